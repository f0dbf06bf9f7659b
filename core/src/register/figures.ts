/**
 * The smallest count that is told to somebody who may not read the files behind it.
 *
 * In a small town "two people struck off" is two names. Zero is hidden too: were it shown, every hidden
 * count would be known to be somebody.
 */
export const SMALLEST_SHOWN = 5

/** What is counted of an office; each person or file stands in one of them only. */
export const FIGURES = ['underStudy', 'decided', 'registered', 'suspended', 'struckOff'] as const

/** One figure of an office. */
export type Figure = (typeof FIGURES)[number]

/** A count as it is told: `null` where it is too small to be told. */
export type ToldCount = number | null

/** The counts of an office as they are told. */
export type ToldCounts = Readonly<Record<Figure, ToldCount>>

/** What can be said of a sum: it lies between the two, both included; both are the same where it is known. */
export type Range = { readonly from: number; readonly to: number }

/** A count as it is told to whoever may read the files behind it, or may not. */
export const toldCount = (count: number, mayReadFiles: boolean): ToldCount =>
  mayReadFiles || count >= SMALLEST_SHOWN ? count : null

/**
 * The sum of counts as far as it follows from what is told of each.
 *
 * It is made of told counts alone: a true total, even a rounded one, would give away a count that is
 * hidden beside others that are not.
 *
 * @example
 * sumOfTold([12, null]) // { from: 12, to: 16 }
 */
export const sumOfTold = (counts: readonly ToldCount[]): Range => ({
  from: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  to: counts.reduce<number>((sum, count) => sum + (count ?? SMALLEST_SHOWN - 1), 0),
})
