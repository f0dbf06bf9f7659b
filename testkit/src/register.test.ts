import { expect, test } from 'vitest'
import { aRegister } from './register.ts'

const register = await aRegister()

test('a test register has the offices of the law, a clock that stands, and people with their roles', async () => {
  const officer = await register.aUser(['officer', 'PR-10.521'])
  expect(await register.listGrants(officer.id)).toEqual([{ role: 'officer', officeCode: 'PR-10.521' }])
  expect(register.world.offices.lineOf('PR-10.521')).toEqual(['PR-10.521', 'CH-10', 'DR-10', 'MIN'])
  // Half past eleven in the evening of UTC is the next day in Morocco.
  register.moveTo('2026-04-08T23:30:00.000Z')
  expect(register.world.clock.today()).toBe('2026-04-09')
  expect(register.world.clock.now()).toBe(register.world.clock.now())
})
