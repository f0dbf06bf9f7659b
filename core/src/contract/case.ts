/**
 * The two spellings of a name: `born_on` on the wire, `bornOn` in the code. One pair of functions, so
 * that no reply and no request is copied field by field.
 */
type CamelText<Text extends string> = Text extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelText<Tail>>}`
  : Text

type SnakeText<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${SnakeText<Rest>}`
    : `_${Lowercase<First>}${SnakeText<Rest>}`
  : Text

/** What has no fields of its own; a branded text is text. */
type Plain = string | number | boolean | bigint | null | undefined

/** A value with its field names in `camelCase`, at every depth. */
export type CamelKeys<Value> = Value extends Plain
  ? Value
  : Value extends readonly (infer Member)[]
    ? readonly CamelKeys<Member>[]
    : Value extends object
      ? { readonly [Key in keyof Value as Key extends string ? CamelText<Key> : Key]: CamelKeys<Value[Key]> }
      : Value

/** A value with its field names in `snake_case`, at every depth; a copy, so nothing in it is read-only. */
export type SnakeKeys<Value> = Value extends Plain
  ? Value
  : Value extends readonly (infer Member)[]
    ? SnakeKeys<Member>[]
    : Value extends object
      ? { -readonly [Key in keyof Value as Key extends string ? SnakeText<Key> : Key]: SnakeKeys<Value[Key]> }
      : Value

/** The camel-case spelling of a name: `born_on` → `bornOn`. */
export const camelText = (text: string): string =>
  text.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The snake-case spelling of a name: `bornOn` → `born_on`. */
export const snakeText = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What came over the wire, spelled as the code spells it; fields that are not there stay away. */
export const camelKeys = <Value>(value: Value): CamelKeys<Value> =>
  respelled(value, camelText) as CamelKeys<Value>

/** What leaves for the wire, spelled as the API document spells it. */
export const snakeKeys = <Value>(value: Value): SnakeKeys<Value> =>
  respelled(value, snakeText) as SnakeKeys<Value>

function respelled(value: unknown, spell: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((member) => respelled(member, spell))
  if (value === null || typeof value !== 'object') return value
  const pairs = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(pairs.map(([key, member]) => [spell(key), respelled(member, spell)]))
}
