import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openRegister } from './composition.ts'
import { ConfigFailure, readConfig } from './config.ts'
import { seedDemonstration } from './demonstration/seed.ts'
import { readSheet, writeCsv } from './documents/spreadsheet/index.ts'
import { buildApp } from './http/app.ts'
import { anyFreePort, ClusterFailure, freePort } from './store/cluster/index.ts'
import { MigrationFailure } from './store/migrate.ts'

const DEFAULT_PORT = 3000
const WEB_FOLDER = join(import.meta.dirname, '..', '..', 'web', 'dist')

/** Starts the register and serves it until the process is told to end. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env)
  // Port 0 asks for any, as usual; only then is the address known before we listen.
  const port = config.port === 0 ? await anyFreePort() : (config.port ?? (await freePort(DEFAULT_PORT)))
  const address = `http://localhost:${port}`
  const register = await openRegister(config, config.publicUrl ?? address, (sentence) =>
    console.log(sentence),
  )
  const accounts = config.isDemo ? await seedDemonstration(register, config.dataFolder) : []
  const app = await buildApp({
    ...register,
    session: {
      identity: register.identity,
      authPool: register.pools.auth,
      offices: register.world.offices,
      listGrants: register.listGrants,
    },
    targetDays: config.targetDays,
    readSheet,
    writeReport: writeCsv,
    lawChanged: register.refreshLaw,
    webFolder: existsSync(join(WEB_FOLDER, 'index.html')) ? WEB_FOLDER : undefined,
    logLevel: 'warn',
  })
  await app.listen({ port, host: config.host })
  console.log(`Sijill ready on ${address}`)
  for (const line of accounts) console.log(line)

  let ending = false
  const end = async (): Promise<void> => {
    if (ending) return
    ending = true
    await app.close()
    await register.close()
    process.exit(0)
  }
  process.once('SIGINT', () => void end())
  process.once('SIGTERM', () => void end())
}

/** A failure that the operator can mend is one sentence; anything else is ours and keeps its trace. */
export function explain(failure: unknown): never {
  const isTheirs =
    failure instanceof ConfigFailure ||
    failure instanceof ClusterFailure ||
    failure instanceof MigrationFailure
  const busy = failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE'
  if (busy) console.error('The port is taken by another program: choose another with PORT.')
  else console.error(isTheirs ? failure.message : failure)
  process.exit(1)
}

if (import.meta.main) await serve().catch(explain)
