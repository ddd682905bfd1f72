-- SPDX-License-Identifier: EUPL-1.2
-- The walls between the rooms of a verzoek, in the database itself: who sees which row, whatever is asked.
BEGIN;
\ir hulp/hulp.psql

CREATE FUNCTION pg_temp.zegel(p_letter text DEFAULT 'a') RETURNS text LANGUAGE sql AS $$ SELECT repeat(p_letter, 60) $$;
CREATE FUNCTION pg_temp.volgt(p_verzoek uuid, p_partij uuid DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.organisatie', pg_temp.organisatie('C')::text, true), set_config('vraagt.actor', '', true),
         set_config('vraagt.rollen', CASE WHEN p_partij IS NULL THEN '{burger}' ELSE '{partij}' END, true),
         set_config('vraagt.volgt', p_verzoek::text, true), set_config('vraagt.partij', coalesce(p_partij::text, ''), true) $$;
CREATE FUNCTION pg_temp.staf(p_rol text, p_letter text DEFAULT 'C') RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.volgt', '', true), set_config('vraagt.partij', '', true), pg_temp.als(p_rol, p_letter) $$;
-- What the asker sees of a table: its rooms, in order.
CREATE FUNCTION pg_temp.kringen(p_tabel text) RETURNS text LANGUAGE sql AS $$
  SELECT coalesce(pg_temp.lees(format('SELECT string_agg(kring, '','' ORDER BY kring) FROM app.%I WHERE verzoek_id IS NOT NULL', p_tabel)), '') $$;
CREATE FUNCTION pg_temp.aantal(p_tabel text) RETURNS text LANGUAGE sql AS $$ SELECT pg_temp.lees(format('SELECT count(*) FROM app.%I', p_tabel)) $$;

-- Two verzoeken, each with somebody at the table; in the first something in each room.
CREATE TEMP TABLE w AS SELECT app.uuid7() AS v, app.uuid7() AS p, n FROM generate_series(1, 2) n;
SELECT pg_temp.niemand();
INSERT INTO app.stuk (organisatie_id, id, soort, status, kenmerk) SELECT pg_temp.organisatie('C'), v, 'verzoek', 'in_afstemming', 'VA-T-' || n FROM w;
INSERT INTO app.verzoek (organisatie_id, id, gemeente_id, wat_gebeurde, wens, dek_kid, dek, begeleider_id)
SELECT pg_temp.organisatie('C'), v, pg_temp.organisatie('A'), pg_temp.zegel(), pg_temp.zegel(), 'k1', pg_temp.zegel(), pg_temp.mens('begeleider', 'C') FROM w;
INSERT INTO app.partij (organisatie_id, id, verzoek_id, naam, status) SELECT pg_temp.organisatie('C'), p, v, pg_temp.zegel(), 'geaccepteerd' FROM w;
INSERT INTO app.toestemming (organisatie_id, verzoek_id, item) SELECT pg_temp.organisatie('C'), v, 'bestaan' FROM w;
INSERT INTO app.bericht (organisatie_id, id, verzoek_id, van, kring, partij_id, tekst)
SELECT pg_temp.organisatie('C'), app.uuid7(), v, 'begeleider', k, CASE k WHEN 'partij' THEN p END, pg_temp.zegel() FROM w, unnest('{kamer,inwoner,partij}'::text[]) k WHERE n = 1;
INSERT INTO app.bijlage (organisatie_id, stuk_id, verzoek_id, van, kring, partij_id, bestandsnaam, door)
SELECT pg_temp.organisatie('C'), v, v, 'begeleider', k, CASE k WHEN 'partij' THEN p END, pg_temp.zegel(), pg_temp.mens('begeleider', 'C') FROM w, unnest('{kamer,inwoner,partij}'::text[]) k WHERE n = 1;
INSERT INTO app.bijlage_deel (organisatie_id, poging, nr, bijlage_id, bytes)
SELECT organisatie_id, gen_random_uuid(), 0, id, decode(repeat('00', 20), 'hex') FROM app.bijlage WHERE verzoek_id IS NOT NULL;
INSERT INTO app.bijeenkomst (organisatie_id, id, verzoek_id, kring, partij_id, door)
SELECT pg_temp.organisatie('C'), app.uuid7(), v, k, CASE k WHEN 'partij' THEN p END, pg_temp.mens('begeleider', 'C') FROM w, unnest('{kamer,inwoner,partij}'::text[]) k WHERE n = 1;
INSERT INTO app.bijeenkomst_moment (organisatie_id, bijeenkomst_id, begin_op, eind_op) SELECT organisatie_id, id, app.nu(), app.nu() + interval '1 hour' FROM app.bijeenkomst;
INSERT INTO app.bijeenkomst_stand (organisatie_id, bijeenkomst_id, status, door) SELECT organisatie_id, id, status, door FROM app.bijeenkomst;
INSERT INTO app.bijeenkomst_antwoord (organisatie_id, moment_id, van, kan) SELECT organisatie_id, id, 'inwoner', true FROM app.bijeenkomst_moment;
INSERT INTO app.samenvatting (organisatie_id, id, verzoek_id, tekst, door) SELECT pg_temp.organisatie('C'), app.uuid7(), v, pg_temp.zegel(), pg_temp.mens('begeleider', 'C') FROM w WHERE n = 1;
INSERT INTO app.samenvatting_reactie (organisatie_id, id, verzoek_id, samenvatting_id) SELECT organisatie_id, app.uuid7(), verzoek_id, id FROM app.samenvatting;
INSERT INTO app.belpoging (organisatie_id, id, verzoek_id, op, kanaal, bereikt, door) SELECT pg_temp.organisatie('C'), app.uuid7(), v, app.nu(), 'telefoon', false, pg_temp.mens('begeleider', 'C') FROM w WHERE n = 1;
INSERT INTO app.belvink (organisatie_id, verzoek_id, sleutel, door) SELECT pg_temp.organisatie('C'), v, 'termijnen', pg_temp.mens('begeleider', 'C') FROM w WHERE n = 1;
INSERT INTO app.conflictniveau (organisatie_id, verzoek_id, niveau, door) SELECT pg_temp.organisatie('C'), v, 'strijd', pg_temp.mens('begeleider', 'C') FROM w WHERE n = 1;
INSERT INTO app.overdracht (organisatie_id, id, verzoek_id, naar_id, door) SELECT pg_temp.organisatie('C'), app.uuid7(), v, pg_temp.mens('begeleider', 'C'), pg_temp.mens('begeleider', 'C') FROM w WHERE n = 1;

-- The rooms: bericht, bijlage, bijeenkomst, and what hangs under them.
CREATE FUNCTION pg_temp.kijk(p_wie text, p_kringen text, p_onder text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_tabel text;
BEGIN
  FOREACH v_tabel IN ARRAY '{bericht,bijlage,bijeenkomst}'::text[] LOOP
    PERFORM pg_temp.gelijk(p_wie || ' sees of ' || v_tabel, pg_temp.kringen(v_tabel), p_kringen);
  END LOOP;
  FOREACH v_tabel IN ARRAY '{bijlage_deel,bijeenkomst_moment,bijeenkomst_stand,bijeenkomst_antwoord}'::text[] LOOP
    PERFORM pg_temp.gelijk(p_wie || ' sees of ' || v_tabel, pg_temp.aantal(v_tabel), p_onder);
  END LOOP;
END $$;
SELECT pg_temp.staf('begeleider'), pg_temp.kijk('begeleider', 'inwoner,kamer,partij', '3');
SELECT pg_temp.volgt(v), pg_temp.kijk('inwoner', 'inwoner,kamer', '2') FROM w WHERE n = 1;
SELECT pg_temp.volgt(v, p), pg_temp.kijk('partij', 'kamer,partij', '2') FROM w WHERE n = 1;
SELECT pg_temp.volgt(v), pg_temp.kijk('another inwoner', '', '0') FROM w WHERE n = 2;
SELECT pg_temp.volgt(v, p), pg_temp.kijk('another partij', '', '0') FROM w WHERE n = 2;
SELECT pg_temp.volgt(a.v, b.p), pg_temp.kijk('a partij of another verzoek', '', '0') FROM w a, w b WHERE a.n = 1 AND b.n = 2;
SELECT pg_temp.staf(r, l), pg_temp.kijk(r || ' of ' || l, '', '0')
  FROM unnest('{medewerker,coordinator,directeur,gemeentebeheerder,platformbeheerder}'::text[]) r, unnest('{A,C}'::text[]) l;
SELECT pg_temp.staf('begeleider', 'A'), pg_temp.kijk('begeleider of a gemeente', '', '0');

-- Around them: calls and summaries are for the inwoner too, the rest is for begeleiders alone.
CREATE FUNCTION pg_temp.rondom(p_wie text, p_hoort text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.gelijk(p_wie, (SELECT string_agg(pg_temp.aantal(tabel), ' ' ORDER BY plek)
    FROM unnest('{belpoging,samenvatting,samenvatting_reactie,belvink,conflictniveau,overdracht}'::text[]) WITH ORDINALITY t (tabel, plek)), p_hoort);
END $$;
SELECT pg_temp.staf('begeleider'), pg_temp.rondom('begeleider', '1 1 1 1 1 1');
SELECT pg_temp.volgt(v), pg_temp.rondom('inwoner', '1 1 1 0 0 0') FROM w WHERE n = 1;
SELECT pg_temp.volgt(v, p), pg_temp.rondom('partij', '0 0 0 0 0 0') FROM w WHERE n = 1;
SELECT pg_temp.volgt(v), pg_temp.rondom('another inwoner', '0 0 0 0 0 0') FROM w WHERE n = 2;
SELECT pg_temp.staf('coordinator', 'C'), pg_temp.rondom('no begeleider', '0 0 0 0 0 0');

-- Released, and taken back.
SELECT pg_temp.staf('begeleider');
UPDATE app.bijlage SET klaar_op = app.nu(), soort = 'pdf', grootte = 9, gescand = 'schoon', poging = gen_random_uuid(), kop = repeat('a', 32), dek = pg_temp.zegel() WHERE kring IS NOT NULL;
INSERT INTO app.toestemming (organisatie_id, verzoek_id, partij_id, item, item_id)
SELECT b.organisatie_id, b.verzoek_id, w.p, 'bijlage', b.id FROM app.bijlage b JOIN w ON w.v = b.verzoek_id WHERE b.kring = 'inwoner'
UNION ALL SELECT s.organisatie_id, s.verzoek_id, w.p, 'samenvatting', s.id FROM app.samenvatting s JOIN w ON w.v = s.verzoek_id;
SELECT pg_temp.volgt(v, p), pg_temp.gelijk('a released bijlage', pg_temp.kringen('bijlage'), 'inwoner,kamer,partij'),
       pg_temp.gelijk('no more than that', pg_temp.kringen('bericht'), 'kamer,partij'), pg_temp.rondom('a released samenvatting', '0 1 0 0 0 0') FROM w WHERE n = 1;
SELECT pg_temp.staf('begeleider');
UPDATE app.toestemming SET ingetrokken_op = app.nu() WHERE item <> 'bestaan';
SELECT pg_temp.volgt(v, p), pg_temp.kijk('partij after it was taken back', 'kamer,partij', '2'), pg_temp.rondom('partij after it was taken back', '0 0 0 0 0 0') FROM w WHERE n = 1;

-- A row cannot be put where its writer does not sit, nor in the clear, nor moved.
SELECT pg_temp.staf('begeleider');
SELECT pg_temp.weigert('the inwoner in the room of the partij', '23514', format($$INSERT INTO app.bijlage (organisatie_id, stuk_id, verzoek_id, van, kring, partij_id, bestandsnaam)
  VALUES ('%s', '%s', '%s', 'inwoner', 'partij', '%s', '%s')$$, pg_temp.organisatie('C'), v, v, p, pg_temp.zegel())) FROM w WHERE n = 1;
SELECT pg_temp.weigert('a plain name', '23514', format($$INSERT INTO app.bijlage (organisatie_id, stuk_id, verzoek_id, van, kring, bestandsnaam)
  VALUES ('%s', '%s', '%s', 'inwoner', 'inwoner', 'Brief van mevrouw Jansen over haar aanvraag van maart 2026.pdf')$$, pg_temp.organisatie('C'), v, v)) FROM w WHERE n = 1;
SELECT pg_temp.weigert('another room', '55000', $$UPDATE app.bijlage SET kring = 'kamer' WHERE kring = 'inwoner'$$);
SELECT pg_temp.weigert('a key of the ring', '23514', $$UPDATE app.bijlage SET dek_kid = 'k1' WHERE kring = 'inwoner'$$);
SELECT pg_temp.weigert('a message of the inwoner to the partij alone', '23514', format($$INSERT INTO app.bericht (organisatie_id, id, verzoek_id, van, kring, partij_id, tekst)
  VALUES ('%s', app.uuid7(), '%s', 'inwoner', 'partij', '%s', '%s')$$, pg_temp.organisatie('C'), v, p, pg_temp.zegel())) FROM w WHERE n = 1;
SELECT pg_temp.weigert('two chosen moments', '23505', $$WITH b AS (SELECT organisatie_id, id FROM app.bijeenkomst LIMIT 1) INSERT INTO app.bijeenkomst_moment (organisatie_id, bijeenkomst_id, begin_op, eind_op, gekozen)
  SELECT organisatie_id, id, app.nu(), app.nu() + interval '1 hour', true FROM b, generate_series(1, 2)$$);

-- Out of order: only to a status that exists, by the rows of app.handeling, and the place of the partij follows.
CREATE FUNCTION pg_temp.buiten(p_naar text, p_n int DEFAULT 1) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.doe('verzoek_buitenstap', jsonb_build_object('id', v), NULL, jsonb_build_object('naar', p_naar, 'nieuwId', app.uuid7(), 'tekst', pg_temp.zegel('b'))) FROM w WHERE n = p_n $$;
SELECT pg_temp.weigert('to a draft', 'WF409', $$SELECT pg_temp.buiten('concept')$$);
SELECT pg_temp.weigert('to where it is', 'WF409', $$SELECT pg_temp.buiten('in_afstemming')$$);
SELECT pg_temp.buiten('nazorg');
SELECT pg_temp.gelijk('still at the table', status, 'geaccepteerd') FROM app.partij, w WHERE id = p AND n = 1;
SELECT pg_temp.buiten(s.status) FROM app.status s WHERE s.soort = 'verzoek' AND s.status = 'niet_passend';
SELECT pg_temp.gelijk('no place any more', status, 'gestopt') FROM app.partij, w WHERE id = p AND n = 1;
SELECT pg_temp.gelijk('in the history', (SELECT array_agg(buiten_werkstroom ORDER BY id) FROM app.historie, w WHERE stuk_id = v AND n = 1), '{t,t}'::boolean[]);
SELECT pg_temp.gelijk('its motive is sealed', (SELECT count(*) FROM app.bericht, w WHERE verzoek_id = v AND n = 1 AND tekst = pg_temp.zegel('b')), 2::bigint);
SELECT pg_temp.weigert('an own coordinator of a gemeente', 'WF404', $$SELECT pg_temp.staf('coordinator', 'A'); SELECT pg_temp.buiten('intake')$$);
ROLLBACK;
