import { tidyText } from '../../kernel/index.ts'
import type { ActivityName, TradeMatch, TradeMethod } from './list-types.ts'
import { isExchange, slipsBetween } from './slips.ts'
import { namesInside, type TradeKeys, tradeKeys } from './trade-key.ts'

/** Finds the activity that free text means. Made once for a list: it remembers what it has seen. */
export type TradeMatcher = (text: string) => TradeMatch

/** Below this length a slip makes another word too easily: خضار is not فخار. */
const SLIP_LENGTH_MIN = 6
/** Below this length two slips are not even shown to a person. */
const TWO_SLIPS_LENGTH_MIN = 10
/** A person can choose among this many; more means that the text said nothing. */
const ALTERNATIVES_MAX = 5

type Name = TradeKeys & { readonly code: string }

/**
 * A matcher for one list of activities.
 *
 * From surest to least sure: the same name in Arabic or French; a part of the name in brackets;
 * the same up to number and gender; the same words in another order; one slip of the pen. Each
 * counts only when it leads to one activity. Two slips, or a few words of a longer name, are put
 * before a person; anything else is unknown. It never takes the nearest for want of better.
 */
export function tradeMatcher(activities: readonly ActivityName[]): TradeMatcher {
  const full = activities.flatMap(({ code, nameAr, nameFr }) =>
    [nameAr, nameFr].map((name) => ({ code, ...tradeKeys(name) })),
  )
  const parts = activities.flatMap(({ code, nameAr, nameFr }) =>
    [nameAr, nameFr].flatMap(namesInside).map((name) => ({ code, ...tradeKeys(name) })),
  )
  const names = [...full, ...parts]
  const indexes: readonly (readonly [
    TradeMethod,
    (keys: TradeKeys) => string,
    ReadonlyMap<string, Set<string>>,
  ])[] = [
    indexed('exact', full, ({ words }) => words.join(' ')),
    indexed('alias', parts, ({ words }) => words.join(' ')),
    indexed('loose', names, ({ loose }) => loose),
    indexed('words', names, ({ loose }) => loose.split(' ').toSorted().join(' ')),
  ]

  const find = (text: string): TradeMatch => {
    const keys = tradeKeys(text)
    if (keys.words.length === 0) return { kind: 'unknown' }
    for (const [method, keyOf, index] of indexes) {
      const codes = index.get(keyOf(keys))
      const [code] = codes ?? []
      if (codes?.size === 1 && code !== undefined) return { kind: 'found', code, method }
      if (codes !== undefined && codes.size > 1) return unsure(codes)
    }
    return bySlips(keys, names) ?? byPart(keys, full) ?? { kind: 'unknown' }
  }

  const seen = new Map<string, TradeMatch>()
  return (text) => {
    const tidy = tidyText(text)
    const known = seen.get(tidy)
    if (known !== undefined) return known
    const match = find(tidy)
    seen.set(tidy, match)
    return match
  }
}

function indexed(method: TradeMethod, names: readonly Name[], keyOf: (keys: TradeKeys) => string) {
  const index = new Map<string, Set<string>>()
  for (const name of names) {
    const key = keyOf(name)
    index.set(key, (index.get(key) ?? new Set()).add(name.code))
  }
  return [method, keyOf, index] as const
}

function unsure(codes: Iterable<string>): TradeMatch {
  return { kind: 'unsure', alternatives: [...new Set(codes)].slice(0, ALTERNATIVES_MAX) }
}

/** Names one or two slips away; one slip to one activity in a word long enough is taken. */
function bySlips(written: TradeKeys, names: readonly Name[]): TradeMatch | undefined {
  const joined = written.words.join('')
  const most = joined.length >= TWO_SLIPS_LENGTH_MIN ? 2 : 1
  const near = names
    .map((name) => ({ name, slips: slipsTo(name, written, joined, most) }))
    .filter(({ slips }) => slips <= most)
    .toSorted((one, other) => one.slips - other.slips)
  const closest = near[0]
  if (closest === undefined) return undefined
  const equal = new Set(near.filter(({ slips }) => slips === closest.slips).map(({ name }) => name.code))
  if (joined.length < SLIP_LENGTH_MIN) {
    const likely = near.filter(({ name }) => isShortSlip(name, written))
    return likely.length > 0 ? unsure(likely.map(({ name }) => name.code)) : undefined
  }
  if (closest.slips <= 1 && equal.size === 1) {
    return { kind: 'found', code: closest.name.code, method: 'one_slip' }
  }
  return unsure(near.map(({ name }) => name.code))
}

/** The fewer slips of two counts: as written, and without articles and spaces. */
function slipsTo(name: Name, written: TradeKeys, joined: string, most: number): number {
  const asWritten = slipsBetween(name.folded, written.folded, most)
  return asWritten === 0 ? 0 : Math.min(asWritten, slipsBetween(name.words.join(''), joined, most))
}

/** In a short word two letters exchanged, in the word or across its article, and nothing else. */
const isShortSlip = (name: Name, written: TradeKeys): boolean =>
  isExchange(name.words.join(''), written.words.join('')) || isExchange(name.folded, written.folded)

/** Activities whose name contains every word written, when they are few. */
function byPart(written: TradeKeys, names: readonly Name[]): TradeMatch | undefined {
  const words = written.loose.split(' ')
  if (!words.some((word) => word.length >= 4)) return undefined
  const codes = new Set(
    names
      .filter(({ loose }) => words.every((word) => loose.split(' ').includes(word)))
      .map(({ code }) => code),
  )
  return codes.size > 0 && codes.size <= ALTERNATIVES_MAX ? unsure(codes) : undefined
}
