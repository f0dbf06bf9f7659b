-- The end of a chain, for whoever adds to it. A user's stream may lie in offices that the administrator
-- who acts now does not see: a chain that were begun again from what is visible would break. It tells a
-- version and a hash, and nothing of what was done.
create function stream_head(asked uuid)
  returns table (version integer, hash bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select version, hash from act where stream = asked order by version desc limit 1;
  end;

-- Whether a number stands in the register, anywhere in the country: lists bring numbers that were given
-- before, and a series must step over them.
create function is_number_taken(asked text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return cardinality(offices_to_decide()) > 0 and exists (select from entry where number = asked);

revoke execute on function stream_head(uuid), is_number_taken(text) from public;
grant execute on function stream_head(uuid), is_number_taken(text) to sijill_app;
