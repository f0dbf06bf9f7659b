/** A piece of a text; `differs` when the other text has something else, or nothing, in its place. */
export type Piece = { readonly text: string; readonly differs: boolean }

/** Why two texts are close, where it can be said in a word. */
export type Nearness = 'swapped' | 'one_letter' | 'missing_letter' | 'same_spelling' | 'same_year'

/**
 * Two texts with the letters in which they differ set apart.
 *
 * The common letters are the longest run of letters found in both in the same order.
 */
export function differenceOf(
  here: string,
  there: string,
): { here: readonly Piece[]; there: readonly Piece[] } {
  const [one, other] = [Array.from(here), Array.from(there)]
  const [keptHere, keptThere] = commonPlaces(one, other)
  return { here: piecesOf(one, keptHere), there: piecesOf(other, keptThere) }
}

/** In what way two texts that are close differ, or `undefined` when no word fits. */
export function nearnessOf(
  here: string,
  there: string,
  fold: (text: string) => string,
): Nearness | undefined {
  if (here === '' || there === '' || here === there) return undefined
  if (/^\d{4}(-\d{2}-\d{2})?$/.test(here) && /^\d{4}(-\d{2}-\d{2})?$/.test(there)) {
    const yearAlone = here.length === 4 || there.length === 4
    if (yearAlone && here.slice(0, 4) === there.slice(0, 4)) return 'same_year'
  }
  if (fold(here) === fold(there)) return 'same_spelling'
  const [one, other] = [Array.from(fold(here)), Array.from(fold(there))]
  if (one.length === other.length) {
    const places = one.flatMap((letter, index) => (letter === other[index] ? [] : [index]))
    const [first = 0, second = 0] = places
    if (places.length === 1) return 'one_letter'
    const isSwap = places.length === 2 && second === first + 1
    return isSwap && one[first] === other[second] && one[second] === other[first] ? 'swapped' : undefined
  }
  if (Math.abs(one.length - other.length) !== 1) return undefined
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  return commonPlaces(long, short)[1].size === short.length ? 'missing_letter' : undefined
}

/** The places, in each of two rows of letters, of a longest common subsequence. */
function commonPlaces(one: readonly string[], other: readonly string[]): [Set<number>, Set<number>] {
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const [here, there] = [new Set<number>(), new Set<number>()]
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    if (one[row] === other[column]) {
      here.add(row++)
      there.add(column++)
    } else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return [here, there]
}

/** Letters gathered into pieces that are common or not. */
function piecesOf(letters: readonly string[], common: ReadonlySet<number>): readonly Piece[] {
  const pieces: { text: string; differs: boolean }[] = []
  for (const [index, letter] of letters.entries()) {
    const differs = !common.has(index)
    const last = pieces.at(-1)
    if (last?.differs === differs) last.text += letter
    else pieces.push({ text: letter, differs })
  }
  return pieces
}
