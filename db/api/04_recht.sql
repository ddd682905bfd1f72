-- SPDX-License-Identifier: EUPL-1.2
-- What a right to deviate is to whoever asks: what may be done with it, and what stands with it.

-- What a right means now: what its type says, unless something was decided about it or it stands still.
CREATE OR REPLACE FUNCTION app.recht_uitleg(p_type app.regeltype, p_gevolg text, p_status text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN p_status = 'geschorst' THEN 'Dit recht staat even stil. Daarna geldt het vanzelf weer.'
            WHEN p_status = 'beeindigd' THEN 'Dit recht is voorbij. Wat je eerder deed, blijft gelden.'
            WHEN p_gevolg = (p_type).gevolg THEN (p_type).uitleg
            WHEN p_gevolg = 'beperkt' THEN 'Er staat een hardheidsclausule in. Je stelt per situatie een afwijking voor. Wie besluit, antwoordt binnen 3 werkdagen.'
            ELSE 'De andere partij vindt het goed. Je mag afwijken. Schrijf bij elke afwijking op waarom.' END;

-- Who reads what was done with a right, and what was proposed.
CREATE OR REPLACE FUNCTION app.ziet_afwijkingen(p_rollen text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_rollen && '{melder,teamlid,trekker,coordinator,beslisser,directeur,eigenaar_afdeling,teammanager}'::text[];

-- Whether somebody with these roles is the one for an action, whatever the status. Nobody answers to themselves.
CREATE OR REPLACE FUNCTION app.recht_mag(p_actie text, p_houder uuid, p_rollen text[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE WHEN p_actie IN ('noteer_afwijking', 'stel_voor', 'trek_voorstel_in', 'vraag_ander_type') THEN p_houder = app.actor()
              WHEN p_houder = app.actor() THEN false
              WHEN p_actie IN ('schors', 'hef_schorsing_op') THEN 'directeur' = ANY (p_rollen)
              WHEN p_actie IN ('antwoord_voorstel', 'bepaal_type', 'meld_akkoord_partner') THEN p_rollen && '{beslisser,directeur}'
              WHEN p_actie = 'beantwoord' THEN p_rollen && '{beslisser,directeur,eigenaar_afdeling,teammanager,jurist}' END;
END $$;

-- The open questions of a right that somebody with these roles may answer. The directeur stands in for who decides.
CREATE OR REPLACE FUNCTION app.vragen_aan(p_recht uuid, p_rollen text[]) RETURNS SETOF app.rechtvraag LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT v.* FROM app.rechtvraag v
   WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (app.organisatie(), p_recht) AND v.beantwoord_op IS NULL AND v.vervallen_op IS NULL
     AND (v.aan = ANY (p_rollen) OR v.aan = 'beslisser' AND 'directeur' = ANY (p_rollen));
END $$;

-- Until when a use from before the end may still be written down: two weeks, for what happened on the last day.
CREATE OR REPLACE FUNCTION app.recht_nog_te_noteren(p_recht app.afwijkingsrecht) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN p_recht.ontstaan_op IS NOT NULL AND p_recht.gevolg <> 'geblokkeerd' AND app.dag(p_recht.beeindigd_op) + 14 >= app.vandaag()
     AND (p_recht.gevolg <> 'beperkt' OR EXISTS (SELECT FROM app.vrije_voorstellen(p_recht.id)));
END $$;

-- What the asker may do with a right now.
CREATE OR REPLACE FUNCTION app.recht_acties(p_recht app.afwijkingsrecht, p_status text, p_rollen text[]) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
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

CREATE OR REPLACE FUNCTION app.afwijkingen_json(p_recht uuid) RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', w.id, 'afgewekenOp', w.afgeweken_op, 'verwijzing', w.verwijzing,
                   'motivering', w.motivering, 'effect', w.effect) ORDER BY w.id DESC), '[]')
            FROM app.afwijking w WHERE (w.organisatie_id, w.afwijkingsrecht_id) = (app.organisatie(), p_recht));
END $$;

-- Proposals that were allowed and not used yet; and those that wait for an answer.
CREATE OR REPLACE FUNCTION app.vrije_voorstellen(p_recht uuid) RETURNS SETOF app.afwijkingsvoorstel
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT v.* FROM app.afwijkingsvoorstel v
     JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (v.organisatie_id, v.id, 'toegestaan')
    WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (app.organisatie(), p_recht)
      AND NOT EXISTS (SELECT FROM app.afwijking w WHERE (w.organisatie_id, w.voorstel_id) = (v.organisatie_id, v.id));
END $$;
CREATE OR REPLACE FUNCTION app.open_voorstellen(p_recht uuid) RETURNS SETOF app.afwijkingsvoorstel
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT v.* FROM app.afwijkingsvoorstel v
     JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (v.organisatie_id, v.id, 'voorgesteld')
    WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (app.organisatie(), p_recht);
END $$;

CREATE OR REPLACE FUNCTION app.recht_voorstellen(p_recht uuid) RETURNS json LANGUAGE plpgsql STABLE AS $$
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

-- Working days that a right may still be suspended: ten in all.
CREATE OR REPLACE FUNCTION app.schorsingsdagen_over(p_recht uuid) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT 10 - coalesce(sum(x.werkdagen), 0) FROM app.schorsing x WHERE (x.organisatie_id, x.afwijkingsrecht_id) = (app.organisatie(), p_recht));
END $$;

CREATE OR REPLACE FUNCTION app.recht_schorsingen(p_recht uuid) RETURNS json LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', x.id, 'reden', x.reden, 'begonnenOp', app.utc(x.begonnen_op), 'totEnMet', x.tot_en_met,
      'door', app.persoon(x.door), 'geeindigdOp', app.utc(x.geeindigd_op), 'eindeReden', x.einde_reden) ORDER BY x.id DESC), '[]')
    FROM app.schorsing x WHERE (x.organisatie_id, x.afwijkingsrecht_id) = (app.organisatie(), p_recht));
END $$;

-- The day of the next look: two weeks after the right arose, or after the last time it was asked.
CREATE OR REPLACE FUNCTION app.volgende_herziening(p_recht uuid) RETURNS date LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT app.dag(coalesce(max(v.gevraagd_op), a.ontstaan_op)) + 14 FROM app.afwijkingsrecht a
    LEFT JOIN app.rechtvraag v ON (v.organisatie_id, v.afwijkingsrecht_id, v.soort) = (a.organisatie_id, a.id, 'herziening')
   WHERE (a.organisatie_id, a.id) = (app.organisatie(), p_recht) GROUP BY a.ontstaan_op);
END $$;

-- The questions of a right, those about a proposal apart: they stand with the proposal.
CREATE OR REPLACE FUNCTION app.recht_vragen(p_recht uuid, p_rollen text[], p_houder uuid) RETURNS json LANGUAGE plpgsql STABLE AS $$
DECLARE
  v_aan_mij uuid[] := ARRAY (SELECT v.id FROM app.vragen_aan(p_recht, p_rollen) v WHERE p_houder IS DISTINCT FROM app.actor());
BEGIN
  RETURN (SELECT coalesce(json_agg(json_build_object('id', v.id, 'soort', v.soort, 'aan', v.aan, 'vraag', v.vraag, 'gevraagdOp', app.utc(v.gevraagd_op),
      'uiterlijkOp', v.uiterlijk_op, 'antwoord', v.antwoord, 'beantwoordDoor', app.persoon(v.beantwoord_door), 'beantwoordOp', app.utc(v.beantwoord_op),
      'aanMij', v.id = ANY (v_aan_mij)) ORDER BY v.id DESC), '[]')
    FROM app.rechtvraag v
   WHERE (v.organisatie_id, v.afwijkingsrecht_id) = (app.organisatie(), p_recht) AND v.soort <> 'voorstel' AND v.vervallen_op IS NULL);
END $$;
