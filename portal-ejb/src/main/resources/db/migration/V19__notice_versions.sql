-- A notice is drafted, approved by its controller, and in force from a day on. Only a material version raises what the gate demands; which one
-- is material follows from what changed, and the database compares the texts itself.
alter table portal.notice_version add column approved_at timestamptz;
alter table portal.notice_version add column approved_by uuid references portal.account;
alter table portal.notice_version add column in_force_on date;
alter table portal.notice_version add column material boolean not null default true;
update portal.notice_version set approved_at = published_at, approved_by = published_by, in_force_on = (published_at at time zone 'Europe/Paris')::date
  where state = 'PUBLISHED';
alter table portal.notice_version drop constraint notice_version_state_check;
alter table portal.notice_version add constraint notice_version_state_check check (state in ('DRAFT', 'APPROVED', 'PUBLISHED'));
create index notice_version_due on portal.notice_version (tenant_id, in_force_on) where state = 'APPROVED';

-- Whether one of the contents that always are material reads otherwise than in the version approved before, in either language.
create function portal.notice_changed(notice portal.notice_version) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  with former as (
    select f.id from portal.notice_version f where f.tenant_id = notice.tenant_id and f.subscription_id = notice.subscription_id
      and f.number < notice.number and f.state <> 'DRAFT' order by f.number desc limit 1
  ), content as (
    select t.notice_id, t.item, t.language, btrim(regexp_replace(t.text, '\s+', ' ', 'g')) as words from portal.notice_text t
    where t.tenant_id = notice.tenant_id and t.notice_id in (notice.id, (select id from former)) and btrim(t.text) <> '' and t.item in ('CONTROLLER', 'PURPOSES',
      'LEGITIMATE_INTERESTS', 'CATEGORIES', 'RECIPIENTS', 'TRANSFERS', 'RETENTION', 'AUTOMATED_DECISIONS')
  )
  select not exists (select from former) or exists (
    select from (select * from content where notice_id = notice.id) n
      full join (select * from content where notice_id <> notice.id) f using (item, language)
      where n.words is distinct from f.words)
$$;
revoke all on function portal.notice_changed from public;

create function portal.guard_notice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  if old.state = 'DRAFT' then
    -- The version before it cannot change while we compare with it, nor can two be approved at once.
    perform 1 from portal.subscription s where s.tenant_id = new.tenant_id and s.id = new.subscription_id for no key update;
    if new.in_force_on is null or new.in_force_on < portal.today() then
      raise exception 'NOTICE_IN_THE_PAST' using errcode = 'check_violation';
    end if;
    if (new.state = 'PUBLISHED') <> (new.in_force_on = portal.today()) then
      raise exception 'NOTICE_NOT_ITS_DAY' using errcode = 'check_violation';
    end if;
    if exists (select from portal.notice_version f where f.tenant_id = new.tenant_id and f.subscription_id = new.subscription_id and f.id <> new.id
        and f.state <> 'DRAFT' and (f.number > new.number or f.in_force_on > new.in_force_on)) then
      raise exception 'NOTICE_BEFORE_FORMER' using errcode = 'check_violation';
    end if;
    if not new.material and portal.notice_changed(new) then
      raise exception 'NOTICE_IS_MATERIAL' using errcode = 'check_violation';
    end if;
  elsif old.state = 'APPROVED' and new.state = 'PUBLISHED' then
    if new.in_force_on is distinct from old.in_force_on or new.material <> old.material or new.in_force_on > portal.today() then
      raise exception 'NOTICE_NOT_ITS_DAY' using errcode = 'check_violation';
    end if;
  else
    raise exception 'NOTICE_IS_FOR_GOOD' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger guard before update on portal.notice_version for each row when (old.state <> new.state) execute function portal.guard_notice();

-- Material and in force: from now on a proof of an older version no longer opens the gate.
create function portal.require_notice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  update portal.subscription s set required_notice = new.number, version = s.version + 1
    where s.tenant_id = new.tenant_id and s.id = new.subscription_id and coalesce(s.required_notice, 0) < new.number;
  return null;
end
$$;
create trigger required after update on portal.notice_version for each row
  when (old.state <> new.state and new.state = 'PUBLISHED' and new.material) execute function portal.require_notice();

create function portal.only_rises() returns trigger
  language plpgsql as $$
begin
  raise exception 'REQUIRED_NOTICE_ONLY_RISES' using errcode = 'check_violation';
end
$$;
create trigger rises before update on portal.subscription for each row
  when (old.required_notice is not null and (new.required_notice is null or new.required_notice < old.required_notice))
  execute function portal.only_rises();

-- What the gate demands on this legal day, also in the moment before the job has put a version in force whose day has come.
create function portal.required_notice(tenant uuid, subscription uuid) returns int
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select greatest(s.required_notice, (select max(n.number) from portal.notice_version n where n.tenant_id = s.tenant_id and n.subscription_id = s.id
    and n.state = 'APPROVED' and n.material and n.in_force_on <= portal.today()))
  from portal.subscription s where s.tenant_id = required_notice.tenant and s.id = required_notice.subscription
    and (portal.tenant() is null or portal.tenant() = required_notice.tenant)
$$;
revoke all on function portal.required_notice from public;
grant execute on function portal.required_notice to portal_hr;

create function portal.tenants_with_notice_due() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct n.tenant_id from portal.notice_version n where n.state = 'APPROVED' and n.in_force_on <= portal.today() limit 100
$$;
revoke all on function portal.tenants_with_notice_due from public;
grant execute on function portal.tenants_with_notice_due to portal_job;
grant select on portal.notice_version to portal_job;
grant update (state, published_at, version) on portal.notice_version to portal_job;
create policy due on portal.notice_version for select to portal_job using (tenant_id = (select portal.tenant()));
create policy in_force on portal.notice_version for update to portal_job using (tenant_id = (select portal.tenant()) and state = 'APPROVED'
  and in_force_on <= (select portal.today())) with check (tenant_id = (select portal.tenant()) and state = 'PUBLISHED');
-- HR locks the subscription and never writes what the gate demands: that follows from a notice.
drop policy notice_required on portal.subscription;
create policy notice_required on portal.subscription for update to portal_hr
  using (tenant_id = (select portal.tenant()) and (select portal.may_transmit()))
  with check (tenant_id = (select portal.tenant()) and required_notice is not distinct from (select max(n.number) from portal.notice_version n
    where n.tenant_id = subscription.tenant_id and n.subscription_id = subscription.id and n.state = 'PUBLISHED' and n.material));
drop policy every on portal.notice_version;
create policy every on portal.notice_version for select to portal_dpo using (state <> 'DRAFT');

-- What a notice board's code leads to: the version in force, to whoever was given the address. It is in force for all staff; it names nobody of them.
create function portal.posted_notice(subscription uuid)
  returns table (id uuid, tenant_id uuid, organisation text, service text, operator_role text, number int, published_at timestamptz, item text, language text, text text)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select n.id, n.tenant_id, c.name, s.service, s.operator_role, n.number, n.published_at, t.item, t.language, t.text
  from portal.subscription s join portal.client_organisation c on c.tenant_id = s.tenant_id
    join lateral (select v.id, v.tenant_id, v.number, v.published_at from portal.notice_version v where v.tenant_id = s.tenant_id and v.subscription_id = s.id
      and v.state = 'PUBLISHED' order by v.number desc limit 1) n on true
    join portal.notice_text t on t.tenant_id = n.tenant_id and t.notice_id = n.id
  where s.id = posted_notice.subscription
$$;
revoke all on function portal.posted_notice from public;
grant execute on function portal.posted_notice to portal_public;

-- The works council: three facts of a client (labour code L.2312-38).
create table portal.works_council (
  tenant_id uuid primary key references portal.client_organisation,
  headcount int not null check (headcount between 1 and 5000000),
  informed_on date,
  consulted_on date,
  recorded_by uuid not null references portal.account,
  recorded_at timestamptz not null,
  version int not null
);
alter table portal.works_council enable row level security;
grant select, insert, update on portal.works_council to portal_hr;
grant select on portal.works_council to portal_dpo;
create policy own on portal.works_council for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy enter on portal.works_council for insert to portal_hr
  with check (tenant_id = (select portal.tenant()) and recorded_by = (select portal.account()));
create policy amend on portal.works_council for update to portal_hr using (tenant_id = (select portal.tenant()))
  with check (tenant_id = (select portal.tenant()) and recorded_by = (select portal.account()));
create policy every on portal.works_council for select to portal_dpo using (true);
