-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A melding that came in by telephone, at the desk or on paper: a coordinator wrote it down, the colleague is
-- the melder and says whether the text is right.
SET LOCAL ROLE app_owner;
ALTER TABLE app.melding
  ADD COLUMN ingevoerd_door uuid,
  ADD COLUMN tekst_bevestigd_op timestamptz,
  ADD CONSTRAINT melding_ingevoerd_door FOREIGN KEY (organisatie_id, ingevoerd_door) REFERENCES app.gebruiker,
  ADD CONSTRAINT melding_ander_voerde_in CHECK (ingevoerd_door <> melder_id),
  ADD CONSTRAINT melding_bevestigd_na_invoer CHECK (tekst_bevestigd_op IS NULL OR ingevoerd_door IS NOT NULL);
COMMENT ON CONSTRAINT melding_ander_voerde_in ON app.melding IS '/melderId Kies een collega. Een eigen melding doe je zelf.';
RESET ROLE;

INSERT INTO app.handeling (soort, actie, status, rollen)
SELECT 'melding', 'bevestig_tekst', s.status, '{melder}'
  FROM app.status s WHERE s.soort = 'melding' AND s.status IN ('ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder');

-- migrate:down
DELETE FROM app.handeling WHERE soort = 'melding' AND actie = 'bevestig_tekst';
ALTER TABLE app.melding DROP COLUMN ingevoerd_door, DROP COLUMN tekst_bevestigd_op;
