import type { Command } from 'commander'
import { systemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { cardKeyFolder, rotateCardKey } from '../gateways/card-keys/index.ts'
import { type Answer, addCommand, type Common, type Open, say, withRegister } from './command.ts'
import type { PrintOptions } from './print-cards.ts'
import { verifyAnswer } from './verify-card.ts'

/** `cards print`, `cards verify` and `cards rotate-key`. */
export function cardCommands(program: Command, open: Open): void {
  const cards = program.command('cards').description('cards: print, check, change the key')
  addCommand(cards, 'print', 'one PDF of the cards that wait to be printed; they count as printed afterwards')
    .requiredOption('--out <file>', 'where the PDF goes')
    .option('--office <code>', 'only those of this office and of the offices below it')
    .option('--layout <layout>', 'single: a side a page; sheet: ten on A4', 'single')
    .action(async (options: PrintOptions) =>
      withRegister(open, async (register) => {
        // The typesetter is large: other commands do not wait for it.
        const { printAnswer } = await import('./print-cards.ts')
        say(options, await printAnswer(register, options))
      }),
    )
  addCommand(cards, 'verify <text|image>', 'checks the text of a card, or a picture of it, without network')
    .option(
      '--keys <file>',
      'trusted keys, a JWK set or a COSE key set; those of this register when not said',
    )
    .action(async (card: string, options: Common & { readonly keys?: string }) =>
      say(options, await verifyAnswer(card, options.keys, readConfig(process.env).dataFolder)),
    )
  addCommand(cards, 'rotate-key', 'signs new cards with a new key; cards signed before stay good').action(
    async (options: Common) => say(options, await rotateAnswer(readConfig(process.env).dataFolder)),
  )
}

async function rotateAnswer(dataFolder: string): Promise<Answer> {
  const { publicKey, madeAt } = await rotateCardKey(cardKeyFolder(dataFolder), systemClock.now())
  return {
    json: { key_id: publicKey.id, made_at: madeAt },
    text: [`New cards are signed with the key ${publicKey.id}. Cards signed before stay good.`],
  }
}
