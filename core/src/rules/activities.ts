import { ACTIVITIES, BRANCHES, FAMILIES } from './generated/activities.ts'

/** How far a name of the list of activities was checked: no row was checked against the decree itself. */
export type ActivityMark = 'confirmed' | 'reported' | 'reconstructed'

/** One of the two families of crafts. */
export type Family = Named

/** One of the thirteen branches. */
export type Branch = Named & { readonly familyCode: string }

/** One craft; its code is that of its branch and a running number, and never changes. */
export type Activity = Named & { readonly branchCode: string }

type Named = {
  readonly code: string
  readonly nameAr: string
  readonly nameFr: string
  readonly mark: ActivityMark
}

export { ACTIVITIES, BRANCHES, FAMILIES }

const activityByCode = new Map(ACTIVITIES.map((activity) => [activity.code, activity]))
const branchByCode = new Map(BRANCHES.map((branch) => [branch.code, branch]))
const familyByCode = new Map(FAMILIES.map((family) => [family.code, family]))

/** The activity of a code, if there is one. */
export const findActivity = (code: string): Activity | undefined => activityByCode.get(code)

/** The branch of a code, if there is one. */
export const findBranch = (code: string): Branch | undefined => branchByCode.get(code)

/** The family of a code, if there is one. */
export const findFamily = (code: string): Family | undefined => familyByCode.get(code)

/** The activities of a branch, in the order of the list. */
export const listActivities = (branchCode: string): readonly Activity[] =>
  ACTIVITIES.filter((activity) => activity.branchCode === branchCode)
