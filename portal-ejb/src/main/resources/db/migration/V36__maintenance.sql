-- When the tables' files were last rewritten: until then what was erased before still lies in dead pages, and her answer named the day by which it is gone.
create table portal.maintenance (
  done_at timestamptz primary key
);
comment on table portal.maintenance is 'no tenant: all tables are rewritten at once';
alter table portal.maintenance enable row level security;
grant select on portal.maintenance to portal_hr, portal_dpo;
create policy everybody on portal.maintenance for select to portal_hr, portal_dpo using (true);

-- The oldest erasure whose bytes may still be there; null for none. It says of nobody who it was.
create function portal.oldest_remains() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select min(e.done_at) from portal.erasure e
    where e.state = 'DONE' and e.done_at > coalesce((select max(m.done_at) from portal.maintenance m), '-infinity')
$$;
revoke all on function portal.oldest_remains from public;
grant execute on function portal.oldest_remains to portal_dpo;
