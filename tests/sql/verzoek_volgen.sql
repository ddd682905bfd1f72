-- SPDX-License-Identifier: EUPL-1.2
-- Mail to who follows: what is news, once a day, not in quiet hours; the code a token belongs to; whose answers are whose.
BEGIN;
\ir hulp/hulp.psql

CREATE FUNCTION pg_temp.zegel(p_letter text DEFAULT 'a') RETURNS text LANGUAGE sql AS $$ SELECT repeat(p_letter, 60) $$;
CREATE FUNCTION pg_temp.verzoek(p_anders jsonb DEFAULT '{}') RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.uuid7();
BEGIN
  PERFORM pg_temp.niemand(), set_config('vraagt.volgt', '', true);
  PERFORM pg_temp.doe('verzoek_maak', '{}', NULL, jsonb_build_object('nieuwId', v_id, 'gemeenteId', pg_temp.organisatie('A'), 'namens', 'mijzelf',
    'watGebeurde', pg_temp.zegel(), 'wens', pg_temp.zegel(), 'lopendeProcedure', 'geen', 'dekKid', 'k1', 'dek', pg_temp.zegel(),
    'codeHash', encode(sha256(v_id::text::bytea), 'hex'), 'verzegeld', pg_temp.zegel()) || p_anders);
  PERFORM pg_temp.niemand(), set_config('vraagt.volgt', '', true);
  RETURN v_id;
END $$;
CREATE FUNCTION pg_temp.volgt(p_id uuid, p_sessie text DEFAULT '') RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.organisatie', pg_temp.organisatie('C')::text, true), set_config('vraagt.actor', '', true), set_config('vraagt.partij', '', true),
         set_config('vraagt.rollen', '{burger}', true), set_config('vraagt.volgt', p_id::text, true), set_config('vraagt.sessie', p_sessie, true) $$;
CREATE FUNCTION pg_temp.staf(p_rol text DEFAULT 'begeleider') RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.volgt', '', true), set_config('vraagt.sessie', '', true), pg_temp.als(p_rol, 'C') $$;
CREATE FUNCTION pg_temp.systeem() RETURNS void LANGUAGE sql AS $$
  SELECT set_config('vraagt.organisatie', pg_temp.organisatie('C')::text, true), set_config('vraagt.actor', 'systeem', true),
         set_config('vraagt.rollen', '{systeem}', true), set_config('vraagt.volgt', '', true), set_config('vraagt.sessie', '', true) $$;
-- One round of the worker: how many mails to inwoners there are then.
CREATE FUNCTION pg_temp.ronde() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.systeem(), pg_temp.doe('volgmail_loop', '{}', NULL, '{}');
  RETURN (SELECT count(*) FROM app.uitgaande_mail WHERE volgadres_id IS NOT NULL);
END $$;
CREATE FUNCTION pg_temp.bezorgd(p_hoe text DEFAULT 'verzonden') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  m record;
BEGIN
  PERFORM pg_temp.systeem();
  PERFORM pg_temp.doe('mail_pak', '{}', NULL, '{"aantal": 20, "link": "https://r.example"}');
  FOR m IN SELECT id, poging FROM app.uitgaande_mail WHERE volgadres_id IS NOT NULL AND status = 'wacht' LOOP
    PERFORM pg_temp.doe('mail_uitslag', '{}', NULL, jsonb_build_object('id', m.id, 'poging', m.poging, 'uitslag', p_hoe, 'code', 550, 'fout', 'x'));
  END LOOP;
END $$;

SELECT pg_temp.klok('2026-03-03 10:00+01'); -- a Tuesday
CREATE TEMP TABLE v AS SELECT pg_temp.verzoek(jsonb_build_object('mailAdres', pg_temp.zegel('m'))) AS een, pg_temp.verzoek() AS zonder;
SELECT pg_temp.gelijk('the address of the form, sealed under the verzoek', (SELECT onder || mail_adres FROM app.volgadres a, v WHERE a.id = een), 'verzoek' || pg_temp.zegel('m'));
SELECT pg_temp.gelijk('handing in is no news', pg_temp.ronde(), 0);

-- What the inwoner writes is no news, what the begeleider does is.
SELECT pg_temp.klok('2026-03-03 10:10+01');
SELECT pg_temp.volgt(een), pg_temp.doe('verzoek_bericht_maak', '{}', NULL, jsonb_build_object('kring', 'inwoner', 'nieuwId', app.uuid7(), 'tekst', pg_temp.zegel())) FROM v;
SELECT pg_temp.gelijk('own words', pg_temp.ronde(), 0);
SELECT pg_temp.staf(), pg_temp.doe('verzoek_stap', jsonb_build_object('id', id), NULL, '{"actie": "neem_op"}') FROM v, LATERAL (VALUES (een), (zonder)) x (id);
SELECT pg_temp.gelijk('a step', pg_temp.ronde(), 1);
SELECT pg_temp.gelijk('once, also when the round comes again', pg_temp.ronde(), 1);
SELECT pg_temp.gelijk('no content', (SELECT onderwerp || (tekst ~ 'VA-2026|Waterrijk')::text FROM app.uitgaande_mail WHERE volgadres_id IS NOT NULL), 'Er is nieuws over uw verzoekfalse');

-- One a day; what came later that day comes the next working day, in the hours of mail.
SELECT pg_temp.bezorgd();
SELECT pg_temp.klok('2026-03-03 12:00+01');
SELECT pg_temp.staf(), pg_temp.doe('verzoek_bericht_maak', jsonb_build_object('id', een), NULL, jsonb_build_object('kring', 'inwoner', 'nieuwId', app.uuid7(), 'tekst', pg_temp.zegel())) FROM v;
SELECT pg_temp.gelijk('the same day', pg_temp.ronde(), 1);
SELECT pg_temp.klok('2026-03-03 23:30+01');
SELECT pg_temp.gelijk('in the evening', pg_temp.ronde(), 1);
SELECT pg_temp.klok('2026-03-04 07:30+01');
SELECT pg_temp.gelijk('too early', pg_temp.ronde(), 1);
SELECT pg_temp.klok('2026-03-04 08:10+01');
SELECT pg_temp.gelijk('the next morning', pg_temp.ronde(), 2);

-- A mail that waits says it all; one that was refused ends it.
SELECT pg_temp.staf(), pg_temp.doe('verzoek_bericht_maak', jsonb_build_object('id', een), NULL, jsonb_build_object('kring', 'inwoner', 'nieuwId', app.uuid7(), 'tekst', pg_temp.zegel())) FROM v;
SELECT pg_temp.gelijk('it waits already', pg_temp.ronde(), 2);
SELECT pg_temp.bezorgd('geweigerd');
SELECT pg_temp.gelijk('told', (SELECT teruggekomen_op IS NOT NULL FROM app.volgadres), true);
SELECT pg_temp.klok('2026-03-05 10:00+01');
SELECT pg_temp.gelijk('nothing more to that address', pg_temp.ronde(), 2);

-- Another address is another row, and the old one is gone.
SELECT pg_temp.volgt(een), pg_temp.doe('volgadres_zet', '{}', NULL, jsonb_build_object('nieuwId', app.uuid7(), 'mailAdres', pg_temp.zegel('n'))) FROM v;
SELECT pg_temp.gelijk('addresses', (SELECT array_agg(left(mail_adres, 1) ORDER BY gezet) FROM (SELECT mail_adres, weg_op IS NULL AS gezet FROM app.volgadres) x), '{NULL,n}'::text[]);

-- The end asks, once: with a token that nobody can read here.
SELECT pg_temp.klok('2026-03-06 10:00+01');
SELECT pg_temp.staf(), pg_temp.doe('verzoek_stap', jsonb_build_object('id', een), NULL,
  jsonb_build_object('actie', 'niet_passend', 'nieuwId', app.uuid7(), 'tekst', pg_temp.zegel(), 'route', pg_temp.zegel())) FROM v;
SELECT pg_temp.gelijk('the question', pg_temp.ronde(), 3);
SELECT pg_temp.gelijk('which one', (SELECT sjabloon FROM app.uitgaande_mail WHERE volgadres_id IS NOT NULL ORDER BY id DESC LIMIT 1), 'hielp_het');
SELECT pg_temp.gelijk('its token is not there yet', (SELECT hash IS NULL FROM app.navraag_token), true);
SELECT pg_temp.volgt(een), pg_temp.doe('navraag_maak', '{}', NULL, jsonb_build_object('nieuwId', app.uuid7(), 'oordeel', 'ja', 'vervolg', 'niets')) FROM v;
SELECT pg_temp.bezorgd();
SELECT pg_temp.gelijk('answered before it left', (SELECT status FROM app.uitgaande_mail WHERE sjabloon = 'hielp_het'), 'vervallen');

-- An answer belongs to who gave it: the inwoner does not read what the begeleider said.
SELECT pg_temp.staf(), pg_temp.doe('verzoek_terugblik_maak', jsonb_build_object('id', een), NULL, jsonb_build_object('nieuwId', app.uuid7(), 'oordeel', 'deels', 'toelichting', pg_temp.zegel())) FROM v;
SELECT pg_temp.staf(), pg_temp.gelijk('who guides sees both', pg_temp.lees('SELECT count(*) FROM app.navraag'), '2');
SELECT pg_temp.volgt(een), pg_temp.gelijk('the inwoner the own one', pg_temp.lees('SELECT string_agg(wie, '','') FROM app.navraag'), 'inwoner') FROM v;
SELECT pg_temp.volgt(zonder), pg_temp.gelijk('another inwoner none', pg_temp.lees('SELECT count(*) FROM app.navraag'), '0') FROM v;

-- A token that was made with a code dies with it; one that names no code (signed before, or of an account) does not.
SELECT pg_temp.volgt(een, left(hash, 32)), pg_temp.gelijk('with its code', pg_temp.lees('SELECT count(*) FROM app.verzoek'), '1') FROM v JOIN app.volgcode c ON c.verzoek_id = een;
SELECT pg_temp.volgt(een, repeat('0', 32)), pg_temp.gelijk('with another code', pg_temp.lees('SELECT count(*) FROM app.verzoek'), '0') FROM v;
SELECT pg_temp.gelijk('nor any other row', pg_temp.lees('SELECT count(*) FROM app.bericht'), '0');
SELECT pg_temp.volgt(een), pg_temp.gelijk('without a code', pg_temp.lees('SELECT count(*) FROM app.verzoek'), '1') FROM v;

-- Sixty days after the end the address is gone by itself.
SELECT pg_temp.klok('2026-05-04 10:00+02');
SELECT pg_temp.gelijk('still there', (SELECT pg_temp.ronde() || (SELECT count(*) FROM app.volgadres WHERE weg_op IS NULL)::text), '31');
SELECT pg_temp.klok('2026-05-06 10:00+02');
SELECT pg_temp.ronde();
SELECT pg_temp.gelijk('gone', (SELECT count(*) FROM app.volgadres WHERE mail_adres IS NOT NULL), 0::bigint);

-- What happens in the very second of an address, or of a mail, is news as well; what was before it is not.
CREATE FUNCTION pg_temp.schrijf(p_verzoek uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_temp.staf(), pg_temp.doe('verzoek_bericht_maak', jsonb_build_object('id', p_verzoek), NULL, jsonb_build_object('kring', 'inwoner', 'nieuwId', app.uuid7(), 'tekst', pg_temp.zegel())) $$;
SELECT pg_temp.klok('2026-05-07 10:00:00.1+02'), pg_temp.schrijf(zonder) FROM v;
SELECT pg_temp.klok('2026-05-07 10:00:00.2+02');
SELECT pg_temp.volgt(zonder), pg_temp.doe('volgadres_zet', '{}', NULL, jsonb_build_object('nieuwId', app.uuid7(), 'mailAdres', pg_temp.zegel('z'))) FROM v;
SELECT pg_temp.gelijk('before the address', pg_temp.ronde(), 3);
SELECT pg_temp.klok('2026-05-07 10:00:00.3+02'), pg_temp.schrijf(zonder) FROM v;
SELECT pg_temp.gelijk('after it, in the same second', pg_temp.ronde(), 4);
SELECT pg_temp.klok('2026-05-07 10:00:00.4+02'), pg_temp.schrijf(zonder), pg_temp.bezorgd() FROM v;
SELECT pg_temp.klok('2026-05-08 10:00+02');
SELECT pg_temp.gelijk('after the mail, in its second', pg_temp.ronde(), 5);

-- What the law allows beside it.
SELECT pg_temp.gelijk('bezwaar', app.wettelijk_maximum('bezwaar', '2026-02-20') ->> 'uiterlijkOp', '2026-05-19'); -- 2026-04-07, six weeks further
SELECT pg_temp.gelijk('klacht', app.wettelijk_maximum('klacht', NULL) ->> 'wekenMetCommissie', '10');
SELECT pg_temp.gelijk('nothing that binds', app.wettelijk_maximum(p, '2026-02-20')::jsonb - 'procedure', '{"weken": null, "wekenMetCommissie": null, "wekenUitstel": null, "uiterlijkOp": null}') FROM unnest('{beroep,geen,weet_niet}'::text[]) p;

-- No figure under five can be read or reckoned: it goes with the next smallest, and all of it under five is nothing.
CREATE FUNCTION pg_temp.zonder_klein(VARIADIC p_n int[]) RETURNS text LANGUAGE sql AS $$
  SELECT string_agg(r.v ->> 'sleutel' || (r.v ->> 'aantal'), ' ' ORDER BY r.i)
    FROM jsonb_array_elements(app.telling_zonder_klein((ARRAY['a', 'b', 'c', 'd'])[:cardinality(p_n)], p_n)::jsonb) WITH ORDINALITY r (v, i) $$;
SELECT pg_temp.gelijk('nothing small: nothing hidden', pg_temp.zonder_klein(5, 9), 'b9 a5');
SELECT pg_temp.gelijk('one small takes the next with it', pg_temp.zonder_klein(9, 1, 6), 'a9 overig7');
SELECT pg_temp.gelijk('two small that make five stand together', pg_temp.zonder_klein(9, 2, 3, 5), 'a9 d5 overig5');
SELECT pg_temp.gelijk('two small that do not', pg_temp.zonder_klein(9, 2, 2, 5), 'a9 overig9');
SELECT pg_temp.gelijk('only a total is left', pg_temp.zonder_klein(3, 6), 'overig9');
SELECT pg_temp.gelijk('and nothing under five in all', pg_temp.zonder_klein(2, 2), NULL);
SELECT pg_temp.gelijk('nor of nothing', app.telling_zonder_klein(NULL, NULL)::text, '[]');

-- Nor of yes, partly and no: under ten only on which side of the half, from ten on a bound where one side is small.
CREATE FUNCTION pg_temp.oordelen(p_ja int, p_deels int, p_nee int) RETURNS text LANGUAGE sql AS $$
  SELECT concat_ws(' ', r ->> 'beantwoord', 'ja' || (r ->> 'ja'), '>=' || (r ->> 'jaMinstens'), '<=' || (r ->> 'jaHoogstens'), 'deels' || (r ->> 'deels'), 'nee' || (r ->> 'nee'))
    FROM app.oordelen_zonder_klein(p_ja, p_deels, p_nee) r $$;
SELECT pg_temp.gelijk('four say nothing', pg_temp.oordelen(4, 0, 0), '');
SELECT pg_temp.gelijk('five: more than half', pg_temp.oordelen(3, 1, 1), '5 >=3');
SELECT pg_temp.gelijk('the same when it is all of them', pg_temp.oordelen(5, 0, 0), '5 >=3');
SELECT pg_temp.gelijk('half is not more than half', pg_temp.oordelen(4, 2, 2), '8 <=4');
SELECT pg_temp.gelijk('ten, half of them yes', pg_temp.oordelen(5, 4, 1), '10 ja5');
SELECT pg_temp.gelijk('few who do not say yes: a bound', pg_temp.oordelen(28, 2, 1), '31 >=27');
SELECT pg_temp.gelijk('the same bound when it is all of them', pg_temp.oordelen(31, 0, 0), '31 >=27');
SELECT pg_temp.gelijk('few who say yes', pg_temp.oordelen(3, 20, 20), '43 <=4');
SELECT pg_temp.gelijk('one of the three small: two sides', pg_temp.oordelen(20, 20, 3), '43 ja20');
SELECT pg_temp.gelijk('none of them small', pg_temp.oordelen(20, 5, 6), '31 ja20 deels5 nee6');
-- Whatever was answered: from all that is told there are at least three ways in which it can have been, five from ten answers on, or none of
-- the numbers is small.
SELECT pg_temp.gelijk('what is told fits more than one small number', (SELECT (min(x.wijzen), min(x.wijzen) FILTER (WHERE x.n >= 10))::text FROM (
  SELECT min(a.ja + b.deels + c.nee) AS n, count(DISTINCT a.ja) AS wijzen FROM generate_series(0, 14) a(ja), generate_series(0, 14) b(deels), generate_series(0, 14) c(nee)
   WHERE a.ja + b.deels + c.nee BETWEEN 5 AND 14 GROUP BY app.oordelen_zonder_klein(a.ja, b.deels, c.nee)
  HAVING bool_or(a.ja < 5 OR b.deels + c.nee < 5)) x), '(3,5)');

-- Figures are made by a role that can read no word.
SELECT pg_temp.gelijk('what app_poort reads of a verzoek', (SELECT array_agg(column_name::text ORDER BY column_name::text) FROM information_schema.column_privileges
  WHERE grantee = 'app_poort' AND table_schema = 'app' AND table_name = 'verzoek'), '{gemeente_id,id,organisatie_id}'::text[]);
SELECT pg_temp.gelijk('and of an answer', (SELECT count(*) FROM information_schema.column_privileges
  WHERE grantee = 'app_poort' AND table_schema = 'app' AND table_name = 'navraag' AND column_name IN ('toelichting', 'opgepakt_door')), 0::bigint);
ROLLBACK;
