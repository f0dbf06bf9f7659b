import { useState } from 'react'
import { linkTo } from '../../api/client.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Button, buttonClass } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Code, Name } from '../../design/code.tsx'
import { Confirm } from '../../design/confirm.tsx'
import { TextField } from '../../design/field.tsx'
import { Icon } from '../../design/icon.tsx'
import { notify } from '../../design/notices.tsx'
import { SegmentedField } from '../../design/segmented-field.tsx'
import { type EntryView, useEntry } from '../../parts/entry-api.ts'
import { todayInMorocco } from '../../parts/law.ts'
import { type EntryCommand, useEntryCommand } from '../../parts/use-entry-command.ts'
import { useWords } from '../../wording/words.ts'

const ACTS = ['suspend', 'reinstate', 'strike_off'] as const
type Act = (typeof ACTS)[number]

/** Which act makes sense at which standing; the server says whether this user may. */
const AT: Readonly<Record<Act, readonly EntryView['status'][]>> = {
  suspend: ['registered'],
  reinstate: ['suspended'],
  strike_off: ['registered', 'suspended'],
}

/** The papers of a line of the register, and the acts that stop or end it. */
export function EntryActions({ entryId, name }: { entryId: string; name: string }) {
  const { say } = useWords()
  const entry = useEntry(entryId)
  const [asked, setAsked] = useState<Act>()
  if (entry === undefined) return null
  const offered = ACTS.filter((act) => entry.may.includes(act) && AT[act].includes(entry.status))
  const hasCard = entry.cards.some(({ status }) => status !== 'cancelled')
  return (
    <Card title={say('people.entry.title')} icon="book">
      <div className="flex flex-wrap gap-2.5">
        <Print entryId={entryId} file="certificate.pdf" word={say('people.entry.certificate')} />
        {hasCard && <Print entryId={entryId} file="card.pdf" word={say('people.entry.card')} />}
        {offered.map((act) => (
          <Button key={act} kind={act === 'reinstate' ? 'outlined' : 'danger'} onPress={() => setAsked(act)}>
            {say(VERBS[act])}
          </Button>
        ))}
      </div>
      {offered.length > 0 && <p className="mt-2 text-small text-muted">{say('people.entry.lead')}</p>}
      {asked !== undefined && (
        <EntryAct act={asked} entry={entry} name={name} onClose={() => setAsked(undefined)} />
      )}
    </Card>
  )
}

function Print({ entryId, file, word }: { entryId: string; file: string; word: string }) {
  return (
    <a
      className={buttonClass()}
      href={linkTo(`/entries/${entryId}/${file}`)}
      target="_blank"
      rel="noreferrer"
    >
      <Icon name="printer" />
      {word}
    </a>
  )
}

const VERBS = {
  suspend: 'people.entry.suspend',
  reinstate: 'people.entry.reinstate',
  strike_off: 'people.entry.strikeOff',
} as const

const TITLES = {
  suspend: ['people.entry.suspendTitle', 'people.entry.suspendWhat'],
  reinstate: ['people.entry.reinstateTitle', 'people.entry.reinstateWhat'],
  strike_off: ['people.entry.strikeOffTitle', 'people.entry.strikeOffWhat'],
} as const

const GROUNDS = ['own_request', 'activity_ended', 'death', 'papers_wrong', 'decision'] as const
type Ground = (typeof GROUNDS)[number]

function EntryAct(props: { act: Act; entry: EntryView; name: string; onClose: () => void }) {
  const { say } = useWords()
  const { act, entry } = props
  const { run, busy, problem } = useEntryCommand(entry.id)
  const [ground, setGround] = useState<Ground>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const needsGround = act !== 'reinstate'
  const [title, what] = TITLES[act]
  const confirm = async () => {
    setTried(true)
    const text = note.trim()
    if (text === '' || (needsGround && ground === undefined)) return
    if (!(await run(commandOf(act, ground, text)))) return
    notify(say('people.entry.done'))
    props.onClose()
  }
  return (
    <Confirm
      open
      title={say(title)}
      about={
        <p className="flex flex-wrap gap-x-3">
          <b>
            <Name>{props.name}</Name>
          </b>
          <Code>{entry.number}</Code>
        </p>
      }
      verb={say(VERBS[act])}
      kind={act === 'reinstate' ? 'filled' : 'danger'}
      busy={busy}
      problem={problem && <ProblemBox problem={problem} />}
      onClose={props.onClose}
      onConfirm={() => void confirm()}
    >
      <p>{say(what)}</p>
      {needsGround && (
        <SegmentedField
          label={say('people.entry.ground')}
          columns="wide:grid-cols-2"
          value={ground}
          onChange={setGround}
          options={GROUNDS.map((value) => ({ value, label: say(`people.entry.grounds.${value}`) }))}
          error={tried && ground === undefined ? say('people.entry.groundMissing') : undefined}
        />
      )}
      <TextField
        label={say('people.entry.note')}
        help={say('common.reasonNeeded')}
        lines={2}
        value={note}
        onChange={setNote}
        error={tried && note.trim() === '' ? say('people.entry.noteMissing') : undefined}
        maxLength={1000}
      />
    </Confirm>
  )
}

/** The act as the register takes it; an end counts from today, on Moroccan clocks. */
function commandOf(act: Act, ground: Ground | undefined, note: string): EntryCommand {
  switch (act) {
    case 'reinstate':
      return { kind: 'reinstate', note }
    case 'suspend':
      return { kind: 'suspend', ground: ground ?? '', note }
    case 'strike_off':
      return { kind: 'strike_off', ground: ground ?? '', note, from: todayInMorocco() }
  }
}
