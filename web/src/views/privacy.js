// SPDX-License-Identifier: EUPL-1.2
// What happens with what people entrust to us.
import { plainPage } from '../components/plain-page.js';

export const toon = () => plainPage('privacy', ['verzoek', 'wie', 'code', 'melding', 'apparaat', 'rechten']);
