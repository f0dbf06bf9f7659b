import { useEffect, useRef } from 'react'
import { usePreferences } from './preferences.ts'

type Press = {
  readonly key: string
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/** What each name does: `j`, `/`, `?`, `1`, `ctrl+s`, `alt+1`. */
export type Shortcuts = Readonly<Record<string, () => void>>

/**
 * The name of a key press, whatever the keyboard.
 *
 * A Latin letter is taken as it is written, so that AZERTY keeps its A; on an Arabic keyboard the place of
 * the key decides, so that J is where QWERTY has it.
 */
export function shortcutOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }: Press): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  const plain = /^[\x21-\x7e]$/.test(key) ? key.toLowerCase() : undefined
  const name =
    altKey || ctrlKey
      ? (digit ?? plain ?? letter ?? key)
      : (plain ?? digit ?? letter ?? slashOf(code, shiftKey) ?? key)
  const modifier = ctrlKey || metaKey ? 'ctrl+' : altKey ? 'alt+' : ''
  return modifier + name
}

const slashOf = (code: string, shift: boolean): string | undefined =>
  code === 'Slash' ? (shift ? '?' : '/') : undefined

/**
 * Listens for shortcuts while the component is there, unless the person switched them off.
 *
 * The keys of a page sleep while a question stands over it; the keys of a question say `over`.
 */
export function useShortcuts(shortcuts: Shortcuts, where: 'page' | 'over' = 'page'): void {
  const { shortcuts: on } = usePreferences()
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => {
      const name = shortcutOf(event)
      const action = latest.current[name]
      if (action === undefined || event.defaultPrevented) return
      // A letter typed in a field is a letter.
      if (!/^(ctrl|alt)\+/.test(name) && isTyping(event.target)) return
      if ((document.querySelector('[role="dialog"]') !== null) !== (where === 'over')) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on, where])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]') !== null
