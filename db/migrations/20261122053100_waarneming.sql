-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Who is away when, and who decides meanwhile.
SET LOCAL ROLE app_owner;

-- Days without a reason: why somebody is away is nobody's business here.
CREATE TABLE app.afwezigheid (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  gebruiker_id   uuid NOT NULL,
  van            date NOT NULL,
  tot            date NOT NULL, -- the last day
  door           text NOT NULL DEFAULT coalesce(app.door(), 'systeem'),
  PRIMARY KEY (organisatie_id, id),
  CONSTRAINT afwezigheid_gebruiker FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker,
  CONSTRAINT afwezigheid_volgorde CHECK (tot >= van),
  CONSTRAINT afwezigheid_duur CHECK (tot <= van + 366)
);
COMMENT ON CONSTRAINT afwezigheid_gebruiker ON app.afwezigheid IS '/gebruikerId Deze collega is er niet.';
COMMENT ON CONSTRAINT afwezigheid_volgorde ON app.afwezigheid IS '/tot De laatste dag komt niet voor de eerste.';
COMMENT ON CONSTRAINT afwezigheid_duur ON app.afwezigheid IS '/tot Kies hoogstens een jaar.';
CREATE INDEX afwezigheid_wie ON app.afwezigheid (organisatie_id, gebruiker_id, tot);
CALL app.beveilig('app.afwezigheid');

-- Filled while a deputy decides: who decides otherwise.
ALTER TABLE app.melding ADD COLUMN waarneming_voor_id uuid,
  ADD FOREIGN KEY (organisatie_id, waarneming_voor_id) REFERENCES app.gebruiker;
CREATE INDEX melding_waarneming ON app.melding (organisatie_id, waarneming_voor_id) WHERE waarneming_voor_id IS NOT NULL;
RESET ROLE;

-- migrate:down
ALTER TABLE app.melding DROP COLUMN waarneming_voor_id;
DROP TABLE app.afwezigheid;
