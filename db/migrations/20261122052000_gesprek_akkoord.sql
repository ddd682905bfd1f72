-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A talk is only worth something when the other recognises the report: who took part with an account says
-- so on an own screen, of others is noted how and when they agreed. A corrected report is a new version.
SET LOCAL ROLE app_owner;

ALTER TABLE app.gesprek
  ADD COLUMN akkoord_hoe text CONSTRAINT gesprek_akkoord_hoe CHECK (length(btrim(akkoord_hoe)) BETWEEN 3 AND 500),
  ADD COLUMN akkoord_op date,
  ADD COLUMN akkoord_genoteerd_door uuid,
  -- Of a ketengesprek: did people sit at the table who may cut the knot?
  ADD COLUMN leiding_aanwezig boolean CONSTRAINT gesprek_leiding CHECK (leiding_aanwezig IS NULL OR soort = 'keten'),
  ADD COLUMN versie int NOT NULL DEFAULT 1,
  ADD CONSTRAINT gesprek_genoteerd_door FOREIGN KEY (organisatie_id, akkoord_genoteerd_door) REFERENCES app.gebruiker,
  ADD CONSTRAINT gesprek_akkoord_heel CHECK ((akkoord_hoe IS NULL) = (akkoord_op IS NULL)),
  DROP CONSTRAINT gesprek_soort,
  ADD CONSTRAINT gesprek_soort CHECK (soort IN ('melder', 'afdeling', 'keten', 'partijen', 'telefonisch', 'anders')),
  ADD CONSTRAINT gesprek_telefonisch CHECK (soort <> 'telefonisch' OR kanaal = 'telefoon');
COMMENT ON CONSTRAINT gesprek_soort ON app.gesprek IS '/soort Kies met wie het gesprek was.';
COMMENT ON CONSTRAINT gesprek_telefonisch ON app.gesprek IS '/kanaal Een kort telefoongesprek gaat per telefoon.';
COMMENT ON CONSTRAINT gesprek_akkoord_hoe ON app.gesprek IS '/hoe Schrijf in 3 tot 500 tekens op hoe de ander akkoord ging.';
COMMENT ON CONSTRAINT gesprek_leiding ON app.gesprek IS '/leidingAanwezig Dit vul je alleen in bij een gesprek met partners.';

-- Colleagues who took part: each says whether the report is right.
CREATE TABLE app.gesprek_deelnemer (
  organisatie_id uuid NOT NULL,
  gesprek_id     uuid NOT NULL,
  gebruiker_id   uuid NOT NULL,
  oordeel        text CONSTRAINT deelnemer_oordeel CHECK (oordeel IN ('akkoord', 'correctie')),
  opmerking      text CONSTRAINT deelnemer_opmerking CHECK (length(opmerking) <= 2000),
  oordeel_op     timestamptz,
  PRIMARY KEY (organisatie_id, gesprek_id, gebruiker_id),
  FOREIGN KEY (organisatie_id, gesprek_id) REFERENCES app.gesprek ON DELETE CASCADE,
  CONSTRAINT deelnemer_is_collega FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker,
  CONSTRAINT deelnemer_correctie CHECK (oordeel IS DISTINCT FROM 'correctie' OR coalesce(length(btrim(opmerking)), 0) >= 3),
  CHECK ((oordeel IS NULL) = (oordeel_op IS NULL))
);
COMMENT ON CONSTRAINT deelnemer_opmerking ON app.gesprek_deelnemer IS '/opmerking Schrijf hoogstens 2000 tekens.';
COMMENT ON CONSTRAINT deelnemer_correctie ON app.gesprek_deelnemer IS '/opmerking Schrijf op wat er anders moet.';
COMMENT ON CONSTRAINT deelnemer_is_collega ON app.gesprek_deelnemer IS '/deelnemers Deze collega is er niet.';
CREATE INDEX deelnemer_gebruiker ON app.gesprek_deelnemer (organisatie_id, gebruiker_id, gesprek_id);
CALL app.beveilig('app.gesprek_deelnemer');

-- What a report said before it was corrected.
CREATE TABLE app.gesprek_versie (
  organisatie_id uuid NOT NULL,
  gesprek_id     uuid NOT NULL,
  versie         int  NOT NULL,
  verslag        text NOT NULL,
  door           uuid NOT NULL,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, gesprek_id, versie),
  FOREIGN KEY (organisatie_id, gesprek_id) REFERENCES app.gesprek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker
);
CALL app.beveilig('app.gesprek_versie');

-- The goal test asks for whom as well, and what else the rule brings about. With a reversed burden of proof
-- the afdeling shows what the rule is good for, and the team says whether it did.
ALTER TABLE app.onderzoek
  ADD COLUMN doel_voor_wie text CONSTRAINT onderzoek_voor_wie CHECK (length(doel_voor_wie) <= 2000),
  ADD COLUMN bijwerkingen text CONSTRAINT onderzoek_bijwerkingen CHECK (length(bijwerkingen) <= 4000),
  ADD COLUMN bewijslast_omgekeerd boolean NOT NULL DEFAULT false,
  ADD COLUMN nut_volgens_afdeling text CONSTRAINT onderzoek_nut CHECK (length(nut_volgens_afdeling) <= 4000),
  ADD COLUMN nut_aangetoond text CONSTRAINT onderzoek_nut_aangetoond CHECK (nut_aangetoond IN ('ja', 'deels', 'nee')),
  ADD COLUMN nut_toelichting text CONSTRAINT onderzoek_nut_toelichting CHECK (length(nut_toelichting) <= 4000),
  -- Omgekeerde toets: the effect first, the law last.
  ADD COLUMN toets_effect text CONSTRAINT onderzoek_toets_effect CHECK (length(toets_effect) <= 4000),
  ADD COLUMN toets_grondwaarde text CONSTRAINT onderzoek_toets_grondwaarde CHECK (length(toets_grondwaarde) <= 2000),
  ADD COLUMN toets_gevolgen text CONSTRAINT onderzoek_toets_gevolgen CHECK (length(toets_gevolgen) <= 4000),
  ADD COLUMN toets_juridisch text CONSTRAINT onderzoek_toets_juridisch CHECK (length(toets_juridisch) <= 4000),
  ADD CONSTRAINT onderzoek_nut_alleen_omgekeerd CHECK (bewijslast_omgekeerd OR (nut_volgens_afdeling, nut_aangetoond) IS NULL);
COMMENT ON CONSTRAINT onderzoek_voor_wie ON app.onderzoek IS '/doelVoorWie Schrijf hoogstens 2000 tekens.';
COMMENT ON CONSTRAINT onderzoek_bijwerkingen ON app.onderzoek IS '/bijwerkingen Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT onderzoek_nut ON app.onderzoek IS '/nut Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT onderzoek_nut_aangetoond ON app.onderzoek IS '/nutAangetoond Kies ja, deels of nee.';
COMMENT ON CONSTRAINT onderzoek_nut_toelichting ON app.onderzoek IS '/nutToelichting Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT onderzoek_toets_effect ON app.onderzoek IS '/toetsEffect Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT onderzoek_toets_grondwaarde ON app.onderzoek IS '/toetsGrondwaarde Schrijf hoogstens 2000 tekens.';
COMMENT ON CONSTRAINT onderzoek_toets_gevolgen ON app.onderzoek IS '/toetsGevolgen Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT onderzoek_toets_juridisch ON app.onderzoek IS '/toetsJuridisch Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT onderzoek_nut_alleen_omgekeerd ON app.onderzoek
  IS '/nutAangetoond De afdeling hoeft het nut van deze regel niet aan te tonen.';

-- A message may be about anything that has a screen; the contract names the kinds.
ALTER TABLE app.post DROP CONSTRAINT post_stuk_soort_check, ADD CONSTRAINT post_stuk_soort_check CHECK (stuk_soort ~ '^[a-z_]+$');
RESET ROLE;

-- migrate:down
ALTER TABLE app.post DROP CONSTRAINT post_stuk_soort_check, ADD CONSTRAINT post_stuk_soort_check CHECK (stuk_soort IN
  ('melding', 'team', 'onderzoek', 'advies', 'besluit', 'afwijkingsrecht', 'uitvoering', 'regel', 'verzoek'));
ALTER TABLE app.onderzoek DROP COLUMN doel_voor_wie, DROP COLUMN bijwerkingen, DROP COLUMN nut_volgens_afdeling,
  DROP COLUMN nut_aangetoond, DROP COLUMN nut_toelichting, DROP COLUMN bewijslast_omgekeerd, DROP COLUMN toets_effect,
  DROP COLUMN toets_grondwaarde, DROP COLUMN toets_gevolgen, DROP COLUMN toets_juridisch;
DROP TABLE app.gesprek_versie, app.gesprek_deelnemer;
ALTER TABLE app.gesprek DROP CONSTRAINT gesprek_telefonisch, DROP CONSTRAINT gesprek_soort,
  DROP COLUMN akkoord_hoe, DROP COLUMN akkoord_op, DROP COLUMN akkoord_genoteerd_door, DROP COLUMN leiding_aanwezig, DROP COLUMN versie,
  ADD CONSTRAINT gesprek_soort CHECK (soort IN ('melder', 'afdeling', 'keten', 'anders'));
