import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { aRegister } from '@sijill/testkit'
import { describe, expect, test } from 'vitest'
import { readSheet } from '../documents/spreadsheet/index.ts'
import { withClient } from '../store/database.ts'
import type { Actor } from './authority.ts'
import { type ImportView, listImportRows, readImport, receiveList, remapList } from './import-list.ts'
import { runImport } from './import-run.ts'
import { readDossier } from './read-file.ts'

/** A register of its own for each group: what one list brought in must not meet the next. */
async function anOffice() {
  const register = await aRegister()
  register.moveTo('2026-11-23T09:00:00.000Z')
  const { world } = register
  const asked = (officeCode: string, fileName: string, bytes: Uint8Array) =>
    [{ id: world.newId(), officeCode, fileName, bytes }, hashOf] as const
  return {
    ...register,
    receive: async (actor: Actor, officeCode: string, fileName: string, bytes: Uint8Array) =>
      expectOk(await receiveList(world, readSheet)(actor, ...asked(officeCode, fileName, bytes))),
    refusedAt: async (actor: Actor, officeCode: string, bytes: Uint8Array) =>
      receiveList(world, readSheet)(actor, ...asked(officeCode, 'list', bytes)),
    run: async (actor: Actor, { id }: ImportView) => expectOk(await runImport(world, readSheet)(actor, id)),
    rowsOf: async (actor: Actor, { id }: ImportView) =>
      (await listImportRows(world)(actor, id, { limit: 10_000 })).rows,
    count: async (table: 'act' | 'entry' | 'dossier' | 'command') => {
      let count = 0
      await withClient(register.database.admin, async (client) => {
        const { rows } = await client.query<{ count: string }>(`select count(*) as count from ${table}`)
        count = Number(rows[0]?.count)
      })
      return count
    },
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const sample = (name: string) => readFileSync(new URL(`../../../testkit/samples/${name}`, import.meta.url))

function expectOk<Value>(
  outcome: { ok: true; value: Value } | { ok: false; refusal: { code: string } },
): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

type Expected = {
  readonly data_rows: number
  readonly already_numbered: number
  readonly outcomes: { readonly rejected: number; readonly review: number }
  readonly acceptable_or_review: readonly unknown[]
  readonly faults: readonly { row: number; outcome: string; reason: string; duplicate_of?: number }[]
}

const expectedOf = (name: string): Expected => JSON.parse(sample(`${name}.expected.json`).toString('utf8'))

describe('the export of a directorate', async () => {
  const office = await anOffice()
  const chamber = await office.aUser(['validator', 'CH-10'])
  const name = 'directorate_export_guelmim_oued_noun'
  const expected = expectedOf(name)

  test('rows with a number become entries that keep it, the others submitted dossiers', async () => {
    const received = await office.receive(chamber, 'CH-10', `${name}.csv`, sample(`${name}.csv`))
    expect(await office.count('act')).toBe(0)
    expect(received.counts.alreadyThere).toBe(0)
    const done = await office.run(chamber, received)

    const { accepted, rejected, review } = done.counts
    expect(accepted + rejected + review).toBe(expected.data_rows)
    expect(rejected).toBe(expected.outcomes.rejected)
    // A trade with two letters exchanged may be accepted or put up for review: both are right.
    expect(review - expected.outcomes.review).toBeLessThanOrEqual(expected.acceptable_or_review.length)
    const rows = await office.rowsOf(chamber, done)
    const byRow = new Map(rows.map((row) => [row.row, row]))
    for (const { row, outcome, reason, duplicate_of } of expected.faults) {
      expect(byRow.get(row)).toMatchObject({ outcome, code: reason, duplicateOf: duplicate_of })
    }
    const entries = await office.count('entry')
    expect(entries + (await office.count('dossier'))).toBe(accepted)
    expect(entries).toBe(rows.filter(({ entryId }) => entryId !== undefined).length)
    expect(entries).toBeLessThanOrEqual(expected.already_numbered)
  })

  test('the same file once more adds nothing, whoever sends it', async () => {
    const before = [await office.count('act'), await office.count('entry'), await office.count('dossier')]
    const colleague = await office.aUser(['validator', 'CH-10'])
    const received = await office.receive(colleague, 'CH-10', 'again.csv', sample(`${name}.csv`))
    expect(received.counts.alreadyThere).toBe(received.counts.accepted)
    const done = await office.run(colleague, received)
    expect(done.counts.alreadyThere).toBe(done.counts.accepted)
    expect([await office.count('act'), await office.count('entry'), await office.count('dossier')]).toEqual(
      before,
    )
  })

  test('a dossier that a list brought waits for its papers and cannot be decided by who imported it', async () => {
    const [view] = (await office.rowsOf(chamber, await latest(chamber))).filter(({ dossierId }) => dossierId)
    const dossier = expectOk(await readDossier(office.world)(chamber, view?.dossierId ?? ''))
    expect(dossier.dossier).toMatchObject({ status: 'submitted', source: 'list' })
    expect(dossier.blocked).toContainEqual(expect.objectContaining({ command: 'approve', code: 'own_file' }))
  })

  async function latest(actor: Actor): Promise<ImportView> {
    let id = ''
    await withClient(office.database.admin, async (client) => {
      const { rows } = await client.query('select id from list_import order by created_at, id limit 1')
      id = rows[0]?.id
    })
    return expectOk(await readImport(office.world)(actor, id))
  }
})

describe('the list of a chamber', async () => {
  const office = await anOffice()
  const officer = await office.aUser(['officer', 'PR-10.521'])
  const name = 'chamber_list_tan_tan'

  test('the workbook adds nothing to what the text file brought in', async () => {
    const first = await office.run(
      officer,
      await office.receive(officer, 'PR-10.521', `${name}.csv`, sample(`${name}.csv`)),
    )
    const dossiers = await office.count('dossier')
    expect(dossiers).toBe(first.counts.accepted)
    const second = await office.run(
      officer,
      await office.receive(officer, 'PR-10.521', `${name}.xlsx`, sample(`${name}.xlsx`)),
    )
    expect(second.counts.alreadyThere).toBe(first.counts.accepted)
    expect(await office.count('dossier')).toBe(dossiers)
  })
})

describe('a run that was cut', async () => {
  const office = await anOffice()
  const officer = await office.aUser(['officer', 'PR-10.521'])
  const name = 'chamber_list_tan_tan.csv'

  test('is not begun twice while it goes on, and goes on where it stopped once it has fallen silent', async () => {
    const received = await office.receive(officer, 'PR-10.521', name, sample(name))
    await withClient(office.database.admin, (client) =>
      client.query(`update list_import set status = 'running', touched_at = $1`, ['2026-11-23T09:00:00Z']),
    )
    const early = await runImport(office.world, readSheet)(officer, received.id)
    expect(early).toMatchObject({ ok: false, refusal: { code: 'import_running' } })
    office.moveTo('2026-11-23T09:01:01.000Z')
    const done = await office.run(officer, received)
    expect(done.status).toBe('done')
    expect(await office.count('dossier')).toBe(done.counts.accepted)
  })
})

describe('a list of another chamber', async () => {
  const office = await anOffice()
  const officer = await office.aUser(['officer', 'PR-10.261'])
  const list = (lines: readonly string[]) => Buffer.from(lines.join('\r\n'), 'utf8')
  const PERSON = 'Belaid;Fatma;JA445566;12/03/1978;F;Coiffure;Guelmim;0661223344;12;'

  test('columns that nobody knows are mapped by the person, and the preview follows', async () => {
    const bytes = list(['A;B;C;D;E;F;G;H;I;J', PERSON])
    const received = await office.receive(officer, 'PR-10.261', 'odd.csv', bytes)
    expect(received.counts).toMatchObject({ accepted: 0, alreadyThere: 0 })
    const fields = {
      family_name: 0,
      given_name: 1,
      cin: 2,
      born_on: 3,
      sex: 4,
      activity: 5,
      practice_years: 8,
    }
    const mapped = expectOk(
      await remapList(office.world, readSheet)(officer, received.id, { fields, headerRow: 1 }),
    )
    expect(mapped.counts).toMatchObject({ accepted: 1, rejected: 0, review: 0 })
  })

  test('a person whose card number is in the register already goes to review', async () => {
    const header = 'Nom;Prénom;CIN;Date de naissance;Sexe;Métier;Commune;Téléphone;Années d’exercice;Diplôme'
    await office.run(officer, await office.receive(officer, 'PR-10.261', 'one.csv', list([header, PERSON])))
    const other = list([header, PERSON.replace('Fatma', 'Fatima')])
    const done = await office.run(officer, await office.receive(officer, 'PR-10.261', 'two.csv', other))
    expect(done.counts).toMatchObject({ accepted: 0, review: 1, reasons: { duplicate_in_register: 1 } })
  })

  test('a number is not brought in by somebody who may not decide', async () => {
    const header = 'Numéro d’artisan;Nom;Prénom;CIN;Date de naissance;Activité;Années d’exercice'
    const bytes = list([header, 'NIA-10-777777;Amzil;Khadija;JA112233;01/05/1970;Coiffure;20'])
    const done = await office.run(officer, await office.receive(officer, 'PR-10.261', 'numbered.csv', bytes))
    expect(done.counts).toMatchObject({ accepted: 0, review: 1, reasons: { number_needs_validator: 1 } })
    expect(await office.count('entry')).toBe(0)
  })

  test('an office beyond the user’s territory, and a file that is no list, are refused', async () => {
    expect(await office.refusedAt(officer, 'PR-10.521', list(['Nom;Prénom', 'A;B']))).toMatchObject({
      ok: false,
      refusal: { code: 'not_allowed' },
    })
    expect(await office.refusedAt(officer, 'PR-10.261', Buffer.from('%PDF-1.7 …'))).toMatchObject({
      ok: false,
      refusal: { code: 'unreadable_list' },
    })
  })
})

describe('the id of a list', async () => {
  const { world, aUser } = await anOffice()
  const officer = await aUser(['officer', 'PR-10.521'])
  const elsewhere = await aUser(['officer', 'PR-10.261'])
  const bytes = Buffer.from('cin;nom\nJB1;AMZIL\n')

  test('names one list for good, also where the other is not to be seen', async () => {
    const id = world.newId()
    const receive = (actor: Actor, officeCode: string) =>
      receiveList(world, readSheet)(actor, { id, officeCode, fileName: 'list.csv', bytes }, hashOf)
    expectOk(await receive(officer, 'PR-10.521'))
    for (const again of [await receive(officer, 'PR-10.521'), await receive(elsewhere, 'PR-10.261')]) {
      expect(again).toEqual({ ok: false, refusal: { code: 'id_taken' } })
    }
  })
})
