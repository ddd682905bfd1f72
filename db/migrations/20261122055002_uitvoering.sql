-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Carrying out becomes a stuk of its own, with reports to whoever decided, and the question to the melder
-- afterwards: does the rule still live? The melding follows it.
SET LOCAL ROLE app_owner;

ALTER TABLE app.uitvoering ADD id uuid,
  -- The day by which it should be done; a report may name another one.
  ADD uiterlijk_op        date,
  ADD bevestigd_op        timestamptz,
  -- The question to the melder, the last day to answer it, and the answer.
  ADD effect_gevraagd_op  timestamptz,
  ADD effect_uiterlijk_op date,
  ADD effect_op           timestamptz,
  ADD effect_toelichting  text;

CREATE TABLE app.statusverslag (
  organisatie_id uuid NOT NULL,
  id             uuid NOT NULL DEFAULT app.uuid7(),
  uitvoering_id  uuid NOT NULL,
  voortgang      int  NOT NULL CONSTRAINT statusverslag_voortgang CHECK (voortgang BETWEEN 0 AND 100),
  tekst          text NOT NULL CONSTRAINT statusverslag_tekst CHECK (length(tekst) BETWEEN 3 AND 2000),
  nieuwe_datum   date,
  door           uuid NOT NULL,
  op             timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker
);
CREATE INDEX statusverslag_uitvoering ON app.statusverslag (organisatie_id, uitvoering_id, id);
COMMENT ON CONSTRAINT statusverslag_voortgang ON app.statusverslag IS '/voortgang Kies een getal van 0 tot en met 100.';
COMMENT ON CONSTRAINT statusverslag_tekst ON app.statusverslag IS '/tekst Vertel in 3 tot 2000 tekens hoe het gaat.';
CALL app.beveilig('app.statusverslag');
RESET ROLE;

-- opgedragen and gestart: a report at least every four weeks. bevestigd: after eight weeks the melder is asked.
INSERT INTO app.status (soort, volgorde, status, fase, aan_zet, termijn_werkdagen) VALUES
  ('uitvoering', 1, 'opgedragen',         'uitvoering', '{teammanager}', 20),
  ('uitvoering', 2, 'gestart',            'uitvoering', '{teammanager}', 20),
  ('uitvoering', 3, 'vastgelopen',        'wacht',      '{beslisser}',   5),
  ('uitvoering', 4, 'gereed_gemeld',      'uitvoering', '{beslisser}',   5),
  ('uitvoering', 5, 'bevestigd',          'uitvoering', '{melder}',      40),
  ('uitvoering', 6, 'effect_uitgebleven', 'uitvoering', '{teammanager}', 20),
  ('uitvoering', 7, 'effect_bevestigd',   'afgerond',   '{}',            NULL),
  ('uitvoering', 8, 'gestopt',            'afgerond',   '{}',            NULL);

INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, toets, daarna, direct)
SELECT 'uitvoering', van, o.actie, o.naar, o.rollen, o.vereist, o.toets, o.daarna, o.direct FROM (VALUES
  ('{opgedragen,effect_uitgebleven}'::text[], 'start', 'gestart', '{teammanager}'::text[], '{}'::text[], NULL, NULL, true),
  ('{opgedragen,gestart,vastgelopen,effect_uitgebleven}', 'verslag', 'gestart', '{teammanager}', '{voortgang,tekst}', 'toets_verslag', 'na_verslag', true),
  ('{opgedragen,gestart,effect_uitgebleven}', 'meld_gereed', 'gereed_gemeld', '{teammanager}', '{toelichting}', NULL, 'na_meld_gereed', true),
  ('{opgedragen,gestart,gereed_gemeld,effect_uitgebleven}', 'loopt_vast', 'vastgelopen', '{teammanager}', '{reden}', NULL, 'na_loopt_vast', true),
  ('{gereed_gemeld}', 'bevestig', 'bevestigd', '{beslisser}', '{}', NULL, 'na_bevestig', true),
  ('{gereed_gemeld}', 'nog_niet_klaar', 'gestart', '{beslisser}', '{toelichting}', NULL, 'na_nog_niet_klaar', true),
  ('{bevestigd}', 'bevestig_effect', 'effect_bevestigd', '{melder,coordinator}', '{}', 'toets_effect', 'na_bevestig_effect', true),
  ('{bevestigd}', 'regel_leeft_nog', 'effect_uitgebleven', '{melder,coordinator}', '{toelichting}', 'toets_effect', 'na_regel_leeft_nog', true),
  -- From here on: after another act. hervat: an answer from above starts the days anew. vervang: a new
  -- besluit keeps the rule; draag_opnieuw_op: a new besluit asks for something else.
  ('{vastgelopen}', 'hervat', 'gestart', '{systeem}', '{}', NULL, NULL, false),
  ('{opgedragen,gestart,gereed_gemeld,vastgelopen,effect_uitgebleven}', 'stop', 'gestopt', '{systeem}', '{}', NULL, 'na_stop_uitvoering', false),
  ('{opgedragen,gestart,gereed_gemeld,vastgelopen,effect_uitgebleven,bevestigd}', 'vervang', 'gestopt', '{systeem}', '{}', NULL, NULL, false),
  ('{gestart,vastgelopen,gereed_gemeld,bevestigd,effect_uitgebleven,effect_bevestigd,gestopt}', 'draag_opnieuw_op', 'opgedragen', '{systeem}', '{}', NULL, NULL, false)
) o (statussen, actie, naar, rollen, vereist, toets, daarna, direct) CROSS JOIN unnest(o.statussen) van;
INSERT INTO app.overgang (soort, van, actie, naar, rollen, direct)
SELECT 'uitvoering', s, 'hervat', s, '{systeem}', false FROM unnest('{opgedragen,gestart,gereed_gemeld,effect_uitgebleven}'::text[]) s;

-- The melding follows: these are no steps of their own any more.
UPDATE app.overgang SET rollen = '{systeem}', vereist = '{}', direct = false, daarna = NULL
 WHERE soort = 'melding' AND (van, actie) IN (('in_uitvoering', 'meld_uitgevoerd'), ('uitgevoerd', 'regel_leeft_nog'), ('uitgevoerd', 'sluit_af'));
INSERT INTO app.overgang (soort, van, actie, naar, rollen, direct) VALUES
  ('melding', 'in_uitvoering', 'stop_uitvoering', 'afgesloten', '{systeem}', false);
INSERT INTO app.handeling (soort, actie, status, rollen) VALUES
  ('melding', 'voer_uit',            'in_uitvoering', '{teammanager}'),
  ('melding', 'bevestig_uitvoering', 'in_uitvoering', '{beslisser}'),
  ('melding', 'beoordeel_effect',    'uitgevoerd',    '{melder,coordinator}');

-- What was given as a task before becomes a stuk; how far it is, the melding said.
UPDATE app.uitvoering SET id = app.uuid7(begonnen_op);
INSERT INTO app.stuk (organisatie_id, id, soort, status, ouder_id, aangemaakt_op, aangemaakt_door, gewijzigd_op, stap_uiterlijk_op)
SELECT u.organisatie_id, u.id, 'uitvoering', CASE s.status WHEN 'in_uitvoering' THEN 'opgedragen' WHEN 'uitgevoerd' THEN 'bevestigd'
         ELSE 'effect_bevestigd' END, u.melding_id, u.begonnen_op, 'systeem', coalesce(u.gereed_gemeld_op, u.begonnen_op),
       CASE WHEN s.status IN ('in_uitvoering', 'uitgevoerd') THEN s.stap_uiterlijk_op END
  FROM app.uitvoering u JOIN app.stuk s ON (s.organisatie_id, s.id) = (u.organisatie_id, u.melding_id);
INSERT INTO app.historie (organisatie_id, stuk_id, soort, naar, door, op)
SELECT s.organisatie_id, s.id, s.soort, s.status, 'systeem', s.gewijzigd_op FROM app.stuk s WHERE s.soort = 'uitvoering';
UPDATE app.uitvoering u SET bevestigd_op = u.gereed_gemeld_op, uiterlijk_op = e.ingangsdatum FROM app.besluit e
 WHERE (e.organisatie_id, e.id) = (u.organisatie_id, u.besluit_id);
UPDATE app.post p SET stuk_id = u.id FROM app.uitvoering u
 WHERE (p.organisatie_id, p.stuk_soort, p.stuk_id) = (u.organisatie_id, 'uitvoering', u.melding_id);
-- The kinds of stuk are those of the workflow; a new kind is no change of this table.
ALTER TABLE app.post DROP CONSTRAINT IF EXISTS post_stuk_soort_check;
ALTER TABLE app.post ADD CONSTRAINT post_stuk_soort_check CHECK (stuk_soort ~ '^[a-z_]+$');

SET LOCAL ROLE app_owner;
ALTER TABLE app.uitvoering DROP CONSTRAINT uitvoering_pkey, ALTER id SET NOT NULL, ADD PRIMARY KEY (organisatie_id, id),
  ADD CONSTRAINT uitvoering_een_per_melding UNIQUE (organisatie_id, melding_id),
  ADD FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE;
ALTER TABLE app.statusverslag ADD FOREIGN KEY (organisatie_id, uitvoering_id) REFERENCES app.uitvoering ON DELETE CASCADE;
RESET ROLE;

-- migrate:down
ALTER TABLE app.post DROP CONSTRAINT post_stuk_soort_check;
UPDATE app.post p SET stuk_id = u.melding_id FROM app.uitvoering u
 WHERE (p.organisatie_id, p.stuk_soort, p.stuk_id) = (u.organisatie_id, 'uitvoering', u.id);
DELETE FROM app.post WHERE stuk_soort NOT IN ('melding', 'team', 'onderzoek', 'advies', 'besluit', 'afwijkingsrecht', 'uitvoering', 'regel', 'verzoek');
ALTER TABLE app.post ADD CONSTRAINT post_stuk_soort_check CHECK (stuk_soort IN
  ('melding', 'team', 'onderzoek', 'advies', 'besluit', 'afwijkingsrecht', 'uitvoering', 'regel', 'verzoek'));
DROP TABLE app.statusverslag;
SET LOCAL ROLE app_owner;
ALTER TABLE app.uitvoering DROP CONSTRAINT uitvoering_organisatie_id_id_fkey, DROP CONSTRAINT uitvoering_een_per_melding,
  DROP CONSTRAINT uitvoering_pkey, ADD PRIMARY KEY (organisatie_id, melding_id),
  DROP id, DROP uiterlijk_op, DROP bevestigd_op, DROP effect_gevraagd_op, DROP effect_uiterlijk_op, DROP effect_op, DROP effect_toelichting;
RESET ROLE;
DELETE FROM app.handeling WHERE actie IN ('voer_uit', 'bevestig_uitvoering', 'beoordeel_effect');
DELETE FROM app.historie WHERE actie = 'stop_uitvoering';
DELETE FROM app.overgang WHERE actie = 'stop_uitvoering';
UPDATE app.overgang SET rollen = '{coordinator}', vereist = '{toelichting}', direct = true, daarna = CASE actie WHEN 'regel_leeft_nog' THEN 'na_regel_leeft_nog' END
 WHERE soort = 'melding' AND van = 'uitgevoerd';
UPDATE app.overgang SET rollen = '{teammanager}', vereist = '{toelichting}', direct = true, daarna = 'na_meld_uitgevoerd'
 WHERE soort = 'melding' AND actie = 'meld_uitgevoerd';
DELETE FROM app.stuk WHERE soort = 'uitvoering';
DELETE FROM app.overgang WHERE soort = 'uitvoering';
DELETE FROM app.status WHERE soort = 'uitvoering';
