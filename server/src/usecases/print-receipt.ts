import {
  type Centimes,
  centimesOf,
  displayPhone,
  monthOf,
  ok,
  parsePhone,
  type Result,
  refuse,
} from '@sijill/core/kernel'
import { type Dossier, type DossierRefusal, fullName } from '@sijill/core/register'
import { type Bilingual, dueFor, isRegime, type Law, type Regime } from '@sijill/core/rules'
import type { ReceiptFacts } from '../documents/index.ts'
import { findDossier } from '../store/dossier.ts'
import { namesOf as usersNamed } from '../store/name.ts'
import { wasPrinted } from '../store/print-reading.ts'
import { type Actor, mayIn, type NotAllowed, notAllowed } from './authority.ts'
import { noteReading } from './note-reading.ts'
import { categoryNames, chamberNames, chamberOf, namesOf, townNames, tradeNames } from './print-names.ts'
import type { NotFound } from './read-file.ts'
import type { World } from './world.ts'

/** Why there is no receipt. */
export type PrintReceiptRefusal = NotFound | NotAllowed | Extract<DossierRefusal, { code: 'wrong_status' }>

const PAPER = 'receipt'

/** What the receipt of an application says: what was handed in, and what was told about the charge. */
export const receiptOf =
  (world: World) =>
  (actor: Actor, dossierId: string): Promise<Result<ReceiptFacts, PrintReceiptRefusal>> =>
    world.store.transaction(actor.id, async (db) => {
      const kept = await findDossier(db, dossierId)
      if (kept === undefined) return refuse({ code: 'not_found' } as const)
      const { dossier, officeCode } = kept
      if (!mayIn(actor, 'prepare_dossier', officeCode, world.offices)) {
        return refuse(notAllowed('prepare_dossier', officeCode))
      }
      const { receipt, submittedAt, status, last, particulars, personId } = dossier
      if (receipt === undefined || submittedAt === undefined)
        return refuse({ code: 'wrong_status', status, last })
      const isCopy = await wasPrinted(db, personId, PAPER, submittedAt)
      await noteReading(world, db, actor, personId, officeCode, PAPER)
      const officer = (await usersNamed(db, [actor.id]))(actor.id)
      const charge = toldChargeOf(dossier, world.law())
      const office = world.offices.find(officeCode)
      return ok({
        ...{ fileNumber: receipt, receivedAt: submittedAt },
        name: { ar: fullName(particulars, 'ar'), fr: fullName(particulars, 'fr') },
        trade: tradeNames(particulars.activityCode),
        category: categoryNames(particulars.route, particulars.sex),
        papers: papersOf(dossier, world.law()),
        ...(charge === undefined ? {} : { charge }),
        chamber: chamberNames(officeCode, world.offices),
        // The town alone: the chamber stands above it, and the paper is small.
        office: townNames(office) ?? (office ? namesOf(office) : chamberNames(officeCode, world.offices)),
        phone: phoneOf(world, officeCode),
        imprint: { printedAt: world.clock.now(), printedBy: namesOf(officer), isCopy },
      })
    })

/** Each kind of paper once, as the procedure calls it. */
function papersOf({ documents }: Dossier, law: Law): readonly Bilingual[] {
  const kinds = new Set(documents.map(({ requirement }) => requirement))
  return [...kinds].map((id) => law.documents.get(id)?.title ?? { ar: id, fr: id })
}

/**
 * The charge as it was told, from the act that recorded it: a later change of law does not change what
 * the person heard. Only the name of the text comes from the law as it stands.
 */
function toldChargeOf({ chargeTold }: Dossier, law: Law): ReceiptFacts['charge'] {
  const { amountCentimes, month, regime, placeholder } = chargeTold ?? {}
  if (!amountCentimes || !month || !regime || !isRegime(regime)) return undefined
  const year = month.slice(0, 4)
  return {
    monthly: amountOf(amountCentimes),
    since: { ar: `سنة ${year}`, fr: `année ${year}` },
    source: sourceOf(regime, month, law),
    isUnconfirmed: placeholder === true,
  }
}

const amountOf = (digits: string): Centimes => centimesOf(BigInt(digits))

/** The text that the amount rests on first; the others fix wages and rates, and would fill the paper. */
function sourceOf(regime: Regime, month: string, law: Law): Bilingual {
  const due = dueFor({ regime, month: monthOf(month) }, law)
  const [first] = due.ok ? due.value.because : []
  return law.texts.get(first?.text ?? '')?.title ?? { ar: law.release, fr: law.release }
}

/** The telephone of the office, or of its chamber; a dash where none is known yet. */
function phoneOf({ offices }: World, officeCode: string): string {
  const written = offices.find(officeCode)?.phone ?? chamberOf(officeCode, offices)?.phone ?? ''
  const phone = parsePhone(written)
  return phone.ok ? displayPhone(phone.value) : '–'
}
