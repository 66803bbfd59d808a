-- What a person asks, and the part of it that each desk decides.

create sequence portal.request_number;

create table portal.request_draft (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('RECTIFICATION')),
  started_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, kind),
  foreign key (tenant_id, person_id) references portal.person
);
create table portal.request_draft_item (
  tenant_id uuid not null default portal.tenant(),
  draft_id uuid not null,
  item text not null,
  wanted text,
  primary key (tenant_id, draft_id, item),
  foreign key (tenant_id, draft_id) references portal.request_draft
);

create table portal.rights_request (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  reference text not null,
  person_id uuid not null,
  kind text not null check (kind in ('RECTIFICATION')),
  received_at timestamptz not null,
  language text not null check (language in ('fr', 'en')),
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  foreign key (tenant_id, person_id) references portal.person
);
create index rights_request_by_person on portal.rights_request (tenant_id, person_id, received_at);

create table portal.ticket (
  tenant_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  desk text not null check (desk in ('DPO', 'CLIENT')),
  kind text not null,
  reference text not null,
  person_name text not null,
  language text not null check (language in ('fr', 'en')),
  items text not null,
  state text not null check (state in ('NEW', 'TAKEN', 'WAITING', 'CLOSED')),
  received_at timestamptz not null,
  -- Last day to answer, a civil date in Europe/Paris (GDPR art. 12(3)).
  legal_end date not null,
  assignee_id uuid references portal.account,
  assignee_name text,
  -- The desk's own paragraph of the answer; what was sent, whole, is the answer.
  introduction text,
  outcome text check (outcome in ('ACCEPTED', 'PARTLY', 'REFUSED')),
  answer text,
  reminded_at timestamptz,
  closed_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, request_id, desk),
  foreign key (tenant_id, request_id) references portal.rights_request,
  check ((state = 'CLOSED') = (closed_at is not null)),
  check (closed_at is null or (outcome is not null and answer is not null))
);
-- A queue is read along one of these, 25 rows at a time: the DPO's over all tenants, or one tenant's.
create index ticket_open on portal.ticket (desk, legal_end, id) where closed_at is null;
create index ticket_open_by_state on portal.ticket (desk, state, legal_end, id) where closed_at is null;
create index ticket_open_of_tenant on portal.ticket (tenant_id, desk, legal_end, id) include (state) where closed_at is null;
create index ticket_closed on portal.ticket (desk, closed_at, id) where closed_at is not null;
create index ticket_closed_of_tenant on portal.ticket (tenant_id, desk, closed_at, id) where closed_at is not null;

create table portal.correction (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  item text not null,
  value_shown text,
  value_wanted text,
  decision text check (decision in ('ACCEPTED', 'REFUSED')),
  reason text,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id, item),
  foreign key (tenant_id, ticket_id) references portal.ticket
);

create table portal.request_message (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  author text not null check (author in ('DESK', 'PERSON')),
  text text not null,
  sent_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references portal.ticket
);
create index request_message_by_ticket on portal.request_message (tenant_id, ticket_id, sent_at);

alter table portal.request_draft enable row level security;
alter table portal.request_draft_item enable row level security;
alter table portal.rights_request enable row level security;
alter table portal.ticket enable row level security;
alter table portal.correction enable row level security;
alter table portal.request_message enable row level security;

grant usage on sequence portal.request_number to portal_person;
grant select, insert, update, delete on portal.request_draft, portal.request_draft_item to portal_person;
create policy self on portal.request_draft for all to portal_person
  using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()))
  with check (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy self on portal.request_draft_item for all to portal_person
  using (tenant_id = (select portal.tenant()) and exists (select from portal.request_draft d where d.tenant_id = request_draft_item.tenant_id and d.id = draft_id))
  with check (tenant_id = (select portal.tenant()) and exists (select from portal.request_draft d where d.tenant_id = request_draft_item.tenant_id and d.id = draft_id));

grant select on portal.rights_request, portal.ticket, portal.correction, portal.request_message to portal_person, portal_hr, portal_dpo;
grant insert on portal.rights_request, portal.ticket, portal.correction to portal_person;
grant insert on portal.request_message to portal_person, portal_hr, portal_dpo;

create policy self on portal.rights_request for select to portal_person using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy file on portal.rights_request for insert to portal_person with check (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy every on portal.rights_request for select to portal_dpo using (true);
-- Her employer reads only the part that it decides.
create policy own_desk on portal.rights_request for select to portal_hr using (tenant_id = (select portal.tenant())
  and exists (select from portal.ticket t where t.tenant_id = rights_request.tenant_id and t.request_id = rights_request.id));

create policy self on portal.ticket for select to portal_person using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()));
create policy file on portal.ticket for insert to portal_person
  with check (tenant_id = (select portal.tenant()) and person_id = (select portal.person()) and state = 'NEW' and assignee_id is null);
grant update (state, version) on portal.ticket to portal_person;
create policy reply on portal.ticket for update to portal_person
  using (tenant_id = (select portal.tenant()) and person_id = (select portal.person()) and state = 'WAITING')
  with check (tenant_id = (select portal.tenant()) and state = 'TAKEN');
create policy own_desk on portal.ticket for select to portal_hr using (tenant_id = (select portal.tenant()) and desk = 'CLIENT');
create policy every on portal.ticket for select to portal_dpo using (true);
-- Closed is for good: an update sees open tickets only.
grant update (state, assignee_id, assignee_name, introduction, outcome, answer, closed_at, version) on portal.ticket to portal_hr, portal_dpo;
grant update (reminded_at) on portal.ticket to portal_dpo;
create policy decide_client on portal.ticket for update to portal_hr using (tenant_id = (select portal.tenant()) and desk = 'CLIENT' and closed_at is null)
  with check (tenant_id = (select portal.tenant()) and desk = 'CLIENT');
create policy decide_dpo on portal.ticket for update to portal_dpo using (closed_at is null) with check (true);

-- The DPO sees and reminds the client's desk, and decides nothing there: not by a screen's rule.
create function portal.guard_desk() returns trigger language plpgsql as $$
begin
  if current_user = 'portal_dpo' and new.desk = 'CLIENT' and (new.state, new.assignee_id, new.introduction, new.outcome, new.answer, new.closed_at)
      is distinct from (old.state, old.assignee_id, old.introduction, old.outcome, old.answer, old.closed_at) then
    raise exception 'CLIENT_DECIDES' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger desk before update on portal.ticket for each row execute function portal.guard_desk();

create policy of_ticket on portal.correction for select to portal_person, portal_hr, portal_dpo
  using (exists (select from portal.ticket t where t.tenant_id = correction.tenant_id and t.id = correction.ticket_id));
create policy file on portal.correction for insert to portal_person with check (decision is null
  and exists (select from portal.ticket t where t.tenant_id = correction.tenant_id and t.id = correction.ticket_id));
grant update (decision, reason, version) on portal.correction to portal_hr, portal_dpo;
create policy decide_client on portal.correction for update to portal_hr
  using (exists (select from portal.ticket t where t.tenant_id = correction.tenant_id and t.id = correction.ticket_id and t.desk = 'CLIENT' and t.closed_at is null));
create policy decide_dpo on portal.correction for update to portal_dpo
  using (exists (select from portal.ticket t where t.tenant_id = correction.tenant_id and t.id = correction.ticket_id and t.desk = 'DPO' and t.closed_at is null));

create policy of_ticket on portal.request_message for select to portal_person, portal_hr, portal_dpo
  using (exists (select from portal.ticket t where t.tenant_id = request_message.tenant_id and t.id = request_message.ticket_id));
create policy say on portal.request_message for insert to portal_person with check (author = 'PERSON'
  and exists (select from portal.ticket t where t.tenant_id = request_message.tenant_id and t.id = request_message.ticket_id));
create policy ask_client on portal.request_message for insert to portal_hr with check (author = 'DESK'
  and exists (select from portal.ticket t where t.tenant_id = request_message.tenant_id and t.id = request_message.ticket_id and t.desk = 'CLIENT'));
create policy ask_dpo on portal.request_message for insert to portal_dpo with check (author = 'DESK'
  and exists (select from portal.ticket t where t.tenant_id = request_message.tenant_id and t.id = request_message.ticket_id and t.desk = 'DPO'));

-- The timeline of a request is its evidence record: each desk reads the acts on what it may see.
grant select on portal.evidence_entry to portal_hr;
create policy own_desk on portal.evidence_entry for select to portal_hr using (tenant_id = (select portal.tenant())
  and (exists (select from portal.ticket t where t.tenant_id = evidence_entry.tenant_id and t.id = evidence_entry.object_id)
    or exists (select from portal.rights_request r where r.tenant_id = evidence_entry.tenant_id and r.id = evidence_entry.object_id)));
