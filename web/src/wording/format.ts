import type { Language } from './language.ts'

/** U+202F: groups of three stay together on one line and are not read as a decimal point. */
const NARROW = '\u202F'
const NO_BREAK = '\u00A0'
const [ISOLATE, END_ISOLATE] = ['\u2066', '\u2069']

const MONTHS: Record<Language, readonly string[]> = {
  ar: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل',
    'ماي',
    'يونيو',
    'يوليوز',
    'غشت',
    'شتنبر',
    'أكتوبر',
    'نونبر',
    'دجنبر',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
}

/** Our own list: the platform's is « jui. » for July, one letter from June. */
const SHORT_MONTHS: Record<Language, readonly string[]> = {
  ar: MONTHS.ar,
  fr: ['janv.', 'févr.', 'mars', 'avril', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
}

const WEEKDAYS: Record<Language, readonly string[]> = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
}

const UNITS: Record<Language, string> = { ar: 'درهم', fr: 'DH' }

/** A text that keeps its left-to-right order inside a sentence of either direction. */
export const isolate = (text: string): string => `${ISOLATE}${text}${END_ISOLATE}`

/** A whole number in groups of three: `12 345`. */
export const formatNumber = (value: number | bigint): string =>
  String(value).replace(/\B(?=(\d{3})+(?!\d))/g, NARROW)

/** An amount of dirhams, always with two decimals, without its unit: `12 345,60`. */
export function formatAmount(centimes: bigint): string {
  const size = centimes < 0n ? -centimes : centimes
  const decimals = String(size % 100n).padStart(2, '0')
  const amount = `${formatNumber(size / 100n)},${decimals}`
  return centimes < 0n ? isolate(`\u2212${amount}`) : amount
}

/** An amount with its unit: `312,08 درهم`, `312,08 DH`. */
export const formatMoney = (centimes: bigint, language: Language): string =>
  `${formatAmount(centimes)}${NO_BREAK}${UNITS[language]}`

/** A rate in hundredths of a percent as one left-to-right unit: `6,37 %`, `28 %`. */
export function formatRate(basisPoints: bigint): string {
  const decimals = String(basisPoints % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '')
  const whole = formatNumber(basisPoints / 100n)
  return isolate(`${whole}${decimals === '' ? '' : `,${decimals}`}${NARROW}%`)
}

/** A decimal number written with a point, shown with a comma: `0.75` → `0,75`. */
export const formatDecimal = (text: string): string => text.replace('.', ',')

/** A day in words: `11 ماي 2026`, `11 mai 2026`, `1er mai 2026`. */
export function formatDay(day: string, language: Language): string {
  const { year, month, date } = partsOf(day)
  return `${dayOfMonth(date, language)} ${MONTHS[language][month - 1]} ${year}`
}

/** A day of this year or nearby, without its year: `4 ماي`, `4 mai`. */
export function formatDayShort(day: string, language: Language): string {
  const { month, date } = partsOf(day)
  return `${dayOfMonth(date, language)} ${SHORT_MONTHS[language][month - 1]}`
}

/** A day for tables: `11/05/2026`. */
export function formatDayTable(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** A day with its weekday: `الاثنين 11 ماي 2026`. */
export function formatWeekday(day: string, language: Language): string {
  const { year, month, date } = partsOf(day)
  const weekday = WEEKDAYS[language][new Date(Date.UTC(year, month - 1, date)).getUTCDay()]
  return `${weekday} ${formatDay(day, language)}`
}

/** A month in words: `ماي 2026`, `mai 2026`. */
export function formatMonth(month: string, language: Language): string {
  const [year, number] = month.split('-').map(Number)
  return `${MONTHS[language][(number ?? 1) - 1]} ${year}`
}

/** The day of a moment on Moroccan clocks, `YYYY-MM-DD`. */
export const dayInMorocco = (instant: string): string => clockOf(instant).day

/** The 24-hour time of a moment on Moroccan clocks: `10:42`. */
export const formatTime = (instant: string): string => clockOf(instant).time

/** A moment: `4 ماي 2026، 10:26`. */
export const formatInstant = (instant: string, language: Language): string =>
  `${formatDay(dayInMorocco(instant), language)}${language === 'ar' ? '، ' : ', '}${formatTime(instant)}`

/** Things in a row: `مارس وأبريل`, « mars, avril et mai ». */
export const formatList = (things: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(things)

/** A Moroccan phone number as people write it: `06 61 23 45 67`; another stays as it is. */
export function formatPhone(phone: string): string {
  const national = phone.replace(/^\+212/, '0')
  if (!/^0\d{9}$/.test(national)) return isolate(phone)
  return isolate(national.replace(/(\d{2})(?=\d)/g, `$1${NO_BREAK}`))
}

/** A size of a file: `284 kB`, `1,2 MB` in the letters of each language. */
export function formatSize(bytes: number, language: Language): string {
  const [kilo, mega] = language === 'ar' ? ['كيلوبايت', 'ميغابايت'] : ['ko', 'Mo']
  if (bytes < 1_000_000) return `${formatNumber(Math.ceil(bytes / 1000))}${NO_BREAK}${kilo}`
  return `${formatDecimal((bytes / 1_000_000).toFixed(1))}${NO_BREAK}${mega}`
}

/** Text with Arabic-Indic or Persian digits written 0-9, as every field of ours takes them. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

const MOROCCO = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Africa/Casablanca',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function clockOf(instant: string): { day: string; time: string } {
  const parts = new Map(MOROCCO.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  }
}

function partsOf(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, date }
}

const dayOfMonth = (date: number, language: Language): string =>
  language === 'fr' && date === 1 ? '1er' : String(date)
