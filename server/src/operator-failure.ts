import { ConfigFailure } from './config.ts'
import { CardKeyFailure } from './gateways/card-keys/index.ts'
import { ClusterFailure } from './store/cluster/index.ts'
import { MigrationFailure } from './store/migrate.ts'

const OURS = [ConfigFailure, ClusterFailure, MigrationFailure, CardKeyFailure]

/** Failures of the system that whoever runs the register can mend, by their code. */
const MENDABLE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is taken by another program: choose another with PORT.',
  ECONNREFUSED: 'The database does not answer: see that it runs, and where DATABASE_URL leads.',
  ENOTFOUND: 'The host of the database is not known: see where DATABASE_URL leads.',
  ENOSPC: 'The disk is full.',
  EACCES: 'A file may not be read or written by this user',
  // PostgreSQL: wrong password, unknown role or rule of the host; no such database; no room.
  '28P01': 'The database refuses the password that DATABASE_URL carries.',
  '28000': 'The database lets nobody in with what DATABASE_URL says.',
  '3D000': 'The database that DATABASE_URL names is not there.',
  '53100': 'The disk of the database is full.',
}

/** One sentence on a failure that the operator can mend; `undefined` for a fault of ours. */
export function sentenceOf(failure: unknown): string | undefined {
  if (!(failure instanceof Error)) return undefined
  if (OURS.some((kind) => failure instanceof kind)) return failure.message
  const code = 'code' in failure && typeof failure.code === 'string' ? failure.code : ''
  const path = 'path' in failure && typeof failure.path === 'string' ? ` (${failure.path})` : ''
  const sentence = MENDABLE[code]
  return sentence && (path === '' ? sentence : `${sentence.replace(/\.$/, '')}${path}.`)
}
