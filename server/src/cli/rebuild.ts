import type { Command } from 'commander'
import type { Register } from '../composition.ts'
import { wholeRegister } from '../store/owner.ts'
import { REBUILDS, RebuildFailure, rebuildTables } from '../store/rebuild.ts'
import { rebuildSeries } from '../store/rebuild-series.ts'
import type { TableDifferences } from '../store/rebuild-table.ts'
import { type Answer, addCommand, type Common, type Open, Refused, say, withRegister } from './command.ts'
import { progressBar } from './progress.ts'

type RebuildOptions = Common & { readonly check?: boolean }

/** `rebuild`: the tables that screens read, from acts alone. */
export function rebuildCommand(program: Command, open: Open): void {
  addCommand(program, 'rebuild', 'work out again, from acts alone, every table that screens read')
    .option('--check', 'say what differs, and change nothing')
    .action(async (options: RebuildOptions) =>
      withRegister(open, async (register) => say(options, await rebuildAnswer(register, options))),
    )
}

/** Rebuilds, or checks, each table in a transaction of its own, and says what differed. */
export async function rebuildAnswer(
  { pools }: Pick<Register, 'pools'>,
  { check: isCheck = false }: { readonly check?: boolean },
): Promise<Answer> {
  const tables: TableDifferences[] = []
  for (const rebuild of REBUILDS) {
    const bar = progressBar(rebuild.tables.join(' and '))
    const found = wholeRegister(pools.owner, (db) => rebuildTables(db, rebuild, { isCheck, told: bar.at }))
    tables.push(...(await found.catch(asRefusal).finally(bar.end)))
  }
  tables.push(...(await wholeRegister(pools.owner, (db) => rebuildSeries(db, { isCheck }))))
  const differences = tables.reduce((sum, table) => sum + table.differences, 0)
  const verdict = isCheck ? 'nothing was changed' : 'the tables now say what the acts say'
  return {
    json: { differences, tables },
    text: [
      ...tables.flatMap(tableLines),
      differences === 0
        ? 'Every table says what its acts say.'
        : `${differences} lines differed from their acts; ${verdict}.`,
    ],
    isRefused: differences > 0,
  }
}

const tableLines = ({ table, rows, differences, examples }: TableDifferences): readonly string[] => [
  `${table}: ${rows} lines, ${differences} differ`,
  ...examples.map(({ id, kind, columns }) => `  ${id}: ${kind} ${columns.join(', ')}`.trimEnd()),
]

function asRefusal(failure: unknown): never {
  if (failure instanceof RebuildFailure) throw new Refused(failure.message, 'acts_unreadable')
  throw failure
}
