-- Systems outside the portal that hold personal data too: a register, and for each ticket that needs them a task per system; no acceptance leaves before
-- each is ended.

create table portal.outside_system (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  name text not null check (btrim(name) <> ''),
  owner_name text not null check (btrim(owner_name) <> ''),
  owner_email text not null,
  kind text not null check (kind in ('AUTO', 'MANUAL')),
  -- The name under which the configuration knows its address: whoever keeps the register cannot have people's data sent just anywhere.
  connector text check (connector ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  categories text not null,
  purposes text not null,
  as_controller boolean not null,
  as_processor boolean not null,
  used_from date not null,
  used_until date check (used_until >= used_from),
  recorded_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  check ((kind = 'AUTO') = (connector is not null)),
  check (as_controller or as_processor)
);
create unique index outside_system_in_use on portal.outside_system (tenant_id, lower(name)) where used_until is null;

create table portal.outside_task (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  -- On the operator's register, which is another tenant's: a trigger demands that it is there. The name is the system's of that day.
  system_id uuid not null,
  system_name text not null,
  kind text not null check (portal.known_right(kind)),
  automatic boolean not null,
  state text not null check (state in ('OPEN', 'DONE', 'CANCELLED')),
  opened_at timestamptz not null,
  due_on date not null,
  result text check (result in ('FOUND', 'NOTHING', 'DONE')),
  attestation text check (btrim(attestation) <> ''),
  ended_at timestamptz,
  -- Null where the system answered by itself.
  ended_by text,
  attempts int not null default 0,
  -- When the job asks the system, or its owner, next; null when there is nothing to ask.
  next_at timestamptz,
  -- The system's own answers could not be used: somebody does it by hand.
  failed_at timestamptz,
  reminded_on date,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id, system_id),
  foreign key (tenant_id, ticket_id) references portal.ticket,
  check ((state = 'OPEN') = (ended_at is null)),
  check ((state = 'DONE') = (result is not null)),
  check (state = 'OPEN' or next_at is null),
  -- What no extract shows somebody attests.
  check (state <> 'DONE' or automatic or ended_by is not null and (result = 'FOUND' or attestation is not null))
);
create index outside_task_next on portal.outside_task (next_at) where state = 'OPEN';
create index outside_task_due on portal.outside_task (due_on) where state = 'OPEN';

alter table portal.outside_system enable row level security;
alter table portal.outside_task enable row level security;

grant select, insert on portal.outside_system to portal_dpo;
grant update (name, owner_name, owner_email, kind, connector, categories, purposes, as_controller, as_processor, used_from, used_until, version)
  on portal.outside_system to portal_dpo;
grant select on portal.outside_system to portal_job;
create policy every on portal.outside_system for select to portal_dpo, portal_job using (true);
create policy enter on portal.outside_system for insert to portal_dpo with check (used_until is null
  and exists (select from portal.client_organisation o where o.tenant_id = outside_system.tenant_id and o.kind = 'OPERATOR'));
create policy amend on portal.outside_system for update to portal_dpo using (used_until is null) with check (true);

-- The client's desk opens its own ticket's tasks with its instruction, and takes them back with it; it ends none.
grant select, insert on portal.outside_task to portal_hr, portal_dpo;
grant select (tenant_id, id, ticket_id, system_name, kind, state, opened_at, due_on, result, ended_at) on portal.outside_task to portal_person;
grant update (state, opened_at, due_on, automatic, ended_at, attempts, next_at, failed_at, reminded_on, version) on portal.outside_task to portal_hr, portal_dpo;
grant update (result, attestation, ended_by) on portal.outside_task to portal_dpo;
create policy of_ticket on portal.outside_task for select to portal_person, portal_hr, portal_dpo
  using (exists (select from portal.ticket t where t.tenant_id = outside_task.tenant_id and t.id = outside_task.ticket_id));
create policy open_client on portal.outside_task for insert to portal_hr with check (tenant_id = (select portal.tenant()) and state = 'OPEN'
  and exists (select from portal.execution_task e where e.tenant_id = outside_task.tenant_id and e.ticket_id = outside_task.ticket_id and e.hands = 'OPERATOR' and e.done_at is null));
create policy open_dpo on portal.outside_task for insert to portal_dpo with check (state = 'OPEN'
  and exists (select from portal.ticket t where t.tenant_id = outside_task.tenant_id and t.id = outside_task.ticket_id and t.desk = 'DPO' and t.closed_at is null));
create policy follow_client on portal.outside_task for update to portal_hr using (tenant_id = (select portal.tenant()) and state in ('OPEN', 'CANCELLED')
  and exists (select from portal.ticket t where t.tenant_id = outside_task.tenant_id and t.id = ticket_id and t.desk = 'CLIENT' and t.closed_at is null))
  with check (tenant_id = (select portal.tenant()) and state in ('OPEN', 'CANCELLED'));
create policy answer on portal.outside_task for update to portal_dpo using (state in ('OPEN', 'CANCELLED')
  and exists (select from portal.ticket t where t.tenant_id = outside_task.tenant_id and t.id = ticket_id and t.closed_at is null)) with check (true);
grant select, update on portal.outside_task to portal_job;
create policy work on portal.outside_task for select to portal_job using (tenant_id = (select portal.tenant()));
create policy ask on portal.outside_task for update to portal_job using (tenant_id = (select portal.tenant()) and state = 'OPEN') with check (tenant_id = (select portal.tenant()));

create function portal.demand_system() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  if not exists (select from portal.outside_system s where s.id = new.system_id) then
    raise exception 'no such system' using errcode = 'foreign_key_violation';
  end if;
  return new;
end
$$;
revoke all on function portal.demand_system from public;
create trigger system_exists before insert or update of system_id on portal.outside_task for each row execute function portal.demand_system();

-- Which systems hold such data today: their names and no more, for whoever opens tasks.
create function portal.outside_in_use(for_client boolean) returns table (id uuid, name text, automatic boolean)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select s.id, s.name, s.kind = 'AUTO' from portal.outside_system s
    where s.used_from <= portal.today() and (s.used_until is null or s.used_until > portal.today())
      and case when for_client then s.as_processor else s.as_controller end order by s.name
$$;

-- Whom a system is asked about, for a task that it is to answer by itself: the few values by which it finds her, and what was decided.
create function portal.outside_subject(task uuid) returns jsonb
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select jsonb_strip_nulls(jsonb_build_object('task', x.id, 'request', t.reference, 'right', t.kind, 'person', jsonb_build_object('name', t.person_name,
      'lastName', p.last_name, 'firstName', p.first_name, 'workEmail', p.work_email, 'email', coalesce(c.email, r.email), 'employer', o.name),
      'items', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('item', i.item, 'wanted', i.value_wanted)) order by i.id) from portal.asked_item i
        where i.tenant_id = t.tenant_id and i.ticket_id = t.id and i.decision = 'ACCEPTED' and i.item is not null)))
    from portal.outside_task x join portal.ticket t on t.tenant_id = x.tenant_id and t.id = x.ticket_id
    left join portal.client_organisation o on o.tenant_id = t.tenant_id and o.kind = 'CLIENT'
    left join portal.person p on p.tenant_id = t.tenant_id and p.id = t.person_id
    left join portal.contact_details c on c.tenant_id = p.tenant_id and c.person_id = p.id
    left join portal.requester r on r.tenant_id = t.tenant_id and r.request_id = t.request_id
    where x.tenant_id = portal.tenant() and x.id = outside_subject.task and x.state = 'OPEN' and x.automatic
$$;
create index file_extract on portal.file (tenant_id, object_id) where purpose = 'EXTRACT' and erased_at is null;
create function portal.tenants_with_outside(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select x.tenant_id from portal.outside_task x where x.state = 'OPEN'
    and (x.next_at <= tenants_with_outside.at or x.due_on < portal.today() and coalesce(x.reminded_on <= portal.today() - 7, true))
  union
  select f.tenant_id from portal.file f join portal.outside_task x on x.tenant_id = f.tenant_id and x.id = f.object_id
    join portal.ticket t on t.tenant_id = x.tenant_id and t.id = x.ticket_id
    where f.purpose = 'EXTRACT' and f.erased_at is null and t.closed_at <= tenants_with_outside.at - interval '30 days'
  limit 100
$$;

-- No acceptance leaves, and no instruction is carried out, while a system is asked: whoever writes it and by whatever statement.
create function portal.is_asked_outside(tenant uuid, ticket uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select exists (select from portal.outside_task x where x.tenant_id = is_asked_outside.tenant and x.ticket_id = is_asked_outside.ticket and x.state = 'OPEN')
$$;
create function portal.guard_outside() returns trigger language plpgsql as $$
begin
  raise exception 'OUTSIDE_OPEN' using errcode = 'restrict_violation';
end
$$;
create trigger outside before update on portal.ticket for each row
  when (old.closed_at is null and new.closed_at is not null and new.outcome in ('ACCEPTED', 'PARTLY') and portal.is_asked_outside(new.tenant_id, new.id))
  execute function portal.guard_outside();
create trigger outside before update on portal.execution_task for each row
  when (new.hands = 'OPERATOR' and old.done_at is null and new.done_at is not null and portal.is_asked_outside(new.tenant_id, new.ticket_id))
  execute function portal.guard_outside();
-- Any other end asks nobody any more.
create function portal.settle_outside() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  update portal.outside_task x set state = 'CANCELLED', ended_at = new.closed_at, next_at = null, version = x.version + 1
    where x.tenant_id = new.tenant_id and x.ticket_id = new.id and x.state = 'OPEN';
  return null;
end
$$;
create trigger settle_outside after update of closed_at on portal.ticket for each row
  when (old.closed_at is null and new.closed_at is not null) execute function portal.settle_outside();
revoke all on function portal.outside_in_use, portal.outside_subject, portal.tenants_with_outside, portal.is_asked_outside, portal.settle_outside from public;
grant execute on function portal.outside_in_use to portal_hr, portal_dpo;
grant execute on function portal.outside_subject, portal.tenants_with_outside to portal_job;
-- Triggers ask it with the rights of whoever writes.
grant execute on function portal.is_asked_outside to portal_person, portal_hr, portal_dpo, portal_job;

-- A copy that left for a service belongs to whoever decides in that subscription: the rows of such a table are read for the desk of that controller.
drop function portal.pack_rows(uuid, text, jsonb, text[]);
create function portal.pack_rows(pack uuid, about text, paths jsonb, wanted text[], of_service boolean default false) returns table (key text, content text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  whose record;
  columns text;
  keys text;
begin
  select p.tenant_id, p.person_id, case p.desk when 'DPO' then 'CONTROLLER' else 'PROCESSOR' end as role into whose from portal.access_pack p
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
    'select md5(jsonb_build_array(%s)::text), (select to_jsonb(r)::text from (select %s) r) from portal.%I t where %s%s(%s) order by %s',
    keys, columns, about, case when portal.of_tenants(about) then 'tenant_id = $1 and ' else '' end,
    case when of_service then 'coalesce((select s.operator_role from portal.subscription s where s.tenant_id = t.tenant_id and s.id = t.subscription_id), ''PROCESSOR'') = $3 and ' else '' end,
    portal.hers(paths), keys)
    using whose.tenant_id, whose.person_id, whose.role;
end
$$;

-- What she is known by where no key leads to her: first her number, then the addresses that are hers alone.
create function portal.pack_known_by(pack uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  with whose as (
    select p.tenant_id, p.person_id from portal.access_pack p where p.id = pack_known_by.pack and p.tenant_id = portal.tenant() and p.state = 'BUILDING'
  )
  select known.text from whose w left join portal.person p on p.tenant_id = w.tenant_id and p.id = w.person_id
    left join portal.contact_details c on c.tenant_id = w.tenant_id and c.person_id = w.person_id
    cross join lateral (
      select 0 as place, w.person_id::text as text union all select 1, p.work_email union all select 2, c.email union all select 3, c.phone
      union all select 4, q.email from portal.rights_request r join portal.requester q on q.tenant_id = r.tenant_id and q.request_id = r.id
        where r.tenant_id = w.tenant_id and r.person_id = w.person_id and q.represents is null) known
    where known.text is not null order by known.place
$$;

-- The tables that no key leads into: the suppression list by keyed hashes, the public form by her addresses, undertakings by her account.
create function portal.pack_rows_apart(pack uuid, about text, wanted text[], hashes text) returns table (key text, content text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  whose record;
  columns text;
  condition text;
begin
  select p.tenant_id, p.person_id into whose from portal.access_pack p
    where p.id = pack_rows_apart.pack and p.tenant_id = portal.tenant() and p.state = 'BUILDING';
  condition := case about
    when 'suppression' then 't.hash in (select decode(h, ''hex'') from unnest(string_to_array($4, '','')) h)'
    when 'form_request' then 'lower(t.email) in (select lower(k) from portal.pack_known_by($3) k)'
    when 'undertaking' then 't.account_id in (select b.account_id from portal.person_account b where b.tenant_id = $1 and b.person_id = $2)' end;
  if whose.tenant_id is null or condition is null then raise exception 'NO_PACK' using errcode = 'insufficient_privilege'; end if;
  select string_agg(format('t.%I', a.attname), ', ' order by array_position(wanted, a.attname::text)) into columns
    from pg_attribute a where a.attrelid = format('portal.%I', about)::regclass and a.attname = any (wanted) and a.atttypid <> 'bytea'::regtype;
  if columns is null then return; end if;
  return query execute format('select md5(jsonb_build_array(t.tenant_id, t.id)::text), (select to_jsonb(r)::text from (select %s) r) from portal.%I t where %s order by t.tenant_id, t.id',
    columns, about, condition) using whose.tenant_id, whose.person_id, pack_rows_apart.pack, pack_rows_apart.hashes;
end
$$;

-- First and last name of everybody else at the same client, to find both together even where the last name is hers too.
create function portal.pack_full_names(pack uuid) returns table (first_name text, last_name text)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  with hers as (
    select o.tenant_id, o.id, lower(o.first_name) as first_name, lower(o.last_name) as last_name, lower(o.usage_name) as usage_name
      from portal.access_pack p join portal.person o on o.tenant_id = p.tenant_id and o.id = p.person_id
      where p.id = pack_full_names.pack and p.tenant_id = portal.tenant() and p.state = 'BUILDING'
  )
  select distinct o.first_name, n.name from hers h join portal.person o on o.tenant_id = h.tenant_id and o.id <> h.id
    cross join lateral (values (o.last_name), (o.usage_name)) n(name)
    where o.first_name is not null and n.name is not null
      and not (lower(o.first_name) = h.first_name and lower(n.name) in (h.last_name, coalesce(h.usage_name, h.last_name)))
$$;
revoke all on function portal.pack_rows(uuid, text, jsonb, text[], boolean), portal.pack_known_by, portal.pack_rows_apart, portal.pack_full_names from public;
grant execute on function portal.pack_rows(uuid, text, jsonb, text[], boolean), portal.pack_known_by, portal.pack_rows_apart, portal.pack_full_names to portal_job;

-- What a system holds of her belongs to its task: nobody sees it with the ticket, it goes into her copy.
do $$
begin
  execute (select format('alter table portal.file drop constraint file_purpose_check, add constraint file_purpose_check check ((%s) or purpose = ''EXTRACT'')',
      pg_get_expr(c.conbin, c.conrelid))
    from pg_constraint c where c.conrelid = 'portal.file'::regclass and c.conname = 'file_purpose_check');
end
$$;
alter table portal.access_pack_search drop constraint access_pack_search_place_check,
  add constraint access_pack_search_place_check check (place in ('TABLE', 'FILES', 'MAILBOX', 'OUTSIDE'));
