import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSheet, SHEET_LIMITS, type SheetLimits, writeXlsx } from './index.ts'
import { type MadeWorkbook, makeZip, workbookParts } from './zip.fixture.ts'

const read = async (made: MadeWorkbook, limits: Partial<SheetLimits> = {}) =>
  readSheet(makeZip(workbookParts(made)), 'list.xlsx', { ...SHEET_LIMITS, ...limits })

async function cellsOf(made: MadeWorkbook) {
  const sheet = await read(made)
  if (!sheet.ok) throw new Error(sheet.refusal.code)
  return sheet.value.rows
}

const oneSheet = (rows: string, more: Partial<MadeWorkbook> = {}): MadeWorkbook => ({
  sheets: [{ name: 'لائحة', rows }],
  ...more,
})

describe('a cell is read as', () => {
  test.each([
    ['a number without fraction', '<c r="A1"><v>661234567</v></c>', '661234567'],
    ['a long number with every digit', '<c r="A1"><v>212661234567</v></c>', '212661234567'],
    ['a number stored with an exponent', '<c r="A1"><v>6.61234567E8</v></c>', '661234567'],
    ['a whole number stored with a fraction', '<c r="A1"><v>12.0</v></c>', '12'],
    ['a fraction', '<c r="A1"><v>2.5</v></c>', '2.5'],
    ['text in place', '<c r="A1" t="inlineStr"><is><t>مريم</t></is></c>', 'مريم'],
    ['shared text', '<c r="A1" t="s"><v>0</v></c>', 'العلوي'],
    ['shared text in several fonts', '<c r="A1" t="s"><v>1</v></c>', 'Ait Ali'],
    ['text with an escaped line break', '<c r="A1" t="str"><v>a_x000A_b</v></c>', 'a\nb'],
    ['a day', '<c r="A1" s="1"><v>28561</v></c>', '1978-03-12'],
    ['a day in a format of one’s own', '<c r="A1" s="2"><v>28561</v></c>', '1978-03-12'],
    ['a moment', '<c r="A1" s="1"><v>28561.75</v></c>', '1978-03-12T18:00:00'],
    ['a year typed alone into a column of dates', '<c r="A1" s="1"><v>1973</v></c>', '1973'],
    ['an amount, whose format names a month only in quotes', '<c r="A1" s="3"><v>28561</v></c>', '28561'],
    ['a day in the form of ISO', '<c r="A1" t="d"><v>1978-03-12</v></c>', '1978-03-12'],
    ['a truth', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
  ])('%s', async (_, cell, text) => {
    const rows = await cellsOf(
      oneSheet(`<row r="1">${cell}</row>`, {
        sharedStrings:
          '<si><t>العلوي</t></si><si><r><t xml:space="preserve">Ait </t></r><r><rPr><b/></rPr><t>Ali</t></r><rPh><t>x</t></rPh></si>',
        formats: [
          { id: 14 },
          { id: 164, code: '[$-40C]d\\ mmmm\\ yyyy;@' },
          { id: 165, code: '#,##0&quot; dh&quot;' },
        ],
      }),
    )
    expect(rows).toEqual([{ row: 1, cells: [text] }])
  })

  test('the stored result of a formula, with a mark', async () => {
    const rows = await cellsOf(
      oneSheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>1x</v></c></row>'),
    )
    expect(rows).toEqual([{ row: 1, cells: ['1', '1x'], formulas: [1] }])
  })

  test('a formula’s own text where no result was stored', async () => {
    expect(await cellsOf(oneSheet('<row r="1"><c r="A1"><f>SUM(B1)</f></c></row>'))).toEqual([
      { row: 1, cells: ['=SUM(B1)'], formulas: [0] },
    ])
  })

  test('a day of the calendar from 1904', async () => {
    const made = oneSheet('<row r="1"><c r="A1" s="1"><v>27099</v></c></row>', {
      formats: [{ id: 14 }],
      from1904: true,
    })
    expect((await cellsOf(made))[0]?.cells).toEqual(['1978-03-12'])
  })
})

describe('rows', () => {
  test('keep the number that the spreadsheet shows, and their empty cells', async () => {
    const rows = await cellsOf(
      oneSheet(
        '<row r="3"><c r="C3"><v>5</v></c></row><row r="7"><c r="A7"><v>9</v></c><c r="AB7"><v>1</v></c></row>',
      ),
    )
    expect(rows).toEqual([
      { row: 3, cells: ['', '', '5'] },
      { row: 7, cells: ['9', ...Array(26).fill(''), '1'] },
    ])
  })

  test('without addresses are counted', async () => {
    const rows = await cellsOf(
      oneSheet('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
    )
    expect(rows).toEqual([
      { row: 1, cells: ['1', '2'] },
      { row: 2, cells: ['3'] },
    ])
  })

  test('come from the first visible sheet that holds any, and the others are named', async () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
    const sheet = await read({
      sheets: [
        { name: 'hidden', state: 'hidden', rows: row },
        { name: 'empty', rows: '' },
        { name: 'list', rows: row },
        { name: 'other', rows: row },
      ],
    })
    expect(sheet).toMatchObject({
      ok: true,
      value: { format: 'xlsx', sheetName: 'list', otherSheets: ['hidden', 'empty', 'other'] },
    })
  })
})

describe('a workbook is refused', () => {
  const aRow = '<row r="1"><c r="A1"><v>1</v></c></row>'
  const refusal = async (bytes: Buffer, limits: Partial<SheetLimits> = {}) => {
    const sheet = await readSheet(bytes, 'list.xlsx', { ...SHEET_LIMITS, ...limits })
    return sheet.ok ? sheet : sheet.refusal
  }
  const bomb = '0'.repeat(3_000_000)

  test('when it unpacks to more than is allowed, before anything is unpacked', async () => {
    const zip = makeZip(workbookParts(oneSheet(aRow, { more: [{ name: 'x', content: bomb }] })))
    expect(await refusal(zip, { unpackedBytes: 2_000_000 })).toEqual({
      ...{ code: 'spreadsheet_too_large', file: 'list.xlsx', limit: 'unpackedBytes', most: 2_000_000 },
    })
  })

  test('when a part is packed too well to be a table', async () => {
    const zip = makeZip(workbookParts(oneSheet(aRow, { more: [{ name: 'x', content: bomb }] })))
    expect(await refusal(zip)).toMatchObject({ code: 'spreadsheet_too_large', limit: 'packingRatio' })
  })

  test('when its directory tells a part to be smaller than it is', async () => {
    const parts = workbookParts(oneSheet(`${aRow}<!--${bomb}-->`))
    const lying = parts.map((part) => (part.name.includes('Page0') ? { ...part, toldSize: 500 } : part))
    expect(await refusal(makeZip(lying))).toEqual({ code: 'damaged_spreadsheet', file: 'list.xlsx' })
  })

  test('when parts share their bytes, and so unpack to more than the file could hold', async () => {
    const content = '0'.repeat(900_000)
    const again = { content: '', toldOffset: 0, toldPacked: 900_000, toldSize: 900_000 }
    const zip = makeZip([
      { name: 'a', content, stored: true },
      { name: 'b', ...again, stored: true },
      { name: 'c', ...again, stored: true },
    ])
    expect(await refusal(zip)).toEqual({ code: 'damaged_spreadsheet', file: 'list.xlsx' })
  })

  test('when it has too many parts, rows or columns, or too long a cell', async () => {
    const zip = makeZip(workbookParts(oneSheet('<row r="9"><c r="D9"><v>12345</v></c></row>')))
    expect(await refusal(zip, { parts: 3 })).toMatchObject({ limit: 'parts', most: 3 })
    expect(await refusal(zip, { rows: 8 })).toMatchObject({ limit: 'rows', most: 8 })
    expect(await refusal(zip, { columns: 3 })).toMatchObject({ limit: 'columns', most: 3 })
    expect(await refusal(zip, { cellCharacters: 4 })).toMatchObject({ limit: 'cellCharacters', most: 4 })
    expect(await refusal(zip, { bytes: 100 })).toMatchObject({ limit: 'bytes', most: 100 })
  })

  test('when it declares entities, which could grow or reach outside', async () => {
    const parts = workbookParts(oneSheet(aRow)).map((part) =>
      part.name.includes('Page0')
        ? { ...part, content: `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${part.content}` }
        : part,
    )
    expect(await refusal(makeZip(parts))).toMatchObject({ code: 'damaged_spreadsheet' })
  })

  test('when it is another office document, or any archive', async () => {
    expect(await refusal(makeZip([{ name: 'a.txt', content: 'x' }]))).toMatchObject({
      code: 'not_a_spreadsheet',
    })
    const text = workbookParts(oneSheet(aRow)).map((part) =>
      part.name === 'xl/workbook.xml' ? { ...part, content: '<document/>' } : part,
    )
    expect(await refusal(makeZip(text))).toMatchObject({ code: 'not_a_spreadsheet' })
  })

  test('when it holds nothing', async () => {
    expect(await refusal(makeZip(workbookParts(oneSheet(''))))).toMatchObject({ code: 'empty_spreadsheet' })
  })

  test('and never thrown on, wherever it is cut or changed', async () => {
    const zip = makeZip(workbookParts(oneSheet(aRow)))
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const hurt = Buffer.from(cut ? zip.subarray(0, at) : zip)
        if (!cut) hurt[at] = byte
        expect(await readSheet(hurt, 'x')).toHaveProperty('ok')
      }),
      { numRuns: 300 },
    )
  })
})

test('what is written as a workbook is read back', async () => {
  const rows = [
    ['العلوي', 12, '=1+1'],
    ['Ait Ali', 2.5, '+212661234567'],
  ]
  const file = await writeXlsx({
    name: 'تقرير: 1/2',
    direction: 'rtl',
    headers: ['النسب', 'س', 'ملاحظة'],
    rows,
  })
  const sheet = await readSheet(file, 'report.xlsx')
  expect(sheet).toMatchObject({
    ok: true,
    value: {
      sheetName: 'تقرير  1 2',
      rows: [
        { row: 1, cells: ['النسب', 'س', 'ملاحظة'] },
        { row: 2, cells: ['العلوي', '12', '=1+1'] },
        { row: 3, cells: ['Ait Ali', '2.5', '+212661234567'] },
      ],
    },
  })
})

describe('a row whose number no spreadsheet writes', () => {
  test.each([
    ['no number', 'x'],
    ['a fraction', '1.5'],
    ['the number of the row before', '1'],
    ['a number below', '-3'],
  ])('%s is refused', async (_, number) => {
    const cells = '<c t="str"><v>a</v></c>'
    const sheet = await read(oneSheet(`<row r="1">${cells}</row><row r="${number}">${cells}</row>`))
    expect(sheet).toEqual({ ok: false, refusal: { code: 'damaged_spreadsheet', file: 'list.xlsx' } })
  })
})
