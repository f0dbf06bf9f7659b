import { useCallback, useRef, useState } from 'react'
import { Icon } from '../design/icon.tsx'
import { SegmentedField } from '../design/segmented-field.tsx'
import { dropAllDrafts } from '../session/draft.ts'
import { nameOf, useSession, useSignIn } from '../session/session.ts'
import { useWords } from '../wording/words.ts'
import { officePlaceOf } from './office-name.ts'
import { Initial } from './page-heading.tsx'
import { type Preferences, prefer, usePreferences } from './preferences.ts'
import { useDismissable } from './use-dismissable.ts'

/** Who is signed in; opens onto the look of the page, the shortcuts, the password and the way out. */
export function UserMenu(props: { onKeys: () => void; onPassword: () => void }) {
  const { language, say } = useWords()
  const { user, grants, office_code } = useSession()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useDismissable(
    box,
    open,
    useCallback(() => setOpen(false), []),
  )
  const name = nameOf(user, language)
  const role = grants[0]?.role
  const place = officePlaceOf(office_code || (grants[0]?.office_code ?? ''), language)
  return (
    <div ref={box} className="relative">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-10 items-center gap-2 rounded-control text-start text-[0.875rem] pointer-coarse:min-h-12"
      >
        <Initial name={name} />
        <span className="max-w-48 leading-snug max-desk:sr-only">
          <b className="block truncate pb-0.5">{name}</b>
          <span className="block truncate text-small text-muted">
            {role !== undefined && say(`shell.roles.${role}`)} · {place}
          </span>
        </span>
      </button>
      {open && (
        <UserPanel
          onKeys={() => {
            setOpen(false)
            props.onKeys()
          }}
          onPassword={() => {
            setOpen(false)
            props.onPassword()
          }}
        />
      )}
    </div>
  )
}

function UserPanel({ onKeys, onPassword }: { onKeys: () => void; onPassword: () => void }) {
  const { language, say } = useWords()
  const { user } = useSession()
  const { theme } = usePreferences()
  const { signOut } = useSignIn()
  const line =
    'flex min-h-[42px] w-full items-center gap-2.5 rounded-control px-3 py-2 text-start hover:bg-stone-tint pointer-coarse:min-h-12'
  return (
    <div className="absolute end-0 top-full z-30 mt-2 w-72 max-w-[calc(100vw-1.5rem)] rounded-card border border-edge bg-surface p-3 shadow-[0_8px_30px_rgb(0_0_0/0.18)]">
      <p className="px-3 pb-2 desk:hidden">
        <b>{nameOf(user, language)}</b>
      </p>
      <p className="isolated px-3 pb-2 text-small text-muted rtl:text-end">{user.email}</p>
      <SegmentedField<Preferences['theme']>
        label={say('shell.theme')}
        className="px-3 pb-2"
        columns="grid-cols-1"
        value={theme}
        onChange={(choice) => prefer({ theme: choice })}
        options={[
          { value: 'system', label: say('shell.themeSystem') },
          { value: 'light', label: say('shell.themeLight') },
          { value: 'dark', label: say('shell.themeDark') },
        ]}
      />
      <button type="button" className={line} onClick={onKeys}>
        <Icon name="keyboard" />
        {say('shell.shortcuts')}
      </button>
      <button type="button" className={line} onClick={onPassword}>
        <Icon name="pencil" />
        {say('shell.changePassword')}
      </button>
      <button
        type="button"
        className={line}
        onClick={() => {
          dropAllDrafts()
          void signOut()
        }}
      >
        <Icon name="leave" />
        {say('shell.signOut')}
      </button>
    </div>
  )
}
