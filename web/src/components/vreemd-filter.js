// SPDX-License-Identifier: EUPL-1.2
// A filter in the address that the server does not know (any more): the page comes without it, and says so.
import { render } from '../html.js';
import { withoutFaults } from '../filter-adres.js';
import { navigate } from '../router.js';
import { t } from '../texts/nl.js';
import { announce } from './live-region.js';
import { notice } from './notice.js';

/** Takes what this Problem is about from the address and goes there; false when it is not in the address. */
export async function neemWeg(problem) {
  const rest = withoutFaults(location.href, problem);
  if (!rest) return false;
  await navigate(rest, { replace: true });
  if (location.pathname + location.search !== rest) return true; // somebody went on, or more was taken away
  const boven = Object.assign(document.createElement('aside'), { className: 'boven-blad' });
  render(notice('info', t('filter.klopt_niet')), boven);
  document.getElementById('inhoud').before(boven);
  announce(t('filter.klopt_niet'));
  return true;
}
