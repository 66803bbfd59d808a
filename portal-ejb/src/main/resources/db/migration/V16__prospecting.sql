-- An objection to prospecting is obeyed by whatever channel it comes (GDPR art. 21(3)): filed, on the list and answered in one transaction.

create policy obeyed_elsewhere on portal.ticket for insert to portal_hr, portal_job with check (tenant_id = (select portal.tenant())
  and kind = 'PROSPECTING' and state = 'CLOSED' and outcome = 'ACCEPTED');
create policy obeyed_any on portal.ticket for insert to portal_dpo with check (kind = 'PROSPECTING' and state = 'CLOSED' and outcome = 'ACCEPTED');

-- The answer by post leaves with the DPO's other letters; whoever recorded the objection writes it in the same transaction and sees it no more.
create function portal.just_obeyed(ticket uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select exists (select from portal.ticket t where t.tenant_id = portal.tenant() and t.id = just_obeyed.ticket
    and t.kind = 'PROSPECTING' and t.xmin = pg_current_xact_id()::xid)
$$;
revoke all on function portal.just_obeyed from public;
grant execute on function portal.just_obeyed to portal_hr, portal_job;
grant insert on portal.letter to portal_hr, portal_job;
create policy obeyed on portal.letter for insert to portal_hr, portal_job with check (tenant_id = (select portal.tenant()) and desk = 'DPO' and portal.just_obeyed(ticket_id));
