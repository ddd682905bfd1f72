-- SPDX-License-Identifier: EUPL-1.2
-- Settings of an organisatie, each with its history and the day from which it holds; closing days; and what a
-- change does to steps that are waiting now, told before it is saved.

-- Everything that this organisatie can set: the general ones, and a term for each status that has one. A verzoek is
-- of an afstemmingsorganisatie, everything else of a gemeente.
CREATE OR REPLACE FUNCTION app.instelling_soorten() RETURNS SETOF app.instelling_soort
LANGUAGE sql STABLE AS $$
  SELECT i.* FROM app.instelling_soort i WHERE coalesce(i.voor = (SELECT o.soort FROM app.organisatie o WHERE o.id = app.organisatie()), true)
  UNION ALL
  SELECT 'stap.' || s.soort || '.' || s.status, 'termijn', ARRAY[s.termijn_werkdagen], 0, 250, false, 1000 + s.volgorde, o.soort
    FROM app.status s JOIN app.organisatie o ON o.id = app.organisatie() AND (o.soort = 'afstemming') = (s.soort = 'verzoek')
   WHERE s.termijn_werkdagen IS NOT NULL AND cardinality(s.aan_zet) > 0
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

-- Writes down a change of beheer: who, when, old, new.
CREATE OR REPLACE FUNCTION app.noteer_wijziging(p_onderwerp text, p_wat text, p_oud text, p_nieuw text, p_vanaf date DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF p_oud IS DISTINCT FROM p_nieuw THEN
    INSERT INTO app.wijziging (organisatie_id, onderwerp, wat, oud, nieuw, geldig_vanaf)
    VALUES (app.organisatie(), p_onderwerp, p_wat, p_oud, p_nieuw, coalesce(p_vanaf, app.vandaag()));
  END IF;
END $$;

-- Working days as they would be with these closing days more, and these fewer.
CREATE OR REPLACE FUNCTION app.werkdagen_anders(p_org uuid, p_van date, p_aantal int, p_erbij date[], p_eraf date[]) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_dag date := p_van;
  v_nog int := p_aantal;
BEGIN
  WHILE v_nog > 0 LOOP
    v_dag := v_dag + 1;
    IF v_dag <> ALL (p_erbij) AND (app.is_werkdag(p_org, v_dag)
       OR v_dag = ANY (p_eraf) AND extract(isodow FROM v_dag) < 6 AND app.feestdag(v_dag) IS NULL) THEN
      v_nog := v_nog - 1;
    END IF;
  END LOOP;
  RETURN v_dag;
END $$;

-- Steps that are waiting now and would get another last day. Only those whose day follows from the setting:
-- a day that was agreed otherwise stays. p_sleutel NULL: all steps (closing days), from p_vanaf on.
CREATE OR REPLACE FUNCTION app.verschoven_stappen(p_sleutel text, p_oud int, p_nieuw int, p_erbij date[] DEFAULT '{}', p_eraf date[] DEFAULT '{}')
RETURNS TABLE (id uuid, kenmerk text, van date, naar date)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT x.id, x.kenmerk, x.van, x.naar FROM (
    SELECT s.id, coalesce(s.kenmerk, o.kenmerk) AS kenmerk, s.stap_uiterlijk_op AS van, d.dagen, b.begin,
           app.werkdagen_anders(s.organisatie_id, b.begin, coalesce(p_nieuw, d.dagen), p_erbij, p_eraf) AS naar
      FROM app.stuk s
      LEFT JOIN app.stuk o ON (o.organisatie_id, o.id) = (s.organisatie_id, s.ouder_id)
      CROSS JOIN LATERAL (SELECT coalesce(p_oud, app.ingesteld('stap.' || s.soort || '.' || s.status)) AS dagen) d
      CROSS JOIN LATERAL (SELECT app.dag(max(h.op)) AS begin FROM app.historie h
                           WHERE (h.organisatie_id, h.stuk_id, h.naar) = (s.organisatie_id, s.id, s.status)) b
     WHERE s.organisatie_id = app.organisatie() AND s.stap_uiterlijk_op IS NOT NULL AND d.dagen IS NOT NULL
       AND (p_sleutel IS NULL AND s.stap_uiterlijk_op >= app.vandaag() OR 'stap.' || s.soort || '.' || s.status = p_sleutel)
  ) x WHERE x.van <> x.naar AND x.van = app.werkdagen(app.organisatie(), x.begin, x.dagen);
END $$;

CREATE OR REPLACE FUNCTION app.verzet_stappen(p_ids uuid[], p_dagen date[]) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  n int;
BEGIN
  UPDATE app.stuk s SET stap_uiterlijk_op = x.dag FROM unnest(p_ids, p_dagen) x (id, dag)
   WHERE s.organisatie_id = app.organisatie() AND s.id = x.id;
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;

-- What a change does, in sentences and with the first examples.
CREATE OR REPLACE FUNCTION app.gevolg(p_zinnen text[], p_ids uuid[], p_kenmerken text[], p_van date[], p_naar date[]) RETURNS json
LANGUAGE plpgsql STABLE AS $$
DECLARE
  n      int := coalesce(cardinality(p_ids), 0);
  v_laat int := (SELECT count(*) FROM unnest(p_van, p_naar) x (van, naar) WHERE x.naar < app.vandaag() AND x.van >= app.vandaag());
BEGIN
  RETURN json_build_object('aantal', n, 'zinnen', p_zinnen
      || CASE n WHEN 0 THEN 'Geen enkele stap die nu loopt krijgt een andere laatste dag.'
                WHEN 1 THEN 'Eén stap die nu loopt krijgt een andere laatste dag.'
                ELSE format('%s stappen die nu lopen krijgen een andere laatste dag.', n) END
      || CASE v_laat WHEN 0 THEN '{}'::text[] WHEN 1 THEN ARRAY['Bij één daarvan is die dag dan al voorbij.']
                     ELSE ARRAY[format('Bij %s daarvan is die dag dan al voorbij.', v_laat)] END,
    'voorbeelden', (SELECT coalesce(json_agg(json_build_object('kenmerk', x.kenmerk, 'van', x.van, 'naar', x.naar)), '[]')
       FROM (SELECT * FROM unnest(p_kenmerken, p_van, p_naar) u (kenmerk, van, naar) ORDER BY u.van, u.kenmerk LIMIT 5) x));
END $$;

-- What is wrong with a new value.
CREATE OR REPLACE FUNCTION app.toets_instelling(p_soort app.instelling_soort, p_waarde int[], p_vanaf date) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/waarde', 'een_getal', 'Kies één getal.' WHERE NOT p_soort.lijst AND cardinality(p_waarde) <> 1
  UNION ALL SELECT '/waarde', 'dubbel', 'Noem elk getal één keer.' WHERE cardinality(p_waarde) <> (SELECT count(DISTINCT w) FROM unnest(p_waarde) w)
  UNION ALL SELECT '/waarde', 'bereik', format('Kies een getal van %s tot en met %s.', p_soort.laagst, p_soort.hoogst)
    WHERE EXISTS (SELECT FROM unnest(p_waarde) w WHERE w NOT BETWEEN p_soort.laagst AND p_soort.hoogst)
  UNION ALL SELECT '/waarde', 'volgorde', 'Mail kan pas stoppen nadat hij begon. Kies een ander uur.'
    WHERE p_soort.sleutel = 'mail.vanaf' AND p_waarde[1] >= (app.ingesteld_lijst('mail.tot', p_vanaf))[1]
       OR p_soort.sleutel = 'mail.tot' AND p_waarde[1] <= (app.ingesteld_lijst('mail.vanaf', p_vanaf))[1]
  -- What was handed in keeps its term.
  UNION ALL SELECT '/geldigVanaf', 'vanaf_morgen', 'Kies een dag vanaf morgen. Wat al is ingediend, houdt zijn termijn.'
    WHERE p_soort.groep = 'zesweken' AND p_vanaf = app.vandaag()
  UNION ALL SELECT '/geldigVanaf', 'voorbij', 'Kies vandaag of een dag die nog komt, binnen een jaar.'
    WHERE p_vanaf < app.vandaag() OR p_vanaf > app.vandaag() + 366;
END $$;

-- The setting of a request, checked: its kind, the new value and the day.
CREATE OR REPLACE FUNCTION app.lees_instelling(p_sleutel text, p_invoer jsonb, OUT soort app.instelling_soort, OUT waarde int[], OUT vanaf date)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_fouten app.fout[];
BEGIN
  SELECT s.* INTO soort FROM app.instelling_soorten() s WHERE s.sleutel = p_sleutel;
  IF soort.sleutel IS NULL THEN PERFORM app.weiger('WF404', 'Deze instelling is er niet.'); END IF;
  waarde := ARRAY (SELECT jsonb_array_elements_text(p_invoer -> 'waarde')::int);
  vanaf := coalesce((p_invoer ->> 'geldigVanaf')::date, app.vandaag() + (soort.groep = 'zesweken')::int);
  v_fouten := ARRAY (SELECT f::app.fout FROM app.toets_instelling(soort, waarde, vanaf) f);
  IF v_fouten <> '{}' THEN PERFORM app.weiger('WF400', 'Deze waarde kan niet.', v_fouten); END IF;
END $$;

CREATE OR REPLACE FUNCTION app.lijst_in_woorden(p_lijst int[]) RETURNS text
LANGUAGE sql IMMUTABLE RETURN array_to_string(p_lijst, ', ');

-- What the setting will mean, in a sentence.
CREATE OR REPLACE FUNCTION app.instelling_zin(p_soort app.instelling_soort, p_waarde int[], p_vanaf date) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE WHEN p_vanaf = app.vandaag() THEN 'Vanaf vandaag: ' ELSE 'Vanaf ' || app.dag_in_woorden(p_vanaf) || ': ' END
    || CASE p_soort.groep
       WHEN 'mail' THEN format(CASE p_soort.sleutel WHEN 'mail.vanaf' THEN 'mail gaat weg vanaf %s uur.' ELSE 'na %s uur gaat er geen mail meer weg.' END, p_waarde[1])
       WHEN 'team' THEN format(CASE p_soort.sleutel WHEN 'team.uit_afdeling' THEN 'leden uit de afdeling van de regel, hoogstens: %s.' ELSE 'een waarschuwing boven dit aantal meldingen tegelijk: %s.' END, p_waarde[1])
       WHEN 'bewaren' THEN format('%s dagen na het afsluiten komt een %s op de lijst om te vernietigen.', p_waarde[1], split_part(p_soort.sleutel, '.', 2))
       WHEN 'streven' THEN format('een verzoek is liefst klaar binnen %s dagen nadat het is ingediend.', p_waarde[1])
       WHEN 'zesweken' THEN CASE WHEN p_soort.sleutel = 'zesweken.schuift_door' AND p_waarde[1] = 1 THEN 'een laatste dag in een weekend of op een feestdag schuift door.'
                                 WHEN p_soort.sleutel = 'zesweken.schuift_door' THEN 'een laatste dag schuift niet door, ook niet in een weekend.'
                                 WHEN p_waarde[1] = 0 THEN 'niemand kan de melder om uitstel vragen.'
                                 ELSE format('de melder kan één keer om uitstel worden gevraagd, hoogstens %s dagen.', p_waarde[1]) END
       WHEN 'herinnering' THEN format('een herinnering komt zoveel dagen vooraf: %s.', app.lijst_in_woorden(p_waarde))
       ELSE format('%s %s.', p_waarde[1], CASE p_waarde[1] WHEN 1 THEN 'werkdag' ELSE 'werkdagen' END) END;
END $$;

CREATE OR REPLACE FUNCTION api.instelling_proef(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  i record := app.lees_instelling(invoer ->> 'sleutel', invoer);
  v record;
BEGIN
  IF (i.soort).sleutel NOT LIKE 'stap.%' THEN
    RETURN (json_build_object('aantal', 0, 'zinnen', ARRAY[app.instelling_zin(i.soort, i.waarde, i.vanaf)], 'voorbeelden', '[]'::json), NULL, 200, NULL)::app.antwoord;
  END IF;
  SELECT array_agg(x.id) AS ids, array_agg(x.kenmerk) AS kenmerken, array_agg(x.van) AS van, array_agg(x.naar) AS naar INTO v
    FROM app.verschoven_stappen((i.soort).sleutel, (app.ingesteld_lijst((i.soort).sleutel, i.vanaf))[1], i.waarde[1]) x;
  RETURN (app.gevolg(ARRAY[app.instelling_zin(i.soort, i.waarde, i.vanaf)], v.ids, v.kenmerken, v.van, v.naar), NULL, 200, NULL)::app.antwoord;
END $$;

-- Values whose day has come move the steps that wait. Called at each change and by the worker.
CREATE OR REPLACE FUNCTION app.instellingen_verwerken() RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  i app.instelling;
  n int := 0;
  v_ids uuid[];
  v_dagen date[];
BEGIN
  FOR i IN SELECT * FROM app.instelling x WHERE x.organisatie_id = app.organisatie() AND x.verwerkt_op IS NULL AND x.geldig_vanaf <= app.vandaag()
           ORDER BY x.geldig_vanaf, x.versie FOR UPDATE LOOP
    IF i.sleutel LIKE 'stap.%' AND app.ingesteld_lijst(i.sleutel) = i.waarde THEN
      SELECT array_agg(x.id), array_agg(x.naar) INTO v_ids, v_dagen
        FROM app.verschoven_stappen(i.sleutel, (app.ingesteld_lijst(i.sleutel, i.geldig_vanaf, i.versie))[1], i.waarde[1]) x;
      n := n + app.verzet_stappen(v_ids, v_dagen);
    END IF;
    UPDATE app.instelling x SET verwerkt_op = app.nu() WHERE (x.organisatie_id, x.sleutel, x.versie) = (i.organisatie_id, i.sleutel, i.versie);
  END LOOP;
  RETURN n;
END $$;

CREATE OR REPLACE FUNCTION app.instelling_json(p_soort app.instelling_soort) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('sleutel', p_soort.sleutel, 'groep', p_soort.groep, 'lijst', p_soort.lijst, 'laagst', p_soort.laagst, 'hoogst', p_soort.hoogst,
    'waarde', app.ingesteld_lijst(p_soort.sleutel), 'standaard', p_soort.standaard,
    'versie', 1 + (SELECT count(*) FROM app.instelling i WHERE i.organisatie_id = app.organisatie() AND i.sleutel = p_soort.sleutel),
    'straks', (SELECT json_build_object('waarde', i.waarde, 'geldigVanaf', i.geldig_vanaf) FROM app.instelling i
                WHERE i.organisatie_id = app.organisatie() AND i.sleutel = p_soort.sleutel AND i.geldig_vanaf > app.vandaag()
                ORDER BY i.geldig_vanaf, i.versie DESC LIMIT 1)));
END $$;

CREATE OR REPLACE FUNCTION api.instellingen_lijst(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (json_build_object('resultaten', (SELECT json_agg(app.instelling_json(s) ORDER BY s.volgorde, s.sleutel) FROM app.instelling_soorten() s)), NULL, 200, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION api.instelling_zet(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  i record := app.lees_instelling(pad ->> 'sleutel', invoer);
  v_oud int[] := app.ingesteld_lijst(pad ->> 'sleutel', i.vanaf);
  v_nr  int;
BEGIN
  -- One after the other: the number of a version is the proof that somebody saw the one before.
  PERFORM FROM app.organisatie o WHERE o.id = app.organisatie() FOR UPDATE;
  SELECT 1 + count(*) INTO v_nr FROM app.instelling x WHERE x.organisatie_id = app.organisatie() AND x.sleutel = pad ->> 'sleutel';
  IF v_nr <> versie THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
  INSERT INTO app.instelling (organisatie_id, sleutel, versie, waarde, geldig_vanaf)
  VALUES (app.organisatie(), pad ->> 'sleutel', v_nr, i.waarde, i.vanaf);
  PERFORM app.noteer_wijziging('instelling', pad ->> 'sleutel', app.lijst_in_woorden(v_oud), app.lijst_in_woorden(i.waarde), i.vanaf);
  PERFORM app.instellingen_verwerken();
  RETURN (app.instelling_json(i.soort), v_nr + 1, 200, NULL)::app.antwoord;
END $$;

-- Public holidays and closing days, this year and next, in order.
CREATE OR REPLACE FUNCTION api.feestdagen_lijst(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_begin date := date_trunc('year', app.vandaag());
BEGIN
  RETURN (SELECT (json_build_object('resultaten', json_agg(json_build_object('dag', x.dag, 'naam', x.naam, 'eigen', x.eigen, 'weg', x.eigen AND x.dag >= app.vandaag()) ORDER BY x.dag, x.eigen)), NULL, 200, NULL)::app.antwoord
    FROM (SELECT d::date AS dag, app.feestdag(d::date) AS naam, false AS eigen
            FROM generate_series(v_begin, v_begin + interval '2 years' - interval '1 day', '1 day') d WHERE app.feestdag(d::date) IS NOT NULL
          UNION ALL SELECT s.dag, s.naam, true FROM app.sluitingsdag s WHERE s.organisatie_id = app.organisatie() AND s.dag >= v_begin) x);
END $$;

CREATE OR REPLACE FUNCTION app.toets_sluitingsdag(p_dag date) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_dag < app.vandaag() OR p_dag > app.vandaag() + 731 THEN
    PERFORM app.weiger('WF400', 'Deze dag kan niet.', ARRAY[('/dag', 'voorbij', 'Kies een dag die nog komt, binnen twee jaar.')::app.fout]);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION app.sluiting_gevolg(p_dag date, p_weg boolean, OUT ids uuid[], OUT kenmerken text[], OUT van date[], OUT naar date[])
LANGUAGE plpgsql STABLE AS $$
BEGIN
  SELECT array_agg(x.id), array_agg(x.kenmerk), array_agg(x.van), array_agg(x.naar) INTO ids, kenmerken, van, naar
    FROM app.verschoven_stappen(NULL, NULL, NULL, CASE WHEN p_weg THEN '{}' ELSE ARRAY[p_dag] END, CASE WHEN p_weg THEN ARRAY[p_dag] ELSE '{}' END) x;
END $$;

CREATE OR REPLACE FUNCTION api.sluitingsdag_proef(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_dag date := (invoer ->> 'dag')::date;
  v_weg boolean := coalesce((invoer ->> 'weg')::boolean, false);
  g record;
BEGIN
  PERFORM app.toets_sluitingsdag(v_dag);
  g := app.sluiting_gevolg(v_dag, v_weg);
  RETURN (app.gevolg(ARRAY[format(CASE WHEN v_weg THEN '%s telt weer als werkdag.' ELSE '%s telt niet meer als werkdag.' END, initcap(left(app.dag_in_woorden(v_dag), 1)) || substr(app.dag_in_woorden(v_dag), 2)),
            'De zes weken veranderen niet: daarin telt elke dag.'], g.ids, g.kenmerken, g.van, g.naar), NULL, 200, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION api.sluitingsdag_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_dag date := (invoer ->> 'dag')::date;
  g record;
BEGIN
  PERFORM app.toets_sluitingsdag(v_dag);
  g := app.sluiting_gevolg(v_dag, false);
  INSERT INTO app.sluitingsdag (organisatie_id, dag, naam) VALUES (app.organisatie(), v_dag, invoer ->> 'naam');
  PERFORM app.verzet_stappen(g.ids, g.naar);
  PERFORM app.noteer_wijziging('sluitingsdag', v_dag::text, NULL, invoer ->> 'naam', v_dag);
  RETURN (json_build_object('dag', v_dag, 'naam', invoer ->> 'naam', 'eigen', true, 'weg', true), NULL, 201, '/v1/feestdagen/' || v_dag)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION api.sluitingsdag_verwijder(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_dag date := (pad ->> 'dag')::date;
  v_naam text;
  g record;
BEGIN
  SELECT s.naam INTO v_naam FROM app.sluitingsdag s WHERE s.organisatie_id = app.organisatie() AND s.dag = v_dag FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Op deze dag is de gemeente niet gesloten.'); END IF;
  IF v_dag < app.vandaag() THEN PERFORM app.weiger('WF409', 'Deze dag is voorbij. Wat toen telde, blijft zo.'); END IF;
  g := app.sluiting_gevolg(v_dag, true);
  DELETE FROM app.sluitingsdag s WHERE s.organisatie_id = app.organisatie() AND s.dag = v_dag;
  PERFORM app.verzet_stappen(g.ids, g.naar);
  PERFORM app.noteer_wijziging('sluitingsdag', v_dag::text, v_naam, NULL, v_dag);
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- Who changed what in beheer.
CREATE VIEW api.wijziging_rij WITH (security_invoker = true) AS
  SELECT w.id, w.onderwerp, w.wat, w.oud, w.nieuw, w.geldig_vanaf AS "geldigVanaf", app.utc(w.op) AS op,
         (SELECT json_build_object('id', g.id, 'naam', g.naam) FROM app.gebruiker g WHERE g.organisatie_id = w.organisatie_id AND g.id::text = w.door) AS door
    FROM app.wijziging w WHERE w.organisatie_id = (SELECT app.organisatie());
