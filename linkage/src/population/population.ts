import { type Copied, MISTAKES } from './copy.ts'
import { makeHousehold, noNeighbours } from './household.ts'
import { createMaking } from './making.ts'
import type { StockCode } from './name-stock.ts'
import type { Person } from './person.ts'
import { createRandom, type Random } from './random.ts'
import { ERROR_KINDS, type ErrorKind, FOREIGN_CIN, type Level, ratesOf } from './rates.ts'
import { RECORD_HEADER, type Row, rowOf, TRUTH_HEADER } from './record.ts'
import { type Draft, draftBy, pickOtherSource, pickSource, type Source } from './source.ts'

/** Which population to make. */
export type PopulationOptions = {
  /** A whole number from 0 up to 2^53; the same number makes the same bytes on every machine. */
  readonly seed: number
  readonly people: number
  readonly level?: Level
  /** The stock of names; by default `a` for level standard and `b` for level hard. */
  readonly names?: StockCode
}

/** The next lines of both files; the first chunk begins with their headers. */
export type PopulationChunk = { readonly records: string; readonly truth: string }

/** Copies of a person in 10,000 people who have any: about a tenth of all records are copies. */
const COPIED = 889
/** Rows of one chunk. */
const CHUNK_ROWS = 2_000
/** Rows among which a row finds its place: the copies of a person do not stand together. */
const SHUFFLED_ROWS = 65_536

/**
 * Invented people with records in three sources, and the truth about them, as a stream of lines.
 *
 * The same options make the same bytes on every machine. Memory does not grow with `people`.
 *
 * @example for (const { records } of generatePopulation({ seed: 1, people: 1_000 })) file.write(records)
 */
export function* generatePopulation(options: PopulationOptions): Generator<PopulationChunk> {
  const { seed } = checked(options)
  let records = `${RECORD_HEADER}\n`
  let truth = `${TRUTH_HEADER}\n`
  let count = 0
  for (const { cells, personId, errors, isThin } of shuffled(rowsOf(options), createRandom(seed, 3))) {
    const id = recordId(count)
    records += `${id},${cells}\n`
    truth += `${id},${personId},${errors.join(';')},${isThin ? 1 : 0}\n`
    count += 1
    if (count % CHUNK_ROWS === 0) {
      yield { records, truth }
      records = ''
      truth = ''
    }
  }
  yield { records, truth }
}

function checked(options: PopulationOptions): PopulationOptions {
  const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
  if (!isWhole(options.seed)) throw new RangeError('the seed is a whole number, 0 or more')
  if (!isWhole(options.people) || options.people > PEOPLE_MAX)
    throw new RangeError(`people are a whole number up to ${PEOPLE_MAX}`)
  return options
}

/** Beyond, numbers of records and cards would run out. */
const PEOPLE_MAX = 5_000_000

/** Every record in the order in which people are made: each person's own, then the copies. */
function* rowsOf({ seed, people, level = 'standard', names }: PopulationOptions): Generator<Row> {
  const making = createMaking(seed, names ?? (level === 'hard' ? 'b' : 'a'))
  const random = createRandom(seed, 2)
  const recording = { making: { ...making, random }, rates: ratesOf(level) }
  const neighbours = noNeighbours()
  let made = 0
  while (made < people) {
    const household = makeHousehold(making, neighbours).slice(0, people - made)
    made += household.length
    for (const person of household) {
      const source = pickSource(random)
      yield record(random, source, person, neighbours.people)
      for (let copies = copiesOf(random); copies > 0; copies -= 1) {
        const other = random.chance(2_000) ? source : pickOtherSource(random, source)
        yield copy({ ...recording, person }, other, neighbours.people)
      }
    }
  }
}

/** Most copied people have one copy, some two, few three. */
function copiesOf(random: Random): number {
  if (!random.chance(COPIED)) return 0
  const drawn = random.below(100)
  return drawn < 80 ? 1 : drawn < 95 ? 2 : 3
}

function record(random: Random, source: Source, person: Person, others: readonly Person[]): Row {
  const { draft, errors } = withForeignCin(
    random,
    { draft: draftBy(random, source, person), errors: [] },
    others,
  )
  return rowOf(draft, person.id, errors)
}

type Recording = Copied & { readonly rates: ReturnType<typeof ratesOf> }
type Written = { readonly draft: Draft; readonly errors: readonly string[] }

/** A copy with its errors: a kind is named in the truth only when it changed what is written. */
function copy(recording: Recording, source: Source, others: readonly Person[]): Row {
  const { making, person, rates } = recording
  const { random } = making
  let draft = draftBy(random, source, person)
  const errors: string[] = []
  for (const kind of ERROR_KINDS) {
    if (!random.chance(rates[kind])) continue
    const wrong = mistaken(draft, kind, recording)
    if (wrong === draft) continue
    draft = wrong
    errors.push(kind)
  }
  const written = withForeignCin(random, { draft, errors }, others)
  return rowOf(written.draft, person.id, written.errors)
}

/** A draft with an error of a kind; the draft itself when it cannot carry one, or three tries changed nothing. */
function mistaken(draft: Draft, kind: ErrorKind, recording: Recording): Draft {
  const before = rowOf(draft, '', []).cells
  for (let tries = 0; tries < 3; tries += 1) {
    const wrong = MISTAKES[kind](draft, recording)
    if (wrong === undefined) return draft
    if (rowOf(wrong, '', []).cells !== before) return wrong
  }
  return draft
}

/** One record in two thousand carries the number of somebody else. */
function withForeignCin(random: Random, { draft, errors }: Written, others: readonly Person[]): Written {
  if (!random.chance(FOREIGN_CIN)) return { draft, errors }
  const { cin } = random.pick(others)
  return cin === draft.cin
    ? { draft, errors }
    : { draft: { ...draft, cin }, errors: [...errors, 'cin_foreign'] }
}

/** Rows in an order that does not tell who is whose copy, within a window of the file. */
function* shuffled(rows: Iterable<Row>, random: Random): Generator<Row> {
  const waiting: Row[] = []
  for (const row of rows) {
    if (waiting.length < SHUFFLED_ROWS) {
      waiting.push(row)
      continue
    }
    const place = random.below(SHUFFLED_ROWS)
    const leaving = waiting[place]
    waiting[place] = row
    if (leaving) yield leaving
  }
  while (waiting.length > 0) {
    const place = random.below(waiting.length)
    const leaving = waiting[place]
    const last = waiting.pop()
    if (last && place < waiting.length) waiting[place] = last
    if (leaving) yield leaving
  }
}

/** Numbers that are all different and do not follow the order of the file. */
function recordId(count: number): string {
  return `R${String((count * 61_803_399 + 12_345_679) % 100_000_000).padStart(8, '0')}`
}
