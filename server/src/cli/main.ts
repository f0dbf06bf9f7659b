import { readConfig } from '../config.ts'
import type { Open } from './command.ts'
import { run } from './run.ts'

const readSettings = () => readConfig(process.env)

/** Opening loads the whole server, which a command that needs no register does not wait for. */
const open: Open = async () => {
  const { openRegister } = await import('../composition.ts')
  const config = readSettings()
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port ?? 3000}`
  // What is merely unusual is told to a person and not to a script.
  return openRegister(config, publicUrl, process.stderr.isTTY ? console.error : undefined)
}

const serve = async (): Promise<void> => (await import('../main.ts')).serve()

await run(process.argv.slice(2), { open, readSettings, serve })
