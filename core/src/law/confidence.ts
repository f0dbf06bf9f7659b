/**
 * How far a statement of law can be trusted, best first.
 *
 * `confirmed`: read in the official text, on a page of the authority that applies it, or set and published
 * by this register's administrators. `reported`: press or a secondary source. `computed`: worked out from
 * other stated values. `inferred`: our reading. `unknown`: nothing was found.
 */
export const CONFIDENCES = ['confirmed', 'reported', 'computed', 'inferred', 'unknown'] as const

/** How far one statement of law can be trusted. */
export type Confidence = (typeof CONFIDENCES)[number]

/** One sentence or name in the two languages of the register. */
export type Bilingual = { readonly ar: string; readonly fr: string }

/** The place in a text that says so; `published` is the day the text appeared, where known. */
export type Citation = {
  readonly text: string
  readonly article: string
  readonly published?: string | undefined
}

/** A reason given beside an answer: text, article, the address where it can be read, and how sure it is. */
export type Because = {
  readonly text: string
  readonly article: string
  readonly url: string | null
  readonly confidence: Confidence
}

/** Whether nobody has confirmed a value: what a screen marks until an administrator sets it. */
export const isUnconfirmed = (confidence: Confidence): boolean => confidence !== 'confirmed'

/** Reasons, each text and article named once, in the order first met. */
export function becauseOf(reasons: readonly Because[]): readonly Because[] {
  const seen = new Map<string, Because>()
  for (const reason of reasons) {
    const key = `${reason.text} ${reason.article} ${reason.confidence}`
    if (!seen.has(key)) seen.set(key, reason)
  }
  return [...seen.values()]
}
