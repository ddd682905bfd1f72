-- SPDX-License-Identifier: EUPL-1.2
-- What time and place make of a right: the rounds of the worker, and the tasks of whoever is asked something.

-- A suspension whose last day is over ends by itself.
CREATE OR REPLACE FUNCTION app.schorsingen_voorbij() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('schorsing_voorbij', ARRAY (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie() AND s.soort = 'afwijkingsrecht'
    AND s.status = 'geschorst' AND s.stap_uiterlijk_op < app.vandaag() FOR UPDATE SKIP LOCKED));
END $$;
CREATE OR REPLACE FUNCTION app.schorsing_voorbij(p_recht uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.hef_schorsing_op(p_recht, '{systeem}', '{"toelichting":"De dagen zijn voorbij."}');
END $$;

-- Every two weeks who decides is asked to look: does this right still have to be there, and when comes the besluit?
CREATE OR REPLACE FUNCTION app.herzieningen_vragen() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('vraag_herziening', ARRAY (SELECT a.id FROM app.afwijkingsrecht a WHERE a.organisatie_id = app.organisatie()
    AND a.beeindigd_op IS NULL AND app.volgende_herziening(a.id) <= app.vandaag() FOR UPDATE SKIP LOCKED));
END $$;
CREATE OR REPLACE FUNCTION app.vraag_herziening(p_recht uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.rechtvraag v SET vervallen_op = app.nu() WHERE (v.organisatie_id, v.afwijkingsrecht_id, v.soort) = (app.organisatie(), p_recht, 'herziening')
     AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL;
  PERFORM app.vraag_om(p_recht, 'herziening', 'beslisser', 5, true);
END $$;

-- A question that is not answered in time is asked again each week; from the second time the directeur hears it
-- too. A melder who waits for an answer to a proposal is told that it is late.
CREATE OR REPLACE FUNCTION app.vragen_aanmanen() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('maan_vraag_aan', ARRAY (SELECT q.id FROM app.rechtvraag q WHERE q.organisatie_id = app.organisatie()
    AND q.beantwoord_op IS NULL AND q.vervallen_op IS NULL AND q.soort <> 'herziening' AND q.uiterlijk_op < app.vandaag()
    AND (q.aangemaand_op IS NULL OR q.aangemaand_op + 7 <= app.vandaag()) FOR UPDATE SKIP LOCKED));
END $$;
CREATE OR REPLACE FUNCTION app.maan_vraag_aan(p_vraag uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v app.rechtvraag;
BEGIN
  UPDATE app.rechtvraag q SET aangemaand_op = app.vandaag(), aanmaningen = q.aanmaningen + 1
   WHERE (q.organisatie_id, q.id) = (app.organisatie(), p_vraag) RETURNING * INTO v;
  PERFORM app.stuur_vraag(v.afwijkingsrecht_id, v.aan, 'afwijkingsrecht.vraag_te_laat');
  PERFORM app.stuur_vraag(v.afwijkingsrecht_id, 'directeur', 'afwijkingsrecht.vraag_te_laat') WHERE v.aanmaningen > 1;
  PERFORM app.stuur(a.houder_id, 'afwijkingsrecht.voorstel_te_laat', 'afwijkingsrecht', a.id, a.melding_id) FROM app.afwijkingsrecht a
    WHERE (a.organisatie_id, a.id) = (v.organisatie_id, v.afwijkingsrecht_id) AND v.soort = 'voorstel' AND v.aanmaningen = 1;
END $$;

-- Before day 43: meldingen of which nobody knows the type of the rule, and who has to do something about it. Two
-- working days before the ten are over that one is reminded; when they are, coordinator and jurist once more.
CREATE OR REPLACE FUNCTION app.typeloze_meldingen() RETURNS TABLE (id uuid, ingediend date, regel_id uuid, wie text)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT m.id, app.dag(m.ingediend_op), r.id, CASE WHEN r.id IS NULL OR r.regeltype = 'onbekend' THEN 'coordinator' ELSE 'jurist' END
    FROM app.stuk s
    JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
    LEFT JOIN app.melding h ON (h.organisatie_id, h.id) = (m.organisatie_id, m.gekoppeld_aan_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, coalesce(m.regel_id, h.regel_id))
   WHERE s.organisatie_id = app.organisatie() AND s.soort = 'melding' AND s.termijn_gestopt_op IS NULL
     AND s.uiterlijk_op >= app.vandaag() AND r.bevestigd_op IS NULL;
END $$;
CREATE OR REPLACE FUNCTION app.typen_herinneren() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('herinner_type', ARRAY (SELECT k.id FROM app.typeloze_meldingen() k
    WHERE k.ingediend <= app.vandaag() - 8 AND app.type_keer(k.ingediend) > (SELECT coalesce(max(h.keer), 0) FROM app.typeherinnering h
          WHERE (h.organisatie_id, h.melding_id) = (app.organisatie(), k.id))));
END $$;
-- Which reminder it is time for: 0 none yet, 1 before the ten working days are over, 2 after.
CREATE OR REPLACE FUNCTION app.type_keer(p_ingediend date) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE WHEN app.vandaag() > app.werkdagen(app.organisatie(), p_ingediend, 10) THEN 2
              WHEN app.vandaag() >= app.werkdagen(app.organisatie(), p_ingediend, 8) THEN 1 ELSE 0 END;
END $$;
CREATE OR REPLACE FUNCTION app.herinner_type(p_melding uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  t record;
BEGIN
  SELECT k.*, app.type_keer(k.ingediend) AS keer INTO t FROM app.typeloze_meldingen() k WHERE k.id = p_melding;
  INSERT INTO app.typeherinnering (organisatie_id, melding_id, keer) VALUES (app.organisatie(), t.id, t.keer) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM app.stuur(r.gebruiker_id, 'regel.type_nodig', CASE WHEN t.regel_id IS NULL THEN 'melding' ELSE 'regel' END, coalesce(t.regel_id, t.id), t.id)
       FROM app.gebruiker_rol r WHERE r.organisatie_id = app.organisatie() AND r.rol = ANY (CASE t.keer WHEN 1 THEN ARRAY[t.wie] ELSE '{coordinator,jurist}' END);
  END IF;
END $$;

-- What lies with somebody because of a right: a question, a block to know of, a proposal that waits.
CREATE OR REPLACE FUNCTION app.taken_recht() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, 'afwijkingsrecht', a.id, s.kenmerk, CASE WHEN app.actor() IN (m.melder_id, m.beslisser_id) THEN m.welke_regel
           ELSE coalesce(m.regel_herschreven, r.naam, s.kenmerk) END, t.taak, t.uiterlijk, NULL::date
    FROM app.afwijkingsrecht a
    JOIN app.stuk k ON (k.organisatie_id, k.id) = (a.organisatie_id, a.id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (a.organisatie_id, a.melding_id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (a.organisatie_id, a.melding_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
    CROSS JOIN LATERAL (
      SELECT true, 'recht_' || v.soort, v.uiterlijk_op FROM app.rechtvraag v
       WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (a.organisatie_id, a.id) AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL
         AND a.houder_id <> app.actor() AND CASE v.aan WHEN 'beslisser' THEN m.beslisser_id = app.actor() OR v.aanmaningen > 1 AND app.heeft_rol('directeur')
                WHEN 'jurist' THEN app.heeft_rol('jurist') ELSE m.afdeling_id = ANY ((SELECT app.eigen_afdelingen())::uuid[]) END
      -- With the directeur it lies as an escalatie; who decides is the one who can end it.
      UNION ALL SELECT true, 'recht_blokkade', app.dag(a.ontstaan_op) WHERE m.beslisser_id = app.actor() AND k.status = 'geblokkeerd'
         AND EXISTS (SELECT FROM app.escalatie x WHERE (x.organisatie_id, x.melding_id, x.onderwerp) = (a.organisatie_id, a.melding_id, 'afwijkingsrecht') AND x.gesloten_op IS NULL)
      UNION ALL SELECT false, 'recht_wacht', v.uiterlijk_op FROM app.rechtvraag v
       WHERE (v.organisatie_id, v.afwijkingsrecht_id, v.soort) = (a.organisatie_id, a.id, 'voorstel') AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL
         AND a.houder_id = app.actor()) t (nu, taak, uiterlijk)
   WHERE a.organisatie_id = app.organisatie() AND a.beeindigd_op IS NULL
  UNION ALL
  SELECT true, 'melding', m.id, s.kenmerk, m.welke_regel, 'kies_regel', app.werkdagen(m.organisatie_id, app.dag(m.ingediend_op), 10), NULL::date
    FROM app.stuk s JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id) AND m.regel_id IS NULL
   WHERE app.heeft_rol('coordinator') AND s.organisatie_id = app.organisatie() AND s.soort = 'melding'
     AND s.status IN ('team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling');
END $$;
