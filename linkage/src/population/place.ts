import { listIn, readTable } from '../names/csv-data.ts'
import { type Weighted, weighted } from './random.ts'

/** A commune where people live, with the letters of the identity cards of its province. */
export type Commune = {
  readonly nameAr: string
  readonly nameFr: string
  readonly provinceCode: string
  readonly letters: readonly string[]
}

/** All communes, weighted by the people who live there, and those of each province. */
export type Places = {
  readonly all: Weighted<Commune>
  readonly byProvince: ReadonlyMap<string, Weighted<Commune>>
}

/** Reads communes and card letters of the library's data. */
export function readPlaces(): Places {
  const letters = new Map(
    readTable('card-letters.csv').map((row) => [row['province_code'], listIn(row['letters'])]),
  )
  const rows = readTable('communes.csv').map((row) => ({
    population: Number(row['population']),
    commune: {
      nameAr: row['name_ar'] ?? '',
      nameFr: row['name_fr'] ?? '',
      provinceCode: row['province_code'] ?? '',
      letters: letters.get(row['province_code']) ?? [],
    },
  }))
  const byPopulation = (some: typeof rows): Weighted<Commune> =>
    weighted(
      some.map(({ commune }) => commune),
      (rank) => some[rank]?.population ?? 0,
    )
  const provinces = [...new Set(rows.map(({ commune }) => commune.provinceCode))]
  return {
    all: byPopulation(rows),
    byProvince: new Map(
      provinces.map((code) => [
        code,
        byPopulation(rows.filter(({ commune }) => commune.provinceCode === code)),
      ]),
    ),
  }
}
