-- SPDX-License-Identifier: EUPL-1.2
-- Who decides, what a besluit needs, delivery, and what follows from it.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE FUNCTION pg_temp.concept(p_advies uuid, invoer jsonb DEFAULT '{}') RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  v uuid;
BEGIN
  v := (pg_temp.doe('besluit_maak', '{}', NULL, jsonb_build_object('meldingId', (SELECT melding_id FROM app.advies WHERE id = p_advies)))).body ->> 'id';
  IF invoer <> '{}' THEN PERFORM pg_temp.bij('besluit_wijzig', v, invoer, 1); END IF;
  RETURN v;
END $$;
CREATE FUNCTION pg_temp.neem(b uuid) RETURNS text LANGUAGE sql AS $$ SELECT format('SELECT pg_temp.stap(%L, %L, %L)', 'besluit_stap', b, 'neem') $$;
CREATE FUNCTION pg_temp.veld(b uuid, kolom text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format('SELECT %s FROM api.besluit WHERE id = %L', kolom, b)) $$;

-- Who decides: the setting of the afdeling, else the head of Dienstverlening; never the melder and never
-- who is responsible for the rule; then a directeur.
CREATE FUNCTION pg_temp.wie(afd int, niet uuid DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
  SELECT g.naam FROM app.gebruiker g WHERE g.id = pg_temp.lees(format('SELECT app.bepaal_beslisser(%L, %L)', pg_temp.afdeling('A', afd), niet))::uuid $$;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('head of Dienstverlening', pg_temp.wie(2), 'afdelingshoofd 1 van A'),
       pg_temp.gelijk('rule of Dienstverlening itself', pg_temp.wie(1), 'directeur 1 van A'),
       pg_temp.gelijk('the head is the melder', pg_temp.wie(2, pg_temp.mens('afdelingshoofd')), 'directeur 1 van A');
UPDATE app.afdeling SET plaatsvervanger_id = pg_temp.mens('jurist') WHERE id = pg_temp.afdeling('A', 1);
SELECT pg_temp.gelijk('then the deputy', pg_temp.wie(2, pg_temp.mens('afdelingshoofd')), 'jurist 1 van A');
UPDATE app.afdeling SET beslisser_id = pg_temp.mens('teammanager') WHERE id = pg_temp.afdeling('A', 2);
SELECT pg_temp.gelijk('setting of the afdeling', pg_temp.wie(2), 'teammanager 1 van A');
UPDATE app.afdeling SET beslisser_id = pg_temp.mens('afdelingshoofd', 'A', 2) WHERE id = pg_temp.afdeling('A', 2);
SELECT pg_temp.gelijk('not the owner of the rule', pg_temp.wie(2), 'afdelingshoofd 1 van A');
UPDATE app.afdeling SET beslisser_id = NULL, plaatsvervanger_id = NULL;

-- Only the beslisser of this melding, and only when the advies was presented.
CREATE TEMP TABLE a AS SELECT pg_temp.voorgelegd() AS id;
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.weigert('another head', 'WF403', format('SELECT pg_temp.concept(%L)', id)) FROM a;
SELECT pg_temp.als('directeur');
SELECT pg_temp.weigert('the directeur has no say here', 'WF403', format('SELECT pg_temp.concept(%L)', id)) FROM a;
SELECT pg_temp.als('afdelingshoofd', 'B');
SELECT pg_temp.weigert('another organisatie', 'WF404', format($$SELECT pg_temp.doe('besluit_maak', '{}', NULL, '{"meldingId":"%s"}')$$, x.melding_id)) FROM app.advies x, a WHERE x.id = a.id;
SELECT pg_temp.als('afdelingshoofd');
CREATE TEMP TABLE b AS SELECT pg_temp.concept(id) AS id FROM a;
SELECT pg_temp.weigert('a second', '23505', format('SELECT pg_temp.concept(%L)', id)) FROM a;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('a concept is for who writes it', pg_temp.veld(id, 'status'), NULL) FROM b;
SELECT pg_temp.als('afdelingshoofd');

-- Everything that is missing at once; departing from the advies needs a motive of its own.
SELECT pg_temp.gelijk('empty', pg_temp.fouten(pg_temp.weigert('empty', 'WF409', pg_temp.neem(id))), '{"/motivering ontbreekt","/relatieAdvies ontbreekt","/uitkomst ontbreekt"}'::text[]) FROM b;
SELECT pg_temp.bij('besluit_wijzig', id, '{"uitkomst":"schrappen","relatieAdvies":"overgenomen","motivering":"Weg ermee"}', pg_temp.versie(id)) FROM b;
SELECT pg_temp.gelijk('not what the advies said', pg_temp.fouten(pg_temp.weigert('other', 'WF409', pg_temp.neem(id))), '{"/ingangsdatum ontbreekt","/relatieAdvies klopt_niet"}'::text[]) FROM b;
SELECT pg_temp.bij('besluit_wijzig', id, '{"relatieAdvies":"niet","ingangsdatum":"2026-04-01"}', pg_temp.versie(id)) FROM b;
SELECT pg_temp.gelijk('motive of its own', pg_temp.fouten(pg_temp.weigert('motive', 'WF409', pg_temp.neem(id))), '{"/motiveringAfwijking ontbreekt"}'::text[]) FROM b;
SELECT pg_temp.weigert('ends before it begins', '23514', format($$SELECT pg_temp.bij('besluit_wijzig', %L, '{"vervaldatum":"2026-03-15"}', %s)$$, id, pg_temp.versie(id))) FROM b;
SELECT pg_temp.bij('besluit_wijzig', id, '{"uitkomst":"tijdelijk_proberen","motiveringAfwijking":"Eerst zien of het werkt."}', pg_temp.versie(id)) FROM b;
SELECT pg_temp.gelijk('a try ends', pg_temp.fouten(pg_temp.weigert('a try', 'WF409', pg_temp.neem(id))), '{"/vervaldatum ontbreekt"}'::text[]) FROM b;
SELECT pg_temp.bij('besluit_wijzig', id, '{"ingangsdatum":"2026-02-01","vervaldatum":"2026-03-02"}', pg_temp.versie(id)) FROM b;
SELECT pg_temp.gelijk('on a day that still comes', pg_temp.fouten(pg_temp.weigert('over', 'WF409', pg_temp.neem(id))), '{"/vervaldatum voorbij"}'::text[]) FROM b;
SELECT pg_temp.bij('besluit_wijzig', id, '{"ingangsdatum":"2062-04-01","vervaldatum":"2062-10-01","evaluatiedatum":"2062-05-01"}', pg_temp.versie(id)) FROM b;
SELECT pg_temp.gelijk('a year with a slip', pg_temp.fouten(pg_temp.weigert('far', 'WF409', pg_temp.neem(id))), '{"/evaluatiedatum te_ver","/ingangsdatum te_ver","/vervaldatum te_ver"}'::text[]) FROM b;
SELECT pg_temp.bij('besluit_wijzig', id, '{"ingangsdatum":"2026-04-01","vervaldatum":"2026-10-01","evaluatiedatum":null}', pg_temp.versie(id)) FROM b;
SELECT pg_temp.weigert('old version', 'WF412', format($$SELECT pg_temp.bij('besluit_stap', %L, '{"actie":"neem"}', 1)$$, id)) FROM b;
SELECT pg_temp.stap('besluit_stap', id, 'neem') FROM b;
SELECT pg_temp.gelijk('the advies was not followed', pg_temp.status(id), 'niet_gevolgd') FROM a;
SELECT pg_temp.gelijk('the team is done', (SELECT string_agg(DISTINCT status, ',') FROM app.teamlid), 'afgerond');

-- Taken is taken: not again, not changed, not even past the API.
SELECT pg_temp.weigert('again', 'WF409', pg_temp.neem(id)) FROM b;
SELECT pg_temp.weigert('changed', 'WF409', format($$SELECT pg_temp.bij('besluit_wijzig', %L, '{"motivering":"Toch anders"}', %s)$$, id, pg_temp.versie(id))) FROM b;
SELECT pg_temp.weigert('in the table', '55000', $$UPDATE app.besluit SET motivering = 'Anders'$$);

-- Delivered: a row per addressee, read when they read it.
SELECT pg_temp.gelijk('addressees', (SELECT string_agg(k.aan || ' ' || g.naam, ', ' ORDER BY g.naam) FROM app.bekendmaking k JOIN app.gebruiker g ON g.id = k.gebruiker_id),
  'melder medewerker 1 van A, afdeling medewerker 3 van A');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('to be read', pg_temp.lees($$SELECT string_agg(t ->> 'taak', ',') FROM api.werkvoorraad, json_array_elements("nuDoen") t$$), 'lees_besluit');
SELECT pg_temp.bij('post_gelezen', p.id, '{}') FROM app.post p WHERE p.bericht = 'besluit.genomen' AND p.gebruiker_id = pg_temp.mens('medewerker');
SELECT pg_temp.gelijk('read', pg_temp.lees($$SELECT string_agg(concat(k ->> 'aan', ' ', k ->> 'gelezenOp'), ',' ORDER BY k ->> 'aan') FROM api.besluit x, json_array_elements(x.bekendmakingen) k$$),
  'afdeling ,melder 2026-03-02T09:00:00Z');

-- It begins on its day and ends on its day, by the worker.
SELECT pg_temp.als('systeem');
SELECT pg_temp.gelijk('not yet', pg_temp.lees('SELECT app.besluiten_bijhouden()'), '0');
SELECT pg_temp.klok('2026-04-01 06:00+02');
SELECT pg_temp.gelijk('begins', pg_temp.lees('SELECT app.besluiten_bijhouden()') || pg_temp.status(id), '1in_werking') FROM b;
SELECT pg_temp.klok('2026-10-02 06:00+02');
SELECT pg_temp.gelijk('ends', pg_temp.lees('SELECT app.besluiten_bijhouden()') || pg_temp.status(id), '1vervallen') FROM b;

-- Kept as it is: nothing to carry out, and the melding is done. Past day 42 the right ends on delivery.
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE k AS SELECT pg_temp.voorgelegd('behouden', '{2,3,4}') AS id;
SELECT pg_temp.klok('2026-04-20 10:00+02');
SELECT pg_temp.als('systeem');
SELECT pg_temp.lees('SELECT app.rechten_laat_ontstaan()');
SELECT pg_temp.gelijk('the right arose', pg_temp.status(r.id), 'ontstaan') FROM app.afwijkingsrecht r, app.advies x, k WHERE x.id = k.id AND r.melding_id = x.melding_id;
SELECT pg_temp.als('afdelingshoofd');
CREATE TEMP TABLE kb AS SELECT pg_temp.concept(id, '{"uitkomst":"behouden","relatieAdvies":"overgenomen","motivering":"De regel beschermt mensen."}') AS id FROM k;
SELECT pg_temp.stap('besluit_stap', id, 'neem') FROM kb;
SELECT pg_temp.gelijk('closed', pg_temp.status(x.melding_id), 'afgesloten') FROM app.besluit x, kb WHERE x.id = kb.id;
SELECT pg_temp.gelijk('the right ended', pg_temp.status(r.id), 'beeindigd') FROM app.afwijkingsrecht r, app.advies x, k WHERE x.id = k.id AND r.melding_id = x.melding_id;
SELECT pg_temp.gelijk('nothing to carry out', (SELECT count(*) FROM app.uitvoering u JOIN app.besluit x ON x.id = u.besluit_id JOIN kb ON kb.id = x.id), 0::bigint);

-- 2-2: the beslisser chooses, whatever the text said.
SELECT pg_temp.klok('2026-05-04 10:00+02');
CREATE TEMP TABLE v AS SELECT pg_temp.advies(pg_temp.naar_advies('{1,2,3,4}')) AS id;
SELECT pg_temp.stap('advies_stap', id, 'leg_ter_vaststelling') FROM v;
SELECT pg_temp.standpunt(id, 1, 'akkoord'), pg_temp.standpunt(id, 2, 'akkoord'), pg_temp.standpunt(id, 3, 'minderheid'), pg_temp.standpunt(id, 4, 'minderheid') FROM v;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.stap('advies_stap', id, 'leg_voor', '{"beideKanten":"Twee willen nu, twee eerst tellen."}') FROM v;
SELECT pg_temp.als('afdelingshoofd');
CREATE TEMP TABLE vb AS SELECT pg_temp.concept(id, '{"uitkomst":"schrappen","relatieAdvies":"overgenomen","motivering":"De helft heeft gelijk.","ingangsdatum":"2026-06-01"}') AS id FROM v;

-- An account that was closed cannot be reached: the besluit counts for the others, and the coordinator hears it.
UPDATE app.gebruiker SET actief = false WHERE id = pg_temp.mens('medewerker');
SELECT pg_temp.stap('besluit_stap', id, 'neem') FROM vb;
SELECT pg_temp.gelijk('it counts', pg_temp.status(x.id) || ' ' || pg_temp.status(x.melding_id), 'bekendgemaakt in_uitvoering') FROM app.besluit x, vb WHERE x.id = vb.id;
SELECT pg_temp.gelijk('not delivered to the melder', (SELECT k.bezorgd_op FROM app.bekendmaking k, vb WHERE k.besluit_id = vb.id AND k.aan = 'melder'), NULL);
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('the coordinator hears it', pg_temp.lees($$SELECT count(*) FROM api.post_rij WHERE bericht = 'besluit.niet_bezorgd'$$), '1');
ROLLBACK;
