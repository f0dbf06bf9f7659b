create table dossier (
  id uuid primary key,
  version integer not null,
  person_id uuid not null,
  office_code text not null references office (code),
  region_code text,
  status text not null constraint dossier_status_known
    check (status in ('draft', 'submitted', 'under_review', 'approved', 'refused', 'withdrawn')),
  source text not null,
  receipt text constraint dossier_receipt_once unique,
  entry_id uuid,
  name_ar text not null,
  name_fr text not null,
  sex text,
  born_on text,
  cin text,
  phone text,
  province_code text,
  commune_code text,
  activity_code text,
  route text,
  awaits text not null,
  prepared_by text[] not null,
  opened_at timestamptz not null,
  submitted_at timestamptz,
  changed_at timestamptz not null,
  search_text text not null,
  name_keys text[] not null
);
comment on table dossier is 'Applications as screens list them; written with their acts and rebuilt from them.';
comment on column dossier.awaits is 'What is expected next: particulars, documents, review, decision, nothing.';

create table entry (
  id uuid primary key,
  version integer not null,
  person_id uuid not null,
  office_code text not null references office (code),
  region_code text,
  status text not null constraint entry_status_known check (status in ('registered', 'suspended', 'struck_off')),
  number text not null constraint entry_number_once unique,
  name_ar text not null,
  name_fr text not null,
  sex text,
  born_on text,
  cin text,
  phone text,
  province_code text,
  commune_code text,
  activity_code text,
  route text,
  card_status text,
  entered_on text,
  entered_at timestamptz not null,
  changed_at timestamptz not null,
  search_text text not null,
  name_keys text[] not null
);
comment on table entry is 'Lines of the register as screens list them; written with their acts and rebuilt from them.';

create table card (
  id uuid primary key,
  entry_id uuid not null references entry (id) deferrable initially deferred,
  office_code text not null references office (code),
  code text not null constraint card_code_once unique,
  status text not null constraint card_status_known
    check (status in ('to_print', 'printed', 'handed_over', 'cancelled')),
  key_id text not null,
  issued_on text not null,
  valid_until text,
  signed_text text not null,
  lot_id uuid,
  changed_at timestamptz not null
);
comment on table card is 'Cards with their way to the holder; written with the acts of their entry.';

create table number_series (
  region_code text primary key,
  last bigint not null constraint number_series_positive check (last >= 0)
);
comment on table number_series is
  'The last running number given in each region. Its row is locked until the entry is committed.';

create table stored_file (
  sha256 text not null,
  office_code text not null references office (code),
  media_type text not null,
  bytes bigint not null,
  stored_at timestamptz not null,
  stored_by text not null,
  primary key (sha256, office_code)
);
comment on table stored_file is 'Files that an office holds, by the hash of their content.';

-- The words of a line as an index holds them, and its office as one word more: a search asks for both at once.
create function words_of(search_text text, office_code text) returns tsvector
  language sql immutable strict parallel safe
  return array_to_tsvector(array_remove(string_to_array(search_text, ' '), '') || ('@' || office_code));

create index dossier_by_office on dossier (office_code, status, changed_at, id);
create index dossier_by_person on dossier (person_id);
create index dossier_by_cin on dossier (cin text_pattern_ops);
create index dossier_by_phone on dossier (phone text_pattern_ops);
-- Without fastupdate: a list of rows not yet indexed would be read by every search, and emptied in one of them.
create index dossier_by_name_keys on dossier using gin (name_keys) with (fastupdate = off);
create index dossier_by_words on dossier using gin (words_of(search_text, office_code)) with (fastupdate = off);
create index entry_by_office on entry (office_code, status, changed_at, id);
create index entry_by_person on entry (person_id);
create index entry_by_number on entry (number text_pattern_ops);
create index entry_by_cin on entry (cin text_pattern_ops);
create index entry_by_phone on entry (phone text_pattern_ops);
create index entry_by_name_keys on entry using gin (name_keys) with (fastupdate = off);
create index entry_by_words on entry using gin (words_of(search_text, office_code)) with (fastupdate = off);
create index card_by_entry on card (entry_id);
create index card_by_office on card (office_code, status, changed_at, id);
create index card_by_lot on card (lot_id);

alter table dossier enable row level security;
create policy dossier_read on dossier for select using (office_code = any ((select offices_to_read())::text[]));
create policy dossier_opened on dossier for insert
  with check (office_code = any ((select offices_to_prepare())::text[]));
create policy dossier_moved on dossier for update
  using (office_code = any ((select offices_to_review())::text[]))
  with check (office_code = any ((select offices_to_review())::text[]));
create policy dossier_opened_undecided on dossier as restrictive for insert
  with check (status not in ('approved', 'refused'));
create policy dossier_decided on dossier as restrictive for update
  using (true)
  with check (status not in ('approved', 'refused') or office_code = any ((select offices_to_decide())::text[]));

alter table entry enable row level security;
create policy entry_read on entry for select using (office_code = any ((select offices_to_read())::text[]));
create policy entry_made on entry for insert
  with check (office_code = any ((select offices_to_decide())::text[]));
-- Cards move a line too: whoever issues them, or changes the entry, writes it.
create policy entry_moved on entry for update
  using (office_code = any ((select offices_to_issue())::text[] || (select offices_to_change())::text[]))
  with check (office_code = any ((select offices_to_issue())::text[] || (select offices_to_change())::text[]));

alter table card enable row level security;
create policy card_read on card for select using (office_code = any ((select offices_to_read())::text[]));
create policy card_made on card for insert with check (office_code = any ((select offices_to_issue())::text[]));
-- An entry that is struck off takes its cards along.
create policy card_moved on card for update
  using (office_code = any ((select offices_to_issue())::text[] || (select offices_to_change())::text[]))
  with check (office_code = any ((select offices_to_issue())::text[] || (select offices_to_change())::text[]));

alter table number_series enable row level security;
create policy number_series_used on number_series
  using (region_code = any ((select regions_to_decide())::text[]))
  with check (region_code = any ((select regions_to_decide())::text[]));

create function refuse_lower_number() returns trigger language plpgsql as $$
begin
  raise exception 'the series of region % does not go back', new.region_code using errcode = 'check_violation';
end $$;
create trigger number_series_only_rises before update on number_series for each row
  when (new.last <= old.last or new.region_code <> old.region_code) execute function refuse_lower_number();

alter table stored_file enable row level security;
create policy stored_file_read on stored_file for select
  using (office_code = any ((select offices_to_read())::text[]));
create policy stored_file_added on stored_file for insert
  with check (stored_by = asking_user() and office_code = any ((select offices_to_prepare())::text[]));

grant select, insert, update on dossier, entry, card, number_series to sijill_app;
grant select, insert on stored_file to sijill_app;

create sequence receipt_serial;
comment on sequence receipt_serial is 'Running part of receipts; a gap says only that a filing was not completed.';
grant usage on sequence receipt_serial to sijill_app;

-- Who may be the same person, anywhere in the country: an officer sees the few facts that tell two
-- people apart, of likely candidates only, and only when holding a right to prepare or review.
create function find_likes(asked_cin text, asked_phone text, asked_names text[], own_person uuid)
  returns table (
    id uuid, kind text, person_id uuid, reference text, status text, office_code text, name_ar text,
    name_fr text, born_on text, cin text, phone text, sex text, activity_code text, commune_code text,
    same_cin boolean, same_phone boolean, same_name boolean)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select id, 'entry', person_id, number, status, office_code, name_ar, name_fr, born_on, cin, phone, sex,
      activity_code, commune_code, coalesce(cin = asked_cin, false) as same_cin,
      coalesce(phone = asked_phone, false) as same_phone, name_keys && asked_names as same_name
    from entry
    where cardinality(offices_to_review()) > 0 and person_id <> own_person
      and (cin = asked_cin or phone = asked_phone or name_keys && asked_names)
    union all
    select id, 'dossier', person_id, coalesce(receipt, ''), status, office_code, name_ar, name_fr, born_on,
      cin, phone, sex, activity_code, commune_code, coalesce(cin = asked_cin, false),
      coalesce(phone = asked_phone, false), name_keys && asked_names
    from dossier
    where cardinality(offices_to_review()) > 0 and person_id <> own_person
      and status in ('submitted', 'under_review')
      and (cin = asked_cin or phone = asked_phone or name_keys && asked_names)
    -- A common name has many bearers: the surest likeness must not fall behind the limit.
    order by same_cin desc, same_phone desc, same_name desc, id
    limit 50;
  end;
revoke execute on function find_likes(text, text, text[], uuid) from public;
grant execute on function find_likes(text, text, text[], uuid) to sijill_app;

-- The public check of a card: what a stranger who holds the card may learn, and not a column more.
create function card_standing(card_code text)
  returns table (
    name_ar text, name_fr text, number text, activity_code text, route text, sex text, office_code text,
    entry_status text, card_status text, issued_on text, valid_until text, changed_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select entry.name_ar, entry.name_fr, entry.number, entry.activity_code, entry.route, entry.sex,
      entry.office_code, entry.status, card.status, card.issued_on, card.valid_until, card.changed_at
    from card join entry on entry.id = card.entry_id
    where card.code = card_code;
  end;

-- Figures for those who see no names: counts by office and status, small ones hidden by the reader.
create function register_counts()
  returns table (office_code text, what text, status text, count bigint)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select office_code, 'dossier', status, count(*) from dossier
    where office_code = any ((select offices_to_count())::text[]) group by office_code, status
    union all
    select office_code, 'entry', status, count(*) from entry
    where office_code = any ((select offices_to_count())::text[]) group by office_code, status;
  end;
revoke execute on function card_standing(text), register_counts() from public;
grant execute on function card_standing(text), register_counts() to sijill_app;
