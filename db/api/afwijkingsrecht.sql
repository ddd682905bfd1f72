-- SPDX-License-Identifier: EUPL-1.2
-- The right to deviate: arises by itself on day 43, bounded by the type of the rule, ends with a besluit.

CREATE VIEW api.afwijkingsrecht_rij WITH (security_invoker = true) AS
  SELECT a.id, a.melding_id AS "meldingId", z.kenmerk,
         CASE WHEN z.alles THEN m.welke_regel ELSE coalesce(m.regel_herschreven, r.naam, '') END AS "welkeRegel",
         s.status, app.utc(a.ontstaan_op) AS "ontstaanOp",
         (SELECT count(*)::int FROM app.afwijking w
           WHERE (w.organisatie_id, w.afwijkingsrecht_id) = (a.organisatie_id, a.id)) AS "aantalAfwijkingen"
    FROM app.afwijkingsrecht a
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (a.organisatie_id, a.id)
    JOIN api.melding_zicht z ON z.id = a.melding_id
    JOIN app.melding m ON (m.organisatie_id, m.id) = (a.organisatie_id, a.melding_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE a.organisatie_id = (SELECT app.organisatie());

-- What never falls under the right, whatever the rule.
CREATE OR REPLACE FUNCTION app.grenzen(p_gevolg text) RETURNS text[] LANGUAGE sql IMMUTABLE
RETURN CASE WHEN p_gevolg = 'geblokkeerd' THEN '{"Volg de regel in je eigen zaken.","Wie besluit en de directeur kregen dit dezelfde dag.","Vraag het team of de inwoner langs een andere weg geholpen kan worden."}'::text[]
  ELSE CASE p_gevolg
    WHEN 'beperkt' THEN '{"Alleen per situatie: je stelt het voor aan wie besluit.","Alleen bij bijzondere omstandigheden en als de regel te zwaar uitpakt."}'::text[]
    WHEN 'ontstaat_met_motivering' THEN '{"Alleen in je eigen zaken.","Schrijf bij elke afwijking op waarom."}'
    ELSE '{"Alleen in je eigen zaken."}' END
  || '{"Nooit in het nadeel van de inwoner.","Niet bij privacy, veiligheid, integriteit of controle op fraude.","Niet boven het bedrag waarvoor je mandaat hebt.","Niet als het de rechten van een ander raakt."}'::text[] END;

-- The proof, as it can be printed. Only the holder and the coordinator read whose it is: a right, and what is
-- done with it, says nothing about how somebody works.
CREATE VIEW api.afwijkingsrecht WITH (security_invoker = true) AS
  SELECT a.id, a.melding_id AS "meldingId", z.kenmerk,
         CASE WHEN z.alles THEN m.welke_regel ELSE coalesce(m.regel_herschreven, r.naam, '') END AS "welkeRegel",
         CASE WHEN a.houder_id = app.actor() OR 'coordinator' = ANY (z.rollen) THEN app.persoon(a.houder_id) END AS houder,
         a.houder_id = app.actor() AS "vanMij",
         (SELECT o.naam FROM app.organisatie o WHERE o.id = a.organisatie_id) AS organisatie,
         a.regeltype, a.gevolg, app.recht_uitleg(t, a.gevolg, s.status) AS uitleg, t.rechtsgrond, app.grenzen(a.gevolg) AS grenzen, s.status,
         app.utc(a.ontstaan_op) AS "ontstaanOp", app.utc(a.beeindigd_op) AS "beeindigdOp", a.beeindigd_reden AS "beeindigdReden",
         app.utc(m.ingediend_op) AS "ingediendOp", ms.uiterlijk_op AS "uiterlijkOp", a.partner_akkoord AS "akkoordPartner",
         app.recht_schorsingen(a.id) AS schorsingen, app.schorsingsdagen_over(a.id) AS "schorsingsdagenOver",
         CASE WHEN a.beeindigd_op IS NULL THEN app.volgende_herziening(a.id) END AS "volgendeHerzieningOp",
         (SELECT x.id FROM app.escalatie x WHERE (x.organisatie_id, x.melding_id, x.onderwerp) = (a.organisatie_id, a.melding_id, 'afwijkingsrecht')
           ORDER BY x.id DESC LIMIT 1) AS "escalatieId",
         app.recht_vragen(a.id, z.rollen, a.houder_id) AS vragen,
         CASE WHEN app.ziet_afwijkingen(z.rollen) THEN app.recht_voorstellen(a.id) ELSE '[]' END AS voorstellen,
         CASE WHEN app.ziet_afwijkingen(z.rollen) THEN app.afwijkingen_json(a.id) ELSE '[]' END AS afwijkingen,
         app.recht_acties(a, s.status, z.rollen) AS acties, s.versie
    FROM app.afwijkingsrecht a
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (a.organisatie_id, a.id)
    JOIN api.melding_zicht z ON z.id = a.melding_id
    JOIN app.melding m ON (m.organisatie_id, m.id) = (a.organisatie_id, a.melding_id)
    JOIN app.stuk ms ON (ms.organisatie_id, ms.id) = (a.organisatie_id, a.melding_id)
    JOIN app.regeltype t ON t.naam = a.regeltype
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE a.organisatie_id = (SELECT app.organisatie());

-- The type of the rule of a melding and what it means now: as the jurist confirmed it, else as who decides
-- chose it for this right. Neither counts as unknown: that may not be to the disadvantage of the melder. A
-- melding that joined another and has no rule of its own is about the rule of that one.
CREATE OR REPLACE FUNCTION app.recht_van_melding(p_id uuid, OUT regeltype text, OUT gevolg text)
LANGUAGE sql STABLE AS $$
  SELECT t.type, CASE WHEN t.type = 'ketenafspraak' AND a.partner_akkoord IS NOT NULL THEN 'ontstaat_met_motivering'
                      ELSE app.gevolg(t.type, coalesce(r.hardheidsclausule, false)) END
    FROM app.melding m
    LEFT JOIN app.melding h ON (h.organisatie_id, h.id) = (m.organisatie_id, m.gekoppeld_aan_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, coalesce(m.regel_id, h.regel_id))
    LEFT JOIN app.afwijkingsrecht a ON (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)
    CROSS JOIN LATERAL (SELECT CASE WHEN r.bevestigd_op IS NOT NULL THEN r.regeltype ELSE coalesce(a.type_bepaald, 'onbekend') END AS type) t
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_id);
$$;

CREATE OR REPLACE FUNCTION app.recht_stap(p_gevolg text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE app.recht_status(p_gevolg) WHEN 'geblokkeerd' THEN 'blokkeer' WHEN 'beperkt_ontstaan' THEN 'ontsta_beperkt' ELSE 'ontsta' END;

-- Day 43 without an answer: the right arises, or is blocked and goes up the same day. Both sides are told.
CREATE OR REPLACE FUNCTION app.afwijkingsrecht_ontstaat(p_melding uuid) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v    record := app.recht_van_melding(p_melding);
  k    record := app.klok_melding(p_melding);
  v_id uuid := app.nieuw_stuk('afwijkingsrecht', 'niet_ontstaan', p_melding);
BEGIN
  INSERT INTO app.afwijkingsrecht (organisatie_id, id, melding_id, houder_id, regeltype, gevolg, ontstaan_op)
  VALUES (app.organisatie(), v_id, p_melding, app.melder_van(p_melding), v.regeltype, v.gevolg, k.recht_vanaf);
  PERFORM app.zet_stap(v_id, NULL, app.recht_stap(v.gevolg), '{}', '{systeem}');
  PERFORM app.recht_bericht(p_melding, v_id, v.gevolg);
  PERFORM app.vraag_wat_nodig_is(v_id);
  RETURN v_id;
END $$;

-- The answer came after the last day and before the worker did: the right was there, so it is recorded.
CREATE OR REPLACE FUNCTION app.recht_alsnog(p_melding uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM app.stuk WHERE organisatie_id = app.organisatie() AND id = p_melding FOR UPDATE; -- after the worker, not beside it
  PERFORM app.afwijkingsrecht_ontstaat(s.id) FROM app.stuk s
    WHERE s.organisatie_id = app.organisatie() AND s.id = p_melding AND s.termijn_gestopt_op IS NULL
      AND s.uiterlijk_op < app.vandaag() AND NOT EXISTS (SELECT FROM app.afwijkingsrecht a
          WHERE (a.organisatie_id, a.melding_id) = (s.organisatie_id, s.id));
END $$;

-- Tells the melder, the decider and the head of the afdeling. A block goes up by itself (app.na_blokkeer).
CREATE OR REPLACE FUNCTION app.recht_bericht(p_melding uuid, p_recht uuid, p_gevolg text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(w.wie, 'afwijkingsrecht.' || app.recht_status(p_gevolg), 'afwijkingsrecht', p_recht, p_melding) FROM (
    SELECT unnest(ARRAY[m.melder_id, a.hoofd_id, CASE WHEN p_gevolg <> 'geblokkeerd' THEN m.beslisser_id END]) AS wie FROM app.melding m
      LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
     WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding)) w
   WHERE w.wie IS NOT NULL;
END $$;

-- Blocked: it lies with who decides and the directeur the same day. No longer blocked: it comes down.
CREATE OR REPLACE FUNCTION app.na_blokkeer(p_stuk app.stuk, p_in jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.escaleer(p_stuk.ouder_id, 'geblokkeerd', 2, 'De zes weken zijn voorbij zonder besluit, en van dit soort regel mag de melder niet afwijken.');
END $$;
CREATE OR REPLACE FUNCTION app.na_blokkade(p_stuk app.stuk, p_in jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.escalaties_vervallen(p_stuk.ouder_id, '{afwijkingsrecht}', CASE p_stuk.status WHEN 'beeindigd' THEN 'Er is een besluit, of de melding is ingetrokken.' ELSE 'Afwijken mag nu wel.' END);
END $$;

-- The rule got another type, or its type was confirmed: the right follows. A suspension stays.
CREATE OR REPLACE FUNCTION app.afwijkingsrecht_volgt(p_melding uuid, p_recht uuid, p_status text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v record := app.recht_van_melding(p_melding);
BEGIN
  UPDATE app.afwijkingsrecht SET regeltype = v.regeltype, gevolg = v.gevolg
   WHERE organisatie_id = app.organisatie() AND id = p_recht;
  IF app.recht_status(v.gevolg) <> p_status AND p_status <> 'geschorst' THEN
    PERFORM app.zet_stap(p_recht, NULL, app.recht_stap(v.gevolg), '{}', '{systeem}');
    PERFORM app.recht_bericht(p_melding, p_recht, v.gevolg);
  END IF;
  PERFORM app.vraag_wat_nodig_is(p_recht);
END $$;

CREATE OR REPLACE FUNCTION app.afwijkingsrecht_eindig(p_melding uuid, p_reden text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid;
BEGIN
  UPDATE app.afwijkingsrecht SET beeindigd_op = app.nu(), beeindigd_reden = p_reden
   WHERE organisatie_id = app.organisatie() AND melding_id = p_melding AND beeindigd_op IS NULL RETURNING id INTO v_id;
  IF v_id IS NOT NULL THEN
    PERFORM app.zet_stap(v_id, NULL, 'beeindig', jsonb_build_object('reden', p_reden), '{systeem}');
    PERFORM app.sluit_recht_af(v_id);
    PERFORM app.stuur(app.melder_van(p_melding), 'afwijkingsrecht.beeindigd', 'afwijkingsrecht', v_id, p_melding);
  END IF;
END $$;

-- A use of the right. Whoever holds it writes it down; never for appraisal. A limited right is used per case:
-- for a proposal that was allowed.
CREATE OR REPLACE FUNCTION api.afwijking_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  a app.afwijkingsrecht := app.pak_recht((pad ->> 'id')::uuid, NULL, 'noteer_afwijking');
  v_op date := (invoer ->> 'afgewekenOp')::date;
  v_voorstel uuid := (invoer ->> 'voorstelId')::uuid;
  v_fouten app.fout[] := app.noemt_persoon(invoer, '{verwijzing,motivering,effect}');
BEGIN
  IF v_op NOT BETWEEN app.dag(a.ontstaan_op) AND least(app.vandaag(), app.dag(a.beeindigd_op)) THEN
    v_fouten := v_fouten || ('/afgewekenOp', 'buiten_het_recht', 'Kies een dag waarop het recht er was, tot en met vandaag.')::app.fout;
  ELSIF EXISTS (SELECT FROM app.schorsing x WHERE (x.organisatie_id, x.afwijkingsrecht_id) = (a.organisatie_id, a.id)
      AND v_op > app.dag(x.begonnen_op) AND v_op <= x.tot_en_met AND (x.geeindigd_op IS NULL OR v_op < app.dag(x.geeindigd_op))) THEN
    v_fouten := v_fouten || ('/afgewekenOp', 'geschorst', 'Op deze dag mocht afwijken even niet. Kies een andere dag.')::app.fout;
  END IF;
  IF v_voorstel IS NULL AND a.gevolg = 'beperkt' OR v_voorstel IS NOT NULL AND NOT EXISTS (SELECT FROM app.vrije_voorstellen(a.id) k WHERE k.id = v_voorstel) THEN
    v_fouten := v_fouten || ('/voorstelId', 'niet_toegestaan', 'Kies een voorstel dat is toegestaan en dat je nog niet hebt gebruikt.')::app.fout;
  END IF;
  IF v_fouten IS NOT NULL THEN PERFORM app.weiger('WF400', 'Kijk je tekst na.', v_fouten); END IF;
  INSERT INTO app.afwijking (organisatie_id, afwijkingsrecht_id, afgeweken_op, verwijzing, motivering, effect, voorstel_id)
  VALUES (a.organisatie_id, a.id, v_op, invoer ->> 'verwijzing', invoer ->> 'motivering', invoer ->> 'effect', v_voorstel);
  RETURN app.antwoord_recht(a.id, 201);
END $$;
