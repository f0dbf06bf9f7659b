/** What the testkit needs of the whole server; nothing else imports this file. */
export { clockOver } from './clock.ts'
export { type Register, registerOver } from './composition.ts'
export type { Actor } from './usecases/authority.ts'
