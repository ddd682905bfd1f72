-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Mail that has to leave, what it says, and the settings that say when. A mail tells that there is
-- something, never what: it is a copy of the postvak without the content.
SET LOCAL ROLE app_owner;

-- What can be set per organisatie; the terms of steps come on top, from app.status. A value is a list of
-- whole numbers, mostly of one.
CREATE TABLE app.instelling_soort (
  sleutel   text PRIMARY KEY,
  groep     text NOT NULL CHECK (groep IN ('termijn', 'herinnering', 'mail')),
  standaard int[] NOT NULL,
  laagst    int NOT NULL,
  hoogst    int NOT NULL,
  lijst     boolean NOT NULL DEFAULT false,
  volgorde  int NOT NULL
);
CALL app.beveilig('app.instelling_soort', p_poort => true);

-- Values with their history: rows are added, never changed. The latest that is valid counts.
CREATE TABLE app.instelling (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  sleutel        text NOT NULL,
  versie         int NOT NULL,
  waarde         int[] NOT NULL CHECK (cardinality(waarde) BETWEEN 1 AND 10),
  geldig_vanaf   date NOT NULL,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  door           text NOT NULL DEFAULT coalesce(app.door(), 'systeem'),
  -- The running terms were moved to it.
  verwerkt_op    timestamptz,
  PRIMARY KEY (organisatie_id, sleutel, versie)
);
CREATE INDEX instelling_geldig ON app.instelling (organisatie_id, sleutel, geldig_vanaf DESC, versie DESC);
CREATE INDEX instelling_wacht ON app.instelling (organisatie_id, geldig_vanaf) WHERE verwerkt_op IS NULL;
CALL app.beveilig('app.instelling');

-- Terms of steps are settings like all others now.
INSERT INTO app.instelling (organisatie_id, sleutel, versie, waarde, geldig_vanaf, verwerkt_op)
SELECT organisatie_id, 'stap.' || soort || '.' || status, 1, ARRAY[termijn_werkdagen], app.vandaag(), app.nu() FROM app.statustermijn;
DROP TABLE app.statustermijn;

-- The mails there are: which messages of the postvak they announce, and which variables they may hold.
CREATE TABLE app.sjabloon_soort (
  sleutel    text PRIMARY KEY,
  onderwerp  text NOT NULL,
  tekst      text NOT NULL,
  variabelen text[] NOT NULL,
  berichten  text[] NOT NULL,
  volgorde   int NOT NULL
);
CALL app.beveilig('app.sjabloon_soort', p_poort => true);

-- An own wording of an organisatie.
CREATE TABLE app.sjabloon (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  sleutel        text NOT NULL REFERENCES app.sjabloon_soort,
  onderwerp      text NOT NULL CONSTRAINT sjabloon_onderwerp_regel
                 CHECK (length(onderwerp) BETWEEN 3 AND 150 AND onderwerp !~ '[[:cntrl:]]'),
  tekst          text NOT NULL CONSTRAINT sjabloon_tekst_lengte CHECK (length(tekst) BETWEEN 10 AND 4000),
  versie         int NOT NULL DEFAULT 1,
  PRIMARY KEY (organisatie_id, sleutel)
);
COMMENT ON CONSTRAINT sjabloon_onderwerp_regel ON app.sjabloon IS '/onderwerp Het onderwerp staat op één regel, van 3 tot 150 tekens.';
COMMENT ON CONSTRAINT sjabloon_tekst_lengte ON app.sjabloon IS '/tekst Schrijf 10 tot 4000 tekens.';
CALL app.beveilig('app.sjabloon');

-- What somebody wants by mail; the postvak always gets everything.
CREATE TABLE app.mailvoorkeur (
  organisatie_id uuid NOT NULL,
  gebruiker_id   uuid NOT NULL,
  berichten      boolean NOT NULL DEFAULT true,
  dagoverzicht   boolean NOT NULL DEFAULT true,
  PRIMARY KEY (organisatie_id, gebruiker_id),
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker
);
CALL app.beveilig('app.mailvoorkeur');

-- The outbox. A row comes with the message that causes it, in one transaction; a worker claims it for a
-- while, and an expired claim is free again. The Message-ID follows from the id.
CREATE TABLE app.uitgaande_mail (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  gebruiker_id   uuid NOT NULL,
  sjabloon       text NOT NULL REFERENCES app.sjabloon_soort,
  post_id        uuid,
  onderwerp      text NOT NULL,
  tekst          text NOT NULL,
  status         text NOT NULL DEFAULT 'wacht'
                 CHECK (status IN ('wacht', 'verzonden', 'geweigerd', 'opgegeven', 'vervallen')),
  poging         int NOT NULL DEFAULT 0,
  volgende_op    timestamptz NOT NULL,
  geclaimd_tot   timestamptz,
  -- The last answer of the mail server, or why it could not be asked.
  code           int,
  fout           text,
  aangemaakt_op  timestamptz NOT NULL DEFAULT app.nu(),
  verzonden_op   timestamptz,
  -- A beheerder saw that it did not arrive, and leaves it at that.
  afgehandeld_op timestamptz,
  versie         int NOT NULL DEFAULT 1,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker,
  FOREIGN KEY (organisatie_id, post_id) REFERENCES app.post
);
CREATE INDEX uitgaande_mail_wacht ON app.uitgaande_mail (volgende_op) WHERE status = 'wacht';
CREATE INDEX uitgaande_mail_van ON app.uitgaande_mail (organisatie_id, gebruiker_id) WHERE status = 'wacht';
CREATE INDEX uitgaande_mail_mis ON app.uitgaande_mail (organisatie_id) WHERE status IN ('geweigerd', 'opgegeven') AND afgehandeld_op IS NULL;
CALL app.beveilig('app.uitgaande_mail', p_poort => true);

-- One line, so that a name cannot become a header of a mail.
ALTER TABLE app.gebruiker ADD CONSTRAINT gebruiker_naam_een_regel CHECK (naam !~ '[[:cntrl:]]'),
  ADD CONSTRAINT gebruiker_email_teken CHECK (email ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~@-]+$');
ALTER TABLE app.organisatie ADD CONSTRAINT organisatie_naam_een_regel CHECK (naam !~ '[[:cntrl:]]');
COMMENT ON CONSTRAINT gebruiker_naam_een_regel ON app.gebruiker IS '/naam Schrijf de naam op één regel, zonder tabs of regeleinden.';
COMMENT ON CONSTRAINT gebruiker_email_teken ON app.gebruiker IS '/email Dit e-mailadres heeft een teken dat niet mag, zoals een regeleinde of een haakje.';
COMMENT ON CONSTRAINT organisatie_naam_een_regel ON app.organisatie IS '/naam Schrijf de naam op één regel, zonder tabs of regeleinden.';
RESET ROLE;

INSERT INTO app.instelling_soort (sleutel, groep, standaard, laagst, hoogst, lijst, volgorde) VALUES
  ('herinnering.dagen', 'herinnering', '{14,7,2,0}', 0, 60, true, 10),
  ('mail.vanaf', 'mail', '{8}', 0, 23, false, 20),
  ('mail.tot', 'mail', '{18}', 1, 24, false, 30);

INSERT INTO app.sjabloon_soort (sleutel, onderwerp, tekst, variabelen, berichten, volgorde) VALUES
  ('bericht', 'Er is een bericht voor je in Regelruimte',
   E'Dag {{naam}},\n\nEr ligt een nieuw bericht voor je klaar. Uit voorzorg staat de inhoud niet in deze mail.\n\nLog in om het te lezen:\n{{link}}\n\n{{organisatie}}\n\nDeze mail gaat vanzelf. Wil je minder mail? Kies dat bij je profiel.\n',
   '{naam,organisatie,link}', '{}', 10),
  ('vraag', 'Er is een vraag aan je in Regelruimte',
   E'Dag {{naam}},\n\nEen team heeft een vraag aan je. Uit voorzorg staat de vraag niet in deze mail.\n\nLog in om te antwoorden:\n{{link}}\n\n{{organisatie}}\n\nDeze mail gaat vanzelf. Wil je minder mail? Kies dat bij je profiel.\n',
   '{naam,organisatie,link}', '{melding.vraag,onderzoek.bevestig_vraag,onderzoek.vraag_afdeling}', 20),
  ('uitnodiging', 'Je bent gevraagd voor een team',
   E'Dag {{naam}},\n\nDe coördinator vraagt of je meedoet in een team. Zeg binnen een paar dagen ja of nee, beide is goed.\n\nLog in om te antwoorden:\n{{link}}\n\n{{organisatie}}\n\nDeze mail gaat vanzelf. Wil je minder mail? Kies dat bij je profiel.\n',
   '{naam,organisatie,link}', '{team.uitnodiging}', 30),
  ('besluit', 'Er is een besluit voor je in Regelruimte',
   E'Dag {{naam}},\n\nEr is een besluit genomen dat voor jou is. Het ligt in je postvak.\n\nLog in om het te lezen:\n{{link}}\n\n{{organisatie}}\n\nDeze mail gaat vanzelf. Wil je minder mail? Kies dat bij je profiel.\n',
   '{naam,organisatie,link}', '{besluit.genomen}', 40),
  ('overzicht', 'Wat er op je wacht in Regelruimte',
   E'Dag {{naam}},\n\nVoor een aantal dingen komt de laatste dag dichterbij. Aantal: {{aantal}}.\n\nLog in om te zien wat er op je wacht:\n{{link}}\n\n{{organisatie}}\n\nDeze mail gaat vanzelf, hoogstens één keer per werkdag. Liever geen overzicht? Kies dat bij je profiel.\n',
   '{naam,organisatie,link,aantal}', '{}', 50);

-- migrate:down
ALTER TABLE app.organisatie DROP CONSTRAINT organisatie_naam_een_regel;
ALTER TABLE app.gebruiker DROP CONSTRAINT gebruiker_naam_een_regel, DROP CONSTRAINT gebruiker_email_teken;
DROP TABLE app.uitgaande_mail, app.mailvoorkeur, app.sjabloon, app.sjabloon_soort, app.instelling, app.instelling_soort CASCADE;
SET LOCAL ROLE app_owner;
CREATE TABLE app.statustermijn (
  organisatie_id    uuid NOT NULL REFERENCES app.organisatie,
  soort             text NOT NULL,
  status            text NOT NULL,
  termijn_werkdagen int NOT NULL CHECK (termijn_werkdagen BETWEEN 0 AND 250),
  PRIMARY KEY (organisatie_id, soort, status),
  FOREIGN KEY (soort, status) REFERENCES app.status (soort, status)
);
CALL app.beveilig('app.statustermijn');
RESET ROLE;
