-- A request locks her own data while it is checked, its acceptance keeps it locked; what was sent is called back by rule, and leaves the ledger's
-- shape behind, so that she may lawfully be sent again.

-- A lock that a request set (GDPR art. 18(1)(a) and (d)): provisional until its desk upholds it.
alter table portal.restriction
  add column ticket_id uuid,
  add column upheld_at timestamptz,
  add foreign key (tenant_id, ticket_id) references portal.ticket,
  drop constraint restriction_check,
  add check (lifted_at is null or told_on is not null),
  add check (lifted_by is null or lifted_at is not null),
  -- Nobody lifts what a refused or withdrawn request had locked: it ends by itself after she was told.
  add check (lifted_at is null or lifted_by is not null or ticket_id is not null),
  add check (upheld_at is null or ticket_id is not null);
drop index portal.restriction_once;
create unique index restriction_once on portal.restriction (tenant_id, person_id, ground) where lifted_at is null and ticket_id is null;
create unique index restriction_of_ticket on portal.restriction (tenant_id, ticket_id) where lifted_at is null;
create index restriction_in_force on portal.restriction (tenant_id, person_id) where lifted_at is null;

-- She locks her own by her own request; a desk locks by its own ticket of somebody it knows to be her, and HR also by hand.
grant insert on portal.restriction to portal_person, portal_dpo;
grant update (ground, upheld_at) on portal.restriction to portal_hr, portal_dpo;
grant update (told_on, lifted_by, lifted_at, version) on portal.restriction to portal_dpo;
drop policy lock on portal.restriction;
drop policy lift on portal.restriction;
create policy lock on portal.restriction for insert to portal_hr with check (tenant_id = (select portal.tenant()) and set_by = (select portal.account())
  and lifted_at is null and (ticket_id is null or exists (select from portal.ticket t where t.tenant_id = restriction.tenant_id and t.id = ticket_id
    and t.person_id = restriction.person_id and t.desk = 'CLIENT' and t.kind in ('RESTRICTION', 'OBJECTION') and t.identified)));
create policy lock_own on portal.restriction for insert to portal_dpo with check (set_by = (select portal.account()) and lifted_at is null
  and exists (select from portal.ticket t where t.tenant_id = restriction.tenant_id and t.id = ticket_id
    and t.person_id = restriction.person_id and t.desk = 'DPO' and t.kind in ('RESTRICTION', 'OBJECTION') and t.identified));
create policy lock_self on portal.restriction for insert to portal_person with check (tenant_id = (select portal.tenant())
  and person_id = (select portal.person()) and set_by = (select portal.account()) and lifted_at is null and upheld_at is null
  and exists (select from portal.ticket t where t.tenant_id = restriction.tenant_id and t.id = ticket_id and t.person_id = restriction.person_id
    and t.kind in ('RESTRICTION', 'OBJECTION') and t.identified and t.closed_at is null));
-- Each desk keeps to its own; the client's sees none of the DPO's tickets.
create policy lift on portal.restriction for update to portal_hr using (tenant_id = (select portal.tenant()) and lifted_at is null
    and (ticket_id is null or exists (select from portal.ticket t where t.tenant_id = restriction.tenant_id and t.id = ticket_id and t.desk = 'CLIENT')))
  with check (tenant_id = (select portal.tenant()) and (lifted_by is null or lifted_by = (select portal.account())));
create policy lift_own on portal.restriction for update to portal_dpo using (lifted_at is null
    and exists (select from portal.ticket t where t.tenant_id = restriction.tenant_id and t.id = ticket_id and t.desk = 'DPO'))
  with check (lifted_by is null or lifted_by = (select portal.account()));

-- While it is checked no desk lifts it, and none gives it a ground that its request has not.
create function portal.guard_restriction() returns trigger language plpgsql as $$
begin
  if current_user in ('portal_hr', 'portal_dpo') then
    if new.lifted_at is not null and (new.lifted_by is null or new.ticket_id is not null and new.upheld_at is null) then
      raise exception 'LOCK_IS_CHECKED' using errcode = 'restrict_violation';
    end if;
    if new.ground <> old.ground and (new.ticket_id is null or (new.ground = 'OBJECTION') <> (old.ground in ('PENDING', 'OBJECTION') and new.upheld_at is not null)
        or (new.ground = 'PENDING') <> (old.ground in ('PENDING', 'OBJECTION') and new.upheld_at is null)) then
      raise exception 'LOCK_OTHER_GROUND' using errcode = 'restrict_violation';
    end if;
    if old.upheld_at is not null and new.upheld_at is null
        and exists (select from portal.ticket t where t.tenant_id = new.tenant_id and t.id = new.ticket_id and t.closed_at is not null) then
      raise exception 'LOCK_STANDS' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end
$$;
create trigger guard before update on portal.restriction for each row execute function portal.guard_restriction();

-- Whatever statement accepts it: at the end of the transaction her data is locked for that ticket, or nothing of it happened.
create function portal.demand_lock() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  if not exists (select from portal.restriction r where r.tenant_id = new.tenant_id and r.ticket_id = new.id and r.person_id = new.person_id
      and r.upheld_at is not null and r.lifted_at is null and (r.ground = 'OBJECTION') = (new.kind = 'OBJECTION') and r.ground <> 'PENDING') then
    raise exception 'LOCK_FIRST' using errcode = 'restrict_violation';
  end if;
  return null;
end
$$;
create constraint trigger locked after update on portal.ticket deferrable initially deferred for each row
  when (new.kind in ('RESTRICTION', 'OBJECTION') and new.person_id is not null and new.outcome in ('ACCEPTED', 'PARTLY') and old.closed_at is null)
  execute function portal.demand_lock();

-- Provisional locks whose request ended without being accepted, and the day on which she was told so: of an answer by post when it was printed. A
-- request that was joined to another is told by that one's answer.
create function portal.told_locks() returns table (tenant_id uuid, id uuid, told_on date)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select r.tenant_id, r.id, (coalesce(l.printed_at, e.closed_at) at time zone 'Europe/Paris')::date
    from portal.restriction r
    join portal.ticket t on t.tenant_id = r.tenant_id and t.id = r.ticket_id and t.closed_at is not null
    join portal.ticket e on e.tenant_id = t.tenant_id and e.id = coalesce(t.joined_to, t.id) and e.closed_at is not null
    join portal.rights_request q on q.tenant_id = e.tenant_id and q.id = e.request_id
    left join lateral (select max(p.printed_at) as printed_at, bool_or(p.printed_at is null) as waits from portal.letter p
      where p.tenant_id = e.tenant_id and p.ticket_id = e.id) l on true
    where r.lifted_at is null and r.upheld_at is null and t.outcome not in ('ACCEPTED', 'PARTLY') and (q.answer_by <> 'POST' or e.outcome = 'WITHDRAWN' or l.waits is false)
      and (portal.tenant() is null or r.tenant_id = portal.tenant())
$$;
revoke all on function portal.told_locks from public;
grant execute on function portal.told_locks to portal_job;
-- Told before it is lifted (art. 18(3)): the day after.
create function portal.tenants_with_told_locks() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct tenant_id from portal.told_locks() where told_on < portal.today() limit 100
$$;
revoke all on function portal.tenants_with_told_locks from public;
grant execute on function portal.tenants_with_told_locks to portal_job;
grant select on portal.restriction to portal_job;
grant update (told_on, lifted_at, version) on portal.restriction to portal_job;
create policy told on portal.restriction for select to portal_job using (tenant_id = (select portal.tenant()));
create policy lift_told on portal.restriction for update to portal_job using (tenant_id = (select portal.tenant()) and lifted_at is null
    and exists (select from portal.told_locks() l where l.id = restriction.id and l.told_on < (select portal.today())))
  with check (tenant_id = (select portal.tenant()) and lifted_at is not null and lifted_by is null);
