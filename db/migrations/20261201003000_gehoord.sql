-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Nobody has to look to know: steps that were silent tell who they concern. A begeleider can stop after an agreement too,
-- with a reason; and who has no place at the table any more can still say how it went.
INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, daarna) VALUES
  ('verzoek', 'afgestemd', 'stop', 'afgesloten', '{begeleider}', '{bericht}', 'afgestemd_verlaten'),
  ('verzoek', 'nazorg',    'stop', 'afgesloten', '{begeleider}', '{bericht}', 'afgestemd_verlaten');
UPDATE app.overgang SET daarna = 'afstemming_sluit' WHERE (soort, actie) = ('verzoek', 'sluit');
UPDATE app.overgang SET daarna = 'afstemming_afgerond' WHERE (soort, van, actie) = ('verzoek', 'in_afstemming', 'leid_door');
UPDATE app.overgang SET daarna = 'inwoner_stopt' WHERE (soort, van, actie) = ('verzoek', 'intake', 'trek_in');
UPDATE app.overgang SET daarna = 'afstemming_stopt' WHERE (soort, van, actie) = ('verzoek', 'partij_uitgenodigd', 'trek_in');

-- An answer may be added, and no word of one be read.
GRANT SELECT (partij_id), INSERT (organisatie_id, id, verzoek_id, wie, partij_id, einde_op, oordeel) ON app.navraag TO app_poort;

-- migrate:down
REVOKE SELECT (partij_id), INSERT (organisatie_id, id, verzoek_id, wie, partij_id, einde_op, oordeel) ON app.navraag FROM app_poort;
UPDATE app.overgang SET daarna = 'partij_na_stap' WHERE (soort, van, actie) = ('verzoek', 'partij_uitgenodigd', 'trek_in');
UPDATE app.overgang SET daarna = NULL WHERE soort = 'verzoek' AND (van, actie) IN (('in_afstemming', 'leid_door'), ('intake', 'trek_in'));
UPDATE app.overgang SET daarna = 'nazorg_eindigt' WHERE (soort, actie) = ('verzoek', 'sluit');
DELETE FROM app.overgang WHERE soort = 'verzoek' AND van IN ('afgestemd', 'nazorg') AND actie = 'stop';
