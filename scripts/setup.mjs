/** `node scripts/setup.mjs`: everything `npm start` needs, without starting; for machines soon without network. */
import { ensureInstalled } from './bootstrap/install.mjs'
import { findNode } from './bootstrap/node.mjs'
import { main, say } from './bootstrap/project.mjs'
import { ensureWebApp } from './bootstrap/web-app.mjs'

await main(async () => {
  await ensureInstalled()
  const node = await findNode()
  await ensureWebApp(node)
  say(`Ready; Sijill runs with ${node}.`)
})
