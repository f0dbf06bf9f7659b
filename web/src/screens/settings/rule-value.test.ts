import { expect, test } from 'vitest'
import { ruleValueIn } from './rule-value.ts'

test.each([
  ['a rate as the file writes it', '637', 'basis_points', 637],
  ['a rate as people say it', '6,37', 'basis_points', 637],
  ['a rate of one decimal, with its sign', '6.5 %', 'basis_points', 650],
  ['Arabic digits', '٦٣٧', 'basis_points', 637],
  ['dirhams and centimes', '200,50', 'centimes', 20_050],
  ['a decimal with a comma', '9,32', 'decimal', '9.32'],
  ['days are never cut', '7,5', 'days', '7,5'],
  ['three decimals are left to the rules', '6,375', 'basis_points', '6,375'],
  ['a fraction stays as it is', '2288/12', 'ratio', '2288/12'],
] as const)('%s', (_, typed, unit, value) => {
  expect(ruleValueIn(typed, unit)).toBe(value)
})
