-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- What is wiped or thrown away is looked for from below: each foreign key to a row that can go has an index, or every such row
-- costs a walk through the whole table. The same roads lead to what is read most: the post about something, the files of a verzoek.
SET LOCAL ROLE app_owner;
CREATE INDEX post_over ON app.post (organisatie_id, stuk_id);
CREATE INDEX uitgaande_mail_post ON app.uitgaande_mail (organisatie_id, post_id) WHERE post_id IS NOT NULL;

CREATE INDEX teamlid_team ON app.teamlid (organisatie_id, team_id);
CREATE INDEX teamtoestemming_team ON app.teamtoestemming (organisatie_id, team_id);
CREATE INDEX uitvoering_besluit ON app.uitvoering (organisatie_id, besluit_id);
CREATE INDEX rechtvraag_voorstel ON app.rechtvraag (organisatie_id, voorstel_id) WHERE voorstel_id IS NOT NULL;

CREATE INDEX bijlage_verzoek ON app.bijlage (organisatie_id, verzoek_id) WHERE verzoek_id IS NOT NULL;
CREATE INDEX toestemming_verzoek ON app.toestemming (organisatie_id, verzoek_id);
CREATE INDEX vrijgavevraag_verzoek ON app.vrijgavevraag (organisatie_id, verzoek_id);
CREATE INDEX nazorg_verzoek ON app.nazorg (organisatie_id, verzoek_id);
CREATE INDEX samenvatting_reactie_verzoek ON app.samenvatting_reactie (organisatie_id, verzoek_id);
CREATE INDEX bevestiging_verzoek ON app.bevestiging (organisatie_id, verzoek_id);
CREATE INDEX afspraakstand_verzoek ON app.afspraakstand (organisatie_id, verzoek_id);

CREATE INDEX partij_verzoek ON app.partij (organisatie_id, verzoek_id);
-- Who left is looked for over the wall (app.vertrek_einde), by the place alone.
CREATE INDEX partij_plaats ON app.partij (id);
CREATE INDEX bericht_partij ON app.bericht (organisatie_id, partij_id) WHERE partij_id IS NOT NULL;
CREATE INDEX volgcode_partij ON app.volgcode (organisatie_id, partij_id) WHERE partij_id IS NOT NULL;
CREATE INDEX bijlage_partij ON app.bijlage (organisatie_id, partij_id) WHERE partij_id IS NOT NULL;
CREATE INDEX toestemming_partij ON app.toestemming (organisatie_id, partij_id) WHERE partij_id IS NOT NULL;
CREATE INDEX vrijgavevraag_partij ON app.vrijgavevraag (organisatie_id, partij_id) WHERE partij_id IS NOT NULL;
CREATE INDEX inzage_van_partij ON app.inzage (organisatie_id, partij_id);
CREATE INDEX bijeenkomst_partij ON app.bijeenkomst (organisatie_id, partij_id) WHERE partij_id IS NOT NULL;
CREATE INDEX navraag_partij ON app.navraag (organisatie_id, partij_id) WHERE partij_id IS NOT NULL;
RESET ROLE;

-- migrate:down
DROP INDEX app.post_over, app.uitgaande_mail_post, app.teamlid_team, app.teamtoestemming_team, app.toestemming_verzoek, app.vrijgavevraag_verzoek, app.nazorg_verzoek,
  app.uitvoering_besluit, app.rechtvraag_voorstel, app.bijlage_verzoek, app.samenvatting_reactie_verzoek,
  app.bevestiging_verzoek, app.afspraakstand_verzoek, app.partij_verzoek, app.partij_plaats, app.bericht_partij, app.volgcode_partij, app.bijlage_partij, app.toestemming_partij,
  app.vrijgavevraag_partij, app.inzage_van_partij, app.bijeenkomst_partij, app.navraag_partij;
