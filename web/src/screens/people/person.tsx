import type { personSchema } from '@sijill/core/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { z } from 'zod'
import { get } from '../../api/client.ts'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Card, Facts } from '../../design/card.tsx'
import { Code, Name } from '../../design/code.tsx'
import { Failure, Skeleton } from '../../design/states.tsx'
import { Timeline } from '../../design/timeline.tsx'
import { actRows } from '../../parts/act-rows.tsx'
import { usePlaceName } from '../../parts/communes.ts'
import { activityName, dotted, routeName } from '../../parts/names.ts'
import { nameOf } from '../../session/session.ts'
import { Initial, PageHeading } from '../../shell/page-heading.tsx'
import { useShortcuts } from '../../shell/shortcuts.ts'
import { formatDay, formatInstant, formatPhone } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import { DossierList } from './dossier-list.tsx'
import { EntryActions } from './entry-actions.tsx'
import { NextStep } from './next-step.tsx'
import { ThreeFacts } from './three-facts.tsx'

export type PersonView = z.infer<typeof personSchema>

/** Everything on one person in one look. Opening it is a reading, and is recorded. */
export function Person() {
  const words = useWords()
  const { personId } = useParams({ from: '/shell/people/$personId' })
  const { data, error, refetch } = useQuery({
    queryKey: ['person', personId],
    queryFn: ({ signal }) => get<PersonView>(`/people/${personId}`, { signal }),
  })
  if (error !== null)
    return <Failure onRetry={() => void refetch()}>{sentenceFor(asProblem(error), words)}</Failure>
  return data === undefined ? <Skeleton /> : <PersonPage key={data.id} person={data} />
}

function PersonPage({ person }: { person: PersonView }) {
  const words = useWords()
  const { say, language } = words
  const name = nameOf(person, language)
  const other = language === 'ar' ? person.name_fr : person.name_ar
  const entry = person.entries[0]
  useShortcuts({ t: () => goTo('timeline'), d: () => goTo('dossiers') })
  return (
    <>
      <PageHeading
        title={name}
        before={<Initial name={name} big />}
        lead={
          <>
            {other !== '' && (
              <>
                <Name>{other}</Name> ·{' '}
              </>
            )}
            {dotted(
              entry?.route !== undefined && routeName(entry.route, words, person.sex),
              entry?.activity_code !== undefined && activityName(entry.activity_code, language),
            )}
          </>
        }
      >
        <Name>{name}</Name>
      </PageHeading>
      <div className="grid items-start gap-4 desk:grid-cols-[minmax(0,1fr)_330px]">
        <div className="grid gap-4">
          <ThreeFacts person={person} />
          <NextStep person={person} />
          <Card title={say('people.person.facts')} icon="person">
            <PersonFacts person={person} />
          </Card>
          {entry !== undefined && <EntryActions entryId={entry.id} name={name} />}
          <DossierList person={person} />
        </div>
        <div className="grid gap-4">
          <Card id="timeline" title={say('people.person.timeline')} icon="history">
            <Timeline rows={actRows(person.timeline, words)} />
          </Card>
          <Readings person={person} />
        </div>
      </div>
    </>
  )
}

function PersonFacts({ person }: { person: PersonView }) {
  const { say, language } = useWords()
  const placeName = usePlaceName()
  const place = placeName(person)
  const { born_on, cin, phone, address } = person
  const yearOnly = born_on?.length === 4
  return (
    <Facts
      rows={[
        [
          say(yearOnly ? 'people.person.year' : 'register.particulars.born_on'),
          yearOnly ? born_on : born_on && formatDay(born_on, language),
          'born_on',
        ],
        [say('register.particulars.cin'), cin && <Code>{cin}</Code>, 'cin'],
        [
          say('register.particulars.phone'),
          phone && <a href={`tel:${phone}`}>{formatPhone(phone)}</a>,
          'phone',
        ],
        [say('register.particulars.commune_code'), place, 'place'],
        [say('register.particulars.address'), address, 'address'],
      ]}
    />
  )
}

function Readings({ person }: { person: PersonView }) {
  const { say, language } = useWords()
  const { readers_this_month, last } = person.readings
  const [latest] = last
  return (
    <Card title={say('people.person.readings')} icon="eye">
      <p>{say('register.readings', { count: readers_this_month })}</p>
      {latest !== undefined && (
        <p className="text-small text-muted">
          {say('people.person.lastReading', {
            person: nameOf(latest.by, language),
            when: formatInstant(latest.at, language),
          })}
        </p>
      )}
    </Card>
  )
}

function goTo(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'start' })
}
