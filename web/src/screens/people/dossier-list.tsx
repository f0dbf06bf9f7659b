import { Link } from '@tanstack/react-router'
import { Card } from '../../design/card.tsx'
import { Code } from '../../design/code.tsx'
import { DossierTag } from '../../parts/tags.tsx'
import { dayInMorocco, formatDay } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import type { PersonView } from './person.tsx'

/** The applications in this person's name, newest first. */
export function DossierList({ person }: { person: PersonView }) {
  const { say, language, find } = useWords()
  return (
    <Card id="dossiers" title={say('people.person.dossiers')} icon="file">
      {person.dossiers.length === 0 && <p className="text-muted">{say('people.person.noDossiers')}</p>}
      <ul className="divide-y divide-line">
        {person.dossiers.map((dossier) => (
          <li key={dossier.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <Link
              to={dossier.status === 'draft' ? '/registrations/$dossierId' : '/dossiers/$dossierId'}
              params={{ dossierId: dossier.id }}
              className="font-semibold"
            >
              {say('register.dossier')} {dossier.receipt !== undefined && <Code>{dossier.receipt}</Code>}
            </Link>
            <DossierTag status={dossier.status} />
            <span className="text-small text-muted">
              {find(`register.awaits.${dossier.awaits}`)} · {formatDay(dayInMorocco(dossier.since), language)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
