import { closeSync, openSync, writeSync } from 'node:fs'
import { firstOf, secondOf } from './block/pairs.ts'
import type { Linkage } from './link.ts'
import { calibrated } from './model/calibrate.ts'
import type { Settings } from './settings/settings.ts'

const PIECE = 1 << 20

/** Writes `record_id,cluster_id`, every record once; a cluster is named after the first record in it. */
export function writeClusters(path: string, { table, clusterOf }: Linkage): void {
  writeLines(path, (write) => {
    write('record_id,cluster_id\n')
    for (let row = 0; row < clusterOf.length; row += 1) {
      write(`${cell(table.idOf(row))},${cell(table.idOf(clusterOf[row] ?? row))}\n`)
    }
  })
}

/** Writes `record_a,record_b,probability,decision`: `match` where the two were joined, else `review`. */
export function writePairs(path: string, linkage: Linkage, settings: Settings): void {
  const { table, clusterOf, pairs } = linkage
  writeLines(path, (write) => {
    write('record_a,record_b,probability,decision\n')
    pairs.pairs.forEach((pair, at) => {
      const a = firstOf(pair)
      const b = secondOf(pair)
      const probability = calibrated(settings.calibration, pairs.weights[at] ?? 0).toFixed(6)
      const decision = clusterOf[a] === clusterOf[b] ? 'match' : 'review'
      write(`${cell(table.idOf(a))},${cell(table.idOf(b))},${probability},${decision}\n`)
    })
  })
}

function writeLines(path: string, lines: (write: (line: string) => void) => void): void {
  const file = openSync(path, 'w')
  try {
    let piece = ''
    lines((line) => {
      piece += line
      if (piece.length < PIECE) return
      writeSync(file, piece)
      piece = ''
    })
    writeSync(file, piece)
  } finally {
    closeSync(file)
  }
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
