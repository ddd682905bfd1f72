-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Colleagues who offered to help look at rules. One row per person; who left stays, for the history.
SET LOCAL ROLE app_owner;

CREATE TABLE app.poulelid (
  organisatie_id   uuid NOT NULL,
  gebruiker_id     uuid NOT NULL,
  status           text NOT NULL DEFAULT 'aangemeld'
                   CONSTRAINT poulelid_status CHECK (status IN ('aangemeld', 'actief', 'pauze', 'uitgestapt')),
  onderwerpen      text[] NOT NULL DEFAULT '{}'
                   CONSTRAINT poulelid_onderwerpen CHECK (cardinality(onderwerpen) <= 20),
  doelgroepen      text[] NOT NULL DEFAULT '{}'
                   CONSTRAINT poulelid_doelgroepen CHECK (cardinality(doelgroepen) <= 20),
  uren_per_week    int NOT NULL DEFAULT 4
                   CONSTRAINT poulelid_uren CHECK (uren_per_week BETWEEN 1 AND 36),
  max_gelijktijdig int NOT NULL DEFAULT 2
                   CONSTRAINT poulelid_max_gelijktijdig CHECK (max_gelijktijdig BETWEEN 1 AND 5),
  pauze_tot        date,
  versie           int NOT NULL DEFAULT 1,
  aangemeld_op     timestamptz NOT NULL DEFAULT app.nu(),
  gewijzigd_op     timestamptz NOT NULL DEFAULT app.nu(),
  PRIMARY KEY (organisatie_id, gebruiker_id),
  FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker,
  CONSTRAINT poulelid_pauze_tot CHECK (status <> 'pauze' OR pauze_tot IS NOT NULL)
);
COMMENT ON CONSTRAINT poulelid_onderwerpen ON app.poulelid IS '/onderwerpen Noem hoogstens 20 onderwerpen.';
COMMENT ON CONSTRAINT poulelid_doelgroepen ON app.poulelid IS '/doelgroepen Noem hoogstens 20 doelgroepen.';
COMMENT ON CONSTRAINT poulelid_uren ON app.poulelid IS '/urenPerWeek Kies 1 tot en met 36 uur per week.';
COMMENT ON CONSTRAINT poulelid_max_gelijktijdig ON app.poulelid IS '/maxGelijktijdig Kies 1 tot en met 5 meldingen tegelijk.';
COMMENT ON CONSTRAINT poulelid_pauze_tot ON app.poulelid IS '/pauzeTot Vul in tot welke dag de pauze duurt.';
CALL app.beveilig('app.poulelid');
RESET ROLE;

-- migrate:down
DROP TABLE app.poulelid;
