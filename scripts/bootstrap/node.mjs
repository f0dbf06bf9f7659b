import { spawnSync } from 'node:child_process'
import { inProject, Obstacle, say } from './project.mjs'
import { run } from './run-program.mjs'

/** The first release that runs our sources as they are and has all we use. */
const NODE_NEEDED = [24, 7]

/** A Node that can run Sijill: the one running now, or the one that the project brings along. */
export async function findNode() {
  if (isSuitable(process.versions.node)) return process.execPath
  const brought = inProject('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (isSuitable(versionOf(brought))) return brought
  // npm may have been told not to run install scripts; this one fetches the program.
  say('Fetching the Node that Sijill needs.')
  await run(process.execPath, [inProject('node_modules', 'node', 'installArchSpecificPackage.js')], [], {
    ...process.env,
    npm_config_global: 'false',
  })
  if (isSuitable(versionOf(brought))) return brought
  throw new Obstacle(
    `Sijill needs Node ${NODE_NEEDED.join('.')} or newer; this is ${process.versions.node}. The npm package "node", ` +
      'which brings a newer one, did not install its program. Either run "npm rebuild node --foreground-scripts" ' +
      'and read what it says, or install Node 24 from https://nodejs.org, then run this again.',
  )
}

function isSuitable(version) {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number)
  return major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1])
}

function versionOf(program) {
  const { status, stdout } = spawnSync(program, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
