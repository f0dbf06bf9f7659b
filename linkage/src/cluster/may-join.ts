/** What may not be broken, whatever the weights say. */
export type Limits = {
  /** More records than this are not joined without a person. */
  readonly largest: number
  /** The identity number of a row, as a code; 0 when it has none. */
  readonly identityOf: (row: number) => number
  /** How many records must bear a number before it is believed. */
  readonly corroboratedBy: number
}

/**
 * Whether two clusters may be one: not too large, and not with two identity numbers that are each borne by
 * several records. A number borne once may be a slip of the pen, and hinders nothing.
 */
export function mayJoin(left: readonly number[], right: readonly number[], limits: Limits): boolean {
  if (left.length + right.length > limits.largest) return false
  const bearers = new Map<number, number>()
  for (const rows of [left, right]) {
    for (const row of rows) {
      const number = limits.identityOf(row)
      if (number !== 0) bearers.set(number, (bearers.get(number) ?? 0) + 1)
    }
  }
  const believed = [...bearers.values()].filter((count) => count >= limits.corroboratedBy)
  return believed.length <= 1
}
