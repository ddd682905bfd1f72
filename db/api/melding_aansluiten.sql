-- SPDX-License-Identifier: EUPL-1.2
-- Joining a melding: what somebody may know of it before, what becomes of it, and who joined.

-- A melding that goes on: whoever joins gets its besluit. One that was answered already is no longer joined.
CREATE OR REPLACE FUNCTION app.loopt_nog(p_status text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_status IN ('ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling', 'advies_voorgelegd');

-- Why the asker cannot join this melding; NULL when it can be done. Its own team and whoever decides would be
-- judging their own melding.
CREATE OR REPLACE FUNCTION app.waarom_niet_aansluiten(p_melding uuid) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_relaties text[] := app.relaties(p_melding);
BEGIN
  RETURN CASE WHEN 'melder' = ANY (v_relaties) THEN 'Dit is je eigen melding.'
    WHEN 'aangesloten' = ANY (v_relaties) THEN 'Je bent hier al bij aangesloten.'
    WHEN v_relaties && '{genodigde,teamlid,trekker}' THEN 'Je zit in het team van deze melding.'
    WHEN 'beslisser' = ANY (v_relaties) THEN 'Jij besluit over deze melding.'
    WHEN NOT app.loopt_nog((SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_melding)))
      THEN 'Over deze melding is al besloten, of zij loopt niet meer.' END;
END $$;

-- What anybody in the organisatie may know of a melding that goes on, so that they can join it: which rule, and
-- how far. Never the words of the melder: the rule as the register or the coordinator calls it.
CREATE VIEW api.melding_samenvatting WITH (security_invoker = true) AS
  SELECT m.id, s.kenmerk, coalesce(m.regel_herschreven, r.naam, '') AS "welkeRegel", m.regel_id AS "regelId", r.naam AS "regelNaam",
         s.status, st.fase, app.aan_zet(m.id) AS "aanZet", s.stap_uiterlijk_op AS "stapUiterlijkOp",
         (SELECT count(*)::int FROM app.melding g WHERE (g.organisatie_id, g.gekoppeld_aan_id) = (m.organisatie_id, m.id)) AS aangesloten,
         m.melder_id = app.actor() AS "vanMij",
         (SELECT g.id FROM app.melding g WHERE (g.organisatie_id, g.gekoppeld_aan_id, g.melder_id) = (m.organisatie_id, m.id, app.actor()) ORDER BY g.id DESC LIMIT 1) AS "eigenMeldingId",
         app.waarom_niet_aansluiten(m.id) AS "waaromNiet",
         (SELECT a.id FROM api.advies_zicht a JOIN app.advies x ON (x.organisatie_id, x.id) = (a.organisatie_id, a.id) WHERE x.melding_id = m.id LIMIT 1) AS "adviesId",
         (SELECT b.id FROM api.besluit_zicht b JOIN app.besluit x ON (x.organisatie_id, x.id) = (b.organisatie_id, b.id) WHERE x.melding_id = m.id ORDER BY b.id DESC LIMIT 1) AS "besluitId",
         EXISTS (SELECT FROM api.melding_zicht z WHERE z.id = m.id) AS zichtbaar
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE m.organisatie_id = (SELECT app.organisatie()) AND s.status <> 'concept'
     AND (app.loopt_nog(s.status) AND coalesce(m.regel_herschreven, r.naam) IS NOT NULL OR 'aangesloten' = ANY (app.relaties(m.id))
          OR EXISTS (SELECT FROM api.melding_zicht z WHERE z.id = m.id));

-- Meldingen that go on about rules that are called like this. Found by the rule, never by the words of a melder.
CREATE OR REPLACE FUNCTION api.meldingen_aansluitbaar(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (json_build_object('resultaten', coalesce(json_agg(x.rij ORDER BY x.rang DESC, x.id), '[]')), NULL, 200, NULL)::app.antwoord
    FROM (SELECT to_json(k) AS rij, v.rang, k.id FROM (SELECT t.id, t.rang FROM app.vind_regels(app.zoekwoorden(invoer ->> 'tekst', ' | ')) t ORDER BY t.rang DESC LIMIT 20) v
            JOIN app.melding m ON m.organisatie_id = app.organisatie() AND m.regel_id = v.id
            JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id) AND app.loopt_nog(s.status)
            JOIN api.melding_samenvatting k ON k.id = m.id
           ORDER BY v.rang DESC, k.id LIMIT 8) x);
END $$;

-- What a concept says it joins, and with that its rule. Refused when it cannot be; handing in looks once more.
CREATE OR REPLACE FUNCTION app.kies_aansluiting(p_in jsonb, p_nu uuid) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_id uuid := (p_in ->> 'sluitAanBij')::uuid;
  v_niet text;
BEGIN
  IF p_in ->> 'sluitAanBij' IS NULL THEN
    RETURN CASE WHEN p_in ? 'sluitAanBij' THEN p_in - 'sluitAanBij' || '{"sluitAanBijId":null}' ELSE p_in END;
  ELSIF v_id = p_nu THEN
    RETURN p_in - '{sluitAanBij,regelId}'::text[];
  ELSIF NOT EXISTS (SELECT FROM api.melding_samenvatting k WHERE k.id = v_id) THEN
    PERFORM app.weiger('WF404', 'Deze melding is er niet, of je mag haar niet zien.');
  END IF;
  v_niet := app.waarom_niet_aansluiten(v_id);
  IF v_niet IS NOT NULL THEN PERFORM app.weiger('WF409', v_niet); END IF;
  RETURN p_in - 'sluitAanBij' || jsonb_build_object('sluitAanBijId', v_id)
    || (SELECT jsonb_build_object('regelId', m.regel_id) FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), v_id));
END $$;

-- Handed in, it joins at once. The melder and the team of the other one are told.
CREATE OR REPLACE FUNCTION app.sluit_aan(p_melding app.melding) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(p_melding.id, NULL, 'koppel', jsonb_build_object('meldingId', p_melding.sluit_aan_bij_id), '{systeem}');
  PERFORM app.stuur(app.melder_van(p_melding.sluit_aan_bij_id), 'melding.aangesloten', 'melding', p_melding.sluit_aan_bij_id, p_melding.sluit_aan_bij_id);
  PERFORM app.stuur_team(p_melding.sluit_aan_bij_id, 'melding.aangesloten', 'melding', p_melding.sluit_aan_bij_id);
END $$;

-- The besluit on a melding that its melder heard; a record of NULLs while there is none.
CREATE OR REPLACE FUNCTION app.bezorgd_besluit(p_melding uuid) RETURNS app.besluit LANGUAGE plpgsql STABLE AS $$
DECLARE
  e app.besluit;
BEGIN
  SELECT b.* INTO e FROM app.besluit b JOIN app.stuk s ON (s.organisatie_id, s.id) = (b.organisatie_id, b.id)
   WHERE (b.organisatie_id, b.melding_id) = (app.organisatie(), p_melding) AND s.status NOT IN ('concept', 'genomen', 'ingetrokken') ORDER BY b.id DESC LIMIT 1;
  RETURN e;
END $$;

-- Each that joined gets the besluit itself, once it is delivered: in the postvak, in the timeline, and its clock stops.
CREATE OR REPLACE FUNCTION app.lever_aan(p_melding app.melding, p_besluit app.besluit) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_post uuid := app.stuur(p_melding.melder_id, 'besluit.genomen', 'besluit', p_besluit.id, p_melding.id);
BEGIN
  PERFORM app.meld_gebeurtenis(p_melding.id, 'bericht', 'partijen',
    left(format('Besluit over de gekoppelde melding: %s. %s', replace(p_besluit.uitkomst, '_', ' '), p_besluit.motivering), 4000));
  INSERT INTO app.bekendmaking (organisatie_id, besluit_id, gebruiker_id, aan, post_id, bezorgd_op)
  VALUES (p_besluit.organisatie_id, p_besluit.id, p_melding.melder_id, 'aangesloten', v_post, CASE WHEN v_post IS NOT NULL THEN app.nu() END)
  ON CONFLICT DO NOTHING;
  IF v_post IS NOT NULL THEN PERFORM app.termijn_meld(p_melding.id, 'geleverd'); END IF;
END $$;

-- The besluit on a melding is also the answer to those coupled to it.
CREATE OR REPLACE FUNCTION app.lever_gekoppelden(p_besluit app.besluit) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.lever_aan(g, p_besluit) FROM app.melding g JOIN app.stuk s ON (s.organisatie_id, s.id) = (g.organisatie_id, g.id)
    WHERE (g.organisatie_id, g.gekoppeld_aan_id) = (p_besluit.organisatie_id, p_besluit.melding_id) AND s.status = 'gekoppeld';
END $$;

-- The other one stays locked: two that are coupled to each other at once would both be lost from sight. It goes
-- on, or its besluit is there to be delivered. Nobody looks into, or decides about, their own melding.
CREATE OR REPLACE FUNCTION app.toets_koppel(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql AS $$
DECLARE
  v_naar uuid := (p_in ->> 'meldingId')::uuid;
BEGIN
  PERFORM FROM app.stuk s WHERE s.organisatie_id = p_stuk.organisatie_id
     AND s.id = v_naar AND s.id <> p_stuk.id AND s.soort = 'melding'
     AND (app.loopt_nog(s.status) OR (app.bezorgd_besluit(s.id)).id IS NOT NULL) FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN NEXT ('/meldingId', 'niet_mogelijk', 'Kies een andere melding die is ingediend en die zelf niet is gekoppeld.')::app.fout;
  ELSIF app.is_teamlid(v_naar, app.melder_van(p_stuk.id)) OR EXISTS (SELECT FROM app.melding h
      WHERE (h.organisatie_id, h.id) = (p_stuk.organisatie_id, v_naar) AND h.beslisser_id = app.melder_van(p_stuk.id)) THEN
    RETURN NEXT ('/meldingId', 'eigen_melding', 'Deze melder zit in het team van de andere melding, of besluit erover.')::app.fout;
  END IF;
END $$;

-- Coupled: investigation, advies and besluit are shared; the clock and the right stay its own. What was
-- coupled to this one goes along, because a besluit looks one step far. A besluit that is there already is delivered.
CREATE OR REPLACE FUNCTION app.na_koppel(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_naar uuid := (p_in ->> 'meldingId')::uuid;
  m app.melding;
  e app.besluit := app.bezorgd_besluit(v_naar);
BEGIN
  FOR m IN UPDATE app.melding SET gekoppeld_aan_id = v_naar
    WHERE organisatie_id = p_stuk.organisatie_id AND p_stuk.id IN (id, gekoppeld_aan_id) RETURNING *
  LOOP
    PERFORM app.ontrek(p_stuk.id, m.melder_id, 'aangesloten'), app.betrek(v_naar, m.melder_id, 'aangesloten');
    IF e.id IS NOT NULL THEN PERFORM app.lever_aan(m, e); END IF;
  END LOOP;
  -- Who is still writing to join this one joins that one.
  UPDATE app.melding SET sluit_aan_bij_id = v_naar WHERE organisatie_id = p_stuk.organisatie_id AND sluit_aan_bij_id = p_stuk.id;
  PERFORM app.stuur(app.melder_van(p_stuk.id), 'melding.gekoppeld', 'melding', p_stuk.id, p_stuk.id) WHERE app.actor() IS DISTINCT FROM app.melder_van(p_stuk.id);
END $$;

-- What was answered together stays together: not taken apart, and not withdrawn any more.
CREATE OR REPLACE FUNCTION app.toets_ontkoppel(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_stuk.termijn_gestopt_op IS NOT NULL THEN
    RETURN NEXT ('/actie', 'al_beantwoord', 'Het besluit is ook bij deze melder bezorgd. Dit kan niet meer.')::app.fout;
  END IF;
END $$;

-- Out of the coupling. Returns the melding as it was.
CREATE OR REPLACE FUNCTION app.maak_los(p_melding uuid) RETURNS app.melding
LANGUAGE plpgsql AS $$
DECLARE
  m app.melding;
BEGIN
  SELECT * INTO m FROM app.melding x WHERE x.organisatie_id = app.organisatie() AND x.id = p_melding;
  UPDATE app.melding x SET gekoppeld_aan_id = NULL, sluit_aan_bij_id = NULL WHERE x.organisatie_id = m.organisatie_id AND x.id = m.id;
  PERFORM app.ontrek(m.gekoppeld_aan_id, m.melder_id, 'aangesloten') WHERE NOT EXISTS (SELECT FROM app.melding o
    WHERE (o.organisatie_id, o.gekoppeld_aan_id, o.melder_id) = (m.organisatie_id, m.gekoppeld_aan_id, m.melder_id));
  RETURN m;
END $$;

CREATE OR REPLACE FUNCTION app.na_ontkoppel(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  m app.melding := app.maak_los(p_stuk.id);
BEGIN
  PERFORM app.stuur(m.melder_id, 'melding.losgemaakt', 'melding', m.id, m.id);
END $$;

-- Who joined and changes their mind: out of the coupling, and withdrawn like any other.
CREATE OR REPLACE FUNCTION app.na_trek_gekoppeld_in(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.maak_los(p_stuk.id), app.na_trek_in(p_stuk, p_in);
END $$;

-- The meldingen that joined this one, for the team, the Servicepunt and who decides: each with its own story and
-- its own clock. Its name as its own melder chose.
CREATE VIEW api.aansluiting_rij WITH (security_invoker = true) AS
  SELECT g.id, z.id AS "meldingId", s.kenmerk, coalesce(g.waarom_hinderlijk, '') AS "waaromHinderlijk", g.praktijkvoorbeeld, g.suggestie,
         CASE WHEN app.ziet_naam_melder(array_remove(z.rollen, 'melder'), g.afscherming_melder, g.naam_mag_naar_beslisser) THEN app.persoon(g.melder_id) END AS melder,
         app.utc(g.ingediend_op) AS "ingediendOp", s.uiterlijk_op AS "uiterlijkOp", app.termijnstand(s.uiterlijk_op, s.termijn_gestopt_op, app.vandaag()) AS termijnstand
    FROM api.melding_zicht z
    JOIN app.melding g ON (g.organisatie_id, g.gekoppeld_aan_id) = (z.organisatie_id, z.id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (g.organisatie_id, g.id)
   WHERE app.ziet_melders_woorden(array_remove(array_remove(z.rollen, 'melder'), 'genodigde'));
