import { Link } from '@tanstack/react-router'
import { Key } from '../design/code.tsx'
import { Icon } from '../design/icon.tsx'
import { useSession } from '../session/session.ts'
import { formatNumber, formatPhone } from '../wording/format.ts'
import { useWords } from '../wording/words.ts'
import { useHelpPhone } from './help.ts'
import { useInboxCount } from './inbox-count.ts'
import { usePreferences } from './preferences.ts'
import { sectionsFor } from './sections.ts'

/** The sections one may enter. Only the inbox carries a count. */
export function Menu({ onGo }: { onGo?: () => void }) {
  const { say } = useWords()
  const { rights } = useSession()
  const count = useInboxCount()
  return (
    <nav aria-label={say('shell.mainMenu')} className="grid gap-0.5">
      {sectionsFor(rights).map(({ id, to, icon }) => (
        <Link
          key={id}
          to={to}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          onClick={() => onGo?.()}
          className="relative flex min-h-[42px] items-center gap-2.5 rounded-control px-3 py-2 leading-snug no-underline hover:bg-stone-tint pointer-coarse:min-h-12"
          inactiveProps={{ className: 'text-ink' }}
          activeProps={{
            className:
              'bg-green-tint font-bold text-green before:absolute before:inset-y-2 before:-start-3 before:w-1 before:rounded-e-tag before:bg-green',
            'aria-current': 'page',
          }}
        >
          <Icon name={icon} />
          {say(`shell.sections.${id}`)}
          {id === 'inbox' && count !== undefined && count > 0 && (
            <span className="ms-auto text-small">{formatNumber(count)}</span>
          )}
        </Link>
      ))}
    </nav>
  )
}

/** The chamber's telephone, in the same place on every page. */
export function HelpLine() {
  const { say } = useWords()
  const phone = useHelpPhone()
  if (phone === undefined) return null
  return (
    <a
      href={`tel:${phone}`}
      className="flex min-h-[42px] items-center gap-2.5 rounded-control px-3 py-2 no-underline hover:underline"
    >
      <Icon name="phone" />
      <span>
        {say('shell.help')}
        <span className="block text-small text-muted">{formatPhone(phone)}</span>
      </span>
    </a>
  )
}

/** The four keys that help most, at the foot of the menu. */
export function KeyHints({ onAll }: { onAll: () => void }) {
  const { say } = useWords()
  const { shortcuts } = usePreferences()
  const { rights } = useSession()
  if (!shortcuts) return null
  return (
    <div className="grid grid-cols-[auto_1fr] items-center gap-x-2.5 gap-y-1.5 p-3 text-small text-muted pointer-coarse:hidden">
      {rights.includes('read_file') && (
        <>
          <Key>/</Key>
          {say('shell.keys.search')}
        </>
      )}
      <span className="flex gap-1">
        <Key>J</Key>
        <Key>K</Key>
      </span>
      {say('shell.keys.rows')}
      <Key>Enter</Key>
      {say('shell.keys.open')}
      <Key>?</Key>
      <button type="button" onClick={onAll} className="py-0.5 text-start hover:underline">
        {say('shell.keys.all')}
      </button>
    </div>
  )
}
