import { createHash } from 'node:crypto'
import { earliestDayOf } from '@sijill/core/kernel'
import {
  awaitsOf,
  type DossierAct,
  type EntryAct,
  fullName,
  type ListRecord,
  type Particulars,
  type RowReading,
  requirementsOf,
} from '@sijill/core/register'
import { findOfficeOfProvince, routeFor } from '@sijill/core/rules'
import { canonicalJson, NEW_STREAM, type StoredAct } from '../store/act.ts'
import { dossierOf, dossierRow } from '../store/dossier.ts'
import { entryOf, entryRow } from '../store/entry.ts'
import type { KeptRow } from '../store/list-import.ts'
import { actsBehind, type Hand } from './append.ts'
import type { World } from './world.ts'

/** What one accepted row brings into the register, ready to be kept with the others of its batch. */
export type BroughtIn = {
  readonly acts: readonly StoredAct[]
  readonly dossier: ReturnType<typeof dossierRow> | undefined
  readonly entry: ReturnType<typeof entryRow> | undefined
  readonly command: {
    readonly id: string
    readonly actor: string
    readonly reply: object
    readonly fingerprint: Buffer
  }
}

/** Everything that makes a row what it is, as the file wrote it: the same row again is the same command. */
const contentOf = ({ asWritten: _, ...said }: ListRecord): unknown => said

/**
 * The command that brings a row in, named after its content and its office: a second run of the same file,
 * or of another file with the same row, finds it carried out.
 */
export function commandOfRow(officeCode: string, reading: RowReading): { id: string; fingerprint: Buffer } {
  const fingerprint = createHash('sha256')
    .update(canonicalJson({ list_row: contentOf(reading.record), office: officeCode }))
    .digest()
  const hex = fingerprint.toString('hex')
  // UUID version 8: the content decides every bit but those of version and variant (RFC 9562, 5.8).
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  return { id, fingerprint }
}

/** What a row says, in the words of an application. */
export function particularsOf({ record }: RowReading): Particulars {
  const { givenName, familyName, bornOn, sex, cin, phone, practiceYears, diploma, activity } = record
  const { provinceCode, communeCode, communeText } = record
  return {
    ...given({ givenNameAr: givenName.ar, familyNameAr: familyName.ar }),
    ...given({ givenNameFr: givenName.fr, familyNameFr: familyName.fr }),
    ...given({ bornOn, sex, cin, phone, practiceYears, diploma, provinceCode, communeCode }),
    ...given({ communeAsWritten: communeCode === undefined ? communeText : undefined }),
    ...given({ activityCode: activity.kind === 'found' ? activity.code : undefined }),
    route: diploma === undefined ? 'artisan_by_experience' : 'artisan_by_diploma',
  }
}

/** The acts and lines of an accepted row: an entry where it carries a number, else a submitted dossier. */
export function bringIn(
  world: World,
  hand: Omit<Hand, 'commandId'>,
  importId: string,
  officeCode: string,
  reading: RowReading,
  receipt: string,
): BroughtIn {
  const { id: commandId, fingerprint } = commandOfRow(officeCode, reading)
  const particulars = particularsOf(reading)
  const place = placeOf(world, officeCode, particulars.provinceCode)
  const id = world.newId()
  const origin = { importId, row: reading.row }
  const { registerNumber, registeredOn } = reading.record
  const acting = { ...hand, commandId }
  const signed = { actor: hand.actor.id, fingerprint, id: commandId }
  if (registerNumber !== undefined) {
    const entered: EntryAct = {
      ...{ kind: 'entered', personId: world.newId(), number: registerNumber, particulars },
      origin: { kind: 'list', ...origin },
      ...(registeredOn === undefined ? {} : { enteredOn: earliestDayOf(registeredOn) }),
    }
    const acts = actsBehind(world, { kind: 'entry', id, ...place, head: NEW_STREAM }, acting, [entered])
    const kept = entryOf(acts)
    const command = { ...signed, reply: { entryId: id } }
    return { acts, dossier: undefined, entry: kept && entryRow(kept), command }
  }
  const opened: DossierAct = { kind: 'opened', personId: world.newId(), source: 'list', particulars, origin }
  const submitted: DossierAct = {
    kind: 'submitted',
    receipt,
    requirements: requirementsOf(routeOfList(world, particulars)),
  }
  const acts = actsBehind(world, { kind: 'dossier', id, ...place, head: NEW_STREAM }, acting, [
    opened,
    submitted,
  ])
  const kept = dossierOf(acts)
  const command = { ...signed, reply: { dossierId: id } }
  return { acts, dossier: kept && dossierRow(kept, awaitsOf(kept.dossier)), entry: undefined, command }
}

/** A reading as it is shown and kept, before anything is brought in. */
export function keptRowOf(reading: RowReading): KeptRow {
  const { row, warnings, record } = reading
  const refusal = reading.outcome === 'accepted' ? undefined : reading
  return {
    ...{ row, outcome: reading.outcome, warnings, code: refusal?.code, field: refusal?.field ?? undefined },
    value: refusal?.value,
    duplicateOf: refusal !== undefined && 'duplicateOf' in refusal ? refusal.duplicateOf : undefined,
    cells: record.asWritten.map(({ text }) => text),
    name: fullName(particularsOf(reading), 'ar') || (record.fullName ?? ''),
    ...{ alreadyThere: false, dossierId: undefined, entryId: undefined },
  }
}

const routeOfList = (world: World, { route }: Particulars) =>
  route === undefined ? undefined : routeFor(route, world.clock.today(), world.law())

/** The office of the row's province where it lies below the list's office; else the list's office. */
function placeOf(world: World, officeCode: string, provinceCode: string | undefined) {
  const local = provinceCode === undefined ? undefined : findOfficeOfProvince(provinceCode)
  const code =
    local !== undefined && world.offices.lineOf(local.code).includes(officeCode) ? local.code : officeCode
  return { officeCode: code, regionCode: world.offices.find(code)?.regionCode ?? null }
}

const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>
  }
