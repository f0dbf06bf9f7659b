/** The embedded PostgreSQL cannot serve; the message says why and what to do, in words for an operator. */
export class ClusterFailure extends Error {
  override readonly name = 'ClusterFailure'
}
