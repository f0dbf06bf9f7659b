import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { sentenceFor } from '../../api/sentence.ts'
import { Button } from '../../design/button.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { notify } from '../../design/notices.tsx'
import { Failure, Skeleton } from '../../design/states.tsx'
import { type DossierView, useDossier } from '../../parts/dossier-api.ts'
import { useLaw } from '../../parts/law.ts'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useWords } from '../../wording/words.ts'
import { ActivityBlock } from '../registration/activity-block.tsx'
import { IdentityBlock } from '../registration/identity-block.tsx'
import { problemsOf } from '../registration/problems.ts'
import { useOpenRegistration } from '../registration/use-registration.ts'
import { nameOfDossier } from './dossier.tsx'

/** The facts of a filed application, corrected by a new act: what was said before stays in the timeline. */
export function CorrectDossier() {
  const words = useWords()
  const { dossierId } = useParams({ from: '/shell/dossiers/$dossierId/correct' })
  const { data: view, error, refetch } = useDossier(dossierId)
  if (error !== null)
    return <Failure onRetry={() => void refetch()}>{sentenceFor(asProblem(error), words)}</Failure>
  return view === undefined ? <Skeleton lines={8} /> : <CorrectForm key={view.id} view={view} />
}

function CorrectForm({ view }: { view: DossierView }) {
  const words = useWords()
  const { say, language } = words
  const navigate = useNavigate()
  const registration = useOpenRegistration(view)
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  // What is missing may stay missing here: only what is typed must be whole.
  const problems = problemsOf(registration, useLaw(), words).filter(({ whenTyped }) => whenTyped)
  const errorOf = (field: string): string | undefined =>
    problems.find((each) => each.field === field)?.sentence
  const leave = () => {
    registration.discard()
    void navigate({ to: '/dossiers/$dossierId', params: { dossierId: view.id } })
  }
  const save = async () => {
    setAttempt(attempt + 1)
    if (registration.read.malformed.length > 0) return
    setBusy(true)
    setProblem(undefined)
    try {
      await registration.save()
      notify(say('dossier.correctDone'))
      leave()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <PageHeading title={say('dossier.correct')} lead={nameOfDossier(view, language)} />
      {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
      {problem !== undefined && <ProblemBox problem={problem} />}
      <div className="grid max-w-4xl gap-4">
        <IdentityBlock registration={registration} errorOf={errorOf} />
        <ActivityBlock registration={registration} errorOf={errorOf} />
        <div className="flex flex-wrap gap-2.5">
          <Button kind="filled" busy={busy} onPress={() => void save()}>
            {say('common.save')}
          </Button>
          <Button onPress={leave}>{say('common.cancel')}</Button>
        </div>
      </div>
    </>
  )
}
