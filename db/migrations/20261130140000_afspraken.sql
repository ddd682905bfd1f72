-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- How a verzoek comes to an agreement and ends: afspraken, the rounds in which both sides say yes or no in their
-- own words, whether what was agreed was done, aftercare, and what an inwoner can do when it did not come to it.
-- All that people write is sealed to its row, so another text is another row and the old one stays.
SET LOCAL ROLE app_owner;

-- Has the partij that asks accepted its place at the table?
CREATE FUNCTION app.zit_aan_tafel() RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.partij p WHERE (p.organisatie_id, p.id) = (app.organisatie(), app.partij()) AND p.status = 'geaccepteerd');
END $$;
COMMENT ON FUNCTION app.zit_aan_tafel() IS 'migratie';

-- One proposal to both sides. It ends when both said yes, when one said no, or when it was taken back or stopped.
CREATE TABLE app.afspraakronde (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  verzoek_id     uuid NOT NULL,
  nummer         int  NOT NULL CHECK (nummer > 0),
  begonnen_op    timestamptz NOT NULL DEFAULT app.nu(),
  uiterlijk_op   date,
  -- The begeleider was told that an answer did not come in time.
  gemeld_op      timestamptz,
  geeindigd_op   timestamptz,
  uitkomst       text CHECK (uitkomst IN ('eens', 'niet_eens', 'teruggehaald', 'gestopt')),
  PRIMARY KEY (organisatie_id, id),
  UNIQUE (organisatie_id, verzoek_id, nummer),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  CHECK ((geeindigd_op IS NULL) = (uitkomst IS NULL))
);
CREATE UNIQUE INDEX afspraakronde_een ON app.afspraakronde (organisatie_id, verzoek_id) WHERE geeindigd_op IS NULL;
CALL app.beveilig('app.afspraakronde', p_poort => true);
CALL app.beveilig_bij_verzoek('app.afspraakronde', 'app.zit_aan_tafel()');

-- Was anything proposed in this round or a later one?
CREATE FUNCTION app.ronde_begonnen(p_verzoek uuid, p_nummer int) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.afspraakronde r WHERE (r.organisatie_id, r.verzoek_id) = (app.organisatie(), p_verzoek) AND r.nummer >= p_nummer);
END $$;
COMMENT ON FUNCTION app.ronde_begonnen(uuid, int) IS 'migratie';

-- What is agreed, by whom, and when. It counts in the rounds from vanaf_ronde to tot_ronde; tot_ronde is set when
-- another text took its place or it was dropped. Texts of one afspraak share its lijn: the id of the first.
CREATE TABLE app.afspraak (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  lijn           uuid NOT NULL,
  tekst          app.verzegeld NOT NULL,
  wie            text NOT NULL CHECK (wie IN ('inwoner', 'gemeente', 'begeleider')),
  wanneer        date,
  vanaf_ronde    int NOT NULL CHECK (vanaf_ronde > 0),
  tot_ronde      int CHECK (tot_ronde >= vanaf_ronde - 1),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE
);
CREATE INDEX afspraak_verzoek ON app.afspraak (organisatie_id, verzoek_id, lijn, id);
CREATE UNIQUE INDEX afspraak_nu ON app.afspraak (organisatie_id, lijn) WHERE tot_ronde IS NULL;
CALL app.beveilig('app.afspraak');
CALL app.beveilig_bij_verzoek('app.afspraak', 'app.zit_aan_tafel()');
-- Who follows reads no draft: only what was proposed.
CREATE POLICY pas_na_voorstel ON app.afspraak AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR app.volgt() IS NULL
         OR coalesce(tot_ronde >= vanaf_ronde, true) AND app.ronde_begonnen(verzoek_id, vanaf_ronde));

-- Yes or no of one side to one round, in own words.
CREATE TABLE app.bevestiging (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  ronde_id       uuid NOT NULL,
  van            text NOT NULL CHECK (van IN ('inwoner', 'partij')),
  akkoord        boolean NOT NULL,
  tekst          app.verzegeld NOT NULL,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  CONSTRAINT bevestiging_een UNIQUE (organisatie_id, ronde_id, van),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, ronde_id) REFERENCES app.afspraakronde ON DELETE CASCADE
);
COMMENT ON CONSTRAINT bevestiging_een ON app.bevestiging IS '/ Er is al een antwoord op dit voorstel.';
CALL app.beveilig('app.bevestiging', p_poort => true);
CALL app.beveilig_bij_verzoek('app.bevestiging', 'app.zit_aan_tafel()');
-- Nobody answers in the words of the other: until the round ended a side reads its own answer only.
CREATE POLICY eerst_zelf ON app.bevestiging AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR app.volgt() IS NULL
         OR van = CASE WHEN app.partij() IS NULL THEN 'inwoner' ELSE 'partij' END
         OR EXISTS (SELECT FROM app.afspraakronde r WHERE (r.organisatie_id, r.id) = (bevestiging.organisatie_id, ronde_id) AND r.geeindigd_op IS NOT NULL));

-- What is said about one afspraak after that: it is done (partij, begeleider), it was kept or not (inwoner).
CREATE TABLE app.afspraakstand (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  afspraak_id    uuid NOT NULL,
  van            text NOT NULL CHECK (van IN ('inwoner', 'partij', 'begeleider')),
  stand          text NOT NULL CHECK (stand IN ('gedaan', 'nagekomen', 'niet_nagekomen')),
  toelichting    app.verzegeld,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, afspraak_id) REFERENCES app.afspraak ON DELETE CASCADE,
  CHECK ((van = 'inwoner') = (stand <> 'gedaan'))
);
CREATE INDEX afspraakstand_afspraak ON app.afspraakstand (organisatie_id, afspraak_id, id);
CALL app.beveilig('app.afspraakstand');
CALL app.beveilig_bij_verzoek('app.afspraakstand', 'app.zit_aan_tafel()');

-- Each time the inwoner is asked whether what was agreed was done. No answer is no yes.
CREATE TABLE app.nazorg (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  verzoek_id     uuid NOT NULL,
  gevraagd_op    timestamptz NOT NULL DEFAULT app.nu(),
  uiterlijk_op   date,
  -- The begeleider was told that no answer came; after this day the verzoek is closed without one.
  gemeld_op      timestamptz,
  sluit_na       date,
  uitkomst       text CHECK (uitkomst IN ('ja', 'nee', 'geen_antwoord')),
  beantwoord_op  timestamptz,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  CHECK ((uitkomst IS NULL) = (beantwoord_op IS NULL)),
  CHECK ((gemeld_op IS NULL) = (sluit_na IS NULL))
);
CREATE UNIQUE INDEX nazorg_een ON app.nazorg (organisatie_id, verzoek_id) WHERE uitkomst IS NULL;
CALL app.beveilig('app.nazorg');
CALL app.beveilig_bij_verzoek('app.nazorg');

-- That the inwoner put together papers to hand in; which parts, not what stands in them. Nobody else reads this.
CREATE TABLE app.pakket (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  verzoek_id     uuid NOT NULL,
  doel           text NOT NULL CHECK (doel IN ('klacht', 'bezwaar')),
  onderdelen     text[] NOT NULL CHECK (cardinality(onderdelen) > 0 AND onderdelen <@ '{verhaal,wens,berichten,afspraken}'),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE
);
CREATE INDEX pakket_verzoek ON app.pakket (organisatie_id, verzoek_id, id);
CALL app.beveilig('app.pakket');
CALL app.beveilig_bij_verzoek('app.pakket');
CREATE POLICY alleen_de_inwoner ON app.pakket AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR app.volgt() IS NOT NULL AND app.partij() IS NULL);

-- Where an inwoner can go on: for everybody, and what an organisatie says instead.
CREATE TABLE app.vervolgroute_standaard (
  soort    text PRIMARY KEY,
  volgorde int  NOT NULL UNIQUE,
  titel    text NOT NULL,
  tekst    text NOT NULL
);
CALL app.beveilig('app.vervolgroute_standaard');
CREATE TABLE app.vervolgroute (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  soort          text NOT NULL REFERENCES app.vervolgroute_standaard,
  getoond        boolean NOT NULL DEFAULT true,
  titel          text CHECK (length(titel) BETWEEN 3 AND 100),
  tekst          text CHECK (length(tekst) BETWEEN 3 AND 1000),
  PRIMARY KEY (organisatie_id, soort)
);
CALL app.beveilig('app.vervolgroute');
RESET ROLE;

INSERT INTO app.vervolgroute_standaard (soort, volgorde, titel, tekst) VALUES
  ('klacht', 10, 'Een klacht bij uw gemeente',
   'U kunt klagen over hoe de gemeente met u omging. Dat kan op papier en meestal ook op de website van de gemeente. De gemeente antwoordt binnen zes weken, soms tien.'),
  ('bezwaar', 20, 'Bezwaar tegen een brief van de gemeente',
   'Staat er in een brief een besluit over u? Dan kunt u bezwaar maken. Het gesprek via ons veranderde de laatste dag niet.'),
  ('beroep', 30, 'Beroep bij de rechter',
   'Kreeg u een besluit op uw bezwaar en bent u het daar niet mee eens? Dan kunt u naar de rechter. Daar zijn kosten aan verbonden.'),
  ('ombudsman', 40, 'De ombudsman',
   'De ombudsman kijkt of de gemeente netjes met u omging. Laat uw klacht eerst aan de gemeente weten. Kijk op nationaleombudsman.nl welke ombudsman bij uw gemeente hoort.'),
  ('hulp', 50, 'Gratis hulp bij u in de buurt',
   'Het Juridisch Loket geeft gratis uitleg over uw rechten: juridischloket.nl. Sociaal raadslieden helpen met brieven en formulieren. Uw gemeente of bibliotheek weet waar zij zitten.'),
  ('opnieuw', 60, 'Hier opnieuw beginnen',
   'U kunt het hier nog eens proberen. U hoeft niet te zeggen wie er gelijk had.');

-- Proposing asks for something to propose; each end of a round is kept; who opens again says why.
UPDATE app.overgang SET toets = 'afspraken_voor_te_stellen', daarna = 'afspraakronde_begint' WHERE (soort, actie) = ('verzoek', 'stel_voor');
UPDATE app.overgang SET daarna = 'afspraken_staan' WHERE (soort, actie) = ('verzoek', 'stem_af');
UPDATE app.overgang SET daarna = 'afspraakronde_eindigt' WHERE (soort, actie) = ('verzoek', 'haal_terug');
UPDATE app.overgang SET daarna = 'afstemming_stopt' WHERE soort = 'verzoek' AND van IN ('in_afstemming', 'afspraak_voorgesteld') AND actie IN ('stop', 'trek_in');
UPDATE app.overgang SET daarna = 'nazorg_begint' WHERE (soort, actie) = ('verzoek', 'naar_nazorg');
UPDATE app.overgang SET daarna = 'nazorg_eindigt' WHERE (soort, actie) = ('verzoek', 'sluit');
UPDATE app.overgang SET vereist = '{bericht}', toets = 'mag_heropenen', daarna = 'afstemming_heropend' WHERE (soort, actie) = ('verzoek', 'heropen');
INSERT INTO app.overgang (soort, van, actie, naar, rollen, daarna) VALUES
  ('verzoek', 'afgestemd', 'trek_in', 'ingetrokken', '{burger}', 'afgestemd_verlaten'),
  ('verzoek', 'nazorg',    'trek_in', 'ingetrokken', '{burger}', 'afgestemd_verlaten');

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was agreed is not taken apart'; END $$;
