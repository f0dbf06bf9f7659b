import type { CalendarDate, Instant } from '@sijill/core/kernel'
import type { Clock } from './usecases/world.ts'

const MOROCCO_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca' })

/** A clock over a source of moments; the day is the one that it then is in Morocco. */
export const clockOver = (now: () => Instant): Clock => ({
  now,
  today: () => MOROCCO_DAY.format(new Date(now())) as CalendarDate,
})

/** The clock of this machine. */
export const systemClock: Clock = clockOver(() => new Date().toISOString() as Instant)
