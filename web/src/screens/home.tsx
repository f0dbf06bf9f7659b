import { Navigate } from '@tanstack/react-router'
import { lazy } from 'react'
import { Empty } from '../design/states.tsx'
import { useSession } from '../session/session.ts'
import { PageHeading } from '../shell/page-heading.tsx'
import { sectionsFor } from '../shell/sections.ts'
import { useWords } from '../wording/words.ts'

const Inbox = lazy(() => import('./inbox/inbox.tsx').then(({ Inbox }) => ({ default: Inbox })))

/** The first page: the inbox for whoever has one, else the first section that they may enter. */
export function Home() {
  const { say } = useWords()
  const { rights } = useSession()
  const [first] = sectionsFor(rights)
  if (first?.id === 'inbox') return <Inbox />
  if (first !== undefined) return <Navigate to={first.to} replace />
  return (
    <>
      <PageHeading title={say('shell.name')} />
      <Empty>{say('shell.noSection')}</Empty>
    </>
  )
}
