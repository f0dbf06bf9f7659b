import { parseRegisterNumber, parseRegisterNumberFormat } from '@sijill/core/kernel'
import { LAW } from '@sijill/core/rules'
import { sql } from 'kysely'
import { readActs } from './act-reader.ts'
import { signedEntryAct } from './entry.ts'
import type { LineDifference, TableDifferences } from './rebuild-table.ts'
import { listOverrides } from './rule.ts'
import type { Db } from './store.ts'

/** Where no region is known, numbers run in a series of their own. */
const NO_REGION = '00'
const PATTERN = 'register-number-pattern'

/**
 * Raises the running numbers of each region, and that of receipts, to the highest that was ever given.
 * They never go back: a number that was taken and not used is a gap, and a number given twice is a fraud.
 */
export async function rebuildSeries(
  db: Db,
  { isCheck }: { readonly isCheck: boolean },
): Promise<readonly TableDifferences[]> {
  const given = await highestSerials(db)
  const kept = await db.selectFrom('number_series').selectAll().execute()
  const behind = [...given].filter(([region, highest]) => {
    const last = kept.find(({ region_code }) => region_code === region)?.last ?? 0
    return Number(last) < highest
  })
  if (!isCheck) {
    for (const [region_code, highest] of behind) {
      await db
        .insertInto('number_series')
        .values({ region_code, last: String(highest) })
        .onConflict((conflict) => conflict.column('region_code').doUpdateSet({ last: String(highest) }))
        .execute()
    }
  }
  const examples = behind.map(
    ([id]): LineDifference => ({
      id,
      ...(kept.some(({ region_code }) => region_code === id)
        ? { kind: 'differs', columns: ['last'] }
        : { kind: 'missing', columns: [] }),
    }),
  )
  const numbers = { table: 'number_series', rows: kept.length, differences: behind.length, examples }
  return [numbers, await rebuildReceipts(db, isCheck)]
}

/** The highest running number that this register gave in each region; numbers of lists are not of it. */
async function highestSerials(db: Db): Promise<ReadonlyMap<string, number>> {
  const formats = await listFormats(db)
  const highest = new Map<string, number>()
  for await (const act of readActs(db, 'entry')) {
    const entered = signedEntryAct(act)
    if (entered.kind !== 'entered' || entered.origin.kind !== 'dossier') continue
    const region = act.regionCode ?? NO_REGION
    for (const format of formats) {
      const read = parseRegisterNumber(entered.number, format)
      if (read.ok) highest.set(region, Math.max(highest.get(region) ?? 0, read.value.parts.serial))
    }
  }
  return highest
}

/** Every form that numbers ever had here: those of the law files, and those that were published. */
async function listFormats(db: Db) {
  const published = await listOverrides(db)
  const texts = [
    ...LAW.parameters[PATTERN].versions.map(({ value }) => value),
    ...published.filter(({ parameter }) => parameter === PATTERN).map(({ value }) => value),
  ]
  return [...new Set(texts)].flatMap((text) => {
    const format = parseRegisterNumberFormat(String(text))
    return format.ok ? [format.value] : []
  })
}

async function rebuildReceipts(db: Db, isCheck: boolean): Promise<TableDifferences> {
  const { rows } = await sql<{ last: string; highest: string }>`
    select (select last_value from public.receipt_serial) as last,
      (select coalesce(max(substring(receipt from '[0-9]+$')::bigint), 0) from public.dossier) as highest
  `.execute(db)
  const [{ last, highest } = { last: '0', highest: '0' }] = rows
  const isBehind = Number(last) < Number(highest)
  if (isBehind && !isCheck) await sql`select setval('public.receipt_serial', ${highest}::bigint)`.execute(db)
  return {
    ...{ table: 'receipt_serial', rows: 1, differences: isBehind ? 1 : 0 },
    examples: isBehind ? [{ id: 'receipt_serial', kind: 'differs', columns: ['last_value'] }] : [],
  }
}
