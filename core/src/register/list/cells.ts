import {
  foldArabic,
  foldLatin,
  type NameKey,
  nameKey,
  scriptOf,
  tidyText,
  toAsciiDigits,
} from '../../kernel/index.ts'
import type { NameInScripts } from './list-types.ts'

/** What a cell says when it says that there is nothing, by its name key. */
const NONE_WORDS: ReadonlySet<NameKey> = new Set(
  [
    ...[
      'لا',
      'لا شيء',
      'لا يوجد',
      'لا توجد',
      'بدون',
      'بلا',
      'غير متوفر',
      'غير حاصل',
      'بدون دبلوم',
      'بدون شهادة',
    ],
    ...[
      'Non',
      'Néant',
      'Aucun',
      'Aucune',
      'Sans',
      'Sans diplôme',
      'Pas de diplôme',
      'Aucun diplôme',
      'Non diplômé',
    ],
    ...['Rien', 'Vide', 'No', 'None', 'Nil', 'NA', 'N/A', 'ND', 'null'],
  ].map(nameKey),
)
const SEX: ReadonlyMap<NameKey, 'M' | 'F'> = new Map([
  ...['ذكر', 'ذ', 'رجل', 'M', 'H', 'Masculin', 'Homme', 'Male', 'Man', 'Mr', 'Masc'].map(
    (w) => [nameKey(w), 'M'] as const,
  ),
  ...[
    'أنثى',
    'انثى',
    'أنثي',
    'أ',
    'ا',
    'امرأة',
    'F',
    'Féminin',
    'Femme',
    'Female',
    'Woman',
    'Mme',
    'Fém',
  ].map((w) => [nameKey(w), 'F'] as const),
])
/** A number of years or months, with the few words that people put around it. */
const DURATION =
  /^(?:plus de|environ|اكثر من|حوالي|\+|>)?\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*\+?\s*(\p{L}*)\.?$/u
const YEAR_WORDS = new Set([
  '',
  'an',
  'ans',
  'annee',
  'annees',
  'a',
  'year',
  'years',
  'y',
  'سنه',
  'سنوات',
  'سنين',
  'عام',
  'اعوام',
  'عاما',
])
const MONTH_WORDS = new Set(['mois', 'month', 'months', 'شهر', 'اشهر', 'شهرا', 'شهور'])
/** Longer than any working life: a year of birth or a misplaced number, not years of practice. */
const PRACTICE_YEARS_MAX = 85

const SIGNED_OPERATION = /^[-+]\s?[\p{L}\d($"].*[-+*/^&!(]/u
const PHONE_LIKE = /^\+[\d\s().\-/]+$/

/** Whether a cell says that there is nothing: empty, a dash, "néant", بدون. */
export function saysNone(text: string): boolean {
  const tidy = tidyText(text)
  if (/^[\s\-\u2010-\u2015_./\\*0]*$/u.test(tidy)) return true
  return /^[\p{L}\s/.]+$/u.test(tidy) && NONE_WORDS.has(nameKey(tidy))
}

/** The sex a cell says: `null` when it is empty, `undefined` when it cannot be read. */
export function readSex(text: string): 'M' | 'F' | null | undefined {
  return saysNone(text) ? null : SEX.get(nameKey(tidyText(text)))
}

/** Whole years of practice: `null` when the cell says none, `undefined` when it cannot be read. */
export function readPracticeYears(text: string): number | null | undefined {
  const tidy = foldLatin(foldArabic(toAsciiDigits(tidyText(text))))
  const found = DURATION.exec(tidy)
  if (!found) return saysNone(text) ? null : undefined
  const [number, unit] = [Number(found[1]), found[3] ?? '']
  if (MONTH_WORDS.has(unit)) return Math.floor(number / 12)
  return YEAR_WORDS.has(unit) && number <= PRACTICE_YEARS_MAX ? number : undefined
}

/**
 * Whether text would be taken for a formula by a spreadsheet that opens it again.
 *
 * Such text is kept as it is and warned of; whoever writes it into a file makes it harmless.
 */
export function isFormulaText(text: string): boolean {
  const tidy = tidyText(text)
  if (/^[=@]./u.test(tidy)) return true
  // A plus or minus begins a formula only where an operation follows: not "+212…", not "- CAP".
  return SIGNED_OPERATION.test(tidy) && !PHONE_LIKE.test(tidy)
}

/** The names of a row's cells by script; a cell that holds both is taken apart by word. */
export function readName(cells: readonly string[]): NameInScripts {
  const words = cells.flatMap((cell) => {
    const tidy = tidyText(cell)
    if (scriptOf(tidy) !== 'mixed') return [tidy]
    const parts = tidy.split(' ')
    return [
      parts.filter((part) => scriptOf(part) === 'arabic').join(' '),
      parts.filter((part) => scriptOf(part) === 'latin').join(' '),
    ]
  })
  return {
    ar: words.find((word) => scriptOf(word) === 'arabic'),
    fr: words.find((word) => scriptOf(word) === 'latin'),
  }
}
