import { useEffect, useRef } from 'react'
import { formatNumber } from '../wording/format.ts'

/** One tab: its name, how much it holds, and the way to it. */
export type FilterTab<Id extends string> = {
  readonly id: Id
  readonly name: string
  readonly count?: number | undefined
}

/** Ways to narrow a list, each with its count. They change the address, so that a place can be shared. */
export function FilterTabs<Id extends string>(props: {
  label: string
  tabs: readonly FilterTab<Id>[]
  chosen: Id
  onChoose: (id: Id) => void
}) {
  const row = useRef<HTMLElement>(null)
  // On a narrow page the row scrolls: the chosen tab is brought into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each choice is shown
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [props.chosen])
  return (
    <nav
      ref={row}
      aria-label={props.label}
      className="mb-3.5 flex gap-1 overflow-x-auto border-b border-edge"
    >
      {props.tabs.map(({ id, name, count }) => {
        const chosen = id === props.chosen
        return (
          <button
            key={id}
            type="button"
            aria-current={chosen || undefined}
            onClick={() => props.onChoose(id)}
            className={`flex min-h-[42px] items-center gap-2 border-b-[3px] px-3.5 py-2 whitespace-nowrap -outline-offset-3 pointer-coarse:min-h-12 ${chosen ? 'border-green font-bold text-green' : 'border-transparent text-ink hover:bg-stone-tint'}`}
          >
            {name}
            {count !== undefined && (
              <span
                className={`rounded-full px-2 text-small leading-relaxed tabular-nums ${chosen ? 'bg-green-tint text-green' : 'bg-stone-tint text-stone'}`}
              >
                {formatNumber(count)}
              </span>
            )}
          </button>
        )
      })}
    </nav>
  )
}
