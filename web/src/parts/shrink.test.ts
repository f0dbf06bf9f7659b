import { expect, test } from 'vitest'
import { fitWithin, renamed } from './shrink.ts'

test('a picture is made to fit and keeps its proportion', () => {
  expect(fitWithin(4000, 3000, 2000)).toEqual({ width: 2000, height: 1500 })
  expect(fitWithin(3000, 4000, 2000)).toEqual({ width: 1500, height: 2000 })
})

test('a small picture is not blown up, a thin one does not vanish', () => {
  expect(fitWithin(800, 600, 2000)).toEqual({ width: 800, height: 600 })
  expect(fitWithin(20_000, 1, 2000)).toEqual({ width: 2000, height: 1 })
})

test('a name follows what the file became', () => {
  expect(renamed('IMG_1.HEIC', new Blob([], { type: 'image/jpeg' }))).toBe('IMG_1.jpg')
  expect(renamed('certificat.pdf', new Blob([], { type: 'application/pdf' }))).toBe('certificat.pdf')
})
