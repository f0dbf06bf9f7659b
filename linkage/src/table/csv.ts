import { BadInput } from '../bad-input.ts'

/** Who takes the cells of a file, as bytes that are only valid during the call. */
export type CellSink = {
  readonly cell: (column: number, bytes: Uint8Array, from: number, to: number) => void
  /** A row has ended; `line` is the line of the file where it began, the header's being 1. */
  readonly row: (cells: number, line: number) => void
}

/** A reader that is fed a file piece by piece. */
export type CsvReader = { readonly push: (piece: Uint8Array) => void; readonly end: () => void }

/** The longest cell in bytes. Nobody has such a name; an unclosed quote would otherwise eat the file. */
export const LONGEST_CELL = 32_768

const COMMA = 0x2c
const QUOTE = 0x22
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const RETURN = Uint8Array.of(CARRIAGE_RETURN)
/** What some programs write before the header to say that the file is UTF-8. */
const MARK = Uint8Array.of(0xef, 0xbb, 0xbf)

/**
 * A reader of comma-separated text (RFC 4180, with line ends of either kind; blank lines are passed over).
 *
 * It never holds more than one cell, and refuses a zero byte (UTF-16, or not text at all) and a cell longer
 * than {@link LONGEST_CELL}.
 */
export function createCsvReader(sink: CellSink): CsvReader {
  const scratch = new Uint8Array(LONGEST_CELL)
  let kept = 0 // bytes of the cell that lie in scratch
  let column = 0
  let line = 1
  let rowLine = 1
  let isQuoted = false
  let hadQuotes = false
  let isAfterQuote = false
  let marks = 0 // bytes of the mark of byte order seen so far
  let isReturnOpen = false // the piece before ended in a carriage return outside quotes

  const keep = (bytes: Uint8Array, from: number, to: number): void => {
    if (kept + to - from > LONGEST_CELL) {
      throw new BadInput(
        'cell_too_long',
        `The cell in column ${column + 1} of the row at line ${rowLine} is longer than ${LONGEST_CELL} bytes; perhaps a quote is not closed.`,
        { line: rowLine, column: column + 1 },
      )
    }
    scratch.set(bytes.subarray(from, to), kept)
    kept += to - from
  }

  const endCell = (bytes: Uint8Array, from: number, to: number): void => {
    if (kept === 0 && to - from <= LONGEST_CELL) sink.cell(column, bytes, from, to)
    else {
      keep(bytes, from, to)
      sink.cell(column, scratch, 0, kept)
    }
    kept = 0
    column += 1
    hadQuotes = false
    isAfterQuote = false
  }

  const endRow = (bytes: Uint8Array, from: number, to: number): void => {
    const isBlank = column === 0 && kept === 0 && from === to && !hadQuotes
    if (!isBlank) {
      endCell(bytes, from, to)
      sink.row(column, rowLine)
    }
    column = 0
    rowLine = line
  }

  const push = (piece: Uint8Array): void => {
    let from = 0
    while (marks < MARK.length && from < piece.length) {
      if (piece[from] === MARK[marks]) {
        marks += 1
        from += 1
      } else {
        keep(MARK, 0, marks)
        marks = MARK.length
      }
    }
    if (isReturnOpen && from < piece.length) {
      isReturnOpen = false
      if (piece[from] !== LINE_FEED) keep(RETURN, 0, 1)
    }
    for (let at = from; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0
      if (byte > COMMA) continue
      if (byte === 0) {
        throw new BadInput('zero_byte', `Line ${line} holds a zero byte: this is not a text file in UTF-8.`, {
          line,
        })
      }
      if (isQuoted) {
        if (byte === LINE_FEED) line += 1
        if (byte !== QUOTE) continue
        keep(piece, from, at)
        from = at + 1
        isQuoted = false
        isAfterQuote = true
      } else if (byte === QUOTE) {
        // A quote after a closing quote is a quote of the text; one within bare text belongs to it.
        if (isAfterQuote && from === at) {
          keep(piece, at, at + 1)
          isQuoted = true
          isAfterQuote = false
        } else if (kept === 0 && from === at && !hadQuotes) {
          hadQuotes = true
          isQuoted = true
        } else continue
        from = at + 1
      } else if (byte === COMMA) {
        endCell(piece, from, at)
        from = at + 1
      } else if (byte === LINE_FEED) {
        line += 1
        const hasReturn = at > from && piece[at - 1] === CARRIAGE_RETURN
        endRow(piece, from, hasReturn ? at - 1 : at)
        from = at + 1
      }
    }
    if (from === piece.length) return
    isReturnOpen = !isQuoted && piece[piece.length - 1] === CARRIAGE_RETURN
    keep(piece, from, isReturnOpen ? piece.length - 1 : piece.length)
  }

  return {
    push,
    end: () => {
      if (isQuoted) {
        throw new BadInput('open_quote', `A quote opened in the row at line ${rowLine} is never closed.`, {
          line: rowLine,
        })
      }
      if (kept > 0 || column > 0 || hadQuotes) endRow(scratch, 0, 0)
    },
  }
}
