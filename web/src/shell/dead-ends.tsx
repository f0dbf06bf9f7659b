import { Link } from '@tanstack/react-router'
import { Button, buttonClass } from '../design/button.tsx'
import { useWords } from '../wording/words.ts'
import { PageHeading } from './page-heading.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { say } = useWords()
  return (
    <div className="mx-auto max-w-xl p-6">
      <PageHeading title={say('shell.notFound.title')} lead={say('shell.notFound.what')} />
      <Link to="/" className={buttonClass('filled')}>
        {say('shell.notFound.back')}
      </Link>
    </div>
  )
}

/** A defect of ours in one page: the others still stand. */
export function BrokenPage() {
  const { say } = useWords()
  return (
    <div role="alert" className="mx-auto max-w-xl p-6">
      <PageHeading title={say('shell.broken.title')} lead={say('shell.broken.what')} />
      <Button kind="filled" icon="refresh" onPress={() => location.reload()}>
        {say('shell.broken.again')}
      </Button>
    </div>
  )
}
