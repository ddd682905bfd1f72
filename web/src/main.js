// SPDX-License-Identifier: EUPL-1.2
// The start of the page: session, addresses, and what is shown when something goes wrong.
import { html, nothing, render } from './html.js';
import { Problem } from './api.js';
import { guardSession, resume } from './session.js';
import { ROUTES, maySee } from './routes.js';
import { navigate, startRouter } from './router.js';
import { addContract } from './contract.js';
import { gemeente, sessie } from './store.js';
import { addTexts, t } from './texts/nl.js';
import { startKeys } from './keys.js';
import { footer, header } from './components/frame.js';
import { errorPage, waiting } from './views/fout.js';

/* Sentences and the part of the contract that a visitor does not need. */
async function forStaff() {
  const [texts, contract, { zetRolnamen }] = await Promise.all([import('./texts/nl/staf.js'), import('./contract-staf.gen.js'), import('./rolnamen.js')]);
  addTexts(texts.staf);
  zetRolnamen(sessie.value.rolnamen);
  addContract(contract);
}

const place = (id) => document.getElementById(id);
let part = '';

function drawFrame() {
  render(header(part), place('kop'));
  render(footer(), place('voet'));
}

let named = '';

/* The title follows the heading, so that it is written once. Another heading gets the focus. */
function nameThePage(mayFocus = true) {
  const heading = place('inhoud').querySelector('h1');
  const text = heading?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  document.title = [text, t('algemeen.naam')].filter(Boolean).join(' - ');
  if (heading && mayFocus && text !== named) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  named = text;
}

/* A view that only draws has no laad; `again()` loads anew, `again(data)` just draws. */
async function showView(view, params, signal) {
  const draw = (data) => { if (!signal.aborted) render(view.toon(data, again, params), place('inhoud')); };
  const load = async () => draw(await view.laad?.(params, signal));
  const again = async (data) => {
    try {
      await (data === undefined ? load() : draw(data));
    } catch (problem) {
      if (!signal.aborted) showProblem(problem, again);
    }
    if (!signal.aborted) nameThePage();
  };
  await load();
}

function showProblem(problem, retry) {
  if (!(problem instanceof Problem)) reportError(problem);
  render(errorPage(problem, () => retry()), place('inhoud'));
}

async function show(found, options) {
  const { signal, query, first } = options;
  part = found?.route.deel ?? '';
  named = '';
  drawFrame();
  if (found && found.route.voor !== 'iedereen' && !sessie.value) {
    navigate(`/inloggen?naar=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
    return;
  }
  const slow = setTimeout(() => { if (!signal.aborted) render(waiting(), place('inhoud')); }, 300);
  try {
    if (!found || !maySee(found.route.voor, sessie.value)) throw new Problem({ status: 404 });
    if (found.route.voor !== 'iedereen') await forStaff();
    const view = await found.route.view();
    await showView(view, { ...found.params, query }, signal);
  } catch (problem) {
    if (!signal.aborted) showProblem(problem, () => show(found, { ...options, first: false }));
  } finally {
    clearTimeout(slow);
  }
  if (!signal.aborted) nameThePage(!first);
}

/* What a button was asked outside a form may fail too: then it says so. */
async function tellFailure(event) {
  const problem = event.reason;
  if (!(problem instanceof Problem)) return;
  event.preventDefault();
  if (problem.status === 401) return; // the login dialog was just there
  const { openDialog } = await import('./components/dialog.js');
  const why = (problem.status && (problem.detail || problem.title)) || t('form.geen_verbinding');
  await openDialog({ title: t('form.nu_niet'), content: () => html`<p class="utrecht-paragraph">${why}</p>` });
}

async function start() {
  window.addEventListener('unhandledrejection', tellFailure);
  guardSession(async () => (await import('./views/inloggen.js')).askLogin());
  await resume();
  let who = sessie.value?.id;
  sessie.listen((now) => {
    drawFrame();
    if (!now) navigate('/inloggen');
    else if (who && who !== now.id) navigate('/werk');
    who = now?.id;
  });
  gemeente.listen(drawFrame);
  startKeys();
  render(nothing, place('inhoud'));
  await startRouter(ROUTES, show);
}

start();
