import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '..')

/** Utilities and properties that know left from right; a page must turn round whole. */
const PHYSICAL =
  /(?<![\w-])-?(?:m|p)[lr]-|(?<![\w-])(?:text|float|clear)-(?:left|right)|(?<![\w-])-?(?:left|right)-[\d[(]|(?<![\w-])(?:border|rounded)-[lr](?:-|\b)|(?:margin|padding|border)-(?:left|right)|\b(?:margin|padding)(?:Left|Right)\b|text-align:\s*(?:left|right)/

test('nothing is placed by left or right, but for figures that line up on their units', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  const found = files
    .filter((path) => /\.(tsx?|css)$/.test(path) && !path.endsWith('.test.ts'))
    .flatMap((path) =>
      readFileSync(join(SOURCE, path), 'utf8')
        .split('\n')
        .filter((line) => PHYSICAL.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
  expect(found).toEqual(['app.css: text-align: right;'])
})
