import { snakeKeys, snakeText } from '@sijill/core/contract'
import type { readDossier, readEntry, readPerson, TimelineAct } from '../usecases/read-file.ts'
import type { Clock } from '../usecases/world.ts'
import { factsReply } from './problem.ts'

type ValueOf<Use extends (...parameters: never[]) => (...parameters: never[]) => Promise<unknown>> = Extract<
  Awaited<ReturnType<ReturnType<Use>>>,
  { ok: true }
>['value']

/** A moment before which waiting is late, by the office's own target. */
export const lateBefore = (clock: Clock, targetDays: number): string =>
  new Date(Date.parse(clock.now()) - targetDays * 86_400_000).toISOString()

/** One act of a timeline, as it leaves. */
export const actReply = ({ facts, ...act }: TimelineAct) => ({ ...snakeKeys(act), facts: snakeKeys(facts) })

/** A dossier, as it leaves. */
export function dossierReply(view: ValueOf<typeof readDossier>) {
  const { dossier, name, timeline, missingRequirements, blocked, may, ...rest } = view
  const { documents, duplicates, chargeTold, particulars, preparedBy: _, last: __, ...state } = dossier
  return {
    ...snakeKeys(rest),
    ...snakeKeys(state),
    may: [...may],
    blocked: blocked.map(({ command, code, facts }) => ({ command, code, facts: factsReply(facts) })),
    missing: rest.missing.map((field) => snakeText(field)),
    missing_requirements: [...missingRequirements],
    particulars: snakeKeys(particulars),
    documents: documents.map(({ attachedBy, verdict, sha256: ___, ...document }) => ({
      ...snakeKeys(document),
      attached_by: snakeKeys(name(attachedBy)),
      verdict: { ...snakeKeys(verdict), by: 'by' in verdict ? snakeKeys(name(verdict.by)) : undefined },
    })),
    charge_told: chargeTold && { ...snakeKeys(chargeTold), by: snakeKeys(name(chargeTold.by)) },
    duplicates_answered: duplicates.map(({ by, ...answer }) => ({
      ...snakeKeys(answer),
      by: snakeKeys(name(by)),
    })),
    timeline: timeline.map(actReply),
  }
}

/** An entry, as it leaves. */
export function entryReply(view: ValueOf<typeof readEntry>) {
  const { entry, timeline, id, version, officeCode, may } = view
  const { cards, origin, last: _, ...state } = entry
  return {
    ...snakeKeys({ id, version, officeCode, ...state }),
    may: [...may],
    dossier_id: origin.kind === 'dossier' ? origin.dossierId : undefined,
    cards: cards.map(({ signedText: __, keyId: ___, ...card }) => ({ ...snakeKeys(card), entry_id: id })),
    timeline: timeline.map(actReply),
  }
}

type DossierLine = ValueOf<typeof readPerson>['dossiers'][number]
type EntryLine = ValueOf<typeof readPerson>['entries'][number]

/** A line of a list of dossiers, as it leaves. */
export const dossierLine = (late: string) => (row: DossierLine) => ({
  ...withoutNulls(row),
  since: row.changed_at,
  late: row.awaits !== 'nothing' && row.changed_at < late,
})

/** A line of the register, as it leaves. */
export const entryLine = (row: EntryLine) => withoutNulls(row)

/** A person, as they leave. */
export function personReply(view: ValueOf<typeof readPerson>, late: string) {
  const { id, first, entries, dossiers, readings, timeline } = view
  return {
    ...withoutNulls(first),
    id,
    entries: entries.map(entryLine),
    dossiers: dossiers.map(dossierLine(late)),
    readings: snakeKeys(readings),
    timeline: timeline.map(actReply),
  }
}

type WithoutNulls<Row> = {
  [Key in keyof Row as null extends Row[Key] ? never : Key]: Row[Key]
} & { [Key in keyof Row as null extends Row[Key] ? Key : never]?: Exclude<Row[Key], null> }

/** A row whose absent columns are absent, as replies have it. */
export const withoutNulls = <Row extends object>(row: Row): WithoutNulls<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<Row>
