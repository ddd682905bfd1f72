// SPDX-License-Identifier: EUPL-1.2
// A list as a file: the rows of the list and no other, in CSV that a Dutch Excel opens and in XLSX, while it is read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../lib/server.mjs';
import { goed, mensen, tot, VERHAAL } from '../lib/weg.mjs';
import { organisatie } from '../lib/wereld.mjs';
import { uitpakken } from '../lib/zip.mjs';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = { headers: { accept: 'text/csv' } };
const regels = (csv) => csv.replace(/^\uFEFF/, '').trimEnd().split('\r\n').map((regel) => regel.split(';'));

/** As many more meldingen of medewerker 1 as this, by SQL: what counts is that there are many. */
const veel = (api, w, aantal) => api.sql(`WITH s AS (INSERT INTO app.stuk (organisatie_id, id, soort, status, kenmerk)
    SELECT $1, app.uuid7(), 'melding', 'ingediend', 'RT-2020-' || lpad(i::text, 5, '0') FROM generate_series(1, $3) i RETURNING id)
  INSERT INTO app.melding (organisatie_id, id, melder_id, welke_regel, ingediend_op) SELECT $1, id, $2, 'Regel die "veel"; voorkomt', now() FROM s`,
[organisatie('A'), w.melder.id, aantal]);

test('csv: dezelfde rijen als de lijst, met BOM en puntkomma, en formules onschadelijk', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  await tot(api, w, 'ingediend', { verhaal: { welkeRegel: '=HYPERLINK("http://kwaad")' } });
  await tot(api, w, 'in_onderzoek');
  const { status, data, headers } = await w.coordinator.call('meldingen_export', CSV);
  assert.equal(status, 200);
  assert.match(headers.get('content-disposition'), /^attachment; filename="meldingen-\d{4}-\d\d-\d\d\.csv"$/);
  assert.ok(data.startsWith('\uFEFFKenmerk;Melding;Status;'));
  assert.ok(data.includes(';"\'=HYPERLINK(""http://kwaad"")";Ingediend;'));
  assert.equal(regels(data).length, 3);
  const een = await goed(w.coordinator, 'meldingen_export', { query: { status: 'in_onderzoek' }, ...CSV });
  assert.deepEqual(regels(een.data).slice(1).map((rij) => rij.slice(1, 4)), [[VERHAAL.welkeRegel, 'In onderzoek', 'Open']]);
  const niets = await goed(w.collega, 'meldingen_export', CSV);
  assert.equal(regels(niets.data).length, 1);
  assert.equal(regels((await goed(mensen(api, 'B').coordinator, 'meldingen_export', CSV)).data).length, 1);
  assert.equal((await w.coordinator.call('meldingen_export', { query: { status: 'zoek' } })).status, 400);
  assert.equal((await w.coordinator.call('meldingen_export', { headers: { accept: 'application/json' } })).status, 406);
  const boek = await api.sql("SELECT actor FROM app.logboek WHERE handeling = 'meldingen_export' ORDER BY id");
  assert.deepEqual(boek.map((rij) => rij.actor), [w.coordinator.id, w.coordinator.id, w.collega.id, mensen(api, 'B').coordinator.id]);
  const alles = await goed(w.collega, 'regels_export', CSV);
  assert.ok(alles.data.startsWith('\uFEFFType;Regel;'));
  assert.equal((await w.collega.call('regels_export', { query: { regeltype: 'zomaar' } })).status, 400);
});

test('wie de herschreven regel leest, neemt ook alleen die mee', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  const m = await tot(api, w, 'in_onderzoek');
  const { version } = await goed(w.coordinator, 'melding_lees', { path: { id: m.id } });
  await goed(w.coordinator, 'melding_wijzig', { path: { id: m.id }, version, body: { regelHerschreven: 'Het duurt lang' } });
  const { data } = await goed(w.eigenaar, 'meldingen_export', CSV);
  assert.ok(data.includes(';Het duurt lang;') && !data.includes(VERHAAL.welkeRegel));
});

test('duizenden rijen: elk een keer, in csv en in xlsx', async (t) => {
  const api = await start(t, { eigen: true });
  const w = mensen(api);
  await veel(api, w, 1700);
  const { data } = await goed(w.coordinator, 'meldingen_export', CSV);
  assert.equal(new Set(regels(data).slice(1).map((rij) => rij[0])).size, 1700);
  const blad = await goed(w.coordinator, 'meldingen_export', { headers: { accept: XLSX } });
  assert.equal(blad.headers.get('content-type'), XLSX);
  const bestand = uitpakken(blad.data);
  assert.deepEqual([...bestand.keys()], ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  const rijen = bestand.get('xl/worksheets/sheet1.xml').match(/<row>.*?<\/row>/gs);
  assert.equal(rijen.length, 1701);
  assert.match(rijen[1], /<c t="inlineStr"><is><t xml:space="preserve">Regel die "veel"; voorkomt<\/t><\/is><\/c>/);
  assert.match(rijen[1], /<c s="1"><v>4\d{4}<\/v><\/c>/);
});

test('wie halverwege weggaat, houdt niets vast', async (t) => {
  const api = await start(t, { eigen: true, env: { REGELRUIMTE_POOL: '2' } });
  const w = mensen(api);
  await veel(api, w, 20000);
  for (let i = 0; i < 6; i += 1) {
    const stop = new AbortController();
    const antwoord = await fetch(`${api.base}/v1/meldingen/_export`, { signal: stop.signal, headers: { authorization: `Bearer ${w.coordinator.token}`, accept: '*/*' } });
    await antwoord.body.getReader().read();
    // Meanwhile everybody else is served.
    assert.equal((await w.melder.call('meldingen_lijst')).status, 200);
    stop.abort();
  }
  assert.equal((await w.coordinator.call('meldingen_lijst')).status, 200);
});
