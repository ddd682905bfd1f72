-- SPDX-License-Identifier: EUPL-1.2
-- The checklist of the phase a melding is in: what is done, what follows from the data, and what people tick.
-- It warns; only the points that app.open_punten knows keep a phase from ending, and those are not decided here.

-- The questions to the data, named in app.checklistpunt.toets.
CREATE OR REPLACE FUNCTION app.check_regel_gekozen(p_melding uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding) AND m.regel_id IS NOT NULL);
END $$;
CREATE OR REPLACE FUNCTION app.check_herschreven(p_melding uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding)
                    AND m.regel_herschreven <> '' AND m.waarom_herschreven <> '');
END $$;
CREATE OR REPLACE FUNCTION app.check_type_bevestigd(p_melding uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.melding m JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
                  WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding) AND r.bevestigd_op IS NOT NULL);
END $$;
CREATE OR REPLACE FUNCTION app.check_verslagen(p_melding uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN NOT EXISTS (SELECT FROM app.gesprek g WHERE (g.organisatie_id, g.melding_id) = (app.organisatie(), p_melding)
                        AND app.akkoord_verslag(g) NOT IN ('akkoord', 'niet_nodig'));
END $$;
CREATE OR REPLACE FUNCTION app.check_voor_wie(p_melding uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  o app.onderzoek := app.onderzoek_van(p_melding);
BEGIN
  RETURN coalesce(btrim(o.doel_voor_wie) <> '' AND btrim(o.bijwerkingen) <> '', false);
END $$;
CREATE OR REPLACE FUNCTION app.check_nut(p_melding uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  o app.onderzoek := app.onderzoek_van(p_melding);
BEGIN
  RETURN o.bewijslast_omgekeerd IS NOT TRUE OR o.nut_aangetoond IS NOT NULL;
END $$;
CREATE OR REPLACE FUNCTION app.check_kaarten(p_melding uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN NOT EXISTS (SELECT FROM app.gelegde_kaart k WHERE (k.organisatie_id, k.melding_id) = (app.organisatie(), p_melding) AND k.vak = 'bespreken');
END $$;
CREATE OR REPLACE FUNCTION app.check_toets_af(p_melding uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  o app.onderzoek := app.onderzoek_van(p_melding);
BEGIN
  RETURN num_nulls(nullif(o.toets_effect, ''), nullif(o.toets_grondwaarde, ''), nullif(o.toets_gevolgen, ''), nullif(o.toets_juridisch, '')) IN (0, 4);
END $$;
CREATE OR REPLACE FUNCTION app.check_betekenis(p_melding uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.advies a WHERE (a.organisatie_id, a.melding_id) = (app.organisatie(), p_melding) AND btrim(a.betekenis_voor_inwoners) <> '');
END $$;
CREATE OR REPLACE FUNCTION app.check_onderbouwd(p_melding uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.advies a WHERE (a.organisatie_id, a.melding_id) = (app.organisatie(), p_melding)
                    AND btrim(a.onderbouwing) <> '' AND (btrim(a.voorstel_tekst) <> '' OR a.uitkomst IN ('behouden', 'schrappen', 'niet_aan_ons')));
END $$;
CREATE OR REPLACE FUNCTION app.check_motivering(p_melding uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.besluit b WHERE (b.organisatie_id, b.melding_id) = (app.organisatie(), p_melding) AND btrim(b.motivering) <> '');
END $$;

-- One point: whether it is done. p_open: the codes that app.open_punten gives now.
CREATE OR REPLACE FUNCTION app.check_gedaan(p app.checklistpunt, p_melding uuid, p_open text[]) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v boolean;
BEGIN
  IF p.dekt <> '{}' THEN RETURN NOT p.dekt && p_open; END IF;
  IF p.toets IS NULL THEN RETURN NULL; END IF;
  EXECUTE format('SELECT app.%I($1)', p.toets) INTO v USING p_melding;
  RETURN v;
END $$;

-- The points of a phase of one melding, in order; those of the team itself last.
CREATE OR REPLACE FUNCTION app.checklist(p_melding uuid, p_fase text) RETURNS json
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_open text[] := CASE WHEN p_fase = 'onderzoek' THEN ARRAY (SELECT f.code FROM app.open_punten(app.onderzoek_van(p_melding)) f) ELSE '{}' END;
BEGIN
  RETURN (
  SELECT coalesce(json_agg(json_build_object('punt', x.punt, 'zin', x.zin, 'hoe', x.hoe, 'nodig', x.nodig, 'gedaan', x.gedaan,
           'door', app.persoon(x.gedaan_door) ->> 'naam', 'op', app.utc(x.gedaan_op)) ORDER BY x.volgorde, x.punt), '[]')
    FROM (
      SELECT p.code AS punt, p.zin, CASE WHEN g.gedaan IS NULL THEN 'afvinken' ELSE 'berekend' END AS hoe, p.dekt <> '{}' AS nodig,
             coalesce(g.gedaan, c.gedaan_op IS NOT NULL) AS gedaan, c.gedaan_door, c.gedaan_op, p.volgorde
        FROM app.checklistpunt p
        CROSS JOIN LATERAL (SELECT app.check_gedaan(p, p_melding, v_open) AS gedaan OFFSET 0) g
        LEFT JOIN app.checkpunt c ON (c.organisatie_id, c.melding_id, c.fase, c.code) = (app.organisatie(), p_melding, p.fase, p.code)
       WHERE p.fase = p_fase
      UNION ALL
      SELECT c.id::text, c.tekst, 'eigen', false, c.gedaan_op IS NOT NULL, c.gedaan_door, c.gedaan_op, 1000
        FROM app.checkpunt c WHERE (c.organisatie_id, c.melding_id, c.fase) = (app.organisatie(), p_melding, p_fase) AND c.tekst IS NOT NULL) x);
END $$;

-- For who does the work of this phase, and for who guards it. Outside a phase with a checklist there is none.
CREATE VIEW api.checklist WITH (security_invoker = true) AS
  SELECT m.id, s.kenmerk, f.fase, app.checklist(m.id, f.fase) AS punten,
         CASE WHEN m.rollen && f.wie THEN ARRAY['vink', 'voeg_toe'] ELSE '{}' END AS acties
    FROM api.melding_rol m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    JOIN app.checklistfase f ON f.status = s.status
   WHERE m.rollen && (f.wie || '{teamlid,trekker,coordinator,jurist}');

-- The melding whose checklist the asker may change now, locked against a second hand.
CREATE OR REPLACE FUNCTION app.pak_checklist(p_melding uuid, OUT melding uuid, OUT fase text) LANGUAGE plpgsql AS $$
DECLARE
  v_acties text[];
BEGIN
  PERFORM FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_melding) FOR NO KEY UPDATE;
  SELECT x.id, x.fase, x.acties INTO melding, fase, v_acties FROM api.checklist x WHERE x.id = p_melding;
  IF melding IS NULL THEN PERFORM app.er_niet(); END IF;
  IF 'vink' <> ALL (v_acties) THEN
    PERFORM app.weiger('WF403', 'Alleen wie nu aan zet is, vinkt punten af.');
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.checklist_antwoord(p_melding uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), NULL, p_status, NULL)::app.antwoord FROM api.checklist x WHERE x.id = p_melding);
END $$;

CREATE FUNCTION api.checkpunt_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  c record := app.pak_checklist((pad ->> 'id')::uuid);
BEGIN
  INSERT INTO app.checkpunt (organisatie_id, melding_id, fase, tekst, gemaakt_door)
  VALUES (app.organisatie(), c.melding, c.fase, btrim(invoer ->> 'tekst'), app.actor());
  RETURN app.checklist_antwoord(c.melding, 201);
END $$;

-- Ticks or unticks: a point of the list by its code, an own one by its id. What the data say cannot be ticked.
CREATE FUNCTION api.checkpunt_vink(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  c record := app.pak_checklist((pad ->> 'id')::uuid);
  v_punt text := invoer ->> 'punt';
  v_door uuid := CASE WHEN (invoer ->> 'gedaan')::boolean THEN app.actor() END;
BEGIN
  INSERT INTO app.checkpunt (organisatie_id, melding_id, fase, code, gemaakt_door)
  SELECT app.organisatie(), c.melding, c.fase, p.code, app.actor() FROM app.checklistpunt p
   WHERE (p.fase, p.code) = (c.fase, v_punt) AND p.toets IS NULL AND p.dekt = '{}' ON CONFLICT DO NOTHING;
  UPDATE app.checkpunt x SET gedaan_door = v_door, gedaan_op = CASE WHEN v_door IS NOT NULL THEN app.nu() END
   WHERE (x.organisatie_id, x.melding_id, x.fase) = (app.organisatie(), c.melding, c.fase) AND v_punt IN (x.code, x.id::text);
  IF NOT FOUND THEN
    PERFORM app.weiger('WF409', 'Dit punt kun je niet afvinken.', ARRAY[('/punt', 'niet_mogelijk', 'Kies een punt dat je zelf kunt afvinken.')::app.fout]);
  END IF;
  RETURN app.checklist_antwoord(c.melding, 200);
END $$;

CREATE FUNCTION api.checkpunt_verwijder(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  x app.checkpunt;
BEGIN
  SELECT * INTO x FROM app.checkpunt p WHERE (p.organisatie_id, p.id) = (app.organisatie(), (pad ->> 'id')::uuid) AND p.tekst IS NOT NULL;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  PERFORM app.pak_checklist(x.melding_id);
  DELETE FROM app.checkpunt p WHERE (p.organisatie_id, p.id) = (x.organisatie_id, x.id);
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;
