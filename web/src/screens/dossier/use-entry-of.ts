import type { entrySchema } from '@sijill/core/contract'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { get } from '../../api/client.ts'
import type { DossierView } from '../../parts/dossier-api.ts'

export type EntryView = z.infer<typeof entrySchema>

/** The line of the register that an approved file led to. */
export function useEntryOf({ entry_id }: DossierView): EntryView | undefined {
  const { data } = useQuery({
    queryKey: ['entry', entry_id],
    queryFn: ({ signal }) => get<EntryView>(`/entries/${entry_id}`, { signal }),
    enabled: entry_id !== undefined,
  })
  return data
}
