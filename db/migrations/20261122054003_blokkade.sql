-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A right that is blocked goes up to who decides and the directeur the same day, however it became blocked; and
-- comes down again when it is not.
UPDATE app.overgang SET daarna = 'na_blokkeer' WHERE soort = 'afwijkingsrecht' AND naar = 'geblokkeerd' AND van <> 'geschorst';
UPDATE app.overgang SET daarna = 'na_blokkade' WHERE soort = 'afwijkingsrecht' AND van = 'geblokkeerd';

-- migrate:down
UPDATE app.overgang SET daarna = NULL WHERE soort = 'afwijkingsrecht' AND daarna IN ('na_blokkeer', 'na_blokkade');
