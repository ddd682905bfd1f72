-- SPDX-License-Identifier: EUPL-1.2
-- What is learned from a verzoek: who sees the sealed text, what the gate may write, what cannot be.
BEGIN;
\ir hulp/hulp.psql
SELECT pg_temp.klok('2026-03-03 10:00+01');

CREATE TEMP TABLE v AS SELECT app.uuid7() AS id, app.uuid7() AS les;
INSERT INTO app.stuk (organisatie_id, id, soort, status) SELECT pg_temp.organisatie('C'), id, 'verzoek', 'in_afstemming' FROM v;
INSERT INTO app.verzoek (organisatie_id, id, gemeente_id, namens, wat_gebeurde, wens, lopende_procedure, dek_kid, dek)
SELECT pg_temp.organisatie('C'), id, pg_temp.organisatie('A'), 'mijzelf', repeat('a', 60), repeat('a', 60), 'geen', 'k1', repeat('a', 60) FROM v;
CREATE FUNCTION pg_temp.maak(p_id uuid) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.doe('les_maak', jsonb_build_object('id', id), NULL, jsonb_build_object('nieuwId', p_id, 'regel', repeat('b', 60), 'tekst', repeat('c', 60))) FROM v $$;
CREATE FUNCTION pg_temp.volgt() RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.organisatie', pg_temp.organisatie('C')::text, true), set_config('vraagt.actor', '', true),
         set_config('vraagt.volgt', id::text, true), set_config('vraagt.rollen', '{burger}', true) FROM v $$;
CREATE FUNCTION pg_temp.begeleider() RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.volgt', '', true), pg_temp.als('begeleider', 'C') $$;

SELECT pg_temp.begeleider();
SELECT pg_temp.maak(les) FROM v;
SELECT pg_temp.weigert('one at a time', '23505', 'SELECT pg_temp.maak(app.uuid7())');
SELECT pg_temp.weigert('plain words', '23514', $$UPDATE app.les SET tekst = 'Mevrouw Jansen wacht al drie maanden op een traplift van de gemeente.'$$);
SELECT pg_temp.weigert('a yes without a moment', '23514', $$UPDATE app.les SET status = 'ja'$$);

-- The inwoner reads it; another organisatie and a gemeente do not.
SELECT pg_temp.volgt(), pg_temp.gelijk('the inwoner', pg_temp.lees('SELECT count(*) FROM app.les'), '1');
SELECT set_config('vraagt.volgt', '', true);
SELECT pg_temp.als(rol, letter), pg_temp.gelijk(rol || letter, pg_temp.lees('SELECT count(*) FROM app.les'), '0')
  FROM unnest('{coordinator,begeleider,directeur,platformbeheerder}'::text[]) rol, unnest('{A,B}'::text[]) letter;

-- The gate puts a signaal in, says where it came from, and reads none.
SELECT pg_temp.volgt(), pg_temp.doe('volgles_antwoord', '{}', NULL, jsonb_build_object('lesId', les, 'antwoord', 'ja')) FROM v;
SELECT pg_temp.begeleider();
SELECT pg_temp.doe('les_stap', jsonb_build_object('id', id), NULL, jsonb_build_object('actie', 'geef_door', 'lesId', les, 'regel', 'Artikel 4', 'tekst', 'Het duurt te lang.')) FROM v;
SELECT pg_temp.gelijk('where and when', (g.organisatie_id, g.dag, g.herkomst, g.regel)::text, (pg_temp.organisatie('A'), date '2026-03-03', 'afstemming', 'Artikel 4')::text) FROM app.signaal g;
SELECT pg_temp.gelijk('here only the day', (status, doorgegeven_op)::text, '(doorgegeven,2026-03-03)') FROM app.les;
-- Wiped between the question for its key and this: nothing is put in it any more.
SELECT pg_temp.volgt(), pg_temp.doe('volgverzoek_wis', '{}', NULL, '{}');
SELECT pg_temp.begeleider(), pg_temp.weigert('in a wiped verzoek', 'WF404', 'SELECT pg_temp.maak(app.uuid7())');
SET LOCAL ROLE app_poort;
SELECT pg_temp.weigert('the gate reads no signaal', '42501', 'SELECT count(*) FROM app.signaal');
SELECT pg_temp.weigert('nor writes one of a colleague', '42501', format($$INSERT INTO app.signaal (organisatie_id, id, dag, regel, tekst) VALUES ('%s', app.uuid7(), '2026-03-03', 'regel', 'tekst')$$, pg_temp.organisatie('A')));
RESET ROLE;
ROLLBACK;
