-- SPDX-License-Identifier: EUPL-1.2
-- After the agreement: the question whether it was done, opening again, and what time brings about.

CREATE OR REPLACE FUNCTION app.nazorg_begint(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.nazorg_eindigt(p_stuk, p_in); -- one that was left out of order
  INSERT INTO app.nazorg (organisatie_id, verzoek_id, uiterlijk_op) VALUES (p_stuk.organisatie_id, p_stuk.id, p_stuk.stap_uiterlijk_op);
END $$;

-- How the question ended: only the inwoner can say yes.
CREATE OR REPLACE FUNCTION app.nazorg_eindigt(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.nazorg SET beantwoord_op = app.nu(), uitkomst = CASE WHEN p_stuk.status = 'in_afstemming' THEN 'nee'
      WHEN p_stuk.status = 'afgesloten' AND app.eigen_kant() = 'inwoner' THEN 'ja' ELSE 'geen_antwoord' END
   WHERE (organisatie_id, verzoek_id) = (p_stuk.organisatie_id, p_stuk.id) AND uitkomst IS NULL;
END $$;

-- The inwoner or the begeleider stops after the agreement: it stands, and nobody asks any more whether it was kept.
CREATE OR REPLACE FUNCTION app.afgestemd_verlaten(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.nazorg_eindigt(p_stuk, p_in), app.post_begeleider(p_stuk.id, 'verzoek.gestopt'), app.afstemming_afgerond(p_stuk, p_in);
END $$;

-- Aftercare is over, with an answer or without.
CREATE OR REPLACE FUNCTION app.afstemming_sluit(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.nazorg_eindigt(p_stuk, p_in), app.post_begeleider(p_stuk.id, 'verzoek.afgesloten'), app.afstemming_afgerond(p_stuk, p_in);
END $$;

-- Who sits at the table hears that it ended, and finds there what is asked about how it went.
CREATE OR REPLACE FUNCTION app.afstemming_afgerond(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zeg_aan_tafel(p_stuk.id, 'verzoek.afgerond');
END $$;

-- Guard of heropen: what ended can be opened again for a year, while it can still be read.
CREATE OR REPLACE FUNCTION app.mag_heropenen(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_stuk.status IN ('afgesloten', 'niet_tot_afstemming') AND app.dag(p_stuk.gewijzigd_op) < (app.vandaag() - interval '1 year')::date THEN
    RETURN NEXT ROW('/', 'te_laat', 'Dit is langer dan een jaar geleden. U kunt een nieuw verzoek doen.')::app.fout;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.afstemming_heropend(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.nazorg_eindigt(p_stuk, p_in), app.zeg_in_kring(p_stuk.id, 'kamer', 'verzoek.heropend');
END $$;

-- Proposals without an answer of both in time: silence is no consent, so the begeleider is told and nothing else.
CREATE OR REPLACE FUNCTION app.rondes_stil() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('ronde_stil', ARRAY (SELECT r.id FROM app.afspraakronde r
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (r.organisatie_id, r.verzoek_id, 'afspraak_voorgesteld') WHERE r.organisatie_id = app.organisatie()
    AND r.geeindigd_op IS NULL AND r.gemeld_op IS NULL AND r.uiterlijk_op < app.vandaag() ORDER BY r.id FOR UPDATE OF r SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.ronde_stil(p_ronde uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.afspraakronde SET gemeld_op = app.nu() WHERE (organisatie_id, id) = (app.organisatie(), p_ronde);
  PERFORM app.post_begeleider(s.id, 'verzoek.stil') FROM app.afspraakronde r
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (r.organisatie_id, r.verzoek_id) WHERE (r.organisatie_id, r.id) = (app.organisatie(), p_ronde);
END $$;

-- The day has come to ask whether what was agreed was done.
CREATE OR REPLACE FUNCTION app.nazorg_vragen() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('nazorg_vraag', ARRAY (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie()
    AND (s.soort, s.status) = ('verzoek', 'afgestemd') AND s.stap_uiterlijk_op <= app.vandaag() ORDER BY s.id FOR UPDATE SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.nazorg_vraag(p_verzoek uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(p_verzoek, NULL, 'naar_nazorg', '{}', '{systeem}');
END $$;

-- No answer in time: the begeleider is told, and has as long again to ask by another way.
CREATE OR REPLACE FUNCTION app.nazorg_manen() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('nazorg_maan', ARRAY (SELECT n.id FROM app.nazorg n
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (n.organisatie_id, n.verzoek_id, 'nazorg') WHERE n.organisatie_id = app.organisatie()
    AND n.uitkomst IS NULL AND n.gemeld_op IS NULL AND n.uiterlijk_op < app.vandaag() ORDER BY n.id FOR UPDATE OF n SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.nazorg_maan(p_nazorg uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  n app.nazorg;
BEGIN
  UPDATE app.nazorg SET gemeld_op = app.nu(), sluit_na = app.stap_termijn('verzoek', 'nazorg')
   WHERE (organisatie_id, id) = (app.organisatie(), p_nazorg) RETURNING * INTO n;
  UPDATE app.stuk SET stap_uiterlijk_op = n.sluit_na WHERE (organisatie_id, id) = (n.organisatie_id, n.verzoek_id);
  PERFORM app.post_begeleider(s.id, 'verzoek.nazorg_stil') FROM app.stuk s WHERE (s.organisatie_id, s.id) = (n.organisatie_id, n.verzoek_id);
END $$;

-- Still none: closed without an answer.
CREATE OR REPLACE FUNCTION app.nazorg_sluiten() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('nazorg_sluit', ARRAY (SELECT n.verzoek_id FROM app.nazorg n
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (n.organisatie_id, n.verzoek_id, 'nazorg') WHERE n.organisatie_id = app.organisatie()
    AND n.uitkomst IS NULL AND n.sluit_na < app.vandaag() ORDER BY n.id FOR UPDATE OF n SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.nazorg_sluit(p_verzoek uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(p_verzoek, NULL, 'sluit', '{}', '{systeem}');
END $$;
