/** One fault found in `law/`: the file it is in, what kind of fault it is, and what to look at. */
export type LawProblem = {
  readonly file: string
  readonly code: LawProblemCode
  readonly facts: Readonly<Record<string, string | number>>
}

/** Every kind of fault that `sijill law check` finds. */
export type LawProblemCode =
  | 'missing_file'
  | 'unreadable'
  | 'malformed'
  | 'invalid_value'
  | 'name_differs'
  | 'duplicate_id'
  | 'gap'
  | 'overlap'
  | 'not_sorted'
  | 'band_gap'
  | 'band_overlap'
  | 'unknown_without_question'
  | 'unresolved_text'
  | 'unresolved_article'
  | 'unresolved_parameter'
  | 'unresolved_document'
  | 'unresolved_branch'
  | 'unresolved_family'
  | 'unresolved_region'
  | 'unresolved_province'
  | 'unresolved_commune'
  | 'unresolved_office'
  | 'office_cycle'
  | 'office_missing'
  | 'group_of_one'
  | 'wrong_count'

/** A fault of a file. */
export const problem = (file: string, code: LawProblemCode, facts: LawProblem['facts'] = {}): LawProblem => ({
  file,
  code,
  facts,
})
