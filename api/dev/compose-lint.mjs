// SPDX-License-Identifier: EUPL-1.2
// Judges docker-compose.yml and its Dockerfiles without an engine: that the parts fit together, and
// that every service is as closed as we promise.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const text = (path) => readFileSync(join(ROOT, path), 'utf8');
const compose = parse(text('docker-compose.yml'), { merge: true });
const known = new Set([...text('api/src/base/config.def').matchAll(/^CONFIG\(\w+, "(\w+)"/gm)].map((m) => m[1]));
const wrong = [];
const must = (good, what) => { if (!good) wrong.push(what); };

const KEYS = new Set(['user', 'read_only', 'cap_drop', 'security_opt', 'restart', 'init', 'tmpfs', 'logging', 'image', 'build',
  'command', 'environment', 'secrets', 'depends_on', 'networks', 'mem_limit', 'pids_limit', 'stop_grace_period', 'stop_signal',
  'healthcheck', 'volumes', 'ports', 'shm_size', 'ulimits']);
const TOP = new Set(['name', 'services', 'networks', 'volumes', 'secrets']);
const DURATION = /^\d+(ms|s|m|h)$/;
const targets = (file) => [...text(file).matchAll(/^FROM (\S+)(?: AS (\S+))?$/gm)].map((m) => ({ from: m[1], as: m[2] }));

function closed(name, service) {
  must(/^[1-9]\d*:[1-9]\d*$/.test(service.user ?? ''), `${name}: user must be a number that is not root`);
  must(service.read_only === true, `${name}: read_only must be true`);
  must(service.cap_drop?.includes('ALL'), `${name}: cap_drop must hold ALL`);
  must(service.security_opt?.includes('no-new-privileges:true'), `${name}: no-new-privileges is missing`);
  must(service.mem_limit, `${name}: mem_limit is missing`);
  must(service.ulimits?.nofile?.hard >= 16384, `${name}: ulimits.nofile is too low`);
  must(!service.ports || name === 'edge', `${name}: only the edge may publish a port`);
  must(!service.networks?.includes('buiten') || name === 'edge', `${name}: only the edge may be on network buiten`);
  must((service.networks?.includes('post') ?? false) === (name === 'worker'), `${name}: the worker, and nobody else, has a way out for mail`);
}

function healthy(name, { healthcheck, restart }) {
  if (restart === 'no') return;
  must(healthcheck, `${name}: healthcheck is missing`);
  must(['CMD', 'CMD-SHELL'].includes(healthcheck?.test?.[0]), `${name}: healthcheck must start with CMD`);
  for (const key of ['interval', 'timeout', 'start_period']) {
    must(healthcheck?.[key] === undefined || DURATION.test(healthcheck[key]), `${name}: healthcheck.${key} is no duration`);
  }
}

function built(name, { build }) {
  if (!build || !existsSync(join(ROOT, build.dockerfile))) return must(false, `${name}: no Dockerfile`);
  const stages = targets(build.dockerfile);
  must(!build.target || stages.some((s) => s.as === build.target), `${name}: ${build.dockerfile} has no target ${build.target}`);
  for (const { from } of stages) {
    must(from === 'debian:bookworm-slim' || stages.some((s) => s.as === from), `${build.dockerfile}: ${from} is not debian:bookworm-slim`);
  }
  for (const [, what] of text(build.dockerfile).matchAll(/^COPY (?!--from)(.+)$/gm)) {
    for (const path of what.split(' ').slice(0, -1)) must(existsSync(join(ROOT, path)), `${build.dockerfile}: ${path} does not exist`);
  }
}

function connected(name, service) {
  for (const secret of service.secrets ?? []) must(compose.secrets[secret], `${name}: secret ${secret} is not declared`);
  for (const network of service.networks ?? []) must(network in compose.networks, `${name}: network ${network} is not declared`);
  for (const volume of service.volumes ?? []) must(volume.split(':')[0] in compose.volumes, `${name}: volume ${volume} is not declared`);
  for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
    const there = compose.services[other];
    must(there, `${name}: depends on ${other}, which is not there`);
    must(condition !== 'service_healthy' || there?.healthcheck, `${name}: waits for the health of ${other}, which has no healthcheck`);
  }
}

function configured(name, { environment = {}, secrets = [] }) {
  for (const [key, value] of Object.entries(environment)) {
    must(!key.startsWith('REGELRUIMTE_') || known.has(key), `${name}: the program does not know ${key}`);
    for (const [, secret] of String(value).matchAll(/\/run\/secrets\/(\w+)/g)) {
      must(secrets.includes(secret), `${name}: ${key} reads secret ${secret}, which it does not have`);
    }
    must(!/password|wachtwoord/i.test(`${key}=${value}`) || /^\/run\/secrets\/\w+$/.test(value), `${name}: no secrets in the environment (${key})`);
  }
}

for (const key of Object.keys(compose)) must(TOP.has(key) || key.startsWith('x-'), `unknown key ${key}`);
for (const [name, service] of Object.entries(compose.services)) {
  for (const key of Object.keys(service)) must(KEYS.has(key), `${name}: unknown key ${key}`);
  for (const check of [closed, healthy, built, connected, configured]) check(name, service);
}
for (const name of ['db', 'migrate', 'api', 'worker', 'web', 'edge']) must(compose.services[name], `service ${name} is missing`);
const asked = new Set([...text('api/edge/haproxy.cfg').matchAll(/\$\{(\w+)\}/g)].map((m) => m[1]));
for (const key of asked) {
  must(key === 'EDGE_CERT' || key in compose.services.edge.environment, `edge: haproxy.cfg asks for ${key}`);
}

for (const line of wrong) console.error(`docker-compose.yml: ${line}`);
process.exit(wrong.length ? 1 : 0);
