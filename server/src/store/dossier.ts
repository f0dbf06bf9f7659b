import type { Instant } from '@sijill/core/kernel'
import {
  type Awaits,
  type Dossier,
  type DossierAct,
  evolveDossier,
  fullName,
  nameKeysOf,
  type Particulars,
  type Signed,
  searchTextOf,
} from '@sijill/core/register'
import type { Insertable } from 'kysely'
import { headOf, listActs, lockStream, type StoredAct, type StreamHead } from './act.ts'
import type { Db } from './store.ts'
import type { Tables } from './tables.ts'

/** A dossier as its acts left it, with its place in the administration and its acts. */
export type KeptDossier = {
  readonly id: string
  readonly officeCode: string
  readonly regionCode: string | null
  readonly dossier: Dossier
  readonly head: StreamHead
  readonly acts: readonly StoredAct[]
}

/** A dossier's act with its hand and moment, as the core reads it. */
export const signedDossierAct = (act: StoredAct): Signed<DossierAct> =>
  ({ ...act.payload, kind: act.kind, by: act.actor, at: act.recordedAt as Instant }) as Signed<DossierAct>

/** The dossier that acts of one stream describe. */
export function dossierOf(acts: readonly StoredAct[]): KeptDossier | undefined {
  const [first] = acts
  if (first === undefined) return undefined
  const dossier = acts.map(signedDossierAct).reduce<Dossier | undefined>(evolveDossier, undefined)
  if (dossier === undefined) return undefined
  const { stream: id, officeCode, regionCode } = first
  return { id, officeCode, regionCode, dossier, head: headOf(acts), acts }
}

/** A dossier, or `undefined` where there is none that this user may see. */
export const findDossier = async (db: Db, id: string): Promise<KeptDossier | undefined> =>
  dossierOf(await listActs(db, [id]))

/** The same, kept from everyone else until the transaction ends. */
export async function findDossierForUpdate(db: Db, id: string): Promise<KeptDossier | undefined> {
  await lockStream(db, id)
  return findDossier(db, id)
}

/** The columns that particulars fill, the same for dossiers and entries. */
export function particularColumns(particulars: Particulars) {
  const { bornOn } = particulars
  return {
    name_ar: fullName(particulars, 'ar'),
    name_fr: fullName(particulars, 'fr'),
    sex: particulars.sex ?? null,
    born_on: bornOn === undefined ? null : bornOn.kind === 'day' ? bornOn.day : String(bornOn.year),
    cin: particulars.cin ?? null,
    phone: particulars.phone ?? null,
    province_code: particulars.provinceCode ?? null,
    commune_code: particulars.communeCode ?? null,
    activity_code: particulars.activityCode ?? null,
    route: particulars.route ?? null,
    search_text: searchTextOf(particulars),
    name_keys: [...nameKeysOf(particulars)],
  }
}

/** The line of a dossier that screens list; a pure function of its acts and of what it waits for. */
export function dossierRow(kept: Omit<KeptDossier, 'acts'>, awaits: Awaits): Insertable<Tables['dossier']> {
  const { id, officeCode, regionCode, dossier, head } = kept
  return {
    id,
    version: head.version,
    person_id: dossier.personId,
    office_code: officeCode,
    region_code: regionCode,
    status: dossier.status,
    source: dossier.source,
    receipt: dossier.receipt ?? null,
    entry_id: dossier.entryId ?? null,
    ...particularColumns(dossier.particulars),
    awaits,
    prepared_by: [...dossier.preparedBy],
    opened_at: dossier.openedAt,
    submitted_at: dossier.submittedAt ?? null,
    changed_at: dossier.last.at,
  }
}

/** Writes the lines of new dossiers. */
export async function insertDossiers(db: Db, rows: readonly Insertable<Tables['dossier']>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('dossier')
      .values([...rows])
      .execute()
}

/** Replaces the line of a dossier that moved on. */
export async function updateDossier(db: Db, row: Insertable<Tables['dossier']>): Promise<void> {
  await db.updateTable('dossier').set(row).where('id', '=', row.id).execute()
}
