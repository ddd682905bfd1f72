-- SPDX-License-Identifier: EUPL-1.2
-- A deputy decides while somebody is away, and gives it back; who has a part in it never decides.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE FUNCTION pg_temp.beslisser(a uuid) RETURNS text LANGUAGE sql AS $$
  SELECT concat_ws(' voor ', g.naam, v.naam) FROM app.advies x JOIN app.melding m ON m.id = x.melding_id JOIN app.gebruiker g ON g.id = m.beslisser_id
    LEFT JOIN app.gebruiker v ON v.id = m.waarneming_voor_id WHERE x.id = a $$;
CREATE FUNCTION pg_temp.weg(van date, tot date, wie uuid DEFAULT NULL) RETURNS uuid LANGUAGE sql AS $$
  SELECT ((pg_temp.doe('afwezigheid_maak', '{}', NULL, jsonb_strip_nulls(jsonb_build_object('van', van, 'tot', tot, 'gebruikerId', wie)))).body ->> 'id')::uuid $$;
CREATE FUNCTION pg_temp.werker() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als('systeem');
  RETURN (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body ->> 'waargenomen';
END $$;
CREATE TEMP TABLE a AS SELECT pg_temp.voorgelegd() AS id;
SELECT pg_temp.gelijk('the head', pg_temp.beslisser(id), 'afdelingshoofd 1 van A') FROM a;

-- Choosing a deputy: the head or the beheerder, and somebody with a role that decides.
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.weigert('another head', 'WF403', format($$SELECT pg_temp.bij('plaatsvervanger_zet', %L, '{"gebruikerId":null}')$$, pg_temp.afdeling('A', 1)));
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('without the role', pg_temp.fouten(pg_temp.weigert('role', 'WF400', format($$SELECT pg_temp.bij('plaatsvervanger_zet', %L, '{"gebruikerId":"%s"}')$$, pg_temp.afdeling('A', 1), pg_temp.mens('jurist')))), '{"/gebruikerId kan_niet"}'::text[]);
SELECT pg_temp.weigert('oneself', 'WF400', format($$SELECT pg_temp.bij('plaatsvervanger_zet', %L, '{"gebruikerId":"%s"}')$$, pg_temp.afdeling('A', 1), pg_temp.mens('afdelingshoofd')));
SELECT pg_temp.weigert('of another organisatie', 'WF404', format($$SELECT pg_temp.bij('plaatsvervanger_zet', %L, '{"gebruikerId":null}')$$, pg_temp.afdeling('B', 1)));
SELECT pg_temp.bij('plaatsvervanger_zet', pg_temp.afdeling('A', 1), jsonb_build_object('gebruikerId', pg_temp.mens('plaatsvervanger')));

-- Away from today: the deputy decides at once, is told, and the timeline says so.
SELECT pg_temp.weigert('backwards', '23514', $$SELECT pg_temp.weg('2026-03-06', '2026-03-05')$$);
SELECT pg_temp.weigert('over', 'WF400', $$SELECT pg_temp.weg('2026-02-01', '2026-03-01')$$);
SELECT pg_temp.weigert('a year with a slip', 'WF400', $$SELECT pg_temp.weg('2026-03-02', '2062-03-06')$$);
CREATE TEMP TABLE v AS SELECT pg_temp.weg('2026-03-02', '2026-03-06') AS id;
SELECT pg_temp.weigert('twice', 'WF409', $$SELECT pg_temp.weg('2026-03-06', '2026-03-10')$$);
SELECT pg_temp.gelijk('the deputy', pg_temp.beslisser(id), 'plaatsvervanger 1 van A voor afdelingshoofd 1 van A') FROM a;
SELECT pg_temp.als('plaatsvervanger');
SELECT pg_temp.gelijk('told', pg_temp.lees('SELECT bericht FROM api.post_rij'), 'advies.voorgelegd');
SELECT pg_temp.gelijk('on the desk', pg_temp.lees($$SELECT string_agg(t ->> 'taak', ',') FROM api.werkvoorraad, json_array_elements("nuDoen") t$$), 'besluit');
SELECT pg_temp.gelijk('in the timeline', pg_temp.lees($$SELECT tekst FROM api.melding_tijdlijn WHERE tekst LIKE '%plaatsvervanger%'$$),
  'plaatsvervanger 1 van A beslist nu over deze melding, in plaats van afdelingshoofd 1 van A.');
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.weigert('not the head now', 'WF404', format($$SELECT pg_temp.doe('besluit_maak', '{}', NULL, '{"meldingId":"%s"}')$$, x.melding_id)) FROM app.advies x, a WHERE x.id = a.id;

-- Sooner back, or the last day over: the head decides again; nothing else moves.
SELECT pg_temp.gelijk('nothing changed', pg_temp.werker(), '0');
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.bij('afwezigheid_verwijder', id, '{}') FROM v;
SELECT pg_temp.gelijk('back', pg_temp.beslisser(id), 'afdelingshoofd 1 van A') FROM a;
SELECT pg_temp.weg('2026-03-04', '2026-03-06');
SELECT pg_temp.gelijk('later is not yet', pg_temp.beslisser(id), 'afdelingshoofd 1 van A') FROM a;
SELECT pg_temp.klok('2026-03-04 00:30+01');
SELECT pg_temp.gelijk('on the day, by the worker', pg_temp.werker() || pg_temp.beslisser(id), '1plaatsvervanger 1 van A voor afdelingshoofd 1 van A') FROM a;

-- The deputy away too: the directeur. Whoever was in the team, reported it or owns the rule: never.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weg('2026-03-04', '2026-03-05', pg_temp.mens('plaatsvervanger'));
SELECT pg_temp.gelijk('the directeur', pg_temp.beslisser(id), 'directeur 1 van A voor afdelingshoofd 1 van A') FROM a;
SELECT pg_temp.klok('2026-03-06 09:00+01');
SELECT pg_temp.gelijk('the deputy is back first', pg_temp.werker() || pg_temp.beslisser(id), '1plaatsvervanger 1 van A voor afdelingshoofd 1 van A') FROM a;
UPDATE app.afdeling SET contactpersoon_id = pg_temp.mens('plaatsvervanger') WHERE id = pg_temp.afdeling('A', 2);
SELECT pg_temp.als('plaatsvervanger');
CREATE TEMP TABLE b AS SELECT ((pg_temp.doe('besluit_maak', '{}', NULL, jsonb_build_object('meldingId', x.melding_id))).body ->> 'id')::uuid AS id
  FROM app.advies x, a WHERE x.id = a.id;
SELECT pg_temp.bij('besluit_wijzig', id, '{"uitkomst":"aanpassen","relatieAdvies":"overgenomen","motivering":"Wachten helpt niet.","ingangsdatum":"2026-04-01"}', 1) FROM b;
SELECT pg_temp.gelijk('gaat over de regel', pg_temp.fouten(pg_temp.weigert('owner', 'WF409', format($$SELECT pg_temp.stap('besluit_stap', %L, 'neem')$$, id))), '{"/beslisser belangenconflict"}'::text[]) FROM b;
SELECT pg_temp.gelijk('the next one', pg_temp.werker() || pg_temp.beslisser(id), '1directeur 1 van A voor afdelingshoofd 1 van A') FROM a;
SELECT pg_temp.als('directeur');
SELECT pg_temp.stap('besluit_stap', id, 'neem') FROM b;
SELECT pg_temp.gelijk('decided for', pg_temp.lees(format($$SELECT concat_ws(' voor ', besluitnemer ->> 'naam', "waarnemingVoor" ->> 'naam') FROM api.besluit WHERE id = %L$$, id)),
  'directeur 1 van A voor afdelingshoofd 1 van A') FROM b;

-- Also to confirm what was carried out.
SAVEPOINT uitvoering;
SELECT pg_temp.klok('2026-03-09 09:00+01');
UPDATE app.afdeling SET contactpersoon_id = pg_temp.mens('medewerker', 'A', 3) WHERE id = pg_temp.afdeling('A', 2);
CREATE TEMP TABLE u AS SELECT pg_temp.opgedragen('{4,5,6}') AS id;
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.stap('uitvoering_stap', id, 'meld_gereed', '{"toelichting":"Het staat er zo in."}') FROM u;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weg(app.vandaag(), app.vandaag(), pg_temp.mens('afdelingshoofd'));
SELECT pg_temp.als('plaatsvervanger');
SELECT pg_temp.gelijk('the deputy confirms', (pg_temp.stap('uitvoering_stap', id, 'bevestig')).status, 200) FROM u;
ROLLBACK TO uitvoering;

-- Who sees who is away.
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('not for another', 'WF403', format('SELECT pg_temp.weg(%L, %L, %L)', '2026-03-20', '2026-03-21', pg_temp.mens('medewerker', 'A', 2)));
SELECT pg_temp.weg('2026-03-20', '2026-03-21');
SELECT pg_temp.gelijk('own days', pg_temp.lees('SELECT count(*) FROM api.afwezigheid_rij'), '1');
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('nobody else', pg_temp.lees('SELECT count(*) FROM api.afwezigheid_rij'), '0');
SELECT pg_temp.weigert('nor away with it', 'WF404', format($$SELECT pg_temp.bij('afwezigheid_verwijder', %L, '{}')$$, (SELECT id FROM app.afwezigheid WHERE gebruiker_id = pg_temp.mens('medewerker'))));
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('who reckons with it', pg_temp.lees('SELECT count(*) > 1 FROM api.afwezigheid_rij'), 'true');
SELECT pg_temp.weigert('but does not take it away', 'WF403', format($$SELECT pg_temp.bij('afwezigheid_verwijder', %L, '{}')$$, (SELECT id FROM app.afwezigheid WHERE gebruiker_id = pg_temp.mens('medewerker'))));
-- A proposal to deviate has three working days, so it does not wait for who is away; and what was sent follows.
UPDATE app.afdeling SET contactpersoon_id = pg_temp.mens('medewerker', 'A', 3) WHERE id = pg_temp.afdeling('A', 2);
SELECT pg_temp.klok('2026-05-04 10:00+02');
CREATE TEMP TABLE r AS SELECT pg_temp.ingediend(pg_temp.regel('beleidsregel')) AS melding, NULL::uuid AS recht;
SELECT pg_temp.klok('2026-06-16 09:00+02'), pg_temp.werker();
UPDATE r SET recht = (SELECT x.id FROM app.afwijkingsrecht x WHERE x.melding_id = r.melding);
CREATE FUNCTION pg_temp.stelt_voor() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als('medewerker');
  RETURN (pg_temp.bij('afwijkingsvoorstel_maak', (SELECT recht FROM r), '{"verwijzing":"Z-48213","wat":"De koelkast betalen op een bon.","omstandigheid":"Er is een baby in huis.","gevolgInwoner":"Wachten kost meer dan de koelkast."}')).body -> 'voorstellen' -> 0 ->> 'id';
END $$;
CREATE FUNCTION pg_temp.beslist(m uuid) RETURNS text LANGUAGE sql AS $$ SELECT g.naam FROM app.melding x JOIN app.gebruiker g ON g.id = x.beslisser_id WHERE x.id = m $$;
CREATE TEMP TABLE k AS SELECT pg_temp.stelt_voor() AS id;
SELECT pg_temp.gelijk('the head was asked', pg_temp.beslist(melding), 'afdelingshoofd 1 van A') FROM r;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.weg('2026-06-16', '2026-06-19');
SELECT pg_temp.gelijk('the deputy', pg_temp.beslist(melding), 'plaatsvervanger 1 van A') FROM r;
SELECT pg_temp.als('plaatsvervanger');
SELECT pg_temp.gelijk('told', pg_temp.lees($$SELECT string_agg(bericht, ',') FROM api.post_rij WHERE bericht LIKE 'afwijkingsrecht.%'$$), 'afwijkingsrecht.vraag_voorstel');
SELECT pg_temp.gelijk('on the desk', pg_temp.lees($$SELECT (t ->> 'taak') || ' ' || (t ->> 'uiterlijkOp') FROM api.werkvoorraad, json_array_elements("nuDoen") t LIMIT 1$$), 'recht_voorstel 2026-06-19');
SELECT pg_temp.stap('afwijkingsrecht_stap', recht, 'antwoord_voorstel', jsonb_build_object('voorstelId', k.id, 'bijzonder', true, 'onevenredig', true, 'motivering', 'Een baby kan niet wachten.')) FROM r, k;
SELECT pg_temp.gelijk('allowed', pg_temp.status(id::uuid), 'toegestaan') FROM k;
-- Asked while the head is away already: by the worker.
SELECT pg_temp.klok('2026-06-22 09:00+02'), pg_temp.werker();
SELECT pg_temp.gelijk('back', pg_temp.beslist(melding), 'afdelingshoofd 1 van A') FROM r;
SELECT pg_temp.als('afdelingshoofd'), pg_temp.weg('2026-06-23', '2026-06-26');
SELECT pg_temp.klok('2026-06-23 09:00+02'), pg_temp.stelt_voor();
SELECT pg_temp.werker();
SELECT pg_temp.gelijk('the deputy again', pg_temp.beslist(melding), 'plaatsvervanger 1 van A') FROM r;
ROLLBACK;
