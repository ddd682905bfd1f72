-- SPDX-License-Identifier: EUPL-1.2
-- After the end: one review of what was not taken up, a closed melding that comes back with its own number and clock, a
-- withdrawn one that goes on without the melder; and the signal outward about a rule that is not ours.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE FUNCTION pg_temp.kan(id uuid, rol text, nummer int DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, 'A', nummer);
  RETURN (SELECT string_agg(a, ',') FROM unnest(pg_temp.lees(format('SELECT acties FROM api.melding WHERE id = %L', id))::text[]) a
           WHERE a ~ 'herziening|alsnog|heropen|voort|buitensignaal');
END $$;
CREATE FUNCTION pg_temp.stap_m(id uuid, actie text, veld text DEFAULT 'toelichting') RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.bij('melding_stap', id, jsonb_build_object('actie', actie, veld, 'Dat leg ik hier even uit.')) $$;
CREATE FUNCTION pg_temp.taken(rol text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol);
  RETURN pg_temp.lees($q$SELECT string_agg(concat_ws(' ', t ->> 'taak', t ->> 'uiterlijkOp'), ',') FROM api.werkvoorraad w, json_array_elements(w."nuDoen") t$q$);
END $$;

-- Not taken up: the melder asks once, the head answers. Refused stays refused.
CREATE TEMP TABLE a AS SELECT pg_temp.ingediend() AS id;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"neem_niet_in_behandeling","motivering":"Dit is een klacht.","route":"De klachtencoördinator"}') FROM a;
SELECT pg_temp.gelijk('who may ask', concat_ws('/', pg_temp.kan(id, 'medewerker'), pg_temp.kan(id, 'afdelingshoofd'), pg_temp.kan(id, 'coordinator')), 'vraag_herziening') FROM a;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.weigert('nobody asked', 'WF409', format('SELECT pg_temp.stap_m(%L, %L, %L)', id, 'wijs_herziening_af', 'motivering')) FROM a;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.stap_m(id, 'vraag_herziening') FROM a;
SELECT pg_temp.weigert('once', 'WF409', format('SELECT pg_temp.stap_m(%L, %L)', id, 'vraag_herziening')) FROM a;
SELECT pg_temp.gelijk('a task', pg_temp.taken('afdelingshoofd'), 'beoordeel_herziening 2026-03-16');
SELECT pg_temp.gelijk('to answer', pg_temp.kan(id, 'afdelingshoofd'), 'neem_alsnog_in_behandeling,wijs_herziening_af') FROM a;
SELECT pg_temp.stap_m(id, 'wijs_herziening_af', 'motivering') FROM a;
SELECT pg_temp.gelijk('done', concat_ws(' ', pg_temp.status(id), pg_temp.kan(id, 'afdelingshoofd'), pg_temp.kan(id, 'medewerker'), pg_temp.taken('afdelingshoofd')), 'niet_in_behandeling') FROM a;
-- After all: the six weeks still count from the first day.
CREATE TEMP TABLE b AS SELECT pg_temp.ingediend() AS id;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"neem_niet_in_behandeling","motivering":"Dit is een klacht.","route":"De klachtencoördinator"}') FROM b;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.stap_m(id, 'vraag_herziening') FROM b;
SELECT pg_temp.klok('2026-03-12 10:00+01');
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.stap_m(id, 'neem_alsnog_in_behandeling', 'motivering') FROM b;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('taken up', pg_temp.lees(format('SELECT concat_ws(%L, status, termijnstand, "uiterlijkOp") FROM api.melding WHERE id = %L', ' ', id)), 'ingediend ruim 2026-04-13') FROM b;
SELECT pg_temp.gelijk('told', (SELECT count(*) FROM app.post WHERE bericht = 'melding.alsnog'), 2::bigint);

-- Closed: back because of something new, with a number and a clock of its own; one at a time.
CREATE TEMP TABLE u AS SELECT pg_temp.opgedragen() AS id;
CREATE TEMP TABLE c AS SELECT x.melding_id AS id FROM app.uitvoering x, u WHERE x.id = u.id;
SELECT pg_temp.als('medewerker');
CREATE FUNCTION pg_temp.heropen(id uuid) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT pg_temp.bij('melding_heropen', id, '{"nieuwFeit":"De balie gebruikt de oude regel.","reden":"Inwoners wachten opnieuw."}') $$;
SELECT pg_temp.weigert('not while it runs', 'WF409', format('SELECT pg_temp.heropen(%L)', id)) FROM c;
SELECT pg_temp.voer_uit(id) FROM c;
UPDATE app.uitvoering SET effect_gevraagd_op = app.nu(), effect_uiterlijk_op = app.vandaag() + 14;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.stap('uitvoering_stap', id, 'bevestig_effect') FROM u;
SELECT pg_temp.gelijk('who may', concat_ws('/', pg_temp.kan(id, 'medewerker'), pg_temp.kan(id, 'coordinator'), pg_temp.kan(id, 'afdelingshoofd')), 'heropen/heropen') FROM c;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.weigert('not who decided', 'WF403', format('SELECT pg_temp.heropen(%L)', id)) FROM c;
SELECT pg_temp.als('medewerker', 'A', 2);
SELECT pg_temp.weigert('not a stranger', 'WF404', format('SELECT pg_temp.heropen(%L)', id)) FROM c;
SELECT pg_temp.klok('2026-09-01 10:00+02');
SELECT pg_temp.als('medewerker');
CREATE TEMP TABLE n AS SELECT ((pg_temp.heropen(id)).body ->> 'id')::uuid AS id FROM c;
SELECT pg_temp.gelijk('a melding of its own', pg_temp.lees(format($$SELECT concat_ws(' ', status, "uiterlijkOp", voorganger ->> 'status', regel ->> 'naam', ambtshalve) FROM api.melding WHERE id = %L$$, id)),
  'ingediend 2026-10-13 afgesloten Regel van type werkafspraak f') FROM n;
SELECT pg_temp.gelijk('another number', (SELECT count(DISTINCT s.kenmerk) FROM app.stuk s, n, c WHERE s.id IN (n.id, c.id)), 2::bigint);
SELECT pg_temp.gelijk('to be found from the old one', pg_temp.lees(format($$SELECT opvolger ->> 'id' FROM api.melding WHERE id = %L$$, c.id))::uuid, n.id) FROM c, n;
SELECT pg_temp.weigert('not twice', 'WF409', format('SELECT pg_temp.heropen(%L)', id)) FROM c;
-- By the coordinator the melder stays the melder, and is asked whether the words are right.
SELECT pg_temp.stap_m(id, 'trek_in') FROM n;
SELECT pg_temp.als('coordinator');
CREATE TEMP TABLE n2 AS SELECT ((pg_temp.heropen(id)).body ->> 'id')::uuid AS id FROM c;
SELECT pg_temp.gelijk('of the melder', x.melder_id = pg_temp.mens('medewerker') AND x.ingevoerd_door = pg_temp.mens('coordinator'), true) FROM app.melding x, n2 WHERE x.id = n2.id;

-- Withdrawn: the Servicepunt goes on, without the melder, the clock and the right.
SELECT pg_temp.gelijk('who may', concat_ws('/', pg_temp.kan(id, 'coordinator'), pg_temp.kan(id, 'medewerker')), 'zet_voort') FROM n;
SELECT pg_temp.als('coordinator');
CREATE TEMP TABLE v AS SELECT ((pg_temp.bij('melding_zet_voort', id, '{"reden":"De regel speelt bij meer inwoners."}')).body ->> 'id')::uuid AS id FROM n;
SELECT pg_temp.gelijk('ambtshalve', concat_ws(' ', x.melder_id = pg_temp.mens('coordinator'), x.ambtshalve, s.uiterlijk_op, s.status), 't t ingediend') FROM app.melding x JOIN app.stuk s ON s.id = x.id, v WHERE x.id = v.id;
SELECT pg_temp.klok('2026-12-01 10:00+01');
SELECT pg_temp.als('systeem');
SELECT pg_temp.doe('termijnen_loop', '{}', NULL, '{}');
SELECT pg_temp.gelijk('no right', (SELECT count(*) FROM app.afwijkingsrecht r, v WHERE r.melding_id = v.id), 0::bigint);
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('not of the melder any more', pg_temp.lees(format('SELECT count(*) FROM api.melding WHERE id = %L', id)), '0') FROM v;
SELECT pg_temp.gelijk('and seen from the old one as far as one may', pg_temp.lees(format('SELECT opvolger FROM api.melding WHERE id = %L', id)), NULL) FROM n;
-- A melder who is gone cannot wait: it goes on ambtshalve.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_buitenstap', id, '{"naar":"ingetrokken","reden":"De melder vroeg hierom."}') FROM n2;
UPDATE app.gebruiker SET actief = false WHERE id = pg_temp.mens('medewerker');
SELECT pg_temp.gelijk('ambtshalve', (pg_temp.heropen(id)).body ->> 'ambtshalve', 'true') FROM c;
UPDATE app.gebruiker SET actief = true;

-- A rule that is not ours: not with one of ours; with a national one the Rijk, begun in words that may be said outside.
SELECT pg_temp.klok('2027-01-11 10:00+01');
CREATE TEMP TABLE l AS SELECT pg_temp.in_onderzoek('{1,2,3}', 'landelijke_regelgeving') AS id;
SELECT pg_temp.gelijk('offered to the Servicepunt alone', concat_ws('/', pg_temp.kan(id, 'coordinator'), pg_temp.kan(id, 'medewerker')), 'maak_buitensignaal') FROM l;
SELECT pg_temp.als('coordinator');
CREATE TEMP TABLE s AS SELECT ((pg_temp.doe('buitensignaal_maak', '{}', NULL, jsonb_build_object('meldingId', id))).body ->> 'id')::uuid AS id FROM l;
SELECT pg_temp.gelijk('begun', pg_temp.lees(format('SELECT concat_ws(%L, "ontvangerSoort", status, tekst) FROM api.buitensignaal WHERE id = %L', ' ', id)),
  'rijk concept Deze regel staat goede hulp aan inwoners in de weg: Regel van type landelijke_regelgeving') FROM s;
SELECT pg_temp.gelijk('to be sent', pg_temp.taken('coordinator') LIKE '%verstuur_signaal 2027-01-25', true);
SELECT pg_temp.gelijk('to whom?', pg_temp.fouten(pg_temp.weigert('to whom', 'WF409', format($$SELECT pg_temp.stap('buitensignaal_stap', %L, 'verstuur', '{"verzondenOp":"2027-02-01"}')$$, id))),
  '{"/ontvanger ontbreekt","/verzondenOp in_de_toekomst"}'::text[]) FROM s;
SELECT pg_temp.bij('buitensignaal_wijzig', id, '{"ontvanger":"Ministerie van SZW"}', 1) FROM s;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('a concept is for the Servicepunt', pg_temp.lees(format('SELECT count(*) FROM api.buitensignaal WHERE id = %L', id)), '0') FROM s;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.stap('buitensignaal_stap', id, 'verstuur', '{"verzondenOp":"2027-01-11"}') FROM s;
SELECT pg_temp.weigert('sent is sent', 'WF409', format($$SELECT pg_temp.bij('buitensignaal_wijzig', %L, '{"tekst":"Toch iets anders."}', %s)$$, id, pg_temp.versie(id))) FROM s;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder reads it', pg_temp.lees(format('SELECT ontvanger FROM api.buitensignaal WHERE id = %L', id)), 'Ministerie van SZW') FROM s;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.weigert('only the Servicepunt', 'WF403', format($$SELECT pg_temp.stap('buitensignaal_stap', %L, 'antwoord', '{"antwoord":"Wij kijken ernaar.","antwoordOp":"2027-01-11"}')$$, id)) FROM s;
SELECT pg_temp.klok('2027-03-15 10:00+01');
SELECT pg_temp.gelijk('no answer yet: ask again', position('leg_antwoord_vast 2027-03-08' IN pg_temp.taken('coordinator')) > 0, true);
SELECT pg_temp.weigert('an answer before it was sent', '23514', format($$SELECT pg_temp.stap('buitensignaal_stap', %L, 'antwoord', '{"antwoord":"Nee.","antwoordOp":"2027-01-10"}')$$, id)) FROM s;
SELECT pg_temp.stap('buitensignaal_stap', id, 'antwoord', '{"antwoord":"Wij passen de regeling aan.","antwoordOp":"2027-03-12"}') FROM s;
SELECT pg_temp.gelijk('answered', pg_temp.status(id), 'beantwoord') FROM s;
SELECT pg_temp.gelijk('told', (SELECT count(*) FROM app.post WHERE bericht IN ('buitensignaal.verzonden', 'buitensignaal.beantwoord')), 4::bigint);
-- A besluit that says so begins one by itself.
CREATE TEMP TABLE o AS SELECT pg_temp.opgedragen('{4,5,6}', 'niet_aan_ons') AS id;
SELECT pg_temp.gelijk('by itself', (SELECT st.status || ' ' || x.ontvanger_soort FROM app.buitensignaal x JOIN app.stuk st ON st.id = x.id JOIN app.uitvoering k ON k.melding_id = x.melding_id, o WHERE k.id = o.id), 'concept anders');
SELECT pg_temp.als('coordinator');
SELECT pg_temp.weigert('ours', 'WF409', format($$SELECT pg_temp.doe('buitensignaal_maak', '{}', NULL, '{"meldingId":"%s"}')$$, (SELECT c.id FROM c)));
ROLLBACK;
