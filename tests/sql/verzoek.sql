-- SPDX-License-Identifier: EUPL-1.2
-- The verzoek tot afstemming in the database: whose it is, who may take which step, what may be kept.
BEGIN;
\ir hulp/hulp.psql

-- What the server sends: sealed fields, here any text that looks like it.
CREATE FUNCTION pg_temp.zegel(p_letter text DEFAULT 'a') RETURNS text LANGUAGE sql AS $$ SELECT repeat(p_letter, 60) $$;
CREATE FUNCTION pg_temp.formulier(p_id uuid, p_gemeente text, p_anders jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('nieuwId', p_id, 'gemeenteId', pg_temp.organisatie(p_gemeente), 'namens', 'mijzelf',
    'watGebeurde', pg_temp.zegel(), 'wens', pg_temp.zegel(), 'lopendeProcedure', 'geen', 'dekKid', 'k1',
    'dek', pg_temp.zegel(), 'codeHash', encode(sha256(p_id::text::bytea), 'hex'), 'verzegeld', pg_temp.zegel()) || p_anders $$;
CREATE FUNCTION pg_temp.verzoek(p_gemeente text DEFAULT 'A', p_anders jsonb DEFAULT '{}') RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.uuid7();
BEGIN
  PERFORM pg_temp.niemand(), set_config('vraagt.volgt', '', true);
  PERFORM pg_temp.doe('verzoek_maak', '{}', NULL, pg_temp.formulier(v_id, p_gemeente, p_anders));
  PERFORM pg_temp.niemand(), set_config('vraagt.volgt', '', true);
  RETURN v_id;
END $$;
CREATE FUNCTION pg_temp.volgt(p_id uuid, p_letter text DEFAULT 'C') RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.organisatie', pg_temp.organisatie(p_letter)::text, true), set_config('vraagt.actor', '', true),
         set_config('vraagt.rollen', '{burger}', true), set_config('vraagt.volgt', p_id::text, true) $$;
CREATE FUNCTION pg_temp.staf(p_rol text, p_letter text) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.volgt', '', true), pg_temp.als(p_rol, p_letter) $$;
CREATE FUNCTION pg_temp.aantal(p_tabel text) RETURNS text LANGUAGE sql AS $$ SELECT pg_temp.lees('SELECT count(*) FROM ' || p_tabel) $$;

SELECT pg_temp.klok('2026-03-03 10:00+01');
CREATE TEMP TABLE v AS SELECT pg_temp.verzoek('A', '{"magGemeenteWeten": true}') AS een, pg_temp.verzoek('B') AS twee;

-- It belongs to the afstemmingsorganisatie, has its kenmerk, and a first contact within two working days.
SELECT pg_temp.gelijk('whose it is', organisatie_id, pg_temp.organisatie('C')) FROM app.stuk, v WHERE id = een;
SELECT pg_temp.gelijk('kenmerk', kenmerk, 'VA-2026-00001') FROM app.stuk, v WHERE id = een;
SELECT pg_temp.gelijk('first contact', stap_uiterlijk_op, date '2026-03-05') FROM app.stuk, v WHERE id = een;
SELECT pg_temp.gelijk('its history', (SELECT array_agg(naar) FROM app.historie, v WHERE stuk_id = een), '{ingediend}'::text[]);

-- Who begeleidt sees both, a follower sees one, everybody else none.
SELECT pg_temp.staf('begeleider', 'C');
SELECT pg_temp.gelijk('begeleider of C', pg_temp.aantal('api.verzoek_rij'), '2');
SELECT pg_temp.volgt(een) FROM v;
SELECT pg_temp.gelijk('follower', pg_temp.aantal('app.verzoek'), '1');
SELECT pg_temp.gelijk('follower, own page', pg_temp.aantal('api.volgverzoek'), '1');
SELECT pg_temp.volgt(een, 'A') FROM v;
SELECT pg_temp.gelijk('follower in the wrong organisatie', pg_temp.aantal('app.verzoek'), '0');
SELECT pg_temp.staf(rol, letter), pg_temp.gelijk(rol || ' of ' || letter, pg_temp.aantal('app.verzoek'), '0')
  FROM unnest('{medewerker,coordinator,directeur,gemeentebeheerder,platformbeheerder}'::text[]) rol, unnest('{A,B,C}'::text[]) letter;
SELECT pg_temp.staf('begeleider', letter), pg_temp.gelijk('begeleider of ' || letter, pg_temp.aantal('app.verzoek'), '0')
  FROM unnest('{A,B}'::text[]) letter;
SELECT pg_temp.niemand(), set_config('vraagt.volgt', '', true);
SELECT pg_temp.gelijk('nobody', pg_temp.aantal('app.verzoek'), '0');
SELECT pg_temp.gelijk('nobody sees codes', pg_temp.aantal('app.volgcode'), '0');

-- Each step is refused to every role that is not named, from every status.
CREATE FUNCTION pg_temp.probeer(p_id uuid, p_actie text, p_als text[]) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  BEGIN
    PERFORM app.zet_stap(p_id, NULL, p_actie, '{"bericht": "x"}', p_als);
    RAISE EXCEPTION USING ERRCODE = 'P0999';
  EXCEPTION WHEN SQLSTATE 'P0999' THEN RETURN 'done';
            WHEN OTHERS THEN RETURN SQLSTATE;
  END;
END $$;
SELECT pg_temp.staf('begeleider', 'C');
INSERT INTO app.afspraak (organisatie_id, id, verzoek_id, lijn, tekst, wie, vanaf_ronde) -- something to propose
SELECT pg_temp.organisatie('C'), x, een, x, pg_temp.zegel(), 'gemeente', 1 FROM v, app.uuid7() x;
DO $$
DECLARE
  v_id uuid := (SELECT een FROM v);
  o app.overgang;
  v_rol text;
  v_uit text;
  n int := 0;
BEGIN
  FOR o IN SELECT * FROM app.overgang WHERE soort = 'verzoek' LOOP
    UPDATE app.stuk SET status = o.van WHERE id = v_id;
    FOR v_rol IN SELECT naam FROM app.rol LOOP
      v_uit := pg_temp.probeer(v_id, o.actie, ARRAY[v_rol]);
      n := n + 1;
      PERFORM pg_temp.gelijk(format('%s from %s by %s', o.actie, o.van, v_rol), v_uit,
                             CASE WHEN v_rol = ANY (o.rollen) THEN 'done' ELSE 'WF403' END);
    END LOOP;
  END LOOP;
  UPDATE app.stuk SET status = 'ingediend' WHERE id = v_id;
  PERFORM pg_temp.gelijk('steps tried', n > 100, true);
END $$;

-- A motive has to be there as a sealed bericht; its words are no part of the history.
SELECT pg_temp.weigert('without a motive', 'WF400', format($$SELECT pg_temp.doe('verzoek_stap', '{"id": "%s"}', 1, '{"actie": "leid_door"}')$$, twee)) FROM v;
SELECT pg_temp.doe('verzoek_stap', jsonb_build_object('id', twee), 1,
                   jsonb_build_object('actie', 'leid_door', 'nieuwId', app.uuid7(), 'tekst', pg_temp.zegel('b'))) FROM v;
SELECT pg_temp.gelijk('history', (SELECT array_agg(k) FROM app.historie h, v, jsonb_object_keys(h.invoer) k WHERE h.stuk_id = twee), '{bericht}'::text[]);
SELECT pg_temp.gelijk('the bericht', (SELECT array_agg(tekst::text) FROM app.bericht, v WHERE verzoek_id = twee), ARRAY[pg_temp.zegel('b')]);

-- Reading is kept, with who and which.
SELECT pg_temp.doe('verzoek_lees', jsonb_build_object('id', een), NULL, '{}') FROM v;
SELECT pg_temp.gelijk('read by', (SELECT array_agg(actor) FROM app.logboek, v WHERE stuk_id = een AND handeling = 'verzoek_lees'),
                      ARRAY[pg_temp.mens('begeleider', 'C')::text]);

-- Plain words cannot be kept, nor a hash that is none; a code belongs to one verzoek.
SELECT pg_temp.weigert('plain words', '23514', format($$UPDATE app.verzoek SET wens = 'Ik wil graag een gesprek met de wethouder over mijn aanvraag van maart.' WHERE id = '%s'$$, een)) FROM v;
SELECT pg_temp.weigert('a plain code', '23514', format($$UPDATE app.volgcode SET hash = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV' WHERE verzoek_id = '%s'$$, een)) FROM v;
SELECT pg_temp.weigert('a code twice', '23505', $$UPDATE app.volgcode SET hash = (SELECT hash FROM app.volgcode LIMIT 1)$$);

-- A code is found by its hash, without any context. Only the API may ask.
SELECT pg_temp.gelijk('who may look up codes', (SELECT array_agg(r ORDER BY r) FROM unnest('{app_api,app_worker,app_owner}'::text[]) r
  WHERE has_function_privilege(r, 'api.volg_zoek(text, text)', 'EXECUTE')), '{app_api}'::text[]);
SELECT pg_temp.niemand();
SELECT pg_temp.gelijk('found', (SELECT z.verzoek FROM api.volg_zoek(encode(sha256(een::text::bytea), 'hex'), 'hier') z), een) FROM v;
SELECT pg_temp.gelijk('not found', (SELECT z.verzoek FROM api.volg_zoek(repeat('0', 64), 'hier') z), NULL);

-- What is kept to answer a repeat goes after 48 hours, with the next form.
CREATE FUNCTION pg_temp.bewaard(p_id uuid) RETURNS bigint LANGUAGE sql AS $$
  SELECT count(*) FROM app.idempotentie WHERE sleutel = p_id::text $$;
SELECT pg_temp.niemand(), set_config('vraagt.volgt', '', true);
CREATE TEMP TABLE w AS SELECT app.uuid7() AS id;
SELECT pg_temp.doe('verzoek_maak', '{}', NULL, pg_temp.formulier(id, 'A'), id::text) FROM w;
SELECT pg_temp.gelijk('kept', pg_temp.bewaard(id), 1::bigint) FROM w;
SELECT pg_temp.klok('2026-03-05 10:01+01');
SELECT pg_temp.verzoek('A');
SELECT pg_temp.gelijk('kept after 48 hours', pg_temp.bewaard(id), 0::bigint) FROM w;

ROLLBACK;
