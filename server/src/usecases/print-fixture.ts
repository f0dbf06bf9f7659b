import { dayOf, type Result } from '@sijill/core/kernel'
import type { Particulars } from '@sijill/core/register'
import { routeFor } from '@sijill/core/rules'
import sharp from 'sharp'
import { findDossier } from '../store/dossier.ts'
import { attachDocument } from './attach-document.ts'
import type { Actor } from './authority.ts'
import { type AskedDossierCommand, changeDossier, openDossier } from './change-dossier.ts'
import { type AskedEntryCommand, changeEntry } from './change-entry.ts'
import type { World } from './world.ts'

/** For tests: an invented artisan with everything that papers may show, and what none may. */
export const aKhadija: Particulars = {
  ...{ givenNameAr: 'خديجة', familyNameAr: 'أمزيل', givenNameFr: 'Khadija', familyNameFr: 'AMZIL' },
  ...{ sex: 'F', bornOn: { kind: 'day', day: dayOf('1984-03-09') }, cin: 'JF123456', phone: '+212661234567' },
  ...{ provinceCode: '10.521', communeCode: '10.521.01.01', address: '12 rue du Port' },
  ...{ activityCode: '02.02', route: 'maalem', practiceYears: 24 },
}

/** Who brings a file in a test: one prepares, another decides. */
export type Hands = { readonly world: World; readonly officer: Actor; readonly validator: Actor }

/** For tests: an application that is handed in, with every paper that its route asks for. */
export async function handIn(
  hands: Hands,
  particulars: Particulars,
  officeCode = 'PR-10.521',
): Promise<string> {
  const { world, officer } = hands
  const id = world.newId()
  const { route } = particulars
  if (route === undefined) throw new Error('An application that is handed in has a route')
  await done(
    openDossier(world)(officer, { ...once(world), id, personId: undefined, officeCode, particulars }),
  )
  await send(hands, officer, id, { kind: 'tell_charge', language: 'ar', channel: 'read_aloud', agrees: true })
  const groups = new Set<string>()
  for (const { id: requirement, group } of routeFor(route, world.clock.today(), world.law()).documents) {
    if (group !== null && groups.has(group)) continue
    if (group !== null) groups.add(group)
    const upload = { requirement, fileName: `${requirement}.jpg`, bytes: await aPhoto() }
    await done(attachDocument(world)(officer, id, { ...once(world), documentId: world.newId(), ...upload }))
  }
  await send(hands, officer, id, { kind: 'submit' })
  return id
}

/** For tests: the entry of an application that was accepted. */
export async function enterInRegister(hands: Hands, particulars: Particulars, officeCode = 'PR-10.521') {
  const { world, validator } = hands
  const dossierId = await handIn(hands, particulars, officeCode)
  const kept = await world.store.transaction(validator.id, (db) => findDossier(db, dossierId))
  for (const { id: documentId } of kept?.dossier.documents ?? []) {
    await send(hands, validator, dossierId, { kind: 'accept_document', documentId })
  }
  const { entryId, number } = await send(hands, validator, dossierId, { kind: 'approve' })
  if (entryId === undefined || number === undefined) throw new Error('An accepted application has an entry')
  return { dossierId, entryId, number }
}

/** For tests: one command on an entry, which must succeed. */
export const onEntry = ({ world, validator }: Hands, entryId: string, command: AskedEntryCommand) =>
  done(changeEntry(world)(validator, entryId, { ...once(world), version: undefined, command }))

const send = ({ world }: Hands, actor: Actor, id: string, command: AskedDossierCommand) =>
  done(changeDossier(world)(actor, id, { ...once(world), version: undefined, command }))

const once = (world: World) => ({ commandId: world.newId() })

const aPhoto = (): Promise<Uint8Array> =>
  sharp({ create: { width: 300, height: 400, channels: 3, background: '#7FD1B6' } })
    .jpeg()
    .toBuffer()

async function done<Value>(outcome: Promise<Result<Value, { readonly code: string }>>): Promise<Value> {
  const settled = await outcome
  if (!settled.ok) throw new Error(JSON.stringify(settled.refusal))
  return settled.value
}
