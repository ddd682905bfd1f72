-- SPDX-License-Identifier: EUPL-1.2
-- The room of a melding: what melder and team write to each other. Nobody else reads it, and nothing changes.

CREATE OR REPLACE FUNCTION app.in_de_kamer(p_rollen text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_rollen && '{melder,teamlid,trekker,coordinator}'::text[];

CREATE VIEW api.melding_bericht WITH (security_invoker = true) AS
  SELECT b.id, z.id AS "meldingId", b.van, g.naam AS door, b.tekst, app.utc(b.op) AS op, b.door = (SELECT app.actor()) AS "vanMij"
    FROM api.melding_zicht z
    JOIN app.kamerbericht b ON (b.organisatie_id, b.melding_id) = (z.organisatie_id, z.id)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (b.organisatie_id, b.door)
   WHERE app.in_de_kamer(z.rollen);

-- The other side hears of it: the melder, or the team; without a team the coordinators.
CREATE OR REPLACE FUNCTION app.bericht_rond(p_melding uuid, p_van text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF p_van = 'team' THEN
    PERFORM app.stuur(app.melder_van(p_melding), 'melding.bericht', 'melding', p_melding, p_melding);
  ELSIF app.team_grootte(p_melding) > 0 THEN
    PERFORM app.stuur_team(p_melding, 'melding.bericht', 'melding', p_melding);
  ELSE
    PERFORM app.stuur(r.gebruiker_id, 'melding.bericht', 'melding', p_melding, p_melding)
      FROM app.gebruiker_rol r WHERE r.organisatie_id = app.organisatie() AND r.rol = 'coordinator';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION api.melding_bericht_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding((pad ->> 'id')::uuid, NULL);
  v_rollen text[] := app.betrekkingen(s.id);
  v_van text := CASE WHEN 'melder' = ANY (v_rollen) THEN 'melder' ELSE 'team' END;
  v_id uuid;
BEGIN
  IF NOT 'schrijf_bericht' = ANY (app.melding_acties(s.id, s.status, v_rollen)) THEN
    PERFORM app.weiger('WF403', 'Hier schrijven alleen de melder, het team en de coördinator.');
  END IF;
  INSERT INTO app.kamerbericht (organisatie_id, melding_id, van, door, tekst)
  VALUES (s.organisatie_id, s.id, v_van, app.actor(), invoer ->> 'tekst') RETURNING id INTO v_id;
  PERFORM app.bericht_rond(s.id, v_van);
  RETURN (SELECT ((to_jsonb(b) - 'meldingId')::json, NULL, 201, NULL)::app.antwoord FROM api.melding_bericht b WHERE b.id = v_id);
END $$;
