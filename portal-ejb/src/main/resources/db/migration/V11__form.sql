-- The public form: what somebody without an account sent waits here until the address is confirmed, then becomes a request.

create table portal.form_request (
  tenant_id uuid not null references portal.client_organisation check (tenant_id = '00000000-0000-7000-8000-000000000001'),
  id uuid not null,
  kind text not null check (portal.known_right(kind)),
  name text not null,
  email text,
  address text,
  organisation text,
  represents text,
  words text not null,
  answer_by text not null check (answer_by in ('EMAIL', 'POST')),
  language text not null check (language in ('fr', 'en')),
  -- Of the code in the mail; none where only a postal address was given.
  code_hash bytea,
  sent_at timestamptz not null,
  confirmed_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, code_hash),
  check (case when email is null then confirmed_at is not null and address is not null else code_hash is not null end)
);
alter table portal.form_request enable row level security;
-- Whoever sends reads nothing back, neither hers nor anybody's.
grant insert on portal.form_request, portal.mail to portal_public;
create policy send on portal.form_request for insert to portal_public with check (email is null or confirmed_at is null);
create policy queue_confirmation on portal.mail for insert to portal_public with check (tenant_id = '00000000-0000-7000-8000-000000000001' and person_id is null);
grant select, update, delete on portal.form_request to portal_job;
create policy file on portal.form_request for all to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));

-- Says nothing of whether there was such a code: the answer on the screen is one and the same.
create function portal.confirm_form(hash bytea, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, portal, pg_temp as $$
  update portal.form_request f set confirmed_at = at, version = version + 1
    where f.code_hash = hash and f.confirmed_at is null and f.sent_at > at - interval '7 days'
$$;
revoke all on function portal.confirm_form from public;
grant execute on function portal.confirm_form to portal_public;

create function portal.tenants_with_forms(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct tenant_id from portal.form_request where confirmed_at is not null or sent_at < at - interval '7 days'
$$;
revoke all on function portal.tenants_with_forms from public;
grant execute on function portal.tenants_with_forms to portal_job;
