-- SPDX-License-Identifier: EUPL-1.2
-- A limited right used per case, a type that nobody knew, a suspension, the look every two weeks, the owner of a
-- system, the partner of an agreement; and what is late is never silent.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql

-- What names a person. The check digit decides: not every number of nine digits is a burgerservicenummer.
SELECT pg_temp.gelijk(v, app.lijkt_op_bsn(v), h) FROM (VALUES ('111222333', true), ('zaak 123456782 van dinsdag', true), ('1234.56.782', true),
  ('123 456 782', true), ('123456789', false), ('1234567820', false), ('RT-2026-00012', false), ('Z-2026-123456782', true), ('000000000', false), ('balie, 3 maart', false)) x (v, h);
SELECT pg_temp.gelijk(v, app.lijkt_op_mailadres(v), h) FROM (VALUES ('j.jansen@voorbeeld.nl', true), ('zaak 12 @ balie', false), ('Z-12', false)) x (v, h);

-- Monday 2 March; day 43 is Tuesday 14 April.
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE m AS SELECT t AS type, pg_temp.ingediend(pg_temp.regel(t)) AS melding FROM unnest('{werkafspraak,beleidsregel,onbekend,systeeminrichting,ketenafspraak}'::text[]) t;
INSERT INTO m VALUES ('zonder regel', pg_temp.ingediend());
CREATE FUNCTION pg_temp.loop() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als('systeem');
  RETURN (pg_temp.doe('termijnen_loop', '{}', NULL, '{}')).body::text;
END $$;
CREATE FUNCTION pg_temp.berichten(rol text, bericht text, nummer int DEFAULT 1) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, 'A', nummer);
  RETURN pg_temp.lees(format('SELECT count(*) FROM api.post_rij WHERE bericht = %L', bericht));
END $$;
CREATE FUNCTION pg_temp.taken(rol text, taak text, nummer int DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, 'A', nummer);
  RETURN pg_temp.lees(format($q$SELECT string_agg(concat(t ->> 'soort', ' ', t ->> 'uiterlijkOp'), ', ') FROM api.werkvoorraad w,
    LATERAL (SELECT json_array_elements(w."nuDoen") UNION ALL SELECT json_array_elements(w."wachtOpAnder")) z (t) WHERE t ->> 'taak' = %L$q$, taak));
END $$;

-- An unknown type is chased before: two working days before the ten are over, and once more after.
SELECT pg_temp.klok('2026-03-11 10:00+01'), pg_temp.loop();
SELECT pg_temp.gelijk('not yet', pg_temp.berichten('coordinator', 'regel.type_nodig'), 0);
SELECT pg_temp.klok('2026-03-12 10:00+01'), pg_temp.loop(), pg_temp.loop();
SELECT pg_temp.gelijk('the eighth working day: the coordinator, once for each', pg_temp.berichten('coordinator', 'regel.type_nodig'), 2),
       pg_temp.gelijk('the jurist can do nothing yet', pg_temp.berichten('jurist', 'regel.type_nodig'), 0);
SELECT pg_temp.gelijk('as a task, ten working days after the melding', pg_temp.taken('coordinator', 'kies_regeltype'), 'regel 2026-03-16');
SELECT pg_temp.klok('2026-03-17 10:00+01'), pg_temp.loop(), pg_temp.loop();
SELECT pg_temp.gelijk('over: the coordinator again', pg_temp.berichten('coordinator', 'regel.type_nodig'), 4),
       pg_temp.gelijk('and the jurist', pg_temp.berichten('jurist', 'regel.type_nodig'), 2);
SELECT pg_temp.klok('2026-04-14 00:10+02'), pg_temp.loop();
CREATE TEMP TABLE a AS SELECT m.type, m.melding, w.id FROM m JOIN app.afwijkingsrecht w ON w.melding_id = m.melding;
CREATE FUNCTION pg_temp.recht(t text) RETURNS uuid LANGUAGE sql AS $$ SELECT id FROM a WHERE type = t $$;
CREATE FUNCTION pg_temp.van(t text, kolom text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT %s FROM api.afwijkingsrecht WHERE id = %L', kolom, pg_temp.recht(t))) $$;
CREATE FUNCTION pg_temp.zet(t text, actie text, invoer jsonb DEFAULT '{}') RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.stap('afwijkingsrecht_stap', pg_temp.recht(t), actie, invoer) $$;
CREATE FUNCTION pg_temp.voorstel(invoer jsonb DEFAULT '{}') RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.bij('afwijkingsvoorstel_maak', pg_temp.recht('beleidsregel'), '{"verwijzing":"Z-2026-0415","wat":"De kosten meteen betalen.",
    "omstandigheid":"Het gesprek is morgen al.","gevolgInwoner":"Zonder treinkaart gaat de baan voorbij."}'::jsonb || invoer) $$;
CREATE FUNCTION pg_temp.gebruik(t text, invoer jsonb DEFAULT '{}') RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.bij('afwijking_maak', pg_temp.recht(t), jsonb_build_object('afgewekenOp', app.vandaag(), 'verwijzing', 'Z-2026-0415',
    'motivering', 'De kosten meteen betaald.') || invoer) $$;

-- Who reads whose right it is: the holder and the coordinator, nobody who judges people. Uses: E7, so not the jurist.
CREATE FUNCTION pg_temp.naam(rol text, nummer int DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_temp.als(rol, 'A', nummer); RETURN pg_temp.van('werkafspraak', $q$concat("vanMij", ' ', houder ->> 'naam')$q$); END $$;
UPDATE app.melding SET afscherming_melder = false, naam_mag_naar_beslisser = true WHERE id = (SELECT melding FROM m WHERE type = 'werkafspraak');
SELECT pg_temp.gelijk('the holder', pg_temp.naam('medewerker'), 't medewerker 1 van A'), pg_temp.gelijk('the coordinator', pg_temp.naam('coordinator'), 'f medewerker 1 van A'),
       pg_temp.gelijk('who decides', pg_temp.naam('afdelingshoofd'), 'f '), pg_temp.gelijk('the head', pg_temp.naam('afdelingshoofd', 2), 'f '),
       pg_temp.gelijk('the directeur', pg_temp.naam('directeur'), 'f '), pg_temp.gelijk('the jurist', pg_temp.naam('jurist'), 'f ');
SELECT pg_temp.gelijk('the list has no person at all', (SELECT array_agg(attname::text) FROM pg_attribute
  WHERE attrelid = 'api.afwijkingsrecht_rij'::regclass AND attname IN ('houder', 'melder', 'vanMij', 'afdelingId')), NULL);
SELECT pg_temp.als('medewerker');
SELECT (pg_temp.gebruik('werkafspraak', '{"effect":"Op tijd bij het gesprek."}')).status;
SELECT pg_temp.als('jurist');
SELECT pg_temp.gelijk('the jurist reads no uses', pg_temp.van('werkafspraak', 'afwijkingen'), '[]');
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.gelijk('the afdeling does', pg_temp.van('werkafspraak', 'json_array_length(afwijkingen)'), '1');

-- A reference never names a person, nor does the text.
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('refused', pg_temp.fouten(pg_temp.weigert(w, 'WF400', format('SELECT pg_temp.gebruik(''werkafspraak'', %L)', i))), ARRAY[h]) FROM (VALUES
  ('bsn', '{"verwijzing":"123456782"}', '/verwijzing burgerservicenummer'), ('mail', '{"verwijzing":"jan@voorbeeld.nl"}', '/verwijzing mailadres'),
  ('bsn in the text', '{"motivering":"De inwoner met 1234.56.782 had haast."}', '/motivering burgerservicenummer'),
  ('mail in the effect', '{"effect":"Zij schreef jan@voorbeeld.nl dat het goed is."}', '/effect mailadres')) x (w, i, h);
SELECT pg_temp.weigert('and the table itself refuses', '23514', format($$INSERT INTO app.afwijking (organisatie_id, afwijkingsrecht_id, afgeweken_op, motivering, verwijzing)
  VALUES (%L, %L, '2026-04-14', 'Lang genoeg om te mogen', '123456782')$$, pg_temp.organisatie('A'), pg_temp.recht('werkafspraak')));

-- Limited: no use without an allowed proposal. The question goes to who decides, three working days.
SELECT pg_temp.gelijk('no use yet', pg_temp.van('beleidsregel', 'acties'), '{stel_voor,vraag_ander_type}');
SELECT pg_temp.weigert('not without a proposal', 'WF409', $$SELECT pg_temp.gebruik('beleidsregel')$$);
SELECT pg_temp.gelijk('a proposal names nobody', pg_temp.fouten(pg_temp.weigert('bsn', 'WF400', $$SELECT pg_temp.voorstel('{"omstandigheid":"Mevrouw 123456782 is ziek."}')$$)), '{"/omstandigheid burgerservicenummer"}');
SELECT pg_temp.gelijk('proposed', (pg_temp.voorstel()).status, 201);
CREATE TEMP TABLE v AS SELECT id FROM app.afwijkingsvoorstel;
SELECT pg_temp.gelijk('for the melder it waits', pg_temp.taken('medewerker', 'recht_wacht'), 'afwijkingsrecht 2026-04-17'),
       pg_temp.gelijk('for who decides it is a task', pg_temp.taken('afdelingshoofd', 'recht_voorstel'), 'afwijkingsrecht 2026-04-17'),
       pg_temp.gelijk('not for another head', pg_temp.taken('afdelingshoofd', 'recht_voorstel', 2), NULL);
CREATE FUNCTION pg_temp.antwoord(bijzonder boolean, onevenredig boolean) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.zet('beleidsregel', 'antwoord_voorstel', jsonb_build_object('voorstelId', (SELECT id FROM v), 'bijzonder', bijzonder,
    'onevenredig', onevenredig, 'motivering', 'Dit weegt hier te zwaar.')) $$;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('not by the melder', 'WF403', 'SELECT pg_temp.antwoord(true, true)');
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.weigert('nor by a head without mandate', 'WF403', 'SELECT pg_temp.antwoord(true, true)');
-- Late is never silent: the melder is told, the question is asked again, the second time the directeur hears it.
SELECT pg_temp.klok('2026-04-17 23:50+02'), pg_temp.loop();
SELECT pg_temp.gelijk('on the last day nothing', pg_temp.berichten('afdelingshoofd', 'afwijkingsrecht.vraag_te_laat'), 2);
SELECT pg_temp.klok('2026-04-18 00:10+02'), pg_temp.loop(), pg_temp.loop();
SELECT pg_temp.gelijk('once for the proposal, beside the two unknown types', pg_temp.berichten('afdelingshoofd', 'afwijkingsrecht.vraag_te_laat'), 3),
       pg_temp.gelijk('the melder knows', pg_temp.berichten('medewerker', 'afwijkingsrecht.voorstel_te_laat'), 1),
       pg_temp.gelijk('the directeur not yet', pg_temp.berichten('directeur', 'afwijkingsrecht.vraag_te_laat'), 0);
SELECT pg_temp.klok('2026-04-25 00:10+02'), pg_temp.loop();
SELECT pg_temp.gelijk('a week later the directeur too', pg_temp.berichten('directeur', 'afwijkingsrecht.vraag_te_laat') > 0, true),
       pg_temp.gelijk('and it is a task there', pg_temp.taken('directeur', 'recht_voorstel'), 'afwijkingsrecht 2026-04-17'),
       pg_temp.gelijk('the melder is told once', pg_temp.berichten('medewerker', 'afwijkingsrecht.voorstel_te_laat'), 1);

-- Both halves of the test, or it is no. Allowed: used once, for this case.
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('special but not too heavy is no', (pg_temp.antwoord(true, false)).body -> 'voorstellen' -> 0 ->> 'status', 'afgewezen');
SELECT pg_temp.weigert('answered is answered', 'WF409', 'SELECT pg_temp.antwoord(true, true)');
SELECT pg_temp.gelijk('the melder hears no', pg_temp.berichten('medewerker', 'afwijkingsrecht.voorstel_afgewezen'), 1);
SELECT pg_temp.weigert('no is no', 'WF409', $$SELECT pg_temp.gebruik('beleidsregel')$$);
SELECT pg_temp.gelijk('another', (pg_temp.voorstel('{"verwijzing":"Z-2026-0416"}')).status, 201);
UPDATE v SET id = (SELECT max(id::text)::uuid FROM app.afwijkingsvoorstel);
SELECT pg_temp.als('directeur');
SELECT pg_temp.gelijk('the directeur stands in', (pg_temp.antwoord(true, true)).body -> 'voorstellen' -> 0 ->> 'status', 'toegestaan');
SELECT pg_temp.gelijk('the melder hears yes', pg_temp.berichten('medewerker', 'afwijkingsrecht.voorstel_toegestaan'), 1);
SELECT pg_temp.gelijk('which proposal must be said', pg_temp.fouten(pg_temp.weigert('none', 'WF400', $$SELECT pg_temp.gebruik('beleidsregel')$$)), '{"/voorstelId niet_toegestaan"}');
SELECT pg_temp.gelijk('used', (pg_temp.gebruik('beleidsregel', jsonb_build_object('voorstelId', (SELECT id FROM v)))).body -> 'voorstellen' -> 0 ->> 'gebruikt', 'true');
SELECT pg_temp.weigert('once', 'WF409', format($$SELECT pg_temp.gebruik('beleidsregel', '{"voorstelId":"%s"}')$$, (SELECT id FROM v)));
SELECT pg_temp.voorstel('{"verwijzing":"Z-2026-0417"}');
UPDATE v SET id = (SELECT max(id::text)::uuid FROM app.afwijkingsvoorstel);
SELECT pg_temp.gelijk('withdrawn', (pg_temp.zet('beleidsregel', 'trek_voorstel_in', jsonb_build_object('voorstelId', (SELECT id FROM v)))).body -> 'voorstellen' -> 0 ->> 'status', 'ingetrokken');
SELECT pg_temp.gelijk('nobody is asked any more', pg_temp.taken('afdelingshoofd', 'recht_voorstel'), NULL);

-- Unknown on day 43: limited, and who decides chooses a type within two working days; it becomes a proposal in the register.
SELECT pg_temp.gelijk('the task', pg_temp.taken('afdelingshoofd', 'recht_type'), 'afwijkingsrecht 2026-04-16, afwijkingsrecht 2026-04-16');
SELECT pg_temp.weigert('unknown is no answer', 'WF400', $$SELECT pg_temp.zet('onbekend', 'bepaal_type', '{"regeltype":"onbekend","toelichting":"Dat weet ik niet."}')$$);
SELECT pg_temp.zet(t, 'bepaal_type', '{"regeltype":"werkinstructie","toelichting":"Dit is een instructie van ons zelf."}') FROM unnest('{onbekend,zonder regel}'::text[]) t;
SELECT pg_temp.gelijk('it follows', pg_temp.van(t, 'concat(status, '' '', regeltype)'), 'ontstaan werkinstructie') FROM unnest('{onbekend,zonder regel}'::text[]) t;
SELECT pg_temp.gelijk('in the register, not confirmed', pg_temp.lees(format('SELECT concat(regeltype, '' '', bevestigd_op IS NULL) FROM app.regel WHERE id = (SELECT regel_id FROM app.melding WHERE id = %L)',
  (SELECT melding FROM m WHERE type = 'onbekend'))), 'werkinstructie t');
SELECT pg_temp.weigert('once', 'WF409', $$SELECT pg_temp.zet('onbekend', 'bepaal_type', '{"regeltype":"werkinstructie","toelichting":"Nog een keer hetzelfde."}')$$);
SELECT pg_temp.als('jurist');
SELECT pg_temp.bij('regel_wijzig', regel_id, '{"regeltype":"verordening"}', NULL), pg_temp.bij('regel_bevestig', regel_id, '{"toelichting":"Het staat in de verordening."}', NULL)
  FROM app.melding WHERE id = (SELECT melding FROM m WHERE type = 'onbekend');
SELECT pg_temp.loop();
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('what the jurist confirms comes first', pg_temp.van('onbekend', 'concat(status, '' '', regeltype)'), 'geblokkeerd verordening');

-- The melder may say that the type is wrong; the jurist answers.
SELECT pg_temp.zet('onbekend', 'vraag_ander_type', '{"toelichting":"Volgens mij is dit alleen een instructie."}');
SELECT pg_temp.weigert('one at a time', 'WF409', $$SELECT pg_temp.zet('onbekend', 'vraag_ander_type', '{"toelichting":"Volgens mij is dit alleen een instructie."}')$$);
SELECT pg_temp.gelijk('a task for the jurist', pg_temp.taken('jurist', 'recht_ander_type'), 'afwijkingsrecht 2026-05-04');
SELECT pg_temp.gelijk('of five working days, over Koningsdag', pg_temp.van('onbekend', $$vragen -> 0 ->> 'aanMij'$$), 'true');
SELECT pg_temp.zet('onbekend', 'beantwoord', jsonb_build_object('vraagId', pg_temp.van('onbekend', $$vragen -> 0 ->> 'id'$$), 'antwoord', 'Het staat in artikel 3.'));
SELECT pg_temp.gelijk('the melder hears it', pg_temp.berichten('medewerker', 'afwijkingsrecht.antwoord') > 0, true);
SELECT pg_temp.gelijk('and reads it', pg_temp.van('onbekend', $$vragen -> 0 ->> 'antwoord'$$), 'Het staat in artikel 3.');

-- A system: the owner is asked what happens with it. A partner: blocked until who decides says that it agrees.
SELECT pg_temp.gelijk('the owner', pg_temp.taken('medewerker', 'recht_systeem', 3), 'afwijkingsrecht 2026-04-29');
SELECT pg_temp.zet('systeeminrichting', 'beantwoord', jsonb_build_object('vraagId', pg_temp.van('systeeminrichting', $$vragen -> 1 ->> 'id'$$), 'antwoord', 'Wij bouwen het om voor juni.'))
  WHERE pg_temp.taken('medewerker', 'recht_systeem', 3) IS NOT NULL;
SELECT pg_temp.gelijk('answered', pg_temp.taken('medewerker', 'recht_systeem', 3), NULL);
SELECT pg_temp.als('medewerker');
SELECT pg_temp.weigert('not by the melder', 'WF403', $$SELECT pg_temp.zet('ketenafspraak', 'meld_akkoord_partner', '{"toelichting":"De corporatie vindt het goed."}')$$);
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('blocked', pg_temp.van('ketenafspraak', 'status'), 'geblokkeerd');
SELECT pg_temp.gelijk('and up', pg_temp.van('ketenafspraak', $$"escalatieId" IS NOT NULL$$), 'true'), pg_temp.gelijk('a task', pg_temp.taken('afdelingshoofd', 'recht_blokkade') LIKE '%afwijkingsrecht 2026-04-14%', true);
SELECT pg_temp.zet('ketenafspraak', 'meld_akkoord_partner', '{"toelichting":"De corporatie vindt het goed."}');
SELECT pg_temp.gelijk('and down again', pg_temp.lees(format('SELECT gesloten_reden FROM app.escalatie WHERE melding_id = %L', (SELECT melding FROM m WHERE type = 'ketenafspraak'))), 'Afwijken mag nu wel.');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the partner agrees', pg_temp.van('ketenafspraak', 'concat(status, '' '', gevolg, '' '', "akkoordPartner")'), 'ontstaan ontstaat_met_motivering De corporatie vindt het goed.');

-- A suspension: the directeur, with a reason, ten working days in all; the melder sees it, and it ends by itself.
CREATE FUNCTION pg_temp.schors(dagen int) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.zet('werkafspraak', 'schors', jsonb_build_object('reden', 'Er loopt een onderzoek naar een fout.', 'werkdagen', dagen)) $$;
SELECT pg_temp.klok('2026-04-30 10:00+02');
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.weigert('not by a head', 'WF403', 'SELECT pg_temp.schors(2)');
SELECT pg_temp.als('directeur');
SELECT pg_temp.gelijk('with a reason', pg_temp.fouten(pg_temp.weigert('none', 'WF400', $$SELECT pg_temp.zet('werkafspraak', 'schors', '{"reden":"","werkdagen":2}')$$)), '{"/reden verplicht"}');
SELECT pg_temp.gelijk('eleven is too many', pg_temp.fouten(pg_temp.weigert('11', 'WF409', 'SELECT pg_temp.schors(11)')), '{"/werkdagen te_lang"}');
SELECT pg_temp.gelijk('suspended', (pg_temp.schors(3)).body ->> 'status', 'geschorst');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder reads why and until when, over Bevrijdingsdag', pg_temp.van('werkafspraak', $$concat(schorsingen -> 0 ->> 'reden', ' ', schorsingen -> 0 ->> 'totEnMet', ' ', "schorsingsdagenOver")$$),
  'Er loopt een onderzoek naar een fout. 2026-05-06 7');
SELECT pg_temp.gelijk('and was told', pg_temp.berichten('medewerker', 'afwijkingsrecht.geschorst'), 1);
SELECT pg_temp.weigert('no use', 'WF409', $$SELECT pg_temp.gebruik('werkafspraak')$$);
SELECT pg_temp.klok('2026-05-06 23:50+02'), pg_temp.loop();
SELECT pg_temp.gelijk('the last day counts', pg_temp.status(pg_temp.recht('werkafspraak')), 'geschorst');
SELECT pg_temp.klok('2026-05-07 00:10+02'), pg_temp.loop();
SELECT pg_temp.gelijk('over by itself', pg_temp.status(pg_temp.recht('werkafspraak')), 'ontstaan'), pg_temp.gelijk('told', pg_temp.berichten('medewerker', 'afwijkingsrecht.hervat'), 1);
SELECT pg_temp.gelijk('no use on a suspended day', pg_temp.fouten(pg_temp.weigert('then', 'WF400', $$SELECT pg_temp.gebruik('werkafspraak', '{"afgewekenOp":"2026-05-04"}')$$)), '{"/afgewekenOp geschorst"}'),
       pg_temp.gelijk('but before it', (pg_temp.gebruik('werkafspraak', '{"afgewekenOp":"2026-04-29"}')).status, 201);
SELECT pg_temp.als('directeur');
SELECT pg_temp.gelijk('seven left', pg_temp.fouten(pg_temp.weigert('8', 'WF409', 'SELECT pg_temp.schors(8)')), '{"/werkdagen te_lang"}');
SELECT pg_temp.schors(7), pg_temp.zet('werkafspraak', 'hef_schorsing_op', '{"toelichting":"Het bleek geen fout te zijn."}');
SELECT pg_temp.gelijk('lifted', pg_temp.van('werkafspraak', $$concat(status, ' ', schorsingen -> 0 ->> 'eindeReden')$$), 'ontstaan Het bleek geen fout te zijn.');
SELECT pg_temp.weigert('the ten days are used', 'WF409', 'SELECT pg_temp.schors(1)');

-- A suspension of a right whose rule became blocked meanwhile ends in a block.
SELECT pg_temp.als('directeur');
SELECT pg_temp.zet('systeeminrichting', 'schors', '{"reden":"Er loopt een onderzoek naar een fout.","werkdagen":1}');
SELECT pg_temp.als('jurist');
SELECT pg_temp.bij('regel_wijzig', regel_id, '{"regeltype":"landelijke_regelgeving"}', NULL), pg_temp.bij('regel_bevestig', regel_id, '{"toelichting":"Het staat in de wet."}', NULL)
  FROM app.melding WHERE id = (SELECT melding FROM m WHERE type = 'systeeminrichting');
SELECT pg_temp.loop();
SELECT pg_temp.gelijk('still suspended', pg_temp.status(pg_temp.recht('systeeminrichting')), 'geschorst');
SELECT pg_temp.klok('2026-05-12 10:00+02'), pg_temp.loop();
SELECT pg_temp.gelijk('then blocked, and up', pg_temp.status(pg_temp.recht('systeeminrichting')) || (SELECT count(*) FROM app.escalatie WHERE melding_id = (SELECT melding FROM m WHERE type = 'systeeminrichting') AND gesloten_op IS NULL), 'geblokkeerd1');

-- Every two weeks who decides is asked to look, for as long as the right is there.
SELECT pg_temp.klok('2026-06-01 10:00+02');
CREATE TEMP TABLE h AS SELECT pg_temp.ingediend(pg_temp.regel('checklist')) AS melding;
SELECT pg_temp.klok('2026-07-14 10:00+02'), pg_temp.loop();
INSERT INTO a SELECT 'checklist', h.melding, w.id FROM h JOIN app.afwijkingsrecht w ON w.melding_id = h.melding;
CREATE FUNCTION pg_temp.gekeken() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als('systeem');
  RETURN pg_temp.lees(format('SELECT count(*) FROM app.post WHERE bericht = ''afwijkingsrecht.vraag_herziening'' AND stuk_id = %L AND gebruiker_id = %L', pg_temp.recht('checklist'), pg_temp.mens('afdelingshoofd')));
END $$;
SELECT pg_temp.klok('2026-07-27 10:00+02'), pg_temp.loop();
SELECT pg_temp.gelijk('thirteen days', pg_temp.gekeken(), 0);
SELECT pg_temp.klok('2026-07-28 10:00+02'), pg_temp.loop(), pg_temp.loop();
SELECT pg_temp.gelijk('fourteen days, once', pg_temp.gekeken(), 1);
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.zet('checklist', 'beantwoord', jsonb_build_object('vraagId', pg_temp.van('checklist', $$vragen -> 0 ->> 'id'$$), 'antwoord', 'Het besluit komt voor augustus.'));
SELECT pg_temp.gelijk('the next', pg_temp.van('checklist', '"volgendeHerzieningOp"'), '2026-08-11');
SELECT pg_temp.klok('2026-08-11 10:00+02'), pg_temp.loop(), pg_temp.klok('2026-08-25 10:00+02'), pg_temp.loop();
SELECT pg_temp.gelijk('again, also when it was not answered', pg_temp.gekeken(), 3);
SELECT pg_temp.als('coordinator');
SELECT pg_temp.doe('melding_buitenstap', jsonb_build_object('id', melding), NULL, '{"naar":"ingetrokken","reden":"Op verzoek van de melder"}') FROM h;
SELECT pg_temp.klok('2026-09-30 10:00+02'), pg_temp.loop();
SELECT pg_temp.gelijk('until it ends', pg_temp.gekeken(), 3), pg_temp.gelijk('nothing is asked then', pg_temp.lees(format('SELECT count(*) FROM app.rechtvraag WHERE afwijkingsrecht_id = %L AND beantwoord_op IS NULL AND vervallen_op IS NULL', pg_temp.recht('checklist'))), '0');

-- The end closes what was open, and what was done stays.
SELECT pg_temp.als('medewerker');
SELECT pg_temp.voorstel('{"verwijzing":"Z-2026-0420"}');
SELECT pg_temp.als('systeem');
SELECT app.termijn_meld(melding, 'geleverd') FROM m WHERE type = 'beleidsregel';
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('ended', pg_temp.van('beleidsregel', $$concat(status, ' ', voorstellen -> 0 ->> 'status', ' ', json_array_length(afwijkingen), ' ', acties)$$), 'beeindigd vervallen 1 {}');
SELECT pg_temp.gelijk('no task is left', pg_temp.taken('afdelingshoofd', 'recht_voorstel'), NULL);
ROLLBACK;
