-- SPDX-License-Identifier: EUPL-1.2
-- The letters: a besluit, an advies, the proof of a right to deviate. One source for the page on the screen
-- and for the PDF; who may read the thing may read its letter.

CREATE OR REPLACE FUNCTION app.datum_in_woorden(p_dag date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN app.dag_in_woorden(p_dag) || ' ' || extract(year FROM p_dag);

-- A part of a letter, or NULL when nothing was written.
CREATE OR REPLACE FUNCTION app.brief_tekst(p_kop text, p_tekst text) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN btrim(coalesce(p_tekst, '')) <> '' THEN
  json_build_object('kop', p_kop, 'tekst', p_tekst, 'geschreven', true, 'feiten', '[]'::json, 'punten', '[]'::json) END;

-- Pairs of a name and a value; those without a value are left out.
CREATE OR REPLACE FUNCTION app.brief_feiten(VARIADIC p_paren text[]) RETURNS json
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (SELECT json_build_object('kop', NULL, 'tekst', NULL, 'geschreven', false, 'punten', '[]'::json,
                   'feiten', json_agg(json_build_object('naam', p_paren[n], 'waarde', p_paren[n + 1]) ORDER BY n))
    FROM generate_series(1, array_length(p_paren, 1), 2) n WHERE p_paren[n + 1] IS NOT NULL HAVING count(*) > 0);
END $$;

CREATE OR REPLACE FUNCTION app.brief_punten(p_kop text, p_punten text[]) RETURNS json
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN cardinality(p_punten) > 0 THEN
  json_build_object('kop', p_kop, 'tekst', NULL, 'geschreven', false, 'feiten', '[]'::json, 'punten', to_json(p_punten)) END;

-- The parts that there are, in order.
CREATE OR REPLACE FUNCTION app.brief_delen(VARIADIC p_delen json[]) RETURNS json
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(d ORDER BY n), '[]') FROM unnest(p_delen) WITH ORDINALITY x (d, n) WHERE d IS NOT NULL);
END $$;

CREATE OR REPLACE FUNCTION app.organisatie_naam() RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT o.naam FROM app.organisatie o WHERE o.id = app.organisatie());
END $$;

-- What a besluit does, in words.
CREATE OR REPLACE FUNCTION app.besluit_in_woorden(p_uitkomst text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE p_uitkomst WHEN 'behouden' THEN 'Ik heb besloten dat de regel blijft.'
  WHEN 'aanpassen' THEN 'Ik heb besloten dat de regel wordt aangepast.'
  WHEN 'schrappen' THEN 'Ik heb besloten dat de regel vervalt.'
  WHEN 'tijdelijk_proberen' THEN 'Ik heb besloten dat we het een tijd anders proberen.'
  ELSE 'De gemeente gaat er niet zelf over. Ik geef het door aan wie erover gaat.' END;

CREATE OR REPLACE FUNCTION app.advies_in_woorden(p_uitkomst text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE p_uitkomst WHEN 'behouden' THEN 'Het team adviseert: houd de regel zoals hij is.'
  WHEN 'aanpassen' THEN 'Het team adviseert: pas de regel aan.'
  WHEN 'schrappen' THEN 'Het team adviseert: schrap de regel.'
  WHEN 'tijdelijk_proberen' THEN 'Het team adviseert: probeer het een tijd anders.'
  WHEN 'niet_aan_ons' THEN 'Het team adviseert: geef het door aan wie erover gaat.'
  ELSE 'Het team schrijft dit advies nog.' END;

CREATE OR REPLACE FUNCTION app.oordeel_in_woorden(p_oordeel text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE p_oordeel WHEN 'eensgezind' THEN 'Het team is het eens.' WHEN 'meerderheid' THEN 'De meeste leden staan achter dit advies.'
  WHEN 'verdeeld' THEN 'Het team is verdeeld. Wie besluit, kiest.' WHEN 'niet_gedragen' THEN 'De meeste leden denken er anders over.' ELSE 'Nog niet iedereen gaf een standpunt.' END;

-- The earlier and the later besluit, when there is one.
CREATE OR REPLACE FUNCTION app.besluit_verband(p_vervangt json, p_vervangen_door json) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN nullif(concat_ws(E'\n',
  'Dit besluit komt in de plaats van het besluit van ' || app.datum_in_woorden((p_vervangt ->> 'besluitdatum')::date) || '.',
  'Dit besluit geldt niet meer. Er kwam een nieuw besluit in de plaats, op ' || app.datum_in_woorden((p_vervangen_door ->> 'besluitdatum')::date) || '.'), '');

CREATE VIEW api.besluit_brief WITH (security_invoker = true) AS
  SELECT b.id, 'besluit' AS soort, app.organisatie_naam() AS organisatie,
         format('Besluit · kenmerk %s · %s', b.kenmerk, app.datum_in_woorden(b.besluitdatum)) AS kenmerkregel,
         'besluit-' || b.kenmerk AS bestandsnaam, 'Besluit: ' || b."welkeRegel" AS titel,
         'Beste ' || coalesce(CASE WHEN z.naam_melder THEN g.naam END, 'collega') || ',' AS aanhef,
         CASE WHEN z.naam_melder THEN 'Je deed een melding over deze regel. ' ELSE 'Over deze regel kwam een melding binnen. ' END
           || app.besluit_in_woorden(b.uitkomst) AS kern,
         app.brief_delen(
           app.brief_feiten('Dit geldt vanaf', app.datum_in_woorden(b.ingangsdatum), 'Tot en met', app.datum_in_woorden(b.vervaldatum),
             'We kijken of het werkt op', app.datum_in_woorden(b.evaluatiedatum)),
           app.brief_tekst('Wat dit betekent voor inwoners', a.betekenis_voor_inwoners),
           CASE WHEN b.uitkomst <> 'behouden' THEN app.brief_tekst('Zo wordt de regel', a.voorstel_tekst) END,
           CASE WHEN b.uitkomst <> 'behouden' THEN app.brief_tekst('Voor wie het geldt', a.reikwijdte) END,
           CASE WHEN b.uitkomst <> 'behouden' THEN app.brief_tekst('Wanneer het niet geldt', a.uitzonderingen) END,
           app.brief_tekst('Waarom ik dit besluit', b.motivering),
           app.brief_tekst('Waarom ik afwijk van het advies', b."motiveringAfwijking"),
           app.brief_tekst('Een eerder of later besluit', app.besluit_verband(b.vervangt,
             CASE WHEN b."vervangenDoor" ->> 'besluitdatum' IS NOT NULL THEN b."vervangenDoor" END))) AS delen,
         json_build_object('groet', 'Met vriendelijke groet,', 'naam', n.naam,
           'functie', concat_ws(', ', nullif(n.functie, ''), 'voor ' || w.naam)) AS ondertekening,
         app.organisatie_naam() || ' · besluit ' || b.kenmerk AS voet
    FROM api.besluit b
    JOIN api.besluit_zicht z ON z.id = b.id AND z.status <> 'concept'
    JOIN app.besluit e ON (e.organisatie_id, e.id) = (z.organisatie_id, z.id)
    JOIN app.advies a ON (a.organisatie_id, a.id) = (e.organisatie_id, e.advies_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (e.organisatie_id, e.melding_id)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (m.organisatie_id, m.melder_id)
    JOIN app.gebruiker n ON (n.organisatie_id, n.id) = (e.organisatie_id, e.besluitnemer_id)
    LEFT JOIN app.gebruiker w ON (w.organisatie_id, w.id) = (e.organisatie_id, e.waarneming_voor_id);

-- The names of the findings as the letter has them.
CREATE OR REPLACE FUNCTION app.brief_gronden(p_gronden jsonb) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN ARRAY (SELECT b.naam || ': ' || (p_gronden ->> b.sleutel) FROM (VALUES
      (1, 'vraag', 'De vraag achter de vraag'), (2, 'doel', 'Het doel van de regel'), (3, 'oorzaak', 'De oorzaak'),
      (4, 'afdeling', 'Wat de afdeling zei'), (5, 'suggestie', 'De suggestie van de melder')) b (n, sleutel, naam)
    WHERE p_gronden ->> b.sleutel IS NOT NULL ORDER BY b.n);
END $$;

CREATE OR REPLACE FUNCTION app.brief_standpunten(p_standpunten json) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN ARRAY (SELECT concat((s -> 'gebruiker' ->> 'naam'), ': ', CASE s ->> 'standpunt' WHEN 'akkoord' THEN 'akkoord.'
      WHEN 'kanttekening' THEN 'akkoord, met een kanttekening. ' WHEN 'minderheid' THEN 'een ander standpunt. ' ELSE 'nog geen standpunt.' END, s ->> 'toelichting')
    FROM json_array_elements(p_standpunten) s);
END $$;

CREATE VIEW api.advies_brief WITH (security_invoker = true) AS
  SELECT a.id, 'advies' AS soort, app.organisatie_naam() AS organisatie,
         format('Advies · kenmerk %s · %s', a.kenmerk, coalesce(app.datum_in_woorden(app.dag(a."voorgelegdOp"::timestamptz)), 'nog niet voorgelegd')) AS kenmerkregel,
         'advies-' || a.kenmerk AS bestandsnaam, 'Advies: ' || a."welkeRegel" AS titel, NULL::text AS aanhef,
         concat_ws(' ', app.advies_in_woorden(a.uitkomst), app.oordeel_in_woorden(a.oordeel)) AS kern,
         app.brief_delen(
           app.brief_feiten('De proef duurt tot en met', app.datum_in_woorden(a."proefEinddatum")),
           app.brief_tekst('Wat dit betekent voor inwoners', a."betekenisVoorInwoners"),
           app.brief_tekst('Wat het inwoners kost en oplevert', a."kostenBaten"),
           app.brief_tekst('Zo wordt de regel', a."voorstelTekst"), app.brief_tekst('Voor wie het geldt', a.reikwijdte),
           app.brief_tekst('Wanneer het niet geldt', a.uitzonderingen), app.brief_tekst('Waarom dit advies', a.onderbouwing),
           app.brief_punten('Wat uit het onderzoek volgt', app.brief_gronden(a.gronden)),
           app.brief_tekst('Beide kanten', a."beideKanten"), app.brief_punten('Wat het team ervan vindt', app.brief_standpunten(a.standpunten))) AS delen,
         NULL::json AS ondertekening, app.organisatie_naam() || ' · advies ' || a.kenmerk AS voet
    FROM api.advies a;

-- What kind of rule it is, in the words of the screens.
CREATE OR REPLACE FUNCTION app.regeltype_in_woorden(p_type text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE p_type WHEN 'protocol' THEN 'Intern protocol' WHEN 'richtlijn' THEN 'Interne richtlijn' WHEN 'landelijke_regelgeving' THEN 'Landelijke regel'
  WHEN 'eu_regelgeving' THEN 'Europese regel' WHEN 'ketenafspraak' THEN 'Afspraak met partners' WHEN 'systeeminrichting' THEN 'Inrichting van een systeem'
  WHEN 'onbekend' THEN 'Nog onbekend' ELSE app.in_woorden(p_type) END;

CREATE VIEW api.afwijkingsrecht_brief WITH (security_invoker = true) AS
  SELECT r.id, 'bewijs' AS soort, r.organisatie,
         format('Bewijs afwijkingsrecht · kenmerk %s · %s', r.kenmerk, app.datum_in_woorden(app.vandaag())) AS kenmerkregel,
         'bewijs-' || r.kenmerk AS bestandsnaam,
         CASE r.status WHEN 'ontstaan' THEN 'Afwijken van deze regel mag' WHEN 'beperkt_ontstaan' THEN 'Afwijken mag per situatie'
           WHEN 'geblokkeerd' THEN 'Afwijken van deze regel mag niet' WHEN 'geschorst' THEN 'Afwijken mag nu even niet'
           ELSE 'Afwijken mag niet meer' END AS titel,
         NULL::text AS aanhef, r."welkeRegel" AS kern,
         app.brief_delen(
           app.brief_tekst(NULL, r.uitleg),
           app.brief_punten(CASE r.status WHEN 'geblokkeerd' THEN 'Wat dit betekent' ELSE 'Binnen deze grenzen' END, r.grenzen),
           app.brief_feiten('Voor', coalesce(r.houder ->> 'naam', 'De collega die de melding deed'),
             'Sinds', app.datum_in_woorden(app.dag(r."ontstaanOp"::timestamptz)),
             'Melding van', app.datum_in_woorden(app.dag(r."ingediendOp"::timestamptz)),
             'Laatste dag voor een besluit', app.datum_in_woorden(r."uiterlijkOp"),
             'Soort regel', app.regeltype_in_woorden(r.regeltype), 'Op grond van', r.rechtsgrond, 'Akkoord van de partner', r."akkoordPartner",
             CASE WHEN r."beeindigdOp" IS NULL THEN 'Geldt tot' ELSE 'Gold tot' END,
             coalesce(app.datum_in_woorden(app.dag(r."beeindigdOp"::timestamptz)), 'er een besluit is')),
           app.brief_tekst(NULL, concat_ws(' ', format('Dit is de stand van %s. Hoe het nu is, staat in Regelruimte.', app.datum_in_woorden(app.vandaag())),
             CASE WHEN r.status <> 'geblokkeerd' THEN 'Afwijken telt nooit mee in een beoordeling.' END))) AS delen,
         NULL::json AS ondertekening, format('%s · bewijs afwijkingsrecht %s', r.organisatie, r.kenmerk) AS voet
    FROM api.afwijkingsrecht r;
