import { aRegister, seeded } from '@sijill/testkit'
import { beforeEach, describe, expect, test } from 'vitest'
import { officeLife } from '../usecases/office-life.fixture.ts'
import { aKhadija, enterInRegister, onEntry } from '../usecases/print-fixture.ts'
import { appendActs, chained, NEW_STREAM } from './act.ts'
import { type Audit, auditActs } from './audit.ts'
import { rememberCommands } from './command.ts'
import { wholeRegister } from './owner.ts'

const register = await aRegister()
const hands = {
  world: register.world,
  officer: await register.aUser(['officer', 'CH-10']),
  validator: await register.aUser(['validator', 'CH-10']),
}
const administrators = [
  await register.aUser(['administrator', 'MIN']),
  await register.aUser(['administrator', 'MIN']),
] as const
const step = officeLife(register.world, register.accounts, { ...hands, administrators })
for (let seed = 1; seed <= 12; seed += 1) await step(seeded(seed))
const { dossierId, entryId } = await enterInRegister(hands, aKhadija)
await onEntry(hands, entryId, { kind: 'issue_card' })
await onEntry(hands, entryId, { kind: 'suspend', ground: 'no_activity' })

const owner = register.database.open('sijill_owner')
const audit = (): Promise<Audit> => wholeRegister(register.pools.owner, (db) => auditActs(db))

/** Runs statements as a superuser for whom no trigger, policy or reference holds. */
const tamper = (sql: string) =>
  owner.query(`set role none; set session_replication_role = replica; ${sql}; reset session_replication_role`)

// A copy beside the tables brings each test back to where it began.
await tamper(
  'create table kept_act as table act; create table kept_entry as table entry; create table kept_dossier as table dossier',
)
beforeEach(() =>
  tamper(`delete from act; delete from entry; delete from dossier;
    insert into act table kept_act; insert into entry table kept_entry; insert into dossier table kept_dossier`),
)

test('a register that nobody tampered with has no fault', async () => {
  const { rows } = await owner.query(
    `select count(*)::int as acts, count(distinct stream)::int as streams from act`,
  )
  expect(await audit()).toEqual({ ...rows[0], broken: 0, faults: [], lines: [] })
})

describe('a change that a superuser made behind every lock is found', () => {
  /** The second act of the entry: it has one before it and one behind it. */
  const ACT = `where stream = '${entryId}' and version = 2`

  test.each([
    ['id', 'gen_random_uuid()', 'hash_wrong'],
    ['stream_kind', `'dossier'`, 'hash_wrong'],
    ['kind', `'card_cancelled'`, 'hash_wrong'],
    ['payload', `payload || '{"more": 1}'`, 'hash_wrong'],
    ['payload', `jsonb_set(payload, '{card, code}', '"AAAAAAAA"')`, 'hash_wrong'],
    ['payload', `payload #- '{card, keyId}'`, 'hash_wrong'],
    ['actor', `'somebody-else'`, 'hash_wrong'],
    ['office_code', `'CH-01'`, 'hash_wrong'],
    ['region_code', `'01'`, 'hash_wrong'],
    ['region_code', 'null', 'hash_wrong'],
    ['happened_at', `happened_at - interval '1 day'`, 'hash_wrong'],
    ['happened_at', `happened_at + interval '1 microsecond'`, 'hash_wrong'],
    ['recorded_at', `recorded_at + interval '1 microsecond'`, 'hash_wrong'],
    ['command_id', `(select id from command order by id desc limit 1)`, 'hash_wrong'],
    ['law_release', `law_release || '.1'`, 'hash_wrong'],
    ['previous_hash', `sha256('another')`, 'previous_hash_wrong'],
    ['hash', `sha256('another')`, 'hash_wrong'],
  ])('in the column %s (%s)', async (column, value, reason) => {
    const { rows } = await owner.query(`select id from act ${ACT}`)
    await tamper(`update act set ${column} = ${value} ${ACT}`)
    const { broken, faults } = await audit()
    expect({ broken, faults }).toMatchObject({
      broken: 1,
      faults: [{ reason, stream: entryId, version: 2, ...(column === 'id' ? {} : { actId: rows[0]?.id }) }],
    })
  })

  test('also in no column that the list above forgot', async () => {
    const { rows } = await owner.query(
      `select string_agg(column_name, ',' order by ordinal_position) as names from information_schema.columns
       where table_schema = 'public' and table_name = 'act'`,
    )
    expect(rows[0]?.names).toBe(
      'id,stream_kind,stream,version,kind,payload,actor,office_code,region_code,' +
        'happened_at,recorded_at,command_id,law_release,previous_hash,hash',
    )
  })

  test('an act moved to another stream', async () => {
    await tamper(`update act set stream = gen_random_uuid(), version = 1, previous_hash = null ${ACT}`)
    const { faults } = await audit()
    expect(faults.map(({ reason }) => reason).toSorted()).toEqual(['hash_wrong', 'version_gap'])
  })

  test('two acts that changed places', async () => {
    await tamper(`update act set version = 9 ${ACT};
      update act set version = 2 where stream = '${entryId}' and version = 3;
      update act set version = 3 where stream = '${entryId}' and version = 9`)
    expect((await audit()).faults).toMatchObject([
      { reason: 'previous_hash_wrong', version: 2, kind: 'suspended' },
    ])
  })

  test('an act taken out of the middle', async () => {
    await tamper(`delete from act ${ACT}`)
    expect((await audit()).faults).toMatchObject([{ reason: 'version_gap', stream: entryId, version: 3 }])
  })

  test('the first act taken away', async () => {
    await tamper(`delete from act where stream = '${entryId}' and version = 1`)
    expect((await audit()).faults).toMatchObject([{ reason: 'version_gap', stream: entryId, version: 2 }])
  })

  test('the last act taken away: the chain is whole, and its line is ahead of it', async () => {
    await tamper(`delete from act where stream = '${entryId}' and version = 3`)
    expect(await audit()).toMatchObject({
      broken: 0,
      lines: [{ reason: 'version_differs', table: 'entry', id: entryId, version: 3, head: 2 }],
    })
  })

  test('all acts of a line taken away', async () => {
    await tamper(`delete from act where stream = '${entryId}'`)
    expect((await audit()).lines).toMatchObject([
      { reason: 'acts_missing', id: entryId, version: 3, head: null },
    ])
  })

  test('an entry that was taken away with its acts: the dossier names it still', async () => {
    await tamper(`delete from act where stream = '${entryId}'; delete from entry where id = '${entryId}'`)
    expect((await audit()).lines).toMatchObject([{ reason: 'entry_missing', table: 'entry', id: entryId }])
  })

  test('a line taken away', async () => {
    await tamper(`delete from dossier where id = '${dossierId}'`)
    expect((await audit()).lines).toMatchObject([{ reason: 'line_missing', table: 'dossier', id: dossierId }])
  })
})

test('of each broken chain the first act is named, and what follows it says nothing more', async () => {
  await tamper(`update act set actor = 'somebody-else' where stream in ('${entryId}', '${dossierId}')`)
  const { broken, faults } = await audit()
  expect(broken).toBe(2)
  expect(faults.map(({ stream, version }) => [stream, version])).toEqual(
    [dossierId, entryId].toSorted().map((stream) => [stream, 1]),
  )
})

test('an act of a kind that no reader knows is named, even where its hash fits', async () => {
  await register.world.store.transaction(administrators[0].id, async (db) => {
    const { world } = register
    const commandId = world.newId()
    const [now, actor] = [world.clock.now(), administrators[0].id]
    await rememberCommands(db, [{ id: commandId, actor, reply: {}, fingerprint: Buffer.alloc(32) }], now)
    const act = {
      kind: 'promoted',
      payload: {},
      happenedAt: now,
      recordedAt: now,
      lawRelease: 'x',
      commandId,
      actor,
    }
    const place = { id: world.newId(), streamKind: 'user', stream: world.newId(), officeCode: 'MIN' } as const
    await appendActs(db, chained(NEW_STREAM, [{ ...act, ...place, regionCode: null }]))
  })
  expect((await audit()).faults).toMatchObject([{ reason: 'unknown_kind', kind: 'promoted', version: 1 }])
})
