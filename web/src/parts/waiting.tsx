import { Icon } from '../design/icon.tsx'
import { dayInMorocco } from '../wording/format.ts'
import { useWords } from '../wording/words.ts'

const DAY_MS = 86_400_000

/** Whole days between a moment and now, by Moroccan calendar days. */
export function daysSince(instant: string, now: string = new Date().toISOString()): number {
  const [from, until] = [dayInMorocco(instant), dayInMorocco(now)].map((day) =>
    Date.parse(`${day}T00:00:00Z`),
  )
  return Math.max(0, Math.round(((until ?? 0) - (from ?? 0)) / DAY_MS))
}

/** How long something has waited; what is late says so with a clock, not with colour alone. */
export function Waiting({ since, late }: { since: string; late: boolean }) {
  const { say } = useWords()
  const days = daysSince(since)
  const text = days === 0 ? say('common.today') : say('common.days', { count: days })
  if (!late) return <span className="whitespace-nowrap text-muted">{text}</span>
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold whitespace-nowrap text-terra">
      <Icon name="clock" />
      <span className="sr-only">{say('inbox.late', { days: text })}</span>
      <span aria-hidden>{text}</span>
    </span>
  )
}
