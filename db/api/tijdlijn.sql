-- SPDX-License-Identifier: EUPL-1.2
-- The timeline of a melding: its steps, those of its advies, besluit and afwijkingsrecht, what happened
-- and what people wrote. Each entry has the visibility that was chosen when it was written.

CREATE VIEW api.melding_tijdlijn WITH (security_invoker = true) AS
  SELECT e.id, z.id AS "meldingId", e.soort,
         CASE WHEN k.soort IN ('melding', 'advies', 'besluit', 'afwijkingsrecht', 'afwijkingsvoorstel', 'uitvoering', 'escalatie', 'buitensignaal') THEN k.soort ELSE 'melding' END AS "stukSoort",
         app.utc(e.op) AS op,
         CASE WHEN e.door = z.melder_id::text AND NOT z.naam THEN 'melder'
              ELSE coalesce((SELECT g.naam FROM app.gebruiker g WHERE g.organisatie_id = z.organisatie_id
                   AND g.id = CASE WHEN e.door ~ '^[0-9a-f]{8}-' THEN e.door::uuid END), e.door) END AS door,
         e.actie, e.van, e.naar, e.tekst, e.zichtbaarheid, e.buiten_werkstroom AS "buitenWerkstroom"
    FROM api.melding_zicht z
    CROSS JOIN LATERAL (SELECT s.id, s.soort FROM app.stuk s WHERE s.organisatie_id = z.organisatie_id AND s.id = z.id
              UNION ALL SELECT s.id, s.soort FROM app.stuk s WHERE s.organisatie_id = z.organisatie_id AND s.ouder_id = z.id AND s.soort <> 'overleg') k
    CROSS JOIN LATERAL (
      SELECT h.id, CASE h.door WHEN 'systeem' THEN 'systeem' ELSE 'stap' END AS soort, h.op, h.door, h.actie, h.van, h.naar,
             coalesce(h.reden, h.invoer ->> 'motivering', h.invoer ->> 'toelichting', h.invoer ->> 'vraag',
                      h.invoer ->> 'antwoord', h.invoer ->> 'reden', h.invoer ->> 'tekst') AS tekst, h.zichtbaarheid, h.buiten_werkstroom
        FROM app.historie h WHERE h.organisatie_id = z.organisatie_id AND h.stuk_id = k.id
      UNION ALL
      SELECT g.id, g.soort, g.op, g.door, NULL, NULL, NULL, g.tekst, g.zichtbaarheid, false
        FROM app.gebeurtenis g WHERE g.organisatie_id = z.organisatie_id AND g.stuk_id = k.id) e
   WHERE e.zichtbaarheid = ANY (app.leest(z.rollen))
      OR 'melder' = ANY (z.rollen) AND e.actie IN ('vraag_melder', 'antwoord_melder');

-- A note. Whoever writes it chooses who reads it, and can only choose what they read themselves.
CREATE OR REPLACE FUNCTION api.notitie_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding((pad ->> 'id')::uuid, NULL);
  v_rollen text[] := app.betrekkingen(s.id);
  v_id uuid;
BEGIN
  IF NOT 'schrijf_notitie' = ANY (app.melding_acties(s.id, s.status, v_rollen)) THEN
    PERFORM app.weiger('WF403', 'Je kunt bij deze melding nu niets schrijven.');
  ELSIF NOT invoer ->> 'zichtbaarheid' = ANY (app.leest(v_rollen)) THEN
    PERFORM app.weiger('WF400', 'Kies wie dit mag lezen.', ARRAY[('/zichtbaarheid', 'niet_voor_jou',
      'Kies een groep waar je zelf bij hoort.')::app.fout]);
  END IF;
  v_id := app.meld_gebeurtenis(s.id, 'notitie', invoer ->> 'zichtbaarheid', invoer ->> 'tekst');
  RETURN (SELECT ((to_jsonb(t) - 'meldingId')::json, NULL, 201, NULL)::app.antwoord FROM api.melding_tijdlijn t WHERE t."meldingId" = s.id AND t.id = v_id);
END $$;
