import { type Action, givesRight, type Role, rightsOf } from '@sijill/core/register'

/** Somebody who asks: their id, and their roles in offices. */
export type Actor = {
  readonly id: string
  readonly grants: readonly { readonly role: Role; readonly officeCode: string }[]
}

/** An action that this user may not do in this office. */
export type NotAllowed = {
  readonly code: 'not_allowed'
  readonly action: Action
  readonly office_code: string
}

/** One office of the tree. */
export type Office = {
  readonly code: string
  readonly parentCode: string | null
  readonly kind: string
  readonly nameAr: string
  readonly nameFr: string
  readonly regionCode: string | null
  readonly provinceCode: string | null
  readonly phone: string | null
}

/** The tree of offices, asked from below: which offices stand above one. */
export type OfficeTree = {
  readonly find: (code: string) => Office | undefined
  readonly list: () => readonly Office[]
  /** The office itself and all above it, up to the ministry. */
  readonly lineOf: (code: string) => readonly string[]
}

/** The tree over a list of offices. */
export function officeTreeOf(offices: readonly Office[]): OfficeTree {
  const byCode = new Map(offices.map((office) => [office.code, office]))
  const lineOf = (code: string): readonly string[] => {
    const line: string[] = []
    for (let office = byCode.get(code); office !== undefined; office = byCode.get(office.parentCode ?? '')) {
      line.push(office.code)
    }
    return line
  }
  return { find: (code) => byCode.get(code), list: () => offices, lineOf }
}

/** The roles that a user holds in an office, directly or from above. */
export function rolesIn(actor: Actor, officeCode: string, tree: OfficeTree): readonly Role[] {
  const line = tree.lineOf(officeCode)
  return actor.grants.filter((grant) => line.includes(grant.officeCode)).map(({ role }) => role)
}

/** Whether a user may do something in an office. The database says the same once more. */
export const mayIn = (actor: Actor, action: Action, officeCode: string, tree: OfficeTree): boolean =>
  givesRight(rolesIn(actor, officeCode, tree), action)

/** All the rights that a user has anywhere: what menus show. */
export const rightsAnywhere = (actor: Actor): readonly Action[] =>
  rightsOf(actor.grants.map(({ role }) => role))

/** The refusal of an action that a user may not do. */
export const notAllowed = (action: Action, officeCode: string): NotAllowed => ({
  ...{ code: 'not_allowed', action, office_code: officeCode },
})
