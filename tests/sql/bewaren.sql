-- SPDX-License-Identifier: EUPL-1.2
-- Keeping and destroying: what is old enough, two people, in the whole database, and what stays.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
-- How often a text stands anywhere in schema app, besides the besluit and the names of the people themselves.
CREATE FUNCTION pg_temp.overal(tekst text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  r record;
  n int;
  v_uit text := '';
BEGIN
  FOR r IN SELECT c.oid::regclass AS tabel FROM pg_class c WHERE c.relnamespace = 'app'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('besluit', 'gebruiker') LOOP
    EXECUTE format('SELECT count(*) FROM %s x WHERE x::text ILIKE %L', r.tabel, '%' || tekst || '%') INTO n;
    IF n > 0 THEN v_uit := v_uit || format('%s %s, ', r.tabel, n); END IF;
  END LOOP;
  RETURN v_uit;
END $$;

-- A melding with everything: a right that was used, talks, an advies in two rounds of words, notes, and a besluit that keeps the rule.
SELECT pg_temp.klok('2026-01-05 10:00+01');
CREATE TEMP TABLE m AS SELECT pg_temp.in_onderzoek() AS id;
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_wijzig', id, '{"regelHerschreven":"Geheimwoord herschreven","waaromHerschreven":"Geheimwoord waarom"}', pg_temp.versie(id)),
       pg_temp.bij('notitie_maak', id, '{"tekst":"Geheimwoord in een notitie","zichtbaarheid":"intern"}'),
       pg_temp.bij('melding_bericht_maak', id, '{"tekst":"Geheimwoord in een bericht"}'), pg_temp.bij('bijlage_maak', id, '{"naam":"Geheimwoord.pdf","lezers":"team"}') FROM m;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.bij('gesprek_maak', id, jsonb_build_object('soort', 'keten', 'gesprekOp', app.vandaag(), 'contactGelukt', true, 'verslag', 'Geheimwoord in een verslag', 'gesprokenMet', 'Geheimwoord de Vries')) FROM m;
SELECT pg_temp.bij('melding_stap', id, '{"actie":"vraag_melder","vraag":"Geheimwoord als vraag?"}') FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"antwoord_melder","antwoord":"Geheimwoord als antwoord"}') FROM m;
SELECT pg_temp.klok('2026-02-20 10:00+01');
SELECT pg_temp.als('systeem');
SELECT pg_temp.doe('termijnen_loop', '{}', NULL, '{}');
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('afwijking_maak', a.id, jsonb_build_object('afgewekenOp', app.vandaag(), 'motivering', 'Geheimwoord als motief', 'effect', 'Geheimwoord als effect')) FROM app.afwijkingsrecht a, m WHERE a.melding_id = m.id;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gesprek(id), pg_temp.onderzoek(id, pg_temp.bevindingen() || '{"vraagAchterDeVraag":"Geheimwoord achter de vraag"}') FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('onderzoek_bevestig', id, '{"klopt":true}') FROM m;
SELECT pg_temp.als('medewerker', 'A', 3);
SELECT pg_temp.bij('onderzoek_reageer', id, '{"reactie":"Geheimwoord als reactie"}') FROM m;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"naar_advies"}') FROM m;
CREATE TEMP TABLE a AS SELECT pg_temp.advies(id, '{"uitkomst":"behouden","onderbouwing":"Geheimwoord als onderbouwing","gronden":{"doel":"Geheimwoord doel","suggestie":"Geheimwoord suggestie"}}') AS id FROM m;
SELECT pg_temp.stap('advies_stap', id, 'leg_ter_vaststelling') FROM a;
SELECT pg_temp.standpunt(id, n, 'kanttekening', 'Geheimwoord als kanttekening') FROM a, generate_series(1, 3) n;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.stap('advies_stap', id, 'leg_voor') FROM a;
SELECT pg_temp.als('afdelingshoofd');
CREATE TEMP TABLE b AS SELECT ((pg_temp.doe('besluit_maak', '{}', NULL, jsonb_build_object('meldingId', id))).body ->> 'id')::uuid AS id FROM m;
SELECT pg_temp.bij('besluit_wijzig', id, '{"uitkomst":"behouden","relatieAdvies":"overgenomen","motivering":"De regel blijft."}', 1) FROM b;
SELECT pg_temp.stap('besluit_stap', id, 'neem') FROM b;
SELECT pg_temp.gelijk('closed', pg_temp.status(id), 'afgesloten') FROM m;
SELECT pg_temp.als('systeem');
SELECT pg_temp.doe('logboek_verzegel', '{}', NULL, '{}');
CREATE TEMP TABLE l AS SELECT count(*) FILTER (WHERE l.actor = pg_temp.mens('medewerker')::text) AS van_melder FROM app.logboek l;
SELECT pg_temp.gelijk('there is something to destroy', pg_temp.overal('Geheimwoord') <> '' AND (SELECT van_melder > 3 FROM l), true);

-- A second melding, withdrawn on the same day, that must be kept; and one that is still open.
CREATE TEMP TABLE k AS SELECT pg_temp.ingediend() AS id, pg_temp.ingediend() AS open;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.bij('melding_stap', id, '{"actie":"trek_in","toelichting":"Is al opgelost."}', pg_temp.versie(id)) FROM k;
SELECT pg_temp.als('jurist');
SELECT pg_temp.weigert('with a reason', '23514', format($$SELECT pg_temp.bij('melding_bewaarstop', %L, '{"bewaren":true}')$$, id)) FROM k;
SELECT pg_temp.bij('melding_bewaarstop', id, '{"bewaren":true,"reden":"De ombudsman onderzoekt dit."}') FROM k;
SELECT pg_temp.gelijk('to be read', pg_temp.lees(format('SELECT bewaarstop ->> %L FROM api.melding WHERE id = %L', 'reden', (SELECT id FROM k))), 'De ombudsman onderzoekt dit.');

-- Nothing is old enough; a year and a day later one is.
SELECT pg_temp.als('gemeentebeheerder');
CREATE FUNCTION pg_temp.proef() RETURNS text LANGUAGE sql AS $$
  SELECT (b ->> 'aantal') || ' ' || coalesce((SELECT string_agg(x ->> 'waarom', ',') FROM json_array_elements(b -> 'blijft') x), '-')
    FROM (SELECT (pg_temp.doe('bewaarproef_lees', '{}', NULL, '{}')).body AS b) p $$;
SELECT pg_temp.gelijk('too new', pg_temp.proef(), '0 -');
SELECT pg_temp.weigert('no empty list', 'WF409', $$SELECT pg_temp.doe('vernietigingslijst_maak', '{}', NULL, '{}')$$);
SELECT pg_temp.klok('2027-02-21 10:00+01');
SELECT pg_temp.gelijk('one, and one that stays', pg_temp.proef(), '1 bewaarstop');
SELECT pg_temp.gelijk('nothing happened', pg_temp.overal('Geheimwoord') <> '', true);
CREATE TEMP TABLE v AS SELECT ((pg_temp.doe('vernietigingslijst_maak', '{}', NULL, '{}')).body ->> 'id')::uuid AS id;
SELECT pg_temp.gelijk('once on a list', pg_temp.proef(), '0 bewaarstop');

-- Two people. Who made it does not confirm it, also not with both roles.
SELECT pg_temp.weigert('only the directeur', 'WF403', format($$SELECT pg_temp.stap('vernietigingslijst_stap', %L, 'bevestig')$$, id)) FROM v;
SELECT set_config('vraagt.rollen', '{medewerker,gemeentebeheerder,directeur}', true);
SELECT pg_temp.gelijk('not oneself', pg_temp.fouten(pg_temp.weigert('not oneself', 'WF409', format($$SELECT pg_temp.stap('vernietigingslijst_stap', %L, 'bevestig')$$, id))), '{"/actie zelfde_persoon"}'::text[]) FROM v;
SELECT pg_temp.gelijk('nor offered', pg_temp.lees('SELECT acties FROM api.vernietigingslijst'), '{trek_in}');
SELECT pg_temp.als('systeem');
SELECT pg_temp.gelijk('nothing before', (pg_temp.doe('vernietigingen_loop', '{}', NULL, '{}')).body ->> 'vernietigd', '0');
SELECT pg_temp.als('directeur');
SELECT pg_temp.gelijk('a task', pg_temp.lees($$SELECT "nuDoen"::text LIKE '%bevestig_lijst%' FROM api.werkvoorraad$$), 'true');
SELECT pg_temp.stap('vernietigingslijst_stap', id, 'bevestig') FROM v;
SELECT pg_temp.weigert('not by people', 'WF403', $$SELECT pg_temp.doe('vernietigingen_loop', '{}', NULL, '{}')$$);

-- Carried out: nowhere a word of it, nobody who had to do with it; what was decided and how long it took stays.
SELECT pg_temp.als('systeem');
SELECT pg_temp.gelijk('one', (pg_temp.doe('vernietigingen_loop', '{}', NULL, '{}')).body ->> 'vernietigd', '1');
SELECT pg_temp.gelijk('the words are nowhere', pg_temp.overal('Geheimwoord'), '');
SELECT pg_temp.gelijk('nor the words of the form', pg_temp.overal('gesprek is dan al geweest') , format('app.melding %s, ', (SELECT count(*) FROM app.melding WHERE waarom_hinderlijk IS NOT NULL)));
SELECT pg_temp.gelijk('the melder has nothing to do with it any more', (SELECT count(*) FROM app.melding x JOIN m ON m.id = x.id WHERE x.melder_id IS NULL AND x.vernietigd_op IS NOT NULL), 1::bigint);
SELECT pg_temp.gelijk('nor in the logboek', (SELECT count(*) FROM app.logboek g JOIN m ON g.stuk_id = m.id WHERE g.actor <> 'vernietigd'), 0::bigint);
SELECT pg_temp.gelijk('nor in the history', (SELECT array_agg(DISTINCT h.door) FROM app.historie h JOIN m ON m.id = h.stuk_id), '{vernietigd}'::text[]);
SELECT pg_temp.gelijk('what was decided', (SELECT motivering FROM app.besluit JOIN b USING (id)), 'De regel blijft.');
SELECT pg_temp.gelijk('the road it went', (SELECT count(*) > 5 FROM app.historie h JOIN m ON m.id = h.stuk_id), true);
SELECT pg_temp.gelijk('facts without anybody', (SELECT feiten ->> 'dagen' || ' ' || (feiten ->> 'oorzaak') || ' ' || (feiten ->> 'advies') || ' ' || (feiten ->> 'recht') || ' ' || (feiten ->> 'afwijkingen') FROM app.vernietiging), '46 regel behouden ontstaat 1');
SELECT pg_temp.gelijk('the list is done', pg_temp.status(id), 'uitgevoerd') FROM v;
SELECT pg_temp.gelijk('doing it again does nothing', (pg_temp.doe('vernietigingen_loop', '{}', NULL, '{}')).body ->> 'vernietigd', '0');
SELECT pg_temp.gelijk('and the kept one was kept', (SELECT waarom_hinderlijk IS NOT NULL FROM app.melding x JOIN k ON k.id = x.id), true);

-- The chain is whole: a link covers the hash, and who it was may only be gone of what was destroyed.
SELECT pg_temp.doe('logboek_verzegel', '{}', NULL, '{}');
SELECT pg_temp.gelijk('one chain', (SELECT bool_and(l.schakel = app.logboek_schakel(coalesce(w.schakel, ''), l.nummer, l, l.inhoud) AND (l.zout IS NULL) = (l.actor = 'vernietigd')
  AND (l.zout IS NOT NULL OR pg_temp.lees(format('SELECT app.mag_naamloos(%L)', l.stuk_id)) = 'ja'))
  FROM app.logboek l LEFT JOIN app.logboek w ON w.organisatie_id = l.organisatie_id AND w.nummer = l.nummer - 1), true);
SELECT pg_temp.gelijk('of another one it may not', pg_temp.lees(format('SELECT app.mag_naamloos(%L)', (SELECT id FROM k))), NULL);

-- It is still to be seen that it was there; nothing can be done with it any more.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.gelijk('in the list, by its rule', pg_temp.lees(format('SELECT "welkeRegel" FROM api.melding_rij WHERE id = %L', (SELECT id FROM m))), 'Regel van type werkafspraak');
SELECT pg_temp.gelijk('and one by one', pg_temp.lees(format('SELECT "vernietigdOp" IS NOT NULL AND melder IS NULL FROM api.melding WHERE id = %L', (SELECT id FROM m))), 'true');
SELECT pg_temp.gelijk('its road', pg_temp.lees(format('SELECT bool_and(door = %L) FROM api.melding_tijdlijn WHERE "meldingId" = %L', 'vernietigd', (SELECT id FROM m))), 'true');
SELECT pg_temp.weigert('nothing more', 'WF409', format($$SELECT pg_temp.bij('notitie_maak', %L, '{"tekst":"Toch nog iets.","zichtbaarheid":"intern"}')$$, id)) FROM m;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('for who reported it, it is gone', pg_temp.lees(format('SELECT count(*) FROM api.melding_rij WHERE id = %L', (SELECT id FROM m))), '0');

-- On a list and then kept after all: passed over, with the reason. And a list that is taken back.
SELECT pg_temp.als('coordinator');
SELECT pg_temp.bij('melding_bewaarstop', id, '{"bewaren":false}') FROM k;
SELECT pg_temp.als('gemeentebeheerder');
CREATE TEMP TABLE w AS SELECT ((pg_temp.doe('vernietigingslijst_maak', '{}', NULL, '{}')).body ->> 'id')::uuid AS id;
SELECT pg_temp.stap('vernietigingslijst_stap', id, 'trek_in') FROM w;
UPDATE w SET id = ((pg_temp.doe('vernietigingslijst_maak', '{}', NULL, '{}')).body ->> 'id')::uuid;
SELECT pg_temp.als('directeur');
SELECT pg_temp.stap('vernietigingslijst_stap', id, 'bevestig') FROM w;
SELECT pg_temp.als('jurist');
SELECT pg_temp.bij('melding_bewaarstop', id, '{"bewaren":true,"reden":"Toch een vraag van de rechter."}') FROM k;
SELECT pg_temp.als('systeem');
SELECT pg_temp.doe('vernietigingen_loop', '{}', NULL, '{}');
SELECT pg_temp.gelijk('passed over', (SELECT uitkomst || ' ' || waarom_niet FROM app.vernietiging JOIN w ON w.id = lijst_id), 'overgeslagen bewaarstop');
SELECT pg_temp.weigert('the history changes in no other way', '55000', $$UPDATE app.historie SET naar = 'concept'$$);
SELECT pg_temp.weigert('nor does who', '55000', $$UPDATE app.historie SET door = 'iemand'$$);
-- What goes is looked for from below (app.haal_weg, and the foreign keys themselves): without an index each row that goes would cost
-- a walk through a whole table.
SELECT pg_temp.gelijk('foreign keys to what can go, without an index', (
  WITH sleutel AS (SELECT c.conname, c.conrelid AS van, c.confrelid AS naar, c.conkey AS kolommen FROM pg_constraint c
                    WHERE c.contype = 'f' AND c.connamespace = 'app'::regnamespace),
       blijft AS (SELECT DISTINCT ('app.' || v.tabel)::regclass AS tabel FROM app.vernietigregel v),
       gaat AS (SELECT s.van AS tabel FROM sleutel s WHERE s.naar IN (SELECT b.tabel FROM blijft b) AND s.van NOT IN (SELECT b.tabel FROM blijft b)
                UNION VALUES ('app.post'::regclass::oid), ('app.partijadres'::regclass))
  SELECT array_agg(format('%s.%s', s.van::regclass, s.conname)) FROM sleutel s
   WHERE (s.naar IN (SELECT g.tabel FROM gaat g) OR s.van IN (SELECT g.tabel FROM gaat g) AND s.naar IN (SELECT b.tabel FROM blijft b))
     AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = s.van AND i.indnkeyatts >= cardinality(s.kolommen)
                        AND s.kolommen @> (i.indkey::int2[])[0:cardinality(s.kolommen) - 1]
                        -- one of a part of the rows helps only where the other rows refer to nothing
                        AND coalesce(pg_get_expr(i.indpred, i.indrelid) ~ '^\(\w+ IS NOT NULL\)$', true))), NULL);
ROLLBACK;
