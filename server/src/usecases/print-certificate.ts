import { type CalendarDate, ok, type Result, refuse } from '@sijill/core/kernel'
import { type Entry, type EntryRefusal, fullName, type Particulars } from '@sijill/core/register'
import { type Bilingual, findProvince, loadCommunes } from '@sijill/core/rules'
import { clockOver } from '../clock.ts'
import type { CertificateFacts } from '../documents/index.ts'
import { findEntry } from '../store/entry.ts'
import { namesOf as usersNamed } from '../store/name.ts'
import { wasPrinted } from '../store/print-reading.ts'
import { type Actor, mayIn, type NotAllowed, notAllowed } from './authority.ts'
import { noteReading } from './note-reading.ts'
import { type PrintWorld, verifyAddressOf } from './print-cards.ts'
import {
  categoryNames,
  chamberNames,
  chamberShortNames,
  namesOf,
  townNames,
  tradeNames,
} from './print-names.ts'
import type { NotFound } from './read-file.ts'

/** Why there is no certificate. */
export type PrintCertificateRefusal =
  | NotFound
  | NotAllowed
  | Extract<EntryRefusal, { code: 'entry_not_registered' | 'card_unknown' }>

const PAPER = 'certificate'
/** The text that made the register. */
const REGISTER_LAW = 'law-50-17'
/** Who signs is not in any text we could read: the paper leaves the office to the hand that signs. */
const SIGNATORY: Bilingual = { ar: 'عن الغرفة', fr: 'Pour la chambre' }

/**
 * What a certificate of registration says today.
 *
 * It carries the code of the person's card, so that whoever is shown it can check the registration; an
 * entry without a good card has no certificate yet.
 */
export const certificateOf =
  (world: PrintWorld) =>
  (actor: Actor, entryId: string): Promise<Result<CertificateFacts, PrintCertificateRefusal>> =>
    world.store.transaction(actor.id, async (db) => {
      const kept = await findEntry(db, entryId)
      if (kept === undefined) return refuse({ code: 'not_found' } as const)
      const { entry, officeCode } = kept
      if (!mayIn(actor, 'issue_card', officeCode, world.offices)) {
        return refuse(notAllowed('issue_card', officeCode))
      }
      const { status, personId, particulars, number } = entry
      if (status !== 'registered') return refuse({ code: 'entry_not_registered', status })
      const card = entry.cards.find((each) => each.status !== 'cancelled')
      if (card === undefined) return refuse({ code: 'card_unknown', card_id: '' })
      const issuedOn = world.clock.today()
      const isCopy = await wasPrinted(db, personId, PAPER, `${issuedOn}T00:00:00Z`)
      await noteReading(world, db, actor, personId, officeCode, PAPER)
      const officer = (await usersNamed(db, [actor.id]))(actor.id)
      return ok({
        serial: serialOf(number, issuedOn),
        name: { ar: fullName(particulars, 'ar'), fr: fullName(particulars, 'fr') },
        ...(particulars.cin === undefined ? {} : { nationalId: particulars.cin }),
        number,
        trade: tradeNames(particulars.activityCode),
        category: categoryNames(particulars.route, particulars.sex),
        place: await placeOf(particulars),
        registeredOn: registeredOn(entry),
        chamber: chamberNames(officeCode, world.offices),
        signedAt: townNames(world.offices.find(officeCode)) ?? chamberShortNames(officeCode, world.offices),
        issuedOn,
        signatory: SIGNATORY,
        textVersion: textVersionOf(world),
        cardText: card.signedText,
        verifyAddress: verifyAddressOf(world.publicUrl, card.code),
        imprint: { printedAt: world.clock.now(), printedBy: namesOf(officer), isCopy },
      })
    })

/** One number a person and day: a second print of the same day is a copy of the first. */
const serialOf = (number: string, day: CalendarDate): string => `A-${number}-${day.replaceAll('-', '')}`

/** The day of entry; for a line of an old list that does not say it, the day on which it came in here. */
const registeredOn = ({ enteredOn, enteredAt }: Entry): CalendarDate =>
  enteredOn ?? clockOver(() => enteredAt).today()

async function placeOf(particulars: Particulars): Promise<Bilingual> {
  const { communeCode, communeAsWritten, provinceCode } = particulars
  const commune = communeCode === undefined ? undefined : (await loadCommunes()).findCommune(communeCode)
  if (commune !== undefined) return namesOf(commune)
  if (communeAsWritten !== undefined) return { ar: communeAsWritten, fr: communeAsWritten }
  const province = provinceCode === undefined ? undefined : findProvince(provinceCode)
  return province === undefined ? { ar: '–', fr: '–' } : namesOf(province)
}

function textVersionOf({ law }: PrintWorld): Bilingual {
  const { texts, release } = law()
  const title = texts.get(REGISTER_LAW)?.title ?? { ar: REGISTER_LAW, fr: REGISTER_LAW }
  return { ar: `${title.ar} (${release})`, fr: `${title.fr} (${release})` }
}
