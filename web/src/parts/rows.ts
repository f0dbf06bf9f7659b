import { useShortcuts } from '../shell/shortcuts.ts'

/**
 * `J` and `K` move the focus from row to row of the list on the page; `Enter` then opens, as on any link.
 * A row is what is marked `data-row`; its link is the first in it.
 */
export function useRowKeys(): void {
  useShortcuts({ j: () => moveBy(1), k: () => moveBy(-1) })
}

function moveBy(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))
  const target = rows[next]?.querySelector<HTMLElement>('a[href], button')
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
