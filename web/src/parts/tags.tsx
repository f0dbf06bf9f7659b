import type { IconName } from '../design/icon.tsx'
import { StatusTag, type Tone } from '../design/status-tag.tsx'
import { useWords } from '../wording/words.ts'
import { formOf } from './names.ts'

type Looks = Readonly<Record<string, readonly [tone: Tone, icon: IconName]>>

/** A step that this version does not know is still shown, by its own word. */
const UNKNOWN = ['stone', 'question'] as const

const DOSSIER: Looks = {
  draft: ['stone', 'pencil'],
  submitted: ['indigo', 'send'],
  under_review: ['indigo', 'file'],
  approved: ['green', 'check'],
  refused: ['terra', 'cross'],
  withdrawn: ['stone', 'minus'],
}

const ENTRY: Looks = {
  registered: ['green', 'check'],
  suspended: ['ochre', 'alert'],
  struck_off: ['stone', 'minus'],
}

const CARD: Looks = {
  to_issue: ['stone', 'card'],
  to_print: ['indigo', 'printer'],
  printed: ['green', 'card'],
  handed_over: ['green', 'check'],
  cancelled: ['terra', 'cross'],
}

/** The step of an application. */
export function DossierTag({ status }: { status: string }) {
  const { find } = useWords()
  return <Tag looks={DOSSIER} status={status} word={find(`register.status.${status}`)} />
}

/** The standing of a line of the register. */
export function EntryTag({ status, sex }: { status: string; sex?: 'M' | 'F' | undefined }) {
  const { find } = useWords()
  return <Tag looks={ENTRY} status={status} word={find(`register.standing.${status}.${formOf(sex)}`)} />
}

/** The step of a card. */
export function CardTag({ status }: { status: string }) {
  const { find } = useWords()
  return <Tag looks={CARD} status={status} word={find(`register.card.${status}`)} />
}

function Tag({ looks, status, word }: { looks: Looks; status: string; word: string | undefined }) {
  const [tone, icon] = looks[status] ?? UNKNOWN
  return (
    <StatusTag tone={tone} icon={icon}>
      {word ?? status}
    </StatusTag>
  )
}
