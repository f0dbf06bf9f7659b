import type { Instant } from '@sijill/core/kernel'
import { type CardStanding, standingOf } from '@sijill/core/register'
import { findKnownCard, type KnownCard } from '../store/card-standing.ts'
import type { World } from './world.ts'

export type { KnownCard }

/** What the register answers to somebody who holds a card, and when it looked. */
export type CardCheck = { readonly checkedAt: Instant } & (
  | { readonly status: 'unknown' }
  | { readonly status: CardStanding; readonly card: KnownCard }
)

/** Looks a card up by its public code. Nobody is signed in, and nothing is recorded of who asks. */
export const checkCard =
  (world: Pick<World, 'store' | 'clock'>) =>
  async (code: string): Promise<CardCheck> => {
    const card = await world.store.transaction('', (db) => findKnownCard(db, code))
    const checkedAt = world.clock.now()
    if (card === undefined) return { status: 'unknown', checkedAt }
    return { status: standingOf(card, world.clock.today()), card, checkedAt }
  }
