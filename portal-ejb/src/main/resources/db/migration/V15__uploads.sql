-- Files that people and desks hand in: who may add one, when what was gathered is hers, and the end of evidence of identity.

-- What a desk gathered goes with an answer that accepts, and with no other end: whoever never said who she is, or was refused, gets none of it.
drop policy self on portal.file;
create policy self on portal.file for select to portal_person using (tenant_id = (select portal.tenant())
  and (purpose <> 'IDENTITY' or added_by = 'PERSON')
  and (exists (select from portal.rights_request r where r.tenant_id = file.tenant_id and r.id = file.object_id and file.purpose <> 'EXECUTION')
    or exists (select from portal.ticket t where t.tenant_id = file.tenant_id and t.id = file.object_id
      and (file.purpose <> 'EXECUTION' or t.closed_at is not null and t.outcome in ('ACCEPTED', 'PARTLY')))));

-- A letter that HR records may be the DPO's alone to decide: HR encloses its scan in the transaction that records it, and sees neither afterwards.
create function portal.just_recorded(request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select exists (select from portal.rights_request r where r.tenant_id = portal.tenant() and r.id = just_recorded.request
    and r.channel <> 'PORTAL' and r.xmin = pg_current_xact_id()::xid)
$$;
revoke all on function portal.just_recorded from public;
grant execute on function portal.just_recorded to portal_hr;
create policy add_recorded on portal.file for insert to portal_hr with check (tenant_id = (select portal.tenant()) and added_by = 'HR'
  and purpose in ('SCAN', 'MANDATE') and portal.just_recorded(object_id));

-- She takes her request back: what she sent to say who she is goes with it.
grant update (name, sha256, wrapped_key, erased_at, version) on portal.file to portal_person;
create policy erase_own on portal.file for update to portal_person using (tenant_id = (select portal.tenant()) and erased_at is null
  and purpose = 'IDENTITY' and added_by = 'PERSON'
  and exists (select from portal.ticket t where t.tenant_id = file.tenant_id and t.id = file.object_id))
  with check (tenant_id = (select portal.tenant()) and erased_at is not null);
create policy erased_own on portal.file_chunk for delete to portal_person
  using (exists (select from portal.file f where f.tenant_id = file_chunk.tenant_id and f.id = file_chunk.file_id and f.erased_at is not null));

-- Whatever ends a ticket ends the evidence of identity that served it, even where its code forgot to say so.
create function portal.forget_identity() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
begin
  update portal.file f set name = null, sha256 = null, wrapped_key = null, erased_at = new.closed_at, version = f.version + 1
    where f.tenant_id = new.tenant_id and f.object_id in (new.id, new.request_id) and f.purpose = 'IDENTITY' and f.erased_at is null;
  delete from portal.file_chunk c using portal.file f where f.tenant_id = new.tenant_id and f.object_id in (new.id, new.request_id)
    and f.purpose = 'IDENTITY' and c.tenant_id = f.tenant_id and c.file_id = f.id;
  return null;
end
$$;
revoke all on function portal.forget_identity from public;
create trigger forget_identity after update of closed_at on portal.ticket for each row
  when (old.closed_at is null and new.closed_at is not null) execute function portal.forget_identity();
