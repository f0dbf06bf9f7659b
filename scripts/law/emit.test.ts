import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLawSource } from '../../server/src/cli/law-check.ts'
import { modulesOf } from './emit.ts'

const root = join(import.meta.dirname, '../..')
const generated = (name: string): Promise<string> =>
  readFile(join(root, 'core/src/rules/generated', name), 'utf8')

describe('modulesOf', async () => {
  const { source, reference } = await readLawSource(join(root, 'law'))
  const modules = modulesOf(source, reference)

  test.each(modules.map(({ name, text }) => [name, text]))(
    '%s is what law/ says today',
    async (name, text) => {
      expect(await generated(name)).toBe(text)
    },
  )

  test('the same files give the same text', () => {
    expect(modulesOf(source, reference)).toEqual(modules)
  })

  test('a changed value changes the module of the law and no other', () => {
    const changed = modulesOf({ ...source, release: '2099.9' }, reference)
    const names = changed.filter(({ text }, index) => text !== modules[index]?.text).map(({ name }) => name)
    expect(names).toEqual(['law.ts'])
  })
})
