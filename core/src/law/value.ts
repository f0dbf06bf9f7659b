import { z } from 'zod'
import { basisPointsOf, centimesOf, parseRegisterNumberFormat } from '../kernel/index.ts'
import { parseDecimal } from './decimal.ts'

const whole = z.int().min(0)

const ratio = z
  .string()
  .regex(/^[1-9]\d*(\/[1-9]\d*)?$/)
  .transform((text) => {
    const [numerator = '', denominator = '1'] = text.split('/')
    return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
  })

const decimal = z.string().transform((text, context) => {
  const value = parseDecimal(text)
  if (value !== undefined) return value
  context.addIssue('Not a decimal number')
  return z.NEVER
})

const numberPattern = z.string().transform((text, context) => {
  const format = parseRegisterNumberFormat(text)
  // Serial numbers are counted by region: without the region two people would get one number.
  if (format.ok && text.includes('{region}') && text.includes('{check}')) return format.value
  context.addIssue('Not a form of number with region, serial and check digit')
  return z.NEVER
})

const centimes = whole.transform((amount) => centimesOf(BigInt(amount)))

/** A row of the table of annual income tax, in whole dirhams, both ends as the table prints them. */
const incomeTaxBand = z.strictObject({
  from: whole.optional(),
  above: whole.optional(),
  to: whole.optional(),
  below: whole.optional(),
  year_centimes: centimes,
})

/** A row of the table of scores: above one score, up to and including another. */
const scoreBand = z.strictObject({ above: decimal, up_to: decimal.optional(), month_centimes: centimes })

/**
 * The units in which law states its values, each with the form it has in `law/parameters` and in a
 * setting, and the value that rules compute with.
 */
export const VALUE_SCHEMAS = {
  /** Hundredths of a percent: 637 is 6.37 %. */
  basis_points: whole.transform((rate) => basisPointsOf(BigInt(rate))),
  /** A multiple in hundredths: 75 is 0.75 times. */
  hundredths: whole.transform((count) => BigInt(count)),
  /** An amount of money. */
  centimes,
  /** An exact fraction, `191` or `2288/12`. */
  ratio,
  /** An exact decimal number, written as text. */
  decimal,
  /** The way to round, once, at the end. */
  rounding: z.enum(['down', 'half_up']),
  days: whole,
  months: whole,
  years: whole,
  /** A number of people, activities or other things counted. */
  count: whole,
  income_tax_bands: z.array(incomeTaxBand).min(1),
  score_bands: z.array(scoreBand).min(1),
  /** The form of a public number, such as `{region}-{serial:6}-{check}`. */
  number_pattern: numberPattern,
} as const

/** The unit of a value of law. */
export type Unit = keyof typeof VALUE_SCHEMAS

/** What a rule computes with, for a unit. */
export type ValueOf<U extends Unit> = z.output<(typeof VALUE_SCHEMAS)[U]>

/** The name of every unit. */
export const UNITS = Object.keys(VALUE_SCHEMAS) as readonly Unit[]

/** A fraction in the form of the law files: `191`, `2288/12`. */
export const ratioText = ({ numerator, denominator }: ValueOf<'ratio'>): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`
