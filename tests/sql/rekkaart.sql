-- SPDX-License-Identifier: EUPL-1.2
-- The kit: what an organisatie starts with, what it may change, and the cards on the table of a team.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE m AS SELECT pg_temp.in_onderzoek() AS id;
CREATE FUNCTION pg_temp.stapel(titel text) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.lees(format('SELECT id FROM api.rekkaart_rij WHERE titel = %L', titel))::uuid $$;
CREATE FUNCTION pg_temp.leg(titel text, vak text DEFAULT 'bespreken') RETURNS uuid LANGUAGE sql AS $$
  SELECT ((pg_temp.bij('kaart_leg', (SELECT id FROM m), jsonb_build_object('kaartId', pg_temp.stapel(titel), 'vak', vak))).body ->> 'id')::uuid $$;
CREATE FUNCTION pg_temp.verleg(id uuid, invoer jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.bij('kaart_wijzig', id, invoer, (SELECT g.versie FROM app.gelegde_kaart g WHERE g.id = verleg.id)) $$;
CREATE FUNCTION pg_temp.tafel(p_vak text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT string_agg(plek || left(titel, 5), %L ORDER BY plek) FROM api.gelegde_kaart WHERE vak = %L', ',', p_vak)) $$;

-- Each gemeente has seven ways and the bears, in its own table; an afstemmingsorganisatie only the norms.
SELECT pg_temp.als('medewerker', 'B');
SELECT pg_temp.gelijk('a set for each gemeente', pg_temp.lees($$SELECT count(DISTINCT rekstrategie) || '/' || count(*) FILTER (WHERE soort = 'beer') FROM api.rekkaart_rij$$), '7/8');
SELECT pg_temp.gelijk('22 norms in 4 groups', pg_temp.lees($$SELECT count(*) FILTER (WHERE geldt) || '/' || count(DISTINCT groep) FROM api.behoorlijkheidsnorm_rij$$), '22/4');
SELECT pg_temp.als('begeleider', 'C');
SELECT pg_temp.gelijk('no cards there', pg_temp.lees('SELECT (SELECT count(*) FROM api.rekkaart_rij) || $$/$$ || (SELECT count(*) FROM api.behoorlijkheidsnorm_rij)'), '0/22');

-- Own words: what it said is kept, a wrong pair is refused, an old version too.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('rekkaart_wijzig', pg_temp.stapel('Rek de tijd'), '{"titel":"Neem de tijd"}', 1);
SELECT pg_temp.weigert('an old version', 'WF412', $$SELECT pg_temp.bij('rekkaart_wijzig', pg_temp.stapel('Neem de tijd'), '{"actief":false}', 1)$$);
SELECT pg_temp.gelijk('history', pg_temp.lees($$SELECT geschiedenis -> 0 ->> 'titel' FROM api.rekkaart WHERE titel = 'Neem de tijd'$$), 'Rek de tijd');
SELECT pg_temp.weigert('a bear has no way', '23514', $$SELECT pg_temp.doe('rekkaart_maak', '{}', NULL, '{"soort":"beer","rekstrategie":"tijd","titel":"Beer","vraag":"Waarom dan?"}')$$);
SELECT pg_temp.doe('rekkaart_maak', '{}', NULL, '{"soort":"beer","titel":"Onze eigen beer","vraag":"Waarom dan?"}');
SELECT pg_temp.bij('rekkaart_wijzig', pg_temp.stapel('Maak het minder'), '{"actief":false}', 1);
SELECT pg_temp.gelijk('B keeps its own', (SELECT count(*) FROM app.rekkaart WHERE titel = 'Rek de tijd'), 1::bigint);

-- On the table: once each, only what is in use, in rows that stay 1, 2, 3.
SELECT pg_temp.als('poulelid', 'A', 2);
CREATE TEMP TABLE k AS SELECT pg_temp.leg('Neem de tijd') AS een, pg_temp.leg('Onze eigen beer') AS twee, pg_temp.leg('Geef vertrouwen') AS drie;
SELECT pg_temp.weigert('twice', '23505', $$SELECT pg_temp.leg('Neem de tijd')$$);
SELECT pg_temp.gelijk('put away', pg_temp.fouten(pg_temp.weigert('put away', 'WF409', $$SELECT pg_temp.leg('Maak het minder')$$)), '{"/kaartId niet_mogelijk"}'::text[]);
SELECT pg_temp.gelijk('in a row', pg_temp.tafel('bespreken'), '1Neem ,2Onze ,3Geef ');
SELECT pg_temp.verleg(drie, '{"plek":1}') FROM k;
SELECT pg_temp.gelijk('to the front', pg_temp.tafel('bespreken'), '1Geef ,2Neem ,3Onze ');
SELECT pg_temp.verleg(drie, '{"plek":3}') FROM k;
SELECT pg_temp.gelijk('to the end', pg_temp.tafel('bespreken'), '1Neem ,2Onze ,3Geef ');
SELECT pg_temp.verleg(een, '{"vak":"speelt_mee"}'), pg_temp.verleg(drie, '{"vak":"speelt_mee","plek":1,"antwoord":"Een steekproef is genoeg."}') FROM k;
SELECT pg_temp.gelijk('another place', pg_temp.tafel('speelt_mee') || '|' || pg_temp.tafel('bespreken'), '1Geef ,2Neem |1Onze ');
SELECT pg_temp.gelijk('the answer', pg_temp.lees(format('SELECT antwoord FROM api.gelegde_kaart WHERE id = %L', drie)), 'Een steekproef is genoeg.') FROM k;
SELECT pg_temp.weigert('an old version', 'WF412', format($$SELECT pg_temp.bij('kaart_wijzig', %L, '{"plek":1}', 1)$$, drie)) FROM k;
SELECT pg_temp.bij('kaart_haal_weg', een, '{}', 2) FROM k;
SELECT pg_temp.gelijk('taken away', pg_temp.tafel('speelt_mee'), '1Geef ');
-- A card keeps the words it was laid with.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('rekkaart_wijzig', pg_temp.stapel('Geef vertrouwen'), '{"titel":"Vertrouw"}', 1);
SELECT pg_temp.gelijk('its own words', pg_temp.tafel('speelt_mee'), '1Geef ');
SELECT pg_temp.weigert('the coordinator reads along', 'WF403', format($$SELECT pg_temp.verleg(%L, '{"plek":1}')$$, drie)) FROM k;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder does not see it', pg_temp.lees('SELECT count(*) FROM api.gelegde_kaart'), '0');
SELECT pg_temp.weigert('nor moves it', 'WF404', format($$SELECT pg_temp.verleg(%L, '{"plek":1}')$$, drie)) FROM k;

-- Norms as labels: exactly what was chosen; one that ended stays where it was and is not chosen anew.
CREATE FUNCTION pg_temp.norm(p_naam text) RETURNS text LANGUAGE sql AS $$ SELECT to_json(n.id)::text FROM app.behoorlijkheidsnorm n WHERE n.naam = p_naam AND n.organisatie_id = pg_temp.organisatie('A') $$;
CREATE FUNCTION pg_temp.labels() RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees($q$SELECT string_agg(n ->> 'naam', ',') FROM api.onderzoek o, json_array_elements(o.normen) n$q$) $$;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.onderzoek(id, format('{"normen":[%s,%s]}', pg_temp.norm('Maatwerk'), pg_temp.norm('Evenredigheid'))::jsonb) FROM m;
SELECT pg_temp.gelijk('chosen', pg_temp.labels(), 'Evenredigheid,Maatwerk');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('no end before the beginning', '23514', format($$SELECT pg_temp.bij('behoorlijkheidsnorm_wijzig', %L, '{"geldigTot":"2011-01-01"}', 1)$$, pg_temp.norm('Maatwerk')::json #>> '{}'));
SELECT pg_temp.bij('behoorlijkheidsnorm_wijzig', (pg_temp.norm(n)::json #>> '{}')::uuid, '{"geldigTot":"2026-03-01"}', 1) FROM unnest('{Maatwerk,Integriteit}'::text[]) n;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.onderzoek(id, format('{"normen":[%s]}', pg_temp.norm('Maatwerk'))::jsonb) FROM m;
SELECT pg_temp.gelijk('stays', pg_temp.labels(), 'Maatwerk');
SELECT pg_temp.gelijk('not anew', pg_temp.fouten(pg_temp.weigert('not anew', 'WF409', format($$SELECT pg_temp.onderzoek(%L, '{"normen":[%s]}')$$, id, pg_temp.norm('Integriteit')))), '{"/normen geldt_niet"}'::text[]) FROM m;
SELECT pg_temp.bij('gesprek_maak', id, format('{"soort":"anders","gesprekOp":"2026-03-02","contactGelukt":true,"verslag":"Kort","normen":[%s]}', pg_temp.norm('Fair play'))::jsonb) FROM m;
SELECT pg_temp.gelijk('of one talk', pg_temp.lees($$SELECT normen -> 0 ->> 'naam' FROM api.gesprek$$), 'Fair play'), pg_temp.gelijk('apart from the sheet', pg_temp.labels(), 'Maatwerk');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('for the team', pg_temp.labels(), NULL);
ROLLBACK;
