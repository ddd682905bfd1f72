-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The kit of a team: cards with ways to find room and with the "beren op de weg", and the norms of decent
-- government as labels. Each organisatie starts with a set of its own and may change it.
SET LOCAL ROLE app_owner;

-- What a new organisatie starts with.
CREATE TABLE app.standaardkaart (
  volgorde     int PRIMARY KEY,
  soort        text NOT NULL,
  rekstrategie text,
  titel        text NOT NULL,
  vraag        text NOT NULL,
  uitleg       text NOT NULL
);
CALL app.beveilig('app.standaardkaart');
CREATE TABLE app.standaardnorm (
  volgorde int PRIMARY KEY,
  groep    text NOT NULL,
  naam     text NOT NULL,
  uitleg   text NOT NULL,
  uitgave  text NOT NULL,
  geldig_van date NOT NULL
);
CALL app.beveilig('app.standaardnorm');

CREATE TABLE app.rekkaart (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  soort          text NOT NULL CONSTRAINT rekkaart_soort CHECK (soort IN ('strategie', 'beer')),
  rekstrategie   text CONSTRAINT rekkaart_strategie CHECK (rekstrategie IN
                   ('tijd', 'volume', 'hart', 'perspectief', 'maatwerk', 'regel_oprekken', 'proberen')),
  titel          text NOT NULL CONSTRAINT rekkaart_titel CHECK (length(btrim(titel)) BETWEEN 2 AND 80),
  vraag          text NOT NULL CONSTRAINT rekkaart_vraag CHECK (length(btrim(vraag)) BETWEEN 5 AND 300),
  uitleg         text CONSTRAINT rekkaart_uitleg CHECK (length(uitleg) <= 1000),
  volgorde       int NOT NULL,
  -- A card that is put away is no longer laid; where it lies it stays.
  actief         boolean NOT NULL DEFAULT true,
  versie         int NOT NULL DEFAULT 1,
  gewijzigd_op   timestamptz NOT NULL DEFAULT app.nu(),
  gewijzigd_door uuid,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, gewijzigd_door) REFERENCES app.gebruiker,
  CONSTRAINT rekkaart_bij_strategie CHECK ((soort = 'strategie') = (rekstrategie IS NOT NULL))
);
COMMENT ON CONSTRAINT rekkaart_titel ON app.rekkaart IS '/titel Geef de kaart een naam van 2 tot 80 tekens.';
COMMENT ON CONSTRAINT rekkaart_vraag ON app.rekkaart IS '/vraag Schrijf een vraag van 5 tot 300 tekens.';
COMMENT ON CONSTRAINT rekkaart_uitleg ON app.rekkaart IS '/uitleg Schrijf hoogstens 1000 tekens.';
COMMENT ON CONSTRAINT rekkaart_bij_strategie ON app.rekkaart IS '/rekstrategie Kies een manier om ruimte te vinden, alleen bij een rekkaart.';
CALL app.beveilig('app.rekkaart');

-- What a card said before it was changed.
CREATE TABLE app.rekkaart_versie (
  organisatie_id uuid NOT NULL,
  kaart_id       uuid NOT NULL,
  versie         int  NOT NULL,
  titel          text NOT NULL,
  vraag          text NOT NULL,
  uitleg         text,
  actief         boolean NOT NULL,
  op             timestamptz NOT NULL,
  door           uuid,
  PRIMARY KEY (organisatie_id, kaart_id, versie),
  FOREIGN KEY (organisatie_id, kaart_id) REFERENCES app.rekkaart
);
CALL app.beveilig('app.rekkaart_versie');

-- A card that a team laid on the table for one melding, with the words it had then.
CREATE TABLE app.gelegde_kaart (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  melding_id     uuid NOT NULL,
  kaart_id       uuid NOT NULL,
  titel          text NOT NULL,
  vraag          text NOT NULL,
  vak            text NOT NULL DEFAULT 'bespreken' CHECK (vak IN ('bespreken', 'speelt_mee', 'speelt_niet')),
  plek           int NOT NULL,
  antwoord       text CONSTRAINT gelegde_kaart_antwoord CHECK (length(antwoord) <= 2000),
  gelegd_door    uuid NOT NULL,
  gelegd_op      timestamptz NOT NULL DEFAULT app.nu(),
  versie         int NOT NULL DEFAULT 1,
  PRIMARY KEY (organisatie_id, id),
  CONSTRAINT kaart_een_keer UNIQUE (organisatie_id, melding_id, kaart_id),
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, kaart_id) REFERENCES app.rekkaart,
  FOREIGN KEY (organisatie_id, gelegd_door) REFERENCES app.gebruiker
);
COMMENT ON CONSTRAINT gelegde_kaart_antwoord ON app.gelegde_kaart IS '/antwoord Schrijf hoogstens 2000 tekens.';
COMMENT ON CONSTRAINT kaart_een_keer ON app.gelegde_kaart IS '/kaartId Deze kaart ligt al op tafel.';
CALL app.beveilig('app.gelegde_kaart');

-- Norms of decent government. A norm keeps its name for good: another wording is another norm.
CREATE TABLE app.behoorlijkheidsnorm (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  groep          text NOT NULL CHECK (groep IN ('open_en_duidelijk', 'respectvol', 'betrokken_en_oplossingsgericht', 'eerlijk_en_betrouwbaar')),
  naam           text NOT NULL CONSTRAINT norm_naam CHECK (length(btrim(naam)) BETWEEN 3 AND 80),
  uitleg         text CONSTRAINT norm_uitleg CHECK (length(uitleg) <= 1000),
  uitgave        text NOT NULL CONSTRAINT norm_uitgave CHECK (length(btrim(uitgave)) BETWEEN 1 AND 40),
  volgorde       int NOT NULL,
  geldig_van     date NOT NULL,
  geldig_tot     date,
  versie         int NOT NULL DEFAULT 1,
  PRIMARY KEY (organisatie_id, id),
  CONSTRAINT norm_naam_uniek UNIQUE (organisatie_id, uitgave, naam),
  CONSTRAINT norm_dagen CHECK (geldig_tot >= geldig_van)
);
COMMENT ON CONSTRAINT norm_naam ON app.behoorlijkheidsnorm IS '/naam Geef de norm een naam van 3 tot 80 tekens.';
COMMENT ON CONSTRAINT norm_uitleg ON app.behoorlijkheidsnorm IS '/uitleg Schrijf hoogstens 1000 tekens.';
COMMENT ON CONSTRAINT norm_uitgave ON app.behoorlijkheidsnorm IS '/uitgave Noem de uitgave in 1 tot 40 tekens.';
COMMENT ON CONSTRAINT norm_naam_uniek ON app.behoorlijkheidsnorm IS '/naam Deze norm staat al in deze uitgave.';
COMMENT ON CONSTRAINT norm_dagen ON app.behoorlijkheidsnorm IS '/geldigTot Kies een dag na de eerste dag.';
CALL app.beveilig('app.behoorlijkheidsnorm');

-- A norm as label of a stuk (a melding, a besluit, a verzoek) or of one talk about it.
CREATE TABLE app.normlabel (
  organisatie_id uuid NOT NULL,
  stuk_id        uuid NOT NULL,
  gesprek_id     uuid,
  norm_id        uuid NOT NULL,
  door           text NOT NULL DEFAULT app.door(),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  UNIQUE NULLS NOT DISTINCT (organisatie_id, stuk_id, gesprek_id, norm_id),
  FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, gesprek_id) REFERENCES app.gesprek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, norm_id) REFERENCES app.behoorlijkheidsnorm
);
CREATE INDEX normlabel_gesprek ON app.normlabel (organisatie_id, gesprek_id) WHERE gesprek_id IS NOT NULL;
CREATE INDEX normlabel_norm ON app.normlabel (organisatie_id, norm_id);
CALL app.beveilig('app.normlabel');

-- Every organisatie starts with the set; written in its own name.
CREATE FUNCTION app.geef_gereedschap() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_voor text := current_setting('vraagt.organisatie', true);
BEGIN
  PERFORM set_config('vraagt.organisatie', NEW.id::text, true);
  INSERT INTO app.rekkaart (organisatie_id, soort, rekstrategie, titel, vraag, uitleg, volgorde)
  SELECT NEW.id, k.soort, k.rekstrategie, k.titel, k.vraag, k.uitleg, k.volgorde FROM app.standaardkaart k
   WHERE NEW.soort = 'gemeente' ORDER BY k.volgorde;
  INSERT INTO app.behoorlijkheidsnorm (organisatie_id, groep, naam, uitleg, uitgave, volgorde, geldig_van)
  SELECT NEW.id, n.groep, n.naam, n.uitleg, n.uitgave, n.volgorde, n.geldig_van FROM app.standaardnorm n ORDER BY n.volgorde;
  PERFORM set_config('vraagt.organisatie', coalesce(v_voor, ''), true);
  RETURN NULL;
END $$;
COMMENT ON FUNCTION app.geef_gereedschap() IS 'migratie';
CREATE TRIGGER gereedschap AFTER INSERT ON app.organisatie FOR EACH ROW WHEN (NEW.soort <> 'platform')
  EXECUTE FUNCTION app.geef_gereedschap();
RESET ROLE;

INSERT INTO app.standaardkaart (volgorde, soort, rekstrategie, titel, vraag, uitleg) VALUES
  (10, 'strategie', 'tijd', 'Rek de tijd', 'Wat gebeurt er als dit later mag, of in stappen?', 'Eerst helpen en dan het papier, een langere termijn, of een pauze.'),
  (11, 'strategie', 'tijd', 'Een dag eerder', 'Wat zouden we doen als het vandaag klaar moest zijn?', 'Haast laat zien welke stap echt nodig is.'),
  (20, 'strategie', 'volume', 'Maak het minder', 'Welk deel van de regel kan weg zonder dat iemand het merkt?', 'Een stap, een bewijsstuk, een handtekening, een formulier.'),
  (21, 'strategie', 'volume', 'Alleen voor de grote', 'Vanaf welk bedrag of welk risico is deze regel pas nodig?', 'Voor de rest geldt hij dan niet.'),
  (30, 'strategie', 'hart', 'Geef vertrouwen', 'Waar controleren we vooraf, terwijl we ook kunnen vertrouwen?', 'Denk aan één steekproef achteraf in plaats van honderd keer vooraf.'),
  (31, 'strategie', 'hart', 'De collega beslist', 'Wat kan de collega aan de balie zelf beslissen?', 'Wie de inwoner spreekt, weet vaak al wat goed is.'),
  (40, 'strategie', 'perspectief', 'Kijk met andere ogen', 'Hoe ziet deze regel eruit vanaf de stoel van de inwoner?', 'Loop de weg eens zelf, van eerste vraag tot antwoord.'),
  (41, 'strategie', 'perspectief', 'Wie deed dit al?', 'Hoe lost een andere afdeling of gemeente dit op?', 'Bel er een. Vaak is het antwoord er al.'),
  (50, 'strategie', 'maatwerk', 'Maak het passend', 'Voor wie past deze regel niet, en wat past dan wel?', 'De regel blijft, en voor wie klem zit is er een andere weg.'),
  (51, 'strategie', 'maatwerk', 'Gelijk of hetzelfde?', 'Is iedereen hetzelfde behandelen hier ook echt gelijk behandelen?', 'Wie meer nodig heeft, is soms pas geholpen met iets anders.'),
  (60, 'strategie', 'regel_oprekken', 'Rek de regel zelf', 'Wat laat de tekst nu al toe als je haar ruim leest?', 'Lees de letterlijke tekst samen hardop, en daarna de bedoeling.'),
  (61, 'strategie', 'regel_oprekken', 'Schrijf hem opnieuw', 'Hoe zou de regel klinken in één zin die iedereen begrijpt?', 'Wat er in die zin niet past, is misschien niet nodig.'),
  (70, 'strategie', 'proberen', 'Probeer het gewoon', 'Wat kunnen we volgende week klein proberen?', 'Spreek af wanneer je stopt, en waaraan je ziet of het werkt.'),
  (71, 'strategie', 'proberen', 'Niemand zegt nee', 'Wie moet het echt goedvinden, en is dat al eens gevraagd?', 'Veel mag al, maar niemand heeft het ooit gevraagd.'),
  (110, 'beer', NULL, 'Straks wil iedereen dit', 'Hoeveel mensen zijn dat echt, en wat is er dan erg aan?', 'De angst voor een voorbeeld is bijna altijd groter dan het gevolg.'),
  (120, 'beer', NULL, 'Het mag niet van de wet', 'Welk artikel is dat, en wat staat er letterlijk?', 'Vaak zit het in onze werkwijze en niet in de wet.'),
  (130, 'beer', NULL, 'Zo doen we het altijd', 'Weet iemand nog waarom het ooit zo begon?', 'Als niemand het weet, is de reden misschien weg.'),
  (140, 'beer', NULL, 'De controle vindt er iets van', 'Wie vraagt hier later naar, en wat heeft die nodig om het goed te vinden?', 'Vraag het vooraf. Een goede uitleg is vaak genoeg.'),
  (150, 'beer', NULL, 'Het systeem kan het niet', 'Wat kan buiten het systeem om, en wie kan het aanpassen?', 'Een systeem is ook een afspraak van mensen.'),
  (160, 'beer', NULL, 'Er komt misbruik van', 'Hoe vaak gebeurde dat, en wat kost de controle ons en de inwoner?', 'Vergelijk de schade met wat de regel iedereen kost.'),
  (170, 'beer', NULL, 'Ik ga daar niet over', 'Wie wel, en wat houdt ons tegen om die nu te bellen?', 'Nodig wie erover gaat uit aan deze tafel.'),
  (180, 'beer', NULL, 'Daar is geen tijd voor', 'Hoeveel tijd kost het ons dat de regel blijft?', 'Tel de uren van collega’s en van inwoners.');

INSERT INTO app.standaardnorm (volgorde, groep, naam, uitleg, uitgave, geldig_van)
SELECT n.volgorde, n.groep, n.naam, n.uitleg, '2012', '2012-01-01' FROM (VALUES
  (1, 'open_en_duidelijk', 'Transparant', 'De inwoner kan zien wat wij doen en waarom.'),
  (2, 'open_en_duidelijk', 'Goede informatieverstrekking', 'De inwoner krijgt op tijd en uit zichzelf wat hij moet weten.'),
  (3, 'open_en_duidelijk', 'Luisteren naar de burger', 'Wij horen wat iemand zegt en laten dat merken.'),
  (4, 'open_en_duidelijk', 'Goede motivering', 'Wij leggen een besluit zo uit dat iemand het kan volgen.'),
  (5, 'respectvol', 'Respecteren van grondrechten', 'Wij houden ons aan de rechten die iedereen heeft.'),
  (6, 'respectvol', 'Bevorderen van actieve deelname', 'De inwoner kan meepraten over wat hem raakt.'),
  (7, 'respectvol', 'Fatsoenlijke bejegening', 'Wij zijn beleefd, ook als het moeilijk is.'),
  (8, 'respectvol', 'Fair play', 'De inwoner krijgt een eerlijke kans om zijn recht te halen.'),
  (9, 'respectvol', 'Evenredigheid', 'Wat wij doen is niet zwaarder dan nodig.'),
  (10, 'respectvol', 'Bijzondere zorg', 'Wie kwetsbaar is, krijgt extra aandacht.'),
  (11, 'betrokken_en_oplossingsgericht', 'Maatwerk', 'Wij kijken naar wat in deze situatie past.'),
  (12, 'betrokken_en_oplossingsgericht', 'Samenwerking', 'Wij werken samen en sturen niemand van loket naar loket.'),
  (13, 'betrokken_en_oplossingsgericht', 'Coulante opstelling', 'Gaat er bij ons iets fout, dan stellen wij ons ruim op.'),
  (14, 'betrokken_en_oplossingsgericht', 'Voortvarendheid', 'Wij laten iemand niet langer wachten dan nodig.'),
  (15, 'betrokken_en_oplossingsgericht', 'De-escalatie', 'Wij zorgen dat een conflict niet groter wordt.'),
  (16, 'eerlijk_en_betrouwbaar', 'Integriteit', 'Wij gebruiken macht alleen waarvoor zij is gegeven.'),
  (17, 'eerlijk_en_betrouwbaar', 'Betrouwbaarheid', 'Wij doen wat wij zeggen.'),
  (18, 'eerlijk_en_betrouwbaar', 'Onpartijdigheid', 'Wij kijken zonder vooroordeel.'),
  (19, 'eerlijk_en_betrouwbaar', 'Redelijkheid', 'Wij wegen alle belangen, en de uitkomst is te begrijpen.'),
  (20, 'eerlijk_en_betrouwbaar', 'Goede voorbereiding', 'Wij zoeken uit wat nodig is voordat wij iets doen.'),
  (21, 'eerlijk_en_betrouwbaar', 'Goede organisatie', 'Onze administratie en systemen helpen de inwoner.'),
  (22, 'eerlijk_en_betrouwbaar', 'Professionaliteit', 'Wij kennen ons vak en houden ons eraan.')
) n (volgorde, groep, naam, uitleg);

INSERT INTO app.rekkaart (organisatie_id, soort, rekstrategie, titel, vraag, uitleg, volgorde)
SELECT o.id, k.soort, k.rekstrategie, k.titel, k.vraag, k.uitleg, k.volgorde
  FROM app.organisatie o CROSS JOIN app.standaardkaart k WHERE o.soort = 'gemeente';
INSERT INTO app.behoorlijkheidsnorm (organisatie_id, groep, naam, uitleg, uitgave, volgorde, geldig_van)
SELECT o.id, n.groep, n.naam, n.uitleg, n.uitgave, n.volgorde, n.geldig_van
  FROM app.organisatie o CROSS JOIN app.standaardnorm n WHERE o.soort <> 'platform';

-- migrate:down
DROP TRIGGER gereedschap ON app.organisatie;
DROP FUNCTION app.geef_gereedschap();
DROP TABLE app.normlabel, app.behoorlijkheidsnorm, app.standaardnorm, app.gelegde_kaart, app.rekkaart_versie, app.rekkaart, app.standaardkaart;
