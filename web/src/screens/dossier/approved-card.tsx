import { Link } from '@tanstack/react-router'
import { linkTo } from '../../api/client.ts'
import { buttonClass } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { Code } from '../../design/code.tsx'
import { Icon } from '../../design/icon.tsx'
import type { DossierView } from '../../parts/dossier-api.ts'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../wording/words.ts'

/** The number that was given, and what follows from it. */
export function ApprovedCard({ view }: { view: DossierView }) {
  const { say } = useWords()
  const { rights } = useSession()
  return (
    <Card title={say('dossier.approved.title')} icon="check">
      <p className="mb-3 text-display font-bold text-green">
        <Code>{view.number}</Code>
      </p>
      <div className="flex flex-wrap gap-2.5">
        {view.entry_id !== undefined && (
          <a
            className={buttonClass()}
            href={linkTo(`/entries/${view.entry_id}/certificate.pdf`)}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="printer" />
            {say('dossier.approved.certificate')}
          </a>
        )}
        {rights.includes('issue_card') && (
          <Link to="/cards" search={{ status: 'to_issue' }} className={buttonClass()}>
            <Icon name="card" />
            {say('dossier.approved.toCards')}
          </Link>
        )}
        <Link to="/people/$personId" params={{ personId: view.person_id }} className={buttonClass()}>
          {say('dossier.openPerson')}
        </Link>
      </div>
    </Card>
  )
}
