-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The ways on that an organisatie words itself: nobody overwrites what another just wrote, and what it said stays readable.
SET LOCAL ROLE app_owner;
ALTER TABLE app.vervolgroute ADD COLUMN versie int NOT NULL DEFAULT 2;
ALTER TABLE app.wijziging DROP CONSTRAINT wijziging_onderwerp_check, ADD CONSTRAINT wijziging_onderwerp_check CHECK (onderwerp IN
  ('instelling', 'sluitingsdag', 'rolnaam', 'meldtekst', 'sjabloon', 'afdeling', 'collega', 'vervolgroute'));
RESET ROLE;

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was changed stays written down'; END $$;
