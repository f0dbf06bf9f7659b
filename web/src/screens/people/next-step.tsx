import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../design/button.tsx'
import { Card } from '../../design/card.tsx'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../wording/words.ts'
import type { PersonView } from './person.tsx'

/** The next useful act, proposed by the system and done by a person. */
export function NextStep({ person }: { person: PersonView }) {
  const { say } = useWords()
  return (
    <Card title={say('people.person.next')}>
      <Proposal person={person} />
    </Card>
  )
}

const OPEN_STATUSES = ['submitted', 'under_review']

function Proposal({ person }: { person: PersonView }) {
  const { say } = useWords()
  const { rights } = useSession()
  const entry = person.entries.find(({ status }) => status === 'registered')
  const draft = person.dossiers.find(({ status }) => status === 'draft')
  const open = person.dossiers.find(({ status }) => OPEN_STATUSES.includes(status))
  const filled = buttonClass('filled')
  if (open !== undefined)
    return (
      <Link to="/dossiers/$dossierId" params={{ dossierId: open.id }} className={filled}>
        {say('people.person.open')}
      </Link>
    )
  if (draft !== undefined)
    return (
      <Link to="/registrations/$dossierId" params={{ dossierId: draft.id }} className={filled}>
        {say('people.person.continue')}
      </Link>
    )
  if (entry === undefined && person.entries.length === 0 && rights.includes('prepare_dossier'))
    return (
      <Link to="/registrations/new" search={{ person: person.id }} className={filled}>
        {say('people.person.register')}
      </Link>
    )
  const card = entry?.card_status
  if (entry !== undefined && rights.includes('hand_over_card') && card === 'printed')
    return (
      <Link to="/cards" search={{ status: 'printed' }} className={filled}>
        {say('people.person.handOver')}
      </Link>
    )
  if (
    entry !== undefined &&
    rights.includes('issue_card') &&
    (card === undefined || card === 'to_print' || card === 'cancelled')
  )
    return (
      <Link to="/cards" search={{ status: card === 'to_print' ? card : 'to_issue' }} className={filled}>
        {say('people.person.printCard')}
      </Link>
    )
  return <p className="text-muted">{say('people.person.nothing')}</p>
}
