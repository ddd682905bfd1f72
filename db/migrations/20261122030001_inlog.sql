-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The password of a local account, apart from the person: whoever may read colleagues can never
-- read a hash. Only functions of app_poort come here, because who logs in has no organisatie yet.
SET LOCAL ROLE app_owner;
CREATE TABLE app.inlog (
  organisatie_id uuid NOT NULL,
  gebruiker_id   uuid NOT NULL,
  hash           text NOT NULL CONSTRAINT inlog_argon2id CHECK (hash LIKE '$argon2id$%'),
  -- Chosen by the beheerder: good for logging in, until its owner chooses one.
  eerste         boolean NOT NULL DEFAULT false,
  gewijzigd_op   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisatie_id, gebruiker_id),
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker ON DELETE CASCADE
);
ALTER TABLE app.inlog ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY migratie ON app.inlog TO app_migratie USING (true) WITH CHECK (true);
CREATE POLICY poort ON app.inlog TO app_poort USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON app.inlog TO app_poort;
RESET ROLE;

-- migrate:down
DROP TABLE app.inlog;
