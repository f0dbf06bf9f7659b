/** `npm run check`: everything that can be said about the sources without running them. */
import { ensureInstalled } from './bootstrap/install.mjs'
import { launch } from './bootstrap/launch.mjs'
import { findNode } from './bootstrap/node.mjs'
import { main } from './bootstrap/project.mjs'

await main(async () => {
  await ensureInstalled()
  return launch(await findNode(), 'scripts/check/main.ts', process.argv.slice(2))
})
