-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- One line of somebody's werkvoorraad. Never stored: always computed from where things stand.
SET LOCAL ROLE app_owner;
CREATE TYPE app.taak AS (
  nu           boolean,  -- true: this person can do it now; false: it waits for somebody else
  soort        text,
  id           uuid,
  kenmerk      text,
  titel        text,
  taak         text,
  uiterlijk_op date,     -- last day for this task
  uiterste_op  date      -- last day of the six weeks
);
RESET ROLE;

-- migrate:down
DROP TYPE app.taak CASCADE;
