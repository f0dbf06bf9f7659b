import { listIn, readTable } from './csv-data.ts'
import { normaliseArabic, normaliseLatin, scriptOf } from './normalise.ts'
import type { Reading } from './reading.ts'

/** Names that the rules of spelling read wrongly, with the reading they get instead. */
const EXCEPTIONS: ReadonlyMap<string, readonly Reading[]> = new Map(
  readTable('exceptions.csv').flatMap((row) => {
    const readings = listIn(row['skeletons']).map((skeleton, index) => exceptionReading(skeleton, index))
    return listIn(row['forms']).map((form) => [folded(form), readings] as const)
  }),
)

/** The readings of a part of a name that is an exception, by its normalised letters without spaces. */
export const findException = (text: string): readonly Reading[] | undefined => EXCEPTIONS.get(text)

/** Vowels of an exception are not compared: `?` agrees with every vowel. */
function exceptionReading(skeleton: string, index: number): Reading {
  return { skeleton, vowels: '?'.repeat(skeleton.replace(/[AIU]$/, '').length), cost: index * 2 }
}

function folded(name: string): string {
  const normalise = scriptOf(name) === 'arabic' ? normaliseArabic : normaliseLatin
  return normalise(name).replace(/ /g, '')
}
