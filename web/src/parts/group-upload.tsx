import type { RouteDocument } from '@sijill/core/rules'
import { useState } from 'react'
import { SelectField } from '../design/select-field.tsx'
import { useWords } from '../wording/words.ts'
import { PaperUpload } from './paper-upload.tsx'

/** What a paper, or a group of papers of which one is enough, goes by. */
export function groupTitle(members: readonly RouteDocument[], language: 'ar' | 'fr'): string {
  const [first, ...others] = members
  return (others.length === 0 ? first?.title[language] : first?.proves[language]) ?? ''
}

/** The way in for a paper asked for; where one of several is enough, which one is said first. */
export function GroupUpload(props: {
  members: readonly RouteDocument[]
  more: boolean
  onSend: (requirement: string, file: Blob, name: string, onProgress: (part: number) => void) => Promise<void>
}) {
  const { say, language } = useWords()
  const { members } = props
  const [chosen, setChosen] = useState(members[0]?.id ?? '')
  const document = members.find(({ id }) => id === chosen)
  if (document === undefined) return null
  return (
    <div className="grid min-w-0 gap-2">
      {members.length > 1 && (
        <SelectField
          label={say('papers.which')}
          value={chosen}
          onChange={setChosen}
          options={members.map(({ id, title }) => [id, title[language]] as const)}
        />
      )}
      <PaperUpload
        label={document.title[language]}
        more={props.more}
        onSend={(file, name, onProgress) => props.onSend(document.id, file, name, onProgress)}
      />
    </div>
  )
}
