type Named = { readonly code: string; readonly nameAr: string; readonly nameFr: string }

/** One of the twelve regions, by its official two-digit code. */
export type Region = Named

/**
 * A province or prefecture, by its official code such as `10.521`.
 *
 * The eight prefectures of arrondissements lie inside Casablanca and name it in `partOf`; they are no
 * part of the 75 and have neither communes nor an office of their own.
 */
export type Province = Named & {
  readonly type: 'province' | 'prefecture' | 'prefecture_of_arrondissements'
  readonly regionCode: string
  readonly partOf: string | null
}

/** A commune, by its official code such as `10.521.01.03`. */
export type Commune = Named & { readonly type: 'urban' | 'rural'; readonly provinceCode: string }

/** A part of a big city, by its official code. */
export type Arrondissement = Named & { readonly communeCode: string }

/** One of the twelve chambers, one a region. */
export type Chamber = Named & { readonly regionCode: string; readonly officeCode: string }

/** A place where roles are held; rights reach down the tree from parent to child. */
export type Office = Named & {
  readonly kind: 'ministry' | 'directorate' | 'chamber' | 'province' | 'annexe'
  readonly parentCode: string | null
  readonly regionCode: string | null
  readonly provinceCode: string | null
}
