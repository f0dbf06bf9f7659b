import { type WrittenDate, writtenDateOf } from '@sijill/core/kernel'
import { type DuplicateCandidate, nameKeysOf, type Particulars, strengthOf } from '@sijill/core/register'
import { sql } from 'kysely'
import type { Db } from './store.ts'

/** Somebody who may be the same person, with the facts that tell two people apart. */
export type Like = DuplicateCandidate & {
  readonly personId: string
  readonly status: string
  readonly officeCode: string
  readonly nameAr: string
  readonly nameFr: string
  readonly bornOn: WrittenDate | undefined
  readonly cin: string | undefined
  readonly phone: string | undefined
  readonly sex: string | undefined
  readonly activityCode: string | undefined
  readonly communeCode: string | undefined
}

type LikeRow = {
  id: string
  kind: 'entry' | 'dossier'
  person_id: string
  reference: string
  status: string
  office_code: string
  name_ar: string
  name_fr: string
  born_on: string | null
  cin: string | null
  phone: string | null
  sex: string | null
  activity_code: string | null
  commune_code: string | null
  same_cin: boolean
  same_phone: boolean
  same_name: boolean
}

/**
 * People who share an identity number, a phone or an exact normalised name, the strongest first, looked
 * for in the whole country: somebody who moved is in another office's files.
 */
export async function listLikes(
  db: Db,
  particulars: Particulars,
  ownPersonId: string,
): Promise<readonly Like[]> {
  const { cin, phone, bornOn } = particulars
  const names = nameKeysOf(particulars)
  const { rows } = await sql<LikeRow>`
    select * from find_likes(${cin ?? null}, ${phone ?? null}, ${[...names]}::text[], ${ownPersonId}::uuid)
  `.execute(db)
  const likes = rows.map((row) => likeOf(row, bornOn))
  return likes.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}

/** A like as decisions and acts keep it. */
export const candidateOf = ({ id, kind, reference, strength }: Like): DuplicateCandidate => ({
  ...{ id, kind, reference, strength },
})

const rank = ({ strength, kind }: Like): number =>
  (strength === 'strong' ? 0 : 2) + (kind === 'entry' ? 0 : 1)

function likeOf(row: LikeRow, bornHere: WrittenDate | undefined): Like {
  const bornOn = row.born_on === null ? undefined : writtenDateOf(row.born_on)
  const equal = { cin: row.same_cin, phone: row.same_phone, name: row.same_name }
  return {
    id: row.id,
    kind: row.kind,
    reference: row.reference,
    strength: strengthOf(equal, bornHere, bornOn),
    personId: row.person_id,
    status: row.status,
    officeCode: row.office_code,
    nameAr: row.name_ar,
    nameFr: row.name_fr,
    bornOn,
    cin: row.cin ?? undefined,
    phone: row.phone ?? undefined,
    sex: row.sex ?? undefined,
    activityCode: row.activity_code ?? undefined,
    communeCode: row.commune_code ?? undefined,
  }
}
