-- SPDX-License-Identifier: EUPL-1.2
-- News by mail for who follows a verzoek and chose it: that there is something, never what. At most one mail a day per
-- verzoek. The address stands here sealed, and leaves sealed; the worker opens it when it sends.

-- Takes an address away, with what still waited for it.
CREATE OR REPLACE FUNCTION app.volgadres_weg(p_verzoek uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  WITH weg AS (
    UPDATE app.volgadres a SET mail_adres = NULL, weg_op = app.nu()
     WHERE (a.organisatie_id, a.verzoek_id) = (app.organisatie(), p_verzoek) AND a.weg_op IS NULL RETURNING a.id)
  UPDATE app.uitgaande_mail m SET status = 'vervallen', fout = 'De inwoner wil hier geen mail meer.', versie = m.versie + 1
    FROM weg WHERE m.organisatie_id = app.organisatie() AND m.volgadres_id = weg.id AND m.status = 'wacht';
END $$;

-- The address from now on; another one than before is another row, because a seal belongs to its row.
CREATE FUNCTION api.volgadres_zet(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.pak_gevolgd(), app.volgadres_weg(app.volgt());
  INSERT INTO app.volgadres (organisatie_id, id, verzoek_id, mail_adres)
  VALUES (app.organisatie(), (p_in ->> 'nieuwId')::uuid, app.volgt(), p_in ->> 'mailAdres');
  RETURN app.volgstand();
END $$;

CREATE FUNCTION api.volgadres_verwijder(p_pad jsonb, p_versie int, p_in jsonb)
RETURNS app.antwoord LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.pak_gevolgd(), app.volgadres_weg(app.volgt());
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- Nothing more is asked or told sixty days after the end: then the address has no use.
CREATE OR REPLACE FUNCTION app.volgadressen_ruim_op() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.volgadres_weg(a.verzoek_id) FROM app.volgadres a
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (a.organisatie_id, a.verzoek_id)
    JOIN app.status st ON (st.soort, st.status) = (s.soort, s.status) AND st.fase = 'afgerond'
   WHERE a.organisatie_id = app.organisatie() AND a.weg_op IS NULL AND s.gewijzigd_op < app.nu() - interval '60 days';
END $$;

-- When the latest news of a verzoek was made: what is in the timeline of the inwoner, looked at as the inwoner, and was not
-- done by the inwoner. An end is always news: then something is asked. As exact as it was written, because the second in
-- which an address was left can bring more. Then the system asks on.
CREATE OR REPLACE FUNCTION app.laatste_nieuws(p_verzoek uuid) RETURNS timestamptz
LANGUAGE plpgsql AS $$
DECLARE
  v_op timestamptz;
BEGIN
  PERFORM set_config('vraagt.volgt', p_verzoek::text, true), set_config('vraagt.actor', '', true);
  SELECT max(g.op) INTO v_op FROM api.verzoek_gebeurd g
    LEFT JOIN app.status st ON (st.soort, st.status) = ('verzoek', g.naar)
   WHERE g."verzoekId" = p_verzoek AND g.zichtbaarheid IN ('partijen', 'openbaar') AND (g.door IS DISTINCT FROM 'burger' OR st.navraag);
  PERFORM set_config('vraagt.volgt', '', true), set_config('vraagt.actor', 'systeem', true);
  RETURN v_op;
END $$;

-- Does a mail of this verzoek wait, or did one leave today?
CREATE OR REPLACE FUNCTION app.al_gemaild(p_verzoek uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.volgadres a JOIN app.uitgaande_mail m ON (m.organisatie_id, m.volgadres_id) = (a.organisatie_id, a.id)
    WHERE (a.organisatie_id, a.verzoek_id) = (app.organisatie(), p_verzoek) AND (m.status = 'wacht' OR app.dag(m.verzonden_op) = app.vandaag()));
END $$;

-- Puts one mail in the outbox, in the language of the inwoner: that there is news, or, once after an end, whether it helped.
CREATE OR REPLACE FUNCTION app.volgmail(a app.volgadres, p_nieuws timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
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

-- Every address with news since its last mail, in the hours that mail may leave.
CREATE OR REPLACE FUNCTION api.volgmail_loop(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  a app.volgadres;
  v_nieuws timestamptz;
  n int := 0;
BEGIN
  PERFORM app.alleen_systeem(), app.volgadressen_ruim_op();
  IF app.mail_moment(app.nu()) > app.nu() THEN RETURN (NULL, NULL, 204, NULL)::app.antwoord; END IF;
  FOR a IN SELECT x.* FROM app.volgadres x JOIN app.verzoek v ON (v.organisatie_id, v.id) = (x.organisatie_id, x.verzoek_id) AND v.dek IS NOT NULL
            WHERE x.organisatie_id = app.organisatie() AND x.weg_op IS NULL AND x.teruggekomen_op IS NULL ORDER BY x.id FOR UPDATE OF x SKIP LOCKED
  LOOP
    v_nieuws := app.laatste_nieuws(a.verzoek_id);
    IF v_nieuws > a.nieuws_tot AND NOT app.al_gemaild(a.verzoek_id) THEN
      PERFORM app.volgmail(a, v_nieuws);
      n := n + 1;
    END IF;
  END LOOP;
  RETURN (json_build_object('klaargezet', n), NULL, 200, NULL)::app.antwoord;
END $$;

-- What has no sense any more: the verzoek was erased, or the question was answered meanwhile.
CREATE OR REPLACE FUNCTION app.volgmail_vervalt() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.uitgaande_mail m SET status = 'vervallen', fout = 'Dit hoeft niet meer.', versie = m.versie + 1
    FROM app.volgadres a JOIN app.verzoek v ON (v.organisatie_id, v.id) = (a.organisatie_id, a.verzoek_id)
   WHERE m.organisatie_id = app.organisatie() AND m.status = 'wacht' AND m.volgende_op <= app.nu() AND coalesce(m.geclaimd_tot < app.nu(), true)
     AND (a.organisatie_id, a.id) = (m.organisatie_id, m.volgadres_id)
     AND (v.dek IS NULL OR m.sjabloon = 'hielp_het' AND app.navraag_einde(a.verzoek_id) IS NULL);
END $$;

-- Where a mail leads, in the language it is in: it may be opened on a device that did not choose one.
CREATE OR REPLACE FUNCTION app.volgpad(p_sjabloon text, p_taal text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE p_sjabloon WHEN 'hielp_het' THEN '/hielp-het' ELSE '/volgen' END
    || CASE WHEN p_taal <> 'nl' THEN '?taal=' || p_taal ELSE '' END || CASE p_sjabloon WHEN 'hielp_het' THEN '#' ELSE '' END;

-- The mail for the worker: the address and what opens it, and for a question the token that its link will end in.
CREATE OR REPLACE FUNCTION app.volgmail_json(m app.uitgaande_mail, p_link text) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('id', (m).id, 'poging', (m).poging, 'naam', '', 'verzegeld', true, 'kluis', app.kluis(v),
      'adres', app.zegel(a.mail_adres, a.onder, a.id, 'mail_adres'), 'taal', v.taal, 'onderwerp', (m).onderwerp,
      'tekst', app.vul_in((m).tekst, jsonb_build_object('link', p_link || app.volgpad((m).sjabloon, v.taal))),
      'op', extract(epoch FROM (m).aangemaakt_op)::bigint,
      'token', CASE WHEN (m).sjabloon = 'hielp_het' THEN (SELECT t.id FROM app.navraag_token t
        WHERE (t.organisatie_id, t.verzoek_id, t.einde_op) = (a.organisatie_id, a.verzoek_id, app.navraag_einde(a.verzoek_id))) END)
    FROM app.volgadres a JOIN app.verzoek v ON (v.organisatie_id, v.id) = (a.organisatie_id, a.verzoek_id)
   WHERE (a.organisatie_id, a.id) = ((m).organisatie_id, (m).volgadres_id));
END $$;

-- The worker made the token of a mail: what is kept of it.
CREATE OR REPLACE FUNCTION api.navraag_token_zet(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.alleen_systeem();
  UPDATE app.navraag_token t SET hash = invoer ->> 'hash' WHERE (t.organisatie_id, t.id) = (app.organisatie(), (invoer ->> 'id')::uuid);
  RETURN (json_build_object('gedaan', FOUND), NULL, 200, NULL)::app.antwoord;
END $$;

-- An address that does not take our mail is left alone, and told in volgen.
CREATE OR REPLACE FUNCTION app.volgmail_uitslag(p_mail uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.volgadres a SET teruggekomen_op = app.nu() FROM app.uitgaande_mail m
   WHERE (m.organisatie_id, m.id) = (app.organisatie(), p_mail) AND m.status IN ('geweigerd', 'opgegeven')
     AND (a.organisatie_id, a.id) = (m.organisatie_id, m.volgadres_id);
END $$;
