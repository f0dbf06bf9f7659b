import { type CardStatus, givesRight } from '@sijill/core/register'
import { countInbox, type InboxTab, listInbox } from '../store/inbox.ts'
import {
  countCards,
  listCards,
  listDossiers,
  listEntries,
  listWithoutCard,
  type PageAsked,
} from '../store/lists.ts'
import { searchPeople } from '../store/search.ts'
import type { Actor } from './authority.ts'
import type { World } from './world.ts'

/** Dossiers of the user's territory. */
export const listDossiersOf = (world: World) => (actor: Actor, asked: Parameters<typeof listDossiers>[1]) =>
  world.store.transaction(actor.id, (db) => listDossiers(db, asked))

/** Lines of the register in the user's territory. */
export const listEntriesOf = (world: World) => (actor: Actor, asked: Parameters<typeof listEntries>[1]) =>
  world.store.transaction(actor.id, (db) => listEntries(db, asked))

/** Cards of one step, or registered people without one, with the counts of all steps. */
export const listCardsOf =
  (world: World) =>
  (
    actor: Actor,
    asked: PageAsked & { readonly status: CardStatus | 'to_issue'; readonly lotId?: string | undefined },
  ) =>
    world.store.transaction(actor.id, async (db) => {
      const counts = await countCards(db)
      if (asked.status === 'to_issue')
        return { kind: 'entries', page: await listWithoutCard(db, asked), counts } as const
      const { status, ...page } = asked
      return { kind: 'cards', page: await listCards(db, { ...page, status }), counts } as const
    })

/** What waits for the user, and how much of each kind. */
export const readInbox = (world: World) => (actor: Actor, asked: PageAsked & { readonly tab: InboxTab }) =>
  world.store.transaction(actor.id, async (db) => {
    const mayDecide = givesRight(
      actor.grants.map(({ role }) => role),
      'decide_dossier',
    )
    const page = await listInbox(db, actor.id, { ...asked, mayDecide })
    return { page, counts: await countInbox(db, actor.id, mayDecide) }
  })

/** People found by what was typed. */
export const findPeople = (world: World) => (actor: Actor, typed: string, limit: number) =>
  world.store.transaction(actor.id, (db) => searchPeople(db, typed, limit))
