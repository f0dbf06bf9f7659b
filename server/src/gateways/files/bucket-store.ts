import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { FileStore } from '../../usecases/world.ts'

/** Where an S3-compatible store is; keys come from the environment as the SDK reads them. */
export type BucketSettings = {
  readonly bucket: string
  readonly region: string
  /** The address of a store that is not Amazon's; bucket names then stand in the path. */
  readonly endpoint: string | undefined
}

/** Files in an S3-compatible bucket by the hash of their content. */
export function bucketStore({ bucket, region, endpoint }: BucketSettings): FileStore {
  const client = new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  })
  return {
    async put(sha256, bytes) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: sha256, Body: bytes }))
    },
    async get(sha256) {
      try {
        const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: sha256 }))
        return await found.Body?.transformToByteArray()
      } catch (failure) {
        if (failure instanceof NoSuchKey) return undefined
        throw failure
      }
    },
  }
}
