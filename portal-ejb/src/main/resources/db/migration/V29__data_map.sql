-- The rows about one person, in any table, found the way the data map says. Only names of the catalogue go into the statement, and they are quoted.

-- The condition under which a row of this table is hers: $1 is the tenant, $2 the person. Each path leads from a column over other tables of the
-- same tenant to a column that names her: [{"column": …, "table": …, "key": …}, …, {"column": …}].
create function portal.hers(paths jsonb) returns text
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  path jsonb;
  step jsonb;
  condition text;
  ways text[] := '{}';
begin
  for path in select p.value from jsonb_array_elements(paths) p loop
    condition := null;
    for step in select s.value from jsonb_array_elements(path) with ordinality s(value, place) order by s.place desc loop
      if step ->> 'table' is null then
        condition := format('%I = $2', step ->> 'column');
      else
        condition := format('%I in (select %I from portal.%I where %s%s)', step ->> 'column', step ->> 'key', step ->> 'table',
          case when portal.of_tenants(step ->> 'table') then 'tenant_id = $1 and ' else '' end, condition);
      end if;
    end loop;
    ways := ways || condition;
  end loop;
  return coalesce(nullif(array_to_string(ways, ' or '), ''), 'false');
end
$$;

-- Whether this table's rows are a tenant's; an account is nobody's.
create function portal.of_tenants(about text) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select exists (select from pg_attribute a where a.attrelid = format('portal.%I', about)::regclass and a.attname = 'tenant_id' and not a.attisdropped)
$$;

create function portal.rows_of(about text, paths jsonb, tenant uuid, person uuid) returns setof jsonb
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format('select to_jsonb(t) from portal.%I t where %s(%s)', about,
    case when portal.of_tenants(about) then 'tenant_id = $1 and ' else '' end, portal.hers(paths)) using tenant, person;
end
$$;
-- How many rows of each of these tables are about the person who asks; of those that she may not read herself, too: that they exist is hers to know.
create function portal.my_counts(tables jsonb) returns table (name text, rows bigint)
  language plpgsql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  one record;
begin
  for one in select t.name, t.paths from jsonb_to_recordset(tables) as t(name text, paths jsonb) loop
    name := one.name;
    execute format('select count(*) from portal.%I t where %s(%s)', one.name,
      case when portal.of_tenants(one.name) then 'tenant_id = $1 and ' else '' end, portal.hers(one.paths)) into rows using portal.tenant(), portal.person();
    return next;
  end loop;
end
$$;
revoke all on function portal.hers, portal.of_tenants, portal.rows_of, portal.my_counts from public;
grant execute on function portal.my_counts to portal_person;
-- With the rights of who asks: a policy that hides a row hides it here too.
grant execute on function portal.hers, portal.of_tenants, portal.rows_of to portal_person, portal_hr, portal_dpo, portal_job;
