import type { ReactNode } from 'react'

/** A column: `main` heads the card on a phone, `action` stands at the end, `figures` line up on units. */
export type Column<Row> = {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly kind?: 'main' | 'figures' | 'action'
  readonly className?: string
}

/** A table that becomes a pile of cards under 700 px. */
export function Table<Row>(props: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Rows that want attention. */
  marked?: (row: Row) => boolean
  /** What the rows make together. */
  total?: Row | undefined
}) {
  const { columns } = props
  return (
    <table className="w-full border-collapse max-wide:block">
      <caption className="sr-only">{props.caption}</caption>
      <thead className="max-wide:sr-only">
        <tr>
          {columns.map(({ id, header, kind }) => (
            <th
              key={id}
              scope="col"
              className={`border-b border-edge px-3 py-2 text-small font-semibold whitespace-nowrap text-muted ${kind === 'figures' ? 'figures' : 'text-start'}`}
            >
              {kind === 'action' ? <span className="sr-only">{header}</span> : header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-wide:block">
        {props.rows.map((row) => (
          <tr
            key={props.rowId(row)}
            data-row
            className={`border-b border-line last:border-b-0 focus-within:bg-green-tint max-wide:grid max-wide:gap-1 max-wide:px-1 max-wide:py-3 ${props.marked?.(row) ? 'bg-ochre-tint' : ''}`}
          >
            <Cells columns={columns} row={row} />
          </tr>
        ))}
      </tbody>
      {props.total !== undefined && (
        <tfoot className="max-wide:block">
          <tr className="border-t-2 border-edge font-bold max-wide:grid max-wide:gap-1 max-wide:px-1 max-wide:py-3">
            <Cells columns={columns} row={props.total} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Cells<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return columns.map((column) => <Cell key={column.id} column={column} row={row} />)
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { kind, header } = column
  const looks = {
    main: 'wide:leading-snug',
    figures: 'wide:figures',
    action: 'wide:text-end max-wide:mt-2 max-wide:[&_a]:w-full max-wide:[&_button]:w-full',
    plain: '',
  }
  const labelled = kind !== 'main' && kind !== 'action'
  return (
    <td
      className={`px-3 align-middle wide:py-2.5 max-wide:py-0.5 ${looks[kind ?? 'plain']} ${labelled ? 'max-wide:flex max-wide:flex-wrap max-wide:gap-x-2' : ''} ${column.className ?? ''}`}
    >
      {labelled && <span className="text-small text-muted wide:hidden">{header}</span>}
      <div className="min-w-0 max-wide:max-w-full">{column.cell(row)}</div>
    </td>
  )
}
