import { reformed } from './arabic-form.ts'
import { misnumbered, misread, mistyped } from './misprint.ts'
import type { StockName } from './name-stock.ts'
import { type Born, daysIn, type Making, makePhone, type Person, type SpelledName } from './person.ts'
import { pickWeighted } from './random.ts'
import type { ErrorKind } from './rates.ts'
import { respelled } from './respell.ts'
import { type Draft, inCapitals } from './source.ts'

/** What may go wrong with a copy: the draft with the error, or nothing where it cannot carry it. */
type Mistake = (draft: Draft, copied: Copied) => Draft | undefined
export type Copied = { readonly making: Making; readonly person: Person }

/** What each kind of error does. */
export const MISTAKES: Readonly<Record<ErrorKind, Mistake>> = {
  moved: (draft, { making: { random, places }, person }) => {
    const inProvince = places.byProvince.get(person.commune.provinceCode)
    const to = pickWeighted(random, random.chance(6_000) && inProvince ? inProvince : places.all)
    const commune =
      draft.source === 'chamber' ? to.nameAr : draft.source === 'fund' ? inCapitals(to.nameFr) : to.nameFr
    return draft.commune === ''
      ? undefined
      : { ...draft, commune, provinceCode: draft.provinceCode && to.provinceCode }
  },
  phone_changed: (draft, { making }) =>
    draft.phone === '' ? undefined : { ...draft, phone: makePhone(making.random) },
  cin_missing: (draft) => (draft.cin === '' ? undefined : { ...draft, cin: '' }),
  cin_mistyped: (draft, { making }) =>
    draft.cin === '' ? undefined : { ...draft, cin: misnumbered(making.random, draft.cin) },
  date_january: (draft) => {
    const born = wholeDate(draft)
    return born && { ...draft, born: { year: born.year, month: 1, day: 1 } }
  },
  day_month_swapped: (draft) => {
    const born = wholeDate(draft)
    if (!born || born.day > 12 || born.day === born.month) return undefined
    return { ...draft, born: { year: born.year, month: born.day, day: born.month } }
  },
  date_digit: wrongDigit,
  part_dropped: droppedPart,
  part_added: addedPart,
  spelling: (draft, { making, person }) => {
    if (draft.familyFr === '') return undefined
    const { random } = making
    const where = random.below(5)
    const capitals = draft.source === 'fund' ? inCapitals : (text: string) => text
    const other = (name: SpelledName): string => capitals(respelled(random, name))
    const [first] = person.given
    const [written, ...more] = draft.givenFr
    return {
      ...draft,
      ...(where < 3 ? { familyFr: other(person.family) } : {}),
      ...(where > 1 && first && written !== undefined ? { givenFr: [other(first), ...more] } : {}),
    }
  },
  arabic_form: (draft, { making }) =>
    draft.familyAr === ''
      ? undefined
      : {
          ...draft,
          familyAr: reformed(making.random, draft.familyAr),
          givenAr: draft.givenAr.map((name) => reformed(making.random, name)),
        },
  typo: (draft, { making }) => inOneName(draft, making, mistyped),
  misread: (draft, { making }) => inOneName(draft, making, misread),
  names_swapped: (draft) => ({
    ...draft,
    givenAr: draft.familyAr === '' ? [] : [draft.familyAr],
    familyAr: draft.givenAr.join(' '),
    givenFr: draft.familyFr === '' ? [] : [draft.familyFr],
    familyFr: draft.givenFr.join(' '),
  }),
}

/** The date of a draft when it is whole and known. */
function wholeDate({ born }: Draft): Born | undefined {
  return born && 'day' in born ? born : undefined
}

function wrongDigit(draft: Draft, { making: { random } }: Copied): Draft | undefined {
  const { born } = draft
  if (!born) return undefined
  const wrongYear = born.year + random.pick([-10, -3, -2, -1, 1, 2, 3, 10])
  if (!('day' in born)) return { ...draft, born: { year: wrongYear } }
  switch (random.below(3)) {
    case 0:
      return { ...draft, born: { ...born, year: wrongYear, day: Math.min(born.day, daysIn(born.month)) } }
    case 1: {
      const month = 1 + ((born.month + random.below(11)) % 12)
      return { ...draft, born: { ...born, month, day: Math.min(born.day, daysIn(month)) } }
    }
    default: {
      const days = daysIn(born.month)
      return { ...draft, born: { ...born, day: 1 + ((born.day + random.below(days - 1)) % days) } }
    }
  }
}

/** The second given name left out, or the particle or article of the surname. */
function droppedPart(draft: Draft, { making: { random } }: Copied): Draft | undefined {
  if (Math.max(draft.givenAr.length, draft.givenFr.length) > 1) {
    const kept = random.below(2)
    return {
      ...draft,
      givenAr: draft.givenAr.filter((_, index) => index === kept),
      givenFr: draft.givenFr.filter((_, index) => index === kept),
    }
  }
  const familyAr = draft.familyAr
    .replace(/^(?:\u0628\u0646|[\u0622\u0627]\u064A\u062A|\u0648\u0644\u062F) /, '')
    .replace(/^\u0627\u0644(?=....)/, '')
  const familyFr = draft.familyFr.replace(/^(?:Ben|A[i\u00EF]t|Ould|Oueld|El|E[a-z]{1,2})[ -]/i, '')
  return familyAr === draft.familyAr && familyFr === draft.familyFr
    ? undefined
    : { ...draft, familyAr, familyFr }
}

/** Titles as they are put before given names. */
const TITLES: Readonly<Record<'M' | 'F', readonly StockName[]>> = {
  M: [
    { ar: '\u0633\u064A\u062F\u064A', fr: ['Sidi'] },
    { ar: '\u0645\u0648\u0644\u0627\u064A', fr: ['Moulay'] },
    { ar: '\u0627\u0644\u062D\u0627\u062C', fr: ['El Haj'] },
  ],
  F: [
    { ar: '\u0644\u0627\u0644\u0629', fr: ['Lalla'] },
    { ar: '\u0627\u0644\u062D\u0627\u062C\u0629', fr: ['Hajja'] },
  ],
}

/** A title, or a second given name; for men most often Mohamed before their own. */
function addedPart(draft: Draft, { making: { random, stock }, person }: Copied): Draft {
  const isTitle = random.chance(4_000)
  const names = person.sex === 'M' ? stock.men : stock.women
  const [usual] = names.choices
  const own = person.given[0]?.name.ar
  const first = random.chance(5_000) && usual && usual.ar !== own ? usual : pickWeighted(random, names)
  const added = isTitle ? random.pick(TITLES[person.sex]) : first
  const fr = draft.source === 'fund' ? inCapitals(added.fr[0] ?? '') : (added.fr[0] ?? '')
  return {
    ...draft,
    givenAr: draft.familyAr === '' ? [] : [added.ar, ...draft.givenAr],
    givenFr: draft.familyFr === '' ? [] : [fr, ...draft.givenFr],
  }
}

/** A slip in one of the names that are written: in either script, in given or family name. */
function inOneName(
  draft: Draft,
  { random }: Making,
  slip: (random: Making['random'], text: string) => string,
): Draft {
  const fields = (['familyAr', 'familyFr', 'givenAr', 'givenFr'] as const).filter(
    (field) => draft[field].length > 0,
  )
  const field = random.pick(fields)
  if (field === 'familyAr') return { ...draft, familyAr: slip(random, draft.familyAr) }
  if (field === 'familyFr') return { ...draft, familyFr: slip(random, draft.familyFr) }
  const at = random.below(draft[field].length)
  const slipped = draft[field].map((name, index) => (index === at ? slip(random, name) : name))
  return field === 'givenAr' ? { ...draft, givenAr: slipped } : { ...draft, givenFr: slipped }
}
