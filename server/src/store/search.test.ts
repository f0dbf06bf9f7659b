import { aRegister } from '@sijill/testkit'
import { describe, expect, test } from 'vitest'
import { openDossier } from '../usecases/change-dossier.ts'
import { findPeople } from '../usecases/read-lists.ts'

const register = await aRegister()
const { world } = register
const tanTan = await register.aUser(['officer', 'PR-10.521'])
const guelmim = await register.aUser(['officer', 'PR-10.261'])
const director = await register.aUser(['director', 'DR-10'])

const PEOPLE = [
  {
    givenNameAr: 'خديجة',
    familyNameAr: 'أمزيل',
    givenNameFr: 'Khadija',
    familyNameFr: 'AMZIL',
    cin: 'JF771122',
  },
  { givenNameAr: 'عبد الرحمان', familyNameAr: 'الدرقاوي', cin: 'JF771133', phone: '+212611223344' },
  { givenNameFr: 'Mohamed', familyNameFr: 'BEN ALI', cin: 'AB100200' },
] as const

for (const particulars of PEOPLE) {
  const asked = { id: world.newId(), personId: undefined, officeCode: 'PR-10.521', particulars }
  const opened = await openDossier(world)(tanTan, { ...asked, commandId: world.newId() })
  if (!opened.ok) throw new Error(opened.refusal.code)
}

const found = async (typed: string, actor = tanTan) =>
  (await findPeople(world)(actor, typed, 20)).map(({ name_ar, matched_by }) => [name_ar, matched_by])

describe('finding a person', () => {
  test.each([
    ['the beginning of a name', 'خدي', 'خديجة أمزيل', 'name'],
    ['hamza and article left out', 'امزيل', 'خديجة أمزيل', 'name'],
    ['an article that people leave out', 'درقاوي', 'عبد الرحمان الدرقاوي', 'name'],
    ['Latin letters in any case', 'amz kha', 'خديجة أمزيل', 'name'],
    ['a name typed out, and the beginning of the next', 'Mohamed be', 'Mohamed BEN ALI', 'name'],
    ['the other script, by its sound', 'Abderrahman Derkaoui', 'عبد الرحمان الدرقاوي', 'sound'],
    ['the beginning of a card number, in Arabic digits', 'jf٧٧١١٢', 'خديجة أمزيل', 'cin'],
    ['a phone as it is dialled', '06 11 22', 'عبد الرحمان الدرقاوي', 'phone'],
  ])('%s', async (_, typed, name, matchedBy) => {
    expect(await found(typed)).toEqual([[name, matchedBy]])
  })

  test('signs that a pattern knows are signs like any other', async () => {
    expect(await found('%%')).toEqual([])
    expect(await found("o'b_%")).toEqual([])
  })

  test('nobody of another office is found, and nobody at all by somebody who sees figures only', async () => {
    expect(await found('خديجة', guelmim)).toEqual([])
    expect(await found('خديجة', director)).toEqual([])
    expect(await found('JF77', guelmim)).toEqual([])
  })
})
