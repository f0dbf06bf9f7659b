import type { Step } from '../../design/steps.tsx'
import type { DossierView } from '../../parts/dossier-api.ts'
import { dayInMorocco, formatDayShort } from '../../wording/format.ts'
import type { Words } from '../../wording/words.ts'

const ORDER = ['application', 'papers', 'study', 'decision', 'number', 'card'] as const
type StepId = (typeof ORDER)[number]

/** What of a dossier says at which step it is. */
export type Progress = Pick<
  DossierView,
  'status' | 'submitted_at' | 'missing_requirements' | 'documents' | 'requested' | 'timeline'
>

/** The step that a dossier stands at; past the last one when everything is done. */
export function stepOf(view: Progress, cardHandedOver: boolean): StepId | 'done' {
  switch (view.status) {
    case 'draft':
      return 'application'
    case 'submitted':
    case 'under_review': {
      if (view.missing_requirements.length > 0 || view.requested.length > 0) return 'papers'
      const waits = view.documents.some(({ verdict }) => verdict.status === 'waiting')
      return waits ? 'study' : 'decision'
    }
    case 'approved':
      return cardHandedOver ? 'done' : 'card'
    case 'refused':
    case 'withdrawn':
      return 'decision'
  }
}

/** The six steps of a file with their dates. */
export function stepsOf(view: Progress, cardHandedOver: boolean, { say, language }: Words): readonly Step[] {
  const at = stepOf(view, cardHandedOver)
  const ended = view.status === 'refused' || view.status === 'withdrawn'
  const current = at === 'done' ? ORDER.length : ORDER.indexOf(at) + (ended ? 1 : 0)
  const when = (...kinds: readonly string[]): string | undefined => {
    const act = view.timeline.find(({ kind }) => kinds.includes(kind))
    return act && formatDayShort(dayInMorocco(act.at), language)
  }
  const dates: Readonly<Record<StepId, string | undefined>> = {
    application: when('submitted'),
    papers: when('document_attached'),
    study: when('document_accepted', 'document_refused', 'duplicate_answered'),
    decision: when('approved', 'refused', 'withdrawn'),
    number: when('approved'),
    card: undefined,
  }
  // A file that ended without a number has no step to come: what never happens is not announced.
  return ORDER.slice(0, ended ? current : ORDER.length).map((id, index) => ({
    id,
    name: say(`dossier.steps.${id}`),
    state: index < current ? 'done' : index === current ? 'current' : 'ahead',
    when: index < current || ended ? dates[id] : index === current ? say('common.now') : undefined,
  }))
}
