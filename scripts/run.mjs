/** `node scripts/run.mjs <file.ts> …`: runs a source file of the project with a Node that can. */
import { relative } from 'node:path'
import { ensureInstalled } from './bootstrap/install.mjs'
import { launch } from './bootstrap/launch.mjs'
import { findNode } from './bootstrap/node.mjs'
import { main, Obstacle, root } from './bootstrap/project.mjs'

await main(async () => {
  const [file, ...args] = process.argv.slice(2)
  if (file === undefined) throw new Obstacle('Name the file to run: node scripts/run.mjs <file.ts> …')
  await ensureInstalled()
  return launch(await findNode(), relative(root, file), args)
})
