import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a made archive; sizes may be told wrongly, as hostile archives do. */
export type MadePart = {
  readonly name: string
  readonly content: string | Buffer
  readonly stored?: boolean
  readonly toldSize?: number
  readonly toldPacked?: number
  readonly toldOffset?: number
}

/** A ZIP made for tests, byte by byte, so that it can lie. */
export function makeZip(parts: readonly MadePart[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, stored, toldSize, toldPacked, toldOffset } of parts) {
    const plain = Buffer.from(content)
    const packed = stored ? plain : deflateRawSync(plain)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(stored ? 0 : 8, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(toldPacked ?? packed.length, 14)
    fields.writeUInt32LE(toldSize ?? plain.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(toldOffset ?? offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name)]),
    )
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A made workbook: its sheets' rows as XML, and what a test wants otherwise. */
export type MadeWorkbook = {
  readonly sheets: readonly { readonly name: string; readonly state?: string; readonly rows: string }[]
  readonly sharedStrings?: string
  readonly formats?: readonly { readonly id: number; readonly code?: string }[]
  readonly from1904?: boolean
  readonly more?: readonly MadePart[]
}

/** The parts of a workbook, sheets first and the table of contents last, as some programs store them. */
export function workbookParts(made: MadeWorkbook): readonly MadePart[] {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  const sheets = made.sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? '' : ` state="${state}"`
    return `<sheet name="${name}" sheetId="${index + 1}"${hidden} r:id="s${index}"/>`
  })
  const formats = made.formats ?? []
  const custom = formats.flatMap(({ id, code }) =>
    code === undefined ? [] : [`<numFmt numFmtId="${id}" formatCode="${code}"/>`],
  )
  const styles = formats.map(({ id }) => `<xf numFmtId="${id}"/>`)
  return [
    ...made.sheets.map(({ rows }, index) => ({
      name: `xl/worksheets/Page${index}.xml`,
      content: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${made.sharedStrings ?? ''}</sst>` },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${made.from1904 ? 1 : 0}"/><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        made.sheets
          .map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/Page${index}.xml`))
          .join('') +
          relation('a', 'styles', '/xl/styles.xml') +
          relation('b', 'sharedStrings', 'sharedStrings.xml'),
      ),
    },
    { name: '_rels/.rels', content: relations(relation('m', 'officeDocument', 'xl/workbook.xml')) },
    ...(made.more ?? []),
  ]
}
