-- SPDX-License-Identifier: EUPL-1.2
-- The state machine: the rows of app.overgang, and the only writer of a status.

-- Which steps of this stuk are open to these roles now: the buttons of the screen.
CREATE OR REPLACE FUNCTION app.acties(p_soort text, p_status text, p_rollen text[])
RETURNS text[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT coalesce(array_agg(o.actie ORDER BY o.actie), '{}') FROM app.overgang o
   WHERE o.soort = p_soort AND o.van = p_status AND o.direct AND o.rollen && p_rollen);
END $$;

-- Everything that keeps this step from being taken now, one row per missing thing.
CREATE OR REPLACE FUNCTION app.mag_stap_nu(p_overgang app.overgang, p_stuk app.stuk, p_in jsonb)
RETURNS SETOF app.fout LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY SELECT '/' || v, 'verplicht', 'Vul dit in.' FROM unnest(p_overgang.vereist) v
    WHERE coalesce(btrim(p_in ->> v), '') = '';
  IF p_overgang.toets IS NOT NULL THEN
    RETURN QUERY EXECUTE format('SELECT (f).* FROM app.%I($1, $2) f', p_overgang.toets) USING p_stuk, p_in;
  END IF;
END $$;

-- What follows from a step that was just taken.
CREATE OR REPLACE FUNCTION app.na_stap(p_overgang app.overgang, p_stuk app.stuk, p_in jsonb)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p_overgang.daarna IS NOT NULL THEN
    EXECUTE format('SELECT app.%I($1, $2)', p_overgang.daarna) USING p_stuk, p_in;
  END IF;
END $$;

-- The stuk, locked for the rest of the transaction. p_versie NULL: the caller has not looked at it.
CREATE OR REPLACE FUNCTION app.pak_stuk(p_id uuid, p_versie int, p_soort text DEFAULT NULL)
RETURNS app.stuk LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk;
BEGIN
  SELECT * INTO s FROM app.stuk WHERE organisatie_id = app.organisatie() AND id = p_id
     AND soort = coalesce(p_soort, soort) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Dit is er niet, of je mag het niet zien.');
  ELSIF s.versie <> p_versie THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
  RETURN s;
END $$;

-- Takes one step, or says why not. The only writer of a status. Returns the new stuk.
-- p_als: roles the step is taken with when it follows from another act ('{systeem}').
CREATE OR REPLACE FUNCTION app.zet_stap(p_id uuid, p_versie int, p_actie text, p_in jsonb DEFAULT '{}',
                                        p_als text[] DEFAULT NULL)
RETURNS app.stuk LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, p_versie);
  o app.overgang;
  v_fouten app.fout[];
BEGIN
  SELECT * INTO o FROM app.overgang WHERE soort = s.soort AND van = s.status AND actie = p_actie;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF409', 'Deze stap past niet bij de status van nu.');
  ELSIF NOT o.rollen && coalesce(p_als, app.betrekkingen(p_id)) OR (p_als IS NULL AND NOT o.direct) THEN
    PERFORM app.weiger('WF403', 'Deze stap is niet aan jou.');
  END IF;
  SELECT array_agg(f) INTO v_fouten FROM app.mag_stap_nu(o, s, p_in) f;
  IF v_fouten IS NOT NULL THEN
    PERFORM app.weiger(CASE WHEN v_fouten[1].code = 'verplicht' THEN 'WF400' ELSE 'WF409' END,
                       'Deze stap kan nog niet. Kijk wat er nog moet gebeuren.', v_fouten);
  END IF;
  s := app.leg_status_vast(s, o.naar);
  INSERT INTO app.historie (organisatie_id, stuk_id, soort, van, actie, naar, zichtbaarheid, invoer)
  VALUES (s.organisatie_id, p_id, s.soort, o.van, p_actie, o.naar, o.zichtbaarheid, p_in - 'actie');
  PERFORM app.na_stap(o, s, p_in);
  RETURN s;
END $$;

-- Takes a stuk to any status of its kind, with a reason: a professional may leave the workflow, who and from where
-- are the rows 'buitenstap' of app.handeling.
-- No guards and no side effects of steps; it shows in the history as buiten_werkstroom.
CREATE OR REPLACE FUNCTION app.stap_buiten_werkstroom(p_id uuid, p_versie int, p_naar text, p_reden text)
RETURNS app.stuk LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, p_versie);
  v_van text := s.status;
BEGIN
  IF p_naar = v_van OR NOT EXISTS (SELECT FROM app.handeling h WHERE (h.soort, h.actie, h.status) = (s.soort, 'buitenstap', p_naar))
     OR NOT EXISTS (SELECT FROM app.handeling h WHERE (h.soort, h.actie, h.status) = (s.soort, 'buitenstap', v_van)) THEN
    PERFORM app.weiger('WF409', 'Naar deze status kan het niet.');
  ELSIF NOT EXISTS (SELECT FROM app.handeling h WHERE (h.soort, h.actie, h.status) = (s.soort, 'buitenstap', v_van) AND h.rollen && app.rollen()) THEN
    PERFORM app.weiger('WF403', 'Jij mag hier niet buiten de werkstroom om gaan.');
  END IF;
  UPDATE app.stuk SET buiten_werkstroom = true WHERE organisatie_id = s.organisatie_id AND id = p_id;
  s := app.leg_status_vast(s, p_naar);
  INSERT INTO app.historie (organisatie_id, stuk_id, soort, van, naar, buiten_werkstroom, reden)
  VALUES (s.organisatie_id, p_id, s.soort, v_van, p_naar, true, p_reden);
  RETURN s;
END $$;

-- Writes the status with the new term. Only for the two functions above.
CREATE OR REPLACE FUNCTION app.leg_status_vast(p_stuk app.stuk, p_naar text)
RETURNS app.stuk LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.stuk SET status = p_naar, versie = versie + 1, gewijzigd_op = app.nu(),
         stap_uiterlijk_op = app.stap_termijn(p_stuk.soort, p_naar)
   WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id RETURNING * INTO p_stuk;
  RETURN p_stuk;
END $$;

-- Something of this stuk changed without a step: new version, so that an old screen is refused.
CREATE OR REPLACE FUNCTION app.raak_aan(p_id uuid, p_versie int) RETURNS app.stuk
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, p_versie);
BEGIN
  UPDATE app.stuk SET versie = versie + 1, gewijzigd_op = app.nu()
   WHERE organisatie_id = s.organisatie_id AND id = s.id RETURNING * INTO s;
  RETURN s;
END $$;
