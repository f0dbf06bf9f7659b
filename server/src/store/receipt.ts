import type { CalendarDate } from '@sijill/core/kernel'
import { sql } from 'kysely'
import type { Db } from './store.ts'

/** The next receipt: year, region and a running part, such as `T-2026-10-000418`. */
export async function nextReceipt(
  db: Db,
  { regionCode }: { readonly regionCode: string | null },
  today: CalendarDate,
): Promise<string> {
  const [receipt] = await nextReceipts(db, { regionCode }, today, 1)
  if (receipt === undefined) throw new Error('The receipt sequence gave nothing')
  return receipt
}

/** As many receipts as asked for, in order. */
export async function nextReceipts(
  db: Db,
  { regionCode }: { readonly regionCode: string | null },
  today: CalendarDate,
  count: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ serial: string }>`
    select nextval('receipt_serial')::text as serial from generate_series(1, ${count})
  `.execute(db)
  const head = ['T', today.slice(0, 4), regionCode].filter((part) => part !== null).join('-')
  return rows.map(({ serial }) => `${head}-${serial.padStart(6, '0')}`)
}
