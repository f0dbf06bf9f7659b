/** `npm test`: sets up what the tests need, then runs everything. */
import { ensureChromium } from './bootstrap/chromium.mjs'
import { ensureInstalled } from './bootstrap/install.mjs'
import { launch } from './bootstrap/launch.mjs'
import { findNode } from './bootstrap/node.mjs'
import { main, Obstacle, say } from './bootstrap/project.mjs'
import { ensureWebApp } from './bootstrap/web-app.mjs'

/** Without what the tests need, nothing can be said of them: one failure, by name. */
const failed = (obstacle) => {
  say(obstacle instanceof Obstacle ? obstacle.message : String(obstacle?.stack))
  console.log('\n0 passed, 1 failed')
  return 1
}

const run = async () => {
  console.log('\n── Setup ──')
  await ensureInstalled()
  const node = await findNode()
  await ensureWebApp(node)
  const chromium = await ensureChromium()
  console.log(`Node: ${node}\nChromium: ${chromium ?? 'none'}`)
  if (chromium !== undefined) process.env.CHROME_PATH = chromium
  return launch(node, 'scripts/test/main.ts', [])
}

await main(() => run().catch(failed))
