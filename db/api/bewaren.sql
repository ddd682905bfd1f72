-- SPDX-License-Identifier: EUPL-1.2
-- Keeping and destroying, of meldingen in a gemeente and of verzoeken in an afstemmingsorganisatie: what is old enough, a list of it, a second person who confirms, and the worker that
-- carries it out a few at a time. What a table must lose stands in app.vernietigregel.

CREATE OR REPLACE FUNCTION app.bewaarstop_van(p_id uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('reden', b.reden, 'sinds', app.utc(b.sinds), 'door', app.persoon(b.door)) FROM app.bewaarstop b
           WHERE b.organisatie_id = app.organisatie() AND b.stuk_id = p_id);
END $$;

-- A melding that must stay, whatever the term says; or no longer.
CREATE OR REPLACE FUNCTION api.melding_bewaarstop(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding((pad ->> 'id')::uuid, NULL);
BEGIN
  IF s.status = 'concept' THEN PERFORM app.weiger('WF409', 'Een concept kun je niet bewaren.');
  ELSIF (invoer ->> 'bewaren')::boolean THEN
    INSERT INTO app.bewaarstop (organisatie_id, stuk_id, reden, door) VALUES (s.organisatie_id, s.id, coalesce(invoer ->> 'reden', ''), app.actor())
    ON CONFLICT (organisatie_id, stuk_id) DO UPDATE SET (reden, door, sinds) = (EXCLUDED.reden, EXCLUDED.door, EXCLUDED.sinds);
  ELSE
    DELETE FROM app.bewaarstop WHERE organisatie_id = s.organisatie_id AND stuk_id = s.id;
  END IF;
  PERFORM app.meld_gebeurtenis(s.id, 'systeem', 'team', CASE WHEN (invoer ->> 'bewaren')::boolean
    THEN 'Moet bewaard blijven: ' || (invoer ->> 'reden') ELSE 'Hoeft niet langer apart bewaard te blijven.' END);
  PERFORM app.raak_aan(s.id, NULL);
  RETURN app.antwoord_melding(s.id, 200);
END $$;

-- What this organisatie keeps and destroys: the kind of stuk.
CREATE OR REPLACE FUNCTION app.bewaarsoort() RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT CASE o.soort WHEN 'afstemming' THEN 'verzoek' ELSE 'melding' END FROM app.organisatie o WHERE o.id = app.organisatie());
END $$;

-- For how many days after it ended.
CREATE OR REPLACE FUNCTION app.bewaardagen() RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app.ingesteld('bewaren.' || app.bewaarsoort());
END $$;

-- Why a closed one is not destroyed although its term is over; NULL: nothing keeps it.
CREATE OR REPLACE FUNCTION app.waarom_blijft(p_id uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT CASE
    WHEN EXISTS (SELECT FROM app.bewaarstop b WHERE (b.organisatie_id, b.stuk_id) = (d.organisatie_id, d.id)) THEN 'bewaarstop'
    WHEN EXISTS (SELECT FROM app.melding g JOIN app.stuk s ON (s.organisatie_id, s.id) = (g.organisatie_id, g.id)
                   JOIN app.status t ON (t.soort, t.status) = (s.soort, s.status) AND t.fase <> 'afgerond'
                  WHERE g.organisatie_id = m.organisatie_id AND (g.gekoppeld_aan_id = m.id OR g.id = m.gekoppeld_aan_id)) THEN 'gekoppeld'
    WHEN EXISTS (SELECT FROM app.besluit b WHERE (b.organisatie_id, b.melding_id) = (m.organisatie_id, m.id) AND b.evaluatiedatum >= app.vandaag()) THEN 'evaluatie'
    WHEN EXISTS (SELECT FROM app.stuk k JOIN app.status t ON (t.soort, t.status) = (k.soort, k.status) AND t.fase <> 'afgerond'
                  WHERE k.organisatie_id = d.organisatie_id AND k.ouder_id = d.id AND k.soort NOT IN ('advies', 'besluit')) THEN 'loopt_nog'
    END FROM app.stuk d LEFT JOIN app.melding m ON (m.organisatie_id, m.id) = (d.organisatie_id, d.id)
   WHERE (d.organisatie_id, d.id) = (app.organisatie(), p_id));
END $$;

-- Closed before this day, and not destroyed yet: since the last step of each.
CREATE OR REPLACE FUNCTION app.oud_genoeg(p_voor date) RETURNS TABLE (id uuid, kenmerk text, status text, gesloten_op date, blijft text)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT s.id, s.kenmerk, s.status, app.dag(h.op), app.waarom_blijft(s.id)
    FROM app.status t
    JOIN app.stuk s ON (s.organisatie_id, s.soort, s.status) = (app.organisatie(), t.soort, t.status)
    LEFT JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
    LEFT JOIN app.wissing w ON (w.organisatie_id, w.stuk_id) = (s.organisatie_id, s.id)
    CROSS JOIN LATERAL (SELECT e.op FROM app.historie e WHERE e.organisatie_id = s.organisatie_id AND e.stuk_id = s.id ORDER BY e.id DESC LIMIT 1) h
   WHERE t.soort = app.bewaarsoort() AND t.fase = 'afgerond' AND app.dag(h.op) < p_voor AND s.kenmerk IS NOT NULL
     AND coalesce(m.vernietigd_op, w.op) IS NULL
     AND NOT EXISTS (SELECT FROM app.vernietiging v JOIN app.stuk l ON (l.organisatie_id, l.id) = (v.organisatie_id, v.lijst_id)
                      WHERE v.organisatie_id = s.organisatie_id AND v.stuk_id = s.id AND v.uitkomst IS NULL AND l.status IN ('opgesteld', 'bevestigd'))
   ORDER BY h.op, s.id;
END $$;

-- What a list would hold if it were made now, and what stays, with the reason. Nothing changes.
CREATE OR REPLACE FUNCTION api.bewaarproef_lees(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_dagen int := app.bewaardagen();
  v_voor date := app.vandaag() - v_dagen;
BEGIN
  RETURN (SELECT (json_build_object('soort', app.bewaarsoort(), 'dagen', v_dagen, 'geslotenVoor', v_voor, 'aantal', count(*) FILTER (WHERE o.blijft IS NULL),
      'regels', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'kenmerk', g.kenmerk, 'status', g.status, 'geslotenOp', g.gesloten_op)), '[]')
                   FROM (SELECT * FROM app.oud_genoeg(v_voor) x WHERE x.blijft IS NULL LIMIT 100) g),
      'blijft', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'kenmerk', g.kenmerk, 'waarom', g.blijft)), '[]')
                   FROM (SELECT * FROM app.oud_genoeg(v_voor) x WHERE x.blijft IS NOT NULL LIMIT 100) g)), NULL, 200, NULL)::app.antwoord
    FROM app.oud_genoeg(v_voor) o);
END $$;

CREATE VIEW api.vernietigingslijst WITH (security_invoker = true) AS
  SELECT l.id, s.status, l.dagen, l.gesloten_voor AS "geslotenVoor", app.persoon(l.opgesteld_door) AS "opgesteldDoor", app.utc(s.aangemaakt_op) AS "opgesteldOp",
         app.persoon(l.bevestigd_door) AS "bevestigdDoor", app.utc(l.bevestigd_op) AS "bevestigdOp", app.utc(l.voltooid_op) AS "voltooidOp",
         n.aantal, n.vernietigd, n.overgeslagen,
         -- Who made it does not confirm it.
         CASE WHEN l.opgesteld_door = (SELECT app.actor()) THEN array_remove(a.acties, 'bevestig') ELSE a.acties END AS acties, s.versie
    FROM app.vernietigingslijst l
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (l.organisatie_id, l.id)
    CROSS JOIN LATERAL (SELECT app.acties('vernietigingslijst', s.status, app.rollen()) AS acties) a
    CROSS JOIN LATERAL (SELECT count(*)::int AS aantal, (count(*) FILTER (WHERE v.uitkomst = 'vernietigd'))::int AS vernietigd,
                               (count(*) FILTER (WHERE v.uitkomst = 'overgeslagen'))::int AS overgeslagen
                          FROM app.vernietiging v WHERE v.organisatie_id = l.organisatie_id AND v.lijst_id = l.id) n
   WHERE l.organisatie_id = (SELECT app.organisatie());

CREATE VIEW api.vernietiging_rij WITH (security_invoker = true) AS
  SELECT v.stuk_id AS id, v.lijst_id AS "vernietigingslijstId", v.kenmerk, v.status, v.gesloten_op AS "geslotenOp", v.uitkomst, v.waarom_niet AS "waaromNiet", app.utc(v.op) AS op
    FROM app.vernietiging v WHERE v.organisatie_id = (SELECT app.organisatie());

CREATE OR REPLACE FUNCTION app.antwoord_lijst(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/vernietigingslijsten/' || p_id END)::app.antwoord
            FROM api.vernietigingslijst x WHERE x.id = p_id);
END $$;

CREATE OR REPLACE FUNCTION api.vernietigingslijst_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_dagen int := app.bewaardagen();
  v_voor date := app.vandaag() - v_dagen;
  v_id uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM app.oud_genoeg(v_voor) o WHERE o.blijft IS NULL) THEN
    PERFORM app.weiger('WF409', 'Er is nu niets om te vernietigen.');
  END IF;
  v_id := app.nieuw_stuk('vernietigingslijst', 'opgesteld', NULL, 'intern');
  INSERT INTO app.vernietigingslijst (organisatie_id, id, opgesteld_door, dagen, gesloten_voor) VALUES (app.organisatie(), v_id, app.actor(), v_dagen, v_voor);
  INSERT INTO app.vernietiging (organisatie_id, lijst_id, stuk_id, kenmerk, status, gesloten_op)
  SELECT app.organisatie(), v_id, o.id, o.kenmerk, o.status, o.gesloten_op FROM app.oud_genoeg(v_voor) o WHERE o.blijft IS NULL;
  RETURN app.antwoord_lijst(v_id, 201);
END $$;

CREATE OR REPLACE FUNCTION api.vernietigingslijst_stap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk((pad ->> 'id')::uuid, versie, 'vernietigingslijst');
BEGIN
  PERFORM app.zet_stap(s.id, NULL, invoer ->> 'actie', invoer);
  RETURN app.antwoord_lijst(s.id, 200);
END $$;

CREATE OR REPLACE FUNCTION app.toets_bevestig_lijst(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE sql STABLE AS $$
  SELECT '/actie', 'zelfde_persoon', 'Wie de lijst maakte, bevestigt haar niet. Vraag een ander.' FROM app.vernietigingslijst l
   WHERE (l.organisatie_id, l.id) = (p_stuk.organisatie_id, p_stuk.id) AND l.opgesteld_door = app.actor();
$$;

CREATE OR REPLACE FUNCTION app.na_bevestig_lijst(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE sql AS $$
  UPDATE app.vernietigingslijst SET bevestigd_door = app.actor(), bevestigd_op = app.nu() WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
$$;
CREATE OR REPLACE FUNCTION app.na_voltooi_lijst(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE sql AS $$
  UPDATE app.vernietigingslijst SET voltooid_op = app.nu() WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
$$;

-- All that belongs to a melding or a verzoek: itself, every stuk below it, and its team.
CREATE OR REPLACE FUNCTION app.dossier_van(p_id uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY (WITH RECURSIVE d AS (
      SELECT s.id FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_id)
      UNION SELECT k.id FROM d JOIN app.stuk k ON k.organisatie_id = app.organisatie() AND k.ouder_id = d.id)
    SELECT d.id FROM d UNION SELECT t.id FROM app.team t WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_id);
END $$;

-- What stays of a verzoek: for which gemeente, how it came in, how long it took.
CREATE OR REPLACE FUNCTION app.feiten_van_verzoek(p_id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT jsonb_build_object('gemeenteId', v.gemeente_id, 'kanaal', v.kanaal, 'initiatief', v.initiatief,
      'ingediendIn', to_char(s.aangemaakt_op AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM'), 'dagen', app.dag(s.gewijzigd_op) - app.dag(s.aangemaakt_op))
    FROM app.verzoek v JOIN app.stuk s USING (organisatie_id, id) WHERE (v.organisatie_id, v.id) = (app.organisatie(), p_id));
END $$;

-- What stays of a melding: what it was about and how it went, without a word or a person.
CREATE OR REPLACE FUNCTION app.feiten_van(p_id uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT jsonb_strip_nulls(jsonb_build_object('regelId', m.regel_id, 'afdelingId', m.afdeling_id, 'kanaal', m.kanaal,
      'ingediendIn', to_char(m.ingediend_op AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM'), 'dagen', app.dag(s.termijn_gestopt_op) - app.dag(m.ingediend_op),
      'buitenWerkstroom', s.buiten_werkstroom, 'doelGediend', o.doel_gediend, 'oorzaak', o.oorzaak, 'suggestieOordeel', o.suggestie_oordeel,
      'advies', (SELECT a.uitkomst FROM app.advies a WHERE (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)),
      'recht', r.gevolg, 'afwijkingen', (SELECT count(*) FROM app.afwijking f WHERE (f.organisatie_id, f.afwijkingsrecht_id) = (r.organisatie_id, r.id))))
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    LEFT JOIN app.onderzoek o ON (o.organisatie_id, o.melding_id) = (m.organisatie_id, m.id)
    LEFT JOIN app.afwijkingsrecht r ON (r.organisatie_id, r.melding_id) = (m.organisatie_id, m.id)
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_id));
END $$;

-- Empties the tables that keep their rows.
CREATE OR REPLACE FUNCTION app.maak_leeg(p_dossier uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  r record;
BEGIN
  FOR r IN SELECT v.tabel, string_agg(format('%I = %s', v.kolom, v.wordt), ', ') AS wat,
                  CASE WHEN EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = ('app.' || v.tabel)::regclass AND a.attname = 'stuk_id') THEN 'stuk_id' ELSE 'id' END AS sleutel
             FROM app.vernietigregel v WHERE v.kolom <> '' GROUP BY v.tabel LOOP
    EXECUTE format('UPDATE app.%I SET %s WHERE organisatie_id = $1 AND %I = ANY ($2)', r.tabel, r.wat, r.sleutel) USING app.organisatie(), p_dossier;
  END LOOP;
END $$;

-- Removes the rows of every other table that hangs on one of those, now or in a later version: by the foreign keys.
-- What hangs on a row that goes later is tried again, until nothing is left.
CREATE OR REPLACE FUNCTION app.haal_weg(p_dossier uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_blijven regclass[] := ARRAY (SELECT DISTINCT ('app.' || v.tabel)::regclass FROM app.vernietigregel v);
  v_over int;
  v_vorige int;
  r record;
BEGIN
  LOOP
    v_over := 0;
    FOR r IN SELECT c.conrelid::regclass AS tabel, a.attname AS kolom FROM pg_constraint c
               JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[2]
              WHERE c.contype = 'f' AND c.confrelid = ANY (v_blijven) AND c.conrelid <> ALL (v_blijven) AND cardinality(c.conkey) = 2
                AND c.conrelid <> 'app.vernietigingslijst'::regclass LOOP
      BEGIN
        EXECUTE format('DELETE FROM %s WHERE organisatie_id = $1 AND %I = ANY ($2)', r.tabel, r.kolom) USING app.organisatie(), p_dossier;
      EXCEPTION WHEN foreign_key_violation THEN v_over := v_over + 1;
      END;
    END LOOP;
    EXIT WHEN v_over = 0;
    IF v_over = v_vorige THEN RAISE EXCEPTION '% tables of a dossier keep each other', v_over; END IF;
    v_vorige := v_over;
  END LOOP;
END $$;

-- Mail and messages in a postvak about these.
CREATE OR REPLACE FUNCTION app.vergeet_post(p_dossier uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.uitgaande_mail u USING app.post p WHERE u.organisatie_id = app.organisatie() AND (p.organisatie_id, p.id) = (u.organisatie_id, u.post_id) AND p.stuk_id = ANY (p_dossier);
  DELETE FROM app.post WHERE organisatie_id = app.organisatie() AND stuk_id = ANY (p_dossier);
END $$;

-- Answers kept for a repeat that are about these; also those of forms without an account, which belong to no organisatie.
CREATE OR REPLACE FUNCTION app.vergeet_antwoorden(p_dossier uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_hier text := app.organisatie();
  v_org text;
BEGIN
  FOREACH v_org IN ARRAY ARRAY[v_hier, ''] LOOP
    PERFORM set_config('vraagt.organisatie', v_org, true);
    DELETE FROM app.idempotentie i WHERE i.organisatie_id = coalesce(app.organisatie(), '00000000-0000-0000-0000-000000000000')
       AND EXISTS (SELECT FROM unnest(p_dossier) d WHERE position(d::text IN concat((i.antwoord).body, (i.antwoord).locatie)) > 0);
  END LOOP;
  PERFORM set_config('vraagt.organisatie', v_hier, true);
END $$;

-- One melding or verzoek: in the tables, the inboxes, the kept answers and the logboek. Returns the dossier.
CREATE OR REPLACE FUNCTION app.vernietig(p_id uuid) RETURNS uuid[]
LANGUAGE plpgsql AS $$
DECLARE
  v uuid[] := app.dossier_van(p_id);
BEGIN
  PERFORM app.haal_weg(v);
  PERFORM app.maak_leeg(v);
  PERFORM app.vergeet_post(v);
  PERFORM app.vergeet_antwoorden(v);
  UPDATE app.logboek SET actor = 'vernietigd', zout = NULL WHERE organisatie_id = app.organisatie() AND stuk_id = ANY (v) AND nummer IS NOT NULL AND zout IS NOT NULL;
  RETURN v;
END $$;

-- Carries out lists that were confirmed, fifty lines at a time; what must stay after all is passed over, with the reason.
CREATE OR REPLACE FUNCTION api.vernietigingen_loop(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v app.vernietiging;
  v_blijft text;
  v_feiten jsonb;
  n int := 0;
BEGIN
  IF app.door() IS DISTINCT FROM 'systeem' THEN PERFORM app.weiger('WF403', 'Dit doet alleen het systeem.'); END IF;
  FOR v IN SELECT r.* FROM app.vernietiging r JOIN app.stuk l ON (l.organisatie_id, l.id, l.status) = (r.organisatie_id, r.lijst_id, 'bevestigd')
            WHERE r.organisatie_id = app.organisatie() AND r.uitkomst IS NULL ORDER BY r.lijst_id, r.stuk_id LIMIT 50 FOR UPDATE OF r SKIP LOCKED LOOP
    PERFORM FROM app.stuk s WHERE s.organisatie_id = v.organisatie_id AND s.id = v.stuk_id FOR UPDATE;
    v_blijft := CASE WHEN EXISTS (SELECT FROM app.stuk s WHERE s.organisatie_id = v.organisatie_id AND s.id = v.stuk_id AND s.status <> v.status) THEN 'loopt_nog'
                     ELSE app.waarom_blijft(v.stuk_id) END;
    IF v_blijft IS NULL THEN v_feiten := coalesce(app.feiten_van(v.stuk_id), app.feiten_van_verzoek(v.stuk_id)); END IF;
    UPDATE app.vernietiging SET uitkomst = CASE WHEN v_blijft IS NULL THEN 'vernietigd' ELSE 'overgeslagen' END, waarom_niet = v_blijft, op = app.nu(),
           feiten = CASE WHEN v_blijft IS NULL THEN v_feiten END, dossier = CASE WHEN v_blijft IS NULL THEN CASE app.bewaarsoort() WHEN 'verzoek' THEN app.wis_verzoek(v.stuk_id, 'bewaartermijn') ELSE app.vernietig(v.stuk_id) END END
     WHERE organisatie_id = v.organisatie_id AND lijst_id = v.lijst_id AND stuk_id = v.stuk_id;
    n := n + 1;
  END LOOP;
  PERFORM app.zet_stap(l.id, NULL, 'voltooi', '{}', '{systeem}') FROM app.stuk l
    WHERE l.organisatie_id = app.organisatie() AND l.soort = 'vernietigingslijst' AND l.status = 'bevestigd'
      AND NOT EXISTS (SELECT FROM app.vernietiging r WHERE r.organisatie_id = l.organisatie_id AND r.lijst_id = l.id AND r.uitkomst IS NULL);
  RETURN (json_build_object('vernietigd', n), NULL, 200, NULL)::app.antwoord;
END $$;

-- As directeur or begeleidingscoordinator: a list that waits for a second person.
CREATE OR REPLACE FUNCTION app.taken_bewaren() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'vernietigingslijst', l.id, NULL::text, format('Vernietigingslijst van %s', app.voluit(app.dag(s.aangemaakt_op))), 'bevestig_lijst', NULL::date, NULL::date
    FROM app.vernietigingslijst l JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (l.organisatie_id, l.id, 'opgesteld')
   WHERE l.organisatie_id = app.organisatie() AND app.rollen() && '{directeur,begeleidingscoordinator}' AND l.opgesteld_door <> app.actor();
END $$;
