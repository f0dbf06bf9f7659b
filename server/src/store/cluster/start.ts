import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { accountFor } from './account.ts'
import { attach } from './attach.ts'
import type { Cluster } from './cluster.ts'
import { ClusterFailure } from './failure.ts'
import { launch } from './launch.ts'
import { makeRunFolder, placeOfData } from './place.ts'

export type ClusterOptions = {
  readonly dataFolder: string
  /** Told what is unusual, in sentences. */
  readonly say?: (sentence: string) => void
}

const TRIES_MAX = 50

/**
 * A cluster on a folder: started, or shared with the process that started it.
 *
 * @throws ClusterFailure with a sentence for the operator.
 */
export async function startCluster({ dataFolder, say = () => {} }: ClusterOptions): Promise<Cluster> {
  const place = placeOfData(dataFolder, accountFor(dataFolder))
  if (place.isElsewhere) say(`The database lies in ${place.folder}: its account may not enter ${dataFolder}.`)
  const order = { folder: place.folder, account: accountFor(place.folder), durability: 'lasting' } as const
  // Each try that yields nothing met a process that was just starting or ending the same cluster, or what was left of one.
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const cluster = (await attach(order.folder)) ?? (await launch(order))
    if (cluster !== undefined) return cluster
    await sleep(200)
  }
  throw new ClusterFailure(`Another process keeps starting and ending the database in ${order.folder}.`)
}

/** A cluster for one run of tests: quick, of no durability, gone without a trace when its last user ends. */
export async function startEphemeralCluster(): Promise<Cluster> {
  const account = accountFor()
  const runFolder = makeRunFolder(account)
  const order = { folder: join(runFolder, 'data'), account, durability: 'ephemeral', runFolder } as const
  const cluster = await launch(order)
  if (cluster === undefined) throw new ClusterFailure(`A new cluster in ${runFolder} met another one.`)
  return cluster
}
