import type { SpelledName } from './person.ts'
import type { Random } from './random.ts'

/** What French ears hear in two ways: a pattern and what may be written in its place. */
const RESPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ou(?=[aeiy])/g, 'w'],
  [/w/g, 'ou'],
  [/gh/g, 'rh'],
  [/k(?!h)/g, 'q'],
  [/q/g, 'k'],
  [/ss/g, 's'],
  [/(?<=[aeiou])s(?=[aeiou])/g, 'ss'],
  [/ch/g, 'sh'],
  [/(?<!d)j/g, 'dj'],
  [/([bdfkllmnrtz])\1/g, '$1'],
  [/(?<=[aeiou])([dlmnrtz])(?=[aeiou])/g, '$1$1'],
  [/(?<=[b-df-hj-np-tv-z])e(?=[b-df-hj-np-tv-z])/g, 'a'],
  [/(?<=[b-df-hj-np-tv-z])a(?=[b-df-hj-np-tv-z])/g, 'e'],
  [/(?<=[b-df-hj-np-tv-z])[ae](?=[b-df-hj-np-tv-z][aeiou])/g, ''],
  [/i$/g, 'y'],
  [/(?<=[aiou][dklmnrs])$/g, 'e'],
  [/(?<=[dklmnrs])e$/g, ''],
  [/aa/g, 'a'],
  [/ou(?=[b-df-hj-np-tv-z])/g, 'o'],
  [/o(?=[b-df-hj-np-tv-z])/g, 'ou'],
  [/ai/g, 'a\u00EF'],
  [/i(?=[b-df-hj-np-tv-z])/g, 'e'],
  [/a$/g, 'ah'],
  [/ae$/g, 'aa'],
]

/**
 * Another French spelling of a name: one in use, or one that a clerk makes up. Mohamed is often
 * Med.
 */
export function respelled(random: Random, { name, fr }: SpelledName): string {
  if (fr.startsWith('Moha') && random.chance(2_000)) return 'Med'
  const others = name.fr.filter((spelling) => spelling !== fr)
  if (others.length > 0 && random.chance(6_000)) return random.pick(others)
  return madeUp(random, fr)
}

/** A spelling with one sound written otherwise; the name itself when nothing can be. */
function madeUp(random: Random, fr: string): string {
  const possible = RESPELLINGS.filter(([pattern]) => fr.search(pattern) >= 0)
  if (possible.length === 0) return fr
  const [pattern, replacement] = random.pick(possible)
  const chosen = random.below([...fr.matchAll(pattern)].length)
  let place = -1
  return fr.replace(pattern, (match: string, letter: unknown) => {
    place += 1
    return place === chosen ? replacement.replaceAll('$1', typeof letter === 'string' ? letter : '') : match
  })
}
