import { OFFICES } from '@sijill/core/rules'
import { type ReactNode, useMemo } from 'react'
import { ComboField } from '../design/combo-field.tsx'
import { officeNameOf } from '../shell/office-name.ts'
import { useWords } from '../wording/words.ts'

/** One of the offices of the tree. */
export function OfficeField(props: {
  label: ReactNode
  value: string | undefined
  onChange: (code: string | undefined) => void
  id?: string
  help?: ReactNode
  error?: string | undefined
  className?: string
}) {
  const { language } = useWords()
  const things = useMemo(
    () =>
      OFFICES.map(({ code, nameAr, nameFr, parentCode }) => ({
        ...{ id: code, ar: nameAr, fr: nameFr },
        note: parentCode === null ? code : officeNameOf(parentCode, language),
      })),
    [language],
  )
  return <ComboField {...props} things={things} />
}
