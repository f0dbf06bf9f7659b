import { compareNames, NAME_LEVEL, type ReadName } from '../names/index.ts'
import { comparisonOf, type Shares } from './field.ts'
import { type NameForm, partKeys } from './name-forms.ts'
import { editDistance, jaroWinkler } from './strings.ts'

/**
 * How two names agree, weakest first: the levels of `compareNames`, and `loose` for what it calls different
 * though a slip of the pen would explain it.
 */
export const FORM_LEVELS = [
  'missing',
  'different',
  'loose',
  'partial',
  'initial',
  'consonants',
  'near',
  'contained',
  'same',
  'exact',
] as const

/** The number of each level. */
export const FORM_LEVEL = {
  different: 1,
  loose: 2,
  partial: 3,
  consonants: 5,
  near: 6,
  contained: 7,
  same: 8,
  exact: 9,
} as const

/** A name near to another is as frequent as both, and as those near to them, of which we count none. */
const NEAR_SHARE = 0.0005

/** Two forms of names as a comparison: their level, and the rarity of what they share. */
export function compareNameForms(
  a: NameForm,
  b: NameForm,
  shares: Shares,
  expectedAt: readonly number[],
): number {
  const level = levelOf(a, b)
  const expected = expectedAt[level] ?? 0
  switch (level) {
    case FORM_LEVEL.exact:
    case FORM_LEVEL.same:
      return comparisonOf(level, Math.max(shares.of(a.key, expected), shares.of(b.key, expected)))
    case FORM_LEVEL.contained:
      return comparisonOf(level, Math.max(shares.of(a.key, expected), shares.of(b.key, expected)))
    case FORM_LEVEL.near:
    case FORM_LEVEL.consonants:
      return comparisonOf(
        level,
        Math.min(1, shares.of(a.key, 0) + shares.of(b.key, 0) + NEAR_SHARE + expected / 4),
      )
    case FORM_LEVEL.partial: {
      const others = new Set(partKeys(b))
      const common = partKeys(a).filter((key) => others.has(key))
      return comparisonOf(
        level,
        common.length === 0 ? 0 : Math.min(...common.map((key) => shares.of(key, expected))),
      )
    }
    default:
      return level
  }
}

function levelOf(a: NameForm, b: NameForm): number {
  const whole = stepOf(compareNames(a.name, b.name))
  if (whole >= FORM_LEVEL.near) return whole
  // Ben, Aït and Ould come and go: without them the rest may be one name.
  if (a.bare !== undefined || b.bare !== undefined) {
    const bare = stepOf(compareNames(a.bare ?? a.name, b.bare ?? b.name))
    if (bare >= FORM_LEVEL.contained) return FORM_LEVEL.contained
    if (bare >= FORM_LEVEL.consonants) return Math.max(whole, FORM_LEVEL.consonants)
  }
  if (whole <= FORM_LEVEL.partial && isLoose(a.name, b.name)) return FORM_LEVEL.loose
  return whole
}

/** A level of `compareNames` on our scale, which has one more after `different`. */
const stepOf = (level: number): number => (level > NAME_LEVEL.different ? level + 1 : level)

/** Whether each part of the shorter name resembles one of the longer. */
function isLoose({ parts: a }: ReadName, { parts: b }: ReadName): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.every((part) => long.some((other) => resembles(part, other)))
}

type Part = ReadName['parts'][number]

function resembles(a: Part, b: Part): boolean {
  if (a.script === b.script && a.text.length > 2 && b.text.length > 2) {
    if (editDistance(a.text, b.text, 1) <= 1 || jaroWinkler(a.text, b.text) >= 0.86) return true
  }
  return a.readings.some(({ skeleton: left }) =>
    b.readings.some(({ skeleton: right }) => {
      return left === right || (Math.max(left.length, right.length) > 2 && editDistance(left, right, 1) === 1)
    }),
  )
}
