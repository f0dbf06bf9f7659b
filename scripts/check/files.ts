import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const PASSED_OVER = new Set([
  'node_modules',
  '.git',
  'var',
  'dist',
  'dist.new',
  'dist.old',
  'coverage',
  'generated',
])

/** A file of text: its name in the project, with `/`, and its lines. */
export type TextFile = { readonly name: string; readonly path: string; readonly lines: readonly string[] }

/** The files under a folder whose name a pattern fits. */
export function* filesWithLines(root: string, pattern: RegExp, folder = root): Generator<TextFile> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!PASSED_OVER.has(entry.name)) yield* filesWithLines(root, pattern, path)
    } else if (entry.isFile() && pattern.test(entry.name)) {
      const name = relative(root, path).split(sep).join('/')
      yield { name, path, lines: readFileSync(path, 'utf8').split(/\r?\n/) }
    }
  }
}
