import type { Column } from '../table/table.ts'
import { comparisonOf, createShares, type Field, type FieldGround, type KeyMaker, MISSING } from './field.ts'
import { createPairMemo } from './memo.ts'
import { hashText } from './strings.ts'

/** How the values of a field in one column are read, compared and made into keys. */
export type ValueKind<Value> = {
  readonly levels: readonly string[]
  /** Whether most values differ from row to row, so that a comparison is never asked for twice. */
  readonly isMostlyDistinct?: boolean
  /** The value of a text; `undefined` when the text says nothing. */
  readonly read: (text: string) => Value | undefined
  readonly compare: (a: Value, b: Value) => number
  /** What two values share when they agree at a level: its frequency is the rarity. */
  readonly shared: (level: number, value: Value) => string | undefined
  /** All keys that `shared` can answer for a value, to be counted. */
  readonly counted: (value: Value) => readonly string[]
  readonly keys: Readonly<Record<string, (value: Value) => readonly string[]>>
}

/** A field of one column: each distinct value is read once, each pair of values mostly compared once. */
export function createValuedField<Value>(
  name: string,
  column: Column,
  { rows, expected }: FieldGround,
  kind: ValueKind<Value>,
): Field {
  const values: (Value | null | undefined)[] = [null]
  const readCode = (code: number): Value | undefined => {
    let value = values[code]
    if (value === undefined) {
      value = kind.read(column.textOf(code)) ?? null
      while (values.length <= code) values.push(undefined)
      values[code] = value
    }
    return value ?? undefined
  }

  const shares = createShares()
  const countedKeys: (readonly string[] | undefined)[] = []
  for (let row = 0; row < rows; row += 1) {
    const code = column.codeOf(row)
    const value = readCode(code)
    if (value === undefined) continue
    let keys = countedKeys[code]
    if (keys === undefined) {
      keys = kind.counted(value)
      countedKeys[code] = keys
    }
    for (const key of keys) shares.add(key)
    shares.addRow()
  }

  const compareOnce = (a: number, b: number): number => {
    const left = readCode(a)
    const right = readCode(b)
    if (left === undefined || right === undefined) return MISSING
    const level = kind.compare(left, right)
    const shared = kind.shared(level, left)
    return comparisonOf(level, shared === undefined ? 0 : shares.of(shared, expected[level] ?? 0))
  }
  const compareCodes = kind.isMostlyDistinct === true ? compareOnce : createPairMemo(compareOnce)

  return {
    name,
    levels: ['missing', ...kind.levels],
    compare: (a, b) => {
      const left = column.codeOf(a)
      const right = column.codeOf(b)
      return left === 0 || right === 0 ? MISSING : compareCodes(left, right)
    },
    keys: new Map(
      Object.entries(kind.keys).map(([key, make]) => [key, keyMaker(column, readCode, make)] as const),
    ),
    show: (row) => column.textOf(column.codeOf(row)),
  }
}

function keyMaker<Value>(
  column: Column,
  readCode: (code: number) => Value | undefined,
  make: (value: Value) => readonly string[],
): KeyMaker {
  const hashes: (readonly number[] | undefined)[] = []
  return (row, emit) => {
    const code = column.codeOf(row)
    const value = readCode(code)
    if (value === undefined) return
    let made = hashes[code]
    if (made === undefined) {
      made = make(value).map((text) => hashText(text))
      hashes[code] = made
    }
    for (const hash of made) emit(hash)
  }
}
