import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { openBenchRegister } from '../ground/fill.ts'
import { PROJECT } from '../ground/project.ts'
import { type Hands, type Journal, sendAgain } from './journal.ts'
import type { Found } from './journey.ts'

/** Sends every command again that had been acknowledged, and says which ones were answered otherwise. */
export async function replayAll(journal: Journal, hands: Hands): Promise<number> {
  let replayed = 0
  for (const { sent } of journal.acknowledged.values()) {
    await sendAgain(journal, hands, sent)
    replayed += 1
  }
  return replayed
}

/** Reads back what was promised: every paper, and every number with its entry. */
export async function readBack({ papers, numbers }: Found, { officer }: Hands): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { dossierId, documentId, content } of papers) {
    const path = `/api/v1/dossiers/${dossierId}/documents/${documentId}/content`
    const answer = await officer.ask({ path })
    if (answer.status !== 200 || answer.body.toString('utf8') !== content) {
      faults.push(`The paper ${documentId} is not as it was sent: ${answer.status}`)
    }
  }
  for (const { entryId, number } of numbers) {
    const answer = await officer.ask({ path: `/api/v1/entries/by-number/${number}` })
    const isThere = answer.status === 200 && JSON.stringify(answer.json()).includes(entryId)
    if (!isThere) faults.push(`The entry ${number} is not there: ${answer.status}`)
  }
  const doubles = numbers.length - new Set(numbers.map(({ number }) => number)).size
  if (doubles > 0) faults.push(`${doubles} numbers were given twice`)
  return faults
}

/** Looks into the database itself: each acknowledged command with its acts, and no second entry of anybody. */
export async function lookInside(journal: Journal, dataFolder: string) {
  const register = await openBenchRegister(dataFolder)
  try {
    const ids = [...journal.acknowledged.keys()]
    const { pools } = register
    const count = async (sql: string, values: readonly unknown[] = []): Promise<number> => {
      const { rows } = await pools.owner.query<{ count: string }>(sql, [...values])
      return Number(rows[0]?.count)
    }
    const kept = await count('select count(*) as count from command where id = any ($1)', [ids])
    const withActs = await count(
      'select count(distinct command_id) as count from act where command_id = any ($1)',
      [ids],
    )
    const doubles = await count(
      'select count(*) as count from (select from entry group by cin having count(*) > 1) as double',
    )
    const { rows } = await pools.owner.query<{ fsync: string }>('show fsync')
    return { sent: ids.length, kept, withActs, doubles, fsync: rows[0]?.fsync ?? 'unknown' }
  } finally {
    await register.close()
  }
}

/** One command of the command line over a data folder; answers its JSON and its exit code. */
export function sijill(dataFolder: string, ...command: readonly string[]) {
  const { DATABASE_URL: _, ...environment } = process.env
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, 'server/src/cli/main.ts'), ...command, '--json'],
    {
      env: { ...environment, SIJILL_DATA: dataFolder, SIJILL_DEMO: '0' },
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  )
  return { status, said: stdout.trim() || stderr.trim() }
}
