import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/** How many rows a file of a copy holds, and the hash of what they say. */
export type Digest = { readonly rows: number; readonly sha256: string }

/**
 * Counts and hashes rows as they pass. Each row is one line of JSON text, so that a row that holds a line
 * break is still one line.
 */
export class RowDigest {
  #rows = 0
  readonly #hash = createHash('sha256')

  /** The line of a row, counted. */
  add(row: string): string {
    const line = `${JSON.stringify(row)}\n`
    this.#rows += 1
    this.#hash.update(line)
    return line
  }

  end(): Digest {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}

/** Writes rows to a compressed file, which must not be there yet. */
export async function writeRows(path: string, rows: AsyncIterable<readonly string[]>): Promise<Digest> {
  const digest = new RowDigest()
  const lines = async function* (): AsyncGenerator<string> {
    for await (const batch of rows) yield batch.map((row) => digest.add(row)).join('')
  }
  await pipeline(lines, createGzip({ level: 6 }), createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  return digest.end()
}

/** The rows of a compressed file, in batches. @throws SyntaxError where a line is no row. */
export async function* readRows(path: string, batchRows = 1000): AsyncGenerator<readonly string[]> {
  let batch: string[] = []
  for await (const line of linesOf(path)) {
    const row: unknown = JSON.parse(line)
    if (typeof row !== 'string') throw new SyntaxError('A row of a copy is one text')
    batch.push(row)
    if (batch.length >= batchRows) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

/** Lines end with a line feed and nothing else: the text of a row may hold other signs of a line's end. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const unpacked = createReadStream(path).pipe(createGunzip())
  unpacked.setEncoding('utf8')
  let rest = ''
  for await (const chunk of unpacked) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') throw new SyntaxError('The last row of the copy is cut')
}

/** The hash of rows that are not written anywhere: what a database holds, or what a file says. */
export async function digestOf(rows: AsyncIterable<readonly string[]>): Promise<Digest> {
  const digest = new RowDigest()
  for await (const batch of rows) for (const row of batch) digest.add(row)
  return digest.end()
}
