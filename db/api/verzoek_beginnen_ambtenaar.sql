-- SPDX-License-Identifier: EUPL-1.2
-- An ambtenaar asks for afstemming: the inwoner is invited first, and says yes or no. Until then there is
-- only the contact, sealed, in the house of the afstemmingsorganisatie; nothing of the inwoner stays in the gemeente.

CREATE FUNCTION api.afstemming_vraag(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_in ->> 'nieuwId')::uuid;
  s    app.stuk;
BEGIN
  PERFORM app.verzoek_nieuw(v_id, 'inwoner_uitgenodigd', p_in || (
    SELECT jsonb_build_object('gemeenteId', g.organisatie_id, 'initiatief', 'ambtenaar', 'vragerOrganisatie', g.organisatie_id,
                              'vrager', g.id, 'vragerNaam', g.naam)
      FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (app.organisatie(), app.actor())));
  s := app.geef_stuk_kenmerk(v_id, 'AV');
  RETURN (json_build_object('kenmerk', s.kenmerk, 'afstemmingsorganisatie', app.organisatie_naam(s.organisatie_id),
                            'antwoordUiterlijkOp', s.stap_uiterlijk_op), NULL, 201, NULL)::app.antwoord;
END $$;

-- Whoever asked hears once that it goes on or not, and nothing else: no reason, no name, no id to look for, and no kenmerk but
-- the one that was given with the question.
CREATE OR REPLACE FUNCTION app.meld_vrager(p_stuk app.stuk, p_bericht text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v app.verzoek;
  v_eigen boolean := p_stuk.kenmerk LIKE 'AV-%';
BEGIN
  UPDATE app.verzoek x SET vrager_gehoord_op = app.nu()
   WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id) AND x.vrager_id IS NOT NULL AND x.vrager_gehoord_op IS NULL RETURNING * INTO v;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('vraagt.organisatie', v.vrager_organisatie_id::text, true);
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, kenmerk, titel)
  SELECT g.organisatie_id, g.id, p_bericht, 'afstemmingsvraag', app.uuid7(), CASE WHEN v_eigen THEN p_stuk.kenmerk END,
         CASE WHEN v_eigen THEN 'Je vraag van ' || app.dag_in_woorden(app.dag(p_stuk.aangemaakt_op)) ELSE app.organisatie_naam(v.organisatie_id) END
    FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (v.vrager_organisatie_id, v.vrager_id) AND g.actief;
  PERFORM set_config('vraagt.organisatie', v.organisatie_id::text, true);
END $$;

-- It goes on from the moment that the gemeente may know of it: an inwoner who takes part and does not want that yet, is not told of.
CREATE OR REPLACE FUNCTION app.vrager_hoort_ja(p_verzoek uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.meld_vrager(s, 'afstemming.gaat_door') FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_verzoek);
END $$;

-- Whichever way it ends before that, it does not go on.
CREATE OR REPLACE FUNCTION app.vrager_hoort_nee() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT st.fase = 'afgerond' FROM app.status st WHERE (st.soort, st.status) = (NEW.soort, NEW.status)) THEN
    PERFORM app.meld_vrager(NEW, 'afstemming.gaat_niet_door');
  END IF;
  RETURN NULL;
END $$;
CREATE OR REPLACE TRIGGER vrager_hoort_nee AFTER UPDATE OF status ON app.stuk
  FOR EACH ROW WHEN (NEW.soort = 'verzoek' AND NEW.status IS DISTINCT FROM OLD.status) EXECUTE FUNCTION app.vrager_hoort_nee();

-- No, or no answer: nothing of the inwoner is left.
CREATE OR REPLACE FUNCTION app.inwoner_zei_nee(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.wis_verzoek(p_stuk.id, 'geweigerd');
  -- The code is gone, and the token that was made with it; this last answer may still be read.
  PERFORM set_config('vraagt.sessie', '', true);
END $$;

-- May the begeleider hand over a code? To an invited inwoner, and for what was written down by telephone, desk
-- or letter, until the inwoner opened it and answered.
CREATE OR REPLACE FUNCTION app.mag_code_geven(v app.verzoek, p_status text) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN p_status = 'inwoner_uitgenodigd'
      OR v.kanaal <> 'web' AND NOT EXISTS (SELECT FROM app.opname_antwoord a WHERE (a.organisatie_id, a.verzoek_id) = (v.organisatie_id, v.id))
         AND (SELECT fase <> 'afgerond' FROM app.status WHERE (soort, status) = ('verzoek', p_status));
END $$;

-- A code for the begeleider to hand over; an earlier one no longer works. Who hands it over begeleidt.
CREATE FUNCTION api.verzoek_code_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk((p_pad ->> 'id')::uuid, NULL, 'verzoek');
  v app.verzoek;
BEGIN
  UPDATE app.verzoek x SET begeleider_id = coalesce(x.begeleider_id, app.actor())
   WHERE (x.organisatie_id, x.id) = (s.organisatie_id, s.id) RETURNING * INTO v;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.');
  ELSIF NOT app.mag_code_geven(v, s.status) THEN
    PERFORM app.weiger('WF409', 'De inwoner heeft al een eigen code.');
  END IF;
  DELETE FROM app.volgcode WHERE (organisatie_id, verzoek_id) = (s.organisatie_id, s.id) AND partij_id IS NULL;
  INSERT INTO app.volgcode (organisatie_id, verzoek_id, hash) VALUES (s.organisatie_id, s.id, p_in ->> 'codeHash');
  RETURN (json_build_object('verzegeld', p_in ->> 'verzegeld'), NULL, 201, NULL)::app.antwoord;
END $$;

-- No answer in twenty working days is no. Who is still writing is left alone as long as a concept is kept.
CREATE OR REPLACE FUNCTION app.uitnodigingen_stil() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('uitnodiging_stil', ARRAY (SELECT s.id FROM app.stuk s
    JOIN app.verzoek v ON (v.organisatie_id, v.id) = (s.organisatie_id, s.id)
   WHERE s.organisatie_id = app.organisatie() AND s.soort = 'verzoek' AND s.status = 'inwoner_uitgenodigd'
     AND s.stap_uiterlijk_op < app.vandaag() AND (v.concept IS NULL OR app.concept_tot(s) < app.vandaag())
   FOR UPDATE OF s SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.uitnodiging_stil(p_verzoek uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(p_verzoek, NULL, 'weiger', '{}', '{systeem}');
END $$;
