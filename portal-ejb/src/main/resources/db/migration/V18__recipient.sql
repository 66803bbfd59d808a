-- Who receives data beside the operator: the operator's register, kept by its DPO (charter 2.1; GDPR art. 28 and 44). It belongs to the
-- operator's tenant; a client's HR and people read who serves the services they use, never what is on file about it.
create table portal.recipient (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  name text not null check (btrim(name) <> ''),
  does_fr text not null,
  does_en text not null,
  kind text not null check (kind in ('PROCESSOR', 'PARTNER', 'AUTHORITY')),
  country text not null,
  derogation text,
  derogation_on date,
  undertaking_on date,
  undertaking_until date,
  instructions_on date,
  -- Names parted by commas: each of the services, each of the data items of the data map.
  services text not null check (services <> ''
    and string_to_array(services, ',') <@ array['E_LEARNING', 'ACCIDENT_DECLARATION', 'ACCOMPANIMENT']),
  items text not null check (items ~ '^([A-Z_]+(,[A-Z_]+)*)?$'),
  recorded_at timestamptz not null,
  ended_on date,
  version int not null,
  primary key (tenant_id, id),
  check ((derogation is null) = (derogation_on is null)),
  check (undertaking_until is null or undertaking_until >= undertaking_on),
  -- In the Union; elsewhere in the European Economic Area by a written derogation; anywhere else never.
  constraint recipient_establishment check (
    country in ('AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL',
      'PT', 'RO', 'SE', 'SI', 'SK')
    or (country in ('IS', 'LI', 'NO') and coalesce(btrim(derogation), '') <> ''))
);
create unique index recipient_once on portal.recipient (tenant_id, lower(name)) where ended_on is null;

-- Why nothing may leave for a service, or null when it may: nobody receives it, no undertaking in force, no instructions on file, or a value
-- that no recipient may get. An authority acts by law and signs nothing. "sent" names items of the data map.
create function portal.recipient_fault(wanted text, sent text[] default '{}') returns text
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select case
    when count(*) = 0 then 'NO_RECIPIENT'
    when bool_or(r.undertaking_on is null or r.undertaking_on > portal.today() or r.undertaking_until < portal.today()) then 'NO_UNDERTAKING'
    when bool_or(r.instructions_on is null or r.instructions_on > portal.today()) then 'NO_INSTRUCTIONS'
    when not sent <@ string_to_array(string_agg(nullif(r.items, ''), ','), ',') then 'TOO_MANY_FIELDS'
    when cardinality(sent) > 0 and string_agg(nullif(r.items, ''), ',') is null then 'TOO_MANY_FIELDS'
  end
  from portal.recipient r
  where r.kind <> 'AUTHORITY' and (r.ended_on is null or r.ended_on > portal.today()) and wanted = any (string_to_array(r.services, ','))
$$;
-- No undertaking in force, no transmission.
create function portal.recipient_ready(wanted text, sent text[] default '{}') returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$ select portal.recipient_fault(wanted, sent) is null $$;
revoke all on function portal.recipient_fault, portal.recipient_ready from public;
grant execute on function portal.recipient_fault, portal.recipient_ready to portal_hr, portal_dpo, portal_job;

alter table portal.recipient enable row level security;
grant select, insert on portal.recipient to portal_dpo;
grant update (name, does_fr, does_en, kind, country, derogation, derogation_on, undertaking_on, undertaking_until, instructions_on, services, items, ended_on,
  version) on portal.recipient to portal_dpo;
create policy every on portal.recipient for select to portal_dpo using (true);
create policy enter on portal.recipient for insert to portal_dpo with check (ended_on is null
  and exists (select from portal.client_organisation c where c.tenant_id = recipient.tenant_id and c.kind = 'OPERATOR'));
-- What has ended stays as it was: people are told who received their data.
create policy amend on portal.recipient for update to portal_dpo using (ended_on is null) with check (true);
grant select (tenant_id, id, name, does_fr, does_en, kind, country, services, items, ended_on) on portal.recipient to portal_hr, portal_person;
create policy of_own_services on portal.recipient for select to portal_hr, portal_person using (exists (select from portal.subscription s
  where s.tenant_id = (select portal.tenant()) and s.service = any (string_to_array(recipient.services, ','))));
