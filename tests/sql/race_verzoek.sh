#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Two at once at one verzoek: both confirm, one takes back what the other accepts, one wipes what the other writes in, and
# two devices replace one code. Whoever is second waits, and then meets what the first did.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
sql() { psql --no-psqlrc -qAt -v ON_ERROR_STOP=1 "$DATABASE"; }
preamble="\\ir $here/hulp/hulp.psql
CREATE FUNCTION pg_temp.zegel(p_letter text DEFAULT 'a') RETURNS text LANGUAGE sql AS \$\$ SELECT repeat(p_letter, 60) \$\$;
CREATE FUNCTION pg_temp.volgt(p_id uuid, p_partij uuid DEFAULT NULL, p_sessie text DEFAULT '') RETURNS void LANGUAGE sql AS \$\$
  SELECT set_config('vraagt.organisatie', pg_temp.organisatie('C')::text, true), set_config('vraagt.actor', '', true), set_config('vraagt.sessie', p_sessie, true),
         set_config('vraagt.rollen', CASE WHEN p_partij IS NULL THEN '{burger}' ELSE '{partij}' END, true),
         set_config('vraagt.volgt', p_id::text, true), set_config('vraagt.partij', coalesce(p_partij::text, ''), true) \$\$;"

# A verzoek with this status ($1) and a partij with this place ($2), and a proposal that waits: "verzoek partij".
nieuw() {
    sql <<SQL | tail -1
BEGIN;
$preamble
CREATE TEMP TABLE w AS SELECT app.uuid7() AS v, app.uuid7() AS p, app.uuid7() AS r;
INSERT INTO app.stuk (organisatie_id, id, soort, status, kenmerk) SELECT pg_temp.organisatie('C'), v, 'verzoek', '$1', 'VA-R-' || v FROM w;
INSERT INTO app.verzoek (organisatie_id, id, gemeente_id, namens, wat_gebeurde, wens, lopende_procedure, dek_kid, dek)
SELECT pg_temp.organisatie('C'), v, pg_temp.organisatie('A'), 'mijzelf', pg_temp.zegel(), pg_temp.zegel(), 'geen', 'k1', pg_temp.zegel() FROM w;
INSERT INTO app.partij (organisatie_id, id, verzoek_id, naam, status) SELECT pg_temp.organisatie('C'), p, v, pg_temp.zegel(), '$2' FROM w;
INSERT INTO app.toestemming (organisatie_id, id, verzoek_id, item) SELECT pg_temp.organisatie('C'), r, v, 'bestaan' FROM w;
INSERT INTO app.afspraakronde (organisatie_id, verzoek_id, nummer) SELECT pg_temp.organisatie('C'), v, 1 FROM w;
INSERT INTO app.volgcode (organisatie_id, verzoek_id, hash) SELECT pg_temp.organisatie('C'), v, encode(sha256(v::text::bytea), 'hex') FROM w;
SELECT v || ' ' || p || ' ' || r FROM w;
COMMIT;
SQL
}

# $1 name, $2 who asks, $3 the question, $4 seconds that the transaction stays open; what became of it lands in $dir/$1.
doe() {
    sql >"$dir/$1" 2>&1 <<SQL || true
\\set VERBOSITY verbose
BEGIN;
$preamble
SELECT pg_temp.volgt($2);
SELECT 'did ' || (pg_temp.doe($3)).status;
SELECT pg_sleep($4);
COMMIT;
SQL
}

# The second begins while the first is still open. $1 what, $2 $3 the first, $4 $5 the second, $6 what becomes of the second.
tegelijk() {
    rm -f "$dir/first" "$dir/second"
    doe first "$2" "$3" 1 &
    until grep -qsE '^did|ERROR' "$dir/first"; do sleep 0.05; done
    doe second "$4" "$5" 0
    wait
    grep -q '^did 2' "$dir/first" || { echo "$1: the first was refused"; cat "$dir/first"; exit 1; }
    grep -qE "$6" "$dir/second" || { echo "$1: the second, instead of $6"; cat "$dir/second"; exit 1; }
}
is() {
    local nu
    nu=$(sql <<<"$2")
    [ "$nu" = "$3" ] || { echo "$1: $nu instead of $3"; exit 1; }
}
zeg() { echo "'$1', '{}', NULL, jsonb_build_object('nieuwId', app.uuid7(), $2), '$3'"; }
ja="'akkoord', true, 'tekst', pg_temp.zegel()"

read -r v p _ <<<"$(nieuw afspraak_voorgesteld geaccepteerd)"
tegelijk 'both say yes' "'$v'" "$(zeg volgverzoek_bevestig "$ja" a1)" "'$v', '$p'" "$(zeg partijverzoek_bevestig "$ja" a2)" '^did 201'
is 'agreed' "SELECT status FROM app.stuk WHERE id = '$v'" afgestemd
is 'agreed once' "SELECT count(*) FROM app.historie WHERE stuk_id = '$v' AND actie = 'stem_af'" 1

read -r v p _ <<<"$(nieuw afspraak_voorgesteld geaccepteerd)"
tegelijk 'yes and no' "'$v'" "$(zeg volgverzoek_bevestig "$ja" b1)" "'$v', '$p'" "$(zeg partijverzoek_bevestig "'akkoord', false, 'tekst', pg_temp.zegel()" b2)" '^did 201'
is 'not agreed' "SELECT status FROM app.stuk WHERE id = '$v'" in_afstemming

read -r v p r <<<"$(nieuw partij_uitgenodigd uitgenodigd)"
neem_terug="'toestemming_trek_in', '{\"id\":\"$r\"}', NULL, '{}', 'c1'"
accepteer=$(zeg partijverzoek_stap "'actie', 'accepteer'" c2)
tegelijk 'taken back while accepted' "'$v'" "$neem_terug" "'$v', '$p'" "$accepteer" 'WF40[49]'
is 'no place' "SELECT status FROM app.partij WHERE id = '$p'" vervangen
read -r v p r <<<"$(nieuw partij_uitgenodigd uitgenodigd)"
tegelijk 'accepted while taken back' "'$v', '$p'" "$accepteer" "'$v'" "'toestemming_trek_in', '{\"id\":\"$r\"}', NULL, '{}', 'c3'" '^did 200'
is 'nothing is released' "SELECT count(*) FROM app.toestemming WHERE verzoek_id = '$v' AND ingetrokken_op IS NULL" 0

read -r v p _ <<<"$(nieuw afspraak_voorgesteld geaccepteerd)"
wis=$(zeg volgverzoek_wis "'x', 1" d1)
tegelijk 'wiped while confirmed' "'$v'" "$wis" "'$v', '$p'" "$(zeg partijverzoek_bevestig "$ja" d2)" 'WF40[49]'
read -r w p _ <<<"$(nieuw afspraak_voorgesteld geaccepteerd)"
tegelijk 'confirmed while wiped' "'$w', '$p'" "$(zeg partijverzoek_bevestig "$ja" d3)" "'$w'" "$(zeg volgverzoek_wis "'x', 1" d4)" '^did 204'
is 'nothing is left' "SELECT count(*) FROM app.bevestiging WHERE verzoek_id IN ('$v', '$w')" 0
is 'no answer is left' "SELECT count(*) FROM app.idempotentie i WHERE antwoord::text ~ '$v|$w'" 0

read -r v p _ <<<"$(nieuw in_afstemming geaccepteerd)"
sessie=$(sql <<<"SELECT left(hash, 32)::uuid FROM app.volgcode WHERE verzoek_id = '$v'")
vervang() { echo "'volgcode_vervang', '{}', NULL, jsonb_build_object('codeHash', encode(sha256('$1'), 'hex'), 'verzegeld', pg_temp.zegel()), '$1'"; }
tegelijk 'two devices replace the code' "'$v', NULL, '$sessie'" "$(vervang e1)" "'$v', NULL, '$sessie'" "$(vervang e2)" 'WF40[49]'
is 'the first counts' "SELECT hash = encode(sha256('e1'), 'hex') FROM app.volgcode WHERE verzoek_id = '$v'" t
