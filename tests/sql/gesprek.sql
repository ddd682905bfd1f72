-- SPDX-License-Identifier: EUPL-1.2
-- Who says that a report is right, what happens after a remark, and who reads which talk.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE m AS SELECT pg_temp.in_onderzoek() AS id;
CREATE FUNCTION pg_temp.leg(soort text, rest jsonb DEFAULT '{}') RETURNS uuid LANGUAGE sql AS $$
  SELECT ((pg_temp.bij('gesprek_maak', (SELECT id FROM m), jsonb_build_object('soort', soort, 'gesprekOp', '2026-03-02', 'contactGelukt', true,
    'verslag', 'Wij spraken over het wachten.') || rest)).body ->> 'id')::uuid $$;
CREATE FUNCTION pg_temp.g(id uuid, kolom text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT %s FROM api.gesprek WHERE id = %L', kolom, id)) $$;
CREATE FUNCTION pg_temp.post_van(rol text, nummer int DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, 'A', nummer);
  RETURN pg_temp.lees($q$SELECT string_agg(bericht, ',' ORDER BY id) FROM api.post_rij WHERE "stukSoort" = 'gesprek'$q$);
END $$;

-- With the melder: the melder is asked by itself. A colleague who took part too; nobody else.
SELECT pg_temp.als('poulelid', 'A', 2);
CREATE TEMP TABLE t AS SELECT pg_temp.leg('melder') AS melder, pg_temp.leg('partijen', jsonb_build_object('deelnemers',
  json_build_array(pg_temp.mens('medewerker'), pg_temp.mens('medewerker', 'A', 2)))) AS samen,
  pg_temp.leg('keten', '{"gesprokenMet":"Woningcorporatie","leidingAanwezig":true}') AS keten,
  pg_temp.leg('melder', '{"contactGelukt":false,"verslag":"Drie keer gebeld."}') AS gemist;
SELECT pg_temp.gelijk('asked', pg_temp.g(melder, '"akkoordVerslag"'), 'gevraagd'), pg_temp.gelijk('to be noted', pg_temp.g(keten, '"akkoordVerslag"'), 'nog_noteren'),
  pg_temp.gelijk('not of a failed call', pg_temp.g(gemist, $$concat("akkoordVerslag", json_array_length(deelnemers))$$), 'niet_nodig0') FROM t;
SELECT pg_temp.gelijk('not yourself', pg_temp.fouten(pg_temp.weigert('not yourself', 'WF400', format($$SELECT pg_temp.leg('anders', '{"deelnemers":["%s"]}')$$, pg_temp.mens('poulelid', 'A', 2)))), '{"/deelnemers niet_jezelf"}'::text[]);
SELECT pg_temp.weigert('leaders only in a chain', '23514', $$SELECT pg_temp.leg('anders', '{"leidingAanwezig":true}')$$);
SELECT pg_temp.weigert('a short call is by telephone', '23514', $$SELECT pg_temp.leg('telefonisch', '{"kanaal":"email"}')$$);
SELECT pg_temp.gelijk('by itself', pg_temp.g(pg_temp.leg('telefonisch'), 'kanaal'), 'telefoon');
SELECT pg_temp.gelijk('messages', pg_temp.post_van('medewerker'), 'gesprek.keur_verslag,gesprek.keur_verslag'), pg_temp.gelijk('and of the other', pg_temp.post_van('medewerker', 2), 'gesprek.keur_verslag');

-- Who took part without any tie to the melding reads this talk, only this one, and nobody's name.
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('one talk', pg_temp.lees('SELECT count(*) FROM api.gesprek'), '1');
SELECT pg_temp.gelijk('own name only, not the words of the melder', pg_temp.g(samen, $$concat(deelnemers -> 0 ->> 'naam', json_array_length(deelnemers), "welkeRegel")$$), 'medewerker 2 van A1Regel van type werkafspraak') FROM t;
SELECT pg_temp.weigert('not of another', 'WF404', format($$SELECT pg_temp.bij('gesprek_beoordeel', %L, '{"oordeel":"akkoord"}')$$, melder)) FROM t;
SELECT pg_temp.gelijk('a task', pg_temp.lees($$SELECT string_agg(t ->> 'taak', ',') FROM api.werkvoorraad, json_array_elements("nuDoen") t$$), 'keur_verslag');
SELECT pg_temp.bij('gesprek_beoordeel', samen, '{"oordeel":"akkoord"}') FROM t;
SELECT pg_temp.weigert('once agreed is agreed', 'WF409', format($$SELECT pg_temp.bij('gesprek_beoordeel', %L, '{"oordeel":"correctie","opmerking":"Toch niet"}')$$, samen)) FROM t;

-- A remark needs words; it comes to who wrote the report; another text asks everybody again, and the old one is kept.
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('what then', '23514', format($$SELECT pg_temp.bij('gesprek_beoordeel', %L, '{"oordeel":"correctie"}')$$, samen)) FROM t;
SELECT pg_temp.bij('gesprek_beoordeel', samen, '{"oordeel":"correctie","opmerking":"Het ging over zes weken."}') FROM t;
SELECT pg_temp.weigert('the melder does not write it', 'WF403', format($$SELECT pg_temp.bij('gesprek_wijzig', %L, '{"verslag":"Anders"}', 3)$$, samen)) FROM t;
SELECT pg_temp.gelijk('told', pg_temp.post_van('poulelid', 2), 'gesprek.akkoord,gesprek.correctie');
SELECT pg_temp.gelijk('stands so', pg_temp.g(samen, '"akkoordVerslag"'), 'correctie') FROM t;
SELECT pg_temp.gelijk('a task', pg_temp.lees($$SELECT string_agg(t ->> 'taak', ',' ORDER BY 1) FROM api.werkvoorraad, json_array_elements("nuDoen") t WHERE t ->> 'soort' = 'gesprek'$$), 'pas_verslag_aan');
SELECT pg_temp.weigert('an old version', 'WF412', format($$SELECT pg_temp.bij('gesprek_wijzig', %L, '{"verslag":"Anders"}', 1)$$, samen)) FROM t;
SELECT pg_temp.bij('gesprek_wijzig', samen, '{"verslag":"Wij spraken over zes weken."}', 3) FROM t;
SELECT pg_temp.gelijk('asked again', pg_temp.g(samen, $$concat("akkoordVerslag", versie)$$), 'gevraagd4') FROM t;
SELECT pg_temp.gelijk('the old text is kept', (SELECT verslag FROM app.gesprek_versie), 'Wij spraken over het wachten.');
SELECT pg_temp.als('medewerker'), pg_temp.bij('gesprek_beoordeel', samen, '{"oordeel":"akkoord"}') FROM t;
SELECT pg_temp.als('medewerker', 'A', 2), pg_temp.bij('gesprek_beoordeel', samen, '{"oordeel":"akkoord"}') FROM t;
SELECT pg_temp.als('poulelid', 'A', 3);
SELECT pg_temp.gelijk('all agree', pg_temp.g(samen, '"akkoordVerslag"'), 'akkoord') FROM t;

-- Of others is noted how and when.
SELECT pg_temp.gelijk('not tomorrow', pg_temp.fouten(pg_temp.weigert('not tomorrow', 'WF400', format($$SELECT pg_temp.bij('gesprek_akkoord_noteer', %L, '{"hoe":"Per e-mail","op":"2026-03-03"}')$$, keten))), '{"/op in_de_toekomst"}'::text[]) FROM t;
SELECT pg_temp.weigert('no contact, nothing to agree', 'WF409', format($$SELECT pg_temp.bij('gesprek_akkoord_noteer', %L, '{"hoe":"Per e-mail","op":"2026-03-02"}')$$, gemist)) FROM t;
SELECT pg_temp.bij('gesprek_akkoord_noteer', keten, '{"hoe":"Per e-mail","op":"2026-03-02"}') FROM t;
SELECT pg_temp.gelijk('noted', pg_temp.g(keten, $$concat("akkoordVerslag", "akkoordHoe")$$), 'akkoordPer e-mail') FROM t;
SELECT pg_temp.weigert('once', 'WF409', format($$SELECT pg_temp.bij('gesprek_akkoord_noteer', %L, '{"hoe":"Per brief","op":"2026-03-02"}')$$, keten)) FROM t;

-- The afdeling shows the use of the rule, when the team turns the burden of proof; afterwards it stands.
SELECT pg_temp.als('poulelid');
SELECT pg_temp.weigert('nothing to judge', '23514', format($$SELECT pg_temp.onderzoek(%L, '{"nutAangetoond":"nee"}')$$, id)) FROM m;
SELECT pg_temp.onderzoek(id, '{"bewijslastOmgekeerd":true,"vraagAanAfdeling":"Laat zien waar deze regel voor is."}') FROM m;
SELECT pg_temp.gelijk('it stands', pg_temp.fouten(pg_temp.weigert('it stands', 'WF409', format($$SELECT pg_temp.onderzoek(%L, '{"bewijslastOmgekeerd":false}')$$, id))), '{"/vraagAanAfdeling al_gesteld"}'::text[]) FROM m;
SELECT pg_temp.als('medewerker', 'A', 3);
SELECT pg_temp.gelijk('the use is asked', pg_temp.fouten(pg_temp.weigert('the use', 'WF400', format($$SELECT pg_temp.bij('onderzoek_reageer', %L, '{"reactie":"Om misbruik te voorkomen."}')$$, id))), '{"/nut verplicht"}'::text[]) FROM m;
SELECT pg_temp.bij('onderzoek_reageer', id, '{"reactie":"Om misbruik te voorkomen.","nut":"Drie keer per jaar vinden wij misbruik."}') FROM m;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.onderzoek(id, '{"nutAangetoond":"deels","nutToelichting":"Drie op duizend.","doelVoorWie":"De kas","bijwerkingen":"Wachten","toetsEffect":"Op tijd"}') FROM m;
SELECT pg_temp.als('medewerker', 'A', 3);
SELECT pg_temp.gelijk('the afdeling reads its own part', pg_temp.lees($$SELECT concat("nutVolgensAfdeling", "nutAangetoond", "doelVoorWie", "toetsEffect", "bewijslastOmgekeerd") FROM api.onderzoek$$), 'Drie keer per jaar vinden wij misbruik.t');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder reads none of it', pg_temp.lees($$SELECT concat("nutVolgensAfdeling", "nutAangetoond", bijwerkingen, "bewijslastOmgekeerd") FROM api.onderzoek$$), 'f');
ROLLBACK;
