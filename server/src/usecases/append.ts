import type { Instant } from '@sijill/core/kernel'
import {
  appendActs,
  chained,
  type NewAct,
  type StoredAct,
  type StreamHead,
  type StreamKind,
} from '../store/act.ts'
import type { Db } from '../store/store.ts'
import type { Actor } from './authority.ts'
import type { World } from './world.ts'

/** Whose stream it is and where in the administration it lies. */
export type StreamPlace = {
  readonly kind: StreamKind
  readonly id: string
  readonly officeCode: string
  readonly regionCode: string | null
  readonly head: StreamHead
}

/** Who acts, by which command, and when. */
export type Hand = { readonly actor: Actor; readonly commandId: string; readonly now: Instant }

/** New acts behind the head of a stream, placed but not yet kept: imports keep thousands at once. */
export function actsBehind(
  world: Pick<World, 'newId' | 'law'>,
  place: StreamPlace,
  { actor, commandId, now }: Hand,
  acts: readonly { readonly kind: string }[],
): readonly StoredAct[] {
  const lawRelease = world.law().release
  const fresh = acts.map(
    ({ kind, ...payload }): NewAct => ({
      ...{ id: world.newId(), streamKind: place.kind, stream: place.id, kind, payload, actor: actor.id },
      ...{ officeCode: place.officeCode, regionCode: place.regionCode, happenedAt: now, recordedAt: now },
      ...{ commandId, lawRelease },
    }),
  )
  return chained(place.head, fresh)
}

/** Keeps new acts behind the head of a stream. */
export async function append(
  world: Pick<World, 'newId' | 'law'>,
  db: Db,
  place: StreamPlace,
  hand: Hand,
  acts: readonly { readonly kind: string }[],
): Promise<readonly StoredAct[]> {
  const placed = actsBehind(world, place, hand, acts)
  await appendActs(db, placed)
  return placed
}
