-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- What the trekker of a team that is verdeeld tells whoever decides: why one half wants it, and the other does not.
SET LOCAL ROLE app_owner;
ALTER TABLE app.advies ADD COLUMN beide_kanten text CONSTRAINT advies_beide_kanten CHECK (length(beide_kanten) <= 4000);
COMMENT ON CONSTRAINT advies_beide_kanten ON app.advies IS '/beideKanten Schrijf hoogstens 4000 tekens.';
RESET ROLE;
INSERT INTO app.vernietigregel (tabel, kolom) VALUES ('advies', 'beide_kanten');

-- migrate:down
DELETE FROM app.vernietigregel WHERE (tabel, kolom) = ('advies', 'beide_kanten');
ALTER TABLE app.advies DROP COLUMN beide_kanten CASCADE;
