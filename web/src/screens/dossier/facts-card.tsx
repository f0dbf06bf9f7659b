import { Link } from '@tanstack/react-router'
import { Card, Facts } from '../../design/card.tsx'
import { Code } from '../../design/code.tsx'
import { usePlaceName } from '../../parts/communes.ts'
import { type DossierView, particularsOf } from '../../parts/dossier-api.ts'
import { activityName } from '../../parts/names.ts'
import { formatDay, formatPhone } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'

/** What the application says, beside which papers are read. */
export function FactsCard({ view }: { view: DossierView }) {
  const { say } = useWords()
  return (
    <Card
      title={say('dossier.facts')}
      icon="person"
      aside={
        view.may.includes('amend') && (
          <Link to="/dossiers/$dossierId/correct" params={{ dossierId: view.id }}>
            {say('dossier.correct')}
          </Link>
        )
      }
    >
      <ParticularFacts view={view} />
    </Card>
  )
}

/** The particulars; over a page that hides the heading the names come first, to be read beside the paper. */
export function ParticularFacts({ view, named = false }: { view: DossierView; named?: boolean }) {
  const { say, language, find } = useWords()
  const placeName = usePlaceName()
  const { particulars: told } = view
  const { bornOn } = particularsOf(view)
  const arabic = [told.given_name_ar, told.family_name_ar].filter(Boolean).join(' ')
  const latin = [told.given_name_fr, told.family_name_fr].filter(Boolean).join(' ')
  return (
    <Facts
      rows={[
        [say('dossier.duplicate.facts.name_ar'), named && arabic !== '' && <b>{arabic}</b>, 'ar'],
        [say('dossier.duplicate.facts.name_fr'), named && latin !== '' && <Code>{latin}</Code>, 'fr'],
        [say('register.particulars.legal_name'), told.legal_name, 'legal_name'],
        [say('register.particulars.ice'), told.ice && <Code>{told.ice}</Code>, 'ice'],
        [say('register.particulars.cin'), told.cin && <Code>{told.cin}</Code>, 'cin'],
        [
          say(bornOn?.kind === 'year' ? 'people.person.year' : 'register.particulars.born_on'),
          bornOn && (bornOn.kind === 'year' ? String(bornOn.year) : formatDay(bornOn.day, language)),
          'born_on',
        ],
        [say('register.particulars.sex'), find(`register.sex.${told.sex}`), 'sex'],
        [
          say('register.particulars.phone'),
          told.phone && <a href={`tel:${told.phone}`}>{formatPhone(told.phone)}</a>,
          'phone',
        ],
        [say('register.particulars.commune_code'), placeName(told) ?? told.commune_as_written, 'commune'],
        [say('register.particulars.address'), told.address, 'address'],
        [
          say('register.particulars.activity_code'),
          told.activity_code && activityName(told.activity_code, language),
          'activity',
        ],
        [
          say('register.particulars.practice_years'),
          told.practice_years !== undefined && say('common.years', { count: told.practice_years }),
          'practice',
        ],
        [say('register.particulars.diploma'), told.diploma, 'diploma'],
        [
          say('register.particulars.supervisor_number'),
          told.supervisor_number && <Code>{told.supervisor_number}</Code>,
          'supervisor',
        ],
      ]}
    />
  )
}
