import { type CommuneTable, loadCommunes } from '@sijill/core/rules'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../wording/words.ts'
import { provinceName, titleOf } from './names.ts'

/** The official communes, loaded once when a page first needs them. */
export function useCommunes(): CommuneTable | undefined {
  const { data } = useQuery({
    queryKey: ['communes'],
    queryFn: loadCommunes,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  return data
}

/** Where somebody lives, as well as it is known: commune, else province. */
export function usePlaceName(): (place: {
  readonly commune_code?: string | undefined
  readonly province_code?: string | undefined
}) => string | undefined {
  const { language } = useWords()
  const communes = useCommunes()
  return ({ commune_code, province_code }) => {
    const commune = commune_code === undefined ? undefined : communes?.findCommune(commune_code)
    if (commune !== undefined) return titleOf(commune, language)
    return province_code === undefined ? undefined : provinceName(province_code, language)
  }
}
