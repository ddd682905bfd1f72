-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- One last message to somebody of the gemeente without an account: that the access ended. The address has a key of its own, because
-- it has to outlive the verzoek by the moment of sending; then it is gone.
SET LOCAL ROLE app_owner;
CREATE TABLE app.partijadres (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  -- Both are gone once the access ended: what is left waits for its mail, and says nothing of what it was about.
  verzoek_id     uuid,
  partij_id      uuid,
  mail_adres     app.verzegeld NOT NULL,
  dek_kid        text NOT NULL,
  dek            app.verzegeld NOT NULL,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij ON DELETE CASCADE,
  CHECK ((verzoek_id IS NULL) = (partij_id IS NULL))
);
CREATE UNIQUE INDEX partijadres_een ON app.partijadres (organisatie_id, partij_id);
CREATE INDEX partijadres_verzoek ON app.partijadres (organisatie_id, verzoek_id);
CALL app.beveilig('app.partijadres');
CALL app.beveilig_bij_verzoek('app.partijadres', 'partij_id = app.partij()');

ALTER TABLE app.uitgaande_mail
  ADD COLUMN partijadres_id uuid,
  ADD FOREIGN KEY (organisatie_id, partijadres_id) REFERENCES app.partijadres ON DELETE CASCADE,
  DROP CONSTRAINT uitgaande_mail_aan_een,
  ADD CONSTRAINT uitgaande_mail_aan_een CHECK (num_nonnulls(gebruiker_id, volgadres_id, partijadres_id) = 1);
CREATE INDEX uitgaande_mail_partijadres ON app.uitgaande_mail (organisatie_id, partijadres_id) WHERE partijadres_id IS NOT NULL;
RESET ROLE;

INSERT INTO app.sjabloon_soort (sleutel, onderwerp, tekst, variabelen, berichten, volgorde) VALUES
  ('toegang_voorbij', 'De toegang is beëindigd',
   E'Goedendag,\n\nU was gevraagd om mee te praten. De toegang tot dit verzoek is beëindigd, en uw code werkt niet meer. U hoeft niets te doen.\n\n{{organisatie}}\n\nDeze mail gaat vanzelf, één keer. Daarna is uw adres bij ons gewist.\n',
   '{organisatie}', '{}', 80);

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was entrusted is not taken apart'; END $$;
