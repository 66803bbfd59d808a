-- Erasure (GDPR art. 17): what the data map says goes, goes, in the order of the keys; it is counted, proved, and done again after a restore.

create table portal.erasure (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  -- Null for one that is done again because a backup brought her back.
  ticket_id uuid,
  person_id uuid not null,
  desk text not null check (desk in ('DPO', 'CLIENT')),
  state text not null check (state in ('PROPOSED', 'CONFIRMED', 'RUNNING', 'DONE')),
  -- Where the answer goes once her account and addresses are gone; moves to the request, and on with it.
  answer_to text,
  proposed_at timestamptz not null,
  confirmed_by uuid references portal.account,
  confirmed_at timestamptz,
  done_at timestamptz,
  found bigint,
  proof_sha256 bytea,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references portal.ticket,
  check ((state = 'DONE') = (done_at is not null)),
  check ((state in ('PROPOSED')) = (confirmed_at is null))
);
create unique index erasure_once on portal.erasure (tenant_id, ticket_id);

-- One row for each place that must be done, each in a transaction of its own; open until it is.
create table portal.erasure_store (
  tenant_id uuid not null,
  erasure_id uuid not null,
  store text not null check (store in ('LEDGER', 'DATABASE', 'ACCOUNT', 'REMAINDER')),
  -- Of an account: its number at the identity provider, until it is gone there.
  reference text,
  attempts int not null default 0,
  next_at timestamptz not null,
  done_at timestamptz,
  primary key (tenant_id, erasure_id, store),
  foreign key (tenant_id, erasure_id) references portal.erasure
);
create index erasure_store_due on portal.erasure_store (next_at) where done_at is null;

create table portal.erasure_count (
  tenant_id uuid not null,
  erasure_id uuid not null,
  store text not null check (store in ('DATABASE', 'REMAINDER')),
  about text not null,
  deleted bigint not null,
  blanked bigint not null,
  kept bigint not null,
  primary key (tenant_id, erasure_id, store, about),
  foreign key (tenant_id, erasure_id) references portal.erasure
);

alter table portal.erasure enable row level security;
alter table portal.erasure_store enable row level security;
alter table portal.erasure_count enable row level security;
grant select, insert, update on portal.erasure to portal_hr, portal_dpo;
grant select, insert, update on portal.erasure, portal.erasure_store to portal_job;
grant select on portal.erasure_store, portal.erasure_count to portal_hr, portal_dpo;
grant select, insert on portal.erasure_count to portal_job;
create policy own_desk on portal.erasure for all to portal_hr using (tenant_id = (select portal.tenant()) and desk = 'CLIENT')
  with check (tenant_id = (select portal.tenant()) and desk = 'CLIENT' and state in ('PROPOSED', 'CONFIRMED'));
create policy own_dpo on portal.erasure for all to portal_dpo using (desk = 'DPO') with check (desk = 'DPO' and state in ('PROPOSED', 'CONFIRMED'));
create policy work on portal.erasure for all to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));
do $$
declare
  part text;
begin
  foreach part in array array['erasure_store', 'erasure_count'] loop
    execute format('create policy of_erasure on portal.%1$I for select to portal_hr, portal_dpo'
      ' using (exists (select from portal.erasure e where e.tenant_id = %1$I.tenant_id and e.id = %1$I.erasure_id))', part);
    execute format('create policy work on portal.%I for all to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()))', part);
  end loop;
end
$$;

-- What stays after her must not hold her row, or an account that acted: the number that is left names nobody any more. Only who exists is written in.
alter table portal.rights_request drop constraint rights_request_tenant_id_person_id_fkey;
alter table portal.restriction drop constraint restriction_tenant_id_person_id_fkey;
alter table portal.evidence_entry drop constraint evidence_entry_account_id_fkey;
create function portal.demand_person() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  if new.person_id is not null and not exists (select from portal.person p where p.tenant_id = new.tenant_id and p.id = new.person_id for key share) then
    raise exception 'no such person in this organisation' using errcode = 'foreign_key_violation';
  end if;
  return new;
end
$$;
revoke all on function portal.demand_person from public;
create trigger person_exists before insert or update of person_id on portal.rights_request for each row execute function portal.demand_person();
create trigger person_exists before insert or update of person_id on portal.restriction for each row execute function portal.demand_person();

-- Whether portal.sweep is at work: its owner's rights are had by no login, and nothing else sets this.
create function portal.is_erasing() returns boolean language sql stable as $$
  select current_user = 'portal_owner' and coalesce(current_setting('portal.erasing', true), '') <> ''
$$;
create or replace function portal.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and portal.is_erasing() then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create or replace function portal.guard_decision() returns trigger language plpgsql as $$
begin
  if portal.is_erasing() then
    return new;
  end if;
  if old.closed_at is not null and (new.closed_at is not null or new.state <> 'TAKEN' or new.outcome is not null or new.reopened_on is null) then
    raise exception 'CLOSED_FOR_GOOD' using errcode = 'restrict_violation';
  end if;
  if new.outcome in ('ACCEPTED', 'PARTLY', 'REFUSED') and new.closed_at is not null and old.closed_at is null then
    if not new.identified or not exists (select from portal.identity_check i where i.tenant_id = new.tenant_id and i.ticket_id = new.id)
        or exists (select from portal.identity_check i where i.tenant_id = new.tenant_id and i.ticket_id = new.id and i.state <> 'CONFIRMED') then
      raise exception 'IDENTITY_FIRST' using errcode = 'restrict_violation';
    end if;
    if new.outcome <> 'REFUSED' and exists (select from portal.execution_task e where e.tenant_id = new.tenant_id and e.ticket_id = new.id and e.done_at is null) then
      raise exception 'EXECUTE_FIRST' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end
$$;
-- A file without its key is erased, and says since when.
create function portal.stamp_erased() returns trigger language plpgsql as $$
begin
  new.name := null;
  new.sha256 := null;
  new.erased_at := coalesce(new.erased_at, nullif(current_setting('portal.erased_at', true), '')::timestamptz, now());
  return new;
end
$$;
create trigger erased before update on portal.file for each row when (old.wrapped_key is not null and new.wrapped_key is null) execute function portal.stamp_erased();

-- As portal.hers, for the rows that answer a request still open ($3): they stay until she is answered (art. 12(3)).
create function portal.awaited(about text, paths jsonb) returns text
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  path jsonb;
  step jsonb;
  condition text;
  at text;
  ways text[] := '{}';
begin
  for path in select p.value from jsonb_array_elements(paths) p loop
    at := coalesce(path -> (jsonb_array_length(path) - 2) ->> 'table', about);
    condition := case at when 'ticket' then 'request_id = any ($3)' when 'rights_request' then 'id = any ($3)' end;
    continue when condition is null;
    for step in select s.value from jsonb_array_elements(path) with ordinality s(value, place) where s.value ->> 'table' is not null order by s.place desc loop
      condition := format('%I in (select %I from portal.%I where tenant_id = $1 and %s)', step ->> 'column', step ->> 'key', step ->> 'table', condition);
    end loop;
    ways := ways || condition;
  end loop;
  return coalesce(array_to_string(nullif(ways, '{}'), ' or '), 'false');
end
$$;

-- The keys of the catalogue, one table to another: how a row of the child finds its parent.
create function portal.links() returns table (child text, parent text, matches text)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select c.relname::text, p.relname::text,
      (select string_agg(format('c.%I = p.%I', x.attname, y.attname), ' and ') from unnest(k.conkey, k.confkey) u(a, b)
        join pg_attribute x on x.attrelid = k.conrelid and x.attnum = u.a join pg_attribute y on y.attrelid = k.confrelid and y.attnum = u.b)
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'portal'::regnamespace and k.conrelid <> k.confrelid
$$;

-- Erases one person's rows by the data map: [{table, paths, mine, keep, blank: [columns], secrets: [columns]}]. Of the tables that are mine, what is kept is
-- emptied and the rest goes, with whatever hangs on it by a key; a row that is no tenant's (an account) goes only when nothing else refers to it.
create function portal.sweep(tenant uuid, person uuid, plan jsonb, at timestamptz) returns table (about text, deleted bigint, blanked bigint, kept bigint)
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  one jsonb;
  link record;
  open_requests uuid[];
  grown bigint;
  more bigint;
  rest text[];
  following text;
  free text;
  emptied text;
  held text;
  spots tid[];
begin
  if tenant is null or person is null then
    raise exception 'an erasure has a tenant and a person' using errcode = 'null_value_not_allowed';
  end if;
  perform set_config('portal.erasing', person::text, true), set_config('portal.erased_at', at::text, true);
  drop table if exists pg_temp.erasing;
  create temp table erasing (about text not null, spot tid not null, primary key (about, spot)) on commit drop;
  execute 'select coalesce(array_agg(distinct t.request_id), ''{}'') from portal.ticket t where t.tenant_id = $1 and t.person_id = $2 and t.closed_at is null'
    into open_requests using tenant, person;

  for one in select p.value from jsonb_array_elements(plan) p where jsonb_array_length(p.value -> 'paths') > 0
      and ((p.value ->> 'mine')::boolean or not portal.of_tenants(p.value ->> 'table')) loop
    execute format('insert into pg_temp.erasing select %L, t.ctid from portal.%I t where %s(%s) and not coalesce(%s, false) for update of t', one ->> 'table', one ->> 'table',
      case when portal.of_tenants(one ->> 'table') then 'tenant_id = $1 and ' else '' end, portal.hers(one -> 'paths'), portal.awaited(one ->> 'table', one -> 'paths'))
      using tenant, person, open_requests;
  end loop;

  loop
    grown := 0;
    for link in select l.* from portal.links() l where portal.of_tenants(l.parent) and portal.of_tenants(l.child)
        and not portal.stays(plan, l.parent) and not portal.stays(plan, l.child) loop
      execute format('insert into pg_temp.erasing select %L, c.ctid from portal.%I c join portal.%I p on %s join pg_temp.erasing e on e.about = %L and e.spot = p.ctid'
        ' for update of c on conflict do nothing', link.child, link.child, link.parent, link.matches, link.parent);
      get diagnostics more = row_count;
      grown := grown + more;
    end loop;
    exit when grown = 0;
  end loop;

  select array_agg(distinct e.about) into rest from pg_temp.erasing e;
  while cardinality(rest) > 0 loop
    select r.name into following from unnest(rest) r(name)
      where not exists (select from portal.links() l where l.parent = r.name and l.child = any (rest) and l.child <> r.name) order by r.name limit 1;
    if following is null then
      raise exception 'keys in a circle: %', rest;
    end if;
    rest := array_remove(rest, following);
    select array_agg(e.spot) into spots from pg_temp.erasing e where e.about = following;
    about := following;
    deleted := 0;
    blanked := 0;
    kept := 0;
    if portal.stays(plan, following) then
      kept := cardinality(spots);
      select string_agg(format('%I = %s', a.attname, case when a.atttypid = 'text'::regtype then format('case when t.%I is not null then '''' end', a.attname) else 'null' end), ', '),
          string_agg(format('nullif(t.%I::text, '''') is not null', a.attname), ' or ')
        into emptied, held
        from jsonb_array_elements(plan) p join pg_attribute a on a.attrelid = format('portal.%I', following)::regclass
        where p.value ->> 'table' = following and (p.value -> 'blank' ? a.attname or p.value -> 'secrets' ? a.attname and not a.attnotnull);
      if emptied is not null then
        execute format('update portal.%I t set %s where t.ctid = any ($1) and (%s)', following, emptied, held) using spots;
        get diagnostics blanked = row_count;
      end if;
    else
      select string_agg(format('not exists (select from portal.%I c where %s)', l.child, l.matches), ' and ') into free
        from portal.links() l where l.parent = following and not portal.of_tenants(following);
      execute format('delete from portal.%I p where p.ctid = any ($1) and %s', following, coalesce(free, 'true')) using spots;
      get diagnostics deleted = row_count;
      kept := cardinality(spots) - deleted;
      if kept > 0 and portal.of_tenants(following) then
        raise exception 'rows of % moved while they were erased', following using errcode = 'serialization_failure';
      end if;
    end if;
    return next;
  end loop;
  drop table pg_temp.erasing;
  perform set_config('portal.erasing', '', true);
end
$$;
create function portal.stays(plan jsonb, about text) returns boolean language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce((select (p.value ->> 'keep')::boolean from jsonb_array_elements(plan) p where p.value ->> 'table' = about), false)
$$;
revoke all on function portal.demand_person, portal.is_erasing, portal.stamp_erased, portal.awaited, portal.links, portal.sweep, portal.stays from public;
-- Triggers ask it with the rights of whoever writes.
grant execute on function portal.is_erasing, portal.stamp_erased to portal_person, portal_hr, portal_dpo, portal_operator, portal_newcomer, portal_public, portal_job;

-- The dry run is the run itself, taken back: what it counts is what will happen. For the desk that proposes, of what it proposes.
create function portal.dry_run(tenant uuid, erasure uuid, plan jsonb, at timestamptz) returns table (about text, deleted bigint, blanked bigint, kept bigint)
  language plpgsql volatile security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  it portal.erasure;
  counted jsonb;
begin
  select e.* into it from portal.erasure e where e.tenant_id = dry_run.tenant and e.id = dry_run.erasure and e.state = 'PROPOSED'
    and e.desk = case current_setting('role') when 'portal_dpo' then 'DPO' when 'portal_hr' then 'CLIENT' end
    and (current_setting('role') = 'portal_dpo' or e.tenant_id = portal.tenant());
  if it.id is null then
    raise exception 'NO_ERASURE' using errcode = 'insufficient_privilege';
  end if;
  begin
    select jsonb_agg(to_jsonb(s)) into counted from portal.sweep(it.tenant_id, it.person_id, plan, at) s;
    raise exception using errcode = 'P0DRY', message = coalesce(counted, '[]')::text;
  exception when sqlstate 'P0DRY' then
    counted := sqlerrm::jsonb;
  end;
  return query select r.about, r.deleted, r.blanked, r.kept from jsonb_to_recordset(counted) r(about text, deleted bigint, blanked bigint, kept bigint) order by r.about;
end
$$;

-- The run: only of a running erasure of the job's own tenant, once for each store. Her answer is sent to where she said, for her account ends here.
create function portal.erase(tenant uuid, erasure uuid, into_store text, plan jsonb, at timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  it portal.erasure;
  her_account text;
  total bigint;
begin
  select e.* into it from portal.erasure e join portal.erasure_store s on s.tenant_id = e.tenant_id and s.erasure_id = e.id
    where e.tenant_id = erase.tenant and e.tenant_id = portal.tenant() and e.id = erase.erasure and s.store = erase.into_store and s.done_at is null
      and e.state = case erase.into_store when 'DATABASE' then 'RUNNING' when 'REMAINDER' then 'DONE' end for update;
  if it.id is null then
    raise exception 'NO_ERASURE' using errcode = 'insufficient_privilege';
  end if;
  if nullif(it.answer_to, '') is not null then
    insert into portal.requester (tenant_id, request_id, name, email, address)
      select t.tenant_id, t.request_id, t.person_name, case when it.answer_to ~ '@' then it.answer_to end, case when it.answer_to !~ '@' then it.answer_to end
        from portal.ticket t where t.tenant_id = it.tenant_id and t.id = it.ticket_id
      on conflict (tenant_id, request_id) do update set email = excluded.email, address = excluded.address;
    update portal.rights_request r set answer_by = case when it.answer_to ~ '@' then 'EMAIL' else 'POST' end, version = r.version + 1
      from portal.ticket t where t.tenant_id = it.tenant_id and t.id = it.ticket_id and r.tenant_id = t.tenant_id and r.id = t.request_id;
    update portal.erasure e set answer_to = '' where e.tenant_id = it.tenant_id and e.id = it.id;
  end if;
  select a.subject into her_account from portal.person_account b join portal.account a on a.id = b.account_id where b.tenant_id = it.tenant_id and b.person_id = it.person_id;
  insert into portal.erasure_count (tenant_id, erasure_id, store, about, deleted, blanked, kept)
    select it.tenant_id, it.id, erase.into_store, s.about, s.deleted, s.blanked, s.kept from portal.sweep(it.tenant_id, it.person_id, plan, at) s;
  select coalesce(sum(c.deleted + c.blanked), 0) into total from portal.erasure_count c where c.tenant_id = it.tenant_id and c.erasure_id = it.id and c.store = erase.into_store;
  if her_account is not null and not exists (select from portal.account a where a.subject = her_account) then
    insert into portal.erasure_store (tenant_id, erasure_id, store, reference, next_at) values (it.tenant_id, it.id, 'ACCOUNT', her_account, at);
  end if;
  update portal.erasure_store s set done_at = at where s.tenant_id = it.tenant_id and s.erasure_id = it.id and s.store = erase.into_store;
  return total;
end
$$;
revoke all on function portal.dry_run, portal.erase from public;
grant execute on function portal.dry_run to portal_hr, portal_dpo;
grant execute on function portal.erase to portal_job;

-- What was erased, noted where the ticket waits for it; a task that somebody ended by hand stays as it is.
create function portal.erased(tenant uuid, ticket uuid, note text, by_whom text, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, portal, pg_temp as $$
  update portal.execution_task x set note = erased.note, done_at = erased.at, done_by = erased.by_whom, version = x.version + 1
    where x.tenant_id = erased.tenant and x.tenant_id = portal.tenant() and x.ticket_id = erased.ticket and x.hands = 'DESK' and x.done_at is null
      and exists (select from portal.erasure e where e.tenant_id = x.tenant_id and e.ticket_id = x.ticket_id and e.state = 'DONE')
$$;
revoke all on function portal.erased from public;
grant execute on function portal.erased to portal_job;

-- Her request is answered and the answer gone, as far as mails tell: what was kept for it may follow.
create function portal.is_answered(tenant uuid, person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select not exists (select from portal.ticket t where t.tenant_id = is_answered.tenant and t.person_id = is_answered.person and t.closed_at is null)
    and not exists (select from portal.mail m where m.tenant_id = is_answered.tenant and m.person_id = is_answered.person and m.state = 'QUEUED')
$$;
create function portal.tenants_with_erasure(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select tenant_id from portal.erasure where state = 'CONFIRMED'
  union select tenant_id from portal.erasure_store where done_at is null and next_at <= at limit 100
$$;
revoke all on function portal.is_answered, portal.tenants_with_erasure from public;
grant execute on function portal.is_answered, portal.tenants_with_erasure to portal_job;

-- Everybody whom any table names, for the ledger of erasures: it knows people by a keyed hash alone.
create function portal.people_of(tenant uuid) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  naming text;
begin
  select string_agg(format('select person_id from portal.%I where tenant_id = $1 and person_id is not null', c.relname), ' union ') into naming
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
    where c.relnamespace = 'portal'::regnamespace and c.relkind = 'r' and portal.of_tenants(c.relname);
  return query execute 'select id from portal.person where tenant_id = $1 union ' || naming using tenant;
end
$$;
create function portal.tenants_with_people() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select c.tenant_id from portal.client_organisation c
$$;
-- Of these erasures, those whose rows this database does not have erased.
create function portal.erasures_missing(ids text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select i::uuid from unnest(string_to_array(erasures_missing.ids, ',')) i
    where not exists (select from portal.erasure_store s where s.erasure_id = i::uuid and s.store = 'DATABASE' and s.done_at is not null)
$$;
revoke all on function portal.people_of, portal.tenants_with_people, portal.erasures_missing from public;
grant execute on function portal.people_of, portal.tenants_with_people, portal.erasures_missing to portal_job;

-- Her rows as the desk that asks may read them, a few; none of a table it may not.
create function portal.rows_seen(about text, paths jsonb, tenant uuid, person uuid, most int) returns setof jsonb
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if has_table_privilege(format('portal.%I', about), 'select') then
    return query select r from portal.rows_of(about, paths, tenant, person) r limit most;
  end if;
exception when insufficient_privilege then
  -- The way to these rows leads over a table that is not for the desk.
  return;
end
$$;
revoke all on function portal.rows_seen from public;
grant execute on function portal.rows_seen to portal_hr, portal_dpo;
