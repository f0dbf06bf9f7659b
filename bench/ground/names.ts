import { MEN, WOMEN } from '../../testkit/src/messy-names.ts'
import type { Seeded } from '../../testkit/src/seeded.ts'

/** A name in both scripts. */
export type BothScripts = { readonly ar: string; readonly fr: string }

/** What family names are made of. None of the names means anybody. */
const STEMS: readonly BothScripts[] = [
  ['حمد', 'Hamd'],
  ['سعيد', 'Said'],
  ['بوش', 'Bouch'],
  ['زرو', 'Zerou'],
  ['مزي', 'Mzi'],
  ['طاهر', 'Tahar'],
  ['عمر', 'Omar'],
  ['نصر', 'Nasr'],
  ['ركب', 'Rkab'],
  ['شقر', 'Chekr'],
  ['وزان', 'Ouazzan'],
  ['بركان', 'Berkan'],
  ['مكناس', 'Meknas'],
  ['دباغ', 'Debbagh'],
  ['نجار', 'Najjar'],
  ['خياط', 'Khayat'],
  ['صباغ', 'Sebbagh'],
  ['غزال', 'Ghazal'],
  ['قدور', 'Kaddour'],
  ['لحسن', 'Lahcen'],
  ['مسعود', 'Messaoud'],
  ['ياسين', 'Yassin'],
  ['فلاح', 'Fellah'],
  ['جبل', 'Jbal'],
  ['تازي', 'Tazi'],
  ['رمضان', 'Ramdan'],
  ['عزوز', 'Azzouz'],
  ['كروم', 'Kerroum'],
  ['بلقاس', 'Belkas'],
  ['حداد', 'Haddad'],
].map(([ar = '', fr = '']) => ({ ar, fr }))

const BEFORE: readonly BothScripts[] = [
  { ar: '', fr: '' },
  { ar: 'بن ', fr: 'Ben ' },
  { ar: 'آيت ', fr: 'Ait ' },
  { ar: 'ال', fr: 'El ' },
  { ar: 'بو', fr: 'Bou' },
  { ar: 'أو', fr: 'Ou' },
  { ar: 'أولاد ', fr: 'Oulad ' },
]

const AFTER: readonly BothScripts[] = [
  { ar: '', fr: '' },
  { ar: 'ي', fr: 'i' },
  { ar: 'اوي', fr: 'aoui' },
  { ar: 'ان', fr: 'ane' },
  { ar: 'ون', fr: 'oun' },
]

/** A thousand family names, from stems and what stands around them. */
const FAMILIES: readonly BothScripts[] = BEFORE.flatMap((before) =>
  STEMS.flatMap((stem) =>
    AFTER.map((after) => ({ ar: before.ar + stem.ar + after.ar, fr: before.fr + stem.fr + after.fr })),
  ),
)

const firstSpelling = ({ ar, fr }: (typeof MEN)[number]): BothScripts => ({ ar, fr: fr[0] ?? '' })
const COMMON_MEN = [
  { ar: 'محمد', fr: 'Mohamed' },
  { ar: 'أحمد', fr: 'Ahmed' },
  { ar: 'عبد الله', fr: 'Abdellah' },
]
const COMMON_WOMEN = [
  { ar: 'فاطمة', fr: 'Fatima' },
  { ar: 'خديجة', fr: 'Khadija' },
  { ar: 'عائشة', fr: 'Aicha' },
]
const GIVEN = {
  M: [...COMMON_MEN, ...MEN.map(firstSpelling)],
  F: [...COMMON_WOMEN, ...WOMEN.map(firstSpelling)],
}

/**
 * One of a list, the first ones far oftener than the last, as names are: the n-th has a weight of 1/√n.
 * A search for محمد then finds thousands, and one for a rare name a few.
 */
function pickUneven<Value>(random: Seeded, from: readonly Value[]): Value {
  const share = random.between(0, 999_999) / 1_000_000
  const chosen = from[Math.floor(share * share * from.length)]
  if (chosen === undefined) throw new RangeError('Nothing to pick from')
  return chosen
}

/** A given and a family name; one in six has two given names. */
export function drawName(random: Seeded, sex: 'M' | 'F'): { given: BothScripts; family: BothScripts } {
  const first = pickUneven(random, GIVEN[sex])
  const second = random.chance(1 / 6) ? pickUneven(random, GIVEN[sex]) : undefined
  const given =
    second === undefined ? first : { ar: `${first.ar} ${second.ar}`, fr: `${first.fr} ${second.fr}` }
  return { given, family: pickUneven(random, FAMILIES) }
}
