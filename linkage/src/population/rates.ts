/** How many errors copies carry: as one expects, or half as many again and with other names. */
export type Level = 'standard' | 'hard'

/** The kinds of error, in the order in which they happen to a copy. */
export const ERROR_KINDS = [
  'moved',
  'phone_changed',
  'cin_missing',
  'cin_mistyped',
  'date_january',
  'day_month_swapped',
  'date_digit',
  'part_dropped',
  'part_added',
  'spelling',
  'arabic_form',
  'typo',
  'misread',
  'names_swapped',
] as const
export type ErrorKind = (typeof ERROR_KINDS)[number]

/**
 * Errors of each kind in 10,000 copies that could carry it: a copy without a date cannot have it
 * wrong. `names_swapped` and the like come before or after habits of a source, which are no errors.
 */
const STANDARD: Readonly<Record<ErrorKind, number>> = {
  spelling: 4_000,
  typo: 1_200,
  misread: 600,
  names_swapped: 300,
  part_dropped: 800,
  part_added: 400,
  arabic_form: 2_000,
  date_january: 600,
  day_month_swapped: 300,
  date_digit: 300,
  cin_missing: 1_000,
  cin_mistyped: 400,
  phone_changed: 2_500,
  moved: 800,
}

/** Records in 10,000 that carry another person's identity number: 1 in 2,000. */
export const FOREIGN_CIN = 5

/** The rates of a level, in 10,000. */
export function ratesOf(level: Level): Readonly<Record<ErrorKind, number>> {
  if (level === 'standard') return STANDARD
  const harder = (rate: number): number => Math.floor((rate * 3) / 2)
  return {
    spelling: harder(STANDARD.spelling),
    typo: harder(STANDARD.typo),
    misread: harder(STANDARD.misread),
    names_swapped: harder(STANDARD.names_swapped),
    part_dropped: harder(STANDARD.part_dropped),
    part_added: harder(STANDARD.part_added),
    arabic_form: harder(STANDARD.arabic_form),
    date_january: harder(STANDARD.date_january),
    day_month_swapped: harder(STANDARD.day_month_swapped),
    date_digit: harder(STANDARD.date_digit),
    cin_missing: harder(STANDARD.cin_missing),
    cin_mistyped: harder(STANDARD.cin_mistyped),
    phone_changed: harder(STANDARD.phone_changed),
    moved: harder(STANDARD.moved),
  }
}
