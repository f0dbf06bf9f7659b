import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

/** The colours of one theme, by name. */
function coloursIn(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [`${name}`, `${hex}`]),
  )
}

const [lightBlock = '', darkBlock = ''] = [
  css.slice(0, css.indexOf(':root[data-theme')),
  css.slice(css.indexOf(':root[data-theme'), css.indexOf(':root:lang')),
]
const THEMES = { light: coloursIn(lightBlock), dark: coloursIn(darkBlock) }

/** Relative luminance by the formula of WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const TEXT_ON: readonly (readonly [text: string, ground: string])[] = [
  ...['ink', 'muted', 'green', 'indigo', 'terra', 'ochre', 'stone'].flatMap((text) => [
    [text, 'surface'] as const,
    [text, 'bg'] as const,
  ]),
  ...['green', 'indigo', 'terra', 'ochre', 'stone'].map((text) => [text, `${text}-tint`] as const),
  ...['green-tint', 'indigo-tint', 'terra-tint', 'ochre-tint', 'stone-tint'].map(
    (ground) => ['ink', ground] as const,
  ),
  ['on-green', 'green'],
  ['muted', 'stone-tint'],
  ['muted', 'green-tint'],
]

describe.each(Object.entries(THEMES))('the %s colours', (_, colours) => {
  const colour = (name: string): string => colours.get(name) ?? '#000000'

  test('are all there', () => {
    expect(colours.size).toBe(17)
  })

  test.each(TEXT_ON)('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['surface', 'bg'])('the edge of a control can be seen on %s', (ground) => {
    expect(contrast(colour('edge'), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})
