import type { Office } from '@sijill/core/rules'
import pg from 'pg'

/** Writes the offices of this release of the law; one that is no longer named keeps its acts and stays. */
export async function saveOffices(owner: pg.ClientConfig, offices: readonly Office[]): Promise<void> {
  const client = new pg.Client({ ...owner, options: '-c role=sijill_owner' })
  await client.connect()
  try {
    await client.query(
      `insert into office (code, parent_code, kind, name_ar, name_fr, region_code, province_code)
       select code, "parentCode", kind, "nameAr", "nameFr", "regionCode", "provinceCode"
       from jsonb_to_recordset($1::jsonb) as office (code text, "parentCode" text, kind text, "nameAr" text,
         "nameFr" text, "regionCode" text, "provinceCode" text)
       on conflict (code) do update set parent_code = excluded.parent_code, kind = excluded.kind,
         name_ar = excluded.name_ar, name_fr = excluded.name_fr, region_code = excluded.region_code,
         province_code = excluded.province_code`,
      [JSON.stringify(offices)],
    )
  } finally {
    await client.end()
  }
}
