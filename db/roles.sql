-- SPDX-License-Identifier: EUPL-1.2
-- The roles of one installation, and what each may do in this database. Run by a superuser (or the
-- administrator of a managed PostgreSQL), as often as you like. Passwords are set elsewhere.
--   app_owner    owns schemas app and api; never logs in; row-level security holds for it too
--   app_migratie logs in to migrate, seed and repair; sees all rows through a policy of its own
--   app_api      logs in for the API; reads tables and views, writes only through app.eenmalig
--   app_worker   logs in for the worker; same rights as app_api
--   app_poort    owns the few functions that look across organisations (login, search, codes)
DO $$
DECLARE v_rol text;
BEGIN
  FOREACH v_rol IN ARRAY '{app_owner,app_migratie,app_api,app_worker,app_poort}'::text[] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = v_rol) THEN
      EXECUTE format('CREATE ROLE %I', v_rol);
    END IF;
  END LOOP;
END $$;

-- NOINHERIT: app_owner may hand functions to app_poort, but the policies of app_poort are not its own.
ALTER ROLE app_owner    NOLOGIN NOINHERIT;
ALTER ROLE app_poort    NOLOGIN NOINHERIT;
ALTER ROLE app_migratie LOGIN INHERIT;
ALTER ROLE app_api      LOGIN NOINHERIT;
ALTER ROLE app_worker   LOGIN NOINHERIT;
GRANT app_owner, app_poort TO app_migratie;
GRANT app_poort TO app_owner;

DO $$
BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO app_api, app_worker, app_migratie', current_database());
  EXECUTE format('GRANT CREATE, TEMPORARY ON DATABASE %I TO app_migratie, app_owner', current_database());
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT ALL ON SCHEMA public TO app_migratie;
GRANT USAGE ON SCHEMA public TO app_owner, app_poort, app_api, app_worker;
