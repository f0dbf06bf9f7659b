import { readFileSync } from 'node:fs'
import { BadInput } from '../bad-input.ts'
import { parseSettings } from './parse-settings.ts'
import type { Settings } from './settings.ts'

/** The settings that come with the library. */
export const READY_SETTINGS = ['persons', 'febrl', 'historical'] as const
export type ReadySettings = (typeof READY_SETTINGS)[number]

/** Settings that come with the library, by name. */
export const readySettings = (name: ReadySettings): Settings =>
  parseSettings(JSON.parse(readFileSync(new URL(`../../settings/${name}.json`, import.meta.url), 'utf8')))

/** Settings from a file, or ready ones when the name of some is given instead. */
export function loadSettings(nameOrPath: string): Settings {
  const ready = READY_SETTINGS.find((name) => name === nameOrPath)
  if (ready !== undefined) return readySettings(ready)
  let text: string
  try {
    text = readFileSync(nameOrPath, 'utf8')
  } catch {
    throw new BadInput(
      'no_such_settings',
      `The settings ${nameOrPath} cannot be read; ready ones are ${READY_SETTINGS.join(', ')}.`,
      { settings: nameOrPath },
    )
  }
  let unknown: unknown
  try {
    unknown = JSON.parse(text)
  } catch {
    throw new BadInput('bad_settings', `The settings ${nameOrPath} are not JSON.`, { settings: nameOrPath })
  }
  return parseSettings(unknown)
}
