import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileStore } from '../../usecases/world.ts'
import { bucketStore } from './bucket-store.ts'
import { folderStore } from './folder-store.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The two calls of S3 that we use, as its REST API documents them: enough to see what we send and read. */
async function aBucketService() {
  const objects = new Map<string, Buffer>()
  const asked: { method: string; url: string; authorization: string | undefined }[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    asked.push({ method, url, authorization: headers.authorization })
    const key = decodeURIComponent(new URL(url, 'http://bucket').pathname)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (method === 'PUT') {
      objects.set(key, Buffer.concat(chunks))
      response.writeHead(200, { etag: '"kept"' }).end()
      return
    }
    const found = objects.get(key)
    if (found !== undefined) response.writeHead(200, { 'content-length': found.length }).end(found)
    else {
      response.writeHead(404, { 'content-type': 'application/xml' })
      response.end('<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>No such key</Message></Error>')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise((resolve) => server.close(resolve))
  return { endpoint: `http://127.0.0.1:${port}`, asked, objects, close }
}

const service = await aBucketService()
const folder = await mkdtemp(join(tmpdir(), 'sijill-files-'))
const before = { ...process.env }
beforeAll(() => {
  process.env['AWS_ACCESS_KEY_ID'] = 'invented'
  process.env['AWS_SECRET_ACCESS_KEY'] = 'invented-too'
})
afterAll(async () => {
  process.env = before
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

const bucket = bucketStore({ bucket: 'papers', region: 'us-east-1', endpoint: service.endpoint })
const STORES: readonly (readonly [string, FileStore])[] = [
  ['a folder', folderStore(folder)],
  ['a bucket', bucket],
]

describe.each(STORES)('%s', (_, store) => {
  test('gives back what it was given, byte for byte', async () => {
    const bytes = randomBytes(100_000)
    await store.put(hashOf(bytes), bytes)
    expect(Buffer.from((await store.get(hashOf(bytes))) ?? []).equals(bytes)).toBe(true)
  })

  test('holds a file that is put twice once', async () => {
    const bytes = randomBytes(1000)
    await Promise.all([store.put(hashOf(bytes), bytes), store.put(hashOf(bytes), bytes)])
    expect(await store.get(hashOf(bytes))).toHaveLength(1000)
  })

  test('has nothing under a hash that nobody put', async () => {
    expect(await store.get(hashOf(randomBytes(10)))).toBeUndefined()
  })
})

test('a bucket is asked by its name in the path, with signed requests', () => {
  expect(service.asked.length).toBeGreaterThan(0)
  for (const { url, authorization } of service.asked) {
    expect(url).toMatch(/^\/papers\/[0-9a-f]{64}(\?|$)/)
    expect(authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=invented\//)
  }
})

test('a folder keeps files that only their owner reads, and leaves nothing half written', async () => {
  const inner = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = inner.filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(0)
  for (const { parentPath, name } of files) {
    expect(name).toMatch(/^[0-9a-f]{64}$/)
    expect((await stat(join(parentPath, name))).mode & 0o077).toBe(0)
  }
  await expect(folderStore(folder).put('../outside', new Uint8Array())).rejects.toThrow(RangeError)
})
