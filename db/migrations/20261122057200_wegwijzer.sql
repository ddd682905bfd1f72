-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- Where to go with what is no rule, in the words of this gemeente; empty: the words of the screens.
SET LOCAL ROLE app_owner;
CREATE TABLE app.wegwijzer (
  organisatie_id uuid PRIMARY KEY REFERENCES app.organisatie,
  klacht         text CONSTRAINT wegwijzer_klacht_lengte CHECK (length(klacht) <= 1000),
  integriteit    text CONSTRAINT wegwijzer_integriteit_lengte CHECK (length(integriteit) <= 1000),
  misstand       text CONSTRAINT wegwijzer_misstand_lengte CHECK (length(misstand) <= 1000),
  ict_storing    text CONSTRAINT wegwijzer_ict_storing_lengte CHECK (length(ict_storing) <= 1000),
  persoon        text CONSTRAINT wegwijzer_persoon_lengte CHECK (length(persoon) <= 1000),
  versie         int NOT NULL DEFAULT 2
);
COMMENT ON CONSTRAINT wegwijzer_klacht_lengte ON app.wegwijzer IS '/klacht Gebruik hoogstens 1000 tekens.';
COMMENT ON CONSTRAINT wegwijzer_integriteit_lengte ON app.wegwijzer IS '/integriteit Gebruik hoogstens 1000 tekens.';
COMMENT ON CONSTRAINT wegwijzer_misstand_lengte ON app.wegwijzer IS '/misstand Gebruik hoogstens 1000 tekens.';
COMMENT ON CONSTRAINT wegwijzer_ict_storing_lengte ON app.wegwijzer IS '/ictStoring Gebruik hoogstens 1000 tekens.';
COMMENT ON CONSTRAINT wegwijzer_persoon_lengte ON app.wegwijzer IS '/persoon Gebruik hoogstens 1000 tekens.';
CALL app.beveilig('app.wegwijzer');
RESET ROLE;

-- migrate:down
DROP TABLE app.wegwijzer;
