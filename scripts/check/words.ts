import { filesWithLines } from './files.ts'

/** Marks of unfinished work, in the comments of any language; put together so that this file has none. */
const UNFINISHED = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`)

/** Names a place that only exists on the writer's machine. */
const OWN_MACHINE = new RegExp(`(^|[\\s"'\`(=])/${'(home|Users|work|root)'}/[\\w.-]+/`)

const TEXT = /\.(ts|tsx|mjs|cjs|js|sql|css|html|md|yaml|yml|json|typ|sh)$/

/** Lines that say that something is unfinished, or that name a folder of one machine. */
export function findWords(root: string): readonly string[] {
  const problems: string[] = []
  for (const { name, lines } of filesWithLines(root, TEXT)) {
    if (name === 'package-lock.json') continue
    lines.forEach((line, index) => {
      if (UNFINISHED.test(line)) problems.push(`${name}:${index + 1}: unfinished: ${line.trim()}`)
      if (OWN_MACHINE.test(line))
        problems.push(`${name}:${index + 1}: a folder of one machine: ${line.trim()}`)
    })
  }
  return problems
}
