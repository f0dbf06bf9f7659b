import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { CardFace, CardOptions } from './facts.ts'
import { TypesettingFault } from './typesetter.ts'

/** What the parent asks of the process that prints, and what that answers. */
export type PrintOrder = { readonly cards: readonly CardFace[]; readonly options: CardOptions }
export type PrintAnswer = { readonly pdf: Uint8Array } | { readonly fault: string }

/**
 * The same PDF as `renderCards`, made in a process of its own.
 *
 * A thousand cards keep a processor busy for seconds and take 800 MB that the typesetter does not give
 * back; the server must neither stand still for them nor grow.
 */
export function printCards(cards: readonly CardFace[], options: CardOptions): Promise<Uint8Array> {
  const order: PrintOrder = { cards, options }
  const printer = fork(fileURLToPath(new URL('./card-printer.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    printer.once('error', reject)
    printer.once('exit', (code) => reject(new TypesettingFault(`The card printer ended with code ${code}`)))
    printer.once('message', (answer: PrintAnswer) => {
      if ('pdf' in answer) resolve(answer.pdf)
      else reject(new TypesettingFault(answer.fault))
    })
    printer.send(order)
  })
}
