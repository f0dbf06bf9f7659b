import { randomUUID } from 'node:crypto'
import { open as openFile, rename, rm } from 'node:fs/promises'
import type { Register } from '../composition.ts'
import { printCards } from '../documents/index.ts'
import { facesWithPhotos } from '../http/prints.ts'
import { listEntriesToPrint } from '../store/print-card.ts'
import { makeCardLot } from '../usecases/card-lot.ts'
import { cardsOfLot } from '../usecases/print-cards.ts'
import { type Answer, type Common, Refused, WrongUsage } from './command.ts'
import { refusedBy } from './failure.ts'
import { progressBar } from './progress.ts'
import { rootOf, terminalActor } from './terminal-actor.ts'

/** What `cards print` may be told. */
export type PrintOptions = Common & {
  readonly out: string
  readonly office?: string
  readonly layout: string
}

/** A run prints at most this many: the typesetter takes nearly a megabyte a card. */
const CARDS_MAX = 1_000
/** Signed in one transaction; smaller steps let others at work in between. */
const CARDS_AT_ONCE = 100

/** Prints the cards that wait in an office and below it: signs what is missing, and writes one PDF. */
export async function printAnswer(register: Register, options: PrintOptions): Promise<Answer> {
  const { world, publicUrl } = register
  const layout = layoutOf(options.layout)
  const office = options.office ?? rootOf(world)
  if (world.offices.find(office) === undefined) throw new WrongUsage(`There is no office "${office}".`)
  const below = world.offices.list().filter(({ code }) => world.offices.lineOf(code).includes(office))
  const actor = await terminalActor(register, ['officer'])
  const codes = below.map(({ code }) => code)
  const waiting = await world.store.transaction(actor.id, (db) => listEntriesToPrint(db, codes))
  if (waiting.length === 0) {
    const json = { lot_id: null, printed: 0, left_out: [], waiting: 0, out: null }
    return { json, text: ['No card waits to be printed.'] }
  }
  return writtenWhole(options.out, async (write) => {
    const lotId = world.newId()
    const { printed, leftOut } = await signAll(register, actor, lotId, waiting.slice(0, CARDS_MAX))
    if (printed === 0) {
      throw new Refused('No card of these can be printed.', 'nothing_to_print', { left_out: leftOut })
    }
    const lot = await cardsOfLot({ ...world, publicUrl })(actor, lotId)
    if (!lot.ok) throw refusedBy(lot.refusal)
    await write(await printCards(await facesWithPhotos(world, lot.value), { layout }))
    const left = waiting.length - printed
    return {
      json: { lot_id: lotId, printed, left_out: leftOut, waiting: left, out: options.out },
      text: [
        `${printed} cards of lot ${lotId} are in ${options.out}.`,
        ...leftOut.map(({ entry_id, code }) => `Left out: entry ${entry_id} (${code}).`),
        ...(left > leftOut.length ? [`${left - leftOut.length} more wait: run the command again.`] : []),
      ],
    }
  })
}

async function signAll(
  { world }: Register,
  actor: Awaited<ReturnType<typeof terminalActor>>,
  lotId: string,
  entries: readonly string[],
) {
  const bar = progressBar('cards')
  const leftOut: { readonly entry_id: string; readonly code: string }[] = []
  let printed = 0
  for (let start = 0; start < entries.length; start += CARDS_AT_ONCE) {
    const entryIds = entries.slice(start, start + CARDS_AT_ONCE)
    const lot = await makeCardLot(world)(actor, { commandId: world.newId(), lotId, entryIds })
    if (!lot.ok && lot.refusal.code !== 'nothing_to_print') throw refusedBy(lot.refusal)
    const refused = lot.ok
      ? lot.value.leftOut
      : lot.refusal.code === 'nothing_to_print'
        ? lot.refusal.left_out
        : []
    leftOut.push(...refused.map(({ entryId, code }) => ({ entry_id: entryId, code })))
    printed += entryIds.length - refused.length
    bar.at(start + entryIds.length, entries.length)
  }
  bar.end()
  return { printed, leftOut }
}

/**
 * A file that is there whole or not at all. It is opened before the work begins: cards are not marked as
 * printed for a PDF that cannot be written.
 */
async function writtenWhole<Outcome>(
  place: string,
  work: (write: (content: Uint8Array) => Promise<void>) => Promise<Outcome>,
): Promise<Outcome> {
  const beside = `${place}.${randomUUID()}`
  const file = await openFile(beside, 'wx').catch((failure: NodeJS.ErrnoException) => {
    throw new WrongUsage(`The file ${place} cannot be written: ${failure.code}.`)
  })
  try {
    const outcome = await work((content) => file.writeFile(content))
    await file.close()
    await rename(beside, place)
    return outcome
  } finally {
    await file.close()
    await rm(beside, { force: true })
  }
}

function layoutOf(layout: string): 'single' | 'sheet' {
  if (layout === 'single' || layout === 'sheet') return layout
  throw new WrongUsage(`The layout is "single" or "sheet", and not "${layout}".`)
}
