-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Bezwaar or beroep beside a verzoek, and the date on the letter: who follows and who begeleidt correct it, and what it said
-- before stays.
SET LOCAL ROLE app_owner;
CREATE TABLE app.procedure_versie (
  organisatie_id    uuid NOT NULL,
  id                uuid NOT NULL DEFAULT app.uuid7(),
  verzoek_id        uuid NOT NULL,
  lopende_procedure text NOT NULL,
  besluit_van       date,
  -- Until then it was so, and who changed it.
  tot               timestamptz NOT NULL DEFAULT app.nu(),
  door              text NOT NULL DEFAULT coalesce(app.door(), 'openbaar'),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE
);
CREATE INDEX procedure_versie_van ON app.procedure_versie (organisatie_id, verzoek_id, id);
CALL app.beveilig('app.procedure_versie');
CALL app.beveilig_bij_verzoek('app.procedure_versie');
RESET ROLE;

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was entrusted is not taken apart'; END $$;
