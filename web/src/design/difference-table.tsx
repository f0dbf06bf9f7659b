import { differenceOf, type Piece } from './difference.ts'
import type { IconName } from './icon.tsx'
import { StatusTag, type Tone } from './status-tag.tsx'

export type Verdict = 'identical' | 'close' | 'different' | 'unknown'

/** One fact of two records. */
export type ComparedRow = {
  readonly id: string
  readonly fact: string
  readonly here: string
  readonly there: string
  readonly verdict: Verdict
  readonly said: string
  readonly note?: string | undefined
  /** Codes and Latin names are read from left to right. */
  readonly latin: boolean
}

const LOOKS: Record<Verdict, readonly [Tone, IconName]> = {
  identical: ['green', 'check'],
  close: ['ochre', 'swap'],
  different: ['terra', 'cross'],
  unknown: ['stone', 'question'],
}

/** Two records beside each other, a verdict in words for each fact, differing letters marked. */
export function DifferenceTable(props: {
  caption: string
  headings: {
    readonly fact: string
    readonly here: string
    readonly there: string
    readonly verdict: string
    readonly note: string
  }
  rows: readonly ComparedRow[]
}) {
  const { headings } = props
  const heading = 'border-b border-edge px-2 py-1.5 text-start text-small font-semibold text-muted'
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse max-wide:block">
        <caption className="sr-only">{props.caption}</caption>
        <thead className="max-wide:sr-only">
          <tr>
            {[headings.fact, headings.here, headings.there, headings.verdict, headings.note].map((name) => (
              <th key={name} scope="col" className={heading}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-wide:block">
          {props.rows.map((row) => (
            <DifferenceRow key={row.id} row={row} here={headings.here} there={headings.there} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DifferenceRow({ row, here, there }: { row: ComparedRow; here: string; there: string }) {
  const [tone, icon] = LOOKS[row.verdict]
  // Letters are marked where a few differ; in two other words every letter would be.
  const marked = row.verdict === 'close'
  const pieces = differenceOf(row.here, row.there)
  const cell = 'px-2 py-1.5 align-middle max-wide:py-0.5'
  return (
    <tr className="border-b border-line last:border-b-0 max-wide:grid max-wide:grid-cols-2 max-wide:py-2">
      <th scope="row" className={`${cell} text-start text-small font-normal text-muted`}>
        {row.fact}
      </th>
      <td className={`${cell} max-wide:col-start-1`}>
        <span className="block text-small text-muted wide:hidden">{here}</span>
        <Text pieces={marked ? pieces.here : [{ text: row.here, differs: false }]} latin={row.latin} />
      </td>
      <td className={cell}>
        <span className="block text-small text-muted wide:hidden">{there}</span>
        <Text pieces={marked ? pieces.there : [{ text: row.there, differs: false }]} latin={row.latin} />
      </td>
      <td className={`${cell} max-wide:col-start-2 max-wide:row-start-1`}>
        <StatusTag tone={tone} icon={icon}>
          {row.said}
        </StatusTag>
      </td>
      <td className={`${cell} text-small leading-snug text-muted max-wide:col-span-2`}>{row.note}</td>
    </tr>
  )
}

function Text({ pieces, latin }: { pieces: readonly Piece[]; latin: boolean }) {
  if (pieces.every(({ text }) => text === '')) return <span className="text-muted">—</span>
  return (
    <bdi dir={latin ? 'ltr' : 'auto'} className={latin ? 'isolated' : ''}>
      {pieces.map(({ text, differs }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their place
        differs ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </bdi>
  )
}
