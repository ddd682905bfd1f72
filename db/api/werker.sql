-- SPDX-License-Identifier: EUPL-1.2
-- For the worker, and for a server that starts: in which organisaties there may be work. Only the system may look across them.
SET LOCAL ROLE app_poort;
CREATE OR REPLACE FUNCTION app.organisaties_lijst() RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT o.id FROM app.organisatie o WHERE app.door() = 'systeem' ORDER BY o.id
$$;
REVOKE EXECUTE ON FUNCTION app.organisaties_lijst() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.organisaties_lijst() TO app_worker, app_api;
SET LOCAL ROLE app_owner;
