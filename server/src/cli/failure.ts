import { snakeKeys } from '@sijill/core/contract'
import { CommanderError } from 'commander'
import { type Refusal, titleOf } from '../http/problem.ts'
import { sentenceOf } from '../operator-failure.ts'
import { Refused, WrongUsage } from './command.ts'

const REFUSED = 1
const WRONG_USAGE = 2

/** A refusal of a use case as the command line throws it. */
export function refusedBy({ code, ...facts }: Refusal): Refused {
  const said = Object.entries(facts).map(([name, fact]) => `${name}: ${JSON.stringify(fact)}`)
  const detail = said.length === 0 ? '' : ` (${said.join(', ')})`
  return new Refused(`${titleOf(code)}${detail}.`, code, snakeKeys(facts))
}

/** Explains a failure in one sentence on standard error, and answers the exit code that goes with it. */
export function explainFailure(failure: unknown, isJson: boolean): number {
  if (failure instanceof CommanderError) return failure.exitCode === 0 ? 0 : WRONG_USAGE
  if (failure instanceof WrongUsage) {
    console.error(failure.message)
    return WRONG_USAGE
  }
  if (failure instanceof Refused) {
    if (isJson) process.stdout.write(`${JSON.stringify({ code: failure.code, facts: failure.facts })}\n`)
    console.error(failure.message)
    return REFUSED
  }
  // A failure that the operator can mend is one sentence; anything else is ours and keeps its trace.
  console.error(sentenceOf(failure) ?? failure)
  return REFUSED
}
