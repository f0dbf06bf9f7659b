import { listIn, readTable } from '../names/csv-data.ts'
import { type Weighted, weighted } from './random.ts'
import { surnamesOf } from './root-name.ts'

/** A name in Arabic, with its French spellings, the usual one first. */
export type StockName = { readonly ar: string; readonly fr: readonly string[] }

/** The names that a population is made of. */
export type NameStock = {
  readonly men: Weighted<StockName>
  readonly women: Weighted<StockName>
  readonly families: Weighted<StockName>
}

/** Two stocks that share only the names nobody can do without, such as Mohamed and Fatima. */
export type StockCode = 'a' | 'b'

/** Reads a stock and makes its compounds: Ben, Aït, Ould and Ou with a man's name, and roots in their forms. */
export function readNameStock(code: StockCode): NameStock {
  const rows = readTable(`names-${code}.csv`)
  const ofKind = (kind: string): readonly StockName[] =>
    rows
      .filter((row) => row['kind'] === kind)
      .map((row) => ({ ar: row['arabic'] ?? '', fr: [row['latin'] ?? '', ...listIn(row['variants'])] }))
  const men = ofKind('given_m')
  const listed = ofKind('surname')
  const made = [
    ...rows.filter((row) => row['kind'] === 'root').flatMap((row) => surnamesOf(row['arabic'] ?? '')),
    ...compoundsOf(men),
  ]
  return {
    men: weighted(men, givenWeight),
    women: weighted(ofKind('given_f'), givenWeight),
    // Listed names are the frequent ones; both are stirred, so that no form is frequent as such.
    families: weighted([...stirred(listed), ...stirred(made)], (rank) =>
      Math.floor(10_000_000 / (rank + 25)),
    ),
  }
}

/** Mohamed and Fatima on top, every eighth man or woman; the others fall off by their rank. */
const givenWeight = (rank: number): number => (rank === 0 ? 1_500_000 : Math.floor(4_000_000 / (rank + 6)))

const PARTICLES: readonly (readonly [arabic: string, french: readonly string[], every: number])[] = [
  ['\u0628\u0646 ', ['Ben ', 'Ben'], 1],
  ['\u0622\u064A\u062A ', ['Ait ', 'A\u00EFt '], 1],
  ['\u0648\u0644\u062F ', ['Ould ', 'Oueld '], 4],
  ['\u0623\u0648', ['Ou', 'Ou '], 3],
]

/** Surnames of a particle and a man's name of one word, in its two usual spellings. */
function compoundsOf(men: readonly StockName[]): readonly StockName[] {
  const simple = men.filter(({ ar }) => !ar.includes(' '))
  return PARTICLES.flatMap(([arabic, french, every]) =>
    simple
      .filter((_, index) => index % every === 0)
      .map(({ ar, fr }) => ({
        ar: arabic + ar,
        fr: french.flatMap((particle) =>
          fr.slice(0, 2).map((name) => particle + (particle.endsWith(' ') ? name : name.toLowerCase())),
        ),
      })),
  )
}

/** Names in an order that does not follow the list's, the same everywhere. */
function stirred(names: readonly StockName[]): readonly StockName[] {
  return names
    .map((name, index) => ({ name, order: Math.imul(index + 1, 0x9e3779b1) >>> 0 }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ name }) => name)
}
