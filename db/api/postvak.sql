-- SPDX-License-Identifier: EUPL-1.2
-- The inbox of whoever asks.

CREATE VIEW api.post_rij WITH (security_invoker = true) AS
  SELECT p.id, p.bericht, p.stuk_soort AS "stukSoort", p.stuk_id AS "stukId", p.kenmerk, p.titel,
         app.utc(p.aangemaakt_op) AS "ontvangenOp", p.gelezen_op IS NOT NULL AS gelezen
    FROM app.post p
   WHERE p.organisatie_id = (SELECT app.organisatie()) AND p.gebruiker_id = (SELECT app.actor());

CREATE OR REPLACE FUNCTION api.post_gelezen(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.post SET gelezen_op = coalesce(gelezen_op, app.nu())
   WHERE organisatie_id = app.organisatie() AND gebruiker_id = app.actor() AND id = (pad ->> 'id')::uuid;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Dit bericht is er niet.'); END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;
