-- SPDX-License-Identifier: EUPL-1.2
-- Accounts, as a gemeentebeheerder keeps them.

-- Where a colleague is logged in, as a number.
SET LOCAL ROLE app_poort;
CREATE OR REPLACE FUNCTION app.sessies_van(p_gebruiker uuid)
RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT count(*)::int FROM app.sessie s
   WHERE (s.organisatie_id, s.gebruiker_id) = (app.organisatie(), p_gebruiker) AND app.heeft_rol('gemeentebeheerder') AND app.sessie_leeft(s)
$$;
REVOKE EXECUTE ON FUNCTION app.sessies_van(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.sessies_van(uuid) TO app_owner, app_api;
SET LOCAL ROLE app_owner;

-- What a beheerder must know before changing an account: the address, and what hangs on this person now.
CREATE VIEW api.gebruiker_beheer WITH (security_invoker = true) AS
  SELECT g.id, g.email, g.versie,
         app.sessies_van(g.id) AS sessies,
         (SELECT count(*)::int FROM app.teamlid l JOIN app.team t ON (t.organisatie_id, t.id) = (l.organisatie_id, l.team_id)
           JOIN app.stuk s ON (s.organisatie_id, s.id) = (t.organisatie_id, t.melding_id)
           WHERE (l.organisatie_id, l.gebruiker_id, l.status) = (g.organisatie_id, g.id, 'geaccepteerd') AND app.team_werkt(s.status)) AS teams,
         (SELECT count(*)::int FROM app.melding m JOIN app.stuk s ON (s.organisatie_id, s.id) = (m.organisatie_id, m.id)
           WHERE (m.organisatie_id, m.beslisser_id) = (g.organisatie_id, g.id) AND s.status = 'advies_voorgelegd') AS besluiten,
         (SELECT count(*)::int FROM app.uitvoering u JOIN app.stuk s ON (s.organisatie_id, s.id) = (u.organisatie_id, u.melding_id) AND s.status = 'in_uitvoering'
           WHERE (u.organisatie_id, u.opgedragen_aan) = (g.organisatie_id, g.id)) AS uitvoeringen,
         (SELECT count(*)::int FROM app.afdeling a WHERE a.organisatie_id = g.organisatie_id
             AND g.id IN (a.hoofd_id, a.plaatsvervanger_id, a.teammanager_id, a.contactpersoon_id, a.beslisser_id)) AS afdelingen
    FROM app.gebruiker g WHERE g.organisatie_id = (SELECT app.organisatie());

-- A new first password for a colleague who forgot theirs. The API hashed it; the plain one never comes here.
CREATE OR REPLACE FUNCTION api.startwachtwoord_zet(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql AS $$
DECLARE
  g app.gebruiker := app.pak_gebruiker((pad ->> 'id')::uuid, versie);
BEGIN
  IF g.id = app.actor() THEN PERFORM app.weiger('WF403', 'Je eigen wachtwoord kies je bij je profiel.'); END IF;
  PERFORM app.inlog_eerste(g.id, invoer ->> 'hash'), app.sessie_sluit(g.organisatie_id, g.id, 'wachtwoord', NULL);
  PERFORM app.noteer_wijziging('collega', g.naam, NULL, 'Nieuw startwachtwoord');
  RETURN (NULL, NULL, 204, NULL)::app.antwoord;
END $$;
