-- A desk is reminded of each ticket once a stage and deadline, whichever node's clock strikes first.

create table portal.ticket_reminder (
  tenant_id uuid not null,
  ticket_id uuid not null,
  stage text not null check (stage in ('TARGET', 'LEGAL_END', 'LATE')),
  -- The deadline it was about: when that moves, the stages come again.
  legal_end date not null,
  sent_at timestamptz not null,
  primary key (tenant_id, ticket_id, stage, legal_end),
  foreign key (tenant_id, ticket_id) references portal.ticket
);
alter table portal.ticket_reminder enable row level security;
grant select, insert on portal.ticket_reminder to portal_job;
grant select on portal.ticket_reminder to portal_dpo;
create policy of_tenant on portal.ticket_reminder for all to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));
create policy every on portal.ticket_reminder for select to portal_dpo using (true);

grant update (escalated_at, version) on portal.ticket to portal_job;
create policy escalate on portal.ticket for update to portal_job using (tenant_id = (select portal.tenant()) and closed_at is null) with check (tenant_id = (select portal.tenant()));

create index ticket_running on portal.ticket (legal_end) where closed_at is null and suspended_since is null;
-- Open and running: a week before the internal target, three days before the law's end, the day after it.
create function portal.due_reminders(today date) returns table (tenant_id uuid, ticket_id uuid, stage text, legal_end date)
  language sql stable as $$
  select t.tenant_id, t.id, s.stage, t.legal_end
  from portal.ticket t cross join lateral (values ('TARGET', t.internal_target - 7), ('LEGAL_END', t.legal_end - 3), ('LATE', t.legal_end + 1)) s(stage, day)
  where t.closed_at is null and t.suspended_since is null and t.legal_end <= today + 10 and s.day <= today
    and not exists (select from portal.ticket_reminder r where r.tenant_id = t.tenant_id and r.ticket_id = t.id and r.stage = s.stage and r.legal_end = t.legal_end)
$$;
create function portal.tenants_with_reminders(today date) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct tenant_id from portal.due_reminders(today) limit 100
$$;
revoke all on function portal.tenants_with_reminders from public;
grant execute on function portal.tenants_with_reminders to portal_job;
