-- SPDX-License-Identifier: EUPL-1.2
-- Which coordinator looks after which meldingen: several at once, all of them or none.

CREATE VIEW api.coordinator_rij WITH (security_invoker = true) AS
  SELECT g.* FROM api.gebruiker_rij g
   WHERE g.actief AND EXISTS (SELECT FROM app.gebruiker_rol r WHERE r.organisatie_id = (SELECT app.organisatie())
                                 AND r.gebruiker_id = g.id AND r.rol = 'coordinator');

-- What keeps each of these meldingen from being given to somebody, by its place in the list.
CREATE OR REPLACE FUNCTION app.toets_toewijzen(p_ids uuid[]) RETURNS SETOF app.fout
LANGUAGE sql STABLE AS $$
  SELECT '/meldingen/' || (v.plek - 1), f.code, f.zin
    FROM unnest(p_ids) WITH ORDINALITY v (id, plek)
    LEFT JOIN api.melding_zicht z ON z.id = v.id AND z.status <> 'concept'
    LEFT JOIN app.status st ON (st.soort, st.status) = ('melding', z.status)
    CROSS JOIN LATERAL (VALUES ('niet_gevonden', 'Deze melding is er niet, of je mag haar niet zien.', z.id IS NULL),
                               ('afgerond', z.kenmerk || ' is al afgerond.', st.fase = 'afgerond')) f (code, zin, geldt)
   WHERE f.geldt ORDER BY v.plek;
$$;

CREATE OR REPLACE FUNCTION app.toets_behandelaar(p_id uuid) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_id IS NOT NULL AND NOT EXISTS (SELECT FROM app.gebruiker g
       JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'coordinator')
      WHERE g.organisatie_id = app.organisatie() AND g.id = p_id AND g.actief) THEN
    PERFORM app.weiger('WF400', 'Kies een coördinator die hier werkt.', ARRAY[('/behandelaarId', 'geen_coordinator',
      'Deze collega is geen coördinator.')::app.fout]);
  END IF;
END $$;

CREATE OR REPLACE FUNCTION api.meldingen_toewijzen(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_ids uuid[] := ARRAY (SELECT jsonb_array_elements_text(invoer -> 'meldingen')::uuid);
  v_aan uuid := (invoer ->> 'behandelaarId')::uuid;
  v_naam text := (SELECT g.naam FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (app.organisatie(), v_aan));
  v_fouten app.fout[];
  v_id uuid;
BEGIN
  PERFORM app.toets_behandelaar(v_aan);
  -- In one order for everybody, so that two who give out at once wait for each other and never both.
  PERFORM FROM app.stuk s WHERE s.organisatie_id = app.organisatie() AND s.id = ANY (v_ids) ORDER BY s.id FOR NO KEY UPDATE;
  v_fouten := ARRAY (SELECT f::app.fout FROM app.toets_toewijzen(v_ids) f);
  IF cardinality(v_fouten) > 0 THEN
    PERFORM app.weiger('WF409', 'Er is niets toegewezen. Haal weg wat niet kan, en probeer het opnieuw.', v_fouten);
  END IF;
  FOR v_id IN UPDATE app.melding m SET behandelaar_id = v_aan
    WHERE m.organisatie_id = app.organisatie() AND m.id = ANY (v_ids) AND m.behandelaar_id IS DISTINCT FROM v_aan RETURNING m.id
  LOOP
    PERFORM app.raak_aan(v_id, NULL);
    PERFORM app.meld_gebeurtenis(v_id, 'systeem', 'team', CASE WHEN v_aan IS NULL THEN 'Niemand is nu de behandelaar.' ELSE 'Behandelaar is nu ' || v_naam || '.' END);
    PERFORM app.stuur(v_aan, 'melding.toegewezen', 'melding', v_id, v_id) WHERE v_aan <> app.actor();
  END LOOP;
  RETURN (json_build_object('aantal', cardinality(v_ids)), NULL, 200, NULL)::app.antwoord;
END $$;
