// SPDX-License-Identifier: EUPL-1.2
// The start of the page: session, addresses, and what is shown when something goes wrong.
import { render } from './html.js';
import { Problem } from './api.js';
import { guardSession, resume } from './session.js';
import { ROUTES, maySee } from './routes.js';
import { navigate, startRouter, withQuery } from './router.js';
import { addContract } from './contract.js';
import { gemeente, sessie } from './store.js';
import { BRON, gekozen, kies, toonIn } from './taal.js';
import { BEGIN, OPENBAAR, STAF, laadTeksten } from './texts/laad.js';
import { t } from './texts/nl.js';
import { footer, header, startFrame } from './components/frame.js';
import { focusHeading } from './components/live-region.js';
import { errorPage, waiting } from './views/fout.js';

/* What this organisatie calls a role. */
async function roleNames() {
  const { zetRolnamen } = await import('./rolnamen.js');
  zetRolnamen(sessie.value.rolnamen);
}

const place = (id) => document.getElementById(id);
let part = '';
let forAll = null; // what a page for everybody has around it, or null

function drawFrame() {
  document.querySelector('.utrecht-skip-link').textContent = t('menu.naar_inhoud');
  render(header(part, forAll), place('kop'));
  render(footer(forAll), place('voet'));
}

/* ?taal=en chooses a language, and leaves the address. */
function takeChoice() {
  const code = new URLSearchParams(location.search).get('taal');
  if (code === null) return;
  kies(code);
  history.replaceState(history.state, '', withQuery(location.href, { taal: null }) + location.hash);
}

/* What a page needs besides its view: sentences in the language of whoever reads it, the contract, what is around it. */
const WORK = { sections: STAF, contract: [() => import('./contract-volger.gen.js'), () => import('./contract-staf.gen.js')] };
const VERZOEK = { sections: OPENBAAR, contract: [() => import('./contract-volger.gen.js')] };
const DOOR = { sections: BEGIN, contract: [] };

const isForAll = (route) => !route || route.voor === 'iedereen';
const needsOf = (route) => (!isForAll(route) ? WORK : !route || route.licht ? DOOR : VERZOEK);

/* The screens for colleagues are Dutch. */
async function prepare(route, signal) {
  const language = isForAll(route) ? gekozen() : BRON;
  const { sections, contract } = needsOf(route);
  const [frame, , ...parts] = await Promise.all([isForAll(route) ? import('./components/frame-openbaar.js') : null,
    laadTeksten(language.taal, sections, signal), ...contract.map((load) => load())]);
  if (signal.aborted) return;
  parts.forEach(addContract);
  forAll = frame;
  toonIn(language);
}

let named = '';

const wordsOf = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/* The title follows the heading, so that it is written once. Another heading gets the focus. "Step 5 of 8" that
 * becomes "of 9" by an answer on this page is no other heading: the focus stays with the answer. Gives true when it moved. */
function nameThePage(mayFocus = true) {
  const heading = place('inhoud').querySelector('h1');
  const text = wordsOf(heading);
  const subject = text.slice(wordsOf(heading?.querySelector('.stapteller')).length);
  const moves = Boolean(heading) && mayFocus && subject !== named;
  document.title = [text, t('algemeen.naam')].filter(Boolean).join(' - ');
  if (moves) focusHeading(heading);
  named = subject;
  return moves;
}

/* What had the focus is gone: the page begins anew. */
function keepFocus() {
  if (document.activeElement === document.body) focusHeading();
}

/* A view that only draws has no laad; `again()` loads anew, `again(data)` just draws. */
async function showView(view, params, signal) {
  const draw = (data) => { if (!signal.aborted) render(view.toon(data, again, params), place('inhoud')); };
  const load = async () => draw(await view.laad?.(params, signal));
  const again = async (data) => {
    const had = document.activeElement;
    try {
      await (data === undefined ? load() : draw(data));
    } catch (problem) {
      if (!signal.aborted) await showProblem(problem, again);
    }
    if (signal.aborted) return;
    if (nameThePage()) window.scrollTo(0, 0); // another page at the same address begins at its top
    if (had !== document.body) setTimeout(keepFocus); // whoever asked for this may know a better place
  };
  await load();
}

async function showProblem(problem, retry) {
  if (problem.status === 400 && await (await import('./components/vreemd-filter.js')).neemWeg(problem)) return;
  if (!(problem instanceof Problem)) reportError(problem);
  render(errorPage(problem, () => retry()), place('inhoud'));
}

async function show(found, options) {
  const { signal, query, first, stay } = options;
  part = found?.route.deel ?? '';
  named = '';
  globalThis.speechSynthesis?.cancel();
  document.querySelector('.boven-blad')?.remove();
  takeChoice();
  if (!isForAll(found?.route) && !sessie.value) {
    navigate(`/inloggen?naar=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
    return;
  }
  const slow = setTimeout(() => { if (!signal.aborted) render(waiting(), place('inhoud')); }, 300);
  try {
    const mayCome = found && maySee(found.route.voor, sessie.value);
    const [view] = await Promise.all([mayCome && found.route.view(), prepare(found?.route, signal)]);
    if (signal.aborted) return;
    drawFrame();
    if (!mayCome) throw new Problem({ status: 404 });
    if (!isForAll(found.route)) await roleNames();
    await showView(view, { ...found.params, query }, signal);
  } catch (problem) {
    if (!signal.aborted) await showProblem(problem, () => show(found, { ...options, first: false }));
  } finally {
    clearTimeout(slow);
  }
  if (!signal.aborted) nameThePage(!first && !stay);
}

async function start() {
  guardSession(async () => (await import('./views/inloggen.js')).askLogin());
  takeChoice();
  toonIn(gekozen());
  await Promise.all([resume(), laadTeksten(gekozen().taal, BEGIN)]);
  let who = sessie.value?.id;
  sessie.listen((now) => {
    drawFrame();
    if (!now) navigate('/inloggen');
    else if (who && who !== now.id) navigate('/werk');
    who = now?.id;
  });
  gemeente.listen(drawFrame);
  startFrame();
  place('inhoud').replaceChildren(); // what stood there while this came
  await startRouter(ROUTES, show);
  /* While there is a connection. */
  const [{ startKeys }] = await Promise.all([import('./keys.js'), import('./components/mislukt.js')]);
  startKeys();
}

start();
