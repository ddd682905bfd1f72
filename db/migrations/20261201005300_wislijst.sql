-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The mark of the line in the list of wiped verzoeken (api/src/kluis/wislijst.h): the database knows which lines there must be.
SET LOCAL ROLE app_owner;
ALTER TABLE app.wissing ADD COLUMN merk text CHECK (merk ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT wissing_merk CHECK (merk IS NULL OR genoteerd_op IS NOT NULL);
-- Lines of before hung on nothing: they are noted again, as a chain.
UPDATE app.wissing SET genoteerd_op = NULL;
RESET ROLE;

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was wiped does not come back'; END $$;
