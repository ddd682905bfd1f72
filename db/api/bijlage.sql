-- SPDX-License-Identifier: EUPL-1.2
-- Attachments: a name first, then the file (api/src/ops/bijlage.c), and never changed after that.

-- Who reads an attachment, by what they are to the melding; whoever put it there always does.
CREATE OR REPLACE FUNCTION app.leest_bijlage(p_lezers text, p_rollen text[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_rollen && CASE p_lezers WHEN 'team' THEN '{teamlid,trekker,coordinator}'::text[]
  WHEN 'melder' THEN '{melder,teamlid,trekker,coordinator}'::text[]
  ELSE '{melder,teamlid,trekker,coordinator,jurist,beslisser,directeur,eigenaar_afdeling,teammanager}'::text[] END;

-- Until the advies lies before the beslisser whoever put it there can take it away.
CREATE OR REPLACE FUNCTION app.bijlage_weg_mag(p_door uuid, p_status text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN p_door = app.actor()
   AND p_status IN ('concept', 'ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling');

-- A name says who made it more often than people think: who may not know the melder does not get the name of the
-- file either.
CREATE VIEW api.bijlage WITH (security_invoker = true) AS
  SELECT b.id, z.id AS "meldingId",
         CASE WHEN b.door = z.melder_id AND NOT z.naam AND b.naam IS NOT NULL THEN 'bijlage' || substring(b.naam FROM '\.[a-z]+$') ELSE b.naam END AS naam,
         b.soort, b.grootte, b.lezers, b.gescand,
         CASE WHEN b.door <> z.melder_id OR z.naam THEN app.persoon(b.door) END AS door, b.door = z.melder_id AS "vanMelder",
         app.utc(b.klaar_op) AS op, app.utc(b.verwijderd_op) AS "verwijderdOp",
         CASE WHEN b.verwijderd_op IS NULL AND app.bijlage_weg_mag(b.door, z.status) THEN '{verwijder}'::text[] ELSE '{}' END AS acties
    FROM api.melding_zicht z
    JOIN app.bijlage b ON (b.organisatie_id, b.stuk_id) = (z.organisatie_id, z.id)
   WHERE b.klaar_op IS NOT NULL AND (b.door = (SELECT app.actor()) OR app.leest_bijlage(b.lezers, z.rollen));

-- Whoever put it there: with an account, or following a verzoek.
CREATE OR REPLACE FUNCTION app.bijlage_van_mij(b app.bijlage) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN CASE WHEN app.volgt() IS NULL THEN b.door = app.actor()
              ELSE b.verzoek_id = app.volgt() AND b.van = app.bericht_van() AND b.partij_id IS NOT DISTINCT FROM app.partij() END;
END $$;

-- What the server needs to open a file. Only of what the asker may read. In a room of a verzoek the name is sealed
-- and the data key is wrapped with that of the verzoek.
CREATE VIEW api.bijlage_kluis WITH (security_invoker = true) AS
  SELECT x.*, (SELECT max(d.nr) FROM app.bijlage_deel d WHERE (d.organisatie_id, d.poging) = (x.organisatie, x.poging)) AS laatste
    FROM (SELECT a.id, a.naam, a.soort, b.organisatie_id AS organisatie, b.dek_kid AS kid, b.dek, b.kop, b.poging,
                 NULL::uuid AS verzoek, NULL::text AS verzoek_kid, NULL::text AS verzoek_dek
            FROM api.bijlage a JOIN app.bijlage b ON (b.organisatie_id, b.id) = (app.organisatie(), a.id)
           WHERE b.verwijderd_op IS NULL
          UNION ALL
          SELECT b.id, b.bestandsnaam, b.soort, b.organisatie_id, NULL, b.dek, b.kop, b.poging, v.id, v.dek_kid, v.dek
            FROM app.bijlage b JOIN app.verzoek v ON (v.organisatie_id, v.id) = (b.organisatie_id, b.verzoek_id)
           WHERE b.organisatie_id = app.organisatie() AND b.klaar_op IS NOT NULL AND b.verwijderd_op IS NULL) x;

-- A name without a road, without signs that turn text around, and not too long.
CREATE OR REPLACE FUNCTION app.schone_naam(p_naam text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN coalesce(nullif(left(btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(p_naam,
    '^.*[/\\]', ''), '[\u0001-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"*:<>?|%;]', '', 'g'),
    '\.[A-Za-z0-9]{1,8}$', ''), '\s+', ' ', 'g'), ' .'), 100), ''), 'bijlage');

-- Room for one more? Only what came takes a place: an upload that broke off keeps nobody from trying again. What somebody
-- announced and did not send yet stays as far as it would still fit; the oldest of it makes room.
CREATE OR REPLACE FUNCTION app.bijlage_plek(p_stuk uuid, p_plekken int, p_vol text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_vrij int := p_plekken - (SELECT count(*) FROM app.bijlage b
    WHERE (b.organisatie_id, b.stuk_id) = (app.organisatie(), p_stuk) AND b.klaar_op IS NOT NULL AND b.verwijderd_op IS NULL);
BEGIN
  IF v_vrij <= 0 THEN PERFORM app.weiger('WF409', p_vol); END IF;
  DELETE FROM app.bijlage b WHERE b.organisatie_id = app.organisatie() AND b.id IN (
    SELECT x.id FROM app.bijlage x WHERE (x.organisatie_id, x.stuk_id) = (app.organisatie(), p_stuk) AND x.klaar_op IS NULL AND app.bijlage_van_mij(x)
     ORDER BY x.id DESC OFFSET v_vrij - 1);
END $$;

CREATE OR REPLACE FUNCTION api.bijlage_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding((pad ->> 'id')::uuid, NULL);
  v_rollen text[] := app.betrekkingen(s.id);
  v_id uuid;
BEGIN
  IF NOT 'voeg_bijlage_toe' = ANY (app.melding_acties(s.id, s.status, v_rollen)) THEN
    PERFORM app.weiger('WF403', 'Hier kun je nu geen bijlage bij doen.');
  ELSIF invoer ->> 'lezers' = 'team' AND NOT v_rollen && '{teamlid,trekker,coordinator}' THEN
    PERFORM app.weiger('WF400', 'Kies wie dit mag lezen.', ARRAY[('/lezers', 'niet_voor_jou', 'Kies een groep waar je zelf bij hoort.')::app.fout]);
  END IF;
  PERFORM app.bijlage_plek(s.id, 10, 'Bij een melding passen tien bijlagen.');
  INSERT INTO app.bijlage (organisatie_id, stuk_id, naam, lezers, door)
  VALUES (s.organisatie_id, s.id, app.schone_naam(invoer ->> 'naam'), invoer ->> 'lezers', app.actor()) RETURNING id INTO v_id;
  RETURN (json_build_object('id', v_id), NULL, 201, '/v1/bijlagen/' || v_id || '/inhoud')::app.antwoord;
END $$;

-- May this file come now? Only from whoever made the bijlage, once. Gives the number of this try, and with a verzoek
-- its wrapped key.
CREATE OR REPLACE FUNCTION app.bijlage_ontvang(p_id uuid, p_verzoek uuid, OUT poging uuid, OUT verzoek uuid, OUT kid text, OUT dek text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  b app.bijlage;
BEGIN
  SELECT * INTO b FROM app.bijlage x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id)
     AND x.verzoek_id IS NOT DISTINCT FROM coalesce(p_verzoek, app.volgt()) AND app.bijlage_van_mij(x);
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Deze bijlage is er niet, of zij is niet van jou.');
  ELSIF b.klaar_op IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Dit bestand is al binnen. Een bijlage verandert niet meer.');
  END IF;
  SELECT v.id, v.dek_kid, v.dek INTO verzoek, kid, dek FROM app.verzoek v WHERE (v.organisatie_id, v.id) = (b.organisatie_id, b.verzoek_id);
  poging := gen_random_uuid();
END $$;

-- One sealed part of the file of one's own bijlage. The tables belong to app_owner, so this runs as app_owner; row-level
-- security holds all the same.
CREATE OR REPLACE FUNCTION app.bijlage_deel_bij(p_id uuid, p_poging uuid, p_nr int, p_bytes bytea) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
  -- Locked until this part is in: who finishes another try at the same time waits, and then removes it.
  PERFORM FROM app.bijlage b WHERE (b.organisatie_id, b.id) = (app.organisatie(), p_id) AND app.bijlage_van_mij(b) AND b.klaar_op IS NULL FOR SHARE;
  IF NOT FOUND THEN PERFORM app.weiger('WF409', 'Dit bestand is al binnen. Een bijlage verandert niet meer.'); END IF;
  INSERT INTO app.bijlage_deel (organisatie_id, poging, nr, bijlage_id, bytes)
  VALUES (app.organisatie(), p_poging, p_nr, p_id, p_bytes) ON CONFLICT (organisatie_id, poging, nr) DO NOTHING;
  RETURN p_nr;
END $$;

-- All parts are in: now it is a bijlage. Parts of other tries go.
CREATE OR REPLACE FUNCTION api.bijlage_klaar(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  b app.bijlage;
  v_poging uuid := (invoer ->> 'poging')::uuid;
BEGIN
  SELECT * INTO b FROM app.bijlage x WHERE (x.organisatie_id, x.id) = (app.organisatie(), coalesce(pad ->> 'bijlageId', pad ->> 'id')::uuid)
     AND app.bijlage_van_mij(x) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Deze bijlage is er niet, of zij is niet van jou.');
  ELSIF b.klaar_op IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Dit bestand is al binnen. Een bijlage verandert niet meer.');
  END IF;
  DELETE FROM app.bijlage_deel d WHERE (d.organisatie_id, d.bijlage_id) = (b.organisatie_id, b.id) AND d.poging <> v_poging;
  UPDATE app.bijlage x SET klaar_op = app.nu(), soort = invoer ->> 'soort', grootte = (invoer ->> 'grootte')::int, gescand = invoer ->> 'gescand',
         poging = v_poging, kop = invoer ->> 'kop', dek_kid = invoer ->> 'dekKid', dek = invoer ->> 'dek',
         naam = naam || CASE invoer ->> 'soort' WHEN 'jpeg' THEN '.jpg' ELSE '.' || (invoer ->> 'soort') END
   WHERE x.organisatie_id = b.organisatie_id AND x.id = b.id;
  IF b.verzoek_id IS NOT NULL THEN
    PERFORM app.zeg_in_kring(b.verzoek_id, b.kring, 'verzoek.bijlage');
    RETURN app.verzoekbijlage_antwoord(b.id);
  END IF;
  RETURN (SELECT ((to_jsonb(a) - 'meldingId')::json, NULL, 200, NULL)::app.antwoord FROM api.bijlage a WHERE a.id = b.id);
END $$;

-- The key, the bytes and the name are gone; a row says that it was there. What was never finished leaves nothing.
CREATE OR REPLACE FUNCTION app.bijlage_weg(b app.bijlage) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  IF b.klaar_op IS NULL THEN
    DELETE FROM app.bijlage x WHERE x.organisatie_id = b.organisatie_id AND x.id = b.id;
  ELSE
    DELETE FROM app.bijlage_deel d WHERE (d.organisatie_id, d.bijlage_id) = (b.organisatie_id, b.id);
    UPDATE app.bijlage x SET verwijderd_op = app.nu(), naam = NULL, bestandsnaam = NULL, poging = NULL, kop = NULL, dek_kid = NULL, dek = NULL
     WHERE x.organisatie_id = b.organisatie_id AND x.id = b.id;
  END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION api.bijlage_verwijder(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  b app.bijlage;
BEGIN
  SELECT x.* INTO b FROM app.bijlage x WHERE (x.organisatie_id, x.id) = (app.organisatie(), (pad ->> 'id')::uuid)
     AND (x.door = app.actor() OR EXISTS (SELECT FROM api.bijlage a WHERE a.id = x.id)) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Deze bijlage is er niet, of je mag haar niet zien.');
  ELSIF b.door <> app.actor() THEN
    PERFORM app.weiger('WF403', 'Alleen wie haar erbij deed, kan een bijlage weghalen.');
  ELSIF b.verwijderd_op IS NOT NULL
        OR b.klaar_op IS NOT NULL AND NOT app.bijlage_weg_mag(b.door, (SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (b.organisatie_id, b.stuk_id))) THEN
    PERFORM app.weiger('WF409', 'Deze bijlage is al weg, of zij hoort bij een advies dat is voorgelegd.');
  END IF;
  RETURN app.bijlage_weg(b);
END $$;

-- Uploads that were never finished, and parts of tries that broke off.
CREATE OR REPLACE FUNCTION api.bijlagen_opruimen(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  n int;
BEGIN
  DELETE FROM app.bijlage b WHERE b.organisatie_id = app.organisatie() AND b.klaar_op IS NULL AND b.aangemaakt_op < app.nu() - interval '1 day';
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN (json_build_object('bijlagen', n), NULL, 200, NULL)::app.antwoord;
END $$;
