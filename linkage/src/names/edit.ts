/** What it costs, in tenths, to take one letter for another; 10 where nothing is known. */
export type Confusion = (one: number, other: number) => number

/** What it costs to add or drop a letter. */
export type Addition = (letter: number) => number

export const PLAIN: Confusion = () => 10
export const EACH: Addition = () => 10

const WIDTH = 32
const ROWS = [new Int32Array(WIDTH + 1), new Int32Array(WIDTH + 1), new Int32Array(WIDTH + 1)] as const

/**
 * The cheapest way from one text to another by letters added, dropped, exchanged or swapped with
 * their neighbour, in tenths of an edit. Beyond `max` it answers something larger than `max`.
 */
export function editCost(
  one: string,
  other: string,
  { max, confusion = PLAIN, addition = EACH }: { max: number; confusion?: Confusion; addition?: Addition },
): number {
  const rows = one.length
  const columns = other.length
  if (rows > WIDTH || columns > WIDTH) return one === other ? 0 : max + 1
  let [before, above, row]: readonly Int32Array[] = ROWS
  if (!before || !above || !row) throw new RangeError('three rows')
  above[0] = 0
  for (let c = 1; c <= columns; c += 1) above[c] = (above[c - 1] ?? 0) + addition(other.charCodeAt(c - 1))
  for (let r = 1; r <= rows; r += 1) {
    const mine = one.charCodeAt(r - 1)
    let least = (above[0] ?? 0) + addition(mine)
    row[0] = least
    for (let c = 1; c <= columns; c += 1) {
      const theirs = other.charCodeAt(c - 1)
      let cost = (above[c - 1] ?? 0) + (mine === theirs ? 0 : confusion(mine, theirs))
      cost = Math.min(cost, (above[c] ?? 0) + addition(mine), (row[c - 1] ?? 0) + addition(theirs))
      if (r > 1 && c > 1 && mine === other.charCodeAt(c - 2) && theirs === one.charCodeAt(r - 2))
        cost = Math.min(cost, (before[c - 2] ?? 0) + (mine === theirs ? 0 : 10))
      row[c] = cost
      if (cost < least) least = cost
    }
    if (least > max) return least
    const spare: Int32Array = before
    before = above
    above = row
    row = spare
  }
  return above[columns] ?? 0
}

/** The set of letters of a text, one bit each; letters may share a bit. */
export function letterSet(text: string): number {
  let set = 0
  for (let index = 0; index < text.length; index += 1) set |= 1 << (text.charCodeAt(index) & 31)
  return set
}

/**
 * Whether an edit cost may be within `max` at all, told from the letters alone: no edit costs less
 * than 5, and none changes more than two letters of the set.
 */
export const mayBeWithin = (max: number, one: number, other: number): boolean =>
  bitsOf(one ^ other) <= 2 * Math.floor(max / 5)

function bitsOf(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
