import { expect, test } from 'vitest'
import { latinNameOf } from './latin-name.ts'

test.each([
  ['محمد الحسين', 'Mohamed El Houssaine'],
  ['خديجة', 'Khadija'],
  ['آيت بلعيد', 'Ait Blaid'],
  ['الزَّهرة', 'Zahra'],
  ['عبد الرحيم', 'Abderrahim'],
  ['عبدالقادر', 'Abdelkader'],
  ['عبد الله', 'Abdellah'],
  ['عبد اللطيف', 'Abdellatif'],
  ['', ''],
])('%s is proposed as %s', (arabic, latin) => {
  expect(latinNameOf(arabic)).toBe(latin)
})

test('a proposal holds Latin letters only', () => {
  expect(latinNameOf('أوحمو التامك بوزيد شكري 3')).toMatch(/^[A-Za-z ]+$/)
})
