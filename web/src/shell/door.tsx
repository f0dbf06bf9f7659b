import { lazy, type ReactNode, Suspense } from 'react'
import { asProblem } from '../api/problem.ts'
import { sentenceFor } from '../api/sentence.ts'
import { Notices } from '../design/notices.tsx'
import { Failure, Skeleton } from '../design/states.tsx'
import { useSessionQuery } from '../session/session.ts'
import { useWords } from '../wording/words.ts'
import { PageHeading } from './page-heading.tsx'

const SignIn = lazy(() =>
  import('../screens/sign-in/sign-in.tsx').then(({ SignIn }) => ({ default: SignIn })),
)
const MustChangePassword = lazy(() =>
  import('../screens/sign-in/must-change-password.tsx').then(({ MustChangePassword }) => ({
    default: MustChangePassword,
  })),
)
const Enrol = lazy(() => import('../screens/sign-in/enrol.tsx').then(({ Enrol }) => ({ default: Enrol })))

/** Lets in who is signed in; the others sign in at the address they came for. */
export function Door({ children }: { children: ReactNode }) {
  const words = useWords()
  const { session, away, again } = useSessionQuery()
  return (
    <Suspense fallback={<Skeleton />}>
      {away !== null ? (
        <main className="mx-auto max-w-xl p-6">
          <PageHeading title={words.say('shell.away')} />
          <Failure onRetry={again}>{sentenceFor(asProblem(away), words)}</Failure>
        </main>
      ) : session === undefined ? (
        <div className="p-6">
          <Skeleton />
        </div>
      ) : session === null ? (
        <SignIn />
      ) : session.must_change_password ? (
        <MustChangePassword />
      ) : session.second_factor === 'required' ? (
        <Enrol />
      ) : (
        children
      )}
      <Notices />
    </Suspense>
  )
}
