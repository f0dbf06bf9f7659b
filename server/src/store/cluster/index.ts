export type { Cluster } from './cluster.ts'
export { ClusterFailure } from './failure.ts'
export { anyFreePort, freePort } from './free-port.ts'
export { type ClusterOptions, startCluster, startEphemeralCluster } from './start.ts'
