-- SPDX-License-Identifier: EUPL-1.2
-- The verzoek as the citizen sees it who follows it with a code. The code opens one verzoek
-- (app.volgt()), in the organisatie it belongs to; nothing here takes an id.
SET LOCAL ROLE app_poort;

-- Looks up a tracking code by its hash. A good one gives back its try: a crowd behind one address that
-- has codes never reaches the threshold.
CREATE FUNCTION api.volg_zoek(p_hash text, p_adres text, OUT organisatie uuid, OUT verzoek uuid, OUT partij uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  SELECT c.organisatie_id, c.verzoek_id, c.partij_id INTO organisatie, verzoek, partij
    FROM app.volgcode c JOIN app.organisatie o ON o.id = c.organisatie_id AND o.actief
   WHERE c.hash = p_hash;
  IF FOUND THEN
    UPDATE app.rem SET aantal = greatest(0, aantal - 1) WHERE soort = 'volgsessie_maak' AND sleutel = p_adres;
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION api.volg_zoek(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api.volg_zoek(text, text) TO app_api;
SET LOCAL ROLE app_owner;

-- How long this may take, three ways beside each other: comparable verzoeken, our own target, and the law.
CREATE OR REPLACE FUNCTION app.verzoek_doorlooptijd(v app.verzoek) RETURNS json
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_begin date := (SELECT app.dag(min(h.op)) FROM app.historie h WHERE (h.organisatie_id, h.stuk_id, h.naar) = ((v).organisatie_id, (v).id, 'ingediend'));
BEGIN
  RETURN json_build_object('vergelijkbaar', app.vergelijkbare_duur((v).organisatie_id, (v).gemeente_id),
    'doel', json_build_object('dagen', app.ingesteld('verzoek.streefdagen'), 'uiterlijkOp', v_begin + app.ingesteld('verzoek.streefdagen')),
    'wettelijk', app.wettelijk_maximum((v).lopende_procedure, (v).besluit_van));
END $$;

-- Who read what, and when last: the begeleiders the story, a partij what was released to it.
CREATE OR REPLACE FUNCTION app.verzoek_gelezen_door(p_verzoek uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT coalesce(json_agg(json_build_object('naam', l.naam, 'wie', l.wie, 'items', l.items, 'laatstOp', app.utc(l.op)) ORDER BY l.op DESC), '[]')
    FROM (SELECT to_json(g.naam) AS naam, 'begeleider' AS wie, '{verhaal,wens}'::text[] AS items, max(k.op) AS op FROM app.logboek k
            JOIN app.gebruiker g ON g.organisatie_id = k.organisatie_id AND g.id::text = k.actor
           WHERE k.organisatie_id = app.organisatie() AND k.stuk_id = p_verzoek AND k.handeling = 'verzoek_lees'
           GROUP BY g.id, g.naam
          UNION ALL
          SELECT app.zegel(p.naam, 'partij', p.id, 'naam'), 'partij', array_agg(DISTINCT i.item ORDER BY i.item), max(i.op) FROM app.inzage i
            JOIN app.partij p ON (p.organisatie_id, p.id) = (i.organisatie_id, i.partij_id)
           WHERE i.organisatie_id = app.organisatie() AND i.verzoek_id = p_verzoek
           GROUP BY p.id, p.naam) l);
END $$;

CREATE OR REPLACE FUNCTION app.volg_tijdlijn(p_verzoek uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT coalesce(json_agg(to_jsonb(t) - 'verzoekId' ORDER BY t.id DESC), '[]')
    FROM api.verzoek_tijdlijn t WHERE t."verzoekId" = p_verzoek AND t.zichtbaarheid IN ('partijen', 'openbaar'));
END $$;

-- Exactly one row: the verzoek that is followed.
CREATE VIEW api.volgverzoek WITH (security_invoker = true) AS
  SELECT r.kenmerk, r.gemeente, app.organisatie_naam(v.organisatie_id) AS afstemmingsorganisatie, app.hier_bereikbaar() AS bereikbaar,
         r.status, r.fase, r."aanZet", r."stapUiterlijkOp", r."ingediendOp", r."laatsteDagBezwaar",
         (SELECT g.naam FROM app.gebruiker g
           WHERE (g.organisatie_id, g.id) = (v.organisatie_id, v.begeleider_id)) AS begeleider,
         app.zegel_van(v, v.wat_gebeurde, 'wat_gebeurde') AS "watGebeurde", app.zegel_van(v, v.wens, 'wens') AS wens,
         app.mag_bestaan_weten(v.id) AS "magGemeenteWeten",
         app.verzoek_gelezen_door(v.id) AS "gelezenDoor", app.volg_tijdlijn(v.id) AS tijdlijn,
         app.verzoek_doorlooptijd(v) AS doorlooptijd,
         app.acties('verzoek', r.status, app.rollen()) AS acties,
         s.versie,
         app.kluis(v) AS kluis
    FROM app.verzoek v
    JOIN app.stuk s USING (organisatie_id, id)
    JOIN api.verzoek_rij r ON r.id = v.id
   WHERE v.organisatie_id = app.organisatie() AND v.id = app.volgt() AND app.partij() IS NULL
     -- Who says no reads that once, in the answer; after that the token is as dead as its code.
     AND (v.gewist_op IS NULL OR s.status = 'geweigerd');

CREATE OR REPLACE FUNCTION app.volg_antwoord() RETURNS app.antwoord LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_uit app.antwoord;
BEGIN
  SELECT to_json(x), x.versie, 200, NULL INTO v_uit FROM api.volgverzoek x;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Uw verzoek is er niet meer.');
  END IF;
  RETURN v_uit;
END $$;

CREATE FUNCTION api.volgverzoek_lees(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.volg_antwoord();
$$;

CREATE FUNCTION api.volgverzoek_stap(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.verzoek_zet_stap(app.volgt(), p_versie, p_in);
  RETURN app.volg_antwoord();
END $$;
