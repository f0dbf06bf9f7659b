import { describe, expect, test } from 'vitest'
import { ar } from '../wording/ar.ts'
import { flatten } from '../wording/forms.ts'
import { fr } from '../wording/fr.ts'
import { wordsOf } from '../wording/words.ts'
import { sentenceFor } from './sentence.ts'

const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '')
const said = async (language: 'ar' | 'fr', code: string, facts: Record<string, unknown> = {}) =>
  bare(sentenceFor({ code, facts }, await wordsOf(language, language === 'ar' ? ar : fr)))

/** The table in which the server gives every refusal its status. */
const [problemTable = ''] = Object.values(
  import.meta.glob<string>('../../../server/src/http/{problem,errors}.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).slice(-1)
const serverCodes = [...problemTable.matchAll(/^ {2}([a-z_]+): \{ status: \d+/gm)].map(([, code]) =>
  String(code),
)

describe('every refusal', () => {
  test('of the server has a sentence in both languages', () => {
    expect(serverCodes.length).toBeGreaterThan(40)
    const told = Object.keys(flatten(ar)).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, ''))
    for (const code of serverCodes) expect([code, told.includes(`refusals.${code}`)]).toEqual([code, true])
  })

  test('that is unknown to this version is still told, with its code', async () => {
    expect(await said('fr', 'new_rule')).toContain('new_rule')
  })

  test('leaves no slot open when its facts are missing', async () => {
    for (const code of serverCodes)
      for (const language of ['ar', 'fr'] as const)
        expect(await said(language, code)).not.toMatch(/\{\{|undefined/)
  })
})

describe('a sentence', () => {
  test('names fields by their labels', async () => {
    expect(await said('ar', 'incomplete', { missing: ['cin', 'born_on'] })).toBe(
      'معلومات ناقصة: البطاقة الوطنية وتاريخ الازدياد',
    )
  })

  test('explains a field by its form, not by blame', async () => {
    const facts = { field: 'cin', reason: 'malformed_cin', value: '123' }
    expect(await said('fr', 'malformed_particular', facts)).toMatch(/comme JA12345$/)
  })

  test('tells a state in words, a size in its unit and a moment in Moroccan time', async () => {
    expect(await said('fr', 'wrong_status', { status: 'approved' })).toContain('Accepté')
    expect(await said('fr', 'file_too_large', { bytes_max: 31_457_280 })).toContain('31,5\u00A0Mo')
    expect(await said('fr', 'locked_out', { until: '2026-05-04T09:26:00Z' })).toContain('4 mai 2026, 10:26')
  })

  test('agrees in number with what it counts', async () => {
    expect(await said('ar', 'documents_not_reviewed', { document_ids: ['a', 'b'] })).toBe(
      'وثيقتان تنتظران المراجعة.',
    )
    expect(await said('ar', 'documents_not_reviewed', { document_ids: ['a', 'b', 'c'] })).toBe(
      '3 وثائق تنتظر المراجعة.',
    )
  })
})
