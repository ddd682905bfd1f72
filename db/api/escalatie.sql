-- SPDX-License-Identifier: EUPL-1.2
-- What is too late, stuck or forbidden goes up: level 0 reminds who has to report, level 1 is who decides,
-- level 2 the directeur. Others call app.escaleer, and app.escalaties_vervallen when the cause is gone.

-- Raises something to this level, once: what is open about the same subject is raised instead of doubled.
-- Returns the escalatie. p_als: melder, teammanager or beslisser, when the asker asked for it.
CREATE OR REPLACE FUNCTION app.escaleer(p_melding uuid, p_aanleiding text, p_niveau int, p_toelichting text, p_als text DEFAULT NULL)
RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  x app.escalatie;
BEGIN
  -- Two at once: the second one finds what the first one made.
  PERFORM FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding) FOR NO KEY UPDATE;
  SELECT * INTO x FROM app.escalatie e WHERE (e.organisatie_id, e.melding_id) = (app.organisatie(), p_melding)
     AND e.onderwerp = app.escalatie_onderwerp(p_aanleiding) AND e.gesloten_op IS NULL;
  IF FOUND THEN
    UPDATE app.escalatie SET aanleiding = p_aanleiding, toelichting = p_toelichting,
           gevraagd_als = p_als, gevraagd_door = CASE WHEN p_als IS NOT NULL THEN app.actor() END
     WHERE (organisatie_id, id) = (x.organisatie_id, x.id) AND p_niveau > x.niveau;
    IF p_niveau > x.niveau THEN
      PERFORM app.zet_stap(x.id, NULL, CASE p_niveau WHEN 2 THEN 'naar_directeur' ELSE 'verhoog' END,
                           jsonb_build_object('toelichting', p_toelichting), '{systeem}');
    END IF;
    RETURN x.id;
  END IF;
  x.id := app.nieuw_stuk('escalatie', 'niveau_' || p_niveau, p_melding);
  INSERT INTO app.escalatie (organisatie_id, id, melding_id, aanleiding, niveau, toelichting, gevraagd_door, gevraagd_als)
  VALUES (app.organisatie(), x.id, p_melding, p_aanleiding, p_niveau, p_toelichting, CASE WHEN p_als IS NOT NULL THEN app.actor() END, p_als);
  PERFORM app.meld_escalatie(x.id);
  RETURN x.id;
END $$;

-- What an escalatie is about, by what made it necessary; the same as the column of the table.
CREATE OR REPLACE FUNCTION app.escalatie_onderwerp(p_aanleiding text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_aanleiding = 'geblokkeerd' THEN 'afwijkingsrecht'
            WHEN p_aanleiding IN ('besluit_te_laat', 'belangenconflict') THEN 'besluit' ELSE 'uitvoering' END;

-- Tells whoever it lies with now. A right that is blocked goes to who decides and the directeur the same day.
CREATE OR REPLACE FUNCTION app.meld_escalatie(p_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(w.wie, CASE w.niveau WHEN 0 THEN 'escalatie.herinnering' WHEN 1 THEN 'escalatie.beslisser' ELSE 'escalatie.directeur' END,
                    'escalatie', p_id, w.melding) FROM (
    SELECT DISTINCT n.wie, x.niveau, x.melding_id AS melding
      FROM app.escalatie x
      JOIN app.melding m ON (m.organisatie_id, m.id) = (x.organisatie_id, x.melding_id)
      LEFT JOIN app.uitvoering u ON (u.organisatie_id, u.melding_id) = (m.organisatie_id, m.id)
      CROSS JOIN LATERAL (
        SELECT u.opgedragen_aan WHERE x.niveau = 0
        UNION ALL SELECT m.beslisser_id WHERE x.niveau = 1 OR x.aanleiding = 'geblokkeerd'
        UNION ALL SELECT r.gebruiker_id FROM app.gebruiker_rol r WHERE x.niveau = 2 AND (r.organisatie_id, r.rol) = (x.organisatie_id, 'directeur')) n (wie)
     WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) AND n.wie IS NOT NULL AND n.wie IS DISTINCT FROM app.actor()) w;
END $$;

CREATE OR REPLACE FUNCTION app.na_verhoog(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.escalatie SET niveau = right(p_stuk.status, 1)::int WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.meld_escalatie(p_stuk.id);
END $$;

-- The cause is gone before anybody answered: closed, with the reason.
CREATE OR REPLACE FUNCTION app.sluit_escalatie(p_id uuid, p_reden text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.escalatie SET gesloten_op = app.nu(), gesloten_reden = p_reden WHERE (organisatie_id, id) = (app.organisatie(), p_id);
  PERFORM app.zet_stap(p_id, NULL, 'verval', jsonb_build_object('reden', p_reden), '{systeem}');
END $$;

CREATE OR REPLACE FUNCTION app.escalatie_vervalt(p_melding uuid, p_aanleidingen text[], p_reden text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.sluit_escalatie(x.id, p_reden) FROM app.escalatie x WHERE (x.organisatie_id, x.melding_id) = (app.organisatie(), p_melding)
     AND x.aanleiding = ANY (p_aanleidingen) AND x.gesloten_op IS NULL;
END $$;

-- The same by subject: uitvoering, besluit, afwijkingsrecht.
CREATE OR REPLACE FUNCTION app.escalaties_vervallen(p_melding uuid, p_onderwerpen text[], p_reden text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.sluit_escalatie(x.id, p_reden) FROM app.escalatie x WHERE (x.organisatie_id, x.melding_id) = (app.organisatie(), p_melding)
     AND x.onderwerp = ANY (p_onderwerpen) AND x.gesloten_op IS NULL;
END $$;

-- What may be answered. Who decides can help to carry out, and not answer for an own besluit or confirmation
-- that is late; stopping and taking over are for the directeur.
CREATE OR REPLACE FUNCTION app.escalatie_keuzes(p_aanleiding text, p_niveau int) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_niveau = 1 THEN CASE WHEN p_aanleiding IN ('niet_bevestigd', 'besluit_te_laat') THEN '{}' ELSE '{opdracht,andere_termijn}' END
            WHEN p_niveau = 0 THEN '{}'
            WHEN p_aanleiding = 'belangenconflict' THEN '{opdracht,neem_over}'
            WHEN p_aanleiding = 'besluit_te_laat' THEN '{opdracht,andere_termijn,neem_over}'
            WHEN p_aanleiding = 'geblokkeerd' THEN '{opdracht,andere_termijn}'
            ELSE '{opdracht,andere_termijn,stopzetten}' END::text[];

CREATE OR REPLACE FUNCTION app.toets_escalatie_antwoord(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT f.location, f.code, f.zin FROM app.escalatie x
    CROSS JOIN LATERAL (SELECT p_in ->> 'antwoord' AS antwoord, (p_in ->> 'nieuweDatum')::date AS dag) i
    CROSS JOIN LATERAL (VALUES
      ('/antwoord', 'niet_hier', 'Dit antwoord past hier niet. Kies een ander.', i.antwoord <> ALL (app.escalatie_keuzes(x.aanleiding, x.niveau))),
      ('/nieuweDatum', 'verplicht', 'Kies een dag die nog komt.', i.antwoord = 'andere_termijn' AND coalesce(i.dag <= app.vandaag(), true)),
      ('/nieuweDatum', 'te_ver', 'Kies een dag binnen vijf jaar.', i.antwoord = 'andere_termijn' AND app.te_ver(i.dag)),
      ('/antwoord', 'belang', 'Je bent zelf betrokken bij deze regel. Een ander moet hierover besluiten.',
        i.antwoord = 'neem_over' AND NOT app.onpartijdig(x.melding_id, app.actor()))
    ) f (location, code, zin, mist)
   WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id) AND f.mist;
END $$;

-- Answered: what was chosen happens, and everybody it concerns hears it, the melder too.
CREATE OR REPLACE FUNCTION app.na_escalatie_antwoord(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  x app.escalatie;
BEGIN
  UPDATE app.escalatie SET antwoord = p_in ->> 'antwoord', motivering = p_in ->> 'motivering', nieuwe_datum = (p_in ->> 'nieuweDatum')::date,
         beantwoord_door = app.actor(), gesloten_op = app.nu(), gesloten_reden = 'beantwoord',
         rust_tot = coalesce((p_in ->> 'nieuweDatum')::date, app.werkdagen(organisatie_id, app.vandaag(), 10))
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING * INTO x;
  PERFORM app.stuur(w.wie, 'escalatie.beantwoord', 'escalatie', x.id, x.melding_id) FROM (
    SELECT m.melder_id AS wie FROM app.melding m WHERE (m.organisatie_id, m.id) = (x.organisatie_id, x.melding_id)
    UNION SELECT m.beslisser_id FROM app.melding m WHERE (m.organisatie_id, m.id) = (x.organisatie_id, x.melding_id)
    UNION SELECT u.opgedragen_aan FROM app.uitvoering u WHERE (u.organisatie_id, u.melding_id) = (x.organisatie_id, x.melding_id)) w
   WHERE w.wie IS NOT NULL AND w.wie IS DISTINCT FROM app.actor();
  IF x.onderwerp = 'uitvoering' THEN PERFORM app.uitvoering_na_antwoord(x);
  ELSIF x.antwoord = 'neem_over' THEN
    UPDATE app.melding SET beslisser_id = app.actor(), waarneming_voor_id = NULL WHERE (organisatie_id, id) = (x.organisatie_id, x.melding_id);
    PERFORM app.raak_aan(x.melding_id, NULL);
  END IF;
END $$;

-- The work goes on with new days, or stops.
CREATE OR REPLACE FUNCTION app.uitvoering_na_antwoord(x app.escalatie) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid;
BEGIN
  UPDATE app.uitvoering SET uiterlijk_op = coalesce(x.nieuwe_datum, uiterlijk_op)
   WHERE (organisatie_id, melding_id) = (x.organisatie_id, x.melding_id) RETURNING id INTO v_id;
  PERFORM app.zet_stap(v_id, NULL, CASE x.antwoord WHEN 'stopzetten' THEN 'stop' ELSE 'hervat' END,
                       jsonb_build_object('reden', x.motivering), '{systeem}');
END $$;

-- Who sees a melding sees that it was escalated.
CREATE VIEW api.escalatie_zicht WITH (security_invoker = true) AS
  SELECT x.organisatie_id, x.id, z.kenmerk, z.rollen, z.naam, s.status, s.versie, s.stap_uiterlijk_op, s.aangemaakt_op, s.gewijzigd_op,
         CASE WHEN z.alles THEN m.welke_regel ELSE coalesce(m.regel_herschreven, r.naam, z.kenmerk) END AS welke_regel, m.beslisser_id
    FROM app.escalatie x
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (x.organisatie_id, x.id)
    JOIN api.melding_zicht z ON z.id = x.melding_id
    JOIN app.melding m ON (m.organisatie_id, m.id) = (x.organisatie_id, x.melding_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE x.organisatie_id = (SELECT app.organisatie());

CREATE VIEW api.escalatie_rij WITH (security_invoker = true) AS
  SELECT x.id, x.melding_id AS "meldingId", z.kenmerk, z.welke_regel AS "welkeRegel", z.status, x.niveau, x.aanleiding,
         app.utc(x.begonnen_op) AS "begonnenOp", z.stap_uiterlijk_op AS "stapUiterlijkOp", x.antwoord
    FROM api.escalatie_zicht z JOIN app.escalatie x ON (x.organisatie_id, x.id) = (z.organisatie_id, z.id);

CREATE VIEW api.escalatie WITH (security_invoker = true) AS
  SELECT x.id, x.melding_id AS "meldingId",
         (SELECT u.id FROM app.uitvoering u WHERE (u.organisatie_id, u.melding_id) = (x.organisatie_id, x.melding_id)) AS "uitvoeringId",
         z.kenmerk, z.welke_regel AS "welkeRegel", z.status, x.niveau, st.aan_zet AS "aanZet", x.aanleiding, x.onderwerp, x.toelichting,
         x.gevraagd_als AS "gevraagdAls", CASE WHEN x.gevraagd_als <> 'melder' OR z.naam THEN app.persoon(x.gevraagd_door) END AS "gevraagdDoor",
         app.persoon(z.beslisser_id) AS beslisser, app.utc(x.begonnen_op) AS "begonnenOp", z.stap_uiterlijk_op AS "stapUiterlijkOp",
         x.antwoord, x.motivering, x.nieuwe_datum AS "nieuweDatum", app.persoon(x.beantwoord_door) AS "beantwoordDoor",
         app.utc(x.gesloten_op) AS "geslotenOp", CASE z.status WHEN 'vervallen' THEN x.gesloten_reden END AS "vervallenReden",
         CASE WHEN 'antwoord' = ANY (a.acties) THEN app.escalatie_keuzes(x.aanleiding, x.niveau) ELSE '{}' END AS keuzes, a.acties,
         app.utc(z.aangemaakt_op) AS "aangemaaktOp", app.utc(z.gewijzigd_op) AS "gewijzigdOp", z.versie
    FROM api.escalatie_zicht z
    JOIN app.escalatie x ON (x.organisatie_id, x.id) = (z.organisatie_id, z.id)
    JOIN app.status st ON (st.soort, st.status) = ('escalatie', z.status)
    CROSS JOIN LATERAL (SELECT CASE WHEN cardinality(app.escalatie_keuzes(x.aanleiding, x.niveau)) > 0 THEN app.acties('escalatie', z.status, z.rollen)
                                    ELSE array_remove(app.acties('escalatie', z.status, z.rollen), 'antwoord') END AS acties OFFSET 0) a;

CREATE OR REPLACE FUNCTION app.antwoord_escalatie(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/escalaties/' || p_id END)::app.antwoord
            FROM api.escalatie x WHERE x.id = p_id);
END $$;

-- Asking for help from above, by the melder, who does the work, or who decides.
CREATE FUNCTION api.escalatie_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  z record;
  v_als text;
  v_id uuid;
BEGIN
  SELECT * INTO z FROM api.uitvoering_zicht x WHERE x.id = (pad ->> 'id')::uuid;
  IF NOT FOUND THEN
    PERFORM app.er_niet();
  ELSIF NOT z.rollen && '{melder,teammanager,beslisser}'::text[] THEN
    PERFORM app.weiger('WF403', 'Om hulp van boven vragen de melder, wie het uitvoert en wie besluit.');
  END IF;
  v_als := app.escaleert_als(z.status, z.rollen, z.niveau);
  IF v_als IS NULL THEN
    PERFORM app.weiger('WF409', 'Dit ligt al bij iemand die kan helpen, of de uitvoering loopt niet meer.');
  END IF;
  v_id := app.escaleer(z.melding_id, 'verzoek', CASE v_als WHEN 'beslisser' THEN 2 ELSE 1 END, invoer ->> 'toelichting', v_als);
  RETURN app.antwoord_escalatie(v_id, 201);
END $$;

CREATE FUNCTION api.escalatie_stap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (pad ->> 'id')::uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM api.escalatie_zicht z WHERE z.id = v_id) THEN PERFORM app.er_niet(); END IF;
  PERFORM app.zet_stap(v_id, versie, invoer ->> 'actie', invoer);
  RETURN app.antwoord_escalatie(v_id, 200);
END $$;

-- For the worker: what must go up now, and what may rest because its melding ended.

-- One item: a stuk that is late, told apart by its kind.
CREATE OR REPLACE FUNCTION app.escaleer_te_laat(p_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, NULL);
BEGIN
  IF s.soort = 'escalatie' AND s.status = 'niveau_0' THEN
    PERFORM app.zet_stap(p_id, NULL, 'verhoog', '{}', '{systeem}');
  ELSIF s.soort = 'escalatie' THEN
    PERFORM app.zet_stap(p_id, NULL, 'naar_directeur', '{"toelichting":"De termijn voor een antwoord is voorbij."}', '{systeem}');
  ELSIF s.soort = 'uitvoering' AND s.status = 'gereed_gemeld' THEN
    PERFORM app.escaleer(s.ouder_id, 'niet_bevestigd', 1, 'De uitvoering is klaar gemeld en nog niet bekeken.');
  ELSIF s.soort = 'uitvoering' THEN
    PERFORM app.escaleer(s.ouder_id, 'verslag_gemist', 0, 'Er kwam geen verslag over de uitvoering.');
  ELSIF NOT app.onpartijdig(p_id, (SELECT m.beslisser_id FROM app.melding m WHERE (m.organisatie_id, m.id) = (s.organisatie_id, p_id))) THEN
    PERFORM app.escaleer(p_id, 'belangenconflict', 2, 'Wie zou besluiten, is zelf betrokken bij deze regel.');
  ELSIF s.uiterlijk_op < app.vandaag() THEN
    PERFORM app.escaleer(p_id, 'besluit_te_laat', 2, 'De zes weken zijn voorbij en er is geen besluit.');
  ELSE
    PERFORM app.escaleer(p_id, 'besluit_te_laat', 1, 'Het advies ligt er en de termijn voor een besluit is voorbij.');
  END IF;
END $$;

-- Whether something open, or an answer that still counts, covers this subject of a melding up to this level.
CREATE OR REPLACE FUNCTION app.al_geescaleerd(p_melding uuid, p_onderwerp text, p_niveau int) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.escalatie x WHERE (x.organisatie_id, x.melding_id, x.onderwerp) = (app.organisatie(), p_melding, p_onderwerp)
    AND (x.gesloten_op IS NULL AND x.niveau >= p_niveau OR x.rust_tot >= app.vandaag()));
END $$;

CREATE OR REPLACE FUNCTION app.escalaties_bijhouden() RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  v_org uuid := app.organisatie();
  v_nu  date := app.vandaag();
BEGIN
  RETURN app.probeer_elk('rust_escalatie', ARRAY (
      SELECT x.id FROM app.escalatie x JOIN app.stuk m ON (m.organisatie_id, m.id) = (x.organisatie_id, x.melding_id)
        JOIN app.status st ON (st.soort, st.status, st.fase) = (m.soort, m.status, 'afgerond')
       WHERE x.organisatie_id = v_org AND x.gesloten_op IS NULL))
    + app.probeer_elk('escaleer_te_laat', ARRAY (
      -- Nobody answered on time: one level up.
      SELECT s.id FROM app.stuk s WHERE s.organisatie_id = v_org AND s.soort = 'escalatie' AND s.status IN ('niveau_0', 'niveau_1')
         AND s.stap_uiterlijk_op <= v_nu
      -- No report, five working days long; or ready, and nobody confirmed it.
      UNION ALL SELECT s.id FROM app.stuk s WHERE s.organisatie_id = v_org AND s.soort = 'uitvoering' AND s.stap_uiterlijk_op < v_nu
         AND (s.status = 'gereed_gemeld' OR s.status IN ('opgedragen', 'gestart', 'effect_uitgebleven')
              AND app.werkdagen(v_org, s.stap_uiterlijk_op, 5) <= v_nu)
         AND NOT app.al_geescaleerd(s.ouder_id, 'uitvoering', 0)
      -- No besluit on time, or no deputy without an interest could be found (app.beslissers_bijhouden).
      UNION ALL SELECT s.id FROM app.stuk s JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
       WHERE s.organisatie_id = v_org AND s.soort = 'melding' AND s.status = 'advies_voorgelegd'
         AND ((s.stap_uiterlijk_op < v_nu AND NOT app.al_geescaleerd(s.id, 'besluit', 1))
           OR ((s.uiterlijk_op < v_nu OR NOT app.onpartijdig(s.id, m.beslisser_id)) AND NOT app.al_geescaleerd(s.id, 'besluit', 2)))));
END $$;

CREATE OR REPLACE FUNCTION app.rust_escalatie(p_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.sluit_escalatie(p_id, 'De melding is klaar.');
END $$;
