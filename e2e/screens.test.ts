import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { keepPicture, openWindow, signInAs, type View } from './person.ts'
import { type Served, serveRegister } from './served.ts'

/**
 * Every screen in both languages: nothing that axe finds against WCAG 2.2 AA, nothing that runs out of the
 * page on a phone, nothing in the other language's direction.
 */
let served: Served
let browser: Browser
beforeAll(async () => {
  served = await serveRegister()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
})

type Screen = {
  readonly name: string
  readonly role: string
  /** The address, found by what the API shows this user; never by an id that a test knows. */
  readonly path: (page: Page) => Promise<string> | string
  readonly picture?: string
}

type Line = {
  readonly id: string
  readonly person_id: string
  readonly status: string
  readonly awaits?: string
}

async function lineOf(page: Page, list: string, fits: (line: Line) => boolean): Promise<Line> {
  const answer = await page.request.get(`${served.address}/api/v1/${list}`)
  const { rows }: { readonly rows: readonly Line[] } = await answer.json()
  const line = rows.find(fits)
  if (line === undefined) throw new Error(`The demonstration has nothing that fits in ${list}`)
  return line
}

const dossierWith = (fits: (line: Line) => boolean) => async (page: Page) =>
  `/dossiers/${(await lineOf(page, 'dossiers', fits)).id}`

const SCREENS: readonly Screen[] = [
  { name: 'inbox', role: 'officer', path: () => '/', picture: 'inbox' },
  { name: 'inbox of a validator', role: 'validator', path: () => '/' },
  { name: 'search', role: 'officer', path: () => '/people?q=مح' },
  { name: 'search without result', role: 'officer', path: () => '/people?q=zzzzz' },
  {
    name: 'person',
    role: 'officer',
    path: async (page) =>
      `/people/${(await lineOf(page, 'entries', ({ status }) => status === 'registered')).person_id}`,
  },
  { name: 'new registration', role: 'officer', path: () => '/registrations/new' },
  {
    name: 'registration begun',
    role: 'officer',
    path: async (page) =>
      `/registrations/${(await lineOf(page, 'dossiers', ({ status }) => status === 'draft')).id}`,
    picture: 'registration',
  },
  {
    name: 'dossier with a likeness',
    role: 'officer',
    path: dossierWith(({ awaits }) => awaits === 'duplicate'),
    picture: 'dossier',
  },
  {
    name: 'dossier to decide',
    role: 'validator',
    path: dossierWith(({ awaits }) => awaits === 'decision'),
  },
  { name: 'dossier refused', role: 'validator', path: dossierWith(({ status }) => status === 'refused') },
  { name: 'register', role: 'officer', path: () => '/register' },
  { name: 'cards', role: 'officer', path: () => '/cards', picture: 'cards' },
  { name: 'imports', role: 'officer', path: () => '/imports' },
  { name: 'figures of a director', role: 'director', path: () => '/' },
  { name: 'settings', role: 'administrator', path: () => '/settings', picture: 'settings' },
]

const VIEWS: readonly (View & { readonly name: string })[] = [
  { name: 'ar, wide, light', language: 'ar' },
  { name: 'fr, wide, light', language: 'fr' },
  { name: 'ar, wide, dark', language: 'ar', theme: 'dark' },
  { name: 'ar, phone, light', language: 'ar', width: 360, height: 800 },
  { name: 'fr, phone, dark', language: 'fr', width: 360, height: 800, theme: 'dark' },
]

describe.each(VIEWS)('$name', (view) => {
  test('the door', async () => {
    const { page, context } = await openWindow(browser, view)
    await page.goto(served.address)
    await page.locator('input[autocomplete="username"]').waitFor()
    await expectWhole(page, view)
    await context.close()
  })

  test.each([...new Set(SCREENS.map(({ role }) => role))])('the screens of the %s', async (role) => {
    const { page, context } = await openWindow(browser, view)
    await signInAs(page, served, role)
    for (const { name, path, picture } of SCREENS.filter((screen) => screen.role === role)) {
      await page.goto(served.address + (await path(page)))
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      expect.soft(await faultsOf(page), `${name}, ${view.name}`).toEqual([])
      await expectWhole(page, view)
      const isForReadme = picture !== undefined && view.theme === undefined && view.width === undefined
      if (isForReadme) await keepPicture(page, `${picture}.${view.language}`)
    }
    await context.close()
  })
})

/** What axe finds, as short as a message can say it. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** The page runs in its language's direction, and nothing sticks out of it. */
async function expectWhole(page: Page, { language }: View): Promise<void> {
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))
  expect.soft(seen).toEqual({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr', over: 0 })
}
