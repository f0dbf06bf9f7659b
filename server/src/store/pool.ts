import pg from 'pg'
import { prepareStatements } from './prepared.ts'

/** The roles of `db/roles.sql` under which work is done, whoever signed in. */
export type Role = 'sijill_owner' | 'sijill_app' | 'sijill_auth'

export type PoolOptions = {
  readonly role: Role
  readonly connectionsMax?: number
  /** How long one statement may take; 0 for as long as it needs. */
  readonly statementTimeoutMs?: number
  readonly applicationName?: string
  /** Moments as JavaScript `Date`s: for the sign-in service, which compares them with the time. */
  readonly momentsAsDates?: boolean
  /** Told of a connection that broke while nobody used it: the next use opens another. */
  readonly onBrokenConnection?: (error: Error) => void
}

/**
 * Connections that work under a role and hand over plain text: days, moments, `bigint` and `numeric`.
 *
 * The role is set by the server when a connection opens, so that no query can run before it.
 */
export function openPool(connection: pg.ClientConfig, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: options.connectionsMax ?? 10,
    statement_timeout: options.statementTimeoutMs ?? 15_000,
    idle_in_transaction_session_timeout: 30_000,
    connectionTimeoutMillis: 10_000,
    application_name: options.applicationName ?? 'sijill',
    options: `${connection.options ?? ''} -c role=${options.role} -c TimeZone=UTC -c DateStyle=ISO`.trim(),
    ...(options.momentsAsDates === true ? {} : { types: textTypes() }),
  })
  pool.on('connect', prepareStatements)
  // Without a listener, a database that goes away would end the whole process.
  pool.on('error', options.onBrokenConnection ?? (() => {}))
  // The same for one that breaks while it is lent out, between two queries of a transaction: the next query
  // on it fails, and reports it.
  pool.on('connect', (client) => {
    client.on('error', () => {})
  })
  return pool
}

/** A whole number as the driver hands it over. @throws SyntaxError on anything else. */
export const bigintOf = (text: string): bigint => BigInt(text)

/**
 * PostgreSQL's text for a moment, `2026-01-31 09:30:00.5+00`, in the form the core uses. PostgreSQL drops
 * zeros at the end; here the fraction always has three digits, as it was written: hashes rest on it.
 */
const instantFrom = (text: string): string =>
  text.replace(' ', 'T').replace(/(\.\d+)?\+00$/, (_, fraction = '.') => `${fraction.padEnd(4, '0')}Z`)

const asWritten = (text: string): string => text

const OID = {
  ...{ int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 },
  ...{ textList: 1009, timestampList: 1115, dateList: 1182, timestamptzList: 1185, numericList: 1231 },
}

/** The driver would make a JavaScript `Date` of days and moments, and a float of a list of `numeric`. */
function textTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides()
  const listOfText: (text: string) => (string | null)[] = pg.types.getTypeParser(OID.textList)
  for (const oid of [OID.int8, OID.date, OID.timestamp, OID.numeric]) types.setTypeParser(oid, asWritten)
  for (const oid of [OID.timestampList, OID.dateList, OID.numericList]) types.setTypeParser(oid, listOfText)
  types.setTypeParser(OID.timestamptz, instantFrom)
  types.setTypeParser(OID.timestamptzList, (text) =>
    listOfText(text).map((each) => each && instantFrom(each)),
  )
  return types
}
