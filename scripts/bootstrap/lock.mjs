import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { inProject, say } from './project.mjs'

/**
 * Does one kind of work in this folder at a time: `npm start` and `npm test` may meet on a fresh clone.
 *
 * The lock is a file with the number of its process; that of a process that ended is passed over.
 */
export async function withLock(name, work) {
  const file = inProject('var', `${name}.lock`)
  mkdirSync(inProject('var'), { recursive: true })
  let hasWaited = false
  while (!take(file)) {
    if (!hasWaited) say(`Another run is busy here (${name}); waiting for it.`)
    hasWaited = true
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file) {
  try {
    const lock = openSync(file, 'wx')
    writeSync(lock, String(process.pid))
    closeSync(lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = holderOf(file)
    if (holder !== undefined && !isAlive(holder)) rmSync(file, { force: true })
    return false
  }
}

function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    // Zero is a lock whose holder is just about to write its number.
    return pid > 0 ? pid : undefined
  } catch {
    // Released since: the next try takes it.
    return undefined
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
