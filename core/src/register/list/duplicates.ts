import { writtenDateText } from '../../kernel/index.ts'
import type { DuplicateKind, ListField, ListRecord, NameInScripts } from './list-types.ts'
import { mayBeSameName, skeletonsOf } from './name-skeleton.ts'

/** An earlier row that a row repeats or contradicts. */
export type Duplicate = {
  readonly kind: DuplicateKind
  readonly duplicateOf: number
  readonly field: ListField
}

/** Looks each row up among the rows before it. */
export type DuplicateFinder = {
  /** The earlier row that this one repeats, if any. */
  readonly find: (record: ListRecord) => Duplicate | undefined
  /** Remembers a row for those that follow. Rows turned away are not remembered: a corrected copy may follow. */
  readonly remember: (row: number, record: ListRecord) => void
}

type Seen = { readonly row: number; readonly record: ListRecord; readonly names: () => NameReadings }
type NameReadings = { readonly family: ReadonlySet<string>; readonly given: ReadonlySet<string> }

/**
 * A finder for one file.
 *
 * - One card number twice: the same person when two of family name, given name and birth agree;
 *   otherwise two people share a number, and one of them is wrong.
 * - No card number on at least one side: the same person when birth, place, trade and both names
 *   agree. Names of the same day, place and trade that differ are two people, and twins are common:
 *   a stated sex that differs, or a name that differs by skeleton, keeps them apart.
 */
export function duplicateFinder(): DuplicateFinder {
  const byCin = new Map<string, Seen>()
  const byNumber = new Map<string, Seen>()
  const byCircumstance = new Map<string, Seen[]>()
  return {
    find: (record) => {
      const names = once(() => readingsOf(record))
      const numbered = record.registerNumber && byNumber.get(record.registerNumber)
      if (numbered) {
        return { kind: 'same_register_number', duplicateOf: numbered.row, field: 'register_number' }
      }
      const holder = record.cin && byCin.get(record.cin)
      if (holder) {
        const kind = isSamePerson(record, names, holder) ? 'same_cin' : 'same_cin_other_person'
        return { kind, duplicateOf: holder.row, field: 'cin' }
      }
      const key = circumstanceOf(record)
      const twin = key && byCircumstance.get(key)?.find((seen) => isOtherSpelling(record, names, seen))
      return twin
        ? { kind: 'same_person_other_spelling', duplicateOf: twin.row, field: 'family_name' }
        : undefined
    },
    remember: (row, record) => {
      const seen = { row, record, names: once(() => readingsOf(record)) }
      if (record.cin && !byCin.has(record.cin)) byCin.set(record.cin, seen)
      if (record.registerNumber && !byNumber.has(record.registerNumber)) {
        byNumber.set(record.registerNumber, seen)
      }
      const key = circumstanceOf(record)
      if (key) byCircumstance.set(key, [...(byCircumstance.get(key) ?? []), seen])
    },
  }
}

function isSamePerson(record: ListRecord, names: () => NameReadings, seen: Seen): boolean {
  const family = mayBeSameName(names().family, seen.names().family)
  const given = mayBeSameName(names().given, seen.names().given)
  const birth =
    record.bornOn !== undefined &&
    seen.record.bornOn !== undefined &&
    writtenDateText(record.bornOn) === writtenDateText(seen.record.bornOn)
  return [family, given, birth].filter(Boolean).length >= 2
}

function isOtherSpelling(record: ListRecord, names: () => NameReadings, seen: Seen): boolean {
  const otherCards = record.cin !== undefined && seen.record.cin !== undefined
  const otherSex = record.sex !== undefined && seen.record.sex !== undefined && record.sex !== seen.record.sex
  const straight =
    mayBeSameName(names().family, seen.names().family) && mayBeSameName(names().given, seen.names().given)
  const crossed =
    mayBeSameName(names().family, seen.names().given) && mayBeSameName(names().given, seen.names().family)
  return !otherCards && !otherSex && (straight || crossed)
}

/** Birth, place and trade as one key; without birth or trade there is no circumstance to compare. */
function circumstanceOf(record: ListRecord): string | undefined {
  if (record.bornOn === undefined || record.activity.kind !== 'found') return undefined
  const place = record.communeCode ?? record.communeText ?? ''
  return [writtenDateText(record.bornOn), place, record.activity.code].join('\u0000')
}

function readingsOf(record: ListRecord): NameReadings {
  const readings = ({ ar, fr }: NameInScripts) =>
    new Set([ar, fr].flatMap((name) => (name === undefined ? [] : [...skeletonsOf(name)])))
  return { family: readings(record.familyName), given: readings(record.givenName) }
}

/** A value made when it is first asked for: most rows are never compared. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
