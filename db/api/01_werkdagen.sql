-- SPDX-License-Identifier: EUPL-1.2
-- Which days count: Dutch public holidays (computed), weekends and the days an organisatie is closed.

-- Easter Sunday (Gregorian; the algorithm of Meeus, Jones and Butcher).
CREATE OR REPLACE FUNCTION app.pasen(p_jaar int) RETURNS date
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  a int := p_jaar % 19;
  b int := p_jaar / 100;
  c int := p_jaar % 100;
  h int := (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  l int := (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  m int := h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
BEGIN
  RETURN make_date(p_jaar, m / 31, m % 31 + 1);
END $$;

-- The public holiday on this day (art. 3 Algemene termijnenwet), or NULL.
CREATE OR REPLACE FUNCTION app.feestdag(p_dag date) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  v_jaar  int := extract(year FROM p_dag);
  v_na    int := p_dag - app.pasen(v_jaar);
  v_koning date := make_date(v_jaar, 4, 27);
BEGIN
  IF extract(isodow FROM v_koning) = 7 THEN v_koning := v_koning - 1; END IF;
  RETURN CASE
    WHEN v_na = -2 THEN 'Goede Vrijdag' WHEN v_na = 0 THEN 'Eerste paasdag' WHEN v_na = 1 THEN 'Tweede paasdag'
    WHEN v_na = 39 THEN 'Hemelvaartsdag' WHEN v_na = 49 THEN 'Eerste pinksterdag' WHEN v_na = 50 THEN 'Tweede pinksterdag'
    WHEN p_dag = v_koning THEN 'Koningsdag'
    ELSE CASE to_char(p_dag, 'MM-DD') WHEN '01-01' THEN 'Nieuwjaarsdag' WHEN '05-05' THEN 'Bevrijdingsdag'
         WHEN '12-25' THEN 'Eerste kerstdag' WHEN '12-26' THEN 'Tweede kerstdag' END END;
END $$;

CREATE OR REPLACE FUNCTION app.is_werkdag(p_org uuid, p_dag date) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT extract(isodow FROM p_dag) < 6 AND app.feestdag(p_dag) IS NULL
     AND NOT EXISTS (SELECT FROM app.sluitingsdag s WHERE s.organisatie_id = p_org AND s.dag = p_dag));
END $$;

-- The p_aantal-th working day after p_van. 0: p_van itself.
CREATE OR REPLACE FUNCTION app.werkdagen(p_org uuid, p_van date, p_aantal int) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_dag   date := p_van;
  v_nog   int  := p_aantal;
BEGIN
  WHILE v_nog > 0 LOOP
    v_dag := v_dag + 1;
    IF app.is_werkdag(p_org, v_dag) THEN v_nog := v_nog - 1; END IF;
  END LOOP;
  RETURN v_dag;
END $$;

-- The last working day on or before p_dag.
CREATE OR REPLACE FUNCTION app.werkdag_op_of_voor(p_org uuid, p_dag date) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_dag date := p_dag;
BEGIN
  WHILE NOT app.is_werkdag(p_org, v_dag) LOOP v_dag := v_dag - 1; END LOOP;
  RETURN v_dag;
END $$;

-- Last day for a stuk that gets this status today; NULL when nobody is waited for. The days are those of
-- the organisatie (setting stap.<soort>.<status>), else the proposal of the workflow.
CREATE OR REPLACE FUNCTION app.stap_termijn(p_soort text, p_status text) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_dagen int := app.ingesteld('stap.' || p_soort || '.' || p_status);
BEGIN
  RETURN CASE WHEN v_dagen IS NOT NULL THEN app.werkdagen(app.organisatie(), app.vandaag(), v_dagen) END;
END $$;

-- A day more than five years ahead is a slip of the finger: 2062 for 2026.
CREATE OR REPLACE FUNCTION app.te_ver(p_dag date) RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce(p_dag > app.vandaag() + interval '5 years', false);
