import { type CalendarDate, monthsLater, ok, parseCin, type Result, refuse } from '@sijill/core/kernel'
import {
  type Action,
  decideEntry,
  type Entry,
  type EntryCommand,
  type EntryRefusal,
  type MalformedParticular,
} from '@sijill/core/register'
import { inForce } from '@sijill/core/rules'
import { type CommandReused, once } from '../store/command.ts'
import { entryOf, findEntryForUpdate, type KeptEntry, updateEntry } from '../store/entry.ts'
import type { Db } from '../store/store.ts'
import { append, type Hand } from './append.ts'
import { type Actor, mayIn, type NotAllowed, notAllowed } from './authority.ts'
import { checkedParticulars } from './checked-particulars.ts'
import type { World } from './world.ts'

/** A command as people send it: the card itself is made and signed by the register. */
export type AskedEntryCommand =
  | Exclude<EntryCommand, { kind: 'issue_card' }>
  | { readonly kind: 'issue_card' }

/** What a command on an entry answers. */
export type EntryReceipt = {
  readonly id: string
  readonly version: number
  readonly status: Entry['status']
  readonly number: string
}

/** Why a command on an entry was not carried out. */
export type ChangeEntryRefusal =
  | EntryRefusal
  | MalformedParticular
  | CommandReused
  | NotAllowed
  | { readonly code: 'not_found' }
  | { readonly code: 'stale_version'; readonly version: number; readonly last: Entry['last'] }

/** Which right each command needs in the entry's office. */
export const RIGHT_FOR_ENTRY: Readonly<Record<EntryCommand['kind'], Action>> = {
  correct: 'change_entry',
  issue_card: 'issue_card',
  print_card: 'issue_card',
  hand_over_card: 'hand_over_card',
  cancel_card: 'issue_card',
  suspend: 'change_entry',
  reinstate: 'change_entry',
  strike_off: 'change_entry',
}

/** Lock, decide, keep: one command on an entry, in one transaction. */
export const changeEntry =
  (world: World) =>
  (
    actor: Actor,
    id: string,
    asked: {
      readonly commandId: string
      readonly version: number | undefined
      readonly command: AskedEntryCommand
    },
  ): Promise<Result<EntryReceipt, ChangeEntryRefusal>> =>
    world.store.transaction(actor.id, (db) => {
      const now = world.clock.now()
      const sent = { id: asked.commandId, actor: actor.id, content: { entry: id, ...asked } }
      return once(db, sent, now, async (): Promise<Result<EntryReceipt, ChangeEntryRefusal>> => {
        const kept = await findEntryForUpdate(db, id)
        if (kept === undefined) return refuse({ code: 'not_found' })
        if (asked.version !== undefined && asked.version !== kept.head.version) {
          return refuse({ code: 'stale_version', version: kept.head.version, last: kept.entry.last })
        }
        const hand = { actor, commandId: asked.commandId, now }
        const after = await carryOutOnEntry(world, db, kept, hand, asked.command)
        return after.ok ? ok(receiptOf(after.value)) : after
      })
    })

/** One command on an entry that is already locked; lots of cards come here entry by entry. */
export async function carryOutOnEntry(
  world: World,
  db: Db,
  kept: KeptEntry,
  hand: Hand,
  asked: AskedEntryCommand,
): Promise<Result<KeptEntry, EntryRefusal | MalformedParticular | NotAllowed>> {
  const action = RIGHT_FOR_ENTRY[asked.kind]
  if (!mayIn(hand.actor, action, kept.officeCode, world.offices)) {
    return refuse(notAllowed(action, kept.officeCode))
  }
  const command = await completed(world, kept, asked)
  if (!command.ok) return command
  const decided = decideEntry(kept.entry, command.value, {
    today: world.clock.today(),
    by: hand.actor.id,
  })
  if (!decided.ok) return decided
  const added = await append(world, db, { kind: 'entry', ...kept }, hand, [decided.value])
  const after = entryOf([...kept.acts, ...added])
  if (after === undefined) throw new Error('An entry that was just written is gone')
  await updateEntry(db, after)
  return ok(after)
}

async function completed(
  world: World,
  { id, entry, officeCode }: KeptEntry,
  asked: AskedEntryCommand,
): Promise<Result<EntryCommand, MalformedParticular>> {
  if (asked.kind === 'correct') {
    const checked = await checkedParticulars(asked.particulars)
    return checked.ok ? ok({ ...asked, particulars: checked.value }) : checked
  }
  if (asked.kind === 'hand_over_card') return handedToKnown(asked)
  if (asked.kind !== 'issue_card') return ok(asked)
  const { number, particulars } = entry
  const issuedOn = world.clock.today()
  const card = world.signCard({
    ...{ entryId: id, number, particulars, officeCode, issuedOn, now: world.clock.now() },
    validUntil: validUntilFrom(world, issuedOn),
  })
  return ok({ kind: 'issue_card', card })
}

/** A card goes to whoever can be named later: the number of a proxy's card is one, kept in its tidy form. */
function handedToKnown(
  asked: Extract<EntryCommand, { kind: 'hand_over_card' }>,
): Result<EntryCommand, MalformedParticular> {
  const { to } = asked
  if (to.kind === 'holder') return ok(asked)
  const cin = parseCin(to.cin)
  if (!cin.ok) {
    const { code: reason, value } = cin.refusal
    return refuse({ code: 'malformed_particular', field: 'cin', reason, value })
  }
  return ok({ ...asked, to: { ...to, cin: cin.value } })
}

/**
 * The first day on which a card is no longer good, or `undefined` while nobody has confirmed how long
 * cards are valid: a working value of the law files prints no date on an official paper.
 */
function validUntilFrom(world: World, issuedOn: CalendarDate): CalendarDate | undefined {
  const validity = inForce(world.law().parameters['card-validity'], issuedOn)
  if (validity.value === null || validity.isPlaceholder) return undefined
  return monthsLater(issuedOn, validity.value)
}

const receiptOf = ({ id, head, entry }: KeptEntry): EntryReceipt => ({
  ...{ id, version: head.version, status: entry.status, number: entry.number },
})
