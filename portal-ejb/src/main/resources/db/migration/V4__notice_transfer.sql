-- Informing people, the proof of it, and the gate that no nominative row passes without.

create table portal.notice_version (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  number int not null check (number > 0),
  state text not null check (state in ('DRAFT', 'PUBLISHED')),
  published_at timestamptz,
  published_by uuid references portal.account,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, subscription_id, number),
  foreign key (tenant_id, subscription_id) references portal.subscription,
  check ((state = 'PUBLISHED') = (published_at is not null))
);
-- Each content of art. 13 GDPR in each language.
create table portal.notice_text (
  tenant_id uuid not null default portal.tenant(),
  notice_id uuid not null,
  item text not null,
  language text not null check (language in ('fr', 'en')),
  text text not null,
  primary key (tenant_id, notice_id, item, language),
  foreign key (tenant_id, notice_id) references portal.notice_version
);

create table portal.information_campaign (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  notice_version int not null,
  started_by uuid not null references portal.account,
  started_at timestamptz not null,
  mailed int not null,
  slips int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, subscription_id, notice_version) references portal.notice_version (tenant_id, subscription_id, number)
);

create table portal.proof_of_information (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  person_id uuid not null,
  notice_version int not null,
  how text not null check (how in ('PORTAL', 'MAIL', 'HAND')),
  informed_at timestamptz not null,
  acknowledged_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, subscription_id, person_id, notice_version),
  foreign key (tenant_id, person_id) references portal.person,
  foreign key (tenant_id, subscription_id, notice_version) references portal.notice_version (tenant_id, subscription_id, number)
);

-- Only what is published can have informed anybody; the first valid proof ends her quarantine, by the database's own hand.
create function portal.person_informed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  if not exists (select from portal.notice_version n where n.tenant_id = new.tenant_id and n.subscription_id = new.subscription_id
      and n.number = new.notice_version and n.state = 'PUBLISHED') then
    raise exception 'NOTICE_NOT_PUBLISHED' using errcode = 'check_violation';
  end if;
  update portal.person set quarantined_until = null, version = version + 1
    where tenant_id = new.tenant_id and id = new.person_id and quarantined_until is not null;
  return null;
end
$$;
create trigger informed after insert on portal.proof_of_information for each row execute function portal.person_informed();

create table portal.transmission (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  -- Null when it was refused because no mode was chosen.
  mode text check (mode in ('ANONYMOUS', 'SEMI_NOMINATIVE', 'NOMINATIVE')),
  sent_by uuid not null references portal.account,
  sent_at timestamptz not null,
  passed int not null,
  held_back int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, subscription_id) references portal.subscription
);

create table portal.nominative_row (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  mode text not null check (mode = 'NOMINATIVE'),
  mode_number int not null,
  person_id uuid not null,
  notice_version int not null,
  transmission_id uuid not null,
  last_name text not null,
  first_name text not null,
  work_email text,
  transmitted_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, subscription_id, person_id),
  foreign key (tenant_id, subscription_id, mode, mode_number) references portal.mode_choice (tenant_id, subscription_id, mode, number),
  foreign key (tenant_id, subscription_id, person_id, notice_version)
    references portal.proof_of_information (tenant_id, subscription_id, person_id, notice_version),
  foreign key (tenant_id, transmission_id) references portal.transmission
);

-- The gate: why this person's name may not reach this service; null when it may. One rule, asked by the preview and by the trigger.
create function portal.gate(tenant uuid, subscription uuid, person uuid) returns text
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select case
    when m.mode is null then 'NO_MODE'
    when m.mode <> 'NOMINATIVE' then 'OTHER_MODE'
    when s.required_notice is null then 'NO_NOTICE'
    when informed.latest is null then 'NOT_INFORMED'
    when informed.latest < s.required_notice then 'FORMER_NOTICE'
    when p.quarantined_until is not null then 'IN_QUARANTINE'
    when p.contract_end < portal.today() then 'GONE'
  end
  from portal.subscription s
  join portal.person p on p.tenant_id = s.tenant_id and p.id = gate.person
  left join lateral (select c.mode from portal.mode_choice c where c.tenant_id = s.tenant_id and c.subscription_id = s.id
    order by c.number desc limit 1) m on true
  left join lateral (select max(i.notice_version) as latest from portal.proof_of_information i
    where i.tenant_id = s.tenant_id and i.subscription_id = s.id and i.person_id = p.id) informed on true
  where s.tenant_id = gate.tenant and s.id = gate.subscription
    and (portal.tenant() is null or portal.tenant() = gate.tenant)
$$;
revoke all on function portal.gate from public;
grant execute on function portal.gate to portal_hr;

create function portal.guard_nominative() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  reason text;
begin
  -- A mode or a required notice that changes at this moment waits for us, or we for it. Not "for update": foreign keys on the
  -- subscription hold it lightly, and two that hold it and want it alone would wait for each other.
  perform 1 from portal.subscription s where s.tenant_id = new.tenant_id and s.id = new.subscription_id for no key update;
  reason := portal.gate(new.tenant_id, new.subscription_id, new.person_id);
  if reason is not null or not exists (select from portal.person p where p.tenant_id = new.tenant_id and p.id = new.person_id) then
    raise exception 'GATE_%', coalesce(reason, 'NO_PERSON') using errcode = 'check_violation';
  end if;
  if new.notice_version < (select s.required_notice from portal.subscription s where s.tenant_id = new.tenant_id and s.id = new.subscription_id)
      or new.mode_number <> (select max(c.number) from portal.mode_choice c where c.tenant_id = new.tenant_id and c.subscription_id = new.subscription_id) then
    raise exception 'GATE_FORMER_NOTICE' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger gate before insert or update on portal.nominative_row for each row execute function portal.guard_nominative();

create function portal.lock_subscription() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  perform 1 from portal.subscription s where s.tenant_id = new.tenant_id and s.id = new.subscription_id for no key update;
  return new;
end
$$;
create trigger serialise before insert on portal.mode_choice for each row execute function portal.lock_subscription();

alter table portal.notice_version enable row level security;
alter table portal.notice_text enable row level security;
alter table portal.information_campaign enable row level security;
alter table portal.proof_of_information enable row level security;
alter table portal.transmission enable row level security;
alter table portal.nominative_row enable row level security;

grant select, insert, update on portal.notice_version to portal_hr;
grant select, insert, update, delete on portal.notice_text to portal_hr;
grant select on portal.notice_version, portal.notice_text to portal_person, portal_dpo;
create policy read on portal.notice_version for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy draft on portal.notice_version for insert to portal_hr with check (tenant_id = (select portal.tenant()) and state = 'DRAFT');
-- Published is for good; approval is the holder's of the right to transmit.
create policy publish on portal.notice_version for update to portal_hr using (tenant_id = (select portal.tenant()) and state = 'DRAFT')
  with check (tenant_id = (select portal.tenant()) and (state = 'DRAFT' or (select portal.may_transmit())));
create policy published on portal.notice_version for select to portal_person using (tenant_id = (select portal.tenant()) and state = 'PUBLISHED');
create policy every on portal.notice_version for select to portal_dpo using (state = 'PUBLISHED');
create policy read on portal.notice_text for select to portal_hr, portal_person, portal_dpo
  using (exists (select from portal.notice_version n where n.tenant_id = notice_text.tenant_id and n.id = notice_text.notice_id));
create policy draft on portal.notice_text for insert to portal_hr
  with check (exists (select from portal.notice_version n where n.tenant_id = notice_text.tenant_id and n.id = notice_text.notice_id and n.state = 'DRAFT'));
create policy redraft on portal.notice_text for update to portal_hr
  using (exists (select from portal.notice_version n where n.tenant_id = notice_text.tenant_id and n.id = notice_text.notice_id and n.state = 'DRAFT'))
  with check (tenant_id = (select portal.tenant()));
create policy undraft on portal.notice_text for delete to portal_hr
  using (exists (select from portal.notice_version n where n.tenant_id = notice_text.tenant_id and n.id = notice_text.notice_id and n.state = 'DRAFT'));

grant select, insert on portal.information_campaign to portal_hr;
create policy own on portal.information_campaign for all to portal_hr using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));

grant select on portal.proof_of_information to portal_person, portal_hr, portal_dpo;
grant insert on portal.proof_of_information to portal_person;
grant update (acknowledged_at, version) on portal.proof_of_information to portal_person;
create policy self on portal.proof_of_information for select to portal_person using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy read_here on portal.proof_of_information for insert to portal_person
  with check (tenant_id = (select portal.tenant()) and person_id = (select portal.person()) and how = 'PORTAL');
create policy acknowledge on portal.proof_of_information for update to portal_person
  using (tenant_id = (select portal.tenant()) and person_id = (select portal.person())) with check (tenant_id = (select portal.tenant()));
create policy own on portal.proof_of_information for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.proof_of_information for select to portal_dpo using (true);

grant select, insert on portal.transmission to portal_hr;
create policy own on portal.transmission for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy send on portal.transmission for insert to portal_hr
  with check (tenant_id = (select portal.tenant()) and (select portal.may_transmit()) and sent_by = (select portal.account()));

grant select on portal.nominative_row to portal_person, portal_hr, portal_dpo;
grant insert on portal.nominative_row to portal_hr;
create policy self on portal.nominative_row for select to portal_person using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy own on portal.nominative_row for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy every on portal.nominative_row for select to portal_dpo using (true);
create policy send on portal.nominative_row for insert to portal_hr with check (tenant_id = (select portal.tenant()) and (select portal.may_transmit()));
