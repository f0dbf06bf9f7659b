import { setImmediate } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import { SheetRefused } from './sheet.ts'

/** What a reader of XML hears; names come without their namespace's prefix. */
export type XmlListener = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Between chunks others get their turn: a long sheet does not stop the server. */
const CHUNK_CHARACTERS = 1_000_000

/**
 * Reads a part of a workbook. Declarations of a document type are refused, so nothing is expanded
 * and nothing outside the part is reached.
 */
export async function readXml(bytes: Buffer, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser()
  const local = (name: string): string => name.slice(name.indexOf(':') + 1)
  parser.on('error', () => damaged())
  parser.on('doctype', () => damaged())
  parser.on('opentag', ({ name, attributes }) => listener.open?.(local(name), attributes))
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  parser.on('closetag', ({ name }) => listener.close?.(local(name)))
  const text = bytes.toString('utf8')
  for (let at = 0; at < text.length; at += CHUNK_CHARACTERS) {
    parser.write(text.slice(at, at + CHUNK_CHARACTERS))
    if (at > 0) await setImmediate()
  }
  parser.close()
}

function damaged(): never {
  throw new SheetRefused({ code: 'damaged_spreadsheet' })
}
