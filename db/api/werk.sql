-- SPDX-License-Identifier: EUPL-1.2
-- What time brings about. The worker calls this for each organisatie; doing it twice changes nothing.

-- Day 43: rights that must have arisen by now.
CREATE OR REPLACE FUNCTION app.rechten_laat_ontstaan() RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid;
  n int := 0;
BEGIN
  FOR v_id IN SELECT s.id FROM app.stuk s
    WHERE s.organisatie_id = app.organisatie() AND s.soort = 'melding' AND s.termijn_gestopt_op IS NULL
      AND s.uiterlijk_op < app.vandaag() AND NOT EXISTS (SELECT FROM app.afwijkingsrecht a
          WHERE (a.organisatie_id, a.melding_id) = (s.organisatie_id, s.id))
    ORDER BY s.id FOR UPDATE SKIP LOCKED
  LOOP
    PERFORM app.afwijkingsrecht_ontstaat(v_id);
    n := n + 1;
  END LOOP;
  RETURN n;
END $$;

-- Rights whose rule means something else since.
CREATE OR REPLACE FUNCTION app.rechten_laat_volgen() RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  a record;
  n int := 0;
BEGIN
  FOR a IN SELECT w.id, w.melding_id, s.status FROM app.afwijkingsrecht w
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (w.organisatie_id, w.id)
    CROSS JOIN LATERAL app.recht_van_melding(w.melding_id) v
    WHERE w.organisatie_id = app.organisatie() AND w.beeindigd_op IS NULL
      AND (v.regeltype, v.gevolg) IS DISTINCT FROM (w.regeltype, w.gevolg)
  LOOP
    PERFORM app.afwijkingsrecht_volgt(a.melding_id, a.id, a.status);
    n := n + 1;
  END LOOP;
  RETURN n;
END $$;

-- The melder did not answer within the term: the investigation goes on.
CREATE OR REPLACE FUNCTION app.wachten_voorbij() RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid;
  n int := 0;
BEGIN
  FOR v_id IN SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie() AND s.soort = 'melding'
    AND s.status = 'wacht_op_melder' AND s.stap_uiterlijk_op < app.vandaag() FOR UPDATE SKIP LOCKED
  LOOP
    PERFORM app.zet_stap(v_id, NULL, 'hervat', '{}', '{systeem}');
    n := n + 1;
  END LOOP;
  RETURN n;
END $$;

-- Coupled to a melding that will get no besluit any more: back on its own road.
CREATE OR REPLACE FUNCTION app.koppelingen_los() RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid;
  n int := 0;
BEGIN
  FOR v_id IN SELECT s.id FROM app.melding g
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (g.organisatie_id, g.id, 'gekoppeld')
    JOIN app.stuk d ON (d.organisatie_id, d.id) = (g.organisatie_id, g.gekoppeld_aan_id)
    WHERE g.organisatie_id = app.organisatie() AND d.status IN ('ingetrokken', 'niet_in_behandeling') FOR UPDATE OF s SKIP LOCKED
  LOOP
    PERFORM app.zet_stap(v_id, NULL, 'ontkoppel', '{}', '{coordinator}');
    n := n + 1;
  END LOOP;
  RETURN n;
END $$;

-- Concepts that nobody touched for 30 days, and keys of requests older than 48 hours.
CREATE OR REPLACE FUNCTION app.ruim_op() RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  n int;
BEGIN
  DELETE FROM app.idempotentie WHERE organisatie_id = app.organisatie() AND aangemaakt_op < app.nu() - interval '48 hours';
  DELETE FROM app.stuk WHERE organisatie_id = app.organisatie() AND soort = 'melding' AND status = 'concept'
     AND gewijzigd_op < app.nu() - interval '30 days';
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;

CREATE OR REPLACE FUNCTION api.termijnen_loop(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  IF app.door() IS DISTINCT FROM 'systeem' THEN PERFORM app.weiger('WF403', 'Dit doet alleen het systeem.'); END IF;
  RETURN (json_build_object('wachten', app.wachten_voorbij(), 'ontstaan', app.rechten_laat_ontstaan(),
          'gevolgd', app.rechten_laat_volgen(), 'opgeruimd', app.ruim_op(), 'verlopen', app.verlopen_uitnodigingen(), 'poule', app.poule_bijhouden(),
          'besluiten', app.besluiten_bijhouden(), 'waargenomen', app.beslissers_bijhouden(), 'ontkoppeld', app.koppelingen_los(),
          'rechten', app.rechten_bijhouden()), NULL, 200, NULL)::app.antwoord;
END $$;
