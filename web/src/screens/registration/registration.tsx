import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Failure, Skeleton } from '../../design/states.tsx'
import type { DossierView } from '../../parts/dossier-api.ts'
import { type DossierReceipt, useDossier } from '../../parts/dossier-api.ts'
import { useWords } from '../../wording/words.ts'
import { Received } from './received.tsx'
import { RegistrationForm } from './registration-form.tsx'
import { startOf } from './start.ts'
import { useNewRegistration, useOpenRegistration } from './use-registration.ts'

/** A new application; what was typed in the search box comes along. */
export function NewRegistration() {
  const { name = '', person } = useSearch({ from: '/shell/registrations/new' })
  // Another key after each application: the next person begins with an empty form.
  const [count, setCount] = useState(0)
  return (
    <NewForm
      key={count}
      name={count === 0 ? name : ''}
      person={person}
      onAnother={() => setCount(count + 1)}
    />
  )
}

function NewForm(props: { name: string; person: string | undefined; onAnother: () => void }) {
  const registration = useNewRegistration({ form: startOf(props.name), personId: props.person })
  const [receipt, setReceipt] = useState<DossierReceipt>()
  if (receipt !== undefined)
    return <Received receipt={receipt} view={registration.view} onAnother={props.onAnother} />
  return <RegistrationForm registration={registration} onReceived={setReceipt} />
}

/** A draft that was saved in the register. */
export function OpenRegistration() {
  const words = useWords()
  const { dossierId } = useParams({ from: '/shell/registrations/$dossierId' })
  const { data: view, error, refetch } = useDossier(dossierId)
  if (error !== null)
    return <Failure onRetry={() => void refetch()}>{sentenceFor(asProblem(error), words)}</Failure>
  return view === undefined ? <Skeleton lines={8} /> : <OpenForm key={view.id} view={view} />
}

function OpenForm({ view }: { view: DossierView }) {
  const registration = useOpenRegistration(view)
  const [receipt, setReceipt] = useState<DossierReceipt>()
  const received = receipt ?? (view.status === 'draft' ? undefined : view)
  if (received !== undefined) return <Received receipt={received} view={registration.view ?? view} />
  return <RegistrationForm registration={registration} onReceived={setReceipt} />
}
