import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { linkTo, query, send } from '../../api/client.ts'
import { newId } from '../../api/id.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { sentenceFor } from '../../api/sentence.ts'
import { Button, buttonClass } from '../../design/button.tsx'
import { Card, Note } from '../../design/card.tsx'
import { Name } from '../../design/code.tsx'
import { Confirm } from '../../design/confirm.tsx'
import { Icon } from '../../design/icon.tsx'
import { Failure, Skeleton } from '../../design/states.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { formatNumber } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import { type ImportView, importKey, useImport } from './import-view.ts'
import { MappingCard } from './mapping-card.tsx'
import { RowsCard } from './rows-card.tsx'
import { ImportTag } from './tags.tsx'

/** One list: its columns, its rows before anything is registered, its run, its report. */
export function Import() {
  const words = useWords()
  const { importId } = useParams({ from: '/shell/imports/$importId' })
  const { data: view, error, refetch } = useImport(importId)
  if (error !== null)
    return <Failure onRetry={() => void refetch()}>{sentenceFor(asProblem(error), words)}</Failure>
  return view === undefined ? <Skeleton lines={8} /> : <ImportPage key={view.id} view={view} />
}

function ImportPage({ view }: { view: ImportView }) {
  const { say, language } = useWords()
  const editable = view.status === 'mapped'
  return (
    <>
      <PageHeading
        title={view.file_name}
        lead={say('imports.rows', { count: view.rows })}
        actions={
          <>
            <ImportTag status={view.status} />
            <a
              className={buttonClass()}
              href={linkTo(`/imports/${view.id}/report.csv${query({ language })}`)}
              title={say('imports.reportHelp')}
            >
              <Icon name="download" />
              {say('imports.report')}
            </a>
            <RunButton view={view} />
          </>
        }
      >
        <Name>{view.file_name}</Name>
      </PageHeading>
      <div className="grid gap-4">
        <Progress view={view} />
        <Counts view={view} />
        {editable && <MappingCard view={view} />}
        <Reasons view={view} />
        <RowsCard view={view} />
      </div>
    </>
  )
}

function RunButton({ view }: { view: ImportView }) {
  const { say, find } = useWords()
  const queries = useQueryClient()
  const [asks, setAsks] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  if (view.status !== 'mapped' && view.status !== 'failed') return null
  const missing = view.missing_fields.map((field) => find(`imports.fields.${field}`) ?? field).join('، ')
  const run = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      await send('POST', `/imports/${view.id}/run`, { command_id: newId() })
      setAsks(false)
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      await queries.invalidateQueries({ queryKey: importKey(view.id) })
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        kind="filled"
        icon="check"
        blocked={missing === '' ? undefined : say('imports.mapping.missing', { fields: missing })}
        onPress={() => setAsks(true)}
      >
        {say('imports.run')}
      </Button>
      {asks && (
        <Confirm
          open
          title={say('imports.runTitle')}
          about={
            <p>
              <b>
                <Name>{view.file_name}</Name>
              </b>{' '}
              · {formatNumber(view.accepted)} {say('imports.counts.accepted')}
            </p>
          }
          verb={say('imports.run')}
          busy={busy}
          problem={problem && <ProblemBox problem={problem} />}
          onClose={() => setAsks(false)}
          onConfirm={() => void run()}
        >
          <p>{say('imports.runWhat')}</p>
        </Confirm>
      )}
    </>
  )
}

function Progress({ view }: { view: ImportView }) {
  const { say } = useWords()
  if (view.status === 'mapped') return null
  if (view.status === 'failed') return <Note tone="terra">{say('imports.failed')}</Note>
  if (view.status === 'done')
    return (
      <p role="status" className="flex items-center gap-2 font-semibold text-green">
        <Icon name="check" />
        {say('imports.done')}
      </p>
    )
  return (
    <div role="status" className="grid gap-1.5">
      <p>{say('imports.running', { done: view.rows_done, all: view.rows })}</p>
      <progress value={view.rows_done} max={view.rows} className="h-3 w-full accent-green">
        {view.rows_done}
      </progress>
    </div>
  )
}

function Counts({ view }: { view: ImportView }) {
  const { say } = useWords()
  const counts = [
    ['accepted', view.accepted, 'text-green'],
    ['rejected', view.rejected, 'text-terra'],
    ['review', view.review, 'text-ochre'],
    ['already', view.already_there, 'text-stone'],
  ] as const
  return (
    <dl className="grid grid-cols-2 gap-3 wide:grid-cols-4">
      {counts.map(([id, count, color]) => (
        <div key={id} className="flex flex-col-reverse rounded-card border border-line bg-surface px-4 py-3">
          <dt className="text-small text-muted">{say(`imports.counts.${id}`)}</dt>
          <dd className={`text-display font-bold tabular-nums ${color}`}>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Reasons({ view }: { view: ImportView }) {
  const { say, find } = useWords()
  const reasons = Object.entries(view.reasons).sort(([, one], [, other]) => other - one)
  if (reasons.length === 0) return null
  return (
    <Card title={say('imports.reasons')} icon="alert">
      <ul className="grid gap-x-6 gap-y-1 wide:grid-cols-2">
        {reasons.map(([code, count]) => (
          <li key={code} className="flex justify-between gap-3 border-b border-line py-1">
            <span>{find(`imports.codes.${code}`) ?? code}</span>
            <b className="tabular-nums">{formatNumber(count)}</b>
          </li>
        ))}
      </ul>
    </Card>
  )
}
