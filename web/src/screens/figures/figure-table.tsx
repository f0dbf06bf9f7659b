import type { figuresReply } from '@sijill/core/contract'
import type { z } from 'zod'
import { type Column, Table } from '../../design/table.tsx'
import { officeNameOf } from '../../shell/office-name.ts'
import { formatNumber } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'

/** What the server tells of the register in numbers. */
export type FiguresReply = z.infer<typeof figuresReply>

/** What a line shows, in the order of the table. */
export const COLUMNS = ['applications', 'under_study', 'registered', 'suspended', 'struck_off'] as const

type Range = FiguresReply['totals']['applications']
type Line = { readonly id: string; readonly name: string } & Readonly<Record<(typeof COLUMNS)[number], Range>>

/** One line for each office, and their total. */
export function FigureTable({ reply }: { reply: FiguresReply }) {
  const { say, language } = useWords()
  const { rows, totals, hidden_below } = reply
  const rangeOf = (count: number | null): Range =>
    count === null ? { from: 0, to: hidden_below - 1 } : { from: count, to: count }
  const lines = rows.map(
    (row): Line => ({
      ...{ id: row.office_code, name: officeNameOf(row.office_code, language) },
      ...{ applications: row.applications, under_study: rangeOf(row.under_study) },
      ...{ registered: rangeOf(row.registered), suspended: rangeOf(row.suspended) },
      struck_off: rangeOf(row.struck_off),
    }),
  )
  const total: Line = { ...totals, id: 'total', name: say('figures.total') }
  const columns: readonly Column<Line>[] = [
    {
      id: 'office',
      header: say('figures.columns.office'),
      kind: 'main',
      cell: ({ name }) => <span className="font-semibold">{name}</span>,
    },
    ...COLUMNS.map(
      (column): Column<Line> => ({
        id: column,
        header: say(`figures.columns.${column}`),
        kind: 'figures',
        className: 'whitespace-nowrap max-wide:justify-between',
        cell: (line) => <Told range={line[column]} />,
      }),
    ),
  ]
  return (
    <Table
      caption={say('figures.caption')}
      columns={columns}
      rows={lines}
      total={rows.length > 1 ? total : undefined}
      rowId={({ id }) => id}
    />
  )
}

/** A number, or what is known of it. */
function Told({ range: { from, to } }: { range: Range }) {
  const { say } = useWords()
  if (from === to) return formatNumber(from)
  return (
    <span className="text-small text-muted">
      {from === 0 ? say('figures.below', { limit: to + 1 }) : say('figures.between', { from, to })}
    </span>
  )
}
