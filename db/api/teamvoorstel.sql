-- SPDX-License-Identifier: EUPL-1.2
-- Who fits a melding: conflicts and absence, the agenda of the coming three weeks, and the ranked proposal.

-- Why this person cannot judge this melding, in words; NULL when nothing stands in the way.
CREATE OR REPLACE FUNCTION app.belangenconflict(p_melding uuid, p_gebruiker uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT CASE
    WHEN p_gebruiker = m.melder_id THEN 'Deed deze melding.'
    WHEN EXISTS (SELECT FROM app.betrokkene k WHERE (k.organisatie_id, k.stuk_id, k.gebruiker_id, k.betrekking) = (m.organisatie_id, m.id, p_gebruiker, 'aangesloten'))
      THEN 'Sloot zich aan bij deze melding.'
    WHEN p_gebruiker IN (m.beslisser_id, m.waarneming_voor_id) THEN 'Beslist over deze melding.'
    WHEN EXISTS (SELECT FROM app.afdeling b WHERE b.organisatie_id = m.organisatie_id
                    AND b.hoofd_id = m.beslisser_id AND b.plaatsvervanger_id = p_gebruiker)
      THEN 'Vervangt wie over deze melding beslist.'
    WHEN p_gebruiker IN (a.hoofd_id, a.plaatsvervanger_id, a.contactpersoon_id) THEN 'Is verantwoordelijk voor deze regel.'
    WHEN p_gebruiker = a.teammanager_id OR (g.afdeling_id = a.id AND r.rol IS NOT NULL)
      THEN 'Is teammanager van de afdeling van deze regel.'
    END
    FROM app.melding m
    LEFT JOIN app.afdeling a ON (a.organisatie_id, a.id) = (m.organisatie_id, m.afdeling_id)
    JOIN app.gebruiker g ON (g.organisatie_id, g.id) = (m.organisatie_id, p_gebruiker)
    LEFT JOIN app.gebruiker_rol r ON (r.organisatie_id, r.gebruiker_id, r.rol) = (g.organisatie_id, g.id, 'teammanager')
   WHERE m.organisatie_id = app.organisatie() AND m.id = p_melding);
END $$;

-- Why this person cannot be asked for the team of this melding: a conflict, or not available.
CREATE OR REPLACE FUNCTION app.team_bezwaar(p_melding uuid, p_gebruiker uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT coalesce(app.belangenconflict(p_melding, p_gebruiker), (SELECT CASE
    WHEN NOT g.actief OR p.id IS NULL OR s.status = 'uitgestapt' THEN 'Zit niet in de poule.'
    WHEN s.status = 'aangemeld' THEN 'Is net aangemeld. Heet deze collega eerst welkom in de poule.'
    WHEN app.poule_status(s.status, p.pauze_tot) = 'pauze'
      THEN 'Doet even niet mee, tot en met ' || app.dag_in_woorden(p.pauze_tot) || '.'
    END
    FROM app.gebruiker g
    LEFT JOIN app.poulelid p ON (p.organisatie_id, p.gebruiker_id) = (g.organisatie_id, g.id)
    LEFT JOIN app.stuk s ON (s.organisatie_id, s.id) = (p.organisatie_id, p.id)
   WHERE g.organisatie_id = app.organisatie() AND g.id = p_gebruiker)));
END $$;

-- The same, seen from the proposal: also who was asked before.
CREATE OR REPLACE FUNCTION app.voorstel_bezwaar(p_melding uuid, p_gebruiker uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (
  SELECT coalesce(app.team_bezwaar(p_melding, p_gebruiker),
    (SELECT CASE WHEN l.status IN ('geaccepteerd', 'uitgenodigd') THEN 'Is al gevraagd voor dit team.'
                 WHEN l.status = 'afgeslagen' THEN 'Sloeg de uitnodiging voor dit team af.'
                 ELSE 'Zat eerder in dit team.' END
       FROM app.teamlid l JOIN app.team t ON (t.organisatie_id, t.id) = (l.organisatie_id, l.team_id)
      WHERE t.organisatie_id = app.organisatie() AND t.melding_id = p_melding AND l.gebruiker_id = p_gebruiker
        AND NOT (l.status = 'verlopen' OR (l.status = 'uitgenodigd' AND l.verloopt_op < app.vandaag()))
      ORDER BY l.id DESC LIMIT 1)));
END $$;

-- Why somebody fits, or what to keep in mind, in words.
CREATE OR REPLACE FUNCTION app.voorstel_redenen(p_thema text[], p_groep text[], p_vrij int, p_lopend int, p_maximum int,
                                                p_eigen boolean)
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN array_remove(ARRAY[
  CASE WHEN cardinality(p_thema) > 0 THEN 'Weet veel van ' || array_to_string(p_thema, ', ') || '.' END,
  CASE WHEN cardinality(p_groep) > 0 THEN 'Heeft ervaring met ' || array_to_string(p_groep, ', ') || '.' END,
  CASE WHEN p_vrij = 0 THEN 'Heeft de komende drie weken geen vrije dag.'
       WHEN p_vrij = 1 THEN 'Kan de komende drie weken op 1 dag.'
       ELSE format('Kan de komende drie weken op %s dagen.', p_vrij) END,
  CASE WHEN p_lopend = 0 THEN 'Heeft nu geen andere melding.'
       WHEN p_lopend < p_maximum THEN format('Heeft ruimte: %s van %s meldingen.', p_lopend, p_maximum)
       ELSE format('Is vol: %s van %s meldingen.', p_lopend, p_maximum) END,
  CASE WHEN p_eigen THEN 'Werkt bij de afdeling van de regel.' END], NULL);

-- What the coordinator should know before asking: more meldingen than the agreement says.
CREATE OR REPLACE FUNCTION app.voorstel_waarschuwing(p_lopend int, p_grens int) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_lopend >= p_grens THEN format('Met deze erbij zijn het %s meldingen tegelijk. Jullie afspraak is hoogstens %s.', p_lopend + 1, p_grens) END;

-- Words that somebody knows of and that stand in a text, in any form of the word.
CREATE OR REPLACE FUNCTION app.past_bij(p_woorden text[], p_tekst tsvector) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY (SELECT w FROM unnest(p_woorden) w WHERE p_tekst @@ plainto_tsquery('app.nederlands', w) ORDER BY w);
END $$;

-- The poule, the best fitting first: topics (of the rule, and of what was written), experience with these inwoners, and
-- room in the agenda.
-- Whoever cannot comes last, with the reason.
CREATE VIEW api.teamvoorstel WITH (security_invoker = true) AS
  SELECT m.id, coalesce(v.kandidaten, '[]') AS kandidaten
    FROM app.melding m
    JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id) AND s.status <> 'concept'
    LEFT JOIN app.regel r ON (r.organisatie_id, r.id) = (m.organisatie_id, m.regel_id)
    CROSS JOIN LATERAL (SELECT app.komende_werkdagen() AS werkdagen, app.ingesteld('team.waarschuw_boven') AS grens,
      to_tsvector('app.nederlands', concat_ws(' ', array_to_string(m.onderwerpen || r.onderwerpen, ' '), r.naam, m.welke_regel, m.waarom_hinderlijk, m.suggestie)) AS tekst,
      to_tsvector('app.nederlands', concat_ws(' ', m.klantgroep, m.praktijkvoorbeeld, m.waarom_hinderlijk)) AS mensen OFFSET 0) w
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object(
               'gebruiker', p.gebruiker, 'functie', p.functie, 'afdeling', p.afdeling,
               'redenen', app.voorstel_redenen(k.thema, k.groep, k.vrij, p.lopend, p."maxGelijktijdig", k.eigen),
               'waarschuwing', app.voorstel_waarschuwing(p.lopend, w.grens), 'vrijeDagen', k.vrij,
               'lopend', p.lopend, 'maximum', p."maxGelijktijdig", 'kan', k.bezwaar IS NULL, 'bezwaar', k.bezwaar)
             ORDER BY k.bezwaar IS NOT NULL, p.lopend >= p."maxGelijktijdig", k.vrij = 0,
                      3 * cardinality(k.thema) + 2 * cardinality(k.groep) - p.lopend - k.eigen::int - (k.vrij < 3)::int DESC,
                      k.vrij DESC, p."urenPerWeek" DESC, p.naam) AS kandidaten
        FROM api.poulelid_rij p
        CROSS JOIN LATERAL (
          SELECT app.voorstel_bezwaar(m.id, p.gebruiker_id) AS bezwaar,
                 app.vrije_dagen(p.gebruiker_id, p.dagen, p."pauzeTot", w.werkdagen) AS vrij,
                 app.past_bij(p.onderwerpen, w.tekst) AS thema, app.past_bij(p.doelgroepen, w.mensen) AS groep,
                 coalesce(p."afdelingId" = m.afdeling_id, false) AS eigen OFFSET 0) k
       WHERE p.status <> 'uitgestapt') v
   WHERE m.organisatie_id = app.organisatie() AND app.heeft_rol('coordinator');
