import { useState } from 'react'
import type { Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { CheckField } from '../../design/check-field.tsx'
import { Code, Name } from '../../design/code.tsx'
import { Confirm } from '../../design/confirm.tsx'
import { FieldError, TextField } from '../../design/field.tsx'
import { notify } from '../../design/notices.tsx'
import { PlaceholderMark } from '../../design/placeholder.tsx'
import { SegmentedField } from '../../design/segmented-field.tsx'
import type { DossierView } from '../../parts/dossier-api.ts'
import { paperTitle, routeToday, useLaw } from '../../parts/law.ts'
import { nameOf } from '../../session/session.ts'
import { formatInstant } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import { useCommand } from './use-command.ts'

type DialogProps = { readonly view: DossierView; readonly name: string; readonly onClose: () => void }

/** Accepting binds: the name and the number of the file are said once more. */
export function AcceptDialog({ view, name, onClose }: DialogProps) {
  const { say } = useWords()
  const { run, busy, problem } = useCommand(view)
  const accept = async () => {
    const receipt = await run({ kind: 'approve' })
    if (receipt === undefined) return
    notify(say('dossier.accept.done', { number: receipt.number ?? '' }))
    onClose()
  }
  return (
    <Confirm
      open
      title={say('dossier.accept.title')}
      about={<About view={view} name={name} />}
      verb={say('dossier.accept.verb')}
      busy={busy}
      problem={problem && <DecisionProblem view={view} problem={problem} mine={say('dossier.accept.verb')} />}
      over={isOvertaken(problem) ? say('dossier.conflict.look') : undefined}
      onClose={onClose}
      onConfirm={() => void accept()}
    >
      <p>{say('dossier.accept.what')}</p>
    </Confirm>
  )
}

/** Refusing names its grounds; a ground found in no published text says so. */
export function RefuseDialog({ view, name, onClose }: DialogProps) {
  const { say, language } = useWords()
  const { run, busy, problem } = useCommand(view)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const { route } = view.particulars
  const law = useLaw()
  const grounds = route === undefined ? [] : routeToday(route, law).grounds
  const codes = Object.keys(chosen)
  const refuse = async () => {
    setTried(true)
    if (codes.length === 0) return
    const refused = await run({
      kind: 'refuse',
      grounds: codes.map((code) => ({ code, ...(chosen[code] ? { note: chosen[code] } : {}) })),
    })
    if (refused === undefined) return
    notify(say('dossier.refuse.done'))
    onClose()
  }
  const toggle = (code: string, on: boolean) => {
    const { [code]: _, ...others } = chosen
    setChosen(on ? { ...others, [code]: '' } : others)
  }
  return (
    <Confirm
      open
      title={say('dossier.refuse.title')}
      about={<About view={view} name={name} />}
      verb={say('dossier.refuse.verb')}
      kind="danger"
      busy={busy}
      problem={problem && <DecisionProblem view={view} problem={problem} mine={say('dossier.refuse.verb')} />}
      over={isOvertaken(problem) ? say('dossier.conflict.look') : undefined}
      onClose={onClose}
      onConfirm={() => void refuse()}
    >
      <fieldset>
        <legend className="font-semibold">{say('dossier.refuse.grounds')}</legend>
        <p className="text-small text-muted">{say('dossier.refuse.groundsHelp')}</p>
        {grounds.map(({ code, says, placeholder }) => (
          <div key={code}>
            <CheckField
              id={`ground-${code}`}
              label={
                <span className="flex flex-wrap items-center gap-x-2">
                  {says[language]} {placeholder && <PlaceholderMark />}
                </span>
              }
              checked={chosen[code] !== undefined}
              onChange={(on) => toggle(code, on)}
            />
            {chosen[code] !== undefined && (
              <TextField
                label={say('dossier.refuse.note')}
                optional
                lines={2}
                value={chosen[code]}
                onChange={(note) => setChosen({ ...chosen, [code]: note })}
                maxLength={1000}
                className="ms-8"
              />
            )}
          </div>
        ))}
        <FieldError
          id="grounds"
          error={tried && codes.length === 0 ? say('dossier.refuse.groundsMissing') : undefined}
        />
      </fieldset>
    </Confirm>
  )
}

/** Asking for a paper shows the sentence that the person will get. */
export function PaperDialog({ view, name, onClose }: DialogProps) {
  const { say, language } = useWords()
  const { run, busy, problem } = useCommand(view)
  const [requirement, setRequirement] = useState<string>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { route } = view.particulars
  const law = useLaw()
  const documents = route === undefined ? [] : routeToday(route, law).documents
  const request = async () => {
    setTried(true)
    if (requirement === undefined) return
    const trimmed = note.trim()
    const asked = await run({
      ...({ kind: 'request_document', requirement } as const),
      ...(trimmed === '' ? {} : { note: trimmed }),
    })
    if (asked === undefined) return
    notify(say('dossier.paper.done'))
    onClose()
  }
  return (
    <Confirm
      open
      title={say('dossier.paper.title')}
      about={<About view={view} name={name} />}
      verb={say('dossier.paper.verb')}
      busy={busy}
      problem={problem && <DecisionProblem view={view} problem={problem} mine={say('dossier.paper.verb')} />}
      over={isOvertaken(problem) ? say('dossier.conflict.look') : undefined}
      onClose={onClose}
      onConfirm={() => void request()}
    >
      <SegmentedField
        label={say('dossier.paper.which')}
        columns="grid-cols-1"
        value={requirement}
        onChange={setRequirement}
        options={documents.map(({ id, title }) => ({ value: id, label: title[language] }))}
        error={tried && requirement === undefined ? say('dossier.paper.missing') : undefined}
      />
      <TextField
        label={say('dossier.paper.note')}
        optional
        lines={2}
        value={note}
        onChange={setNote}
        maxLength={1000}
      />
      {requirement !== undefined && (
        <p className="rounded-control bg-stone-tint px-3 py-2 text-small">
          <b>{say('papers.message')}:</b>{' '}
          {say('dossier.paper.message', { paper: paperTitle(requirement, language) })} {note}
        </p>
      )}
    </Confirm>
  )
}

/** The person takes the application back; the file stays, marked so. */
export function WithdrawDialog({ view, name, onClose }: DialogProps) {
  const { say } = useWords()
  const { run, busy, problem } = useCommand(view)
  const withdraw = async (reason: string) => {
    if ((await run({ kind: 'withdraw', reason })) === undefined) return
    notify(say('dossier.withdraw.done'))
    onClose()
  }
  return (
    <Confirm
      open
      title={say('dossier.withdraw.title')}
      about={<About view={view} name={name} />}
      verb={say('dossier.withdraw.verb')}
      kind="danger"
      busy={busy}
      problem={
        problem && <DecisionProblem view={view} problem={problem} mine={say('dossier.withdraw.verb')} />
      }
      reason={say('common.reason')}
      over={isOvertaken(problem) ? say('dossier.conflict.look') : undefined}
      onClose={onClose}
      onConfirm={(reason) => void withdraw(reason)}
    >
      <p>{say('dossier.withdraw.what')}</p>
    </Confirm>
  )
}

function About({ view, name }: { view: DossierView; name: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <b>
        <Name>{name}</Name>
      </b>
      {view.receipt !== undefined && <Code>{view.receipt}</Code>}
      {view.particulars.cin !== undefined && <Code>{view.particulars.cin}</Code>}
    </p>
  )
}

const OVERTAKEN = ['stale_version', 'wrong_status']

const isOvertaken = (problem: Problem | undefined): boolean =>
  problem !== undefined && OVERTAKEN.includes(problem.code)

/** A refusal; where somebody was quicker, what they did and what we wanted stand side by side. */
function DecisionProblem({ view, problem, mine }: { view: DossierView; problem: Problem; mine: string }) {
  const words = useWords()
  const { say, language, find } = words
  const latest = view.timeline[0]
  if (!isOvertaken(problem) || latest === undefined) return <ProblemBox problem={problem} />
  return (
    <div role="alert" className="rounded-control border-2 border-ochre bg-ochre-tint px-4 py-2.5">
      <p className="font-bold">{say('dossier.conflict.title')}</p>
      <p>
        {say('dossier.conflict.theirs', {
          act: find(`register.acts.${latest.kind}`) ?? latest.kind,
          person: nameOf(latest.by, language),
          when: formatInstant(latest.at, language),
        })}
      </p>
      <p>{say('dossier.conflict.mine', { act: mine })}</p>
    </div>
  )
}
