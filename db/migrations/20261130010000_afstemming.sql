-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The rest of the road of a verzoek: an invited partij, what the inwoner released to it, and three rooms to
-- write in. A partij is never an account of the afstemmingsorganisatie: it follows one verzoek, as the
-- inwoner does, and reads what was released to it.
SET LOCAL ROLE app_owner;

-- The partij that follows; empty for everybody else.
CREATE FUNCTION app.partij() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('vraagt.partij', true), '')::uuid;
COMMENT ON FUNCTION app.partij() IS 'migratie';

-- As before, and now also a partij, as 'partij:<id>'.
CREATE OR REPLACE FUNCTION app.door() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(nullif(current_setting('vraagt.actor', true), ''), 'partij:' || nullif(current_setting('vraagt.partij', true), ''));

-- Who of the other side was asked. Name and function are sealed with the key of the verzoek; an account is
-- only kept so that the invitation can reach it.
CREATE TABLE app.partij (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  naam           app.verzegeld NOT NULL,
  functie        app.verzegeld,
  -- The account in the gemeente, when there is one with that address.
  gebruiker_organisatie_id uuid,
  gebruiker_id   uuid,
  status         text NOT NULL DEFAULT 'uitgenodigd'
                 CHECK (status IN ('uitgenodigd', 'geaccepteerd', 'geweigerd', 'gezwegen', 'gestopt', 'vervangen')),
  uitgenodigd_op timestamptz NOT NULL DEFAULT app.nu(),
  herinnerd_op   timestamptz,
  geantwoord_op  timestamptz,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (gebruiker_organisatie_id, gebruiker_id) REFERENCES app.gebruiker (organisatie_id, id),
  CHECK ((gebruiker_organisatie_id IS NULL) = (gebruiker_id IS NULL))
);
-- At most one at a time has a place at the table.
CREATE UNIQUE INDEX partij_een ON app.partij (organisatie_id, verzoek_id) WHERE status IN ('uitgenodigd', 'geaccepteerd');
CREATE INDEX partij_gebruiker ON app.partij (gebruiker_organisatie_id, gebruiker_id) WHERE gebruiker_id IS NOT NULL;
COMMENT ON INDEX app.partij_een IS '/ Er is al iemand van de gemeente gevraagd. Maak die uitnodiging eerst ongedaan.';
CALL app.beveilig('app.partij', p_poort => true);

-- A code opens a verzoek for the inwoner, or for one partij.
ALTER TABLE app.volgcode ADD COLUMN partij_id uuid, DROP CONSTRAINT volgcode_pkey,
  ADD FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij ON DELETE CASCADE;
CREATE UNIQUE INDEX volgcode_een ON app.volgcode (organisatie_id, verzoek_id, coalesce(partij_id, '00000000-0000-0000-0000-000000000000'));

-- What the inwoner releases, to whom, and since when; taken back it stays as a row. 'bestaan': that there is
-- a verzoek at all, which may be said before anybody is asked (no partij yet).
CREATE TABLE app.toestemming (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  verzoek_id     uuid NOT NULL,
  partij_id      uuid,
  item           text NOT NULL CHECK (item IN ('bestaan', 'naam', 'verhaal', 'wens', 'samenvatting', 'bijlage')),
  item_id        uuid,
  gegeven_op     timestamptz NOT NULL DEFAULT app.nu(),
  ingetrokken_op timestamptz,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij ON DELETE CASCADE,
  CHECK ((item IN ('samenvatting', 'bijlage')) = (item_id IS NOT NULL)),
  CHECK ((item = 'bestaan') = (partij_id IS NULL))
);
CREATE UNIQUE INDEX toestemming_een ON app.toestemming (organisatie_id, verzoek_id, coalesce(partij_id, verzoek_id), item, coalesce(item_id, verzoek_id))
  WHERE ingetrokken_op IS NULL;
CALL app.beveilig('app.toestemming', p_poort => true);

RESET ROLE;
INSERT INTO app.toestemming (organisatie_id, verzoek_id, item, gegeven_op)
SELECT v.organisatie_id, v.id, 'bestaan', s.aangemaakt_op FROM app.verzoek v
  JOIN app.stuk s USING (organisatie_id, id) WHERE v.mag_gemeente_weten;
SET LOCAL ROLE app_owner;
ALTER TABLE app.verzoek DROP COLUMN mag_gemeente_weten;

-- Three rooms: the table where all sit, and one of each side with the begeleider. A motive may name a way on.
ALTER TABLE app.bericht
  ADD COLUMN kring text NOT NULL DEFAULT 'inwoner' CHECK (kring IN ('kamer', 'inwoner', 'partij')),
  ADD COLUMN partij_id uuid,
  ADD COLUMN route app.verzegeld,
  DROP CONSTRAINT bericht_van_check,
  ADD CONSTRAINT bericht_van_check CHECK (van IN ('inwoner', 'begeleider', 'partij')),
  ADD FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij,
  ADD CONSTRAINT bericht_kring_van CHECK (kring = 'kamer' OR van IN ('begeleider', kring)),
  ADD CONSTRAINT bericht_partij CHECK ((kring = 'partij' OR van = 'partij') = (partij_id IS NOT NULL));

-- Who sees a verzoek: who begeleidt it, the inwoner, and a partij while it has its place and the inwoner lets
-- it be known.
CREATE FUNCTION app.partij_zit_aan(p_verzoek uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.partij p WHERE (p.organisatie_id, p.id, p.verzoek_id) = (app.organisatie(), app.partij(), p_verzoek)
                    AND p.status IN ('uitgenodigd', 'geaccepteerd'))
     AND EXISTS (SELECT FROM app.toestemming t WHERE (t.organisatie_id, t.verzoek_id, t.item) = (app.organisatie(), p_verzoek, 'bestaan')
                    AND t.ingetrokken_op IS NULL);
END $$;
COMMENT ON FUNCTION app.partij_zit_aan(uuid) IS 'migratie';
-- Asked inside the policy of app.partij itself, so by a role that this policy does not bind.
ALTER FUNCTION app.partij_zit_aan(uuid) OWNER TO app_poort;
CREATE OR REPLACE FUNCTION app.mag_verzoek(p_id uuid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN app.partij() IS NOT NULL THEN app.volgt() = p_id AND app.partij_zit_aan(p_id)
            WHEN app.volgt() IS NOT NULL THEN app.volgt() = p_id
            ELSE app.rollen() && '{begeleider,begeleidingscoordinator}' OR app.door() = 'systeem' END;

-- Did the inwoner release this to the partij that asks, and does it stand? Everybody else: yes.
CREATE FUNCTION app.vrijgegeven(p_verzoek uuid, p_item text, p_item_id uuid DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN app.partij() IS NULL OR EXISTS (SELECT FROM app.toestemming t
    WHERE (t.organisatie_id, t.verzoek_id, t.partij_id, t.item) = (app.organisatie(), p_verzoek, app.partij(), p_item)
      AND t.item_id IS NOT DISTINCT FROM p_item_id AND t.ingetrokken_op IS NULL);
END $$;
COMMENT ON FUNCTION app.vrijgegeven(uuid, text, uuid) IS 'migratie';

-- A row that belongs to a verzoek: the wall around it, also within the organisatie. p_partij: whether the
-- partij reads such rows at all, as an SQL condition on the row.
CREATE PROCEDURE app.beveilig_bij_verzoek(p_tabel regclass, p_partij text DEFAULT 'false')
LANGUAGE plpgsql SET search_path = app, pg_temp AS $$
BEGIN
  EXECUTE format('CREATE POLICY wie_begeleidt_of_volgt ON %s AS RESTRICTIVE TO app_owner, app_api, app_worker'
    ' USING (current_user = ''app_migratie'' OR app.mag_verzoek(verzoek_id) AND (app.partij() IS NULL OR (%s)))', p_tabel, p_partij);
END $$;
CALL app.beveilig_bij_verzoek('app.partij', 'id = app.partij()');
CALL app.beveilig_bij_verzoek('app.toestemming', 'partij_id = app.partij() OR partij_id IS NULL');
DROP POLICY wie_begeleidt_of_volgt ON app.bericht;
CALL app.beveilig_bij_verzoek('app.bericht', $$kring = 'kamer' OR kring = 'partij' AND partij_id = app.partij()$$);
-- The inwoner does not read what the other side tells the begeleider alone.
CREATE POLICY eigen_kamer ON app.bericht AS RESTRICTIVE TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR kring <> 'partij' OR app.volgt() IS NULL OR app.partij() IS NOT NULL);

-- How a verzoek began, and how far it is from gone.
ALTER TABLE app.verzoek
  ADD COLUMN initiatief text NOT NULL DEFAULT 'burger' CHECK (initiatief IN ('burger', 'ambtenaar')),
  ADD COLUMN kanaal text NOT NULL DEFAULT 'web' CHECK (kanaal IN ('web', 'telefoon', 'balie', 'brief')),
  ADD COLUMN gewist_op timestamptz,
  ALTER COLUMN wat_gebeurde DROP NOT NULL, ALTER COLUMN wens DROP NOT NULL,
  ALTER COLUMN namens DROP NOT NULL, ALTER COLUMN lopende_procedure DROP NOT NULL,
  ALTER COLUMN dek DROP NOT NULL,
  -- Gone is gone: no key, and nothing that it would open.
  ADD CONSTRAINT verzoek_gewist CHECK (CASE WHEN gewist_op IS NULL THEN dek IS NOT NULL
    ELSE dek IS NULL AND coalesce(relatie, wat_gebeurde, wens, contact) IS NULL END);

RESET ROLE;

INSERT INTO app.rol (naam, uitleg, toekennen) VALUES ('partij', 'Is gevraagd om mee te doen aan een afstemming.', false);

INSERT INTO app.status (soort, status, fase, volgorde, aan_zet, termijn_werkdagen) VALUES
  ('verzoek', 'concept',              'open',       5,  '{burger}', NULL),
  ('verzoek', 'inwoner_uitgenodigd',  'wacht',      6,  '{begeleider,burger}', 20),
  ('verzoek', 'partij_uitgenodigd',   'wacht',      30, '{partij}', 5),
  ('verzoek', 'in_afstemming',        'open',       40, '{begeleider,burger,partij}', 10),
  ('verzoek', 'afspraak_voorgesteld', 'open',       50, '{burger,partij}', 5),
  ('verzoek', 'afgestemd',            'uitvoering', 60, '{partij,begeleider}', 20),
  ('verzoek', 'nazorg',               'uitvoering', 70, '{burger}', 10),
  ('verzoek', 'afgesloten',           'afgerond',   90, '{}', NULL),
  ('verzoek', 'niet_tot_afstemming',  'afgerond',   94, '{}', NULL),
  ('verzoek', 'geweigerd',            'afgerond',   95, '{}', NULL);

-- The motive of a step is a sealed message to the inwoner: `bericht` is its id.
INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, daarna, direct) VALUES
  ('verzoek', 'concept',              'dien_in',      'ingediend',            '{burger}',            '{}', NULL, false),
  ('verzoek', 'inwoner_uitgenodigd',  'dien_in',      'ingediend',            '{burger}',            '{}', NULL, false),
  ('verzoek', 'inwoner_uitgenodigd',  'weiger',       'geweigerd',            '{burger,begeleider,systeem}', '{}', NULL, true),
  ('verzoek', 'intake',               'nodig_uit',    'partij_uitgenodigd',   '{begeleider}',        '{}', NULL, false),
  ('verzoek', 'partij_uitgenodigd',   'trek_terug',   'intake',               '{begeleider,burger}', '{}', 'partij_na_stap', true),
  ('verzoek', 'partij_uitgenodigd',   'accepteer',    'in_afstemming',        '{partij}',            '{}', 'partij_na_stap', true),
  ('verzoek', 'partij_uitgenodigd',   'weiger',       'niet_tot_afstemming',  '{partij}',            '{bericht}', 'partij_na_stap', true),
  ('verzoek', 'partij_uitgenodigd',   'zwijg',        'niet_tot_afstemming',  '{systeem}',           '{}', 'partij_na_stap', false),
  ('verzoek', 'partij_uitgenodigd',   'stop',         'niet_tot_afstemming',  '{begeleider}',        '{bericht}', 'partij_na_stap', true),
  ('verzoek', 'partij_uitgenodigd',   'trek_in',      'ingetrokken',          '{burger}',            '{}', 'partij_na_stap', true),
  ('verzoek', 'in_afstemming',        'stel_voor',    'afspraak_voorgesteld', '{begeleider}',        '{}', NULL, true),
  ('verzoek', 'in_afstemming',        'leid_door',    'doorgeleid',           '{begeleider}',        '{bericht}', NULL, true),
  ('verzoek', 'in_afstemming',        'stop',         'niet_tot_afstemming',  '{begeleider,partij}', '{bericht}', 'partij_na_stap', true),
  ('verzoek', 'in_afstemming',        'trek_in',      'ingetrokken',          '{burger}',            '{}', 'partij_na_stap', true),
  ('verzoek', 'afspraak_voorgesteld', 'stem_af',      'afgestemd',            '{systeem}',           '{}', NULL, false),
  ('verzoek', 'afspraak_voorgesteld', 'haal_terug',   'in_afstemming',        '{begeleider,systeem}', '{}', NULL, true),
  ('verzoek', 'afspraak_voorgesteld', 'stop',         'niet_tot_afstemming',  '{begeleider,partij}', '{bericht}', 'partij_na_stap', true),
  ('verzoek', 'afspraak_voorgesteld', 'trek_in',      'ingetrokken',          '{burger}',            '{}', 'partij_na_stap', true),
  ('verzoek', 'afgestemd',            'naar_nazorg',  'nazorg',               '{begeleider,systeem}', '{}', NULL, true),
  ('verzoek', 'afgestemd',            'heropen',      'in_afstemming',        '{burger,begeleider}', '{}', NULL, true),
  ('verzoek', 'nazorg',               'sluit',        'afgesloten',           '{burger,systeem}',    '{}', NULL, true),
  ('verzoek', 'nazorg',               'heropen',      'in_afstemming',        '{burger}',            '{}', NULL, true),
  ('verzoek', 'afgesloten',           'heropen',      'in_afstemming',        '{burger}',            '{}', NULL, true),
  ('verzoek', 'niet_tot_afstemming',  'heropen',      'intake',               '{burger}',            '{}', NULL, true);

-- migrate:down
DO $$ BEGIN RAISE EXCEPTION 'forward only: what was entrusted is not taken apart'; END $$;
