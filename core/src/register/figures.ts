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
 * The sum of counts as far as it follows from what is told of each. It gives nothing more away.
 *
 * @example
 * sumOfTold([12, null]) // { from: 12, to: 16 }
 */
export const sumOfTold = (counts: readonly ToldCount[]): Range => ({
  from: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  to: counts.reduce<number>((sum, count) => sum + (count ?? SMALLEST_SHOWN - 1), 0),
})

/**
 * The total of counts of which some may be hidden: the true one where that gives none of them away, else
 * what follows from the told ones.
 *
 * It is told where each hidden count, looked at alone, could still be any number that is hidden: the others
 * can make up the rest. One hidden count beside told ones is therefore never the difference of two numbers,
 * and a total that is itself too small is not told.
 *
 * @example
 * const hidden = (count: number) => ({ count, told: null })
 * totalToTell([{ count: 12, told: 12 }, hidden(2), hidden(4)]) // { from: 12, to: 20 }
 * totalToTell([{ count: 12, told: 12 }, hidden(2), hidden(4), hidden(0)]) // { from: 18, to: 18 }
 */
export function totalToTell(counts: readonly { readonly count: number; readonly told: ToldCount }[]): Range {
  const hidden = counts.filter(({ told }) => told === null)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const inHidden = hidden.reduce((sum, { count }) => sum + count, 0)
  const most = SMALLEST_SHOWN - 1
  const givesNothingAway =
    total >= SMALLEST_SHOWN && inHidden >= most && inHidden <= most * (hidden.length - 1)
  return hidden.length === 0 || givesNothingAway
    ? { from: total, to: total }
    : sumOfTold(counts.map(({ told }) => told))
}
