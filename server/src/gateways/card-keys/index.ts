export { type CardKeys, cardKeyFolder, openCardKeys, rotateCardKey } from './card-keys.ts'
export { type CardSignerParts, cardSigner, startOfDayInMorocco } from './card-signer.ts'
export { CardKeyFailure, type KeptKey, readKeys } from './key-file.ts'
export { newPublicCode, parsePublicCode } from './public-code.ts'
