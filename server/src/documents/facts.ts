import type { CalendarDate, Centimes, Instant } from '@sijill/core/kernel'

/** One thing said in both languages of the register. */
export type Bilingual = { readonly ar: string; readonly fr: string }

/** What is printed on a card, both sides. */
export type CardFace = {
  readonly name: Bilingual
  readonly trade: Bilingual
  readonly category: Bilingual
  readonly number: string
  readonly chamber: Bilingual
  /** Where whoever finds a lost card may call. */
  readonly phone?: string
  readonly issuedOn: CalendarDate
  /** The last day of validity. Absent where no text fixes one: the card then says so. */
  readonly validUntil?: CalendarDate
  /** A portrait in JPEG; without it the card shows an empty frame. */
  readonly photo?: Uint8Array
  /** The signed text of the QR code. */
  readonly cardText: string
  /** The address of the public check, printed beside the code. */
  readonly verifyAddress: string
}

/** How a batch of cards is laid out. */
export type CardOptions = {
  /** `single`: a card side a page, for card printers. `sheet`: ten on A4, for duplex print and cutting. */
  readonly layout: 'single' | 'sheet'
}

/** Who printed a sheet and when; a reprint is marked as a copy. */
export type Imprint = {
  readonly printedAt: Instant
  readonly printedBy: Bilingual
  readonly isCopy: boolean
}

/** What a certificate of registration says. */
export type CertificateFacts = {
  readonly serial: string
  readonly name: Bilingual
  readonly nationalId?: string
  readonly number: string
  readonly trade: Bilingual
  readonly category: Bilingual
  readonly place: Bilingual
  readonly registeredOn: CalendarDate
  readonly chamber: Bilingual
  /** The town in which the certificate is signed. */
  readonly signedAt: Bilingual
  readonly issuedOn: CalendarDate
  /** The office of the signatory; the name is written by hand. */
  readonly signatory: Bilingual
  /** The legal text relied on, in the version used. */
  readonly textVersion: Bilingual
  readonly cardText: string
  readonly verifyAddress: string
  readonly imprint: Imprint
}

/** A contribution as it was explained to the applicant before the application was sent. */
export type ToldCharge = {
  readonly monthly: Centimes
  /** The year or the day since which the amount applies, in words. */
  readonly since: Bilingual
  /** Where the amount comes from. */
  readonly source: Bilingual
  /** Whether the amount still waits for a confirmation. It is then marked on paper. */
  readonly isUnconfirmed: boolean
}

/** What a receipt of an application says. */
export type ReceiptFacts = {
  readonly fileNumber: string
  readonly receivedAt: Instant
  readonly name: Bilingual
  readonly trade: Bilingual
  readonly category: Bilingual
  readonly papers: readonly Bilingual[]
  /** Absent where no contribution could be told: the receipt then says so. */
  readonly charge?: ToldCharge
  readonly chamber: Bilingual
  readonly office: Bilingual
  readonly phone: string
  readonly imprint: Imprint
}
