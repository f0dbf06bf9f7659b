import { Worker } from 'node:worker_threads'
import { createTasker, type Ground, type Job, type TaskAnswer, tasksOf } from './tasks.ts'

/** What a thread is told: a job, and the counter from which all threads take the next task. */
export type Order = {
  readonly job: Job
  readonly tasks: number
  readonly counter: Int32Array<SharedArrayBuffer>
}

/** What a thread says: the answer to a task, or that it has found no further one. */
export type Message = { readonly task: number; readonly answer: TaskAnswer } | { readonly task: 'none' }

/** Some threads, this one among them. */
export type Pool = {
  /** The answers to all tasks of a job, in the order of the tasks, whoever did them. */
  readonly run: (job: Job) => Promise<readonly TaskAnswer[]>
  readonly close: () => Promise<void>
}

/** As many threads as asked for; with one, nothing is started. */
export function createPool(ground: Ground, threads: number): Pool {
  const doTask = createTasker(ground)
  const workers = Array.from(
    { length: Math.max(0, threads - 1) },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: ground }),
  )

  const run: Pool['run'] = async (job) => {
    const tasks = tasksOf(job, ground.settings)
    const counter = new Int32Array(new SharedArrayBuffer(4))
    const answers: TaskAnswer[] = new Array(tasks)
    const others = workers.map((worker) => answersOf(worker, { job, tasks, counter }, answers))
    for (let task = Atomics.add(counter, 0, 1); task < tasks; task = Atomics.add(counter, 0, 1)) {
      answers[task] = doTask(job, task)
    }
    await Promise.all(others)
    return answers
  }
  return { run, close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))) }
}

function answersOf(worker: Worker, order: Order, answers: TaskAnswer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = (message: Message): void => {
      if (message.task === 'none') {
        worker.off('message', hear)
        worker.off('error', reject)
        resolve()
      } else answers[message.task] = message.answer
    }
    worker.on('message', hear)
    worker.on('error', reject)
    worker.postMessage(order)
  })
}
