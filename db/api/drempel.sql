-- SPDX-License-Identifier: EUPL-1.2
-- The threshold of the public doors (api/src/auth/drempel.h). Time here is real time, now(), as for sessions.
SET LOCAL ROLE app_poort;

-- Counts one try of everybody together, and says how many there were. Sixteen rows instead of one, so that a
-- crowd does not wait for itself.
CREATE OR REPLACE FUNCTION app.drempel_totaal(p_operatie text, p_venster interval) RETURNS bigint
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.rem_bij(p_operatie, 'totaal ' || pg_backend_pid() % 16, p_venster);
  RETURN (SELECT sum(r.aantal) FROM app.rem r WHERE r.soort = p_operatie AND r.sinds > now() - p_venster
             AND r.sleutel = ANY (ARRAY(SELECT 'totaal ' || n FROM generate_series(0, 15) n)));
END $$;

-- How heavy: nothing up to the limit, then a step more each time the number of tries doubles, five at most.
-- When it is busy everywhere an address still has three tries for nothing: who has a code gets in at once.
CREATE OR REPLACE FUNCTION app.drempel_trede(d app.drempel, p_adres int, p_totaal bigint) RETURNS int
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  v_vrij int := CASE WHEN p_totaal > (d).totaal THEN 3 ELSE (d).per_adres END;
BEGIN
  RETURN CASE WHEN p_adres <= v_vrij THEN 0 ELSE least(5, 1 + floor(log(2, p_adres::numeric / v_vrij))::int) END;
END $$;

-- Takes a proof, once; false when it was taken before. What ran out need not be remembered.
CREATE OR REPLACE FUNCTION app.bewijs_neem(p_uniek text, p_geldig_tot timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.bewijs WHERE geldig_tot < now() - interval '1 minute';
  INSERT INTO app.bewijs (uniek, geldig_tot) VALUES (p_uniek, p_geldig_tot) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;

-- How heavy the riddle is for this try: 0, go on, to 5. A good proof lets through and is not counted: that
-- try was counted when the riddle was given. p_verdacht: filled in what people do not see.
CREATE FUNCTION api.drempel(p_operatie text, p_adres text, p_verdacht boolean, p_uniek text, p_geldig_tot bigint,
                            OUT trede int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  d app.drempel;
BEGIN
  trede := 0;
  IF p_uniek IS NOT NULL AND app.bewijs_neem(p_uniek, to_timestamp(p_geldig_tot)) THEN RETURN; END IF;
  SELECT * INTO STRICT d FROM app.drempel x WHERE x.operatie = p_operatie;
  BEGIN
    trede := app.drempel_trede(d, (app.rem_bij(p_operatie, p_adres, d.venster)).aantal, app.drempel_totaal(p_operatie, d.venster));
  EXCEPTION WHEN OTHERS THEN
    IF NOT d.gaat_open THEN RAISE; END IF;
  END;
  IF p_verdacht THEN trede := 5; END IF;
END $$;
REVOKE EXECUTE ON FUNCTION app.drempel_totaal(text, interval), app.drempel_trede(app.drempel, int, bigint),
  app.bewijs_neem(text, timestamptz), api.drempel(text, text, boolean, text, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.drempel(text, text, boolean, text, bigint) TO app_api;
SET LOCAL ROLE app_owner;
