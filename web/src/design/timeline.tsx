import type { ReactNode } from 'react'

/** One act as the timeline tells it. */
export type TimelineRow = {
  readonly id: string
  readonly what: ReactNode
  readonly detail?: ReactNode
  readonly byWhen: ReactNode
}

/** The acts on a file, newest first. */
export function Timeline({ rows }: { rows: readonly TimelineRow[] }) {
  return (
    <ol>
      {rows.map(({ id, what, detail, byWhen }) => (
        <li
          key={id}
          className="relative ms-[5px] border-s-2 border-line ps-5 pb-3 leading-snug last:pb-0 before:absolute before:-start-[7px] before:top-1.5 before:size-3 before:rounded-full before:border-2 before:border-green before:bg-surface"
        >
          <span className="font-semibold">{what}</span>
          {detail !== undefined && <span className="block text-[0.875rem]">{detail}</span>}
          <span className="block text-small text-muted">{byWhen}</span>
        </li>
      ))}
    </ol>
  )
}
