/** What the testkit needs of the store; nothing else imports this file. */
export { startEphemeralCluster } from './cluster/index.ts'
export { ensureServerLogin, SCHEMA, SERVER_LOGIN, withClient } from './database.ts'
export { migrate } from './migrate.ts'
export { openPool, type Role } from './pool.ts'
