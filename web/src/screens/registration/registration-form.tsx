import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Button } from '../../design/button.tsx'
import { Confirm } from '../../design/confirm.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { notify } from '../../design/notices.tsx'
import type { DossierReceipt } from '../../parts/dossier-api.ts'
import { useLaw } from '../../parts/law.ts'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useShortcuts } from '../../shell/shortcuts.ts'
import { formatTime } from '../../wording/format.ts'
import { useWords } from '../../wording/words.ts'
import { ActivityBlock } from './activity-block.tsx'
import { BLOCKS, type BlockId, BlockNav, goToBlock } from './blocks.tsx'
import { ChargeBlock } from './charge-block.tsx'
import { IdentityBlock } from './identity-block.tsx'
import { PapersBlock } from './papers-block.tsx'
import { problemsOf, refusedFields } from './problems.ts'
import { ReviewBlock } from './review-block.tsx'
import type { Registration } from './use-registration.ts'

/** One page, five blocks, all visible; saved as one types. */
export function RegistrationForm(props: {
  registration: Registration
  onReceived: (receipt: DossierReceipt) => void
}) {
  const words = useWords()
  const { say } = words
  const { registration } = props
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState<'save' | 'submit'>()
  const [problem, setProblem] = useState<Problem>()
  const problems = problemsOf(registration, useLaw(), words)
  const shown = attempt === 0 ? problems.filter(({ whenTyped }) => whenTyped) : problems
  const errorOf = (field: string): string | undefined => shown.find((each) => each.field === field)?.sentence

  const work = async (kind: 'save' | 'submit', run: () => Promise<void>) => {
    setBusy(kind)
    setProblem(undefined)
    try {
      await run()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(undefined)
    }
  }
  const save = () =>
    work('save', async () => {
      await registration.save()
      notify(say('registration.savedServer'))
    })
  const submit = () => {
    setAttempt(attempt + 1)
    if (problems.length > 0) return
    void work('submit', async () => props.onReceived(await registration.submit()))
  }
  useShortcuts({
    'ctrl+s': () => void save(),
    ...Object.fromEntries(BLOCKS.map((block, index) => [`alt+${index + 1}`, () => goToBlock(block)])),
  })
  const done: Readonly<Record<BlockId, boolean>> = {
    identity: !problems.some(({ block }) => block === 'identity'),
    activity: !problems.some(({ block }) => block === 'activity'),
    papers: (registration.view?.documents.length ?? 0) > 0,
    charge: !problems.some(({ block }) => block === 'charge'),
    review: problems.length === 0,
  }
  return (
    <>
      <PageHeading
        title={say(registration.isNew ? 'registration.title' : 'registration.titleOpen')}
        lead={say('registration.lead')}
        actions={
          <DraftActions registration={registration} busy={busy === 'save'} onSave={() => void save()} />
        }
      />
      {attempt > 0 && <ErrorSummary problems={problems} attempt={attempt} />}
      {problem !== undefined && <ProblemBox problem={problem} />}
      {problem !== undefined && <ErrorSummary problems={refusedFields(problem, words)} attempt={attempt} />}
      <div className="grid items-start gap-4 desk:grid-cols-[190px_minmax(0,1fr)]">
        <BlockNav done={done} />
        <div className="grid max-w-4xl gap-4">
          <IdentityBlock registration={registration} errorOf={errorOf} />
          <ActivityBlock registration={registration} errorOf={errorOf} />
          <PapersBlock registration={registration} />
          <ChargeBlock registration={registration} error={errorOf('charge')} />
          <ReviewBlock registration={registration} busy={busy === 'submit'} onSubmit={submit} />
        </div>
      </div>
    </>
  )
}

function DraftActions(props: { registration: Registration; busy: boolean; onSave: () => void }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const [asks, setAsks] = useState(false)
  const { savedAt, isKept, discard, form } = props.registration
  return (
    <>
      <span role="status" className="text-small text-muted">
        {!isKept
          ? say('registration.notKept')
          : savedAt !== undefined && say('registration.saved', { time: formatTime(savedAt) })}
      </span>
      <Button busy={props.busy} onPress={props.onSave} shortcut="Control+S">
        {say('registration.saveDraft')}
      </Button>
      {savedAt !== undefined && (
        <Button kind="danger" onPress={() => setAsks(true)}>
          {say('registration.discard')}
        </Button>
      )}
      {asks && (
        <Confirm
          open
          title={say('registration.discardTitle')}
          about={[
            form.given_name_ar ?? form.given_name_fr,
            form.family_name_ar ?? form.family_name_fr,
            form.cin,
          ]
            .filter(Boolean)
            .join(' · ')}
          verb={say('registration.discard')}
          kind="danger"
          onClose={() => setAsks(false)}
          onConfirm={() => {
            discard()
            void navigate({ to: '/' })
          }}
        >
          <p>{say('registration.discardWhat')}</p>
        </Confirm>
      )}
    </>
  )
}
