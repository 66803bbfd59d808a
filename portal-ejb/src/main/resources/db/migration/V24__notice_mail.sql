-- The whole notice by mail: the proof comes a day after it was delivered, unless it comes back; and goes again if it comes back later.
alter table portal.mail drop constraint mail_state_check,
  add constraint mail_state_check check (state in ('QUEUED', 'SENT', 'NO_ADDRESS', 'REFUSED', 'SUPPRESSED', 'BOUNCED'));

create table portal.notice_mail (
  tenant_id uuid not null,
  -- The mail's.
  id uuid not null,
  subscription_id uuid not null,
  notice_version int not null,
  person_id uuid not null,
  queued_at timestamptz not null,
  settled_at timestamptz,
  came_back_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references portal.mail deferrable initially deferred,
  foreign key (tenant_id, person_id) references portal.person,
  foreign key (tenant_id, subscription_id, notice_version) references portal.notice_version (tenant_id, subscription_id, number)
);
create index notice_mail_of_person on portal.notice_mail (tenant_id, subscription_id, person_id, queued_at);
create index notice_mail_open on portal.notice_mail (queued_at) where settled_at is null;
alter table portal.notice_mail enable row level security;
grant select, insert on portal.notice_mail to portal_hr;
create policy own on portal.notice_mail for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy send on portal.notice_mail for insert to portal_hr
  with check (tenant_id = (select portal.tenant()) and settled_at is null and came_back_at is null);
grant select on portal.notice_mail to portal_job;
grant update (settled_at, came_back_at) on portal.notice_mail to portal_job;
create policy work on portal.notice_mail for select to portal_job using (tenant_id = (select portal.tenant()));
create policy settle on portal.notice_mail for update to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));

-- A job proves what was delivered and takes it back when it came back; the guard of V22 holds it to that.
grant select, insert on portal.proof_of_information to portal_job;
grant update (how, informed_at, attestation_id, acknowledged_at, revoked_at, revoked_by, revoked_reason, version) on portal.proof_of_information to portal_job;
create policy work on portal.proof_of_information for select to portal_job using (tenant_id = (select portal.tenant()));
create policy mailed on portal.proof_of_information for insert to portal_job with check (tenant_id = (select portal.tenant()) and how = 'MAIL'
  and attestation_id is null and acknowledged_at is null and revoked_at is null and exists (select from portal.notice_mail n where n.tenant_id = proof_of_information.tenant_id
    and n.person_id = proof_of_information.person_id and n.subscription_id = proof_of_information.subscription_id and n.notice_version = proof_of_information.notice_version));
create policy remailed on portal.proof_of_information for update to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));
create function portal.guard_mailed() returns trigger language plpgsql as $$
begin
  if current_user = 'portal_job' and not (new.how = 'MAIL' and new.attestation_id is null and (
      old.revoked_at is not null and new.revoked_at is null and new.acknowledged_at is null
      or old.how = 'MAIL' and old.revoked_at is null and new.revoked_at is not null and new.revoked_by is null and new.informed_at = old.informed_at)) then
    raise exception 'PROOF_STANDS' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger guard_mailed before update on portal.proof_of_information for each row execute function portal.guard_mailed();

-- A mail server reports by the message id, which is the mail's own: whose it was, nobody has to know. Once; then its notice is settled anew.
create function portal.mail_returned(mail uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  update portal.mail m set state = 'BOUNCED', version = m.version + 1 where m.id = mail_returned.mail and m.state = 'SENT';
  if not found then return false; end if;
  update portal.notice_mail n set came_back_at = mail_returned.at, settled_at = null where n.id = mail_returned.mail;
  return true;
end
$$;
revoke all on function portal.mail_returned from public;
grant execute on function portal.mail_returned to portal_job;
create index mail_by_id on portal.mail (id);

create function portal.tenants_with_notice_mail(delivered_before timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select distinct n.tenant_id from portal.notice_mail n join portal.mail m on m.tenant_id = n.tenant_id and m.id = n.id
    where n.settled_at is null and (m.state in ('BOUNCED', 'REFUSED', 'NO_ADDRESS') or m.state = 'SENT' and m.sent_at <= delivered_before) limit 100
$$;
revoke all on function portal.tenants_with_notice_mail from public;
grant execute on function portal.tenants_with_notice_mail to portal_job;
