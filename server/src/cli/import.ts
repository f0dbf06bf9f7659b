import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { snakeKeys } from '@sijill/core/contract'
import { type Command, Option } from 'commander'
import type { Register } from '../composition.ts'
import { readSheet, writeCsv } from '../documents/spreadsheet/index.ts'
import type { KeptRow } from '../store/list-import.ts'
import { type ImportView, listImportRows, receiveList } from '../usecases/import-list.ts'
import { importReport, type ReportLanguage } from '../usecases/import-report.ts'
import { runImport } from '../usecases/import-run.ts'
import { type Answer, addCommand, type Common, type Open, say, WrongUsage, withRegister } from './command.ts'
import { refusedBy } from './failure.ts'
import { progressBar } from './progress.ts'
import { terminalActor } from './terminal-actor.ts'

type ImportOptions = Common & {
  readonly dryRun?: boolean
  readonly office?: string
  readonly report?: string
  readonly language?: ReportLanguage
}

/** `import`: a chamber's list into the register, the same as in the browser. */
export function importCommand(program: Command, open: Open): void {
  addCommand(program, 'import <file>', "read a chamber's list (.csv, .xlsx) into the register")
    .option('--dry-run', 'read and judge every row, register nothing')
    .option('--office <code>', 'the office the list is of; the ministry when not said')
    .option('--report <file.csv>', 'write the list with what became of each row')
    .addOption(
      new Option('--language <ar|fr>', 'the language of the report').choices(['ar', 'fr']).default('ar'),
    )
    .action(async (file: string, options: ImportOptions) => {
      const bytes = await readFile(file).catch(() => {
        throw new WrongUsage(`The file ${file} cannot be read.`)
      })
      await withRegister(open, async (register) =>
        say(options, await importFile(register, file, bytes, options)),
      )
    })
}

async function importFile(
  register: Register,
  file: string,
  bytes: Uint8Array,
  { dryRun, office, report, language = 'ar' }: ImportOptions,
): Promise<Answer> {
  const { world } = register
  const actor = await terminalActor(register, ['officer', 'validator'])
  const officeCode = office ?? actor.grants[0]?.officeCode ?? ''
  const asked = { id: world.newId(), officeCode, fileName: basename(file), bytes }
  const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
  const received = await receiveList(world, readSheet)(actor, asked, hashOf)
  if (!received.ok) throw refusedBy(received.refusal)
  let view: ImportView = received.value
  if (dryRun !== true) {
    const bar = progressBar('rows')
    const ran = await runImport(world, readSheet)(actor, view.id, bar.at)
    bar.end()
    if (!ran.ok) throw refusedBy(ran.refusal)
    view = ran.value
  }
  if (report !== undefined) {
    const table = await importReport(world, writeCsv)(actor, view.id, language)
    if (!table.ok) throw refusedBy(table.refusal)
    await writeFile(report, table.value)
  }
  const { rows } = await listImportRows(world)(actor, view.id, { limit: Number.MAX_SAFE_INTEGER - 1 })
  return answerOf(view, rows)
}

function answerOf({ rows: total, counts }: ImportView, rows: readonly KeptRow[]): Answer {
  const { accepted, rejected, review, alreadyThere, reasons } = counts
  const problems = rows.filter(({ outcome }) => outcome !== 'accepted')
  const json = {
    ...{ rows: total, accepted, rejected, review, already_there: alreadyThere, reasons },
    problems: problems.map(({ row, outcome, code, field, value, duplicateOf }) =>
      snakeKeys({
        row,
        outcome,
        code,
        field: field ?? null,
        value: value ?? null,
        duplicateOf: duplicateOf ?? null,
      }),
    ),
    warnings: rows.flatMap(({ row, warnings }) => warnings.map(({ code, field }) => ({ row, code, field }))),
  }
  const text = [
    `${total} rows: ${accepted} accepted (${alreadyThere} there before), ${rejected} rejected, ${review} to review`,
    ...Object.entries(reasons).map(([code, count]) => `  ${code}: ${count}`),
  ]
  return { json, text, isRefused: rejected > 0 }
}
