import { Link } from '@tanstack/react-router'
import { Icon } from '../design/icon.tsx'
import { Logo } from '../design/logo.tsx'
import { useSession } from '../session/session.ts'
import { useWords } from '../wording/words.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { NetworkBadge } from './network-badge.tsx'
import { officeNameOf, officeRegionOf } from './office-name.ts'
import { SearchBox } from './search-box.tsx'
import { UserMenu } from './user-menu.tsx'

/** The top of every page: the name, the search, the network, the language and who one is. */
export function Header(props: { onMenu: () => void; onKeys: () => void; onPassword: () => void }) {
  const { language, say } = useWords()
  const { office_code, grants, rights } = useSession()
  const office = office_code || (grants[0]?.office_code ?? '')
  const region = officeRegionOf(office, language)
  return (
    <header
      data-frame
      className="flex min-h-[60px] flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-3 py-2.5 wide:px-6"
    >
      <button
        type="button"
        onClick={props.onMenu}
        aria-label={say('shell.menu')}
        className="grid size-10 place-items-center rounded-control text-ink hover:bg-stone-tint desk:hidden pointer-coarse:size-12"
      >
        <Icon name="menu" className="size-6" />
      </button>
      <Link
        to="/"
        className="flex items-center gap-2.5 whitespace-nowrap text-green no-underline desk:min-w-[200px]"
      >
        <Logo />
        <span className="leading-snug">
          <span className="text-lg font-bold">{say('shell.name')}</span>
          <span className="block max-w-64 truncate text-[0.75rem] leading-tight text-muted max-desk:hidden">
            {region === undefined ? officeNameOf(office, language) : `${say('shell.chamber')} · ${region}`}
          </span>
        </span>
      </Link>
      {rights.includes('read_file') ? (
        <div className="flex min-w-0 flex-1 max-wide:order-last max-wide:basis-full">
          <SearchBox />
        </div>
      ) : (
        <span className="flex-1" />
      )}
      <div className="ms-auto flex items-center gap-3 desk:gap-4">
        <span className="max-desk:hidden">
          <NetworkBadge />
        </span>
        <span className="desk:hidden">
          <NetworkBadge small />
        </span>
        <LanguageSwitch className="max-wide:hidden" />
        <UserMenu onKeys={props.onKeys} onPassword={props.onPassword} />
      </div>
    </header>
  )
}
