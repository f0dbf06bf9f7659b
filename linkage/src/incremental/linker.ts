import { createKeyIndex } from '../block/key-index.ts'
import { mayJoin } from '../cluster/may-join.ts'
import { type Explanation, explain } from '../explain/explain.ts'
import { createFields } from '../fields/fields.ts'
import { calibrated, weightFor } from '../model/calibrate.ts'
import { type Model, weightOf } from '../model/model.ts'
import type { Settings } from '../settings/settings.ts'
import { type GrowingTable, growTable } from '../table/growing.ts'
import type { SharedTable } from '../table/table.ts'

/** A table that is linked already, with what was learned of it. */
export type Linked = {
  readonly table: SharedTable
  readonly settings: Settings
  readonly model: Model
  /** For each row the first row of its cluster. */
  readonly clusterOf: Int32Array
}

/** A record that may be the same person as a new one. */
export type Candidate = { readonly record: string; readonly cluster: string } & Explanation

/** Where a new record belongs. */
export type Placement = {
  /** The cluster that it joined, or its own identifier when it is a new person. */
  readonly cluster: string
  readonly joined: boolean
  /** Records worth a look, the most probable first. */
  readonly candidates: readonly Candidate[]
}

/** Takes new records one by one. Clusters that exist keep their names and their records. */
export type Linker = {
  /** The records that a record resembles, without adding it. */
  readonly find: (cells: Readonly<Record<string, string>>) => readonly Candidate[]
  readonly addRecord: (id: string, cells: Readonly<Record<string, string>>) => Placement
}

/**
 * A linker over a table that is linked already.
 *
 * A new record joins the cluster that its records on average speak for most, if that is enough and nothing
 * forbids it. It never brings two clusters together: that is proposed through the candidates, and decided
 * at night or by a person.
 */
export function createLinker({ table: shared, settings, model, clusterOf }: Linked): Linker {
  const table = growTable(shared)
  const fields = createFields(settings, table)
  const index = createKeyIndex(fields, shared.rows, settings.blocking)
  const clusters = Array.from(clusterOf)
  const members = membersOf(clusterOf)
  const comparisons = new Int32Array(fields.list.length)
  const least = weightFor(settings.calibration, settings.thresholds.match)
  const ids = new Set(Array.from({ length: shared.rows }, (_, row) => table.idOf(row)))
  const identity = settings.fields.find(({ name }) => name === settings.clusters.identity)?.columns[0]

  const weigh = (a: number, b: number): number => {
    fields.compare(a, b, comparisons, 0)
    return weightOf(model, comparisons, 0)
  }

  const candidatesOf = (row: number): readonly Candidate[] =>
    index
      .meeting(row)
      .map((other) => ({ other, weight: weigh(row, other) }))
      .filter(({ weight }) => calibrated(settings.calibration, weight) >= settings.thresholds.review)
      .toSorted((one, two) => two.weight - one.weight || one.other - two.other)
      .map(({ other }) => ({
        record: table.idOf(other),
        cluster: table.idOf(clusters[other] ?? other),
        ...explain({ settings, fields, model }, row, other),
      }))

  const bestCluster = (row: number): number | undefined => {
    let best: { readonly name: number; readonly weight: number } | undefined
    const names = new Set(index.meeting(row).map((other) => clusters[other] ?? other))
    for (const name of names) {
      const rows = members.get(name) ?? [name]
      const weight = rows.reduce((sum, other) => sum + weigh(row, other), 0) / rows.length
      if (weight < least || (best !== undefined && best.weight >= weight)) continue
      const isAllowed = mayJoin(rows, [row], {
        largest: settings.clusters.largest,
        corroboratedBy: settings.clusters.corroborated_by,
        identityOf: (one) => identityOf(table, identity, one),
      })
      if (isAllowed) best = { name, weight }
    }
    return best?.name
  }

  const append = (id: string, cells: Readonly<Record<string, string>>): number => {
    const row = table.add(id, cells)
    clusters[row] = row
    return row
  }

  return {
    find: (cells) => {
      const row = append('', cells)
      const candidates = candidatesOf(row)
      table.drop()
      return candidates
    },
    addRecord: (id, cells) => {
      if (ids.has(id)) throw new RangeError(`the record ${id} is there already`)
      ids.add(id)
      const row = append(id, cells)
      const candidates = candidatesOf(row)
      const name = bestCluster(row)
      index.add(row)
      if (name === undefined) return { cluster: id, joined: false, candidates }
      clusters[row] = name
      members.set(name, [...(members.get(name) ?? [name]), row])
      return { cluster: table.idOf(name), joined: true, candidates }
    },
  }
}

function membersOf(clusterOf: Int32Array): Map<number, readonly number[]> {
  const members = new Map<number, number[]>()
  clusterOf.forEach((name, row) => {
    if (name === row && !members.has(name)) members.set(name, [row])
    else members.set(name, [...(members.get(name) ?? []), row])
  })
  return members
}

const identityOf = (table: GrowingTable, column: string | undefined, row: number): number =>
  column === undefined ? 0 : (table.columns.get(column)?.codeOf(row) ?? 0)
