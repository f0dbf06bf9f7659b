import { Link, Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { asProblem } from '../../api/problem.ts'
import { sentenceFor } from '../../api/sentence.ts'
import { Card } from '../../design/card.tsx'
import { Code, Name } from '../../design/code.tsx'
import { Failure, Skeleton } from '../../design/states.tsx'
import { StatusTag } from '../../design/status-tag.tsx'
import { Steps } from '../../design/steps.tsx'
import { Timeline } from '../../design/timeline.tsx'
import { actRows } from '../../parts/act-rows.tsx'
import { usePlaceName } from '../../parts/communes.ts'
import { type DossierView, useDossier } from '../../parts/dossier-api.ts'
import { useEntry } from '../../parts/entry-api.ts'
import { activityName, dotted, routeName } from '../../parts/names.ts'
import { DossierTag } from '../../parts/tags.tsx'
import { Initial, PageHeading } from '../../shell/page-heading.tsx'
import { useWords } from '../../wording/words.ts'
import { ActionBar } from './action-bar.tsx'
import { ApprovedCard } from './approved-card.tsx'
import { ChargeCard } from './charge-card.tsx'
import { DuplicatesPanel } from './duplicates-panel.tsx'
import { FactsCard } from './facts-card.tsx'
import { PapersCard } from './papers-card.tsx'
import { stepsOf } from './steps.ts'
import { Viewer } from './viewer.tsx'

/** A file to study and decide: everything on one page, the verbs at its foot. */
export function DossierPage() {
  const words = useWords()
  const { dossierId } = useParams({ from: '/shell/dossiers/$dossierId' })
  const { data: view, error, refetch } = useDossier(dossierId)
  if (error !== null)
    return <Failure onRetry={() => void refetch()}>{sentenceFor(asProblem(error), words)}</Failure>
  if (view === undefined) return <Skeleton lines={10} />
  if (view.status === 'draft')
    return <Navigate to="/registrations/$dossierId" params={{ dossierId }} replace />
  return <Dossier key={view.id} view={view} />
}

/** The name that a file goes by. */
export function nameOfDossier({ particulars }: DossierView, language: 'ar' | 'fr'): string {
  const ar = [particulars.given_name_ar, particulars.family_name_ar].filter(Boolean).join(' ')
  const fr = [particulars.given_name_fr, particulars.family_name_fr].filter(Boolean).join(' ')
  return (language === 'ar' ? ar || fr : fr || ar) || '—'
}

function Dossier({ view }: { view: DossierView }) {
  const words = useWords()
  const { say, language } = words
  const navigate = useNavigate()
  const { paper } = useSearch({ from: '/shell/dossiers/$dossierId' })
  const entry = useEntry(view.entry_id)
  const open = view.status === 'submitted' || view.status === 'under_review'
  const look = (id: string | undefined) =>
    void navigate({
      to: '/dossiers/$dossierId',
      params: { dossierId: view.id },
      search: id === undefined ? {} : { paper: id },
      replace: paper !== undefined,
      resetScroll: false,
    })
  const handedOver = entry?.cards.some(({ status }) => status === 'handed_over') ?? false
  return (
    <>
      <Heading view={view} />
      <Steps label={say('dossier.steps.label')} steps={stepsOf(view, handedOver, words)} />
      <div className="grid items-start gap-4 desk:grid-cols-[minmax(0,1fr)_330px]">
        <div className="grid gap-4">
          {view.number !== undefined && <ApprovedCard view={view} />}
          {open && <DuplicatesPanel view={view} />}
          <FactsCard view={view} />
          <ChargeCard view={view} />
        </div>
        <div className="grid gap-4">
          <PapersCard view={view} onLook={look} />
          <Card title={say('dossier.timeline')} icon="history">
            <Timeline rows={actRows(view.timeline, words)} />
          </Card>
        </div>
      </div>
      <ActionBar view={view} name={nameOfDossier(view, language)} />
      {paper !== undefined && <Viewer view={view} paperId={paper} onLook={look} />}
    </>
  )
}

function Heading({ view }: { view: DossierView }) {
  const words = useWords()
  const { say, language } = words
  const placeName = usePlaceName()
  const { particulars } = view
  const name = nameOfDossier(view, language)
  const other = nameOfDossier(view, language === 'ar' ? 'fr' : 'ar')
  return (
    <>
      <nav className="mb-1.5 flex flex-wrap items-center gap-x-1.5 text-small text-muted">
        <Link to="/register">{say('shell.sections.register')}</Link>
        <span aria-hidden>‹</span>
        <span>{say('dossier.crumb')}</span>
        {view.receipt !== undefined && (
          <>
            <span aria-hidden>‹</span>
            <Code>{view.receipt}</Code>
          </>
        )}
        {view.origin !== undefined && (
          <span>· {say('dossier.fromList', { row: String(view.origin.row) })}</span>
        )}
      </nav>
      <PageHeading
        title={name}
        before={<Initial name={name} big />}
        lead={
          <>
            {other !== name && (
              <>
                <Name>{other}</Name> ·{' '}
              </>
            )}
            {dotted(
              particulars.route !== undefined && routeName(particulars.route, words, particulars.sex),
              particulars.activity_code !== undefined && activityName(particulars.activity_code, language),
              placeName(particulars) ?? particulars.commune_as_written,
            )}
          </>
        }
        actions={
          <>
            {view.blocked.some(({ code }) => code === 'duplicate_unanswered') && (
              <StatusTag tone="ochre" icon="copy">
                {say('inbox.states.duplicate')}
              </StatusTag>
            )}
            <DossierTag status={view.status} />
          </>
        }
      >
        <Name>{name}</Name>
      </PageHeading>
    </>
  )
}
