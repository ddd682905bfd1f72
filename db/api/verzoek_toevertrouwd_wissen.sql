-- SPDX-License-Identifier: EUPL-1.2
-- Wiping a verzoek: its key, and all that the key would open. What is left is what app.vernietigregel keeps.

-- From here on the system acts: walls between who sit at a table do not keep anything from being wiped. Gives back who asked.
CREATE OR REPLACE FUNCTION app.word_systeem() RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  v_eerst jsonb := (SELECT jsonb_object_agg(n, coalesce(current_setting('vraagt.' || n, true), '')) FROM unnest('{organisatie,actor,rollen,volgt,partij}'::text[]) n);
BEGIN
  PERFORM set_config('vraagt.' || x.key, x.value, true)
    FROM jsonb_each_text(v_eerst || '{"actor": "systeem", "rollen": "{systeem}", "volgt": "", "partij": ""}') x;
  RETURN v_eerst;
END $$;

-- And back to who asked.
CREATE OR REPLACE FUNCTION app.word_weer(p_eerst jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('vraagt.' || x.key, x.value, true) FROM jsonb_each_text(p_eerst) x;
END $$;

-- Somebody with an account elsewhere who sat at the table: what we sent about it goes, and there is word that it ended.
CREATE OR REPLACE FUNCTION app.zeg_gestopt(p app.partij, p_dossier uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('vraagt.organisatie', p.gebruiker_organisatie_id::text, true);
  PERFORM app.vergeet_post(p_dossier || p.id);
  PERFORM set_config('vraagt.organisatie', p.organisatie_id::text, true);
  IF p.status IN ('uitgenodigd', 'geaccepteerd') THEN PERFORM app.post_genodigde(p, 'verzoek.toegang_voorbij'); END IF;
END $$;

-- Word for who begeleidde it, unless it was them: that is no longer known from the verzoek itself.
CREATE OR REPLACE FUNCTION app.zeg_gewist(v app.verzoek, p_kenmerk text, p_door uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.leg_in_postvak(v.begeleider_id, 'verzoek.gewist', 'verzoek', v.id, p_kenmerk, p_kenmerk) WHERE v.begeleider_id <> coalesce(p_door, v.id);
END $$;

-- Wipes it, whatever its status; one that runs ends with that. Returns what it was made of.
CREATE OR REPLACE FUNCTION app.wis_verzoek(p_id uuid, p_reden text) RETURNS uuid[]
LANGUAGE plpgsql AS $$
DECLARE
  v_rol text := CASE WHEN app.volgt() IS NOT NULL THEN 'burger' WHEN app.door() = 'systeem' THEN 'systeem' ELSE 'begeleider' END;
  v_actor uuid := app.actor();
  v_eerst jsonb := app.word_systeem();
  v app.verzoek;
  s app.stuk := app.pak_stuk(p_id, NULL, 'verzoek');
  v_partijen app.partij[] := ARRAY (SELECT p FROM app.partij p WHERE (p.organisatie_id, p.verzoek_id) = (app.organisatie(), p_id) AND p.gebruiker_id IS NOT NULL);
  v_uit uuid[];
BEGIN
  SELECT x.* INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (s.organisatie_id, p_id);
  IF v.gewist_op IS NOT NULL THEN PERFORM app.weiger('WF409', 'Dit verzoek is al gewist.'); END IF;
  IF EXISTS (SELECT FROM app.overgang o WHERE (o.soort, o.van, o.actie) = ('verzoek', s.status, 'wis')) THEN
    PERFORM app.zet_stap(p_id, NULL, 'wis', '{}', ARRAY[v_rol]);
  END IF;
  PERFORM app.partijadres_voorbij(p.id, p_reden NOT IN ('bewaartermijn', 'teruggezet')) FROM app.partij p
    WHERE (p.organisatie_id, p.verzoek_id) = (s.organisatie_id, p_id);
  v_uit := app.vernietig(p_id);
  INSERT INTO app.wissing (organisatie_id, stuk_id, door_rol, reden) VALUES (s.organisatie_id, p_id, v_rol, p_reden)
  ON CONFLICT (organisatie_id, stuk_id) DO NOTHING;
  PERFORM app.zeg_gestopt(p, v_uit) FROM unnest(v_partijen) p;
  IF p_reden IN ('inwoner_zelf', 'inwoner_vroeg') THEN PERFORM app.zeg_gewist(v, s.kenmerk, v_actor); END IF;
  PERFORM app.word_weer(v_eerst);
  RETURN v_uit;
END $$;

CREATE FUNCTION api.volgverzoek_wis(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.wis_verzoek((app.eigen_verzoek()).id, 'inwoner_zelf');
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

CREATE FUNCTION api.verzoek_wis(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_pad ->> 'id')::uuid;
BEGIN
  PERFORM app.verzoek_antwoord(v_id);
  PERFORM app.pak_stuk(v_id, p_versie, 'verzoek');
  PERFORM app.wis_verzoek(v_id, p_in ->> 'reden');
  RETURN app.verzoek_antwoord(v_id);
END $$;

-- The list outside the database (api/src/kluis/wislijst.h): what is not on it yet.
CREATE FUNCTION api.wissingen_pak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM app.alleen_systeem();
  RETURN (json_build_object('wissingen', (SELECT coalesce(json_agg(json_build_object('id', w.stuk_id, 'op', app.utc(w.op))), '[]')
    FROM (SELECT x.stuk_id, x.op FROM app.wissing x WHERE x.organisatie_id = app.organisatie() AND x.genoteerd_op IS NULL ORDER BY x.stuk_id LIMIT 200) w)), NULL, 200, NULL)::app.antwoord;
END $$;

-- Lines of the list: {"regels": [{"id": ..., "merk": ...}]}.
CREATE OR REPLACE FUNCTION app.wisregels(p_in jsonb) RETURNS TABLE (id uuid, merk text)
LANGUAGE sql IMMUTABLE AS $$ SELECT r.id, r.merk FROM jsonb_to_recordset(p_in -> 'regels') r (id uuid, merk text) $$;

-- These are on it now.
CREATE FUNCTION api.wissingen_noteer(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  n int;
BEGIN
  PERFORM app.alleen_systeem();
  UPDATE app.wissing w SET genoteerd_op = app.nu(), merk = r.merk FROM app.wisregels(invoer) r
   WHERE w.organisatie_id = app.organisatie() AND w.stuk_id = r.id AND w.genoteerd_op IS NULL;
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN (json_build_object('genoteerd', n), NULL, 200, NULL)::app.antwoord;
END $$;

-- How many lines there must be of this organisatie.
CREATE FUNCTION api.wissingen_stand(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM app.alleen_systeem();
  RETURN (SELECT (json_build_object('genoteerd', count(w.merk)), NULL, 200, NULL)::app.antwoord FROM app.wissing w WHERE w.organisatie_id = app.organisatie());
END $$;

-- How many of these are not wiped here: a backup from before brought them back. And how many of them are the lines that must be there.
CREATE FUNCTION api.wissingen_toets(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM app.alleen_systeem();
  RETURN (json_build_object(
    'open', (SELECT count(*) FROM app.verzoek v WHERE v.organisatie_id = app.organisatie() AND v.dek IS NOT NULL AND v.id IN (SELECT r.id FROM app.wisregels(invoer) r)),
    'bekend', (SELECT count(*) FROM app.wissing w JOIN app.wisregels(invoer) r ON (r.id, r.merk) = (w.stuk_id, w.merk) WHERE w.organisatie_id = app.organisatie())),
    NULL, 200, NULL)::app.antwoord;
END $$;

-- Wipes them again. They are on the list already.
CREATE FUNCTION api.wissingen_opnieuw(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_ids uuid[] := ARRAY (SELECT v.id FROM app.verzoek v WHERE v.organisatie_id = app.organisatie() AND v.dek IS NOT NULL
                            AND v.id IN (SELECT r.id FROM app.wisregels(invoer) r) ORDER BY v.id);
BEGIN
  PERFORM app.alleen_systeem();
  PERFORM app.wis_verzoek(id, 'teruggezet') FROM unnest(v_ids) id;
  UPDATE app.wissing w SET genoteerd_op = app.nu(), merk = r.merk FROM app.wisregels(invoer) r
   WHERE w.organisatie_id = app.organisatie() AND w.stuk_id = r.id AND w.stuk_id = ANY (v_ids);
  RETURN (json_build_object('gewist', cardinality(v_ids)), NULL, 200, NULL)::app.antwoord;
END $$;

-- The list was lost: everything that this database knows of is noted anew.
CREATE FUNCTION api.wissingen_vul_aan(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  n int;
BEGIN
  PERFORM app.alleen_systeem();
  UPDATE app.wissing w SET genoteerd_op = NULL, merk = NULL WHERE w.organisatie_id = app.organisatie();
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN (json_build_object('wacht', n), NULL, 200, NULL)::app.antwoord;
END $$;
