import { probabilityOf } from './model.ts'

/** Points of a rising line from weights in bits to probabilities. */
export type Calibration = readonly (readonly [weight: number, probability: number])[]

/**
 * The probability of a weight.
 *
 * Between two points the logarithm of the odds runs straight; beyond the ends it rises as weights do, by one
 * bit for one bit. Without points the weight is taken at its word.
 */
export function calibrated(calibration: Calibration, weight: number): number {
  const [first] = calibration
  const last = calibration.at(-1)
  if (first === undefined || last === undefined) return probabilityOf(weight)
  if (weight <= first[0]) return probabilityOf(oddsOf(first[1]) + weight - first[0])
  if (weight >= last[0]) return probabilityOf(oddsOf(last[1]) + weight - last[0])
  const at = calibration.findIndex(([end]) => end > weight)
  const [low, high] = [calibration[at - 1] ?? first, calibration[at] ?? last]
  const part = (weight - low[0]) / (high[0] - low[0])
  return probabilityOf(oddsOf(low[1]) + part * (oddsOf(high[1]) - oddsOf(low[1])))
}

/** The smallest weight that has at least a probability. */
export function weightFor(calibration: Calibration, probability: number): number {
  let low = -200
  let high = 200
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2
    if (calibrated(calibration, middle) >= probability) high = middle
    else low = middle
  }
  return high
}

/** The odds of a probability, in bits. */
const oddsOf = (probability: number): number => Math.log2(probability / (1 - probability))
