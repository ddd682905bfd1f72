-- SPDX-License-Identifier: EUPL-1.2
-- Written by make schema: what schema app comes to. Review it, do not edit it.
--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: app; Type: SCHEMA; Schema: -; Owner: app_owner
--

CREATE SCHEMA app;


ALTER SCHEMA app OWNER TO app_owner;

--
-- Name: antwoord; Type: TYPE; Schema: app; Owner: app_owner
--

CREATE TYPE app.antwoord AS (
	body json,
	versie integer,
	status integer,
	locatie text
);


ALTER TYPE app.antwoord OWNER TO app_owner;

--
-- Name: fout; Type: TYPE; Schema: app; Owner: app_owner
--

CREATE TYPE app.fout AS (
	location text,
	code text,
	detail text
);


ALTER TYPE app.fout OWNER TO app_owner;

--
-- Name: taak; Type: TYPE; Schema: app; Owner: app_owner
--

CREATE TYPE app.taak AS (
	nu boolean,
	soort text,
	id uuid,
	kenmerk text,
	titel text,
	taak text,
	uiterlijk_op date,
	uiterste_op date
);


ALTER TYPE app.taak OWNER TO app_owner;

--
-- Name: treffer; Type: TYPE; Schema: app; Owner: app_owner
--

CREATE TYPE app.treffer AS (
	id uuid,
	rang real
);


ALTER TYPE app.treffer OWNER TO app_owner;

--
-- Name: verzegeld; Type: DOMAIN; Schema: app; Owner: app_owner
--

CREATE DOMAIN app.verzegeld AS text
	CONSTRAINT verzegeld_check CHECK ((VALUE ~ '^[A-Za-z0-9_-]{54,}$'::text));


ALTER DOMAIN app.verzegeld OWNER TO app_owner;

--
-- Name: aan_tafel_sinds(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.aan_tafel_sinds() RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN (SELECT coalesce(p.geantwoord_op, p.uitgenodigd_op) FROM app.partij p
           WHERE (p.organisatie_id, p.id) = (app.organisatie(), app.partij()) AND p.status = 'geaccepteerd');
END $$;


ALTER FUNCTION app.aan_tafel_sinds() OWNER TO app_owner;

--
-- Name: FUNCTION aan_tafel_sinds(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.aan_tafel_sinds() IS 'migratie';


--
-- Name: aan_wie(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.aan_wie(p_recht uuid, p_aan text) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  m app.melding;
BEGIN
  SELECT x.* INTO m FROM app.afwijkingsrecht a JOIN app.melding x ON (x.organisatie_id, x.id) = (a.organisatie_id, a.melding_id)
   WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_recht);
  IF p_aan IN ('jurist', 'directeur', 'coordinator') THEN
    RETURN QUERY SELECT r.gebruiker_id FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (m.organisatie_id, p_aan);
  ELSIF p_aan = 'eigenaar_afdeling' THEN
    RETURN QUERY SELECT g FROM app.mensen_van_afdeling(m.afdeling_id) g;
  ELSIF m.beslisser_id IS NOT NULL THEN
    RETURN NEXT m.beslisser_id;
  END IF;
END $$;


ALTER FUNCTION app.aan_wie(p_recht uuid, p_aan text) OWNER TO app_owner;

--
-- Name: aanroep(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.aanroep() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE(NULLIF(current_setting('vraagt.aanroep'::text, true), ''::text), '-'::text);


ALTER FUNCTION app.aanroep() OWNER TO app_owner;

--
-- Name: FUNCTION aanroep(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.aanroep() IS 'migratie';


--
-- Name: aanvullen_tot(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.aanvullen_tot(p_team uuid) RETURNS date
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT app.werkdagen(app.organisatie(), app.dag(max(l.beeindigd_op)), 2) FROM app.teamlid l
           WHERE l.organisatie_id = app.organisatie() AND l.team_id = p_team AND l.status NOT IN ('geaccepteerd', 'afgerond')
          HAVING max(l.beeindigd_op) IS NOT NULL);
END $$;


ALTER FUNCTION app.aanvullen_tot(p_team uuid) OWNER TO app_owner;

--
-- Name: account_van_genodigde(uuid, text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.account_van_genodigde(p_gemeente uuid, p_email text) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT g.id FROM app.gebruiker g WHERE g.organisatie_id = p_gemeente AND g.actief AND lower(g.email) = lower(btrim(p_email));
$$;


ALTER FUNCTION app.account_van_genodigde(p_gemeente uuid, p_email text) OWNER TO app_poort;

--
-- Name: acties(text, text, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.acties(p_soort text, p_status text, p_rollen text[]) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT coalesce(array_agg(o.actie ORDER BY o.actie), '{}') FROM app.overgang o
   WHERE o.soort = p_soort AND o.van = p_status AND o.direct AND o.rollen && p_rollen);
END $$;


ALTER FUNCTION app.acties(p_soort text, p_status text, p_rollen text[]) OWNER TO app_owner;

--
-- Name: actor(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.actor() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (current_setting('vraagt.actor'::text, true) ~ '^[0-9a-fA-F]{8}-'::text) THEN (current_setting('vraagt.actor'::text, true))::uuid ELSE NULL::uuid END;


ALTER FUNCTION app.actor() OWNER TO app_owner;

--
-- Name: FUNCTION actor(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.actor() IS 'migratie';


--
-- Name: advies_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.advies_antwoord(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/adviezen/' || x.id END)::app.antwoord
            FROM api.advies x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.advies_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: advies_gronden(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.advies_gronden(p_advies uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT jsonb_object_agg(b.bevinding, g.tekst)
    FROM unnest('{vraag,doel,oorzaak,afdeling,suggestie}'::text[]) b (bevinding)
    LEFT JOIN app.advies_grond g ON (g.organisatie_id, g.advies_id, g.bevinding) = (app.organisatie(), p_advies, b.bevinding));
END $$;


ALTER FUNCTION app.advies_gronden(p_advies uuid) OWNER TO app_owner;

--
-- Name: advies_in_woorden(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.advies_in_woorden(p_uitkomst text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE p_uitkomst WHEN 'behouden'::text THEN 'Het team adviseert: houd de regel zoals hij is.'::text WHEN 'aanpassen'::text THEN 'Het team adviseert: pas de regel aan.'::text WHEN 'schrappen'::text THEN 'Het team adviseert: schrap de regel.'::text WHEN 'tijdelijk_proberen'::text THEN 'Het team adviseert: probeer het een tijd anders.'::text WHEN 'niet_aan_ons'::text THEN 'Het team adviseert: geef het door aan wie erover gaat.'::text ELSE 'Het team schrijft dit advies nog.'::text END;


ALTER FUNCTION app.advies_in_woorden(p_uitkomst text) OWNER TO app_owner;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: advies; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.advies (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    melding_id uuid NOT NULL,
    ronde integer DEFAULT 1 NOT NULL,
    uitkomst text,
    betekenis_voor_inwoners text,
    onderbouwing text,
    voorstel_tekst text,
    proef_einddatum date,
    voorgelegd_op timestamp with time zone,
    vraag_beslisser text,
    reikwijdte text,
    uitzonderingen text,
    kosten_baten text,
    geschreven_door uuid,
    geschreven_op timestamp with time zone,
    beide_kanten text,
    CONSTRAINT advies_beide_kanten CHECK ((length(beide_kanten) <= 4000)),
    CONSTRAINT advies_betekenis CHECK ((length(betekenis_voor_inwoners) <= 4000)),
    CONSTRAINT advies_kosten_baten CHECK ((length(kosten_baten) <= 4000)),
    CONSTRAINT advies_onderbouwing CHECK ((length(onderbouwing) <= 12000)),
    CONSTRAINT advies_reikwijdte CHECK ((length(reikwijdte) <= 4000)),
    CONSTRAINT advies_uitkomst CHECK ((uitkomst = ANY (ARRAY['behouden'::text, 'aanpassen'::text, 'schrappen'::text, 'tijdelijk_proberen'::text, 'niet_aan_ons'::text]))),
    CONSTRAINT advies_uitzonderingen CHECK ((length(uitzonderingen) <= 4000)),
    CONSTRAINT advies_voorstel CHECK ((length(voorstel_tekst) <= 8000)),
    CONSTRAINT advies_vraag CHECK ((length(vraag_beslisser) <= 2000))
);

ALTER TABLE ONLY app.advies FORCE ROW LEVEL SECURITY;


ALTER TABLE app.advies OWNER TO app_owner;

--
-- Name: CONSTRAINT advies_beide_kanten ON advies; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_beide_kanten ON app.advies IS '/beideKanten Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT advies_betekenis ON advies; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_betekenis ON app.advies IS '/betekenisVoorInwoners Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT advies_kosten_baten ON advies; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_kosten_baten ON app.advies IS '/kostenBaten Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT advies_onderbouwing ON advies; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_onderbouwing ON app.advies IS '/onderbouwing Schrijf hoogstens 12.000 tekens.';


--
-- Name: CONSTRAINT advies_reikwijdte ON advies; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_reikwijdte ON app.advies IS '/reikwijdte Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT advies_uitkomst ON advies; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_uitkomst ON app.advies IS '/uitkomst Kies een van de vijf uitkomsten.';


--
-- Name: CONSTRAINT advies_uitzonderingen ON advies; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_uitzonderingen ON app.advies IS '/uitzonderingen Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT advies_voorstel ON advies; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_voorstel ON app.advies IS '/voorstelTekst Schrijf hoogstens 8000 tekens.';


--
-- Name: CONSTRAINT advies_vraag ON advies; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_vraag ON app.advies IS '/vraag Schrijf hoogstens 2000 tekens.';


--
-- Name: advies_oordeel(app.advies); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.advies_oordeel(a app.advies) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT CASE WHEN count(*) = 0 OR bool_or(s.standpunt IS NULL) THEN 'nog_niet_compleet'
              WHEN bool_and(s.standpunt <> 'minderheid') THEN 'eensgezind'
              WHEN 2 * count(*) FILTER (WHERE s.standpunt = 'minderheid') < count(*) THEN 'meerderheid'
              WHEN 2 * count(*) FILTER (WHERE s.standpunt = 'minderheid') = count(*) THEN 'verdeeld' ELSE 'niet_gedragen' END
    FROM app.standpunten(a) s);
END $$;


ALTER FUNCTION app.advies_oordeel(a app.advies) OWNER TO app_owner;

--
-- Name: advies_te_schrijven(text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.advies_te_schrijven(p_status text, p_melding_status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((p_status = ANY (ARRAY['in_bewerking'::text, 'teruggelegd'::text])) AND (p_melding_status = 'advies_in_opstelling'::text));


ALTER FUNCTION app.advies_te_schrijven(p_status text, p_melding_status text) OWNER TO app_owner;

--
-- Name: advies_tekst(app.advies); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.advies_tekst(a app.advies) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN jsonb_build_object('uitkomst', a.uitkomst, 'betekenisVoorInwoners', a.betekenis_voor_inwoners, 'voorstelTekst', a.voorstel_tekst,
    'reikwijdte', a.reikwijdte, 'uitzonderingen', a.uitzonderingen, 'kostenBaten', a.kosten_baten, 'proefEinddatum', a.proef_einddatum,
    'onderbouwing', a.onderbouwing, 'gronden', app.advies_gronden(a.id));
END $$;


ALTER FUNCTION app.advies_tekst(a app.advies) OWNER TO app_owner;

--
-- Name: afdeling_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afdeling_antwoord(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/afdelingen/' || x.id END)::app.antwoord FROM api.afdeling x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.afdeling_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: afdeling_in_woorden(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afdeling_in_woorden(p_id uuid) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT concat_ws(E'\n', a.naam || CASE WHEN a.actief THEN '' ELSE ' (opgeheven)' END, 'Hoofd: ' || (a.hoofd ->> 'naam'), 'Plaatsvervanger: ' || (a.plaatsvervanger ->> 'naam'),
           'Teammanager: ' || (a.teammanager ->> 'naam'), 'Contactpersoon: ' || (a.contactpersoon ->> 'naam'), 'Beslist zelf: ' || (a."eigenBeslisser" ->> 'naam'))
    FROM api.afdeling a WHERE a.id = p_id);
END $$;


ALTER FUNCTION app.afdeling_in_woorden(p_id uuid) OWNER TO app_owner;

--
-- Name: door(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.door() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE(NULLIF(current_setting('vraagt.actor'::text, true), ''::text), ('partij:'::text || NULLIF(current_setting('vraagt.partij'::text, true), ''::text)));


ALTER FUNCTION app.door() OWNER TO app_owner;

--
-- Name: FUNCTION door(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.door() IS 'migratie';


--
-- Name: nu(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nu() RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN now() + (SELECT k.verschuiving FROM app.klok k);
END $$;


ALTER FUNCTION app.nu() OWNER TO app_owner;

--
-- Name: FUNCTION nu(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.nu() IS 'migratie';


--
-- Name: uuid7(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.uuid7(p_op timestamp with time zone DEFAULT NULL::timestamp with time zone) RETURNS uuid
    LANGUAGE plpgsql PARALLEL SAFE
    AS $$
DECLARE
  v_us bigint := extract(epoch FROM coalesce(p_op, clock_timestamp() + (app.nu() - now()))) * 1000000;
BEGIN
  RETURN encode(overlay(uuid_send(gen_random_uuid()) PLACING
    int8send(((v_us / 1000) << 16) | 28672 | ((v_us % 1000) * 4096 / 1000)) FROM 1 FOR 8), 'hex')::uuid;
END $$;


ALTER FUNCTION app.uuid7(p_op timestamp with time zone) OWNER TO app_owner;

--
-- Name: FUNCTION uuid7(p_op timestamp with time zone); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.uuid7(p_op timestamp with time zone) IS 'migratie';


--
-- Name: stuk; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.stuk (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    soort text NOT NULL,
    status text NOT NULL,
    kenmerk text,
    versie integer DEFAULT 1 NOT NULL,
    ouder_id uuid,
    aangemaakt_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    aangemaakt_door text DEFAULT COALESCE(app.door(), 'openbaar'::text) NOT NULL,
    gewijzigd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    uiterlijk_op date,
    termijn_gestopt_op timestamp with time zone,
    stap_uiterlijk_op date,
    buiten_werkstroom boolean DEFAULT false NOT NULL
);

ALTER TABLE ONLY app.stuk FORCE ROW LEVEL SECURITY;


ALTER TABLE app.stuk OWNER TO app_owner;

--
-- Name: afgestemd_verlaten(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afgestemd_verlaten(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.nazorg_eindigt(p_stuk, p_in);
  PERFORM app.post_begeleider(p_stuk.id, 'verzoek.gestopt');
END $$;


ALTER FUNCTION app.afgestemd_verlaten(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: afspraak; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.afspraak (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    lijn uuid NOT NULL,
    tekst app.verzegeld NOT NULL,
    wie text NOT NULL,
    wanneer date,
    vanaf_ronde integer NOT NULL,
    tot_ronde integer,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT afspraak_check CHECK ((tot_ronde >= (vanaf_ronde - 1))),
    CONSTRAINT afspraak_vanaf_ronde_check CHECK ((vanaf_ronde > 0)),
    CONSTRAINT afspraak_wie_check CHECK ((wie = ANY (ARRAY['inwoner'::text, 'gemeente'::text, 'begeleider'::text])))
);

ALTER TABLE ONLY app.afspraak FORCE ROW LEVEL SECURITY;


ALTER TABLE app.afspraak OWNER TO app_owner;

--
-- Name: afspraak_eerder(app.afspraak); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraak_eerder(a app.afspraak) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(app.afspraak_woorden(e) ORDER BY e.op, e.id), '[]') FROM app.afspraak e
    WHERE app.volgt() IS NULL AND (e.organisatie_id, e.lijn) = (a.organisatie_id, a.lijn) AND e.id <> a.id);
END $$;


ALTER FUNCTION app.afspraak_eerder(a app.afspraak) OWNER TO app_owner;

--
-- Name: afspraak_eindigt(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraak_eindigt(p_verzoek uuid, p_afspraak uuid) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_lijn uuid;
BEGIN
  UPDATE app.afspraak SET tot_ronde = app.volgende_ronde(p_verzoek) - 1
   WHERE (organisatie_id, verzoek_id, id) = (app.organisatie(), p_verzoek, p_afspraak) AND tot_ronde IS NULL RETURNING lijn INTO v_lijn;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Deze afspraak is er niet meer.'); END IF;
  RETURN v_lijn;
END $$;


ALTER FUNCTION app.afspraak_eindigt(p_verzoek uuid, p_afspraak uuid) OWNER TO app_owner;

--
-- Name: datum_in(text, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.datum_in(p_taal text, p_dag date) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT string_agg(app.vertaald(p_taal, w), ' ' ORDER BY n) FROM string_to_table(app.datum_in_woorden(p_dag), ' ') WITH ORDINALITY x (w, n));
END $$;


ALTER FUNCTION app.datum_in(p_taal text, p_dag date) OWNER TO app_owner;

--
-- Name: vertaald(text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vertaald(p_taal text, p_zin text) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF p_taal = 'nl' THEN RETURN p_zin; END IF;
  RETURN coalesce((SELECT v.vertaling FROM api.vertaling v WHERE (v.taal, v.zin) = (p_taal, p_zin)), p_zin);
END $$;


ALTER FUNCTION app.vertaald(p_taal text, p_zin text) OWNER TO app_owner;

--
-- Name: zeg(text, text, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zeg(p_taal text, p_zin text, VARIADIC p_met text[] DEFAULT '{}'::text[]) RETURNS text
    LANGUAGE sql STABLE
    RETURN format(app.vertaald(p_taal, p_zin), VARIADIC p_met);


ALTER FUNCTION app.zeg(p_taal text, p_zin text, VARIADIC p_met text[]) OWNER TO app_owner;

--
-- Name: afspraak_kop(text, bigint, text, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraak_kop(p_taal text, p_nummer bigint, p_wie text, p_wanneer date) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (p_wanneer IS NULL) THEN app.zeg(p_taal, 'Afspraak %s: %s doet dit'::text, VARIADIC ARRAY[(p_nummer)::text, p_wie]) ELSE app.zeg(p_taal, 'Afspraak %s: %s doet dit, uiterlijk %s'::text, VARIADIC ARRAY[(p_nummer)::text, p_wie, app.datum_in(p_taal, p_wanneer)]) END;


ALTER FUNCTION app.afspraak_kop(p_taal text, p_nummer bigint, p_wie text, p_wanneer date) OWNER TO app_owner;

--
-- Name: afspraak_stand(app.afspraak, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraak_stand(a app.afspraak, p_inwoner boolean) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('van', x.van, 'stand', x.stand, 'op', app.utc(x.op),
                   'toelichting', app.zegel(x.toelichting, 'afspraakstand', x.id, 'toelichting'))
    FROM app.afspraakstand x WHERE (x.organisatie_id, x.afspraak_id) = (a.organisatie_id, a.id) AND (x.van = 'inwoner') = p_inwoner
   ORDER BY x.op DESC, x.id DESC LIMIT 1);
END $$;


ALTER FUNCTION app.afspraak_stand(a app.afspraak, p_inwoner boolean) OWNER TO app_owner;

--
-- Name: zegel(text, text, uuid, text, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zegel(p_tekst text, p_tabel text, p_id uuid, p_kolom text, p_json boolean DEFAULT false) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (p_tekst IS NOT NULL) THEN json_build_object('zegel', p_tekst, 'tabel', p_tabel, 'id', p_id, 'kolom', p_kolom, 'json', p_json) ELSE NULL::json END;


ALTER FUNCTION app.zegel(p_tekst text, p_tabel text, p_id uuid, p_kolom text, p_json boolean) OWNER TO app_owner;

--
-- Name: afspraak_woorden(app.afspraak); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraak_woorden(a app.afspraak) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN json_build_object('id', (a).id, 'tekst', app.zegel(((a).tekst)::text, 'afspraak'::text, (a).id, 'tekst'::text), 'wie', (a).wie, 'wanneer', (a).wanneer);


ALTER FUNCTION app.afspraak_woorden(a app.afspraak) OWNER TO app_owner;

--
-- Name: afspraakronde_begint(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraakronde_begint(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.ronde_sluit(p_stuk.id, 'teruggehaald'); -- one that was left out of order
  INSERT INTO app.afspraakronde (organisatie_id, verzoek_id, nummer, uiterlijk_op)
  VALUES (p_stuk.organisatie_id, p_stuk.id, app.volgende_ronde(p_stuk.id), p_stuk.stap_uiterlijk_op);
END $$;


ALTER FUNCTION app.afspraakronde_begint(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: afspraakronde_eindigt(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraakronde_eindigt(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_nee boolean := EXISTS (SELECT FROM app.bevestiging b JOIN app.afspraakronde r ON (r.organisatie_id, r.id) = (b.organisatie_id, b.ronde_id)
    WHERE (r.organisatie_id, r.verzoek_id) = (p_stuk.organisatie_id, p_stuk.id) AND r.geeindigd_op IS NULL AND NOT b.akkoord);
BEGIN
  PERFORM app.ronde_sluit(p_stuk.id, CASE WHEN v_nee THEN 'niet_eens' ELSE 'teruggehaald' END);
  IF v_nee THEN PERFORM app.post_begeleider(p_stuk.id, 'verzoek.niet_eens'); END IF;
END $$;


ALTER FUNCTION app.afspraakronde_eindigt(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: afspraakstand_maak(uuid, text, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraakstand_maak(p_verzoek uuid, p_stand text, p_in jsonb) RETURNS app.antwoord
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.verzoek_in(p_verzoek, '{afgestemd,nazorg}', 'Dit kan zodra de afspraken door allebei zijn bevestigd.');
BEGIN
  INSERT INTO app.afspraakstand (organisatie_id, id, verzoek_id, afspraak_id, van, stand, toelichting)
  SELECT s.organisatie_id, (p_in ->> 'nieuwId')::uuid, s.id, a.id, app.bericht_van(), p_stand, p_in ->> 'toelichting'
    FROM app.afspraak a WHERE (a.organisatie_id, a.verzoek_id, a.id) = (s.organisatie_id, s.id, (p_in ->> 'afspraakId')::uuid) AND a.tot_ronde IS NULL;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Deze afspraak is er niet.'); END IF;
  IF p_stand = 'niet_nagekomen' THEN PERFORM app.post_begeleider(s.id, 'verzoek.niet_nagekomen'); END IF;
  RETURN app.afspraken_antwoord(s.id, 201);
END $$;


ALTER FUNCTION app.afspraakstand_maak(p_verzoek uuid, p_stand text, p_in jsonb) OWNER TO app_owner;

--
-- Name: afspraken_acties(app.stuk); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraken_acties(p_stuk app.stuk) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_kant text := app.eigen_kant();
BEGIN
  RETURN ARRAY (SELECT x.actie FROM (VALUES
      ('maak',     v_kant IS NULL AND p_stuk.status = 'in_afstemming'),
      ('bevestig', EXISTS (SELECT FROM app.afspraakronde r, app.ronde_stand(r.id) b WHERE r.geeindigd_op IS NULL AND v_kant <> ALL (b.geantwoord)
                             AND (r.organisatie_id, r.verzoek_id) = (p_stuk.organisatie_id, p_stuk.id))),
      ('gedaan',   v_kant IS DISTINCT FROM 'inwoner' AND p_stuk.status IN ('afgestemd', 'nazorg')),
      ('oordeel',  v_kant = 'inwoner' AND p_stuk.status IN ('afgestemd', 'nazorg')),
      ('brief',    EXISTS (SELECT FROM app.afspraakronde r WHERE (r.organisatie_id, r.verzoek_id, r.uitkomst) = (p_stuk.organisatie_id, p_stuk.id, 'eens')))
    ) x (actie, mag) WHERE x.mag);
END $$;


ALTER FUNCTION app.afspraken_acties(p_stuk app.stuk) OWNER TO app_owner;

--
-- Name: afspraken_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraken_antwoord(p_id uuid, p_status integer DEFAULT 200) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v app.verzoek := app.leesbaar_verzoek(p_id);
  s app.stuk;
BEGIN
  SELECT x.* INTO s FROM app.stuk x WHERE (x.organisatie_id, x.id) = (v.organisatie_id, v.id);
  RETURN (json_build_object('afspraken', app.afspraken_nu(s), 'rondes', app.rondes_json(s.id), 'nazorg', app.nazorg_json(s.id),
            'acties', app.afspraken_acties(s), 'kluis', app.kluis(v)), NULL, p_status, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.afspraken_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: afspraken_nu(app.stuk); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraken_nu(p_stuk app.stuk) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(app.afspraak_woorden(a)::jsonb || jsonb_build_object('gedaan', app.afspraak_stand(a, false),
                   'oordeel', app.afspraak_stand(a, true), 'eerder', app.afspraak_eerder(a)) ORDER BY a.lijn), '[]')
    FROM app.afspraak a WHERE (a.organisatie_id, a.verzoek_id) = (p_stuk.organisatie_id, p_stuk.id) AND a.tot_ronde IS NULL
     AND (app.volgt() IS NULL OR p_stuk.status IN ('afspraak_voorgesteld', 'afgestemd', 'nazorg', 'afgesloten')));
END $$;


ALTER FUNCTION app.afspraken_nu(p_stuk app.stuk) OWNER TO app_owner;

--
-- Name: afspraken_staan(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraken_staan(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.ronde_sluit(p_stuk.id, 'eens');
  UPDATE app.stuk SET stap_uiterlijk_op = greatest(p_stuk.stap_uiterlijk_op, (SELECT max(a.wanneer) FROM app.afspraak a
    WHERE (a.organisatie_id, a.verzoek_id) = (p_stuk.organisatie_id, p_stuk.id) AND a.tot_ronde IS NULL))
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.post_begeleider(p_stuk.id, 'verzoek.afgestemd');
END $$;


ALTER FUNCTION app.afspraken_staan(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: afspraken_voor_te_stellen(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afspraken_voor_te_stellen(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM app.afspraak a WHERE (a.organisatie_id, a.verzoek_id) = (p_stuk.organisatie_id, p_stuk.id) AND a.tot_ronde IS NULL) THEN
    RETURN NEXT ROW('/', 'geen_afspraak', 'Schrijf eerst op wat jullie afspreken.')::app.fout;
  END IF;
END $$;


ALTER FUNCTION app.afspraken_voor_te_stellen(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: afstemming_duur(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.afstemming_duur(p_organisatie uuid) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  RETURN (SELECT app.midden(array_agg(d.dagen), array_agg(d.n)) FROM (SELECT a.dagen, count(*) AS n FROM app.verzoek_aflopen(p_organisatie) a GROUP BY 1) d);
END $$;


ALTER FUNCTION app.afstemming_duur(p_organisatie uuid) OWNER TO app_poort;

--
-- Name: afstemming_heropend(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afstemming_heropend(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.nazorg_eindigt(p_stuk, p_in);
  PERFORM app.post_begeleider(p_stuk.id, 'verzoek.heropend');
END $$;


ALTER FUNCTION app.afstemming_heropend(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: afstemming_stopt(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afstemming_stopt(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.ronde_sluit(p_stuk.id, 'gestopt');
  IF app.partij() IS NULL THEN PERFORM app.post_begeleider(p_stuk.id, 'verzoek.gestopt'); END IF; -- of a partij that stops partij_na_stap tells
  PERFORM app.partij_na_stap(p_stuk, p_in);
END $$;


ALTER FUNCTION app.afstemming_stopt(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: afstemming_te_lang(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.afstemming_te_lang(p_organisatie uuid) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  RETURN (SELECT CASE WHEN coalesce(sum(t.n), 0) >= 5
      THEN json_build_object('aantal', sum(t.n)::int, 'perStatus', json_agg(json_build_object('sleutel', t.status, 'aantal', t.n) ORDER BY t.n DESC, t.status))
      ELSE json_build_object('aantal', NULL, 'perStatus', '[]'::json) END
    FROM (SELECT d.status, count(*)::int AS n FROM app.duurt_te_lang d WHERE d.organisatie_id = p_organisatie AND d.op > app.nu() - interval '1 year' GROUP BY 1) t);
END $$;


ALTER FUNCTION app.afstemming_te_lang(p_organisatie uuid) OWNER TO app_poort;

--
-- Name: afstemming_terugblik(uuid, text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.afstemming_terugblik(p_organisatie uuid, p_wie text) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  RETURN (SELECT CASE WHEN count(*) >= 5 THEN json_build_object('beantwoord', count(*), 'ja', count(*) FILTER (WHERE n.oordeel = 'ja'),
      'deels', count(*) FILTER (WHERE n.oordeel = 'deels'), 'nee', count(*) FILTER (WHERE n.oordeel = 'nee')) END
    FROM app.navraag n WHERE n.organisatie_id = p_organisatie AND n.wie = p_wie AND n.op > app.nu() - interval '1 year');
END $$;


ALTER FUNCTION app.afstemming_terugblik(p_organisatie uuid, p_wie text) OWNER TO app_poort;

--
-- Name: afstemming_uitkomsten(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.afstemming_uitkomsten(p_organisatie uuid) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  RETURN (SELECT CASE WHEN coalesce(sum(u.n), 0) >= 5 THEN json_agg(json_build_object('sleutel', u.status, 'aantal', u.n) ORDER BY u.n DESC, u.status) ELSE '[]' END
    FROM (SELECT a.status, count(*)::int AS n FROM app.verzoek_aflopen(p_organisatie) a GROUP BY 1) u);
END $$;


ALTER FUNCTION app.afstemming_uitkomsten(p_organisatie uuid) OWNER TO app_poort;

--
-- Name: afstemming_voor(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.afstemming_voor(p_gemeente uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT w.organisatie_id FROM app.werkgebied w
    JOIN app.organisatie g ON g.id = w.gemeente_id AND g.actief AND g.soort = 'gemeente'
    JOIN app.organisatie a ON a.id = w.organisatie_id AND a.actief AND a.soort = 'afstemming'
   WHERE w.gemeente_id = p_gemeente;
$$;


ALTER FUNCTION app.afstemming_voor(p_gemeente uuid) OWNER TO app_poort;

--
-- Name: afwijkingen_json(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afwijkingen_json(p_recht uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', w.id, 'afgewekenOp', w.afgeweken_op, 'verwijzing', w.verwijzing,
                   'motivering', w.motivering, 'effect', w.effect) ORDER BY w.id DESC), '[]')
            FROM app.afwijking w WHERE (w.organisatie_id, w.afwijkingsrecht_id) = (app.organisatie(), p_recht));
END $$;


ALTER FUNCTION app.afwijkingen_json(p_recht uuid) OWNER TO app_owner;

--
-- Name: afwijkingsrecht_eindig(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afwijkingsrecht_eindig(p_melding uuid, p_reden text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id uuid;
BEGIN
  UPDATE app.afwijkingsrecht SET beeindigd_op = app.nu(), beeindigd_reden = p_reden
   WHERE organisatie_id = app.organisatie() AND melding_id = p_melding AND beeindigd_op IS NULL RETURNING id INTO v_id;
  IF v_id IS NOT NULL THEN
    PERFORM app.zet_stap(v_id, NULL, 'beeindig', jsonb_build_object('reden', p_reden), '{systeem}');
    PERFORM app.sluit_recht_af(v_id);
    PERFORM app.stuur(app.melder_van(p_melding), 'afwijkingsrecht.beeindigd', 'afwijkingsrecht', v_id, p_melding);
  END IF;
END $$;


ALTER FUNCTION app.afwijkingsrecht_eindig(p_melding uuid, p_reden text) OWNER TO app_owner;

--
-- Name: afwijkingsrecht_ontstaat(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afwijkingsrecht_ontstaat(p_melding uuid) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
  v    record := app.recht_van_melding(p_melding);
  k    record := app.klok_melding(p_melding);
  v_id uuid := app.nieuw_stuk('afwijkingsrecht', 'niet_ontstaan', p_melding);
BEGIN
  INSERT INTO app.afwijkingsrecht (organisatie_id, id, melding_id, houder_id, regeltype, gevolg, ontstaan_op)
  VALUES (app.organisatie(), v_id, p_melding, app.melder_van(p_melding), v.regeltype, v.gevolg, k.recht_vanaf);
  PERFORM app.zet_stap(v_id, NULL, app.recht_stap(v.gevolg), '{}', '{systeem}');
  PERFORM app.recht_bericht(p_melding, v_id, v.gevolg);
  PERFORM app.vraag_wat_nodig_is(v_id);
  RETURN v_id;
END $$;


ALTER FUNCTION app.afwijkingsrecht_ontstaat(p_melding uuid) OWNER TO app_owner;

--
-- Name: afwijkingsrecht_volgt(uuid, uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.afwijkingsrecht_volgt(p_melding uuid, p_recht uuid, p_status text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v record := app.recht_van_melding(p_melding);
BEGIN
  UPDATE app.afwijkingsrecht SET regeltype = v.regeltype, gevolg = v.gevolg
   WHERE organisatie_id = app.organisatie() AND id = p_recht;
  IF app.recht_status(v.gevolg) <> p_status AND p_status <> 'geschorst' THEN
    PERFORM app.zet_stap(p_recht, NULL, app.recht_stap(v.gevolg), '{}', '{systeem}');
    PERFORM app.recht_bericht(p_melding, p_recht, v.gevolg);
  END IF;
  PERFORM app.vraag_wat_nodig_is(p_recht);
END $$;


ALTER FUNCTION app.afwijkingsrecht_volgt(p_melding uuid, p_recht uuid, p_status text) OWNER TO app_owner;

--
-- Name: agenda(uuid, date, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.agenda(p_gebruiker uuid, p_dag date, p_behalve uuid) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT CASE WHEN app.is_weg(p_gebruiker, p_dag) THEN 'afwezig' WHEN p.pauze_tot >= p_dag THEN 'pauze'
      WHEN EXISTS (SELECT FROM app.overleg o JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (o.organisatie_id, o.id, 'gepland')
             JOIN app.teamlid l ON (l.organisatie_id, l.team_id, l.gebruiker_id, l.status) = (o.organisatie_id, o.team_id, p_gebruiker, 'geaccepteerd')
            WHERE o.organisatie_id = app.organisatie() AND o.id <> p_behalve AND app.dag(o.begin_op) = p_dag) THEN 'overleg'
      WHEN p.id IS NOT NULL AND app.weekdag(p_dag) <> ALL (p.dagen) THEN 'andere_dag' ELSE 'past' END
    FROM app.gebruiker g LEFT JOIN app.poulelid p ON (p.organisatie_id, p.gebruiker_id) = (g.organisatie_id, g.id)
   WHERE (g.organisatie_id, g.id) = (app.organisatie(), p_gebruiker));
END $$;


ALTER FUNCTION app.agenda(p_gebruiker uuid, p_dag date, p_behalve uuid) OWNER TO app_owner;

--
-- Name: agenda_moment(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.agenda_moment(p_op timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_char((p_op AT TIME ZONE 'Europe/Amsterdam'::text), 'YYYYMMDD"T"HH24MISS'::text);


ALTER FUNCTION app.agenda_moment(p_op timestamp with time zone) OWNER TO app_owner;

--
-- Name: agenda_stempel(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.agenda_stempel(p_op timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_char((p_op AT TIME ZONE 'UTC'::text), 'YYYYMMDD"T"HH24MISS"Z"'::text);


ALTER FUNCTION app.agenda_stempel(p_op timestamp with time zone) OWNER TO app_owner;

--
-- Name: agenda_van(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.agenda_van(p_team uuid, p_gebruiker uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.mail_overleg(o.id, p_gebruiker) FROM app.overleg o
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (o.organisatie_id, o.id, 'gepland')
   WHERE (o.organisatie_id, o.team_id) = (app.organisatie(), p_team) AND o.begin_op > app.nu();
END $$;


ALTER FUNCTION app.agenda_van(p_team uuid, p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: gesprek; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.gesprek (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    melding_id uuid NOT NULL,
    soort text NOT NULL,
    gesproken_met text,
    gesprek_op date NOT NULL,
    kanaal text,
    contact_gelukt boolean NOT NULL,
    verslag text NOT NULL,
    vastgelegd_door uuid NOT NULL,
    vastgelegd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    akkoord_hoe text,
    akkoord_op date,
    akkoord_genoteerd_door uuid,
    leiding_aanwezig boolean,
    versie integer DEFAULT 1 NOT NULL,
    CONSTRAINT gesprek_akkoord_heel CHECK (((akkoord_hoe IS NULL) = (akkoord_op IS NULL))),
    CONSTRAINT gesprek_akkoord_hoe CHECK (((length(btrim(akkoord_hoe)) >= 3) AND (length(btrim(akkoord_hoe)) <= 500))),
    CONSTRAINT gesprek_kanaal CHECK ((kanaal = ANY (ARRAY['persoonlijk'::text, 'telefoon'::text, 'videobellen'::text, 'email'::text]))),
    CONSTRAINT gesprek_leiding CHECK (((leiding_aanwezig IS NULL) OR (soort = 'keten'::text))),
    CONSTRAINT gesprek_met CHECK ((length(gesproken_met) <= 200)),
    CONSTRAINT gesprek_soort CHECK ((soort = ANY (ARRAY['melder'::text, 'afdeling'::text, 'keten'::text, 'partijen'::text, 'telefonisch'::text, 'anders'::text]))),
    CONSTRAINT gesprek_telefonisch CHECK (((soort <> 'telefonisch'::text) OR (kanaal = 'telefoon'::text))),
    CONSTRAINT gesprek_verslag CHECK (((length(verslag) >= 3) AND (length(verslag) <= 8000)))
);

ALTER TABLE ONLY app.gesprek FORCE ROW LEVEL SECURITY;


ALTER TABLE app.gesprek OWNER TO app_owner;

--
-- Name: CONSTRAINT gesprek_akkoord_hoe ON gesprek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gesprek_akkoord_hoe ON app.gesprek IS '/hoe Schrijf in 3 tot 500 tekens op hoe de ander akkoord ging.';


--
-- Name: CONSTRAINT gesprek_kanaal ON gesprek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gesprek_kanaal ON app.gesprek IS '/kanaal Kies een kanaal uit de lijst.';


--
-- Name: CONSTRAINT gesprek_leiding ON gesprek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gesprek_leiding ON app.gesprek IS '/leidingAanwezig Dit vul je alleen in bij een gesprek met partners.';


--
-- Name: CONSTRAINT gesprek_met ON gesprek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gesprek_met ON app.gesprek IS '/gesprokenMet Schrijf hoogstens 200 tekens.';


--
-- Name: CONSTRAINT gesprek_soort ON gesprek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gesprek_soort ON app.gesprek IS '/soort Kies met wie het gesprek was.';


--
-- Name: CONSTRAINT gesprek_telefonisch ON gesprek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gesprek_telefonisch ON app.gesprek IS '/kanaal Een kort telefoongesprek gaat per telefoon.';


--
-- Name: CONSTRAINT gesprek_verslag ON gesprek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gesprek_verslag ON app.gesprek IS '/verslag Schrijf kort op wat er is gezegd, in 3 tot 8000 tekens.';


--
-- Name: akkoord_verslag(app.gesprek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.akkoord_verslag(g app.gesprek) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF NOT g.contact_gelukt THEN RETURN 'niet_nodig'; END IF;
  RETURN (
  SELECT CASE WHEN bool_or(d.oordeel = 'correctie') THEN 'correctie'
              WHEN bool_or(d.oordeel IS NULL) THEN 'gevraagd'
              WHEN count(*) > 0 OR g.akkoord_hoe IS NOT NULL THEN 'akkoord' ELSE 'nog_noteren' END
    FROM app.gesprek_deelnemer d WHERE (d.organisatie_id, d.gesprek_id) = (g.organisatie_id, g.id));
END $$;


ALTER FUNCTION app.akkoord_verslag(g app.gesprek) OWNER TO app_owner;

--
-- Name: al_geescaleerd(uuid, text, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.al_geescaleerd(p_melding uuid, p_onderwerp text, p_niveau integer) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.escalatie x WHERE (x.organisatie_id, x.melding_id, x.onderwerp) = (app.organisatie(), p_melding, p_onderwerp)
    AND (x.gesloten_op IS NULL AND x.niveau >= p_niveau OR x.rust_tot >= app.vandaag()));
END $$;


ALTER FUNCTION app.al_geescaleerd(p_melding uuid, p_onderwerp text, p_niveau integer) OWNER TO app_owner;

--
-- Name: al_gemaild(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.al_gemaild(p_verzoek uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.volgadres a JOIN app.uitgaande_mail m ON (m.organisatie_id, m.volgadres_id) = (a.organisatie_id, a.id)
    WHERE (a.organisatie_id, a.verzoek_id) = (app.organisatie(), p_verzoek) AND (m.status = 'wacht' OR app.dag(m.verzonden_op) = app.vandaag()));
END $$;


ALTER FUNCTION app.al_gemaild(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: alleen_aan_tafel(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.alleen_aan_tafel() RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF app.partij() IS NULL OR NOT EXISTS (SELECT FROM app.verzoek v WHERE (v.organisatie_id, v.id) = (app.organisatie(), app.volgt())) THEN PERFORM app.weiger('WF404', 'Deze uitnodiging geldt niet meer.'); END IF;
END $$;


ALTER FUNCTION app.alleen_aan_tafel() OWNER TO app_owner;

--
-- Name: alleen_systeem(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.alleen_systeem() RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF app.door() IS DISTINCT FROM 'systeem' THEN PERFORM app.weiger('WF403', 'Dit doet alleen het systeem.'); END IF;
END $$;


ALTER FUNCTION app.alleen_systeem() OWNER TO app_owner;

--
-- Name: alleen_toevoegen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.alleen_toevoegen() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'app.% is append-only', TG_TABLE_NAME USING ERRCODE = '55000';
END $$;


ALTER FUNCTION app.alleen_toevoegen() OWNER TO app_owner;

--
-- Name: FUNCTION alleen_toevoegen(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.alleen_toevoegen() IS 'migratie';


--
-- Name: alleen_vernietigen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.alleen_vernietigen() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  IF NEW.door = 'vernietigd' AND coalesce(NEW.reden, 'vernietigd') = 'vernietigd'
     AND coalesce(to_jsonb(NEW) ->> 'invoer', '{}') = '{}'
     AND to_jsonb(NEW) - '{door,reden,invoer}'::text[] = to_jsonb(OLD) - '{door,reden,invoer}'::text[] THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'app.% is append-only', TG_TABLE_NAME USING ERRCODE = '55000';
END $$;


ALTER FUNCTION app.alleen_vernietigen() OWNER TO app_owner;

--
-- Name: FUNCTION alleen_vernietigen(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.alleen_vernietigen() IS 'migratie';


--
-- Name: alleen_voor(uuid, text[], text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.alleen_voor(p_stuk uuid, p_wie text[], p_zin text) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF NOT app.betrekkingen(p_stuk) && p_wie THEN
    PERFORM app.weiger('WF403', p_zin);
  END IF;
END $$;


ALTER FUNCTION app.alleen_voor(p_stuk uuid, p_wie text[], p_zin text) OWNER TO app_owner;

--
-- Name: ander_besluit(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ander_besluit(p_id uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('id', e.id, 'status', s.status, 'uitkomst', e.uitkomst, 'besluitdatum', e.besluitdatum)
    FROM app.besluit e JOIN app.stuk s ON (s.organisatie_id, s.id) = (e.organisatie_id, e.id)
   WHERE (e.organisatie_id, e.id) = (app.organisatie(), p_id));
END $$;


ALTER FUNCTION app.ander_besluit(p_id uuid) OWNER TO app_owner;

--
-- Name: antwoord_buitensignaal(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.antwoord_buitensignaal(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/buitensignalen/' || p_id END)::app.antwoord
            FROM api.buitensignaal x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.antwoord_buitensignaal(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: antwoord_escalatie(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.antwoord_escalatie(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/escalaties/' || p_id END)::app.antwoord
            FROM api.escalatie x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.antwoord_escalatie(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: antwoord_lijst(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.antwoord_lijst(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/vernietigingslijsten/' || p_id END)::app.antwoord
            FROM api.vernietigingslijst x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.antwoord_lijst(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: antwoord_melding(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.antwoord_melding(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/meldingen/' || p_id END)::app.antwoord
            FROM api.melding x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.antwoord_melding(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: antwoord_recht(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.antwoord_recht(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/afwijkingsrechten/' || p_id END)::app.antwoord
            FROM api.afwijkingsrecht x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.antwoord_recht(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: antwoord_regel(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.antwoord_regel(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/regels/' || p_id END)::app.antwoord
            FROM api.regel x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.antwoord_regel(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: antwoord_uitvoering(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.antwoord_uitvoering(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/uitvoeringen/' || p_id END)::app.antwoord
            FROM api.uitvoering x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.antwoord_uitvoering(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: afwijkingsrecht; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.afwijkingsrecht (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    melding_id uuid NOT NULL,
    houder_id uuid NOT NULL,
    regeltype text NOT NULL,
    gevolg text NOT NULL,
    ontstaan_op timestamp with time zone NOT NULL,
    beeindigd_op timestamp with time zone,
    beeindigd_reden text,
    type_bepaald text,
    partner_akkoord text,
    CONSTRAINT afwijkingsrecht_check CHECK (((beeindigd_op IS NULL) = (beeindigd_reden IS NULL))),
    CONSTRAINT afwijkingsrecht_gevolg_check CHECK ((gevolg = ANY (ARRAY['ontstaat'::text, 'ontstaat_met_motivering'::text, 'beperkt'::text, 'geblokkeerd'::text]))),
    CONSTRAINT afwijkingsrecht_partner_lengte CHECK (((length(partner_akkoord) >= 10) AND (length(partner_akkoord) <= 2000))),
    CONSTRAINT afwijkingsrecht_type_bepaald_check CHECK ((type_bepaald <> 'onbekend'::text))
);

ALTER TABLE ONLY app.afwijkingsrecht FORCE ROW LEVEL SECURITY;


ALTER TABLE app.afwijkingsrecht OWNER TO app_owner;

--
-- Name: antwoord_voorstel(app.afwijkingsrecht, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.antwoord_voorstel(a app.afwijkingsrecht, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id uuid := (p_in ->> 'voorstelId')::uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM app.open_voorstellen(a.id) v WHERE v.id = v_id) THEN
    PERFORM app.weiger('WF409', 'Op dit voorstel is al geantwoord.', ARRAY[('/voorstelId', 'niet_open', 'Dit voorstel staat niet meer open.')::app.fout]);
  END IF;
  PERFORM app.zet_stap(v_id, NULL, CASE WHEN (p_in ->> 'bijzonder')::boolean AND (p_in ->> 'onevenredig')::boolean THEN 'sta_toe' ELSE 'wijs_af' END,
                       p_in - 'voorstelId', '{beslisser}');
END $$;


ALTER FUNCTION app.antwoord_voorstel(a app.afwijkingsrecht, p_in jsonb) OWNER TO app_owner;

--
-- Name: antwoordt(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.antwoordt(p_status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (p_status = ANY (ARRAY['ingetrokken'::text, 'niet_in_behandeling'::text, 'afgesloten'::text]));


ALTER FUNCTION app.antwoordt(p_status text) OWNER TO app_owner;

--
-- Name: beantwoord_vraag(app.afwijkingsrecht, uuid, text[], text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.beantwoord_vraag(p_recht app.afwijkingsrecht, p_vraag uuid, p_soorten text[], p_antwoord text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_rollen text[] := (SELECT z.rollen FROM api.melding_zicht z WHERE z.id = p_recht.melding_id);
BEGIN
  UPDATE app.rechtvraag q SET antwoord = p_antwoord, beantwoord_door = app.actor(), beantwoord_op = app.nu()
    FROM app.vragen_aan(p_recht.id, v_rollen) v
   WHERE (q.organisatie_id, q.id) = (v.organisatie_id, v.id) AND v.id = coalesce(p_vraag, v.id) AND v.soort = ANY (p_soorten);
  IF NOT FOUND THEN
    PERFORM app.weiger('WF409', 'Deze vraag is er niet meer. Iemand anders heeft haar al beantwoord.', ARRAY[('/vraagId', 'niet_open', 'Deze vraag staat niet meer open.')::app.fout]);
  END IF;
  PERFORM app.stuur(p_recht.houder_id, 'afwijkingsrecht.antwoord', 'afwijkingsrecht', p_recht.id, p_recht.melding_id);
END $$;


ALTER FUNCTION app.beantwoord_vraag(p_recht app.afwijkingsrecht, p_vraag uuid, p_soorten text[], p_antwoord text) OWNER TO app_owner;

--
-- Name: begin_buitensignaal(uuid, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.begin_buitensignaal(p_melding uuid, p_soort text, p_ontvanger text) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id uuid := app.nieuw_stuk('buitensignaal', 'concept', p_melding, 'intern');
BEGIN
  INSERT INTO app.buitensignaal (organisatie_id, id, melding_id, ontvanger_soort, ontvanger, tekst)
  SELECT m.organisatie_id, v_id, m.id, p_soort, coalesce(p_ontvanger, CASE p_soort WHEN 'vng' THEN 'VNG' WHEN 'raad' THEN 'De gemeenteraad' END),
         left(concat_ws(E'\n\n', 'Deze regel staat goede hulp aan inwoners in de weg: ' || coalesce(m.regel_herschreven, r.naam, '...'),
           m.waarom_herschreven, 'Ons voorstel: ' || nullif(btrim(a.voorstel_tekst), '')), 8000)
    FROM app.melding m
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
    LEFT JOIN app.advies a ON (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding);
  RETURN v_id;
END $$;


ALTER FUNCTION app.begin_buitensignaal(p_melding uuid, p_soort text, p_ontvanger text) OWNER TO app_owner;

--
-- Name: belangenconflict(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.belangenconflict(p_melding uuid, p_gebruiker uuid) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT CASE
    WHEN p_gebruiker = m.melder_id THEN 'Deed deze melding.'
    WHEN EXISTS (SELECT FROM app.betrokkene k WHERE (k.organisatie_id, k.stuk_id, k.gebruiker_id, k.betrekking) = (m.organisatie_id, m.id, p_gebruiker, 'aangesloten'))
      THEN 'Sloot zich aan bij deze melding.'
    WHEN p_gebruiker IN (m.beslisser_id, m.waarneming_voor_id) THEN 'Beslist over deze melding.'
    WHEN EXISTS (SELECT FROM app.afdeling b WHERE b.organisatie_id = m.organisatie_id
                    AND b.hoofd_id = m.beslisser_id AND b.plaatsvervanger_id = p_gebruiker)
      THEN 'Vervangt wie over deze melding beslist.'
    WHEN p_gebruiker IN (a.hoofd_id, a.plaatsvervanger_id, a.contactpersoon_id) THEN 'Is verantwoordelijk voor deze regel.'
    WHEN p_gebruiker = a.teammanager_id OR (g.afdeling_id = a.id AND r.rol IS NOT NULL)
      THEN 'Is teammanager van de afdeling van deze regel.'
    END
    FROM app.melding m
    LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (m.organisatie_id, p_gebruiker)
    LEFT JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'teammanager')
   WHERE m.organisatie_id = app.organisatie() AND m.id = p_melding);
END $$;


ALTER FUNCTION app.belangenconflict(p_melding uuid, p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: belpoging; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.belpoging (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    op timestamp with time zone NOT NULL,
    kanaal text NOT NULL,
    bereikt boolean NOT NULL,
    notitie app.verzegeld,
    door uuid DEFAULT app.actor() NOT NULL,
    genoteerd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT belpoging_geweest CHECK ((op <= genoteerd_op)),
    CONSTRAINT belpoging_kanaal_check CHECK ((kanaal = ANY (ARRAY['telefoon'::text, 'email'::text, 'brief'::text, 'bezoek'::text, 'anders'::text])))
);

ALTER TABLE ONLY app.belpoging FORCE ROW LEVEL SECURITY;


ALTER TABLE app.belpoging OWNER TO app_owner;

--
-- Name: CONSTRAINT belpoging_geweest ON belpoging; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT belpoging_geweest ON app.belpoging IS '/op Kies een moment dat al geweest is.';


--
-- Name: belpoging_json(app.belpoging); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.belpoging_json(p app.belpoging) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN json_build_object('id', p.id, 'op', app.utc(p.op), 'kanaal', p.kanaal, 'bereikt', p.bereikt,
    'notitie', app.zegel(p.notitie, 'belpoging', p.id, 'notitie'), 'door', app.persoon(p.door));
END $$;


ALTER FUNCTION app.belpoging_json(p app.belpoging) OWNER TO app_owner;

--
-- Name: belpunten(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.belpunten(p_verzoek uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_agg(json_build_object('sleutel', s.sleutel, 'soort', s.soort, 'tekst', coalesce(e.tekst, s.tekst), 'gedaanOp', app.utc(k.op))
                          ORDER BY s.soort, s.volgorde)
            FROM app.belpunt_standaard s
            LEFT JOIN app.belpunt e ON (e.organisatie_id, e.sleutel) = (app.organisatie(), s.sleutel)
            LEFT JOIN app.belvink k ON (k.organisatie_id, k.verzoek_id, k.sleutel) = (app.organisatie(), p_verzoek, s.sleutel));
END $$;


ALTER FUNCTION app.belpunten(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: bepaal_beslisser(uuid, uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bepaal_beslisser(p_afdeling uuid, p_niet uuid DEFAULT NULL::uuid, p_melding uuid DEFAULT NULL::uuid) RETURNS uuid
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT kandidaat.id FROM (
    SELECT a.beslisser_id, 1 FROM app.afdeling a WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_afdeling)
    UNION ALL
    SELECT v.plaatsvervanger_id, 2 FROM app.afdeling a JOIN app.afdeling v ON (v.organisatie_id, v.hoofd_id) = (a.organisatie_id, a.beslisser_id)
     WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_afdeling)
    UNION ALL
    SELECT unnest(ARRAY[a.hoofd_id, a.plaatsvervanger_id]), generate_series(3, 4)
      FROM app.organisatie o JOIN app.afdeling a ON (a.organisatie_id, a.id) = (o.id, o.beslissende_afdeling_id)
     WHERE o.id = app.organisatie()
    UNION ALL
    SELECT r.gebruiker_id, 5 FROM app.gebruiker_rol r WHERE r.organisatie_id = app.organisatie() AND r.rol = 'directeur'
  ) kandidaat (id, rang)
  JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (app.organisatie(), kandidaat.id) AND g.actief
  WHERE kandidaat.id IS DISTINCT FROM p_niet
    AND NOT EXISTS (SELECT FROM app.afdeling e WHERE (e.organisatie_id, e.id) = (app.organisatie(), p_afdeling)
                       AND kandidaat.id IN (e.hoofd_id, e.plaatsvervanger_id, e.contactpersoon_id, e.teammanager_id))
    AND (p_melding IS NULL OR NOT (app.is_afwezig(kandidaat.id) OR app.is_teamlid(p_melding, kandidaat.id)))
  ORDER BY kandidaat.rang, kandidaat.id LIMIT 1);
END $$;


ALTER FUNCTION app.bepaal_beslisser(p_afdeling uuid, p_niet uuid, p_melding uuid) OWNER TO app_owner;

--
-- Name: bepaal_type(app.afwijkingsrecht, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bepaal_type(a app.afwijkingsrecht, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_type text := p_in ->> 'regeltype';
BEGIN
  IF v_type = 'onbekend' THEN
    PERFORM app.weiger('WF400', 'Kies een type.', ARRAY[('/regeltype', 'kies', 'Kies wat voor soort regel dit is.')::app.fout]);
  END IF;
  UPDATE app.afwijkingsrecht x SET type_bepaald = v_type WHERE x.organisatie_id = a.organisatie_id AND x.id = a.id;
  PERFORM app.beantwoord_vraag(a, NULL, '{type}', p_in ->> 'toelichting');
  PERFORM app.vul_regel(r.id, jsonb_build_object('regeltype', v_type)), app.raak_aan(r.id, NULL)
     FROM app.melding m JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
    WHERE (m.organisatie_id, m.id) = (a.organisatie_id, a.melding_id) AND r.regeltype = 'onbekend';
  PERFORM app.afwijkingsrecht_volgt(a.melding_id, a.id, s.status) FROM app.stuk s WHERE (s.organisatie_id, s.id) = (a.organisatie_id, a.id);
END $$;


ALTER FUNCTION app.bepaal_type(a app.afwijkingsrecht, p_in jsonb) OWNER TO app_owner;

--
-- Name: bericht_aanmelding(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bericht_aanmelding(p_plek uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur_poule(aan.id, 'poule.aangemeld', p_plek) FROM (
    SELECT r.gebruiker_id FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (app.organisatie(), 'coordinator')
    UNION
    SELECT app.teammanager_van(g.afdeling_id) FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (app.organisatie(), app.actor())
  ) aan (id) WHERE aan.id <> app.actor();
END $$;


ALTER FUNCTION app.bericht_aanmelding(p_plek uuid) OWNER TO app_owner;

--
-- Name: bericht; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bericht (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    van text NOT NULL,
    door text DEFAULT COALESCE(app.door(), 'openbaar'::text) NOT NULL,
    tekst app.verzegeld NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    kring text DEFAULT 'inwoner'::text NOT NULL,
    partij_id uuid,
    route app.verzegeld,
    CONSTRAINT bericht_kring_check CHECK ((kring = ANY (ARRAY['kamer'::text, 'inwoner'::text, 'partij'::text]))),
    CONSTRAINT bericht_kring_van CHECK (((kring = 'kamer'::text) OR ((van = 'begeleider'::text) OR (van = kring)))),
    CONSTRAINT bericht_partij CHECK ((((kring = 'partij'::text) OR (van = 'partij'::text)) = (partij_id IS NOT NULL))),
    CONSTRAINT bericht_van_check CHECK ((van = ANY (ARRAY['inwoner'::text, 'begeleider'::text, 'partij'::text])))
);

ALTER TABLE ONLY app.bericht FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bericht OWNER TO app_owner;

--
-- Name: bericht_bewaar(uuid, jsonb, text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bericht_bewaar(p_verzoek uuid, p_in jsonb, p_kring text DEFAULT 'inwoner'::text, p_partij uuid DEFAULT NULL::uuid) RETURNS app.bericht
    LANGUAGE plpgsql
    AS $$
DECLARE
  b app.bericht;
BEGIN
  INSERT INTO app.bericht (organisatie_id, id, verzoek_id, van, kring, partij_id, tekst, route)
  VALUES (app.organisatie(), (p_in ->> 'nieuwId')::uuid, p_verzoek, app.bericht_van(), p_kring, p_partij, p_in ->> 'tekst', p_in ->> 'route')
  RETURNING * INTO b;
  RETURN b;
END $$;


ALTER FUNCTION app.bericht_bewaar(p_verzoek uuid, p_in jsonb, p_kring text, p_partij uuid) OWNER TO app_owner;

--
-- Name: bericht_json(app.bericht); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bericht_json(b app.bericht) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN json_build_object('id', b.id, 'van', b.van, 'kring', b.kring, 'tekst', app.zegel(b.tekst, 'bericht', b.id, 'tekst'),
                           'route', app.zegel(b.route, 'bericht', b.id, 'route'), 'op', app.utc(b.op));
END $$;


ALTER FUNCTION app.bericht_json(b app.bericht) OWNER TO app_owner;

--
-- Name: bericht_rond(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bericht_rond(p_melding uuid, p_van text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF p_van = 'team' THEN
    PERFORM app.stuur(app.melder_van(p_melding), 'melding.bericht', 'melding', p_melding, p_melding);
  ELSIF app.team_grootte(p_melding) > 0 THEN
    PERFORM app.stuur_team(p_melding, 'melding.bericht', 'melding', p_melding);
  ELSE
    PERFORM app.stuur(r.gebruiker_id, 'melding.bericht', 'melding', p_melding, p_melding)
      FROM app.gebruiker_rol r WHERE r.organisatie_id = app.organisatie() AND r.rol = 'coordinator';
  END IF;
END $$;


ALTER FUNCTION app.bericht_rond(p_melding uuid, p_van text) OWNER TO app_owner;

--
-- Name: partij(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.partij() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('vraagt.partij'::text, true), ''::text))::uuid;


ALTER FUNCTION app.partij() OWNER TO app_owner;

--
-- Name: FUNCTION partij(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.partij() IS 'migratie';


--
-- Name: volgt(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volgt() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('vraagt.volgt'::text, true), ''::text))::uuid;


ALTER FUNCTION app.volgt() OWNER TO app_owner;

--
-- Name: FUNCTION volgt(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.volgt() IS 'migratie';


--
-- Name: bericht_van(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bericht_van() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (app.partij() IS NOT NULL) THEN 'partij'::text WHEN (app.volgt() IS NOT NULL) THEN 'inwoner'::text ELSE 'begeleider'::text END;


ALTER FUNCTION app.bericht_van() OWNER TO app_owner;

--
-- Name: beslisser_bijhouden(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.beslisser_bijhouden(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT app.wijs_beslisser(p_melding) THEN RETURN false; END IF;
  PERFORM app.stuur_beslisser(s.id) FROM app.stuk s
   WHERE (s.organisatie_id, s.id, s.status) = (app.organisatie(), p_melding, 'advies_voorgelegd');
  RETURN true;
END $$;


ALTER FUNCTION app.beslisser_bijhouden(p_melding uuid) OWNER TO app_owner;

--
-- Name: beslissers_bijhouden(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.beslissers_bijhouden() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('beslisser_bijhouden', ARRAY (
    SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie() AND (s.soort, s.status) = ('melding', 'advies_voorgelegd')
    UNION SELECT m.id FROM app.melding m WHERE m.organisatie_id = app.organisatie() AND m.waarneming_voor_id IS NOT NULL
    UNION SELECT t.melding_id FROM app.teamtoestemming k JOIN app.team t ON (t.organisatie_id, t.id) = (k.organisatie_id, k.team_id)
     WHERE k.organisatie_id = app.organisatie() AND k.akkoord IS NULL
    UNION SELECT s.ouder_id FROM app.stuk s WHERE s.organisatie_id = app.organisatie()
       AND (s.soort, s.status) IN (('uitvoering', 'gereed_gemeld'), ('escalatie', 'niveau_1'))
    UNION SELECT e.melding_id FROM app.stuk s JOIN app.besluit e ON (e.organisatie_id, e.id) = (s.organisatie_id, s.id)
     WHERE s.organisatie_id = app.organisatie() AND (s.soort, s.status) = ('besluit', 'in_werking') AND e.evaluatiedatum <= app.vandaag()
    ORDER BY 1));
END $$;


ALTER FUNCTION app.beslissers_bijhouden() OWNER TO app_owner;

--
-- Name: nederlands; Type: TEXT SEARCH CONFIGURATION; Schema: app; Owner: app_owner
--

CREATE TEXT SEARCH CONFIGURATION app.nederlands (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR asciiword WITH dutch_stem;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR word WITH public.unaccent, dutch_stem;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR hword_part WITH public.unaccent, dutch_stem;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR hword_asciipart WITH dutch_stem;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR asciihword WITH dutch_stem;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR hword WITH public.unaccent, dutch_stem;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION app.nederlands
    ADD MAPPING FOR uint WITH simple;


ALTER TEXT SEARCH CONFIGURATION app.nederlands OWNER TO app_owner;

--
-- Name: melding; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.melding (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    melder_id uuid,
    welke_regel text,
    waarom_hinderlijk text,
    suggestie text,
    praktijkvoorbeeld text,
    klantgroep text,
    kanaal text DEFAULT 'web'::text NOT NULL,
    afscherming_melder boolean DEFAULT true NOT NULL,
    naam_mag_naar_beslisser boolean DEFAULT false NOT NULL,
    onderwerpen text[] DEFAULT '{}'::text[] NOT NULL,
    regel_herschreven text,
    waarom_herschreven text,
    regel_id uuid,
    afdeling_id uuid,
    beslisser_id uuid,
    gekoppeld_aan_id uuid,
    voorganger_id uuid,
    ingediend_op timestamp with time zone,
    zoek tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('app.nederlands'::regconfig, COALESCE(welke_regel, ''::text)), 'A'::"char") || to_tsvector('app.nederlands'::regconfig, ((COALESCE(waarom_hinderlijk, ''::text) || ' '::text) || COALESCE(suggestie, ''::text))))) STORED,
    waarneming_voor_id uuid,
    sluit_aan_bij_id uuid,
    nieuw_feit text,
    heropend_reden text,
    ambtshalve boolean DEFAULT false NOT NULL,
    ingevoerd_door uuid,
    tekst_bevestigd_op timestamp with time zone,
    zoek_afdeling tsvector GENERATED ALWAYS AS (
CASE
    WHEN ((regel_herschreven IS NOT NULL) OR (waarom_herschreven IS NOT NULL)) THEN (setweight(to_tsvector('app.nederlands'::regconfig, COALESCE(regel_herschreven, ''::text)), 'A'::"char") || to_tsvector('app.nederlands'::regconfig, COALESCE(waarom_herschreven, ''::text)))
    ELSE NULL::tsvector
END) STORED,
    behandelaar_id uuid,
    vernietigd_op timestamp with time zone,
    geen_team_gemeld_op timestamp with time zone,
    CONSTRAINT melding_ander_voerde_in CHECK ((ingevoerd_door <> melder_id)),
    CONSTRAINT melding_bevestigd_na_invoer CHECK (((tekst_bevestigd_op IS NULL) OR (ingevoerd_door IS NOT NULL))),
    CONSTRAINT melding_heropend_reden CHECK (((length(heropend_reden) >= 10) AND (length(heropend_reden) <= 2000))),
    CONSTRAINT melding_kanaal_bekend CHECK ((kanaal = ANY (ARRAY['web'::text, 'telefoon'::text, 'balie'::text, 'brief'::text, 'email'::text]))),
    CONSTRAINT melding_klantgroep_lengte CHECK ((length(klantgroep) <= 200)),
    CONSTRAINT melding_niet_aan_zichzelf CHECK ((gekoppeld_aan_id <> id)),
    CONSTRAINT melding_nieuw_feit CHECK (((length(nieuw_feit) >= 10) AND (length(nieuw_feit) <= 2000))),
    CONSTRAINT melding_onderwerpen CHECK ((cardinality(onderwerpen) <= 10)),
    CONSTRAINT melding_opvolger_met_reden CHECK (((voorganger_id IS NULL) = (heropend_reden IS NULL))),
    CONSTRAINT melding_praktijkvoorbeeld_lengte CHECK ((length(praktijkvoorbeeld) <= 4000)),
    CONSTRAINT melding_regel_herschreven_lengte CHECK ((length(regel_herschreven) <= 300)),
    CONSTRAINT melding_suggestie_lengte CHECK ((length(suggestie) <= 4000)),
    CONSTRAINT melding_van_iemand CHECK (((melder_id IS NOT NULL) OR (vernietigd_op IS NOT NULL))),
    CONSTRAINT melding_waarom_herschreven_lengte CHECK ((length(waarom_herschreven) <= 4000)),
    CONSTRAINT melding_waarom_lengte CHECK ((length(waarom_hinderlijk) <= 4000)),
    CONSTRAINT melding_welke_regel_lengte CHECK ((length(welke_regel) <= 300))
);

ALTER TABLE ONLY app.melding FORCE ROW LEVEL SECURITY;


ALTER TABLE app.melding OWNER TO app_owner;

--
-- Name: CONSTRAINT melding_ander_voerde_in ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_ander_voerde_in ON app.melding IS '/melderId Kies een collega. Een eigen melding doe je zelf.';


--
-- Name: CONSTRAINT melding_heropend_reden ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_heropend_reden ON app.melding IS '/reden Schrijf in 10 tot 2000 tekens op waarom.';


--
-- Name: CONSTRAINT melding_kanaal_bekend ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_kanaal_bekend ON app.melding IS '/kanaal Kies een kanaal uit de lijst.';


--
-- Name: CONSTRAINT melding_klantgroep_lengte ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_klantgroep_lengte ON app.melding IS '/klantgroep Gebruik hoogstens 200 tekens.';


--
-- Name: CONSTRAINT melding_niet_aan_zichzelf ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_niet_aan_zichzelf ON app.melding IS '/meldingId Een melding kan niet aan zichzelf worden gekoppeld.';


--
-- Name: CONSTRAINT melding_nieuw_feit ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_nieuw_feit ON app.melding IS '/nieuwFeit Schrijf in 10 tot 2000 tekens op wat er nieuw is.';


--
-- Name: CONSTRAINT melding_onderwerpen ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_onderwerpen ON app.melding IS '/onderwerpen Kies hoogstens 10 onderwerpen.';


--
-- Name: CONSTRAINT melding_praktijkvoorbeeld_lengte ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_praktijkvoorbeeld_lengte ON app.melding IS '/praktijkvoorbeeld Gebruik hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT melding_regel_herschreven_lengte ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_regel_herschreven_lengte ON app.melding IS '/regelHerschreven Gebruik hoogstens 300 tekens.';


--
-- Name: CONSTRAINT melding_suggestie_lengte ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_suggestie_lengte ON app.melding IS '/suggestie Gebruik hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT melding_waarom_herschreven_lengte ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_waarom_herschreven_lengte ON app.melding IS '/waaromHerschreven Gebruik hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT melding_waarom_lengte ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_waarom_lengte ON app.melding IS '/waaromHinderlijk Gebruik hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT melding_welke_regel_lengte ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_welke_regel_lengte ON app.melding IS '/welkeRegel Noem de regel in hoogstens 300 tekens.';


--
-- Name: beslist_nu(app.melding); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.beslist_nu(m app.melding) RETURNS uuid
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_vast uuid := coalesce(m.waarneming_voor_id, m.beslisser_id);
BEGIN
  IF EXISTS (SELECT FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (m.organisatie_id, v_vast) AND g.actief)
     AND NOT app.is_afwezig(v_vast) AND app.onpartijdig(m.id, v_vast) THEN
    RETURN v_vast;
  END IF;
  RETURN app.bepaal_beslisser(m.afdeling_id, m.melder_id, m.id);
END $$;


ALTER FUNCTION app.beslist_nu(m app.melding) OWNER TO app_owner;

--
-- Name: besluit; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.besluit (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    melding_id uuid NOT NULL,
    advies_id uuid NOT NULL,
    besluitnemer_id uuid NOT NULL,
    uitkomst text,
    relatie_advies text,
    motivering text,
    motivering_afwijking text,
    ingangsdatum date,
    evaluatiedatum date,
    vervaldatum date,
    besluitdatum date,
    huidig boolean DEFAULT true NOT NULL,
    vervangt_id uuid,
    waarneming_voor_id uuid,
    CONSTRAINT besluit_evaluatie_later CHECK ((evaluatiedatum >= ingangsdatum)),
    CONSTRAINT besluit_motivering CHECK ((length(motivering) <= 8000)),
    CONSTRAINT besluit_motivering_afwijking CHECK ((length(motivering_afwijking) <= 8000)),
    CONSTRAINT besluit_relatie CHECK ((relatie_advies = ANY (ARRAY['overgenomen'::text, 'deels'::text, 'niet'::text]))),
    CONSTRAINT besluit_uitkomst CHECK ((uitkomst = ANY (ARRAY['behouden'::text, 'aanpassen'::text, 'schrappen'::text, 'tijdelijk_proberen'::text, 'niet_aan_ons'::text]))),
    CONSTRAINT besluit_vervalt_later CHECK ((vervaldatum > ingangsdatum))
);

ALTER TABLE ONLY app.besluit FORCE ROW LEVEL SECURITY;


ALTER TABLE app.besluit OWNER TO app_owner;

--
-- Name: CONSTRAINT besluit_evaluatie_later ON besluit; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT besluit_evaluatie_later ON app.besluit IS '/evaluatiedatum De evaluatie ligt op of na de ingangsdatum.';


--
-- Name: CONSTRAINT besluit_motivering ON besluit; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT besluit_motivering ON app.besluit IS '/motivering Schrijf hoogstens 8000 tekens.';


--
-- Name: CONSTRAINT besluit_motivering_afwijking ON besluit; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT besluit_motivering_afwijking ON app.besluit IS '/motiveringAfwijking Schrijf hoogstens 8000 tekens.';


--
-- Name: CONSTRAINT besluit_relatie ON besluit; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT besluit_relatie ON app.besluit IS '/relatieAdvies Kies overgenomen, deels of niet.';


--
-- Name: CONSTRAINT besluit_uitkomst ON besluit; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT besluit_uitkomst ON app.besluit IS '/uitkomst Kies een van de vijf uitkomsten.';


--
-- Name: CONSTRAINT besluit_vervalt_later ON besluit; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT besluit_vervalt_later ON app.besluit IS '/vervaldatum De vervaldatum ligt na de ingangsdatum.';


--
-- Name: besluit_acties(app.besluit, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.besluit_acties(e app.besluit, p_status text, p_melding_status text) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN CASE WHEN p_status = 'concept' THEN CASE WHEN app.besluit_kan(e, p_melding_status) THEN '{wijzig,neem}'::text[] ELSE '{}' END
    ELSE array_remove(ARRAY[
      CASE WHEN p_status = 'in_werking' AND e.evaluatiedatum <= app.vandaag() THEN 'evalueer' END,
      CASE WHEN app.te_vervangen(e, p_status, p_melding_status) THEN 'vervang' END], NULL) END;
END $$;


ALTER FUNCTION app.besluit_acties(e app.besluit, p_status text, p_melding_status text) OWNER TO app_owner;

--
-- Name: besluit_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.besluit_antwoord(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/besluiten/' || x.id END)::app.antwoord
            FROM api.besluit x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.besluit_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: besluit_bijhouden(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.besluit_bijhouden(p_id uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM CASE s.status WHEN 'bekendgemaakt' THEN app.zet_stap(p_id, NULL, 'treed_in_werking', '{}', '{systeem}')
          ELSE app.zet_stap(p_id, NULL, 'verval', '{"reden":"De laatste dag van dit besluit is voorbij."}', '{systeem}') END
    FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_id);
END $$;


ALTER FUNCTION app.besluit_bijhouden(p_id uuid) OWNER TO app_owner;

--
-- Name: besluit_in_woorden(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.besluit_in_woorden(p_uitkomst text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE p_uitkomst WHEN 'behouden'::text THEN 'Ik heb besloten dat de regel blijft.'::text WHEN 'aanpassen'::text THEN 'Ik heb besloten dat de regel wordt aangepast.'::text WHEN 'schrappen'::text THEN 'Ik heb besloten dat de regel vervalt.'::text WHEN 'tijdelijk_proberen'::text THEN 'Ik heb besloten dat we het een tijd anders proberen.'::text ELSE 'De gemeente gaat er niet zelf over. Ik geef het door aan wie erover gaat.'::text END;


ALTER FUNCTION app.besluit_in_woorden(p_uitkomst text) OWNER TO app_owner;

--
-- Name: besluit_kan(app.besluit, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.besluit_kan(e app.besluit, p_melding_status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ((e).vervangt_id IS NULL) THEN (p_melding_status = 'advies_voorgelegd'::text) ELSE (p_melding_status = ANY (ARRAY['bekendgemaakt'::text, 'in_uitvoering'::text, 'uitgevoerd'::text, 'afgesloten'::text])) END;


ALTER FUNCTION app.besluit_kan(e app.besluit, p_melding_status text) OWNER TO app_owner;

--
-- Name: besluit_staat_vast(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.besluit_staat_vast() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  RAISE EXCEPTION 'a besluit that was taken does not change' USING ERRCODE = '55000';
END $$;


ALTER FUNCTION app.besluit_staat_vast() OWNER TO app_owner;

--
-- Name: dag_in_woorden(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.dag_in_woorden(p_dag date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (((((ARRAY['maandag'::text, 'dinsdag'::text, 'woensdag'::text, 'donderdag'::text, 'vrijdag'::text, 'zaterdag'::text, 'zondag'::text])[(EXTRACT(isodow FROM p_dag))::integer] || ' '::text) || EXTRACT(day FROM p_dag)) || ' '::text) || (ARRAY['januari'::text, 'februari'::text, 'maart'::text, 'april'::text, 'mei'::text, 'juni'::text, 'juli'::text, 'augustus'::text, 'september'::text, 'oktober'::text, 'november'::text, 'december'::text])[(EXTRACT(month FROM p_dag))::integer]);


ALTER FUNCTION app.dag_in_woorden(p_dag date) OWNER TO app_owner;

--
-- Name: datum_in_woorden(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.datum_in_woorden(p_dag date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((app.dag_in_woorden(p_dag) || ' '::text) || EXTRACT(year FROM p_dag));


ALTER FUNCTION app.datum_in_woorden(p_dag date) OWNER TO app_owner;

--
-- Name: besluit_verband(json, json); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.besluit_verband(p_vervangt json, p_vervangen_door json) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN NULLIF(concat_ws('
'::text, (('Dit besluit komt in de plaats van het besluit van '::text || app.datum_in_woorden(((p_vervangt ->> 'besluitdatum'::text))::date)) || '.'::text), (('Dit besluit geldt niet meer. Er kwam een nieuw besluit in de plaats, op '::text || app.datum_in_woorden(((p_vervangen_door ->> 'besluitdatum'::text))::date)) || '.'::text)), ''::text);


ALTER FUNCTION app.besluit_verband(p_vervangt json, p_vervangen_door json) OWNER TO app_owner;

--
-- Name: besluiten_bijhouden(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.besluiten_bijhouden() RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
  n int;
BEGIN
  n := app.probeer_elk('besluit_bijhouden', ARRAY (SELECT s.id
    FROM app.stuk s JOIN app.besluit e ON (e.organisatie_id, e.id) = (s.organisatie_id, s.id)
   WHERE s.organisatie_id = app.organisatie() AND s.soort = 'besluit'
     AND ((s.status = 'bekendgemaakt' AND coalesce(e.ingangsdatum, e.besluitdatum) <= app.vandaag())
       OR (s.status IN ('in_werking', 'geevalueerd') AND e.vervaldatum < app.vandaag()))
     FOR UPDATE OF s SKIP LOCKED));
  PERFORM app.vraag_evaluaties();
  RETURN n;
END $$;


ALTER FUNCTION app.besluiten_bijhouden() OWNER TO app_owner;

--
-- Name: bestaan_teruggenomen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bestaan_teruggenomen(p_verzoek uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.toestemming t SET ingetrokken_op = app.nu()
   WHERE (t.organisatie_id, t.verzoek_id) = (app.organisatie(), p_verzoek) AND t.ingetrokken_op IS NULL;
  IF (app.pak_stuk(p_verzoek, NULL, 'verzoek')).status = 'partij_uitgenodigd' THEN PERFORM app.zet_stap(p_verzoek, NULL, 'trek_terug'); END IF;
  PERFORM app.post_begeleider(p_verzoek, 'verzoek.bestaan_terug');
END $$;


ALTER FUNCTION app.bestaan_teruggenomen(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: betrek(uuid, uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.betrek(p_stuk uuid, p_gebruiker uuid, p_betrekking text) RETURNS void
    LANGUAGE sql
    AS $$
  INSERT INTO app.betrokkene (organisatie_id, stuk_id, gebruiker_id, betrekking)
  VALUES (app.organisatie(), p_stuk, p_gebruiker, p_betrekking) ON CONFLICT DO NOTHING;
$$;


ALTER FUNCTION app.betrek(p_stuk uuid, p_gebruiker uuid, p_betrekking text) OWNER TO app_owner;

--
-- Name: relaties(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.relaties(p_stuk uuid) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT coalesce(array_agg(DISTINCT b.betrekking ORDER BY b.betrekking), '{}')
  FROM app.stuk s
  JOIN app.gebruiker ik ON (ik.organisatie_id, ik.id) = (s.organisatie_id, app.actor()) AND ik.actief
  LEFT JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, coalesce(s.ouder_id, s.id))
  LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
  CROSS JOIN LATERAL (
    SELECT k.betrekking FROM app.betrokkene k
     WHERE k.organisatie_id = s.organisatie_id AND k.stuk_id IN (s.id, s.ouder_id) AND k.gebruiker_id = ik.id
    UNION ALL SELECT 'melder' WHERE m.melder_id = ik.id
    UNION ALL SELECT 'beslisser' WHERE m.beslisser_id = ik.id
    UNION ALL SELECT 'eigenaar_afdeling' WHERE ik.id IN (a.hoofd_id, a.plaatsvervanger_id, a.contactpersoon_id)
    UNION ALL SELECT unnest('{teammanager,eigenaar_afdeling}'::text[])
               WHERE coalesce(ik.id = a.teammanager_id, ik.afdeling_id = a.id AND app.heeft_rol('teammanager'))
  ) b
  WHERE s.organisatie_id = app.organisatie() AND s.id = p_stuk);
END $$;


ALTER FUNCTION app.relaties(p_stuk uuid) OWNER TO app_owner;

--
-- Name: rollen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.rollen() RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE((NULLIF(current_setting('vraagt.rollen'::text, true), ''::text))::text[], '{}'::text[]);


ALTER FUNCTION app.rollen() OWNER TO app_owner;

--
-- Name: FUNCTION rollen(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.rollen() IS 'migratie';


--
-- Name: betrekkingen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.betrekkingen(p_stuk uuid) RETURNS text[]
    LANGUAGE sql STABLE
    RETURN (array_remove(app.rollen(), 'teammanager'::text) || app.relaties(p_stuk));


ALTER FUNCTION app.betrekkingen(p_stuk uuid) OWNER TO app_owner;

--
-- Name: beveilig(regclass, boolean, text); Type: PROCEDURE; Schema: app; Owner: app_owner
--

CREATE PROCEDURE app.beveilig(IN p_tabel regclass, IN p_poort boolean DEFAULT false, IN p_kolom text DEFAULT 'organisatie_id'::text)
    LANGUAGE plpgsql
    SET search_path TO 'app', 'pg_temp'
    AS $$
DECLARE
  v_eigen boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = p_tabel AND attname = p_kolom);
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', p_tabel);
  EXECUTE format('CREATE POLICY migratie ON %s TO app_migratie USING (true) WITH CHECK (true)', p_tabel);
  IF v_eigen THEN
    EXECUTE format('CREATE POLICY eigen_organisatie ON %s USING (%I = (SELECT app.organisatie()))',
                   p_tabel, p_kolom);
  ELSE
    EXECUTE format('CREATE POLICY ieder_leest ON %s FOR SELECT USING (true)', p_tabel);
  END IF;
  IF p_poort THEN
    EXECUTE format('CREATE POLICY poort ON %s FOR SELECT TO app_poort USING (true)', p_tabel);
    EXECUTE format('GRANT SELECT ON %s TO app_poort', p_tabel);
  END IF;
  EXECUTE format('GRANT SELECT ON %s TO app_api, app_worker', p_tabel);
END $$;


ALTER PROCEDURE app.beveilig(IN p_tabel regclass, IN p_poort boolean, IN p_kolom text) OWNER TO app_owner;

--
-- Name: beveilig_begeleiders(regclass); Type: PROCEDURE; Schema: app; Owner: app_owner
--

CREATE PROCEDURE app.beveilig_begeleiders(IN p_tabel regclass)
    LANGUAGE plpgsql
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  EXECUTE format('CREATE POLICY alleen_begeleiders ON %s AS RESTRICTIVE TO app_owner, app_api, app_worker'
    ' USING (current_user = ''app_migratie'' OR app.volgt() IS NULL)', p_tabel);
END $$;


ALTER PROCEDURE app.beveilig_begeleiders(IN p_tabel regclass) OWNER TO app_owner;

--
-- Name: beveilig_bij_verzoek(regclass, text); Type: PROCEDURE; Schema: app; Owner: app_owner
--

CREATE PROCEDURE app.beveilig_bij_verzoek(IN p_tabel regclass, IN p_partij text DEFAULT 'false'::text)
    LANGUAGE plpgsql
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  EXECUTE format('CREATE POLICY wie_begeleidt_of_volgt ON %s AS RESTRICTIVE TO app_owner, app_api, app_worker'
    ' USING (current_user = ''app_migratie'' OR app.mag_verzoek(verzoek_id) AND (app.partij() IS NULL OR (%s)))', p_tabel, p_partij);
END $$;


ALTER PROCEDURE app.beveilig_bij_verzoek(IN p_tabel regclass, IN p_partij text) OWNER TO app_owner;

--
-- Name: beveilig_kring(regclass, text); Type: PROCEDURE; Schema: app; Owner: app_owner
--

CREATE PROCEDURE app.beveilig_kring(IN p_tabel regclass, IN p_ook text DEFAULT 'false'::text)
    LANGUAGE plpgsql
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  EXECUTE format('CREATE POLICY in_de_kring ON %s AS RESTRICTIVE TO app_owner, app_api, app_worker'
    ' USING (current_user = ''app_migratie'' OR verzoek_id IS NULL OR app.in_kring(kring, partij_id) OR (%s))', p_tabel, p_ook);
END $$;


ALTER PROCEDURE app.beveilig_kring(IN p_tabel regclass, IN p_ook text) OWNER TO app_owner;

--
-- Name: bevestig(jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bevestig(p_in jsonb) RETURNS app.antwoord
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.verzoek_in(app.volgt(), '{afspraak_voorgesteld}', 'Er ligt nu geen voorstel om op te antwoorden.');
  v_ronde uuid := (SELECT r.id FROM app.afspraakronde r WHERE (r.organisatie_id, r.verzoek_id) = (s.organisatie_id, s.id) AND r.geeindigd_op IS NULL);
BEGIN
  IF v_ronde IS NULL THEN PERFORM app.weiger('WF409', 'Er ligt nu geen voorstel om op te antwoorden.'); END IF;
  IF app.eigen_kant() = ANY ((app.ronde_stand(v_ronde)).geantwoord) THEN
    PERFORM app.weiger('WF409', 'U hebt al geantwoord op dit voorstel.');
  END IF;
  INSERT INTO app.bevestiging (organisatie_id, id, verzoek_id, ronde_id, van, akkoord, tekst)
  VALUES (s.organisatie_id, (p_in ->> 'nieuwId')::uuid, s.id, v_ronde, app.eigen_kant(), (p_in ->> 'akkoord')::boolean, p_in ->> 'tekst');
  IF NOT (p_in ->> 'akkoord')::boolean THEN
    PERFORM app.zet_stap(s.id, NULL, 'haal_terug', '{}', '{systeem}');
  ELSIF (app.ronde_stand(v_ronde)).eens THEN
    PERFORM app.zet_stap(s.id, NULL, 'stem_af', '{}', '{systeem}');
  END IF;
  RETURN app.afspraken_antwoord(s.id, 201);
END $$;


ALTER FUNCTION app.bevestig(p_in jsonb) OWNER TO app_owner;

--
-- Name: onderzoek; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.onderzoek (
    organisatie_id uuid NOT NULL,
    melding_id uuid NOT NULL,
    vraag_achter_de_vraag text,
    vraag_voorgelegd_op timestamp with time zone,
    bevestiging text,
    bevestiging_opmerking text,
    bevestigd_op timestamp with time zone,
    doel_van_de_regel text,
    doel_gediend text,
    doel_toelichting text,
    oorzaak text,
    suggestie_oordeel text,
    suggestie_toelichting text,
    vraag_aan_afdeling text,
    reactie_gevraagd_op timestamp with time zone,
    reactie_afdeling text,
    reactie_door uuid,
    reactie_op timestamp with time zone,
    versie integer DEFAULT 1 NOT NULL,
    gewijzigd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    doel_voor_wie text,
    bijwerkingen text,
    bewijslast_omgekeerd boolean DEFAULT false NOT NULL,
    nut_volgens_afdeling text,
    nut_aangetoond text,
    nut_toelichting text,
    toets_effect text,
    toets_grondwaarde text,
    toets_gevolgen text,
    toets_juridisch text,
    CONSTRAINT onderzoek_bevestiging CHECK ((bevestiging = ANY (ARRAY['klopt'::text, 'klopt_niet'::text]))),
    CONSTRAINT onderzoek_bijwerkingen CHECK ((length(bijwerkingen) <= 4000)),
    CONSTRAINT onderzoek_doel CHECK ((length(doel_van_de_regel) <= 4000)),
    CONSTRAINT onderzoek_doel_gediend CHECK ((doel_gediend = ANY (ARRAY['ja'::text, 'deels'::text, 'nee'::text]))),
    CONSTRAINT onderzoek_doel_toelichting CHECK ((length(doel_toelichting) <= 4000)),
    CONSTRAINT onderzoek_klopt_niet CHECK (((bevestiging IS DISTINCT FROM 'klopt_niet'::text) OR (COALESCE(length(btrim(bevestiging_opmerking)), 0) >= 3))),
    CONSTRAINT onderzoek_nut CHECK ((length(nut_volgens_afdeling) <= 4000)),
    CONSTRAINT onderzoek_nut_aangetoond CHECK ((nut_aangetoond = ANY (ARRAY['ja'::text, 'deels'::text, 'nee'::text]))),
    CONSTRAINT onderzoek_nut_alleen_omgekeerd CHECK ((bewijslast_omgekeerd OR (ROW(nut_volgens_afdeling, nut_aangetoond) IS NULL))),
    CONSTRAINT onderzoek_nut_toelichting CHECK ((length(nut_toelichting) <= 4000)),
    CONSTRAINT onderzoek_oordeel CHECK ((suggestie_oordeel = ANY (ARRAY['overnemen'::text, 'deels_overnemen'::text, 'niet_overnemen'::text]))),
    CONSTRAINT onderzoek_oorzaak CHECK ((oorzaak = ANY (ARRAY['regel'::text, 'toepassing'::text, 'systeem'::text, 'samenloop'::text]))),
    CONSTRAINT onderzoek_opmerking CHECK ((length(bevestiging_opmerking) <= 2000)),
    CONSTRAINT onderzoek_reactie CHECK ((length(reactie_afdeling) <= 4000)),
    CONSTRAINT onderzoek_suggestie_toelichting CHECK ((length(suggestie_toelichting) <= 4000)),
    CONSTRAINT onderzoek_toets_effect CHECK ((length(toets_effect) <= 4000)),
    CONSTRAINT onderzoek_toets_gevolgen CHECK ((length(toets_gevolgen) <= 4000)),
    CONSTRAINT onderzoek_toets_grondwaarde CHECK ((length(toets_grondwaarde) <= 2000)),
    CONSTRAINT onderzoek_toets_juridisch CHECK ((length(toets_juridisch) <= 4000)),
    CONSTRAINT onderzoek_voor_wie CHECK ((length(doel_voor_wie) <= 2000)),
    CONSTRAINT onderzoek_vraag CHECK ((length(vraag_achter_de_vraag) <= 4000)),
    CONSTRAINT onderzoek_vraag_afdeling CHECK ((length(vraag_aan_afdeling) <= 4000))
);

ALTER TABLE ONLY app.onderzoek FORCE ROW LEVEL SECURITY;


ALTER TABLE app.onderzoek OWNER TO app_owner;

--
-- Name: CONSTRAINT onderzoek_bijwerkingen ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_bijwerkingen ON app.onderzoek IS '/bijwerkingen Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT onderzoek_doel ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_doel ON app.onderzoek IS '/doelVanDeRegel Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT onderzoek_doel_gediend ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_doel_gediend ON app.onderzoek IS '/doelGediend Kies ja, deels of nee.';


--
-- Name: CONSTRAINT onderzoek_doel_toelichting ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_doel_toelichting ON app.onderzoek IS '/doelToelichting Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT onderzoek_klopt_niet ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_klopt_niet ON app.onderzoek IS '/opmerking Vertel wat er niet klopt.';


--
-- Name: CONSTRAINT onderzoek_nut ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_nut ON app.onderzoek IS '/nut Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT onderzoek_nut_aangetoond ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_nut_aangetoond ON app.onderzoek IS '/nutAangetoond Kies ja, deels of nee.';


--
-- Name: CONSTRAINT onderzoek_nut_alleen_omgekeerd ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_nut_alleen_omgekeerd ON app.onderzoek IS '/nutAangetoond De afdeling hoeft het nut van deze regel niet aan te tonen.';


--
-- Name: CONSTRAINT onderzoek_nut_toelichting ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_nut_toelichting ON app.onderzoek IS '/nutToelichting Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT onderzoek_oordeel ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_oordeel ON app.onderzoek IS '/suggestieOordeel Kies overnemen, deels overnemen of niet overnemen.';


--
-- Name: CONSTRAINT onderzoek_oorzaak ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_oorzaak ON app.onderzoek IS '/oorzaak Kies regel, toepassing, systeem of samenloop.';


--
-- Name: CONSTRAINT onderzoek_opmerking ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_opmerking ON app.onderzoek IS '/opmerking Schrijf hoogstens 2000 tekens.';


--
-- Name: CONSTRAINT onderzoek_reactie ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_reactie ON app.onderzoek IS '/reactie Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT onderzoek_suggestie_toelichting ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_suggestie_toelichting ON app.onderzoek IS '/suggestieToelichting Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT onderzoek_toets_effect ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_toets_effect ON app.onderzoek IS '/toetsEffect Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT onderzoek_toets_gevolgen ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_toets_gevolgen ON app.onderzoek IS '/toetsGevolgen Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT onderzoek_toets_grondwaarde ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_toets_grondwaarde ON app.onderzoek IS '/toetsGrondwaarde Schrijf hoogstens 2000 tekens.';


--
-- Name: CONSTRAINT onderzoek_toets_juridisch ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_toets_juridisch ON app.onderzoek IS '/toetsJuridisch Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT onderzoek_voor_wie ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_voor_wie ON app.onderzoek IS '/doelVoorWie Schrijf hoogstens 2000 tekens.';


--
-- Name: CONSTRAINT onderzoek_vraag ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_vraag ON app.onderzoek IS '/vraagAchterDeVraag Schrijf hoogstens 4000 tekens.';


--
-- Name: CONSTRAINT onderzoek_vraag_afdeling ON onderzoek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT onderzoek_vraag_afdeling ON app.onderzoek IS '/vraagAanAfdeling Schrijf hoogstens 4000 tekens.';


--
-- Name: bevestigen_tot(app.onderzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bevestigen_tot(p app.onderzoek) RETURNS date
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN CASE WHEN p.vraag_voorgelegd_op IS NOT NULL
              THEN app.werkdagen(p.organisatie_id, app.dag(p.vraag_voorgelegd_op), app.ingesteld('termijn.bevestiging')) END;
END $$;


ALTER FUNCTION app.bevestigen_tot(p app.onderzoek) OWNER TO app_owner;

--
-- Name: bevestiging(app.onderzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bevestiging(p app.onderzoek) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN CASE WHEN coalesce(p.vraag_achter_de_vraag, '') = '' THEN 'nog_niet_gevraagd'
              WHEN p.bevestiging IS NOT NULL THEN p.bevestiging
              WHEN app.vandaag() > app.bevestigen_tot(p) THEN 'geen_antwoord'
              ELSE 'gevraagd' END;
END $$;


ALTER FUNCTION app.bevestiging(p app.onderzoek) OWNER TO app_owner;

--
-- Name: afspraakronde; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.afspraakronde (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    verzoek_id uuid NOT NULL,
    nummer integer NOT NULL,
    begonnen_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    uiterlijk_op date,
    gemeld_op timestamp with time zone,
    geeindigd_op timestamp with time zone,
    uitkomst text,
    CONSTRAINT afspraakronde_check CHECK (((geeindigd_op IS NULL) = (uitkomst IS NULL))),
    CONSTRAINT afspraakronde_nummer_check CHECK ((nummer > 0)),
    CONSTRAINT afspraakronde_uitkomst_check CHECK ((uitkomst = ANY (ARRAY['eens'::text, 'niet_eens'::text, 'teruggehaald'::text, 'gestopt'::text])))
);

ALTER TABLE ONLY app.afspraakronde FORCE ROW LEVEL SECURITY;


ALTER TABLE app.afspraakronde OWNER TO app_owner;

--
-- Name: bevestiging_delen(text, app.afspraakronde, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bevestiging_delen(p_taal text, r app.afspraakronde, p_gemeente text) RETURNS json[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN app.brief_afspraken(p_taal, r, p_gemeente) || app.brief_bevestigingen(p_taal, r, p_gemeente) || ARRAY[
    app.brief_zin(app.zeg(p_taal, 'Deze afspraken sluiten niets af'), app.zeg(p_taal, 'Een klacht, bezwaar en beroep blijven mogelijk. De termijnen daarvan lopen door.')
      || E'\n' || app.zeg(p_taal, 'Loopt er een klacht? De gemeente hoeft die pas niet meer te behandelen als de inwoner zelf tevreden is. Dat staat in artikel 9:5 van de Algemene wet bestuursrecht. Of dat zo is, zegt alleen de inwoner.')),
    app.brief_zin(app.zeg(p_taal, 'Hoe het verder gaat'), app.zeg(p_taal, 'Over een paar weken vragen wij de inwoner of gedaan is wat is afgesproken. Is dat niet zo? Dan gaan wij weer met elkaar in gesprek.'))];
END $$;


ALTER FUNCTION app.bevestiging_delen(p_taal text, r app.afspraakronde, p_gemeente text) OWNER TO app_owner;

--
-- Name: dag(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.dag(p_op timestamp with time zone) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((p_op AT TIME ZONE 'Europe/Amsterdam'::text))::date;


ALTER FUNCTION app.dag(p_op timestamp with time zone) OWNER TO app_owner;

--
-- Name: FUNCTION dag(p_op timestamp with time zone); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.dag(p_op timestamp with time zone) IS 'migratie';


--
-- Name: bevestiging_kern(text, app.afspraakronde, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bevestiging_kern(p_taal text, r app.afspraakronde, p_gemeente text) RETURNS text
    LANGUAGE sql STABLE
    RETURN app.zeg(p_taal, 'Op %s zeiden de inwoner en %s allebei ja tegen deze afspraken.'::text, VARIADIC ARRAY[app.datum_in(p_taal, app.dag((r).geeindigd_op)), p_gemeente]);


ALTER FUNCTION app.bevestiging_kern(p_taal text, r app.afspraakronde, p_gemeente text) OWNER TO app_owner;

--
-- Name: bevestiging_nederlands(app.afspraakronde, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bevestiging_nederlands(r app.afspraakronde, p_gemeente text) RETURNS json[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN ARRAY (SELECT (d::jsonb || '{"taal": "nl"}')::json
    FROM unnest(app.brief_zin('Wat is afgesproken', app.bevestiging_kern('nl', r, p_gemeente)) || app.bevestiging_delen('nl', r, p_gemeente)) d);
END $$;


ALTER FUNCTION app.bevestiging_nederlands(r app.afspraakronde, p_gemeente text) OWNER TO app_owner;

--
-- Name: bevestigingsbrief(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bevestigingsbrief(p_id uuid) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  t text := app.taal();
  v app.verzoek := app.leesbaar_verzoek(p_id);
  r app.afspraakronde := app.ronde_eens(p_id);
  v_gemeente text := app.organisatie_naam(v.gemeente_id);
  v_begeleider text := (SELECT g.naam FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (v.organisatie_id, v.begeleider_id));
  v_delen json[] := app.bevestiging_delen(t, r, v_gemeente);
BEGIN
  IF r.id IS NULL THEN PERFORM app.weiger('WF409', 'Er is nog geen bevestiging. Die komt als allebei ja zeggen.'); END IF;
  IF t <> 'nl' THEN
    v_delen := v_delen || app.brief_zin(app.zeg(t, 'De Nederlandse tekst geldt'), app.zeg(t, 'Hierboven staat een vertaling. Hieronder staat de brief zoals de gemeente hem heeft. Is er verschil, dan geldt het Nederlands.'))
      || app.bevestiging_nederlands(r, v_gemeente);
  END IF;
  RETURN ((app.verzoek_brief(t, v, 'bevestiging', app.zeg(t, 'Wat is afgesproken'), app.bevestiging_kern(t, r, v_gemeente), v_delen, app.dag(r.geeindigd_op))::jsonb
      || jsonb_build_object('kluis', app.kluis(v), 'ondertekening', json_build_object('groet', app.zeg(t, 'Met vriendelijke groet,'), 'naam', v_begeleider,
           'functie', app.zeg(t, 'begeleider, %s', app.organisatie_naam()))))::json,
    NULL, 200, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.bevestigingsbrief(p_id uuid) OWNER TO app_owner;

--
-- Name: bewaar_versie(app.advies, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bewaar_versie(a app.advies, p_soort text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_tekst jsonb := app.advies_tekst(a);
BEGIN
  INSERT INTO app.advies_versie (organisatie_id, advies_id, ronde, tekst, soort, door)
  SELECT a.organisatie_id, a.id, a.ronde, v_tekst, p_soort, a.geschreven_door
   WHERE p_soort = 'vastgesteld' OR v_tekst IS DISTINCT FROM (SELECT v.tekst FROM app.advies_versie v
     WHERE (v.organisatie_id, v.advies_id) = (a.organisatie_id, a.id) ORDER BY v.id DESC LIMIT 1);
END $$;


ALTER FUNCTION app.bewaar_versie(a app.advies, p_soort text) OWNER TO app_owner;

--
-- Name: bewaardagen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bewaardagen() RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN app.ingesteld('bewaren.' || app.bewaarsoort());
END $$;


ALTER FUNCTION app.bewaardagen() OWNER TO app_owner;

--
-- Name: bewaarsoort(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bewaarsoort() RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT CASE o.soort WHEN 'afstemming' THEN 'verzoek' ELSE 'melding' END FROM app.organisatie o WHERE o.id = app.organisatie());
END $$;


ALTER FUNCTION app.bewaarsoort() OWNER TO app_owner;

--
-- Name: bewaarstop_van(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bewaarstop_van(p_id uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('reden', b.reden, 'sinds', app.utc(b.sinds), 'door', app.persoon(b.door)) FROM app.bewaarstop b
           WHERE b.organisatie_id = app.organisatie() AND b.stuk_id = p_id);
END $$;


ALTER FUNCTION app.bewaarstop_van(p_id uuid) OWNER TO app_owner;

--
-- Name: bewijs_neem(text, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.bewijs_neem(p_uniek text, p_geldig_tot timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
BEGIN
  DELETE FROM app.bewijs WHERE geldig_tot < now() - interval '1 minute';
  INSERT INTO app.bewijs (uniek, geldig_tot) VALUES (p_uniek, p_geldig_tot) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;


ALTER FUNCTION app.bewijs_neem(p_uniek text, p_geldig_tot timestamp with time zone) OWNER TO app_poort;

--
-- Name: bezorg_besluit(app.besluit); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bezorg_besluit(e app.besluit) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  m app.melding;
  v_bezorgd boolean;
BEGIN
  SELECT * INTO m FROM app.melding x WHERE (x.organisatie_id, x.id) = (e.organisatie_id, e.melding_id);
  INSERT INTO app.bekendmaking (organisatie_id, besluit_id, gebruiker_id, aan, post_id, bezorgd_op)
  SELECT e.organisatie_id, e.id, n.wie, n.aan, p.id, CASE WHEN p.id IS NOT NULL THEN app.nu() END
    FROM (SELECT m.melder_id AS wie, 'melder' AS aan
          UNION ALL SELECT g, 'afdeling' FROM app.mensen_van_afdeling(m.afdeling_id) g WHERE g <> m.melder_id) n
    CROSS JOIN LATERAL (SELECT app.stuur(n.wie, 'besluit.genomen', 'besluit', e.id, m.id) AS id OFFSET 0) p;
  SELECT k.bezorgd_op IS NOT NULL INTO v_bezorgd FROM app.bekendmaking k
   WHERE (k.organisatie_id, k.besluit_id, k.gebruiker_id) = (e.organisatie_id, e.id, m.melder_id);
  PERFORM app.zet_stap(e.id, NULL, 'maak_bekend', '{}', '{systeem}');
  IF NOT v_bezorgd THEN
    PERFORM app.stuur(r.gebruiker_id, 'besluit.niet_bezorgd', 'besluit', e.id, m.id)
      FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (m.organisatie_id, 'coordinator');
  END IF;
END $$;


ALTER FUNCTION app.bezorg_besluit(e app.besluit) OWNER TO app_owner;

--
-- Name: bezorgd_besluit(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bezorgd_besluit(p_melding uuid) RETURNS app.besluit
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  e app.besluit;
BEGIN
  SELECT b.* INTO e FROM app.besluit b JOIN app.stuk s ON (s.organisatie_id, s.id) = (b.organisatie_id, b.id)
   WHERE (b.organisatie_id, b.melding_id) = (app.organisatie(), p_melding) AND s.status NOT IN ('concept', 'genomen', 'ingetrokken') ORDER BY b.id DESC LIMIT 1;
  RETURN e;
END $$;


ALTER FUNCTION app.bezorgd_besluit(p_melding uuid) OWNER TO app_owner;

--
-- Name: bezwaar_waarschuwen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bezwaar_waarschuwen() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('waarschuw_bezwaar', ARRAY (SELECT v.id FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase <> 'afgerond'
   WHERE v.organisatie_id = app.organisatie() AND v.lopende_procedure IN ('bezwaar', 'beroep', 'weet_niet')
     AND app.waarschuwing_nu(app.laatste_dag_bezwaar(v.besluit_van)) IS NOT NULL
     AND NOT EXISTS (SELECT FROM app.bezwaar_waarschuwing w WHERE (w.organisatie_id, w.verzoek_id) = (v.organisatie_id, v.id)
           AND (w.laatste_dag, w.dagen) = (app.laatste_dag_bezwaar(v.besluit_van), app.waarschuwing_nu(app.laatste_dag_bezwaar(v.besluit_van))))));
END $$;


ALTER FUNCTION app.bezwaar_waarschuwen() OWNER TO app_owner;

--
-- Name: bijeenkomst; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bijeenkomst (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    kring text NOT NULL,
    partij_id uuid,
    plaats app.verzegeld,
    link app.verzegeld,
    status text DEFAULT 'voorgesteld'::text NOT NULL,
    volgnummer integer DEFAULT 0 NOT NULL,
    door uuid DEFAULT app.actor() NOT NULL,
    aangemaakt_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    gewijzigd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT bijeenkomst_check CHECK (((kring = 'partij'::text) = (partij_id IS NOT NULL))),
    CONSTRAINT bijeenkomst_kring_check CHECK ((kring = ANY (ARRAY['kamer'::text, 'inwoner'::text, 'partij'::text]))),
    CONSTRAINT bijeenkomst_status_check CHECK ((status = ANY (ARRAY['voorgesteld'::text, 'gekozen'::text, 'afgezegd'::text])))
);

ALTER TABLE ONLY app.bijeenkomst FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bijeenkomst OWNER TO app_owner;

--
-- Name: bijeenkomst_json(app.bijeenkomst); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bijeenkomst_json(b app.bijeenkomst) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN json_build_object('id', b.id, 'kring', b.kring, 'status', b.status,
    'plaats', app.zegel(b.plaats, 'bijeenkomst', b.id, 'plaats'), 'link', app.zegel(b.link, 'bijeenkomst', b.id, 'link'),
    'momenten', (SELECT json_agg(json_build_object('id', m.id, 'van', app.utc(m.begin_op), 'tot', app.utc(m.eind_op), 'gekozen', m.gekozen,
        'inwonerKan', (SELECT a.kan FROM app.bijeenkomst_antwoord a WHERE (a.organisatie_id, a.moment_id, a.van) = (m.organisatie_id, m.id, 'inwoner')),
        'partijKan', (SELECT a.kan FROM app.bijeenkomst_antwoord a WHERE (a.organisatie_id, a.moment_id, a.van) = (m.organisatie_id, m.id, 'partij')))
        ORDER BY m.begin_op, m.id)
      FROM app.bijeenkomst_moment m WHERE (m.organisatie_id, m.bijeenkomst_id) = (b.organisatie_id, b.id)));
END $$;


ALTER FUNCTION app.bijeenkomst_json(b app.bijeenkomst) OWNER TO app_owner;

--
-- Name: bijeenkomst_wordt(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bijeenkomst_wordt(p_id uuid, p_status text) RETURNS app.bijeenkomst
    LANGUAGE plpgsql
    AS $$
DECLARE
  b app.bijeenkomst;
BEGIN
  UPDATE app.bijeenkomst x SET status = p_status, volgnummer = x.volgnummer + 1, gewijzigd_op = app.nu()
   WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) RETURNING * INTO b;
  INSERT INTO app.bijeenkomst_stand (organisatie_id, bijeenkomst_id, status) VALUES (b.organisatie_id, b.id, p_status);
  RETURN b;
END $$;


ALTER FUNCTION app.bijeenkomst_wordt(p_id uuid, p_status text) OWNER TO app_owner;

--
-- Name: bijlage_deel_bij(uuid, uuid, integer, bytea); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bijlage_deel_bij(p_id uuid, p_poging uuid, p_nr integer, p_bytes bytea) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  -- Locked until this part is in: who finishes another try at the same time waits, and then removes it.
  PERFORM FROM app.bijlage b WHERE (b.organisatie_id, b.id) = (app.organisatie(), p_id) AND app.bijlage_van_mij(b) AND b.klaar_op IS NULL FOR SHARE;
  IF NOT FOUND THEN PERFORM app.weiger('WF409', 'Dit bestand is al binnen. Een bijlage verandert niet meer.'); END IF;
  INSERT INTO app.bijlage_deel (organisatie_id, poging, nr, bijlage_id, bytes)
  VALUES (app.organisatie(), p_poging, p_nr, p_id, p_bytes) ON CONFLICT (organisatie_id, poging, nr) DO NOTHING;
  RETURN p_nr;
END $$;


ALTER FUNCTION app.bijlage_deel_bij(p_id uuid, p_poging uuid, p_nr integer, p_bytes bytea) OWNER TO app_owner;

--
-- Name: bijlage_ontvang(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bijlage_ontvang(p_id uuid, p_verzoek uuid, OUT poging uuid, OUT verzoek uuid, OUT kid text, OUT dek text) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
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


ALTER FUNCTION app.bijlage_ontvang(p_id uuid, p_verzoek uuid, OUT poging uuid, OUT verzoek uuid, OUT kid text, OUT dek text) OWNER TO app_owner;

--
-- Name: bijlage; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bijlage (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    stuk_id uuid NOT NULL,
    naam text,
    lezers text,
    door uuid,
    aangemaakt_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    klaar_op timestamp with time zone,
    soort text,
    grootte integer,
    gescand text,
    poging uuid,
    kop text,
    dek_kid text,
    dek app.verzegeld,
    verwijderd_op timestamp with time zone,
    verzoek_id uuid,
    kring text,
    van text,
    partij_id uuid,
    bestandsnaam app.verzegeld,
    CONSTRAINT bijlage_gescand_check CHECK ((gescand = ANY (ARRAY['nog_niet'::text, 'schoon'::text]))),
    CONSTRAINT bijlage_grootte_check CHECK (((grootte >= 1) AND (grootte <= 11000000))),
    CONSTRAINT bijlage_heel CHECK (((klaar_op IS NULL) OR ((soort IS NOT NULL) AND (grootte IS NOT NULL) AND (gescand IS NOT NULL)))),
    CONSTRAINT bijlage_kop_check CHECK ((kop ~ '^[A-Za-z0-9_-]{32}$'::text)),
    CONSTRAINT bijlage_kring_check CHECK ((kring = ANY (ARRAY['kamer'::text, 'inwoner'::text, 'partij'::text]))),
    CONSTRAINT bijlage_lezers_check CHECK ((lezers = ANY (ARRAY['team'::text, 'melder'::text, 'partijen'::text]))),
    CONSTRAINT bijlage_naam_lengte CHECK (((length(naam) >= 1) AND (length(naam) <= 120))),
    CONSTRAINT bijlage_soort_check CHECK ((soort = ANY (ARRAY['jpeg'::text, 'png'::text, 'pdf'::text]))),
    CONSTRAINT bijlage_van_check CHECK ((van = ANY (ARRAY['inwoner'::text, 'begeleider'::text, 'partij'::text]))),
    CONSTRAINT bijlage_waarbij CHECK (
CASE
    WHEN (verzoek_id IS NULL) THEN ((lezers IS NOT NULL) AND (door IS NOT NULL) AND (num_nonnulls(kring, van, partij_id, bestandsnaam) = 0))
    ELSE ((verzoek_id = stuk_id) AND (kring IS NOT NULL) AND (van IS NOT NULL) AND (num_nonnulls(lezers, naam) = 0) AND ((van = 'begeleider'::text) = (door IS NOT NULL)) AND ((kring = 'kamer'::text) OR ((van = 'begeleider'::text) OR (van = kring))) AND (((kring = 'partij'::text) OR (van = 'partij'::text)) = (partij_id IS NOT NULL)))
END),
    CONSTRAINT bijlage_weg_is_leeg CHECK (
CASE
    WHEN (verwijderd_op IS NULL) THEN ((num_nonnulls(naam, bestandsnaam) = 1) AND ((klaar_op IS NULL) OR ((num_nulls(poging, kop, dek) = 0) AND ((dek_kid IS NULL) = (verzoek_id IS NOT NULL)))))
    ELSE (num_nonnulls(naam, bestandsnaam, poging, kop, dek_kid, dek) = 0)
END)
);

ALTER TABLE ONLY app.bijlage FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bijlage OWNER TO app_owner;

--
-- Name: CONSTRAINT bijlage_naam_lengte ON bijlage; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT bijlage_naam_lengte ON app.bijlage IS '/naam Gebruik hoogstens 120 tekens.';


--
-- Name: bijlage_van_mij(app.bijlage); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bijlage_van_mij(b app.bijlage) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN CASE WHEN app.volgt() IS NULL THEN b.door = app.actor()
              ELSE b.verzoek_id = app.volgt() AND b.van = app.bericht_van() AND b.partij_id IS NOT DISTINCT FROM app.partij() END;
END $$;


ALTER FUNCTION app.bijlage_van_mij(b app.bijlage) OWNER TO app_owner;

--
-- Name: bijlage_weg_mag(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.bijlage_weg_mag(p_door uuid, p_status text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((p_door = app.actor()) AND (p_status = ANY (ARRAY['concept'::text, 'ingediend'::text, 'team_samenstellen'::text, 'in_onderzoek'::text, 'wacht_op_melder'::text, 'advies_in_opstelling'::text])));


ALTER FUNCTION app.bijlage_weg_mag(p_door uuid, p_status text) OWNER TO app_owner;

--
-- Name: brief_afspraken(text, app.afspraakronde, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.brief_afspraken(p_taal text, r app.afspraakronde, p_gemeente text) RETURNS json[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN ARRAY (SELECT app.brief_zegel(app.afspraak_kop(p_taal, row_number() OVER (ORDER BY a.lijn), app.kant_in_woorden(p_taal, a.wie, p_gemeente), a.wanneer),
                         app.zegel(a.tekst, 'afspraak', a.id, 'tekst'))
    FROM app.afspraak a WHERE (a.organisatie_id, a.verzoek_id) = (r.organisatie_id, r.verzoek_id)
     AND r.nummer BETWEEN a.vanaf_ronde AND coalesce(a.tot_ronde, r.nummer) ORDER BY a.lijn);
END $$;


ALTER FUNCTION app.brief_afspraken(p_taal text, r app.afspraakronde, p_gemeente text) OWNER TO app_owner;

--
-- Name: brief_bevestigingen(text, app.afspraakronde, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.brief_bevestigingen(p_taal text, r app.afspraakronde, p_gemeente text) RETURNS json[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN ARRAY (SELECT app.brief_zegel(app.zeg(p_taal, '%s zegt hierover, op %s', initcap(left(k.wie, 1)) || substr(k.wie, 2), app.datum_in(p_taal, app.dag(b.op))),
                         app.zegel(b.tekst, 'bevestiging', b.id, 'tekst'))
    FROM app.bevestiging b CROSS JOIN LATERAL app.kant_in_woorden(p_taal, b.van, p_gemeente) k (wie)
   WHERE (b.organisatie_id, b.ronde_id) = (r.organisatie_id, r.id) ORDER BY b.van);
END $$;


ALTER FUNCTION app.brief_bevestigingen(p_taal text, r app.afspraakronde, p_gemeente text) OWNER TO app_owner;

--
-- Name: brief_delen(json[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.brief_delen(VARIADIC p_delen json[]) RETURNS json
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(d ORDER BY n), '[]') FROM unnest(p_delen) WITH ORDINALITY x (d, n) WHERE d IS NOT NULL);
END $$;


ALTER FUNCTION app.brief_delen(VARIADIC p_delen json[]) OWNER TO app_owner;

--
-- Name: brief_feiten(text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.brief_feiten(VARIADIC p_paren text[]) RETURNS json
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('kop', NULL, 'tekst', NULL, 'geschreven', false, 'punten', '[]'::json,
                   'feiten', json_agg(json_build_object('naam', p_paren[n], 'waarde', p_paren[n + 1]) ORDER BY n))
    FROM generate_series(1, array_length(p_paren, 1), 2) n WHERE p_paren[n + 1] IS NOT NULL HAVING count(*) > 0);
END $$;


ALTER FUNCTION app.brief_feiten(VARIADIC p_paren text[]) OWNER TO app_owner;

--
-- Name: brief_gronden(jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.brief_gronden(p_gronden jsonb) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN ARRAY (SELECT b.naam || ': ' || (p_gronden ->> b.sleutel) FROM (VALUES
      (1, 'vraag', 'De vraag achter de vraag'), (2, 'doel', 'Het doel van de regel'), (3, 'oorzaak', 'De oorzaak'),
      (4, 'afdeling', 'Wat de afdeling zei'), (5, 'suggestie', 'De suggestie van de melder')) b (n, sleutel, naam)
    WHERE p_gronden ->> b.sleutel IS NOT NULL ORDER BY b.n);
END $$;


ALTER FUNCTION app.brief_gronden(p_gronden jsonb) OWNER TO app_owner;

--
-- Name: brief_punten(text, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.brief_punten(p_kop text, p_punten text[]) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (cardinality(p_punten) > 0) THEN json_build_object('kop', p_kop, 'tekst', NULL::unknown, 'geschreven', false, 'feiten', '[]'::json, 'punten', to_json(p_punten)) ELSE NULL::json END;


ALTER FUNCTION app.brief_punten(p_kop text, p_punten text[]) OWNER TO app_owner;

--
-- Name: brief_standpunten(json); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.brief_standpunten(p_standpunten json) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN ARRAY (SELECT concat((s -> 'gebruiker' ->> 'naam'), ': ', CASE s ->> 'standpunt' WHEN 'akkoord' THEN 'akkoord.'
      WHEN 'kanttekening' THEN 'akkoord, met een kanttekening. ' WHEN 'minderheid' THEN 'een ander standpunt. ' ELSE 'nog geen standpunt.' END, s ->> 'toelichting')
    FROM json_array_elements(p_standpunten) s);
END $$;


ALTER FUNCTION app.brief_standpunten(p_standpunten json) OWNER TO app_owner;

--
-- Name: brief_tekst(text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.brief_tekst(p_kop text, p_tekst text) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (btrim(COALESCE(p_tekst, ''::text)) <> ''::text) THEN json_build_object('kop', p_kop, 'tekst', p_tekst, 'geschreven', true, 'feiten', '[]'::json, 'punten', '[]'::json) ELSE NULL::json END;


ALTER FUNCTION app.brief_tekst(p_kop text, p_tekst text) OWNER TO app_owner;

--
-- Name: brief_zegel(text, json); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.brief_zegel(p_kop text, p_zegel json) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (p_zegel IS NOT NULL) THEN json_build_object('kop', p_kop, 'tekst', p_zegel, 'geschreven', true, 'feiten', '[]'::json, 'punten', '[]'::json) ELSE NULL::json END;


ALTER FUNCTION app.brief_zegel(p_kop text, p_zegel json) OWNER TO app_owner;

--
-- Name: brief_zin(text, text, json); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.brief_zin(p_kop text, p_tekst text, p_feiten json DEFAULT '[]'::json) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN json_build_object('kop', p_kop, 'tekst', p_tekst, 'geschreven', false, 'feiten', p_feiten, 'punten', '[]'::json);


ALTER FUNCTION app.brief_zin(p_kop text, p_tekst text, p_feiten json) OWNER TO app_owner;

--
-- Name: check_betekenis(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_betekenis(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.advies a WHERE (a.organisatie_id, a.melding_id) = (app.organisatie(), p_melding) AND btrim(a.betekenis_voor_inwoners) <> '');
END $$;


ALTER FUNCTION app.check_betekenis(p_melding uuid) OWNER TO app_owner;

--
-- Name: checklistpunt; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.checklistpunt (
    fase text NOT NULL,
    code text NOT NULL,
    volgorde integer NOT NULL,
    zin text NOT NULL,
    dekt text[] DEFAULT '{}'::text[] NOT NULL,
    toets text,
    CONSTRAINT checklistpunt_check CHECK (((toets IS NULL) OR (dekt = '{}'::text[]))),
    CONSTRAINT checklistpunt_code_check CHECK ((code ~ '^[a-z_]{3,40}$'::text))
);

ALTER TABLE ONLY app.checklistpunt FORCE ROW LEVEL SECURITY;


ALTER TABLE app.checklistpunt OWNER TO app_owner;

--
-- Name: check_gedaan(app.checklistpunt, uuid, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_gedaan(p app.checklistpunt, p_melding uuid, p_open text[]) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $_$
DECLARE
  v boolean;
BEGIN
  IF p.dekt <> '{}' THEN RETURN NOT p.dekt && p_open; END IF;
  IF p.toets IS NULL THEN RETURN NULL; END IF;
  EXECUTE format('SELECT app.%I($1)', p.toets) INTO v USING p_melding;
  RETURN v;
END $_$;


ALTER FUNCTION app.check_gedaan(p app.checklistpunt, p_melding uuid, p_open text[]) OWNER TO app_owner;

--
-- Name: check_herschreven(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_herschreven(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding)
                    AND m.regel_herschreven <> '' AND m.waarom_herschreven <> '');
END $$;


ALTER FUNCTION app.check_herschreven(p_melding uuid) OWNER TO app_owner;

--
-- Name: check_kaarten(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_kaarten(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN NOT EXISTS (SELECT FROM app.gelegde_kaart k WHERE (k.organisatie_id, k.melding_id) = (app.organisatie(), p_melding) AND k.vak = 'bespreken');
END $$;


ALTER FUNCTION app.check_kaarten(p_melding uuid) OWNER TO app_owner;

--
-- Name: check_motivering(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_motivering(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.besluit b WHERE (b.organisatie_id, b.melding_id) = (app.organisatie(), p_melding) AND btrim(b.motivering) <> '');
END $$;


ALTER FUNCTION app.check_motivering(p_melding uuid) OWNER TO app_owner;

--
-- Name: check_nut(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_nut(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  o app.onderzoek := app.onderzoek_van(p_melding);
BEGIN
  RETURN o.bewijslast_omgekeerd IS NOT TRUE OR o.nut_aangetoond IS NOT NULL;
END $$;


ALTER FUNCTION app.check_nut(p_melding uuid) OWNER TO app_owner;

--
-- Name: check_onderbouwd(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_onderbouwd(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.advies a WHERE (a.organisatie_id, a.melding_id) = (app.organisatie(), p_melding)
                    AND btrim(a.onderbouwing) <> '' AND (btrim(a.voorstel_tekst) <> '' OR a.uitkomst IN ('behouden', 'schrappen', 'niet_aan_ons')));
END $$;


ALTER FUNCTION app.check_onderbouwd(p_melding uuid) OWNER TO app_owner;

--
-- Name: check_regel_gekozen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_regel_gekozen(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding) AND m.regel_id IS NOT NULL);
END $$;


ALTER FUNCTION app.check_regel_gekozen(p_melding uuid) OWNER TO app_owner;

--
-- Name: check_toets_af(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_toets_af(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  o app.onderzoek := app.onderzoek_van(p_melding);
BEGIN
  RETURN num_nulls(nullif(o.toets_effect, ''), nullif(o.toets_grondwaarde, ''), nullif(o.toets_gevolgen, ''), nullif(o.toets_juridisch, '')) IN (0, 4);
END $$;


ALTER FUNCTION app.check_toets_af(p_melding uuid) OWNER TO app_owner;

--
-- Name: check_type_bevestigd(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_type_bevestigd(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.melding m JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
                  WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding) AND r.bevestigd_op IS NOT NULL);
END $$;


ALTER FUNCTION app.check_type_bevestigd(p_melding uuid) OWNER TO app_owner;

--
-- Name: check_verslagen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_verslagen(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN NOT EXISTS (SELECT FROM app.gesprek g WHERE (g.organisatie_id, g.melding_id) = (app.organisatie(), p_melding)
                        AND app.akkoord_verslag(g) NOT IN ('akkoord', 'niet_nodig'));
END $$;


ALTER FUNCTION app.check_verslagen(p_melding uuid) OWNER TO app_owner;

--
-- Name: check_voor_wie(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.check_voor_wie(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  o app.onderzoek := app.onderzoek_van(p_melding);
BEGIN
  RETURN coalesce(btrim(o.doel_voor_wie) <> '' AND btrim(o.bijwerkingen) <> '', false);
END $$;


ALTER FUNCTION app.check_voor_wie(p_melding uuid) OWNER TO app_owner;

--
-- Name: checklist(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.checklist(p_melding uuid, p_fase text) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_open text[] := CASE WHEN p_fase = 'onderzoek' THEN ARRAY (SELECT f.code FROM app.open_punten(app.onderzoek_van(p_melding)) f) ELSE '{}' END;
BEGIN
  RETURN (
  SELECT coalesce(json_agg(json_build_object('punt', x.punt, 'zin', x.zin, 'hoe', x.hoe, 'nodig', x.nodig, 'gedaan', x.gedaan,
           'door', app.persoon(x.gedaan_door) ->> 'naam', 'op', app.utc(x.gedaan_op)) ORDER BY x.volgorde, x.punt), '[]')
    FROM (
      SELECT p.code AS punt, p.zin, CASE WHEN g.gedaan IS NULL THEN 'afvinken' ELSE 'berekend' END AS hoe, p.dekt <> '{}' AS nodig,
             coalesce(g.gedaan, c.gedaan_op IS NOT NULL) AS gedaan, c.gedaan_door, c.gedaan_op, p.volgorde
        FROM app.checklistpunt p
        CROSS JOIN LATERAL (SELECT app.check_gedaan(p, p_melding, v_open) AS gedaan OFFSET 0) g
        LEFT JOIN app.checkpunt c ON (c.organisatie_id, c.melding_id, c.fase, c.code) = (app.organisatie(), p_melding, p.fase, p.code)
       WHERE p.fase = p_fase
      UNION ALL
      SELECT c.id::text, c.tekst, 'eigen', false, c.gedaan_op IS NOT NULL, c.gedaan_door, c.gedaan_op, 1000
        FROM app.checkpunt c WHERE (c.organisatie_id, c.melding_id, c.fase) = (app.organisatie(), p_melding, p_fase) AND c.tekst IS NOT NULL) x);
END $$;


ALTER FUNCTION app.checklist(p_melding uuid, p_fase text) OWNER TO app_owner;

--
-- Name: checklist_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.checklist_antwoord(p_melding uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), NULL, p_status, NULL)::app.antwoord FROM api.checklist x WHERE x.id = p_melding);
END $$;


ALTER FUNCTION app.checklist_antwoord(p_melding uuid, p_status integer) OWNER TO app_owner;

--
-- Name: cijfer_afdelingen(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.cijfer_afdelingen(p_bereik text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v uuid[] := app.eigen_afdelingen();
BEGIN
  IF p_bereik = 'organisatie' THEN RETURN NULL; END IF;
  RETURN CASE WHEN cardinality(v) > 0 THEN v
              ELSE ARRAY (SELECT g.afdeling_id FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (app.organisatie(), app.actor()) AND g.afdeling_id IS NOT NULL) END;
END $$;


ALTER FUNCTION app.cijfer_afdelingen(p_bereik text) OWNER TO app_owner;

--
-- Name: cijfers_van(text, uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.cijfers_van(p_wat text, p_afdelingen uuid[]) RETURNS TABLE(maand date, sleutel text, dagen integer, aantal bigint)
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT c.maand, c.sleutel, c.dagen, sum(c.aantal) FROM app.cijfer c
   WHERE c.organisatie_id = app.organisatie() AND c.wat = p_wat AND c.maand > app.maand_van(app.nu()) - interval '12 months'
     AND (p_afdelingen IS NULL OR c.afdeling_id = ANY (p_afdelingen)) GROUP BY 1, 2, 3;
END $$;


ALTER FUNCTION app.cijfers_van(p_wat text, p_afdelingen uuid[]) OWNER TO app_owner;

--
-- Name: concept_tot(app.stuk); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.concept_tot(p_stuk app.stuk) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN app.dag(((p_stuk).gewijzigd_op + '30 days'::interval));


ALTER FUNCTION app.concept_tot(p_stuk app.stuk) OWNER TO app_owner;

--
-- Name: navraag; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.navraag (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    wie text NOT NULL,
    partij_id uuid,
    einde_op timestamp with time zone NOT NULL,
    oordeel text NOT NULL,
    toelichting app.verzegeld,
    vervolg text,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    opgepakt_door uuid,
    opgepakt_op timestamp with time zone,
    CONSTRAINT navraag_check CHECK (((wie = 'inwoner'::text) = (vervolg IS NOT NULL))),
    CONSTRAINT navraag_check1 CHECK (((wie = 'partij'::text) = (partij_id IS NOT NULL))),
    CONSTRAINT navraag_check2 CHECK (((opgepakt_op IS NULL) = (opgepakt_door IS NULL))),
    CONSTRAINT navraag_oordeel_check CHECK ((oordeel = ANY (ARRAY['ja'::text, 'deels'::text, 'nee'::text]))),
    CONSTRAINT navraag_vervolg_check CHECK ((vervolg = ANY (ARRAY['niets'::text, 'contact'::text, 'heropenen'::text]))),
    CONSTRAINT navraag_wie_check CHECK ((wie = ANY (ARRAY['inwoner'::text, 'begeleider'::text, 'partij'::text])))
);

ALTER TABLE ONLY app.navraag FORCE ROW LEVEL SECURITY;


ALTER TABLE app.navraag OWNER TO app_owner;

--
-- Name: verzoek; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.verzoek (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    gemeente_id uuid NOT NULL,
    namens text,
    relatie app.verzegeld,
    wat_gebeurde app.verzegeld,
    wens app.verzegeld,
    contact app.verzegeld,
    lopende_procedure text,
    besluit_van date,
    begeleider_id uuid,
    dek_kid text NOT NULL,
    dek app.verzegeld,
    initiatief text DEFAULT 'burger'::text NOT NULL,
    kanaal text DEFAULT 'web'::text NOT NULL,
    gewist_op timestamp with time zone,
    concept app.verzegeld,
    hoedanigheid text,
    machtiging_gezien_op date,
    machtiging_gezien_door uuid,
    klacht text,
    klacht_op timestamp with time zone,
    klacht_doorgegeven_op date,
    vrager_organisatie_id uuid,
    vrager_id uuid,
    vrager_naam text,
    zegel_id uuid,
    taal text DEFAULT 'nl'::text NOT NULL,
    CONSTRAINT verzoek_concept_gewist CHECK (((gewist_op IS NULL) OR (concept IS NULL))),
    CONSTRAINT verzoek_gewist CHECK (
CASE
    WHEN (gewist_op IS NULL) THEN (dek IS NOT NULL)
    ELSE ((dek IS NULL) AND (COALESCE(relatie, wat_gebeurde, wens, contact) IS NULL))
END),
    CONSTRAINT verzoek_hoedanigheid CHECK ((hoedanigheid = ANY (ARRAY['helper'::text, 'ouder'::text, 'voogd'::text, 'curator'::text, 'bewindvoerder'::text, 'mentor'::text, 'gemachtigde'::text]))),
    CONSTRAINT verzoek_initiatief_check CHECK ((initiatief = ANY (ARRAY['burger'::text, 'ambtenaar'::text]))),
    CONSTRAINT verzoek_kanaal_check CHECK ((kanaal = ANY (ARRAY['web'::text, 'telefoon'::text, 'balie'::text, 'brief'::text]))),
    CONSTRAINT verzoek_klacht CHECK ((klacht = ANY (ARRAY['ja'::text, 'nee'::text, 'later'::text]))),
    CONSTRAINT verzoek_klacht_dag CHECK (((klacht IS NULL) = (klacht_op IS NULL))),
    CONSTRAINT verzoek_klacht_gewild CHECK (((klacht_doorgegeven_op IS NULL) OR (klacht = 'ja'::text))),
    CONSTRAINT verzoek_lopende_procedure_check CHECK ((lopende_procedure = ANY (ARRAY['geen'::text, 'klacht'::text, 'bezwaar'::text, 'beroep'::text, 'weet_niet'::text]))),
    CONSTRAINT verzoek_machtiging_heel CHECK (((machtiging_gezien_op IS NULL) = (machtiging_gezien_door IS NULL))),
    CONSTRAINT verzoek_namens_check CHECK ((namens = ANY (ARRAY['mijzelf'::text, 'iemand_anders'::text]))),
    CONSTRAINT verzoek_taal_check CHECK ((taal ~ '^[a-z]{2}$'::text)),
    CONSTRAINT verzoek_vrager_heel CHECK ((num_nonnulls(vrager_organisatie_id, vrager_id, vrager_naam) = ANY (ARRAY[0, 3])))
);

ALTER TABLE ONLY app.verzoek FORCE ROW LEVEL SECURITY;


ALTER TABLE app.verzoek OWNER TO app_owner;

--
-- Name: contactwens(app.verzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.contactwens(v app.verzoek) RETURNS app.navraag
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  n app.navraag;
BEGIN
  SELECT * INTO n FROM app.navraag x WHERE (x.organisatie_id, x.verzoek_id) = ((v).organisatie_id, (v).id) AND x.wie = 'inwoner'
     AND x.vervolg = 'contact' AND x.opgepakt_op IS NULL ORDER BY x.einde_op DESC LIMIT 1;
  RETURN n;
END $$;


ALTER FUNCTION app.contactwens(v app.verzoek) OWNER TO app_owner;

--
-- Name: dag_van_de_wet(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.dag_van_de_wet(p_dag date) RETURNS date
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
  WHILE extract(isodow FROM p_dag) > 5 OR app.feestdag(p_dag) IS NOT NULL LOOP
    p_dag := p_dag + 1;
  END LOOP;
  RETURN p_dag;
END $$;


ALTER FUNCTION app.dag_van_de_wet(p_dag date) OWNER TO app_owner;

--
-- Name: deelnemers(app.gesprek, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.deelnemers(g app.gesprek, p_alle boolean) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT coalesce(json_agg(json_build_object('id', b.id, 'naam', b.naam, 'oordeel', d.oordeel, 'opmerking', d.opmerking,
           'oordeelOp', app.utc(d.oordeel_op)) ORDER BY b.naam), '[]')
    FROM app.gesprek_deelnemer d JOIN app.gebruiker b ON (b.organisatie_id, b.id) = (d.organisatie_id, d.gebruiker_id)
   WHERE (d.organisatie_id, d.gesprek_id) = (g.organisatie_id, g.id) AND (p_alle OR d.gebruiker_id = app.actor()));
END $$;


ALTER FUNCTION app.deelnemers(g app.gesprek, p_alle boolean) OWNER TO app_owner;

--
-- Name: doorlooptijd(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.doorlooptijd(p_gemeente uuid) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT CASE WHEN count(*) >= 5 THEN json_build_object(
           'mediaanDagen', round(percentile_cont(0.5) WITHIN GROUP (ORDER BY d.dagen))::int,
           'p80Dagen', round(percentile_cont(0.8) WITHIN GROUP (ORDER BY d.dagen))::int, 'aantal', count(*)::int) END
    FROM (SELECT app.dag(s.termijn_gestopt_op) - app.dag(m.ingediend_op) AS dagen
            FROM app.besluit b JOIN app.melding m ON (m.organisatie_id, m.id) = (b.organisatie_id, b.melding_id)
            JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
           WHERE b.organisatie_id = p_gemeente AND b.huidig AND s.termijn_gestopt_op IS NOT NULL) d;
$$;


ALTER FUNCTION app.doorlooptijd(p_gemeente uuid) OWNER TO app_poort;

--
-- Name: dossier_van(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.dossier_van(p_id uuid) RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN ARRAY (WITH RECURSIVE d AS (
      SELECT s.id FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_id)
      UNION SELECT k.id FROM d JOIN app.stuk k ON k.organisatie_id = app.organisatie() AND k.ouder_id = d.id)
    SELECT d.id FROM d UNION SELECT t.id FROM app.team t WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_id);
END $$;


ALTER FUNCTION app.dossier_van(p_id uuid) OWNER TO app_owner;

--
-- Name: draag_uitvoering_op(app.besluit); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.draag_uitvoering_op(e app.besluit) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id  uuid := (SELECT u.id FROM app.uitvoering u WHERE (u.organisatie_id, u.melding_id) = (e.organisatie_id, e.melding_id));
  v_wie uuid := app.wie_voert_uit(e);
BEGIN
  IF v_id IS NULL THEN
    v_id := app.nieuw_stuk('uitvoering', 'opgedragen', e.melding_id);
  ELSIF (SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (e.organisatie_id, v_id)) <> 'opgedragen' THEN
    PERFORM app.zet_stap(v_id, NULL, 'draag_opnieuw_op', '{}', '{systeem}');
  END IF;
  INSERT INTO app.uitvoering AS u (organisatie_id, id, melding_id, besluit_id, opgedragen_aan, opdracht, uiterlijk_op)
  SELECT e.organisatie_id, v_id, e.melding_id, e.id, v_wie, coalesce(nullif(btrim(a.voorstel_tekst), ''), e.motivering), e.ingangsdatum
    FROM app.advies a WHERE (a.organisatie_id, a.id) = (e.organisatie_id, e.advies_id)
  ON CONFLICT (organisatie_id, melding_id) DO UPDATE SET besluit_id = excluded.besluit_id, opgedragen_aan = excluded.opgedragen_aan,
    opdracht = excluded.opdracht, uiterlijk_op = excluded.uiterlijk_op, begonnen_op = app.nu(), gereed_gemeld_op = NULL, bevestigd_op = NULL,
    effect_gevraagd_op = NULL, effect_uiterlijk_op = NULL, effect_op = NULL, effect_toelichting = NULL;
  -- An afdeling without a teammanager: its head may do the steps of one for this melding.
  PERFORM app.betrek(e.melding_id, v_wie, 'teammanager') WHERE v_wie IS NOT NULL;
  PERFORM app.stuur(v_wie, 'uitvoering.opgedragen', 'uitvoering', v_id, e.melding_id);
  PERFORM app.begin_buitensignaal(e.melding_id, app.signaal_aan(e.melding_id), NULL) WHERE e.uitkomst = 'niet_aan_ons';
END $$;


ALTER FUNCTION app.draag_uitvoering_op(e app.besluit) OWNER TO app_owner;

--
-- Name: drempel_totaal(text, interval); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.drempel_totaal(p_operatie text, p_venster interval) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.rem_bij(p_operatie, 'totaal ' || pg_backend_pid() % 16, p_venster);
  RETURN (SELECT sum(r.aantal) FROM app.rem r WHERE r.soort = p_operatie AND r.sinds > now() - p_venster
             AND r.sleutel = ANY (ARRAY(SELECT 'totaal ' || n FROM generate_series(0, 15) n)));
END $$;


ALTER FUNCTION app.drempel_totaal(p_operatie text, p_venster interval) OWNER TO app_poort;

--
-- Name: drempel; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.drempel (
    operatie text NOT NULL,
    per_adres integer NOT NULL,
    totaal integer NOT NULL,
    venster interval NOT NULL,
    gaat_open boolean DEFAULT false NOT NULL,
    CONSTRAINT drempel_check CHECK ((totaal >= per_adres)),
    CONSTRAINT drempel_per_adres_check CHECK ((per_adres >= 3))
);

ALTER TABLE ONLY app.drempel FORCE ROW LEVEL SECURITY;


ALTER TABLE app.drempel OWNER TO app_owner;

--
-- Name: drempel_trede(app.drempel, integer, bigint); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.drempel_trede(d app.drempel, p_adres integer, p_totaal bigint) RETURNS integer
    LANGUAGE plpgsql IMMUTABLE
    AS $$
DECLARE
  v_vrij int := CASE WHEN p_totaal > (d).totaal THEN 3 ELSE (d).per_adres END;
BEGIN
  RETURN CASE WHEN p_adres <= v_vrij THEN 0 ELSE least(5, 1 + floor(log(2, p_adres::numeric / v_vrij))::int) END;
END $$;


ALTER FUNCTION app.drempel_trede(d app.drempel, p_adres integer, p_totaal bigint) OWNER TO app_poort;

--
-- Name: duur_van(integer[], text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.duur_van(p_dagen integer[], p_bereik text) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT CASE WHEN count(*) >= 5 THEN json_build_object('bereik', p_bereik, 'mediaanDagen', percentile_disc(0.5) WITHIN GROUP (ORDER BY d),
           'p80Dagen', percentile_disc(0.8) WITHIN GROUP (ORDER BY d), 'aantal', count(*), 'dagen', (array_agg(d ORDER BY d))[1:200]) END
    FROM unnest(p_dagen) d
$$;


ALTER FUNCTION app.duur_van(p_dagen integer[], p_bereik text) OWNER TO app_poort;

--
-- Name: eenmalig(text, text, text, jsonb, integer, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.eenmalig(p_sleutel text, p_inhoud text, p_functie text, p_pad jsonb, p_versie integer, p_invoer jsonb) RETURNS app.antwoord
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $_$
DECLARE
  v_org   uuid := coalesce(app.organisatie(), '00000000-0000-0000-0000-000000000000');
  v_actor text := coalesce(app.door(), 'openbaar');
  v_voor  text := current_setting('vraagt.organisatie', true);
  v_van   uuid;
  v_uit   app.antwoord;
BEGIN
  IF p_sleutel IS NOT NULL THEN
    v_uit := app.eerder(v_org, v_actor, p_sleutel, p_inhoud, p_functie);
    IF NOT v_uit IS NULL THEN -- IS NOT NULL would want every field
      v_van := (v_uit.body #>> '{kluis,id}')::uuid;
      IF v_van IS NOT NULL AND app.mag_verzoek(v_van) IS NOT TRUE THEN PERFORM app.er_niet(); END IF;
      RETURN v_uit;
    END IF;
  END IF;
  EXECUTE format('SELECT * FROM api.%I($1, $2, $3)', p_functie) INTO v_uit
    USING coalesce(p_pad, '{}'), p_versie, coalesce(p_invoer, '{}');
  IF current_setting('transaction_read_only') = 'on' THEN RETURN v_uit; END IF;
  -- That somebody has a text open is no act, and is not kept.
  IF p_functie <> 'advies_aanwezig' THEN PERFORM app.log_handeling(v_actor, p_functie, p_pad, v_uit); END IF;
  IF p_sleutel IS NOT NULL THEN
    -- A public function may have chosen an organisatie; the key belongs to the one that asked.
    PERFORM set_config('vraagt.organisatie', coalesce(v_voor, ''), true);
    UPDATE app.idempotentie SET antwoord = v_uit
     WHERE organisatie_id = v_org AND actor = v_actor AND sleutel = p_sleutel;
  END IF;
  RETURN v_uit;
END $_$;


ALTER FUNCTION app.eenmalig(p_sleutel text, p_inhoud text, p_functie text, p_pad jsonb, p_versie integer, p_invoer jsonb) OWNER TO app_owner;

--
-- Name: eerder(uuid, text, text, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.eerder(p_org uuid, p_actor text, p_sleutel text, p_inhoud text, p_functie text) RETURNS app.antwoord
    LANGUAGE plpgsql
    AS $$
DECLARE
  v app.idempotentie;
BEGIN
  DELETE FROM app.idempotentie WHERE organisatie_id = p_org AND actor = p_actor AND sleutel = p_sleutel
     AND aangemaakt_op < app.nu() - interval '48 hours';
  INSERT INTO app.idempotentie (organisatie_id, actor, sleutel, inhoud, functie)
  VALUES (p_org, p_actor, p_sleutel, p_inhoud, p_functie) ON CONFLICT DO NOTHING;
  IF FOUND THEN RETURN NULL; END IF;
  SELECT * INTO v FROM app.idempotentie
   WHERE organisatie_id = p_org AND actor = p_actor AND sleutel = p_sleutel;
  IF (v.inhoud, v.functie) IS DISTINCT FROM (p_inhoud, p_functie) THEN
    PERFORM app.weiger('WF409', 'Deze sleutel is al gebruikt voor een ander verzoek. Gebruik een nieuwe Idempotency-Key.');
  END IF;
  RETURN v.antwoord;
END $$;


ALTER FUNCTION app.eerder(p_org uuid, p_actor text, p_sleutel text, p_inhoud text, p_functie text) OWNER TO app_owner;

--
-- Name: eerste_gesprek_tot(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.eerste_gesprek_tot(p_melding uuid) RETURNS date
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT app.werkdagen(app.organisatie(), app.dag(min(h.op)), app.ingesteld('termijn.eerste_gesprek')) FROM app.historie h
           WHERE (h.organisatie_id, h.stuk_id, h.naar) = (app.organisatie(), p_melding, 'in_onderzoek') HAVING min(h.op) IS NOT NULL);
END $$;


ALTER FUNCTION app.eerste_gesprek_tot(p_melding uuid) OWNER TO app_owner;

--
-- Name: effect_aan_zet(timestamp with time zone, date, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.effect_aan_zet(p_gevraagd timestamp with time zone, p_uiterlijk date, p_vandaag date) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (CASE WHEN (p_gevraagd IS NULL) THEN '{}'::text WHEN (p_uiterlijk < p_vandaag) THEN '{coordinator}'::text ELSE '{melder}'::text END)::text[];


ALTER FUNCTION app.effect_aan_zet(p_gevraagd timestamp with time zone, p_uiterlijk date, p_vandaag date) OWNER TO app_owner;

--
-- Name: effecten_vragen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.effecten_vragen() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('vraag_effect', ARRAY (SELECT s.id FROM app.stuk s
    JOIN app.uitvoering u ON (u.organisatie_id, u.id) = (s.organisatie_id, s.id) AND u.effect_gevraagd_op IS NULL
    WHERE s.organisatie_id = app.organisatie() AND s.soort = 'uitvoering' AND s.status = 'bevestigd'
      AND s.stap_uiterlijk_op <= app.vandaag() FOR UPDATE OF s SKIP LOCKED));
END $$;


ALTER FUNCTION app.effecten_vragen() OWNER TO app_owner;

--
-- Name: eigen_afdeling(jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.eigen_afdeling(p_invoer jsonb) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id uuid := (p_invoer ->> 'afdelingId')::uuid;
BEGIN
  IF v_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM app.afdeling WHERE organisatie_id = app.organisatie() AND id = v_id AND actief) THEN
    PERFORM app.weiger('WF400', 'Deze afdeling is er niet.',
      ARRAY [('/afdelingId', 'onbekend', 'Deze afdeling is er niet.')::app.fout]);
  END IF;
  RETURN v_id;
END $$;


ALTER FUNCTION app.eigen_afdeling(p_invoer jsonb) OWNER TO app_owner;

--
-- Name: eigen_afdelingen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.eigen_afdelingen() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_ik  uuid := app.actor();
  v_van uuid := CASE WHEN app.heeft_rol('teammanager') THEN (SELECT g.afdeling_id FROM app.gebruiker g
                       WHERE (g.organisatie_id, g.id) = (app.organisatie(), v_ik)) END;
BEGIN
  RETURN ARRAY (SELECT a.id FROM app.afdeling a WHERE a.organisatie_id = (SELECT app.organisatie())
                   AND (v_ik IN (a.hoofd_id, a.plaatsvervanger_id, a.contactpersoon_id, a.teammanager_id)
                        OR a.teammanager_id IS NULL AND a.id = v_van));
END $$;


ALTER FUNCTION app.eigen_afdelingen() OWNER TO app_owner;

--
-- Name: eigen_kant(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.eigen_kant() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(app.bericht_van(), 'begeleider'::text);


ALTER FUNCTION app.eigen_kant() OWNER TO app_owner;

--
-- Name: eigen_meldingen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.eigen_meldingen() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_org uuid := app.organisatie();
  v_ik  uuid := app.actor();
BEGIN
  RETURN ARRAY (SELECT m.id FROM app.melding m WHERE m.organisatie_id = v_org AND m.melder_id = v_ik ORDER BY m.id DESC LIMIT app.zoekgrens())
      || ARRAY (SELECT m.id FROM app.melding m WHERE m.organisatie_id = v_org AND m.beslisser_id = v_ik ORDER BY m.id DESC LIMIT app.zoekgrens())
      || ARRAY (SELECT b.stuk_id FROM app.betrokkene b WHERE b.organisatie_id = v_org AND b.gebruiker_id = v_ik
                   AND b.betrekking IN ('genodigde', 'teamlid', 'trekker') ORDER BY b.stuk_id DESC LIMIT app.zoekgrens());
END $$;


ALTER FUNCTION app.eigen_meldingen() OWNER TO app_owner;

--
-- Name: eigen_verzoek(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.eigen_verzoek() RETURNS app.verzoek
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT x.* INTO v FROM app.verzoek x WHERE x.organisatie_id = app.organisatie() AND x.id = app.volgt() AND app.partij() IS NULL AND x.gewist_op IS NULL;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Uw verzoek is er niet meer.'); END IF;
  RETURN v;
END $$;


ALTER FUNCTION app.eigen_verzoek() OWNER TO app_owner;

--
-- Name: er_niet(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.er_niet() RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  PERFORM app.weiger('WF404', 'Dit is er niet, of je mag het niet zien.');
END $$;


ALTER FUNCTION app.er_niet() OWNER TO app_owner;

--
-- Name: escalatie_keuzes(text, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.escalatie_keuzes(p_aanleiding text, p_niveau integer) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (CASE WHEN (p_niveau = 1) THEN CASE WHEN (p_aanleiding = ANY (ARRAY['niet_bevestigd'::text, 'besluit_te_laat'::text])) THEN '{}'::text ELSE '{opdracht,andere_termijn}'::text END WHEN (p_niveau = 0) THEN '{}'::text WHEN (p_aanleiding = 'belangenconflict'::text) THEN '{opdracht,neem_over}'::text WHEN (p_aanleiding = 'besluit_te_laat'::text) THEN '{opdracht,andere_termijn,neem_over}'::text WHEN (p_aanleiding = 'geblokkeerd'::text) THEN '{opdracht,andere_termijn}'::text ELSE '{opdracht,andere_termijn,stopzetten}'::text END)::text[];


ALTER FUNCTION app.escalatie_keuzes(p_aanleiding text, p_niveau integer) OWNER TO app_owner;

--
-- Name: escalatie_onderwerp(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.escalatie_onderwerp(p_aanleiding text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (p_aanleiding = 'geblokkeerd'::text) THEN 'afwijkingsrecht'::text WHEN (p_aanleiding = ANY (ARRAY['besluit_te_laat'::text, 'belangenconflict'::text])) THEN 'besluit'::text ELSE 'uitvoering'::text END;


ALTER FUNCTION app.escalatie_onderwerp(p_aanleiding text) OWNER TO app_owner;

--
-- Name: escalatie_vervalt(uuid, text[], text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.escalatie_vervalt(p_melding uuid, p_aanleidingen text[], p_reden text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.sluit_escalatie(x.id, p_reden) FROM app.escalatie x WHERE (x.organisatie_id, x.melding_id) = (app.organisatie(), p_melding)
     AND x.aanleiding = ANY (p_aanleidingen) AND x.gesloten_op IS NULL;
END $$;


ALTER FUNCTION app.escalatie_vervalt(p_melding uuid, p_aanleidingen text[], p_reden text) OWNER TO app_owner;

--
-- Name: escalaties_bijhouden(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.escalaties_bijhouden() RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_org uuid := app.organisatie();
  v_nu  date := app.vandaag();
BEGIN
  RETURN app.probeer_elk('rust_escalatie', ARRAY (
      SELECT x.id FROM app.escalatie x JOIN app.stuk m ON (m.organisatie_id, m.id) = (x.organisatie_id, x.melding_id)
        JOIN app.status st ON (st.soort, st.status, st.fase) = (m.soort, m.status, 'afgerond')
       WHERE x.organisatie_id = v_org AND x.gesloten_op IS NULL))
    + app.probeer_elk('escaleer_te_laat', ARRAY (
      -- Nobody answered on time: one level up.
      SELECT s.id FROM app.stuk s WHERE s.organisatie_id = v_org AND s.soort = 'escalatie' AND s.status IN ('niveau_0', 'niveau_1')
         AND s.stap_uiterlijk_op <= v_nu
      -- No report, five working days long; or ready, and nobody confirmed it.
      UNION ALL SELECT s.id FROM app.stuk s WHERE s.organisatie_id = v_org AND s.soort = 'uitvoering' AND s.stap_uiterlijk_op < v_nu
         AND (s.status = 'gereed_gemeld' OR s.status IN ('opgedragen', 'gestart', 'effect_uitgebleven')
              AND app.werkdagen(v_org, s.stap_uiterlijk_op, 5) <= v_nu)
         AND NOT app.al_geescaleerd(s.ouder_id, 'uitvoering', 0)
      -- No besluit on time, or no deputy without an interest could be found (app.beslissers_bijhouden).
      UNION ALL SELECT s.id FROM app.stuk s JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
       WHERE s.organisatie_id = v_org AND s.soort = 'melding' AND s.status = 'advies_voorgelegd'
         AND ((s.stap_uiterlijk_op < v_nu AND NOT app.al_geescaleerd(s.id, 'besluit', 1))
           OR ((s.uiterlijk_op < v_nu OR NOT app.onpartijdig(s.id, m.beslisser_id)) AND NOT app.al_geescaleerd(s.id, 'besluit', 2)))));
END $$;


ALTER FUNCTION app.escalaties_bijhouden() OWNER TO app_owner;

--
-- Name: escalaties_vervallen(uuid, text[], text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.escalaties_vervallen(p_melding uuid, p_onderwerpen text[], p_reden text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.sluit_escalatie(x.id, p_reden) FROM app.escalatie x WHERE (x.organisatie_id, x.melding_id) = (app.organisatie(), p_melding)
     AND x.onderwerp = ANY (p_onderwerpen) AND x.gesloten_op IS NULL;
END $$;


ALTER FUNCTION app.escalaties_vervallen(p_melding uuid, p_onderwerpen text[], p_reden text) OWNER TO app_owner;

--
-- Name: escaleer(uuid, text, integer, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.escaleer(p_melding uuid, p_aanleiding text, p_niveau integer, p_toelichting text, p_als text DEFAULT NULL::text) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
  x app.escalatie;
BEGIN
  -- Two at once: the second one finds what the first one made.
  PERFORM FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding) FOR NO KEY UPDATE;
  SELECT * INTO x FROM app.escalatie e WHERE (e.organisatie_id, e.melding_id) = (app.organisatie(), p_melding)
     AND e.onderwerp = app.escalatie_onderwerp(p_aanleiding) AND e.gesloten_op IS NULL;
  IF FOUND THEN
    UPDATE app.escalatie SET aanleiding = p_aanleiding, toelichting = p_toelichting,
           gevraagd_als = p_als, gevraagd_door = CASE WHEN p_als IS NOT NULL THEN app.actor() END
     WHERE (organisatie_id, id) = (x.organisatie_id, x.id) AND p_niveau > x.niveau;
    IF p_niveau > x.niveau THEN
      PERFORM app.zet_stap(x.id, NULL, CASE p_niveau WHEN 2 THEN 'naar_directeur' ELSE 'verhoog' END,
                           jsonb_build_object('toelichting', p_toelichting), '{systeem}');
    END IF;
    RETURN x.id;
  END IF;
  x.id := app.nieuw_stuk('escalatie', 'niveau_' || p_niveau, p_melding);
  INSERT INTO app.escalatie (organisatie_id, id, melding_id, aanleiding, niveau, toelichting, gevraagd_door, gevraagd_als)
  VALUES (app.organisatie(), x.id, p_melding, p_aanleiding, p_niveau, p_toelichting, CASE WHEN p_als IS NOT NULL THEN app.actor() END, p_als);
  PERFORM app.meld_escalatie(x.id);
  RETURN x.id;
END $$;


ALTER FUNCTION app.escaleer(p_melding uuid, p_aanleiding text, p_niveau integer, p_toelichting text, p_als text) OWNER TO app_owner;

--
-- Name: escaleer_te_laat(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.escaleer_te_laat(p_id uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, NULL);
BEGIN
  IF s.soort = 'escalatie' AND s.status = 'niveau_0' THEN
    PERFORM app.zet_stap(p_id, NULL, 'verhoog', '{}', '{systeem}');
  ELSIF s.soort = 'escalatie' THEN
    PERFORM app.zet_stap(p_id, NULL, 'naar_directeur', '{"toelichting":"De termijn voor een antwoord is voorbij."}', '{systeem}');
  ELSIF s.soort = 'uitvoering' AND s.status = 'gereed_gemeld' THEN
    PERFORM app.escaleer(s.ouder_id, 'niet_bevestigd', 1, 'De uitvoering is klaar gemeld en nog niet bekeken.');
  ELSIF s.soort = 'uitvoering' THEN
    PERFORM app.escaleer(s.ouder_id, 'verslag_gemist', 0, 'Er kwam geen verslag over de uitvoering.');
  ELSIF NOT app.onpartijdig(p_id, (SELECT m.beslisser_id FROM app.melding m WHERE (m.organisatie_id, m.id) = (s.organisatie_id, p_id))) THEN
    PERFORM app.escaleer(p_id, 'belangenconflict', 2, 'Wie zou besluiten, is zelf betrokken bij deze regel.');
  ELSIF s.uiterlijk_op < app.vandaag() THEN
    PERFORM app.escaleer(p_id, 'besluit_te_laat', 2, 'De zes weken zijn voorbij en er is geen besluit.');
  ELSE
    PERFORM app.escaleer(p_id, 'besluit_te_laat', 1, 'Het advies ligt er en de termijn voor een besluit is voorbij.');
  END IF;
END $$;


ALTER FUNCTION app.escaleer_te_laat(p_id uuid) OWNER TO app_owner;

--
-- Name: escaleert_als(text, text[], integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.escaleert_als(p_status text, p_rollen text[], p_niveau integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (p_status <> ALL (ARRAY['opgedragen'::text, 'gestart'::text, 'vastgelopen'::text, 'gereed_gemeld'::text, 'effect_uitgebleven'::text])) THEN NULL::text WHEN ('beslisser'::text = ANY (p_rollen)) THEN CASE WHEN (COALESCE(p_niveau, 0) < 2) THEN 'beslisser'::text ELSE NULL::text END WHEN (COALESCE(p_niveau, 0) >= 1) THEN NULL::text WHEN ('melder'::text = ANY (p_rollen)) THEN 'melder'::text WHEN ('teammanager'::text = ANY (p_rollen)) THEN 'teammanager'::text ELSE NULL::text END;


ALTER FUNCTION app.escaleert_als(p_status text, p_rollen text[], p_niveau integer) OWNER TO app_owner;

--
-- Name: feestdag(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.feestdag(p_dag date) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
DECLARE
  v_jaar  int := extract(year FROM p_dag);
  v_na    int := p_dag - app.pasen(v_jaar);
  v_koning date := make_date(v_jaar, 4, 27);
BEGIN
  IF extract(isodow FROM v_koning) = 7 THEN v_koning := v_koning - 1; END IF;
  RETURN CASE
    WHEN v_na = -2 THEN 'Goede Vrijdag' WHEN v_na = 0 THEN 'Eerste paasdag' WHEN v_na = 1 THEN 'Tweede paasdag'
    WHEN v_na = 39 THEN 'Hemelvaartsdag' WHEN v_na = 49 THEN 'Eerste pinksterdag' WHEN v_na = 50 THEN 'Tweede pinksterdag'
    WHEN p_dag = v_koning THEN 'Koningsdag'
    ELSE CASE to_char(p_dag, 'MM-DD') WHEN '01-01' THEN 'Nieuwjaarsdag' WHEN '05-05' THEN 'Bevrijdingsdag'
         WHEN '12-25' THEN 'Eerste kerstdag' WHEN '12-26' THEN 'Tweede kerstdag' END END;
END $$;


ALTER FUNCTION app.feestdag(p_dag date) OWNER TO app_owner;

--
-- Name: feiten_van(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.feiten_van(p_id uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT jsonb_strip_nulls(jsonb_build_object('regelId', m.regel_id, 'afdelingId', m.afdeling_id, 'kanaal', m.kanaal,
      'ingediendIn', to_char(m.ingediend_op AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM'), 'dagen', app.dag(s.termijn_gestopt_op) - app.dag(m.ingediend_op),
      'buitenWerkstroom', s.buiten_werkstroom, 'doelGediend', o.doel_gediend, 'oorzaak', o.oorzaak, 'suggestieOordeel', o.suggestie_oordeel,
      'advies', (SELECT a.uitkomst FROM app.advies a WHERE (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)),
      'recht', r.gevolg, 'afwijkingen', (SELECT count(*) FROM app.afwijking f WHERE (f.organisatie_id, f.afwijkingsrecht_id) = (r.organisatie_id, r.id))))
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    LEFT JOIN app.onderzoek o ON (o.organisatie_id, o.melding_id) = (m.organisatie_id, m.id)
    LEFT JOIN app.afwijkingsrecht r ON (r.organisatie_id, r.melding_id) = (m.organisatie_id, m.id)
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_id));
END $$;


ALTER FUNCTION app.feiten_van(p_id uuid) OWNER TO app_owner;

--
-- Name: feiten_van_verzoek(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.feiten_van_verzoek(p_id uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT jsonb_build_object('gemeenteId', v.gemeente_id, 'kanaal', v.kanaal, 'initiatief', v.initiatief,
      'ingediendIn', to_char(s.aangemaakt_op AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM'), 'dagen', app.dag(s.gewijzigd_op) - app.dag(s.aangemaakt_op))
    FROM app.verzoek v JOIN app.stuk s USING (organisatie_id, id) WHERE (v.organisatie_id, v.id) = (app.organisatie(), p_id));
END $$;


ALTER FUNCTION app.feiten_van_verzoek(p_id uuid) OWNER TO app_owner;

--
-- Name: gaat_al_verder(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.gaat_al_verder(p_id uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.melding n JOIN app.stuk s ON (s.organisatie_id, s.id) = (n.organisatie_id, n.id)
    JOIN app.status st ON (st.soort, st.status) = ('melding', s.status) AND st.fase <> 'afgerond'
   WHERE (n.organisatie_id, n.voorganger_id) = (app.organisatie(), p_id));
END $$;


ALTER FUNCTION app.gaat_al_verder(p_id uuid) OWNER TO app_owner;

--
-- Name: gaat_erover(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.gaat_erover(p_regeltype text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (p_regeltype = ANY (ARRAY['landelijke_regelgeving'::text, 'eu_regelgeving'::text])) THEN 'rijk'::text WHEN (p_regeltype = ANY (ARRAY['verordening'::text, 'nadere_regel'::text])) THEN 'raad'::text WHEN (p_regeltype = 'ketenafspraak'::text) THEN 'anders'::text ELSE NULL::text END;


ALTER FUNCTION app.gaat_erover(p_regeltype text) OWNER TO app_owner;

--
-- Name: gebeurd_in(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.gebeurd_in(p_maand date) RETURNS TABLE(wat text, afdeling_id uuid, sleutel text, dagen integer)
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_org uuid := app.organisatie();
  v_van timestamptz := p_maand::timestamp AT TIME ZONE 'Europe/Amsterdam';
  v_tot timestamptz := (p_maand + interval '1 month')::timestamp AT TIME ZONE 'Europe/Amsterdam';
  v_begin uuid := app.uuid7(v_van);
  v_eind uuid := app.uuid7(v_tot);
BEGIN
  RETURN QUERY
  -- The steps of meldingen. How long a status lasted: since the step before.
  SELECT x.wat, coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), x.sleutel, x.dagen
    FROM app.historie h
    JOIN app.melding m ON (m.organisatie_id, m.id) = (h.organisatie_id, h.stuk_id)
    CROSS JOIN LATERAL (
      SELECT 'ingediend', '', 0 WHERE h.naar = 'ingediend' AND h.van = 'concept'
      -- Until the first besluit: one that replaces it later answers nobody who still waits.
      UNION ALL SELECT 'duur', '', app.dag(h.op) - app.dag(m.ingediend_op) WHERE h.naar = 'bekendgemaakt' AND m.ingediend_op IS NOT NULL
         AND NOT EXISTS (SELECT FROM app.historie e WHERE (e.organisatie_id, e.stuk_id, e.naar) = (h.organisatie_id, h.stuk_id, 'bekendgemaakt') AND e.id < h.id)
      UNION ALL SELECT 'stap', h.van, greatest(app.dag(h.op) - app.dag(v.op), 0)
        FROM (SELECT e.op FROM app.historie e WHERE e.organisatie_id = h.organisatie_id AND e.stuk_id = h.stuk_id AND e.id < h.id ORDER BY e.id DESC LIMIT 1) v
       WHERE h.van <> 'concept') x (wat, sleutel, dagen)
   WHERE h.organisatie_id = v_org AND h.soort = 'melding' AND h.id >= v_begin AND h.id < v_eind AND h.van IS NOT NULL
  UNION ALL
  SELECT x.wat, coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), x.sleutel, 0
    FROM app.historie h
    JOIN app.besluit b ON (b.organisatie_id, b.id) = (h.organisatie_id, h.stuk_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (b.organisatie_id, b.melding_id)
    CROSS JOIN LATERAL (VALUES ('uitkomst', b.uitkomst), ('advies', b.relatie_advies)) x (wat, sleutel)
   WHERE h.organisatie_id = v_org AND h.soort = 'besluit' AND h.naar = 'bekendgemaakt' AND h.id >= v_begin AND h.id < v_eind AND x.sleutel IS NOT NULL
  UNION ALL
  SELECT 'effect', coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), CASE h.naar WHEN 'effect_bevestigd' THEN 'bevestigd' ELSE 'leeft_nog' END, 0
    FROM app.historie h
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (h.organisatie_id, h.stuk_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.ouder_id)
   WHERE h.organisatie_id = v_org AND h.soort = 'uitvoering' AND h.naar IN ('effect_bevestigd', 'effect_uitgebleven') AND h.id >= v_begin AND h.id < v_eind
  UNION ALL
  SELECT 'regel', coalesce(r.eigenaar_afdeling_id, '00000000-0000-0000-0000-000000000000'), h.naar, 0
    FROM app.historie h JOIN app.regel r ON (r.organisatie_id, r.id) = (h.organisatie_id, h.stuk_id)
   WHERE h.organisatie_id = v_org AND h.soort = 'regel' AND h.naar IN ('aangepast', 'geschrapt', 'tijdelijk_opgeschort') AND h.id >= v_begin AND h.id < v_eind
  UNION ALL
  SELECT 'recht', coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), a.gevolg, 0
    FROM app.afwijkingsrecht a JOIN app.melding m ON (m.organisatie_id, m.id) = (a.organisatie_id, a.melding_id)
   WHERE a.organisatie_id = v_org AND a.ontstaan_op >= v_van AND a.ontstaan_op < v_tot
  UNION ALL
  SELECT 'afwijking', coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), '', 0
    FROM app.afwijking f
    JOIN app.afwijkingsrecht a ON (a.organisatie_id, a.id) = (f.organisatie_id, f.afwijkingsrecht_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (a.organisatie_id, a.melding_id)
   WHERE f.organisatie_id = v_org AND f.id >= v_begin AND f.id < v_eind;
END $$;


ALTER FUNCTION app.gebeurd_in(p_maand date) OWNER TO app_owner;

--
-- Name: gebruiker_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.gebruiker_antwoord(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/gebruikers/' || x.id END)::app.antwoord
            FROM api.gebruiker x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.gebruiker_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: geef_gereedschap(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.geef_gereedschap() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_voor text := current_setting('vraagt.organisatie', true);
BEGIN
  PERFORM set_config('vraagt.organisatie', NEW.id::text, true);
  INSERT INTO app.rekkaart (organisatie_id, soort, rekstrategie, titel, vraag, uitleg, volgorde)
  SELECT NEW.id, k.soort, k.rekstrategie, k.titel, k.vraag, k.uitleg, k.volgorde FROM app.standaardkaart k
   WHERE NEW.soort = 'gemeente' ORDER BY k.volgorde;
  INSERT INTO app.behoorlijkheidsnorm (organisatie_id, groep, naam, uitleg, uitgave, volgorde, geldig_van)
  SELECT NEW.id, n.groep, n.naam, n.uitleg, n.uitgave, n.volgorde, n.geldig_van FROM app.standaardnorm n ORDER BY n.volgorde;
  PERFORM set_config('vraagt.organisatie', coalesce(v_voor, ''), true);
  RETURN NULL;
END $$;


ALTER FUNCTION app.geef_gereedschap() OWNER TO app_owner;

--
-- Name: FUNCTION geef_gereedschap(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.geef_gereedschap() IS 'migratie';


--
-- Name: geef_kenmerk(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.geef_kenmerk(p_reeks text) RETURNS text
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_jaar int := extract(year FROM app.vandaag());
  v_vak  int;
  v_nr   int;
BEGIN
  FOR poging IN 1..2 LOOP
    SELECT vak INTO v_vak FROM app.volgnummer
     WHERE organisatie_id = app.organisatie() AND reeks = p_reeks AND jaar = v_jaar
     ORDER BY volgende LIMIT 1 FOR UPDATE SKIP LOCKED;
    EXIT WHEN FOUND;
    INSERT INTO app.volgnummer SELECT app.organisatie(), p_reeks, v_jaar, n, n FROM generate_series(1, 16) n
    ON CONFLICT DO NOTHING;
  END LOOP;
  UPDATE app.volgnummer SET volgende = volgende + 16
   WHERE organisatie_id = app.organisatie() AND reeks = p_reeks AND jaar = v_jaar AND vak = coalesce(v_vak, 1)
  RETURNING volgende - 16 INTO v_nr;
  RETURN format('%s-%s-%s', p_reeks, v_jaar, lpad(v_nr::text, 5, '0'));
END $$;


ALTER FUNCTION app.geef_kenmerk(p_reeks text) OWNER TO app_owner;

--
-- Name: geef_stuk_kenmerk(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.geef_stuk_kenmerk(p_id uuid, p_reeks text) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk;
BEGIN
  UPDATE app.stuk SET kenmerk = app.geef_kenmerk(p_reeks)
   WHERE organisatie_id = app.organisatie() AND id = p_id RETURNING * INTO s;
  RETURN s;
END $$;


ALTER FUNCTION app.geef_stuk_kenmerk(p_id uuid, p_reeks text) OWNER TO app_owner;

--
-- Name: team; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.team (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    melding_id uuid NOT NULL,
    versie integer DEFAULT 1 NOT NULL,
    aangemaakt_op timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.team FORCE ROW LEVEL SECURITY;


ALTER TABLE app.team OWNER TO app_owner;

--
-- Name: geen_trekker(app.team); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.geen_trekker(p_team app.team) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.ontrek(p_team.melding_id, l.gebruiker_id, 'trekker') FROM app.teamlid l
    WHERE (l.organisatie_id, l.team_id) = (p_team.organisatie_id, p_team.id) AND l.trekker;
  UPDATE app.teamlid l SET trekker = false WHERE (l.organisatie_id, l.team_id) = (p_team.organisatie_id, p_team.id) AND l.trekker;
END $$;


ALTER FUNCTION app.geen_trekker(p_team app.team) OWNER TO app_owner;

--
-- Name: geleide_afdelingen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.geleide_afdelingen() RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_ik  uuid := app.actor();
  v_van uuid := CASE WHEN app.heeft_rol('teammanager') THEN (SELECT g.afdeling_id FROM app.gebruiker g
                       WHERE (g.organisatie_id, g.id) = (app.organisatie(), v_ik)) END;
BEGIN
  RETURN ARRAY (SELECT a.id FROM app.afdeling a WHERE a.organisatie_id = (SELECT app.organisatie())
                   AND (a.teammanager_id = v_ik OR a.teammanager_id IS NULL AND a.id = v_van));
END $$;


ALTER FUNCTION app.geleide_afdelingen() OWNER TO app_owner;

--
-- Name: gemeenten(); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.gemeenten() RETURNS TABLE(id uuid, naam text, afstemmingsorganisatie text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT o.id, o.naam, v.naam FROM app.organisatie o
    LEFT JOIN app.werkgebied w ON w.gemeente_id = o.id
    LEFT JOIN app.organisatie v ON v.id = w.organisatie_id AND v.actief
   WHERE o.soort = 'gemeente' AND o.actief;
$$;


ALTER FUNCTION app.gemeenten() OWNER TO app_poort;

--
-- Name: gesprek_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.gesprek_antwoord(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/gesprekken/' || p_id END)::app.antwoord
            FROM api.gesprek x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.gesprek_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: gesprek_klaar(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.gesprek_klaar(p_id uuid) RETURNS app.antwoord
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.gesprek x SET versie = x.versie + 1 WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id);
  RETURN app.gesprek_antwoord(p_id, 200);
END $$;


ALTER FUNCTION app.gesprek_klaar(p_id uuid) OWNER TO app_owner;

--
-- Name: gevolg(text, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.gevolg(p_regeltype text, p_hardheidsclausule boolean) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT CASE WHEN p_hardheidsclausule AND p_regeltype IN ('verordening', 'nadere_regel') THEN 'beperkt' ELSE t.gevolg END
    FROM app.regeltype t WHERE t.naam = p_regeltype);
END $$;


ALTER FUNCTION app.gevolg(p_regeltype text, p_hardheidsclausule boolean) OWNER TO app_owner;

--
-- Name: gevolg(text[], uuid[], text[], date[], date[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.gevolg(p_zinnen text[], p_ids uuid[], p_kenmerken text[], p_van date[], p_naar date[]) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  n      int := coalesce(cardinality(p_ids), 0);
  v_laat int := (SELECT count(*) FROM unnest(p_van, p_naar) x (van, naar) WHERE x.naar < app.vandaag() AND x.van >= app.vandaag());
BEGIN
  RETURN json_build_object('aantal', n, 'zinnen', p_zinnen
      || CASE n WHEN 0 THEN 'Geen enkele stap die nu loopt krijgt een andere laatste dag.'
                WHEN 1 THEN 'Eén stap die nu loopt krijgt een andere laatste dag.'
                ELSE format('%s stappen die nu lopen krijgen een andere laatste dag.', n) END
      || CASE v_laat WHEN 0 THEN '{}'::text[] WHEN 1 THEN ARRAY['Bij één daarvan is die dag dan al voorbij.']
                     ELSE ARRAY[format('Bij %s daarvan is die dag dan al voorbij.', v_laat)] END,
    'voorbeelden', (SELECT coalesce(json_agg(json_build_object('kenmerk', x.kenmerk, 'van', x.van, 'naar', x.naar)), '[]')
       FROM (SELECT * FROM unnest(p_kenmerken, p_van, p_naar) u (kenmerk, van, naar) ORDER BY u.van, u.kenmerk LIMIT 5) x));
END $$;


ALTER FUNCTION app.gevolg(p_zinnen text[], p_ids uuid[], p_kenmerken text[], p_van date[], p_naar date[]) OWNER TO app_owner;

--
-- Name: geweest(date, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.geweest(p_dag date, p_plaats text, p_zin text) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF p_dag > app.vandaag() THEN
    PERFORM app.weiger('WF400', p_zin, ARRAY[(p_plaats, 'in_de_toekomst', 'Kies een dag die is geweest.')::app.fout]);
  END IF;
END $$;


ALTER FUNCTION app.geweest(p_dag date, p_plaats text, p_zin text) OWNER TO app_owner;

--
-- Name: grenzen(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.grenzen(p_gevolg text) RETURNS text[]
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN (p_gevolg = 'geblokkeerd'::text) THEN '{"Volg de regel in je eigen zaken.","Wie besluit en de directeur kregen dit dezelfde dag.","Vraag het team of de inwoner langs een andere weg geholpen kan worden."}'::text[] ELSE (CASE p_gevolg WHEN 'beperkt'::text THEN '{"Alleen per situatie: je stelt het voor aan wie besluit.","Alleen bij bijzondere omstandigheden en als de regel te zwaar uitpakt."}'::text[] WHEN 'ontstaat_met_motivering'::text THEN '{"Alleen in je eigen zaken.","Schrijf bij elke afwijking op waarom."}'::text[] ELSE '{"Alleen in je eigen zaken."}'::text[] END || '{"Nooit in het nadeel van de inwoner.","Niet bij privacy, veiligheid, integriteit of controle op fraude.","Niet boven het bedrag waarvoor je mandaat hebt.","Niet als het de rechten van een ander raakt."}'::text[]) END;


ALTER FUNCTION app.grenzen(p_gevolg text) OWNER TO app_owner;

--
-- Name: haal_weg(uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.haal_weg(p_dossier uuid[]) RETURNS void
    LANGUAGE plpgsql
    AS $_$
DECLARE
  v_blijven regclass[] := ARRAY (SELECT DISTINCT ('app.' || v.tabel)::regclass FROM app.vernietigregel v);
  v_over int;
  v_vorige int;
  r record;
BEGIN
  LOOP
    v_over := 0;
    FOR r IN SELECT c.conrelid::regclass AS tabel, a.attname AS kolom FROM pg_constraint c
               JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[2]
              WHERE c.contype = 'f' AND c.confrelid = ANY (v_blijven) AND c.conrelid <> ALL (v_blijven) AND cardinality(c.conkey) = 2
                AND c.conrelid <> 'app.vernietigingslijst'::regclass LOOP
      BEGIN
        EXECUTE format('DELETE FROM %s WHERE organisatie_id = $1 AND %I = ANY ($2)', r.tabel, r.kolom) USING app.organisatie(), p_dossier;
      EXCEPTION WHEN foreign_key_violation THEN v_over := v_over + 1;
      END;
    END LOOP;
    EXIT WHEN v_over = 0;
    IF v_over = v_vorige THEN RAISE EXCEPTION '% tables of a dossier keep each other', v_over; END IF;
    v_vorige := v_over;
  END LOOP;
END $_$;


ALTER FUNCTION app.haal_weg(p_dossier uuid[]) OWNER TO app_owner;

--
-- Name: heeft_rol(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.heeft_rol(p_rol text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (p_rol = ANY (app.rollen()));


ALTER FUNCTION app.heeft_rol(p_rol text) OWNER TO app_owner;

--
-- Name: FUNCTION heeft_rol(p_rol text); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.heeft_rol(p_rol text) IS 'migratie';


--
-- Name: heeft_tafel(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.heeft_tafel(p_status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (p_status = ANY (ARRAY['partij_uitgenodigd'::text, 'in_afstemming'::text, 'afspraak_voorgesteld'::text, 'afgestemd'::text, 'nazorg'::text, 'afgesloten'::text]));


ALTER FUNCTION app.heeft_tafel(p_status text) OWNER TO app_owner;

--
-- Name: hef_schorsing_op(uuid, text[], jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.hef_schorsing_op(p_recht uuid, p_als text[], p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(a.id, NULL, app.recht_stap(a.gevolg), p_in, p_als) FROM app.afwijkingsrecht a
   WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_recht);
END $$;


ALTER FUNCTION app.hef_schorsing_op(p_recht uuid, p_als text[], p_in jsonb) OWNER TO app_owner;

--
-- Name: herinner(integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.herinner(p_hoogstens integer) RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_wie uuid;
  n int := 0;
  v_een int;
BEGIN
  FOR v_wie IN SELECT g.id FROM app.gebruiker g
      LEFT JOIN app.herinnering h ON (h.organisatie_id, h.gebruiker_id, h.dag) = (g.organisatie_id, g.id, app.vandaag())
     WHERE g.organisatie_id = app.organisatie() AND g.actief AND (h.dag IS NULL OR h.fout IS NOT NULL AND h.pogingen < 3)
     ORDER BY g.id LIMIT p_hoogstens
  LOOP
    BEGIN
      v_een := app.herinner_een(v_wie);
      INSERT INTO app.herinnering AS h (organisatie_id, gebruiker_id, dag, aantal) VALUES (app.organisatie(), v_wie, app.vandaag(), v_een)
      ON CONFLICT (organisatie_id, gebruiker_id, dag) DO UPDATE SET aantal = EXCLUDED.aantal, fout = NULL;
      n := n + v_een;
    EXCEPTION WHEN OTHERS THEN
      INSERT INTO app.herinnering AS h (organisatie_id, gebruiker_id, dag, fout) VALUES (app.organisatie(), v_wie, app.vandaag(), left(SQLSTATE || ' ' || SQLERRM, 300))
      ON CONFLICT (organisatie_id, gebruiker_id, dag) DO UPDATE SET pogingen = h.pogingen + 1, fout = EXCLUDED.fout;
    END;
  END LOOP;
  RETURN n;
END $$;


ALTER FUNCTION app.herinner(p_hoogstens integer) OWNER TO app_owner;

--
-- Name: herinner_een(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.herinner_een(p_gebruiker uuid) RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_taken app.taak[] := app.taken_dichtbij(p_gebruiker);
  n int := coalesce(cardinality(v_taken), 0);
BEGIN
  PERFORM set_config('vraagt.actor', 'systeem', true), set_config('vraagt.rollen', '{systeem}', true);
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, kenmerk, titel)
  SELECT DISTINCT ON (t.id) app.organisatie(), p_gebruiker, 'termijn.herinnering', t.soort, t.id, t.kenmerk, t.titel
    FROM unnest(v_taken) t
   WHERE NOT EXISTS (SELECT FROM app.post p WHERE (p.organisatie_id, p.gebruiker_id, p.bericht, p.stuk_id) = (app.organisatie(), p_gebruiker, 'termijn.herinnering', t.id)
                        AND p.gelezen_op IS NULL);
  IF n > 0 AND coalesce((SELECT v.dagoverzicht FROM app.mailvoorkeur v WHERE (v.organisatie_id, v.gebruiker_id) = (app.organisatie(), p_gebruiker)), true) THEN
    PERFORM app.mail_klaar(p_gebruiker, 'overzicht', NULL, n);
  END IF;
  RETURN n;
END $$;


ALTER FUNCTION app.herinner_een(p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: herinner_type(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.herinner_type(p_melding uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  t record;
BEGIN
  SELECT k.*, app.type_keer(k.ingediend) AS keer INTO t FROM app.typeloze_meldingen() k WHERE k.id = p_melding;
  INSERT INTO app.typeherinnering (organisatie_id, melding_id, keer) VALUES (app.organisatie(), t.id, t.keer) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    PERFORM app.stuur(r.gebruiker_id, 'regel.type_nodig', CASE WHEN t.regel_id IS NULL THEN 'melding' ELSE 'regel' END, coalesce(t.regel_id, t.id), t.id)
       FROM app.gebruiker_rol r WHERE r.organisatie_id = app.organisatie() AND r.rol = ANY (CASE t.keer WHEN 1 THEN ARRAY[t.wie] ELSE '{coordinator,jurist}' END);
  END IF;
END $$;


ALTER FUNCTION app.herinner_type(p_melding uuid) OWNER TO app_owner;

--
-- Name: herinner_vandaag(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.herinner_vandaag(p_dag date) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM unnest(app.ingesteld_lijst('herinnering.dagen')) k
    WHERE p_dag - k BETWEEN app.vandaag() AND app.vandaag() + 14 AND app.werkdag_op_of_voor(app.organisatie(), p_dag - k) = app.vandaag());
END $$;


ALTER FUNCTION app.herinner_vandaag(p_dag date) OWNER TO app_owner;

--
-- Name: herziening_stand(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.herziening_stand(p_melding uuid) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT CASE WHEN bool_or(h.actie <> 'vraag_herziening') THEN 'beoordeeld' ELSE 'gevraagd' END FROM app.historie h
           WHERE h.organisatie_id = app.organisatie() AND h.stuk_id = p_melding
             AND h.actie IN ('vraag_herziening', 'wijs_herziening_af', 'neem_alsnog_in_behandeling')
          HAVING count(*) > 0);
END $$;


ALTER FUNCTION app.herziening_stand(p_melding uuid) OWNER TO app_owner;

--
-- Name: herzieningen_vragen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.herzieningen_vragen() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('vraag_herziening', ARRAY (SELECT a.id FROM app.afwijkingsrecht a WHERE a.organisatie_id = app.organisatie()
    AND a.beeindigd_op IS NULL AND app.volgende_herziening(a.id) <= app.vandaag() FOR UPDATE SKIP LOCKED));
END $$;


ALTER FUNCTION app.herzieningen_vragen() OWNER TO app_owner;

--
-- Name: overleg; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.overleg (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    team_id uuid NOT NULL,
    onderwerp text NOT NULL,
    toelichting text,
    duur_minuten integer NOT NULL,
    plaats text,
    link text,
    begin_op timestamp with time zone,
    volgnummer integer DEFAULT 0 NOT NULL,
    verslag text,
    belegd_door uuid NOT NULL,
    CONSTRAINT overleg_duur CHECK (((duur_minuten >= 15) AND (duur_minuten <= 480))),
    CONSTRAINT overleg_ergens CHECK (((plaats IS NOT NULL) OR (link IS NOT NULL))),
    CONSTRAINT overleg_link CHECK (((link ~ '^https://[!-~]+$'::text) AND (length(link) <= 500))),
    CONSTRAINT overleg_onderwerp CHECK (((length(onderwerp) >= 3) AND (length(onderwerp) <= 200))),
    CONSTRAINT overleg_plaats CHECK (((length(plaats) >= 2) AND (length(plaats) <= 200))),
    CONSTRAINT overleg_toelichting CHECK ((length(toelichting) <= 2000)),
    CONSTRAINT overleg_verslag CHECK (((length(verslag) >= 3) AND (length(verslag) <= 8000)))
);

ALTER TABLE ONLY app.overleg FORCE ROW LEVEL SECURITY;


ALTER TABLE app.overleg OWNER TO app_owner;

--
-- Name: CONSTRAINT overleg_duur ON overleg; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT overleg_duur ON app.overleg IS '/duurMinuten Kies een kwartier tot acht uur.';


--
-- Name: CONSTRAINT overleg_ergens ON overleg; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT overleg_ergens ON app.overleg IS '/plaats Noem een plaats of een link.';


--
-- Name: CONSTRAINT overleg_link ON overleg; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT overleg_link ON app.overleg IS '/link Een link begint met https:// en heeft geen spaties.';


--
-- Name: CONSTRAINT overleg_onderwerp ON overleg; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT overleg_onderwerp ON app.overleg IS '/onderwerp Schrijf in 3 tot 200 tekens waar het over gaat.';


--
-- Name: CONSTRAINT overleg_plaats ON overleg; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT overleg_plaats ON app.overleg IS '/plaats Schrijf 2 tot 200 tekens.';


--
-- Name: CONSTRAINT overleg_toelichting ON overleg; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT overleg_toelichting ON app.overleg IS '/toelichting Schrijf hoogstens 2000 tekens.';


--
-- Name: CONSTRAINT overleg_verslag ON overleg; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT overleg_verslag ON app.overleg IS '/verslag Schrijf 3 tot 8000 tekens.';


--
-- Name: in_agenda(app.overleg); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.in_agenda(o app.overleg) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.mail_overleg(o.id, l.gebruiker_id) FROM app.teamlid l
   WHERE (l.organisatie_id, l.team_id, l.status) = (o.organisatie_id, o.team_id, 'geaccepteerd') AND o.begin_op IS NOT NULL;
END $$;


ALTER FUNCTION app.in_agenda(o app.overleg) OWNER TO app_owner;

--
-- Name: in_de_kamer(text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.in_de_kamer(p_rollen text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (p_rollen && '{melder,teamlid,trekker,coordinator}'::text[]);


ALTER FUNCTION app.in_de_kamer(p_rollen text[]) OWNER TO app_owner;

--
-- Name: in_kring(text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.in_kring(p_kring text, p_partij uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (app.volgt() IS NULL) THEN true WHEN (app.partij() IS NULL) THEN (p_kring <> 'partij'::text) ELSE ((p_kring = 'kamer'::text) OR ((p_kring = 'partij'::text) AND (p_partij = app.partij()))) END;


ALTER FUNCTION app.in_kring(p_kring text, p_partij uuid) OWNER TO app_owner;

--
-- Name: FUNCTION in_kring(p_kring text, p_partij uuid); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.in_kring(p_kring text, p_partij uuid) IS 'migratie';


--
-- Name: in_woorden(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.in_woorden(p_code text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (upper("left"(p_code, 1)) || replace(substr(p_code, 2), '_'::text, ' '::text));


ALTER FUNCTION app.in_woorden(p_code text) OWNER TO app_owner;

--
-- Name: ingesteld(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ingesteld(p_sleutel text) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (app.ingesteld_lijst(p_sleutel))[1];
END $$;


ALTER FUNCTION app.ingesteld(p_sleutel text) OWNER TO app_owner;

--
-- Name: ingesteld_lijst(text, date, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ingesteld_lijst(p_sleutel text, p_dag date DEFAULT NULL::date, p_voor integer DEFAULT NULL::integer) RETURNS integer[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v int[];
BEGIN
  SELECT i.waarde INTO v FROM app.instelling i
   WHERE i.organisatie_id = app.organisatie() AND i.sleutel = p_sleutel
     AND i.geldig_vanaf <= coalesce(p_dag, app.vandaag()) AND (p_voor IS NULL OR i.versie < p_voor)
   ORDER BY i.geldig_vanaf DESC, i.versie DESC LIMIT 1;
  IF FOUND THEN RETURN v; END IF;
  IF p_sleutel LIKE 'stap.%' THEN
    RETURN (SELECT ARRAY[s.termijn_werkdagen] FROM app.status s
             WHERE s.soort = split_part(p_sleutel, '.', 2) AND s.status = split_part(p_sleutel, '.', 3));
  END IF;
  RETURN (SELECT s.standaard FROM app.instelling_soort s WHERE s.sleutel = p_sleutel);
END $$;


ALTER FUNCTION app.ingesteld_lijst(p_sleutel text, p_dag date, p_voor integer) OWNER TO app_owner;

--
-- Name: inlog_begin(text, text, text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.inlog_begin(p_email text, p_account text, p_adres text, OUT wacht integer, OUT organisatie uuid, OUT gebruiker uuid, OUT hash text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  wacht := app.rem_oplopend('inlog_account', p_account);
  IF wacht = 0 THEN wacht := app.rem_tel('inlog_adres', p_adres, 30, '10 minutes'); END IF;
  IF wacht > 0 THEN RETURN; END IF;
  SELECT g.organisatie_id, g.id, i.hash INTO organisatie, gebruiker, hash
    FROM app.gebruiker g
    JOIN app.organisatie o ON o.id = g.organisatie_id AND o.actief
    JOIN app.inlog i ON (i.organisatie_id, i.gebruiker_id) = (g.organisatie_id, g.id)
     AND NOT (i.eerste AND i.gewijzigd_op < now() - interval '7 days') -- a first password holds for a week
   WHERE lower(g.email) = lower(p_email) AND g.actief;
END $$;


ALTER FUNCTION app.inlog_begin(p_email text, p_account text, p_adres text, OUT wacht integer, OUT organisatie uuid, OUT gebruiker uuid, OUT hash text) OWNER TO app_poort;

--
-- Name: inlog_eerste(uuid, text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.inlog_eerste(p_gebruiker uuid, p_hash text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  INSERT INTO app.inlog (organisatie_id, gebruiker_id, hash, eerste)
  VALUES (app.organisatie(), p_gebruiker, p_hash, true)
  ON CONFLICT (organisatie_id, gebruiker_id) DO UPDATE SET hash = EXCLUDED.hash, eerste = true, gewijzigd_op = now()
$$;


ALTER FUNCTION app.inlog_eerste(p_gebruiker uuid, p_hash text) OWNER TO app_poort;

--
-- Name: instelling_soort; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.instelling_soort (
    sleutel text NOT NULL,
    groep text NOT NULL,
    standaard integer[] NOT NULL,
    laagst integer NOT NULL,
    hoogst integer NOT NULL,
    lijst boolean DEFAULT false NOT NULL,
    volgorde integer NOT NULL,
    CONSTRAINT instelling_soort_groep_check CHECK ((groep = ANY (ARRAY['termijn'::text, 'herinnering'::text, 'mail'::text, 'bewaren'::text, 'team'::text, 'streven'::text])))
);

ALTER TABLE ONLY app.instelling_soort FORCE ROW LEVEL SECURITY;


ALTER TABLE app.instelling_soort OWNER TO app_owner;

--
-- Name: instelling_json(app.instelling_soort); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.instelling_json(p_soort app.instelling_soort) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('sleutel', p_soort.sleutel, 'groep', p_soort.groep, 'lijst', p_soort.lijst, 'laagst', p_soort.laagst, 'hoogst', p_soort.hoogst,
    'waarde', app.ingesteld_lijst(p_soort.sleutel), 'standaard', p_soort.standaard,
    'versie', 1 + (SELECT count(*) FROM app.instelling i WHERE i.organisatie_id = app.organisatie() AND i.sleutel = p_soort.sleutel),
    'straks', (SELECT json_build_object('waarde', i.waarde, 'geldigVanaf', i.geldig_vanaf) FROM app.instelling i
                WHERE i.organisatie_id = app.organisatie() AND i.sleutel = p_soort.sleutel AND i.geldig_vanaf > app.vandaag()
                ORDER BY i.geldig_vanaf, i.versie DESC LIMIT 1)));
END $$;


ALTER FUNCTION app.instelling_json(p_soort app.instelling_soort) OWNER TO app_owner;

--
-- Name: instelling_soorten(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.instelling_soorten() RETURNS SETOF app.instelling_soort
    LANGUAGE sql STABLE
    AS $$
  SELECT * FROM app.instelling_soort i WHERE i.groep <> 'bewaren' OR i.sleutel = 'bewaren.' || app.bewaarsoort()
  UNION ALL
  SELECT 'stap.' || s.soort || '.' || s.status, 'termijn', ARRAY[s.termijn_werkdagen], 0, 250, false, 1000 + s.volgorde
    FROM app.status s WHERE s.termijn_werkdagen IS NOT NULL AND cardinality(s.aan_zet) > 0
$$;


ALTER FUNCTION app.instelling_soorten() OWNER TO app_owner;

--
-- Name: instelling_zin(app.instelling_soort, integer[], date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.instelling_zin(p_soort app.instelling_soort, p_waarde integer[], p_vanaf date) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN CASE WHEN p_vanaf = app.vandaag() THEN 'Vanaf vandaag: ' ELSE 'Vanaf ' || app.dag_in_woorden(p_vanaf) || ': ' END
    || CASE p_soort.groep
       WHEN 'mail' THEN format(CASE p_soort.sleutel WHEN 'mail.vanaf' THEN 'mail gaat weg vanaf %s uur.' ELSE 'na %s uur gaat er geen mail meer weg.' END, p_waarde[1])
       WHEN 'team' THEN format(CASE p_soort.sleutel WHEN 'team.uit_afdeling' THEN 'leden uit de afdeling van de regel, hoogstens: %s.' ELSE 'een waarschuwing boven dit aantal meldingen tegelijk: %s.' END, p_waarde[1])
       WHEN 'bewaren' THEN format('%s dagen na het afsluiten komt een %s op de lijst om te vernietigen.', p_waarde[1], split_part(p_soort.sleutel, '.', 2))
       WHEN 'streven' THEN format('een verzoek is liefst klaar binnen %s dagen nadat het is ingediend.', p_waarde[1])
       WHEN 'herinnering' THEN format('een herinnering komt zoveel dagen vooraf: %s.', app.lijst_in_woorden(p_waarde))
       ELSE format('%s %s.', p_waarde[1], CASE p_waarde[1] WHEN 1 THEN 'werkdag' ELSE 'werkdagen' END) END;
END $$;


ALTER FUNCTION app.instelling_zin(p_soort app.instelling_soort, p_waarde integer[], p_vanaf date) OWNER TO app_owner;

--
-- Name: instellingen_verwerken(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.instellingen_verwerken() RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
  i app.instelling;
  n int := 0;
  v_ids uuid[];
  v_dagen date[];
BEGIN
  FOR i IN SELECT * FROM app.instelling x WHERE x.organisatie_id = app.organisatie() AND x.verwerkt_op IS NULL AND x.geldig_vanaf <= app.vandaag()
           ORDER BY x.geldig_vanaf, x.versie FOR UPDATE LOOP
    IF i.sleutel LIKE 'stap.%' AND app.ingesteld_lijst(i.sleutel) = i.waarde THEN
      SELECT array_agg(x.id), array_agg(x.naar) INTO v_ids, v_dagen
        FROM app.verschoven_stappen(i.sleutel, (app.ingesteld_lijst(i.sleutel, i.geldig_vanaf, i.versie))[1], i.waarde[1]) x;
      n := n + app.verzet_stappen(v_ids, v_dagen);
    END IF;
    UPDATE app.instelling x SET verwerkt_op = app.nu() WHERE (x.organisatie_id, x.sleutel, x.versie) = (i.organisatie_id, i.sleutel, i.versie);
  END LOOP;
  RETURN n;
END $$;


ALTER FUNCTION app.instellingen_verwerken() OWNER TO app_owner;

--
-- Name: inwoner_zei_ja(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.inwoner_zei_ja(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.meld_vrager(p_stuk, 'afstemming.gaat_door');
END $$;


ALTER FUNCTION app.inwoner_zei_ja(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: inwoner_zei_nee(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.inwoner_zei_nee(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.meld_vrager(p_stuk, 'afstemming.gaat_niet_door');
  PERFORM app.wis_verzoek(p_stuk.id, 'geweigerd');
  -- The code is gone, and the token that was made with it; this last answer may still be read.
  PERFORM set_config('vraagt.sessie', '', true);
END $$;


ALTER FUNCTION app.inwoner_zei_nee(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: inzage_kolom(text, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.inzage_kolom(p_tabel text, p_kolom text, p_soort text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
  RETURN CASE
    WHEN p_soort = 'verzegeld' AND p_tabel = 'verzoek' THEN format('app.zegel_van(x, x.%I, %L, %s)', p_kolom, p_kolom, (p_kolom IN ('contact', 'concept'))::text)
    WHEN p_soort = 'verzegeld' AND p_tabel = 'verzoek_versie' THEN format('app.zegel_versie(x, x.%I, %L, %s)', p_kolom, p_kolom, (p_kolom = 'contact')::text)
    WHEN p_soort = 'verzegeld' AND p_tabel = 'volgadres' THEN format('app.zegel(x.%I, x.onder, x.id, %L)', p_kolom, p_kolom)
    WHEN p_soort = 'verzegeld' THEN format('app.zegel(x.%I, %L, x.id, %L, %s)', p_kolom, p_tabel, p_kolom, (p_kolom IN ('contact', 'concept'))::text)
    WHEN p_kolom IN ('door', 'actor') THEN format('app.verzoek_door(x.organisatie_id, x.%I::text)', p_kolom)
    WHEN p_kolom = 'gemeente_id' THEN 'app.organisatie_naam(x.gemeente_id)'
    WHEN p_kolom = 'begeleider_id' THEN 'app.verzoek_door(x.organisatie_id, x.begeleider_id::text)'
    WHEN p_kolom = 'partij_id' THEN '(SELECT app.zegel(p.naam, ''partij'', p.id, ''naam'') FROM app.partij p WHERE (p.organisatie_id, p.id) = (x.organisatie_id, x.partij_id))'
    WHEN p_soort = 'uuid' THEN NULL
    WHEN p_soort = 'timestamp with time zone' THEN format('app.utc(x.%I)', p_kolom)
    ELSE format('to_json(x.%I)', p_kolom) END;
END $$;


ALTER FUNCTION app.inzage_kolom(p_tabel text, p_kolom text, p_soort text) OWNER TO app_owner;

--
-- Name: inzage_rijen(text, text, text[], uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.inzage_rijen(p_tabel text, p_sleutel text, p_weg text[], p_verzoek uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $_$
DECLARE
  v_velden text := (SELECT string_agg(format('%L, %s', app.kamel(regexp_replace(a.attname, '_id$', '')), k.als), ', ' ORDER BY a.attnum)
    FROM pg_attribute a CROSS JOIN LATERAL app.inzage_kolom(p_tabel, a.attname, CASE a.atttypid WHEN 'app.verzegeld'::regtype THEN 'verzegeld' ELSE format_type(a.atttypid, NULL) END) k (als)
   WHERE a.attrelid = ('app.' || p_tabel)::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> ALL (p_weg) AND k.als IS NOT NULL);
  v_uit json;
BEGIN
  EXECUTE format('SELECT coalesce(json_agg(json_build_object(%s) ORDER BY to_jsonb(x) ->> ''id''), ''[]'') FROM app.%I x WHERE x.organisatie_id = $1 AND x.%I = $2',
                 v_velden, p_tabel, p_sleutel) INTO v_uit USING app.organisatie(), p_verzoek;
  RETURN v_uit;
END $_$;


ALTER FUNCTION app.inzage_rijen(p_tabel text, p_sleutel text, p_weg text[], p_verzoek uuid) OWNER TO app_owner;

--
-- Name: is_afwezig(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.is_afwezig(p_wie uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.afwezigheid a WHERE (a.organisatie_id, a.gebruiker_id) = (app.organisatie(), p_wie)
                    AND app.vandaag() BETWEEN a.van AND a.tot);
END $$;


ALTER FUNCTION app.is_afwezig(p_wie uuid) OWNER TO app_owner;

--
-- Name: is_begeleider(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.is_begeleider(p_wie uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.gebruiker g JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'begeleider')
                  WHERE (g.organisatie_id, g.id) = (app.organisatie(), p_wie) AND g.actief);
END $$;


ALTER FUNCTION app.is_begeleider(p_wie uuid) OWNER TO app_owner;

--
-- Name: is_teamlid(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.is_teamlid(p_melding uuid, p_wie uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.teamlid l JOIN app.team t ON (t.organisatie_id, t.id) = (l.organisatie_id, l.team_id)
    WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_melding AND l.gebruiker_id = p_wie AND l.status IN ('geaccepteerd', 'afgerond'));
END $$;


ALTER FUNCTION app.is_teamlid(p_melding uuid, p_wie uuid) OWNER TO app_owner;

--
-- Name: is_weg(uuid, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.is_weg(p_gebruiker uuid, p_dag date) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.afwezigheid a WHERE (a.organisatie_id, a.gebruiker_id) = (app.organisatie(), p_gebruiker)
                    AND p_dag BETWEEN a.van AND a.tot);
END $$;


ALTER FUNCTION app.is_weg(p_gebruiker uuid, p_dag date) OWNER TO app_owner;

--
-- Name: is_werkdag(uuid, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.is_werkdag(p_org uuid, p_dag date) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT extract(isodow FROM p_dag) < 6 AND app.feestdag(p_dag) IS NULL
     AND NOT EXISTS (SELECT FROM app.sluitingsdag s WHERE s.organisatie_id = p_org AND s.dag = p_dag));
END $$;


ALTER FUNCTION app.is_werkdag(p_org uuid, p_dag date) OWNER TO app_owner;

--
-- Name: kaart_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.kaart_antwoord(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/kaarten/' || p_id END)::app.antwoord
            FROM api.gelegde_kaart x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.kaart_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: kamel(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.kamel(p_kolom text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT string_agg(CASE n WHEN 1 THEN deel ELSE initcap(deel) END, '' ORDER BY n) FROM string_to_table(p_kolom, '_') WITH ORDINALITY x (deel, n)
$$;


ALTER FUNCTION app.kamel(p_kolom text) OWNER TO app_owner;

--
-- Name: kan_met_twee(app.team, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.kan_met_twee(p_team app.team, p_status text) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  k app.teamtoestemming := app.laatste_toestemming(p_team.id);
BEGIN
  RETURN app.team_werkt(p_status) AND app.team_grootte(p_team.melding_id) = 2
     AND (k.id IS NULL OR k.akkoord IS FALSE)
     AND EXISTS (SELECT FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_team.organisatie_id, p_team.melding_id) AND m.beslisser_id IS NOT NULL);
END $$;


ALTER FUNCTION app.kan_met_twee(p_team app.team, p_status text) OWNER TO app_owner;

--
-- Name: kant_in_woorden(text, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.kant_in_woorden(p_taal text, p_kant text, p_gemeente text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE p_kant WHEN 'inwoner'::text THEN app.zeg(p_taal, 'de inwoner'::text) WHEN 'begeleider'::text THEN app.zeg(p_taal, 'de begeleider'::text) ELSE p_gemeente END;


ALTER FUNCTION app.kant_in_woorden(p_taal text, p_kant text, p_gemeente text) OWNER TO app_owner;

--
-- Name: kies_aansluiting(jsonb, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.kies_aansluiting(p_in jsonb, p_nu uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_id uuid := (p_in ->> 'sluitAanBij')::uuid;
  v_niet text;
BEGIN
  IF p_in ->> 'sluitAanBij' IS NULL THEN
    RETURN CASE WHEN p_in ? 'sluitAanBij' THEN p_in - 'sluitAanBij' || '{"sluitAanBijId":null}' ELSE p_in END;
  ELSIF v_id = p_nu THEN
    RETURN p_in - '{sluitAanBij,regelId}'::text[];
  ELSIF NOT EXISTS (SELECT FROM api.melding_samenvatting k WHERE k.id = v_id) THEN
    PERFORM app.weiger('WF404', 'Deze melding is er niet, of je mag haar niet zien.');
  END IF;
  v_niet := app.waarom_niet_aansluiten(v_id);
  IF v_niet IS NOT NULL THEN PERFORM app.weiger('WF409', v_niet); END IF;
  RETURN p_in - 'sluitAanBij' || jsonb_build_object('sluitAanBijId', v_id)
    || (SELECT jsonb_build_object('regelId', m.regel_id) FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), v_id));
END $$;


ALTER FUNCTION app.kies_aansluiting(p_in jsonb, p_nu uuid) OWNER TO app_owner;

--
-- Name: klacht_json(app.verzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.klacht_json(v app.verzoek) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_van date := CASE WHEN v.klacht = 'ja' THEN coalesce(v.klacht_doorgegeven_op, app.dag(v.klacht_op)) END;
BEGIN
  RETURN CASE WHEN v.klacht IS NOT NULL THEN json_build_object(
    'antwoord', v.klacht, 'op', app.utc(v.klacht_op), 'doorgegevenOp', v.klacht_doorgegeven_op, 'vanaf', v_van,
    'uiterlijkOp', app.dag_van_de_wet(v_van + 42), 'verdaagdTot', app.dag_van_de_wet(v_van + 42 + 28),
    'metCommissieOp', app.dag_van_de_wet(v_van + 70), 'metCommissieTot', app.dag_van_de_wet(v_van + 70 + 28)) END;
END $$;


ALTER FUNCTION app.klacht_json(v app.verzoek) OWNER TO app_owner;

--
-- Name: klok_melding(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.klok_melding(p_id uuid, OUT start_op timestamp with time zone, OUT uiterlijk_op date, OUT recht_vanaf timestamp with time zone, OUT gestopt_op timestamp with time zone, OUT pauzedagen integer, OUT berekening json[]) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  e     app.termijn_gebeurtenis;
  v_van date;
  v_duur int;
  v_rest int;
BEGIN
  pauzedagen := 0;
  FOR e IN SELECT * FROM app.termijn_gebeurtenis t
            WHERE t.organisatie_id = app.organisatie() AND t.stuk_id = p_id ORDER BY t.op, t.id LOOP
    IF e.soort = 'start' THEN
      start_op := e.op;
      berekening := ARRAY[app.reken_regel('De melding is ingediend. Vanaf deze dag tellen de zes weken.', app.dag(e.op), NULL),
                          app.reken_regel('Zes weken zijn 42 dagen. Weekenden en feestdagen tellen mee.', app.dag(e.op) + 42, 42)];
    ELSIF e.soort = 'pauze_begin' THEN
      v_van := app.dag(e.op);
      -- Waiting that begins when the days are over gives no new ones: what arose then stays.
      v_rest := CASE WHEN v_van > app.dag(start_op) + 42 + pauzedagen THEN 0 ELSE 14 - pauzedagen END;
    ELSIF v_van IS NOT NULL AND e.soort <> 'hervat' THEN
      v_duur := least(app.dag(e.op) - v_van, v_rest);
      pauzedagen := pauzedagen + v_duur;
      berekening := berekening || app.reken_regel(format('Het team wachtte op een antwoord van de melder, van %s tot %s. Samen tellen hoogstens 14 dagen.',
                                    app.voluit(v_van), app.voluit(app.dag(e.op))), app.dag(e.op), v_duur);
      v_van := NULL;
    END IF;
    gestopt_op := CASE WHEN e.soort IN ('geleverd', 'gestopt') THEN coalesce(gestopt_op, e.op)
                       WHEN e.soort <> 'hervat' THEN gestopt_op END;
  END LOOP;
  IF v_van IS NOT NULL THEN
    pauzedagen := pauzedagen + v_rest;
    berekening := berekening || app.reken_regel(format('Sinds %s wacht het team op een antwoord van de melder. Dit telt nog hoogstens %s dagen.',
                                  app.voluit(v_van), v_rest), v_van, v_rest);
  END IF;
  uiterlijk_op := app.dag(start_op) + 42 + pauzedagen;
  recht_vanaf := (uiterlijk_op + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam';
  IF start_op IS NOT NULL THEN
    berekening := berekening || app.reken_regel('Dit is de laatste dag om een besluit te horen.', uiterlijk_op, NULL);
    berekening := berekening || CASE WHEN gestopt_op IS NULL
      THEN app.reken_regel('Is er dan geen besluit, dan begint op deze dag om 00.00 uur het afwijkingsrecht.', uiterlijk_op + 1, NULL)
      ELSE app.reken_regel('De termijn stopte: het antwoord lag in het postvak van de melder, of de melding is ingetrokken.', app.dag(gestopt_op), NULL) END;
  END IF;
END $$;


ALTER FUNCTION app.klok_melding(p_id uuid, OUT start_op timestamp with time zone, OUT uiterlijk_op date, OUT recht_vanaf timestamp with time zone, OUT gestopt_op timestamp with time zone, OUT pauzedagen integer, OUT berekening json[]) OWNER TO app_owner;

--
-- Name: kluis(app.verzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.kluis(v app.verzoek) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ((v).dek IS NOT NULL) THEN json_build_object('organisatie', (v).organisatie_id, 'id', (v).id, 'kid', (v).dek_kid, 'dek', (v).dek) ELSE NULL::json END;


ALTER FUNCTION app.kluis(v app.verzoek) OWNER TO app_owner;

--
-- Name: kolommen(jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.kolommen(p_in jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN (
  SELECT coalesce(jsonb_object_agg(lower(regexp_replace(key, '([A-Z])', '_\1', 'g')), value), '{}') FROM jsonb_each(p_in));
END $$;


ALTER FUNCTION app.kolommen(p_in jsonb) OWNER TO app_owner;

--
-- Name: komende_werkdagen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.komende_werkdagen() RETURNS date[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN ARRAY (SELECT d::date FROM generate_series(app.vandaag() + 1, app.vandaag() + 21, interval '1 day') d
                 WHERE app.is_werkdag(app.organisatie(), d::date) ORDER BY d);
END $$;


ALTER FUNCTION app.komende_werkdagen() OWNER TO app_owner;

--
-- Name: koppeling_los(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.koppeling_los(p_melding uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(p_melding, NULL, 'ontkoppel', '{}', '{coordinator}');
END $$;


ALTER FUNCTION app.koppeling_los(p_melding uuid) OWNER TO app_owner;

--
-- Name: koppelingen_los(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.koppelingen_los() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('koppeling_los', ARRAY (SELECT s.id FROM app.melding g
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (g.organisatie_id, g.id, 'gekoppeld')
    JOIN app.stuk d ON (d.organisatie_id, d.id) = (g.organisatie_id, g.gekoppeld_aan_id)
    WHERE g.organisatie_id = app.organisatie() AND d.status IN ('ingetrokken', 'niet_in_behandeling', 'afgesloten')
      AND s.termijn_gestopt_op IS NULL AND (app.bezorgd_besluit(d.id)).id IS NULL FOR UPDATE OF s SKIP LOCKED));
END $$;


ALTER FUNCTION app.koppelingen_los() OWNER TO app_owner;

--
-- Name: kring_open(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.kring_open(p_verzoek uuid, p_kring text) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN app.verzoek_loopt(p_verzoek) AND coalesce(CASE p_kring WHEN 'inwoner' THEN true
    WHEN 'kamer' THEN (app.partij_aan_tafel(p_verzoek)).status = 'geaccepteerd'
    ELSE (app.partij_aan_tafel(p_verzoek)).id IS NOT NULL END, false);
END $$;


ALTER FUNCTION app.kring_open(p_verzoek uuid, p_kring text) OWNER TO app_owner;

--
-- Name: laat_verlopen(app.team); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.laat_verlopen(p_team app.team) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.verlaat_team(p_team, l.gebruiker_id, 'verlopen', NULL, NULL) FROM app.teamlid l
    WHERE (l.organisatie_id, l.team_id, l.status) = (p_team.organisatie_id, p_team.id, 'uitgenodigd')
      AND l.verloopt_op < app.vandaag();
END $$;


ALTER FUNCTION app.laat_verlopen(p_team app.team) OWNER TO app_owner;

--
-- Name: laatste_dag_bezwaar(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.laatste_dag_bezwaar(p_besluit_van date) RETURNS date
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
  RETURN app.dag_van_de_wet(p_besluit_van + 42);
END $$;


ALTER FUNCTION app.laatste_dag_bezwaar(p_besluit_van date) OWNER TO app_owner;

--
-- Name: laatste_nieuws(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.laatste_nieuws(p_verzoek uuid) RETURNS timestamp with time zone
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_op timestamptz;
BEGIN
  PERFORM set_config('vraagt.volgt', p_verzoek::text, true), set_config('vraagt.actor', '', true);
  SELECT max(t.op::timestamptz) INTO v_op FROM api.verzoek_tijdlijn t
    LEFT JOIN app.status st ON (st.soort, st.status) = ('verzoek', t.naar)
   WHERE t."verzoekId" = p_verzoek AND t.zichtbaarheid IN ('partijen', 'openbaar') AND (t.door IS DISTINCT FROM 'burger' OR st.navraag);
  PERFORM set_config('vraagt.volgt', '', true), set_config('vraagt.actor', 'systeem', true);
  RETURN v_op;
END $$;


ALTER FUNCTION app.laatste_nieuws(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: teamtoestemming; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.teamtoestemming (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    team_id uuid NOT NULL,
    reden text NOT NULL,
    gevraagd_door uuid NOT NULL,
    gevraagd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    akkoord boolean,
    toelichting text,
    beantwoord_door uuid,
    beantwoord_op timestamp with time zone,
    CONSTRAINT teamtoestemming_antwoord CHECK ((((akkoord IS NULL) = (beantwoord_op IS NULL)) AND ((akkoord IS NULL) = (beantwoord_door IS NULL)))),
    CONSTRAINT teamtoestemming_reden CHECK (((length(reden) >= 3) AND (length(reden) <= 1000))),
    CONSTRAINT teamtoestemming_toelichting CHECK ((length(toelichting) <= 1000))
);

ALTER TABLE ONLY app.teamtoestemming FORCE ROW LEVEL SECURITY;


ALTER TABLE app.teamtoestemming OWNER TO app_owner;

--
-- Name: CONSTRAINT teamtoestemming_reden ON teamtoestemming; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT teamtoestemming_reden ON app.teamtoestemming IS '/reden Schrijf in 3 tot 1000 tekens waarom er geen derde is.';


--
-- Name: CONSTRAINT teamtoestemming_toelichting ON teamtoestemming; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT teamtoestemming_toelichting ON app.teamtoestemming IS '/toelichting Schrijf hoogstens 1000 tekens.';


--
-- Name: laatste_toestemming(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.laatste_toestemming(p_team uuid) RETURNS app.teamtoestemming
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  k app.teamtoestemming;
BEGIN
  SELECT * INTO k FROM app.teamtoestemming x WHERE x.organisatie_id = app.organisatie() AND x.team_id = p_team ORDER BY x.id DESC LIMIT 1;
  RETURN k;
END $$;


ALTER FUNCTION app.laatste_toestemming(p_team uuid) OWNER TO app_owner;

--
-- Name: laatste_werk(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.laatste_werk() RETURNS app.taak[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT array_agg((false, 'melding', w.id, w.kenmerk, coalesce(nullif(r."welkeRegel", ''), '-'), 'volg', NULL, w.uiterlijk_op)::app.taak)
    FROM (SELECT m.id, s.kenmerk, app.nog_uiterlijk(s) AS uiterlijk_op
            FROM app.melding m
            JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
           WHERE m.organisatie_id = app.organisatie()
             AND (m.melder_id = app.actor() OR m.beslisser_id = app.actor() AND s.status <> 'concept'
                  OR m.id IN (SELECT b.stuk_id FROM app.betrokkene b WHERE (b.organisatie_id, b.gebruiker_id) = (app.organisatie(), app.actor())))
             AND (EXISTS (SELECT FROM app.historie h WHERE (h.organisatie_id, h.stuk_id) = (m.organisatie_id, m.id) AND h.door = app.door())
                  OR EXISTS (SELECT FROM app.uitvoering u JOIN app.historie h ON (h.organisatie_id, h.stuk_id) = (u.organisatie_id, u.id) AND h.door = app.door()
                              WHERE (u.organisatie_id, u.melding_id) = (m.organisatie_id, m.id)))
           ORDER BY s.gewijzigd_op DESC LIMIT 5) w
    JOIN api.melding_rij r ON r.id = w.id);
END $$;


ALTER FUNCTION app.laatste_werk() OWNER TO app_owner;

--
-- Name: lees_instelling(text, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.lees_instelling(p_sleutel text, p_invoer jsonb, OUT soort app.instelling_soort, OUT waarde integer[], OUT vanaf date) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_fouten app.fout[];
BEGIN
  SELECT s.* INTO soort FROM app.instelling_soorten() s WHERE s.sleutel = p_sleutel;
  IF soort.sleutel IS NULL THEN PERFORM app.weiger('WF404', 'Deze instelling is er niet.'); END IF;
  waarde := ARRAY (SELECT jsonb_array_elements_text(p_invoer -> 'waarde')::int);
  vanaf := coalesce((p_invoer ->> 'geldigVanaf')::date, app.vandaag());
  v_fouten := ARRAY (SELECT f::app.fout FROM app.toets_instelling(soort, waarde, vanaf) f);
  IF v_fouten <> '{}' THEN PERFORM app.weiger('WF400', 'Deze waarde kan niet.', v_fouten); END IF;
END $$;


ALTER FUNCTION app.lees_instelling(p_sleutel text, p_invoer jsonb, OUT soort app.instelling_soort, OUT waarde integer[], OUT vanaf date) OWNER TO app_owner;

--
-- Name: sjabloon_soort; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.sjabloon_soort (
    sleutel text NOT NULL,
    onderwerp text NOT NULL,
    tekst text NOT NULL,
    variabelen text[] NOT NULL,
    berichten text[] NOT NULL,
    volgorde integer NOT NULL
);

ALTER TABLE ONLY app.sjabloon_soort FORCE ROW LEVEL SECURITY;


ALTER TABLE app.sjabloon_soort OWNER TO app_owner;

--
-- Name: lees_sjabloon(text, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.lees_sjabloon(p_sleutel text, p_invoer jsonb) RETURNS app.sjabloon_soort
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  s app.sjabloon_soort;
BEGIN
  SELECT * INTO s FROM app.sjabloon_soort x WHERE x.sleutel = p_sleutel;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Dit sjabloon is er niet.'); END IF;
  PERFORM app.weiger_variabelen(ARRAY (SELECT f::app.fout FROM app.toets_variabelen('/onderwerp', p_invoer ->> 'onderwerp', s.variabelen) f
    UNION ALL SELECT f::app.fout FROM app.toets_variabelen('/tekst', p_invoer ->> 'tekst', s.variabelen) f));
  IF p_invoer ->> 'tekst' NOT LIKE '%{{link}}%' THEN
    PERFORM app.weiger('WF400', 'Zonder link kan niemand iets met de mail.', ARRAY[('/tekst', 'zonder_link', 'Zet {{link}} in de tekst, anders weet niemand waar het staat.')::app.fout]);
  END IF;
  RETURN s;
END $$;


ALTER FUNCTION app.lees_sjabloon(p_sleutel text, p_invoer jsonb) OWNER TO app_owner;

--
-- Name: leesbaar_verzoek(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.leesbaar_verzoek(p_id uuid) RETURNS app.verzoek
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT x.* INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) AND x.dek IS NOT NULL;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of u mag het niet zien.'); END IF;
  RETURN v;
END $$;


ALTER FUNCTION app.leesbaar_verzoek(p_id uuid) OWNER TO app_owner;

--
-- Name: leest(text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.leest(p_rollen text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (p_rollen && '{coordinator,teamlid,trekker,systeem}'::text[]) THEN '{intern,team,partijen,openbaar}'::text[] WHEN (p_rollen && '{jurist}'::text[]) THEN '{team,partijen,openbaar}'::text[] WHEN (p_rollen && '{melder,beslisser,eigenaar_afdeling,directeur}'::text[]) THEN '{partijen,openbaar}'::text[] ELSE '{openbaar}'::text[] END;


ALTER FUNCTION app.leest(p_rollen text[]) OWNER TO app_owner;

--
-- Name: leest_bijlage(text, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.leest_bijlage(p_lezers text, p_rollen text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (p_rollen && CASE p_lezers WHEN 'team'::text THEN '{teamlid,trekker,coordinator}'::text[] WHEN 'melder'::text THEN '{melder,teamlid,trekker,coordinator}'::text[] ELSE '{melder,teamlid,trekker,coordinator,jurist,beslisser,directeur,eigenaar_afdeling,teammanager}'::text[] END);


ALTER FUNCTION app.leest_bijlage(p_lezers text, p_rollen text[]) OWNER TO app_owner;

--
-- Name: leg_status_vast(app.stuk, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.leg_status_vast(p_stuk app.stuk, p_naar text) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.stuk SET status = p_naar, versie = versie + 1, gewijzigd_op = app.nu(),
         stap_uiterlijk_op = app.stap_termijn(p_stuk.soort, p_naar)
   WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id RETURNING * INTO p_stuk;
  RETURN p_stuk;
END $$;


ALTER FUNCTION app.leg_status_vast(p_stuk app.stuk, p_naar text) OWNER TO app_owner;

--
-- Name: uitvoering; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.uitvoering (
    organisatie_id uuid NOT NULL,
    melding_id uuid NOT NULL,
    besluit_id uuid NOT NULL,
    opgedragen_aan uuid,
    opdracht text NOT NULL,
    begonnen_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    gereed_gemeld_op timestamp with time zone,
    id uuid NOT NULL,
    uiterlijk_op date,
    bevestigd_op timestamp with time zone,
    effect_gevraagd_op timestamp with time zone,
    effect_uiterlijk_op date,
    effect_op timestamp with time zone,
    effect_toelichting text,
    CONSTRAINT uitvoering_opdracht CHECK (((length(opdracht) >= 3) AND (length(opdracht) <= 8000)))
);

ALTER TABLE ONLY app.uitvoering FORCE ROW LEVEL SECURITY;


ALTER TABLE app.uitvoering OWNER TO app_owner;

--
-- Name: leg_verslag_vast(app.uitvoering, integer, text, date, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.leg_verslag_vast(u app.uitvoering, p_voortgang integer, p_tekst text, p_datum date, p_bericht text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO app.statusverslag (organisatie_id, uitvoering_id, voortgang, tekst, nieuwe_datum, door)
  VALUES (u.organisatie_id, u.id, p_voortgang, p_tekst, p_datum, app.actor());
  PERFORM app.escalatie_vervalt(u.melding_id, '{verslag_gemist}', 'Er is een verslag.');
  PERFORM app.stuur(m.beslisser_id, p_bericht, 'uitvoering', u.id, m.id)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (u.organisatie_id, u.melding_id) AND m.beslisser_id IS DISTINCT FROM app.actor();
END $$;


ALTER FUNCTION app.leg_verslag_vast(u app.uitvoering, p_voortgang integer, p_tekst text, p_datum date, p_bericht text) OWNER TO app_owner;

--
-- Name: lessen_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.lessen_antwoord(p_verzoek uuid, p_status integer DEFAULT 200) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_verzoek);
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.');
  END IF;
  RETURN (json_build_object('lessen', app.lessen_json(v), 'kluis', app.kluis(v)), NULL, p_status, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.lessen_antwoord(p_verzoek uuid, p_status integer) OWNER TO app_owner;

--
-- Name: lessen_json(app.verzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.lessen_json(v app.verzoek) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT coalesce(json_agg(json_build_object(
           'id', l.id, 'regel', app.zegel(l.regel, 'les', l.id, 'regel'), 'tekst', app.zegel(l.tekst, 'les', l.id, 'tekst'),
           'status', l.status, 'gevraagdOp', app.utc(l.gevraagd_op), 'geantwoordOp', app.utc(l.geantwoord_op),
           'doorgegevenOp', l.doorgegeven_op) ORDER BY l.gevraagd_op DESC, l.id DESC), '[]')
    FROM app.les l
   WHERE (l.organisatie_id, l.verzoek_id) = ((v).organisatie_id, (v).id) AND (v).dek IS NOT NULL
     AND (l.status <> 'weg' OR app.volgt() IS NULL));
END $$;


ALTER FUNCTION app.lessen_json(v app.verzoek) OWNER TO app_owner;

--
-- Name: lever_aan(app.melding, app.besluit); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.lever_aan(p_melding app.melding, p_besluit app.besluit) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_post uuid := app.stuur(p_melding.melder_id, 'besluit.genomen', 'besluit', p_besluit.id, p_melding.id);
BEGIN
  PERFORM app.meld_gebeurtenis(p_melding.id, 'bericht', 'partijen',
    left(format('Besluit over de gekoppelde melding: %s. %s', replace(p_besluit.uitkomst, '_', ' '), p_besluit.motivering), 4000));
  INSERT INTO app.bekendmaking (organisatie_id, besluit_id, gebruiker_id, aan, post_id, bezorgd_op)
  VALUES (p_besluit.organisatie_id, p_besluit.id, p_melding.melder_id, 'aangesloten', v_post, CASE WHEN v_post IS NOT NULL THEN app.nu() END)
  ON CONFLICT DO NOTHING;
  IF v_post IS NOT NULL THEN PERFORM app.termijn_meld(p_melding.id, 'geleverd'); END IF;
END $$;


ALTER FUNCTION app.lever_aan(p_melding app.melding, p_besluit app.besluit) OWNER TO app_owner;

--
-- Name: lever_gekoppelden(app.besluit); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.lever_gekoppelden(p_besluit app.besluit) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.lever_aan(g, p_besluit) FROM app.melding g JOIN app.stuk s ON (s.organisatie_id, s.id) = (g.organisatie_id, g.id)
    WHERE (g.organisatie_id, g.gekoppeld_aan_id) = (p_besluit.organisatie_id, p_besluit.melding_id) AND s.status = 'gekoppeld';
END $$;


ALTER FUNCTION app.lever_gekoppelden(p_besluit app.besluit) OWNER TO app_owner;

--
-- Name: vandaag(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vandaag() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN app.dag(app.nu());


ALTER FUNCTION app.vandaag() OWNER TO app_owner;

--
-- Name: FUNCTION vandaag(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.vandaag() IS 'migratie';


--
-- Name: lid_status(text, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.lid_status(p_status text, p_verloopt date) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN ((p_status = 'uitgenodigd'::text) AND (p_verloopt < app.vandaag())) THEN 'verlopen'::text ELSE p_status END;


ALTER FUNCTION app.lid_status(p_status text, p_verloopt date) OWNER TO app_owner;

--
-- Name: lijkt_op_bsn(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.lijkt_op_bsn(p_tekst text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
DECLARE
  v text;
BEGIN
  FOR v IN SELECT regexp_replace(r[1], '\D', '', 'g') FROM regexp_matches(p_tekst,
      '(?<![0-9])([0-9]{9}|[0-9]{4}[ .-][0-9]{2}[ .-][0-9]{3}|[0-9]{3}[ .-][0-9]{3}[ .-][0-9]{3})(?![0-9])', 'g') r LOOP
    IF v <> '000000000' AND (SELECT sum(substr(v, i, 1)::int * CASE i WHEN 9 THEN -1 ELSE 10 - i END) FROM generate_series(1, 9) i) % 11 = 0 THEN
      RETURN true;
    END IF;
  END LOOP;
  RETURN false;
END $$;


ALTER FUNCTION app.lijkt_op_bsn(p_tekst text) OWNER TO app_owner;

--
-- Name: FUNCTION lijkt_op_bsn(p_tekst text); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.lijkt_op_bsn(p_tekst text) IS 'migratie';


--
-- Name: lijkt_op_mailadres(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.lijkt_op_mailadres(p_tekst text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE((p_tekst ~ '[^\s@]+@[^\s@]+\.[^\s@]'::text), false);


ALTER FUNCTION app.lijkt_op_mailadres(p_tekst text) OWNER TO app_owner;

--
-- Name: FUNCTION lijkt_op_mailadres(p_tekst text); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.lijkt_op_mailadres(p_tekst text) IS 'migratie';


--
-- Name: lijst_in_woorden(integer[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.lijst_in_woorden(p_lijst integer[]) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN array_to_string(p_lijst, ', '::text);


ALTER FUNCTION app.lijst_in_woorden(p_lijst integer[]) OWNER TO app_owner;

--
-- Name: log_handeling(text, text, jsonb, app.antwoord); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.log_handeling(p_actor text, p_functie text, p_pad jsonb, p_uit app.antwoord) RETURNS void
    LANGUAGE plpgsql
    AS $_$
BEGIN
  IF p_actor = 'systeem' AND (p_functie LIKE 'logboek\_%' OR coalesce(p_uit.body::text, '') !~ '[1-9]') THEN RETURN; END IF;
  INSERT INTO app.logboek (organisatie_id, actor, handeling, stuk_id, aanroep)
  VALUES (coalesce(app.organisatie(), '00000000-0000-0000-0000-000000000000'), p_actor, p_functie,
          coalesce(app.volgt(), coalesce(p_pad ->> 'id', substring(p_uit.locatie FROM '[0-9a-f-]{36}$'))::uuid), app.aanroep());
END $_$;


ALTER FUNCTION app.log_handeling(p_actor text, p_functie text, p_pad jsonb, p_uit app.antwoord) OWNER TO app_owner;

--
-- Name: log_soort(text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.log_soort(p_handeling text, p_actor text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (p_actor = 'systeem'::text) THEN 'systeem'::text WHEN (p_handeling ~~ '%\_export'::text) THEN 'meenemen'::text WHEN ((p_handeling ~~ '%\_lees'::text) OR (p_handeling = ANY (ARRAY['melding_naam_gelezen'::text, 'logboek_zoek'::text]))) THEN 'lezen'::text WHEN (p_handeling ~~ '%vernietig%'::text) THEN 'vernietigen'::text ELSE 'wijzigen'::text END;


ALTER FUNCTION app.log_soort(p_handeling text, p_actor text) OWNER TO app_owner;

--
-- Name: logboek_bewaakt(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.logboek_bewaakt() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'app', 'pg_temp'
    AS $$
DECLARE
  v_zelfde boolean := (OLD.organisatie_id, OLD.id, OLD.handeling, OLD.stuk_id, OLD.op, OLD.aanroep)
                      IS NOT DISTINCT FROM (NEW.organisatie_id, NEW.id, NEW.handeling, NEW.stuk_id, NEW.op, NEW.aanroep);
BEGIN
  IF v_zelfde AND OLD.nummer IS NULL AND NEW.nummer IS NOT NULL AND NEW.zout IS NOT NULL AND NEW.actor = OLD.actor THEN RETURN NEW;
  ELSIF v_zelfde AND OLD.nummer IS NOT NULL AND (NEW.nummer, NEW.inhoud, NEW.schakel) = (OLD.nummer, OLD.inhoud, OLD.schakel)
        AND NEW.actor = 'vernietigd' AND NEW.zout IS NULL THEN RETURN NEW;
  END IF;
  RAISE EXCEPTION 'app.logboek is append-only' USING ERRCODE = '55000';
END $$;


ALTER FUNCTION app.logboek_bewaakt() OWNER TO app_owner;

--
-- Name: FUNCTION logboek_bewaakt(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.logboek_bewaakt() IS 'migratie';


--
-- Name: logboek_inhoud(bytea, text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.logboek_inhoud(p_zout bytea, p_actor text, p_stuk uuid) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sha256(convert_to(((((encode(p_zout, 'hex'::text) || '
'::text) || p_actor) || '
'::text) || COALESCE((p_stuk)::text, ''::text)), 'UTF8'::name));


ALTER FUNCTION app.logboek_inhoud(p_zout bytea, p_actor text, p_stuk uuid) OWNER TO app_owner;

--
-- Name: logboek; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.logboek (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    actor text NOT NULL,
    handeling text NOT NULL,
    stuk_id uuid,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    aanroep text NOT NULL,
    nummer bigint,
    zout bytea,
    inhoud bytea,
    schakel bytea,
    CONSTRAINT logboek_gezegeld CHECK ((num_nonnulls(nummer, inhoud, schakel) = ANY (ARRAY[0, 3])))
);

ALTER TABLE ONLY app.logboek FORCE ROW LEVEL SECURITY;


ALTER TABLE app.logboek OWNER TO app_owner;

--
-- Name: logboek_schakel(bytea, bigint, app.logboek, bytea); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.logboek_schakel(p_vorige bytea, p_nummer bigint, r app.logboek, p_inhoud bytea) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sha256(convert_to(concat_ws('
'::text, encode(p_vorige, 'hex'::text), p_nummer, (r).organisatie_id, (r).id, (r).handeling, ((EXTRACT(epoch FROM (r).op) * (1000000)::numeric))::bigint, (r).aanroep, encode(p_inhoud, 'hex'::text)), 'UTF8'::name));


ALTER FUNCTION app.logboek_schakel(p_vorige bytea, p_nummer bigint, r app.logboek, p_inhoud bytea) OWNER TO app_owner;

--
-- Name: logboek_stand(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.logboek_stand() RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('verzegeld', coalesce(k.nummer, 0), 'getekendOp', app.utc(k.op),
                   'open', (SELECT count(*) FROM (SELECT FROM app.logboek l WHERE l.organisatie_id = app.organisatie() AND l.nummer IS NULL LIMIT 1000) x))
            FROM (SELECT 1) een LEFT JOIN app.logboek_kop k ON k.organisatie_id = app.organisatie());
END $$;


ALTER FUNCTION app.logboek_stand() OWNER TO app_owner;

--
-- Name: loopt_mee(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.loopt_mee(p_gebruiker uuid) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT count(*) FROM app.teamlid l
            JOIN app.team t ON (t.organisatie_id, t.id) = (l.organisatie_id, l.team_id)
            JOIN app.stuk s ON (s.organisatie_id, s.id) = (t.organisatie_id, t.melding_id)
           WHERE l.organisatie_id = app.organisatie() AND l.gebruiker_id = p_gebruiker
             AND app.lid_status(l.status, l.verloopt_op) IN ('geaccepteerd', 'uitgenodigd') AND app.team_werkt(s.status));
END $$;


ALTER FUNCTION app.loopt_mee(p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: loopt_nog(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.loopt_nog(p_status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (p_status = ANY (ARRAY['ingediend'::text, 'team_samenstellen'::text, 'in_onderzoek'::text, 'wacht_op_melder'::text, 'advies_in_opstelling'::text, 'advies_voorgelegd'::text]));


ALTER FUNCTION app.loopt_nog(p_status text) OWNER TO app_owner;

--
-- Name: maak_leeg(uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.maak_leeg(p_dossier uuid[]) RETURNS void
    LANGUAGE plpgsql
    AS $_$
DECLARE
  r record;
BEGIN
  FOR r IN SELECT v.tabel, string_agg(format('%I = %s', v.kolom, v.wordt), ', ') AS wat,
                  CASE WHEN EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = ('app.' || v.tabel)::regclass AND a.attname = 'stuk_id') THEN 'stuk_id' ELSE 'id' END AS sleutel
             FROM app.vernietigregel v WHERE v.kolom <> '' GROUP BY v.tabel LOOP
    EXECUTE format('UPDATE app.%I SET %s WHERE organisatie_id = $1 AND %I = ANY ($2)', r.tabel, r.wat, r.sleutel) USING app.organisatie(), p_dossier;
  END LOOP;
END $_$;


ALTER FUNCTION app.maak_leeg(p_dossier uuid[]) OWNER TO app_owner;

--
-- Name: maak_los(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.maak_los(p_melding uuid) RETURNS app.melding
    LANGUAGE plpgsql
    AS $$
DECLARE
  m app.melding;
BEGIN
  SELECT * INTO m FROM app.melding x WHERE x.organisatie_id = app.organisatie() AND x.id = p_melding;
  UPDATE app.melding x SET gekoppeld_aan_id = NULL, sluit_aan_bij_id = NULL WHERE x.organisatie_id = m.organisatie_id AND x.id = m.id;
  PERFORM app.ontrek(m.gekoppeld_aan_id, m.melder_id, 'aangesloten') WHERE NOT EXISTS (SELECT FROM app.melding o
    WHERE (o.organisatie_id, o.gekoppeld_aan_id, o.melder_id) = (m.organisatie_id, m.gekoppeld_aan_id, m.melder_id));
  RETURN m;
END $$;


ALTER FUNCTION app.maak_los(p_melding uuid) OWNER TO app_owner;

--
-- Name: maan_vraag_aan(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.maan_vraag_aan(p_vraag uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v app.rechtvraag;
BEGIN
  UPDATE app.rechtvraag q SET aangemaand_op = app.vandaag(), aanmaningen = q.aanmaningen + 1
   WHERE (q.organisatie_id, q.id) = (app.organisatie(), p_vraag) RETURNING * INTO v;
  PERFORM app.stuur_vraag(v.afwijkingsrecht_id, v.aan, 'afwijkingsrecht.vraag_te_laat');
  PERFORM app.stuur_vraag(v.afwijkingsrecht_id, 'directeur', 'afwijkingsrecht.vraag_te_laat') WHERE v.aanmaningen > 1;
  PERFORM app.stuur(a.houder_id, 'afwijkingsrecht.voorstel_te_laat', 'afwijkingsrecht', a.id, a.melding_id) FROM app.afwijkingsrecht a
    WHERE (a.organisatie_id, a.id) = (v.organisatie_id, v.afwijkingsrecht_id) AND v.soort = 'voorstel' AND v.aanmaningen = 1;
END $$;


ALTER FUNCTION app.maan_vraag_aan(p_vraag uuid) OWNER TO app_owner;

--
-- Name: maand_van(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.maand_van(p_op timestamp with time zone) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (date_trunc('month'::text, (app.dag(p_op))::timestamp with time zone))::date;


ALTER FUNCTION app.maand_van(p_op timestamp with time zone) OWNER TO app_owner;

--
-- Name: machtiging_gezien(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.machtiging_gezien(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY SELECT '/machtiging'::text, 'machtiging'::text, 'Leg eerst vast dat je de machtiging hebt gezien.'::text
    FROM app.verzoek v WHERE (v.organisatie_id, v.id) = (p_stuk.organisatie_id, p_stuk.id)
     AND app.machtiging_nodig(v.hoedanigheid) AND v.machtiging_gezien_op IS NULL;
END $$;


ALTER FUNCTION app.machtiging_gezien(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: machtiging_nodig(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.machtiging_nodig(p_hoedanigheid text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE((p_hoedanigheid <> 'helper'::text), false);


ALTER FUNCTION app.machtiging_nodig(p_hoedanigheid text) OWNER TO app_owner;

--
-- Name: mag_bestaan_weten(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mag_bestaan_weten(p_verzoek uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.toestemming t WHERE (t.organisatie_id, t.verzoek_id, t.item) = (app.organisatie(), p_verzoek, 'bestaan')
                    AND t.ingetrokken_op IS NULL);
END $$;


ALTER FUNCTION app.mag_bestaan_weten(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: mag_code_geven(app.verzoek, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mag_code_geven(v app.verzoek, p_status text) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN p_status = 'inwoner_uitgenodigd'
      OR v.kanaal <> 'web' AND NOT EXISTS (SELECT FROM app.opname_antwoord a WHERE (a.organisatie_id, a.verzoek_id) = (v.organisatie_id, v.id))
         AND (SELECT fase <> 'afgerond' FROM app.status WHERE (soort, status) = ('verzoek', p_status));
END $$;


ALTER FUNCTION app.mag_code_geven(v app.verzoek, p_status text) OWNER TO app_owner;

--
-- Name: mag_effect(app.uitvoering, uuid, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mag_effect(u app.uitvoering, p_melder uuid, p_rollen text[]) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_te_vragen boolean := p_melder IS DISTINCT FROM u.opgedragen_aan AND EXISTS (SELECT FROM app.gebruiker g
    WHERE (g.organisatie_id, g.id) = (u.organisatie_id, p_melder) AND g.actief);
BEGIN
  RETURN u.effect_gevraagd_op IS NOT NULL AND ('melder' = ANY (p_rollen) AND v_te_vragen
    OR 'coordinator' = ANY (p_rollen) AND (NOT v_te_vragen OR u.effect_uiterlijk_op < app.vandaag()));
END $$;


ALTER FUNCTION app.mag_effect(u app.uitvoering, p_melder uuid, p_rollen text[]) OWNER TO app_owner;

--
-- Name: mag_heropenen(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mag_heropenen(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF p_stuk.status IN ('afgesloten', 'niet_tot_afstemming') AND app.dag(p_stuk.gewijzigd_op) < (app.vandaag() - interval '1 year')::date THEN
    RETURN NEXT ROW('/', 'te_laat', 'Dit is langer dan een jaar geleden. U kunt een nieuw verzoek doen.')::app.fout;
  END IF;
END $$;


ALTER FUNCTION app.mag_heropenen(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: mag_melden(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mag_melden(p_gebruiker uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.gebruiker g
    JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'medewerker')
   WHERE (g.organisatie_id, g.id) = (app.organisatie(), p_gebruiker) AND g.actief);
END $$;


ALTER FUNCTION app.mag_melden(p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: mag_naamloos(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mag_naamloos(p_stuk uuid) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT 'ja' FROM app.vernietiging v
            JOIN app.vernietigingslijst l ON (l.organisatie_id, l.id) = (v.organisatie_id, v.lijst_id) AND l.bevestigd_op IS NOT NULL
           WHERE v.organisatie_id = app.organisatie() AND v.dossier @> ARRAY[p_stuk] AND v.uitkomst = 'vernietigd'
          UNION ALL SELECT 'ja' FROM app.wissing w WHERE w.organisatie_id = app.organisatie()
             AND w.stuk_id IN (p_stuk, (SELECT s.ouder_id FROM app.stuk s WHERE s.organisatie_id = app.organisatie() AND s.id = p_stuk)) LIMIT 1);
END $$;


ALTER FUNCTION app.mag_naamloos(p_stuk uuid) OWNER TO app_owner;

--
-- Name: afdeling; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.afdeling (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    naam text NOT NULL,
    hoofd_id uuid,
    plaatsvervanger_id uuid,
    teammanager_id uuid,
    contactpersoon_id uuid,
    beslisser_id uuid,
    actief boolean DEFAULT true NOT NULL,
    versie integer DEFAULT 1 NOT NULL,
    CONSTRAINT afdeling_naam_een_regel CHECK ((naam !~ '[[:cntrl:]]'::text)),
    CONSTRAINT afdeling_naam_lengte CHECK (((length(naam) >= 2) AND (length(naam) <= 120)))
);

ALTER TABLE ONLY app.afdeling FORCE ROW LEVEL SECURITY;


ALTER TABLE app.afdeling OWNER TO app_owner;

--
-- Name: CONSTRAINT afdeling_naam_een_regel ON afdeling; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afdeling_naam_een_regel ON app.afdeling IS '/naam Schrijf de naam op één regel.';


--
-- Name: CONSTRAINT afdeling_naam_lengte ON afdeling; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afdeling_naam_lengte ON app.afdeling IS '/naam Geef een naam van 2 tot 120 tekens.';


--
-- Name: mag_opheffen(app.afdeling); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mag_opheffen(p_afdeling app.afdeling) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF EXISTS (SELECT FROM app.gebruiker g WHERE (g.organisatie_id, g.afdeling_id) = (p_afdeling.organisatie_id, p_afdeling.id) AND g.actief) THEN
    PERFORM app.weiger('WF409', 'Er werken nog mensen bij deze afdeling. Geef hun eerst een andere afdeling.');
  ELSIF EXISTS (SELECT FROM app.organisatie o WHERE (o.id, o.beslissende_afdeling_id) = (p_afdeling.organisatie_id, p_afdeling.id)) THEN
    PERFORM app.weiger('WF409', 'Deze afdeling beslist over meldingen en kan niet weg.');
  END IF;
END $$;


ALTER FUNCTION app.mag_opheffen(p_afdeling app.afdeling) OWNER TO app_owner;

--
-- Name: mag_partij_uitnodigen(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mag_partij_uitnodigen(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY SELECT '/', 'niet_bekend', 'De gemeente mag dit van de inwoner nog niet weten. Vraag dat eerst aan de inwoner.'
    WHERE NOT app.mag_bestaan_weten(p_stuk.id)
    UNION ALL SELECT (f).* FROM app.machtiging_gezien(p_stuk, p_in) f;
END $$;


ALTER FUNCTION app.mag_partij_uitnodigen(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: overgang; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.overgang (
    soort text NOT NULL,
    van text NOT NULL,
    actie text NOT NULL,
    naar text NOT NULL,
    rollen text[] NOT NULL,
    vereist text[] DEFAULT '{}'::text[] NOT NULL,
    toets text,
    daarna text,
    direct boolean DEFAULT true NOT NULL,
    zichtbaarheid text DEFAULT 'partijen'::text NOT NULL,
    CONSTRAINT overgang_rollen_check CHECK ((cardinality(rollen) > 0)),
    CONSTRAINT overgang_zichtbaarheid_check CHECK ((zichtbaarheid = ANY (ARRAY['intern'::text, 'team'::text, 'partijen'::text, 'openbaar'::text])))
);

ALTER TABLE ONLY app.overgang FORCE ROW LEVEL SECURITY;


ALTER TABLE app.overgang OWNER TO app_owner;

--
-- Name: mag_stap_nu(app.overgang, app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mag_stap_nu(p_overgang app.overgang, p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql
    AS $_$
BEGIN
  RETURN QUERY SELECT '/' || v, 'verplicht', 'Vul dit in.' FROM unnest(p_overgang.vereist) v
    WHERE coalesce(btrim(p_in ->> v), '') = '';
  IF p_overgang.toets IS NOT NULL THEN
    RETURN QUERY EXECUTE format('SELECT (f).* FROM app.%I($1, $2) f', p_overgang.toets) USING p_stuk, p_in;
  END IF;
END $_$;


ALTER FUNCTION app.mag_stap_nu(p_overgang app.overgang, p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: mag_terugbellen(app.verzoek, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mag_terugbellen(v app.verzoek, p_gebruiker uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (v).begeleider_id IS DISTINCT FROM p_gebruiker OR NOT EXISTS (SELECT FROM app.gebruiker g
    JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'begeleider')
   WHERE g.organisatie_id = (v).organisatie_id AND g.actief AND g.id <> p_gebruiker);
END $$;


ALTER FUNCTION app.mag_terugbellen(v app.verzoek, p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: partij_zit_aan(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.partij_zit_aan(p_verzoek uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.partij p WHERE (p.organisatie_id, p.id, p.verzoek_id) = (app.organisatie(), app.partij(), p_verzoek)
                    AND p.status IN ('uitgenodigd', 'geaccepteerd'))
     AND EXISTS (SELECT FROM app.toestemming t WHERE (t.organisatie_id, t.verzoek_id, t.item) = (app.organisatie(), p_verzoek, 'bestaan')
                    AND t.ingetrokken_op IS NULL);
END $$;


ALTER FUNCTION app.partij_zit_aan(p_verzoek uuid) OWNER TO app_poort;

--
-- Name: FUNCTION partij_zit_aan(p_verzoek uuid); Type: COMMENT; Schema: app; Owner: app_poort
--

COMMENT ON FUNCTION app.partij_zit_aan(p_verzoek uuid) IS 'migratie';


--
-- Name: volgcode_geldt(); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.volgcode_geldt() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'app', 'pg_temp'
    AS $$
DECLARE
  v_sessie text := replace(coalesce(current_setting('vraagt.sessie', true), ''), '-', '');
BEGIN
  RETURN app.volgt() IS NULL OR v_sessie = '' OR EXISTS (SELECT FROM app.volgcode c
    WHERE (c.organisatie_id, c.verzoek_id) = (app.organisatie(), app.volgt()) AND c.partij_id IS NOT DISTINCT FROM app.partij()
      AND left(c.hash, 32) = v_sessie);
END $$;


ALTER FUNCTION app.volgcode_geldt() OWNER TO app_poort;

--
-- Name: FUNCTION volgcode_geldt(); Type: COMMENT; Schema: app; Owner: app_poort
--

COMMENT ON FUNCTION app.volgcode_geldt() IS 'migratie';


--
-- Name: mag_verzoek(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mag_verzoek(p_id uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (app.volgt() IS NOT NULL) THEN ((app.volgt() = p_id) AND app.volgcode_geldt() AND ((app.partij() IS NULL) OR app.partij_zit_aan(p_id))) ELSE ((app.rollen() && '{begeleider,begeleidingscoordinator}'::text[]) OR (app.door() = 'systeem'::text)) END;


ALTER FUNCTION app.mag_verzoek(p_id uuid) OWNER TO app_owner;

--
-- Name: uitgaande_mail; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.uitgaande_mail (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    gebruiker_id uuid,
    sjabloon text NOT NULL,
    post_id uuid,
    onderwerp text NOT NULL,
    tekst text NOT NULL,
    status text DEFAULT 'wacht'::text NOT NULL,
    poging integer DEFAULT 0 NOT NULL,
    volgende_op timestamp with time zone NOT NULL,
    geclaimd_tot timestamp with time zone,
    code integer,
    fout text,
    aangemaakt_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    verzonden_op timestamp with time zone,
    afgehandeld_op timestamp with time zone,
    versie integer DEFAULT 1 NOT NULL,
    volgadres_id uuid,
    overleg_id uuid,
    CONSTRAINT uitgaande_mail_aan_een CHECK ((num_nonnulls(gebruiker_id, volgadres_id) = 1)),
    CONSTRAINT uitgaande_mail_status_check CHECK ((status = ANY (ARRAY['wacht'::text, 'verzonden'::text, 'geweigerd'::text, 'opgegeven'::text, 'vervallen'::text])))
);

ALTER TABLE ONLY app.uitgaande_mail FORCE ROW LEVEL SECURITY;


ALTER TABLE app.uitgaande_mail OWNER TO app_owner;

--
-- Name: mail_agenda(app.uitgaande_mail, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mail_agenda(m app.uitgaande_mail, p_link text) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('id', o.id, 'volgnummer', o.volgnummer, 'van', app.agenda_moment(o.begin_op),
           'tot', app.agenda_moment(o.begin_op + make_interval(mins => o.duur_minuten)), 'stempel', app.agenda_stempel(app.nu()),
           'link', p_link || '/overleggen/' || o.id,
           'afgezegd', s.status = 'afgezegd' OR NOT EXISTS (SELECT FROM app.teamlid l WHERE (l.organisatie_id, l.team_id, l.gebruiker_id)
                          = (o.organisatie_id, o.team_id, (m).gebruiker_id) AND l.status IN ('geaccepteerd', 'afgerond')))
    FROM app.overleg o JOIN app.stuk s ON (s.organisatie_id, s.id) = (o.organisatie_id, o.id)
   WHERE (o.organisatie_id, o.id) = ((m).organisatie_id, (m).overleg_id));
END $$;


ALTER FUNCTION app.mail_agenda(m app.uitgaande_mail, p_link text) OWNER TO app_owner;

--
-- Name: mail_json(app.uitgaande_mail, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mail_json(m app.uitgaande_mail, p_link text) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF (m).volgadres_id IS NOT NULL THEN RETURN app.volgmail_json(m, p_link); END IF;
  RETURN (SELECT json_build_object('id', (m).id, 'poging', (m).poging, 'naam', g.naam, 'adres', g.email, 'onderwerp', (m).onderwerp,
           'agenda', app.mail_agenda(m, p_link), 'tekst', app.vul_in((m).tekst, jsonb_build_object('link', p_link)), 'op', extract(epoch FROM (m).aangemaakt_op)::bigint)
    FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = ((m).organisatie_id, (m).gebruiker_id));
END $$;


ALTER FUNCTION app.mail_json(m app.uitgaande_mail, p_link text) OWNER TO app_owner;

--
-- Name: mail_klaar(uuid, text, uuid, integer, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mail_klaar(p_gebruiker uuid, p_sjabloon text, p_post uuid DEFAULT NULL::uuid, p_aantal integer DEFAULT NULL::integer, p_overleg uuid DEFAULT NULL::uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO app.uitgaande_mail (organisatie_id, gebruiker_id, sjabloon, post_id, overleg_id, volgende_op, onderwerp, tekst)
  SELECT g.organisatie_id, g.id, p_sjabloon, p_post, p_overleg, app.mail_moment(app.nu()), app.vul_in(s.onderwerp, w.w), app.vul_in(s.tekst, w.w)
    FROM app.gebruiker g JOIN app.organisatie o ON o.id = g.organisatie_id
    CROSS JOIN app.sjabloon_nu(p_sjabloon, 'nl') s
    CROSS JOIN LATERAL (SELECT jsonb_build_object('naam', g.naam, 'organisatie', o.naam, 'aantal', p_aantal)) w (w)
   WHERE (g.organisatie_id, g.id) = (app.organisatie(), p_gebruiker) AND g.actief;
END $$;


ALTER FUNCTION app.mail_klaar(p_gebruiker uuid, p_sjabloon text, p_post uuid, p_aantal integer, p_overleg uuid) OWNER TO app_owner;

--
-- Name: mail_moment(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mail_moment(p_op timestamp with time zone) RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_vanaf int := app.ingesteld('mail.vanaf');
  v_tot   int := app.ingesteld('mail.tot');
  v_dag   date := app.dag(p_op);
  v_uur   int := extract(hour FROM p_op AT TIME ZONE 'Europe/Amsterdam');
BEGIN
  IF v_uur >= v_tot THEN v_dag := v_dag + 1; END IF;
  WHILE NOT app.is_werkdag(app.organisatie(), v_dag) LOOP v_dag := v_dag + 1; END LOOP;
  RETURN greatest(p_op, (v_dag + make_interval(hours => v_vanaf)) AT TIME ZONE 'Europe/Amsterdam');
END $$;


ALTER FUNCTION app.mail_moment(p_op timestamp with time zone) OWNER TO app_owner;

--
-- Name: mail_overleg(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mail_overleg(p_overleg uuid, p_gebruiker uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  DELETE FROM app.uitgaande_mail u WHERE (u.organisatie_id, u.overleg_id, u.gebruiker_id, u.status) = (app.organisatie(), p_overleg, p_gebruiker, 'wacht')
     AND u.poging = 0;
  PERFORM app.mail_klaar(p_gebruiker, 'overleg', NULL, NULL, p_overleg) WHERE app.wil_mail(p_gebruiker);
END $$;


ALTER FUNCTION app.mail_overleg(p_overleg uuid, p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: mail_ruim_op(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mail_ruim_op() RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
  n int;
BEGIN
  UPDATE app.uitgaande_mail SET status = 'vervallen', fout = 'Te oud om nog te sturen.', versie = versie + 1
   WHERE organisatie_id = app.organisatie() AND status = 'wacht' AND poging = 0 AND volgende_op < app.nu() - interval '5 days';
  DELETE FROM app.uitgaande_mail WHERE organisatie_id = app.organisatie() AND aangemaakt_op < app.nu() - interval '90 days' AND status <> 'wacht';
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;


ALTER FUNCTION app.mail_ruim_op() OWNER TO app_owner;

--
-- Name: mail_wacht(integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mail_wacht(p_poging integer) RETURNS interval
    LANGUAGE sql
    RETURN (LEAST('06:00:00'::interval, ('00:00:05'::interval * ((((2)::double precision ^ (LEAST((p_poging - 1), 13))::double precision))::integer)::double precision)) * ((0.75)::double precision + (random() * (0.5)::double precision)));


ALTER FUNCTION app.mail_wacht(p_poging integer) OWNER TO app_owner;

--
-- Name: meld_belangen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.meld_belangen(p_melding uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT FROM app.toets_belangen(p_melding)) THEN
    PERFORM app.stuur(r.gebruiker_id, 'team.belang', 'team', t.id, p_melding)
      FROM app.team t JOIN app.gebruiker_rol r ON (r.organisatie_id, r.rol) = (t.organisatie_id, 'coordinator')
     WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_melding;
  END IF;
END $$;


ALTER FUNCTION app.meld_belangen(p_melding uuid) OWNER TO app_owner;

--
-- Name: meld_escalatie(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.meld_escalatie(p_id uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(w.wie, CASE w.niveau WHEN 0 THEN 'escalatie.herinnering' WHEN 1 THEN 'escalatie.beslisser' ELSE 'escalatie.directeur' END,
                    'escalatie', p_id, w.melding) FROM (
    SELECT DISTINCT n.wie, x.niveau, x.melding_id AS melding
      FROM app.escalatie x
      JOIN app.melding m ON (m.organisatie_id, m.id) = (x.organisatie_id, x.melding_id)
      LEFT JOIN app.uitvoering u ON (u.organisatie_id, u.melding_id) = (m.organisatie_id, m.id)
      CROSS JOIN LATERAL (
        SELECT u.opgedragen_aan WHERE x.niveau = 0
        UNION ALL SELECT m.beslisser_id WHERE x.niveau = 1 OR x.aanleiding = 'geblokkeerd'
        UNION ALL SELECT r.gebruiker_id FROM app.gebruiker_rol r WHERE x.niveau = 2 AND (r.organisatie_id, r.rol) = (x.organisatie_id, 'directeur')) n (wie)
     WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) AND n.wie IS NOT NULL AND n.wie IS DISTINCT FROM app.actor()) w;
END $$;


ALTER FUNCTION app.meld_escalatie(p_id uuid) OWNER TO app_owner;

--
-- Name: meld_gebeurtenis(uuid, text, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.meld_gebeurtenis(p_stuk uuid, p_soort text, p_zichtbaarheid text, p_tekst text DEFAULT NULL::text) RETURNS uuid
    LANGUAGE sql
    AS $$
  INSERT INTO app.gebeurtenis (organisatie_id, stuk_id, soort, zichtbaarheid, tekst)
  VALUES (app.organisatie(), p_stuk, p_soort, p_zichtbaarheid, p_tekst) RETURNING id;
$$;


ALTER FUNCTION app.meld_gebeurtenis(p_stuk uuid, p_soort text, p_zichtbaarheid text, p_tekst text) OWNER TO app_owner;

--
-- Name: meld_overleg(app.overleg, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.meld_overleg(o app.overleg, p_bericht text, p_zin text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_melding uuid := (SELECT t.melding_id FROM app.team t WHERE (t.organisatie_id, t.id) = (o.organisatie_id, o.team_id));
BEGIN
  PERFORM app.stuur(l.gebruiker_id, p_bericht, 'overleg', o.id, v_melding) FROM app.teamlid l
    WHERE (l.organisatie_id, l.team_id, l.status) = (o.organisatie_id, o.team_id, 'geaccepteerd') AND l.gebruiker_id <> app.actor();
  PERFORM app.meld_gebeurtenis(v_melding, 'systeem', 'team', p_zin);
END $$;


ALTER FUNCTION app.meld_overleg(o app.overleg, p_bericht text, p_zin text) OWNER TO app_owner;

--
-- Name: meld_signaal(app.stuk, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.meld_signaal(p_stuk app.stuk, p_bericht text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(w.wie, p_bericht, 'buitensignaal', p_stuk.id, m.id)
    FROM app.melding m CROSS JOIN LATERAL (SELECT DISTINCT unnest(ARRAY[m.melder_id, m.beslisser_id])) w (wie)
   WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.ouder_id) AND w.wie IS DISTINCT FROM app.actor();
END $$;


ALTER FUNCTION app.meld_signaal(p_stuk app.stuk, p_bericht text) OWNER TO app_owner;

--
-- Name: meld_uitvoerder(app.stuk, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.meld_uitvoerder(p_stuk app.stuk, p_bericht text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(u.opgedragen_aan, p_bericht, 'uitvoering', u.id, u.melding_id)
    FROM app.uitvoering u WHERE (u.organisatie_id, u.id) = (p_stuk.organisatie_id, p_stuk.id) AND u.opgedragen_aan IS DISTINCT FROM app.actor();
END $$;


ALTER FUNCTION app.meld_uitvoerder(p_stuk app.stuk, p_bericht text) OWNER TO app_owner;

--
-- Name: meld_vrager(app.stuk, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.meld_vrager(p_stuk app.stuk, p_bericht text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id);
  IF v.vrager_id IS NULL THEN RETURN; END IF;
  PERFORM set_config('vraagt.organisatie', v.vrager_organisatie_id::text, true);
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, kenmerk, titel)
  SELECT g.organisatie_id, g.id, p_bericht, 'afstemmingsvraag', app.uuid7(), p_stuk.kenmerk,
         'Je vraag van ' || app.dag_in_woorden(app.dag(p_stuk.aangemaakt_op))
    FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (v.vrager_organisatie_id, v.vrager_id) AND g.actief;
  PERFORM set_config('vraagt.organisatie', v.organisatie_id::text, true);
END $$;


ALTER FUNCTION app.meld_vrager(p_stuk app.stuk, p_bericht text) OWNER TO app_owner;

--
-- Name: melder_van(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.melder_van(p_id uuid) RETURNS uuid
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT m.melder_id FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_id));
END $$;


ALTER FUNCTION app.melder_van(p_id uuid) OWNER TO app_owner;

--
-- Name: melding_acties(uuid, text, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.melding_acties(p_id uuid, p_status text, p_rollen text[]) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v text[] := (SELECT array_agg(DISTINCT k.actie ORDER BY k.actie) FROM (
    SELECT o.actie FROM app.overgang o WHERE o.soort = 'melding' AND o.van = p_status AND o.direct AND o.rollen && p_rollen
    UNION ALL
    SELECT h.actie FROM app.handeling h WHERE h.soort = 'melding' AND h.status = p_status AND h.rollen && p_rollen) k);
BEGIN
  IF 'maak_team' = ANY (v) AND EXISTS (SELECT FROM app.team t
       WHERE (t.organisatie_id, t.melding_id) = (app.organisatie(), p_id)) THEN
    v := array_remove(v, 'maak_team');
  END IF;
  IF 'bevestig_tekst' = ANY (v) AND NOT EXISTS (SELECT FROM app.melding m
       WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_id) AND m.ingevoerd_door IS NOT NULL AND m.tekst_bevestigd_op IS NULL) THEN
    v := array_remove(v, 'bevestig_tekst');
  END IF;
  IF 'bevestig_vraag' = ANY (v) AND NOT EXISTS (SELECT FROM app.onderzoek o
       WHERE (o.organisatie_id, o.melding_id) = (app.organisatie(), p_id)
         AND o.vraag_voorgelegd_op IS NOT NULL AND o.bevestigd_op IS NULL) THEN
    v := array_remove(v, 'bevestig_vraag');
  END IF;
  IF 'reageer_als_afdeling' = ANY (v) AND NOT EXISTS (SELECT FROM app.onderzoek o
       WHERE (o.organisatie_id, o.melding_id) = (app.organisatie(), p_id)
         AND o.reactie_gevraagd_op IS NOT NULL AND o.reactie_op IS NULL) THEN
    v := array_remove(v, 'reageer_als_afdeling');
  END IF;
  IF p_status = 'gekoppeld' AND EXISTS (SELECT FROM app.stuk s
       WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_id) AND s.termijn_gestopt_op IS NOT NULL) THEN
    v := array_remove(array_remove(v, 'ontkoppel'), 'trek_in'); -- answered together
  END IF;
  -- Something can be done with the advies: begin it, write, give a standpunt, or, for the trekker, go on with it.
  IF 'schrijf_advies' = ANY (v) AND 'trekker' <> ALL (p_rollen) AND EXISTS (SELECT FROM app.stuk a
       WHERE (a.organisatie_id, a.ouder_id, a.soort, a.status) = (app.organisatie(), p_id, 'advies', 'vastgesteld')) THEN
    v := array_remove(v, 'schrijf_advies');
  END IF;
  IF 'noteer_afwijking' = ANY (v) AND NOT EXISTS (SELECT FROM app.stuk r
       WHERE (r.organisatie_id, r.ouder_id) = (app.organisatie(), p_id)
         AND r.soort = 'afwijkingsrecht' AND r.status IN ('ontstaan', 'beperkt_ontstaan')) THEN
    v := array_remove(v, 'noteer_afwijking');
  END IF;
  IF v && '{voer_uit,bevestig_uitvoering,beoordeel_effect}' THEN
    v := app.melding_acties_uitvoering(p_id, p_rollen, v);
  END IF;
  IF 'sluit_aan' = ANY (v) AND app.waarom_niet_aansluiten(p_id) IS NOT NULL THEN v := array_remove(v, 'sluit_aan'); END IF;
  IF p_status = 'niet_in_behandeling' THEN
    v := app.melding_acties_herziening(p_id, v);
  END IF;
  IF v && '{heropen,zet_voort}' AND app.gaat_al_verder(p_id) THEN
    v := array_remove(array_remove(v, 'heropen'), 'zet_voort');
  END IF;
  IF 'maak_buitensignaal' = ANY (v) AND app.signaal_aan(p_id) IS NULL THEN
    v := array_remove(v, 'maak_buitensignaal');
  END IF;
  RETURN coalesce(v, '{}');
END $$;


ALTER FUNCTION app.melding_acties(p_id uuid, p_status text, p_rollen text[]) OWNER TO app_owner;

--
-- Name: melding_acties_herziening(uuid, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.melding_acties_herziening(p_melding uuid, p_acties text[]) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_stand text := app.herziening_stand(p_melding);
BEGIN
  RETURN ARRAY (SELECT a FROM unnest(p_acties) a WHERE CASE WHEN a = 'vraag_herziening' THEN v_stand IS NULL
    WHEN a IN ('wijs_herziening_af', 'neem_alsnog_in_behandeling') THEN v_stand = 'gevraagd' ELSE true END ORDER BY a);
END $$;


ALTER FUNCTION app.melding_acties_herziening(p_melding uuid, p_acties text[]) OWNER TO app_owner;

--
-- Name: melding_acties_uitvoering(uuid, text[], text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.melding_acties_uitvoering(p_melding uuid, p_rollen text[], p_acties text[]) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_kan text[] := (SELECT app.uitvoering_acties(u.id, app.melder_van(p_melding), s.status, p_rollen, NULL)
    FROM app.uitvoering u JOIN app.stuk s ON (s.organisatie_id, s.id) = (u.organisatie_id, u.id)
   WHERE (u.organisatie_id, u.melding_id) = (app.organisatie(), p_melding));
BEGIN
  RETURN ARRAY (SELECT a FROM unnest(p_acties) a WHERE CASE a WHEN 'voer_uit' THEN 'verslag' = ANY (v_kan)
    WHEN 'bevestig_uitvoering' THEN 'bevestig' = ANY (v_kan) WHEN 'beoordeel_effect' THEN 'bevestig_effect' = ANY (v_kan) ELSE true END ORDER BY a);
END $$;


ALTER FUNCTION app.melding_acties_uitvoering(p_melding uuid, p_rollen text[], p_acties text[]) OWNER TO app_owner;

--
-- Name: signaal; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.signaal (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    dag date NOT NULL,
    regel text NOT NULL,
    tekst text NOT NULL,
    status text DEFAULT 'nieuw'::text NOT NULL,
    melding_id uuid,
    toelichting text,
    verwerkt_door uuid,
    verwerkt_op timestamp with time zone,
    herkomst text DEFAULT 'collega'::text NOT NULL,
    CONSTRAINT signaal_herkomst_check CHECK ((herkomst = ANY (ARRAY['collega'::text, 'afstemming'::text]))),
    CONSTRAINT signaal_melding_hoort_erbij CHECK (((status = 'bij_melding'::text) = (melding_id IS NOT NULL))),
    CONSTRAINT signaal_regel_lengte CHECK (((length(regel) >= 3) AND (length(regel) <= 300))),
    CONSTRAINT signaal_status_check CHECK ((status = ANY (ARRAY['nieuw'::text, 'bij_melding'::text, 'weggelegd'::text]))),
    CONSTRAINT signaal_tekst_lengte CHECK (((length(tekst) >= 3) AND (length(tekst) <= 4000))),
    CONSTRAINT signaal_toelichting_lengte CHECK (((length(toelichting) >= 3) AND (length(toelichting) <= 2000))),
    CONSTRAINT signaal_verwerkt CHECK (((status <> 'nieuw'::text) = (verwerkt_op IS NOT NULL))),
    CONSTRAINT signaal_weggelegd_met_reden CHECK (((status <> 'weggelegd'::text) OR (toelichting IS NOT NULL)))
);

ALTER TABLE ONLY app.signaal FORCE ROW LEVEL SECURITY;


ALTER TABLE app.signaal OWNER TO app_owner;

--
-- Name: CONSTRAINT signaal_melding_hoort_erbij ON signaal; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT signaal_melding_hoort_erbij ON app.signaal IS '/meldingId Kies bij welke melding dit hoort.';


--
-- Name: CONSTRAINT signaal_regel_lengte ON signaal; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT signaal_regel_lengte ON app.signaal IS '/regel Noem de regel in 3 tot 300 tekens.';


--
-- Name: CONSTRAINT signaal_tekst_lengte ON signaal; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT signaal_tekst_lengte ON app.signaal IS '/tekst Schrijf 3 tot 4000 tekens.';


--
-- Name: CONSTRAINT signaal_toelichting_lengte ON signaal; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT signaal_toelichting_lengte ON app.signaal IS '/toelichting Schrijf 3 tot 2000 tekens.';


--
-- Name: CONSTRAINT signaal_weggelegd_met_reden ON signaal; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT signaal_weggelegd_met_reden ON app.signaal IS '/toelichting Schrijf op waarom je dit weglegt.';


--
-- Name: melding_uit_signaal(app.signaal, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.melding_uit_signaal(g app.signaal, p_suggestie text) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id uuid := app.nieuw_stuk('melding', 'concept');
BEGIN
  INSERT INTO app.melding (organisatie_id, id, melder_id) VALUES ((g).organisatie_id, v_id, app.actor());
  PERFORM app.vul_melding(v_id, jsonb_build_object('welkeRegel', (g).regel, 'waaromHinderlijk', (g).tekst, 'suggestie', p_suggestie));
  PERFORM app.zet_stap(v_id, NULL, 'dien_in', '{}', '{melder}');
  PERFORM app.meld_gebeurtenis(v_id, 'notitie', 'team', format('Begonnen met: %s.', lower(app.signaal_heet(g))));
  RETURN v_id;
END $$;


ALTER FUNCTION app.melding_uit_signaal(g app.signaal, p_suggestie text) OWNER TO app_owner;

--
-- Name: meldtekst_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.meldtekst_antwoord(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/meldteksten/' || x.id END)::app.antwoord FROM api.meldtekst x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.meldtekst_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: meldtekst_variabelen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.meldtekst_variabelen() RETURNS text[]
    LANGUAGE sql IMMUTABLE
    RETURN '{kenmerk,regel,uiterlijk,vandaag,organisatie,mijn_naam}'::text[];


ALTER FUNCTION app.meldtekst_variabelen() OWNER TO app_owner;

--
-- Name: meldtekst_waarden(text, text, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.meldtekst_waarden(p_kenmerk text, p_regel text, p_uiterlijk date) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT jsonb_build_object('kenmerk', coalesce(p_kenmerk, '-'), 'regel', coalesce(p_regel, '-'), 'uiterlijk', coalesce(app.dag_in_woorden(p_uiterlijk), '-'),
           'vandaag', app.dag_in_woorden(app.vandaag()), 'organisatie', o.naam, 'mijn_naam', (SELECT g.naam FROM app.gebruiker g
             WHERE (g.organisatie_id, g.id) = (o.id, app.actor())))
    FROM app.organisatie o WHERE o.id = app.organisatie());
END $$;


ALTER FUNCTION app.meldtekst_waarden(p_kenmerk text, p_regel text, p_uiterlijk date) OWNER TO app_owner;

--
-- Name: mensen_van_afdeling(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mensen_van_afdeling(p_afdeling uuid) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT DISTINCT g.id FROM app.afdeling a
    JOIN app.gebruiker g ON g.organisatie_id = a.organisatie_id AND g.actief
     AND g.id IN (coalesce(a.contactpersoon_id, a.hoofd_id), app.teammanager_van(a.id))
   WHERE a.organisatie_id = app.organisatie() AND a.id = p_afdeling;
END $$;


ALTER FUNCTION app.mensen_van_afdeling(p_afdeling uuid) OWNER TO app_owner;

--
-- Name: met_kenmerk(text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.met_kenmerk(p_wat text, p_tekst text) RETURNS uuid[]
    LANGUAGE plpgsql STABLE
    AS $_$
DECLARE
  v_tekst text := upper(btrim(p_tekst));
BEGIN
  RETURN ARRAY (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie() AND s.soort = p_wat AND s.kenmerk = ANY (
    CASE WHEN v_tekst ~ '^RT-[0-9]{4}-[0-9]{5,}$' THEN ARRAY[v_tekst]
         WHEN v_tekst ~ '^[0-9]{1,6}$' THEN ARRAY (SELECT format('RT-%s-%s', extract(year FROM app.vandaag())::int - j, lpad(v_tekst, 5, '0')) FROM generate_series(0, 9) j)
    END));
END $_$;


ALTER FUNCTION app.met_kenmerk(p_wat text, p_tekst text) OWNER TO app_owner;

--
-- Name: met_kluis(uuid, json, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.met_kluis(p_verzoek uuid, p_body json, p_status integer DEFAULT 200) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_verzoek);
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of u mag het niet zien.'); END IF;
  RETURN ((p_body::jsonb || jsonb_build_object('kluis', app.kluis(v)))::json, NULL, p_status, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.met_kluis(p_verzoek uuid, p_body json, p_status integer) OWNER TO app_owner;

--
-- Name: midden(integer[], bigint[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.midden(p_dagen integer[], p_aantallen bigint[]) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT json_build_object('aantal', coalesce(max(t.totaal), 0)::int,
           'mediaanDagen', CASE WHEN max(t.totaal) >= 5 THEN min(t.dagen) FILTER (WHERE t.tot_hier >= t.totaal * 0.5) END,
           'p80Dagen', CASE WHEN max(t.totaal) >= 5 THEN min(t.dagen) FILTER (WHERE t.tot_hier >= t.totaal * 0.8) END)
    FROM (SELECT d.dagen, sum(d.aantal) OVER (ORDER BY d.dagen) AS tot_hier, sum(d.aantal) OVER () AS totaal
            FROM unnest(p_dagen, p_aantallen) d (dagen, aantal)) t
$$;


ALTER FUNCTION app.midden(p_dagen integer[], p_aantallen bigint[]) OWNER TO app_owner;

--
-- Name: mijn_plaatsen(); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.mijn_plaatsen() RETURNS TABLE(id uuid, organisatie_id uuid, verzoek_id uuid, organisatie text, status text, verzoek_status text, uiterlijk_op date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT p.id, p.organisatie_id, p.verzoek_id, o.naam, p.status, s.status, s.stap_uiterlijk_op
    FROM app.partij p
    JOIN app.organisatie o ON o.id = p.organisatie_id AND o.actief
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (p.gebruiker_organisatie_id, p.gebruiker_id) AND g.actief
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (p.organisatie_id, p.verzoek_id)
   WHERE (p.gebruiker_organisatie_id, p.gebruiker_id) = (app.organisatie(), app.actor()) AND app.volgt() IS NULL
     AND p.status IN ('uitgenodigd', 'geaccepteerd')
     AND EXISTS (SELECT FROM app.toestemming t WHERE (t.organisatie_id, t.verzoek_id, t.item) = (p.organisatie_id, p.verzoek_id, 'bestaan')
                    AND t.ingetrokken_op IS NULL);
$$;


ALTER FUNCTION app.mijn_plaatsen() OWNER TO app_poort;

--
-- Name: mijn_teams(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.mijn_teams() RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', t.id, 'meldingId', t."meldingId", 'kenmerk', t.kenmerk,
                   'welkeRegel', t."welkeRegel", 'trekker', l.trekker) ORDER BY t.id DESC), '[]')
            FROM app.teamlid l JOIN api.team_rij t ON t.id = l.team_id
           WHERE l.organisatie_id = app.organisatie() AND l.gebruiker_id = app.actor() AND l.status = 'geaccepteerd');
END $$;


ALTER FUNCTION app.mijn_teams() OWNER TO app_owner;

--
-- Name: moment(text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.moment(p_dag text, p_van text) RETURNS timestamp with time zone
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((((p_dag || ' '::text) || p_van))::timestamp without time zone AT TIME ZONE 'Europe/Amsterdam'::text);


ALTER FUNCTION app.moment(p_dag text, p_van text) OWNER TO app_owner;

--
-- Name: moment_in_woorden(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.moment_in_woorden(p_op timestamp with time zone) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN format('%s om %s uur', app.dag_in_woorden(app.dag(p_op)), replace(app.uur(p_op), ':', '.'));
END $$;


ALTER FUNCTION app.moment_in_woorden(p_op timestamp with time zone) OWNER TO app_owner;

--
-- Name: na_aanmelden(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_aanmelden(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.bericht_aanmelding(p_stuk.id);
END $$;


ALTER FUNCTION app.na_aanmelden(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_alsnog(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_alsnog(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.termijn_meld(p_stuk.id, 'hervat', 'alsnog in behandeling');
  PERFORM app.stuur(w.wie, 'melding.alsnog', 'melding', p_stuk.id, p_stuk.id) FROM (
    SELECT app.melder_van(p_stuk.id) AS wie
    UNION SELECT r.gebruiker_id FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (p_stuk.organisatie_id, 'coordinator')) w;
END $$;


ALTER FUNCTION app.na_alsnog(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_antwoord_signaal(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_antwoord_signaal(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.buitensignaal SET antwoord = p_in ->> 'antwoord', antwoord_op = (p_in ->> 'antwoordOp')::date
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.meld_signaal(p_stuk, 'buitensignaal.beantwoord');
END $$;


ALTER FUNCTION app.na_antwoord_signaal(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_antwoord_voorstel(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_antwoord_voorstel(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v app.afwijkingsvoorstel;
BEGIN
  UPDATE app.afwijkingsvoorstel x SET bijzonder = (p_in ->> 'bijzonder')::boolean, onevenredig = (p_in ->> 'onevenredig')::boolean,
         motivering = p_in ->> 'motivering', beantwoord_door = app.actor(), beantwoord_op = app.nu()
   WHERE x.organisatie_id = p_stuk.organisatie_id AND x.id = p_stuk.id RETURNING * INTO v;
  UPDATE app.rechtvraag q SET antwoord = left(v.motivering, 2000), beantwoord_door = app.actor(), beantwoord_op = app.nu()
   WHERE (q.organisatie_id, q.voorstel_id) = (v.organisatie_id, v.id);
  PERFORM app.stuur(app.melder_van(p_stuk.ouder_id), 'afwijkingsrecht.' || 'voorstel_' || p_stuk.status, 'afwijkingsrecht', v.afwijkingsrecht_id, p_stuk.ouder_id);
END $$;


ALTER FUNCTION app.na_antwoord_voorstel(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_bevestig(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_bevestig(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_uitkomst text := (SELECT e.uitkomst FROM app.uitvoering u JOIN app.besluit e ON (e.organisatie_id, e.id) = (u.organisatie_id, u.besluit_id)
                       WHERE (u.organisatie_id, u.id) = (p_stuk.organisatie_id, p_stuk.id));
BEGIN
  UPDATE app.uitvoering SET bevestigd_op = app.nu(), effect_gevraagd_op = NULL, effect_uiterlijk_op = NULL, effect_op = NULL, effect_toelichting = NULL
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'meld_uitgevoerd', '{}', '{systeem}');
  PERFORM app.zet_regelstatus(p_stuk.ouder_id, CASE v_uitkomst WHEN 'aanpassen' THEN 'aangepast' WHEN 'schrappen' THEN 'geschrapt'
                                               WHEN 'tijdelijk_proberen' THEN 'tijdelijk_opgeschort' ELSE 'geldend' END);
  PERFORM app.escalaties_vervallen(p_stuk.ouder_id, '{uitvoering}', 'Het besluit is uitgevoerd.');
  PERFORM app.stuur(app.melder_van(p_stuk.ouder_id), 'melding.uitgevoerd', 'uitvoering', p_stuk.id, p_stuk.ouder_id);
END $$;


ALTER FUNCTION app.na_bevestig(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_bevestig_effect(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_bevestig_effect(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.uitvoering SET effect_op = app.nu(), effect_toelichting = p_in ->> 'toelichting'
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'sluit_af', '{}', '{systeem}');
  PERFORM app.meld_uitvoerder(p_stuk, 'uitvoering.effect_bevestigd');
END $$;


ALTER FUNCTION app.na_bevestig_effect(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_bevestig_lijst(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_bevestig_lijst(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE sql
    AS $$
  UPDATE app.vernietigingslijst SET bevestigd_door = app.actor(), bevestigd_op = app.nu() WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
$$;


ALTER FUNCTION app.na_bevestig_lijst(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_blokkade(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_blokkade(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.escalaties_vervallen(p_stuk.ouder_id, '{afwijkingsrecht}', CASE p_stuk.status WHEN 'beeindigd' THEN 'Er is een besluit, of de melding is ingetrokken.' ELSE 'Afwijken mag nu wel.' END);
END $$;


ALTER FUNCTION app.na_blokkade(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_blokkeer(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_blokkeer(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.escaleer(p_stuk.ouder_id, 'geblokkeerd', 2, 'De zes weken zijn voorbij zonder besluit, en van dit soort regel mag de melder niet afwijken.');
END $$;


ALTER FUNCTION app.na_blokkeer(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_dien_in(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_dien_in(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_kenmerk text := app.geef_kenmerk('RT');
  m app.melding;
BEGIN
  UPDATE app.stuk SET kenmerk = v_kenmerk WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
  UPDATE app.melding SET ingediend_op = app.nu(), beslisser_id = app.bepaal_beslisser(afdeling_id, melder_id)
   WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id RETURNING * INTO m;
  PERFORM app.termijn_meld(p_stuk.id, 'start') WHERE NOT m.ambtshalve;
  PERFORM app.stuur(m.melder_id, CASE WHEN m.ingevoerd_door IS NULL THEN 'melding.ontvangen' ELSE 'melding.namens' END, 'melding', p_stuk.id, p_stuk.id);
  IF m.sluit_aan_bij_id IS NOT NULL THEN PERFORM app.sluit_aan(m); END IF;
END $$;


ALTER FUNCTION app.na_dien_in(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_escalatie_antwoord(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_escalatie_antwoord(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  x app.escalatie;
BEGIN
  UPDATE app.escalatie SET antwoord = p_in ->> 'antwoord', motivering = p_in ->> 'motivering', nieuwe_datum = (p_in ->> 'nieuweDatum')::date,
         beantwoord_door = app.actor(), gesloten_op = app.nu(), gesloten_reden = 'beantwoord',
         rust_tot = coalesce((p_in ->> 'nieuweDatum')::date, app.werkdagen(organisatie_id, app.vandaag(), 10))
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING * INTO x;
  PERFORM app.stuur(w.wie, 'escalatie.beantwoord', 'escalatie', x.id, x.melding_id) FROM (
    SELECT m.melder_id AS wie FROM app.melding m WHERE (m.organisatie_id, m.id) = (x.organisatie_id, x.melding_id)
    UNION SELECT m.beslisser_id FROM app.melding m WHERE (m.organisatie_id, m.id) = (x.organisatie_id, x.melding_id)
    UNION SELECT u.opgedragen_aan FROM app.uitvoering u WHERE (u.organisatie_id, u.melding_id) = (x.organisatie_id, x.melding_id)) w
   WHERE w.wie IS NOT NULL AND w.wie IS DISTINCT FROM app.actor();
  IF x.onderwerp = 'uitvoering' THEN PERFORM app.uitvoering_na_antwoord(x);
  ELSIF x.antwoord = 'neem_over' THEN
    UPDATE app.melding SET beslisser_id = app.actor(), waarneming_voor_id = NULL WHERE (organisatie_id, id) = (x.organisatie_id, x.melding_id);
    PERFORM app.raak_aan(x.melding_id, NULL);
  END IF;
END $$;


ALTER FUNCTION app.na_escalatie_antwoord(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_evalueer(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_evalueer(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO app.besluit_evaluatie (organisatie_id, besluit_id, werkt, toelichting, door)
  VALUES (p_stuk.organisatie_id, p_stuk.id, p_in ->> 'werkt', p_in ->> 'toelichting', app.actor());
  PERFORM app.stuur(k.gebruiker_id, 'besluit.geevalueerd', 'besluit', p_stuk.id, p_stuk.ouder_id)
    FROM app.bekendmaking k WHERE (k.organisatie_id, k.besluit_id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;


ALTER FUNCTION app.na_evalueer(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_haal_terug(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_haal_terug(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.bewaar_versie(a, 'ter_vaststelling') FROM app.advies a WHERE (a.organisatie_id, a.id) = (p_stuk.organisatie_id, p_stuk.id);
  UPDATE app.advies SET ronde = ronde + 1 WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
END $$;


ALTER FUNCTION app.na_haal_terug(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_hervat_poule(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_hervat_poule(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.poulelid SET pauze_tot = NULL WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;


ALTER FUNCTION app.na_hervat_poule(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_herziening_af(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_herziening_af(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(app.melder_van(p_stuk.id), 'melding.herziening_afgewezen', 'melding', p_stuk.id, p_stuk.id);
END $$;


ALTER FUNCTION app.na_herziening_af(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_kies_moment(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_kies_moment(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  o app.overleg;
BEGIN
  UPDATE app.overleg x SET begin_op = m.begin_op FROM app.overlegmoment m
   WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id)
     AND (m.organisatie_id, m.overleg_id, m.id) = (x.organisatie_id, x.id, (p_in ->> 'momentId')::uuid) RETURNING x.* INTO o;
  PERFORM app.in_agenda(o), app.meld_overleg(o, 'overleg.gepland', format('Het overleg is op %s.', app.moment_in_woorden(o.begin_op)));
END $$;


ALTER FUNCTION app.na_kies_moment(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_koppel(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_koppel(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_naar uuid := (p_in ->> 'meldingId')::uuid;
  m app.melding;
  e app.besluit := app.bezorgd_besluit(v_naar);
BEGIN
  FOR m IN UPDATE app.melding SET gekoppeld_aan_id = v_naar
    WHERE organisatie_id = p_stuk.organisatie_id AND p_stuk.id IN (id, gekoppeld_aan_id) RETURNING *
  LOOP
    PERFORM app.ontrek(p_stuk.id, m.melder_id, 'aangesloten'), app.betrek(v_naar, m.melder_id, 'aangesloten');
    IF e.id IS NOT NULL THEN PERFORM app.lever_aan(m, e); END IF;
  END LOOP;
  -- Who is still writing to join this one joins that one.
  UPDATE app.melding SET sluit_aan_bij_id = v_naar WHERE organisatie_id = p_stuk.organisatie_id AND sluit_aan_bij_id = p_stuk.id;
  PERFORM app.stuur(app.melder_van(p_stuk.id), 'melding.gekoppeld', 'melding', p_stuk.id, p_stuk.id) WHERE app.actor() IS DISTINCT FROM app.melder_van(p_stuk.id);
END $$;


ALTER FUNCTION app.na_koppel(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_leg_advies_terug(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_leg_advies_terug(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.advies SET ronde = ronde + 1, vraag_beslisser = p_in ->> 'vraag'
   WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'leg_terug', '{}', '{beslisser}');
END $$;


ALTER FUNCTION app.na_leg_advies_terug(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_leg_advies_voor(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_leg_advies_voor(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.advies SET voorgelegd_op = app.nu(), beide_kanten = nullif(btrim(p_in ->> 'beideKanten'), '') WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'leg_voor', '{}', '{trekker}');
END $$;


ALTER FUNCTION app.na_leg_advies_voor(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_leg_terug(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_leg_terug(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur_team(p_stuk.id, 'advies.teruggelegd', 'advies', a.id)
    FROM app.advies a WHERE (a.organisatie_id, a.melding_id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;


ALTER FUNCTION app.na_leg_terug(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_leg_vast(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_leg_vast(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  o app.overleg;
BEGIN
  UPDATE app.overleg x SET verslag = p_in ->> 'verslag' WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING x.* INTO o;
  PERFORM app.meld_overleg(o, 'overleg.gehouden', 'Het verslag van het overleg staat klaar.');
END $$;


ALTER FUNCTION app.na_leg_vast(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_leg_voor(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_leg_voor(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.wijs_beslisser(p_stuk.id);
  PERFORM app.stuur_beslisser(p_stuk.id);
END $$;


ALTER FUNCTION app.na_leg_voor(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_loopt_vast(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_loopt_vast(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.uitvoering SET gereed_gemeld_op = NULL WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.escalatie_vervalt(p_stuk.ouder_id, '{verslag_gemist,niet_bevestigd}', 'De uitvoering loopt vast.');
  PERFORM app.escaleer(p_stuk.ouder_id, 'vastgelopen', 1, p_in ->> 'reden');
END $$;


ALTER FUNCTION app.na_loopt_vast(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_maak_bekend(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_maak_bekend(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  e app.besluit;
BEGIN
  SELECT * INTO e FROM app.besluit x WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.zet_stap(e.melding_id, NULL, 'maak_bekend', '{}', '{systeem}');
  PERFORM app.termijn_meld(e.melding_id, 'geleverd');
  PERFORM app.lever_gekoppelden(e);
  IF e.uitkomst = 'behouden' THEN
    PERFORM app.zet_stap(e.melding_id, NULL, 'sluit_af', '{}', '{systeem}');
    PERFORM app.zet_regelstatus(e.melding_id, 'geldend'), app.vervang_uitvoering(e.melding_id);
  ELSE
    PERFORM app.draag_uitvoering_op(e);
    PERFORM app.zet_stap(e.melding_id, NULL, 'start_uitvoering', '{}', '{systeem}');
  END IF;
END $$;


ALTER FUNCTION app.na_maak_bekend(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_meld_gereed(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_meld_gereed(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  u app.uitvoering;
BEGIN
  UPDATE app.uitvoering SET gereed_gemeld_op = app.nu()
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING * INTO u;
  PERFORM app.leg_verslag_vast(u, 100, p_in ->> 'toelichting', NULL, 'uitvoering.gereed_gemeld');
END $$;


ALTER FUNCTION app.na_meld_gereed(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_naar_advies(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_naar_advies(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur_team(p_stuk.id, 'advies.begint', 'melding', p_stuk.id);
END $$;


ALTER FUNCTION app.na_naar_advies(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_neem(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_neem(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  e app.besluit;
BEGIN
  UPDATE app.besluit b SET huidig = false FROM app.besluit n
   WHERE (n.organisatie_id, n.id) = (p_stuk.organisatie_id, p_stuk.id) AND (b.organisatie_id, b.id) = (n.organisatie_id, n.vervangt_id);
  UPDATE app.besluit b SET besluitdatum = app.vandaag(), besluitnemer_id = app.actor(), huidig = true,
         waarneming_voor_id = (SELECT m.waarneming_voor_id FROM app.melding m WHERE (m.organisatie_id, m.id) = (b.organisatie_id, b.melding_id))
   WHERE b.organisatie_id = p_stuk.organisatie_id AND b.id = p_stuk.id RETURNING * INTO e;
  IF e.vervangt_id IS NOT NULL THEN
    PERFORM app.zet_stap(e.vervangt_id, NULL, 'trek_in', '{"reden":"Er is een nieuw besluit in de plaats gekomen."}', '{systeem}');
    PERFORM app.zet_stap(e.melding_id, NULL, 'besluit_opnieuw', '{}', '{systeem}');
  ELSE
    PERFORM app.zet_stap(e.melding_id, NULL, 'besluit', '{}', '{beslisser}');
    PERFORM app.zet_stap(e.advies_id, NULL, CASE e.relatie_advies WHEN 'overgenomen' THEN 'volg' WHEN 'deels' THEN 'volg_deels'
                                            ELSE 'volg_niet' END, '{}', '{systeem}');
  END IF;
  UPDATE app.teamlid l SET status = 'afgerond', beeindigd_op = app.nu() FROM app.team t
   WHERE (t.organisatie_id, t.melding_id) = (e.organisatie_id, e.melding_id)
     AND (l.organisatie_id, l.team_id, l.status) = (t.organisatie_id, t.id, 'geaccepteerd');
  PERFORM app.bezorg_besluit(e);
END $$;


ALTER FUNCTION app.na_neem(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_niet_in_behandeling(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_niet_in_behandeling(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(app.melder_van(p_stuk.id), 'melding.niet_in_behandeling', 'melding', p_stuk.id, p_stuk.id);
  PERFORM app.termijn_meld(p_stuk.id, 'geleverd');
END $$;


ALTER FUNCTION app.na_niet_in_behandeling(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_nog_niet_klaar(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_nog_niet_klaar(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.uitvoering SET gereed_gemeld_op = NULL WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.escalatie_vervalt(p_stuk.ouder_id, '{niet_bevestigd}', 'Wie besluit heeft gekeken.');
  PERFORM app.meld_uitvoerder(p_stuk, 'uitvoering.nog_niet_klaar');
END $$;


ALTER FUNCTION app.na_nog_niet_klaar(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_ontkoppel(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_ontkoppel(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  m app.melding := app.maak_los(p_stuk.id);
BEGIN
  PERFORM app.stuur(m.melder_id, 'melding.losgemaakt', 'melding', m.id, m.id);
END $$;


ALTER FUNCTION app.na_ontkoppel(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_pauzeer(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_pauzeer(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.poulelid SET pauze_tot = (p_in ->> 'pauzeTot')::date WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;


ALTER FUNCTION app.na_pauzeer(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_regel_leeft_nog(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_regel_leeft_nog(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.uitvoering SET gereed_gemeld_op = NULL, bevestigd_op = NULL, effect_op = app.nu(), effect_toelichting = p_in ->> 'toelichting'
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'regel_leeft_nog', '{}', '{systeem}');
  PERFORM app.meld_uitvoerder(p_stuk, 'uitvoering.opnieuw');
  PERFORM app.stuur(m.beslisser_id, 'uitvoering.opnieuw', 'uitvoering', p_stuk.id, m.id)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.ouder_id);
END $$;


ALTER FUNCTION app.na_regel_leeft_nog(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_schors(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_schors(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_tot date := app.werkdagen(p_stuk.organisatie_id, app.vandaag(), (p_in ->> 'werkdagen')::int);
BEGIN
  INSERT INTO app.schorsing (organisatie_id, afwijkingsrecht_id, reden, werkdagen, tot_en_met, door)
  VALUES (p_stuk.organisatie_id, p_stuk.id, p_in ->> 'reden', (p_in ->> 'werkdagen')::int, v_tot, app.actor());
  UPDATE app.stuk SET stap_uiterlijk_op = v_tot WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
  PERFORM app.stuur(app.melder_van(p_stuk.ouder_id), 'afwijkingsrecht.geschorst', 'afwijkingsrecht', p_stuk.id, p_stuk.ouder_id);
  PERFORM app.stuur_vraag(p_stuk.id, 'beslisser', 'afwijkingsrecht.geschorst_hoofd');
END $$;


ALTER FUNCTION app.na_schors(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_schorsing(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_schorsing(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.schorsing x SET geeindigd_op = app.nu(), einde_reden = p_in ->> 'toelichting'
   WHERE (x.organisatie_id, x.afwijkingsrecht_id) = (p_stuk.organisatie_id, p_stuk.id) AND x.geeindigd_op IS NULL;
  PERFORM app.stuur(app.melder_van(p_stuk.ouder_id), 'afwijkingsrecht.' || CASE p_stuk.status WHEN 'geblokkeerd' THEN 'geblokkeerd' ELSE 'hervat' END,
                    'afwijkingsrecht', p_stuk.id, p_stuk.ouder_id);
  IF p_stuk.status = 'geblokkeerd' THEN PERFORM app.na_blokkeer(p_stuk, p_in); END IF;
END $$;


ALTER FUNCTION app.na_schorsing(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_standpunt(app.advies, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_standpunt(a app.advies, p_was text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_nu text := app.advies_oordeel(a);
BEGIN
  IF v_nu NOT IN ('nog_niet_compleet', 'niet_gedragen') THEN
    PERFORM app.zet_stap(a.id, NULL, 'stel_vast', '{}', '{systeem}');
  ELSIF v_nu = 'niet_gedragen' AND p_was <> v_nu THEN
    PERFORM app.stuur(b.gebruiker_id, 'advies.niet_gedragen', 'advies', a.id, a.melding_id) FROM app.betrokkene b
     WHERE (b.organisatie_id, b.stuk_id, b.betrekking) = (a.organisatie_id, a.melding_id, 'trekker') AND b.gebruiker_id <> app.actor();
  END IF;
END $$;


ALTER FUNCTION app.na_standpunt(a app.advies, p_was text) OWNER TO app_owner;

--
-- Name: na_stap(app.overgang, app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_stap(p_overgang app.overgang, p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $_$
BEGIN
  IF p_overgang.daarna IS NOT NULL THEN
    EXECUTE format('SELECT app.%I($1, $2)', p_overgang.daarna) USING p_stuk, p_in;
  END IF;
END $_$;


ALTER FUNCTION app.na_stap(p_overgang app.overgang, p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_start_onderzoek(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_start_onderzoek(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(m.melder_id, 'melding.in_onderzoek', 'melding', m.id, m.id)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.stuur_team(p_stuk.id, 'onderzoek.begint', 'onderzoek', p_stuk.id);
  PERFORM app.zet_regelstatus(p_stuk.id, 'in_onderzoek');
END $$;


ALTER FUNCTION app.na_start_onderzoek(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_stel_vast(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_stel_vast(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.bewaar_versie(a, 'vastgesteld') FROM app.advies a WHERE (a.organisatie_id, a.id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;


ALTER FUNCTION app.na_stel_vast(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_stop_uitvoering(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_stop_uitvoering(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(p_stuk.ouder_id, NULL, 'stop_uitvoering', '{}', '{systeem}');
  PERFORM app.zet_regelstatus(p_stuk.ouder_id, 'geldend');
END $$;


ALTER FUNCTION app.na_stop_uitvoering(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_trek_gekoppeld_in(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_trek_gekoppeld_in(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.maak_los(p_stuk.id), app.na_trek_in(p_stuk, p_in);
END $$;


ALTER FUNCTION app.na_trek_gekoppeld_in(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_trek_in(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_trek_in(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.termijn_meld(p_stuk.id, 'gestopt');
  PERFORM app.stuur(k.gebruiker_id, 'melding.ingetrokken', 'melding', p_stuk.id, p_stuk.id) FROM app.betrokkene k
    WHERE k.organisatie_id = p_stuk.organisatie_id AND k.stuk_id = p_stuk.id AND k.betrekking IN ('genodigde', 'teamlid', 'trekker')
    GROUP BY k.gebruiker_id;
END $$;


ALTER FUNCTION app.na_trek_in(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_uitstappen(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_uitstappen(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_wie uuid;
BEGIN
  UPDATE app.poulelid SET pauze_tot = NULL WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id)
  RETURNING gebruiker_id INTO v_wie;
  PERFORM app.verlaat_teams(v_wie, '{uitgenodigd}', 'Doet niet meer mee in de poule.');
END $$;


ALTER FUNCTION app.na_uitstappen(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_verhoog(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_verhoog(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.escalatie SET niveau = right(p_stuk.status, 1)::int WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.meld_escalatie(p_stuk.id);
END $$;


ALTER FUNCTION app.na_verhoog(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_verslag(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_verslag(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  u app.uitvoering;
BEGIN
  UPDATE app.uitvoering SET uiterlijk_op = coalesce((p_in ->> 'nieuweDatum')::date, uiterlijk_op)
   WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING * INTO u;
  PERFORM app.leg_verslag_vast(u, (p_in ->> 'voortgang')::int, p_in ->> 'tekst', (p_in ->> 'nieuweDatum')::date, 'uitvoering.verslag');
  PERFORM app.escalatie_vervalt(u.melding_id, '{vastgelopen}', 'Het gaat weer verder.');
END $$;


ALTER FUNCTION app.na_verslag(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_verstuur_signaal(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_verstuur_signaal(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.buitensignaal SET verzonden_op = (p_in ->> 'verzondenOp')::date WHERE (organisatie_id, id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.meld_signaal(p_stuk, 'buitensignaal.verzonden');
END $$;


ALTER FUNCTION app.na_verstuur_signaal(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_verval(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_verval(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_regelstatus(p_stuk.ouder_id, 'geldend') FROM app.besluit e
   WHERE (e.organisatie_id, e.id, e.uitkomst) = (p_stuk.organisatie_id, p_stuk.id, 'tijdelijk_proberen') AND e.huidig;
  PERFORM app.stuur(w.wie, 'besluit.vervallen', 'besluit', p_stuk.id, p_stuk.ouder_id) FROM (
    SELECT m.beslisser_id AS wie FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.ouder_id)
    UNION SELECT k.gebruiker_id FROM app.bekendmaking k WHERE (k.organisatie_id, k.besluit_id) = (p_stuk.organisatie_id, p_stuk.id)) w
   WHERE w.wie IS NOT NULL;
END $$;


ALTER FUNCTION app.na_verval(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_verwelkom(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_verwelkom(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur_poule(p.gebruiker_id, 'poule.welkom', p.id) FROM app.poulelid p
    WHERE (p.organisatie_id, p.id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;


ALTER FUNCTION app.na_verwelkom(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_verzet(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_verzet(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  o app.overleg;
BEGIN
  UPDATE app.overleg x SET begin_op = app.moment(p_in ->> 'dag', p_in ->> 'van'), volgnummer = x.volgnummer + 1,
         plaats = CASE WHEN p_in ? 'plaats' THEN p_in ->> 'plaats' ELSE x.plaats END,
         link = CASE WHEN p_in ? 'link' THEN p_in ->> 'link' ELSE x.link END
   WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING x.* INTO o;
  PERFORM app.in_agenda(o), app.meld_overleg(o, 'overleg.verzet', format('Het overleg is verzet naar %s.', app.moment_in_woorden(o.begin_op)));
END $$;


ALTER FUNCTION app.na_verzet(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_voltooi_lijst(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_voltooi_lijst(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE sql
    AS $$
  UPDATE app.vernietigingslijst SET voltooid_op = app.nu() WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
$$;


ALTER FUNCTION app.na_voltooi_lijst(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_vraag_herziening(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_vraag_herziening(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.wijs_beslisser(p_stuk.id);
  PERFORM app.stuur(m.beslisser_id, 'melding.herziening', 'melding', m.id, m.id)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;


ALTER FUNCTION app.na_vraag_herziening(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_vraag_melder(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_vraag_melder(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.termijn_meld(p_stuk.id, 'pauze_begin', 'vraag aan de melder');
  PERFORM app.stuur(app.melder_van(p_stuk.id), 'melding.vraag', 'melding', p_stuk.id, p_stuk.id);
END $$;


ALTER FUNCTION app.na_vraag_melder(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_wachten(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_wachten(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.termijn_meld(p_stuk.id, 'pauze_eind');
  PERFORM app.stuur(k.gebruiker_id, 'melding.hervat', 'melding', p_stuk.id, p_stuk.id) FROM app.betrokkene k
    WHERE k.organisatie_id = p_stuk.organisatie_id AND k.stuk_id = p_stuk.id AND k.betrekking = 'trekker';
END $$;


ALTER FUNCTION app.na_wachten(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: na_zeg_af(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.na_zeg_af(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  o app.overleg;
BEGIN
  UPDATE app.overleg x SET volgnummer = x.volgnummer + 1 WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id) RETURNING x.* INTO o;
  PERFORM app.in_agenda(o), app.meld_overleg(o, 'overleg.afgezegd', 'Het overleg gaat niet door. Reden: ' || (p_in ->> 'reden'));
END $$;


ALTER FUNCTION app.na_zeg_af(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: navraag_antwoord(app.verzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.navraag_antwoord(v app.verzoek) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('oordeel', n.oordeel, 'toelichting', app.zegel(n.toelichting, 'navraag', n.id, 'toelichting'),
      'vervolg', n.vervolg, 'op', app.utc(n.op), 'opgepaktOp', app.utc(n.opgepakt_op))
    FROM app.navraag n WHERE (n.organisatie_id, n.verzoek_id, n.wie) = ((v).organisatie_id, (v).id, 'inwoner') AND app.mag_terugbellen(v, app.actor())
    ORDER BY n.einde_op DESC LIMIT 1);
END $$;


ALTER FUNCTION app.navraag_antwoord(v app.verzoek) OWNER TO app_owner;

--
-- Name: navraag_bewaar(uuid, text, timestamp with time zone, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.navraag_bewaar(p_verzoek uuid, p_wie text, p_einde timestamp with time zone, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO app.navraag (organisatie_id, id, verzoek_id, wie, partij_id, einde_op, oordeel, toelichting, vervolg)
  VALUES (app.organisatie(), (p_in ->> 'nieuwId')::uuid, p_verzoek, p_wie, app.partij(), p_einde, p_in ->> 'oordeel', p_in ->> 'toelichting', p_in ->> 'vervolg');
END $$;


ALTER FUNCTION app.navraag_bewaar(p_verzoek uuid, p_wie text, p_einde timestamp with time zone, p_in jsonb) OWNER TO app_owner;

--
-- Name: navraag_einde(uuid, text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.navraag_einde(p_verzoek uuid, p_wie text DEFAULT 'inwoner'::text, p_partij uuid DEFAULT NULL::uuid) RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_einde timestamptz := (SELECT max(h.op) FROM app.stuk s
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.navraag
    JOIN app.historie h ON (h.organisatie_id, h.stuk_id, h.naar) = (s.organisatie_id, s.id, s.status)
   WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_verzoek));
BEGIN
  RETURN CASE WHEN v_einde > app.nu() - interval '60 days' AND NOT EXISTS (SELECT FROM app.navraag n
    WHERE (n.organisatie_id, n.verzoek_id, n.wie, n.einde_op) = (app.organisatie(), p_verzoek, p_wie, v_einde)
      AND n.partij_id IS NOT DISTINCT FROM p_partij) THEN v_einde END;
END $$;


ALTER FUNCTION app.navraag_einde(p_verzoek uuid, p_wie text, p_partij uuid) OWNER TO app_owner;

--
-- Name: navraag_inwoner(timestamp with time zone, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.navraag_inwoner(p_einde timestamp with time zone, p_in jsonb) RETURNS app.antwoord
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.navraag_bewaar(app.volgt(), 'inwoner', p_einde, p_in);
  -- What was answered is why: a step with a motive carries the id of the words.
  IF p_in ->> 'vervolg' = 'heropenen' THEN PERFORM app.zet_stap(app.volgt(), NULL, 'heropen', jsonb_build_object('bericht', p_in -> 'nieuwId')); END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.navraag_inwoner(p_einde timestamp with time zone, p_in jsonb) OWNER TO app_owner;

--
-- Name: navraag_met(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.navraag_met(p_hash text) RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_einde timestamptz := (SELECT t.einde_op FROM app.navraag_token t
    WHERE (t.organisatie_id, t.verzoek_id, t.hash) = (app.organisatie(), app.volgt(), p_hash));
BEGIN
  IF v_einde IS NULL OR v_einde IS DISTINCT FROM app.navraag_einde(app.volgt()) THEN
    PERFORM app.weiger('WF404', 'Deze link werkt niet meer. Misschien is er al geantwoord.');
  END IF;
  RETURN v_einde;
END $$;


ALTER FUNCTION app.navraag_met(p_hash text) OWNER TO app_owner;

--
-- Name: nazorg_begint(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nazorg_begint(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.nazorg_eindigt(p_stuk, p_in); -- one that was left out of order
  INSERT INTO app.nazorg (organisatie_id, verzoek_id, uiterlijk_op) VALUES (p_stuk.organisatie_id, p_stuk.id, p_stuk.stap_uiterlijk_op);
END $$;


ALTER FUNCTION app.nazorg_begint(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: nazorg_eindigt(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nazorg_eindigt(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.nazorg SET beantwoord_op = app.nu(), uitkomst = CASE WHEN p_stuk.status = 'in_afstemming' THEN 'nee'
      WHEN p_stuk.status = 'afgesloten' AND app.eigen_kant() = 'inwoner' THEN 'ja' ELSE 'geen_antwoord' END
   WHERE (organisatie_id, verzoek_id) = (p_stuk.organisatie_id, p_stuk.id) AND uitkomst IS NULL;
END $$;


ALTER FUNCTION app.nazorg_eindigt(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: nazorg_json(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nazorg_json(p_verzoek uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('gevraagdOp', app.utc(n.gevraagd_op), 'uiterlijkOp', coalesce(n.sluit_na, n.uiterlijk_op),
                   'uitkomst', n.uitkomst, 'beantwoordOp', app.utc(n.beantwoord_op))
    FROM app.nazorg n WHERE (n.organisatie_id, n.verzoek_id) = (app.organisatie(), p_verzoek) ORDER BY n.id DESC LIMIT 1);
END $$;


ALTER FUNCTION app.nazorg_json(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: nazorg_maan(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nazorg_maan(p_nazorg uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  n app.nazorg;
BEGIN
  UPDATE app.nazorg SET gemeld_op = app.nu(), sluit_na = app.stap_termijn('verzoek', 'nazorg')
   WHERE (organisatie_id, id) = (app.organisatie(), p_nazorg) RETURNING * INTO n;
  UPDATE app.stuk SET stap_uiterlijk_op = n.sluit_na WHERE (organisatie_id, id) = (n.organisatie_id, n.verzoek_id);
  PERFORM app.post_begeleider(s.id, 'verzoek.nazorg_stil') FROM app.stuk s WHERE (s.organisatie_id, s.id) = (n.organisatie_id, n.verzoek_id);
END $$;


ALTER FUNCTION app.nazorg_maan(p_nazorg uuid) OWNER TO app_owner;

--
-- Name: nazorg_manen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nazorg_manen() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('nazorg_maan', ARRAY (SELECT n.id FROM app.nazorg n
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (n.organisatie_id, n.verzoek_id, 'nazorg') WHERE n.organisatie_id = app.organisatie()
    AND n.uitkomst IS NULL AND n.gemeld_op IS NULL AND n.uiterlijk_op < app.vandaag() ORDER BY n.id FOR UPDATE OF n SKIP LOCKED));
END $$;


ALTER FUNCTION app.nazorg_manen() OWNER TO app_owner;

--
-- Name: nazorg_sluit(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nazorg_sluit(p_verzoek uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(p_verzoek, NULL, 'sluit', '{}', '{systeem}');
END $$;


ALTER FUNCTION app.nazorg_sluit(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: nazorg_sluiten(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nazorg_sluiten() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('nazorg_sluit', ARRAY (SELECT n.verzoek_id FROM app.nazorg n
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (n.organisatie_id, n.verzoek_id, 'nazorg') WHERE n.organisatie_id = app.organisatie()
    AND n.uitkomst IS NULL AND n.sluit_na < app.vandaag() ORDER BY n.id FOR UPDATE OF n SKIP LOCKED));
END $$;


ALTER FUNCTION app.nazorg_sluiten() OWNER TO app_owner;

--
-- Name: nazorg_vraag(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nazorg_vraag(p_verzoek uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(p_verzoek, NULL, 'naar_nazorg', '{}', '{systeem}');
END $$;


ALTER FUNCTION app.nazorg_vraag(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: nazorg_vragen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nazorg_vragen() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('nazorg_vraag', ARRAY (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie()
    AND (s.soort, s.status) = ('verzoek', 'afgestemd') AND s.stap_uiterlijk_op <= app.vandaag() ORDER BY s.id FOR UPDATE SKIP LOCKED));
END $$;


ALTER FUNCTION app.nazorg_vragen() OWNER TO app_owner;

--
-- Name: teamlid; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.teamlid (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    team_id uuid NOT NULL,
    gebruiker_id uuid NOT NULL,
    trekker boolean DEFAULT false NOT NULL,
    status text DEFAULT 'uitgenodigd'::text NOT NULL,
    uitgenodigd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    verloopt_op date NOT NULL,
    geantwoord_op timestamp with time zone,
    beeindigd_op timestamp with time zone,
    reden text,
    overdracht text,
    CONSTRAINT teamlid_overdracht CHECK ((length(overdracht) <= 2000)),
    CONSTRAINT teamlid_reden CHECK ((length(reden) <= 500)),
    CONSTRAINT teamlid_status CHECK ((status = ANY (ARRAY['uitgenodigd'::text, 'geaccepteerd'::text, 'afgeslagen'::text, 'verlopen'::text, 'teruggetrokken'::text, 'vervangen'::text, 'afgerond'::text])))
);

ALTER TABLE ONLY app.teamlid FORCE ROW LEVEL SECURITY;


ALTER TABLE app.teamlid OWNER TO app_owner;

--
-- Name: CONSTRAINT teamlid_overdracht ON teamlid; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT teamlid_overdracht ON app.teamlid IS '/overdracht Schrijf hoogstens 2000 tekens.';


--
-- Name: CONSTRAINT teamlid_reden ON teamlid; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT teamlid_reden ON app.teamlid IS '/reden Schrijf hoogstens 500 tekens.';


--
-- Name: neem_plaats(app.team, app.teamlid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.neem_plaats(p_team app.team, p_lid app.teamlid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.teamlid SET status = 'geaccepteerd', geantwoord_op = app.nu()
   WHERE (organisatie_id, id) = (p_lid.organisatie_id, p_lid.id);
  PERFORM app.ontrek(p_team.melding_id, p_lid.gebruiker_id, 'genodigde');
  PERFORM app.betrek(p_team.melding_id, p_lid.gebruiker_id, 'teamlid'), app.agenda_van(p_team.id, p_lid.gebruiker_id);
  IF p_lid.trekker THEN PERFORM app.betrek(p_team.melding_id, p_lid.gebruiker_id, 'trekker'); END IF;
END $$;


ALTER FUNCTION app.neem_plaats(p_team app.team, p_lid app.teamlid) OWNER TO app_owner;

--
-- Name: nieuw_stuk(text, text, uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nieuw_stuk(p_soort text, p_status text, p_ouder uuid DEFAULT NULL::uuid, p_zichtbaarheid text DEFAULT 'partijen'::text) RETURNS uuid
    LANGUAGE sql
    AS $$
  SELECT app.nieuw_stuk_met_id(app.uuid7(), p_soort, p_status, p_ouder, p_zichtbaarheid);
$$;


ALTER FUNCTION app.nieuw_stuk(p_soort text, p_status text, p_ouder uuid, p_zichtbaarheid text) OWNER TO app_owner;

--
-- Name: nieuw_stuk_met_id(uuid, text, text, uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nieuw_stuk_met_id(p_id uuid, p_soort text, p_status text, p_ouder uuid DEFAULT NULL::uuid, p_zichtbaarheid text DEFAULT 'partijen'::text) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO app.stuk (organisatie_id, id, soort, status, ouder_id, stap_uiterlijk_op)
  VALUES (app.organisatie(), p_id, p_soort, p_status, p_ouder, app.stap_termijn(p_soort, p_status));
  INSERT INTO app.historie (organisatie_id, stuk_id, soort, naar, zichtbaarheid)
  VALUES (app.organisatie(), p_id, p_soort, p_status, p_zichtbaarheid);
  RETURN p_id;
END $$;


ALTER FUNCTION app.nieuw_stuk_met_id(p_id uuid, p_soort text, p_status text, p_ouder uuid, p_zichtbaarheid text) OWNER TO app_owner;

--
-- Name: nodig_uit(app.team, uuid, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nodig_uit(p_team app.team, p_gebruiker uuid, p_trekker boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO app.teamlid (organisatie_id, team_id, gebruiker_id, trekker, verloopt_op)
  VALUES (p_team.organisatie_id, p_team.id, p_gebruiker, p_trekker,
          app.werkdagen(p_team.organisatie_id, app.vandaag(), app.ingesteld('termijn.uitnodiging')));
  PERFORM app.betrek(p_team.melding_id, p_gebruiker, 'genodigde');
  PERFORM app.stuur(p_gebruiker, 'team.uitnodiging', 'team', p_team.id, p_team.melding_id);
END $$;


ALTER FUNCTION app.nodig_uit(p_team app.team, p_gebruiker uuid, p_trekker boolean) OWNER TO app_owner;

--
-- Name: noemt_persoon(jsonb, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.noemt_persoon(p_in jsonb, p_velden text[]) RETURNS app.fout[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT array_agg(CASE WHEN app.lijkt_op_bsn(p_in ->> v)
      THEN ('/' || v, 'burgerservicenummer', 'Dit lijkt op een burgerservicenummer. Haal het weg, gebruik het nummer van de zaak.')::app.fout
      ELSE ('/' || v, 'mailadres', 'Dit lijkt op een e-mailadres. Haal het weg, gebruik het nummer van de zaak.')::app.fout END)
    FROM unnest(p_velden) v WHERE app.lijkt_op_bsn(p_in ->> v) OR app.lijkt_op_mailadres(p_in ->> v));
END $$;


ALTER FUNCTION app.noemt_persoon(p_in jsonb, p_velden text[]) OWNER TO app_owner;

--
-- Name: nog_te_nemen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nog_te_nemen(p_id uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, NULL, 'besluit');
BEGIN
  IF s.status <> 'concept' THEN
    PERFORM app.weiger('WF409', (SELECT format('%s nam dit besluit al, op %s.', g.naam, app.dag_in_woorden(e.besluitdatum))
      FROM app.besluit e JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (e.organisatie_id, e.besluitnemer_id)
     WHERE (e.organisatie_id, e.id) = (s.organisatie_id, s.id)));
  END IF;
END $$;


ALTER FUNCTION app.nog_te_nemen(p_id uuid) OWNER TO app_owner;

--
-- Name: nog_uiterlijk(app.stuk); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nog_uiterlijk(p_stuk app.stuk) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ((p_stuk).termijn_gestopt_op IS NULL) THEN (p_stuk).uiterlijk_op ELSE NULL::date END;


ALTER FUNCTION app.nog_uiterlijk(p_stuk app.stuk) OWNER TO app_owner;

--
-- Name: norm_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.norm_antwoord(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/behoorlijkheidsnormen/' || p_id END)::app.antwoord
            FROM api.behoorlijkheidsnorm_rij x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.norm_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: normen_van(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.normen_van(p_stuk uuid, p_gesprek uuid DEFAULT NULL::uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT coalesce(json_agg(json_build_object('id', n.id, 'naam', n.naam, 'groep', n.groep, 'uitgave', n.uitgave) ORDER BY n.volgorde, n.naam), '[]')
    FROM app.normlabel l JOIN app.behoorlijkheidsnorm n ON (n.organisatie_id, n.id) = (l.organisatie_id, l.norm_id)
   WHERE (l.organisatie_id, l.stuk_id) = (app.organisatie(), p_stuk) AND l.gesprek_id IS NOT DISTINCT FROM p_gesprek);
END $$;


ALTER FUNCTION app.normen_van(p_stuk uuid, p_gesprek uuid) OWNER TO app_owner;

--
-- Name: noteer_inzage(text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.noteer_inzage(p_item text, p_item_id uuid) RETURNS void
    LANGUAGE sql
    AS $$
  INSERT INTO app.inzage (organisatie_id, verzoek_id, partij_id, item, item_id) VALUES (app.organisatie(), app.volgt(), app.partij(), p_item, p_item_id);
$$;


ALTER FUNCTION app.noteer_inzage(p_item text, p_item_id uuid) OWNER TO app_owner;

--
-- Name: noteer_wijziging(text, text, text, text, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.noteer_wijziging(p_onderwerp text, p_wat text, p_oud text, p_nieuw text, p_vanaf date DEFAULT NULL::date) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF p_oud IS DISTINCT FROM p_nieuw THEN
    INSERT INTO app.wijziging (organisatie_id, onderwerp, wat, oud, nieuw, geldig_vanaf)
    VALUES (app.organisatie(), p_onderwerp, p_wat, p_oud, p_nieuw, coalesce(p_vanaf, app.vandaag()));
  END IF;
END $$;


ALTER FUNCTION app.noteer_wijziging(p_onderwerp text, p_wat text, p_oud text, p_nieuw text, p_vanaf date) OWNER TO app_owner;

--
-- Name: nummer_kaarten(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.nummer_kaarten(p_melding uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.gelegde_kaart g SET plek = n.plek
    FROM (SELECT x.id, row_number() OVER (PARTITION BY x.vak ORDER BY x.plek, x.id) AS plek
            FROM app.gelegde_kaart x WHERE (x.organisatie_id, x.melding_id) = (app.organisatie(), p_melding)) n
   WHERE (g.organisatie_id, g.id) = (app.organisatie(), n.id) AND g.plek <> n.plek;
END $$;


ALTER FUNCTION app.nummer_kaarten(p_melding uuid) OWNER TO app_owner;

--
-- Name: of_nieuw(jsonb, text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.of_nieuw(p_invoer jsonb, p_veld text, p_oud uuid) RETURNS uuid
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN (p_invoer ? p_veld) THEN ((p_invoer ->> p_veld))::uuid ELSE p_oud END;


ALTER FUNCTION app.of_nieuw(p_invoer jsonb, p_veld text, p_oud uuid) OWNER TO app_owner;

--
-- Name: onderzoek_antwoord(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.onderzoek_antwoord(p_melding uuid) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, 200, NULL)::app.antwoord
            FROM api.onderzoek x WHERE x.id = p_melding);
END $$;


ALTER FUNCTION app.onderzoek_antwoord(p_melding uuid) OWNER TO app_owner;

--
-- Name: onderzoek_van(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.onderzoek_van(p_melding uuid) RETURNS app.onderzoek
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  o app.onderzoek;
BEGIN
  SELECT * INTO o FROM app.onderzoek WHERE organisatie_id = app.organisatie() AND melding_id = p_melding;
  IF NOT FOUND THEN
    o.organisatie_id := app.organisatie();
    o.melding_id := p_melding;
    o.versie := 1;
  END IF;
  RETURN o;
END $$;


ALTER FUNCTION app.onderzoek_van(p_melding uuid) OWNER TO app_owner;

--
-- Name: onpartijdig(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.onpartijdig(p_melding uuid, p_wie uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN NOT app.is_teamlid(p_melding, p_wie) AND NOT EXISTS (SELECT FROM app.betrokkene k
    WHERE (k.organisatie_id, k.stuk_id, k.gebruiker_id, k.betrekking) = (app.organisatie(), p_melding, p_wie, 'aangesloten')) AND NOT EXISTS (SELECT FROM app.melding m
    LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
    WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding)
      AND p_wie IN (m.melder_id, a.hoofd_id, a.plaatsvervanger_id, a.contactpersoon_id, a.teammanager_id));
END $$;


ALTER FUNCTION app.onpartijdig(p_melding uuid, p_wie uuid) OWNER TO app_owner;

--
-- Name: ontrek(uuid, uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ontrek(p_stuk uuid, p_gebruiker uuid, p_betrekking text) RETURNS void
    LANGUAGE sql
    AS $$
  DELETE FROM app.betrokkene WHERE organisatie_id = app.organisatie() AND stuk_id = p_stuk
     AND gebruiker_id = p_gebruiker AND betrekking = p_betrekking;
$$;


ALTER FUNCTION app.ontrek(p_stuk uuid, p_gebruiker uuid, p_betrekking text) OWNER TO app_owner;

--
-- Name: oordeel_in_woorden(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.oordeel_in_woorden(p_oordeel text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE p_oordeel WHEN 'eensgezind'::text THEN 'Het team is het eens.'::text WHEN 'meerderheid'::text THEN 'De meeste leden staan achter dit advies.'::text WHEN 'verdeeld'::text THEN 'Het team is verdeeld. Wie besluit, kiest.'::text WHEN 'niet_gedragen'::text THEN 'De meeste leden denken er anders over.'::text ELSE 'Nog niet iedereen gaf een standpunt.'::text END;


ALTER FUNCTION app.oordeel_in_woorden(p_oordeel text) OWNER TO app_owner;

--
-- Name: open_kringen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.open_kringen(p_verzoek uuid) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(array_agg(k.naam ORDER BY k.plek), '{}') FROM unnest('{kamer,inwoner,partij}'::text[]) WITH ORDINALITY k (naam, plek)
           WHERE app.in_kring(k.naam, app.partij()) AND app.kring_open(p_verzoek, k.naam));
END $$;


ALTER FUNCTION app.open_kringen(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: open_punten(app.onderzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.open_punten(o app.onderzoek) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/gesprekken', 'gesprek_melder', 'Leg een gesprek met de melder vast.'
   WHERE NOT EXISTS (SELECT FROM app.gesprek g WHERE (g.organisatie_id, g.melding_id, g.soort)
                       = (o.organisatie_id, o.melding_id, 'melder') AND g.contact_gelukt)
  UNION ALL
  SELECT '/vraagAchterDeVraag', c, z FROM (SELECT CASE app.bevestiging(o)
           WHEN 'nog_niet_gevraagd' THEN ARRAY['vraag_achter_de_vraag', 'Schrijf de vraag achter de vraag op.']
           WHEN 'gevraagd' THEN ARRAY['bevestiging_melder', 'Wacht op de melder: klopt de vraag achter de vraag? Dat kan tot en met '
                                      || app.dag_in_woorden(app.bevestigen_tot(o)) || '.']
           WHEN 'klopt_niet' THEN ARRAY['bevestiging_melder', 'De melder herkent de vraag achter de vraag niet. Pas haar aan.']
         END AS a) x, LATERAL (SELECT a[1], a[2]) y (c, z) WHERE a IS NOT NULL
  UNION ALL SELECT '/doelVanDeRegel', 'doel', 'Schrijf op waar de regel voor is.' WHERE coalesce(btrim(o.doel_van_de_regel), '') = ''
  UNION ALL SELECT '/doelGediend', 'doeltoets', 'Kies of de regel dat doel dient.' WHERE o.doel_gediend IS NULL
  UNION ALL SELECT '/doelToelichting', 'doeltoets_toelichting', 'Leg uit waarom de regel het doel wel of niet dient.'
             WHERE coalesce(btrim(o.doel_toelichting), '') = ''
  UNION ALL SELECT '/oorzaak', 'oorzaak', 'Kies waar het door komt: de regel, de toepassing, het systeem of alles samen.' WHERE o.oorzaak IS NULL
  UNION ALL
  SELECT '/vraagAanAfdeling', 'reactie_afdeling',
         CASE WHEN o.reactie_gevraagd_op IS NULL THEN 'Vraag de afdeling van de regel om een reactie.'
              ELSE 'Wacht op de reactie van de afdeling. Dat kan tot en met ' || app.dag_in_woorden(app.reageren_tot(o)) || '.' END
   WHERE o.reactie_op IS NULL AND (o.reactie_gevraagd_op IS NULL OR app.vandaag() <= app.reageren_tot(o))
  UNION ALL SELECT '/suggestieOordeel', 'suggestie', 'Geef een oordeel over de suggestie van de melder.' WHERE o.suggestie_oordeel IS NULL
  UNION ALL SELECT '/suggestieToelichting', 'suggestie_toelichting', 'Leg uit waarom je dat van de suggestie vindt.'
             WHERE coalesce(btrim(o.suggestie_toelichting), '') = '';
END $$;


ALTER FUNCTION app.open_punten(o app.onderzoek) OWNER TO app_owner;

--
-- Name: afwijkingsvoorstel; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.afwijkingsvoorstel (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    afwijkingsrecht_id uuid NOT NULL,
    verwijzing text NOT NULL,
    wat text NOT NULL,
    omstandigheid text NOT NULL,
    gevolg_inwoner text NOT NULL,
    bijzonder boolean,
    onevenredig boolean,
    motivering text,
    beantwoord_door uuid,
    beantwoord_op timestamp with time zone,
    CONSTRAINT afwijkingsvoorstel_check CHECK ((num_nulls(bijzonder, onevenredig, motivering, beantwoord_door, beantwoord_op) = ANY (ARRAY[0, 5]))),
    CONSTRAINT voorstel_gevolg_lengte CHECK (((length(gevolg_inwoner) >= 10) AND (length(gevolg_inwoner) <= 2000))),
    CONSTRAINT voorstel_motivering_lengte CHECK (((length(motivering) >= 10) AND (length(motivering) <= 2000))),
    CONSTRAINT voorstel_omstandigheid_lengte CHECK (((length(omstandigheid) >= 10) AND (length(omstandigheid) <= 2000))),
    CONSTRAINT voorstel_verwijzing_lengte CHECK (((length(verwijzing) >= 2) AND (length(verwijzing) <= 60))),
    CONSTRAINT voorstel_wat_lengte CHECK (((length(wat) >= 10) AND (length(wat) <= 2000))),
    CONSTRAINT voorstel_zonder_bsn CHECK ((NOT app.lijkt_op_bsn(verwijzing))),
    CONSTRAINT voorstel_zonder_mail CHECK ((NOT app.lijkt_op_mailadres(verwijzing)))
);

ALTER TABLE ONLY app.afwijkingsvoorstel FORCE ROW LEVEL SECURITY;


ALTER TABLE app.afwijkingsvoorstel OWNER TO app_owner;

--
-- Name: CONSTRAINT voorstel_gevolg_lengte ON afwijkingsvoorstel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT voorstel_gevolg_lengte ON app.afwijkingsvoorstel IS '/gevolgInwoner Schrijf 10 tot 2000 tekens.';


--
-- Name: CONSTRAINT voorstel_motivering_lengte ON afwijkingsvoorstel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT voorstel_motivering_lengte ON app.afwijkingsvoorstel IS '/motivering Schrijf 10 tot 2000 tekens.';


--
-- Name: CONSTRAINT voorstel_omstandigheid_lengte ON afwijkingsvoorstel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT voorstel_omstandigheid_lengte ON app.afwijkingsvoorstel IS '/omstandigheid Schrijf 10 tot 2000 tekens.';


--
-- Name: CONSTRAINT voorstel_verwijzing_lengte ON afwijkingsvoorstel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT voorstel_verwijzing_lengte ON app.afwijkingsvoorstel IS '/verwijzing Gebruik 2 tot 60 tekens.';


--
-- Name: CONSTRAINT voorstel_wat_lengte ON afwijkingsvoorstel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT voorstel_wat_lengte ON app.afwijkingsvoorstel IS '/wat Schrijf 10 tot 2000 tekens.';


--
-- Name: CONSTRAINT voorstel_zonder_bsn ON afwijkingsvoorstel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT voorstel_zonder_bsn ON app.afwijkingsvoorstel IS '/verwijzing Dit lijkt op een burgerservicenummer. Gebruik het nummer van de zaak.';


--
-- Name: CONSTRAINT voorstel_zonder_mail ON afwijkingsvoorstel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT voorstel_zonder_mail ON app.afwijkingsvoorstel IS '/verwijzing Dit lijkt op een e-mailadres. Gebruik het nummer van de zaak.';


--
-- Name: open_voorstellen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.open_voorstellen(p_recht uuid) RETURNS SETOF app.afwijkingsvoorstel
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY SELECT v.* FROM app.afwijkingsvoorstel v
     JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (v.organisatie_id, v.id, 'voorgesteld')
    WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (app.organisatie(), p_recht);
END $$;


ALTER FUNCTION app.open_voorstellen(p_recht uuid) OWNER TO app_owner;

--
-- Name: opname_json(app.verzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.opname_json(v app.verzoek) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN CASE WHEN v.kanaal <> 'web' THEN coalesce((
    SELECT json_build_object('stand', CASE WHEN a.klopt THEN 'klopt' ELSE 'anders' END, 'anders', app.zegel(a.anders, 'opname_antwoord', a.id, 'anders'), 'op', app.utc(a.op))
      FROM app.opname_antwoord a WHERE (a.organisatie_id, a.verzoek_id) = (v.organisatie_id, v.id) ORDER BY a.id DESC LIMIT 1),
    json_build_object('stand', 'gevraagd', 'anders', NULL, 'op', NULL)) END;
END $$;


ALTER FUNCTION app.opname_json(v app.verzoek) OWNER TO app_owner;

--
-- Name: opvolger_van(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.opvolger_van(p_id uuid) RETURNS uuid
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT m.id FROM app.melding m WHERE (m.organisatie_id, m.voorganger_id) = (app.organisatie(), p_id) ORDER BY m.id DESC LIMIT 1);
END $$;


ALTER FUNCTION app.opvolger_van(p_id uuid) OWNER TO app_owner;

--
-- Name: organisatie(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.organisatie() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('vraagt.organisatie'::text, true), ''::text))::uuid;


ALTER FUNCTION app.organisatie() OWNER TO app_owner;

--
-- Name: FUNCTION organisatie(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.organisatie() IS 'migratie';


--
-- Name: organisatie_naam(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.organisatie_naam() RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT o.naam FROM app.organisatie o WHERE o.id = app.organisatie());
END $$;


ALTER FUNCTION app.organisatie_naam() OWNER TO app_owner;

--
-- Name: organisatie_naam(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.organisatie_naam(p_id uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT o.naam FROM app.organisatie o WHERE o.id = p_id;
$$;


ALTER FUNCTION app.organisatie_naam(p_id uuid) OWNER TO app_poort;

--
-- Name: organisatie_soort(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.organisatie_soort(p_soort text) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN CASE p_soort WHEN 'afstemmingsorganisatie'::text THEN 'afstemming'::text ELSE p_soort END;


ALTER FUNCTION app.organisatie_soort(p_soort text) OWNER TO app_owner;

--
-- Name: organisaties(); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.organisaties() RETURNS TABLE(id uuid, naam text, soort text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT o.id, o.naam, app.organisatie_soort(o.soort) FROM app.organisatie o
   WHERE app.heeft_rol('platformbeheerder')
$$;


ALTER FUNCTION app.organisaties() OWNER TO app_poort;

--
-- Name: organisaties_lijst(); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.organisaties_lijst() RETURNS TABLE(id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT o.id FROM app.organisatie o WHERE app.door() = 'systeem' ORDER BY o.id
$$;


ALTER FUNCTION app.organisaties_lijst() OWNER TO app_poort;

--
-- Name: organisaties_met_mail(); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.organisaties_met_mail() RETURNS TABLE(id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT DISTINCT m.organisatie_id FROM app.uitgaande_mail m
   WHERE app.door() = 'systeem' AND m.status = 'wacht' AND m.volgende_op <= app.nu() AND coalesce(m.geclaimd_tot < app.nu(), true)
$$;


ALTER FUNCTION app.organisaties_met_mail() OWNER TO app_poort;

--
-- Name: oud_genoeg(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.oud_genoeg(p_voor date) RETURNS TABLE(id uuid, kenmerk text, status text, gesloten_op date, blijft text)
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT s.id, s.kenmerk, s.status, app.dag(h.op), app.waarom_blijft(s.id)
    FROM app.status t
    JOIN app.stuk s ON (s.organisatie_id, s.soort, s.status) = (app.organisatie(), t.soort, t.status)
    LEFT JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
    LEFT JOIN app.wissing w ON (w.organisatie_id, w.stuk_id) = (s.organisatie_id, s.id)
    CROSS JOIN LATERAL (SELECT e.op FROM app.historie e WHERE e.organisatie_id = s.organisatie_id AND e.stuk_id = s.id ORDER BY e.id DESC LIMIT 1) h
   WHERE t.soort = app.bewaarsoort() AND t.fase = 'afgerond' AND app.dag(h.op) < p_voor AND s.kenmerk IS NOT NULL
     AND coalesce(m.vernietigd_op, w.op) IS NULL
     AND NOT EXISTS (SELECT FROM app.vernietiging v JOIN app.stuk l ON (l.organisatie_id, l.id) = (v.organisatie_id, v.lijst_id)
                      WHERE v.organisatie_id = s.organisatie_id AND v.stuk_id = s.id AND v.uitkomst IS NULL AND l.status IN ('opgesteld', 'bevestigd'))
   ORDER BY h.op, s.id;
END $$;


ALTER FUNCTION app.oud_genoeg(p_voor date) OWNER TO app_owner;

--
-- Name: overdracht; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.overdracht (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    van_id uuid,
    naar_id uuid NOT NULL,
    notitie app.verzegeld,
    door uuid DEFAULT app.actor() NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.overdracht FORCE ROW LEVEL SECURITY;


ALTER TABLE app.overdracht OWNER TO app_owner;

--
-- Name: overdracht_json(app.overdracht); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.overdracht_json(o app.overdracht) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN json_build_object('id', o.id, 'van', app.persoon(o.van_id), 'naar', app.persoon(o.naar_id), 'door', app.persoon(o.door),
    'notitie', app.zegel(o.notitie, 'overdracht', o.id, 'notitie'), 'op', app.utc(o.op));
END $$;


ALTER FUNCTION app.overdracht_json(o app.overdracht) OWNER TO app_owner;

--
-- Name: overleg_antwoord_van(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.overleg_antwoord_van(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/overleggen/' || x.id END)::app.antwoord
            FROM api.overleg x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.overleg_antwoord_van(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: overleg_zonder_antwoord(app.overleg, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.overleg_zonder_antwoord(o app.overleg, p_wie uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.overlegmoment m
    JOIN app.teamlid l ON (l.organisatie_id, l.team_id, l.status) = (m.organisatie_id, o.team_id, 'geaccepteerd') AND l.gebruiker_id = coalesce(p_wie, l.gebruiker_id)
   WHERE (m.organisatie_id, m.overleg_id) = (o.organisatie_id, o.id) AND NOT EXISTS (SELECT FROM app.overlegantwoord a
           WHERE (a.organisatie_id, a.moment_id, a.gebruiker_id) = (m.organisatie_id, m.id, l.gebruiker_id)));
END $$;


ALTER FUNCTION app.overleg_zonder_antwoord(o app.overleg, p_wie uuid) OWNER TO app_owner;

--
-- Name: overlegdagen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.overlegdagen(p_gebruiker uuid) RETURNS date[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN ARRAY (SELECT app.dag(o.begin_op) FROM app.overleg o
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (o.organisatie_id, o.id, 'gepland')
    JOIN app.teamlid l ON (l.organisatie_id, l.team_id, l.gebruiker_id, l.status) = (o.organisatie_id, o.team_id, p_gebruiker, 'geaccepteerd')
   WHERE o.organisatie_id = app.organisatie() AND o.begin_op >= app.nu());
END $$;


ALTER FUNCTION app.overlegdagen(p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: overlegmomenten(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.overlegmomenten(p_overleg uuid, p_team uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', m.id, 'dag', app.dag(m.begin_op), 'van', app.uur(m.begin_op),
      'antwoorden', (SELECT coalesce(json_agg(json_build_object('gebruiker', json_build_object('id', g.id, 'naam', g.naam),
            'antwoord', a.antwoord, 'agenda', app.agenda(g.id, app.dag(m.begin_op), p_overleg)) ORDER BY l.trekker DESC, l.id), '[]')
          FROM app.teamlid l
          JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (l.organisatie_id, l.gebruiker_id)
          LEFT JOIN app.overlegantwoord a ON (a.organisatie_id, a.moment_id, a.gebruiker_id) = (m.organisatie_id, m.id, g.id)
         WHERE l.organisatie_id = m.organisatie_id AND l.team_id = p_team AND l.status IN ('geaccepteerd', 'afgerond')))
      ORDER BY m.begin_op), '[]')
    FROM app.overlegmoment m WHERE m.organisatie_id = app.organisatie() AND m.overleg_id = p_overleg);
END $$;


ALTER FUNCTION app.overlegmomenten(p_overleg uuid, p_team uuid) OWNER TO app_owner;

--
-- Name: pak_advies(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_advies(p_id uuid) RETURNS app.advies
    LANGUAGE plpgsql
    AS $$
DECLARE
  a app.advies;
BEGIN
  IF NOT EXISTS (SELECT FROM api.advies_zicht z WHERE z.id = p_id) THEN PERFORM app.er_niet(); END IF;
  SELECT * INTO a FROM app.advies x WHERE x.organisatie_id = app.organisatie() AND x.id = p_id FOR UPDATE;
  RETURN a;
END $$;


ALTER FUNCTION app.pak_advies(p_id uuid) OWNER TO app_owner;

--
-- Name: pak_besluit(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_besluit(p_id uuid) RETURNS app.besluit
    LANGUAGE plpgsql
    AS $$
DECLARE
  e app.besluit;
BEGIN
  IF NOT EXISTS (SELECT FROM api.besluit_zicht z WHERE z.id = p_id) THEN PERFORM app.er_niet(); END IF;
  PERFORM app.alleen_voor(p_id, '{beslisser}', 'Alleen wie over deze melding beslist, schrijft het besluit.');
  SELECT * INTO e FROM app.besluit x WHERE x.organisatie_id = app.organisatie() AND x.id = p_id;
  RETURN e;
END $$;


ALTER FUNCTION app.pak_besluit(p_id uuid) OWNER TO app_owner;

--
-- Name: pak_bijeenkomst(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_bijeenkomst(p_verzoek uuid, p_id uuid) RETURNS app.bijeenkomst
    LANGUAGE plpgsql
    AS $$
DECLARE
  b app.bijeenkomst;
BEGIN
  SELECT * INTO b FROM app.bijeenkomst x WHERE (x.organisatie_id, x.verzoek_id, x.id) = (app.organisatie(), p_verzoek, p_id) FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Deze afspraak is er niet, of u mag hem niet zien.');
  ELSIF b.status = 'afgezegd' THEN PERFORM app.weiger('WF409', 'Deze afspraak gaat niet door.'); END IF;
  RETURN b;
END $$;


ALTER FUNCTION app.pak_bijeenkomst(p_verzoek uuid, p_id uuid) OWNER TO app_owner;

--
-- Name: pak_checklist(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_checklist(p_melding uuid, OUT melding uuid, OUT fase text) RETURNS record
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_acties text[];
BEGIN
  PERFORM FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_melding) FOR NO KEY UPDATE;
  SELECT x.id, x.fase, x.acties INTO melding, fase, v_acties FROM api.checklist x WHERE x.id = p_melding;
  IF melding IS NULL THEN PERFORM app.er_niet(); END IF;
  IF 'vink' <> ALL (v_acties) THEN
    PERFORM app.weiger('WF403', 'Alleen wie nu aan zet is, vinkt punten af.');
  END IF;
END $$;


ALTER FUNCTION app.pak_checklist(p_melding uuid, OUT melding uuid, OUT fase text) OWNER TO app_owner;

--
-- Name: gebruiker; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.gebruiker (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    naam text NOT NULL,
    email text NOT NULL,
    functie text,
    afdeling_id uuid,
    actief boolean DEFAULT true NOT NULL,
    versie integer DEFAULT 1 NOT NULL,
    aangemaakt_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT gebruiker_email_teken CHECK ((email ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~@-]+$'::text)),
    CONSTRAINT gebruiker_email_vorm CHECK (((email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'::text) AND (length(email) <= 254))),
    CONSTRAINT gebruiker_functie_lengte CHECK ((length(functie) <= 200)),
    CONSTRAINT gebruiker_naam_een_regel CHECK ((naam !~ '[[:cntrl:]]'::text)),
    CONSTRAINT gebruiker_naam_lengte CHECK (((length(naam) >= 1) AND (length(naam) <= 200)))
);

ALTER TABLE ONLY app.gebruiker FORCE ROW LEVEL SECURITY;


ALTER TABLE app.gebruiker OWNER TO app_owner;

--
-- Name: CONSTRAINT gebruiker_email_teken ON gebruiker; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gebruiker_email_teken ON app.gebruiker IS '/email Dit e-mailadres heeft een teken dat niet mag, zoals een regeleinde of een haakje.';


--
-- Name: CONSTRAINT gebruiker_email_vorm ON gebruiker; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gebruiker_email_vorm ON app.gebruiker IS '/email Dit is geen e-mailadres.';


--
-- Name: CONSTRAINT gebruiker_functie_lengte ON gebruiker; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gebruiker_functie_lengte ON app.gebruiker IS '/functie De functie mag hoogstens 200 tekens zijn.';


--
-- Name: CONSTRAINT gebruiker_naam_een_regel ON gebruiker; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gebruiker_naam_een_regel ON app.gebruiker IS '/naam Schrijf de naam op één regel, zonder tabs of regeleinden.';


--
-- Name: CONSTRAINT gebruiker_naam_lengte ON gebruiker; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gebruiker_naam_lengte ON app.gebruiker IS '/naam Geef een naam van 1 tot 200 tekens.';


--
-- Name: pak_gebruiker(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_gebruiker(p_id uuid, p_versie integer) RETURNS app.gebruiker
    LANGUAGE plpgsql
    AS $$
DECLARE
  g app.gebruiker;
BEGIN
  SELECT * INTO g FROM app.gebruiker WHERE organisatie_id = app.organisatie() AND id = p_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Deze collega is er niet.');
  ELSIF g.versie <> p_versie THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
  RETURN g;
END $$;


ALTER FUNCTION app.pak_gebruiker(p_id uuid, p_versie integer) OWNER TO app_owner;

--
-- Name: pak_gesprek(uuid, integer, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_gesprek(p_id uuid, p_versie integer, p_actie text) RETURNS app.gesprek
    LANGUAGE plpgsql
    AS $$
DECLARE
  g app.gesprek;
  v_acties text[];
BEGIN
  PERFORM FROM api.gesprek x WHERE x.id = p_id;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  SELECT * INTO g FROM app.gesprek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) FOR UPDATE;
  PERFORM app.zelfde_versie(g.versie, p_versie);
  SELECT x.acties INTO v_acties FROM api.gesprek x WHERE x.id = p_id;
  IF p_actie = ANY (v_acties) THEN RETURN g; END IF;
  IF p_actie = 'beoordeel' THEN
    IF NOT EXISTS (SELECT FROM app.gesprek_deelnemer d WHERE (d.organisatie_id, d.gesprek_id, d.gebruiker_id) = (g.organisatie_id, g.id, app.actor())) THEN
      PERFORM app.weiger('WF403', 'Alleen wie meedeed aan het gesprek kan dit verslag beoordelen.');
    END IF;
  ELSE
    PERFORM app.alleen_voor(g.melding_id, '{teamlid,trekker}', 'Alleen een lid van het team kan dit doen.');
  END IF;
  PERFORM app.weiger('WF409', 'Dit kan nu niet met dit verslag. Kijk hoe het er nu voor staat.');
END $$;


ALTER FUNCTION app.pak_gesprek(p_id uuid, p_versie integer, p_actie text) OWNER TO app_owner;

--
-- Name: pak_gevolgd(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_gevolgd() RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF app.mag_verzoek(app.volgt()) IS NOT TRUE THEN PERFORM app.er_niet(); END IF;
  RETURN app.pak_stuk(app.volgt(), NULL, 'verzoek');
END $$;


ALTER FUNCTION app.pak_gevolgd() OWNER TO app_owner;

--
-- Name: gelegde_kaart; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.gelegde_kaart (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    melding_id uuid NOT NULL,
    kaart_id uuid NOT NULL,
    titel text NOT NULL,
    vraag text NOT NULL,
    vak text DEFAULT 'bespreken'::text NOT NULL,
    plek integer NOT NULL,
    antwoord text,
    gelegd_door uuid NOT NULL,
    gelegd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    versie integer DEFAULT 1 NOT NULL,
    CONSTRAINT gelegde_kaart_antwoord CHECK ((length(antwoord) <= 2000)),
    CONSTRAINT gelegde_kaart_vak_check CHECK ((vak = ANY (ARRAY['bespreken'::text, 'speelt_mee'::text, 'speelt_niet'::text])))
);

ALTER TABLE ONLY app.gelegde_kaart FORCE ROW LEVEL SECURITY;


ALTER TABLE app.gelegde_kaart OWNER TO app_owner;

--
-- Name: CONSTRAINT gelegde_kaart_antwoord ON gelegde_kaart; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gelegde_kaart_antwoord ON app.gelegde_kaart IS '/antwoord Schrijf hoogstens 2000 tekens.';


--
-- Name: pak_kaart(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_kaart(p_id uuid, p_versie integer) RETURNS app.gelegde_kaart
    LANGUAGE plpgsql
    AS $$
DECLARE
  g app.gelegde_kaart;
  v_melding uuid := (SELECT x."meldingId" FROM api.gelegde_kaart x WHERE x.id = p_id);
BEGIN
  IF v_melding IS NULL THEN PERFORM app.er_niet(); END IF;
  PERFORM app.pak_werkblad(v_melding);
  SELECT * INTO g FROM app.gelegde_kaart x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  PERFORM app.zelfde_versie(g.versie, p_versie);
  RETURN g;
END $$;


ALTER FUNCTION app.pak_kaart(p_id uuid, p_versie integer) OWNER TO app_owner;

--
-- Name: pak_kring(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_kring(p_verzoek uuid, p_kring text) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.pak_lopend(p_verzoek);
  IF NOT app.kring_open(p_verzoek, p_kring) THEN
    PERFORM app.weiger('WF409', CASE p_kring WHEN 'kamer' THEN 'In de kamer zit nog niemand van de gemeente. Daar kan nu niets bij.'
                                             ELSE 'Er is niemand van de gemeente gevraagd. Daar kan nu niets bij.' END);
  END IF;
  RETURN CASE WHEN app.partij() IS NOT NULL THEN app.partij() WHEN p_kring = 'partij' THEN (app.partij_aan_tafel(p_verzoek)).id END;
END $$;


ALTER FUNCTION app.pak_kring(p_verzoek uuid, p_kring text) OWNER TO app_owner;

--
-- Name: pak_lopend(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_lopend(p_verzoek uuid) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_verzoek, NULL, 'verzoek');
BEGIN
  IF NOT app.verzoek_loopt(s.id) THEN
    PERFORM app.weiger('WF409', 'Dit verzoek is afgerond. Er kan niets meer bij.');
  END IF;
  RETURN s;
END $$;


ALTER FUNCTION app.pak_lopend(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: pak_melding(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_melding(p_id uuid, p_versie integer) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM api.melding_zicht z WHERE z.id = p_id) THEN
    PERFORM app.weiger('WF404', 'Deze melding is er niet, of je mag haar niet zien.');
  END IF;
  IF EXISTS (SELECT FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_id) AND m.vernietigd_op IS NOT NULL) THEN
    PERFORM app.weiger('WF409', 'De gegevens van deze melding zijn vernietigd. Er kan niets meer mee gebeuren.');
  END IF;
  RETURN app.pak_stuk(p_id, p_versie, 'melding');
END $$;


ALTER FUNCTION app.pak_melding(p_id uuid, p_versie integer) OWNER TO app_owner;

--
-- Name: pak_onderzoek(uuid, integer, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_onderzoek(p_melding uuid, p_versie integer, p_actie text) RETURNS app.onderzoek
    LANGUAGE plpgsql
    AS $$
DECLARE
  o app.onderzoek;
  v_acties text[];
BEGIN
  SELECT acties INTO v_acties FROM api.onderzoek WHERE id = p_melding;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  INSERT INTO app.onderzoek (organisatie_id, melding_id) VALUES (app.organisatie(), p_melding) ON CONFLICT DO NOTHING;
  SELECT * INTO o FROM app.onderzoek WHERE organisatie_id = app.organisatie() AND melding_id = p_melding FOR UPDATE;
  PERFORM app.zelfde_versie(o.versie, p_versie);
  SELECT acties INTO v_acties FROM api.onderzoek WHERE id = p_melding;
  IF p_actie <> ALL (v_acties) THEN
    PERFORM app.weiger_onderzoek(p_melding, p_actie);
  END IF;
  UPDATE app.onderzoek x SET versie = x.versie + 1, gewijzigd_op = app.nu()
   WHERE (x.organisatie_id, x.melding_id) = (o.organisatie_id, o.melding_id) RETURNING * INTO o;
  RETURN o;
END $$;


ALTER FUNCTION app.pak_onderzoek(p_melding uuid, p_versie integer, p_actie text) OWNER TO app_owner;

--
-- Name: pak_overleg(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_overleg(p_id uuid, p_versie integer) RETURNS app.overleg
    LANGUAGE plpgsql
    AS $$
DECLARE
  o app.overleg;
BEGIN
  IF NOT EXISTS (SELECT FROM api.overleg_zicht z WHERE z.id = p_id) THEN PERFORM app.er_niet(); END IF;
  PERFORM app.pak_stuk(p_id, p_versie, 'overleg');
  SELECT x.* INTO o FROM app.overleg x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id);
  RETURN o;
END $$;


ALTER FUNCTION app.pak_overleg(p_id uuid, p_versie integer) OWNER TO app_owner;

--
-- Name: pak_poulelid(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_poulelid(p_id uuid, p_versie integer) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM api.poulelid p WHERE p.id = p_id) THEN PERFORM app.er_niet(); END IF;
  RETURN app.pak_stuk(p_id, p_versie, 'poulelid');
END $$;


ALTER FUNCTION app.pak_poulelid(p_id uuid, p_versie integer) OWNER TO app_owner;

--
-- Name: pak_recht(uuid, integer, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_recht(p_id uuid, p_versie integer, p_actie text) RETURNS app.afwijkingsrecht
    LANGUAGE plpgsql
    AS $$
DECLARE
  a app.afwijkingsrecht;
  s app.stuk;
  v_rollen text[];
BEGIN
  SELECT z.rollen INTO v_rollen FROM app.afwijkingsrecht x JOIN api.melding_zicht z ON z.id = x.melding_id
   WHERE x.organisatie_id = app.organisatie() AND x.id = p_id;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  s := app.raak_aan(p_id, p_versie);
  SELECT * INTO a FROM app.afwijkingsrecht x WHERE x.organisatie_id = s.organisatie_id AND x.id = p_id;
  IF NOT coalesce(app.recht_mag(p_actie, a.houder_id, v_rollen), false) THEN
    PERFORM app.weiger('WF403', 'Dit is niet aan jou.');
  ELSIF p_actie <> ALL (app.recht_acties(a, s.status, v_rollen)) THEN
    PERFORM app.weiger('WF409', 'Dit kan nu niet. Kijk wat er nu mag met dit recht.');
  END IF;
  RETURN a;
END $$;


ALTER FUNCTION app.pak_recht(p_id uuid, p_versie integer, p_actie text) OWNER TO app_owner;

--
-- Name: pak_stuk(uuid, integer, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_stuk(p_id uuid, p_versie integer, p_soort text DEFAULT NULL::text) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk;
BEGIN
  SELECT * INTO s FROM app.stuk WHERE organisatie_id = app.organisatie() AND id = p_id
     AND soort = coalesce(p_soort, soort) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Dit is er niet, of je mag het niet zien.');
  ELSIF s.versie <> p_versie THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
  RETURN s;
END $$;


ALTER FUNCTION app.pak_stuk(p_id uuid, p_versie integer, p_soort text) OWNER TO app_owner;

--
-- Name: pak_team(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_team(p_id uuid, p_versie integer) RETURNS app.team
    LANGUAGE plpgsql
    AS $$
DECLARE
  t app.team;
BEGIN
  SELECT x.* INTO t FROM app.team x WHERE x.organisatie_id = app.organisatie() AND x.id = p_id
     AND EXISTS (SELECT FROM api.team_rij z WHERE z.id = p_id) FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.er_niet();
  ELSIF t.versie <> p_versie THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
  UPDATE app.team x SET versie = x.versie + 1 WHERE (x.organisatie_id, x.id) = (t.organisatie_id, t.id) RETURNING * INTO t;
  RETURN t;
END $$;


ALTER FUNCTION app.pak_team(p_id uuid, p_versie integer) OWNER TO app_owner;

--
-- Name: pak_team_stil(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_team_stil(p_id uuid) RETURNS app.team
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  t app.team;
BEGIN
  SELECT x.* INTO t FROM app.team x JOIN api.team_rij z ON z.id = x.id WHERE x.organisatie_id = app.organisatie() AND x.id = p_id;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  RETURN t;
END $$;


ALTER FUNCTION app.pak_team_stil(p_id uuid) OWNER TO app_owner;

--
-- Name: pak_uitvoering(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_uitvoering(p_id uuid) RETURNS app.uitvoering
    LANGUAGE plpgsql
    AS $$
DECLARE
  u app.uitvoering;
BEGIN
  SELECT x.* INTO u FROM api.uitvoering_zicht z JOIN app.uitvoering x ON (x.organisatie_id, x.id) = (z.organisatie_id, z.id) WHERE z.id = p_id;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  RETURN u;
END $$;


ALTER FUNCTION app.pak_uitvoering(p_id uuid) OWNER TO app_owner;

--
-- Name: pak_voorganger(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_voorganger(p_id uuid, p_actie text) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.pak_melding(p_id, NULL);
BEGIN
  IF NOT app.betrekkingen(p_id) && (SELECT array_agg(r) FROM app.handeling h, unnest(h.rollen) r WHERE (h.soort, h.actie) = ('melding', p_actie)) THEN
    PERFORM app.weiger('WF403', 'Dit is niet aan jou.');
  ELSIF NOT p_actie = ANY (app.melding_acties(s.id, s.status, app.betrekkingen(s.id))) THEN
    PERFORM app.weiger('WF409', 'Dit kan nu niet: de melding is niet klaar, of zij gaat al verder in een nieuwe.');
  END IF;
  RETURN s;
END $$;


ALTER FUNCTION app.pak_voorganger(p_id uuid, p_actie text) OWNER TO app_owner;

--
-- Name: pak_werkblad(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pak_werkblad(p_melding uuid) RETURNS app.onderzoek
    LANGUAGE plpgsql
    AS $$
DECLARE
  o app.onderzoek;
BEGIN
  PERFORM FROM api.onderzoek WHERE id = p_melding;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  INSERT INTO app.onderzoek (organisatie_id, melding_id) VALUES (app.organisatie(), p_melding) ON CONFLICT DO NOTHING;
  SELECT * INTO o FROM app.onderzoek WHERE organisatie_id = app.organisatie() AND melding_id = p_melding FOR UPDATE;
  IF 'wijzig' <> ALL (SELECT unnest(acties) FROM api.onderzoek WHERE id = p_melding) THEN
    PERFORM app.weiger_onderzoek(p_melding, 'wijzig');
  END IF;
  RETURN o;
END $$;


ALTER FUNCTION app.pak_werkblad(p_melding uuid) OWNER TO app_owner;

--
-- Name: pakket_berichten(text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pakket_berichten(t text, p_verzoek uuid) RETURNS json[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN ARRAY (SELECT app.brief_zegel(app.zeg(t, 'Wat ik schreef op %s', app.datum_in(t, app.dag(b.op))), app.zegel(b.tekst, 'bericht', b.id, 'tekst'))
    FROM app.bericht b WHERE (b.organisatie_id, b.verzoek_id, b.van) = (app.organisatie(), p_verzoek, 'inwoner') ORDER BY b.op, b.id);
END $$;


ALTER FUNCTION app.pakket_berichten(t text, p_verzoek uuid) OWNER TO app_owner;

--
-- Name: partij; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.partij (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    naam app.verzegeld NOT NULL,
    functie app.verzegeld,
    gebruiker_organisatie_id uuid,
    gebruiker_id uuid,
    status text DEFAULT 'uitgenodigd'::text NOT NULL,
    uitgenodigd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    herinnerd_op timestamp with time zone,
    geantwoord_op timestamp with time zone,
    CONSTRAINT partij_check CHECK (((gebruiker_organisatie_id IS NULL) = (gebruiker_id IS NULL))),
    CONSTRAINT partij_status_check CHECK ((status = ANY (ARRAY['uitgenodigd'::text, 'geaccepteerd'::text, 'geweigerd'::text, 'gezwegen'::text, 'gestopt'::text, 'vervangen'::text])))
);

ALTER TABLE ONLY app.partij FORCE ROW LEVEL SECURITY;


ALTER TABLE app.partij OWNER TO app_owner;

--
-- Name: partij_aan_tafel(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.partij_aan_tafel(p_verzoek uuid) RETURNS app.partij
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  p app.partij;
BEGIN
  SELECT * INTO p FROM app.partij x WHERE (x.organisatie_id, x.verzoek_id) = (app.organisatie(), p_verzoek)
     AND x.status IN ('uitgenodigd', 'geaccepteerd');
  RETURN p;
END $$;


ALTER FUNCTION app.partij_aan_tafel(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: partij_herinner(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.partij_herinner(p_id uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  p app.partij;
BEGIN
  UPDATE app.partij x SET herinnerd_op = app.nu() WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) RETURNING * INTO p;
  PERFORM app.post_genodigde(p, 'verzoek.uitnodiging_herinnering');
  IF p.gebruiker_id IS NULL THEN PERFORM app.post_begeleider(p.verzoek_id, 'verzoek.partij_stil'); END IF;
END $$;


ALTER FUNCTION app.partij_herinner(p_id uuid) OWNER TO app_owner;

--
-- Name: partij_json(app.partij); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.partij_json(p app.partij) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN json_build_object('id', p.id, 'naam', app.zegel(p.naam, 'partij', p.id, 'naam'), 'functie', app.zegel(p.functie, 'partij', p.id, 'functie'),
    'status', p.status, 'heeftAccount', p.gebruiker_id IS NOT NULL,
    'heeftCode', EXISTS (SELECT FROM app.volgcode c WHERE (c.organisatie_id, c.partij_id) = (p.organisatie_id, p.id)),
    'uitgenodigdOp', app.utc(p.uitgenodigd_op), 'herinnerdOp', app.utc(p.herinnerd_op), 'geantwoordOp', app.utc(p.geantwoord_op),
    'items', (SELECT coalesce(json_agg(app.vrijgave_json(p.verzoek_id, p.id, i.item, i.item_id, i.tekst)), '[]')
                FROM app.vrij_te_geven(p.verzoek_id, p.id) i));
END $$;


ALTER FUNCTION app.partij_json(p app.partij) OWNER TO app_owner;

--
-- Name: partij_na_stap(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.partij_na_stap(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  p app.partij := app.partij_aan_tafel(p_stuk.id);
  v_nu text := CASE p_stuk.status WHEN 'in_afstemming' THEN 'geaccepteerd' WHEN 'intake' THEN 'vervangen'
      ELSE CASE WHEN app.door() = 'systeem' THEN 'gezwegen' WHEN p.status = 'uitgenodigd' AND app.partij() IS NOT NULL THEN 'geweigerd' ELSE 'gestopt' END END;
BEGIN
  IF p.id IS NULL THEN RETURN; END IF;
  IF app.partij() IS NOT NULL OR app.door() = 'systeem' THEN 
    PERFORM app.post_begeleider(p_stuk.id, CASE v_nu WHEN 'geaccepteerd' THEN 'verzoek.partij_geaccepteerd' WHEN 'geweigerd' THEN 'verzoek.partij_geweigerd'
                                                     WHEN 'gezwegen' THEN 'verzoek.partij_gezwegen' ELSE 'verzoek.partij_gestopt' END);
  END IF;
  IF v_nu <> 'geaccepteerd' THEN PERFORM app.partij_van_tafel(p); END IF;
  -- The place and its code go in one statement: without either of them the partij sees nothing to change.
  WITH code AS (DELETE FROM app.volgcode c WHERE (c.organisatie_id, c.partij_id) = (p.organisatie_id, p.id) AND v_nu <> 'geaccepteerd')
  UPDATE app.partij x SET geantwoord_op = app.nu(), status = v_nu WHERE (x.organisatie_id, x.id) = (p.organisatie_id, p.id);
END $$;


ALTER FUNCTION app.partij_na_stap(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: partij_van_tafel(app.partij); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.partij_van_tafel(p app.partij) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_hier text := app.organisatie();
BEGIN
  IF p.gebruiker_id IS NULL THEN RETURN; END IF;
  PERFORM set_config('vraagt.organisatie', p.gebruiker_organisatie_id::text, true);
  UPDATE app.post x SET gelezen_op = coalesce(x.gelezen_op, app.nu())
   WHERE (x.organisatie_id, x.gebruiker_id, x.stuk_soort, x.stuk_id) = (p.gebruiker_organisatie_id, p.gebruiker_id, 'uitnodiging', p.id);
  PERFORM set_config('vraagt.organisatie', v_hier, true);
END $$;


ALTER FUNCTION app.partij_van_tafel(p app.partij) OWNER TO app_owner;

--
-- Name: partij_zwijgt(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.partij_zwijgt(p_verzoek uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(p_verzoek, NULL, 'zwijg', '{}', '{systeem}');
END $$;


ALTER FUNCTION app.partij_zwijgt(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: partijen_herinneren(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.partijen_herinneren() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('partij_herinner', ARRAY (SELECT p.id FROM app.partij p
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (p.organisatie_id, p.verzoek_id, 'partij_uitgenodigd')
    WHERE p.organisatie_id = app.organisatie() AND p.status = 'uitgenodigd' AND p.herinnerd_op IS NULL AND s.stap_uiterlijk_op >= app.vandaag()
      AND app.werkdagen(p.organisatie_id, app.dag(p.uitgenodigd_op), app.ingesteld('termijn.herinnering_partij')) <= app.vandaag()
    ORDER BY p.id FOR UPDATE OF p SKIP LOCKED));
END $$;


ALTER FUNCTION app.partijen_herinneren() OWNER TO app_owner;

--
-- Name: partijen_zwijgen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.partijen_zwijgen() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('partij_zwijgt', ARRAY (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie()
    AND s.soort = 'verzoek' AND s.status = 'partij_uitgenodigd' AND s.stap_uiterlijk_op < app.vandaag() ORDER BY s.id FOR UPDATE SKIP LOCKED));
END $$;


ALTER FUNCTION app.partijen_zwijgen() OWNER TO app_owner;

--
-- Name: pasen(integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.pasen(p_jaar integer) RETURNS date
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
DECLARE
  a int := p_jaar % 19;
  b int := p_jaar / 100;
  c int := p_jaar % 100;
  h int := (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  l int := (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  m int := h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
BEGIN
  RETURN make_date(p_jaar, m / 31, m % 31 + 1);
END $$;


ALTER FUNCTION app.pasen(p_jaar integer) OWNER TO app_owner;

--
-- Name: past_bij(text[], tsvector); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.past_bij(p_woorden text[], p_tekst tsvector) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN ARRAY (SELECT w FROM unnest(p_woorden) w WHERE p_tekst @@ plainto_tsquery('app.nederlands', w) ORDER BY w);
END $$;


ALTER FUNCTION app.past_bij(p_woorden text[], p_tekst tsvector) OWNER TO app_owner;

--
-- Name: per_maand(uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.per_maand(p_afdelingen uuid[]) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_agg(json_build_object('maand', to_char(d, 'YYYY-MM'), 'duur', k.duur,
            'ingediend', coalesce(n.ingediend, 0)::int, 'rechten', coalesce(n.recht, 0)::int, 'afwijkingen', coalesce(n.afwijking, 0)::int) ORDER BY d)
    FROM generate_series(app.maand_van(app.nu()) - interval '11 months', app.maand_van(app.nu()), interval '1 month') d
    CROSS JOIN LATERAL (SELECT app.midden(array_agg(c.dagen), array_agg(c.aantal)) AS duur FROM app.cijfers_van('duur', p_afdelingen) c WHERE c.maand = d::date) k
    CROSS JOIN LATERAL (SELECT sum(x.aantal) FILTER (WHERE x.wat = 'ingediend') AS ingediend, sum(x.aantal) FILTER (WHERE x.wat = 'recht') AS recht,
                               sum(x.aantal) FILTER (WHERE x.wat = 'afwijking') AS afwijking
                          FROM app.cijfer x WHERE x.organisatie_id = app.organisatie() AND x.maand = d::date AND x.wat IN ('ingediend', 'recht', 'afwijking')
                           AND (p_afdelingen IS NULL OR x.afdeling_id = ANY (p_afdelingen))) n);
END $$;


ALTER FUNCTION app.per_maand(p_afdelingen uuid[]) OWNER TO app_owner;

--
-- Name: persoon(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.persoon(p_id uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT json_build_object('id', g.id, 'naam', g.naam) FROM app.gebruiker g
   WHERE (g.organisatie_id, g.id) = (app.organisatie(), p_id));
END $$;


ALTER FUNCTION app.persoon(p_id uuid) OWNER TO app_owner;

--
-- Name: post_begeleider(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.post_begeleider(p_verzoek uuid, p_bericht text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, kenmerk, titel)
  SELECT v.organisatie_id, g.id, p_bericht, 'verzoek', v.id, s.kenmerk, coalesce(s.kenmerk, '-')
    FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    LEFT JOIN app.gebruiker b ON (b.organisatie_id, b.id) = (v.organisatie_id, v.begeleider_id) AND b.actief
    JOIN app.gebruiker g ON g.organisatie_id = v.organisatie_id AND g.actief AND CASE WHEN b.id IS NOT NULL THEN g.id = b.id
      ELSE EXISTS (SELECT FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.gebruiker_id) = (g.organisatie_id, g.id)
                      AND r.rol = CASE WHEN v.begeleider_id IS NULL THEN 'begeleider' ELSE 'begeleidingscoordinator' END) END
   WHERE (v.organisatie_id, v.id) = (app.organisatie(), p_verzoek) AND g.id IS DISTINCT FROM app.actor();
END $$;


ALTER FUNCTION app.post_begeleider(p_verzoek uuid, p_bericht text) OWNER TO app_owner;

--
-- Name: post_genodigde(app.partij, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.post_genodigde(p app.partij, p_bericht text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_hier text := app.organisatie();
BEGIN
  IF p.gebruiker_id IS NULL THEN RETURN; END IF;
  PERFORM set_config('vraagt.organisatie', p.gebruiker_organisatie_id::text, true);
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, titel)
  VALUES (p.gebruiker_organisatie_id, p.gebruiker_id, p_bericht, 'uitnodiging', p.id, app.organisatie_naam(p.organisatie_id));
  PERFORM set_config('vraagt.organisatie', v_hier, true);
END $$;


ALTER FUNCTION app.post_genodigde(p app.partij, p_bericht text) OWNER TO app_owner;

--
-- Name: post_naar_mail(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.post_naar_mail() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_sjabloon text := coalesce((SELECT s.sleutel FROM app.sjabloon_soort s WHERE NEW.bericht = ANY (s.berichten)), 'bericht');
BEGIN
  -- The overview of the day goes for reminders, the invitation for the calendar for a meeting.
  IF NEW.bericht = 'termijn.herinnering' OR v_sjabloon = 'overleg' OR NOT app.wil_mail(NEW.gebruiker_id) THEN RETURN NULL; END IF;
  PERFORM FROM app.uitgaande_mail m WHERE (m.organisatie_id, m.gebruiker_id, m.sjabloon, m.status) = (NEW.organisatie_id, NEW.gebruiker_id, v_sjabloon, 'wacht')
      AND m.poging = 0 FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.mail_klaar(NEW.gebruiker_id, v_sjabloon, NEW.id); END IF;
  RETURN NULL;
END $$;


ALTER FUNCTION app.post_naar_mail() OWNER TO app_owner;

--
-- Name: poule_bijhouden(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.poule_bijhouden() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('poulelid_bijhouden', ARRAY (
    SELECT s.id FROM app.poulelid p JOIN app.stuk s ON (s.organisatie_id, s.id) = (p.organisatie_id, p.id)
     WHERE p.organisatie_id = app.organisatie()
       AND (s.status = 'pauze' AND p.pauze_tot < app.vandaag() OR s.status = 'aangemeld' AND s.stap_uiterlijk_op < app.vandaag())
     ORDER BY s.id FOR UPDATE OF s SKIP LOCKED));
END $$;


ALTER FUNCTION app.poule_bijhouden() OWNER TO app_owner;

--
-- Name: poule_status(text, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.poule_status(p_status text, p_pauze_tot date) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN ((p_status = 'pauze'::text) AND (p_pauze_tot < app.vandaag())) THEN 'actief'::text ELSE p_status END;


ALTER FUNCTION app.poule_status(p_status text, p_pauze_tot date) OWNER TO app_owner;

--
-- Name: poule_woorden(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.poule_woorden() RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN json_build_object(
    'onderwerpen', ARRAY (SELECT w FROM (SELECT unnest(r.onderwerpen) w FROM app.regel r WHERE r.organisatie_id = app.organisatie()
                     UNION ALL SELECT unnest(p.onderwerpen) FROM app.poulelid p WHERE p.organisatie_id = app.organisatie()) x
                    GROUP BY w ORDER BY count(*) DESC, w LIMIT 30),
    'doelgroepen', ARRAY (SELECT w FROM (SELECT unnest(p.doelgroepen) w FROM app.poulelid p WHERE p.organisatie_id = app.organisatie()) x
                    GROUP BY w ORDER BY count(*) DESC, w LIMIT 30));
END $$;


ALTER FUNCTION app.poule_woorden() OWNER TO app_owner;

--
-- Name: poulelid_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.poulelid_antwoord(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/poule/' || x.id END)::app.antwoord
            FROM api.poulelid x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.poulelid_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: poulelid_bijhouden(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.poulelid_bijhouden(p_id uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(p_id, NULL, CASE s.status WHEN 'pauze' THEN 'hervat' ELSE 'verwelkom' END, '{}', '{systeem}')
    FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_id);
END $$;


ALTER FUNCTION app.poulelid_bijhouden(p_id uuid) OWNER TO app_owner;

--
-- Name: probeer(text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.probeer(p_functie text, p_id uuid DEFAULT NULL::uuid) RETURNS integer
    LANGUAGE plpgsql
    AS $_$
DECLARE
  v_uit text;
BEGIN
  IF p_id IS NULL THEN EXECUTE format('SELECT app.%I()', p_functie) INTO v_uit;
  ELSE EXECUTE format('SELECT app.%I($1)', p_functie) INTO v_uit USING p_id; END IF;
  RETURN CASE WHEN p_id IS NULL THEN v_uit::int WHEN v_uit = 'false' THEN 0 ELSE 1 END;
EXCEPTION WHEN OTHERS THEN
  RAISE LOG 'app.%(%) failed: % %', p_functie, p_id, SQLSTATE, SQLERRM;
  PERFORM set_config('vraagt.mislukt', concat_ws(', ', nullif(current_setting('vraagt.mislukt', true), ''),
                                                 concat_ws(' ', p_functie, p_id, SQLSTATE)), true);
  RETURN 0;
END $_$;


ALTER FUNCTION app.probeer(p_functie text, p_id uuid) OWNER TO app_owner;

--
-- Name: probeer_elk(text, uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.probeer_elk(p_functie text, p_ids uuid[]) RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN (SELECT coalesce(sum(app.probeer(p_functie, id)), 0) FROM unnest(p_ids) id);
END $$;


ALTER FUNCTION app.probeer_elk(p_functie text, p_ids uuid[]) OWNER TO app_owner;

--
-- Name: procedure_json(app.verzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.procedure_json(v app.verzoek) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN CASE WHEN v.lopende_procedure IN ('bezwaar', 'beroep', 'weet_niet') THEN json_build_object(
    'soort', v.lopende_procedure, 'besluitVan', v.besluit_van, 'laatsteDag', app.laatste_dag_bezwaar(v.besluit_van),
    'gewaarschuwdOp', (SELECT app.utc(max(w.op)) FROM app.bezwaar_waarschuwing w WHERE (w.organisatie_id, w.verzoek_id) = (v.organisatie_id, v.id))) END;
END $$;


ALTER FUNCTION app.procedure_json(v app.verzoek) OWNER TO app_owner;

--
-- Name: raak_aan(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.raak_aan(p_id uuid, p_versie integer) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, p_versie);
BEGIN
  UPDATE app.stuk SET versie = versie + 1, gewijzigd_op = app.nu()
   WHERE organisatie_id = s.organisatie_id AND id = s.id RETURNING * INTO s;
  RETURN s;
END $$;


ALTER FUNCTION app.raak_aan(p_id uuid, p_versie integer) OWNER TO app_owner;

--
-- Name: reageren_tot(app.onderzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.reageren_tot(p app.onderzoek) RETURNS date
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN CASE WHEN p.reactie_gevraagd_op IS NOT NULL
              THEN app.werkdagen(p.organisatie_id, app.dag(p.reactie_gevraagd_op), app.ingesteld('termijn.reactie_afdeling')) END;
END $$;


ALTER FUNCTION app.reageren_tot(p app.onderzoek) OWNER TO app_owner;

--
-- Name: recht_acties(app.afwijkingsrecht, text, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_acties(p_recht app.afwijkingsrecht, p_status text, p_rollen text[]) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_loopt boolean := p_status NOT IN ('niet_ontstaan', 'beeindigd');
  v_vragen text[] := ARRAY (SELECT v.soort FROM app.vragen_aan(p_recht.id, p_rollen) v);
BEGIN
  RETURN ARRAY (SELECT k.actie FROM (VALUES
    ('noteer_afwijking', p_status = 'ontstaan' OR p_status = 'beperkt_ontstaan' AND EXISTS (SELECT FROM app.vrije_voorstellen(p_recht.id))
       OR p_status = 'beeindigd' AND app.recht_nog_te_noteren(p_recht)),
    ('stel_voor', p_status = 'beperkt_ontstaan'),
    ('trek_voorstel_in', EXISTS (SELECT FROM app.open_voorstellen(p_recht.id))),
    ('antwoord_voorstel', 'voorstel' = ANY (v_vragen)),
    ('schors', p_status IN ('ontstaan', 'beperkt_ontstaan') AND app.schorsingsdagen_over(p_recht.id) > 0),
    ('hef_schorsing_op', p_status = 'geschorst'),
    ('bepaal_type', 'type' = ANY (v_vragen)),
    ('meld_akkoord_partner', p_status = 'geblokkeerd' AND p_recht.regeltype = 'ketenafspraak'),
    ('vraag_ander_type', p_status IN ('beperkt_ontstaan', 'geblokkeerd') AND p_recht.regeltype <> 'onbekend'
       AND NOT EXISTS (SELECT FROM app.rechtvraag v WHERE (v.organisatie_id, v.afwijkingsrecht_id, v.soort) = (p_recht.organisatie_id, p_recht.id, 'ander_type')
                          AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL)),
    ('beantwoord', v_vragen && '{herziening,systeem,ander_type}')) k (actie, nu)
   WHERE k.nu AND (v_loopt OR k.actie = 'noteer_afwijking') AND app.recht_mag(k.actie, p_recht.houder_id, p_rollen));
END $$;


ALTER FUNCTION app.recht_acties(p_recht app.afwijkingsrecht, p_status text, p_rollen text[]) OWNER TO app_owner;

--
-- Name: recht_alsnog(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_alsnog(p_melding uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM FROM app.stuk WHERE organisatie_id = app.organisatie() AND id = p_melding FOR UPDATE; -- after the worker, not beside it
  PERFORM app.afwijkingsrecht_ontstaat(s.id) FROM app.stuk s
    WHERE s.organisatie_id = app.organisatie() AND s.id = p_melding AND s.termijn_gestopt_op IS NULL
      AND s.uiterlijk_op < app.vandaag() AND NOT EXISTS (SELECT FROM app.afwijkingsrecht a
          WHERE (a.organisatie_id, a.melding_id) = (s.organisatie_id, s.id));
END $$;


ALTER FUNCTION app.recht_alsnog(p_melding uuid) OWNER TO app_owner;

--
-- Name: recht_bericht(uuid, uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_bericht(p_melding uuid, p_recht uuid, p_gevolg text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(w.wie, 'afwijkingsrecht.' || app.recht_status(p_gevolg), 'afwijkingsrecht', p_recht, p_melding) FROM (
    SELECT unnest(ARRAY[m.melder_id, a.hoofd_id, CASE WHEN p_gevolg <> 'geblokkeerd' THEN m.beslisser_id END]) AS wie FROM app.melding m
      LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
     WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding)) w
   WHERE w.wie IS NOT NULL;
END $$;


ALTER FUNCTION app.recht_bericht(p_melding uuid, p_recht uuid, p_gevolg text) OWNER TO app_owner;

--
-- Name: recht_mag(text, uuid, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_mag(p_actie text, p_houder uuid, p_rollen text[]) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN CASE WHEN p_actie IN ('noteer_afwijking', 'stel_voor', 'trek_voorstel_in', 'vraag_ander_type') THEN p_houder = app.actor()
              WHEN p_houder = app.actor() THEN false
              WHEN p_actie IN ('schors', 'hef_schorsing_op') THEN 'directeur' = ANY (p_rollen)
              WHEN p_actie IN ('antwoord_voorstel', 'bepaal_type', 'meld_akkoord_partner') THEN p_rollen && '{beslisser,directeur}'
              WHEN p_actie = 'beantwoord' THEN p_rollen && '{beslisser,directeur,eigenaar_afdeling,teammanager,jurist}' END;
END $$;


ALTER FUNCTION app.recht_mag(p_actie text, p_houder uuid, p_rollen text[]) OWNER TO app_owner;

--
-- Name: recht_nog_te_noteren(app.afwijkingsrecht); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_nog_te_noteren(p_recht app.afwijkingsrecht) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN p_recht.ontstaan_op IS NOT NULL AND p_recht.gevolg <> 'geblokkeerd' AND app.dag(p_recht.beeindigd_op) + 14 >= app.vandaag()
     AND (p_recht.gevolg <> 'beperkt' OR EXISTS (SELECT FROM app.vrije_voorstellen(p_recht.id)));
END $$;


ALTER FUNCTION app.recht_nog_te_noteren(p_recht app.afwijkingsrecht) OWNER TO app_owner;

--
-- Name: recht_schorsingen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_schorsingen(p_recht uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', x.id, 'reden', x.reden, 'begonnenOp', app.utc(x.begonnen_op), 'totEnMet', x.tot_en_met,
      'door', app.persoon(x.door), 'geeindigdOp', app.utc(x.geeindigd_op), 'eindeReden', x.einde_reden) ORDER BY x.id DESC), '[]')
    FROM app.schorsing x WHERE (x.organisatie_id, x.afwijkingsrecht_id) = (app.organisatie(), p_recht));
END $$;


ALTER FUNCTION app.recht_schorsingen(p_recht uuid) OWNER TO app_owner;

--
-- Name: recht_status(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_status(p_gevolg text) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN CASE p_gevolg WHEN 'geblokkeerd'::text THEN 'geblokkeerd'::text WHEN 'beperkt'::text THEN 'beperkt_ontstaan'::text ELSE 'ontstaan'::text END;


ALTER FUNCTION app.recht_status(p_gevolg text) OWNER TO app_owner;

--
-- Name: recht_stap(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_stap(p_gevolg text) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN CASE app.recht_status(p_gevolg) WHEN 'geblokkeerd'::text THEN 'blokkeer'::text WHEN 'beperkt_ontstaan'::text THEN 'ontsta_beperkt'::text ELSE 'ontsta'::text END;


ALTER FUNCTION app.recht_stap(p_gevolg text) OWNER TO app_owner;

--
-- Name: regeltype; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.regeltype (
    naam text NOT NULL,
    gevolg text NOT NULL,
    uitleg text NOT NULL,
    rechtsgrond text NOT NULL,
    volgorde integer NOT NULL,
    CONSTRAINT regeltype_gevolg_check CHECK ((gevolg = ANY (ARRAY['ontstaat'::text, 'ontstaat_met_motivering'::text, 'beperkt'::text, 'geblokkeerd'::text])))
);

ALTER TABLE ONLY app.regeltype FORCE ROW LEVEL SECURITY;


ALTER TABLE app.regeltype OWNER TO app_owner;

--
-- Name: recht_uitleg(app.regeltype, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_uitleg(p_type app.regeltype, p_gevolg text, p_status text) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN (p_status = 'geschorst'::text) THEN 'Dit recht staat even stil. Daarna geldt het vanzelf weer.'::text WHEN (p_status = 'beeindigd'::text) THEN 'Dit recht is voorbij. Wat je eerder deed, blijft gelden.'::text WHEN (p_gevolg = (p_type).gevolg) THEN (p_type).uitleg WHEN (p_gevolg = 'beperkt'::text) THEN 'Er staat een hardheidsclausule in. Je stelt per situatie een afwijking voor. Wie besluit, antwoordt binnen 3 werkdagen.'::text ELSE 'De andere partij vindt het goed. Je mag afwijken. Schrijf bij elke afwijking op waarom.'::text END;


ALTER FUNCTION app.recht_uitleg(p_type app.regeltype, p_gevolg text, p_status text) OWNER TO app_owner;

--
-- Name: recht_van_melding(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_van_melding(p_id uuid, OUT regeltype text, OUT gevolg text) RETURNS record
    LANGUAGE sql STABLE
    AS $$
  SELECT t.type, CASE WHEN t.type = 'ketenafspraak' AND a.partner_akkoord IS NOT NULL THEN 'ontstaat_met_motivering'
                      ELSE app.gevolg(t.type, coalesce(r.hardheidsclausule, false)) END
    FROM app.melding m
    LEFT JOIN app.melding h ON (h.organisatie_id, h.id) = (m.organisatie_id, m.gekoppeld_aan_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, coalesce(m.regel_id, h.regel_id))
    LEFT JOIN app.afwijkingsrecht a ON (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)
    CROSS JOIN LATERAL (SELECT CASE WHEN r.bevestigd_op IS NOT NULL THEN r.regeltype ELSE coalesce(a.type_bepaald, 'onbekend') END AS type) t
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_id);
$$;


ALTER FUNCTION app.recht_van_melding(p_id uuid, OUT regeltype text, OUT gevolg text) OWNER TO app_owner;

--
-- Name: recht_volgt(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_volgt(p_recht uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.afwijkingsrecht_volgt(w.melding_id, w.id, s.status) FROM app.afwijkingsrecht w
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (w.organisatie_id, w.id)
   WHERE (w.organisatie_id, w.id) = (app.organisatie(), p_recht);
END $$;


ALTER FUNCTION app.recht_volgt(p_recht uuid) OWNER TO app_owner;

--
-- Name: recht_voorstellen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_voorstellen(p_recht uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', v.id, 'status', s.status, 'verwijzing', v.verwijzing, 'wat', v.wat,
      'omstandigheid', v.omstandigheid, 'gevolgInwoner', v.gevolg_inwoner, 'voorgesteldOp', app.utc(s.aangemaakt_op),
      'uiterlijkOp', CASE WHEN s.status = 'voorgesteld' THEN s.stap_uiterlijk_op END,
      'antwoord', CASE WHEN v.beantwoord_op IS NOT NULL THEN json_build_object('bijzonder', v.bijzonder, 'onevenredig', v.onevenredig,
        'motivering', v.motivering, 'door', app.persoon(v.beantwoord_door), 'op', app.utc(v.beantwoord_op)) END,
      'gebruikt', EXISTS (SELECT FROM app.afwijking w WHERE (w.organisatie_id, w.voorstel_id) = (v.organisatie_id, v.id))) ORDER BY v.id DESC), '[]')
    FROM app.afwijkingsvoorstel v JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
   WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (app.organisatie(), p_recht));
END $$;


ALTER FUNCTION app.recht_voorstellen(p_recht uuid) OWNER TO app_owner;

--
-- Name: recht_vragen(uuid, text[], uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.recht_vragen(p_recht uuid, p_rollen text[], p_houder uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_aan_mij uuid[] := ARRAY (SELECT v.id FROM app.vragen_aan(p_recht, p_rollen) v WHERE p_houder IS DISTINCT FROM app.actor());
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', v.id, 'soort', v.soort, 'aan', v.aan, 'vraag', v.vraag, 'gevraagdOp', app.utc(v.gevraagd_op),
      'uiterlijkOp', v.uiterlijk_op, 'antwoord', v.antwoord, 'beantwoordDoor', app.persoon(v.beantwoord_door), 'beantwoordOp', app.utc(v.beantwoord_op),
      'aanMij', v.id = ANY (v_aan_mij)) ORDER BY v.id DESC), '[]')
    FROM app.rechtvraag v
   WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (app.organisatie(), p_recht) AND v.soort <> 'voorstel' AND v.vervallen_op IS NULL);
END $$;


ALTER FUNCTION app.recht_vragen(p_recht uuid, p_rollen text[], p_houder uuid) OWNER TO app_owner;

--
-- Name: rechten_laat_ontstaan(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.rechten_laat_ontstaan() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('afwijkingsrecht_ontstaat', ARRAY (SELECT s.id FROM app.stuk s
    WHERE s.organisatie_id = app.organisatie() AND s.soort = 'melding' AND s.termijn_gestopt_op IS NULL
      AND s.uiterlijk_op < app.vandaag() AND NOT EXISTS (SELECT FROM app.afwijkingsrecht a
          WHERE (a.organisatie_id, a.melding_id) = (s.organisatie_id, s.id))
    ORDER BY s.id FOR UPDATE SKIP LOCKED));
END $$;


ALTER FUNCTION app.rechten_laat_ontstaan() OWNER TO app_owner;

--
-- Name: rechten_laat_volgen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.rechten_laat_volgen() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('recht_volgt', ARRAY (SELECT w.id FROM app.afwijkingsrecht w
    CROSS JOIN LATERAL app.recht_van_melding(w.melding_id) v
    WHERE w.organisatie_id = app.organisatie() AND w.beeindigd_op IS NULL
      AND (v.regeltype, v.gevolg) IS DISTINCT FROM (w.regeltype, w.gevolg)));
END $$;


ALTER FUNCTION app.rechten_laat_volgen() OWNER TO app_owner;

--
-- Name: reken_regel(text, date, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.reken_regel(p_wat text, p_op date, p_dagen integer) RETURNS json
    LANGUAGE sql IMMUTABLE
    RETURN json_build_object('wat', p_wat, 'op', p_op, 'dagen', p_dagen);


ALTER FUNCTION app.reken_regel(p_wat text, p_op date, p_dagen integer) OWNER TO app_owner;

--
-- Name: rekkaart_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.rekkaart_antwoord(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/rekkaarten/' || p_id END)::app.antwoord
            FROM api.rekkaart x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.rekkaart_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: rem; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.rem (
    soort text NOT NULL,
    sleutel text NOT NULL,
    aantal integer DEFAULT 0 NOT NULL,
    sinds timestamp with time zone DEFAULT now() NOT NULL,
    laatst timestamp with time zone DEFAULT now() NOT NULL,
    wacht_tot timestamp with time zone DEFAULT '-infinity'::timestamp with time zone NOT NULL
);

ALTER TABLE ONLY app.rem FORCE ROW LEVEL SECURITY;


ALTER TABLE app.rem OWNER TO app_owner;

--
-- Name: rem_bij(text, text, interval); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.rem_bij(p_soort text, p_sleutel text, p_venster interval) RETURNS app.rem
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
DECLARE
  r app.rem;
BEGIN
  INSERT INTO app.rem AS oud (soort, sleutel, aantal) VALUES (p_soort, p_sleutel, 1)
  ON CONFLICT (soort, sleutel) DO UPDATE SET laatst = now(),
    aantal = CASE WHEN oud.sinds <= now() - p_venster THEN 1 ELSE oud.aantal + 1 END,
    sinds  = CASE WHEN oud.sinds <= now() - p_venster THEN now() ELSE oud.sinds END
  RETURNING * INTO r;
  RETURN r;
END $$;


ALTER FUNCTION app.rem_bij(p_soort text, p_sleutel text, p_venster interval) OWNER TO app_poort;

--
-- Name: rem_los(text, text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.rem_los(p_account text, p_adres text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  DELETE FROM app.rem WHERE soort = 'inlog_account' AND sleutel = p_account;
  UPDATE app.rem SET aantal = greatest(0, aantal - 1) WHERE soort = 'inlog_adres' AND sleutel = p_adres;
  DELETE FROM app.rem WHERE laatst < now() - interval '1 day';
END $$;


ALTER FUNCTION app.rem_los(p_account text, p_adres text) OWNER TO app_poort;

--
-- Name: rem_oplopend(text, text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.rem_oplopend(p_soort text, p_sleutel text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
DECLARE
  r app.rem;
BEGIN
  INSERT INTO app.rem (soort, sleutel) VALUES (p_soort, p_sleutel) ON CONFLICT DO NOTHING;
  SELECT * INTO r FROM app.rem WHERE soort = p_soort AND sleutel = p_sleutel FOR UPDATE;
  IF r.wacht_tot > now() THEN
    RETURN greatest(1, ceil(extract(epoch FROM r.wacht_tot - now())));
  END IF;
  r.aantal := CASE WHEN r.laatst < now() - interval '15 minutes' THEN 1 ELSE r.aantal + 1 END;
  UPDATE app.rem SET aantal = r.aantal, laatst = now(),
         wacht_tot = now() + CASE WHEN r.aantal < 3 THEN interval '0'
                                  ELSE least(60, 2 ^ least(r.aantal - 3, 10)) * interval '1 second' END
   WHERE soort = p_soort AND sleutel = p_sleutel;
  RETURN 0;
END $$;


ALTER FUNCTION app.rem_oplopend(p_soort text, p_sleutel text) OWNER TO app_poort;

--
-- Name: rem_tel(text, text, integer, interval); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.rem_tel(p_soort text, p_sleutel text, p_hoogstens integer, p_venster interval) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
DECLARE
  r app.rem := app.rem_bij(p_soort, p_sleutel, p_venster);
BEGIN
  IF r.aantal <= p_hoogstens THEN RETURN 0; END IF;
  RETURN greatest(1, ceil(extract(epoch FROM r.sinds + p_venster - now())));
END $$;


ALTER FUNCTION app.rem_tel(p_soort text, p_sleutel text, p_hoogstens integer, p_venster interval) OWNER TO app_poort;

--
-- Name: rolnamen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.rolnamen() RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('rol', r.rol, 'naam', r.naam) ORDER BY r.rol), '[]') FROM app.rolnaam r WHERE r.organisatie_id = app.organisatie());
END $$;


ALTER FUNCTION app.rolnamen() OWNER TO app_owner;

--
-- Name: ronde_eens(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ronde_eens(p_verzoek uuid) RETURNS app.afspraakronde
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT r FROM app.afspraakronde r WHERE (r.organisatie_id, r.verzoek_id, r.uitkomst) = (app.organisatie(), p_verzoek, 'eens')
    ORDER BY r.nummer DESC LIMIT 1);
END $$;


ALTER FUNCTION app.ronde_eens(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: ronde_gezien(uuid, integer, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ronde_gezien(p_verzoek uuid, p_vanaf integer, p_tot integer) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.afspraakronde r WHERE (r.organisatie_id, r.verzoek_id) = (app.organisatie(), p_verzoek)
                    AND r.nummer BETWEEN p_vanaf AND coalesce(p_tot, r.nummer));
END $$;


ALTER FUNCTION app.ronde_gezien(p_verzoek uuid, p_vanaf integer, p_tot integer) OWNER TO app_owner;

--
-- Name: FUNCTION ronde_gezien(p_verzoek uuid, p_vanaf integer, p_tot integer); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.ronde_gezien(p_verzoek uuid, p_vanaf integer, p_tot integer) IS 'migratie';


--
-- Name: ronde_json(app.afspraakronde); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ronde_json(r app.afspraakronde) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN json_build_object('nummer', r.nummer, 'begonnenOp', app.utc(r.begonnen_op), 'uiterlijkOp', r.uiterlijk_op,
    'geeindigdOp', app.utc(r.geeindigd_op), 'uitkomst', r.uitkomst, 'geantwoord', (app.ronde_stand(r.id)).geantwoord,
    'afspraken', (SELECT coalesce(json_agg(app.afspraak_woorden(a) ORDER BY a.lijn), '[]') FROM app.afspraak a
      WHERE (a.organisatie_id, a.verzoek_id) = (r.organisatie_id, r.verzoek_id) AND r.nummer BETWEEN a.vanaf_ronde AND coalesce(a.tot_ronde, r.nummer)),
    'bevestigingen', (SELECT coalesce(json_agg(json_build_object('van', b.van, 'akkoord', b.akkoord, 'op', app.utc(b.op),
        'tekst', app.zegel(b.tekst, 'bevestiging', b.id, 'tekst')) ORDER BY b.op, b.id), '[]') FROM app.bevestiging b
      WHERE (b.organisatie_id, b.ronde_id) = (r.organisatie_id, r.id)));
END $$;


ALTER FUNCTION app.ronde_json(r app.afspraakronde) OWNER TO app_owner;

--
-- Name: ronde_sluit(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ronde_sluit(p_verzoek uuid, p_uitkomst text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.afspraakronde SET geeindigd_op = app.nu(), uitkomst = p_uitkomst
   WHERE (organisatie_id, verzoek_id) = (app.organisatie(), p_verzoek) AND geeindigd_op IS NULL;
END $$;


ALTER FUNCTION app.ronde_sluit(p_verzoek uuid, p_uitkomst text) OWNER TO app_owner;

--
-- Name: ronde_stand(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.ronde_stand(p_ronde uuid, OUT geantwoord text[], OUT eens boolean) RETURNS record
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  SELECT coalesce(array_agg(b.van ORDER BY b.van), '{}'), count(*) FILTER (WHERE b.akkoord) = 2 INTO geantwoord, eens
    FROM app.bevestiging b WHERE b.organisatie_id = app.organisatie() AND b.ronde_id = p_ronde;
END $$;


ALTER FUNCTION app.ronde_stand(p_ronde uuid, OUT geantwoord text[], OUT eens boolean) OWNER TO app_poort;

--
-- Name: ronde_stil(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ronde_stil(p_ronde uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.afspraakronde SET gemeld_op = app.nu() WHERE (organisatie_id, id) = (app.organisatie(), p_ronde);
  PERFORM app.post_begeleider(s.id, 'verzoek.stil') FROM app.afspraakronde r
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (r.organisatie_id, r.verzoek_id) WHERE (r.organisatie_id, r.id) = (app.organisatie(), p_ronde);
END $$;


ALTER FUNCTION app.ronde_stil(p_ronde uuid) OWNER TO app_owner;

--
-- Name: rondes_json(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.rondes_json(p_verzoek uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(app.ronde_json(r) ORDER BY r.nummer DESC), '[]') FROM app.afspraakronde r
    WHERE (r.organisatie_id, r.verzoek_id) = (app.organisatie(), p_verzoek));
END $$;


ALTER FUNCTION app.rondes_json(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: rondes_stil(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.rondes_stil() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('ronde_stil', ARRAY (SELECT r.id FROM app.afspraakronde r
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (r.organisatie_id, r.verzoek_id, 'afspraak_voorgesteld') WHERE r.organisatie_id = app.organisatie()
    AND r.geeindigd_op IS NULL AND r.gemeld_op IS NULL AND r.uiterlijk_op < app.vandaag() ORDER BY r.id FOR UPDATE OF r SKIP LOCKED));
END $$;


ALTER FUNCTION app.rondes_stil() OWNER TO app_owner;

--
-- Name: route_feiten(text, text, app.verzoek, app.stuk); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.route_feiten(t text, p_soort text, v app.verzoek, s app.stuk) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_laatste date := app.laatste_dag_bezwaar(v.besluit_van);
BEGIN
  RETURN CASE p_soort
    WHEN 'klacht' THEN ARRAY[app.zeg(t, 'Bij'), app.organisatie_naam(v.gemeente_id), app.zeg(t, 'Wanneer'), app.zeg(t, 'Binnen een jaar na wat er gebeurde')]
    WHEN 'bezwaar' THEN ARRAY[app.zeg(t, 'Laatste dag'), CASE WHEN v_laatste IS NULL THEN app.zeg(t, 'Zes weken na de datum op de brief')
      WHEN v_laatste >= app.vandaag() THEN app.datum_in(t, v_laatste)
      ELSE app.zeg(t, 'Was %s. Vraag hulp: soms kan het nog.', app.datum_in(t, v_laatste)) END]
    WHEN 'beroep' THEN ARRAY[app.zeg(t, 'Laatste dag'), app.zeg(t, 'Zes weken na het besluit op uw bezwaar')]
    WHEN 'ombudsman' THEN ARRAY[app.zeg(t, 'Wanneer'), app.zeg(t, 'Binnen een jaar na het antwoord van de gemeente op uw klacht')]
    WHEN 'hulp' THEN ARRAY[app.zeg(t, 'Wanneer'), app.zeg(t, 'Altijd. Liefst voordat een laatste dag voorbij is.')]
    WHEN 'opnieuw' THEN CASE WHEN s.status = 'niet_tot_afstemming'
      THEN ARRAY[app.zeg(t, 'Dit verzoek openen'), app.zeg(t, 'Tot en met %s', app.datum_in(t, (app.dag(s.gewijzigd_op) + interval '1 year')::date))]
      ELSE ARRAY[app.zeg(t, 'Wanneer'), app.zeg(t, 'Altijd, met een nieuw verzoek')] END END;
END $$;


ALTER FUNCTION app.route_feiten(t text, p_soort text, v app.verzoek, s app.stuk) OWNER TO app_owner;

--
-- Name: routes(text, app.verzoek, app.stuk); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.routes(t text, v app.verzoek, s app.stuk) RETURNS json[]
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN ARRAY (SELECT app.brief_zin(coalesce(e.titel, app.vertaald(t, d.titel)), coalesce(e.tekst, app.vertaald(t, d.tekst)),
           app.brief_feiten(VARIADIC app.route_feiten(t, d.soort, v, s)) -> 'feiten')
    FROM app.vervolgroute_standaard d LEFT JOIN app.vervolgroute e ON (e.organisatie_id, e.soort) = (v.organisatie_id, d.soort)
   WHERE coalesce(e.getoond, true) ORDER BY d.volgorde);
END $$;


ALTER FUNCTION app.routes(t text, v app.verzoek, s app.stuk) OWNER TO app_owner;

--
-- Name: ruim_op(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ruim_op() RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
  n int;
BEGIN
  DELETE FROM app.idempotentie WHERE organisatie_id = app.organisatie() AND aangemaakt_op < app.nu() - interval '48 hours';
  DELETE FROM app.stuk WHERE organisatie_id = app.organisatie() AND soort IN ('melding', 'verzoek') AND status = 'concept'
     AND gewijzigd_op < app.nu() - interval '30 days';
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;


ALTER FUNCTION app.ruim_op() OWNER TO app_owner;

--
-- Name: ruim_openbaar_op(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ruim_openbaar_op() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  DELETE FROM app.idempotentie WHERE organisatie_id = '00000000-0000-0000-0000-000000000000'
     AND aangemaakt_op < app.nu() - interval '48 hours';
END $$;


ALTER FUNCTION app.ruim_openbaar_op() OWNER TO app_owner;

--
-- Name: rust_escalatie(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.rust_escalatie(p_id uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.sluit_escalatie(p_id, 'De melding is klaar.');
END $$;


ALTER FUNCTION app.rust_escalatie(p_id uuid) OWNER TO app_owner;

--
-- Name: samenvatting; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.samenvatting (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    tekst app.verzegeld NOT NULL,
    door uuid DEFAULT app.actor() NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.samenvatting FORCE ROW LEVEL SECURITY;


ALTER TABLE app.samenvatting OWNER TO app_owner;

--
-- Name: samenvatting_json(app.samenvatting); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.samenvatting_json(x app.samenvatting) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  r app.samenvatting_reactie;
BEGIN
  SELECT * INTO r FROM app.samenvatting_reactie y WHERE (y.organisatie_id, y.samenvatting_id) = (x.organisatie_id, x.id);
  RETURN json_build_object('id', x.id, 'tekst', app.zegel(x.tekst, 'samenvatting', x.id, 'tekst'), 'op', app.utc(x.op),
    'stand', CASE WHEN app.samenvatting_klopt(x.id) THEN 'klopt' WHEN r.id IS NULL THEN 'open' ELSE 'anders' END,
    'anders', app.zegel(r.tekst, 'samenvatting_reactie', r.id, 'tekst'), 'geantwoordOp', app.utc(r.op));
END $$;


ALTER FUNCTION app.samenvatting_json(x app.samenvatting) OWNER TO app_owner;

--
-- Name: samenvatting_klopt(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.samenvatting_klopt(p_id uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN app.partij() IS NOT NULL OR EXISTS (SELECT FROM app.samenvatting_reactie r
    WHERE (r.organisatie_id, r.samenvatting_id) = (app.organisatie(), p_id) AND r.tekst IS NULL);
END $$;


ALTER FUNCTION app.samenvatting_klopt(p_id uuid) OWNER TO app_owner;

--
-- Name: schone_naam(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.schone_naam(p_naam text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE(NULLIF("left"(btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(p_naam, '^.*[/\\]'::text, ''::text), '[\u0001-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"*:<>?|%;]'::text, ''::text, 'g'::text), '\.[A-Za-z0-9]{1,8}$'::text, ''::text), '\s+'::text, ' '::text, 'g'::text), ' .'::text), 100), ''::text), 'bijlage'::text);


ALTER FUNCTION app.schone_naam(p_naam text) OWNER TO app_owner;

--
-- Name: schorsing_voorbij(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.schorsing_voorbij(p_recht uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.hef_schorsing_op(p_recht, '{systeem}', '{"toelichting":"De dagen zijn voorbij."}');
END $$;


ALTER FUNCTION app.schorsing_voorbij(p_recht uuid) OWNER TO app_owner;

--
-- Name: schorsingen_voorbij(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.schorsingen_voorbij() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('schorsing_voorbij', ARRAY (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie() AND s.soort = 'afwijkingsrecht'
    AND s.status = 'geschorst' AND s.stap_uiterlijk_op < app.vandaag() FOR UPDATE SKIP LOCKED));
END $$;


ALTER FUNCTION app.schorsingen_voorbij() OWNER TO app_owner;

--
-- Name: schorsingsdagen_over(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.schorsingsdagen_over(p_recht uuid) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT 10 - coalesce(sum(x.werkdagen), 0) FROM app.schorsing x WHERE (x.organisatie_id, x.afwijkingsrecht_id) = (app.organisatie(), p_recht));
END $$;


ALTER FUNCTION app.schorsingsdagen_over(p_recht uuid) OWNER TO app_owner;

--
-- Name: schrijf_gronden(uuid, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.schrijf_gronden(p_advies uuid, p_gronden jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  DELETE FROM app.advies_grond g USING jsonb_each_text(p_gronden) x
   WHERE g.organisatie_id = app.organisatie() AND g.advies_id = p_advies AND g.bevinding = x.key;
  INSERT INTO app.advies_grond (organisatie_id, advies_id, bevinding, tekst)
  SELECT app.organisatie(), p_advies, x.key, x.value FROM jsonb_each_text(p_gronden) x WHERE btrim(x.value) <> '';
END $$;


ALTER FUNCTION app.schrijf_gronden(p_advies uuid, p_gronden jsonb) OWNER TO app_owner;

--
-- Name: schrijflease(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.schrijflease() RETURNS interval
    LANGUAGE sql IMMUTABLE
    RETURN '00:01:00'::interval;


ALTER FUNCTION app.schrijflease() OWNER TO app_owner;

--
-- Name: sessie; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.sessie (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7(clock_timestamp()) NOT NULL,
    gebruiker_id uuid NOT NULL,
    apparaat text DEFAULT ''::text NOT NULL,
    begonnen_op timestamp with time zone DEFAULT now() NOT NULL,
    gebruikt_op timestamp with time zone DEFAULT now() NOT NULL,
    verloopt_op timestamp with time zone DEFAULT (now() + '12:00:00'::interval) NOT NULL,
    generatie integer DEFAULT 1 NOT NULL,
    beeindigd_op timestamp with time zone,
    reden text,
    CONSTRAINT sessie_apparaat_check CHECK ((length(apparaat) <= 200)),
    CONSTRAINT sessie_check CHECK (((beeindigd_op IS NULL) = (reden IS NULL))),
    CONSTRAINT sessie_reden_check CHECK ((reden = ANY (ARRAY['uitgelogd'::text, 'hergebruik'::text, 'wachtwoord'::text, 'account'::text])))
);

ALTER TABLE ONLY app.sessie FORCE ROW LEVEL SECURITY;


ALTER TABLE app.sessie OWNER TO app_owner;

--
-- Name: sessie_leeft(app.sessie); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.sessie_leeft(s app.sessie) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN s.beeindigd_op IS NULL AND s.verloopt_op > now() AND s.gebruikt_op > now() - interval '8 hours';
END $$;


ALTER FUNCTION app.sessie_leeft(s app.sessie) OWNER TO app_poort;

--
-- Name: sessie_log(uuid, uuid, text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.sessie_log(p_organisatie uuid, p_gebruiker uuid, p_handeling text) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  INSERT INTO app.logboek (organisatie_id, actor, handeling, aanroep)
  VALUES (p_organisatie, p_gebruiker::text, p_handeling, app.aanroep())
$$;


ALTER FUNCTION app.sessie_log(p_organisatie uuid, p_gebruiker uuid, p_handeling text) OWNER TO app_poort;

--
-- Name: sessie_open(uuid, uuid, bytea, text, text, text, text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.sessie_open(p_organisatie uuid, p_gebruiker uuid, p_token bytea, p_apparaat text, p_nieuw text, p_account text, p_adres text) RETURNS TABLE(sessie uuid, rollen text, duur integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  rollen := app.sessie_rollen(p_organisatie, p_gebruiker);
  IF rollen IS NULL THEN RETURN; END IF;
  PERFORM app.rem_los(p_account, p_adres);
  DELETE FROM app.sessie WHERE organisatie_id = p_organisatie AND gebruiker_id = p_gebruiker
     AND verloopt_op < now() - interval '1 day';
  UPDATE app.inlog SET hash = p_nieuw
   WHERE organisatie_id = p_organisatie AND gebruiker_id = p_gebruiker AND p_nieuw IS NOT NULL;
  INSERT INTO app.sessie (organisatie_id, gebruiker_id, apparaat)
  VALUES (p_organisatie, p_gebruiker, left(p_apparaat, 200))
  RETURNING id, extract(epoch FROM verloopt_op - now())::int INTO sessie, duur;
  INSERT INTO app.sessie_token (organisatie_id, hash, sessie_id, generatie)
  VALUES (p_organisatie, p_token, sessie, 1);
  PERFORM app.sessie_log(p_organisatie, p_gebruiker, 'inloggen');
  RETURN NEXT;
END $$;


ALTER FUNCTION app.sessie_open(p_organisatie uuid, p_gebruiker uuid, p_token bytea, p_apparaat text, p_nieuw text, p_account text, p_adres text) OWNER TO app_poort;

--
-- Name: sessie_rollen(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.sessie_rollen(p_organisatie uuid, p_gebruiker uuid) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT coalesce((SELECT json_agg(r.rol ORDER BY r.rol) FROM app.gebruiker_rol r
                    WHERE (r.organisatie_id, r.gebruiker_id) = (g.organisatie_id, g.id)), '[]')::text
    FROM app.gebruiker g JOIN app.organisatie o ON o.id = g.organisatie_id
   WHERE g.organisatie_id = p_organisatie AND g.id = p_gebruiker AND g.actief AND o.actief
$$;


ALTER FUNCTION app.sessie_rollen(p_organisatie uuid, p_gebruiker uuid) OWNER TO app_poort;

--
-- Name: sessie_sluit(uuid, uuid, text, uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.sessie_sluit(p_organisatie uuid, p_gebruiker uuid, p_reden text, p_sessie uuid, p_behalve uuid DEFAULT NULL::uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
DECLARE
  v_aantal int;
BEGIN
  UPDATE app.sessie SET beeindigd_op = now(), reden = p_reden
   WHERE organisatie_id = p_organisatie AND gebruiker_id = p_gebruiker AND beeindigd_op IS NULL
     AND id = coalesce(p_sessie, id) AND id IS DISTINCT FROM p_behalve;
  GET DIAGNOSTICS v_aantal = ROW_COUNT;
  RETURN v_aantal;
END $$;


ALTER FUNCTION app.sessie_sluit(p_organisatie uuid, p_gebruiker uuid, p_reden text, p_sessie uuid, p_behalve uuid) OWNER TO app_poort;

--
-- Name: sessie_token; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.sessie_token (
    organisatie_id uuid NOT NULL,
    hash bytea NOT NULL,
    sessie_id uuid NOT NULL,
    generatie integer NOT NULL,
    gebruikt_op timestamp with time zone,
    CONSTRAINT sessie_token_hash_check CHECK ((length(hash) = 32))
);

ALTER TABLE ONLY app.sessie_token FORCE ROW LEVEL SECURITY;


ALTER TABLE app.sessie_token OWNER TO app_owner;

--
-- Name: sessie_token_goed(app.sessie, app.sessie_token); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.sessie_token_goed(s app.sessie, t app.sessie_token) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT t.generatie = s.generatie
      OR (t.generatie = s.generatie - 1 AND coalesce(t.gebruikt_op > now() - interval '10 seconds', false)));
END $$;


ALTER FUNCTION app.sessie_token_goed(s app.sessie, t app.sessie_token) OWNER TO app_poort;

--
-- Name: sessie_wissel(bytea, bytea); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.sessie_wissel(p_oud bytea, p_nieuw bytea) RETURNS TABLE(organisatie uuid, gebruiker uuid, sessie uuid, rollen text, duur integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
DECLARE
  t app.sessie_token;
  s app.sessie;
BEGIN
  SELECT * INTO t FROM app.sessie_token k WHERE k.hash = p_oud;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT * INTO s FROM app.sessie f WHERE (f.organisatie_id, f.id) = (t.organisatie_id, t.sessie_id) FOR UPDATE;
  -- Read again under the lock: the same cookie may have come in twice.
  SELECT * INTO t FROM app.sessie_token k WHERE (k.organisatie_id, k.hash) = (t.organisatie_id, p_oud);
  IF NOT app.sessie_leeft(s) THEN RETURN; END IF;
  IF NOT app.sessie_token_goed(s, t) THEN
    PERFORM app.sessie_sluit(s.organisatie_id, s.gebruiker_id, 'hergebruik', s.id);
    PERFORM app.sessie_log(s.organisatie_id, s.gebruiker_id, 'sessie_hergebruikt');
    RETURN;
  END IF;
  rollen := app.sessie_rollen(s.organisatie_id, s.gebruiker_id);
  IF rollen IS NULL THEN
    PERFORM app.sessie_sluit(s.organisatie_id, s.gebruiker_id, 'account', NULL);
    RETURN;
  END IF;
  UPDATE app.sessie f SET gebruikt_op = now(), generatie = t.generatie + 1
   WHERE (f.organisatie_id, f.id) = (s.organisatie_id, s.id);
  UPDATE app.sessie_token k SET gebruikt_op = coalesce(k.gebruikt_op, now())
   WHERE (k.organisatie_id, k.hash) = (t.organisatie_id, t.hash);
  INSERT INTO app.sessie_token (organisatie_id, hash, sessie_id, generatie)
  VALUES (s.organisatie_id, p_nieuw, s.id, t.generatie + 1);
  organisatie := s.organisatie_id;
  gebruiker := s.gebruiker_id;
  sessie := s.id;
  duur := extract(epoch FROM s.verloopt_op - now());
  RETURN NEXT;
END $$;


ALTER FUNCTION app.sessie_wissel(p_oud bytea, p_nieuw bytea) OWNER TO app_poort;

--
-- Name: sessies_van(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.sessies_van(p_gebruiker uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT count(*)::int FROM app.sessie s
   WHERE (s.organisatie_id, s.gebruiker_id) = (app.organisatie(), p_gebruiker) AND app.heeft_rol('gemeentebeheerder') AND app.sessie_leeft(s)
$$;


ALTER FUNCTION app.sessies_van(p_gebruiker uuid) OWNER TO app_poort;

--
-- Name: signaal_aan(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.signaal_aan(p_melding uuid) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(app.gaat_erover(r.regeltype), CASE WHEN EXISTS (SELECT FROM app.besluit e
            JOIN app.stuk s ON (s.organisatie_id, s.id) = (e.organisatie_id, e.id) AND s.status <> 'concept'
           WHERE (e.organisatie_id, e.melding_id) = (m.organisatie_id, m.id) AND e.huidig AND e.uitkomst = 'niet_aan_ons') THEN 'anders' END)
    FROM app.melding m LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding));
END $$;


ALTER FUNCTION app.signaal_aan(p_melding uuid) OWNER TO app_owner;

--
-- Name: signaal_heet(app.signaal); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.signaal_heet(g app.signaal) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN CASE (g).herkomst WHEN 'afstemming'::text THEN 'Een signaal uit een afstemming'::text ELSE 'Een signaal zonder naam'::text END;


ALTER FUNCTION app.signaal_heet(g app.signaal) OWNER TO app_owner;

--
-- Name: signaal_uit_afstemming(uuid, text, text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.signaal_uit_afstemming(p_gemeente uuid, p_regel text, p_tekst text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  INSERT INTO app.signaal (organisatie_id, id, dag, regel, tekst, herkomst)
  VALUES (p_gemeente, app.uuid7(date_trunc('day', app.nu(), 'Europe/Amsterdam')), app.vandaag(), p_regel, p_tekst, 'afstemming');
END $$;


ALTER FUNCTION app.signaal_uit_afstemming(p_gemeente uuid, p_regel text, p_tekst text) OWNER TO app_poort;

--
-- Name: signalen(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.signalen(p_gemeente uuid) RETURNS json
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT coalesce(json_agg(json_build_object('regel', x.naam, 'uitkomst', x.uitkomst, 'besluitMaand', x.maand) ORDER BY x.maand DESC, x.naam), '[]')
    FROM (SELECT r.naam, b.uitkomst, to_char(s.termijn_gestopt_op AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM') AS maand
            FROM app.besluit b
            JOIN app.melding m ON (m.organisatie_id, m.id) = (b.organisatie_id, b.melding_id)
            JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
            JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
           WHERE b.organisatie_id = p_gemeente AND b.huidig AND s.status = 'afgesloten' AND s.termijn_gestopt_op IS NOT NULL
           ORDER BY s.termijn_gestopt_op DESC LIMIT 10) x;
$$;


ALTER FUNCTION app.signalen(p_gemeente uuid) OWNER TO app_poort;

--
-- Name: sjabloon_nu(text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.sjabloon_nu(p_sleutel text, p_taal text, OUT onderwerp text, OUT tekst text) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  SELECT coalesce(e.onderwerp, app.vertaald(p_taal, s.onderwerp)), coalesce(e.tekst, app.vertaald(p_taal, s.tekst)) INTO onderwerp, tekst
    FROM app.sjabloon_soort s
    LEFT JOIN app.sjabloon e ON (e.organisatie_id, e.sleutel) = (app.organisatie(), s.sleutel) AND p_taal = 'nl'
   WHERE s.sleutel = p_sleutel;
END $$;


ALTER FUNCTION app.sjabloon_nu(p_sleutel text, p_taal text, OUT onderwerp text, OUT tekst text) OWNER TO app_owner;

--
-- Name: sluit_aan(app.melding); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.sluit_aan(p_melding app.melding) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(p_melding.id, NULL, 'koppel', jsonb_build_object('meldingId', p_melding.sluit_aan_bij_id), '{systeem}');
  PERFORM app.stuur(app.melder_van(p_melding.sluit_aan_bij_id), 'melding.aangesloten', 'melding', p_melding.sluit_aan_bij_id, p_melding.sluit_aan_bij_id);
  PERFORM app.stuur_team(p_melding.sluit_aan_bij_id, 'melding.aangesloten', 'melding', p_melding.sluit_aan_bij_id);
END $$;


ALTER FUNCTION app.sluit_aan(p_melding app.melding) OWNER TO app_owner;

--
-- Name: sluit_escalatie(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.sluit_escalatie(p_id uuid, p_reden text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.escalatie SET gesloten_op = app.nu(), gesloten_reden = p_reden WHERE (organisatie_id, id) = (app.organisatie(), p_id);
  PERFORM app.zet_stap(p_id, NULL, 'verval', jsonb_build_object('reden', p_reden), '{systeem}');
END $$;


ALTER FUNCTION app.sluit_escalatie(p_id uuid, p_reden text) OWNER TO app_owner;

--
-- Name: sluit_recht_af(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.sluit_recht_af(p_recht uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.rechtvraag v SET vervallen_op = app.nu()
   WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (app.organisatie(), p_recht) AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL;
  UPDATE app.schorsing x SET geeindigd_op = app.nu(), einde_reden = 'Het recht is voorbij.'
   WHERE (x.organisatie_id, x.afwijkingsrecht_id) = (app.organisatie(), p_recht) AND x.geeindigd_op IS NULL;
  PERFORM app.zet_stap(v.id, NULL, 'vervalt', '{}', '{systeem}') FROM app.open_voorstellen(p_recht) v;
END $$;


ALTER FUNCTION app.sluit_recht_af(p_recht uuid) OWNER TO app_owner;

--
-- Name: sluiting_gevolg(date, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.sluiting_gevolg(p_dag date, p_weg boolean, OUT ids uuid[], OUT kenmerken text[], OUT van date[], OUT naar date[]) RETURNS record
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  SELECT array_agg(x.id), array_agg(x.kenmerk), array_agg(x.van), array_agg(x.naar) INTO ids, kenmerken, van, naar
    FROM app.verschoven_stappen(NULL, NULL, NULL, CASE WHEN p_weg THEN '{}' ELSE ARRAY[p_dag] END, CASE WHEN p_weg THEN ARRAY[p_dag] ELSE '{}' END) x;
END $$;


ALTER FUNCTION app.sluiting_gevolg(p_dag date, p_weg boolean, OUT ids uuid[], OUT kenmerken text[], OUT van date[], OUT naar date[]) OWNER TO app_owner;

--
-- Name: staat_nu(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.staat_nu() RETURNS TABLE(wat text, afdeling_id uuid, sleutel text, dagen integer)
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT x.wat, coalesce(m.afdeling_id, '00000000-0000-0000-0000-000000000000'), s.status, 0
    FROM app.status st
    JOIN app.stuk s ON (s.organisatie_id, s.soort, s.status) = (app.organisatie(), st.soort, st.status)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
    CROSS JOIN LATERAL (SELECT 'nu' UNION ALL SELECT 'te_laat' WHERE s.stap_uiterlijk_op < app.vandaag()) x (wat)
   WHERE st.soort = 'melding' AND st.fase <> 'afgerond' AND st.status <> 'concept';
END $$;


ALTER FUNCTION app.staat_nu() OWNER TO app_owner;

--
-- Name: standpunt_open(app.advies, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.standpunt_open(a app.advies, p_status text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT p_status = 'ter_vaststelling' OR (p_status = 'vastgesteld' AND NOT EXISTS (SELECT FROM app.standpunt p
    WHERE (p.organisatie_id, p.advies_id, p.ronde, p.gebruiker_id) = (a.organisatie_id, a.id, a.ronde, app.actor())))
$$;


ALTER FUNCTION app.standpunt_open(a app.advies, p_status text) OWNER TO app_owner;

--
-- Name: standpunten(app.advies); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.standpunten(a app.advies) RETURNS TABLE(gebruiker_id uuid, trekker boolean, standpunt text, toelichting text, gegeven_op timestamp with time zone)
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT coalesce(l.gebruiker_id, p.gebruiker_id), coalesce(l.trekker, false), p.standpunt, p.toelichting, p.gegeven_op
    FROM (SELECT x.gebruiker_id, x.trekker FROM app.teamlid x JOIN app.team t ON (t.organisatie_id, t.id) = (x.organisatie_id, x.team_id)
           WHERE (t.organisatie_id, t.melding_id) = (a.organisatie_id, a.melding_id) AND x.status IN ('geaccepteerd', 'afgerond')) l
    FULL JOIN (SELECT q.* FROM app.standpunt q WHERE (q.organisatie_id, q.advies_id, q.ronde) = (a.organisatie_id, a.id, a.ronde)) p
      ON p.gebruiker_id = l.gebruiker_id;
END $$;


ALTER FUNCTION app.standpunten(a app.advies) OWNER TO app_owner;

--
-- Name: stap_buiten_werkstroom(uuid, integer, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.stap_buiten_werkstroom(p_id uuid, p_versie integer, p_naar text, p_reden text) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, p_versie);
  v_van text := s.status;
BEGIN
  IF p_naar = v_van OR NOT EXISTS (SELECT FROM app.handeling h WHERE (h.soort, h.actie, h.status) = (s.soort, 'buitenstap', p_naar))
     OR NOT EXISTS (SELECT FROM app.handeling h WHERE (h.soort, h.actie, h.status) = (s.soort, 'buitenstap', v_van)) THEN
    PERFORM app.weiger('WF409', 'Naar deze status kan het niet.');
  ELSIF NOT EXISTS (SELECT FROM app.handeling h WHERE (h.soort, h.actie, h.status) = (s.soort, 'buitenstap', v_van) AND h.rollen && app.rollen()) THEN
    PERFORM app.weiger('WF403', 'Jij mag hier niet buiten de werkstroom om gaan.');
  END IF;
  UPDATE app.stuk SET buiten_werkstroom = true WHERE organisatie_id = s.organisatie_id AND id = p_id;
  s := app.leg_status_vast(s, p_naar);
  INSERT INTO app.historie (organisatie_id, stuk_id, soort, van, naar, buiten_werkstroom, reden)
  VALUES (s.organisatie_id, p_id, s.soort, v_van, p_naar, true, p_reden);
  RETURN s;
END $$;


ALTER FUNCTION app.stap_buiten_werkstroom(p_id uuid, p_versie integer, p_naar text, p_reden text) OWNER TO app_owner;

--
-- Name: stap_termijn(text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.stap_termijn(p_soort text, p_status text) RETURNS date
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_dagen int := app.ingesteld('stap.' || p_soort || '.' || p_status);
BEGIN
  RETURN CASE WHEN v_dagen IS NOT NULL THEN app.werkdagen(app.organisatie(), app.vandaag(), v_dagen) END;
END $$;


ALTER FUNCTION app.stap_termijn(p_soort text, p_status text) OWNER TO app_owner;

--
-- Name: stuur(uuid, text, text, uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.stuur(p_aan uuid, p_bericht text, p_soort text, p_stuk uuid, p_melding uuid) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id uuid;
BEGIN
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, kenmerk, titel)
  SELECT m.organisatie_id, g.id, p_bericht, p_soort, p_stuk, s.kenmerk,
         CASE WHEN p_aan IN (m.melder_id, m.beslisser_id) THEN m.welke_regel
              ELSE coalesce(m.regel_herschreven, r.naam, m.welke_regel) END
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (m.organisatie_id, p_aan) AND g.actief
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE m.organisatie_id = app.organisatie() AND m.id = p_melding
  RETURNING id INTO v_id;
  RETURN v_id;
END $$;


ALTER FUNCTION app.stuur(p_aan uuid, p_bericht text, p_soort text, p_stuk uuid, p_melding uuid) OWNER TO app_owner;

--
-- Name: stuur_beslisser(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.stuur_beslisser(p_melding uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(m.beslisser_id, 'advies.voorgelegd', 'advies', a.id, m.id)
    FROM app.melding m JOIN app.advies a ON (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding);
END $$;


ALTER FUNCTION app.stuur_beslisser(p_melding uuid) OWNER TO app_owner;

--
-- Name: stuur_deelnemers(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.stuur_deelnemers(p_gesprek uuid, p_melding uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(d.gebruiker_id, 'gesprek.keur_verslag', 'gesprek', p_gesprek, p_melding) FROM app.gesprek_deelnemer d
   WHERE (d.organisatie_id, d.gesprek_id) = (app.organisatie(), p_gesprek);
END $$;


ALTER FUNCTION app.stuur_deelnemers(p_gesprek uuid, p_melding uuid) OWNER TO app_owner;

--
-- Name: stuur_poule(uuid, text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.stuur_poule(p_aan uuid, p_bericht text, p_plek uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, titel)
  SELECT p.organisatie_id, g.id, p_bericht, 'poulelid', p.id, w.naam
    FROM app.poulelid p
    JOIN app.gebruiker w ON (w.organisatie_id, w.id) = (p.organisatie_id, p.gebruiker_id)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (p.organisatie_id, p_aan) AND g.actief
   WHERE p.organisatie_id = app.organisatie() AND p.id = p_plek;
END $$;


ALTER FUNCTION app.stuur_poule(p_aan uuid, p_bericht text, p_plek uuid) OWNER TO app_owner;

--
-- Name: stuur_team(uuid, text, text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.stuur_team(p_melding uuid, p_bericht text, p_soort text, p_stuk uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(b.gebruiker_id, p_bericht, p_soort, p_stuk, p_melding) FROM app.betrokkene b
   WHERE (b.organisatie_id, b.stuk_id, b.betrekking) = (app.organisatie(), p_melding, 'teamlid');
END $$;


ALTER FUNCTION app.stuur_team(p_melding uuid, p_bericht text, p_soort text, p_stuk uuid) OWNER TO app_owner;

--
-- Name: stuur_trekker(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.stuur_trekker(p_melding uuid, p_bericht text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(b.gebruiker_id, p_bericht, 'onderzoek', p_melding, p_melding) FROM app.betrokkene b
   WHERE (b.organisatie_id, b.stuk_id, b.betrekking) = (app.organisatie(), p_melding, 'trekker');
END $$;


ALTER FUNCTION app.stuur_trekker(p_melding uuid, p_bericht text) OWNER TO app_owner;

--
-- Name: stuur_vraag(uuid, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.stuur_vraag(p_recht uuid, p_aan text, p_bericht text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(g, p_bericht, 'afwijkingsrecht', a.id, a.melding_id) FROM app.afwijkingsrecht a CROSS JOIN app.aan_wie(a.id, p_aan) g
   WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_recht) AND g <> a.houder_id;
END $$;


ALTER FUNCTION app.stuur_vraag(p_recht uuid, p_aan text, p_bericht text) OWNER TO app_owner;

--
-- Name: taal(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taal() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE(NULLIF(current_setting('vraagt.taal'::text, true), ''::text), 'nl'::text);


ALTER FUNCTION app.taal() OWNER TO app_owner;

--
-- Name: taken(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken() RETURNS SETOF app.taak
    LANGUAGE sql STABLE
    AS $$
  SELECT t.*
    FROM (SELECT * FROM app.taken_melder() UNION ALL SELECT * FROM app.taken_uitnodiging()
          UNION ALL SELECT * FROM app.taken_team() UNION ALL SELECT * FROM app.taken_coordinator() UNION ALL SELECT * FROM app.taken_poule()
          UNION ALL SELECT * FROM app.taken_overleg() UNION ALL SELECT * FROM app.taken_bewaren()
          UNION ALL SELECT * FROM app.taken_besluit() UNION ALL SELECT * FROM app.taken_afdeling()
          UNION ALL SELECT * FROM app.taken_gesprek() UNION ALL SELECT * FROM app.taken_regel() UNION ALL SELECT * FROM app.taken_verzoek()
          UNION ALL SELECT * FROM app.taken_partij()
          UNION ALL SELECT * FROM app.taken_navraag()
          UNION ALL SELECT * FROM app.taken_recht() UNION ALL SELECT * FROM app.taken_signaal() UNION ALL SELECT * FROM app.taken_les()
          UNION ALL SELECT * FROM app.taken_beheer()
          UNION ALL SELECT * FROM app.taken_uitvoering() UNION ALL SELECT * FROM app.taken_escalatie()
          UNION ALL SELECT * FROM app.taken_herziening() UNION ALL SELECT * FROM app.taken_buitensignaal()) t
$$;


ALTER FUNCTION app.taken() OWNER TO app_owner;

--
-- Name: taken_afdeling(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_afdeling() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'onderzoek', m.id, s.kenmerk, coalesce(m.regel_herschreven, r.naam, s.kenmerk), 'reageer_als_afdeling',
         app.reageren_tot(o), s.uiterlijk_op
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id) AND s.status IN ('in_onderzoek', 'wacht_op_melder')
    JOIN app.onderzoek o ON (o.organisatie_id, o.melding_id) = (m.organisatie_id, m.id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE m.organisatie_id = app.organisatie() AND m.afdeling_id = ANY ((SELECT app.eigen_afdelingen())::uuid[])
     AND o.reactie_gevraagd_op IS NOT NULL AND o.reactie_op IS NULL
  UNION ALL
  SELECT true, 'besluit', p.stuk_id, p.kenmerk, p.titel, 'lees_besluit', NULL::date, NULL::date
    FROM app.post p WHERE p.organisatie_id = app.organisatie() AND p.gebruiker_id = app.actor()
     AND p.gelezen_op IS NULL AND p.bericht = 'besluit.genomen';
END $$;


ALTER FUNCTION app.taken_afdeling() OWNER TO app_owner;

--
-- Name: taken_beheer(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_beheer() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'mail', m.id, NULL::text, g.naam, 'bekijk_mail', NULL::date, NULL::date
    FROM app.uitgaande_mail m JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (m.organisatie_id, m.gebruiker_id)
   WHERE m.organisatie_id = app.organisatie() AND app.heeft_rol('gemeentebeheerder')
     AND m.status IN ('geweigerd', 'opgegeven') AND m.afgehandeld_op IS NULL;
END $$;


ALTER FUNCTION app.taken_beheer() OWNER TO app_owner;

--
-- Name: taken_besluit(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_besluit() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, CASE WHEN e.id IS NULL THEN 'advies' ELSE 'besluit' END, coalesce(e.id, a.id), s.kenmerk, m.welke_regel,
         'besluit', s.stap_uiterlijk_op, s.uiterlijk_op
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id) AND s.status = 'advies_voorgelegd'
    JOIN app.advies a ON (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)
    LEFT JOIN app.besluit e ON (e.organisatie_id, e.melding_id) = (m.organisatie_id, m.id) AND e.huidig
   WHERE m.organisatie_id = app.organisatie() AND m.beslisser_id = app.actor()
  UNION ALL
  SELECT true, 'besluit', e.id, s.kenmerk, m.welke_regel, t.taak, t.uiterlijk, NULL::date
    FROM app.melding m
    JOIN app.besluit e ON (e.organisatie_id, e.melding_id) = (m.organisatie_id, m.id)
    JOIN app.stuk sb ON (sb.organisatie_id, sb.id) = (e.organisatie_id, e.id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    CROSS JOIN LATERAL (
      SELECT 'evalueer_besluit', app.werkdagen(e.organisatie_id, e.evaluatiedatum, 5)
       WHERE sb.status = 'in_werking' AND e.evaluatiedatum <= app.vandaag()
      UNION ALL SELECT 'neem_nieuw_besluit', NULL WHERE sb.status = 'concept' AND e.vervangt_id IS NOT NULL) t (taak, uiterlijk)
   WHERE m.organisatie_id = app.organisatie() AND m.beslisser_id = app.actor();
END $$;


ALTER FUNCTION app.taken_besluit() OWNER TO app_owner;

--
-- Name: taken_bewaren(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_bewaren() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'vernietigingslijst', l.id, NULL::text, format('Vernietigingslijst van %s', app.voluit(app.dag(s.aangemaakt_op))), 'bevestig_lijst', NULL::date, NULL::date
    FROM app.vernietigingslijst l JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (l.organisatie_id, l.id, 'opgesteld')
   WHERE l.organisatie_id = app.organisatie() AND app.rollen() && '{directeur,begeleidingscoordinator}' AND l.opgesteld_door <> app.actor();
END $$;


ALTER FUNCTION app.taken_bewaren() OWNER TO app_owner;

--
-- Name: taken_buitensignaal(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_buitensignaal() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, 'buitensignaal', b.id, ms.kenmerk, m.welke_regel, t.taak, s.stap_uiterlijk_op, NULL::date
    FROM app.stuk s
    JOIN app.buitensignaal b ON (b.organisatie_id, b.id) = (s.organisatie_id, s.id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (b.organisatie_id, b.melding_id)
    JOIN app.stuk ms ON (ms.organisatie_id, ms.id) = (m.organisatie_id, m.id)
    CROSS JOIN LATERAL (
      SELECT true, 'verstuur_signaal' WHERE s.status = 'concept'
      UNION ALL SELECT s.stap_uiterlijk_op < app.vandaag(), CASE WHEN s.stap_uiterlijk_op < app.vandaag() THEN 'leg_antwoord_vast' ELSE 'volg' END WHERE s.status = 'verzonden'
    ) t (nu, taak)
   WHERE s.organisatie_id = app.organisatie() AND s.soort = 'buitensignaal' AND app.heeft_rol('coordinator');
END $$;


ALTER FUNCTION app.taken_buitensignaal() OWNER TO app_owner;

--
-- Name: taken_coordinator(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_coordinator() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, t.soort, CASE WHEN t.soort = 'team' THEN e.id ELSE m.id END, s.kenmerk, m.welke_regel, t.taak,
         CASE WHEN t.taak = 'vul_team_aan' AND s.status <> 'team_samenstellen' THEN app.aanvullen_tot(e.id) ELSE s.stap_uiterlijk_op END,
         app.nog_uiterlijk(s)
    FROM app.stuk s
    JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
    LEFT JOIN app.team e ON (e.organisatie_id, e.melding_id) = (m.organisatie_id, m.id)
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE l.status = 'geaccepteerd') AS mee,
                               count(*) FILTER (WHERE app.lid_status(l.status, l.verloopt_op) IN ('geaccepteerd', 'uitgenodigd')) AS kan,
                               coalesce(bool_or(l.trekker AND app.lid_status(l.status, l.verloopt_op) IN ('geaccepteerd', 'uitgenodigd')), false) AS getrokken,
                               app.team_minimum(m.id) AS nodig
                          FROM app.teamlid l WHERE (l.organisatie_id, l.team_id) = (e.organisatie_id, e.id)) n
    CROSS JOIN LATERAL (
      SELECT true, 'melding', 'stel_team_samen' WHERE s.status = 'ingediend' OR (s.status = 'team_samenstellen' AND e.id IS NULL)
      UNION ALL SELECT true, 'team', 'vul_team_aan' WHERE e.id IS NOT NULL AND n.kan < n.nodig AND app.team_werkt(s.status)
      UNION ALL SELECT true, 'team', 'wijs_trekker_aan' WHERE n.kan > 0 AND NOT n.getrokken AND app.team_werkt(s.status)
      UNION ALL SELECT true, 'melding', 'start_onderzoek' WHERE s.status = 'team_samenstellen' AND n.mee >= n.nodig AND n.getrokken
      UNION ALL SELECT false, 'team', 'volg' WHERE s.status = 'team_samenstellen' AND n.kan >= n.nodig AND n.mee < n.nodig
      UNION ALL SELECT true, 'melding', 'volg' WHERE s.status = 'besloten'
    ) t (nu, soort, taak)
   WHERE app.heeft_rol('coordinator') AND s.organisatie_id = app.organisatie() AND s.soort = 'melding'
     AND coalesce(m.behandelaar_id, app.actor()) = app.actor()
     AND s.status IN ('ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling', 'besloten');
END $$;


ALTER FUNCTION app.taken_coordinator() OWNER TO app_owner;

--
-- Name: taken_dichtbij(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_dichtbij(p_gebruiker uuid) RETURNS app.taak[]
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM set_config('vraagt.actor', p_gebruiker::text, true),
          set_config('vraagt.rollen', (SELECT coalesce(array_agg(r.rol), '{}')::text FROM app.gebruiker_rol r
            WHERE (r.organisatie_id, r.gebruiker_id) = (app.organisatie(), p_gebruiker)), true);
  RETURN ARRAY (SELECT t::app.taak FROM app.taken() t
    -- Who was asked to a table is reminded once, by partijen_herinneren.
    WHERE t.nu AND t.soort <> 'uitnodiging' AND (app.herinner_vandaag(t.uiterlijk_op) OR app.herinner_vandaag(t.uiterste_op)));
END $$;


ALTER FUNCTION app.taken_dichtbij(p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: taken_escalatie(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_escalatie() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'escalatie', x.id, ms.kenmerk, m.welke_regel, 'antwoord_op_escalatie', s.stap_uiterlijk_op, app.nog_uiterlijk(ms)
    FROM app.escalatie x
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (x.organisatie_id, x.id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (x.organisatie_id, x.melding_id)
    JOIN app.stuk ms ON (ms.organisatie_id, ms.id) = (m.organisatie_id, m.id)
   WHERE x.organisatie_id = app.organisatie() AND x.gesloten_op IS NULL
     -- Who decides and is late has the besluit, or the confirmation, as a task already.
     AND (s.status = 'niveau_1' AND m.beslisser_id = app.actor() AND x.aanleiding NOT IN ('besluit_te_laat', 'niet_bevestigd')
       OR s.status = 'niveau_2' AND app.heeft_rol('directeur'));
END $$;


ALTER FUNCTION app.taken_escalatie() OWNER TO app_owner;

--
-- Name: taken_gesprek(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_gesprek() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT DISTINCT true, 'gesprek', g.id, s.kenmerk, coalesce(nullif(v."welkeRegel", ''), s.kenmerk), t.taak, NULL::date, NULL::date
    FROM app.gesprek g
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (g.organisatie_id, g.melding_id) AND app.team_werkt(s.status)
    JOIN app.gesprek_deelnemer d ON (d.organisatie_id, d.gesprek_id) = (g.organisatie_id, g.id)
    JOIN api.gesprek v ON v.id = g.id
    CROSS JOIN LATERAL (
      SELECT 'keur_verslag' WHERE d.gebruiker_id = app.actor() AND d.oordeel IS NULL
      UNION ALL SELECT 'pas_verslag_aan' WHERE g.vastgelegd_door = app.actor() AND d.oordeel = 'correctie' AND 'wijzig' = ANY (v.acties)
    ) t (taak)
   WHERE g.organisatie_id = app.organisatie() AND app.actor() IN (d.gebruiker_id, g.vastgelegd_door);
END $$;


ALTER FUNCTION app.taken_gesprek() OWNER TO app_owner;

--
-- Name: taken_herziening(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_herziening() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'melding', m.id, s.kenmerk, m.welke_regel, 'beoordeel_herziening', app.werkdagen(m.organisatie_id, app.dag(s.gewijzigd_op), 10), NULL::date
    FROM app.melding m JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (m.organisatie_id, m.id, 'niet_in_behandeling')
   WHERE m.organisatie_id = app.organisatie() AND m.beslisser_id = app.actor() AND app.herziening_stand(m.id) = 'gevraagd';
END $$;


ALTER FUNCTION app.taken_herziening() OWNER TO app_owner;

--
-- Name: taken_json(app.taak[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_json(p_taken app.taak[]) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT coalesce(json_agg(json_build_object('soort', t.soort, 'id', t.id, 'kenmerk', t.kenmerk, 'titel', t.titel, 'taak', t.taak,
           'uiterlijkOp', t.uiterlijk_op, 'uitersteDatumOp', t.uiterste_op)), '[]')
    FROM (SELECT x.* FROM unnest(p_taken) x ORDER BY least(x.uiterlijk_op, x.uiterste_op) NULLS LAST, x.id LIMIT 50) t
$$;


ALTER FUNCTION app.taken_json(p_taken app.taak[]) OWNER TO app_owner;

--
-- Name: taken_les(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_les() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'verzoek', v.id, s.kenmerk, s.kenmerk, 'geef_les_door', app.werkdagen(l.organisatie_id, app.dag(l.geantwoord_op), 5), NULL::date
    FROM app.les l JOIN app.verzoek v ON (v.organisatie_id, v.id) = (l.organisatie_id, l.verzoek_id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
   WHERE l.organisatie_id = app.organisatie() AND l.status = 'ja' AND v.dek IS NOT NULL
     AND app.heeft_rol('begeleider') AND v.begeleider_id = app.actor();
END $$;


ALTER FUNCTION app.taken_les() OWNER TO app_owner;

--
-- Name: taken_melder(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_melder() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, t.soort, CASE t.soort WHEN 'afwijkingsrecht' THEN r.id ELSE m.id END, s.kenmerk, coalesce(nullif(m.welke_regel, ''), '-'), t.taak,
         t.uiterlijk, CASE WHEN t.soort <> 'afwijkingsrecht' THEN app.nog_uiterlijk(s) END
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    JOIN app.status st ON (st.soort, st.status) = ('melding', s.status)
     AND (st.fase <> 'afgerond' OR s.status = 'gekoppeld' AND s.termijn_gestopt_op IS NULL)
    LEFT JOIN app.onderzoek o ON (o.organisatie_id, o.melding_id) = (m.organisatie_id, m.id)
    LEFT JOIN app.stuk r ON (r.organisatie_id, r.ouder_id, r.soort) = (m.organisatie_id, m.id, 'afwijkingsrecht') AND r.status IN ('ontstaan', 'beperkt_ontstaan')
    CROSS JOIN LATERAL (
      SELECT true, 'melding', 'maak_concept_af', app.dag(s.gewijzigd_op) + 30 WHERE s.status = 'concept'
      UNION ALL SELECT true, 'melding', 'beantwoord_vraag', s.stap_uiterlijk_op WHERE s.status = 'wacht_op_melder'
      UNION ALL SELECT true, 'onderzoek', 'bevestig_vraag', app.bevestigen_tot(o)
                 WHERE s.status IN ('in_onderzoek', 'wacht_op_melder') AND app.bevestiging(o) = 'gevraagd'
      UNION ALL SELECT true, 'melding', 'bevestig_tekst', NULL WHERE m.ingevoerd_door IS NOT NULL AND m.tekst_bevestigd_op IS NULL
                 AND s.status IN ('ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder')
      UNION ALL SELECT true, 'afwijkingsrecht', 'afwijken_mag', NULL WHERE r.id IS NOT NULL
      UNION ALL SELECT false, 'melding', 'volg', NULL WHERE s.status NOT IN ('concept', 'wacht_op_melder')
                   AND NOT (s.status = 'in_onderzoek' AND coalesce(app.bevestiging(o) = 'gevraagd', false))
    ) t (nu, soort, taak, uiterlijk)
   WHERE m.organisatie_id = app.organisatie() AND m.melder_id = app.actor();
END $$;


ALTER FUNCTION app.taken_melder() OWNER TO app_owner;

--
-- Name: taken_navraag(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_navraag() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF NOT app.heeft_rol('begeleider') THEN RETURN; END IF;
  RETURN QUERY
  SELECT true, 'verzoek', v.id, s.kenmerk, coalesce(s.kenmerk, '-'), 'neem_contact_op', app.werkdagen(n.organisatie_id, app.dag(n.op), 2), NULL::date
    FROM app.navraag n
    JOIN app.verzoek v ON (v.organisatie_id, v.id) = (n.organisatie_id, n.verzoek_id) AND app.mag_terugbellen(v, app.actor())
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
   WHERE n.organisatie_id = app.organisatie() AND n.vervolg = 'contact' AND n.opgepakt_op IS NULL
  UNION ALL
  SELECT true, 'verzoek', v.id, s.kenmerk, coalesce(s.kenmerk, '-'), 'kijk_terug', NULL::date, NULL::date
    FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.navraag
   WHERE v.organisatie_id = app.organisatie() AND v.begeleider_id = app.actor() AND app.navraag_einde(v.id, 'begeleider') IS NOT NULL;
END $$;


ALTER FUNCTION app.taken_navraag() OWNER TO app_owner;

--
-- Name: taken_overleg(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_overleg() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, 'overleg', o.id, s.kenmerk, m.welke_regel, t.taak, t.uiterlijk, NULL::date
    FROM app.teamlid l
    JOIN app.overleg o ON (o.organisatie_id, o.team_id) = (l.organisatie_id, l.team_id)
    JOIN app.stuk k ON (k.organisatie_id, k.id) = (o.organisatie_id, o.id) AND k.status IN ('voorgesteld', 'gepland')
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (k.organisatie_id, k.ouder_id) AND app.team_werkt(s.status)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
    CROSS JOIN LATERAL (SELECT app.overleg_zonder_antwoord(o, app.actor()) AS ik, app.overleg_zonder_antwoord(o, NULL) AS iemand) n
    CROSS JOIN LATERAL (
      SELECT true, 'zeg_wanneer', k.stap_uiterlijk_op WHERE k.status = 'voorgesteld' AND n.ik
      UNION ALL SELECT NOT n.iemand, CASE WHEN n.iemand THEN 'volg' ELSE 'kies_moment' END, k.stap_uiterlijk_op
        WHERE k.status = 'voorgesteld' AND NOT n.ik AND (o.belegd_door = l.gebruiker_id OR l.trekker)
      UNION ALL SELECT false, 'ga_naar_overleg', app.dag(o.begin_op) WHERE k.status = 'gepland' AND o.begin_op >= app.nu()
      UNION ALL SELECT true, 'leg_overleg_vast', app.werkdagen(o.organisatie_id, app.dag(o.begin_op), 2)
        WHERE k.status = 'gepland' AND o.begin_op < app.nu() AND l.trekker
    ) t (nu, taak, uiterlijk)
   WHERE l.organisatie_id = app.organisatie() AND l.gebruiker_id = app.actor() AND l.status = 'geaccepteerd';
END $$;


ALTER FUNCTION app.taken_overleg() OWNER TO app_owner;

--
-- Name: taken_partij(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_partij() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'uitnodiging', p.id, NULL::text, p.organisatie,
         CASE p.status WHEN 'uitgenodigd' THEN 'antwoord_op_afstemming' ELSE 'ga_naar_afstemming' END, p.uiterlijk_op, NULL::date
    FROM app.mijn_plaatsen() p
    JOIN app.status st ON (st.soort, st.status) = ('verzoek', p.verzoek_status) AND st.fase <> 'afgerond';
END $$;


ALTER FUNCTION app.taken_partij() OWNER TO app_owner;

--
-- Name: taken_poule(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_poule() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'poulelid', p.id, NULL::text, g.naam, 'verwelkom', s.stap_uiterlijk_op, NULL::date
    FROM app.poulelid p
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (p.organisatie_id, p.id, 'aangemeld')
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (p.organisatie_id, p.gebruiker_id) AND g.actief
   WHERE p.organisatie_id = app.organisatie() AND app.heeft_rol('coordinator')
  UNION ALL
  SELECT true, 'team', k.team_id, s.kenmerk, m.welke_regel, 'geef_toestemming', app.werkdagen(k.organisatie_id, app.dag(k.gevraagd_op), 2),
         app.nog_uiterlijk(s)
    FROM app.teamtoestemming k
    JOIN app.team t ON (t.organisatie_id, t.id) = (k.organisatie_id, k.team_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (t.organisatie_id, t.melding_id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id) AND app.team_werkt(s.status)
   WHERE k.organisatie_id = app.organisatie() AND k.akkoord IS NULL AND m.beslisser_id = app.actor();
END $$;


ALTER FUNCTION app.taken_poule() OWNER TO app_owner;

--
-- Name: taken_recht(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_recht() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, 'afwijkingsrecht', a.id, s.kenmerk, CASE WHEN app.actor() IN (m.melder_id, m.beslisser_id) THEN m.welke_regel
           ELSE coalesce(m.regel_herschreven, r.naam, s.kenmerk) END, t.taak, t.uiterlijk, NULL::date
    FROM app.afwijkingsrecht a
    JOIN app.stuk k ON (k.organisatie_id, k.id) = (a.organisatie_id, a.id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (a.organisatie_id, a.melding_id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (a.organisatie_id, a.melding_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
    CROSS JOIN LATERAL (
      SELECT true, 'recht_' || v.soort, v.uiterlijk_op FROM app.rechtvraag v
       WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (a.organisatie_id, a.id) AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL
         AND a.houder_id <> app.actor() AND CASE v.aan WHEN 'beslisser' THEN m.beslisser_id = app.actor() OR v.aanmaningen > 1 AND app.heeft_rol('directeur')
                WHEN 'jurist' THEN app.heeft_rol('jurist') ELSE m.afdeling_id = ANY ((SELECT app.eigen_afdelingen())::uuid[]) END
      -- With the directeur it lies as an escalatie; who decides is the one who can end it.
      UNION ALL SELECT true, 'recht_blokkade', app.dag(a.ontstaan_op) WHERE m.beslisser_id = app.actor() AND k.status = 'geblokkeerd'
         AND EXISTS (SELECT FROM app.escalatie x WHERE (x.organisatie_id, x.melding_id, x.onderwerp) = (a.organisatie_id, a.melding_id, 'afwijkingsrecht') AND x.gesloten_op IS NULL)
      UNION ALL SELECT false, 'recht_wacht', v.uiterlijk_op FROM app.rechtvraag v
       WHERE (v.organisatie_id, v.afwijkingsrecht_id, v.soort) = (a.organisatie_id, a.id, 'voorstel') AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL
         AND a.houder_id = app.actor()) t (nu, taak, uiterlijk)
   WHERE a.organisatie_id = app.organisatie() AND a.beeindigd_op IS NULL
  UNION ALL
  SELECT true, 'melding', m.id, s.kenmerk, m.welke_regel, 'kies_regel', app.werkdagen(m.organisatie_id, app.dag(m.ingediend_op), 10), NULL::date
    FROM app.stuk s JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id) AND m.regel_id IS NULL
   WHERE app.heeft_rol('coordinator') AND s.organisatie_id = app.organisatie() AND s.soort = 'melding'
     AND s.status IN ('team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling');
END $$;


ALTER FUNCTION app.taken_recht() OWNER TO app_owner;

--
-- Name: taken_regel(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_regel() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'regel', r.id, NULL::text, r.naam, t.taak, app.werkdagen(r.organisatie_id, coalesce(o.eerste, app.dag(s.aangemaakt_op)), 10), NULL::date
    FROM app.regel r
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (r.organisatie_id, r.id)
    -- Ten working days after the first melding about it that still waits for a besluit.
    CROSS JOIN LATERAL (SELECT app.dag(min(m.ingediend_op)) AS eerste FROM app.melding m
      JOIN app.stuk k ON (k.organisatie_id, k.id) = (m.organisatie_id, m.id) AND k.termijn_gestopt_op IS NULL
     WHERE (m.organisatie_id, m.regel_id) = (r.organisatie_id, r.id)) o
    CROSS JOIN LATERAL (
      SELECT 'kies_regeltype' WHERE r.regeltype = 'onbekend' AND app.heeft_rol('coordinator')
      UNION ALL SELECT 'bevestig_regeltype' WHERE r.regeltype <> 'onbekend' AND r.bevestigd_op IS NULL AND app.heeft_rol('jurist')
    ) t (taak)
   WHERE r.organisatie_id = app.organisatie() AND app.rollen() && '{coordinator,jurist}'
     AND r.bevestigd_op IS NULL AND s.status IN ('geldend', 'in_onderzoek');
END $$;


ALTER FUNCTION app.taken_regel() OWNER TO app_owner;

--
-- Name: taken_signaal(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_signaal() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'signaal', g.id, NULL::text, g.regel, 'lees_signaal', app.werkdagen(g.organisatie_id, g.dag, 5), NULL::date
    FROM app.signaal g WHERE g.organisatie_id = app.organisatie() AND g.status = 'nieuw' AND app.heeft_rol('coordinator');
END $$;


ALTER FUNCTION app.taken_signaal() OWNER TO app_owner;

--
-- Name: taken_team(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_team() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, t.soort, CASE WHEN t.soort = 'advies' THEN a.id ELSE m.id END, s.kenmerk, m.welke_regel, t.taak,
         CASE t.taak WHEN 'spreek_melder' THEN app.eerste_gesprek_tot(m.id) ELSE coalesce(sa.stap_uiterlijk_op, s.stap_uiterlijk_op) END, app.nog_uiterlijk(s)
    FROM app.teamlid l
    JOIN app.team e ON (e.organisatie_id, e.id) = (l.organisatie_id, l.team_id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (e.organisatie_id, e.melding_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (e.organisatie_id, e.melding_id)
    LEFT JOIN app.advies a ON (a.organisatie_id, a.melding_id) = (m.organisatie_id, m.id)
    LEFT JOIN app.stuk sa ON (sa.organisatie_id, sa.id) = (a.organisatie_id, a.id)
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM app.gesprek g WHERE (g.organisatie_id, g.melding_id, g.soort) = (m.organisatie_id, m.id, 'melder')
                                          AND g.contact_gelukt) AS gesproken) n
    CROSS JOIN LATERAL (
      SELECT true, 'onderzoek', CASE WHEN n.gesproken THEN 'doe_onderzoek' ELSE 'spreek_melder' END WHERE s.status = 'in_onderzoek'
      UNION ALL SELECT true, CASE WHEN a.id IS NULL THEN 'melding' ELSE 'advies' END, 'schrijf_advies'
        WHERE s.status = 'advies_in_opstelling' AND coalesce(sa.status, 'in_bewerking') IN ('in_bewerking', 'teruggelegd')
      UNION ALL SELECT NOT g.gegeven OR h.herzien, 'advies', CASE WHEN h.herzien THEN 'herzie_advies' WHEN g.gegeven THEN 'volg' ELSE 'geef_standpunt' END
        FROM (SELECT EXISTS (SELECT FROM app.standpunt p WHERE (p.organisatie_id, p.advies_id, p.ronde, p.gebruiker_id)
                               = (a.organisatie_id, a.id, a.ronde, app.actor()))) g (gegeven)
        CROSS JOIN LATERAL (SELECT l.trekker AND g.gegeven AND sa.status = 'ter_vaststelling' AND app.advies_oordeel(a) = 'niet_gedragen' AS herzien) h
        WHERE sa.status = 'ter_vaststelling' OR (sa.status = 'vastgesteld' AND NOT g.gegeven)
      UNION ALL SELECT l.trekker, 'advies', CASE WHEN l.trekker THEN 'leg_advies_voor' ELSE 'volg' END
        WHERE sa.status = 'vastgesteld' AND s.status = 'advies_in_opstelling'
      UNION ALL SELECT false, 'melding', 'volg' WHERE s.status IN ('team_samenstellen', 'wacht_op_melder', 'advies_voorgelegd')
    ) t (nu, soort, taak)
   WHERE l.organisatie_id = app.organisatie() AND l.gebruiker_id = app.actor() AND l.status = 'geaccepteerd';
END $$;


ALTER FUNCTION app.taken_team() OWNER TO app_owner;

--
-- Name: taken_uitnodiging(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_uitnodiging() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'team', t.id, s.kenmerk, m.welke_regel, 'antwoord_op_uitnodiging', l.verloopt_op, s.uiterlijk_op
    FROM app.teamlid l
    JOIN app.team t ON (t.organisatie_id, t.id) = (l.organisatie_id, l.team_id)
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (t.organisatie_id, t.melding_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (t.organisatie_id, t.melding_id)
   WHERE l.organisatie_id = app.organisatie() AND l.gebruiker_id = app.actor()
     AND l.status = 'uitgenodigd' AND l.verloopt_op >= app.vandaag() AND app.team_werkt(s.status);
END $$;


ALTER FUNCTION app.taken_uitnodiging() OWNER TO app_owner;

--
-- Name: taken_uitvoering(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_uitvoering() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT t.nu, 'uitvoering', u.id, ms.kenmerk,
         CASE WHEN app.actor() IN (m.melder_id, m.beslisser_id) THEN m.welke_regel ELSE coalesce(m.regel_herschreven, r.naam, ms.kenmerk) END,
         t.taak, t.uiterlijk, NULL::date
    FROM app.stuk s
    JOIN app.uitvoering u ON (u.organisatie_id, u.id) = (s.organisatie_id, s.id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (u.organisatie_id, u.melding_id)
    JOIN app.stuk ms ON (ms.organisatie_id, ms.id) = (m.organisatie_id, m.id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
    CROSS JOIN LATERAL (
      SELECT true, 'voer_uit', s.stap_uiterlijk_op WHERE s.status IN ('opgedragen', 'gestart', 'effect_uitgebleven') AND u.opgedragen_aan = app.actor()
      UNION ALL SELECT false, 'volg', s.stap_uiterlijk_op WHERE s.status IN ('vastgelopen', 'gereed_gemeld') AND u.opgedragen_aan = app.actor()
      UNION ALL SELECT true, 'bevestig_uitvoering', s.stap_uiterlijk_op WHERE s.status = 'gereed_gemeld' AND m.beslisser_id = app.actor()
      UNION ALL SELECT true, 'beoordeel_effect', u.effect_uiterlijk_op WHERE s.status = 'bevestigd' AND u.effect_gevraagd_op IS NOT NULL
         AND app.mag_effect(u, m.melder_id, CASE WHEN m.melder_id = app.actor() THEN '{melder}'::text[] ELSE '{}' END || app.rollen())
    ) t (nu, taak, uiterlijk)
   WHERE s.organisatie_id = app.organisatie() AND s.soort = 'uitvoering' AND s.stap_uiterlijk_op IS NOT NULL;
END $$;


ALTER FUNCTION app.taken_uitvoering() OWNER TO app_owner;

--
-- Name: taken_verzoek(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.taken_verzoek() RETURNS SETOF app.taak
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'verzoek', v.id, s.kenmerk, coalesce(s.kenmerk, '-'),
         CASE WHEN s.status = 'inwoner_uitgenodigd' THEN 'nodig_inwoner_uit' WHEN v.begeleider_id IS NULL THEN 'neem_verzoek_op' ELSE 'begeleid_verzoek' END, s.stap_uiterlijk_op, NULL::date
    FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase <> 'afgerond'
   WHERE v.organisatie_id = app.organisatie() AND app.heeft_rol('begeleider')
     AND (v.begeleider_id IS NULL OR v.begeleider_id = app.actor());
END $$;


ALTER FUNCTION app.taken_verzoek() OWNER TO app_owner;

--
-- Name: te_lang_vanaf(app.stuk); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.te_lang_vanaf(s app.stuk) RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN coalesce((SELECT max(d.op) + interval '14 days' FROM app.duurt_te_lang d
    WHERE (d.organisatie_id, d.verzoek_id) = ((s).organisatie_id, (s).id)
      AND d.op >= (SELECT max(h.op) FROM app.historie h WHERE (h.organisatie_id, h.stuk_id) = ((s).organisatie_id, (s).id))), app.nu());
END $$;


ALTER FUNCTION app.te_lang_vanaf(s app.stuk) OWNER TO app_owner;

--
-- Name: te_vervangen(app.besluit, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.te_vervangen(e app.besluit, p_status text, p_melding_status text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT e.huidig AND p_status IN ('bekendgemaakt', 'in_werking', 'geevalueerd', 'vervallen')
     AND p_melding_status IN ('bekendgemaakt', 'in_uitvoering', 'uitgevoerd', 'afgesloten')
     AND NOT EXISTS (SELECT FROM app.besluit n WHERE (n.organisatie_id, n.vervangt_id) = (e.organisatie_id, e.id))
$$;


ALTER FUNCTION app.te_vervangen(e app.besluit, p_status text, p_melding_status text) OWNER TO app_owner;

--
-- Name: team_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.team_antwoord(p_id uuid, p_status integer) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/teams/' || x.id END)::app.antwoord
            FROM api.team x WHERE x.id = p_id);
END $$;


ALTER FUNCTION app.team_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: team_bezwaar(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.team_bezwaar(p_melding uuid, p_gebruiker uuid) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT coalesce(app.belangenconflict(p_melding, p_gebruiker), (SELECT CASE
    WHEN NOT g.actief OR p.id IS NULL OR s.status = 'uitgestapt' THEN 'Zit niet in de poule.'
    WHEN s.status = 'aangemeld' THEN 'Is net aangemeld. Heet deze collega eerst welkom in de poule.'
    WHEN app.poule_status(s.status, p.pauze_tot) = 'pauze'
      THEN 'Doet even niet mee, tot en met ' || app.dag_in_woorden(p.pauze_tot) || '.'
    END
    FROM app.gebruiker g
    LEFT JOIN app.poulelid p ON (p.organisatie_id, p.gebruiker_id) = (g.organisatie_id, g.id)
    LEFT JOIN app.stuk s ON (s.organisatie_id, s.id) = (p.organisatie_id, p.id)
   WHERE g.organisatie_id = app.organisatie() AND g.id = p_gebruiker)));
END $$;


ALTER FUNCTION app.team_bezwaar(p_melding uuid, p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: team_grootte(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.team_grootte(p_melding uuid) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT count(*)::int FROM app.teamlid l JOIN app.team t ON (t.organisatie_id, t.id) = (l.organisatie_id, l.team_id)
   WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_melding AND l.status = 'geaccepteerd');
END $$;


ALTER FUNCTION app.team_grootte(p_melding uuid) OWNER TO app_owner;

--
-- Name: team_minimum(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.team_minimum(p_melding uuid) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN coalesce((SELECT CASE WHEN (app.laatste_toestemming(t.id)).akkoord THEN 2 END
                     FROM app.team t WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_melding), 3);
END $$;


ALTER FUNCTION app.team_minimum(p_melding uuid) OWNER TO app_owner;

--
-- Name: team_ontbreekt(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.team_ontbreekt(p_melding uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.melding m SET geen_team_gemeld_op = app.nu() WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding);
  PERFORM app.stuur(r.gebruiker_id, 'melding.geen_team', 'melding', p_melding, p_melding)
    FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (app.organisatie(), 'coordinator');
END $$;


ALTER FUNCTION app.team_ontbreekt(p_melding uuid) OWNER TO app_owner;

--
-- Name: team_werkt(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.team_werkt(p_status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (p_status = ANY (ARRAY['team_samenstellen'::text, 'in_onderzoek'::text, 'wacht_op_melder'::text, 'advies_in_opstelling'::text, 'advies_voorgelegd'::text]));


ALTER FUNCTION app.team_werkt(p_status text) OWNER TO app_owner;

--
-- Name: teamleden(app.team, text[], text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.teamleden(p_team app.team, p_rol text[], p_status text) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('gebruiker', json_build_object('id', g.id, 'naam', g.naam),
           'trekker', l.trekker, 'status', app.lid_status(l.status, l.verloopt_op),
           'uitgenodigdOp', app.utc(l.uitgenodigd_op), 'uitnodigingVerlooptOp', l.verloopt_op, 'beeindigdOp', app.utc(l.beeindigd_op),
           'reden', CASE WHEN 'coordinator' = ANY (p_rol) THEN l.reden END, 'overdracht', CASE WHEN app.ziet_teamwerk(p_rol) THEN l.overdracht END,
           'bezwaar', CASE WHEN app.ziet_teamwerk(p_rol) AND app.team_werkt(p_status) AND l.status IN ('uitgenodigd', 'geaccepteerd')
                           THEN app.belangenconflict(p_team.melding_id, l.gebruiker_id) END)
         ORDER BY l.status IN ('vervangen', 'teruggetrokken', 'afgeslagen', 'verlopen'), l.trekker DESC, l.id), '[]')
    FROM app.teamlid l
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (l.organisatie_id, l.gebruiker_id)
   WHERE (l.organisatie_id, l.team_id) = (p_team.organisatie_id, p_team.id)
     AND (app.ziet_teamwerk(p_rol) OR l.status IN ('uitgenodigd', 'geaccepteerd', 'afgerond') OR l.gebruiker_id = app.actor()));
END $$;


ALTER FUNCTION app.teamleden(p_team app.team, p_rol text[], p_status text) OWNER TO app_owner;

--
-- Name: teammanager_van(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.teammanager_van(p_afdeling uuid) RETURNS uuid
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT coalesce(a.teammanager_id,
           (SELECT g.id FROM app.gebruiker g
              JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'teammanager')
             WHERE (g.organisatie_id, g.afdeling_id) = (a.organisatie_id, a.id) AND g.actief ORDER BY g.naam LIMIT 1))
    FROM app.afdeling a WHERE a.organisatie_id = app.organisatie() AND a.id = p_afdeling);
END $$;


ALTER FUNCTION app.teammanager_van(p_afdeling uuid) OWNER TO app_owner;

--
-- Name: teams_ontbreken(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.teams_ontbreken() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('team_ontbreekt', ARRAY (SELECT s.id FROM app.stuk s
      JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id) AND m.geen_team_gemeld_op IS NULL
     WHERE s.organisatie_id = app.organisatie() AND s.soort = 'melding' AND s.status IN ('ingediend', 'team_samenstellen')
       AND s.termijn_gestopt_op IS NULL AND s.uiterlijk_op <= app.vandaag() + app.ingesteld('herinnering.geen_team')
     FOR UPDATE OF m SKIP LOCKED));
END $$;


ALTER FUNCTION app.teams_ontbreken() OWNER TO app_owner;

--
-- Name: tel_maand(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.tel_maand(p_maand date) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  DELETE FROM app.cijfer WHERE organisatie_id = app.organisatie() AND maand = p_maand AND wat NOT IN ('nu', 'te_laat');
  INSERT INTO app.cijfer (organisatie_id, wat, maand, afdeling_id, sleutel, dagen, aantal)
  SELECT app.organisatie(), g.wat, p_maand, g.afdeling_id, g.sleutel, g.dagen, count(*) FROM app.gebeurd_in(p_maand) g GROUP BY g.wat, g.afdeling_id, g.sleutel, g.dagen;
END $$;


ALTER FUNCTION app.tel_maand(p_maand date) OWNER TO app_owner;

--
-- Name: telling(text, uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.telling(p_wat text, p_afdelingen uuid[]) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('sleutel', t.sleutel, 'aantal', t.n::int) ORDER BY t.n DESC, t.sleutel), '[]')
            FROM (SELECT c.sleutel, sum(c.aantal) AS n FROM app.cijfers_van(p_wat, p_afdelingen) c GROUP BY 1) t);
END $$;


ALTER FUNCTION app.telling(p_wat text, p_afdelingen uuid[]) OWNER TO app_owner;

--
-- Name: termijn_meld(uuid, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.termijn_meld(p_id uuid, p_soort text, p_reden text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  k record;
BEGIN
  IF p_soort IN ('geleverd', 'gestopt') THEN PERFORM app.recht_alsnog(p_id); END IF;
  INSERT INTO app.termijn_gebeurtenis (organisatie_id, stuk_id, soort, reden)
  VALUES (app.organisatie(), p_id, p_soort, p_reden);
  k := app.klok_melding(p_id);
  UPDATE app.stuk SET uiterlijk_op = k.uiterlijk_op, termijn_gestopt_op = k.gestopt_op
   WHERE organisatie_id = app.organisatie() AND id = p_id;
  IF p_soort IN ('geleverd', 'gestopt') THEN
    PERFORM app.escalaties_vervallen(p_id, '{besluit,afwijkingsrecht}', 'De melding kreeg een antwoord, of is ingetrokken.');
    PERFORM app.afwijkingsrecht_eindig(p_id, CASE p_soort WHEN 'geleverd' THEN 'Het besluit is bekendgemaakt aan de melder.'
                                                          ELSE 'De melding is ingetrokken.' END);
  END IF;
END $$;


ALTER FUNCTION app.termijn_meld(p_id uuid, p_soort text, p_reden text) OWNER TO app_owner;

--
-- Name: termijnstand(date, timestamp with time zone, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.termijnstand(p_uiterlijk date, p_gestopt timestamp with time zone, p_vandaag date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (p_uiterlijk IS NULL) THEN NULL::text WHEN (p_gestopt IS NOT NULL) THEN 'gestopt'::text WHEN (p_vandaag > p_uiterlijk) THEN 'voorbij'::text WHEN (p_vandaag = p_uiterlijk) THEN 'vandaag'::text WHEN (p_vandaag >= (p_uiterlijk - 14)) THEN 'bijna'::text ELSE 'ruim'::text END;


ALTER FUNCTION app.termijnstand(p_uiterlijk date, p_gestopt timestamp with time zone, p_vandaag date) OWNER TO app_owner;

--
-- Name: terugblik_bewaar(uuid, text, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.terugblik_bewaar(p_verzoek uuid, p_wie text, p_in jsonb) RETURNS app.antwoord
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_verzoek, NULL, 'verzoek');
  v_einde timestamptz := app.navraag_einde(s.id, p_wie, app.partij());
BEGIN
  IF v_einde IS NULL THEN PERFORM app.weiger('WF409', 'Hier is al op geantwoord, of er wordt nu niets gevraagd.'); END IF;
  PERFORM app.navraag_bewaar(s.id, p_wie, v_einde, p_in);
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.terugblik_bewaar(p_verzoek uuid, p_wie text, p_in jsonb) OWNER TO app_owner;

--
-- Name: tevredenheid(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.tevredenheid(p_organisatie uuid) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  RETURN (SELECT CASE WHEN count(n.oordeel) >= 5 THEN json_build_object('gevraagd', count(*), 'beantwoord', count(n.oordeel),
      'ja', count(*) FILTER (WHERE n.oordeel = 'ja'), 'deels', count(*) FILTER (WHERE n.oordeel = 'deels'), 'nee', count(*) FILTER (WHERE n.oordeel = 'nee')) END
    FROM app.historie h
    JOIN app.status st ON (st.soort, st.status) = (h.soort, h.naar) AND st.navraag
    LEFT JOIN app.navraag n ON (n.organisatie_id, n.verzoek_id, n.wie, n.einde_op) = (h.organisatie_id, h.stuk_id, 'inwoner', h.op)
   WHERE h.organisatie_id = p_organisatie AND h.soort = 'verzoek' AND h.id >= (SELECT app.uuid7(app.nu() - interval '1 year')));
END $$;


ALTER FUNCTION app.tevredenheid(p_organisatie uuid) OWNER TO app_poort;

--
-- Name: tevredenheid_bij(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.tevredenheid_bij(p_gemeente uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN app.tevredenheid(app.afstemming_voor(p_gemeente));
END $$;


ALTER FUNCTION app.tevredenheid_bij(p_gemeente uuid) OWNER TO app_owner;

--
-- Name: toestemming_kan(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toestemming_kan() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.item = 'samenvatting' AND NOT EXISTS (SELECT FROM app.samenvatting_reactie r
       WHERE (r.organisatie_id, r.verzoek_id, r.samenvatting_id) = (NEW.organisatie_id, NEW.verzoek_id, NEW.item_id) AND r.tekst IS NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'WF409', MESSAGE = 'Zeg eerst of deze samenvatting klopt. Daarna kunt u haar delen.';
  ELSIF NEW.item = 'bijlage' AND NOT EXISTS (SELECT FROM app.bijlage b
       WHERE (b.organisatie_id, b.verzoek_id, b.id, b.kring) = (NEW.organisatie_id, NEW.verzoek_id, NEW.item_id, 'inwoner')
         AND b.klaar_op IS NOT NULL AND b.verwijderd_op IS NULL) THEN
    RAISE EXCEPTION USING ERRCODE = 'WF409', MESSAGE = 'Deze bijlage kunt u niet delen.';
  END IF;
  RETURN NEW;
END $$;


ALTER FUNCTION app.toestemming_kan() OWNER TO app_owner;

--
-- Name: FUNCTION toestemming_kan(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.toestemming_kan() IS 'migratie';


--
-- Name: toets_antwoord_signaal(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_antwoord_signaal(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE sql STABLE
    AS $$
  SELECT '/antwoordOp', 'in_de_toekomst', 'Kies de dag waarop het antwoord kwam.' WHERE (p_in ->> 'antwoordOp')::date > app.vandaag();
$$;


ALTER FUNCTION app.toets_antwoord_signaal(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_behandelaar(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_behandelaar(p_id uuid) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF p_id IS NOT NULL AND NOT EXISTS (SELECT FROM app.gebruiker g
       JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'coordinator')
      WHERE g.organisatie_id = app.organisatie() AND g.id = p_id AND g.actief) THEN
    PERFORM app.weiger('WF400', 'Kies een coördinator die hier werkt.', ARRAY[('/behandelaarId', 'geen_coordinator',
      'Deze collega is geen coördinator.')::app.fout]);
  END IF;
END $$;


ALTER FUNCTION app.toets_behandelaar(p_id uuid) OWNER TO app_owner;

--
-- Name: toets_belangen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_belangen(p_melding uuid) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/team', 'belangenconflict', g.naam || ' kan niet meer meedoen. Er moet een ander in de plaats komen. Reden: ' || x.zin
    FROM app.betrokkene b JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (b.organisatie_id, b.gebruiker_id)
    CROSS JOIN LATERAL app.belangenconflict(b.stuk_id, b.gebruiker_id) x (zin)
   WHERE b.organisatie_id = app.organisatie() AND b.stuk_id = p_melding AND b.betrekking = 'teamlid' AND x.zin IS NOT NULL;
END $$;


ALTER FUNCTION app.toets_belangen(p_melding uuid) OWNER TO app_owner;

--
-- Name: toets_bevestig_lijst(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_bevestig_lijst(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE sql STABLE
    AS $$
  SELECT '/actie', 'zelfde_persoon', 'Wie de lijst maakte, bevestigt haar niet. Vraag een ander.' FROM app.vernietigingslijst l
   WHERE (l.organisatie_id, l.id) = (p_stuk.organisatie_id, p_stuk.id) AND l.opgesteld_door = app.actor();
$$;


ALTER FUNCTION app.toets_bevestig_lijst(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_dien_in(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_dien_in(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY SELECT v.location, v.code, v.zin FROM app.melding m CROSS JOIN LATERAL (VALUES
    ('/welkeRegel',       'verplicht', 'Schrijf op welke regel in de weg staat.', length(btrim(coalesce(m.welke_regel, ''))) < 3),
    ('/waaromHinderlijk', 'verplicht', 'Schrijf op waarom dat niet goed is voor de inwoner.', length(btrim(coalesce(m.waarom_hinderlijk, ''))) < 3),
    ('/suggestie',        'verplicht', 'Schrijf op wat wel zou helpen.', m.sluit_aan_bij_id IS NULL AND length(btrim(coalesce(m.suggestie, ''))) < 3),
    ('/sluitAanBij',      'niet_meer', 'Aansluiten kan niet meer: ' || app.waarom_niet_aansluiten(m.sluit_aan_bij_id) || ' Dien je melding zelf in.',
       m.sluit_aan_bij_id IS NOT NULL AND app.waarom_niet_aansluiten(m.sluit_aan_bij_id) IS NOT NULL)) v (location, code, zin, mist)
   WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.id) AND v.mist;
END $$;


ALTER FUNCTION app.toets_dien_in(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_effect(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_effect(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  u app.uitvoering;
BEGIN
  SELECT * INTO u FROM app.uitvoering x WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id);
  IF NOT app.mag_effect(u, app.melder_van(u.melding_id), app.betrekkingen(u.id)) THEN
    PERFORM app.weiger('WF409', 'De melder krijgt deze vraag na acht weken. Zonder antwoord kiest de coördinator.');
  END IF;
END $$;


ALTER FUNCTION app.toets_effect(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_escalatie_antwoord(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_escalatie_antwoord(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT f.location, f.code, f.zin FROM app.escalatie x
    CROSS JOIN LATERAL (SELECT p_in ->> 'antwoord' AS antwoord, (p_in ->> 'nieuweDatum')::date AS dag) i
    CROSS JOIN LATERAL (VALUES
      ('/antwoord', 'niet_hier', 'Dit antwoord past hier niet. Kies een ander.', i.antwoord <> ALL (app.escalatie_keuzes(x.aanleiding, x.niveau))),
      ('/nieuweDatum', 'verplicht', 'Kies een dag die nog komt.', i.antwoord = 'andere_termijn' AND coalesce(i.dag <= app.vandaag(), true)),
      ('/antwoord', 'belang', 'Je bent zelf betrokken bij deze regel. Een ander moet hierover besluiten.',
        i.antwoord = 'neem_over' AND NOT app.onpartijdig(x.melding_id, app.actor()))
    ) f (location, code, zin, mist)
   WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id) AND f.mist;
END $$;


ALTER FUNCTION app.toets_escalatie_antwoord(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_evalueer(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_evalueer(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/evaluatiedatum', 'nog_niet', coalesce('Kijken of het werkt kan vanaf ' || app.dag_in_woorden(e.evaluatiedatum) || '.',
                                                 'Voor dit besluit is geen dag gekozen om te kijken of het werkt.')
    FROM app.besluit e WHERE (e.organisatie_id, e.id) = (p_stuk.organisatie_id, p_stuk.id)
     AND coalesce(e.evaluatiedatum > app.vandaag(), true);
END $$;


ALTER FUNCTION app.toets_evalueer(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_herziening(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_herziening(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF app.herziening_stand(p_stuk.id) IS DISTINCT FROM 'gevraagd' THEN
    PERFORM app.weiger('WF409', 'De melder vroeg hier niet om, of je gaf al antwoord.');
  END IF;
  RETURN;
END $$;


ALTER FUNCTION app.toets_herziening(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_instelling(app.instelling_soort, integer[], date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_instelling(p_soort app.instelling_soort, p_waarde integer[], p_vanaf date) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/waarde', 'een_getal', 'Kies één getal.' WHERE NOT p_soort.lijst AND cardinality(p_waarde) <> 1
  UNION ALL SELECT '/waarde', 'dubbel', 'Noem elk getal één keer.' WHERE cardinality(p_waarde) <> (SELECT count(DISTINCT w) FROM unnest(p_waarde) w)
  UNION ALL SELECT '/waarde', 'bereik', format('Kies een getal van %s tot en met %s.', p_soort.laagst, p_soort.hoogst)
    WHERE EXISTS (SELECT FROM unnest(p_waarde) w WHERE w NOT BETWEEN p_soort.laagst AND p_soort.hoogst)
  UNION ALL SELECT '/waarde', 'volgorde', 'Mail kan pas stoppen nadat hij begon. Kies een ander uur.'
    WHERE p_soort.sleutel = 'mail.vanaf' AND p_waarde[1] >= (app.ingesteld_lijst('mail.tot', p_vanaf))[1]
       OR p_soort.sleutel = 'mail.tot' AND p_waarde[1] <= (app.ingesteld_lijst('mail.vanaf', p_vanaf))[1]
  UNION ALL SELECT '/geldigVanaf', 'voorbij', 'Kies vandaag of een dag die nog komt, binnen een jaar.'
    WHERE p_vanaf < app.vandaag() OR p_vanaf > app.vandaag() + 366;
END $$;


ALTER FUNCTION app.toets_instelling(p_soort app.instelling_soort, p_waarde integer[], p_vanaf date) OWNER TO app_owner;

--
-- Name: toets_kies_moment(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_kies_moment(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/momentId', 'onbekend', 'Dit moment hoort niet bij dit overleg.'
   WHERE NOT EXISTS (SELECT FROM app.overlegmoment m WHERE (m.organisatie_id, m.overleg_id, m.id) = (p_stuk.organisatie_id, p_stuk.id, (p_in ->> 'momentId')::uuid))
  UNION ALL
  SELECT f.* FROM app.overlegmoment m CROSS JOIN LATERAL app.toets_moment(m.begin_op, '/momentId') f
   WHERE (m.organisatie_id, m.overleg_id, m.id) = (p_stuk.organisatie_id, p_stuk.id, (p_in ->> 'momentId')::uuid);
END $$;


ALTER FUNCTION app.toets_kies_moment(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_klein_team(uuid, uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_klein_team(p_melding uuid, p_leden uuid[]) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF cardinality(p_leden) < 3 AND (SELECT count(*) FROM app.poulelid p
      WHERE p.organisatie_id = app.organisatie() AND app.team_bezwaar(p_melding, p.gebruiker_id) IS NULL) > 2 THEN
    RETURN NEXT ('/leden', 'te_klein', 'Kies drie of vier collega''s. Met twee kan alleen als er geen derde is.')::app.fout;
  END IF;
END $$;


ALTER FUNCTION app.toets_klein_team(p_melding uuid, p_leden uuid[]) OWNER TO app_owner;

--
-- Name: toets_koppel(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_koppel(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_naar uuid := (p_in ->> 'meldingId')::uuid;
BEGIN
  PERFORM FROM app.stuk s WHERE s.organisatie_id = p_stuk.organisatie_id
     AND s.id = v_naar AND s.id <> p_stuk.id AND s.soort = 'melding'
     AND (app.loopt_nog(s.status) OR (app.bezorgd_besluit(s.id)).id IS NOT NULL) FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN NEXT ('/meldingId', 'niet_mogelijk', 'Kies een andere melding die is ingediend en die zelf niet is gekoppeld.')::app.fout;
  ELSIF app.is_teamlid(v_naar, app.melder_van(p_stuk.id)) OR EXISTS (SELECT FROM app.melding h
      WHERE (h.organisatie_id, h.id) = (p_stuk.organisatie_id, v_naar) AND h.beslisser_id = app.melder_van(p_stuk.id)) THEN
    RETURN NEXT ('/meldingId', 'eigen_melding', 'Deze melder zit in het team van de andere melding, of besluit erover.')::app.fout;
  END IF;
END $$;


ALTER FUNCTION app.toets_koppel(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_leg_advies_terug(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_leg_advies_terug(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/actie', 'al_teruggelegd', 'Dit advies is al een keer teruggelegd. Je kunt nu besluiten.'
   WHERE EXISTS (SELECT FROM app.historie h WHERE (h.organisatie_id, h.stuk_id, h.actie) = (p_stuk.organisatie_id, p_stuk.id, 'leg_terug'));
END $$;


ALTER FUNCTION app.toets_leg_advies_terug(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_leg_advies_voor(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_leg_advies_voor(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT * FROM app.toets_teamgrootte(p_stuk.ouder_id)
  UNION ALL
  SELECT '/standpunten', 'nog_niet_compleet', p.naam || ' gaf nog geen standpunt.'
    FROM app.advies a CROSS JOIN LATERAL app.standpunten(a) x
    JOIN app.gebruiker p ON (p.organisatie_id, p.id) = (a.organisatie_id, x.gebruiker_id)
   WHERE (a.organisatie_id, a.id) = (p_stuk.organisatie_id, p_stuk.id) AND x.standpunt IS NULL
  UNION ALL
  SELECT '/beideKanten', 'verplicht', 'Het team is verdeeld. Schrijf beide kanten op, zodat wie besluit kan kiezen.'
    FROM app.advies a WHERE (a.organisatie_id, a.id) = (p_stuk.organisatie_id, p_stuk.id)
     AND app.advies_oordeel(a) = 'verdeeld' AND coalesce(length(btrim(p_in ->> 'beideKanten')), 0) < 3
  UNION ALL
  SELECT '/beslisser', 'geen_beslisser', 'Nog niemand beslist over deze melding. Vraag de coördinator om de regel te koppelen.'
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.ouder_id) AND app.beslist_nu(m) IS NULL
  UNION ALL
  SELECT * FROM app.toets_belangen(p_stuk.ouder_id);
END $$;


ALTER FUNCTION app.toets_leg_advies_voor(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_leg_terug(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_leg_terug(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/advies', 'niet_teruggelegd', 'Leg eerst het advies terug.'
   WHERE NOT EXISTS (SELECT FROM app.stuk a WHERE (a.organisatie_id, a.ouder_id, a.soort, a.status)
                       = (p_stuk.organisatie_id, p_stuk.id, 'advies', 'teruggelegd'));
END $$;


ALTER FUNCTION app.toets_leg_terug(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_leg_vast(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_leg_vast(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/verslag', 'te_vroeg', 'Het overleg begint ' || app.moment_in_woorden(o.begin_op) || '. Schrijf het verslag daarna.'
    FROM app.overleg o WHERE (o.organisatie_id, o.id) = (p_stuk.organisatie_id, p_stuk.id) AND o.begin_op > app.nu();
END $$;


ALTER FUNCTION app.toets_leg_vast(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_leg_voor(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_leg_voor(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/advies', 'niet_vastgesteld', 'Het team heeft het advies nog niet vastgesteld.'
   WHERE NOT EXISTS (SELECT FROM app.stuk a WHERE (a.organisatie_id, a.ouder_id, a.soort, a.status)
                       = (p_stuk.organisatie_id, p_stuk.id, 'advies', 'voorgelegd'))
  UNION ALL
  -- Again, now that the melding is locked: somebody may have left the team in between.
  SELECT * FROM app.toets_teamgrootte(p_stuk.id);
END $$;


ALTER FUNCTION app.toets_leg_voor(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_meedoen(app.team); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_meedoen(p_team app.team) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'app', 'pg_temp'
    AS $$
DECLARE
  v_bezwaar text := app.belangenconflict(p_team.melding_id, app.actor());
BEGIN
  IF NOT app.team_werkt((SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (p_team.organisatie_id, p_team.melding_id))) THEN
    PERFORM app.weiger('WF409', 'Dit team is klaar. Er kan niemand meer bij.');
  ELSIF v_bezwaar IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Je kunt niet meedoen in dit team. Reden: ' || v_bezwaar);
  END IF;
END $$;


ALTER FUNCTION app.toets_meedoen(p_team app.team) OWNER TO app_owner;

--
-- Name: toets_moment(timestamp with time zone, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_moment(p_op timestamp with time zone, p_plek text) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT p_plek, 'voorbij', 'Kies een moment dat nog komt.' WHERE p_op <= app.nu()
  UNION ALL
  SELECT p_plek, 'te_ver', 'Kies een moment binnen een half jaar.' WHERE p_op > app.nu() + interval '183 days';
END $$;


ALTER FUNCTION app.toets_moment(p_op timestamp with time zone, p_plek text) OWNER TO app_owner;

--
-- Name: toets_naar_advies(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_naar_advies(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT f.* FROM app.open_punten(app.onderzoek_van(p_stuk.id)) f;
END $$;


ALTER FUNCTION app.toets_naar_advies(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_neem(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_neem(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT f.location, f.code, f.zin
    FROM app.besluit e
    JOIN app.advies a ON (a.organisatie_id, a.id) = (e.organisatie_id, e.advies_id)
    JOIN app.stuk m ON (m.organisatie_id, m.id) = (e.organisatie_id, e.melding_id)
    CROSS JOIN LATERAL (VALUES
      ('/melding', 'niet_nu', 'Over deze melding kan nu niet worden besloten.', NOT app.besluit_kan(e, m.status)),
      ('/beslisser', 'belangenconflict', 'Je kunt hier niet over besluiten: je deed de melding, adviseerde erover of gaat over de regel.',
        NOT app.onpartijdig(e.melding_id, app.actor())),
      ('/uitkomst', 'ontbreekt', 'Kies wat er met de regel gebeurt.', e.uitkomst IS NULL),
      ('/relatieAdvies', 'ontbreekt', 'Kies of je het advies overneemt.', e.relatie_advies IS NULL),
      ('/relatieAdvies', 'klopt_niet', 'Je kiest iets anders dan het advies. Kies dan deels of niet.',
        e.relatie_advies = 'overgenomen' AND e.uitkomst <> a.uitkomst AND app.advies_oordeel(a) NOT IN ('verdeeld', 'niet_gedragen')),
      ('/motivering', 'ontbreekt', 'Schrijf op waarom je dit besluit.', coalesce(length(btrim(e.motivering)), 0) < 3),
      ('/motiveringAfwijking', 'ontbreekt', 'Je wijkt af van het advies. Schrijf op waarom.',
        e.relatie_advies <> 'overgenomen' AND coalesce(length(btrim(e.motivering_afwijking)), 0) < 3),
      ('/ingangsdatum', 'ontbreekt', 'Kies vanaf welke dag dit geldt.', e.uitkomst <> 'behouden' AND e.ingangsdatum IS NULL),
      ('/vervaldatum', 'ontbreekt', 'Kies tot welke dag je dit probeert.', e.uitkomst = 'tijdelijk_proberen' AND e.vervaldatum IS NULL),
      ('/vervaldatum', 'voorbij', 'Kies een laatste dag die nog komt.', e.vervaldatum <= app.vandaag())
    ) f (location, code, zin, mist)
   WHERE (e.organisatie_id, e.id) = (p_stuk.organisatie_id, p_stuk.id) AND f.mist;
END $$;


ALTER FUNCTION app.toets_neem(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_ontkoppel(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_ontkoppel(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF p_stuk.termijn_gestopt_op IS NOT NULL THEN
    RETURN NEXT ('/actie', 'al_beantwoord', 'Het besluit is ook bij deze melder bezorgd. Dit kan niet meer.')::app.fout;
  END IF;
END $$;


ALTER FUNCTION app.toets_ontkoppel(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_overdracht(app.verzoek, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_overdracht(v app.verzoek, p_naar uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NOT app.is_begeleider(p_naar) THEN
    PERFORM app.weiger('WF400', 'Kies een begeleider.', ARRAY[('/begeleiderId', 'geen_begeleider', 'Deze collega is geen begeleider.')::app.fout]);
  ELSIF p_naar = v.begeleider_id THEN
    PERFORM app.weiger('WF409', 'Deze collega begeleidt dit verzoek al.');
  ELSIF NOT (app.heeft_rol('begeleidingscoordinator') OR app.actor() = p_naar OR coalesce(app.actor() = v.begeleider_id, false)) THEN
    PERFORM app.weiger('WF409', 'Alleen wie begeleidt of verdeelt, geeft een verzoek aan een ander.');
  END IF;
END $$;


ALTER FUNCTION app.toets_overdracht(v app.verzoek, p_naar uuid) OWNER TO app_owner;

--
-- Name: toets_pauzeer(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_pauzeer(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/pauzeTot', 'niet_later', 'Kies een dag na vandaag.' WHERE (p_in ->> 'pauzeTot')::date <= app.vandaag()
  UNION ALL
  SELECT '/pauzeTot', 'te_lang', 'Een pauze duurt hoogstens een jaar. Duurt het langer? Stap dan uit; later weer meedoen kan altijd.'
   WHERE (p_in ->> 'pauzeTot')::date > app.vandaag() + 366;
END $$;


ALTER FUNCTION app.toets_pauzeer(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_rollen(text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_rollen(p_rollen text[]) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/rollen', 'niet_toe_te_kennen', format('De rol %s kun je niet geven.', r.naam)
    FROM app.rol r WHERE r.naam = ANY (p_rollen) AND NOT r.toekennen
  UNION ALL
  SELECT '/rollen', 'andere_organisatie', 'Een begeleider werkt bij een onafhankelijke organisatie, niet bij de gemeente.'
    FROM app.organisatie o
   WHERE o.id = app.organisatie() AND o.soort <> 'afstemming' AND 'begeleider' = ANY (p_rollen);
END $$;


ALTER FUNCTION app.toets_rollen(p_rollen text[]) OWNER TO app_owner;

--
-- Name: toets_schors(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_schors(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_over int := app.schorsingsdagen_over(p_stuk.id);
BEGIN
  IF (p_in ->> 'werkdagen')::int > v_over THEN
    RETURN NEXT ('/werkdagen', 'te_lang', format('Opschorten mag samen hoogstens 10 werkdagen. Er zijn er nog %s over.', v_over))::app.fout;
  END IF;
END $$;


ALTER FUNCTION app.toets_schors(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_sluitingsdag(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_sluitingsdag(p_dag date) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF p_dag < app.vandaag() OR p_dag > app.vandaag() + 731 THEN
    PERFORM app.weiger('WF400', 'Deze dag kan niet.', ARRAY[('/dag', 'voorbij', 'Kies een dag die nog komt, binnen twee jaar.')::app.fout]);
  END IF;
END $$;


ALTER FUNCTION app.toets_sluitingsdag(p_dag date) OWNER TO app_owner;

--
-- Name: toets_start_onderzoek(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_start_onderzoek(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/team', 'team_te_klein', format('Het team is nog te klein: %s van de %s deden mee.', n, nodig)
    FROM app.team_grootte(p_stuk.id) n, app.team_minimum(p_stuk.id) nodig WHERE n < nodig
  UNION ALL
  SELECT '/team', 'geen_trekker', 'Nog niemand die meedoet, trekt het team.'
   WHERE NOT EXISTS (SELECT FROM app.betrokkene b WHERE (b.organisatie_id, b.stuk_id, b.betrekking)
                       = (p_stuk.organisatie_id, p_stuk.id, 'trekker'))
  UNION ALL SELECT f.* FROM app.toets_belangen(p_stuk.id) f
  UNION ALL SELECT f.* FROM app.toets_uit_afdeling(p_stuk.id, ARRAY (SELECT b.gebruiker_id FROM app.betrokkene b
    WHERE (b.organisatie_id, b.stuk_id, b.betrekking) = (p_stuk.organisatie_id, p_stuk.id, 'teamlid')), '/team') f;
END $$;


ALTER FUNCTION app.toets_start_onderzoek(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_team(uuid, uuid[], uuid[], text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_team(p_melding uuid, p_nieuw uuid[], p_blijft uuid[], p_plek text) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $_$
BEGIN
  RETURN QUERY
  SELECT format(p_plek, n.nr - 1), 'belangenconflict', g.naam || ': ' || lcfirst.zin
    FROM unnest(p_nieuw) WITH ORDINALITY n (id, nr)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (app.organisatie(), n.id)
    CROSS JOIN LATERAL (SELECT b, lower(left(b, 1)) || substr(b, 2) FROM app.team_bezwaar(p_melding, n.id) b) lcfirst (b, zin)
   WHERE lcfirst.b IS NOT NULL
  UNION ALL
  SELECT format(p_plek, n.nr - 1), 'onbekend', 'Deze collega is er niet.'
    FROM unnest(p_nieuw) WITH ORDINALITY n (id, nr)
   WHERE NOT EXISTS (SELECT FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (app.organisatie(), n.id))
  UNION ALL
  SELECT format(p_plek, 0), 'al_in_team', g.naam || ' is al gevraagd voor dit team.'
    FROM app.gebruiker g WHERE g.organisatie_id = app.organisatie() AND g.id = ANY (p_nieuw) AND g.id = ANY (p_blijft)
  UNION ALL
  SELECT f.* FROM app.toets_uit_afdeling(p_melding, p_nieuw || p_blijft, regexp_replace(p_plek, '/%s$', '')) f
  UNION ALL
  SELECT regexp_replace(p_plek, '/%s$', ''), 'te_groot', 'Een team heeft hoogstens vier leden.'
   WHERE cardinality(p_nieuw || p_blijft) > 4;
END $_$;


ALTER FUNCTION app.toets_team(p_melding uuid, p_nieuw uuid[], p_blijft uuid[], p_plek text) OWNER TO app_owner;

--
-- Name: toets_teamgrootte(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_teamgrootte(p_melding uuid) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT '/team', 'team_te_klein', format('Voorleggen kan met een team van 3 of 4. Nu zijn het er %s. Het Servicepunt zoekt een vervanger.', n)
    FROM app.team_grootte(p_melding) n WHERE n < app.team_minimum(p_melding);
END $$;


ALTER FUNCTION app.toets_teamgrootte(p_melding uuid) OWNER TO app_owner;

--
-- Name: toets_ter_vaststelling(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_ter_vaststelling(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT f.location, f.code, f.zin FROM app.advies a
    LEFT JOIN app.onderzoek o ON (o.organisatie_id, o.melding_id) = (a.organisatie_id, a.melding_id)
    CROSS JOIN LATERAL (VALUES
      ('/uitkomst', 'ontbreekt', 'Kies wat het team adviseert.', a.uitkomst IS NULL),
      ('/betekenisVoorInwoners', 'ontbreekt', 'Schrijf op wat dit betekent voor inwoners.', coalesce(btrim(a.betekenis_voor_inwoners), '') = ''),
      ('/onderbouwing', 'ontbreekt', 'Onderbouw het advies.', coalesce(btrim(a.onderbouwing), '') = ''),
      ('/voorstelTekst', 'ontbreekt', 'Schrijf het voorstel op: wat komt ervoor in de plaats?',
        a.uitkomst IN ('aanpassen', 'tijdelijk_proberen') AND coalesce(btrim(a.voorstel_tekst), '') = ''),
      ('/proefEinddatum', 'ontbreekt', 'Kies tot welke dag de proef duurt.', a.uitkomst = 'tijdelijk_proberen' AND a.proef_einddatum IS NULL),
      ('/proefEinddatum', 'voorbij', 'De proef eindigt op een dag die nog komt.',
        a.uitkomst = 'tijdelijk_proberen' AND a.proef_einddatum <= app.vandaag()),
      ('/gronden/doel', 'ontbreekt', 'Het onderzoek zegt dat de regel zijn doel dient. Schrijf op waarom het toch anders moet.',
        o.doel_gediend = 'ja' AND a.uitkomst IN ('aanpassen', 'schrappen', 'tijdelijk_proberen') AND app.zonder_grond(a, 'doel')),
      ('/gronden/doel', 'ontbreekt', 'Het onderzoek zegt dat de regel zijn doel niet dient. Schrijf op waarom hij toch blijft.',
        o.doel_gediend = 'nee' AND a.uitkomst = 'behouden' AND app.zonder_grond(a, 'doel')),
      ('/gronden/suggestie', 'ontbreekt', 'Het onderzoek neemt de suggestie over. Schrijf op waarom de regel toch blijft.',
        o.suggestie_oordeel = 'overnemen' AND a.uitkomst = 'behouden' AND app.zonder_grond(a, 'suggestie')),
      ('/melding', 'niet_nu', 'Deze melding wacht nu niet op een advies.', NOT EXISTS (SELECT FROM app.stuk m
        WHERE (m.organisatie_id, m.id, m.status) = (a.organisatie_id, a.melding_id, 'advies_in_opstelling')))
    ) f (location, code, zin, mist)
   WHERE (a.organisatie_id, a.id) = (p_stuk.organisatie_id, p_stuk.id) AND f.mist;
END $$;


ALTER FUNCTION app.toets_ter_vaststelling(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_toewijzen(uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_toewijzen(p_ids uuid[]) RETURNS SETOF app.fout
    LANGUAGE sql STABLE
    AS $$
  SELECT '/meldingen/' || (v.plek - 1), f.code, f.zin
    FROM unnest(p_ids) WITH ORDINALITY v (id, plek)
    LEFT JOIN api.melding_zicht z ON z.id = v.id AND z.status <> 'concept'
    LEFT JOIN app.status st ON (st.soort, st.status) = ('melding', z.status)
    CROSS JOIN LATERAL (VALUES ('niet_gevonden', 'Deze melding is er niet, of je mag haar niet zien.', z.id IS NULL),
                               ('afgerond', z.kenmerk || ' is al afgerond.', st.fase = 'afgerond')) f (code, zin, geldt)
   WHERE f.geldt ORDER BY v.plek;
$$;


ALTER FUNCTION app.toets_toewijzen(p_ids uuid[]) OWNER TO app_owner;

--
-- Name: toets_uit_afdeling(uuid, uuid[], text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_uit_afdeling(p_melding uuid, p_leden uuid[], p_plek text) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT p_plek, 'te_veel_van_afdeling',
         CASE app.ingesteld('team.uit_afdeling') WHEN 0 THEN 'Niemand in het team komt van de afdeling van de regel.'
           WHEN 1 THEN 'Hoogstens een lid komt van de afdeling van de regel.'
           ELSE format('Hoogstens %s leden komen van de afdeling van de regel.', app.ingesteld('team.uit_afdeling')) END
    FROM app.melding m JOIN app.gebruiker g ON (g.organisatie_id, g.afdeling_id) = (m.organisatie_id, m.afdeling_id)
   WHERE m.organisatie_id = app.organisatie() AND m.id = p_melding AND g.id = ANY (p_leden)
  HAVING count(*) > app.ingesteld('team.uit_afdeling');
END $$;


ALTER FUNCTION app.toets_uit_afdeling(p_melding uuid, p_leden uuid[], p_plek text) OWNER TO app_owner;

--
-- Name: toets_variabelen(text, text, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_variabelen(p_plek text, p_tekst text, p_mag text[]) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT p_plek, 'onbekende_variabele', format('%s kennen we niet. Kies uit: %s.', m.v,
         (SELECT string_agg('{{' || x || '}}', ', ') FROM unnest(p_mag) x))
    FROM (SELECT DISTINCT r[1] AS v FROM regexp_matches(p_tekst, '(\{\{[^{}]*\}\}|\{\{|\}\})', 'g') r) m
   WHERE m.v <> ALL (ARRAY (SELECT '{{' || x || '}}' FROM unnest(p_mag) x)) LIMIT 1;
END $$;


ALTER FUNCTION app.toets_variabelen(p_plek text, p_tekst text, p_mag text[]) OWNER TO app_owner;

--
-- Name: toets_velden(jsonb, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_velden(p_in jsonb, p_mag text[]) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v app.fout[] := (SELECT array_agg(('/' || k, 'niet_nu', 'Dit veld kun je nu niet wijzigen.')::app.fout)
                     FROM jsonb_object_keys(p_in) k WHERE k <> ALL (p_mag));
BEGIN
  IF v IS NOT NULL THEN PERFORM app.weiger('WF409', 'Niet alles hiervan kun je nu wijzigen.', v); END IF;
END $$;


ALTER FUNCTION app.toets_velden(p_in jsonb, p_mag text[]) OWNER TO app_owner;

--
-- Name: toets_verslag(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_verslag(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE sql STABLE
    AS $$
  SELECT '/nieuweDatum', 'voorbij', 'Kies een dag die nog komt.' WHERE (p_in ->> 'nieuweDatum')::date < app.vandaag();
$$;


ALTER FUNCTION app.toets_verslag(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_verstuur_signaal(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_verstuur_signaal(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT f.location, f.code, f.zin FROM app.buitensignaal b CROSS JOIN LATERAL (VALUES
      ('/ontvanger', 'ontbreekt', 'Schrijf op aan wie dit gaat.', b.ontvanger IS NULL),
      ('/tekst', 'ontbreekt', 'Schrijf op wat je wilt laten weten.', b.tekst IS NULL),
      ('/verzondenOp', 'in_de_toekomst', 'Kies de dag waarop dit echt is verzonden.', (p_in ->> 'verzondenOp')::date > app.vandaag())
    ) f (location, code, zin, mist)
   WHERE (b.organisatie_id, b.id) = (p_stuk.organisatie_id, p_stuk.id) AND f.mist;
END $$;


ALTER FUNCTION app.toets_verstuur_signaal(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_vervangen(uuid, app.stuk); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_vervangen(p_oud uuid, p_melding app.stuk) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_oud, NULL, 'besluit');
BEGIN
  IF s.ouder_id <> p_melding.id THEN PERFORM app.er_niet(); END IF;
  IF NOT (SELECT app.te_vervangen(e, s.status, p_melding.status) FROM app.besluit e WHERE (e.organisatie_id, e.id) = (s.organisatie_id, s.id)) THEN
    PERFORM app.weiger('WF409', 'Dit besluit kun je niet vervangen: het is nog niet bekend, of er is al een nieuw besluit begonnen.');
  END IF;
END $$;


ALTER FUNCTION app.toets_vervangen(p_oud uuid, p_melding app.stuk) OWNER TO app_owner;

--
-- Name: toets_verzet(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_verzet(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY SELECT f.* FROM app.toets_moment(app.moment(p_in ->> 'dag', p_in ->> 'van'), '/dag') f;
END $$;


ALTER FUNCTION app.toets_verzet(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_vraag_herziening(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_vraag_herziening(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF app.herziening_stand(p_stuk.id) IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Je vroeg al een keer of iemand opnieuw wil kijken. Dat kan een keer.');
  END IF;
  RETURN;
END $$;


ALTER FUNCTION app.toets_vraag_herziening(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: toets_vrijgave(uuid, uuid, text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toets_vrijgave(p_verzoek uuid, p_partij uuid, p_item text, p_item_id uuid) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF p_item = 'bestaan' THEN
    IF app.mag_bestaan_weten(p_verzoek) THEN PERFORM app.weiger('WF409', 'De gemeente mag dit al weten.'); END IF;
    RETURN;
  END IF;
  IF (app.partij_aan_tafel(p_verzoek)).id IS DISTINCT FROM p_partij OR p_partij IS NULL
     OR NOT EXISTS (SELECT FROM app.vrij_te_geven(p_verzoek, p_partij) i WHERE i.item = p_item AND i.item_id IS NOT DISTINCT FROM p_item_id) THEN
    PERFORM app.weiger('WF404', 'Dit is er niet, of deze persoon doet niet meer mee.');
  ELSIF NOT app.mag_bestaan_weten(p_verzoek) THEN
    PERFORM app.weiger('WF409', 'De gemeente mag nog niet weten dat dit verzoek er is.');
  ELSIF EXISTS (SELECT FROM app.toestemming t WHERE (t.organisatie_id, t.verzoek_id, t.partij_id, t.item) = (app.organisatie(), p_verzoek, p_partij, p_item)
                   AND t.item_id IS NOT DISTINCT FROM p_item_id AND t.ingetrokken_op IS NULL) THEN
    PERFORM app.weiger('WF409', 'Dit is al vrijgegeven.');
  END IF;
END $$;


ALTER FUNCTION app.toets_vrijgave(p_verzoek uuid, p_partij uuid, p_item text, p_item_id uuid) OWNER TO app_owner;

--
-- Name: toevertrouwd_lijst(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.toevertrouwd_lijst() RETURNS TABLE(tabel text, onderdeel text, sleutel text, weg text[], waarom_niet text)
    LANGUAGE sql IMMUTABLE
    AS $$
  VALUES ('stuk', 'stand', 'id', '{soort,versie,aangemaakt_door,uiterlijk_op,termijn_gestopt_op,buiten_werkstroom}'::text[], NULL),
    ('verzoek', 'verzoek', 'id', '{dek,dek_kid,zegel_id,gewist_op}', NULL),
    ('verzoek_versie', 'eerder', 'verzoek_id', '{}', NULL),
    ('opname_antwoord', 'opgeschreven', 'verzoek_id', '{}', NULL),
    ('bezwaar_waarschuwing', 'waarschuwingen', 'verzoek_id', '{}', NULL),
    ('bericht', 'berichten', 'verzoek_id', '{}', NULL),
    ('partij', 'deelnemers', 'verzoek_id', '{}', NULL),
    ('toestemming', 'toestemmingen', 'verzoek_id', '{}', NULL),
    ('historie', 'stappen', 'stuk_id', '{soort,zichtbaarheid,aanroep,invoer}', NULL),
    ('gebeurtenis', 'gebeurtenissen', 'stuk_id', '{soort,zichtbaarheid}', NULL),
    ('logboek', 'logboek', 'stuk_id', '{aanroep,nummer,zout,inhoud,schakel}', NULL),
    ('vrijgavevraag', 'vragen', 'verzoek_id', '{}', NULL),
    ('inzage', 'gelezen', 'verzoek_id', '{}', NULL),
    ('bijlage', 'bijlagen', 'verzoek_id', '{dek,dek_kid,kop,poging,naam,lezers}', NULL),
    ('bijeenkomst', 'bijeenkomsten', 'verzoek_id', '{volgnummer}', NULL),
    ('samenvatting', 'samenvattingen', 'verzoek_id', '{}', NULL),
    ('samenvatting_reactie', 'antwoorden', 'verzoek_id', '{}', NULL),
    ('afspraakronde', 'rondes', 'verzoek_id', '{gemeld_op}', NULL),
    ('afspraak', 'afspraken', 'verzoek_id', '{vanaf_ronde,tot_ronde}', NULL),
    ('bevestiging', 'bevestigingen', 'verzoek_id', '{}', NULL),
    ('afspraakstand', 'nagekomen', 'verzoek_id', '{}', NULL),
    ('nazorg', 'nazorg', 'verzoek_id', '{gemeld_op}', NULL),
    ('pakket', 'pakketten', 'verzoek_id', '{}', NULL),
    ('volgadres', 'mail', 'verzoek_id', '{onder}', NULL),
    ('duurt_te_lang', 'duurt', 'verzoek_id', '{}', NULL),
    ('navraag', 'navraag', 'verzoek_id', '{}', NULL),
    ('navraag_token', NULL, 'verzoek_id', '{}', 'Van de link in een mail bewaren wij alleen een controlegetal.'),
    ('les', 'lessen', 'verzoek_id', '{}', NULL),
    ('belpoging', 'gebeld', 'verzoek_id', '{notitie,genoteerd_op}', 'Wat een begeleider voor zichzelf noteerde bij een telefoontje.'),
    ('belvink', NULL, 'verzoek_id', '{}', 'Wat een begeleider afvinkte bij het eerste gesprek.'),
    ('conflictniveau', NULL, 'verzoek_id', '{}', 'Hoe een begeleider voor zichzelf inschat hoe hard het er toegaat.'),
    ('overdracht', NULL, 'verzoek_id', '{}', 'Wat begeleiders elkaar schrijven als een ander het overneemt.'),
    ('volgcode', NULL, 'verzoek_id', '{}', 'Van uw code bewaren wij alleen een controlegetal. Dat kan niemand lezen.')
$$;


ALTER FUNCTION app.toevertrouwd_lijst() OWNER TO app_owner;

--
-- Name: treffers(text, tsquery); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.treffers(p_wat text, p_vraag tsquery) RETURNS SETOF app.treffer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF p_vraag IS NULL THEN RETURN;
  ELSIF p_wat = 'regel' THEN RETURN QUERY SELECT * FROM app.vind_regels(p_vraag);
  ELSIF app.ziet_melders_woorden(app.rollen()) THEN RETURN QUERY SELECT * FROM app.vind_meldingen(p_vraag);
  ELSE RETURN QUERY SELECT * FROM app.vind_eigen(p_vraag); END IF;
END $$;


ALTER FUNCTION app.treffers(p_wat text, p_vraag tsquery) OWNER TO app_owner;

--
-- Name: trek_voorstel_in(app.afwijkingsrecht, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.trek_voorstel_in(a app.afwijkingsrecht, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id uuid := (SELECT v.id FROM app.open_voorstellen(a.id) v WHERE v.id = (p_in ->> 'voorstelId')::uuid);
BEGIN
  IF v_id IS NULL THEN
    PERFORM app.weiger('WF409', 'Op dit voorstel is al geantwoord.', ARRAY[('/voorstelId', 'niet_open', 'Dit voorstel staat niet meer open.')::app.fout]);
  END IF;
  PERFORM app.zet_stap(v_id, NULL, 'trek_voorstel_in', '{}', '{melder}');
  UPDATE app.rechtvraag q SET vervallen_op = app.nu() WHERE (q.organisatie_id, q.voorstel_id) = (a.organisatie_id, v_id);
END $$;


ALTER FUNCTION app.trek_voorstel_in(a app.afwijkingsrecht, p_in jsonb) OWNER TO app_owner;

--
-- Name: type_keer(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.type_keer(p_ingediend date) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN CASE WHEN app.vandaag() > app.werkdagen(app.organisatie(), p_ingediend, 10) THEN 2
              WHEN app.vandaag() >= app.werkdagen(app.organisatie(), p_ingediend, 8) THEN 1 ELSE 0 END;
END $$;


ALTER FUNCTION app.type_keer(p_ingediend date) OWNER TO app_owner;

--
-- Name: typeloze_meldingen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.typeloze_meldingen() RETURNS TABLE(id uuid, ingediend date, regel_id uuid, wie text)
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT m.id, app.dag(m.ingediend_op), r.id, CASE WHEN r.id IS NULL OR r.regeltype = 'onbekend' THEN 'coordinator' ELSE 'jurist' END
    FROM app.stuk s
    JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
    LEFT JOIN app.melding h ON (h.organisatie_id, h.id) = (m.organisatie_id, m.gekoppeld_aan_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, coalesce(m.regel_id, h.regel_id))
   WHERE s.organisatie_id = app.organisatie() AND s.soort = 'melding' AND s.termijn_gestopt_op IS NULL
     AND s.uiterlijk_op >= app.vandaag() AND r.bevestigd_op IS NULL;
END $$;


ALTER FUNCTION app.typeloze_meldingen() OWNER TO app_owner;

--
-- Name: typen_herinneren(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.typen_herinneren() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('herinner_type', ARRAY (SELECT k.id FROM app.typeloze_meldingen() k
    WHERE k.ingediend <= app.vandaag() - 8 AND app.type_keer(k.ingediend) > (SELECT coalesce(max(h.keer), 0) FROM app.typeherinnering h
          WHERE (h.organisatie_id, h.melding_id) = (app.organisatie(), k.id))));
END $$;


ALTER FUNCTION app.typen_herinneren() OWNER TO app_owner;

--
-- Name: uit_dienst(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.uit_dienst(p_gebruiker uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(p.id, NULL, 'stap_uit', '{"reden":"Werkt hier niet meer."}', '{systeem}')
    FROM app.poulelid p JOIN app.stuk s ON (s.organisatie_id, s.id) = (p.organisatie_id, p.id) AND s.status <> 'uitgestapt'
   WHERE (p.organisatie_id, p.gebruiker_id) = (app.organisatie(), p_gebruiker);
  PERFORM app.verlaat_teams(p_gebruiker, '{uitgenodigd,geaccepteerd}', 'Werkt hier niet meer.');
END $$;


ALTER FUNCTION app.uit_dienst(p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: uitnodiging_stil(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.uitnodiging_stil(p_verzoek uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(p_verzoek, NULL, 'weiger', '{}', '{systeem}');
END $$;


ALTER FUNCTION app.uitnodiging_stil(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: uitnodigingen_stil(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.uitnodigingen_stil() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('uitnodiging_stil', ARRAY (SELECT s.id FROM app.stuk s
    JOIN app.verzoek v ON (v.organisatie_id, v.id) = (s.organisatie_id, s.id)
   WHERE s.organisatie_id = app.organisatie() AND s.soort = 'verzoek' AND s.status = 'inwoner_uitgenodigd'
     AND s.stap_uiterlijk_op < app.vandaag() AND (v.concept IS NULL OR app.concept_tot(s) < app.vandaag())
   FOR UPDATE OF s SKIP LOCKED));
END $$;


ALTER FUNCTION app.uitnodigingen_stil() OWNER TO app_owner;

--
-- Name: uitnodigingen_verlopen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.uitnodigingen_verlopen(p_team uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  t app.team;
BEGIN
  SELECT * INTO t FROM app.team x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_team);
  PERFORM app.laat_verlopen(t);
  PERFORM app.vraag_aanvulling(t);
END $$;


ALTER FUNCTION app.uitnodigingen_verlopen(p_team uuid) OWNER TO app_owner;

--
-- Name: uitvoer(text, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.uitvoer(p_naam text, VARIADIC p_kop text[]) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (json_build_object('naam', p_naam || '-' || app.vandaag(), 'kop', p_kop), NULL, 200, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.uitvoer(p_naam text, VARIADIC p_kop text[]) OWNER TO app_owner;

--
-- Name: uitvoering_acties(uuid, uuid, text, text[], integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.uitvoering_acties(p_id uuid, p_melder uuid, p_status text, p_rollen text[], p_niveau integer) RETURNS text[]
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v text[] := app.acties('uitvoering', p_status, p_rollen);
BEGIN
  IF p_status = 'bevestigd' AND NOT app.mag_effect((SELECT u FROM app.uitvoering u
       WHERE (u.organisatie_id, u.id) = (app.organisatie(), p_id)), p_melder, p_rollen) THEN
    v := '{}';
  END IF;
  RETURN v || CASE WHEN app.escaleert_als(p_status, p_rollen, p_niveau) IS NOT NULL THEN '{escaleer}'::text[] ELSE '{}' END;
END $$;


ALTER FUNCTION app.uitvoering_acties(p_id uuid, p_melder uuid, p_status text, p_rollen text[], p_niveau integer) OWNER TO app_owner;

--
-- Name: escalatie; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.escalatie (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    melding_id uuid NOT NULL,
    aanleiding text NOT NULL,
    onderwerp text GENERATED ALWAYS AS (
CASE aanleiding
    WHEN 'geblokkeerd'::text THEN 'afwijkingsrecht'::text
    WHEN 'besluit_te_laat'::text THEN 'besluit'::text
    WHEN 'belangenconflict'::text THEN 'besluit'::text
    ELSE 'uitvoering'::text
END) STORED,
    niveau integer NOT NULL,
    toelichting text,
    gevraagd_door uuid,
    gevraagd_als text,
    begonnen_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    antwoord text,
    motivering text,
    nieuwe_datum date,
    beantwoord_door uuid,
    rust_tot date,
    gesloten_op timestamp with time zone,
    gesloten_reden text,
    CONSTRAINT escalatie_aanleiding_check CHECK ((aanleiding = ANY (ARRAY['verslag_gemist'::text, 'niet_bevestigd'::text, 'vastgelopen'::text, 'verzoek'::text, 'besluit_te_laat'::text, 'belangenconflict'::text, 'geblokkeerd'::text]))),
    CONSTRAINT escalatie_antwoord_check CHECK ((antwoord = ANY (ARRAY['opdracht'::text, 'andere_termijn'::text, 'stopzetten'::text, 'neem_over'::text]))),
    CONSTRAINT escalatie_check CHECK (((gevraagd_door IS NULL) = (gevraagd_als IS NULL))),
    CONSTRAINT escalatie_check1 CHECK ((((antwoord IS NULL) = (beantwoord_door IS NULL)) AND ((antwoord IS NULL) = (motivering IS NULL)))),
    CONSTRAINT escalatie_gevraagd_als_check CHECK ((gevraagd_als = ANY (ARRAY['melder'::text, 'teammanager'::text, 'beslisser'::text]))),
    CONSTRAINT escalatie_motivering CHECK (((length(motivering) >= 10) AND (length(motivering) <= 4000))),
    CONSTRAINT escalatie_niveau_check CHECK (((niveau >= 0) AND (niveau <= 2))),
    CONSTRAINT escalatie_toelichting CHECK (((length(toelichting) >= 3) AND (length(toelichting) <= 2000)))
);

ALTER TABLE ONLY app.escalatie FORCE ROW LEVEL SECURITY;


ALTER TABLE app.escalatie OWNER TO app_owner;

--
-- Name: CONSTRAINT escalatie_motivering ON escalatie; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT escalatie_motivering ON app.escalatie IS '/motivering Schrijf 10 tot 4000 tekens.';


--
-- Name: CONSTRAINT escalatie_toelichting ON escalatie; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT escalatie_toelichting ON app.escalatie IS '/toelichting Schrijf 3 tot 2000 tekens.';


--
-- Name: uitvoering_na_antwoord(app.escalatie); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.uitvoering_na_antwoord(x app.escalatie) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id uuid;
BEGIN
  UPDATE app.uitvoering SET uiterlijk_op = coalesce(x.nieuwe_datum, uiterlijk_op)
   WHERE (organisatie_id, melding_id) = (x.organisatie_id, x.melding_id) RETURNING id INTO v_id;
  PERFORM app.zet_stap(v_id, NULL, CASE x.antwoord WHEN 'stopzetten' THEN 'stop' ELSE 'hervat' END,
                       jsonb_build_object('reden', x.motivering), '{systeem}');
END $$;


ALTER FUNCTION app.uitvoering_na_antwoord(x app.escalatie) OWNER TO app_owner;

--
-- Name: uitvoering_volgt(uuid, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.uitvoering_volgt(p_melding uuid, p_naar text, p_reden text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id uuid := (SELECT u.id FROM app.uitvoering u WHERE (u.organisatie_id, u.melding_id) = (app.organisatie(), p_melding));
  v_is text := (SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), v_id));
  v_naar text := CASE p_naar WHEN 'in_uitvoering' THEN 'gestart' WHEN 'uitgevoerd' THEN 'bevestigd' ELSE 'gestopt' END;
BEGIN
  IF v_id IS NULL OR v_is = v_naar OR (p_naar = 'afgesloten' AND v_is = 'effect_bevestigd') THEN RETURN; END IF;
  PERFORM app.stap_buiten_werkstroom(v_id, NULL, v_naar, p_reden);
  UPDATE app.uitvoering SET bevestigd_op = CASE v_naar WHEN 'bevestigd' THEN app.nu() END, effect_gevraagd_op = NULL, effect_uiterlijk_op = NULL,
         effect_op = NULL, effect_toelichting = NULL
   WHERE organisatie_id = app.organisatie() AND id = v_id;
END $$;


ALTER FUNCTION app.uitvoering_volgt(p_melding uuid, p_naar text, p_reden text) OWNER TO app_owner;

--
-- Name: utc(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.utc(p_op timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_char((p_op AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'::text);


ALTER FUNCTION app.utc(p_op timestamp with time zone) OWNER TO app_owner;

--
-- Name: FUNCTION utc(p_op timestamp with time zone); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.utc(p_op timestamp with time zone) IS 'migratie';


--
-- Name: uur(timestamp with time zone); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.uur(p_op timestamp with time zone) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN to_char((p_op AT TIME ZONE 'Europe/Amsterdam'::text), 'HH24:MI'::text);


ALTER FUNCTION app.uur(p_op timestamp with time zone) OWNER TO app_owner;

--
-- Name: vastleggen_past(app.verzoek, text, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vastleggen_past(v app.verzoek, p_wat text, p_op date) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF p_op > app.vandaag() THEN
    PERFORM app.weiger('WF400', 'De gegevens kloppen niet.', ARRAY[ROW('/op', 'toekomst', 'Deze datum is nog niet geweest.')::app.fout]);
  ELSIF p_wat = 'machtiging_gezien' AND NOT app.machtiging_nodig(v.hoedanigheid) THEN
    PERFORM app.weiger('WF409', 'Bij dit verzoek is geen machtiging nodig.');
  ELSIF p_wat = 'klacht_doorgegeven' AND v.klacht IS DISTINCT FROM 'ja' THEN
    PERFORM app.weiger('WF409', 'De inwoner vroeg niet om een klacht.');
  ELSIF p_wat = 'brief_gedateerd' AND coalesce(v.lopende_procedure, 'geen') NOT IN ('bezwaar', 'beroep', 'weet_niet') THEN
    PERFORM app.weiger('WF409', 'Er loopt geen bezwaar of beroep.');
  END IF;
END $$;


ALTER FUNCTION app.vastleggen_past(v app.verzoek, p_wat text, p_op date) OWNER TO app_owner;

--
-- Name: velden_melder(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.velden_melder() RETURNS text[]
    LANGUAGE sql IMMUTABLE
    RETURN '{welkeRegel,waaromHinderlijk,suggestie,praktijkvoorbeeld,klantgroep,afschermingMelder,naamMagNaarBeslisser,kanaal,regelId,onderwerpen,sluitAanBij}'::text[];


ALTER FUNCTION app.velden_melder() OWNER TO app_owner;

--
-- Name: vergeet_antwoorden(uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vergeet_antwoorden(p_dossier uuid[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_hier text := app.organisatie();
  v_org text;
BEGIN
  FOREACH v_org IN ARRAY ARRAY[v_hier, ''] LOOP
    PERFORM set_config('vraagt.organisatie', v_org, true);
    DELETE FROM app.idempotentie i WHERE i.organisatie_id = coalesce(app.organisatie(), '00000000-0000-0000-0000-000000000000')
       AND EXISTS (SELECT FROM unnest(p_dossier) d WHERE position(d::text IN concat((i.antwoord).body, (i.antwoord).locatie)) > 0);
  END LOOP;
  PERFORM set_config('vraagt.organisatie', v_hier, true);
END $$;


ALTER FUNCTION app.vergeet_antwoorden(p_dossier uuid[]) OWNER TO app_owner;

--
-- Name: vergeet_post(uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vergeet_post(p_dossier uuid[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  DELETE FROM app.uitgaande_mail u USING app.post p WHERE u.organisatie_id = app.organisatie() AND (p.organisatie_id, p.id) = (u.organisatie_id, u.post_id) AND p.stuk_id = ANY (p_dossier);
  DELETE FROM app.post WHERE organisatie_id = app.organisatie() AND stuk_id = ANY (p_dossier);
END $$;


ALTER FUNCTION app.vergeet_post(p_dossier uuid[]) OWNER TO app_owner;

--
-- Name: vergelijkbare_duur(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.vergelijkbare_duur(p_organisatie uuid, p_gemeente uuid) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
DECLARE
  v_hier int[];
  v_alle int[];
BEGIN
  SELECT array_agg(a.dagen) FILTER (WHERE a.gemeente_id = p_gemeente), array_agg(a.dagen) INTO v_hier, v_alle FROM app.verzoek_aflopen(p_organisatie) a;
  RETURN coalesce(app.duur_van(v_hier, 'gemeente'), app.duur_van(v_alle, 'organisatie'));
END $$;


ALTER FUNCTION app.vergelijkbare_duur(p_organisatie uuid, p_gemeente uuid) OWNER TO app_poort;

--
-- Name: verlaat_team(app.team, uuid, text, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verlaat_team(p_team app.team, p_gebruiker uuid, p_status text, p_reden text, p_overdracht text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.teamlid l SET status = p_status, reden = p_reden, overdracht = coalesce(p_overdracht, l.overdracht),
         geantwoord_op = coalesce(l.geantwoord_op, app.nu()), beeindigd_op = app.nu()
   WHERE l.organisatie_id = p_team.organisatie_id AND l.team_id = p_team.id AND l.gebruiker_id = p_gebruiker
     AND l.status IN ('uitgenodigd', 'geaccepteerd');
  PERFORM app.agenda_van(p_team.id, p_gebruiker) FROM app.betrokkene b
    WHERE (b.organisatie_id, b.stuk_id, b.gebruiker_id, b.betrekking) = (p_team.organisatie_id, p_team.melding_id, p_gebruiker, 'teamlid');
  PERFORM app.ontrek(p_team.melding_id, p_gebruiker, b) FROM unnest('{genodigde,teamlid,trekker}'::text[]) b;
END $$;


ALTER FUNCTION app.verlaat_team(p_team app.team, p_gebruiker uuid, p_status text, p_reden text, p_overdracht text) OWNER TO app_owner;

--
-- Name: verlaat_teams(uuid, text[], text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verlaat_teams(p_gebruiker uuid, p_statussen text[], p_reden text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  t app.team;
  v_was text;
BEGIN
  FOR t IN SELECT x.* FROM app.team x JOIN app.stuk s ON (s.organisatie_id, s.id) = (x.organisatie_id, x.melding_id)
            WHERE x.organisatie_id = app.organisatie() AND app.team_werkt(s.status) AND EXISTS (SELECT FROM app.teamlid l
              WHERE (l.organisatie_id, l.team_id, l.gebruiker_id) = (x.organisatie_id, x.id, p_gebruiker) AND l.status = ANY (p_statussen))
            ORDER BY x.id FOR UPDATE OF x LOOP
    v_was := (SELECT l.status FROM app.teamlid l WHERE (l.organisatie_id, l.team_id, l.gebruiker_id) = (t.organisatie_id, t.id, p_gebruiker)
                 AND l.status = ANY (p_statussen));
    PERFORM app.verlaat_team(t, p_gebruiker, CASE v_was WHEN 'uitgenodigd' THEN 'afgeslagen' ELSE 'teruggetrokken' END, p_reden, NULL);
    UPDATE app.team x SET versie = x.versie + 1 WHERE (x.organisatie_id, x.id) = (t.organisatie_id, t.id);
    PERFORM app.meld_gebeurtenis(t.melding_id, 'systeem', 'team', 'Een lid van het team doet niet meer mee.');
    PERFORM app.vraag_aanvulling(t);
  END LOOP;
END $$;


ALTER FUNCTION app.verlaat_teams(p_gebruiker uuid, p_statussen text[], p_reden text) OWNER TO app_owner;

--
-- Name: verleg_kaart(app.gelegde_kaart, text, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verleg_kaart(g app.gelegde_kaart, p_vak text, p_plek integer) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.gelegde_kaart x SET vak = p_vak, plek = 1000000 WHERE (x.organisatie_id, x.id) = (g.organisatie_id, g.id);
  PERFORM app.nummer_kaarten(g.melding_id);
  UPDATE app.gelegde_kaart x SET plek = CASE WHEN x.id = g.id THEN p_plek * 2 - 1 ELSE x.plek * 2 END
   WHERE (x.organisatie_id, x.melding_id, x.vak) = (g.organisatie_id, g.melding_id, p_vak) AND p_plek IS NOT NULL;
  PERFORM app.nummer_kaarten(g.melding_id);
END $$;


ALTER FUNCTION app.verleg_kaart(g app.gelegde_kaart, p_vak text, p_plek integer) OWNER TO app_owner;

--
-- Name: verlopen_uitnodigingen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verlopen_uitnodigingen() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('uitnodigingen_verlopen', ARRAY (SELECT x.id FROM app.team x WHERE x.organisatie_id = app.organisatie() AND EXISTS (
             SELECT FROM app.teamlid l WHERE (l.organisatie_id, l.team_id, l.status) = (x.organisatie_id, x.id, 'uitgenodigd')
                AND l.verloopt_op < app.vandaag()) FOR UPDATE SKIP LOCKED));
END $$;


ALTER FUNCTION app.verlopen_uitnodigingen() OWNER TO app_owner;

--
-- Name: vernietig(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vernietig(p_id uuid) RETURNS uuid[]
    LANGUAGE plpgsql
    AS $$
DECLARE
  v uuid[] := app.dossier_van(p_id);
BEGIN
  PERFORM app.haal_weg(v);
  PERFORM app.maak_leeg(v);
  PERFORM app.vergeet_post(v);
  PERFORM app.vergeet_antwoorden(v);
  UPDATE app.logboek SET actor = 'vernietigd', zout = NULL WHERE organisatie_id = app.organisatie() AND stuk_id = ANY (v) AND nummer IS NOT NULL AND zout IS NOT NULL;
  RETURN v;
END $$;


ALTER FUNCTION app.vernietig(p_id uuid) OWNER TO app_owner;

--
-- Name: verschoven_stappen(text, integer, integer, date[], date[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verschoven_stappen(p_sleutel text, p_oud integer, p_nieuw integer, p_erbij date[] DEFAULT '{}'::date[], p_eraf date[] DEFAULT '{}'::date[]) RETURNS TABLE(id uuid, kenmerk text, van date, naar date)
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT x.id, x.kenmerk, x.van, x.naar FROM (
    SELECT s.id, coalesce(s.kenmerk, o.kenmerk) AS kenmerk, s.stap_uiterlijk_op AS van, d.dagen, b.begin,
           app.werkdagen_anders(s.organisatie_id, b.begin, coalesce(p_nieuw, d.dagen), p_erbij, p_eraf) AS naar
      FROM app.stuk s
      LEFT JOIN app.stuk o ON (o.organisatie_id, o.id) = (s.organisatie_id, s.ouder_id)
      CROSS JOIN LATERAL (SELECT coalesce(p_oud, app.ingesteld('stap.' || s.soort || '.' || s.status)) AS dagen) d
      CROSS JOIN LATERAL (SELECT app.dag(max(h.op)) AS begin FROM app.historie h
                           WHERE (h.organisatie_id, h.stuk_id, h.naar) = (s.organisatie_id, s.id, s.status)) b
     WHERE s.organisatie_id = app.organisatie() AND s.stap_uiterlijk_op IS NOT NULL AND d.dagen IS NOT NULL
       AND (p_sleutel IS NULL AND s.stap_uiterlijk_op >= app.vandaag() OR 'stap.' || s.soort || '.' || s.status = p_sleutel)
  ) x WHERE x.van <> x.naar AND x.van = app.werkdagen(app.organisatie(), x.begin, x.dagen);
END $$;


ALTER FUNCTION app.verschoven_stappen(p_sleutel text, p_oud integer, p_nieuw integer, p_erbij date[], p_eraf date[]) OWNER TO app_owner;

--
-- Name: vervang_code(uuid, jsonb, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vervang_code(p_verzoek uuid, p_in jsonb, p_gebeurtenis text) RETURNS app.antwoord
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.volgcode c SET hash = p_in ->> 'codeHash', aangemaakt_op = app.nu()
   WHERE (c.organisatie_id, c.verzoek_id) = (app.organisatie(), p_verzoek) AND c.partij_id IS NULL;
  IF NOT FOUND THEN PERFORM app.weiger('WF409', 'Dit verzoek heeft geen code.'); END IF;
  PERFORM app.meld_gebeurtenis(p_verzoek, 'systeem', 'partijen', p_gebeurtenis);
  RETURN (json_build_object('verzegeld', p_in ->> 'verzegeld'), NULL, 201, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.vervang_code(p_verzoek uuid, p_in jsonb, p_gebeurtenis text) OWNER TO app_owner;

--
-- Name: vervang_uitvoering(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vervang_uitvoering(p_melding uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(s.id, NULL, 'vervang', '{}', '{systeem}') FROM app.uitvoering u
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (u.organisatie_id, u.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase <> 'afgerond'
   WHERE (u.organisatie_id, u.melding_id) = (app.organisatie(), p_melding);
END $$;


ALTER FUNCTION app.vervang_uitvoering(p_melding uuid) OWNER TO app_owner;

--
-- Name: verwante_melding(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verwante_melding(p_id uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('id', z.id, 'kenmerk', z.kenmerk, 'status', z.status) FROM api.melding_zicht z WHERE z.id = p_id);
END $$;


ALTER FUNCTION app.verwante_melding(p_id uuid) OWNER TO app_owner;

--
-- Name: verzet_stappen(uuid[], date[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzet_stappen(p_ids uuid[], p_dagen date[]) RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
  n int;
BEGIN
  UPDATE app.stuk s SET stap_uiterlijk_op = x.dag FROM unnest(p_ids, p_dagen) x (id, dag)
   WHERE s.organisatie_id = app.organisatie() AND s.id = x.id;
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;


ALTER FUNCTION app.verzet_stappen(p_ids uuid[], p_dagen date[]) OWNER TO app_owner;

--
-- Name: verzoek_aflopen(uuid); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.verzoek_aflopen(p_organisatie uuid) RETURNS TABLE(gemeente_id uuid, status text, dagen integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  RETURN QUERY
  SELECT v.gemeente_id, s.status, greatest(app.dag(e.op) - app.dag(b.op), 0)
    FROM app.stuk s
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase = 'afgerond'
    JOIN app.verzoek v ON (v.organisatie_id, v.id) = (s.organisatie_id, s.id)
    CROSS JOIN LATERAL (SELECT max(h.op) AS op FROM app.historie h WHERE (h.organisatie_id, h.stuk_id, h.naar) = (s.organisatie_id, s.id, s.status)) e
    CROSS JOIN LATERAL (SELECT min(h.op) AS op FROM app.historie h WHERE (h.organisatie_id, h.stuk_id, h.naar) = (s.organisatie_id, s.id, 'ingediend')) b
   WHERE s.organisatie_id = p_organisatie AND s.soort = 'verzoek' AND s.status NOT IN ('ingetrokken', 'geweigerd')
     AND s.gewijzigd_op > app.nu() - interval '1 year' AND e.op > app.nu() - interval '1 year' AND b.op IS NOT NULL;
END $$;


ALTER FUNCTION app.verzoek_aflopen(p_organisatie uuid) OWNER TO app_poort;

--
-- Name: verzoek_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_antwoord(p_id uuid, p_status integer DEFAULT 200) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_uit app.antwoord;
BEGIN
  SELECT to_json(x), x.versie, p_status, NULL INTO v_uit FROM api.verzoek x WHERE x.id = p_id;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of je mag het niet zien.');
  END IF;
  RETURN v_uit;
END $$;


ALTER FUNCTION app.verzoek_antwoord(p_id uuid, p_status integer) OWNER TO app_owner;

--
-- Name: verzoek_begin_antwoord(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_begin_antwoord(p_id uuid) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  s app.stuk;
  v app.verzoek;
  v_zelf boolean := app.volgt() IS NOT NULL;
  v_schrijft boolean;
BEGIN
  SELECT * INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id);
  SELECT * INTO s FROM app.stuk x WHERE (x.organisatie_id, x.id) = (v.organisatie_id, v.id);
  IF s.id IS NULL THEN PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of u mag het niet zien.'); END IF;
  v_schrijft := v_zelf AND s.status IN ('concept', 'inwoner_uitgenodigd');
  RETURN (json_build_object(
    'initiatief', v.initiatief, 'kanaal', v.kanaal, 'gevraagdDoor', v.vrager_naam, 'gemeenteId', v.gemeente_id,
    'hoedanigheid', v.hoedanigheid, 'machtigingNodig', app.machtiging_nodig(v.hoedanigheid), 'machtigingGezienOp', v.machtiging_gezien_op,
    'machtigingGezienDoor', (SELECT g.naam FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = (v.organisatie_id, v.machtiging_gezien_door)),
    'klacht', app.klacht_json(v), 'procedure', app.procedure_json(v), 'opname', app.opname_json(v),
    'concept', CASE WHEN v_schrijft THEN app.zegel_van(v, v.concept, 'concept', true) END,
    'contact', CASE WHEN v_schrijft THEN app.zegel_van(v, v.contact, 'contact', true) END,
    'bewaardTot', CASE WHEN v_schrijft AND v.concept IS NOT NULL THEN app.concept_tot(s) END,
    'magCodeGeven', NOT v_zelf AND app.mag_code_geven(v, s.status), 'kluis', app.kluis(v)), s.versie, 200, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.verzoek_begin_antwoord(p_id uuid) OWNER TO app_owner;

--
-- Name: verzoek_brief(text, app.verzoek, text, text, text, json[], date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_brief(p_taal text, v app.verzoek, p_soort text, p_titel text, p_kern text, p_delen json[], p_dag date) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_kenmerk text := (SELECT s.kenmerk FROM app.stuk s WHERE (s.organisatie_id, s.id) = (v.organisatie_id, v.id));
BEGIN
  RETURN json_build_object('id', v.id, 'taal', p_taal, 'soort', p_soort, 'organisatie', app.organisatie_naam(),
    'kenmerkregel', app.zeg(p_taal, 'Verzoek tot afstemming · kenmerk %s · %s', v_kenmerk, app.datum_in(p_taal, p_dag)),
    'bestandsnaam', p_soort || '-' || v_kenmerk, 'titel', p_titel, 'aanhef', NULL, 'kern', p_kern,
    'delen', app.brief_delen(VARIADIC p_delen), 'ondertekening', NULL,
    'voet', app.zeg(p_taal, '%s is niet de gemeente · %s', app.organisatie_naam(), v_kenmerk));
END $$;


ALTER FUNCTION app.verzoek_brief(p_taal text, v app.verzoek, p_soort text, p_titel text, p_kern text, p_delen json[], p_dag date) OWNER TO app_owner;

--
-- Name: verzoek_door(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_door(p_organisatie uuid, p_door text) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT CASE WHEN p_door = 'openbaar' THEN 'burger' WHEN p_door IN ('systeem', 'vernietigd') THEN p_door WHEN p_door LIKE 'partij:%' THEN 'partij' ELSE
    coalesce((SELECT g.naam FROM app.gebruiker g WHERE g.organisatie_id = p_organisatie AND g.id::text = p_door),
             (SELECT v.vrager_naam FROM app.verzoek v WHERE v.organisatie_id = p_organisatie AND v.vrager_id::text = p_door LIMIT 1)) END);
END $$;


ALTER FUNCTION app.verzoek_door(p_organisatie uuid, p_door text) OWNER TO app_owner;

--
-- Name: verzoek_doorlooptijd(app.verzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_doorlooptijd(v app.verzoek) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_begin date := (SELECT app.dag(min(h.op)) FROM app.historie h WHERE (h.organisatie_id, h.stuk_id, h.naar) = ((v).organisatie_id, (v).id, 'ingediend'));
BEGIN
  RETURN json_build_object('vergelijkbaar', app.vergelijkbare_duur((v).organisatie_id, (v).gemeente_id),
    'doel', json_build_object('dagen', app.ingesteld('verzoek.streefdagen'), 'uiterlijkOp', v_begin + app.ingesteld('verzoek.streefdagen')),
    'wettelijk', app.wettelijk_maximum((v).lopende_procedure, (v).besluit_van));
END $$;


ALTER FUNCTION app.verzoek_doorlooptijd(v app.verzoek) OWNER TO app_owner;

--
-- Name: verzoek_eerder(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_eerder(p_verzoek uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('tot', app.utc(e.tot), 'watGebeurde', app.zegel_versie(e, e.wat_gebeurde, 'wat_gebeurde'),
      'wens', app.zegel_versie(e, e.wens, 'wens'), 'relatie', app.zegel_versie(e, e.relatie, 'relatie'),
      'contact', app.zegel_versie(e, e.contact, 'contact', true)) ORDER BY e.tot DESC, e.id DESC), '[]')
    FROM app.verzoek_versie e WHERE e.organisatie_id = app.organisatie() AND e.verzoek_id = p_verzoek);
END $$;


ALTER FUNCTION app.verzoek_eerder(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: verzoek_gegevens(app.verzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_gegevens(v app.verzoek) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  s app.stuk;
BEGIN
  SELECT x.* INTO s FROM app.stuk x WHERE (x.organisatie_id, x.id) = (v.organisatie_id, v.id);
  RETURN (json_build_object('watGebeurde', app.zegel_van(v, v.wat_gebeurde, 'wat_gebeurde'), 'wens', app.zegel_van(v, v.wens, 'wens'),
    'relatie', app.zegel_van(v, v.relatie, 'relatie'), 'contact', app.zegel_van(v, v.contact, 'contact', true), 'namens', v.namens,
    'eerder', app.verzoek_eerder(v.id), 'versie', s.versie, 'kluis', app.kluis(v)), s.versie, 200, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.verzoek_gegevens(v app.verzoek) OWNER TO app_owner;

--
-- Name: verzoek_gelezen_door(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_gelezen_door(p_verzoek uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
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


ALTER FUNCTION app.verzoek_gelezen_door(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: verzoek_in(uuid, text[], text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_in(p_verzoek uuid, p_statussen text[], p_zin text) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_verzoek, NULL, 'verzoek');
BEGIN
  IF s.status <> ALL (p_statussen) THEN PERFORM app.weiger('WF409', p_zin); END IF;
  RETURN s;
END $$;


ALTER FUNCTION app.verzoek_in(p_verzoek uuid, p_statussen text[], p_zin text) OWNER TO app_owner;

--
-- Name: verzoek_loopt(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_loopt(p_verzoek uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.stuk s JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status)
    WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_verzoek) AND st.fase <> 'afgerond');
END $$;


ALTER FUNCTION app.verzoek_loopt(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: verzoek_na_opnemen(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_na_opnemen(p_stuk app.stuk, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.verzoek SET begeleider_id = app.actor()
   WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
END $$;


ALTER FUNCTION app.verzoek_na_opnemen(p_stuk app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: verzoek_nieuw(uuid, text, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_nieuw(p_id uuid, p_status text, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM set_config('vraagt.organisatie', app.afstemming_voor((p_in ->> 'gemeenteId')::uuid)::text, true),
          set_config('vraagt.volgt', p_id::text, true), set_config('vraagt.sessie', '', true);
  PERFORM app.nieuw_stuk_met_id(p_id, 'verzoek', p_status);
  INSERT INTO app.verzoek (organisatie_id, id, gemeente_id, initiatief, kanaal, taal, concept, contact, dek_kid, dek,
                           vrager_organisatie_id, vrager_id, vrager_naam)
  VALUES (app.organisatie(), p_id, (p_in ->> 'gemeenteId')::uuid, coalesce(p_in ->> 'initiatief', 'burger'),
          coalesce(p_in ->> 'kanaal', 'web'), coalesce(p_in ->> 'taal', 'nl'), p_in ->> 'concept', p_in ->> 'contact', p_in ->> 'dekKid', p_in ->> 'dek',
          (p_in ->> 'vragerOrganisatie')::uuid, (p_in ->> 'vrager')::uuid, p_in ->> 'vragerNaam');
  IF p_in ->> 'codeHash' IS NOT NULL THEN
    INSERT INTO app.volgcode (organisatie_id, verzoek_id, hash) VALUES (app.organisatie(), p_id, p_in ->> 'codeHash');
  END IF;
END $$;


ALTER FUNCTION app.verzoek_nieuw(p_id uuid, p_status text, p_in jsonb) OWNER TO app_owner;

--
-- Name: verzoek_ontvangst(app.stuk, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_ontvangst(s app.stuk, p_in jsonb) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (json_build_object(
    'kenmerk', s.kenmerk, 'ontvangenOp', app.utc(s.aangemaakt_op),
    'eersteContactUiterlijkOp', s.stap_uiterlijk_op,
    'laatsteDagBezwaar', app.laatste_dag_bezwaar((p_in ->> 'besluitVan')::date),
    'afstemmingsorganisatie', app.organisatie_naam(s.organisatie_id),
    'verzegeld', p_in ->> 'verzegeld'), NULL, 201, '/v1/verzoeken-tot-afstemming/' || s.id)::app.antwoord;
END $$;


ALTER FUNCTION app.verzoek_ontvangst(s app.stuk, p_in jsonb) OWNER TO app_owner;

--
-- Name: verzoek_toets(jsonb, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_toets(p_in jsonb, p_plek text DEFAULT ''::text) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_fouten app.fout[] := '{}'::app.fout[];
BEGIN
  IF (p_in ->> 'besluitVan')::date > app.vandaag() THEN
    v_fouten := v_fouten || ROW(p_plek || '/besluitVan', 'toekomst', 'Deze datum is nog niet geweest.')::app.fout;
  END IF;
  IF p_in ->> 'namens' = 'iemand_anders' AND p_in ->> 'hoedanigheid' IS NULL THEN
    v_fouten := v_fouten || ROW(p_plek || '/hoedanigheid', 'verplicht', 'Kies wie u bent voor de ander.')::app.fout;
  END IF;
  IF cardinality(v_fouten) > 0 THEN
    PERFORM app.weiger('WF400', 'De gegevens kloppen niet.', v_fouten);
  END IF;
END $$;


ALTER FUNCTION app.verzoek_toets(p_in jsonb, p_plek text) OWNER TO app_owner;

--
-- Name: verzoek_van(jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_van(p_pad jsonb) RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE(app.volgt(), ((p_pad ->> 'id'::text))::uuid);


ALTER FUNCTION app.verzoek_van(p_pad jsonb) OWNER TO app_owner;

--
-- Name: verzoek_vul(uuid, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_vul(p_id uuid, p_in jsonb) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.verzoek SET gemeente_id = (p_in ->> 'gemeenteId')::uuid, taal = coalesce(p_in ->> 'taal', taal), namens = p_in ->> 'namens', relatie = p_in ->> 'relatie',
         hoedanigheid = CASE WHEN p_in ->> 'namens' = 'iemand_anders' THEN p_in ->> 'hoedanigheid' END,
         wat_gebeurde = p_in ->> 'watGebeurde', wens = p_in ->> 'wens', contact = p_in ->> 'contact', concept = NULL,
         lopende_procedure = p_in ->> 'lopendeProcedure', besluit_van = (p_in ->> 'besluitVan')::date,
         klacht = p_in ->> 'klacht', klacht_op = CASE WHEN p_in ->> 'klacht' IS NOT NULL THEN app.nu() END
   WHERE organisatie_id = app.organisatie() AND id = p_id;
  IF p_in ->> 'mailAdres' IS NOT NULL THEN
    INSERT INTO app.volgadres (organisatie_id, id, verzoek_id, onder, mail_adres) VALUES (app.organisatie(), p_id, p_id, 'verzoek', p_in ->> 'mailAdres');
  END IF;
  IF (p_in ->> 'magGemeenteWeten')::boolean THEN
    INSERT INTO app.toestemming (organisatie_id, verzoek_id, item) VALUES (app.organisatie(), p_id, 'bestaan');
  END IF;
  UPDATE app.stuk SET aangemaakt_op = app.nu() WHERE organisatie_id = app.organisatie() AND id = p_id;
  RETURN app.geef_stuk_kenmerk(p_id, 'VA');
END $$;


ALTER FUNCTION app.verzoek_vul(p_id uuid, p_in jsonb) OWNER TO app_owner;

--
-- Name: verzoek_zet_stap(uuid, integer, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoek_zet_stap(p_id uuid, p_versie integer, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF EXISTS (SELECT FROM app.wissing w WHERE (w.organisatie_id, w.stuk_id) = (app.organisatie(), p_id)) THEN
    PERFORM app.weiger('WF404', 'Dit verzoek is er niet meer.');
  END IF;
  -- First the words: after the step a partij may have no place here any more.
  IF p_in ->> 'tekst' IS NOT NULL THEN
    PERFORM app.bericht_bewaar(p_id, p_in, CASE WHEN app.partij() IS NULL THEN 'inwoner' ELSE 'kamer' END, app.partij());
  END IF;
  PERFORM app.zet_stap(p_id, p_versie, p_in ->> 'actie',
                       CASE WHEN p_in ->> 'tekst' IS NOT NULL THEN jsonb_build_object('bericht', p_in -> 'nieuwId') ELSE '{}' END);
END $$;


ALTER FUNCTION app.verzoek_zet_stap(p_id uuid, p_versie integer, p_in jsonb) OWNER TO app_owner;

--
-- Name: verzoekbijlage_antwoord(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoekbijlage_antwoord(p_id uuid) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT app.met_kluis(b.verzoek_id, app.verzoekbijlage_json(b)) FROM app.bijlage b
           WHERE (b.organisatie_id, b.id) = (app.organisatie(), p_id));
END $$;


ALTER FUNCTION app.verzoekbijlage_antwoord(p_id uuid) OWNER TO app_owner;

--
-- Name: verzoekbijlage_json(app.bijlage); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.verzoekbijlage_json(b app.bijlage) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN json_build_object('id', b.id, 'kring', b.kring, 'van', b.van, 'bestandsnaam', app.zegel(b.bestandsnaam, 'bijlage', b.id, 'bestandsnaam'),
    'soort', b.soort, 'grootte', b.grootte, 'gescand', b.gescand, 'op', app.utc(b.klaar_op));
END $$;


ALTER FUNCTION app.verzoekbijlage_json(b app.bijlage) OWNER TO app_owner;

--
-- Name: vind_eigen(tsquery); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vind_eigen(p_vraag tsquery) RETURNS SETOF app.treffer
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_ids uuid[] := app.eigen_meldingen();
  v_afdelingen uuid[] := app.eigen_afdelingen();
BEGIN
  IF cardinality(v_ids) > 0 THEN
    RETURN QUERY SELECT DISTINCT m.id, ts_rank(m.zoek, p_vraag) FROM unnest(v_ids) i (id)
      CROSS JOIN LATERAL (SELECT e.id, e.zoek FROM app.melding e WHERE e.organisatie_id = app.organisatie() AND e.id = i.id OFFSET 0) m WHERE m.zoek @@ p_vraag;
  END IF;
  IF cardinality(v_afdelingen) > 0 THEN
    RETURN QUERY SELECT t.* FROM app.vind_van_afdeling(p_vraag, v_afdelingen) t WHERE t.id <> ALL (v_ids);
  END IF;
END $$;


ALTER FUNCTION app.vind_eigen(p_vraag tsquery) OWNER TO app_owner;

--
-- Name: vind_meldingen(tsquery); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.vind_meldingen(p_vraag tsquery) RETURNS SETOF app.treffer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
DECLARE
  v_ids uuid[] := ARRAY (SELECT m.id FROM app.melding m WHERE m.organisatie_id = app.organisatie() AND m.zoek @@ p_vraag
                          LIMIT app.zoekgrens() + 1);
BEGIN
  IF cardinality(v_ids) > app.zoekgrens() THEN v_ids := app.vind_nieuwste(p_vraag); END IF;
  RETURN QUERY SELECT m.id, ts_rank(m.zoek, p_vraag) FROM app.melding m
                WHERE m.organisatie_id = app.organisatie() AND m.id = ANY (v_ids);
END $$;


ALTER FUNCTION app.vind_meldingen(p_vraag tsquery) OWNER TO app_poort;

--
-- Name: vind_nieuwste(tsquery); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.vind_nieuwste(p_vraag tsquery) RETURNS uuid[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    SET enable_bitmapscan TO 'off'
    SET enable_seqscan TO 'off'
    AS $$
BEGIN
  RETURN ARRAY (SELECT m.id FROM app.melding m WHERE m.organisatie_id = app.organisatie() AND m.zoek @@ p_vraag
                 ORDER BY m.id DESC LIMIT app.zoekgrens());
END $$;


ALTER FUNCTION app.vind_nieuwste(p_vraag tsquery) OWNER TO app_poort;

--
-- Name: vind_regels(tsquery); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.vind_regels(p_vraag tsquery) RETURNS SETOF app.treffer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT r.id, ts_rank(r.zoek, p_vraag) FROM app.regel r
   WHERE r.organisatie_id = app.organisatie() AND r.zoek @@ p_vraag ORDER BY 2 DESC, 1 DESC LIMIT app.zoekgrens();
$$;


ALTER FUNCTION app.vind_regels(p_vraag tsquery) OWNER TO app_poort;

--
-- Name: vind_van_afdeling(tsquery, uuid[]); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.vind_van_afdeling(p_vraag tsquery, p_afdelingen uuid[]) RETURNS SETOF app.treffer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  RETURN QUERY SELECT m.id, ts_rank(m.zoek_afdeling, p_vraag) FROM app.melding m
                WHERE m.organisatie_id = app.organisatie() AND m.zoek_afdeling IS NOT NULL AND m.zoek_afdeling @@ p_vraag
                  AND m.afdeling_id = ANY (p_afdelingen) LIMIT app.zoekgrens();
END $$;


ALTER FUNCTION app.vind_van_afdeling(p_vraag tsquery, p_afdelingen uuid[]) OWNER TO app_poort;

--
-- Name: volg_antwoord(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volg_antwoord() RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_uit app.antwoord;
BEGIN
  SELECT to_json(x), x.versie, 200, NULL INTO v_uit FROM api.volgverzoek x;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Uw verzoek is er niet meer.');
  END IF;
  RETURN v_uit;
END $$;


ALTER FUNCTION app.volg_antwoord() OWNER TO app_owner;

--
-- Name: volg_op(uuid, boolean, text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volg_op(p_oud uuid, p_ambtshalve boolean, p_feit text, p_reden text) RETURNS uuid
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_id  uuid := app.nieuw_stuk('melding', 'concept');
  v_wie uuid := CASE WHEN p_ambtshalve THEN app.actor() ELSE app.melder_van(p_oud) END;
BEGIN
  INSERT INTO app.melding (organisatie_id, id, melder_id, welke_regel, waarom_hinderlijk, suggestie, praktijkvoorbeeld, klantgroep, afscherming_melder,
      naam_mag_naar_beslisser, onderwerpen, regel_herschreven, waarom_herschreven, regel_id, afdeling_id, voorganger_id, nieuw_feit, heropend_reden,
      ambtshalve, ingevoerd_door)
  SELECT m.organisatie_id, v_id, v_wie, CASE WHEN p_ambtshalve THEN coalesce(m.regel_herschreven, m.welke_regel) ELSE m.welke_regel END,
         CASE WHEN p_ambtshalve THEN coalesce(m.waarom_herschreven, m.waarom_hinderlijk) ELSE m.waarom_hinderlijk END, m.suggestie,
         CASE WHEN NOT p_ambtshalve THEN m.praktijkvoorbeeld END, m.klantgroep, m.afscherming_melder, m.naam_mag_naar_beslisser, m.onderwerpen,
         m.regel_herschreven, m.waarom_herschreven, m.regel_id, m.afdeling_id, m.id, p_feit, p_reden, p_ambtshalve, nullif(app.actor(), v_wie)
    FROM app.melding m WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_oud);
  PERFORM app.zet_stap(v_id, NULL, 'dien_in', '{}', '{melder}');
  PERFORM app.meld_gebeurtenis(p_oud, 'systeem', 'partijen', format('Deze melding gaat verder als %s.', s.kenmerk))
    FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), v_id);
  RETURN v_id;
END $$;


ALTER FUNCTION app.volg_op(p_oud uuid, p_ambtshalve boolean, p_feit text, p_reden text) OWNER TO app_owner;

--
-- Name: volg_tijdlijn(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volg_tijdlijn(p_verzoek uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT coalesce(json_agg(to_jsonb(t) - 'verzoekId' ORDER BY t.id DESC), '[]')
    FROM api.verzoek_tijdlijn t WHERE t."verzoekId" = p_verzoek AND t.zichtbaarheid IN ('partijen', 'openbaar'));
END $$;


ALTER FUNCTION app.volg_tijdlijn(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: volgadres_weg(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volgadres_weg(p_verzoek uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  WITH weg AS (
    UPDATE app.volgadres a SET mail_adres = NULL, weg_op = app.nu()
     WHERE (a.organisatie_id, a.verzoek_id) = (app.organisatie(), p_verzoek) AND a.weg_op IS NULL RETURNING a.id)
  UPDATE app.uitgaande_mail m SET status = 'vervallen', fout = 'De inwoner wil hier geen mail meer.', versie = m.versie + 1
    FROM weg WHERE m.organisatie_id = app.organisatie() AND m.volgadres_id = weg.id AND m.status = 'wacht';
END $$;


ALTER FUNCTION app.volgadres_weg(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: volgadressen_ruim_op(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volgadressen_ruim_op() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.volgadres_weg(a.verzoek_id) FROM app.volgadres a
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (a.organisatie_id, a.verzoek_id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase = 'afgerond'
   WHERE a.organisatie_id = app.organisatie() AND a.weg_op IS NULL AND s.gewijzigd_op < app.nu() - interval '60 days';
END $$;


ALTER FUNCTION app.volgadressen_ruim_op() OWNER TO app_owner;

--
-- Name: volgende_herziening(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volgende_herziening(p_recht uuid) RETURNS date
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT app.dag(coalesce(max(v.gevraagd_op), a.ontstaan_op)) + 14 FROM app.afwijkingsrecht a
    LEFT JOIN app.rechtvraag v ON (v.organisatie_id, v.afwijkingsrecht_id, v.soort) = (a.organisatie_id, a.id, 'herziening')
   WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_recht) GROUP BY a.ontstaan_op);
END $$;


ALTER FUNCTION app.volgende_herziening(p_recht uuid) OWNER TO app_owner;

--
-- Name: volgende_ronde(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volgende_ronde(p_verzoek uuid) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(max(r.nummer), 0) + 1 FROM app.afspraakronde r WHERE (r.organisatie_id, r.verzoek_id) = (app.organisatie(), p_verzoek));
END $$;


ALTER FUNCTION app.volgende_ronde(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: volgadres; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.volgadres (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    onder text DEFAULT 'volgadres'::text NOT NULL,
    mail_adres app.verzegeld,
    nieuws_tot timestamp with time zone DEFAULT app.nu() NOT NULL,
    teruggekomen_op timestamp with time zone,
    weg_op timestamp with time zone,
    CONSTRAINT volgadres_check CHECK (((weg_op IS NULL) = (mail_adres IS NOT NULL))),
    CONSTRAINT volgadres_onder_check CHECK ((onder = ANY (ARRAY['verzoek'::text, 'volgadres'::text])))
);

ALTER TABLE ONLY app.volgadres FORCE ROW LEVEL SECURITY;


ALTER TABLE app.volgadres OWNER TO app_owner;

--
-- Name: volgmail(app.volgadres, timestamp with time zone); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volgmail(a app.volgadres, p_nieuws timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_einde timestamptz := app.navraag_einde((a).verzoek_id);
  v_sjabloon text := 'nieuws';
BEGIN
  IF v_einde IS NOT NULL THEN
    INSERT INTO app.navraag_token (organisatie_id, verzoek_id, einde_op) VALUES ((a).organisatie_id, (a).verzoek_id, v_einde) ON CONFLICT DO NOTHING;
    IF FOUND THEN v_sjabloon := 'hielp_het'; END IF;
  END IF;
  INSERT INTO app.uitgaande_mail (organisatie_id, volgadres_id, sjabloon, volgende_op, onderwerp, tekst)
  SELECT (a).organisatie_id, (a).id, v_sjabloon, app.nu(), app.vul_in(s.onderwerp, w.w), app.vul_in(s.tekst, w.w)
    FROM app.verzoek v CROSS JOIN LATERAL app.sjabloon_nu(v_sjabloon, v.taal) s, LATERAL (SELECT jsonb_build_object('organisatie', app.organisatie_naam((a).organisatie_id))) w (w)
   WHERE (v.organisatie_id, v.id) = ((a).organisatie_id, (a).verzoek_id);
  UPDATE app.volgadres x SET nieuws_tot = p_nieuws WHERE (x.organisatie_id, x.id) = ((a).organisatie_id, (a).id);
END $$;


ALTER FUNCTION app.volgmail(a app.volgadres, p_nieuws timestamp with time zone) OWNER TO app_owner;

--
-- Name: volgmail_json(app.uitgaande_mail, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volgmail_json(m app.uitgaande_mail, p_link text) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('id', (m).id, 'poging', (m).poging, 'naam', '', 'verzegeld', true, 'kluis', app.kluis(v),
      'adres', app.zegel(a.mail_adres, a.onder, a.id, 'mail_adres'), 'onderwerp', (m).onderwerp,
      'tekst', app.vul_in((m).tekst, jsonb_build_object('link', p_link || app.volgpad((m).sjabloon, v.taal))),
      'op', extract(epoch FROM (m).aangemaakt_op)::bigint,
      'token', CASE WHEN (m).sjabloon = 'hielp_het' THEN (SELECT t.id FROM app.navraag_token t
        WHERE (t.organisatie_id, t.verzoek_id, t.einde_op) = (a.organisatie_id, a.verzoek_id, app.navraag_einde(a.verzoek_id))) END)
    FROM app.volgadres a JOIN app.verzoek v ON (v.organisatie_id, v.id) = (a.organisatie_id, a.verzoek_id)
   WHERE (a.organisatie_id, a.id) = ((m).organisatie_id, (m).volgadres_id));
END $$;


ALTER FUNCTION app.volgmail_json(m app.uitgaande_mail, p_link text) OWNER TO app_owner;

--
-- Name: volgmail_uitslag(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volgmail_uitslag(p_mail uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.volgadres a SET teruggekomen_op = app.nu() FROM app.uitgaande_mail m
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_mail) AND m.status IN ('geweigerd', 'opgegeven')
     AND (a.organisatie_id, a.id) = (m.organisatie_id, m.volgadres_id);
END $$;


ALTER FUNCTION app.volgmail_uitslag(p_mail uuid) OWNER TO app_owner;

--
-- Name: volgmail_vervalt(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volgmail_vervalt() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.uitgaande_mail m SET status = 'vervallen', fout = 'Dit hoeft niet meer.', versie = m.versie + 1
    FROM app.volgadres a JOIN app.verzoek v ON (v.organisatie_id, v.id) = (a.organisatie_id, a.verzoek_id)
   WHERE m.organisatie_id = app.organisatie() AND m.status = 'wacht' AND m.volgende_op <= app.nu() AND coalesce(m.geclaimd_tot < app.nu(), true)
     AND (a.organisatie_id, a.id) = (m.organisatie_id, m.volgadres_id)
     AND (v.dek IS NULL OR m.sjabloon = 'hielp_het' AND app.navraag_einde(a.verzoek_id) IS NULL);
END $$;


ALTER FUNCTION app.volgmail_vervalt() OWNER TO app_owner;

--
-- Name: volgpad(text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volgpad(p_sjabloon text, p_taal text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((CASE p_sjabloon WHEN 'hielp_het'::text THEN '/hielp-het'::text ELSE '/volgen'::text END || CASE WHEN (p_taal <> 'nl'::text) THEN ('?taal='::text || p_taal) ELSE ''::text END) || CASE p_sjabloon WHEN 'hielp_het'::text THEN '#'::text ELSE ''::text END);


ALTER FUNCTION app.volgpad(p_sjabloon text, p_taal text) OWNER TO app_owner;

--
-- Name: volgstand(integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.volgstand(p_status integer DEFAULT 200) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_uit json;
BEGIN
  SELECT json_build_object('kluis', app.kluis(v), 'taal', v.taal,
    'mail', json_build_object('adres', app.zegel(a.mail_adres, a.onder, a.id, 'mail_adres'), 'teruggekomenOp', app.utc(a.teruggekomen_op)),
    'teLang', json_build_object('mag', st.fase <> 'afgerond' AND app.te_lang_vanaf(s) <= app.nu(),
      'laatstOp', (SELECT app.utc(max(d.op)) FROM app.duurt_te_lang d WHERE (d.organisatie_id, d.verzoek_id) = (v.organisatie_id, v.id))),
    'navraag', json_build_object('gevraagd', app.navraag_einde(v.id) IS NOT NULL,
      'kanHeropenen', 'heropen' = ANY (app.acties('verzoek', s.status, '{burger}')))) INTO v_uit
    FROM app.verzoek v
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status)
    LEFT JOIN app.volgadres a ON (a.organisatie_id, a.verzoek_id) = (v.organisatie_id, v.id) AND a.weg_op IS NULL
   WHERE v.organisatie_id = app.organisatie() AND v.id = app.volgt();
  IF v_uit IS NULL THEN PERFORM app.er_niet(); END IF;
  RETURN (v_uit, NULL, p_status, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.volgstand(p_status integer) OWNER TO app_owner;

--
-- Name: voluit(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.voluit(p_dag date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((((EXTRACT(day FROM p_dag) || ' '::text) || ('{januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december}'::text[])[(EXTRACT(month FROM p_dag))::integer]) || ' '::text) || EXTRACT(year FROM p_dag));


ALTER FUNCTION app.voluit(p_dag date) OWNER TO app_owner;

--
-- Name: voorstel_bezwaar(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.voorstel_bezwaar(p_melding uuid, p_gebruiker uuid) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT coalesce(app.team_bezwaar(p_melding, p_gebruiker),
    (SELECT CASE WHEN l.status IN ('geaccepteerd', 'uitgenodigd') THEN 'Is al gevraagd voor dit team.'
                 WHEN l.status = 'afgeslagen' THEN 'Sloeg de uitnodiging voor dit team af.'
                 ELSE 'Zat eerder in dit team.' END
       FROM app.teamlid l JOIN app.team t ON (t.organisatie_id, t.id) = (l.organisatie_id, l.team_id)
      WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_melding AND l.gebruiker_id = p_gebruiker
        AND NOT (l.status = 'verlopen' OR (l.status = 'uitgenodigd' AND l.verloopt_op < app.vandaag()))
      ORDER BY l.id DESC LIMIT 1)));
END $$;


ALTER FUNCTION app.voorstel_bezwaar(p_melding uuid, p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: voorstel_redenen(text[], text[], integer, integer, integer, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.voorstel_redenen(p_thema text[], p_groep text[], p_vrij integer, p_lopend integer, p_maximum integer, p_eigen boolean) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN array_remove(ARRAY[CASE WHEN (cardinality(p_thema) > 0) THEN (('Weet veel van '::text || array_to_string(p_thema, ', '::text)) || '.'::text) ELSE NULL::text END, CASE WHEN (cardinality(p_groep) > 0) THEN (('Heeft ervaring met '::text || array_to_string(p_groep, ', '::text)) || '.'::text) ELSE NULL::text END, CASE WHEN (p_vrij = 0) THEN 'Heeft de komende drie weken geen vrije dag.'::text WHEN (p_vrij = 1) THEN 'Kan de komende drie weken op 1 dag.'::text ELSE format('Kan de komende drie weken op %s dagen.'::text, p_vrij) END, CASE WHEN (p_lopend = 0) THEN 'Heeft nu geen andere melding.'::text WHEN (p_lopend < p_maximum) THEN format('Heeft ruimte: %s van %s meldingen.'::text, p_lopend, p_maximum) ELSE format('Is vol: %s van %s meldingen.'::text, p_lopend, p_maximum) END, CASE WHEN p_eigen THEN 'Werkt bij de afdeling van de regel.'::text ELSE NULL::text END], NULL::text);


ALTER FUNCTION app.voorstel_redenen(p_thema text[], p_groep text[], p_vrij integer, p_lopend integer, p_maximum integer, p_eigen boolean) OWNER TO app_owner;

--
-- Name: voorstel_waarschuwing(integer, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.voorstel_waarschuwing(p_lopend integer, p_grens integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (p_lopend >= p_grens) THEN format('Met deze erbij zijn het %s meldingen tegelijk. Jullie afspraak is hoogstens %s.'::text, (p_lopend + 1), p_grens) ELSE NULL::text END;


ALTER FUNCTION app.voorstel_waarschuwing(p_lopend integer, p_grens integer) OWNER TO app_owner;

--
-- Name: voortgang(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.voortgang(p_uitvoering uuid) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN coalesce((SELECT w.voortgang FROM app.statusverslag w
    WHERE (w.organisatie_id, w.uitvoering_id) = (app.organisatie(), p_uitvoering) ORDER BY w.id DESC LIMIT 1), 0);
END $$;


ALTER FUNCTION app.voortgang(p_uitvoering uuid) OWNER TO app_owner;

--
-- Name: vraag_aan_melder(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vraag_aan_melder(p_id uuid) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT h.invoer ->> 'vraag' FROM app.historie h
   WHERE h.organisatie_id = app.organisatie() AND h.stuk_id = p_id AND h.actie = 'vraag_melder'
   ORDER BY h.id DESC LIMIT 1);
END $$;


ALTER FUNCTION app.vraag_aan_melder(p_id uuid) OWNER TO app_owner;

--
-- Name: vraag_aanvulling(app.team); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vraag_aanvulling(p_team app.team) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF app.team_werkt((SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (p_team.organisatie_id, p_team.melding_id)))
     AND (SELECT count(*) FROM app.teamlid l WHERE (l.organisatie_id, l.team_id) = (p_team.organisatie_id, p_team.id)
         AND l.status IN ('uitgenodigd', 'geaccepteerd')) < app.team_minimum(p_team.melding_id) THEN
    PERFORM app.stuur(r.gebruiker_id, 'team.vul_aan', 'team', p_team.id, p_team.melding_id)
      FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (p_team.organisatie_id, 'coordinator');
  END IF;
END $$;


ALTER FUNCTION app.vraag_aanvulling(p_team app.team) OWNER TO app_owner;

--
-- Name: vraag_akkoord(uuid, uuid, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vraag_akkoord(p_gesprek uuid, p_melding uuid, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF coalesce(p_in -> 'deelnemers', '[]') ? app.actor()::text THEN
    PERFORM app.weiger('WF400', 'Je keurt je eigen verslag niet goed.',
                       ARRAY[('/deelnemers', 'niet_jezelf', 'Kies een ander dan jezelf.')::app.fout]);
  END IF;
  INSERT INTO app.gesprek_deelnemer (organisatie_id, gesprek_id, gebruiker_id)
  SELECT app.organisatie(), p_gesprek, x::uuid FROM jsonb_array_elements_text(coalesce(p_in -> 'deelnemers', '[]')) x
  UNION SELECT m.organisatie_id, p_gesprek, m.melder_id FROM app.melding m
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_melding) AND p_in ->> 'soort' = 'melder';
  PERFORM app.stuur_deelnemers(p_gesprek, p_melding);
END $$;


ALTER FUNCTION app.vraag_akkoord(p_gesprek uuid, p_melding uuid, p_in jsonb) OWNER TO app_owner;

--
-- Name: vraag_bevestiging(app.onderzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vraag_bevestiging(n app.onderzoek) RETURNS app.onderzoek
    LANGUAGE plpgsql
    AS $$
BEGIN
  n.vraag_achter_de_vraag := nullif(btrim(n.vraag_achter_de_vraag), '');
  n.bevestiging := NULL;
  n.bevestiging_opmerking := NULL;
  n.bevestigd_op := NULL;
  n.vraag_voorgelegd_op := CASE WHEN n.vraag_achter_de_vraag IS NOT NULL THEN app.nu() END;
  IF n.vraag_achter_de_vraag IS NOT NULL THEN
    PERFORM app.stuur(m.melder_id, 'onderzoek.bevestig_vraag', 'onderzoek', m.id, m.id)
      FROM app.melding m WHERE (m.organisatie_id, m.id) = (n.organisatie_id, n.melding_id);
  END IF;
  RETURN n;
END $$;


ALTER FUNCTION app.vraag_bevestiging(n app.onderzoek) OWNER TO app_owner;

--
-- Name: vraag_effect(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vraag_effect(p_id uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, NULL, 'uitvoering');
  u app.uitvoering;
BEGIN
  UPDATE app.uitvoering SET effect_gevraagd_op = app.nu(), effect_uiterlijk_op = app.werkdagen(organisatie_id, app.vandaag(), 10)
   WHERE (organisatie_id, id) = (s.organisatie_id, p_id) AND effect_gevraagd_op IS NULL RETURNING * INTO u;
  IF app.mag_effect(u, app.melder_van(u.melding_id), '{melder}') THEN
    PERFORM app.stuur(app.melder_van(u.melding_id), 'uitvoering.effect_gevraagd', 'uitvoering', u.id, u.melding_id);
  ELSE
    UPDATE app.uitvoering SET effect_uiterlijk_op = app.vandaag() - 1 WHERE (organisatie_id, id) = (u.organisatie_id, u.id);
    PERFORM app.stuur(r.gebruiker_id, 'uitvoering.effect_beslis', 'uitvoering', u.id, u.melding_id)
      FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (u.organisatie_id, 'coordinator');
  END IF;
END $$;


ALTER FUNCTION app.vraag_effect(p_id uuid) OWNER TO app_owner;

--
-- Name: vraag_evaluaties(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vraag_evaluaties() RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.stuur(m.beslisser_id, 'besluit.evalueer', 'besluit', e.id, m.id)
    FROM app.stuk s
    JOIN app.besluit e ON (e.organisatie_id, e.id) = (s.organisatie_id, s.id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (e.organisatie_id, e.melding_id)
   WHERE s.organisatie_id = app.organisatie() AND (s.soort, s.status) = ('besluit', 'in_werking') AND e.evaluatiedatum <= app.vandaag()
     AND NOT EXISTS (SELECT FROM app.post p WHERE (p.organisatie_id, p.gebruiker_id, p.bericht, p.stuk_id)
                       = (e.organisatie_id, m.beslisser_id, 'besluit.evalueer', e.id));
END $$;


ALTER FUNCTION app.vraag_evaluaties() OWNER TO app_owner;

--
-- Name: vraag_herziening(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vraag_herziening(p_recht uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.rechtvraag v SET vervallen_op = app.nu() WHERE (v.organisatie_id, v.afwijkingsrecht_id, v.soort) = (app.organisatie(), p_recht, 'herziening')
     AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL;
  PERFORM app.vraag_om(p_recht, 'herziening', 'beslisser', 5, true);
END $$;


ALTER FUNCTION app.vraag_herziening(p_recht uuid) OWNER TO app_owner;

--
-- Name: vraag_om(uuid, text, text, integer, boolean, text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vraag_om(p_recht uuid, p_soort text, p_aan text, p_werkdagen integer, p_opnieuw boolean DEFAULT false, p_vraag text DEFAULT NULL::text, p_voorstel uuid DEFAULT NULL::uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO app.rechtvraag (organisatie_id, afwijkingsrecht_id, soort, aan, uiterlijk_op, vraag, voorstel_id)
  SELECT app.organisatie(), p_recht, p_soort, p_aan, app.werkdagen(app.organisatie(), app.vandaag(), p_werkdagen), p_vraag, p_voorstel
   WHERE p_opnieuw OR NOT EXISTS (SELECT FROM app.rechtvraag v WHERE (v.organisatie_id, v.afwijkingsrecht_id, v.soort) = (app.organisatie(), p_recht, p_soort)
                                     AND v.vervallen_op IS NULL)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN PERFORM app.stuur_vraag(p_recht, p_aan, 'afwijkingsrecht.' || 'vraag_' || p_soort); END IF;
END $$;


ALTER FUNCTION app.vraag_om(p_recht uuid, p_soort text, p_aan text, p_werkdagen integer, p_opnieuw boolean, p_vraag text, p_voorstel uuid) OWNER TO app_owner;

--
-- Name: vraag_reactie(app.onderzoek, app.onderzoek); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vraag_reactie(o app.onderzoek, n app.onderzoek) RETURNS app.onderzoek
    LANGUAGE plpgsql
    AS $$
DECLARE
  m app.melding;
BEGIN
  SELECT * INTO m FROM app.melding x WHERE (x.organisatie_id, x.id) = (n.organisatie_id, n.melding_id);
  IF o.reactie_gevraagd_op IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'De vraag aan de afdeling is al gesteld en verandert niet meer.',
                       ARRAY[('/vraagAanAfdeling', 'al_gesteld', 'Deze vraag is al gesteld.')::app.fout]);
  ELSIF m.afdeling_id IS NULL THEN
    PERFORM app.weiger('WF409', 'Er is nog geen afdeling bekend. Vraag de coördinator om de regel te koppelen.',
                       ARRAY[('/vraagAanAfdeling', 'geen_afdeling', 'Er is nog geen afdeling bekend bij deze melding.')::app.fout]);
  END IF;
  IF NOT EXISTS (SELECT FROM app.mensen_van_afdeling(m.afdeling_id)) THEN
    PERFORM app.weiger('WF409', 'Bij deze afdeling staat niemand die kan antwoorden. Vraag de beheerder om een contactpersoon.',
                       ARRAY[('/vraagAanAfdeling', 'niemand', 'Bij deze afdeling staat niemand die kan antwoorden.')::app.fout]);
  END IF;
  n.vraag_aan_afdeling := nullif(btrim(n.vraag_aan_afdeling), '');
  IF n.vraag_aan_afdeling IS NOT NULL THEN
    n.reactie_gevraagd_op := app.nu();
    PERFORM app.stuur(g, 'onderzoek.vraag_afdeling', 'onderzoek', m.id, m.id) FROM app.mensen_van_afdeling(m.afdeling_id) g;
  END IF;
  RETURN n;
END $$;


ALTER FUNCTION app.vraag_reactie(o app.onderzoek, n app.onderzoek) OWNER TO app_owner;

--
-- Name: vraag_wat_nodig_is(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vraag_wat_nodig_is(p_recht uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  a app.afwijkingsrecht;
BEGIN
  SELECT * INTO a FROM app.afwijkingsrecht x WHERE x.organisatie_id = app.organisatie() AND x.id = p_recht;
  UPDATE app.rechtvraag v SET vervallen_op = app.nu()
   WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (a.organisatie_id, a.id) AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL
     AND (v.soort = 'type' AND a.regeltype <> 'onbekend' OR v.soort = 'systeem' AND a.regeltype <> 'systeeminrichting');
  IF a.regeltype = 'onbekend' THEN
    PERFORM app.vraag_om(p_recht, 'type', 'beslisser', 2);
  ELSIF a.regeltype = 'systeeminrichting' THEN
    PERFORM app.vraag_om(p_recht, 'systeem', CASE WHEN EXISTS (SELECT FROM app.aan_wie(p_recht, 'eigenaar_afdeling')) THEN 'eigenaar_afdeling' ELSE 'beslisser' END, 10);
  END IF;
END $$;


ALTER FUNCTION app.vraag_wat_nodig_is(p_recht uuid) OWNER TO app_owner;

--
-- Name: vraagt(text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vraagt(p_wat text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting(('vraagt.'::text || p_wat), true), ''::text);


ALTER FUNCTION app.vraagt(p_wat text) OWNER TO app_owner;

--
-- Name: FUNCTION vraagt(p_wat text); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.vraagt(p_wat text) IS 'migratie';


--
-- Name: rechtvraag; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.rechtvraag (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    afwijkingsrecht_id uuid NOT NULL,
    soort text NOT NULL,
    aan text NOT NULL,
    voorstel_id uuid,
    vraag text,
    gevraagd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    uiterlijk_op date NOT NULL,
    aangemaand_op date,
    aanmaningen integer DEFAULT 0 NOT NULL,
    antwoord text,
    beantwoord_door uuid,
    beantwoord_op timestamp with time zone,
    vervallen_op timestamp with time zone,
    CONSTRAINT rechtvraag_aan_check CHECK ((aan = ANY (ARRAY['beslisser'::text, 'eigenaar_afdeling'::text, 'jurist'::text]))),
    CONSTRAINT rechtvraag_antwoord_lengte CHECK (((length(antwoord) >= 3) AND (length(antwoord) <= 2000))),
    CONSTRAINT rechtvraag_check CHECK (((soort = 'voorstel'::text) = (voorstel_id IS NOT NULL))),
    CONSTRAINT rechtvraag_check1 CHECK ((num_nulls(antwoord, beantwoord_door, beantwoord_op) = ANY (ARRAY[0, 3]))),
    CONSTRAINT rechtvraag_soort_check CHECK ((soort = ANY (ARRAY['herziening'::text, 'type'::text, 'ander_type'::text, 'systeem'::text, 'voorstel'::text]))),
    CONSTRAINT rechtvraag_vraag_check CHECK ((length(vraag) <= 2000))
);

ALTER TABLE ONLY app.rechtvraag FORCE ROW LEVEL SECURITY;


ALTER TABLE app.rechtvraag OWNER TO app_owner;

--
-- Name: CONSTRAINT rechtvraag_antwoord_lengte ON rechtvraag; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT rechtvraag_antwoord_lengte ON app.rechtvraag IS '/antwoord Schrijf 3 tot 2000 tekens.';


--
-- Name: vragen_aan(uuid, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vragen_aan(p_recht uuid, p_rollen text[]) RETURNS SETOF app.rechtvraag
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT v.* FROM app.rechtvraag v
   WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (app.organisatie(), p_recht) AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL
     AND (v.aan = ANY (p_rollen) OR v.aan = 'beslisser' AND 'directeur' = ANY (p_rollen));
END $$;


ALTER FUNCTION app.vragen_aan(p_recht uuid, p_rollen text[]) OWNER TO app_owner;

--
-- Name: vragen_aanmanen(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vragen_aanmanen() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('maan_vraag_aan', ARRAY (SELECT q.id FROM app.rechtvraag q WHERE q.organisatie_id = app.organisatie()
    AND q.beantwoord_op IS NULL AND q.vervallen_op IS NULL AND q.soort <> 'herziening' AND q.uiterlijk_op < app.vandaag()
    AND (q.aangemaand_op IS NULL OR q.aangemaand_op + 7 <= app.vandaag()) FOR UPDATE SKIP LOCKED));
END $$;


ALTER FUNCTION app.vragen_aanmanen() OWNER TO app_owner;

--
-- Name: vrij_te_geven(uuid, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vrij_te_geven(p_verzoek uuid, p_partij uuid) RETURNS TABLE(item text, item_id uuid, tekst json)
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY
  SELECT 'naam', NULL::uuid, (SELECT app.zegel(t.naam, 'toestemming', t.id, 'naam') FROM app.toestemming t
    WHERE (t.organisatie_id, t.verzoek_id, t.partij_id, t.item) = (app.organisatie(), p_verzoek, p_partij, 'naam') AND t.ingetrokken_op IS NULL)
  UNION ALL
  SELECT i.item, NULL, i.tekst FROM app.verzoek v
    CROSS JOIN LATERAL (VALUES ('verhaal', app.zegel_van(v, v.wat_gebeurde, 'wat_gebeurde')),
                               ('wens', app.zegel_van(v, v.wens, 'wens'))) i (item, tekst)
   WHERE (v.organisatie_id, v.id) = (app.organisatie(), p_verzoek) AND i.tekst IS NOT NULL
  UNION ALL
  SELECT 'samenvatting', x.id, app.zegel(x.tekst, 'samenvatting', x.id, 'tekst') FROM app.samenvatting x
   WHERE (x.organisatie_id, x.verzoek_id) = (app.organisatie(), p_verzoek) AND app.samenvatting_klopt(x.id)
  UNION ALL
  SELECT 'bijlage', b.id, app.zegel(b.bestandsnaam, 'bijlage', b.id, 'bestandsnaam') FROM app.bijlage b
   WHERE (b.organisatie_id, b.verzoek_id, b.kring) = (app.organisatie(), p_verzoek, 'inwoner') AND b.klaar_op IS NOT NULL AND b.verwijderd_op IS NULL;
END $$;


ALTER FUNCTION app.vrij_te_geven(p_verzoek uuid, p_partij uuid) OWNER TO app_owner;

--
-- Name: vrije_dagen(uuid, text[], date, date[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vrije_dagen(p_gebruiker uuid, p_dagen text[], p_pauze_tot date, p_werkdagen date[]) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT count(*) FROM unnest(p_werkdagen) d
           WHERE app.weekdag(d) = ANY (p_dagen) AND (p_pauze_tot IS NULL OR d > p_pauze_tot)
             AND d <> ALL (app.overlegdagen(p_gebruiker)) AND NOT app.is_weg(p_gebruiker, d));
END $$;


ALTER FUNCTION app.vrije_dagen(p_gebruiker uuid, p_dagen text[], p_pauze_tot date, p_werkdagen date[]) OWNER TO app_owner;

--
-- Name: vrije_voorstellen(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vrije_voorstellen(p_recht uuid) RETURNS SETOF app.afwijkingsvoorstel
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY SELECT v.* FROM app.afwijkingsvoorstel v
     JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (v.organisatie_id, v.id, 'toegestaan')
    WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (app.organisatie(), p_recht)
      AND NOT EXISTS (SELECT FROM app.afwijking w WHERE (w.organisatie_id, w.voorstel_id) = (v.organisatie_id, v.id));
END $$;


ALTER FUNCTION app.vrije_voorstellen(p_recht uuid) OWNER TO app_owner;

--
-- Name: vrijgave_json(uuid, uuid, text, uuid, json); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vrijgave_json(p_verzoek uuid, p_partij uuid, p_item text, p_item_id uuid, p_tekst json) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_build_object('item', p_item, 'itemId', p_item_id, 'tekst', p_tekst, 'toestemmingId', t.id, 'sinds', app.utc(t.gegeven_op),
      'gelezenOp', (SELECT app.utc(max(l.op)) FROM app.inzage l WHERE (l.organisatie_id, l.verzoek_id, l.item) = (app.organisatie(), p_verzoek, p_item)
                      AND l.partij_id = coalesce(p_partij, l.partij_id) AND l.item_id IS NOT DISTINCT FROM p_item_id),
      'vraagId', q.id, 'gevraagdOp', app.utc(q.gevraagd_op))
    FROM (VALUES (1)) een
    LEFT JOIN app.toestemming t ON (t.organisatie_id, t.verzoek_id, t.item) = (app.organisatie(), p_verzoek, p_item) AND t.ingetrokken_op IS NULL
     AND t.partij_id IS NOT DISTINCT FROM p_partij AND t.item_id IS NOT DISTINCT FROM p_item_id
    LEFT JOIN app.vrijgavevraag q ON (q.organisatie_id, q.verzoek_id, q.item) = (app.organisatie(), p_verzoek, p_item) AND q.beantwoord_op IS NULL
     AND q.partij_id IS NOT DISTINCT FROM p_partij AND q.item_id IS NOT DISTINCT FROM p_item_id);
END $$;


ALTER FUNCTION app.vrijgave_json(p_verzoek uuid, p_partij uuid, p_item text, p_item_id uuid, p_tekst json) OWNER TO app_owner;

--
-- Name: vrijgaven_antwoord(uuid, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vrijgaven_antwoord(p_verzoek uuid, p_status integer DEFAULT 200) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_uit app.antwoord;
BEGIN
  SELECT json_build_object('bestaan', app.vrijgave_json(v.id, NULL, 'bestaan', NULL, NULL),
      'partijen', (SELECT coalesce(json_agg(app.partij_json(p) ORDER BY p.uitgenodigd_op DESC, p.id DESC), '[]') FROM app.partij p
                    WHERE (p.organisatie_id, p.verzoek_id) = (v.organisatie_id, v.id)),
      'kluis', app.kluis(v)), s.versie, p_status, NULL INTO v_uit
    FROM app.verzoek v JOIN app.stuk s ON (s.organisatie_id, s.id) = (v.organisatie_id, v.id)
   WHERE (v.organisatie_id, v.id) = (app.organisatie(), p_verzoek);
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of u mag het niet zien.'); END IF;
  RETURN v_uit;
END $$;


ALTER FUNCTION app.vrijgaven_antwoord(p_verzoek uuid, p_status integer) OWNER TO app_owner;

--
-- Name: vrijgegeven(uuid, text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vrijgegeven(p_verzoek uuid, p_item text, p_item_id uuid DEFAULT NULL::uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN app.partij() IS NULL OR EXISTS (SELECT FROM app.toestemming t
    WHERE (t.organisatie_id, t.verzoek_id, t.partij_id, t.item) = (app.organisatie(), p_verzoek, app.partij(), p_item)
      AND t.item_id IS NOT DISTINCT FROM p_item_id AND t.ingetrokken_op IS NULL);
END $$;


ALTER FUNCTION app.vrijgegeven(p_verzoek uuid, p_item text, p_item_id uuid) OWNER TO app_owner;

--
-- Name: FUNCTION vrijgegeven(p_verzoek uuid, p_item text, p_item_id uuid); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.vrijgegeven(p_verzoek uuid, p_item text, p_item_id uuid) IS 'migratie';


--
-- Name: vrijgegeven_items(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vrijgegeven_items(p_verzoek uuid) RETURNS TABLE(item text, item_id uuid, tekst json, sinds timestamp with time zone)
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN QUERY SELECT i.item, i.item_id, i.tekst, t.gegeven_op FROM app.vrij_te_geven(p_verzoek, app.partij()) i
    JOIN app.toestemming t ON (t.organisatie_id, t.verzoek_id, t.partij_id, t.item) = (app.organisatie(), p_verzoek, app.partij(), i.item)
     AND t.item_id IS NOT DISTINCT FROM i.item_id AND t.ingetrokken_op IS NULL;
END $$;


ALTER FUNCTION app.vrijgegeven_items(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: vrijgegeven_json(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vrijgegeven_json(p_verzoek uuid) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('item', i.item, 'itemId', i.item_id, 'tekst', i.tekst, 'sinds', app.utc(i.sinds))), '[]')
            FROM app.vrijgegeven_items(p_verzoek) i);
END $$;


ALTER FUNCTION app.vrijgegeven_json(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: vul_in(text, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vul_in(p_tekst text, p_waarden jsonb) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    AS $$
DECLARE
  w record;
  v_uit text := p_tekst;
BEGIN
  FOR w IN SELECT key, value FROM jsonb_each_text(p_waarden) LOOP
    v_uit := replace(v_uit, '{{' || w.key || '}}', coalesce(w.value, ''));
  END LOOP;
  RETURN v_uit;
END $$;


ALTER FUNCTION app.vul_in(p_tekst text, p_waarden jsonb) OWNER TO app_owner;

--
-- Name: vul_melding(uuid, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vul_melding(p_id uuid, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  m app.melding;
BEGIN
  SELECT * INTO m FROM app.melding WHERE organisatie_id = app.organisatie() AND id = p_id;
  p_in := app.kies_aansluiting(p_in, m.sluit_aan_bij_id);
  m := jsonb_populate_record(m, app.kolommen(p_in));
  IF p_in ? 'regelId' THEN
    m.afdeling_id := (SELECT r.eigenaar_afdeling_id FROM app.regel r
                       WHERE (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id));
    m.beslisser_id := app.bepaal_beslisser(m.afdeling_id, m.melder_id);
    m.waarneming_voor_id := NULL;
  END IF;
  UPDATE app.melding SET (welke_regel, waarom_hinderlijk, suggestie, praktijkvoorbeeld, klantgroep, afscherming_melder,
      naam_mag_naar_beslisser, kanaal, regel_id, afdeling_id, beslisser_id, waarneming_voor_id, regel_herschreven, waarom_herschreven, onderwerpen, sluit_aan_bij_id)
    = (m.welke_regel, m.waarom_hinderlijk, m.suggestie, m.praktijkvoorbeeld, m.klantgroep, m.afscherming_melder,
      m.naam_mag_naar_beslisser, m.kanaal, m.regel_id, m.afdeling_id, m.beslisser_id, m.waarneming_voor_id, m.regel_herschreven, m.waarom_herschreven, m.onderwerpen, m.sluit_aan_bij_id)
   WHERE organisatie_id = m.organisatie_id AND id = m.id;
END $$;


ALTER FUNCTION app.vul_melding(p_id uuid, p_in jsonb) OWNER TO app_owner;

--
-- Name: vul_poulelid(uuid, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vul_poulelid(p_id uuid, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  UPDATE app.poulelid p SET
         onderwerpen = CASE WHEN p_in ? 'onderwerpen' THEN app.woorden(p_in -> 'onderwerpen') ELSE p.onderwerpen END,
         doelgroepen = CASE WHEN p_in ? 'doelgroepen' THEN app.woorden(p_in -> 'doelgroepen') ELSE p.doelgroepen END,
         dagen = CASE WHEN p_in ? 'dagen' THEN ARRAY (SELECT d FROM unnest('{maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag}'::text[]) d
                   WHERE p_in -> 'dagen' ? d) ELSE p.dagen END,
         uren_per_week = coalesce((p_in ->> 'urenPerWeek')::int, p.uren_per_week),
         max_gelijktijdig = coalesce((p_in ->> 'maxGelijktijdig')::int, p.max_gelijktijdig)
   WHERE p.organisatie_id = app.organisatie() AND p.id = p_id;
END $$;


ALTER FUNCTION app.vul_poulelid(p_id uuid, p_in jsonb) OWNER TO app_owner;

--
-- Name: vul_regel(uuid, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.vul_regel(p_id uuid, p_in jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  oud app.regel;
  r   app.regel;
BEGIN
  SELECT * INTO oud FROM app.regel WHERE organisatie_id = app.organisatie() AND id = p_id;
  r := jsonb_populate_record(oud, app.kolommen(p_in));
  IF r.regeltype <> oud.regeltype OR r.hardheidsclausule <> oud.hardheidsclausule THEN
    r.bevestigd_door := NULL; r.bevestigd_op := NULL; r.bevestiging_toelichting := NULL;
    PERFORM app.meld_gebeurtenis(p_id, 'systeem', 'openbaar', format('Type van %s naar %s.', oud.regeltype, r.regeltype))
      WHERE r.regeltype <> oud.regeltype;
  END IF;
  UPDATE app.regel SET (naam, omschrijving, regeltype, bevestigd_door, bevestigd_op, bevestiging_toelichting, rechtsbron, doel, hardheidsclausule, eigenaar_afdeling_id, onderwerpen)
    = (r.naam, r.omschrijving, r.regeltype, r.bevestigd_door, r.bevestigd_op, r.bevestiging_toelichting, r.rechtsbron, r.doel, r.hardheidsclausule, r.eigenaar_afdeling_id, r.onderwerpen)
   WHERE organisatie_id = r.organisatie_id AND id = p_id;
  IF r.eigenaar_afdeling_id IS DISTINCT FROM oud.eigenaar_afdeling_id THEN
    UPDATE app.melding m SET afdeling_id = r.eigenaar_afdeling_id, beslisser_id = app.bepaal_beslisser(r.eigenaar_afdeling_id, m.melder_id), waarneming_voor_id = NULL
      FROM app.stuk s WHERE (m.organisatie_id, m.regel_id) = (r.organisatie_id, p_id)
       AND (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
       AND s.status IN ('concept', 'ingediend', 'team_samenstellen', 'in_onderzoek', 'wacht_op_melder', 'advies_in_opstelling');
  END IF;
END $$;


ALTER FUNCTION app.vul_regel(p_id uuid, p_in jsonb) OWNER TO app_owner;

--
-- Name: waarom_blijft(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.waarom_blijft(p_id uuid) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT CASE
    WHEN EXISTS (SELECT FROM app.bewaarstop b WHERE (b.organisatie_id, b.stuk_id) = (d.organisatie_id, d.id)) THEN 'bewaarstop'
    WHEN EXISTS (SELECT FROM app.melding g JOIN app.stuk s ON (s.organisatie_id, s.id) = (g.organisatie_id, g.id)
                   JOIN app.status t ON (t.soort, t.status) = (s.soort, s.status) AND t.fase <> 'afgerond'
                  WHERE g.organisatie_id = m.organisatie_id AND (g.gekoppeld_aan_id = m.id OR g.id = m.gekoppeld_aan_id)) THEN 'gekoppeld'
    WHEN EXISTS (SELECT FROM app.besluit b WHERE (b.organisatie_id, b.melding_id) = (m.organisatie_id, m.id) AND b.evaluatiedatum >= app.vandaag()) THEN 'evaluatie'
    WHEN EXISTS (SELECT FROM app.stuk k JOIN app.status t ON (t.soort, t.status) = (k.soort, k.status) AND t.fase <> 'afgerond'
                  WHERE k.organisatie_id = d.organisatie_id AND k.ouder_id = d.id AND k.soort NOT IN ('advies', 'besluit')) THEN 'loopt_nog'
    END FROM app.stuk d LEFT JOIN app.melding m ON (m.organisatie_id, m.id) = (d.organisatie_id, d.id)
   WHERE (d.organisatie_id, d.id) = (app.organisatie(), p_id));
END $$;


ALTER FUNCTION app.waarom_blijft(p_id uuid) OWNER TO app_owner;

--
-- Name: waarom_niet_aansluiten(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.waarom_niet_aansluiten(p_melding uuid) RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_relaties text[] := app.relaties(p_melding);
BEGIN
  RETURN CASE WHEN 'melder' = ANY (v_relaties) THEN 'Dit is je eigen melding.'
    WHEN 'aangesloten' = ANY (v_relaties) THEN 'Je bent hier al bij aangesloten.'
    WHEN v_relaties && '{genodigde,teamlid,trekker}' THEN 'Je zit in het team van deze melding.'
    WHEN 'beslisser' = ANY (v_relaties) THEN 'Jij besluit over deze melding.'
    WHEN NOT app.loopt_nog((SELECT s.status FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_melding)))
      THEN 'Over deze melding is al besloten, of zij loopt niet meer.' END;
END $$;


ALTER FUNCTION app.waarom_niet_aansluiten(p_melding uuid) OWNER TO app_owner;

--
-- Name: waarschuw_bezwaar(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.waarschuw_bezwaar(p_verzoek uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO app.bezwaar_waarschuwing (organisatie_id, verzoek_id, laatste_dag, dagen)
  SELECT v.organisatie_id, v.id, d.dag, app.waarschuwing_nu(d.dag)
    FROM app.verzoek v CROSS JOIN LATERAL (SELECT app.laatste_dag_bezwaar(v.besluit_van)) d (dag)
   WHERE (v.organisatie_id, v.id) = (app.organisatie(), p_verzoek);
  PERFORM app.post_begeleider(p_verzoek, 'verzoek.bezwaar_nadert');
END $$;


ALTER FUNCTION app.waarschuw_bezwaar(p_verzoek uuid) OWNER TO app_owner;

--
-- Name: waarschuwing_nu(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.waarschuwing_nu(p_dag date) RETURNS integer
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT min(k) FROM unnest('{14,7,3}'::int[]) k WHERE p_dag >= app.vandaag() AND p_dag - app.vandaag() <= k);
END $$;


ALTER FUNCTION app.waarschuwing_nu(p_dag date) OWNER TO app_owner;

--
-- Name: wacht_niet_langer(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.wacht_niet_langer(p_melding uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(p_melding, NULL, 'hervat', '{}', '{systeem}');
END $$;


ALTER FUNCTION app.wacht_niet_langer(p_melding uuid) OWNER TO app_owner;

--
-- Name: wachten(uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.wachten(p_afdelingen uuid[]) RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (SELECT json_agg(json_build_object('status', st.status, 'aanZet', st.aan_zet, 'duur', k.duur,
            'nu', coalesce(n.nu, 0)::int, 'teLaat', coalesce(n.te_laat, 0)::int) ORDER BY st.volgorde)
    FROM app.status st
    CROSS JOIN LATERAL (SELECT app.midden(array_agg(c.dagen), array_agg(c.aantal)) AS duur
      FROM (SELECT v.dagen, sum(v.aantal)::bigint AS aantal FROM app.cijfers_van('stap', p_afdelingen) v WHERE v.sleutel = st.status GROUP BY 1) c) k
    CROSS JOIN LATERAL (SELECT sum(x.aantal) FILTER (WHERE x.wat = 'nu') AS nu, sum(x.aantal) FILTER (WHERE x.wat = 'te_laat') AS te_laat
                          FROM app.cijfer x WHERE x.organisatie_id = app.organisatie() AND x.sleutel = st.status AND x.wat IN ('nu', 'te_laat')
                           AND (p_afdelingen IS NULL OR x.afdeling_id = ANY (p_afdelingen))) n
   WHERE st.soort = 'melding' AND st.fase <> 'afgerond' AND st.status <> 'concept');
END $$;


ALTER FUNCTION app.wachten(p_afdelingen uuid[]) OWNER TO app_owner;

--
-- Name: wachten_voorbij(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.wachten_voorbij() RETURNS integer
    LANGUAGE plpgsql
    AS $$
BEGIN
  RETURN app.probeer_elk('wacht_niet_langer', ARRAY (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie()
    AND s.soort = 'melding' AND s.status = 'wacht_op_melder' AND s.stap_uiterlijk_op < app.vandaag() FOR UPDATE SKIP LOCKED));
END $$;


ALTER FUNCTION app.wachten_voorbij() OWNER TO app_owner;

--
-- Name: wachtwoord_begin(text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.wachtwoord_begin(p_account text, OUT wacht integer, OUT hash text) RETURNS record
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  wacht := app.rem_oplopend('inlog_account', p_account);
  IF wacht > 0 THEN RETURN; END IF;
  SELECT i.hash INTO hash FROM app.inlog i
   WHERE (i.organisatie_id, i.gebruiker_id) = (app.organisatie(), app.actor());
END $$;


ALTER FUNCTION app.wachtwoord_begin(p_account text, OUT wacht integer, OUT hash text) OWNER TO app_poort;

--
-- Name: wachtwoord_eigen(text, uuid, text, text); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.wachtwoord_eigen(p_hash text, p_sessie uuid, p_account text, p_adres text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
BEGIN
  UPDATE app.inlog SET hash = p_hash, eerste = false, gewijzigd_op = now()
   WHERE (organisatie_id, gebruiker_id) = (app.organisatie(), app.actor());
  PERFORM app.sessie_sluit(app.organisatie(), app.actor(), 'wachtwoord', NULL, p_sessie);
  PERFORM app.rem_los(p_account, p_adres);
  PERFORM app.sessie_log(app.organisatie(), app.actor(), 'wachtwoord_zet');
END $$;


ALTER FUNCTION app.wachtwoord_eigen(p_hash text, p_sessie uuid, p_account text, p_adres text) OWNER TO app_poort;

--
-- Name: wachtwoord_is_eerste(); Type: FUNCTION; Schema: app; Owner: app_poort
--

CREATE FUNCTION app.wachtwoord_is_eerste() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT coalesce((SELECT i.eerste FROM app.inlog i WHERE (i.organisatie_id, i.gebruiker_id) = (app.organisatie(), app.actor())), false)
$$;


ALTER FUNCTION app.wachtwoord_is_eerste() OWNER TO app_poort;

--
-- Name: week_cijfers(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.week_cijfers() RETURNS json
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN (
  SELECT json_build_object(
    'regelsVeranderd', count(*) FILTER (WHERE h.soort = 'regel' AND h.naar IN ('aangepast', 'geschrapt', 'tijdelijk_opgeschort')),
    'meldingenAfgerond', count(*) FILTER (WHERE h.soort = 'melding' AND h.naar IN ('bekendgemaakt', 'niet_in_behandeling')))
    FROM app.historie h
   WHERE h.organisatie_id = app.organisatie() AND h.id > (SELECT app.uuid7(app.nu() - interval '7 days'))
     AND h.op > (SELECT app.nu() - interval '7 days'));
END $$;


ALTER FUNCTION app.week_cijfers() OWNER TO app_owner;

--
-- Name: weekdag(date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.weekdag(p_dag date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (ARRAY['maandag'::text, 'dinsdag'::text, 'woensdag'::text, 'donderdag'::text, 'vrijdag'::text, 'zaterdag'::text, 'zondag'::text])[(EXTRACT(isodow FROM p_dag))::integer];


ALTER FUNCTION app.weekdag(p_dag date) OWNER TO app_owner;

--
-- Name: weiger(text, text, app.fout[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.weiger(p_code text, p_zin text, p_fouten app.fout[] DEFAULT NULL::app.fout[]) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_detail text := (SELECT json_agg(json_build_object('in', 'body', 'location', f.location,
                                                      'code', f.code, 'detail', f.detail))
                    FROM unnest(p_fouten) f);
BEGIN
  RAISE EXCEPTION USING ERRCODE = p_code, MESSAGE = p_zin, DETAIL = coalesce(v_detail, '');
END $$;


ALTER FUNCTION app.weiger(p_code text, p_zin text, p_fouten app.fout[]) OWNER TO app_owner;

--
-- Name: weiger_onderzoek(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.weiger_onderzoek(p_melding uuid, p_actie text) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_rol text[] := app.betrekkingen(p_melding);
BEGIN
  IF p_actie IN ('wijzig', 'leg_gesprek_vast') AND NOT v_rol && '{teamlid,trekker}' THEN
    PERFORM app.weiger('WF403', 'Alleen een lid van het team kan dit doen.');
  ELSIF p_actie = 'bevestig' AND 'melder' <> ALL (v_rol) THEN
    PERFORM app.weiger('WF403', 'Alleen de melder kan dit bevestigen.');
  ELSIF p_actie = 'reageer' AND 'eigenaar_afdeling' <> ALL (v_rol) THEN
    PERFORM app.weiger('WF403', 'Alleen de afdeling van de regel kan reageren.');
  END IF;
  PERFORM app.weiger('WF409', CASE p_actie WHEN 'bevestig' THEN 'Er wacht geen vraag op jouw bevestiging.'
                                           WHEN 'reageer' THEN 'Er wacht geen vraag op een reactie van de afdeling.'
                                           ELSE 'Het onderzoek van deze melding loopt nu niet.' END);
END $$;


ALTER FUNCTION app.weiger_onderzoek(p_melding uuid, p_actie text) OWNER TO app_owner;

--
-- Name: weiger_variabelen(app.fout[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.weiger_variabelen(p_fouten app.fout[]) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF p_fouten <> '{}' THEN PERFORM app.weiger('WF400', 'In de tekst staat een variabele die we niet kennen.', p_fouten); END IF;
END $$;


ALTER FUNCTION app.weiger_variabelen(p_fouten app.fout[]) OWNER TO app_owner;

--
-- Name: werkdag_op_of_voor(uuid, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.werkdag_op_of_voor(p_org uuid, p_dag date) RETURNS date
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_dag date := p_dag;
BEGIN
  WHILE NOT app.is_werkdag(p_org, v_dag) LOOP v_dag := v_dag - 1; END LOOP;
  RETURN v_dag;
END $$;


ALTER FUNCTION app.werkdag_op_of_voor(p_org uuid, p_dag date) OWNER TO app_owner;

--
-- Name: werkdagen(uuid, date, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.werkdagen(p_org uuid, p_van date, p_aantal integer) RETURNS date
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_dag   date := p_van;
  v_nog   int  := p_aantal;
BEGIN
  WHILE v_nog > 0 LOOP
    v_dag := v_dag + 1;
    IF app.is_werkdag(p_org, v_dag) THEN v_nog := v_nog - 1; END IF;
  END LOOP;
  RETURN v_dag;
END $$;


ALTER FUNCTION app.werkdagen(p_org uuid, p_van date, p_aantal integer) OWNER TO app_owner;

--
-- Name: werkdagen_anders(uuid, date, integer, date[], date[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.werkdagen_anders(p_org uuid, p_van date, p_aantal integer, p_erbij date[], p_eraf date[]) RETURNS date
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_dag date := p_van;
  v_nog int := p_aantal;
BEGIN
  WHILE v_nog > 0 LOOP
    v_dag := v_dag + 1;
    IF v_dag <> ALL (p_erbij) AND (app.is_werkdag(p_org, v_dag)
       OR v_dag = ANY (p_eraf) AND extract(isodow FROM v_dag) < 6 AND app.feestdag(v_dag) IS NULL) THEN
      v_nog := v_nog - 1;
    END IF;
  END LOOP;
  RETURN v_dag;
END $$;


ALTER FUNCTION app.werkdagen_anders(p_org uuid, p_van date, p_aantal integer, p_erbij date[], p_eraf date[]) OWNER TO app_owner;

--
-- Name: wettelijk_maximum(text, date); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.wettelijk_maximum(p_procedure text, p_besluit_van date) RETURNS json
    LANGUAGE plpgsql IMMUTABLE
    AS $$
BEGIN
  RETURN json_build_object('procedure', p_procedure,
    'weken', CASE WHEN p_procedure IN ('klacht', 'bezwaar') THEN 6 END,
    'wekenMetCommissie', CASE p_procedure WHEN 'klacht' THEN 10 WHEN 'bezwaar' THEN 12 END,
    'wekenUitstel', CASE p_procedure WHEN 'klacht' THEN 4 WHEN 'bezwaar' THEN 6 END,
    'uiterlijkOp', CASE p_procedure WHEN 'bezwaar' THEN app.laatste_dag_bezwaar(app.laatste_dag_bezwaar(p_besluit_van)) END);
END $$;


ALTER FUNCTION app.wettelijk_maximum(p_procedure text, p_besluit_van date) OWNER TO app_owner;

--
-- Name: wie_voert_uit(app.besluit); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.wie_voert_uit(e app.besluit) RETURNS uuid
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN coalesce(CASE WHEN e.uitkomst <> 'niet_aan_ons' THEN (SELECT coalesce(app.teammanager_van(a.id), a.hoofd_id)
      FROM app.melding m JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
     WHERE (m.organisatie_id, m.id) = (e.organisatie_id, e.melding_id)) END,
    (SELECT r.gebruiker_id FROM app.gebruiker_rol r JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (r.organisatie_id, r.gebruiker_id) AND g.actief
      WHERE r.organisatie_id = e.organisatie_id AND r.rol = 'coordinator' ORDER BY r.gebruiker_id LIMIT 1));
END $$;


ALTER FUNCTION app.wie_voert_uit(e app.besluit) OWNER TO app_owner;

--
-- Name: wijs_beslisser(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.wijs_beslisser(p_melding uuid) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
DECLARE
  m app.melding;
  v_nu uuid;
  v_vast uuid;
BEGIN
  SELECT * INTO m FROM app.melding x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_melding) FOR UPDATE;
  v_vast := coalesce(m.waarneming_voor_id, m.beslisser_id);
  v_nu := app.beslist_nu(m);
  IF v_nu IS NULL OR v_nu = m.beslisser_id THEN RETURN false; END IF;
  UPDATE app.melding SET beslisser_id = v_nu, waarneming_voor_id = nullif(v_vast, v_nu)
   WHERE organisatie_id = m.organisatie_id AND id = m.id;
  PERFORM app.meld_gebeurtenis(m.id, 'systeem', 'partijen', CASE WHEN v_nu = v_vast THEN format('%s beslist weer zelf.', n.naam)
          ELSE format('%s beslist nu over deze melding, in plaats van %s.', n.naam, v.naam) END)
    FROM app.gebruiker n, app.gebruiker v
   WHERE (n.organisatie_id, n.id) = (m.organisatie_id, v_nu) AND (v.organisatie_id, v.id) = (m.organisatie_id, v_vast);
  RETURN true;
END $$;


ALTER FUNCTION app.wijs_beslisser(p_melding uuid) OWNER TO app_owner;

--
-- Name: wil_mail(uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.wil_mail(p_gebruiker uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  RETURN coalesce((SELECT v.berichten FROM app.mailvoorkeur v WHERE (v.organisatie_id, v.gebruiker_id) = (app.organisatie(), p_gebruiker)), true);
END $$;


ALTER FUNCTION app.wil_mail(p_gebruiker uuid) OWNER TO app_owner;

--
-- Name: wis_verzoek(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.wis_verzoek(p_id uuid, p_reden text) RETURNS uuid[]
    LANGUAGE plpgsql
    AS $$
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
  v_uit := app.vernietig(p_id);
  INSERT INTO app.wissing (organisatie_id, stuk_id, door_rol, reden) VALUES (s.organisatie_id, p_id, v_rol, p_reden)
  ON CONFLICT (organisatie_id, stuk_id) DO NOTHING;
  PERFORM app.zeg_gestopt(p, v_uit) FROM unnest(v_partijen) p;
  IF p_reden IN ('inwoner_zelf', 'inwoner_vroeg') THEN PERFORM app.zeg_gewist(v, s.kenmerk, v_actor); END IF;
  PERFORM app.word_weer(v_eerst);
  RETURN v_uit;
END $$;


ALTER FUNCTION app.wis_verzoek(p_id uuid, p_reden text) OWNER TO app_owner;

--
-- Name: woorden(jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.woorden(p_lijst jsonb) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT coalesce(array_agg(w ORDER BY nr), '{}') FROM (
    SELECT DISTINCT ON (lower(btrim(x))) btrim(x) AS w, nr FROM jsonb_array_elements_text(p_lijst) WITH ORDINALITY t (x, nr)
     WHERE btrim(x) <> '' ORDER BY lower(btrim(x)), nr) y
$$;


ALTER FUNCTION app.woorden(p_lijst jsonb) OWNER TO app_owner;

--
-- Name: word_systeem(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.word_systeem() RETURNS jsonb
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_eerst jsonb := (SELECT jsonb_object_agg(n, coalesce(current_setting('vraagt.' || n, true), '')) FROM unnest('{organisatie,actor,rollen,volgt,partij}'::text[]) n);
BEGIN
  PERFORM set_config('vraagt.' || x.key, x.value, true)
    FROM jsonb_each_text(v_eerst || '{"actor": "systeem", "rollen": "{systeem}", "volgt": "", "partij": ""}') x;
  RETURN v_eerst;
END $$;


ALTER FUNCTION app.word_systeem() OWNER TO app_owner;

--
-- Name: word_weer(jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.word_weer(p_eerst jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM set_config('vraagt.' || x.key, x.value, true) FROM jsonb_each_text(p_eerst) x;
END $$;


ALTER FUNCTION app.word_weer(p_eerst jsonb) OWNER TO app_owner;

--
-- Name: zeg_gestopt(app.partij, uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zeg_gestopt(p app.partij, p_dossier uuid[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM set_config('vraagt.organisatie', p.gebruiker_organisatie_id::text, true);
  PERFORM app.vergeet_post(p_dossier || p.id);
  PERFORM set_config('vraagt.organisatie', p.organisatie_id::text, true);
  IF p.status IN ('uitgenodigd', 'geaccepteerd') THEN PERFORM app.post_genodigde(p, 'verzoek.gestopt'); END IF;
END $$;


ALTER FUNCTION app.zeg_gestopt(p app.partij, p_dossier uuid[]) OWNER TO app_owner;

--
-- Name: zeg_gewist(app.verzoek, text, uuid); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zeg_gewist(v app.verzoek, p_kenmerk text, p_door uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO app.post (organisatie_id, gebruiker_id, bericht, stuk_soort, stuk_id, kenmerk, titel)
  SELECT v.organisatie_id, v.begeleider_id, 'verzoek.gewist', 'verzoek', v.id, p_kenmerk, p_kenmerk
   WHERE v.begeleider_id <> coalesce(p_door, v.id);
END $$;


ALTER FUNCTION app.zeg_gewist(v app.verzoek, p_kenmerk text, p_door uuid) OWNER TO app_owner;

--
-- Name: zegel_van(app.verzoek, text, text, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zegel_van(v app.verzoek, p_tekst text, p_kolom text, p_json boolean DEFAULT false) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN app.zegel(p_tekst, CASE WHEN ((v).zegel_id IS NULL) THEN 'verzoek'::text ELSE 'verzoek_versie'::text END, COALESCE((v).zegel_id, (v).id), p_kolom, p_json);


ALTER FUNCTION app.zegel_van(v app.verzoek, p_tekst text, p_kolom text, p_json boolean) OWNER TO app_owner;

--
-- Name: verzoek_versie; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.verzoek_versie (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    relatie app.verzegeld,
    wat_gebeurde app.verzegeld,
    wens app.verzegeld,
    contact app.verzegeld,
    tot timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.verzoek_versie FORCE ROW LEVEL SECURITY;


ALTER TABLE app.verzoek_versie OWNER TO app_owner;

--
-- Name: zegel_versie(app.verzoek_versie, text, text, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zegel_versie(e app.verzoek_versie, p_tekst text, p_kolom text, p_json boolean DEFAULT false) RETURNS json
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN app.zegel(p_tekst, CASE WHEN ((e).id = (e).verzoek_id) THEN 'verzoek'::text ELSE 'verzoek_versie'::text END, (e).id, p_kolom, p_json);


ALTER FUNCTION app.zegel_versie(e app.verzoek_versie, p_tekst text, p_kolom text, p_json boolean) OWNER TO app_owner;

--
-- Name: zelfde_versie(integer, integer); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zelfde_versie(p_nu integer, p_gezien integer) RETURNS void
    LANGUAGE plpgsql STABLE
    AS $$
BEGIN
  IF p_nu <> p_gezien THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
END $$;


ALTER FUNCTION app.zelfde_versie(p_nu integer, p_gezien integer) OWNER TO app_owner;

--
-- Name: zet_lid(app.team, uuid, boolean, uuid[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zet_lid(p_team app.team, p_wie uuid, p_trekker boolean, p_blijft uuid[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_fouten app.fout[];
BEGIN
  IF p_trekker THEN PERFORM app.geen_trekker(p_team); END IF;
  IF p_trekker AND p_wie = ANY (p_blijft) THEN
    UPDATE app.teamlid l SET trekker = true WHERE (l.organisatie_id, l.team_id, l.gebruiker_id)
       = (p_team.organisatie_id, p_team.id, p_wie) AND l.status IN ('uitgenodigd', 'geaccepteerd');
    PERFORM app.betrek(p_team.melding_id, p_wie, 'trekker') FROM app.teamlid l
      WHERE (l.organisatie_id, l.team_id, l.gebruiker_id, l.status) = (p_team.organisatie_id, p_team.id, p_wie, 'geaccepteerd');
    RETURN;
  END IF;
  SELECT array_agg(f) INTO v_fouten FROM app.toets_team(p_team.melding_id, ARRAY[p_wie], p_blijft, '/gebruikerId') f;
  IF v_fouten IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Deze collega kan er niet bij.', v_fouten);
  END IF;
  PERFORM app.nodig_uit(p_team, p_wie, p_trekker);
END $$;


ALTER FUNCTION app.zet_lid(p_team app.team, p_wie uuid, p_trekker boolean, p_blijft uuid[]) OWNER TO app_owner;

--
-- Name: zet_normen(uuid, uuid, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zet_normen(p_stuk uuid, p_gesprek uuid, p_ids jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $$
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


ALTER FUNCTION app.zet_normen(p_stuk uuid, p_gesprek uuid, p_ids jsonb) OWNER TO app_owner;

--
-- Name: zet_regelstatus(uuid, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zet_regelstatus(p_melding uuid, p_naar text) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  PERFORM app.zet_stap(r.id, NULL, 'wordt_' || p_naar, '{}', '{systeem}')
    FROM app.melding m JOIN app.stuk r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE m.organisatie_id = app.organisatie() AND m.id = p_melding AND r.status <> p_naar;
END $$;


ALTER FUNCTION app.zet_regelstatus(p_melding uuid, p_naar text) OWNER TO app_owner;

--
-- Name: zet_rollen(uuid, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zet_rollen(p_gebruiker uuid, p_rollen text[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
  v_fouten app.fout[] := ARRAY (SELECT f::app.fout FROM app.toets_rollen(p_rollen) f);
  v_nu     text[] := ARRAY (SELECT rol FROM app.gebruiker_rol
                             WHERE organisatie_id = app.organisatie() AND gebruiker_id = p_gebruiker);
BEGIN
  IF v_fouten <> '{}' THEN
    PERFORM app.weiger('WF400', 'De rollen kloppen niet.', v_fouten);
  END IF;
  IF ('platformbeheerder' = ANY (p_rollen)) <> ('platformbeheerder' = ANY (v_nu)) THEN
    PERFORM app.weiger('WF403', 'De rol platformbeheerder geeft alleen het platform zelf.');
  END IF;
  DELETE FROM app.gebruiker_rol WHERE organisatie_id = app.organisatie() AND gebruiker_id = p_gebruiker
     AND rol <> ALL (p_rollen);
  INSERT INTO app.gebruiker_rol (organisatie_id, gebruiker_id, rol)
  SELECT app.organisatie(), p_gebruiker, r FROM unnest(p_rollen) r ON CONFLICT DO NOTHING;
END $$;


ALTER FUNCTION app.zet_rollen(p_gebruiker uuid, p_rollen text[]) OWNER TO app_owner;

--
-- Name: zet_stap(uuid, integer, text, jsonb, text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zet_stap(p_id uuid, p_versie integer, p_actie text, p_in jsonb DEFAULT '{}'::jsonb, p_als text[] DEFAULT NULL::text[]) RETURNS app.stuk
    LANGUAGE plpgsql
    AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, p_versie);
  o app.overgang;
  v_fouten app.fout[];
BEGIN
  SELECT * INTO o FROM app.overgang WHERE soort = s.soort AND van = s.status AND actie = p_actie;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF409', 'Deze stap past niet bij de status van nu.');
  ELSIF NOT o.rollen && coalesce(p_als, app.betrekkingen(p_id)) OR (p_als IS NULL AND NOT o.direct) THEN
    PERFORM app.weiger('WF403', 'Deze stap is niet aan jou.');
  END IF;
  SELECT array_agg(f) INTO v_fouten FROM app.mag_stap_nu(o, s, p_in) f;
  IF v_fouten IS NOT NULL THEN
    PERFORM app.weiger(CASE WHEN v_fouten[1].code = 'verplicht' THEN 'WF400' ELSE 'WF409' END,
                       'Deze stap kan nog niet. Kijk wat er nog moet gebeuren.', v_fouten);
  END IF;
  s := app.leg_status_vast(s, o.naar);
  INSERT INTO app.historie (organisatie_id, stuk_id, soort, van, actie, naar, zichtbaarheid, invoer)
  VALUES (s.organisatie_id, p_id, s.soort, o.van, p_actie, o.naar, o.zichtbaarheid, p_in - 'actie');
  PERFORM app.na_stap(o, s, p_in);
  RETURN s;
END $$;


ALTER FUNCTION app.zet_stap(p_id uuid, p_versie integer, p_actie text, p_in jsonb, p_als text[]) OWNER TO app_owner;

--
-- Name: ziet_advies(text[], boolean, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ziet_advies(p_betrekkingen text[], p_voorgelegd boolean, p_bekend boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((p_betrekkingen && '{teamlid,trekker,coordinator,jurist}'::text[]) OR (p_voorgelegd AND (p_betrekkingen && '{beslisser,directeur}'::text[])) OR (p_bekend AND (p_betrekkingen && '{melder,aangesloten,eigenaar_afdeling,teammanager}'::text[])));


ALTER FUNCTION app.ziet_advies(p_betrekkingen text[], p_voorgelegd boolean, p_bekend boolean) OWNER TO app_owner;

--
-- Name: ziet_afwijkingen(text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ziet_afwijkingen(p_rollen text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (p_rollen && '{melder,teamlid,trekker,coordinator,beslisser,directeur,eigenaar_afdeling,teammanager}'::text[]);


ALTER FUNCTION app.ziet_afwijkingen(p_rollen text[]) OWNER TO app_owner;

--
-- Name: ziet_besluit(text[], text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ziet_besluit(p_betrekkingen text[], p_status text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (('beslisser'::text = ANY (p_betrekkingen)) OR ((p_status <> 'concept'::text) AND (p_betrekkingen && '{coordinator,jurist,directeur,teamlid,trekker}'::text[])) OR ((p_status <> ALL (ARRAY['concept'::text, 'genomen'::text])) AND (p_betrekkingen && '{melder,aangesloten,eigenaar_afdeling,teammanager}'::text[])));


ALTER FUNCTION app.ziet_besluit(p_betrekkingen text[], p_status text) OWNER TO app_owner;

--
-- Name: ziet_melders_woorden(text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ziet_melders_woorden(p_betrekkingen text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (p_betrekkingen && '{melder,genodigde,teamlid,trekker,coordinator,jurist,beslisser,directeur}'::text[]);


ALTER FUNCTION app.ziet_melders_woorden(p_betrekkingen text[]) OWNER TO app_owner;

--
-- Name: ziet_naam_melder(text[], boolean, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ziet_naam_melder(p_betrekkingen text[], p_afgeschermd boolean, p_naar_beslisser boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((p_betrekkingen && '{melder,teamlid,trekker,coordinator}'::text[]) OR (p_naar_beslisser AND (p_betrekkingen && '{beslisser,directeur}'::text[])) OR ((NOT p_afgeschermd) AND (p_betrekkingen && '{eigenaar_afdeling,teammanager,jurist}'::text[])));


ALTER FUNCTION app.ziet_naam_melder(p_betrekkingen text[], p_afgeschermd boolean, p_naar_beslisser boolean) OWNER TO app_owner;

--
-- Name: ziet_teamwerk(text[]); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.ziet_teamwerk(p_betrekkingen text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (p_betrekkingen && '{teamlid,trekker,coordinator}'::text[]);


ALTER FUNCTION app.ziet_teamwerk(p_betrekkingen text[]) OWNER TO app_owner;

--
-- Name: zinnen_en(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zinnen_en() RETURNS TABLE(zin text, vertaling text)
    LANGUAGE sql IMMUTABLE
    AS $$
  VALUES
    -- Problems: their titles (api/src/base/problem.def)
    ('De gegevens kloppen niet.', 'Something in your answers is not right.'),
    ('Dit verzoek kunnen wij niet lezen.', 'We cannot read what was sent.'),
    ('De sleutel tegen dubbel versturen ontbreekt.', 'The key against sending twice is missing.'),
    ('U bent niet ingelogd.', 'You are not logged in.'),
    ('Inloggen is niet gelukt.', 'Logging in did not work.'),
    ('U mag dit niet.', 'You are not allowed to do this.'),
    ('Dit is er niet.', 'This is not here.'),
    ('Dit kan niet op dit adres.', 'This is not possible at this address.'),
    ('In deze vorm kunnen wij niet antwoorden.', 'We cannot answer in this form.'),
    ('Dit kan nu niet.', 'This is not possible now.'),
    ('Dit bestaat al.', 'This is already there.'),
    ('Dit hoort bij iets anders.', 'This belongs to something else.'),
    ('Deze sleutel is al gebruikt.', 'This key has already been used.'),
    ('Iemand anders heeft dit net gewijzigd.', 'Somebody else has just changed this.'),
    ('Dit is te groot.', 'This is too large.'),
    ('Dit soort gegevens kennen wij niet.', 'We do not know this kind of data.'),
    ('De versie ontbreekt.', 'The version is missing.'),
    ('Dit was te vaak achter elkaar.', 'You did this too many times in a row.'),
    ('Er ging iets mis bij ons.', 'Something went wrong on our side.'),
    ('Wij zijn even niet bereikbaar.', 'We cannot be reached right now.'),
    ('Dit duurde te lang.', 'This took too long.'),
    -- What is wrong with one field
    ('Vul dit in.', 'Please fill this in.'),
    ('Dit veld kennen wij niet.', 'We do not know this field.'),
    ('Deze zoekvraag kennen wij niet.', 'We do not know this search option.'),
    ('Geef dit één keer op.', 'Give this only once.'),
    ('Vul hier tekst in.', 'Fill in a text here.'),
    ('Vul hier een heel getal in.', 'Fill in a whole number here.'),
    ('Kies hier ja of nee.', 'Choose yes or no here.'),
    ('Geef hier een lijst op.', 'Give a list here.'),
    ('Geef hier een groep gegevens op.', 'Give a group of data here.'),
    ('Gebruik minstens %d tekens.', 'Use at least %d characters.'),
    ('Gebruik hoogstens %d tekens.', 'Use at most %d characters.'),
    ('Gebruik hoogstens 120 tekens.', 'Use at most 120 characters.'),
    ('Schrijf 1 tot 4000 tekens.', 'Write 1 to 4000 characters.'),
    ('Geef er minstens %d op.', 'Choose at least %d.'),
    ('Geef er hoogstens %d op.', 'Choose at most %d.'),
    ('Kies een getal van %lld of hoger.', 'Choose a number of %lld or higher.'),
    ('Kies een getal van %lld of lager.', 'Choose a number of %lld or lower.'),
    ('Noem iedere keuze één keer.', 'Name each choice only once.'),
    ('Kies een van deze waarden: %s.', 'Choose one of these: %s.'),
    ('Deze schrijfwijze klopt niet.', 'This is not written in the right way.'),
    ('Dit is geen geldig kenmerk.', 'This is not a valid reference.'),
    ('Schrijf de datum als jaar-maand-dag, bijvoorbeeld 2026-03-31.', 'Write the date as year-month-day, for example 2026-03-31.'),
    ('Schrijf het tijdstip als 2026-03-31T09:00:00Z.', 'Write the moment as 2026-03-31T09:00:00Z.'),
    ('Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.', 'Fill in an e-mail address, for example name@example.com.'),
    ('Dit is geen geldige JSON.', 'This is not valid JSON.'),
    ('Deze gegevens zijn te ingewikkeld.', 'This is too complicated.'),
    ('Deze tekst bevat tekens die wij niet kunnen lezen.', 'This text has characters that we cannot read.'),
    ('De tekst bevat tekens die niet kunnen.', 'The text has characters that are not possible.'),
    ('Deze tekst bevat een teken dat hier niet mag, zoals een stuurteken.', 'This text has a character that is not allowed here, such as a control character.'),
    ('Dit adres is niet goed geschreven.', 'This address is not written in the right way.'),
    ('Gebruik een sleutel van 8 tot 128 zichtbare tekens.', 'Use a key of 8 to 128 visible characters.'),
    ('Schrijf de versie als een getal tussen aanhalingstekens, bijvoorbeeld "7".', 'Write the version as a number between quotes, for example "7".'),
    ('Kies een wachtwoord van 12 tot 128 tekens.', 'Choose a password of 12 to 128 characters.'),
    ('Dit is niet je huidige wachtwoord.', 'This is not your present password.'),
    ('Stuur een foto (jpeg of png) of een pdf. Dit bestand is iets anders, ook als de naam zo eindigt.',
     'Send a photo (jpeg or png) or a pdf. This file is something else, even if its name ends that way.'),
    ('Dit bestand is niet heel. Maak het opnieuw en probeer het nog eens.', 'This file is damaged. Please make it again and try once more.'),
    ('Dit bestand wordt te groot als je het opent. Maak de foto kleiner of de pdf eenvoudiger.',
     'This file becomes too large when it is opened. Make the photo smaller or the pdf simpler.'),
    ('In dit bestand zit nog een ander bestand. Maak het opnieuw, zonder dat andere.', 'There is another file inside this file. Please make it again without the other one.'),
    ('Deze pdf doet iets als je hem opent. Druk hem af naar een nieuwe pdf en stuur die.',
     'This pdf does something when it is opened. Print it to a new pdf and send that one.'),
    ('Deze pdf heeft een wachtwoord. Stuur een pdf zonder wachtwoord.', 'This pdf has a password. Please send a pdf without a password.'),
    ('Dit bestand kunnen wij niet nakijken. Druk het af naar een nieuwe pdf en stuur die.', 'We cannot check this file. Print it to a new pdf and send that one.'),
    ('In dit bestand vond de virusscanner iets. Wij bewaren het niet.', 'The virus scanner found something in this file. We do not keep it.'),
    ('Deze code klopt niet. Kijk of u alle 28 tekens goed hebt overgenomen.', 'This code is not right. Check that you copied all 28 characters.'),
    -- What else can go wrong on the way
    ('Kijk de gegevens na en probeer het opnieuw.', 'Please check your answers and try again.'),
    ('Kijk de gegevens na.', 'Please check your answers.'),
    ('Log eerst in.', 'Please log in first.'),
    ('Log opnieuw in.', 'Please log in again.'),
    ('Je sessie is voorbij. Log opnieuw in.', 'Your session is over. Please log in again.'),
    ('Er loggen nu veel mensen in. Probeer het zo nog eens.', 'Many people are logging in now. Please try again in a moment.'),
    ('Het e-mailadres of het wachtwoord klopt niet.', 'The e-mail address or the password is not right.'),
    ('Dit is er niet, of je mag het niet zien.', 'This is not here, or you are not allowed to see it.'),
    ('Dit is er niet, of u mag het niet zien.', 'This is not here, or you are not allowed to see it.'),
    ('Hiervoor heb je een andere rol nodig.', 'You need another role for this.'),
    ('Dit doet alleen het systeem.', 'Only the system does this.'),
    ('Dit kan alleen vanuit Regelruimte zelf.', 'This is only possible from Regelruimte itself.'),
    ('Het is druk. Los de opgave op en stuur hetzelfde nog een keer.', 'It is busy. Solve the puzzle and send the same once more.'),
    ('Het is nu druk. Probeer het zo nog eens.', 'It is busy now. Please try again in a moment.'),
    ('Het is erg druk. Probeer het over een paar tellen nog eens.', 'It is very busy. Please try again in a few seconds.'),
    ('Probeer het over 1 seconde opnieuw.', 'Please try again in 1 second.'),
    ('Probeer het over %d seconden opnieuw.', 'Please try again in %d seconds.'),
    ('Probeer het over een paar tellen nog eens.', 'Please try again in a few seconds.'),
    ('De gegevens kwamen niet op tijd. Probeer het over een paar tellen nog eens.', 'The data did not come in time. Please try again in a few seconds.'),
    ('Probeer het later nog eens.', 'Please try again later.'),
    ('Probeer het later nog eens. Blijft het misgaan? Meld het dan bij de beheerder.', 'Please try again later. Does it keep going wrong? Then tell the administrator.'),
    ('Geen geheugen.', 'No memory.'),
    ('De database is nog niet ingericht.', 'The database has not been set up yet.'),
    ('Er worden te veel brieven tegelijk gemaakt.', 'Too many letters are being made at the same time.'),
    ('De brief kon niet worden gemaakt.', 'The letter could not be made.'),
    ('Op dit adres kan alleen: %s.', 'At this address you can only use: %s.'),
    ('Dit adres kennen wij niet.', 'We do not know this address.'),
    ('Deze pagina is er niet.', 'This page is not here.'),
    ('Hier staan alleen de schermen.', 'Only the screens are here.'),
    ('Hier staan alleen /metrics en %s.', 'Only /metrics and %s are here.'),
    ('Vraag om %s.', 'Ask for %s.'),
    ('Vraag om %s of %s.', 'Ask for %s or %s.'),
    ('Stuur in If-Match de versie mee die u het laatst gelezen hebt.', 'Send the version that you read last in If-Match.'),
    ('Stuur hoogstens %zu bytes.', 'Send at most %zu bytes.'),
    ('Er kwamen %zu van de %zu bytes aan.', '%zu of the %zu bytes arrived.'),
    ('Bij dit verzoek horen geen gegevens.', 'Nothing can be sent along with this.'),
    ('Stuur de gegevens als %s.', 'Send the data as %s.'),
    ('Deze sleutel is al gebruikt voor een ander verzoek. Gebruik een nieuwe Idempotency-Key.', 'This key has already been used for something else. Use a new Idempotency-Key.'),
    ('Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.',
     'Somebody else has just changed this. Look at the new version and try again.'),
    -- Steps
    ('Deze stap past niet bij de status van nu.', 'This step is not possible any more, because something has changed in the meantime.'),
    ('Deze stap is niet aan jou.', 'This step is not yours to take.'),
    ('Deze stap kan nog niet. Kijk wat er nog moet gebeuren.', 'This step is not possible yet. Look at what has to be done first.'),
    ('Dit is langer dan een jaar geleden. U kunt een nieuw verzoek doen.', 'This was more than a year ago. You can make a new request.'),
    ('Leg eerst vast dat je de machtiging hebt gezien.', 'First record that you have seen the permission.'),
    ('De gemeente mag dit van de inwoner nog niet weten. Vraag dat eerst aan de inwoner.', 'The resident has not said yet that the gemeente may know this. Ask the resident first.'),
    ('Schrijf eerst op wat jullie afspreken.', 'First write down what you agree.'),
    -- Beginning a verzoek
    ('Deze gemeente doet nog niet mee.', 'This gemeente does not take part yet.'),
    ('Deze datum is nog niet geweest.', 'This date is still to come.'),
    ('Kies wie u bent voor de ander.', 'Choose who you are for the other person.'),
    ('Uw verzoek is al verstuurd. Schrijf uw begeleider als er iets anders is.', 'Your request has already been sent. Write to your guide if something is different.'),
    ('Voor deze gemeente zijn er andere begeleiders. Doe daarvoor een nieuw verzoek.', 'For this gemeente there are other guides. Please make a new request for it.'),
    ('Hier valt niets te bevestigen.', 'There is nothing to confirm here.'),
    ('Vertel wat er anders is.', 'Tell us what is different.'),
    ('De inwoner heeft al een eigen code.', 'The resident already has a code.'),
    ('Dit verzoek heeft geen code.', 'This request has no code.'),
    ('Dat kan nu niet bij dit verzoek.', 'That is not possible with this request now.'),
    ('De gemeente heeft uw klacht al. Vraag uw begeleider wat er nog kan.', 'The gemeente already has your klacht (complaint). Ask your guide what is still possible.'),
    -- Following it
    ('Wij kennen deze code niet. Kijk of u de code goed hebt overgenomen.', 'We do not know this code. Check that you copied it well.'),
    ('Uw verzoek is er niet meer.', 'Your request is no longer here.'),
    ('Dit verzoek is er niet meer.', 'This request is no longer here.'),
    ('Dit verzoek is er niet, of u mag het niet zien.', 'This request is not here, or you are not allowed to see it.'),
    ('Dit verzoek is er niet, of je mag het niet zien.', 'This request is not here, or you are not allowed to see it.'),
    ('Dit verzoek is al gewist.', 'This request has already been erased.'),
    ('Dit verzoek is nog niet verstuurd. Pas het aan voordat u het verstuurt.', 'This request has not been sent yet. You can change it before you send it.'),
    ('Uw verzoek is afgerond.', 'Your request is finished.'),
    ('Dit verzoek is afgerond. Er kan niets meer bij.', 'This request is finished. Nothing can be added to it.'),
    ('U hebt dit al laten weten. Over twee weken, of na een volgende stap, kan het weer.', 'You have already let us know. You can do it again in two weeks, or after the next step.'),
    ('De inwoner wil hier geen mail meer.', 'The resident wants no more e-mail here.'),
    ('Deze link werkt niet meer. Misschien is er al geantwoord.', 'This link no longer works. Perhaps it has already been answered.'),
    ('Hier is al op geantwoord, of er wordt nu niets gevraagd.', 'This has already been answered, or nothing is asked now.'),
    -- Who takes part
    ('Deze uitnodiging is er niet, of geldt niet meer.', 'This invitation is not here, or it is no longer valid.'),
    ('Deze uitnodiging geldt niet meer.', 'This invitation is no longer valid.'),
    ('Vul in hoe de gemeente u mag noemen.', 'Fill in what the gemeente may call you.'),
    ('Dit was al teruggenomen.', 'This has already been taken back.'),
    ('Deze vraag is er niet meer.', 'This question is no longer here.'),
    ('De gemeente mag dit al weten.', 'The gemeente may know this already.'),
    ('De gemeente mag nog niet weten dat dit verzoek er is.', 'The gemeente may not know yet that this request is there.'),
    ('Dit is er niet, of deze persoon doet niet meer mee.', 'This is not here, or this person no longer takes part.'),
    ('Dit is al vrijgegeven.', 'This has already been shared.'),
    -- Talking with each other
    ('In de kamer zit nog niemand van de gemeente. Daar kan nu niets bij.', 'Nobody from the gemeente is in the room yet. Nothing can be added there now.'),
    ('Er is niemand van de gemeente gevraagd. Daar kan nu niets bij.', 'Nobody from the gemeente has been asked. Nothing can be added there now.'),
    ('Bij een verzoek passen dertig bijlagen.', 'A request has room for thirty files.'),
    ('Deze bijlage is er niet, of je mag haar niet zien.', 'This file is not here, or you are not allowed to see it.'),
    ('Deze bijlage is er niet, of zij is niet van jou.', 'This file is not here, or it is not yours.'),
    ('Dit bestand is al binnen. Een bijlage verandert niet meer.', 'This file has already arrived. It cannot be changed now.'),
    ('Deze afspraak is er niet, of u mag hem niet zien.', 'This appointment is not here, or you are not allowed to see it.'),
    ('Deze afspraak gaat niet door.', 'This appointment has been called off.'),
    ('Er is al een moment gekozen.', 'A time has already been chosen.'),
    ('Er is nog geen moment gekozen.', 'No time has been chosen yet.'),
    ('Deze samenvatting is er niet.', 'This summary is not here.'),
    ('Er is een nieuwere samenvatting. Lees die eerst.', 'There is a newer summary. Please read that one first.'),
    ('U hebt hier al op geantwoord.', 'You have already answered this.'),
    ('Deze tekst is er niet.', 'This text is not here.'),
    ('Dit is al doorgegeven. Er staat niets over u in.', 'This has already been passed on. It says nothing about you.'),
    ('Uw begeleider haalde deze tekst weg.', 'Your guide has removed this text.'),
    ('Er ligt een andere tekst bij u. Antwoord op die tekst.', 'There is another text with you. Please answer that one.'),
    -- Agreements
    ('Er ligt nu geen voorstel om op te antwoorden.', 'There is no proposal to answer now.'),
    ('U hebt al geantwoord op dit voorstel.', 'You have already answered this proposal.'),
    ('Er is al een antwoord op dit voorstel.', 'This proposal has already been answered.'),
    ('Deze afspraak is er niet.', 'This agreement is not here.'),
    ('Dit kan zodra de afspraken door allebei zijn bevestigd.', 'This is possible as soon as both sides have confirmed the agreements.'),
    ('Er is nog geen bevestiging. Die komt als allebei ja zeggen.', 'There is no confirmation yet. It comes when both sides say yes.'),
    ('U koos nog niet wat u wilt meenemen.', 'You have not chosen yet what you want to take along.'),
    -- What is not in the inzage, and why
    ('Van de link in een mail bewaren wij alleen een controlegetal.', 'We only keep a check number of the link in an e-mail.'),
    ('Wat een begeleider voor zichzelf noteerde bij een telefoontje.', 'Private notes of a guide about a telephone call.'),
    ('Wat een begeleider afvinkte bij het eerste gesprek.', 'What a guide ticked off during the first conversation.'),
    ('Hoe een begeleider voor zichzelf inschat hoe hard het er toegaat.', 'What a guide thinks about how heated the conflict is.'),
    ('Wat begeleiders elkaar schrijven als een ander het overneemt.', 'What guides write to each other when another one takes over.'),
    ('Van uw code bewaren wij alleen een controlegetal. Dat kan niemand lezen.', 'We only keep a check number of your code. Nobody can read your code from it.'),
    -- Letters; a gemeente reads the papers of an inwoner too, so their headings say it in Dutch as well
    ('Blad %d van %d', 'Page %d of %d'),
    ('Deze brief is te lang om helemaal af te drukken. De hele tekst staat in Regelruimte.', 'This letter is too long to print completely. The whole text is in Regelruimte.'),
    ('Verzoek tot afstemming · kenmerk %s · %s', 'Request for help · reference %s · %s'),
    ('%s is niet de gemeente · %s', '%s is not the gemeente · %s'),
    ('Met vriendelijke groet,', 'With kind regards,'),
    ('begeleider, %s', 'guide, %s'),
    ('de inwoner', 'the resident'),
    ('de begeleider', 'the guide'),
    ('Wat is afgesproken', 'What was agreed'),
    ('Op %s zeiden de inwoner en %s allebei ja tegen deze afspraken.', 'On %s the resident and %s both said yes to these agreements.'),
    ('Afspraak %s: %s doet dit', 'Agreement %s: %s does this'),
    ('Afspraak %s: %s doet dit, uiterlijk %s', 'Agreement %s: %s does this, at the latest on %s'),
    ('%s zegt hierover, op %s', '%s says about this, on %s'),
    ('Deze afspraken sluiten niets af', 'Your rights stay the same'),
    ('Een klacht, bezwaar en beroep blijven mogelijk. De termijnen daarvan lopen door.',
     'A klacht (complaint), bezwaar (objection) and beroep (appeal) stay possible. Their last days do not change.'),
    ('Loopt er een klacht? De gemeente hoeft die pas niet meer te behandelen als de inwoner zelf tevreden is. Dat staat in artikel 9:5 van de Algemene wet bestuursrecht. Of dat zo is, zegt alleen de inwoner.',
     'Is there a klacht? The gemeente may only stop dealing with it when the resident is satisfied. That is the law: Algemene wet bestuursrecht, article 9:5. Only the resident can say so.'),
    ('Hoe het verder gaat', 'What happens next'),
    ('Over een paar weken vragen wij de inwoner of gedaan is wat is afgesproken. Is dat niet zo? Dan gaan wij weer met elkaar in gesprek.',
     'In a few weeks we ask the resident whether everything was done that was agreed. If not, we talk with each other again.'),
    ('De Nederlandse tekst geldt', 'The Dutch text counts'),
    ('Hierboven staat een vertaling. Hieronder staat de brief zoals de gemeente hem heeft. Is er verschil, dan geldt het Nederlands.',
     'Above is a translation. Below is the letter as the gemeente has it. If there is a difference, the Dutch text counts.'),
    ('Bij mijn klacht', 'With my complaint (Bij mijn klacht)'),
    ('Bij mijn bezwaar', 'With my objection (Bij mijn bezwaar)'),
    ('Dit schreef ik bij mijn verzoek tot afstemming over %s. Ik koos zelf wat hierin staat.', 'I wrote this in my request for help about %s. I chose myself what is in here.'),
    ('Wat er gebeurde', 'What happened (Wat er gebeurde)'),
    ('Wat mij zou helpen', 'What would help me (Wat mij zou helpen)'),
    ('Wat ik schreef op %s', 'What I wrote on %s'),
    ('Wat u nog kunt doen', 'What you can still do'),
    ('Het kwam hier niet tot een afspraak. U kunt verder op deze manieren. U kiest zelf, en u hoeft niets.',
     'It did not come to an agreement here. You can go on in these ways. You choose, and you do not have to do anything.'),
    ('Bij', 'Where'),
    ('Wanneer', 'When'),
    ('Laatste dag', 'Last day'),
    ('Binnen een jaar na wat er gebeurde', 'Within a year after it happened'),
    ('Zes weken na de datum op de brief', 'Six weeks after the date on the letter'),
    ('Was %s. Vraag hulp: soms kan het nog.', 'Was %s. Ask for help: sometimes it is still possible.'),
    ('Zes weken na het besluit op uw bezwaar', 'Six weeks after the decision on your bezwaar (objection)'),
    ('Binnen een jaar na het antwoord van de gemeente op uw klacht', 'Within a year after the gemeente answered your klacht (complaint)'),
    ('Altijd. Liefst voordat een laatste dag voorbij is.', 'At any time. Preferably before a last day has passed.'),
    ('Dit verzoek openen', 'Open this request again'),
    ('Tot en met %s', 'Until %s'),
    ('Altijd, met een nieuw verzoek', 'At any time, with a new request'),
    ('Een klacht bij uw gemeente', 'A klacht (complaint) to your gemeente'),
    ('U kunt klagen over hoe de gemeente met u omging. Dat kan op papier en meestal ook op de website van de gemeente. De gemeente antwoordt binnen zes weken, soms tien.',
     'You can complain about how the gemeente treated you. You can do that on paper, and usually also on its website. The gemeente answers within six weeks, sometimes ten.'),
    ('Bezwaar tegen een brief van de gemeente', 'A bezwaar (objection) to a letter of the gemeente'),
    ('Staat er in een brief een besluit over u? Dan kunt u bezwaar maken. Het gesprek via ons veranderde de laatste dag niet.',
     'Is there a decision about you in a letter? Then you can make a bezwaar. The talks through us did not change the last day.'),
    ('Beroep bij de rechter', 'Beroep (an appeal) to a judge'),
    ('Kreeg u een besluit op uw bezwaar en bent u het daar niet mee eens? Dan kunt u naar de rechter. Daar zijn kosten aan verbonden.',
     'Did you get a decision on your bezwaar and do you disagree? Then you can go to a judge. That costs money.'),
    ('De ombudsman', 'The ombudsman'),
    ('De ombudsman kijkt of de gemeente netjes met u omging. Laat uw klacht eerst aan de gemeente weten. Kijk op nationaleombudsman.nl welke ombudsman bij uw gemeente hoort.',
     'The ombudsman looks at whether the gemeente treated you properly. First tell the gemeente about your complaint. On nationaleombudsman.nl you can find the ombudsman for your gemeente.'),
    ('Gratis hulp bij u in de buurt', 'Free help near you'),
    ('Het Juridisch Loket geeft gratis uitleg over uw rechten: juridischloket.nl. Sociaal raadslieden helpen met brieven en formulieren. Uw gemeente of bibliotheek weet waar zij zitten.',
     'The Juridisch Loket explains your rights for free: juridischloket.nl. Sociaal raadslieden (social advisers) help with letters and forms. Your gemeente or library knows where to find them.'),
    ('Hier opnieuw beginnen', 'Start again here'),
    ('U kunt het hier nog eens proberen. U hoeft niet te zeggen wie er gelijk had.', 'You can try here once more. You do not have to say who was right.'),
    -- A calendar entry
    ('Afspraak', 'Appointment'),
    ('Waar het is, ziet u bij %s.', 'You can see where it is in request %s.'),
    -- Mails
    ('Er is nieuws over uw verzoek', 'There is news about your request'),
    (E'Goedendag,\n\nEr is nieuws over uw verzoek. Uit voorzorg staat de inhoud niet in deze mail.\n\nU leest het met uw code:\n{{link}}\n\n{{organisatie}}\n\nDeze mail gaat vanzelf, hoogstens één keer per dag. Wilt u geen mail meer? Dat kiest u op dezelfde bladzijde.\n',
     E'Hello,\n\nThere is news about your request. For your privacy, this e-mail does not say what it is.\n\nYou can read it with your code:\n{{link}}\n\n{{organisatie}}\n\nThis e-mail is sent automatically, at most once a day. Do you want no more e-mail? You can choose that on the same page.\n'),
    ('Heeft het u geholpen?', 'Did it help you?'),
    (E'Goedendag,\n\nWij willen graag weten of het u heeft geholpen. Het zijn drie korte vragen.\n\nAntwoorden kan zonder code, één keer, binnen 60 dagen:\n{{link}}\n\n{{organisatie}}\n\nU hoeft niet te antwoorden. Deze mail gaat vanzelf.\n',
     E'Hello,\n\nWe would like to know whether it helped you. There are three short questions.\n\nYou can answer without a code, once, within 60 days:\n{{link}}\n\n{{organisatie}}\n\nYou do not have to answer. This e-mail is sent automatically.\n'),
    -- Dates
    ('maandag', 'Monday'), ('dinsdag', 'Tuesday'), ('woensdag', 'Wednesday'), ('donderdag', 'Thursday'), ('vrijdag', 'Friday'), ('zaterdag', 'Saturday'), ('zondag', 'Sunday'),
    ('januari', 'January'), ('februari', 'February'), ('maart', 'March'), ('april', 'April'), ('mei', 'May'), ('juni', 'June'), ('juli', 'July'),
    ('augustus', 'August'), ('september', 'September'), ('oktober', 'October'), ('november', 'November'), ('december', 'December')
$$;


ALTER FUNCTION app.zinnen_en() OWNER TO app_owner;

--
-- Name: zit_aan_tafel(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zit_aan_tafel() RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.partij p WHERE (p.organisatie_id, p.id) = (app.organisatie(), app.partij()) AND p.status = 'geaccepteerd');
END $$;


ALTER FUNCTION app.zit_aan_tafel() OWNER TO app_owner;

--
-- Name: FUNCTION zit_aan_tafel(); Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON FUNCTION app.zit_aan_tafel() IS 'migratie';


--
-- Name: zoek(text, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zoek(p_wat text, p_in jsonb) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_tekst text := p_in ->> 'tekst';
  v_lijkt boolean := p_in ->> 'wijze' = 'lijkt';
  v app.treffer[] := (SELECT array_agg((k.id, 1e3)::app.treffer) FROM unnest(app.met_kenmerk(p_wat, v_tekst)) k (id));
  v_ruim boolean := false;
BEGIN
  IF v IS NULL THEN
    v := ARRAY (SELECT x::app.treffer FROM app.treffers(p_wat, CASE WHEN v_lijkt THEN app.zoekwoorden(v_tekst, ' | ') ELSE app.zoekvraag(v_tekst) END) x);
    IF cardinality(v) = 0 AND NOT coalesce(v_lijkt, false) THEN
      v := ARRAY (SELECT x::app.treffer FROM app.treffers(p_wat, app.zoekvraag(v_tekst, true)) x);
      v_ruim := cardinality(v) > 0;
    END IF;
  END IF;
  RETURN app.zoek_bladzijde(p_wat, v, v_ruim, p_in);
END $$;


ALTER FUNCTION app.zoek(p_wat text, p_in jsonb) OWNER TO app_owner;

--
-- Name: zoek_bladzijde(text, app.treffer[], boolean, jsonb); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zoek_bladzijde(p_wat text, p_treffers app.treffer[], p_benadering boolean, p_in jsonb) RETURNS app.antwoord
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_rijen json[] := '{}'::json[];
  v_groot int := coalesce((p_in ->> 'paginaGrootte')::int, 20);
  v_na text[] := string_to_array(p_in ->> 'na', '_');
  v_verder text;
  v_rij json;
  t record;
BEGIN
  FOR t IN SELECT x.id, x.rang FROM unnest(p_treffers) x
            WHERE v_na IS NULL OR (x.rang, x.id) < (v_na[1]::real, v_na[2]::uuid) ORDER BY x.rang DESC, x.id DESC LOOP
    -- Written out twice: PL/pgSQL keeps a plan for each.
    IF p_wat = 'regel' THEN SELECT to_json(r) INTO v_rij FROM api.regel_rij r WHERE r.id = t.id;
    ELSE SELECT to_json(r) INTO v_rij FROM api.melding_rij r WHERE r.id = t.id; END IF;
    CONTINUE WHEN v_rij IS NULL;
    IF cardinality(v_rijen) = v_groot THEN
      RETURN (json_build_object('resultaten', v_rijen, 'volgende', v_verder, 'benadering', p_benadering), NULL, 200, NULL)::app.antwoord;
    END IF;
    v_rijen := v_rijen || v_rij;
    v_verder := t.rang || '_' || t.id;
  END LOOP;
  RETURN (json_build_object('resultaten', v_rijen, 'volgende', NULL, 'benadering', p_benadering), NULL, 200, NULL)::app.antwoord;
END $$;


ALTER FUNCTION app.zoek_bladzijde(p_wat text, p_treffers app.treffer[], p_benadering boolean, p_in jsonb) OWNER TO app_owner;

--
-- Name: zoekgrens(); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zoekgrens() RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 1000;


ALTER FUNCTION app.zoekgrens() OWNER TO app_owner;

--
-- Name: zoekvraag(text, boolean); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zoekvraag(p_tekst text, p_ruim boolean DEFAULT false) RETURNS tsquery
    LANGUAGE plpgsql STABLE
    AS $$
DECLARE
  v_deel text;
  v_woord text;
  v tsquery;
  v_wel tsquery;
  v_niet tsquery;
BEGIN
  FOR v_deel IN SELECT (regexp_matches(p_tekst, '-?"[^"]*"|[^\s"]+', 'g'))[1] LOOP
    v_woord := btrim(v_deel, '-"');
    v := CASE WHEN v_deel ~ '^-?"' AND NOT p_ruim THEN phraseto_tsquery('app.nederlands', v_woord)
              WHEN p_ruim AND length(v_woord) > 4 THEN app.zoekwoorden(left(v_woord, greatest(4, length(v_woord) * 2 / 3)), ' & ')
              ELSE app.zoekwoorden(v_woord, ' & ') END;
    CONTINUE WHEN v IS NULL OR numnode(v) = 0;
    IF v_deel LIKE '-%' THEN v_niet := coalesce(v_niet || v, v); ELSE v_wel := coalesce(v_wel && v, v); END IF;
  END LOOP;
  RETURN CASE WHEN v_niet IS NULL THEN v_wel ELSE v_wel && !!v_niet END;
END $$;


ALTER FUNCTION app.zoekvraag(p_tekst text, p_ruim boolean) OWNER TO app_owner;

--
-- Name: zoekwoorden(text, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zoekwoorden(p_tekst text, p_tussen text) RETURNS tsquery
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  SELECT string_agg(quote_literal(w) || ':*', p_tussen)::tsquery
    FROM unnest(tsvector_to_array(to_tsvector('app.nederlands', p_tekst))) w;
$$;


ALTER FUNCTION app.zoekwoorden(p_tekst text, p_tussen text) OWNER TO app_owner;

--
-- Name: zonder_grond(app.advies, text); Type: FUNCTION; Schema: app; Owner: app_owner
--

CREATE FUNCTION app.zonder_grond(a app.advies, p_bevinding text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'app', 'pg_temp'
    AS $$
  SELECT NOT EXISTS (SELECT FROM app.advies_grond g
    WHERE (g.organisatie_id, g.advies_id, g.bevinding) = (a.organisatie_id, a.id, p_bevinding))
$$;


ALTER FUNCTION app.zonder_grond(a app.advies, p_bevinding text) OWNER TO app_owner;

--
-- Name: betrokkene; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.betrokkene (
    organisatie_id uuid NOT NULL,
    stuk_id uuid NOT NULL,
    gebruiker_id uuid NOT NULL,
    betrekking text NOT NULL,
    sinds timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.betrokkene FORCE ROW LEVEL SECURITY;


ALTER TABLE app.betrokkene OWNER TO app_owner;

--
-- Name: regel; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.regel (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    naam text NOT NULL,
    omschrijving text,
    regeltype text DEFAULT 'onbekend'::text NOT NULL,
    bevestigd_door uuid,
    bevestigd_op timestamp with time zone,
    bevestiging_toelichting text,
    rechtsbron text,
    doel text,
    hardheidsclausule boolean DEFAULT false NOT NULL,
    eigenaar_afdeling_id uuid,
    onderwerpen text[] DEFAULT '{}'::text[] NOT NULL,
    zoek tsvector GENERATED ALWAYS AS ((setweight(to_tsvector('app.nederlands'::regconfig, naam), 'A'::"char") || to_tsvector('app.nederlands'::regconfig, ((((COALESCE(omschrijving, ''::text) || ' '::text) || COALESCE(doel, ''::text)) || ' '::text) || COALESCE(rechtsbron, ''::text))))) STORED,
    CONSTRAINT regel_check CHECK (((bevestigd_door IS NULL) = (bevestigd_op IS NULL))),
    CONSTRAINT regel_doel_lengte CHECK ((length(doel) <= 2000)),
    CONSTRAINT regel_naam_lengte CHECK (((length(naam) >= 3) AND (length(naam) <= 200))),
    CONSTRAINT regel_omschrijving_lengte CHECK ((length(omschrijving) <= 4000)),
    CONSTRAINT regel_onderwerpen CHECK ((cardinality(onderwerpen) <= 10)),
    CONSTRAINT regel_rechtsbron_lengte CHECK ((length(rechtsbron) <= 400)),
    CONSTRAINT regel_toelichting_lengte CHECK ((length(bevestiging_toelichting) <= 2000))
);

ALTER TABLE ONLY app.regel FORCE ROW LEVEL SECURITY;


ALTER TABLE app.regel OWNER TO app_owner;

--
-- Name: CONSTRAINT regel_doel_lengte ON regel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT regel_doel_lengte ON app.regel IS '/doel Het doel mag hoogstens 2000 tekens zijn.';


--
-- Name: CONSTRAINT regel_naam_lengte ON regel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT regel_naam_lengte ON app.regel IS '/naam Noem de regel in 3 tot 200 tekens.';


--
-- Name: CONSTRAINT regel_omschrijving_lengte ON regel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT regel_omschrijving_lengte ON app.regel IS '/omschrijving De omschrijving mag hoogstens 4000 tekens zijn.';


--
-- Name: CONSTRAINT regel_onderwerpen ON regel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT regel_onderwerpen ON app.regel IS '/onderwerpen Kies hoogstens 10 onderwerpen.';


--
-- Name: CONSTRAINT regel_rechtsbron_lengte ON regel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT regel_rechtsbron_lengte ON app.regel IS '/rechtsbron De rechtsbron mag hoogstens 400 tekens zijn.';


--
-- Name: CONSTRAINT regel_toelichting_lengte ON regel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT regel_toelichting_lengte ON app.regel IS '/toelichting De toelichting mag hoogstens 2000 tekens zijn.';


--
-- Name: advies_versie; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.advies_versie (
    organisatie_id uuid NOT NULL,
    advies_id uuid NOT NULL,
    ronde integer NOT NULL,
    tekst jsonb NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    soort text NOT NULL,
    door uuid,
    CONSTRAINT advies_versie_soort_check CHECK ((soort = ANY (ARRAY['concept'::text, 'ter_vaststelling'::text, 'vastgesteld'::text])))
);

ALTER TABLE ONLY app.advies_versie FORCE ROW LEVEL SECURITY;


ALTER TABLE app.advies_versie OWNER TO app_owner;

--
-- Name: gebruiker_rol; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.gebruiker_rol (
    organisatie_id uuid NOT NULL,
    gebruiker_id uuid NOT NULL,
    rol text NOT NULL,
    toegekend_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    toegekend_door text DEFAULT COALESCE(app.door(), 'systeem'::text) NOT NULL,
    CONSTRAINT gebruiker_rol_niet_zelf CHECK ((toegekend_door <> (gebruiker_id)::text))
);

ALTER TABLE ONLY app.gebruiker_rol FORCE ROW LEVEL SECURITY;


ALTER TABLE app.gebruiker_rol OWNER TO app_owner;

--
-- Name: CONSTRAINT gebruiker_rol_niet_zelf ON gebruiker_rol; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gebruiker_rol_niet_zelf ON app.gebruiker_rol IS '/rollen Je kunt je eigen rollen niet wijzigen.';


--
-- Name: afwezigheid; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.afwezigheid (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    gebruiker_id uuid NOT NULL,
    van date NOT NULL,
    tot date NOT NULL,
    door text DEFAULT COALESCE(app.door(), 'systeem'::text) NOT NULL,
    CONSTRAINT afwezigheid_duur CHECK ((tot <= (van + 366))),
    CONSTRAINT afwezigheid_volgorde CHECK ((tot >= van))
);

ALTER TABLE ONLY app.afwezigheid FORCE ROW LEVEL SECURITY;


ALTER TABLE app.afwezigheid OWNER TO app_owner;

--
-- Name: CONSTRAINT afwezigheid_duur ON afwezigheid; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afwezigheid_duur ON app.afwezigheid IS '/tot Kies hoogstens een jaar.';


--
-- Name: CONSTRAINT afwezigheid_volgorde ON afwezigheid; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afwezigheid_volgorde ON app.afwezigheid IS '/tot De laatste dag komt niet voor de eerste.';


--
-- Name: organisatie; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.organisatie (
    id uuid DEFAULT app.uuid7() NOT NULL,
    naam text NOT NULL,
    soort text NOT NULL,
    kenmerk text,
    actief boolean DEFAULT true NOT NULL,
    beslissende_afdeling_id uuid,
    aangemaakt_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT organisatie_naam_een_regel CHECK ((naam !~ '[[:cntrl:]]'::text)),
    CONSTRAINT organisatie_naam_lengte CHECK (((length(naam) >= 2) AND (length(naam) <= 120))),
    CONSTRAINT organisatie_soort_bekend CHECK ((soort = ANY (ARRAY['gemeente'::text, 'afstemming'::text, 'platform'::text])))
);

ALTER TABLE ONLY app.organisatie FORCE ROW LEVEL SECURITY;


ALTER TABLE app.organisatie OWNER TO app_owner;

--
-- Name: CONSTRAINT organisatie_naam_een_regel ON organisatie; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT organisatie_naam_een_regel ON app.organisatie IS '/naam Schrijf de naam op één regel, zonder tabs of regeleinden.';


--
-- Name: CONSTRAINT organisatie_naam_lengte ON organisatie; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT organisatie_naam_lengte ON app.organisatie IS '/naam Geef een naam van 2 tot 120 tekens.';


--
-- Name: CONSTRAINT organisatie_soort_bekend ON organisatie; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT organisatie_soort_bekend ON app.organisatie IS '/soort Kies een soort organisatie uit de lijst.';


--
-- Name: afwijking; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.afwijking (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    afwijkingsrecht_id uuid NOT NULL,
    afgeweken_op date NOT NULL,
    motivering text NOT NULL,
    effect text,
    genoteerd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    verwijzing text,
    voorstel_id uuid,
    CONSTRAINT afwijking_effect_lengte CHECK ((length(effect) <= 2000)),
    CONSTRAINT afwijking_motivering_lengte CHECK (((length(motivering) >= 10) AND (length(motivering) <= 2000))),
    CONSTRAINT afwijking_verwijzing_lengte CHECK (((length(verwijzing) >= 2) AND (length(verwijzing) <= 60))),
    CONSTRAINT afwijking_zonder_bsn CHECK ((NOT app.lijkt_op_bsn(verwijzing))),
    CONSTRAINT afwijking_zonder_mail CHECK ((NOT app.lijkt_op_mailadres(verwijzing)))
);

ALTER TABLE ONLY app.afwijking FORCE ROW LEVEL SECURITY;


ALTER TABLE app.afwijking OWNER TO app_owner;

--
-- Name: CONSTRAINT afwijking_effect_lengte ON afwijking; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afwijking_effect_lengte ON app.afwijking IS '/effect Gebruik hoogstens 2000 tekens.';


--
-- Name: CONSTRAINT afwijking_motivering_lengte ON afwijking; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afwijking_motivering_lengte ON app.afwijking IS '/motivering Leg in 10 tot 2000 tekens uit waarom je afweek.';


--
-- Name: CONSTRAINT afwijking_verwijzing_lengte ON afwijking; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afwijking_verwijzing_lengte ON app.afwijking IS '/verwijzing Gebruik 2 tot 60 tekens.';


--
-- Name: CONSTRAINT afwijking_zonder_bsn ON afwijking; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afwijking_zonder_bsn ON app.afwijking IS '/verwijzing Dit lijkt op een burgerservicenummer. Gebruik het nummer van de zaak.';


--
-- Name: CONSTRAINT afwijking_zonder_mail ON afwijking; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afwijking_zonder_mail ON app.afwijking IS '/verwijzing Dit lijkt op een e-mailadres. Gebruik het nummer van de zaak.';


--
-- Name: status; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.status (
    soort text NOT NULL,
    status text NOT NULL,
    fase text NOT NULL,
    volgorde integer NOT NULL,
    aan_zet text[] DEFAULT '{}'::text[] NOT NULL,
    termijn_werkdagen integer,
    navraag boolean DEFAULT false NOT NULL,
    CONSTRAINT status_fase_check CHECK ((fase = ANY (ARRAY['open'::text, 'wacht'::text, 'uitvoering'::text, 'afgerond'::text]))),
    CONSTRAINT status_termijn_werkdagen_check CHECK ((termijn_werkdagen >= 0))
);

ALTER TABLE ONLY app.status FORCE ROW LEVEL SECURITY;


ALTER TABLE app.status OWNER TO app_owner;

--
-- Name: behoorlijkheidsnorm; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.behoorlijkheidsnorm (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    groep text NOT NULL,
    naam text NOT NULL,
    uitleg text,
    uitgave text NOT NULL,
    volgorde integer NOT NULL,
    geldig_van date NOT NULL,
    geldig_tot date,
    versie integer DEFAULT 1 NOT NULL,
    CONSTRAINT behoorlijkheidsnorm_groep_check CHECK ((groep = ANY (ARRAY['open_en_duidelijk'::text, 'respectvol'::text, 'betrokken_en_oplossingsgericht'::text, 'eerlijk_en_betrouwbaar'::text]))),
    CONSTRAINT norm_dagen CHECK ((geldig_tot >= geldig_van)),
    CONSTRAINT norm_naam CHECK (((length(btrim(naam)) >= 3) AND (length(btrim(naam)) <= 80))),
    CONSTRAINT norm_uitgave CHECK (((length(btrim(uitgave)) >= 1) AND (length(btrim(uitgave)) <= 40))),
    CONSTRAINT norm_uitleg CHECK ((length(uitleg) <= 1000))
);

ALTER TABLE ONLY app.behoorlijkheidsnorm FORCE ROW LEVEL SECURITY;


ALTER TABLE app.behoorlijkheidsnorm OWNER TO app_owner;

--
-- Name: CONSTRAINT norm_dagen ON behoorlijkheidsnorm; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT norm_dagen ON app.behoorlijkheidsnorm IS '/geldigTot Kies een dag na de eerste dag.';


--
-- Name: CONSTRAINT norm_naam ON behoorlijkheidsnorm; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT norm_naam ON app.behoorlijkheidsnorm IS '/naam Geef de norm een naam van 3 tot 80 tekens.';


--
-- Name: CONSTRAINT norm_uitgave ON behoorlijkheidsnorm; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT norm_uitgave ON app.behoorlijkheidsnorm IS '/uitgave Noem de uitgave in 1 tot 40 tekens.';


--
-- Name: CONSTRAINT norm_uitleg ON behoorlijkheidsnorm; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT norm_uitleg ON app.behoorlijkheidsnorm IS '/uitleg Schrijf hoogstens 1000 tekens.';


--
-- Name: bekendmaking; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bekendmaking (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    besluit_id uuid NOT NULL,
    gebruiker_id uuid NOT NULL,
    aan text NOT NULL,
    post_id uuid,
    bezorgd_op timestamp with time zone,
    CONSTRAINT bekendmaking_aan CHECK ((aan = ANY (ARRAY['melder'::text, 'afdeling'::text, 'aangesloten'::text])))
);

ALTER TABLE ONLY app.bekendmaking FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bekendmaking OWNER TO app_owner;

--
-- Name: besluit_evaluatie; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.besluit_evaluatie (
    organisatie_id uuid NOT NULL,
    besluit_id uuid NOT NULL,
    werkt text NOT NULL,
    toelichting text NOT NULL,
    door uuid NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT evaluatie_toelichting CHECK (((length(toelichting) >= 3) AND (length(toelichting) <= 4000))),
    CONSTRAINT evaluatie_werkt CHECK ((werkt = ANY (ARRAY['ja'::text, 'deels'::text, 'nee'::text])))
);

ALTER TABLE ONLY app.besluit_evaluatie FORCE ROW LEVEL SECURITY;


ALTER TABLE app.besluit_evaluatie OWNER TO app_owner;

--
-- Name: CONSTRAINT evaluatie_toelichting ON besluit_evaluatie; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT evaluatie_toelichting ON app.besluit_evaluatie IS '/toelichting Schrijf 3 tot 4000 tekens.';


--
-- Name: CONSTRAINT evaluatie_werkt ON besluit_evaluatie; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT evaluatie_werkt ON app.besluit_evaluatie IS '/werkt Kies ja, deels of nee.';


--
-- Name: post; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.post (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    gebruiker_id uuid NOT NULL,
    bericht text NOT NULL,
    stuk_soort text NOT NULL,
    stuk_id uuid NOT NULL,
    kenmerk text,
    titel text NOT NULL,
    aangemaakt_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    gelezen_op timestamp with time zone,
    CONSTRAINT post_bericht_check CHECK ((bericht ~ '^[a-z_]+\.[a-z_]+$'::text)),
    CONSTRAINT post_stuk_soort_check CHECK ((stuk_soort ~ '^[a-z_]+$'::text))
);

ALTER TABLE ONLY app.post FORCE ROW LEVEL SECURITY;


ALTER TABLE app.post OWNER TO app_owner;

--
-- Name: bewaard_filter; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bewaard_filter (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    gebruiker_id uuid NOT NULL,
    scherm text NOT NULL,
    naam text NOT NULL,
    vraag text NOT NULL,
    aangemaakt_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT bewaard_filter_naam CHECK (((length(btrim(naam)) >= 1) AND (length(btrim(naam)) <= 60))),
    CONSTRAINT bewaard_filter_scherm CHECK ((scherm = ANY (ARRAY['meldingen'::text, 'regels'::text]))),
    CONSTRAINT bewaard_filter_vraag CHECK (((length(vraag) >= 1) AND (length(vraag) <= 500)))
);

ALTER TABLE ONLY app.bewaard_filter FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bewaard_filter OWNER TO app_owner;

--
-- Name: CONSTRAINT bewaard_filter_naam ON bewaard_filter; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT bewaard_filter_naam ON app.bewaard_filter IS '/naam Geef een naam van 1 tot 60 tekens.';


--
-- Name: CONSTRAINT bewaard_filter_scherm ON bewaard_filter; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT bewaard_filter_scherm ON app.bewaard_filter IS '/scherm Kies een lijst.';


--
-- Name: CONSTRAINT bewaard_filter_vraag ON bewaard_filter; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT bewaard_filter_vraag ON app.bewaard_filter IS '/vraag Kies eerst een filter.';


--
-- Name: bijeenkomst_moment; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bijeenkomst_moment (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    bijeenkomst_id uuid NOT NULL,
    begin_op timestamp with time zone NOT NULL,
    eind_op timestamp with time zone NOT NULL,
    gekozen boolean DEFAULT false NOT NULL,
    CONSTRAINT bijeenkomst_moment_check CHECK ((eind_op > begin_op))
);

ALTER TABLE ONLY app.bijeenkomst_moment FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bijeenkomst_moment OWNER TO app_owner;

--
-- Name: bijlage_deel; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bijlage_deel (
    organisatie_id uuid NOT NULL,
    poging uuid NOT NULL,
    nr integer NOT NULL,
    bijlage_id uuid NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT bijlage_deel_bytes_check CHECK (((octet_length(bytes) >= 18) AND (octet_length(bytes) <= 263000))),
    CONSTRAINT bijlage_deel_nr_check CHECK (((nr >= 0) AND (nr <= 63)))
);
ALTER TABLE ONLY app.bijlage_deel ALTER COLUMN bytes SET STORAGE EXTERNAL;

ALTER TABLE ONLY app.bijlage_deel FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bijlage_deel OWNER TO app_owner;

--
-- Name: buitensignaal; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.buitensignaal (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    melding_id uuid NOT NULL,
    ontvanger_soort text NOT NULL,
    ontvanger text,
    tekst text,
    verzonden_op date,
    antwoord text,
    antwoord_op date,
    CONSTRAINT buitensignaal_antwoord CHECK (((length(antwoord) >= 3) AND (length(antwoord) <= 8000))),
    CONSTRAINT buitensignaal_antwoord_daarna CHECK ((antwoord_op >= verzonden_op)),
    CONSTRAINT buitensignaal_ontvanger CHECK (((length(ontvanger) >= 2) AND (length(ontvanger) <= 200))),
    CONSTRAINT buitensignaal_soort CHECK ((ontvanger_soort = ANY (ARRAY['rijk'::text, 'vng'::text, 'raad'::text, 'anders'::text]))),
    CONSTRAINT buitensignaal_tekst CHECK (((length(tekst) >= 10) AND (length(tekst) <= 8000)))
);

ALTER TABLE ONLY app.buitensignaal FORCE ROW LEVEL SECURITY;


ALTER TABLE app.buitensignaal OWNER TO app_owner;

--
-- Name: CONSTRAINT buitensignaal_antwoord ON buitensignaal; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT buitensignaal_antwoord ON app.buitensignaal IS '/antwoord Schrijf 3 tot 8000 tekens.';


--
-- Name: CONSTRAINT buitensignaal_antwoord_daarna ON buitensignaal; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT buitensignaal_antwoord_daarna ON app.buitensignaal IS '/antwoordOp Het antwoord komt op of na de dag van verzenden.';


--
-- Name: CONSTRAINT buitensignaal_ontvanger ON buitensignaal; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT buitensignaal_ontvanger ON app.buitensignaal IS '/ontvanger Schrijf in 2 tot 200 tekens aan wie dit gaat.';


--
-- Name: CONSTRAINT buitensignaal_soort ON buitensignaal; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT buitensignaal_soort ON app.buitensignaal IS '/ontvangerSoort Kies het Rijk, de VNG, de raad of een ander.';


--
-- Name: CONSTRAINT buitensignaal_tekst ON buitensignaal; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT buitensignaal_tekst ON app.buitensignaal IS '/tekst Schrijf 10 tot 8000 tekens.';


--
-- Name: checklistfase; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.checklistfase (
    soort text DEFAULT 'melding'::text NOT NULL,
    status text NOT NULL,
    fase text NOT NULL,
    wie text[] NOT NULL,
    CONSTRAINT checklistfase_fase_check CHECK ((fase = ANY (ARRAY['intake'::text, 'team'::text, 'onderzoek'::text, 'advies'::text, 'besluit'::text, 'uitvoering'::text]))),
    CONSTRAINT checklistfase_soort_check CHECK ((soort = 'melding'::text))
);

ALTER TABLE ONLY app.checklistfase FORCE ROW LEVEL SECURITY;


ALTER TABLE app.checklistfase OWNER TO app_owner;

--
-- Name: rekkaart; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.rekkaart (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    soort text NOT NULL,
    rekstrategie text,
    titel text NOT NULL,
    vraag text NOT NULL,
    uitleg text,
    volgorde integer NOT NULL,
    actief boolean DEFAULT true NOT NULL,
    versie integer DEFAULT 1 NOT NULL,
    gewijzigd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    gewijzigd_door uuid,
    CONSTRAINT rekkaart_bij_strategie CHECK (((soort = 'strategie'::text) = (rekstrategie IS NOT NULL))),
    CONSTRAINT rekkaart_soort CHECK ((soort = ANY (ARRAY['strategie'::text, 'beer'::text]))),
    CONSTRAINT rekkaart_strategie CHECK ((rekstrategie = ANY (ARRAY['tijd'::text, 'volume'::text, 'hart'::text, 'perspectief'::text, 'maatwerk'::text, 'regel_oprekken'::text, 'proberen'::text]))),
    CONSTRAINT rekkaart_titel CHECK (((length(btrim(titel)) >= 2) AND (length(btrim(titel)) <= 80))),
    CONSTRAINT rekkaart_uitleg CHECK ((length(uitleg) <= 1000)),
    CONSTRAINT rekkaart_vraag CHECK (((length(btrim(vraag)) >= 5) AND (length(btrim(vraag)) <= 300)))
);

ALTER TABLE ONLY app.rekkaart FORCE ROW LEVEL SECURITY;


ALTER TABLE app.rekkaart OWNER TO app_owner;

--
-- Name: CONSTRAINT rekkaart_bij_strategie ON rekkaart; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT rekkaart_bij_strategie ON app.rekkaart IS '/rekstrategie Kies een manier om ruimte te vinden, alleen bij een rekkaart.';


--
-- Name: CONSTRAINT rekkaart_titel ON rekkaart; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT rekkaart_titel ON app.rekkaart IS '/titel Geef de kaart een naam van 2 tot 80 tekens.';


--
-- Name: CONSTRAINT rekkaart_uitleg ON rekkaart; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT rekkaart_uitleg ON app.rekkaart IS '/uitleg Schrijf hoogstens 1000 tekens.';


--
-- Name: CONSTRAINT rekkaart_vraag ON rekkaart; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT rekkaart_vraag ON app.rekkaart IS '/vraag Schrijf een vraag van 5 tot 300 tekens.';


--
-- Name: gesprek_deelnemer; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.gesprek_deelnemer (
    organisatie_id uuid NOT NULL,
    gesprek_id uuid NOT NULL,
    gebruiker_id uuid NOT NULL,
    oordeel text,
    opmerking text,
    oordeel_op timestamp with time zone,
    CONSTRAINT deelnemer_correctie CHECK (((oordeel IS DISTINCT FROM 'correctie'::text) OR (COALESCE(length(btrim(opmerking)), 0) >= 3))),
    CONSTRAINT deelnemer_oordeel CHECK ((oordeel = ANY (ARRAY['akkoord'::text, 'correctie'::text]))),
    CONSTRAINT deelnemer_opmerking CHECK ((length(opmerking) <= 2000)),
    CONSTRAINT gesprek_deelnemer_check CHECK (((oordeel IS NULL) = (oordeel_op IS NULL)))
);

ALTER TABLE ONLY app.gesprek_deelnemer FORCE ROW LEVEL SECURITY;


ALTER TABLE app.gesprek_deelnemer OWNER TO app_owner;

--
-- Name: CONSTRAINT deelnemer_correctie ON gesprek_deelnemer; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT deelnemer_correctie ON app.gesprek_deelnemer IS '/opmerking Schrijf op wat er anders moet.';


--
-- Name: CONSTRAINT deelnemer_opmerking ON gesprek_deelnemer; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT deelnemer_opmerking ON app.gesprek_deelnemer IS '/opmerking Schrijf hoogstens 2000 tekens.';


--
-- Name: les; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.les (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    regel app.verzegeld NOT NULL,
    tekst app.verzegeld NOT NULL,
    status text DEFAULT 'gevraagd'::text NOT NULL,
    gevraagd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    geantwoord_op timestamp with time zone,
    doorgegeven_op date,
    CONSTRAINT les_check CHECK (((status = 'doorgegeven'::text) = (doorgegeven_op IS NOT NULL))),
    CONSTRAINT les_check1 CHECK (((status <> ALL (ARRAY['ja'::text, 'nee'::text, 'doorgegeven'::text])) OR (geantwoord_op IS NOT NULL))),
    CONSTRAINT les_status_check CHECK ((status = ANY (ARRAY['gevraagd'::text, 'ja'::text, 'nee'::text, 'weg'::text, 'doorgegeven'::text])))
);

ALTER TABLE ONLY app.les FORCE ROW LEVEL SECURITY;


ALTER TABLE app.les OWNER TO app_owner;

--
-- Name: mailvoorkeur; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.mailvoorkeur (
    organisatie_id uuid NOT NULL,
    gebruiker_id uuid NOT NULL,
    berichten boolean DEFAULT true NOT NULL,
    dagoverzicht boolean DEFAULT true NOT NULL
);

ALTER TABLE ONLY app.mailvoorkeur FORCE ROW LEVEL SECURITY;


ALTER TABLE app.mailvoorkeur OWNER TO app_owner;

--
-- Name: kamerbericht; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.kamerbericht (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    melding_id uuid NOT NULL,
    van text NOT NULL,
    door uuid NOT NULL,
    tekst text NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT kamerbericht_tekst_lengte CHECK (((length(tekst) >= 1) AND (length(tekst) <= 4000))),
    CONSTRAINT kamerbericht_van_check CHECK ((van = ANY (ARRAY['melder'::text, 'team'::text])))
);

ALTER TABLE ONLY app.kamerbericht FORCE ROW LEVEL SECURITY;


ALTER TABLE app.kamerbericht OWNER TO app_owner;

--
-- Name: CONSTRAINT kamerbericht_tekst_lengte ON kamerbericht; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT kamerbericht_tekst_lengte ON app.kamerbericht IS '/tekst Schrijf 1 tot 4000 tekens.';


--
-- Name: meldtekst; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.meldtekst (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    plek text NOT NULL,
    titel text NOT NULL,
    tekst text NOT NULL,
    actief boolean DEFAULT true NOT NULL,
    versie integer DEFAULT 1 NOT NULL,
    CONSTRAINT meldtekst_plek_check CHECK ((plek = ANY (ARRAY['besluit'::text, 'niet_in_behandeling'::text, 'notitie'::text, 'vraag'::text]))),
    CONSTRAINT meldtekst_tekst_lengte CHECK (((length(tekst) >= 3) AND (length(tekst) <= 4000))),
    CONSTRAINT meldtekst_titel_regel CHECK ((((length(titel) >= 3) AND (length(titel) <= 100)) AND (titel !~ '[[:cntrl:]]'::text)))
);

ALTER TABLE ONLY app.meldtekst FORCE ROW LEVEL SECURITY;


ALTER TABLE app.meldtekst OWNER TO app_owner;

--
-- Name: CONSTRAINT meldtekst_tekst_lengte ON meldtekst; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT meldtekst_tekst_lengte ON app.meldtekst IS '/tekst Schrijf 3 tot 4000 tekens.';


--
-- Name: CONSTRAINT meldtekst_titel_regel ON meldtekst; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT meldtekst_titel_regel ON app.meldtekst IS '/titel Geef een titel van 3 tot 100 tekens, op één regel.';


--
-- Name: gebeurtenis; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.gebeurtenis (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    stuk_id uuid NOT NULL,
    soort text DEFAULT 'notitie'::text NOT NULL,
    tekst text,
    zichtbaarheid text NOT NULL,
    door text DEFAULT COALESCE(app.door(), 'openbaar'::text) NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT gebeurtenis_check CHECK (((soort <> 'notitie'::text) OR (tekst IS NOT NULL))),
    CONSTRAINT gebeurtenis_soort_check CHECK ((soort = ANY (ARRAY['notitie'::text, 'gesprek'::text, 'bericht'::text, 'systeem'::text]))),
    CONSTRAINT gebeurtenis_tekst_lengte CHECK (((length(tekst) >= 1) AND (length(tekst) <= 4000))),
    CONSTRAINT gebeurtenis_zichtbaarheid_check CHECK ((zichtbaarheid = ANY (ARRAY['intern'::text, 'team'::text, 'partijen'::text, 'openbaar'::text])))
);

ALTER TABLE ONLY app.gebeurtenis FORCE ROW LEVEL SECURITY;


ALTER TABLE app.gebeurtenis OWNER TO app_owner;

--
-- Name: CONSTRAINT gebeurtenis_tekst_lengte ON gebeurtenis; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gebeurtenis_tekst_lengte ON app.gebeurtenis IS '/tekst Schrijf 1 tot 4000 tekens.';


--
-- Name: historie; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.historie (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    stuk_id uuid NOT NULL,
    soort text NOT NULL,
    van text,
    actie text,
    naar text NOT NULL,
    buiten_werkstroom boolean DEFAULT false NOT NULL,
    reden text,
    zichtbaarheid text DEFAULT 'partijen'::text NOT NULL,
    door text DEFAULT COALESCE(app.door(), 'openbaar'::text) NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    aanroep text DEFAULT app.aanroep() NOT NULL,
    invoer jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT historie_begin_stap_of_buiten CHECK (
CASE
    WHEN (van IS NULL) THEN ((actie IS NULL) AND (NOT buiten_werkstroom))
    ELSE ((buiten_werkstroom = (actie IS NULL)) AND ((NOT buiten_werkstroom) OR (COALESCE(length(reden), 0) >= 3)))
END),
    CONSTRAINT historie_zichtbaarheid_check CHECK ((zichtbaarheid = ANY (ARRAY['intern'::text, 'team'::text, 'partijen'::text, 'openbaar'::text])))
);

ALTER TABLE ONLY app.historie FORCE ROW LEVEL SECURITY;


ALTER TABLE app.historie OWNER TO app_owner;

--
-- Name: poulelid; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.poulelid (
    organisatie_id uuid NOT NULL,
    gebruiker_id uuid NOT NULL,
    onderwerpen text[] DEFAULT '{}'::text[] NOT NULL,
    doelgroepen text[] DEFAULT '{}'::text[] NOT NULL,
    uren_per_week integer DEFAULT 4 NOT NULL,
    max_gelijktijdig integer DEFAULT 2 NOT NULL,
    pauze_tot date,
    id uuid DEFAULT app.uuid7() NOT NULL,
    dagen text[] DEFAULT '{maandag,dinsdag,woensdag,donderdag,vrijdag}'::text[] NOT NULL,
    CONSTRAINT poulelid_dagen CHECK ((((cardinality(dagen) >= 1) AND (cardinality(dagen) <= 7)) AND (dagen <@ '{maandag,dinsdag,woensdag,donderdag,vrijdag,zaterdag,zondag}'::text[]))),
    CONSTRAINT poulelid_doelgroepen CHECK ((cardinality(doelgroepen) <= 20)),
    CONSTRAINT poulelid_max_gelijktijdig CHECK (((max_gelijktijdig >= 1) AND (max_gelijktijdig <= 5))),
    CONSTRAINT poulelid_onderwerpen CHECK ((cardinality(onderwerpen) <= 20)),
    CONSTRAINT poulelid_uren CHECK (((uren_per_week >= 1) AND (uren_per_week <= 36)))
);

ALTER TABLE ONLY app.poulelid FORCE ROW LEVEL SECURITY;


ALTER TABLE app.poulelid OWNER TO app_owner;

--
-- Name: CONSTRAINT poulelid_dagen ON poulelid; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT poulelid_dagen ON app.poulelid IS '/dagen Kies een of meer dagen van de week.';


--
-- Name: CONSTRAINT poulelid_doelgroepen ON poulelid; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT poulelid_doelgroepen ON app.poulelid IS '/doelgroepen Noem hoogstens 20 doelgroepen.';


--
-- Name: CONSTRAINT poulelid_max_gelijktijdig ON poulelid; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT poulelid_max_gelijktijdig ON app.poulelid IS '/maxGelijktijdig Kies 1 tot en met 5 meldingen tegelijk.';


--
-- Name: CONSTRAINT poulelid_onderwerpen ON poulelid; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT poulelid_onderwerpen ON app.poulelid IS '/onderwerpen Noem hoogstens 20 onderwerpen.';


--
-- Name: CONSTRAINT poulelid_uren ON poulelid; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT poulelid_uren ON app.poulelid IS '/urenPerWeek Kies 1 tot en met 36 uur per week.';


--
-- Name: rekkaart_versie; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.rekkaart_versie (
    organisatie_id uuid NOT NULL,
    kaart_id uuid NOT NULL,
    versie integer NOT NULL,
    titel text NOT NULL,
    vraag text NOT NULL,
    uitleg text,
    actief boolean NOT NULL,
    op timestamp with time zone NOT NULL,
    door uuid
);

ALTER TABLE ONLY app.rekkaart_versie FORCE ROW LEVEL SECURITY;


ALTER TABLE app.rekkaart_versie OWNER TO app_owner;

--
-- Name: statusverslag; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.statusverslag (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    uitvoering_id uuid NOT NULL,
    voortgang integer NOT NULL,
    tekst text NOT NULL,
    nieuwe_datum date,
    door uuid NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT statusverslag_tekst CHECK (((length(tekst) >= 3) AND (length(tekst) <= 2000))),
    CONSTRAINT statusverslag_voortgang CHECK (((voortgang >= 0) AND (voortgang <= 100)))
);

ALTER TABLE ONLY app.statusverslag FORCE ROW LEVEL SECURITY;


ALTER TABLE app.statusverslag OWNER TO app_owner;

--
-- Name: CONSTRAINT statusverslag_tekst ON statusverslag; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT statusverslag_tekst ON app.statusverslag IS '/tekst Vertel in 3 tot 2000 tekens hoe het gaat.';


--
-- Name: CONSTRAINT statusverslag_voortgang ON statusverslag; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT statusverslag_voortgang ON app.statusverslag IS '/voortgang Kies een getal van 0 tot en met 100.';


--
-- Name: vernietiging; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.vernietiging (
    organisatie_id uuid NOT NULL,
    lijst_id uuid NOT NULL,
    stuk_id uuid NOT NULL,
    kenmerk text NOT NULL,
    status text NOT NULL,
    gesloten_op date NOT NULL,
    uitkomst text,
    waarom_niet text,
    op timestamp with time zone,
    feiten jsonb,
    dossier uuid[],
    CONSTRAINT vernietiging_uitkomst_check CHECK ((uitkomst = ANY (ARRAY['vernietigd'::text, 'overgeslagen'::text])))
);

ALTER TABLE ONLY app.vernietiging FORCE ROW LEVEL SECURITY;


ALTER TABLE app.vernietiging OWNER TO app_owner;

--
-- Name: vernietigingslijst; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.vernietigingslijst (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    opgesteld_door uuid NOT NULL,
    dagen integer NOT NULL,
    gesloten_voor date NOT NULL,
    bevestigd_door uuid,
    bevestigd_op timestamp with time zone,
    voltooid_op timestamp with time zone,
    CONSTRAINT vernietigingslijst_twee_mensen CHECK ((bevestigd_door <> opgesteld_door))
);

ALTER TABLE ONLY app.vernietigingslijst FORCE ROW LEVEL SECURITY;


ALTER TABLE app.vernietigingslijst OWNER TO app_owner;

--
-- Name: bezwaar_waarschuwing; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bezwaar_waarschuwing (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    verzoek_id uuid NOT NULL,
    laatste_dag date NOT NULL,
    dagen integer NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT bezwaar_waarschuwing_dagen_check CHECK ((dagen = ANY (ARRAY[14, 7, 3])))
);

ALTER TABLE ONLY app.bezwaar_waarschuwing FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bezwaar_waarschuwing OWNER TO app_owner;

--
-- Name: bijeenkomst_stand; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bijeenkomst_stand (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    bijeenkomst_id uuid NOT NULL,
    status text NOT NULL,
    door text DEFAULT app.door() NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT bijeenkomst_stand_status_check CHECK ((status = ANY (ARRAY['voorgesteld'::text, 'gekozen'::text, 'afgezegd'::text])))
);

ALTER TABLE ONLY app.bijeenkomst_stand FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bijeenkomst_stand OWNER TO app_owner;

--
-- Name: pakket; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.pakket (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    verzoek_id uuid NOT NULL,
    doel text NOT NULL,
    onderdelen text[] NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT pakket_doel_check CHECK ((doel = ANY (ARRAY['klacht'::text, 'bezwaar'::text]))),
    CONSTRAINT pakket_onderdelen_check CHECK (((cardinality(onderdelen) > 0) AND (onderdelen <@ '{verhaal,wens,berichten,afspraken}'::text[])))
);

ALTER TABLE ONLY app.pakket FORCE ROW LEVEL SECURITY;


ALTER TABLE app.pakket OWNER TO app_owner;

--
-- Name: samenvatting_reactie; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.samenvatting_reactie (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    samenvatting_id uuid NOT NULL,
    tekst app.verzegeld,
    op timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.samenvatting_reactie FORCE ROW LEVEL SECURITY;


ALTER TABLE app.samenvatting_reactie OWNER TO app_owner;

--
-- Name: wegwijzer; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.wegwijzer (
    organisatie_id uuid NOT NULL,
    klacht text,
    integriteit text,
    misstand text,
    ict_storing text,
    persoon text,
    versie integer DEFAULT 2 NOT NULL,
    CONSTRAINT wegwijzer_ict_storing_lengte CHECK ((length(ict_storing) <= 1000)),
    CONSTRAINT wegwijzer_integriteit_lengte CHECK ((length(integriteit) <= 1000)),
    CONSTRAINT wegwijzer_klacht_lengte CHECK ((length(klacht) <= 1000)),
    CONSTRAINT wegwijzer_misstand_lengte CHECK ((length(misstand) <= 1000)),
    CONSTRAINT wegwijzer_persoon_lengte CHECK ((length(persoon) <= 1000))
);

ALTER TABLE ONLY app.wegwijzer FORCE ROW LEVEL SECURITY;


ALTER TABLE app.wegwijzer OWNER TO app_owner;

--
-- Name: CONSTRAINT wegwijzer_ict_storing_lengte ON wegwijzer; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT wegwijzer_ict_storing_lengte ON app.wegwijzer IS '/ictStoring Gebruik hoogstens 1000 tekens.';


--
-- Name: CONSTRAINT wegwijzer_integriteit_lengte ON wegwijzer; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT wegwijzer_integriteit_lengte ON app.wegwijzer IS '/integriteit Gebruik hoogstens 1000 tekens.';


--
-- Name: CONSTRAINT wegwijzer_klacht_lengte ON wegwijzer; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT wegwijzer_klacht_lengte ON app.wegwijzer IS '/klacht Gebruik hoogstens 1000 tekens.';


--
-- Name: CONSTRAINT wegwijzer_misstand_lengte ON wegwijzer; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT wegwijzer_misstand_lengte ON app.wegwijzer IS '/misstand Gebruik hoogstens 1000 tekens.';


--
-- Name: CONSTRAINT wegwijzer_persoon_lengte ON wegwijzer; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT wegwijzer_persoon_lengte ON app.wegwijzer IS '/persoon Gebruik hoogstens 1000 tekens.';


--
-- Name: wijziging; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.wijziging (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    onderwerp text NOT NULL,
    wat text NOT NULL,
    oud text,
    nieuw text,
    geldig_vanaf date DEFAULT app.vandaag() NOT NULL,
    door text DEFAULT COALESCE(app.door(), 'systeem'::text) NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT wijziging_onderwerp_check CHECK ((onderwerp = ANY (ARRAY['instelling'::text, 'sluitingsdag'::text, 'rolnaam'::text, 'meldtekst'::text, 'sjabloon'::text, 'afdeling'::text, 'collega'::text])))
);

ALTER TABLE ONLY app.wijziging FORCE ROW LEVEL SECURITY;


ALTER TABLE app.wijziging OWNER TO app_owner;

--
-- Name: advies_grond; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.advies_grond (
    organisatie_id uuid NOT NULL,
    advies_id uuid NOT NULL,
    bevinding text NOT NULL,
    tekst text NOT NULL,
    CONSTRAINT advies_grond_bevinding CHECK ((bevinding = ANY (ARRAY['vraag'::text, 'doel'::text, 'oorzaak'::text, 'afdeling'::text, 'suggestie'::text]))),
    CONSTRAINT advies_grond_lengte CHECK (((length(tekst) >= 1) AND (length(tekst) <= 2000)))
);

ALTER TABLE ONLY app.advies_grond FORCE ROW LEVEL SECURITY;


ALTER TABLE app.advies_grond OWNER TO app_owner;

--
-- Name: CONSTRAINT advies_grond_bevinding ON advies_grond; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_grond_bevinding ON app.advies_grond IS '/gronden Kies een bevinding van het onderzoek.';


--
-- Name: CONSTRAINT advies_grond_lengte ON advies_grond; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_grond_lengte ON app.advies_grond IS '/gronden Schrijf hoogstens 2000 tekens.';


--
-- Name: advies_schrijver; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.advies_schrijver (
    organisatie_id uuid NOT NULL,
    advies_id uuid NOT NULL,
    gebruiker_id uuid NOT NULL,
    sinds timestamp with time zone DEFAULT app.nu() NOT NULL,
    gezien_op timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.advies_schrijver FORCE ROW LEVEL SECURITY;


ALTER TABLE app.advies_schrijver OWNER TO app_owner;

--
-- Name: afspraakstand; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.afspraakstand (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    afspraak_id uuid NOT NULL,
    van text NOT NULL,
    stand text NOT NULL,
    toelichting app.verzegeld,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT afspraakstand_check CHECK (((van = 'inwoner'::text) = (stand <> 'gedaan'::text))),
    CONSTRAINT afspraakstand_stand_check CHECK ((stand = ANY (ARRAY['gedaan'::text, 'nagekomen'::text, 'niet_nagekomen'::text]))),
    CONSTRAINT afspraakstand_van_check CHECK ((van = ANY (ARRAY['inwoner'::text, 'partij'::text, 'begeleider'::text])))
);

ALTER TABLE ONLY app.afspraakstand FORCE ROW LEVEL SECURITY;


ALTER TABLE app.afspraakstand OWNER TO app_owner;

--
-- Name: belpunt; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.belpunt (
    organisatie_id uuid NOT NULL,
    sleutel text NOT NULL,
    tekst text NOT NULL,
    CONSTRAINT belpunt_tekst_check CHECK (((length(tekst) >= 3) AND (length(tekst) <= 200)))
);

ALTER TABLE ONLY app.belpunt FORCE ROW LEVEL SECURITY;


ALTER TABLE app.belpunt OWNER TO app_owner;

--
-- Name: belpunt_standaard; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.belpunt_standaard (
    sleutel text NOT NULL,
    soort text NOT NULL,
    volgorde integer NOT NULL,
    tekst text NOT NULL,
    CONSTRAINT belpunt_standaard_sleutel_check CHECK ((sleutel ~ '^[a-z_]{2,40}$'::text)),
    CONSTRAINT belpunt_standaard_soort_check CHECK ((soort = ANY (ARRAY['doel'::text, 'punt'::text]))),
    CONSTRAINT belpunt_standaard_tekst_check CHECK (((length(tekst) >= 3) AND (length(tekst) <= 200)))
);

ALTER TABLE ONLY app.belpunt_standaard FORCE ROW LEVEL SECURITY;


ALTER TABLE app.belpunt_standaard OWNER TO app_owner;

--
-- Name: belvink; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.belvink (
    organisatie_id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    sleutel text NOT NULL,
    door uuid DEFAULT app.actor() NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.belvink FORCE ROW LEVEL SECURITY;


ALTER TABLE app.belvink OWNER TO app_owner;

--
-- Name: bevestiging; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bevestiging (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    ronde_id uuid NOT NULL,
    van text NOT NULL,
    akkoord boolean NOT NULL,
    tekst app.verzegeld NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT bevestiging_van_check CHECK ((van = ANY (ARRAY['inwoner'::text, 'partij'::text])))
);

ALTER TABLE ONLY app.bevestiging FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bevestiging OWNER TO app_owner;

--
-- Name: bewaarstop; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bewaarstop (
    organisatie_id uuid NOT NULL,
    stuk_id uuid NOT NULL,
    reden text NOT NULL,
    door uuid NOT NULL,
    sinds timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT bewaarstop_reden CHECK (((length(btrim(reden)) >= 3) AND (length(btrim(reden)) <= 500)))
);

ALTER TABLE ONLY app.bewaarstop FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bewaarstop OWNER TO app_owner;

--
-- Name: CONSTRAINT bewaarstop_reden ON bewaarstop; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT bewaarstop_reden ON app.bewaarstop IS '/reden Schrijf in 3 tot 500 tekens op waarom deze melding bewaard moet blijven.';


--
-- Name: bewijs; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bewijs (
    uniek text NOT NULL,
    geldig_tot timestamp with time zone NOT NULL
);

ALTER TABLE ONLY app.bewijs FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bewijs OWNER TO app_owner;

--
-- Name: bijeenkomst_antwoord; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.bijeenkomst_antwoord (
    organisatie_id uuid NOT NULL,
    moment_id uuid NOT NULL,
    van text DEFAULT 
CASE
    WHEN (app.partij() IS NULL) THEN 'inwoner'::text
    ELSE 'partij'::text
END NOT NULL,
    kan boolean NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT bijeenkomst_antwoord_van_check CHECK ((van = ANY (ARRAY['inwoner'::text, 'partij'::text])))
);

ALTER TABLE ONLY app.bijeenkomst_antwoord FORCE ROW LEVEL SECURITY;


ALTER TABLE app.bijeenkomst_antwoord OWNER TO app_owner;

--
-- Name: checkpunt; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.checkpunt (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    melding_id uuid NOT NULL,
    fase text NOT NULL,
    code text,
    tekst text,
    gemaakt_door uuid NOT NULL,
    gedaan_door uuid,
    gedaan_op timestamp with time zone,
    CONSTRAINT checkpunt_check CHECK (((code IS NULL) <> (tekst IS NULL))),
    CONSTRAINT checkpunt_check1 CHECK (((gedaan_door IS NULL) = (gedaan_op IS NULL))),
    CONSTRAINT checkpunt_tekst CHECK (((length(btrim(tekst)) >= 3) AND (length(btrim(tekst)) <= 200)))
);

ALTER TABLE ONLY app.checkpunt FORCE ROW LEVEL SECURITY;


ALTER TABLE app.checkpunt OWNER TO app_owner;

--
-- Name: CONSTRAINT checkpunt_tekst ON checkpunt; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT checkpunt_tekst ON app.checkpunt IS '/tekst Schrijf het punt op in 3 tot 200 tekens.';


--
-- Name: cijfer; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.cijfer (
    organisatie_id uuid NOT NULL,
    wat text NOT NULL,
    maand date NOT NULL,
    afdeling_id uuid NOT NULL,
    sleutel text DEFAULT ''::text NOT NULL,
    dagen integer DEFAULT 0 NOT NULL,
    aantal integer NOT NULL,
    CONSTRAINT cijfer_maand_check CHECK ((EXTRACT(day FROM maand) = (1)::numeric)),
    CONSTRAINT cijfer_wat_check CHECK ((wat = ANY (ARRAY['ingediend'::text, 'duur'::text, 'stap'::text, 'nu'::text, 'te_laat'::text, 'uitkomst'::text, 'advies'::text, 'recht'::text, 'afwijking'::text, 'regel'::text, 'effect'::text])))
);

ALTER TABLE ONLY app.cijfer FORCE ROW LEVEL SECURITY;


ALTER TABLE app.cijfer OWNER TO app_owner;

--
-- Name: cijfer_stand; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.cijfer_stand (
    organisatie_id uuid NOT NULL,
    maand date NOT NULL,
    bijgewerkt_op timestamp with time zone NOT NULL
);

ALTER TABLE ONLY app.cijfer_stand FORCE ROW LEVEL SECURITY;


ALTER TABLE app.cijfer_stand OWNER TO app_owner;

--
-- Name: conflictniveau; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.conflictniveau (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    verzoek_id uuid NOT NULL,
    niveau text NOT NULL,
    door uuid DEFAULT app.actor() NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT conflictniveau_niveau_check CHECK ((niveau = ANY (ARRAY['verschil'::text, 'wrijving'::text, 'verharding'::text, 'strijd'::text, 'breuk'::text])))
);

ALTER TABLE ONLY app.conflictniveau FORCE ROW LEVEL SECURITY;


ALTER TABLE app.conflictniveau OWNER TO app_owner;

--
-- Name: duurt_te_lang; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.duurt_te_lang (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    verzoek_id uuid NOT NULL,
    status text NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.duurt_te_lang FORCE ROW LEVEL SECURITY;


ALTER TABLE app.duurt_te_lang OWNER TO app_owner;

--
-- Name: gesprek_versie; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.gesprek_versie (
    organisatie_id uuid NOT NULL,
    gesprek_id uuid NOT NULL,
    versie integer NOT NULL,
    verslag text NOT NULL,
    door uuid NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.gesprek_versie FORCE ROW LEVEL SECURITY;


ALTER TABLE app.gesprek_versie OWNER TO app_owner;

--
-- Name: handeling; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.handeling (
    soort text NOT NULL,
    actie text NOT NULL,
    status text NOT NULL,
    rollen text[] NOT NULL,
    CONSTRAINT handeling_rollen_check CHECK ((cardinality(rollen) > 0))
);

ALTER TABLE ONLY app.handeling FORCE ROW LEVEL SECURITY;


ALTER TABLE app.handeling OWNER TO app_owner;

--
-- Name: herinnering; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.herinnering (
    organisatie_id uuid NOT NULL,
    gebruiker_id uuid NOT NULL,
    dag date NOT NULL,
    aantal integer DEFAULT 0 NOT NULL,
    pogingen integer DEFAULT 1 NOT NULL,
    fout text
);

ALTER TABLE ONLY app.herinnering FORCE ROW LEVEL SECURITY;


ALTER TABLE app.herinnering OWNER TO app_owner;

--
-- Name: idempotentie; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.idempotentie (
    organisatie_id uuid NOT NULL,
    actor text NOT NULL,
    sleutel text NOT NULL,
    inhoud text NOT NULL,
    functie text NOT NULL,
    aangemaakt_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    antwoord app.antwoord
);

ALTER TABLE ONLY app.idempotentie FORCE ROW LEVEL SECURITY;


ALTER TABLE app.idempotentie OWNER TO app_owner;

--
-- Name: inlog; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.inlog (
    organisatie_id uuid NOT NULL,
    gebruiker_id uuid NOT NULL,
    hash text NOT NULL,
    eerste boolean DEFAULT false NOT NULL,
    gewijzigd_op timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT inlog_argon2id CHECK ((hash ~~ '$argon2id$%'::text))
);

ALTER TABLE ONLY app.inlog FORCE ROW LEVEL SECURITY;


ALTER TABLE app.inlog OWNER TO app_owner;

--
-- Name: instelling; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.instelling (
    organisatie_id uuid NOT NULL,
    sleutel text NOT NULL,
    versie integer NOT NULL,
    waarde integer[] NOT NULL,
    geldig_vanaf date NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    door text DEFAULT COALESCE(app.door(), 'systeem'::text) NOT NULL,
    verwerkt_op timestamp with time zone,
    CONSTRAINT instelling_waarde_check CHECK (((cardinality(waarde) >= 1) AND (cardinality(waarde) <= 10)))
);

ALTER TABLE ONLY app.instelling FORCE ROW LEVEL SECURITY;


ALTER TABLE app.instelling OWNER TO app_owner;

--
-- Name: inzage; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.inzage (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    verzoek_id uuid NOT NULL,
    partij_id uuid NOT NULL,
    item text NOT NULL,
    item_id uuid,
    op timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.inzage FORCE ROW LEVEL SECURITY;


ALTER TABLE app.inzage OWNER TO app_owner;

--
-- Name: klok; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.klok (
    een boolean DEFAULT true NOT NULL,
    verschuiving interval DEFAULT '00:00:00'::interval NOT NULL,
    CONSTRAINT klok_een_check CHECK (een)
);

ALTER TABLE ONLY app.klok FORCE ROW LEVEL SECURITY;


ALTER TABLE app.klok OWNER TO app_owner;

--
-- Name: logboek_kop; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.logboek_kop (
    organisatie_id uuid NOT NULL,
    nummer bigint NOT NULL,
    schakel bytea NOT NULL,
    teken text NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT logboek_kop_teken_check CHECK ((teken ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY app.logboek_kop FORCE ROW LEVEL SECURITY;


ALTER TABLE app.logboek_kop OWNER TO app_owner;

--
-- Name: navraag_token; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.navraag_token (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    verzoek_id uuid NOT NULL,
    einde_op timestamp with time zone NOT NULL,
    hash text,
    tot timestamp with time zone DEFAULT (app.nu() + '60 days'::interval) NOT NULL,
    CONSTRAINT navraag_token_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY app.navraag_token FORCE ROW LEVEL SECURITY;


ALTER TABLE app.navraag_token OWNER TO app_owner;

--
-- Name: nazorg; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.nazorg (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    verzoek_id uuid NOT NULL,
    gevraagd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    uiterlijk_op date,
    gemeld_op timestamp with time zone,
    sluit_na date,
    uitkomst text,
    beantwoord_op timestamp with time zone,
    CONSTRAINT nazorg_check CHECK (((uitkomst IS NULL) = (beantwoord_op IS NULL))),
    CONSTRAINT nazorg_check1 CHECK (((gemeld_op IS NULL) = (sluit_na IS NULL))),
    CONSTRAINT nazorg_uitkomst_check CHECK ((uitkomst = ANY (ARRAY['ja'::text, 'nee'::text, 'geen_antwoord'::text])))
);

ALTER TABLE ONLY app.nazorg FORCE ROW LEVEL SECURITY;


ALTER TABLE app.nazorg OWNER TO app_owner;

--
-- Name: normlabel; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.normlabel (
    organisatie_id uuid NOT NULL,
    stuk_id uuid NOT NULL,
    gesprek_id uuid,
    norm_id uuid NOT NULL,
    door text DEFAULT app.door() NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL
);

ALTER TABLE ONLY app.normlabel FORCE ROW LEVEL SECURITY;


ALTER TABLE app.normlabel OWNER TO app_owner;

--
-- Name: opname_antwoord; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.opname_antwoord (
    organisatie_id uuid NOT NULL,
    id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    klopt boolean NOT NULL,
    anders app.verzegeld,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT opname_antwoord_anders CHECK ((klopt OR (anders IS NOT NULL)))
);

ALTER TABLE ONLY app.opname_antwoord FORCE ROW LEVEL SECURITY;


ALTER TABLE app.opname_antwoord OWNER TO app_owner;

--
-- Name: CONSTRAINT opname_antwoord_anders ON opname_antwoord; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT opname_antwoord_anders ON app.opname_antwoord IS '/anders Vertel wat er anders is.';


--
-- Name: overlegantwoord; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.overlegantwoord (
    organisatie_id uuid NOT NULL,
    moment_id uuid NOT NULL,
    gebruiker_id uuid NOT NULL,
    antwoord text NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT overlegantwoord_antwoord_check CHECK ((antwoord = ANY (ARRAY['kan'::text, 'misschien'::text, 'kan_niet'::text])))
);

ALTER TABLE ONLY app.overlegantwoord FORCE ROW LEVEL SECURITY;


ALTER TABLE app.overlegantwoord OWNER TO app_owner;

--
-- Name: overlegmoment; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.overlegmoment (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    overleg_id uuid NOT NULL,
    begin_op timestamp with time zone NOT NULL
);

ALTER TABLE ONLY app.overlegmoment FORCE ROW LEVEL SECURITY;


ALTER TABLE app.overlegmoment OWNER TO app_owner;

--
-- Name: rol; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.rol (
    naam text NOT NULL,
    uitleg text NOT NULL,
    toekennen boolean DEFAULT true NOT NULL
);

ALTER TABLE ONLY app.rol FORCE ROW LEVEL SECURITY;


ALTER TABLE app.rol OWNER TO app_owner;

--
-- Name: rolnaam; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.rolnaam (
    organisatie_id uuid NOT NULL,
    rol text NOT NULL,
    naam text NOT NULL,
    CONSTRAINT rolnaam_een_regel CHECK ((((length(naam) >= 2) AND (length(naam) <= 40)) AND (naam !~ '[[:cntrl:]]'::text)))
);

ALTER TABLE ONLY app.rolnaam FORCE ROW LEVEL SECURITY;


ALTER TABLE app.rolnaam OWNER TO app_owner;

--
-- Name: CONSTRAINT rolnaam_een_regel ON rolnaam; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT rolnaam_een_regel ON app.rolnaam IS '/naam Geef een naam van 2 tot 40 tekens, op één regel.';


--
-- Name: schorsing; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.schorsing (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    afwijkingsrecht_id uuid NOT NULL,
    reden text NOT NULL,
    werkdagen integer NOT NULL,
    begonnen_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    tot_en_met date NOT NULL,
    door uuid NOT NULL,
    geeindigd_op timestamp with time zone,
    einde_reden text,
    CONSTRAINT schorsing_reden_lengte CHECK (((length(reden) >= 10) AND (length(reden) <= 2000))),
    CONSTRAINT schorsing_werkdagen CHECK (((werkdagen >= 1) AND (werkdagen <= 10)))
);

ALTER TABLE ONLY app.schorsing FORCE ROW LEVEL SECURITY;


ALTER TABLE app.schorsing OWNER TO app_owner;

--
-- Name: CONSTRAINT schorsing_reden_lengte ON schorsing; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT schorsing_reden_lengte ON app.schorsing IS '/reden Schrijf in 10 tot 2000 tekens waarom dit nu even niet mag.';


--
-- Name: CONSTRAINT schorsing_werkdagen ON schorsing; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT schorsing_werkdagen ON app.schorsing IS '/werkdagen Kies 1 tot 10 werkdagen.';


--
-- Name: sjabloon; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.sjabloon (
    organisatie_id uuid NOT NULL,
    sleutel text NOT NULL,
    onderwerp text NOT NULL,
    tekst text NOT NULL,
    versie integer DEFAULT 1 NOT NULL,
    CONSTRAINT sjabloon_onderwerp_regel CHECK ((((length(onderwerp) >= 3) AND (length(onderwerp) <= 150)) AND (onderwerp !~ '[[:cntrl:]]'::text))),
    CONSTRAINT sjabloon_tekst_lengte CHECK (((length(tekst) >= 10) AND (length(tekst) <= 4000)))
);

ALTER TABLE ONLY app.sjabloon FORCE ROW LEVEL SECURITY;


ALTER TABLE app.sjabloon OWNER TO app_owner;

--
-- Name: CONSTRAINT sjabloon_onderwerp_regel ON sjabloon; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT sjabloon_onderwerp_regel ON app.sjabloon IS '/onderwerp Het onderwerp staat op één regel, van 3 tot 150 tekens.';


--
-- Name: CONSTRAINT sjabloon_tekst_lengte ON sjabloon; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT sjabloon_tekst_lengte ON app.sjabloon IS '/tekst Schrijf 10 tot 4000 tekens.';


--
-- Name: sluitingsdag; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.sluitingsdag (
    organisatie_id uuid NOT NULL,
    dag date NOT NULL,
    naam text NOT NULL,
    CONSTRAINT sluitingsdag_naam_regel CHECK ((((length(naam) >= 2) AND (length(naam) <= 80)) AND (naam !~ '[[:cntrl:]]'::text)))
);

ALTER TABLE ONLY app.sluitingsdag FORCE ROW LEVEL SECURITY;


ALTER TABLE app.sluitingsdag OWNER TO app_owner;

--
-- Name: CONSTRAINT sluitingsdag_naam_regel ON sluitingsdag; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT sluitingsdag_naam_regel ON app.sluitingsdag IS '/naam Geef een naam van 2 tot 80 tekens, op één regel.';


--
-- Name: standaardkaart; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.standaardkaart (
    volgorde integer NOT NULL,
    soort text NOT NULL,
    rekstrategie text,
    titel text NOT NULL,
    vraag text NOT NULL,
    uitleg text NOT NULL
);

ALTER TABLE ONLY app.standaardkaart FORCE ROW LEVEL SECURITY;


ALTER TABLE app.standaardkaart OWNER TO app_owner;

--
-- Name: standaardnorm; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.standaardnorm (
    volgorde integer NOT NULL,
    groep text NOT NULL,
    naam text NOT NULL,
    uitleg text NOT NULL,
    uitgave text NOT NULL,
    geldig_van date NOT NULL
);

ALTER TABLE ONLY app.standaardnorm FORCE ROW LEVEL SECURITY;


ALTER TABLE app.standaardnorm OWNER TO app_owner;

--
-- Name: standpunt; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.standpunt (
    organisatie_id uuid NOT NULL,
    advies_id uuid NOT NULL,
    ronde integer NOT NULL,
    gebruiker_id uuid NOT NULL,
    standpunt text NOT NULL,
    toelichting text,
    gegeven_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT standpunt_soort CHECK ((standpunt = ANY (ARRAY['akkoord'::text, 'kanttekening'::text, 'minderheid'::text]))),
    CONSTRAINT standpunt_toelichting CHECK (((standpunt = 'akkoord'::text) OR (COALESCE(length(btrim(toelichting)), 0) >= 3))),
    CONSTRAINT standpunt_toelichting_lengte CHECK ((length(toelichting) <= 4000))
);

ALTER TABLE ONLY app.standpunt FORCE ROW LEVEL SECURITY;


ALTER TABLE app.standpunt OWNER TO app_owner;

--
-- Name: CONSTRAINT standpunt_soort ON standpunt; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT standpunt_soort ON app.standpunt IS '/standpunt Kies akkoord, kanttekening of minderheid.';


--
-- Name: CONSTRAINT standpunt_toelichting ON standpunt; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT standpunt_toelichting ON app.standpunt IS '/toelichting Schrijf op waarom je een kanttekening of een ander standpunt hebt.';


--
-- Name: CONSTRAINT standpunt_toelichting_lengte ON standpunt; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT standpunt_toelichting_lengte ON app.standpunt IS '/toelichting Schrijf hoogstens 4000 tekens.';


--
-- Name: termijn_gebeurtenis; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.termijn_gebeurtenis (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    stuk_id uuid NOT NULL,
    soort text NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    reden text,
    door text DEFAULT COALESCE(app.door(), 'openbaar'::text) NOT NULL,
    CONSTRAINT termijn_gebeurtenis_soort_check CHECK ((soort = ANY (ARRAY['start'::text, 'pauze_begin'::text, 'pauze_eind'::text, 'geleverd'::text, 'gestopt'::text, 'hervat'::text])))
);

ALTER TABLE ONLY app.termijn_gebeurtenis FORCE ROW LEVEL SECURITY;


ALTER TABLE app.termijn_gebeurtenis OWNER TO app_owner;

--
-- Name: toestemming; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.toestemming (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    verzoek_id uuid NOT NULL,
    partij_id uuid,
    item text NOT NULL,
    item_id uuid,
    gegeven_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    ingetrokken_op timestamp with time zone,
    naam app.verzegeld,
    CONSTRAINT toestemming_check CHECK (((item = ANY (ARRAY['samenvatting'::text, 'bijlage'::text])) = (item_id IS NOT NULL))),
    CONSTRAINT toestemming_check1 CHECK (((item = 'bestaan'::text) = (partij_id IS NULL))),
    CONSTRAINT toestemming_item_check CHECK ((item = ANY (ARRAY['bestaan'::text, 'naam'::text, 'verhaal'::text, 'wens'::text, 'samenvatting'::text, 'bijlage'::text]))),
    CONSTRAINT toestemming_naam CHECK (((naam IS NULL) OR (item = 'naam'::text)))
);

ALTER TABLE ONLY app.toestemming FORCE ROW LEVEL SECURITY;


ALTER TABLE app.toestemming OWNER TO app_owner;

--
-- Name: typeherinnering; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.typeherinnering (
    organisatie_id uuid NOT NULL,
    melding_id uuid NOT NULL,
    keer integer NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    CONSTRAINT typeherinnering_keer_check CHECK ((keer = ANY (ARRAY[1, 2])))
);

ALTER TABLE ONLY app.typeherinnering FORCE ROW LEVEL SECURITY;


ALTER TABLE app.typeherinnering OWNER TO app_owner;

--
-- Name: vernietigregel; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.vernietigregel (
    tabel text NOT NULL,
    kolom text NOT NULL,
    wordt text DEFAULT 'NULL'::text NOT NULL
);

ALTER TABLE ONLY app.vernietigregel FORCE ROW LEVEL SECURITY;


ALTER TABLE app.vernietigregel OWNER TO app_owner;

--
-- Name: vervolgroute; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.vervolgroute (
    organisatie_id uuid NOT NULL,
    soort text NOT NULL,
    getoond boolean DEFAULT true NOT NULL,
    titel text,
    tekst text,
    CONSTRAINT vervolgroute_tekst_check CHECK (((length(tekst) >= 3) AND (length(tekst) <= 1000))),
    CONSTRAINT vervolgroute_titel_check CHECK (((length(titel) >= 3) AND (length(titel) <= 100)))
);

ALTER TABLE ONLY app.vervolgroute FORCE ROW LEVEL SECURITY;


ALTER TABLE app.vervolgroute OWNER TO app_owner;

--
-- Name: vervolgroute_standaard; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.vervolgroute_standaard (
    soort text NOT NULL,
    volgorde integer NOT NULL,
    titel text NOT NULL,
    tekst text NOT NULL
);

ALTER TABLE ONLY app.vervolgroute_standaard FORCE ROW LEVEL SECURITY;


ALTER TABLE app.vervolgroute_standaard OWNER TO app_owner;

--
-- Name: volgcode; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.volgcode (
    organisatie_id uuid NOT NULL,
    verzoek_id uuid NOT NULL,
    hash text NOT NULL,
    aangemaakt_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    partij_id uuid,
    CONSTRAINT volgcode_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY app.volgcode FORCE ROW LEVEL SECURITY;


ALTER TABLE app.volgcode OWNER TO app_owner;

--
-- Name: volgnummer; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.volgnummer (
    organisatie_id uuid NOT NULL,
    reeks text NOT NULL,
    jaar integer NOT NULL,
    vak integer NOT NULL,
    volgende integer NOT NULL,
    CONSTRAINT volgnummer_vak_check CHECK (((vak >= 1) AND (vak <= 16)))
);

ALTER TABLE ONLY app.volgnummer FORCE ROW LEVEL SECURITY;


ALTER TABLE app.volgnummer OWNER TO app_owner;

--
-- Name: vrijgavevraag; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.vrijgavevraag (
    organisatie_id uuid NOT NULL,
    id uuid DEFAULT app.uuid7() NOT NULL,
    verzoek_id uuid NOT NULL,
    partij_id uuid,
    item text NOT NULL,
    item_id uuid,
    gevraagd_op timestamp with time zone DEFAULT app.nu() NOT NULL,
    beantwoord_op timestamp with time zone,
    mag boolean,
    CONSTRAINT vrijgavevraag_check CHECK (((item = 'bestaan'::text) = (partij_id IS NULL))),
    CONSTRAINT vrijgavevraag_check1 CHECK (((beantwoord_op IS NULL) = (mag IS NULL))),
    CONSTRAINT vrijgavevraag_item_check CHECK ((item = ANY (ARRAY['bestaan'::text, 'naam'::text, 'verhaal'::text, 'wens'::text, 'samenvatting'::text, 'bijlage'::text])))
);

ALTER TABLE ONLY app.vrijgavevraag FORCE ROW LEVEL SECURITY;


ALTER TABLE app.vrijgavevraag OWNER TO app_owner;

--
-- Name: werkgebied; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.werkgebied (
    gemeente_id uuid NOT NULL,
    organisatie_id uuid NOT NULL,
    CONSTRAINT werkgebied_niet_zelf CHECK ((gemeente_id <> organisatie_id))
);

ALTER TABLE ONLY app.werkgebied FORCE ROW LEVEL SECURITY;


ALTER TABLE app.werkgebied OWNER TO app_owner;

--
-- Name: wissing; Type: TABLE; Schema: app; Owner: app_owner
--

CREATE TABLE app.wissing (
    organisatie_id uuid NOT NULL,
    stuk_id uuid NOT NULL,
    op timestamp with time zone DEFAULT app.nu() NOT NULL,
    door_rol text NOT NULL,
    reden text NOT NULL,
    genoteerd_op timestamp with time zone,
    CONSTRAINT wissing_door_rol_check CHECK ((door_rol = ANY (ARRAY['burger'::text, 'begeleider'::text, 'systeem'::text]))),
    CONSTRAINT wissing_reden_check CHECK ((reden = ANY (ARRAY['inwoner_zelf'::text, 'inwoner_vroeg'::text, 'dubbel'::text, 'verkeerd'::text, 'bewaartermijn'::text, 'teruggezet'::text, 'geweigerd'::text])))
);

ALTER TABLE ONLY app.wissing FORCE ROW LEVEL SECURITY;


ALTER TABLE app.wissing OWNER TO app_owner;

--
-- Name: advies advies_een_per_melding; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies
    ADD CONSTRAINT advies_een_per_melding UNIQUE (organisatie_id, melding_id);


--
-- Name: CONSTRAINT advies_een_per_melding ON advies; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT advies_een_per_melding ON app.advies IS '/meldingId Bij deze melding is al een advies.';


--
-- Name: advies_grond advies_grond_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies_grond
    ADD CONSTRAINT advies_grond_pkey PRIMARY KEY (organisatie_id, advies_id, bevinding);


--
-- Name: advies advies_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies
    ADD CONSTRAINT advies_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: advies_schrijver advies_schrijver_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies_schrijver
    ADD CONSTRAINT advies_schrijver_pkey PRIMARY KEY (organisatie_id, advies_id, gebruiker_id);


--
-- Name: advies_versie advies_versie_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies_versie
    ADD CONSTRAINT advies_versie_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: afdeling afdeling_naam_uniek; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afdeling
    ADD CONSTRAINT afdeling_naam_uniek UNIQUE (organisatie_id, naam);


--
-- Name: CONSTRAINT afdeling_naam_uniek ON afdeling; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afdeling_naam_uniek ON app.afdeling IS '/naam Er is al een afdeling met deze naam.';


--
-- Name: afdeling afdeling_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afdeling
    ADD CONSTRAINT afdeling_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: afspraak afspraak_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afspraak
    ADD CONSTRAINT afspraak_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: afspraakronde afspraakronde_organisatie_id_verzoek_id_nummer_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afspraakronde
    ADD CONSTRAINT afspraakronde_organisatie_id_verzoek_id_nummer_key UNIQUE (organisatie_id, verzoek_id, nummer);


--
-- Name: afspraakronde afspraakronde_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afspraakronde
    ADD CONSTRAINT afspraakronde_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: afspraakstand afspraakstand_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afspraakstand
    ADD CONSTRAINT afspraakstand_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: afwezigheid afwezigheid_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwezigheid
    ADD CONSTRAINT afwezigheid_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: afwijking afwijking_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijking
    ADD CONSTRAINT afwijking_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: afwijkingsrecht afwijkingsrecht_organisatie_id_melding_id_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijkingsrecht
    ADD CONSTRAINT afwijkingsrecht_organisatie_id_melding_id_key UNIQUE (organisatie_id, melding_id);


--
-- Name: afwijkingsrecht afwijkingsrecht_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijkingsrecht
    ADD CONSTRAINT afwijkingsrecht_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: afwijkingsvoorstel afwijkingsvoorstel_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijkingsvoorstel
    ADD CONSTRAINT afwijkingsvoorstel_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: behoorlijkheidsnorm behoorlijkheidsnorm_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.behoorlijkheidsnorm
    ADD CONSTRAINT behoorlijkheidsnorm_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: bekendmaking bekendmaking_organisatie_id_besluit_id_gebruiker_id_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bekendmaking
    ADD CONSTRAINT bekendmaking_organisatie_id_besluit_id_gebruiker_id_key UNIQUE (organisatie_id, besluit_id, gebruiker_id);


--
-- Name: bekendmaking bekendmaking_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bekendmaking
    ADD CONSTRAINT bekendmaking_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: belpoging belpoging_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.belpoging
    ADD CONSTRAINT belpoging_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: belpunt belpunt_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.belpunt
    ADD CONSTRAINT belpunt_pkey PRIMARY KEY (organisatie_id, sleutel);


--
-- Name: belpunt_standaard belpunt_standaard_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.belpunt_standaard
    ADD CONSTRAINT belpunt_standaard_pkey PRIMARY KEY (sleutel);


--
-- Name: belvink belvink_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.belvink
    ADD CONSTRAINT belvink_pkey PRIMARY KEY (organisatie_id, verzoek_id, sleutel);


--
-- Name: bericht bericht_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bericht
    ADD CONSTRAINT bericht_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: besluit_evaluatie besluit_evaluatie_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.besluit_evaluatie
    ADD CONSTRAINT besluit_evaluatie_pkey PRIMARY KEY (organisatie_id, besluit_id);


--
-- Name: besluit besluit_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.besluit
    ADD CONSTRAINT besluit_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: betrokkene betrokkene_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.betrokkene
    ADD CONSTRAINT betrokkene_pkey PRIMARY KEY (organisatie_id, stuk_id, gebruiker_id, betrekking);


--
-- Name: bevestiging bevestiging_een; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bevestiging
    ADD CONSTRAINT bevestiging_een UNIQUE (organisatie_id, ronde_id, van);


--
-- Name: CONSTRAINT bevestiging_een ON bevestiging; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT bevestiging_een ON app.bevestiging IS '/ Er is al een antwoord op dit voorstel.';


--
-- Name: bevestiging bevestiging_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bevestiging
    ADD CONSTRAINT bevestiging_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: bewaard_filter bewaard_filter_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bewaard_filter
    ADD CONSTRAINT bewaard_filter_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: bewaard_filter bewaard_filter_uniek; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bewaard_filter
    ADD CONSTRAINT bewaard_filter_uniek UNIQUE (organisatie_id, gebruiker_id, scherm, naam);


--
-- Name: CONSTRAINT bewaard_filter_uniek ON bewaard_filter; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT bewaard_filter_uniek ON app.bewaard_filter IS '/naam Je hebt al een filter met deze naam.';


--
-- Name: bewaarstop bewaarstop_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bewaarstop
    ADD CONSTRAINT bewaarstop_pkey PRIMARY KEY (organisatie_id, stuk_id);


--
-- Name: bewijs bewijs_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bewijs
    ADD CONSTRAINT bewijs_pkey PRIMARY KEY (uniek);


--
-- Name: bezwaar_waarschuwing bezwaar_waarschuwing_organisatie_id_verzoek_id_laatste_dag__key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bezwaar_waarschuwing
    ADD CONSTRAINT bezwaar_waarschuwing_organisatie_id_verzoek_id_laatste_dag__key UNIQUE (organisatie_id, verzoek_id, laatste_dag, dagen);


--
-- Name: bezwaar_waarschuwing bezwaar_waarschuwing_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bezwaar_waarschuwing
    ADD CONSTRAINT bezwaar_waarschuwing_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: bijeenkomst_antwoord bijeenkomst_antwoord_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijeenkomst_antwoord
    ADD CONSTRAINT bijeenkomst_antwoord_pkey PRIMARY KEY (organisatie_id, moment_id, van);


--
-- Name: bijeenkomst_moment bijeenkomst_moment_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijeenkomst_moment
    ADD CONSTRAINT bijeenkomst_moment_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: bijeenkomst bijeenkomst_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijeenkomst
    ADD CONSTRAINT bijeenkomst_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: bijeenkomst_stand bijeenkomst_stand_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijeenkomst_stand
    ADD CONSTRAINT bijeenkomst_stand_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: bijlage_deel bijlage_deel_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijlage_deel
    ADD CONSTRAINT bijlage_deel_pkey PRIMARY KEY (organisatie_id, poging, nr);


--
-- Name: bijlage bijlage_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijlage
    ADD CONSTRAINT bijlage_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: buitensignaal buitensignaal_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.buitensignaal
    ADD CONSTRAINT buitensignaal_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: checklistfase checklistfase_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.checklistfase
    ADD CONSTRAINT checklistfase_pkey PRIMARY KEY (status);


--
-- Name: checklistpunt checklistpunt_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.checklistpunt
    ADD CONSTRAINT checklistpunt_pkey PRIMARY KEY (fase, code);


--
-- Name: checkpunt checkpunt_organisatie_id_melding_id_fase_code_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.checkpunt
    ADD CONSTRAINT checkpunt_organisatie_id_melding_id_fase_code_key UNIQUE (organisatie_id, melding_id, fase, code);


--
-- Name: checkpunt checkpunt_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.checkpunt
    ADD CONSTRAINT checkpunt_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: cijfer cijfer_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.cijfer
    ADD CONSTRAINT cijfer_pkey PRIMARY KEY (organisatie_id, wat, maand, afdeling_id, sleutel, dagen);


--
-- Name: cijfer_stand cijfer_stand_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.cijfer_stand
    ADD CONSTRAINT cijfer_stand_pkey PRIMARY KEY (organisatie_id);


--
-- Name: conflictniveau conflictniveau_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.conflictniveau
    ADD CONSTRAINT conflictniveau_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: drempel drempel_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.drempel
    ADD CONSTRAINT drempel_pkey PRIMARY KEY (operatie);


--
-- Name: duurt_te_lang duurt_te_lang_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.duurt_te_lang
    ADD CONSTRAINT duurt_te_lang_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: escalatie escalatie_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.escalatie
    ADD CONSTRAINT escalatie_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: gebeurtenis gebeurtenis_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gebeurtenis
    ADD CONSTRAINT gebeurtenis_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: gebruiker gebruiker_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gebruiker
    ADD CONSTRAINT gebruiker_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: gebruiker_rol gebruiker_rol_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gebruiker_rol
    ADD CONSTRAINT gebruiker_rol_pkey PRIMARY KEY (organisatie_id, gebruiker_id, rol);


--
-- Name: gelegde_kaart gelegde_kaart_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gelegde_kaart
    ADD CONSTRAINT gelegde_kaart_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: gesprek_deelnemer gesprek_deelnemer_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gesprek_deelnemer
    ADD CONSTRAINT gesprek_deelnemer_pkey PRIMARY KEY (organisatie_id, gesprek_id, gebruiker_id);


--
-- Name: gesprek gesprek_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gesprek
    ADD CONSTRAINT gesprek_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: gesprek_versie gesprek_versie_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gesprek_versie
    ADD CONSTRAINT gesprek_versie_pkey PRIMARY KEY (organisatie_id, gesprek_id, versie);


--
-- Name: handeling handeling_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.handeling
    ADD CONSTRAINT handeling_pkey PRIMARY KEY (soort, status, actie);


--
-- Name: herinnering herinnering_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.herinnering
    ADD CONSTRAINT herinnering_pkey PRIMARY KEY (organisatie_id, gebruiker_id, dag);


--
-- Name: historie historie_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.historie
    ADD CONSTRAINT historie_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: idempotentie idempotentie_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.idempotentie
    ADD CONSTRAINT idempotentie_pkey PRIMARY KEY (organisatie_id, actor, sleutel);


--
-- Name: inlog inlog_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.inlog
    ADD CONSTRAINT inlog_pkey PRIMARY KEY (organisatie_id, gebruiker_id);


--
-- Name: instelling instelling_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.instelling
    ADD CONSTRAINT instelling_pkey PRIMARY KEY (organisatie_id, sleutel, versie);


--
-- Name: instelling_soort instelling_soort_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.instelling_soort
    ADD CONSTRAINT instelling_soort_pkey PRIMARY KEY (sleutel);


--
-- Name: inzage inzage_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.inzage
    ADD CONSTRAINT inzage_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: gelegde_kaart kaart_een_keer; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gelegde_kaart
    ADD CONSTRAINT kaart_een_keer UNIQUE (organisatie_id, melding_id, kaart_id);


--
-- Name: CONSTRAINT kaart_een_keer ON gelegde_kaart; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT kaart_een_keer ON app.gelegde_kaart IS '/kaartId Deze kaart ligt al op tafel.';


--
-- Name: kamerbericht kamerbericht_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.kamerbericht
    ADD CONSTRAINT kamerbericht_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: klok klok_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.klok
    ADD CONSTRAINT klok_pkey PRIMARY KEY (een);


--
-- Name: les les_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.les
    ADD CONSTRAINT les_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: logboek_kop logboek_kop_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.logboek_kop
    ADD CONSTRAINT logboek_kop_pkey PRIMARY KEY (organisatie_id);


--
-- Name: logboek logboek_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.logboek
    ADD CONSTRAINT logboek_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: mailvoorkeur mailvoorkeur_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.mailvoorkeur
    ADD CONSTRAINT mailvoorkeur_pkey PRIMARY KEY (organisatie_id, gebruiker_id);


--
-- Name: melding melding_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: meldtekst meldtekst_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.meldtekst
    ADD CONSTRAINT meldtekst_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: meldtekst meldtekst_titel_uniek; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.meldtekst
    ADD CONSTRAINT meldtekst_titel_uniek UNIQUE (organisatie_id, plek, titel);


--
-- Name: CONSTRAINT meldtekst_titel_uniek ON meldtekst; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT meldtekst_titel_uniek ON app.meldtekst IS '/titel Er is al een tekst met deze titel.';


--
-- Name: navraag navraag_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.navraag
    ADD CONSTRAINT navraag_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: navraag_token navraag_token_hash_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.navraag_token
    ADD CONSTRAINT navraag_token_hash_key UNIQUE (hash);


--
-- Name: navraag_token navraag_token_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.navraag_token
    ADD CONSTRAINT navraag_token_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: nazorg nazorg_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.nazorg
    ADD CONSTRAINT nazorg_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: behoorlijkheidsnorm norm_naam_uniek; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.behoorlijkheidsnorm
    ADD CONSTRAINT norm_naam_uniek UNIQUE (organisatie_id, uitgave, naam);


--
-- Name: CONSTRAINT norm_naam_uniek ON behoorlijkheidsnorm; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT norm_naam_uniek ON app.behoorlijkheidsnorm IS '/naam Deze norm staat al in deze uitgave.';


--
-- Name: normlabel normlabel_organisatie_id_stuk_id_gesprek_id_norm_id_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.normlabel
    ADD CONSTRAINT normlabel_organisatie_id_stuk_id_gesprek_id_norm_id_key UNIQUE NULLS NOT DISTINCT (organisatie_id, stuk_id, gesprek_id, norm_id);


--
-- Name: onderzoek onderzoek_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.onderzoek
    ADD CONSTRAINT onderzoek_pkey PRIMARY KEY (organisatie_id, melding_id);


--
-- Name: opname_antwoord opname_antwoord_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.opname_antwoord
    ADD CONSTRAINT opname_antwoord_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: organisatie organisatie_kenmerk_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.organisatie
    ADD CONSTRAINT organisatie_kenmerk_key UNIQUE (kenmerk);


--
-- Name: organisatie organisatie_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.organisatie
    ADD CONSTRAINT organisatie_pkey PRIMARY KEY (id);


--
-- Name: overdracht overdracht_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overdracht
    ADD CONSTRAINT overdracht_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: overgang overgang_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overgang
    ADD CONSTRAINT overgang_pkey PRIMARY KEY (soort, van, actie);


--
-- Name: overgang overgang_soort_van_actie_naar_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overgang
    ADD CONSTRAINT overgang_soort_van_actie_naar_key UNIQUE (soort, van, actie, naar);


--
-- Name: overleg overleg_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overleg
    ADD CONSTRAINT overleg_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: overlegantwoord overlegantwoord_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overlegantwoord
    ADD CONSTRAINT overlegantwoord_pkey PRIMARY KEY (organisatie_id, moment_id, gebruiker_id);


--
-- Name: overlegmoment overlegmoment_eenmaal; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overlegmoment
    ADD CONSTRAINT overlegmoment_eenmaal UNIQUE (organisatie_id, overleg_id, begin_op);


--
-- Name: CONSTRAINT overlegmoment_eenmaal ON overlegmoment; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT overlegmoment_eenmaal ON app.overlegmoment IS '/momenten Noem elk moment een keer.';


--
-- Name: overlegmoment overlegmoment_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overlegmoment
    ADD CONSTRAINT overlegmoment_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: pakket pakket_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.pakket
    ADD CONSTRAINT pakket_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: partij partij_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.partij
    ADD CONSTRAINT partij_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: post post_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.post
    ADD CONSTRAINT post_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: poulelid poulelid_eenmaal; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.poulelid
    ADD CONSTRAINT poulelid_eenmaal UNIQUE (organisatie_id, gebruiker_id);


--
-- Name: CONSTRAINT poulelid_eenmaal ON poulelid; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT poulelid_eenmaal ON app.poulelid IS '/gebruikerId Je zit al in de poule.';


--
-- Name: poulelid poulelid_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.poulelid
    ADD CONSTRAINT poulelid_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: rechtvraag rechtvraag_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rechtvraag
    ADD CONSTRAINT rechtvraag_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: regel regel_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.regel
    ADD CONSTRAINT regel_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: regeltype regeltype_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.regeltype
    ADD CONSTRAINT regeltype_pkey PRIMARY KEY (naam);


--
-- Name: regeltype regeltype_volgorde_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.regeltype
    ADD CONSTRAINT regeltype_volgorde_key UNIQUE (volgorde);


--
-- Name: rekkaart rekkaart_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rekkaart
    ADD CONSTRAINT rekkaart_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: rekkaart_versie rekkaart_versie_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rekkaart_versie
    ADD CONSTRAINT rekkaart_versie_pkey PRIMARY KEY (organisatie_id, kaart_id, versie);


--
-- Name: rem rem_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rem
    ADD CONSTRAINT rem_pkey PRIMARY KEY (soort, sleutel);


--
-- Name: rol rol_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rol
    ADD CONSTRAINT rol_pkey PRIMARY KEY (naam);


--
-- Name: rolnaam rolnaam_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rolnaam
    ADD CONSTRAINT rolnaam_pkey PRIMARY KEY (organisatie_id, rol);


--
-- Name: samenvatting samenvatting_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.samenvatting
    ADD CONSTRAINT samenvatting_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: samenvatting_reactie samenvatting_reactie_een; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.samenvatting_reactie
    ADD CONSTRAINT samenvatting_reactie_een UNIQUE (organisatie_id, samenvatting_id);


--
-- Name: CONSTRAINT samenvatting_reactie_een ON samenvatting_reactie; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT samenvatting_reactie_een ON app.samenvatting_reactie IS '/ U hebt hier al op geantwoord.';


--
-- Name: samenvatting_reactie samenvatting_reactie_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.samenvatting_reactie
    ADD CONSTRAINT samenvatting_reactie_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: schorsing schorsing_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.schorsing
    ADD CONSTRAINT schorsing_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: sessie sessie_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.sessie
    ADD CONSTRAINT sessie_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: sessie_token sessie_token_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.sessie_token
    ADD CONSTRAINT sessie_token_pkey PRIMARY KEY (organisatie_id, hash);


--
-- Name: signaal signaal_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.signaal
    ADD CONSTRAINT signaal_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: sjabloon sjabloon_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.sjabloon
    ADD CONSTRAINT sjabloon_pkey PRIMARY KEY (organisatie_id, sleutel);


--
-- Name: sjabloon_soort sjabloon_soort_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.sjabloon_soort
    ADD CONSTRAINT sjabloon_soort_pkey PRIMARY KEY (sleutel);


--
-- Name: sluitingsdag sluitingsdag_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.sluitingsdag
    ADD CONSTRAINT sluitingsdag_pkey PRIMARY KEY (organisatie_id, dag);


--
-- Name: CONSTRAINT sluitingsdag_pkey ON sluitingsdag; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT sluitingsdag_pkey ON app.sluitingsdag IS '/dag Op deze dag is de gemeente al gesloten.';


--
-- Name: standaardkaart standaardkaart_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.standaardkaart
    ADD CONSTRAINT standaardkaart_pkey PRIMARY KEY (volgorde);


--
-- Name: standaardnorm standaardnorm_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.standaardnorm
    ADD CONSTRAINT standaardnorm_pkey PRIMARY KEY (volgorde);


--
-- Name: standpunt standpunt_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.standpunt
    ADD CONSTRAINT standpunt_pkey PRIMARY KEY (organisatie_id, advies_id, ronde, gebruiker_id);


--
-- Name: status status_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.status
    ADD CONSTRAINT status_pkey PRIMARY KEY (soort, status);


--
-- Name: statusverslag statusverslag_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.statusverslag
    ADD CONSTRAINT statusverslag_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: stuk stuk_organisatie_id_kenmerk_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.stuk
    ADD CONSTRAINT stuk_organisatie_id_kenmerk_key UNIQUE (organisatie_id, kenmerk);


--
-- Name: stuk stuk_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.stuk
    ADD CONSTRAINT stuk_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: team team_een_per_melding; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.team
    ADD CONSTRAINT team_een_per_melding UNIQUE (organisatie_id, melding_id);


--
-- Name: CONSTRAINT team_een_per_melding ON team; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT team_een_per_melding ON app.team IS '/meldingId Bij deze melding is al een team.';


--
-- Name: team team_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.team
    ADD CONSTRAINT team_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: teamlid teamlid_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.teamlid
    ADD CONSTRAINT teamlid_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: teamtoestemming teamtoestemming_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.teamtoestemming
    ADD CONSTRAINT teamtoestemming_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: termijn_gebeurtenis termijn_gebeurtenis_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.termijn_gebeurtenis
    ADD CONSTRAINT termijn_gebeurtenis_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: toestemming toestemming_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.toestemming
    ADD CONSTRAINT toestemming_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: typeherinnering typeherinnering_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.typeherinnering
    ADD CONSTRAINT typeherinnering_pkey PRIMARY KEY (organisatie_id, melding_id, keer);


--
-- Name: uitgaande_mail uitgaande_mail_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitgaande_mail
    ADD CONSTRAINT uitgaande_mail_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: uitvoering uitvoering_een_per_melding; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitvoering
    ADD CONSTRAINT uitvoering_een_per_melding UNIQUE (organisatie_id, melding_id);


--
-- Name: uitvoering uitvoering_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitvoering
    ADD CONSTRAINT uitvoering_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: vernietiging vernietiging_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vernietiging
    ADD CONSTRAINT vernietiging_pkey PRIMARY KEY (organisatie_id, lijst_id, stuk_id);


--
-- Name: vernietigingslijst vernietigingslijst_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vernietigingslijst
    ADD CONSTRAINT vernietigingslijst_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: vernietigregel vernietigregel_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vernietigregel
    ADD CONSTRAINT vernietigregel_pkey PRIMARY KEY (tabel, kolom);


--
-- Name: vervolgroute vervolgroute_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vervolgroute
    ADD CONSTRAINT vervolgroute_pkey PRIMARY KEY (organisatie_id, soort);


--
-- Name: vervolgroute_standaard vervolgroute_standaard_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vervolgroute_standaard
    ADD CONSTRAINT vervolgroute_standaard_pkey PRIMARY KEY (soort);


--
-- Name: vervolgroute_standaard vervolgroute_standaard_volgorde_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vervolgroute_standaard
    ADD CONSTRAINT vervolgroute_standaard_volgorde_key UNIQUE (volgorde);


--
-- Name: verzoek verzoek_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.verzoek
    ADD CONSTRAINT verzoek_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: verzoek_versie verzoek_versie_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.verzoek_versie
    ADD CONSTRAINT verzoek_versie_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: volgadres volgadres_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.volgadres
    ADD CONSTRAINT volgadres_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: volgcode volgcode_hash_key; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.volgcode
    ADD CONSTRAINT volgcode_hash_key UNIQUE (hash);


--
-- Name: volgnummer volgnummer_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.volgnummer
    ADD CONSTRAINT volgnummer_pkey PRIMARY KEY (organisatie_id, reeks, jaar, vak);


--
-- Name: vrijgavevraag vrijgavevraag_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vrijgavevraag
    ADD CONSTRAINT vrijgavevraag_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: wegwijzer wegwijzer_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.wegwijzer
    ADD CONSTRAINT wegwijzer_pkey PRIMARY KEY (organisatie_id);


--
-- Name: werkgebied werkgebied_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.werkgebied
    ADD CONSTRAINT werkgebied_pkey PRIMARY KEY (gemeente_id);


--
-- Name: wijziging wijziging_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.wijziging
    ADD CONSTRAINT wijziging_pkey PRIMARY KEY (organisatie_id, id);


--
-- Name: wissing wissing_pkey; Type: CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.wissing
    ADD CONSTRAINT wissing_pkey PRIMARY KEY (organisatie_id, stuk_id);


--
-- Name: advies_versie_advies; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX advies_versie_advies ON app.advies_versie USING btree (organisatie_id, advies_id, id);


--
-- Name: afspraak_nu; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX afspraak_nu ON app.afspraak USING btree (organisatie_id, lijn) WHERE (tot_ronde IS NULL);


--
-- Name: afspraak_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX afspraak_verzoek ON app.afspraak USING btree (organisatie_id, verzoek_id, lijn, id);


--
-- Name: afspraakronde_een; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX afspraakronde_een ON app.afspraakronde USING btree (organisatie_id, verzoek_id) WHERE (geeindigd_op IS NULL);


--
-- Name: afspraakstand_afspraak; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX afspraakstand_afspraak ON app.afspraakstand USING btree (organisatie_id, afspraak_id, id);


--
-- Name: afwezigheid_wie; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX afwezigheid_wie ON app.afwezigheid USING btree (organisatie_id, gebruiker_id, tot);


--
-- Name: afwijking_recht; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX afwijking_recht ON app.afwijking USING btree (organisatie_id, afwijkingsrecht_id, id);


--
-- Name: afwijking_voorstel; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX afwijking_voorstel ON app.afwijking USING btree (organisatie_id, voorstel_id) WHERE (voorstel_id IS NOT NULL);


--
-- Name: INDEX afwijking_voorstel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON INDEX app.afwijking_voorstel IS '/voorstelId Dit voorstel is al gebruikt.';


--
-- Name: afwijkingsrecht_houder; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX afwijkingsrecht_houder ON app.afwijkingsrecht USING btree (organisatie_id, houder_id, id);


--
-- Name: belpoging_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX belpoging_verzoek ON app.belpoging USING btree (organisatie_id, verzoek_id, op);


--
-- Name: bericht_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX bericht_verzoek ON app.bericht USING btree (organisatie_id, verzoek_id, id);


--
-- Name: besluit_een_per_melding; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX besluit_een_per_melding ON app.besluit USING btree (organisatie_id, melding_id) WHERE huidig;


--
-- Name: INDEX besluit_een_per_melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON INDEX app.besluit_een_per_melding IS '/meldingId Bij deze melding is al een besluit.';


--
-- Name: besluit_een_vervanging; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX besluit_een_vervanging ON app.besluit USING btree (organisatie_id, vervangt_id);


--
-- Name: INDEX besluit_een_vervanging; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON INDEX app.besluit_een_vervanging IS '/vervangtId Er is al een nieuw besluit begonnen.';


--
-- Name: besluit_melding; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX besluit_melding ON app.besluit USING btree (organisatie_id, melding_id);


--
-- Name: betrokkene_gebruiker; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX betrokkene_gebruiker ON app.betrokkene USING btree (organisatie_id, gebruiker_id, stuk_id);


--
-- Name: bewijs_geldig_tot; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX bewijs_geldig_tot ON app.bewijs USING btree (geldig_tot);


--
-- Name: bijeenkomst_moment_een; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX bijeenkomst_moment_een ON app.bijeenkomst_moment USING btree (organisatie_id, bijeenkomst_id) WHERE gekozen;


--
-- Name: bijeenkomst_moment_van; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX bijeenkomst_moment_van ON app.bijeenkomst_moment USING btree (organisatie_id, bijeenkomst_id, begin_op);


--
-- Name: bijeenkomst_stand_van; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX bijeenkomst_stand_van ON app.bijeenkomst_stand USING btree (organisatie_id, bijeenkomst_id);


--
-- Name: bijeenkomst_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX bijeenkomst_verzoek ON app.bijeenkomst USING btree (organisatie_id, verzoek_id, id);


--
-- Name: bijlage_deel_bijlage; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX bijlage_deel_bijlage ON app.bijlage_deel USING btree (organisatie_id, bijlage_id);


--
-- Name: bijlage_half; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX bijlage_half ON app.bijlage USING btree (organisatie_id, aangemaakt_op) WHERE (klaar_op IS NULL);


--
-- Name: bijlage_stuk; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX bijlage_stuk ON app.bijlage USING btree (organisatie_id, stuk_id, id);


--
-- Name: buitensignaal_melding; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX buitensignaal_melding ON app.buitensignaal USING btree (organisatie_id, melding_id, id);


--
-- Name: conflictniveau_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX conflictniveau_verzoek ON app.conflictniveau USING btree (organisatie_id, verzoek_id, id);


--
-- Name: deelnemer_gebruiker; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX deelnemer_gebruiker ON app.gesprek_deelnemer USING btree (organisatie_id, gebruiker_id, gesprek_id);


--
-- Name: duurt_te_lang_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX duurt_te_lang_verzoek ON app.duurt_te_lang USING btree (organisatie_id, verzoek_id, id);


--
-- Name: escalatie_een_open; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX escalatie_een_open ON app.escalatie USING btree (organisatie_id, melding_id, onderwerp) WHERE (gesloten_op IS NULL);


--
-- Name: escalatie_melding; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX escalatie_melding ON app.escalatie USING btree (organisatie_id, melding_id, id);


--
-- Name: gebeurtenis_stuk; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX gebeurtenis_stuk ON app.gebeurtenis USING btree (organisatie_id, stuk_id, id);


--
-- Name: gebruiker_email_uniek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX gebruiker_email_uniek ON app.gebruiker USING btree (lower(email));


--
-- Name: INDEX gebruiker_email_uniek; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON INDEX app.gebruiker_email_uniek IS '/email Er is al iemand met dit e-mailadres.';


--
-- Name: gebruiker_rol_rol; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX gebruiker_rol_rol ON app.gebruiker_rol USING btree (organisatie_id, rol);


--
-- Name: gebruiker_van_afdeling; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX gebruiker_van_afdeling ON app.gebruiker USING btree (organisatie_id, afdeling_id);


--
-- Name: gesprek_melding; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX gesprek_melding ON app.gesprek USING btree (organisatie_id, melding_id, id);


--
-- Name: historie_stuk; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX historie_stuk ON app.historie USING btree (organisatie_id, stuk_id, id);


--
-- Name: idempotentie_oud; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX idempotentie_oud ON app.idempotentie USING btree (organisatie_id, aangemaakt_op);


--
-- Name: instelling_geldig; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX instelling_geldig ON app.instelling USING btree (organisatie_id, sleutel, geldig_vanaf DESC, versie DESC);


--
-- Name: instelling_wacht; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX instelling_wacht ON app.instelling USING btree (organisatie_id, geldig_vanaf) WHERE (verwerkt_op IS NULL);


--
-- Name: inzage_partij; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX inzage_partij ON app.inzage USING btree (organisatie_id, verzoek_id, partij_id, item, op);


--
-- Name: kamerbericht_melding; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX kamerbericht_melding ON app.kamerbericht USING btree (organisatie_id, melding_id, id);


--
-- Name: les_een; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX les_een ON app.les USING btree (organisatie_id, verzoek_id) WHERE (status = ANY (ARRAY['gevraagd'::text, 'ja'::text]));


--
-- Name: INDEX les_een; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON INDEX app.les_een IS '/ Er ligt al een tekst bij de inwoner. Haal die eerst weg.';


--
-- Name: les_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX les_verzoek ON app.les USING btree (organisatie_id, verzoek_id);


--
-- Name: logboek_nummer; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX logboek_nummer ON app.logboek USING btree (organisatie_id, nummer) WHERE (nummer IS NOT NULL);


--
-- Name: logboek_open; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX logboek_open ON app.logboek USING btree (organisatie_id, id) WHERE (nummer IS NULL);


--
-- Name: logboek_stuk; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX logboek_stuk ON app.logboek USING btree (organisatie_id, stuk_id) WHERE (stuk_id IS NOT NULL);


--
-- Name: melding_afdeling; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX melding_afdeling ON app.melding USING btree (organisatie_id, afdeling_id, id);


--
-- Name: melding_behandelaar; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX melding_behandelaar ON app.melding USING btree (organisatie_id, behandelaar_id, id) WHERE (behandelaar_id IS NOT NULL);


--
-- Name: melding_beslisser; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX melding_beslisser ON app.melding USING btree (organisatie_id, beslisser_id, id);


--
-- Name: melding_gekoppeld; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX melding_gekoppeld ON app.melding USING btree (organisatie_id, gekoppeld_aan_id) WHERE (gekoppeld_aan_id IS NOT NULL);


--
-- Name: melding_melder; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX melding_melder ON app.melding USING btree (organisatie_id, melder_id, id);


--
-- Name: melding_opvolger; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX melding_opvolger ON app.melding USING btree (organisatie_id, voorganger_id) WHERE (voorganger_id IS NOT NULL);


--
-- Name: melding_regel; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX melding_regel ON app.melding USING btree (organisatie_id, regel_id, id);


--
-- Name: melding_sluit_aan; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX melding_sluit_aan ON app.melding USING btree (organisatie_id, sluit_aan_bij_id) WHERE (sluit_aan_bij_id IS NOT NULL);


--
-- Name: melding_waarneming; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX melding_waarneming ON app.melding USING btree (organisatie_id, waarneming_voor_id) WHERE (waarneming_voor_id IS NOT NULL);


--
-- Name: melding_zoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX melding_zoek ON app.melding USING gin (organisatie_id, zoek);


--
-- Name: melding_zoek_afdeling; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX melding_zoek_afdeling ON app.melding USING gin (organisatie_id, zoek_afdeling) WHERE (zoek_afdeling IS NOT NULL);


--
-- Name: navraag_een; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX navraag_een ON app.navraag USING btree (organisatie_id, verzoek_id, wie, COALESCE(partij_id, verzoek_id), einde_op);


--
-- Name: INDEX navraag_een; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON INDEX app.navraag_een IS '/ Hier is al op geantwoord.';


--
-- Name: navraag_token_een; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX navraag_token_een ON app.navraag_token USING btree (organisatie_id, verzoek_id, einde_op);


--
-- Name: navraag_wens; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX navraag_wens ON app.navraag USING btree (organisatie_id) WHERE ((vervolg = 'contact'::text) AND (opgepakt_op IS NULL));


--
-- Name: nazorg_een; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX nazorg_een ON app.nazorg USING btree (organisatie_id, verzoek_id) WHERE (uitkomst IS NULL);


--
-- Name: normlabel_gesprek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX normlabel_gesprek ON app.normlabel USING btree (organisatie_id, gesprek_id) WHERE (gesprek_id IS NOT NULL);


--
-- Name: normlabel_norm; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX normlabel_norm ON app.normlabel USING btree (organisatie_id, norm_id);


--
-- Name: opname_antwoord_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX opname_antwoord_verzoek ON app.opname_antwoord USING btree (organisatie_id, verzoek_id, id);


--
-- Name: overdracht_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX overdracht_verzoek ON app.overdracht USING btree (organisatie_id, verzoek_id, id);


--
-- Name: overleg_op_dag; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX overleg_op_dag ON app.overleg USING btree (organisatie_id, begin_op) WHERE (begin_op IS NOT NULL);


--
-- Name: overleg_van_team; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX overleg_van_team ON app.overleg USING btree (organisatie_id, team_id, id);


--
-- Name: pakket_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX pakket_verzoek ON app.pakket USING btree (organisatie_id, verzoek_id, id);


--
-- Name: partij_een; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX partij_een ON app.partij USING btree (organisatie_id, verzoek_id) WHERE (status = ANY (ARRAY['uitgenodigd'::text, 'geaccepteerd'::text]));


--
-- Name: INDEX partij_een; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON INDEX app.partij_een IS '/ Er is al iemand van de gemeente gevraagd. Maak die uitnodiging eerst ongedaan.';


--
-- Name: partij_gebruiker; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX partij_gebruiker ON app.partij USING btree (gebruiker_organisatie_id, gebruiker_id) WHERE (gebruiker_id IS NOT NULL);


--
-- Name: post_gebruiker; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX post_gebruiker ON app.post USING btree (organisatie_id, gebruiker_id, id);


--
-- Name: post_ongelezen; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX post_ongelezen ON app.post USING btree (organisatie_id, gebruiker_id) WHERE (gelezen_op IS NULL);


--
-- Name: rechtvraag_een_open; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX rechtvraag_een_open ON app.rechtvraag USING btree (organisatie_id, afwijkingsrecht_id, soort, COALESCE(voorstel_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE ((beantwoord_op IS NULL) AND (vervallen_op IS NULL));


--
-- Name: rechtvraag_open; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX rechtvraag_open ON app.rechtvraag USING btree (organisatie_id, uiterlijk_op) WHERE ((beantwoord_op IS NULL) AND (vervallen_op IS NULL));


--
-- Name: rechtvraag_recht; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX rechtvraag_recht ON app.rechtvraag USING btree (organisatie_id, afwijkingsrecht_id, id);


--
-- Name: regel_van_afdeling; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX regel_van_afdeling ON app.regel USING btree (organisatie_id, eigenaar_afdeling_id);


--
-- Name: regel_zoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX regel_zoek ON app.regel USING gin (organisatie_id, zoek);


--
-- Name: rem_laatst; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX rem_laatst ON app.rem USING btree (laatst);


--
-- Name: samenvatting_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX samenvatting_verzoek ON app.samenvatting USING btree (organisatie_id, verzoek_id, id);


--
-- Name: schorsing_een_open; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX schorsing_een_open ON app.schorsing USING btree (organisatie_id, afwijkingsrecht_id) WHERE (geeindigd_op IS NULL);


--
-- Name: schorsing_recht; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX schorsing_recht ON app.schorsing USING btree (organisatie_id, afwijkingsrecht_id, id);


--
-- Name: sessie_gebruiker; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX sessie_gebruiker ON app.sessie USING btree (organisatie_id, gebruiker_id);


--
-- Name: sessie_token_hash; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX sessie_token_hash ON app.sessie_token USING btree (hash);


--
-- Name: sessie_token_sessie; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX sessie_token_sessie ON app.sessie_token USING btree (organisatie_id, sessie_id);


--
-- Name: signaal_melding_id; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX signaal_melding_id ON app.signaal USING btree (organisatie_id, melding_id) WHERE (melding_id IS NOT NULL);


--
-- Name: signaal_nieuw; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX signaal_nieuw ON app.signaal USING btree (organisatie_id, id) WHERE (status = 'nieuw'::text);


--
-- Name: statusverslag_uitvoering; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX statusverslag_uitvoering ON app.statusverslag USING btree (organisatie_id, uitvoering_id, id);


--
-- Name: stuk_ouder; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX stuk_ouder ON app.stuk USING btree (organisatie_id, ouder_id) WHERE (ouder_id IS NOT NULL);


--
-- Name: stuk_stap; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX stuk_stap ON app.stuk USING btree (organisatie_id, stap_uiterlijk_op) WHERE (stap_uiterlijk_op IS NOT NULL);


--
-- Name: stuk_status; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX stuk_status ON app.stuk USING btree (organisatie_id, soort, status, id);


--
-- Name: stuk_termijn; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX stuk_termijn ON app.stuk USING btree (organisatie_id, uiterlijk_op) WHERE (termijn_gestopt_op IS NULL);


--
-- Name: teamlid_een_trekker; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX teamlid_een_trekker ON app.teamlid USING btree (organisatie_id, team_id) WHERE (trekker AND (status = ANY (ARRAY['uitgenodigd'::text, 'geaccepteerd'::text, 'afgerond'::text])));


--
-- Name: teamlid_eenmaal; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX teamlid_eenmaal ON app.teamlid USING btree (organisatie_id, team_id, gebruiker_id) WHERE (status = ANY (ARRAY['uitgenodigd'::text, 'geaccepteerd'::text, 'afgerond'::text]));


--
-- Name: teamlid_van_wie; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX teamlid_van_wie ON app.teamlid USING btree (organisatie_id, gebruiker_id, status);


--
-- Name: teamlid_verloopt; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX teamlid_verloopt ON app.teamlid USING btree (organisatie_id, verloopt_op) WHERE (status = 'uitgenodigd'::text);


--
-- Name: teamtoestemming_een_open; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX teamtoestemming_een_open ON app.teamtoestemming USING btree (organisatie_id, team_id) WHERE (akkoord IS NULL);


--
-- Name: INDEX teamtoestemming_een_open; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON INDEX app.teamtoestemming_een_open IS '/reden Deze vraag ligt al bij wie besluit.';


--
-- Name: termijn_een_start; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX termijn_een_start ON app.termijn_gebeurtenis USING btree (organisatie_id, stuk_id) WHERE (soort = 'start'::text);


--
-- Name: termijn_gebeurtenis_stuk; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX termijn_gebeurtenis_stuk ON app.termijn_gebeurtenis USING btree (organisatie_id, stuk_id, op, id);


--
-- Name: toestemming_een; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX toestemming_een ON app.toestemming USING btree (organisatie_id, verzoek_id, COALESCE(partij_id, verzoek_id), item, COALESCE(item_id, verzoek_id)) WHERE (ingetrokken_op IS NULL);


--
-- Name: uitgaande_mail_mis; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX uitgaande_mail_mis ON app.uitgaande_mail USING btree (organisatie_id) WHERE ((status = ANY (ARRAY['geweigerd'::text, 'opgegeven'::text])) AND (afgehandeld_op IS NULL));


--
-- Name: uitgaande_mail_overleg; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX uitgaande_mail_overleg ON app.uitgaande_mail USING btree (organisatie_id, overleg_id) WHERE (overleg_id IS NOT NULL);


--
-- Name: uitgaande_mail_van; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX uitgaande_mail_van ON app.uitgaande_mail USING btree (organisatie_id, gebruiker_id) WHERE (status = 'wacht'::text);


--
-- Name: uitgaande_mail_volgadres; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX uitgaande_mail_volgadres ON app.uitgaande_mail USING btree (organisatie_id, volgadres_id) WHERE (volgadres_id IS NOT NULL);


--
-- Name: uitgaande_mail_wacht; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX uitgaande_mail_wacht ON app.uitgaande_mail USING btree (volgende_op) WHERE (status = 'wacht'::text);


--
-- Name: uitvoering_van_wie; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX uitvoering_van_wie ON app.uitvoering USING btree (organisatie_id, opgedragen_aan) WHERE (gereed_gemeld_op IS NULL);


--
-- Name: vernietiging_dossier; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX vernietiging_dossier ON app.vernietiging USING gin (dossier) WHERE (dossier IS NOT NULL);


--
-- Name: vernietiging_open; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX vernietiging_open ON app.vernietiging USING btree (organisatie_id, lijst_id) WHERE (uitkomst IS NULL);


--
-- Name: vernietiging_stuk; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX vernietiging_stuk ON app.vernietiging USING btree (organisatie_id, stuk_id) WHERE (uitkomst = 'vernietigd'::text);


--
-- Name: verzoek_gemeente; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX verzoek_gemeente ON app.verzoek USING btree (organisatie_id, gemeente_id, id);


--
-- Name: verzoek_machtiging; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX verzoek_machtiging ON app.verzoek USING btree (organisatie_id, machtiging_gezien_door) WHERE (machtiging_gezien_door IS NOT NULL);


--
-- Name: verzoek_versie_van; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX verzoek_versie_van ON app.verzoek_versie USING btree (organisatie_id, verzoek_id, tot);


--
-- Name: verzoek_vrager; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX verzoek_vrager ON app.verzoek USING btree (vrager_organisatie_id, vrager_id) WHERE (vrager_id IS NOT NULL);


--
-- Name: volgadres_een; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX volgadres_een ON app.volgadres USING btree (organisatie_id, verzoek_id) WHERE (weg_op IS NULL);


--
-- Name: volgadres_verzoek; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX volgadres_verzoek ON app.volgadres USING btree (organisatie_id, verzoek_id);


--
-- Name: volgcode_een; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX volgcode_een ON app.volgcode USING btree (organisatie_id, verzoek_id, COALESCE(partij_id, '00000000-0000-0000-0000-000000000000'::uuid));


--
-- Name: voorstel_recht; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX voorstel_recht ON app.afwijkingsvoorstel USING btree (organisatie_id, afwijkingsrecht_id, id);


--
-- Name: vrijgavevraag_open; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE UNIQUE INDEX vrijgavevraag_open ON app.vrijgavevraag USING btree (organisatie_id, verzoek_id, COALESCE(partij_id, verzoek_id), item, COALESCE(item_id, verzoek_id)) WHERE (beantwoord_op IS NULL);


--
-- Name: werkgebied_organisatie; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX werkgebied_organisatie ON app.werkgebied USING btree (organisatie_id);


--
-- Name: wissing_open; Type: INDEX; Schema: app; Owner: app_owner
--

CREATE INDEX wissing_open ON app.wissing USING btree (organisatie_id, stuk_id) WHERE (genoteerd_op IS NULL);


--
-- Name: advies_versie alleen_toevoegen; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR TRUNCATE ON app.advies_versie FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();


--
-- Name: besluit_evaluatie alleen_toevoegen; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR TRUNCATE ON app.besluit_evaluatie FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();


--
-- Name: historie alleen_toevoegen; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER alleen_toevoegen BEFORE TRUNCATE ON app.historie FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();


--
-- Name: inzage alleen_toevoegen; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER alleen_toevoegen BEFORE UPDATE OR TRUNCATE ON app.inzage FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();


--
-- Name: logboek alleen_toevoegen; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER alleen_toevoegen BEFORE DELETE OR TRUNCATE ON app.logboek FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();


--
-- Name: termijn_gebeurtenis alleen_toevoegen; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER alleen_toevoegen BEFORE TRUNCATE ON app.termijn_gebeurtenis FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();


--
-- Name: wijziging alleen_toevoegen; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER alleen_toevoegen BEFORE DELETE OR UPDATE OR TRUNCATE ON app.wijziging FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();


--
-- Name: historie alleen_vernietigen; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER alleen_vernietigen BEFORE UPDATE ON app.historie FOR EACH ROW EXECUTE FUNCTION app.alleen_vernietigen();


--
-- Name: termijn_gebeurtenis alleen_vernietigen; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER alleen_vernietigen BEFORE UPDATE ON app.termijn_gebeurtenis FOR EACH ROW EXECUTE FUNCTION app.alleen_vernietigen();


--
-- Name: toestemming alleen_wat_kan; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER alleen_wat_kan BEFORE INSERT ON app.toestemming FOR EACH ROW WHEN ((new.item = ANY (ARRAY['samenvatting'::text, 'bijlage'::text]))) EXECUTE FUNCTION app.toestemming_kan();


--
-- Name: logboek bewaakt; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER bewaakt BEFORE UPDATE ON app.logboek FOR EACH ROW EXECUTE FUNCTION app.logboek_bewaakt();


--
-- Name: organisatie gereedschap; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER gereedschap AFTER INSERT ON app.organisatie FOR EACH ROW WHEN ((new.soort <> 'platform'::text)) EXECUTE FUNCTION app.geef_gereedschap();


--
-- Name: bijlage lezers_staan_vast; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER lezers_staan_vast BEFORE UPDATE OF lezers, door, stuk_id, verzoek_id, kring, van, partij_id ON app.bijlage FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();


--
-- Name: gebeurtenis lezers_staan_vast; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER lezers_staan_vast BEFORE UPDATE OF zichtbaarheid ON app.gebeurtenis FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();


--
-- Name: kamerbericht lezers_staan_vast; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER lezers_staan_vast BEFORE UPDATE OF van, door, melding_id ON app.kamerbericht FOR EACH STATEMENT EXECUTE FUNCTION app.alleen_toevoegen();


--
-- Name: post naar_mail; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER naar_mail AFTER INSERT ON app.post FOR EACH ROW EXECUTE FUNCTION app.post_naar_mail();


--
-- Name: besluit staat_vast; Type: TRIGGER; Schema: app; Owner: app_owner
--

CREATE TRIGGER staat_vast BEFORE UPDATE ON app.besluit FOR EACH ROW WHEN (((old.besluitdatum IS NOT NULL) AND ((to_jsonb(old.*) - 'huidig'::text) IS DISTINCT FROM (to_jsonb(new.*) - 'huidig'::text)))) EXECUTE FUNCTION app.besluit_staat_vast();


--
-- Name: advies_grond advies_grond_organisatie_id_advies_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies_grond
    ADD CONSTRAINT advies_grond_organisatie_id_advies_id_fkey FOREIGN KEY (organisatie_id, advies_id) REFERENCES app.advies(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: advies advies_organisatie_id_geschreven_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies
    ADD CONSTRAINT advies_organisatie_id_geschreven_door_fkey FOREIGN KEY (organisatie_id, geschreven_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: advies advies_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies
    ADD CONSTRAINT advies_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: advies advies_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies
    ADD CONSTRAINT advies_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: advies_schrijver advies_schrijver_organisatie_id_advies_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies_schrijver
    ADD CONSTRAINT advies_schrijver_organisatie_id_advies_id_fkey FOREIGN KEY (organisatie_id, advies_id) REFERENCES app.advies(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: advies_schrijver advies_schrijver_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies_schrijver
    ADD CONSTRAINT advies_schrijver_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: advies_versie advies_versie_organisatie_id_advies_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies_versie
    ADD CONSTRAINT advies_versie_organisatie_id_advies_id_fkey FOREIGN KEY (organisatie_id, advies_id) REFERENCES app.advies(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: advies_versie advies_versie_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.advies_versie
    ADD CONSTRAINT advies_versie_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: afdeling afdeling_beslisser; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afdeling
    ADD CONSTRAINT afdeling_beslisser FOREIGN KEY (organisatie_id, beslisser_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: CONSTRAINT afdeling_beslisser ON afdeling; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afdeling_beslisser ON app.afdeling IS '/beslisserId Deze collega is er niet.';


--
-- Name: afdeling afdeling_contactpersoon; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afdeling
    ADD CONSTRAINT afdeling_contactpersoon FOREIGN KEY (organisatie_id, contactpersoon_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: CONSTRAINT afdeling_contactpersoon ON afdeling; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afdeling_contactpersoon ON app.afdeling IS '/contactpersoonId Deze collega is er niet.';


--
-- Name: afdeling afdeling_hoofd; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afdeling
    ADD CONSTRAINT afdeling_hoofd FOREIGN KEY (organisatie_id, hoofd_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: CONSTRAINT afdeling_hoofd ON afdeling; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afdeling_hoofd ON app.afdeling IS '/hoofdId Deze collega is er niet.';


--
-- Name: afdeling afdeling_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afdeling
    ADD CONSTRAINT afdeling_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: afdeling afdeling_plaatsvervanger; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afdeling
    ADD CONSTRAINT afdeling_plaatsvervanger FOREIGN KEY (organisatie_id, plaatsvervanger_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: CONSTRAINT afdeling_plaatsvervanger ON afdeling; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afdeling_plaatsvervanger ON app.afdeling IS '/plaatsvervangerId Deze collega is er niet.';


--
-- Name: afdeling afdeling_teammanager; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afdeling
    ADD CONSTRAINT afdeling_teammanager FOREIGN KEY (organisatie_id, teammanager_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: CONSTRAINT afdeling_teammanager ON afdeling; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afdeling_teammanager ON app.afdeling IS '/teammanagerId Deze collega is er niet.';


--
-- Name: afspraak afspraak_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afspraak
    ADD CONSTRAINT afspraak_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: afspraakronde afspraakronde_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afspraakronde
    ADD CONSTRAINT afspraakronde_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: afspraakstand afspraakstand_organisatie_id_afspraak_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afspraakstand
    ADD CONSTRAINT afspraakstand_organisatie_id_afspraak_id_fkey FOREIGN KEY (organisatie_id, afspraak_id) REFERENCES app.afspraak(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: afspraakstand afspraakstand_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afspraakstand
    ADD CONSTRAINT afspraakstand_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: afwezigheid afwezigheid_gebruiker; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwezigheid
    ADD CONSTRAINT afwezigheid_gebruiker FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: CONSTRAINT afwezigheid_gebruiker ON afwezigheid; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT afwezigheid_gebruiker ON app.afwezigheid IS '/gebruikerId Deze collega is er niet.';


--
-- Name: afwijking afwijking_organisatie_id_afwijkingsrecht_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijking
    ADD CONSTRAINT afwijking_organisatie_id_afwijkingsrecht_id_fkey FOREIGN KEY (organisatie_id, afwijkingsrecht_id) REFERENCES app.afwijkingsrecht(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: afwijking afwijking_organisatie_id_voorstel_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijking
    ADD CONSTRAINT afwijking_organisatie_id_voorstel_id_fkey FOREIGN KEY (organisatie_id, voorstel_id) REFERENCES app.afwijkingsvoorstel(organisatie_id, id);


--
-- Name: afwijkingsrecht afwijkingsrecht_organisatie_id_houder_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijkingsrecht
    ADD CONSTRAINT afwijkingsrecht_organisatie_id_houder_id_fkey FOREIGN KEY (organisatie_id, houder_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: afwijkingsrecht afwijkingsrecht_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijkingsrecht
    ADD CONSTRAINT afwijkingsrecht_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: afwijkingsrecht afwijkingsrecht_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijkingsrecht
    ADD CONSTRAINT afwijkingsrecht_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id);


--
-- Name: afwijkingsrecht afwijkingsrecht_regeltype_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijkingsrecht
    ADD CONSTRAINT afwijkingsrecht_regeltype_fkey FOREIGN KEY (regeltype) REFERENCES app.regeltype(naam);


--
-- Name: afwijkingsrecht afwijkingsrecht_type_bepaald_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijkingsrecht
    ADD CONSTRAINT afwijkingsrecht_type_bepaald_fkey FOREIGN KEY (type_bepaald) REFERENCES app.regeltype(naam);


--
-- Name: afwijkingsvoorstel afwijkingsvoorstel_organisatie_id_afwijkingsrecht_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijkingsvoorstel
    ADD CONSTRAINT afwijkingsvoorstel_organisatie_id_afwijkingsrecht_id_fkey FOREIGN KEY (organisatie_id, afwijkingsrecht_id) REFERENCES app.afwijkingsrecht(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: afwijkingsvoorstel afwijkingsvoorstel_organisatie_id_beantwoord_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijkingsvoorstel
    ADD CONSTRAINT afwijkingsvoorstel_organisatie_id_beantwoord_door_fkey FOREIGN KEY (organisatie_id, beantwoord_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: afwijkingsvoorstel afwijkingsvoorstel_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.afwijkingsvoorstel
    ADD CONSTRAINT afwijkingsvoorstel_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: behoorlijkheidsnorm behoorlijkheidsnorm_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.behoorlijkheidsnorm
    ADD CONSTRAINT behoorlijkheidsnorm_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: bekendmaking bekendmaking_organisatie_id_besluit_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bekendmaking
    ADD CONSTRAINT bekendmaking_organisatie_id_besluit_id_fkey FOREIGN KEY (organisatie_id, besluit_id) REFERENCES app.besluit(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bekendmaking bekendmaking_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bekendmaking
    ADD CONSTRAINT bekendmaking_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: belpoging belpoging_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.belpoging
    ADD CONSTRAINT belpoging_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: belpoging belpoging_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.belpoging
    ADD CONSTRAINT belpoging_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: belpunt belpunt_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.belpunt
    ADD CONSTRAINT belpunt_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: belpunt belpunt_sleutel_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.belpunt
    ADD CONSTRAINT belpunt_sleutel_fkey FOREIGN KEY (sleutel) REFERENCES app.belpunt_standaard(sleutel);


--
-- Name: belvink belvink_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.belvink
    ADD CONSTRAINT belvink_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: belvink belvink_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.belvink
    ADD CONSTRAINT belvink_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: belvink belvink_sleutel_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.belvink
    ADD CONSTRAINT belvink_sleutel_fkey FOREIGN KEY (sleutel) REFERENCES app.belpunt_standaard(sleutel);


--
-- Name: bericht bericht_organisatie_id_partij_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bericht
    ADD CONSTRAINT bericht_organisatie_id_partij_id_fkey FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij(organisatie_id, id);


--
-- Name: bericht bericht_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bericht
    ADD CONSTRAINT bericht_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: besluit_evaluatie besluit_evaluatie_organisatie_id_besluit_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.besluit_evaluatie
    ADD CONSTRAINT besluit_evaluatie_organisatie_id_besluit_id_fkey FOREIGN KEY (organisatie_id, besluit_id) REFERENCES app.besluit(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: besluit_evaluatie besluit_evaluatie_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.besluit_evaluatie
    ADD CONSTRAINT besluit_evaluatie_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: besluit besluit_organisatie_id_advies_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.besluit
    ADD CONSTRAINT besluit_organisatie_id_advies_id_fkey FOREIGN KEY (organisatie_id, advies_id) REFERENCES app.advies(organisatie_id, id);


--
-- Name: besluit besluit_organisatie_id_besluitnemer_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.besluit
    ADD CONSTRAINT besluit_organisatie_id_besluitnemer_id_fkey FOREIGN KEY (organisatie_id, besluitnemer_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: besluit besluit_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.besluit
    ADD CONSTRAINT besluit_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: besluit besluit_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.besluit
    ADD CONSTRAINT besluit_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: besluit besluit_organisatie_id_vervangt_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.besluit
    ADD CONSTRAINT besluit_organisatie_id_vervangt_id_fkey FOREIGN KEY (organisatie_id, vervangt_id) REFERENCES app.besluit(organisatie_id, id);


--
-- Name: besluit besluit_organisatie_id_waarneming_voor_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.besluit
    ADD CONSTRAINT besluit_organisatie_id_waarneming_voor_id_fkey FOREIGN KEY (organisatie_id, waarneming_voor_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: betrokkene betrokkene_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.betrokkene
    ADD CONSTRAINT betrokkene_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: betrokkene betrokkene_organisatie_id_stuk_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.betrokkene
    ADD CONSTRAINT betrokkene_organisatie_id_stuk_id_fkey FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bevestiging bevestiging_organisatie_id_ronde_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bevestiging
    ADD CONSTRAINT bevestiging_organisatie_id_ronde_id_fkey FOREIGN KEY (organisatie_id, ronde_id) REFERENCES app.afspraakronde(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bevestiging bevestiging_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bevestiging
    ADD CONSTRAINT bevestiging_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bewaard_filter bewaard_filter_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bewaard_filter
    ADD CONSTRAINT bewaard_filter_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: bewaarstop bewaarstop_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bewaarstop
    ADD CONSTRAINT bewaarstop_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: bewaarstop bewaarstop_organisatie_id_stuk_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bewaarstop
    ADD CONSTRAINT bewaarstop_organisatie_id_stuk_id_fkey FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bezwaar_waarschuwing bezwaar_waarschuwing_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bezwaar_waarschuwing
    ADD CONSTRAINT bezwaar_waarschuwing_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bijeenkomst_antwoord bijeenkomst_antwoord_organisatie_id_moment_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijeenkomst_antwoord
    ADD CONSTRAINT bijeenkomst_antwoord_organisatie_id_moment_id_fkey FOREIGN KEY (organisatie_id, moment_id) REFERENCES app.bijeenkomst_moment(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bijeenkomst_moment bijeenkomst_moment_organisatie_id_bijeenkomst_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijeenkomst_moment
    ADD CONSTRAINT bijeenkomst_moment_organisatie_id_bijeenkomst_id_fkey FOREIGN KEY (organisatie_id, bijeenkomst_id) REFERENCES app.bijeenkomst(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bijeenkomst bijeenkomst_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijeenkomst
    ADD CONSTRAINT bijeenkomst_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: bijeenkomst bijeenkomst_organisatie_id_partij_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijeenkomst
    ADD CONSTRAINT bijeenkomst_organisatie_id_partij_id_fkey FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij(organisatie_id, id);


--
-- Name: bijeenkomst bijeenkomst_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijeenkomst
    ADD CONSTRAINT bijeenkomst_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bijeenkomst_stand bijeenkomst_stand_organisatie_id_bijeenkomst_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijeenkomst_stand
    ADD CONSTRAINT bijeenkomst_stand_organisatie_id_bijeenkomst_id_fkey FOREIGN KEY (organisatie_id, bijeenkomst_id) REFERENCES app.bijeenkomst(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bijlage_deel bijlage_deel_organisatie_id_bijlage_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijlage_deel
    ADD CONSTRAINT bijlage_deel_organisatie_id_bijlage_id_fkey FOREIGN KEY (organisatie_id, bijlage_id) REFERENCES app.bijlage(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bijlage bijlage_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijlage
    ADD CONSTRAINT bijlage_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: bijlage bijlage_organisatie_id_partij_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijlage
    ADD CONSTRAINT bijlage_organisatie_id_partij_id_fkey FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij(organisatie_id, id);


--
-- Name: bijlage bijlage_organisatie_id_stuk_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijlage
    ADD CONSTRAINT bijlage_organisatie_id_stuk_id_fkey FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: bijlage bijlage_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.bijlage
    ADD CONSTRAINT bijlage_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: buitensignaal buitensignaal_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.buitensignaal
    ADD CONSTRAINT buitensignaal_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: buitensignaal buitensignaal_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.buitensignaal
    ADD CONSTRAINT buitensignaal_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: checklistfase checklistfase_soort_status_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.checklistfase
    ADD CONSTRAINT checklistfase_soort_status_fkey FOREIGN KEY (soort, status) REFERENCES app.status(soort, status);


--
-- Name: checkpunt checkpunt_fase_code_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.checkpunt
    ADD CONSTRAINT checkpunt_fase_code_fkey FOREIGN KEY (fase, code) REFERENCES app.checklistpunt(fase, code);


--
-- Name: checkpunt checkpunt_organisatie_id_gedaan_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.checkpunt
    ADD CONSTRAINT checkpunt_organisatie_id_gedaan_door_fkey FOREIGN KEY (organisatie_id, gedaan_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: checkpunt checkpunt_organisatie_id_gemaakt_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.checkpunt
    ADD CONSTRAINT checkpunt_organisatie_id_gemaakt_door_fkey FOREIGN KEY (organisatie_id, gemaakt_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: checkpunt checkpunt_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.checkpunt
    ADD CONSTRAINT checkpunt_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: cijfer cijfer_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.cijfer
    ADD CONSTRAINT cijfer_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: cijfer_stand cijfer_stand_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.cijfer_stand
    ADD CONSTRAINT cijfer_stand_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: conflictniveau conflictniveau_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.conflictniveau
    ADD CONSTRAINT conflictniveau_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: conflictniveau conflictniveau_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.conflictniveau
    ADD CONSTRAINT conflictniveau_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: gesprek_deelnemer deelnemer_is_collega; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gesprek_deelnemer
    ADD CONSTRAINT deelnemer_is_collega FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: CONSTRAINT deelnemer_is_collega ON gesprek_deelnemer; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT deelnemer_is_collega ON app.gesprek_deelnemer IS '/deelnemers Deze collega is er niet.';


--
-- Name: duurt_te_lang duurt_te_lang_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.duurt_te_lang
    ADD CONSTRAINT duurt_te_lang_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: escalatie escalatie_organisatie_id_beantwoord_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.escalatie
    ADD CONSTRAINT escalatie_organisatie_id_beantwoord_door_fkey FOREIGN KEY (organisatie_id, beantwoord_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: escalatie escalatie_organisatie_id_gevraagd_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.escalatie
    ADD CONSTRAINT escalatie_organisatie_id_gevraagd_door_fkey FOREIGN KEY (organisatie_id, gevraagd_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: escalatie escalatie_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.escalatie
    ADD CONSTRAINT escalatie_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: escalatie escalatie_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.escalatie
    ADD CONSTRAINT escalatie_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: gebeurtenis gebeurtenis_organisatie_id_stuk_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gebeurtenis
    ADD CONSTRAINT gebeurtenis_organisatie_id_stuk_id_fkey FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: gebruiker gebruiker_afdeling; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gebruiker
    ADD CONSTRAINT gebruiker_afdeling FOREIGN KEY (organisatie_id, afdeling_id) REFERENCES app.afdeling(organisatie_id, id);


--
-- Name: CONSTRAINT gebruiker_afdeling ON gebruiker; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gebruiker_afdeling ON app.gebruiker IS '/afdelingId Deze afdeling is er niet.';


--
-- Name: gebruiker gebruiker_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gebruiker
    ADD CONSTRAINT gebruiker_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: gebruiker_rol gebruiker_rol_bekend; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gebruiker_rol
    ADD CONSTRAINT gebruiker_rol_bekend FOREIGN KEY (rol) REFERENCES app.rol(naam);


--
-- Name: CONSTRAINT gebruiker_rol_bekend ON gebruiker_rol; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT gebruiker_rol_bekend ON app.gebruiker_rol IS '/rollen Deze rol is er niet.';


--
-- Name: gebruiker_rol gebruiker_rol_gebruiker; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gebruiker_rol
    ADD CONSTRAINT gebruiker_rol_gebruiker FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: gelegde_kaart gelegde_kaart_organisatie_id_gelegd_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gelegde_kaart
    ADD CONSTRAINT gelegde_kaart_organisatie_id_gelegd_door_fkey FOREIGN KEY (organisatie_id, gelegd_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: gelegde_kaart gelegde_kaart_organisatie_id_kaart_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gelegde_kaart
    ADD CONSTRAINT gelegde_kaart_organisatie_id_kaart_id_fkey FOREIGN KEY (organisatie_id, kaart_id) REFERENCES app.rekkaart(organisatie_id, id);


--
-- Name: gelegde_kaart gelegde_kaart_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gelegde_kaart
    ADD CONSTRAINT gelegde_kaart_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: gesprek_deelnemer gesprek_deelnemer_organisatie_id_gesprek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gesprek_deelnemer
    ADD CONSTRAINT gesprek_deelnemer_organisatie_id_gesprek_id_fkey FOREIGN KEY (organisatie_id, gesprek_id) REFERENCES app.gesprek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: gesprek gesprek_genoteerd_door; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gesprek
    ADD CONSTRAINT gesprek_genoteerd_door FOREIGN KEY (organisatie_id, akkoord_genoteerd_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: gesprek gesprek_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gesprek
    ADD CONSTRAINT gesprek_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: gesprek gesprek_organisatie_id_vastgelegd_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gesprek
    ADD CONSTRAINT gesprek_organisatie_id_vastgelegd_door_fkey FOREIGN KEY (organisatie_id, vastgelegd_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: gesprek_versie gesprek_versie_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gesprek_versie
    ADD CONSTRAINT gesprek_versie_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: gesprek_versie gesprek_versie_organisatie_id_gesprek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.gesprek_versie
    ADD CONSTRAINT gesprek_versie_organisatie_id_gesprek_id_fkey FOREIGN KEY (organisatie_id, gesprek_id) REFERENCES app.gesprek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: handeling handeling_soort_status_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.handeling
    ADD CONSTRAINT handeling_soort_status_fkey FOREIGN KEY (soort, status) REFERENCES app.status(soort, status);


--
-- Name: herinnering herinnering_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.herinnering
    ADD CONSTRAINT herinnering_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: historie historie_organisatie_id_stuk_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.historie
    ADD CONSTRAINT historie_organisatie_id_stuk_id_fkey FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: historie historie_soort_naar_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.historie
    ADD CONSTRAINT historie_soort_naar_fkey FOREIGN KEY (soort, naar) REFERENCES app.status(soort, status);


--
-- Name: historie historie_soort_van_actie_naar_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.historie
    ADD CONSTRAINT historie_soort_van_actie_naar_fkey FOREIGN KEY (soort, van, actie, naar) REFERENCES app.overgang(soort, van, actie, naar);


--
-- Name: inlog inlog_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.inlog
    ADD CONSTRAINT inlog_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: instelling instelling_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.instelling
    ADD CONSTRAINT instelling_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: inzage inzage_organisatie_id_partij_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.inzage
    ADD CONSTRAINT inzage_organisatie_id_partij_id_fkey FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: inzage inzage_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.inzage
    ADD CONSTRAINT inzage_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: kamerbericht kamerbericht_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.kamerbericht
    ADD CONSTRAINT kamerbericht_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: kamerbericht kamerbericht_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.kamerbericht
    ADD CONSTRAINT kamerbericht_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: les les_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.les
    ADD CONSTRAINT les_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: mailvoorkeur mailvoorkeur_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.mailvoorkeur
    ADD CONSTRAINT mailvoorkeur_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: melding melding_afdeling; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_afdeling FOREIGN KEY (organisatie_id, afdeling_id) REFERENCES app.afdeling(organisatie_id, id);


--
-- Name: melding melding_behandelaar; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_behandelaar FOREIGN KEY (organisatie_id, behandelaar_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: CONSTRAINT melding_behandelaar ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_behandelaar ON app.melding IS '/behandelaarId Deze collega is er niet.';


--
-- Name: melding melding_gekoppeld; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_gekoppeld FOREIGN KEY (organisatie_id, gekoppeld_aan_id) REFERENCES app.melding(organisatie_id, id);


--
-- Name: CONSTRAINT melding_gekoppeld ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_gekoppeld ON app.melding IS '/meldingId Deze melding is er niet.';


--
-- Name: melding melding_ingevoerd_door; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_ingevoerd_door FOREIGN KEY (organisatie_id, ingevoerd_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: melding melding_organisatie_id_beslisser_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_organisatie_id_beslisser_id_fkey FOREIGN KEY (organisatie_id, beslisser_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: melding melding_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: melding melding_organisatie_id_melder_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_organisatie_id_melder_id_fkey FOREIGN KEY (organisatie_id, melder_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: melding melding_organisatie_id_waarneming_voor_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_organisatie_id_waarneming_voor_id_fkey FOREIGN KEY (organisatie_id, waarneming_voor_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: melding melding_regel; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_regel FOREIGN KEY (organisatie_id, regel_id) REFERENCES app.regel(organisatie_id, id);


--
-- Name: CONSTRAINT melding_regel ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_regel ON app.melding IS '/regelId Deze regel is er niet.';


--
-- Name: melding melding_sluit_aan; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_sluit_aan FOREIGN KEY (organisatie_id, sluit_aan_bij_id) REFERENCES app.melding(organisatie_id, id);


--
-- Name: CONSTRAINT melding_sluit_aan ON melding; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT melding_sluit_aan ON app.melding IS '/sluitAanBij Deze melding is er niet.';


--
-- Name: melding melding_voorganger; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.melding
    ADD CONSTRAINT melding_voorganger FOREIGN KEY (organisatie_id, voorganger_id) REFERENCES app.melding(organisatie_id, id);


--
-- Name: meldtekst meldtekst_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.meldtekst
    ADD CONSTRAINT meldtekst_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: navraag navraag_organisatie_id_opgepakt_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.navraag
    ADD CONSTRAINT navraag_organisatie_id_opgepakt_door_fkey FOREIGN KEY (organisatie_id, opgepakt_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: navraag navraag_organisatie_id_partij_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.navraag
    ADD CONSTRAINT navraag_organisatie_id_partij_id_fkey FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: navraag navraag_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.navraag
    ADD CONSTRAINT navraag_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: navraag_token navraag_token_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.navraag_token
    ADD CONSTRAINT navraag_token_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: nazorg nazorg_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.nazorg
    ADD CONSTRAINT nazorg_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: normlabel normlabel_organisatie_id_gesprek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.normlabel
    ADD CONSTRAINT normlabel_organisatie_id_gesprek_id_fkey FOREIGN KEY (organisatie_id, gesprek_id) REFERENCES app.gesprek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: normlabel normlabel_organisatie_id_norm_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.normlabel
    ADD CONSTRAINT normlabel_organisatie_id_norm_id_fkey FOREIGN KEY (organisatie_id, norm_id) REFERENCES app.behoorlijkheidsnorm(organisatie_id, id);


--
-- Name: normlabel normlabel_organisatie_id_stuk_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.normlabel
    ADD CONSTRAINT normlabel_organisatie_id_stuk_id_fkey FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: onderzoek onderzoek_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.onderzoek
    ADD CONSTRAINT onderzoek_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: onderzoek onderzoek_organisatie_id_reactie_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.onderzoek
    ADD CONSTRAINT onderzoek_organisatie_id_reactie_door_fkey FOREIGN KEY (organisatie_id, reactie_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: opname_antwoord opname_antwoord_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.opname_antwoord
    ADD CONSTRAINT opname_antwoord_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: organisatie organisatie_beslissende_afdeling; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.organisatie
    ADD CONSTRAINT organisatie_beslissende_afdeling FOREIGN KEY (id, beslissende_afdeling_id) REFERENCES app.afdeling(organisatie_id, id);


--
-- Name: overdracht overdracht_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overdracht
    ADD CONSTRAINT overdracht_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: overdracht overdracht_organisatie_id_naar_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overdracht
    ADD CONSTRAINT overdracht_organisatie_id_naar_id_fkey FOREIGN KEY (organisatie_id, naar_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: overdracht overdracht_organisatie_id_van_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overdracht
    ADD CONSTRAINT overdracht_organisatie_id_van_id_fkey FOREIGN KEY (organisatie_id, van_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: overdracht overdracht_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overdracht
    ADD CONSTRAINT overdracht_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: overgang overgang_soort_naar_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overgang
    ADD CONSTRAINT overgang_soort_naar_fkey FOREIGN KEY (soort, naar) REFERENCES app.status(soort, status);


--
-- Name: overgang overgang_soort_van_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overgang
    ADD CONSTRAINT overgang_soort_van_fkey FOREIGN KEY (soort, van) REFERENCES app.status(soort, status);


--
-- Name: overleg overleg_organisatie_id_belegd_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overleg
    ADD CONSTRAINT overleg_organisatie_id_belegd_door_fkey FOREIGN KEY (organisatie_id, belegd_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: overleg overleg_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overleg
    ADD CONSTRAINT overleg_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: overleg overleg_organisatie_id_team_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overleg
    ADD CONSTRAINT overleg_organisatie_id_team_id_fkey FOREIGN KEY (organisatie_id, team_id) REFERENCES app.team(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: overlegantwoord overlegantwoord_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overlegantwoord
    ADD CONSTRAINT overlegantwoord_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: overlegantwoord overlegantwoord_organisatie_id_moment_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overlegantwoord
    ADD CONSTRAINT overlegantwoord_organisatie_id_moment_id_fkey FOREIGN KEY (organisatie_id, moment_id) REFERENCES app.overlegmoment(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: overlegmoment overlegmoment_organisatie_id_overleg_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.overlegmoment
    ADD CONSTRAINT overlegmoment_organisatie_id_overleg_id_fkey FOREIGN KEY (organisatie_id, overleg_id) REFERENCES app.overleg(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: pakket pakket_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.pakket
    ADD CONSTRAINT pakket_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: partij partij_gebruiker_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.partij
    ADD CONSTRAINT partij_gebruiker_organisatie_id_gebruiker_id_fkey FOREIGN KEY (gebruiker_organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: partij partij_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.partij
    ADD CONSTRAINT partij_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: post post_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.post
    ADD CONSTRAINT post_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: poulelid poulelid_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.poulelid
    ADD CONSTRAINT poulelid_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: poulelid poulelid_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.poulelid
    ADD CONSTRAINT poulelid_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: rechtvraag rechtvraag_organisatie_id_afwijkingsrecht_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rechtvraag
    ADD CONSTRAINT rechtvraag_organisatie_id_afwijkingsrecht_id_fkey FOREIGN KEY (organisatie_id, afwijkingsrecht_id) REFERENCES app.afwijkingsrecht(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: rechtvraag rechtvraag_organisatie_id_beantwoord_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rechtvraag
    ADD CONSTRAINT rechtvraag_organisatie_id_beantwoord_door_fkey FOREIGN KEY (organisatie_id, beantwoord_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: rechtvraag rechtvraag_organisatie_id_voorstel_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rechtvraag
    ADD CONSTRAINT rechtvraag_organisatie_id_voorstel_id_fkey FOREIGN KEY (organisatie_id, voorstel_id) REFERENCES app.afwijkingsvoorstel(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: regel regel_afdeling; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.regel
    ADD CONSTRAINT regel_afdeling FOREIGN KEY (organisatie_id, eigenaar_afdeling_id) REFERENCES app.afdeling(organisatie_id, id);


--
-- Name: CONSTRAINT regel_afdeling ON regel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT regel_afdeling ON app.regel IS '/eigenaarAfdelingId Deze afdeling is er niet.';


--
-- Name: regel regel_organisatie_id_bevestigd_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.regel
    ADD CONSTRAINT regel_organisatie_id_bevestigd_door_fkey FOREIGN KEY (organisatie_id, bevestigd_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: regel regel_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.regel
    ADD CONSTRAINT regel_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: regel regel_type_bekend; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.regel
    ADD CONSTRAINT regel_type_bekend FOREIGN KEY (regeltype) REFERENCES app.regeltype(naam);


--
-- Name: CONSTRAINT regel_type_bekend ON regel; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT regel_type_bekend ON app.regel IS '/regeltype Kies een type uit de lijst.';


--
-- Name: rekkaart rekkaart_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rekkaart
    ADD CONSTRAINT rekkaart_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: rekkaart rekkaart_organisatie_id_gewijzigd_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rekkaart
    ADD CONSTRAINT rekkaart_organisatie_id_gewijzigd_door_fkey FOREIGN KEY (organisatie_id, gewijzigd_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: rekkaart_versie rekkaart_versie_organisatie_id_kaart_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rekkaart_versie
    ADD CONSTRAINT rekkaart_versie_organisatie_id_kaart_id_fkey FOREIGN KEY (organisatie_id, kaart_id) REFERENCES app.rekkaart(organisatie_id, id);


--
-- Name: rolnaam rolnaam_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rolnaam
    ADD CONSTRAINT rolnaam_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: rolnaam rolnaam_rol_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.rolnaam
    ADD CONSTRAINT rolnaam_rol_fkey FOREIGN KEY (rol) REFERENCES app.rol(naam);


--
-- Name: samenvatting samenvatting_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.samenvatting
    ADD CONSTRAINT samenvatting_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: samenvatting samenvatting_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.samenvatting
    ADD CONSTRAINT samenvatting_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: samenvatting_reactie samenvatting_reactie_organisatie_id_samenvatting_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.samenvatting_reactie
    ADD CONSTRAINT samenvatting_reactie_organisatie_id_samenvatting_id_fkey FOREIGN KEY (organisatie_id, samenvatting_id) REFERENCES app.samenvatting(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: samenvatting_reactie samenvatting_reactie_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.samenvatting_reactie
    ADD CONSTRAINT samenvatting_reactie_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: schorsing schorsing_organisatie_id_afwijkingsrecht_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.schorsing
    ADD CONSTRAINT schorsing_organisatie_id_afwijkingsrecht_id_fkey FOREIGN KEY (organisatie_id, afwijkingsrecht_id) REFERENCES app.afwijkingsrecht(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: schorsing schorsing_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.schorsing
    ADD CONSTRAINT schorsing_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: sessie sessie_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.sessie
    ADD CONSTRAINT sessie_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: sessie_token sessie_token_organisatie_id_sessie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.sessie_token
    ADD CONSTRAINT sessie_token_organisatie_id_sessie_id_fkey FOREIGN KEY (organisatie_id, sessie_id) REFERENCES app.sessie(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: signaal signaal_melding; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.signaal
    ADD CONSTRAINT signaal_melding FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id);


--
-- Name: CONSTRAINT signaal_melding ON signaal; Type: COMMENT; Schema: app; Owner: app_owner
--

COMMENT ON CONSTRAINT signaal_melding ON app.signaal IS '/meldingId Deze melding is er niet.';


--
-- Name: signaal signaal_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.signaal
    ADD CONSTRAINT signaal_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: signaal signaal_organisatie_id_verwerkt_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.signaal
    ADD CONSTRAINT signaal_organisatie_id_verwerkt_door_fkey FOREIGN KEY (organisatie_id, verwerkt_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: sjabloon sjabloon_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.sjabloon
    ADD CONSTRAINT sjabloon_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: sjabloon sjabloon_sleutel_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.sjabloon
    ADD CONSTRAINT sjabloon_sleutel_fkey FOREIGN KEY (sleutel) REFERENCES app.sjabloon_soort(sleutel);


--
-- Name: sluitingsdag sluitingsdag_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.sluitingsdag
    ADD CONSTRAINT sluitingsdag_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: standpunt standpunt_organisatie_id_advies_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.standpunt
    ADD CONSTRAINT standpunt_organisatie_id_advies_id_fkey FOREIGN KEY (organisatie_id, advies_id) REFERENCES app.advies(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: standpunt standpunt_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.standpunt
    ADD CONSTRAINT standpunt_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: statusverslag statusverslag_organisatie_id_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.statusverslag
    ADD CONSTRAINT statusverslag_organisatie_id_door_fkey FOREIGN KEY (organisatie_id, door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: statusverslag statusverslag_organisatie_id_uitvoering_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.statusverslag
    ADD CONSTRAINT statusverslag_organisatie_id_uitvoering_id_fkey FOREIGN KEY (organisatie_id, uitvoering_id) REFERENCES app.uitvoering(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: stuk stuk_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.stuk
    ADD CONSTRAINT stuk_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: stuk stuk_organisatie_id_ouder_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.stuk
    ADD CONSTRAINT stuk_organisatie_id_ouder_id_fkey FOREIGN KEY (organisatie_id, ouder_id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: stuk stuk_soort_status_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.stuk
    ADD CONSTRAINT stuk_soort_status_fkey FOREIGN KEY (soort, status) REFERENCES app.status(soort, status);


--
-- Name: team team_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.team
    ADD CONSTRAINT team_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: teamlid teamlid_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.teamlid
    ADD CONSTRAINT teamlid_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: teamlid teamlid_organisatie_id_team_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.teamlid
    ADD CONSTRAINT teamlid_organisatie_id_team_id_fkey FOREIGN KEY (organisatie_id, team_id) REFERENCES app.team(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: teamtoestemming teamtoestemming_organisatie_id_beantwoord_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.teamtoestemming
    ADD CONSTRAINT teamtoestemming_organisatie_id_beantwoord_door_fkey FOREIGN KEY (organisatie_id, beantwoord_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: teamtoestemming teamtoestemming_organisatie_id_gevraagd_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.teamtoestemming
    ADD CONSTRAINT teamtoestemming_organisatie_id_gevraagd_door_fkey FOREIGN KEY (organisatie_id, gevraagd_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: teamtoestemming teamtoestemming_organisatie_id_team_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.teamtoestemming
    ADD CONSTRAINT teamtoestemming_organisatie_id_team_id_fkey FOREIGN KEY (organisatie_id, team_id) REFERENCES app.team(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: termijn_gebeurtenis termijn_gebeurtenis_organisatie_id_stuk_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.termijn_gebeurtenis
    ADD CONSTRAINT termijn_gebeurtenis_organisatie_id_stuk_id_fkey FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: toestemming toestemming_organisatie_id_partij_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.toestemming
    ADD CONSTRAINT toestemming_organisatie_id_partij_id_fkey FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: toestemming toestemming_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.toestemming
    ADD CONSTRAINT toestemming_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: typeherinnering typeherinnering_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.typeherinnering
    ADD CONSTRAINT typeherinnering_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: uitgaande_mail uitgaande_mail_organisatie_id_gebruiker_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitgaande_mail
    ADD CONSTRAINT uitgaande_mail_organisatie_id_gebruiker_id_fkey FOREIGN KEY (organisatie_id, gebruiker_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: uitgaande_mail uitgaande_mail_organisatie_id_overleg_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitgaande_mail
    ADD CONSTRAINT uitgaande_mail_organisatie_id_overleg_id_fkey FOREIGN KEY (organisatie_id, overleg_id) REFERENCES app.overleg(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: uitgaande_mail uitgaande_mail_organisatie_id_post_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitgaande_mail
    ADD CONSTRAINT uitgaande_mail_organisatie_id_post_id_fkey FOREIGN KEY (organisatie_id, post_id) REFERENCES app.post(organisatie_id, id);


--
-- Name: uitgaande_mail uitgaande_mail_organisatie_id_volgadres_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitgaande_mail
    ADD CONSTRAINT uitgaande_mail_organisatie_id_volgadres_id_fkey FOREIGN KEY (organisatie_id, volgadres_id) REFERENCES app.volgadres(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: uitgaande_mail uitgaande_mail_sjabloon_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitgaande_mail
    ADD CONSTRAINT uitgaande_mail_sjabloon_fkey FOREIGN KEY (sjabloon) REFERENCES app.sjabloon_soort(sleutel);


--
-- Name: uitvoering uitvoering_organisatie_id_besluit_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitvoering
    ADD CONSTRAINT uitvoering_organisatie_id_besluit_id_fkey FOREIGN KEY (organisatie_id, besluit_id) REFERENCES app.besluit(organisatie_id, id);


--
-- Name: uitvoering uitvoering_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitvoering
    ADD CONSTRAINT uitvoering_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: uitvoering uitvoering_organisatie_id_melding_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitvoering
    ADD CONSTRAINT uitvoering_organisatie_id_melding_id_fkey FOREIGN KEY (organisatie_id, melding_id) REFERENCES app.melding(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: uitvoering uitvoering_organisatie_id_opgedragen_aan_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.uitvoering
    ADD CONSTRAINT uitvoering_organisatie_id_opgedragen_aan_fkey FOREIGN KEY (organisatie_id, opgedragen_aan) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: vernietiging vernietiging_organisatie_id_lijst_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vernietiging
    ADD CONSTRAINT vernietiging_organisatie_id_lijst_id_fkey FOREIGN KEY (organisatie_id, lijst_id) REFERENCES app.vernietigingslijst(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: vernietigingslijst vernietigingslijst_organisatie_id_bevestigd_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vernietigingslijst
    ADD CONSTRAINT vernietigingslijst_organisatie_id_bevestigd_door_fkey FOREIGN KEY (organisatie_id, bevestigd_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: vernietigingslijst vernietigingslijst_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vernietigingslijst
    ADD CONSTRAINT vernietigingslijst_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: vernietigingslijst vernietigingslijst_organisatie_id_opgesteld_door_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vernietigingslijst
    ADD CONSTRAINT vernietigingslijst_organisatie_id_opgesteld_door_fkey FOREIGN KEY (organisatie_id, opgesteld_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: vervolgroute vervolgroute_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vervolgroute
    ADD CONSTRAINT vervolgroute_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: vervolgroute vervolgroute_soort_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vervolgroute
    ADD CONSTRAINT vervolgroute_soort_fkey FOREIGN KEY (soort) REFERENCES app.vervolgroute_standaard(soort);


--
-- Name: verzoek verzoek_begeleider; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.verzoek
    ADD CONSTRAINT verzoek_begeleider FOREIGN KEY (organisatie_id, begeleider_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: verzoek verzoek_gemeente_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.verzoek
    ADD CONSTRAINT verzoek_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES app.organisatie(id);


--
-- Name: verzoek verzoek_machtiging; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.verzoek
    ADD CONSTRAINT verzoek_machtiging FOREIGN KEY (organisatie_id, machtiging_gezien_door) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: verzoek verzoek_organisatie_id_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.verzoek
    ADD CONSTRAINT verzoek_organisatie_id_id_fkey FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: verzoek_versie verzoek_versie_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.verzoek_versie
    ADD CONSTRAINT verzoek_versie_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: verzoek verzoek_vrager; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.verzoek
    ADD CONSTRAINT verzoek_vrager FOREIGN KEY (vrager_organisatie_id, vrager_id) REFERENCES app.gebruiker(organisatie_id, id);


--
-- Name: volgadres volgadres_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.volgadres
    ADD CONSTRAINT volgadres_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: volgcode volgcode_organisatie_id_partij_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.volgcode
    ADD CONSTRAINT volgcode_organisatie_id_partij_id_fkey FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: volgcode volgcode_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.volgcode
    ADD CONSTRAINT volgcode_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: volgnummer volgnummer_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.volgnummer
    ADD CONSTRAINT volgnummer_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: vrijgavevraag vrijgavevraag_organisatie_id_partij_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vrijgavevraag
    ADD CONSTRAINT vrijgavevraag_organisatie_id_partij_id_fkey FOREIGN KEY (organisatie_id, partij_id) REFERENCES app.partij(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: vrijgavevraag vrijgavevraag_organisatie_id_verzoek_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.vrijgavevraag
    ADD CONSTRAINT vrijgavevraag_organisatie_id_verzoek_id_fkey FOREIGN KEY (organisatie_id, verzoek_id) REFERENCES app.verzoek(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: wegwijzer wegwijzer_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.wegwijzer
    ADD CONSTRAINT wegwijzer_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: werkgebied werkgebied_gemeente_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.werkgebied
    ADD CONSTRAINT werkgebied_gemeente_id_fkey FOREIGN KEY (gemeente_id) REFERENCES app.organisatie(id);


--
-- Name: werkgebied werkgebied_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.werkgebied
    ADD CONSTRAINT werkgebied_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: wijziging wijziging_organisatie_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.wijziging
    ADD CONSTRAINT wijziging_organisatie_id_fkey FOREIGN KEY (organisatie_id) REFERENCES app.organisatie(id);


--
-- Name: wissing wissing_organisatie_id_stuk_id_fkey; Type: FK CONSTRAINT; Schema: app; Owner: app_owner
--

ALTER TABLE ONLY app.wissing
    ADD CONSTRAINT wissing_organisatie_id_stuk_id_fkey FOREIGN KEY (organisatie_id, stuk_id) REFERENCES app.stuk(organisatie_id, id) ON DELETE CASCADE;


--
-- Name: advies; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.advies ENABLE ROW LEVEL SECURITY;

--
-- Name: advies_grond; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.advies_grond ENABLE ROW LEVEL SECURITY;

--
-- Name: advies_schrijver; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.advies_schrijver ENABLE ROW LEVEL SECURITY;

--
-- Name: advies_versie; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.advies_versie ENABLE ROW LEVEL SECURITY;

--
-- Name: afdeling; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.afdeling ENABLE ROW LEVEL SECURITY;

--
-- Name: afspraak; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.afspraak ENABLE ROW LEVEL SECURITY;

--
-- Name: afspraakronde; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.afspraakronde ENABLE ROW LEVEL SECURITY;

--
-- Name: afspraakstand; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.afspraakstand ENABLE ROW LEVEL SECURITY;

--
-- Name: afwezigheid; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.afwezigheid ENABLE ROW LEVEL SECURITY;

--
-- Name: afwijking; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.afwijking ENABLE ROW LEVEL SECURITY;

--
-- Name: afwijkingsrecht; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.afwijkingsrecht ENABLE ROW LEVEL SECURITY;

--
-- Name: afwijkingsvoorstel; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.afwijkingsvoorstel ENABLE ROW LEVEL SECURITY;

--
-- Name: belvink alleen_begeleiders; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY alleen_begeleiders ON app.belvink AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.volgt() IS NULL)));


--
-- Name: conflictniveau alleen_begeleiders; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY alleen_begeleiders ON app.conflictniveau AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.volgt() IS NULL)));


--
-- Name: overdracht alleen_begeleiders; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY alleen_begeleiders ON app.overdracht AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.volgt() IS NULL)));


--
-- Name: pakket alleen_de_inwoner; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY alleen_de_inwoner ON app.pakket AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.door() = 'systeem'::text) OR ((app.volgt() IS NOT NULL) AND (app.partij() IS NULL))));


--
-- Name: behoorlijkheidsnorm; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.behoorlijkheidsnorm ENABLE ROW LEVEL SECURITY;

--
-- Name: bekendmaking; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bekendmaking ENABLE ROW LEVEL SECURITY;

--
-- Name: belpoging; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.belpoging ENABLE ROW LEVEL SECURITY;

--
-- Name: belpunt; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.belpunt ENABLE ROW LEVEL SECURITY;

--
-- Name: belpunt_standaard; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.belpunt_standaard ENABLE ROW LEVEL SECURITY;

--
-- Name: belvink; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.belvink ENABLE ROW LEVEL SECURITY;

--
-- Name: bericht; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bericht ENABLE ROW LEVEL SECURITY;

--
-- Name: besluit; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.besluit ENABLE ROW LEVEL SECURITY;

--
-- Name: besluit_evaluatie; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.besluit_evaluatie ENABLE ROW LEVEL SECURITY;

--
-- Name: betrokkene; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.betrokkene ENABLE ROW LEVEL SECURITY;

--
-- Name: bevestiging; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bevestiging ENABLE ROW LEVEL SECURITY;

--
-- Name: bewaard_filter; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bewaard_filter ENABLE ROW LEVEL SECURITY;

--
-- Name: bewaarstop; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bewaarstop ENABLE ROW LEVEL SECURITY;

--
-- Name: bewijs; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bewijs ENABLE ROW LEVEL SECURITY;

--
-- Name: bezwaar_waarschuwing; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bezwaar_waarschuwing ENABLE ROW LEVEL SECURITY;

--
-- Name: bijeenkomst; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bijeenkomst ENABLE ROW LEVEL SECURITY;

--
-- Name: bijeenkomst_antwoord; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bijeenkomst_antwoord ENABLE ROW LEVEL SECURITY;

--
-- Name: bijeenkomst_moment; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bijeenkomst_moment ENABLE ROW LEVEL SECURITY;

--
-- Name: bijeenkomst_stand; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bijeenkomst_stand ENABLE ROW LEVEL SECURITY;

--
-- Name: bijlage; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bijlage ENABLE ROW LEVEL SECURITY;

--
-- Name: bijlage_deel; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.bijlage_deel ENABLE ROW LEVEL SECURITY;

--
-- Name: buitensignaal; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.buitensignaal ENABLE ROW LEVEL SECURITY;

--
-- Name: checklistfase; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.checklistfase ENABLE ROW LEVEL SECURITY;

--
-- Name: checklistpunt; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.checklistpunt ENABLE ROW LEVEL SECURITY;

--
-- Name: checkpunt; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.checkpunt ENABLE ROW LEVEL SECURITY;

--
-- Name: cijfer; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.cijfer ENABLE ROW LEVEL SECURITY;

--
-- Name: cijfer_stand; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.cijfer_stand ENABLE ROW LEVEL SECURITY;

--
-- Name: historie cijfers; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY cijfers ON app.historie FOR SELECT TO app_poort USING (true);


--
-- Name: navraag cijfers; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY cijfers ON app.navraag FOR SELECT TO app_poort USING (true);


--
-- Name: verzoek cijfers; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY cijfers ON app.verzoek FOR SELECT TO app_poort USING (true);


--
-- Name: verzoek concept_is_van_de_inwoner; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY concept_is_van_de_inwoner ON app.verzoek AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.volgt() IS NOT NULL) OR (app.door() = 'systeem'::text) OR (initiatief = 'ambtenaar'::text) OR (kanaal <> 'web'::text) OR (wat_gebeurde IS NOT NULL) OR (gewist_op IS NOT NULL)));


--
-- Name: conflictniveau; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.conflictniveau ENABLE ROW LEVEL SECURITY;

--
-- Name: drempel; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.drempel ENABLE ROW LEVEL SECURITY;

--
-- Name: duurt_te_lang; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.duurt_te_lang ENABLE ROW LEVEL SECURITY;

--
-- Name: bevestiging eerst_zelf; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eerst_zelf ON app.bevestiging AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.volgt() IS NULL) OR (van =
CASE
    WHEN (app.partij() IS NULL) THEN 'inwoner'::text
    ELSE 'partij'::text
END) OR (EXISTS ( SELECT
   FROM app.afspraakronde r
  WHERE (((r.organisatie_id = bevestiging.organisatie_id) AND (r.id = bevestiging.ronde_id)) AND (r.geeindigd_op IS NOT NULL))))));


--
-- Name: navraag eigen_antwoord; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_antwoord ON app.navraag AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (wie = 'inwoner'::text) OR (app.volgt() IS NULL) OR (app.partij() IS NOT NULL)));


--
-- Name: bericht eigen_kamer; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_kamer ON app.bericht AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (kring <> 'partij'::text) OR (app.volgt() IS NULL) OR (app.partij() IS NOT NULL)));


--
-- Name: advies eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.advies USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: advies_grond eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.advies_grond USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: advies_schrijver eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.advies_schrijver USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: advies_versie eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.advies_versie USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: afdeling eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.afdeling USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: afspraak eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.afspraak USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: afspraakronde eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.afspraakronde USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: afspraakstand eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.afspraakstand USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: afwezigheid eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.afwezigheid USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: afwijking eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.afwijking USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: afwijkingsrecht eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.afwijkingsrecht USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: afwijkingsvoorstel eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.afwijkingsvoorstel USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: behoorlijkheidsnorm eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.behoorlijkheidsnorm USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bekendmaking eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bekendmaking USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: belpoging eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.belpoging USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: belpunt eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.belpunt USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: belvink eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.belvink USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bericht eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bericht USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: besluit eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.besluit USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: besluit_evaluatie eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.besluit_evaluatie USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: betrokkene eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.betrokkene USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bevestiging eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bevestiging USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bewaard_filter eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bewaard_filter USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bewaarstop eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bewaarstop USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bezwaar_waarschuwing eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bezwaar_waarschuwing USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bijeenkomst eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bijeenkomst USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bijeenkomst_antwoord eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bijeenkomst_antwoord USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bijeenkomst_moment eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bijeenkomst_moment USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bijeenkomst_stand eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bijeenkomst_stand USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bijlage eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bijlage USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: bijlage_deel eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.bijlage_deel USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: buitensignaal eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.buitensignaal USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: checkpunt eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.checkpunt USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: cijfer eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.cijfer USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: cijfer_stand eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.cijfer_stand USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: conflictniveau eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.conflictniveau USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: duurt_te_lang eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.duurt_te_lang USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: escalatie eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.escalatie USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: gebeurtenis eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.gebeurtenis USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: gebruiker eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.gebruiker USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: gebruiker_rol eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.gebruiker_rol USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: gelegde_kaart eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.gelegde_kaart USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: gesprek eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.gesprek USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: gesprek_deelnemer eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.gesprek_deelnemer USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: gesprek_versie eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.gesprek_versie USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: herinnering eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.herinnering USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: historie eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.historie USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: idempotentie eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.idempotentie TO app_owner USING ((organisatie_id = COALESCE(( SELECT app.organisatie() AS organisatie), '00000000-0000-0000-0000-000000000000'::uuid)));


--
-- Name: instelling eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.instelling USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: inzage eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.inzage USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: kamerbericht eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.kamerbericht USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: les eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.les USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: logboek eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.logboek USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: logboek_kop eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.logboek_kop USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: mailvoorkeur eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.mailvoorkeur USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: melding eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.melding USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: meldtekst eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.meldtekst USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: navraag eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.navraag USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: navraag_token eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.navraag_token USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: nazorg eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.nazorg USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: normlabel eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.normlabel USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: onderzoek eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.onderzoek USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: opname_antwoord eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.opname_antwoord USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: organisatie eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.organisatie USING ((id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: overdracht eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.overdracht USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: overleg eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.overleg USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: overlegantwoord eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.overlegantwoord USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: overlegmoment eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.overlegmoment USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: pakket eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.pakket USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: partij eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.partij USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: post eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.post USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: poulelid eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.poulelid USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: rechtvraag eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.rechtvraag USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: regel eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.regel USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: rekkaart eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.rekkaart USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: rekkaart_versie eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.rekkaart_versie USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: rolnaam eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.rolnaam USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: samenvatting eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.samenvatting USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: samenvatting_reactie eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.samenvatting_reactie USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: schorsing eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.schorsing USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: signaal eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.signaal USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: sjabloon eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.sjabloon USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: sluitingsdag eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.sluitingsdag USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: standpunt eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.standpunt USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: statusverslag eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.statusverslag USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: stuk eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.stuk USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: team eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.team USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: teamlid eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.teamlid USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: teamtoestemming eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.teamtoestemming USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: termijn_gebeurtenis eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.termijn_gebeurtenis USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: toestemming eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.toestemming USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: typeherinnering eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.typeherinnering USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: uitgaande_mail eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.uitgaande_mail USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: uitvoering eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.uitvoering USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: vernietiging eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.vernietiging USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: vernietigingslijst eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.vernietigingslijst USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: vervolgroute eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.vervolgroute USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: verzoek eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.verzoek USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: verzoek_versie eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.verzoek_versie USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: volgadres eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.volgadres USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: volgcode eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.volgcode USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: volgnummer eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.volgnummer USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: vrijgavevraag eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.vrijgavevraag USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: wegwijzer eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.wegwijzer USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: werkgebied eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.werkgebied USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: wijziging eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.wijziging USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: wissing eigen_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_organisatie ON app.wissing USING ((organisatie_id = ( SELECT app.organisatie() AS organisatie)));


--
-- Name: sessie eigen_sessie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY eigen_sessie ON app.sessie USING (((organisatie_id = ( SELECT app.organisatie() AS organisatie)) AND (gebruiker_id = ( SELECT app.actor() AS actor))));


--
-- Name: escalatie; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.escalatie ENABLE ROW LEVEL SECURITY;

--
-- Name: gebeurtenis; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.gebeurtenis ENABLE ROW LEVEL SECURITY;

--
-- Name: gebruiker; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.gebruiker ENABLE ROW LEVEL SECURITY;

--
-- Name: gebruiker_rol; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.gebruiker_rol ENABLE ROW LEVEL SECURITY;

--
-- Name: gelegde_kaart; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.gelegde_kaart ENABLE ROW LEVEL SECURITY;

--
-- Name: gesprek; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.gesprek ENABLE ROW LEVEL SECURITY;

--
-- Name: gesprek_deelnemer; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.gesprek_deelnemer ENABLE ROW LEVEL SECURITY;

--
-- Name: gesprek_versie; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.gesprek_versie ENABLE ROW LEVEL SECURITY;

--
-- Name: handeling; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.handeling ENABLE ROW LEVEL SECURITY;

--
-- Name: herinnering; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.herinnering ENABLE ROW LEVEL SECURITY;

--
-- Name: historie; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.historie ENABLE ROW LEVEL SECURITY;

--
-- Name: idempotentie; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.idempotentie ENABLE ROW LEVEL SECURITY;

--
-- Name: belpunt_standaard ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.belpunt_standaard FOR SELECT USING (true);


--
-- Name: checklistfase ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.checklistfase FOR SELECT USING (true);


--
-- Name: checklistpunt ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.checklistpunt FOR SELECT USING (true);


--
-- Name: handeling ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.handeling FOR SELECT USING (true);


--
-- Name: instelling_soort ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.instelling_soort FOR SELECT USING (true);


--
-- Name: klok ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.klok FOR SELECT USING (true);


--
-- Name: overgang ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.overgang FOR SELECT USING (true);


--
-- Name: regeltype ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.regeltype FOR SELECT USING (true);


--
-- Name: rol ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.rol FOR SELECT USING (true);


--
-- Name: sjabloon_soort ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.sjabloon_soort FOR SELECT USING (true);


--
-- Name: standaardkaart ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.standaardkaart FOR SELECT USING (true);


--
-- Name: standaardnorm ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.standaardnorm FOR SELECT USING (true);


--
-- Name: status ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.status FOR SELECT USING (true);


--
-- Name: vernietigregel ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.vernietigregel FOR SELECT USING (true);


--
-- Name: vervolgroute_standaard ieder_leest; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY ieder_leest ON app.vervolgroute_standaard FOR SELECT USING (true);


--
-- Name: bijeenkomst in_de_kring; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY in_de_kring ON app.bijeenkomst AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (verzoek_id IS NULL) OR app.in_kring(kring, partij_id) OR false));


--
-- Name: bijlage in_de_kring; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY in_de_kring ON app.bijlage AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (verzoek_id IS NULL) OR app.in_kring(kring, partij_id) OR ((kring = 'inwoner'::text) AND app.vrijgegeven(verzoek_id, 'bijlage'::text, id))));


--
-- Name: inlog; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.inlog ENABLE ROW LEVEL SECURITY;

--
-- Name: instelling; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.instelling ENABLE ROW LEVEL SECURITY;

--
-- Name: instelling_soort; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.instelling_soort ENABLE ROW LEVEL SECURITY;

--
-- Name: inzage; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.inzage ENABLE ROW LEVEL SECURITY;

--
-- Name: kamerbericht; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.kamerbericht ENABLE ROW LEVEL SECURITY;

--
-- Name: klok; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.klok ENABLE ROW LEVEL SECURITY;

--
-- Name: les; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.les ENABLE ROW LEVEL SECURITY;

--
-- Name: logboek; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.logboek ENABLE ROW LEVEL SECURITY;

--
-- Name: logboek_kop; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.logboek_kop ENABLE ROW LEVEL SECURITY;

--
-- Name: mailvoorkeur; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.mailvoorkeur ENABLE ROW LEVEL SECURITY;

--
-- Name: melding; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.melding ENABLE ROW LEVEL SECURITY;

--
-- Name: meldtekst; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.meldtekst ENABLE ROW LEVEL SECURITY;

--
-- Name: advies migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.advies TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: advies_grond migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.advies_grond TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: advies_schrijver migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.advies_schrijver TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: advies_versie migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.advies_versie TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: afdeling migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.afdeling TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: afspraak migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.afspraak TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: afspraakronde migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.afspraakronde TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: afspraakstand migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.afspraakstand TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: afwezigheid migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.afwezigheid TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: afwijking migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.afwijking TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: afwijkingsrecht migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.afwijkingsrecht TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: afwijkingsvoorstel migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.afwijkingsvoorstel TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: behoorlijkheidsnorm migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.behoorlijkheidsnorm TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bekendmaking migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bekendmaking TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: belpoging migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.belpoging TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: belpunt migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.belpunt TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: belpunt_standaard migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.belpunt_standaard TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: belvink migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.belvink TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bericht migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bericht TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: besluit migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.besluit TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: besluit_evaluatie migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.besluit_evaluatie TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: betrokkene migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.betrokkene TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bevestiging migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bevestiging TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bewaard_filter migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bewaard_filter TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bewaarstop migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bewaarstop TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bewijs migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bewijs TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bezwaar_waarschuwing migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bezwaar_waarschuwing TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bijeenkomst migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bijeenkomst TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bijeenkomst_antwoord migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bijeenkomst_antwoord TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bijeenkomst_moment migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bijeenkomst_moment TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bijeenkomst_stand migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bijeenkomst_stand TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bijlage migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bijlage TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: bijlage_deel migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.bijlage_deel TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: buitensignaal migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.buitensignaal TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: checklistfase migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.checklistfase TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: checklistpunt migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.checklistpunt TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: checkpunt migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.checkpunt TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: cijfer migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.cijfer TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: cijfer_stand migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.cijfer_stand TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: conflictniveau migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.conflictniveau TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: drempel migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.drempel TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: duurt_te_lang migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.duurt_te_lang TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: escalatie migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.escalatie TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: gebeurtenis migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.gebeurtenis TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: gebruiker migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.gebruiker TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: gebruiker_rol migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.gebruiker_rol TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: gelegde_kaart migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.gelegde_kaart TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: gesprek migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.gesprek TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: gesprek_deelnemer migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.gesprek_deelnemer TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: gesprek_versie migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.gesprek_versie TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: handeling migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.handeling TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: herinnering migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.herinnering TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: historie migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.historie TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: idempotentie migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.idempotentie TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: inlog migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.inlog TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: instelling migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.instelling TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: instelling_soort migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.instelling_soort TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: inzage migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.inzage TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: kamerbericht migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.kamerbericht TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: klok migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.klok TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: les migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.les TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: logboek migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.logboek TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: logboek_kop migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.logboek_kop TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: mailvoorkeur migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.mailvoorkeur TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: melding migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.melding TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: meldtekst migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.meldtekst TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: navraag migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.navraag TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: navraag_token migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.navraag_token TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: nazorg migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.nazorg TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: normlabel migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.normlabel TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: onderzoek migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.onderzoek TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: opname_antwoord migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.opname_antwoord TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: organisatie migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.organisatie TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: overdracht migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.overdracht TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: overgang migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.overgang TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: overleg migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.overleg TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: overlegantwoord migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.overlegantwoord TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: overlegmoment migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.overlegmoment TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: pakket migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.pakket TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: partij migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.partij TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: post migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.post TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: poulelid migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.poulelid TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: rechtvraag migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.rechtvraag TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: regel migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.regel TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: regeltype migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.regeltype TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: rekkaart migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.rekkaart TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: rekkaart_versie migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.rekkaart_versie TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: rem migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.rem TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: rol migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.rol TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: rolnaam migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.rolnaam TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: samenvatting migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.samenvatting TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: samenvatting_reactie migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.samenvatting_reactie TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: schorsing migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.schorsing TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: sessie migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.sessie TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: sessie_token migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.sessie_token TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: signaal migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.signaal TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: sjabloon migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.sjabloon TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: sjabloon_soort migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.sjabloon_soort TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: sluitingsdag migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.sluitingsdag TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: standaardkaart migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.standaardkaart TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: standaardnorm migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.standaardnorm TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: standpunt migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.standpunt TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: status migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.status TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: statusverslag migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.statusverslag TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: stuk migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.stuk TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: team migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.team TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: teamlid migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.teamlid TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: teamtoestemming migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.teamtoestemming TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: termijn_gebeurtenis migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.termijn_gebeurtenis TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: toestemming migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.toestemming TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: typeherinnering migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.typeherinnering TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: uitgaande_mail migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.uitgaande_mail TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: uitvoering migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.uitvoering TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: vernietiging migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.vernietiging TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: vernietigingslijst migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.vernietigingslijst TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: vernietigregel migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.vernietigregel TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: vervolgroute migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.vervolgroute TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: vervolgroute_standaard migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.vervolgroute_standaard TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: verzoek migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.verzoek TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: verzoek_versie migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.verzoek_versie TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: volgadres migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.volgadres TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: volgcode migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.volgcode TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: volgnummer migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.volgnummer TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: vrijgavevraag migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.vrijgavevraag TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: wegwijzer migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.wegwijzer TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: werkgebied migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.werkgebied TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: wijziging migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.wijziging TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: wissing migratie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY migratie ON app.wissing TO app_migratie USING (true) WITH CHECK (true);


--
-- Name: navraag; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.navraag ENABLE ROW LEVEL SECURITY;

--
-- Name: navraag_token; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.navraag_token ENABLE ROW LEVEL SECURITY;

--
-- Name: nazorg; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.nazorg ENABLE ROW LEVEL SECURITY;

--
-- Name: normlabel; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.normlabel ENABLE ROW LEVEL SECURITY;

--
-- Name: onderzoek; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.onderzoek ENABLE ROW LEVEL SECURITY;

--
-- Name: opname_antwoord; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.opname_antwoord ENABLE ROW LEVEL SECURITY;

--
-- Name: organisatie; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.organisatie ENABLE ROW LEVEL SECURITY;

--
-- Name: overdracht; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.overdracht ENABLE ROW LEVEL SECURITY;

--
-- Name: overgang; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.overgang ENABLE ROW LEVEL SECURITY;

--
-- Name: overleg; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.overleg ENABLE ROW LEVEL SECURITY;

--
-- Name: overlegantwoord; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.overlegantwoord ENABLE ROW LEVEL SECURITY;

--
-- Name: overlegmoment; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.overlegmoment ENABLE ROW LEVEL SECURITY;

--
-- Name: pakket; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.pakket ENABLE ROW LEVEL SECURITY;

--
-- Name: partij; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.partij ENABLE ROW LEVEL SECURITY;

--
-- Name: afspraak pas_na_voorstel; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY pas_na_voorstel ON app.afspraak AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.volgt() IS NULL) OR app.ronde_gezien(verzoek_id, vanaf_ronde, tot_ronde)));


--
-- Name: afspraakronde poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.afspraakronde FOR SELECT TO app_poort USING (true);


--
-- Name: besluit poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.besluit FOR SELECT TO app_poort USING (true);


--
-- Name: bevestiging poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.bevestiging FOR SELECT TO app_poort USING (true);


--
-- Name: bewijs poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.bewijs TO app_poort USING (true) WITH CHECK (true);


--
-- Name: drempel poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.drempel TO app_poort USING (true) WITH CHECK (true);


--
-- Name: duurt_te_lang poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.duurt_te_lang FOR SELECT TO app_poort USING (true);


--
-- Name: gebruiker poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.gebruiker FOR SELECT TO app_poort USING (true);


--
-- Name: gebruiker_rol poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.gebruiker_rol FOR SELECT TO app_poort USING (true);


--
-- Name: inlog poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.inlog TO app_poort USING (true) WITH CHECK (true);


--
-- Name: instelling_soort poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.instelling_soort FOR SELECT TO app_poort USING (true);


--
-- Name: klok poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.klok FOR SELECT TO app_poort USING (true);


--
-- Name: logboek poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.logboek FOR INSERT TO app_poort WITH CHECK (true);


--
-- Name: melding poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.melding FOR SELECT TO app_poort USING (true);


--
-- Name: navraag_token poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.navraag_token FOR SELECT TO app_poort USING (true);


--
-- Name: organisatie poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.organisatie FOR SELECT TO app_poort USING (true);


--
-- Name: overgang poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.overgang FOR SELECT TO app_poort USING (true);


--
-- Name: partij poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.partij FOR SELECT TO app_poort USING (true);


--
-- Name: regel poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.regel FOR SELECT TO app_poort USING (true);


--
-- Name: rem poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.rem TO app_poort USING (true) WITH CHECK (true);


--
-- Name: rol poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.rol FOR SELECT TO app_poort USING (true);


--
-- Name: sessie poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.sessie TO app_poort USING (true) WITH CHECK (true);


--
-- Name: sessie_token poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.sessie_token TO app_poort USING (true) WITH CHECK (true);


--
-- Name: sjabloon_soort poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.sjabloon_soort FOR SELECT TO app_poort USING (true);


--
-- Name: status poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.status FOR SELECT TO app_poort USING (true);


--
-- Name: stuk poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.stuk FOR SELECT TO app_poort USING (true);


--
-- Name: toestemming poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.toestemming FOR SELECT TO app_poort USING (true);


--
-- Name: uitgaande_mail poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.uitgaande_mail FOR SELECT TO app_poort USING (true);


--
-- Name: volgcode poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.volgcode FOR SELECT TO app_poort USING (true);


--
-- Name: werkgebied poort; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort ON app.werkgebied FOR SELECT TO app_poort USING (true);


--
-- Name: signaal poort_erbij; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY poort_erbij ON app.signaal FOR INSERT TO app_poort WITH CHECK ((herkomst = 'afstemming'::text));


--
-- Name: post; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.post ENABLE ROW LEVEL SECURITY;

--
-- Name: poulelid; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.poulelid ENABLE ROW LEVEL SECURITY;

--
-- Name: rechtvraag; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.rechtvraag ENABLE ROW LEVEL SECURITY;

--
-- Name: regel; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.regel ENABLE ROW LEVEL SECURITY;

--
-- Name: regeltype; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.regeltype ENABLE ROW LEVEL SECURITY;

--
-- Name: rekkaart; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.rekkaart ENABLE ROW LEVEL SECURITY;

--
-- Name: rekkaart_versie; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.rekkaart_versie ENABLE ROW LEVEL SECURITY;

--
-- Name: rem; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.rem ENABLE ROW LEVEL SECURITY;

--
-- Name: rol; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.rol ENABLE ROW LEVEL SECURITY;

--
-- Name: rolnaam; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.rolnaam ENABLE ROW LEVEL SECURITY;

--
-- Name: samenvatting; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.samenvatting ENABLE ROW LEVEL SECURITY;

--
-- Name: samenvatting_reactie; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.samenvatting_reactie ENABLE ROW LEVEL SECURITY;

--
-- Name: schorsing; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.schorsing ENABLE ROW LEVEL SECURITY;

--
-- Name: sessie; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.sessie ENABLE ROW LEVEL SECURITY;

--
-- Name: sessie_token; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.sessie_token ENABLE ROW LEVEL SECURITY;

--
-- Name: signaal; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.signaal ENABLE ROW LEVEL SECURITY;

--
-- Name: bijlage sinds_de_plaats; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY sinds_de_plaats ON app.bijlage AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.partij() IS NULL) OR (verzoek_id IS NULL) OR (kring <> 'kamer'::text) OR (partij_id = app.partij()) OR (COALESCE(klaar_op, aangemaakt_op) >= app.aan_tafel_sinds())));


--
-- Name: sjabloon; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.sjabloon ENABLE ROW LEVEL SECURITY;

--
-- Name: sjabloon_soort; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.sjabloon_soort ENABLE ROW LEVEL SECURITY;

--
-- Name: sluitingsdag; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.sluitingsdag ENABLE ROW LEVEL SECURITY;

--
-- Name: standaardkaart; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.standaardkaart ENABLE ROW LEVEL SECURITY;

--
-- Name: standaardnorm; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.standaardnorm ENABLE ROW LEVEL SECURITY;

--
-- Name: standpunt; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.standpunt ENABLE ROW LEVEL SECURITY;

--
-- Name: status; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.status ENABLE ROW LEVEL SECURITY;

--
-- Name: statusverslag; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.statusverslag ENABLE ROW LEVEL SECURITY;

--
-- Name: stuk; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.stuk ENABLE ROW LEVEL SECURITY;

--
-- Name: team; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.team ENABLE ROW LEVEL SECURITY;

--
-- Name: teamlid; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.teamlid ENABLE ROW LEVEL SECURITY;

--
-- Name: teamtoestemming; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.teamtoestemming ENABLE ROW LEVEL SECURITY;

--
-- Name: termijn_gebeurtenis; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.termijn_gebeurtenis ENABLE ROW LEVEL SECURITY;

--
-- Name: toestemming; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.toestemming ENABLE ROW LEVEL SECURITY;

--
-- Name: typeherinnering; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.typeherinnering ENABLE ROW LEVEL SECURITY;

--
-- Name: uitgaande_mail; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.uitgaande_mail ENABLE ROW LEVEL SECURITY;

--
-- Name: uitvoering; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.uitvoering ENABLE ROW LEVEL SECURITY;

--
-- Name: bijeenkomst_moment van_een_bijeenkomst; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY van_een_bijeenkomst ON app.bijeenkomst_moment AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (EXISTS ( SELECT
   FROM app.bijeenkomst b
  WHERE ((b.organisatie_id = bijeenkomst_moment.organisatie_id) AND (b.id = bijeenkomst_moment.bijeenkomst_id))))));


--
-- Name: bijeenkomst_stand van_een_bijeenkomst; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY van_een_bijeenkomst ON app.bijeenkomst_stand AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (EXISTS ( SELECT
   FROM app.bijeenkomst b
  WHERE ((b.organisatie_id = bijeenkomst_stand.organisatie_id) AND (b.id = bijeenkomst_stand.bijeenkomst_id))))));


--
-- Name: bijlage_deel van_een_bijlage; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY van_een_bijlage ON app.bijlage_deel AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (EXISTS ( SELECT
   FROM app.bijlage b
  WHERE ((b.organisatie_id = bijlage_deel.organisatie_id) AND (b.id = bijlage_deel.bijlage_id))))));


--
-- Name: bijeenkomst_antwoord van_een_moment; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY van_een_moment ON app.bijeenkomst_antwoord AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (EXISTS ( SELECT
   FROM app.bijeenkomst_moment m
  WHERE ((m.organisatie_id = bijeenkomst_antwoord.organisatie_id) AND (m.id = bijeenkomst_antwoord.moment_id))))));


--
-- Name: vernietiging; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.vernietiging ENABLE ROW LEVEL SECURITY;

--
-- Name: vernietigingslijst; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.vernietigingslijst ENABLE ROW LEVEL SECURITY;

--
-- Name: vernietigregel; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.vernietigregel ENABLE ROW LEVEL SECURITY;

--
-- Name: vervolgroute; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.vervolgroute ENABLE ROW LEVEL SECURITY;

--
-- Name: vervolgroute_standaard; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.vervolgroute_standaard ENABLE ROW LEVEL SECURITY;

--
-- Name: verzoek; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.verzoek ENABLE ROW LEVEL SECURITY;

--
-- Name: verzoek_versie; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.verzoek_versie ENABLE ROW LEVEL SECURITY;

--
-- Name: volgadres; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.volgadres ENABLE ROW LEVEL SECURITY;

--
-- Name: volgcode; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.volgcode ENABLE ROW LEVEL SECURITY;

--
-- Name: volgnummer; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.volgnummer ENABLE ROW LEVEL SECURITY;

--
-- Name: vrijgavevraag; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.vrijgavevraag ENABLE ROW LEVEL SECURITY;

--
-- Name: wegwijzer; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.wegwijzer ENABLE ROW LEVEL SECURITY;

--
-- Name: werkgebied; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.werkgebied ENABLE ROW LEVEL SECURITY;

--
-- Name: afspraak wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.afspraak AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR app.zit_aan_tafel()))));


--
-- Name: afspraakronde wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.afspraakronde AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR (begonnen_op >= app.aan_tafel_sinds())))));


--
-- Name: afspraakstand wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.afspraakstand AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR (EXISTS ( SELECT
   FROM app.afspraak a
  WHERE ((a.organisatie_id = afspraakstand.organisatie_id) AND (a.id = afspraakstand.afspraak_id))))))));


--
-- Name: belpoging wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.belpoging AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: belvink wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.belvink AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: bericht wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.bericht AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR ((partij_id = app.partij()) OR ((kring = 'kamer'::text) AND (op >= app.aan_tafel_sinds())))))));


--
-- Name: bevestiging wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.bevestiging AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR (EXISTS ( SELECT
   FROM app.afspraakronde r
  WHERE ((r.organisatie_id = bevestiging.organisatie_id) AND (r.id = bevestiging.ronde_id))))))));


--
-- Name: bezwaar_waarschuwing wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.bezwaar_waarschuwing AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: bijeenkomst wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.bijeenkomst AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR ((kring <> 'kamer'::text) OR (aangemaakt_op >= app.aan_tafel_sinds()))))));


--
-- Name: bijlage wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.bijlage AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (verzoek_id IS NULL) OR app.mag_verzoek(verzoek_id)));


--
-- Name: conflictniveau wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.conflictniveau AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: duurt_te_lang wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.duurt_te_lang AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: inzage wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.inzage AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR (partij_id = app.partij())))));


--
-- Name: les wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.les AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: navraag wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.navraag AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR (partij_id = app.partij())))));


--
-- Name: navraag_token wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.navraag_token AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: nazorg wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.nazorg AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: opname_antwoord wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.opname_antwoord AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: overdracht wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.overdracht AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: pakket wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.pakket AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: partij wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.partij AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR (id = app.partij())))));


--
-- Name: samenvatting wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.samenvatting AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR app.vrijgegeven(verzoek_id, 'samenvatting'::text, id)))));


--
-- Name: samenvatting_reactie wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.samenvatting_reactie AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: toestemming wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.toestemming AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR ((partij_id = app.partij()) OR (partij_id IS NULL))))));


--
-- Name: verzoek wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.verzoek AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR app.mag_verzoek(id)));


--
-- Name: verzoek_versie wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.verzoek_versie AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: volgadres wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.volgadres AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: volgcode wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.volgcode AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR (partij_id = app.partij())))));


--
-- Name: vrijgavevraag wie_begeleidt_of_volgt; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY wie_begeleidt_of_volgt ON app.vrijgavevraag AS RESTRICTIVE TO app_api, app_owner, app_worker USING (((CURRENT_USER = 'app_migratie'::name) OR (app.mag_verzoek(verzoek_id) AND ((app.partij() IS NULL) OR false))));


--
-- Name: wijziging; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.wijziging ENABLE ROW LEVEL SECURITY;

--
-- Name: wissing; Type: ROW SECURITY; Schema: app; Owner: app_owner
--

ALTER TABLE app.wissing ENABLE ROW LEVEL SECURITY;

--
-- Name: logboek zonder_organisatie; Type: POLICY; Schema: app; Owner: app_owner
--

CREATE POLICY zonder_organisatie ON app.logboek FOR INSERT TO app_owner WITH CHECK ((organisatie_id = '00000000-0000-0000-0000-000000000000'::uuid));


--
-- Name: SCHEMA app; Type: ACL; Schema: -; Owner: app_owner
--

GRANT USAGE ON SCHEMA app TO app_api;
GRANT USAGE ON SCHEMA app TO app_worker;
GRANT USAGE ON SCHEMA app TO app_migratie;
GRANT ALL ON SCHEMA app TO app_poort;


--
-- Name: FUNCTION account_van_genodigde(p_gemeente uuid, p_email text); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.account_van_genodigde(p_gemeente uuid, p_email text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.account_van_genodigde(p_gemeente uuid, p_email text) TO app_owner;


--
-- Name: TABLE advies; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.advies TO app_api;
GRANT SELECT ON TABLE app.advies TO app_worker;


--
-- Name: TABLE stuk; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.stuk TO app_poort;
GRANT SELECT ON TABLE app.stuk TO app_api;
GRANT SELECT ON TABLE app.stuk TO app_worker;


--
-- Name: TABLE afspraak; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.afspraak TO app_api;
GRANT SELECT ON TABLE app.afspraak TO app_worker;


--
-- Name: TABLE gesprek; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.gesprek TO app_api;
GRANT SELECT ON TABLE app.gesprek TO app_worker;


--
-- Name: TABLE afwijkingsrecht; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.afwijkingsrecht TO app_api;
GRANT SELECT ON TABLE app.afwijkingsrecht TO app_worker;


--
-- Name: TABLE belpoging; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.belpoging TO app_api;
GRANT SELECT ON TABLE app.belpoging TO app_worker;


--
-- Name: TABLE bericht; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bericht TO app_api;
GRANT SELECT ON TABLE app.bericht TO app_worker;


--
-- Name: TABLE melding; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.melding TO app_poort;
GRANT SELECT ON TABLE app.melding TO app_api;
GRANT SELECT ON TABLE app.melding TO app_worker;


--
-- Name: TABLE besluit; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.besluit TO app_poort;
GRANT SELECT ON TABLE app.besluit TO app_api;
GRANT SELECT ON TABLE app.besluit TO app_worker;


--
-- Name: TABLE onderzoek; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.onderzoek TO app_api;
GRANT SELECT ON TABLE app.onderzoek TO app_worker;


--
-- Name: TABLE afspraakronde; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.afspraakronde TO app_poort;
GRANT SELECT ON TABLE app.afspraakronde TO app_api;
GRANT SELECT ON TABLE app.afspraakronde TO app_worker;


--
-- Name: FUNCTION bewijs_neem(p_uniek text, p_geldig_tot timestamp with time zone); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.bewijs_neem(p_uniek text, p_geldig_tot timestamp with time zone) FROM PUBLIC;


--
-- Name: TABLE bijeenkomst; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bijeenkomst TO app_api;
GRANT SELECT ON TABLE app.bijeenkomst TO app_worker;


--
-- Name: TABLE bijlage; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bijlage TO app_api;
GRANT SELECT ON TABLE app.bijlage TO app_worker;


--
-- Name: TABLE checklistpunt; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.checklistpunt TO app_api;
GRANT SELECT ON TABLE app.checklistpunt TO app_worker;


--
-- Name: TABLE navraag; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.navraag TO app_api;
GRANT SELECT ON TABLE app.navraag TO app_worker;


--
-- Name: COLUMN navraag.organisatie_id; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(organisatie_id) ON TABLE app.navraag TO app_poort;


--
-- Name: COLUMN navraag.verzoek_id; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(verzoek_id) ON TABLE app.navraag TO app_poort;


--
-- Name: COLUMN navraag.wie; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(wie) ON TABLE app.navraag TO app_poort;


--
-- Name: COLUMN navraag.einde_op; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(einde_op) ON TABLE app.navraag TO app_poort;


--
-- Name: COLUMN navraag.oordeel; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(oordeel) ON TABLE app.navraag TO app_poort;


--
-- Name: COLUMN navraag.op; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(op) ON TABLE app.navraag TO app_poort;


--
-- Name: TABLE verzoek; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.verzoek TO app_api;
GRANT SELECT ON TABLE app.verzoek TO app_worker;


--
-- Name: COLUMN verzoek.organisatie_id; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(organisatie_id) ON TABLE app.verzoek TO app_poort;


--
-- Name: COLUMN verzoek.id; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(id) ON TABLE app.verzoek TO app_poort;


--
-- Name: COLUMN verzoek.gemeente_id; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(gemeente_id) ON TABLE app.verzoek TO app_poort;


--
-- Name: FUNCTION drempel_totaal(p_operatie text, p_venster interval); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.drempel_totaal(p_operatie text, p_venster interval) FROM PUBLIC;


--
-- Name: TABLE drempel; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.drempel TO app_poort;


--
-- Name: FUNCTION drempel_trede(d app.drempel, p_adres integer, p_totaal bigint); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.drempel_trede(d app.drempel, p_adres integer, p_totaal bigint) FROM PUBLIC;


--
-- Name: TABLE team; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.team TO app_api;
GRANT SELECT ON TABLE app.team TO app_worker;


--
-- Name: TABLE overleg; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.overleg TO app_api;
GRANT SELECT ON TABLE app.overleg TO app_worker;


--
-- Name: FUNCTION inlog_begin(p_email text, p_account text, p_adres text, OUT wacht integer, OUT organisatie uuid, OUT gebruiker uuid, OUT hash text); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.inlog_begin(p_email text, p_account text, p_adres text, OUT wacht integer, OUT organisatie uuid, OUT gebruiker uuid, OUT hash text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.inlog_begin(p_email text, p_account text, p_adres text, OUT wacht integer, OUT organisatie uuid, OUT gebruiker uuid, OUT hash text) TO app_api;


--
-- Name: FUNCTION inlog_eerste(p_gebruiker uuid, p_hash text); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.inlog_eerste(p_gebruiker uuid, p_hash text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.inlog_eerste(p_gebruiker uuid, p_hash text) TO app_owner;


--
-- Name: TABLE instelling_soort; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.instelling_soort TO app_poort;
GRANT SELECT ON TABLE app.instelling_soort TO app_api;
GRANT SELECT ON TABLE app.instelling_soort TO app_worker;


--
-- Name: TABLE teamtoestemming; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.teamtoestemming TO app_api;
GRANT SELECT ON TABLE app.teamtoestemming TO app_worker;


--
-- Name: TABLE sjabloon_soort; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.sjabloon_soort TO app_poort;
GRANT SELECT ON TABLE app.sjabloon_soort TO app_api;
GRANT SELECT ON TABLE app.sjabloon_soort TO app_worker;


--
-- Name: TABLE uitvoering; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.uitvoering TO app_api;
GRANT SELECT ON TABLE app.uitvoering TO app_worker;


--
-- Name: TABLE logboek; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.logboek TO app_api;
GRANT SELECT ON TABLE app.logboek TO app_worker;
GRANT INSERT ON TABLE app.logboek TO app_poort;


--
-- Name: TABLE afdeling; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.afdeling TO app_api;
GRANT SELECT ON TABLE app.afdeling TO app_worker;


--
-- Name: TABLE overgang; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.overgang TO app_poort;
GRANT SELECT ON TABLE app.overgang TO app_api;
GRANT SELECT ON TABLE app.overgang TO app_worker;


--
-- Name: TABLE uitgaande_mail; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.uitgaande_mail TO app_poort;
GRANT SELECT ON TABLE app.uitgaande_mail TO app_api;
GRANT SELECT ON TABLE app.uitgaande_mail TO app_worker;


--
-- Name: TABLE signaal; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.signaal TO app_api;
GRANT SELECT ON TABLE app.signaal TO app_worker;
GRANT INSERT ON TABLE app.signaal TO app_poort;


--
-- Name: TABLE teamlid; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.teamlid TO app_api;
GRANT SELECT ON TABLE app.teamlid TO app_worker;


--
-- Name: TABLE afwijkingsvoorstel; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.afwijkingsvoorstel TO app_api;
GRANT SELECT ON TABLE app.afwijkingsvoorstel TO app_worker;


--
-- Name: FUNCTION organisaties(); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.organisaties() FROM PUBLIC;
GRANT ALL ON FUNCTION app.organisaties() TO app_owner;
GRANT ALL ON FUNCTION app.organisaties() TO app_api;


--
-- Name: FUNCTION organisaties_lijst(); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.organisaties_lijst() FROM PUBLIC;
GRANT ALL ON FUNCTION app.organisaties_lijst() TO app_worker;


--
-- Name: FUNCTION organisaties_met_mail(); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.organisaties_met_mail() FROM PUBLIC;
GRANT ALL ON FUNCTION app.organisaties_met_mail() TO app_worker;


--
-- Name: TABLE overdracht; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.overdracht TO app_api;
GRANT SELECT ON TABLE app.overdracht TO app_worker;


--
-- Name: TABLE gebruiker; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.gebruiker TO app_poort;
GRANT SELECT ON TABLE app.gebruiker TO app_api;
GRANT SELECT ON TABLE app.gebruiker TO app_worker;


--
-- Name: TABLE gelegde_kaart; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.gelegde_kaart TO app_api;
GRANT SELECT ON TABLE app.gelegde_kaart TO app_worker;


--
-- Name: TABLE partij; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.partij TO app_poort;
GRANT SELECT ON TABLE app.partij TO app_api;
GRANT SELECT ON TABLE app.partij TO app_worker;


--
-- Name: TABLE regeltype; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.regeltype TO app_api;
GRANT SELECT ON TABLE app.regeltype TO app_worker;


--
-- Name: TABLE rem; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.rem TO app_poort;


--
-- Name: FUNCTION rem_bij(p_soort text, p_sleutel text, p_venster interval); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.rem_bij(p_soort text, p_sleutel text, p_venster interval) FROM PUBLIC;


--
-- Name: FUNCTION rem_los(p_account text, p_adres text); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.rem_los(p_account text, p_adres text) FROM PUBLIC;


--
-- Name: FUNCTION rem_oplopend(p_soort text, p_sleutel text); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.rem_oplopend(p_soort text, p_sleutel text) FROM PUBLIC;


--
-- Name: FUNCTION rem_tel(p_soort text, p_sleutel text, p_hoogstens integer, p_venster interval); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.rem_tel(p_soort text, p_sleutel text, p_hoogstens integer, p_venster interval) FROM PUBLIC;
GRANT ALL ON FUNCTION app.rem_tel(p_soort text, p_sleutel text, p_hoogstens integer, p_venster interval) TO app_owner;


--
-- Name: TABLE samenvatting; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.samenvatting TO app_api;
GRANT SELECT ON TABLE app.samenvatting TO app_worker;


--
-- Name: TABLE sessie; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.sessie TO app_api;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.sessie TO app_poort;


--
-- Name: FUNCTION sessie_log(p_organisatie uuid, p_gebruiker uuid, p_handeling text); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.sessie_log(p_organisatie uuid, p_gebruiker uuid, p_handeling text) FROM PUBLIC;


--
-- Name: FUNCTION sessie_open(p_organisatie uuid, p_gebruiker uuid, p_token bytea, p_apparaat text, p_nieuw text, p_account text, p_adres text); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.sessie_open(p_organisatie uuid, p_gebruiker uuid, p_token bytea, p_apparaat text, p_nieuw text, p_account text, p_adres text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.sessie_open(p_organisatie uuid, p_gebruiker uuid, p_token bytea, p_apparaat text, p_nieuw text, p_account text, p_adres text) TO app_api;


--
-- Name: FUNCTION sessie_rollen(p_organisatie uuid, p_gebruiker uuid); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.sessie_rollen(p_organisatie uuid, p_gebruiker uuid) FROM PUBLIC;


--
-- Name: FUNCTION sessie_sluit(p_organisatie uuid, p_gebruiker uuid, p_reden text, p_sessie uuid, p_behalve uuid); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.sessie_sluit(p_organisatie uuid, p_gebruiker uuid, p_reden text, p_sessie uuid, p_behalve uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.sessie_sluit(p_organisatie uuid, p_gebruiker uuid, p_reden text, p_sessie uuid, p_behalve uuid) TO app_owner;


--
-- Name: TABLE sessie_token; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.sessie_token TO app_poort;


--
-- Name: FUNCTION sessie_wissel(p_oud bytea, p_nieuw bytea); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.sessie_wissel(p_oud bytea, p_nieuw bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION app.sessie_wissel(p_oud bytea, p_nieuw bytea) TO app_api;


--
-- Name: FUNCTION sessies_van(p_gebruiker uuid); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.sessies_van(p_gebruiker uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION app.sessies_van(p_gebruiker uuid) TO app_owner;
GRANT ALL ON FUNCTION app.sessies_van(p_gebruiker uuid) TO app_api;


--
-- Name: FUNCTION signaal_uit_afstemming(p_gemeente uuid, p_regel text, p_tekst text); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.signaal_uit_afstemming(p_gemeente uuid, p_regel text, p_tekst text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.signaal_uit_afstemming(p_gemeente uuid, p_regel text, p_tekst text) TO app_owner;


--
-- Name: TABLE escalatie; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.escalatie TO app_api;
GRANT SELECT ON TABLE app.escalatie TO app_worker;


--
-- Name: FUNCTION verzoek_aflopen(p_organisatie uuid); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.verzoek_aflopen(p_organisatie uuid) FROM PUBLIC;


--
-- Name: TABLE volgadres; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.volgadres TO app_api;
GRANT SELECT ON TABLE app.volgadres TO app_worker;


--
-- Name: TABLE rechtvraag; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.rechtvraag TO app_api;
GRANT SELECT ON TABLE app.rechtvraag TO app_worker;


--
-- Name: FUNCTION wachtwoord_begin(p_account text, OUT wacht integer, OUT hash text); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.wachtwoord_begin(p_account text, OUT wacht integer, OUT hash text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.wachtwoord_begin(p_account text, OUT wacht integer, OUT hash text) TO app_api;


--
-- Name: FUNCTION wachtwoord_eigen(p_hash text, p_sessie uuid, p_account text, p_adres text); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.wachtwoord_eigen(p_hash text, p_sessie uuid, p_account text, p_adres text) FROM PUBLIC;
GRANT ALL ON FUNCTION app.wachtwoord_eigen(p_hash text, p_sessie uuid, p_account text, p_adres text) TO app_api;


--
-- Name: FUNCTION wachtwoord_is_eerste(); Type: ACL; Schema: app; Owner: app_poort
--

REVOKE ALL ON FUNCTION app.wachtwoord_is_eerste() FROM PUBLIC;
GRANT ALL ON FUNCTION app.wachtwoord_is_eerste() TO app_api;
GRANT ALL ON FUNCTION app.wachtwoord_is_eerste() TO app_worker;
GRANT ALL ON FUNCTION app.wachtwoord_is_eerste() TO app_owner;


--
-- Name: TABLE verzoek_versie; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.verzoek_versie TO app_api;
GRANT SELECT ON TABLE app.verzoek_versie TO app_worker;


--
-- Name: TABLE betrokkene; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.betrokkene TO app_api;
GRANT SELECT ON TABLE app.betrokkene TO app_worker;


--
-- Name: TABLE regel; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.regel TO app_poort;
GRANT SELECT ON TABLE app.regel TO app_api;
GRANT SELECT ON TABLE app.regel TO app_worker;


--
-- Name: TABLE advies_versie; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.advies_versie TO app_api;
GRANT SELECT ON TABLE app.advies_versie TO app_worker;


--
-- Name: TABLE gebruiker_rol; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.gebruiker_rol TO app_poort;
GRANT SELECT ON TABLE app.gebruiker_rol TO app_api;
GRANT SELECT ON TABLE app.gebruiker_rol TO app_worker;


--
-- Name: TABLE afwezigheid; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.afwezigheid TO app_api;
GRANT SELECT ON TABLE app.afwezigheid TO app_worker;


--
-- Name: TABLE organisatie; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.organisatie TO app_poort;
GRANT SELECT ON TABLE app.organisatie TO app_api;
GRANT SELECT ON TABLE app.organisatie TO app_worker;


--
-- Name: TABLE afwijking; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.afwijking TO app_api;
GRANT SELECT ON TABLE app.afwijking TO app_worker;


--
-- Name: TABLE status; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.status TO app_poort;
GRANT SELECT ON TABLE app.status TO app_api;
GRANT SELECT ON TABLE app.status TO app_worker;


--
-- Name: TABLE behoorlijkheidsnorm; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.behoorlijkheidsnorm TO app_api;
GRANT SELECT ON TABLE app.behoorlijkheidsnorm TO app_worker;


--
-- Name: TABLE bekendmaking; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bekendmaking TO app_api;
GRANT SELECT ON TABLE app.bekendmaking TO app_worker;


--
-- Name: TABLE besluit_evaluatie; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.besluit_evaluatie TO app_api;
GRANT SELECT ON TABLE app.besluit_evaluatie TO app_worker;


--
-- Name: TABLE post; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.post TO app_api;
GRANT SELECT ON TABLE app.post TO app_worker;


--
-- Name: TABLE bewaard_filter; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bewaard_filter TO app_api;
GRANT SELECT ON TABLE app.bewaard_filter TO app_worker;


--
-- Name: TABLE bijeenkomst_moment; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bijeenkomst_moment TO app_api;
GRANT SELECT ON TABLE app.bijeenkomst_moment TO app_worker;


--
-- Name: TABLE bijlage_deel; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bijlage_deel TO app_api;
GRANT SELECT ON TABLE app.bijlage_deel TO app_worker;


--
-- Name: TABLE buitensignaal; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.buitensignaal TO app_api;
GRANT SELECT ON TABLE app.buitensignaal TO app_worker;


--
-- Name: TABLE checklistfase; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.checklistfase TO app_api;
GRANT SELECT ON TABLE app.checklistfase TO app_worker;


--
-- Name: TABLE rekkaart; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.rekkaart TO app_api;
GRANT SELECT ON TABLE app.rekkaart TO app_worker;


--
-- Name: TABLE gesprek_deelnemer; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.gesprek_deelnemer TO app_api;
GRANT SELECT ON TABLE app.gesprek_deelnemer TO app_worker;


--
-- Name: TABLE les; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.les TO app_api;
GRANT SELECT ON TABLE app.les TO app_worker;


--
-- Name: TABLE mailvoorkeur; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.mailvoorkeur TO app_api;
GRANT SELECT ON TABLE app.mailvoorkeur TO app_worker;


--
-- Name: TABLE kamerbericht; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.kamerbericht TO app_api;
GRANT SELECT ON TABLE app.kamerbericht TO app_worker;


--
-- Name: TABLE meldtekst; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.meldtekst TO app_api;
GRANT SELECT ON TABLE app.meldtekst TO app_worker;


--
-- Name: TABLE gebeurtenis; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.gebeurtenis TO app_api;
GRANT SELECT ON TABLE app.gebeurtenis TO app_worker;


--
-- Name: TABLE historie; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.historie TO app_api;
GRANT SELECT ON TABLE app.historie TO app_worker;


--
-- Name: COLUMN historie.organisatie_id; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(organisatie_id) ON TABLE app.historie TO app_poort;


--
-- Name: COLUMN historie.id; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(id) ON TABLE app.historie TO app_poort;


--
-- Name: COLUMN historie.stuk_id; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(stuk_id) ON TABLE app.historie TO app_poort;


--
-- Name: COLUMN historie.soort; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(soort) ON TABLE app.historie TO app_poort;


--
-- Name: COLUMN historie.naar; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(naar) ON TABLE app.historie TO app_poort;


--
-- Name: COLUMN historie.op; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT(op) ON TABLE app.historie TO app_poort;


--
-- Name: TABLE poulelid; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.poulelid TO app_api;
GRANT SELECT ON TABLE app.poulelid TO app_worker;


--
-- Name: TABLE rekkaart_versie; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.rekkaart_versie TO app_api;
GRANT SELECT ON TABLE app.rekkaart_versie TO app_worker;


--
-- Name: TABLE statusverslag; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.statusverslag TO app_api;
GRANT SELECT ON TABLE app.statusverslag TO app_worker;


--
-- Name: TABLE vernietiging; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.vernietiging TO app_api;
GRANT SELECT ON TABLE app.vernietiging TO app_worker;


--
-- Name: TABLE vernietigingslijst; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.vernietigingslijst TO app_api;
GRANT SELECT ON TABLE app.vernietigingslijst TO app_worker;


--
-- Name: TABLE bezwaar_waarschuwing; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bezwaar_waarschuwing TO app_api;
GRANT SELECT ON TABLE app.bezwaar_waarschuwing TO app_worker;


--
-- Name: TABLE bijeenkomst_stand; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bijeenkomst_stand TO app_api;
GRANT SELECT ON TABLE app.bijeenkomst_stand TO app_worker;


--
-- Name: TABLE pakket; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.pakket TO app_api;
GRANT SELECT ON TABLE app.pakket TO app_worker;


--
-- Name: TABLE samenvatting_reactie; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.samenvatting_reactie TO app_api;
GRANT SELECT ON TABLE app.samenvatting_reactie TO app_worker;


--
-- Name: TABLE wegwijzer; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.wegwijzer TO app_api;
GRANT SELECT ON TABLE app.wegwijzer TO app_worker;


--
-- Name: TABLE wijziging; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.wijziging TO app_api;
GRANT SELECT ON TABLE app.wijziging TO app_worker;


--
-- Name: TABLE advies_grond; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.advies_grond TO app_api;
GRANT SELECT ON TABLE app.advies_grond TO app_worker;


--
-- Name: TABLE advies_schrijver; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.advies_schrijver TO app_api;
GRANT SELECT ON TABLE app.advies_schrijver TO app_worker;


--
-- Name: TABLE afspraakstand; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.afspraakstand TO app_api;
GRANT SELECT ON TABLE app.afspraakstand TO app_worker;


--
-- Name: TABLE belpunt; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.belpunt TO app_api;
GRANT SELECT ON TABLE app.belpunt TO app_worker;


--
-- Name: TABLE belpunt_standaard; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.belpunt_standaard TO app_api;
GRANT SELECT ON TABLE app.belpunt_standaard TO app_worker;


--
-- Name: TABLE belvink; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.belvink TO app_api;
GRANT SELECT ON TABLE app.belvink TO app_worker;


--
-- Name: TABLE bevestiging; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bevestiging TO app_poort;
GRANT SELECT ON TABLE app.bevestiging TO app_api;
GRANT SELECT ON TABLE app.bevestiging TO app_worker;


--
-- Name: TABLE bewaarstop; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bewaarstop TO app_api;
GRANT SELECT ON TABLE app.bewaarstop TO app_worker;


--
-- Name: TABLE bewijs; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT,INSERT,DELETE ON TABLE app.bewijs TO app_poort;


--
-- Name: TABLE bijeenkomst_antwoord; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.bijeenkomst_antwoord TO app_api;
GRANT SELECT ON TABLE app.bijeenkomst_antwoord TO app_worker;


--
-- Name: TABLE checkpunt; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.checkpunt TO app_api;
GRANT SELECT ON TABLE app.checkpunt TO app_worker;


--
-- Name: TABLE cijfer; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.cijfer TO app_api;
GRANT SELECT ON TABLE app.cijfer TO app_worker;


--
-- Name: TABLE cijfer_stand; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.cijfer_stand TO app_api;
GRANT SELECT ON TABLE app.cijfer_stand TO app_worker;


--
-- Name: TABLE conflictniveau; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.conflictniveau TO app_api;
GRANT SELECT ON TABLE app.conflictniveau TO app_worker;


--
-- Name: TABLE duurt_te_lang; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.duurt_te_lang TO app_poort;
GRANT SELECT ON TABLE app.duurt_te_lang TO app_api;
GRANT SELECT ON TABLE app.duurt_te_lang TO app_worker;


--
-- Name: TABLE gesprek_versie; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.gesprek_versie TO app_api;
GRANT SELECT ON TABLE app.gesprek_versie TO app_worker;


--
-- Name: TABLE handeling; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.handeling TO app_api;
GRANT SELECT ON TABLE app.handeling TO app_worker;


--
-- Name: TABLE herinnering; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.herinnering TO app_api;
GRANT SELECT ON TABLE app.herinnering TO app_worker;


--
-- Name: TABLE inlog; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE app.inlog TO app_poort;


--
-- Name: TABLE instelling; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.instelling TO app_api;
GRANT SELECT ON TABLE app.instelling TO app_worker;


--
-- Name: TABLE inzage; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.inzage TO app_api;
GRANT SELECT ON TABLE app.inzage TO app_worker;


--
-- Name: TABLE klok; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.klok TO app_poort;
GRANT SELECT ON TABLE app.klok TO app_api;
GRANT SELECT ON TABLE app.klok TO app_worker;


--
-- Name: TABLE logboek_kop; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.logboek_kop TO app_api;
GRANT SELECT ON TABLE app.logboek_kop TO app_worker;


--
-- Name: TABLE navraag_token; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.navraag_token TO app_poort;
GRANT SELECT ON TABLE app.navraag_token TO app_api;
GRANT SELECT ON TABLE app.navraag_token TO app_worker;


--
-- Name: TABLE nazorg; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.nazorg TO app_api;
GRANT SELECT ON TABLE app.nazorg TO app_worker;


--
-- Name: TABLE normlabel; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.normlabel TO app_api;
GRANT SELECT ON TABLE app.normlabel TO app_worker;


--
-- Name: TABLE opname_antwoord; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.opname_antwoord TO app_api;
GRANT SELECT ON TABLE app.opname_antwoord TO app_worker;


--
-- Name: TABLE overlegantwoord; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.overlegantwoord TO app_api;
GRANT SELECT ON TABLE app.overlegantwoord TO app_worker;


--
-- Name: TABLE overlegmoment; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.overlegmoment TO app_api;
GRANT SELECT ON TABLE app.overlegmoment TO app_worker;


--
-- Name: TABLE rol; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.rol TO app_poort;
GRANT SELECT ON TABLE app.rol TO app_api;
GRANT SELECT ON TABLE app.rol TO app_worker;


--
-- Name: TABLE rolnaam; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.rolnaam TO app_api;
GRANT SELECT ON TABLE app.rolnaam TO app_worker;


--
-- Name: TABLE schorsing; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.schorsing TO app_api;
GRANT SELECT ON TABLE app.schorsing TO app_worker;


--
-- Name: TABLE sjabloon; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.sjabloon TO app_api;
GRANT SELECT ON TABLE app.sjabloon TO app_worker;


--
-- Name: TABLE sluitingsdag; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.sluitingsdag TO app_api;
GRANT SELECT ON TABLE app.sluitingsdag TO app_worker;


--
-- Name: TABLE standaardkaart; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.standaardkaart TO app_api;
GRANT SELECT ON TABLE app.standaardkaart TO app_worker;


--
-- Name: TABLE standaardnorm; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.standaardnorm TO app_api;
GRANT SELECT ON TABLE app.standaardnorm TO app_worker;


--
-- Name: TABLE standpunt; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.standpunt TO app_api;
GRANT SELECT ON TABLE app.standpunt TO app_worker;


--
-- Name: TABLE termijn_gebeurtenis; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.termijn_gebeurtenis TO app_api;
GRANT SELECT ON TABLE app.termijn_gebeurtenis TO app_worker;


--
-- Name: TABLE toestemming; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.toestemming TO app_poort;
GRANT SELECT ON TABLE app.toestemming TO app_api;
GRANT SELECT ON TABLE app.toestemming TO app_worker;


--
-- Name: TABLE typeherinnering; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.typeherinnering TO app_api;
GRANT SELECT ON TABLE app.typeherinnering TO app_worker;


--
-- Name: TABLE vernietigregel; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.vernietigregel TO app_api;
GRANT SELECT ON TABLE app.vernietigregel TO app_worker;


--
-- Name: TABLE vervolgroute; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.vervolgroute TO app_api;
GRANT SELECT ON TABLE app.vervolgroute TO app_worker;


--
-- Name: TABLE vervolgroute_standaard; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.vervolgroute_standaard TO app_api;
GRANT SELECT ON TABLE app.vervolgroute_standaard TO app_worker;


--
-- Name: TABLE volgcode; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.volgcode TO app_poort;
GRANT SELECT ON TABLE app.volgcode TO app_api;
GRANT SELECT ON TABLE app.volgcode TO app_worker;


--
-- Name: TABLE volgnummer; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.volgnummer TO app_api;
GRANT SELECT ON TABLE app.volgnummer TO app_worker;


--
-- Name: TABLE vrijgavevraag; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.vrijgavevraag TO app_api;
GRANT SELECT ON TABLE app.vrijgavevraag TO app_worker;


--
-- Name: TABLE werkgebied; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.werkgebied TO app_poort;
GRANT SELECT ON TABLE app.werkgebied TO app_api;
GRANT SELECT ON TABLE app.werkgebied TO app_worker;


--
-- Name: TABLE wissing; Type: ACL; Schema: app; Owner: app_owner
--

GRANT SELECT ON TABLE app.wissing TO app_api;
GRANT SELECT ON TABLE app.wissing TO app_worker;


--
-- PostgreSQL database dump complete
--


