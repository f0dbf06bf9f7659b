import type { Particulars } from '@sijill/core/register'
import { aRegister } from '@sijill/testkit'
import { expect, test } from 'vitest'
import { aKhadija, enterInRegister } from './print-fixture.ts'

const register = await aRegister()
const hands = {
  world: register.world,
  officer: await register.aUser(['officer', 'PR-10.521']),
  validator: await register.aUser(['committee_member', 'CH-10']),
}
/** Nobody of the same name or birth: the register would ask whether they are one person. */
const unlike = (cin: string): Particulars => {
  const { givenNameAr: _, familyNameAr: __, ...rest } = aKhadija
  const letters = cin.slice(2).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))
  return { ...rest, givenNameFr: letters, bornOn: { kind: 'year', year: 1960 + Number(cin.at(-1)) } }
}

const somebody = (cin: string) =>
  enterInRegister(hands, { ...unlike(cin), cin, phone: `+2126000${cin.slice(2)}` })

test('a series steps over numbers that lists brought, and a decision waits for none of them', async () => {
  const first = await somebody('JF00001')
  const second = await somebody('JF00002')
  expect([first.number, second.number]).toEqual(['10-000001-1', expect.stringMatching(/^10-000002-\d$/)])
  // As if lists had brought both: the series of the region is before them.
  await register.database
    .open('sijill_owner')
    .query(`set role none; set session_replication_role = replica; update number_series set last = 0`)
  expect((await somebody('JF00003')).number).toMatch(/^10-000003-\d$/)
})
