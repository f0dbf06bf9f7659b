/** The outcome of something that may be refused: a value, or the refusal with its facts. */
export type Result<Value, Refused> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refused }

/** A successful outcome. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

/** A refused outcome; `refusal.code` says which rule, the other fields are its facts. */
export const refuse = <Refused>(refusal: Refused): { readonly ok: false; readonly refusal: Refused } => ({
  ok: false,
  refusal,
})

/** The end of a `switch` that covers every case: the compiler lists the forgotten ones. */
export function unreachable(value: never): never {
  throw new Error(`Not covered: ${JSON.stringify(value)}`)
}
