insert into portal.account (id, issuer, subject, name, seen_at) values (pg_temp.deputy(), 'bench', 'deputy', 'Camille Noir', now());

-- The clients, each with the import that brought its staff, and their people.
insert into portal.client_organisation
  select pg_temp.client(k), 'CLIENT',
    pg_temp.pick(k, 5, 'Menuiserie', 'Imprimerie', 'Transports', 'Boulangerie', 'Clinique', 'Cabinet', 'Fonderie', 'Hôtel') || ' '
      || pg_temp.pick(k, 6, 'Aulne', 'Bouleau', 'Cèdre', 'Érable', 'Frêne', 'Mélèze', 'Noyer', 'Peuplier', 'Saule', 'Tilleul') || ' ' || k,
    '9' || lpad(k::text, 8, '0'), '9' || lpad(k::text, 8, '0') || '00011', '1 rue des Essais', '75000', 'Paris', 'Direction', 'dpd@client' || k || '.example',
    timestamptz '2023-01-02 08:00Z' + k * interval '1 hour', 1
  from generate_series(1, current_setting('bench.tenants')::bigint) k;

insert into portal.staff_import (tenant_id, id, state, encoding, separator, columns_kept, columns_refused, columns_ignored, added, changed, unchanged,
    rejected, uploaded_by, uploaded_at, version)
  select pg_temp.client(k), pg_temp.client(k), 'APPLIED', 'UTF-8', ';', '', '', '', 0, 0, 0, 0, pg_temp.deputy(), now(), 1
  from generate_series(1, current_setting('bench.tenants')::bigint) k;

insert into portal.person (tenant_id, id, employee_number, last_name, first_name, job_title, import_id, recorded_at, version)
  select c, pg_temp.person(n), lpad(n::text, 7, '0'), pg_temp.last_name(n), pg_temp.first_name(n),
    pg_temp.pick(n, 7, 'Soudeur', 'Comptable', 'Infirmière', 'Chauffeur', 'Cheffe d’équipe'), c, timestamptz '2023-06-01 08:00Z', 1
  from generate_series(1, current_setting('bench.people')::bigint) n
    cross join lateral (select pg_temp.client(1 + n % current_setting('bench.tenants')::bigint)) as of_client(c);
