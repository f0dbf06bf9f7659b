import type { CertificateFacts, Imprint, ReceiptFacts } from './facts.ts'
import { amountInFigures, dayInWords, hijriDay, momentInFigures } from './figures.ts'
import { qrCodeOf } from './qr-code.ts'
import { drawn, typeset } from './typesetter.ts'
import { WORDING } from './wording.ts'

/** The certificate of registration: one A4 page, PDF. */
export function renderCertificate(facts: CertificateFacts): Uint8Array {
  const { cardText, imprint, ...rest } = facts
  return renderSheet('certificate.typ', {
    ...rest,
    nationalId: facts.nationalId ?? null,
    registeredOn: dayInWords(facts.registeredOn),
    issuedOn: dayInWords(facts.issuedOn),
    issuedOnHijri: hijriDay(facts.issuedOn),
    qr: qrCodeOf(cardText).svg,
    imprint: printedImprint(imprint),
  })
}

/** The receipt of an application: one A5 page, PDF. */
export const renderReceipt = (facts: ReceiptFacts): Uint8Array =>
  renderSheet('receipt.typ', printedReceipt(facts))

/** The receipt as a drawing. */
export const drawReceipt = (facts: ReceiptFacts): string =>
  drawn('receipt.typ', materialOf(printedReceipt(facts)))

function printedReceipt({ charge, imprint, receivedAt, ...rest }: ReceiptFacts): object {
  return {
    ...rest,
    receivedAt: momentInFigures(receivedAt),
    charge: charge === undefined ? null : { ...charge, monthly: amountInFigures(charge.monthly) },
    imprint: printedImprint(imprint),
  }
}

const printedImprint = ({ printedAt, printedBy, isCopy }: Imprint) => ({
  printedAt: momentInFigures(printedAt),
  printedBy,
  isCopy,
})

const renderSheet = (template: string, facts: object): Uint8Array =>
  typeset(template, materialOf(facts), { isTagged: true }).pdf

const materialOf = (facts: object) => new Map([['facts.json', JSON.stringify({ ...facts, words: WORDING })]])
