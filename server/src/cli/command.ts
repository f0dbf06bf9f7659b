import { Command } from 'commander'
import type { Register } from '../composition.ts'

/** Opens the register that the environment names. Whoever opens it closes it. */
export type Open = () => Promise<Register>

/** What a command answers: one document for programs, lines for people. */
export type Answer = {
  readonly json: unknown
  readonly text: readonly string[]
  /** Whether the work was refused, or something was found that must not be: exit code 1. */
  readonly isRefused?: boolean
}

/** The rules say no; the message is one sentence, `code` and `facts` are for programs. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>
  constructor(sentence: string, code: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(sentence)
    this.code = code
    this.facts = facts
  }
}

/** What was typed is no command; the message is one sentence. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}

/** The options that every command has. */
export type Common = { readonly json?: boolean }

/** Adds a command, with the options that every command has. */
export const addCommand = (parent: Command, usage: string, description: string): Command =>
  parent
    .command(usage)
    .description(description)
    .option('--json', 'answer one JSON document, and nothing else')

/** Says an answer where it belongs, and leaves the exit code that goes with it. */
export function say({ json }: Common, answer: Answer): void {
  process.stdout.write(json ? `${JSON.stringify(answer.json)}\n` : lines(answer.text))
  if (answer.isRefused) process.exitCode = 1
}

const lines = (text: readonly string[]): string => text.map((line) => `${line}\n`).join('')

/** Work on the register, which is closed afterwards, whatever happens. */
export async function withRegister<Outcome>(
  open: Open,
  work: (register: Register) => Promise<Outcome>,
): Promise<Outcome> {
  const register = await open()
  try {
    return await work(register)
  } finally {
    await register.close()
  }
}

/** The command line with nothing on it yet: wrong usage ends with 2, and says so on standard error. */
export const newProgram = (): Command =>
  new Command('sijill')
    .description('Sijill: the register of crafts, from a terminal')
    .showHelpAfterError('(add --help to see what may be said)')
    .exitOverride()
