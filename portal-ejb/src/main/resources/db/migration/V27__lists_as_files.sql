-- Lists that come as files: one that came by mail is turned away, and deposited by its client instead; the papers of the recipients' register.

-- A list of people is not kept, however it came: the mail loses it and lies aside under a nature of its own (charter 5.4).
alter table portal.received_mail drop constraint received_mail_aside_check,
  add constraint received_mail_aside_check
    check (aside in ('AUTOMATIC', 'BOUNCE', 'LIST', 'CALENDAR', 'NO_SENDER', 'OWN', 'TURNED_AWAY')),
  -- What its sender was told: a link to deposit it, or how to reach the DPO; null for a mail that is not answered.
  add column answered text check (answered in ('DEPOSIT', 'GENERAL'));
grant update (answered) on portal.received_mail to portal_dpo;
grant update (answered, version) on portal.received_mail to portal_job;
create policy turn_away on portal.received_mail for update to portal_dpo using (aside is not null) with check (aside = 'TURNED_AWAY');
create index received_mail_answered on portal.received_mail (tenant_id, lower(sender), arrived_at) where answered is not null;

-- All that is left of a list: neither its name nor anything made of its content.
create table portal.turned_away_list (
  tenant_id uuid not null,
  id uuid not null,
  mail_id uuid not null,
  extension text not null check (extension ~ '^[a-z0-9]{0,8}$'),
  size bigint not null check (size >= 0),
  -- Null where the DPO said that it is a list.
  people int check (people > 0),
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, mail_id) references portal.received_mail
);
create index turned_away_list_of_mail on portal.turned_away_list (tenant_id, mail_id);
alter table portal.turned_away_list enable row level security;
grant select, insert, delete on portal.turned_away_list to portal_job;
create policy work on portal.turned_away_list for all to portal_job
  using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()));
grant select, insert on portal.turned_away_list to portal_dpo;
create policy every on portal.turned_away_list for select to portal_dpo using (true);
create policy judge on portal.turned_away_list for insert to portal_dpo with check (exists (select from portal.received_mail m
  where m.tenant_id = turned_away_list.tenant_id and m.id = turned_away_list.mail_id and m.aside is not null));

-- The list that its client is asked to deposit instead: one for each client that the sender administers, whoever of its HR does it.
create table portal.deposit (
  tenant_id uuid not null references portal.client_organisation,
  -- The mail's, which the operator keeps.
  id uuid not null,
  asked_at timestamptz not null,
  opened_at timestamptz,
  done_at timestamptz,
  import_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, import_id) references portal.staff_import,
  check ((done_at is null) = (import_id is null))
);
create index deposit_by_id on portal.deposit (id);
alter table portal.deposit enable row level security;
grant select on portal.deposit to portal_hr, portal_dpo;
grant update (opened_at, done_at, import_id) on portal.deposit to portal_hr;
create policy own on portal.deposit for select to portal_hr using (tenant_id = (select portal.tenant()));
create policy fulfil on portal.deposit for update to portal_hr using (tenant_id = (select portal.tenant()) and done_at is null)
  with check (tenant_id = (select portal.tenant()));
create policy every on portal.deposit for select to portal_dpo using (true);

-- Whoever reads the mailbox learns how many clients the sender administers, and that alone.
create function portal.ask_deposit(mail uuid, sender text, at timestamptz) returns int
  language sql volatile security definer set search_path = pg_catalog, portal, pg_temp as $$
  with asked as (
    insert into portal.deposit (tenant_id, id, asked_at)
      select distinct m.tenant_id, ask_deposit.mail, ask_deposit.at from portal.account a join portal.membership m on m.account_id = a.id
        where a.enabled and m.audience = 'HR' and lower(a.email) = lower(ask_deposit.sender)
      on conflict do nothing returning 1)
  select count(*)::int from asked
$$;
revoke all on function portal.ask_deposit from public;
grant execute on function portal.ask_deposit to portal_dpo, portal_job;

-- The signed papers of a recipient: each with the dates it had on the register when it was filed; a paper that was replaced stays (charter 2.1).
create table portal.recipient_paper (
  tenant_id uuid not null,
  id uuid not null,
  recipient_id uuid not null,
  kind text not null check (kind in ('UNDERTAKING', 'INSTRUCTIONS')),
  dated date not null,
  valid_until date,
  filed_at timestamptz not null,
  replaced_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, recipient_id) references portal.recipient,
  check (valid_until is null or kind = 'UNDERTAKING' and valid_until >= dated)
);
create unique index recipient_paper_current on portal.recipient_paper (tenant_id, recipient_id, kind) where replaced_at is null;
alter table portal.recipient_paper enable row level security;
grant select, insert on portal.recipient_paper to portal_dpo;
grant update (replaced_at, version) on portal.recipient_paper to portal_dpo;
create policy every on portal.recipient_paper for select to portal_dpo using (true);
create policy file on portal.recipient_paper for insert to portal_dpo with check (replaced_at is null
  and exists (select from portal.recipient r where r.tenant_id = recipient_paper.tenant_id and r.id = recipient_paper.recipient_id and r.ended_on is null));
create policy replace on portal.recipient_paper for update to portal_dpo using (replaced_at is null) with check (replaced_at is not null);

-- One purpose more, whatever other migrations made of the list meanwhile.
do $$
begin
  execute (select format('alter table portal.file drop constraint file_purpose_check, add constraint file_purpose_check check ((%s) or purpose = ''PAPER'')',
      pg_get_expr(c.conbin, c.conrelid))
    from pg_constraint c where c.conrelid = 'portal.file'::regclass and c.conname = 'file_purpose_check');
end
$$;

-- What is entered or dated anew by the DPO from now on needs its paper; what stood on the register before is said to lack it, and goes on.
alter table portal.recipient
  add column undertaking_paper_due boolean not null default false,
  add column instructions_paper_due boolean not null default false;
create function portal.demand_papers() returns trigger language plpgsql as $$
begin
  if current_user <> 'portal_dpo' then
    return new;
  end if;
  new.undertaking_paper_due := tg_op = 'INSERT' or old.undertaking_paper_due
    or (new.undertaking_on, new.undertaking_until) is distinct from (old.undertaking_on, old.undertaking_until);
  new.instructions_paper_due := tg_op = 'INSERT' or old.instructions_paper_due or new.instructions_on is distinct from old.instructions_on;
  return new;
end
$$;
create trigger papers before insert or update on portal.recipient for each row execute function portal.demand_papers();

-- The paper on file is the one of this date, and its document is there.
create function portal.has_paper(tenant uuid, recipient uuid, paper_kind text, dated date) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select exists (select from portal.recipient_paper p join portal.file f on f.tenant_id = p.tenant_id and f.object_id = p.id
    where p.tenant_id = has_paper.tenant and p.recipient_id = has_paper.recipient and p.kind = has_paper.paper_kind and p.dated = has_paper.dated
      and p.replaced_at is null and f.purpose = 'PAPER' and f.erased_at is null)
$$;
revoke all on function portal.has_paper from public;
grant execute on function portal.has_paper to portal_dpo;

create or replace function portal.recipient_fault(wanted text, sent text[] default '{}') returns text
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select case
    when count(*) = 0 then 'NO_RECIPIENT'
    when bool_or(r.undertaking_on is null or r.undertaking_on > portal.today() or r.undertaking_until < portal.today()
      or r.undertaking_paper_due and not portal.has_paper(r.tenant_id, r.id, 'UNDERTAKING', r.undertaking_on)) then 'NO_UNDERTAKING'
    when bool_or(r.instructions_on is null or r.instructions_on > portal.today()
      or r.instructions_paper_due and not portal.has_paper(r.tenant_id, r.id, 'INSTRUCTIONS', r.instructions_on)) then 'NO_INSTRUCTIONS'
    when not sent <@ string_to_array(string_agg(nullif(r.items, ''), ','), ',') then 'TOO_MANY_FIELDS'
    when cardinality(sent) > 0 and string_agg(nullif(r.items, ''), ',') is null then 'TOO_MANY_FIELDS'
  end
  from portal.recipient r
  where r.kind <> 'AUTHORITY' and (r.ended_on is null or r.ended_on > portal.today()) and wanted = any (string_to_array(r.services, ','))
$$;
