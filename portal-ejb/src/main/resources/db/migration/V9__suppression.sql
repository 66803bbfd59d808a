-- Who wants no prospecting (GDPR art. 21(2)-(3)). The list is the operator's: one for all its clients.

create table portal.suppression (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  -- HMAC-SHA-256 under a key that the database does not have: whom an entry is about can be asked, never read.
  hash bytea not null check (length(hash) = 32),
  -- ANY stands for the person herself, whatever her address becomes.
  channel text not null check (channel in ('EMAIL', 'PHONE', 'ANY')),
  since timestamptz not null,
  -- Of whichever tenant she filed it in; null for a call that the DPO took.
  request_id uuid,
  primary key (tenant_id, id),
  unique (tenant_id, hash)
);
create trigger append_only before update or delete on portal.suppression for each row execute function portal.refuse_change();
alter table portal.suppression enable row level security;
grant select on portal.suppression to portal_dpo;
create policy every on portal.suppression for select to portal_dpo using (true);

-- She acts in her employer's tenant and the list is the operator's: this is the only way in, and it says nothing back.
create function portal.suppress(id uuid, hash text, channel text, since timestamptz, request uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, portal, pg_temp as $$
  insert into portal.suppression (tenant_id, id, hash, channel, since, request_id)
    values ((select o.tenant_id from portal.client_organisation o where o.kind = 'OPERATOR'),
      suppress.id, decode(suppress.hash, 'hex'), suppress.channel, suppress.since, suppress.request)
    on conflict (tenant_id, hash) do nothing
$$;
revoke all on function portal.suppress from public;
grant execute on function portal.suppress to portal_person, portal_hr, portal_dpo, portal_public, portal_job;

-- Which of these hashes, separated by commas, are on the list. Not the employer's to ask.
create function portal.suppressed(hashes text) returns setof text
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select encode(s.hash, 'hex') from portal.suppression s
    where s.tenant_id = (select o.tenant_id from portal.client_organisation o where o.kind = 'OPERATOR')
      and s.hash in (select decode(h, 'hex') from unnest(string_to_array(suppressed.hashes, ',')) h)
$$;
revoke all on function portal.suppressed from public;
grant execute on function portal.suppressed to portal_person, portal_dpo, portal_job;

alter table portal.mail add column purpose text not null default 'SERVICE' check (purpose in ('SERVICE', 'PROSPECTING'));
alter table portal.mail drop constraint mail_state_check,
  add constraint mail_state_check check (state in ('QUEUED', 'SENT', 'NO_ADDRESS', 'REFUSED', 'SUPPRESSED'));
