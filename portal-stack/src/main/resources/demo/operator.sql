-- The operator itself and its own people: without them nobody could open an empty portal.
insert into portal.client_organisation values ('00000000-0000-7000-8000-000000000001', 'OPERATOR', 'Prévention Lumen', '853264711', '85326471100013',
  '5 place des Tilleuls', '95100', 'Argenteuil', 'Nadia Roche', 'dpo@lumen.example', current_setting('demo.now')::timestamptz - interval '400 days', 0);

create or replace function pg_temp.account(n int, name text) returns uuid language sql as $$
  insert into portal.account (id, issuer, subject, name, seen_at)
    values (('00000000-0000-7000-8000-0000000010' || lpad(n::text, 2, '0'))::uuid, current_setting('demo.issuer'),
      '00000000-0000-4000-8000-0000000000' || lpad(n::text, 2, '0'), name, current_setting('demo.now')::timestamptz)
    returning id
$$;

insert into portal.membership (tenant_id, account_id, audience, granted_at)
  select '00000000-0000-7000-8000-000000000001', pg_temp.account(n, name), audience, current_setting('demo.now')::timestamptz
  from (values (1, 'Claire Martin', 'OPERATOR'), (2, 'Nadia Roche', 'DPO'), (3, 'Paul Guérin', 'DPO')) as own(n, name, audience);
