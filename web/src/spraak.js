// SPDX-License-Identifier: EUPL-1.2
// What is read aloud and with which voice. A voice of the device itself goes first. A voice that needs the internet sends the
// words away, so it never gets what people wrote or what is about somebody.

const SILENT = 'button, input, textarea, select, svg, script, style, rr-voorlezen, .alleen-op-papier, [aria-hidden="true"], [hidden]';
const MANY = /(?<=[.?!:؟])\s+/;

/* A folded part is read as far as it can be seen: its summary. */
const folded = (element) => element.parentElement?.matches('details:not([open])') && !element.matches('summary');

/* What a part says, as pieces of one block, one language and one kind. */
function gather(node, out) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      const lang = child.parentElement.closest('[lang]')?.lang ?? '';
      const eigen = child.parentElement.closest('.geschreven') !== null;
      const last = out.at(-1);
      if (last && !last.closed && last.lang === lang && last.eigen === eigen) last.text += child.data;
      else out.push({ text: child.data, lang, eigen, closed: false });
    } else if (child.nodeType === Node.ELEMENT_NODE && !child.matches(SILENT) && !folded(child)) {
      const style = getComputedStyle(child);
      if (style.display === 'none' || style.visibility === 'hidden') continue;
      const apart = style.display !== 'contents' && !style.display.startsWith('inline');
      if (apart && out.length) out.at(-1).closed = true;
      gather(child, out);
      if (apart && out.length) out.at(-1).closed = true;
    }
  }
  return out;
}

/** The sentences of a part of the page: [{text, lang, eigen}]; eigen: a person wrote it. */
export const zinnenVan = (part) => gather(part, []).flatMap(({ text, lang, eigen }) => text.replace(/\s+/g, ' ').trim().split(MANY)
  .filter((one) => /[\p{L}\p{N}]/u.test(one)).map((one) => ({ text: one, lang, eigen })));

/** The best voice for a language: one of the device itself when there is one, or undefined. */
export function stemVoor(voices, lang) {
  const own = voices.filter((voice) => voice.lang.replace('_', '-').toLowerCase().split('-')[0] === lang.split('-')[0]);
  return own.find((voice) => voice.localService === true) ?? own[0];
}

/** Which sentences are read, each with its voice; geweigerd: there were some that only a voice of elsewhere could read. */
export function verdeel(sentences, voices, eigen) {
  const withVoice = sentences.map((one) => ({ ...one, voice: stemVoor(voices, one.lang) })).filter(({ voice }) => voice);
  const read = withVoice.filter((one) => one.voice.localService === true || !(eigen || one.eigen));
  return { lezen: read, geweigerd: read.length < withVoice.length };
}

/** The voices of this browser; some only know them after a moment. */
export async function stemmen(synthesis = speechSynthesis, patience = 1000) {
  if (!synthesis.getVoices().length) {
    await new Promise((resolve) => {
      synthesis.addEventListener('voiceschanged', resolve, { once: true });
      setTimeout(resolve, patience);
    });
  }
  return synthesis.getVoices();
}
