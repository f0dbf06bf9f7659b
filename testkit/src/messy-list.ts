import { FAMILIES, MEN, type NameSpellings, WOMEN } from './messy-names.ts'
import { type Seeded, seeded } from './seeded.ts'
import * as untidy from './untidy.ts'

type Named = { readonly code: string; readonly nameAr: string; readonly nameFr: string }

/** What a made list is drawn from and how much of it is wrong. */
export type MessyListSettings = {
  readonly seed: number
  readonly rows: number
  readonly headers: keyof typeof HEADERS
  readonly referenceYear: number
  readonly activities: readonly Named[]
  readonly communes: readonly (Named & { readonly province: Named })[]
  /** The share of rows with each kind of fault. */
  readonly faultShare: number
}

/** A kind of fault, and what a reader must say of the row. */
export type MessyFault =
  | 'malformed_cin'
  | 'impossible_date'
  | 'future_date'
  | 'under_age'
  | 'unknown_activity'
  | 'insufficient_practice'
  | 'missing_name'
  | 'too_many_columns'
  | 'cell_too_long'
  | 'same_cin'
  | 'same_person_other_spelling'
  | 'same_cin_other_person'

/** A made list: its rows with header and blanks, and the truth about each. */
export type MessyList = {
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly faults: ReadonlyMap<number, { readonly kind: MessyFault; readonly duplicateOf?: number }>
  /** Rows whose trade was mistyped: accepting them or asking a person are both right. */
  readonly mistyped: ReadonlySet<number>
  /** Rows that differ from an earlier one in the person alone, with the same day, place and trade. */
  readonly twins: ReadonlySet<number>
  /** What the sound rows say: activity and commune by code. */
  readonly truth: ReadonlyMap<number, { readonly activity: string; readonly commune: string }>
}

/** Headers of three offices, none of them those of the sample files' chamber. */
const HEADERS = {
  chamber: [
    'ر.ت',
    'النسب',
    'الاسم',
    'ر.ب.و',
    'تاريخ الميلاد',
    'الجنس',
    'المهنة',
    'الجماعة الترابية',
    'رقم الهاتف',
  ],
  directorate: ['N°', 'Nom', 'Prénom', 'N° CNIE', 'Né(e) le', 'Genre', 'Métier', 'Commune', 'GSM'],
  english: [
    'No.',
    'Surname',
    'First name',
    'National ID',
    'Date of birth',
    'Sex',
    'Trade',
    'Municipality',
    'Phone',
  ],
} as const
const LAST_HEADERS = {
  chamber: ['مدة الممارسة', 'الشهادة', 'العمالة أو الإقليم', 'ملاحظات'],
  directorate: ['Ancienneté', 'Diplôme obtenu', 'Préfecture', 'Observations'],
  english: ['Years of experience', 'Certificate', 'Province', 'Remarks'],
} as const

const FAULTS: readonly MessyFault[] = [
  'malformed_cin',
  'impossible_date',
  'future_date',
  'under_age',
  'unknown_activity',
  'insufficient_practice',
  'missing_name',
  'too_many_columns',
  'cell_too_long',
  'same_cin',
  'same_person_other_spelling',
  'same_cin_other_person',
]

type Person = {
  readonly family: NameSpellings
  readonly given: NameSpellings
  readonly sex: 'M' | 'F'
  readonly cin: string
  readonly born: readonly [year: number, month: number, day: number]
  readonly yearOnly: boolean
  readonly activity: MessyListSettings['activities'][number]
  readonly commune: MessyListSettings['communes'][number]
  readonly phone: string
  readonly practice: number
  readonly diploma: boolean
}

/** A list as an untidy office would keep it, with known faults; the same seed gives the same list. */
export function messyList(settings: MessyListSettings): MessyList {
  const random = seeded(settings.seed)
  const rows: { row: number; cells: readonly string[] }[] = []
  const faults = new Map<number, { kind: MessyFault; duplicateOf?: number }>()
  const [mistyped, twins] = [new Set<number>(), new Set<number>()]
  const truth = new Map<number, { activity: string; commune: string }>()
  const sound: { row: number; person: Person }[] = []
  const header = [...HEADERS[settings.headers], ...LAST_HEADERS[settings.headers]]
  rows.push({ row: 1, cells: header })

  for (let row = 2; rows.length <= settings.rows; row++) {
    if (random.chance(0.02)) {
      rows.push({ row, cells: random.chance(0.5) ? [''] : header.map(() => ' ') })
      continue
    }
    const fresh = aPerson(random, settings, row)
    const earlier = sound.length > 20 ? random.pick(sound) : undefined
    const holder =
      sound.length > 20 ? random.pick(sound.filter(({ person }) => person.cin !== '')) : undefined
    if (earlier && random.chance(0.01)) {
      // Somebody else, born the same day, with the same trade in the same place, and no card.
      const twin = { ...earlier.person, ...otherNames(random, earlier.person), cin: '' }
      rows.push({ row, cells: cellsOf(random, twin, row) })
      twins.add(row)
      continue
    }
    const kind = random.chance(settings.faultShare) ? random.pick(FAULTS) : undefined
    if (kind?.startsWith('same_')) {
      const first = kind === 'same_person_other_spelling' ? earlier : holder
      if (first === undefined) continue
      const cells = cellsOf(random, repeated(random, kind, first.person, fresh), row)
      rows.push({ row, cells })
      faults.set(row, { kind, duplicateOf: first.row })
      // One pair at most for each person, so that the truth about a pair has one reading.
      sound.splice(sound.indexOf(first), 1)
      continue
    }
    if (kind === undefined) {
      const slip = random.chance(0.01)
      rows.push({ row, cells: cellsOf(random, fresh, row, slip) })
      if (slip) mistyped.add(row)
      else truth.set(row, { activity: fresh.activity.code, commune: fresh.commune.code })
      sound.push({ row, person: fresh })
      continue
    }
    rows.push({ row, cells: spoiled(random, kind, fresh, row, settings) })
    faults.set(row, { kind })
  }
  return { rows, faults, mistyped, twins, truth }
}

function aPerson(
  random: Seeded,
  { activities, communes, referenceYear }: MessyListSettings,
  row: number,
): Person {
  const sex = random.chance(0.5) ? 'M' : 'F'
  const age = random.between(22, 70)
  return {
    family: random.pick(FAMILIES),
    given: random.pick(sex === 'M' ? MEN : WOMEN),
    sex,
    cin: random.chance(0.06)
      ? ''
      : `${random.pick(['BK', 'T', 'EE', 'CD'])}${row + random.between(1, 9) * 100_000}`,
    born: [referenceYear - age, random.between(1, 12), random.between(1, 28)],
    yearOnly: random.chance(0.08),
    activity: random.pick(activities),
    commune: random.pick(communes),
    phone: random.chance(0.15) ? '' : `${random.pick(['6', '7'])}${random.between(10_000_000, 99_999_999)}`,
    practice: random.between(3, Math.max(4, age - 18)),
    diploma: random.chance(0.3),
  }
}

/** Another name of the other kind in both parts: letters in common are left to chance elsewhere. */
function otherNames(random: Seeded, person: Person): Pick<Person, 'family' | 'given'> {
  const given = random.pick((person.sex === 'M' ? MEN : WOMEN).filter((name) => name !== person.given))
  const family = random.chance(0.5) ? person.family : random.pick(FAMILIES)
  return { given, family }
}

function repeated(random: Seeded, kind: MessyFault, earlier: Person, fresh: Person): Person {
  if (kind === 'same_cin_other_person') {
    const names = { family: random.pick(FAMILIES.filter((name) => name !== earlier.family)) }
    return { ...fresh, ...names, cin: earlier.cin }
  }
  return kind === 'same_cin' ? earlier : { ...earlier, cin: '' }
}

function spoiled(
  random: Seeded,
  kind: MessyFault,
  person: Person,
  row: number,
  { referenceYear }: MessyListSettings,
): readonly string[] {
  const cells = [...cellsOf(random, { ...person, cin: person.cin || `BK${row + 10_000}` }, row)]
  const year = referenceYear - random.between(25, 60)
  switch (kind) {
    case 'malformed_cin':
      cells[3] = random.pick([
        '4587123',
        'BKX45871',
        'BK45',
        'BK458?71',
        'BK4587123456',
        'ب45871',
        'B-K45871Z',
      ])
      break
    case 'impossible_date':
      cells[4] = random.pick([
        `30/02/${year}`,
        `${year}-14-02`,
        `32.01.${year}`,
        `31-11-${year}`,
        `00/05/${year}`,
      ])
      break
    case 'future_date':
      cells[4] = random.pick([
        `01/02/${referenceYear + 3}`,
        `${referenceYear + 100}`,
        `${referenceYear + 1}-01-05`,
      ])
      break
    case 'under_age':
      cells[4] = `0${random.between(1, 9)}/0${random.between(1, 9)}/${referenceYear - random.between(5, 14)}`
      break
    case 'unknown_activity':
      cells[6] = random.pick(untidy.NO_TRADES)
      break
    case 'insufficient_practice':
      cells[9] = random.pick(['0', '1', '2 ans', '٢', 'سنتان؟', '6 mois']).replace('سنتان؟', '1 سنة')
      cells[10] = random.pick(untidy.NO_DIPLOMA)
      break
    case 'missing_name':
      cells[random.pick([1, 2])] = random.pick(['', ' ', '-', '\u200F'])
      break
    case 'too_many_columns':
      return [...cells, '', 'suite', '2024']
    default:
      cells[random.pick([6, 12])] = 'نص طويل '.repeat(700)
  }
  return cells
}

/** A person's row in one of many hands: either script, any form of date, number and trade. */
function cellsOf(random: Seeded, person: Person, row: number, slip = false): readonly string[] {
  const arabic = random.chance(0.55)
  const { family, given, commune } = person
  const write = (name: NameSpellings) =>
    arabic ? untidy.arabicText(random, name.ar) : untidy.latinText(random, random.pick(name.fr))
  return [
    String(row - 1),
    write(family),
    write(given),
    untidy.cardNumber(random, person.cin),
    untidy.date(random, person.born, person.yearOnly),
    untidy.sex(random, person.sex),
    untidy.trade(random, person.activity, slip),
    random.chance(0.6) ? untidy.arabicText(random, commune.nameAr) : untidy.latinText(random, commune.nameFr),
    untidy.phone(random, person.phone),
    untidy.years(random, person.practice),
    person.diploma
      ? random.pick(['شهادة التأهيل', 'CAP', 'Diplôme de technicien'])
      : random.pick(untidy.NO_DIPLOMA),
    random.chance(0.7) ? commune.province.nameFr : commune.province.nameAr,
    '',
  ]
}
