import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(html|js|css|svg)$/
const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)]

/** Writes `.br` and `.gz` beside every text file, so that the server never compresses on the fly. */
export const compressed = (): Plugin => ({
  name: 'sijill:compressed',
  apply: 'build',
  async writeBundle({ dir }) {
    if (dir === undefined) return
    const files = await readdir(dir, { recursive: true })
    await Promise.all(files.filter((file) => TEXT.test(file)).map((file) => compress(join(dir, file))))
  },
})

async function compress(path: string): Promise<void> {
  const content = await readFile(path)
  await writeFile(`${path}.br`, await toBrotli(content))
  await writeFile(`${path}.gz`, await toGzip(content, { level: 9 }))
}
