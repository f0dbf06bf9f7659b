import { useSyncExternalStore } from 'react'

type Waiting = { readonly promise: Promise<boolean>; readonly settle: (signedIn: boolean) => void }

const listeners = new Set<() => void>()
let waiting: Waiting | undefined

/**
 * Waits until somebody has signed in again over the page that was open.
 *
 * All requests that find the session over wait for one dialog; each is then sent again.
 *
 * @returns `false` when the person chose to leave instead.
 */
export function signInAgain(): Promise<boolean> {
  if (waiting === undefined) {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    waiting = { promise, settle: resolve }
    tellAll()
  }
  return waiting.promise
}

/** Told by the dialog: signed in, or gone to the sign-in page. */
export function settleSignIn(signedIn: boolean): void {
  waiting?.settle(signedIn)
  waiting = undefined
  tellAll()
}

/** Whether a dialog must stand over the page. */
export const useSignInAsked = (): boolean => useSyncExternalStore(subscribe, () => waiting !== undefined)

function tellAll(): void {
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
