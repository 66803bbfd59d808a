-- Single values that her desk accepted to erase are taken out by the answer itself: from the list, its history, what was contested about them, and the lines of
-- files. That a decision stands there stays, without a value: the next file does not bring it back.
create function portal.forget_value(ticket uuid, item text, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  it portal.ticket;
  held text := lower(forget_value.item);
begin
  -- The DPO's calls have no tenant, the client's have theirs: each desk reaches its own tickets.
  select t.* into it from portal.ticket t where t.id = forget_value.ticket and t.kind = 'ERASURE' and t.identified and t.closed_at is null
    and t.desk = case when portal.tenant() is null then 'DPO' else 'CLIENT' end and (portal.tenant() is null or t.tenant_id = portal.tenant())
    and exists (select from portal.asked_item a where a.tenant_id = t.tenant_id and a.ticket_id = t.id and a.item = forget_value.item and a.decision = 'ACCEPTED');
  if not found or (it.desk = 'DPO') <> (forget_value.item in ('CONTACT_EMAIL', 'CONTACT_PHONE'))
      or held in ('employee_number', 'last_name', 'first_name') then
    raise exception 'NO_ERASURE' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('portal.erasing', it.id::text, true);
  if it.desk = 'DPO' then
    execute format('update portal.contact_details set %I = null, version = version + 1 where tenant_id = $1 and person_id = $2', replace(held, 'contact_', ''))
      using it.tenant_id, it.person_id;
  else
    execute format('update portal.person set %I = null, version = version + 1 where tenant_id = $1 and id = $2', held) using it.tenant_id, it.person_id;
    execute format('update portal.staff_import_row set %I = null where tenant_id = $1 and person_id = $2', held) using it.tenant_id, it.person_id;
    if held = 'work_email' then
      update portal.person p set shared_email = false where p.tenant_id = it.tenant_id and p.id = it.person_id;
    end if;
  end if;
  delete from portal.person_change c where c.tenant_id = it.tenant_id and c.person_id = it.person_id and c.item = forget_value.item;
  delete from portal.contested_fact f where f.tenant_id = it.tenant_id and f.person_id = it.person_id and f.item = forget_value.item;
  insert into portal.person_change (tenant_id, id, person_id, item, source, source_id, changed_at)
    values (it.tenant_id, uuidv7(), it.person_id, forget_value.item, 'DECISION', it.id, forget_value.at);
  perform set_config('portal.erasing', '', true);
end
$$;
revoke all on function portal.forget_value from public;
grant execute on function portal.forget_value to portal_hr, portal_dpo;
