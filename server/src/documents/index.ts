export { readCardPicture } from './card-picture.ts'
export { CARD_QR_MILLIMETRES, renderCards } from './cards.ts'
export type {
  Bilingual,
  CardFace,
  CardOptions,
  CertificateFacts,
  Imprint,
  ReceiptFacts,
  ToldCharge,
} from './facts.ts'
export { printCards } from './print-cards.ts'
export { moduleMillimetres, type QrCode, qrCodeOf } from './qr-code.ts'
export { renderCertificate, renderReceipt } from './sheets.ts'
export { TypesettingFault } from './typesetter.ts'
