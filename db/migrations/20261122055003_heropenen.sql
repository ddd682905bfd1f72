-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- After the end: a closed melding comes back as a new one with a clock of its own, a rule that was withdrawn is taken on
-- by the Servicepunt, and whoever was not heard asks the head to look once more.
SET LOCAL ROLE app_owner;
ALTER TABLE app.melding
  ADD nieuw_feit     text CONSTRAINT melding_nieuw_feit CHECK (length(nieuw_feit) BETWEEN 10 AND 2000),
  ADD heropend_reden text CONSTRAINT melding_heropend_reden CHECK (length(heropend_reden) BETWEEN 10 AND 2000),
  -- Taken on by the Servicepunt itself: nobody's clock runs and nobody gets a right.
  ADD ambtshalve     boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT melding_opvolger_met_reden CHECK ((voorganger_id IS NULL) = (heropend_reden IS NULL));
CREATE INDEX melding_opvolger ON app.melding (organisatie_id, voorganger_id) WHERE voorganger_id IS NOT NULL;
COMMENT ON CONSTRAINT melding_nieuw_feit ON app.melding IS '/nieuwFeit Schrijf in 10 tot 2000 tekens op wat er nieuw is.';
COMMENT ON CONSTRAINT melding_heropend_reden ON app.melding IS '/reden Schrijf in 10 tot 2000 tekens op waarom.';
RESET ROLE;

INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, toets, daarna, direct) VALUES
  ('melding', 'niet_in_behandeling', 'vraag_herziening',           'niet_in_behandeling', '{melder}',    '{toelichting}', 'toets_vraag_herziening', 'na_vraag_herziening', true),
  ('melding', 'niet_in_behandeling', 'wijs_herziening_af',         'niet_in_behandeling', '{beslisser}', '{motivering}',  'toets_herziening',       'na_herziening_af',    true),
  ('melding', 'niet_in_behandeling', 'neem_alsnog_in_behandeling', 'ingediend',           '{beslisser}', '{motivering}',  'toets_herziening',       'na_alsnog',           true);
INSERT INTO app.handeling (soort, actie, status, rollen) VALUES
  ('melding', 'heropen',  'afgesloten',  '{melder,coordinator}'),
  ('melding', 'zet_voort', 'ingetrokken', '{coordinator}');

-- migrate:down
DELETE FROM app.handeling WHERE actie IN ('heropen', 'zet_voort');
DELETE FROM app.historie WHERE actie IN ('vraag_herziening', 'wijs_herziening_af', 'neem_alsnog_in_behandeling');
DELETE FROM app.overgang WHERE actie IN ('vraag_herziening', 'wijs_herziening_af', 'neem_alsnog_in_behandeling');
ALTER TABLE app.melding DROP CONSTRAINT melding_opvolger_met_reden, DROP nieuw_feit, DROP heropend_reden, DROP ambtshalve;
DROP INDEX app.melding_opvolger;
