-- SPDX-License-Identifier: EUPL-1.2
-- Lists as a file. A view gives the rows, with the filters of the list itself and `cellen` in the order of the
-- head; the function that begins it gives the head, and is what the logboek remembers.

CREATE OR REPLACE FUNCTION app.uitvoer(p_naam text, VARIADIC p_kop text[]) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (json_build_object('naam', p_naam || '-' || app.vandaag(), 'kop', p_kop), NULL, 200, NULL)::app.antwoord;
END $$;

CREATE OR REPLACE FUNCTION api.meldingen_export(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app.uitvoer('meldingen', 'Kenmerk', 'Melding', 'Status', 'Fase', 'Regel', 'Afdeling', 'Behandelaar', 'Ingediend op',
                     'Uiterlijk op', 'Zes weken', 'Buiten de werkstroom');
END $$;

CREATE VIEW api.melding_uitvoer WITH (security_invoker = true) AS
  SELECT r.id, r.status, r.fase, r."regelId", r."afdelingId", r.termijnstand, r."vanMij", r."behandelaarId",
         json_build_array(r.kenmerk, r."welkeRegel", app.in_woorden(r.status), app.in_woorden(r.fase), r."regelNaam", r."afdelingNaam",
           r."behandelaarNaam", app.dag(r."ingediendOp"::timestamptz), r."uiterlijkOp", app.in_woorden(r.termijnstand), r."buitenWerkstroom") AS cellen
    FROM api.melding_rij r;

CREATE OR REPLACE FUNCTION api.regels_export(pad jsonb, versie int, invoer jsonb) RETURNS app.antwoord
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN app.uitvoer('regels', 'Type', 'Regel', 'Type bevestigd', 'Status', 'Eigenaar', 'Rechtsbron', 'Meldingen');
END $$;

CREATE VIEW api.regel_uitvoer WITH (security_invoker = true) AS
  SELECT r.id, r.regeltype, r.regelstatus, r."typeBevestigd", r."eigenaarAfdelingId",
         json_build_array(app.in_woorden(r.regeltype), r.naam, r."typeBevestigd", app.in_woorden(r.regelstatus), r."eigenaarAfdeling",
           g.rechtsbron, r."aantalMeldingen") AS cellen
    FROM api.regel_rij r JOIN app.regel g ON (g.organisatie_id, g.id) = ((SELECT app.organisatie()), r.id);
