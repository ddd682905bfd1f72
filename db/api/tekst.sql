-- SPDX-License-Identifier: EUPL-1.2
-- Words of an organisatie: standard texts, mail templates and names of roles. Each text says which variables it
-- may hold; another one is refused, so that no mail can name what it must not.

-- Which variables a text for this place may hold.
CREATE OR REPLACE FUNCTION app.meldtekst_variabelen() RETURNS text[]
LANGUAGE sql IMMUTABLE RETURN '{kenmerk,regel,uiterlijk,vandaag,organisatie,mijn_naam}'::text[];

-- Braces that are not one of these variables.
CREATE OR REPLACE FUNCTION app.toets_variabelen(p_plek text, p_tekst text, p_mag text[]) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT p_plek, 'onbekende_variabele', format('%s kennen we niet. Kies uit: %s.', m.v,
         (SELECT string_agg('{{' || x || '}}', ', ') FROM unnest(p_mag) x))
    FROM (SELECT DISTINCT r[1] AS v FROM regexp_matches(p_tekst, '(\{\{[^{}]*\}\}|\{\{|\}\})', 'g') r) m
   WHERE m.v <> ALL (ARRAY (SELECT '{{' || x || '}}' FROM unnest(p_mag) x)) LIMIT 1;
END $$;

CREATE OR REPLACE FUNCTION app.weiger_variabelen(p_fouten app.fout[]) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_fouten <> '{}' THEN PERFORM app.weiger('WF400', 'In de tekst staat een variabele die we niet kennen.', p_fouten); END IF;
END $$;

-- What the variables of a standard text hold for this melding; without one, an example.
CREATE OR REPLACE FUNCTION app.meldtekst_waarden(p_kenmerk text, p_regel text, p_uiterlijk date) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT jsonb_build_object('kenmerk', coalesce(p_kenmerk, '-'), 'regel', coalesce(p_regel, '-'), 'uiterlijk', coalesce(app.dag_in_woorden(p_uiterlijk), '-'),
           'vandaag', app.dag_in_woorden(app.vandaag()), 'organisatie', o.naam, 'mijn_naam', (SELECT g.naam FROM app.gebruiker g
             WHERE (g.organisatie_id, g.id) = (o.id, app.actor())))
    FROM app.organisatie o WHERE o.id = app.organisatie());
END $$;

CREATE VIEW api.meldtekst WITH (security_invoker = true) AS
  SELECT t.id, t.plek, t.titel, t.tekst, t.actief, t.versie FROM app.meldtekst t WHERE t.organisatie_id = (SELECT app.organisatie());

-- The texts filled in for one melding, as somebody puts them in what they write.
CREATE VIEW api.melding_meldtekst WITH (security_invoker = true) AS
  SELECT t.id, m.id AS "meldingId", t.plek, t.titel,
         app.vul_in(t.tekst, app.meldtekst_waarden(s.kenmerk, coalesce(r.naam, m.regel_herschreven, m.welke_regel), CASE WHEN s.termijn_gestopt_op IS NULL THEN s.uiterlijk_op END)) AS tekst
    FROM app.meldtekst t
    JOIN app.melding m ON m.organisatie_id = t.organisatie_id
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
   WHERE t.organisatie_id = (SELECT app.organisatie()) AND t.actief;

CREATE OR REPLACE FUNCTION app.meldtekst_antwoord(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/meldteksten/' || x.id END)::app.antwoord FROM api.meldtekst x WHERE x.id = p_id);
END $$;

CREATE OR REPLACE FUNCTION api.meldtekst_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_id uuid := app.uuid7();
BEGIN
  PERFORM app.weiger_variabelen(ARRAY (SELECT f::app.fout FROM app.toets_variabelen('/tekst', invoer ->> 'tekst', app.meldtekst_variabelen()) f));
  INSERT INTO app.meldtekst (organisatie_id, id, plek, titel, tekst)
  VALUES (app.organisatie(), v_id, invoer ->> 'plek', invoer ->> 'titel', invoer ->> 'tekst');
  PERFORM app.noteer_wijziging('meldtekst', invoer ->> 'titel', NULL, invoer ->> 'tekst');
  RETURN app.meldtekst_antwoord(v_id, 201);
END $$;

CREATE OR REPLACE FUNCTION api.meldtekst_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  t app.meldtekst;
BEGIN
  SELECT * INTO t FROM app.meldtekst WHERE organisatie_id = app.organisatie() AND id = (pad ->> 'id')::uuid FOR UPDATE;
  IF NOT FOUND THEN PERFORM app.weiger('WF404', 'Deze tekst is er niet.'); END IF;
  IF t.versie <> versie THEN PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.'); END IF;
  PERFORM app.weiger_variabelen(ARRAY (SELECT f::app.fout FROM app.toets_variabelen('/tekst', coalesce(invoer ->> 'tekst', ''), app.meldtekst_variabelen()) f));
  UPDATE app.meldtekst x SET titel = coalesce(invoer ->> 'titel', x.titel), tekst = coalesce(invoer ->> 'tekst', x.tekst),
         actief = coalesce((invoer ->> 'actief')::boolean, x.actief), versie = x.versie + 1 WHERE (x.organisatie_id, x.id) = (t.organisatie_id, t.id);
  PERFORM app.noteer_wijziging('meldtekst', coalesce(invoer ->> 'titel', t.titel), CASE WHEN t.actief THEN t.tekst END,
    CASE WHEN coalesce((invoer ->> 'actief')::boolean, t.actief) THEN coalesce(invoer ->> 'tekst', t.tekst) END);
  RETURN app.meldtekst_antwoord(t.id, 200);
END $$;

-- As it will be read, with an example filled in.
CREATE OR REPLACE FUNCTION api.meldtekst_proef(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  PERFORM app.weiger_variabelen(ARRAY (SELECT f::app.fout FROM app.toets_variabelen('/tekst', invoer ->> 'tekst', app.meldtekst_variabelen()) f));
  RETURN (json_build_object('tekst', app.vul_in(invoer ->> 'tekst', app.meldtekst_waarden('RT-2026-00012', 'Bijzondere bijstand duurt tot acht weken', app.vandaag() + 30))), NULL, 200, NULL)::app.antwoord;
END $$;

-- The mails there are, as they are now, with the standard words beside them.
CREATE OR REPLACE FUNCTION api.sjablonen_lijst(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (json_build_object('resultaten', json_agg(json_build_object('sleutel', s.sleutel, 'onderwerp', coalesce(e.onderwerp, s.onderwerp), 'tekst', coalesce(e.tekst, s.tekst),
           'standaardOnderwerp', s.onderwerp, 'standaardTekst', s.tekst, 'variabelen', s.variabelen, 'eigen', e.sleutel IS NOT NULL, 'versie', coalesce(e.versie, 1)) ORDER BY s.volgorde)),
         NULL, 200, NULL)::app.antwoord
    FROM app.sjabloon_soort s LEFT JOIN app.sjabloon e ON (e.organisatie_id, e.sleutel) = (app.organisatie(), s.sleutel));
END $$;

CREATE OR REPLACE FUNCTION app.lees_sjabloon(p_sleutel text, p_invoer jsonb) RETURNS app.sjabloon_soort
LANGUAGE plpgsql STABLE AS $$
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

CREATE OR REPLACE FUNCTION api.sjabloon_proef(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
DECLARE
  s app.sjabloon_soort := app.lees_sjabloon(invoer ->> 'sleutel', invoer);
  w jsonb := (SELECT jsonb_build_object('naam', g.naam, 'organisatie', o.naam, 'aantal', '3', 'link', 'https://regelruimte.voorbeeld.nl')
                FROM app.gebruiker g JOIN app.organisatie o ON o.id = g.organisatie_id WHERE (g.organisatie_id, g.id) = (app.organisatie(), app.actor()));
BEGIN
  RETURN (json_build_object('onderwerp', app.vul_in(invoer ->> 'onderwerp', w), 'tekst', app.vul_in(invoer ->> 'tekst', w)), NULL, 200, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION api.sjabloon_zet(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.sjabloon_soort := app.lees_sjabloon(pad ->> 'sleutel', invoer);
  e app.sjabloon;
BEGIN
  PERFORM FROM app.organisatie o WHERE o.id = app.organisatie() FOR UPDATE;
  SELECT * INTO e FROM app.sjabloon x WHERE (x.organisatie_id, x.sleutel) = (app.organisatie(), s.sleutel);
  IF coalesce(e.versie, 1) <> versie THEN
    PERFORM app.weiger('WF412', 'Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.');
  END IF;
  INSERT INTO app.sjabloon (organisatie_id, sleutel, onderwerp, tekst, versie)
  VALUES (app.organisatie(), s.sleutel, invoer ->> 'onderwerp', invoer ->> 'tekst', versie + 1)
  ON CONFLICT (organisatie_id, sleutel) DO UPDATE SET onderwerp = EXCLUDED.onderwerp, tekst = EXCLUDED.tekst, versie = EXCLUDED.versie;
  PERFORM app.noteer_wijziging('sjabloon', s.sleutel, coalesce(e.onderwerp, s.onderwerp) || E'\n\n' || coalesce(e.tekst, s.tekst), (invoer ->> 'onderwerp') || E'\n\n' || (invoer ->> 'tekst'));
  RETURN (json_build_object('sleutel', s.sleutel, 'onderwerp', invoer ->> 'onderwerp', 'tekst', invoer ->> 'tekst', 'standaardOnderwerp', s.onderwerp, 'standaardTekst', s.tekst,
          'variabelen', s.variabelen, 'eigen', true, 'versie', versie + 1), versie + 1, 200, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION api.rolnamen_lijst(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (json_build_object('resultaten', app.rolnamen()), NULL, 200, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION api.rolnaam_zet(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  v_oud text := (SELECT r.naam FROM app.rolnaam r WHERE (r.organisatie_id, r.rol) = (app.organisatie(), pad ->> 'rol'));
BEGIN
  DELETE FROM app.rolnaam r WHERE (r.organisatie_id, r.rol) = (app.organisatie(), pad ->> 'rol');
  IF invoer ->> 'naam' IS NOT NULL THEN
    INSERT INTO app.rolnaam (organisatie_id, rol, naam) VALUES (app.organisatie(), pad ->> 'rol', invoer ->> 'naam');
  END IF;
  PERFORM app.noteer_wijziging('rolnaam', pad ->> 'rol', v_oud, invoer ->> 'naam');
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;
