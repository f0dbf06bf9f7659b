/** Each distinct value once, by number, in the order in which they came; number 0 is the empty value. */
export type Dictionary = {
  /** How many distinct values there are. */
  readonly size: () => number
  /** The number of a value given as UTF-8 bytes; a new value gets the next number. */
  readonly codeOf: (bytes: Uint8Array, from: number, to: number) => number
  /** The bytes of all values, one after the other, and where each begins; the last offset is the end. */
  readonly packed: () => PackedValues
}

/** The values of a dictionary as two arrays, which threads can share. */
export type PackedValues = {
  readonly bytes: Uint8Array<ArrayBufferLike>
  readonly offsets: Uint32Array<ArrayBufferLike>
}

/**
 * A dictionary of byte strings without an object for each value.
 *
 * Open addressing over one array of slots; the values lie one after the other in one buffer.
 */
export function createDictionary(expected = 64): Dictionary {
  let bytes = new Uint8Array(Math.max(64, expected * 8))
  let offsets = new Uint32Array(Math.max(64, expected) + 2)
  let hashes = new Int32Array(Math.max(64, expected) + 1)
  let slots = new Int32Array(256)
  let count = 0

  const add = (hash: number, source: Uint8Array, from: number, to: number): number => {
    const start = offsets[count] ?? 0
    const end = start + to - from
    if (end > bytes.length) bytes = grown(bytes, Math.max(bytes.length * 2, end), Uint8Array)
    if (count + 2 > offsets.length) {
      offsets = grown(offsets, offsets.length * 2, Uint32Array)
      hashes = grown(hashes, offsets.length, Int32Array)
    }
    if (to - from > 32) bytes.set(source.subarray(from, to), start)
    else for (let at = from; at < to; at += 1) bytes[start + at - from] = source[at] ?? 0
    offsets[count + 1] = end
    hashes[count] = hash
    count += 1
    return count - 1
  }

  const widen = (): void => {
    slots = new Int32Array(slots.length * 2)
    const mask = slots.length - 1
    for (let code = 0; code < count; code += 1) {
      let slot = (hashes[code] ?? 0) & mask
      while ((slots[slot] ?? 0) !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
    }
  }

  const isAt = (code: number, source: Uint8Array, from: number, to: number): boolean => {
    const start = offsets[code] ?? 0
    if ((offsets[code + 1] ?? 0) - start !== to - from) return false
    for (let at = from, own = start; at < to; at += 1, own += 1) if (bytes[own] !== source[at]) return false
    return true
  }

  const codeOf = (source: Uint8Array, from: number, to: number): number => {
    const hash = hashOf(source, from, to)
    const mask = slots.length - 1
    let slot = hash & mask
    for (;;) {
      const code = (slots[slot] ?? 0) - 1
      if (code < 0) break
      if (hashes[code] === hash && isAt(code, source, from, to)) return code
      slot = (slot + 1) & mask
    }
    const code = add(hash, source, from, to)
    slots[slot] = code + 1
    if (count * 2 > slots.length) widen()
    return code
  }

  codeOf(bytes, 0, 0)
  return {
    size: () => count,
    codeOf,
    packed: () => ({ bytes: bytes.subarray(0, offsets[count]), offsets: offsets.subarray(0, count + 1) }),
  }
}

/** A 32-bit hash of bytes (FNV-1a, its bits mixed once more so that low bits can choose a slot). */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

function grown<Numbers extends Uint8Array | Uint32Array | Int32Array>(
  old: Numbers,
  length: number,
  Kind: new (length: number) => Numbers,
): Numbers {
  const wider = new Kind(length)
  wider.set(old)
  return wider
}
