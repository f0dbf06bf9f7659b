import { useSyncExternalStore } from 'react'
import { useWords } from '../wording/words.ts'
import { Icon } from './icon.tsx'

type Notice = { readonly id: number; readonly text: string; readonly tone: 'done' | 'alert' }

const SHOWN_MS = 8000

const listeners = new Set<() => void>()
let notices: readonly Notice[] = []
let lastId = 0

/** Says something short at the edge of the page and to screen readers; it goes by itself. */
export function notify(text: string, tone: Notice['tone'] = 'done'): void {
  lastId += 1
  const id = lastId
  change([...notices, { id, text, tone }])
  setTimeout(() => dismiss(id), SHOWN_MS)
}

const dismiss = (id: number): void => change(notices.filter((notice) => notice.id !== id))

function change(next: readonly Notice[]): void {
  notices = next
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The place where notices appear; one for the whole application. */
export function Notices() {
  const { say } = useWords()
  const shown = useSyncExternalStore(subscribe, () => notices)
  return (
    <div
      role="status"
      aria-label={say('common.notices')}
      className="pointer-events-none fixed inset-x-3 bottom-3 z-50 grid justify-items-center gap-2"
    >
      {shown.map(({ id, text, tone }) => (
        <div
          key={id}
          className={`pointer-events-auto flex max-w-xl items-center gap-2.5 rounded-control border-2 bg-surface py-1 ps-4 pe-1 shadow-[0_6px_20px_rgb(0_0_0/0.2)] ${tone === 'done' ? 'border-green' : 'border-terra'}`}
        >
          <span className={tone === 'done' ? 'text-green' : 'text-terra'}>
            <Icon name={tone === 'done' ? 'check' : 'alert'} />
          </span>
          <span className="py-1.5">{text}</span>
          <button
            type="button"
            onClick={() => dismiss(id)}
            aria-label={say('common.close')}
            className="grid size-10 shrink-0 place-items-center rounded-control text-muted pointer-coarse:size-12"
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
    </div>
  )
}
