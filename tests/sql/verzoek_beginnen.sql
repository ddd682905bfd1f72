-- SPDX-License-Identifier: EUPL-1.2
-- How a verzoek begins: whose a concept is, what is left of a refusal, who may speak for another, and the days of the law.
BEGIN;
\ir hulp/hulp.psql

CREATE FUNCTION pg_temp.zegel(p_letter text DEFAULT 'a') RETURNS text LANGUAGE sql AS $$ SELECT repeat(p_letter, 60) $$;
CREATE FUNCTION pg_temp.nieuw(p_functie text, p_anders jsonb) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.uuid7();
BEGIN
  PERFORM pg_temp.doe(p_functie, '{}', NULL, jsonb_build_object('nieuwId', v_id, 'gemeenteId', pg_temp.organisatie('A'), 'dekKid', 'k1',
    'dek', pg_temp.zegel('d'), 'verzegeld', pg_temp.zegel()) || p_anders);
  PERFORM set_config('vraagt.volgt', '', true);
  RETURN v_id;
END $$;
CREATE FUNCTION pg_temp.volgt(p_id uuid) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.organisatie', pg_temp.organisatie('C')::text, true), set_config('vraagt.actor', '', true),
         set_config('vraagt.rollen', '{burger}', true), set_config('vraagt.volgt', p_id::text, true) $$;
CREATE FUNCTION pg_temp.staf(p_rol text, p_letter text) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.volgt', '', true), pg_temp.als(p_rol, p_letter) $$;
CREATE FUNCTION pg_temp.ziet(p_id uuid) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT count(*) FROM app.verzoek WHERE id = %L', p_id)) $$;
CREATE FUNCTION pg_temp.werker() RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.organisatie', pg_temp.organisatie('C')::text, true), set_config('vraagt.actor', 'systeem', true),
         set_config('vraagt.rollen', '{systeem}', true), set_config('vraagt.volgt', '', true) $$;

SELECT pg_temp.klok('2026-03-03 10:00+01'), pg_temp.niemand();
CREATE TEMP TABLE v AS SELECT pg_temp.nieuw('verzoek_concept_maak', jsonb_build_object('concept', pg_temp.zegel('c'), 'codeHash', repeat('1', 64))) AS concept;

-- A concept is for who writes it, at the table itself.
SELECT pg_temp.volgt(concept), pg_temp.gelijk('who writes it', pg_temp.ziet(concept), '1') FROM v;
SELECT pg_temp.staf(rol, letter), pg_temp.gelijk('concept for ' || rol || ' of ' || letter, pg_temp.ziet(concept), '0')
  FROM v, unnest('{begeleider,medewerker,coordinator}'::text[]) rol, unnest('{A,C}'::text[]) letter;
SELECT pg_temp.werker(), pg_temp.gelijk('the clean-up', pg_temp.ziet(concept), '1') FROM v;

-- Thirty days after it was kept last, and not earlier, it is gone with all that hangs on it.
SELECT pg_temp.klok('2026-04-02 09:00+02'), pg_temp.werker(), app.ruim_op();
SELECT pg_temp.gelijk('kept', count(*), 1::bigint) FROM app.stuk, v WHERE id = concept;
SELECT pg_temp.klok('2026-04-02 11:01+02'), app.ruim_op();
SELECT pg_temp.gelijk('gone', count(*), 0::bigint) FROM app.stuk, v WHERE id = concept;
SELECT pg_temp.gelijk('its code too', count(*), 0::bigint) FROM app.volgcode WHERE hash = repeat('1', 64);

-- Asked by an ambtenaar of A: in the house of C; refused after twenty working days, nothing is left.
SELECT pg_temp.klok('2026-03-03 10:00+01'), pg_temp.staf('medewerker', 'A');
CREATE TEMP TABLE u AS SELECT pg_temp.nieuw('afstemming_vraag', jsonb_build_object('contact', pg_temp.zegel('k'))) AS id;
SELECT pg_temp.gelijk('whose it is', organisatie_id, pg_temp.organisatie('C')) FROM app.stuk JOIN u USING (id);
SELECT pg_temp.gelijk('for whoever asked', pg_temp.ziet(id), '0') FROM u;
SELECT pg_temp.klok('2026-03-31 10:00+02'), pg_temp.werker(), pg_temp.gelijk('on the last day', app.uitnodigingen_stil(), 0);
SELECT pg_temp.klok('2026-04-01 10:00+02'), pg_temp.gelijk('the day after', app.uitnodigingen_stil(), 1);
SELECT pg_temp.gelijk('the skeleton', (s.status, v.dek IS NULL, v.contact IS NULL, v.gewist_op IS NOT NULL)::text, '(geweigerd,t,t,t)')
  FROM app.verzoek v JOIN app.stuk s USING (organisatie_id, id) JOIN u USING (id);
SELECT pg_temp.gelijk('what the ambtenaar hears', (SELECT array_agg(bericht || ' ' || kenmerk) FROM app.post WHERE gebruiker_id = pg_temp.mens('medewerker', 'A')),
                      '{"afstemming.gaat_niet_door AV-2026-00001"}'::text[]);
SELECT pg_temp.weigert('a key that comes back', '23514', format('UPDATE app.verzoek SET dek = %L WHERE id = %L', pg_temp.zegel(), id)) FROM u;
SELECT pg_temp.weigert('half a vrager', '23514', format('UPDATE app.verzoek SET vrager_naam = %L WHERE id = %L', 'Iemand', id)) FROM u;

-- Who speaks for another by law or with a mandate shows it before anybody is asked.
SELECT pg_temp.gelijk('mandate for ' || h, app.machtiging_nodig(h), h <> 'helper')
  FROM unnest('{helper,ouder,voogd,curator,bewindvoerder,mentor,gemachtigde}'::text[]) h;
SELECT pg_temp.gelijk('for oneself', app.machtiging_nodig(NULL), false);

-- Six weeks; a last day in a weekend or on a holiday moves on. The nearest warning only.
SELECT pg_temp.gelijk('six weeks after a Saturday', app.laatste_dag_bezwaar('2026-11-14'), date '2026-12-28');
SELECT pg_temp.gelijk('no letter', app.laatste_dag_bezwaar(NULL), NULL::date);
SELECT pg_temp.klok('2026-05-01 10:00+02');
SELECT pg_temp.gelijk('warning ' || d, app.waarschuwing_nu(date '2026-05-01' + d), k)
  FROM (VALUES (15, NULL), (14, 14), (8, 14), (7, 7), (4, 7), (3, 3), (0, 3), (-1, NULL)) x (d, k);
ROLLBACK;
