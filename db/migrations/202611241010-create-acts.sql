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

-- A chain that leaves its stream is refused by the database too, whatever the code does.
create function check_act_follows() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if new.version > 1 and not exists (
    select from act where stream = new.stream and version = new.version - 1 and hash = new.previous_hash
  ) then
    raise exception 'act % of stream % does not follow its predecessor', new.version, new.stream
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger act_follows before insert on act for each row execute function check_act_follows();

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
  office_code = any ((select offices_to_read())::text[])
  or (stream_kind in ('rule', 'user') and office_code = any ((select offices_to_administer())::text[])));
create policy act_written_on_files on act for insert with check (
  actor = asking_user() and stream_kind in ('dossier', 'entry') and (
    office_code = any ((select offices_to_review())::text[])));
create policy act_written_on_decisions on act as restrictive for insert with check (
  kind not in ('approved', 'refused', 'entered', 'suspended', 'reinstated', 'struck_off')
  or office_code = any ((select offices_to_decide())::text[]));
create policy act_written_on_administration on act for insert with check (
  actor = asking_user() and stream_kind in ('rule', 'user')
  and office_code = any ((select offices_to_administer())::text[]));

alter table command enable row level security;
create policy command_own on command for select using (actor = asking_user());
create policy command_written on command for insert with check (actor = asking_user());

alter table file_reading enable row level security;
create policy file_reading_seen on file_reading for select
  using (office_code = any ((select offices_to_read())::text[]));
create policy file_reading_written on file_reading for insert with check (reader = asking_user());

grant select, insert on act, command, file_reading to sijill_app; -- no update, no delete
