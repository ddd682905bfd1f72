-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A signal without a name: what hinders, and nothing about who said so. No account, no moment, only the day; the
-- id begins at the start of that day. So it has no clock and gives no right.
SET LOCAL ROLE app_owner;
CREATE TABLE app.signaal (
  organisatie_id uuid NOT NULL REFERENCES app.organisatie,
  id             uuid NOT NULL,
  dag            date NOT NULL,
  regel          text NOT NULL CONSTRAINT signaal_regel_lengte CHECK (length(regel) BETWEEN 3 AND 300),
  tekst          text NOT NULL CONSTRAINT signaal_tekst_lengte CHECK (length(tekst) BETWEEN 3 AND 4000),
  status         text NOT NULL DEFAULT 'nieuw' CHECK (status IN ('nieuw', 'bij_melding', 'weggelegd')),
  melding_id     uuid,
  toelichting    text CONSTRAINT signaal_toelichting_lengte CHECK (length(toelichting) BETWEEN 3 AND 2000),
  verwerkt_door  uuid,
  verwerkt_op    timestamptz,
  PRIMARY KEY (organisatie_id, id),
  CONSTRAINT signaal_melding FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding,
  FOREIGN KEY (organisatie_id, verwerkt_door) REFERENCES app.gebruiker,
  CONSTRAINT signaal_melding_hoort_erbij CHECK ((status = 'bij_melding') = (melding_id IS NOT NULL)),
  CONSTRAINT signaal_verwerkt CHECK ((status <> 'nieuw') = (verwerkt_op IS NOT NULL)),
  CONSTRAINT signaal_weggelegd_met_reden CHECK (status <> 'weggelegd' OR toelichting IS NOT NULL)
);
COMMENT ON CONSTRAINT signaal_regel_lengte ON app.signaal IS '/regel Noem de regel in 3 tot 300 tekens.';
COMMENT ON CONSTRAINT signaal_tekst_lengte ON app.signaal IS '/tekst Schrijf 3 tot 4000 tekens.';
COMMENT ON CONSTRAINT signaal_toelichting_lengte ON app.signaal IS '/toelichting Schrijf 3 tot 2000 tekens.';
COMMENT ON CONSTRAINT signaal_melding ON app.signaal IS '/meldingId Deze melding is er niet.';
COMMENT ON CONSTRAINT signaal_melding_hoort_erbij ON app.signaal IS '/meldingId Kies bij welke melding dit hoort.';
COMMENT ON CONSTRAINT signaal_weggelegd_met_reden ON app.signaal IS '/toelichting Schrijf op waarom je dit weglegt.';
CREATE INDEX signaal_nieuw ON app.signaal (organisatie_id, id) WHERE status = 'nieuw';
CREATE INDEX signaal_melding_id ON app.signaal (organisatie_id, melding_id) WHERE melding_id IS NOT NULL;
CALL app.beveilig('app.signaal');
RESET ROLE;

-- migrate:down
DROP TABLE app.signaal;
