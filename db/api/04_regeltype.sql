-- SPDX-License-Identifier: EUPL-1.2
-- What the type of a rule means on day 43.

-- A regulation with a hardheidsclausule does not block, but limits.
CREATE OR REPLACE FUNCTION app.gevolg(p_regeltype text, p_hardheidsclausule boolean) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT CASE WHEN p_hardheidsclausule AND p_regeltype IN ('verordening', 'nadere_regel') THEN 'beperkt' ELSE t.gevolg END
    FROM app.regeltype t WHERE t.naam = p_regeltype);
END $$;

-- The status that a right gets from a consequence, and the step that leads there.
CREATE OR REPLACE FUNCTION app.recht_status(p_gevolg text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE p_gevolg WHEN 'geblokkeerd' THEN 'geblokkeerd' WHEN 'beperkt' THEN 'beperkt_ontstaan' ELSE 'ontstaan' END;
