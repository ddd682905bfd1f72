-- SPDX-License-Identifier: EUPL-1.2
-- Who sees which part of the middle of the road, at each stage: one table, every role.
BEGIN;
\ir hulp/hulp.psql
\ir hulp/weg.psql
SELECT pg_temp.klok('2026-03-02 10:00+01');
CREATE TEMP TABLE a AS SELECT pg_temp.voorgelegd() AS id;
SELECT pg_temp.als('poulelid');
SELECT pg_temp.gesprek(melding_id, 'afdeling') FROM app.advies;

-- team, onderzoek, talks, advies, besluit as this person sees them: a letter for each that is there.
CREATE FUNCTION pg_temp.ziet(rol text, nummer int DEFAULT 1, letter text DEFAULT 'A') RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, letter, nummer);
  RETURN pg_temp.lees($q$SELECT concat(
    CASE WHEN EXISTS (SELECT FROM api.team) THEN 'T' END, CASE WHEN EXISTS (SELECT FROM api.onderzoek) THEN 'O' END,
    (SELECT 'g' || count(*) FROM api.gesprek_rij HAVING count(*) > 0),
    CASE WHEN EXISTS (SELECT FROM api.advies) THEN 'A' END, CASE WHEN EXISTS (SELECT FROM api.advies_rij) THEN 'a' END,
    CASE WHEN EXISTS (SELECT FROM api.besluit) THEN 'B' END, CASE WHEN EXISTS (SELECT FROM api.besluit_rij) THEN 'b' END)$q$);
END $$;
CREATE FUNCTION pg_temp.allen() RETURNS text LANGUAGE sql AS $$
  SELECT string_agg(w || ':' || pg_temp.ziet(split_part(w, ' ', 1), split_part(w, ' ', 2)::int, split_part(w, ' ', 3)), ' ' ORDER BY nr)
    FROM unnest(ARRAY['medewerker 1 A', 'poulelid 2 A', 'coordinator 1 A', 'afdelingshoofd 1 A', 'directeur 1 A', 'jurist 1 A', 'afdelingshoofd 2 A',
                      'medewerker 3 A', 'medewerker 2 A', 'poulelid 5 A', 'gemeentebeheerder 1 A', 'coordinator 1 B', 'begeleider 1 C']) WITH ORDINALITY x (w, nr) $$;

SELECT pg_temp.gelijk('presented', pg_temp.allen(),
  'medewerker 1 A:TOg1 poulelid 2 A:TOg2Aa coordinator 1 A:TOg2Aa afdelingshoofd 1 A:TAa directeur 1 A:TAa jurist 1 A:TOAa afdelingshoofd 2 A:Og1 '
  'medewerker 3 A:Og1 medewerker 2 A: poulelid 5 A: gemeentebeheerder 1 A: coordinator 1 B: begeleider 1 C:');
SELECT pg_temp.als('afdelingshoofd');
CREATE TEMP TABLE b AS SELECT ((pg_temp.doe('besluit_maak', '{}', NULL, jsonb_build_object('meldingId', melding_id))).body ->> 'id')::uuid AS id FROM app.advies;
SELECT pg_temp.gelijk('a concept is seen by who writes it', pg_temp.allen(),
  'medewerker 1 A:TOg1 poulelid 2 A:TOg2Aa coordinator 1 A:TOg2Aa afdelingshoofd 1 A:TAaBb directeur 1 A:TAa jurist 1 A:TOAa afdelingshoofd 2 A:Og1 '
  'medewerker 3 A:Og1 medewerker 2 A: poulelid 5 A: gemeentebeheerder 1 A: coordinator 1 B: begeleider 1 C:');
SELECT pg_temp.als('afdelingshoofd');
SELECT pg_temp.bij('besluit_wijzig', id, '{"uitkomst":"aanpassen","relatieAdvies":"overgenomen","motivering":"Goed.","ingangsdatum":"2026-04-01"}', 1) FROM b;
SELECT pg_temp.stap('besluit_stap', id, 'neem') FROM b;
SELECT pg_temp.gelijk('bekendgemaakt', pg_temp.allen(),
  'medewerker 1 A:TOg1AaBb poulelid 2 A:TOg2AaBb coordinator 1 A:TOg2AaBb afdelingshoofd 1 A:TAaBb directeur 1 A:TAaBb jurist 1 A:TOAaBb afdelingshoofd 2 A:Og1AaBb '
  'medewerker 3 A:Og1AaBb medewerker 2 A: poulelid 5 A: gemeentebeheerder 1 A: coordinator 1 B: begeleider 1 C:');

-- The afdeling never reads the melder's words or name, only what was rewritten for it.
SELECT pg_temp.als('medewerker', 'A', 3);
SELECT pg_temp.gelijk('their words', pg_temp.lees('SELECT concat((SELECT "welkeRegel" FROM api.advies), $$|$$, (SELECT "welkeRegel" FROM api.besluit))'),
  'Regel van type werkafspraak|Regel van type werkafspraak');
SELECT pg_temp.gelijk('nor in the postvak', pg_temp.lees('SELECT count(*) FROM api.post_rij WHERE titel LIKE $$%acht weken%$$'), '0');
CREATE FUNCTION pg_temp.naam_melder(rol text, nummer int DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_temp.als(rol, 'A', nummer);
  RETURN pg_temp.lees($q$SELECT coalesce(k ->> 'naam', 'afgeschermd') FROM api.besluit, json_array_elements(bekendmakingen) k WHERE k ->> 'aan' = 'melder'$q$);
END $$;
SELECT pg_temp.gelijk('shielded', concat_ws(',', pg_temp.naam_melder('afdelingshoofd'), pg_temp.naam_melder('afdelingshoofd', 2), pg_temp.naam_melder('poulelid')),
  'afgeschermd,afgeschermd,medewerker 1 van A');
UPDATE app.melding SET naam_mag_naar_beslisser = true;
SELECT pg_temp.gelijk('the beslisser may', pg_temp.naam_melder('afdelingshoofd') || ',' || pg_temp.naam_melder('afdelingshoofd', 2), 'medewerker 1 van A,afgeschermd');
UPDATE app.melding SET afscherming_melder = false;
SELECT pg_temp.gelijk('the afdeling may', pg_temp.naam_melder('afdelingshoofd', 2), 'medewerker 1 van A');

-- What a list reads with each melding (api.melding_rol) is what app.relaties says, for every colleague.
CREATE FUNCTION pg_temp.verschil(wie uuid) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('vraagt.actor', wie::text, true), set_config('vraagt.rollen', (SELECT array_agg(rol)::text FROM app.gebruiker_rol WHERE gebruiker_id = wie), true);
  RETURN pg_temp.lees($q$SELECT string_agg(concat(coalesce(k.relaties, '{}'), app.relaties(k.id)), ' ') FROM api.melding_rol k
    WHERE ARRAY (SELECT DISTINCT unnest(k.relaties) ORDER BY 1) <> app.relaties(k.id)$q$);
END $$;
SELECT pg_temp.als('medewerker');
SELECT pg_temp.gelijk('relations', string_agg(pg_temp.verschil(g.id), ' '), NULL) FROM app.gebruiker g WHERE g.organisatie_id = pg_temp.organisatie('A');
SELECT pg_temp.gelijk('somebody has one', (SELECT count(*) > 5 FROM app.gebruiker g WHERE g.organisatie_id = pg_temp.organisatie('A')
  AND set_config('vraagt.actor', g.id::text, true) <> '' AND cardinality(app.relaties((SELECT melding_id FROM app.advies))) > 0), true);
ROLLBACK;
