import { expect, test } from 'vitest'
import { startOf } from './start.ts'

test('an Arabic name brings its Latin proposal along', () => {
  expect(startOf('زينب الراجي')).toMatchObject({ given_name_ar: 'زينب', family_name_fr: 'EL RAJI' })
})

test.each([
  ['عبد الرحيم بن شيخ', 'عبد الرحيم', 'بن شيخ'],
  ['فاطمة الزهراء العلوي', 'فاطمة الزهراء', 'العلوي'],
  ['فاطمة بلعيد', 'فاطمة', 'بلعيد'],
  ['خديجة', 'خديجة', ''],
])('«%s» is split where its given name ends', (typed, given, family) => {
  expect(startOf(typed)).toMatchObject({ given_name_ar: given, family_name_ar: family })
})

test('a card number, a telephone and a Latin name go where they belong', () => {
  expect(startOf('jf554433')).toEqual({ cin: 'JF554433' })
  expect(startOf('0661223344')).toEqual({ phone: '0661223344' })
  expect(startOf('Khadija Amzil')).toEqual({ given_name_fr: 'Khadija', family_name_fr: 'Amzil' })
})
