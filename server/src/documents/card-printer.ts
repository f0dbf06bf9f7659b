import { renderCards } from './cards.ts'
import type { PrintAnswer, PrintOrder } from './print-cards.ts'

/** The process behind `printCards`: one order, one answer, and it ends. */
process.once('message', ({ cards, options }: PrintOrder) => {
  answerWith(render({ cards, options }))
})

function render({ cards, options }: PrintOrder): PrintAnswer {
  try {
    return { pdf: renderCards(cards, options) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

function answerWith(answer: PrintAnswer): void {
  process.send?.(answer, () => process.disconnect?.())
}
