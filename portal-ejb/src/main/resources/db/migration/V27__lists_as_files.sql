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
