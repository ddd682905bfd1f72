-- SPDX-License-Identifier: EUPL-1.2
-- Fills a migrated database for the measurements: :organisaties gemeenten and, divided over them, :aantal meldingen
-- of the last eighteen months in all states, each with its history and its clock. By SQL alone and without
-- the checks of foreign keys: what counts here is size and shape. Run by a superuser.
SET session_replication_role = replica;
SET search_path = app, public;
BEGIN;

CREATE TEMP TABLE o AS SELECT n, app.uuid7('2025-01-01T00:00Z'::timestamptz + n * interval '1 second') AS id
  FROM generate_series(1, :organisaties) n;
INSERT INTO organisatie (id, naam, soort) SELECT id, 'Gemeente ' || n, 'gemeente' FROM o;

-- Four afdelingen and sixteen people per organisatie.
CREATE TEMP TABLE a AS SELECT o.n, o.id AS organisatie_id, k, app.uuid7() AS id FROM o, generate_series(1, 4) k;
CREATE TEMP TABLE g AS SELECT o.n, o.id AS organisatie_id, k, app.uuid7() AS id,
  CASE k WHEN 1 THEN 'coordinator' WHEN 2 THEN 'jurist' WHEN 3 THEN 'afdelingshoofd' WHEN 4 THEN 'afdelingshoofd'
         WHEN 5 THEN 'teammanager' WHEN 6 THEN 'directeur' WHEN 7 THEN 'poulelid' WHEN 8 THEN 'poulelid' WHEN 9 THEN 'poulelid' END AS rol
  FROM o, generate_series(1, 16) k;
INSERT INTO gebruiker (organisatie_id, id, naam, email, functie, afdeling_id)
  SELECT g.organisatie_id, g.id, format('Medewerker %s', g.k), format('m%s@g%s.example', g.k, g.n), 'Medewerker', a.id
    FROM g JOIN a ON (a.n, a.k) = (g.n, 1 + g.k % 4);
INSERT INTO gebruiker_rol (organisatie_id, gebruiker_id, rol) SELECT organisatie_id, id, 'medewerker' FROM g
  UNION ALL SELECT organisatie_id, id, rol FROM g WHERE rol IS NOT NULL;
INSERT INTO afdeling (organisatie_id, id, naam, hoofd_id, contactpersoon_id)
  SELECT a.organisatie_id, a.id, format('Afdeling %s', a.k), h.id, c.id
    FROM a JOIN g h ON (h.n, h.k) = (a.n, 3 + a.k % 2) JOIN g c ON (c.n, c.k) = (a.n, 9 + a.k);
UPDATE organisatie SET beslissende_afdeling_id = a.id FROM a WHERE a.organisatie_id = organisatie.id AND a.k = 1;

-- Ten rules per organisatie.
CREATE TEMP TABLE r AS SELECT o.n, o.id AS organisatie_id, k, app.uuid7() AS id FROM o, generate_series(1, 10) k;
INSERT INTO stuk (organisatie_id, id, soort, status) SELECT organisatie_id, id, 'regel', 'geldend' FROM r;
INSERT INTO regel (organisatie_id, id, naam, regeltype, eigenaar_afdeling_id)
  SELECT r.organisatie_id, r.id, format('Regel %s van gemeente %s', r.k, r.n), 'beleidsregel', a.id
    FROM r JOIN a ON (a.n, a.k) = (r.n, 1 + r.k % 4);

-- The meldingen, in the order in which they came in: those of one organisatie lie far apart.
CREATE TEMP TABLE m AS
  SELECT o.n, o.id AS organisatie_id, x.i, x.op, app.uuid7(x.op) AS id, g.id AS melder_id, r.id AS regel_id, q.eigenaar_afdeling_id AS afdeling_id,
         h.id AS beslisser_id, CASE WHEN x.i % 20 < 12 THEN 'afgesloten' WHEN x.i % 20 < 14 THEN 'bekendgemaakt' WHEN x.i % 20 < 16 THEN 'in_onderzoek'
           WHEN x.i % 20 = 16 THEN 'ingediend' WHEN x.i % 20 = 17 THEN 'niet_in_behandeling' WHEN x.i % 20 = 18 THEN 'in_uitvoering' ELSE 'team_samenstellen' END AS status
    FROM (SELECT i, now() - interval '540 days' + i * (interval '540 days' / :aantal) AS op FROM generate_series(1, :aantal) i) x
    JOIN o ON o.n = 1 + x.i % :organisaties
    JOIN g ON (g.n, g.k) = (o.n, 10 + (x.i / :organisaties) % 7)
    JOIN r ON (r.n, r.k) = (o.n, 1 + (x.i / :organisaties) % 10)
    JOIN regel q ON (q.organisatie_id, q.id) = (r.organisatie_id, r.id)
    JOIN g h ON (h.n, h.k) = (o.n, 3);
INSERT INTO stuk (organisatie_id, id, soort, status, kenmerk, versie, aangemaakt_op, aangemaakt_door, gewijzigd_op, uiterlijk_op, termijn_gestopt_op)
  SELECT organisatie_id, id, 'melding', status, format('RT-%s-%s', extract(year FROM op), lpad((i / :organisaties + 1)::text, greatest(5, length((i / :organisaties + 1)::text)), '0')) || '-' || n, 3,
         op, melder_id::text, op, op::date + 42, CASE WHEN status IN ('afgesloten', 'bekendgemaakt', 'in_uitvoering', 'niet_in_behandeling') THEN op + interval '40 days' END
    FROM m ORDER BY i;
INSERT INTO melding (organisatie_id, id, melder_id, welke_regel, waarom_hinderlijk, suggestie, klantgroep, regel_id, afdeling_id, beslisser_id,
                     regel_herschreven, waarom_herschreven, ingediend_op)
  SELECT organisatie_id, id, melder_id, format('Bijzondere bijstand duurt tot %s weken', 4 + i % 9),
         format('Iemand met aanvraag %s kan het sollicitatiegesprek niet betalen, want het geld komt pas als het gesprek al is geweest.', i),
         'Betaal reiskosten tot 50 euro direct uit en controleer achteraf of het geld is gebruikt waarvoor het was.', 'mensen in de bijstand',
         regel_id, afdeling_id, beslisser_id, 'De aanvraag van bijzondere bijstand duurt lang', 'Het geld komt te laat voor waar het voor is.', op
    FROM m ORDER BY i;
INSERT INTO historie (organisatie_id, id, stuk_id, soort, naar, door, op)
  SELECT organisatie_id, app.uuid7(op), id, 'melding', 'concept', melder_id::text, op FROM m ORDER BY i;
INSERT INTO historie (organisatie_id, id, stuk_id, soort, van, actie, naar, door, op)
  SELECT organisatie_id, app.uuid7(op), id, 'melding', 'concept', 'dien_in', 'ingediend', melder_id::text, op FROM m ORDER BY i;
INSERT INTO termijn_gebeurtenis (organisatie_id, id, stuk_id, soort, op, door)
  SELECT organisatie_id, app.uuid7(op), id, 'start', op, melder_id::text FROM m ORDER BY i;
COMMIT;
VACUUM ANALYZE;
