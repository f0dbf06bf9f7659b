import QRCode from 'qrcode'

/** A QR code as a drawing of `size` × `size` modules, its quiet zone of four modules included. */
export type QrCode = { readonly svg: string; readonly size: number; readonly version: number }

const QUIET_ZONE = 4

/**
 * The smallest QR code for a text, at error correction M: a seventh of it may be worn away.
 *
 * Text in Base45 is stored as letters and digits, two in eleven bits; that is why cards use it.
 */
export function qrCodeOf(text: string): QrCode {
  const { modules, version } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const size = modules.size + 2 * QUIET_ZONE
  const runs: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column
      while (column < modules.size && modules.get(row, column) === 1) column += 1
      if (column > start)
        runs.push(`M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${column - start}v1H${start + QUIET_ZONE}z`)
    }
  }
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${runs.join('')}"/></svg>`
  return { svg, size, version }
}

/** The side of one module in millimetres, when the code is printed that wide, quiet zone included. */
export const moduleMillimetres = ({ size }: QrCode, widthMillimetres: number): number =>
  widthMillimetres / size
