import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKey, publicKeyOf, signCard, toCoseKeySet, toJwkSet } from '@sijill/credentials'
import { aRegister } from '@sijill/testkit'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { CARD_QR_MILLIMETRES, moduleMillimetres, qrCodeOf } from '../documents/index.ts'
import { aKhadija, enterInRegister, type Hands, onEntry } from '../usecases/print-fixture.ts'
import { cardCommands } from './cards.ts'
import { newProgram } from './command.ts'
import { explainFailure } from './failure.ts'

const register = await aRegister()
const { world, dataFolder } = register
const hands: Hands = {
  world,
  officer: await register.aUser(['officer', 'PR-10.521'], ['officer', 'PR-10.261']),
  validator: await register.aUser(['validator', 'CH-10']),
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sijill-cards-'))
  vi.stubEnv('SIJILL_DATA', dataFolder)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})
afterEach(() => {
  process.exitCode = undefined
})

/** One command as it is typed: its answer, what it says on standard error, and its exit code. */
async function sijill(...typed: readonly string[]) {
  const out: string[] = []
  const errors: string[] = []
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0),
    vi.spyOn(console, 'error').mockImplementation((text) => void errors.push(`${text}\n`)),
  ]
  const program = newProgram()
  // The register of this test stays open: the command closes a handle on it, not the register.
  cardCommands(program, async () => ({ ...register, close: async () => {} }))
  for (const command of program.commands) for (const each of command.commands) each.exitOverride()
  try {
    await program.parseAsync(['node', 'sijill', 'cards', ...typed])
  } catch (failure) {
    process.exitCode = explainFailure(failure, typed.includes('--json'))
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  const code = process.exitCode ?? 0
  process.exitCode = undefined
  return { code, out: out.join(''), errors: errors.join('') }
}

const answered = async (...typed: readonly string[]) => {
  const { code, out } = await sijill(...typed, '--json')
  return { code, answer: JSON.parse(out) }
}

let people = 0
async function someone(officeCode = 'PR-10.521') {
  people += 1
  const family = ['RGUIBI', 'BOUHLASSA', 'OUBELLA', 'TAMEK', 'SALEK', 'NAJEM', 'LAROUSSI'][people]
  const particulars = {
    ...aKhadija,
    familyNameAr: `${family}`,
    familyNameFr: `${family}`,
    cin: `JF30000${people}`,
  }
  return enterInRegister(hands, { ...particulars, phone: `+21266177770${people}` }, officeCode)
}

/** A card as a camera sees it: the code printed on its back, at the dots a common scanner takes. */
const pictureOf = (text: string) => {
  const side = Math.round((CARD_QR_MILLIMETRES / 25.4) * 300)
  return sharp(Buffer.from(qrCodeOf(text).svg))
    .resize(side)
    .png()
    .toBuffer()
}

const signedTextOf = async (entryId: string): Promise<string> =>
  world.store.transaction(hands.validator.id, async (db) => {
    const row = await db
      .selectFrom('card')
      .select('signed_text')
      .where('entry_id', '=', entryId)
      .executeTakeFirstOrThrow()
    return row.signed_text
  })

describe('cards verify', () => {
  let entry: Awaited<ReturnType<typeof someone>>
  let text: string
  beforeAll(async () => {
    entry = await someone()
    await onEntry(hands, entry.entryId, { kind: 'issue_card' })
    text = await signedTextOf(entry.entryId)
  })

  test('reads a printed card from its picture, with the keys of the register', async () => {
    const place = join(folder, 'card.png')
    await writeFile(place, await pictureOf(text))
    const { code, answer } = await answered('verify', place)
    expect(code).toBe(0)
    expect(answer).toMatchObject({
      ...{
        valid: true,
        number: entry.number,
        category: 'maalem',
        chamber: '10',
        cancellation: 'not_checked',
      },
      ...{
        issuer: 'https://sijill.example',
        code: expect.stringMatching(/^[0-9A-Z]{14}$/),
        expires_at: null,
      },
    })
    expect(JSON.stringify(answer)).not.toMatch(/JF3000|2126617777|1984/)
  })

  test('reads the text itself, and a file that holds it', async () => {
    const place = join(folder, 'card.txt')
    await writeFile(place, `${text}\r\n`)
    for (const given of [text, place])
      expect((await answered('verify', given)).answer.number).toBe(entry.number)
  })

  test.each([
    ['a JWK set', 'keys.json', () => Buffer.from(JSON.stringify(toJwkSet(register.keys.trusted())))],
    ['a COSE key set', 'keys.cose', () => Buffer.from(toCoseKeySet(register.keys.trusted()))],
  ])('believes the keys of %s, without a data folder', async (_, name, keys) => {
    const place = join(folder, name)
    await writeFile(place, keys())
    vi.stubEnv('SIJILL_DATA', join(folder, 'nothing'))
    expect((await answered('verify', text, '--keys', place)).answer.valid).toBe(true)
    const without = await sijill('verify', text)
    expect([without.code, without.errors]).toEqual([
      2,
      expect.stringContaining('name a file of trusted keys with --keys'),
    ])
    vi.stubEnv('SIJILL_DATA', dataFolder)
  })

  test('refuses a card that another key signed, in one sentence', async () => {
    const stranger = signCard({ id: entry.number }, generateKey(), {
      issuer: 'https://sijill.example',
      issuedAt: 1,
    })
    const { code, out, errors } = await sijill('verify', stranger)
    expect([code, out]).toEqual([1, ''])
    expect(errors.trim().split('\n')).toEqual([
      'The card was signed with a key that is not among the trusted ones.',
    ])
  })

  test('refuses a card that has expired, and says whose it was', async () => {
    const key = generateKey()
    const place = join(folder, 'other.json')
    await writeFile(place, JSON.stringify(toJwkSet([publicKeyOf(key)])))
    const old = signCard({ id: '10-000001-2' }, key, { issuer: 'x', issuedAt: 1, expiresAt: 86_400 })
    expect(await answered('verify', old, '--keys', place)).toMatchObject({
      code: 1,
      answer: { code: 'expired', facts: { number: '10-000001-2', expires_at: '1970-01-02T00:00:00.000Z' } },
    })
  })

  test.each([
    ['one letter changed', () => `${text.slice(0, 40)}${text[40] === 'A' ? 'B' : 'A'}${text.slice(41)}`, 1],
    ['no card', () => 'hello', 1],
    ['a picture that is missing', () => 'missing.png', 2],
  ])('refuses %s', async (_, given, code) => {
    const refused = await sijill('verify', given())
    expect(refused.code).toBe(code)
    expect(refused.errors.trim()).toMatch(/^[A-Z][^\n]+\.$/)
  })

  test('says that no code is in a picture', async () => {
    const place = join(folder, 'blank.jpg')
    const blank = sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } })
    await writeFile(place, await blank.jpeg().toBuffer())
    expect(await sijill('verify', place)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('No code can be read'),
    })
  })

  test('refuses a file of keys that holds none', async () => {
    const place = join(folder, 'empty.json')
    await writeFile(place, '{"keys":[]}')
    expect((await sijill('verify', text, '--keys', place)).code).toBe(2)
  })
})

describe('the code of a real card', () => {
  test('is coarse enough for a common printer, for the longest trade of the list too', async () => {
    const { ACTIVITIES } = await import('@sijill/core/rules')
    const length = ({ nameAr, nameFr }: (typeof ACTIVITIES)[number]) => Buffer.byteLength(nameAr + nameFr)
    const longest = ACTIVITIES.toSorted((a, b) => length(b) - length(a))[0]
    const { signedText } = world.signCard({
      ...{ entryId: world.newId(), number: '10-000894-5', officeCode: 'PR-10.521', now: world.clock.now() },
      ...{ issuedOn: world.clock.today(), validUntil: world.clock.today() },
      particulars: { ...aKhadija, ...(longest && { activityCode: longest.code }) },
    })
    expect(moduleMillimetres(qrCodeOf(signedText), CARD_QR_MILLIMETRES)).toBeGreaterThan(0.33)
  })
})

describe('cards print', () => {
  test('prints what waits in an office and below it, once', async () => {
    const [here, there] = [await someone(), await someone('PR-10.261')]
    const out = join(folder, 'cards.pdf')
    const first = await answered('print', '--office', 'PR-10.261', '--out', out)
    expect(first).toMatchObject({ code: 0, answer: { printed: 1, left_out: [], waiting: 0, out } })
    expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await signedTextOf(there.entryId)).not.toBe('')
    await expect(signedTextOf(here.entryId)).rejects.toThrow('no result')
    const again = await answered('print', '--office', 'PR-10.261', '--out', join(folder, 'again.pdf'))
    expect(again).toMatchObject({ code: 0, answer: { printed: 0, out: null } })
    const all = await answered('print', '--out', out, '--layout', 'sheet')
    expect(all.answer.printed).toBeGreaterThanOrEqual(1)
    expect(
      (await readdir(folder)).filter((name) => name.startsWith('cards.pdf') || name === 'again.pdf'),
    ).toEqual(['cards.pdf'])
  })

  test('marks no card as printed when the file cannot be written', async () => {
    const { entryId } = await someone()
    const place = join(folder, 'no', 'such', 'folder.pdf')
    expect(await sijill('print', '--out', place)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('cannot be written'),
    })
    await expect(signedTextOf(entryId)).rejects.toThrow('no result')
    await mkdir(join(folder, 'no', 'such'), { recursive: true })
    expect((await answered('print', '--out', place)).answer.printed).toBe(1)
  })

  test.each([
    ['an office that is not there', ['--office', 'XX', '--out', 'x.pdf']],
    ['a layout that is unknown', ['--layout', 'a5', '--out', 'x.pdf']],
    ['no file', []],
  ])('refuses %s as wrong usage', async (_, typed) => {
    expect((await sijill('print', ...typed)).code).toBe(2)
  })
})

const hasPoppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasPoppler)('a card is verified from the page that was printed (needs pdftoppm)', async () => {
  const { number } = await someone()
  const out = join(folder, 'printed.pdf')
  await sijill('print', '--out', out)
  execFileSync('pdftoppm', ['-r', '300', '-f', '2', '-l', '2', '-png', out, join(folder, 'page')])
  const page = (await readdir(folder)).find((name) => name.startsWith('page'))
  expect((await answered('verify', join(folder, page ?? ''))).answer).toMatchObject({ valid: true, number })
})

test('cards rotate-key signs new cards with a new key, and old cards stay good', async () => {
  const before = await someone()
  await onEntry(hands, before.entryId, { kind: 'issue_card' })
  const old = await signedTextOf(before.entryId)
  const { answer } = await answered('rotate-key')
  expect(register.keys.current().id).toBe(answer.key_id)
  expect((await answered('verify', old)).answer.valid).toBe(true)
})
