-- Files that belong to a request or a ticket: a row with its wrapped key, and encrypted pieces of 1 MiB.

create table portal.file (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  -- The request or the ticket: what its readers may see of that decides here. Of a mail that nobody sorted yet, neither.
  object_id uuid not null,
  purpose text not null check (purpose in ('ORIGINAL', 'SCAN', 'MANDATE', 'IDENTITY', 'MESSAGE', 'EXECUTION')),
  name text,
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 bytea,
  -- Without it the pieces are noise, in every backup too (GDPR art. 17, 5(1)(e)).
  wrapped_key bytea,
  added_at timestamptz not null,
  added_by text not null check (added_by in ('PERSON', 'HR', 'DPO', 'PUBLIC', 'JOB')),
  erased_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  -- Erased leaves neither key, nor a name that tells whose passport it was, nor a fingerprint to recognise it by.
  check ((erased_at is null) = (wrapped_key is not null)),
  check ((erased_at is null) = (name is not null)),
  check ((erased_at is null) = (sha256 is not null))
);
create index file_by_object on portal.file (tenant_id, object_id, added_at);

create table portal.file_chunk (
  tenant_id uuid not null,
  file_id uuid not null,
  number int not null check (number >= 0),
  content bytea not null,
  primary key (tenant_id, file_id, number),
  -- The pieces come first: size and fingerprint are known when the last was read.
  foreign key (tenant_id, file_id) references portal.file deferrable initially deferred
);

-- Once a file's row stands, nothing is added to its pieces.
create function portal.unkept(tenant uuid, file uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select not exists (select from portal.file f where f.tenant_id = unkept.tenant and f.id = unkept.file)
$$;
revoke all on function portal.unkept from public;
grant execute on function portal.unkept to portal_person, portal_hr, portal_dpo, portal_job;

-- Whether the employer decides the whole of a request: the letter of a mixed one speaks of what is not its business.
create function portal.client_alone(request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select coalesce(bool_and(t.desk = 'CLIENT'), false) from portal.ticket t where t.tenant_id = portal.tenant() and t.request_id = client_alone.request
$$;
revoke all on function portal.client_alone from public;
grant execute on function portal.client_alone to portal_hr;

alter table portal.file enable row level security;
alter table portal.file_chunk enable row level security;
grant select, insert on portal.file to portal_person, portal_hr, portal_dpo, portal_job;
grant update (name, sha256, wrapped_key, erased_at, version) on portal.file to portal_hr, portal_dpo, portal_job;
grant select, insert, delete on portal.file_chunk to portal_person, portal_hr, portal_dpo, portal_job;

-- Hers, but for the papers of identity that somebody else gave (who acts for her has some too); what a desk gathered leaves with its answer, not before.
create policy self on portal.file for select to portal_person using (tenant_id = (select portal.tenant())
  and (purpose <> 'IDENTITY' or added_by = 'PERSON')
  and (exists (select from portal.rights_request r where r.tenant_id = file.tenant_id and r.id = file.object_id and file.purpose <> 'EXECUTION')
    or exists (select from portal.ticket t where t.tenant_id = file.tenant_id and t.id = file.object_id
      and (file.purpose <> 'EXECUTION' or t.closed_at is not null))));
create policy add on portal.file for insert to portal_person with check (tenant_id = (select portal.tenant())
  and added_by = 'PERSON' and purpose in ('SCAN', 'MANDATE', 'IDENTITY', 'MESSAGE')
  and (exists (select from portal.rights_request r where r.tenant_id = file.tenant_id and r.id = file.object_id)
    or exists (select from portal.ticket t where t.tenant_id = file.tenant_id and t.id = file.object_id)));

create policy own_desk on portal.file for select to portal_hr using (tenant_id = (select portal.tenant())
  and (exists (select from portal.ticket t where t.tenant_id = file.tenant_id and t.id = file.object_id)
    or (exists (select from portal.rights_request r where r.tenant_id = file.tenant_id and r.id = file.object_id)
      and (added_by = 'HR' or portal.client_alone(object_id)))));
create policy add_client on portal.file for insert to portal_hr with check (tenant_id = (select portal.tenant()) and added_by = 'HR'
  and (exists (select from portal.ticket t where t.tenant_id = file.tenant_id and t.id = file.object_id)
    or exists (select from portal.rights_request r where r.tenant_id = file.tenant_id and r.id = file.object_id)));
create policy erase_client on portal.file for update to portal_hr using (tenant_id = (select portal.tenant()) and erased_at is null
  and (exists (select from portal.ticket t where t.tenant_id = file.tenant_id and t.id = file.object_id)
    or (exists (select from portal.rights_request r where r.tenant_id = file.tenant_id and r.id = file.object_id)
      and (added_by = 'HR' or portal.client_alone(object_id)))))
  with check (tenant_id = (select portal.tenant()) and erased_at is not null);

create policy every on portal.file for select to portal_dpo using (true);
create policy add_any on portal.file for insert to portal_dpo with check (added_by = 'DPO');
create policy erase_any on portal.file for update to portal_dpo using (erased_at is null) with check (erased_at is not null);

create policy work on portal.file for select to portal_job using (tenant_id = (select portal.tenant()));
create policy add_work on portal.file for insert to portal_job with check (tenant_id = (select portal.tenant()) and added_by = 'JOB');
create policy erase_work on portal.file for update to portal_job using (tenant_id = (select portal.tenant()) and erased_at is null)
  with check (tenant_id = (select portal.tenant()) and erased_at is not null);

-- While it is written, whoever writes may add and, if it is refused halfway, take away; nobody else knows the id.
create policy writing on portal.file_chunk for all to portal_person, portal_hr, portal_job
  using (tenant_id = (select portal.tenant()) and portal.unkept(tenant_id, file_id))
  with check (tenant_id = (select portal.tenant()) and portal.unkept(tenant_id, file_id));
create policy writing_any on portal.file_chunk for all to portal_dpo
  using (portal.unkept(tenant_id, file_id)) with check (portal.unkept(tenant_id, file_id));
create policy of_file on portal.file_chunk for select to portal_person, portal_hr, portal_dpo, portal_job
  using (exists (select from portal.file f where f.tenant_id = file_chunk.tenant_id and f.id = file_chunk.file_id));
create policy erased on portal.file_chunk for delete to portal_hr, portal_dpo, portal_job
  using (exists (select from portal.file f where f.tenant_id = file_chunk.tenant_id and f.id = file_chunk.file_id and f.erased_at is not null));
