import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Key } from '../design/code.tsx'
import { Icon } from '../design/icon.tsx'
import { useWords } from '../wording/words.ts'
import { usePreferences } from './preferences.ts'
import { useShortcuts } from './shortcuts.ts'

/** The one search box, on every page: what is typed opens the search page and narrows it. */
export function SearchBox() {
  const { say } = useWords()
  const { shortcuts } = usePreferences()
  const navigate = useNavigate()
  const { q = '' } = useSearch({ strict: false })
  const [typed, setTyped] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => input.current?.select() })

  const search = (text: string) => {
    setTyped(text)
    if (text.trim().length >= 2) void navigate({ to: '/people', search: { q: text }, replace: q !== '' })
  }
  /** Into the list, to the first person found; where nobody is, to the button that registers them. */
  const goDown = () => {
    if ((typed ?? q).trim().length < 2) return
    document.querySelector<HTMLElement>('#main [data-row] a, #main button')?.focus()
  }
  return (
    <search className="block flex-1 desk:max-w-[520px]">
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault()
          goDown()
        }}
      >
        <span className="pointer-events-none absolute inset-y-0 start-3 grid place-items-center text-muted">
          <Icon name="search" />
        </span>
        <input
          ref={input}
          type="search"
          // An empty field with a direction of its own would cut the beginning of its hint.
          dir={(typed ?? q) === '' ? undefined : 'auto'}
          value={typed ?? q}
          onChange={(event) => search(event.target.value)}
          onBlur={() => setTyped(undefined)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            goDown()
          }}
          aria-label={say('shell.search')}
          placeholder={say('shell.search')}
          aria-keyshortcuts="/"
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          className="h-10 w-full appearance-none rounded-control border border-edge bg-surface ps-10 pe-10 text-start text-ink placeholder:text-muted pointer-coarse:h-12"
        />
        {shortcuts && (
          <span className="pointer-events-none absolute inset-y-0 end-3 grid place-items-center max-wide:hidden">
            <Key>/</Key>
          </span>
        )}
      </form>
    </search>
  )
}
