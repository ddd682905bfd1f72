-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Everything with a status and a term is a stuk: melding, advies, besluit, verzoek. One machine,
-- one history, one index of deadlines. A subtype table shares organisatie_id and id.
SET LOCAL ROLE app_owner;

CREATE TABLE app.status (
  soort             text NOT NULL,
  status            text NOT NULL,
  fase              text NOT NULL CHECK (fase IN ('open', 'wacht', 'uitvoering', 'afgerond')),
  volgorde          int  NOT NULL,
  -- Whose turn it is, in role words; empty in an end state.
  aan_zet           text[] NOT NULL DEFAULT '{}',
  -- Working days for whoever's turn it is. A proposal: app.statustermijn may say otherwise.
  termijn_werkdagen int CHECK (termijn_werkdagen >= 0),
  PRIMARY KEY (soort, status)
);
CALL app.beveilig('app.status', p_poort => true);

CREATE TABLE app.overgang (
  soort   text NOT NULL,
  van     text NOT NULL,
  actie   text NOT NULL,
  naar    text NOT NULL,
  -- Who may: roles of the token, or relations to this stuk (app.betrekkingen).
  rollen  text[] NOT NULL CHECK (cardinality(rollen) > 0),
  -- Keys (as in the JSON body) that must be there and not empty.
  vereist text[] NOT NULL DEFAULT '{}',
  -- Guard: app.<toets>(app.stuk, jsonb) RETURNS SETOF app.fout, one row per thing that is missing.
  toets   text,
  -- Side effect: app.<daarna>(app.stuk, jsonb) RETURNS void, called after the step with the new stuk.
  daarna  text,
  -- False: this step follows from another act (a besluit, a delivery) and is never offered by itself.
  direct  boolean NOT NULL DEFAULT true,
  zichtbaarheid text NOT NULL DEFAULT 'partijen'
    CHECK (zichtbaarheid IN ('intern', 'team', 'partijen', 'openbaar')),
  PRIMARY KEY (soort, van, actie),
  UNIQUE (soort, van, actie, naar),
  FOREIGN KEY (soort, van)  REFERENCES app.status (soort, status),
  FOREIGN KEY (soort, naar) REFERENCES app.status (soort, status)
);
CALL app.beveilig('app.overgang', p_poort => true);

CREATE TABLE app.stuk (
  organisatie_id    uuid NOT NULL REFERENCES app.organisatie,
  id                uuid NOT NULL DEFAULT app.uuid7(),
  soort             text NOT NULL,
  status            text NOT NULL,
  -- What people call it: RT-2026-00012. Given when it is handed in.
  kenmerk           text,
  versie            int  NOT NULL DEFAULT 1,
  -- The stuk this one belongs to (the melding of an advies); roles and timeline follow it.
  ouder_id          uuid,
  aangemaakt_op     timestamptz NOT NULL DEFAULT app.nu(),
  aangemaakt_door   text NOT NULL DEFAULT coalesce(app.door(), 'openbaar'),
  gewijzigd_op      timestamptz NOT NULL DEFAULT app.nu(),
  -- Last day of the six weeks; recomputed from the events at each event.
  uiterlijk_op      date,
  -- The six weeks stopped: the answer was delivered, or the stuk was withdrawn.
  termijn_gestopt_op timestamptz,
  -- Last day for whoever's turn it is.
  stap_uiterlijk_op date,
  -- Some step was taken out of order.
  buiten_werkstroom boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organisatie_id, id),
  UNIQUE (organisatie_id, kenmerk),
  FOREIGN KEY (soort, status) REFERENCES app.status (soort, status),
  FOREIGN KEY (organisatie_id, ouder_id) REFERENCES app.stuk (organisatie_id, id) ON DELETE CASCADE
);
CREATE INDEX stuk_status  ON app.stuk (organisatie_id, soort, status, id);
CREATE INDEX stuk_ouder   ON app.stuk (organisatie_id, ouder_id) WHERE ouder_id IS NOT NULL;
CREATE INDEX stuk_termijn ON app.stuk (organisatie_id, uiterlijk_op) WHERE termijn_gestopt_op IS NULL;
CREATE INDEX stuk_stap    ON app.stuk (organisatie_id, stap_uiterlijk_op) WHERE stap_uiterlijk_op IS NOT NULL;
CALL app.beveilig('app.stuk', p_poort => true);

CREATE TABLE app.historie (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  stuk_id        uuid NOT NULL,
  soort          text NOT NULL,
  van            text,
  actie          text,
  naar           text NOT NULL,
  -- True: taken out of order by a coordinator, with a reason.
  buiten_werkstroom boolean NOT NULL DEFAULT false,
  reden          text,
  zichtbaarheid  text NOT NULL DEFAULT 'partijen'
    CHECK (zichtbaarheid IN ('intern', 'team', 'partijen', 'openbaar')),
  door           text NOT NULL DEFAULT coalesce(app.door(), 'openbaar'),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  aanroep        text NOT NULL DEFAULT app.aanroep(),
  invoer         jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk ON DELETE CASCADE,
  -- An illegal step cannot be recorded.
  FOREIGN KEY (soort, van, actie, naar) REFERENCES app.overgang (soort, van, actie, naar),
  FOREIGN KEY (soort, naar) REFERENCES app.status (soort, status),
  CONSTRAINT historie_begin_stap_of_buiten CHECK (
    CASE WHEN van IS NULL THEN actie IS NULL AND NOT buiten_werkstroom
         ELSE buiten_werkstroom = (actie IS NULL) AND (NOT buiten_werkstroom OR coalesce(length(reden), 0) >= 3) END)
);
CREATE INDEX historie_stuk ON app.historie (organisatie_id, stuk_id, id);
CALL app.beveilig('app.historie');
-- DELETE only comes with the stuk itself (a concept that is thrown away).
CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR TRUNCATE ON app.historie
  FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();

-- What happened without a change of status, and notes that people write. Visibility is chosen
-- by whoever writes it.
CREATE TABLE app.gebeurtenis (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  stuk_id        uuid NOT NULL,
  soort          text NOT NULL DEFAULT 'notitie' CHECK (soort IN ('notitie', 'gesprek', 'bericht', 'systeem')),
  tekst          text CONSTRAINT gebeurtenis_tekst_lengte CHECK (length(tekst) BETWEEN 1 AND 4000),
  zichtbaarheid  text NOT NULL CHECK (zichtbaarheid IN ('intern', 'team', 'partijen', 'openbaar')),
  door           text NOT NULL DEFAULT coalesce(app.door(), 'openbaar'),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk ON DELETE CASCADE,
  CHECK (soort <> 'notitie' OR tekst IS NOT NULL)
);
COMMENT ON CONSTRAINT gebeurtenis_tekst_lengte ON app.gebeurtenis IS '/tekst Schrijf 1 tot 4000 tekens.';
CREATE INDEX gebeurtenis_stuk ON app.gebeurtenis (organisatie_id, stuk_id, id);
CALL app.beveilig('app.gebeurtenis');

-- Who has what to do with a stuk. Read by app.betrekkingen; written by app.betrek / app.ontrek.
-- Relations that follow from an afdeling (teammanager, eigenaar_afdeling) are computed, not kept.
CREATE TABLE app.betrokkene (
  organisatie_id uuid NOT NULL,
  stuk_id        uuid NOT NULL,
  gebruiker_id   uuid NOT NULL,
  betrekking     text NOT NULL,
  sinds          timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, stuk_id, gebruiker_id, betrekking),
  FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker
);
CREATE INDEX betrokkene_gebruiker ON app.betrokkene (organisatie_id, gebruiker_id, stuk_id);
CALL app.beveilig('app.betrokkene');

-- Numbers per organisatie, series and year, without a queue: each slot gives every 16th number, and
-- whoever comes takes a free slot. One by one they come out as 1, 2, 3; gaps may occur.
CREATE TABLE app.volgnummer (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  reeks          text NOT NULL,
  jaar           int  NOT NULL,
  vak            int  NOT NULL CHECK (vak BETWEEN 1 AND 16),
  volgende       int  NOT NULL,
  PRIMARY KEY (organisatie_id, reeks, jaar, vak)
);
CALL app.beveilig('app.volgnummer');
RESET ROLE;

-- migrate:down
DROP TABLE app.volgnummer, app.betrokkene, app.gebeurtenis, app.historie, app.stuk, app.overgang, app.status;
