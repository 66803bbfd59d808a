-- Every right by every channel: who asks and how, what must be known of her first, what stops the clock, what has to be done before an answer leaves.

create function portal.known_right(kind text) returns boolean language sql immutable as $$
  select kind in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'PORTABILITY', 'OBJECTION', 'PROSPECTING', 'CAMPAIGN', 'CONSENT',
    'INFORMATION', 'DIRECTIVES', 'HEIRS', 'QUESTION')
$$;

-- A draft of each right may be kept; what she chose stands in its items, what she wrote here.
alter table portal.request_draft drop constraint request_draft_kind_check;
alter table portal.request_draft add check (portal.known_right(kind)), add column words text;

alter table portal.rights_request drop constraint rights_request_kind_check;
alter table portal.rights_request add check (portal.known_right(kind)),
  -- Nobody's person yet: such a request stands in the operator's own tenant until the DPO finds whose it is.
  alter column person_id drop not null,
  add column channel text not null default 'PORTAL' check (channel in ('PORTAL', 'FORM', 'EMAIL', 'POST', 'TELEPHONE', 'COUNTER', 'SHEET')),
  add column answer_by text not null default 'PORTAL' check (answer_by in ('PORTAL', 'EMAIL', 'POST')),
  add column words text,
  add column recorded_at timestamptz,
  add column complained_on date,
  add check (person_id is not null or answer_by <> 'PORTAL');
update portal.rights_request set recorded_at = received_at;
alter table portal.rights_request alter column recorded_at set not null;

-- Who wrote when it did not come from her account: an address for the answer, and for whom, when it is for somebody else.
create table portal.requester (
  tenant_id uuid not null,
  request_id uuid not null,
  name text not null,
  email text,
  address text,
  organisation text,
  represents text,
  primary key (tenant_id, request_id),
  foreign key (tenant_id, request_id) references portal.rights_request,
  check (email is not null or address is not null)
);

alter table portal.ticket add check (portal.known_right(kind)),
  alter column person_id drop not null,
  add column identified boolean not null default false,
  add column internal_target date,
  add column extended_on date,
  add column extension_reason text,
  -- While she is asked what the law lets us wait for, legal_end is only what it would be if she answered that day.
  add column suspended_since date,
  add column reopened_on date,
  -- A contested answer is looked at afresh from that day; a request that only went on keeps its receipt.
  add column restarted_on date,
  add column joined_to uuid,
  add column asked_again_at timestamptz,
  add column escalated_at timestamptz,
  add check ((extended_on is null) = (extension_reason is null)),
  add foreign key (tenant_id, joined_to) references portal.ticket;
update portal.ticket set internal_target = legal_end, identified = true;
alter table portal.ticket alter column internal_target set not null;
alter table portal.ticket drop constraint ticket_outcome_check, add check (outcome in
  ('ACCEPTED', 'PARTLY', 'REFUSED', 'WITHDRAWN', 'UNIDENTIFIED', 'JOINED', 'FORWARDED'));

-- What is decided of a ticket, one by one: a value, or with no item the request as a whole.
alter table portal.correction rename to asked_item;
alter table portal.asked_item alter column item drop not null, add column ground text;
update portal.asked_item set ground = 'ACCURATE' where decision = 'REFUSED';
create unique index asked_item_whole on portal.asked_item (tenant_id, ticket_id) where item is null;

alter table portal.request_message add column purpose text not null default 'QUESTION'
  check (purpose in ('QUESTION', 'IDENTITY', 'PRECISION', 'EXTENSION', 'ANSWER', 'NOTE'));
drop policy of_ticket on portal.request_message;
create policy of_ticket on portal.request_message for select to portal_hr, portal_dpo
  using (exists (select from portal.ticket t where t.tenant_id = request_message.tenant_id and t.id = request_message.ticket_id));
-- A note is the desk's own.
create policy hers on portal.request_message for select to portal_person
  using (purpose <> 'NOTE' and exists (select from portal.ticket t where t.tenant_id = request_message.tenant_id and t.id = request_message.ticket_id));

-- What must be established before anything is decided: who she is, and for another also the mandate and who acts.
create table portal.identity_check (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  subject text not null check (subject in ('PERSON', 'REPRESENTATIVE', 'MANDATE')),
  state text not null check (state in ('MISSING', 'ASKED', 'GIVEN', 'CONFIRMED')),
  -- A reasonable doubt, in writing, is the only ground to ask more of somebody signed in (GDPR art. 12(6)).
  doubt text,
  how text,
  confirmed_at timestamptz,
  confirmed_by text,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id, subject),
  foreign key (tenant_id, ticket_id) references portal.ticket,
  check ((state = 'CONFIRMED') = (confirmed_at is not null and how is not null))
);
create table portal.suspension (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  ground text not null check (ground in ('IDENTITY', 'PRECISION')),
  asked_on date not null,
  answered_on date check (answered_on >= asked_on),
  -- Asked after half of the first month: it moves nothing until the DPO confirms it in writing.
  late boolean not null,
  confirmation text,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references portal.ticket
);
create unique index suspension_open on portal.suspension (tenant_id, ticket_id) where answered_on is null;
-- What the portal does not do by itself yet: somebody does it, says so, and only then is it said to be done.
create table portal.execution_task (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null check (portal.known_right(kind)),
  opened_at timestamptz not null,
  note text,
  done_at timestamptz,
  done_by text,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id),
  foreign key (tenant_id, ticket_id) references portal.ticket,
  check ((done_at is null) = (note is null))
);
insert into portal.identity_check (tenant_id, id, ticket_id, subject, state, how, confirmed_at, confirmed_by, version)
  select tenant_id, gen_random_uuid(), id, 'PERSON', 'CONFIRMED', 'SIGNED_IN', received_at, null, 0 from portal.ticket;

-- No decision without identity, none before its execution is done, whoever asks and by whatever statement.
create function portal.guard_decision() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null and (new.closed_at is not null or new.state <> 'TAKEN' or new.outcome is not null or new.reopened_on is null) then
    raise exception 'CLOSED_FOR_GOOD' using errcode = 'restrict_violation';
  end if;
  if new.outcome in ('ACCEPTED', 'PARTLY', 'REFUSED') and new.closed_at is not null and old.closed_at is null then
    if not new.identified or not exists (select from portal.identity_check i where i.tenant_id = new.tenant_id and i.ticket_id = new.id)
        or exists (select from portal.identity_check i where i.tenant_id = new.tenant_id and i.ticket_id = new.id and i.state <> 'CONFIRMED') then
      raise exception 'IDENTITY_FIRST' using errcode = 'restrict_violation';
    end if;
    if new.outcome <> 'REFUSED' and exists (select from portal.execution_task e where e.tenant_id = new.tenant_id and e.ticket_id = new.id and e.done_at is null) then
      raise exception 'EXECUTE_FIRST' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end
$$;
create trigger decision before update on portal.ticket for each row execute function portal.guard_decision();

create or replace function portal.guard_desk() returns trigger language plpgsql as $$
begin
  if current_user = 'portal_dpo' and new.desk = 'CLIENT'
      and (new.state, new.assignee_id, new.introduction, new.outcome, new.answer, new.closed_at, new.identified, new.extended_on, new.suspended_since, new.joined_to)
      is distinct from (old.state, old.assignee_id, old.introduction, old.outcome, old.answer, old.closed_at, old.identified, old.extended_on, old.suspended_since, old.joined_to) then
    raise exception 'CLIENT_DECIDES' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

alter table portal.requester enable row level security;
alter table portal.identity_check enable row level security;
alter table portal.suspension enable row level security;
alter table portal.execution_task enable row level security;

grant select on portal.requester to portal_hr, portal_dpo, portal_job, portal_person;
grant insert on portal.requester to portal_hr, portal_dpo, portal_job;
create policy of_request on portal.requester for select to portal_hr, portal_dpo, portal_job, portal_person
  using (exists (select from portal.rights_request r where r.tenant_id = requester.tenant_id and r.id = requester.request_id));
create policy note on portal.requester for insert to portal_hr, portal_job with check (tenant_id = (select portal.tenant()));
create policy note_any on portal.requester for insert to portal_dpo with check (true);

-- A desk records what came to it by post, telephone or at the counter; the mailbox's job what came by mail.
grant usage on sequence portal.request_number to portal_hr, portal_dpo, portal_job;
grant insert on portal.rights_request, portal.ticket, portal.asked_item to portal_hr, portal_dpo, portal_job;
grant select on portal.rights_request, portal.ticket to portal_job;
create policy of_tenant on portal.rights_request for select to portal_job using (tenant_id = (select portal.tenant()));
create policy of_tenant on portal.ticket for select to portal_job using (tenant_id = (select portal.tenant()));
-- Only she files from the portal: nobody writes there in her name.
create policy record on portal.rights_request for insert to portal_hr, portal_job with check (tenant_id = (select portal.tenant()) and channel <> 'PORTAL');
create policy record_any on portal.rights_request for insert to portal_dpo with check (channel <> 'PORTAL');
create policy record on portal.ticket for insert to portal_hr, portal_job with check (tenant_id = (select portal.tenant()) and state = 'NEW');
create policy record_any on portal.ticket for insert to portal_dpo with check (state = 'NEW');
create policy record on portal.asked_item for insert to portal_hr, portal_job with check (tenant_id = (select portal.tenant()) and decision is null);
create policy record_any on portal.asked_item for insert to portal_dpo with check (decision is null);
grant update (complained_on, version) on portal.rights_request to portal_dpo, portal_hr;
create policy complain on portal.rights_request for update to portal_dpo using (true) with check (true);
create policy complain_client on portal.rights_request for update to portal_hr using (tenant_id = (select portal.tenant())
  and exists (select from portal.ticket t where t.tenant_id = rights_request.tenant_id and t.request_id = rights_request.id)) with check (tenant_id = (select portal.tenant()));

grant update (ground) on portal.asked_item to portal_hr, portal_dpo;
grant update (identified, legal_end, internal_target, extended_on, extension_reason, suspended_since, reopened_on, restarted_on, joined_to, asked_again_at) on portal.ticket to portal_hr, portal_dpo;
-- She answers, which lets the clock go on, or takes her request back.
grant update (outcome, answer, closed_at, suspended_since, legal_end, internal_target) on portal.ticket to portal_person;
drop policy reply on portal.ticket;
create policy reply on portal.ticket for update to portal_person
  using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()) and closed_at is null)
  with check (tenant_id = (select portal.tenant()) and person_id = (select portal.person()) and (state = 'TAKEN' or outcome = 'WITHDRAWN'));
create function portal.guard_person() returns trigger language plpgsql as $$
begin
  if current_user = 'portal_person' and new.state = 'TAKEN' and (old.state <> 'WAITING' or new.outcome is not null) then
    raise exception 'NOT_ASKED' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger person before update on portal.ticket for each row execute function portal.guard_person();
-- A closed ticket is opened again by its desk only, as a whole; its former answer stays in the conversation.
create policy reopen_client on portal.ticket for update to portal_hr using (tenant_id = (select portal.tenant()) and desk = 'CLIENT');
create policy reopen_dpo on portal.ticket for update to portal_dpo using (true);
-- To object to prospecting is to be obeyed: there is nothing to decide, and the answer is there at once (GDPR art. 21(3)).
create policy obeyed on portal.ticket for insert to portal_person with check (tenant_id = (select portal.tenant()) and person_id = (select portal.person())
  and kind = 'PROSPECTING' and state = 'CLOSED' and outcome = 'ACCEPTED');

-- The three tables beside a ticket are read with it and written by its own desk; she only opens and answers.
do $$
declare
  part text;
  honest text;
begin
  foreach part in array array['identity_check', 'suspension', 'execution_task'] loop
    -- That she signed in is not a desk's to say.
    honest := case part when 'identity_check' then 'how is distinct from ''SIGNED_IN''' else 'true' end;
    execute format('grant select on portal.%I to portal_person, portal_hr, portal_dpo', part);
    execute format('grant insert, update on portal.%I to portal_hr, portal_dpo', part);
    execute format('create policy of_ticket on portal.%1$I for select to portal_person, portal_hr, portal_dpo
      using (exists (select from portal.ticket t where t.tenant_id = %1$I.tenant_id and t.id = %1$I.ticket_id))', part);
    execute format('create policy desk_client on portal.%1$I for all to portal_hr using (exists (select from portal.ticket t
      where t.tenant_id = %1$I.tenant_id and t.id = %1$I.ticket_id and t.desk = ''CLIENT'' and t.closed_at is null)) with check (tenant_id = (select portal.tenant()) and %2$s)', part, honest);
    execute format('create policy desk_dpo on portal.%1$I for all to portal_dpo using (exists (select from portal.ticket t
      where t.tenant_id = %1$I.tenant_id and t.id = %1$I.ticket_id and t.desk = ''DPO'' and t.closed_at is null)) with check (%2$s)', part, honest);
  end loop;
end
$$;
-- HR records a request whose other part is the DPO's: it opens that ticket without seeing it.
grant insert on portal.identity_check to portal_person, portal_job;
create policy signed_in on portal.identity_check for insert to portal_person with check (tenant_id = (select portal.tenant())
  and exists (select from portal.ticket t where t.tenant_id = identity_check.tenant_id and t.id = ticket_id));
create policy record on portal.identity_check for insert to portal_job with check (tenant_id = (select portal.tenant()) and state = 'MISSING');
grant update (state, version) on portal.identity_check to portal_person;
create policy give on portal.identity_check for update to portal_person using (state = 'ASKED'
  and exists (select from portal.ticket t where t.tenant_id = identity_check.tenant_id and t.id = ticket_id)) with check (state = 'GIVEN');
grant update (answered_on, version) on portal.suspension to portal_person;
create policy answer on portal.suspension for update to portal_person using (answered_on is null
  and exists (select from portal.ticket t where t.tenant_id = suspension.tenant_id and t.id = ticket_id)) with check (answered_on is not null);
