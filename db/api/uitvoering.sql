-- SPDX-License-Identifier: EUPL-1.2
-- What follows from a besluit: the task of the teammanager, the reports to whoever decided, and whether the
-- rule is really gone afterwards. The melding follows.

-- Gives the besluit as a task to the teammanager of the afdeling that owns the rule, else its head. A rule that
-- is not ours is for the Servicepunt: it tells whoever can change it. A besluit that replaces another begins anew.
CREATE OR REPLACE FUNCTION app.draag_uitvoering_op(e app.besluit) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_id  uuid := (SELECT u.id FROM app.uitvoering u WHERE (u.organisatie_id, u.melding_id) = (e.organisatie_id, e.melding_id));
  v_wie uuid := app.wie_voert_uit(e);
BEGIN
  IF v_id IS NULL THEN
    v_id := app.nieuw_stuk('uitvoering', 'opgedragen', e.melding_id);
  ELSIF (SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (e.organisatie_id, v_id)) <> 'opgedragen' THEN
    PERFORM app.zet_stap(v_id, NULL, 'draag_opnieuw_op', '{}', '{systeem}');
  END IF;
  INSERT INTO app.uitvoering AS u (organisatie_id, id, melding_id, besluit_id, opgedragen_aan, opdracht, uiterlijk_op)
  SELECT e.organisatie_id, v_id, e.melding_id, e.id, v_wie, coalesce(nullif(btrim(a.voorstel_tekst), ''), e.motivering), e.ingangsdatum
    FROM app.advies a WHERE (a.organisatie_id, a.id) = (e.organisatie_id, e.advies_id)
  ON CONFLICT (organisatie_id, melding_id) DO UPDATE SET besluit_id = excluded.besluit_id, opgedragen_aan = excluded.opgedragen_aan,
    opdracht = excluded.opdracht, uiterlijk_op = excluded.uiterlijk_op, begonnen_op = app.nu(), gereed_gemeld_op = NULL, bevestigd_op = NULL,
    effect_gevraagd_op = NULL, effect_uiterlijk_op = NULL, effect_op = NULL, effect_toelichting = NULL;
  -- An afdeling without a teammanager: its head may do the steps of one for this melding.
  PERFORM app.betrek(e.melding_id, v_wie, 'teammanager') WHERE v_wie IS NOT NULL;
  PERFORM app.stuur(v_wie, 'uitvoering.opgedragen', 'uitvoering', v_id, e.melding_id);
  PERFORM app.begin_buitensignaal(e.melding_id, app.signaal_aan(e.melding_id), NULL) WHERE e.uitkomst = 'niet_aan_ons';
END $$;

-- A new besluit keeps the rule: what was being carried out is over.
CREATE OR REPLACE FUNCTION app.vervang_uitvoering(p_melding uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(s.id, NULL, 'vervang', '{}', '{systeem}') FROM app.uitvoering u
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (u.organisatie_id, u.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase <> 'afgerond'
   WHERE (u.organisatie_id, u.melding_id) = (app.organisatie(), p_melding);
END $$;

CREATE OR REPLACE FUNCTION app.wie_voert_uit(e app.besluit) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce(CASE WHEN e.uitkomst <> 'niet_aan_ons' THEN (SELECT coalesce(app.teammanager_van(a.id), a.hoofd_id)
      FROM app.melding m JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
     WHERE (m.organisatie_id, m.id) = (e.organisatie_id, e.melding_id)) END,
    (SELECT r.gebruiker_id FROM app.gebruiker_rol r JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (r.organisatie_id, r.gebruiker_id) AND g.actief
      WHERE r.organisatie_id = e.organisatie_id AND r.rol = 'coordinator' ORDER BY r.gebruiker_id LIMIT 1));
END $$;

-- Who sees a melding sees how far it is carried out.
CREATE VIEW api.uitvoering_zicht WITH (security_invoker = true) AS
  SELECT u.organisatie_id, u.id, z.id AS melding_id, z.kenmerk, z.rollen, z.naam, z.status AS melding_status, s.status, s.versie,
         s.stap_uiterlijk_op, s.aangemaakt_op, s.gewijzigd_op, m.melder_id, m.beslisser_id, m.afdeling_id,
         CASE WHEN z.alles THEN m.welke_regel ELSE coalesce(m.regel_herschreven, r.naam, z.kenmerk) END AS welke_regel,
         (SELECT x.niveau FROM app.escalatie x WHERE (x.organisatie_id, x.melding_id, x.onderwerp) = (u.organisatie_id, u.melding_id, 'uitvoering')
             AND x.gesloten_op IS NULL) AS niveau
    FROM app.uitvoering u
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (u.organisatie_id, u.id)
    JOIN api.melding_zicht z ON z.id = u.melding_id
    JOIN app.melding m ON (m.organisatie_id, m.id) = (u.organisatie_id, u.melding_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE u.organisatie_id = (SELECT app.organisatie());

-- The question after eight weeks is for the melder, never for who did the work. Where no answer comes, or where
-- nobody is left to ask, the coordinator decides.
CREATE OR REPLACE FUNCTION app.mag_effect(u app.uitvoering, p_melder uuid, p_rollen text[]) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_te_vragen boolean := p_melder IS DISTINCT FROM u.opgedragen_aan AND EXISTS (SELECT FROM app.gebruiker g
    WHERE (g.organisatie_id, g.id) = (u.organisatie_id, p_melder) AND g.actief);
BEGIN
  RETURN u.effect_gevraagd_op IS NOT NULL AND ('melder' = ANY (p_rollen) AND v_te_vragen
    OR 'coordinator' = ANY (p_rollen) AND (NOT v_te_vragen OR u.effect_uiterlijk_op < app.vandaag()));
END $$;

-- As what somebody asks for help from above, and to which level that goes; nothing when it lies there already.
CREATE OR REPLACE FUNCTION app.escaleert_als(p_status text, p_rollen text[], p_niveau int) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_status NOT IN ('opgedragen', 'gestart', 'vastgelopen', 'gereed_gemeld', 'effect_uitgebleven') THEN NULL
            WHEN 'beslisser' = ANY (p_rollen) THEN CASE WHEN coalesce(p_niveau, 0) < 2 THEN 'beslisser' END
            WHEN coalesce(p_niveau, 0) >= 1 THEN NULL
            WHEN 'melder' = ANY (p_rollen) THEN 'melder' WHEN 'teammanager' = ANY (p_rollen) THEN 'teammanager' END;

-- What the asker may do now: the steps, for as far as the data allow them, and asking for help from above.
CREATE OR REPLACE FUNCTION app.uitvoering_acties(p_id uuid, p_melder uuid, p_status text, p_rollen text[], p_niveau int) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v text[] := app.acties('uitvoering', p_status, p_rollen);
BEGIN
  IF p_status = 'bevestigd' AND NOT app.mag_effect((SELECT u FROM app.uitvoering u
       WHERE (u.organisatie_id, u.id) = (app.organisatie(), p_id)), p_melder, p_rollen) THEN
    v := '{}';
  END IF;
  RETURN v || CASE WHEN app.escaleert_als(p_status, p_rollen, p_niveau) IS NOT NULL THEN '{escaleer}'::text[] ELSE '{}' END;
END $$;

-- Of what a melding offers about its uitvoering, what the uitvoering itself allows now.
CREATE OR REPLACE FUNCTION app.melding_acties_uitvoering(p_melding uuid, p_rollen text[], p_acties text[]) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_kan text[] := (SELECT app.uitvoering_acties(u.id, app.melder_van(p_melding), s.status, p_rollen, NULL)
    FROM app.uitvoering u JOIN app.stuk s ON (s.organisatie_id, s.id) = (u.organisatie_id, u.id)
   WHERE (u.organisatie_id, u.melding_id) = (app.organisatie(), p_melding));
BEGIN
  RETURN ARRAY (SELECT a FROM unnest(p_acties) a WHERE CASE a WHEN 'voer_uit' THEN 'verslag' = ANY (v_kan)
    WHEN 'bevestig_uitvoering' THEN 'bevestig' = ANY (v_kan) WHEN 'beoordeel_effect' THEN 'bevestig_effect' = ANY (v_kan) ELSE true END ORDER BY a);
END $$;

CREATE VIEW api.uitvoering_rij WITH (security_invoker = true) AS
  SELECT u.id, u.melding_id AS "meldingId", z.kenmerk, z.welke_regel AS "welkeRegel", z.status, u.opdracht,
         app.persoon(u.opgedragen_aan) AS teammanager, a.naam AS "afdelingNaam", coalesce(v.voortgang, 0) AS voortgang,
         u.uiterlijk_op AS "uiterlijkOp", z.stap_uiterlijk_op AS "stapUiterlijkOp", v.tekst AS "laatsteVerslag", app.utc(v.op) AS "laatsteVerslagOp",
         z.niveau AS escalatieniveau, coalesce(u.opgedragen_aan = (SELECT app.actor()), false) AS "vanMij",
         app.uitvoering_acties(u.id, z.melder_id, z.status, z.rollen, z.niveau) AS acties
    FROM api.uitvoering_zicht z
    JOIN app.uitvoering u ON (u.organisatie_id, u.id) = (z.organisatie_id, z.id)
    LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (z.organisatie_id, z.afdeling_id)
    LEFT JOIN LATERAL (SELECT w.voortgang, w.tekst, w.op FROM app.statusverslag w
      WHERE (w.organisatie_id, w.uitvoering_id) = (u.organisatie_id, u.id) AND w.op >= u.begonnen_op ORDER BY w.id DESC LIMIT 1) v ON true;

CREATE VIEW api.uitvoering WITH (security_invoker = true) AS
  SELECT u.id, u.melding_id AS "meldingId", u.besluit_id AS "besluitId", z.kenmerk, z.welke_regel AS "welkeRegel", z.status, st.fase,
         app.aan_zet(u.id) AS "aanZet",
         u.opdracht, app.persoon(u.opgedragen_aan) AS teammanager, app.persoon(z.beslisser_id) AS beslisser,
         app.voortgang(u.id) AS voortgang,
         app.utc(u.begonnen_op) AS "begonnenOp", u.uiterlijk_op AS "uiterlijkOp", z.stap_uiterlijk_op AS "stapUiterlijkOp",
         app.utc(u.gereed_gemeld_op) AS "gereedGemeldOp", app.utc(u.bevestigd_op) AS "bevestigdOp",
         app.utc(u.effect_gevraagd_op) AS "effectGevraagdOp", u.effect_uiterlijk_op AS "effectUiterlijkOp",
         app.utc(u.effect_op) AS "effectOp", u.effect_toelichting AS "effectToelichting",
         (SELECT coalesce(json_agg(json_build_object('id', w.id, 'voortgang', w.voortgang, 'tekst', w.tekst, 'nieuweDatum', w.nieuwe_datum,
                 'door', app.persoon(w.door), 'op', app.utc(w.op)) ORDER BY w.id DESC), '[]')
            FROM app.statusverslag w WHERE (w.organisatie_id, w.uitvoering_id) = (u.organisatie_id, u.id)) AS statusverslagen,
         (SELECT coalesce(json_agg(json_build_object('id', x.id, 'status', xs.status, 'aanleiding', x.aanleiding, 'begonnenOp', app.utc(x.begonnen_op),
                 'antwoord', x.antwoord) ORDER BY x.id DESC), '[]')
            FROM app.escalatie x JOIN app.stuk xs ON (xs.organisatie_id, xs.id) = (x.organisatie_id, x.id)
           WHERE (x.organisatie_id, x.melding_id, x.onderwerp) = (u.organisatie_id, u.melding_id, 'uitvoering')) AS escalaties,
         app.uitvoering_acties(u.id, z.melder_id, z.status, z.rollen, z.niveau) AS acties,
         app.utc(z.aangemaakt_op) AS "aangemaaktOp", app.utc(z.gewijzigd_op) AS "gewijzigdOp", z.versie
    FROM api.uitvoering_zicht z
    JOIN app.uitvoering u ON (u.organisatie_id, u.id) = (z.organisatie_id, z.id)
    JOIN app.status st ON (st.soort, st.status) = ('uitvoering', z.status);

CREATE OR REPLACE FUNCTION app.antwoord_uitvoering(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/uitvoeringen/' || p_id END)::app.antwoord
            FROM api.uitvoering x WHERE x.id = p_id);
END $$;

-- The uitvoering, visible to the asker; else WF404.
CREATE OR REPLACE FUNCTION app.pak_uitvoering(p_id uuid) RETURNS app.uitvoering
LANGUAGE plpgsql AS $$
DECLARE
  u app.uitvoering;
BEGIN
  SELECT x.* INTO u FROM api.uitvoering_zicht z JOIN app.uitvoering x ON (x.organisatie_id, x.id) = (z.organisatie_id, z.id) WHERE z.id = p_id;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  RETURN u;
END $$;

CREATE FUNCTION api.uitvoering_stap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  u app.uitvoering := app.pak_uitvoering((pad ->> 'id')::uuid);
BEGIN
  PERFORM app.zet_stap(u.id, versie, invoer ->> 'actie', invoer);
  RETURN app.antwoord_uitvoering(u.id, 200);
END $$;

-- A report is a step: with it the four weeks until the next one begin.
CREATE FUNCTION api.statusverslag_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  u app.uitvoering := app.pak_uitvoering((pad ->> 'id')::uuid);
BEGIN
  PERFORM app.zet_stap(u.id, NULL, 'verslag', invoer);
  RETURN app.antwoord_uitvoering(u.id, 201);
END $$;

-- Guards and effects of the steps.

CREATE OR REPLACE FUNCTION app.toets_verslag(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE sql STABLE AS $$
  SELECT '/nieuweDatum', 'voorbij', 'Kies een dag die nog komt.' WHERE (p_in ->> 'nieuweDatum')::date < app.vandaag()
  UNION ALL SELECT '/nieuweDatum', 'te_ver', 'Kies een dag binnen vijf jaar.' WHERE app.te_ver((p_in ->> 'nieuweDatum')::date);
$$;

CREATE OR REPLACE FUNCTION app.toets_effect(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
DECLARE
  u app.uitvoering;
BEGIN
  SELECT * INTO u FROM app.uitvoering x WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id);
  IF NOT app.mag_effect(u, app.melder_van(u.melding_id), app.betrekkingen(u.id)) THEN
    PERFORM app.weiger('WF409', 'De melder krijgt deze vraag na acht weken. Zonder antwoord kiest de coördinator.');
  END IF;
END $$;

-- Writes a report and tells whoever decided.
CREATE OR REPLACE FUNCTION app.leg_verslag_vast(u app.uitvoering, p_voortgang int, p_tekst text, p_datum date, p_bericht text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.statusverslag (organisatie_id, uitvoering_id, voortgang, tekst, nieuwe_datum, door)
  VALUES (u.organisatie_id, u.id, p_voortgang, p_tekst, p_datum, app.actor());
  PERFORM app.escalatie_vervalt(u.melding_id, '{verslag_gemist}', 'Er is een verslag.');
  PERFORM app.stuur(m.beslisser_id, p_bericht, 'uitvoering', u.id, m.id)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (u.organisatie_id, u.melding_id) AND m.beslisser_id IS DISTINCT FROM app.actor();
END $$;

CREATE OR REPLACE FUNCTION app.na_verslag(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  u app.uitvoering;
BEGIN
  UPDATE app.uitvoering SET uiterlijk_op = coalesce((p_in ->> 'nieuweDatum')::date, uiterlijk_op)
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING * INTO u;
  PERFORM app.leg_verslag_vast(u, (p_in ->> 'voortgang')::int, p_in ->> 'tekst', (p_in ->> 'nieuweDatum')::date, 'uitvoering.verslag');
  PERFORM app.escalatie_vervalt(u.melding_id, '{vastgelopen}', 'Het gaat weer verder.');
END $$;

CREATE OR REPLACE FUNCTION app.na_meld_gereed(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  u app.uitvoering;
BEGIN
  UPDATE app.uitvoering SET gereed_gemeld_op = app.nu()
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING * INTO u;
  PERFORM app.leg_verslag_vast(u, 100, p_in ->> 'toelichting', NULL, 'uitvoering.gereed_gemeld');
END $$;

-- Stuck: whoever decided is asked the same moment.
CREATE OR REPLACE FUNCTION app.na_loopt_vast(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.uitvoering SET gereed_gemeld_op = NULL WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.escalatie_vervalt(p_stuk.ouder_id, '{verslag_gemist,niet_bevestigd}', 'De uitvoering loopt vast.');
  PERFORM app.escaleer(p_stuk.ouder_id, 'vastgelopen', 1, p_in ->> 'reden');
END $$;

CREATE OR REPLACE FUNCTION app.na_nog_niet_klaar(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.uitvoering SET gereed_gemeld_op = NULL WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.escalatie_vervalt(p_stuk.ouder_id, '{niet_bevestigd}', 'Wie besluit heeft gekeken.');
  PERFORM app.meld_uitvoerder(p_stuk, 'uitvoering.nog_niet_klaar');
END $$;

CREATE OR REPLACE FUNCTION app.meld_uitvoerder(p_stuk app.stuk, p_bericht text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(u.opgedragen_aan, p_bericht, 'uitvoering', u.id, u.melding_id)
    FROM app.uitvoering u WHERE (u.organisatie_id, u.id) = (p_stuk.organisatie_id, p_stuk.id) AND u.opgedragen_aan IS DISTINCT FROM app.actor();
END $$;

-- Confirmed: the rule is what the besluit made of it, the melding is carried out, and the melder hears it.
CREATE OR REPLACE FUNCTION app.na_bevestig(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_uitkomst text := (SELECT e.uitkomst FROM app.uitvoering u JOIN app.besluit e ON (e.organisatie_id, e.id) = (u.organisatie_id, u.besluit_id)
                       WHERE (u.organisatie_id, u.id) = (p_stuk.organisatie_id, p_stuk.id));
BEGIN
  UPDATE app.uitvoering SET bevestigd_op = app.nu(), effect_gevraagd_op = NULL, effect_uiterlijk_op = NULL, effect_op = NULL, effect_toelichting = NULL
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'meld_uitgevoerd', '{}', '{systeem}');
  PERFORM app.zet_regelstatus(p_stuk.ouder_id, CASE v_uitkomst WHEN 'aanpassen' THEN 'aangepast' WHEN 'schrappen' THEN 'geschrapt'
                                               WHEN 'tijdelijk_proberen' THEN 'tijdelijk_opgeschort' ELSE 'geldend' END);
  PERFORM app.escalaties_vervallen(p_stuk.ouder_id, '{uitvoering}', 'Het besluit is uitgevoerd.');
  PERFORM app.stuur(app.melder_van(p_stuk.ouder_id), 'melding.uitgevoerd', 'uitvoering', p_stuk.id, p_stuk.ouder_id);
END $$;

CREATE OR REPLACE FUNCTION app.na_bevestig_effect(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.uitvoering SET effect_op = app.nu(), effect_toelichting = p_in ->> 'toelichting'
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'sluit_af', '{}', '{systeem}');
  PERFORM app.meld_uitvoerder(p_stuk, 'uitvoering.effect_bevestigd');
END $$;

-- The rule is still alive in practice: the task opens again, and whoever decided hears it.
CREATE OR REPLACE FUNCTION app.na_regel_leeft_nog(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.uitvoering SET gereed_gemeld_op = NULL, bevestigd_op = NULL, effect_op = app.nu(), effect_toelichting = p_in ->> 'toelichting'
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'regel_leeft_nog', '{}', '{systeem}');
  PERFORM app.meld_uitvoerder(p_stuk, 'uitvoering.opnieuw');
  PERFORM app.stuur(m.beslisser_id, 'uitvoering.opnieuw', 'uitvoering', p_stuk.id, m.id)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.ouder_id);
END $$;

-- Stopped by the directeur: the rule stays as it was, and the melding is closed with that answer.
CREATE OR REPLACE FUNCTION app.na_stop_uitvoering(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'stop_uitvoering', '{}', '{systeem}');
  PERFORM app.zet_regelstatus(p_stuk.ouder_id, 'geldend');
END $$;

-- The coordinator took the melding out of order: its uitvoering goes along, and shows it in the same way.
CREATE OR REPLACE FUNCTION app.uitvoering_volgt(p_melding uuid, p_naar text, p_reden text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (SELECT u.id FROM app.uitvoering u WHERE (u.organisatie_id, u.melding_id) = (app.organisatie(), p_melding));
  v_is text := (SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), v_id));
  v_naar text := CASE p_naar WHEN 'in_uitvoering' THEN 'gestart' WHEN 'uitgevoerd' THEN 'bevestigd' ELSE 'gestopt' END;
BEGIN
  IF v_id IS NULL OR v_is = v_naar OR (p_naar = 'afgesloten' AND v_is = 'effect_bevestigd') THEN RETURN; END IF;
  PERFORM app.stap_buiten_werkstroom(v_id, NULL, v_naar, p_reden);
  UPDATE app.uitvoering SET bevestigd_op = CASE v_naar WHEN 'bevestigd' THEN app.nu() END, effect_gevraagd_op = NULL, effect_uiterlijk_op = NULL,
         effect_op = NULL, effect_toelichting = NULL
   WHERE organisatie_id = app.organisatie() AND id = v_id;
END $$;

-- For the worker: eight weeks after it was confirmed the melder is asked whether the rule still lives.
CREATE OR REPLACE FUNCTION app.vraag_effect(p_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, NULL, 'uitvoering');
  u app.uitvoering;
BEGIN
  UPDATE app.uitvoering SET effect_gevraagd_op = app.nu(), effect_uiterlijk_op = app.werkdagen(organisatie_id, app.vandaag(), 10)
   WHERE (organisatie_id, id) = (s.organisatie_id, p_id) AND effect_gevraagd_op IS NULL RETURNING * INTO u;
  IF app.mag_effect(u, app.melder_van(u.melding_id), '{melder}') THEN
    PERFORM app.stuur(app.melder_van(u.melding_id), 'uitvoering.effect_gevraagd', 'uitvoering', u.id, u.melding_id);
  ELSE
    UPDATE app.uitvoering SET effect_uiterlijk_op = app.vandaag() - 1 WHERE (organisatie_id, id) = (u.organisatie_id, u.id);
    PERFORM app.stuur(r.gebruiker_id, 'uitvoering.effect_beslis', 'uitvoering', u.id, u.melding_id)
      FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (u.organisatie_id, 'coordinator');
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.effecten_vragen() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('vraag_effect', ARRAY (SELECT s.id FROM app.stuk s
    JOIN app.uitvoering u ON (u.organisatie_id, u.id) = (s.organisatie_id, s.id) AND u.effect_gevraagd_op IS NULL
    WHERE s.organisatie_id = app.organisatie() AND s.soort = 'uitvoering' AND s.status = 'bevestigd'
      AND s.stap_uiterlijk_op <= app.vandaag() FOR UPDATE OF s SKIP LOCKED));
END $$;
