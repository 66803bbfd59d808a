-- The wall: who an account is, what it may be in which tenant, and the one door through which a call gets its role.

create schema if not exists portal;
grant usage on schema portal to portal_app, portal_person, portal_hr, portal_dpo, portal_operator, portal_newcomer, portal_public, portal_job;
revoke all on schema public from public;

-- After a transaction a setting is '', not null.
create function portal.tenant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('portal.tenant', true), '')::uuid $$;
create function portal.person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('portal.person', true), '')::uuid $$;
create function portal.account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('portal.account', true), '')::uuid $$;
-- The legal day of the application's clock; without one, of the database's.
create function portal.today() returns date language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('portal.today', true), '')::date, (now() at time zone 'Europe/Paris')::date) $$;

create table portal.client_organisation (
  tenant_id uuid primary key,
  kind text not null default 'CLIENT' check (kind in ('OPERATOR', 'CLIENT')),
  name text not null,
  siren text not null check (siren ~ '^[0-9]{9}$'),
  siret text not null check (siret ~ '^[0-9]{14}$' and left(siret, 9) = siren),
  street text not null,
  postcode text not null,
  city text not null,
  contact_name text not null,
  contact_email text not null,
  onboarded_at timestamptz not null,
  version int not null
);
-- No tenant in it: only the operator writes here, and sees every row.
create unique index client_organisation_once on portal.client_organisation (siret);

create table portal.account (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  name text,
  email text,
  language text not null default 'fr' check (language in ('fr', 'en')),
  enabled boolean not null default true,
  seen_at timestamptz not null,
  unique (issuer, subject)
);
comment on table portal.account is 'no tenant: one human may work with several organisations';

create table portal.membership (
  tenant_id uuid not null references portal.client_organisation,
  account_id uuid not null references portal.account,
  audience text not null check (audience in ('HR', 'DPO', 'OPERATOR')),
  transmit boolean not null default false,
  granted_at timestamptz not null,
  primary key (tenant_id, account_id, audience),
  check (not transmit or audience = 'HR')
);
-- The DPO takes no instruction and holds no administrator role (GDPR art. 38).
create unique index membership_dpo_is_independent on portal.membership (tenant_id, account_id) where audience in ('DPO', 'OPERATOR');

create table portal.person_account (
  tenant_id uuid not null references portal.client_organisation,
  person_id uuid not null,
  account_id uuid not null references portal.account,
  bound_at timestamptz not null,
  primary key (tenant_id, person_id),
  unique (tenant_id, account_id)
);
create index person_account_by_account on portal.person_account (account_id);
create index membership_by_account on portal.membership (account_id);

-- One row, or refused. A null tenant means the only one the account has for that audience. A disabled account finds no row at its next call.
create function portal.caller(issuer text, subject text, audience text, wanted uuid)
  returns table (tenant text, person text, account text, role text)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp rows 1 as $$
  with me as (
    select a.id from portal.account a where a.issuer = caller.issuer and a.subject = caller.subject and a.enabled
  ), place as (
    select p.tenant_id, p.person_id, me.id as account_id, 'portal_person' as role
      from me join portal.person_account p on p.account_id = me.id
      where caller.audience = 'PERSON' and (wanted is null or p.tenant_id = wanted)
    union all
    select m.tenant_id, null, me.id, 'portal_hr' from me join portal.membership m on m.account_id = me.id
      where caller.audience = 'HR' and m.audience = 'HR' and (wanted is null or m.tenant_id = wanted)
    union all
    select null, null, me.id, case caller.audience when 'DPO' then 'portal_dpo' else 'portal_operator' end
      from me join portal.membership m on m.account_id = me.id
      where caller.audience in ('DPO', 'OPERATOR') and m.audience = caller.audience
    union all
    select null, null, me.id, 'portal_newcomer' from me where caller.audience = 'NEWCOMER'
    union all
    select null, null, null, 'portal_public' where caller.audience = 'PUBLIC'
    union all
    select wanted, null, null, 'portal_job' where caller.audience = 'JOB'
  )
  select coalesce(tenant_id::text, ''), coalesce(person_id::text, ''), coalesce(account_id::text, ''), role
    from place where (select count(*) from place) = 1
$$;
revoke all on function portal.caller from public;
grant execute on function portal.caller to portal_app;

-- At sign-in: the account is made or refreshed, and the audiences it holds become its groups.
create function portal.signed_in(new_id uuid, issuer text, subject text, name text, email text, at timestamptz)
  returns table (audience text)
  language sql volatile security definer set search_path = pg_catalog, portal, pg_temp as $$
  with me as (
    insert into portal.account as a (id, issuer, subject, name, email, seen_at)
      values (new_id, signed_in.issuer, signed_in.subject, signed_in.name, signed_in.email, at)
      on conflict (issuer, subject) do update set name = excluded.name, email = excluded.email, seen_at = excluded.seen_at
      returning a.id, a.enabled
  )
  select m.audience from me join portal.membership m on m.account_id = me.id where me.enabled
  union
  select 'PERSON' from me join portal.person_account p on p.account_id = me.id where me.enabled
$$;
revoke all on function portal.signed_in from public;
grant execute on function portal.signed_in to portal_app;

-- Where an account may go: the chooser of people who are known in several organisations.
create function portal.places() returns table (audience text, tenant_id uuid, organisation text)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select m.audience, c.tenant_id, c.name from portal.membership m join portal.client_organisation c using (tenant_id) where m.account_id = portal.account()
  union
  select 'PERSON', c.tenant_id, c.name from portal.person_account p join portal.client_organisation c using (tenant_id) where p.account_id = portal.account()
  order by 1, 3
$$;
revoke all on function portal.places from public;
grant execute on function portal.places to portal_newcomer;

-- The client alone transmits: the holder of this right is asked in each policy that moves data out (charter 5.4).
create function portal.may_transmit() returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select exists (select from portal.membership m
    where m.tenant_id = portal.tenant() and m.account_id = portal.account() and m.audience = 'HR' and m.transmit)
$$;
revoke all on function portal.may_transmit from public;
grant execute on function portal.may_transmit to portal_hr;

alter table portal.client_organisation enable row level security;
alter table portal.account enable row level security;
alter table portal.membership enable row level security;
alter table portal.person_account enable row level security;

grant select on portal.client_organisation to portal_person, portal_hr, portal_dpo, portal_operator, portal_job, portal_newcomer;
grant insert, update on portal.client_organisation to portal_operator;
create policy own on portal.client_organisation for select to portal_person, portal_hr, portal_job, portal_newcomer
  using (tenant_id = (select portal.tenant()) or (kind = 'OPERATOR' and current_user <> 'portal_newcomer'));
create policy every on portal.client_organisation for select to portal_dpo, portal_operator using (true);
create policy onboard on portal.client_organisation for insert to portal_operator with check (kind = 'CLIENT');
create policy amend on portal.client_organisation for update to portal_operator using (true) with check (true);

grant select on portal.account to portal_person, portal_hr, portal_dpo, portal_operator, portal_newcomer, portal_job;
create policy self on portal.account for select to portal_person, portal_hr, portal_dpo, portal_operator, portal_newcomer using (id = (select portal.account()));
create policy of_tenant on portal.account for select to portal_job using (true);
-- Who administers a client; employees' accounts stay unseen.
create policy administrators on portal.account for select to portal_operator
  using (exists (select from portal.membership m where m.account_id = account.id and m.audience = 'HR'));
grant update (language) on portal.account to portal_person, portal_hr, portal_dpo, portal_operator, portal_newcomer;
create policy self_language on portal.account for update to portal_person, portal_hr, portal_dpo, portal_operator, portal_newcomer
  using (id = (select portal.account())) with check (id = (select portal.account()));

grant select on portal.membership to portal_hr, portal_operator, portal_job;
create policy own on portal.membership for select to portal_hr, portal_job using (tenant_id = (select portal.tenant()));
create policy every on portal.membership for select to portal_operator using (true);

grant select on portal.person_account to portal_person, portal_hr, portal_job;
create policy own on portal.person_account for select to portal_person
  using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy of_tenant on portal.person_account for select to portal_hr, portal_job using (tenant_id = (select portal.tenant()));

-- What is wrong with the wall, a line each; nothing when it stands. Asked at start, by /health/ready, and by the catalogue test.
create function portal.wall_faults() returns setof text language sql stable as $$
  with held as (
    select c.oid, c.relname::text as name, c.relrowsecurity, c.relowner,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum > 0) as tenanted,
           coalesce(obj_description(c.oid), '') like 'no tenant: %' as excused
    from pg_class c where c.relnamespace = 'portal'::regnamespace and c.relkind in ('r', 'p')
  ), granted as (
    -- information_schema shows a role only its own grants, so the access lists are read; grants on columns count like grants on the table.
    select c.oid, a.grantee, case a.grantee when 0 then 'everybody' else a.grantee::regrole::text end as role, a.privilege_type as privilege
    from pg_class c, aclexplode(c.relacl) a where c.relnamespace = 'portal'::regnamespace and a.grantee <> c.relowner
    union
    select c.oid, a.grantee, a.grantee::regrole::text, a.privilege_type
    from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a where c.relnamespace = 'portal'::regnamespace and a.grantee <> c.relowner
  )
  select 'role ' || session_user || ' is superuser or bypasses row-level security' from pg_roles
    where rolname = session_user and (rolsuper or rolbypassrls)
  union all
  select 'role ' || session_user || ' inherits ' || m.roleid::regrole from pg_auth_members m
    where m.member = session_user::regrole and m.inherit_option
  union all
  select 'role ' || session_user || ' owns ' || name from held where relowner = session_user::regrole
  union all
  select name || ': no tenant_id, and its comment does not say why' from held where not tenanted and not excused
  union all
  select name || ': row-level security is off' from held where not relrowsecurity and (tenanted or name = 'account')
  union all
  select name || ': no policy' from held h where tenanted and not exists (select from pg_policy p where p.polrelid = h.oid)
  union all
  select h.name || ': ' || g.role || ' may ' || g.privilege || ' but no policy says which rows'
    from held h join granted g on g.oid = h.oid
    where h.tenanted and g.privilege in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') and not exists (select from pg_policy p where p.polrelid = h.oid
        and (g.grantee = any (p.polroles) or 0::oid = any (p.polroles))
        and p.polcmd in ('*', case g.privilege when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' else 'd' end))
  union all
  select h.name || ': ' || g.role || ' may ' || g.privilege from held h join granted g on g.oid = h.oid
    where g.privilege in ('TRUNCATE', 'REFERENCES', 'TRIGGER') or (g.grantee = 0 and h.tenanted)
  union all
  select h.name || ': key ' || k.conname || ' does not hold tenant_id'
    from held h join pg_constraint k on k.conrelid = h.oid and k.contype in ('p', 'u', 'f')
    where h.tenanted and not (k.contype = 'f' and k.confrelid = 'portal.account'::regclass)
      and not exists (select from pg_attribute a where a.attrelid = h.oid and a.attnum = any (k.conkey) and a.attname = 'tenant_id')
  union all
  select h.name || ': foreign key ' || k.conname || ' cascades' from held h join pg_constraint k on k.conrelid = h.oid
    where k.contype = 'f' and k.confdeltype = 'c'
$$;
revoke all on function portal.wall_faults from public;
grant execute on function portal.wall_faults to portal_app;

comment on table portal.flyway_schema_history is 'no tenant: the level of the migrations';
grant select on portal.flyway_schema_history to portal_app;
