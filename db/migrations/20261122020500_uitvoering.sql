-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The task that follows from a besluit, for the teammanager of the afdeling that owns the rule. How
-- far it is, the melding says (in_uitvoering, uitgevoerd).
SET LOCAL ROLE app_owner;

CREATE TABLE app.uitvoering (
  organisatie_id  uuid NOT NULL,
  melding_id      uuid NOT NULL,
  besluit_id      uuid NOT NULL,
  -- Empty when the afdeling has no teammanager at that moment: the head of it is asked then.
  opgedragen_aan  uuid,
  opdracht        text NOT NULL CONSTRAINT uitvoering_opdracht CHECK (length(opdracht) BETWEEN 3 AND 8000),
  begonnen_op     timestamptz NOT NULL DEFAULT app.nu(),
  gereed_gemeld_op       timestamptz,
  PRIMARY KEY (organisatie_id, melding_id),
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, besluit_id) REFERENCES app.besluit,
  FOREIGN KEY (organisatie_id, opgedragen_aan) REFERENCES app.gebruiker
);
CREATE INDEX uitvoering_van_wie ON app.uitvoering (organisatie_id, opgedragen_aan) WHERE gereed_gemeld_op IS NULL;
CALL app.beveilig('app.uitvoering');
RESET ROLE;

-- migrate:down
DROP TABLE app.uitvoering;
