import { awaitsOf, type DossierAct, decideDossier } from '@sijill/core/register'
import { findOfficeOfProvince } from '@sijill/core/rules'
import type { Register } from '../../server/src/composition.ts'
import { appendActs, NEW_STREAM, type StoredAct } from '../../server/src/store/act.ts'
import { rememberCommands } from '../../server/src/store/command.ts'
import { dossierOf, dossierRow, insertDossiers } from '../../server/src/store/dossier.ts'
import { actsBehind, type Hand } from '../../server/src/usecases/append.ts'
import { fillingHand } from './accounts.ts'
import { type DrawnPerson, drawPeople } from './people.ts'

const BATCH_ROWS = 500
const SEED = 7
/** One in so many is somebody who is registered already, so that the look for duplicates finds them. */
const ONE_IN_REGISTER = 20

/** Drafts that lack nothing but being handed in; answers their ids. */
export async function addDrafts(
  register: Register,
  count: number,
  registered: (index: number) => DrawnPerson,
  firstUnused: number,
): Promise<readonly string[]> {
  const { world } = register
  const actor = await fillingHand(register)
  const draw = await drawPeople(SEED)
  const ids: string[] = []
  for (let start = 0; start < count; start += BATCH_ROWS) {
    await world.store.transaction(actor.id, async (db) => {
      const now = world.clock.now()
      const made = Array.from({ length: Math.min(BATCH_ROWS, count - start) }, (_, offset) => {
        const index = start + offset
        const known = index % ONE_IN_REGISTER === 0 ? registered(index) : undefined
        return draft(register, { actor, commandId: world.newId(), now }, known ?? draw(firstUnused + index))
      })
      const commands = made.map(({ acts: [opened], kept }) => ({
        ...{ id: opened?.commandId ?? '', actor: actor.id, reply: { id: kept.id } },
        fingerprint: Buffer.alloc(32),
      }))
      await rememberCommands(db, commands, now)
      await appendActs(
        db,
        made.flatMap(({ acts }) => acts),
      )
      await insertDossiers(
        db,
        made.map(({ kept }) => dossierRow(kept, awaitsOf(kept.dossier))),
      )
      ids.push(...made.map(({ kept }) => kept.id))
    })
  }
  return ids
}

function draft({ world }: Register, hand: Hand, particulars: DrawnPerson) {
  const office = findOfficeOfProvince(particulars.provinceCode)
  if (office === undefined) throw new Error(`No office in ${particulars.provinceCode}`)
  const place = {
    ...({
      kind: 'dossier',
      id: world.newId(),
      officeCode: office.code,
      regionCode: office.regionCode,
    } as const),
    head: NEW_STREAM,
  }
  const opened: DossierAct = { kind: 'opened', personId: world.newId(), source: 'counter', particulars }
  const [first] = actsBehind(world, place, hand, [opened])
  const begun = first && dossierOf([first])
  if (first === undefined || begun === undefined) throw new Error('A draft that was just opened is gone')
  const told = decideDossier(
    begun.dossier,
    { kind: 'tell_charge', language: 'ar', channel: 'read_aloud', agrees: true },
    { by: hand.actor.id, today: world.clock.today(), law: world.law(), candidates: [] },
  )
  if (!told.ok) throw new Error(`The charge could not be told: ${told.refusal.code}`)
  const acts: readonly StoredAct[] = [
    first,
    ...actsBehind(world, { ...place, head: begun.head }, hand, told.value),
  ]
  const kept = dossierOf(acts)
  if (kept === undefined) throw new Error('A draft that was just told its charge is gone')
  return { acts, kept }
}
