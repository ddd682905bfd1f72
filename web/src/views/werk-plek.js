// SPDX-License-Identifier: EUPL-1.2
// Where a task or a message leads. Pure.

const PLEK = {
  melding: (id) => `/meldingen/${id}`, uitvoering: (id) => `/uitvoeringen/${id}`, escalatie: (id) => `/escalaties/${id}`,
  buitensignaal: (id) => `/buitensignalen/${id}`,
  onderzoek: (id) => `/meldingen/${id}/onderzoek`, gesprek: (id) => `/gesprekken/${id}`,
  team: (id) => `/teams/${id}`, advies: (id) => `/adviezen/${id}`, besluit: (id) => `/besluiten/${id}`,
  afwijkingsrecht: (id) => `/afwijkingsrechten/${id}`, regel: (id) => `/regels/${id}`, verzoek: (id) => `/verzoeken/${id}`, uitnodiging: (id) => `/uitnodigingen/${id}`, mail: () => '/beheer/mail',
  afstemmingsvraag: () => '/afstemming/nieuw', signaal: (id) => `/signalen/${id}`,
  vernietigingslijst: (id) => `/bewaren/${id}`,
  poulelid: () => '/poule', overleg: (id) => `/overleggen/${id}`,
};

/** The address of a stuk by its soort and id. */
export const plekVan = (soort, id) => PLEK[soort](id);

/** The date that counts for a task: the earlier of its own and that of the six weeks. */
export const eersteDag = ({ uiterlijkOp, uitersteDatumOp }) => [uiterlijkOp, uitersteDatumOp].filter(Boolean).sort()[0] ?? null;
