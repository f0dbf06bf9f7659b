import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** The job of a colour: green good, indigo in progress, terracotta refused, ochre due, stone neutral. */
export type Tone = 'green' | 'indigo' | 'terra' | 'ochre' | 'stone'

export const TINTS: Record<Tone, string> = {
  green: 'bg-green-tint text-green',
  indigo: 'bg-indigo-tint text-indigo',
  terra: 'bg-terra-tint text-terra',
  ochre: 'bg-ochre-tint text-ochre',
  stone: 'bg-stone-tint text-stone',
}

/** One fact about something: picture, word and tint together, so that colour never speaks alone. */
export function StatusTag({ tone, icon, children }: { tone: Tone; icon: IconName; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-tag px-2.5 py-0.5 text-small leading-[1.7] font-semibold wide:whitespace-nowrap ${TINTS[tone]}`}
    >
      <Icon name={icon} className="size-[1.1em]" />
      <span>{children}</span>
    </span>
  )
}
