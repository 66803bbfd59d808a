-- A notice may speak to a part of the staff: drivers, one site, those who work at night. Whoever belongs to a group that has a notice of its own
-- for a service is informed by that one; everybody else by the notice for all. The gate asks for hers, and for no other.

create table portal.notice_group (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  -- The order HR gave: who fits two groups belongs to the first.
  number int not null check (number > 0),
  name_fr text not null check (length(name_fr) between 1 and 80),
  name_en text not null check (length(name_en) between 1 and 80),
  made_by uuid not null references portal.account,
  made_at timestamptz not null,
  ended_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, number)
);
-- Who belongs: by site, by function, or both, as the staff list says.
create table portal.notice_group_rule (
  tenant_id uuid not null,
  group_id uuid not null,
  item text not null check (item in ('ESTABLISHMENT', 'JOB_TITLE')),
  value text not null check (length(value) between 1 and 200),
  primary key (tenant_id, group_id, item, value),
  foreign key (tenant_id, group_id) references portal.notice_group
);
alter table portal.notice_group enable row level security;
alter table portal.notice_group_rule enable row level security;
grant select, insert, update (name_fr, name_en, ended_at, version) on portal.notice_group to portal_hr;
grant select, insert, delete on portal.notice_group_rule to portal_hr;
grant select on portal.notice_group to portal_person, portal_job, portal_dpo;
grant select on portal.notice_group_rule to portal_person, portal_job, portal_dpo;
create policy own on portal.notice_group for select to portal_person, portal_hr, portal_job using (tenant_id = (select portal.tenant()));
create policy own on portal.notice_group_rule for select to portal_person, portal_hr, portal_job using (tenant_id = (select portal.tenant()));
create policy every on portal.notice_group for select to portal_dpo using (true);
create policy every on portal.notice_group_rule for select to portal_dpo using (true);
create policy make on portal.notice_group for insert to portal_hr
  with check (tenant_id = (select portal.tenant()) and made_by = (select portal.account()) and ended_at is null);
create policy amend on portal.notice_group for update to portal_hr using (tenant_id = (select portal.tenant()) and ended_at is null)
  with check (tenant_id = (select portal.tenant()));
create policy say on portal.notice_group_rule for insert to portal_hr with check (tenant_id = (select portal.tenant())
  and exists (select from portal.notice_group g where g.tenant_id = notice_group_rule.tenant_id and g.id = notice_group_rule.group_id and g.ended_at is null));
create policy unsay on portal.notice_group_rule for delete to portal_hr using (tenant_id = (select portal.tenant())
  and exists (select from portal.notice_group g where g.tenant_id = notice_group_rule.tenant_id and g.id = notice_group_rule.group_id and g.ended_at is null));

-- Null for everybody who belongs to no group with a notice of its own.
alter table portal.notice_version add column group_id uuid;
alter table portal.notice_version add foreign key (tenant_id, group_id) references portal.notice_group;
create index notice_version_of_group on portal.notice_version (tenant_id, subscription_id, group_id, number);

create function portal.guard_notice_group() returns trigger language plpgsql as $$
begin
  raise exception 'NOTICE_KEEPS_ITS_GROUP' using errcode = 'check_violation';
end
$$;
create trigger keeps_group before update on portal.notice_version for each row
  when (old.group_id is distinct from new.group_id) execute function portal.guard_notice_group();

-- The version before it is the one before it for the same people.
create or replace function portal.notice_changed(notice portal.notice_version) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  with former as (
    select f.id from portal.notice_version f where f.tenant_id = notice.tenant_id and f.subscription_id = notice.subscription_id
      and f.group_id is not distinct from notice.group_id and f.number < notice.number and f.state <> 'DRAFT' order by f.number desc limit 1
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
create or replace function portal.guard_notice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  -- The version before it cannot change while we compare with it, nor can two be approved at once.
  perform 1 from portal.subscription s where s.tenant_id = new.tenant_id and s.id = new.subscription_id for no key update;
  if old.state = 'DRAFT' then
    if new.in_force_on is null or new.in_force_on < portal.today() then
      raise exception 'NOTICE_IN_THE_PAST' using errcode = 'check_violation';
    end if;
    if (new.state = 'PUBLISHED') <> (new.in_force_on = portal.today()) then
      raise exception 'NOTICE_NOT_ITS_DAY' using errcode = 'check_violation';
    end if;
    if exists (select from portal.notice_version f where f.tenant_id = new.tenant_id and f.subscription_id = new.subscription_id and f.id <> new.id
        and f.group_id is not distinct from new.group_id and f.state <> 'DRAFT' and (f.number > new.number or f.in_force_on > new.in_force_on)) then
      raise exception 'NOTICE_BEFORE_FORMER' using errcode = 'check_violation';
    end if;
    if not new.material and portal.notice_changed(new) then
      raise exception 'NOTICE_IS_MATERIAL' using errcode = 'check_violation';
    end if;
    if exists (select from portal.notice_group g where g.tenant_id = new.tenant_id and g.id = new.group_id and g.ended_at is not null) then
      raise exception 'NOTICE_GROUP_ENDED' using errcode = 'check_violation';
    end if;
  elsif old.state = 'APPROVED' and new.state = 'PUBLISHED' then
    if new.in_force_on is distinct from old.in_force_on or new.material <> old.material or new.in_force_on > portal.today() then
      raise exception 'NOTICE_NOT_ITS_DAY' using errcode = 'check_violation';
    end if;
  elsif old.state = 'APPROVED' and new.state = 'DRAFT' then
    if old.in_force_on <= portal.today() then
      raise exception 'NOTICE_IS_FOR_GOOD' using errcode = 'check_violation';
    end if;
    if exists (select from portal.notice_version l where l.tenant_id = new.tenant_id and l.subscription_id = new.subscription_id
        and l.group_id is not distinct from new.group_id and l.number > new.number) then
      raise exception 'NOTICE_HAS_LATER' using errcode = 'check_violation';
    end if;
  else
    raise exception 'NOTICE_IS_FOR_GOOD' using errcode = 'check_violation';
  end if;
  return new;
end
$$;

-- A group's notice raises nothing for the others.
create or replace function portal.require_notice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  update portal.subscription s set required_notice = new.number, version = s.version + 1
    where s.tenant_id = new.tenant_id and s.id = new.subscription_id and new.group_id is null and coalesce(s.required_notice, 0) < new.number;
  return null;
end
$$;
drop policy notice_required on portal.subscription;
create policy notice_required on portal.subscription for update to portal_hr
  using (tenant_id = (select portal.tenant()) and (select portal.may_transmit()))
  with check (tenant_id = (select portal.tenant()) and required_notice is not distinct from (select max(n.number) from portal.notice_version n
    where n.tenant_id = subscription.tenant_id and n.subscription_id = subscription.id and n.state = 'PUBLISHED' and n.material and n.group_id is null));

-- The groups a person fits, in their order.
create function portal.groups_of(person portal.person) returns table (id uuid, number int)
  language sql stable as $$
  select g.id, g.number from portal.notice_group g
  where g.tenant_id = (person).tenant_id and g.ended_at is null
    and (not exists (select from portal.notice_group_rule r where r.tenant_id = g.tenant_id and r.group_id = g.id and r.item = 'ESTABLISHMENT')
      or exists (select from portal.notice_group_rule r where r.tenant_id = g.tenant_id and r.group_id = g.id and r.item = 'ESTABLISHMENT' and r.value = (person).establishment))
    and (not exists (select from portal.notice_group_rule r where r.tenant_id = g.tenant_id and r.group_id = g.id and r.item = 'JOB_TITLE')
      or exists (select from portal.notice_group_rule r where r.tenant_id = g.tenant_id and r.group_id = g.id and r.item = 'JOB_TITLE' and r.value = (person).job_title))
    and exists (select from portal.notice_group_rule r where r.tenant_id = g.tenant_id and r.group_id = g.id)
$$;

-- What each person of a client must be informed of for each service, and the proof that she was: the one place that reads both together. The person is in it whole, so
-- that whoever asks for some of them is not answered for all.
create view portal.staff_duty with (security_invoker = true) as
  select s.tenant_id, s.id as subscription_id, p.id as person_id, own.group_id, coalesce(own.required, s.required_notice) as required,
    i.notice_version as proven_by, i.informed_at, i.acknowledged_at, p as person
  from portal.subscription s
    join portal.person p on p.tenant_id = s.tenant_id
    left join lateral (select g.id as group_id, n.required from portal.groups_of(p) g
      cross join lateral (select max(v.number) as required from portal.notice_version v where v.tenant_id = s.tenant_id and v.subscription_id = s.id
        and v.group_id = g.id and v.state = 'PUBLISHED' and v.material) n
      where n.required is not null order by g.number limit 1) own on true
    left join lateral (select r.notice_version, r.informed_at, r.acknowledged_at from portal.proof_of_information r
      join portal.notice_version v on v.tenant_id = r.tenant_id and v.subscription_id = r.subscription_id and v.number = r.notice_version
      where r.tenant_id = p.tenant_id and r.subscription_id = s.id and r.person_id = p.id and r.revoked_at is null
        and r.notice_version >= coalesce(own.required, s.required_notice) and v.group_id is not distinct from own.group_id
      order by r.notice_version desc limit 1) i on true;
comment on view portal.staff_duty is 'read with the rights of who asks: its tables'' walls hold';
grant select on portal.staff_duty to portal_person, portal_hr, portal_job;

-- The same for the gate, on this legal day: also in the moment before the job has put a version in force whose day has come.
create function portal.group_of(tenant uuid, subscription uuid, person uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select g.id from portal.person p cross join lateral portal.groups_of(p) g
  where p.tenant_id = group_of.tenant and p.id = group_of.person and (portal.tenant() is null or portal.tenant() = group_of.tenant)
    and exists (select from portal.notice_version n where n.tenant_id = p.tenant_id and n.subscription_id = group_of.subscription and n.group_id = g.id
      and n.state <> 'DRAFT' and n.material and n.in_force_on <= portal.today())
  order by g.number limit 1
$$;
revoke all on function portal.group_of from public;
create function portal.required_notice(tenant uuid, subscription uuid, person uuid) returns int
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select greatest(case when own.id is null then s.required_notice end, (select max(n.number) from portal.notice_version n where n.tenant_id = s.tenant_id
    and n.subscription_id = s.id and n.group_id is not distinct from own.id and n.state in ('APPROVED', case when own.id is not null then 'PUBLISHED' end)
    and n.material and n.in_force_on <= portal.today()))
  from portal.subscription s cross join lateral (select portal.group_of(s.tenant_id, s.id, required_notice.person) as id) own
  where s.tenant_id = required_notice.tenant and s.id = required_notice.subscription
    and (portal.tenant() is null or portal.tenant() = required_notice.tenant)
$$;
revoke all on function portal.required_notice(uuid, uuid, uuid) from public;
grant execute on function portal.required_notice(uuid, uuid, uuid) to portal_hr;
create or replace function portal.proof_in_force(tenant uuid, subscription uuid, person uuid) returns int
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select max(i.notice_version) from portal.proof_of_information i
    join portal.notice_version v on v.tenant_id = i.tenant_id and v.subscription_id = i.subscription_id and v.number = i.notice_version
    where i.tenant_id = proof_in_force.tenant and i.subscription_id = proof_in_force.subscription and i.person_id = proof_in_force.person
      and v.group_id is not distinct from portal.group_of(proof_in_force.tenant, proof_in_force.subscription, proof_in_force.person)
      and i.revoked_at is null and (portal.tenant() is null or portal.tenant() = proof_in_force.tenant)
$$;
-- Asks for hers; the rest as before.
create or replace function portal.gate(tenant uuid, subscription uuid, person uuid, into_mode text default 'NOMINATIVE', emergency boolean default false) returns text
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select case
    when least(s.ends_on, o.contract_ends_on) < portal.today() then 'ENDED'
    when m.mode is null then 'NO_MODE'
    when m.mode <> gate.into_mode then 'OTHER_MODE'
    when received.fault is not null then received.fault
    when p.contract_end < portal.today() then 'GONE'
    when portal.erased_items(p.tenant_id, p.id) && array['LAST_NAME', 'FIRST_NAME'] then 'ERASED'
    when locked.objection then 'OBJECTED'
    when locked.restriction then 'RESTRICTED'
    when gate.emergency and s.service <> 'ACCIDENT_DECLARATION' then 'NO_EMERGENCY'
    when gate.emergency then null
    when required.notice is null then 'NO_NOTICE'
    when informed.latest is null then 'NOT_INFORMED'
    when informed.latest < required.notice then 'FORMER_NOTICE'
    when p.quarantined_until is not null then 'IN_QUARANTINE'
  end
  from portal.subscription s
  join portal.client_organisation o on o.tenant_id = s.tenant_id
  join portal.person p on p.tenant_id = s.tenant_id and p.id = gate.person
  left join lateral (select c.mode from portal.mode_choice c where c.tenant_id = s.tenant_id and c.subscription_id = s.id
    order by c.number desc limit 1) m on true
  cross join lateral (select coalesce(bool_or(r.ground = 'OBJECTION'), false) as objection, count(*) > 0 as restriction from portal.restriction r
    where r.tenant_id = p.tenant_id and r.person_id = p.id and r.lifted_at is null) locked
  cross join lateral (select portal.recipient_fault(s.service, case
      when gate.into_mode = 'SEMI_NOMINATIVE' then array['JOB_TITLE', 'ESTABLISHMENT']
      when gate.emergency then array['LAST_NAME', 'FIRST_NAME', 'JOB_TITLE', 'ESTABLISHMENT']
      else portal.data_set(s.service) end) as fault) received
  cross join lateral (select portal.required_notice(s.tenant_id, s.id, p.id) as notice) required
  cross join lateral (select portal.proof_in_force(s.tenant_id, s.id, p.id) as latest) informed
  where s.tenant_id = gate.tenant and s.id = gate.subscription
    and (portal.tenant() is null or portal.tenant() = gate.tenant)
$$;
drop function portal.required_notice(uuid, uuid);

drop function portal.information_of_staff(timestamptz);
create function portal.information_of_staff(at timestamptz) returns table (subscription_id uuid, group_id uuid, person_id uuid, last_name text, first_name text,
    name text, number text, establishment text, recorded_at timestamptz, quarantined_until date, required int, way text, state text, since timestamptz)
  language sql stable as $$
  select d.subscription_id, d.group_id, d.person_id, (d.person).last_name, (d.person).first_name, (d.person).first_name || ' ' || coalesce((d.person).usage_name, (d.person).last_name), (d.person).employee_number, (d.person).establishment,
    (d.person).recorded_at, (d.person).quarantined_until, d.required,
    case when b.account_id is not null then 'ACCOUNT' when x.came_back_at is not null then 'SLIP' when (d.person).work_email is not null and not (d.person).shared_email then 'MAIL' else 'SLIP' end,
    case when d.acknowledged_at is not null then 'ACKNOWLEDGED' when d.informed_at is not null then 'INFORMED'
      when x.came_back_at is not null and coalesce(v.created_at, '-infinity') <= x.came_back_at then 'FAILED'
      when v.created_at is not null or x.queued_at is not null and x.settled_at is null or q.person_id is not null then 'INVITED' else 'TO_INFORM' end,
    coalesce(d.acknowledged_at, d.informed_at, v.created_at, case when x.settled_at is null or x.came_back_at is not null then x.queued_at end)
  from portal.staff_duty d
    left join portal.person_account b on b.tenant_id = d.tenant_id and b.person_id = d.person_id
    left join lateral (select max(w.created_at) as created_at from portal.invitation w where w.tenant_id = d.tenant_id and w.person_id = d.person_id
      and w.channel = 'SLIP' and w.used_at is null and w.revoked_at is null and w.expires_at > information_of_staff.at) v on true
    left join lateral (select z.queued_at, z.settled_at, z.came_back_at from portal.notice_mail z join portal.notice_version m on m.tenant_id = z.tenant_id
        and m.subscription_id = z.subscription_id and m.number = z.notice_version
      where z.tenant_id = d.tenant_id and z.subscription_id = d.subscription_id and z.person_id = d.person_id and z.notice_version >= d.required
        and m.group_id is not distinct from d.group_id order by z.queued_at desc limit 1) x on true
    left join portal.campaign_person q on q.tenant_id = d.tenant_id and q.subscription_id = d.subscription_id and q.person_id = d.person_id and q.state = 'DUE'
  where d.tenant_id = (select portal.tenant()) and d.required is not null
    and ((d.person).contract_end is null or (d.person).contract_end >= portal.today())
$$;

create or replace function portal.information_stand() returns table
  (client text, service text, notice int, published_at timestamptz, staff bigint, informed bigint, quarantine_ends date)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select c.name, s.service, s.required_notice, n.published_at, count(d.person_id), count(d.informed_at), min((d.person).quarantined_until)
    from portal.subscription s
    join portal.client_organisation c on c.tenant_id = s.tenant_id
    left join portal.notice_version n on n.tenant_id = s.tenant_id and n.subscription_id = s.id and n.number = s.required_notice
    join portal.staff_duty d on d.tenant_id = s.tenant_id and d.subscription_id = s.id
      and ((d.person).contract_end is null or (d.person).contract_end >= portal.today())
      and not exists (select from portal.restriction l where l.tenant_id = d.tenant_id and l.person_id = d.person_id and l.lifted_at is null and l.ground <> 'OBJECTION')
    group by s.tenant_id, s.id, c.name, s.service, s.required_notice, n.published_at
    order by count(d.person_id) - count(d.informed_at) desc, c.name, s.service limit 200
$$;

create or replace function portal.newcomers() returns table (tenant_id uuid, subscription_id uuid, notice_version int, chosen_by uuid, person_id uuid)
  language sql stable as $$
  select n.tenant_id, n.subscription_id, v.number, n.chosen_by, p.id
  from portal.newcomer_choice n
    join portal.person p on p.tenant_id = n.tenant_id and p.quarantined_until is not null and p.recorded_at >= n.chosen_at
      and p.work_email is not null and not p.shared_email and (p.contract_end is null or p.contract_end >= portal.today())
    join portal.staff_duty d on d.tenant_id = n.tenant_id and d.subscription_id = n.subscription_id and d.person_id = p.id
    join lateral (select x.number from portal.notice_version x where x.tenant_id = n.tenant_id and x.subscription_id = n.subscription_id and x.state = 'PUBLISHED'
      and x.group_id is not distinct from d.group_id and x.number >= d.required order by x.number desc limit 1) v on true
    join portal.staff_import f on f.tenant_id = p.tenant_id and f.id = p.import_id and f.state = 'APPLIED'
  where n.informs and not exists (select from portal.newcomer_choice l where l.tenant_id = n.tenant_id and l.subscription_id = n.subscription_id and l.number > n.number)
    and not exists (select from portal.campaign_person q join portal.information_campaign c on c.tenant_id = q.tenant_id and c.id = q.campaign_id
      join portal.notice_version m on m.tenant_id = c.tenant_id and m.subscription_id = c.subscription_id and m.number = c.notice_version
      where q.tenant_id = p.tenant_id and q.subscription_id = n.subscription_id and q.person_id = p.id and c.notice_version >= d.required
        and m.group_id is not distinct from d.group_id)
$$;

-- Of a list whose notice was replaced by a material one nobody is reminded: a new list is due.
create or replace function portal.information_reminders(today date) returns table (tenant_id uuid, stage text, about uuid, day date)
  language sql stable as $$
  select d.* from (
    select c.tenant_id, 'STARTED', c.id, (c.started_at at time zone 'Europe/Paris')::date + 7
      from portal.information_campaign c
        join portal.notice_version m on m.tenant_id = c.tenant_id and m.subscription_id = c.subscription_id and m.number = c.notice_version
      where not c.automatic and (c.started_at at time zone 'Europe/Paris')::date between today - 37 and today - 7
        and not exists (select from portal.notice_version l where l.tenant_id = m.tenant_id and l.subscription_id = m.subscription_id
          and l.group_id is not distinct from m.group_id and l.state = 'PUBLISHED' and l.material and l.number > m.number)
    union
    select p.tenant_id, 'QUARANTINE', p.tenant_id, p.quarantined_until from portal.person p
      where p.quarantined_until <= today + 7 and (p.contract_end is null or p.contract_end >= today)
  ) d (tenant_id, stage, about, day)
  where not exists (select from portal.information_reminder r where r.tenant_id = d.tenant_id and r.stage = d.stage and r.about = d.about and r.day = d.day)
$$;

-- The address on a group's poster names the group.
drop function portal.posted_notice(uuid);
create function portal.posted_notice(subscription uuid, for_group uuid default null)
  returns table (organisation text, service text, operator_role text, number int, published_at timestamptz, group_fr text, group_en text, item text, language text, text text)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select c.name, s.service, s.operator_role, n.number, n.published_at, g.name_fr, g.name_en, t.item, t.language, t.text
  from portal.subscription s join portal.client_organisation c on c.tenant_id = s.tenant_id
    join lateral (select v.id, v.tenant_id, v.number, v.published_at, v.group_id from portal.notice_version v where v.tenant_id = s.tenant_id and v.subscription_id = s.id
      and v.group_id is not distinct from posted_notice.for_group and v.state = 'PUBLISHED' order by v.number desc limit 1) n on true
    left join portal.notice_group g on g.tenant_id = n.tenant_id and g.id = n.group_id
    join portal.notice_text t on t.tenant_id = n.tenant_id and t.notice_id = n.id
  where s.id = posted_notice.subscription and (g.id is null or g.ended_at is null)
$$;
revoke all on function portal.posted_notice from public;
grant execute on function portal.posted_notice to portal_public;
