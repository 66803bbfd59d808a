-- The gate with all it knows: recipients in order, the notice required on this legal day, the proofs that stand. One function, asked by the
-- previews, by each table's trigger and once more before anything leaves.
create or replace function portal.gate(tenant uuid, subscription uuid, person uuid, into_mode text default 'NOMINATIVE', emergency boolean default false) returns text
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select case
    when m.mode is null then 'NO_MODE'
    when m.mode <> gate.into_mode then 'OTHER_MODE'
    when received.fault is not null then received.fault
    when p.contract_end < portal.today() then 'GONE'
    when locked.objection then 'OBJECTED'
    when locked.restriction then 'RESTRICTED'
    when gate.emergency and s.service <> 'ACCIDENT_DECLARATION' then 'NO_EMERGENCY'
    when gate.emergency then null
    when required.notice is null then 'NO_NOTICE'
    when informed.latest is null then 'NOT_INFORMED'
    when informed.latest < required.notice then 'FORMER_NOTICE'
    when p.quarantined_until is not null then 'IN_QUARANTINE'
  end
  from portal.subscription s
  join portal.person p on p.tenant_id = s.tenant_id and p.id = gate.person
  left join lateral (select c.mode from portal.mode_choice c where c.tenant_id = s.tenant_id and c.subscription_id = s.id
    order by c.number desc limit 1) m on true
  cross join lateral (select coalesce(bool_or(r.ground = 'OBJECTION'), false) as objection, count(*) > 0 as restriction from portal.restriction r
    where r.tenant_id = p.tenant_id and r.person_id = p.id and r.lifted_at is null) locked
  cross join lateral (select portal.recipient_fault(s.service, case
      when gate.into_mode = 'SEMI_NOMINATIVE' then array['JOB_TITLE', 'ESTABLISHMENT']
      when gate.emergency then array['LAST_NAME', 'FIRST_NAME', 'JOB_TITLE', 'ESTABLISHMENT']
      else portal.data_set(s.service) end) as fault) received
  cross join lateral (select portal.required_notice(s.tenant_id, s.id) as notice) required
  cross join lateral (select portal.proof_in_force(s.tenant_id, s.id, p.id) as latest) informed
  where s.tenant_id = gate.tenant and s.id = gate.subscription
    and (portal.tenant() is null or portal.tenant() = gate.tenant)
$$;
-- Nothing of its own is left to it.
drop trigger gate_due on portal.nominative_row;
drop function portal.guard_due_notice();
