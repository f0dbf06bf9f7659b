import type { Awaits, CardStatus, DossierStatus, EntryStatus } from '@sijill/core/register'
import type { RouteId } from '@sijill/core/rules'
import type { ColumnType, Generated } from 'kysely'

/** A `jsonb` column: written as text, read parsed. */
type Json = ColumnType<unknown, string, string>

/** Columns of the tables that the application reads and writes; driver types stop in this folder.
 * The words of a column are those of its check constraint. */
export type Tables = {
  office: {
    code: string
    parent_code: string | null
    kind: string
    name_ar: string
    name_fr: string
    region_code: string | null
    province_code: string | null
    phone: string | null
  }
  role_grant: { id: string; user_id: string; role: string; office_code: string; granted_at: string }
  command: { id: string; actor: string; fingerprint: Buffer; reply: Json; recorded_at: string }
  act: {
    id: string
    stream_kind: string
    stream: string
    version: number
    kind: string
    payload: Json
    actor: string
    office_code: string
    region_code: string | null
    happened_at: string
    recorded_at: string
    command_id: string
    law_release: string
    previous_hash: Buffer | null
    hash: Buffer
  }
  file_reading: {
    id: string
    person_id: string
    reader: string
    office_code: string
    what: string
    read_at: string
  }
  dossier: {
    id: string
    version: number
    person_id: string
    office_code: string
    region_code: string | null
    status: DossierStatus
    source: 'counter' | 'list'
    receipt: string | null
    entry_id: string | null
    name_ar: string
    name_fr: string
    sex: 'M' | 'F' | null
    born_on: string | null
    cin: string | null
    phone: string | null
    province_code: string | null
    commune_code: string | null
    activity_code: string | null
    route: RouteId | null
    awaits: Awaits
    prepared_by: string[]
    opened_at: string
    submitted_at: string | null
    changed_at: string
    search_text: string
    name_keys: string[]
  }
  entry: {
    id: string
    version: number
    person_id: string
    office_code: string
    region_code: string | null
    status: EntryStatus
    number: string
    name_ar: string
    name_fr: string
    sex: 'M' | 'F' | null
    born_on: string | null
    cin: string | null
    phone: string | null
    province_code: string | null
    commune_code: string | null
    activity_code: string | null
    route: RouteId | null
    card_status: CardStatus | null
    entered_on: string | null
    entered_at: string
    changed_at: string
    search_text: string
    name_keys: string[]
  }
  card: {
    id: string
    entry_id: string
    office_code: string
    code: string
    status: CardStatus
    key_id: string
    issued_on: string
    valid_until: string | null
    signed_text: string
    lot_id: string | null
    changed_at: string
  }
  number_series: { region_code: string; last: Generated<string> }
  stored_file: {
    sha256: string
    office_code: string
    media_type: string
    bytes: string
    stored_at: string
    stored_by: string
  }
  list_import: {
    id: string
    office_code: string
    file_sha256: string
    file_name: string
    status: 'mapped' | 'running' | 'done' | 'failed'
    mapping: Json
    examples: Json
    rows: Generated<number>
    rows_done: Generated<number>
    created_by: string
    created_at: string
    touched_at: string
    finished_at: string | null
  }
  list_import_row: {
    import_id: string
    row: number
    outcome: 'accepted' | 'rejected' | 'review'
    code: string | null
    field: string | null
    value: string | null
    duplicate_of: number | null
    warnings: Json
    cells: Json
    name: string
    already_there: Generated<boolean>
    dossier_id: string | null
    entry_id: string | null
  }
  rule_setting: {
    id: string
    version: number
    office_code: string
    parameter: string
    from_day: string
    value: Json | null
    basis: string
    status: 'proposed' | 'published' | 'rejected'
    proposed_by: string
    proposed_at: string
    decided_by: string | null
    decided_at: string | null
  }
  user_name: { id: string; name_ar: string; name_fr: string }
}
