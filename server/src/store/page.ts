/**
 * A cursor is the last row's sort keys, unreadable on purpose so that no client builds one. The order is
 * a moment and an id, which no two rows share.
 */
export type Position = { readonly at: string; readonly id: string }

/** The cursor behind a row. */
export const cursorOf = ({ at, id }: Position): string => Buffer.from(`${at} ${id}`).toString('base64url')

/** A cursor that no page of ours gave; the edge answers it as malformed. */
export class MalformedCursor extends Error {
  override readonly name = 'MalformedCursor'
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The position that a cursor names. @throws MalformedCursor on text that names none. */
export function positionOf(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  const isPosition = MOMENT.test(at) && !Number.isNaN(Date.parse(at)) && ID.test(id)
  if (!isPosition) throw new MalformedCursor(cursor)
  return { at, id }
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
