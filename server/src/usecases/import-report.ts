import { ok, type Result } from '@sijill/core/kernel'
import { listRows } from '../store/list-import.ts'
import type { Actor } from './authority.ts'
import { type ImportRefusal, readImport } from './import-list.ts'
import type { World } from './world.ts'

/** Writes a table as a file that spreadsheets open, with formulas made harmless. */
export type WriteReport = (table: {
  readonly name: string
  readonly direction: 'rtl' | 'ltr'
  readonly headers: readonly string[]
  readonly rows: readonly (readonly (string | number | undefined)[])[]
}) => Uint8Array

const PAGE_ROWS = 1000

/** The list as it came, each row behind what became of it: what an office sends back to be mended. */
export const importReport =
  (world: World, write: WriteReport) =>
  async (actor: Actor, id: string): Promise<Result<Uint8Array, ImportRefusal>> => {
    const view = await readImport(world)(actor, id)
    if (!view.ok) return view
    const { mapping, fileName } = view.value
    const rows: (readonly (string | number | undefined)[])[] = []
    let cursor: string | undefined
    do {
      const page = await world.store.transaction(actor.id, (db) =>
        listRows(db, id, { cursor, limit: PAGE_ROWS }),
      )
      for (const row of page.rows) {
        const warnings = row.warnings.map(({ code, field }) => `${code}:${field}`).join(' ')
        rows.push([
          row.row,
          row.outcome,
          row.code,
          row.field,
          row.value,
          row.duplicateOf,
          warnings,
          ...row.cells,
        ])
      }
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    const headers = [
      'row',
      'outcome',
      'code',
      'field',
      'value',
      'duplicate_of',
      'warnings',
      ...mapping.headers,
    ]
    return ok(write({ name: fileName, direction: 'ltr', headers, rows }))
  }
