import { ROLES, type Role } from '@sijill/core/register'
import { aRegister } from '@sijill/testkit'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../usecases/authority.ts'
import { aDraft, aFiledDossier, aReadyDossier, done, send, somebody } from '../usecases/dossier.fixture.ts'
import { type Answer, type Ask, aForm, anAppOver, aSession, asking } from './http.fixture.ts'

const register = await aRegister()
const { world, dataFolder } = register
const app = await anAppOver(register)
afterAll(() => app.close())

const officer = await register.aUser(['officer', 'PR-10.521'])
const decider = await register.aUser(['validator', 'CH-10'])
const local = await register.aUser(['outreach_officer', 'PR-10.521'])
const outsider = await register.aUser(['officer', 'CH-09'], ['validator', 'CH-09'], ['auditor', 'CH-09'])

/** One user of each role in the ministry, whose territory is the whole country. */
const users = new Map<Role, Ask>()
let far: Ask
const signedOut = asking(app)

/** What the routes are asked about. */
const about = { dossier: '', paper: '', entry: '', number: '', person: '', card: '', lot: '', list: '' }
let people = 0
const anybody = () => {
  people += 1
  return somebody(people)
}

beforeAll(async () => {
  const session = (actor: Actor) => aSession(register, dataFolder, actor)
  for (const [index, role] of ROLES.entries()) {
    users.set(role, asking(app, await session(await register.aUser([role, 'MIN'])), `10.2.0.${index}`))
  }
  far = asking(app, await session(outsider), '10.2.1.1')
  const filed = await aFiledDossier(world, officer, 'PR-10.521', anybody())
  about.dossier = filed.id
  about.paper = world.newId()
  const file = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const own = asking(app, await session(officer), '10.2.1.2')
  const { body, headers } = aForm(
    { command_id: world.newId(), document_id: about.paper, requirement: 'portrait' },
    [{ name: 'p.png', bytes: file }],
  )
  expect((await own('POST', `/dossiers/${filed.id}/documents`, body, headers)).status).toBe(200)
  const ready = await aReadyDossier(world, officer, 'PR-10.521', anybody())
  const entered = await done(send(world, decider, ready, { kind: 'approve' }))
  Object.assign(about, { entry: entered.entryId, number: entered.number, lot: world.newId() })
  const lot = { command_id: world.newId(), lot_id: about.lot, entry_ids: [about.entry] }
  expect((await own('POST', '/card-lots', lot)).status).toBe(200)
  const entry = (await own('GET', `/entries/${about.entry}`)).body as unknown as {
    person_id: string
    cards: readonly { id: string }[]
  }
  Object.assign(about, { person: entry.person_id, card: entry.cards[0]?.id })
  about.list = world.newId()
  const list = aForm({ id: about.list, office_code: 'CH-10' }, [{ name: 'l.csv', bytes: LIST }])
  expect((await ofRole('officer')('POST', '/imports', list.body, list.headers)).status).toBe(200)
})

const LIST = Buffer.from('Nom,Prénom,CIN,Métier\nAMZIL,Khadija,JF900001,Tapisserie\n')

const ofRole = (role: Role): Ask => {
  const ask = users.get(role)
  if (ask === undefined) throw new Error(`Nobody is a ${role}`)
  return ask
}

const READERS: readonly Role[] = ['officer', 'validator', 'committee_member', 'fund_liaison', 'auditor']
const command = (kind: string, more: object = {}) => ({
  command_id: world.newId(),
  command: { kind, ...more },
})
const form = (texts: Record<string, string>, name: string, bytes: Uint8Array) =>
  aForm(texts, [{ name, bytes }])

type Route = {
  readonly route: string
  readonly ask: (ask: Ask) => Promise<Answer>
  /** Who gets what was asked for. */
  readonly may: readonly Role[]
  /** What others are told: that they may not, where they see the file, else that there is none. */
  readonly others: (role: Role) => readonly [status: number, code: string]
}

const hidden = () => [404, 'not_found'] as const
const forbidden = () => [403, 'not_allowed'] as const
const readersAreForbidden = (role: Role) => (READERS.includes(role) ? forbidden() : hidden())

const get = (
  route: string,
  path: () => string,
  may: readonly Role[],
  others: Route['others'] = hidden,
): Route => ({ route: `GET ${route}`, ask: (ask) => ask('GET', path()), may, others })

const post = (
  route: string,
  path: () => string,
  body: () => object,
  may: readonly Role[],
  others: Route['others'],
): Route => ({ route: `POST ${route}`, ask: (ask) => ask('POST', path(), body()), may, others })

const PREPARERS: readonly Role[] = ['officer', 'validator']
const DECIDERS: readonly Role[] = ['validator', 'committee_member']

const ROUTES: readonly Route[] = [
  get('/dossiers/{id}', () => `/dossiers/${about.dossier}`, READERS),
  get('/dossiers/{id}/duplicates', () => `/dossiers/${about.dossier}/duplicates`, READERS),
  get(
    '/dossiers/{id}/documents/{document_id}/content',
    () => `/dossiers/${about.dossier}/documents/${about.paper}/content`,
    READERS,
  ),
  get(
    '/dossiers/{id}/documents/{document_id}/thumbnail',
    () => `/dossiers/${about.dossier}/documents/${about.paper}/thumbnail`,
    READERS,
  ),
  get('/entries/{id}', () => `/entries/${about.entry}`, READERS),
  get('/entries/by-number/{number}', () => `/entries/by-number/${about.number}`, READERS),
  get('/people/{id}', () => `/people/${about.person}`, READERS),
  get('/imports/{id}', () => `/imports/${about.list}`, PREPARERS),
  get('/imports/{id}/report.csv', () => `/imports/${about.list}/report.csv`, PREPARERS),
  get('/users', () => '/users', ['administrator'], forbidden),
  post(
    '/dossiers',
    () => '/dossiers',
    () => ({ command_id: world.newId(), id: world.newId(), office_code: 'CH-10', particulars: {} }),
    PREPARERS,
    forbidden,
  ),
  post(
    '/dossiers/{id}/commands',
    () => `/dossiers/${about.dossier}/commands`,
    () => command('amend', { change: { address: 'Derb 4' } }),
    PREPARERS,
    readersAreForbidden,
  ),
  {
    route: 'POST /dossiers/{id}/documents',
    ask: async (ask) => {
      const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
        .png()
        .toBuffer()
      const texts = { command_id: world.newId(), document_id: world.newId(), requirement: 'portrait' }
      const { body, headers } = form(texts, 'p.png', bytes)
      return ask('POST', `/dossiers/${about.dossier}/documents`, body, headers)
    },
    ...{ may: PREPARERS, others: readersAreForbidden },
  },
  post(
    '/entries/{id}/commands',
    () => `/entries/${about.entry}/commands`,
    () => command('correct', { particulars: wire(), reason: 'misspelt' }),
    DECIDERS,
    readersAreForbidden,
  ),
  post(
    '/card-lots',
    () => '/card-lots',
    () => ({ command_id: world.newId(), lot_id: world.newId(), entry_ids: [about.entry] }),
    PREPARERS,
    () => [422, 'nothing_to_print'],
  ),
  {
    route: 'POST /imports',
    ask: (ask) => {
      const { body, headers } = form({ id: world.newId(), office_code: 'CH-10' }, 'l.csv', LIST)
      return ask('POST', '/imports', body, headers)
    },
    ...{ may: PREPARERS, others: forbidden },
  },
  {
    route: 'PUT /imports/{id}/mapping',
    ask: (ask) => ask('PUT', `/imports/${about.list}/mapping`, { fields: { family_name: 0, given_name: 1 } }),
    ...{ may: PREPARERS, others: hidden },
  },
  post(
    '/users',
    () => '/users',
    () => ({
      ...{ command_id: world.newId(), name_ar: 'سعاد', name_fr: 'Souad' },
      email: `${world.newId()}@sijill.example`,
      grants: [{ role: 'officer', office_code: 'CH-10' }],
    }),
    ['administrator'],
    forbidden,
  ),
  post(
    '/users/{id}/commands',
    () => `/users/${local.id}/commands`,
    () => command('unlock'),
    ['administrator'],
    forbidden,
  ),
  post(
    '/rules/{parameter}/proposals',
    () => '/rules/minimum-age/proposals',
    () => ({
      command_id: world.newId(),
      id: world.newId(),
      from: '2026-07-01',
      value: 18,
      source: 'circular',
    }),
    ['administrator'],
    forbidden,
  ),
]

/** The particulars of the entry, as they travel; the mapping of names is the contract's. */
const wire = () => ({
  ...{ given_name_fr: 'Khadija', family_name_fr: 'AMZIL', sex: 'F', cin: 'JF100099', activity_code: '06.01' },
  ...{ born_on: { kind: 'year', year: 1984 }, commune_code: '10.521.01.03', practice_years: 9 },
  route: 'artisan_by_experience',
})

/** Routes that answer everybody who is signed in, with what that person may see. */
const OPEN_TO_ALL = [
  '/inbox',
  '/dossiers',
  '/entries',
  '/cards',
  '/people?q=AMZIL',
  '/imports',
  '/rules',
  '/session',
]

describe.each(ROUTES)('$route', ({ ask, may, others }) => {
  test.each(ROLES)('as %s', async (role) => {
    const { status, body, type } = await ask(ofRole(role))
    if (may.includes(role)) expect([status, body['code']]).toEqual([200, undefined])
    else {
      expect([status, body['code']]).toEqual(others(role))
      expect(type).toBe('application/problem+json')
    }
  })

  test('signed out, and from another region', async () => {
    expect(await ask(signedOut)).toMatchObject({ status: 401, body: { code: 'signed_out' } })
    expect((await ask(far)).status).toBeGreaterThanOrEqual(403)
  })
})

describe('a list sent again', () => {
  test('under the id of another is told so, and is no fault of ours', async () => {
    const { body, headers } = form({ id: about.list, office_code: 'CH-10' }, 'l.csv', LIST)
    const again = await ofRole('officer')('POST', '/imports', body, headers)
    expect(again.status).toBeLessThan(500)
  })
})

describe('lists', () => {
  test.each(ROLES)('show a %s what that role may read, and nothing to others', async (role) => {
    for (const path of ['/dossiers', '/entries', '/people?q=AMZIL']) {
      const { status, body } = await ofRole(role)('GET', path)
      expect(status).toBe(200)
      expect((body['rows'] as readonly unknown[]).length > 0).toBe(READERS.includes(role))
    }
  })

  test('show another region nothing of this one', async () => {
    for (const path of [
      '/dossiers',
      '/entries',
      '/cards?status=printed',
      '/people?q=AMZIL',
      '/imports',
      '/inbox',
    ]) {
      expect(await far('GET', path)).toMatchObject({ status: 200, body: { rows: [] } })
    }
  })

  test.each(OPEN_TO_ALL)('%s is for whoever is signed in', async (path) => {
    expect((await signedOut('GET', path)).status).toBe(401)
    for (const role of ROLES) expect((await ofRole(role)('GET', path)).status).toBe(200)
  })
})

test('every route of the API document is tried by role here, or is open to all, or is tried elsewhere', async () => {
  const { body } = await signedOut('GET', '/openapi.json')
  const paths = body['paths'] as Record<string, Record<string, unknown>>
  const ours = Object.entries(paths).filter(([path]) => path.startsWith('/api/v1/'))
  const all = ours.flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  )
  const tried = new Set([
    ...ROUTES.map(({ route }) => route),
    ...OPEN_TO_ALL.map((path) => `GET ${path.split('?')[0]}`),
    // session.test.ts, prints.test.ts, rules.test.ts, figures.test.ts, and the tests of imports
    ...[
      'POST /session',
      'POST /session/code',
      'POST /session/second-factor',
      'DELETE /session',
      'PUT /session/password',
    ],
    ...['GET /dossiers/{id}/receipt.pdf', 'GET /entries/{id}/certificate.pdf', 'GET /entries/{id}/card.pdf'],
    ...['GET /card-lots/{lot_id}.pdf', 'POST /imports/{id}/run', 'GET /imports/{id}/rows'],
    ...['GET /rules/{parameter}/effect', 'POST /rule-proposals/{id}/commands', 'GET /figures'],
  ])
  expect(all.filter((route) => !tried.has(route))).toEqual([])
})

test('a reading is recorded for whoever opens a file, and for nobody who was refused', async () => {
  const id = await aDraft(world, officer, 'PR-10.521', anybody())
  await far('GET', `/dossiers/${id}`)
  await ofRole('auditor')('GET', `/dossiers/${id}`)
  const { body } = await ofRole('auditor')('GET', `/dossiers/${id}`)
  const person = await ofRole('validator')('GET', `/people/${String(body['person_id'])}`)
  const { readings } = person.body as unknown as {
    readings: { last: readonly { what: string }[]; readers_this_month: number }
  }
  expect(readings.last.map(({ what }) => what)).toEqual(['person', 'dossier', 'dossier'])
  expect(readings.readers_this_month).toBe(2)
})
