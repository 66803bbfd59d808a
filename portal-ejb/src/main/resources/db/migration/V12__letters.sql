-- Letters to people who asked for an answer by post: written in the act's own transaction, printed by the desk, many at once.

create table portal.letter (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  desk text not null check (desk in ('DPO', 'CLIENT')),
  reference text not null,
  language text not null check (language in ('fr', 'en')),
  recipient text not null,
  address text not null,
  words text not null,
  written_at timestamptz not null,
  printed_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references portal.ticket
);
create index letter_waiting on portal.letter (desk, written_at) where printed_at is null;
alter table portal.letter enable row level security;
grant select, insert on portal.letter to portal_hr, portal_dpo;
grant update (printed_at, version) on portal.letter to portal_hr, portal_dpo;
create policy own on portal.letter for all to portal_hr using (tenant_id = (select portal.tenant()) and desk = 'CLIENT') with check (tenant_id = (select portal.tenant()) and desk = 'CLIENT');
create policy own_dpo on portal.letter for all to portal_dpo using (desk = 'DPO') with check (desk = 'DPO');

-- What somebody without an account answered by post or telephone is written down by the desk that asked.
create policy hear_client on portal.request_message for insert to portal_hr with check (author = 'PERSON' and exists (select from portal.ticket t
  join portal.rights_request r on r.tenant_id = t.tenant_id and r.id = t.request_id
  where t.tenant_id = request_message.tenant_id and t.id = request_message.ticket_id and t.desk = 'CLIENT' and r.channel <> 'PORTAL'));
create policy hear_dpo on portal.request_message for insert to portal_dpo with check (author = 'PERSON' and exists (select from portal.ticket t
  join portal.rights_request r on r.tenant_id = t.tenant_id and r.id = t.request_id
  where t.tenant_id = request_message.tenant_id and t.id = request_message.ticket_id and t.desk = 'DPO' and r.channel <> 'PORTAL'));
