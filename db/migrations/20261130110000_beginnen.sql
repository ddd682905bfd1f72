-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- How a verzoek begins: kept half-way, by a helper or representative, asked by an ambtenaar, or written down by
-- a begeleider; and which terms of the law run beside it.
SET LOCAL ROLE app_owner;

ALTER TABLE app.verzoek
  -- What was typed so far, as one sealed object; gone when it is handed in.
  ADD COLUMN concept app.verzegeld,
  -- In what capacity somebody asks this for another.
  ADD COLUMN hoedanigheid text
    CONSTRAINT verzoek_hoedanigheid CHECK (hoedanigheid IN ('helper', 'ouder', 'voogd', 'curator', 'bewindvoerder', 'mentor', 'gemachtigde')),
  ADD COLUMN machtiging_gezien_op date,
  ADD COLUMN machtiging_gezien_door uuid,
  -- Does the inwoner want this to count as a klacht too, since when; and when the gemeente received it.
  ADD COLUMN klacht text CONSTRAINT verzoek_klacht CHECK (klacht IN ('ja', 'nee', 'later')),
  ADD COLUMN klacht_op timestamptz,
  ADD COLUMN klacht_doorgegeven_op date,
  -- The ambtenaar who asked for this; all that is known of the other side before the inwoner says yes.
  ADD COLUMN vrager_organisatie_id uuid,
  ADD COLUMN vrager_id uuid,
  ADD COLUMN vrager_naam text,
  ADD CONSTRAINT verzoek_vrager FOREIGN KEY (vrager_organisatie_id, vrager_id) REFERENCES app.gebruiker (organisatie_id, id),
  ADD CONSTRAINT verzoek_vrager_heel CHECK (num_nonnulls(vrager_organisatie_id, vrager_id, vrager_naam) IN (0, 3)),
  ADD CONSTRAINT verzoek_machtiging FOREIGN KEY (organisatie_id, machtiging_gezien_door) REFERENCES app.gebruiker (organisatie_id, id),
  ADD CONSTRAINT verzoek_machtiging_heel CHECK ((machtiging_gezien_op IS NULL) = (machtiging_gezien_door IS NULL)),
  ADD CONSTRAINT verzoek_klacht_dag CHECK ((klacht IS NULL) = (klacht_op IS NULL)),
  ADD CONSTRAINT verzoek_klacht_gewild CHECK (klacht_doorgegeven_op IS NULL OR klacht = 'ja'),
  ADD CONSTRAINT verzoek_concept_gewist CHECK (gewist_op IS NULL OR concept IS NULL);
CREATE INDEX verzoek_vrager ON app.verzoek (vrager_organisatie_id, vrager_id) WHERE vrager_id IS NOT NULL;
CREATE INDEX verzoek_machtiging ON app.verzoek (organisatie_id, machtiging_gezien_door) WHERE machtiging_gezien_door IS NOT NULL;

-- What an inwoner is still writing is for the inwoner alone: for a begeleider there is no such verzoek yet.
CREATE POLICY concept_is_van_de_inwoner ON app.verzoek AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR app.volgt() IS NOT NULL OR app.door() = 'systeem' OR initiatief = 'ambtenaar'
         OR kanaal <> 'web' OR wat_gebeurde IS NOT NULL OR gewist_op IS NOT NULL);

-- "Uw begeleider schreef dit op. Klopt het?": each answer of the inwoner, the newest counts.
CREATE TABLE app.opname_antwoord (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  klopt          boolean NOT NULL,
  anders         app.verzegeld,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  CONSTRAINT opname_antwoord_anders CHECK (klopt OR anders IS NOT NULL)
);
CREATE INDEX opname_antwoord_verzoek ON app.opname_antwoord (organisatie_id, verzoek_id, id);
COMMENT ON CONSTRAINT opname_antwoord_anders ON app.opname_antwoord IS '/anders Vertel wat er anders is.';
CALL app.beveilig('app.opname_antwoord');
CALL app.beveilig_bij_verzoek('app.opname_antwoord');

-- That a last day came near was said; once for each number of days, and anew when the day changed.
CREATE TABLE app.bezwaar_waarschuwing (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  verzoek_id     uuid NOT NULL,
  laatste_dag    date NOT NULL,
  dagen          int  NOT NULL CHECK (dagen IN (14, 7, 3)),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  UNIQUE (organisatie_id, verzoek_id, laatste_dag, dagen),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE
);
CALL app.beveilig('app.bezwaar_waarschuwing');
CALL app.beveilig_bij_verzoek('app.bezwaar_waarschuwing');
RESET ROLE;

UPDATE app.overgang SET daarna = 'inwoner_zei_ja' WHERE (soort, van, actie) = ('verzoek', 'inwoner_uitgenodigd', 'dien_in');
UPDATE app.overgang SET daarna = 'inwoner_zei_nee' WHERE (soort, van, actie) = ('verzoek', 'inwoner_uitgenodigd', 'weiger');
UPDATE app.overgang SET toets = 'machtiging_gezien' WHERE (soort, van, actie) = ('verzoek', 'intake', 'nodig_uit');

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was entrusted is not taken apart'; END $$;
