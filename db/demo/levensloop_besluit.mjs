// SPDX-License-Identifier: EUPL-1.2
// Writing the advies with two, and what follows a besluit: looking whether it works, and now and then a new one.

const GRONDEN = {
  vraag: ['Het gaat de melder niet om de regel, maar om de tijd die hij kost.', 'Achter de vraag zit dat inwoners twee keer hetzelfde vertellen.'],
  doel: ['Het doel halen wij ook met een controle achteraf.', 'Het doel is goed, de manier past er niet meer bij.'],
  oorzaak: ['Zonder een andere tekst verandert de praktijk niet.', 'De regel wordt strenger toegepast dan hij er staat.'],
  afdeling: ['De afdeling ziet geen bezwaar als zij het eerst aan het team kan uitleggen.', 'De afdeling kan ermee werken na een korte proef.'],
  suggestie: ['De suggestie is haalbaar en wordt in het voorstel overgenomen.', 'De suggestie gaat verder dan nodig; het voorstel is kleiner.'],
};
const ERBIJ = ['Wij zagen dit bij drie teams terug.', 'De gesprekken wijzen allemaal dezelfde kant op.', 'Andere gemeenten doen dit al langer zo.'];
const WERKT = [
  ['ja', 'Inwoners zijn nu binnen een week geholpen. Wij horen er geen klachten meer over.'],
  ['deels', 'Bij twee teams werkt het. Het derde team gebruikt het oude formulier nog.'],
  ['nee', 'Het kost nog net zoveel tijd. De uitzondering blijkt de gewone gang van zaken.'],
];

/** What the trekker writes in the own fields of an advies. */
export const delen = (plan, kans) => ({
  gronden: Object.fromEntries(Object.entries(GRONDEN).map(([bevinding, zinnen]) => [bevinding, kans.uit(zinnen)])),
  ...(plan.uitkomst === 'behouden' ? {} : {
    reikwijdte: 'Voor iedereen die dit nu aanvraagt, ook als de aanvraag al loopt.',
    uitzonderingen: 'Niet als er een vermoeden van misbruik is; dan geldt de gewone controle.',
    kostenBaten: 'Het scheelt inwoners een bezoek en gemiddeld twee weken wachten. Het kost hun niets.' }),
});

/** A second member goes on with the text, so that there is an earlier one to compare with. */
export async function* tweedeHand(w, lid, adviesId, kans) {
  yield 0.3;
  const { onderbouwing } = await w.als(lid, 'advies_lees', { path: { id: adviesId } });
  await w.stap(lid, 'advies_lees', 'advies_wijzig', adviesId, { onderbouwing: `${onderbouwing}\n\n${kans.uit(ERBIJ)}` });
}

const dag = (at, dagen = 0) => new Date(at + dagen * 86400000).toISOString().slice(0, 10);

/** After half a year somebody looks whether it works; what does not work is decided on anew. */
export async function* evaluatie(w, { org, kans }, id, nu) {
  const lees = () => w.als(org.coordinator, 'melding_lees', { path: { id } });
  const { besluitId } = await lees();
  const { evaluatiedatum } = await w.als(org.coordinator, 'besluit_lees', { path: { id: besluitId } });
  yield Math.max(0, (Date.parse(evaluatiedatum) - nu()) / 86400000) + kans.tussen(1, 4);
  // A day in a weekend is worked on the Friday before it, which may be too soon; and somebody else may decide by now.
  const kan = async () => {
    const wie = org.mens((await lees()).beslisser.id);
    return (await w.als(wie, 'besluit_lees', { path: { id: besluitId } })).acties.includes('evalueer') && wie;
  };
  let wie = await kan();
  for (let keer = 0; !wie && keer < 2; keer += 1) {
    yield 4;
    wie = await kan();
  }
  if (!wie) return;
  const [werkt, toelichting] = kans.uit(WERKT);
  await w.stap(wie, 'besluit_lees', 'besluit_stap', besluitId, { actie: 'evalueer', werkt, toelichting });
  if (werkt !== 'nee') return;
  yield kans.tussen(2, 9);
  const nieuw = await w.als(wie, 'besluit_maak', { body: { meldingId: id, vervangtId: besluitId } });
  await w.stap(wie, 'besluit_lees', 'besluit_wijzig', nieuw.id, {
    uitkomst: 'schrappen', relatieAdvies: 'niet', motivering: 'Zonder deze regel gaat het sneller en raakt niemand iets kwijt.',
    motiveringAfwijking: 'Aanpassen hielp te weinig; dat zagen wij in het afgelopen halfjaar.', ingangsdatum: dag(nu(), 14), evaluatiedatum: dag(nu(), 194) });
  yield 0.2;
  await w.stap(wie, 'besluit_lees', 'besluit_stap', nieuw.id, { actie: 'neem' });
}

/** Each gemeente has a deputy for the head who decides, and that head a week off that still comes. */
export async function vervanging(w, org, einde) {
  const hoofd = org.people.find((p) => p.rollen.includes('afdelingshoofd') && p.afdeling === 'Dienstverlening');
  const ander = org.people.find((p) => p.rollen.includes('plaatsvervanger'));
  await w.als(hoofd, 'plaatsvervanger_zet', { path: { id: org.afdelingen.Dienstverlening }, body: { gebruikerId: ander.id } });
  await w.als(hoofd, 'afwezigheid_maak', { body: { van: dag(einde, 21), tot: dag(einde, 28) } });
}
