import { join } from 'node:path'
import { basisPointsOf, centimesOf, dayOf, monthOf } from '@sijill/core/kernel'
import {
  autoEntrepreneurTaxFor,
  type BirthFact,
  checkEntryConditions,
  cpuTaxFor,
  dueFor,
  isRegime,
  LAW,
  type LawOverride,
  lawWith,
  partYearDueFor,
  yearEndTopUpFor,
} from '@sijill/core/rules'
import { describe, expect, test } from 'vitest'
import { CASE_FILE, type LawCase } from './law/cases.ts'
import { readFolder } from './law/files.ts'

const directory = join(import.meta.dirname, '../../../law')
const { files, problems } = await readFolder(directory, 'cases', CASE_FILE)

test('every file of worked examples can be read', () => {
  expect(problems).toEqual([])
  expect(files.map(({ content }) => content.id)).toContain('contribution-of-wage')
})

describe.each(files)('$file', ({ content }) => {
  test.each(content.cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
    expect(outcomeOf(each)).toEqual(each.expect)
  })
})

/** The answer of the rules, in the form of the case. */
function outcomeOf(each: LawCase): unknown {
  switch (each.kind) {
    case 'due':
      return dueOutcome(each)
    case 'cpu_year': {
      const { on, months = 12, trades } = each.given
      const stated = trades.map(({ turnover_centimes, coefficient }) => ({
        turnover: centimesOf(BigInt(turnover_centimes)),
        coefficient: basisPointsOf(BigInt(coefficient)),
      }))
      const incomeTax = cpuTaxFor(stated, dayOf(on), LAW)
      const due = partYearDueFor({ incomeTax, months }, dayOf(on), LAW)
      return { income_tax_centimes: Number(incomeTax), due_year_centimes: Number(due) }
    }
    case 'auto_entrepreneur_quarter': {
      const { on, turnover_centimes, trade } = each.given
      const incomeTax = autoEntrepreneurTaxFor(centimesOf(BigInt(turnover_centimes)), trade, dayOf(on), LAW)
      const due = partYearDueFor({ incomeTax, months: 3 }, dayOf(on), LAW)
      return { income_tax_centimes: Number(incomeTax), due_quarter_centimes: Number(due) }
    }
    case 'year_end': {
      const { on, income_tax_centimes, paid_centimes } = each.given
      const incomeTax = centimesOf(BigInt(income_tax_centimes))
      const paid = centimesOf(BigInt(paid_centimes))
      return { top_up_centimes: Number(yearEndTopUpFor({ incomeTax, paid }, dayOf(on), LAW)) }
    }
    case 'entry':
      return entryOutcome(each)
  }
}

function dueOutcome({ given, expect: expected }: Extract<LawCase, { kind: 'due' }>): unknown {
  const { regime, month, income_tax_centimes, score, settings = [] } = given
  if (!isRegime(regime)) throw new Error(`No such regime: ${regime}`)
  const overrides = settings.map(({ parameter, value }, index): LawOverride => {
    const id = `other-reading-${index}`
    return { kind: 'parameter', id, parameter, value, from: LAW.registerBeganOn, basis: 'Case', url: null }
  })
  const incomeTax = income_tax_centimes === undefined ? undefined : centimesOf(BigInt(income_tax_centimes))
  const due = dueFor({ regime, month: monthOf(month), incomeTax, score }, lawWith(LAW, overrides))
  if (!due.ok) return { refused: due.refusal.code }
  return 'due_year_centimes' in expected
    ? { due_centimes: Number(due.value.due), due_year_centimes: Number(due.value.dueYear) }
    : { due_centimes: Number(due.value.due) }
}

function entryOutcome({ given }: Extract<LawCase, { kind: 'entry' }>): unknown {
  const { route, on, born_on, activities } = given
  const outcome = checkEntryConditions(
    {
      bornOn: birthOf(born_on),
      practiceYears: given.practice_years,
      hasDiploma: given.has_diploma,
      hasRegisteredSupervisor: given.has_registered_supervisor,
      activityCodes: activities,
    },
    route,
    dayOf(on),
    LAW,
  )
  return {
    refusals: outcome.refusals.map(({ code }) => code),
    doubts: outcome.doubts.map(({ code }) => code),
  }
}

function birthOf(text: string | undefined): BirthFact {
  if (text === undefined) return { kind: 'unknown' }
  return text.length === 4 ? { kind: 'year', year: Number(text) } : { kind: 'day', day: dayOf(text) }
}
