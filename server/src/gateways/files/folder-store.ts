import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from '../../usecases/world.ts'

/**
 * Files in a folder by the hash of their content. A file is written beside its place, flushed, then moved
 * there in one step: a power cut leaves a whole file or none.
 */
export function folderStore(folder: string): FileStore {
  const placeOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('Not a hash')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    async put(sha256, bytes) {
      const place = placeOf(sha256)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      const beside = `${place}.${randomUUID()}`
      try {
        const file = await open(beside, 'wx', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(beside, place)
      } catch (failure) {
        await rm(beside, { force: true })
        throw failure
      }
    },
    async get(sha256) {
      try {
        return await readFile(placeOf(sha256))
      } catch (failure) {
        if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw failure
      }
    },
  }
}
