// SPDX-License-Identifier: EUPL-1.2
// What was told and what became of it: the three answers, the rule, the research, the advies, the besluit.
import { html, nothing } from '../html.js';
import { t } from '../texts/nl.js';
import { zegDag } from '../tijd.js';
import { badge, statusBadge } from '../components/badge.js';
import { icon } from '../components/icon.js';
import { metKenmerk } from '../components/kenmerk.js';
import { facts, notice, written } from '../components/notice.js';
import { uitvoeringBadge, voortgang } from './uitvoering-woorden.js';
import { aangesloten, gekoppeldAan } from './melding-aansluiten.js';

const deel = (kop, inhoud, naar) => html`<section class="blok"><h2 class="utrecht-heading-2">${kop}</h2>${inhoud}
  ${naar ? html`<p><a class="utrecht-link" href=${naar.href}>${naar.tekst}</a></p>` : nothing}</section>`;

const antwoord = (vraag, tekst) => (tekst ? html`<div class="antwoord"><h3 class="antwoord__vraag">${vraag}</h3>${written(tekst)}</div>` : nothing);

/* Whoever sees only what was rewritten for the afdeling is told so. */
const anderWoorden = ({ betrekkingen, suggestie, waaromHerschreven }) => (suggestie === null && waaromHerschreven && !betrekkingen.includes('melder')
  ? html`<p class="stil klein">${t('melding.herschreven')}</p>` : nothing);

const verteld = ({ data }) => deel(t('melding.verhaal'), html`
  ${antwoord(t('melding.vraag.waarom'), data.waaromHinderlijk)}${antwoord(t('melding.vraag.suggestie'), data.suggestie)}
  ${antwoord(t('melding.vraag.voorbeeld'), data.praktijkvoorbeeld)}
  ${data.klantgroep ? facts([[t('melding.vraag.wie'), data.klantgroep]]) : nothing}${anderWoorden(data)}`);

const regel = ({ data }) => deel(t('melding.regel'), data.regel ? html`
  <p><a class="utrecht-link" href="/regels/${data.regel.id}">${data.regel.naam}</a></p>
  ${facts([[t('melding.regel.soort'), html`${t(`regeltype.${data.regel.regeltype}`)} ${data.regel.typeBevestigd ? nothing : html`<span class="stil">${t('melding.regel.niet_bevestigd')}</span>`}`],
    [t('melding.regel.afdeling'), data.afdeling?.naam], [t('melding.regel.beslisser'), data.beslisser?.naam],
    [t('melding.regel.na'), data.regel.typeBevestigd ? t(`gevolg.${data.regel.gevolg}`) : t('melding.regel.na.onbekend')]])}`
  : html`<p class="stil">${t('melding.regel.geen')}</p>`);

const naarScherm = (href, tekst) => ({ href, tekst });

function onderzocht({ data, onderzoek }) {
  if (!onderzoek) return nothing;
  const naar = naarScherm(`/meldingen/${data.id}/onderzoek`, t('melding.onderzoek.open'));
  const nog = onderzoek.openPunten.length;
  if (!onderzoek.vraagAchterDeVraag && !onderzoek.oorzaak && !onderzoek.doelGediend) return deel(t('melding.onderzoek'), html`<p class="stil">${t('melding.onderzoek.leeg')}</p>`, naar);
  return deel(t('melding.onderzoek'), html`${antwoord(t('melding.onderzoek.vraag'), onderzoek.vraagAchterDeVraag)}
    ${facts([[t('melding.onderzoek.doel'), onderzoek.doelGediend && t(`doelGediend.${onderzoek.doelGediend}`)],
      [t('melding.onderzoek.oorzaak'), onderzoek.oorzaak && t(`oorzaak.${onderzoek.oorzaak}`)],
      [t('melding.onderzoek.suggestie'), onderzoek.suggestieOordeel && t(`suggestieOordeel.${onderzoek.suggestieOordeel}`)]])}
    ${nog && data.fase === 'open' ? html`<p class="stil">${t('melding.onderzoek.nog', { aantal: nog })}</p>` : nothing}`, naar);
}

const geadviseerd = ({ advies }) => (advies ? deel(t('melding.advies'), html`
  <p>${advies.uitkomst ? badge(t(`uitkomst.${advies.uitkomst}`), 'loopt') : nothing} ${statusBadge(advies.status)}</p>
  ${advies.betekenisVoorInwoners ? antwoord(t('melding.advies.betekenis'), advies.betekenisVoorInwoners) : html`<p class="stil">${t('melding.advies.leeg')}</p>`}`,
naarScherm(`/adviezen/${advies.id}`, t('melding.advies.open'))) : nothing);

const besloten = ({ besluit }) => (besluit ? deel(t('melding.besluit'), html`
  <p>${besluit.uitkomst ? badge(t(`uitkomst.${besluit.uitkomst}`), 'goed', 'gavel') : nothing} ${besluit.besluitdatum ? t('melding.besluit.op', { naam: besluit.besluitnemer.naam, dag: zegDag(besluit.besluitdatum) }) : statusBadge(besluit.status)}</p>
  ${besluit.motivering ? antwoord(t('melding.besluit.motivering'), besluit.motivering) : nothing}`,
naarScherm(`/besluiten/${besluit.id}`, t('melding.besluit.open'))) : nothing);

const uitgevoerd = ({ data: { uitvoering } }) => (uitvoering ? deel(t('melding.uitvoering'), html`
  <p class="stukkop__regel">${uitvoeringBadge(uitvoering.status)}${voortgang(uitvoering.voortgang)}</p>
  ${written(uitvoering.opdracht)}
  ${facts([[t('melding.uitvoering.wie'), uitvoering.teammanager?.naam], [t('melding.uitvoering.klaar'), uitvoering.uiterlijkOp && zegDag(uitvoering.uiterlijkOp)]])}`,
naarScherm(`/uitvoeringen/${uitvoering.id}`, t('melding.uitvoering.open'))) : nothing);

const gekoppeld = ({ hoofd }) => (hoofd ? gekoppeldAan(hoofd) : nothing);

const verwant = (kop, een) => html`<p><a class="utrecht-link" href="/meldingen/${een.id}">${metKenmerk(t(kop, { kenmerk: een.kenmerk }))}</a> ${statusBadge(een.status)}</p>`;

/* Where it came from, and where it goes on. */
const verder = ({ data }) => html`${data.opvolger ? notice('info', t('melding.verder'), verwant('melding.verder.open', data.opvolger)) : nothing}
  ${data.heropendReden ? notice('info', t(data.ambtshalve ? 'melding.ambtshalve' : 'melding.heropend'), html`
    ${data.voorganger ? verwant('melding.voorganger', data.voorganger) : nothing}${data.nieuwFeit ? written(data.nieuwFeit) : nothing}${written(data.heropendReden)}`) : nothing}`;

const recht = ({ data }) => (data.afwijkingsrechtId ? html`<p class="mag-afwijken">${icon('scale')}
  <a class="utrecht-link" href="/afwijkingsrechten/${data.afwijkingsrechtId}">${t(data.betrekkingen.includes('melder') ? 'melding.recht' : 'melding.recht.melder')}</a></p>` : nothing);

/** The left side: newest outcome first, because that is what people come for. */
export const verhaal = (alles) => html`${verder(alles)}${gekoppeld(alles)}${recht(alles)}${besloten(alles)}${uitgevoerd(alles)}
  ${verteld(alles)}${aangesloten(alles)}${regel(alles)}${onderzocht(alles)}${geadviseerd(alles)}`;
