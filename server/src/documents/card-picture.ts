import jsQR from 'jsqr'
import sharp, { type Sharp } from 'sharp'

/** A picture of more points than a good telephone takes is not decoded at all. */
const PIXELS_MAX = 120_000_000

type Treatment = (picture: Sharp) => Sharp

const asItIs: Treatment = (picture) => picture
const withContrast: Treatment = (picture) => picture.normalise().sharpen()
const inEvenLight: Treatment = (picture) => picture.clahe({ width: 64, height: 64 }).blur(0.8)
const blackAndWhite: Treatment = (picture) => picture.normalise().blur(1).threshold(110)

/**
 * Ways to look at a picture, most promising first. A small width hides noise and shows a code that fills
 * the picture; a large one shows a code in the corner of a photograph. Few, because a picture without a
 * code costs them all, and the reader holds the thread while it looks.
 */
const LOOKS: readonly (readonly [width: number, treatment: Treatment])[] = [
  [1_000, asItIs],
  [600, asItIs],
  [1_600, asItIs],
  [1_000, withContrast],
  [1_000, inEvenLight],
  [1_000, blackAndWhite],
  [1_600, withContrast],
  [600, inEvenLight],
]

const WIDTH_MAX = 1_600

/**
 * The text of the QR code in a PNG or JPEG picture: a scan, a screenshot, a photograph held askew.
 *
 * `undefined` where there is no code to be read, and where the bytes are no picture.
 */
export async function readCardPicture(bytes: Uint8Array): Promise<string | undefined> {
  const upright = await uprightGrey(bytes)
  if (upright === undefined) return undefined
  for (const [width, treatment] of LOOKS) {
    const text = await readAt(upright, width, treatment)
    if (text !== undefined) return text
  }
  return undefined
}

/** A grey picture, turned as the camera says, on white where it is transparent, at most as large as needed. */
async function uprightGrey(bytes: Uint8Array): Promise<Buffer | undefined> {
  try {
    const picture = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' }).autoOrient()
    const { format } = await picture.metadata()
    if (format !== 'png' && format !== 'jpeg') return undefined
    return await picture
      .flatten({ background: '#fff' })
      .greyscale()
      .resize({
        width: WIDTH_MAX,
        height: WIDTH_MAX,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .png({ compressionLevel: 1 })
      .toBuffer()
  } catch {
    return undefined
  }
}

async function readAt(picture: Buffer, width: number, treat: Treatment): Promise<string | undefined> {
  const { data, info } = await treat(sharp(picture).resize({ width, height: width, fit: 'inside' }))
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height, { inversionAttempts: 'dontInvert' })?.data
}
