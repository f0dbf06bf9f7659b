create table office (
  code text primary key,
  parent_code text references office (code),
  kind text not null constraint office_kind_known
    check (kind in ('ministry', 'directorate', 'chamber', 'province', 'annexe')),
  name_ar text not null,
  name_fr text not null,
  region_code text,
  province_code text,
  phone text,
  line text[] not null default '{}'
);
comment on table office is 'A place of the administration; offices form one tree under the ministry.';
create index office_parent on office (parent_code);
comment on column office.line is 'The office itself and all above it, so that every policy asks one row and no tree.';

-- Draws the lines anew whenever the tree changes, whoever changes it.
create function draw_office_lines() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  with recursive step as (
    select code, parent_code, array[code] as line from office
    union all
    select step.code, office.parent_code, step.line || office.code
    from step join office on office.code = step.parent_code
  )
  update office set line = step.line from step
  where step.code = office.code and step.parent_code is null and office.line <> step.line;
  return null;
end $$;
create trigger office_has_line after insert or update of parent_code on office
  for each statement execute function draw_office_lines();

create table role_grant (
  id uuid primary key,
  user_id text not null,
  role text not null constraint role_grant_role_known check (role in (
    'applicant', 'officer', 'validator', 'committee_member', 'outreach_officer',
    'fund_liaison', 'director', 'auditor', 'administrator')),
  office_code text not null references office (code),
  granted_at timestamptz not null,
  constraint role_grant_once unique (user_id, role, office_code)
);
comment on table role_grant is 'A role of a user in an office; it holds in that office and all below it.';

-- Who asks. The application says it at the start of every transaction; without it, nothing is visible.
create function asking_user() returns text
  language sql stable parallel safe
  return nullif(current_setting('sijill.user_id', true), '');

-- The offices in which the asking user holds one of these roles, directly or from above. It runs with
-- its owner's rights because the policies of office and role_grant themselves ask it.
create function offices_with(variadic roles text[]) returns text[]
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select coalesce(array_agg(code), '{}') from office
    where line && (
      select array_agg(office_code) from role_grant where user_id = asking_user() and role = any (roles));
  end;

-- One function per right, so that a policy reads like the table of rights in core/register.
create function offices_to_read() returns text[] language sql stable
  return offices_with('officer', 'validator', 'committee_member', 'fund_liaison', 'auditor');
create function offices_to_prepare() returns text[] language sql stable
  return offices_with('officer', 'validator');
create function offices_to_review() returns text[] language sql stable
  return offices_with('officer', 'validator', 'committee_member');
create function offices_to_decide() returns text[] language sql stable
  return offices_with('validator', 'committee_member');
create function offices_to_issue() returns text[] language sql stable
  return offices_with('officer', 'validator');
create function offices_to_change() returns text[] language sql stable
  return offices_with('validator', 'committee_member');
create function offices_to_administer() returns text[] language sql stable
  return offices_with('administrator');
create function offices_to_audit() returns text[] language sql stable
  return offices_with('auditor');
create function offices_to_count() returns text[] language sql stable
  return offices_with('officer', 'validator', 'committee_member', 'director', 'auditor');

-- The regions in which somebody decides; an office of the whole country has numbers of its own, under 00.
create function regions_to_decide() returns text[] language sql stable
  begin atomic
    select coalesce(array_agg(distinct coalesce(region_code, '00')), '{}')
    from office where code = any (offices_to_decide());
  end;

-- Where a user holds roles that the asking administrator does not administer: such a user is not theirs to
-- lock out, and they cannot see so by themselves.
create function offices_beyond(asked_user text) returns text[]
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select coalesce(array_agg(distinct office_code order by office_code), '{}') from role_grant
    where user_id = asked_user and cardinality(offices_to_administer()) > 0
      and office_code <> all (offices_to_administer());
  end;
revoke execute on function offices_beyond(text) from public;
grant execute on function offices_beyond(text) to sijill_app;

-- The roles of whoever sends a request, asked before every one of them: one question, without a transaction.
create function roles_of(asked_user text) returns table (role text, office_code text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select role, office_code from role_grant where user_id = asked_user order by office_code, role;
  end;
revoke execute on function roles_of(text) from public;
grant execute on function roles_of(text) to sijill_app;

alter table office enable row level security;
create policy office_is_public on office for select using (true);

alter table role_grant enable row level security;
create policy role_grant_own on role_grant for select
  using (user_id = asking_user() or office_code = any ((select offices_to_administer())::text[]));
create policy role_grant_by_administrator on role_grant for insert
  with check (office_code = any ((select offices_to_administer())::text[]));
create policy role_grant_withdrawn_by_administrator on role_grant for delete
  using (office_code = any ((select offices_to_administer())::text[]));

grant select on office to sijill_app;
grant select, insert, delete on role_grant to sijill_app;
