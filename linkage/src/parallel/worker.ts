/** A thread of the pool: does tasks until none is left, then waits for the next job. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Message, Order } from './pool.ts'
import { createTasker, type Ground } from './tasks.ts'

const ground: Ground = workerData
const doTask = createTasker(ground)

parentPort?.on('message', ({ job, tasks, counter }: Order) => {
  for (let task = Atomics.add(counter, 0, 1); task < tasks; task = Atomics.add(counter, 0, 1)) {
    const answer = doTask(job, task)
    const message: Message = { task, answer }
    parentPort?.postMessage(message, [answer.pairs.buffer, answer.weights.buffer, answer.comparisons.buffer])
  }
  const message: Message = { task: 'none' }
  parentPort?.postMessage(message)
})
