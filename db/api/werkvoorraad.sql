-- SPDX-License-Identifier: EUPL-1.2
-- What lies with whoever asks: per role a list of tasks, computed from where things stand now.

-- The last day of the six weeks, as long as they run: a clock that stopped asks nothing of anybody.
CREATE OR REPLACE FUNCTION app.nog_uiterlijk(p_stuk app.stuk) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (p_stuk).termijn_gestopt_op IS NULL THEN (p_stuk).uiterlijk_op END;

-- As melder: finish, answer, confirm, use the right; and follow the rest.
CREATE OR REPLACE FUNCTION app.taken_melder() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, t.soort, CASE t.soort WHEN 'afwijkingsrecht' THEN r.id ELSE m.id END, s.kenmerk, coalesce(nullif(m.welke_regel, ''), '-'), t.taak,
         t.uiterlijk, CASE WHEN t.soort <> 'afwijkingsrecht' THEN app.nog_uiterlijk(s) END
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    JOIN app.status st ON (st.soort, st.status) = ('melding', s.status)
     AND (st.fase <> 'afgerond' OR s.status = 'gekoppeld' AND s.termijn_gestopt_op IS NULL)
    LEFT JOIN app.onderzoek o ON (o.organisatie_id, o.melding_id) = (m.organisatie_id, m.id)
    LEFT JOIN app.stuk r ON (r.organisatie_id, r.ouder_id, r.soort) = (m.organisatie_id, m.id, 'afwijkingsrecht') AND r.status IN ('ontstaan', 'beperkt_ontstaan')
    CROSS JOIN LATERAL (
      SELECT true, 'melding', 'maak_concept_af', app.dag(s.gewijzigd_op) + 30 WHERE s.status = 'concept'
      UNION ALL SELECT true, 'melding', 'beantwoord_vraag', s.stap_uiterlijk_op WHERE s.status = 'wacht_op_melder'
      UNION ALL SELECT true, 'onderzoek', 'bevestig_vraag', app.bevestigen_tot(o)
                 WHERE s.status IN ('in_onderzoek', 'wacht_op_melder') AND app.bevestiging(o) = 'gevraagd'
      UNION ALL SELECT true, 'melding', 'bevestig_tekst', NULL WHERE m.ingevoerd_door IS NOT NULL AND m.tekst_bevestigd_op IS NULL
                 AND s.status IN ('ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder')
      UNION ALL SELECT true, 'melding', 'antwoord_tussenbericht', app.nog_uiterlijk(s) WHERE app.uitstel_gevraagd(m.id)
      UNION ALL SELECT true, 'afwijkingsrecht', 'afwijken_mag', NULL WHERE r.id IS NOT NULL
      UNION ALL SELECT false, 'melding', 'volg', NULL WHERE s.status NOT IN ('concept', 'wacht_op_melder')
                   AND NOT (s.status = 'in_onderzoek' AND coalesce(app.bevestiging(o) = 'gevraagd', false))
    ) t (nu, soort, taak, uiterlijk)
   WHERE m.organisatie_id = app.organisatie() AND m.melder_id = app.actor();
END $$;

-- As somebody who was asked for a team: how late the melding is, is not theirs yet.
CREATE OR REPLACE FUNCTION app.taken_uitnodiging() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'team', t.id, s.kenmerk, m.welke_regel, 'antwoord_op_uitnodiging', l.verloopt_op, NULL::date
    FROM app.teamlid l
    JOIN app.team t ON (t.organisatie_id, t.id) = (l.organisatie_id, l.team_id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (t.organisatie_id, t.melding_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (t.organisatie_id, t.melding_id)
   WHERE l.organisatie_id = app.organisatie() AND l.gebruiker_id = app.actor()
     AND l.status = 'uitgenodigd' AND l.verloopt_op >= app.vandaag() AND app.team_werkt(s.status);
END $$;

-- As member of a team: research, writing, a standpunt, presenting.
CREATE OR REPLACE FUNCTION app.taken_team() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, t.soort, CASE WHEN t.soort = 'advies' THEN a.id ELSE m.id END, s.kenmerk, m.welke_regel, t.taak,
         CASE t.taak WHEN 'spreek_melder' THEN app.eerste_gesprek_tot(m.id) ELSE coalesce(sa.stap_uiterlijk_op, s.stap_uiterlijk_op) END, app.nog_uiterlijk(s)
    FROM app.teamlid l
    JOIN app.team e ON (e.organisatie_id, e.id) = (l.organisatie_id, l.team_id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (e.organisatie_id, e.melding_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (e.organisatie_id, e.melding_id)
    LEFT JOIN app.advies a ON (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)
    LEFT JOIN app.stuk sa ON (sa.organisatie_id, sa.id) = (a.organisatie_id, a.id)
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM app.gesprek g WHERE (g.organisatie_id, g.melding_id, g.soort) = (m.organisatie_id, m.id, 'melder')
                                          AND g.contact_gelukt) AS gesproken) n
    CROSS JOIN LATERAL (
      SELECT true, 'onderzoek', CASE WHEN n.gesproken THEN 'doe_onderzoek' ELSE 'spreek_melder' END WHERE s.status = 'in_onderzoek'
      UNION ALL SELECT true, CASE WHEN a.id IS NULL THEN 'melding' ELSE 'advies' END, 'schrijf_advies'
        WHERE s.status = 'advies_in_opstelling' AND coalesce(sa.status, 'in_bewerking') IN ('in_bewerking', 'teruggelegd')
      UNION ALL SELECT NOT g.gegeven OR h.herzien, 'advies', CASE WHEN h.herzien THEN 'herzie_advies' WHEN g.gegeven THEN 'volg' ELSE 'geef_standpunt' END
        FROM (SELECT EXISTS (SELECT FROM app.standpunt p WHERE (p.organisatie_id, p.advies_id, p.ronde, p.gebruiker_id)
                               = (a.organisatie_id, a.id, a.ronde, app.actor()))) g (gegeven)
        CROSS JOIN LATERAL (SELECT l.trekker AND g.gegeven AND sa.status = 'ter_vaststelling' AND app.advies_oordeel(a) = 'niet_gedragen' AS herzien) h
        WHERE sa.status = 'ter_vaststelling' OR (sa.status = 'vastgesteld' AND NOT g.gegeven)
      UNION ALL SELECT l.trekker, 'advies', CASE WHEN l.trekker THEN 'leg_advies_voor' ELSE 'volg' END
        WHERE sa.status = 'vastgesteld' AND s.status = 'advies_in_opstelling'
      UNION ALL SELECT false, 'melding', 'volg' WHERE s.status IN ('team_samenstellen', 'wacht_op_melder', 'advies_voorgelegd')
    ) t (nu, soort, taak)
   WHERE l.organisatie_id = app.organisatie() AND l.gebruiker_id = app.actor() AND l.status = 'geaccepteerd';
END $$;

-- As coordinator: new meldingen, and teams that are too small.
CREATE OR REPLACE FUNCTION app.taken_coordinator() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, t.soort, CASE WHEN t.soort = 'team' THEN e.id ELSE m.id END, s.kenmerk, m.welke_regel, t.taak,
         CASE WHEN t.taak = 'vul_team_aan' AND s.status <> 'team_samenstellen' THEN app.aanvullen_tot(e.id) ELSE s.stap_uiterlijk_op END,
         app.nog_uiterlijk(s)
    FROM app.stuk s
    JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
    LEFT JOIN app.team e ON (e.organisatie_id, e.melding_id) = (m.organisatie_id, m.id)
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE l.status = 'geaccepteerd') AS mee,
                               count(*) FILTER (WHERE app.lid_status(l.status, l.verloopt_op) IN ('geaccepteerd', 'uitgenodigd')) AS kan,
                               coalesce(bool_or(l.trekker AND app.lid_status(l.status, l.verloopt_op) IN ('geaccepteerd', 'uitgenodigd')), false) AS getrokken,
                               app.team_minimum(m.id) AS nodig
                          FROM app.teamlid l WHERE (l.organisatie_id, l.team_id) = (e.organisatie_id, e.id)) n
    CROSS JOIN LATERAL (
      SELECT true, 'melding', 'stel_team_samen' WHERE s.status = 'ingediend' OR (s.status = 'team_samenstellen' AND e.id IS NULL)
      UNION ALL SELECT true, 'team', 'vul_team_aan' WHERE e.id IS NOT NULL AND n.kan < n.nodig AND app.team_werkt(s.status)
      UNION ALL SELECT true, 'team', 'wijs_trekker_aan' WHERE n.kan > 0 AND NOT n.getrokken AND app.team_werkt(s.status)
      UNION ALL SELECT true, 'melding', 'start_onderzoek' WHERE s.status = 'team_samenstellen' AND n.mee >= n.nodig AND n.getrokken
      UNION ALL SELECT false, 'team', 'volg' WHERE s.status = 'team_samenstellen' AND n.kan >= n.nodig AND n.mee < n.nodig
      UNION ALL SELECT true, 'melding', 'volg' WHERE s.status = 'besloten'
    ) t (nu, soort, taak)
   WHERE app.heeft_rol('coordinator') AND s.organisatie_id = app.organisatie() AND s.soort = 'melding'
     AND coalesce(m.behandelaar_id, app.actor()) = app.actor()
     AND s.status IN ('ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling', 'besloten');
END $$;

-- As coordinator: who signed up for the poule. As beslisser: whether a team of two is enough.
CREATE OR REPLACE FUNCTION app.taken_poule() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'poulelid', p.id, NULL::text, g.naam, 'verwelkom', s.stap_uiterlijk_op, NULL::date
    FROM app.poulelid p
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (p.organisatie_id, p.id, 'aangemeld')
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (p.organisatie_id, p.gebruiker_id) AND g.actief
   WHERE p.organisatie_id = app.organisatie() AND app.heeft_rol('coordinator')
  UNION ALL
  SELECT true, 'team', k.team_id, s.kenmerk, m.welke_regel, 'geef_toestemming', app.werkdagen(k.organisatie_id, app.dag(k.gevraagd_op), 2),
         app.nog_uiterlijk(s)
    FROM app.teamtoestemming k
    JOIN app.team t ON (t.organisatie_id, t.id) = (k.organisatie_id, k.team_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (t.organisatie_id, t.melding_id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id) AND app.team_werkt(s.status)
   WHERE k.organisatie_id = app.organisatie() AND k.akkoord IS NULL AND m.beslisser_id = app.actor();
END $$;

-- As beslisser: decide.
CREATE OR REPLACE FUNCTION app.taken_besluit() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, CASE WHEN e.id IS NULL THEN 'advies' ELSE 'besluit' END, coalesce(e.id, a.id), s.kenmerk, m.welke_regel,
         'besluit', s.stap_uiterlijk_op, s.uiterlijk_op
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id) AND s.status = 'advies_voorgelegd'
    JOIN app.advies a ON (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)
    LEFT JOIN app.besluit e ON (e.organisatie_id, e.melding_id) = (m.organisatie_id, m.id) AND e.huidig
   WHERE m.organisatie_id = app.organisatie() AND m.beslisser_id = app.actor()
  UNION ALL
  SELECT true, 'besluit', e.id, s.kenmerk, m.welke_regel, t.taak, t.uiterlijk, NULL::date
    FROM app.melding m
    JOIN app.besluit e ON (e.organisatie_id, e.melding_id) = (m.organisatie_id, m.id)
    JOIN app.stuk sb ON (sb.organisatie_id, sb.id) = (e.organisatie_id, e.id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    CROSS JOIN LATERAL (
      SELECT 'evalueer_besluit', app.werkdagen(e.organisatie_id, e.evaluatiedatum, 5)
       WHERE sb.status = 'in_werking' AND e.evaluatiedatum <= app.vandaag()
      UNION ALL SELECT 'neem_nieuw_besluit', NULL WHERE sb.status = 'concept' AND e.vervangt_id IS NOT NULL) t (taak, uiterlijk)
   WHERE m.organisatie_id = app.organisatie() AND m.beslisser_id = app.actor();
END $$;

-- As the afdeling of a rule: answer the team. And for everybody a besluit that was not read yet.
CREATE OR REPLACE FUNCTION app.taken_afdeling() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'onderzoek', m.id, s.kenmerk, coalesce(m.regel_herschreven, r.naam, s.kenmerk), 'reageer_als_afdeling',
         app.reageren_tot(o), s.uiterlijk_op
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id) AND s.status IN ('in_onderzoek', 'wacht_op_melder')
    JOIN app.onderzoek o ON (o.organisatie_id, o.melding_id) = (m.organisatie_id, m.id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE m.organisatie_id = app.organisatie() AND m.afdeling_id = ANY ((SELECT app.eigen_afdelingen())::uuid[])
     AND o.reactie_gevraagd_op IS NOT NULL AND o.reactie_op IS NULL
  UNION ALL
  SELECT true, 'besluit', p.stuk_id, p.kenmerk, p.titel, 'lees_besluit', NULL::date, NULL::date
    FROM app.post p WHERE p.organisatie_id = app.organisatie() AND p.gebruiker_id = app.actor()
     AND p.gelezen_op IS NULL AND p.bericht = 'besluit.genomen';
END $$;

-- As coordinator and jurist: the type of a rule. What an unknown type means hangs on it.
CREATE OR REPLACE FUNCTION app.taken_regel() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'regel', r.id, NULL::text, r.naam, t.taak, app.werkdagen(r.organisatie_id, coalesce(o.eerste, app.dag(s.aangemaakt_op)), 10), NULL::date
    FROM app.regel r
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (r.organisatie_id, r.id)
    -- Ten working days after the first melding about it that still waits for a besluit.
    CROSS JOIN LATERAL (SELECT app.dag(min(m.ingediend_op)) AS eerste FROM app.melding m
      JOIN app.stuk k ON (k.organisatie_id, k.id) = (m.organisatie_id, m.id) AND k.termijn_gestopt_op IS NULL
     WHERE (m.organisatie_id, m.regel_id) = (r.organisatie_id, r.id)) o
    CROSS JOIN LATERAL (
      SELECT 'kies_regeltype' WHERE r.regeltype = 'onbekend' AND app.heeft_rol('coordinator')
      UNION ALL SELECT 'bevestig_regeltype' WHERE r.regeltype <> 'onbekend' AND r.bevestigd_op IS NULL AND app.heeft_rol('jurist')
    ) t (taak)
   WHERE r.organisatie_id = app.organisatie() AND app.rollen() && '{coordinator,jurist}'
     AND r.bevestigd_op IS NULL AND s.status IN ('geldend', 'in_onderzoek');
END $$;

-- As begeleider: a verzoek that nobody took up yet, and one's own. As who hands them out: what has nobody, or somebody who left.
CREATE OR REPLACE FUNCTION app.taken_verzoek() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'verzoek', v.id, s.kenmerk, coalesce(s.kenmerk, '-'),
         CASE WHEN s.status = 'inwoner_uitgenodigd' THEN 'nodig_inwoner_uit' WHEN v.begeleider_id IS NULL THEN 'neem_verzoek_op' ELSE 'begeleid_verzoek' END, s.stap_uiterlijk_op, NULL::date
    FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase <> 'afgerond'
   WHERE v.organisatie_id = app.organisatie() AND app.heeft_rol('begeleider')
     AND (v.begeleider_id IS NULL OR v.begeleider_id = app.actor())
  UNION ALL
  SELECT true, 'verzoek', v.id, s.kenmerk, coalesce(s.kenmerk, '-'), 'geef_verzoek', s.stap_uiterlijk_op, NULL::date
    FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase <> 'afgerond'
   WHERE v.organisatie_id = app.organisatie() AND app.heeft_rol('begeleidingscoordinator')
     AND CASE WHEN v.begeleider_id IS NULL THEN NOT app.heeft_rol('begeleider') ELSE NOT app.is_begeleider(v.begeleider_id) END;
END $$;

-- Carrying out: reports by who does it, with the day on which it has to be done, confirming by who decided, and the question whether the rule still lives.
CREATE OR REPLACE FUNCTION app.taken_uitvoering() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, 'uitvoering', u.id, ms.kenmerk,
         CASE WHEN app.actor() IN (m.melder_id, m.beslisser_id) THEN m.welke_regel ELSE coalesce(m.regel_herschreven, r.naam, ms.kenmerk) END,
         t.taak, t.uiterlijk, CASE t.taak WHEN 'voer_uit' THEN u.uiterlijk_op END
    FROM app.stuk s
    JOIN app.uitvoering u ON (u.organisatie_id, u.id) = (s.organisatie_id, s.id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (u.organisatie_id, u.melding_id)
    JOIN app.stuk ms ON (ms.organisatie_id, ms.id) = (m.organisatie_id, m.id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
    CROSS JOIN LATERAL (
      SELECT true, 'voer_uit', s.stap_uiterlijk_op WHERE s.status IN ('opgedragen', 'gestart', 'effect_uitgebleven') AND u.opgedragen_aan = app.actor()
      UNION ALL SELECT false, 'volg', s.stap_uiterlijk_op WHERE s.status IN ('vastgelopen', 'gereed_gemeld') AND u.opgedragen_aan = app.actor()
      UNION ALL SELECT true, 'bevestig_uitvoering', s.stap_uiterlijk_op WHERE s.status = 'gereed_gemeld' AND m.beslisser_id = app.actor()
      UNION ALL SELECT true, 'beoordeel_effect', u.effect_uiterlijk_op WHERE s.status = 'bevestigd' AND u.effect_gevraagd_op IS NOT NULL
         AND app.mag_effect(u, m.melder_id, CASE WHEN m.melder_id = app.actor() THEN '{melder}'::text[] ELSE '{}' END || app.rollen())
    ) t (nu, taak, uiterlijk)
   WHERE s.organisatie_id = app.organisatie() AND s.soort = 'uitvoering' AND s.stap_uiterlijk_op IS NOT NULL;
END $$;

-- What went up, at whoever decides and at the directeur, who have their own days for an answer: that the six weeks are over is why it
-- lies there.
CREATE OR REPLACE FUNCTION app.taken_escalatie() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'escalatie', x.id, ms.kenmerk, m.welke_regel, 'antwoord_op_escalatie', s.stap_uiterlijk_op, NULL::date
    FROM app.escalatie x
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (x.organisatie_id, x.id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (x.organisatie_id, x.melding_id)
    JOIN app.stuk ms ON (ms.organisatie_id, ms.id) = (m.organisatie_id, m.id)
   WHERE x.organisatie_id = app.organisatie() AND x.gesloten_op IS NULL
     -- Who decides and is late has the besluit, or the confirmation, as a task already.
     AND (s.status = 'niveau_1' AND m.beslisser_id = app.actor() AND x.aanleiding NOT IN ('besluit_te_laat', 'niet_bevestigd')
       OR s.status = 'niveau_2' AND app.heeft_rol('directeur'));
END $$;

-- On whom a task waits that is not for whoever asks: those asked for a team, who got a signal, who answers a proposal, who works
-- on the melding that this one joined, else who is aan zet.
CREATE OR REPLACE FUNCTION app.wacht_op(p_taak app.taak) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE WHEN p_taak.nu OR p_taak.taak = 'ga_naar_overleg' THEN '{}' WHEN p_taak.taak = 'recht_wacht' THEN '{beslisser}'
              WHEN p_taak.soort = 'team' THEN '{genodigde}' WHEN p_taak.soort = 'buitensignaal' THEN '{ontvanger}'
              WHEN EXISTS (SELECT FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_taak.id) AND m.gekoppeld_aan_id IS NOT NULL) THEN '{andere_melding}'
              ELSE app.aan_zet(p_taak.id) END;
END $$;

-- Tasks as the API shows them, the most urgent first, at most fifty. Looking back holds nobody up, so however late it is, it comes
-- after what somebody waits for.
CREATE OR REPLACE FUNCTION app.taken_json(p_taken app.taak[]) RETURNS json
LANGUAGE sql STABLE AS $$
  SELECT coalesce(json_agg(json_build_object('soort', t.soort, 'id', t.id, 'kenmerk', t.kenmerk, 'titel', t.titel, 'taak', t.taak,
           'aanZet', app.wacht_op(t::app.taak), 'uiterlijkOp', t.uiterlijk_op, 'uitersteDatumOp', t.uiterste_op)), '[]')
    FROM (SELECT x.* FROM unnest(p_taken) x ORDER BY x.taak IN ('evalueer_besluit', 'kijk_terug'), least(x.uiterlijk_op, x.uiterste_op) NULLS LAST, x.id LIMIT 50) t
$$;

-- The five meldingen that whoever asks did something with last, in the words that this person may read.
CREATE OR REPLACE FUNCTION app.laatste_werk() RETURNS app.taak[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT array_agg((false, 'melding', w.id, w.kenmerk, coalesce(nullif(r."welkeRegel", ''), '-'), 'volg', NULL, w.uiterlijk_op)::app.taak)
    FROM (SELECT m.id, s.kenmerk, app.nog_uiterlijk(s) AS uiterlijk_op
            FROM app.melding m
            JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
           WHERE m.organisatie_id = app.organisatie()
             AND (m.melder_id = app.actor() OR m.beslisser_id = app.actor() AND s.status <> 'concept'
                  OR m.id IN (SELECT b.stuk_id FROM app.betrokkene b WHERE (b.organisatie_id, b.gebruiker_id) = (app.organisatie(), app.actor())))
             AND (EXISTS (SELECT FROM app.historie h WHERE (h.organisatie_id, h.stuk_id) = (m.organisatie_id, m.id) AND h.door = app.door())
                  OR EXISTS (SELECT FROM app.uitvoering u JOIN app.historie h ON (h.organisatie_id, h.stuk_id) = (u.organisatie_id, u.id) AND h.door = app.door()
                              WHERE (u.organisatie_id, u.melding_id) = (m.organisatie_id, m.id)))
           ORDER BY s.gewijzigd_op DESC LIMIT 5) w
    JOIN api.melding_rij r ON r.id = w.id);
END $$;

-- The quiet figure of the week, for the whole organisatie.
CREATE OR REPLACE FUNCTION app.week_cijfers() RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT json_build_object(
    'regelsVeranderd', count(*) FILTER (WHERE h.soort = 'regel' AND h.naar IN ('aangepast', 'geschrapt', 'tijdelijk_opgeschort')),
    'meldingenAfgerond', count(*) FILTER (WHERE h.soort = 'melding' AND h.naar IN ('bekendgemaakt', 'niet_in_behandeling')))
    FROM app.historie h
   WHERE h.organisatie_id = app.organisatie() AND h.id > (SELECT app.uuid7(app.nu() - interval '7 days'))
     AND h.op > (SELECT app.nu() - interval '7 days'));
END $$;

-- Everything that lies with whoever asks.
CREATE OR REPLACE FUNCTION app.taken() RETURNS SETOF app.taak
LANGUAGE sql STABLE AS $$
  SELECT t.*
    FROM (SELECT * FROM app.taken_melder() UNION ALL SELECT * FROM app.taken_uitnodiging()
          UNION ALL SELECT * FROM app.taken_team() UNION ALL SELECT * FROM app.taken_coordinator() UNION ALL SELECT * FROM app.taken_poule()
          UNION ALL SELECT * FROM app.taken_overleg() UNION ALL SELECT * FROM app.taken_bewaren()
          UNION ALL SELECT * FROM app.taken_besluit() UNION ALL SELECT * FROM app.taken_afdeling()
          UNION ALL SELECT * FROM app.taken_gesprek() UNION ALL SELECT * FROM app.taken_regel() UNION ALL SELECT * FROM app.taken_verzoek()
          UNION ALL SELECT * FROM app.taken_partij()
          UNION ALL SELECT * FROM app.taken_navraag() UNION ALL SELECT * FROM app.taken_klacht()
          UNION ALL SELECT * FROM app.taken_recht() UNION ALL SELECT * FROM app.taken_signaal() UNION ALL SELECT * FROM app.taken_les()
          UNION ALL SELECT * FROM app.taken_beheer()
          UNION ALL SELECT * FROM app.taken_uitvoering() UNION ALL SELECT * FROM app.taken_escalatie()
          UNION ALL SELECT * FROM app.taken_herziening() UNION ALL SELECT * FROM app.taken_buitensignaal()) t
$$;

-- Who can do something about it does not just follow it as well: a coordinator with an own melding.
CREATE VIEW api.werkvoorraad WITH (security_invoker = true) AS
  SELECT app.taken_json(array_agg(t.taak) FILTER (WHERE (t.taak).nu)) AS "nuDoen",
         app.taken_json(array_agg(t.taak) FILTER (WHERE NOT ((t.taak).nu OR t.dubbel))) AS "wachtOpAnder",
         app.taken_json(app.laatste_werk()) AS "laatstBekeken",
         app.week_cijfers() AS week
    FROM (SELECT t::app.taak AS taak, t.taak = 'volg' AND bool_or(t.nu) OVER (PARTITION BY t.soort, t.id) AS dubbel FROM app.taken() t) t;
