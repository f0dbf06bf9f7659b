import { expect, test } from 'vitest'
import { preferencesOf } from './preferences.ts'
import { shortcutOf } from './shortcuts.ts'

const press = (
  key: string,
  code: string,
  held: Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey', boolean>> = {},
) => shortcutOf({ key, code, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held })

test('a letter is the letter that is written, on AZERTY too', () => {
  expect(press('j', 'KeyJ')).toBe('j')
  expect(press('a', 'KeyQ')).toBe('a')
  expect(press('A', 'KeyA', { shiftKey: true })).toBe('a')
})

test('on an Arabic keyboard the place of the key decides', () => {
  expect(press('ت', 'KeyJ')).toBe('j')
  expect(press('ش', 'KeyA')).toBe('a')
  expect(press('ظ', 'Slash')).toBe('/')
  expect(press('؟', 'Slash', { shiftKey: true })).toBe('?')
  expect(press('١', 'Digit1')).toBe('1')
})

test('AZERTY digits are reached with Alt by the place of the key', () => {
  expect(press('&', 'Digit1', { altKey: true })).toBe('alt+1')
  expect(press('s', 'KeyS', { ctrlKey: true })).toBe('ctrl+s')
  expect(press('س', 'KeyS', { ctrlKey: true })).toBe('ctrl+s')
})

test('what was kept on the device is read with care', () => {
  expect(preferencesOf({ language: 'fr', theme: 'dark', shortcuts: false })).toEqual({
    ...{ language: 'fr', theme: 'dark', shortcuts: false },
  })
  expect(preferencesOf({ language: 'xx', theme: 3 })).toEqual({
    language: 'ar',
    theme: 'system',
    shortcuts: true,
  })
  expect(preferencesOf(null)).toEqual({ language: 'ar', theme: 'system', shortcuts: true })
})
