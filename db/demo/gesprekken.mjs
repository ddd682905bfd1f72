// SPDX-License-Identifier: EUPL-1.2
// What is said in verzoeken of the demo world that come to a talk with the gemeente, by their number in VERZOEKEN.
//   partij [name, function, account]; antwoord: mee, stil, open, or why not; bericht [room, who, text]; moment: how far an appointment
//   came; afspraken [text, who, after so many days]; ja [inwoner, partij]; daarna: what comes of it
// A part that is not there is where the story stands today.

const K = 'kamer';
const I = 'inwoner';
const P = 'partij';

export const GESPREKKEN = {
  0: {
    niveau: 'wrijving', partij: ['S. Yıldız', 'Wmo-consulent', 'Samira Yıldız'], antwoord: 'mee', vrij: ['verhaal', 'wens'],
    samenvatting: 'Uw man wacht vijf maanden op een rolstoel. U wilt een vaste persoon die het uitzoekt en u belt.',
    bericht: [[K, P, 'Wat vervelend. Ik zoek vandaag uit waar de aanvraag ligt.'], [K, I, 'Fijn dat ik een naam heb. Dank u.']],
    moment: 'gekozen', afspraken: [['Samira Yıldız is de vaste persoon, en belt elke vrijdag.', 'gemeente', null], ['De rolstoel wordt binnen twee weken geleverd.', 'gemeente', 14]],
    ja: ['Eindelijk iemand met een naam. Zo kan het verder.', 'Wij leveren de rolstoel en bellen elke week.'], daarna: 'ja',
  },
  1: {
    niveau: 'verharding', partij: ['R. Bakker', 'Teammanager inkomen', 'Ruud Bakker'], antwoord: 'mee', vrij: ['verhaal', 'wens'],
    samenvatting: 'Een brief kwam niet aan, en daarna stopte de uitkering. U wilt weten wat er misging, en dat het geld weer komt.',
    bericht: [[I, 'begeleider', 'Uw bezwaar loopt gewoon door. Dit gesprek houdt de laatste dag niet tegen.'], [P, 'begeleider', 'Kunt u voor het gesprek nakijken naar welk adres de brief ging?'],
      [P, P, 'De brief ging naar het oude adres. Dat was onze fout.'], [K, P, 'Wij stuurden de brief naar uw oude adres. Dat spijt ons.']],
    moment: 'gekozen', afspraken: [['De uitkering wordt met terugwerkende kracht betaald.', 'gemeente', 7], ['U geeft uw nieuwe adres door.', 'inwoner', 3]],
    ja: ['Ze gaven toe dat het fout ging. Dat helpt.', 'We betalen alles na en passen het adres aan.'], daarna: 'ja',
  },
  2: {
    niveau: 'wrijving', partij: ['F. Drost', 'Jeugdverpleegkundige', null], vrij: ['wens'],
    samenvatting: 'De hulp in huis is gehalveerd zonder dat iemand kwam kijken. U wilt eerst een bezoek aan huis.',
    antwoord: 'Er loopt al een bezwaar. Zolang dat loopt willen wij het gesprek daar voeren.', terugblik: 'deels',
  },
  5: {
    niveau: 'verschil', partij: ['S. Mulder', 'Schuldhulpverlener', 'Sanne Mulder'], antwoord: 'mee', vrij: ['naam', 'verhaal'],
    samenvatting: 'U snapt niet waarom u 2.300 euro moet terugbetalen. U wilt uitleg, en tijd om te betalen.',
    bericht: [[K, P, 'Ik heb de berekening op één bladzijde gezet. Zullen we die samen doornemen?'], [K, I, 'Graag. Nu zie ik voor het eerst waar het over gaat.']],
    moment: 'gekozen', afspraken: [['De gemeente stuurt de berekening in gewone taal.', 'gemeente', 5], ['Terugbetalen gaat in stukjes van 50 euro per maand.', 'inwoner', null]],
    ja: ['Ik begrijp het nu, en ik kan dit betalen.', 'Wij wachten met incasso zolang er wordt betaald.'], daarna: 'ja',
  },
  6: { niveau: 'strijd', partij: ['Teamleider werk', 'Teamleider', null], vrij: ['wens'], antwoord: 'stil',
    samenvatting: 'U wilt een gesprek met iemand erbij die luistert. U hebt veertig keer gesolliciteerd.' },
  8: {
    niveau: 'strijd', partij: ['K. Timmerman', 'Vergunningverlener', 'Kees Timmerman'], antwoord: 'mee', vrij: ['verhaal', 'wens'],
    samenvatting: 'Twee ambtenaren zeiden iets anders over uw dakkapel. U wilt dat de gemeente eerst zelf afspreekt wat geldt.',
    bericht: [[K, P, 'Wij hebben dit intern besproken. De toestemming van toen blijft gelden.']], moment: 'gekozen',
    afspraken: [['De gemeente bevestigt op papier dat de dakkapel mag blijven.', 'gemeente', 10]],
    ja: ['Als het op papier staat, slaap ik weer.', 'De brief gaat deze week de deur uit.'], daarna: 'stop',
  },
  11: {
    niveau: 'wrijving', partij: ['L. Kuipers', 'Medewerker klantcontact', 'Lotte Kuipers'], antwoord: 'mee', vrij: ['naam', 'verhaal', 'wens'],
    samenvatting: 'U wacht acht maanden op antwoord op uw bezwaar. U vraagt niet om gelijk, maar om een datum.',
    bericht: [[K, P, 'De datum is 1 maart. Haalt de commissie dat niet, dan bel ik u zelf.']], moment: 'afgezegd',
    afspraken: [['De commissie beslist op de dag die nu is genoemd.', 'gemeente', 21]],
    ja: ['Dit is precies wat ik vroeg.', 'Ik houd de datum zelf in de gaten.'], daarna: 'stil',
  },
  14: {
    niveau: 'verschil', partij: ['M. Kaya', 'Adviseur participatie', 'Meryem Kaya'], antwoord: 'mee', vrij: ['wens'],
    samenvatting: 'Uw buurman maakt brieven niet meer open. U zoekt iemand die bij hem langsgaat.',
    bericht: [[K, P, 'Ik ben langs geweest. Hij wil liever geen gesprek met de gemeente erbij.']], stopt: 'Meneer wil dit niet, en dat respecteren wij. Een maatje via de wijk past beter.', terugblik: 'ja',
  },
  15: {
    niveau: 'verharding', partij: ['N. Bensaïd', 'Teammanager vergunningen', 'Nadia Bensaïd'], antwoord: 'mee', vrij: ['naam', 'verhaal', 'wens'],
    samenvatting: 'Uw plek op de markt verviel toen u ziek was. U wilt terug, of een plek ernaast.',
    bericht: [[K, P, 'De oude plek is vergeven. Naast de fontein is vanaf mei een plek vrij.'], [K, I, 'Daar kan de kraam ook staan. Mag de koelwagen erbij?'], [K, P, 'Ja, achter de kraam.']],
    moment: 'gekozen', afspraken: [['Kaashandel Wolters krijgt de plek naast de fontein.', 'gemeente', 30], ['De kraam blijft vrij van de looproute.', 'inwoner', null]],
    ja: ['Ik sta weer op de markt. Daar ging het om.', 'Wij maken de vergunning in orde.'], daarna: 'ja',
  },
  17: {
    niveau: 'wrijving', partij: ['I. van Dam', 'Leerplichtambtenaar', 'Iris van Dam'], antwoord: 'mee', vrij: ['verhaal', 'wens'],
    samenvatting: 'School wijst naar de gemeente, en de gemeente naar school. U wilt een tafel met iedereen eraan.',
    bericht: [[K, P, 'Ik nodig school uit. Dan zitten we er met zijn allen.'], [I, I, 'Mijn dochter kan niet tegen grote groepen. Mag zij thuisblijven?'], [I, 'begeleider', 'Ja. U beslist wie erbij is.']],
    moment: 'gekozen', afspraken: [['De gemeente regelt vervoer naar een kleinere school.', 'gemeente', 14]],
    ja: ['Als dit lukt zijn we gered.', 'Wij regelen het vervoer.'], daarna: 'heropen', heropen: 'Het vervoer viel weer weg. Sinds deze week zit ze weer thuis.',
    weer: [[K, P, 'U hebt gelijk. De vervoerder zei op en dat bleef liggen. Ik pak het vandaag op.'], [P, 'begeleider', 'Wat is er nodig om dit voor maandag te regelen?'], [K, I, 'Dank u. Ik hoor het graag voor vrijdag.']],
  },
  18: {
    niveau: 'verschil', partij: ['Y. Aydın', 'Buurtconsulent', 'Yusuf Aydın'], antwoord: 'mee', vrij: ['naam', 'verhaal', 'wens'],
    samenvatting: 'U kreeg vier boetes in de week dat uw moeder overleed. U vraagt of die kunnen vervallen.',
    bericht: [[K, P, 'Gecondoleerd. Ik heb gevraagd om alle vier te laten vervallen.'], [K, I, 'Dat iemand dat zegt, doet al goed.']],
    moment: 'gekozen', afspraken: [['De vier boetes vervallen.', 'gemeente', 10]],
    ja: ['Dank u wel. Meer hoeft niet.', 'De boetes zijn ingetrokken.'], daarna: 'ja',
  },
  19: {
    niveau: 'verharding', partij: ['T. Meijer', 'Wmo-consulent', 'Thijs Meijer'], antwoord: 'mee', vrij: ['verhaal', 'wens'],
    samenvatting: 'De taxi is te laat en dan begint de dialyse te laat. U wilt op tijd aan het apparaat liggen.',
    bericht: [[K, P, 'De vervoerder krijgt een vaste rit voor u, met een eigen chauffeur.'], [K, I, 'Dat zou een grote rust geven.']],
    moment: 'gekozen', afspraken: [['Er komt een vaste rit om half acht.', 'gemeente', 7], ['Is de taxi er niet, dan belt u dit nummer.', 'inwoner', null]],
    ja: ['Als het zo blijft, ben ik tevreden.', 'Wij volgen elke rit, een maand lang.'], daarna: 'nazorg',
  },
  20: {
    niveau: 'wrijving', partij: ['E. Smit', 'Klantmanager inkomen', 'Eva Smit'], antwoord: 'mee', vrij: ['verhaal', 'wens'],
    samenvatting: 'Uw aanvraag stopte om één handtekening. U wilt die alsnog zetten, zonder opnieuw te beginnen.',
    bericht: [[K, P, 'U mag de handtekening alsnog zetten. De datum van de aanvraag blijft staan.'], [K, I, 'Kan dat ook aan de balie in het wijkhuis?'], [K, P, 'Ja, donderdag tussen tien en twaalf.'],
      [P, P, 'Intern moet ik dit nog melden. Dat hoeft de inwoner niet te weten.']],
    moment: 'gekozen', afspraken: [['De handtekening wordt gezet in het wijkhuis.', 'inwoner', 4], ['De gemeente behandelt de aanvraag met de oude datum.', 'gemeente', 40]],
    ja: ['Zo simpel had het meteen gekund.', 'Wij houden de eerste datum aan.'], daarna: 'bezig',
  },
  21: {
    niveau: 'verschil', partij: ['D. Vermeulen', 'Jeugdconsulent', 'Daan Vermeulen'], antwoord: 'mee', vrij: ['verhaal', 'wens'],
    samenvatting: 'Het kind kan niet mee op kamp zonder paspoort. De ouders tekenen niet.',
    bericht: [[K, P, 'De voogd mag ook tekenen. Ik zoek uit wie dat is.'], [K, I, 'Het kamp is over drie weken.'], [I, I, 'De vader dreigt soms. Wilt u zijn naam niet noemen?'], [I, 'begeleider', 'Dat doe ik niet. Dit blijft tussen ons.']],
    moment: 'gekozen',
  },
  22: {
    niveau: 'strijd', partij: ['B. Smeets', 'Toezichthouder', 'Bart Smeets'], antwoord: 'mee', vrij: ['verhaal'],
    samenvatting: 'Ze noemen uw hond gevaarlijk, en u mocht niets zeggen. U wilt dat iemand uw kant hoort.',
    bericht: [[K, P, 'Ik was er niet bij. Ik wil uw verhaal graag eerst horen.'], [K, I, 'Hij was vast, en de ander kwam op ons af.']],
    moment: 'gekozen', afspraken: [['Een deskundige kijkt naar de hond, en u bent erbij.', 'gemeente', 20], ['Tot die dag blijft de hond aan de lijn.', 'inwoner', null]], ja: ['Eindelijk mag ik erbij zijn.', null],
  },
  23: { niveau: 'verschil', partij: ['K. Timmerman', 'Vergunningverlener', 'Kees Timmerman'], antwoord: 'open', vrij: ['wens'],
    samenvatting: 'U wilt een straatfeest om uw buurman te herdenken. Vier formulieren is te veel.' },
  24: {
    niveau: 'verharding', partij: ['S. Mulder', 'Schuldhulpverlener', 'Sanne Mulder'], antwoord: 'mee', vrij: ['wens'],
    samenvatting: 'De deurwaarder komt dinsdag en de wachttijd is drie maanden. U zoekt rust, en iemand die belt.',
    bericht: [[K, P, 'Ik bel vandaag nog met de deurwaarder. Dat kan zonder op de wachtlijst te staan.']], moment: 'voorgesteld',
    overdracht: 'Ik ben twee weken weg. De inwoner is bang voor de telefoon: stuur liever een bericht.',
  },
  25: { niveau: 'verschil', samenvatting: 'Uw vader ligt in het hospice. U wilt zijn paspoort voor hem ophalen.' },
};
