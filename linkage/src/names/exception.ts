import { listIn, readTable } from './csv-data.ts'
import { normaliseArabic, normaliseLatin, scriptOf } from './normalise.ts'
import type { Reading } from './reading.ts'

/** A name that the rules of spelling read wrongly: its readings, or the usual spelling it is read as. */
type Exception = { readonly readings: readonly Reading[] } | { readonly as: string }

const EXCEPTIONS: ReadonlyMap<string, Exception> = new Map(
  readTable('exceptions.csv').flatMap((row) => {
    const usual = row['read_as'] ?? ''
    const exception: Exception =
      usual === '' ? { readings: listIn(row['skeletons']).map(exceptionReading) } : { as: joined(usual) }
    return listIn(row['forms']).map((form) => [joined(form), exception] as const)
  }),
)

/** The exception for a word or a part of a name, by its normalised letters without spaces. */
export const findException = (text: string): Exception | undefined => EXCEPTIONS.get(text)

/** The vowels of an exception are open. */
function exceptionReading(skeleton: string, index: number): Reading {
  return { skeleton, vowels: '?'.repeat(skeleton.replace(/[AIU]$/, '').length), cost: index * 2 }
}

function joined(name: string): string {
  const normalise = scriptOf(name) === 'arabic' ? normaliseArabic : normaliseLatin
  return normalise(name).replace(/ /g, '')
}
