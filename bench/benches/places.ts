import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from '../../e2e/browser.ts'
import { openWindow, signInAs } from '../../e2e/person.ts'
import { serveRegister } from '../../e2e/served.ts'
import { type Bench, CannotMeasure } from '../ground/bench.ts'
import { median, quantile, summaryOf } from '../ground/figures.ts'
import { PROJECT } from '../ground/project.ts'

const BUDGET_MS = 50
/** Beginnings that many communes share, then fewer, in both scripts. */
const TYPED = ['سيدي', 'آيت', 'طانطان', 'الدار', 'Sidi', 'Ait', 'Tan', 'Oulad']

/** The field in which a place is chosen from all 1,503 communes: how long a key takes to show its result. */
export const placesBench: Bench = {
  name: 'places',
  about: 'a list of 1,503 communes: key press to the frame that shows its result, in Chromium',
  run: async () => {
    if (!existsSync(join(PROJECT, 'web/dist/index.html'))) {
      throw new CannotMeasure('The web application is not built: `npm start` builds it.')
    }
    const served = await serveRegister()
    const browser = await openBrowser()
    try {
      const { page } = await openWindow(browser, { language: 'ar' })
      await signInAs(page, served, 'officer')
      await page.goto(`${served.address}/registrations/new`)
      const field = page.locator('#commune_code')
      await field.waitFor()
      const taken: number[] = []
      for (const text of TYPED) {
        await field.fill('')
        for (const letter of text) taken.push(...(await timeOfKey(page, letter)))
      }
      return {
        figures: [
          { what: 'median', value: median(taken), unit: 'ms', budget: BUDGET_MS },
          { what: 'p95', value: quantile(taken, 0.95), unit: 'ms', budget: BUDGET_MS },
        ],
        samples: { ms: summaryOf(taken) },
        conditions: { communes: 1_503, keys: taken.length },
      }
    } finally {
      await browser.close()
      await served.stop()
    }
  },
}

/** From the key to the first frame after the last change of the list; nothing where the list stayed as it was. */
async function timeOfKey(page: Page, letter: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    const seen = { pressedAt: 0, shownAt: 0 }
    Object.assign(window, { seen })
    const onKey = (): void => {
      seen.pressedAt = performance.now()
    }
    document.addEventListener('beforeinput', onKey, { capture: true, once: true })
    new MutationObserver((changes) => {
      const isList = changes.some(({ target }) => (target as Element).closest?.('[role="listbox"]') !== null)
      if (isList && seen.pressedAt > 0)
        requestAnimationFrame(() =>
          setTimeout(() => {
            seen.shownAt = performance.now()
          }),
        )
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  await page.keyboard.type(letter)
  await page.waitForTimeout(250)
  const { pressedAt, shownAt } = await page.evaluate(
    () => (window as unknown as { seen: { pressedAt: number; shownAt: number } }).seen,
  )
  return shownAt > pressedAt && pressedAt > 0 ? [shownAt - pressedAt] : []
}
