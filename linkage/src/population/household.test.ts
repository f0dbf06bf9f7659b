import { describe, expect, test } from 'vitest'
import { makeHousehold, noNeighbours } from './household.ts'
import { createMaking } from './making.ts'
import type { Person } from './person.ts'

/** Some thousand households of one seed. */
function someHouseholds(count: number): readonly (readonly Person[])[] {
  const making = createMaking(5, 'a')
  const neighbours = noNeighbours()
  return Array.from({ length: count }, () => makeHousehold(making, neighbours))
}

const households = someHouseholds(10_000)
const people = households.flat()
const fullName = ({ given, family }: Person): string =>
  [...given, family].map(({ name }) => name.ar).join(' ')
const pairs = households.filter((household) => household.length === 2)

describe('households', () => {
  test('hold a quarter of everybody', () => {
    const related = households.filter((household) => household.length > 1).flat()
    expect([related.length, people.length]).toEqual([3086, 11798])
  })

  test('share the surname always, the phone often', () => {
    const others = households.flatMap(([head, ...rest]) => rest.map((person) => ({ head, person })))
    expect(others.filter(({ head, person }) => head?.family.name !== person.family.name)).toEqual([])
    const withPhone = others.filter(({ head, person }) => head?.phone !== '' && head?.phone === person.phone)
    expect([withPhone.length, others.length]).toEqual([854, 1798])
  })

  test('hold twins, and fathers, sons and cousins of one full name', () => {
    const twins = pairs.filter(([one, other]) => one?.born === other?.born)
    const namesakes = pairs.filter(([one, other]) => one && other && fullName(one) === fullName(other))
    const apart = namesakes.filter(([one, other]) => (other?.born.year ?? 0) - (one?.born.year ?? 0) >= 20)
    expect({ twins: twins.length, namesakes: namesakes.length, aGenerationApart: apart.length }).toEqual({
      twins: 143,
      namesakes: 309,
      aGenerationApart: 111,
    })
  })

  test('no two people are one: each has an identity number of their own', () => {
    expect(new Set(people.map(({ cin }) => cin)).size).toBe(people.length)
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
  })

  test('Mohamed and Fatima are on top', () => {
    const first = (sex: string): readonly string[] => {
      const counts = new Map<string, number>()
      for (const { given } of people.filter((person) => person.sex === sex)) {
        const name = given[0]?.name.ar ?? ''
        counts.set(name, (counts.get(name) ?? 0) + 1)
      }
      return [...counts].toSorted(([, one], [, other]) => other - one).map(([name]) => name)
    }
    expect([first('M')[0], first('F')[0]]).toEqual(['محمد', 'فاطمة'])
  })
})
