import { useSyncExternalStore } from 'react'

/** What the header tells about the way to the server. */
export type Connection =
  | { readonly kind: 'online' | 'sending' }
  | { readonly kind: 'offline' | 'server'; readonly since: string }

const listeners = new Set<() => void>()
let sending = 0
let lost: { readonly kind: 'offline' | 'server'; readonly since: string } | undefined
let current: Connection = { kind: 'online' }

/** Told by the client: the server answered. */
export function reached(): void {
  lost = undefined
  update()
}

/** Told by the client: no answer, or the answer that the server is away. */
export function missed(kind: 'offline' | 'server'): void {
  if (lost?.kind !== kind) lost = { kind, since: lost?.since ?? new Date().toISOString() }
  update()
}

/** Counts a request that changes something for as long as it is under way. */
export async function whileSending<Reply>(work: () => Promise<Reply>): Promise<Reply> {
  sending += 1
  update()
  try {
    return await work()
  } finally {
    sending -= 1
    update()
  }
}

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => current)

function update(): void {
  current = lost ?? { kind: sending > 0 ? 'sending' : 'online' }
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Follows what the browser knows about the network. */
export function watchNetwork(): void {
  window.addEventListener('offline', () => missed('offline'))
  window.addEventListener('online', reached)
  if (!navigator.onLine) missed('offline')
}
