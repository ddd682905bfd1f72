-- SPDX-License-Identifier: EUPL-1.2
-- The team of a melding: asking colleagues, their answers, replacement, and what a team must be
-- before the work may start.

-- How an invitation stands today: nobody has to store that its three days are over.
CREATE OR REPLACE FUNCTION app.lid_status(p_status text, p_verloopt date) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN p_status = 'uitgenodigd' AND p_verloopt < app.vandaag() THEN 'verlopen' ELSE p_status END;

-- What was last asked of the beslisser about a team of two.
CREATE OR REPLACE FUNCTION app.laatste_toestemming(p_team uuid) RETURNS app.teamtoestemming
LANGUAGE plpgsql STABLE AS $$
DECLARE
  k app.teamtoestemming;
BEGIN
  SELECT * INTO k FROM app.teamtoestemming x WHERE x.organisatie_id = app.organisatie() AND x.team_id = p_team ORDER BY x.id DESC LIMIT 1;
  RETURN k;
END $$;

-- How many a team needs: three, or two when the beslisser said that two is enough.
CREATE OR REPLACE FUNCTION app.team_minimum(p_melding uuid) RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce((SELECT CASE WHEN (app.laatste_toestemming(t.id)).akkoord THEN 2 END
                     FROM app.team t WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_melding), 3);
END $$;

-- Two said yes: the moment to ask whether two is enough.
CREATE OR REPLACE FUNCTION app.kan_met_twee(p_team app.team, p_status text) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
  k app.teamtoestemming := app.laatste_toestemming(p_team.id);
BEGIN
  RETURN app.team_werkt(p_status) AND app.team_grootte(p_team.melding_id) = 2
     AND (k.id IS NULL OR k.akkoord IS FALSE)
     AND EXISTS (SELECT FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_team.organisatie_id, p_team.melding_id) AND m.beslisser_id IS NOT NULL);
END $$;

-- Whoever was asked keeps seeing who is in the team, also after saying no; not the melding.
CREATE VIEW api.team_rij WITH (security_invoker = true) AS
  SELECT t.id, t.melding_id AS "meldingId", s.kenmerk,
         CASE WHEN app.ziet_melders_woorden(b.rol) THEN m.welke_regel ELSE coalesce(m.regel_herschreven, '') END AS "welkeRegel",
         (SELECT count(*)::int FROM app.teamlid l
           WHERE (l.organisatie_id, l.team_id) = (t.organisatie_id, t.id)
             AND l.status IN ('geaccepteerd', 'afgerond')) AS "aantalGeaccepteerd"
    FROM app.team t
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (t.organisatie_id, t.melding_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (t.organisatie_id, t.melding_id)
    CROSS JOIN LATERAL (SELECT k.rollen AS rol FROM api.melding_rol k WHERE k.id = t.melding_id OFFSET 0) b
   WHERE t.organisatie_id = app.organisatie() AND (b.rol && '{coordinator,jurist,teamlid,trekker,melder,beslisser,directeur}'
          OR EXISTS (SELECT FROM app.teamlid l WHERE (l.organisatie_id, l.team_id, l.gebruiker_id)
                       = (t.organisatie_id, t.id, app.actor())));

-- Who takes part, and, for the team and the coordinator, everybody who was asked. Why somebody said no is for the
-- coordinator; what somebody leaves behind is for the team; why somebody may not take part any more is said as long as that can be mended.
CREATE OR REPLACE FUNCTION app.teamleden(p_team app.team, p_rol text[], p_status text) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('gebruiker', json_build_object('id', g.id, 'naam', g.naam),
           'trekker', l.trekker, 'status', app.lid_status(l.status, l.verloopt_op),
           'uitgenodigdOp', app.utc(l.uitgenodigd_op), 'uitnodigingVerlooptOp', l.verloopt_op, 'beeindigdOp', app.utc(l.beeindigd_op),
           'reden', CASE WHEN 'coordinator' = ANY (p_rol) THEN l.reden END, 'overdracht', CASE WHEN app.ziet_teamwerk(p_rol) THEN l.overdracht END,
           'bezwaar', CASE WHEN app.ziet_teamwerk(p_rol) AND app.team_werkt(p_status) AND l.status IN ('uitgenodigd', 'geaccepteerd')
                           THEN app.belangenconflict(p_team.melding_id, l.gebruiker_id) END)
         ORDER BY l.status IN ('vervangen', 'teruggetrokken', 'afgeslagen', 'verlopen'), l.trekker DESC, l.id), '[]')
    FROM app.teamlid l
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (l.organisatie_id, l.gebruiker_id)
   WHERE (l.organisatie_id, l.team_id) = (p_team.organisatie_id, p_team.id)
     AND (app.ziet_teamwerk(p_rol) OR l.status IN ('uitgenodigd', 'geaccepteerd', 'afgerond') OR l.gebruiker_id = app.actor()));
END $$;

CREATE VIEW api.team WITH (security_invoker = true) AS
  SELECT x.id, x."meldingId", x.kenmerk,
         app.teamleden(t, b.rol, s.status) AS leden,
         x."aantalGeaccepteerd", app.team_minimum(t.melding_id) AS nodig,
         array_remove(ARRAY[
           CASE WHEN EXISTS (SELECT FROM app.teamlid l WHERE (l.organisatie_id, l.team_id, l.gebruiker_id)
                   = (t.organisatie_id, t.id, app.actor()) AND app.lid_status(l.status, l.verloopt_op) = 'uitgenodigd')
                THEN 'antwoord' END,
           CASE WHEN app.team_werkt(s.status) AND EXISTS (SELECT FROM app.teamlid l WHERE (l.organisatie_id, l.team_id, l.gebruiker_id)
                   = (t.organisatie_id, t.id, app.actor()) AND l.status = 'geaccepteerd') THEN 'stap_uit' END,
           CASE WHEN 'coordinator' = ANY (b.rol) AND app.team_werkt(s.status) THEN 'voeg_lid_toe' END,
           CASE WHEN 'coordinator' = ANY (b.rol) AND app.kan_met_twee(t, s.status) THEN 'vraag_toestemming' END,
           CASE WHEN 'beslisser' = ANY (b.rol) AND k.akkoord IS NULL AND k.id IS NOT NULL THEN 'geef_toestemming' END,
           CASE WHEN b.rol && '{teamlid,trekker,coordinator}' AND app.team_werkt(s.status) THEN 'plan_overleg' END], NULL) AS acties,
         CASE WHEN k.id IS NOT NULL AND b.rol && '{coordinator,teamlid,trekker,beslisser,directeur}' THEN json_build_object('reden', k.reden, 'gevraagdOp', app.utc(k.gevraagd_op), 'akkoord', k.akkoord,
                'toelichting', k.toelichting, 'beantwoordDoor', app.persoon(k.beantwoord_door), 'beantwoordOp', app.utc(k.beantwoord_op)) END AS toestemming,
         t.versie
    FROM api.team_rij x
    JOIN app.team t ON (t.organisatie_id, t.id) = (app.organisatie(), x.id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (t.organisatie_id, t.melding_id)
    CROSS JOIN LATERAL (SELECT k.rollen AS rol FROM api.melding_rol k WHERE k.id = t.melding_id OFFSET 0) b
    CROSS JOIN LATERAL app.laatste_toestemming(t.id) k;

CREATE OR REPLACE FUNCTION app.team_antwoord(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/teams/' || x.id END)::app.antwoord
            FROM api.team x WHERE x.id = p_id);
END $$;

-- The team, locked; WF404 when it is not for the asker, WF412 when it changed.
CREATE OR REPLACE FUNCTION app.pak_team(p_id uuid, p_versie int) RETURNS app.team
LANGUAGE plpgsql AS $$
DECLARE
  t app.team;
BEGIN
  SELECT x.* INTO t FROM app.team x WHERE x.organisatie_id = app.organisatie() AND x.id = p_id
     AND EXISTS (SELECT FROM api.team_rij z WHERE z.id = p_id) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.er_niet();
  ELSIF t.versie <> p_versie THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
  UPDATE app.team x SET versie = x.versie + 1 WHERE (x.organisatie_id, x.id) = (t.organisatie_id, t.id) RETURNING * INTO t;
  RETURN t;
END $$;

-- The same without a new version: what hangs on a team does not change it.
CREATE OR REPLACE FUNCTION app.pak_team_stil(p_id uuid) RETURNS app.team
LANGUAGE plpgsql STABLE AS $$
DECLARE
  t app.team;
BEGIN
  SELECT x.* INTO t FROM app.team x JOIN api.team_rij z ON z.id = x.id WHERE x.organisatie_id = app.organisatie() AND x.id = p_id;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  RETURN t;
END $$;

-- What is wrong with this team as it would be: too many, two of the concerned afdeling, and each
-- conflict of a person, at the place in the request where that person stands.
CREATE OR REPLACE FUNCTION app.toets_team(p_melding uuid, p_nieuw uuid[], p_blijft uuid[], p_plek text)
RETURNS SETOF app.fout LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT format(p_plek, n.nr - 1), 'belangenconflict', g.naam || ': ' || lcfirst.zin
    FROM unnest(p_nieuw) WITH ORDINALITY n (id, nr)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (app.organisatie(), n.id)
    CROSS JOIN LATERAL (SELECT b, lower(left(b, 1)) || substr(b, 2) FROM app.team_bezwaar(p_melding, n.id) b) lcfirst (b, zin)
   WHERE lcfirst.b IS NOT NULL
  UNION ALL
  SELECT format(p_plek, n.nr - 1), 'onbekend', 'Deze collega is er niet.'
    FROM unnest(p_nieuw) WITH ORDINALITY n (id, nr)
   WHERE NOT EXISTS (SELECT FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (app.organisatie(), n.id))
  UNION ALL
  SELECT format(p_plek, 0), 'al_in_team', g.naam || ' is al gevraagd voor dit team.'
    FROM app.gebruiker g WHERE g.organisatie_id = app.organisatie() AND g.id = ANY (p_nieuw) AND g.id = ANY (p_blijft)
  UNION ALL
  SELECT f.* FROM app.toets_uit_afdeling(p_melding, p_nieuw || p_blijft, regexp_replace(p_plek, '/%s$', '')) f
  UNION ALL
  SELECT regexp_replace(p_plek, '/%s$', ''), 'te_groot', 'Een team heeft hoogstens vier leden.'
   WHERE cardinality(p_nieuw || p_blijft) > 4;
END $$;

-- Asks somebody: a row, a relation that opens the melding, and a message.
CREATE OR REPLACE FUNCTION app.nodig_uit(p_team app.team, p_gebruiker uuid, p_trekker boolean) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.teamlid (organisatie_id, team_id, gebruiker_id, trekker, verloopt_op)
  VALUES (p_team.organisatie_id, p_team.id, p_gebruiker, p_trekker,
          app.werkdagen(p_team.organisatie_id, app.vandaag(), app.ingesteld('termijn.uitnodiging')));
  PERFORM app.betrek(p_team.melding_id, p_gebruiker, 'genodigde');
  PERFORM app.stuur(p_gebruiker, 'team.uitnodiging', 'team', p_team.id, p_team.melding_id);
END $$;

-- Somebody leaves the team: the row keeps the reason, the relations end.
CREATE OR REPLACE FUNCTION app.verlaat_team(p_team app.team, p_gebruiker uuid, p_status text, p_reden text,
                                            p_overdracht text)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.teamlid l SET status = p_status, reden = p_reden, overdracht = coalesce(p_overdracht, l.overdracht),
         geantwoord_op = coalesce(l.geantwoord_op, app.nu()), beeindigd_op = app.nu()
   WHERE l.organisatie_id = p_team.organisatie_id AND l.team_id = p_team.id AND l.gebruiker_id = p_gebruiker
     AND l.status IN ('uitgenodigd', 'geaccepteerd');
  PERFORM app.agenda_van(p_team.id, p_gebruiker) FROM app.betrokkene b
    WHERE (b.organisatie_id, b.stuk_id, b.gebruiker_id, b.betrekking) = (p_team.organisatie_id, p_team.melding_id, p_gebruiker, 'teamlid');
  PERFORM app.ontrek(p_team.melding_id, p_gebruiker, b) FROM unnest('{genodigde,teamlid,trekker}'::text[]) b;
END $$;

CREATE FUNCTION api.team_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_leden  uuid[] := ARRAY (SELECT jsonb_array_elements_text(invoer -> 'leden')::uuid);
  v_trekker uuid  := (invoer ->> 'trekkerId')::uuid;
  v_fouten app.fout[];
  s app.stuk := app.pak_stuk((invoer ->> 'meldingId')::uuid, NULL, 'melding');
  t app.team;
BEGIN
  IF s.status = 'concept' THEN
    PERFORM app.er_niet();
  ELSIF s.status <> 'team_samenstellen' THEN
    PERFORM app.weiger('WF409', 'Een team samenstellen kan alleen als de melding op een team wacht.');
  END IF;
  SELECT array_agg(f.fout) INTO v_fouten FROM (
    SELECT x AS fout FROM app.toets_team(s.id, v_leden, '{}', '/leden/%s') x
    UNION ALL SELECT x FROM app.toets_klein_team(s.id, v_leden) x
    UNION ALL SELECT ('/trekkerId', 'niet_in_team', 'Kies een van de leden als trekker.')::app.fout WHERE v_trekker <> ALL (v_leden)) f;
  IF v_fouten IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Dit team kan zo niet.', v_fouten);
  END IF;
  INSERT INTO app.team (organisatie_id, melding_id) VALUES (s.organisatie_id, s.id) RETURNING * INTO t;
  PERFORM app.nodig_uit(t, lid, lid = v_trekker) FROM unnest(v_leden) lid;
  PERFORM app.meld_gebeurtenis(s.id, 'systeem', 'team', 'Een team is gevraagd.');
  RETURN app.team_antwoord(t.id, 201);
END $$;

-- One more colleague, or one in the place of another. Somebody who is in the team already can be
-- made trekker this way.
CREATE FUNCTION api.teamlid_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  t app.team := app.pak_team((pad ->> 'id')::uuid, versie);
  v_wie     uuid := (invoer ->> 'gebruikerId')::uuid;
  v_weg     uuid := (invoer ->> 'vervangtId')::uuid;
  v_trekker boolean := coalesce((invoer ->> 'trekker')::boolean, false);
  v_blijft  uuid[];
BEGIN
  IF NOT app.team_werkt((SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (t.organisatie_id, t.melding_id))) THEN
    PERFORM app.weiger('WF409', 'Dit team is klaar. Er kan niemand meer bij.');
  ELSIF v_weg IS NOT NULL AND NOT EXISTS (SELECT FROM app.teamlid l WHERE (l.organisatie_id, l.team_id, l.gebruiker_id)
          = (t.organisatie_id, t.id, v_weg)) THEN
    PERFORM app.weiger('WF409', 'Wie vervangen wordt, zit niet in dit team.',
                       ARRAY[('/vervangtId', 'niet_in_team', 'Kies iemand uit het team.')::app.fout]);
  END IF;
  PERFORM app.laat_verlopen(t);
  IF v_weg IS NOT NULL THEN
    v_trekker := v_trekker OR EXISTS (SELECT FROM app.teamlid l WHERE (l.organisatie_id, l.team_id, l.gebruiker_id)
                                        = (t.organisatie_id, t.id, v_weg) AND l.trekker);
    PERFORM app.verlaat_team(t, v_weg, 'vervangen', NULL, invoer ->> 'overdracht');
  END IF;
  v_blijft := ARRAY (SELECT l.gebruiker_id FROM app.teamlid l WHERE (l.organisatie_id, l.team_id) = (t.organisatie_id, t.id)
                        AND l.status IN ('uitgenodigd', 'geaccepteerd'));
  PERFORM app.zet_lid(t, v_wie, v_trekker, v_blijft);
  PERFORM app.meld_gebeurtenis(t.melding_id, 'systeem', 'team', CASE WHEN v_wie = ANY (v_blijft) THEN format('%s trekt nu het team.', n.naam)
            ELSE format('%s is gevraagd voor het team%s.', n.naam, ', in plaats van ' || o.naam) END)
    FROM app.gebruiker n LEFT JOIN app.gebruiker o ON (o.organisatie_id, o.id) = (n.organisatie_id, v_weg)
   WHERE (n.organisatie_id, n.id) = (t.organisatie_id, v_wie);
  RETURN app.team_antwoord(t.id, 200);
END $$;

CREATE OR REPLACE FUNCTION app.zet_lid(p_team app.team, p_wie uuid, p_trekker boolean, p_blijft uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_fouten app.fout[];
BEGIN
  IF p_trekker THEN PERFORM app.geen_trekker(p_team); END IF;
  IF p_trekker AND p_wie = ANY (p_blijft) THEN
    UPDATE app.teamlid l SET trekker = true WHERE (l.organisatie_id, l.team_id, l.gebruiker_id)
       = (p_team.organisatie_id, p_team.id, p_wie) AND l.status IN ('uitgenodigd', 'geaccepteerd');
    PERFORM app.betrek(p_team.melding_id, p_wie, 'trekker') FROM app.teamlid l
      WHERE (l.organisatie_id, l.team_id, l.gebruiker_id, l.status) = (p_team.organisatie_id, p_team.id, p_wie, 'geaccepteerd');
    RETURN;
  END IF;
  SELECT array_agg(f) INTO v_fouten FROM app.toets_team(p_team.melding_id, ARRAY[p_wie], p_blijft, '/gebruikerId') f;
  IF v_fouten IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Deze collega kan er niet bij.', v_fouten);
  END IF;
  PERFORM app.nodig_uit(p_team, p_wie, p_trekker);
END $$;

-- A team has one trekker: whoever it was, is a member like the others now.
CREATE OR REPLACE FUNCTION app.geen_trekker(p_team app.team) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.ontrek(p_team.melding_id, l.gebruiker_id, 'trekker') FROM app.teamlid l
    WHERE (l.organisatie_id, l.team_id) = (p_team.organisatie_id, p_team.id) AND l.trekker;
  UPDATE app.teamlid l SET trekker = false WHERE (l.organisatie_id, l.team_id) = (p_team.organisatie_id, p_team.id) AND l.trekker;
END $$;

-- Invitations of this team whose three days are over.
CREATE OR REPLACE FUNCTION app.laat_verlopen(p_team app.team) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.verlaat_team(p_team, l.gebruiker_id, 'verlopen', NULL, NULL) FROM app.teamlid l
    WHERE (l.organisatie_id, l.team_id, l.status) = (p_team.organisatie_id, p_team.id, 'uitgenodigd')
      AND l.verloopt_op < app.vandaag();
END $$;

-- Yes or no to an invitation. Somebody who is in the team and says no, steps out.
CREATE FUNCTION api.team_antwoord(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  t app.team := app.pak_team((pad ->> 'id')::uuid, NULL);
  l app.teamlid;
  v_naam text := (SELECT naam FROM app.gebruiker WHERE (organisatie_id, id) = (t.organisatie_id, app.actor()));
BEGIN
  SELECT x.* INTO l FROM app.teamlid x WHERE (x.organisatie_id, x.team_id, x.gebruiker_id)
     = (t.organisatie_id, t.id, app.actor()) AND x.status IN ('uitgenodigd', 'geaccepteerd');
  IF NOT FOUND THEN
    PERFORM app.weiger('WF409', 'Er wacht geen uitnodiging op jouw antwoord.');
  ELSIF l.status = 'geaccepteerd' AND invoer ->> 'antwoord' = 'geaccepteerd' THEN
    PERFORM app.weiger('WF409', 'Je doet al mee in dit team.');
  ELSIF l.status = 'geaccepteerd' AND NOT app.team_werkt(
      (SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (t.organisatie_id, t.melding_id))) THEN
    PERFORM app.weiger('WF409', 'Dit team is klaar. Uitstappen kan niet meer.');
  ELSIF app.lid_status(l.status, l.verloopt_op) = 'verlopen' THEN
    PERFORM app.weiger('WF409', 'Deze uitnodiging is verlopen. Vraag de coördinator om een nieuwe.');
  ELSIF invoer ->> 'antwoord' = 'geaccepteerd' THEN
    PERFORM app.toets_meedoen(t);
    PERFORM app.neem_plaats(t, l);
    PERFORM app.meld_gebeurtenis(t.melding_id, 'systeem', 'team', v_naam || ' doet mee in het team.');
  ELSE
    -- Presenting an advies locks the melding too: whoever comes second sees what the first did.
    PERFORM app.pak_stuk(t.melding_id, NULL);
    PERFORM app.verlaat_team(t, l.gebruiker_id, CASE l.status WHEN 'uitgenodigd' THEN 'afgeslagen' ELSE 'teruggetrokken' END,
                             invoer ->> 'reden', invoer ->> 'overdracht');
    PERFORM app.meld_gebeurtenis(t.melding_id, 'systeem', 'team', v_naam || CASE l.status WHEN 'uitgenodigd' THEN ' doet niet mee in het team.' ELSE ' stapt uit het team.' END);
    PERFORM app.vraag_aanvulling(t);
  END IF;
  RETURN app.team_antwoord(t.id, 200);
END $$;

-- What was fine when somebody was asked may be otherwise now: the work is done, or the rule became theirs.
CREATE OR REPLACE FUNCTION app.toets_meedoen(p_team app.team) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = app, pg_temp AS $$
DECLARE
  v_bezwaar text := app.belangenconflict(p_team.melding_id, app.actor());
BEGIN
  IF NOT app.team_werkt((SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (p_team.organisatie_id, p_team.melding_id))) THEN
    PERFORM app.weiger('WF409', 'Dit team is klaar. Er kan niemand meer bij.');
  ELSIF v_bezwaar IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Je kunt niet meedoen in dit team. Reden: ' || v_bezwaar);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.neem_plaats(p_team app.team, p_lid app.teamlid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.teamlid SET status = 'geaccepteerd', geantwoord_op = app.nu()
   WHERE (organisatie_id, id) = (p_lid.organisatie_id, p_lid.id);
  PERFORM app.ontrek(p_team.melding_id, p_lid.gebruiker_id, 'genodigde');
  PERFORM app.betrek(p_team.melding_id, p_lid.gebruiker_id, 'teamlid'), app.agenda_van(p_team.id, p_lid.gebruiker_id);
  IF p_lid.trekker THEN PERFORM app.betrek(p_team.melding_id, p_lid.gebruiker_id, 'trekker'); END IF;
END $$;

-- The work begins: the melder and the team hear it, and the rule is known to be looked at.
CREATE OR REPLACE FUNCTION app.na_start_onderzoek(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(m.melder_id, 'melding.in_onderzoek', 'melding', m.id, m.id)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.stuur_team(p_stuk.id, 'onderzoek.begint', 'onderzoek', p_stuk.id);
  PERFORM app.zet_regelstatus(p_stuk.id, 'in_onderzoek');
END $$;

-- The rule of a melding gets another status, when there is one and it has another.
CREATE OR REPLACE FUNCTION app.zet_regelstatus(p_melding uuid, p_naar text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(r.id, NULL, 'wordt_' || p_naar, '{}', '{systeem}')
    FROM app.melding m JOIN app.stuk r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE m.organisatie_id = app.organisatie() AND m.id = p_melding AND r.status <> p_naar;
END $$;
