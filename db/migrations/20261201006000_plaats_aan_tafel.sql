-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- What was said at the table is of who sat there. Somebody who was asked and did not answer yet, or who came in the
-- place of another, does not read what the inwoner said to the one before.
SET LOCAL ROLE app_owner;

-- Since when the partij that asks sits at the table; NULL: it does not, or not yet.
CREATE FUNCTION app.aan_tafel_sinds() RETURNS timestamptz
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN (SELECT coalesce(p.geantwoord_op, p.uitgenodigd_op) FROM app.partij p
           WHERE (p.organisatie_id, p.id) = (app.organisatie(), app.partij()) AND p.status = 'geaccepteerd');
END $$;
COMMENT ON FUNCTION app.aan_tafel_sinds() IS 'migratie';

-- Was anything proposed in one of these rounds that the asker sees? p_tot NULL: until now.
CREATE FUNCTION app.ronde_gezien(p_verzoek uuid, p_vanaf int, p_tot int) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.afspraakronde r WHERE (r.organisatie_id, r.verzoek_id) = (app.organisatie(), p_verzoek)
                    AND r.nummer BETWEEN p_vanaf AND coalesce(p_tot, r.nummer));
END $$;
COMMENT ON FUNCTION app.ronde_gezien(uuid, int, int) IS 'migratie';

DROP POLICY wie_begeleidt_of_volgt ON app.bericht;
CALL app.beveilig_bij_verzoek('app.bericht', $$partij_id = app.partij() OR kring = 'kamer' AND op >= app.aan_tafel_sinds()$$);
CREATE POLICY sinds_de_plaats ON app.bijlage AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR app.partij() IS NULL OR verzoek_id IS NULL OR kring <> 'kamer' OR partij_id = app.partij()
         OR coalesce(klaar_op, aangemaakt_op) >= app.aan_tafel_sinds());
DROP POLICY wie_begeleidt_of_volgt ON app.bijeenkomst;
CALL app.beveilig_bij_verzoek('app.bijeenkomst', $$kring <> 'kamer' OR aangemaakt_op >= app.aan_tafel_sinds()$$);

DROP POLICY wie_begeleidt_of_volgt ON app.afspraakronde;
CALL app.beveilig_bij_verzoek('app.afspraakronde', 'begonnen_op >= app.aan_tafel_sinds()');
ALTER POLICY pas_na_voorstel ON app.afspraak
  USING (current_user = 'app_migratie' OR app.volgt() IS NULL OR app.ronde_gezien(verzoek_id, vanaf_ronde, tot_ronde));
DROP FUNCTION app.ronde_begonnen(uuid, int);
DROP POLICY wie_begeleidt_of_volgt ON app.bevestiging;
CALL app.beveilig_bij_verzoek('app.bevestiging', $$EXISTS (SELECT FROM app.afspraakronde r WHERE (r.organisatie_id, r.id) = (bevestiging.organisatie_id, ronde_id))$$);
DROP POLICY wie_begeleidt_of_volgt ON app.afspraakstand;
CALL app.beveilig_bij_verzoek('app.afspraakstand', $$EXISTS (SELECT FROM app.afspraak a WHERE (a.organisatie_id, a.id) = (afspraakstand.organisatie_id, afspraak_id))$$);
RESET ROLE;

-- Whoever is referred elsewhere from the table has nobody at it any more.
UPDATE app.overgang SET daarna = 'afstemming_stopt' WHERE (soort, van, actie) = ('verzoek', 'in_afstemming', 'leid_door');
DELETE FROM app.volgcode c USING app.stuk s WHERE (s.organisatie_id, s.id, s.status) = (c.organisatie_id, c.verzoek_id, 'doorgeleid') AND c.partij_id IS NOT NULL;
UPDATE app.partij p SET status = 'gestopt' FROM app.stuk s
 WHERE (s.organisatie_id, s.id, s.status) = (p.organisatie_id, p.verzoek_id, 'doorgeleid') AND p.status IN ('uitgenodigd', 'geaccepteerd');

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was read is read'; END $$;
