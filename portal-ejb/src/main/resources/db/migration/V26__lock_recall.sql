-- A request locks her own data while it is checked, its acceptance keeps it locked; what was sent is called back by rule, and leaves the ledger's
-- shape behind, so that she may lawfully be sent again.

-- A lock that a request set (GDPR art. 18(1)(a) and (d)): provisional until its desk upholds it.
alter table portal.restriction
  add column ticket_id uuid,
  add column upheld_at timestamptz,
  -- A request that was there before this migration may have been taken by nobody yet.
  alter column set_by drop not null,
  add check (set_by is not null or ticket_id is not null),
  add foreign key (tenant_id, ticket_id) references portal.ticket,
  drop constraint restriction_check,
  add check (lifted_at is null or told_on is not null),
  add check (lifted_by is null or lifted_at is not null),
  -- Nobody lifts what a refused or withdrawn request had locked: it ends by itself after she was told.
  add check (lifted_at is null or lifted_by is not null or ticket_id is not null),
  add check (upheld_at is null or ticket_id is not null);
drop index portal.restriction_once;
create unique index restriction_once on portal.restriction (tenant_id, person_id, ground) where lifted_at is null and ticket_id is null;
create unique index restriction_of_ticket on portal.restriction (tenant_id, ticket_id) where lifted_at is null;
create index restriction_in_force on portal.restriction (tenant_id, person_id) where lifted_at is null;

-- What was accepted before, and what is still being checked.
insert into portal.restriction (tenant_id, id, person_id, ground, set_by, since, ticket_id, upheld_at, version)
  select t.tenant_id, gen_random_uuid(), t.person_id, case when t.kind = 'RESTRICTION' then 'ACCURACY' when t.closed_at is null then 'PENDING' else 'OBJECTION' end,
    t.assignee_id, coalesce(t.closed_at, t.received_at), t.id, t.closed_at, 0
  from portal.ticket t where t.kind in ('RESTRICTION', 'OBJECTION') and t.person_id is not null and t.identified
    and (t.closed_at is null or t.outcome in ('ACCEPTED', 'PARTLY'));

-- She locks her own by her own request; a desk locks by its own ticket of somebody it knows to be her, and HR also by hand.
grant insert on portal.restriction to portal_person, portal_dpo;
grant update (ground, upheld_at) on portal.restriction to portal_hr, portal_dpo;
grant update (told_on, lifted_by, lifted_at, version) on portal.restriction to portal_dpo;
drop policy lock on portal.restriction;
drop policy lift on portal.restriction;
create policy lock on portal.restriction for insert to portal_hr with check (tenant_id = (select portal.tenant()) and set_by = (select portal.account())
  and lifted_at is null and (ticket_id is null or exists (select from portal.ticket t where t.tenant_id = restriction.tenant_id and t.id = ticket_id
    and t.person_id = restriction.person_id and t.desk = 'CLIENT' and t.kind in ('RESTRICTION', 'OBJECTION') and t.identified)));
create policy lock_own on portal.restriction for insert to portal_dpo with check (set_by = (select portal.account()) and lifted_at is null
  and exists (select from portal.ticket t where t.tenant_id = restriction.tenant_id and t.id = ticket_id
    and t.person_id = restriction.person_id and t.desk = 'DPO' and t.kind in ('RESTRICTION', 'OBJECTION') and t.identified));
create policy lock_self on portal.restriction for insert to portal_person with check (tenant_id = (select portal.tenant())
  and person_id = (select portal.person()) and set_by = (select portal.account()) and lifted_at is null and upheld_at is null
  and exists (select from portal.ticket t where t.tenant_id = restriction.tenant_id and t.id = ticket_id and t.person_id = restriction.person_id
    and t.kind in ('RESTRICTION', 'OBJECTION') and t.identified and t.closed_at is null));
-- Each desk keeps to its own; the client's sees none of the DPO's tickets.
create policy lift on portal.restriction for update to portal_hr using (tenant_id = (select portal.tenant()) and lifted_at is null
    and (ticket_id is null or exists (select from portal.ticket t where t.tenant_id = restriction.tenant_id and t.id = ticket_id and t.desk = 'CLIENT')))
  with check (tenant_id = (select portal.tenant()) and (lifted_by is null or lifted_by = (select portal.account())));
create policy lift_own on portal.restriction for update to portal_dpo using (lifted_at is null
    and exists (select from portal.ticket t where t.tenant_id = restriction.tenant_id and t.id = ticket_id and t.desk = 'DPO'))
  with check (lifted_by is null or lifted_by = (select portal.account()));

-- While it is checked no desk lifts it, and none gives it a ground that its request has not.
create function portal.guard_restriction() returns trigger language plpgsql as $$
begin
  if current_user in ('portal_hr', 'portal_dpo') then
    if new.lifted_at is not null and (new.lifted_by is null or new.ticket_id is not null and new.upheld_at is null) then
      raise exception 'LOCK_IS_CHECKED' using errcode = 'restrict_violation';
    end if;
    if new.ground <> old.ground and (new.ticket_id is null or (new.ground = 'OBJECTION') <> (old.ground in ('PENDING', 'OBJECTION') and new.upheld_at is not null)
        or (new.ground = 'PENDING') <> (old.ground in ('PENDING', 'OBJECTION') and new.upheld_at is null)) then
      raise exception 'LOCK_OTHER_GROUND' using errcode = 'restrict_violation';
    end if;
    if old.upheld_at is not null and new.upheld_at is null
        and exists (select from portal.ticket t where t.tenant_id = new.tenant_id and t.id = new.ticket_id and t.closed_at is not null) then
      raise exception 'LOCK_STANDS' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end
$$;
create trigger guard before update on portal.restriction for each row execute function portal.guard_restriction();

-- Whatever statement accepts it: at the end of the transaction her data is locked for that ticket, or nothing of it happened.
create function portal.demand_lock() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  if not exists (select from portal.restriction r where r.tenant_id = new.tenant_id and r.ticket_id = new.id and r.person_id = new.person_id
      and r.upheld_at is not null and r.lifted_at is null and (r.ground = 'OBJECTION') = (new.kind = 'OBJECTION') and r.ground <> 'PENDING') then
    raise exception 'LOCK_FIRST' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
create constraint trigger locked after update on portal.ticket deferrable initially deferred for each row
  when (new.kind in ('RESTRICTION', 'OBJECTION') and new.person_id is not null and new.outcome in ('ACCEPTED', 'PARTLY') and old.closed_at is null)
  execute function portal.demand_lock();

-- Provisional locks whose request ended without being accepted, and the day on which she was told so: of an answer by post when it was printed. A
-- request that was joined to another is told by that one's answer.
create function portal.told_locks() returns table (tenant_id uuid, id uuid, told_on date)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select r.tenant_id, r.id, (coalesce(l.printed_at, e.closed_at) at time zone 'Europe/Paris')::date
    from portal.restriction r
    join portal.ticket t on t.tenant_id = r.tenant_id and t.id = r.ticket_id and t.closed_at is not null
    join portal.ticket e on e.tenant_id = t.tenant_id and e.id = coalesce(t.joined_to, t.id) and e.closed_at is not null
    join portal.rights_request q on q.tenant_id = e.tenant_id and q.id = e.request_id
    left join lateral (select max(p.printed_at) as printed_at, bool_or(p.printed_at is null) as waits from portal.letter p
      where p.tenant_id = e.tenant_id and p.ticket_id = e.id) l on true
    where r.lifted_at is null and r.upheld_at is null and t.outcome not in ('ACCEPTED', 'PARTLY') and (q.answer_by <> 'POST' or e.outcome = 'WITHDRAWN' or l.waits is false)
      and (portal.tenant() is null or r.tenant_id = portal.tenant())
$$;
revoke all on function portal.told_locks from public;
grant execute on function portal.told_locks to portal_job;
-- Told before it is lifted (art. 18(3)): the day after.
create function portal.tenants_with_told_locks() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct tenant_id from portal.told_locks() where told_on < portal.today() limit 100
$$;
revoke all on function portal.tenants_with_told_locks from public;
grant execute on function portal.tenants_with_told_locks to portal_job;
grant select on portal.restriction to portal_job;
grant update (told_on, lifted_at, version) on portal.restriction to portal_job;
create policy told on portal.restriction for select to portal_job using (tenant_id = (select portal.tenant()));
create policy lift_told on portal.restriction for update to portal_job using (tenant_id = (select portal.tenant()) and lifted_at is null
    and exists (select from portal.told_locks() l where l.id = restriction.id and l.told_on < (select portal.today())))
  with check (tenant_id = (select portal.tenant()) and lifted_at is not null and lifted_by is null);

-- The end of one service, told by the client; of the whole contract, by the operator: the last day, never one that has gone by.
alter table portal.subscription
  add column ends_on date,
  add column ended_by uuid references portal.account,
  add column ended_at timestamptz,
  add check ((ends_on is null) = (ended_at is null));
alter table portal.client_organisation
  add column contract_ends_on date,
  add column contract_ended_by uuid references portal.account,
  add column contract_ended_at timestamptz,
  add check ((contract_ends_on is null) = (contract_ended_at is null));
create function portal.guard_end() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'subscription' then
    if new.ends_on is distinct from old.ends_on and (old.ends_on < portal.today() or new.ends_on < portal.today()) then
      raise exception 'END_IN_THE_PAST' using errcode = 'check_violation';
    end if;
  elsif new.contract_ends_on is distinct from old.contract_ends_on and (old.contract_ends_on < portal.today() or new.contract_ends_on < portal.today()) then
    raise exception 'END_IN_THE_PAST' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger guard_end before update of ends_on on portal.subscription for each row execute function portal.guard_end();
create trigger guard_end before update of contract_ends_on on portal.client_organisation for each row execute function portal.guard_end();
grant update (ends_on, ended_by, ended_at) on portal.subscription to portal_hr;
create index ticket_erasing on portal.ticket (tenant_id, person_id) where kind = 'ERASURE';

-- What her client's desk accepted to erase, by the data map's names; the name alone stands for a request as a whole.
create function portal.erased_items(tenant uuid, person uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select coalesce(array_agg(coalesce(a.item, 'LAST_NAME')), '{}') from portal.ticket t
    join portal.asked_item a on a.tenant_id = t.tenant_id and a.ticket_id = t.id and a.decision = 'ACCEPTED'
    where t.tenant_id = erased_items.tenant and t.person_id = erased_items.person and t.kind = 'ERASURE' and t.desk = 'CLIENT'
      and t.outcome in ('ACCEPTED', 'PARTLY')
$$;
revoke all on function portal.erased_items from public;

-- Two more reasons, the rest as before: the service or the contract has ended; her name was erased at her request.
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
  cross join lateral (select portal.required_notice(s.tenant_id, s.id) as notice) required
  cross join lateral (select portal.proof_in_force(s.tenant_id, s.id, p.id) as latest) informed
  where s.tenant_id = gate.tenant and s.id = gate.subscription
    and (portal.tenant() is null or portal.tenant() = gate.tenant)
$$;
-- Figures have no gate of their own: after the end nothing is transmitted, of whatever mode.
create function portal.guard_transmission() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  if new.passed > 0 and exists (select from portal.subscription s join portal.client_organisation o on o.tenant_id = s.tenant_id
      where s.tenant_id = new.tenant_id and s.id = new.subscription_id and least(s.ends_on, o.contract_ends_on) < portal.today()) then
    raise exception 'GATE_ENDED' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger not_ended before insert on portal.transmission for each row execute function portal.guard_transmission();

-- How long after which event what was sent may still be kept, and what the recipient then does (charter 3.3, GDPR art. 5(1)(e), 17 to 19).
create table portal.retention_rule (
  event text primary key check (event in ('LEFT', 'PROGRAMME_END', 'CONTRACT_END', 'CLIENT', 'ERASURE', 'OBJECTION', 'RESTRICTION')),
  months int not null check (months > 0),
  action text not null check (action in ('ERASE', 'LOCK')),
  legal_fr text not null,
  legal_en text not null
);
comment on table portal.retention_rule is 'no tenant: the charter and the law are the same for every client';
grant select on portal.retention_rule to portal_person, portal_hr, portal_dpo, portal_operator, portal_job;
insert into portal.retention_rule values
  ('LEFT', 1, 'ERASE', 'RGPD, art. 5, paragraphe 1, point e : à ne pas garder plus longtemps que nécessaire', 'GDPR, art. 5(1)(e): kept no longer than necessary'),
  ('PROGRAMME_END', 3, 'ERASE', 'Charte, 3.3 : trois mois après la fin du programme', 'Charter, 3.3: three months after the end of the programme'),
  ('CONTRACT_END', 3, 'ERASE', 'Charte, 3.3 : trois mois après la fin du contrat', 'Charter, 3.3: three months after the end of the contract'),
  ('CLIENT', 1, 'ERASE', 'RGPD, art. 28, paragraphe 3, point a : instruction du client', 'GDPR, art. 28(3)(a): the client’s instruction'),
  ('ERASURE', 1, 'ERASE', 'RGPD, art. 17 et 19 : effacement demandé par la personne', 'GDPR, art. 17 and 19: erasure asked by the person'),
  ('OBJECTION', 1, 'ERASE', 'RGPD, art. 17, paragraphe 1, point c, et art. 19 : opposition de la personne', 'GDPR, art. 17(1)(c) and 19: the person’s objection'),
  ('RESTRICTION', 1, 'LOCK', 'RGPD, art. 18 et 19 : conservé, sans autre usage', 'GDPR, art. 18 and 19: stored, not otherwise used');

-- A recall that a rule started has nobody who asked; to lock what was sent is not to erase it, and may be followed by that.
alter table portal.recall
  alter column asked_by drop not null,
  drop constraint recall_cause_check,
  add check (cause in ('LEFT', 'PROGRAMME_END', 'CONTRACT_END', 'CLIENT', 'ERASURE', 'OBJECTION', 'RESTRICTION')),
  add column action text not null default 'ERASE' check (action in ('ERASE', 'LOCK')),
  add column reminded_on date,
  add check (asked_by is not null or cause <> 'CLIENT');
create index recall_open on portal.recall (due) where confirmed_at is null;
alter table portal.recall_item add column action text not null default 'ERASE' check (action in ('ERASE', 'LOCK')),
  drop constraint recall_item_pkey, add primary key (tenant_id, row_id, action);

-- After its confirmed erasure a row is the ledger's: to whom, when, which fields; the values are gone, and she may lawfully be sent again.
alter table portal.nominative_row add column deleted_at timestamptz, add column fields text, alter column last_name drop not null, alter column first_name drop not null,
  add check ((deleted_at is null) = (fields is null)), add check ((deleted_at is null) = (last_name is not null and first_name is not null)),
  drop constraint nominative_row_tenant_id_subscription_id_person_id_key;
alter table portal.emergency_row add column deleted_at timestamptz, add column fields text, alter column last_name drop not null, alter column first_name drop not null,
  add check ((deleted_at is null) = (fields is null)), add check ((deleted_at is null) = (last_name is not null and first_name is not null)),
  drop constraint emergency_row_tenant_id_subscription_id_person_id_key;
alter table portal.semi_nominative_row add column deleted_at timestamptz, add column fields text, add check ((deleted_at is null) = (fields is null)),
  drop constraint semi_nominative_row_tenant_id_subscription_id_pseudonym_key;
create unique index nominative_row_held on portal.nominative_row (tenant_id, subscription_id, person_id) where deleted_at is null;
create unique index emergency_row_held on portal.emergency_row (tenant_id, subscription_id, person_id) where deleted_at is null;
create unique index semi_nominative_row_held on portal.semi_nominative_row (tenant_id, subscription_id, pseudonym) where deleted_at is null;
-- A second accident, after the first one's row is gone, leaves a duty of its own.
alter table portal.duty_to_inform drop constraint duty_to_inform_tenant_id_subscription_id_person_id_key;

-- Nothing changes a row that was sent but its erasure, which empties it and nothing else.
create function portal.forget_row() returns trigger language plpgsql as $$
declare
  moment timestamptz := new.deleted_at;
begin
  if old.deleted_at is not null or moment is null then
    raise exception 'ROW_STANDS' using errcode = 'restrict_violation';
  end if;
  new := old;
  new.deleted_at := moment;
  if tg_table_name = 'semi_nominative_row' then
    new.fields := concat_ws(',', 'PSEUDONYM', case when old.job_title is not null then 'JOB_TITLE' end, case when old.establishment is not null then 'ESTABLISHMENT' end);
  elsif tg_table_name = 'emergency_row' then
    new.fields := concat_ws(',', 'LAST_NAME', 'FIRST_NAME', case when old.job_title is not null then 'JOB_TITLE' end,
      case when old.establishment is not null then 'ESTABLISHMENT' end);
    new.last_name := null;
    new.first_name := null;
  else
    new.fields := concat_ws(',', 'LAST_NAME', 'FIRST_NAME', case when old.work_email is not null then 'WORK_EMAIL' end,
      case when old.job_title is not null then 'JOB_TITLE' end, case when old.establishment is not null then 'ESTABLISHMENT' end);
    new.last_name := null;
    new.first_name := null;
    new.work_email := null;
  end if;
  new.job_title := null;
  new.establishment := null;
  return new;
end
$$;
do $$
declare
  held text;
begin
  foreach held in array array['nominative', 'semi_nominative', 'emergency'] loop
    execute format('drop trigger gate on portal.%s_row', held);
    execute format('create trigger gate before insert on portal.%1$s_row for each row execute function portal.guard_%1$s()', held);
    execute format('create trigger forget before update on portal.%s_row for each row execute function portal.forget_row()', held);
  end loop;
end
$$;
create function portal.forget_recalled() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  update portal.nominative_row r set deleted_at = new.confirmed_at from portal.recall_item i where i.tenant_id = new.tenant_id and i.recall_id = new.id
    and r.tenant_id = i.tenant_id and r.id = i.row_id and r.deleted_at is null;
  update portal.semi_nominative_row r set deleted_at = new.confirmed_at from portal.recall_item i where i.tenant_id = new.tenant_id and i.recall_id = new.id
    and r.tenant_id = i.tenant_id and r.id = i.row_id and r.deleted_at is null;
  update portal.emergency_row r set deleted_at = new.confirmed_at from portal.recall_item i where i.tenant_id = new.tenant_id and i.recall_id = new.id
    and r.tenant_id = i.tenant_id and r.id = i.row_id and r.deleted_at is null;
  return null;
end
$$;
create trigger forget after update of confirmed_at on portal.recall for each row
  when (old.confirmed_at is null and new.confirmed_at is not null and new.action = 'ERASE') execute function portal.forget_recalled();

create or replace function portal.sent_rows(tenant uuid) returns table (id uuid, subscription_id uuid, transmission_id uuid, person_id uuid, into_mode text, emergency boolean,
  pseudonym text, last_name text, first_name text, work_email text, job_title text, establishment text)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select r.id, r.subscription_id, r.transmission_id, r.person_id, r.mode, false, null, r.last_name, r.first_name, r.work_email, r.job_title, r.establishment
    from portal.nominative_row r where r.tenant_id = sent_rows.tenant and r.deleted_at is null
  union all
  select r.id, r.subscription_id, r.transmission_id, c.person_id, r.mode, false, r.pseudonym, null, null, null, r.job_title, r.establishment
    from portal.semi_nominative_row r join portal.pseudonym c on c.tenant_id = r.tenant_id and c.subscription_id = r.subscription_id and c.pseudonym = r.pseudonym
    where r.tenant_id = sent_rows.tenant and r.deleted_at is null
  union all
  select r.id, r.subscription_id, r.transmission_id, r.person_id, r.mode, true, null, r.last_name, r.first_name, null, r.job_title, r.establishment
    from portal.emergency_row r where r.tenant_id = sent_rows.tenant and r.deleted_at is null
$$;
-- A lock is the gate's to see; what is called back to be erased is not handed over any more.
create or replace function portal.hand_over(tenant uuid, transmission uuid) returns table (pseudonym text, last_name text, first_name text, work_email text, job_title text,
  establishment text, people int)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select * from (
    select s.pseudonym, s.last_name, s.first_name, s.work_email, s.job_title, s.establishment, null::int as people from portal.sent_rows(hand_over.tenant) s
      where s.transmission_id = hand_over.transmission
        and not exists (select from portal.recall_item i where i.tenant_id = hand_over.tenant and i.row_id = s.id and i.action = 'ERASE')
        and case when s.emergency then portal.gate(hand_over.tenant, s.subscription_id, s.person_id, s.into_mode, true) is null
          else portal.gate(hand_over.tenant, s.subscription_id, s.person_id, s.into_mode) is null end
    union all
    select null, null, null, null, null, f.establishment, f.people from portal.anonymous_publication p
      join portal.anonymous_figure f on f.tenant_id = p.tenant_id and f.publication_id = p.id
      where p.tenant_id = hand_over.tenant and p.transmission_id = hand_over.transmission) leaving
    order by pseudonym, last_name, first_name, establishment
$$;

-- By hand, for one of the causes that are the client's to tell; the term is the rule's.
create or replace function portal.ask_recall(new_id uuid, subscription uuid, cause text, at timestamptz) returns int
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  found_rows uuid[];
  found_people int;
  day date := portal.today();
begin
  if not portal.may_transmit() or ask_recall.cause not in ('LEFT', 'PROGRAMME_END', 'CONTRACT_END', 'CLIENT') then
    raise exception 'only who may transmit calls back' using errcode = 'insufficient_privilege';
  end if;
  -- A transmission under way is called back whole, or comes after.
  perform 1 from portal.subscription s where s.tenant_id = portal.tenant() and s.id = ask_recall.subscription for no key update;
  select array_agg(s.id), count(distinct s.person_id) into found_rows, found_people
    from portal.sent_rows(portal.tenant()) s join portal.person p on p.tenant_id = portal.tenant() and p.id = s.person_id
    where s.subscription_id = ask_recall.subscription and (ask_recall.cause <> 'LEFT' or p.contract_end < day)
      and not exists (select from portal.recall_item i where i.tenant_id = portal.tenant() and i.row_id = s.id and i.action = 'ERASE');
  if found_people > 0 then
    insert into portal.recall (tenant_id, id, subscription_id, cause, people, asked_by, asked_at, due)
      select portal.tenant(), new_id, ask_recall.subscription, r.event, found_people, portal.account(), at, (day + make_interval(months => r.months))::date
        from portal.retention_rule r where r.event = ask_recall.cause;
    insert into portal.recall_item (tenant_id, row_id, recall_id) select portal.tenant(), r, new_id from unnest(found_rows) r;
  end if;
  return found_people;
end
$$;

-- Whose sent rows are to be looked at: an event left a row here, whichever transaction; and every client once a legal day.
create table portal.recall_wanted (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null default gen_random_uuid(),
  primary key (tenant_id, id)
);
create table portal.recall_check (
  tenant_id uuid not null references portal.client_organisation,
  day date not null,
  primary key (tenant_id, day)
);
alter table portal.recall_wanted enable row level security;
alter table portal.recall_check enable row level security;
grant select on portal.recall_wanted, portal.recall_check to portal_job;
create policy of_tenant on portal.recall_wanted for select to portal_job using (tenant_id = (select portal.tenant()));
create policy of_tenant on portal.recall_check for select to portal_job using (tenant_id = (select portal.tenant()));
create function portal.want_recall() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  insert into portal.recall_wanted (tenant_id) values (new.tenant_id);
  return null;
end
$$;
create trigger recalled after insert on portal.restriction for each row when (new.ticket_id is null) execute function portal.want_recall();
create trigger recalled_when_upheld after update of upheld_at on portal.restriction for each row
  when (old.upheld_at is null and new.upheld_at is not null) execute function portal.want_recall();
create trigger recalled after update of outcome on portal.ticket for each row
  when (new.kind = 'ERASURE' and new.outcome in ('ACCEPTED', 'PARTLY') and old.closed_at is null) execute function portal.want_recall();
create trigger recalled after update of contract_end on portal.person for each row
  when (new.contract_end is distinct from old.contract_end and new.contract_end < portal.today()) execute function portal.want_recall();

-- The recalls that the rules start today, one a service and cause, each row once for what is done with it: the gravest and nearest cause counts.
-- Every node may ask; who comes second finds nothing left.
create function portal.start_recalls(at timestamptz) returns table (id uuid, service text, cause text, action text, people int, due date)
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
#variable_conflict use_column
declare
  tenant uuid := portal.tenant();
  today date := portal.today();
begin
  delete from portal.recall_wanted w where w.tenant_id = tenant
    and w.id in (select x.id from portal.recall_wanted x where x.tenant_id = tenant for update skip locked);
  delete from portal.recall_check c where c.tenant_id = tenant and c.day < today;
  insert into portal.recall_check (tenant_id, day) values (tenant, today) on conflict do nothing;
  perform 1 from portal.subscription s where s.tenant_id = tenant order by s.id for no key update;
  return query
  with called as materialized (
    select s.id as row_id, s.subscription_id, s.person_id, w.cause, w.action, w.due
    from portal.sent_rows(tenant) s
    join portal.subscription b on b.tenant_id = tenant and b.id = s.subscription_id
    join portal.client_organisation o on o.tenant_id = tenant
    join portal.person p on p.tenant_id = tenant and p.id = s.person_id
    cross join lateral (
      select r.event as cause, r.action, greatest((e.since + make_interval(months => r.months))::date, today) as due
      from (values
        ('CONTRACT_END', case when o.contract_ends_on < today then o.contract_ends_on end),
        ('PROGRAMME_END', case when b.ends_on < today then b.ends_on end),
        ('LEFT', case when p.contract_end < today then today end),
        ('ERASURE', case when portal.erased_items(tenant, p.id) && array_remove(array['LAST_NAME', 'FIRST_NAME', case when s.work_email is not null then 'WORK_EMAIL' end,
          case when s.job_title is not null then 'JOB_TITLE' end, case when s.establishment is not null then 'ESTABLISHMENT' end], null) then today end),
        ('OBJECTION', (select today from portal.restriction l where l.tenant_id = tenant and l.person_id = p.id and l.lifted_at is null
          and (l.ticket_id is null or l.upheld_at is not null) and l.ground = 'OBJECTION' limit 1)),
        ('RESTRICTION', (select today from portal.restriction l where l.tenant_id = tenant and l.person_id = p.id and l.lifted_at is null
          and (l.ticket_id is null or l.upheld_at is not null) and l.ground not in ('OBJECTION', 'PENDING') limit 1))) e(event, since)
      join portal.retention_rule r on r.event = e.event
      where e.since is not null
        and not exists (select from portal.recall_item i where i.tenant_id = tenant and i.row_id = s.id and i.action in ('ERASE', r.action))
      order by r.action = 'LOCK', due, r.event limit 1) w
  ), made as (
    insert into portal.recall (tenant_id, id, subscription_id, cause, people, asked_at, due, action)
      select tenant, uuidv7(), c.subscription_id, c.cause, count(distinct c.person_id), at, min(c.due), c.action from called c
      group by c.subscription_id, c.cause, c.action
      returning id, subscription_id, cause, action, people, due
  ), kept as (
    insert into portal.recall_item (tenant_id, row_id, recall_id, action)
      select tenant, c.row_id, m.id, c.action from called c join made m on m.subscription_id = c.subscription_id and m.cause = c.cause
      returning 1
  )
  select m.id, b.service, m.cause, m.action, m.people, m.due from made m join portal.subscription b on b.tenant_id = tenant and b.id = m.subscription_id;
end
$$;
revoke all on function portal.start_recalls from public;
grant execute on function portal.start_recalls to portal_job;

-- Not confirmed in time: the operator is reminded once a week.
grant select on portal.recall to portal_job;
grant update (reminded_on) on portal.recall to portal_job;
create policy remind on portal.recall for select to portal_job using (tenant_id = (select portal.tenant()));
create policy reminded on portal.recall for update to portal_job using (tenant_id = (select portal.tenant()) and confirmed_at is null and due < (select portal.today()))
  with check (tenant_id = (select portal.tenant()));
create function portal.tenants_with_recalls() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select w.tenant_id from portal.recall_wanted w
  union
  select o.tenant_id from portal.client_organisation o where o.kind = 'CLIENT'
    and not exists (select from portal.recall_check c where c.tenant_id = o.tenant_id and c.day = portal.today())
  union
  select r.tenant_id from portal.recall r where r.confirmed_at is null and r.due < portal.today() and coalesce(r.reminded_on <= portal.today() - 7, true)
  limit 100
$$;
revoke all on function portal.tenants_with_recalls from public;
grant execute on function portal.tenants_with_recalls to portal_job;
