import type { Activity, Branch, Family } from './activity.ts'
import { ACTIVITIES, BRANCHES, FAMILIES } from './generated/activities.ts'

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
