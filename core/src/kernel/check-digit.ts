/**
 * Damm's table: a quasigroup of order ten in which no digit may be exchanged with its neighbour unseen.
 * H. Michael Damm, "Total anti-symmetrische Quasigruppen", doctoral thesis, Marburg, 2004.
 */
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const

/**
 * The check digit of a row of digits, after Damm.
 *
 * It shows every single wrong digit and every exchange of two neighbours, the two mistakes people
 * make most, with one digit and no letter (ISO 7064 MOD 11-2 needs an X).
 *
 * @throws RangeError when the text has anything but 0-9.
 */
export function checkDigitFor(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new RangeError('checkDigitFor() takes digits only')
  let interim = 0
  for (const digit of digits) interim = DAMM[interim]?.[Number(digit)] ?? 0
  return String(interim)
}

/** Whether a row of digits ends in its own check digit. */
export const hasCheckDigit = (digits: string): boolean =>
  digits.length > 1 && checkDigitFor(digits.slice(0, -1)) === digits.at(-1)
