-- One new person at each client, or at the first few, whom the one account that files now is.
with newcomer as (
  insert into portal.person (tenant_id, id, employee_number, last_name, first_name, job_title, import_id, recorded_at, version)
    select tenant_id, uuidv7(), 'N' || current_setting('bench.round'), 'Petit', 'Sam', 'Chauffeur', id, now(), 1
    from portal.staff_import where encoding = 'UTF-8' and id = tenant_id
    order by tenant_id limit cast(current_setting('bench.clients') as int)
    returning tenant_id, id
)
insert into portal.person_account (tenant_id, person_id, account_id, bound_at)
  select newcomer.tenant_id, newcomer.id, a.id, now() from newcomer, portal.account a where a.subject = current_setting('bench.subject')
  on conflict (tenant_id, account_id) do update set person_id = excluded.person_id;
