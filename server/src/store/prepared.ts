import type { ClientBase } from 'pg'

/** Beyond these a statement is bulk work, whose planning costs nothing beside its rows. */
const PARAMETERS_MAX = 60
/** So many different statements are prepared; the register has about a hundred. */
const STATEMENTS_MAX = 400

const names = new Map<string, string>()

/**
 * Has a connection prepare its statements: PostgreSQL parses and plans each once, not at every use. With
 * row-level security that is a third of the work of a short request.
 *
 * Statements without parameters are left as they are: `begin` and the like need no plan.
 */
export function prepareStatements(client: ClientBase): void {
  const query: (...given: readonly unknown[]) => unknown = client.query.bind(client)
  const prepared = (statement: unknown, values: unknown, ...rest: readonly unknown[]): unknown => {
    const name =
      typeof statement === 'string' && Array.isArray(values) ? nameOf(statement, values.length) : undefined
    return name === undefined
      ? query(statement, values, ...rest)
      : query({ name, text: statement, values }, ...rest)
  }
  // The driver has ten forms of this method; all of them are handed on.
  client.query = prepared as typeof client.query
}

function nameOf(text: string, parameters: number): string | undefined {
  if (parameters === 0 || parameters > PARAMETERS_MAX) return undefined
  const known = names.get(text)
  if (known !== undefined || names.size >= STATEMENTS_MAX) return known
  const name = `sijill_${names.size + 1}`
  names.set(text, name)
  return name
}
