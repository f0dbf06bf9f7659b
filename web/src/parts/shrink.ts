/** The size above which a photograph is made smaller before it is sent. */
const BYTES_MAX = 300_000
/** Long enough to read a stamp on an A4 page. */
const EDGE_MAX = 2000
const QUALITIES = [0.85, 0.75, 0.65, 0.55]
const SMALLER = 0.8

/** Width and height that fit within a longest edge, their proportion kept; never larger than they were. */
export function fitWithin(width: number, height: number, edge: number): { width: number; height: number } {
  const factor = Math.min(1, edge / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

/**
 * A photograph as a JPEG of at most 300 kB, upright.
 *
 * What the browser cannot draw (a PDF, a HEIC picture on most) is returned as it is: the server looks at
 * the content and says what it is.
 */
export async function shrunk(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/') && file.type !== '') return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (picture === undefined) return file
  try {
    if (file.size <= BYTES_MAX && file.type === 'image/jpeg') return file
    return await smallest(picture)
  } finally {
    picture.close()
  }
}

async function smallest(picture: ImageBitmap): Promise<Blob> {
  for (let edge = EDGE_MAX; ; edge *= SMALLER) {
    const canvas = drawn(picture, edge)
    for (const quality of QUALITIES) {
      const blob = await jpegOf(canvas, quality)
      if (blob.size <= BYTES_MAX || edge < 600) return blob
    }
  }
}

function drawn(picture: ImageBitmap, edge: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitWithin(picture.width, picture.height, edge))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('The browser draws no pictures')
  // A transparent picture would turn black in a JPEG.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

const jpegOf = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture could not be written')) : resolve(blob)),
      'image/jpeg',
      quality,
    ),
  )

/** A file name with the ending of what the file became. */
export const renamed = (name: string, blob: Blob): string =>
  blob.type === 'image/jpeg' ? `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}.jpg` : name
