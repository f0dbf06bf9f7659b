/** Whether the data must survive the machine losing its power. */
export type Durability = 'lasting' | 'ephemeral'

type Settings = Readonly<Record<string, string>>

/** Holds for both: small, quiet, and the same on every machine. */
const COMMON: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Values of people must not reach a log. Errors quote them, and reach us over the connection anyway.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  jit: 'off',
  // Parallel queries exchange rows through /dev/shm, which containers cut to 64 MB.
  max_parallel_workers_per_gather: '0',
  // Reading in the postmaster's children themselves saves three processes.
  io_method: 'sync',
}

/** A register on a small machine: server and database stay under 400 MB at rest. */
const LASTING: Settings = {
  max_connections: '50',
  shared_buffers: '96MB',
  effective_cache_size: '384MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  autovacuum_worker_slots: '4',
  autovacuum_max_workers: '2',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
}

/** Tests: nothing is worth keeping, many databases at once. */
const EPHEMERAL: Settings = {
  max_connections: '200',
  shared_buffers: '64MB',
  maintenance_work_mem: '32MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  autovacuum: 'off',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
}

/** The settings of a cluster as arguments of the `postgres` program. */
export function settingArguments(durability: Durability, more: Settings): readonly string[] {
  const settings = { ...COMMON, ...(durability === 'lasting' ? LASTING : EPHEMERAL), ...more }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
