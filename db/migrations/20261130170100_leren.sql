-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- From one verzoek to something a gemeente can learn: which rule stands in the way and why, without the person.
-- Sealed until the inwoner agrees and the begeleider passes it on. Then it is a signaal, and nothing ties the two
-- together: here stands only that it was passed on, and which day.
SET LOCAL ROLE app_owner;
CREATE TABLE app.les (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  regel          app.verzegeld NOT NULL,
  tekst          app.verzegeld NOT NULL,
  status         text NOT NULL DEFAULT 'gevraagd' CHECK (status IN ('gevraagd', 'ja', 'nee', 'weg', 'doorgegeven')),
  gevraagd_op    timestamptz NOT NULL DEFAULT app.nu(),
  geantwoord_op  timestamptz,
  doorgegeven_op date,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  CHECK ((status = 'doorgegeven') = (doorgegeven_op IS NOT NULL)),
  CHECK (status NOT IN ('ja', 'nee', 'doorgegeven') OR geantwoord_op IS NOT NULL)
);
CREATE INDEX les_verzoek ON app.les (organisatie_id, verzoek_id);
CREATE UNIQUE INDEX les_een ON app.les (organisatie_id, verzoek_id) WHERE status IN ('gevraagd', 'ja');
COMMENT ON INDEX app.les_een IS '/ Er ligt al een tekst bij de inwoner. Haal die eerst weg.';
CALL app.beveilig('app.les');
CALL app.beveilig_bij_verzoek('app.les');

-- Where a signaal came from, and no more than that. The gate may put one in, and read none.
ALTER TABLE app.signaal ADD COLUMN herkomst text NOT NULL DEFAULT 'collega' CHECK (herkomst IN ('collega', 'afstemming'));
CREATE POLICY poort_erbij ON app.signaal FOR INSERT TO app_poort WITH CHECK (herkomst = 'afstemming');
GRANT INSERT ON app.signaal TO app_poort;
RESET ROLE;

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what an inwoner agreed to is not taken apart'; END $$;
