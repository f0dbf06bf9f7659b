import { ok, type Result, refuse } from '@sijill/core/kernel'
import {
  type Action,
  awaitsOf,
  type Dossier,
  type DossierAct,
  type DossierCommand,
  type DossierRefusal,
  decideDossier,
  type MalformedParticular,
  type Particulars,
} from '@sijill/core/register'
import type { EntryRefusal as ConditionRefusal, DueRefusal } from '@sijill/core/rules'
import { findHead, lockStream, NEW_STREAM } from '../store/act.ts'
import { type CommandReused, once } from '../store/command.ts'
import {
  dossierOf,
  dossierRow,
  findDossierForUpdate,
  insertDossiers,
  type KeptDossier,
  updateDossier,
} from '../store/dossier.ts'
import { insertEntries } from '../store/entry.ts'
import { candidateOf, listLikes } from '../store/likes.ts'
import { isHand } from '../store/name.ts'
import { findOwnEntry, isPersonInSight } from '../store/person.ts'
import { nextReceipt } from '../store/receipt.ts'
import type { Db } from '../store/store.ts'
import { recordStoredFile } from '../store/stored-file.ts'
import { append, type Hand } from './append.ts'
import { type Actor, mayIn, type NotAllowed, notAllowed } from './authority.ts'
import { checkedChange, checkedParticulars } from './checked-particulars.ts'
import { enter, numberFor } from './enter.ts'
import type { World } from './world.ts'

/** A command as people send it: what the register adds (receipt, number) is not theirs to say. */
export type AskedDossierCommand =
  | Exclude<DossierCommand, { kind: 'submit' | 'approve' }>
  | { readonly kind: 'submit' }
  | { readonly kind: 'approve' }

/** What a command on a dossier answers. */
export type DossierReceipt = {
  readonly id: string
  readonly version: number
  readonly status: Dossier['status']
  readonly receipt?: string
  readonly entryId?: string
  readonly number?: string
}

/** Why a command on a dossier was not carried out. */
export type ChangeDossierRefusal =
  | DossierRefusal
  | ConditionRefusal
  | DueRefusal
  | MalformedParticular
  | CommandReused
  | NotAllowed
  | { readonly code: 'not_found' }
  | { readonly code: 'office_unknown'; readonly office_code: string }
  | { readonly code: 'id_taken' }
  | { readonly code: 'stale_version'; readonly version: number; readonly last: Dossier['last'] }

type Outcome = Result<DossierReceipt, ChangeDossierRefusal>

/** Which right each command needs in the dossier's office. */
export const RIGHT_FOR_DOSSIER: Readonly<Record<DossierCommand['kind'], Action>> = {
  amend: 'prepare_dossier',
  attach_document: 'prepare_dossier',
  withdraw_document: 'prepare_dossier',
  tell_charge: 'prepare_dossier',
  submit: 'prepare_dossier',
  accept_document: 'review_document',
  refuse_document: 'review_document',
  request_document: 'review_document',
  answer_duplicate: 'review_document',
  approve: 'decide_dossier',
  refuse: 'decide_dossier',
  withdraw: 'prepare_dossier',
}

/** Opens a draft in an office. The caller makes the ids, so that a device without network can name it. */
export const openDossier =
  (world: World) =>
  (
    actor: Actor,
    asked: {
      readonly commandId: string
      readonly id: string
      readonly personId: string | undefined
      readonly officeCode: string
      readonly particulars: Particulars
    },
  ): Promise<Outcome> =>
    world.store.transaction(actor.id, (db) => {
      const now = world.clock.now()
      const sent = { id: asked.commandId, actor: actor.id, content: asked }
      return once(db, sent, now, async (): Promise<Outcome> => {
        const office = world.offices.find(asked.officeCode)
        if (office === undefined) return refuse({ code: 'office_unknown', office_code: asked.officeCode })
        if (!mayIn(actor, 'prepare_dossier', office.code, world.offices)) {
          return refuse(notAllowed('prepare_dossier', office.code))
        }
        // A person is named by who has the file before them; an id from elsewhere is nobody here.
        if (asked.personId !== undefined && !(await isPersonInSight(db, asked.personId))) {
          return refuse({ code: 'not_found' })
        }
        const checked = await checkedParticulars(asked.particulars)
        if (!checked.ok) return checked
        await lockStream(db, asked.id)
        const isTaken = (await findHead(db, asked.id)).version > 0 || (await isHand(db, asked.id))
        if (isTaken) return refuse({ code: 'id_taken' })
        const opened: DossierAct = {
          kind: 'opened',
          personId: asked.personId ?? world.newId(),
          source: 'counter',
          particulars: checked.value,
        }
        const place = { kind: 'dossier', id: asked.id, head: NEW_STREAM, ...placeOf(office) } as const
        const acts = await append(world, db, place, { actor, commandId: asked.commandId, now }, [opened])
        const kept = keptAfter(acts)
        await insertDossiers(db, [dossierRow(kept, awaitsOf(kept.dossier))])
        return ok(receiptOf(kept))
      })
    })

/** Lock, decide, keep: one command on a dossier, in one transaction. */
export const changeDossier =
  (world: World) =>
  (
    actor: Actor,
    id: string,
    asked: {
      readonly commandId: string
      readonly version: number | undefined
      readonly command: AskedDossierCommand
    },
  ): Promise<Outcome> =>
    world.store.transaction(actor.id, (db) => {
      const now = world.clock.now()
      const sent = { id: asked.commandId, actor: actor.id, content: { dossier: id, ...asked } }
      return once(db, sent, now, async (): Promise<Outcome> => {
        const kept = await findDossierForUpdate(db, id)
        if (kept === undefined) return refuse({ code: 'not_found' })
        const action = RIGHT_FOR_DOSSIER[asked.command.kind]
        if (!mayIn(actor, action, kept.officeCode, world.offices)) {
          return refuse(notAllowed(action, kept.officeCode))
        }
        if (asked.version !== undefined && asked.version !== kept.head.version) {
          return refuse({ code: 'stale_version', version: kept.head.version, last: kept.dossier.last })
        }
        return carryOut(world, db, kept, { actor, commandId: asked.commandId, now }, asked.command)
      })
    })

async function carryOut(
  world: World,
  db: Db,
  kept: KeptDossier,
  hand: Hand,
  asked: AskedDossierCommand,
): Promise<Outcome> {
  // Two files of one person are decided one after the other: the second must see the line of the first.
  if (asked.kind === 'approve') await lockStream(db, kept.dossier.personId)
  const command = await completed(world, db, kept, asked)
  if (!command.ok) return command
  const likes = NEEDS_LIKES.includes(asked.kind)
    ? await listLikes(db, kept.dossier.particulars, kept.dossier.personId)
    : []
  const ownEntry = NEEDS_LIKES.includes(asked.kind)
    ? await findOwnEntry(db, kept.dossier.personId)
    : undefined
  const decided = decideDossier(kept.dossier, command.value, {
    ...{ by: hand.actor.id, today: world.clock.today(), law: world.law() },
    candidates: likes.map(candidateOf),
    ownEntry,
  })
  if (!decided.ok) return decided
  const place = { kind: 'dossier', ...kept } as const
  const added = await append(world, db, place, hand, decided.value)
  const after = keptAfter([...kept.acts, ...added])
  await updateDossier(db, dossierRow(after, awaitsOf(after.dossier)))
  if (asked.kind === 'attach_document') {
    const { sha256, mediaType, bytes } = asked
    await recordStoredFile(db, {
      ...{ sha256, mediaType, bytes, officeCode: kept.officeCode },
      ...{ storedBy: hand.actor.id, storedAt: hand.now },
    })
  }
  const approved = decided.value.find((act) => act.kind === 'approved')
  if (approved !== undefined) {
    const entry = await enter(world, db, after, hand, approved)
    await insertEntries(db, [entry])
  }
  return ok(receiptOf(after))
}

const NEEDS_LIKES: readonly DossierCommand['kind'][] = ['submit', 'approve', 'answer_duplicate']

/** The command with what only the register can say: the receipt's number, the number of the entry. */
async function completed(
  world: World,
  db: Db,
  kept: KeptDossier,
  asked: AskedDossierCommand,
): Promise<Result<DossierCommand, MalformedParticular>> {
  switch (asked.kind) {
    case 'submit':
      return ok({ kind: 'submit', receipt: await nextReceipt(db, kept, world.clock.today()) })
    case 'approve':
      return ok({ kind: 'approve', entryId: world.newId(), number: await numberFor(world, db, kept) })
    case 'amend': {
      const checked = await checkedChange(asked.change)
      return checked.ok ? ok({ kind: 'amend', change: checked.value }) : checked
    }
    default:
      return ok(asked)
  }
}

const placeOf = ({ code, regionCode }: { readonly code: string; readonly regionCode: string | null }) => ({
  officeCode: code,
  regionCode,
})

function keptAfter(acts: KeptDossier['acts']): KeptDossier {
  const kept = dossierOf(acts)
  if (kept === undefined) throw new Error('A dossier that was just written is gone')
  return kept
}

function receiptOf({ id, head, dossier }: KeptDossier): DossierReceipt {
  const { status, receipt, entryId, number } = dossier
  return {
    ...{ id, version: head.version, status },
    ...(receipt === undefined ? {} : { receipt }),
    ...(entryId === undefined ? {} : { entryId }),
    ...(number === undefined ? {} : { number }),
  }
}
