import type { DossierCommand } from './command.ts'
import type { DossierStatus } from './state.ts'

const OPEN: readonly DossierStatus[] = ['draft', 'submitted', 'under_review']
const IN_STUDY: readonly DossierStatus[] = ['submitted', 'under_review']

/** The steps at which each command makes sense; a command at another step is told what happened last. */
export const DOSSIER_STEPS: Readonly<Record<DossierCommand['kind'], readonly DossierStatus[]>> = {
  amend: OPEN,
  attach_document: OPEN,
  withdraw_document: ['draft'],
  tell_charge: OPEN,
  submit: ['draft'],
  accept_document: IN_STUDY,
  refuse_document: IN_STUDY,
  request_document: IN_STUDY,
  answer_duplicate: OPEN,
  approve: IN_STUDY,
  refuse: IN_STUDY,
  withdraw: OPEN,
}
