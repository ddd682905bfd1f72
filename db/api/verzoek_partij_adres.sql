-- SPDX-License-Identifier: EUPL-1.2
-- Where somebody of the gemeente without an account hears that the access ended: one mail without content, and then the address
-- is gone. Sealed with a key of its own; the worker opens it when it sends.

-- The address of who was asked; another one takes the place of the one before.
CREATE FUNCTION api.partijadres_zet(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk((p_pad ->> 'id')::uuid, NULL, 'verzoek');
  p app.partij := app.partij_aan_tafel(s.id);
BEGIN
  IF p.id IS NULL THEN
    PERFORM app.weiger('WF409', 'Nodig eerst iemand van de gemeente uit.');
  ELSIF p.gebruiker_id IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'Wie een account heeft, krijgt bericht in het eigen postvak.');
  END IF;
  DELETE FROM app.partijadres a WHERE (a.organisatie_id, a.partij_id) = (p.organisatie_id, p.id);
  INSERT INTO app.partijadres (organisatie_id, id, verzoek_id, partij_id, mail_adres, dek_kid, dek)
  VALUES (p.organisatie_id, (p_in ->> 'nieuwId')::uuid, s.id, p.id, p_in ->> 'mailAdres', p_in ->> 'dekKid', p_in ->> 'dek');
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;

-- The access ended: the last mail (p_zeg), cut loose from the verzoek; or nothing, for who left by themselves.
CREATE OR REPLACE FUNCTION app.partijadres_voorbij(p_partij uuid, p_zeg boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_eerst jsonb := app.word_systeem();
BEGIN
  IF p_zeg THEN
    WITH los AS (
      UPDATE app.partijadres a SET verzoek_id = NULL, partij_id = NULL WHERE (a.organisatie_id, a.partij_id) = (app.organisatie(), p_partij) RETURNING a.organisatie_id, a.id)
    INSERT INTO app.uitgaande_mail (organisatie_id, partijadres_id, sjabloon, volgende_op, onderwerp, tekst)
    SELECT los.organisatie_id, los.id, 'toegang_voorbij', app.mail_moment(app.nu()), s.onderwerp,
           app.vul_in(s.tekst, jsonb_build_object('organisatie', app.organisatie_naam(los.organisatie_id)))
      FROM los, app.sjabloon_nu('toegang_voorbij', 'nl') s;
  ELSE
    DELETE FROM app.partijadres a WHERE (a.organisatie_id, a.partij_id) = (app.organisatie(), p_partij);
  END IF;
  PERFORM app.word_weer(v_eerst);
END $$;

-- Addresses whose mail left, or never will; the mail goes with them.
CREATE OR REPLACE FUNCTION app.partijadressen_ruim_op() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.partijadres a WHERE a.organisatie_id = app.organisatie() AND a.partij_id IS NULL
     AND NOT EXISTS (SELECT FROM app.uitgaande_mail m WHERE (m.organisatie_id, m.partijadres_id, m.status) = (a.organisatie_id, a.id, 'wacht'));
END $$;

-- The mail for the worker.
CREATE OR REPLACE FUNCTION app.partijmail_json(m app.uitgaande_mail) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('id', (m).id, 'poging', (m).poging, 'naam', '', 'verzegeld', true,
      'kluis', json_build_object('organisatie', a.organisatie_id, 'tabel', 'partijadres', 'id', a.id, 'kid', a.dek_kid, 'dek', a.dek),
      'adres', app.zegel(a.mail_adres, 'partijadres', a.id, 'mail_adres'), 'onderwerp', (m).onderwerp, 'tekst', (m).tekst,
      'op', extract(epoch FROM (m).aangemaakt_op)::bigint, 'token', NULL)
    FROM app.partijadres a WHERE (a.organisatie_id, a.id) = ((m).organisatie_id, (m).partijadres_id));
END $$;
