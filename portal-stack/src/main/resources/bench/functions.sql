-- Data that looks like a portal in its third year, the same for the same seed: every value is drawn from the row's number.
create function pg_temp.draw(n bigint, what int) returns double precision language sql stable
  as $$ select (hashint8extended(n, current_setting('bench.seed')::bigint * 1000 + what) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.pick(n bigint, what int, variadic choice text[]) returns text language sql stable
  as $$ select choice[1 + floor(pg_temp.draw(n, what) * cardinality(choice))::int] $$;
-- Ids of version 7 as the portal makes them: in order of time.
create function pg_temp.id(at timestamptz, n bigint, what int) returns uuid language sql stable
  as $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid
    from md5(current_setting('bench.seed') || ' ' || what || ' ' || n) h $$;
create function pg_temp.client(k bigint) returns uuid language sql stable
  as $$ select pg_temp.id(timestamptz '2023-01-02 08:00Z' + k * interval '1 hour', k, 1) $$;
-- Who took what was taken.
create function pg_temp.deputy() returns uuid language sql stable as $$ select pg_temp.id(timestamptz '2023-01-02 07:00Z', 0, 8) $$;
create function pg_temp.person(n bigint) returns uuid language sql stable
  as $$ select pg_temp.id(timestamptz '2023-06-01 08:00Z' + n * interval '1 second', n, 2) $$;
create function pg_temp.last_name(n bigint) returns text language sql stable
  as $$ select pg_temp.pick(n, 3, 'Martin', 'Bernard', 'Petit', 'Durand', 'Leroy', 'Moreau', 'Lefèvre', 'Garnier', 'Benali', 'Nguyen', 'Traoré', 'Da Silva') $$;
create function pg_temp.first_name(n bigint) returns text language sql stable
  as $$ select pg_temp.pick(n, 4, 'Zoé', 'Inès', 'Marc', 'Karim', 'Lucie', 'Hélène', 'Paul', 'Anne-Sophie', 'Luc', 'Fatou', 'Noël', 'Jeanne') $$;
