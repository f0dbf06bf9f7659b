import type { Words } from '../wording/words.ts'
import { slotIn, type Titles } from './fact.ts'
import type { Problem } from './problem.ts'

/** Until a screen that knows the law is loaded, papers go by their codes. */
let titles: Titles = { paper: (requirement) => requirement }

/** Told by the screens that carry the law, which the first page does without. */
export function tellTitlesFrom(given: Titles): void {
  titles = given
}

/** The sentence for a problem: chosen by its code, told with its facts. */
export function sentenceFor(problem: Pick<Problem, 'code' | 'facts'>, words: Words): string {
  const { facts } = problem
  // A field that is not of its form is explained by the form, not by the field's name.
  const reason = problem.code === 'malformed_particular' ? `refusals.${facts['reason']}` : undefined
  const fill = (slot: string) => slotIn(slot, facts, words, titles)
  return (
    (reason === undefined ? undefined : words.find(reason, fill)) ??
    words.find(`refusals.${problem.code}`, fill) ??
    words.say('refusals.unknown', { code: problem.code })
  )
}
