import { describe, expect, test } from 'vitest'
import { ar } from './ar.ts'
import { flatten, isForms } from './forms.ts'
import { fr } from './fr.ts'
import { type Key, wordsOf } from './words.ts'

const arabic = flatten(ar)
const french = flatten(fr)
const withoutForm = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '')
const slotsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => String(slot))

/** Every plural leaf of a tree, with its dotted name. */
function pluralsOf(tree: object, prefix = ''): readonly (readonly [string, object])[] {
  return Object.entries(tree).flatMap(([name, leaf]) => {
    if (typeof leaf === 'string') return []
    return isForms(leaf) ? [[`${prefix}${name}`, leaf] as const] : pluralsOf(leaf, `${prefix}${name}.`)
  })
}

describe('the two languages', () => {
  test('say the same things: no sentence is missing or left over', () => {
    const keys = (flat: object) => [...new Set(Object.keys(flat).map(withoutForm))].sort()
    expect(keys(french)).toEqual(keys(arabic))
  })

  test('no sentence is empty, padded, or keeps a space before its end', () => {
    for (const text of [...Object.values(arabic), ...Object.values(french)]) {
      expect(text).toMatch(/\S/)
      expect(text).toBe(text.trim())
    }
  })

  test('fill the same slots in both, so that no fact is dropped by a translation', () => {
    const slots = (flat: Record<string, string>) => {
      const byKey = new Map<string, Set<string>>()
      for (const [key, text] of Object.entries(flat)) {
        const found = byKey.get(withoutForm(key)) ?? new Set()
        // A dual or a single one may be said in words: the count is not compared.
        for (const slot of slotsIn(text)) if (slot !== 'count') found.add(slot)
        byKey.set(withoutForm(key), found)
      }
      return byKey
    }
    const translated = slots(french)
    for (const [key, original] of slots(arabic)) expect([key, translated.get(key)]).toEqual([key, original])
  })

  test('Arabic is written in Arabic: Latin letters stand only for names of things written in Latin', () => {
    const allowed = /^(shell\.otherLanguage)$|Latin|Fr$/
    const latin = /[A-Za-z]{2,}/
    for (const [key, text] of Object.entries(arabic)) {
      if (allowed.test(key)) continue
      const bare = text.replace(/\{.*\}/g, '').replace(LATIN_BY_NATURE, '')
      expect([key, latin.test(bare)]).toEqual([key, false])
    }
  })

  test('French is written in French: no Arabic letter but in the name of the language', () => {
    for (const [key, text] of Object.entries(french)) {
      if (key === 'shell.otherLanguage') continue
      expect([key, /[\u0600-\u06FF]/.test(text)]).toEqual([key, false])
    }
  })

  test('no sentence is the same in both, as a forgotten translation would be', () => {
    const same = Object.keys(arabic).filter((key) => arabic[key] === french[key] && /\p{L}/u.test(bare(key)))
    expect(same).toEqual([])
  })

  test('digits are 0-9 and French signs stand after a no-break or plain space', () => {
    for (const text of Object.values(arabic)) expect(text).not.toMatch(/[\u0660-\u0669]/)
    for (const text of Object.values(french)) expect(text.replace(/\{.*\}/g, '')).not.toMatch(/\p{L}[;:!?»]/u)
  })

  test('nobody is begged or blamed', () => {
    for (const text of Object.values(french)) expect(text).not.toMatch(/veuillez|une erreur est survenue/i)
    for (const text of Object.values(arabic))
      expect(text).not.toMatch(/عملية معالجة|البيانات الوصفية|خطأ في الإدخال/)
  })
})

/** What is written in Latin letters in Arabic too: formats, codes and keys. */
const LATIN_BY_NATURE =
  /JA12345|PDF|JPEG|PNG|HEIC|WebP|CSV|XLSX|UTF-8|souad@chambre\.example|Enter|Ctrl|Alt|Esc/g

const bare = (key: string): string =>
  (arabic[key] ?? '').replace(/\{\{\w+\}\}/g, '').replace(LATIN_BY_NATURE, '')

describe('number agreement', () => {
  test('every counted sentence has the six forms of Arabic and the three of French', () => {
    for (const [, forms] of pluralsOf(ar))
      expect(Object.keys(forms).sort()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero'])
    for (const [, forms] of pluralsOf(fr)) expect(Object.keys(forms).sort()).toEqual(['many', 'one', 'other'])
  })

  test.each([
    [0, 'أقل من شهر'],
    [1, 'شهر واحد'],
    [2, 'شهران'],
    [3, '3 أشهر'],
    [10, '10 أشهر'],
    [11, '11 شهرا'],
    [99, '99 شهرا'],
    [100, '100 شهر'],
    [103, '103 أشهر'],
    [1000, '1\u202F000 شهر'],
  ])('%i months are said as Arabic says them', async (count, said) => {
    const { say } = await wordsOf('ar', ar)
    expect(say('common.months', { count })).toBe(said)
  })

  test('French counts with one and other', async () => {
    const { say } = await wordsOf('fr', fr)
    expect(say('common.days', { count: 1 })).toBe('1 jour')
    expect(say('common.days', { count: 7 })).toBe('7 jours')
  })
})

test('a name or code inside a sentence keeps its own direction', async () => {
  const { say } = await wordsOf('ar', ar)
  expect(say('users.manageTitle', { name: 'Souad' })).toBe('حساب \u2068Souad\u2069')
})

test('a sentence is asked for by a name that exists', () => {
  const key: Key = 'common.close'
  expect(arabic[key]).toBe('أغلق')
})
