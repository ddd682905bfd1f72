-- SPDX-License-Identifier: EUPL-1.2
-- The list of norms of decent government, and the labels of a besluit.

CREATE VIEW api.behoorlijkheidsnorm_rij WITH (security_invoker = true) AS
  SELECT n.id, n.groep, n.naam, n.uitleg, n.uitgave, n.volgorde, n.geldig_van AS "geldigVan", n.geldig_tot AS "geldigTot",
         v.vandaag BETWEEN n.geldig_van AND coalesce(n.geldig_tot, 'infinity') AS geldt, n.versie
    FROM app.behoorlijkheidsnorm n CROSS JOIN (SELECT app.vandaag() AS vandaag OFFSET 0) v
   WHERE n.organisatie_id = (SELECT app.organisatie());

CREATE OR REPLACE FUNCTION app.norm_antwoord(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/behoorlijkheidsnormen/' || p_id END)::app.antwoord
            FROM api.behoorlijkheidsnorm_rij x WHERE x.id = p_id);
END $$;

CREATE FUNCTION api.behoorlijkheidsnorm_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid;
BEGIN
  INSERT INTO app.behoorlijkheidsnorm (organisatie_id, groep, naam, uitleg, uitgave, geldig_van, volgorde)
  SELECT app.organisatie(), invoer ->> 'groep', invoer ->> 'naam', invoer ->> 'uitleg', invoer ->> 'uitgave', (invoer ->> 'geldigVan')::date,
         coalesce(max(n.volgorde), 0) + 1 FROM app.behoorlijkheidsnorm n WHERE n.organisatie_id = app.organisatie()
  RETURNING id INTO v_id;
  RETURN app.norm_antwoord(v_id, 201);
END $$;

-- The explanation, and until when it holds. What was labelled stays so.
CREATE FUNCTION api.behoorlijkheidsnorm_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  n app.behoorlijkheidsnorm;
BEGIN
  SELECT * INTO n FROM app.behoorlijkheidsnorm x WHERE (x.organisatie_id, x.id) = (app.organisatie(), (pad ->> 'id')::uuid) FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  PERFORM app.zelfde_versie(n.versie, versie);
  n := jsonb_populate_record(n, app.kolommen(invoer));
  UPDATE app.behoorlijkheidsnorm x SET uitleg = n.uitleg, geldig_tot = n.geldig_tot, versie = x.versie + 1
   WHERE (x.organisatie_id, x.id) = (n.organisatie_id, n.id);
  RETURN app.norm_antwoord(n.id, 200);
END $$;

-- The labels of a besluit, for whoever reads the besluit.
CREATE VIEW api.besluit_normen WITH (security_invoker = true) AS
  SELECT b.id, app.normen_van(b.id) AS normen,
         CASE WHEN app.betrekkingen(b.id) && '{coordinator,jurist,beslisser}' THEN ARRAY['zet'] ELSE '{}' END AS acties, b.versie
    FROM api.besluit b;

CREATE FUNCTION api.besluit_normen_zet(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (pad ->> 'id')::uuid;
BEGIN
  PERFORM FROM api.besluit_normen x WHERE x.id = v_id;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  PERFORM app.alleen_voor(v_id, '{coordinator,jurist,beslisser}', 'Alleen wie besluit, de coördinator en de jurist kiezen normen bij een besluit.');
  PERFORM FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), v_id) FOR UPDATE;
  PERFORM app.zet_normen(v_id, NULL, invoer -> 'normen');
  RETURN (SELECT (to_json(x), x.versie, 200, NULL)::app.antwoord FROM api.besluit_normen x WHERE x.id = v_id);
END $$;
