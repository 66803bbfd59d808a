-- Client organisations' services, invitations, staff and their import.

create table portal.subscription (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  service text not null check (service in ('E_LEARNING', 'ACCIDENT_DECLARATION', 'ACCOMPANIMENT')),
  operator_role text not null check (operator_role in ('CONTROLLER', 'PROCESSOR')),
  subscribed_at timestamptz not null,
  -- The oldest notice version that still opens the gate; null while no notice was published.
  required_notice int,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, service)
);

-- Append-only: the latest number is the mode in force. None by default.
create table portal.mode_choice (
  tenant_id uuid not null,
  subscription_id uuid not null,
  number int not null check (number > 0),
  mode text not null check (mode in ('ANONYMOUS', 'SEMI_NOMINATIVE', 'NOMINATIVE')),
  chosen_by uuid not null references portal.account,
  chosen_at timestamptz not null,
  primary key (tenant_id, subscription_id, number),
  unique (tenant_id, subscription_id, mode, number),
  foreign key (tenant_id, subscription_id) references portal.subscription
);
create trigger append_only before update or delete on portal.mode_choice for each row execute function portal.refuse_change();

create table portal.staff_import (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  state text not null check (state in ('DRY_RUN', 'QUEUED', 'APPLYING', 'APPLIED', 'ABANDONED')),
  encoding text not null,
  separator text not null,
  -- A line each: what the column is, a tab, its heading. Of a refused column only the heading is ever held.
  columns_kept text not null,
  columns_refused text not null,
  columns_ignored text not null,
  added int not null,
  changed int not null,
  unchanged int not null,
  rejected int not null,
  skipped int not null default 0,
  -- Rows in which a decision stands against the file, people whose address is several people's, people whom the file does not name.
  decided int not null default 0,
  shared int not null default 0,
  missing int not null default 0,
  -- Rows that give a known number to another name.
  renamed int not null default 0,
  applied int not null default 0,
  uploaded_by uuid not null references portal.account,
  uploaded_at timestamptz not null,
  confirmed_at timestamptz,
  applied_at timestamptz,
  version int not null,
  primary key (tenant_id, id)
);
create unique index staff_import_one_at_a_time on portal.staff_import (tenant_id) where state in ('QUEUED', 'APPLYING');

create table portal.person (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  employee_number text not null,
  civility text,
  last_name text collate "fr-x-icu" not null,
  usage_name text,
  first_name text collate "fr-x-icu" not null,
  work_email text,
  work_phone text,
  establishment text,
  job_title text,
  contract_start date,
  contract_end date,
  -- The address stands on several rows of the staff list, so nothing personal may be sent there.
  shared_email boolean not null default false,
  -- In quarantine until informed (GDPR art. 14(3)): null once her first proof of information exists.
  quarantined_until date,
  import_id uuid not null,
  recorded_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  -- Some clients number each establishment by itself.
  unique nulls not distinct (tenant_id, employee_number, establishment),
  foreign key (tenant_id, import_id) references portal.staff_import
);
create index person_by_name on portal.person (tenant_id, last_name, first_name, id);
alter table portal.person_account add foreign key (tenant_id, person_id) references portal.person;

-- What people type to find a name: without accents, in lower case.
create function portal.plain(text) returns text language sql immutable parallel safe
  as $$ select replace(replace(lower(regexp_replace(normalize($1, NFKD), '[\u0300-\u036f]', '', 'g')), 'œ', 'oe'), '’', '''') $$;

create table portal.staff_import_row (
  tenant_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  row_number int not null,
  outcome text not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED', 'SKIPPED')),
  -- Of a new person, the id she will have.
  person_id uuid,
  employee_number text,
  civility text,
  last_name text,
  usage_name text,
  first_name text,
  work_email text,
  work_phone text,
  establishment text,
  job_title text,
  contract_start date,
  contract_end date,
  shared_email boolean not null default false,
  -- Items whose value differs from the file but was set by a decision: the decision stands.
  kept_items text,
  applied boolean not null default false,
  primary key (tenant_id, id),
  unique (tenant_id, import_id, row_number),
  -- The figures are known when the last row was read.
  foreign key (tenant_id, import_id) references portal.staff_import deferrable initially deferred
);
create index staff_import_row_due on portal.staff_import_row (tenant_id, import_id, row_number) where not applied and outcome in ('NEW', 'CHANGED');
create index staff_import_row_by_outcome on portal.staff_import_row (tenant_id, import_id, outcome, row_number);

-- What is wrong with a row, or worth a look. The value is null where it must be neither shown nor kept.
create table portal.staff_import_problem (
  tenant_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  row_number int not null,
  heading text not null,
  value text,
  problem text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, import_id, row_number) references portal.staff_import_row (tenant_id, import_id, row_number)
);
create index staff_import_problem_by_row on portal.staff_import_problem (tenant_id, import_id, row_number, id);

-- What was there before stays: a row for each value that changed after the person's first import.
create table portal.person_change (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  item text not null,
  value_before text,
  value_after text,
  source text not null check (source in ('IMPORT', 'DECISION', 'PERSON')),
  source_id uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references portal.person
);
create index person_change_by_person on portal.person_change (tenant_id, person_id, item, changed_at);

-- Given by the person herself at the portal: the operator's data, not the employer's.
create table portal.contact_details (
  tenant_id uuid not null,
  person_id uuid not null,
  email text,
  phone text,
  given_at timestamptz not null,
  version int not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references portal.person
);

create table portal.invitation (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  audience text not null check (audience in ('PERSON', 'HR')),
  person_id uuid,
  -- Where an administrator's code went, for whoever sent it to notice a slip of the pen.
  sent_to text,
  transmit boolean not null default false,
  channel text not null check (channel in ('EMAIL', 'SLIP')),
  code_hash bytea not null,
  wrong_numbers int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references portal.account,
  revoked_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references portal.person,
  check ((audience = 'PERSON') = (person_id is not null)),
  check ((audience = 'HR') = (sent_to is not null)),
  check (not transmit or audience = 'HR')
);
create index invitation_by_code on portal.invitation (code_hash);
create index invitation_by_person on portal.invitation (tenant_id, person_id) where person_id is not null;

create table portal.join_attempt (
  account_id uuid not null references portal.account,
  at timestamptz not null
);
create index join_attempt_recent on portal.join_attempt (account_id, at);
comment on table portal.join_attempt is 'no tenant: a wrong code belongs to no organisation';

-- The second door: a one-time code and, for a person, her employee number bind an account. Single use, throttled, never by e-mail address.
-- An unknown code and a wrong number get the same answer. The wrong attempt is kept because nothing is raised.
create function portal.redeem(code bytea, employee_number text, at timestamptz)
  returns table (outcome text, audience text, tenant_id uuid, person_id uuid, invitation_id uuid)
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
#variable_conflict use_column
declare
  found_one portal.invitation;
  me uuid := portal.account();
begin
  perform 1 from portal.account a where a.id = me for update;
  if (select count(*) from portal.join_attempt j where j.account_id = me and j.at > redeem.at - interval '15 minutes') >= 5 then
    return query select 'THROTTLED', null::text, null::uuid, null::uuid, null::uuid;
    return;
  end if;
  select i.* into found_one from portal.invitation i where i.code_hash = redeem.code for update;
  if found_one.id is null or found_one.revoked_at is not null or (found_one.audience = 'PERSON' and not exists (
      select from portal.person p where p.tenant_id = found_one.tenant_id and p.id = found_one.person_id
        and (p.employee_number = redeem.employee_number
          or ltrim(upper(p.employee_number), '0') = nullif(ltrim(upper(redeem.employee_number), '0'), '')))) then
    insert into portal.join_attempt (account_id, at) values (me, redeem.at);
    update portal.invitation i set wrong_numbers = i.wrong_numbers + 1, version = i.version + 1,
        revoked_at = case when i.wrong_numbers >= 4 then redeem.at else i.revoked_at end
      where i.tenant_id = found_one.tenant_id and i.id = found_one.id and i.used_at is null;
    return query select 'UNKNOWN', null::text, null::uuid, null::uuid, null::uuid;
    return;
  end if;
  if found_one.used_at is not null or exists (select from portal.person_account p
      where p.tenant_id = found_one.tenant_id and (p.person_id = found_one.person_id or (found_one.person_id is not null and p.account_id = me))) then
    return query select 'USED', null::text, null::uuid, null::uuid, null::uuid;
    return;
  end if;
  if found_one.expires_at <= redeem.at then
    return query select 'EXPIRED', null::text, null::uuid, null::uuid, null::uuid;
    return;
  end if;
  -- The DPO holds no administrator role (GDPR art. 38(6)), and the operator never acts as its client (charter 5.4).
  if found_one.audience = 'HR' and exists (select from portal.membership m where m.account_id = me
      and (m.audience = 'DPO' or (m.audience = 'OPERATOR' and m.tenant_id <> found_one.tenant_id))) then
    return query select 'OPERATOR_SIDE', null::text, null::uuid, null::uuid, null::uuid;
    return;
  end if;
  if found_one.audience = 'PERSON' then
    insert into portal.person_account (tenant_id, person_id, account_id, bound_at) values (found_one.tenant_id, found_one.person_id, me, redeem.at);
  else
    insert into portal.membership (tenant_id, account_id, audience, transmit, granted_at)
      values (found_one.tenant_id, me, 'HR', found_one.transmit, redeem.at)
      on conflict (tenant_id, account_id, audience) do nothing;
  end if;
  update portal.invitation i set used_at = redeem.at, used_by = me, version = i.version + 1
    where i.tenant_id = found_one.tenant_id and i.id = found_one.id;
  -- From here the transaction acts in the tenant that the code opened.
  perform set_config('portal.tenant', found_one.tenant_id::text, true);
  return query select 'JOINED', found_one.audience, found_one.tenant_id, found_one.person_id, found_one.id;
end
$$;
revoke all on function portal.redeem from public;
grant execute on function portal.redeem to portal_newcomer;

create function portal.tenants_with_import() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct tenant_id from portal.staff_import where state in ('QUEUED', 'APPLYING') limit 100
$$;
revoke all on function portal.tenants_with_import from public;
grant execute on function portal.tenants_with_import to portal_job;

alter table portal.subscription enable row level security;
alter table portal.mode_choice enable row level security;
alter table portal.staff_import enable row level security;
alter table portal.staff_import_row enable row level security;
alter table portal.staff_import_problem enable row level security;
alter table portal.person enable row level security;
alter table portal.person_change enable row level security;
alter table portal.contact_details enable row level security;
alter table portal.invitation enable row level security;

grant select on portal.subscription, portal.mode_choice to portal_person, portal_hr, portal_dpo, portal_operator;
create policy own on portal.subscription for select to portal_person, portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.subscription for select to portal_dpo, portal_operator using (true);
grant insert on portal.subscription to portal_operator;
create policy subscribe on portal.subscription for insert to portal_operator with check (required_notice is null);
-- Publishing a notice raises the version that the gate requires; nothing else of a subscription is the client's to write.
grant update (required_notice, version) on portal.subscription to portal_hr;
create policy notice_required on portal.subscription for update to portal_hr
  using (tenant_id = (select portal.tenant()) and (select portal.may_transmit())) with check (tenant_id = (select portal.tenant()));

create policy own on portal.mode_choice for select to portal_person, portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.mode_choice for select to portal_dpo, portal_operator using (true);
grant insert on portal.mode_choice to portal_hr;
create policy choose on portal.mode_choice for insert to portal_hr
  with check (tenant_id = (select portal.tenant()) and (select portal.may_transmit()) and chosen_by = (select portal.account()));

grant select, insert, update on portal.staff_import to portal_hr;
grant select, update on portal.staff_import to portal_job;
grant select on portal.staff_import to portal_person;
create policy own on portal.staff_import for all to portal_hr using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));
create policy apply_read on portal.staff_import for select to portal_job, portal_person using (tenant_id = (select portal.tenant()));
create policy apply on portal.staff_import for update to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));
grant select, insert, delete on portal.staff_import_row, portal.staff_import_problem to portal_hr;
create policy own on portal.staff_import_problem for all to portal_hr using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));
grant select, update, delete on portal.staff_import_row to portal_job;
grant select, delete on portal.staff_import_problem to portal_job;
create policy apply_clear on portal.staff_import_row for delete to portal_job using (tenant_id = (select portal.tenant()));
create policy apply_read on portal.staff_import_problem for select to portal_job using (tenant_id = (select portal.tenant()));
create policy apply_clear on portal.staff_import_problem for delete to portal_job using (tenant_id = (select portal.tenant()));
create policy own on portal.staff_import_row for all to portal_hr using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));
create policy apply_read on portal.staff_import_row for select to portal_job using (tenant_id = (select portal.tenant()));
create policy apply on portal.staff_import_row for update to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));

-- Quarantine: until she is informed her row is visible to her own HR (and herself) only, never to the operator's side.
grant select on portal.person to portal_person, portal_hr, portal_dpo, portal_job;
grant insert on portal.person to portal_job;
grant update on portal.person to portal_hr, portal_job;
create policy self on portal.person for select to portal_person using (tenant_id = (select portal.tenant()) and id = (select portal.person()));
create policy own on portal.person for select to portal_hr, portal_job using (tenant_id = (select portal.tenant()));
create policy informed on portal.person for select to portal_dpo using (quarantined_until is null);
create policy record on portal.person for insert to portal_job with check (tenant_id = (select portal.tenant()) and quarantined_until is not null);
create policy amend on portal.person for update to portal_hr, portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));

grant select on portal.person_change to portal_person, portal_hr, portal_dpo, portal_job;
grant insert on portal.person_change to portal_person, portal_hr, portal_dpo, portal_job;
create policy self on portal.person_change for select to portal_person using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
-- What she gave to the portal herself is not her employer's to read.
create policy own on portal.person_change for select to portal_hr, portal_job using (tenant_id = (select portal.tenant()) and item not like 'CONTACT\_%');
create policy every on portal.person_change for select to portal_dpo using (true);
create policy self_add on portal.person_change for insert to portal_person
  with check (tenant_id = (select portal.tenant()) and person_id = (select portal.person()) and source = 'PERSON');
create policy own_add on portal.person_change for insert to portal_hr, portal_job with check (tenant_id = (select portal.tenant()) and item not like 'CONTACT\_%');
create policy decided on portal.person_change for insert to portal_dpo with check (source = 'DECISION' and item like 'CONTACT\_%');
create trigger append_only before update or delete on portal.person_change for each row execute function portal.refuse_change();

grant select, insert on portal.contact_details to portal_person;
grant select, insert, update on portal.contact_details to portal_dpo;
grant select on portal.contact_details to portal_job;
create policy self on portal.contact_details for select to portal_person using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy give on portal.contact_details for insert to portal_person with check (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy every on portal.contact_details for select to portal_dpo using (true);
create policy correct on portal.contact_details for update to portal_dpo using (true) with check (true);
-- She asked for a value where she had given none.
create policy complete on portal.contact_details for insert to portal_dpo with check (true);
create policy deliver on portal.contact_details for select to portal_job using (tenant_id = (select portal.tenant()));

grant select, insert, update on portal.invitation to portal_hr;
grant select, insert, update on portal.invitation to portal_operator;
create policy own on portal.invitation for all to portal_hr using (tenant_id = (select portal.tenant()) and audience = 'PERSON')
  with check (tenant_id = (select portal.tenant()) and audience = 'PERSON');
create policy administrators on portal.invitation for all to portal_operator using (audience = 'HR') with check (audience = 'HR');
