-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The language that an inwoner reads: of mails, which leave when nobody asks. Which languages there are the contract says.
SET LOCAL ROLE app_owner;
ALTER TABLE app.verzoek ADD COLUMN taal text NOT NULL DEFAULT 'nl' CHECK (taal ~ '^[a-z]{2}$');
RESET ROLE;
INSERT INTO app.vernietigregel (tabel, kolom, wordt) VALUES ('verzoek', 'taal', '''nl''');

-- migrate:down
DELETE FROM app.vernietigregel WHERE (tabel, kolom) = ('verzoek', 'taal');
ALTER TABLE app.verzoek DROP COLUMN taal;
