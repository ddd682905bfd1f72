-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- After a besluit: looking whether it works, letting it run out, and replacing it by a new one.
SET LOCAL ROLE app_owner;

ALTER TABLE app.besluit
  -- The besluit that counts for its melding. A new one counts from when it is taken.
  ADD COLUMN huidig boolean NOT NULL DEFAULT true,
  ADD COLUMN vervangt_id uuid,
  -- For whom the besluitnemer decided, when that was a deputy.
  ADD COLUMN waarneming_voor_id uuid,
  DROP CONSTRAINT besluit_een_per_melding,
  ADD FOREIGN KEY (organisatie_id, vervangt_id) REFERENCES app.besluit,
  ADD FOREIGN KEY (organisatie_id, waarneming_voor_id) REFERENCES app.gebruiker;
-- Two people who decide at once: the second one finds the besluit of the first.
CREATE UNIQUE INDEX besluit_een_per_melding ON app.besluit (organisatie_id, melding_id) WHERE huidig;
CREATE UNIQUE INDEX besluit_een_vervanging ON app.besluit (organisatie_id, vervangt_id);
CREATE INDEX besluit_melding ON app.besluit (organisatie_id, melding_id);
COMMENT ON INDEX app.besluit_een_per_melding IS '/meldingId Bij deze melding is al een besluit.';
COMMENT ON INDEX app.besluit_een_vervanging IS '/vervangtId Er is al een nieuw besluit begonnen.';

-- Not a word changes after it was taken; only whether it still counts.
DROP TRIGGER staat_vast ON app.besluit;
CREATE TRIGGER staat_vast BEFORE UPDATE ON app.besluit FOR EACH ROW
  WHEN (OLD.besluitdatum IS NOT NULL AND to_jsonb(OLD) - 'huidig' IS DISTINCT FROM to_jsonb(NEW) - 'huidig')
  EXECUTE FUNCTION app.besluit_staat_vast();

-- What was seen when somebody looked whether a besluit works. Written once.
CREATE TABLE app.besluit_evaluatie (
  organisatie_id uuid NOT NULL,
  besluit_id     uuid NOT NULL,
  werkt          text NOT NULL CONSTRAINT evaluatie_werkt CHECK (werkt IN ('ja', 'deels', 'nee')),
  toelichting    text NOT NULL CONSTRAINT evaluatie_toelichting CHECK (length(toelichting) BETWEEN 3 AND 4000),
  door           uuid NOT NULL,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, besluit_id),
  FOREIGN KEY (organisatie_id, besluit_id) REFERENCES app.besluit ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker
);
COMMENT ON CONSTRAINT evaluatie_werkt ON app.besluit_evaluatie IS '/werkt Kies ja, deels of nee.';
COMMENT ON CONSTRAINT evaluatie_toelichting ON app.besluit_evaluatie IS '/toelichting Schrijf 3 tot 4000 tekens.';
CALL app.beveilig('app.besluit_evaluatie');
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR TRUNCATE ON app.besluit_evaluatie
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();
RESET ROLE;

UPDATE app.overgang SET rollen = '{beslisser}', vereist = '{werkt,toelichting}', toets = 'toets_evalueer', daarna = 'na_evalueer', direct = true
 WHERE (soort, van, actie) = ('besluit', 'in_werking', 'evalueer');
UPDATE app.overgang SET daarna = 'na_verval' WHERE (soort, van, actie) = ('besluit', 'in_werking', 'verval');
INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, toets, daarna, direct) VALUES
  ('besluit', 'geevalueerd', 'verval',  'vervallen',   '{systeem}', '{}', NULL, 'na_verval', false),
  ('besluit', 'geevalueerd', 'trek_in', 'ingetrokken', '{systeem}', '{}', NULL, NULL, false),
  ('besluit', 'vervallen',   'trek_in', 'ingetrokken', '{systeem}', '{}', NULL, NULL, false),
  ('melding', 'bekendgemaakt', 'besluit_opnieuw', 'besloten', '{systeem}', '{}', NULL, NULL, false),
  ('melding', 'in_uitvoering', 'besluit_opnieuw', 'besloten', '{systeem}', '{}', NULL, NULL, false),
  ('melding', 'uitgevoerd',    'besluit_opnieuw', 'besloten', '{systeem}', '{}', NULL, NULL, false),
  ('melding', 'afgesloten',    'besluit_opnieuw', 'besloten', '{systeem}', '{}', NULL, NULL, false);

-- migrate:down
DELETE FROM app.overgang WHERE (soort, actie) = ('melding', 'besluit_opnieuw') OR (soort = 'besluit' AND van IN ('geevalueerd', 'vervallen'));
UPDATE app.overgang SET rollen = '{systeem}', vereist = '{}', toets = NULL, daarna = NULL, direct = false
 WHERE (soort, van, actie) = ('besluit', 'in_werking', 'evalueer');
UPDATE app.overgang SET daarna = NULL WHERE (soort, van, actie) = ('besluit', 'in_werking', 'verval');
DROP TABLE app.besluit_evaluatie;
DROP TRIGGER staat_vast ON app.besluit;
CREATE TRIGGER staat_vast BEFORE UPDATE ON app.besluit
  FOR EACH ROW WHEN (OLD.besluitdatum IS NOT NULL) EXECUTE FUNCTION app.besluit_staat_vast();
DROP INDEX app.besluit_een_per_melding, app.besluit_melding;
DELETE FROM app.stuk WHERE soort = 'besluit' AND id IN (SELECT id FROM app.besluit WHERE NOT huidig);
ALTER TABLE app.besluit DROP COLUMN huidig, DROP COLUMN vervangt_id, DROP COLUMN waarneming_voor_id,
  ADD CONSTRAINT besluit_een_per_melding UNIQUE (organisatie_id, melding_id);
