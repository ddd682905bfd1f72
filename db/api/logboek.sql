-- SPDX-License-Identifier: EUPL-1.2
-- The logboek: sealed by the worker, read by who administers the organisatie. `regelruimte controleer-logboek`
-- computes the same hashes in C (api/src/logboek/keten.c) and says the first row that is not as it was.

-- What a row says about a person and a stuk.
CREATE OR REPLACE FUNCTION app.logboek_inhoud(p_zout bytea, p_actor text, p_stuk uuid) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN sha256(convert_to(encode(p_zout, 'hex') || E'\n' || p_actor || E'\n' || coalesce(p_stuk::text, ''), 'UTF8'));

CREATE OR REPLACE FUNCTION app.logboek_schakel(p_vorige bytea, p_nummer bigint, r app.logboek, p_inhoud bytea) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN sha256(convert_to(concat_ws(E'\n', encode(p_vorige, 'hex'), p_nummer, r.organisatie_id, r.id, r.handeling,
                                   (extract(epoch FROM r.op) * 1000000)::bigint, r.aanroep, encode(p_inhoud, 'hex')), 'UTF8'));

-- Seals what is not sealed yet, at most 5000 rows, in the order of their ids; the order of the chain is that of
-- sealing, so a row that was committed late comes later and none is passed over. One at a time per organisatie.
CREATE OR REPLACE FUNCTION api.logboek_verzegel(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_nummer bigint := 0;
  v_schakel bytea := ''::bytea;
  v_zout bytea;
  v_inhoud bytea;
  r record;
  n int := 0;
BEGIN
  IF app.door() IS DISTINCT FROM 'systeem' THEN PERFORM app.weiger('WF403', 'Dit doet alleen het systeem.'); END IF;
  PERFORM pg_advisory_xact_lock(hashtext('logboek'), hashtext(app.organisatie()::text));
  SELECT l.nummer, l.schakel INTO v_nummer, v_schakel FROM app.logboek l
   WHERE l.organisatie_id = app.organisatie() AND l.nummer IS NOT NULL ORDER BY l.nummer DESC LIMIT 1;
  v_nummer := coalesce(v_nummer, 0);
  FOR r IN SELECT l.organisatie_id, l.id, l.actor, l.stuk_id, l AS rij FROM app.logboek l WHERE l.organisatie_id = app.organisatie() AND l.nummer IS NULL ORDER BY l.id LIMIT 5000 LOOP
    v_nummer := v_nummer + 1;
    v_zout := uuid_send(gen_random_uuid());
    v_inhoud := app.logboek_inhoud(v_zout, r.actor, r.stuk_id);
    v_schakel := app.logboek_schakel(coalesce(v_schakel, ''), v_nummer, r.rij, v_inhoud);
    UPDATE app.logboek l SET nummer = v_nummer, zout = v_zout, inhoud = v_inhoud, schakel = v_schakel
     WHERE l.organisatie_id = r.organisatie_id AND l.id = r.id;
    n := n + 1;
  END LOOP;
  RETURN (json_build_object('aantal', n, 'nummer', v_nummer::text, 'schakel', encode(v_schakel, 'hex'),
          'getekend', (SELECT k.nummer = v_nummer FROM app.logboek_kop k WHERE k.organisatie_id = app.organisatie())), NULL, 200, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION api.logboek_teken(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  IF app.door() IS DISTINCT FROM 'systeem' THEN PERFORM app.weiger('WF403', 'Dit doet alleen het systeem.'); END IF;
  INSERT INTO app.logboek_kop (organisatie_id, nummer, schakel, teken)
  VALUES (app.organisatie(), (invoer ->> 'nummer')::bigint, decode(invoer ->> 'schakel', 'hex'), invoer ->> 'teken')
  ON CONFLICT (organisatie_id) DO UPDATE SET (nummer, schakel, teken, op) = (EXCLUDED.nummer, EXCLUDED.schakel, EXCLUDED.teken, EXCLUDED.op)
   WHERE logboek_kop.nummer < EXCLUDED.nummer;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- That somebody read who reported a melding although the name is shielded: once a day per person and melding
-- (the key that C gives), recorded by app.eenmalig.
CREATE OR REPLACE FUNCTION api.melding_naam_gelezen(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION app.log_soort(p_handeling text, p_actor text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_actor = 'systeem' THEN 'systeem' WHEN p_handeling LIKE '%\_export' THEN 'meenemen'
            WHEN p_handeling LIKE '%\_lees' OR p_handeling IN ('melding_naam_gelezen', 'logboek_zoek') THEN 'lezen'
            WHEN p_handeling LIKE '%vernietig%' THEN 'vernietigen' ELSE 'wijzigen' END;

-- Each row with what may be told of it. Who reported a melding stays unsaid here, always; of a stuk that is
-- not there any more nobody knows who that was, so nobody is named.
CREATE VIEW api.logboek_rij WITH (security_invoker = true) AS
  SELECT l.id, l.op AS moment, l.handeling, l.stuk_id, app.log_soort(l.handeling, l.actor) AS soort, l.actor, l.nummer, l.aanroep,
         coalesce(s.kenmerk, o.kenmerk) AS kenmerk, s.soort AS stuk_soort,
         CASE WHEN l.actor !~ '^[0-9a-f]{8}-' THEN l.actor
              WHEN l.stuk_id IS NOT NULL AND s.id IS NULL AND l.handeling ~ '^(melding|gesprek|bijlage)' THEN 'afgeschermd'
              WHEN m.id IS NOT NULL AND coalesce(m.melder_id::text, l.actor) = l.actor THEN 'melder' END AS als
    FROM app.logboek l
    LEFT JOIN app.bijlage b ON (b.organisatie_id, b.id) = (l.organisatie_id, l.stuk_id)
    LEFT JOIN app.stuk s ON (s.organisatie_id, s.id) = (l.organisatie_id, coalesce(b.stuk_id, l.stuk_id))
    LEFT JOIN app.stuk o ON (o.organisatie_id, o.id) = (s.organisatie_id, s.ouder_id)
    LEFT JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, coalesce(s.ouder_id, s.id))
   WHERE l.organisatie_id = (SELECT app.organisatie());

-- How far the chain is.
CREATE OR REPLACE FUNCTION app.logboek_stand() RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('verzegeld', coalesce(k.nummer, 0), 'getekendOp', app.utc(k.op),
                   'open', (SELECT count(*) FROM (SELECT FROM app.logboek l WHERE l.organisatie_id = app.organisatie() AND l.nummer IS NULL LIMIT 1000) x))
            FROM (SELECT 1) een LEFT JOIN app.logboek_kop k ON k.organisatie_id = app.organisatie());
END $$;

CREATE OR REPLACE FUNCTION api.logboek_zoek(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_van uuid := app.uuid7((coalesce((invoer ->> 'van')::date, '2000-01-01'))::timestamp AT TIME ZONE 'Europe/Amsterdam');
  v_tot uuid := app.uuid7((coalesce((invoer ->> 'tot')::date, '2200-01-01') + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam');
  v_stuk uuid := (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie() AND s.kenmerk = upper(btrim(invoer ->> 'kenmerk')));
  v_groot int := coalesce((invoer ->> 'paginaGrootte')::int, 20);
  v_rijen json[];
BEGIN
  v_rijen := ARRAY (SELECT json_build_object('id', r.id, 'op', app.utc(r.moment), 'handeling', r.handeling, 'soort', r.soort,
           'wie', CASE WHEN r.als IS NULL THEN app.persoon(r.actor::uuid) END, 'als', r.als, 'kenmerk', r.kenmerk, 'stukSoort', r.stuk_soort,
           'nummer', r.nummer, 'aanroep', r.aanroep)
      FROM api.logboek_rij r
     WHERE r.id BETWEEN v_van AND v_tot AND (invoer ->> 'na' IS NULL OR r.id < (invoer ->> 'na')::uuid)
       AND (invoer ->> 'soort' IS NULL OR r.soort = invoer ->> 'soort')
       AND (invoer ->> 'wieId' IS NULL OR r.actor = invoer ->> 'wieId' AND r.als IS NULL)
       AND (invoer ->> 'kenmerk' IS NULL OR r.stuk_id = v_stuk)
     ORDER BY r.id DESC LIMIT v_groot + 1);
  RETURN (json_build_object('resultaten', v_rijen[1:v_groot], 'stand', app.logboek_stand(),
          'volgende', CASE WHEN cardinality(v_rijen) > v_groot THEN v_rijen[v_groot] ->> 'id' END), NULL, 200, NULL)::app.antwoord;
END $$;

-- May a row about this stuk have lost who it was? Only when it was destroyed with a list that two people confirmed, or
-- a verzoek that was wiped.
CREATE OR REPLACE FUNCTION app.mag_naamloos(p_stuk uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT 'ja' FROM app.vernietiging v
            JOIN app.vernietigingslijst l ON (l.organisatie_id, l.id) = (v.organisatie_id, v.lijst_id) AND l.bevestigd_op IS NOT NULL
           WHERE v.organisatie_id = app.organisatie() AND v.dossier @> ARRAY[p_stuk] AND v.uitkomst = 'vernietigd'
          UNION ALL SELECT 'ja' FROM app.wissing w WHERE w.organisatie_id = app.organisatie()
             AND w.stuk_id IN (p_stuk, (SELECT s.ouder_id FROM app.stuk s WHERE s.organisatie_id = app.organisatie() AND s.id = p_stuk)) LIMIT 1);
END $$;
