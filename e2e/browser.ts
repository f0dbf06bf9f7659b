import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../scripts/bootstrap/chromium.mjs'

/** Nothing a test does may leave this machine, and the tests must also run as root and without a screen. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser of this machine for tests; close it when done. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    throw new Error('No Chromium on this machine: install one, or name it in CHROME_PATH.')
  }
  return chromium.launch({ executablePath, args: FLAGS, headless: true })
}
