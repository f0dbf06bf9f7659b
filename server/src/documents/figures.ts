import type { CalendarDate, Centimes, Instant } from '@sijill/core/kernel'
import type { Bilingual } from './facts.ts'

const MONTHS: readonly Bilingual[] = [
  { ar: 'يناير', fr: 'janvier' },
  { ar: 'فبراير', fr: 'février' },
  { ar: 'مارس', fr: 'mars' },
  { ar: 'أبريل', fr: 'avril' },
  { ar: 'ماي', fr: 'mai' },
  { ar: 'يونيو', fr: 'juin' },
  { ar: 'يوليوز', fr: 'juillet' },
  { ar: 'غشت', fr: 'août' },
  { ar: 'شتنبر', fr: 'septembre' },
  { ar: 'أكتوبر', fr: 'octobre' },
  { ar: 'نونبر', fr: 'novembre' },
  { ar: 'دجنبر', fr: 'décembre' },
]

const HIJRI_MONTHS: readonly Bilingual[] = [
  { ar: 'محرم', fr: 'mouharram' },
  { ar: 'صفر', fr: 'safar' },
  { ar: 'ربيع الأول', fr: 'rabia I' },
  { ar: 'ربيع الثاني', fr: 'rabia II' },
  { ar: 'جمادى الأولى', fr: 'joumada I' },
  { ar: 'جمادى الثانية', fr: 'joumada II' },
  { ar: 'رجب', fr: 'rajab' },
  { ar: 'شعبان', fr: 'chaabane' },
  { ar: 'رمضان', fr: 'ramadan' },
  { ar: 'شوال', fr: 'chaoual' },
  { ar: 'ذي القعدة', fr: 'dhou al-qida' },
  { ar: 'ذي الحجة', fr: 'dhou al-hijja' },
]

const HIJRI = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
})

const MOROCCO = new Intl.DateTimeFormat('fr-u-nu-latn', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Africa/Casablanca',
})

const NARROW_SPACE = '\u202F'

/** A day as tables write it: 11/05/2026. */
export const dayInFigures = (day: CalendarDate): string => day.split('-').reverse().join('/')

/** A day with the month's Moroccan name: 11 ماي 2026, 11 mai 2026, 1er mai 2026. */
export function dayInWords(day: CalendarDate): Bilingual {
  const [year = '', month, date] = day.split('-')
  return wordsOf(MONTHS[Number(month) - 1], Number(date), year)
}

/**
 * The Hijri day by the calculated Umm al-Qura calendar.
 *
 * Morocco sights the moon, so its own day may be one off: whoever prints this says which calendar it is.
 */
export function hijriDay(day: CalendarDate): Bilingual {
  const parts = HIJRI.formatToParts(new Date(`${day}T12:00:00Z`))
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return wordsOf(HIJRI_MONTHS[part('month') - 1], part('day'), String(part('year')))
}

/** A moment as the clock on a Moroccan wall shows it: 11/05/2026 10:42. */
export const momentInFigures = (moment: Instant): string => {
  const parts = MOROCCO.formatToParts(new Date(moment))
  const part = (type: string) => parts.find((each) => each.type === type)?.value
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`
}

/** An amount in dirhams: always two decimals, a comma, groups of three with a narrow space. */
export function amountInFigures(amount: Centimes): string {
  const dirhams = String(amount / 100n).replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE)
  return `${dirhams},${String(amount % 100n).padStart(2, '0')}`
}

function wordsOf(month: Bilingual | undefined, date: number, year: string): Bilingual {
  if (month === undefined) throw new RangeError('No such month')
  return { ar: `${date} ${month.ar} ${year}`, fr: `${date === 1 ? '1er' : date} ${month.fr} ${year}` }
}
