import { ok, type Result, refuse } from '@sijill/core/kernel'
import { type CommandReused, once } from '../store/command.ts'
import { findEntryForUpdate } from '../store/entry.ts'
import type { Actor } from './authority.ts'
import { carryOutOnEntry } from './change-entry.ts'
import type { World } from './world.ts'

/** What a lot answers: the entries whose cards it prints, and those left out with the reason. */
export type CardLot = {
  readonly lotId: string
  readonly printed: readonly string[]
  readonly leftOut: readonly { readonly entryId: string; readonly code: string }[]
}

/** Why no lot was made. */
export type CardLotRefusal =
  | CommandReused
  | { readonly code: 'nothing_to_print'; readonly left_out: CardLot['leftOut'] }

/**
 * Makes one print-ready lot: signs the cards that are missing and marks all as printed. An entry that may
 * have no card is left out and named, and stops nobody else's card.
 */
export const makeCardLot =
  (world: World) =>
  (
    actor: Actor,
    asked: { readonly commandId: string; readonly lotId: string; readonly entryIds: readonly string[] },
  ): Promise<Result<CardLot, CardLotRefusal>> =>
    world.store.transaction(actor.id, (db) => {
      const now = world.clock.now()
      const sent = { id: asked.commandId, actor: actor.id, content: asked }
      const hand = { actor, commandId: asked.commandId, now }
      return once(db, sent, now, async (): Promise<Result<CardLot, CardLotRefusal>> => {
        const printed: string[] = []
        const leftOut: { entryId: string; code: string }[] = []
        // In one order for everybody: two lots that share entries wait for each other and never lock.
        for (const entryId of [...new Set(asked.entryIds)].toSorted()) {
          const outcome = await printOne(entryId)
          if (outcome === undefined) printed.push(entryId)
          else leftOut.push({ entryId, code: outcome })
        }
        if (printed.length === 0) return refuse({ code: 'nothing_to_print', left_out: leftOut })
        return ok({ lotId: asked.lotId, printed, leftOut })
      })

      async function printOne(entryId: string): Promise<string | undefined> {
        let kept = await findEntryForUpdate(db, entryId)
        if (kept === undefined) return 'not_found'
        if (!kept.entry.cards.some(({ status }) => status !== 'cancelled')) {
          const issued = await carryOutOnEntry(world, db, kept, hand, { kind: 'issue_card' })
          if (!issued.ok) return issued.refusal.code
          kept = issued.value
        }
        const card = kept.entry.cards.find(({ status }) => status !== 'cancelled')
        if (card === undefined) return 'card_unknown'
        const command = { kind: 'print_card', cardId: card.id, lotId: asked.lotId } as const
        const done = await carryOutOnEntry(world, db, kept, hand, command)
        return done.ok ? undefined : done.refusal.code
      }
    })
