-- Requests number bench.from to bench.to, a ticket on each of two desks. Older ones are fewer; a tenth is open, a few of those are late.
-- bench_deadline holds each day's legal end by the domain's own rule.
create temp table made on commit drop as
  select n, 1 + n % current_setting('bench.people')::bigint as who,
    timestamptz 'today' - interval '1100 days' * power(pg_temp.draw(n, 10), 2.2) - interval '1 minute' * (n % 1440) as received
  from generate_series(current_setting('bench.from')::bigint, current_setting('bench.to')::bigint) n;

insert into portal.rights_request (tenant_id, id, reference, person_id, kind, received_at, recorded_at, language, version)
  select pg_temp.client(1 + who % current_setting('bench.tenants')::bigint), pg_temp.id(received, n, 11),
    to_char(received, '"D-"YYYY-') || lpad(n::text, 6, '0'), pg_temp.person(who), 'RECTIFICATION', received, received, 'fr', 1
  from made;

with filed as (
  insert into portal.ticket (tenant_id, id, request_id, person_id, desk, kind, reference, person_name, language, items, state, received_at, legal_end,
      internal_target, identified, assignee_id, assignee_name, outcome, answer, closed_at, version)
    select pg_temp.client(1 + who % current_setting('bench.tenants')::bigint), pg_temp.id(received, n, what), pg_temp.id(received, n, 11),
      pg_temp.person(who), desk, 'RECTIFICATION', to_char(received, '"D-"YYYY-') || lpad(n::text, 6, '0'),
      pg_temp.first_name(who) || ' ' || pg_temp.last_name(who), 'fr', item, state, received, legal_end, legal_end, true,
      case when state <> 'NEW' then pg_temp.deputy() end, case when state <> 'NEW' then 'Camille Noir' end,
      case when state = 'CLOSED' then pg_temp.pick(n, what + 4, 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'PARTLY', 'REFUSED') end,
      case when state = 'CLOSED' then repeat('Nous avons bien reçu votre demande et y répondons. ', 8) end,
      case when state = 'CLOSED' then least(received + interval '25 days' * pg_temp.draw(n, what + 6), now()) end, 1
    from made
      cross join (values ('DPO', 12, 'CONTACT_PHONE'), ('CLIENT', 13, 'JOB_TITLE')) as desks(desk, what, item)
      cross join lateral (select case
          when received > now() - interval '31 days' and pg_temp.draw(n, what + 2) < 0.5 or pg_temp.draw(n, what + 2) < 0.004
            then pg_temp.pick(n, what + 8, 'NEW', 'NEW', 'TAKEN', 'TAKEN', 'WAITING')
          else 'CLOSED' end) as stands(state)
      join bench_deadline on received_on = (received at time zone 'Europe/Paris')::date
  returning tenant_id, id, items, outcome, received_at
), identified as (
  insert into portal.identity_check (tenant_id, id, ticket_id, subject, state, how, confirmed_at, version)
    select tenant_id, id, id, 'PERSON', 'CONFIRMED', 'SIGNED_IN', received_at, 1 from filed
)
insert into portal.asked_item (tenant_id, id, ticket_id, item, value_shown, value_wanted, decision, ground, version)
  select tenant_id, id, id, items, 'Avant', 'Après', case when outcome = 'REFUSED' then 'REFUSED' when outcome is not null then 'ACCEPTED' end,
    case when outcome = 'REFUSED' then 'ACCURATE' end, 1 from filed;

select setval('portal.request_number', current_setting('bench.to')::bigint);
