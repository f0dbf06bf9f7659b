import type { Instant } from '../kernel/index.ts'

/** An act with who did it and when: what the `evolve` functions read. */
export type Signed<Act> = Act & { readonly by: string; readonly at: Instant }
