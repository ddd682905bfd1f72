// SPDX-License-Identifier: EUPL-1.2
// What inwoners of the demo world asked. [gemeente, what happened, what would help, running procedure, for whom, contact, language]
// gemeente: W = Waterrijk, H = Heidezoom. Names and numbers are invented.

export const VERZOEKEN = [
  ['W', 'Ik wacht al vijf maanden op een rolstoel voor mijn man. Elke keer krijg ik iemand anders aan de telefoon en begin ik opnieuw.', 'Dat een persoon mij belt en het uitzoekt.', 'geen', 'iemand_anders', 'Mevrouw De Haan'],
  ['W', 'Mijn uitkering is stopgezet omdat een brief niet aankwam. Ik heb drie kinderen en de huur is al te laat.', 'Dat het geld weer komt en dat iemand zegt wat er misging.', 'bezwaar', 'mijzelf', 'A. Yılmaz'],
  ['H', 'De hulp in huis is van vier naar twee uur gegaan. Niemand is komen kijken hoe ik leef.', 'Dat iemand langskomt voordat het minder wordt.', 'bezwaar', 'mijzelf', 'Mevrouw Van Beek'],
  ['W', 'Mijn zoon mag niet mee met het busje omdat we te laat waren. Hij zit nu thuis.', 'Dat hij volgende week naar school kan.', 'geen', 'mijzelf', 'Karin'],
  ['H', 'Ik vroeg een briefadres en werd drie keer weggestuurd. Steeds was er een ander papier nodig.', 'Een adres, zodat ik mijn verzekering kan regelen.', 'geen', 'mijzelf', null],
  ['W', 'Op de brief staat dat ik 2.300 euro moet terugbetalen. Ik snap niet waarom en de telefoniste ook niet.', 'Uitleg in gewone taal, en niet meteen incasso.', 'weet_niet', 'mijzelf', 'J. Postuma'],
  ['W', 'De klantmanager zei dat ik niet mijn best doe. Ik heb veertig keer gesolliciteerd.', 'Een gesprek met iemand erbij die luistert.', 'klacht', 'mijzelf', 'Mohamed'],
  ['H', 'Mijn moeder van 88 kreeg een boete omdat haar container verkeerd stond. Zij kan hem niet verplaatsen.', 'Dat de boete weggaat en dat iemand helpt.', 'geen', 'iemand_anders', 'P. Jacobs'],
  ['W', 'We bouwden een dakkapel met toestemming en nu moet hij eraf. Twee ambtenaren zeggen iets anders.', 'Dat de gemeente eerst zelf afspreekt wat geldt.', 'bezwaar', 'mijzelf', 'Familie Terpstra'],
  ['W', 'Ik ben mijn huis kwijt na de scheiding. De kinderen slapen om de week bij mij in een caravan.', 'Dat iemand meedenkt over een woning.', 'geen', 'mijzelf', 'Sjoerd'],
  ['H', 'De jeugdhulp is gestopt op haar achttiende verjaardag. Ze durft niet meer naar buiten.', 'Dat dezelfde hulpverlener blijft tot er iets nieuws is.', 'geen', 'iemand_anders', 'Een vader'],
  ['W', 'Al acht maanden geen antwoord op mijn bezwaar tegen een parkeerboete. Het kan dus een jaar duren, staat er.', 'Gewoon een datum.', 'bezwaar', 'mijzelf', 'K. van Os'],
  ['W', 'Ik moest bewijzen dat ik gescheiden ben met een akte uit een land waar oorlog is.', 'Dat iemand kijkt wat wel kan.', 'geen', 'mijzelf', 'Rima'],
  ['H', 'De bijzondere bijstand voor mijn gebit is afgewezen. Ik kan niet kauwen en niet lachen.', 'Dat een mens kijkt en niet alleen een lijst.', 'bezwaar', 'mijzelf', 'Dirk'],
  ['W', 'Ik bel voor mijn buurman. Hij begrijpt de brieven niet en maakt ze niet meer open.', 'Iemand die bij hem langsgaat.', 'geen', 'iemand_anders', 'Buurvrouw Tineke'],
  ['W', 'Mijn vergunning voor de markt is ingetrokken toen ik ziek was.', 'Terug op mijn plek, of een plek ernaast.', 'beroep', 'mijzelf', 'Kaashandel Wolters'],
  ['H', 'Twee jaar overlast van de bovenburen. Ik kreeg een formulier en daarna niets.', 'Dat iemand zegt wat er gebeurt.', 'klacht', 'mijzelf', null],
  ['W', 'Mijn dochter heeft autisme. De school zegt gemeente, de gemeente zegt school.', 'Een tafel met iedereen eraan.', 'geen', 'mijzelf', 'Esra'],
  ['W', 'Ik was mantelzorger en kreeg vier boetes in de week dat mijn moeder overleed.', 'Dat ze worden kwijtgescholden.', 'weet_niet', 'mijzelf', 'Gijs'],
  ['H', 'De taxi voor mijn dialyse komt te laat. De aanbieder wijst naar de gemeente.', 'Dat ik op tijd aan het apparaat lig.', 'klacht', 'mijzelf', 'Mevrouw Roelofs'],
  ['W', 'Mijn aanvraag is buiten behandeling gelaten omdat een handtekening ontbrak op bladzijde negen.', 'Dat ik die handtekening alsnog mag zetten.', 'bezwaar', 'mijzelf', 'R. Kalkman'],
  ['W', 'Ik ben pleegouder. Het kind krijgt geen paspoort omdat de ouders niet tekenen.', 'Dat hij mee kan op kamp.', 'geen', 'iemand_anders', 'Pleegmoeder Joke'],
  ['H', 'Ze zeggen dat mijn hond gevaarlijk is. Ik mocht niets zeggen.', 'Dat iemand mijn kant hoort.', 'bezwaar', 'mijzelf', 'Sem'],
  ['W', 'Ik wil een straatfeest om onze buurman te herdenken. Vier formulieren verder geef ik het op.', 'Dat iemand zegt: zo kan het wel.', 'geen', 'mijzelf', 'De Lindestraat'],
  ['W', 'De wachttijd voor schuldhulp is drie maanden en de deurwaarder komt dinsdag.', 'Rust, en iemand die belt met de deurwaarder.', 'geen', 'mijzelf', 'Anoniem graag'],
  ['H', 'Mijn vader ligt in het hospice en ik kan zijn paspoort niet ophalen.', 'Dat ik het mag halen.', 'geen', 'iemand_anders', 'Maaike'],
  ['W', 'Ik werk als zzp’er en verdien minder dan bijstand. Overal val ik buiten.', 'Dat iemand kijkt wat wel past.', 'geen', 'mijzelf', 'Lars'],
  ['W', 'Er staat een fout in mijn geboortejaar. Ik moet zelf naar de rechter, zeggen ze.', 'Dat de gemeente haar fout herstelt.', 'geen', 'mijzelf', 'Hawa'],
  ['H', 'Het busje met mijn broer reed door zonder hem. Hij kan niet praten.', 'Dat iemand de chauffeur belt en het uitlegt.', 'klacht', 'iemand_anders', 'Zus Manon'],
  ['W', 'Ik heb alles opgestuurd en toch zeggen ze dat er iets mist. Ik slaap er niet van.', 'Dat iemand samen met mij kijkt.', 'weet_niet', 'mijzelf', 'Mevrouw Pronk'],
  ['W', 'I must pay back my rent benefit. The letter is in Dutch and on the telephone they only say that I have to read it.', 'That somebody explains it to me.', 'bezwaar', 'mijzelf', 'Daniel', 'en'],
].map(([gemeente, watGebeurde, wens, lopendeProcedure, namens, naam, taal = 'nl']) =>
  ({ gemeente, watGebeurde, wens, lopendeProcedure, namens, naam, taal }));
