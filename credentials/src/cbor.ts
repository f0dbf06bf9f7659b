import { decode, encode, type TagDecoder, Tagged } from 'cborg'

/** What CBOR can say, as far as cards use it. Maps stay `Map`s: their labels are numbers. */
export type CborMap = ReadonlyMap<unknown, unknown>

/** Keeps every tag with its number, so that nothing is lost from labels we do not know. */
const EVERY_TAG: Readonly<Record<number, TagDecoder>> = new Proxy(
  {},
  { get: (_, tag) => Tagged.decoder(Number(tag)) },
)

/** The one value in the bytes, or `undefined` where they are not exactly one well-formed value. */
export function fromCbor(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: decode(bytes, { useMaps: true, rejectDuplicateMapKeys: true, tags: EVERY_TAG }) }
  } catch {
    return undefined
  }
}

/** A value in CBOR, its map labels in canonical order: the same value gives the same bytes. */
export const toCbor = (value: unknown): Uint8Array => encode(value)

export const isMap = (value: unknown): value is CborMap => value instanceof Map

export const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array

/** A value without the tag that wraps it, where that tag is the one expected; else as it is. */
export const withoutTag = (value: unknown, tag: number): unknown =>
  value instanceof Tagged && value.tag === tag ? value.value : value

/** A value under a tag. */
export const tagged = (tag: number, value: unknown): unknown => new Tagged(tag, value)
