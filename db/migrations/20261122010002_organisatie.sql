-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Organisaties, their afdelingen, the people who work there and the roles they have.
SET LOCAL ROLE app_owner;

CREATE TABLE app.organisatie (
  id            uuid NOT NULL DEFAULT app.uuid7() PRIMARY KEY,
  naam          text NOT NULL CONSTRAINT organisatie_naam_lengte CHECK (length(naam) BETWEEN 2 AND 120),
  soort         text NOT NULL CONSTRAINT organisatie_soort_bekend
                CHECK (soort IN ('gemeente', 'afstemming', 'platform')),
  kenmerk       text UNIQUE,
  actief        boolean NOT NULL DEFAULT true,
  -- The head of this afdeling decides when the setting of an afdeling is empty (Dienstverlening).
  beslissende_afdeling_id uuid,
  aangemaakt_op timestamptz NOT NULL DEFAULT app.nu()
);
COMMENT ON CONSTRAINT organisatie_naam_lengte ON app.organisatie IS '/naam Geef een naam van 2 tot 120 tekens.';
COMMENT ON CONSTRAINT organisatie_soort_bekend ON app.organisatie IS '/soort Kies een soort organisatie uit de lijst.';
CALL app.beveilig('app.organisatie', p_poort => true, p_kolom => 'id');

CREATE TABLE app.afdeling (
  organisatie_id       uuid NOT NULL REFERENCES app.organisatie,
  id                   uuid NOT NULL DEFAULT app.uuid7(),
  naam                 text NOT NULL CONSTRAINT afdeling_naam_lengte CHECK (length(naam) BETWEEN 2 AND 120),
  hoofd_id             uuid,
  plaatsvervanger_id   uuid,
  teammanager_id       uuid,
  -- Who speaks for the afdeling when a rule of it is examined.
  contactpersoon_id    uuid,
  -- Who decides on meldingen about rules of this afdeling; empty: head of the deciding afdeling.
  beslisser_id         uuid,
  actief               boolean NOT NULL DEFAULT true,
  PRIMARY KEY (organisatie_id, id),
  CONSTRAINT afdeling_naam_uniek UNIQUE (organisatie_id, naam)
);
COMMENT ON CONSTRAINT afdeling_naam_lengte ON app.afdeling IS '/naam Geef een naam van 2 tot 120 tekens.';
COMMENT ON CONSTRAINT afdeling_naam_uniek ON app.afdeling IS '/naam Er is al een afdeling met deze naam.';
CALL app.beveilig('app.afdeling');
ALTER TABLE app.organisatie ADD CONSTRAINT organisatie_beslissende_afdeling
  FOREIGN KEY (id, beslissende_afdeling_id) REFERENCES app.afdeling (organisatie_id, id);

CREATE TABLE app.gebruiker (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  naam           text NOT NULL CONSTRAINT gebruiker_naam_lengte CHECK (length(naam) BETWEEN 1 AND 200),
  email          text NOT NULL CONSTRAINT gebruiker_email_vorm
                 CHECK (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' AND length(email) <= 254),
  functie        text CONSTRAINT gebruiker_functie_lengte CHECK (length(functie) <= 200),
  afdeling_id    uuid,
  actief         boolean NOT NULL DEFAULT true,
  versie         int NOT NULL DEFAULT 1,
  aangemaakt_op  timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  CONSTRAINT gebruiker_afdeling FOREIGN KEY (organisatie_id, afdeling_id) REFERENCES app.afdeling
);
-- Somebody logs in with the address alone, so it is unique over all organisaties.
CREATE UNIQUE INDEX gebruiker_email_uniek ON app.gebruiker (lower(email));
CREATE INDEX gebruiker_van_afdeling ON app.gebruiker (organisatie_id, afdeling_id);
COMMENT ON CONSTRAINT gebruiker_naam_lengte ON app.gebruiker IS '/naam Geef een naam van 1 tot 200 tekens.';
COMMENT ON CONSTRAINT gebruiker_email_vorm ON app.gebruiker IS '/email Dit is geen e-mailadres.';
COMMENT ON CONSTRAINT gebruiker_functie_lengte ON app.gebruiker IS '/functie De functie mag hoogstens 200 tekens zijn.';
COMMENT ON CONSTRAINT gebruiker_afdeling ON app.gebruiker IS '/afdelingId Deze afdeling is er niet.';
COMMENT ON INDEX app.gebruiker_email_uniek IS '/email Er is al iemand met dit e-mailadres.';
CALL app.beveilig('app.gebruiker', p_poort => true);

ALTER TABLE app.afdeling
  ADD CONSTRAINT afdeling_hoofd FOREIGN KEY (organisatie_id, hoofd_id) REFERENCES app.gebruiker,
  ADD CONSTRAINT afdeling_plaatsvervanger FOREIGN KEY (organisatie_id, plaatsvervanger_id) REFERENCES app.gebruiker,
  ADD CONSTRAINT afdeling_teammanager FOREIGN KEY (organisatie_id, teammanager_id) REFERENCES app.gebruiker,
  ADD CONSTRAINT afdeling_contactpersoon FOREIGN KEY (organisatie_id, contactpersoon_id) REFERENCES app.gebruiker,
  ADD CONSTRAINT afdeling_beslisser FOREIGN KEY (organisatie_id, beslisser_id) REFERENCES app.gebruiker;

CREATE TABLE app.rol (
  naam     text PRIMARY KEY,
  uitleg   text NOT NULL,
  -- False: not given to a gebruiker, but following from the stuk (trekker) or from no account (burger).
  toekennen boolean NOT NULL DEFAULT true
);
CALL app.beveilig('app.rol', p_poort => true);

CREATE TABLE app.gebruiker_rol (
  organisatie_id uuid NOT NULL,
  gebruiker_id   uuid NOT NULL,
  rol            text NOT NULL,
  toegekend_op   timestamptz NOT NULL DEFAULT app.nu(),
  toegekend_door text NOT NULL DEFAULT coalesce(app.door(), 'systeem'),
  PRIMARY KEY (organisatie_id, gebruiker_id, rol),
  CONSTRAINT gebruiker_rol_gebruiker FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker,
  CONSTRAINT gebruiker_rol_bekend FOREIGN KEY (rol) REFERENCES app.rol (naam),
  -- Nobody edits their own roles.
  CONSTRAINT gebruiker_rol_niet_zelf CHECK (toegekend_door <> gebruiker_id::text)
);
CREATE INDEX gebruiker_rol_rol ON app.gebruiker_rol (organisatie_id, rol);
COMMENT ON CONSTRAINT gebruiker_rol_bekend ON app.gebruiker_rol IS '/rollen Deze rol is er niet.';
COMMENT ON CONSTRAINT gebruiker_rol_niet_zelf ON app.gebruiker_rol IS '/rollen Je kunt je eigen rollen niet wijzigen.';
CALL app.beveilig('app.gebruiker_rol', p_poort => true);
RESET ROLE;

INSERT INTO app.rol (naam, uitleg, toekennen) VALUES
  ('medewerker',             'Werkt bij de organisatie en kan een regel melden.', true),
  ('poulelid',               'Wil meedoen in een team dat een melding onderzoekt.', true),
  ('coordinator',            'Servicepunt: neemt meldingen aan en stelt teams samen.', true),
  ('jurist',                 'Bevestigt het type van een regel.', true),
  ('teammanager',            'Voert een besluit uit in het eigen team.', true),
  ('afdelingshoofd',         'Neemt besluiten over regels.', true),
  ('plaatsvervanger',        'Neemt waar voor een afdelingshoofd.', true),
  ('directeur',              'Beslist als het niet verder komt.', true),
  ('begeleider',             'Begeleidt een verzoek tot afstemming.', true),
  ('begeleidingscoordinator','Verdeelt verzoeken tot afstemming.', true),
  ('anonimiseerder',         'Haalt persoonlijke gegevens uit een tekst.', true),
  ('kennisredacteur',        'Schrijft kennisartikelen.', true),
  ('fondsbeheerder',         'Beheert het burgerfonds.', true),
  ('fondscontroleur',        'Controleert het burgerfonds voor de raad.', true),
  ('raadslid',               'Leest cijfers, geen zaken.', true),
  ('griffier',               'Ondersteunt de raad.', true),
  ('gemeentebeheerder',      'Beheert afdelingen, mensen en rollen van de organisatie.', true),
  ('platformbeheerder',      'Beheert de installatie.', true),
  ('systeem',                'Het systeem zelf.', false),
  ('burger',                 'Volgt een eigen verzoek met een code.', false),
  ('melder',                 'Deed deze melding.', false),
  ('teamlid',                'Zit in het team van deze melding.', false),
  ('trekker',                'Trekt het team van deze melding.', false),
  ('beslisser',              'Neemt het besluit over deze melding.', false),
  ('eigenaar_afdeling',      'Werkt bij de afdeling van wie de regel is.', false);

-- migrate:down
DROP TABLE app.gebruiker_rol, app.rol CASCADE;
ALTER TABLE app.organisatie DROP CONSTRAINT organisatie_beslissende_afdeling;
DROP TABLE app.gebruiker, app.afdeling, app.organisatie CASCADE;
