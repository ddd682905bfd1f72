-- SPDX-License-Identifier: EUPL-1.2
-- What is too late goes up by itself, level by level and once; what was asked for goes up at once; an answer does
-- what it says, and everybody it concerns hears it.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE FUNCTION pg_temp.ronde(dag date) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v jsonb;
BEGIN
  PERFORM pg_temp.klok(dag + time '06:00' AT TIME ZONE 'Europe/Amsterdam'), pg_temp.als('systeem');
  v := (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body;
  RETURN concat_ws(' ', v ->> 'escalaties', v ->> 'mislukt');
END $$;
-- The latest escalatie of a melding in words.
CREATE FUNCTION pg_temp.stand(melding uuid) RETURNS text LANGUAGE sql AS $$
  SELECT concat_ws(' ', s.status, x.aanleiding, x.niveau, s.stap_uiterlijk_op) FROM app.escalatie x JOIN app.stuk s ON s.id = x.id
   WHERE x.melding_id = $1 ORDER BY x.id DESC LIMIT 1 $$;
CREATE FUNCTION pg_temp.open(melding uuid) RETURNS uuid LANGUAGE sql AS $$ SELECT x.id FROM app.escalatie x WHERE x.melding_id = $1 AND x.gesloten_op IS NULL $$;
CREATE FUNCTION pg_temp.post(rol text, nummer int, bericht text) RETURNS bigint LANGUAGE sql AS $$
  SELECT count(*) FROM app.post p WHERE p.gebruiker_id = pg_temp.mens(rol, 'A', nummer) AND p.bericht = $3 $$;
CREATE FUNCTION pg_temp.antwoord(id uuid, keuze text, dag date DEFAULT NULL) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.stap('escalatie_stap', $1, 'antwoord', jsonb_build_object('antwoord', keuze, 'motivering', 'Zo doen we het vanaf nu.', 'nieuweDatum', dag)) $$;
CREATE TEMP TABLE u AS SELECT pg_temp.opgedragen() AS id;
CREATE TEMP TABLE m AS SELECT x.melding_id AS id FROM app.uitvoering x, u WHERE x.id = u.id;

-- The first report is due on 30 March. Five working days later a reminder, five more: who decides, ten more: the directeur.
SELECT pg_temp.gelijk('nothing yet', pg_temp.ronde('2026-04-07'), '0');
SELECT pg_temp.gelijk('a reminder', pg_temp.ronde('2026-04-08') || ' ' || pg_temp.stand(id), '1 niveau_0 verslag_gemist 0 2026-04-15') FROM m;
SELECT pg_temp.gelijk('once', pg_temp.ronde('2026-04-08') || pg_temp.ronde('2026-04-14') || pg_temp.post('afdelingshoofd', 2, 'escalatie.herinnering'), '001');
SELECT pg_temp.gelijk('who decides', pg_temp.ronde('2026-04-15') || ' ' || pg_temp.stand(id), '1 niveau_1 verslag_gemist 1 2026-04-30') FROM m;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('as a task', pg_temp.lees($$SELECT string_agg(concat_ws(' ', t ->> 'taak', t ->> 'uiterlijkOp'), ',') FROM api.werkvoorraad w, json_array_elements(w."nuDoen") t$$), 'antwoord_op_escalatie 2026-04-30');
SELECT pg_temp.gelijk('the directeur', pg_temp.ronde('2026-04-30') || ' ' || pg_temp.stand(id), '1 niveau_2 verslag_gemist 2 2026-05-18') FROM m;
SELECT pg_temp.gelijk('told once each', concat_ws(' ', pg_temp.post('afdelingshoofd', 1, 'escalatie.beslisser'), pg_temp.post('directeur', 1, 'escalatie.directeur')), '1 1');
SELECT pg_temp.als('directeur');
SELECT pg_temp.gelijk('a task for the directeur', pg_temp.lees($$SELECT string_agg(t ->> 'taak', ',') FROM api.werkvoorraad w, json_array_elements(w."nuDoen") t$$), 'antwoord_op_escalatie');

-- A report makes it superfluous.
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.verslag(id, 30) FROM u;
SELECT pg_temp.gelijk('gone', pg_temp.stand(id), 'vervallen verslag_gemist 2') FROM m;
SELECT pg_temp.gelijk('and quiet', pg_temp.ronde('2026-05-08'), '0');

-- On request: who does it and the melder ask who decides; who decides asks the directeur. Never twice.
CREATE FUNCTION pg_temp.vraag(u uuid) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.bij('escalatie_maak', u, '{"toelichting":"De leverancier geeft geen antwoord."}') $$;
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.weigert('a colleague', 'WF404', format('SELECT pg_temp.vraag(%L)', id)) FROM u;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('who only guards', 'WF403', format('SELECT pg_temp.vraag(%L)', id)) FROM u;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.vraag(id) FROM u;
SELECT pg_temp.gelijk('with who decides', pg_temp.stand(id), 'niveau_1 verzoek 1 2026-05-26') FROM m;
SELECT pg_temp.weigert('it lies there', 'WF409', format('SELECT pg_temp.vraag(%L)', id)) FROM u;
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.weigert('also for the other', 'WF409', format('SELECT pg_temp.vraag(%L)', id)) FROM u;
SELECT pg_temp.gelijk('who asked is shielded', pg_temp.lees(format($$SELECT "gevraagdAls" || coalesce("gevraagdDoor" ->> 'naam', '-') FROM api.escalatie WHERE id = %L$$, pg_temp.open(id))), 'melder-') FROM m;

-- Who decides answers, or lays it before the directeur; stopping is for the directeur alone.
SELECT pg_temp.weigert('not by who does it', 'WF403', format('SELECT pg_temp.antwoord(%L, %L)', pg_temp.open(id), 'opdracht')) FROM m;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('the choices', pg_temp.lees(format($$SELECT array_to_string(keuzes || acties, ',') FROM api.escalatie WHERE id = %L$$, pg_temp.open(id))), 'opdracht,andere_termijn,antwoord,naar_directeur') FROM m;
SELECT pg_temp.gelijk('no stopping', pg_temp.fouten(pg_temp.weigert('stop', 'WF409', format('SELECT pg_temp.antwoord(%L, %L)', pg_temp.open(id), 'stopzetten'))), '{"/antwoord niet_hier"}'::text[]) FROM m;
SELECT pg_temp.gelijk('which day', pg_temp.fouten(pg_temp.weigert('day', 'WF400', format('SELECT pg_temp.antwoord(%L, %L)', pg_temp.open(id), 'andere_termijn'))), '{"/nieuweDatum verplicht"}'::text[]) FROM m;
SELECT pg_temp.gelijk('a year with a slip', pg_temp.fouten(pg_temp.weigert('far', 'WF409', format('SELECT pg_temp.antwoord(%L, %L, %L)', pg_temp.open(id), 'andere_termijn', '2062-07-01'))), '{"/nieuweDatum te_ver"}'::text[]) FROM m;
SELECT pg_temp.antwoord(pg_temp.open(id), 'andere_termijn', '2026-07-01') FROM m;
SELECT pg_temp.gelijk('the day moved', concat_ws(' ', x.uiterlijk_op, pg_temp.status(x.id), pg_temp.stand(m.id)), '2026-07-01 gestart beantwoord verzoek 1') FROM app.uitvoering x, u, m WHERE x.id = u.id;
SELECT pg_temp.gelijk('the melder and who does it hear it', pg_temp.post('medewerker', 1, 'escalatie.beantwoord') || ' ' || pg_temp.post('afdelingshoofd', 2, 'escalatie.beantwoord'), '1 1');
SELECT pg_temp.weigert('an answer stands', 'WF409', format('SELECT pg_temp.antwoord(%L, %L)', x.id, 'opdracht')) FROM app.escalatie x ORDER BY x.id DESC LIMIT 1;

-- Stuck: it begins with who decides, who lays it before the directeur; the directeur stops it, with a reason.
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.stap('uitvoering_stap', id, 'loopt_vast', '{"reden":"Het systeem kan dit niet."}') FROM u;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.stap('escalatie_stap', pg_temp.open(id), 'naar_directeur', '{"toelichting":"Dit kost meer dan ik mag uitgeven."}') FROM m;
SELECT pg_temp.weigert('not both', 'WF403', format('SELECT pg_temp.antwoord(%L, %L)', pg_temp.open(id), 'opdracht')) FROM m;
SELECT pg_temp.als('directeur', 'B');
SELECT pg_temp.weigert('another organisatie', 'WF404', format('SELECT pg_temp.antwoord(%L, %L)', pg_temp.open(id), 'opdracht')) FROM m;
SELECT pg_temp.als('directeur');
SELECT pg_temp.antwoord(pg_temp.open(id), 'stopzetten') FROM m;
SELECT pg_temp.gelijk('stopped', concat_ws(' ', pg_temp.status(u.id), pg_temp.status(m.id), pg_temp.status(x.regel_id)), 'gestopt afgesloten geldend') FROM u, m JOIN app.melding x ON x.id = m.id;
SELECT pg_temp.gelijk('the melder hears why', pg_temp.post('medewerker', 1, 'escalatie.beantwoord'), 2::bigint);

-- Ready, and nobody looks: reminded as who decides, then the directeur, whose assignment starts the days anew.
SELECT pg_temp.klok('2026-09-01 10:00+02');
CREATE TEMP TABLE g AS SELECT pg_temp.opgedragen('{2,3,4}') AS id;
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.stap('uitvoering_stap', id, 'meld_gereed', '{"toelichting":"Klaar."}') FROM g;
SELECT pg_temp.gelijk('reminded', pg_temp.ronde('2026-09-09') || ' ' || pg_temp.stand(x.melding_id), '1 niveau_1 niet_bevestigd 1 2026-09-23') FROM app.uitvoering x, g WHERE x.id = g.id;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('the confirmation is the task', pg_temp.lees($$SELECT string_agg(t ->> 'taak', ',') FROM api.werkvoorraad w, json_array_elements(w."nuDoen") t$$), 'bevestig_uitvoering');
SELECT pg_temp.ronde('2026-09-23'), pg_temp.als('directeur');
SELECT pg_temp.antwoord(pg_temp.open(x.melding_id), 'opdracht') FROM app.uitvoering x, g WHERE x.id = g.id;
SELECT pg_temp.gelijk('quiet while the answer counts', pg_temp.ronde('2026-10-07') || ' ' || pg_temp.status(id), '0 gereed_gemeld') FROM g;
SELECT pg_temp.gelijk('and then again', pg_temp.ronde('2026-10-08'), '1');
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.stap('uitvoering_stap', id, 'bevestig') FROM g;
SELECT pg_temp.gelijk('nothing is open', (SELECT count(*) FROM app.escalatie WHERE gesloten_op IS NULL), 0::bigint);

-- A besluit that is late: first who decides, and the directeur when the six weeks are over, who takes it over.
SELECT pg_temp.klok('2026-11-02 10:00+01');
CREATE TEMP TABLE ba AS SELECT pg_temp.voorgelegd('aanpassen', '{1,2,3}') AS id;
CREATE TEMP TABLE b AS SELECT x.melding_id AS id FROM app.advies x JOIN ba ON ba.id = x.id;
SELECT pg_temp.gelijk('eight days', pg_temp.ronde('2026-11-12'), '0');
SELECT pg_temp.gelijk('late', pg_temp.ronde('2026-11-13') || ' ' || pg_temp.stand(id), '1 niveau_1 besluit_te_laat 1 2026-11-27') FROM b;
SELECT pg_temp.gelijk('not doubled', pg_temp.ronde('2026-11-14'), '0');
SELECT pg_temp.gelijk('ten days without', pg_temp.ronde('2026-11-27') || ' ' || pg_temp.stand(id), '1 niveau_2 besluit_te_laat 2 2026-12-11') FROM b;
SELECT pg_temp.als('directeur');
SELECT pg_temp.antwoord(pg_temp.open(id), 'neem_over') FROM b;
SELECT pg_temp.gelijk('the directeur decides now', x.beslisser_id, pg_temp.mens('directeur')) FROM app.melding x, b WHERE x.id = b.id;
SELECT pg_temp.ronde('2026-12-15');
SELECT pg_temp.gelijk('the six weeks over', pg_temp.stand(id), 'niveau_2 besluit_te_laat 2 2026-12-30') FROM b;
SELECT pg_temp.als('directeur');
CREATE TEMP TABLE bb AS SELECT ((pg_temp.doe('besluit_maak', '{}', NULL, jsonb_build_object('meldingId', id))).body ->> 'id')::uuid AS id FROM b;
SELECT pg_temp.bij('besluit_wijzig', id, '{"uitkomst":"behouden","relatieAdvies":"niet","motivering":"De regel beschermt mensen.","motiveringAfwijking":"Het weegt zwaarder."}', 1) FROM bb;
SELECT pg_temp.stap('besluit_stap', id, 'neem') FROM bb;
SELECT pg_temp.gelijk('with the besluit it is over', pg_temp.stand(id), 'vervallen besluit_te_laat 2') FROM b;

-- Who would decide became responsible for the rule: the directeur is asked the same day, and cannot take it either
-- when that is an own rule.
SELECT pg_temp.klok('2027-01-11 10:00+01');
CREATE TEMP TABLE ca AS SELECT pg_temp.voorgelegd('aanpassen', '{4,5,6}') AS id;
CREATE TEMP TABLE c AS SELECT x.melding_id AS id FROM app.advies x JOIN ca ON ca.id = x.id;
UPDATE app.afdeling SET hoofd_id = pg_temp.mens('afdelingshoofd'), plaatsvervanger_id = pg_temp.mens('directeur') WHERE id = pg_temp.afdeling('A', 2);
SELECT pg_temp.gelijk('the same day', pg_temp.ronde('2027-01-11') || ' ' || pg_temp.stand(id), '1 niveau_2 belangenconflict 2 2027-01-25') FROM c;
SELECT pg_temp.als('directeur');
SELECT pg_temp.gelijk('not an own rule', pg_temp.fouten(pg_temp.weigert('own', 'WF409', format('SELECT pg_temp.antwoord(%L, %L)', pg_temp.open(id), 'neem_over'))), '{"/antwoord belang"}'::text[]) FROM c;

-- What others raise: a blocked right goes to both the same day, once; and rests with the answer to the melder.
SELECT pg_temp.als('systeem');
SELECT pg_temp.gelijk('one of each subject', app.escaleer(id, 'geblokkeerd', 2, 'Afwijken mag niet.') = app.escaleer(id, 'geblokkeerd', 2, 'Afwijken mag niet.'), true) FROM c;
SELECT pg_temp.gelijk('both hear it', pg_temp.post('directeur', 1, 'escalatie.directeur') - 6, pg_temp.post('afdelingshoofd', 1, 'escalatie.directeur'));
SELECT pg_temp.gelijk('beside the other', (SELECT count(*) FROM app.escalatie x, c WHERE x.melding_id = c.id AND x.gesloten_op IS NULL), 2::bigint);
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"trek_in","toelichting":"Het hoeft niet meer."}') FROM c;
SELECT pg_temp.gelijk('withdrawn', (SELECT count(*) FROM app.escalatie x, c WHERE x.melding_id = c.id AND x.gesloten_op IS NULL), 0::bigint);
ROLLBACK;
