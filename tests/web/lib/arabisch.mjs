// SPDX-License-Identifier: EUPL-1.2
// A language that runs from right to left, for the tests only: some real Arabic sentences, and one that stands in for the others.
import { readFileSync } from 'node:fs';
import { ROOT } from '../../lib/contract.mjs';
import { OPENBAAR } from '../../../web/src/texts/laad.js';

const ZINNEN = {
  'algemeen.naam': 'Regelruimte',
  'menu.verzoek': 'أنا عالق',
  'menu.volgen': 'المتابعة',
  'menu.inloggen': 'تسجيل الدخول',
  'thuis.kop': 'مساحة في القاعدة',
  'thuis.inleiding': 'القاعدة موجودة لمساعدة الناس. أحيانا تقف في الطريق.',
  'gemeente.kop': 'هل أنت عالق مع بلدية {naam}؟',
  'gemeente.wie': 'نحن {organisatie}. لسنا البلدية.',
  'verzoek.stap': 'الخطوة {nu} من {totaal}',
  'verzoek.verder': 'التالي',
  'veld.watGebeurde': 'ماذا حدث؟',
  'uitleg.watGebeurde': 'احك بكلماتك الخاصة. لا يجب أن يكون مرتبا أو كاملا.',
  'leest.watGebeurde': 'مرافقك فقط يقرأ هذا. البلدية لا تقرأه.',
  'veld.wens': 'ما الذي يساعدك؟',
  'veld.namens': 'لمن تقدم هذا الطلب؟',
  'keuze.namens.mijzelf': 'لنفسي',
  'fout.namens.verplicht': 'اختر لمن تقدم هذا الطلب.',
  'ontvangen.kop': 'تم إرسال طلبك',
  'ontvangen.code': 'هذا هو رمزك',
  'ontvangen.kenmerk': 'رقم طلبك: {kenmerk}',
  'volgen.kop': 'تابع طلبك',
  'veld.Volgcode.code': 'رمزك',
  'volgen.knop': 'افتح طلبي',
  'volgen.verzoek': 'طلبك',
  'termijn.nog': 'بقي {dagen} يوما، حتى {dag} على الأكثر',
  'termijn.morgen': 'بقي يوم واحد، حتى {dag} على الأكثر',
};

/** What the server says of a code that is not right. */
export const ZIN = 'هذا الرمز غير صحيح.';

const ANDERS = 'هذه جملة للتجربة';

const variables = (text) => [...text.matchAll(/\{\w+\}/g)].map((m) => m[0]).join(' ');
/* Numbered: two parts of a page may not have the same name. */
const inArabic = (key, text, number) => ZINNEN[key]
  ?? (Array.isArray(text) ? text.map((one) => inArabic('', one, number)) : `${ANDERS} ${number} ${variables(text)}`.trim());

/** Adds the language to what the browser of this page gets: one line in taal.js and a folder of texts. */
export async function metArabisch(page) {
  const rij = "  { taal: 'ar', naam: 'العربية', locale: 'ar', dir: 'rtl', aanbod: 'هل تريد قراءة هذا بالعربية؟' },\n";
  const talen = readFileSync(`${ROOT}web/src/taal.js`, 'utf8').replace(/^\];/m, `${rij}];`);
  const script = (body) => ({ contentType: 'text/javascript', body });
  await page.route('**/src/taal.js', (route) => route.fulfill(script(talen)));
  await page.route('**/src/texts/ar/*.js', async (route) => {
    const section = OPENBAAR.find((name) => route.request().url().endsWith(`/${name}.js`));
    const dutch = (await import(`${ROOT}web/src/texts/nl/${section}.js`))[section];
    const texts = Object.fromEntries(Object.entries(dutch).map(([key, text], number) => [key, inArabic(key, text, number)]));
    await route.fulfill(script(`export const ${section} = ${JSON.stringify(texts)};`));
  });
}

/** Adds the language to what the server says, for whatever server is started after this: a row per sentence. */
export const metArabischeZinnen = (api) => api.sql(`CREATE OR REPLACE VIEW api.vertaling WITH (security_invoker = true) AS
  SELECT 'en' AS taal, z.zin, z.vertaling FROM app.zinnen_en() z
  UNION ALL SELECT 'ar', z.zin, CASE WHEN z.zin LIKE 'Deze code klopt niet.%' THEN '${ZIN}'
    ELSE concat_ws(' ', '${ANDERS}', (SELECT string_agg(p[1], ' ') FROM regexp_matches(z.zin, '%[a-z]+', 'g') p)) END FROM app.zinnen_en() z`);
