-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Keeping a verzoek half-way is a public door too, and as wide as handing one in.
INSERT INTO app.drempel (operatie, per_adres, totaal, venster, gaat_open)
SELECT 'verzoek_concept_maak', per_adres, totaal, venster, gaat_open FROM app.drempel WHERE operatie = 'verzoek_maak';

-- migrate:down
DELETE FROM app.drempel WHERE operatie = 'verzoek_concept_maak';
