-- SPDX-License-Identifier: EUPL-1.2
-- The besluit on a melding: who decides, taking it, delivering it, and what follows from it.

-- Every besluit the asker may see now, with the relations of the asker.
CREATE VIEW api.besluit_zicht WITH (security_invoker = true) AS
  SELECT e.organisatie_id, e.id, b.rol, s.status, s.versie, s.aangemaakt_op, s.gewijzigd_op, sm.kenmerk, sm.status AS melding_status,
         CASE WHEN app.ziet_melders_woorden(b.rol) THEN m.welke_regel
              ELSE coalesce(m.regel_herschreven, r.naam, sm.kenmerk) END AS welke_regel,
         app.ziet_naam_melder(b.rol, m.afscherming_melder, m.naam_mag_naar_beslisser) AS naam_melder
    FROM app.besluit e
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (e.organisatie_id, e.id)
    JOIN app.stuk sm ON (sm.organisatie_id, sm.id) = (e.organisatie_id, e.melding_id)
    JOIN app.melding m ON (m.organisatie_id, m.id) = (e.organisatie_id, e.melding_id)
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
    CROSS JOIN LATERAL (SELECT k.rollen AS rol FROM api.melding_rol k WHERE k.id = e.melding_id OFFSET 0) b
   WHERE e.organisatie_id = app.organisatie() AND app.ziet_besluit(b.rol, s.status);

CREATE VIEW api.besluit_rij WITH (security_invoker = true) AS
  SELECT e.id, e.melding_id AS "meldingId", z.kenmerk, z.welke_regel AS "welkeRegel", z.status, e.uitkomst, e.besluitdatum
    FROM api.besluit_zicht z JOIN app.besluit e ON (e.organisatie_id, e.id) = (z.organisatie_id, z.id);

-- May there be decided about a melding with this status? Once for the first besluit; a new one any time after.
CREATE OR REPLACE FUNCTION app.besluit_kan(e app.besluit, p_melding_status text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (e).vervangt_id IS NULL THEN p_melding_status = 'advies_voorgelegd'
            ELSE p_melding_status IN ('bekendgemaakt', 'in_uitvoering', 'uitgevoerd', 'afgesloten') END;

-- What the beslisser may do now with a besluit.
CREATE OR REPLACE FUNCTION app.besluit_acties(e app.besluit, p_status text, p_melding_status text) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE WHEN p_status = 'concept' THEN CASE WHEN app.besluit_kan(e, p_melding_status) THEN '{wijzig,neem}'::text[] ELSE '{}' END
    ELSE array_remove(ARRAY[
      CASE WHEN p_status = 'in_werking' AND e.evaluatiedatum <= app.vandaag() THEN 'evalueer' END,
      CASE WHEN app.te_vervangen(e, p_status, p_melding_status) THEN 'vervang' END], NULL) END;
END $$;

-- Another besluit about the same melding, to link to.
CREATE OR REPLACE FUNCTION app.ander_besluit(p_id uuid) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('id', e.id, 'status', s.status, 'uitkomst', e.uitkomst, 'besluitdatum', e.besluitdatum)
    FROM app.besluit e JOIN app.stuk s ON (s.organisatie_id, s.id) = (e.organisatie_id, e.id)
   WHERE (e.organisatie_id, e.id) = (app.organisatie(), p_id));
END $$;

CREATE VIEW api.besluit WITH (security_invoker = true) AS
  SELECT e.id, e.melding_id AS "meldingId", e.advies_id AS "adviesId", z.kenmerk, z.welke_regel AS "welkeRegel", z.status,
         e.uitkomst, e.relatie_advies AS "relatieAdvies", e.motivering, e.motivering_afwijking AS "motiveringAfwijking",
         e.ingangsdatum, e.evaluatiedatum, e.vervaldatum, e.besluitdatum, app.persoon(e.besluitnemer_id) AS besluitnemer,
         app.persoon(e.waarneming_voor_id) AS "waarnemingVoor", app.ander_besluit(e.vervangt_id) AS vervangt,
         app.ander_besluit((SELECT v.id FROM app.besluit v WHERE (v.organisatie_id, v.vervangt_id) = (e.organisatie_id, e.id)
           AND (v.besluitdatum IS NOT NULL OR 'beslisser' = ANY (z.rol)))) AS "vervangenDoor",
         (SELECT json_build_object('werkt', v.werkt, 'toelichting', v.toelichting, 'door', app.persoon(v.door), 'op', app.utc(v.op))
            FROM app.besluit_evaluatie v WHERE (v.organisatie_id, v.besluit_id) = (e.organisatie_id, e.id)) AS evaluatie,
         (SELECT coalesce(json_agg(json_build_object('aan', k.aan,
                   'naam', CASE WHEN k.aan = 'afdeling' OR k.aan = 'melder' AND z.naam_melder
                     OR k.aan = 'aangesloten' AND (app.ziet_teamwerk(z.rol) OR k.gebruiker_id = app.actor()) THEN g.naam END,
                   'bezorgdOp', app.utc(k.bezorgd_op), 'gelezenOp', app.utc(p.gelezen_op)) ORDER BY k.aan DESC, g.naam), '[]')
            FROM app.bekendmaking k
            JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (k.organisatie_id, k.gebruiker_id)
            LEFT JOIN app.post p ON (p.organisatie_id, p.id) = (k.organisatie_id, k.post_id)
           WHERE (k.organisatie_id, k.besluit_id) = (e.organisatie_id, e.id)) AS bekendmakingen,
         CASE WHEN 'beslisser' = ANY (z.rol) THEN app.besluit_acties(e, z.status, z.melding_status) ELSE '{}' END AS acties,
         app.utc(z.aangemaakt_op) AS "aangemaaktOp", app.utc(z.gewijzigd_op) AS "gewijzigdOp", z.versie
    FROM api.besluit_zicht z JOIN app.besluit e ON (e.organisatie_id, e.id) = (z.organisatie_id, z.id);

CREATE OR REPLACE FUNCTION app.besluit_antwoord(p_id uuid, p_status int) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, p_status, CASE p_status WHEN 201 THEN '/v1/besluiten/' || x.id END)::app.antwoord
            FROM api.besluit x WHERE x.id = p_id);
END $$;

CREATE OR REPLACE FUNCTION app.pak_besluit(p_id uuid) RETURNS app.besluit
LANGUAGE plpgsql AS $$
DECLARE
  e app.besluit;
BEGIN
  IF NOT EXISTS (SELECT FROM api.besluit_zicht z WHERE z.id = p_id) THEN PERFORM app.er_niet(); END IF;
  PERFORM app.alleen_voor(p_id, '{beslisser}', 'Alleen wie over deze melding beslist, schrijft het besluit.');
  SELECT * INTO e FROM app.besluit x WHERE x.organisatie_id = app.organisatie() AND x.id = p_id;
  RETURN e;
END $$;

CREATE FUNCTION api.besluit_maak(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_melding((invoer ->> 'meldingId')::uuid, NULL);
  v_oud uuid := (invoer ->> 'vervangtId')::uuid;
  v_id uuid;
BEGIN
  PERFORM app.alleen_voor(s.id, '{beslisser}', 'Alleen wie over deze melding beslist, schrijft het besluit.');
  IF v_oud IS NOT NULL THEN
    PERFORM app.toets_vervangen(v_oud, s);
  ELSIF s.status <> 'advies_voorgelegd' THEN
    PERFORM app.weiger('WF409', 'Besluiten kan als het advies is voorgelegd.');
  END IF;
  v_id := app.nieuw_stuk('besluit', 'concept', s.id, 'intern');
  INSERT INTO app.besluit (organisatie_id, id, melding_id, advies_id, besluitnemer_id, vervangt_id, huidig)
  SELECT s.organisatie_id, v_id, s.id, a.id, app.actor(), v_oud, v_oud IS NULL
    FROM app.advies a WHERE (a.organisatie_id, a.melding_id) = (s.organisatie_id, s.id);
  RETURN app.besluit_antwoord(v_id, 201);
END $$;

CREATE FUNCTION api.besluit_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  e app.besluit := app.pak_besluit((pad ->> 'id')::uuid);
  s app.stuk := app.raak_aan(e.id, versie);
BEGIN
  IF s.status <> 'concept' THEN
    PERFORM app.weiger('WF409', 'Dit besluit is genomen en verandert niet meer. Neem een nieuw besluit als het anders moet.');
  END IF;
  e := jsonb_populate_record(e, app.kolommen(invoer));
  UPDATE app.besluit SET (uitkomst, relatie_advies, motivering, motivering_afwijking, ingangsdatum, evaluatiedatum, vervaldatum)
    = (e.uitkomst, e.relatie_advies, e.motivering, e.motivering_afwijking, e.ingangsdatum, e.evaluatiedatum, e.vervaldatum)
   WHERE organisatie_id = e.organisatie_id AND id = e.id;
  RETURN app.besluit_antwoord(e.id, 200);
END $$;

CREATE FUNCTION api.besluit_stap(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  e app.besluit := app.pak_besluit((pad ->> 'id')::uuid);
BEGIN
  IF invoer ->> 'actie' = 'neem' THEN PERFORM app.nog_te_nemen(e.id); END IF;
  PERFORM app.zet_stap(e.id, versie, invoer ->> 'actie', invoer);
  RETURN app.besluit_antwoord(e.id, 200);
END $$;

-- Two people who decide at once: the second hears what the first did, not that something changed.
CREATE OR REPLACE FUNCTION app.nog_te_nemen(p_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  s app.stuk := app.pak_stuk(p_id, NULL, 'besluit');
BEGIN
  IF s.status <> 'concept' THEN
    PERFORM app.weiger('WF409', (SELECT format('%s nam dit besluit al, op %s.', g.naam, app.dag_in_woorden(e.besluitdatum))
      FROM app.besluit e JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (e.organisatie_id, e.besluitnemer_id)
     WHERE (e.organisatie_id, e.id) = (s.organisatie_id, s.id)));
  END IF;
END $$;

-- Guards and effects of the steps.

-- What a besluit needs before it can be taken.
CREATE OR REPLACE FUNCTION app.toets_neem(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT f.location, f.code, f.zin
    FROM app.besluit e
    JOIN app.advies a ON (a.organisatie_id, a.id) = (e.organisatie_id, e.advies_id)
    JOIN app.stuk m ON (m.organisatie_id, m.id) = (e.organisatie_id, e.melding_id)
    CROSS JOIN LATERAL (VALUES
      ('/melding', 'niet_nu', 'Over deze melding kan nu niet worden besloten.', NOT app.besluit_kan(e, m.status)),
      ('/beslisser', 'belangenconflict', 'Je kunt hier niet over besluiten: je deed de melding, adviseerde erover of gaat over de regel.',
        NOT app.onpartijdig(e.melding_id, app.actor())),
      ('/uitkomst', 'ontbreekt', 'Kies wat er met de regel gebeurt.', e.uitkomst IS NULL),
      ('/relatieAdvies', 'ontbreekt', 'Kies of je het advies overneemt.', e.relatie_advies IS NULL),
      ('/relatieAdvies', 'klopt_niet', 'Je kiest iets anders dan het advies. Kies dan deels of niet.',
        e.relatie_advies = 'overgenomen' AND e.uitkomst <> a.uitkomst AND app.advies_oordeel(a) NOT IN ('verdeeld', 'niet_gedragen')),
      ('/motivering', 'ontbreekt', 'Schrijf op waarom je dit besluit.', coalesce(length(btrim(e.motivering)), 0) < 3),
      ('/motiveringAfwijking', 'ontbreekt', 'Je wijkt af van het advies. Schrijf op waarom.',
        e.relatie_advies <> 'overgenomen' AND coalesce(length(btrim(e.motivering_afwijking)), 0) < 3),
      ('/ingangsdatum', 'ontbreekt', 'Kies vanaf welke dag dit geldt.', e.uitkomst <> 'behouden' AND e.ingangsdatum IS NULL),
      ('/vervaldatum', 'ontbreekt', 'Kies tot welke dag je dit probeert.', e.uitkomst = 'tijdelijk_proberen' AND e.vervaldatum IS NULL),
      ('/vervaldatum', 'voorbij', 'Kies een laatste dag die nog komt.', e.vervaldatum <= app.vandaag()),
      ('/ingangsdatum', 'te_ver', 'Kies een dag binnen vijf jaar.', app.te_ver(e.ingangsdatum)),
      ('/vervaldatum', 'te_ver', 'Kies een dag binnen vijf jaar.', app.te_ver(e.vervaldatum)),
      ('/evaluatiedatum', 'te_ver', 'Kies een dag binnen vijf jaar.', app.te_ver(e.evaluatiedatum))
    ) f (location, code, zin, mist)
   WHERE (e.organisatie_id, e.id) = (p_stuk.organisatie_id, p_stuk.id) AND f.mist;
END $$;

-- Taken: the melding and the advies go along, and it is delivered at once.
CREATE OR REPLACE FUNCTION app.na_neem(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  e app.besluit;
BEGIN
  UPDATE app.besluit b SET huidig = false FROM app.besluit n
   WHERE (n.organisatie_id, n.id) = (p_stuk.organisatie_id, p_stuk.id) AND (b.organisatie_id, b.id) = (n.organisatie_id, n.vervangt_id);
  UPDATE app.besluit b SET besluitdatum = app.vandaag(), besluitnemer_id = app.actor(), huidig = true,
         waarneming_voor_id = (SELECT m.waarneming_voor_id FROM app.melding m WHERE (m.organisatie_id, m.id) = (b.organisatie_id, b.melding_id))
   WHERE b.organisatie_id = p_stuk.organisatie_id AND b.id = p_stuk.id RETURNING * INTO e;
  IF e.vervangt_id IS NOT NULL THEN
    PERFORM app.zet_stap(e.vervangt_id, NULL, 'trek_in', '{"reden":"Er is een nieuw besluit in de plaats gekomen."}', '{systeem}');
    PERFORM app.zet_stap(e.melding_id, NULL, 'besluit_opnieuw', '{}', '{systeem}');
  ELSE
    PERFORM app.zet_stap(e.melding_id, NULL, 'besluit', '{}', '{beslisser}');
    PERFORM app.zet_stap(e.advies_id, NULL, CASE e.relatie_advies WHEN 'overgenomen' THEN 'volg' WHEN 'deels' THEN 'volg_deels'
                                            ELSE 'volg_niet' END, '{}', '{systeem}');
  END IF;
  UPDATE app.teamlid l SET status = 'afgerond', beeindigd_op = app.nu() FROM app.team t
   WHERE (t.organisatie_id, t.melding_id) = (e.organisatie_id, e.melding_id)
     AND (l.organisatie_id, l.team_id, l.status) = (t.organisatie_id, t.id, 'geaccepteerd');
  PERFORM app.bezorg_besluit(e);
END $$;

-- Places the besluit in the postvak of the melder and of the afdeling, one row per addressee; with that it
-- is bekendgemaakt. A melder whose account was closed hears nothing any more: the Servicepunt is told,
-- and the besluit counts for everybody else.
CREATE OR REPLACE FUNCTION app.bezorg_besluit(e app.besluit) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  m app.melding;
  v_bezorgd boolean;
BEGIN
  SELECT * INTO m FROM app.melding x WHERE (x.organisatie_id, x.id) = (e.organisatie_id, e.melding_id);
  INSERT INTO app.bekendmaking (organisatie_id, besluit_id, gebruiker_id, aan, post_id, bezorgd_op)
  SELECT e.organisatie_id, e.id, n.wie, n.aan, p.id, CASE WHEN p.id IS NOT NULL THEN app.nu() END
    FROM (SELECT m.melder_id AS wie, 'melder' AS aan
          UNION ALL SELECT g, 'afdeling' FROM app.mensen_van_afdeling(m.afdeling_id) g WHERE g <> m.melder_id) n
    CROSS JOIN LATERAL (SELECT app.stuur(n.wie, 'besluit.genomen', 'besluit', e.id, m.id) AS id OFFSET 0) p;
  SELECT k.bezorgd_op IS NOT NULL INTO v_bezorgd FROM app.bekendmaking k
   WHERE (k.organisatie_id, k.besluit_id, k.gebruiker_id) = (e.organisatie_id, e.id, m.melder_id);
  PERFORM app.zet_stap(e.id, NULL, 'maak_bekend', '{}', '{systeem}');
  IF NOT v_bezorgd THEN
    PERFORM app.stuur(r.gebruiker_id, 'besluit.niet_bezorgd', 'besluit', e.id, m.id)
      FROM app.gebruiker_rol r WHERE (r.organisatie_id, r.rol) = (m.organisatie_id, 'coordinator');
  END IF;
END $$;

-- Heard by the melder: the six weeks stop, the right to deviate ends, and the rule is changed or kept.
CREATE OR REPLACE FUNCTION app.na_maak_bekend(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  e app.besluit;
BEGIN
  SELECT * INTO e FROM app.besluit x WHERE (x.organisatie_id, x.id) = (p_stuk.organisatie_id, p_stuk.id);
  PERFORM app.zet_stap(e.melding_id, NULL, 'maak_bekend', '{}', '{systeem}');
  PERFORM app.termijn_meld(e.melding_id, 'geleverd');
  PERFORM app.lever_gekoppelden(e);
  IF e.uitkomst = 'behouden' THEN
    PERFORM app.zet_stap(e.melding_id, NULL, 'sluit_af', '{}', '{systeem}');
    PERFORM app.zet_regelstatus(e.melding_id, 'geldend'), app.vervang_uitvoering(e.melding_id);
  ELSE
    PERFORM app.draag_uitvoering_op(e);
    PERFORM app.zet_stap(e.melding_id, NULL, 'start_uitvoering', '{}', '{systeem}');
  END IF;
END $$;
