// SPDX-License-Identifier: EUPL-1.2
// For inwoners and whoever follows a verzoek, in English: leren.

export const openbaarLeren = {
  'drempel.balk': 'How far your device is',
  'drempel.gestopt': 'It is still busy. This has not been sent yet.',
  'drempel.kop': 'It is busy.',
  'drempel.lokveld': 'Leave this field empty',
  'drempel.stop': 'Stop calculating',
  'drempel.uitleg': 'Your device calculates for a moment, so that people go first. After that it goes on by itself.',
  'leren.doorgegeven': 'Passed on on {dag}. The gemeente does not know that this comes from you.',
  'leren.nu.gevraagd': 'Could people recognise you in this? Then say no, or write to your guide.',
  'leren.nu.ja': 'You said yes. You can change your mind until your guide passes it on.',
  'leren.nu.nee': 'You said no. The gemeente does not get this.',
  'leren.vraag': 'May the gemeente learn from this?',
  'leren.vraag.leest': 'The gemeente does not see who it comes from. If you say no, nothing changes for your request.',
  'leren.vraag.uitleg': 'Your guide sees a rule that stands in the way of people. {gemeente} would read this, without your name.',
  'leren.zeg.ja': 'Yes, pass it on',
  'leren.zeg.nee': 'No, rather not',
  'leren.zei.ja': 'You said yes. You can still change your mind.',
  'leren.zei.nee': 'You said no. The gemeente does not get this.',
};
