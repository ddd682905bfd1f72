-- SPDX-License-Identifier: EUPL-1.2
-- Afspraken as they are read: by who begeleidt, by the inwoner and by the partij. What each may not read yet is
-- not in the rows that row-level security gives, so one answer serves all three.

-- What was said last about an afspraak: that it is done, or whether it was kept.
CREATE OR REPLACE FUNCTION app.afspraak_stand(a app.afspraak, p_inwoner boolean) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('van', x.van, 'stand', x.stand, 'op', app.utc(x.op),
                   'toelichting', app.zegel(x.toelichting, 'afspraakstand', x.id, 'toelichting'))
    FROM app.afspraakstand x WHERE (x.organisatie_id, x.afspraak_id) = (a.organisatie_id, a.id) AND (x.van = 'inwoner') = p_inwoner
   ORDER BY x.op DESC, x.id DESC LIMIT 1);
END $$;

-- The words of an afspraak alone, as they were in a round or before they were changed.
CREATE OR REPLACE FUNCTION app.afspraak_woorden(a app.afspraak) RETURNS json LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN json_build_object('id', (a).id, 'tekst', app.zegel((a).tekst, 'afspraak', (a).id, 'tekst'), 'wie', (a).wie, 'wanneer', (a).wanneer);

-- Earlier texts of an afspraak, oldest first; only for who wrote them.
CREATE OR REPLACE FUNCTION app.afspraak_eerder(a app.afspraak) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(app.afspraak_woorden(e) ORDER BY e.op, e.id), '[]') FROM app.afspraak e
    WHERE app.volgt() IS NULL AND (e.organisatie_id, e.lijn) = (a.organisatie_id, a.lijn) AND e.id <> a.id);
END $$;

-- The afspraken that stand; for who follows, once they were proposed and nobody said no.
CREATE OR REPLACE FUNCTION app.afspraken_nu(p_stuk app.stuk) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(app.afspraak_woorden(a)::jsonb || jsonb_build_object('gedaan', app.afspraak_stand(a, false),
                   'oordeel', app.afspraak_stand(a, true), 'eerder', app.afspraak_eerder(a)) ORDER BY a.lijn), '[]')
    FROM app.afspraak a WHERE (a.organisatie_id, a.verzoek_id) = (p_stuk.organisatie_id, p_stuk.id) AND a.tot_ronde IS NULL
     AND (app.volgt() IS NULL OR p_stuk.status IN ('afspraak_voorgesteld', 'afgestemd', 'nazorg', 'afgesloten')));
END $$;

CREATE OR REPLACE FUNCTION app.ronde_json(r app.afspraakronde) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN json_build_object('nummer', r.nummer, 'begonnenOp', app.utc(r.begonnen_op), 'uiterlijkOp', r.uiterlijk_op,
    'geeindigdOp', app.utc(r.geeindigd_op), 'uitkomst', r.uitkomst, 'geantwoord', (app.ronde_stand(r.id)).geantwoord,
    'afspraken', (SELECT coalesce(json_agg(app.afspraak_woorden(a) ORDER BY a.lijn), '[]') FROM app.afspraak a
      WHERE (a.organisatie_id, a.verzoek_id) = (r.organisatie_id, r.verzoek_id) AND r.nummer BETWEEN a.vanaf_ronde AND coalesce(a.tot_ronde, r.nummer)),
    'bevestigingen', (SELECT coalesce(json_agg(json_build_object('van', b.van, 'akkoord', b.akkoord, 'op', app.utc(b.op),
        'tekst', app.zegel(b.tekst, 'bevestiging', b.id, 'tekst')) ORDER BY b.op, b.id), '[]') FROM app.bevestiging b
      WHERE (b.organisatie_id, b.ronde_id) = (r.organisatie_id, r.id)));
END $$;

CREATE OR REPLACE FUNCTION app.rondes_json(p_verzoek uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT coalesce(json_agg(app.ronde_json(r) ORDER BY r.nummer DESC), '[]') FROM app.afspraakronde r
    WHERE (r.organisatie_id, r.verzoek_id) = (app.organisatie(), p_verzoek));
END $$;

CREATE OR REPLACE FUNCTION app.nazorg_json(p_verzoek uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('gevraagdOp', app.utc(n.gevraagd_op), 'uiterlijkOp', coalesce(n.sluit_na, n.uiterlijk_op),
                   'uitkomst', n.uitkomst, 'beantwoordOp', app.utc(n.beantwoord_op))
    FROM app.nazorg n WHERE (n.organisatie_id, n.verzoek_id) = (app.organisatie(), p_verzoek) ORDER BY n.id DESC LIMIT 1);
END $$;

-- What the side that asks can do with the afspraken now.
CREATE OR REPLACE FUNCTION app.afspraken_acties(p_stuk app.stuk) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
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

-- The verzoek and its stuk, when it can still be read by whoever asks.
CREATE OR REPLACE FUNCTION app.leesbaar_verzoek(p_id uuid) RETURNS app.verzoek
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v app.verzoek;
BEGIN
  SELECT x.* INTO v FROM app.verzoek x WHERE (x.organisatie_id, x.id) = (app.organisatie(), p_id) AND x.dek IS NOT NULL;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Dit verzoek is er niet, of u mag het niet zien.'); END IF;
  RETURN v;
END $$;

CREATE OR REPLACE FUNCTION app.afspraken_antwoord(p_id uuid, p_status int DEFAULT 200) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  v app.verzoek := app.leesbaar_verzoek(p_id);
  s app.stuk;
BEGIN
  SELECT x.* INTO s FROM app.stuk x WHERE (x.organisatie_id, x.id) = (v.organisatie_id, v.id);
  RETURN (json_build_object('afspraken', app.afspraken_nu(s), 'rondes', app.rondes_json(s.id), 'nazorg', app.nazorg_json(s.id),
            'acties', app.afspraken_acties(s), 'kluis', app.kluis(v)), NULL, p_status, NULL)::app.antwoord;
END $$;

CREATE FUNCTION api.verzoek_afspraken(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.afspraken_antwoord((p_pad ->> 'id')::uuid);
$$;
CREATE FUNCTION api.volgverzoek_afspraken(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.afspraken_antwoord(app.volgt());
$$;
CREATE FUNCTION api.partijverzoek_afspraken(p_pad jsonb, p_versie int, p_in jsonb) RETURNS app.antwoord LANGUAGE sql AS $$
  SELECT app.afspraken_antwoord(app.volgt());
$$;
