create table list_import (
  id uuid primary key,
  office_code text not null references office (code),
  file_sha256 text not null,
  file_name text not null,
  status text not null constraint list_import_status_known check (status in ('mapped', 'running', 'done', 'failed')),
  mapping jsonb not null,
  examples jsonb not null,
  rows integer not null default 0,
  rows_done integer not null default 0,
  created_by text not null,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  finished_at timestamptz
);
comment on table list_import is 'Lists of chambers on their way into the register, with the mapping of their columns.';
create index list_import_by_office on list_import (office_code, created_at desc);

create table list_import_row (
  import_id uuid not null references list_import (id) on delete cascade,
  row integer not null,
  outcome text not null constraint list_import_row_outcome_known check (outcome in ('accepted', 'rejected', 'review')),
  code text,
  field text,
  value text,
  duplicate_of integer,
  warnings jsonb not null,
  cells jsonb not null,
  name text not null,
  already_there boolean not null default false,
  dossier_id uuid,
  entry_id uuid,
  primary key (import_id, row)
);
comment on table list_import_row is 'What became of each row of a list, with its cells as they were written.';
create index list_import_row_by_outcome on list_import_row (import_id, outcome, row);

alter table list_import enable row level security;
create policy list_import_of_office on list_import
  using (office_code = any ((select offices_to_prepare())::text[]))
  with check (office_code = any ((select offices_to_prepare())::text[]));
alter table list_import_row enable row level security;
create policy list_import_row_of_office on list_import_row
  using (exists (select from list_import where list_import.id = import_id))
  with check (exists (select from list_import where list_import.id = import_id));
grant select, insert, update on list_import to sijill_app;
grant select, insert, update, delete on list_import_row to sijill_app;

-- Rows that an earlier run brought in, whoever ran it: a row's command is named after its content.
create function find_replies(asked uuid[])
  returns table (id uuid, reply jsonb)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select id, reply from command where cardinality(offices_to_prepare()) > 0 and id = any (asked);
  end;

-- Card and register numbers that stand in the register already, anywhere in the country.
create function find_taken(cins text[], numbers text[])
  returns table (cin text, number text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select entry.cin, entry.number from entry
    where cardinality(offices_to_prepare()) > 0 and (entry.cin = any (cins) or entry.number = any (numbers))
    union all
    select dossier.cin, null from dossier
    where cardinality(offices_to_prepare()) > 0 and dossier.cin = any (cins)
      and status in ('submitted', 'under_review');
  end;
revoke execute on function find_replies(uuid[]), find_taken(text[], text[]) from public;
grant execute on function find_replies(uuid[]), find_taken(text[], text[]) to sijill_app;
