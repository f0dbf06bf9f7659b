-- Searching stands in functions of their own. Row-level security lets no index be asked a question that
-- could leak (LIKE is such a one), so that a search under the policies reads every row. Here the index is
-- asked first, and the offices of the asking user are part of the question, as in every policy.

-- What is found: a line of the register, or an application that is not an entry yet.
create type person_found as (
  "group" text, id uuid, person_id uuid, name_ar text, name_fr text, born_on text, commune_code text,
  province_code text, activity_code text, route text, status text, reference text
);

-- A word inside the text of a tsquery, whatever signs it holds; a star behind it asks for its beginning.
create function lexeme_of(word text) returns text language sql immutable strict parallel safe
  return '''' || replace(replace(rtrim(word, '*'), '\', '\\'), '''', '''''') || ''''
    || case when word like '%*' then ':*' else '' end;

-- Runs one question on both tables. A table is never read through: two common words that no one bears
-- together look like many to the planner. The condition is composed below from quoted literals only.
create function search_where(entry_condition text, dossier_condition text, most integer)
  returns setof person_found
  language plpgsql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  offices text[] := offices_to_read();
  columns constant text := 'id, person_id, name_ar, name_fr, born_on, commune_code, province_code,
    activity_code, route, status';
begin
  if cardinality(offices) = 0 then
    return;
  end if;
  return query execute format(
    '(select ''registered''::text, %1$s, number from entry
      where office_code = any ($1) and (%2$s) limit $2)
     union all
     (select ''applying''::text, %1$s, receipt from dossier
      where office_code = any ($1) and status <> ''approved'' and (%3$s) limit $2)
     limit $2', columns, entry_condition, dossier_condition)
    using offices, most;
end $$;

-- Every word must be there, in one of its readings, whole or by its beginning: [["~mhmd"], ["ben*", "~bn"]].
-- Beginnings cost more: the index gathers everybody who bears a word that begins so, and whole words are
-- only walked through. The territory is asked of the same index, except where it is the whole country.
create function search_by_words(words jsonb, most integer) returns setof person_found
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  asked text;
  territory text;
begin
  select string_agg(format('(%s)', readings), ' & ') into asked
  from jsonb_array_elements(words) as word (one_of),
    lateral (
      select string_agg(lexeme_of(reading), ' | ') as readings
      from jsonb_array_elements_text(word.one_of) as reading
    ) as word_readings;
  if asked is null then
    return;
  end if;
  if cardinality(offices_to_read()) < (select count(*) from office) then
    select format('(%s) & ', string_agg(lexeme_of('@' || code), ' | ')) into territory
    from unnest(offices_to_read()) as code;
  end if;
  asked := format('words_of(search_text, office_code) @@ %L::tsquery', coalesce(territory, '') || asked);
  return query select * from search_where(asked, asked, most);
end $$;

-- The beginning of a number, a card number or a phone, as a pattern for LIKE.
create function search_by_start(what text, pattern text, most integer) returns setof person_found
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if what not in ('number', 'cin', 'phone') then
    raise exception 'nobody is found by %', what;
  end if;
  return query select * from search_where(
    format('%I like %L', what, pattern),
    format('%I like %L', case what when 'number' then 'receipt' else what end, pattern), most);
end $$;

create index dossier_by_receipt on dossier (receipt text_pattern_ops);

revoke execute on function search_where(text, text, integer), search_by_words(jsonb, integer),
  search_by_start(text, text, integer) from public;
grant execute on function search_by_words(jsonb, integer), search_by_start(text, text, integer) to sijill_app;
