-- SPDX-License-Identifier: EUPL-1.2
-- What follows from a besluit: the task of the teammanager, and how the rule stands afterwards.

-- Gives the besluit as a task to the teammanager of the afdeling that owns the rule, else its head.
CREATE OR REPLACE FUNCTION app.draag_uitvoering_op(e app.besluit) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_wie uuid := (SELECT coalesce(app.teammanager_van(a.id), a.hoofd_id)
                   FROM app.melding m JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
                  WHERE (m.organisatie_id, m.id) = (e.organisatie_id, e.melding_id));
BEGIN
  INSERT INTO app.uitvoering (organisatie_id, melding_id, besluit_id, opgedragen_aan, opdracht)
  SELECT e.organisatie_id, e.melding_id, e.id, v_wie, coalesce(nullif(btrim(a.voorstel_tekst), ''), e.motivering)
    FROM app.advies a WHERE (a.organisatie_id, a.id) = (e.organisatie_id, e.advies_id)
  -- A new besluit in the place of another: the task begins again.
  ON CONFLICT (organisatie_id, melding_id) DO UPDATE SET besluit_id = excluded.besluit_id, opgedragen_aan = excluded.opgedragen_aan,
    opdracht = excluded.opdracht, begonnen_op = app.nu(), gereed_gemeld_op = NULL;
  -- An afdeling without a teammanager: its head may do the steps of one for this melding.
  PERFORM app.betrek(e.melding_id, v_wie, 'teammanager') WHERE v_wie IS NOT NULL;
  PERFORM app.stuur(v_wie, 'uitvoering.opgedragen', 'uitvoering', e.melding_id, e.melding_id);
END $$;

-- Done: the rule is what the besluit made of it, and the Servicepunt looks whether it worked.
CREATE OR REPLACE FUNCTION app.na_meld_uitgevoerd(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_uitkomst text := (SELECT e.uitkomst FROM app.besluit e WHERE (e.organisatie_id, e.melding_id) = (p_stuk.organisatie_id, p_stuk.id) AND e.huidig);
BEGIN
  UPDATE app.uitvoering SET gereed_gemeld_op = app.nu() WHERE organisatie_id = p_stuk.organisatie_id AND melding_id = p_stuk.id;
  PERFORM app.zet_regelstatus(p_stuk.id, CASE v_uitkomst WHEN 'aanpassen' THEN 'aangepast' WHEN 'schrappen' THEN 'geschrapt'
                                         WHEN 'tijdelijk_proberen' THEN 'tijdelijk_opgeschort' ELSE 'geldend' END);
  PERFORM app.stuur(m.melder_id, 'melding.uitgevoerd', 'melding', m.id, m.id)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;

-- The rule is still alive in practice: the task opens again.
CREATE OR REPLACE FUNCTION app.na_regel_leeft_nog(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.uitvoering u SET gereed_gemeld_op = NULL WHERE u.organisatie_id = p_stuk.organisatie_id AND u.melding_id = p_stuk.id;
  PERFORM app.stuur(u.opgedragen_aan, 'uitvoering.opnieuw', 'uitvoering', u.melding_id, u.melding_id)
    FROM app.uitvoering u WHERE (u.organisatie_id, u.melding_id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;
