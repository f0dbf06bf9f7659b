import { ensureServerLogin, migrate, SCHEMA, startEphemeralCluster, withClient } from '@sijill/server/testing'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster of this run: where its socket is, and the migrated database to copy. */
    cluster: { readonly host: string; readonly port: number; readonly template: string }
  }
}

const TEMPLATE = 'sijill_template'

/** Starts one cluster for the run, and migrates once the database that every test file gets a copy of. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startEphemeralCluster()
  try {
    await withClient(cluster.connection(), (client) => client.query(`create database ${TEMPLATE}`))
    const template = cluster.connection(TEMPLATE)
    await migrate(template, SCHEMA)
    await ensureServerLogin(template)
    const { host = '', port = 0 } = template
    project.provide('cluster', { host, port, template: TEMPLATE })
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return cluster.stop
}
