-- One table per mode, each with its columns and no others, all behind one gate; what restricts a person; what passes in an emergency.

-- Locked (GDPR art. 18) or objected to (art. 21): out of every transmission and statistic until it is lifted.
create table portal.restriction (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ground text not null check (ground in ('ACCURACY', 'UNLAWFUL', 'CLAIMS', 'PENDING', 'OBJECTION')),
  set_by uuid not null references portal.account,
  since timestamptz not null,
  -- Lifted only after she was told (art. 18(3)).
  told_on date,
  lifted_by uuid references portal.account,
  lifted_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references portal.person,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null or told_on is not null))
);
create unique index restriction_once on portal.restriction (tenant_id, person_id, ground) where lifted_at is null;

-- A transmission under way ends before she is locked, or sees her locked: it holds its service's row, we ask for all of them.
create function portal.lock_services() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  perform 1 from portal.subscription s where s.tenant_id = new.tenant_id order by s.id for no key update;
  return new;
end
$$;
create trigger serialise before insert or update on portal.restriction for each row execute function portal.lock_services();

alter table portal.restriction enable row level security;
grant select on portal.restriction to portal_person, portal_hr, portal_dpo;
grant insert on portal.restriction to portal_hr;
grant update (told_on, lifted_by, lifted_at, version) on portal.restriction to portal_hr;
create policy self on portal.restriction for select to portal_person using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy own on portal.restriction for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.restriction for select to portal_dpo using (true);
create policy lock on portal.restriction for insert to portal_hr
  with check (tenant_id = (select portal.tenant()) and set_by = (select portal.account()) and lifted_at is null);
create policy lift on portal.restriction for update to portal_hr using (tenant_id = (select portal.tenant()) and lifted_at is null)
  with check (tenant_id = (select portal.tenant()) and (lifted_by is null or lifted_by = (select portal.account())));

-- Of which notice of this service she was validly informed last; null for none. The one place where the gate reads proofs.
create function portal.proof_in_force(tenant uuid, subscription uuid, person uuid) returns int
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select max(i.notice_version) from portal.proof_of_information i
    where i.tenant_id = proof_in_force.tenant and i.subscription_id = proof_in_force.subscription and i.person_id = proof_in_force.person
      and (portal.tenant() is null or portal.tenant() = proof_in_force.tenant)
$$;
revoke all on function portal.proof_in_force from public;
grant execute on function portal.proof_in_force to portal_hr, portal_dpo;

-- What a service needs of a person by name: identity, function, site; never lesions, never a social security number.
create function portal.data_set(service text) returns text[] language sql immutable parallel safe as $$
  select case service
    when 'E_LEARNING' then array['LAST_NAME', 'FIRST_NAME', 'WORK_EMAIL', 'JOB_TITLE']
    when 'ACCIDENT_DECLARATION' then array['LAST_NAME', 'FIRST_NAME', 'JOB_TITLE', 'ESTABLISHMENT']
    else array['LAST_NAME', 'FIRST_NAME', 'WORK_EMAIL', 'JOB_TITLE', 'ESTABLISHMENT']
  end
$$;

-- The gate, all its reasons in one place: why this person may not reach this service under this mode; null when she may. The previews ask it
-- and the triggers ask it again. An emergency passes before information and quarantine, and before nothing else (accident declaration alone).
drop function portal.gate(uuid, uuid, uuid);
create function portal.gate(tenant uuid, subscription uuid, person uuid, into_mode text default 'NOMINATIVE', emergency boolean default false) returns text
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select case
    when m.mode is null then 'NO_MODE'
    when m.mode <> gate.into_mode then 'OTHER_MODE'
    when received.fault is not null then received.fault
    when p.contract_end < portal.today() then 'GONE'
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
  join portal.person p on p.tenant_id = s.tenant_id and p.id = gate.person
  left join lateral (select c.mode from portal.mode_choice c where c.tenant_id = s.tenant_id and c.subscription_id = s.id
    order by c.number desc limit 1) m on true
  cross join lateral (select coalesce(bool_or(r.ground = 'OBJECTION'), false) as objection, count(*) > 0 as restriction from portal.restriction r
    where r.tenant_id = p.tenant_id and r.person_id = p.id and r.lifted_at is null) locked
  cross join lateral (select portal.recipient_fault(s.service, case
      when gate.into_mode = 'SEMI_NOMINATIVE' then array['JOB_TITLE', 'ESTABLISHMENT']
      when gate.emergency then array['LAST_NAME', 'FIRST_NAME', 'JOB_TITLE', 'ESTABLISHMENT']
      else portal.data_set(s.service) end) as fault) received
  cross join lateral (select portal.required_notice(s.tenant_id, s.id) as notice) required
  cross join lateral (select portal.proof_in_force(s.tenant_id, s.id, p.id) as latest) informed
  where s.tenant_id = gate.tenant and s.id = gate.subscription
    and (portal.tenant() is null or portal.tenant() = gate.tenant)
$$;
revoke all on function portal.gate from public;
grant execute on function portal.gate to portal_hr;

-- Asked by each table's trigger: the person as the staff list has her, or an error named after the gate's reason. A mode or a required notice
-- that changes at this moment waits for us, or we for it. Not "for update": foreign keys on the subscription hold it lightly, and two that
-- hold it and want it alone would wait for each other.
create function portal.let_pass(tenant uuid, subscription uuid, person uuid, into_mode text, mode_number int, notice int, emergency boolean)
  returns portal.person language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  reason text;
  held portal.person;
begin
  perform 1 from portal.subscription s where s.tenant_id = tenant and s.id = subscription for no key update;
  reason := portal.gate(tenant, subscription, person, into_mode, emergency);
  select p.* into held from portal.person p where p.tenant_id = tenant and p.id = person;
  if reason is not null or held.id is null then
    raise exception 'GATE_%', coalesce(reason, 'NO_PERSON') using errcode = 'check_violation';
  end if;
  if mode_number is distinct from (select max(c.number) from portal.mode_choice c where c.tenant_id = tenant and c.subscription_id = subscription) then
    raise exception 'GATE_FORMER_CHOICE' using errcode = 'check_violation';
  end if;
  if not emergency and notice is distinct from portal.proof_in_force(tenant, subscription, person) then
    raise exception 'GATE_FORMER_NOTICE' using errcode = 'check_violation';
  end if;
  return held;
end
$$;
revoke all on function portal.let_pass from public;

-- The values are the staff list's own, written by this trigger: whatever the statement says, nothing else can leave in these columns. An
-- address that several people read is nobody's to hand over.
alter table portal.nominative_row add column job_title text, add column establishment text;
create or replace function portal.guard_nominative() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  held portal.person;
  kept text[];
begin
  held := portal.let_pass(new.tenant_id, new.subscription_id, new.person_id, 'NOMINATIVE', new.mode_number, new.notice_version, false);
  select portal.data_set(s.service) into kept from portal.subscription s where s.tenant_id = new.tenant_id and s.id = new.subscription_id;
  new.last_name := held.last_name;
  new.first_name := held.first_name;
  new.work_email := case when 'WORK_EMAIL' = any (kept) and not held.shared_email then held.work_email end;
  new.job_title := case when 'JOB_TITLE' = any (kept) then held.job_title end;
  new.establishment := case when 'ESTABLISHMENT' = any (kept) then held.establishment end;
  return new;
end
$$;

-- The client's side of the wall: who is behind a pseudonym of one service. Chance alone makes it, so that none can be a name.
create table portal.pseudonym (
  tenant_id uuid not null,
  subscription_id uuid not null,
  person_id uuid not null,
  pseudonym text not null,
  primary key (tenant_id, subscription_id, person_id),
  unique (tenant_id, subscription_id, pseudonym),
  foreign key (tenant_id, subscription_id) references portal.subscription,
  foreign key (tenant_id, person_id) references portal.person
);
create function portal.draw_pseudonym() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  -- The first twelve digits of a version 4 UUID: 48 bits of chance.
  new.pseudonym := upper(regexp_replace(left(replace(gen_random_uuid()::text, '-', ''), 12), '(....)(....)(....)', '\1-\2-\3'));
  return new;
end
$$;
create trigger draw before insert on portal.pseudonym for each row execute function portal.draw_pseudonym();
create trigger append_only before update on portal.pseudonym for each row execute function portal.refuse_change();

create table portal.semi_nominative_row (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  mode text not null check (mode = 'SEMI_NOMINATIVE'),
  mode_number int not null,
  pseudonym text not null,
  notice_version int not null,
  transmission_id uuid not null,
  establishment text,
  job_title text,
  transmitted_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, subscription_id, pseudonym),
  foreign key (tenant_id, subscription_id, mode, mode_number) references portal.mode_choice (tenant_id, subscription_id, mode, number),
  foreign key (tenant_id, subscription_id, pseudonym) references portal.pseudonym (tenant_id, subscription_id, pseudonym),
  foreign key (tenant_id, transmission_id) references portal.transmission
);
create function portal.guard_semi_nominative() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  who uuid;
  held portal.person;
begin
  select c.person_id into who from portal.pseudonym c
    where c.tenant_id = new.tenant_id and c.subscription_id = new.subscription_id and c.pseudonym = new.pseudonym;
  held := portal.let_pass(new.tenant_id, new.subscription_id, who, 'SEMI_NOMINATIVE', new.mode_number, new.notice_version, false);
  new.establishment := held.establishment;
  new.job_title := held.job_title;
  return new;
end
$$;
create trigger gate before insert or update on portal.semi_nominative_row for each row execute function portal.guard_semi_nominative();

-- Her pseudonyms are hers to see; the table behind them is not.
create function portal.my_pseudonyms() returns setof text
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select c.pseudonym from portal.pseudonym c where c.tenant_id = portal.tenant() and c.person_id = portal.person()
$$;
revoke all on function portal.my_pseudonyms from public;
grant execute on function portal.my_pseudonyms to portal_person;

alter table portal.pseudonym enable row level security;
alter table portal.semi_nominative_row enable row level security;
grant select, insert on portal.pseudonym to portal_hr;
create policy own on portal.pseudonym for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy send on portal.pseudonym for insert to portal_hr with check (tenant_id = (select portal.tenant()) and (select portal.may_transmit()));
grant select on portal.semi_nominative_row to portal_person, portal_hr, portal_dpo;
grant insert on portal.semi_nominative_row to portal_hr;
create policy self on portal.semi_nominative_row for select to portal_person
  using (tenant_id = (select portal.tenant()) and pseudonym in (select portal.my_pseudonyms()));
create policy own on portal.semi_nominative_row for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.semi_nominative_row for select to portal_dpo using (true);
create policy send on portal.semi_nominative_row for insert to portal_hr with check (tenant_id = (select portal.tenant()) and (select portal.may_transmit()));

-- Anonymous: figures that the database counts itself, by site as the staff list has it and by nothing else. Once a month by the clock of the
-- application and by the machine's too: a session may set the day, not the machine.
create table portal.anonymous_publication (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  mode text not null check (mode = 'ANONYMOUS'),
  mode_number int not null,
  month date not null check (extract(day from month) = 1),
  machine_month date not null default date_trunc('month', now() at time zone 'Europe/Paris')::date,
  transmission_id uuid not null,
  published_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, subscription_id, month),
  unique (tenant_id, subscription_id, machine_month),
  foreign key (tenant_id, subscription_id, mode, mode_number) references portal.mode_choice (tenant_id, subscription_id, mode, number),
  foreign key (tenant_id, transmission_id) references portal.transmission
);
create table portal.anonymous_figure (
  tenant_id uuid not null,
  publication_id uuid not null,
  -- Empty for people whose site the staff list does not say.
  establishment text not null,
  people int not null check (people >= 5 and people % 5 = 0),
  primary key (tenant_id, publication_id, establishment),
  foreign key (tenant_id, publication_id) references portal.anonymous_publication
);

-- People at each site, rounded down to multiples of five; a site of fewer than five is not there. Who is in quarantine, gone, locked or
-- objecting is in no statistic.
create function portal.staff_figures() returns table (establishment text, people int)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select coalesce(p.establishment, ''), (count(*) / 5 * 5)::int from portal.person p
    where p.tenant_id = portal.tenant() and p.quarantined_until is null and (p.contract_end is null or p.contract_end >= portal.today())
      and not exists (select from portal.restriction r where r.tenant_id = p.tenant_id and r.person_id = p.id and r.lifted_at is null)
    group by 1 having count(*) >= 5 order by 1
$$;
revoke all on function portal.staff_figures from public;
grant execute on function portal.staff_figures to portal_hr;

-- The one door to the two tables above; the caller gives an id and a moment, never a number. The total is of the sites shown.
create function portal.publish_figures(new_id uuid, subscription uuid, at timestamptz) returns int
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  chosen portal.mode_choice;
  total int;
begin
  if not portal.may_transmit() then
    raise exception 'only who may transmit publishes' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from portal.subscription s where s.tenant_id = portal.tenant() and s.id = subscription for no key update;
  select c.* into chosen from portal.mode_choice c where c.tenant_id = portal.tenant() and c.subscription_id = subscription order by c.number desc limit 1;
  if chosen.mode is distinct from 'ANONYMOUS' then
    raise exception 'GATE_%', case when chosen.mode is null then 'NO_MODE' else 'OTHER_MODE' end using errcode = 'check_violation';
  end if;
  select coalesce(sum(f.people), 0) into total from portal.staff_figures() f;
  if total = 0 then
    raise exception 'GATE_TOO_FEW' using errcode = 'check_violation';
  end if;
  insert into portal.transmission (tenant_id, id, subscription_id, mode, sent_by, sent_at, passed, held_back)
    values (portal.tenant(), new_id, subscription, 'ANONYMOUS', portal.account(), at, total, 0);
  insert into portal.anonymous_publication (tenant_id, id, subscription_id, mode, mode_number, month, transmission_id, published_at)
    values (portal.tenant(), new_id, subscription, 'ANONYMOUS', chosen.number, date_trunc('month', portal.today())::date, new_id, at);
  insert into portal.anonymous_figure select portal.tenant(), new_id, f.establishment, f.people from portal.staff_figures() f;
  return total;
end
$$;
revoke all on function portal.publish_figures from public;
grant execute on function portal.publish_figures to portal_hr;

-- A number of people in a transmission without names comes by that door alone.
drop policy send on portal.transmission;
create policy send on portal.transmission for insert to portal_hr with check (tenant_id = (select portal.tenant()) and (select portal.may_transmit())
  and sent_by = (select portal.account()) and (mode is distinct from 'ANONYMOUS' or (passed = 0 and held_back = 0)));

alter table portal.anonymous_publication enable row level security;
alter table portal.anonymous_figure enable row level security;
grant select on portal.anonymous_publication, portal.anonymous_figure to portal_hr, portal_dpo;
create policy own on portal.anonymous_publication for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.anonymous_publication for select to portal_dpo using (true);
create policy own on portal.anonymous_figure for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.anonymous_figure for select to portal_dpo using (true);

-- Accident declaration alone: her identity may go first, with a reason; the duty to inform her stays open until a proof exists (GDPR art. 14(3)).
create table portal.duty_to_inform (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  person_id uuid not null,
  reason text not null check (length(btrim(reason)) >= 10),
  -- When the employer learned of the accident: its 48 hours to declare begin there (R.441-3 CSS).
  known_at timestamptz not null,
  opened_by uuid not null references portal.account,
  opened_at timestamptz not null,
  due date not null,
  primary key (tenant_id, id),
  unique (tenant_id, subscription_id, person_id),
  unique (tenant_id, id, subscription_id, person_id),
  foreign key (tenant_id, subscription_id) references portal.subscription,
  foreign key (tenant_id, person_id) references portal.person,
  check (known_at <= opened_at)
);
create trigger append_only before update on portal.duty_to_inform for each row execute function portal.refuse_change();
create table portal.emergency_row (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  mode text not null check (mode = 'NOMINATIVE'),
  mode_number int not null,
  person_id uuid not null,
  duty_id uuid not null,
  transmission_id uuid not null,
  last_name text not null,
  first_name text not null,
  job_title text,
  establishment text,
  transmitted_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, subscription_id, person_id),
  foreign key (tenant_id, subscription_id, mode, mode_number) references portal.mode_choice (tenant_id, subscription_id, mode, number),
  foreign key (tenant_id, duty_id, subscription_id, person_id) references portal.duty_to_inform (tenant_id, id, subscription_id, person_id),
  foreign key (tenant_id, transmission_id) references portal.transmission
);
create function portal.guard_emergency() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  held portal.person;
begin
  held := portal.let_pass(new.tenant_id, new.subscription_id, new.person_id, 'NOMINATIVE', new.mode_number, null, true);
  -- Who passes the ordinary way needs no emergency.
  if portal.gate(new.tenant_id, new.subscription_id, new.person_id) is null then
    raise exception 'GATE_INFORMED' using errcode = 'check_violation';
  end if;
  new.last_name := held.last_name;
  new.first_name := held.first_name;
  new.job_title := held.job_title;
  new.establishment := held.establishment;
  return new;
end
$$;
create trigger gate before insert or update on portal.emergency_row for each row execute function portal.guard_emergency();

alter table portal.duty_to_inform enable row level security;
alter table portal.emergency_row enable row level security;
grant select on portal.duty_to_inform, portal.emergency_row to portal_person, portal_hr, portal_dpo;
grant insert on portal.duty_to_inform, portal.emergency_row to portal_hr;
create policy self on portal.duty_to_inform for select to portal_person using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy own on portal.duty_to_inform for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.duty_to_inform for select to portal_dpo using (true);
create policy open on portal.duty_to_inform for insert to portal_hr with check (tenant_id = (select portal.tenant()) and (select portal.may_transmit())
  and opened_by = (select portal.account()) and due <= portal.today() + 7);
create policy self on portal.emergency_row for select to portal_person using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy own on portal.emergency_row for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.emergency_row for select to portal_dpo using (true);
create policy send on portal.emergency_row for insert to portal_hr with check (tenant_id = (select portal.tenant()) and (select portal.may_transmit()));

-- HR corrects values; only the database's own hand ends a quarantine, and nobody moves a row.
revoke update on portal.person from portal_hr;
grant update (employee_number, civility, last_name, usage_name, first_name, work_email, work_phone, establishment, job_title, contract_start, contract_end,
  shared_email, version) on portal.person to portal_hr;
