-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- An inwoner who said no is wiped as all others are, with a row that a restored backup has to repeat.
ALTER TABLE app.wissing DROP CONSTRAINT wissing_reden_check, ADD CONSTRAINT wissing_reden_check
  CHECK (reden IN ('inwoner_zelf', 'inwoner_vroeg', 'dubbel', 'verkeerd', 'bewaartermijn', 'teruggezet', 'geweigerd'));

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was wiped does not come back'; END $$;
