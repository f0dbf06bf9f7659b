/** A label in the two languages of the reasons. */
export type Label = { readonly ar: string; readonly fr: string }

/** What a field is, and so how its values are compared. */
export type FieldKind = 'name' | 'text' | 'date' | 'identifier' | 'category' | 'place'

/** One thing that records say, in one or several columns of the table. */
export type FieldSetting = {
  readonly name: string
  readonly kind: FieldKind
  /**
   * The columns. A name may have one for each script; a place has its area's code and its own name; all
   * others have one.
   */
  readonly columns: readonly string[]
  readonly label: Label
  /** Identifiers: compare only the digits, or only that many last ones (a telephone without its prefix). */
  readonly digits?: boolean
  readonly last?: number
  /** Dates: days written when only the year was known, as `MM-DD`. */
  readonly half_days?: readonly string[]
  /** Whether agreeing on a rare value says more than on a common one. */
  readonly frequencies?: boolean
}

/** A way in which two records come together: they agree on every key of the list. */
export type BlockingSetting = {
  readonly keys: readonly string[]
  /** Further keys that divide a block that grew too large, in this order. */
  readonly refine: readonly string[]
  /** The largest block whose pairs are all compared. */
  readonly largest: number
}

/** Probabilities of each level (from the worst to the best) in one class of pairs. */
export type LevelShares = readonly number[]

/** What is believed about a field before a record is seen; estimation starts here and leans on it. */
export type FieldPrior = {
  readonly match: LevelShares
  readonly relative: LevelShares
  /** Relatives who bear the same given name; as other relatives when it is not said. */
  readonly namesake?: LevelShares
  readonly unrelated?: LevelShares
}

/** All that makes the engine link one kind of table. */
export type Settings = {
  readonly name: string
  readonly id: string
  readonly source?: string
  readonly fields: readonly FieldSetting[]
  /** Two name fields that clerks exchange. */
  readonly swapped?: readonly [string, string]
  readonly blocking: readonly BlockingSetting[]
  readonly model: {
    readonly priors: Readonly<Record<string, FieldPrior>>
    /** Whether there are families in the table: people who share a surname, a place and a telephone. */
    readonly relatives: boolean
    /** How many records the same person is expected to have beyond the first, per record. */
    readonly matches_per_record: number
    /** How many imagined pairs the priors weigh. */
    readonly prior_pairs: number
    readonly sampled_pairs: number
  }
  /** Probability of a pair from its weight in bits, as points of a rising line; none: the model's own. */
  readonly calibration: readonly (readonly [weight: number, probability: number])[]
  readonly thresholds: { readonly match: number; readonly review: number }
  readonly clusters: {
    readonly largest: number
    /** A field whose value names one person; two corroborated ones never join. */
    readonly identity?: string
    /** How many records that agree make a value of that field corroborated. */
    readonly corroborated_by: number
  }
  readonly seed: number
}
