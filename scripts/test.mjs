/** `npm test`: sets up what the tests need, then runs everything. */
import { ensureChromium } from './bootstrap/chromium.mjs'
import { ensureInstalled } from './bootstrap/install.mjs'
import { launch } from './bootstrap/launch.mjs'
import { findNode } from './bootstrap/node.mjs'
import { main } from './bootstrap/project.mjs'
import { ensureWebApp } from './bootstrap/web-app.mjs'

await main(async () => {
  console.log('\n── Setup ──')
  await ensureInstalled()
  const node = await findNode()
  await ensureWebApp(node)
  const chromium = await ensureChromium()
  console.log(`Node: ${node}\nChromium: ${chromium ?? 'none'}`)
  if (chromium !== undefined) process.env.CHROME_PATH = chromium
  return launch(node, 'scripts/test/main.ts', [])
})
