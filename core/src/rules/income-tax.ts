import {
  type BasisPoints,
  type CalendarDate,
  type Centimes,
  centimesOf,
  divideRounded,
  share,
} from '../kernel/index.ts'
import type { ValueOf } from '../law/index.ts'
import type { Law } from './law.ts'
import { inForce } from './parameter.ts'

/** One row of the table that turns a year's income tax into a year's contribution. */
export type IncomeTaxBand = ValueOf<'income_tax_bands'>[number]

/**
 * The row in which a year's income tax falls.
 *
 * The table is printed in whole dirhams: a tax between two rows, such as 1,000.50, falls in none, and a
 * person must look at it.
 */
export const bandOf = (incomeTax: Centimes, bands: readonly IncomeTaxBand[]): IncomeTaxBand | undefined =>
  bands.find((band) => isWithin(incomeTax, band))

/** A row as text: `1001..2500`, `..<500`, `>50000`. */
export function bandText({ from, above, to, below }: IncomeTaxBand): string {
  if (above !== undefined) return `>${above}`
  return below === undefined ? `${from ?? 0}..${to ?? ''}` : `${from ?? 0}..<${below}`
}

function isWithin(incomeTax: Centimes, { from, above, to, below }: IncomeTaxBand): boolean {
  const dirhams = (amount: number): bigint => BigInt(amount) * 100n
  return (
    (from === undefined || incomeTax >= dirhams(from)) &&
    (above === undefined || incomeTax > dirhams(above)) &&
    (to === undefined || incomeTax <= dirhams(to)) &&
    (below === undefined || incomeTax < dirhams(below))
  )
}

/** Turnover of one trade and the part of it that counts as profit. */
export type TradeTurnover = { readonly turnover: Centimes; readonly coefficient: BasisPoints }

/** The income tax of a year under the single professional contribution: tax code, articles 40 and 73. */
export function cpuTaxFor(trades: readonly TradeTurnover[], day: CalendarDate, law: Law): Centimes {
  const rate = inForce(law.parameters['cpu-tax-rate'], day).value ?? 0n
  const profit = trades.reduce((sum, { turnover, coefficient }) => sum + turnover * coefficient, 0n)
  return centimesOf(divideRounded(profit * rate, 10_000n * 10_000n, 'half_up'))
}

/** The income tax of an auto-entrepreneur on turnover received. */
export function autoEntrepreneurTaxFor(
  turnover: Centimes,
  kind: 'making' | 'services',
  day: CalendarDate,
  law: Law,
): Centimes {
  const id = kind === 'making' ? 'auto-entrepreneur-rate-making' : 'auto-entrepreneur-rate-services'
  const rate = inForce(law.parameters[id], day).value
  return rate === null ? centimesOf(0n) : share(turnover, rate, 'half_up')
}

/**
 * The contribution of a year in which the activity lasted only some months.
 *
 * The tax is brought to a whole year to find the row; the row's amount is then owed for the months.
 *
 * @returns `undefined` where the tax of a whole year falls between two rows.
 */
export function partYearDueFor(
  { incomeTax, months }: { readonly incomeTax: Centimes; readonly months: number },
  day: CalendarDate,
  law: Law,
): Centimes | undefined {
  if (!Number.isInteger(months) || months < 1 || months > 12)
    throw new RangeError('Months of a year: 1 to 12')
  const bands = inForce(law.parameters['income-tax-bands'], day).value ?? []
  const wholeYear = centimesOf(divideRounded(incomeTax * 12n, BigInt(months), 'half_up'))
  const band = bandOf(wholeYear, bands)
  return band && centimesOf(divideRounded(band.year_centimes * BigInt(months), 12n, 'half_up'))
}

/**
 * What is still owed when the year is over: the amount of the row reached, less what was paid.
 *
 * @returns `undefined` where the tax of the year falls between two rows.
 */
export function yearEndTopUpFor(
  { incomeTax, paid }: { readonly incomeTax: Centimes; readonly paid: Centimes },
  day: CalendarDate,
  law: Law,
): Centimes | undefined {
  const due = partYearDueFor({ incomeTax, months: 12 }, day, law)
  if (due === undefined) return undefined
  return centimesOf(due > paid ? due - paid : 0n)
}
