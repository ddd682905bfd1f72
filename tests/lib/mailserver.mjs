// SPDX-License-Identifier: EUPL-1.2
// A real mail server (aiosmtpd of Debian) with STARTTLS and a certificate of its own, that can behave badly.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wacht } from 'node:timers/promises';
import { ROOT } from './contract.mjs';
import { vrijePoort } from './poort.mjs';

let eigen;

/** A certificate for localhost: {cert, key, wachtwoord}, paths of files. */
export function certificaat() {
  if (eigen) return eigen;
  mkdirSync(`${ROOT}var/test`, { recursive: true });
  const dir = mkdtempSync(`${ROOT}var/test/mail-`);
  eigen = { cert: `${dir}/cert.pem`, key: `${dir}/key.pem`, wachtwoord: `${dir}/wachtwoord` };
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', eigen.key, '-out', eigen.cert], { stdio: 'ignore' });
  writeFileSync(eigen.wachtwoord, 'geheim van de proef\n');
  return eigen;
}

/** Settings of a worker that sends to this port. */
export const instellingen = (port, extra = {}) => ({
  REGELRUIMTE_SMTP_URL: `smtp://localhost:${port}`, REGELRUIMTE_SMTP_AFZENDER: 'post@regelruimte.example', REGELRUIMTE_SMTP_CA: certificaat().cert,
  REGELRUIMTE_SMTP_GEDULD: '2', REGELRUIMTE_OPENBAAR_ADRES: 'https://regelruimte.example', ...extra,
});

/** Waits until this gives something; throws after some seconds with what was waited for. */
export async function tot(wat, vraag, seconden = 20) {
  for (const einde = Date.now() + seconden * 1000; Date.now() < einde; await wacht(50)) {
    const antwoord = await vraag();
    if (antwoord) return antwoord;
  }
  throw new Error(`waited ${seconden} s for: ${wat}`);
}

/**
 * Starts a mail server: {port, mails, gedraag(hoe), stop()}. extra: 'zonder-tls', 'login'.
 * mails: [{van, aan, tekst, tls, wie}] as they came in; those with a lost answer too.
 */
export async function mailserver(t, { port, extra = [] } = {}) {
  const { cert, key } = certificaat();
  const server = { port: port ?? await vrijePoort(), mails: [], gebeurd: [] };
  const child = spawn('/usr/bin/python3', [`${ROOT}tests/lib/mailserver.py`, String(server.port), cert, key, ...extra], { stdio: ['pipe', 'pipe', 'inherit'] });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const wat = JSON.parse(line);
    (wat.soort === 'mail' ? server.mails : server.gebeurd).push(wat);
  });
  const einde = new Promise((resolve) => { child.once('exit', resolve); });
  server.stop = async () => { child.kill('SIGKILL'); await einde; };
  server.gedraag = async (hoe) => {
    server.gebeurd.length = 0;
    child.stdin.write(`${hoe}\n`);
    await tot(`the mail server behaves ${hoe}`, () => server.gebeurd.some((een) => een.nu === hoe));
  };
  t.after(server.stop);
  await tot('the mail server', () => server.gebeurd.some((een) => een.soort === 'klaar'));
  return server;
}

/** Headers of a mail by name in small letters, unfolded; and its text as people read it. */
export function lees({ tekst }) {
  const [kop, ...rest] = tekst.split('\r\n\r\n');
  const headers = Object.fromEntries(kop.replace(/\r\n /g, ' ').split('\r\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const bytes = rest.join('\r\n\r\n').replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return { headers, tekst: Buffer.from(bytes, 'latin1').toString() };
}

/** A header of encoded words as text. */
export const woorden = (waarde) => waarde.replace(/\?= =\?/g, '?==?').replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, base64) => Buffer.from(base64, 'base64').toString('latin1')).replace(/[\s\S]*/, (bytes) => Buffer.from(bytes, 'latin1').toString());
