import type { Brand } from './brand.ts'

/** An amount in hundredths of a dirham; columns are `bigint`, JSON carries a string of digits. */
export type Centimes = Brand<bigint, 'Centimes'>

/** A rate in hundredths of a percent: 637 is 6.37 %. */
export type BasisPoints = Brand<bigint, 'BasisPoints'>

/** Marks a whole number as an amount in centimes. */
export const centimesOf = (amount: bigint): Centimes => amount as Centimes

/** Marks a whole number as a rate in basis points. */
export const basisPointsOf = (rate: bigint): BasisPoints => rate as BasisPoints

/** The roundings that texts name; there is no default, because the law names one. */
export type Rounding = 'down' | 'half_up'

/** The whole part of a fraction of non-negative numbers, rounded once, as named. */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (numerator < 0n || denominator <= 0n) throw new RangeError('divideRounded() takes no negative amount')
  const half = rounding === 'half_up' ? denominator / 2n : 0n
  return (numerator + half) / denominator
}

/** The part of an amount that a rate takes, rounded once. */
export function share(amount: Centimes, rate: BasisPoints, rounding: Rounding): Centimes {
  if (amount < 0n || rate < 0n) throw new RangeError('share() takes no negative amount or rate')
  return divideRounded(amount * rate, 10_000n, rounding) as Centimes
}
