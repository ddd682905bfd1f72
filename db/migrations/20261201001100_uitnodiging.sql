-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A meeting that was chosen, moved or called off goes by mail to the calendar of each member: when, and not what about.
SET LOCAL ROLE app_owner;
ALTER TABLE app.uitgaande_mail
  -- The meeting that goes along; how it stands is looked up when the mail leaves.
  ADD COLUMN overleg_id uuid,
  ADD FOREIGN KEY (organisatie_id, overleg_id) REFERENCES app.overleg ON DELETE CASCADE;
CREATE INDEX uitgaande_mail_overleg ON app.uitgaande_mail (organisatie_id, overleg_id) WHERE overleg_id IS NOT NULL;
RESET ROLE;

INSERT INTO app.sjabloon_soort (sleutel, onderwerp, tekst, variabelen, berichten, volgorde) VALUES
  ('overleg', 'Het overleg van je team, voor je agenda',
   E'Dag {{naam}},\n\nBij deze mail hoort een bestand voor je agenda. Je team koos of verzette een overleg, of zegde het af. Uit voorzorg staat niet in deze mail waar het over gaat.\n\nLog in om het te lezen:\n{{link}}\n\n{{organisatie}}\n\nDeze mail gaat vanzelf. Wil je minder mail? Kies dat bij je profiel.\n',
   '{naam,organisatie,link}', '{overleg.gepland,overleg.verzet,overleg.afgezegd}', 35);

-- migrate:down
DELETE FROM app.uitgaande_mail WHERE sjabloon = 'overleg';
DELETE FROM app.sjabloon WHERE sleutel = 'overleg';
DELETE FROM app.sjabloon_soort WHERE sleutel = 'overleg';
ALTER TABLE app.uitgaande_mail DROP COLUMN overleg_id;
