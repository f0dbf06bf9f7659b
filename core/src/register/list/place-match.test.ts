import { describe, expect, test } from 'vitest'
import { placeMatcher } from './index.ts'

const REFERENCE = {
  activities: [],
  provinces: [
    { code: '10.521', nameAr: 'طانطان', nameFr: 'Tan-Tan' },
    { code: '10.473', nameAr: 'سيدي إفني', nameFr: 'Sidi Ifni' },
    { code: '04.281', nameAr: 'القنيطرة', nameFr: 'Kénitra' },
  ],
  communes: [
    { code: 'tan', nameAr: 'طانطان', nameFr: 'Tan-Tan', provinceCode: '10.521' },
    { code: 'watia', nameAr: 'الوطية', nameFr: 'El Ouatia', provinceCode: '10.521' },
    { code: 'chbika', nameAr: 'الشبيكة', nameFr: 'Chbika', provinceCode: '10.521' },
    { code: 'sebt-ifni', nameAr: 'سبت النابور', nameFr: 'Sebt Ennabour', provinceCode: '10.473' },
    { code: 'mbark-ifni', nameAr: 'سيدي امبارك', nameFr: "Sidi M'bark", provinceCode: '10.473' },
    { code: 'mbark-kenitra', nameAr: 'سيدي امبارك', nameFr: "Sidi M'bark", provinceCode: '04.281' },
    { code: 'kenitra', nameAr: 'القنيطرة', nameFr: 'Kénitra', provinceCode: '04.281' },
  ],
}
const anywhere = placeMatcher({ ...REFERENCE, territory: [] })
const inTanTan = placeMatcher({ ...REFERENCE, territory: ['10.521'] })

describe('a commune is found', () => {
  test.each([
    ['in Arabic', 'الوَطية', '10.521', 'watia'],
    ['in French, in any case', 'TAN TAN', '10.521', 'tan'],
    ['without its article', 'شبيكة', '10.521', 'chbika'],
    ['by another spelling', 'El Watia', '10.521', 'watia'],
    ['with the kind of place before it', 'جماعة الشبيكة', '10.521', 'chbika'],
    ['with the market day in French', 'Samedi Ennabour', '10.473', 'sebt-ifni'],
    ['by its province, of two of one name', "Sidi M'bark", '04.281', 'mbark-kenitra'],
  ])('%s', (_, text, province, code) => {
    expect(anywhere.findCommune(text, province)?.code).toBe(code)
  })

  test('in the office’s territory, where no province is said', () => {
    expect(inTanTan.findCommune('chebika', undefined)?.code).toBe('chbika')
  })

  test('elsewhere by its exact name only', () => {
    expect(inTanTan.findCommune('Kenitra', undefined)?.code).toBe('kenitra')
    expect(inTanTan.findCommune('Qnitra', undefined)).toBeUndefined()
  })
})

describe('no commune is found', () => {
  test('for two of one name, when nothing tells them apart', () => {
    expect(anywhere.findCommune('سيدي مبارك'.replace('م', 'ام'), undefined)).toBeUndefined()
  })

  test('for a name that is in another province than the one said', () => {
    expect(anywhere.findCommune('Chbika', '10.473')).toBeUndefined()
  })

  test.each(['', '-', 'دوار الشرفاء', 'x'])('for %j', (text) => {
    expect(inTanTan.findCommune(text, undefined)).toBeUndefined()
  })
})

test.each([
  ['إقليم طانطان', '10.521'],
  ['Province de Sidi Ifni', '10.473'],
  ['KENITRA', '04.281'],
])('%s is the province %s', (text, code) => {
  expect(anywhere.findProvince(text)?.code).toBe(code)
})
