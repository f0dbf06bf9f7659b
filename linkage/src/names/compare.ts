import { comparePart, PART_LEVEL, type PartLevel, type ReadPart, readPart } from './compare-part.ts'
import { nameParts } from './part.ts'
import { carryingParts, wholeSkeletons } from './skeleton.ts'

/**
 * How two names agree. Numbers grow with the weight of the evidence, except `missing`, which is
 * none: one of the names has no part at all.
 *
 * - `different`: no part agrees, or each has a part that the other contradicts and too little agrees
 * - `partial`: some parts agree, and each name has a part that the other lacks
 * - `initial`: agrees as far as initials allow
 * - `consonants`: one skeleton, while vowels disagree (حسن, Houcine) or the reading is unusual
 * - `near`: small edits
 * - `contained`: every part of the shorter name agrees; the longer one has more
 * - `same`: one name in two spellings, in one or two scripts, parts in any order
 * - `exact`: the same letters after normalisation, parts in any order
 */
export const NAME_LEVEL = {
  missing: 0,
  different: 1,
  partial: 2,
  initial: 3,
  consonants: 4,
  near: 5,
  contained: 6,
  same: 7,
  exact: 8,
} as const
export type NameLevel = (typeof NAME_LEVEL)[keyof typeof NAME_LEVEL]

/** A name, read once: what comparisons need of it. */
export type ReadName = {
  readonly parts: readonly ReadPart[]
  /** Skeletons of the whole name; see `skeletonsOf`. */
  readonly skeletons: readonly string[]
}

/** Parts beyond these are not compared: no name is longer, and every assignment of parts is tried. */
const PARTS_MAX = 8

/** Letters beyond these are not read: a cell of a megabyte stays harmless. */
const LETTERS_MAX = 200

/** Reads a name once, so that it can be compared many times. */
export function readName(text: string): ReadName {
  const parts = nameParts(text.length > LETTERS_MAX ? text.slice(0, LETTERS_MAX) : text)
    .filter(({ kind }) => kind !== 'title')
    .slice(0, PARTS_MAX)
    .map(readPart)
  return { parts, skeletons: wholeSkeletons(carryingParts(parts).map(({ readings }) => readings)) }
}

/**
 * How two names agree, in whichever scripts they are written: parts in any order, titles ignored,
 * initials and short forms known. Symmetric.
 *
 * @example compareNames('محمد بن علي', 'BENALI Med') // NAME_LEVEL.same
 */
export function compareNames(one: ReadName | string, other: ReadName | string): NameLevel {
  const mine = typeof one === 'string' ? readName(one) : one
  const theirs = typeof other === 'string' ? readName(other) : other
  if (mine.parts.length === 0 || theirs.parts.length === 0) return NAME_LEVEL.missing
  const [short, long] = mine.parts.length <= theirs.parts.length ? [mine, theirs] : [theirs, mine]
  const level = levelOf(matched(short.parts, long.parts), short.parts.length, long.parts.length)
  return level < NAME_LEVEL.contained && isOneWhole(mine, theirs) ? NAME_LEVEL.same : level
}

/** Parts written together by one office and apart by the other: Fatimazahra. */
function isOneWhole(one: ReadName, other: ReadName): boolean {
  if (one.parts.length === 1 && other.parts.length === 1) return false
  const [mine, theirs] = [one.skeletons[0] ?? '', other.skeletons[0] ?? '']
  if (isOneText(one, other)) return true
  if (mine.length < 5 || theirs.length < 5 || one.parts.length === other.parts.length) return false
  return other.skeletons.includes(mine) || one.skeletons.includes(theirs)
}

/** The same letters, parted at another place: a slip of the space bar. */
function isOneText(one: ReadName, other: ReadName): boolean {
  const lettersOf = ({ parts }: ReadName): string => parts.map(({ text }) => text).join('')
  return one.parts[0]?.script === other.parts[0]?.script && lettersOf(one) === lettersOf(other)
}

/**
 * The levels at which parts of the shorter name find parts of the longer, the best pairs first.
 * Equal pairs are taken in an order that does not depend on which name came first.
 */
function matched(short: readonly ReadPart[], long: readonly ReadPart[]): readonly PartLevel[] {
  const [only, target] = [short[0], long[0]]
  if (short.length === 1 && long.length === 1 && only && target) return [comparePart(only, target)]
  const levels = short.map((mine) => long.map((theirs) => comparePart(mine, theirs)))
  return bestAssignment(levels, 0, new Set())
}

/** Tries every assignment: names have few parts, and a greedy choice would depend on their order. */
function bestAssignment(
  levels: readonly (readonly PartLevel[])[],
  row: number,
  taken: ReadonlySet<number>,
): readonly PartLevel[] {
  const mine = levels[row]
  if (mine === undefined) return []
  let best: readonly PartLevel[] = []
  for (const [column, level] of mine.entries()) {
    if (taken.has(column)) continue
    const all = [level, ...bestAssignment(levels, row + 1, new Set([...taken, column]))]
    if (best.length === 0 || weight(all) > weight(best)) best = all
  }
  return best
}

const weight = (levels: readonly PartLevel[]): number =>
  levels.reduce<number>((sum, level) => sum + level * level, 0)

function levelOf(levels: readonly PartLevel[], short: number, long: number): NameLevel {
  const worst = Math.min(...levels)
  const best = Math.max(...levels)
  if (worst === PART_LEVEL.different)
    return best >= PART_LEVEL.same ? NAME_LEVEL.partial : NAME_LEVEL.different
  if (worst === PART_LEVEL.initial)
    return best === worst && short > 1 ? NAME_LEVEL.partial : NAME_LEVEL.initial
  if (worst === PART_LEVEL.near) return NAME_LEVEL.near
  if (worst === PART_LEVEL.consonants) return NAME_LEVEL.consonants
  if (short < long) return NAME_LEVEL.contained
  return worst === PART_LEVEL.exact ? NAME_LEVEL.exact : NAME_LEVEL.same
}
