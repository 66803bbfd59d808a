-- The copy of what is held about one person (GDPR art. 15 and 20): wanted by a desk, built by a job, looked at, approved, handed over with the
-- answer, destroyed after its term.

create table portal.access_pack (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  desk text not null check (desk in ('DPO', 'CLIENT')),
  kind text not null check (kind in ('ACCESS', 'PORTABILITY')),
  language text not null check (language in ('fr', 'en')),
  state text not null check (state in ('WANTED', 'BUILDING', 'READY', 'APPROVED', 'DELIVERED', 'DESTROYED', 'FAILED')),
  wanted_at timestamptz not null,
  -- Each node that begins counts one; whoever builds holds the row's lock, so a begun one without a lock lost its node.
  attempts int not null default 0,
  claimed_at timestamptz,
  built_at timestamptz,
  -- The pack, and the few values of it that the desk is shown: both in the file store.
  file_id uuid,
  sample_id uuid,
  row_count bigint not null default 0,
  approved_at timestamptz,
  delivered_at timestamptz,
  expires_at timestamptz,
  downloads int not null default 0,
  destroyed_at timestamptz,
  -- For somebody without an account: the code that goes by another way than the link.
  code_hash bytea,
  wrong_codes int not null default 0,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references portal.ticket,
  foreign key (tenant_id, person_id) references portal.person,
  foreign key (tenant_id, file_id) references portal.file deferrable initially deferred,
  foreign key (tenant_id, sample_id) references portal.file deferrable initially deferred,
  check (state not in ('READY', 'APPROVED', 'DELIVERED') or file_id is not null),
  check (state <> 'DELIVERED' or expires_at is not null)
);
-- Never two for one answer; a reopened ticket gets a new one.
create unique index access_pack_once on portal.access_pack (tenant_id, ticket_id) where state not in ('DELIVERED', 'DESTROYED');
create index access_pack_work on portal.access_pack (wanted_at) where state in ('WANTED', 'BUILDING');
create index access_pack_term on portal.access_pack (expires_at) where state <> 'DESTROYED';
create index access_pack_by_person on portal.access_pack (tenant_id, person_id);

-- What was searched, when, and what was found.
create table portal.access_pack_search (
  tenant_id uuid not null,
  pack_id uuid not null,
  number int not null,
  place text not null check (place in ('TABLE', 'FILES', 'MAILBOX')),
  name text not null,
  found bigint not null,
  searched_at timestamptz not null,
  primary key (tenant_id, pack_id, number),
  foreign key (tenant_id, pack_id) references portal.access_pack
);

-- A value left out for the rights of others: a refusal of a part, with its reason (art. 15(4), 12(4)).
create table portal.access_pack_redaction (
  tenant_id uuid not null,
  id uuid not null,
  pack_id uuid not null,
  table_name text not null,
  column_name text not null,
  row_key text not null,
  reason text not null check (btrim(reason) <> ''),
  redacted_at timestamptz not null,
  redacted_by uuid not null references portal.account,
  primary key (tenant_id, id),
  unique (tenant_id, pack_id, table_name, column_name, row_key),
  foreign key (tenant_id, pack_id) references portal.access_pack
);

alter table portal.access_pack enable row level security;
alter table portal.access_pack_search enable row level security;
alter table portal.access_pack_redaction enable row level security;

-- The pack that an anonymous caller opened with its code, for this transaction.
create function portal.pack() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('portal.pack', true), '')::uuid $$;

grant select, insert on portal.access_pack to portal_hr, portal_dpo;
grant update (state, attempts, claimed_at, approved_at, code_hash, wrong_codes, version) on portal.access_pack to portal_hr, portal_dpo;
create policy own_desk on portal.access_pack for all to portal_hr using (tenant_id = (select portal.tenant()) and desk = 'CLIENT')
  with check (tenant_id = (select portal.tenant()) and desk = 'CLIENT');
create policy own_desk_dpo on portal.access_pack for all to portal_dpo using (desk = 'DPO') with check (desk = 'DPO');
grant select (tenant_id, id, ticket_id, person_id, desk, kind, language, state, file_id, row_count, delivered_at, expires_at, downloads, destroyed_at, version)
  on portal.access_pack to portal_person, portal_public;
grant update (downloads, version) on portal.access_pack to portal_person, portal_public;
create policy hers on portal.access_pack for select to portal_person
  using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()) and delivered_at is not null);
create policy hers_downloaded on portal.access_pack for update to portal_person
  using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()) and state = 'DELIVERED') with check (state = 'DELIVERED');
create policy opened on portal.access_pack for select to portal_public using (tenant_id = (select portal.tenant()) and id = (select portal.pack()));
create policy opened_downloaded on portal.access_pack for update to portal_public
  using (tenant_id = (select portal.tenant()) and id = (select portal.pack()) and state = 'DELIVERED') with check (state = 'DELIVERED');
grant select, update on portal.access_pack to portal_job;
create policy work on portal.access_pack for select to portal_job using (tenant_id = (select portal.tenant()));
create policy build on portal.access_pack for update to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));

grant select on portal.access_pack_search to portal_hr, portal_dpo, portal_job;
grant insert, delete on portal.access_pack_search to portal_job;
create policy of_pack on portal.access_pack_search for select to portal_hr, portal_dpo
  using (exists (select from portal.access_pack p where p.tenant_id = access_pack_search.tenant_id and p.id = access_pack_search.pack_id));
create policy work on portal.access_pack_search for all to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));

grant select, insert, delete on portal.access_pack_redaction to portal_hr, portal_dpo;
grant select on portal.access_pack_redaction to portal_job;
create policy of_pack on portal.access_pack_redaction for all to portal_hr, portal_dpo
  using (exists (select from portal.access_pack p where p.tenant_id = access_pack_redaction.tenant_id and p.id = access_pack_redaction.pack_id))
  with check (exists (select from portal.access_pack p where p.tenant_id = access_pack_redaction.tenant_id and p.id = access_pack_redaction.pack_id
    and p.state in ('READY', 'WANTED', 'BUILDING')));
create policy work on portal.access_pack_redaction for select to portal_job using (tenant_id = (select portal.tenant()));

-- A pack is a file of its pack, not of a ticket: none of the policies that show files of tickets and requests shows it.
alter table portal.file drop constraint file_purpose_check,
  add constraint file_purpose_check check (purpose in ('ORIGINAL', 'SCAN', 'MANDATE', 'IDENTITY', 'MESSAGE', 'EXECUTION', 'ATTENDANCE', 'PAPER', 'PACK', 'SAMPLE'));
create policy own_packs on portal.file as restrictive for select to portal_dpo using (purpose not in ('PACK', 'SAMPLE')
  or exists (select from portal.access_pack p where p.tenant_id = file.tenant_id and p.id = file.object_id));
create policy pack_of_desk on portal.file for select to portal_hr using (tenant_id = (select portal.tenant()) and purpose in ('PACK', 'SAMPLE')
  and exists (select from portal.access_pack p where p.tenant_id = file.tenant_id and p.id = file.object_id));
create policy her_pack on portal.file for select to portal_person using (tenant_id = (select portal.tenant()) and purpose = 'PACK'
  and exists (select from portal.access_pack p where p.tenant_id = file.tenant_id and p.id = file.object_id and p.state = 'DELIVERED'));
grant select on portal.file, portal.file_chunk to portal_public;
create policy opened_pack on portal.file for select to portal_public using (tenant_id = (select portal.tenant()) and purpose = 'PACK' and object_id = (select portal.pack()));
create policy of_file_opened on portal.file_chunk for select to portal_public
  using (exists (select from portal.file f where f.tenant_id = file_chunk.tenant_id and f.id = file_chunk.file_id));

-- What an anonymous caller does with the pack that the code opened is on record.
grant insert on portal.evidence_entry, portal.evidence_payload, portal.evidence_unsealed to portal_public;
create policy append_opened on portal.evidence_entry for insert to portal_public with check (tenant_id = (select portal.tenant()) and (select portal.pack()) is not null);
create policy append_opened on portal.evidence_payload for insert to portal_public with check (tenant_id = (select portal.tenant()) and (select portal.pack()) is not null);
create policy append_opened on portal.evidence_unsealed for insert to portal_public with check (tenant_id = (select portal.tenant()) and (select portal.pack()) is not null);

-- The rows of a table about the person whose pack is being built, and of nobody else's: the personal columns asked for, but for ciphers. The key
-- names a row without saying anything; the order is always the same.
create function portal.pack_rows(pack uuid, about text, paths jsonb, wanted text[]) returns table (key text, content text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  whose record;
  columns text;
  keys text;
begin
  select p.tenant_id, p.person_id into whose from portal.access_pack p
    where p.id = pack_rows.pack and p.tenant_id = portal.tenant() and p.state = 'BUILDING';
  if not found then raise exception 'NO_PACK' using errcode = 'insufficient_privilege'; end if;
  select string_agg(format('t.%I', a.attname), ', ' order by array_position(wanted, a.attname::text)) into columns
    from pg_attribute a where a.attrelid = format('portal.%I', about)::regclass and a.attname = any (wanted) and a.atttypid <> 'bytea'::regtype;
  if columns is null then return; end if;
  select string_agg(format('t.%I', a.attname), ', ' order by array_position(i.indkey::int[], a.attnum::int)) into keys
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = format('portal.%I', about)::regclass and i.indisprimary;
  keys := coalesce(keys, columns);
  return query execute format(
    'select md5(jsonb_build_array(%s)::text), (select to_jsonb(r)::text from (select %s) r) from portal.%I t where %s(%s) order by %s',
    keys, columns, about, case when portal.of_tenants(about) then 'tenant_id = $1 and ' else '' end, portal.hers(paths), keys)
    using whose.tenant_id, whose.person_id;
end
$$;

-- The names of everybody else at the same client, to find them in words that somebody wrote.
create function portal.pack_names(pack uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  with hers as (
    select o.tenant_id, o.id, array[lower(o.last_name), lower(o.usage_name)] as names from portal.access_pack p
      join portal.person o on o.tenant_id = p.tenant_id and o.id = p.person_id
      where p.id = pack_names.pack and p.tenant_id = portal.tenant() and p.state = 'BUILDING'
  )
  select distinct n.name from hers join portal.person o on o.tenant_id = hers.tenant_id and o.id <> hers.id
    cross join lateral (values (o.last_name), (o.usage_name)) n(name)
    where n.name is not null and length(n.name) > 1 and lower(n.name) <> all (array_remove(hers.names, null))
$$;

-- Who received values of hers, by name: of each service that any left for, whoever stands in the register for it.
create function portal.pack_recipients(pack uuid)
  returns table (name text, does_fr text, does_en text, country text, service text, last_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  with whose as (
    select p.tenant_id, p.person_id from portal.access_pack p where p.id = pack_recipients.pack and p.tenant_id = portal.tenant() and p.state = 'BUILDING'
  ), sent as (
    select n.tenant_id, n.subscription_id, n.transmitted_at from whose w join portal.nominative_row n on n.tenant_id = w.tenant_id and n.person_id = w.person_id
    union all
    select n.tenant_id, n.subscription_id, n.transmitted_at from whose w join portal.pseudonym y on y.tenant_id = w.tenant_id and y.person_id = w.person_id
      join portal.semi_nominative_row n on n.tenant_id = y.tenant_id and n.pseudonym = y.pseudonym
    union all
    select n.tenant_id, n.subscription_id, n.transmitted_at from whose w join portal.emergency_row n on n.tenant_id = w.tenant_id and n.person_id = w.person_id
  )
  select r.name, r.does_fr, r.does_en, r.country, s.service, max(sent.transmitted_at)
    from sent join portal.subscription s on s.tenant_id = sent.tenant_id and s.id = sent.subscription_id
    join portal.recipient r on s.service = any (string_to_array(r.services, ','))
      and (r.ended_on is null or r.ended_on > (sent.transmitted_at at time zone 'Europe/Paris')::date)
    group by r.name, r.does_fr, r.does_en, r.country, s.service order by r.name, s.service
$$;

-- Opens a pack for an anonymous caller who holds its code; false for a wrong code, an unknown pack and an expired one alike. Five wrong ones close it
-- until the desk makes another.
create function portal.open_pack(tenant uuid, pack uuid, code bytea, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  held portal.access_pack;
begin
  select * into held from portal.access_pack p where p.tenant_id = open_pack.tenant and p.id = open_pack.pack and p.state = 'DELIVERED'
    and p.expires_at > open_pack.at and p.code_hash is not null and p.wrong_codes < 5 for update;
  if not found then return false; end if;
  if held.code_hash <> open_pack.code then
    update portal.access_pack p set wrong_codes = p.wrong_codes + 1, version = p.version + 1 where p.tenant_id = held.tenant_id and p.id = held.id;
    return false;
  end if;
  perform set_config('portal.tenant', held.tenant_id::text, true), set_config('portal.pack', held.id::text, true);
  return true;
end
$$;

create function portal.tenants_with_pack(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct p.tenant_id from portal.access_pack p
    where p.state in ('WANTED', 'BUILDING') or (p.state <> 'DESTROYED' and p.expires_at <= tenants_with_pack.at) limit 100
$$;
revoke all on function portal.pack_rows, portal.pack_names, portal.pack_recipients, portal.open_pack, portal.tenants_with_pack from public;
grant execute on function portal.pack_rows, portal.pack_names, portal.pack_recipients, portal.tenants_with_pack to portal_job;
grant execute on function portal.open_pack to portal_public;

-- Whatever ends the ticket settles its pack: an answer that accepts hands it over for thirty days, any other end lets the job destroy it.
create function portal.settle_pack() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  hands boolean := new.outcome in ('ACCEPTED', 'PARTLY');
begin
  update portal.access_pack p set version = p.version + 1,
      state = case when hands and p.state = 'APPROVED' then 'DELIVERED' else p.state end,
      delivered_at = case when hands and p.state = 'APPROVED' then new.closed_at end,
      expires_at = case when hands and p.state = 'APPROVED' then new.closed_at + interval '30 days' else new.closed_at end
    where p.tenant_id = new.tenant_id and p.ticket_id = new.id and p.state not in ('DELIVERED', 'DESTROYED');
  return null;
end
$$;
revoke all on function portal.settle_pack from public;
create trigger settle_pack after update of closed_at on portal.ticket for each row
  when (old.closed_at is null and new.closed_at is not null) execute function portal.settle_pack();

-- What a handed-over copy leaves out, as the answer says it; an answer that leaves something out is a refusal of a part.
alter table portal.execution_task add column handover text, add column withheld text;
