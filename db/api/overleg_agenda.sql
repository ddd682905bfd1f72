-- SPDX-License-Identifier: EUPL-1.2
-- A meeting in the calendars of a team, by mail. The mail tells when it is and where to read more; what it is about, and
-- who else comes, stands in no mail (ADR 0049).

-- What goes along with a mail, as it stands when the mail leaves. Who is no longer in the team gets it called off.
CREATE OR REPLACE FUNCTION app.mail_agenda(m app.uitgaande_mail, p_link text) RETURNS json
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT json_build_object('id', o.id, 'volgnummer', o.volgnummer, 'van', app.agenda_moment(o.begin_op),
           'tot', app.agenda_moment(o.begin_op + make_interval(mins => o.duur_minuten)), 'stempel', app.agenda_stempel(app.nu()),
           'link', p_link || '/overleggen/' || o.id,
           'afgezegd', s.status = 'afgezegd' OR NOT EXISTS (SELECT FROM app.teamlid l WHERE (l.organisatie_id, l.team_id, l.gebruiker_id)
                          = (o.organisatie_id, o.team_id, (m).gebruiker_id) AND l.status IN ('geaccepteerd', 'afgerond')))
    FROM app.overleg o JOIN app.stuk s ON (s.organisatie_id, s.id) = (o.organisatie_id, o.id)
   WHERE (o.organisatie_id, o.id) = ((m).organisatie_id, (m).overleg_id));
END $$;

-- One mail for one person; one that did not leave yet is superfluous then.
CREATE OR REPLACE FUNCTION app.mail_overleg(p_overleg uuid, p_gebruiker uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM app.uitgaande_mail u WHERE (u.organisatie_id, u.overleg_id, u.gebruiker_id, u.status) = (app.organisatie(), p_overleg, p_gebruiker, 'wacht')
     AND u.poging = 0;
  PERFORM app.mail_klaar(p_gebruiker, 'overleg', NULL, NULL, p_overleg) WHERE app.wil_mail(p_gebruiker);
END $$;

-- Chosen, moved or called off: to everybody in the team, also who did it. What never had a moment is in no calendar.
CREATE OR REPLACE FUNCTION app.in_agenda(o app.overleg) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.mail_overleg(o.id, l.gebruiker_id) FROM app.teamlid l
   WHERE (l.organisatie_id, l.team_id, l.status) = (o.organisatie_id, o.team_id, 'geaccepteerd') AND o.begin_op IS NOT NULL;
END $$;

-- Who comes into a team, or leaves it: the meetings that still come.
CREATE OR REPLACE FUNCTION app.agenda_van(p_team uuid, p_gebruiker uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM app.mail_overleg(o.id, p_gebruiker) FROM app.overleg o
    JOIN app.stuk s ON (s.organisatie_id, s.id, s.status) = (o.organisatie_id, o.id, 'gepland')
   WHERE (o.organisatie_id, o.team_id) = (app.organisatie(), p_team) AND o.begin_op > app.nu();
END $$;
