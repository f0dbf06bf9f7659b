/**
 * A cursor is the last row's sort keys, unreadable on purpose so that no client builds one. The order is
 * a moment and an id, which no two rows share.
 */
export type Position = { readonly at: string; readonly id: string }

/** The cursor behind a row. */
export const cursorOf = ({ at, id }: Position): string => Buffer.from(`${at} ${id}`).toString('base64url')

/** The position a cursor names, or `undefined` for text that is none. */
export function positionOf(cursor: string | undefined): Position | undefined {
  const [at, id] = Buffer.from(cursor ?? '', 'base64url')
    .toString('utf8')
    .split(' ')
  if (at === undefined || id === undefined) return undefined
  const isPosition = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at) && /^[0-9a-f-]{36}$/.test(id)
  return isPosition ? { at, id } : undefined
}

/** A page of rows: one row more than asked for says that another page follows. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  position: (row: Row) => Position,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last !== undefined ? cursorOf(position(last)) : null }
}
