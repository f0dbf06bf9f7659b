/** `npm start`: from a fresh clone to a running register. */
import { ensureInstalled } from './bootstrap/install.mjs'
import { launch } from './bootstrap/launch.mjs'
import { findNode } from './bootstrap/node.mjs'
import { main } from './bootstrap/project.mjs'
import { ensureWebApp } from './bootstrap/web-app.mjs'

await main(async () => {
  await ensureInstalled()
  const node = await findNode()
  await ensureWebApp(node)
  return launch(node, 'server/src/main.ts', process.argv.slice(2))
})
