import type { CardClaims } from './claims.ts'

/**
 * What the card of a craftsperson says, in names of the trade.
 *
 * Claim 169 has no labels for a trade. It leaves 75 to 99 to agreements within a country; the numbers
 * below are ours, and a reader that does not know them still sees name and number.
 */
export type CraftCard = {
  readonly number?: string
  readonly nameAr?: string
  readonly nameFr?: string
  readonly tradeAr?: string
  readonly tradeFr?: string
  /** The code of the category, of the law's list. */
  readonly category?: string
  /** The code of the chamber. */
  readonly chamber?: string
}

const LABELS = { tradeAr: 75, tradeFr: 76, category: 77, chamber: 78 } as const

/** The claims of a craftsperson's card: Arabic is the language, French the second one. */
export function craftToClaims(craft: CraftCard): CardClaims {
  const labels = Object.entries(LABELS)
  const fields = Object.entries(craft)
  const other = new Map<unknown, unknown>()
  for (const [name, label] of labels) {
    const value = fields.find(([field]) => field === name)?.[1]
    if (value !== undefined) other.set(label, value)
  }
  return {
    ...(craft.number === undefined ? {} : { id: craft.number }),
    ...(craft.nameAr === undefined ? {} : { language: 'ara', fullName: craft.nameAr }),
    ...(craft.nameFr === undefined ? {} : { secondaryLanguage: 'fra', secondaryFullName: craft.nameFr }),
    ...(other.size === 0 ? {} : { other }),
  }
}

/** The craftsperson behind a card's claims; what the card does not say, or says otherwise, is left out. */
export function craftFromClaims({ id, fullName, secondaryFullName, other }: CardClaims): CraftCard {
  const labelled: Record<string, string> = {}
  for (const [name, label] of Object.entries(LABELS)) {
    const value = other?.get(label)
    if (typeof value === 'string') labelled[name] = value
  }
  return {
    ...(id === undefined ? {} : { number: id }),
    ...(fullName === undefined ? {} : { nameAr: fullName }),
    ...(secondaryFullName === undefined ? {} : { nameFr: secondaryFullName }),
    ...labelled,
  }
}
