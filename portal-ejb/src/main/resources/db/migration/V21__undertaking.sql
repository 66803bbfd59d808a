-- Collaborators work on nominative data under an undertaking only; each handing over leaves a receipt; what was sent can be called back.

-- Signed by the collaborator herself, for a year at most; written once.
create table portal.undertaking (
  tenant_id uuid not null references portal.client_organisation check (tenant_id = '00000000-0000-7000-8000-000000000001'),
  id uuid not null,
  account_id uuid not null references portal.account,
  text_version int not null check (text_version > 0),
  language text not null check (language in ('fr', 'en')),
  -- Of the text as it was shown.
  text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  signed_name text not null check (length(btrim(signed_name)) > 0),
  signed_at timestamptz not null,
  until date not null,
  primary key (tenant_id, id),
  check (until > (signed_at at time zone 'Europe/Paris')::date and until <= (signed_at at time zone 'Europe/Paris')::date + 366)
);
create index undertaking_by_account on portal.undertaking (account_id, until);
create trigger append_only before update or delete on portal.undertaking for each row execute function portal.refuse_change();
alter table portal.undertaking enable row level security;
grant select on portal.undertaking to portal_operator, portal_dpo;
grant insert on portal.undertaking to portal_operator;
create policy own on portal.undertaking for select to portal_operator using (account_id = (select portal.account()));
create policy every on portal.undertaking for select to portal_dpo using (true);
create policy sign on portal.undertaking for insert to portal_operator with check (account_id = (select portal.account()));

create function portal.under_undertaking() returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select exists (select from portal.undertaking u where u.account_id = portal.account() and u.until >= portal.today())
$$;
revoke all on function portal.under_undertaking from public;
grant execute on function portal.under_undertaking to portal_operator;

-- Deletion asked of the recipient, row by row: at the end of a programme or a contract, when people leave, or at the client's wish.
create table portal.recall (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  cause text not null check (cause in ('LEFT', 'PROGRAMME_END', 'CONTRACT_END', 'CLIENT')),
  people int not null check (people > 0),
  asked_by uuid not null references portal.account,
  asked_at timestamptz not null,
  -- The last day to delete: three months after the end of a programme or contract, else one.
  due date not null,
  confirmed_by uuid references portal.account,
  confirmed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, subscription_id) references portal.subscription,
  check ((confirmed_at is null) = (confirmed_by is null))
);
create table portal.recall_item (
  tenant_id uuid not null,
  -- A row of whichever mode's table.
  row_id uuid not null,
  recall_id uuid not null,
  primary key (tenant_id, row_id),
  foreign key (tenant_id, recall_id) references portal.recall
);
create index recall_item_by_recall on portal.recall_item (tenant_id, recall_id);

-- What was sent of people, whichever table holds it; for the functions below only.
create function portal.sent_rows(tenant uuid) returns table (id uuid, subscription_id uuid, transmission_id uuid, person_id uuid, into_mode text, emergency boolean,
  pseudonym text, last_name text, first_name text, work_email text, job_title text, establishment text)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select r.id, r.subscription_id, r.transmission_id, r.person_id, r.mode, false, null, r.last_name, r.first_name, r.work_email, r.job_title, r.establishment
    from portal.nominative_row r where r.tenant_id = sent_rows.tenant
  union all
  select r.id, r.subscription_id, r.transmission_id, c.person_id, r.mode, false, r.pseudonym, null, null, null, r.job_title, r.establishment
    from portal.semi_nominative_row r join portal.pseudonym c on c.tenant_id = r.tenant_id and c.subscription_id = r.subscription_id and c.pseudonym = r.pseudonym
    where r.tenant_id = sent_rows.tenant
  union all
  select r.id, r.subscription_id, r.transmission_id, r.person_id, r.mode, true, null, r.last_name, r.first_name, null, r.job_title, r.establishment
    from portal.emergency_row r where r.tenant_id = sent_rows.tenant
$$;
revoke all on function portal.sent_rows from public;

-- Each handing over: which way, to whom, how many rows, how many were kept back because the gate closed since.
create table portal.transmission_receipt (
  tenant_id uuid not null,
  id uuid not null,
  transmission_id uuid not null,
  channel text not null check (channel in ('FILE', 'HTTPS')),
  account_id uuid references portal.account,
  collected_at timestamptz not null,
  handed int not null,
  kept_back int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, transmission_id) references portal.transmission,
  check (channel = 'HTTPS' or account_id is not null)
);
create index transmission_receipt_by_transmission on portal.transmission_receipt (tenant_id, transmission_id);

-- The gate is asked a last time before a row leaves: who was locked, objected, left or is no longer validly informed since is kept back, and so
-- is whoever was called back. The order is not the staff list's.
create function portal.hand_over(tenant uuid, transmission uuid) returns table (pseudonym text, last_name text, first_name text, work_email text, job_title text,
  establishment text, people int)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select * from (
    select s.pseudonym, s.last_name, s.first_name, s.work_email, s.job_title, s.establishment, null::int as people from portal.sent_rows(hand_over.tenant) s
      where s.transmission_id = hand_over.transmission
        and not exists (select from portal.recall_item i where i.tenant_id = hand_over.tenant and i.row_id = s.id)
        and case when s.emergency then portal.gate(hand_over.tenant, s.subscription_id, s.person_id, s.into_mode, true) is null
          else portal.gate(hand_over.tenant, s.subscription_id, s.person_id, s.into_mode) is null end
    union all
    select null, null, null, null, null, f.establishment, f.people from portal.anonymous_publication p
      join portal.anonymous_figure f on f.tenant_id = p.tenant_id and f.publication_id = p.id
      where p.tenant_id = hand_over.tenant and p.transmission_id = hand_over.transmission) leaving
    order by pseudonym, last_name, first_name, establishment
$$;
revoke all on function portal.hand_over from public;

-- A collaborator takes a transmission as a file: under an undertaking, and never without a receipt.
create function portal.collect(tenant uuid, transmission uuid, receipt uuid, at timestamptz) returns table (pseudonym text, last_name text, first_name text,
  work_email text, job_title text, establishment text, people int)
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  sent int;
begin
  if not portal.under_undertaking() then
    raise exception 'NO_UNDERTAKING' using errcode = 'insufficient_privilege';
  end if;
  select case when t.mode = 'ANONYMOUS' then (select count(*) from portal.anonymous_publication p
      join portal.anonymous_figure f on f.tenant_id = p.tenant_id and f.publication_id = p.id where p.tenant_id = t.tenant_id and p.transmission_id = t.id)
    else (select count(*) from portal.sent_rows(t.tenant_id) s where s.transmission_id = t.id) end into sent
    from portal.transmission t where t.tenant_id = collect.tenant and t.id = collect.transmission;
  if coalesce(sent, 0) = 0 then
    raise exception 'NOTHING_SENT' using errcode = 'no_data_found';
  end if;
  insert into portal.transmission_receipt (tenant_id, id, transmission_id, channel, account_id, collected_at, handed, kept_back)
    select tenant, receipt, transmission, 'FILE', portal.account(), at, count(*), sent - count(*) from portal.hand_over(tenant, transmission);
  return query select h.* from portal.hand_over(tenant, transmission) h;
end
$$;
revoke all on function portal.collect from public;
grant execute on function portal.collect to portal_operator;

create function portal.ask_recall(new_id uuid, subscription uuid, cause text, at timestamptz) returns int
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  found_rows uuid[];
  found_people int;
  day date := portal.today();
begin
  if not portal.may_transmit() then
    raise exception 'only who may transmit calls back' using errcode = 'insufficient_privilege';
  end if;
  -- A transmission under way is called back whole, or comes after.
  perform 1 from portal.subscription s where s.tenant_id = portal.tenant() and s.id = ask_recall.subscription for no key update;
  select array_agg(s.id), count(distinct s.person_id) into found_rows, found_people
    from portal.sent_rows(portal.tenant()) s join portal.person p on p.tenant_id = portal.tenant() and p.id = s.person_id
    where s.subscription_id = ask_recall.subscription and (ask_recall.cause <> 'LEFT' or p.contract_end < day)
      and not exists (select from portal.recall_item i where i.tenant_id = portal.tenant() and i.row_id = s.id);
  if found_people > 0 then
    insert into portal.recall (tenant_id, id, subscription_id, cause, people, asked_by, asked_at, due)
      values (portal.tenant(), new_id, ask_recall.subscription, ask_recall.cause, found_people, portal.account(), at,
        (day + case when ask_recall.cause in ('PROGRAMME_END', 'CONTRACT_END') then interval '3 months' else interval '1 month' end)::date);
    insert into portal.recall_item (tenant_id, row_id, recall_id) select portal.tenant(), r, new_id from unnest(found_rows) r;
  end if;
  return found_people;
end
$$;
revoke all on function portal.ask_recall from public;
grant execute on function portal.ask_recall to portal_hr;

-- Whom to delete, for a collaborator under an undertaking; and that it is done.
create function portal.recalled_rows(tenant uuid, recall uuid) returns table (pseudonym text, last_name text, first_name text, work_email text, job_title text,
  establishment text, people int)
  language plpgsql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  if not portal.under_undertaking() then
    raise exception 'NO_UNDERTAKING' using errcode = 'insufficient_privilege';
  end if;
  return query select s.pseudonym, s.last_name, s.first_name, s.work_email, s.job_title, s.establishment, null::int
    from portal.sent_rows(recalled_rows.tenant) s join portal.recall_item i on i.tenant_id = recalled_rows.tenant and i.row_id = s.id
    where i.recall_id = recalled_rows.recall order by s.pseudonym, s.last_name, s.first_name;
end
$$;
revoke all on function portal.recalled_rows from public;
grant execute on function portal.recalled_rows to portal_operator;

alter table portal.recall enable row level security;
alter table portal.recall_item enable row level security;
alter table portal.transmission_receipt enable row level security;
grant select on portal.recall to portal_person, portal_hr, portal_dpo, portal_operator;
grant update (confirmed_by, confirmed_at) on portal.recall to portal_operator;
create policy own on portal.recall for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.recall for select to portal_dpo, portal_operator using (true);
create policy confirm on portal.recall for update to portal_operator using (confirmed_at is null and (select portal.under_undertaking()))
  with check (confirmed_by = (select portal.account()) and confirmed_at is not null);
grant select on portal.recall_item to portal_person, portal_hr, portal_dpo;
create policy own on portal.recall_item for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.recall_item for select to portal_dpo using (true);
create policy self on portal.recall_item for select to portal_person using (tenant_id = (select portal.tenant())
  and (exists (select from portal.nominative_row r where r.tenant_id = recall_item.tenant_id and r.id = row_id)
    or exists (select from portal.semi_nominative_row r where r.tenant_id = recall_item.tenant_id and r.id = row_id)
    or exists (select from portal.emergency_row r where r.tenant_id = recall_item.tenant_id and r.id = row_id)));
create policy self on portal.recall for select to portal_person using (tenant_id = (select portal.tenant())
  and exists (select from portal.recall_item i where i.tenant_id = recall.tenant_id and i.recall_id = recall.id));

grant select on portal.transmission_receipt to portal_hr, portal_dpo, portal_operator;
create policy own on portal.transmission_receipt for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.transmission_receipt for select to portal_dpo, portal_operator using (true);
-- That something was sent, to whom it is for; never what.
grant select on portal.transmission to portal_operator, portal_dpo;
create policy every on portal.transmission for select to portal_operator, portal_dpo using (true);

-- The other way out: a signed call to the recipient's own system. The row is queued with the transmission and is its idempotency key.
create table portal.delivery (
  tenant_id uuid not null,
  id uuid not null,
  transmission_id uuid not null,
  service text not null check (service in ('E_LEARNING', 'ACCIDENT_DECLARATION', 'ACCOMPANIMENT')),
  mode text not null check (mode in ('ANONYMOUS', 'SEMI_NOMINATIVE', 'NOMINATIVE')),
  state text not null check (state in ('QUEUED', 'SENT', 'REFUSED')),
  attempts int not null default 0,
  queued_at timestamptz not null,
  next_at timestamptz not null,
  ended_at timestamptz,
  -- What the recipient answered: its own reference, never a person's data.
  answer text check (length(answer) <= 200),
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, transmission_id),
  foreign key (tenant_id, transmission_id) references portal.transmission,
  check ((state = 'QUEUED') = (ended_at is null))
);
create index delivery_due on portal.delivery (next_at) where state = 'QUEUED';
alter table portal.delivery enable row level security;
grant select on portal.delivery to portal_hr, portal_dpo, portal_job;
grant insert on portal.delivery to portal_hr;
grant update (state, attempts, next_at, ended_at, answer, version) on portal.delivery to portal_job;
create policy own on portal.delivery for select to portal_hr, portal_job using (tenant_id = (select portal.tenant()));
create policy every on portal.delivery for select to portal_dpo using (true);
create policy queue on portal.delivery for insert to portal_hr with check (tenant_id = (select portal.tenant()) and (select portal.may_transmit()) and state = 'QUEUED');
create policy deliver on portal.delivery for update to portal_job using (tenant_id = (select portal.tenant()) and state = 'QUEUED') with check (tenant_id = (select portal.tenant()));
grant insert on portal.transmission_receipt to portal_job;
create policy delivered on portal.transmission_receipt for insert to portal_job with check (tenant_id = (select portal.tenant()) and channel = 'HTTPS' and account_id is null);

-- A job delivers what HR queued and nothing else; the gate is asked then, not when it was queued.
create function portal.deliverable(delivery uuid) returns table (pseudonym text, last_name text, first_name text, work_email text, job_title text,
  establishment text, people int)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select h.* from portal.delivery d, portal.hand_over(d.tenant_id, d.transmission_id) h
    where d.tenant_id = portal.tenant() and d.id = deliverable.delivery and d.state = 'QUEUED'
$$;
revoke all on function portal.deliverable from public;
grant execute on function portal.deliverable to portal_job;
create function portal.tenants_with_delivery(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct tenant_id from portal.delivery where state = 'QUEUED' and next_at <= at limit 100
$$;
revoke all on function portal.tenants_with_delivery from public;
grant execute on function portal.tenants_with_delivery to portal_job;
