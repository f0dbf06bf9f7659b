import type { importRowsReply } from '@sijill/core/contract'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { z } from 'zod'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Button } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Name } from '../../design/code.tsx'
import { FilterTabs } from '../../design/filter-tabs.tsx'
import { Empty, Failure, Skeleton } from '../../design/states.tsx'
import { type Column, Table } from '../../design/table.tsx'
import { usePages } from '../../parts/pages.ts'
import { isolate } from '../../wording/format.ts'
import { useWords, type Words } from '../../wording/words.ts'
import { type ImportRow, type ImportView, importKey } from './import-view.ts'
import { OutcomeTag } from './tags.tsx'

const OUTCOMES = ['accepted', 'rejected', 'review'] as const

/** Every row with what became of it; before the run this is the preview. */
export function RowsCard({ view }: { view: ImportView }) {
  const words = useWords()
  const { say } = words
  const navigate = useNavigate()
  const { outcome } = useSearch({ from: '/shell/imports/$importId' })
  const chosen = OUTCOMES.find((each) => each === outcome)
  const { rows, error, retry, more, busy } = usePages<z.infer<typeof importRowsReply>>(
    [...importKey(view.id), 'rows', view.status],
    `/imports/${view.id}/rows`,
    { outcome: chosen },
  )
  const counts = { accepted: view.accepted, rejected: view.rejected, review: view.review }
  return (
    <Card title={say('imports.preview')} icon="file">
      <FilterTabs
        label={say('imports.tabsLabel')}
        chosen={chosen ?? 'all'}
        onChoose={(next) =>
          void navigate({
            to: '/imports/$importId',
            params: { importId: view.id },
            search: next === 'all' ? {} : { outcome: next },
            resetScroll: false,
          })
        }
        tabs={[
          { id: 'all', name: say('imports.all'), count: view.rows },
          ...OUTCOMES.map((id) => ({ id, name: say(`imports.outcomes.${id}`), count: counts[id] })),
        ]}
      />
      {error !== null ? (
        <Failure onRetry={retry}>{sentenceFor(asProblem(error), words)}</Failure>
      ) : rows === undefined ? (
        <Skeleton lines={8} />
      ) : rows.length === 0 ? (
        <Empty>{say('common.listEmpty')}</Empty>
      ) : (
        <Table
          caption={say('imports.preview')}
          columns={columnsFor(words)}
          rows={rows}
          rowId={({ row }) => String(row)}
        />
      )}
      {more !== undefined && (
        <div className="mt-3">
          <Button busy={busy} onPress={more}>
            {say('common.showMore')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function columnsFor(words: Words): readonly Column<ImportRow>[] {
  const { say } = words
  return [
    { id: 'number', header: say('imports.row.number'), kind: 'figures', cell: ({ row }) => row },
    {
      id: 'name',
      header: say('imports.row.name'),
      kind: 'main',
      cell: (row) => (
        <b>
          <Name>{row.name || '—'}</Name>
        </b>
      ),
    },
    {
      id: 'outcome',
      header: say('imports.row.outcome'),
      cell: ({ outcome }) => <OutcomeTag outcome={outcome} />,
    },
    { id: 'why', header: say('imports.row.why'), cell: (row) => <Why row={row} words={words} /> },
    {
      id: 'cells',
      header: say('imports.row.cells'),
      cell: ({ cells }) => (
        // Each cell by itself: a telephone with spaces keeps its order between Arabic words.
        <span className="line-clamp-2 max-w-md text-small break-words text-muted">
          {cells
            .filter(Boolean)
            .map((cell) => isolateAuto(cell.slice(0, 60)))
            .join(' · ')}
        </span>
      ),
    },
  ]
}

/** A cell with the direction of its own letters; digits alone go from left to right. */
const isolateAuto = (cell: string): string =>
  /\p{L}/u.test(cell) ? `\u2068${cell}\u2069` : isolate(cell.replaceAll(' ', '\u00A0'))

function Why({ row, words }: { row: ImportRow; words: Words }) {
  const { say, find } = words
  const codeText = (code: string) => find(`imports.codes.${code}`) ?? code
  const fieldText = (field: string) => find(`imports.fields.${field}`) ?? field
  return (
    <div className="grid gap-0.5">
      {row.code !== undefined && (
        <span className="font-semibold">
          {codeText(row.code)}
          {row.value !== undefined && row.value.trim() !== '' && (
            <>
              {': '}
              <Name className="inline-block max-w-52 truncate align-bottom">{row.value}</Name>
            </>
          )}
        </span>
      )}
      {row.duplicate_of !== undefined && (
        <span className="text-small">{say('imports.row.sameAs', { row: String(row.duplicate_of) })}</span>
      )}
      {row.warnings.map(({ code, field }) => (
        <span key={`${code} ${field}`} className="text-small text-muted">
          {codeText(code)} ({fieldText(field)})
        </span>
      ))}
      {row.entry_id !== undefined && (
        <Link to="/entries/$entryId" params={{ entryId: row.entry_id }} className="text-small">
          {say('imports.row.open')}
        </Link>
      )}
      {row.dossier_id !== undefined && (
        <Link to="/dossiers/$dossierId" params={{ dossierId: row.dossier_id }} className="text-small">
          {say('imports.row.open')}
        </Link>
      )}
    </div>
  )
}
