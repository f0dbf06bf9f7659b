#!/usr/bin/env node
/** `npx sijill …`: the command line; standard output carries nothing but its answer. */
import { ensureInstalled } from './bootstrap/install.mjs'
import { launch } from './bootstrap/launch.mjs'
import { findNode } from './bootstrap/node.mjs'
import { main } from './bootstrap/project.mjs'

await main(async () => {
  await ensureInstalled()
  return launch(await findNode(), 'server/src/cli/main.ts', process.argv.slice(2))
})
