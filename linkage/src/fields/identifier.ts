import { isOneEdit } from './strings.ts'
import type { ValueKind } from './valued.ts'

const DIFFERENT = 1
const NEAR = 2
const EXACT = 3

/** How a number is read: its digits alone, and of these perhaps only the last ones. */
export type IdentifierForm = { readonly digits: boolean; readonly last: number | undefined }

/**
 * Numbers that name a person or a line: identity card, telephone. Near is one miswritten place, or the same
 * digits under other letters.
 */
export const identifierKind = ({ digits, last }: IdentifierForm): ValueKind<string> => ({
  levels: ['different', 'near', 'exact'],
  isMostlyDistinct: true,
  read: (text) => {
    const bare = digits
      ? text.replace(/\D/g, '')
      : text
          .normalize('NFKC')
          .toUpperCase()
          .replace(/[^\p{L}\p{N}]/gu, '')
    const value = last === undefined ? bare : bare.slice(-last)
    return value === '' ? undefined : value
  },
  compare: (a, b) => {
    if (a === b) return EXACT
    if (isOneEdit(a, b)) return NEAR
    // Letters aside, the last digit is the quickest difference.
    if (a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1)) return DIFFERENT
    const left = digitsOf(a)
    return left.length >= 4 && left === digitsOf(b) ? NEAR : DIFFERENT
  },
  shared: (level, value) => (level === EXACT ? value : undefined),
  counted: (value) => [value],
  keys: {
    value: (value) => [value],
    digits: (value) => (digitsOf(value).length >= 4 ? [digitsOf(value)] : []),
    /** The digits with each one left out: two numbers with one wrong or missing digit share a key. */
    one_less: (value) => oneLess(digitsOf(value)),
  },
})

const digitsOf = (value: string): string => value.replace(/\D/g, '')

function oneLess(digits: string): readonly string[] {
  if (digits.length < 5) return []
  const keys = new Set([digits])
  // The place stands in the key: dropping different places of unlike numbers gives fewer chance meetings.
  for (let at = 0; at < digits.length; at += 1) keys.add(digits.slice(0, at) + digits.slice(at + 1))
  return [...keys]
}
