import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { sentenceFor } from '../../api/sentence.ts'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Code } from '../../design/code.tsx'
import { nearnessOf } from '../../design/difference.ts'
import { type ComparedRow, DifferenceTable } from '../../design/difference-table.tsx'
import { TextField } from '../../design/field.tsx'
import { searchKey } from '../../design/search-key.ts'
import { SegmentedField } from '../../design/segmented-field.tsx'
import { Failure } from '../../design/states.tsx'
import { usePlaceName } from '../../parts/communes.ts'
import { type Candidate, type DossierView, useCandidates } from '../../parts/dossier-api.ts'
import { activityName } from '../../parts/names.ts'
import { nameOf } from '../../session/session.ts'
import { useShortcuts } from '../../shell/shortcuts.ts'
import { formatDayTable, formatInstant } from '../../wording/format.ts'
import { useWords, type Words } from '../../wording/words.ts'
import { useCommand } from './use-command.ts'

type DuplicateVerdict = NonNullable<Candidate['answered']>

/** Is it somebody the register knows? A person judges two records; nothing is chosen beforehand. */
export function DuplicatesPanel({ view }: { view: DossierView }) {
  const words = useWords()
  const { data, error, refetch } = useCandidates(view.id)
  if (error !== null)
    return (
      <Card title={words.say('dossier.duplicate.title')} icon="copy">
        <Failure onRetry={() => void refetch()}>
          {words.say('dossier.duplicate.failed')} {sentenceFor(asProblem(error), words)}
        </Failure>
      </Card>
    )
  const open = data?.rows.find(({ answered }) => answered === undefined || answered === 'not_sure')
  return data?.rows.map((candidate) => (
    <CandidateCard key={candidate.id} view={view} candidate={candidate} hasKeys={candidate.id === open?.id} />
  ))
}

function CandidateCard(props: { view: DossierView; candidate: Candidate; hasKeys: boolean }) {
  const words = useWords()
  const { say } = words
  const { candidate } = props
  const placeName = usePlaceName()
  const rows = candidate.facts.map((fact) => rowOf(fact, words, (code) => placeName({ commune_code: code })))
  const count = (verdict: ComparedRow['verdict']) => rows.filter((row) => row.verdict === verdict).length
  const summary = say('dossier.duplicate.summary', {
    identical: count('identical'),
    close: count('close'),
    different: count('different'),
  })
  return (
    <Card
      title={say('dossier.duplicate.title')}
      icon="copy"
      attention={candidate.strength === 'strong' && candidate.answered === undefined}
      aside={`${say(`dossier.duplicate.${candidate.strength}`)} · ${summary}`}
    >
      <p className="mb-2 flex flex-wrap items-center gap-x-3 text-small">
        <span className="text-muted">
          {say(candidate.kind === 'entry' ? 'dossier.duplicate.openEntry' : 'dossier.duplicate.openDossier')}{' '}
          <Code>{candidate.reference}</Code>
        </span>
        <Link to="/people/$personId" params={{ personId: candidate.person_id }}>
          {say('dossier.duplicate.openOther')}
        </Link>
      </p>
      <DifferenceTable
        caption={say('dossier.duplicate.title')}
        headings={{
          fact: say('dossier.duplicate.columns.fact'),
          here: say('dossier.duplicate.columns.here'),
          there: say('dossier.duplicate.columns.there'),
          verdict: say('dossier.duplicate.columns.verdict'),
          note: say('dossier.duplicate.columns.note'),
        }}
        rows={rows}
      />
      <Answer {...props} />
    </Card>
  )
}

const LATIN_FACTS = ['name_fr', 'born_on', 'cin', 'phone']
const WRITTEN_FACTS = ['name_ar', ...LATIN_FACTS]

function rowOf(
  { fact, here, there, verdict: told }: Candidate['facts'][number],
  words: Words,
  communeName: (code: string) => string | undefined,
): ComparedRow {
  const shown = (value: string): string => {
    if (value === '') return ''
    if (fact === 'activity') return activityName(value, words.language)
    if (fact === 'commune') return communeName(value) ?? value
    if (fact === 'sex') return words.find(`register.sex.${value}`) ?? value
    if (fact === 'born_on') return value.length === 10 ? formatDayTable(value) : value
    if (fact === 'phone') return value.replace(/^\+212/, '0')
    return value
  }
  // Codes of places and trades say nothing by their letters.
  const nearness = WRITTEN_FACTS.includes(fact) ? nearnessOf(here, there, searchKey) : undefined
  const verdict = nearness === 'same_spelling' ? 'identical' : nearness === undefined ? told : 'close'
  return {
    ...{ id: fact, here: shown(here), there: shown(there), verdict },
    fact: words.say(`dossier.duplicate.facts.${fact}`),
    said: words.say(`dossier.duplicate.compared.${verdict}`),
    note: nearness === undefined ? undefined : words.say(`dossier.duplicate.notes.${nearness}`),
    latin: LATIN_FACTS.includes(fact),
  }
}

/** The answer that was given, or the question. */
function Answer(props: { view: DossierView; candidate: Candidate; hasKeys: boolean }) {
  const { say, language } = useWords()
  const { view, candidate } = props
  const [again, setAgain] = useState(false)
  const given = view.duplicates_answered.find(({ other_id }) => other_id === candidate.id)
  if (!view.may.includes('answer_duplicate') || (given !== undefined && !again))
    return given === undefined ? null : (
      <div className="mt-1 flex flex-wrap items-center gap-x-3 border-t border-edge pt-3.5">
        <b>
          {say('dossier.duplicate.answered', { verdict: say(`dossier.duplicate.verdicts.${given.verdict}`) })}
        </b>
        <span className="text-small text-muted">
          {say('dossier.duplicate.answeredBy', {
            person: nameOf(given.by, language),
            when: formatInstant(given.at, language),
          })}
          {given.reason !== undefined && ` · ${given.reason}`}
        </span>
        {view.may.includes('answer_duplicate') && (
          <Button kind="quiet" size="small" onPress={() => setAgain(true)}>
            {say('dossier.duplicate.changeAnswer')}
          </Button>
        )}
      </div>
    )
  return <Question {...props} onAnswered={() => setAgain(false)} />
}

const VERDICTS = ['same_person', 'someone_else', 'not_sure'] as const

function Question(props: {
  view: DossierView
  candidate: Candidate
  hasKeys: boolean
  onAnswered: () => void
}) {
  const { say } = useWords()
  const { view, candidate, hasKeys } = props
  const [verdict, setVerdict] = useState<DuplicateVerdict>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { run, busy, problem } = useCommand(view)
  useShortcuts(
    hasKeys
      ? Object.fromEntries(VERDICTS.map((each, index) => [String(index + 1), () => setVerdict(each)]))
      : {},
  )
  const needsReason = verdict === 'someone_else' && candidate.strength === 'strong'
  const missing = needsReason && reason.trim() === ''
  const save = async () => {
    setTried(true)
    if (verdict === undefined || missing) return
    const answered = await run({
      ...({ kind: 'answer_duplicate', other_id: candidate.id, verdict } as const),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    })
    if (answered !== undefined) props.onAnswered()
  }
  return (
    <div className="mt-1 grid gap-3 border-t border-edge pt-3.5">
      <SegmentedField
        label={say('dossier.duplicate.decision')}
        help={say('dossier.duplicate.decisionHelp')}
        columns="wide:grid-cols-3"
        value={verdict}
        onChange={setVerdict}
        options={VERDICTS.map((value, index) => ({
          ...{ value, label: say(`dossier.duplicate.verdicts.${value}`) },
          ...{ help: say(`dossier.duplicate.verdictHelp.${value}`), key: String(index + 1) },
        }))}
      />
      {verdict !== undefined && (
        <>
          <TextField
            label={say('dossier.duplicate.reason')}
            help={say('common.reasonNeeded')}
            optional={!needsReason}
            lines={2}
            value={reason}
            onChange={setReason}
            maxLength={1000}
            error={tried && missing ? say('refusals.reason_needed') : undefined}
          />
          {problem !== undefined && <ProblemBox problem={problem} />}
          <Button className="justify-self-start" busy={busy} onPress={() => void save()}>
            {say('dossier.duplicate.save')}
          </Button>
        </>
      )}
    </div>
  )
}
