import type { Config } from '../config.ts'
import { auditCommands } from './audit.ts'
import { backupCommands } from './backup.ts'
import { cardCommands } from './cards.ts'
import { addCommand, newProgram, type Open } from './command.ts'
import { explainFailure } from './failure.ts'
import { importCommand } from './import.ts'
import { lawCommands } from './law-commands.ts'
import { personCommand } from './person.ts'
import { rebuildCommand } from './rebuild.ts'
import { userCommands } from './user.ts'

/** What commands are given: nothing else here reaches for a register or a setting. */
export type Hands = {
  readonly open: Open
  readonly readSettings: () => Config
  readonly serve: () => Promise<void>
}

/**
 * Runs one command, and leaves the exit code of the process: 0 when it was carried out, 1 when the work was
 * refused or rows were rejected, 2 on wrong usage. A new group of commands gets its line here.
 */
export async function run(args: readonly string[], { open, readSettings, serve }: Hands): Promise<void> {
  const program = newProgram()
  addCommand(program, 'serve', 'serve the register until told to end; what `npm start` ends in').action(serve)
  importCommand(program, open)
  lawCommands(program)
  personCommand(program, open)
  cardCommands(program, open)
  auditCommands(program, open)
  rebuildCommand(program, open)
  backupCommands(program, open, readSettings)
  userCommands(program, open)
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (failure) {
    process.exitCode = explainFailure(failure, args.includes('--json'))
  }
}
