import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../e2e/browser.ts'
import { openWindow, signInAs } from '../../e2e/person.ts'
import { type Served, serveRegister } from '../../e2e/served.ts'
import { type Bench, CannotMeasure } from '../ground/bench.ts'
import { PROJECT } from '../ground/project.ts'

const [FIRST_LOAD_KB, PUBLIC_PAGE_KB] = [220, 40]

/** What comes over the line, as a browser counts it: headers left out, bodies as they were compressed. */
export const bundleBench: Bench = {
  name: 'bundle',
  about: 'bytes over the line: first load of the application up to the inbox, and the public page of a card',
  run: async () => {
    if (!existsSync(join(PROJECT, 'web/dist/index.html'))) {
      throw new CannotMeasure('The web application is not built: `npm start` builds it.')
    }
    const served = await serveRegister()
    const browser = await openBrowser()
    try {
      const staff = await firstLoad(browser, served)
      const code = await someCode(browser, served)
      const page = await publicPage(browser, `${served.address}/v/${code}`)
      const kilobytes = (bodies: readonly Body[], ...kinds: readonly string[]): number =>
        bodies
          .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
          .reduce((total, { bytes }) => total + bytes, 0) / 1_000
      const code_kB = kilobytes(staff, 'Script', 'Stylesheet')
      return {
        figures: [
          { what: 'scripts and styles up to the inbox', value: code_kB, unit: 'kB', budget: FIRST_LOAD_KB },
          { what: 'fonts up to the inbox', value: kilobytes(staff, 'Font'), unit: 'kB' },
          { what: 'all up to the inbox', value: kilobytes(staff), unit: 'kB' },
          { what: 'public page, all of it', value: kilobytes(page), unit: 'kB', budget: PUBLIC_PAGE_KB },
        ],
        samples: Object.fromEntries(
          [...staff, ...page].map(({ address, kind, bytes }) => [`${kind} ${address}`, [bytes]]),
        ),
        conditions: { language: 'ar', cache: 'empty', requests: staff.length, publicRequests: page.length },
      }
    } finally {
      await browser.close()
      await served.stop()
    }
  },
}

type Body = { readonly address: string; readonly kind: string; readonly bytes: number }

async function firstLoad(browser: Browser, served: Served): Promise<readonly Body[]> {
  const { context, page } = await openWindow(browser, { language: 'ar' })
  const bodies = await bodiesOf(page, async () => {
    await signInAs(page, served, 'officer')
    await page.waitForLoadState('networkidle')
  })
  await context.close()
  return bodies
}

async function publicPage(browser: Browser, address: string): Promise<readonly Body[]> {
  const { context, page } = await openWindow(browser, { language: 'ar', width: 390, height: 844 })
  const bodies = await bodiesOf(page, async () => {
    const answer = await page.goto(address)
    if (answer?.status() !== 200) throw new Error(`The public page answers ${answer?.status()}`)
    await page.waitForLoadState('networkidle')
  })
  await context.close()
  return bodies
}

/** The bodies that came while something was done, by their kind. */
async function bodiesOf(
  page: Awaited<ReturnType<typeof openWindow>>['page'],
  work: () => Promise<void>,
): Promise<readonly Body[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const known = new Map<string, { address: string; kind: string; headers: number }>()
  const bodies: Body[] = []
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    const address = new URL(response.url).pathname
    known.set(requestId, { address, kind: type, headers: response.encodedDataLength })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const from = known.get(requestId)
    if (from !== undefined) {
      const { address, kind, headers } = from
      bodies.push({ address, kind, bytes: Math.max(0, encodedDataLength - headers) })
    }
  })
  await work()
  await session.detach()
  return bodies
}

/** The public code of a card of the demonstration. */
async function someCode(browser: Browser, served: Served): Promise<string> {
  const { context, page } = await openWindow(browser, { language: 'fr' })
  await signInAs(page, served, 'officer')
  const printed = await page.request.get(`${served.address}/api/v1/cards?status=printed`)
  const { rows }: { readonly rows: readonly { readonly entry_id: string }[] } = await printed.json()
  const entry = await page.request.get(`${served.address}/api/v1/entries/${rows[0]?.entry_id}`)
  const { cards }: { readonly cards: readonly { readonly code: string }[] } = await entry.json()
  await context.close()
  const code = cards[0]?.code
  if (code === undefined) throw new Error('The demonstration has no printed card')
  return code
}
