-- SPDX-License-Identifier: EUPL-1.2
-- After a besluit: looking whether it works, running out, and a new one in its place.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE FUNCTION pg_temp.besluit(invoer jsonb, advies uuid DEFAULT NULL, vervangt uuid DEFAULT NULL) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  v uuid;
  v_advies uuid := coalesce(advies, pg_temp.voorgelegd());
BEGIN
  PERFORM pg_temp.als('afdelingshoofd');
  v := (pg_temp.doe('besluit_maak', '{}', NULL, jsonb_strip_nulls(jsonb_build_object('meldingId', (SELECT melding_id FROM app.advies WHERE id = v_advies), 'vervangtId', vervangt)))).body ->> 'id';
  PERFORM pg_temp.bij('besluit_wijzig', v, '{"uitkomst":"aanpassen","relatieAdvies":"overgenomen","motivering":"Wachten helpt niet."}'::jsonb || invoer, 1);
  RETURN v;
END $$;
CREATE FUNCTION pg_temp.neem(b uuid) RETURNS uuid LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_temp.stap('besluit_stap', b, 'neem'); RETURN b; END $$;
CREATE FUNCTION pg_temp.werker(op text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.klok(op::timestamptz), pg_temp.als('systeem'), pg_temp.doe('termijnen_loop', '{}', NULL, '{}'), pg_temp.als('afdelingshoofd');
END $$;
CREATE FUNCTION pg_temp.acties(b uuid) RETURNS text LANGUAGE sql AS $$ SELECT pg_temp.lees(format('SELECT acties FROM api.besluit WHERE id = %L', b)) $$;
CREATE FUNCTION pg_temp.evalueer(b uuid) RETURNS text LANGUAGE sql AS $$
  SELECT format($q$SELECT pg_temp.stap('besluit_stap', %L, 'evalueer', '{"werkt":"deels","toelichting":"De helft gaat nu snel."}')$q$, b) $$;

-- On the day that was chosen, who decides is asked once, and answers once. It stays in force.
CREATE TEMP TABLE b AS SELECT pg_temp.neem(pg_temp.besluit('{"ingangsdatum":"2026-03-09","evaluatiedatum":"2026-06-01","vervaldatum":"2026-09-01"}')) AS id;
SELECT pg_temp.gelijk('known, to be replaced', pg_temp.acties(id), '{vervang}') FROM b;
SELECT pg_temp.werker('2026-03-09 06:00+01');
SELECT pg_temp.gelijk('too early', pg_temp.fouten(pg_temp.weigert('too early', 'WF409', pg_temp.evalueer(id))), '{"/evaluatiedatum nog_niet"}'::text[]) FROM b;
SELECT pg_temp.werker('2026-06-01 06:00+02'), pg_temp.werker('2026-06-02 06:00+02');
SELECT pg_temp.gelijk('asked once', pg_temp.lees($$SELECT count(*) FROM api.post_rij WHERE bericht = 'besluit.evalueer'$$), '1');
SELECT pg_temp.gelijk('on the desk', pg_temp.lees($$SELECT string_agg((t ->> 'taak') || (t ->> 'uiterlijkOp'), ',') FROM api.werkvoorraad, json_array_elements("nuDoen") t WHERE t ->> 'soort' = 'besluit'$$), 'evalueer_besluit2026-06-08');
SELECT pg_temp.gelijk('to do', pg_temp.acties(id), '{evalueer,vervang}') FROM b;
SELECT pg_temp.als('directeur');
SELECT pg_temp.weigert('who does not decide here', 'WF403', pg_temp.evalueer(id)) FROM b;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.weigert('what for', 'WF400', format($$SELECT pg_temp.stap('besluit_stap', %L, 'evalueer', '{"werkt":"ja"}')$$, id)) FROM b;
SELECT pg_temp.stap('besluit_stap', id, 'evalueer', '{"werkt":"deels","toelichting":"De helft gaat nu snel."}') FROM b;
SELECT pg_temp.weigert('once', 'WF409', pg_temp.evalueer(id)) FROM b;
SELECT pg_temp.weigert('for good', '55000', $$UPDATE app.besluit_evaluatie SET werkt = 'ja'$$);
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder reads it', pg_temp.lees(format($$SELECT concat(evaluatie ->> 'werkt', ' ', evaluatie ->> 'toelichting') FROM api.besluit WHERE id = %L$$, id)), 'deels De helft gaat nu snel.') FROM b;
SELECT pg_temp.gelijk('and is told', pg_temp.lees('SELECT bericht FROM api.post_rij ORDER BY id DESC LIMIT 1'), 'besluit.geevalueerd');

-- It runs out on its last day, also after it was looked at; what was tried is over then.
SELECT pg_temp.werker('2026-09-02 06:00+02');
SELECT pg_temp.gelijk('over', pg_temp.status(id), 'vervallen') FROM b;
SELECT pg_temp.gelijk('why', (SELECT h.invoer ->> 'reden' FROM app.historie h, b WHERE h.stuk_id = b.id AND h.actie = 'verval'), 'De laatste dag van dit besluit is voorbij.');
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE t AS SELECT pg_temp.neem(pg_temp.besluit('{"uitkomst":"tijdelijk_proberen","ingangsdatum":"2026-03-02","vervaldatum":"2026-06-01"}', pg_temp.voorgelegd('tijdelijk_proberen', '{4,5,6}'))) AS id;
SELECT pg_temp.als('afdelingshoofd', 'A', 2);
SELECT pg_temp.voer_uit(e.melding_id) FROM app.besluit e, t WHERE e.id = t.id;
CREATE FUNCTION pg_temp.regelstatus(b uuid) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.status(m.regel_id) FROM app.besluit e JOIN app.melding m ON m.id = e.melding_id WHERE e.id = b $$;
SELECT pg_temp.gelijk('tried', pg_temp.regelstatus(id), 'tijdelijk_opgeschort') FROM t;
SELECT pg_temp.werker('2026-03-02 12:00+01'), pg_temp.werker('2026-06-02 06:00+02');
SELECT pg_temp.gelijk('the rule holds again', pg_temp.status(id) || ' ' || pg_temp.regelstatus(id), 'vervallen geldend') FROM t;

-- A new besluit: not before the old one is known, one at a time, by who decides. Until it is taken the old one counts.
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE o AS SELECT pg_temp.besluit('{"ingangsdatum":"2026-03-02"}', pg_temp.voorgelegd('aanpassen', '{1,2,3}')) AS id;
CREATE TEMP TABLE oa AS SELECT e.advies_id, e.melding_id FROM app.besluit e, o WHERE e.id = o.id;
SELECT pg_temp.weigert('a concept', 'WF409', format('SELECT pg_temp.besluit(%L, %L, %L)', '{}', advies_id, o.id)) FROM oa, o;
SELECT pg_temp.neem(id) FROM o;
SELECT pg_temp.weigert('of another melding', 'WF404', format('SELECT pg_temp.besluit(%L, %L, %L)', '{}', advies_id, t.id)) FROM oa, t;
CREATE TEMP TABLE n AS SELECT pg_temp.besluit('{"uitkomst":"schrappen","relatieAdvies":"deels","motiveringAfwijking":"Aanpassen bleek te ingewikkeld.","ingangsdatum":"2026-03-16"}', advies_id, o.id) AS id FROM oa, o;
SELECT pg_temp.weigert('a second', 'WF409', format('SELECT pg_temp.besluit(%L, %L, %L)', '{}', advies_id, o.id)) FROM oa, o;
SELECT pg_temp.gelijk('the old one counts', pg_temp.lees(format('SELECT "besluitId" FROM api.melding WHERE id = %L', melding_id))::uuid, o.id) FROM oa, o;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('nobody else sees the concept', pg_temp.lees(format('SELECT "vervangenDoor" FROM api.besluit WHERE id = %L', o.id)) || coalesce(pg_temp.lees(format('SELECT id FROM api.besluit WHERE id = %L', n.id)), '-'), NULL) FROM o, n;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.gelijk('ready', pg_temp.acties(id), '{wijzig,neem}') FROM n;
SELECT pg_temp.neem(id) FROM n;
SELECT pg_temp.gelijk('replaced', pg_temp.status(o.id) || ' ' || pg_temp.status(n.id) || ' ' || pg_temp.status(oa.melding_id), 'ingetrokken bekendgemaakt in_uitvoering') FROM o, n, oa;
SELECT pg_temp.gelijk('to be read where it was read', pg_temp.lees(format('SELECT "besluitId" FROM api.melding WHERE id = %L', melding_id))::uuid, n.id) FROM oa, n;
SELECT pg_temp.gelijk('the task is the new one', (SELECT u.besluit_id FROM app.uitvoering u, oa WHERE u.melding_id = oa.melding_id), n.id) FROM n;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('linked both ways', pg_temp.lees(format($$SELECT concat("vervangenDoor" ->> 'id', (SELECT vervangt ->> 'id' FROM api.besluit WHERE id = %L)) FROM api.besluit WHERE id = %L$$, n.id, o.id)), concat(n.id, o.id)) FROM o, n;
SELECT pg_temp.gelijk('and delivered', pg_temp.lees($$SELECT count(*) FROM api.post_rij WHERE bericht = 'besluit.genomen' AND "stukId" = $$ || quote_literal(n.id)), '1') FROM n;
SELECT pg_temp.weigert('still not a word of it changes', '55000', format('UPDATE app.besluit SET motivering = %L WHERE id = %L', 'Anders', o.id)) FROM o;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.weigert('what was replaced is not replaced again', 'WF409', format('SELECT pg_temp.besluit(%L, %L, %L)', '{}', advies_id, o.id)) FROM oa, o;
-- Keep it after all, from a melding that was closed already.
SELECT pg_temp.voer_uit(melding_id) FROM oa;
UPDATE app.uitvoering SET effect_gevraagd_op = app.nu(), effect_uiterlijk_op = app.vandaag() + 14 WHERE melding_id = (SELECT melding_id FROM oa);
SELECT pg_temp.als('medewerker');
SELECT pg_temp.stap('uitvoering_stap', u.id, 'bevestig_effect') FROM app.uitvoering u, oa WHERE u.melding_id = oa.melding_id;
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.neem(pg_temp.besluit('{"uitkomst":"behouden","relatieAdvies":"niet","motiveringAfwijking":"Zonder de regel ging het mis."}', advies_id, n.id)) FROM oa, n;
SELECT pg_temp.gelijk('closed again, and the rule holds', pg_temp.status(oa.melding_id) || ' ' || pg_temp.regelstatus(n.id), 'afgesloten geldend') FROM oa, n;
ROLLBACK;
