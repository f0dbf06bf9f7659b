/** What a bench found, in one number. */
export type Figure = {
  readonly what: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'MB' | 'kB' | 'per second' | 'count' | 'times'
  /** What the design allows: a most, or for `per second` a least. Absent for figures that only inform. */
  readonly budget?: number
}

/** The middle of some values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (lower === undefined || upper === undefined) throw new RangeError('No value has no median')
  return (lower + upper) / 2
}

/** The value that this share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new RangeError('No value has no quantile')
  return found
}

/** Some values in short, for the raw file. */
export type Summary = {
  readonly count: number
  readonly least: number
  readonly median: number
  readonly p95: number
  readonly p99: number
  readonly most: number
  readonly databaseMsEach?: number
}

/** The summary of some values. */
export const summaryOf = (values: readonly number[]): Summary => ({
  count: values.length,
  least: rounded(Math.min(...values)),
  median: rounded(median(values)),
  p95: rounded(quantile(values, 0.95)),
  p99: rounded(quantile(values, 0.99)),
  most: rounded(Math.max(...values)),
})

/** A value with three digits that mean something; what is counted stays as it was counted. */
export const rounded = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(3))

/** Whether a figure keeps its budget; `undefined` where it has none. */
export function keepsBudget({ value, unit, budget }: Figure): boolean | undefined {
  if (budget === undefined) return undefined
  return unit === 'per second' ? value >= budget : value <= budget
}
