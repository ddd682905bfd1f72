-- SPDX-License-Identifier: EUPL-1.2
-- What a right asks of people: questions with a last day, a proposal per case, a suspension, a look every two weeks.

-- The right, visible to the asker, locked and with a new version; else WF404, WF412, and for this action WF403
-- (not yours) or WF409 (not now).
CREATE OR REPLACE FUNCTION app.pak_recht(p_id uuid, p_versie int, p_actie text) RETURNS app.afwijkingsrecht
LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION app.antwoord_recht(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/afwijkingsrechten/' || p_id END)::app.antwoord
            FROM api.afwijkingsrecht x WHERE x.id = p_id);
END $$;

-- Fields of the input that look like they name a person; NULL when none does.
CREATE OR REPLACE FUNCTION app.noemt_persoon(p_in jsonb, p_velden text[]) RETURNS app.fout[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT array_agg(CASE WHEN app.lijkt_op_bsn(p_in ->> v)
      THEN ('/' || v, 'burgerservicenummer', 'Dit lijkt op een burgerservicenummer. Haal het weg, gebruik het nummer van de zaak.')::app.fout
      ELSE ('/' || v, 'mailadres', 'Dit lijkt op een e-mailadres. Haal het weg, gebruik het nummer van de zaak.')::app.fout END)
    FROM unnest(p_velden) v WHERE app.lijkt_op_bsn(p_in ->> v) OR app.lijkt_op_mailadres(p_in ->> v));
END $$;

-- Whom a question goes to. An afdeling without people, or a rule without an afdeling: who decides.
CREATE OR REPLACE FUNCTION app.aan_wie(p_recht uuid, p_aan text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
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

CREATE OR REPLACE FUNCTION app.stuur_vraag(p_recht uuid, p_aan text, p_bericht text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(g, p_bericht, 'afwijkingsrecht', a.id, a.melding_id) FROM app.afwijkingsrecht a CROSS JOIN app.aan_wie(a.id, p_aan) g
   WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_recht) AND g <> a.houder_id;
END $$;

-- Asks something once: not while it is open, and not again for the same right unless p_opnieuw.
CREATE OR REPLACE FUNCTION app.vraag_om(p_recht uuid, p_soort text, p_aan text, p_werkdagen int, p_opnieuw boolean DEFAULT false, p_vraag text DEFAULT NULL, p_voorstel uuid DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.rechtvraag (organisatie_id, afwijkingsrecht_id, soort, aan, uiterlijk_op, vraag, voorstel_id)
  SELECT app.organisatie(), p_recht, p_soort, p_aan, app.werkdagen(app.organisatie(), app.vandaag(), p_werkdagen), p_vraag, p_voorstel
   WHERE p_opnieuw OR NOT EXISTS (SELECT FROM app.rechtvraag v WHERE (v.organisatie_id, v.afwijkingsrecht_id, v.soort) = (app.organisatie(), p_recht, p_soort)
                                     AND v.vervallen_op IS NULL)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN PERFORM app.stuur_vraag(p_recht, p_aan, 'afwijkingsrecht.' || 'vraag_' || p_soort); END IF;
END $$;

-- What the type asks of people: somebody to choose an unknown one, the owner of a system to do something about
-- it. What is not asked any more is closed.
CREATE OR REPLACE FUNCTION app.vraag_wat_nodig_is(p_recht uuid) RETURNS void LANGUAGE plpgsql AS $$
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

-- The right is over: nothing is asked any more, a suspension ends with it, and what was proposed is not answered.
CREATE OR REPLACE FUNCTION app.sluit_recht_af(p_recht uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.rechtvraag v SET vervallen_op = app.nu()
   WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (app.organisatie(), p_recht) AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL;
  UPDATE app.schorsing x SET geeindigd_op = app.nu(), einde_reden = 'Het recht is voorbij.'
   WHERE (x.organisatie_id, x.afwijkingsrecht_id) = (app.organisatie(), p_recht) AND x.geeindigd_op IS NULL;
  PERFORM app.zet_stap(v.id, NULL, 'vervalt', '{}', '{systeem}') FROM app.open_voorstellen(p_recht) v;
END $$;

-- One case for which the melder asks to deviate.
CREATE OR REPLACE FUNCTION api.afwijkingsvoorstel_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  a app.afwijkingsrecht := app.pak_recht((pad ->> 'id')::uuid, NULL, 'stel_voor');
  v_fouten app.fout[] := app.noemt_persoon(invoer, '{verwijzing,wat,omstandigheid,gevolgInwoner}');
  v_id uuid;
BEGIN
  IF v_fouten IS NOT NULL THEN PERFORM app.weiger('WF400', 'Kijk je tekst na.', v_fouten); END IF;
  v_id := app.nieuw_stuk('afwijkingsvoorstel', 'voorgesteld', a.melding_id);
  INSERT INTO app.afwijkingsvoorstel (organisatie_id, id, afwijkingsrecht_id, verwijzing, wat, omstandigheid, gevolg_inwoner)
  VALUES (a.organisatie_id, v_id, a.id, invoer ->> 'verwijzing', invoer ->> 'wat', invoer ->> 'omstandigheid', invoer ->> 'gevolgInwoner');
  PERFORM app.vraag_om(a.id, 'voorstel', 'beslisser', 3, true, NULL, v_id);
  UPDATE app.rechtvraag q SET uiterlijk_op = s.stap_uiterlijk_op FROM app.stuk s
   WHERE (s.organisatie_id, s.id) = (a.organisatie_id, v_id) AND (q.organisatie_id, q.voorstel_id) = (s.organisatie_id, s.id);
  RETURN app.antwoord_recht(a.id, 201);
END $$;

-- The answer to a proposal lies with the melder, and its question is closed.
CREATE OR REPLACE FUNCTION app.na_antwoord_voorstel(p_stuk app.stuk, p_in jsonb) RETURNS void LANGUAGE plpgsql AS $$
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

-- Suspended: who may not deviate for a while is told why, and until when.
CREATE OR REPLACE FUNCTION app.toets_schors(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_over int := app.schorsingsdagen_over(p_stuk.id);
BEGIN
  IF (p_in ->> 'werkdagen')::int > v_over THEN
    RETURN NEXT ('/werkdagen', 'te_lang', format('Opschorten mag samen hoogstens 10 werkdagen. Er zijn er nog %s over.', v_over))::app.fout;
  END IF;
END $$;
CREATE OR REPLACE FUNCTION app.na_schors(p_stuk app.stuk, p_in jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_tot date := app.werkdagen(p_stuk.organisatie_id, app.vandaag(), (p_in ->> 'werkdagen')::int);
BEGIN
  INSERT INTO app.schorsing (organisatie_id, afwijkingsrecht_id, reden, werkdagen, tot_en_met, door)
  VALUES (p_stuk.organisatie_id, p_stuk.id, p_in ->> 'reden', (p_in ->> 'werkdagen')::int, v_tot, app.actor());
  UPDATE app.stuk SET stap_uiterlijk_op = v_tot WHERE organisatie_id = p_stuk.organisatie_id AND id = p_stuk.id;
  PERFORM app.stuur(app.melder_van(p_stuk.ouder_id), 'afwijkingsrecht.geschorst', 'afwijkingsrecht', p_stuk.id, p_stuk.ouder_id);
  PERFORM app.stuur_vraag(p_stuk.id, 'beslisser', 'afwijkingsrecht.geschorst_hoofd');
END $$;

-- The suspension is over, by the directeur or because its days are: whatever the rule means by now goes on.
CREATE OR REPLACE FUNCTION app.na_schorsing(p_stuk app.stuk, p_in jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app.schorsing x SET geeindigd_op = app.nu(), einde_reden = p_in ->> 'toelichting'
   WHERE (x.organisatie_id, x.afwijkingsrecht_id) = (p_stuk.organisatie_id, p_stuk.id) AND x.geeindigd_op IS NULL;
  PERFORM app.stuur(app.melder_van(p_stuk.ouder_id), 'afwijkingsrecht.' || CASE p_stuk.status WHEN 'geblokkeerd' THEN 'geblokkeerd' ELSE 'hervat' END,
                    'afwijkingsrecht', p_stuk.id, p_stuk.ouder_id);
  IF p_stuk.status = 'geblokkeerd' THEN PERFORM app.na_blokkeer(p_stuk, p_in); END IF;
END $$;
CREATE OR REPLACE FUNCTION app.hef_schorsing_op(p_recht uuid, p_als text[], p_in jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(a.id, NULL, app.recht_stap(a.gevolg), p_in, p_als) FROM app.afwijkingsrecht a
   WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_recht);
END $$;

-- Closes an open question that is addressed to the asker, with an answer that the melder reads.
CREATE OR REPLACE FUNCTION app.beantwoord_vraag(p_recht app.afwijkingsrecht, p_vraag uuid, p_soorten text[], p_antwoord text) RETURNS void LANGUAGE plpgsql AS $$
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

-- Who decides chooses the type that nobody confirmed. It also becomes the proposal in the register.
CREATE OR REPLACE FUNCTION app.bepaal_type(a app.afwijkingsrecht, p_in jsonb) RETURNS void LANGUAGE plpgsql AS $$
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

-- Answers a proposal: only both halves of the test together allow it.
CREATE OR REPLACE FUNCTION app.antwoord_voorstel(a app.afwijkingsrecht, p_in jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (p_in ->> 'voorstelId')::uuid;
BEGIN
  IF NOT EXISTS (SELECT FROM app.open_voorstellen(a.id) v WHERE v.id = v_id) THEN
    PERFORM app.weiger('WF409', 'Op dit voorstel is al geantwoord.', ARRAY[('/voorstelId', 'niet_open', 'Dit voorstel staat niet meer open.')::app.fout]);
  END IF;
  PERFORM app.zet_stap(v_id, NULL, CASE WHEN (p_in ->> 'bijzonder')::boolean AND (p_in ->> 'onevenredig')::boolean THEN 'sta_toe' ELSE 'wijs_af' END,
                       p_in - 'voorstelId', '{beslisser}');
END $$;

CREATE OR REPLACE FUNCTION app.trek_voorstel_in(a app.afwijkingsrecht, p_in jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := (SELECT v.id FROM app.open_voorstellen(a.id) v WHERE v.id = (p_in ->> 'voorstelId')::uuid);
BEGIN
  IF v_id IS NULL THEN
    PERFORM app.weiger('WF409', 'Op dit voorstel is al geantwoord.', ARRAY[('/voorstelId', 'niet_open', 'Dit voorstel staat niet meer open.')::app.fout]);
  END IF;
  PERFORM app.zet_stap(v_id, NULL, 'trek_voorstel_in', '{}', '{melder}');
  UPDATE app.rechtvraag q SET vervallen_op = app.nu() WHERE (q.organisatie_id, q.voorstel_id) = (a.organisatie_id, v_id);
END $$;

-- The acts with a right, besides noting a use and proposing.
CREATE OR REPLACE FUNCTION api.afwijkingsrecht_stap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_actie text := invoer ->> 'actie';
  a app.afwijkingsrecht := app.pak_recht((pad ->> 'id')::uuid, versie, v_actie);
BEGIN
  CASE v_actie
    WHEN 'schors' THEN PERFORM app.zet_stap(a.id, NULL, 'schors', invoer, '{directeur}');
    WHEN 'hef_schorsing_op' THEN PERFORM app.hef_schorsing_op(a.id, '{directeur}', invoer);
    WHEN 'antwoord_voorstel' THEN PERFORM app.antwoord_voorstel(a, invoer);
    WHEN 'trek_voorstel_in' THEN PERFORM app.trek_voorstel_in(a, invoer);
    WHEN 'bepaal_type' THEN PERFORM app.bepaal_type(a, invoer);
    WHEN 'beantwoord' THEN PERFORM app.beantwoord_vraag(a, (invoer ->> 'vraagId')::uuid, '{herziening,systeem,ander_type}', invoer ->> 'antwoord');
    WHEN 'vraag_ander_type' THEN PERFORM app.vraag_om(a.id, 'ander_type', 'jurist', 5, true, invoer ->> 'toelichting');
    WHEN 'meld_akkoord_partner' THEN
      UPDATE app.afwijkingsrecht x SET partner_akkoord = invoer ->> 'toelichting' WHERE x.organisatie_id = a.organisatie_id AND x.id = a.id;
      PERFORM app.afwijkingsrecht_volgt(a.melding_id, a.id, 'geblokkeerd');
  END CASE;
  RETURN app.antwoord_recht(a.id, 200);
END $$;
