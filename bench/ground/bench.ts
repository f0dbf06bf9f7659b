import type { Figure, Summary } from './figures.ts'

/** What one run of a bench found. */
export type Measurement = {
  readonly figures: readonly Figure[]
  /** The values behind the figures, one entry a run or a series. */
  readonly samples: Readonly<Record<string, Summary | readonly number[]>>
  /** What the figures depend on besides machine and commit: sizes, rates, runs. */
  readonly conditions: Readonly<Record<string, string | number>>
  /** What the bench checked besides speed; any of these ends the run with failure. */
  readonly failures?: readonly string[]
}

/** Tells whoever waits what is being done. */
export type Say = (sentence: string) => void

/** One thing that is measured. */
export type Bench = {
  readonly name: string
  readonly about: string
  /** @throws CannotMeasure where this machine or this tree lacks something. */
  readonly run: (say: Say) => Promise<Measurement>
}

/** Something is missing that the bench cannot make by itself; the message says what. */
export class CannotMeasure extends Error {
  override readonly name = 'CannotMeasure'
}
