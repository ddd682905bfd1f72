-- migrate:up
-- SPDX-License-Identifier: EUPL-1.2
-- A melding: which rule, why it does not serve the inwoner, what would. And its road.
SET LOCAL ROLE app_owner;

CREATE TABLE app.melding (
  organisatie_id    uuid NOT NULL,
  id                uuid NOT NULL,
  melder_id         uuid NOT NULL,
  welke_regel       text CONSTRAINT melding_welke_regel_lengte CHECK (length(welke_regel) <= 300),
  waarom_hinderlijk text CONSTRAINT melding_waarom_lengte CHECK (length(waarom_hinderlijk) <= 4000),
  suggestie         text CONSTRAINT melding_suggestie_lengte CHECK (length(suggestie) <= 4000),
  praktijkvoorbeeld text CONSTRAINT melding_praktijkvoorbeeld_lengte CHECK (length(praktijkvoorbeeld) <= 4000),
  klantgroep        text CONSTRAINT melding_klantgroep_lengte CHECK (length(klantgroep) <= 200),
  kanaal            text NOT NULL DEFAULT 'web' CONSTRAINT melding_kanaal_bekend
                    CHECK (kanaal IN ('web', 'telefoon', 'balie', 'brief', 'email')),
  -- The afdeling does not see who reported; the decider only when the melder agrees.
  afscherming_melder boolean NOT NULL DEFAULT true,
  naam_mag_naar_beslisser boolean NOT NULL DEFAULT false,
  onderwerpen       text[] NOT NULL DEFAULT '{}' CONSTRAINT melding_onderwerpen CHECK (cardinality(onderwerpen) <= 10),
  -- What the coordinator made of it for the afdeling: without what could give the melder away.
  regel_herschreven  text CONSTRAINT melding_regel_herschreven_lengte CHECK (length(regel_herschreven) <= 300),
  waarom_herschreven text CONSTRAINT melding_waarom_herschreven_lengte CHECK (length(waarom_herschreven) <= 4000),
  regel_id          uuid,
  -- Owner of the rule, and who decides: follow from the rule, kept for lists and for later.
  afdeling_id       uuid,
  beslisser_id      uuid,
  -- The melding that this one is coupled to (shares investigation and besluit, not the clock).
  gekoppeld_aan_id  uuid,
  voorganger_id     uuid,
  ingediend_op      timestamptz,
  zoek              tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('app.nederlands'::regconfig, coalesce(welke_regel, '')), 'A') ||
    to_tsvector('app.nederlands'::regconfig, coalesce(waarom_hinderlijk, '') || ' ' || coalesce(suggestie, ''))
  ) STORED,
  PRIMARY KEY (organisatie_id, id),
  FOREIGN KEY (organisatie_id, id) REFERENCES app.stuk ON DELETE CASCADE,
  FOREIGN KEY (organisatie_id, melder_id) REFERENCES app.gebruiker,
  CONSTRAINT melding_regel FOREIGN KEY (organisatie_id, regel_id) REFERENCES app.regel,
  CONSTRAINT melding_afdeling FOREIGN KEY (organisatie_id, afdeling_id) REFERENCES app.afdeling,
  FOREIGN KEY (organisatie_id, beslisser_id) REFERENCES app.gebruiker,
  CONSTRAINT melding_gekoppeld FOREIGN KEY (organisatie_id, gekoppeld_aan_id) REFERENCES app.melding,
  CONSTRAINT melding_voorganger FOREIGN KEY (organisatie_id, voorganger_id) REFERENCES app.melding,
  CONSTRAINT melding_niet_aan_zichzelf CHECK (gekoppeld_aan_id <> id)
);
CREATE INDEX melding_melder    ON app.melding (organisatie_id, melder_id, id);
CREATE INDEX melding_regel     ON app.melding (organisatie_id, regel_id, id);
CREATE INDEX melding_afdeling  ON app.melding (organisatie_id, afdeling_id, id);
CREATE INDEX melding_beslisser ON app.melding (organisatie_id, beslisser_id, id);
CREATE INDEX melding_gekoppeld ON app.melding (organisatie_id, gekoppeld_aan_id) WHERE gekoppeld_aan_id IS NOT NULL;
CREATE INDEX melding_zoek      ON app.melding USING gin (organisatie_id, zoek);
COMMENT ON CONSTRAINT melding_welke_regel_lengte ON app.melding IS '/welkeRegel Noem de regel in hoogstens 300 tekens.';
COMMENT ON CONSTRAINT melding_waarom_lengte ON app.melding IS '/waaromHinderlijk Gebruik hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT melding_suggestie_lengte ON app.melding IS '/suggestie Gebruik hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT melding_praktijkvoorbeeld_lengte ON app.melding IS '/praktijkvoorbeeld Gebruik hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT melding_klantgroep_lengte ON app.melding IS '/klantgroep Gebruik hoogstens 200 tekens.';
COMMENT ON CONSTRAINT melding_kanaal_bekend ON app.melding IS '/kanaal Kies een kanaal uit de lijst.';
COMMENT ON CONSTRAINT melding_regel_herschreven_lengte ON app.melding IS '/regelHerschreven Gebruik hoogstens 300 tekens.';
COMMENT ON CONSTRAINT melding_waarom_herschreven_lengte ON app.melding IS '/waaromHerschreven Gebruik hoogstens 4000 tekens.';
COMMENT ON CONSTRAINT melding_onderwerpen ON app.melding IS '/onderwerpen Kies hoogstens 10 onderwerpen.';
COMMENT ON CONSTRAINT melding_regel ON app.melding IS '/regelId Deze regel is er niet.';
COMMENT ON CONSTRAINT melding_gekoppeld ON app.melding IS '/meldingId Deze melding is er niet.';
COMMENT ON CONSTRAINT melding_niet_aan_zichzelf ON app.melding IS '/meldingId Een melding kan niet aan zichzelf worden gekoppeld.';
CALL app.beveilig('app.melding', p_poort => true);

-- What may be offered with a stuk that is no step of the machine.
CREATE TABLE app.handeling (
  soort  text NOT NULL,
  actie  text NOT NULL,
  status text NOT NULL,
  rollen text[] NOT NULL CHECK (cardinality(rollen) > 0),
  PRIMARY KEY (soort, status, actie),
  FOREIGN KEY (soort, status) REFERENCES app.status (soort, status)
);
CALL app.beveilig('app.handeling');
RESET ROLE;

INSERT INTO app.status (soort, volgorde, status, fase, aan_zet, termijn_werkdagen) VALUES
  ('melding', 1,  'concept',             'open',       '{melder}',      NULL),
  ('melding', 2,  'ingediend',           'open',       '{coordinator}', 2),
  ('melding', 3,  'team_samenstellen',   'open',       '{coordinator}', 5),
  ('melding', 4,  'in_onderzoek',        'open',       '{teamlid}',     10),
  ('melding', 5,  'wacht_op_melder',     'wacht',      '{melder}',      10),
  ('melding', 6,  'advies_in_opstelling','open',       '{teamlid}',     5),
  ('melding', 7,  'advies_voorgelegd',   'open',       '{beslisser}',   8),
  ('melding', 8,  'besloten',            'open',       '{coordinator}', 1),
  ('melding', 9,  'bekendgemaakt',       'uitvoering', '{beslisser}',   5),
  ('melding', 10, 'in_uitvoering',       'uitvoering', '{teammanager}', 20),
  ('melding', 11, 'uitgevoerd',          'uitvoering', '{coordinator}', 40),
  ('melding', 12, 'afgesloten',          'afgerond',   '{}',            NULL),
  ('melding', 13, 'niet_in_behandeling', 'afgerond',   '{}',            NULL),
  ('melding', 14, 'gekoppeld',           'afgerond',   '{}',            NULL),
  ('melding', 15, 'ingetrokken',         'afgerond',   '{}',            NULL);

-- teammanager here is the manager of the afdeling that owns the rule (app.betrekkingen).
INSERT INTO app.overgang (soort, van, actie, naar, rollen, vereist, toets, daarna, direct) VALUES
  ('melding', 'concept',              'dien_in',                  'ingediend',            '{melder}',      '{}', 'toets_dien_in', 'na_dien_in', true),
  ('melding', 'ingediend',            'stel_team_samen',          'team_samenstellen',    '{coordinator}', '{}', NULL, NULL, true),
  ('melding', 'ingediend',            'neem_niet_in_behandeling', 'niet_in_behandeling',  '{coordinator}', '{motivering,route}', NULL, 'na_niet_in_behandeling', true),
  ('melding', 'ingediend',            'koppel',                   'gekoppeld',            '{coordinator}', '{meldingId}', 'toets_koppel', 'na_koppel', true),
  ('melding', 'ingediend',            'trek_in',                  'ingetrokken',          '{melder}',      '{toelichting}', NULL, 'na_trek_in', true),
  ('melding', 'team_samenstellen',    'start_onderzoek',          'in_onderzoek',         '{coordinator}', '{}', 'toets_start_onderzoek', 'na_start_onderzoek', true),
  ('melding', 'team_samenstellen',    'trek_in',                  'ingetrokken',          '{melder}',      '{toelichting}', NULL, 'na_trek_in', true),
  ('melding', 'in_onderzoek',         'vraag_melder',             'wacht_op_melder',      '{trekker}',     '{vraag}', NULL, 'na_vraag_melder', true),
  ('melding', 'in_onderzoek',         'naar_advies',              'advies_in_opstelling', '{trekker}',     '{}', 'toets_naar_advies', 'na_naar_advies', true),
  ('melding', 'in_onderzoek',         'trek_in',                  'ingetrokken',          '{melder}',      '{toelichting}', NULL, 'na_trek_in', true),
  ('melding', 'wacht_op_melder',      'antwoord_melder',          'in_onderzoek',         '{melder}',      '{antwoord}', NULL, 'na_wachten', true),
  ('melding', 'wacht_op_melder',      'hervat',                   'in_onderzoek',         '{trekker,systeem}', '{}', NULL, 'na_wachten', true),
  ('melding', 'wacht_op_melder',      'trek_in',                  'ingetrokken',          '{melder}',      '{toelichting}', NULL, 'na_trek_in', true),
  ('melding', 'advies_in_opstelling', 'leg_voor',                 'advies_voorgelegd',    '{trekker}',     '{}', 'toets_leg_voor', 'na_leg_voor', false),
  ('melding', 'advies_in_opstelling', 'trek_in',                  'ingetrokken',          '{melder}',      '{toelichting}', NULL, 'na_trek_in', true),
  ('melding', 'advies_voorgelegd',    'besluit',                  'besloten',             '{beslisser}',   '{}', NULL, NULL, false),
  ('melding', 'advies_voorgelegd',    'leg_terug',                'advies_in_opstelling', '{beslisser}',   '{}', 'toets_leg_terug', 'na_leg_terug', false),
  ('melding', 'advies_voorgelegd',    'trek_in',                  'ingetrokken',          '{melder}',      '{toelichting}', NULL, 'na_trek_in', true),
  ('melding', 'besloten',             'maak_bekend',              'bekendgemaakt',        '{systeem,coordinator}', '{}', NULL, NULL, false),
  ('melding', 'bekendgemaakt',        'sluit_af',                 'afgesloten',           '{systeem,beslisser}', '{}', NULL, NULL, false),
  ('melding', 'bekendgemaakt',        'start_uitvoering',         'in_uitvoering',        '{systeem,beslisser}', '{}', NULL, NULL, false),
  ('melding', 'in_uitvoering',        'meld_uitgevoerd',          'uitgevoerd',           '{teammanager}', '{toelichting}', NULL, 'na_meld_uitgevoerd', true),
  ('melding', 'uitgevoerd',           'sluit_af',                 'afgesloten',           '{coordinator}', '{toelichting}', NULL, NULL, true),
  ('melding', 'uitgevoerd',           'regel_leeft_nog',          'in_uitvoering',        '{coordinator}', '{toelichting}', NULL, 'na_regel_leeft_nog', true),
  ('melding', 'gekoppeld',            'ontkoppel',                'ingediend',            '{coordinator}', '{}', NULL, 'na_ontkoppel', true);

-- The talk with the melder stays between melder and team (the timeline shows it to the melder too).
UPDATE app.overgang SET zichtbaarheid = 'team' WHERE soort = 'melding' AND actie IN ('vraag_melder', 'antwoord_melder');

-- What else may be offered with a melding, besides steps: who, in which status. Some also need
-- something that only the data knows; app.melding_acties adds that.
INSERT INTO app.handeling (soort, actie, status, rollen)
SELECT 'melding', h.actie, s.status, h.rollen
  FROM app.status s JOIN (VALUES
    ('wijzig',             '{concept}'::text[], '{melder}'::text[]),
    ('verwijder',          '{concept}',         '{melder}'),
    ('wijzig',             '{ingediend,team_samenstellen,in_onderzoek,wacht_op_melder,advies_in_opstelling}', '{coordinator}'),
    ('maak_team',          '{team_samenstellen}', '{coordinator}'),
    ('onderzoek',          '{in_onderzoek,wacht_op_melder}', '{teamlid,trekker}'),
    ('bevestig_vraag',     '{in_onderzoek,wacht_op_melder}', '{melder}'),
    ('reageer_als_afdeling', '{in_onderzoek,wacht_op_melder}', '{eigenaar_afdeling}'),
    ('schrijf_advies',     '{advies_in_opstelling}', '{teamlid,trekker}'),
    ('besluit',            '{advies_voorgelegd}', '{beslisser}')
  ) h (actie, statussen, rollen) ON s.soort = 'melding' AND s.status = ANY (h.statussen)
UNION ALL
SELECT 'melding', h.actie, s.status, h.rollen
  FROM app.status s CROSS JOIN (VALUES
    ('buitenstap',       '{coordinator}'::text[]),
    ('schrijf_notitie',  '{coordinator,jurist,melder,teamlid,trekker,beslisser,eigenaar_afdeling}'),
    ('noteer_afwijking', '{melder}')
  ) h (actie, rollen) WHERE s.soort = 'melding' AND s.status <> 'concept';

-- migrate:down
DELETE FROM app.historie WHERE soort = 'melding';
DELETE FROM app.overgang WHERE soort = 'melding';
DELETE FROM app.stuk WHERE soort = 'melding';
DELETE FROM app.status WHERE soort = 'melding';
DROP TABLE app.handeling, app.melding;
