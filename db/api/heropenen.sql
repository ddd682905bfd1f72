-- SPDX-License-Identifier: EUPL-1.2
-- After the end of a melding: a review of what was not taken up, and a new melding that follows an old one.

-- How the one review of a melding that was not taken up stands: NULL, gevraagd or beoordeeld.
CREATE OR REPLACE FUNCTION app.herziening_stand(p_melding uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT CASE WHEN bool_or(h.actie <> 'vraag_herziening') THEN 'beoordeeld' ELSE 'gevraagd' END FROM app.historie h
           WHERE h.organisatie_id = app.organisatie() AND h.stuk_id = p_melding
             AND h.actie IN ('vraag_herziening', 'wijs_herziening_af', 'neem_alsnog_in_behandeling')
          HAVING count(*) > 0);
END $$;

-- Of what the rows offer about a review, what may be done now: asked once, answered once.
CREATE OR REPLACE FUNCTION app.melding_acties_herziening(p_melding uuid, p_acties text[]) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_stand text := app.herziening_stand(p_melding);
BEGIN
  RETURN ARRAY (SELECT a FROM unnest(p_acties) a WHERE CASE WHEN a = 'vraag_herziening' THEN v_stand IS NULL
    WHEN a IN ('wijs_herziening_af', 'neem_alsnog_in_behandeling') THEN v_stand = 'gevraagd' ELSE true END ORDER BY a);
END $$;

CREATE OR REPLACE FUNCTION app.toets_vraag_herziening(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF app.herziening_stand(p_stuk.id) IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Je vroeg al een keer of iemand opnieuw wil kijken. Dat kan een keer.');
  END IF;
  RETURN;
END $$;

CREATE OR REPLACE FUNCTION app.toets_herziening(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF app.herziening_stand(p_stuk.id) IS DISTINCT FROM 'gevraagd' THEN
    PERFORM app.weiger('WF409', 'De melder vroeg hier niet om, of je gaf al antwoord.');
  END IF;
  RETURN;
END $$;

CREATE OR REPLACE FUNCTION app.na_vraag_herziening(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.wijs_beslisser(p_stuk.id);
  PERFORM app.stuur(m.beslisser_id, 'melding.herziening', 'melding', m.id, m.id)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;

CREATE OR REPLACE FUNCTION app.na_herziening_af(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(app.melder_van(p_stuk.id), 'melding.herziening_afgewezen', 'melding', p_stuk.id, p_stuk.id);
END $$;

-- Taken up after all: as if it had not been refused, so the six weeks still count from the first day.
CREATE OR REPLACE FUNCTION app.na_alsnog(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.termijn_meld(p_stuk.id, 'hervat', 'alsnog in behandeling');
  PERFORM app.stuur(w.wie, 'melding.alsnog', 'melding', p_stuk.id, p_stuk.id) FROM (
    SELECT app.melder_van(p_stuk.id) AS wie
    UNION SELECT r.gebruiker_id FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (p_stuk.organisatie_id, 'coordinator')) w;
END $$;

-- A melding next to another, for as far as the asker may see it.
CREATE OR REPLACE FUNCTION app.verwante_melding(p_id uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('id', z.id, 'kenmerk', z.kenmerk, 'status', z.status) FROM api.melding_zicht z WHERE z.id = p_id);
END $$;

-- The latest one that follows this melding.
CREATE OR REPLACE FUNCTION app.opvolger_van(p_id uuid) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT m.id FROM app.melding m WHERE (m.organisatie_id, m.voorganger_id) = (app.organisatie(), p_id) ORDER BY m.id DESC LIMIT 1);
END $$;

-- Makes the melding that follows another and hands it in: the same rule, a number of its own. Ambtshalve: the
-- asker reports it, in the words that the afdeling may read.
CREATE OR REPLACE FUNCTION app.volg_op(p_oud uuid, p_ambtshalve boolean, p_feit text, p_reden text) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_id  uuid := app.nieuw_stuk('melding', 'concept');
  v_wie uuid := CASE WHEN p_ambtshalve THEN app.actor() ELSE app.melder_van(p_oud) END;
BEGIN
  INSERT INTO app.melding (organisatie_id, id, melder_id, welke_regel, waarom_hinderlijk, suggestie, praktijkvoorbeeld, klantgroep, afscherming_melder,
      naam_mag_naar_beslisser, onderwerpen, regel_herschreven, waarom_herschreven, regel_id, afdeling_id, voorganger_id, nieuw_feit, heropend_reden,
      ambtshalve, ingevoerd_door)
  SELECT m.organisatie_id, v_id, v_wie, CASE WHEN p_ambtshalve THEN coalesce(m.regel_herschreven, m.welke_regel) ELSE m.welke_regel END,
         CASE WHEN p_ambtshalve THEN coalesce(m.waarom_herschreven, m.waarom_hinderlijk) ELSE m.waarom_hinderlijk END, m.suggestie,
         CASE WHEN NOT p_ambtshalve THEN m.praktijkvoorbeeld END, m.klantgroep, m.afscherming_melder, m.naam_mag_naar_beslisser, m.onderwerpen,
         m.regel_herschreven, m.waarom_herschreven, m.regel_id, m.afdeling_id, m.id, p_feit, p_reden, p_ambtshalve, nullif(app.actor(), v_wie)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_oud);
  PERFORM app.zet_stap(v_id, NULL, 'dien_in', '{}', '{melder}');
  PERFORM app.meld_gebeurtenis(p_oud, 'systeem', 'partijen', format('Deze melding gaat verder als %s.', s.kenmerk))
    FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), v_id);
  RETURN v_id;
END $$;

-- The melding to follow, locked: the asker may do this now, and nothing follows it yet that still runs.
CREATE OR REPLACE FUNCTION app.pak_voorganger(p_id uuid, p_actie text) RETURNS app.stuk
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding(p_id, NULL);
BEGIN
  IF NOT app.betrekkingen(p_id) && (SELECT array_agg(r) FROM app.handeling h, unnest(h.rollen) r WHERE (h.soort, h.actie) = ('melding', p_actie)) THEN
    PERFORM app.weiger('WF403', 'Dit is niet aan jou.');
  ELSIF NOT p_actie = ANY (app.melding_acties(s.id, s.status, app.betrekkingen(s.id))) THEN
    PERFORM app.weiger('WF409', 'Dit kan nu niet: de melding is niet klaar, of zij gaat al verder in een nieuwe.');
  END IF;
  RETURN s;
END $$;

-- Whether a melding that follows this one still runs.
CREATE OR REPLACE FUNCTION app.gaat_al_verder(p_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.melding n JOIN app.stuk s ON (s.organisatie_id, s.id) = (n.organisatie_id, n.id)
    JOIN app.status st ON (st.soort, st.status) = ('melding', s.status) AND st.fase <> 'afgerond'
   WHERE (n.organisatie_id, n.voorganger_id) = (app.organisatie(), p_id));
END $$;

-- Back because of a new fact. A melder who is gone cannot wait for anything: then it goes on ambtshalve.
CREATE FUNCTION api.melding_heropen(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_voorganger((pad ->> 'id')::uuid, 'heropen');
  v_weg boolean := NOT (SELECT g.actief FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (s.organisatie_id, app.melder_van(s.id)));
  v_id uuid := app.volg_op(s.id, v_weg, invoer ->> 'nieuwFeit', invoer ->> 'reden');
BEGIN
  RETURN app.antwoord_melding(v_id, 201);
END $$;

-- The melder withdrew, the rule still asks for it: the Servicepunt goes on, without the melder and without a clock.
CREATE FUNCTION api.melding_zet_voort(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_voorganger((pad ->> 'id')::uuid, 'zet_voort');
  v_id uuid := app.volg_op(s.id, true, NULL, invoer ->> 'reden');
BEGIN
  RETURN app.antwoord_melding(v_id, 201);
END $$;

-- As who decides: whether a melding must be taken up after all.
CREATE OR REPLACE FUNCTION app.taken_herziening() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'melding', m.id, s.kenmerk, m.welke_regel, 'beoordeel_herziening', app.werkdagen(m.organisatie_id, app.dag(s.gewijzigd_op), 10), NULL::date
    FROM app.melding m JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (m.organisatie_id, m.id, 'niet_in_behandeling')
   WHERE m.organisatie_id = app.organisatie() AND m.beslisser_id = app.actor() AND app.herziening_stand(m.id) = 'gevraagd';
END $$;
