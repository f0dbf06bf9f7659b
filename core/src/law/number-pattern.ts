const PART = /\{(region|province|serial:(\d{1,2})|check)\}/g

/** Whether text is a form of number we can hand out: a serial number and one check digit at the end. */
export function isNumberPattern(text: string): boolean {
  const parts = [...text.matchAll(PART)].map(([part]) => part)
  const rest = text.replaceAll(PART, '')
  const serials = parts.filter((part) => part.startsWith('{serial:'))
  const widths = serials.map((part) => Number(part.slice('{serial:'.length, -1)))
  return (
    serials.length === 1 &&
    widths.every((width) => width >= 4 && width <= 12) &&
    parts.filter((part) => part === '{check}').length === 1 &&
    text.endsWith('{check}') &&
    /^[A-Z0-9/-]*$/.test(rest)
  )
}

/**
 * A public number after a pattern, with its check digit.
 *
 * @returns `undefined` when the serial number no longer fits its width: the pattern must then be changed,
 *   because a number that grows would be read as another one.
 *
 * @example
 * numberFor('{region}-{serial:6}-{check}', { region: '10', province: '10.521', serial: 1207n }) // '10-001207-4'
 */
export function numberFor(
  pattern: string,
  {
    region,
    province,
    serial,
  }: { readonly region: string; readonly province: string; readonly serial: bigint },
): string | undefined {
  let fits = true
  const open = pattern.replaceAll(PART, (part, name: string, width?: string) => {
    if (part === '{check}') return ''
    if (name === 'region') return region
    if (name === 'province') return province.replaceAll('.', '')
    const digits = serial.toString()
    if (digits.length > Number(width)) fits = false
    return digits.padStart(Number(width), '0')
  })
  return fits ? `${open}${checkDigit(open)}` : undefined
}

/** Whether a number has the form of a pattern and the right check digit. */
export function isNumberOf(pattern: string, text: string): boolean {
  const form = pattern.replaceAll(/[/-]/g, '\\$&').replaceAll(PART, (_, name: string, width?: string) => {
    if (name === 'region') return '\\d{2}'
    if (name === 'province') return '\\d{5}'
    return name === 'check' ? '\\d' : `\\d{${width}}`
  })
  return new RegExp(`^${form}$`).test(text) && text.endsWith(checkDigit(text.slice(0, -1)))
}

/** Damm's quasigroup of order ten: finds every single wrong digit and every exchange of neighbours. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const

/** The check digit over the digits of a text; other characters do not count. */
function checkDigit(text: string): string {
  let interim = 0
  for (const digit of text.replaceAll(/\D/g, '')) interim = Number(DAMM[interim]?.[Number(digit)])
  return String(interim)
}
