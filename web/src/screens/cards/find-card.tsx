import { useState } from 'react'
import { get } from '../../api/client.ts'
import { asProblem, Problem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Button } from '../../design/button.tsx'
import { TextField } from '../../design/field.tsx'
import type { EntryView } from '../../parts/entry-api.ts'
import { useWords } from '../../wording/words.ts'
import type { CardRow } from './cards.tsx'

/** The card in the hand, found by the number written on it: number, name, signature. */
export function FindCard({ onFound }: { onFound: (row: CardRow) => void }) {
  const words = useWords()
  const { say } = words
  const [typed, setTyped] = useState('')
  const [sentence, setSentence] = useState<string>()
  const find = async () => {
    setSentence(undefined)
    const number = typed.trim()
    if (number === '') return
    try {
      const row = await rowByNumber(number)
      if (row === undefined) setSentence(say('cards.findNone'))
      else {
        setTyped('')
        onFound(row)
      }
    } catch (thrown) {
      setSentence(sentenceFor(asProblem(thrown), words))
    }
  }
  return (
    <form
      noValidate
      className="mb-3 flex flex-wrap items-end gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        void find()
      }}
    >
      <TextField
        label={say('cards.find')}
        help={say('cards.findHelp')}
        writing="code"
        value={typed}
        onChange={setTyped}
        error={sentence}
        maxLength={300}
        className="flex-1 basis-64 wide:max-w-md"
      />
      <Button type="submit" icon="search">
        {say('cards.findVerb')}
      </Button>
    </form>
  )
}

/** The card of an entry that waits for its holder. */
async function rowByNumber(number: string): Promise<CardRow | undefined> {
  const entry = await get<EntryView>(`/entries/by-number/${encodeURIComponent(number)}`).catch(notFoundAsNone)
  const card = entry?.cards.find(({ status }) => status === 'printed')
  if (entry === undefined || card === undefined) return undefined
  const { given_name_ar, family_name_ar, given_name_fr, family_name_fr } = entry.particulars
  return {
    ...{ id: card.id, entry_id: entry.id, person_id: entry.person_id, number: entry.number },
    name_ar: [given_name_ar, family_name_ar].filter(Boolean).join(' '),
    name_fr: [given_name_fr, family_name_fr].filter(Boolean).join(' '),
    ...{ status: card.status, office_code: entry.office_code, since: card.printed_at ?? card.issued_at },
  }
}

function notFoundAsNone(thrown: unknown): undefined {
  if (thrown instanceof Problem && (thrown.status === 404 || thrown.status === 400)) return undefined
  throw thrown
}
