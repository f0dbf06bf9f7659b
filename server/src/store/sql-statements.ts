/** What PostgreSQL tells of a failure in a text of several statements. */
export type FailurePlace = {
  /** The character it points at, counted from 1; only for mistakes in the text itself. */
  readonly position: string | undefined
  /** How many statements had been carried out. */
  readonly finished: number
}

/** The line, counted from 1, at which a text of SQL failed. */
export function lineOfFailure(sql: string, { position, finished }: FailurePlace): number {
  const offset = position === undefined ? (statementStarts(sql)[finished] ?? 0) : Number(position) - 1
  return lineAt(sql, offset)
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** One piece of SQL: a comment, a quoted text, the end of a statement, white space, or a word. */
const PIECE = new RegExp(
  [
    '(?<comment>--[^\\n]*|/\\*[\\s\\S]*?\\*/)',
    "(?<quoted>[eE]'(?:[^'\\\\]|\\\\[\\s\\S]|'')*'|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")",
    '(?<dollar>\\$(?<tag>[\\p{L}_]?[\\p{L}\\p{N}_]*)\\$[\\s\\S]*?\\$\\k<tag>\\$)',
    '(?<end>;|\\bbegin\\s+atomic\\b[\\s\\S]*?\\bend\\s*;)',
    '(?<space>\\s+)',
    '(?<other>[\\p{L}\\p{N}_]+|[\\s\\S])',
  ].join('|'),
  'giu',
)

/**
 * Where each statement begins, comments before it left out.
 *
 * Only messages rely on it: nested comments, for one, are not understood.
 */
export function statementStarts(sql: string): readonly number[] {
  const starts: number[] = []
  let isInside = false
  for (const piece of sql.matchAll(PIECE)) {
    const { comment, space, end } = piece.groups ?? {}
    if (end !== undefined) isInside = false
    else if (comment === undefined && space === undefined && !isInside) {
      starts.push(piece.index)
      isInside = true
    }
  }
  return starts
}
