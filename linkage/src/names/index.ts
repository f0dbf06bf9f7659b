export { normaliseArabic, normaliseLatin, type Script, scriptOf } from './normalise.ts'
export { type NamePart, nameParts, type PartKind } from './part.ts'
export { skeleton, skeletonsOf } from './skeleton.ts'
