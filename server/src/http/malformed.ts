/** One field that is not of the agreed form. */
export type MalformedField = { readonly field: string; readonly reason: string; readonly detail: string }

/** A request that is not of the agreed form, found while it is read; answered in one place. */
export class MalformedRequest extends Error {
  override readonly name = 'MalformedRequest'
  readonly part: string
  readonly fields: readonly MalformedField[]

  constructor(part: string, fields: readonly MalformedField[]) {
    super(`malformed ${part}`)
    this.part = part
    this.fields = fields
  }
}

/** An issue of the schema library, as far as answers name it. */
export type SchemaIssue = {
  readonly path?: readonly PropertyKey[] | undefined
  readonly code?: string | undefined
  readonly message: string
  readonly keys?: readonly string[] | undefined
}

/** The fields that a schema did not take, each by its name; an unknown field is named itself. */
export const fieldsOf = (issues: readonly SchemaIssue[]): readonly MalformedField[] =>
  issues.flatMap(({ path = [], code = 'invalid', message, keys }) => {
    const names = keys === undefined ? [path] : keys.map((key) => [...path, key])
    return names.map((name) => ({ field: name.map(String).join('.'), reason: code, detail: message }))
  })
