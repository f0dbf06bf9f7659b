create table rule_setting (
  id uuid primary key,
  version integer not null,
  office_code text not null references office (code),
  parameter text not null,
  from_day text not null constraint rule_setting_day_form check (from_day ~ '^\d{4}-\d{2}-\d{2}$'),
  value jsonb,
  basis text not null,
  status text not null constraint rule_setting_status_known check (status in ('proposed', 'published', 'rejected')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text constraint rule_setting_four_eyes check (decided_by <> proposed_by or status = 'rejected'),
  decided_at timestamptz,
  constraint rule_setting_decided check ((status = 'proposed') = (decided_by is null))
);
comment on table rule_setting is
  'Values that administrators add to the law files: proposed by one, published by another.';
create index rule_setting_by_parameter on rule_setting (parameter, from_day);

alter table rule_setting enable row level security;
create policy rule_setting_is_public on rule_setting for select using (true);
create policy rule_setting_proposed on rule_setting for insert
  with check (
    proposed_by = asking_user() and status = 'proposed'
    and office_code = any ((select offices_to_administer())::text[]));
create policy rule_setting_decided_on on rule_setting for update
  using (office_code = any ((select offices_to_administer())::text[]))
  with check (decided_by = asking_user() and office_code = any ((select offices_to_administer())::text[]));
grant select, insert, update on rule_setting to sijill_app;
