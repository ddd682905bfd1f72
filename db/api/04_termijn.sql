-- SPDX-License-Identifier: EUPL-1.2
-- The six weeks: 42 calendar days in Europe/Amsterdam from the day of submission. Only waiting for the
-- melder pauses, at most 14 days together; only the melder gives more. From 00:00 of the day after the last one
-- the right arises.

-- A date as people write it: 3 januari 2027.
CREATE OR REPLACE FUNCTION app.voluit(p_dag date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN extract(day FROM p_dag) || ' ' || ('{januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december}'::text[])[extract(month FROM p_dag)::int]
       || ' ' || extract(year FROM p_dag);

CREATE OR REPLACE FUNCTION app.reken_regel(p_wat text, p_op date, p_dagen int) RETURNS json
LANGUAGE sql IMMUTABLE
RETURN json_build_object('wat', p_wat, 'op', p_op, 'dagen', p_dagen);

-- Six weeks and so many days more. Where the organisatie chose so before it was handed in, a last day in a weekend
-- or on a holiday moves on; what was chosen later changes nothing any more, and nor do its own closing days.
CREATE OR REPLACE FUNCTION app.zes_weken_en(p_start date, p_erbij int) RETURNS date
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE (app.ingesteld_lijst('zesweken.schuift_door', p_start))[1] WHEN 1 THEN app.dag_van_de_wet(p_start + 42 + p_erbij) ELSE p_start + 42 + p_erbij END;
END $$;

-- The clock of a melding, computed from its events alone. A pause that still runs counts for all that
-- is left of the 14 days; when it ends earlier, the last day moves back.
CREATE OR REPLACE FUNCTION app.klok_melding(p_id uuid, OUT start_op timestamptz, OUT uiterlijk_op date,
  OUT recht_vanaf timestamptz, OUT gestopt_op timestamptz, OUT pauzedagen int, OUT berekening json[])
LANGUAGE plpgsql STABLE AS $$
DECLARE
  e     app.termijn_gebeurtenis;
  v_van date;
  v_duur int;
  v_rest int;
  v_uitstel int := 0;
BEGIN
  pauzedagen := 0;
  FOR e IN SELECT * FROM app.termijn_gebeurtenis t
            WHERE t.organisatie_id = app.organisatie() AND t.stuk_id = p_id ORDER BY t.op, t.id LOOP
    IF e.soort = 'start' THEN
      start_op := e.op;
      berekening := ARRAY[app.reken_regel('De melding is ingediend. Vanaf deze dag tellen de zes weken.', app.dag(e.op), NULL),
                          app.reken_regel('Zes weken zijn 42 dagen. Weekenden en feestdagen tellen mee.', app.dag(e.op) + 42, 42)];
    ELSIF e.soort = 'pauze_begin' THEN
      v_van := app.dag(e.op);
      -- Waiting that begins when the days are over gives no new ones: what arose then stays.
      v_rest := CASE WHEN v_van > app.zes_weken_en(app.dag(start_op), pauzedagen + v_uitstel) THEN 0 ELSE 14 - pauzedagen END;
    ELSIF e.soort = 'uitstel' THEN
      v_uitstel := v_uitstel + e.dagen;
      berekening := berekening || app.reken_regel('De melder las waarom er meer tijd nodig is, en gaf uitstel.', app.dag(e.op), e.dagen);
    ELSIF v_van IS NOT NULL AND e.soort <> 'hervat' THEN
      v_duur := least(app.dag(e.op) - v_van, v_rest);
      pauzedagen := pauzedagen + v_duur;
      berekening := berekening || app.reken_regel(format('Het team wachtte op een antwoord van de melder, van %s tot %s. Samen tellen hoogstens 14 dagen.',
                                    app.voluit(v_van), app.voluit(app.dag(e.op))), app.dag(e.op), v_duur);
      v_van := NULL;
    END IF;
    gestopt_op := CASE WHEN e.soort IN ('geleverd', 'gestopt') THEN coalesce(gestopt_op, e.op)
                       WHEN e.soort <> 'hervat' THEN gestopt_op END;
  END LOOP;
  IF v_van IS NOT NULL THEN
    pauzedagen := pauzedagen + v_rest;
    berekening := berekening || app.reken_regel(format('Sinds %s wacht het team op een antwoord van de melder. Dit telt nog hoogstens %s dagen.',
                                  app.voluit(v_van), v_rest), v_van, v_rest);
  END IF;
  uiterlijk_op := app.zes_weken_en(app.dag(start_op), pauzedagen + v_uitstel);
  v_duur := uiterlijk_op - (app.dag(start_op) + 42 + pauzedagen + v_uitstel);
  recht_vanaf := (uiterlijk_op + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam';
  IF start_op IS NOT NULL THEN
    IF v_duur > 0 THEN
      berekening := berekening || app.reken_regel('De laatste dag viel in een weekend of op een feestdag. Hij schuift door naar de eerste werkdag.', uiterlijk_op, v_duur);
    END IF;
    berekening := berekening || app.reken_regel('Dit is de laatste dag om een besluit te horen.', uiterlijk_op, NULL);
    berekening := berekening || CASE WHEN gestopt_op IS NULL
      THEN app.reken_regel('Is er dan geen besluit, dan begint op deze dag om 00.00 uur het afwijkingsrecht.', uiterlijk_op + 1, NULL)
      ELSE app.reken_regel('De termijn stopte: het antwoord lag in het postvak van de melder, of de melding is ingetrokken.', app.dag(gestopt_op), NULL) END;
  END IF;
END $$;

-- Records an event of the clock and refreshes the dates that lists use.
CREATE OR REPLACE FUNCTION app.termijn_meld(p_id uuid, p_soort text, p_reden text DEFAULT NULL, p_dagen int DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  k record;
BEGIN
  IF p_soort IN ('geleverd', 'gestopt') THEN PERFORM app.recht_alsnog(p_id); END IF;
  INSERT INTO app.termijn_gebeurtenis (organisatie_id, stuk_id, soort, reden, dagen)
  VALUES (app.organisatie(), p_id, p_soort, p_reden, p_dagen);
  k := app.klok_melding(p_id);
  UPDATE app.stuk SET uiterlijk_op = k.uiterlijk_op, termijn_gestopt_op = k.gestopt_op
   WHERE organisatie_id = app.organisatie() AND id = p_id;
  IF p_soort IN ('geleverd', 'gestopt') THEN
    PERFORM app.escalaties_vervallen(p_id, '{besluit,afwijkingsrecht}', 'De melding kreeg een antwoord, of is ingetrokken.');
    PERFORM app.afwijkingsrecht_eindig(p_id, CASE p_soort WHEN 'geleverd' THEN 'Het besluit is bekendgemaakt aan de melder.'
                                                          ELSE 'De melding is ingetrokken.' END);
  END IF;
END $$;

-- How the six weeks stand, for lists and badges. p_vandaag must be a column (see api.melding_rij): with a
-- subselect in its place PostgreSQL does not inline this function and calls it per row.
CREATE OR REPLACE FUNCTION app.termijnstand(p_uiterlijk date, p_gestopt timestamptz, p_vandaag date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_uiterlijk IS NULL THEN NULL
            WHEN p_gestopt IS NOT NULL THEN 'gestopt'
            WHEN p_vandaag > p_uiterlijk THEN 'voorbij'
            WHEN p_vandaag = p_uiterlijk THEN 'vandaag'
            WHEN p_vandaag >= p_uiterlijk - 14 THEN 'bijna'
            ELSE 'ruim' END;
