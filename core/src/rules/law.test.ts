import { describe, expect, test } from 'vitest'
import { dayOf, firstDayOf, monthAfter, monthOf, monthOfDay } from '../kernel/index.ts'
import { LAW } from './law.ts'
import { parameterIdsOf } from './override.ts'
import { inForce, LawGap, type Parameter } from './parameter.ts'

const PARAMETERS: readonly Parameter<unknown>[] = parameterIdsOf(LAW).map((id) => LAW.parameters[id])

describe('the law that this release carries', () => {
  test('every month since the register began has exactly one version of every parameter', () => {
    const last = monthOf('2030-12')
    for (
      let month = monthAfter(monthOfDay(LAW.registerBeganOn), 1);
      month <= last;
      month = monthAfter(month, 1)
    ) {
      const day = firstDayOf(month)
      for (const { id, versions } of PARAMETERS) {
        const governing = versions.filter(({ from }, index) => {
          const until = versions[index + 1]?.from
          return from <= day && (until === undefined || day < until)
        })
        expect([id, month, governing.length]).toEqual([id, month, 1])
      }
    }
  })

  test('every citation points to an article in law/texts', () => {
    const cited = [
      ...PARAMETERS.flatMap(({ versions }) => versions.map(({ citation }) => citation)),
      ...LAW.documentGrounds.map(({ citation }) => citation),
      ...LAW.procedures.flatMap(({ versions }) =>
        versions.flatMap((version) =>
          [...version.conditions, ...version.documents, ...version.grounds].map(({ citation }) => citation),
        ),
      ),
    ]
    expect(cited.length).toBeGreaterThan(100)
    for (const { text, article } of cited) {
      const articles = LAW.texts.get(text)?.articles.map((each) => each.article) ?? []
      expect(articles).toContain(article)
    }
  })

  test('a value about which nothing was found says so, and asks', () => {
    for (const { id, versions, openQuestions } of PARAMETERS) {
      const unknown = versions.filter(({ confidence }) => confidence === 'unknown')
      expect([
        id,
        versions.filter(({ isPlaceholder }) => isPlaceholder).every((v) => unknown.includes(v)),
      ]).toEqual([id, true])
      if (unknown.length > 0) expect([id, openQuestions.length > 0]).toEqual([id, true])
    }
  })
})

describe('inForce', () => {
  test.each([
    ['the day before a new wage', '2025-12-31', 1710n],
    ['the day of it', '2026-01-01', 1792n],
    ['the day after', '2026-01-02', 1792n],
  ])('%s', (_, day, wage) => {
    expect(inForce(LAW.parameters['minimum-hourly-wage'], dayOf(day)).value).toBe(wage)
  })

  test.each([
    ['the day before law 54-23 takes effect', '2027-01-31', 26],
    ['the day of it', '2027-02-01', 30],
    ['the day after', '2027-02-02', 30],
  ])('%s', (_, day, age) => {
    expect(inForce(LAW.parameters['student-child-age-limit'], dayOf(day)).value).toBe(age)
  })

  test('a day before the first text stops the computation', () => {
    const wage = LAW.parameters['minimum-hourly-wage']
    expect(() => inForce(wage, dayOf('2019-06-30'))).toThrow(LawGap)
    expect(inForce(wage, dayOf('2019-07-01')).value).toBe(1413n)
  })
})
