import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFields } from '../fields/fields.ts'
import { readySettings } from '../settings/ready.ts'
import { openTable } from '../table/table.ts'
import { type PersonRow, personsTable } from '../testing.ts'
import { blockPairs } from './block.ts'
import { firstOf, mergePairs, pairOf, secondOf } from './pairs.ts'

const fieldsOf = (rows: readonly PersonRow[]): ReturnType<typeof createFields> =>
  createFields(readySettings('persons'), openTable(personsTable(rows)))

const id = (at: number): string => `r${String(at).padStart(6, '0')}`

describe('blocking', () => {
  test('two records meet when they agree on every key', () => {
    const fields = fieldsOf([
      { record_id: id(0), phone: '0612345678', born_on: '1980-02-03' },
      { record_id: id(1), phone: '+212612345678', born_on: '1980-07-09' },
      { record_id: id(2), phone: '0612345678', born_on: '1981-02-03' },
      { record_id: id(3), phone: '', born_on: '1980-02-03' },
    ])
    const pairs = blockPairs(fields, 4, { keys: ['phone.value', 'birth.year'], refine: [], largest: 50 })
    expect([...pairs]).toEqual([pairOf(0, 1)])
  })

  test('identity numbers with one wrong digit meet without a name', () => {
    const fields = fieldsOf([
      { record_id: id(0), cin: 'AB123456' },
      { record_id: id(1), cin: 'AB123956' },
      { record_id: id(2), cin: 'AB998877' },
    ])
    expect([...blockPairs(fields, 3, { keys: ['cin.one_less'], refine: [], largest: 50 })]).toEqual([
      pairOf(0, 1),
    ])
  })

  test('a block that is too large is divided by further keys: any of them brings two records together', () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({
      record_id: id(at),
      family_fr: 'Alaoui',
      born_on: `${1900 + (at % 100)}`,
      phone: `06000000${String(Math.floor(at / 2)).padStart(2, '0')}`,
    }))
    const setting = { keys: ['family.whole'], refine: ['birth.year', 'phone.value'], largest: 10 }
    const pairs = new Set(blockPairs(fieldsOf(rows), 200, setting))
    for (let at = 0; at < 100; at += 1) {
      expect(pairs).toContain(pairOf(at, at + 100))
      expect(pairs).toContain(pairOf(at * 2, at * 2 + 1))
    }
    expect(pairs.size).toBe(200)
  })

  test('records that no key divides are compared with neighbours, not with all', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => ({ record_id: id(at), family_fr: 'Alaoui' }))
    const pairs = blockPairs(fieldsOf(rows), 2000, {
      keys: ['family.whole'],
      refine: ['birth.year'],
      largest: 10,
    })
    expect(pairs.length).toBeGreaterThan(0)
    expect(pairs.length).toBeLessThanOrEqual(2000 * 6)
  })
})

test('merged lists of pairs are sorted, hold each pair once, and pairs give back their rows', () => {
  const aPair = fc.tuple(fc.nat(67_108_863), fc.nat(67_108_863))
  fc.assert(
    fc.property(fc.array(fc.array(aPair)), (lists) => {
      const numbers = lists.map((list) => Float64Array.from(list.map(([a, b]) => pairOf(a, b))))
      const expected = new Set(numbers.flatMap((list) => [...list]))
      expect([...mergePairs(numbers)]).toEqual([...expected].sort((a, b) => a - b))
      for (const [a, b] of lists.flat()) {
        expect([firstOf(pairOf(a, b)), secondOf(pairOf(a, b))]).toEqual([Math.min(a, b), Math.max(a, b)])
      }
    }),
  )
})
