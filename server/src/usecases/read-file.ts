import {
  ok,
  parseKeptRegisterNumber,
  type Result,
  refuse,
  type WrittenDate,
  writtenDateText,
} from '@sijill/core/kernel'
import {
  availableOnDossier,
  birthVerdict,
  type Dossier,
  type FactVerdict,
  missingParticulars,
  missingRequirements,
  textVerdict,
} from '@sijill/core/register'
import { listActs, type StoredAct } from '../store/act.ts'
import { findDossier, type KeptDossier } from '../store/dossier.ts'
import { findEntry, findEntryIdByNumber, type KeptEntry } from '../store/entry.ts'
import { candidateOf, type Like, listLikes } from '../store/likes.ts'
import { listDossiers, listEntries } from '../store/lists.ts'
import { type Hand, namesOf } from '../store/name.ts'
import { findOwnEntry } from '../store/person.ts'
import { listReadings } from '../store/reading.ts'
import type { Db } from '../store/store.ts'
import { type Actor, mayIn } from './authority.ts'
import { RIGHT_FOR_DOSSIER } from './change-dossier.ts'
import { RIGHT_FOR_ENTRY } from './change-entry.ts'
import { noteReading } from './note-reading.ts'
import type { World } from './world.ts'

/** No file of that id that this user may see; the two are told alike on purpose. */
export type NotFound = { readonly code: 'not_found' }

/** One act as a timeline shows it. */
export type TimelineAct = {
  readonly id: string
  readonly streamKind: StoredAct['streamKind']
  readonly stream: string
  readonly version: number
  readonly kind: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly by: Hand
  readonly officeCode: string
  readonly at: string
}

/** One dossier with all that its screen shows. The reading is recorded. */
export const readDossier =
  (world: World) =>
  (actor: Actor, id: string): Promise<Result<Awaited<ReturnType<typeof dossierView>>, NotFound>> =>
    world.store.transaction(actor.id, async (db) => {
      const kept = await findDossier(db, id)
      if (kept === undefined) return refuse({ code: 'not_found' })
      await noteReading(world, db, actor, kept.dossier.personId, kept.officeCode, 'dossier')
      return ok(await dossierView(world, db, actor, kept))
    })

/** One entry with all that its screen shows, by its id or its number. The reading is recorded. */
export const readEntry =
  (world: World) =>
  (
    actor: Actor,
    by: { readonly id: string } | { readonly number: string },
  ): Promise<Result<Awaited<ReturnType<typeof entryView>>, NotFound>> =>
    world.store.transaction(actor.id, async (db) => {
      const id = 'id' in by ? by.id : await idOfNumber(db, by.number)
      const kept = id === undefined ? undefined : await findEntry(db, id)
      if (kept === undefined) return refuse({ code: 'not_found' })
      await noteReading(world, db, actor, kept.entry.personId, kept.officeCode, 'entry')
      return ok(await entryView(world, db, actor, kept))
    })

/** A number is found in whichever digits and case it is typed. */
async function idOfNumber(db: Db, typed: string): Promise<string | undefined> {
  const number = parseKeptRegisterNumber(typed)
  return number.ok ? findEntryIdByNumber(db, number.value) : undefined
}

/** Everything on one person: entries, dossiers, readings, and one timeline of all acts. */
export const readPerson = (world: World) => (actor: Actor, personId: string) =>
  world.store.transaction(actor.id, async (db): Promise<Result<PersonView, NotFound>> => {
    const [entries, dossiers] = [
      await listEntries(db, { personId, limit: 50 }),
      await listDossiers(db, { personId, limit: 50 }),
    ]
    const first = entries.rows[0] ?? dossiers.rows.at(-1)
    if (first === undefined) return refuse({ code: 'not_found' })
    await noteReading(world, db, actor, personId, first.office_code, 'person')
    const streams = [...entries.rows, ...dossiers.rows].map(({ id }) => id)
    const acts = await listActs(db, streams)
    const readings = await listReadings(db, personId, world.clock.now())
    const name = await namesOf(db, [
      ...acts.map(({ actor: by }) => by),
      ...readings.last.map((r) => r.reader),
    ])
    return ok({
      ...{ id: personId, first, entries: entries.rows, dossiers: dossiers.rows },
      readings: {
        readersThisMonth: readings.readersThisMonth,
        last: readings.last.map(({ reader, at, what }) => ({ by: name(reader), at, what })),
      },
      timeline: timelineOf(acts, name),
    })
  })

type EntryLine = Awaited<ReturnType<typeof listEntries>>['rows'][number]
type DossierLine = Awaited<ReturnType<typeof listDossiers>>['rows'][number]

/** A person as the page shows them. */
export type PersonView = {
  readonly id: string
  readonly first: EntryLine | DossierLine
  readonly entries: readonly EntryLine[]
  readonly dossiers: readonly DossierLine[]
  readonly readings: {
    readonly readersThisMonth: number
    readonly last: readonly { readonly by: Hand; readonly at: string; readonly what: string }[]
  }
  readonly timeline: readonly TimelineAct[]
}

/** One fact of two records, for the eye of a person. */
export type ComparedFact = {
  readonly fact: 'name_ar' | 'name_fr' | 'born_on' | 'cin' | 'phone' | 'activity' | 'commune' | 'sex'
  readonly here: string
  readonly there: string
  readonly verdict: FactVerdict
}

/** The people who may be the same as the applicant, each fact beside its like. */
export const compareLikes = (world: World) => (actor: Actor, id: string) =>
  world.store.transaction(actor.id, async (db) => {
    const kept = await findDossier(db, id)
    if (kept === undefined) return refuse({ code: 'not_found' } as const)
    const likes = await listLikes(db, kept.dossier.particulars, kept.dossier.personId)
    for (const like of likes) {
      await noteReading(world, db, actor, like.personId, kept.officeCode, 'comparison')
    }
    return ok(
      likes.map((like) => ({ ...like, facts: factsOf(kept.dossier, like), ...answerTo(kept.dossier, like) })),
    )
  })

function factsOf({ particulars }: Dossier, like: Like): readonly ComparedFact[] {
  const nameAr = [particulars.givenNameAr, particulars.familyNameAr].filter(Boolean).join(' ')
  const nameFr = [particulars.givenNameFr, particulars.familyNameFr].filter(Boolean).join(' ')
  const text = (fact: ComparedFact['fact'], here: string | undefined, there: string | undefined) => ({
    ...{ fact, here: here ?? '', there: there ?? '', verdict: textVerdict(here, there) },
  })
  const born = (date: WrittenDate | undefined): string => (date === undefined ? '' : writtenDateText(date))
  return [
    text('name_ar', nameAr, like.nameAr),
    text('name_fr', nameFr, like.nameFr),
    {
      ...{ fact: 'born_on', here: born(particulars.bornOn), there: born(like.bornOn) },
      verdict: birthVerdict(particulars.bornOn, like.bornOn),
    },
    text('cin', particulars.cin, like.cin),
    text('phone', particulars.phone, like.phone),
    text('sex', particulars.sex, like.sex),
    text('activity', particulars.activityCode, like.activityCode),
    text('commune', particulars.communeCode, like.communeCode),
  ]
}

const answerTo = ({ duplicates }: Dossier, { id }: Like) => {
  const verdict = duplicates.find(({ otherId }) => otherId === id)?.verdict
  return verdict === undefined ? {} : { answered: verdict }
}

async function dossierView(world: World, db: Db, actor: Actor, kept: KeptDossier) {
  const { id, officeCode, dossier, head, acts } = kept
  const likes = dossier.status === 'draft' ? [] : await listLikes(db, dossier.particulars, dossier.personId)
  const ownEntry = dossier.status === 'approved' ? undefined : await findOwnEntry(db, dossier.personId)
  const { may, blocked } = availableOnDossier(
    dossier,
    (kind) => mayIn(actor, RIGHT_FOR_DOSSIER[kind], officeCode, world.offices),
    {
      ...{ by: actor.id, today: world.clock.today(), law: world.law() },
      candidates: likes.map(candidateOf),
      ownEntry,
    },
  )
  const name = await namesOf(db, handsOf(dossier, acts))
  return {
    ...{ id, version: head.version, officeCode, may, blocked, timeline: timelineOf(acts, name), name },
    missing: missingParticulars(dossier.particulars, 'counter'),
    missingRequirements: missingRequirements(dossier),
    dossier,
  }
}

function* handsOf(
  { documents, duplicates, chargeTold }: Dossier,
  acts: readonly StoredAct[],
): Iterable<string> {
  for (const { actor } of acts) yield actor
  for (const { attachedBy } of documents) yield attachedBy
  for (const { by } of duplicates) yield by
  if (chargeTold !== undefined) yield chargeTold.by
}

async function entryView(world: World, db: Db, actor: Actor, kept: KeptEntry) {
  const { id, officeCode, entry, head, acts } = kept
  const name = await namesOf(
    db,
    acts.map(({ actor: by }) => by),
  )
  const may = Object.entries(RIGHT_FOR_ENTRY).flatMap(([kind, action]) =>
    entry.status !== 'struck_off' && mayIn(actor, action, officeCode, world.offices) ? [kind] : [],
  )
  return { id, version: head.version, officeCode, entry, may, timeline: timelineOf(acts, name) }
}

/** Newest first, as people read it. Acts of one moment keep the order of their stream. */
const timelineOf = (acts: readonly StoredAct[], name: (id: string) => Hand): readonly TimelineAct[] =>
  acts
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
    .map((act) => ({
      ...{ id: act.id, streamKind: act.streamKind, stream: act.stream, version: act.version, kind: act.kind },
      ...{ facts: act.payload, by: name(act.actor), officeCode: act.officeCode, at: act.recordedAt },
    }))
    .toReversed()
