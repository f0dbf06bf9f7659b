/** Level 0 of every field: at least one of the two records does not say. */
export const MISSING = 0

/** Gives out the keys of a row, one call for each. */
export type KeyMaker = (row: number, emit: (hash: number) => void) => void

/**
 * A field of a table, ready to compare rows and to make keys.
 *
 * A comparison is one number: the level in the low eight bits, and above them the rarity of what both agree
 * on, in eighths of a bit (0: not used).
 */
export type Field = {
  readonly name: string
  /** The levels from `missing` and `different` up to the best. */
  readonly levels: readonly string[]
  readonly compare: (a: number, b: number) => number
  /** The highest rarity that agreement with a row can have; only fields that are slow to compare say it. */
  readonly rarity?: (row: number) => number
  readonly keys: ReadonlyMap<string, KeyMaker>
  /** What the row says, as written. */
  readonly show: (row: number) => string
}

/** The level of a comparison. */
export const levelOf = (comparison: number): number => comparison & 0xff

/** The rarity of a comparison, in eighths of a bit. */
export const rarityOf = (comparison: number): number => comparison >>> 8

/** A comparison from a level and the share of rows that say the same; the share 0 means: not known. */
export function comparisonOf(level: number, share: number): number {
  if (share <= 0) return level
  const eighths = Math.round(-8 * Math.log2(share))
  return level | (Math.min(255, Math.max(1, eighths)) << 8)
}

/** How often each key stands in a table, as a share of its rows. */
export type Shares = {
  readonly add: (key: string) => void
  readonly addRow: () => void
  /**
   * The share of rows that say a key, the two that are being compared left out. A small table knows little
   * of it, and leans on the share that is expected.
   */
  readonly of: (key: string, expected: number) => number
}

/** The expected share weighs as much as so many rows. */
const EXPECTED_ROWS = 1_000
/** Nothing is rarer than this: rarity is not certainty. */
const RAREST = 1e-6

/** Counts keys. */
export function createShares(): Shares {
  const counts = new Map<string, number>()
  let total = 0
  return {
    add: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1),
    addRow: () => {
      total += 1
    },
    of: (key, expected) => {
      const others = Math.max(0, (counts.get(key) ?? 0) - 2)
      const share = (others + EXPECTED_ROWS * expected) / (Math.max(0, total - 2) + EXPECTED_ROWS)
      return Math.min(1, Math.max(RAREST, share))
    },
  }
}

/** What a field needs of its table. */
export type FieldGround = {
  readonly rows: number
  /** How often each level is expected among strangers; level 0 is missing. */
  readonly expected: readonly number[]
}
