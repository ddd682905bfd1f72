-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Where somebody is logged in. A session is a family of refresh tokens, of which we keep the hash.
-- Real time (now()) counts here, never app.nu(): moving the clock of the work ends no session.
SET LOCAL ROLE app_owner;
CREATE TABLE app.sessie (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(clock_timestamp()),
  gebruiker_id   uuid NOT NULL,
  apparaat       text NOT NULL DEFAULT '' CHECK (length(apparaat) <= 200),
  begonnen_op    timestamptz NOT NULL DEFAULT now(),
  gebruikt_op    timestamptz NOT NULL DEFAULT now(),
  -- Twelve hours after the beginning, however busy it was.
  verloopt_op    timestamptz NOT NULL DEFAULT now() + interval '12 hours',
  -- Which generation of its tokens is good now: one more at every refresh.
  generatie      int NOT NULL DEFAULT 1,
  beeindigd_op   timestamptz,
  reden          text CHECK (reden IN ('uitgelogd', 'hergebruik', 'wachtwoord', 'account')),
  PRIMARY KEY (organisatie_id, id),
  CHECK ((beeindigd_op IS NULL) = (reden IS NULL)),
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker ON DELETE CASCADE
);
CREATE INDEX sessie_gebruiker ON app.sessie (organisatie_id, gebruiker_id);
ALTER TABLE app.sessie ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY migratie ON app.sessie TO app_migratie USING (true) WITH CHECK (true);
CREATE POLICY poort ON app.sessie TO app_poort USING (true) WITH CHECK (true);
CREATE POLICY eigen_sessie ON app.sessie
  USING (organisatie_id = (SELECT app.organisatie()) AND gebruiker_id = (SELECT app.actor()));
GRANT SELECT ON app.sessie TO app_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON app.sessie TO app_poort;

-- Every refresh token a session ever had: an old one that comes back betrays a copy.
CREATE TABLE app.sessie_token (
  organisatie_id uuid NOT NULL,
  hash           bytea NOT NULL CHECK (length(hash) = 32),
  sessie_id      uuid NOT NULL,
  generatie      int NOT NULL,
  gebruikt_op    timestamptz,
  PRIMARY KEY (organisatie_id, hash),
  FOREIGN KEY (organisatie_id, sessie_id) REFERENCES app.sessie ON DELETE CASCADE
);
-- A cookie holds no organisatie, so a hash is looked up alone.
CREATE UNIQUE INDEX sessie_token_hash ON app.sessie_token (hash);
CREATE INDEX sessie_token_sessie ON app.sessie_token (organisatie_id, sessie_id);
ALTER TABLE app.sessie_token ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY migratie ON app.sessie_token TO app_migratie USING (true) WITH CHECK (true);
CREATE POLICY poort ON app.sessie_token TO app_poort USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON app.sessie_token TO app_poort;

-- Logging in and out is written in the log of the organisatie.
CREATE POLICY poort ON app.logboek FOR INSERT TO app_poort WITH CHECK (true);
GRANT INSERT ON app.logboek TO app_poort;
RESET ROLE;

-- migrate:down
DROP POLICY poort ON app.logboek;
DROP TABLE app.sessie_token, app.sessie;
