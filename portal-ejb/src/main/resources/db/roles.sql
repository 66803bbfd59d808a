-- Run once by a superuser (idempotent): the roles of the portal. Passwords are set apart, by whoever installs it.
-- The application signs in as portal_app, which owns nothing and inherits nothing; each call switches to the role of its audience.
do $$
declare
  audience text;
begin
  if not exists (select from pg_roles where rolname = 'portal_owner') then
    create role portal_owner login;
  end if;
  if not exists (select from pg_roles where rolname = 'portal_app') then
    create role portal_app login noinherit;
  end if;
  foreach audience in array array['portal_person', 'portal_hr', 'portal_dpo', 'portal_operator', 'portal_newcomer', 'portal_public', 'portal_job'] loop
    if not exists (select from pg_roles where rolname = audience) then
      execute format('create role %I nologin', audience);
    end if;
    -- Since PostgreSQL 16 the membership, not the role, says whether it inherits.
    execute format('grant %I to portal_app with inherit false, set true', audience);
  end loop;
end
$$;
