import { useSyncExternalStore } from 'react'
import type { Language } from '../wording/language.ts'

/** What a person chose for this device; nothing of it is about the register. */
export type Preferences = {
  readonly language: Language
  readonly theme: 'system' | 'light' | 'dark'
  readonly shortcuts: boolean
}

const KEY = 'sijill.preferences'
const FIRST: Preferences = { language: 'ar', theme: 'system', shortcuts: true }

const listeners = new Set<() => void>()
let current: Preferences = read()

export const preferences = (): Preferences => current

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, preferences)

/** Keeps a choice on this device; where storage is closed it holds until the page is left. */
export function prefer(choice: Partial<Preferences>): void {
  current = { ...current, ...choice }
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // A browser that keeps nothing still obeys for this visit.
  }
  applyTheme()
  for (const tell of listeners) tell()
}

const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)')
dark?.addEventListener('change', applyTheme)

/** Puts the light or the dark colours on the page. */
export function applyTheme(): void {
  const chosen = current.theme === 'system' ? (dark?.matches ? 'dark' : 'light') : current.theme
  document.documentElement.dataset['theme'] = chosen
}

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return preferencesOf(kept)
  } catch {
    return FIRST
  }
}

/** Preferences from whatever was kept: an unknown choice counts as none. */
export function preferencesOf(kept: unknown): Preferences {
  const choice =
    typeof kept === 'object' && kept !== null ? (kept as Partial<Record<keyof Preferences, unknown>>) : {}
  return {
    language: choice.language === 'fr' ? 'fr' : FIRST.language,
    theme: choice.theme === 'light' || choice.theme === 'dark' ? choice.theme : FIRST.theme,
    shortcuts: choice.shortcuts !== false,
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
