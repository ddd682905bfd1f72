-- SPDX-License-Identifier: EUPL-1.2
-- Turning the key that wraps the data keys: `regelruimte sleutels draai` takes what another key wrapped, wraps it anew
-- and puts it back. What is sealed inside stays as it is. Broken off, it goes on where it was: what still has another
-- key is what is left. A data key belongs to a verzoek, a bijlage or a partijadres; a verzoek that was wiped has none.

-- Up to "aantal" data keys that are not wrapped by "kid", from id "na" on.
CREATE FUNCTION api.sleutels_pak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_sleutels json;
BEGIN
  PERFORM app.alleen_systeem();
  SELECT json_agg(x) INTO v_sleutels FROM (
    SELECT 'verzoek' AS tabel, v.id, v.dek_kid AS kid, v.dek FROM app.verzoek v
     WHERE v.organisatie_id = app.organisatie() AND v.dek IS NOT NULL AND v.dek_kid <> invoer ->> 'kid' AND v.id > (invoer ->> 'na')::uuid
    UNION ALL
    SELECT 'partijadres', a.id, a.dek_kid, a.dek FROM app.partijadres a
     WHERE a.organisatie_id = app.organisatie() AND a.dek_kid <> invoer ->> 'kid' AND a.id > (invoer ->> 'na')::uuid
    UNION ALL
    SELECT 'bijlage', b.id, b.dek_kid, b.dek FROM app.bijlage b
     WHERE b.organisatie_id = app.organisatie() AND b.dek_kid <> invoer ->> 'kid' AND b.id > (invoer ->> 'na')::uuid
     ORDER BY id LIMIT (invoer ->> 'aantal')::int) x;
  RETURN (json_build_object('sleutels', coalesce(v_sleutels, '[]')), NULL, 200, NULL)::app.antwoord;
END $$;

-- Puts them back. One that changed or was wiped meanwhile stays as it is.
CREATE FUNCTION api.sleutels_zet(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_tabel text;
  v_hier int;
  v_gezet int := 0;
BEGIN
  PERFORM app.alleen_systeem();
  FOREACH v_tabel IN ARRAY '{verzoek,bijlage,partijadres}'::text[] LOOP
    EXECUTE format($q$UPDATE app.%I t SET dek_kid = $1, dek = n.dek FROM jsonb_to_recordset($2) AS n (id uuid, was text, dek text)
      WHERE t.organisatie_id = app.organisatie() AND t.id = n.id AND t.dek = n.was$q$, v_tabel) USING invoer ->> 'kid', invoer -> 'sleutels';
    GET DIAGNOSTICS v_hier = ROW_COUNT;
    v_gezet := v_gezet + v_hier;
  END LOOP;
  RETURN (json_build_object('gezet', v_gezet), NULL, 200, NULL)::app.antwoord;
END $$;
SET LOCAL ROLE app_owner;
