-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The conversation of a verzoek: calling, the rooms with their attachments, appointments, the summary, and who
-- begeleidt. What people write is sealed; what stands here plain is a moment, a choice out of a few, or a person.
SET LOCAL ROLE app_owner;

-- Who sits in a room: all three in the kamer, one side with the begeleider in the others.
CREATE FUNCTION app.in_kring(p_kring text, p_partij uuid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN app.volgt() IS NULL THEN true
            WHEN app.partij() IS NULL THEN p_kring <> 'partij'
            ELSE p_kring = 'kamer' OR p_kring = 'partij' AND p_partij = app.partij() END;
COMMENT ON FUNCTION app.in_kring(text, uuid) IS 'migratie';

-- A row in a room, and a row that no follower reads; both on top of app.beveilig_bij_verzoek.
CREATE PROCEDURE app.beveilig_kring(p_tabel regclass, p_ook text DEFAULT 'false')
LANGUAGE plpgsql SET search_path = app, pg_temp AS $$
BEGIN
  EXECUTE format('CREATE POLICY in_de_kring ON %s AS RESTRICTIVE TO app_owner, app_api, app_worker'
    ' USING (current_user = ''app_migratie'' OR verzoek_id IS NULL OR app.in_kring(kring, partij_id) OR (%s))', p_tabel, p_ook);
END $$;
CREATE PROCEDURE app.beveilig_begeleiders(p_tabel regclass)
LANGUAGE plpgsql SET search_path = app, pg_temp AS $$
BEGIN
  EXECUTE format('CREATE POLICY alleen_begeleiders ON %s AS RESTRICTIVE TO app_owner, app_api, app_worker'
    ' USING (current_user = ''app_migratie'' OR app.volgt() IS NULL)', p_tabel);
END $$;

-- What a first call is for, and what not to forget. The words are of the organisatie, where it has its own.
CREATE TABLE app.belpunt_standaard (
  sleutel  text PRIMARY KEY CHECK (sleutel ~ '^[a-z_]{2,40}$'),
  soort    text NOT NULL CHECK (soort IN ('doel', 'punt')),
  volgorde int NOT NULL,
  tekst    text NOT NULL CHECK (length(tekst) BETWEEN 3 AND 200)
);
CALL app.beveilig('app.belpunt_standaard');
CREATE TABLE app.belpunt (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  sleutel        text NOT NULL REFERENCES app.belpunt_standaard,
  tekst          text NOT NULL CHECK (length(tekst) BETWEEN 3 AND 200),
  PRIMARY KEY (organisatie_id, sleutel)
);
CALL app.beveilig('app.belpunt');

CREATE TABLE app.belvink (
  organisatie_id uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  sleutel        text NOT NULL REFERENCES app.belpunt_standaard,
  door           uuid NOT NULL DEFAULT app.actor(),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, verzoek_id, sleutel),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker
);
CALL app.beveilig('app.belvink');
CALL app.beveilig_bij_verzoek('app.belvink');
CALL app.beveilig_begeleiders('app.belvink');

-- A try to reach the inwoner. The inwoner sees that there was one, never the note.
CREATE TABLE app.belpoging (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  op             timestamptz NOT NULL,
  kanaal         text NOT NULL CHECK (kanaal IN ('telefoon', 'email', 'brief', 'bezoek', 'anders')),
  bereikt        boolean NOT NULL,
  notitie        app.verzegeld,
  door           uuid NOT NULL DEFAULT app.actor(),
  genoteerd_op   timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker,
  CONSTRAINT belpoging_geweest CHECK (op <= genoteerd_op)
);
CREATE INDEX belpoging_verzoek ON app.belpoging (organisatie_id, verzoek_id, op);
COMMENT ON CONSTRAINT belpoging_geweest ON app.belpoging IS '/op Kies een moment dat al geweest is.';
CALL app.beveilig('app.belpoging');
CALL app.beveilig_bij_verzoek('app.belpoging');

CREATE TABLE app.conflictniveau (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  verzoek_id     uuid NOT NULL,
  niveau         text NOT NULL CHECK (niveau IN ('verschil', 'wrijving', 'verharding', 'strijd', 'breuk')),
  door           uuid NOT NULL DEFAULT app.actor(),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker
);
CREATE INDEX conflictniveau_verzoek ON app.conflictniveau (organisatie_id, verzoek_id, id);
CALL app.beveilig('app.conflictniveau');
CALL app.beveilig_bij_verzoek('app.conflictniveau');
CALL app.beveilig_begeleiders('app.conflictniveau');

-- A bijlage may lie in a room of a verzoek. Its name is sealed, and its data key is wrapped with that of the
-- verzoek (so no dek_kid): without the key of the verzoek there is no file.
DROP TRIGGER lezers_staan_vast ON app.bijlage;
ALTER TABLE app.bijlage
  ADD COLUMN verzoek_id   uuid,
  ADD COLUMN kring        text CHECK (kring IN ('kamer', 'inwoner', 'partij')),
  ADD COLUMN van          text CHECK (van IN ('inwoner', 'begeleider', 'partij')),
  ADD COLUMN partij_id    uuid,
  ADD COLUMN bestandsnaam app.verzegeld,
  ALTER COLUMN lezers DROP NOT NULL, ALTER COLUMN door DROP NOT NULL,
  ADD FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  ADD FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij,
  ADD CONSTRAINT bijlage_waarbij CHECK (CASE WHEN verzoek_id IS NULL
    THEN lezers IS NOT NULL AND door IS NOT NULL AND num_nonnulls(kring, van, partij_id, bestandsnaam) = 0
    ELSE verzoek_id = stuk_id AND kring IS NOT NULL AND van IS NOT NULL AND num_nonnulls(lezers, naam) = 0
         AND (van = 'begeleider') = (door IS NOT NULL) AND (kring = 'kamer' OR van IN ('begeleider', kring))
         AND (kring = 'partij' OR van = 'partij') = (partij_id IS NOT NULL) END),
  DROP CONSTRAINT bijlage_weg_is_leeg,
  ADD CONSTRAINT bijlage_weg_is_leeg CHECK (CASE WHEN verwijderd_op IS NULL
    THEN num_nonnulls(naam, bestandsnaam) = 1
         AND (klaar_op IS NULL OR num_nulls(poging, kop, dek) = 0 AND (dek_kid IS NULL) = (verzoek_id IS NOT NULL))
    ELSE num_nonnulls(naam, bestandsnaam, poging, kop, dek_kid, dek) = 0 END);
CREATE TRIGGER lezers_staan_vast BEFORE UPDATE OF lezers, door, stuk_id, verzoek_id, kring, van, partij_id ON app.bijlage
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();
CREATE POLICY wie_begeleidt_of_volgt ON app.bijlage AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR verzoek_id IS NULL OR app.mag_verzoek(verzoek_id));
-- What the inwoner gave the begeleider alone can be released to the partij.
CALL app.beveilig_kring('app.bijlage', $$kring = 'inwoner' AND app.vrijgegeven(verzoek_id, 'bijlage', id)$$);
-- The parts of a file are for who may see it.
CREATE POLICY van_een_bijlage ON app.bijlage_deel AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR EXISTS (SELECT FROM app.bijlage b WHERE (b.organisatie_id, b.id) = (bijlage_deel.organisatie_id, bijlage_id)));

-- An appointment of those in a room: one to three moments, who can, and the one that was chosen.
CREATE TABLE app.bijeenkomst (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  kring          text NOT NULL CHECK (kring IN ('kamer', 'inwoner', 'partij')),
  partij_id      uuid,
  plaats         app.verzegeld,
  link           app.verzegeld,
  status         text NOT NULL DEFAULT 'voorgesteld' CHECK (status IN ('voorgesteld', 'gekozen', 'afgezegd')),
  -- As the entry in a calendar has it (RFC 5545, SEQUENCE).
  volgnummer     int NOT NULL DEFAULT 0,
  door           uuid NOT NULL DEFAULT app.actor(),
  aangemaakt_op  timestamptz NOT NULL DEFAULT app.nu(),
  gewijzigd_op   timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker,
  CHECK ((kring = 'partij') = (partij_id IS NOT NULL))
);
CREATE INDEX bijeenkomst_verzoek ON app.bijeenkomst (organisatie_id, verzoek_id, id);
CALL app.beveilig('app.bijeenkomst');
CALL app.beveilig_bij_verzoek('app.bijeenkomst', 'true');
CALL app.beveilig_kring('app.bijeenkomst');

CREATE TABLE app.bijeenkomst_moment (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  bijeenkomst_id uuid NOT NULL,
  begin_op       timestamptz NOT NULL,
  eind_op        timestamptz NOT NULL,
  gekozen        boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, bijeenkomst_id) REFERENCES app.bijeenkomst ON DELETE CASCADE,
  CHECK (eind_op > begin_op)
);
CREATE INDEX bijeenkomst_moment_van ON app.bijeenkomst_moment (organisatie_id, bijeenkomst_id, begin_op);
CREATE UNIQUE INDEX bijeenkomst_moment_een ON app.bijeenkomst_moment (organisatie_id, bijeenkomst_id) WHERE gekozen;
CALL app.beveilig('app.bijeenkomst_moment');
CREATE POLICY van_een_bijeenkomst ON app.bijeenkomst_moment AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR EXISTS (SELECT FROM app.bijeenkomst b
    WHERE (b.organisatie_id, b.id) = (bijeenkomst_moment.organisatie_id, bijeenkomst_id)));

CREATE TABLE app.bijeenkomst_antwoord (
  organisatie_id uuid NOT NULL,
  moment_id      uuid NOT NULL,
  van            text NOT NULL DEFAULT CASE WHEN app.partij() IS NULL THEN 'inwoner' ELSE 'partij' END CHECK (van IN ('inwoner', 'partij')),
  kan            boolean NOT NULL,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, moment_id, van),
  FOREIGN KEY (organisatie_id, moment_id) REFERENCES app.bijeenkomst_moment ON DELETE CASCADE
);
CALL app.beveilig('app.bijeenkomst_antwoord');
CREATE POLICY van_een_moment ON app.bijeenkomst_antwoord AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR EXISTS (SELECT FROM app.bijeenkomst_moment m
    WHERE (m.organisatie_id, m.id) = (bijeenkomst_antwoord.organisatie_id, moment_id)));

-- What became of it, for the timelines.
CREATE TABLE app.bijeenkomst_stand (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  bijeenkomst_id uuid NOT NULL,
  status         text NOT NULL CHECK (status IN ('voorgesteld', 'gekozen', 'afgezegd')),
  door           text NOT NULL DEFAULT app.door(),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, bijeenkomst_id) REFERENCES app.bijeenkomst ON DELETE CASCADE
);
CREATE INDEX bijeenkomst_stand_van ON app.bijeenkomst_stand (organisatie_id, bijeenkomst_id);
CALL app.beveilig('app.bijeenkomst_stand');
CREATE POLICY van_een_bijeenkomst ON app.bijeenkomst_stand AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR EXISTS (SELECT FROM app.bijeenkomst b
    WHERE (b.organisatie_id, b.id) = (bijeenkomst_stand.organisatie_id, bijeenkomst_id)));

-- What the begeleider understood, in versions. It counts when the inwoner says that it is right.
CREATE TABLE app.samenvatting (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  tekst          app.verzegeld NOT NULL,
  door           uuid NOT NULL DEFAULT app.actor(),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker
);
CREATE INDEX samenvatting_verzoek ON app.samenvatting (organisatie_id, verzoek_id, id);
CALL app.beveilig('app.samenvatting');
CALL app.beveilig_bij_verzoek('app.samenvatting', $$app.vrijgegeven(verzoek_id, 'samenvatting', id)$$);

CREATE TABLE app.samenvatting_reactie (
  organisatie_id  uuid NOT NULL,
  id              uuid NOT NULL,
  verzoek_id      uuid NOT NULL,
  samenvatting_id uuid NOT NULL,
  -- What is different, in the words of the inwoner; empty: it is right.
  tekst           app.verzegeld,
  op              timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, samenvatting_id) REFERENCES app.samenvatting ON DELETE CASCADE,
  CONSTRAINT samenvatting_reactie_een UNIQUE (organisatie_id, samenvatting_id)
);
COMMENT ON CONSTRAINT samenvatting_reactie_een ON app.samenvatting_reactie IS '/ U hebt hier al op geantwoord.';
CALL app.beveilig('app.samenvatting_reactie');
CALL app.beveilig_bij_verzoek('app.samenvatting_reactie');

-- Only what the inwoner said is right, and only what lies in the inwoner's own room, can be released.
CREATE FUNCTION app.toestemming_kan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.item = 'samenvatting' AND NOT EXISTS (SELECT FROM app.samenvatting_reactie r
       WHERE (r.organisatie_id, r.verzoek_id, r.samenvatting_id) = (NEW.organisatie_id, NEW.verzoek_id, NEW.item_id) AND r.tekst IS NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'WF409', MESSAGE = 'Zeg eerst of deze samenvatting klopt. Daarna kunt u haar delen.';
  ELSIF NEW.item = 'bijlage' AND NOT EXISTS (SELECT FROM app.bijlage b
       WHERE (b.organisatie_id, b.verzoek_id, b.id, b.kring) = (NEW.organisatie_id, NEW.verzoek_id, NEW.item_id, 'inwoner')
         AND b.klaar_op IS NOT NULL AND b.verwijderd_op IS NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'WF409', MESSAGE = 'Deze bijlage kunt u niet delen.';
  END IF;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION app.toestemming_kan() IS 'migratie';
CREATE TRIGGER alleen_wat_kan BEFORE INSERT ON app.toestemming FOR EACH ROW WHEN (NEW.item IN ('samenvatting', 'bijlage'))
  EXECUTE FUNCTION app.toestemming_kan();

-- A verzoek goes from one begeleider to another, with a note for begeleiders alone.
CREATE TABLE app.overdracht (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  van_id         uuid,
  naar_id        uuid NOT NULL,
  notitie        app.verzegeld,
  door           uuid NOT NULL DEFAULT app.actor(),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, van_id) REFERENCES app.gebruiker,
  FOREIGN KEY (organisatie_id, naar_id) REFERENCES app.gebruiker,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker
);
CREATE INDEX overdracht_verzoek ON app.overdracht (organisatie_id, verzoek_id, id);
CALL app.beveilig('app.overdracht');
CALL app.beveilig_bij_verzoek('app.overdracht');
CALL app.beveilig_begeleiders('app.overdracht');
RESET ROLE;

INSERT INTO app.belpunt_standaard (sleutel, soort, volgorde, tekst) VALUES
  ('doel_kennismaken', 'doel', 10, 'De inwoner weet wie ik ben, en dat ik niet van de gemeente ben.'),
  ('doel_vraag',       'doel', 20, 'We weten samen wat de vraag achter de vraag is.'),
  ('doel_vervolg',     'doel', 30, 'De inwoner weet wat er nu gebeurt, en wanneer.'),
  ('open_begin',       'punt', 10, 'Ik begin open: ik luister eerst, en oordeel niet.'),
  ('vraag_erachter',   'punt', 20, 'Ik vroeg wat er achter de vraag zit.'),
  ('al_geprobeerd',    'punt', 30, 'Ik weet wat de inwoner al probeerde.'),
  ('wat_helpt',        'punt', 40, 'Ik weet wat voor de inwoner zou helpen.'),
  ('termijnen',        'punt', 50, 'Ik noemde de termijnen die doorlopen, zoals bezwaar. Een afstemming houdt ze niet tegen.'),
  ('toestemming',      'punt', 60, 'Ik legde uit dat de inwoner kiest wat de gemeente leest.'),
  ('wie_mag_weten',    'punt', 70, 'We spraken af wie hiervan mag weten.'),
  ('bereiken',         'punt', 80, 'We spraken af hoe en wanneer ik de inwoner bereik.');

-- Who may leave the workflow, and from where: rows, for every kind of stuk.
INSERT INTO app.handeling (soort, actie, status, rollen)
SELECT s.soort, 'buitenstap', s.status, CASE s.soort WHEN 'verzoek' THEN '{begeleider,begeleidingscoordinator}'::text[] ELSE '{coordinator}' END
  FROM app.status s WHERE s.soort IN ('uitvoering', 'verzoek') AND s.status NOT IN ('concept', 'inwoner_uitgenodigd');

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was entrusted is not taken apart'; END $$;
