-- The line in force of a person, in whichever office it stands: a file that is opened for a known person
-- would otherwise give the same person a second number, and no like would be found on the way.
create function find_own_entry(asked uuid)
  returns table (id uuid, number text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select id, number from entry
    where cardinality(offices_to_review()) > 0 and person_id = asked and status <> 'struck_off'
    order by entered_at limit 1;
  end;
revoke execute on function find_own_entry(uuid) from public;
grant execute on function find_own_entry(uuid) to sijill_app;

-- A setting is decided once, and deciding moves nothing but the decision: who proposed it, and what, stay
-- as they were written.
drop policy rule_setting_decided_on on rule_setting;
create policy rule_setting_decided_on on rule_setting for update
  using (status = 'proposed' and office_code = any ((select offices_to_administer())::text[]))
  with check (decided_by = asking_user() and office_code = any ((select offices_to_administer())::text[]));
revoke update on rule_setting from sijill_app;
grant update (version, status, decided_by, decided_at) on rule_setting to sijill_app;

-- The same four eyes for values of law: the act is refused too, not only its line in the list.
create or replace function check_four_eyes() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from act
    where stream = new.stream and actor = new.actor
      and kind in ('opened', 'amended', 'submitted', 'rule_proposed')
  ) then
    raise exception 'stream % is decided by one who prepared it', new.stream using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger act_of_two_administrators before insert on act for each row
  when (new.kind = 'rule_published') execute function check_four_eyes();
