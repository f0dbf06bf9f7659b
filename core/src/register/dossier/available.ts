import { routeFor } from '../../rules/index.ts'
import { DOSSIER_COMMANDS, type DossierCommand } from './command.ts'
import type { DossierContext } from './context.ts'
import { decideDossier } from './decide.ts'
import type { Dossier } from './state.ts'
import { DOSSIER_STEPS } from './steps.ts'

/** The name of a command on a dossier. */
export type DossierCommandKind = DossierCommand['kind']

/** What may be done now, and what may not with the refusal that says why. */
export type Available = {
  readonly may: readonly DossierCommandKind[]
  readonly blocked: readonly {
    readonly command: DossierCommandKind
    readonly code: string
    readonly facts: Readonly<Record<string, unknown>>
  }[]
}

/**
 * The commands that make sense at this step for somebody who holds these rights.
 *
 * A blocked action stays visible and says what unblocks it, so the great steps are tried in full.
 */
export function availableOnDossier(
  dossier: Dossier,
  mayDo: (command: DossierCommandKind) => boolean,
  context: DossierContext,
): Available {
  const now = DOSSIER_COMMANDS.filter((kind) => DOSSIER_STEPS[kind].includes(dossier.status) && mayDo(kind))
  const blocked = now.flatMap((kind) => {
    const probe = probeOf(kind, dossier, context)
    const decided = probe && decideDossier(dossier, probe, context)
    if (decided === undefined || decided.ok) return []
    const { code, ...facts } = decided.refusal
    return [{ command: kind, code, facts }]
  })
  return { may: now.filter((kind) => !blocked.some(({ command }) => command === kind)), blocked }
}

/** A command that only asks whether the step may be taken; the others depend on what it would name. */
function probeOf(
  kind: DossierCommandKind,
  dossier: Dossier,
  context: DossierContext,
): DossierCommand | undefined {
  switch (kind) {
    case 'submit':
      return { kind, receipt: '' }
    case 'approve':
      return { kind, entryId: '', number: '' }
    case 'tell_charge':
      return { kind, language: 'ar', channel: 'read_aloud', agrees: true }
    case 'refuse': {
      const { route } = dossier.particulars
      const ground = route && routeFor(route, context.today, context.law).grounds[0]
      return ground && { kind, grounds: [{ code: ground.code }] }
    }
    default:
      return undefined
  }
}
