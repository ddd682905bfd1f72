-- SPDX-License-Identifier: EUPL-1.2
-- Joining a melding: what may be known of it, an own clock and an own right, one besluit for each, and back again.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE h AS SELECT pg_temp.in_onderzoek() AS id; -- medewerker 1; poulelid 1, 2 and 3 look into it
CREATE FUNCTION pg_temp.samen(kolom text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT %s FROM api.melding_samenvatting WHERE id = %L', kolom, (SELECT id FROM h))) $$;
CREATE FUNCTION pg_temp.maak(invoer jsonb DEFAULT '{}') RETURNS uuid LANGUAGE sql AS $$
  SELECT ((pg_temp.doe('melding_maak', '{}', NULL, jsonb_build_object('welkeRegel', 'Bijstand duurt te lang', 'waaromHinderlijk', 'Mijn inwoners wachten ook.',
    'sluitAanBij', (SELECT id FROM h)) || invoer)).body ->> 'id')::uuid $$;

-- Whoever joins sees which rule it is and how far, not the words and not who.
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('only in short', pg_temp.samen($$concat("welkeRegel", '|', status, '|', aangesloten, '|', zichtbaar, '|', "waaromNiet", '|', "adviesId", "besluitId")$$), 'Regel van type werkafspraak|in_onderzoek|0|f||');
SELECT pg_temp.gelijk('and not the melding', pg_temp.lees(format('SELECT count(*) FROM api.melding WHERE id = %L', (SELECT id FROM h))), '0');
CREATE FUNCTION pg_temp.gevonden(tekst text) RETURNS bigint LANGUAGE sql AS $$
  SELECT json_array_length((pg_temp.doe('meldingen_aansluitbaar', '{}', NULL, jsonb_build_object('tekst', tekst))).body -> 'resultaten')::bigint $$;
SELECT pg_temp.gelijk('found by the rule', pg_temp.gevonden('regel werkafspraak'), 1::bigint), pg_temp.gelijk('not by the words of the melder', pg_temp.gevonden('gesprek geweest'), 0::bigint);
SELECT pg_temp.als('medewerker', 'B');
SELECT pg_temp.gelijk('not from another gemeente', pg_temp.samen('id'), NULL), pg_temp.weigert('nor joined', 'WF404', 'SELECT pg_temp.maak()');

-- Nobody joins their own, looks into their own, decides about their own, or joins what does not go on.
CREATE FUNCTION pg_temp.waarom(rol text, nummer int DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, 'A', nummer);
  IF pg_temp.samen('"waaromNiet"') IS NOT NULL THEN PERFORM pg_temp.weigert(rol, 'WF409', 'SELECT pg_temp.maak()'); END IF;
  RETURN pg_temp.samen('"waaromNiet"');
END $$;
SELECT pg_temp.gelijk('own', pg_temp.waarom('medewerker'), 'Dit is je eigen melding.'), pg_temp.gelijk('team', pg_temp.waarom('poulelid', 2), 'Je zit in het team van deze melding.'),
       pg_temp.gelijk('decides', pg_temp.waarom('afdelingshoofd'), 'Jij besluit over deze melding.'), pg_temp.gelijk('the coordinator may', pg_temp.waarom('coordinator'), NULL);

-- Joined: an own kenmerk, the rule of the other, an own clock that began today. What would help need not be said.
SELECT pg_temp.klok('2026-03-16 09:00+01');
SELECT pg_temp.als('medewerker', 'A', 2);
CREATE TEMP TABLE g AS SELECT pg_temp.maak() AS id;
SELECT pg_temp.gelijk('a concept knows what it joins', pg_temp.lees(format($$SELECT "sluitAanBij" = %L AND regel ->> 'naam' = 'Regel van type werkafspraak' FROM api.melding WHERE id = %L$$, (SELECT id FROM h), (SELECT id FROM g))), 'true');
SELECT pg_temp.gelijk('saved again', (pg_temp.bij('melding_wijzig', id, jsonb_build_object('sluitAanBij', (SELECT id FROM h), 'praktijkvoorbeeld', 'Vorige week nog.'), 1)).status, 200) FROM g;
SELECT pg_temp.gelijk('joined', (pg_temp.bij('melding_stap', id, '{"actie":"dien_in"}')).body ->> 'status', 'gekoppeld') FROM g;
SELECT pg_temp.gelijk('an own clock', pg_temp.lees(format($$SELECT concat(kenmerk <> (SELECT kenmerk FROM app.stuk WHERE id = %L), "uiterlijkOp") FROM api.melding WHERE id = %L$$, (SELECT id FROM h), (SELECT id FROM g))), 't2026-04-27');
SELECT pg_temp.gelijk('once', pg_temp.samen('"waaromNiet"'), 'Je bent hier al bij aangesloten.'), pg_temp.gelijk('counted', pg_temp.samen(E'concat(aangesloten, "eigenMeldingId" IS NOT NULL)'), '1t');
SELECT pg_temp.weigert('a second time', 'WF409', 'SELECT pg_temp.maak()');

SELECT pg_temp.gelijk('it waits for the other melding', pg_temp.lees($$SELECT "wachtOpAnder" -> 0 ->> 'aanZet' FROM api.werkvoorraad$$), '["andere_melding"]');

-- The team reads what the other saw, under the name that the other chose; whoever joined may not look into it.
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('the team reads it', pg_temp.lees(format($$SELECT concat("waaromHinderlijk", '|', praktijkvoorbeeld, '|', melder ->> 'naam', '|', termijnstand) FROM api.aansluiting_rij WHERE "meldingId" = %L$$, (SELECT id FROM h))),
  'Mijn inwoners wachten ook.|Vorige week nog.|medewerker 2 van A|ruim');
SELECT pg_temp.gelijk('and is told', pg_temp.lees($$SELECT count(*) FROM api.post_rij WHERE bericht = 'melding.aangesloten'$$), '1');
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('who decides reads no name', pg_temp.lees(format($$SELECT concat("waaromHinderlijk", '|', melder ->> 'naam') FROM api.aansluiting_rij WHERE "meldingId" = %L$$, (SELECT id FROM h))), 'Mijn inwoners wachten ook.|');
SELECT pg_temp.als(rol, 'A', nr), pg_temp.gelijk('not for ' || rol, pg_temp.lees(format('SELECT count(*) FROM api.aansluiting_rij WHERE "meldingId" = %L', (SELECT id FROM h))), '0')
  FROM (VALUES ('medewerker', 1), ('medewerker', 2), ('medewerker', 3)) x (rol, nr);
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('not in the team', app.belangenconflict((SELECT id FROM h), pg_temp.mens('medewerker', 'A', 2)), 'Sloot zich aan bij deze melding.');
SELECT pg_temp.gelijk('nor deciding', app.onpartijdig((SELECT id FROM h), pg_temp.mens('medewerker', 'A', 2)), false);

-- Each its own right, on its own day. Back by the coordinator, and joined again.
SELECT pg_temp.klok('2026-04-14 00:10+02'), pg_temp.als('systeem'), pg_temp.doe('termijnen_loop', '{}', NULL, '{}');
SELECT pg_temp.gelijk('the first on day 43', (SELECT array_agg(melding_id) FROM app.afwijkingsrecht), ARRAY[(SELECT id FROM h)]);
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"ontkoppel"}') FROM g;
SELECT pg_temp.gelijk('loose', pg_temp.status(id) || coalesce((SELECT m.gekoppeld_aan_id::text FROM app.melding m WHERE m.id = g.id), '-'), 'ingediend-') FROM g;
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('no longer part of it', pg_temp.samen('"waaromNiet"'), NULL), pg_temp.gelijk('told', pg_temp.lees($$SELECT count(*) FROM api.post_rij WHERE bericht = 'melding.losgemaakt'$$), '1');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', g.id, jsonb_build_object('actie', 'koppel', 'meldingId', h.id)) FROM g, h;
SELECT pg_temp.klok('2026-04-28 00:10+02'), pg_temp.als('systeem'), pg_temp.doe('termijnen_loop', '{}', NULL, '{}');
SELECT pg_temp.gelijk('the other on its own day 43', (SELECT ontstaan_op FROM app.afwijkingsrecht WHERE melding_id = (SELECT id FROM g)), '2026-04-28 00:00+02'::timestamptz);
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('a task', pg_temp.lees($$SELECT w."nuDoen" -> 0 ->> 'taak' FROM api.werkvoorraad w$$), 'afwijken_mag');

-- Who joined may change their mind, as long as there is no besluit: withdrawn, and no longer part of the other.
SAVEPOINT terug;
SELECT pg_temp.bij('melding_stap', id, '{"actie":"trek_in","toelichting":"Ik had het verkeerd begrepen."}') FROM g;
SELECT pg_temp.gelijk('withdrawn', pg_temp.status(id) || coalesce((SELECT m.gekoppeld_aan_id::text FROM app.melding m WHERE m.id = g.id), '-'), 'ingetrokken-') FROM g;
SELECT pg_temp.gelijk('the clock stopped', pg_temp.lees(format('SELECT termijnstand FROM api.melding WHERE id = %L', (SELECT id FROM g))), 'gestopt');
SELECT pg_temp.gelijk('may join again', pg_temp.samen('"waaromNiet"'), NULL);
ROLLBACK TO terug;

-- One that joined is not joined itself. Whoever is still writing to join one that is coupled meanwhile, goes along.
CREATE TEMP TABLE d AS SELECT pg_temp.ingediend((SELECT regel_id FROM app.melding JOIN h USING (id))) AS id;
SELECT pg_temp.als('medewerker', 'A', 3);
SELECT pg_temp.weigert('not that one', 'WF409', format($$SELECT pg_temp.maak('{"sluitAanBij":"%s"}')$$, (SELECT id FROM g)));
SELECT pg_temp.maak(jsonb_build_object('sluitAanBij', (SELECT id FROM d)));
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', d.id, jsonb_build_object('actie', 'koppel', 'meldingId', h.id)) FROM d, h;
SELECT pg_temp.gelijk('goes along', (SELECT sluit_aan_bij_id FROM app.melding WHERE melder_id = pg_temp.mens('medewerker', 'A', 3)), (SELECT id FROM h));

-- One besluit: to each in the postvak, recorded, readable, and it ends each right.
CREATE FUNCTION pg_temp.besluit() RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  m uuid := (SELECT id FROM h);
  a uuid;
  b uuid;
BEGIN
  PERFORM pg_temp.als('poulelid'); PERFORM pg_temp.gesprek(m); PERFORM pg_temp.onderzoek(m, pg_temp.bevindingen());
  PERFORM pg_temp.als('medewerker'); PERFORM pg_temp.bij('onderzoek_bevestig', m, '{"klopt":true}');
  PERFORM pg_temp.als('medewerker', 'A', 3); PERFORM pg_temp.bij('onderzoek_reageer', m, '{"reactie":"Dat weten wij niet meer."}');
  PERFORM pg_temp.als('poulelid'); PERFORM pg_temp.bij('melding_stap', m, '{"actie":"naar_advies"}');
  a := pg_temp.advies(m);
  PERFORM pg_temp.stap('advies_stap', a, 'leg_ter_vaststelling');
  PERFORM pg_temp.standpunt(a, n, 'akkoord') FROM generate_series(1, 3) n;
  PERFORM pg_temp.als('poulelid'); PERFORM pg_temp.stap('advies_stap', a, 'leg_voor');
  PERFORM pg_temp.als('afdelingshoofd');
  b := (pg_temp.doe('besluit_maak', '{}', NULL, jsonb_build_object('meldingId', m))).body ->> 'id';
  PERFORM pg_temp.bij('besluit_wijzig', b, jsonb_build_object('uitkomst', 'aanpassen', 'relatieAdvies', 'overgenomen', 'motivering', 'Vier weken is genoeg.', 'ingangsdatum', app.vandaag()), pg_temp.versie(b));
  PERFORM pg_temp.als('medewerker', 'A', 2);
  PERFORM pg_temp.gelijk('not before it is delivered', pg_temp.lees(format('SELECT count(*) FROM api.besluit WHERE id = %L', b)), '0');
  PERFORM pg_temp.als('afdelingshoofd'); PERFORM pg_temp.stap('besluit_stap', b, 'neem');
  RETURN b;
END $$;
CREATE TEMP TABLE b AS SELECT pg_temp.besluit() AS id;
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('in the postvak', pg_temp.lees(format($$SELECT concat("stukSoort", ' ', "stukId" = %L) FROM api.post_rij WHERE bericht = 'besluit.genomen'$$, (SELECT id FROM b))), 'besluit t');
SELECT pg_temp.gelijk('it can be read, with the advies', pg_temp.lees(format($$SELECT concat(motivering, '|', (SELECT count(*) FROM api.advies)) FROM api.besluit WHERE id = %L$$, (SELECT id FROM b))), 'Vier weken is genoeg.|1');
SELECT pg_temp.gelijk('recorded; of the others no name', pg_temp.lees(format($$SELECT string_agg(concat(k ->> 'aan', ':', k ->> 'naam'), ', ' ORDER BY k ->> 'aan') FROM api.besluit, json_array_elements(bekendmakingen) k WHERE id = %L AND k ->> 'aan' <> 'afdeling'$$, (SELECT id FROM b))),
  'aangesloten:medewerker 2 van A, melder:');
SELECT pg_temp.gelijk('its clock stopped, its right ended', pg_temp.lees(format($$SELECT concat(m.termijnstand, ' ', a.status, ' ', a."beeindigdReden") FROM api.melding m JOIN api.afwijkingsrecht a ON a."meldingId" = m.id WHERE m.id = %L$$, (SELECT id FROM g))),
  'gestopt beeindigd Het besluit is bekendgemaakt aan de melder.');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the first does not read who joined', pg_temp.lees(format($$SELECT string_agg(k ->> 'naam', ', ') FROM api.besluit, json_array_elements(bekendmakingen) k WHERE id = %L AND k ->> 'aan' = 'aangesloten'$$, (SELECT id FROM b))), NULL);
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.gelijk('nothing to withdraw', pg_temp.lees(format($$SELECT 'trek_in' = ANY (acties) FROM api.melding WHERE id = %L$$, (SELECT id FROM g))), 'false');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('what was answered together stays together', pg_temp.fouten(pg_temp.weigert('loose', 'WF409', format('SELECT pg_temp.bij(''melding_stap'', %L, ''{"actie":"ontkoppel"}'')', (SELECT id FROM g)))), '{"/actie al_beantwoord"}');

-- Too late to join by then, said when it is chosen and when it is handed in; the coordinator can still couple, and then it is delivered at once.
SELECT pg_temp.als('medewerker', 'A', 3);
SELECT pg_temp.gelijk('too late', pg_temp.waarom('medewerker', 3), 'Over deze melding is al besloten, of zij loopt niet meer.');
CREATE TEMP TABLE e AS SELECT id FROM app.melding WHERE melder_id = pg_temp.mens('medewerker', 'A', 3);
SELECT pg_temp.gelijk('nothing is lost', pg_temp.fouten(pg_temp.weigert('handed in', 'WF409', format('SELECT pg_temp.bij(''melding_stap'', %L, ''{"actie":"dien_in"}'')', (SELECT id FROM e)))), '{"/sluitAanBij niet_meer"}');
SELECT pg_temp.bij('melding_wijzig', id, '{"sluitAanBij":null,"suggestie":"Betaal direct uit."}', 1) FROM e;
SELECT pg_temp.gelijk('handed in alone', (pg_temp.bij('melding_stap', id, '{"actie":"dien_in"}')).body ->> 'status', 'ingediend') FROM e;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', e.id, jsonb_build_object('actie', 'koppel', 'meldingId', h.id)) FROM e, h;
SELECT pg_temp.gelijk('delivered at once', pg_temp.lees(format('SELECT termijnstand FROM api.melding WHERE id = %L', (SELECT id FROM e))), 'gestopt');

-- Closed without a besluit: whoever joined goes on alone.
CREATE TEMP TABLE l AS SELECT pg_temp.ingediend() AS een, pg_temp.ingediend() AS ander;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', een, jsonb_build_object('actie', 'koppel', 'meldingId', ander)), pg_temp.bij('melding_buitenstap', ander, '{"naar":"afgesloten","reden":"De raad schrapte deze regel"}') FROM l;
SELECT pg_temp.als('systeem');
SELECT pg_temp.doe('termijnen_loop', '{}', NULL, '{}');
SELECT pg_temp.gelijk('on its own road', pg_temp.status(een), 'ingediend') FROM l;
-- The melder of one does not sit in the team of the other.
SELECT pg_temp.als('coordinator');
UPDATE app.melding SET melder_id = pg_temp.mens('poulelid', 'A', 4) WHERE id = (SELECT een FROM l);
CREATE TEMP TABLE t AS SELECT pg_temp.in_onderzoek('{4,5,6}') AS id;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('own melding', pg_temp.fouten(pg_temp.weigert('koppel', 'WF409', format('SELECT pg_temp.bij(''melding_stap'', %L, %L)', l.een, jsonb_build_object('actie', 'koppel', 'meldingId', t.id)))), '{"/meldingId eigen_melding"}') FROM l, t;
ROLLBACK;
