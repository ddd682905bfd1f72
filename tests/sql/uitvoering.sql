-- SPDX-License-Identifier: EUPL-1.2
-- Carrying out a besluit: the task, reports, ready and confirmed, stuck, and eight weeks later the question to the
-- melder. Times are those of the clock.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE FUNCTION pg_temp.ronde() RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als('systeem');
  RETURN (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body;
END $$;
CREATE FUNCTION pg_temp.acties(u uuid, rol text, nummer int DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, 'A', nummer);
  RETURN coalesce(pg_temp.lees(format('SELECT array_to_string(acties, %L) FROM api.uitvoering WHERE id = %L', ',', u)), 'niet te zien');
END $$;
CREATE FUNCTION pg_temp.post(rol text, nummer int, bericht text) RETURNS bigint LANGUAGE sql AS $$
  SELECT count(*) FROM app.post p WHERE p.gebruiker_id = pg_temp.mens(rol, 'A', nummer) AND p.bericht = $3 $$;
CREATE TEMP TABLE u AS SELECT pg_temp.opgedragen() AS id;
CREATE TEMP TABLE m AS SELECT x.melding_id AS id FROM app.uitvoering x, u WHERE x.id = u.id;

-- Given to the head, because the afdeling has no teammanager. Each sees what is for them; a stranger sees nothing.
SELECT pg_temp.gelijk('who carries out', pg_temp.acties(id, 'afdelingshoofd', 2), 'loopt_vast,meld_gereed,start,verslag,escaleer') FROM u;
SELECT pg_temp.gelijk('who decided', pg_temp.acties(id, 'afdelingshoofd'), 'escaleer') FROM u;
SELECT pg_temp.gelijk('the melder', pg_temp.acties(id, 'medewerker'), 'escaleer') FROM u;
SELECT pg_temp.gelijk('the coordinator', pg_temp.acties(id, 'coordinator'), '') FROM u;
SELECT pg_temp.gelijk('a colleague', pg_temp.acties(id, 'medewerker', 2), 'niet te zien') FROM u;
SELECT pg_temp.als('afdelingshoofd', 'B');
SELECT pg_temp.weigert('another organisatie', 'WF404', format('SELECT pg_temp.verslag(%L, 10)', id)) FROM u;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('the melder does not report', 'WF403', format('SELECT pg_temp.verslag(%L, 10)', id)) FROM u;

-- A report: it started, the day moved, and the four weeks begin anew. Whoever decided reads it.
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.gelijk('a day that passed', pg_temp.fouten(pg_temp.weigert('past', 'WF409', format($$SELECT pg_temp.verslag(%L, 10, '2026-03-01')$$, id))), '{"/nieuweDatum voorbij"}'::text[]) FROM u;
SELECT pg_temp.gelijk('a year with a slip', pg_temp.fouten(pg_temp.weigert('far', 'WF409', format($$SELECT pg_temp.verslag(%L, 10, '2062-04-01')$$, id))), '{"/nieuweDatum te_ver"}'::text[]) FROM u;
SELECT pg_temp.weigert('more than all', '23514', format('SELECT pg_temp.verslag(%L, 101)', id)) FROM u;
SELECT pg_temp.klok('2026-03-16 10:00+01');
SELECT pg_temp.verslag(id, 40, '2026-05-01') FROM u;
SELECT pg_temp.gelijk('a task, with the day on which it has to be done', pg_temp.lees($$SELECT string_agg(concat_ws(' ', taak, uiterlijk_op, uiterste_op), ',') FROM app.taken_uitvoering()$$), 'voer_uit 2026-04-15 2026-05-01');
SELECT pg_temp.gelijk('the line', pg_temp.lees(format($$SELECT concat_ws(' ', status, voortgang, "uiterlijkOp", "stapUiterlijkOp", "vanMij") FROM api.uitvoering_rij WHERE id = %L$$, id)), 'gestart 40 2026-05-01 2026-04-15 t') FROM u;
SELECT pg_temp.gelijk('read by who decided', pg_temp.post('afdelingshoofd', 1, 'uitvoering.verslag'), 1::bigint);
SELECT pg_temp.gelijk('in the timeline', pg_temp.lees(format($$SELECT concat_ws(' ', "stukSoort", actie, tekst) FROM api.melding_tijdlijn WHERE "meldingId" = %L ORDER BY id DESC LIMIT 1$$, id)), 'uitvoering verslag De werkinstructie is bijna klaar.') FROM m;

-- Stuck, at any time, with a reason: whoever decided is asked at once; a report takes it on again.
SELECT pg_temp.weigert('without a reason', 'WF400', format($$SELECT pg_temp.stap('uitvoering_stap', %L, 'loopt_vast')$$, id)) FROM u;
SELECT pg_temp.stap('uitvoering_stap', id, 'loopt_vast', '{"reden":"De leverancier kan het niet maken."}') FROM u;
SELECT pg_temp.gelijk('asked at once', (SELECT concat_ws(' ', s.status, x.aanleiding, x.toelichting) FROM app.escalatie x JOIN app.stuk s ON s.id = x.id), 'niveau_1 vastgelopen De leverancier kan het niet maken.');
SELECT pg_temp.verslag(id, 50) FROM u;
SELECT pg_temp.gelijk('goes on, and nobody needs to answer', (SELECT s.status || ' ' || pg_temp.status(u.id) FROM app.escalatie x JOIN app.stuk s ON s.id = x.id CROSS JOIN u), 'vervallen gestart');

-- Ready; who decided is not convinced, and then is. Only then the melding is carried out and the rule changed.
SELECT pg_temp.stap('uitvoering_stap', id, 'meld_gereed', '{"toelichting":"Het staat in de werkinstructie."}') FROM u;
SELECT pg_temp.weigert('not by who did it', 'WF403', format($$SELECT pg_temp.stap('uitvoering_stap', %L, 'bevestig')$$, id)) FROM u;
SELECT pg_temp.gelijk('who decided', pg_temp.acties(id, 'afdelingshoofd'), 'bevestig,nog_niet_klaar,escaleer') FROM u;
SELECT pg_temp.stap('uitvoering_stap', id, 'nog_niet_klaar', '{"toelichting":"De balie weet nog van niets."}') FROM u;
SELECT pg_temp.gelijk('back', concat_ws(' ', pg_temp.status(u.id), pg_temp.status(m.id), pg_temp.post('afdelingshoofd', 2, 'uitvoering.nog_niet_klaar')), 'gestart in_uitvoering 1') FROM u, m;
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.stap('uitvoering_stap', id, 'meld_gereed', '{"toelichting":"Nu ook aan de balie."}') FROM u;
-- Who decided is away: the deputy is told and can confirm it, until the head is back.
UPDATE app.afdeling SET plaatsvervanger_id = pg_temp.mens('plaatsvervanger') WHERE id = pg_temp.afdeling('A', 1);
SELECT pg_temp.als('afdelingshoofd');
CREATE TEMP TABLE weg AS SELECT ((pg_temp.doe('afwezigheid_maak', '{}', NULL, jsonb_build_object('van', app.vandaag(), 'tot', app.vandaag() + 4))).body ->> 'id')::uuid AS id;
SELECT pg_temp.gelijk('the deputy', pg_temp.acties(id, 'plaatsvervanger') || ' ' || pg_temp.post('plaatsvervanger', 1, 'uitvoering.gereed_gemeld'), 'bevestig,nog_niet_klaar,escaleer 1') FROM u;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.bij('afwezigheid_verwijder', id, '{}') FROM weg;
SELECT pg_temp.stap('uitvoering_stap', id, 'bevestig') FROM u;
SELECT pg_temp.gelijk('the melding and the rule follow', concat_ws(' ', pg_temp.status(u.id), pg_temp.status(m.id), pg_temp.status(r.regel_id)), 'bevestigd uitgevoerd aangepast')
  FROM u, m JOIN app.melding r ON r.id = m.id;
SELECT pg_temp.gelijk('the melder heard it', pg_temp.post('medewerker', 1, 'melding.uitgevoerd'), 1::bigint);

-- Eight weeks nobody is asked anything; then the melder, and never who did it.
SELECT pg_temp.gelijk('not yet', pg_temp.acties(id, 'medewerker') || pg_temp.acties(id, 'coordinator'), '') FROM u;
SELECT pg_temp.weigert('too early', 'WF409', format($$SELECT pg_temp.stap('uitvoering_stap', %L, 'bevestig_effect')$$, id)) FROM u;
SELECT pg_temp.gelijk('nobody is aan zet', pg_temp.lees(format('SELECT cardinality("aanZet") FROM api.melding WHERE id = %L', id)), '0') FROM m;
SELECT pg_temp.klok('2026-05-17 10:00+02');
SELECT pg_temp.gelijk('a day too early', pg_temp.ronde() ->> 'effecten', '0');
SELECT pg_temp.klok('2026-05-18 06:00+02');
SELECT pg_temp.gelijk('asked, once', concat_ws(' ', pg_temp.ronde() ->> 'effecten', pg_temp.ronde() ->> 'effecten', pg_temp.post('medewerker', 1, 'uitvoering.effect_gevraagd')), '1 0 1');
SELECT pg_temp.gelijk('the melder', pg_temp.acties(id, 'medewerker'), 'bevestig_effect,regel_leeft_nog') FROM u;
SELECT pg_temp.gelijk('not who did it, not the coordinator yet', pg_temp.acties(id, 'afdelingshoofd', 2) || pg_temp.acties(id, 'coordinator'), '') FROM u;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('as a task', pg_temp.lees($$SELECT string_agg(concat_ws(' ', t ->> 'taak', t ->> 'uiterlijkOp'), ',') FROM api.werkvoorraad w, json_array_elements(w."nuDoen") t WHERE t ->> 'soort' = 'uitvoering'$$), 'beoordeel_effect 2026-06-02');
SELECT pg_temp.weigert('what lives needs words', 'WF400', format($$SELECT pg_temp.stap('uitvoering_stap', %L, 'regel_leeft_nog')$$, id)) FROM u;
SELECT pg_temp.stap('uitvoering_stap', id, 'regel_leeft_nog', '{"toelichting":"Aan de balie vragen ze het nog."}') FROM u;
SELECT pg_temp.gelijk('back to work', concat_ws(' ', pg_temp.status(u.id), pg_temp.status(m.id), pg_temp.post('afdelingshoofd', 2, 'uitvoering.opnieuw')), 'effect_uitgebleven in_uitvoering 1') FROM u, m;
SELECT pg_temp.gelijk('who it was is shielded', pg_temp.lees(format($$SELECT string_agg(DISTINCT door, ',') FROM api.melding_tijdlijn WHERE "meldingId" = %L AND actie = 'regel_leeft_nog'$$, id)), 'medewerker 1 van A') FROM m;
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.gelijk('for the afdeling', pg_temp.lees(format($$SELECT string_agg(DISTINCT door, ',') FROM api.melding_tijdlijn WHERE "meldingId" = %L AND actie = 'regel_leeft_nog'$$, id)), 'melder') FROM m;

-- Once more; now the melder says nothing, so after ten working days the coordinator decides.
SELECT pg_temp.stap('uitvoering_stap', id, 'meld_gereed', '{"toelichting":"Nu echt."}') FROM u;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.stap('uitvoering_stap', id, 'bevestig') FROM u;
SELECT pg_temp.klok('2026-07-20 10:00+02');
SELECT pg_temp.gelijk('asked again', pg_temp.ronde() ->> 'effecten', '1');
SELECT pg_temp.klok('2026-08-04 10:00+02');
SELECT pg_temp.gelijk('the coordinator too', pg_temp.acties(id, 'coordinator'), 'bevestig_effect,regel_leeft_nog') FROM u;
SELECT pg_temp.gelijk('and is aan zet', pg_temp.lees(format('SELECT "aanZet"[1] FROM api.melding WHERE id = %L', id)), 'coordinator') FROM m;
SELECT pg_temp.stap('uitvoering_stap', id, 'bevestig_effect', '{"toelichting":"Gebeld met de balie."}') FROM u;
SELECT pg_temp.gelijk('the end', pg_temp.status(u.id) || ' ' || pg_temp.status(m.id), 'effect_bevestigd afgesloten') FROM u, m;
SELECT pg_temp.weigert('no report after the end', 'WF409', format($$SELECT pg_temp.als('afdelingshoofd', 'A', 2), pg_temp.verslag(%L, 10)$$, id)) FROM u;

-- A melder who is gone, or who did the work, is not asked: the coordinator hears it the same day.
SELECT pg_temp.klok('2026-09-01 10:00+02');
CREATE TEMP TABLE v AS SELECT pg_temp.opgedragen('{2,3,4}') AS id;
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.stap('uitvoering_stap', id, 'meld_gereed', '{"toelichting":"Klaar."}') FROM v;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.stap('uitvoering_stap', id, 'bevestig') FROM v;
UPDATE app.uitvoering SET opgedragen_aan = pg_temp.mens('medewerker') WHERE id = (SELECT id FROM v);
SELECT pg_temp.klok('2026-11-02 10:00+01');
SELECT pg_temp.ronde();
SELECT pg_temp.gelijk('not the melder', pg_temp.acties(id, 'medewerker') || pg_temp.post('medewerker', 1, 'uitvoering.effect_beslis'), '0') FROM v;
SELECT pg_temp.gelijk('the coordinator', pg_temp.acties(id, 'coordinator') || pg_temp.post('coordinator', 1, 'uitvoering.effect_beslis'), 'bevestig_effect,regel_leeft_nog1') FROM v;

-- Out of order by the coordinator: the uitvoering goes along, and can be taken up again.
CREATE TEMP TABLE w AS SELECT pg_temp.opgedragen('{3,4,5}') AS id;
CREATE TEMP TABLE wm AS SELECT x.melding_id AS id FROM app.uitvoering x, w WHERE x.id = w.id;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_buitenstap', id, '{"naar":"afgesloten","reden":"De raad heeft de regel zelf geschrapt."}') FROM wm;
SELECT pg_temp.gelijk('stopped', pg_temp.status(id), 'gestopt') FROM w;
SELECT pg_temp.bij('melding_buitenstap', id, '{"naar":"uitgevoerd","reden":"Toch eerst kijken of het werkt."}') FROM wm;
SELECT pg_temp.gelijk('confirmed', pg_temp.status(id), 'bevestigd') FROM w;
SELECT pg_temp.bij('melding_buitenstap', id, '{"naar":"in_uitvoering","reden":"Het werkt toch nog niet goed."}') FROM wm;
SELECT pg_temp.gelijk('again', pg_temp.status(id), 'gestart') FROM w;

-- A rule that is not ours is for the Servicepunt.
CREATE TEMP TABLE n AS SELECT pg_temp.opgedragen('{4,5,6}', 'niet_aan_ons') AS id;
SELECT pg_temp.gelijk('the coordinator', (SELECT x.opgedragen_aan FROM app.uitvoering x JOIN n ON n.id = x.id), pg_temp.mens('coordinator'));

-- One item that fails undoes no other one: its name stands in the answer, and the next round tries again.
UPDATE app.stuk SET stap_uiterlijk_op = app.vandaag() - 1, status = 'bevestigd' WHERE id IN ((SELECT id FROM w), (SELECT id FROM n));
CREATE FUNCTION pg_temp.struikel() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stumbles' USING ERRCODE = 'P0777'; END $$;
CREATE TRIGGER struikel BEFORE UPDATE ON app.uitvoering FOR EACH ROW WHEN (OLD.besluit_id IS NOT NULL AND OLD.opgedragen_aan IS NOT NULL
  AND NEW.effect_gevraagd_op IS NOT NULL AND OLD.opdracht LIKE 'Hier%') EXECUTE FUNCTION pg_temp.struikel();
UPDATE app.uitvoering SET opdracht = 'Hier struikelt de werker.' WHERE id = (SELECT id FROM w);
CREATE TEMP TABLE uit AS SELECT pg_temp.ronde() AS r;
SELECT pg_temp.gelijk('one done, one named', r ->> 'effecten' || ' ' || (r ->> 'mislukt'), '1 vraag_effect ' || w.id || ' P0777') FROM uit, w;
DROP TRIGGER struikel ON app.uitvoering;
SELECT pg_temp.gelijk('the next round', pg_temp.ronde() ->> 'effecten', '1');
-- Given anew, it begins anew: what was reported about the task before says nothing about this one.
UPDATE app.uitvoering SET begonnen_op = app.nu() + interval '1 minute' WHERE id = (SELECT id FROM u);
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.gelijk('no progress yet', pg_temp.lees(format($$SELECT concat_ws(' ', l.voortgang, l."laatsteVerslag" IS NULL, e.voortgang) FROM api.uitvoering_rij l JOIN api.uitvoering e USING (id) WHERE l.id = %L$$, id)), '0 t 0') FROM u;
ROLLBACK;
