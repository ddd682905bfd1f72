-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- What the right to deviate asks of people: a proposal per case, a suspension with an end, a question with
-- a last day. And a use gets a reference to the case that names nobody.
SET LOCAL ROLE app_owner;

-- Nine digits in a row, or grouped as people write a burgerservicenummer, that pass its check digit.
CREATE FUNCTION app.lijkt_op_bsn(p_tekst text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  v text;
BEGIN
  FOR v IN SELECT regexp_replace(r[1], '\D', '', 'g') FROM regexp_matches(p_tekst,
      '(?<![0-9])([0-9]{9}|[0-9]{4}[ .-][0-9]{2}[ .-][0-9]{3}|[0-9]{3}[ .-][0-9]{3}[ .-][0-9]{3})(?![0-9])', 'g') r LOOP
    IF v <> '000000000' AND (SELECT sum(substr(v, i, 1)::int * CASE i WHEN 9 THEN -1 ELSE 10 - i END) FROM generate_series(1, 9) i) % 11 = 0 THEN
      RETURN true;
    END IF;
  END LOOP;
  RETURN false;
END $$;
CREATE FUNCTION app.lijkt_op_mailadres(p_tekst text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(p_tekst ~ '[^\s@]+@[^\s@]+\.[^\s@]', false);
COMMENT ON FUNCTION app.lijkt_op_bsn IS 'migratie';
COMMENT ON FUNCTION app.lijkt_op_mailadres IS 'migratie';

-- Uses from before have no reference.
ALTER TABLE app.afwijking ADD COLUMN verwijzing text CONSTRAINT afwijking_verwijzing_lengte CHECK (length(verwijzing) BETWEEN 2 AND 60),
  ADD CONSTRAINT afwijking_zonder_bsn CHECK (NOT app.lijkt_op_bsn(verwijzing)),
  ADD CONSTRAINT afwijking_zonder_mail CHECK (NOT app.lijkt_op_mailadres(verwijzing));
COMMENT ON CONSTRAINT afwijking_verwijzing_lengte ON app.afwijking IS '/verwijzing Gebruik 2 tot 60 tekens.';
COMMENT ON CONSTRAINT afwijking_zonder_bsn ON app.afwijking IS '/verwijzing Dit lijkt op een burgerservicenummer. Gebruik het nummer van de zaak.';
COMMENT ON CONSTRAINT afwijking_zonder_mail ON app.afwijking IS '/verwijzing Dit lijkt op een e-mailadres. Gebruik het nummer van de zaak.';

-- The type that who decides chose while no jurist had confirmed one, and what a partner agreed to.
ALTER TABLE app.afwijkingsrecht ADD COLUMN type_bepaald text REFERENCES app.regeltype (naam) CHECK (type_bepaald <> 'onbekend'),
  ADD COLUMN partner_akkoord text CONSTRAINT afwijkingsrecht_partner_lengte CHECK (length(partner_akkoord) BETWEEN 10 AND 2000);

-- One case for which the melder asks to deviate (Awb 4:84). Status and last day live in its stuk (soort
-- 'afwijkingsvoorstel', ouder = the melding).
CREATE TABLE app.afwijkingsvoorstel (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL,
  afwijkingsrecht_id uuid NOT NULL,
  verwijzing     text NOT NULL CONSTRAINT voorstel_verwijzing_lengte CHECK (length(verwijzing) BETWEEN 2 AND 60)
                 CONSTRAINT voorstel_zonder_bsn CHECK (NOT app.lijkt_op_bsn(verwijzing))
                 CONSTRAINT voorstel_zonder_mail CHECK (NOT app.lijkt_op_mailadres(verwijzing)),
  -- What would be done otherwise, what is special about this case, and why the rule weighs too heavily in it.
  wat            text NOT NULL CONSTRAINT voorstel_wat_lengte CHECK (length(wat) BETWEEN 10 AND 2000),
  omstandigheid  text NOT NULL CONSTRAINT voorstel_omstandigheid_lengte CHECK (length(omstandigheid) BETWEEN 10 AND 2000),
  gevolg_inwoner text NOT NULL CONSTRAINT voorstel_gevolg_lengte CHECK (length(gevolg_inwoner) BETWEEN 10 AND 2000),
  -- The answer: both halves of the test, and why.
  bijzonder      boolean,
  onevenredig    boolean,
  motivering     text CONSTRAINT voorstel_motivering_lengte CHECK (length(motivering) BETWEEN 10 AND 2000),
  beantwoord_door uuid,
  beantwoord_op  timestamptz,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, afwijkingsrecht_id) REFERENCES app.afwijkingsrecht ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, beantwoord_door) REFERENCES app.gebruiker,
  CHECK (num_nulls(bijzonder, onevenredig, motivering, beantwoord_door, beantwoord_op) IN (0, 5))
);
CREATE INDEX voorstel_recht ON app.afwijkingsvoorstel (organisatie_id, afwijkingsrecht_id, id);
COMMENT ON CONSTRAINT voorstel_verwijzing_lengte ON app.afwijkingsvoorstel IS '/verwijzing Gebruik 2 tot 60 tekens.';
COMMENT ON CONSTRAINT voorstel_zonder_bsn ON app.afwijkingsvoorstel IS '/verwijzing Dit lijkt op een burgerservicenummer. Gebruik het nummer van de zaak.';
COMMENT ON CONSTRAINT voorstel_zonder_mail ON app.afwijkingsvoorstel IS '/verwijzing Dit lijkt op een e-mailadres. Gebruik het nummer van de zaak.';
COMMENT ON CONSTRAINT voorstel_wat_lengte ON app.afwijkingsvoorstel IS '/wat Schrijf 10 tot 2000 tekens.';
COMMENT ON CONSTRAINT voorstel_omstandigheid_lengte ON app.afwijkingsvoorstel IS '/omstandigheid Schrijf 10 tot 2000 tekens.';
COMMENT ON CONSTRAINT voorstel_gevolg_lengte ON app.afwijkingsvoorstel IS '/gevolgInwoner Schrijf 10 tot 2000 tekens.';
COMMENT ON CONSTRAINT voorstel_motivering_lengte ON app.afwijkingsvoorstel IS '/motivering Schrijf 10 tot 2000 tekens.';
CALL app.beveilig('app.afwijkingsvoorstel');

-- An allowed proposal is used once.
ALTER TABLE app.afwijking ADD COLUMN voorstel_id uuid,
  ADD FOREIGN KEY (organisatie_id, voorstel_id) REFERENCES app.afwijkingsvoorstel;
CREATE UNIQUE INDEX afwijking_voorstel ON app.afwijking (organisatie_id, voorstel_id) WHERE voorstel_id IS NOT NULL;
COMMENT ON INDEX app.afwijking_voorstel IS '/voorstelId Dit voorstel is al gebruikt.';

CREATE TABLE app.schorsing (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  afwijkingsrecht_id uuid NOT NULL,
  reden          text NOT NULL CONSTRAINT schorsing_reden_lengte CHECK (length(reden) BETWEEN 10 AND 2000),
  werkdagen      int NOT NULL CONSTRAINT schorsing_werkdagen CHECK (werkdagen BETWEEN 1 AND 10),
  begonnen_op    timestamptz NOT NULL DEFAULT app.nu(),
  -- The last day on which deviating is not allowed.
  tot_en_met     date NOT NULL,
  door           uuid NOT NULL,
  geeindigd_op   timestamptz,
  einde_reden    text,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, afwijkingsrecht_id) REFERENCES app.afwijkingsrecht ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker
);
CREATE INDEX schorsing_recht ON app.schorsing (organisatie_id, afwijkingsrecht_id, id);
CREATE UNIQUE INDEX schorsing_een_open ON app.schorsing (organisatie_id, afwijkingsrecht_id) WHERE geeindigd_op IS NULL;
COMMENT ON CONSTRAINT schorsing_reden_lengte ON app.schorsing IS '/reden Schrijf in 10 tot 2000 tekens waarom dit nu even niet mag.';
COMMENT ON CONSTRAINT schorsing_werkdagen ON app.schorsing IS '/werkdagen Kies 1 tot 10 werkdagen.';
CALL app.beveilig('app.schorsing');

-- Something a right asks of somebody: a task with a last day, a chase when that passes, and an answer.
-- Of each kind at most one is open.
CREATE TABLE app.rechtvraag (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  afwijkingsrecht_id uuid NOT NULL,
  soort          text NOT NULL CHECK (soort IN ('herziening', 'type', 'ander_type', 'systeem', 'voorstel')),
  -- Whose turn it is, as a role or a relation to the melding.
  aan            text NOT NULL CHECK (aan IN ('beslisser', 'eigenaar_afdeling', 'jurist')),
  voorstel_id    uuid,
  vraag          text CHECK (length(vraag) <= 2000),
  gevraagd_op    timestamptz NOT NULL DEFAULT app.nu(),
  uiterlijk_op   date NOT NULL,
  aangemaand_op  date,
  aanmaningen    int NOT NULL DEFAULT 0,
  antwoord       text CONSTRAINT rechtvraag_antwoord_lengte CHECK (length(antwoord) BETWEEN 3 AND 2000),
  beantwoord_door uuid,
  beantwoord_op  timestamptz,
  -- No longer asked: the right ended, or the type became known.
  vervallen_op   timestamptz,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, afwijkingsrecht_id) REFERENCES app.afwijkingsrecht ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, voorstel_id) REFERENCES app.afwijkingsvoorstel ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, beantwoord_door) REFERENCES app.gebruiker,
  CHECK ((soort = 'voorstel') = (voorstel_id IS NOT NULL)),
  CHECK (num_nulls(antwoord, beantwoord_door, beantwoord_op) IN (0, 3))
);
CREATE INDEX rechtvraag_recht ON app.rechtvraag (organisatie_id, afwijkingsrecht_id, id);
CREATE INDEX rechtvraag_open ON app.rechtvraag (organisatie_id, uiterlijk_op) WHERE beantwoord_op IS NULL AND vervallen_op IS NULL;
CREATE UNIQUE INDEX rechtvraag_een_open ON app.rechtvraag (organisatie_id, afwijkingsrecht_id, soort, coalesce(voorstel_id, '00000000-0000-0000-0000-000000000000'))
  WHERE beantwoord_op IS NULL AND vervallen_op IS NULL;
COMMENT ON CONSTRAINT rechtvraag_antwoord_lengte ON app.rechtvraag IS '/antwoord Schrijf 3 tot 2000 tekens.';
CALL app.beveilig('app.rechtvraag');

-- The reminders that the type of the rule of a melding is not known yet: before the ten working days, and after.
CREATE TABLE app.typeherinnering (
  organisatie_id uuid NOT NULL,
  melding_id     uuid NOT NULL,
  keer           int NOT NULL CHECK (keer IN (1, 2)),
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, melding_id, keer),
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE
);
CALL app.beveilig('app.typeherinnering');
RESET ROLE;

INSERT INTO app.status (soort, volgorde, status, fase, aan_zet, termijn_werkdagen) VALUES
  ('afwijkingsvoorstel', 1, 'voorgesteld', 'open',     '{beslisser}', 3),
  ('afwijkingsvoorstel', 2, 'toegestaan',  'afgerond', '{}', NULL),
  ('afwijkingsvoorstel', 3, 'afgewezen',   'afgerond', '{}', NULL),
  ('afwijkingsvoorstel', 4, 'ingetrokken', 'afgerond', '{}', NULL),
  ('afwijkingsvoorstel', 5, 'vervallen',   'afgerond', '{}', NULL);
INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, daarna, direct) VALUES
  ('afwijkingsvoorstel', 'voorgesteld', 'sta_toe',          'toegestaan',  '{beslisser,directeur}', '{motivering}', 'na_antwoord_voorstel', false),
  ('afwijkingsvoorstel', 'voorgesteld', 'wijs_af',          'afgewezen',   '{beslisser,directeur}', '{motivering}', 'na_antwoord_voorstel', false),
  ('afwijkingsvoorstel', 'voorgesteld', 'trek_voorstel_in', 'ingetrokken', '{melder}',  '{}', NULL, false),
  ('afwijkingsvoorstel', 'voorgesteld', 'vervalt',          'vervallen',   '{systeem}', '{}', NULL, false);

-- A suspension: by the directeur, with a reason and a number of working days; it ends in whatever the rule
-- means by then. Where the right goes on is never a choice.
UPDATE app.overgang SET vereist = '{reden,werkdagen}', toets = 'toets_schors', daarna = 'na_schors', direct = false
 WHERE soort = 'afwijkingsrecht' AND actie = 'schors';
UPDATE app.overgang SET direct = false, daarna = 'na_schorsing' WHERE soort = 'afwijkingsrecht' AND van = 'geschorst' AND actie IN ('ontsta', 'ontsta_beperkt');
INSERT INTO app.overgang (soort, van, actie, naar, rollen, daarna, direct) VALUES
  ('afwijkingsrecht', 'geschorst', 'blokkeer', 'geblokkeerd', '{directeur,systeem}', 'na_schorsing', false);

-- Who decides may have to choose the type; nobody waits for the coordinator then.
UPDATE app.regeltype SET uitleg = 'Je stelt per situatie een afwijking voor. Wie besluit, bepaalt binnen 2 werkdagen het type.' WHERE naam = 'onbekend';
UPDATE app.regeltype SET uitleg = 'Je stelt per situatie een afwijking voor. Wie besluit, antwoordt binnen 3 werkdagen.' WHERE naam = 'beleidsregel';

-- migrate:down
DELETE FROM app.stuk WHERE soort = 'afwijkingsvoorstel';
DELETE FROM app.overgang WHERE soort = 'afwijkingsvoorstel' OR (soort, van, actie) = ('afwijkingsrecht', 'geschorst', 'blokkeer');
DELETE FROM app.status WHERE soort = 'afwijkingsvoorstel';
UPDATE app.overgang SET daarna = NULL, toets = NULL, direct = true WHERE soort = 'afwijkingsrecht' AND (actie = 'schors' OR van = 'geschorst' AND actie <> 'beeindig');
DROP TABLE app.typeherinnering, app.rechtvraag, app.schorsing;
ALTER TABLE app.afwijking DROP COLUMN voorstel_id, DROP COLUMN verwijzing;
DROP TABLE app.afwijkingsvoorstel;
ALTER TABLE app.afwijkingsrecht DROP COLUMN type_bepaald, DROP COLUMN partner_akkoord;
DROP FUNCTION app.lijkt_op_bsn, app.lijkt_op_mailadres;
