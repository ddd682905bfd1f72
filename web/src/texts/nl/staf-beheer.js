// SPDX-License-Identifier: EUPL-1.2
// Beheer of an organisatie, and one's own profile ("je"). Part of staf.js.

export const beheer = {
  'taak.bekijk_mail': 'Een mail kwam niet aan',
  'taak.bekijk_mail.knop': 'Bekijk de mail',

  'beheer.kop': 'Beheer',
  'beheer.inleiding': 'Voor {organisatie}. Van elke wijziging blijft staan wie haar deed, en wanneer.',
  'beheer.terug': 'Beheer',
  'beheer.plek.mail': 'Mail',
  'beheer.plek.mail.uitleg': 'Wat vertrok, wat nog wacht en wat niet aankwam.',

  'beheer.mail.kop': 'Mail',
  'beheer.mail.inleiding': 'Een mail zegt dat er iets ligt, nooit wat. Hier zie je of hij vertrok.',
  'beheer.mail.mis': 'Niet aangekomen',
  'beheer.mail.mis.uitleg': 'Het bericht ligt wel in het postvak van je collega. Klopt het adres?',
  'beheer.mail.waarom.geweigerd': 'De mailserver weigerde de mail.',
  'beheer.mail.waarom.opgegeven': 'Het lukte {pogingen} keer niet.',
  'beheer.mail.probeer_opnieuw': 'Probeer het opnieuw',
  'beheer.mail.laat_rusten': 'Laat het zo',
  'beheer.mail.gedaan.probeer_opnieuw': 'De mail staat weer klaar.',
  'beheer.mail.gedaan.laat_rusten': 'De mail blijft zo.',
  'beheer.mail.aan': 'Aan',
  'beheer.mail.onderwerp': 'Onderwerp',
  'beheer.mail.status': 'Status',
  'beheer.mail.klaargezet': 'Klaargezet',
  'beheer.mail.vertrok': 'Vertrokken',
  'beheer.mail.vanaf': 'vanaf {wanneer}',
  'beheer.mail.pogingen': ['1 keer geprobeerd', '{aantal} keer geprobeerd'],
  'beheer.mail.leeg': 'Er is nog geen mail. Een mail ontstaat als er een bericht in een postvak komt.',
  'mailstatus.wacht': 'Wacht',
  'mailstatus.verzonden': 'Vertrokken',
  'mailstatus.geweigerd': 'Geweigerd',
  'mailstatus.opgegeven': 'Opgegeven',
  'mailstatus.vervallen': 'Vervallen',
};
