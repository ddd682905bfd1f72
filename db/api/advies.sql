-- SPDX-License-Identifier: EUPL-1.2
-- The advies of a team: written together, each member's own standpunt, and a verdict that is only
-- ever computed from those.

-- The members of a team with what they think of this text; NULL when they did not say yet.
CREATE OR REPLACE FUNCTION app.standpunten(a app.advies)
RETURNS TABLE (gebruiker_id uuid, trekker boolean, standpunt text, toelichting text, gegeven_op timestamptz)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT coalesce(l.gebruiker_id, p.gebruiker_id), coalesce(l.trekker, false), p.standpunt, p.toelichting, p.gegeven_op
    FROM (SELECT x.gebruiker_id, x.trekker FROM app.teamlid x JOIN app.team t ON (t.organisatie_id, t.id) = (x.organisatie_id, x.team_id)
           WHERE (t.organisatie_id, t.melding_id) = (a.organisatie_id, a.melding_id) AND x.status IN ('geaccepteerd', 'afgerond')) l
    FULL JOIN (SELECT q.* FROM app.standpunt q WHERE (q.organisatie_id, q.advies_id, q.ronde) = (a.organisatie_id, a.id, a.ronde)) p
      ON p.gebruiker_id = l.gebruiker_id;
END $$;

-- Majority decides; as many against as for is verdeeld, and then the beslisser chooses. What most members reject is no
-- advies yet: it stays open, to be rewritten.
CREATE OR REPLACE FUNCTION app.advies_oordeel(a app.advies) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT CASE WHEN count(*) = 0 OR bool_or(s.standpunt IS NULL) THEN 'nog_niet_compleet'
              WHEN bool_and(s.standpunt <> 'minderheid') THEN 'eensgezind'
              WHEN 2 * count(*) FILTER (WHERE s.standpunt = 'minderheid') < count(*) THEN 'meerderheid'
              WHEN 2 * count(*) FILTER (WHERE s.standpunt = 'minderheid') = count(*) THEN 'verdeeld' ELSE 'niet_gedragen' END
    FROM app.standpunten(a) s);
END $$;

-- May whoever asks give a standpunt now? Also who joined after the others were done: each member says it.
CREATE OR REPLACE FUNCTION app.standpunt_open(a app.advies, p_status text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  SELECT p_status = 'ter_vaststelling' OR (p_status = 'vastgesteld' AND NOT EXISTS (SELECT FROM app.standpunt p
    WHERE (p.organisatie_id, p.advies_id, p.ronde, p.gebruiker_id) = (a.organisatie_id, a.id, a.ronde, app.actor())))
$$;

-- Every advies the asker may see now, with the relations of the asker.
CREATE VIEW api.advies_zicht WITH (security_invoker = true) AS
  SELECT a.organisatie_id, a.id, b.rol, s.status, s.versie, s.aangemaakt_op, s.gewijzigd_op, sm.kenmerk, sm.status AS melding_status,
         CASE WHEN app.ziet_melders_woorden(b.rol) THEN m.welke_regel
              ELSE coalesce(m.regel_herschreven, r.naam, sm.kenmerk) END AS welke_regel
    FROM app.advies a
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (a.organisatie_id, a.id)
    JOIN app.stuk sm ON (sm.organisatie_id, sm.id) = (a.organisatie_id, a.melding_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (a.organisatie_id, a.melding_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
    CROSS JOIN LATERAL (SELECT k.rollen AS rol FROM api.melding_rol k WHERE k.id = a.melding_id OFFSET 0) b
   WHERE a.organisatie_id = app.organisatie()
     AND app.ziet_advies(b.rol, a.voorgelegd_op IS NOT NULL,
           sm.status IN ('bekendgemaakt', 'in_uitvoering', 'uitgevoerd', 'afgesloten'));

CREATE VIEW api.advies_rij WITH (security_invoker = true) AS
  SELECT a.id, a.melding_id AS "meldingId", z.kenmerk, z.welke_regel AS "welkeRegel", z.status, a.uitkomst,
         app.utc(z.aangemaakt_op) AS "aangemaaktOp"
    FROM api.advies_zicht z JOIN app.advies a ON (a.organisatie_id, a.id) = (z.organisatie_id, z.id);

-- What somebody wrote about each finding; every finding has its key, null where nothing was written.
CREATE OR REPLACE FUNCTION app.advies_gronden(p_advies uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT jsonb_object_agg(b.bevinding, g.tekst)
    FROM unnest('{vraag,doel,oorzaak,afdeling,suggestie}'::text[]) b (bevinding)
    LEFT JOIN app.advies_grond g ON (g.organisatie_id, g.advies_id, g.bevinding) = (app.organisatie(), p_advies, b.bevinding));
END $$;

CREATE VIEW api.advies WITH (security_invoker = true) AS
  SELECT a.id, a.melding_id AS "meldingId", z.kenmerk, z.welke_regel AS "welkeRegel", z.status, a.uitkomst,
         a.betekenis_voor_inwoners AS "betekenisVoorInwoners", a.onderbouwing, app.advies_gronden(a.id) AS gronden,
         a.voorstel_tekst AS "voorstelTekst", a.reikwijdte, a.uitzonderingen, a.kosten_baten AS "kostenBaten",
         a.proef_einddatum AS "proefEinddatum",
         (SELECT coalesce(json_agg(json_build_object('gebruiker', app.persoon(p.gebruiker_id), 'standpunt', p.standpunt,
                   'toelichting', p.toelichting, 'op', app.utc(p.gegeven_op)) ORDER BY p.trekker DESC, p.gebruiker_id), '[]')
            FROM app.standpunten(a) p) AS standpunten,
         app.advies_oordeel(a) AS oordeel, a.beide_kanten AS "beideKanten", a.vraag_beslisser AS "vraagBeslisser", app.utc(a.voorgelegd_op) AS "voorgelegdOp",
         app.acties('advies', z.status, z.rol) || array_remove(ARRAY[
           CASE WHEN app.advies_te_schrijven(z.status, z.melding_status) AND z.rol && '{teamlid,trekker}' THEN 'wijzig' END,
           CASE WHEN 'teamlid' = ANY (z.rol) AND app.standpunt_open(a, z.status) THEN 'standpunt' END,
           CASE WHEN z.status = 'voorgelegd' AND z.melding_status = 'advies_voorgelegd' AND 'beslisser' = ANY (z.rol) THEN 'besluit' END
         ], NULL) AS acties,
         app.utc(z.aangemaakt_op) AS "aangemaaktOp", app.utc(z.gewijzigd_op) AS "gewijzigdOp", z.versie
    FROM api.advies_zicht z JOIN app.advies a ON (a.organisatie_id, a.id) = (z.organisatie_id, z.id);

CREATE OR REPLACE FUNCTION app.schrijf_gronden(p_advies uuid, p_gronden jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.advies_grond g USING jsonb_each_text(p_gronden) x
   WHERE g.organisatie_id = app.organisatie() AND g.advies_id = p_advies AND g.bevinding = x.key;
  INSERT INTO app.advies_grond (organisatie_id, advies_id, bevinding, tekst)
  SELECT app.organisatie(), p_advies, x.key, x.value FROM jsonb_each_text(p_gronden) x WHERE btrim(x.value) <> '';
END $$;

CREATE OR REPLACE FUNCTION app.advies_antwoord(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/adviezen/' || x.id END)::app.antwoord
            FROM api.advies x WHERE x.id = p_id);
END $$;

-- The advies of an id that the asker may see; WF404 otherwise.
CREATE OR REPLACE FUNCTION app.pak_advies(p_id uuid) RETURNS app.advies
LANGUAGE plpgsql AS $$
DECLARE
  a app.advies;
BEGIN
  IF NOT EXISTS (SELECT FROM api.advies_zicht z WHERE z.id = p_id) THEN PERFORM app.er_niet(); END IF;
  SELECT * INTO a FROM app.advies x WHERE x.organisatie_id = app.organisatie() AND x.id = p_id FOR UPDATE;
  RETURN a;
END $$;

CREATE FUNCTION api.advies_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_melding uuid := (invoer ->> 'meldingId')::uuid;
  s app.stuk := app.pak_melding(v_melding, NULL);
  v_id uuid;
BEGIN
  PERFORM app.alleen_voor(v_melding, '{teamlid,trekker}', 'Alleen een lid van het team schrijft het advies.');
  IF s.status <> 'advies_in_opstelling' THEN
    PERFORM app.weiger('WF409', 'Een advies begint als het onderzoek klaar is.');
  END IF;
  v_id := app.nieuw_stuk('advies', 'in_bewerking', v_melding, 'team');
  INSERT INTO app.advies (organisatie_id, id, melding_id) VALUES (app.organisatie(), v_id, v_melding);
  RETURN app.advies_antwoord(v_id, 201);
END $$;

-- Writing: while it is in bewerking. Sent back by the beslisser, the first change opens it again.
CREATE FUNCTION api.advies_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  a app.advies := app.pak_advies((pad ->> 'id')::uuid);
  s app.stuk;
BEGIN
  PERFORM app.alleen_voor(a.id, '{teamlid,trekker}', 'Alleen een lid van het team schrijft het advies.');
  s := app.raak_aan(a.id, versie);
  IF NOT app.advies_te_schrijven(s.status, (SELECT m.status FROM app.stuk m WHERE (m.organisatie_id, m.id) = (a.organisatie_id, a.melding_id))) THEN
    PERFORM app.weiger('WF409', 'Dit advies ligt vast. Alleen een advies in bewerking kun je wijzigen.');
  ELSIF s.status = 'teruggelegd' THEN
    PERFORM app.zet_stap(a.id, NULL, 'herschrijf', '{}', '{teamlid}');
  END IF;
  IF a.geschreven_door <> app.actor() OR a.geschreven_op < app.nu() - interval '15 minutes' THEN
    PERFORM app.bewaar_versie(a, 'concept');
  END IF;
  a := jsonb_populate_record(a, app.kolommen(invoer));
  UPDATE app.advies SET (uitkomst, betekenis_voor_inwoners, onderbouwing, voorstel_tekst, reikwijdte, uitzonderingen, kosten_baten,
      proef_einddatum, geschreven_door, geschreven_op)
    = (a.uitkomst, a.betekenis_voor_inwoners, a.onderbouwing, a.voorstel_tekst, a.reikwijdte, a.uitzonderingen, a.kosten_baten,
      a.proef_einddatum, app.actor(), app.nu())
   WHERE organisatie_id = a.organisatie_id AND id = a.id;
  PERFORM app.schrijf_gronden(a.id, invoer -> 'gronden') WHERE jsonb_typeof(invoer -> 'gronden') = 'object';
  RETURN app.advies_antwoord(a.id, 200);
END $$;

CREATE FUNCTION api.advies_stap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  a app.advies := app.pak_advies((pad ->> 'id')::uuid);
BEGIN
  PERFORM app.zet_stap(a.id, versie, invoer ->> 'actie', invoer);
  RETURN app.advies_antwoord(a.id, 200);
END $$;

-- One's own standpunt, given or changed. With the last one the advies is vastgesteld by itself.
CREATE FUNCTION api.standpunt_zet(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  a app.advies := app.pak_advies((pad ->> 'id')::uuid);
  v_was text := app.advies_oordeel(a);
  s app.stuk;
BEGIN
  PERFORM app.alleen_voor(a.id, '{teamlid}', 'Alleen een lid van het team geeft een standpunt.');
  s := app.raak_aan(a.id, NULL);
  IF NOT app.standpunt_open(a, s.status) THEN
    PERFORM app.weiger('WF409', 'Een standpunt geef je als het advies ter vaststelling ligt.');
  END IF;
  INSERT INTO app.standpunt (organisatie_id, advies_id, ronde, gebruiker_id, standpunt, toelichting)
  VALUES (a.organisatie_id, a.id, a.ronde, app.actor(), invoer ->> 'standpunt', nullif(btrim(invoer ->> 'toelichting'), ''))
  ON CONFLICT (organisatie_id, advies_id, ronde, gebruiker_id)
  DO UPDATE SET standpunt = excluded.standpunt, toelichting = excluded.toelichting, gegeven_op = app.nu();
  IF s.status = 'ter_vaststelling' THEN PERFORM app.na_standpunt(a, v_was); END IF;
  RETURN app.advies_antwoord(a.id, 200);
END $$;

-- Everybody spoke: the advies stands, or the trekker hears that most of the team want something else.
CREATE OR REPLACE FUNCTION app.na_standpunt(a app.advies, p_was text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_nu text := app.advies_oordeel(a);
BEGIN
  IF v_nu NOT IN ('nog_niet_compleet', 'niet_gedragen') THEN
    PERFORM app.zet_stap(a.id, NULL, 'stel_vast', '{}', '{systeem}');
  ELSIF v_nu = 'niet_gedragen' AND p_was <> v_nu THEN
    PERFORM app.stuur(b.gebruiker_id, 'advies.niet_gedragen', 'advies', a.id, a.melding_id) FROM app.betrokkene b
     WHERE (b.organisatie_id, b.stuk_id, b.betrekking) = (a.organisatie_id, a.melding_id, 'trekker') AND b.gebruiker_id <> app.actor();
  END IF;
END $$;

-- Guards and effects of the steps.

CREATE OR REPLACE FUNCTION app.zonder_grond(a app.advies, p_bevinding text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  SELECT NOT EXISTS (SELECT FROM app.advies_grond g
    WHERE (g.organisatie_id, g.advies_id, g.bevinding) = (a.organisatie_id, a.id, p_bevinding))
$$;

-- What an advies says must stand, and must not go against the findings without a word about it.
CREATE OR REPLACE FUNCTION app.toets_ter_vaststelling(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT f.location, f.code, f.zin FROM app.advies a
    LEFT JOIN app.onderzoek o ON (o.organisatie_id, o.melding_id) = (a.organisatie_id, a.melding_id)
    CROSS JOIN LATERAL (VALUES
      ('/uitkomst', 'ontbreekt', 'Kies wat het team adviseert.', a.uitkomst IS NULL),
      ('/betekenisVoorInwoners', 'ontbreekt', 'Schrijf op wat dit betekent voor inwoners.', coalesce(btrim(a.betekenis_voor_inwoners), '') = ''),
      ('/onderbouwing', 'ontbreekt', 'Onderbouw het advies.', coalesce(btrim(a.onderbouwing), '') = ''),
      ('/voorstelTekst', 'ontbreekt', 'Schrijf het voorstel op: wat komt ervoor in de plaats?',
        a.uitkomst IN ('aanpassen', 'tijdelijk_proberen') AND coalesce(btrim(a.voorstel_tekst), '') = ''),
      ('/proefEinddatum', 'ontbreekt', 'Kies tot welke dag de proef duurt.', a.uitkomst = 'tijdelijk_proberen' AND a.proef_einddatum IS NULL),
      ('/proefEinddatum', 'voorbij', 'De proef eindigt op een dag die nog komt.',
        a.uitkomst = 'tijdelijk_proberen' AND a.proef_einddatum <= app.vandaag()),
      ('/gronden/doel', 'ontbreekt', 'Het onderzoek zegt dat de regel zijn doel dient. Schrijf op waarom het toch anders moet.',
        o.doel_gediend = 'ja' AND a.uitkomst IN ('aanpassen', 'schrappen', 'tijdelijk_proberen') AND app.zonder_grond(a, 'doel')),
      ('/gronden/doel', 'ontbreekt', 'Het onderzoek zegt dat de regel zijn doel niet dient. Schrijf op waarom hij toch blijft.',
        o.doel_gediend = 'nee' AND a.uitkomst = 'behouden' AND app.zonder_grond(a, 'doel')),
      ('/gronden/suggestie', 'ontbreekt', 'Het onderzoek neemt de suggestie over. Schrijf op waarom de regel toch blijft.',
        o.suggestie_oordeel = 'overnemen' AND a.uitkomst = 'behouden' AND app.zonder_grond(a, 'suggestie')),
      ('/melding', 'niet_nu', 'Deze melding wacht nu niet op een advies.', NOT EXISTS (SELECT FROM app.stuk m
        WHERE (m.organisatie_id, m.id, m.status) = (a.organisatie_id, a.melding_id, 'advies_in_opstelling')))
    ) f (location, code, zin, mist)
   WHERE (a.organisatie_id, a.id) = (p_stuk.organisatie_id, p_stuk.id) AND f.mist;
END $$;

-- Taken back: the standpunten belong to the old text. They stay with it; the new text starts a round.
CREATE OR REPLACE FUNCTION app.na_haal_terug(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.bewaar_versie(a, 'ter_vaststelling') FROM app.advies a WHERE (a.organisatie_id, a.id) = (p_stuk.organisatie_id, p_stuk.id);
  UPDATE app.advies SET ronde = ronde + 1 WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
END $$;

CREATE OR REPLACE FUNCTION app.na_stel_vast(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.bewaar_versie(a, 'vastgesteld') FROM app.advies a WHERE (a.organisatie_id, a.id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;

-- Presenting needs a full team without conflicts (the rule may have been coupled after they began),
-- and somebody to present it to. Of a team that is verdeeld the trekker tells both sides.
CREATE OR REPLACE FUNCTION app.toets_leg_advies_voor(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT * FROM app.toets_teamgrootte(p_stuk.ouder_id)
  UNION ALL
  SELECT '/standpunten', 'nog_niet_compleet', p.naam || ' gaf nog geen standpunt.'
    FROM app.advies a CROSS JOIN LATERAL app.standpunten(a) x
    JOIN app.gebruiker p ON (p.organisatie_id, p.id) = (a.organisatie_id, x.gebruiker_id)
   WHERE (a.organisatie_id, a.id) = (p_stuk.organisatie_id, p_stuk.id) AND x.standpunt IS NULL
  UNION ALL
  SELECT '/beideKanten', 'verplicht', 'Het team is verdeeld. Schrijf beide kanten op, zodat wie besluit kan kiezen.'
    FROM app.advies a WHERE (a.organisatie_id, a.id) = (p_stuk.organisatie_id, p_stuk.id)
     AND app.advies_oordeel(a) = 'verdeeld' AND coalesce(length(btrim(p_in ->> 'beideKanten')), 0) < 3
  UNION ALL
  SELECT '/beslisser', 'geen_beslisser', 'Nog niemand beslist over deze melding. Vraag de coördinator om de regel te koppelen.'
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.ouder_id) AND app.beslist_nu(m) IS NULL
  UNION ALL
  SELECT * FROM app.toets_belangen(p_stuk.ouder_id);
END $$;

-- Presented: the melding goes along, in the same transaction.
CREATE OR REPLACE FUNCTION app.na_leg_advies_voor(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.advies SET voorgelegd_op = app.nu(), beide_kanten = nullif(btrim(p_in ->> 'beideKanten'), '') WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'leg_voor', '{}', '{trekker}');
END $$;
CREATE OR REPLACE FUNCTION app.na_leg_voor(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.wijs_beslisser(p_stuk.id);
  PERFORM app.stuur_beslisser(p_stuk.id);
END $$;
CREATE OR REPLACE FUNCTION app.toets_leg_voor(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/advies', 'niet_vastgesteld', 'Het team heeft het advies nog niet vastgesteld.'
   WHERE NOT EXISTS (SELECT FROM app.stuk a WHERE (a.organisatie_id, a.ouder_id, a.soort, a.status)
                       = (p_stuk.organisatie_id, p_stuk.id, 'advies', 'voorgelegd'))
  UNION ALL
  -- Again, now that the melding is locked: somebody may have left the team in between.
  SELECT * FROM app.toets_teamgrootte(p_stuk.id);
END $$;

-- The beslisser may ask one question; after that it is deciding.
CREATE OR REPLACE FUNCTION app.toets_leg_advies_terug(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/actie', 'al_teruggelegd', 'Dit advies is al een keer teruggelegd. Je kunt nu besluiten.'
   WHERE EXISTS (SELECT FROM app.historie h WHERE (h.organisatie_id, h.stuk_id, h.actie) = (p_stuk.organisatie_id, p_stuk.id, 'leg_terug'));
END $$;
CREATE OR REPLACE FUNCTION app.na_leg_advies_terug(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.advies SET ronde = ronde + 1, vraag_beslisser = p_in ->> 'vraag'
   WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'leg_terug', '{}', '{beslisser}');
END $$;
CREATE OR REPLACE FUNCTION app.toets_leg_terug(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/advies', 'niet_teruggelegd', 'Leg eerst het advies terug.'
   WHERE NOT EXISTS (SELECT FROM app.stuk a WHERE (a.organisatie_id, a.ouder_id, a.soort, a.status)
                       = (p_stuk.organisatie_id, p_stuk.id, 'advies', 'teruggelegd'));
END $$;
CREATE OR REPLACE FUNCTION app.na_leg_terug(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur_team(p_stuk.id, 'advies.teruggelegd', 'advies', a.id)
    FROM app.advies a WHERE (a.organisatie_id, a.melding_id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;
