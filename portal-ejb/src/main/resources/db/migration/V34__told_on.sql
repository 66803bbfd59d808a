-- Whoever received a value is told of its correction, its erasure, its lock and the end of it (GDPR art. 19): a recall says what is to be done about
-- which rows, a telling that one recipient was told of it, by which way, and what it answered.

-- Where the register's organisations are told that something waits for them; never what.
alter table portal.recipient add column contact_email text check (contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$');
grant update (contact_email) on portal.recipient to portal_dpo;

-- A fact on which she and the desk do not agree: what is held and what she states stand side by side (art. 16).
create table portal.contested_fact (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ticket_id uuid not null,
  item text not null,
  value_held text,
  -- Null: she states that there is none.
  value_stated text,
  since timestamptz not null,
  -- Corrected after all, or contested anew.
  ended_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references portal.person,
  foreign key (tenant_id, ticket_id) references portal.ticket,
  check (value_held is distinct from value_stated)
);
create unique index contested_fact_once on portal.contested_fact (tenant_id, person_id, item) where ended_at is null;
alter table portal.contested_fact enable row level security;
grant select on portal.contested_fact to portal_person, portal_hr, portal_dpo;
grant insert on portal.contested_fact to portal_hr, portal_dpo;
grant update (ended_at, version) on portal.contested_fact to portal_hr, portal_dpo;
create policy self on portal.contested_fact for select to portal_person using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy own on portal.contested_fact for select to portal_hr using (tenant_id = (select portal.tenant()) and item not like 'CONTACT\_%');
create policy every on portal.contested_fact for select to portal_dpo using (true);
create policy note on portal.contested_fact for insert to portal_hr with check (tenant_id = (select portal.tenant()) and ended_at is null
  and exists (select from portal.ticket t where t.tenant_id = contested_fact.tenant_id and t.id = ticket_id and t.person_id = contested_fact.person_id
    and t.desk = 'CLIENT' and t.kind = 'RECTIFICATION' and t.identified));
create policy note_own on portal.contested_fact for insert to portal_dpo with check (ended_at is null
  and exists (select from portal.ticket t where t.tenant_id = contested_fact.tenant_id and t.id = ticket_id and t.person_id = contested_fact.person_id
    and t.desk = 'DPO' and t.kind = 'RECTIFICATION' and t.identified));
create policy settle on portal.contested_fact for update to portal_hr using (tenant_id = (select portal.tenant()) and ended_at is null and item not like 'CONTACT\_%')
  with check (tenant_id = (select portal.tenant()) and ended_at is not null);
create policy settle_own on portal.contested_fact for update to portal_dpo using (ended_at is null and item like 'CONTACT\_%') with check (ended_at is not null);

alter table portal.asked_item drop constraint correction_decision_check, add constraint asked_item_decision_check check (decision in ('ACCEPTED', 'REFUSED', 'CONTESTED'));

-- Two more things that a recipient may be asked; what the rules of retention know, a recall may be for.
alter table portal.retention_rule
  drop constraint retention_rule_action_check, add constraint retention_rule_action_check check (action in ('ERASE', 'LOCK', 'UNLOCK', 'CORRECT', 'ANONYMISE'));
insert into portal.retention_rule (code, event, term, action, legal_fr, legal_en) values
  ('RECALL_RECTIFICATION', 'RECTIFICATION', 'P1M', 'CORRECT', 'RGPD, art. 16 et 19 : donnée corrigée, ou contestée par la personne', 'GDPR, art. 16 and 19: data corrected, or contested by the person'),
  ('RECALL_LIFTED', 'LIFTED', 'P1M', 'UNLOCK', 'RGPD, art. 18, paragraphe 3, et art. 19 : le verrouillage est levé', 'GDPR, art. 18(3) and 19: the restriction is lifted');
alter table portal.recall
  drop constraint recall_cause_check, add constraint recall_cause_check check (cause ~ '^[A-Z_]+$'),
  drop constraint recall_action_check, add constraint recall_action_check check (action in ('ERASE', 'LOCK', 'UNLOCK', 'CORRECT')),
  -- The rows of an erasure under way are called back before they go; whoever looks next says so.
  add column announced_at timestamptz;
update portal.recall set announced_at = asked_at;
alter table portal.recall_item
  drop constraint recall_item_pkey, add primary key (tenant_id, recall_id, row_id),
  drop constraint recall_item_action_check, add constraint recall_item_action_check check (action in ('ERASE', 'LOCK', 'UNLOCK', 'CORRECT')),
  -- Of a correction: which values, by the data map's names, parted by commas.
  add column items text,
  -- Whom it is about, kept after the values went for those who are still to erase them, and no longer.
  add column kept_pseudonym text,
  add column kept_last_name text,
  add column kept_first_name text,
  add check ((action = 'CORRECT') = (items is not null));
create unique index recall_item_once on portal.recall_item (tenant_id, row_id) where action = 'ERASE';
create index recall_item_by_row on portal.recall_item (tenant_id, row_id, recall_id);
drop index portal.recall_item_by_recall;
revoke select on portal.recall_item from portal_person, portal_hr, portal_dpo;
grant select (tenant_id, row_id, recall_id, action, items) on portal.recall_item to portal_person, portal_hr, portal_dpo;

create table portal.recall_telling (
  tenant_id uuid not null,
  id uuid not null,
  recall_id uuid not null,
  -- As the operator's register had it.
  recipient_id uuid not null,
  recipient text not null,
  channel text check (channel in ('HTTPS', 'MAIL', 'FILE')),
  state text not null check (state in ('TO_TELL', 'TOLD', 'RECEIPTED', 'IMPOSSIBLE')),
  opened_at timestamptz not null,
  attempts int not null default 0,
  next_at timestamptz not null,
  told_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references portal.account,
  -- What the recipient answered: its own reference, never a person's data.
  reference text check (length(reference) <= 200),
  -- Why it was impossible to tell, or would have taken efforts out of proportion (art. 19).
  reason text check (btrim(reason) <> '' and length(reason) <= 1000),
  reminded_on date,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, recall_id, recipient_id),
  foreign key (tenant_id, recall_id) references portal.recall,
  check ((state in ('RECEIPTED', 'IMPOSSIBLE')) = (ended_at is not null)),
  check ((state = 'IMPOSSIBLE') = (reason is not null)),
  check (state not in ('TOLD', 'RECEIPTED') or (told_at is not null and channel is not null))
);
create index recall_telling_due on portal.recall_telling (next_at) where state = 'TO_TELL';
create index recall_telling_open on portal.recall_telling (tenant_id, recall_id) where state in ('TO_TELL', 'TOLD');
alter table portal.recall_telling enable row level security;
grant select on portal.recall_telling to portal_person, portal_hr, portal_dpo, portal_operator, portal_job;
create policy self on portal.recall_telling for select to portal_person using (tenant_id = (select portal.tenant())
  and exists (select from portal.recall r where r.tenant_id = recall_telling.tenant_id and r.id = recall_telling.recall_id));
create policy own on portal.recall_telling for select to portal_hr, portal_job using (tenant_id = (select portal.tenant()));
create policy every on portal.recall_telling for select to portal_dpo, portal_operator using (true);
grant update (channel, state, attempts, next_at, told_at, ended_at, reference, reminded_on, version) on portal.recall_telling to portal_job;
create policy tell on portal.recall_telling for update to portal_job using (tenant_id = (select portal.tenant()) and state in ('TO_TELL', 'TOLD'))
  with check (tenant_id = (select portal.tenant()) and state <> 'IMPOSSIBLE' and ended_by is null);
-- What goes by hand is a collaborator's to do, and what came back hers to note, under an undertaking.
grant update (channel, state, told_at, ended_at, ended_by, reference, reason, version) on portal.recall_telling to portal_operator;
create policy hand_over on portal.recall_telling for update to portal_operator using (state in ('TO_TELL', 'TOLD') and (select portal.under_undertaking()))
  with check (state = 'TOLD' or ended_by = (select portal.account()));

-- One telling for each organisation that the register had for the service when the row left: the same rule as of an access pack.
create function portal.open_tellings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  insert into portal.recall_telling (tenant_id, id, recall_id, recipient_id, recipient, state, opened_at, next_at, version)
    select distinct on (k.tenant_id, k.id, r.id) k.tenant_id, uuidv7(), k.id, r.id, r.name, 'TO_TELL', k.asked_at, k.asked_at, 0
      from added i
      join portal.recall k on k.tenant_id = i.tenant_id and k.id = i.recall_id
      join portal.subscription s on s.tenant_id = k.tenant_id and s.id = k.subscription_id
      cross join lateral (select coalesce(
        (select n.transmitted_at from portal.nominative_row n where n.tenant_id = i.tenant_id and n.id = i.row_id),
        (select n.transmitted_at from portal.semi_nominative_row n where n.tenant_id = i.tenant_id and n.id = i.row_id),
        (select n.transmitted_at from portal.emergency_row n where n.tenant_id = i.tenant_id and n.id = i.row_id), k.asked_at) as at) sent
      join portal.recipient r on s.service = any (string_to_array(r.services, ','))
        and (r.ended_on is null or r.ended_on > (sent.at at time zone 'Europe/Paris')::date)
      on conflict (tenant_id, recall_id, recipient_id) do nothing;
  return null;
end
$$;
create trigger tellings after insert on portal.recall_item referencing new table as added for each statement execute function portal.open_tellings();

-- Before a row that was sent is emptied or deleted, whoever has not erased it yet keeps a way to know whom it is about; and a row that goes without having
-- been called back is called back now.
create function portal.keep_handle() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  gone jsonb := to_jsonb(old);
  called uuid;
begin
  if gone ->> 'deleted_at' is not null or (tg_op = 'UPDATE' and to_jsonb(new) ->> 'deleted_at' is null) then
    return case tg_op when 'UPDATE' then new else old end;
  end if;
  if tg_op = 'DELETE' and not exists (select from portal.recall_item i where i.tenant_id = old.tenant_id and i.row_id = old.id and i.action = 'ERASE') then
    called := uuidv7();
    insert into portal.recall (tenant_id, id, subscription_id, cause, people, asked_at, due, action)
      select old.tenant_id, called, old.subscription_id, l.event, 1, coalesce(nullif(current_setting('portal.erased_at', true), '')::timestamptz, now()),
        (portal.today() + make_interval(months => l.months))::date, 'ERASE' from portal.retention_rule l where l.event = 'ERASURE';
    insert into portal.recall_item (tenant_id, row_id, recall_id, action) values (old.tenant_id, old.id, called, 'ERASE');
    insert into portal.recall_wanted (tenant_id) values (old.tenant_id);
  end if;
  update portal.recall_item i set kept_pseudonym = gone ->> 'pseudonym', kept_last_name = gone ->> 'last_name', kept_first_name = gone ->> 'first_name'
    where i.tenant_id = old.tenant_id and i.row_id = old.id and i.action = 'ERASE'
      and (exists (select from portal.recall_telling t where t.tenant_id = i.tenant_id and t.recall_id = i.recall_id and t.state in ('TO_TELL', 'TOLD'))
        or exists (select from portal.recall r where r.tenant_id = i.tenant_id and r.id = i.recall_id and r.confirmed_at is null));
  return case tg_op when 'UPDATE' then new else old end;
end
$$;
create trigger a_handle before update or delete on portal.nominative_row for each row execute function portal.keep_handle();
create trigger a_handle before update or delete on portal.semi_nominative_row for each row execute function portal.keep_handle();
create trigger a_handle before update or delete on portal.emergency_row for each row execute function portal.keep_handle();
-- With the last receipt nobody needs it.
create function portal.drop_handle() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  it uuid := (to_jsonb(new) ->> case tg_table_name when 'recall' then 'id' else 'recall_id' end)::uuid;
begin
  update portal.recall_item i set kept_pseudonym = null, kept_last_name = null, kept_first_name = null
    where i.tenant_id = new.tenant_id and i.recall_id = it and (i.kept_pseudonym is not null or i.kept_last_name is not null)
      and exists (select from portal.recall r where r.tenant_id = new.tenant_id and r.id = it and r.confirmed_at is not null)
      and not exists (select from portal.recall_telling t where t.tenant_id = new.tenant_id and t.recall_id = it and t.state in ('TO_TELL', 'TOLD'));
  return null;
end
$$;
create trigger z_handle after update of confirmed_at on portal.recall for each row when (new.confirmed_at is not null) execute function portal.drop_handle();
create trigger z_handle after update of state on portal.recall_telling for each row when (new.state in ('RECEIPTED', 'IMPOSSIBLE')) execute function portal.drop_handle();

-- What was decided about a value that was sent, and the end of a lock, are looked at like the other events.
create trigger told after insert on portal.person_change for each row when (new.source = 'DECISION') execute function portal.want_recall();
create trigger told after insert on portal.contested_fact for each row execute function portal.want_recall();
create trigger told after update of lifted_at on portal.restriction for each row
  when (old.lifted_at is null and new.lifted_at is not null) execute function portal.want_recall();

-- Which values of the staff list a row of a mode can hold.
create function portal.fields_of(into_mode text, emergency boolean) returns text[] language sql immutable parallel safe as $$
  select case when into_mode = 'SEMI_NOMINATIVE' then array['JOB_TITLE', 'ESTABLISHMENT']
    when emergency then array['LAST_NAME', 'FIRST_NAME', 'JOB_TITLE', 'ESTABLISHMENT']
    else array['LAST_NAME', 'FIRST_NAME', 'WORK_EMAIL', 'JOB_TITLE', 'ESTABLISHMENT'] end
$$;

-- As before, and two more: what a decision corrected or left contested after it was sent, each value once; and the end of a lock that was told.
create or replace function portal.start_recalls(at timestamptz) returns table (id uuid, service text, cause text, action text, people int, due date)
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
  with sent as materialized (
    select s.*, t.sent_at, (select i.action from portal.recall_item i where i.tenant_id = tenant and i.row_id = s.id and i.action in ('LOCK', 'UNLOCK')
        order by i.recall_id desc limit 1) is not distinct from 'LOCK' as locked
      from portal.sent_rows(tenant) s join portal.transmission t on t.tenant_id = tenant and t.id = s.transmission_id
      where not exists (select from portal.recall_item i where i.tenant_id = tenant and i.row_id = s.id and i.action = 'ERASE')
  ), called as materialized (
    select s.id as row_id, s.subscription_id, s.person_id, w.cause, w.action, w.due
    from sent s
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
      where e.since is not null and not (r.action = 'LOCK' and s.locked)
      order by r.action = 'LOCK', due, r.event limit 1) w
  ), told as (
    select c.row_id, c.subscription_id, c.person_id, c.cause, c.action, c.due, null::text as items from called c
    union all
    select s.id, s.subscription_id, s.person_id, l.event, l.action, (today + make_interval(months => l.months))::date, null
      from sent s join portal.retention_rule l on l.event = 'LIFTED'
      where s.locked and not exists (select from portal.restriction x where x.tenant_id = tenant and x.person_id = s.person_id and x.lifted_at is null)
        and not exists (select from called c where c.row_id = s.id and c.action = 'ERASE')
    union all
    select s.id, s.subscription_id, s.person_id, l.event, l.action, (today + make_interval(months => l.months))::date, string_agg(distinct e.item, ',')
      from sent s join portal.retention_rule l on l.event = 'RECTIFICATION'
      cross join lateral (
        select c.item, c.changed_at as at from portal.person_change c where c.tenant_id = tenant and c.person_id = s.person_id and c.source = 'DECISION'
        union all
        select f.item, f.since from portal.contested_fact f where f.tenant_id = tenant and f.person_id = s.person_id and f.ended_at is null) e
      where e.at > s.sent_at and e.item = any (portal.fields_of(s.into_mode, s.emergency))
        and not exists (select from called c where c.row_id = s.id and c.action = 'ERASE')
        and not exists (select from portal.recall_item i join portal.recall k on k.tenant_id = i.tenant_id and k.id = i.recall_id
          where i.tenant_id = tenant and i.row_id = s.id and i.action = 'CORRECT' and k.asked_at >= e.at and e.item = any (string_to_array(i.items, ',')))
      group by 1, 2, 3, 4, 5, 6
  ), made as (
    insert into portal.recall (tenant_id, id, subscription_id, cause, people, asked_at, due, action)
      select tenant, uuidv7(), c.subscription_id, c.cause, count(distinct c.person_id), at, min(c.due), c.action from told c
      group by c.subscription_id, c.cause, c.action
      returning id, subscription_id, cause, action
  )
  insert into portal.recall_item (tenant_id, row_id, recall_id, action, items)
    select tenant, c.row_id, m.id, c.action, c.items from told c join made m on m.subscription_id = c.subscription_id and m.cause = c.cause and m.action = c.action;
  return query
    update portal.recall k set announced_at = at from portal.subscription b
      where k.tenant_id = tenant and k.announced_at is null and k.asked_by is null and b.tenant_id = tenant and b.id = k.subscription_id
      returning k.id, b.service, k.cause, k.action, k.people, k.due;
end
$$;
revoke all on function portal.start_recalls from public;
grant execute on function portal.start_recalls to portal_job;

-- What a recipient is told of one recall, a line a person: whom, as she was sent; of a correction what stands now, and what she states where it is
-- contested. For the functions below only.
create function portal.told_lines(tenant uuid, recall uuid) returns table (pseudonym text, last_name text, first_name text, work_email text, job_title text,
  establishment text, corrected jsonb, contested jsonb)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select coalesce(s.pseudonym, i.kept_pseudonym), coalesce(s.last_name, i.kept_last_name), coalesce(s.first_name, i.kept_first_name), s.work_email, s.job_title,
      s.establishment, change.corrected, change.contested
    from portal.recall_item i
    left join portal.sent_rows(told_lines.tenant) s on s.id = i.row_id
    left join portal.person p on p.tenant_id = i.tenant_id and p.id = s.person_id and i.action = 'CORRECT'
    left join lateral (
      select jsonb_object_agg(x.item, to_jsonb(p) -> lower(x.item)) filter (where f.id is null) as corrected,
          jsonb_object_agg(x.item, f.value_stated) filter (where f.id is not null) as contested
        from unnest(string_to_array(i.items, ',')) x(item)
        left join portal.contested_fact f on f.tenant_id = i.tenant_id and f.person_id = p.id and f.item = x.item and f.ended_at is null
        where p.id is not null) change on true
    where i.tenant_id = told_lines.tenant and i.recall_id = told_lines.recall
      and (s.id is not null or i.kept_pseudonym is not null or i.kept_last_name is not null)
    order by 1, 2, 3
$$;
revoke all on function portal.told_lines from public;
drop function portal.recalled_rows;
create function portal.recalled_rows(tenant uuid, recall uuid) returns table (pseudonym text, last_name text, first_name text, work_email text, job_title text,
  establishment text, corrected jsonb, contested jsonb)
  language plpgsql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  if not portal.under_undertaking() then
    raise exception 'NO_UNDERTAKING' using errcode = 'insufficient_privilege';
  end if;
  return query select l.* from portal.told_lines(recalled_rows.tenant, recalled_rows.recall) l;
end
$$;
revoke all on function portal.recalled_rows from public;
grant execute on function portal.recalled_rows to portal_operator;
-- A job tells what is to be told and nothing else.
create function portal.tellable(telling uuid) returns table (pseudonym text, last_name text, first_name text, work_email text, job_title text,
  establishment text, corrected jsonb, contested jsonb)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select l.* from portal.recall_telling t, portal.told_lines(t.tenant_id, t.recall_id) l
    where t.tenant_id = portal.tenant() and t.id = tellable.telling and t.state = 'TO_TELL'
$$;
create function portal.contact_of(telling uuid) returns text
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select r.contact_email from portal.recall_telling t join portal.recipient r on r.id = t.recipient_id
    where t.tenant_id = portal.tenant() and t.id = contact_of.telling and t.state = 'TO_TELL'
$$;
create function portal.tenants_with_tellings(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select t.tenant_id from portal.recall_telling t where t.state = 'TO_TELL' and t.channel is distinct from 'FILE' and t.next_at <= at
  union
  select t.tenant_id from portal.recall_telling t join portal.recall r on r.tenant_id = t.tenant_id and r.id = t.recall_id
    where t.state in ('TO_TELL', 'TOLD') and r.due < portal.today() and coalesce(t.reminded_on <= portal.today() - 7, true)
  limit 100
$$;
revoke all on function portal.tellable, portal.contact_of, portal.tenants_with_tellings from public;
grant execute on function portal.tellable, portal.contact_of, portal.tenants_with_tellings to portal_job;

-- What is restricted is only stored (GDPR art. 18(1) to (3)): for the client's HR her rows are not there, in no list, export, count or file; an import
-- that speaks of her waits. An objection that was accepted is no restriction: it stops what leaves, and her employer goes on employing her.
create function portal.restricted_people() returns setof uuid
  language sql stable parallel safe security definer set search_path = pg_catalog, portal, pg_temp as $$
  select r.person_id from portal.restriction r where r.tenant_id = portal.tenant() and r.lifted_at is null and r.ground <> 'OBJECTION'
$$;

-- The uses of art. 18(2), each with its reason, by one account and for some days; the employee and the DPO read it.
create table portal.restriction_use (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  ground text not null check (ground in ('CONSENT', 'CLAIMS', 'RIGHTS_OF_ANOTHER', 'PUBLIC_INTEREST')),
  reason text not null check (btrim(reason) <> '' and length(reason) <= 1000),
  account_id uuid not null references portal.account,
  account_name text not null,
  opened_at timestamptz not null,
  opened_on date not null default portal.today(),
  -- The last day.
  until date not null,
  ended_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references portal.person,
  check (until >= opened_on and until <= opened_on + 7)
);
create index restriction_use_open on portal.restriction_use (tenant_id, account_id, person_id) where ended_at is null;
alter table portal.restriction_use enable row level security;
grant select on portal.restriction_use to portal_person, portal_hr, portal_dpo;
grant insert on portal.restriction_use to portal_hr;
grant update (ended_at, version) on portal.restriction_use to portal_hr;
create policy self on portal.restriction_use for select to portal_person using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy own on portal.restriction_use for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.restriction_use for select to portal_dpo using (true);
create policy open on portal.restriction_use for insert to portal_hr with check (tenant_id = (select portal.tenant()) and account_id = (select portal.account())
  and opened_on = portal.today() and ended_at is null and person_id in (select portal.restricted_people()));
create policy end_own on portal.restriction_use for update to portal_hr using (tenant_id = (select portal.tenant()) and ended_at is null)
  with check (tenant_id = (select portal.tenant()) and ended_at is not null);

-- Her own request is handled although she is locked: for one transaction, by the desk that decides it. No role writes here.
create table portal.restriction_opening (
  tenant_id uuid not null,
  person_id uuid not null,
  transaction bigint not null,
  primary key (tenant_id, person_id, transaction)
);
alter table portal.restriction_opening enable row level security;
create policy nobody on portal.restriction_opening using (false);
create function portal.open_in_transaction(person uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  if person is null or person not in (select portal.restricted_people()) then
    return false;
  end if;
  delete from portal.restriction_opening o where o.tenant_id = portal.tenant() and o.transaction < pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  insert into portal.restriction_opening values (portal.tenant(), person, pg_current_xact_id()::text::bigint) on conflict do nothing;
  return true;
end
$$;
revoke all on function portal.open_in_transaction from public;
create function portal.open_for_ticket(ticket uuid) returns boolean
  language sql security definer set search_path = pg_catalog, portal, pg_temp as $$
  select coalesce((select portal.open_in_transaction(t.person_id) from portal.ticket t where t.tenant_id = portal.tenant() and t.id = open_for_ticket.ticket
    and t.desk = 'CLIENT' and t.closed_at is null), false)
$$;
-- A request that she made in writing is recorded by HR.
create function portal.open_for_request(person uuid) returns boolean
  language sql security definer set search_path = pg_catalog, portal, pg_temp as $$ select portal.open_in_transaction(person) $$;

-- Whom the caller does not see: the restricted ones, but for a use that is open for this account, and her own request in this transaction.
create function portal.locked_people() returns setof uuid
  language sql stable parallel safe security definer set search_path = pg_catalog, portal, pg_temp as $$
  select l.id from portal.restricted_people() l(id)
    where not exists (select from portal.restriction_use u where u.tenant_id = portal.tenant() and u.account_id = portal.account() and u.person_id = l.id
        and u.ended_at is null and u.until >= portal.today())
      and not exists (select from portal.restriction_opening o where o.tenant_id = portal.tenant() and o.person_id = l.id
        and o.transaction = pg_current_xact_id_if_assigned()::text::bigint)
$$;
create function portal.locked_pseudonyms() returns table (subscription_id uuid, pseudonym text)
  language sql stable parallel safe security definer set search_path = pg_catalog, portal, pg_temp as $$
  select y.subscription_id, y.pseudonym from portal.pseudonym y where y.tenant_id = portal.tenant() and y.person_id in (select portal.locked_people())
$$;
do $$
declare
  held text;
begin
  foreach held in array array['person_change', 'contested_fact', 'nominative_row', 'emergency_row', 'duty_to_inform', 'pseudonym'] loop
    execute format('create policy only_stored on portal.%I as restrictive for select to portal_hr using (person_id not in (select portal.locked_people()))', held);
  end loop;
end
$$;
create policy only_stored on portal.person as restrictive for select to portal_hr using (id not in (select portal.locked_people()));
create policy only_stored_too on portal.person as restrictive for update to portal_hr using (id not in (select portal.locked_people()));
create policy only_stored on portal.semi_nominative_row as restrictive for select to portal_hr
  using ((subscription_id, pseudonym) not in (select y.subscription_id, y.pseudonym from portal.locked_pseudonyms() y));
create policy only_stored on portal.staff_import_row as restrictive for select to portal_hr
  using (person_id is null or person_id not in (select portal.locked_people()));
-- Nor does a job change her.
create policy only_stored_by_jobs on portal.person as restrictive for update to portal_job using (id not in (select portal.restricted_people()));

-- That somebody is locked, since when, under which number: enough to tell her (art. 18(3)) and to know that a row is there; nothing else.
create function portal.locks_of_staff() returns table (person_id uuid, employee_number text, since timestamptz, parked bigint, opened_until date)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select p.id, p.employee_number, min(r.since), (select count(*) from portal.staff_import_row i where i.tenant_id = p.tenant_id and i.person_id = p.id and i.outcome = 'PARKED'),
      (select max(u.until) from portal.restriction_use u where u.tenant_id = p.tenant_id and u.person_id = p.id and u.account_id = portal.account()
        and u.ended_at is null and u.until >= portal.today())
    from portal.restriction r join portal.person p on p.tenant_id = r.tenant_id and p.id = r.person_id
    where r.tenant_id = portal.tenant() and r.lifted_at is null and r.ground <> 'OBJECTION'
    group by p.tenant_id, p.id, p.employee_number order by min(r.since), p.id
$$;

-- Lines of a file about somebody who is locked wait until she is not.
alter table portal.staff_import add column parked int not null default 0;
alter table portal.staff_import_row drop constraint staff_import_row_outcome_check,
  add constraint staff_import_row_outcome_check check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED', 'SKIPPED', 'PARKED'));
grant update (parked) on portal.staff_import to portal_job;
-- Of the numbers of a file those that are locked, so that nobody is entered twice.
create function portal.locked_numbers(numbers json) returns table (employee_number text, person_id uuid, establishment text)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select p.employee_number, p.id, p.establishment from portal.person p where p.tenant_id = portal.tenant() and p.id in (select portal.restricted_people())
    and p.employee_number in (select json_array_elements_text(numbers))
$$;
create function portal.parked_lines() returns table (id uuid, import_id uuid, uploaded_at timestamptz, row_number int, person_id uuid, employee_number text, locked boolean)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select i.id, i.import_id, f.uploaded_at, i.row_number, i.person_id, i.employee_number, i.person_id in (select portal.restricted_people())
    from portal.staff_import_row i join portal.staff_import f on f.tenant_id = i.tenant_id and f.id = i.import_id
    where i.tenant_id = portal.tenant() and i.outcome = 'PARKED' and f.state = 'APPLIED' order by f.uploaded_at, i.row_number limit 500
$$;
-- What HR may not read it may still throw away with its file.
create function portal.clear_import(import uuid, but text[]) returns void
  language sql security definer set search_path = pg_catalog, portal, pg_temp as $$
  delete from portal.staff_import_problem p where p.tenant_id = portal.tenant() and p.import_id = clear_import.import
    and exists (select from portal.staff_import_row r where r.tenant_id = p.tenant_id and r.import_id = p.import_id and r.row_number = p.row_number and r.outcome <> all (but));
  delete from portal.staff_import_row r where r.tenant_id = portal.tenant() and r.import_id = clear_import.import and r.outcome <> all (but)
$$;
revoke all on function portal.restricted_people, portal.locked_people, portal.locked_pseudonyms, portal.open_for_ticket, portal.open_for_request, portal.locks_of_staff,
  portal.locked_numbers, portal.parked_lines, portal.clear_import from public;
grant execute on function portal.restricted_people, portal.locked_people, portal.locked_pseudonyms, portal.open_for_ticket, portal.open_for_request, portal.locks_of_staff,
  portal.locked_numbers, portal.parked_lines to portal_hr;
grant execute on function portal.restricted_people to portal_job;
grant execute on function portal.clear_import to portal_hr, portal_job;

-- The DPO's figures over all clients are a statistic too.
create or replace function portal.information_stand() returns table
  (client text, service text, notice int, published_at timestamptz, staff bigint, informed bigint, quarantine_ends date)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select c.name, s.service, s.required_notice, n.published_at, count(p.id), count(i.person_id), min(p.quarantined_until)
    from portal.subscription s
    join portal.client_organisation c on c.tenant_id = s.tenant_id
    left join portal.notice_version n on n.tenant_id = s.tenant_id and n.subscription_id = s.id and n.number = s.required_notice
    join portal.person p on p.tenant_id = s.tenant_id and (p.contract_end is null or p.contract_end >= portal.today())
      and not exists (select from portal.restriction l where l.tenant_id = p.tenant_id and l.person_id = p.id and l.lifted_at is null and l.ground <> 'OBJECTION')
    left join lateral (select x.person_id from portal.proof_of_information x where x.tenant_id = p.tenant_id and x.subscription_id = s.id
      and x.person_id = p.id and x.notice_version >= s.required_notice and x.revoked_at is null limit 1) i on true
    group by s.tenant_id, s.id, c.name, s.service, s.required_notice, n.published_at
    order by count(p.id) - count(i.person_id) desc, c.name, s.service limit 200
$$;
