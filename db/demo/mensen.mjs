// SPDX-License-Identifier: EUPL-1.2
// Who lives in the demo world. All names and organisations are invented.

const org = (naam, soort, domein, afdelingen, mensen) => ({ naam, soort, domein, afdelingen, mensen });
// [name, function, afdeling, roles besides medewerker, topics for the pool]
const p = (naam, functie, afdeling, rollen = [], onderwerpen = null, doelgroep = null) =>
  ({ naam, functie, afdeling, rollen, onderwerpen, doelgroep });

export const ORGANISATIES = [
  org('Gemeente Waterrijk', 'gemeente', 'waterrijk.example',
    ['Dienstverlening', 'Werk en Inkomen', 'Zorg en Jeugd', 'Ruimte en Vergunningen', 'Burgerzaken'], [
      p('Eva Smit', 'Klantmanager inkomen', 'Werk en Inkomen'),
      p('Bram Hoekstra', 'Consulent werk', 'Werk en Inkomen', ['poulelid'], ['inkomen', 'werk', 'schulden'], 'mensen in de bijstand'),
      p('Fatima El Idrissi', 'Coördinator Servicepunt', 'Dienstverlening', ['coordinator']),
      p('Joost van Rijn', 'Afdelingshoofd Dienstverlening', 'Dienstverlening', ['afdelingshoofd']),
      p('Marieke de Wit', 'Jurist', 'Dienstverlening', ['jurist']),
      p('Saskia Terpstra', 'Adviseur bedrijfsvoering', 'Dienstverlening', ['plaatsvervanger']),
      p('Ruud Bakker', 'Teammanager inkomen', 'Werk en Inkomen', ['teammanager']),
      p('Ingrid Postma', 'Afdelingshoofd Werk en Inkomen', 'Werk en Inkomen', ['afdelingshoofd']),
      p('Samira Yıldız', 'Wmo-consulent', 'Zorg en Jeugd', ['poulelid'], ['zorg', 'vervoer', 'wonen'], 'ouderen en mensen met een beperking'),
      p('Daan Vermeulen', 'Jeugdconsulent', 'Zorg en Jeugd', ['poulelid'], ['jeugd', 'onderwijs', 'zorg'], 'gezinnen'),
      p('Hanneke Brouwer', 'Teammanager zorg', 'Zorg en Jeugd', ['teammanager']),
      p('Paul Dijkgraaf', 'Afdelingshoofd Zorg en Jeugd', 'Zorg en Jeugd', ['afdelingshoofd']),
      p('Lotte Kuipers', 'Medewerker klantcontact', 'Dienstverlening', ['poulelid'], ['klantcontact', 'formulieren', 'burgerzaken'], 'inwoners aan de balie'),
      p('Kees Timmerman', 'Vergunningverlener', 'Ruimte en Vergunningen', ['poulelid'], ['vergunningen', 'wonen', 'parkeren'], 'ondernemers'),
      p('Nadia Bensaïd', 'Teammanager vergunningen', 'Ruimte en Vergunningen', ['teammanager']),
      p('Wouter Scholten', 'Afdelingshoofd Ruimte en Vergunningen', 'Ruimte en Vergunningen', ['afdelingshoofd']),
      p('Anouk Jansen', 'Medewerker burgerzaken', 'Burgerzaken', ['poulelid'], ['burgerzaken', 'adres', 'klantcontact'], 'nieuwkomers'),
      p('Tom Visser', 'Teammanager burgerzaken', 'Burgerzaken', ['teammanager']),
      p('Sanne Mulder', 'Schuldhulpverlener', 'Werk en Inkomen', ['poulelid'], ['schulden', 'inkomen', 'wonen'], 'mensen met schulden'),
      p('Yusuf Aydın', 'Buurtconsulent', 'Dienstverlening', ['poulelid'], ['parkeren', 'wonen', 'buurt'], 'buurtbewoners'),
      p('Carla Wiersma', 'Directeur Sociaal Domein', 'Dienstverlening', ['directeur']),
      p('Peter Groen', 'Functioneel beheerder', 'Dienstverlening', ['gemeentebeheerder']),
      p('Jeroen de Graaf', 'Kwaliteitsmedewerker', 'Dienstverlening', ['poulelid'], ['formulieren', 'klantcontact', 'zorg'], 'ouderen'),
      p('Meryem Kaya', 'Adviseur participatie', 'Dienstverlening', ['poulelid'], ['buurt', 'inkomen', 'onderwijs'], 'nieuwkomers'),
      p('Iris van Dam', 'Leerplichtambtenaar', 'Zorg en Jeugd', ['poulelid'], ['onderwijs', 'jeugd', 'vervoer'], 'leerlingen'),
      p('Hatice Çelik', 'Wijkregisseur', 'Ruimte en Vergunningen', ['poulelid'], ['buurt', 'wonen', 'vergunningen'], 'buurtbewoners'),
      p('Zoë Hartman', 'Medewerker belastingen', 'Dienstverlening', ['poulelid'], ['kwijtschelding', 'inkomen', 'formulieren'], 'mensen met schulden'),
      p('Johan Dekker', 'Toezichthouder', 'Ruimte en Vergunningen', ['poulelid'], ['parkeren', 'vergunningen', 'ondernemen'], 'ondernemers'),
      p('Fenna Dijkstra', 'Participatiecoach', 'Werk en Inkomen', ['poulelid'], ['werk', 'inkomen', 'vervoer'], 'jongeren'),
      p('Milan Jovanović', 'Medewerker klantcontact', 'Dienstverlening', ['poulelid'], ['klantcontact', 'adres', 'zorg'], 'nieuwkomers'),
    ]),
  org('Gemeente Heidezoom', 'gemeente', 'heidezoom.example',
    ['Dienstverlening', 'Samenleving', 'Leefomgeving'], [
      p('Gerda Bosman', 'Consulent samenleving', 'Samenleving'),
      p('Rik Hendriks', 'Coördinator Regel(s)top', 'Dienstverlening', ['coordinator']),
      p('Els van Loon', 'Afdelingshoofd Dienstverlening', 'Dienstverlening', ['afdelingshoofd']),
      p('Maarten Kok', 'Jurist', 'Dienstverlening', ['jurist']),
      p('Greet Wouda', 'Concerncontroller', 'Dienstverlening', ['plaatsvervanger']),
      p('Aisha Diallo', 'Klantmanager', 'Samenleving', ['poulelid'], ['inkomen', 'zorg', 'schulden'], 'mensen in de bijstand'),
      p('Jan Willem Prins', 'Teammanager samenleving', 'Samenleving', ['teammanager']),
      p('Ria Verhoeven', 'Medewerker publiekszaken', 'Dienstverlening', ['poulelid'], ['burgerzaken', 'klantcontact', 'formulieren'], 'inwoners aan de balie'),
      p('Bart Smeets', 'Toezichthouder', 'Leefomgeving', ['poulelid'], ['vergunningen', 'parkeren', 'buurt'], 'ondernemers'),
      p('Femke Drost', 'Jeugdverpleegkundige', 'Samenleving', ['poulelid'], ['jeugd', 'onderwijs', 'zorg'], 'gezinnen'),
      p('Noor Blom', 'Teammanager leefomgeving', 'Leefomgeving', ['teammanager']),
      p('Henk Jonker', 'Gemeentesecretaris', 'Dienstverlening', ['directeur']),
      p('Linda Zwart', 'Applicatiebeheerder', 'Dienstverlening', ['gemeentebeheerder']),
      p('Koen Vos', 'Beheerder openbare ruimte', 'Leefomgeving', ['poulelid'], ['buurt', 'wonen', 'parkeren'], 'buurtbewoners'),
      p('Mila Peeters', 'Klantadviseur', 'Dienstverlening', ['poulelid'], ['klantcontact', 'adres', 'inkomen'], 'jongeren'),
      p('Thijs Meijer', 'Wmo-consulent', 'Samenleving', ['poulelid'], ['zorg', 'vervoer', 'wonen'], 'ouderen'),
    ]),
  org('Samenspraak', 'afstemming', 'samenspraak.example', [], [
    p('Annelies Kramer', 'Begeleider', null, ['begeleider']),
    p('Rachid Amrani', 'Begeleider', null, ['begeleider']),
    p('Wilma de Boer', 'Begeleider, vervangt de coördinator', null, ['begeleider', 'begeleidingscoordinator']),
    p('Hilde Postma', 'Coördinator', null, ['begeleidingscoordinator']),
  ]),
  org('Platform Regelruimte', 'platform', 'platform.example', [], [
    p('Olivier Stam', 'Platformbeheerder', null, ['platformbeheerder']),
  ]),
];
