-- The roles of the register. Run before the migrations, every time; changes nothing when all is there.
-- They belong to the whole server, so that two databases may ask for them at once.

do $$
declare
  role_name text;
begin
  foreach role_name in array array['sijill_owner', 'sijill_app', 'sijill_auth'] loop
    begin
      if to_regrole(role_name) is null then
        execute format('create role %I nologin', role_name);
      end if;
    exception when duplicate_object or unique_violation then
      null; -- made by another database's run since we looked
    end;
    -- A superuser may take any role. Anybody else signs in once and takes these by name.
    if not (select rolsuper from pg_roles where rolname = current_user)
       and not pg_has_role(current_user, role_name, 'usage') then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
  execute format('grant connect, create, temporary on database %I to sijill_owner', current_database());
  execute format('revoke temporary on database %I from public', current_database());
end
$$;

comment on role sijill_owner is 'Owns every table; taken by migrations only.';
comment on role sijill_app is 'The application at work: least rights, under row-level security.';

comment on role sijill_auth is 'Sign-in: accounts and sessions, in a schema that nobody else reads.';

grant usage, create on schema public to sijill_owner;
grant usage on schema public to sijill_app;
