import { readNameStock, type StockCode } from './name-stock.ts'
import type { Making } from './person.ts'
import { type Commune, readPlaces } from './place.ts'
import { createRandom, type Random } from './random.ts'

/** What the people of a seed are made from: their names and places, and numbers that nobody else has. */
export function createMaking(seed: number, names: StockCode): Making {
  const random = createRandom(seed, 1)
  let people = 0
  const numbers = new Map<string, number>()
  return {
    random,
    stock: readNameStock(names),
    places: readPlaces(),
    nextId: () => {
      people += 1
      return `P${String(people).padStart(8, '0')}`
    },
    nextCin: (commune) => nextCin(random, numbers, commune),
  }
}

/** The next card of a province: its numbers are all different, and do not come in order. */
function nextCin(random: Random, numbers: Map<string, number>, { letters }: Commune): string {
  const prefix = random.pick(letters)
  const next = (numbers.get(prefix) ?? 0) + 1
  numbers.set(prefix, next)
  // 387,421 has no factor in common with a million, so that every number comes once.
  return prefix + String((next * 387_421 + prefix.charCodeAt(0) * 7_919) % 1_000_000).padStart(6, '0')
}
