-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- What the team found out about one melding. The road to advies stays closed until it is complete.
SET LOCAL ROLE app_owner;

CREATE TABLE app.onderzoek (
  organisatie_id        uuid NOT NULL,
  melding_id            uuid NOT NULL,
  vraag_achter_de_vraag text CONSTRAINT onderzoek_vraag CHECK (length(vraag_achter_de_vraag) <= 4000),
  -- When the melder was asked whether it is right; a new text asks again.
  vraag_voorgelegd_op   timestamptz,
  bevestiging           text CONSTRAINT onderzoek_bevestiging CHECK (bevestiging IN ('klopt', 'klopt_niet')),
  bevestiging_opmerking text CONSTRAINT onderzoek_opmerking CHECK (length(bevestiging_opmerking) <= 2000),
  bevestigd_op          timestamptz,
  doel_van_de_regel     text CONSTRAINT onderzoek_doel CHECK (length(doel_van_de_regel) <= 4000),
  doel_gediend          text CONSTRAINT onderzoek_doel_gediend CHECK (doel_gediend IN ('ja', 'deels', 'nee')),
  doel_toelichting      text CONSTRAINT onderzoek_doel_toelichting CHECK (length(doel_toelichting) <= 4000),
  oorzaak               text CONSTRAINT onderzoek_oorzaak CHECK (oorzaak IN ('regel', 'toepassing', 'systeem', 'samenloop')),
  suggestie_oordeel     text CONSTRAINT onderzoek_oordeel CHECK (suggestie_oordeel IN ('overnemen', 'deels_overnemen', 'niet_overnemen')),
  suggestie_toelichting text CONSTRAINT onderzoek_suggestie_toelichting CHECK (length(suggestie_toelichting) <= 4000),
  vraag_aan_afdeling    text CONSTRAINT onderzoek_vraag_afdeling CHECK (length(vraag_aan_afdeling) <= 4000),
  reactie_gevraagd_op  timestamptz,
  reactie_afdeling      text CONSTRAINT onderzoek_reactie CHECK (length(reactie_afdeling) <= 4000),
  reactie_door          uuid,
  reactie_op            timestamptz,
  versie                int NOT NULL DEFAULT 1,
  gewijzigd_op          timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, melding_id),
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, reactie_door) REFERENCES app.gebruiker,
  CONSTRAINT onderzoek_klopt_niet CHECK (bevestiging IS DISTINCT FROM 'klopt_niet'
                                         OR coalesce(length(btrim(bevestiging_opmerking)), 0) >= 3)
);
COMMENT ON CONSTRAINT onderzoek_vraag ON app.onderzoek IS '/vraagAchterDeVraag Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT onderzoek_opmerking ON app.onderzoek IS '/opmerking Schrijf hoogstens 2000 tekens.';
COMMENT ON CONSTRAINT onderzoek_klopt_niet ON app.onderzoek IS '/opmerking Vertel wat er niet klopt.';
COMMENT ON CONSTRAINT onderzoek_doel ON app.onderzoek IS '/doelVanDeRegel Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT onderzoek_doel_gediend ON app.onderzoek IS '/doelGediend Kies ja, deels of nee.';
COMMENT ON CONSTRAINT onderzoek_doel_toelichting ON app.onderzoek IS '/doelToelichting Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT onderzoek_oorzaak ON app.onderzoek IS '/oorzaak Kies regel, toepassing, systeem of samenloop.';
COMMENT ON CONSTRAINT onderzoek_oordeel ON app.onderzoek IS '/suggestieOordeel Kies overnemen, deels overnemen of niet overnemen.';
COMMENT ON CONSTRAINT onderzoek_suggestie_toelichting ON app.onderzoek IS '/suggestieToelichting Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT onderzoek_vraag_afdeling ON app.onderzoek IS '/vraagAanAfdeling Schrijf hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT onderzoek_reactie ON app.onderzoek IS '/reactie Schrijf hoogstens 4000 tekens.';
CALL app.beveilig('app.onderzoek');

-- A talk, also one that failed: three calls without an answer are part of the story. Never changed.
CREATE TABLE app.gesprek (
  organisatie_id  uuid NOT NULL,
  id              uuid NOT NULL DEFAULT app.uuid7(),
  melding_id      uuid NOT NULL,
  soort           text NOT NULL CONSTRAINT gesprek_soort CHECK (soort IN ('melder', 'afdeling', 'keten', 'anders')),
  gesproken_met   text CONSTRAINT gesprek_met CHECK (length(gesproken_met) <= 200),
  gesprek_op      date NOT NULL,
  kanaal          text CONSTRAINT gesprek_kanaal CHECK (kanaal IN ('persoonlijk', 'telefoon', 'videobellen', 'email')),
  contact_gelukt  boolean NOT NULL,
  verslag         text NOT NULL CONSTRAINT gesprek_verslag CHECK (length(verslag) BETWEEN 3 AND 8000),
  vastgelegd_door uuid NOT NULL,
  vastgelegd_op   timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, vastgelegd_door) REFERENCES app.gebruiker
);
COMMENT ON CONSTRAINT gesprek_soort ON app.gesprek IS '/soort Kies melder, afdeling, keten of anders.';
COMMENT ON CONSTRAINT gesprek_met ON app.gesprek IS '/gesprokenMet Schrijf hoogstens 200 tekens.';
COMMENT ON CONSTRAINT gesprek_kanaal ON app.gesprek IS '/kanaal Kies een kanaal uit de lijst.';
COMMENT ON CONSTRAINT gesprek_verslag ON app.gesprek IS '/verslag Schrijf kort op wat er is gezegd, in 3 tot 8000 tekens.';
CREATE INDEX gesprek_melding ON app.gesprek (organisatie_id, melding_id, id);
CALL app.beveilig('app.gesprek');
RESET ROLE;

-- migrate:down
DROP TABLE app.gesprek, app.onderzoek;
