import { dayOf } from '@sijill/core/kernel'
import type { Particulars } from '@sijill/core/register'
import type { RouteId } from '@sijill/core/rules'

/** How far an invented person has come. */
export type DemoStep =
  | 'draft'
  | 'submitted'
  | 'papers_missing'
  | 'reviewed'
  | 'refused'
  | 'registered'
  | 'card_printed'

/** An invented person of the demonstration; nobody of this name, number and phone is meant. */
export type DemoPerson = {
  readonly step: DemoStep
  readonly officeCode: 'PR-10.521' | 'PR-10.261'
  readonly particulars: Particulars
}

const TAN_TAN = { officeCode: 'PR-10.521', provinceCode: '10.521', communeCode: '10.521.01.01' } as const
const GUELMIM = { officeCode: 'PR-10.261', provinceCode: '10.261', communeCode: '10.261.01.03' } as const

type Row = readonly [
  step: DemoStep,
  place: typeof TAN_TAN | typeof GUELMIM,
  givenAr: string,
  familyAr: string,
  givenFr: string,
  familyFr: string,
  sex: 'M' | 'F',
  born: string,
  activity: string,
  route: RouteId,
  years: number,
  /** Two people of one card number look alike, and an officer must say whether they are one. */
  card: number,
]

const ROWS: readonly Row[] = [
  [
    'card_printed',
    TAN_TAN,
    'خديجة',
    'أمزيل',
    'Khadija',
    'AMZIL',
    'F',
    '1972-05-09',
    '02.02',
    'maalem',
    24,
    0,
  ],
  [
    'card_printed',
    TAN_TAN,
    'مبارك',
    'السالك',
    'Mbarek',
    'SALEK',
    'M',
    '1964-11-30',
    '03.01',
    'maalem',
    31,
    1,
  ],
  [
    'registered',
    TAN_TAN,
    'محمد لحسن',
    'أوحمو',
    'Mohamed Lahcen',
    'OUHAMOU',
    'M',
    '1984-03-14',
    '06.06',
    'artisan_by_experience',
    11,
    2,
  ],
  [
    'registered',
    GUELMIM,
    'فاطمة',
    'بلعيد',
    'Fatma',
    'BELAID',
    'F',
    '1990-07-21',
    '12.01',
    'artisan_by_diploma',
    6,
    3,
  ],
  [
    'registered',
    GUELMIM,
    'عبد الرحمان',
    'آيت باها',
    'Abderrahman',
    'AIT BAHA',
    'M',
    '1979-02-02',
    '04.01',
    'artisan_by_experience',
    15,
    4,
  ],
  [
    'reviewed',
    TAN_TAN,
    'الزهرة',
    'العسري',
    'Zahra',
    'LAASRI',
    'F',
    '1995-09-12',
    '01.01',
    'artisan_by_diploma',
    4,
    5,
  ],
  [
    'submitted',
    TAN_TAN,
    'محمد الحسين',
    'أوحمو',
    'Mohamed El Houssaine',
    'OUHAMMOU',
    'M',
    '1984-03-14',
    '06.06',
    'artisan_by_experience',
    9,
    2,
  ],
  [
    'papers_missing',
    TAN_TAN,
    'عبد الله',
    'بوجمعة',
    'Abdellah',
    'BOUJEMAA',
    'M',
    '1988-12-05',
    '04.01',
    'artisan_by_experience',
    7,
    7,
  ],
  ['submitted', GUELMIM, 'رقية', 'بن سعيد', 'Rkia', 'BENSAID', 'F', '1968-01-01', '02.02', 'maalem', 28, 8],
  [
    'refused',
    GUELMIM,
    'ياسين',
    'الدليمي',
    'Yassine',
    'DLIMI',
    'M',
    '2004-06-18',
    '13.07',
    'artisan_by_experience',
    3,
    9,
  ],
  [
    'draft',
    TAN_TAN,
    'أمينة',
    'لغظف',
    'Amina',
    'LAGHDAF',
    'F',
    '1999-10-27',
    '01.08',
    'artisan_by_experience',
    5,
    10,
  ],
]

/** The invented people of the demonstration, at every step of a dossier. */
export const DEMO_PEOPLE: readonly DemoPerson[] = ROWS.map(
  ([step, place, givenAr, familyAr, givenFr, familyFr, sex, born, activity, route, years, card], index) => ({
    step,
    officeCode: place.officeCode,
    particulars: {
      ...{ givenNameAr: givenAr, familyNameAr: familyAr, givenNameFr: givenFr, familyNameFr: familyFr, sex },
      ...{ bornOn: { kind: 'day', day: dayOf(born) }, activityCode: activity, route },
      ...{ provinceCode: place.provinceCode, communeCode: place.communeCode, practiceYears: years },
      ...(route === 'artisan_by_diploma' ? { diploma: 'دبلوم التأهيل المهني' } : {}),
      // Numbers of a range that nothing else here uses.
      ...{ cin: `JF9${10_000 + card * 137}`.slice(0, 8), phone: `+2126000${10_000 + index * 31}` },
    },
  }),
)
