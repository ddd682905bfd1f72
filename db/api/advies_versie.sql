-- SPDX-License-Identifier: EUPL-1.2
-- The texts an advies had, and who is writing now.

-- The text of an advies as it is kept.
CREATE OR REPLACE FUNCTION app.advies_tekst(a app.advies) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN jsonb_build_object('uitkomst', a.uitkomst, 'betekenisVoorInwoners', a.betekenis_voor_inwoners, 'voorstelTekst', a.voorstel_tekst,
    'reikwijdte', a.reikwijdte, 'uitzonderingen', a.uitzonderingen, 'kostenBaten', a.kosten_baten, 'proefEinddatum', a.proef_einddatum,
    'onderbouwing', a.onderbouwing, 'gronden', app.advies_gronden(a.id));
END $$;

-- Keeps the text as it is now, unless that is what was kept last. What was decided on is always kept.
CREATE OR REPLACE FUNCTION app.bewaar_versie(a app.advies, p_soort text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_tekst jsonb := app.advies_tekst(a);
BEGIN
  INSERT INTO app.advies_versie (organisatie_id, advies_id, ronde, tekst, soort, door)
  SELECT a.organisatie_id, a.id, a.ronde, v_tekst, p_soort, a.geschreven_door
   WHERE p_soort = 'vastgesteld' OR v_tekst IS DISTINCT FROM (SELECT v.tekst FROM app.advies_versie v
     WHERE (v.organisatie_id, v.advies_id) = (a.organisatie_id, a.id) ORDER BY v.id DESC LIMIT 1);
END $$;

-- The team reads every text; who decides reads what was presented.
CREATE VIEW api.advies_versie WITH (security_invoker = true) AS
  SELECT v.id, v.advies_id AS "adviesId", v.soort, v.ronde, app.persoon(v.door) AS door, app.utc(v.op) AS op, v.tekst
    FROM app.advies_versie v
    JOIN api.advies_zicht z ON (z.organisatie_id, z.id) = (v.organisatie_id, v.advies_id)
   WHERE v.organisatie_id = app.organisatie()
     AND (z.rol && '{teamlid,trekker,coordinator,jurist}'
          OR (v.soort = 'vastgesteld' AND z.status NOT IN ('in_bewerking', 'ter_vaststelling', 'vastgesteld')
              AND z.rol && '{beslisser,directeur}'));

CREATE VIEW api.advies_versie_rij WITH (security_invoker = true) AS
  SELECT v.id, v."adviesId", v.soort, v.ronde, v.door, v.op FROM api.advies_versie v;

CREATE OR REPLACE FUNCTION app.schrijflease() RETURNS interval LANGUAGE sql IMMUTABLE RETURN interval '60 seconds';

-- "I have it open to write", or "not any more"; the answer: who else has, and which version the text is at.
-- Writers who went without a word are cleared away here.
CREATE FUNCTION api.advies_aanwezig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (pad ->> 'id')::uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM api.advies_zicht z WHERE z.id = v_id) THEN PERFORM app.er_niet(); END IF;
  PERFORM app.alleen_voor(v_id, '{teamlid,trekker}', 'Alleen een lid van het team schrijft het advies.');
  DELETE FROM app.advies_schrijver s WHERE s.organisatie_id = app.organisatie() AND s.advies_id = v_id
     AND (s.gezien_op < app.nu() - app.schrijflease() OR s.gebruiker_id = app.actor() AND NOT (invoer ->> 'bezig')::boolean);
  INSERT INTO app.advies_schrijver (organisatie_id, advies_id, gebruiker_id)
  SELECT app.organisatie(), v_id, app.actor() WHERE (invoer ->> 'bezig')::boolean
  ON CONFLICT (organisatie_id, advies_id, gebruiker_id) DO UPDATE SET gezien_op = app.nu();
  RETURN (SELECT (json_build_object('versie', t.versie, 'schrijvers', coalesce((
      SELECT json_agg(json_build_object('gebruiker', app.persoon(s.gebruiker_id), 'sinds', app.utc(s.sinds)) ORDER BY s.sinds)
        FROM app.advies_schrijver s WHERE (s.organisatie_id, s.advies_id) = (t.organisatie_id, t.id) AND s.gebruiker_id <> app.actor()), '[]')),
      NULL, 200, NULL)::app.antwoord FROM app.stuk t WHERE t.organisatie_id = app.organisatie() AND t.id = v_id);
END $$;
