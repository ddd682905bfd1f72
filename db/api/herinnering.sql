-- SPDX-License-Identifier: EUPL-1.2
-- Reminders: once per working day, for each person what comes near of what lies with them now. Computed from
-- the werkvoorraad, so nothing of what is over, and to whoever is aan zet today.

-- Does a last day ask for a reminder today? A reminder that would fall on a free day comes the working day before.
CREATE OR REPLACE FUNCTION app.herinner_vandaag(p_dag date) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM unnest(app.ingesteld_lijst('herinnering.dagen')) k
    WHERE p_dag - k BETWEEN app.vandaag() AND app.vandaag() + 14 AND app.werkdag_op_of_voor(app.organisatie(), p_dag - k) = app.vandaag());
END $$;

-- What this person has to be reminded of, asked as this person. The caller puts back who is asking.
CREATE OR REPLACE FUNCTION app.taken_dichtbij(p_gebruiker uuid) RETURNS app.taak[]
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('vraagt.actor', p_gebruiker::text, true),
          set_config('vraagt.rollen', (SELECT coalesce(array_agg(r.rol), '{}')::text FROM app.gebruiker_rol r
            WHERE (r.organisatie_id, r.gebruiker_id) = (app.organisatie(), p_gebruiker)), true);
  RETURN ARRAY (SELECT t::app.taak FROM app.taken() t
    -- Who was asked to a table is reminded once, by partijen_herinneren.
    WHERE t.nu AND t.soort <> 'uitnodiging' AND (app.herinner_vandaag(t.uiterlijk_op) OR app.herinner_vandaag(t.uiterste_op)));
END $$;

-- One person: a line in the postvak for each, and one mail for all of them together.
CREATE OR REPLACE FUNCTION app.herinner_een(p_gebruiker uuid) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  v_taken app.taak[] := app.taken_dichtbij(p_gebruiker);
  n int := coalesce(cardinality(v_taken), 0);
BEGIN
  PERFORM set_config('vraagt.actor', 'systeem', true), set_config('vraagt.rollen', '{systeem}', true);
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, kenmerk, titel)
  SELECT DISTINCT ON (t.id) app.organisatie(), p_gebruiker, 'termijn.herinnering', t.soort, t.id, t.kenmerk, t.titel
    FROM unnest(v_taken) t
   WHERE NOT EXISTS (SELECT FROM app.post p WHERE (p.organisatie_id, p.gebruiker_id, p.bericht, p.stuk_id) = (app.organisatie(), p_gebruiker, 'termijn.herinnering', t.id)
                        AND p.gelezen_op IS NULL);
  IF n > 0 AND coalesce((SELECT v.dagoverzicht FROM app.mailvoorkeur v WHERE (v.organisatie_id, v.gebruiker_id) = (app.organisatie(), p_gebruiker)), true) THEN
    PERFORM app.mail_klaar(p_gebruiker, 'overzicht', NULL, n);
  END IF;
  RETURN n;
END $$;

-- Everybody who had no overview yet today, at most p_hoogstens in one go. What goes wrong for one is written
-- down, tried three times, and keeps nobody else from theirs.
CREATE OR REPLACE FUNCTION app.herinner(p_hoogstens int) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  v_wie uuid;
  n int := 0;
  v_een int;
BEGIN
  FOR v_wie IN SELECT g.id FROM app.gebruiker g
      LEFT JOIN app.herinnering h ON (h.organisatie_id, h.gebruiker_id, h.dag) = (g.organisatie_id, g.id, app.vandaag())
     WHERE g.organisatie_id = app.organisatie() AND g.actief AND (h.dag IS NULL OR h.fout IS NOT NULL AND h.pogingen < 3)
     ORDER BY g.id LIMIT p_hoogstens
  LOOP
    BEGIN
      v_een := app.herinner_een(v_wie);
      INSERT INTO app.herinnering AS h (organisatie_id, gebruiker_id, dag, aantal) VALUES (app.organisatie(), v_wie, app.vandaag(), v_een)
      ON CONFLICT (organisatie_id, gebruiker_id, dag) DO UPDATE SET aantal = EXCLUDED.aantal, fout = NULL;
      n := n + v_een;
    EXCEPTION WHEN OTHERS THEN
      INSERT INTO app.herinnering AS h (organisatie_id, gebruiker_id, dag, fout) VALUES (app.organisatie(), v_wie, app.vandaag(), left(SQLSTATE || ' ' || SQLERRM, 300))
      ON CONFLICT (organisatie_id, gebruiker_id, dag) DO UPDATE SET pogingen = h.pogingen + 1, fout = EXCLUDED.fout;
    END;
  END LOOP;
  RETURN n;
END $$;

CREATE OR REPLACE FUNCTION api.herinneringen_loop(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_kantoor boolean := app.mail_moment(app.nu()) = app.nu();
BEGIN
  PERFORM app.alleen_systeem();
  DELETE FROM app.herinnering h WHERE h.organisatie_id = app.organisatie() AND h.dag < app.vandaag() - 60;
  RETURN (json_build_object('instellingen', app.instellingen_verwerken(), 'mail_opgeruimd', app.mail_ruim_op(),
          'herinnerd', CASE WHEN v_kantoor THEN app.herinner(200) ELSE 0 END), NULL, 200, NULL)::app.antwoord;
END $$;
