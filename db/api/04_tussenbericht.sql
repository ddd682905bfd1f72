-- SPDX-License-Identifier: EUPL-1.2
-- One motivated message that asks the melder for more days (pattern of Awb 9:11). Nothing moves without a yes, and only
-- where the organisatie allows it (setting zesweken.tussenbericht: at most so many days, 0 is never).

-- The one message that asked the melder for more days, and what was said to it.
CREATE OR REPLACE FUNCTION app.tussenbericht_van(p_id uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('dagen', b.dagen, 'motivering', b.motivering, 'door', app.persoon(b.door), 'op', app.utc(b.op),
                   'akkoord', b.akkoord, 'beantwoordOp', app.utc(b.beantwoord_op))
            FROM app.tussenbericht b WHERE (b.organisatie_id, b.melding_id) = (app.organisatie(), p_id));
END $$;

-- How many days may be asked for now: 0 when it may not, when it was asked before, or when the days are over.
CREATE OR REPLACE FUNCTION app.uitstel_te_vragen(p_id uuid) RETURNS int
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN coalesce((SELECT app.ingesteld('zesweken.tussenbericht') FROM app.stuk s JOIN app.melding m ON (m.organisatie_id, m.id) = (s.organisatie_id, s.id)
    WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_id) AND s.termijn_gestopt_op IS NULL AND s.uiterlijk_op >= app.vandaag()
      AND m.melder_id IS DISTINCT FROM app.actor()
      AND NOT EXISTS (SELECT FROM app.tussenbericht b WHERE (b.organisatie_id, b.melding_id) = (s.organisatie_id, s.id))), 0);
END $$;

-- Whether the melder still has to answer: after the last day there is nothing left to give.
CREATE OR REPLACE FUNCTION app.uitstel_gevraagd(p_id uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM app.tussenbericht b JOIN app.stuk s ON (s.organisatie_id, s.id) = (b.organisatie_id, b.melding_id)
    WHERE (b.organisatie_id, b.melding_id) = (app.organisatie(), p_id) AND b.akkoord IS NULL
      AND s.termijn_gestopt_op IS NULL AND s.uiterlijk_op >= app.vandaag());
END $$;

-- The melding, locked, when this person may do this with it now.
CREATE OR REPLACE FUNCTION app.pak_voor_uitstel(p_id uuid, p_actie text) RETURNS app.stuk
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding(p_id, NULL);
  v_rollen text[] := app.betrekkingen(s.id);
BEGIN
  IF NOT v_rollen && (SELECT array_agg(r) FROM app.handeling h, unnest(h.rollen) r WHERE (h.soort, h.actie) = ('melding', p_actie)) THEN
    PERFORM app.weiger('WF403', 'Dit is niet aan jou.');
  ELSIF p_actie <> ALL (app.melding_acties(s.id, s.status, v_rollen)) THEN
    PERFORM app.weiger('WF409', CASE p_actie WHEN 'antwoord_tussenbericht' THEN 'Er is je niets gevraagd, je gaf al antwoord, of de laatste dag is voorbij.'
      ELSE 'Om uitstel vragen kan nu niet. Het kan één keer, voor de laatste dag, en alleen als jullie gemeente dat koos.' END);
  END IF;
  RETURN s;
END $$;

CREATE OR REPLACE FUNCTION api.tussenbericht_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_voor_uitstel((pad ->> 'id')::uuid, 'stuur_tussenbericht');
  v_dagen int := (invoer ->> 'dagen')::int;
  v_hoogstens int := app.uitstel_te_vragen(s.id);
BEGIN
  IF v_dagen > v_hoogstens THEN
    PERFORM app.weiger('WF409', 'Zoveel dagen kan niet.', ARRAY[('/dagen', 'te_lang', format('Kies hoogstens %s dagen. Dat sprak jullie gemeente af.', v_hoogstens))::app.fout]);
  END IF;
  INSERT INTO app.tussenbericht (organisatie_id, melding_id, dagen, motivering, door) VALUES (s.organisatie_id, s.id, v_dagen, invoer ->> 'motivering', app.actor());
  PERFORM app.stuur(app.melder_van(s.id), 'melding.tussenbericht', 'melding', s.id, s.id),
          app.meld_gebeurtenis(s.id, 'systeem', 'partijen', format('De melder is om %s dagen uitstel gevraagd. Zonder ja verandert er niets.', v_dagen)),
          app.raak_aan(s.id, NULL);
  RETURN app.antwoord_melding(s.id, 201);
END $$;

CREATE OR REPLACE FUNCTION api.tussenbericht_antwoord(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_voor_uitstel((pad ->> 'id')::uuid, 'antwoord_tussenbericht');
  v_ja boolean := (invoer ->> 'akkoord')::boolean;
  b app.tussenbericht;
BEGIN
  UPDATE app.tussenbericht x SET akkoord = v_ja, beantwoord_op = app.nu() WHERE (x.organisatie_id, x.melding_id) = (s.organisatie_id, s.id) RETURNING * INTO b;
  IF v_ja THEN PERFORM app.termijn_meld(s.id, 'uitstel', 'de melder gaf uitstel', b.dagen); END IF;
  PERFORM app.stuur(b.door, CASE WHEN v_ja THEN 'melding.uitstel_ja' ELSE 'melding.uitstel_nee' END, 'melding', s.id, s.id),
          app.meld_gebeurtenis(s.id, 'systeem', 'partijen', CASE WHEN v_ja THEN format('De melder gaf %s dagen uitstel.', b.dagen) ELSE 'De melder gaf geen uitstel.' END),
          app.raak_aan(s.id, NULL);
  RETURN app.antwoord_melding(s.id, 200);
END $$;
