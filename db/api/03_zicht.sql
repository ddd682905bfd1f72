-- SPDX-License-Identifier: EUPL-1.2
-- Who sees what between team and besluit (the table of visibility), as plain questions about the
-- relations that app.betrekkingen gives.

-- The rule in the words of the melder, or, for the afdeling, as the coordinator rewrote it.
CREATE OR REPLACE FUNCTION app.ziet_melders_woorden(p_betrekkingen text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_betrekkingen && '{melder,genodigde,teamlid,trekker,coordinator,jurist,beslisser,directeur}'::text[];

-- The team and whoever guards its work.
CREATE OR REPLACE FUNCTION app.ziet_teamwerk(p_betrekkingen text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_betrekkingen && '{teamlid,trekker,coordinator}'::text[];

-- An advies: the team always, the beslisser once it was presented, melder and afdeling after the besluit.
CREATE OR REPLACE FUNCTION app.ziet_advies(p_betrekkingen text[], p_voorgelegd boolean, p_bekend boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_betrekkingen && '{teamlid,trekker,coordinator,jurist}'::text[]
    OR (p_voorgelegd AND p_betrekkingen && '{beslisser,directeur}'::text[])
    OR (p_bekend AND p_betrekkingen && '{melder,aangesloten,eigenaar_afdeling,teammanager}'::text[]);

-- A besluit: while it is written only who writes it; then everybody that has to do with the melding.
CREATE OR REPLACE FUNCTION app.ziet_besluit(p_betrekkingen text[], p_status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN 'beslisser' = ANY (p_betrekkingen)
    OR (p_status <> 'concept' AND p_betrekkingen && '{coordinator,jurist,directeur,teamlid,trekker}'::text[])
    OR (p_status NOT IN ('concept', 'genomen') AND p_betrekkingen && '{melder,aangesloten,eigenaar_afdeling,teammanager}'::text[]);

-- The name of the melder: the team, the Servicepunt, and who the melder allows.
CREATE OR REPLACE FUNCTION app.ziet_naam_melder(p_betrekkingen text[], p_afgeschermd boolean, p_naar_beslisser boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_betrekkingen && '{melder,teamlid,trekker,coordinator}'::text[]
    OR (p_naar_beslisser AND p_betrekkingen && '{beslisser,directeur}'::text[])
    OR (NOT p_afgeschermd AND p_betrekkingen && '{eigenaar_afdeling,teammanager,jurist}'::text[]);

-- While a team can still change: from asking people until the besluit.
CREATE OR REPLACE FUNCTION app.team_werkt(p_status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_status IN ('team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling', 'advies_voorgelegd');

-- An advies is written while the melding waits for it, and not when it lies before somebody.
CREATE OR REPLACE FUNCTION app.advies_te_schrijven(p_status text, p_melding_status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_status IN ('in_bewerking', 'teruggelegd') AND p_melding_status = 'advies_in_opstelling';

-- Whose turn it is once a besluit was carried out: nobody's until the melder is asked, then the melder's, and the
-- coordinator's when no answer came.
CREATE OR REPLACE FUNCTION app.effect_aan_zet(p_gevraagd timestamptz, p_uiterlijk date, p_vandaag date) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_gevraagd IS NULL THEN '{}' WHEN p_uiterlijk < p_vandaag THEN '{coordinator}' ELSE '{melder}' END::text[];

-- Whose turn it is with a stuk: its status says so. Of a melding that is carried out, its uitvoering does.
CREATE OR REPLACE FUNCTION app.aan_zet(p_id uuid) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  s app.stuk;
  u app.uitvoering;
BEGIN
  SELECT x.* INTO s FROM app.stuk x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id);
  IF s.soort = 'melding' AND s.status IN ('in_uitvoering', 'uitgevoerd') THEN
    SELECT x.* INTO u FROM app.uitvoering x WHERE (x.organisatie_id, x.melding_id) = (s.organisatie_id, s.id);
    IF FOUND THEN RETURN app.aan_zet(u.id); END IF;
  ELSIF s.soort = 'uitvoering' AND s.status = 'bevestigd' THEN
    SELECT x.* INTO u FROM app.uitvoering x WHERE (x.organisatie_id, x.id) = (s.organisatie_id, s.id);
    RETURN app.effect_aan_zet(u.effect_gevraagd_op, u.effect_uiterlijk_op, app.vandaag());
  END IF;
  RETURN (SELECT st.aan_zet FROM app.status st WHERE (st.soort, st.status) = (s.soort, s.status));
END $$;

-- How many sit in the team of a melding now.
CREATE OR REPLACE FUNCTION app.team_grootte(p_melding uuid) RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT count(*)::int FROM app.teamlid l JOIN app.team t ON (t.organisatie_id, t.id) = (l.organisatie_id, l.team_id)
   WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_melding AND l.status = 'geaccepteerd');
END $$;

-- Ends the request as if the thing did not exist.
CREATE OR REPLACE FUNCTION app.er_niet() RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM app.weiger('WF404', 'Dit is er niet, of je mag het niet zien.');
END $$;

-- Ends the request with 412 when the asker looked at another version than the present one.
CREATE OR REPLACE FUNCTION app.zelfde_versie(p_nu int, p_gezien int) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_nu <> p_gezien THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
END $$;

-- Ends the request with 403 unless the asker has one of these relations to the stuk.
CREATE OR REPLACE FUNCTION app.alleen_voor(p_stuk uuid, p_wie text[], p_zin text) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF NOT app.betrekkingen(p_stuk) && p_wie THEN
    PERFORM app.weiger('WF403', p_zin);
  END IF;
END $$;

-- A day as people write it: dinsdag 8 december.
CREATE OR REPLACE FUNCTION app.dag_in_woorden(p_dag date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (ARRAY['maandag','dinsdag','woensdag','donderdag','vrijdag','zaterdag','zondag'])[extract(isodow FROM p_dag)::int]
    || ' ' || extract(day FROM p_dag) || ' '
    || (ARRAY['januari','februari','maart','april','mei','juni','juli','augustus','september','oktober',
              'november','december'])[extract(month FROM p_dag)::int];

-- Puts a message about a stuk of a melding in somebody's postvak; the title is what this person may
-- read of the rule. Returns the message, or NULL when the account is closed: then it is not delivered.
CREATE OR REPLACE FUNCTION app.stuur(p_aan uuid, p_bericht text, p_soort text, p_stuk uuid, p_melding uuid)
RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid;
BEGIN
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, kenmerk, titel)
  SELECT m.organisatie_id, g.id, p_bericht, p_soort, p_stuk, s.kenmerk,
         CASE WHEN p_aan IN (m.melder_id, m.beslisser_id) THEN m.welke_regel
              ELSE coalesce(m.regel_herschreven, r.naam, m.welke_regel) END
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (m.organisatie_id, p_aan) AND g.actief
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE m.organisatie_id = app.organisatie() AND m.id = p_melding
  RETURNING id INTO v_id;
  RETURN v_id;
END $$;

-- The same to every member of the team.
CREATE OR REPLACE FUNCTION app.stuur_team(p_melding uuid, p_bericht text, p_soort text, p_stuk uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(b.gebruiker_id, p_bericht, p_soort, p_stuk, p_melding) FROM app.betrokkene b
   WHERE (b.organisatie_id, b.stuk_id, b.betrekking) = (app.organisatie(), p_melding, 'teamlid');
END $$;
