import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '@sijill/core/kernel'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { CleanFile, UploadRefusal } from '../../usecases/world.ts'

/** What a photo of a paper and a scanned diploma need, with room; the device shrinks photos before. */
export const UPLOAD_BYTES_MAX = 15 * 1024 * 1024
/** A page of A4 stays readable at 200 dots per inch. */
const LONG_EDGE_MAX = 2400
/** A picture of more points is refused before it is unpacked: 50 megapixels are a 150 MB bitmap. */
const POINTS_MAX = 50_000_000
const IMAGES = ['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/heic', 'image/avif']
const ACCEPTED = ['JPEG', 'PNG', 'WebP', 'TIFF', 'PDF']

/**
 * Looks at what a file is, whatever its name says, and makes it fit to keep.
 *
 * Images are drawn anew, upright, in JPEG: whatever hid in their metadata or behind their end is gone.
 * A PDF is kept byte for byte, since people sign and compare it.
 */
export async function cleanUpload(upload: Uint8Array): Promise<Result<CleanFile, UploadRefusal>> {
  if (upload.byteLength === 0) return refuse({ code: 'file_empty' })
  if (upload.byteLength > UPLOAD_BYTES_MAX) {
    return refuse({ code: 'file_too_large', bytes: upload.byteLength, bytes_max: UPLOAD_BYTES_MAX })
  }
  const type = await fileTypeFromBuffer(upload)
  if (type?.mime === 'application/pdf')
    return isWholePdf(upload) ? ok(kept('application/pdf', upload)) : damaged
  if (type === undefined || !IMAGES.includes(type.mime)) {
    return refuse({ code: 'file_type_unknown', found: type?.mime ?? null, accepted: ACCEPTED })
  }
  return redrawn(upload)
}

/** A small picture of an image for lists, or `undefined` for what is no image. */
export async function thumbnailOf(file: Uint8Array): Promise<Uint8Array | undefined> {
  return sharp(file, { limitInputPixels: POINTS_MAX })
    .resize(320, 320, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 70 })
    .toBuffer()
    .catch(() => undefined)
}

const damaged = refuse({ code: 'file_damaged' } as const)

async function redrawn(upload: Uint8Array): Promise<Result<CleanFile, UploadRefusal>> {
  try {
    const bytes = await sharp(upload, { limitInputPixels: POINTS_MAX, failOn: 'error' })
      .rotate()
      .resize(LONG_EDGE_MAX, LONG_EDGE_MAX, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer()
    return ok(kept('image/jpeg', bytes))
  } catch {
    // The only thing asked here is whether this picture can be drawn; it cannot.
    return damaged
  }
}

/** A PDF that was cut short has no end mark. */
const isWholePdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(Math.max(0, bytes.byteLength - 2048))).includes('%%EOF')

const kept = (mediaType: CleanFile['mediaType'], bytes: Uint8Array): CleanFile => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  mediaType,
  bytes,
})
