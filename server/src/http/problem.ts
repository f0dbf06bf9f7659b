import { snakeKeys, snakeText } from '@sijill/core/contract'
import type { FastifyReply } from 'fastify'
import type { SignInRefusal } from '../gateways/identity/sign-in.ts'
import type { AttachRefusal } from '../usecases/attach-document.ts'
import type { CardLotRefusal } from '../usecases/card-lot.ts'
import type { ChangeDossierRefusal } from '../usecases/change-dossier.ts'
import type { ChangeEntryRefusal } from '../usecases/change-entry.ts'
import type { ImportRefusal } from '../usecases/import-list.ts'
import type { RuleRefusal } from '../usecases/rule.ts'
import type { UserRefusal } from '../usecases/user.ts'

/** Everything that the rules may refuse, by whichever use case. */
export type Refusal =
  | ChangeDossierRefusal
  | ChangeEntryRefusal
  | CardLotRefusal
  | AttachRefusal
  | ImportRefusal
  | RuleRefusal
  | UserRefusal
  | SignInRefusal
  | {
      readonly code:
        | 'storage_full'
        | 'signed_out'
        | 'second_factor_needed'
        | 'password_change_needed'
        | 'foreign_request'
    }

type Problem = { readonly status: number; readonly title: string }

/** A new refusal does not compile until it has its line here. */
const PROBLEMS = {
  account_taken: { status: 409, title: 'The e-mail or the phone belongs to another account' },
  activity_missing: { status: 422, title: 'The application names no activity' },
  already_registered: { status: 409, title: 'The person is in the register already' },
  before_the_register: { status: 422, title: 'The setting begins before the register did' },
  card_already_issued: { status: 409, title: 'The entry has a good card' },
  card_unknown: { status: 404, title: 'The entry has no such card' },
  card_wrong_status: { status: 409, title: 'The card is not at the step this action needs' },
  charge_not_told: { status: 422, title: 'The charge was not told to the person' },
  column_twice: { status: 422, title: 'Two columns claim one field' },
  columns_missing: { status: 422, title: 'The list lacks needed columns' },
  command_reused: { status: 409, title: 'The command id was used for another command' },
  diploma_missing: { status: 422, title: 'The route needs a diploma' },
  document_id_taken: { status: 409, title: 'The id names another document' },
  document_unknown: { status: 404, title: 'The dossier has no such document' },
  documents_missing: { status: 422, title: 'The dossier lacks required papers' },
  documents_not_reviewed: { status: 422, title: 'Some papers were not looked at' },
  duplicate_unanswered: { status: 422, title: 'Somebody may be the same person' },
  entry_not_registered: { status: 409, title: 'The entry is not in force' },
  entry_not_suspended: { status: 409, title: 'The entry is not suspended' },
  entry_struck_off: { status: 409, title: 'The entry was struck off' },
  file_damaged: { status: 422, title: 'The file cannot be opened' },
  file_empty: { status: 422, title: 'The file is empty' },
  file_too_large: { status: 413, title: 'The file is larger than allowed' },
  file_type_unknown: { status: 415, title: 'The file is of no accepted type' },
  foreign_request: { status: 403, title: 'The request does not come from the application' },
  future_day: { status: 422, title: 'The day has not come yet' },
  ground_unknown: { status: 422, title: 'The procedure has no such ground' },
  id_taken: { status: 409, title: 'The id names another dossier' },
  import_done: { status: 409, title: 'The list was brought in already' },
  import_running: { status: 409, title: 'The list is being brought in now' },
  income_tax_between_bands: { status: 422, title: 'The amount falls between two bands' },
  income_tax_missing: { status: 422, title: 'The regime needs the income tax' },
  incomplete: { status: 422, title: 'The dossier lacks required fields' },
  insufficient_practice: { status: 422, title: 'The years of practice are too few' },
  invalid_value: { status: 422, title: "The value is not of the parameter's form" },
  last_administrator: { status: 409, title: 'An office keeps at least one administrator' },
  locked_out: { status: 429, title: 'Too many failed sign-ins' },
  malformed_particular: { status: 422, title: 'A field is not of its form' },
  malformed_score: { status: 422, title: 'The score is no number' },
  no_law_for_month: { status: 422, title: 'The law says nothing for this month' },
  no_rows: { status: 422, title: 'The list has no rows' },
  not_allowed: { status: 403, title: 'The user may not do this in this office' },
  not_found: { status: 404, title: 'There is no such file' },
  nothing_to_print: { status: 422, title: 'No card of this lot can be printed' },
  office_unknown: { status: 422, title: 'There is no such office' },
  own_file: { status: 403, title: 'A file may not be decided by who prepared it' },
  own_proposal: { status: 403, title: 'A rule may not be published by who proposed it' },
  password_change_needed: { status: 403, title: 'The first password must be changed' },
  practice_not_stated: { status: 422, title: 'The application names no years of practice' },
  proposal_decided: { status: 409, title: 'The proposal was decided already' },
  reason_needed: { status: 422, title: 'The answer needs a reason' },
  requirement_unknown: { status: 422, title: 'The procedure asks for no such paper' },
  score_above_threshold: { status: 422, title: 'The score is above the threshold' },
  score_missing: { status: 422, title: 'The regime needs the score' },
  score_not_above_threshold: { status: 422, title: 'The score is not above the threshold' },
  second_factor_needed: { status: 403, title: 'Those who decide use a second factor' },
  signed_out: { status: 401, title: 'Nobody is signed in' },
  stale_version: { status: 409, title: 'The file has changed since it was read' },
  storage_full: { status: 507, title: 'There is no room to keep the file' },
  supervisor_missing: { status: 422, title: 'The supervising artisan is not named' },
  too_many_activities: { status: 422, title: 'The route allows fewer activities' },
  under_age: { status: 422, title: 'The person is younger than the law asks' },
  unknown_activity: { status: 422, title: 'The list has no such activity' },
  unknown_document: { status: 422, title: 'The procedure knows no such paper' },
  unknown_parameter: { status: 404, title: 'The law has no such parameter' },
  unknown_route: { status: 422, title: 'The law has no such route' },
  unreadable_list: { status: 422, title: 'The file cannot be read as a list' },
  value_not_set: { status: 422, title: 'Nobody has set this value yet' },
  wrong_code: { status: 401, title: 'The code is wrong' },
  wrong_credentials: { status: 401, title: 'Unknown account or wrong password' },
  wrong_status: { status: 409, title: 'The file is not at the step this action needs' },
} as const satisfies Record<Refusal['code'], Problem>

/** A refusal in a few English words, for operators; people read the wording of their client. */
export const titleOf = (code: Refusal['code']): string => PROBLEMS[code].title

/** Answers a refusal as RFC 9457 `application/problem+json`; the facts travel, the wording does not. */
export function sendProblem(reply: FastifyReply, { code, ...facts }: Refusal): FastifyReply {
  return sendAs(reply, code, PROBLEMS[code], factsReply(facts))
}

/** The facts of a refusal, as they leave: what names a field is spelled as the field is. */
export function factsReply(facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { field, missing } = facts
  return snakeKeys({
    ...facts,
    ...(typeof field === 'string' ? { field: snakeText(field) } : {}),
    ...(Array.isArray(missing) ? { missing: missing.map((name) => snakeText(String(name))) } : {}),
  })
}

/** Answers any problem of a known form. */
export function sendAs(
  reply: FastifyReply,
  code: string,
  { status, title }: Problem,
  facts: object = {},
): FastifyReply {
  const body = { type: `/problems/${code}`, title, status, code, facts }
  return reply.code(status).type('application/problem+json').serializer(JSON.stringify).send(body)
}
