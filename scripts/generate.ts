/**
 * Checks `law/` and writes it to `core/src/rules/generated/`, so that server and phone hold the same law.
 *
 * `--check` writes nothing and fails where a generated file is not what `law/` says today.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkLaw, readLawSource } from '../server/src/cli/law-check.ts'
import { modulesOf } from './law/emit.ts'

const root = join(import.meta.dirname, '..')
const law = join(root, 'law')
const generated = join(root, 'core/src/rules/generated')
const isCheck = process.argv.includes('--check')

const { problems } = await checkLaw(law)
for (const { file, code, facts } of problems) console.error(`law/${file}: ${code} ${JSON.stringify(facts)}`)
if (problems.length > 0) process.exit(1)

const { source, reference } = await readLawSource(law)
await mkdir(generated, { recursive: true })
const stale: string[] = []
for (const { name, text } of modulesOf(source, reference)) {
  const path = join(generated, name)
  const before = await readFile(path, 'utf8').catch(() => '')
  if (before === text) continue
  stale.push(name)
  if (!isCheck) await writeFile(path, text)
}

if (isCheck && stale.length > 0) {
  console.error(`Not what law/ says today: ${stale.join(', ')}. Run: npm run generate`)
  process.exit(1)
}
console.log(isCheck ? 'Generated law is current.' : `Law ${source.release}: ${stale.length} file(s) written.`)
