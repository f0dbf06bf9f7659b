import type { CardFace, CardOptions } from './facts.ts'
import { dayInFigures } from './figures.ts'
import { qrCodeOf } from './qr-code.ts'
import { type Material, typeset } from './typesetter.ts'
import { WORDING } from './wording.ts'

/** The width of the code on a card, quiet zone included. */
export const CARD_QR_MILLIMETRES = 32

/**
 * Cards as one PDF, both sides of each.
 *
 * `single` gives front and back of each card in turn; `sheet` gives ten fronts and their ten backs, the
 * backs mirrored for printing on both sides of a sheet turned over its long edge.
 *
 * The thread is busy for 3 ms a card: print batches with `printCards`.
 */
export function renderCards(cards: readonly CardFace[], { layout }: CardOptions): Uint8Array {
  if (cards.length === 0) throw new RangeError('A batch without cards')
  const photos = cards.flatMap(({ photo }, index) =>
    photo === undefined ? [] : [[photoName(index), photo] as const],
  )
  const batch = { layout, qrMillimetres: CARD_QR_MILLIMETRES, words: WORDING, cards: cards.map(printedFace) }
  const material: Material = new Map<string, Uint8Array | string>([
    ...photos,
    ['batch.json', JSON.stringify(batch)],
  ])
  return typeset('card.typ', material, { isTagged: false }).pdf
}

function printedFace({ cardText, photo, ...face }: CardFace, index: number) {
  return {
    ...face,
    phone: face.phone ?? null,
    photo: photo === undefined ? null : photoName(index),
    qr: qrCodeOf(cardText).svg,
    issuedOn: dayInFigures(face.issuedOn),
    validUntil: face.validUntil === undefined ? null : dayInFigures(face.validUntil),
  }
}

const photoName = (index: number): string => `photo-${index}.jpg`
