import { type CborMap, isBytes, isMap } from './cbor.ts'
import { found, type Outcome, refused } from './refusal.ts'

/** One biometric: its bytes and what they are (an image, a template, a sound…), by the format's numbers. */
export type Biometric = {
  readonly data: Uint8Array
  readonly format?: number
  readonly subFormat?: number
  readonly issuer?: string
}

type Kinds = {
  readonly text: string
  readonly whole: number
  readonly photo: Uint8Array | string
  readonly wholes: readonly number[]
  readonly biometrics: readonly Biometric[]
}

/** The labels of claim 169, version 1.2.2 of its specification: name → number and kind. */
const FIELDS = {
  id: [1, 'text'],
  version: [2, 'text'],
  language: [3, 'text'],
  fullName: [4, 'text'],
  firstName: [5, 'text'],
  middleName: [6, 'text'],
  lastName: [7, 'text'],
  dateOfBirth: [8, 'text'],
  gender: [9, 'whole'],
  address: [10, 'text'],
  email: [11, 'text'],
  phone: [12, 'text'],
  nationality: [13, 'text'],
  maritalStatus: [14, 'whole'],
  guardian: [15, 'text'],
  photo: [16, 'photo'],
  photoFormat: [17, 'whole'],
  bestQualityFingers: [18, 'wholes'],
  secondaryFullName: [19, 'text'],
  secondaryLanguage: [20, 'text'],
  locationCode: [21, 'text'],
  legalStatus: [22, 'text'],
  countryOfIssuance: [23, 'text'],
  rightThumb: [50, 'biometrics'],
  rightPointerFinger: [51, 'biometrics'],
  rightMiddleFinger: [52, 'biometrics'],
  rightRingFinger: [53, 'biometrics'],
  rightLittleFinger: [54, 'biometrics'],
  leftThumb: [55, 'biometrics'],
  leftPointerFinger: [56, 'biometrics'],
  leftMiddleFinger: [57, 'biometrics'],
  leftRingFinger: [58, 'biometrics'],
  leftLittleFinger: [59, 'biometrics'],
  rightIris: [60, 'biometrics'],
  leftIris: [61, 'biometrics'],
  face: [62, 'biometrics'],
  rightPalm: [63, 'biometrics'],
  leftPalm: [64, 'biometrics'],
  voice: [65, 'biometrics'],
} as const satisfies Record<string, readonly [label: number, kind: keyof Kinds]>

type Fields = typeof FIELDS

/** What a card says of a person: the named fields, and under `other` every label that has no name. */
export type CardClaims = {
  readonly [Name in keyof Fields]?: Kinds[Fields[Name][1]]
} & { readonly other?: CborMap }

const NAMES = new Map<unknown, { readonly name: string; readonly kind: keyof Kinds }>(
  Object.entries(FIELDS).map(([name, [label, kind]]) => [label, { name, kind }]),
)

/** The numbers and texts of the claim, ready for CBOR. Labels under `other` may not hide a named one. */
export function claimsToMap(claims: CardClaims): CborMap {
  const map = new Map<unknown, unknown>()
  for (const [name, [label, kind]] of Object.entries(FIELDS)) {
    const value = Object.entries(claims).find(([field]) => field === name)?.[1]
    if (value === undefined) continue
    const written = WRITERS[kind](value)
    if (written === undefined) throw new TypeError(`Not a value for ${name}`)
    map.set(label, written)
  }
  for (const [label, value] of claims.other ?? []) {
    if (NAMES.has(label)) throw new TypeError(`Label ${String(label)} has a name: use it`)
    map.set(label, value)
  }
  return map
}

/** The claim by names. A named label with a value of another kind makes the whole claim malformed. */
export function claimsFromMap(map: CborMap): Outcome<CardClaims> {
  const named: Record<string, unknown> = {}
  const other = new Map<unknown, unknown>()
  for (const [label, value] of map) {
    const field = NAMES.get(label)
    if (field === undefined) {
      other.set(label, value)
      continue
    }
    const read = READERS[field.kind](value)
    if (read === undefined) return refused({ code: 'malformed_claim', label: Number(label) })
    named[field.name] = read
  }
  // The checked edge: each name above was filled by the reader of its kind.
  const claims = named as CardClaims
  return found(other.size > 0 ? { ...claims, other } : claims)
}

const readText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const readWhole = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) ? Number(value) : undefined

const readWholes = (value: unknown): readonly number[] | undefined =>
  Array.isArray(value) && value.every((each) => Number.isSafeInteger(each)) ? value : undefined

const readPhoto = (value: unknown): Uint8Array | string | undefined =>
  isBytes(value) || typeof value === 'string' ? value : undefined

/** The text of the specification says a list; its own example shows a single one: both are read. */
function readBiometrics(value: unknown): readonly Biometric[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).map(readBiometric)
  return all.every((each) => each !== undefined) ? all : undefined
}

function readBiometric(value: unknown): Biometric | undefined {
  if (!isMap(value)) return undefined
  const [data, format, subFormat, issuer] = [0, 1, 2, 3].map((label) => value.get(label))
  if (!isBytes(data)) return undefined
  if (format !== undefined && readWhole(format) === undefined) return undefined
  if (subFormat !== undefined && readWhole(subFormat) === undefined) return undefined
  if (issuer !== undefined && readText(issuer) === undefined) return undefined
  return {
    data,
    ...(format === undefined ? {} : { format: Number(format) }),
    ...(subFormat === undefined ? {} : { subFormat: Number(subFormat) }),
    ...(issuer === undefined ? {} : { issuer: String(issuer) }),
  }
}

const READERS: { readonly [Kind in keyof Kinds]: (value: unknown) => Kinds[Kind] | undefined } = {
  text: readText,
  whole: readWhole,
  photo: readPhoto,
  wholes: readWholes,
  biometrics: readBiometrics,
}

const WRITERS: { readonly [Kind in keyof Kinds]: (value: unknown) => unknown } = {
  text: readText,
  whole: readWhole,
  photo: readPhoto,
  wholes: readWholes,
  biometrics: (value) => (Array.isArray(value) ? value.map(biometricToMap) : undefined),
}

const biometricToMap = ({ data, format, subFormat, issuer }: Biometric): CborMap =>
  new Map<number, unknown>([
    [0, data],
    ...(format === undefined ? [] : [[1, format] as const]),
    ...(subFormat === undefined ? [] : [[2, subFormat] as const]),
    ...(issuer === undefined ? [] : [[3, issuer] as const]),
  ])
