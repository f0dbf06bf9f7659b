import type { Words } from '../wording/words.ts'
import { factIn } from './fact.ts'
import type { Problem } from './problem.ts'

/** The sentence for a problem: chosen by its code, told with its facts. */
export function sentenceFor({ code, facts }: Pick<Problem, 'code' | 'facts'>, words: Words): string {
  const key = `refusals.${code}`
  if (!words.has(key)) return words.say('refusals.unknown', { code })
  return words.tell(key, (slot) => factIn(slot, facts[slot], words))
}
