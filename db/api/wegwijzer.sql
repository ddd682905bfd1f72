-- SPDX-License-Identifier: EUPL-1.2
-- Where to go with what is no rule. One row for each organisatie, also when nobody wrote anything yet.

CREATE VIEW api.wegwijzer WITH (security_invoker = true) AS
  SELECT w.klacht, w.integriteit, w.misstand, w.ict_storing AS "ictStoring", w.persoon, coalesce(w.versie, 1) AS versie
    FROM app.organisatie o LEFT JOIN app.wegwijzer w ON w.organisatie_id = o.id
   WHERE o.id = (SELECT app.organisatie());

CREATE OR REPLACE FUNCTION api.wegwijzer_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  w app.wegwijzer;
BEGIN
  INSERT INTO app.wegwijzer (organisatie_id, versie) VALUES (app.organisatie(), 1) ON CONFLICT DO NOTHING;
  SELECT * INTO w FROM app.wegwijzer x WHERE x.organisatie_id = app.organisatie() FOR UPDATE;
  IF w.versie <> wegwijzer_wijzig.versie THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
  w := jsonb_populate_record(w, app.kolommen(invoer));
  UPDATE app.wegwijzer x SET (klacht, integriteit, misstand, ict_storing, persoon, versie)
    = (w.klacht, w.integriteit, w.misstand, w.ict_storing, w.persoon, x.versie + 1) WHERE x.organisatie_id = app.organisatie();
  RETURN (SELECT (to_json(a), a.versie, 200, NULL)::app.antwoord FROM api.wegwijzer a);
END $$;
