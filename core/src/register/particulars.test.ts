import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedParticulars, fullName, missingParticulars, type Particulars } from './particulars.ts'
import { particularsOf } from './register.fixture.ts'

const someParticulars: fc.Arbitrary<Particulars> = fc.record(
  {
    cin: fc.constantFrom('JF123456', 'AB1'),
    givenNameAr: fc.constantFrom('خديجة', 'مبارك'),
    practiceYears: fc.nat(90),
    sex: fc.constantFrom('M', 'F'),
  },
  { requiredKeys: [] },
)
const aChange = fc.record(
  {
    cin: fc.constantFrom('X1', null),
    givenNameAr: fc.constantFrom('رقية', null),
    practiceYears: fc.oneof(fc.nat(90), fc.constant(null)),
  },
  { requiredKeys: [] },
)

describe('changedParticulars', () => {
  test('a value replaces, null empties, an absent field stays', () => {
    const before = particularsOf({ address: 'Derb 4' })
    expect(changedParticulars(before, { address: null, cin: 'X1' })).toEqual({
      ...particularsOf(),
      cin: 'X1',
    })
    expect(changedParticulars(before, {})).toEqual(before)
  })

  test('the same change twice changes nothing more, and no field is ever null', () => {
    fc.assert(
      fc.property(someParticulars, aChange, (before, change) => {
        const after = changedParticulars(before, change)
        expect(changedParticulars(after, change)).toEqual(after)
        expect(Object.values(after)).not.toContain(null)
        for (const [name, value] of Object.entries(change)) {
          expect(Object.entries(after).find(([each]) => each === name)?.[1] ?? null).toBe(value)
        }
      }),
    )
  })
})

describe('missingParticulars', () => {
  test('an application that says nothing lacks everything, in the order of the form', () => {
    expect(missingParticulars({}, 'counter')).toEqual([
      ...['givenNameAr', 'familyNameAr', 'cin', 'sex', 'bornOn', 'activityCode', 'route', 'communeCode'],
    ])
  })

  test.each<[string, Particulars, readonly string[]]>([
    ['a name in Latin letters is enough', { givenNameFr: 'Khadija', familyNameFr: 'AMZIL' }, []],
    ['a place that no list knows is a place', { communeAsWritten: 'Douar' }, []],
    ['practice is asked of who learnt by it', { route: 'maalem' }, []],
    ['a diploma is asked of who has one', { route: 'artisan_by_diploma' }, ['diploma']],
  ])('%s', (_, change, missing) => {
    expect(missingParticulars(particularsOf(change), 'counter')).toEqual(missing)
  })

  test('years of practice are asked for only where the route rests on them', () => {
    const { practiceYears: _, ...rest } = particularsOf()
    expect(missingParticulars(rest, 'counter')).toEqual(['practiceYears'])
    expect(missingParticulars({ ...rest, route: 'cooperative' }, 'counter')).toEqual([])
  })

  test('a list brings at least a name, a trade and a route', () => {
    expect(missingParticulars({}, 'list')).toEqual([
      ...['givenNameAr', 'familyNameAr', 'activityCode', 'route'],
    ])
    expect(
      missingParticulars(
        { givenNameAr: 'ا', familyNameAr: 'ب', activityCode: '06.01', route: 'maalem' },
        'list',
      ),
    ).toEqual([])
  })
})

test('a name known in one script stands for the other', () => {
  const arabic = { givenNameAr: 'خديجة', familyNameAr: 'أمزيل' }
  expect(fullName(arabic, 'fr')).toBe('خديجة أمزيل')
  expect(fullName({ ...arabic, familyNameFr: 'AMZIL' }, 'fr')).toBe('AMZIL')
  expect(fullName({ familyNameFr: 'AMZIL' }, 'ar')).toBe('AMZIL')
  expect(fullName({}, 'ar')).toBe('')
})
