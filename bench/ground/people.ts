import { type Cin, cinOf, dayOf, type Phone, parsePhone } from '@sijill/core/kernel'
import type { ListRecord, Particulars, RowReading } from '@sijill/core/register'
import { ACTIVITIES, loadCommunes } from '@sijill/core/rules'
import { type Seeded, seeded } from '../../testkit/src/seeded.ts'
import { drawName } from './names.ts'

const CIN_LETTERS = ['A', 'BE', 'BK', 'C', 'D', 'EE', 'G', 'HA', 'JB', 'JF', 'K', 'Z']
const CINS_PER_LETTER = 900_000

/** The n-th identity number; no two are the same. */
export const cinNumber = (index: number) =>
  cinOf(
    `${CIN_LETTERS[index % CIN_LETTERS.length]}${100_000 + (Math.floor(index / CIN_LETTERS.length) % CINS_PER_LETTER)}`,
  )

/** The n-th phone; no two are the same. */
export function phoneNumber(index: number): Phone {
  const parsed = parsePhone(`06${String(10_000_000 + ((index * 7_919) % 90_000_000)).padStart(8, '0')}`)
  if (!parsed.ok) throw new Error(`No phone for ${index}`)
  return parsed.value
}

/** Draws people who live all over the country; the same seed draws the same. */
export type Draw = (index: number) => DrawnPerson

/** A drawn person in the form of an application. */
export type DrawnPerson = Drawn & { readonly cin: Cin; readonly phone: Phone }

type Drawn = Required<
  Pick<
    Particulars,
    | 'givenNameAr'
    | 'familyNameAr'
    | 'givenNameFr'
    | 'familyNameFr'
    | 'sex'
    | 'bornOn'
    | 'provinceCode'
    | 'communeCode'
    | 'activityCode'
    | 'route'
    | 'practiceYears'
  >
>

/** People from a seed, each with an identity number and a phone that nobody else has. */
export async function drawPeople(seed: number): Promise<Draw> {
  const random = seeded(seed)
  const { communes } = await loadCommunes()
  return (index) => {
    const sex = random.chance(0.5) ? 'M' : 'F'
    const { given, family } = drawName(random, sex)
    const commune = random.pick(communes)
    return {
      ...{ givenNameAr: given.ar, familyNameAr: family.ar, givenNameFr: given.fr, familyNameFr: family.fr },
      ...{
        sex,
        bornOn: { kind: 'day', day: bornOn(random) },
        cin: cinNumber(index),
        phone: phoneNumber(index),
      },
      ...{ provinceCode: commune.provinceCode, communeCode: commune.code },
      ...{ activityCode: random.pick(ACTIVITIES).code, route: 'artisan_by_experience', practiceYears: 12 },
    }
  }
}

function bornOn(random: Seeded) {
  const two = (value: number): string => String(value).padStart(2, '0')
  return dayOf(`${random.between(1950, 2004)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`)
}

/** The same person as an accepted row of a list. */
export function rowOf(
  row: number,
  person: DrawnPerson,
  registerNumber: ListRecord['registerNumber'],
): RowReading & { readonly outcome: 'accepted' } {
  const { sex, bornOn: born, cin, phone, provinceCode, communeCode, practiceYears, activityCode } = person
  return {
    ...{ row, warnings: [], outcome: 'accepted' },
    record: {
      familyName: { ar: person.familyNameAr, fr: person.familyNameFr },
      givenName: { ar: person.givenNameAr, fr: person.givenNameFr },
      ...{ fullName: undefined, bornOn: born, sex, cin, phone, provinceCode, communeCode },
      ...{
        communeText: undefined,
        practiceYears,
        diploma: undefined,
        registerNumber,
        registeredOn: undefined,
      },
      ...{ activity: { kind: 'found', code: activityCode, method: 'exact' }, asWritten: [] },
    },
  }
}
