import type { CalendarDate, Cin, Phone, RegisterNumber, WrittenDate } from '../../kernel/index.ts'

/** One row of a spreadsheet as text; `row` counts as the spreadsheet does, blank rows included. */
export type SheetRow = {
  readonly row: number
  readonly cells: readonly string[]
  /** Columns, from 0, whose text is the stored result of a formula. */
  readonly formulas?: readonly number[]
}

/** The fields that a column of a chamber's list may hold. */
export const LIST_FIELDS = [
  'family_name',
  'given_name',
  'full_name',
  'cin',
  'born_on',
  'sex',
  'activity',
  'province',
  'commune',
  'phone',
  'practice_years',
  'diploma',
  'register_number',
  'registered_on',
] as const

/** What a column of a chamber's list may hold. */
export type ListField = (typeof LIST_FIELDS)[number]

/** What the law and the day fix for the reading of a list; values come from law, never from here. */
export type ListRules = {
  readonly referenceDay: CalendarDate
  readonly minimumAge: number
  readonly minimumPracticeYears: number
}

/** An activity of the official list under its two names, as the law's tables give it. */
export type ActivityName = { readonly code: string; readonly nameAr: string; readonly nameFr: string }

/** A province or prefecture under its two names. */
export type ProvinceName = { readonly code: string; readonly nameAr: string; readonly nameFr: string }

/** A commune under its two names. */
export type CommuneName = ProvinceName & { readonly provinceCode: string }

/** The official lists a chamber's words are looked up in, and where the office works. */
export type ListReference = {
  readonly activities: readonly ActivityName[]
  readonly provinces: readonly ProvinceName[]
  readonly communes: readonly CommuneName[]
  /** Provinces of the office that keeps the list; empty when the whole country may be meant. */
  readonly territory: readonly string[]
}

/** A name in each script in which the row gives it. */
export type NameInScripts = { readonly ar: string | undefined; readonly fr: string | undefined }

/** How a trade was recognised, from surest to least sure. */
export type TradeMethod = 'exact' | 'alias' | 'loose' | 'words' | 'one_slip'

/** The trade that a cell means, or the trades it may mean. */
export type TradeMatch =
  | { readonly kind: 'found'; readonly code: string; readonly method: TradeMethod }
  | { readonly kind: 'unsure'; readonly alternatives: readonly string[] }
  | { readonly kind: 'unknown' }

/** A cell as it stands in the file, under its own header. */
export type WrittenCell = {
  readonly header: string
  readonly field: ListField | undefined
  readonly text: string
}

/** What a row says, tidied; `undefined` where it says nothing or nothing that can be read. */
export type ListRecord = {
  readonly familyName: NameInScripts
  readonly givenName: NameInScripts
  readonly fullName: string | undefined
  readonly cin: Cin | undefined
  readonly bornOn: WrittenDate | undefined
  readonly sex: 'M' | 'F' | undefined
  readonly activity: TradeMatch
  readonly provinceCode: string | undefined
  readonly communeCode: string | undefined
  /** The place as it was written, tidied: kept also when no commune was recognised. */
  readonly communeText: string | undefined
  readonly phone: Phone | undefined
  readonly practiceYears: number | undefined
  /** The diploma's name as it was written, or `undefined` when the row says there is none. */
  readonly diploma: string | undefined
  readonly registerNumber: RegisterNumber | undefined
  readonly registeredOn: WrittenDate | undefined
  /** Every cell of the row, unknown columns too: nothing is dropped and nothing is changed. */
  readonly asWritten: readonly WrittenCell[]
}

/** Why a row is turned away. */
export type RejectionCode =
  | 'too_many_columns'
  | 'cell_too_long'
  | 'missing_name'
  | 'malformed_cin'
  | 'impossible_date'
  | 'future_date'
  | 'under_age'
  | 'unknown_activity'
  | 'insufficient_practice'

/** Why a person must look at a row before it counts. */
export type ReviewCode =
  | 'duplicate_in_file'
  | 'name_not_split'
  | 'missing_birth_date'
  | 'ambiguous_date'
  | 'uncertain_activity'
  | 'practice_unclear'
  | 'malformed_register_number'

/** What ties a row to an earlier one. */
export type DuplicateKind =
  | 'same_cin'
  | 'same_cin_other_person'
  | 'same_person_other_spelling'
  | 'same_register_number'

/** What a reader should know of a row; a warning never changes its outcome. */
export type WarningCode =
  | 'no_cin'
  | 'phone_unusable'
  | 'formula_text'
  | 'formula_result'
  | 'unknown_commune'
  | 'unknown_province'
  | 'unknown_sex'
  | 'practice_unclear'
  | 'spreadsheet_number_as_date'
  | 'unreadable_registered_on'
  | 'age_uncertain'

/** A warning and the field it is about. */
export type ListWarning = { readonly code: WarningCode; readonly field: ListField }

/** What became of one row. Every row has exactly one outcome. */
export type RowReading = {
  readonly row: number
  readonly warnings: readonly ListWarning[]
  readonly record: ListRecord
} & RowOutcome

/** The three outcomes; `field` is `null` when the whole row is at fault, `value` is the text as written. */
export type RowOutcome =
  | { readonly outcome: 'accepted' }
  | {
      readonly outcome: 'rejected'
      readonly code: RejectionCode
      readonly field: ListField | null
      readonly value: string
    }
  | {
      readonly outcome: 'review'
      readonly code: Exclude<ReviewCode, 'duplicate_in_file'>
      readonly field: ListField
      readonly value: string
      /** Activity codes that may be meant, for `uncertain_activity`. */
      readonly alternatives?: readonly string[]
    }
  | {
      readonly outcome: 'review'
      readonly code: 'duplicate_in_file'
      readonly field: ListField
      readonly value: string
      readonly kind: DuplicateKind
      readonly duplicateOf: number
    }
