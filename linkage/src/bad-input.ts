/** Why a file or a settings file cannot be used; the facts say where. */
export type BadInputFacts = Readonly<Record<string, string | number | readonly string[]>>

/**
 * An input that is not of the agreed form.
 *
 * Thrown by readers, and caught once, where the command line or another caller answers: nothing can be
 * linked from half a file.
 */
export class BadInput extends Error {
  readonly code: string
  readonly facts: BadInputFacts

  constructor(code: string, sentence: string, facts: BadInputFacts = {}) {
    super(sentence)
    this.name = 'BadInput'
    this.code = code
    this.facts = facts
  }
}
