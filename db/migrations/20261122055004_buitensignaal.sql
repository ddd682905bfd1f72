-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A rule that is not ours: what the Servicepunt wrote to whoever can change it, when it was sent, and the answer. Status and
-- last day live in its stuk (soort 'buitensignaal', ouder = the melding).
SET LOCAL ROLE app_owner;
CREATE TABLE app.buitensignaal (
  organisatie_id  uuid NOT NULL,
  id              uuid NOT NULL,
  melding_id      uuid NOT NULL,
  ontvanger_soort text NOT NULL CONSTRAINT buitensignaal_soort CHECK (ontvanger_soort IN ('rijk', 'vng', 'raad', 'anders')),
  ontvanger       text CONSTRAINT buitensignaal_ontvanger CHECK (length(ontvanger) BETWEEN 2 AND 200),
  tekst           text CONSTRAINT buitensignaal_tekst CHECK (length(tekst) BETWEEN 10 AND 8000),
  verzonden_op    date,
  antwoord        text CONSTRAINT buitensignaal_antwoord CHECK (length(antwoord) BETWEEN 3 AND 8000),
  antwoord_op     date,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding ON DELETE CASCADE,
  CONSTRAINT buitensignaal_antwoord_daarna CHECK (antwoord_op >= verzonden_op)
);
CREATE INDEX buitensignaal_melding ON app.buitensignaal (organisatie_id, melding_id, id);
COMMENT ON CONSTRAINT buitensignaal_soort ON app.buitensignaal IS '/ontvangerSoort Kies het Rijk, de VNG, de raad of een ander.';
COMMENT ON CONSTRAINT buitensignaal_ontvanger ON app.buitensignaal IS '/ontvanger Schrijf in 2 tot 200 tekens aan wie dit gaat.';
COMMENT ON CONSTRAINT buitensignaal_tekst ON app.buitensignaal IS '/tekst Schrijf 10 tot 8000 tekens.';
COMMENT ON CONSTRAINT buitensignaal_antwoord ON app.buitensignaal IS '/antwoord Schrijf 3 tot 8000 tekens.';
COMMENT ON CONSTRAINT buitensignaal_antwoord_daarna ON app.buitensignaal IS '/antwoordOp Het antwoord komt op of na de dag van verzenden.';
CALL app.beveilig('app.buitensignaal');
RESET ROLE;

INSERT INTO app.status (soort, volgorde, status, fase, aan_zet, termijn_werkdagen) VALUES
  ('buitensignaal', 1, 'concept',       'open',     '{coordinator}', 10),
  ('buitensignaal', 2, 'verzonden',     'wacht',    '{coordinator}', 40),
  ('buitensignaal', 3, 'beantwoord',    'afgerond', '{}',            NULL),
  ('buitensignaal', 4, 'geen_antwoord', 'afgerond', '{}',            NULL),
  ('buitensignaal', 5, 'vervallen',     'afgerond', '{}',            NULL);
INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, toets, daarna, direct, zichtbaarheid) VALUES
  ('buitensignaal', 'concept',   'verstuur',      'verzonden',     '{coordinator}', '{verzondenOp}',         'toets_verstuur_signaal', 'na_verstuur_signaal', true, 'partijen'),
  ('buitensignaal', 'concept',   'vervalt',       'vervallen',     '{coordinator}', '{toelichting}',         NULL, NULL, true, 'intern'),
  ('buitensignaal', 'verzonden', 'antwoord',      'beantwoord',    '{coordinator}', '{antwoord,antwoordOp}', 'toets_antwoord_signaal', 'na_antwoord_signaal', true, 'partijen'),
  ('buitensignaal', 'verzonden', 'geen_antwoord', 'geen_antwoord', '{coordinator}', '{toelichting}',         NULL, NULL, true, 'partijen');
INSERT INTO app.handeling (soort, actie, status, rollen)
SELECT 'melding', 'maak_buitensignaal', s.status, '{coordinator}' FROM app.status s
 WHERE s.soort = 'melding' AND s.status IN ('in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling', 'advies_voorgelegd', 'besloten',
   'bekendgemaakt', 'in_uitvoering', 'uitgevoerd', 'afgesloten');

-- migrate:down
DELETE FROM app.handeling WHERE actie = 'maak_buitensignaal';
DELETE FROM app.stuk WHERE soort = 'buitensignaal';
DELETE FROM app.overgang WHERE soort = 'buitensignaal';
DELETE FROM app.status WHERE soort = 'buitensignaal';
DROP TABLE app.buitensignaal;
