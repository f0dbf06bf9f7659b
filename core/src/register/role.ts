/** What a user may be in an office; a role holds in that office and in every office below it. */
export const ROLES = [
  'applicant',
  'officer',
  'validator',
  'committee_member',
  'outreach_officer',
  'fund_liaison',
  'director',
  'auditor',
  'administrator',
] as const

/** One of the roles of the register. */
export type Role = (typeof ROLES)[number]

/** What the register lets people do, one word per right. */
export const ACTIONS = [
  'read_file',
  'prepare_dossier',
  'review_document',
  'decide_dossier',
  'issue_card',
  'hand_over_card',
  'change_entry',
  'import_list',
  'read_figures',
  'read_acts',
  'manage_users',
  'propose_rule',
  'publish_rule',
] as const

/** One right. */
export type Action = (typeof ACTIONS)[number]

/**
 * Which roles give which right, in the whole territory of the office where the role is held.
 *
 * The same table is written as row-level security in the database; a test compares the two, role by
 * role and right by right. An administrator sees no file; a director sees figures and no names.
 */
export const ROLES_THAT_MAY: Readonly<Record<Action, readonly Role[]>> = {
  read_file: ['officer', 'validator', 'committee_member', 'fund_liaison', 'auditor'],
  prepare_dossier: ['officer', 'validator'],
  review_document: ['officer', 'validator', 'committee_member'],
  decide_dossier: ['validator', 'committee_member'],
  issue_card: ['officer', 'validator'],
  hand_over_card: ['officer', 'validator'],
  change_entry: ['validator', 'committee_member'],
  import_list: ['officer', 'validator'],
  read_figures: ['officer', 'validator', 'committee_member', 'director', 'auditor'],
  read_acts: ['auditor'],
  manage_users: ['administrator'],
  propose_rule: ['administrator'],
  publish_rule: ['administrator'],
}

/** The roles whose holders decide about people, and who therefore sign in with a second factor. */
export const ROLES_WITH_SECOND_FACTOR: readonly Role[] = ['validator', 'committee_member', 'administrator']

/** Whether any of these roles gives a right. */
export const givesRight = (roles: readonly Role[], action: Action): boolean =>
  roles.some((role) => ROLES_THAT_MAY[action].includes(role))

/** The rights that these roles give together. */
export const rightsOf = (roles: readonly Role[]): readonly Action[] =>
  ACTIONS.filter((action) => givesRight(roles, action))
