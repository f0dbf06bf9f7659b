import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { codeNow } from '@sijill/server/testing/demonstration'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Login, loginOf, type Served } from './served.ts'

/** A person at a screen. */
export type Visit = { readonly context: BrowserContext; readonly page: Page }

/** How a screen is looked at. */
export type View = {
  readonly language: 'ar' | 'fr'
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
}

/** Opens a window as somebody's browser would stand: size, language and theme chosen before. */
export async function openWindow(browser: Browser, view: View): Promise<Visit> {
  const { language, width = 1366, height = 900, theme = 'light' } = view
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language,
  })
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('sijill.preferences') === null) {
      localStorage.setItem('sijill.preferences', JSON.stringify({ language: chosen }))
    }
  }, language)
  return { context, page: await context.newPage() }
}

/** Signs in through the form, with the second factor where the role asks for it. */
export async function signInAs(page: Page, served: Served, role: string): Promise<Login> {
  const login = loginOf(served, role)
  await page.goto(served.address)
  await page.locator('input[autocomplete="username"]').fill(login.email)
  await page.locator('input[autocomplete="current-password"]').fill(login.password)
  await page.locator('form button[type="submit"]').click()
  if (login.totpSecret !== undefined) {
    const code = page.locator('input[autocomplete="one-time-code"]')
    await code.fill(await codeNow(login.totpSecret))
    await page.locator('form button[type="submit"]').click()
  }
  // The shell is there when its menu is, or on a phone its first heading; the keys listen from the next frame on.
  await page.getByRole('navigation').or(page.locator('#main h1')).first().waitFor()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return login
}

/** Keeps a picture for the README; only when pictures are asked for, so that tests change no file. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env['SIJILL_PICTURES'] !== '1') return
  const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}${name}.png` })
}
