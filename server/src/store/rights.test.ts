import { type Action, ROLES, ROLES_THAT_MAY, type Role } from '@sijill/core/register'
import { aDatabase } from '@sijill/testkit'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from './database.ts'

const database = await aDatabase()
const pool = database.open()

/** Where somebody's role is held, seen from the office of the file. */
const PLACES = {
  ministry: 'MIN',
  above: 'DR-10',
  here: 'CH-10',
  below: 'PR-10.521',
  'another region': 'CH-09',
} as const
type Place = keyof typeof PLACES
const ABOVE_OR_HERE: readonly Place[] = ['ministry', 'above', 'here']
/** A series of numbers is the region's, and every office of the region gives numbers of it. */
const IN_THE_REGION: readonly Place[] = [...ABOVE_OR_HERE, 'below']
const ANYWHERE: readonly Place[] = ['ministry', 'above', 'here', 'below', 'another region']

const id = (last: number): string => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`
const [DOSSIER, ENTRY, CARD, PERSON, SETTING, LIST, COMMAND] = [1, 2, 3, 4, 5, 6, 7].map(id)
const userOf = (role: Role, place: Place): string => `${role}, ${place}`

beforeAll(() =>
  withClient(database.admin, async (client) => {
    await client.query(`
      insert into office (code, parent_code, kind, name_ar, name_fr, region_code) values
        ('MIN', null, 'ministry', 'و', 'M', null), ('DR-10', 'MIN', 'directorate', 'م', 'D', '10'),
        ('CH-10', 'DR-10', 'chamber', 'غ', 'C', '10'), ('PR-10.521', 'CH-10', 'province', 'ع', 'P', '10'),
        ('DR-09', 'MIN', 'directorate', 'م', 'D', '09'), ('CH-09', 'DR-09', 'chamber', 'غ', 'C', '09');
      insert into command (id, actor, fingerprint, reply, recorded_at)
        values ('${COMMAND}', 'somebody', '', '{}', now());
      insert into act (id, stream_kind, stream, version, kind, payload, actor, office_code, happened_at,
          recorded_at, command_id, law_release, hash)
        select ('01900000-0000-7000-8001-00000000000' || version)::uuid, kind, stream::uuid, 1, first, '{}',
          'somebody', 'CH-10', now(), now(), '${COMMAND}', '2026.1', '\\x01'
        from (values (1, 'dossier', '${DOSSIER}', 'opened'), (2, 'entry', '${ENTRY}', 'entered'),
          (3, 'rule', '${SETTING}', 'rule_proposed'), (4, 'user', '${PERSON}', 'role_granted'))
          as one (version, kind, stream, first);
      insert into dossier (id, version, person_id, office_code, status, source, name_ar, name_fr, cin, awaits,
          prepared_by, opened_at, changed_at, search_text, name_keys)
        values ('${DOSSIER}', 1, '${PERSON}', 'CH-10', 'submitted', 'counter', 'خ', 'K', 'JF1', 'review',
          '{somebody}', now(), now(), ' khadija', '{khadija}');
      insert into entry (id, version, person_id, office_code, status, number, name_ar, name_fr, cin, entered_at,
          changed_at, search_text, name_keys)
        values ('${ENTRY}', 1, '${PERSON}', 'CH-10', 'registered', '10-000001-5', 'خ', 'K', 'JF1', now(), now(),
          ' khadija', '{khadija}');
      insert into card (id, entry_id, office_code, code, status, key_id, issued_on, signed_text, changed_at)
        values ('${CARD}', '${ENTRY}', 'CH-10', 'CODE', 'printed', 'key', '2026-05-04', 'text', now());
      insert into number_series (region_code, last) values ('10', 1);
      insert into stored_file (sha256, office_code, media_type, bytes, stored_at, stored_by)
        values ('ab', 'CH-10', 'image/jpeg', 1, now(), 'somebody');
      insert into file_reading (id, person_id, reader, office_code, what, read_at)
        values ('${id(20)}', '${PERSON}', 'somebody', 'CH-10', 'dossier', now());
      insert into rule_setting (id, version, office_code, parameter, from_day, basis, status, proposed_by, proposed_at)
        values ('${SETTING}', 1, 'CH-10', 'minimum-age', '2026-07-01', 'circular', 'proposed', 'somebody', now());
      insert into list_import (id, office_code, file_sha256, file_name, status, mapping, examples, created_by, created_at,
          touched_at)
        values ('${LIST}', 'CH-10', 'ab', 'list.csv', 'mapped', '{}', '[]', 'somebody', now(), now());
      insert into list_import_row (import_id, row, outcome, warnings, cells, name)
        values ('${LIST}', 2, 'accepted', '[]', '[]', 'Khadija');
      insert into role_grant (id, user_id, role, office_code, granted_at)
        values ('${id(21)}', 'somebody', 'officer', 'CH-10', now());`)
    for (const role of ROLES) {
      for (const [place, office] of Object.entries(PLACES)) {
        await client.query(
          'insert into role_grant (id, user_id, role, office_code, granted_at) values (gen_random_uuid(), $1, $2, $3, now())',
          [userOf(role, place as Place), role, office],
        )
      }
    }
  }),
)

const client: pg.PoolClient = await pool.connect()
afterAll(() => client.release())

/** What came of one statement as a user: rows touched or found, or the refusal of the database. */
async function outcomeOf(user: string, sql: string): Promise<'done' | 'nothing' | 'refused'> {
  await client.query('begin')
  try {
    await client.query(`select set_config('sijill.user_id', $1, true)`, [user])
    const { rowCount } = await client.query(sql.replaceAll('$me', `'${user}'`))
    return (rowCount ?? 0) > 0 ? 'done' : 'nothing'
  } catch (failure) {
    // 42501: no right, by grant or by policy. Anything else is a mistake of this test.
    if (failure instanceof Error && 'code' in failure && failure.code === '42501') return 'refused'
    throw failure
  } finally {
    await client.query('rollback')
  }
}

type Right = Action | readonly Action[] | 'nobody' | 'everybody'
type Deed = readonly [deed: string, sql: string, right: Right, places?: readonly Place[]]

const actOf = (streamKind: 'dossier' | 'entry' | 'rule' | 'user', kind: string, actor = '$me') => {
  const stream = { dossier: DOSSIER, entry: ENTRY, rule: SETTING, user: PERSON }[streamKind]
  return `insert into act (id, stream_kind, stream, version, kind, payload, actor, office_code, happened_at,
      recorded_at, command_id, law_release, previous_hash, hash)
    values ('${id(30)}', '${streamKind}', '${stream}', 2, '${kind}', '{}', ${actor}, 'CH-10', now(), now(),
      '${COMMAND}', '2026.1', '\\x01', '\\x02')`
}
const dossierOf = (
  status: string,
) => `insert into dossier (id, version, person_id, office_code, status, source,
    name_ar, name_fr, awaits, prepared_by, opened_at, changed_at, search_text, name_keys)
  values ('${id(31)}', 1, '${PERSON}', 'CH-10', '${status}', 'counter', '', '', 'charge', '{}', now(), now(), '', '{}')`

const ACTS: readonly Deed[] = [
  ...[
    ...['opened', 'amended', 'document_attached', 'document_withdrawn', 'charge_told', 'submitted'],
    ...['likeness_found', 'withdrawn'],
  ].map((kind): Deed => [`write "${kind}"`, actOf('dossier', kind), 'prepare_dossier']),
  ...['document_accepted', 'document_refused', 'document_requested', 'duplicate_answered'].map(
    (kind): Deed => [`write "${kind}"`, actOf('dossier', kind), 'review_document'],
  ),
  ...['approved', 'refused'].map(
    (kind): Deed => [`write "${kind}"`, actOf('dossier', kind), 'decide_dossier'],
  ),
  ['write "entered"', actOf('entry', 'entered'), 'decide_dossier'],
  ...['corrected', 'suspended', 'reinstated', 'struck_off'].map(
    (kind): Deed => [`write "${kind}"`, actOf('entry', kind), 'change_entry'],
  ),
  ...['card_issued', 'card_printed', 'card_cancelled'].map(
    (kind): Deed => [`write "${kind}"`, actOf('entry', kind), 'issue_card'],
  ),
  ['write "card_handed_over"', actOf('entry', 'card_handed_over'), 'hand_over_card'],
  ['write "rule_proposed"', actOf('rule', 'rule_proposed'), 'propose_rule'],
  ['write "rule_published"', actOf('rule', 'rule_published'), 'publish_rule'],
  ['write "role_granted"', actOf('user', 'role_granted'), 'manage_users'],
  ['write an act that no rule knows', actOf('dossier', 'made_up'), 'nobody'],
  ['write a decision on an entry', actOf('entry', 'approved'), 'nobody'],
  ['write an act in another name', actOf('dossier', 'amended', `'somebody'`), 'nobody'],
  ['read the acts of a file', `select from act where stream in ('${DOSSIER}', '${ENTRY}')`, 'read_file'],
  [
    'read the acts of users and rules',
    `select from act where stream in ('${SETTING}', '${PERSON}')`,
    ['manage_users', 'read_acts'],
  ],
  ['change an act', `update act set kind = 'withdrawn'`, 'nobody'],
  ['delete an act', 'delete from act', 'nobody'],
  ['empty the acts', 'truncate act', 'nobody'],
]

const FILES: readonly Deed[] = [
  ['read a dossier', 'select from dossier', 'read_file'],
  ['open a dossier', dossierOf('draft'), 'prepare_dossier'],
  ['open a decided dossier', dossierOf('approved'), 'nobody'],
  ['move a dossier', `update dossier set awaits = 'review'`, 'review_document'],
  ['decide a dossier', `update dossier set status = 'approved'`, 'decide_dossier'],
  ['delete a dossier', 'delete from dossier', 'nobody'],
  ['read an entry', 'select from entry', 'read_file'],
  [
    'make an entry',
    `insert into entry (id, version, person_id, office_code, status, number, name_ar, name_fr, entered_at,
        changed_at, search_text, name_keys)
      values ('${id(32)}', 1, '${PERSON}', 'CH-10', 'registered', '10-000002-3', '', '', now(), now(), '', '{}')`,
    'decide_dossier',
  ],
  ['move an entry', `update entry set card_status = 'printed'`, ['issue_card', 'change_entry']],
  ['delete an entry', 'delete from entry', 'nobody'],
  ['read a card', 'select from card', 'read_file'],
  [
    'make a card',
    `insert into card (id, entry_id, office_code, code, status, key_id, issued_on, signed_text, changed_at)
      values ('${id(33)}', '${ENTRY}', 'CH-10', 'OTHER', 'to_print', 'key', '2026-05-04', 'text', now())`,
    'issue_card',
  ],
  ['move a card', `update card set status = 'cancelled'`, ['issue_card', 'change_entry']],
  ['delete a card', 'delete from card', 'nobody'],
  ['see a series of numbers', 'select from number_series', 'decide_dossier', IN_THE_REGION],
  ['take a number', 'update number_series set last = last + 1', 'decide_dossier', IN_THE_REGION],
  ['delete a series', 'delete from number_series', 'nobody'],
  ['find a stored paper', 'select from stored_file', 'read_file'],
  [
    'store a paper',
    `insert into stored_file values ('cd', 'CH-10', 'image/jpeg', 1, now(), $me)`,
    'prepare_dossier',
  ],
  [
    'store a paper in another name',
    `insert into stored_file values ('cd', 'CH-10', 'image/jpeg', 1, now(), 'somebody')`,
    'nobody',
  ],
  ['change a stored paper', `update stored_file set media_type = 'x'`, 'nobody'],
  ['forget a stored paper', 'delete from stored_file', 'nobody'],
  ['see who read a file', 'select from file_reading', 'read_file'],
  [
    'record a reading',
    `insert into file_reading values ('${id(34)}', '${PERSON}', $me, 'CH-10', 'dossier', now())`,
    'read_file',
  ],
  [
    'record a reading in another name',
    `insert into file_reading values ('${id(34)}', '${PERSON}', 'somebody', 'CH-10', 'dossier', now())`,
    'nobody',
  ],
  ['change a reading', `update file_reading set what = 'x'`, 'nobody'],
  ['forget a reading', 'delete from file_reading', 'nobody'],
]

const OFFICE: readonly Deed[] = [
  ['see the roles of others', `select from role_grant where user_id = 'somebody'`, 'manage_users'],
  [
    'give a role',
    `insert into role_grant values ('${id(35)}', 'newcomer', 'officer', 'CH-10', now())`,
    'manage_users',
  ],
  ['take a role away', `delete from role_grant where user_id = 'somebody'`, 'manage_users'],
  ['change a role', `update role_grant set role = 'administrator'`, 'nobody'],
  ['read the settings of the law', 'select from rule_setting', 'everybody'],
  [
    'propose a value',
    `insert into rule_setting (id, version, office_code, parameter, from_day, basis, status, proposed_by, proposed_at)
      values ('${id(36)}', 1, 'CH-10', 'minimum-age', '2026-07-01', 'x', 'proposed', $me, now())`,
    'propose_rule',
  ],
  [
    'propose a value in another name',
    `insert into rule_setting (id, version, office_code, parameter, from_day, basis, status, proposed_by, proposed_at)
      values ('${id(36)}', 1, 'CH-10', 'minimum-age', '2026-07-01', 'x', 'proposed', 'somebody', now())`,
    'nobody',
  ],
  [
    'publish a value',
    `update rule_setting set status = 'published', decided_by = $me, decided_at = now()`,
    'publish_rule',
  ],
  [
    'put a proposal in another name while publishing it',
    `update rule_setting set status = 'published', decided_by = $me, decided_at = now(), proposed_by = 'x'`,
    'nobody',
  ],
  [
    'change the value while publishing it',
    `update rule_setting set status = 'published', decided_by = $me, decided_at = now(), value = '1'`,
    'nobody',
  ],
  ['delete a value', 'delete from rule_setting', 'nobody'],
  ['see a list', 'select from list_import', 'import_list'],
  ['see the rows of a list', 'select from list_import_row', 'import_list'],
  ['run a list', `update list_import set status = 'running'`, 'import_list'],
  ['delete a list', 'delete from list_import', 'nobody'],
  ['see the commands of others', 'select from command', 'nobody'],
  ['send a command', `insert into command values ('${id(37)}', $me, '', '{}', now())`, 'everybody'],
  [
    'send a command in another name',
    `insert into command values ('${id(37)}', 'somebody', '', '{}', now())`,
    'nobody',
  ],
  ['change a command', `update command set reply = '{}'`, 'nobody'],
  ['read the offices', 'select from office', 'everybody'],
  ['change an office', `update office set name_fr = 'x'`, 'nobody'],
  ['read sign-in', 'select from auth."user"', 'nobody'],
]

const FUNCTIONS: readonly Deed[] = [
  [
    'look for people alike',
    `select from find_likes('JF1', null, '{}', '${id(40)}')`,
    'review_document',
    ANYWHERE,
  ],
  ['look for the line of a person', `select from find_own_entry('${PERSON}')`, 'review_document', ANYWHERE],
  ['count the register', `select from register_counts() where office_code = 'CH-10'`, 'read_figures'],
  ['check a card', `select from card_standing('CODE')`, 'everybody'],
  [
    'ask whether a number is taken',
    `select where is_number_taken('10-000001-5')`,
    'decide_dossier',
    ANYWHERE,
  ],
  ['look for taken cards', `select from find_taken('{JF1}', '{}')`, 'import_list', ANYWHERE],
  ['look for earlier rows', `select from find_replies('{${COMMAND}}')`, 'import_list', ANYWHERE],
]

const rightsOf = (right: Right): readonly Role[] => {
  if (right === 'nobody') return []
  if (right === 'everybody') return ROLES
  return ROLES.filter((role) => [right].flat().some((each) => ROLES_THAT_MAY[each].includes(role)))
}

const AREAS = [
  ['acts', ACTS],
  ['files', FILES],
  ['offices', OFFICE],
  ['functions', FUNCTIONS],
] as const

describe.each(AREAS)('who may do what with %s, by role and by office', (_, deeds) => {
  test.each(deeds.map((deed) => [deed[0], deed] as const))('%s', async (__, [, sql, right, named]) => {
    const places = named ?? (right === 'everybody' ? ANYWHERE : ABOVE_OR_HERE)
    const done: string[] = []
    for (const role of ROLES) {
      for (const place of ANYWHERE) {
        if ((await outcomeOf(userOf(role, place), sql)) === 'done') done.push(userOf(role, place))
      }
    }
    const expected = rightsOf(right).flatMap((role) => places.map((place) => userOf(role, place)))
    expect(done.toSorted()).toEqual(expected.toSorted())
  })
})

describe('whoever is nobody', () => {
  const HIDDEN = [
    ...['dossier', 'entry', 'card', 'act', 'command', 'number_series', 'stored_file', 'file_reading'],
    ...['role_grant', 'list_import', 'list_import_row'],
  ]

  test.each(['', 'a stranger'])('sees nothing, "%s"', async (user) => {
    for (const table of HIDDEN) expect(await outcomeOf(user, `select from ${table}`)).toBe('nothing')
    expect(await outcomeOf(user, `select from find_likes('JF1', null, '{}', '${id(40)}')`)).toBe('nothing')
    expect(await outcomeOf(user, 'select from register_counts()')).toBe('nothing')
  })

  test.each(['', 'a stranger'])('writes nothing, "%s"', async (user) => {
    for (const [deed, sql, right] of [...ACTS, ...FILES, ...OFFICE]) {
      if (right === 'everybody' || /^(see|read|find)/.test(deed)) continue
      expect(await outcomeOf(user, sql)).not.toBe('done')
    }
  })

  test('a connection on which nobody was named sees nothing', async () => {
    for (const table of HIDDEN) {
      const { rowCount } = await pool.query(`select from ${table}`)
      expect(rowCount).toBe(0)
    }
  })

  test('every table that the application reaches stands under row-level security', async () => {
    const { rows } = await pool.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and not relrowsecurity and has_table_privilege('sijill_app', oid, 'select, insert, update, delete')`,
    )
    expect(rows).toEqual([])
  })
})

describe('promises that the database keeps by itself', () => {
  const validator = userOf('validator', 'here')

  test('whoever opened a file does not decide it', async () => {
    await client.query('begin')
    await client.query(`select set_config('sijill.user_id', $1, true)`, [validator])
    const own = actOf('dossier', 'amended').replaceAll('$me', `'${validator}'`)
    await client.query(own)
    const decision = actOf('dossier', 'approved')
      .replaceAll('$me', `'${validator}'`)
      .replace(id(30), id(38))
      .replace(', 2,', ', 3,')
      .replace("'\\x01', '\\x02'", "'\\x02', '\\x03'")
    await expect(client.query(decision)).rejects.toThrow('is decided by one who prepared it')
    await client.query('rollback')
  })

  test.each([
    ['leaves a gap', actOf('dossier', 'amended').replace(', 2,', ', 3,')],
    ['has another predecessor', actOf('dossier', 'amended').replace("'\\x01', '\\x02'", "'\\x09', '\\x02'")],
    ['changes its office', actOf('dossier', 'amended').replace("'CH-10'", "'PR-10.521'")],
    [
      'changes its kind',
      actOf('dossier', 'amended').replace("'dossier'", "'entry'").replace('amended', 'corrected'),
    ],
  ])('a chain that %s is not continued', async (_, sql) => {
    await client.query('begin')
    await client.query(`select set_config('sijill.user_id', $1, true)`, [validator])
    await expect(client.query(sql.replaceAll('$me', `'${validator}'`))).rejects.toThrow('does not follow')
    await client.query('rollback')
  })

  test('what happened is not rewritten, not even by the owner of the tables', async () => {
    const owner = database.open('sijill_owner')
    for (const table of ['act', 'command', 'file_reading']) {
      for (const sql of [`delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(owner.query(sql)).rejects.toThrow('only ever added to')
      }
    }
    await expect(owner.query(`update act set kind = 'withdrawn'`)).rejects.toThrow('only ever added to')
  })

  test('a series of numbers does not go back', async () => {
    const owner = database.open('sijill_owner')
    for (const last of ['0', '1']) {
      await expect(owner.query(`update number_series set last = ${last}`)).rejects.toThrow('does not go back')
    }
  })

  test('an administrator learns where somebody has roles beyond the own territory, and nobody else does', async () => {
    const asked = async (user: string, whom: string): Promise<readonly string[]> => {
      await client.query('begin')
      await client.query(`select set_config('sijill.user_id', $1, true)`, [user])
      const { rows } = await client.query<{ beyond: string[] }>('select offices_beyond($1) as beyond', [whom])
      await client.query('rollback')
      return rows[0]?.beyond ?? []
    }
    expect(await asked(userOf('administrator', 'here'), userOf('officer', 'ministry'))).toEqual(['MIN'])
    expect(await asked(userOf('administrator', 'here'), userOf('officer', 'below'))).toEqual([])
    expect(await asked(userOf('administrator', 'ministry'), userOf('officer', 'above'))).toEqual([])
    expect(await asked(userOf('validator', 'here'), userOf('officer', 'ministry'))).toEqual([])
  })
})
