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
