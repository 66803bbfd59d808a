-- A proof of information as HR attests it by name, and the end of one that was wrong: a revoked proof proves nothing, and the gate closes again.

create table portal.attestation (
  tenant_id uuid not null,
  id uuid not null,
  subscription_id uuid not null,
  notice_version int not null,
  -- A letter or slip that carries the notice, handed over or posted; a meeting whose attendance sheet was signed. A notice board proves nothing.
  how text not null check (how in ('LETTER', 'MEETING')),
  happened_on date not null,
  words text,
  attested_by uuid not null references portal.account,
  attested_name text not null,
  attested_at timestamptz not null,
  version int not null,
  primary key (tenant_id, id),
  unique (tenant_id, id, subscription_id, notice_version),
  foreign key (tenant_id, subscription_id, notice_version) references portal.notice_version (tenant_id, subscription_id, number)
);

alter table portal.proof_of_information
  add column attestation_id uuid,
  add column revoked_at timestamptz,
  add column revoked_by uuid references portal.account,
  add column revoked_reason text,
  add foreign key (tenant_id, attestation_id, subscription_id, notice_version) references portal.attestation (tenant_id, id, subscription_id, notice_version),
  add check ((revoked_at is null) = (revoked_reason is null));

alter table portal.attestation enable row level security;
grant select, insert on portal.attestation to portal_hr;
grant select on portal.attestation to portal_person, portal_dpo;
create policy own on portal.attestation for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy attest on portal.attestation for insert to portal_hr
  with check (tenant_id = (select portal.tenant()) and attested_by = (select portal.account()) and happened_on <= (select portal.today()));
create policy about_her on portal.attestation for select to portal_person using (exists (select from portal.proof_of_information i
  where i.tenant_id = attestation.tenant_id and i.attestation_id = attestation.id));
create policy every on portal.attestation for select to portal_dpo using (true);

grant insert on portal.proof_of_information to portal_hr;
grant update (how, informed_at, acknowledged_at, attestation_id, revoked_at, revoked_by, revoked_reason, version) on portal.proof_of_information to portal_hr;
grant update (how, informed_at, attestation_id, revoked_at, revoked_by, revoked_reason) on portal.proof_of_information to portal_person;
create policy attested on portal.proof_of_information for insert to portal_hr
  with check (tenant_id = (select portal.tenant()) and how = 'HAND' and attestation_id is not null and revoked_at is null and acknowledged_at is null);
create policy revise on portal.proof_of_information for update to portal_hr using (tenant_id = (select portal.tenant()))
  with check (tenant_id = (select portal.tenant()));

-- Who may change a proof into what: HR revokes it, or attests anew what was revoked; she reads anew, or acknowledges. Nothing else.
create function portal.guard_proof() returns trigger language plpgsql as $$
declare
  renewed boolean := old.revoked_at is not null and new.revoked_at is null;
  revoked boolean := old.revoked_at is null and new.revoked_at is not null;
  untouched boolean := (new.how, new.informed_at, new.attestation_id, new.acknowledged_at) is not distinct from (old.how, old.informed_at, old.attestation_id, old.acknowledged_at);
begin
  if current_user = 'portal_hr' and not (revoked and untouched and new.revoked_by = portal.account()
      or renewed and new.how = 'HAND' and new.attestation_id is not null and new.attestation_id is distinct from old.attestation_id and new.acknowledged_at is null) then
    raise exception 'PROOF_STANDS' using errcode = 'insufficient_privilege';
  end if;
  if current_user = 'portal_person' and not (renewed and new.how = 'PORTAL' and new.attestation_id is null and new.acknowledged_at is null
      or old.revoked_at is null and new.revoked_at is null and (new.how, new.informed_at, new.attestation_id) is not distinct from (old.how, old.informed_at, old.attestation_id)) then
    raise exception 'PROOF_STANDS' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger guard before update on portal.proof_of_information for each row execute function portal.guard_proof();

-- Whoever transmits at this moment waits for the revocation, or it for them.
create trigger serialise before update of revoked_at on portal.proof_of_information for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function portal.lock_subscription();
create trigger informed_anew after update of revoked_at on portal.proof_of_information for each row
  when (old.revoked_at is not null and new.revoked_at is null) execute function portal.person_informed();

-- Without any valid proof she was never informed: quarantine, with its month, begins again.
create function portal.person_uninformed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  update portal.person p set quarantined_until = portal.today() + interval '1 month', version = p.version + 1
    where p.tenant_id = new.tenant_id and p.id = new.person_id and p.quarantined_until is null
      and not exists (select from portal.proof_of_information i where i.tenant_id = p.tenant_id and i.person_id = p.id and i.revoked_at is null);
  return null;
end
$$;
revoke all on function portal.person_uninformed from public;
create trigger uninformed after update of revoked_at on portal.proof_of_information for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function portal.person_uninformed();

-- The scan of an attendance sheet belongs to its attestation.
alter table portal.file drop constraint file_purpose_check;
alter table portal.file add constraint file_purpose_check check (purpose in ('ORIGINAL', 'SCAN', 'MANDATE', 'IDENTITY', 'MESSAGE', 'EXECUTION', 'ATTENDANCE'));
create policy attendance on portal.file for select to portal_hr using (tenant_id = (select portal.tenant()) and purpose = 'ATTENDANCE');
create policy add_attendance on portal.file for insert to portal_hr with check (tenant_id = (select portal.tenant()) and purpose = 'ATTENDANCE' and added_by = 'HR'
  and exists (select from portal.attestation a where a.tenant_id = file.tenant_id and a.id = file.object_id));

create or replace function portal.proof_in_force(tenant uuid, subscription uuid, person uuid) returns int
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select max(i.notice_version) from portal.proof_of_information i
    where i.tenant_id = proof_in_force.tenant and i.subscription_id = proof_in_force.subscription and i.person_id = proof_in_force.person
      and i.revoked_at is null and (portal.tenant() is null or portal.tenant() = proof_in_force.tenant)
$$;

-- Figures for the DPO over all clients, people in quarantine counted: the DPO sees no row of theirs.
create function portal.information_stand() returns table
  (client text, service text, notice int, published_at timestamptz, staff bigint, informed bigint, quarantine_ends date)
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select c.name, s.service, s.required_notice, n.published_at, count(p.id), count(i.person_id), min(p.quarantined_until)
    from portal.subscription s
    join portal.client_organisation c on c.tenant_id = s.tenant_id
    left join portal.notice_version n on n.tenant_id = s.tenant_id and n.subscription_id = s.id and n.number = s.required_notice
    join portal.person p on p.tenant_id = s.tenant_id and (p.contract_end is null or p.contract_end >= portal.today())
    left join lateral (select x.person_id from portal.proof_of_information x where x.tenant_id = p.tenant_id and x.subscription_id = s.id
      and x.person_id = p.id and x.notice_version >= s.required_notice and x.revoked_at is null limit 1) i on true
    group by s.tenant_id, s.id, c.name, s.service, s.required_notice, n.published_at
    order by count(p.id) - count(i.person_id) desc, c.name, s.service limit 200
$$;
revoke all on function portal.information_stand from public;
grant execute on function portal.information_stand to portal_dpo;
