// SPDX-License-Identifier: EUPL-1.2
// Around a melding, for colleagues ("je"): help with writing. Part of staf.js.

export const rondom = {
  'leeshulp.goed': 'Dit leest goed.',
  'leeshulp.bijna': 'Dit leest goed. Het kan nog eenvoudiger:',
  'leeshulp.kan_eenvoudiger': 'Dit kan eenvoudiger:',
  'leeshulp.moeilijk': 'Dit is moeilijk te lezen. Probeer kortere zinnen en gewone woorden.',
  'leeshulp.zin': 'Deze zin heeft {woorden} woorden. Maak er twee van:',
  'leeshulp.woord': 'kan worden: {beter}.',
  'leeshulp.hoe': 'Hoe is dit gemeten?',
  'leeshulp.maten': 'Leesscore {score} van 100. Een zin heeft gemiddeld {zin} woorden, de langste {langste}.',
  'leeshulp.bron': 'De score is die van Flesch en Douma. Vanaf 60 leest een tekst goed. Jij beslist wat er staat.',
};
