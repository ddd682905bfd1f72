-- SPDX-License-Identifier: EUPL-1.2
-- What we say in another language (ADR 0052). A sentence is written in Dutch where it is said, and that is the key of its
-- translations. Another language: a file 00_zinnen_<taal>.sql like the one of English, and a row here.
CREATE VIEW api.vertaling WITH (security_invoker = true) AS
  SELECT 'en' AS taal, z.zin, z.vertaling FROM app.zinnen_en() z;

-- The language of whoever asks.
CREATE OR REPLACE FUNCTION app.taal() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(nullif(current_setting('vraagt.taal', true), ''), 'nl');

-- A sentence in a language; the Dutch one when nobody translated it.
CREATE OR REPLACE FUNCTION app.vertaald(p_taal text, p_zin text) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF p_taal = 'nl' THEN RETURN p_zin; END IF;
  RETURN coalesce((SELECT v.vertaling FROM api.vertaling v WHERE (v.taal, v.zin) = (p_taal, p_zin)), p_zin);
END $$;

-- The same with what has to be filled in.
CREATE OR REPLACE FUNCTION app.zeg(p_taal text, p_zin text, VARIADIC p_met text[] DEFAULT '{}') RETURNS text
LANGUAGE sql STABLE
RETURN format(app.vertaald(p_taal, p_zin), VARIADIC p_met);

-- A date in a language, word by word: Tuesday 8 December 2026.
CREATE OR REPLACE FUNCTION app.datum_in(p_taal text, p_dag date) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT string_agg(app.vertaald(p_taal, w), ' ' ORDER BY n) FROM string_to_table(app.datum_in_woorden(p_dag), ' ') WITH ORDINALITY x (w, n));
END $$;
