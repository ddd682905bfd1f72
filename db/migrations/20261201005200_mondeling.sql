-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A release that the inwoner gave by word of mouth: how, on which day, to whom, and the words that were read out.
SET LOCAL ROLE app_owner;
ALTER TABLE app.toestemming
  ADD COLUMN kanaal       text CHECK (kanaal IN ('telefoon', 'balie', 'bezoek')),
  ADD COLUMN besproken_op date,
  ADD COLUMN voorgelezen  app.verzegeld,
  ADD COLUMN door         uuid,
  ADD FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker,
  ADD CONSTRAINT toestemming_mondeling CHECK (num_nulls(kanaal, besproken_op, voorgelezen, door) IN (0, 4));
RESET ROLE;

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what somebody agreed to stays as it was said'; END $$;
