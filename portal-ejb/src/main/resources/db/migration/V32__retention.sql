-- Retention (GDPR art. 5(1)(e), charter 3.3): one table of rules, a purge for each, holds that stop it, and what is left of a dossier when nobody is in it any more.

-- Every rule: what makes its term run, how long, what then happens, by which text, and who carries it out. Those of recalls keep their event as before.
create function portal.term_of(term text) returns interval language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case right(term, 1) when 'Y' then make_interval(years => n) when 'M' then make_interval(months => n) when 'D' then make_interval(days => n) end
    from cast(substring(term from 2 for length(term) - 2) as int) n
$$;
alter table portal.retention_rule
  drop constraint retention_rule_pkey,
  drop constraint retention_rule_event_check,
  drop constraint retention_rule_action_check,
  add column code text,
  add column term text check (term ~ '^P[0-9]{1,3}[YMD]$'),
  -- A term of the law that is a minimum ends with its last day; one that is a maximum, with the day before.
  add column bound text not null default 'MOST' check (bound in ('MOST', 'LEAST')),
  -- After HR was warned.
  add column grace text check (grace ~ '^P[0-9]{1,3}[YMD]$'),
  add column automatic boolean not null default true,
  add column carried_by text not null default 'RECALL'
    check (carried_by in ('PURGE', 'ERASURE', 'RECALL', 'INTAKE', 'MAILBOX', 'ANSWER', 'TICKET', 'OUTSIDE', 'NOBODY')),
  add check (action in ('ERASE', 'LOCK', 'ANONYMISE'));
update portal.retention_rule set code = 'RECALL_' || event, term = 'P' || months || 'M';
alter table portal.retention_rule drop column months, alter column code set not null, alter column term set not null, add primary key (code),
  add column months int generated always as (case right(term, 1) when 'Y' then 12 when 'M' then 1 end * cast(substring(term from 2 for length(term) - 2) as int)) stored;
create unique index retention_rule_of_recall on portal.retention_rule (event) where code like 'RECALL\_%';
insert into portal.retention_rule (code, event, term, action, bound, grace, automatic, carried_by, legal_fr, legal_en) values
  ('RELATION', 'RELATION_OVER', 'P3M', 'ERASE', 'MOST', null, false, 'ERASURE', 'Charte, 3.3 : la durée de la relation', 'Charter, 3.3: the length of the relationship'),
  ('QUARANTINE', 'RECORDED', 'P1M', 'ERASE', 'MOST', 'P7D', true, 'ERASURE', 'RGPD, art. 14, paragraphe 3, point a : informer dans le mois', 'GDPR, art. 14(3)(a): inform within a month'),
  ('PROGRAMME', 'PROGRAMME_OVER', 'P3M', 'ERASE', 'MOST', null, true, 'RECALL', 'Charte, 3.3 : trois mois après la fin du programme', 'Charter, 3.3: three months after the end of the programme'),
  ('REQUEST', 'ANSWERED', 'P1Y', 'ERASE', 'MOST', null, true, 'PURGE', 'RGPD, art. 5, paragraphe 1, point e : le contenu ne sert plus', 'GDPR, art. 5(1)(e): the content is of no more use'),
  ('DOSSIER', 'ANSWERED', 'P5Y', 'ANONYMISE', 'LEAST', null, false, 'PURGE', 'Code civil, art. 2224 : cinq ans', 'Civil code, art. 2224: five years'),
  ('JOURNAL', 'WRITTEN', 'P12M', 'ERASE', 'MOST', null, true, 'PURGE', 'CNIL, délibération 2021-122 : journaux, douze mois', 'CNIL, deliberation 2021-122: logs, twelve months'),
  ('ACCOUNT', 'SIGNED_IN', 'P3Y', 'ERASE', 'MOST', null, false, 'PURGE', 'Charte, 3.3 : trois ans après le dernier contact', 'Charter, 3.3: three years after the last contact'),
  ('SUPPRESSION', 'OBJECTED', 'P3Y', 'ERASE', 'LEAST', null, false, 'PURGE', 'RGPD, art. 21, paragraphe 3 ; CNIL : trois ans au moins', 'GDPR, art. 21(3); CNIL: three years at least'),
  ('CONTRACT', 'CONTRACT_OVER', 'P3Y', 'ERASE', 'MOST', null, false, 'PURGE', 'Charte, 3.3 : trois ans après le dernier contact', 'Charter, 3.3: three years after the last contact'),
  ('IMPORT', 'UPLOADED', 'P30D', 'ERASE', 'MOST', null, true, 'PURGE', 'RGPD, art. 5, paragraphe 1, point e : le fichier a servi', 'GDPR, art. 5(1)(e): the file has served'),
  ('DRAFT', 'STARTED', 'P30D', 'ERASE', 'MOST', null, true, 'PURGE', 'RGPD, art. 5, paragraphe 1, point e : brouillon oublié', 'GDPR, art. 5(1)(e): a forgotten draft'),
  ('INVITATION', 'EXPIRED', 'P30D', 'ERASE', 'MOST', null, true, 'PURGE', 'RGPD, art. 5, paragraphe 1, point e : le code ne sert plus', 'GDPR, art. 5(1)(e): the code is of no more use'),
  ('FORM', 'SENT', 'P7D', 'ERASE', 'MOST', null, true, 'INTAKE', 'RGPD, art. 5, paragraphe 1, point e : formulaire non confirmé', 'GDPR, art. 5(1)(e): a form that nobody confirmed'),
  ('ASIDE', 'ARRIVED', 'P30D', 'ERASE', 'MOST', null, true, 'MAILBOX', 'RGPD, art. 5, paragraphe 1, point e : courriel écarté', 'GDPR, art. 5(1)(e): a mail put aside'),
  ('PACK', 'DELIVERED', 'P30D', 'ERASE', 'MOST', null, true, 'ANSWER', 'RGPD, art. 5, paragraphe 1, point e : la copie a été remise', 'GDPR, art. 5(1)(e): the copy was handed over'),
  ('IDENTITY', 'DECIDED', 'P0D', 'ERASE', 'MOST', null, true, 'TICKET', 'RGPD, art. 5, paragraphe 1, points c et e : preuve vérifiée', 'GDPR, art. 5(1)(c) and (e): a proof that was checked'),
  ('BACKUP', 'MADE', 'P3M', 'ERASE', 'MOST', null, true, 'OUTSIDE', 'Charte, 3.2 : trois mois au plus', 'Charter, 3.2: three months at most'),
  ('PROSPECT', 'LAST_CONTACT', 'P3Y', 'ERASE', 'MOST', null, true, 'NOBODY', 'Charte, 3.3 : trois ans sans réponse', 'Charter, 3.3: three years without an answer'),
  ('APPLICANT', 'LAST_CONTACT', 'P2Y', 'ERASE', 'MOST', null, true, 'NOBODY', 'Charte, 3.3 : deux ans', 'Charter, 3.3: two years'),
  ('LEGAL', 'YEAR_CLOSED', 'P10Y', 'ERASE', 'LEAST', null, false, 'NOBODY', 'Code de commerce, art. L. 123-22 : dix ans', 'Commercial code, art. L. 123-22: ten years'),
  ('ACCIDENT', 'YEAR_OVER', 'P5Y', 'ERASE', 'LEAST', null, false, 'NOBODY', 'Code de la sécurité sociale, art. D. 441-2 : cinq ans', 'Social security code, art. D. 441-2: five years'),
  ('CONTACT_FORM', 'LAST_CONTACT', 'P3Y', 'ERASE', 'MOST', null, true, 'NOBODY', 'Charte, 5.2 : trois ans au plus', 'Charter, 5.2: three years at most'),
  ('OTHER', 'LAST_CONTACT', 'P3Y', 'ANONYMISE', 'MOST', null, true, 'NOBODY', 'Charte, 3.3 : trois ans après le dernier contact', 'Charter, 3.3: three years after the last contact');
grant update (automatic) on portal.retention_rule to portal_dpo;

-- Whoever is needed for a claim, a control or an open matter stays, for a reason and a time (GDPR art. 17(3)(e)).
create table portal.legal_hold (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  kind text not null check (kind in ('PERSON', 'REQUEST', 'ROW')),
  -- The table of a row; whom or what it is about is forgotten with it, after its end.
  about text,
  object_id uuid,
  reference text,
  reason text not null check (reason <> ''),
  set_by uuid references portal.account,
  since timestamptz not null,
  until date not null,
  lifted_by uuid references portal.account,
  lifted_at timestamptz,
  version int not null,
  primary key (tenant_id, id),
  check ((kind = 'ROW') = (about is not null)),
  check (until <= (since at time zone 'Europe/Paris')::date + interval '2 years'),
  check (lifted_by is null or lifted_at is not null)
);
create index legal_hold_in_force on portal.legal_hold (tenant_id, object_id) where lifted_at is null;

-- A purge of one rule in one organisation, from being wanted to its report.
create table portal.retention_run (
  tenant_id uuid not null references portal.client_organisation,
  id uuid not null,
  rule text not null,
  state text not null check (state in ('WANTED', 'DONE')),
  automatic boolean not null,
  confirmed_by uuid references portal.account,
  wanted_at timestamptz not null,
  done_at timestamptz,
  report_sha256 bytea,
  primary key (tenant_id, id),
  check ((state = 'DONE') = (done_at is not null)),
  check ((state = 'DONE') = (report_sha256 is not null)),
  check (automatic = (confirmed_by is null))
);
create unique index retention_run_open on portal.retention_run (tenant_id, rule) where state = 'WANTED';
create index retention_run_wanted on portal.retention_run (wanted_at) where state = 'WANTED';
create table portal.retention_count (
  tenant_id uuid not null,
  run_id uuid not null,
  about text not null,
  erased bigint not null,
  emptied bigint not null,
  anonymised bigint not null,
  held bigint not null,
  first_day date,
  last_day date,
  primary key (tenant_id, run_id, about),
  foreign key (tenant_id, run_id) references portal.retention_run
);
create table portal.retention_check (
  tenant_id uuid not null references portal.client_organisation,
  day date not null,
  primary key (tenant_id, day)
);
-- What a run has counted so far; gone with its end, when only cells of five and more are kept.
create table portal.dossier_tally (
  tenant_id uuid not null,
  run_id uuid not null,
  month date not null,
  kind text not null,
  outcome text not null,
  tickets bigint not null,
  primary key (tenant_id, run_id, month, kind, outcome),
  foreign key (tenant_id, run_id) references portal.retention_run
);
create table portal.dossier_count (
  tenant_id uuid not null references portal.client_organisation,
  month date not null,
  kind text not null,
  outcome text not null,
  tickets bigint not null check (tickets >= 5),
  primary key (tenant_id, month, kind, outcome)
);

do $$
declare
  part text;
begin
  foreach part in array array['legal_hold', 'retention_run', 'retention_count', 'retention_check', 'dossier_tally', 'dossier_count'] loop
    execute format('alter table portal.%I enable row level security', part);
    execute format('create policy work on portal.%I for all to portal_job using (tenant_id = (select portal.tenant())) with check (tenant_id = (select portal.tenant()))', part);
    if part not in ('retention_check', 'dossier_tally') then
      execute format('create policy every on portal.%I for select to portal_dpo using (true)', part);
      execute format('grant select on portal.%I to portal_dpo, portal_job', part);
    end if;
  end loop;
end
$$;
grant insert, update on portal.legal_hold to portal_dpo;
create policy hold on portal.legal_hold for insert to portal_dpo with check (set_by = (select portal.account()) and lifted_at is null);
create policy lift on portal.legal_hold for update to portal_dpo using (lifted_at is null) with check (lifted_by = (select portal.account()));
grant update (state, done_at, report_sha256) on portal.retention_run to portal_job;
grant insert on portal.retention_run to portal_dpo;
create policy confirm on portal.retention_run for insert to portal_dpo with check (confirmed_by = (select portal.account()) and state = 'WANTED');

-- A hold is set and lifted, never changed; what it held may be forgotten once it ended.
create function portal.guard_hold() returns trigger language plpgsql as $$
begin
  if (new.tenant_id, new.id, new.kind, new.reason, new.set_by, new.since, new.until) is distinct from (old.tenant_id, old.id, old.kind, old.reason, old.set_by, old.since, old.until)
      or current_user = 'portal_dpo' and (new.about, new.object_id, new.reference) is distinct from (old.about, old.object_id, old.reference) then
    raise exception 'HOLD_STANDS' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger guard before update on portal.legal_hold for each row execute function portal.guard_hold();

-- Whether a person, or a request, is held today; a request also with the person who made it, and she with any of hers.
create function portal.is_held(tenant uuid, person uuid, request uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select exists (select from portal.legal_hold h where h.tenant_id = is_held.tenant and h.lifted_at is null and h.until >= portal.today()
    and (h.kind = 'PERSON' and h.object_id = is_held.person
      or h.kind = 'REQUEST' and (h.object_id = is_held.request or exists (select from portal.rights_request r where r.tenant_id = h.tenant_id and r.id = h.object_id and r.person_id = is_held.person))
      or h.kind = 'ROW' and h.object_id in (is_held.person, is_held.request)))
$$;
-- Nobody takes away what is held, whichever way: not a purge, not an erasure, not the owner's own hand.
create function portal.refuse_held() returns trigger
  language plpgsql security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  held boolean;
begin
  if tg_table_name = 'person' then
    held := portal.is_held(old.tenant_id, old.id, null);
  elsif tg_table_name = 'ticket' then
    held := portal.is_held(old.tenant_id, old.person_id, old.request_id);
  elsif tg_table_name = 'rights_request' then
    held := portal.is_held(old.tenant_id, old.person_id, old.id);
  else
    select portal.is_held(e.tenant_id, e.person_id, null) into held from portal.erasure e where e.tenant_id = new.tenant_id and e.id = new.erasure_id;
  end if;
  if held then
    raise exception 'LEGAL_HOLD' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger held before delete on portal.person for each row execute function portal.refuse_held();
create trigger held before delete on portal.ticket for each row execute function portal.refuse_held();
create trigger held before delete on portal.rights_request for each row execute function portal.refuse_held();
create trigger held before insert on portal.erasure_count for each row execute function portal.refuse_held();

-- Erased by a rule and not by a decision; null where a decision or the ledger says so.
alter table portal.erasure add column rule text;
-- As V31 did for requests: a pack's record stays longer than she does.
alter table portal.access_pack drop constraint access_pack_tenant_id_person_id_fkey;
create trigger person_exists before insert or update of person_id on portal.access_pack for each row execute function portal.demand_person();

-- What follows reads the data map: an item says which table, by which rule, from when its rows' terms run and what becomes of them. Statements over any table
-- are put together here, from names that format('%I') quotes, and nowhere else.
-- Without a path of their own, so that they are written into the statement instead of being called for each row.
create function portal.day_of(at timestamptz) returns date language sql stable as $$ select (at at time zone 'Europe/Paris')::date $$;
create function portal.day_of(day date) returns date language sql immutable as $$ select day $$;
-- A request is one matter: its term runs from the last of its answers, and not while one is awaited.
create function portal.answered_on(tenant uuid, request uuid) returns date
  language sql stable set search_path = pg_catalog, portal, pg_temp as $$
  select case when bool_and(t.closed_at is not null) then portal.day_of(max(t.closed_at)) end from portal.ticket t where t.tenant_id = answered_on.tenant and t.request_id = answered_on.request
$$;

-- The tables of a way and how they hang together, as from and where of a subselect, with the row p and without it; and the alias of the last.
create function portal.way_of(about text, path jsonb) returns table (tables text, matches text, inner_matches text, final text)
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  step record;
  hop text;
  before text := 'p';
  at text := about;
begin
  for step in select s.value ->> 'table' as name, s.value ->> 'key' as key, s.value ->> 'column' as col, 'a' || s.place as alias
      from jsonb_array_elements(path) with ordinality s(value, place) where s.value ->> 'table' is not null order by s.place loop
    tables := concat_ws(', ', tables, format('portal.%I %I', step.name, step.alias));
    hop := concat_ws(' and ', format('%I.%I = %I.%I', step.alias, step.key, before, step.col),
      case when portal.of_tenants(step.name) and portal.of_tenants(at) then format('%I.tenant_id = %I.tenant_id', step.alias, before) end);
    matches := concat_ws(' and ', matches, hop);
    if before <> 'p' then
      inner_matches := concat_ws(' and ', inner_matches, hop);
    end if;
    before := step.alias;
    at := step.name;
  end loop;
  final := before;
  return next;
end
$$;
-- The day from which a row's term runs, as an expression over the row p: by the first way that leads anywhere. Null while what ends it has not happened.
create function portal.start_of(about text, ways jsonb) returns text
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  way record;
  route record;
  value text;
  cases text := '';
  otherwise text := 'null::date';
begin
  for way in select w.value ->> 'how' as how, w.value -> 'path' as path, w.value -> 'path' -> -1 ->> 'column' as col from jsonb_array_elements(ways) with ordinality w(value, place) order by w.place loop
    select * into route from portal.way_of(about, way.path);
    value := case way.how when 'DAY' then format('portal.day_of(%I.%I)', route.final, way.col) when 'ANSWERED' then format('portal.answered_on(%I.tenant_id, %I.%I)', route.final, route.final, way.col)
      else 'null::date' end;
    if route.tables is null then
      otherwise := value;
      exit;
    end if;
    cases := cases || format(' when exists (select from %s where %s) then (select %s from %1$s where %2$s limit 1)', route.tables, route.matches, value);
  end loop;
  return case when cases = '' then otherwise else format('case%s else %s end', cases, otherwise) end;
end
$$;

-- What a row p can at most be due by, roughly and at little cost: most rows are young, and need not be looked at. A month's last days may be four days apart.
create function portal.old_enough(item jsonb, term text) returns text
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  way record;
  before text := format('($2 - portal.term_of(%L) + interval ''5 days'')', term);
  any_of text[] := '{}';
begin
  if not portal.of_tenants(item ->> 'table') then
    return 'true';
  end if;
  for way in select w.value ->> 'how' as how, w.value -> 'path' -> 0 as head, w.value -> 'path' -> -1 ->> 'column' as col, r.* from jsonb_array_elements(item -> 'since') w
      cross join lateral portal.way_of(item ->> 'table', w.value -> 'path') r loop
    if way.how = 'ANSWERED' and way.tables is null then
      any_of := any_of || format('(p.tenant_id, p.%I) in (select x.tenant_id, x.request_id from portal.ticket x where x.closed_at < %s)', way.col, before);
    elsif way.how = 'ANSWERED' then
      any_of := any_of || format('(p.tenant_id, p.%I) in (select a1.tenant_id, a1.%I from %s, portal.ticket x where %s and x.tenant_id = %I.tenant_id and x.request_id = %I.%I and x.closed_at < %s)',
        way.head ->> 'column', way.head ->> 'key', way.tables, coalesce(way.inner_matches, 'true'), way.final, way.final, way.col, before);
    elsif way.how = 'DAY' and way.tables is null then
      any_of := any_of || format('p.%I < %s', way.col, before);
    elsif way.how = 'DAY' then
      return 'true';
    end if;
  end loop;
  return coalesce('(' || nullif(array_to_string(any_of, ' or '), '') || ')', 'true');
end
$$;

-- Whether a row p is held today, by itself, with the request that it belongs to or with the person it is about.
create function portal.held_if(item jsonb) returns text
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  about text := item ->> 'table';
  of_request text;
  of_row text;
begin
  if not portal.of_tenants(about) then
    return 'false';
  end if;
  select string_agg(case when r.tables is null then format('%I.%I = hold_object', r.final, w.col)
      else format('exists (select from %s where %s and %I.%I = hold_object)', r.tables, r.matches, r.final, w.col) end, ' or ') into of_request
    from (select v.value -> 'path' as path, v.value -> 'path' -> -1 ->> 'column' as col from jsonb_array_elements(item -> 'since') v where v.value ->> 'how' = 'ANSWERED') w
    cross join lateral portal.way_of(about, w.path) r;
  select 'p.id = hold_object' into of_row from pg_attribute a where a.attrelid = format('portal.%I', about)::regclass and a.attname = 'id' and not a.attisdropped;
  return format('exists (select from (select h.tenant_id as hold_tenant, h.kind as hold_kind, h.about as hold_about, h.object_id as hold_object from portal.legal_hold h'
    ' where h.lifted_at is null and h.until >= portal.today()) hold where hold_tenant = p.tenant_id and (hold_kind = ''PERSON'' and (%s) or hold_kind = ''REQUEST'' and (%s)'
    ' or hold_kind = ''ROW'' and hold_about = %L and %s))', replace(replace(portal.hers(item -> 'paths'), '$1', 'hold_tenant'), '$2', 'hold_object'),
    coalesce(of_request, 'false'), about, coalesce(of_row, 'false'));
end
$$;

-- Whether a row of the child goes with its parent: as the map says, or by its key where it says nothing about anybody.
create function portal.goes_with(plan jsonb, child text, parent text) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select portal.of_tenants(child) and portal.of_tenants(parent) and (not plan -> 'personal' ? child
    or exists (select from jsonb_array_elements(plan -> 'with') w where w.value ->> 'child' = child and w.value ->> 'parent' = parent))
$$;
create function portal.hangs(plan jsonb) returns table (child text, parent text, matches text) language sql stable set search_path = pg_catalog, pg_temp as $$
  select l.child, l.parent, l.matches from portal.links() l where portal.goes_with(plan, l.child, l.parent)
  union
  select w.value ->> 'child', w.value ->> 'parent', format('c.tenant_id = p.tenant_id and c.%I = p.%I', w.value ->> 'column', w.value ->> 'key')
    from jsonb_array_elements(plan -> 'with') w where w.value ->> 'column' is not null
$$;

-- Somebody's row goes only when nothing waits for it: no open ticket, lock, duty to inform or row that a service still has, and no erasure already under way.
create function portal.may_lapse(tenant uuid, person uuid) returns boolean
  language sql stable set search_path = pg_catalog, portal, pg_temp as $$
  select not exists (select from portal.ticket t where t.tenant_id = may_lapse.tenant and t.person_id = may_lapse.person and t.closed_at is null)
    and not exists (select from portal.restriction r where r.tenant_id = may_lapse.tenant and r.person_id = may_lapse.person and r.lifted_at is null)
    and not exists (select from portal.duty_to_inform d where d.tenant_id = may_lapse.tenant and d.person_id = may_lapse.person and not exists (select from portal.proof_of_information i
      where i.tenant_id = d.tenant_id and i.person_id = d.person_id and i.subscription_id = d.subscription_id and i.revoked_at is null))
    and not exists (select from portal.nominative_row n where n.tenant_id = may_lapse.tenant and n.person_id = may_lapse.person and n.deleted_at is null)
    and not exists (select from portal.emergency_row n where n.tenant_id = may_lapse.tenant and n.person_id = may_lapse.person and n.deleted_at is null)
    and not exists (select from portal.semi_nominative_row n join portal.pseudonym s on s.tenant_id = n.tenant_id and s.pseudonym = n.pseudonym
      where n.tenant_id = may_lapse.tenant and s.person_id = may_lapse.person and n.deleted_at is null)
    and not exists (select from portal.erasure e where e.tenant_id = may_lapse.tenant and e.person_id = may_lapse.person and e.rule is not null)
$$;
create function portal.was_warned_on(tenant uuid, ends date) returns date
  language sql stable set search_path = pg_catalog, portal, pg_temp as $$
  select portal.day_of(min(r.sent_at)) from portal.information_reminder r where r.tenant_id = was_warned_on.tenant and r.stage = 'QUARANTINE' and r.day = was_warned_on.ends and r.people > 0
$$;

-- The rows of an item that are due on a day: $1 the tenant or null for all, $2 the day.
create function portal.due_query(item jsonb, plan jsonb) returns text
  language plpgsql stable set search_path = pg_catalog, portal, pg_temp as $$
declare
  about text := item ->> 'table';
  tenanted boolean := portal.of_tenants(about);
  rule portal.retention_rule;
  start text;
  due text;
  guard text;
  owner text := '(select o.tenant_id from portal.client_organisation o where o.kind = ''OPERATOR'')';
begin
  select r.* into strict rule from portal.retention_rule r where r.code = item ->> 'rule';
  if item ->> 'act' = 'PERSON' then
    start := case rule.code when 'QUARANTINE' then format('(p.quarantined_until - portal.term_of(%L))::date', rule.term)
      else 'least(p.contract_end, (select o.contract_ends_on from portal.client_organisation o where o.tenant_id = p.tenant_id))' end;
    due := case rule.code when 'QUARANTINE' then format('(case when portal.was_warned_on(p.tenant_id, p.quarantined_until) is not null then'
      ' greatest(p.quarantined_until, (portal.was_warned_on(p.tenant_id, p.quarantined_until) + portal.term_of(%L))::date) + 1 end)', rule.grace) end;
    guard := 'portal.may_lapse(p.tenant_id, p.id)' || case rule.code when 'QUARANTINE' then
      ' and not exists (select from portal.proof_of_information i where i.tenant_id = p.tenant_id and i.person_id = p.id and i.revoked_at is null)' else '' end;
  else
    start := portal.start_of(about, item -> 'since');
    if (item ->> 'month')::boolean then
      -- A whole month at once, so that no count is ever of a day.
      start := format('(date_trunc(''month'', (%s)::timestamp) + interval ''1 month'' - interval ''1 day'')::date', start);
    end if;
    if item ->> 'act' = 'EMPTY' then
      select string_agg(format('nullif(p.%I::text, '''') is not null', e.name), ' or ') into guard from jsonb_array_elements_text(item -> 'empty') e(name);
      guard := '(' || guard || ')';
    else
      -- What has a term of its own, or hangs on something else, goes first.
      select string_agg(format('not exists (select from portal.%I c where %s)', l.child, l.matches), ' and ') into guard
        from portal.links() l where l.parent = about and not portal.goes_with(plan, l.child, l.parent);
      if about = 'rights_request' then
        guard := concat_ws(' and ', guard, 'not exists (select from portal.ticket j join portal.ticket k on k.tenant_id = j.tenant_id and k.id = j.joined_to'
          ' where k.tenant_id = p.tenant_id and k.request_id = p.id and j.request_id <> p.id)');
        -- The ticket's own children that have terms of their own.
        guard := concat_ws(' and ', guard, (select string_agg(format('not exists (select from portal.%I c join portal.ticket p2 on %s where p2.tenant_id = p.tenant_id and p2.request_id = p.id)',
          l.child, replace(l.matches, 'p.', 'p2.')), ' and ') from portal.links() l where l.parent = 'ticket' and not portal.goes_with(plan, l.child, l.parent)));
      end if;
    end if;
  end if;
  guard := concat_ws(' and ', case when item ->> 'act' <> 'PERSON' then portal.old_enough(item, rule.term) end, guard);
  due := coalesce(due, format('((s.since + portal.term_of(%L))::date + %s)', rule.term, case rule.bound when 'LEAST' then 1 else 0 end));
  return format('from portal.%I p cross join lateral (select %s as since) s cross join lateral (select %s as due, %s as tenant, %s as held) d where %s and d.due <= $2 and %s', about, start, due,
    case when tenanted then 'p.tenant_id' else owner end,
    case item ->> 'act' when 'PERSON' then 'portal.is_held(p.tenant_id, p.id, null)' else portal.held_if(item) end,
    case when tenanted then '($1 is null or p.tenant_id = $1)' else format('($1 is null or $1 = %s)', owner) end, coalesce(guard, 'true'));
end
$$;

-- How many rows are due today, item by item and client by client; for the job of its own client, for the DPO of all.
create function portal.retention_due(items jsonb, plan jsonb) returns table (rule text, about text, act text, tenant uuid, due bigint, held bigint, first_day date, last_day date)
  language plpgsql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  item jsonb;
  whose uuid := case when current_setting('role') = 'portal_dpo' then null else portal.tenant() end;
begin
  if whose is null and current_setting('role') <> 'portal_dpo' then
    raise exception 'NO_TENANT' using errcode = 'insufficient_privilege';
  end if;
  for item in select i.value from jsonb_array_elements(items) i loop
    return query execute format('select %L, %L, %L, d.tenant, count(*) filter (where not d.held), count(*) filter (where d.held), min(s.since), max(s.since) %s group by d.tenant',
      item ->> 'rule', item ->> 'table', item ->> 'act', portal.due_query(item, plan)) using whose, portal.today();
  end loop;
end
$$;
-- A few of them, those due longest first: the client, the days and the reference where there is one. No more of anybody.
create function portal.retention_samples(item jsonb, plan jsonb, most int) returns table (client text, since date, due date, held boolean, reference text)
  language plpgsql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  way record;
  referred text := 'null::text';
begin
  for way in select w.value -> 'path' -> -1 ->> 'column' as col, r.* from jsonb_array_elements(item -> 'since') with ordinality w(value, place)
      cross join lateral portal.way_of(item ->> 'table', w.value -> 'path') r where w.value ->> 'how' = 'ANSWERED' order by w.place desc loop
    referred := format('coalesce((select q.reference from portal.rights_request q%s where q.tenant_id = p.tenant_id and q.id = %I.%I%s limit 1), %s)',
      coalesce(', ' || way.tables, ''), way.final, way.col, coalesce(' and ' || way.matches, ''), referred);
  end loop;
  return query execute format('select o.name, s.since, d.due, d.held, r.reference from (select d.tenant, s.since, d.due, d.held, %s as reference %s order by d.due, d.held limit %s) r(tenant, since, due, held, reference)'
    ' cross join lateral (select r.since) s(since) cross join lateral (select r.due, r.held) d(due, held) join portal.client_organisation o on o.tenant_id = r.tenant order by d.due, d.held',
    referred, portal.due_query(item, plan), most) using null::uuid, portal.today();
end
$$;
revoke all on function portal.term_of, portal.answered_on, portal.way_of, portal.start_of, portal.old_enough, portal.held_if, portal.goes_with, portal.hangs, portal.may_lapse, portal.was_warned_on, portal.due_query,
  portal.retention_due, portal.retention_samples, portal.is_held, portal.refuse_held from public;
grant execute on function portal.term_of to portal_person, portal_hr, portal_dpo, portal_job;
grant execute on function portal.is_held to portal_hr, portal_dpo, portal_job;
grant execute on function portal.retention_due to portal_dpo, portal_job;
grant execute on function portal.retention_samples to portal_dpo;

-- The second half of V31's sweep by itself: what stands in pg_temp.erasing goes, or is emptied where its table stays, in the order of the keys.
create function portal.clear(plan jsonb) returns table (about text, deleted bigint, blanked bigint, kept bigint)
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  rest text[];
  following text;
  free text;
  emptied text;
  held text;
  spots tid[];
begin
  select array_agg(distinct e.about) into rest from pg_temp.erasing e;
  while cardinality(rest) > 0 loop
    select r.name into following from unnest(rest) r(name)
      where not exists (select from portal.links() l where l.parent = r.name and l.child = any (rest) and l.child <> r.name) order by r.name limit 1;
    if following is null then
      raise exception 'keys in a circle: %', rest;
    end if;
    rest := array_remove(rest, following);
    select array_agg(e.spot) into spots from pg_temp.erasing e where e.about = following;
    about := following;
    deleted := 0;
    blanked := 0;
    kept := 0;
    if portal.stays(plan, following) then
      kept := cardinality(spots);
      select string_agg(format('%I = %s', a.attname, case when a.atttypid = 'text'::regtype then format('case when t.%I is not null then '''' end', a.attname) else 'null' end), ', '),
          string_agg(format('nullif(t.%I::text, '''') is not null', a.attname), ' or ')
        into emptied, held
        from jsonb_array_elements(plan) p join pg_attribute a on a.attrelid = format('portal.%I', following)::regclass
        where p.value ->> 'table' = following and (p.value -> 'blank' ? a.attname or p.value -> 'secrets' ? a.attname and not a.attnotnull);
      if emptied is not null then
        execute format('update portal.%I t set %s where t.ctid = any ($1) and (%s)', following, emptied, held) using spots;
        get diagnostics blanked = row_count;
      end if;
    else
      select string_agg(format('not exists (select from portal.%I c where %s)', l.child, l.matches), ' and ') into free
        from portal.links() l where l.parent = following and not portal.of_tenants(following);
      execute format('delete from portal.%I p where p.ctid = any ($1) and %s', following, coalesce(free, 'true')) using spots;
      get diagnostics deleted = row_count;
      kept := cardinality(spots) - deleted;
      if kept > 0 and portal.of_tenants(following) then
        raise exception 'rows of % moved while they were erased', following using errcode = 'serialization_failure';
      end if;
    end if;
    return next;
  end loop;
end
$$;
create or replace function portal.sweep(tenant uuid, person uuid, plan jsonb, at timestamptz) returns table (about text, deleted bigint, blanked bigint, kept bigint)
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  one jsonb;
  link record;
  open_requests uuid[];
  grown bigint;
  more bigint;
begin
  if tenant is null or person is null then
    raise exception 'an erasure has a tenant and a person' using errcode = 'null_value_not_allowed';
  end if;
  perform set_config('portal.erasing', person::text, true), set_config('portal.erased_at', at::text, true);
  drop table if exists pg_temp.erasing;
  create temp table erasing (about text not null, spot tid not null, primary key (about, spot)) on commit drop;
  execute 'select coalesce(array_agg(distinct t.request_id), ''{}'') from portal.ticket t where t.tenant_id = $1 and t.person_id = $2 and t.closed_at is null'
    into open_requests using tenant, person;

  for one in select p.value from jsonb_array_elements(plan) p where jsonb_array_length(p.value -> 'paths') > 0
      and ((p.value ->> 'mine')::boolean or not portal.of_tenants(p.value ->> 'table')) loop
    execute format('insert into pg_temp.erasing select %L, t.ctid from portal.%I t where %s(%s) and not coalesce(%s, false) for update of t', one ->> 'table', one ->> 'table',
      case when portal.of_tenants(one ->> 'table') then 'tenant_id = $1 and ' else '' end, portal.hers(one -> 'paths'), portal.awaited(one ->> 'table', one -> 'paths'))
      using tenant, person, open_requests;
  end loop;

  loop
    grown := 0;
    for link in select l.* from portal.links() l where portal.of_tenants(l.parent) and portal.of_tenants(l.child)
        and not portal.stays(plan, l.parent) and not portal.stays(plan, l.child) loop
      execute format('insert into pg_temp.erasing select %L, c.ctid from portal.%I c join portal.%I p on %s join pg_temp.erasing e on e.about = %L and e.spot = p.ctid'
        ' for update of c on conflict do nothing', link.child, link.child, link.parent, link.matches, link.parent);
      get diagnostics more = row_count;
      grown := grown + more;
    end loop;
    exit when grown = 0;
  end loop;
  return query select c.about, c.deleted, c.blanked, c.kept from portal.clear(plan) c;
  drop table pg_temp.erasing;
  perform set_config('portal.erasing', '', true);
end
$$;

-- One batch of one item of a run: taken, counted and gone in one transaction, or not at all. How many rows were taken; none when there is nothing left.
create function portal.purge(run uuid, item jsonb, plan jsonb, most int, at timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  it portal.retention_run;
  whose uuid := portal.tenant();
  root text := item ->> 'table';
  act text := item ->> 'act';
  link record;
  cleared record;
  taken bigint;
  more bigint;
  grown bigint;
  from_day date;
  to_day date;
  subjects text[];
begin
  select r.* into it from portal.retention_run r where r.tenant_id = whose and r.id = purge.run and r.state = 'WANTED' and r.rule = item ->> 'rule' for update;
  if it.id is null then
    raise exception 'NO_RUN' using errcode = 'insufficient_privilege';
  end if;
  drop table if exists pg_temp.erasing;
  create temp table erasing (about text not null, spot tid not null, primary key (about, spot)) on commit drop;
  execute format('with due as (select p.ctid as spot, s.since %s and not d.held order by d.due, p.ctid limit %s for update of p skip locked),'
    ' taken as (insert into pg_temp.erasing select %L, spot from due) select count(*), min(since), max(since) from due', portal.due_query(item, plan), most, root)
    into taken, from_day, to_day using whose, portal.today();
  if taken = 0 then
    drop table pg_temp.erasing;
    return 0;
  end if;
  perform set_config('portal.erasing', purge.run::text, true), set_config('portal.erased_at', at::text, true);
  if act = 'PERSON' then
    insert into portal.erasure (tenant_id, id, person_id, desk, state, proposed_at, confirmed_at, version, rule)
      select whose, uuidv7(), p.id, 'CLIENT', 'CONFIRMED', at, at, 0, it.rule from portal.person p join pg_temp.erasing e on e.spot = p.ctid;
    perform portal.count_purged(it, root, taken, 0, 0, from_day, to_day);
  elsif act = 'EMPTY' then
    for cleared in select c.* from portal.clear(jsonb_build_array(jsonb_build_object('table', root, 'keep', true, 'blank', item -> 'empty', 'secrets', item -> 'secrets'))) c loop
      perform portal.count_purged(it, cleared.about, 0, cleared.blanked, 0, from_day, to_day);
    end loop;
  else
    if act = 'COUNT' then
      insert into portal.dossier_tally as y (tenant_id, run_id, month, kind, outcome, tickets)
        select whose, it.id, date_trunc('month', portal.answered_on(whose, t.request_id)::timestamp)::date, t.kind, t.outcome, count(*)
          from pg_temp.erasing e join portal.rights_request q on q.ctid = e.spot join portal.ticket t on t.tenant_id = whose and t.request_id = q.id group by 3, 4, 5
        on conflict (tenant_id, run_id, month, kind, outcome) do update set tickets = y.tickets + excluded.tickets;
    end if;
    loop
      grown := 0;
      for link in select h.* from portal.hangs(plan) h where exists (select from pg_temp.erasing e where e.about = h.parent) loop
        execute format('insert into pg_temp.erasing select %L, c.ctid from portal.%I c join portal.%I p on %s join pg_temp.erasing e on e.about = %L and e.spot = p.ctid'
          ' for update of c on conflict do nothing', link.child, link.child, link.parent, link.matches, link.parent);
        get diagnostics more = row_count;
        grown := grown + more;
      end loop;
      exit when grown = 0;
    end loop;
    if root = 'account' then
      select array_agg(a.subject) into subjects from portal.account a join pg_temp.erasing e on e.spot = a.ctid;
    end if;
    for cleared in select c.* from portal.clear('[]') c loop
      perform portal.count_purged(it, cleared.about, case when act = 'COUNT' and cleared.about in ('rights_request', 'ticket') then 0 else cleared.deleted end, 0,
        case when act = 'COUNT' and cleared.about in ('rights_request', 'ticket') then cleared.deleted else 0 end, from_day, to_day);
    end loop;
    -- An account that is gone here ends at the identity provider too, by the job that erases.
    with gone as (insert into portal.erasure (tenant_id, id, person_id, desk, state, proposed_at, confirmed_at, version, rule)
        select whose, uuidv7(), gen_random_uuid(), 'DPO', 'RUNNING', at, at, 0, it.rule from unnest(subjects) x returning id)
      insert into portal.erasure_store (tenant_id, erasure_id, store, reference, next_at)
        select whose, g.id, 'ACCOUNT', x.subject, at from (select id, row_number() over () as n from gone) g join unnest(subjects) with ordinality x(subject, n) on x.n = g.n;
  end if;
  drop table pg_temp.erasing;
  perform set_config('portal.erasing', '', true);
  return taken;
end
$$;
create function portal.count_purged(run portal.retention_run, about text, erased bigint, emptied bigint, anonymised bigint, first_day date, last_day date) returns void
  language sql volatile set search_path = pg_catalog, portal, pg_temp as $$
  insert into portal.retention_count as c values ((count_purged.run).tenant_id, (count_purged.run).id, count_purged.about, count_purged.erased, count_purged.emptied, count_purged.anonymised, 0,
      count_purged.first_day, count_purged.last_day)
    on conflict (tenant_id, run_id, about) do update set erased = c.erased + excluded.erased, emptied = c.emptied + excluded.emptied, anonymised = c.anonymised + excluded.anonymised,
      first_day = least(c.first_day, excluded.first_day), last_day = greatest(c.last_day, excluded.last_day)
$$;

-- A run that has nothing left: what it was kept from is counted, the dossiers' months are published in cells of five and more, and the rest of them is forgotten.
-- What is too small by itself is put together with the month's other small cells; what is still too small is not kept at all.
create function portal.end_purge(run uuid, items jsonb, plan jsonb, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  whose uuid := portal.tenant();
  it portal.retention_run;
begin
  select r.* into it from portal.retention_run r where r.tenant_id = whose and r.id = end_purge.run and r.state = 'WANTED' for update;
  if it.id is null then
    raise exception 'NO_RUN' using errcode = 'insufficient_privilege';
  end if;
  insert into portal.retention_count as c
    -- The items are the rule's own.
    select whose, it.id, d.about, 0, 0, 0, sum(d.held), min(d.first_day), max(d.last_day) from portal.retention_due(items, plan) d where d.rule = it.rule and d.held > 0 group by d.about
    on conflict (tenant_id, run_id, about) do update set held = excluded.held;
  insert into portal.dossier_count as c (tenant_id, month, kind, outcome, tickets)
    select f.tenant_id, f.month, f.kind, f.outcome, sum(f.tickets) from (select t.tenant_id, t.month, case when t.tickets >= 5 then t.kind else 'OTHER' end as kind,
        case when t.tickets >= 5 then t.outcome else 'OTHER' end as outcome, t.tickets from portal.dossier_tally t where t.tenant_id = whose and t.run_id = it.id) f
      group by f.tenant_id, f.month, f.kind, f.outcome having sum(f.tickets) >= 5
    on conflict (tenant_id, month, kind, outcome) do update set tickets = c.tickets + excluded.tickets;
  delete from portal.dossier_tally t where t.tenant_id = whose and t.run_id = it.id;
  update portal.legal_hold h set object_id = null, reference = null
    where h.tenant_id = whose and h.object_id is not null and (h.lifted_at is not null or h.until < portal.today())
      and not exists (select from portal.rights_request r where r.tenant_id = whose and r.id = h.object_id) and not exists (select from portal.person p where p.tenant_id = whose and p.id = h.object_id);
end
$$;

-- What the automatic rules find today, wanted once; each client is looked at once a legal day.
create function portal.start_purges(items jsonb, plan jsonb, at timestamptz) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  started int;
begin
  delete from portal.retention_check c where c.tenant_id = portal.tenant() and c.day < portal.today();
  insert into portal.retention_check values (portal.tenant(), portal.today()) on conflict do nothing;
  if not found then
    return 0;
  end if;
  insert into portal.retention_run (tenant_id, id, rule, state, automatic, wanted_at)
    select portal.tenant(), uuidv7(), r.code, 'WANTED', true, at from portal.retention_rule r where r.automatic
      and exists (select from portal.retention_due((select jsonb_agg(i.value) from jsonb_array_elements(items) i where i.value ->> 'rule' = r.code), plan) d where d.due > 0)
    on conflict do nothing;
  get diagnostics started = row_count;
  return started;
end
$$;
create function portal.tenants_with_purges() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
  select r.tenant_id from portal.retention_run r where r.state = 'WANTED'
  union
  select o.tenant_id from portal.client_organisation o where not exists (select from portal.retention_check c where c.tenant_id = o.tenant_id and c.day = portal.today())
  limit 100
$$;
revoke all on function portal.clear, portal.purge, portal.count_purged, portal.end_purge, portal.start_purges, portal.tenants_with_purges from public;
grant execute on function portal.purge, portal.end_purge, portal.start_purges, portal.tenants_with_purges to portal_job;

-- When each of her rows goes, table by table; without a day while what starts the term has not happened. Hers to know (GDPR art. 13(2)(a), 15(1)(d)).
create function portal.my_terms(items jsonb) returns table (about text, rule text, first_due date, last_due date, waiting bigint, held boolean)
  language plpgsql stable security definer set search_path = pg_catalog, portal, pg_temp as $$
declare
  item jsonb;
  start text;
begin
  for item in select i.value from jsonb_array_elements(items) i loop
    start := case when item ->> 'act' = 'PERSON' then 'least(p.contract_end, (select o.contract_ends_on from portal.client_organisation o where o.tenant_id = p.tenant_id))'
      else portal.start_of(item ->> 'table', item -> 'since') end;
    if (item ->> 'month')::boolean then
      start := format('(date_trunc(''month'', (%s)::timestamp) + interval ''1 month'' - interval ''1 day'')::date', start);
    end if;
    return query execute format('select %L, r.code, min(d.due), max(d.due), count(*) filter (where d.due is null), coalesce(bool_or(%s), false) from portal.retention_rule r, portal.%I p'
      ' cross join lateral (select %s as since) s cross join lateral (select (s.since + portal.term_of(r.term))::date + (r.bound = ''LEAST'')::int as due) d where r.code = %L and %s(%s) group by r.code',
      item ->> 'table', portal.held_if(item), item ->> 'table', start, item ->> 'rule', case when portal.of_tenants(item ->> 'table') then 'p.tenant_id = $1 and ' else '' end,
      portal.hers(item -> 'paths')) using portal.tenant(), portal.person();
  end loop;
end
$$;
revoke all on function portal.my_terms from public;
grant execute on function portal.my_terms to portal_person;

-- Lines of a file that nobody applied in time are gone: what is left of it can only be put aside.
create function portal.abandon_import() returns trigger language plpgsql as $$
begin
  update portal.staff_import i set state = 'ABANDONED', version = i.version + 1 where i.tenant_id = old.tenant_id and i.id = old.import_id and i.state = 'DRY_RUN';
  return null;
end
$$;
create trigger lapsed after delete on portal.staff_import_row for each row when (portal.is_erasing()) execute function portal.abandon_import();

-- HR is also warned of a quarantine that ended while nobody looked: without a warning nobody's row goes.
create or replace function portal.information_reminders(today date) returns table (tenant_id uuid, stage text, about uuid, day date)
  language sql stable as $$
  select d.* from (
    select c.tenant_id, 'STARTED', c.id, (c.started_at at time zone 'Europe/Paris')::date + 7
      from portal.information_campaign c join portal.subscription s on s.tenant_id = c.tenant_id and s.id = c.subscription_id
      where not c.automatic and c.notice_version >= s.required_notice and (c.started_at at time zone 'Europe/Paris')::date between today - 37 and today - 7
    union
    select p.tenant_id, 'QUARANTINE', p.tenant_id, p.quarantined_until from portal.person p
      where p.quarantined_until <= today + 7 and (p.contract_end is null or p.contract_end >= today)
  ) d (tenant_id, stage, about, day)
  where not exists (select from portal.information_reminder r where r.tenant_id = d.tenant_id and r.stage = d.stage and r.about = d.about and r.day = d.day)
$$;
