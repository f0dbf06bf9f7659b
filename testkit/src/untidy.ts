import type { Seeded } from './seeded.ts'

/** Ways in which offices write that there is no diploma. */
export const NO_DIPLOMA = ['', 'لا', 'بدون', '-', 'Non', 'Néant', 'لا يوجد', 'Aucun', 'sans diplôme', '/']

/** What is written for a trade and is none of a craft. */
export const NO_TRADES = [
  ...['بقال', 'طالب', 'ربة بيت', 'أستاذ', 'موظفة', 'جندي متقاعد', 'طبيب', 'عاطل عن العمل', 'راعي غنم', '؟؟؟'],
  ...[
    'chauffeur',
    'étudiante',
    'retraité',
    'agriculteur',
    'épicier',
    'pharmacien',
    'femme au foyer',
    '---',
    'n/a',
  ],
]

/** Arabic text as it is typed: stretched, without hamza, with teh marbuta unpointed, with stray marks. */
export function arabicText(random: Seeded, text: string): string {
  let typed = text
  if (random.chance(0.2)) typed = typed.replace(/[أإآ]/g, 'ا')
  if (random.chance(0.15)) typed = typed.replace(/ة(?=\s|$)/g, 'ه')
  if (random.chance(0.1))
    typed = typed.replace(/^(.{2})(?=\p{L})/u, '$1ـــ').replace(/([اأإآدذرزو])ـ+/g, '$1')
  if (random.chance(0.1)) typed = `${typed}\u200F`
  return spaced(random, typed)
}

/** Latin text as it is typed: in capitals or none, without accents, with stray spaces. */
export function latinText(random: Seeded, text: string): string {
  let typed = text
  if (random.chance(0.3)) typed = typed.toUpperCase()
  else if (random.chance(0.2)) typed = typed.toLowerCase()
  if (random.chance(0.3)) typed = typed.normalize('NFD').replace(/\p{M}/gu, '')
  return spaced(random, typed)
}

/** A trade in either language, with the article or without, and perhaps a slip of the pen. */
export function trade(
  random: Seeded,
  { nameAr, nameFr }: { nameAr: string; nameFr: string },
  slip: boolean,
): string {
  if (slip) return slipped(random, nameAr)
  if (random.chance(0.4)) return latinText(random, nameFr)
  return arabicText(random, random.chance(0.3) ? nameAr.replace(/(^| )ال/g, '$1') : nameAr)
}

/** Text with two neighbouring letters exchanged inside a word of four letters or more. */
export function slipped(random: Seeded, text: string): string {
  const words = text.split(' ')
  const long = words.flatMap((word, index) => (word.length >= 4 ? [index] : []))
  if (long.length === 0) return text
  const at = random.pick(long)
  const word = words[at] ?? ''
  const letter = random.between(1, word.length - 2)
  words[at] = `${word.slice(0, letter)}${word[letter + 1]}${word[letter]}${word.slice(letter + 2)}`
  return words.join(' ')
}

/** A card number in some of its forms. */
export function cardNumber(random: Seeded, cin: string): string {
  if (cin === '') return random.pick(['', '-', ' '])
  const form = random.between(0, 5)
  if (form === 0) return cin.toLowerCase()
  if (form === 1) return cin.replace(/(?=\d)/, ' ')
  return form === 2 ? arabicDigits(cin) : spaced(random, cin)
}

/** A date in some of its forms; always the day first, unless the year is. */
export function date(random: Seeded, [year, month, day]: readonly number[], yearOnly: boolean): string {
  if (yearOnly) return random.chance(0.3) ? arabicDigits(String(year)) : String(year)
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'))
  return random.pick([
    `${dd}/${mm}/${year}`,
    `${dd}/${mm}/${year}`,
    `${year}-${mm}-${dd}`,
    `${day}-${month}-${year}`,
    `${dd}.${mm}.${year}`,
    arabicDigits(`${dd}/${mm}/${year}`),
    ` ${dd} / ${mm} / ${year} `,
  ])
}

/** A sex in some of its forms, or left out. */
export const sex = (random: Seeded, is: 'M' | 'F'): string =>
  random.pick(
    is === 'M' ? ['ذكر', 'ذ', 'M', 'H', 'Masculin', 'm', ''] : ['أنثى', 'انثى', 'أ', 'F', 'Féminin', 'f', ''],
  )

/** Years in some of their forms. */
export const years = (random: Seeded, count: number): string =>
  random.pick([
    `${count}`,
    `${count} ans`,
    `${count} سنة`,
    arabicDigits(`${count}`),
    `${count} années`,
    ` ${count}`,
  ])

/** A telephone number in some of its forms. */
export function phone(random: Seeded, national: string): string {
  if (national === '') return ''
  const pairs = `0${national}`.replace(/(\d\d)(?=\d)/g, '$1 ')
  return random.pick([
    `0${national}`,
    `+212${national}`,
    `00212${national}`,
    pairs,
    arabicDigits(`0${national}`),
    national,
  ])
}

const arabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))

function spaced(random: Seeded, text: string): string {
  const form = random.between(0, 9)
  if (form === 0) return ` ${text}`
  if (form === 1) return `${text}\u00A0`
  return form === 2 ? text.replace(/ /g, '  ') : text
}
