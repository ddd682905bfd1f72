-- SPDX-License-Identifier: EUPL-1.2
-- Norms of decent government as labels of a stuk, or of one talk about it.

CREATE OR REPLACE FUNCTION app.normen_van(p_stuk uuid, p_gesprek uuid DEFAULT NULL) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT coalesce(json_agg(json_build_object('id', n.id, 'naam', n.naam, 'groep', n.groep, 'uitgave', n.uitgave) ORDER BY n.volgorde, n.naam), '[]')
    FROM app.normlabel l JOIN app.behoorlijkheidsnorm n ON (n.organisatie_id, n.id) = (l.organisatie_id, l.norm_id)
   WHERE (l.organisatie_id, l.stuk_id) = (app.organisatie(), p_stuk) AND l.gesprek_id IS NOT DISTINCT FROM p_gesprek);
END $$;

-- From here on exactly these labels. A norm that holds no longer may stay, but is not chosen anew.
CREATE OR REPLACE FUNCTION app.zet_normen(p_stuk uuid, p_gesprek uuid, p_ids jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_ids uuid[] := ARRAY (SELECT x::uuid FROM jsonb_array_elements_text(p_ids) x);
BEGIN
  DELETE FROM app.normlabel l WHERE (l.organisatie_id, l.stuk_id) = (app.organisatie(), p_stuk)
     AND l.gesprek_id IS NOT DISTINCT FROM p_gesprek AND l.norm_id <> ALL (v_ids);
  IF EXISTS (SELECT FROM unnest(v_ids) x WHERE NOT EXISTS (SELECT FROM app.behoorlijkheidsnorm n
       WHERE (n.organisatie_id, n.id) = (app.organisatie(), x) AND app.vandaag() BETWEEN n.geldig_van AND coalesce(n.geldig_tot, 'infinity'))
     AND NOT EXISTS (SELECT FROM app.normlabel l WHERE (l.organisatie_id, l.stuk_id, l.norm_id) = (app.organisatie(), p_stuk, x)
       AND l.gesprek_id IS NOT DISTINCT FROM p_gesprek)) THEN
    PERFORM app.weiger('WF409', 'Een van deze normen geldt nu niet.', ARRAY[('/normen', 'geldt_niet', 'Kies normen die nu gelden.')::app.fout]);
  END IF;
  INSERT INTO app.normlabel (organisatie_id, stuk_id, gesprek_id, norm_id)
  SELECT DISTINCT app.organisatie(), p_stuk, p_gesprek, x FROM unnest(v_ids) x ON CONFLICT DO NOTHING;
END $$;
