import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSheet, SHEET_LIMITS, type SheetLimits, writeCsv } from './index.ts'

const read = (bytes: Buffer, limits: Partial<SheetLimits> = {}) =>
  readSheet(bytes, 'list.csv', { ...SHEET_LIMITS, ...limits })

/** Text in Windows-1256, for the letters that these tests use. */
function inWindows1256(text: string): Buffer {
  const page = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Buffer.from([...text].map((letter) => page.indexOf(letter)))
}

const ARABIC = 'النسب;الاسم;السن\r\nالعلوي;مريم;30\r\nالتازي;حسن;41\r\n'
const ROWS = [
  { row: 1, cells: ['النسب', 'الاسم', 'السن'] },
  { row: 2, cells: ['العلوي', 'مريم', '30'] },
  { row: 3, cells: ['التازي', 'حسن', '41'] },
]

describe('text is read', () => {
  test.each([
    ['UTF-8', Buffer.from(ARABIC), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${ARABIC}`), 'utf-8'],
    ['Windows-1256', inWindows1256(ARABIC), 'windows-1256'],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${ARABIC}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without', Buffer.from(ARABIC, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${ARABIC}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16, big end first, without', Buffer.from(ARABIC, 'utf16le').swap16(), 'utf-16be'],
  ])('in %s', async (_, bytes, encoding) => {
    expect(await read(bytes)).toMatchObject({ ok: true, value: { format: 'csv', encoding, rows: ROWS } })
  })

  test('in Windows-1252, when French words would mix scripts otherwise', async () => {
    const bytes = Buffer.from('Nom;PR\xC9NOM;Activit\xE9\r\nA\xCFT;H\xC9L\xC8NE;M\xC9TIER\r\n', 'latin1')
    expect(await read(bytes)).toMatchObject({
      ok: true,
      value: {
        encoding: 'windows-1252',
        rows: [{ cells: ['Nom', 'PRÉNOM', 'Activité'] }, { cells: ['AÏT', 'HÉLÈNE', 'MÉTIER'] }],
      },
    })
  })

  test('in Windows-1256 with French beside Arabic', async () => {
    const text = 'الاسم;Prénom\r\nمريم;Hélène\r\n'
    expect(await read(inWindows1256(text))).toMatchObject({
      ok: true,
      value: { rows: [{ cells: ['الاسم', 'Prénom'] }, { cells: ['مريم', 'Hélène'] }] },
    })
  })

  test.each([[';'], [','], ['\t'], ['|']])('cut at %j', async (delimiter) => {
    const bytes = Buffer.from(ARABIC.replaceAll(';', delimiter))
    expect(await read(bytes)).toMatchObject({ ok: true, value: { delimiter, rows: ROWS } })
  })

  test('cut at the sign that stands between cells, not at one inside them', async () => {
    const bytes = Buffer.from('a;b\n"x, y, z";1\n"u, v, w";2\n')
    expect(await read(bytes)).toMatchObject({ ok: true, value: { delimiter: ';' } })
  })

  test('with the delimiter that its first line names', async () => {
    expect(await read(Buffer.from(`sep=|\r\n${ARABIC.replaceAll(';', '|')}`))).toMatchObject({
      ok: true,
      value: { rows: ROWS },
    })
  })

  test('with quotes, breaks inside them, and blank rows counted', async () => {
    const bytes = Buffer.from('a,b\r\n\r\n"x ""y""","line\r\nbreak"\r\n,\r\nlast,one')
    expect(await read(bytes)).toMatchObject({
      ok: true,
      value: {
        rows: [
          { row: 1, cells: ['a', 'b'] },
          { row: 2, cells: [''] },
          { row: 3, cells: ['x "y"', 'line\r\nbreak'] },
          { row: 4, cells: ['', ''] },
          { row: 5, cells: ['last', 'one'] },
        ],
      },
    })
  })
})

describe('a file is refused', () => {
  test.each([
    ['when it is empty', Buffer.alloc(0), 'empty_spreadsheet'],
    ['when it holds blanks only', Buffer.from('\uFEFF \r\n'), 'empty_spreadsheet'],
    ['when it is a PDF', Buffer.from('%PDF-1.7\n1;2\n'), 'not_a_spreadsheet'],
    ['when it is a picture', Buffer.from('\x89PNG\r\n\x1A\n;;;', 'latin1'), 'not_a_spreadsheet'],
    ['when it is a web page', Buffer.from('<html><table>;;</table>'), 'not_a_spreadsheet'],
    ['when it is a data document', Buffer.from('{"a": 1, "b": 2}'), 'not_a_spreadsheet'],
    ['when it is a letter', Buffer.from('السيد المدير\nتحية طيبة'), 'not_a_spreadsheet'],
    ['when it is a program', Buffer.from('MZ\x00\x01;\x02\x03;\n;\x04', 'latin1'), 'not_a_spreadsheet'],
    [
      'when it is an old workbook',
      Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest', 'latin1'),
      'old_spreadsheet',
    ],
    [
      'when it is locked with a password',
      Buffer.concat([
        Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'locked_spreadsheet',
    ],
    ['when a quote is never closed', Buffer.from('a;b\n"x;y\nz;u\n'), 'damaged_spreadsheet'],
  ])('%s', async (_, bytes, code) => {
    expect(await read(bytes)).toEqual({ ok: false, refusal: { code, file: 'list.csv' } })
  })

  test('when it has too many rows or columns, or too long a cell', async () => {
    const bytes = Buffer.from(ARABIC)
    expect(await read(bytes, { rows: 2 })).toMatchObject({ refusal: { limit: 'rows', most: 2 } })
    expect(await read(bytes, { columns: 2 })).toMatchObject({ refusal: { limit: 'columns', most: 2 } })
    expect(await read(bytes, { cellCharacters: 3 })).toMatchObject({
      refusal: { code: 'spreadsheet_too_large', limit: 'cellCharacters', most: 3 },
    })
  })
})

describe('what is written', () => {
  const table = (cell: string) =>
    ({ name: 'r', direction: 'rtl', headers: ['أ', 'ب'], rows: [[cell, 7]] }) as const

  test.each(['=1+1', '+212661234567', '-2+3', '@SUM(A1)', '\t=1', ' =1', '\u200F=1'])(
    '%j cannot run as a formula',
    (cell) => {
      expect(writeCsv(table(cell)).toString()).toMatch(/\r\n"?'/)
    },
  )

  test('has mark, semicolons and CRLF, and numbers as numbers', () => {
    expect(writeCsv(table('مريم')).toString()).toBe('\uFEFFأ;ب\r\nمريم;7\r\n')
  })

  test('is read back, but for the sign that makes it harmless', async () => {
    const aCell = fc
      .string({ unit: 'grapheme-ascii', maxLength: 20 })
      .filter((cell) => !/^\s*[=+\-@]|^\s/.test(cell))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(aCell, aCell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const sheet = await read(writeCsv({ name: 'r', direction: 'ltr', headers: ['a', 'b'], rows }))
        expect(sheet.ok && sheet.value.rows.slice(1).map(({ cells }) => cells)).toEqual(rows)
      }),
    )
  })
})

test('bytes of any kind are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await read(Buffer.from(bytes))).toHaveProperty('ok')
    }),
  )
})
