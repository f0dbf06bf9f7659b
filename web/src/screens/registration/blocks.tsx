import type { ReactNode } from 'react'
import { Icon } from '../../design/icon.tsx'
import { useWords } from '../../wording/words.ts'

/** The five blocks of the form, in their order. */
export const BLOCKS = ['identity', 'activity', 'papers', 'charge', 'review'] as const
export type BlockId = (typeof BLOCKS)[number]

/** Brings a block under the eye and the focus into its first field. */
export function goToBlock(block: BlockId): void {
  const place = document.getElementById(`block-${block}`)
  place?.scrollIntoView({ block: 'start' })
  place?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
}

/** One block with its number. */
export function Block({ id, title, children }: { id: BlockId; title?: string; children: ReactNode }) {
  const { say } = useWords()
  return (
    <section
      id={`block-${id}`}
      aria-labelledby={`block-${id}-title`}
      className="min-w-0 scroll-mt-4 rounded-card border border-line bg-surface p-4 wide:px-5 wide:py-[18px]"
    >
      <h2 id={`block-${id}-title`} className="mb-3 flex items-center gap-2.5">
        <span className="grid size-[30px] place-items-center rounded-full border-2 border-edge text-[0.875rem] text-muted">
          {BLOCKS.indexOf(id) + 1}
        </span>
        {title ?? say(`registration.blocks.${id}`)}
      </h2>
      {children}
    </section>
  )
}

/** The way between the blocks, with what is complete. */
export function BlockNav({ done }: { done: Readonly<Record<BlockId, boolean>> }) {
  const { say } = useWords()
  return (
    <nav aria-label={say('registration.blocksLabel')} className="sticky top-4 grid gap-1 max-desk:hidden">
      {BLOCKS.map((block, index) => (
        <a
          key={block}
          href={`#block-${block}`}
          aria-keyshortcuts={`Alt+${index + 1}`}
          onClick={(event) => {
            event.preventDefault()
            goToBlock(block)
          }}
          className="flex min-h-[42px] items-center gap-2.5 rounded-control px-2 leading-snug text-ink no-underline hover:bg-stone-tint"
        >
          <span
            className={`grid size-[26px] shrink-0 place-items-center rounded-full border-2 text-small font-bold ${done[block] ? 'border-green bg-green text-on-green' : 'border-edge text-muted'}`}
          >
            {done[block] ? <Icon name="check" className="size-4" /> : index + 1}
          </span>
          <span>
            {say(`registration.blocks.${block}`)}
            {done[block] && <span className="sr-only"> ({say('registration.blockDone')})</span>}
          </span>
        </a>
      ))}
    </nav>
  )
}
