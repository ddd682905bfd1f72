// SPDX-License-Identifier: EUPL-1.2
// The peer to compare with: the same three operations as a Node developer would write them, in two
// processes. Token (HS256, all claims), role, parameters and body by the schemas of the contract (ajv),
// who-is-asking and the same SQL in one transaction, sent in one go (pg in pipeline mode), the
// Idempotency-Key, the headers that every answer has, and one line of log per request.
import cluster from 'node:cluster';
import { createHmac, createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import pg from 'pg';
import { OPERATIES, VERSIE } from '../lib/contract.mjs';
import { vraag } from './vragen.mjs';

const { DATABASE_URL, SLEUTEL, PORT, VRAGEN } = process.env;
const { lees, lijst } = JSON.parse(VRAGEN);
const sleutel = Buffer.from(SLEUTEL, 'base64url');
const document = JSON.parse(readFileSync(new URL('../../api/src/contract/openapi.gen.json', import.meta.url), 'utf8'));

if (cluster.isPrimary) {
  for (let i = 0; i < 2; i++) cluster.fork();
  process.on('SIGTERM', () => { for (const w of Object.values(cluster.workers)) w.kill('SIGKILL'); process.exit(0); });
} else {
  await serveer();
}

const lees64 = (deel) => JSON.parse(Buffer.from(deel, 'base64url'));

function wie(kop) {
  if (!kop?.startsWith('Bearer ')) return undefined;
  const [head, payload, teken, over] = kop.slice(7).split('.');
  if (!teken || over !== undefined) return undefined;
  const goed = createHmac('sha256', sleutel).update(`${head}.${payload}`).digest();
  const gekregen = Buffer.from(teken, 'base64url');
  if (gekregen.length !== goed.length || !timingSafeEqual(goed, gekregen)) return undefined;
  const { alg, typ, kid } = lees64(head);
  const c = lees64(payload);
  const nu = Date.now() / 1000;
  const klopt = alg === 'HS256' && typ === 'JWT' && kid === 'token1' && c.iss === 'regelruimte' && c.aud === 'regelruimte-api'
    && c.typ === 'toegang' && c.iat <= nu + 30 && c.nbf <= nu + 30 && c.exp > nu - 30 && c.exp - c.iat <= 600 && c.sub && c.org && c.sid;
  return klopt ? c : undefined;
}

function instellen(app) {
  app.setErrorHandler((fout, request, reply) => reply.code(fout.statusCode ?? (fout.code === 'WF404' ? 404 : 500))
    .type('application/problem+json').send({ title: fout.message, status: fout.statusCode ?? 500, errors: fout.validation }));
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'api-version': VERSIE, 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'permissions-policy': 'camera=()',
      'referrer-policy': 'no-referrer', 'strict-transport-security': 'max-age=31536000', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY',
    });
    request.wie = wie(request.headers.authorization);
    if (!request.wie) throw Object.assign(new Error('Log eerst in.'), { statusCode: 401 });
    const { rollen } = OPERATIES.get(request.routeOptions.config.operatie);
    if (!rollen.some((rol) => request.wie.rollen.includes(rol))) throw Object.assign(new Error('Geen rol.'), { statusCode: 403 });
  });
  app.addHook('onResponse', async (request, reply) => request.log.info({
    operatie: request.routeOptions.config.operatie, status: reply.statusCode, ms: reply.elapsedTime, door: request.wie?.sub }));
}

/** One transaction, in one go: who is asking, and the question. */
async function stel(pool, request, schrijft, name, text, values) {
  const { org, sub, rollen, sid } = request.wie;
  const client = await pool.connect();
  try {
    const alles = [client.query('BEGIN'),
      client.query({ name: 'wie', text: vraag('wie_vraagt'), values: [org, sub, `{${rollen}}`, request.id, '', schrijft ? 'off' : 'on', sid, '', 'nl'] }),
      client.query({ name, text, values }), client.query('COMMIT')];
    const [, , { rows }] = await Promise.all(alles);
    return rows;
  } finally {
    client.release();
  }
}

function routes(app, pool) {
  const schema = (operatie, deel) => ({ config: { operatie }, schema: deel });
  const query = { type: 'object', additionalProperties: false, properties: Object.fromEntries(OPERATIES.get('meldingen_lijst').parameters
    .filter((p) => p.in === 'query').map((p) => [p.name, p.schema.$ref ? { $ref: `api${p.schema.$ref}` } : p.schema.items ? { type: 'string' } : p.schema])) };
  const id = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } };
  app.get('/v1/meldingen', schema('meldingen_lijst', { querystring: query }), async (request, reply) => {
    const rows = await stel(pool, request, false, 'lijst', lijst, []);
    const meer = rows.length > 20 ? rows[19].id : null;
    if (meer) reply.header('link', `</v1/meldingen?na=${meer}>; rel="next"`);
    return reply.type('application/json').send(`{"resultaten":[${rows.slice(0, 20).map((r) => r.body)}],"volgende":${JSON.stringify(meer)}}`);
  });
  app.get('/v1/meldingen/:id', schema('melding_lees', { params: id }), async (request, reply) => {
    const [row] = await stel(pool, request, false, 'lees', lees, [request.params.id]);
    if (!row) throw Object.assign(new Error('Dit is er niet.'), { statusCode: 404 });
    return reply.header('etag', `"${row.versie}"`).type('application/json').send(row.body);
  });
  app.post('/v1/meldingen', schema('melding_maak', { body: { $ref: 'api#/components/schemas/MeldingInvoer' },
    headers: { type: 'object', required: ['idempotency-key'], properties: { 'idempotency-key': { type: 'string', minLength: 16, maxLength: 128 } } } }),
  async (request, reply) => {
    const { org, sub } = request.wie;
    const invoer = JSON.stringify(request.body);
    const som = (...delen) => createHash('sha256').update(delen.join('\0')).digest('hex');
    const [row] = await stel(pool, request, true, 'doe', vraag('doe'),
      [som(org, sub, request.headers['idempotency-key']), som('POST', request.url, invoer), 'melding_maak', '{}', null, invoer]);
    return reply.code(row.status).headers({ etag: `"${row.versie}"`, location: row.locatie }).type('application/json').send(row.body);
  });
}

async function serveer() {
  const app = Fastify({ logger: { level: 'info' }, disableRequestLogging: true,
    ajv: { customOptions: { strict: false, allErrors: true, removeAdditional: false, coerceTypes: true } } });
  app.addSchema({ $id: 'api', ...document });
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 4, pipeline: true, options: process.env.PGOPTIONS });
  instellen(app);
  routes(app, pool);
  await app.listen({ port: Number(PORT), host: '127.0.0.1' });
}
