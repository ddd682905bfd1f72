-- SPDX-License-Identifier: EUPL-1.2
-- Searches that somebody keeps under a name. Nobody else sees them.

CREATE VIEW api.bewaard_filter_rij WITH (security_invoker = true) AS
  SELECT f.id, f.scherm, f.naam, f.vraag FROM app.bewaard_filter f
   WHERE f.organisatie_id = (SELECT app.organisatie()) AND f.gebruiker_id = (SELECT app.actor());

CREATE OR REPLACE FUNCTION api.bewaard_filter_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid;
BEGIN
  IF (SELECT count(*) FROM api.bewaard_filter_rij f WHERE f.scherm = invoer ->> 'scherm') >= 20 THEN
    PERFORM app.weiger('WF409', 'Je hebt al twintig filters bewaard. Gooi er eerst een weg.');
  END IF;
  INSERT INTO app.bewaard_filter (organisatie_id, gebruiker_id, scherm, naam, vraag)
  VALUES (app.organisatie(), app.actor(), invoer ->> 'scherm', btrim(invoer ->> 'naam'), invoer ->> 'vraag') RETURNING id INTO v_id;
  RETURN (SELECT (to_json(f), NULL, 201, '/v1/bewaarde-filters/' || f.id)::app.antwoord FROM api.bewaard_filter_rij f WHERE f.id = v_id);
END $$;

CREATE OR REPLACE FUNCTION api.bewaard_filter_verwijder(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.bewaard_filter WHERE organisatie_id = app.organisatie() AND gebruiker_id = app.actor() AND id = (pad ->> 'id')::uuid;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;
