import { join } from 'node:path'
import { type Centimes, centimesOf, type Month, monthOf, tidyText, toAsciiDigits } from '@sijill/core/kernel'
import { type Due, dueFor, isRegime, LAW, REGIMES } from '@sijill/core/rules'
import type { Command } from 'commander'
import { type Answer, addCommand, type Common, say, WrongUsage } from './command.ts'
import { refusedBy } from './failure.ts'

const LAW_FOLDER = join(import.meta.dirname, '..', '..', '..', 'law')

type DueOptions = Common & {
  readonly regime: string
  readonly month: string
  readonly incomeTax?: string
  readonly score?: string
}

/** `law due` and `law check`: what the law files say, without a database. */
export function lawCommands(program: Command): void {
  const law = program.command('law').description('the law as this release holds it')
  addCommand(law, 'due', 'what one person owes for a month')
    .requiredOption('--regime <regime>', REGIMES.join(', '))
    .requiredOption('--month <YYYY-MM>', 'the month owed')
    .option('--income-tax <MAD>', 'income tax of the whole year, in dirhams')
    .option('--score <score>', 'score of the unified social register')
    .action((options: DueOptions) => say(options, dueAnswer(options)))
  addCommand(law, 'check', 'look for gaps, overlaps and missing citations in law/').action(
    async (options: Common) => say(options, await checkAnswer()),
  )
}

function dueAnswer({ regime, month, incomeTax, score }: DueOptions): Answer {
  if (!isRegime(regime)) throw new WrongUsage(`No regime is called "${regime}": ${REGIMES.join(', ')}.`)
  const question = { regime, month: monthFrom(month), incomeTax: incomeTax && dirhamsFrom(incomeTax), score }
  const due = dueFor({ ...question, incomeTax: question.incomeTax || undefined }, LAW)
  if (!due.ok) throw refusedBy(due.refusal)
  return { json: dueReply(due.value), text: dueText(due.value) }
}

/** What was worked out, as programs read it. */
export const dueReply = ({ regime, month, due, dueYear, because, placeholder }: Due) => ({
  regime,
  month,
  due_centimes: due.toString(),
  ...(dueYear === null ? {} : { due_year_centimes: dueYear.toString() }),
  because,
  placeholder,
})

const dueText = ({ regime, month, due, dueYear, because, placeholder }: Due): readonly string[] => [
  `${regime}, ${month}: ${dirhamText(due)} MAD${dueYear === null ? '' : ` (${dirhamText(dueYear)} MAD a year)`}`,
  ...because.map(({ text, article, confidence }) => `  ${text}, article ${article}: ${confidence}`),
  ...(placeholder ? ['  A value used is not confirmed: the amount may change.'] : []),
]

const dirhamText = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`

function monthFrom(text: string): Month {
  try {
    return monthOf(toAsciiDigits(text))
  } catch (failure) {
    throw new WrongUsage(`"${text}" is no month of the form YYYY-MM.`, { cause: failure })
  }
}

/** Dirhams as people write them: spaces between thousands, a comma or a point before the centimes. */
export function dirhamsFrom(text: string): Centimes {
  const given = toAsciiDigits(tidyText(text)).replaceAll(' ', '')
  const [, whole, part = ''] = /^(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(given) ?? []
  if (whole === undefined) throw new WrongUsage(`"${text}" is no amount in dirhams.`)
  return centimesOf(BigInt(whole) * 100n + BigInt(part.padEnd(2, '0')))
}

async function checkAnswer(): Promise<Answer> {
  const { checkLaw } = await import('./law-check.ts')
  const { problems, counts } = await checkLaw(LAW_FOLDER)
  const found = problems.map(({ file, code, facts }) => `law/${file}: ${code}${factsText(facts)}`)
  const counted = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  const verdict =
    problems.length === 0 ? `The law is whole: ${counted.join(', ')}.` : `${problems.length} problems found.`
  return { json: { problems, counts }, text: [...found, verdict], isRefused: problems.length > 0 }
}

const factsText = (facts: object): string =>
  Object.entries(facts)
    .map(([name, fact]) => ` ${name}=${fact}`)
    .join('')
