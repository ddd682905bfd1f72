-- SPDX-License-Identifier: EUPL-1.2
-- Writing together, own standpunten, the verdict that follows from them, presenting and sending back.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE FUNCTION pg_temp.veld(a uuid, kolom text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT %s FROM api.advies WHERE id = %L', kolom, a)) $$;
CREATE FUNCTION pg_temp.probeer(a uuid, actie text, invoer jsonb DEFAULT '{}') RETURNS text LANGUAGE sql AS $$
  SELECT format('SELECT pg_temp.stap(%L, %L, %L, %L)', 'advies_stap', a, actie, invoer) $$;

-- Begins when research is done, by a member; one per melding.
CREATE TEMP TABLE m AS SELECT pg_temp.in_onderzoek('{4,5,6}') AS vroeg, pg_temp.naar_advies() AS id;
SELECT pg_temp.als('poulelid', 'A', 4);
SELECT pg_temp.weigert('too early', 'WF409', format($$SELECT pg_temp.doe('advies_maak', '{}', NULL, '{"meldingId":"%s"}')$$, vroeg)) FROM m;
SELECT pg_temp.weigert('of another team', 'WF404', format($$SELECT pg_temp.doe('advies_maak', '{}', NULL, '{"meldingId":"%s"}')$$, id)) FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('the melder does not write it', 'WF403', format($$SELECT pg_temp.doe('advies_maak', '{}', NULL, '{"meldingId":"%s"}')$$, id)) FROM m;
SELECT pg_temp.als('poulelid');
CREATE TEMP TABLE a AS SELECT ((pg_temp.doe('advies_maak', '{}', NULL, jsonb_build_object('meldingId', id))).body ->> 'id')::uuid AS id FROM m;
SELECT pg_temp.weigert('a second', '23505', format($$SELECT pg_temp.doe('advies_maak', '{}', NULL, '{"meldingId":"%s"}')$$, id)) FROM m;

-- Not to be decided on before it says what it must; a try needs its last day.
SELECT pg_temp.gelijk('empty', pg_temp.fouten(pg_temp.weigert('empty', 'WF409', pg_temp.probeer(id, 'leg_ter_vaststelling'))),
  '{"/betekenisVoorInwoners ontbreekt","/onderbouwing ontbreekt","/uitkomst ontbreekt"}'::text[]) FROM a;
SELECT pg_temp.bij('advies_wijzig', id, '{"uitkomst":"tijdelijk_proberen","betekenisVoorInwoners":"Sneller","onderbouwing":"Het kan"}', 1) FROM a;
SELECT pg_temp.gelijk('a try', pg_temp.fouten(pg_temp.weigert('a try', 'WF409', pg_temp.probeer(id, 'leg_ter_vaststelling'))),
  '{"/proefEinddatum ontbreekt","/voorstelTekst ontbreekt"}'::text[]) FROM a;
SELECT pg_temp.weigert('old version', 'WF412', format($$SELECT pg_temp.bij('advies_wijzig', %L, '{"onderbouwing":"x"}', 1)$$, id)) FROM a;
SELECT pg_temp.bij('advies_wijzig', id, '{"proefEinddatum":"2026-03-02","voorstelTekst":"Een half jaar zonder"}', 2) FROM a;
SELECT pg_temp.gelijk('over before it begins', pg_temp.fouten(pg_temp.weigert('today', 'WF409', pg_temp.probeer(id, 'leg_ter_vaststelling'))), '{"/proefEinddatum voorbij"}'::text[]) FROM a;
SELECT pg_temp.bij('advies_wijzig', id, '{"proefEinddatum":"2026-09-01"}', 3) FROM a;
SELECT pg_temp.weigert('no standpunt yet', 'WF409', format($$SELECT pg_temp.standpunt(%L, 2, 'akkoord')$$, id)) FROM a;
SELECT pg_temp.als('poulelid', 'A', 2);
SELECT pg_temp.weigert('the trekker lays it out', 'WF403', pg_temp.probeer(id, 'leg_ter_vaststelling')) FROM a;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.stap('advies_stap', id, 'leg_ter_vaststelling') FROM a;
SELECT pg_temp.weigert('not written in meanwhile', 'WF409', format($$SELECT pg_temp.bij('advies_wijzig', %L, '{"onderbouwing":"x"}', 5)$$, id)) FROM a;

-- Standpunten: own row, text with a kanttekening or minderheid, to be changed while it is open.
SELECT pg_temp.weigert('why', '23514', format($$SELECT pg_temp.standpunt(%L, 2, 'kanttekening', ' ')$$, id)) FROM a;
SELECT pg_temp.weigert('why', '23514', format($$SELECT pg_temp.standpunt(%L, 2, 'minderheid', NULL)$$, id)) FROM a;
SELECT pg_temp.standpunt(id, 1, 'akkoord', NULL) FROM a;
SELECT pg_temp.gelijk('not complete', pg_temp.veld(id, 'oordeel'), 'nog_niet_compleet') FROM a;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('the beslisser does not see it yet', pg_temp.veld(id, 'oordeel'), NULL) FROM a;
SELECT pg_temp.weigert('nor gives a standpunt', 'WF404', format($$SELECT pg_temp.bij('standpunt_zet', %L, '{"standpunt":"akkoord"}')$$, id)) FROM a;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('the coordinator reads it but has no say', 'WF403', format($$SELECT pg_temp.bij('standpunt_zet', %L, '{"standpunt":"akkoord"}')$$, id)) FROM a;

-- Most against: it stays open, to be taken back and rewritten; the old standpunten stay with the old text.
SELECT pg_temp.standpunt(id, 2, 'minderheid'), pg_temp.standpunt(id, 3, 'minderheid') FROM a;
SELECT pg_temp.gelijk('most want something else, and it is not fixed', pg_temp.veld(id, 'oordeel') || ' ' || pg_temp.status(id), 'niet_gedragen ter_vaststelling') FROM a;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('the trekker rewrites', pg_temp.lees($$SELECT string_agg(t ->> 'taak', ',') FROM api.werkvoorraad, json_array_elements("nuDoen") t WHERE t ->> 'soort' = 'advies'$$), 'herzie_advies');
SELECT pg_temp.gelijk('and heard it', pg_temp.lees($$SELECT count(*) FROM api.post_rij WHERE bericht = 'advies.niet_gedragen'$$), '1');
SELECT pg_temp.stap('advies_stap', id, 'haal_terug') FROM a;
SELECT pg_temp.gelijk('a new round', pg_temp.veld(id, 'oordeel') || (SELECT count(*) FROM app.standpunt), 'nog_niet_compleet3') FROM a;
SELECT pg_temp.stap('advies_stap', id, 'leg_ter_vaststelling') FROM a;
SELECT pg_temp.standpunt(id, 1, 'akkoord'), pg_temp.standpunt(id, 2, 'minderheid'), pg_temp.standpunt(id, 2, 'kanttekening'), pg_temp.standpunt(id, 3, 'akkoord') FROM a;
SELECT pg_temp.gelijk('changed in time', pg_temp.veld(id, 'oordeel') || ' ' || pg_temp.status(id), 'eensgezind vastgesteld') FROM a;
SELECT pg_temp.weigert('locked', 'WF409', format($$SELECT pg_temp.standpunt(%L, 3, 'minderheid')$$, id)) FROM a;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.weigert('locked', 'WF409', format($$SELECT pg_temp.bij('advies_wijzig', %L, '{"onderbouwing":"x"}', %s)$$, id, pg_temp.versie(id))) FROM a;
SELECT pg_temp.weigert('what was fixed is never rewritten', '55000', $$UPDATE app.advies_versie SET ronde = 9$$);

-- Every verdict that three or four can give.
CREATE FUNCTION pg_temp.oordeel(leden int[], meningen text[]) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v uuid := pg_temp.advies(pg_temp.naar_advies(leden));
BEGIN
  PERFORM pg_temp.stap('advies_stap', v, 'leg_ter_vaststelling');
  PERFORM pg_temp.standpunt(v, leden[n], meningen[n]) FROM generate_subscripts(leden, 1) n;
  RETURN pg_temp.veld(v, 'oordeel') || ' ' || pg_temp.status(v);
END $$;
SELECT pg_temp.gelijk('3-0', pg_temp.oordeel('{1,2,3}', '{akkoord,akkoord,kanttekening}'), 'eensgezind vastgesteld'),
       pg_temp.gelijk('2-1', pg_temp.oordeel('{1,2,3}', '{akkoord,minderheid,kanttekening}'), 'meerderheid vastgesteld'),
       pg_temp.gelijk('1-2', pg_temp.oordeel('{1,2,3}', '{akkoord,minderheid,minderheid}'), 'niet_gedragen ter_vaststelling'),
       pg_temp.gelijk('3-1', pg_temp.oordeel('{1,2,3,4}', '{akkoord,akkoord,akkoord,minderheid}'), 'meerderheid vastgesteld'),
       pg_temp.gelijk('2-2', pg_temp.oordeel('{1,2,3,4}', '{akkoord,akkoord,minderheid,minderheid}'), 'verdeeld vastgesteld'),
       pg_temp.gelijk('1-3', pg_temp.oordeel('{1,2,3,4}', '{akkoord,minderheid,minderheid,minderheid}'), 'niet_gedragen ter_vaststelling');

-- Of a team that is verdeeld the trekker tells both sides; who decides reads them, and so does the letter.
CREATE TEMP TABLE v AS SELECT id FROM app.advies x WHERE app.advies_oordeel(x) = 'verdeeld';
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('both sides', pg_temp.fouten(pg_temp.weigert('both sides', 'WF400', pg_temp.probeer(id, 'leg_voor', '{"beideKanten":" "}'))), '{"/beideKanten verplicht"}'::text[]) FROM v;
SELECT pg_temp.stap('advies_stap', id, 'leg_voor', '{"beideKanten":"Twee willen nu, twee eerst tellen."}') FROM v;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('read', pg_temp.veld(id, '"beideKanten"') || pg_temp.lees(format($$SELECT delen::text LIKE '%%Twee willen nu%%' FROM api.advies_brief WHERE id = %L$$, id)), 'Twee willen nu, twee eerst tellen.true') FROM v;

-- Presenting waits for a full team, then moves the melding along; the beslisser asks back once.
SELECT pg_temp.als('poulelid', 'A', 3);
SELECT pg_temp.antwoord_lid(t.id, 3, 'afgeslagen') FROM app.team t, m WHERE t.melding_id = m.id;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('with two', pg_temp.fouten(pg_temp.weigert('with two', 'WF409', pg_temp.probeer(id, 'leg_voor'))), '{"/team team_te_klein"}'::text[]) FROM a;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('teamlid_maak', t.id, jsonb_build_object('gebruikerId', pg_temp.mens('poulelid', 'A', 6)), t.versie) FROM app.team t, m WHERE t.melding_id = m.id;
SELECT pg_temp.antwoord_lid(t.id, 6) FROM app.team t, m WHERE t.melding_id = m.id;
-- Who joined when the others were done, says it too, once; then it can be presented.
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('each member', pg_temp.fouten(pg_temp.weigert('each member', 'WF409', pg_temp.probeer(id, 'leg_voor'))), '{"/standpunten nog_niet_compleet"}'::text[]) FROM a;
SELECT pg_temp.standpunt(id, 6, 'akkoord') FROM a;
SELECT pg_temp.weigert('vast is vast', 'WF409', format('SELECT pg_temp.standpunt(%L, 6, $$akkoord$$)', id)) FROM a;
SELECT pg_temp.gelijk('still decided on', pg_temp.status(id), 'vastgesteld') FROM a;
-- A conflict that came later, and a beslisser who left.
UPDATE app.afdeling SET contactpersoon_id = pg_temp.mens('poulelid', 'A', 2) WHERE id = pg_temp.afdeling('A', 2);
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('conflict', pg_temp.fouten(pg_temp.weigert('conflict', 'WF409', pg_temp.probeer(id, 'leg_voor'))), '{"/team belangenconflict"}'::text[]) FROM a;
UPDATE app.afdeling SET contactpersoon_id = pg_temp.mens('medewerker', 'A', 3) WHERE id = pg_temp.afdeling('A', 2);
UPDATE app.gebruiker SET actief = false WHERE id IN (pg_temp.mens('afdelingshoofd'), pg_temp.mens('directeur'));
SELECT pg_temp.gelijk('nobody decides', pg_temp.fouten(pg_temp.weigert('nobody decides', 'WF409', pg_temp.probeer(id, 'leg_voor'))), '{"/beslisser geen_beslisser"}'::text[]) FROM a;
UPDATE app.gebruiker SET actief = true WHERE id IN (pg_temp.mens('afdelingshoofd'), pg_temp.mens('directeur'));
SELECT pg_temp.als('poulelid', 'A', 2);
SELECT pg_temp.weigert('only the trekker', 'WF403', pg_temp.probeer(id, 'leg_voor')) FROM a;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.stap('advies_stap', id, 'leg_voor') FROM a;
SELECT pg_temp.gelijk('with the melding', pg_temp.status(m.id), 'advies_voorgelegd') FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder not before the besluit', pg_temp.veld(id, 'oordeel'), NULL) FROM a;
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.gelijk('the afdeling not before the besluit', pg_temp.veld(id, 'oordeel'), NULL) FROM a;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('the beslisser reads it', pg_temp.veld(id, 'array_to_string(acties, $$,$$)'), 'leg_terug,besluit') FROM a;
SELECT pg_temp.gelijk('a question is asked for', pg_temp.fouten(pg_temp.weigert('why back', 'WF400', pg_temp.probeer(id, 'leg_terug'))), '{"/vraag verplicht"}'::text[]) FROM a;
SELECT pg_temp.stap('advies_stap', id, 'leg_terug', '{"vraag":"En wat kost dat?"}') FROM a;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('the team reads the question', pg_temp.veld(id, '"vraagBeslisser"'), 'En wat kost dat?') FROM a;
SELECT pg_temp.bij('advies_wijzig', id, '{"onderbouwing":"Niets extra."}', pg_temp.versie(id)) FROM a;
SELECT pg_temp.stap('advies_stap', id, 'leg_ter_vaststelling') FROM a;
SELECT pg_temp.standpunt(id, n, 'akkoord') FROM a, unnest('{1,2,6}'::int[]) n;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.stap('advies_stap', id, 'leg_voor') FROM a;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('once', pg_temp.fouten(pg_temp.weigert('once', 'WF409', pg_temp.probeer(id, 'leg_terug', '{"vraag":"En nog iets?"}'))), '{"/actie al_teruggelegd"}'::text[]) FROM a;
SELECT pg_temp.gelijk('both texts are kept', (SELECT count(*) FROM app.advies_versie v JOIN a ON a.id = v.advies_id WHERE v.soort = 'vastgesteld'), 2::bigint);
ROLLBACK;
