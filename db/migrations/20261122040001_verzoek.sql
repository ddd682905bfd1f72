-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- The verzoek tot afstemming. It belongs to the afstemmingsorganisatie that serves the gemeente,
-- never to the gemeente. What the citizen entrusts arrives here sealed (see api/src/kluis): the
-- database never sees the words nor a key that opens them.
SET LOCAL ROLE app_owner;

-- Sealed by the server: base64url of nonce, text and tag. Plain text cannot slip in: it has spaces.
CREATE DOMAIN app.verzegeld AS text CHECK (VALUE ~ '^[A-Za-z0-9_-]{54,}$');

-- Which afstemmingsorganisatie serves which gemeente. Public knowledge.
CREATE TABLE app.werkgebied (
  gemeente_id    uuid PRIMARY KEY REFERENCES app.organisatie,
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  CONSTRAINT werkgebied_niet_zelf CHECK (gemeente_id <> organisatie_id)
);
CREATE INDEX werkgebied_organisatie ON app.werkgebied (organisatie_id);
CALL app.beveilig('app.werkgebied', p_poort => true);

CREATE TABLE app.verzoek (
  organisatie_id     uuid NOT NULL,
  id                 uuid NOT NULL,
  gemeente_id        uuid NOT NULL REFERENCES app.organisatie,
  namens             text NOT NULL CHECK (namens IN ('mijzelf', 'iemand_anders')),
  relatie            app.verzegeld,
  wat_gebeurde       app.verzegeld NOT NULL,
  wens               app.verzegeld NOT NULL,
  contact            app.verzegeld,
  lopende_procedure  text NOT NULL
                     CHECK (lopende_procedure IN ('geen', 'klacht', 'bezwaar', 'beroep', 'weet_niet')),
  -- Date on the letter; the last day to object follows from it (app.laatste_dag_bezwaar).
  besluit_van        date,
  mag_gemeente_weten boolean NOT NULL DEFAULT false,
  begeleider_id      uuid,
  -- The data key of this verzoek, wrapped by the key dek_kid. Without it nothing above can be read.
  dek_kid            text NOT NULL,
  dek                app.verzegeld NOT NULL,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE,
  CONSTRAINT verzoek_begeleider FOREIGN KEY (organisatie_id, begeleider_id) REFERENCES app.gebruiker
);
CREATE INDEX verzoek_gemeente ON app.verzoek (organisatie_id, gemeente_id, id);
CALL app.beveilig('app.verzoek');

-- What inwoner and begeleider write to each other. The id is part of the seal.
CREATE TABLE app.bericht (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  van            text NOT NULL CHECK (van IN ('inwoner', 'begeleider')),
  door           text NOT NULL DEFAULT coalesce(app.door(), 'openbaar'),
  tekst          app.verzegeld NOT NULL,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE
);
CREATE INDEX bericht_verzoek ON app.bericht (organisatie_id, verzoek_id, id);
CALL app.beveilig('app.bericht');

-- The tracking code, as BLAKE2b-256 keyed with a peper that is not in the database.
CREATE TABLE app.volgcode (
  organisatie_id uuid NOT NULL,
  verzoek_id     uuid NOT NULL,
  hash           text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
  aangemaakt_op  timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, verzoek_id),
  FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek ON DELETE CASCADE
);
CALL app.beveilig('app.volgcode', p_poort => true);

-- Within the organisatie only who begeleidt reads a verzoek, and who follows reads only that one.
-- app_migratie is a member of app_owner, so it is named: a restrictive policy would bind it too.
CREATE FUNCTION app.mag_verzoek(p_id uuid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN app.volgt() IS NOT NULL THEN app.volgt() = p_id
            ELSE app.rollen() && '{begeleider,begeleidingscoordinator}' OR app.door() = 'systeem' END;
CREATE POLICY wie_begeleidt_of_volgt ON app.verzoek AS RESTRICTIVE
  TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR app.mag_verzoek(id));
CREATE POLICY wie_begeleidt_of_volgt ON app.bericht AS RESTRICTIVE
  TO app_owner, app_api, app_worker
  USING (current_user = 'app_migratie' OR app.mag_verzoek(verzoek_id));
RESET ROLE;

INSERT INTO app.status (soort, status, fase, volgorde, aan_zet, termijn_werkdagen) VALUES
  ('verzoek', 'ingediend',    'open',     10, '{begeleider}', 2),
  ('verzoek', 'intake',       'open',     20, '{begeleider}', 10),
  ('verzoek', 'doorgeleid',   'afgerond', 91, '{}', NULL),
  ('verzoek', 'niet_passend', 'afgerond', 92, '{}', NULL),
  ('verzoek', 'ingetrokken',  'afgerond', 93, '{}', NULL);

-- A step with a motive carries it as a sealed bericht to the inwoner: `bericht` is its id.
INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, daarna) VALUES
  ('verzoek', 'ingediend', 'neem_op',      'intake',       '{begeleider}', '{}',        'verzoek_na_opnemen'),
  ('verzoek', 'ingediend', 'leid_door',    'doorgeleid',   '{begeleider}', '{bericht}', NULL),
  ('verzoek', 'ingediend', 'niet_passend', 'niet_passend', '{begeleider}', '{bericht}', NULL),
  ('verzoek', 'ingediend', 'trek_in',      'ingetrokken',  '{burger}',     '{}',        NULL),
  ('verzoek', 'intake',    'leid_door',    'doorgeleid',   '{begeleider}', '{bericht}', NULL),
  ('verzoek', 'intake',    'niet_passend', 'niet_passend', '{begeleider}', '{bericht}', NULL),
  ('verzoek', 'intake',    'trek_in',      'ingetrokken',  '{burger}',     '{}',        NULL);

-- migrate:down
DELETE FROM app.overgang WHERE soort = 'verzoek';
DELETE FROM app.status WHERE soort = 'verzoek';
DROP TABLE app.volgcode, app.bericht, app.verzoek, app.werkgebied;
DROP FUNCTION app.mag_verzoek;
DROP DOMAIN app.verzegeld;
