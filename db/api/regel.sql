-- SPDX-License-Identifier: EUPL-1.2
-- The register of rules. The coordinator chooses a type, the jurist confirms it; another type needs
-- to be confirmed again.

CREATE VIEW api.regel_rij WITH (security_invoker = true) AS
  SELECT r.id, r.naam, r.regeltype, r.bevestigd_op IS NOT NULL AS "typeBevestigd", s.status AS regelstatus,
         r.eigenaar_afdeling_id AS "eigenaarAfdelingId", a.naam AS "eigenaarAfdeling",
         (SELECT count(*)::int FROM app.melding m
           WHERE (m.organisatie_id, m.regel_id) = (r.organisatie_id, r.id) AND m.ingediend_op IS NOT NULL) AS "aantalMeldingen"
    FROM app.regel r
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (r.organisatie_id, r.id)
    LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (r.organisatie_id, r.eigenaar_afdeling_id)
   WHERE r.organisatie_id = (SELECT app.organisatie());

CREATE VIEW api.regel WITH (security_invoker = true) AS
  SELECT r.id, r.naam, r.omschrijving, r.regeltype, app.gevolg(r.regeltype, r.hardheidsclausule) AS gevolg,
         r.rechtsbron, r.doel,
         (SELECT json_build_object('id', a.id, 'naam', a.naam) FROM app.afdeling a
           WHERE (a.organisatie_id, a.id) = (r.organisatie_id, r.eigenaar_afdeling_id)) AS "eigenaarAfdeling",
         r.hardheidsclausule, r.onderwerpen, s.status AS regelstatus, r.bevestigd_op IS NOT NULL AS "typeBevestigd",
         app.persoon(r.bevestigd_door) AS "bevestigdDoor",
         (SELECT coalesce(json_agg(m ORDER BY m.id DESC), '[]') FROM (
            SELECT z.id, z.kenmerk, z.status FROM api.melding_zicht z
             WHERE z.regel_id = r.id AND z.kenmerk IS NOT NULL ORDER BY z.id DESC LIMIT 20) m) AS meldingen,
         (SELECT coalesce(json_agg(g ORDER BY g.op DESC), '[]') FROM (
            SELECT app.utc(e.op) AS op, coalesce(app.persoon(CASE WHEN e.door ~ '^[0-9a-f]{8}-' THEN e.door::uuid END) ->> 'naam', e.door) AS door,
                   e.tekst AS wat FROM app.gebeurtenis e
             WHERE (e.organisatie_id, e.stuk_id) = (r.organisatie_id, r.id)) g) AS geschiedenis,
         to_json(array_remove(ARRAY[
           CASE WHEN app.rollen() && '{coordinator,jurist}' THEN 'wijzig' END,
           CASE WHEN app.heeft_rol('jurist') AND r.bevestigd_op IS NULL AND r.regeltype <> 'onbekend' THEN 'bevestig' END], NULL)) AS acties,
         app.utc(s.aangemaakt_op) AS "aangemaaktOp", app.utc(s.gewijzigd_op) AS "gewijzigdOp", s.versie
    FROM app.regel r
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (r.organisatie_id, r.id)
   WHERE r.organisatie_id = (SELECT app.organisatie());

CREATE OR REPLACE FUNCTION app.antwoord_regel(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/regels/' || p_id END)::app.antwoord
            FROM api.regel x WHERE x.id = p_id);
END $$;

CREATE OR REPLACE FUNCTION api.regel_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.nieuw_stuk('regel', 'geldend', NULL, 'openbaar');
BEGIN
  INSERT INTO app.regel (organisatie_id, id, naam, regeltype) VALUES (app.organisatie(), v_id, invoer ->> 'naam', invoer ->> 'regeltype');
  PERFORM app.vul_regel(v_id, invoer);
  PERFORM app.meld_gebeurtenis(v_id, 'systeem', 'openbaar', 'In het register gezet.');
  RETURN app.antwoord_regel(v_id, 201);
END $$;

-- Writes the given fields. Another type takes away the confirmation; another owner moves the open meldingen.
CREATE OR REPLACE FUNCTION app.vul_regel(p_id uuid, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  oud app.regel;
  r   app.regel;
BEGIN
  SELECT * INTO oud FROM app.regel WHERE organisatie_id = app.organisatie() AND id = p_id;
  r := jsonb_populate_record(oud, app.kolommen(p_in));
  IF r.regeltype <> oud.regeltype OR r.hardheidsclausule <> oud.hardheidsclausule THEN
    r.bevestigd_door := NULL; r.bevestigd_op := NULL; r.bevestiging_toelichting := NULL;
    PERFORM app.meld_gebeurtenis(p_id, 'systeem', 'openbaar', format('Type van %s naar %s.', oud.regeltype, r.regeltype))
      WHERE r.regeltype <> oud.regeltype;
  END IF;
  UPDATE app.regel SET (naam, omschrijving, regeltype, bevestigd_door, bevestigd_op, bevestiging_toelichting, rechtsbron, doel, hardheidsclausule, eigenaar_afdeling_id, onderwerpen)
    = (r.naam, r.omschrijving, r.regeltype, r.bevestigd_door, r.bevestigd_op, r.bevestiging_toelichting, r.rechtsbron, r.doel, r.hardheidsclausule, r.eigenaar_afdeling_id, r.onderwerpen)
   WHERE organisatie_id = r.organisatie_id AND id = p_id;
  IF r.eigenaar_afdeling_id IS DISTINCT FROM oud.eigenaar_afdeling_id THEN
    UPDATE app.melding m SET afdeling_id = r.eigenaar_afdeling_id, beslisser_id = app.bepaal_beslisser(r.eigenaar_afdeling_id, m.melder_id), waarneming_voor_id = NULL
      FROM app.stuk s WHERE (m.organisatie_id, m.regel_id) = (r.organisatie_id, p_id)
       AND (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
       AND s.status IN ('concept', 'ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling');
  END IF;
END $$;

CREATE OR REPLACE FUNCTION api.regel_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk((pad ->> 'id')::uuid, versie, 'regel');
BEGIN
  PERFORM app.vul_regel(s.id, invoer);
  PERFORM app.meld_gebeurtenis(s.id, 'systeem', 'openbaar', 'Gegevens gewijzigd.') WHERE invoer - 'regeltype' <> '{}';
  PERFORM app.raak_aan(s.id, NULL);
  RETURN app.antwoord_regel(s.id, 200);
END $$;

CREATE OR REPLACE FUNCTION api.regel_bevestig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk((pad ->> 'id')::uuid, versie, 'regel');
  r app.regel;
BEGIN
  UPDATE app.regel SET bevestigd_door = app.actor(), bevestigd_op = app.nu(), bevestiging_toelichting = invoer ->> 'toelichting'
   WHERE organisatie_id = s.organisatie_id AND id = s.id AND bevestigd_op IS NULL AND regeltype <> 'onbekend' RETURNING * INTO r;
  IF r.id IS NULL THEN
    PERFORM app.weiger('WF409', 'Er is geen type om te bevestigen. Het is al bevestigd, of het type is nog onbekend.');
  END IF;
  PERFORM app.meld_gebeurtenis(s.id, 'systeem', 'openbaar', format('Type %s bevestigd. %s', r.regeltype, invoer ->> 'toelichting'));
  PERFORM app.raak_aan(s.id, NULL);
  RETURN app.antwoord_regel(s.id, 200);
END $$;

-- GET without pages: the types of rules and what each means.
CREATE OR REPLACE FUNCTION api.regeltypen_lijst(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE sql STABLE AS $$
  SELECT json_build_object('resultaten', json_agg(json_build_object('regeltype', t.naam, 'gevolg', t.gevolg,
           'uitleg', t.uitleg, 'rechtsgrond', t.rechtsgrond) ORDER BY t.volgorde)), NULL::int, 200, NULL::text FROM app.regeltype t;
$$;
