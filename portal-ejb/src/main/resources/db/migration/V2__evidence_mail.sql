-- The evidence record, append-only; the payload stands apart so that erasing it never touches what was proved.

create table portal.evidence_entry (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  at timestamptz not null,
  actor text not null check (actor in ('PERSON', 'HR', 'DPO', 'OPERATOR', 'NEWCOMER', 'PUBLIC', 'JOB')),
  account_id uuid references portal.account,
  act text not null,
  object_id uuid not null,
  person_id uuid,
  payload_hash bytea not null,
  primary key (tenant_id, id)
);
create index evidence_entry_by_object on portal.evidence_entry (tenant_id, object_id, at);
create table portal.evidence_payload (
  tenant_id uuid not null,
  entry_id uuid not null,
  salt bytea not null,
  payload text not null,
  primary key (tenant_id, entry_id),
  foreign key (tenant_id, entry_id) references portal.evidence_entry
);
create table portal.evidence_unsealed (
  tenant_id uuid not null,
  entry_id uuid not null,
  primary key (tenant_id, entry_id),
  foreign key (tenant_id, entry_id) references portal.evidence_entry
);

create function portal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger append_only before update or delete on portal.evidence_entry for each row execute function portal.refuse_change();

alter table portal.evidence_entry enable row level security;
alter table portal.evidence_payload enable row level security;
alter table portal.evidence_unsealed enable row level security;
do $$
declare
  held text;
begin
  foreach held in array array['evidence_entry', 'evidence_payload', 'evidence_unsealed'] loop
    execute format('grant insert on portal.%I to portal_person, portal_hr, portal_newcomer, portal_job, portal_dpo, portal_operator', held);
    execute format('create policy append on portal.%I for insert to portal_person, portal_hr, portal_newcomer, portal_job with check (tenant_id = (select portal.tenant()))', held);
    execute format('create policy append_any on portal.%I for insert to portal_dpo, portal_operator with check (true)', held);
  end loop;
end
$$;
grant select on portal.evidence_entry to portal_person, portal_hr, portal_dpo;
create policy own on portal.evidence_entry for select to portal_person
  using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy every on portal.evidence_entry for select to portal_dpo using (true);

-- Outbox: a row in the transaction of the act. The address of a person is found at delivery, so that who writes to her need not see it.
create table portal.mail (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  person_id uuid,
  address text,
  subject text not null,
  body text not null,
  state text not null check (state in ('QUEUED', 'SENT', 'NO_ADDRESS', 'REFUSED')),
  attempts int not null default 0,
  queued_at timestamptz not null,
  next_at timestamptz not null,
  sent_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  check (person_id is not null or address is not null)
);
create index mail_due on portal.mail (next_at) where state = 'QUEUED';
alter table portal.mail enable row level security;
grant insert on portal.mail to portal_person, portal_hr, portal_newcomer, portal_dpo, portal_operator, portal_job;
create policy queue on portal.mail for insert to portal_person, portal_hr, portal_newcomer, portal_job with check (tenant_id = (select portal.tenant()));
create policy queue_any on portal.mail for insert to portal_dpo, portal_operator with check (true);
grant select, update on portal.mail to portal_job;
create policy deliver on portal.mail for select to portal_job using (tenant_id = (select portal.tenant()));
create policy delivered on portal.mail for update to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));

-- A timer has no caller and so no tenant: it asks which tenants have something due, then enters each by itself.
create function portal.tenants_with_mail(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct tenant_id from portal.mail where state = 'QUEUED' and next_at <= at limit 100
$$;
revoke all on function portal.tenants_with_mail from public;
grant execute on function portal.tenants_with_mail to portal_job;
