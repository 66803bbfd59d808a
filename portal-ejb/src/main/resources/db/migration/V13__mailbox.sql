-- The mailbox for requests: each mail is known by its fingerprint, so that it opens one request however often it is delivered.

create table portal.received_mail (
  -- Where it went: the operator's own, or that of the request it is an answer to.
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  -- Says nothing of what the mail holds; the same mail goes the same way a second time.
  fingerprint bytea not null,
  arrived_at timestamptz not null,
  -- The request it opened, or the part it was an answer to; neither while it is set aside.
  request_id uuid,
  ticket_id uuid,
  aside text check (aside in ('AUTOMATIC', 'BOUNCE', 'LIST', 'CALENDAR', 'NO_SENDER', 'OWN')),
  -- Of one that was set aside, for the DPO to judge; everything else stands in the request.
  sender text,
  subject text,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, fingerprint),
  check (num_nonnulls(request_id, ticket_id, aside) = 1),
  check (aside is not null or sender is null and subject is null)
);
create index received_mail_aside on portal.received_mail (arrived_at) where aside is not null;
alter table portal.received_mail enable row level security;
grant select, insert, delete on portal.received_mail to portal_job;
create policy work on portal.received_mail for all to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));
grant select on portal.received_mail to portal_dpo;
grant update (request_id, aside, sender, subject, version) on portal.received_mail to portal_dpo;
create policy every on portal.received_mail for select to portal_dpo using (true);
create policy judge on portal.received_mail for update to portal_dpo using (aside is not null) with check (request_id is not null);

-- Which part a mail with a reference is an answer to: only if it comes from an address that the request or its person has. Whoever waits comes first.
create function portal.mail_thread(reference text, sender text) returns table (tenant_id uuid, ticket_id uuid)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select t.tenant_id, t.id from portal.ticket t
    left join portal.requester q on q.tenant_id = t.tenant_id and q.request_id = t.request_id
    left join portal.person p on p.tenant_id = t.tenant_id and p.id = t.person_id
    left join portal.contact_details c on c.tenant_id = t.tenant_id and c.person_id = t.person_id
  where t.reference = mail_thread.reference and t.closed_at is null
    and lower(mail_thread.sender) in (lower(q.email), case when not p.shared_email then lower(p.work_email) end, lower(c.email))
  order by t.state = 'WAITING' desc, t.desk = 'DPO' desc limit 1
$$;
revoke all on function portal.mail_thread from public;
grant execute on function portal.mail_thread to portal_job;

-- Her answer by mail, as she would give it on her page.
grant insert on portal.request_message to portal_job;
create policy hear on portal.request_message for insert to portal_job with check (tenant_id = (select portal.tenant()) and author = 'PERSON');
grant update (state, suspended_since, legal_end, internal_target) on portal.ticket to portal_job;
create function portal.guard_job() returns trigger language plpgsql as $$
begin
  if current_user = 'portal_job' and new.state <> old.state and (old.state <> 'WAITING' or new.state <> 'TAKEN') then
    raise exception 'NOT_ASKED' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger job before update on portal.ticket for each row execute function portal.guard_job();
grant select, update (answered_on, version) on portal.suspension to portal_job;
create policy hear on portal.suspension for select to portal_job using (tenant_id = (select portal.tenant()));
create policy answered on portal.suspension for update to portal_job using (tenant_id = (select portal.tenant()) and answered_on is null) with check (answered_on is not null);
grant select, update (state, version) on portal.identity_check to portal_job;
create policy hear on portal.identity_check for select to portal_job using (tenant_id = (select portal.tenant()));
create policy given on portal.identity_check for update to portal_job using (tenant_id = (select portal.tenant()) and state = 'ASKED') with check (state = 'GIVEN');

-- Over all organisations: the same mail, whichever way it went.
create function portal.knows_mail(fingerprint bytea) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select exists (select from portal.received_mail m where m.fingerprint = knows_mail.fingerprint)
$$;
revoke all on function portal.knows_mail from public;
grant execute on function portal.knows_mail to portal_job;
