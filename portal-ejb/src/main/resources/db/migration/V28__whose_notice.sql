-- Whose notice it is decides who writes and approves it: the operator's own (GDPR art. 14) is its DPO's, a client's (art. 13) is the client's.
create function portal.operators_own(tenant uuid, subscription uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select exists (select from portal.subscription s where s.tenant_id = operators_own.tenant and s.id = operators_own.subscription
    and s.operator_role = 'CONTROLLER' and (portal.tenant() is null or portal.tenant() = operators_own.tenant))
$$;
revoke all on function portal.operators_own from public;
grant execute on function portal.operators_own to portal_hr, portal_dpo;

-- Two that approve versions of one service come one after the other; the DPO cannot write the subscription and so could not lock it.
create function portal.hold_notices(subscription uuid) returns void
  language sql security definer set search_path = pg_catalog, portal, pg_temp as $$
  select from portal.subscription s where s.id = hold_notices.subscription and (portal.tenant() is null or s.tenant_id = portal.tenant()) for no key update
$$;
revoke all on function portal.hold_notices from public;
grant execute on function portal.hold_notices to portal_hr, portal_dpo;

-- What the DPO says about a notice; asked by the client before it approves, or unasked. The decision stays the controller's (art. 38, 39).
create table portal.notice_opinion (
  tenant_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  asked_by uuid references portal.account,
  asked_at timestamptz,
  question text check (length(question) <= 2000),
  opinion text check (length(opinion) between 1 and 4000),
  given_by uuid references portal.account,
  given_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, notice_id) references portal.notice_version,
  check ((opinion is null) = (given_at is null) and (given_at is null) = (given_by is null)),
  check ((asked_at is null) = (asked_by is null) and (asked_at is not null or given_at is not null))
);
create unique index notice_opinion_asked_once on portal.notice_opinion (tenant_id, notice_id) where given_at is null;
alter table portal.notice_opinion enable row level security;
grant select, insert on portal.notice_opinion to portal_hr, portal_dpo;
grant update (opinion, given_by, given_at, version) on portal.notice_opinion to portal_dpo;
create policy own on portal.notice_opinion for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy ask on portal.notice_opinion for insert to portal_hr with check (tenant_id = (select portal.tenant())
  and asked_by = (select portal.account()) and given_at is null
  and exists (select from portal.notice_version n where n.tenant_id = notice_opinion.tenant_id and n.id = notice_opinion.notice_id and n.state = 'DRAFT'));
create policy every on portal.notice_opinion for select to portal_dpo using (true);
create policy unasked on portal.notice_opinion for insert to portal_dpo with check (asked_at is null and given_by = (select portal.account())
  and exists (select from portal.notice_version n where n.tenant_id = notice_opinion.tenant_id and n.id = notice_opinion.notice_id));
create policy give on portal.notice_opinion for update to portal_dpo using (given_at is null) with check (given_by = (select portal.account()));

drop policy read on portal.notice_version;
create policy read on portal.notice_version for select to portal_hr
  using (tenant_id = (select portal.tenant()) and (state <> 'DRAFT' or not portal.operators_own(tenant_id, subscription_id)));
drop policy draft on portal.notice_version;
create policy draft on portal.notice_version for insert to portal_hr
  with check (tenant_id = (select portal.tenant()) and state = 'DRAFT' and not portal.operators_own(tenant_id, subscription_id));
drop policy publish on portal.notice_version;
create policy publish on portal.notice_version for update to portal_hr
  using (tenant_id = (select portal.tenant()) and not portal.operators_own(tenant_id, subscription_id)
    and (state = 'DRAFT' or state = 'APPROVED' and (select portal.may_transmit())))
  with check (tenant_id = (select portal.tenant()) and (state = 'DRAFT' or (select portal.may_transmit())));
drop policy every on portal.notice_version;
-- A client's draft is the DPO's to read once an opinion on it was asked for.
create policy every on portal.notice_version for select to portal_dpo using (state <> 'DRAFT' or portal.operators_own(tenant_id, subscription_id)
  or exists (select from portal.notice_opinion o where o.tenant_id = notice_version.tenant_id and o.notice_id = notice_version.id));
grant insert, update on portal.notice_version to portal_dpo;
create policy draft_own on portal.notice_version for insert to portal_dpo
  with check (state = 'DRAFT' and portal.operators_own(tenant_id, subscription_id));
create policy publish_own on portal.notice_version for update to portal_dpo
  using (state in ('DRAFT', 'APPROVED') and portal.operators_own(tenant_id, subscription_id))
  with check (portal.operators_own(tenant_id, subscription_id));

grant insert, update, delete on portal.notice_text to portal_dpo;
create policy draft_own on portal.notice_text for insert to portal_dpo with check (exists (select from portal.notice_version n
  where n.tenant_id = notice_text.tenant_id and n.id = notice_text.notice_id and n.state = 'DRAFT' and portal.operators_own(n.tenant_id, n.subscription_id)));
create policy redraft_own on portal.notice_text for update to portal_dpo using (exists (select from portal.notice_version n
  where n.tenant_id = notice_text.tenant_id and n.id = notice_text.notice_id and n.state = 'DRAFT' and portal.operators_own(n.tenant_id, n.subscription_id)))
  with check (exists (select from portal.notice_version n
  where n.tenant_id = notice_text.tenant_id and n.id = notice_text.notice_id and n.state = 'DRAFT' and portal.operators_own(n.tenant_id, n.subscription_id)));
create policy undraft_own on portal.notice_text for delete to portal_dpo using (exists (select from portal.notice_version n
  where n.tenant_id = notice_text.tenant_id and n.id = notice_text.notice_id and n.state = 'DRAFT' and portal.operators_own(n.tenant_id, n.subscription_id)));

-- An approval may be withdrawn while nobody can have been informed by it: before its day, and while no later version builds on it.
create or replace function portal.guard_notice() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  -- The version before it cannot change while we compare with it, nor can two be approved at once.
  perform 1 from portal.subscription s where s.tenant_id = new.tenant_id and s.id = new.subscription_id for no key update;
  if old.state = 'DRAFT' then
    if new.in_force_on is null or new.in_force_on < portal.today() then
      raise exception 'NOTICE_IN_THE_PAST' using errcode = 'check_violation';
    end if;
    if (new.state = 'PUBLISHED') <> (new.in_force_on = portal.today()) then
      raise exception 'NOTICE_NOT_ITS_DAY' using errcode = 'check_violation';
    end if;
    if exists (select from portal.notice_version f where f.tenant_id = new.tenant_id and f.subscription_id = new.subscription_id and f.id <> new.id
        and f.state <> 'DRAFT' and (f.number > new.number or f.in_force_on > new.in_force_on)) then
      raise exception 'NOTICE_BEFORE_FORMER' using errcode = 'check_violation';
    end if;
    if not new.material and portal.notice_changed(new) then
      raise exception 'NOTICE_IS_MATERIAL' using errcode = 'check_violation';
    end if;
  elsif old.state = 'APPROVED' and new.state = 'PUBLISHED' then
    if new.in_force_on is distinct from old.in_force_on or new.material <> old.material or new.in_force_on > portal.today() then
      raise exception 'NOTICE_NOT_ITS_DAY' using errcode = 'check_violation';
    end if;
  elsif old.state = 'APPROVED' and new.state = 'DRAFT' then
    if old.in_force_on <= portal.today() then
      raise exception 'NOTICE_IS_FOR_GOOD' using errcode = 'check_violation';
    end if;
    if exists (select from portal.notice_version l where l.tenant_id = new.tenant_id and l.subscription_id = new.subscription_id and l.number > new.number) then
      raise exception 'NOTICE_HAS_LATER' using errcode = 'check_violation';
    end if;
  else
    raise exception 'NOTICE_IS_FOR_GOOD' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
