-- SPDX-License-Identifier: EUPL-1.2
-- Somebody of the gemeente who was asked to the table. A partij follows one verzoek and reads what was released.

-- A step of the partij; what is said with it, all at the table read.
CREATE FUNCTION api.partijverzoek_stap(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.verzoek_zet_stap(app.volgt(), p_versie, p_in);
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- What became of an invitation: the place at the table follows the step.
CREATE OR REPLACE FUNCTION app.partij_na_stap(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.partij SET geantwoord_op = app.nu(), status = CASE p_stuk.status
      WHEN 'in_afstemming' THEN 'geaccepteerd' WHEN 'intake' THEN 'vervangen'
      ELSE CASE WHEN app.door() = 'systeem' THEN 'gezwegen' WHEN status = 'uitgenodigd' AND app.partij() IS NOT NULL THEN 'geweigerd' ELSE 'gestopt' END END
   WHERE organisatie_id = p_stuk.organisatie_id AND verzoek_id = p_stuk.id AND status IN ('uitgenodigd', 'geaccepteerd');
END $$;
