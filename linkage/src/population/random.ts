/** Random choices from a seed: whole numbers only, so that they are the same on every machine. */
export type Random = {
  /** A whole number from 0 up to, and without, `count`; every one equally likely. */
  readonly below: (count: number) => number
  /** Whether something happens that happens so many times in 10,000. */
  readonly chance: (inTenThousand: number) => boolean
  readonly pick: <Choice>(choices: readonly Choice[]) => Choice
}

const WHOLE = 4_294_967_296

/**
 * A source of random choices. Sources with another stream of the same seed are independent.
 *
 * The generator is sfc32 (small fast counting), warmed up from the seed by a mixing function.
 */
export function createRandom(seed: number, stream: number): Random {
  let a = mixed(seed ^ 0x9e3779b9)
  let b = mixed(Math.floor(seed / WHOLE) ^ 0x85ebca6b)
  let c = mixed(stream ^ 0xc2b2ae35)
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let round = 0; round < 20; round += 1) next()
  const below = (count: number): number => {
    // What does not divide evenly is thrown again, or small numbers would come up more often.
    const fair = WHOLE - (WHOLE % count)
    let drawn = next()
    while (drawn >= fair) drawn = next()
    return drawn % count
  }
  return {
    below,
    chance: (inTenThousand) => below(10_000) < inTenThousand,
    pick: (choices) => {
      const choice = choices[below(choices.length)]
      if (choice === undefined) throw new RangeError('nothing to pick from')
      return choice
    },
  }
}

/** A number stirred until neighbouring seeds have nothing in common. */
function mixed(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return hash ^ (hash >>> 16)
}

/** Choices with weights, whole numbers all. */
export type Weighted<Choice> = { readonly choices: readonly Choice[]; readonly ends: readonly number[] }

/** Choices by weight; `ends` are the sums up to each of them. */
export function weighted<Choice>(
  choices: readonly Choice[],
  weightOf: (rank: number) => number,
): Weighted<Choice> {
  let sum = 0
  const ends = choices.map((_, rank) => {
    sum += weightOf(rank)
    return sum
  })
  return { choices, ends }
}

/** One of the choices, more often the heavier it is. */
export function pickWeighted<Choice>(random: Random, { choices, ends }: Weighted<Choice>): Choice {
  const drawn = random.below(ends.at(-1) ?? 1)
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > drawn) high = middle
    else low = middle + 1
  }
  const choice = choices[low]
  if (choice === undefined) throw new RangeError('nothing to pick from')
  return choice
}
