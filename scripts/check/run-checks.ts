import { availableParallelism } from 'node:os'
import { lookAt, PARTS, type Part } from './parts.ts'

/** How many things were right, and how many wrong. */
export type Count = { readonly passed: number; readonly failed: number }

/** Looks at all parts, as many at once as the machine has processors, and tells each with its time. */
export async function runChecks(): Promise<Count> {
  const waiting = [...PARTS]
  const rights: boolean[] = []
  const worker = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) rights.push(await tell(part))
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker))
  const passed = rights.filter((isRight) => isRight).length
  return { passed, failed: rights.length - passed }
}

async function tell(part: Part): Promise<boolean> {
  const start = performance.now()
  const { status, output } = await lookAt(part)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${status === 0 ? '\u2713' : '\u2717'} ${part.name} (${seconds} s)`)
  if (status !== 0) console.log(output.replace(/^/gm, '    '))
  return status === 0
}
