import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseSettings } from './parse-settings.ts'
import { READY_SETTINGS, readySettings } from './ready.ts'

const febrl = (): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL('../../settings/febrl.json', import.meta.url), 'utf8'))

describe('settings', () => {
  test.each(READY_SETTINGS)('%s are of the form that they must have', (name) => {
    expect(readySettings(name).name).toBe(name)
  })

  test.each([
    ['not an object', () => 7, 'settings'],
    ['no fields', () => ({ ...febrl(), fields: 'all' }), 'fields'],
    ['an unknown kind', () => ({ ...febrl(), fields: [{ kind: 'colour' }] }), 'fields[0].kind'],
    [
      'a blocking without keys',
      () => ({ ...febrl(), blocking: [{ keys: [], largest: 9 }] }),
      'blocking[0].keys',
    ],
    [
      'a threshold above one',
      () => ({ ...febrl(), thresholds: { match: 2, review: 0 } }),
      'thresholds.match',
    ],
    [
      'a review above the match',
      () => ({ ...febrl(), thresholds: { match: 0.2, review: 0.9 } }),
      'thresholds.review',
    ],
    [
      'a falling calibration',
      () => ({
        ...febrl(),
        calibration: [
          [0, 0.5],
          [1, 0.4],
        ],
      }),
      'calibration[1]',
    ],
    [
      'an identity that is no field',
      () => ({ ...febrl(), clusters: { largest: 9, identity: 'x' } }),
      'clusters.identity',
    ],
    ['swapped fields that are no names', () => ({ ...febrl(), swapped: ['given', 'state'] }), 'swapped'],
  ])('%s is named by its place', (_, make, place) => {
    expect(() => parseSettings(make())).toThrow(
      expect.objectContaining({ code: 'bad_settings', facts: expect.objectContaining({ place }) }),
    )
  })
})
