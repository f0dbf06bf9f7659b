import { posix } from 'node:path'
import type { SheetRow } from '@sijill/core/register'
import { holdLimit, type Sheet, type SheetLimits, SheetRefused } from './sheet.ts'
import { type CellContext, cellText, isDateFormat, type RawCell, unescaped } from './xlsx-cell.ts'
import { readXml } from './xml.ts'
import { openZip, type ZipParts } from './zip.ts'

type SheetPart = { readonly name: string; readonly hidden: boolean; readonly part: string }

/**
 * Reads a workbook (ECMA-376): the first visible sheet that holds anything.
 *
 * Our own reading and not a library's, for three reasons: parts are unpacked under our limits and by
 * the archive's directory alone; numbers stay the text they are in the file; and a workbook may
 * store its parts in any order.
 */
export async function readXlsx(bytes: Buffer, limits: SheetLimits): Promise<Omit<Sheet, 'format'>> {
  const zip = openZip(bytes, limits)
  const workbookPart = await mainPart(zip)
  const book = await readWorkbook(zip, workbookPart)
  const context: CellContext = {
    sharedStrings: await readSharedStrings(partOf(zip, book.sharedStrings)),
    dateStyles: await readDateStyles(partOf(zip, book.styles)),
    dayOffset: book.from1904 ? 1462 : 0,
  }
  const visible = book.sheets.filter(({ hidden }) => !hidden)
  for (const sheet of visible) {
    const rows = await readRows(partOf(zip, sheet.part), context, limits)
    if (rows.length === 0) continue
    const otherSheets = book.sheets.filter((other) => other !== sheet).map(({ name }) => name)
    return { rows, sheetName: sheet.name, otherSheets, encoding: undefined, delimiter: undefined }
  }
  throw new SheetRefused({ code: 'empty_spreadsheet' })
}

async function mainPart(zip: ZipParts): Promise<string> {
  const relations = await readRelations(zip, '')
  const main = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target
  if (main === undefined || zip.read(main) === undefined)
    throw new SheetRefused({ code: 'not_a_spreadsheet' })
  return main
}

type Relation = { readonly type: string; readonly target: string }

/** What a part refers to, by the id it uses; targets are paths from the archive's root. */
async function readRelations(zip: ZipParts, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part) === '.' ? '' : posix.dirname(part)
  const bytes = zip.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const relations = new Map<string, Relation>()
  if (bytes === undefined) return relations
  await readXml(bytes, {
    open: (name, { Id: id, Type: type, Target: target }) => {
      if (name !== 'Relationship' || id === undefined || target === undefined) return
      const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
      relations.set(id, { type: type ?? '', target: path })
    },
  })
  return relations
}

async function readWorkbook(zip: ZipParts, part: string) {
  const relations = await readRelations(zip, part)
  const bytes = partOf(zip, part)
  const sheets: SheetPart[] = []
  let from1904 = false
  let isWorkbook = false
  await readXml(bytes ?? Buffer.alloc(0), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const relation = relations.get(attributes['r:id'] ?? idOf(attributes))
      if (relation === undefined || !relation.type.endsWith('/worksheet')) return
      const hidden = (attributes['state'] ?? 'visible') !== 'visible'
      sheets.push({ name: attributes['name'] ?? '', hidden, part: relation.target })
    },
  })
  if (!isWorkbook) throw new SheetRefused({ code: 'not_a_spreadsheet' })
  const target = (kind: string) =>
    [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target
  return { sheets, from1904, sharedStrings: target('sharedStrings'), styles: target('styles') }
}

/** The relation's id under whatever prefix the writer chose. */
const idOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

const partOf = (zip: ZipParts, part: string | undefined): Buffer | undefined =>
  part === undefined ? undefined : zip.read(part)

/** Texts kept once for all cells; runs of different fonts are joined, readings of characters left out. */
async function readSharedStrings(bytes: Buffer | undefined): Promise<readonly string[]> {
  const strings: string[] = []
  if (bytes === undefined) return strings
  let text = ''
  let inText = false
  let inReading = false
  await readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') inReading = true
      if (name === 't') inText = true
    },
    text: (part) => {
      if (inText && !inReading) text += part
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
      if (name === 'si') strings.push(unescaped(text))
    },
  })
  return strings
}

/** The numbers of the cell styles that show dates. */
async function readDateStyles(bytes: Buffer | undefined): Promise<ReadonlySet<number>> {
  const styles = new Set<number>()
  if (bytes === undefined) return styles
  const codes = new Map<number, string>()
  let inCellStyles = false
  let count = 0
  await readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name !== 'xf' || !inCellStyles) return
      const id = Number(attributes['numFmtId'] ?? 0)
      if (isDateFormat(id, codes.get(id))) styles.add(count)
      count += 1
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

async function readRows(
  bytes: Buffer | undefined,
  context: CellContext,
  limits: SheetLimits,
): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = []
  if (bytes === undefined) return rows
  let row = 0
  let column = -1
  let cells: string[] = []
  let formulas: number[] = []
  let cell: { -readonly [Key in keyof RawCell]: RawCell[Key] } | undefined
  let element = ''
  await readXml(bytes, {
    open: (name, attributes) => {
      element = name
      if (name === 'row') {
        row = nextRow(attributes['r'], row)
        column = -1
        cells = []
        formulas = []
        holdLimit(limits, 'rows', Math.max(row, rows.length + 1))
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'])
        const [type, style] = [attributes['t'] ?? 'n', Number(attributes['s'] ?? 0)]
        cell = { type, style, value: '', inline: '', formula: undefined }
      } else if (name === 'f' && cell) cell.formula = ''
    },
    text: (text) => {
      if (cell === undefined) return
      if (element === 'v') cell.value += text
      else if (element === 't') cell.inline += text
      else if (element === 'f') cell.formula += text
    },
    close: (name) => {
      element = ''
      if (name === 'c' && cell) {
        const text = cellText(cell, context)
        holdLimit(limits, 'cellCharacters', text.length)
        if (text !== '') holdLimit(limits, 'columns', column + 1)
        if (text !== '') {
          while (cells.length < column) cells.push('')
          cells[column] = text
          if (cell.formula !== undefined) formulas.push(column)
        }
        cell = undefined
      } else if (name === 'row' && cells.length > 0) {
        rows.push(formulas.length === 0 ? { row, cells } : { row, cells, formulas })
      }
    },
  })
  return rows
}

/** The number of a row. Rows rise (18.3.1.73): one that does not, or is no number, was written by no spreadsheet. */
function nextRow(said: string | undefined, last: number): number {
  const row = said === undefined ? last + 1 : Number(said)
  if (!Number.isInteger(row) || row <= last) throw new SheetRefused({ code: 'damaged_spreadsheet' })
  return row
}

/** The column of a cell's address, from 0: A is 0, AA is 26. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of address) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column - 1
}
