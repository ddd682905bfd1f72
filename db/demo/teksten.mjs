// SPDX-License-Identifier: EUPL-1.2
// What teams, departments and deciders of the demo world write. Each takes the rule and the melding.

export const VRAAG = [
  (m) => `De melder wil vooral dat ${m.klantgroep ?? 'inwoners'} op tijd weten waar zij aan toe zijn. De regel zelf is minder het punt dan het wachten.`,
  () => 'Het gaat niet om een uitzondering voor een persoon, maar om ruimte om zelf te beslissen als de uitkomst al duidelijk is.',
  () => 'De melder ziet dat mensen afhaken door de manier waarop wij om bewijs vragen. De vraag is: wat hebben wij echt nodig?',
  () => 'Achter de melding zit schaamte: mensen moeten steeds opnieuw hun verhaal doen. De melder wil dat dit stopt.',
];
export const GESPREK_MELDER = [
  'We spraken een half uur. De melder vertelde hoe dit aan de balie gaat en liet twee situaties zien, zonder namen.',
  'Goed gesprek op kantoor. De melder heeft dit vaker aangekaart en kreeg te horen dat het nu eenmaal zo is.',
  'We belden. De melder wil graag meedenken en stelt voor om het een maand te proberen.',
];
export const GESPREK_AFDELING = [
  'De afdeling legde uit waar de regel vandaan komt: een fout van jaren geleden. Die fout kan nu niet meer gebeuren.',
  'De teammanager herkent het. De regel is nooit opgeschreven, iedereen doet het zo omdat het altijd zo ging.',
  'De afdeling is bang voor ongelijke behandeling. Samen bekeken we drie situaties; in geen van drie was dat zo.',
];
export const REACTIE = [
  'Wij gebruiken deze regel om zeker te weten dat iedereen hetzelfde krijgt. Wij zien dat het voor een deel van de inwoners te zwaar is.',
  'De regel is bedoeld om misbruik te voorkomen. In de laatste twee jaar vonden wij drie gevallen op duizend aanvragen.',
  'Wij kunnen hiermee leven als er een vaste afspraak komt over wie beslist en dat dit wordt opgeschreven.',
];
export const TOELICHTING = [
  'Voor de meeste inwoners werkt de regel niet zoals bedoeld. De controle kost meer dan wat wij ermee voorkomen.',
  'Het doel is goed. De manier waarop past niet bij mensen die nu al in de knel zitten.',
  'De regel doet wat hij moet doen bij grote bedragen, maar niet bij kleine.',
];
export const BETEKENIS = [
  (m) => `Voor ${m.klantgroep ?? 'inwoners'} betekent dit: sneller duidelijkheid, minder papier, en een collega die mag meedenken.`,
  (m) => `${hoofd(m.klantgroep ?? 'inwoners')} hoeven nog maar een keer hun verhaal te doen. Zij krijgen dezelfde week antwoord.`,
  () => 'Niemand gaat erop achteruit. Wie nu al goed geholpen wordt, merkt er niets van.',
];
export const ONDERBOUWING = [
  'Wij spraken met de melder, de afdeling en twee inwoners. De regel komt uit een tijd zonder digitale controle. Wat hij moet voorkomen, kan nu op een andere manier. In tien situaties die wij bekeken, was de uitkomst vooraf al duidelijk.',
  'Het doel van de regel staat niet ter discussie. Wij zien wel dat de uitvoering strenger is dan de regel zelf. Door dat op te schrijven komt er ruimte zonder dat er iets aan de wet verandert.',
  'Wij keken met de omgekeerde toets: wat heeft deze inwoner nodig, past dat bij de bedoeling, wat zijn de gevolgen, en wat zegt de wet? De wet staat het toe.',
];
export const MOTIVERING = [
  'Het advies is helder. Wij maken regels voor mensen, en hier stond de regel in de weg. Ik neem het advies over.',
  'Ik heb dit met de afdeling besproken. Wij gaan het zo doen en kijken na een halfjaar hoe het gaat.',
  'Het team laat goed zien wat dit voor inwoners betekent. Daarom besluit ik zoals hieronder staat.',
];
export const AFWIJKING = [
  'Situatie 1: de inwoner had het deze week nodig. Ik heb direct geholpen en het dossier later compleet gemaakt.',
  'Situatie 2: de stukken waren al bij ons bekend. Ik heb ze niet opnieuw gevraagd.',
];
export const NOTITIE = [
  'Het team vraagt om een tolk bij het volgende gesprek.',
  'Een woningcorporatie kent hetzelfde probleem en wil meedenken.',
  'De wethouder vroeg hoe het met deze melding staat. Gezegd dat het team bezig is.',
];

function hoofd(tekst) { return tekst[0].toUpperCase() + tekst.slice(1); }

export const BEIDE_KANTEN = 'Twee van ons willen dit nu, omdat inwoners er al jaren last van hebben. Twee willen eerst een half jaar tellen hoe vaak het speelt, zodat de afdeling weet wat zij loslaat.';
