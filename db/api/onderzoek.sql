-- SPDX-License-Identifier: EUPL-1.2
-- What the team found out: the sheet of findings, and what is missing before an advies.

-- Five working days for the melder to say whether the vraag achter de vraag is right.
CREATE OR REPLACE FUNCTION app.bevestigen_tot(p app.onderzoek) RETURNS date
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE WHEN p.vraag_voorgelegd_op IS NOT NULL
              THEN app.werkdagen(p.organisatie_id, app.dag(p.vraag_voorgelegd_op), app.ingesteld('termijn.bevestiging')) END;
END $$;
-- Ten working days for the afdeling; NULL as long as nothing was asked.
CREATE OR REPLACE FUNCTION app.reageren_tot(p app.onderzoek) RETURNS date
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE WHEN p.reactie_gevraagd_op IS NOT NULL
              THEN app.werkdagen(p.organisatie_id, app.dag(p.reactie_gevraagd_op), app.ingesteld('termijn.reactie_afdeling')) END;
END $$;

-- Some working days for the first talk with the melder, from when the team began.
CREATE OR REPLACE FUNCTION app.eerste_gesprek_tot(p_melding uuid) RETURNS date
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT app.werkdagen(app.organisatie(), app.dag(min(h.op)), app.ingesteld('termijn.eerste_gesprek')) FROM app.historie h
           WHERE (h.organisatie_id, h.stuk_id, h.naar) = (app.organisatie(), p_melding, 'in_onderzoek') HAVING min(h.op) IS NOT NULL);
END $$;

-- What the melder said about the vraag achter de vraag; five working days of silence is an answer too.
CREATE OR REPLACE FUNCTION app.bevestiging(p app.onderzoek) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE WHEN coalesce(p.vraag_achter_de_vraag, '') = '' THEN 'nog_niet_gevraagd'
              WHEN p.bevestiging IS NOT NULL THEN p.bevestiging
              WHEN app.vandaag() > app.bevestigen_tot(p) THEN 'geen_antwoord'
              ELSE 'gevraagd' END;
END $$;

-- The sheet of a melding; an empty one as long as nobody wrote anything.
CREATE OR REPLACE FUNCTION app.onderzoek_van(p_melding uuid) RETURNS app.onderzoek
LANGUAGE plpgsql STABLE AS $$
DECLARE
  o app.onderzoek;
BEGIN
  SELECT * INTO o FROM app.onderzoek WHERE organisatie_id = app.organisatie() AND melding_id = p_melding;
  IF NOT FOUND THEN
    o.organisatie_id := app.organisatie();
    o.melding_id := p_melding;
    o.versie := 1;
  END IF;
  RETURN o;
END $$;

-- What still has to be done before the advies may begin: one row, one sentence per missing thing.
CREATE OR REPLACE FUNCTION app.open_punten(o app.onderzoek) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT '/gesprekken', 'gesprek_melder', 'Leg een gesprek met de melder vast.'
   WHERE NOT EXISTS (SELECT FROM app.gesprek g WHERE (g.organisatie_id, g.melding_id, g.soort)
                       = (o.organisatie_id, o.melding_id, 'melder') AND g.contact_gelukt)
  UNION ALL
  SELECT '/vraagAchterDeVraag', c, z FROM (SELECT CASE app.bevestiging(o)
           WHEN 'nog_niet_gevraagd' THEN ARRAY['vraag_achter_de_vraag', 'Schrijf de vraag achter de vraag op.']
           WHEN 'gevraagd' THEN ARRAY['bevestiging_melder', 'Wacht op de melder: klopt de vraag achter de vraag? Dat kan tot en met '
                                      || app.dag_in_woorden(app.bevestigen_tot(o)) || '.']
           WHEN 'klopt_niet' THEN ARRAY['bevestiging_melder', 'De melder herkent de vraag achter de vraag niet. Pas haar aan.']
         END AS a) x, LATERAL (SELECT a[1], a[2]) y (c, z) WHERE a IS NOT NULL
  UNION ALL SELECT '/doelVanDeRegel', 'doel', 'Schrijf op waar de regel voor is.' WHERE coalesce(btrim(o.doel_van_de_regel), '') = ''
  UNION ALL SELECT '/doelGediend', 'doeltoets', 'Kies of de regel dat doel dient.' WHERE o.doel_gediend IS NULL
  UNION ALL SELECT '/doelToelichting', 'doeltoets_toelichting', 'Leg uit waarom de regel het doel wel of niet dient.'
             WHERE coalesce(btrim(o.doel_toelichting), '') = ''
  UNION ALL SELECT '/oorzaak', 'oorzaak', 'Kies waar het door komt: de regel, de toepassing, het systeem of alles samen.' WHERE o.oorzaak IS NULL
  UNION ALL
  SELECT '/vraagAanAfdeling', 'reactie_afdeling',
         CASE WHEN o.reactie_gevraagd_op IS NULL THEN 'Vraag de afdeling van de regel om een reactie.'
              ELSE 'Wacht op de reactie van de afdeling. Dat kan tot en met ' || app.dag_in_woorden(app.reageren_tot(o)) || '.' END
   WHERE o.reactie_op IS NULL AND (o.reactie_gevraagd_op IS NULL OR app.vandaag() <= app.reageren_tot(o))
  UNION ALL SELECT '/suggestieOordeel', 'suggestie', 'Geef een oordeel over de suggestie van de melder.' WHERE o.suggestie_oordeel IS NULL
  UNION ALL SELECT '/suggestieToelichting', 'suggestie_toelichting', 'Leg uit waarom je dat van de suggestie vindt.'
             WHERE coalesce(btrim(o.suggestie_toelichting), '') = '';
END $$;

-- The step of the melding from research to advies.
CREATE OR REPLACE FUNCTION app.toets_naar_advies(p_stuk app.stuk, p_in jsonb) RETURNS SETOF app.fout
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT f.* FROM app.open_punten(app.onderzoek_van(p_stuk.id)) f;
END $$;

CREATE OR REPLACE FUNCTION app.na_naar_advies(p_stuk app.stuk, p_in jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur_team(p_stuk.id, 'advies.begint', 'melding', p_stuk.id);
END $$;

-- The sheet as each viewer may read it: the team all of it; the melder the vraag achter de vraag;
-- the afdeling what was asked of it and what it answered.
CREATE VIEW api.onderzoek WITH (security_invoker = true) AS
  SELECT m.id, s.kenmerk,
         CASE WHEN z.team OR z.melder THEN o.vraag_achter_de_vraag END AS "vraagAchterDeVraag",
         app.bevestiging(o) AS bevestiging,
         CASE WHEN z.team OR z.melder THEN o.bevestiging_opmerking END AS "bevestigingOpmerking",
         CASE WHEN z.team THEN o.doel_van_de_regel END AS "doelVanDeRegel",
         CASE WHEN z.team THEN o.doel_gediend END AS "doelGediend",
         CASE WHEN z.team THEN o.doel_toelichting END AS "doelToelichting",
         CASE WHEN z.team THEN o.doel_voor_wie END AS "doelVoorWie",
         CASE WHEN z.team THEN o.bijwerkingen END AS bijwerkingen,
         CASE WHEN z.team THEN o.oorzaak END AS oorzaak,
         CASE WHEN z.team THEN o.suggestie_oordeel END AS "suggestieOordeel",
         CASE WHEN z.team THEN o.suggestie_toelichting END AS "suggestieToelichting",
         CASE WHEN z.team OR z.afdeling THEN o.vraag_aan_afdeling END AS "vraagAanAfdeling",
         CASE WHEN z.team OR z.afdeling THEN app.reageren_tot(o) END AS "reactieUiterlijkOp",
         CASE WHEN z.team OR z.afdeling THEN o.reactie_afdeling END AS "reactieAfdeling",
         CASE WHEN z.team OR z.afdeling THEN (SELECT g.naam FROM app.gebruiker g
           WHERE (g.organisatie_id, g.id) = (o.organisatie_id, o.reactie_door)) END AS "reactieDoor",
         (z.team OR z.afdeling) AND coalesce(o.bewijslast_omgekeerd, false) AS "bewijslastOmgekeerd",
         CASE WHEN z.team OR z.afdeling THEN o.nut_volgens_afdeling END AS "nutVolgensAfdeling",
         CASE WHEN z.team THEN o.nut_aangetoond END AS "nutAangetoond",
         CASE WHEN z.team THEN o.nut_toelichting END AS "nutToelichting",
         CASE WHEN z.team THEN o.toets_effect END AS "toetsEffect",
         CASE WHEN z.team THEN o.toets_grondwaarde END AS "toetsGrondwaarde",
         CASE WHEN z.team THEN o.toets_gevolgen END AS "toetsGevolgen",
         CASE WHEN z.team THEN o.toets_juridisch END AS "toetsJuridisch",
         CASE WHEN z.team THEN app.normen_van(m.id) ELSE '[]' END AS normen,
         CASE WHEN z.team THEN (SELECT coalesce(json_agg(json_build_object('code', f.code, 'zin', f.detail)), '[]')
                                  FROM app.open_punten(o) f) ELSE '[]' END AS "openPunten",
         array_remove(ARRAY[
           CASE WHEN z.lid AND z.loopt THEN 'wijzig' END,
           CASE WHEN z.lid AND app.team_werkt(s.status) THEN 'leg_gesprek_vast' END,
           CASE WHEN z.melder AND z.loopt AND app.bevestiging(o) IN ('gevraagd', 'geen_antwoord') THEN 'bevestig' END,
           CASE WHEN z.afdeling AND z.loopt AND o.reactie_gevraagd_op IS NOT NULL AND o.reactie_op IS NULL THEN 'reageer' END
         ], NULL) AS acties,
         o.versie
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
    CROSS JOIN LATERAL app.onderzoek_van(m.id) o
    CROSS JOIN LATERAL (SELECT k.rollen AS rol FROM api.melding_rol k WHERE k.id = m.id OFFSET 0) b
    CROSS JOIN LATERAL (SELECT b.rol && '{teamlid,trekker,coordinator,jurist}' AS team, 'melder' = ANY (b.rol) AS melder,
      'eigenaar_afdeling' = ANY (b.rol) AS afdeling, b.rol && '{teamlid,trekker}' AS lid,
      s.status IN ('in_onderzoek', 'wacht_op_melder') AS loopt) z
   WHERE m.organisatie_id = app.organisatie() AND (z.team OR z.melder OR z.afdeling)
     AND s.status NOT IN ('concept', 'ingediend', 'team_samenstellen', 'niet_in_behandeling', 'gekoppeld');

CREATE OR REPLACE FUNCTION app.onderzoek_antwoord(p_melding uuid) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (to_json(x), x.versie, 200, NULL)::app.antwoord
            FROM api.onderzoek x WHERE x.id = p_melding);
END $$;

-- The sheet, made when it is not there yet, locked, and one version further. p_actie: what the asker
-- is going to do; must be among the acties that the sheet offers.
CREATE OR REPLACE FUNCTION app.pak_onderzoek(p_melding uuid, p_versie int, p_actie text) RETURNS app.onderzoek
LANGUAGE plpgsql AS $$
DECLARE
  o app.onderzoek;
  v_acties text[];
BEGIN
  SELECT acties INTO v_acties FROM api.onderzoek WHERE id = p_melding;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  INSERT INTO app.onderzoek (organisatie_id, melding_id) VALUES (app.organisatie(), p_melding) ON CONFLICT DO NOTHING;
  SELECT * INTO o FROM app.onderzoek WHERE organisatie_id = app.organisatie() AND melding_id = p_melding FOR UPDATE;
  PERFORM app.zelfde_versie(o.versie, p_versie);
  SELECT acties INTO v_acties FROM api.onderzoek WHERE id = p_melding;
  IF p_actie <> ALL (v_acties) THEN
    PERFORM app.weiger_onderzoek(p_melding, p_actie);
  END IF;
  UPDATE app.onderzoek x SET versie = x.versie + 1, gewijzigd_op = app.nu()
   WHERE (x.organisatie_id, x.melding_id) = (o.organisatie_id, o.melding_id) RETURNING * INTO o;
  RETURN o;
END $$;

-- The same for what lies beside the sheet (cards): who may change it is the same, the sheet itself does not.
CREATE OR REPLACE FUNCTION app.pak_werkblad(p_melding uuid) RETURNS app.onderzoek
LANGUAGE plpgsql AS $$
DECLARE
  o app.onderzoek;
BEGIN
  PERFORM FROM api.onderzoek WHERE id = p_melding;
  IF NOT FOUND THEN PERFORM app.er_niet(); END IF;
  INSERT INTO app.onderzoek (organisatie_id, melding_id) VALUES (app.organisatie(), p_melding) ON CONFLICT DO NOTHING;
  SELECT * INTO o FROM app.onderzoek WHERE organisatie_id = app.organisatie() AND melding_id = p_melding FOR UPDATE;
  IF 'wijzig' <> ALL (SELECT unnest(acties) FROM api.onderzoek WHERE id = p_melding) THEN
    PERFORM app.weiger_onderzoek(p_melding, 'wijzig');
  END IF;
  RETURN o;
END $$;

-- Not yours (403), or yours but not now (409).
CREATE OR REPLACE FUNCTION app.weiger_onderzoek(p_melding uuid, p_actie text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_rol text[] := app.betrekkingen(p_melding);
BEGIN
  IF p_actie IN ('wijzig', 'leg_gesprek_vast') AND NOT v_rol && '{teamlid,trekker}' THEN
    PERFORM app.weiger('WF403', 'Alleen een lid van het team kan dit doen.');
  ELSIF p_actie = 'bevestig' AND 'melder' <> ALL (v_rol) THEN
    PERFORM app.weiger('WF403', 'Alleen de melder kan dit bevestigen.');
  ELSIF p_actie = 'reageer' AND 'eigenaar_afdeling' <> ALL (v_rol) THEN
    PERFORM app.weiger('WF403', 'Alleen de afdeling van de regel kan reageren.');
  END IF;
  PERFORM app.weiger('WF409', CASE p_actie WHEN 'bevestig' THEN 'Er wacht geen vraag op jouw bevestiging.'
                                           WHEN 'reageer' THEN 'Er wacht geen vraag op een reactie van de afdeling.'
                                           ELSE 'Het onderzoek van deze melding loopt nu niet.' END);
END $$;

CREATE FUNCTION api.onderzoek_wijzig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  o app.onderzoek := app.pak_onderzoek((pad ->> 'id')::uuid, versie, 'wijzig');
  n app.onderzoek := o;
BEGIN
  n := jsonb_populate_record(o, app.kolommen(invoer));
  IF n.vraag_achter_de_vraag IS DISTINCT FROM o.vraag_achter_de_vraag THEN
    n := app.vraag_bevestiging(n);
  END IF;
  IF (n.vraag_aan_afdeling, n.bewijslast_omgekeerd) IS DISTINCT FROM (o.vraag_aan_afdeling, o.bewijslast_omgekeerd) THEN
    n := app.vraag_reactie(o, n);
  END IF;
  UPDATE app.onderzoek x SET (vraag_achter_de_vraag, vraag_voorgelegd_op, bevestiging, bevestiging_opmerking, bevestigd_op,
      doel_van_de_regel, doel_gediend, doel_toelichting, doel_voor_wie, bijwerkingen, oorzaak, suggestie_oordeel, suggestie_toelichting,
      vraag_aan_afdeling, reactie_gevraagd_op, bewijslast_omgekeerd, nut_aangetoond, nut_toelichting,
      toets_effect, toets_grondwaarde, toets_gevolgen, toets_juridisch)
    = (n.vraag_achter_de_vraag, n.vraag_voorgelegd_op, n.bevestiging, n.bevestiging_opmerking, n.bevestigd_op,
      n.doel_van_de_regel, n.doel_gediend, n.doel_toelichting, n.doel_voor_wie, n.bijwerkingen, n.oorzaak, n.suggestie_oordeel, n.suggestie_toelichting,
      n.vraag_aan_afdeling, n.reactie_gevraagd_op, n.bewijslast_omgekeerd, n.nut_aangetoond, n.nut_toelichting,
      n.toets_effect, n.toets_grondwaarde, n.toets_gevolgen, n.toets_juridisch)
   WHERE (x.organisatie_id, x.melding_id) = (o.organisatie_id, o.melding_id);
  IF invoer ? 'normen' THEN PERFORM app.zet_normen(o.melding_id, NULL, invoer -> 'normen'); END IF;
  RETURN app.onderzoek_antwoord(o.melding_id);
END $$;

-- A new text of the vraag achter de vraag is put before the melder; an older answer no longer counts.
CREATE OR REPLACE FUNCTION app.vraag_bevestiging(n app.onderzoek) RETURNS app.onderzoek
LANGUAGE plpgsql AS $$
BEGIN
  n.vraag_achter_de_vraag := nullif(btrim(n.vraag_achter_de_vraag), '');
  n.bevestiging := NULL;
  n.bevestiging_opmerking := NULL;
  n.bevestigd_op := NULL;
  n.vraag_voorgelegd_op := CASE WHEN n.vraag_achter_de_vraag IS NOT NULL THEN app.nu() END;
  IF n.vraag_achter_de_vraag IS NOT NULL THEN
    PERFORM app.stuur(m.melder_id, 'onderzoek.bevestig_vraag', 'onderzoek', m.id, m.id)
      FROM app.melding m WHERE (m.organisatie_id, m.id) = (n.organisatie_id, n.melding_id);
  END IF;
  RETURN n;
END $$;

-- The question to the afdeling, and whether it has to show the use of the rule: asked once, then it stands;
-- the ten days start with it.
CREATE OR REPLACE FUNCTION app.vraag_reactie(o app.onderzoek, n app.onderzoek) RETURNS app.onderzoek
LANGUAGE plpgsql AS $$
DECLARE
  m app.melding;
BEGIN
  SELECT * INTO m FROM app.melding x WHERE (x.organisatie_id, x.id) = (n.organisatie_id, n.melding_id);
  IF o.reactie_gevraagd_op IS NOT NULL THEN
    PERFORM app.weiger('WF409', 'De vraag aan de afdeling is al gesteld en verandert niet meer.',
                       ARRAY[('/vraagAanAfdeling', 'al_gesteld', 'Deze vraag is al gesteld.')::app.fout]);
  ELSIF m.afdeling_id IS NULL THEN
    PERFORM app.weiger('WF409', 'Er is nog geen afdeling bekend. Vraag de coördinator om de regel te koppelen.',
                       ARRAY[('/vraagAanAfdeling', 'geen_afdeling', 'Er is nog geen afdeling bekend bij deze melding.')::app.fout]);
  END IF;
  IF NOT EXISTS (SELECT FROM app.mensen_van_afdeling(m.afdeling_id)) THEN
    PERFORM app.weiger('WF409', 'Bij deze afdeling staat niemand die kan antwoorden. Vraag de beheerder om een contactpersoon.',
                       ARRAY[('/vraagAanAfdeling', 'niemand', 'Bij deze afdeling staat niemand die kan antwoorden.')::app.fout]);
  END IF;
  n.vraag_aan_afdeling := nullif(btrim(n.vraag_aan_afdeling), '');
  IF n.vraag_aan_afdeling IS NOT NULL THEN
    n.reactie_gevraagd_op := app.nu();
    PERFORM app.stuur(g, 'onderzoek.vraag_afdeling', 'onderzoek', m.id, m.id) FROM app.mensen_van_afdeling(m.afdeling_id) g;
  END IF;
  RETURN n;
END $$;

-- The manager of an afdeling, as it was chosen or else by role.
CREATE OR REPLACE FUNCTION app.teammanager_van(p_afdeling uuid) RETURNS uuid
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT coalesce(a.teammanager_id,
           (SELECT g.id FROM app.gebruiker g
              JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'teammanager')
             WHERE (g.organisatie_id, g.afdeling_id) = (a.organisatie_id, a.id) AND g.actief ORDER BY g.naam LIMIT 1))
    FROM app.afdeling a WHERE a.organisatie_id = app.organisatie() AND a.id = p_afdeling);
END $$;

-- Who speaks for an afdeling: the contact, else the head; and the teammanager.
CREATE OR REPLACE FUNCTION app.mensen_van_afdeling(p_afdeling uuid) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  SELECT DISTINCT g.id FROM app.afdeling a
    JOIN app.gebruiker g ON g.organisatie_id = a.organisatie_id AND g.actief
     AND g.id IN (coalesce(a.contactpersoon_id, a.hoofd_id), app.teammanager_van(a.id))
   WHERE a.organisatie_id = app.organisatie() AND a.id = p_afdeling;
END $$;

-- The melder: that is it, or: that is not it, because.
CREATE FUNCTION api.onderzoek_bevestig(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  o app.onderzoek := app.pak_onderzoek((pad ->> 'id')::uuid, NULL, 'bevestig');
  v_klopt boolean := (invoer ->> 'klopt')::boolean;
BEGIN
  UPDATE app.onderzoek x SET bevestiging = CASE WHEN v_klopt THEN 'klopt' ELSE 'klopt_niet' END,
         bevestiging_opmerking = nullif(btrim(invoer ->> 'opmerking'), ''), bevestigd_op = app.nu()
   WHERE (x.organisatie_id, x.melding_id) = (o.organisatie_id, o.melding_id);
  PERFORM app.meld_gebeurtenis(o.melding_id, 'systeem', 'team', CASE WHEN v_klopt
    THEN 'De melder bevestigt de vraag achter de vraag.' ELSE 'De melder herkent de vraag achter de vraag niet.' END);
  PERFORM app.stuur_trekker(o.melding_id, 'onderzoek.bevestigd');
  RETURN app.onderzoek_antwoord(o.melding_id);
END $$;

-- The afdeling tells what the rule is for.
CREATE FUNCTION api.onderzoek_reageer(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  o app.onderzoek := app.pak_onderzoek((pad ->> 'id')::uuid, NULL, 'reageer');
  v_nut text := nullif(btrim(invoer ->> 'nut'), '');
BEGIN
  IF o.bewijslast_omgekeerd <> (v_nut IS NOT NULL) THEN
    PERFORM app.weiger('WF400', 'Dit antwoord past niet bij de vraag van het team.', ARRAY[CASE WHEN o.bewijslast_omgekeerd
      THEN ('/nut', 'verplicht', 'Schrijf op wat de regel oplevert en hoe jullie dat weten.')::app.fout
      ELSE ('/nut', 'niet_gevraagd', 'Het team vroeg niet om het nut aan te tonen.')::app.fout END]);
  END IF;
  UPDATE app.onderzoek x SET reactie_afdeling = invoer ->> 'reactie', nut_volgens_afdeling = v_nut,
         reactie_door = app.actor(), reactie_op = app.nu()
   WHERE (x.organisatie_id, x.melding_id) = (o.organisatie_id, o.melding_id);
  PERFORM app.meld_gebeurtenis(o.melding_id, 'systeem', 'team', 'De afdeling heeft gereageerd.');
  PERFORM app.stuur_trekker(o.melding_id, 'onderzoek.reactie_afdeling');
  RETURN app.onderzoek_antwoord(o.melding_id);
END $$;

CREATE OR REPLACE FUNCTION app.stuur_trekker(p_melding uuid, p_bericht text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.stuur(b.gebruiker_id, p_bericht, 'onderzoek', p_melding, p_melding) FROM app.betrokkene b
   WHERE (b.organisatie_id, b.stuk_id, b.betrekking) = (app.organisatie(), p_melding, 'trekker');
END $$;
