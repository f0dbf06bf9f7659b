import { expect, test } from 'vitest'
import { barText, progressBar } from './progress.ts'

test('a bar says how far the work is, and never more than all of it', () => {
  expect(barText('acts', 0, 200)).toBe(`acts [${'.'.repeat(30)}] 0 % (0/200)`)
  expect(barText('acts', 150, 200)).toBe(`acts [${'#'.repeat(23)}${'.'.repeat(7)}] 75 % (150/200)`)
  expect(barText('acts', 201, 200)).toBe(`acts [${'#'.repeat(30)}] 100 % (201/200)`)
})

test('work whose end is unknown is counted', () => {
  expect(barText('files', 12)).toBe('files: 12')
})

test('nothing is written where nobody looks', () => {
  const written: string[] = []
  const bar = progressBar('acts', { isTTY: false, write: (text) => written.push(text) })
  for (let done = 0; done <= 10; done += 1) bar.at(done, 10)
  bar.end()
  expect(written).toEqual([])
})
