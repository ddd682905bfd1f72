-- SPDX-License-Identifier: EUPL-1.2
-- What time brings about. The worker calls this for each organisatie; doing it twice changes nothing. A job
-- finds what is due and hands each item to app.probeer_elk, so that an error undoes one item and nothing else.

-- Day 43: rights that must have arisen by now.
CREATE OR REPLACE FUNCTION app.rechten_laat_ontstaan() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('afwijkingsrecht_ontstaat', ARRAY (SELECT s.id FROM app.stuk s
    WHERE s.organisatie_id = app.organisatie() AND s.soort = 'melding' AND s.termijn_gestopt_op IS NULL
      AND s.uiterlijk_op < app.vandaag() AND NOT EXISTS (SELECT FROM app.afwijkingsrecht a
          WHERE (a.organisatie_id, a.melding_id) = (s.organisatie_id, s.id))
    ORDER BY s.id FOR UPDATE SKIP LOCKED));
END $$;

-- Rights whose rule means something else since.
CREATE OR REPLACE FUNCTION app.rechten_laat_volgen() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('recht_volgt', ARRAY (SELECT w.id FROM app.afwijkingsrecht w
    CROSS JOIN LATERAL app.recht_van_melding(w.melding_id) v
    WHERE w.organisatie_id = app.organisatie() AND w.beeindigd_op IS NULL
      AND (v.regeltype, v.gevolg) IS DISTINCT FROM (w.regeltype, w.gevolg)));
END $$;

CREATE OR REPLACE FUNCTION app.recht_volgt(p_recht uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.afwijkingsrecht_volgt(w.melding_id, w.id, s.status) FROM app.afwijkingsrecht w
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (w.organisatie_id, w.id)
   WHERE (w.organisatie_id, w.id) = (app.organisatie(), p_recht);
END $$;

-- The melder did not answer within the term: the investigation goes on.
CREATE OR REPLACE FUNCTION app.wachten_voorbij() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('wacht_niet_langer', ARRAY (SELECT s.id FROM app.stuk s WHERE s.organisatie_id = app.organisatie()
    AND s.soort = 'melding' AND s.status = 'wacht_op_melder' AND s.stap_uiterlijk_op < app.vandaag() FOR UPDATE SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.wacht_niet_langer(p_melding uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(p_melding, NULL, 'hervat', '{}', '{systeem}');
END $$;

-- Coupled to a melding that will get no besluit any more: back on its own road.
CREATE OR REPLACE FUNCTION app.koppelingen_los() RETURNS int
LANGUAGE plpgsql AS $$
BEGIN
  RETURN app.probeer_elk('koppeling_los', ARRAY (SELECT s.id FROM app.melding g
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (g.organisatie_id, g.id, 'gekoppeld')
    JOIN app.stuk d ON (d.organisatie_id, d.id) = (g.organisatie_id, g.gekoppeld_aan_id)
    WHERE g.organisatie_id = app.organisatie() AND d.status IN ('ingetrokken', 'niet_in_behandeling', 'afgesloten')
      AND s.termijn_gestopt_op IS NULL AND (app.bezorgd_besluit(d.id)).id IS NULL FOR UPDATE OF s SKIP LOCKED));
END $$;

CREATE OR REPLACE FUNCTION app.koppeling_los(p_melding uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_stap(p_melding, NULL, 'ontkoppel', '{}', '{coordinator}');
END $$;

-- Concepts that nobody touched for 30 days, and keys of requests older than 48 hours.
CREATE OR REPLACE FUNCTION app.ruim_op() RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  n int;
BEGIN
  DELETE FROM app.idempotentie WHERE organisatie_id = app.organisatie() AND aangemaakt_op < app.nu() - interval '48 hours';
  DELETE FROM app.stuk WHERE organisatie_id = app.organisatie() AND soort IN ('melding', 'verzoek') AND status = 'concept'
     AND gewijzigd_op < app.nu() - interval '30 days';
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;

-- The jobs of a round, in this order: what the answer calls it, and its function. Something that failed is
-- named under mislukt (function, id, SQLSTATE); the reason stands in the log of the database.
CREATE OR REPLACE FUNCTION api.termijnen_loop(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v record;
  v_uit jsonb := '{}'::jsonb;
BEGIN
  IF app.door() IS DISTINCT FROM 'systeem' THEN PERFORM app.weiger('WF403', 'Dit doet alleen het systeem.'); END IF;
  PERFORM set_config('vraagt.mislukt', '', true);
  FOR v IN SELECT * FROM (VALUES
    ('wachten',     'wachten_voorbij'),
    ('ontstaan',    'rechten_laat_ontstaan'),
    ('gevolgd',     'rechten_laat_volgen'),
    ('opgeruimd',   'ruim_op'),
    ('verlopen',    'verlopen_uitnodigingen'),
    ('teamloos',    'teams_ontbreken'),
    ('poule',       'poule_bijhouden'),
    ('besluiten',   'besluiten_bijhouden'),
    ('waargenomen', 'beslissers_bijhouden'),
    ('ontkoppeld',  'koppelingen_los'),
    ('hervat',      'schorsingen_voorbij'),
    ('herzien',     'herzieningen_vragen'),
    ('aangemaand',  'vragen_aanmanen'),
    ('typen',       'typen_herinneren'),
    ('genodigden',  'partijen_herinneren'),
    ('zwijgen',     'partijen_zwijgen'),
    ('effecten',    'effecten_vragen'),
    ('escalaties',  'escalaties_bijhouden'),
    ('stil',        'rondes_stil'),
    ('nazorg',      'nazorg_vragen'),
    ('gemaand',     'nazorg_manen'),
    ('gesloten',    'nazorg_sluiten'),
    ('uitgenodigd', 'uitnodigingen_stil'),
    ('bezwaar',     'bezwaar_waarschuwen')
  ) taak (naam, functie) LOOP
    v_uit := v_uit || jsonb_build_object(v.naam, app.probeer(v.functie));
  END LOOP;
  IF current_setting('vraagt.mislukt') <> '' THEN
    v_uit := v_uit || jsonb_build_object('mislukt', current_setting('vraagt.mislukt'));
  END IF;
  RETURN (v_uit::json, NULL, 200, NULL)::app.antwoord;
END $$;
