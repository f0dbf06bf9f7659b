import type { ReactNode } from 'react'
import { Code } from '../../design/code.tsx'
import { Icon, type IconName } from '../../design/icon.tsx'
import { StatusTag } from '../../design/status-tag.tsx'
import { CardTag, EntryTag } from '../../parts/tags.tsx'
import { officeNameOf } from '../../shell/office-name.ts'
import { dayInMorocco, formatDay } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import type { PersonView } from './person.tsx'

/** Registered, covered, card in hand: three facts that are never one, each with who keeps it. */
export function ThreeFacts({ person }: { person: PersonView }) {
  const { say, language } = useWords()
  const entry = person.entries[0]
  return (
    <section aria-label={say('people.person.three')} className="grid gap-3 wide:grid-cols-3">
      <Fact icon="book" name={say('people.person.registration')}>
        {entry === undefined ? (
          <StatusTag tone="stone" icon="minus">
            {say('people.person.notRegistered')}
          </StatusTag>
        ) : (
          <>
            <EntryTag status={entry.status} sex={person.sex} />
            <Code className="text-lg font-bold">{entry.number}</Code>
            <span className="text-small text-muted">
              {say('people.person.enteredOn', { when: formatDay(dayInMorocco(entry.entered_at), language) })}{' '}
              · {officeNameOf(entry.office_code, language)}
            </span>
          </>
        )}
      </Fact>
      <Fact icon="heart" name={say('people.person.cover')}>
        <StatusTag tone="stone" icon="question">
          {say('people.person.coverUnknown')}
        </StatusTag>
        <span className="text-small text-muted">{say('people.person.coverWhy')}</span>
      </Fact>
      <Fact icon="card" name={say('people.person.card')}>
        {entry?.card_status === undefined ? (
          <StatusTag tone="stone" icon="minus">
            {say('people.person.noCard')}
          </StatusTag>
        ) : (
          <CardTag status={entry.card_status} />
        )}
      </Fact>
    </section>
  )
}

function Fact({ icon, name, children }: { icon: IconName; name: string; children: ReactNode }) {
  return (
    <div className="rounded-card border border-line bg-surface px-4 py-3">
      <h2 className="mb-2 flex items-center gap-2">
        <Icon name={icon} />
        {name}
      </h2>
      <div className="grid justify-items-start gap-1">{children}</div>
    </div>
  )
}
