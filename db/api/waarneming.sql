-- SPDX-License-Identifier: EUPL-1.2
-- Who is away, and who decides meanwhile.

-- Did not report it, did not advise, and has nothing to do with the rule.
CREATE OR REPLACE FUNCTION app.onpartijdig(p_melding uuid, p_wie uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN NOT app.is_teamlid(p_melding, p_wie) AND NOT EXISTS (SELECT FROM app.betrokkene k
    WHERE (k.organisatie_id, k.stuk_id, k.gebruiker_id, k.betrekking) = (app.organisatie(), p_melding, p_wie, 'aangesloten')) AND NOT EXISTS (SELECT FROM app.melding m
    LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
    WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding)
      AND p_wie IN (m.melder_id, a.hoofd_id, a.plaatsvervanger_id, a.contactpersoon_id, a.teammanager_id));
END $$;

-- Who decides about this melding today: who does so always, unless away, gone or involved by now; then
-- the next one. NULL: nobody can.
CREATE OR REPLACE FUNCTION app.beslist_nu(m app.melding) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_vast uuid := coalesce(m.waarneming_voor_id, m.beslisser_id);
BEGIN
  IF EXISTS (SELECT FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (m.organisatie_id, v_vast) AND g.actief)
     AND NOT app.is_afwezig(v_vast) AND app.onpartijdig(m.id, v_vast) THEN
    RETURN v_vast;
  END IF;
  RETURN app.bepaal_beslisser(m.afdeling_id, m.melder_id, m.id);
END $$;

-- Puts the one who decides today at the melding. True: that is somebody else than before.
CREATE OR REPLACE FUNCTION app.wijs_beslisser(p_melding uuid) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  m app.melding;
  v_nu uuid;
  v_vast uuid;
BEGIN
  SELECT * INTO m FROM app.melding x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_melding) FOR UPDATE;
  v_vast := coalesce(m.waarneming_voor_id, m.beslisser_id);
  v_nu := app.beslist_nu(m);
  IF v_nu IS NULL OR v_nu = m.beslisser_id THEN RETURN false; END IF;
  UPDATE app.melding SET beslisser_id = v_nu, waarneming_voor_id = nullif(v_vast, v_nu)
   WHERE organisatie_id = m.organisatie_id AND id = m.id;
  PERFORM app.meld_gebeurtenis(m.id, 'systeem', 'partijen', CASE WHEN v_nu = v_vast THEN format('%s beslist weer zelf.', n.naam)
          ELSE format('%s beslist nu over deze melding, in plaats van %s.', n.naam, v.naam) END)
    FROM app.gebruiker n, app.gebruiker v
   WHERE (n.organisatie_id, n.id) = (m.organisatie_id, v_nu) AND (v.organisatie_id, v.id) = (m.organisatie_id, v_vast);
  RETURN true;
END $$;

CREATE OR REPLACE FUNCTION app.stuur_beslisser(p_melding uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(m.beslisser_id, 'advies.voorgelegd', 'advies', a.id, m.id)
    FROM app.melding m JOIN app.advies a ON (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding);
END $$;

-- For the worker, and after somebody said to be away: everything that waits for a decision, or that a
-- deputy has in hand. What a right asks within days, work to confirm and what went up do not wait for who is away either.
CREATE OR REPLACE FUNCTION app.beslissers_bijhouden() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('beslisser_bijhouden', ARRAY (
    SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie() AND (s.soort, s.status) = ('melding', 'advies_voorgelegd')
    UNION SELECT m.id FROM app.melding m WHERE m.organisatie_id = app.organisatie() AND m.waarneming_voor_id IS NOT NULL
    UNION SELECT t.melding_id FROM app.teamtoestemming k JOIN app.team t ON (t.organisatie_id, t.id) = (k.organisatie_id, k.team_id)
     WHERE k.organisatie_id = app.organisatie() AND k.akkoord IS NULL
    UNION SELECT s.ouder_id FROM app.stuk s WHERE s.organisatie_id = app.organisatie()
       AND (s.soort, s.status) IN (('uitvoering', 'gereed_gemeld'), ('escalatie', 'niveau_1'))
    UNION SELECT e.melding_id FROM app.stuk s JOIN app.besluit e ON (e.organisatie_id, e.id) = (s.organisatie_id, s.id)
     WHERE s.organisatie_id = app.organisatie() AND (s.soort, s.status) = ('besluit', 'in_werking') AND e.evaluatiedatum <= app.vandaag()
    UNION SELECT a.melding_id FROM app.vragen_aan_beslisser() q JOIN app.afwijkingsrecht a ON (a.organisatie_id, a.id) = (q.organisatie_id, q.afwijkingsrecht_id)
    ORDER BY 1));
END $$;

-- What the rights of this organisatie ask of who decides.
CREATE OR REPLACE FUNCTION app.vragen_aan_beslisser() RETURNS SETOF app.rechtvraag
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT q.* FROM app.rechtvraag q WHERE q.organisatie_id = app.organisatie() AND q.beantwoord_op IS NULL AND q.vervallen_op IS NULL AND q.aan = 'beslisser';
END $$;

-- Tells who decides now what was asked of the one before.
CREATE OR REPLACE FUNCTION app.stuur_wat_wacht(m app.melding) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(m.beslisser_id, 'afwijkingsrecht.' || 'vraag_' || q.soort, 'afwijkingsrecht', a.id, m.id) FROM app.vragen_aan_beslisser() q
     JOIN app.afwijkingsrecht a ON (a.organisatie_id, a.id) = (q.organisatie_id, q.afwijkingsrecht_id) WHERE a.melding_id = m.id;
  PERFORM app.stuur(m.beslisser_id, CASE s.soort WHEN 'uitvoering' THEN 'uitvoering.gereed_gemeld' ELSE 'escalatie.beslisser' END, s.soort, s.id, m.id)
     FROM app.stuk s WHERE (s.organisatie_id, s.ouder_id) = (m.organisatie_id, m.id) AND (s.soort, s.status) IN (('uitvoering', 'gereed_gemeld'), ('escalatie', 'niveau_1'));
END $$;

-- One melding; false: it stayed with whom it was.
CREATE OR REPLACE FUNCTION app.beslisser_bijhouden(p_melding uuid) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT app.wijs_beslisser(p_melding) THEN RETURN false; END IF;
  PERFORM app.stuur_beslisser(s.id) FROM app.stuk s
   WHERE (s.organisatie_id, s.id, s.status) = (app.organisatie(), p_melding, 'advies_voorgelegd');
  PERFORM app.stuur_wat_wacht(m) FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding);
  RETURN true;
END $$;

-- Being away.

-- Own days; those of everybody for who has to reckon with them.
CREATE VIEW api.afwezigheid_rij WITH (security_invoker = true) AS
  SELECT a.id, app.persoon(a.gebruiker_id) AS gebruiker, a.van, a.tot, app.vandaag() BETWEEN a.van AND a.tot AS nu,
         a.gebruiker_id = app.actor() OR app.rollen() && '{coordinator,gemeentebeheerder}' AS "magWeg"
    FROM app.afwezigheid a
   WHERE a.organisatie_id = app.organisatie() AND a.tot >= app.vandaag()
     AND (a.gebruiker_id = app.actor() OR app.rollen() && '{coordinator,gemeentebeheerder,afdelingshoofd,directeur}');

CREATE FUNCTION api.afwezigheid_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_wie uuid := coalesce((invoer ->> 'gebruikerId')::uuid, app.actor());
  v_van date := (invoer ->> 'van')::date;
  v_tot date := (invoer ->> 'tot')::date;
  v_id  uuid;
BEGIN
  IF v_wie <> app.actor() AND NOT app.rollen() && '{coordinator,gemeentebeheerder}' THEN
    PERFORM app.weiger('WF403', 'Alleen de coördinator of de beheerder vult dit in voor een ander.');
  ELSIF v_tot < app.vandaag() THEN
    PERFORM app.weiger('WF400', 'Deze dagen zijn voorbij.', ARRAY[('/tot', 'voorbij', 'Kies een dag die nog komt.')::app.fout]);
  ELSIF app.te_ver(v_tot) THEN
    PERFORM app.weiger('WF400', 'Deze dagen zijn te ver weg.', ARRAY[('/tot', 'te_ver', 'Kies een dag binnen vijf jaar.')::app.fout]);
  ELSIF EXISTS (SELECT FROM app.afwezigheid a WHERE (a.organisatie_id, a.gebruiker_id) = (app.organisatie(), v_wie)
                   AND a.van <= v_tot AND a.tot >= v_van) THEN
    PERFORM app.weiger('WF409', 'Een deel van deze dagen staat er al.');
  END IF;
  INSERT INTO app.afwezigheid (organisatie_id, gebruiker_id, van, tot) VALUES (app.organisatie(), v_wie, v_van, v_tot) RETURNING id INTO v_id;
  PERFORM app.beslissers_bijhouden();
  RETURN (SELECT (to_json(r), NULL, 201, '/v1/afwezigheden/' || v_id)::app.antwoord FROM api.afwezigheid_rij r WHERE r.id = v_id);
END $$;

CREATE FUNCTION api.afwezigheid_verwijder(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  r record;
BEGIN
  SELECT * INTO r FROM api.afwezigheid_rij x WHERE x.id = (pad ->> 'id')::uuid;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  IF NOT r."magWeg" THEN PERFORM app.weiger('WF403', 'Alleen wie het zelf is, de coördinator of de beheerder haalt dit weg.'); END IF;
  DELETE FROM app.afwezigheid WHERE organisatie_id = app.organisatie() AND id = r.id;
  PERFORM app.beslissers_bijhouden();
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- Who can be a deputy: whoever was given a role that decides.
CREATE VIEW api.vervanger_rij WITH (security_invoker = true) AS
  SELECT g.id, g.naam, g.functie FROM app.gebruiker g
   WHERE g.organisatie_id = app.organisatie() AND g.actief AND EXISTS (SELECT FROM app.gebruiker_rol r
     WHERE (r.organisatie_id, r.gebruiker_id) = (g.organisatie_id, g.id) AND r.rol IN ('plaatsvervanger', 'afdelingshoofd', 'directeur'));

-- The deputy of an afdeling, chosen by its head or the beheerder.
CREATE FUNCTION api.plaatsvervanger_zet(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id  uuid := (pad ->> 'id')::uuid;
  v_wie uuid := (invoer ->> 'gebruikerId')::uuid;
  a app.afdeling;
BEGIN
  SELECT * INTO a FROM app.afdeling x WHERE x.organisatie_id = app.organisatie() AND x.id = v_id AND x.actief FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  IF NOT (app.heeft_rol('gemeentebeheerder') OR coalesce(a.hoofd_id = app.actor(), false)) THEN
    PERFORM app.weiger('WF403', 'Alleen het hoofd van deze afdeling of de beheerder kiest wie vervangt.');
  ELSIF v_wie = a.hoofd_id OR v_wie IS NOT NULL AND NOT EXISTS (SELECT FROM api.vervanger_rij v WHERE v.id = v_wie) THEN
    PERFORM app.weiger('WF400', 'Deze collega kan niet vervangen.', ARRAY[('/gebruikerId', 'kan_niet',
      'Kies een ander dan het hoofd, met de rol plaatsvervanger, afdelingshoofd of directeur.')::app.fout]);
  END IF;
  UPDATE app.afdeling SET plaatsvervanger_id = v_wie WHERE organisatie_id = a.organisatie_id AND id = a.id;
  PERFORM app.beslissers_bijhouden();
  RETURN (SELECT (to_json(r), NULL, 200, NULL)::app.antwoord FROM api.afdeling_rij r WHERE r.id = v_id);
END $$;
