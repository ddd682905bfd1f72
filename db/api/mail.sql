-- SPDX-License-Identifier: EUPL-1.2
-- The outbox: what has to leave by mail, when it may, and how it went. The worker sends (api/src/mail).

-- A text with its variables filled in: {{naam}}.
CREATE OR REPLACE FUNCTION app.vul_in(p_tekst text, p_waarden jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  w record;
  v_uit text := p_tekst;
BEGIN
  FOR w IN SELECT key, value FROM jsonb_each_text(p_waarden) LOOP
    v_uit := replace(v_uit, '{{' || w.key || '}}', coalesce(w.value, ''));
  END LOOP;
  RETURN v_uit;
END $$;

-- The first moment from p_op on at which mail may leave: a working day, outside the quiet hours.
CREATE OR REPLACE FUNCTION app.mail_moment(p_op timestamptz) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $$
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

-- The words of a mail in this organisatie: its own, or the standard ones. Its own are Dutch.
CREATE OR REPLACE FUNCTION app.sjabloon_nu(p_sleutel text, p_taal text, OUT onderwerp text, OUT tekst text)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  SELECT coalesce(e.onderwerp, app.vertaald(p_taal, s.onderwerp)), coalesce(e.tekst, app.vertaald(p_taal, s.tekst)) INTO onderwerp, tekst
    FROM app.sjabloon_soort s
    LEFT JOIN app.sjabloon e ON (e.organisatie_id, e.sleutel) = (app.organisatie(), s.sleutel) AND p_taal = 'nl'
   WHERE s.sleutel = p_sleutel;
END $$;

-- Puts a mail for somebody in the outbox. {{link}} is filled in by whoever sends. p_overleg: a meeting that goes along.
CREATE OR REPLACE FUNCTION app.mail_klaar(p_gebruiker uuid, p_sjabloon text, p_post uuid DEFAULT NULL, p_aantal int DEFAULT NULL, p_overleg uuid DEFAULT NULL)
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.uitgaande_mail (organisatie_id, gebruiker_id, sjabloon, post_id, overleg_id, volgende_op, onderwerp, tekst)
  SELECT g.organisatie_id, g.id, p_sjabloon, p_post, p_overleg, app.mail_moment(app.nu()), app.vul_in(s.onderwerp, w.w), app.vul_in(s.tekst, w.w)
    FROM app.gebruiker g JOIN app.organisatie o ON o.id = g.organisatie_id
    CROSS JOIN app.sjabloon_nu(p_sjabloon, 'nl') s
    CROSS JOIN LATERAL (SELECT jsonb_build_object('naam', g.naam, 'organisatie', o.naam, 'aantal', p_aantal)) w (w)
   WHERE (g.organisatie_id, g.id) = (app.organisatie(), p_gebruiker) AND g.actief;
END $$;

-- Whether somebody wants mail besides the postvak.
CREATE OR REPLACE FUNCTION app.wil_mail(p_gebruiker uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce((SELECT v.berichten FROM app.mailvoorkeur v WHERE (v.organisatie_id, v.gebruiker_id) = (app.organisatie(), p_gebruiker)), true);
END $$;

-- Every message in a postvak has a mail beside it, in the same transaction: unless its owner wants none, or
-- one that says the same has not left yet. That one is locked, so that it cannot leave without this message.
CREATE OR REPLACE FUNCTION app.post_naar_mail() RETURNS trigger
LANGUAGE plpgsql AS $$
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
CREATE OR REPLACE TRIGGER naar_mail AFTER INSERT ON app.post FOR EACH ROW EXECUTE FUNCTION app.post_naar_mail();

-- In which organisaties mail waits to leave. Only the system may look across them.
SET LOCAL ROLE app_poort;
CREATE OR REPLACE FUNCTION app.organisaties_met_mail() RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT DISTINCT m.organisatie_id FROM app.uitgaande_mail m
   WHERE app.door() = 'systeem' AND m.status = 'wacht' AND m.volgende_op <= app.nu() AND coalesce(m.geclaimd_tot < app.nu(), true)
$$;
REVOKE EXECUTE ON FUNCTION app.organisaties_met_mail() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.organisaties_met_mail() TO app_worker;
SET LOCAL ROLE app_owner;

CREATE OR REPLACE FUNCTION app.alleen_systeem() RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF app.door() IS DISTINCT FROM 'systeem' THEN PERFORM app.weiger('WF403', 'Dit doet alleen het systeem.'); END IF;
END $$;

-- A mail as the worker sends it; of somebody without an account the address leaves here sealed.
CREATE OR REPLACE FUNCTION app.mail_json(m app.uitgaande_mail, p_link text) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF (m).volgadres_id IS NOT NULL THEN RETURN app.volgmail_json(m, p_link); END IF;
  IF (m).partijadres_id IS NOT NULL THEN RETURN app.partijmail_json(m); END IF;
  RETURN (SELECT json_build_object('id', (m).id, 'poging', (m).poging, 'naam', g.naam, 'adres', g.email, 'onderwerp', (m).onderwerp,
           'agenda', app.mail_agenda(m, p_link), 'tekst', app.vul_in((m).tekst, jsonb_build_object('link', p_link)), 'op', extract(epoch FROM (m).aangemaakt_op)::bigint)
    FROM app.gebruiker g WHERE (g.organisatie_id, g.id) = ((m).organisatie_id, (m).gebruiker_id));
END $$;

-- Claims the oldest mails for ten minutes: {"mails":[...]}. Nobody else gets them meanwhile; when this
-- worker dies, they come back by themselves, with the same id and so the same Message-ID.
CREATE OR REPLACE FUNCTION api.mail_pak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_mails json;
BEGIN
  PERFORM app.alleen_systeem();
  PERFORM app.volgmail_vervalt();
  UPDATE app.uitgaande_mail m SET status = 'vervallen', fout = 'Het account is uitgezet.'
    FROM app.gebruiker g WHERE m.organisatie_id = app.organisatie() AND m.status = 'wacht' AND m.volgende_op <= app.nu()
     AND (g.organisatie_id, g.id) = (m.organisatie_id, m.gebruiker_id) AND NOT g.actief;
  WITH vrij AS (
    SELECT id FROM app.uitgaande_mail WHERE organisatie_id = app.organisatie() AND status = 'wacht' AND volgende_op <= app.nu()
       AND coalesce(geclaimd_tot < app.nu(), true) ORDER BY id LIMIT (invoer ->> 'aantal')::int FOR UPDATE SKIP LOCKED
  ), gepakt AS (
    UPDATE app.uitgaande_mail m SET poging = m.poging + 1, geclaimd_tot = app.nu() + interval '10 minutes'
      FROM vrij WHERE m.organisatie_id = app.organisatie() AND m.id = vrij.id RETURNING m.*
  )
  SELECT json_agg(app.mail_json(m, invoer ->> 'link') ORDER BY m.id) INTO v_mails FROM gepakt m;
  RETURN (json_build_object('mails', coalesce(v_mails, '[]')), NULL, 200, NULL)::app.antwoord;
END $$;

-- How long until the next try: 5 seconds, doubled each time, at most six hours; a quarter more or less.
CREATE OR REPLACE FUNCTION app.mail_wacht(p_poging int) RETURNS interval
LANGUAGE sql VOLATILE
RETURN least(interval '6 hours', interval '5 seconds' * (2 ^ least(p_poging - 1, 13))::int) * (0.75 + random() * 0.5);

-- How it went with one mail: verzonden, later (try again, twenty times: some working days), geweigerd (never
-- again), or terug (not tried).
-- The poging says whose claim it was: a worker that lost it changes nothing.
CREATE OR REPLACE FUNCTION api.mail_uitslag(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_uitslag text := invoer ->> 'uitslag';
  v_gedaan boolean;
BEGIN
  PERFORM app.alleen_systeem();
  UPDATE app.uitgaande_mail m SET geclaimd_tot = NULL, versie = m.versie + 1, code = (invoer ->> 'code')::int,
         fout = CASE WHEN v_uitslag <> 'verzonden' THEN left(invoer ->> 'fout', 300) END,
         poging = m.poging - (v_uitslag = 'terug')::int,
         verzonden_op = CASE WHEN v_uitslag = 'verzonden' THEN app.nu() END,
         status = CASE WHEN v_uitslag IN ('verzonden', 'geweigerd') THEN v_uitslag
                       WHEN v_uitslag = 'later' AND m.poging >= 20 THEN 'opgegeven' ELSE 'wacht' END,
         volgende_op = CASE WHEN v_uitslag = 'later' THEN app.mail_moment(app.nu() + app.mail_wacht(m.poging)) ELSE m.volgende_op END
   WHERE m.organisatie_id = app.organisatie() AND m.id = (invoer ->> 'id')::uuid AND m.status = 'wacht' AND m.poging = (invoer ->> 'poging')::int;
  v_gedaan := FOUND;
  IF v_gedaan THEN PERFORM app.volgmail_uitslag((invoer ->> 'id')::uuid), app.partijadressen_ruim_op(); END IF;
  RETURN (json_build_object('gedaan', v_gedaan), NULL, 200, NULL)::app.antwoord;
END $$;

-- Mail that never left because no server was set, and what left long ago.
CREATE OR REPLACE FUNCTION app.mail_ruim_op() RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  n int;
BEGIN
  UPDATE app.uitgaande_mail SET status = 'vervallen', fout = 'Te oud om nog te sturen.', versie = versie + 1
   WHERE organisatie_id = app.organisatie() AND status = 'wacht' AND poging = 0 AND volgende_op < app.nu() - interval '5 days';
  DELETE FROM app.uitgaande_mail WHERE organisatie_id = app.organisatie() AND aangemaakt_op < app.nu() - interval '90 days' AND status <> 'wacht';
  GET DIAGNOSTICS n = ROW_COUNT;
  PERFORM app.partijadressen_ruim_op();
  RETURN n;
END $$;

-- What a beheerder sees: to whom, when, how it went. Not the address, and the text is of the template.
CREATE VIEW api.uitgaande_mail_rij WITH (security_invoker = true) AS
  SELECT m.id, json_build_object('id', g.id, 'naam', g.naam) AS aan, m.sjabloon, m.onderwerp, m.status, m.poging AS pogingen,
         m.code, m.fout, app.utc(m.aangemaakt_op) AS "aangemaaktOp", app.utc(m.verzonden_op) AS "verzondenOp",
         CASE WHEN m.status = 'wacht' THEN app.utc(m.volgende_op) END AS "volgendeOp",
         m.status IN ('geweigerd', 'opgegeven') AND m.afgehandeld_op IS NULL AS "vraagtAandacht",
         CASE WHEN m.status IN ('geweigerd', 'opgegeven') AND m.afgehandeld_op IS NULL THEN '{probeer_opnieuw,laat_rusten}'::text[] ELSE '{}' END AS acties
    FROM app.uitgaande_mail m JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (m.organisatie_id, m.gebruiker_id)
   WHERE m.organisatie_id = (SELECT app.organisatie()) AND (SELECT app.heeft_rol('gemeentebeheerder'));

-- A mail that did not arrive: once more, or leave it at that.
CREATE OR REPLACE FUNCTION api.uitgaande_mail_stap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (pad ->> 'id')::uuid;
  m    app.uitgaande_mail;
BEGIN
  SELECT * INTO m FROM app.uitgaande_mail WHERE organisatie_id = app.organisatie() AND id = v_id FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM app.weiger('WF404', 'Deze mail is er niet.');
  ELSIF m.status NOT IN ('geweigerd', 'opgegeven') OR m.afgehandeld_op IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Deze mail vraagt niets meer van je.');
  ELSIF invoer ->> 'actie' = 'laat_rusten' THEN
    UPDATE app.uitgaande_mail x SET afgehandeld_op = app.nu(), versie = x.versie + 1 WHERE (x.organisatie_id, x.id) = (m.organisatie_id, v_id);
  ELSE
    UPDATE app.uitgaande_mail x SET status = 'wacht', poging = 0, aangemaakt_op = app.nu(), volgende_op = app.mail_moment(app.nu()), code = NULL, fout = NULL,
           versie = x.versie + 1 WHERE (x.organisatie_id, x.id) = (m.organisatie_id, v_id);
  END IF;
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- As gemeentebeheerder: mail that did not arrive.
CREATE OR REPLACE FUNCTION app.taken_beheer() RETURNS SETOF app.taak
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT true, 'mail', m.id, NULL::text, g.naam, 'bekijk_mail', NULL::date, NULL::date
    FROM app.uitgaande_mail m JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (m.organisatie_id, m.gebruiker_id)
   WHERE m.organisatie_id = app.organisatie() AND app.heeft_rol('gemeentebeheerder')
     AND m.status IN ('geweigerd', 'opgegeven') AND m.afgehandeld_op IS NULL;
END $$;

-- What I want by mail.
CREATE VIEW api.mailvoorkeur WITH (security_invoker = true) AS
  SELECT coalesce(v.berichten, true) AS berichten, coalesce(v.dagoverzicht, true) AS dagoverzicht
    FROM app.gebruiker g LEFT JOIN app.mailvoorkeur v ON (v.organisatie_id, v.gebruiker_id) = (g.organisatie_id, g.id)
   WHERE (g.organisatie_id, g.id) = ((SELECT app.organisatie()), (SELECT app.actor()));

CREATE OR REPLACE FUNCTION api.mailvoorkeur_zet(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v app.mailvoorkeur;
BEGIN
  INSERT INTO app.mailvoorkeur (organisatie_id, gebruiker_id, berichten, dagoverzicht)
  VALUES (app.organisatie(), app.actor(), (invoer ->> 'berichten')::boolean, (invoer ->> 'dagoverzicht')::boolean)
  ON CONFLICT (organisatie_id, gebruiker_id) DO UPDATE SET berichten = EXCLUDED.berichten, dagoverzicht = EXCLUDED.dagoverzicht
  RETURNING * INTO v;
  RETURN (json_build_object('berichten', v.berichten, 'dagoverzicht', v.dagoverzicht), NULL, 200, NULL)::app.antwoord;
END $$;
