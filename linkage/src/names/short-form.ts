import { listIn, readTable } from './csv-data.ts'
import { normaliseArabic, normaliseLatin, scriptOf } from './normalise.ts'

/** Short forms as written, folded, with the name they stand for. */
const FULL_FORMS: ReadonlyMap<string, string> = new Map(
  readTable('short-forms.csv').flatMap((row) =>
    listIn(row['forms']).map((form) => [folded(form), folded(row['full'] ?? '')] as const),
  ),
)

/** The name that a short form stands for: `med` is Mohamed everywhere in Morocco. */
export const findFullForm = (word: string): string | undefined => FULL_FORMS.get(word)

function folded(name: string): string {
  const normalise = scriptOf(name) === 'arabic' ? normaliseArabic : normaliseLatin
  return normalise(name).replace(/ /g, '')
}
