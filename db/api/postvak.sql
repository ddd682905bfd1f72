-- SPDX-License-Identifier: EUPL-1.2
-- The inbox of whoever asks.

CREATE VIEW api.post_rij WITH (security_invoker = true) AS
  SELECT p.id, p.bericht, p.stuk_soort AS "stukSoort", p.stuk_id AS "stukId", p.kenmerk, p.titel,
         app.utc(p.aangemaakt_op) AS "ontvangenOp", p.gelezen_op IS NOT NULL AS gelezen
    FROM app.post p
   WHERE p.organisatie_id = (SELECT app.organisatie()) AND p.gebruiker_id = (SELECT app.actor());

-- Puts a line in the postvak of an account of the organisatie that acts. Not a second one like it about the same thing while
-- the first was not read: who has much to do is told once, and by one mail.
CREATE OR REPLACE FUNCTION app.leg_in_postvak(p_aan uuid, p_bericht text, p_soort text, p_stuk uuid, p_kenmerk text, p_titel text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, kenmerk, titel)
  SELECT g.organisatie_id, g.id, p_bericht, p_soort, p_stuk, p_kenmerk, p_titel FROM app.gebruiker g
   WHERE (g.organisatie_id, g.id) = (app.organisatie(), p_aan) AND g.actief AND NOT EXISTS (SELECT FROM app.post p
     WHERE (p.organisatie_id, p.gebruiker_id, p.stuk_id, p.bericht) = (g.organisatie_id, g.id, p_stuk, p_bericht) AND p.gelezen_op IS NULL);
END $$;

-- What was sent about something is read: by one person, or (p_wie NULL) of one kind by everybody, because it asks nothing any more.
CREATE OR REPLACE FUNCTION app.post_is_gelezen(p_stuk uuid, p_wie uuid, p_bericht text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.post p SET gelezen_op = app.nu() WHERE p.organisatie_id = app.organisatie() AND p.stuk_id = p_stuk AND p.gelezen_op IS NULL
     AND p.gebruiker_id = coalesce(p_wie, p.gebruiker_id) AND p.bericht = coalesce(p_bericht, p.bericht);
END $$;

CREATE OR REPLACE FUNCTION api.post_gelezen(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.post SET gelezen_op = coalesce(gelezen_op, app.nu())
   WHERE organisatie_id = app.organisatie() AND gebruiker_id = app.actor() AND id = (pad ->> 'id')::uuid;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Dit bericht is er niet.'); END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;
