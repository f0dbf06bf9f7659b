import { PageHeading } from '../../shell/page-heading.tsx'
import { useWords } from '../../wording/words.ts'

export function Inbox() {
  const { say } = useWords()
  return <PageHeading title={say('shell.sections.inbox')} />
}
