import type { Bench } from '../ground/bench.ts'

/** Everything that can be measured, by name; each is loaded when it is asked for. */
export const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  start: async () => (await import('./start.ts')).startBench,
  fresh: async () => (await import('./start.ts')).freshBench,
  memory: async () => (await import('./memory.ts')).memoryBench,
  read: async () => (await import('./read.ts')).readBench,
  search: async () => (await import('./search.ts')).searchBench,
  inbox: async () => (await import('./inbox.ts')).inboxBench,
  submit: async () => (await import('./submit.ts')).submitBench,
  import: async () => (await import('./import.ts')).importBench,
  cards: async () => (await import('./cards.ts')).cardsBench,
  verify: async () => (await import('./verify.ts')).verifyBench,
  bundle: async () => (await import('./bundle.ts')).bundleBench,
  places: async () => (await import('./places.ts')).placesBench,
  crash: async () => (await import('./crash.ts')).crashBench,
}
