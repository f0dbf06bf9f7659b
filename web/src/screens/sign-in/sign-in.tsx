import type { ReactNode } from 'react'
import { Logo } from '../../design/logo.tsx'
import { LanguageSwitch } from '../../shell/language-switch.tsx'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useWords } from '../../wording/words.ts'
import { SignInForm } from './sign-in-form.tsx'

/** The page before the register: one card, the language beside it. */
export function SignIn() {
  const { say } = useWords()
  return (
    <DoorPage>
      <PageHeading title={say('signIn.title')} />
      <SignInForm />
    </DoorPage>
  )
}

/** A page for somebody who is not in yet. */
export function DoorPage({ children }: { children: ReactNode }) {
  const { say } = useWords()
  return (
    <div className="grid min-h-screen grid-rows-[auto_1fr] px-4 py-5">
      <header className="mx-auto flex w-full max-w-md items-center gap-3">
        <Logo className="size-10" />
        <span className="leading-snug">
          <span className="text-xl font-bold text-green">{say('shell.name')}</span>
          <span className="block text-small text-muted">{say('shell.register')}</span>
        </span>
        <LanguageSwitch className="ms-auto" />
      </header>
      <main className="mx-auto w-full max-w-md self-center py-6">
        <div className="rounded-card border border-line bg-surface p-6">{children}</div>
      </main>
    </div>
  )
}
