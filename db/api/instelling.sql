-- SPDX-License-Identifier: EUPL-1.2
-- Settings of an organisatie, each with its history and the day from which it holds.

-- Everything that can be set: the general ones, and a term for each status that has one.
CREATE OR REPLACE FUNCTION app.instelling_soorten() RETURNS SETOF app.instelling_soort
LANGUAGE sql STABLE AS $$
  SELECT * FROM app.instelling_soort
  UNION ALL
  SELECT 'stap.' || s.soort || '.' || s.status, 'termijn', ARRAY[s.termijn_werkdagen], 0, 250, false, 1000 + s.volgorde
    FROM app.status s WHERE s.termijn_werkdagen IS NOT NULL AND 'systeem' <> ALL (s.aan_zet)
$$;

-- The value of a setting on a day; p_voor: as it was before this version.
CREATE OR REPLACE FUNCTION app.ingesteld_lijst(p_sleutel text, p_dag date DEFAULT NULL, p_voor int DEFAULT NULL) RETURNS int[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v int[];
BEGIN
  SELECT i.waarde INTO v FROM app.instelling i
   WHERE i.organisatie_id = app.organisatie() AND i.sleutel = p_sleutel
     AND i.geldig_vanaf <= coalesce(p_dag, app.vandaag()) AND (p_voor IS NULL OR i.versie < p_voor)
   ORDER BY i.geldig_vanaf DESC, i.versie DESC LIMIT 1;
  IF FOUND THEN RETURN v; END IF;
  IF p_sleutel LIKE 'stap.%' THEN
    RETURN (SELECT ARRAY[s.termijn_werkdagen] FROM app.status s
             WHERE s.soort = split_part(p_sleutel, '.', 2) AND s.status = split_part(p_sleutel, '.', 3));
  END IF;
  RETURN (SELECT s.standaard FROM app.instelling_soort s WHERE s.sleutel = p_sleutel);
END $$;

-- A setting of one number.
CREATE OR REPLACE FUNCTION app.ingesteld(p_sleutel text) RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (app.ingesteld_lijst(p_sleutel))[1];
END $$;
