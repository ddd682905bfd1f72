-- SPDX-License-Identifier: EUPL-1.2
-- What guards a team: two only where there is no third, nobody with a conflict when the work starts, a warning when the last
-- day comes near without a team, and nothing asked of a team that is not needed any more. And who fits, in any form of a word.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE FUNCTION pg_temp.pl(VARIADIC n int[]) RETURNS uuid[] LANGUAGE sql AS $$ SELECT array_agg(pg_temp.mens('poulelid', 'A', x)) FROM unnest(n) x $$;
CREATE FUNCTION pg_temp.wil(melding uuid, leden uuid[]) RETURNS text LANGUAGE sql AS $$
  SELECT format('SELECT pg_temp.doe(%L, %L, NULL, %L)', 'team_maak', '{}', jsonb_build_object('meldingId', melding, 'leden', leden, 'trekkerId', leden[1])) $$;
CREATE FUNCTION pg_temp.post_van(rol text, nummer int DEFAULT 1) RETURNS text LANGUAGE sql AS $$
  SELECT coalesce(string_agg(p.bericht, ',' ORDER BY p.id), '-') FROM app.post p WHERE p.gebruiker_id = pg_temp.mens(rol, 'A', nummer) $$;
CREATE FUNCTION pg_temp.lid(nummer int, veld text) RETURNS text LANGUAGE sql AS $$
  SELECT pg_temp.lees(format($q$SELECT l ->> %L FROM api.team, json_array_elements(leden) l WHERE l -> 'gebruiker' ->> 'id' = %L$q$, veld, pg_temp.mens('poulelid', 'A', nummer))) $$;

-- Two: not while a third can be asked; where there are only two, yes.
CREATE TEMP TABLE m AS SELECT pg_temp.op_team_wachtend() AS id;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('there are others', pg_temp.fouten(pg_temp.weigert('two', 'WF409', pg_temp.wil(id, pg_temp.pl(1, 2)))), '{"/leden te_klein"}'::text[]) FROM m;
SELECT pg_temp.pauzeer(n, '2026-05-01') FROM generate_series(3, 6) n;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('there is no third', (pg_temp.doe('team_maak', '{}', NULL, jsonb_build_object('meldingId', id, 'leden', pg_temp.pl(1, 2), 'trekkerId', pg_temp.mens('poulelid')))).status, 201) FROM m;
CREATE TEMP TABLE t AS SELECT id FROM app.team;
SELECT pg_temp.antwoord_lid(id, 1), pg_temp.antwoord_lid(id, 2) FROM t;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('three are needed', pg_temp.lees('SELECT concat(nodig, acties) FROM api.team'), '3{voeg_lid_toe,vraag_toestemming,plan_overleg}');
SELECT pg_temp.gelijk('not before it is allowed', pg_temp.fouten(pg_temp.weigert('start', 'WF409', format('SELECT pg_temp.bij(%L, %L, %L)', 'melding_stap', id, '{"actie":"start_onderzoek"}'))), '{"/team team_te_klein"}'::text[]) FROM m;

-- The question goes to who decides today, also when that changes while it lies there.
UPDATE app.afdeling SET plaatsvervanger_id = pg_temp.mens('plaatsvervanger') WHERE id = pg_temp.afdeling('A', 1);
INSERT INTO app.afwezigheid (organisatie_id, gebruiker_id, van, tot) VALUES (pg_temp.organisatie('A'), pg_temp.mens('afdelingshoofd'), '2026-03-02', '2026-03-06');
SELECT pg_temp.bij('teamtoestemming_vraag', id, '{"reden":"Niemand anders kent dit."}', (SELECT versie FROM app.team)) FROM t;
SELECT pg_temp.als('plaatsvervanger');
SELECT pg_temp.gelijk('the deputy is asked', pg_temp.lees($$SELECT "nuDoen" -> 0 ->> 'taak' FROM api.werkvoorraad$$) || ' ' || pg_temp.post_van('afdelingshoofd'), 'geef_toestemming -');
DELETE FROM app.afwezigheid;
INSERT INTO app.afwezigheid (organisatie_id, gebruiker_id, van, tot) VALUES (pg_temp.organisatie('A'), pg_temp.mens('plaatsvervanger'), '2026-03-02', '2026-03-06');
SELECT pg_temp.als('systeem');
SELECT pg_temp.lees('SELECT app.beslissers_bijhouden()');
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.bij('teamtoestemming_geef', id, '{"akkoord":true}', (SELECT versie FROM app.team)) FROM t;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('two are enough', pg_temp.lees('SELECT nodig FROM api.team'), '2');

-- The rule became known, or changed hands, after they said yes: not before the conflict is gone.
SELECT pg_temp.gelijk('fine now', pg_temp.lid(2, 'bezwaar'), NULL);
UPDATE app.afdeling SET contactpersoon_id = pg_temp.mens('poulelid', 'A', 2) WHERE id = pg_temp.afdeling('A', 2);
SELECT pg_temp.gelijk('it shows', pg_temp.lid(2, 'bezwaar'), 'Is verantwoordelijk voor deze regel.');
SELECT pg_temp.bij('melding_wijzig', m.id, jsonb_build_object('regelId', x.regel_id), pg_temp.versie(m.id)) FROM m JOIN app.melding x ON x.id = m.id;
SELECT pg_temp.gelijk('the Servicepunt hears it', pg_temp.post_van('coordinator'), 'team.toestemming,team.belang');
SELECT pg_temp.gelijk('no start', pg_temp.fouten(pg_temp.weigert('start', 'WF409', format('SELECT pg_temp.bij(%L, %L, %L)', 'melding_stap', id, '{"actie":"start_onderzoek"}'))), '{"/team belangenconflict"}'::text[]) FROM m;
UPDATE app.afdeling SET contactpersoon_id = NULL WHERE id = pg_temp.afdeling('A', 2);
UPDATE app.gebruiker SET afdeling_id = pg_temp.afdeling('A', 2) WHERE id = ANY (pg_temp.pl(1, 2));
SELECT pg_temp.gelijk('two of the afdeling', pg_temp.fouten(pg_temp.weigert('start', 'WF409', format('SELECT pg_temp.bij(%L, %L, %L)', 'melding_stap', id, '{"actie":"start_onderzoek"}'))), '{"/team te_veel_van_afdeling"}'::text[]) FROM m;
UPDATE app.gebruiker SET afdeling_id = NULL WHERE id = ANY (pg_temp.pl(1, 2));
SELECT pg_temp.gelijk('with two', (pg_temp.bij('melding_stap', id, '{"actie":"start_onderzoek"}')).status, 200) FROM m;

-- Why somebody said no is for the coordinator; what somebody leaves behind is for the team too.
SELECT pg_temp.als('poulelid', 'A', 2);
SELECT pg_temp.bij('team_antwoord', id, '{"antwoord":"afgeslagen","reden":"Ik word vader.","overdracht":"Bel de melder nog."}') FROM t;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('the coordinator', pg_temp.lid(2, 'reden') || pg_temp.lid(2, 'overdracht'), 'Ik word vader.Bel de melder nog.');
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gelijk('the team', concat(pg_temp.lid(2, 'reden'), pg_temp.lid(2, 'overdracht')), 'Bel de melder nog.');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('the melder only who takes part', pg_temp.lees('SELECT json_array_length(leden) FROM api.team'), '1');
SELECT pg_temp.gelijk('not the melder', concat(pg_temp.lid(2, 'reden'), pg_temp.lid(2, 'overdracht'), pg_temp.lid(2, 'bezwaar')), '');

-- Withdrawn: whoever was asked hears it, and nobody has to fill up that team when their days are over.
SELECT pg_temp.als('poulelid', 'A', n), pg_temp.bij('poulelid_stap', pg_temp.plek(n), '{"actie":"hervat"}') FROM generate_series(3, 6) n;
CREATE TEMP TABLE w AS SELECT pg_temp.ingediend(pg_temp.regel('protocol')) AS id;
SELECT pg_temp.vraag_team(id, '{4,5,6}') FROM w;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"trek_in","toelichting":"Niet meer nodig."}') FROM w;
SELECT pg_temp.gelijk('told', pg_temp.post_van('poulelid', 5), 'team.uitnodiging,melding.ingetrokken');
SELECT pg_temp.klok('2026-03-09 10:00+01'), pg_temp.als('systeem');
SELECT pg_temp.gelijk('run out', pg_temp.lees('SELECT app.verlopen_uitnodigingen()'), '1');
SELECT pg_temp.gelijk('and quiet', (SELECT count(*) FROM app.post p JOIN app.team x ON x.id = p.stuk_id WHERE p.bericht = 'team.vul_aan' AND x.melding_id = (SELECT id FROM w)), 0::bigint);

-- No team, and the last day comes near: ten days before, once; each gemeente its own number of days. Handed in on 2 March: the
-- last day is 13 April.
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE d AS SELECT pg_temp.op_team_wachtend() AS id;
CREATE FUNCTION pg_temp.gewaarschuwd(op timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.klok(op), pg_temp.als('systeem'), pg_temp.doe('termijnen_loop', '{}', NULL, '{}');
  RETURN (SELECT count(*) FROM app.post p WHERE p.bericht = 'melding.geen_team' AND p.gebruiker_id = pg_temp.mens('coordinator'));
END $$;
SELECT pg_temp.gelijk('not yet', pg_temp.gewaarschuwd('2026-04-02 10:00+02'), 0::bigint), pg_temp.gelijk('ten days', pg_temp.gewaarschuwd('2026-04-03 10:00+02'), 1::bigint),
       pg_temp.gelijk('once', pg_temp.gewaarschuwd('2026-04-07 10:00+02'), 1::bigint);
INSERT INTO app.instelling (organisatie_id, sleutel, versie, waarde, geldig_vanaf) VALUES (pg_temp.organisatie('A'), 'herinnering.geen_team', 1, '{20}', '2026-03-01');
SELECT pg_temp.klok('2026-04-07 11:00+02');
CREATE TEMP TABLE e AS SELECT pg_temp.op_team_wachtend() AS id; -- the last day is 19 May
SELECT pg_temp.gelijk('own days', pg_temp.gewaarschuwd('2026-04-28 10:00+02') || ' ' || pg_temp.gewaarschuwd('2026-04-29 10:00+02'), '1 2');

-- Who fits: words of the rule or of the story, in any form; not a word that only begins the same.
UPDATE app.poulelid SET onderwerpen = '{parkeervergunning,wonder}', doelgroepen = '{jongere}' WHERE gebruiker_id = pg_temp.mens('poulelid', 'A', 4);
UPDATE app.melding SET welke_regel = 'Parkeervergunningen voor wonen', klantgroep = 'Jongeren zonder huis' WHERE id = (SELECT id FROM e);
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('in any form', pg_temp.lees(format($$SELECT k -> 'redenen' ->> 0 || (k -> 'redenen' ->> 1) FROM api.teamvoorstel, json_array_elements(kandidaten) WITH ORDINALITY x (k, nr)
  WHERE id = %L AND nr = 1$$, (SELECT id FROM e))), 'Weet veel van parkeervergunning.Heeft ervaring met jongere.');
ROLLBACK;
