-- A campaign is a list of people; a job mails them in small steps, HR watches it and may stop what has not left. Newcomers may join by themselves,
-- and HR is reminded of whoever is still not informed.

-- What a person waits for goes before what goes to everybody.
alter table portal.mail add column bulk boolean not null default false;
create index mail_due_here on portal.mail (tenant_id, bulk, next_at) where state = 'QUEUED';
-- Whoever waits longest comes first, so that no organisation is left out when more than a hundred have mail.
create or replace function portal.tenants_with_mail(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select m.tenant_id from portal.mail m where m.state = 'QUEUED' and m.next_at <= at group by m.tenant_id order by min(m.next_at) limit 100
$$;

alter table portal.information_campaign
  -- Null for everybody.
  add column site text,
  -- Goes on: newcomers join it, started by whoever chose that.
  add column automatic boolean not null default false,
  add column stopped_at timestamptz,
  add column stopped_by uuid references portal.account,
  add column version int not null default 0;
create unique index information_campaign_goes_on on portal.information_campaign (tenant_id, subscription_id, notice_version) where automatic and stopped_at is null;
create index information_campaign_of_service on portal.information_campaign (tenant_id, subscription_id, started_at);
drop policy own on portal.information_campaign;
create policy own on portal.information_campaign for select to portal_hr, portal_job using (tenant_id = (select portal.tenant()));
create policy start on portal.information_campaign for insert to portal_hr
  with check (tenant_id = (select portal.tenant()) and started_by = (select portal.account()) and not automatic and stopped_at is null);
grant update (stopped_at, stopped_by, version) on portal.information_campaign to portal_hr;
create policy stop on portal.information_campaign for update to portal_hr using (tenant_id = (select portal.tenant()) and stopped_at is null)
  with check (stopped_by = (select portal.account()));

create table portal.campaign_person (
  tenant_id uuid not null,
  campaign_id uuid not null,
  person_id uuid not null,
  subscription_id uuid not null,
  -- LEFT_OUT: when her turn came she was informed already, gone, or without an address of her own.
  state text not null default 'DUE' check (state in ('DUE', 'MAILED', 'LEFT_OUT', 'STOPPED')),
  mail_id uuid,
  primary key (tenant_id, campaign_id, person_id),
  foreign key (tenant_id, campaign_id) references portal.information_campaign,
  foreign key (tenant_id, person_id) references portal.person,
  foreign key (tenant_id, subscription_id) references portal.subscription,
  check ((mail_id is not null) = (state = 'MAILED'))
);
-- Two campaigns started at once mail her once.
create unique index campaign_person_due on portal.campaign_person (tenant_id, subscription_id, person_id) where state = 'DUE';
create index campaign_person_state on portal.campaign_person (tenant_id, campaign_id, state);
alter table portal.campaign_person enable row level security;
grant select, insert on portal.campaign_person to portal_hr;
create policy own on portal.campaign_person for select to portal_hr, portal_job using (tenant_id = (select portal.tenant()));
create policy enlist on portal.campaign_person for insert to portal_hr with check (tenant_id = (select portal.tenant()) and state = 'DUE'
  and exists (select from portal.information_campaign c where c.tenant_id = campaign_person.tenant_id and c.id = campaign_person.campaign_id
    and c.subscription_id = campaign_person.subscription_id and c.stopped_at is null));
grant select, update (state, mail_id) on portal.campaign_person to portal_job;
create policy work on portal.campaign_person for update to portal_job using (tenant_id = (select portal.tenant()) and state = 'DUE')
  with check (tenant_id = (select portal.tenant()) and state in ('MAILED', 'LEFT_OUT'));

-- The job mails whoever is on a list, and nobody else; HR mails nobody by itself.
revoke insert on portal.notice_mail from portal_hr;
drop policy send on portal.notice_mail;
grant insert on portal.notice_mail to portal_job;
create policy send on portal.notice_mail for insert to portal_job with check (tenant_id = (select portal.tenant()) and settled_at is null and came_back_at is null
  and exists (select from portal.campaign_person q where q.tenant_id = notice_mail.tenant_id and q.subscription_id = notice_mail.subscription_id
    and q.person_id = notice_mail.person_id and q.state = 'DUE'));
grant select on portal.information_campaign, portal.subscription, portal.notice_text to portal_job;
create policy work on portal.subscription for select to portal_job using (tenant_id = (select portal.tenant()));
create policy work on portal.notice_text for select to portal_job using (tenant_id = (select portal.tenant()));
grant select, insert, update on portal.invitation to portal_job;
create policy invite on portal.invitation for all to portal_job using (tenant_id = (select portal.tenant()) and audience = 'PERSON')
  with check (tenant_id = (select portal.tenant()) and audience = 'PERSON');

-- Who is informed of which service's notice, read from the facts: proofs, mails, letters, accounts, lists. People whose contract has ended are not there.
-- A letter invites to the portal, where she reads every notice; a mail informs of its own.
create function portal.information_of_staff(at timestamptz) returns table (subscription_id uuid, person_id uuid, last_name text, first_name text,
    name text, number text, establishment text, recorded_at timestamptz, quarantined_until date, way text, state text, since timestamptz)
  language sql stable as $$
  select s.id, p.id, p.last_name, p.first_name, p.first_name || ' ' || coalesce(p.usage_name, p.last_name), p.employee_number, p.establishment, p.recorded_at, p.quarantined_until,
    case when b.account_id is not null then 'ACCOUNT' when x.came_back_at is not null then 'SLIP' when p.work_email is not null and not p.shared_email then 'MAIL' else 'SLIP' end,
    case when i.acknowledged_at is not null then 'ACKNOWLEDGED' when i.informed_at is not null then 'INFORMED'
      when x.came_back_at is not null and coalesce(v.created_at, '-infinity') <= x.came_back_at then 'FAILED'
      when v.created_at is not null or x.queued_at is not null and x.settled_at is null or q.person_id is not null then 'INVITED' else 'TO_INFORM' end,
    coalesce(i.acknowledged_at, i.informed_at, v.created_at, case when x.settled_at is null or x.came_back_at is not null then x.queued_at end)
  from portal.subscription s
    join portal.person p on p.tenant_id = s.tenant_id and (p.contract_end is null or p.contract_end >= portal.today())
    left join portal.person_account b on b.tenant_id = p.tenant_id and b.person_id = p.id
    left join lateral (select r.informed_at, r.acknowledged_at from portal.proof_of_information r where r.tenant_id = p.tenant_id and r.subscription_id = s.id
      and r.person_id = p.id and r.notice_version >= s.required_notice and r.revoked_at is null order by r.notice_version desc limit 1) i on true
    left join lateral (select max(w.created_at) as created_at from portal.invitation w where w.tenant_id = p.tenant_id and w.person_id = p.id
      and w.channel = 'SLIP' and w.used_at is null and w.revoked_at is null and w.expires_at > information_of_staff.at) v on true
    left join lateral (select z.queued_at, z.settled_at, z.came_back_at from portal.notice_mail z where z.tenant_id = p.tenant_id and z.subscription_id = s.id
      and z.person_id = p.id and z.notice_version >= s.required_notice order by z.queued_at desc limit 1) x on true
    left join portal.campaign_person q on q.tenant_id = p.tenant_id and q.subscription_id = s.id and q.person_id = p.id and q.state = 'DUE'
  where s.tenant_id = (select portal.tenant()) and s.required_notice is not null
$$;

-- How far each list is; HR sees no mail, only how many.
create function portal.campaign_progress(campaign uuid) returns table (people bigint, due bigint, queued bigint, sent bigint, came_back bigint, left_out bigint, stopped bigint)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select count(*), count(*) filter (where q.state = 'DUE'), count(*) filter (where m.state = 'QUEUED'), count(*) filter (where m.state = 'SENT'),
      count(*) filter (where m.state in ('BOUNCED', 'REFUSED', 'NO_ADDRESS')), count(*) filter (where q.state = 'LEFT_OUT'), count(*) filter (where q.state = 'STOPPED')
    from portal.campaign_person q left join portal.mail m on m.tenant_id = q.tenant_id and m.id = q.mail_id
    where q.tenant_id = portal.tenant() and q.campaign_id = campaign_progress.campaign
$$;
revoke all on function portal.campaign_progress from public;
grant execute on function portal.campaign_progress to portal_hr;

-- What no node has taken up yet never leaves: neither mail nor code remains, and she is to be informed as before. How many people that are.
create function portal.withdraw(campaign uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  waiting int;
  queued int;
begin
  perform 1 from portal.information_campaign c where c.tenant_id = portal.tenant() and c.id = campaign and c.stopped_at is not null;
  if not found then raise exception 'CAMPAIGN_RUNS' using errcode = 'check_violation'; end if;
  update portal.campaign_person q set state = 'STOPPED' where q.tenant_id = portal.tenant() and q.campaign_id = campaign and q.state = 'DUE';
  get diagnostics waiting = row_count;
  with unsent as (
    delete from portal.mail m using portal.campaign_person q
      where q.tenant_id = portal.tenant() and q.campaign_id = campaign and q.state = 'MAILED'
        and m.tenant_id = q.tenant_id and m.id = q.mail_id and m.state = 'QUEUED' and m.attempts = 0
      returning m.tenant_id, m.id, m.person_id
  ), notices as (
    delete from portal.notice_mail n using unsent u where n.tenant_id = u.tenant_id and n.id = u.id
  ), codes as (
    update portal.invitation w set revoked_at = c.stopped_at, version = w.version + 1 from unsent u, portal.information_campaign c
      where c.tenant_id = u.tenant_id and c.id = campaign and w.tenant_id = u.tenant_id and w.person_id = u.person_id
        and w.channel = 'EMAIL' and w.used_at is null and w.revoked_at is null
  )
  update portal.campaign_person q set state = 'STOPPED', mail_id = null from unsent u where q.tenant_id = u.tenant_id and q.campaign_id = campaign and q.mail_id = u.id;
  get diagnostics queued = row_count;
  return waiting + queued;
end
$$;
revoke all on function portal.withdraw from public;
grant execute on function portal.withdraw to portal_hr;

create function portal.tenants_with_campaign() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct q.tenant_id from portal.campaign_person q where q.state = 'DUE' limit 100
$$;
revoke all on function portal.tenants_with_campaign from public;
grant execute on function portal.tenants_with_campaign to portal_job;

-- Whether a service's newcomers are informed without HR's doing: the latest choice holds, and while there is none they are not.
create table portal.newcomer_choice (
  tenant_id uuid not null,
  subscription_id uuid not null,
  number int not null check (number > 0),
  informs boolean not null,
  chosen_by uuid not null references portal.account,
  -- Colleagues cannot read each other's accounts.
  chosen_name text not null,
  chosen_at timestamptz not null,
  primary key (tenant_id, subscription_id, number),
  foreign key (tenant_id, subscription_id) references portal.subscription
);
create trigger append_only before update or delete on portal.newcomer_choice for each row execute function portal.refuse_change();
alter table portal.newcomer_choice enable row level security;
grant select, insert on portal.newcomer_choice to portal_hr;
grant select on portal.newcomer_choice to portal_job;
create policy own on portal.newcomer_choice for select to portal_hr, portal_job using (tenant_id = (select portal.tenant()));
create policy choose on portal.newcomer_choice for insert to portal_hr with check (tenant_id = (select portal.tenant()) and chosen_by = (select portal.account()));

grant insert on portal.information_campaign, portal.campaign_person to portal_job;
create policy go_on on portal.information_campaign for insert to portal_job
  with check (tenant_id = (select portal.tenant()) and automatic and stopped_at is null and exists (select from portal.newcomer_choice n
    where n.tenant_id = information_campaign.tenant_id and n.subscription_id = information_campaign.subscription_id and n.chosen_by = information_campaign.started_by and n.informs));
create policy join_in on portal.campaign_person for insert to portal_job with check (tenant_id = (select portal.tenant()) and state = 'DUE'
  and exists (select from portal.information_campaign c where c.tenant_id = campaign_person.tenant_id and c.id = campaign_person.campaign_id
    and c.subscription_id = campaign_person.subscription_id and c.automatic and c.stopped_at is null));

-- Came with an import that has ended, after the choice, with an address of their own; on no list yet for the notice in force.
create function portal.newcomers() returns table (tenant_id uuid, subscription_id uuid, notice_version int, chosen_by uuid, person_id uuid)
  language sql stable as $$
  select n.tenant_id, n.subscription_id, v.number, n.chosen_by, p.id
  from portal.newcomer_choice n
    join portal.subscription s on s.tenant_id = n.tenant_id and s.id = n.subscription_id
    join lateral (select x.number from portal.notice_version x where x.tenant_id = s.tenant_id and x.subscription_id = s.id and x.state = 'PUBLISHED'
      and x.number >= s.required_notice order by x.number desc limit 1) v on true
    join portal.person p on p.tenant_id = n.tenant_id and p.quarantined_until is not null and p.recorded_at >= n.chosen_at
      and p.work_email is not null and not p.shared_email and (p.contract_end is null or p.contract_end >= portal.today())
    join portal.staff_import f on f.tenant_id = p.tenant_id and f.id = p.import_id and f.state = 'APPLIED'
  where n.informs and not exists (select from portal.newcomer_choice l where l.tenant_id = n.tenant_id and l.subscription_id = n.subscription_id and l.number > n.number)
    and not exists (select from portal.campaign_person q join portal.information_campaign c on c.tenant_id = q.tenant_id and c.id = q.campaign_id
      where q.tenant_id = p.tenant_id and q.subscription_id = s.id and q.person_id = p.id and c.notice_version >= s.required_notice)
$$;
create function portal.tenants_with_newcomers() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct n.tenant_id from portal.newcomers() n limit 100
$$;
revoke all on function portal.tenants_with_newcomers from public;
grant execute on function portal.tenants_with_newcomers to portal_job;
create index campaign_person_of_person on portal.campaign_person (tenant_id, subscription_id, person_id);

-- HR is reminded once of each list a week after its start, and of each day on which a quarantine ends a week before.
create table portal.information_reminder (
  tenant_id uuid not null references portal.client_organisation,
  stage text not null check (stage in ('STARTED', 'QUARANTINE')),
  -- The campaign, or the organisation.
  about uuid not null,
  day date not null,
  people int not null,
  sent_at timestamptz not null,
  primary key (tenant_id, stage, about, day)
);
alter table portal.information_reminder enable row level security;
grant select, insert on portal.information_reminder to portal_job;
create policy of_tenant on portal.information_reminder for all to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));

create function portal.information_reminders(today date) returns table (tenant_id uuid, stage text, about uuid, day date)
  language sql stable as $$
  select d.* from (
    select c.tenant_id, 'STARTED', c.id, (c.started_at at time zone 'Europe/Paris')::date + 7
      from portal.information_campaign c join portal.subscription s on s.tenant_id = c.tenant_id and s.id = c.subscription_id
      where not c.automatic and c.notice_version >= s.required_notice and (c.started_at at time zone 'Europe/Paris')::date between today - 37 and today - 7
    union
    select p.tenant_id, 'QUARANTINE', p.tenant_id, p.quarantined_until from portal.person p
      where p.quarantined_until between today and today + 7 and (p.contract_end is null or p.contract_end >= today)
  ) d (tenant_id, stage, about, day)
  where not exists (select from portal.information_reminder r where r.tenant_id = d.tenant_id and r.stage = d.stage and r.about = d.about and r.day = d.day)
$$;
create function portal.tenants_with_information_reminders(today date) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct r.tenant_id from portal.information_reminders(today) r limit 100
$$;
revoke all on function portal.tenants_with_information_reminders from public;
grant execute on function portal.tenants_with_information_reminders to portal_job;
create index person_in_quarantine on portal.person (tenant_id, quarantined_until) where quarantined_until is not null;
