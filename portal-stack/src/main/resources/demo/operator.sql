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

-- Who works for the operator, service by service; one of them by the DPO's derogation.
insert into portal.recipient (tenant_id, id, name, does_fr, does_en, kind, country, derogation, derogation_on, undertaking_on, undertaking_until, instructions_on,
    services, items, recorded_at, version)
  select '00000000-0000-7000-8000-000000000001', md5('recipient' || name)::uuid, name, does_fr, does_en, kind, country, derogation,
    case when derogation is not null then signed end, signed, signed + 1095, signed + 7, services, items, signed::timestamptz, 0
  from (values
    ('Aprendo Formation', 'publie les modules de formation', 'publishes the training modules', 'PROCESSOR', 'FR', null, 'E_LEARNING', 320),
    ('Vigie Déclarations', 'prépare la déclaration d’accident en ligne', 'prepares the online accident declaration', 'PROCESSOR', 'BE', null, 'ACCIDENT_DECLARATION', 310),
    ('Cabinet Garde-Corps', 'anime les ateliers de prévention', 'runs the prevention workshops', 'PARTNER', 'FR', null, 'ACCOMPANIMENT', 290),
    ('Nordlys Arkiv', 'héberge les comptes rendus d’ateliers', 'hosts the workshop reports', 'PROCESSOR', 'NO',
      'Seul hébergeur qui garde les comptes rendus sans y accéder ; la Norvège applique le règlement européen.', 'ACCOMPANIMENT', 280))
    as known(name, does_fr, does_en, kind, country, derogation, services, days),
    lateral (select (current_setting('demo.now')::timestamptz - make_interval(days => days))::date as signed) s,
    (values ('LAST_NAME,FIRST_NAME,WORK_EMAIL,ESTABLISHMENT,JOB_TITLE')) as may(items);

-- What the operator keeps elsewhere: each of these is asked when somebody exercises a right.
insert into portal.outside_system (tenant_id, id, name, owner_name, owner_email, kind, categories, purposes, as_controller, as_processor, used_from, recorded_at, version)
  select '00000000-0000-7000-8000-000000000001', md5('outside' || name)::uuid, name, owner, email, 'MANUAL', categories, purposes, controller, processor, since, since::timestamptz, 0
  from (values
    ('Plateforme de formation en ligne', 'Inès Castel', 'formation@lumen.example', 'IDENTITY,CONTACT,DISCLOSURE', 'SERVICE', false, true, 380),
    ('Gestion commerciale', 'Hugo Lemaire', 'commerce@lumen.example', 'IDENTITY,CONTACT', 'CLIENT_RELATION', true, false, 390),
    ('Boîtes aux lettres', 'Claire Martin', 'informatique@lumen.example', 'IDENTITY,CONTACT,CORRESPONDENCE', 'RIGHTS,CLIENT_RELATION', true, true, 395),
    ('Archives papier', 'Odile Berger', 'archives@lumen.example', 'IDENTITY,WORK,CORRESPONDENCE', 'CLIENT_RELATION,SERVICE', true, true, 395))
    as known(name, owner, email, categories, purposes, controller, processor, days),
    lateral (select (current_setting('demo.now')::timestamptz - make_interval(days => days))::date as since) s;
