import { readConfig } from '../config.ts'
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

/** Opening loads the whole server, which a command that needs no register does not wait for. */
const open: Open = async () => {
  const { openRegister } = await import('../composition.ts')
  const config = readConfig(process.env)
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port ?? 3000}`
  return openRegister(config, publicUrl, (sentence) => console.error(sentence))
}

const program = newProgram()
addCommand(program, 'serve', 'serve the register until told to end; what `npm start` ends in').action(
  async () => (await import('../main.ts')).serve(),
)
lawCommands(program)
personCommand(program, open)
userCommands(program, open)
auditCommands(program, open)
rebuildCommand(program, open)
backupCommands(program, open, () => readConfig(process.env))
importCommand(program, open)
cardCommands(program, open)

try {
  await program.parseAsync()
} catch (failure) {
  process.exitCode = explainFailure(failure, process.argv.includes('--json'))
}
