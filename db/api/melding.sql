-- SPDX-License-Identifier: EUPL-1.2
-- Meldingen: the list, one melding, and what its own steps bring about.

-- The list: newest first along the primary key, and per row only what does not grow. What is the same for
-- the whole list (today, what a status means, the names of the afdelingen) is read once, in v. Whose turn it is says
-- app.aan_zet; it is asked only where it has to look further than the status.
CREATE VIEW api.melding_rij WITH (security_invoker = true) AS
  SELECT z.id, z.kenmerk,
         CASE WHEN z.alles THEN coalesce(z.welke_regel, r.naam, '') ELSE coalesce(z.regel_herschreven, r.naam, '') END AS "welkeRegel",
         z.status, v.fasen ->> z.status AS fase,
         CASE WHEN z.status IN ('in_uitvoering', 'uitgevoerd') THEN to_jsonb(app.aan_zet(z.id)) ELSE v.aan_zet -> z.status END AS "aanZet",
         z.regel_id AS "regelId", r.naam AS "regelNaam", z.afdeling_id AS "afdelingId", v.afdelingen ->> z.afdeling_id::text AS "afdelingNaam",
         app.utc(z.ingediend_op) AS "ingediendOp", z.uiterlijk_op AS "uiterlijkOp",
         app.termijnstand(z.uiterlijk_op, z.termijn_gestopt_op, v.vandaag) AS termijnstand,
         z.buiten_werkstroom AS "buitenWerkstroom", coalesce(z.melder_id = (SELECT app.actor()), false) AS "vanMij",
         z.behandelaar_id AS "behandelaarId", CASE WHEN z.behandelaar_id IS NOT NULL THEN (SELECT g.naam FROM app.gebruiker g
           WHERE (g.organisatie_id, g.id) = (z.organisatie_id, z.behandelaar_id)) END AS "behandelaarNaam"
    FROM api.melding_zicht z
    CROSS JOIN (SELECT app.vandaag() AS vandaag,
      (SELECT jsonb_object_agg(st.status, st.fase) FROM app.status st WHERE st.soort = 'melding') AS fasen,
      (SELECT jsonb_object_agg(st.status, st.aan_zet) FROM app.status st WHERE st.soort = 'melding') AS aan_zet,
      (SELECT jsonb_object_agg(a.id, a.naam) FROM app.afdeling a WHERE a.organisatie_id = (SELECT app.organisatie())) AS afdelingen OFFSET 0) v
    LEFT JOIN LATERAL (SELECT g.naam FROM app.regel g
      WHERE (g.organisatie_id, g.id) = (z.organisatie_id, z.regel_id) LIMIT 1) r ON true;

-- What the asker may do now with a melding: steps of the machine, and the rows of app.handeling for as
-- far as the data allow them.
CREATE OR REPLACE FUNCTION app.melding_acties(p_id uuid, p_status text, p_rollen text[]) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v text[] := (SELECT array_agg(DISTINCT k.actie ORDER BY k.actie) FROM (
    SELECT o.actie FROM app.overgang o WHERE o.soort = 'melding' AND o.van = p_status AND o.direct AND o.rollen && p_rollen
    UNION ALL
    SELECT h.actie FROM app.handeling h WHERE h.soort = 'melding' AND h.status = p_status AND h.rollen && p_rollen) k);
BEGIN
  IF 'maak_team' = ANY (v) AND EXISTS (SELECT FROM app.team t
       WHERE (t.organisatie_id, t.melding_id) = (app.organisatie(), p_id)) THEN
    v := array_remove(v, 'maak_team');
  END IF;
  IF 'bevestig_tekst' = ANY (v) AND NOT EXISTS (SELECT FROM app.melding m
       WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_id) AND m.ingevoerd_door IS NOT NULL AND m.tekst_bevestigd_op IS NULL) THEN
    v := array_remove(v, 'bevestig_tekst');
  END IF;
  IF 'stuur_tussenbericht' = ANY (v) AND app.uitstel_te_vragen(p_id) = 0 THEN v := array_remove(v, 'stuur_tussenbericht'); END IF;
  IF 'antwoord_tussenbericht' = ANY (v) AND NOT app.uitstel_gevraagd(p_id) THEN v := array_remove(v, 'antwoord_tussenbericht'); END IF;
  IF 'bevestig_vraag' = ANY (v) AND NOT EXISTS (SELECT FROM app.onderzoek o
       WHERE (o.organisatie_id, o.melding_id) = (app.organisatie(), p_id)
         AND o.vraag_voorgelegd_op IS NOT NULL AND o.bevestigd_op IS NULL) THEN
    v := array_remove(v, 'bevestig_vraag');
  END IF;
  IF 'reageer_als_afdeling' = ANY (v) AND NOT EXISTS (SELECT FROM app.onderzoek o
       WHERE (o.organisatie_id, o.melding_id) = (app.organisatie(), p_id)
         AND o.reactie_gevraagd_op IS NOT NULL AND o.reactie_op IS NULL) THEN
    v := array_remove(v, 'reageer_als_afdeling');
  END IF;
  IF p_status = 'gekoppeld' AND EXISTS (SELECT FROM app.stuk s
       WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_id) AND s.termijn_gestopt_op IS NOT NULL) THEN
    v := array_remove(array_remove(v, 'ontkoppel'), 'trek_in'); -- answered together
  END IF;
  -- Something can be done with the advies: begin it, write, give a standpunt, or, for the trekker, go on with it.
  IF 'schrijf_advies' = ANY (v) AND 'trekker' <> ALL (p_rollen) AND EXISTS (SELECT FROM app.stuk a
       WHERE (a.organisatie_id, a.ouder_id, a.soort, a.status) = (app.organisatie(), p_id, 'advies', 'vastgesteld')) THEN
    v := array_remove(v, 'schrijf_advies');
  END IF;
  IF 'noteer_afwijking' = ANY (v) AND NOT EXISTS (SELECT FROM app.stuk r
       WHERE (r.organisatie_id, r.ouder_id) = (app.organisatie(), p_id)
         AND r.soort = 'afwijkingsrecht' AND r.status IN ('ontstaan', 'beperkt_ontstaan')) THEN
    v := array_remove(v, 'noteer_afwijking');
  END IF;
  IF v && '{voer_uit,bevestig_uitvoering,beoordeel_effect}' THEN
    v := app.melding_acties_uitvoering(p_id, p_rollen, v);
  END IF;
  IF 'sluit_aan' = ANY (v) AND app.waarom_niet_aansluiten(p_id) IS NOT NULL THEN v := array_remove(v, 'sluit_aan'); END IF;
  IF p_status = 'niet_in_behandeling' THEN
    v := app.melding_acties_herziening(p_id, v);
  END IF;
  IF v && '{heropen,zet_voort}' AND app.gaat_al_verder(p_id) THEN
    v := array_remove(array_remove(v, 'heropen'), 'zet_voort');
  END IF;
  IF 'maak_buitensignaal' = ANY (v) AND app.signaal_aan(p_id) IS NULL THEN
    v := array_remove(v, 'maak_buitensignaal');
  END IF;
  RETURN coalesce(v, '{}');
END $$;

-- How far a besluit is carried out, by the last report since the task was given: a besluit in the place of another begins anew.
CREATE OR REPLACE FUNCTION app.voortgang(p_uitvoering uuid) RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce((SELECT w.voortgang FROM app.uitvoering u JOIN app.statusverslag w ON (w.organisatie_id, w.uitvoering_id) = (u.organisatie_id, u.id) AND w.op >= u.begonnen_op
    WHERE (u.organisatie_id, u.id) = (app.organisatie(), p_uitvoering) ORDER BY w.id DESC LIMIT 1), 0);
END $$;

-- The question the team waits on, for as long as it waits.
CREATE OR REPLACE FUNCTION app.vraag_aan_melder(p_id uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT h.invoer ->> 'vraag' FROM app.historie h
   WHERE h.organisatie_id = app.organisatie() AND h.stuk_id = p_id AND h.actie = 'vraag_melder'
   ORDER BY h.id DESC LIMIT 1);
END $$;

-- One melding, as much of it as the asker may see.
CREATE VIEW api.melding WITH (security_invoker = true) AS
  SELECT m.id, z.kenmerk, z.status, st.fase,
         CASE WHEN z.alles THEN coalesce(m.welke_regel, '') ELSE coalesce(m.regel_herschreven, r.naam, '') END AS "welkeRegel",
         CASE WHEN z.alles THEN coalesce(m.waarom_hinderlijk, '') ELSE coalesce(m.waarom_herschreven, '') END AS "waaromHinderlijk",
         CASE WHEN z.alles THEN m.suggestie END AS suggestie,
         CASE WHEN z.alles THEN m.praktijkvoorbeeld END AS praktijkvoorbeeld,
         CASE WHEN z.alles THEN m.klantgroep END AS klantgroep,
         m.afscherming_melder AS "afschermingMelder", m.naam_mag_naar_beslisser AS "naamMagNaarBeslisser", m.kanaal,
         CASE WHEN z.naam THEN app.persoon(m.melder_id) END AS melder,
         CASE WHEN z.naam THEN app.persoon(m.ingevoerd_door) END AS "ingevoerdDoor", app.utc(m.tekst_bevestigd_op) AS "tekstBevestigdOp",
         CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'naam', r.naam, 'regeltype', r.regeltype,
           'typeBevestigd', r.bevestigd_op IS NOT NULL, 'gevolg', app.gevolg(r.regeltype, r.hardheidsclausule)) END AS regel,
         CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'naam', a.naam) END AS afdeling,
         m.regel_herschreven AS "regelHerschreven", m.waarom_herschreven AS "waaromHerschreven",
         m.onderwerpen, app.persoon(m.beslisser_id) AS beslisser, app.persoon(m.behandelaar_id) AS behandelaar,
         app.utc(m.vernietigd_op) AS "vernietigdOp", CASE WHEN z.rollen && '{coordinator,jurist}' THEN app.bewaarstop_van(m.id) END AS bewaarstop,
         app.persoon(coalesce(u.opgedragen_aan, a.teammanager_id)) AS teammanager,
         t.id AS "teamId",
         CASE WHEN app.ziet_advies(z.rollen, k.advies_status NOT IN ('in_bewerking', 'ter_vaststelling', 'vastgesteld'),
                                   coalesce(k.besluit_status NOT IN ('concept', 'genomen'), false)) THEN k.advies_id END AS "adviesId",
         CASE WHEN app.ziet_besluit(z.rollen, k.besluit_status) THEN k.besluit_id END AS "besluitId",
         k.recht_id AS "afwijkingsrechtId",
         m.gekoppeld_aan_id AS "gekoppeldAan", m.sluit_aan_bij_id AS "sluitAanBij",
         CASE WHEN m.voorganger_id IS NOT NULL THEN app.verwante_melding(m.voorganger_id) END AS voorganger,
         CASE WHEN z.status IN ('afgesloten', 'ingetrokken') THEN app.verwante_melding(app.opvolger_van(m.id)) END AS opvolger,
         CASE WHEN z.alles THEN m.nieuw_feit END AS "nieuwFeit", CASE WHEN z.alles THEN m.heropend_reden END AS "heropendReden", m.ambtshalve,
         CASE WHEN z.status = 'wacht_op_melder' AND z.rollen && '{melder,teamlid,trekker,coordinator}'
              THEN app.vraag_aan_melder(m.id) END AS "vraagAanMelder",
         app.utc(m.ingediend_op) AS "ingediendOp", z.uiterlijk_op AS "uiterlijkOp",
         app.termijnstand(z.uiterlijk_op, z.termijn_gestopt_op, v.vandaag) AS termijnstand,
         -- While it is carried out, the uitvoering says until when.
         CASE WHEN k.uitvoering_status = 'bevestigd' THEN coalesce(u.effect_uiterlijk_op, k.uitvoering_stap)
              WHEN z.status = 'in_uitvoering' AND u.id IS NOT NULL THEN k.uitvoering_stap ELSE z.stap_uiterlijk_op END AS "stapUiterlijkOp",
         app.aan_zet(m.id) AS "aanZet", ARRAY (SELECT DISTINCT unnest(z.relaties) ORDER BY 1) AS betrekkingen,
         app.melding_acties(m.id, z.status, z.rollen) AS acties,
         z.buiten_werkstroom AS "buitenWerkstroom",
         CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'status', k.uitvoering_status, 'opdracht', u.opdracht,
           'teammanager', app.persoon(u.opgedragen_aan), 'begonnenOp', app.utc(u.begonnen_op), 'gereedOp', app.utc(u.gereed_gemeld_op),
           'uiterlijkOp', u.uiterlijk_op, 'voortgang', app.voortgang(u.id)) END AS uitvoering,
         app.utc(z.aangemaakt_op) AS "aangemaaktOp", app.utc(z.gewijzigd_op) AS "gewijzigdOp", z.versie
    FROM api.melding_zicht z
    JOIN app.melding m ON (m.organisatie_id, m.id) = (z.organisatie_id, z.id)
    JOIN app.status st ON (st.soort, st.status) = ('melding', z.status)
    CROSS JOIN (SELECT app.vandaag() AS vandaag OFFSET 0) v
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
    LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
    LEFT JOIN app.team t ON (t.organisatie_id, t.melding_id) = (m.organisatie_id, m.id)
    LEFT JOIN app.uitvoering u ON (u.organisatie_id, u.melding_id) = (m.organisatie_id, m.id)
    -- The stukken below this one: an advies, the besluit that counts and a right, at most one of each.
    CROSS JOIN LATERAL (
      SELECT (array_agg(s.id) FILTER (WHERE s.soort = 'advies'))[1] AS advies_id, min(s.status) FILTER (WHERE s.soort = 'advies') AS advies_status,
             (array_agg(s.id) FILTER (WHERE s.soort = 'besluit'))[1] AS besluit_id, min(s.status) FILTER (WHERE s.soort = 'besluit') AS besluit_status,
             (array_agg(s.id) FILTER (WHERE s.soort = 'afwijkingsrecht'))[1] AS recht_id,
             min(s.status) FILTER (WHERE s.soort = 'uitvoering') AS uitvoering_status,
             min(s.stap_uiterlijk_op) FILTER (WHERE s.soort = 'uitvoering') AS uitvoering_stap
        FROM app.stuk s LEFT JOIN app.besluit e ON (e.organisatie_id, e.id) = (s.organisatie_id, s.id)
       WHERE s.organisatie_id = m.organisatie_id AND s.ouder_id = m.id AND coalesce(e.huidig, true)) k;

CREATE VIEW api.melding_termijn WITH (security_invoker = true) AS
  SELECT z.id, app.dag(k.start_op) AS "startOp", k.uiterlijk_op AS "uiterlijkOp", app.utc(k.recht_vanaf) AS "rechtVanaf",
         app.utc(k.gestopt_op) AS "gestoptOp",
         CASE WHEN k.gestopt_op IS NULL THEN k.uiterlijk_op - (SELECT app.vandaag()) END AS "nogDagen",
         k.pauzedagen, array_to_json(coalesce(k.berekening, '{}')) AS berekening, app.tussenbericht_van(z.id) AS tussenbericht,
         CASE WHEN 'stuur_tussenbericht' = ANY (app.melding_acties(z.id, z.status, z.rollen)) THEN app.uitstel_te_vragen(z.id) ELSE 0 END AS "uitstelTeVragen", z.versie
    FROM api.melding_zicht z CROSS JOIN LATERAL app.klok_melding(z.id) k;

-- The melding, visible to the asker and locked; else WF404 or WF412.
CREATE OR REPLACE FUNCTION app.pak_melding(p_id uuid, p_versie int) RETURNS app.stuk
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM api.melding_zicht z WHERE z.id = p_id) THEN
    PERFORM app.weiger('WF404', 'Deze melding is er niet, of je mag haar niet zien.');
  END IF;
  IF EXISTS (SELECT FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_id) AND m.vernietigd_op IS NOT NULL) THEN
    PERFORM app.weiger('WF409', 'De gegevens van deze melding zijn vernietigd. Er kan niets meer mee gebeuren.');
  END IF;
  RETURN app.pak_stuk(p_id, p_versie, 'melding');
END $$;

CREATE OR REPLACE FUNCTION app.antwoord_melding(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/meldingen/' || p_id END)::app.antwoord
            FROM api.melding x WHERE x.id = p_id);
END $$;

-- JSON keys as columns are called: welkeRegel becomes welke_regel.
CREATE OR REPLACE FUNCTION app.kolommen(p_in jsonb) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (
  SELECT coalesce(jsonb_object_agg(lower(regexp_replace(key, '([A-Z])', '_\1', 'g')), value), '{}') FROM jsonb_each(p_in));
END $$;

-- Writes the given fields, and who owns and decides when the rule changed.
CREATE OR REPLACE FUNCTION app.vul_melding(p_id uuid, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  m app.melding;
BEGIN
  SELECT * INTO m FROM app.melding WHERE organisatie_id = app.organisatie() AND id = p_id;
  p_in := app.kies_aansluiting(p_in, m.sluit_aan_bij_id);
  m := jsonb_populate_record(m, app.kolommen(p_in));
  IF p_in ? 'regelId' THEN
    m.afdeling_id := (SELECT r.eigenaar_afdeling_id FROM app.regel r
                       WHERE (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id));
    m.beslisser_id := app.bepaal_beslisser(m.afdeling_id, m.melder_id);
    m.waarneming_voor_id := NULL;
  END IF;
  UPDATE app.melding SET (welke_regel, waarom_hinderlijk, suggestie, praktijkvoorbeeld, klantgroep, afscherming_melder,
      naam_mag_naar_beslisser, kanaal, regel_id, afdeling_id, beslisser_id, waarneming_voor_id, regel_herschreven, waarom_herschreven, onderwerpen, sluit_aan_bij_id)
    = (m.welke_regel, m.waarom_hinderlijk, m.suggestie, m.praktijkvoorbeeld, m.klantgroep, m.afscherming_melder,
      m.naam_mag_naar_beslisser, m.kanaal, m.regel_id, m.afdeling_id, m.beslisser_id, m.waarneming_voor_id, m.regel_herschreven, m.waarom_herschreven, m.onderwerpen, m.sluit_aan_bij_id)
   WHERE organisatie_id = m.organisatie_id AND id = m.id;
END $$;

-- Fields that this person may not write now, in this status.
CREATE OR REPLACE FUNCTION app.toets_velden(p_in jsonb, p_mag text[]) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v app.fout[] := (SELECT array_agg(('/' || k, 'niet_nu', 'Dit veld kun je nu niet wijzigen.')::app.fout)
                     FROM jsonb_object_keys(p_in) k WHERE k <> ALL (p_mag));
BEGIN
  IF v IS NOT NULL THEN PERFORM app.weiger('WF409', 'Niet alles hiervan kun je nu wijzigen.', v); END IF;
END $$;

CREATE OR REPLACE FUNCTION app.velden_melder() RETURNS text[] LANGUAGE sql IMMUTABLE
RETURN '{welkeRegel,waaromHinderlijk,suggestie,praktijkvoorbeeld,klantgroep,afschermingMelder,naamMagNaarBeslisser,kanaal,regelId,onderwerpen,sluitAanBij}'::text[];

CREATE OR REPLACE FUNCTION api.melding_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid;
BEGIN
  PERFORM app.toets_velden(invoer, app.velden_melder());
  v_id := app.nieuw_stuk('melding', 'concept');
  INSERT INTO app.melding (organisatie_id, id, melder_id) VALUES (app.organisatie(), v_id, app.actor());
  PERFORM app.vul_melding(v_id, invoer);
  RETURN app.antwoord_melding(v_id, 201);
END $$;

CREATE OR REPLACE FUNCTION api.melding_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding((pad ->> 'id')::uuid, versie);
BEGIN
  IF NOT 'wijzig' = ANY (app.melding_acties(s.id, s.status, app.betrekkingen(s.id))) THEN
    PERFORM app.weiger('WF403', 'Je kunt deze melding nu niet wijzigen.');
  END IF;
  PERFORM app.toets_velden(invoer, CASE s.status WHEN 'concept' THEN app.velden_melder()
                                   ELSE '{regelId,regelHerschreven,waaromHerschreven,onderwerpen}' END);
  PERFORM app.vul_melding(s.id, invoer);
  IF invoer ? 'regelId' THEN PERFORM app.meld_belangen(s.id); END IF;
  PERFORM app.raak_aan(s.id, NULL);
  RETURN app.antwoord_melding(s.id, 200);
END $$;

CREATE OR REPLACE FUNCTION api.melding_verwijder(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding((pad ->> 'id')::uuid, versie);
BEGIN
  IF s.status <> 'concept' THEN
    PERFORM app.weiger('WF409', 'Alleen een concept kun je weggooien. Een ingediende melding kun je intrekken.');
  END IF;
  DELETE FROM app.stuk WHERE organisatie_id = s.organisatie_id AND id = s.id;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION api.melding_stap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding((pad ->> 'id')::uuid, versie);
BEGIN
  PERFORM app.zet_stap(s.id, NULL, invoer ->> 'actie', invoer);
  RETURN app.antwoord_melding(s.id, 200);
END $$;

-- Statuses that, reached out of order, end the six weeks without a besluit.
CREATE OR REPLACE FUNCTION app.antwoordt(p_status text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_status IN ('ingetrokken', 'niet_in_behandeling', 'afgesloten');

-- Out of order, by a coordinator, with a reason. The clock follows the status all the same.
CREATE OR REPLACE FUNCTION api.melding_buitenstap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding((pad ->> 'id')::uuid, versie);
  v_naar text := invoer ->> 'naar';
  v_besloten boolean := EXISTS (SELECT FROM app.stuk b WHERE (b.organisatie_id, b.ouder_id, b.soort) = (s.organisatie_id, s.id, 'besluit')
                                   AND b.status NOT IN ('concept', 'genomen'));
BEGIN
  PERFORM app.stap_buiten_werkstroom(s.id, NULL, v_naar, invoer ->> 'reden'), app.uitvoering_volgt(s.id, v_naar, invoer ->> 'reden');
  IF s.status = 'wacht_op_melder' THEN PERFORM app.termijn_meld(s.id, 'pauze_eind'); END IF;
  IF app.antwoordt(s.status) AND NOT app.antwoordt(v_naar) AND NOT v_besloten THEN
    PERFORM app.termijn_meld(s.id, 'hervat');
  END IF;
  IF v_naar = 'wacht_op_melder' THEN PERFORM app.termijn_meld(s.id, 'pauze_begin');
  ELSIF v_naar = 'ingetrokken' THEN PERFORM app.termijn_meld(s.id, 'gestopt');
  ELSIF v_naar = 'niet_in_behandeling' THEN PERFORM app.na_niet_in_behandeling(s, invoer);
  ELSIF v_naar = 'afgesloten' AND NOT v_besloten THEN
    -- The reason is the answer: it stands in the timeline, and the melder is told.
    PERFORM app.termijn_meld(s.id, 'gestopt'),
            app.stuur(app.melder_van(s.id), 'melding.afgesloten', 'melding', s.id, s.id);
  END IF;
  RETURN app.antwoord_melding(s.id, 200);
END $$;

-- Guards and effects of the steps, named in app.overgang.

-- Whoever joins another melding need not know what would help: that melding says it.
CREATE OR REPLACE FUNCTION app.toets_dien_in(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT v.location, v.code, v.zin FROM app.melding m CROSS JOIN LATERAL (VALUES
    ('/welkeRegel',       'verplicht', 'Schrijf op welke regel in de weg staat.', length(btrim(coalesce(m.welke_regel, ''))) < 3),
    ('/waaromHinderlijk', 'verplicht', 'Schrijf op waarom dat niet goed is voor de inwoner.', length(btrim(coalesce(m.waarom_hinderlijk, ''))) < 3),
    ('/suggestie',        'verplicht', 'Schrijf op wat wel zou helpen.', m.sluit_aan_bij_id IS NULL AND length(btrim(coalesce(m.suggestie, ''))) < 3),
    ('/sluitAanBij',      'niet_meer', 'Aansluiten kan niet meer: ' || app.waarom_niet_aansluiten(m.sluit_aan_bij_id) || ' Dien je melding zelf in.',
       m.sluit_aan_bij_id IS NOT NULL AND app.waarom_niet_aansluiten(m.sluit_aan_bij_id) IS NOT NULL)) v (location, code, zin, mist)
   WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.id) AND v.mist;
END $$;

-- Handed in: a kenmerk, the clock starts, somebody decides, and the melder gets a receipt.
CREATE OR REPLACE FUNCTION app.na_dien_in(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_kenmerk text := app.geef_kenmerk('RT');
  m app.melding;
BEGIN
  UPDATE app.stuk SET kenmerk = v_kenmerk WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
  UPDATE app.melding SET ingediend_op = app.nu(), beslisser_id = app.bepaal_beslisser(afdeling_id, melder_id)
   WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id RETURNING * INTO m;
  PERFORM app.termijn_meld(p_stuk.id, 'start') WHERE NOT m.ambtshalve;
  PERFORM app.stuur(m.melder_id, CASE WHEN m.ingevoerd_door IS NULL THEN 'melding.ontvangen' ELSE 'melding.namens' END, 'melding', p_stuk.id, p_stuk.id);
  IF m.sluit_aan_bij_id IS NOT NULL THEN PERFORM app.sluit_aan(m); END IF;
END $$;

-- Not taken up, with a reason and another route: that is an answer, so the clock stops on delivery.
CREATE OR REPLACE FUNCTION app.na_niet_in_behandeling(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(app.melder_van(p_stuk.id), 'melding.niet_in_behandeling', 'melding', p_stuk.id, p_stuk.id);
  PERFORM app.termijn_meld(p_stuk.id, 'geleverd');
END $$;

CREATE OR REPLACE FUNCTION app.na_trek_in(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.termijn_meld(p_stuk.id, 'gestopt');
  PERFORM app.stuur(k.gebruiker_id, 'melding.ingetrokken', 'melding', p_stuk.id, p_stuk.id) FROM app.betrokkene k
    WHERE k.organisatie_id = p_stuk.organisatie_id AND k.stuk_id = p_stuk.id AND k.betrekking IN ('genodigde', 'teamlid', 'trekker')
    GROUP BY k.gebruiker_id;
END $$;

CREATE OR REPLACE FUNCTION app.na_vraag_melder(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.termijn_meld(p_stuk.id, 'pauze_begin', 'vraag aan de melder');
  PERFORM app.stuur(app.melder_van(p_stuk.id), 'melding.vraag', 'melding', p_stuk.id, p_stuk.id);
END $$;

-- Waiting is over: answered, taken up again by the trekker, or the days were over.
CREATE OR REPLACE FUNCTION app.na_wachten(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.termijn_meld(p_stuk.id, 'pauze_eind');
  PERFORM app.stuur(k.gebruiker_id, 'melding.hervat', 'melding', p_stuk.id, p_stuk.id) FROM app.betrokkene k
    WHERE k.organisatie_id = p_stuk.organisatie_id AND k.stuk_id = p_stuk.id AND k.betrekking = 'trekker';
END $$;

CREATE OR REPLACE FUNCTION app.melder_van(p_id uuid) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT m.melder_id FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_id));
END $$;
