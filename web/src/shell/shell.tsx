import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useSignInAsked } from '../api/sign-in-gate.ts'
import { Skeleton } from '../design/states.tsx'
import { useSession } from '../session/session.ts'
import { useWords } from '../wording/words.ts'
import { Header } from './header.tsx'
import { HelpLine, KeyHints, Menu } from './menu.tsx'
import { useShortcuts } from './shortcuts.ts'

const Drawer = lazy(() => import('./drawer.tsx').then(({ Drawer }) => ({ default: Drawer })))
const KeyboardHelp = lazy(() =>
  import('./keyboard-help.tsx').then(({ KeyboardHelp }) => ({ default: KeyboardHelp })),
)
const ChangePassword = lazy(() =>
  import('../screens/sign-in/change-password.tsx').then(({ ChangePassword }) => ({
    default: ChangePassword,
  })),
)
const SignInAgain = lazy(() =>
  import('../screens/sign-in/sign-in-again.tsx').then(({ SignInAgain }) => ({ default: SignInAgain })),
)

/** The frame of every page for somebody signed in: header, menu at the start side, the page. */
export function Shell() {
  const { say } = useWords()
  const { rights } = useSession()
  const navigate = useNavigate()
  const [over, setOver] = useState<'menu' | 'keys' | 'password'>()
  const signInAsked = useSignInAsked()
  useShortcuts({
    '?': () => setOver('keys'),
    ...(rights.includes('prepare_dossier') ? { n: () => void navigate({ to: '/registrations/new' }) } : {}),
  })
  const close = () => setOver(undefined)
  return (
    <>
      <a
        href="#main"
        className="sr-only z-50 rounded-control bg-surface p-3 focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {say('shell.skip')}
      </a>
      <Header
        onMenu={() => setOver('menu')}
        onKeys={() => setOver('keys')}
        onPassword={() => setOver('password')}
      />
      <div className="grid min-h-[calc(100vh-61px)] desk:grid-cols-[216px_minmax(0,1fr)] print:block">
        <div data-frame className="flex flex-col border-e border-line bg-surface px-3 py-4 max-desk:hidden">
          <Menu />
          <aside aria-label={say('shell.help')} className="mt-auto">
            <HelpLine />
            <KeyHints onAll={() => setOver('keys')} />
          </aside>
        </div>
        <main id="main" tabIndex={-1} className="min-w-0 px-3 py-4 wide:px-7 wide:pt-6 wide:pb-8">
          <Suspense fallback={<Skeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        {over === 'menu' && <Drawer open onClose={close} />}
        {over === 'keys' && <KeyboardHelp open onClose={close} />}
        {over === 'password' && <ChangePassword onClose={close} />}
        {signInAsked && <SignInAgain />}
      </Suspense>
    </>
  )
}
