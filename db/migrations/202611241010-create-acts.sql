create table command (
  id uuid primary key,
  actor text not null,
  fingerprint bytea not null,
  reply jsonb not null,
  recorded_at timestamptz not null
);
comment on table command is
  'A command that was carried out, with its first answer: a replay gets it again, other content is refused.';

create table act (
  id uuid primary key,
  stream_kind text not null constraint act_stream_kind_known
    check (stream_kind in ('dossier', 'entry', 'rule', 'user')),
  stream uuid not null,
  version integer not null constraint act_version_positive check (version > 0),
  kind text not null,
  payload jsonb not null,
  actor text not null,
  office_code text not null references office (code),
  region_code text,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  command_id uuid not null references command (id) deferrable initially deferred,
  law_release text not null,
  previous_hash bytea,
  hash bytea not null,
  constraint act_one_per_version unique (stream, version),
  constraint act_chain_begins_once check ((version = 1) = (previous_hash is null))
);
comment on table act is 'Whatever changed the register. Only ever added to; each stream is a hash chain.';
create index act_by_office on act (office_code, recorded_at desc);

create table file_reading (
  id uuid primary key,
  person_id uuid not null,
  reader text not null,
  office_code text not null references office (code),
  what text not null,
  read_at timestamptz not null
);
comment on table file_reading is 'Who opened whose file, and when: reading is itself recorded.';
create index file_reading_by_person on file_reading (person_id, read_at desc);

-- A chain that leaves its stream, or a stream that leaves its office, is refused by the database too,
-- whatever the code does. A user's stream alone has acts of several offices.
create function check_act_follows() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if new.version > 1 and not exists (
    select from act
    where stream = new.stream and version = new.version - 1 and hash = new.previous_hash
      and stream_kind = new.stream_kind and (office_code = new.office_code or stream_kind = 'user')
  ) then
    raise exception 'act % of stream % does not follow its predecessor', new.version, new.stream
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger act_follows before insert on act for each row execute function check_act_follows();

-- Four eyes: whoever wrote in a file does not decide it.
create function check_four_eyes() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from act
    where stream = new.stream and actor = new.actor and kind in ('opened', 'amended', 'submitted')
  ) then
    raise exception 'stream % is decided by one who prepared it', new.stream using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger act_of_two_people before insert on act for each row
  when (new.kind in ('approved', 'refused')) execute function check_four_eyes();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger act_is_kept before update or delete or truncate on act
  for each statement execute function refuse_change();
create trigger command_is_kept before update or delete or truncate on command
  for each statement execute function refuse_change();
create trigger file_reading_is_kept before update or delete or truncate on file_reading
  for each statement execute function refuse_change();

alter table act enable row level security;
create policy act_read on act for select using (
  stream_kind in ('dossier', 'entry') and office_code = any ((select offices_to_read())::text[]));
create policy act_of_administration_read on act for select using (
  stream_kind in ('rule', 'user') and (
    office_code = any ((select offices_to_administer())::text[])
    or office_code = any ((select offices_to_audit())::text[])));

-- Which right each kind of act needs; a kind that stands nowhere is nobody's to write.
create policy act_of_preparation on act for insert with check (
  actor = asking_user() and stream_kind = 'dossier'
  and kind in ('opened', 'amended', 'document_attached', 'document_withdrawn', 'charge_told', 'submitted',
    'likeness_found', 'withdrawn')
  and office_code = any ((select offices_to_prepare())::text[]));
create policy act_of_review on act for insert with check (
  actor = asking_user() and stream_kind = 'dossier'
  and kind in ('document_accepted', 'document_refused', 'document_requested', 'duplicate_answered')
  and office_code = any ((select offices_to_review())::text[]));
create policy act_of_decision on act for insert with check (
  actor = asking_user()
  and ((stream_kind = 'dossier' and kind in ('approved', 'refused')) or (stream_kind = 'entry' and kind = 'entered'))
  and office_code = any ((select offices_to_decide())::text[]));
create policy act_of_change on act for insert with check (
  actor = asking_user() and stream_kind = 'entry'
  and kind in ('corrected', 'suspended', 'reinstated', 'struck_off')
  and office_code = any ((select offices_to_change())::text[]));
create policy act_of_card on act for insert with check (
  actor = asking_user() and stream_kind = 'entry'
  and kind in ('card_issued', 'card_printed', 'card_handed_over', 'card_cancelled')
  and office_code = any ((select offices_to_issue())::text[]));
create policy act_of_administration on act for insert with check (
  actor = asking_user() and stream_kind in ('rule', 'user')
  and office_code = any ((select offices_to_administer())::text[]));

alter table command enable row level security;
create policy command_own on command for select using (actor = asking_user());
create policy command_written on command for insert with check (actor = asking_user());

alter table file_reading enable row level security;
create policy file_reading_seen on file_reading for select
  using (office_code = any ((select offices_to_read())::text[]));
create policy file_reading_written on file_reading for insert
  with check (reader = asking_user() and office_code = any ((select offices_to_read())::text[]));

grant select, insert on act, command, file_reading to sijill_app; -- no update, no delete
