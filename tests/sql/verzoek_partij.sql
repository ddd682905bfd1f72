-- SPDX-License-Identifier: EUPL-1.2
-- A partij at the table of a verzoek: the wall around it on every table, when it is reminded, and when its
-- silence is an answer.
BEGIN;
\ir hulp/hulp.psql

CREATE FUNCTION pg_temp.zegel(p_letter text DEFAULT 'a') RETURNS text LANGUAGE sql AS $$ SELECT repeat(p_letter, 60) $$;
CREATE FUNCTION pg_temp.volgt(p_id uuid, p_partij uuid DEFAULT NULL, p_letter text DEFAULT 'C') RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.organisatie', pg_temp.organisatie(p_letter)::text, true), set_config('vraagt.actor', '', true),
         set_config('vraagt.rollen', CASE WHEN p_partij IS NULL THEN '{burger}' ELSE '{partij}' END, true),
         set_config('vraagt.volgt', p_id::text, true), set_config('vraagt.partij', coalesce(p_partij::text, ''), true) $$;
CREATE FUNCTION pg_temp.staf(p_rol text, p_letter text DEFAULT 'C', p_nummer int DEFAULT 1) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.volgt', '', true), set_config('vraagt.partij', '', true), pg_temp.als(p_rol, p_letter, p_nummer) $$;
CREATE FUNCTION pg_temp.verzoek(p_mag boolean DEFAULT true) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.uuid7();
BEGIN
  PERFORM pg_temp.niemand(), set_config('vraagt.volgt', '', true), set_config('vraagt.partij', '', true);
  PERFORM pg_temp.doe('verzoek_maak', '{}', NULL, jsonb_build_object('nieuwId', v_id, 'gemeenteId', pg_temp.organisatie('A'), 'namens', 'mijzelf',
    'watGebeurde', pg_temp.zegel(), 'wens', pg_temp.zegel('b'), 'lopendeProcedure', 'geen', 'dekKid', 'k1', 'dek', pg_temp.zegel(),
    'codeHash', encode(sha256(v_id::text::bytea), 'hex'), 'verzegeld', pg_temp.zegel(), 'magGemeenteWeten', p_mag));
  PERFORM pg_temp.staf('begeleider');
  PERFORM pg_temp.doe('verzoek_stap', jsonb_build_object('id', v_id), 1, '{"actie":"neem_op"}');
  RETURN v_id;
END $$;
CREATE FUNCTION pg_temp.nodig_uit(p_verzoek uuid, p_email text DEFAULT NULL) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.uuid7();
BEGIN
  PERFORM pg_temp.staf('begeleider');
  PERFORM pg_temp.doe('partij_nodig_uit', jsonb_build_object('id', p_verzoek), (SELECT versie FROM app.stuk WHERE id = p_verzoek),
    jsonb_build_object('nieuwId', v_id, 'naam', pg_temp.zegel('c'), 'functie', pg_temp.zegel('d'), 'email', p_email));
  RETURN v_id;
END $$;
CREATE FUNCTION pg_temp.ronde(p_op timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.klok(p_op), pg_temp.staf('systeem');
  RETURN (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body;
END $$;
CREATE FUNCTION pg_temp.status(p_id uuid) RETURNS text LANGUAGE sql AS $$ SELECT s.status FROM app.stuk s WHERE s.id = p_id $$;
CREATE FUNCTION pg_temp.post(p_bericht text, p_stuk uuid) RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM app.post WHERE bericht = p_bericht AND stuk_id = p_stuk $$;

SELECT pg_temp.klok('2026-03-02 10:00+01'); -- a Monday
CREATE TEMP TABLE v AS SELECT pg_temp.verzoek() AS een, pg_temp.verzoek() AS twee, pg_temp.verzoek(false) AS stil;
SELECT pg_temp.weigert('before it may be known', 'WF409', format('SELECT pg_temp.nodig_uit(%L)', stil)) FROM v;
CREATE TEMP TABLE p AS SELECT pg_temp.nodig_uit(een, 'MEDEWERKER1@a.example') AS een, pg_temp.nodig_uit(twee) AS twee FROM v;
SELECT pg_temp.gelijk('the account, whatever the capitals', gebruiker_id, pg_temp.mens('medewerker')) FROM app.partij WHERE id = (SELECT een FROM p);
SELECT pg_temp.gelijk('in the organisatie of the account', organisatie_id, pg_temp.organisatie('A')) FROM app.post WHERE stuk_id = (SELECT een FROM p);

-- Every table that belongs to a verzoek has the wall, also those that come later.
SELECT pg_temp.gelijk('tables of a verzoek without the wall', (SELECT array_agg(c.relname ORDER BY c.relname) FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'verzoek_id' AND NOT a.attisdropped
 WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p')
   AND NOT EXISTS (SELECT FROM pg_policy y WHERE y.polrelid = c.oid AND y.polname = 'wie_begeleidt_of_volgt' AND NOT y.polpermissive)), NULL);

-- Asked of each of them: which rows are of another verzoek, or of another partij.
CREATE FUNCTION pg_temp.ziet(p_waar text) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  v text;
  uit text[];
BEGIN
  FOR v IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'verzoek_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname LOOP
    IF pg_temp.lees(format('SELECT count(*) FROM app.%I x WHERE x.verzoek_id IS NOT NULL AND (%s)', v, p_waar)) <> '0' THEN uit := uit || v; END IF;
  END LOOP;
  RETURN uit;
END $$;

-- Something in each table of both: a release and a question of each kind, a reading, a word to the begeleider.
SELECT pg_temp.volgt(een) FROM v;
SELECT pg_temp.doe('toestemming_geef', '{}', NULL, jsonb_build_object('nieuwId', app.uuid7(), 'item', 'wens', 'partijId', een)) FROM p;
INSERT INTO app.bericht (organisatie_id, id, verzoek_id, van, tekst) SELECT pg_temp.organisatie('C'), app.uuid7(), een, 'inwoner', pg_temp.zegel('e') FROM v;
SELECT pg_temp.staf('begeleider');
SELECT pg_temp.doe('vrijgave_vraag', jsonb_build_object('id', id), NULL, '{"item":"verhaal"}') FROM v, unnest(ARRAY[een, twee]) id;
SELECT pg_temp.doe('partijcode_maak', jsonb_build_object('id', id), NULL, jsonb_build_object('codeHash', encode(sha256(id::text::bytea || 'p'), 'hex'), 'verzegeld', pg_temp.zegel()))
  FROM v, unnest(ARRAY[een, twee]) id;
SELECT pg_temp.volgt(v.een, p.een) FROM v, p;
SELECT pg_temp.doe('partijverzoek_lees', '{}', NULL, '{}');

SELECT pg_temp.gelijk('a partij sees its own', pg_temp.ziet('true'), '{inzage,partij,toestemming,volgcode}'::text[]);
SELECT pg_temp.gelijk('of another verzoek', pg_temp.ziet(format('x.verzoek_id <> %L', een)), NULL) FROM v;
SELECT pg_temp.gelijk('its verzoek', pg_temp.lees('SELECT string_agg(id::text, '','') FROM app.verzoek'), een::text) FROM v;
SELECT pg_temp.gelijk('what was released', pg_temp.lees('SELECT string_agg(i.item, '','') FROM app.vrijgegeven_items(app.volgt()) i'), 'wens');
SELECT pg_temp.gelijk('the page of the inwoner', pg_temp.lees('SELECT count(*) FROM api.volgverzoek'), '0');
SELECT pg_temp.volgt(v.twee, p.een) FROM v, p;
SELECT pg_temp.gelijk('a partij of another verzoek', pg_temp.ziet('true'), NULL);
SELECT pg_temp.gelijk('nor the verzoek', pg_temp.lees('SELECT count(*) FROM app.verzoek'), '0');
SELECT pg_temp.volgt(v.een, p.een, 'A') FROM v, p;
SELECT pg_temp.gelijk('in another organisatie', pg_temp.ziet('true'), NULL);
SELECT pg_temp.volgt(v.een, app.uuid7()) FROM v;
SELECT pg_temp.gelijk('a partij that is none', pg_temp.ziet('true'), NULL);

-- An account of the gemeente, the one that was asked too, has no road to any of it.
SELECT pg_temp.staf(rol, letter), pg_temp.gelijk(rol || ' of ' || letter, pg_temp.ziet('true'), NULL)
  FROM unnest('{medewerker,coordinator,directeur,gemeentebeheerder,platformbeheerder,begeleider}'::text[]) rol, unnest('{A,B}'::text[]) letter;
SELECT pg_temp.staf('medewerker', 'A');
SELECT pg_temp.gelijk('the door of who was asked', pg_temp.lees('SELECT string_agg(id::text, '','') FROM app.mijn_plaatsen()'), een::text) FROM p;
SELECT pg_temp.staf('medewerker', 'A', 2);
SELECT pg_temp.gelijk('no door for a colleague', pg_temp.lees('SELECT count(*) FROM app.mijn_plaatsen()'), '0');

-- Each way to lose a place takes everything away at once.
CREATE FUNCTION pg_temp.zonder_plaats(p_wat text, p_doe text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  BEGIN
    EXECUTE p_doe;
    PERFORM pg_temp.volgt(v.een, p.een) FROM v, p;
    PERFORM pg_temp.gelijk(p_wat, pg_temp.ziet('true'), NULL), pg_temp.gelijk(p_wat, pg_temp.lees('SELECT count(*) FROM app.verzoek'), '0');
    PERFORM pg_temp.weigert(p_wat, 'WF404', format('SELECT pg_temp.doe(%L, ''{}'', NULL, %L)', f, i))
      FROM (VALUES ('partijverzoek_lees', '{}'), ('partijverzoek_stap', '{"actie":"accepteer"}')) x (f, i);
    PERFORM pg_temp.staf('medewerker', 'A');
    PERFORM pg_temp.gelijk(p_wat, pg_temp.lees('SELECT count(*) FROM app.mijn_plaatsen()'), '0');
    RAISE EXCEPTION USING ERRCODE = 'P0999';
  EXCEPTION WHEN SQLSTATE 'P0999' THEN NULL;
  END;
END $$;
SELECT pg_temp.zonder_plaats('taken back', 'UPDATE app.toestemming SET ingetrokken_op = app.nu() WHERE item = ''bestaan''');
SELECT pg_temp.zonder_plaats(s, format('UPDATE app.partij SET status = %L', s)) FROM unnest('{geweigerd,gezwegen,gestopt,vervangen}'::text[]) s;

-- Three working days later a reminder, once: to the postvak, or to the begeleider of who has no account.
SELECT pg_temp.gelijk('not yet', pg_temp.ronde('2026-03-04 12:00+01') ->> 'genodigden', '0');
SELECT pg_temp.gelijk('on the third day', pg_temp.ronde('2026-03-05 08:00+01') ->> 'genodigden', '2');
SELECT pg_temp.gelijk('once', pg_temp.ronde('2026-03-06 08:00+01') ->> 'genodigden', '0');
SELECT pg_temp.gelijk('in the postvak', pg_temp.post('verzoek.uitnodiging_herinnering', een), 1::bigint) FROM p;
SELECT pg_temp.gelijk('to the begeleider', pg_temp.post('verzoek.partij_stil', twee), 1::bigint) FROM v;
SELECT pg_temp.gelijk('not for who has an account', pg_temp.post('verzoek.partij_stil', een), 0::bigint) FROM v;
-- The overview of deadlines does not come on top of it.
SELECT pg_temp.staf('systeem', 'A');
SELECT pg_temp.klok('2026-03-09 10:00+01');
SELECT pg_temp.doe('herinneringen_loop', '{}', NULL, '{}');
SELECT pg_temp.gelijk('no second reminder', pg_temp.post('termijn.herinnering', een), 0::bigint) FROM p;

-- The last day is still a day; after it silence is the answer.
SELECT pg_temp.gelijk('on the last day', pg_temp.ronde('2026-03-09 23:00+01') ->> 'zwijgen', '0');
SELECT pg_temp.volgt(v.twee, p.twee) FROM v, p;
SELECT pg_temp.doe('partijverzoek_stap', '{}', NULL, '{"actie":"accepteer"}');
SELECT pg_temp.gelijk('after it', pg_temp.ronde('2026-03-10 01:00+01') ->> 'zwijgen', '1');
SELECT pg_temp.gelijk('silent', pg_temp.status(een), 'niet_tot_afstemming'), pg_temp.gelijk('answered', pg_temp.status(twee), 'in_afstemming') FROM v;
SELECT pg_temp.gelijk('its place', status, 'gezwegen') FROM app.partij WHERE id = (SELECT een FROM p);
SELECT pg_temp.gelijk('its code', count(*), 0::bigint) FROM app.volgcode WHERE partij_id = (SELECT een FROM p);
SELECT pg_temp.gelijk('the begeleider hears it', pg_temp.post('verzoek.partij_gezwegen', een), 1::bigint) FROM v;
SELECT pg_temp.gelijk('nothing asks any more, but for that it ended', (SELECT string_agg(bericht, ' ') FROM app.post WHERE stuk_id = (SELECT een FROM p) AND gelezen_op IS NULL), 'verzoek.toegang_voorbij');
SELECT pg_temp.gelijk('twice is once', pg_temp.ronde('2026-03-11 01:00+01') ->> 'zwijgen', '0');

-- The terms are settings of the afstemmingsorganisatie.
SELECT pg_temp.staf('gemeentebeheerder');
SELECT pg_temp.doe('instelling_zet', '{"sleutel":"termijn.herinnering_partij"}', 1, '{"waarde":[1]}');
SELECT pg_temp.doe('instelling_zet', '{"sleutel":"stap.verzoek.partij_uitgenodigd"}', 1, '{"waarde":[2]}');
CREATE TEMP TABLE kort AS SELECT pg_temp.verzoek() AS id;
SELECT pg_temp.nodig_uit(id) FROM kort;
SELECT pg_temp.gelijk('own reminder', pg_temp.ronde('2026-03-12 09:00+01') ->> 'genodigden', '1');
SELECT pg_temp.gelijk('own term', pg_temp.ronde('2026-03-14 09:00+01') ->> 'zwijgen', '1');

-- What was read is never written over.
SELECT pg_temp.weigert('a reading changed', '55000', 'UPDATE app.inzage SET op = now()');
ROLLBACK;
