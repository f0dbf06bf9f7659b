import { centimesOf, divideRounded, ok, type Result, refuse } from '../kernel/index.ts'
import { compareDecimals, decimalText, parseDecimal, ratioText } from '../law/index.ts'
import type { Due, DueQuestion, DueRefusal } from './due.ts'
import { dueOf, factorOf, usedValue } from './factor.ts'
import { bandOf, bandText } from './income-tax.ts'
import type { Law } from './law.ts'

/**
 * What one person owes for a month of health cover, with the texts that say so.
 *
 * Every value is that of the month's first day: a wage that rises on the 2nd counts from the next month.
 * Rounding happens once, at the end, as the law in force rounds. A month before the first text of a
 * regime is refused rather than guessed.
 *
 * @example
 * dueFor({ regime: 'artisan', month: monthOf('2025-06') }, LAW) // due: 15_604n
 */
export function dueFor(question: DueQuestion, law: Law): Result<Due, DueRefusal> {
  switch (question.regime) {
    case 'artisan':
      return shareOfWage(question, 'artisan-coefficient', law)
    case 'accounts_simplified':
      return shareOfWage(question, 'accounts-simplified-coefficient', law)
    case 'accounts_lower':
      return shareOfWage(question, 'accounts-lower-coefficient', law)
    case 'accounts_upper':
      return shareOfWage(question, 'accounts-upper-coefficient', law)
    case 'cpu':
    case 'auto_entrepreneur':
      return shareOfYear(question, law)
    case 'tadamon':
      return paidByState(question, law)
    case 'achamil':
      return byScore(question, law)
  }
}

type CoefficientId =
  | 'artisan-coefficient'
  | 'accounts-simplified-coefficient'
  | 'accounts-lower-coefficient'
  | 'accounts-upper-coefficient'

/** Coefficient × hourly wage × hours × rate: decree on the category, and decree 2-18-623 for the rate. */
function shareOfWage(question: DueQuestion, id: CoefficientId, law: Law): Result<Due, DueRefusal> {
  const coefficient = usedValue(id, question, law)
  if (!coefficient.ok) return coefficient
  const wage = usedValue('minimum-hourly-wage', question, law)
  if (!wage.ok) return wage
  const hours = usedValue('monthly-hours', question, law)
  if (!hours.ok) return hours
  const rate = usedValue('amo-rate', question, law)
  if (!rate.ok) return rate
  const rounding = usedValue('contribution-rounding', question, law)
  if (!rounding.ok) return rounding

  // In hundredths of a centime, over the denominator of the hours: exact until the one rounding.
  const income = coefficient.value.value * wage.value.value * hours.value.value.numerator
  const { denominator } = hours.value.value
  const due = divideRounded(income * rate.value.value, denominator * 100n * 10_000n, rounding.value.value)
  const factors = [
    factorOf(coefficient.value, coefficient.value.value.toString(), law),
    factorOf(wage.value, wage.value.value.toString(), law),
    factorOf(hours.value, ratioText(hours.value.value), law),
    factorOf(rate.value, rate.value.value.toString(), law),
    factorOf(rounding.value, rounding.value.value, law),
  ]
  const base = centimesOf(divideRounded(income, denominator * 100n, 'half_up'))
  return ok(dueOf(question, { due: centimesOf(due), base, dueYear: null, factors }, law))
}

/** The rows of tax code article 73 state a year; a month is its twelfth. */
function shareOfYear(question: DueQuestion, law: Law): Result<Due, DueRefusal> {
  const { regime, incomeTax } = question
  if (incomeTax === undefined) return refuse({ code: 'income_tax_missing', regime })
  const bands = usedValue('income-tax-bands', question, law)
  if (!bands.ok) return bands
  const band = bandOf(incomeTax, bands.value.value)
  if (band === undefined) {
    return refuse({ code: 'income_tax_between_bands', income_tax_centimes: incomeTax.toString() })
  }
  const dueYear = band.year_centimes
  // Every row of the table is a whole number of months; a row that is not would be cut to the centime.
  const due = centimesOf(divideRounded(dueYear, 12n, 'down'))
  const factors = [factorOf(bands.value, bandText(band), law)]
  return ok(dueOf(question, { due, dueYear, base: null, factors }, law))
}

/** The state pays for those at or below the threshold. */
function paidByState(question: DueQuestion, law: Law): Result<Due, DueRefusal> {
  const contribution = usedValue('tadamon-contribution', question, law)
  if (!contribution.ok) return contribution
  const factors = [factorOf(contribution.value, contribution.value.value.toString(), law)]
  if (question.score !== undefined) {
    const threshold = usedValue('tadamon-score-threshold', question, law)
    if (!threshold.ok) return threshold
    const score = parseDecimal(question.score)
    if (score === undefined) return refuse({ code: 'malformed_score', score: question.score })
    const written = decimalText(threshold.value.value)
    if (compareDecimals(score, threshold.value.value) > 0) {
      return refuse({ code: 'score_above_threshold', score: question.score, threshold: written })
    }
    factors.push(factorOf(threshold.value, written, law))
  }
  return ok(dueOf(question, { due: contribution.value.value, dueYear: null, base: null, factors }, law))
}

/** One amount a row; a score at or below the first row belongs to Tadamon. */
function byScore(question: DueQuestion, law: Law): Result<Due, DueRefusal> {
  if (question.score === undefined) return refuse({ code: 'score_missing', regime: question.regime })
  const score = parseDecimal(question.score)
  if (score === undefined) return refuse({ code: 'malformed_score', score: question.score })
  const bands = usedValue('achamil-bands', question, law)
  if (!bands.ok) return bands
  const band = bands.value.value.findLast(({ above }) => compareDecimals(score, above) > 0)
  if (band === undefined) {
    const [first] = bands.value.value
    const threshold = first === undefined ? '' : decimalText(first.above)
    return refuse({ code: 'score_not_above_threshold', score: question.score, threshold })
  }
  const upTo = band.up_to === undefined ? '' : decimalText(band.up_to)
  const factors = [factorOf(bands.value, `${decimalText(band.above)}..${upTo}`, law)]
  return ok(dueOf(question, { due: band.month_centimes, dueYear: null, base: null, factors }, law))
}
