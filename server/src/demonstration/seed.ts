import { join } from 'node:path'
import type { Result } from '@sijill/core/kernel'
import { routeFor } from '@sijill/core/rules'
import sharp from 'sharp'
import type { Register } from '../composition.ts'
import { withClient } from '../store/database.ts'
import { findDossier } from '../store/dossier.ts'
import { attachDocument } from '../usecases/attach-document.ts'
import type { Actor } from '../usecases/authority.ts'
import { makeCardLot } from '../usecases/card-lot.ts'
import { type AskedDossierCommand, changeDossier, openDossier } from '../usecases/change-dossier.ts'
import { authenticatorKey, codeNow, type DemoUser, demoAccounts } from './accounts.ts'
import { DEMO_PEOPLE, type DemoPerson, type DemoStep } from './people.ts'

/** The file that keeps the accounts of the demonstration, in the data folder. */
export const DEMO_FILE = 'secrets/demonstration.json'

/**
 * Fills an empty register with invented people, each brought to a step by the same commands that an
 * office sends; answers the accounts to sign in with, one line each.
 */
export async function seedDemonstration(register: Register, dataFolder: string): Promise<readonly string[]> {
  const users = await demoAccounts(register, join(dataFolder, DEMO_FILE))
  if (users.length > 0 && !(await hasActs(register))) {
    for (const person of DEMO_PEOPLE) await bring(register, users, person)
  }
  return (await Promise.all(users.map(linesOf))).flat()
}

async function hasActs({ owner }: Register): Promise<boolean> {
  let count = 0
  await withClient(owner, async (client) => {
    count = (await client.query('select from act limit 1')).rowCount ?? 0
  })
  return count > 0
}

async function linesOf({ email, role, password, totpSecret }: DemoUser): Promise<readonly string[]> {
  const line = `  ${role.padEnd(16)} ${email.padEnd(26)} ${password}`
  if (totpSecret === undefined) return [line]
  const [key, code] = [authenticatorKey(totpSecret), await codeNow(totpSecret)]
  return [line, `${' '.repeat(19)}authenticator key ${key}, code now ${code}`]
}

const actorOf = ({ id, role, officeCode }: DemoUser): Actor => ({ id, grants: [{ role, officeCode }] })

async function bring({ world }: Register, users: readonly DemoUser[], person: DemoPerson): Promise<void> {
  const { step, officeCode, particulars } = person
  const officer = actorOf(userWith(users, (user) => user.officeCode === officeCode))
  const validator = actorOf(userWith(users, (user) => user.role === 'validator'))
  const id = world.newId()
  const { route } = particulars
  if (route === undefined) throw new Error('Everybody in the demonstration has a route')
  const send = (actor: Actor, command: AskedDossierCommand) =>
    expected(changeDossier(world)(actor, id, { commandId: world.newId(), version: undefined, command }))

  await expected(
    openDossier(world)(officer, {
      commandId: world.newId(),
      id,
      personId: undefined,
      officeCode,
      particulars,
    }),
  )
  if (step === 'draft') return
  await send(officer, { kind: 'tell_charge', language: 'darija', channel: 'read_aloud', agrees: true })
  const wanted = routeFor(route, world.clock.today(), world.law()).documents
  const groups = new Set<string>()
  for (const { id: requirement, need, group } of wanted) {
    if (need === 'optional' || (group !== null && groups.has(group))) continue
    if (group !== null) groups.add(group)
    if (step === 'papers_missing' && group !== null) continue
    const upload = { requirement, fileName: `${requirement}.jpg`, bytes: await paper(requirement) }
    await expected(
      attachDocument(world)(officer, id, { commandId: world.newId(), documentId: world.newId(), ...upload }),
    )
  }
  await send(officer, { kind: 'submit' })
  if (!isBeyondReview(step)) return
  const kept = await world.store.transaction(validator.id, (db) => findDossier(db, id))
  for (const document of kept?.dossier.documents ?? []) {
    await send(validator, { kind: 'accept_document', documentId: document.id })
  }
  if (step === 'reviewed') return
  if (step === 'refused') {
    await send(validator, { kind: 'refuse', grounds: [{ code: 'practice_not_proven' }] })
    return
  }
  const entered = await send(validator, { kind: 'approve' })
  if (step !== 'card_printed' || entered.entryId === undefined) return
  const lot = { commandId: world.newId(), lotId: world.newId(), entryIds: [entered.entryId] }
  await expected(makeCardLot(world)(officer, lot))
}

const isBeyondReview = (step: DemoStep): boolean =>
  ['reviewed', 'refused', 'registered', 'card_printed'].includes(step)

function userWith(users: readonly DemoUser[], test: (user: DemoUser) => boolean): DemoUser {
  const found = users.find(test)
  if (found === undefined) throw new Error('The demonstration lacks a user')
  return found
}

/** A refusal here is a fault of the demonstration, and stops it with the reason. */
async function expected<Value>(outcome: Promise<Result<Value, { readonly code: string }>>): Promise<Value> {
  const settled = await outcome
  if (!settled.ok) throw new Error(`The demonstration was refused: ${JSON.stringify(settled.refusal)}`)
  return settled.value
}

/** A drawing that says it stands for a paper. */
async function paper(requirement: string): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200">
    <rect width="900" height="1200" fill="#fdfbf6"/><rect x="60" y="60" width="780" height="1080" fill="none"
    stroke="#877d6b" stroke-width="4"/><text x="450" y="560" font-size="48" text-anchor="middle" fill="#1b2421"
    font-family="sans-serif">DEMO</text><text x="450" y="640" font-size="34" text-anchor="middle" fill="#55605b"
    font-family="sans-serif">${requirement.replaceAll('_', ' ')}</text></svg>`
  return sharp(Buffer.from(svg)).jpeg().toBuffer()
}
