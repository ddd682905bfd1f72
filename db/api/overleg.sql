-- SPDX-License-Identifier: EUPL-1.2
-- Meetings of a team: moments to choose from against everybody's agenda, the choice, the entry for the
-- calendar, and what was said.

-- A day and an hour on the clock of the Netherlands as a moment.
CREATE OR REPLACE FUNCTION app.moment(p_dag text, p_van text) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (p_dag || ' ' || p_van)::timestamp AT TIME ZONE 'Europe/Amsterdam';

CREATE OR REPLACE FUNCTION app.uur(p_op timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(p_op AT TIME ZONE 'Europe/Amsterdam', 'HH24:MI');

-- dinsdag 8 december om 10.00 uur
CREATE OR REPLACE FUNCTION app.moment_in_woorden(p_op timestamptz) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN format('%s om %s uur', app.dag_in_woorden(app.dag(p_op)), replace(app.uur(p_op), ':', '.'));
END $$;

-- The days on which somebody meets a team: those of the teams they are in now.
CREATE OR REPLACE FUNCTION app.overlegdagen(p_gebruiker uuid) RETURNS date[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY (SELECT app.dag(o.begin_op) FROM app.overleg o
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (o.organisatie_id, o.id, 'gepland')
    JOIN app.teamlid l ON (l.organisatie_id, l.team_id, l.gebruiker_id, l.status) = (o.organisatie_id, o.team_id, p_gebruiker, 'geaccepteerd')
   WHERE o.organisatie_id = app.organisatie() AND o.begin_op >= app.nu());
END $$;

-- How a day lies in somebody's agenda: past (a day of their own), afwezig, pauze, andere_dag, overleg (another meeting).
CREATE OR REPLACE FUNCTION app.agenda(p_gebruiker uuid, p_dag date, p_behalve uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT CASE WHEN app.is_weg(p_gebruiker, p_dag) THEN 'afwezig' WHEN p.pauze_tot >= p_dag THEN 'pauze'
      WHEN EXISTS (SELECT FROM app.overleg o JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (o.organisatie_id, o.id, 'gepland')
             JOIN app.teamlid l ON (l.organisatie_id, l.team_id, l.gebruiker_id, l.status) = (o.organisatie_id, o.team_id, p_gebruiker, 'geaccepteerd')
            WHERE o.organisatie_id = app.organisatie() AND o.id <> p_behalve AND app.dag(o.begin_op) = p_dag) THEN 'overleg'
      WHEN p.id IS NOT NULL AND app.weekdag(p_dag) <> ALL (p.dagen) THEN 'andere_dag' ELSE 'past' END
    FROM app.gebruiker g LEFT JOIN app.poulelid p ON (p.organisatie_id, p.gebruiker_id) = (g.organisatie_id, g.id)
   WHERE (g.organisatie_id, g.id) = (app.organisatie(), p_gebruiker));
END $$;

-- Every meeting with what the asker is to its melding; only the team and the Servicepunt see one.
CREATE VIEW api.overleg_zicht WITH (security_invoker = true) AS
  SELECT o.organisatie_id, o.id, o.team_id, t.melding_id, s.status, s.versie, b.rol
    FROM app.overleg o
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (o.organisatie_id, o.id)
    JOIN app.team t ON (t.organisatie_id, t.id) = (o.organisatie_id, o.team_id)
    CROSS JOIN LATERAL (SELECT k.rollen AS rol FROM api.melding_rol k WHERE k.id = t.melding_id OFFSET 0) b
   WHERE o.organisatie_id = app.organisatie() AND b.rol && '{teamlid,trekker,coordinator}';

CREATE VIEW api.overleg_rij WITH (security_invoker = true) AS
  SELECT z.id, z.team_id AS "teamId", z.status, o.onderwerp, app.dag(o.begin_op) AS dag, app.uur(o.begin_op) AS van,
         app.uur(o.begin_op + make_interval(mins => o.duur_minuten)) AS tot, o.plaats, o.link
    FROM api.overleg_zicht z
    JOIN app.overleg o ON (o.organisatie_id, o.id) = (z.organisatie_id, z.id);

-- The moments of a meeting, each with what the members of today say and how it lies in their agenda.
CREATE OR REPLACE FUNCTION app.overlegmomenten(p_overleg uuid, p_team uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', m.id, 'dag', app.dag(m.begin_op), 'van', app.uur(m.begin_op),
      'antwoorden', (SELECT coalesce(json_agg(json_build_object('gebruiker', json_build_object('id', g.id, 'naam', g.naam),
            'antwoord', a.antwoord, 'agenda', app.agenda(g.id, app.dag(m.begin_op), p_overleg)) ORDER BY l.trekker DESC, l.id), '[]')
          FROM app.teamlid l
          JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (l.organisatie_id, l.gebruiker_id)
          LEFT JOIN app.overlegantwoord a ON (a.organisatie_id, a.moment_id, a.gebruiker_id) = (m.organisatie_id, m.id, g.id)
         WHERE l.organisatie_id = m.organisatie_id AND l.team_id = p_team AND l.status IN ('geaccepteerd', 'afgerond')))
      ORDER BY m.begin_op), '[]')
    FROM app.overlegmoment m WHERE m.organisatie_id = app.organisatie() AND m.overleg_id = p_overleg);
END $$;

CREATE VIEW api.overleg WITH (security_invoker = true) AS
  SELECT z.id, z.team_id AS "teamId", z.melding_id AS "meldingId", s.kenmerk, z.status, o.onderwerp, o.toelichting,
         o.duur_minuten AS "duurMinuten", o.plaats, o.link, app.dag(o.begin_op) AS dag, app.uur(o.begin_op) AS van,
         app.uur(o.begin_op + make_interval(mins => o.duur_minuten)) AS tot, o.verslag,
         app.persoon(o.belegd_door) AS "belegdDoor", app.overlegmomenten(z.id, z.team_id) AS momenten,
         CASE WHEN z.status = 'voorgesteld' AND 'teamlid' = ANY (z.rol) THEN '{antwoord}'::text[] ELSE '{}' END
           || app.acties('overleg', z.status, z.rol) AS acties,
         z.versie
    FROM api.overleg_zicht z
    JOIN app.overleg o ON (o.organisatie_id, o.id) = (z.organisatie_id, z.id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (z.organisatie_id, z.melding_id);

-- A moment as calendars write it. One of the clock of the Netherlands stays that: the file says the zone.
CREATE OR REPLACE FUNCTION app.agenda_moment(p_op timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(p_op AT TIME ZONE 'Europe/Amsterdam', 'YYYYMMDD"T"HH24MISS');
CREATE OR REPLACE FUNCTION app.agenda_stempel(p_op timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_char(p_op AT TIME ZONE 'UTC', 'YYYYMMDD"T"HH24MISS"Z"');

-- A meeting as an entry of a calendar, for the one who writes the file (C).
CREATE VIEW api.overleg_agenda WITH (security_invoker = true) AS
  SELECT z.id, s.kenmerk, z.status, o.volgnummer, o.onderwerp, o.toelichting, o.plaats, o.link,
         app.agenda_moment(o.begin_op) AS van, app.agenda_moment(o.begin_op + make_interval(mins => o.duur_minuten)) AS tot,
         app.agenda_stempel(k.gewijzigd_op) AS stempel, g.naam, g.email,
         (SELECT coalesce(json_agg(json_build_object('naam', d.naam, 'email', d.email) ORDER BY l.trekker DESC, l.id), '[]')
            FROM app.teamlid l JOIN app.gebruiker d ON (d.organisatie_id, d.id) = (l.organisatie_id, l.gebruiker_id)
           WHERE l.organisatie_id = z.organisatie_id AND l.team_id = z.team_id AND l.status IN ('geaccepteerd', 'afgerond')) AS deelnemers
    FROM api.overleg_zicht z
    JOIN app.overleg o ON (o.organisatie_id, o.id) = (z.organisatie_id, z.id)
    JOIN app.stuk k ON (k.organisatie_id, k.id) = (z.organisatie_id, z.id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (z.organisatie_id, z.melding_id)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (o.organisatie_id, o.belegd_door);

CREATE OR REPLACE FUNCTION app.overleg_antwoord_van(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/overleggen/' || x.id END)::app.antwoord
            FROM api.overleg x WHERE x.id = p_id);
END $$;

CREATE OR REPLACE FUNCTION app.pak_overleg(p_id uuid, p_versie int) RETURNS app.overleg
LANGUAGE plpgsql AS $$
DECLARE
  o app.overleg;
BEGIN
  IF NOT EXISTS (SELECT FROM api.overleg_zicht z WHERE z.id = p_id) THEN PERFORM app.er_niet(); END IF;
  PERFORM app.pak_stuk(p_id, p_versie, 'overleg');
  SELECT x.* INTO o FROM app.overleg x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id);
  RETURN o;
END $$;

-- Everybody of the team hears it, except who did it.
CREATE OR REPLACE FUNCTION app.meld_overleg(o app.overleg, p_bericht text, p_zin text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_melding uuid := (SELECT t.melding_id FROM app.team t WHERE (t.organisatie_id, t.id) = (o.organisatie_id, o.team_id));
BEGIN
  PERFORM app.stuur(l.gebruiker_id, p_bericht, 'overleg', o.id, v_melding) FROM app.teamlid l
    WHERE (l.organisatie_id, l.team_id, l.status) = (o.organisatie_id, o.team_id, 'geaccepteerd') AND l.gebruiker_id <> app.actor();
  PERFORM app.meld_gebeurtenis(v_melding, 'systeem', 'team', p_zin);
END $$;

-- What is wrong with a moment: it must come, and within half a year.
CREATE OR REPLACE FUNCTION app.toets_moment(p_op timestamptz, p_plek text) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT p_plek, 'voorbij', 'Kies een moment dat nog komt.' WHERE p_op <= app.nu()
  UNION ALL
  SELECT p_plek, 'te_ver', 'Kies een moment binnen een half jaar.' WHERE p_op > app.nu() + interval '183 days';
END $$;

CREATE FUNCTION api.overleg_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  t app.team := app.pak_team_stil((pad ->> 'id')::uuid);
  o app.overleg;
  v_fouten app.fout[];
BEGIN
  PERFORM app.alleen_voor(t.melding_id, '{teamlid,coordinator}', 'Alleen het team en de coördinator plannen een overleg.');
  IF NOT app.team_werkt((SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (t.organisatie_id, t.melding_id))) THEN
    PERFORM app.weiger('WF409', 'Dit team is klaar. Plannen kan niet meer.');
  END IF;
  SELECT array_agg(f) INTO v_fouten FROM jsonb_array_elements(invoer -> 'momenten') WITH ORDINALITY m (w, nr)
    CROSS JOIN LATERAL app.toets_moment(app.moment(w ->> 'dag', w ->> 'van'), format('/momenten/%s', nr - 1)) f;
  IF v_fouten IS NOT NULL THEN PERFORM app.weiger('WF400', 'Kies andere momenten.', v_fouten); END IF;
  INSERT INTO app.overleg (organisatie_id, id, team_id, onderwerp, toelichting, duur_minuten, plaats, link, belegd_door)
  VALUES (t.organisatie_id, app.nieuw_stuk('overleg', 'voorgesteld', t.melding_id, 'team'), t.id, invoer ->> 'onderwerp', invoer ->> 'toelichting',
          (invoer ->> 'duurMinuten')::int, invoer ->> 'plaats', invoer ->> 'link', app.actor()) RETURNING * INTO o;
  INSERT INTO app.overlegmoment (organisatie_id, overleg_id, begin_op)
  SELECT o.organisatie_id, o.id, app.moment(w ->> 'dag', w ->> 'van') FROM jsonb_array_elements(invoer -> 'momenten') w;
  PERFORM app.meld_overleg(o, 'overleg.voorgesteld', 'Er is een overleg voorgesteld: ' || o.onderwerp || '.');
  RETURN app.overleg_antwoord_van(o.id, 201);
END $$;

-- What somebody can: for each moment kan, misschien or kan_niet. Answering again replaces.
CREATE FUNCTION api.overleg_antwoord(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  o app.overleg := app.pak_overleg((pad ->> 'id')::uuid, NULL);
  v_fouten app.fout[];
BEGIN
  PERFORM app.alleen_voor(o.id, '{teamlid}', 'Alleen een lid van het team zegt wanneer het kan.');
  IF (app.pak_stuk(o.id, NULL)).status <> 'voorgesteld' THEN
    PERFORM app.weiger('WF409', 'Het moment van dit overleg is al gekozen.');
  END IF;
  SELECT array_agg((format('/antwoorden/%s/momentId', nr - 1), 'onbekend', 'Dit moment hoort niet bij dit overleg.')::app.fout) INTO v_fouten
    FROM jsonb_array_elements(invoer -> 'antwoorden') WITH ORDINALITY a (w, nr)
   WHERE NOT EXISTS (SELECT FROM app.overlegmoment m WHERE (m.organisatie_id, m.overleg_id, m.id) = (o.organisatie_id, o.id, (w ->> 'momentId')::uuid));
  IF v_fouten IS NOT NULL THEN PERFORM app.weiger('WF409', 'Dit kan zo niet.', v_fouten); END IF;
  INSERT INTO app.overlegantwoord (organisatie_id, moment_id, gebruiker_id, antwoord)
  SELECT DISTINCT ON (w ->> 'momentId') o.organisatie_id, (w ->> 'momentId')::uuid, app.actor(), w ->> 'antwoord'
    FROM jsonb_array_elements(invoer -> 'antwoorden') WITH ORDINALITY a (w, nr) ORDER BY w ->> 'momentId', nr DESC
  ON CONFLICT (organisatie_id, moment_id, gebruiker_id) DO UPDATE SET antwoord = excluded.antwoord, op = app.nu();
  RETURN app.overleg_antwoord_van(o.id, 200);
END $$;

CREATE FUNCTION api.overleg_stap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  o app.overleg := app.pak_overleg((pad ->> 'id')::uuid, versie);
BEGIN
  PERFORM app.zet_stap(o.id, NULL, invoer ->> 'actie', invoer);
  RETURN app.overleg_antwoord_van(o.id, 200);
END $$;

CREATE OR REPLACE FUNCTION app.toets_kies_moment(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/momentId', 'onbekend', 'Dit moment hoort niet bij dit overleg.'
   WHERE NOT EXISTS (SELECT FROM app.overlegmoment m WHERE (m.organisatie_id, m.overleg_id, m.id) = (p_stuk.organisatie_id, p_stuk.id, (p_in ->> 'momentId')::uuid))
  UNION ALL
  SELECT f.* FROM app.overlegmoment m CROSS JOIN LATERAL app.toets_moment(m.begin_op, '/momentId') f
   WHERE (m.organisatie_id, m.overleg_id, m.id) = (p_stuk.organisatie_id, p_stuk.id, (p_in ->> 'momentId')::uuid);
END $$;

CREATE OR REPLACE FUNCTION app.na_kies_moment(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  o app.overleg;
BEGIN
  UPDATE app.overleg x SET begin_op = m.begin_op FROM app.overlegmoment m
   WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id)
     AND (m.organisatie_id, m.overleg_id, m.id) = (x.organisatie_id, x.id, (p_in ->> 'momentId')::uuid) RETURNING x.* INTO o;
  PERFORM app.in_agenda(o), app.meld_overleg(o, 'overleg.gepland', format('Het overleg is op %s.', app.moment_in_woorden(o.begin_op)));
END $$;

CREATE OR REPLACE FUNCTION app.toets_verzet(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT f.* FROM app.toets_moment(app.moment(p_in ->> 'dag', p_in ->> 'van'), '/dag') f;
END $$;

-- Another moment or place: the entry in the calendars changes, so its number goes up.
CREATE OR REPLACE FUNCTION app.na_verzet(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  o app.overleg;
BEGIN
  UPDATE app.overleg x SET begin_op = app.moment(p_in ->> 'dag', p_in ->> 'van'), volgnummer = x.volgnummer + 1,
         plaats = CASE WHEN p_in ? 'plaats' THEN p_in ->> 'plaats' ELSE x.plaats END,
         link = CASE WHEN p_in ? 'link' THEN p_in ->> 'link' ELSE x.link END
   WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING x.* INTO o;
  PERFORM app.in_agenda(o), app.meld_overleg(o, 'overleg.verzet', format('Het overleg is verzet naar %s.', app.moment_in_woorden(o.begin_op)));
END $$;

CREATE OR REPLACE FUNCTION app.na_zeg_af(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  o app.overleg;
BEGIN
  UPDATE app.overleg x SET volgnummer = x.volgnummer + 1 WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING x.* INTO o;
  PERFORM app.in_agenda(o), app.meld_overleg(o, 'overleg.afgezegd', 'Het overleg gaat niet door. Reden: ' || (p_in ->> 'reden'));
END $$;

CREATE OR REPLACE FUNCTION app.toets_leg_vast(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/verslag', 'te_vroeg', 'Het overleg begint ' || app.moment_in_woorden(o.begin_op) || '. Schrijf het verslag daarna.'
    FROM app.overleg o WHERE (o.organisatie_id, o.id) = (p_stuk.organisatie_id, p_stuk.id) AND o.begin_op > app.nu();
END $$;

CREATE OR REPLACE FUNCTION app.na_leg_vast(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  o app.overleg;
BEGIN
  UPDATE app.overleg x SET verslag = p_in ->> 'verslag' WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING x.* INTO o;
  PERFORM app.meld_overleg(o, 'overleg.gehouden', 'Het verslag van het overleg staat klaar.');
END $$;

-- As member: say when you can, choose when everybody did, go, write down what was said.
CREATE OR REPLACE FUNCTION app.taken_overleg() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, 'overleg', o.id, s.kenmerk, m.welke_regel, t.taak, t.uiterlijk, NULL::date
    FROM app.teamlid l
    JOIN app.overleg o ON (o.organisatie_id, o.team_id) = (l.organisatie_id, l.team_id)
    JOIN app.stuk k ON (k.organisatie_id, k.id) = (o.organisatie_id, o.id) AND k.status IN ('voorgesteld', 'gepland')
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (k.organisatie_id, k.ouder_id) AND app.team_werkt(s.status)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
    CROSS JOIN LATERAL (SELECT app.overleg_zonder_antwoord(o, app.actor()) AS ik, app.overleg_zonder_antwoord(o, NULL) AS iemand) n
    CROSS JOIN LATERAL (
      SELECT true, 'zeg_wanneer', k.stap_uiterlijk_op WHERE k.status = 'voorgesteld' AND n.ik
      UNION ALL SELECT NOT n.iemand, CASE WHEN n.iemand THEN 'volg' ELSE 'kies_moment' END, k.stap_uiterlijk_op
        WHERE k.status = 'voorgesteld' AND NOT n.ik AND (o.belegd_door = l.gebruiker_id OR l.trekker)
      UNION ALL SELECT false, 'ga_naar_overleg', app.dag(o.begin_op) WHERE k.status = 'gepland' AND o.begin_op >= app.nu()
      UNION ALL SELECT true, 'leg_overleg_vast', app.werkdagen(o.organisatie_id, app.dag(o.begin_op), 2)
        WHERE k.status = 'gepland' AND o.begin_op < app.nu() AND l.trekker
    ) t (nu, taak, uiterlijk)
   WHERE l.organisatie_id = app.organisatie() AND l.gebruiker_id = app.actor() AND l.status = 'geaccepteerd';
END $$;

-- Did this member (NULL: some member) not yet say of each moment whether it can be?
CREATE OR REPLACE FUNCTION app.overleg_zonder_antwoord(o app.overleg, p_wie uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.overlegmoment m
    JOIN app.teamlid l ON (l.organisatie_id, l.team_id, l.status) = (m.organisatie_id, o.team_id, 'geaccepteerd') AND l.gebruiker_id = coalesce(p_wie, l.gebruiker_id)
   WHERE (m.organisatie_id, m.overleg_id) = (o.organisatie_id, o.id) AND NOT EXISTS (SELECT FROM app.overlegantwoord a
           WHERE (a.organisatie_id, a.moment_id, a.gebruiker_id) = (m.organisatie_id, m.id, l.gebruiker_id)));
END $$;
