import { type CalendarDate, instantOf } from '@sijill/core/kernel'
import type { IssuedCard, Particulars } from '@sijill/core/register'
import { findActivity, findChamber, type Law } from '@sijill/core/rules'
import { type CraftCard, craftToClaims, signCard } from '@sijill/credentials'
import { v7 } from 'uuid'
import type { OfficeTree } from '../../usecases/authority.ts'
import type { CardToSign, World } from '../../usecases/world.ts'
import type { CardKeys } from './card-keys.ts'
import { newPublicCode } from './public-code.ts'

/** What a signer works with. */
export type CardSignerParts = {
  readonly keys: Pick<CardKeys, 'current'>
  /** The address of the register, without a slash at the end: who the card says issued it. */
  readonly publicUrl: string
  readonly law: () => Law
  readonly offices: OfficeTree
}

/**
 * Signs cards in the form of claim 169.
 *
 * A card says what a check needs and nothing else: never the identity number, the phone or the birth
 * date. Its subject is the code of its public address, so that whoever scans it can also ask whether it
 * was cancelled.
 */
export function cardSigner({ keys, publicUrl, law, offices }: CardSignerParts): World['signCard'] {
  return (card): IssuedCard => {
    const key = keys.current()
    const code = newPublicCode()
    const craft = craftOf(card, law(), offices)
    const signedText = signCard(craftToClaims(craft), key, {
      ...{ issuer: publicUrl, subject: code, issuedAt: secondsOf(card.now) },
      ...(card.validUntil === undefined ? {} : { expiresAt: startOfDayInMorocco(card.validUntil) }),
    })
    const { issuedOn, validUntil } = card
    const until = validUntil === undefined ? {} : { validUntil }
    return { id: v7(), code, keyId: key.id, issuedOn, ...until, signedText }
  }
}

function craftOf({ number, particulars, officeCode }: CardToSign, law: Law, offices: OfficeTree): CraftCard {
  const trade = particulars.activityCode === undefined ? undefined : findActivity(particulars.activityCode)
  const region = offices.find(officeCode)?.regionCode
  const craft = {
    number,
    nameAr: nameOf(particulars.givenNameAr, particulars.familyNameAr),
    nameFr: nameOf(particulars.givenNameFr, particulars.familyNameFr),
    tradeAr: trade?.nameAr,
    tradeFr: trade?.nameFr,
    category: categoryOf(particulars, law),
    chamber: region === undefined || region === null ? undefined : findChamber(region)?.code,
  }
  return Object.fromEntries(Object.entries(craft).filter(([, value]) => value !== undefined))
}

/** A name in one script only is left out in the other: a card never spells a name by itself. */
const nameOf = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter(Boolean).join(' ') || undefined

const categoryOf = ({ route }: Particulars, law: Law): string | undefined =>
  law.procedures.find(({ id }) => id === route)?.category

const secondsOf = (moment: string): number => Math.floor(Date.parse(moment) / 1000)

const OFFSET = new Intl.DateTimeFormat('en', { timeZone: 'Africa/Casablanca', timeZoneName: 'longOffset' })

/** The second in which a day begins on a Moroccan wall, since 1970. The offset is that of its noon. */
export function startOfDayInMorocco(day: CalendarDate): number {
  const noon = new Date(instantOf(`${day}T12:00:00Z`))
  const offset = OFFSET.formatToParts(noon).find(({ type }) => type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(offset ?? '') ?? []
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60
  return secondsOf(`${day}T00:00:00Z`) - (sign === '-' ? -ahead : ahead)
}
