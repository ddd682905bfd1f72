-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- How an organisatie is reached: for who lost the code of a verzoek, or wants to talk to somebody. Public words, no secret.
SET LOCAL ROLE app_owner;
ALTER TABLE app.organisatie
  ADD COLUMN telefoon text, ADD COLUMN mail_adres text, ADD COLUMN bezoekadres text, ADD COLUMN bereikbaar_wanneer text,
  ADD COLUMN bereikbaar_versie int NOT NULL DEFAULT 1;
ALTER TABLE app.wijziging DROP CONSTRAINT wijziging_onderwerp_check, ADD CONSTRAINT wijziging_onderwerp_check CHECK (onderwerp IN
  ('instelling', 'sluitingsdag', 'rolnaam', 'meldtekst', 'sjabloon', 'afdeling', 'collega', 'vervolgroute', 'bereikbaarheid'));
RESET ROLE;

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was changed stays written down'; END $$;
