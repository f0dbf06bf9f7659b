import { recordReading } from '../store/reading.ts'
import type { Db } from '../store/store.ts'
import type { Actor } from './authority.ts'
import type { World } from './world.ts'

/** Records that a user read a person's file; called wherever a file is handed out. */
export async function noteReading(
  world: Pick<World, 'newId' | 'clock'>,
  db: Db,
  actor: Actor,
  personId: string,
  officeCode: string,
  what: string,
): Promise<void> {
  await recordReading(db, actor.id, { id: world.newId(), personId, officeCode, what, at: world.clock.now() })
}
