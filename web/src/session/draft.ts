import { useSyncExternalStore } from 'react'

/**
 * Drafts of forms, kept in this tab for one user: they outlive a reload and the end of a session, and
 * are gone when the tab is closed, because a counter's computer is shared.
 */
const PREFIX = 'sijill.draft.'

const listeners = new Set<() => void>()

const keyOf = (user: string, form: string): string => `${PREFIX}${user}.${form}`

/** What was typed, as it was; `undefined` when nothing is kept. */
export function findDraft(user: string, form: string): unknown {
  try {
    const kept = sessionStorage.getItem(keyOf(user, form))
    return kept === null ? undefined : JSON.parse(kept)
  } catch {
    return undefined
  }
}

/** Keeps what was typed. @returns `false` where the browser keeps nothing. */
export function keepDraft(user: string, form: string, draft: unknown): boolean {
  try {
    sessionStorage.setItem(keyOf(user, form), JSON.stringify(draft))
    return true
  } catch {
    return false
  } finally {
    tellAll()
  }
}

/** Forgets a draft that was sent or thrown away. */
export function dropDraft(user: string, form: string): void {
  sessionStorage.removeItem(keyOf(user, form))
  tellAll()
}

/** Forgets every draft of this tab: somebody else may sit down next. */
export function dropAllDrafts(): void {
  for (const key of draftKeys()) sessionStorage.removeItem(key)
  tellAll()
}

/** Whether this tab holds something that was typed and not sent. */
export const useDraftKept = (): boolean => useSyncExternalStore(subscribe, () => draftKeys().length > 0)

const draftKeys = (): readonly string[] => {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX))
  } catch {
    return []
  }
}

function tellAll(): void {
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
