import { describe, expect, test } from 'vitest'
import { linkTable } from '../link.ts'
import { readySettings } from '../settings/ready.ts'
import { personsTable } from '../testing.ts'

const SETTINGS = readySettings('persons')

describe('reasons', async () => {
  const linkage = await linkTable(
    personsTable([
      {
        record_id: '1',
        given_ar: 'محمد',
        family_ar: 'بن علي',
        born_on: '1974-03-05',
        cin: 'AB123456',
        phone: '0612345678',
      },
      { record_id: '2', given_fr: 'MOHAMMED', family_fr: 'BENALI', born_on: '1974-01-01', cin: 'AB123465' },
      { record_id: '3', given_fr: 'Benali', family_fr: 'Mohamed', born_on: '1974-03-05' },
    ]),
    SETTINGS,
    { threads: 1 },
  )
  const { reasons, weight } = linkage.explain(0, 1)
  const about = (field: string): (typeof reasons)[number] | undefined =>
    reasons.find((one) => one.field === field)

  test('every field of the settings is named once', () => {
    for (const { name } of SETTINGS.fields)
      expect(reasons.filter(({ field }) => field === name)).toHaveLength(1)
  })

  test('their weights add up to the weight of the link', () => {
    expect(reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(weight, 9)
  })

  test('the heaviest comes first', () => {
    const weights = reasons.map((reason) => Math.abs(reason.weight))
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
  })

  test('what agrees speaks for, what contradicts against, what is missing for nothing', () => {
    expect(about('family')?.weight).toBeGreaterThan(0)
    expect(about('phone')).toMatchObject({ level: 'missing', weight: 0 })
  })

  test('they are sentences in Arabic and French that quote both records', () => {
    expect(about('cin')?.sentence).toEqual({
      ar: 'رقم بطاقة التعريف: خانة واحدة مختلفة: \u2068AB123456\u2069 / \u2068AB123465\u2069',
      fr: 'Numéro de carte d’identité : un seul caractère d’écart : \u2068AB123456\u2069 et \u2068AB123465\u2069',
    })
    expect(about('birth')?.sentence.fr).toContain('le jour n’étant pas connu d’un côté')
    expect(about('given')?.sentence.ar).toContain('اسم واحد بكتابتين')
  })

  test('exchanged names are said to be', () => {
    expect(linkage.explain(0, 2).reasons.find(({ field }) => field === 'order')).toMatchObject({
      level: 'exchanged',
      sentence: { fr: 'le prénom et le nom sont échangés' },
    })
  })

  test('every level of every kind of field has its sentences', () => {
    for (const { name, kind } of SETTINGS.fields) {
      const field = reasons.find((one) => one.field === name)
      expect(field?.sentence.ar, kind).not.toBe(field?.level)
    }
  })
})
