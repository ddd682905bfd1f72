-- SPDX-License-Identifier: EUPL-1.2
-- Afspraken of a verzoek, and what both sides say to them. A proposal is a round; while it runs nothing of it changes.
SET LOCAL ROLE app_poort;

-- Which sides answered in a round, and whether both said yes. The answers themselves are closed to the other side
-- until the round ended, so this one looks over the wall and tells no more than that.
CREATE OR REPLACE FUNCTION app.ronde_stand(p_ronde uuid, OUT geantwoord text[], OUT eens boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  SELECT coalesce(array_agg(b.van ORDER BY b.van), '{}'), count(*) FILTER (WHERE b.akkoord) = 2 INTO geantwoord, eens
    FROM app.bevestiging b WHERE b.organisatie_id = app.organisatie() AND b.ronde_id = p_ronde;
END $$;
SET LOCAL ROLE app_owner;

-- Which side asks: the two sides of a verzoek, or NULL for who begeleidt it.
CREATE OR REPLACE FUNCTION app.eigen_kant() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(app.bericht_van(), 'begeleider');

CREATE OR REPLACE FUNCTION app.volgende_ronde(p_verzoek uuid) RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(max(r.nummer), 0) + 1 FROM app.afspraakronde r WHERE (r.organisatie_id, r.verzoek_id) = (app.organisatie(), p_verzoek));
END $$;

-- The verzoek, locked, when it has one of these statuses; else 409 with this sentence.
CREATE OR REPLACE FUNCTION app.verzoek_in(p_verzoek uuid, p_statussen text[], p_zin text) RETURNS app.stuk
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_verzoek, NULL, 'verzoek');
BEGIN
  IF s.status <> ALL (p_statussen) THEN PERFORM app.weiger('WF409', p_zin); END IF;
  RETURN s;
END $$;

-- Ends what an afspraak counts for, with the last round; gives its lijn.
CREATE OR REPLACE FUNCTION app.afspraak_eindigt(p_verzoek uuid, p_afspraak uuid) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  v_lijn uuid;
BEGIN
  UPDATE app.afspraak SET tot_ronde = app.volgende_ronde(p_verzoek) - 1
   WHERE (organisatie_id, verzoek_id, id) = (app.organisatie(), p_verzoek, p_afspraak) AND tot_ronde IS NULL RETURNING lijn INTO v_lijn;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Deze afspraak is er niet meer.'); END IF;
  RETURN v_lijn;
END $$;

-- A new afspraak, or another text for one.
CREATE FUNCTION api.afspraak_maak(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_in ->> 'nieuwId')::uuid;
  v_lijn uuid := v_id;
  s app.stuk := app.verzoek_in((p_pad ->> 'id')::uuid, '{in_afstemming}', 'Afspraken maak je terwijl jullie aan tafel zitten. Haal een voorstel eerst terug.');
BEGIN
  -- Aftercare waits for the last day: a wrong year would keep it waiting for good.
  IF (p_in ->> 'wanneer')::date NOT BETWEEN app.vandaag() AND app.vandaag() + interval '2 years' THEN
    PERFORM app.weiger('WF400', 'De gegevens kloppen niet.', ARRAY[CASE WHEN (p_in ->> 'wanneer')::date < app.vandaag()
      THEN ROW('/wanneer', 'verleden', 'Deze datum is al geweest.')::app.fout ELSE ROW('/wanneer', 'te_ver', 'Kies een dag binnen twee jaar.')::app.fout END]);
  END IF;
  IF p_in ->> 'vervangtId' IS NOT NULL THEN v_lijn := app.afspraak_eindigt(s.id, (p_in ->> 'vervangtId')::uuid); END IF;
  INSERT INTO app.afspraak (organisatie_id, id, verzoek_id, lijn, tekst, wie, wanneer, vanaf_ronde)
  VALUES (s.organisatie_id, v_id, s.id, v_lijn, p_in ->> 'tekst', p_in ->> 'wie', (p_in ->> 'wanneer')::date, app.volgende_ronde(s.id));
  RETURN app.afspraken_antwoord(s.id, 201);
END $$;

CREATE FUNCTION api.afspraak_vervalt(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.verzoek_in((p_pad ->> 'id')::uuid, '{in_afstemming}', 'Een voorstel ligt vast. Haal het eerst terug.');
BEGIN
  PERFORM app.afspraak_eindigt(s.id, (p_in ->> 'afspraakId')::uuid);
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- Guard of stel_voor.
CREATE OR REPLACE FUNCTION app.afspraken_voor_te_stellen(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM app.afspraak a WHERE (a.organisatie_id, a.verzoek_id) = (p_stuk.organisatie_id, p_stuk.id) AND a.tot_ronde IS NULL) THEN
    RETURN NEXT ROW('/', 'geen_afspraak', 'Schrijf eerst op wat jullie afspreken.')::app.fout;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.afspraakronde_begint(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.ronde_sluit(p_stuk.id, 'teruggehaald'); -- one that was left out of order
  INSERT INTO app.afspraakronde (organisatie_id, verzoek_id, nummer, uiterlijk_op)
  VALUES (p_stuk.organisatie_id, p_stuk.id, app.volgende_ronde(p_stuk.id), p_stuk.stap_uiterlijk_op);
  PERFORM app.zeg_aan_tafel(p_stuk.id, 'verzoek.voorstel');
END $$;

-- The answer of the side that asks. The second yes makes the agreement, the first no takes the proposal back.
CREATE OR REPLACE FUNCTION app.bevestig(p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.verzoek_in(app.volgt(), '{afspraak_voorgesteld}', 'Er ligt nu geen voorstel om op te antwoorden.');
  v_ronde uuid := (SELECT r.id FROM app.afspraakronde r WHERE (r.organisatie_id, r.verzoek_id) = (s.organisatie_id, s.id) AND r.geeindigd_op IS NULL);
BEGIN
  IF v_ronde IS NULL THEN PERFORM app.weiger('WF409', 'Er ligt nu geen voorstel om op te antwoorden.'); END IF;
  IF app.eigen_kant() = ANY ((app.ronde_stand(v_ronde)).geantwoord) THEN
    PERFORM app.weiger('WF409', 'U hebt al geantwoord op dit voorstel.');
  END IF;
  INSERT INTO app.bevestiging (organisatie_id, id, verzoek_id, ronde_id, van, akkoord, tekst)
  VALUES (s.organisatie_id, (p_in ->> 'nieuwId')::uuid, s.id, v_ronde, app.eigen_kant(), (p_in ->> 'akkoord')::boolean, p_in ->> 'tekst');
  IF NOT (p_in ->> 'akkoord')::boolean THEN
    PERFORM app.zet_stap(s.id, NULL, 'haal_terug', '{}', '{systeem}');
  ELSIF (app.ronde_stand(v_ronde)).eens THEN
    PERFORM app.zet_stap(s.id, NULL, 'stem_af', '{}', '{systeem}');
  END IF;
  RETURN app.afspraken_antwoord(s.id, 201);
END $$;
CREATE FUNCTION api.volgverzoek_bevestig(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$ SELECT app.bevestig(p_in); $$;
CREATE FUNCTION api.partijverzoek_bevestig(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$ SELECT app.bevestig(p_in); $$;

-- Closes the round that runs, when there is one.
CREATE OR REPLACE FUNCTION app.ronde_sluit(p_verzoek uuid, p_uitkomst text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.afspraakronde SET geeindigd_op = app.nu(), uitkomst = p_uitkomst
   WHERE (organisatie_id, verzoek_id) = (app.organisatie(), p_verzoek) AND geeindigd_op IS NULL;
END $$;

-- Both said yes. Aftercare follows four weeks later, or when the last date that was agreed has come.
CREATE OR REPLACE FUNCTION app.afspraken_staan(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.ronde_sluit(p_stuk.id, 'eens');
  UPDATE app.stuk SET stap_uiterlijk_op = greatest(p_stuk.stap_uiterlijk_op, (SELECT max(a.wanneer) FROM app.afspraak a
    WHERE (a.organisatie_id, a.verzoek_id) = (p_stuk.organisatie_id, p_stuk.id) AND a.tot_ronde IS NULL))
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.zeg_in_kring(p_stuk.id, 'kamer', 'verzoek.afgestemd');
END $$;

-- Taken back by the begeleider, or because one side said no.
CREATE OR REPLACE FUNCTION app.afspraakronde_eindigt(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_nee boolean := EXISTS (SELECT FROM app.bevestiging b JOIN app.afspraakronde r ON (r.organisatie_id, r.id) = (b.organisatie_id, b.ronde_id)
    WHERE (r.organisatie_id, r.verzoek_id) = (p_stuk.organisatie_id, p_stuk.id) AND r.geeindigd_op IS NULL AND NOT b.akkoord);
BEGIN
  PERFORM app.ronde_sluit(p_stuk.id, CASE WHEN v_nee THEN 'niet_eens' ELSE 'teruggehaald' END);
  IF v_nee THEN PERFORM app.zeg_in_kring(p_stuk.id, 'kamer', 'verzoek.niet_eens');
  ELSE PERFORM app.zeg_aan_tafel(p_stuk.id, 'verzoek.voorstel_terug'); END IF;
END $$;

-- Somebody stopped at the table. First what has to be kept: after its own step a partij has no place here any more.
CREATE OR REPLACE FUNCTION app.afstemming_stopt(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.ronde_sluit(p_stuk.id, 'gestopt');
  IF app.partij() IS NULL THEN PERFORM app.post_begeleider(p_stuk.id, 'verzoek.gestopt'); END IF; -- of a partij that stops partij_na_stap tells
  PERFORM app.partij_na_stap(p_stuk, p_in);
END $$;

-- Before anybody sat at the table there is only the begeleider to tell.
CREATE OR REPLACE FUNCTION app.inwoner_stopt(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.post_begeleider(p_stuk.id, 'verzoek.gestopt');
END $$;

-- Something is said about an afspraak that both agreed to.
CREATE OR REPLACE FUNCTION app.afspraakstand_maak(p_verzoek uuid, p_stand text, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.verzoek_in(p_verzoek, '{afgestemd,nazorg}', 'Dit kan zodra de afspraken door allebei zijn bevestigd.');
BEGIN
  INSERT INTO app.afspraakstand (organisatie_id, id, verzoek_id, afspraak_id, van, stand, toelichting)
  SELECT s.organisatie_id, (p_in ->> 'nieuwId')::uuid, s.id, a.id, app.bericht_van(), p_stand, p_in ->> 'toelichting'
    FROM app.afspraak a WHERE (a.organisatie_id, a.verzoek_id, a.id) = (s.organisatie_id, s.id, (p_in ->> 'afspraakId')::uuid) AND a.tot_ronde IS NULL;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Deze afspraak is er niet.'); END IF;
  PERFORM app.zeg_in_kring(s.id, 'kamer', 'verzoek.' || p_stand);
  RETURN app.afspraken_antwoord(s.id, 201);
END $$;

CREATE FUNCTION api.afspraak_gedaan(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.afspraakstand_maak((p_pad ->> 'id')::uuid, 'gedaan', p_in);
$$;
CREATE FUNCTION api.partijverzoek_gedaan(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.afspraakstand_maak(app.volgt(), 'gedaan', p_in);
$$;
CREATE FUNCTION api.volgverzoek_oordeel(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.afspraakstand_maak(app.volgt(), CASE WHEN (p_in ->> 'nagekomen')::boolean THEN 'nagekomen' ELSE 'niet_nagekomen' END, p_in);
$$;
