import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_REGISTER_NUMBER_FORMAT, registerNumberFor } from '@sijill/core/kernel'
import { findProvince } from '@sijill/core/rules'
import { openRegister, type Register } from '../../server/src/composition.ts'
import { readConfig } from '../../server/src/config.ts'
import { appendActs } from '../../server/src/store/act.ts'
import { rememberCommands } from '../../server/src/store/command.ts'
import { withClient } from '../../server/src/store/database.ts'
import { insertDossiers } from '../../server/src/store/dossier.ts'
import { insertEntries } from '../../server/src/store/entry.ts'
import { nextReceipts } from '../../server/src/store/receipt.ts'
import { bringIn } from '../../server/src/usecases/list-row.ts'
import { type BenchUser, ensureUsers, fillingHand } from './accounts.ts'
import type { Say } from './bench.ts'
import { type DrawnPerson, drawPeople, rowOf } from './people.ts'
import { BENCH_FOLDER, schemaHash } from './project.ts'

/** A register full of drawn people, on disk. */
export type FilledRegister = {
  readonly dataFolder: string
  readonly size: number
  readonly users: readonly BenchUser[]
  /** The n-th person who was entered; those behind `size` wait in dossiers. */
  readonly person: (index: number) => DrawnPerson
  readonly numberOf: (index: number) => string
}

const SEED = 20_261_124
const BATCH_ROWS = 1_000

/** How many entries a filled register has, and as many dossiers that wait. */
export const SIZE = Number(process.env['SIJILL_BENCH_SIZE'] ?? 100_000)

/** The settings of a register in a folder of the benches. */
export const settingsOf = (dataFolder: string) =>
  readConfig({ SIJILL_DATA: dataFolder, SIJILL_DEMO: '0', PORT: '0' })

/** Opens a register of the benches in this process. */
export const openBenchRegister = (dataFolder: string): Promise<Register> =>
  openRegister(settingsOf(dataFolder), 'https://sijill.example')

/**
 * A register with as many entries, and as many submitted dossiers, as asked for. It is filled once, by the
 * functions that imports use, and kept for the next bench as long as the migrations stay the same.
 */
export async function filledRegister(say: Say, size = SIZE): Promise<FilledRegister> {
  const dataFolder = join(BENCH_FOLDER, `register-${size}`)
  const mark = join(dataFolder, 'filled.json')
  const wanted = JSON.stringify({ size, seed: SEED, schema: schemaHash() })
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) {
    say(`Filling a register with ${size} entries and ${size} dossiers; it is kept in ${dataFolder}.`)
    rmSync(dataFolder, { recursive: true, force: true })
    mkdirSync(dataFolder, { recursive: true })
    const register = await openBenchRegister(dataFolder)
    try {
      await fill(register, size, say)
    } finally {
      await register.close()
    }
    writeFileSync(mark, wanted)
  }
  const register = await openBenchRegister(dataFolder)
  try {
    const users = await ensureUsers(register, dataFolder)
    const people = await everybody(size)
    return { dataFolder, size, users, ...people }
  } finally {
    await register.close()
  }
}

/** All people of a register of this size, drawn again. */
async function everybody(size: number) {
  const draw = await drawPeople(SEED)
  const people = Array.from({ length: 2 * size }, (_, index) => draw(index))
  const numbers = numbersOf(people.slice(0, size))
  const at = <Value>(values: readonly Value[], index: number): Value => {
    const value = values[index]
    if (value === undefined) throw new RangeError(`Nobody has the index ${index}`)
    return value
  }
  return { person: (index: number) => at(people, index), numberOf: (index: number) => at(numbers, index) }
}

/** Running numbers by region, in the order of the people. */
function numbersOf(people: readonly DrawnPerson[]) {
  const last = new Map<string, number>()
  return people.map(({ provinceCode }) => {
    const region = findProvince(provinceCode)?.regionCode ?? '00'
    const serial = (last.get(region) ?? 0) + 1
    last.set(region, serial)
    return registerNumberFor({ region, serial }, DEFAULT_REGISTER_NUMBER_FORMAT)
  })
}

async function fill(register: Register, size: number, say: Say): Promise<void> {
  const { world, owner } = register
  const actor = await fillingHand(register)
  const people = await everybody(size)
  const indexes = await withoutIndexes(owner)
  const importId = world.newId()
  for (let start = 0; start < 2 * size; start += BATCH_ROWS) {
    const batch = Array.from(
      { length: Math.min(BATCH_ROWS, 2 * size - start) },
      (_, offset) => start + offset,
    )
    await world.store.transaction(actor.id, async (db) => {
      const now = world.clock.now()
      const receipts = await nextReceipts(db, { regionCode: null }, world.clock.today(), batch.length)
      const brought = batch.map((index, offset) => {
        const number = index < size ? people.numberOf(index) : undefined
        const row = rowOf(index + 2, people.person(index), number)
        return bringIn(world, { actor, now }, importId, 'MIN', row, receipts[offset] ?? '')
      })
      await rememberCommands(
        db,
        brought.map(({ command }) => command),
        now,
      )
      await appendActs(
        db,
        brought.flatMap(({ acts }) => acts),
      )
      await insertDossiers(
        db,
        brought.flatMap(({ dossier }) => dossier ?? []),
      )
      await insertEntries(
        db,
        brought.flatMap(({ entry }) => entry ?? []),
      )
    })
    if ((start + BATCH_ROWS) % 20_000 === 0) say(`  ${start + BATCH_ROWS} of ${2 * size} people`)
  }
  await indexes.restore()
  await countOnFrom(register, people.numberOf, size)
  await withClient(owner, (client) => client.query('vacuum analyze'))
}

/** Takes away the indexes that only speed reading: building them once at the end is many times quicker. */
async function withoutIndexes(owner: Register['owner']) {
  let made: readonly string[] = []
  await withClient(owner, async (client) => {
    const { rows } = await client.query<{ indexdef: string; indexname: string }>(
      `select indexdef, indexname from pg_indexes where schemaname = 'public'
         and tablename in ('dossier', 'entry') and indexdef not like 'CREATE UNIQUE%'`,
    )
    made = rows.map(({ indexdef }) => indexdef)
    for (const { indexname } of rows) await client.query(`drop index "${indexname}"`)
  })
  const restore = () =>
    withClient(owner, async (client) => {
      await client.query('set role sijill_owner')
      for (const sql of made) await client.query(sql)
    })
  return { restore }
}

/** The next number of each region stands behind those that were brought in. */
const countOnFrom = (register: Register, numberOf: (index: number) => string, size: number): Promise<void> =>
  withClient(register.owner, async (client) => {
    const last = new Map<string, number>()
    for (let index = 0; index < size; index += 1) {
      const [region = '', serial = ''] = numberOf(index).split('-')
      last.set(region, Math.max(last.get(region) ?? 0, Number(serial)))
    }
    for (const [region, serial] of last) {
      await client.query('insert into number_series (region_code, last) values ($1, $2)', [region, serial])
    }
  })
