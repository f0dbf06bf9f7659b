import { join } from 'node:path'
import { ACTIVITIES } from '@sijill/core/rules'
import {
  type CardKey,
  craftToClaims,
  generateKey,
  publicKeyOf,
  readCard,
  signCard,
} from '@sijill/credentials'
import { build } from 'vite'
import { openBrowser } from '../../e2e/browser.ts'
import type { Bench } from '../ground/bench.ts'
import { median, quantile, summaryOf } from '../ground/figures.ts'
import { drawPeople } from '../ground/people.ts'
import { BENCH_FOLDER, PROJECT } from '../ground/project.ts'

const [CARDS, BUDGET_MS] = [500, 50]
const [NOW, SEED] = [1_790_000_000, 169]

/** The check of a card's text against trusted keys, without a network. */
export const verifyBench: Bench = {
  name: 'verify',
  about: 'one card checked: unpacked, signature, dates; in Node and in Chromium',
  run: async () => {
    const key = generateKey()
    const keys = [publicKeyOf(key)]
    const draw = await drawPeople(SEED)
    const texts = Array.from({ length: CARDS }, (_, index) => {
      const person = draw(index)
      const trade = ACTIVITIES.find(({ code }) => code === person.activityCode)
      const craft = {
        number: `10-${String(index).padStart(6, '0')}-0`,
        nameAr: `${person.givenNameAr} ${person.familyNameAr}`,
        nameFr: `${person.givenNameFr} ${person.familyNameFr}`,
        ...{
          tradeAr: trade?.nameAr ?? '',
          tradeFr: trade?.nameFr ?? '',
          category: 'artisan',
          chamber: 'CH-10',
        },
      }
      return signCard(craftToClaims(craft), key, {
        ...{ issuer: 'https://sijill.example', subject: `C${index}`, issuedAt: NOW - 1_000 },
      })
    })
    const inNode = timesInNode(texts, keys)
    const { first, later } = await timesInChromium(texts, keys)
    return {
      figures: [
        { what: 'median in Chromium', value: median(later), unit: 'ms', budget: BUDGET_MS },
        { what: 'p95 in Chromium', value: quantile(later, 0.95), unit: 'ms', budget: BUDGET_MS },
        { what: 'the very first card in Chromium, code still cold', value: first, unit: 'ms' },
        { what: 'median in Node', value: median(inNode), unit: 'ms' },
      ],
      samples: { chromiumMs: summaryOf(later), nodeMs: summaryOf(inNode) },
      conditions: { cards: CARDS, keys: keys.length, characters: texts[0]?.length ?? 0 },
    }
  },
}

function timesInNode(texts: readonly string[], keys: readonly CardKey[]): readonly number[] {
  return texts.map((text) => {
    const begun = performance.now()
    const { ok } = readCard(text, { keys, now: NOW })
    if (!ok) throw new Error('A good card was refused')
    return performance.now() - begun
  })
}

async function timesInChromium(texts: readonly string[], keys: readonly CardKey[]) {
  const folder = join(BENCH_FOLDER, 'credentials')
  await build({
    ...{ configFile: false, root: PROJECT, logLevel: 'error' },
    build: {
      ...{ outDir: folder, emptyOutDir: true },
      lib: {
        entry: join(PROJECT, 'credentials/src/index.ts'),
        ...{ formats: ['iife'], name: 'credentials', fileName: () => 'credentials.js' },
      },
    },
  })
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ path: join(folder, 'credentials.js') })
    const asked = {
      ...{ texts, now: NOW },
      keys: keys.map((key) => ({ ...key, publicKey: Array.from(key.publicKey) })),
    }
    const [first = 0, ...later] = await page.evaluate((given) => {
      const { credentials } = window as unknown as { credentials: typeof import('@sijill/credentials') }
      const trusted = given.keys.map((key) => ({ ...key, publicKey: Uint8Array.from(key.publicKey) }))
      return given.texts.map((text) => {
        const begun = performance.now()
        if (!credentials.readCard(text, { keys: trusted, now: given.now }).ok) throw new Error('refused')
        return performance.now() - begun
      })
    }, asked)
    return { first, later }
  } finally {
    await browser.close()
  }
}
