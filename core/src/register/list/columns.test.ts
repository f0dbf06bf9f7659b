import { describe, expect, test } from 'vitest'
import { checkMapping, HEADER_NAMES, recogniseColumns, type SheetRow } from './index.ts'

const rowsOf = (...rows: readonly (readonly string[])[]): readonly SheetRow[] =>
  rows.map((cells, index) => ({ row: index + 1, cells }))

const CHAMBER = ['الاسم العائلي', 'الاسم الشخصي', 'رقم البطاقة الوطنية', 'تاريخ الازدياد', 'الجنس', 'الحرفة']
const OTHER_CHAMBER = ['النسب', 'الاسم', 'ر.ب.و', 'تاريخ الميلاد', 'الجنس', 'المهنة']

describe('columns are recognised', () => {
  test.each([
    ['of a chamber', [...CHAMBER, 'سنوات الممارسة', 'الدبلوم']],
    ['of another chamber', [...OTHER_CHAMBER, 'مدة الممارسة', 'الشهادة']],
    [
      'without hamza, in capitals, with marks',
      [
        ' إلنسب'.replace('إ', 'ا'),
        'الإسم',
        'ر ب و',
        'تاريخ الميلاد :',
        'الجنس',
        'المهنه',
        'مدة الممارسة',
        'الشهاده',
      ],
    ],
    [
      'in French',
      ['NOM', 'PRENOM', 'N° CIN', 'Date de naissance', 'SEXE', 'Activité', "Années d'exercice", 'Diplôme'],
    ],
    [
      'in English',
      [
        'Family name',
        'Given name',
        'National ID',
        'Date of birth',
        'Sex',
        'Trade',
        'Years of practice',
        'Diploma',
      ],
    ],
  ])('%s', (_, header) => {
    const plan = recogniseColumns(rowsOf(header))
    expect(plan.mapping.fields).toEqual([
      ...['family_name', 'given_name', 'cin', 'born_on', 'sex', 'activity', 'practice_years', 'diploma'],
    ])
    expect(plan).toMatchObject({ missing: [], ambiguous: [], unknown: [] })
  })

  test('names may stand twice, once in each script', () => {
    const plan = recogniseColumns(
      rowsOf(['Nom', 'Prénom', 'الاسم العائلي', 'الاسم الشخصي', 'Date de naissance', 'Activité', 'Diplôme']),
    )
    expect(plan.mapping.fields.slice(0, 4)).toEqual([
      'family_name',
      'given_name',
      'family_name',
      'given_name',
    ])
    expect(plan.ambiguous).toEqual([])
  })

  test.each([
    ['Nom', 'full_name'],
    ['الاسم', 'full_name'],
    ['الاسم الكامل', 'full_name'],
  ])('%s alone is the whole name', (header, field) => {
    const plan = recogniseColumns(rowsOf([header, 'CIN', 'Date de naissance', 'Activité', 'Diplôme']))
    expect(plan.mapping.fields[0]).toBe(field)
    expect(plan.missing).toEqual([])
  })

  test('Name beside Surname is the given name', () => {
    const plan = recogniseColumns(rowsOf(['Surname', 'Name', 'Date of birth', 'Trade', 'Diploma']))
    expect(plan.mapping.fields.slice(0, 2)).toEqual(['family_name', 'given_name'])
  })

  test('under titles, and the first of several equal ones', () => {
    const header = [...CHAMBER, 'سنوات الممارسة']
    const plan = recogniseColumns(rowsOf(['غرفة الصناعة التقليدية'], [''], ['الحرفة'], header, ['ا'], header))
    expect(plan.mapping.headerRow).toBe(4)
  })

  test('no word of the table is claimed by two fields', () => {
    const words = Object.entries(HEADER_NAMES).flatMap(([field, names]) =>
      names.map((name) => ({ field, name })),
    )
    for (const { field, name } of words) {
      const plan = recogniseColumns(
        rowsOf(['x', 'CIN', 'Sexe', 'Prénom', 'الاسم العائلي', 'Date of birth', name]),
      )
      expect([field, name, plan.mapping.fields[6]]).toEqual([field, name, field])
    }
  })
})

describe('a person is asked', () => {
  test('when a required column is not there', () => {
    expect(recogniseColumns(rowsOf(['CIN', 'Sexe', 'Commune'])).missing).toEqual([
      ...['family_name', 'given_name', 'born_on', 'activity', 'practice_years'],
    ])
  })

  test('when two columns claim one field', () => {
    const plan = recogniseColumns(
      rowsOf(['Nom', 'Prénom', 'Naissance', 'DDN', 'Métier', 'Diplôme', 'Couleur']),
    )
    expect(plan.ambiguous).toEqual([{ field: 'born_on', columns: [2, 3] }])
    expect(plan.unknown).toEqual([6])
    expect(checkMapping(plan.mapping)).toEqual({
      ok: false,
      refusal: { code: 'column_twice', field: 'born_on', columns: [2, 3] },
    })
  })

  test('when there is no header at all', () => {
    const plan = recogniseColumns(rowsOf(['العلوي', 'مريم', 'AB12345', '1990', 'النجارة']))
    expect(plan.mapping).toMatchObject({ headerRow: 0, fields: [null, null, null, null, null] })
    expect(checkMapping(plan.mapping).ok).toBe(false)
  })

  test('when a title holds a word or two of the table, and no row is a header', () => {
    expect(recogniseColumns(rowsOf(['لائحة', 'الحرفة', 'الجماعة'], ['x', 'y', 'z'])).mapping.headerRow).toBe(
      0,
    )
  })

  test('and the answer is a mapping that a list can be read by', () => {
    const fields = ['family_name', 'given_name', 'cin', 'born_on', 'activity', 'diploma'] as const
    const mapping = { headerRow: 0, headers: fields.map(() => ''), fields }
    expect(checkMapping(mapping)).toEqual({ ok: true, value: mapping })
  })
})
