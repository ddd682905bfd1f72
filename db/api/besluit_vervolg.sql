-- SPDX-License-Identifier: EUPL-1.2
-- What happens to a besluit after it was taken: it begins, somebody looks whether it works, it runs out,
-- or a new one takes its place.

-- The worker: a besluit begins on its first day and ends on its last; on the day that was chosen, who
-- decides is asked whether it works.
CREATE OR REPLACE FUNCTION app.besluiten_bijhouden() RETURNS int
LANGUAGE plpgsql AS $$
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

CREATE OR REPLACE FUNCTION app.besluit_bijhouden(p_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM CASE s.status WHEN 'bekendgemaakt' THEN app.zet_stap(p_id, NULL, 'treed_in_werking', '{}', '{systeem}')
          ELSE app.zet_stap(p_id, NULL, 'verval', '{"reden":"De laatste dag van dit besluit is voorbij."}', '{systeem}') END
    FROM app.stuk s WHERE (s.organisatie_id, s.id) = (app.organisatie(), p_id);
END $$;

-- Once per besluit, to whoever decides now.
CREATE OR REPLACE FUNCTION app.vraag_evaluaties() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(m.beslisser_id, 'besluit.evalueer', 'besluit', e.id, m.id)
    FROM app.stuk s
    JOIN app.besluit e ON (e.organisatie_id, e.id) = (s.organisatie_id, s.id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (e.organisatie_id, e.melding_id)
   WHERE s.organisatie_id = app.organisatie() AND (s.soort, s.status) = ('besluit', 'in_werking') AND e.evaluatiedatum <= app.vandaag()
     AND NOT EXISTS (SELECT FROM app.post p WHERE (p.organisatie_id, p.gebruiker_id, p.bericht, p.stuk_id)
                       = (e.organisatie_id, m.beslisser_id, 'besluit.evalueer', e.id));
END $$;

CREATE OR REPLACE FUNCTION app.toets_evalueer(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/evaluatiedatum', 'nog_niet', coalesce('Kijken of het werkt kan vanaf ' || app.dag_in_woorden(e.evaluatiedatum) || '.',
                                                 'Voor dit besluit is geen dag gekozen om te kijken of het werkt.')
    FROM app.besluit e WHERE (e.organisatie_id, e.id) = (p_stuk.organisatie_id, p_stuk.id)
     AND coalesce(e.evaluatiedatum > app.vandaag(), true);
END $$;

-- Kept, and told to the melder and to the afdeling of the rule.
CREATE OR REPLACE FUNCTION app.na_evalueer(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app.besluit_evaluatie (organisatie_id, besluit_id, werkt, toelichting, door)
  VALUES (p_stuk.organisatie_id, p_stuk.id, p_in ->> 'werkt', p_in ->> 'toelichting', app.actor());
  PERFORM app.stuur(k.gebruiker_id, 'besluit.geevalueerd', 'besluit', p_stuk.id, p_stuk.ouder_id)
    FROM app.bekendmaking k WHERE (k.organisatie_id, k.besluit_id) = (p_stuk.organisatie_id, p_stuk.id);
END $$;

-- Run out: what was tried for a time is over, so the rule is as it was before.
CREATE OR REPLACE FUNCTION app.na_verval(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.zet_regelstatus(p_stuk.ouder_id, 'geldend') FROM app.besluit e
   WHERE (e.organisatie_id, e.id, e.uitkomst) = (p_stuk.organisatie_id, p_stuk.id, 'tijdelijk_proberen') AND e.huidig;
  PERFORM app.stuur(w.wie, 'besluit.vervallen', 'besluit', p_stuk.id, p_stuk.ouder_id) FROM (
    SELECT m.beslisser_id AS wie FROM app.melding m WHERE (m.organisatie_id, m.id) = (p_stuk.organisatie_id, p_stuk.ouder_id)
    UNION SELECT k.gebruiker_id FROM app.bekendmaking k WHERE (k.organisatie_id, k.besluit_id) = (p_stuk.organisatie_id, p_stuk.id)) w
   WHERE w.wie IS NOT NULL;
END $$;

-- Can a new besluit take the place of this one? Not when one was begun already, and not of one that was replaced.
CREATE OR REPLACE FUNCTION app.te_vervangen(e app.besluit, p_status text, p_melding_status text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  SELECT e.huidig AND p_status IN ('bekendgemaakt', 'in_werking', 'geevalueerd', 'vervallen')
     AND p_melding_status IN ('bekendgemaakt', 'in_uitvoering', 'uitgevoerd', 'afgesloten')
     AND NOT EXISTS (SELECT FROM app.besluit n WHERE (n.organisatie_id, n.vervangt_id) = (e.organisatie_id, e.id))
$$;

CREATE OR REPLACE FUNCTION app.toets_vervangen(p_oud uuid, p_melding app.stuk) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_oud, NULL, 'besluit');
BEGIN
  IF s.ouder_id <> p_melding.id THEN PERFORM app.er_niet(); END IF;
  IF NOT (SELECT app.te_vervangen(e, s.status, p_melding.status) FROM app.besluit e WHERE (e.organisatie_id, e.id) = (s.organisatie_id, s.id)) THEN
    PERFORM app.weiger('WF409', 'Dit besluit kun je niet vervangen: het is nog niet bekend, of er is al een nieuw besluit begonnen.');
  END IF;
END $$;
