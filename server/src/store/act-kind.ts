import type { DossierAct, EntryAct, RuleAct } from '@sijill/core/register'
import type { StreamKind } from './act.ts'

/** What can happen to a user, in the acts of the user's stream; a role carries `role` and `officeCode`. */
export type UserActKind =
  | 'role_granted'
  | 'role_revoked'
  | 'unlocked'
  | 'deactivated'
  | 'reactivated'
  | 'password_reset'

/** A kind that is missing here, or one too many, does not compile. */
const KINDS = {
  dossier: {
    ...{ opened: true, amended: true, document_attached: true, document_withdrawn: true, charge_told: true },
    ...{ submitted: true, likeness_found: true, document_accepted: true, document_refused: true },
    ...{ document_requested: true, duplicate_answered: true, approved: true, refused: true, withdrawn: true },
  } satisfies Record<DossierAct['kind'], true>,
  entry: {
    ...{ entered: true, corrected: true, card_issued: true, card_printed: true, card_handed_over: true },
    ...{ card_cancelled: true, suspended: true, reinstated: true, struck_off: true },
  } satisfies Record<EntryAct['kind'], true>,
  rule: { rule_proposed: true, rule_published: true, rule_rejected: true } satisfies Record<
    RuleAct['kind'],
    true
  >,
  user: {
    ...{ role_granted: true, role_revoked: true, unlocked: true, deactivated: true, reactivated: true },
    password_reset: true,
  } satisfies Record<UserActKind, true>,
} as const satisfies Record<StreamKind, Record<string, true>>

/** Whether a stream of this kind knows acts of that kind. */
export const isActKind = (streamKind: StreamKind, kind: string): boolean =>
  Object.hasOwn(KINDS[streamKind] ?? {}, kind)
