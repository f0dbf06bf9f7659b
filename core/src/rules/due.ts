import type { CalendarDate, Centimes, Month } from '../kernel/index.ts'
import type { Because, Bilingual, Unit } from '../law/index.ts'
import type { ParameterId } from './law.ts'

/** The regimes of health cover whose amounts the register can tell. */
export const REGIMES = [
  'artisan',
  'accounts_simplified',
  'accounts_lower',
  'accounts_upper',
  'cpu',
  'auto_entrepreneur',
  'tadamon',
  'achamil',
] as const

/** One regime of health cover. */
export type Regime = (typeof REGIMES)[number]

/** Whether a word names a regime. */
export const isRegime = (word: string): word is Regime => REGIMES.some((regime) => regime === word)

/** What an amount depends on: the regime, the month, and for some regimes the year's tax or the score. */
export type DueQuestion = {
  readonly regime: Regime
  readonly month: Month
  /** The income tax of the whole year; needed for `cpu` and `auto_entrepreneur`. */
  readonly incomeTax?: Centimes | undefined
  /** The score of the unified social register as it was told, such as `9.5`; needed for `achamil`. */
  readonly score?: string | undefined
}

/** One value that an amount was computed from, as law states it, with its source. */
export type Factor = {
  readonly parameter: ParameterId
  readonly title: Bilingual
  readonly unit: Unit
  /** The value in the form of `law/parameters`; of a table, the row that applied. */
  readonly value: string
  readonly from: CalendarDate
  readonly placeholder: boolean
  readonly because: Because
}

/** What one person owes for a month, with everything it was computed from. */
export type Due = {
  readonly regime: Regime
  readonly month: Month
  readonly due: Centimes
  /** The year's amount, in the regimes whose law states a year; `null` in the others. */
  readonly dueYear: Centimes | null
  /** The monthly income the amount is a share of, to the nearest centime; `null` where there is none. */
  readonly base: Centimes | null
  readonly factors: readonly Factor[]
  readonly because: readonly Because[]
  /** Whether a value used is not confirmed. */
  readonly placeholder: boolean
  readonly lawRelease: string
}

/** Why no amount can be told. */
export type DueRefusal =
  | {
      readonly code: 'no_law_for_month'
      readonly regime: Regime
      readonly month: Month
      readonly parameter: ParameterId
    }
  | { readonly code: 'value_not_set'; readonly parameter: ParameterId }
  | { readonly code: 'income_tax_missing'; readonly regime: Regime }
  | { readonly code: 'income_tax_between_bands'; readonly income_tax_centimes: string }
  | { readonly code: 'score_missing'; readonly regime: Regime }
  | { readonly code: 'malformed_score'; readonly score: string }
  | { readonly code: 'score_not_above_threshold'; readonly score: string; readonly threshold: string }
  | { readonly code: 'score_above_threshold'; readonly score: string; readonly threshold: string }
