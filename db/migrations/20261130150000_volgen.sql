-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Following, and whether it helped: an address for news, "dit duurt te lang", another code, what was answered at the end,
-- and figures without anybody in them.
SET LOCAL ROLE app_owner;

-- At the end of these the inwoner is asked whether it helped.
ALTER TABLE app.status ADD COLUMN navraag boolean NOT NULL DEFAULT false;

-- Where news goes when the inwoner chose mail. The address is sealed with the key of the verzoek, and opened by the
-- worker alone at the moment of sending; taken away it is gone at once. onder: the table it was sealed under, because the
-- form seals everything under the new verzoek.
CREATE TABLE app.volgadres (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  onder          text NOT NULL DEFAULT 'volgadres' CHECK (onder IN ('verzoek', 'volgadres')),
  mail_adres     app.verzegeld,
  -- The latest news that a mail was made for.
  nieuws_tot     timestamptz NOT NULL DEFAULT app.nu(),
  -- The mail server said that this address does not take our mail.
  teruggekomen_op timestamptz,
  weg_op         timestamptz,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  CHECK ((weg_op IS NULL) = (mail_adres IS NOT NULL))
);
CREATE UNIQUE INDEX volgadres_een ON app.volgadres (organisatie_id, verzoek_id) WHERE weg_op IS NULL;
CREATE INDEX volgadres_verzoek ON app.volgadres (organisatie_id, verzoek_id);
CALL app.beveilig('app.volgadres');
CALL app.beveilig_bij_verzoek('app.volgadres');

-- A mail goes to a colleague, or to somebody without an account.
ALTER TABLE app.uitgaande_mail
  ALTER COLUMN gebruiker_id DROP NOT NULL,
  ADD COLUMN volgadres_id uuid,
  ADD FOREIGN KEY (organisatie_id, volgadres_id) REFERENCES app.volgadres ON DELETE CASCADE,
  ADD CONSTRAINT uitgaande_mail_aan_een CHECK (num_nonnulls(gebruiker_id, volgadres_id) = 1);
CREATE INDEX uitgaande_mail_volgadres ON app.uitgaande_mail (organisatie_id, volgadres_id) WHERE volgadres_id IS NOT NULL;

-- "Dit duurt te lang": once per status, and again after two weeks. A signal to who guides, no klacht.
CREATE TABLE app.duurt_te_lang (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  verzoek_id     uuid NOT NULL,
  status         text NOT NULL,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE
);
CREATE INDEX duurt_te_lang_verzoek ON app.duurt_te_lang (organisatie_id, verzoek_id, id);
CALL app.beveilig('app.duurt_te_lang', p_poort => true);
CALL app.beveilig_bij_verzoek('app.duurt_te_lang');

-- What was answered after an end (einde_op says which one): the inwoner whether it helped, who guided and who was asked
-- to take part how it went. Nobody answers about themselves, and who guided is not kept here.
CREATE TABLE app.navraag (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  wie            text NOT NULL CHECK (wie IN ('inwoner', 'begeleider', 'partij')),
  partij_id      uuid,
  einde_op       timestamptz NOT NULL,
  oordeel        text NOT NULL CHECK (oordeel IN ('ja', 'deels', 'nee')),
  toelichting    app.verzegeld,
  vervolg        text CHECK (vervolg IN ('niets', 'contact', 'heropenen')),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  opgepakt_door  uuid,
  opgepakt_op    timestamptz,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, opgepakt_door) REFERENCES app.gebruiker,
  CHECK ((wie = 'inwoner') = (vervolg IS NOT NULL)),
  CHECK ((wie = 'partij') = (partij_id IS NOT NULL)),
  CHECK ((opgepakt_op IS NULL) = (opgepakt_door IS NULL))
);
CREATE UNIQUE INDEX navraag_een ON app.navraag (organisatie_id, verzoek_id, wie, coalesce(partij_id, verzoek_id), einde_op);
COMMENT ON INDEX app.navraag_een IS '/ Hier is al op geantwoord.';
CREATE INDEX navraag_wens ON app.navraag (organisatie_id) WHERE vervolg = 'contact' AND opgepakt_op IS NULL;
CALL app.beveilig('app.navraag');
CALL app.beveilig_bij_verzoek('app.navraag', 'partij_id = app.partij()');
CREATE POLICY eigen_antwoord ON app.navraag AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR wie = 'inwoner' OR app.volgt() IS NULL OR app.partij() IS NOT NULL);

-- The one-time token in a mail: a keyed hash of what follows from this id and a secret outside the database. Set by the
-- worker when it sends.
CREATE TABLE app.navraag_token (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  verzoek_id     uuid NOT NULL,
  einde_op       timestamptz NOT NULL,
  hash           text UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
  tot            timestamptz NOT NULL DEFAULT app.nu() + interval '60 days',
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE
);
CREATE UNIQUE INDEX navraag_token_een ON app.navraag_token (organisatie_id, verzoek_id, einde_op);
CALL app.beveilig('app.navraag_token', p_poort => true);
CALL app.beveilig_bij_verzoek('app.navraag_token');

-- Figures are made of these columns, over the wall around one verzoek; never of a word that somebody wrote.
CREATE POLICY cijfers ON app.verzoek FOR SELECT TO app_poort USING (true);
CREATE POLICY cijfers ON app.historie FOR SELECT TO app_poort USING (true);
CREATE POLICY cijfers ON app.navraag FOR SELECT TO app_poort USING (true);
GRANT SELECT (organisatie_id, id, gemeente_id) ON app.verzoek TO app_poort;
GRANT SELECT (organisatie_id, id, stuk_id, soort, naar, op) ON app.historie TO app_poort;
GRANT SELECT (organisatie_id, verzoek_id, wie, einde_op, oordeel, op) ON app.navraag TO app_poort;

-- A token that was made with a code dies with that code: "sid" of the token is the beginning of the keyed hash of the code.
-- Asked inside the policy around a verzoek, so by a role that this policy does not bind.
CREATE FUNCTION app.volgcode_geldt() RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  v_sessie text := replace(coalesce(current_setting('vraagt.sessie', true), ''), '-', '');
BEGIN
  RETURN app.volgt() IS NULL OR v_sessie = '' OR EXISTS (SELECT FROM app.volgcode c
    WHERE (c.organisatie_id, c.verzoek_id) = (app.organisatie(), app.volgt()) AND c.partij_id IS NOT DISTINCT FROM app.partij()
      AND left(c.hash, 32) = v_sessie);
END $$;
COMMENT ON FUNCTION app.volgcode_geldt() IS 'migratie';
ALTER FUNCTION app.volgcode_geldt() OWNER TO app_poort;
CREATE OR REPLACE FUNCTION app.mag_verzoek(p_id uuid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN app.volgt() IS NOT NULL THEN app.volgt() = p_id AND app.volgcode_geldt() AND (app.partij() IS NULL OR app.partij_zit_aan(p_id))
            ELSE app.rollen() && '{begeleider,begeleidingscoordinator}' OR app.door() = 'systeem' END;

-- A target in days of the calendar.
ALTER TABLE app.instelling_soort DROP CONSTRAINT instelling_soort_groep_check,
  ADD CONSTRAINT instelling_soort_groep_check CHECK (groep IN ('termijn', 'herinnering', 'mail', 'bewaren', 'team', 'streven'));
RESET ROLE;

UPDATE app.status SET navraag = true WHERE soort = 'verzoek' AND status IN ('afgesloten', 'niet_tot_afstemming', 'doorgeleid', 'niet_passend');

INSERT INTO app.instelling_soort (sleutel, groep, standaard, laagst, hoogst, volgorde) VALUES ('verzoek.streefdagen', 'streven', '{42}', 7, 365, 950);

INSERT INTO app.sjabloon_soort (sleutel, onderwerp, tekst, variabelen, berichten, volgorde) VALUES
  ('nieuws', 'Er is nieuws over uw verzoek',
   E'Goedendag,\n\nEr is nieuws over uw verzoek. Uit voorzorg staat de inhoud niet in deze mail.\n\nU leest het met uw code:\n{{link}}\n\n{{organisatie}}\n\nDeze mail gaat vanzelf, hoogstens één keer per dag. Wilt u geen mail meer? Dat kiest u op dezelfde bladzijde.\n',
   '{organisatie,link}', '{}', 60),
  ('hielp_het', 'Heeft het u geholpen?',
   E'Goedendag,\n\nWij willen graag weten of het u heeft geholpen. Het zijn drie korte vragen.\n\nAntwoorden kan zonder code, één keer, binnen 60 dagen:\n{{link}}\n\n{{organisatie}}\n\nU hoeft niet te antwoorden. Deze mail gaat vanzelf.\n',
   '{organisatie,link}', '{}', 70);

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was entrusted is not taken apart'; END $$;
