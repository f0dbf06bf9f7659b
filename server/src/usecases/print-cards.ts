import { dayOf, daysAfter, displayPhone, ok, parsePhone, type Result, refuse } from '@sijill/core/kernel'
import type { EntryRefusal } from '@sijill/core/register'
import type { CardFace } from '../documents/index.ts'
import { listActs } from '../store/act.ts'
import { dossierOf } from '../store/dossier.ts'
import { entryOf } from '../store/entry.ts'
import { type CardToPrint, findGoodCard, listLotCards } from '../store/print-card.ts'
import type { Db } from '../store/store.ts'
import { type Actor, mayIn, type NotAllowed, notAllowed } from './authority.ts'
import { noteReading } from './note-reading.ts'
import { categoryNames, chamberNames, chamberOf, tradeNames } from './print-names.ts'
import type { NotFound } from './read-file.ts'
import type { World } from './world.ts'

/** Why cards are not printed. */
export type PrintCardsRefusal = NotFound | NotAllowed | Extract<EntryRefusal, { code: 'card_unknown' }>

/** A card as it is printed, but for the portrait: that is named, and fetched by whoever prints. */
export type FaceToPrint = {
  readonly face: Omit<CardFace, 'photo'>
  /** The hash of the portrait, where the person brought one as a picture. */
  readonly portrait: string | undefined
}

/** What printing needs beside the world: where cards are checked. */
export type PrintWorld = World & { readonly publicUrl: string }

/** The cards of a lot, for its PDF. Reading every one of them is recorded. */
export const cardsOfLot =
  (world: PrintWorld) =>
  (actor: Actor, lotId: string): Promise<Result<readonly FaceToPrint[], PrintCardsRefusal>> =>
    world.store.transaction(actor.id, async (db) => {
      const cards = await listLotCards(db, lotId)
      return cards.length === 0 ? refuse({ code: 'not_found' } as const) : facesOf(world, db, actor, cards)
    })

/** The good card of one entry, for its PDF. */
export const cardOfEntry =
  (world: PrintWorld) =>
  (actor: Actor, entryId: string): Promise<Result<readonly FaceToPrint[], PrintCardsRefusal>> =>
    world.store.transaction(actor.id, async (db) => {
      const kept = entryOf(await listActs(db, [entryId]))
      if (kept === undefined) return refuse({ code: 'not_found' } as const)
      const card = await findGoodCard(db, entryId)
      if (card !== undefined) return facesOf(world, db, actor, [card])
      return mayIn(actor, 'issue_card', kept.officeCode, world.offices)
        ? refuse({ code: 'card_unknown', card_id: '' } as const)
        : refuse(notAllowed('issue_card', kept.officeCode))
    })

async function facesOf(
  world: PrintWorld,
  db: Db,
  actor: Actor,
  cards: readonly CardToPrint[],
): Promise<Result<readonly FaceToPrint[], PrintCardsRefusal>> {
  for (const { office_code } of cards) {
    if (!mayIn(actor, 'issue_card', office_code, world.offices)) {
      return refuse(notAllowed('issue_card', office_code))
    }
  }
  for (const card of cards) await noteReading(world, db, actor, card.person_id, card.office_code, 'card')
  const portraits = await portraitsOf(db, cards)
  return ok(cards.map((card) => ({ face: faceOf(world, card), portrait: portraits.get(card.entry_id) })))
}

function faceOf({ offices, publicUrl }: PrintWorld, card: CardToPrint): Omit<CardFace, 'photo'> {
  const validUntil = card.valid_until === null ? {} : { validUntil: daysAfter(dayOf(card.valid_until), -1) }
  const phone = parsePhone(chamberOf(card.office_code, offices)?.phone ?? '')
  return {
    name: { ar: card.name_ar, fr: card.name_fr },
    trade: tradeNames(card.activity_code ?? undefined),
    category: categoryNames(card.route ?? undefined, card.sex ?? undefined),
    number: card.number,
    chamber: chamberNames(card.office_code, offices),
    ...(phone.ok ? { phone: displayPhone(phone.value) } : {}),
    issuedOn: dayOf(card.issued_on),
    ...validUntil,
    cardText: card.signed_text,
    verifyAddress: verifyAddressOf(publicUrl, card.code),
  }
}

/** The address at which a card is checked, as it is printed. */
export const verifyAddressOf = (publicUrl: string, code: string): string => `${publicUrl}/v/${code}`

const PORTRAIT = 'portrait'
const STREAMS_AT_ONCE = 200

/** The portrait that each person brought with the application, unless an officer refused it. */
async function portraitsOf(db: Db, cards: readonly CardToPrint[]): Promise<ReadonlyMap<string, string>> {
  const portraits = new Map<string, string>()
  for (let start = 0; start < cards.length; start += STREAMS_AT_ONCE) {
    const entries = await streamsOf(
      db,
      cards.slice(start, start + STREAMS_AT_ONCE).map((card) => card.entry_id),
    )
    const dossierOfEntry = new Map<string, string>()
    for (const [id, acts] of entries) {
      const origin = entryOf(acts)?.entry.origin
      if (origin?.kind === 'dossier') dossierOfEntry.set(id, origin.dossierId)
    }
    const dossiers = await streamsOf(db, [...dossierOfEntry.values()])
    for (const [entryId, dossierId] of dossierOfEntry) {
      const documents = dossierOf(dossiers.get(dossierId) ?? [])?.dossier.documents ?? []
      const portrait = documents.findLast(
        ({ requirement, mediaType, verdict }) =>
          requirement === PORTRAIT && mediaType === 'image/jpeg' && verdict.status !== 'refused',
      )
      if (portrait !== undefined) portraits.set(entryId, portrait.sha256)
    }
  }
  return portraits
}

const streamsOf = async (db: Db, ids: readonly string[]) =>
  Map.groupBy(await listActs(db, ids), ({ stream }) => stream)
