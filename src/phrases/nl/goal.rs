//! Dutch words for measures, results and vagueness, by grammatical class.

use crate::phrases::class::Class;

/// The words, separated by spaces.
pub(super) const WORDS: &[(Class, &str)] = &[
    // Numbers and measures.
    (Class::Some, "paar enkele enige wat sommige verschillende diverse meerdere aantal"),
    (Class::PercentWord, "procent procentpunt procentpunten pct"),
    (Class::Money, "euro euro's eur"),
    (Class::AtLeast, "minstens minimaal tenminste minimum ruim boven exact precies"),
    (Class::AtMost, "maximaal hooguit hoogstens maximum onder beneden circa ongeveer gemiddeld"),
    (Class::OrMore, "of-meer"),
    (
        Class::ScoreNoun,
        "cijfer score scores beoordeling waardering tevredenheidsscore nps gemiddelde punt punten \
         rapportcijfer bmi hba1c streefgewicht percentiel omzet gewicht foutpercentage percentage \
         ziekteverzuim verzuim",
    ),
    (Class::Grade, "voldoende goed uitstekend ruim-voldoende onderscheiding"),
    (
        Class::SizeVerb,
        "verdubbelen verdubbel verdubbeld verdubbelt halveren halveer gehalveerd halveert verdrievoudigen verdubbeling halvering dubbele helft kwart derde",
    ),
    (
        Class::ZeroState,
        "schuldenvrij schuldvrij rookvrij klachtenvrij foutloos verliesvrij afval-vrij alcoholvrij",
    ),
    (
        Class::LabelNoun,
        "groep klas leerjaar niveau fase hoofdstuk hoofdstukken pagina pagina's blz paragraaf \
         module blok unit opdracht nummer nr versie lokaal kamer wijk zone type bijlage figuur \
         deel tabel stap schaal artikel periode categorie lijn route zaal graad afdeling level",
    ),
    (
        Class::AgeWord,
        "leeftijd jarige jarigen oud jarig jaar-oud plussers plusser jarig jong plus leeftijdsgroep",
    ),
    (
        Class::Collective,
        "team groep klas gezin ploeg afdeling organisatie bedrijf praktijk huishouden kring commissie groepje",
    ),
    (
        Class::People,
        "gebruikers medewerkers collega's klanten leerlingen studenten mensen inwoners bewoners \
         kinderen jongeren ouderen vrouwen mannen deelnemers personen patiënten cliënten leden \
         ouders docenten teamleden werknemers huishoudens volwassenen meisjes jongens bezoekers \
         donateurs vrijwilligers abonnees jeugd doelgroep",
    ),
    (
        Class::Baseline,
        "nu momenteel huidig huidige was waren stond zat vorig voorheen eerder thans",
    ),
    (Class::Budget, "budget begroting kostenraming maximumbudget"),
    (
        Class::Document,
        "visie beleidsplan wet nota meerjarenplan koersplan strategie agenda programma beleid akkoord convenant regeling",
    ),
    // Results.
    (
        Class::FinishVerb,
        "afronden afgerond rond afronding voltooien voltooid inleveren ingeleverd lever opleveren \
         opgeleverd oplevering oplever publiceren gepubliceerd publiceer lanceren gelanceerd \
         lanceer slagen geslaagd slaag behalen behaald behaal afstuderen afgestudeerd ondertekenen \
         getekend indienen ingediend dien aanvragen aangevraagd installeren geïnstalleerd invoeren \
         ingevoerd voer implementeren geïmplementeerd verhuizen verhuisd aflossen afgelost solliciteren \
         gesolliciteerd inschrijven ingeschreven aanmelden aangemeld binnenhalen binnengehaald \
         openen geopend uitgelezen oprichten opgericht winnen gewonnen finishen finish uitlopen \
         beklimmen promoveren gepromoveerd bevestigd stoppen gestopt verkocht kopen \
         gekocht aanschaffen vervangen afgesloten afsluiten opzeggen open opent lever levert rond \
         solliciteer solliciteert verhuis verhuist koop koopt verkoopt verkopen win wint installeer \
         installeert implementeer lanceert publiceert slaagt behaalt inschrijf meld teken \
         beklim uitloop bezit haal",
    ),
    (Class::Achieved, "afstuderen afgestudeerd geslaagd gepromoveerd"),
    (Class::Done, "online live klaar gereed af operationeel compleet opgelost"),
    (Class::Auxiliary, "heb heeft hebben is zijn ben staat staan gaat worden wordt zit hangt ligt"),
    (Class::StopVerb, "stoppen stop stopt gestopt"),
    (
        Class::Vice,
        "roken vapen blowen gokken drinken alcohol snoepen suiker frisdrank nagelbijten drugs vlees",
    ),
    (
        Class::GetVerb,
        "halen haal haalt gehaald krijgen krijg krijgt gekregen vinden vind gevonden hebben heb \
         heeft verkrijgen bemachtigen ontvangen verdienen starten start gestart beginnen hebben \
         aannemen aangenomen werven geworven bereiken bereikt bereik aantrekken regelen geregeld \
         spreken gesproken benaderen",
    ),
    (
        Class::MakeVerb,
        "starten start beginnen begin maken maak gemaakt bouwen bouw gebouwd schrijven schrijf geschreven zetten zet gezet plaatsen plaats geplaatst posten uploaden versturen verstuur verstuurd sturen stuur gestuurd ontwikkelen ontwikkel \
         ontwikkeld ontwerpen ontwerp ontworpen opstellen opgesteld opzetten opgezet organiseren \
         organiseer georganiseerd samenstellen samengesteld inrichten ingericht realiseren \
         gerealiseerd voorbereiden voorbereid programmeren geprogrammeerd creëren plannen \
         produceren opnemen tekenen uitwerken uitgewerkt inplannen voeren houden hou lezen lees \
         gelezen aanleggen renoveren vertalen bedenken invullen ingevuld",
    ),
    (
        Class::DoVerb,
        "volgen volg gevolgd lopen loop gelopen rennen ren geven geef gegeven houden hou gehouden \
         voeren voer gevoerd deelnemen meedoen doen doe gedaan rijden fietsen uitrennen bijwonen \
         bezoeken bezocht zwemmen draaien presenteren presenteer leiden uitlopen",
    ),
    (Class::BecomeVerb, "worden word wordt geworden werken werk aan-de-slag bevorderd"),
    (
        Class::Certificate,
        "diploma diploma's certificaat certificaten rijbewijs rijbewijzen getuigschrift bewijs \
         certificering bevoegdheid keurmerk vaardigheidsbewijs propedeuse bul bachelor master \
         registratie accreditatie vergunning vca bhv ehbo-diploma studiepunten vog",
    ),
    (
        Class::Exam,
        "examen examens staatsexamen tentamen tentamens toets toetsen proeve assessment \
         rijexamen herkansing theorie-examen inburgeringsexamen",
    ),
    (
        Class::Job,
        "baan job functie promotie vacature stageplek stageplaats contract aanstelling \
         arbeidscontract leerwerkplek arbeidsovereenkomst bijbaan opdracht opdrachten \
         dienstverband vaste-baan subsidie huis woning hypotheek",
    ),
    (
        Class::Position,
        "manager teamleider verpleegkundige leraar docent directeur consultant adviseur coach \
         zzp'er freelancer ondernemer programmeur ontwikkelaar leidinggevende projectleider \
         vertegenwoordiger elektricien monteur kok chef-kok arts tandarts advocaat accountant \
         journalist fotograaf vrijwilliger mentor trainer coördinator planner architect lid \
         bestuurslid voorzitter praktijkbegeleider specialist assistent afdelingshoofd \
         hoofdredacteur schoolleider rector wethouder griffier opzichter uitvoerder voorman \
         ploegleider groepsleider",
    ),
    (
        Class::Product,
        "website webwinkel webshop app rapport verslag scriptie boek artikel blog presentatie \
         portfolio plan ondernemingsplan handleiding protocol catalogus dashboard video film \
         nieuwsbrief database tool functie functies brochure cv sollicitatiebrief lesplan \
         lessenreeks prototype podcast album logo folder poster onderzoeksplan actieplan offerte \
         formulier werkstuk programma roosterpakket rooster systeem tuin schuur keuken stappenplan \
         overzicht planning begroting werkinstructie checklist bedrijf onderneming zaak brief \
         hoofdstuk analyse enquête jaarverslag notitie voorstel draaiboek",
    ),
    (
        Class::Happening,
        "marathon workshop cursus training presentatie pitch bijeenkomst evenement gesprek les \
         lezing toernooi wedstrijd congres opleiding stage bewonersavond expositie tentoonstelling \
         kamp concert avond netwerkborrel interview webinar open-dag feest demonstratie minor \
         module vak triatlon halve-marathon wandelvierdaagse vierdaagse intervisie personeelsbijeenkomst \
         kennismakingsgesprek sollicitatiegesprek voorlichting",
    ),
    (
        Class::Party,
        "klant klanten investeerder investeerders opdrachtgever opdrachtgevers sponsor sponsors medewerker donateur vrijwilliger kok afnemer leverancier partner mentor stagiair",
    ),
    (Class::Can, "kan kunnen kun"),
    (
        Class::ActVerb,
        "noemen noem benoemen uitleggen uitleg voeren schrijven opsommen opnoemen aanwijzen \
         beschrijven omschrijven toelichten demonstreren presenteren berekenen oplossen opstellen \
         invullen toepassen aantonen uitvoeren lezen opzeggen tekenen onderscheiden herkennen \
         afnemen bedienen instellen installeren lopen fietsen zwemmen traplopen aankleden wassen \
         bestellen vertellen rekenen typen spellen inloggen koken klaarmaken zetten innemen \
         aantrekken trekt trek smeren vouwen douchen scheren strikken pakken pakt aangeven opstaan inlezen doorzoeken tellen optellen vermenigvuldigen begeleiden geven \
         verwoorden formuleren opbouwen reanimeren prikken spelen overleggen",
    ),
    (Class::Alone, "zelfstandig foutloos zelf"),
    (
        Class::KnowVerb,
        "weten weet begrijpen begrijp begrijpt kennen ken snappen inzien beseffen inzicht kennis \
         beheersen beheers",
    ),
    // What makes a goal vague.
    (Class::Wish, "wil willen wilt wens hoop streef streeft streven wensen zou"),
    (Class::Must, "moet moeten hoort behoort dien dient"),
    (
        Class::Hedge,
        "graag eigenlijk eindelijk wat beetje misschien zoveel ooit voldoende genoeg eens proberen probeer dingen wellicht",
    ),
    (
        Class::VagueVerb,
        "verkorten verkort inkorten terugdringen verbeteren verbeter verbeterd verbetering verbetert vergroten vergroot verhogen verhoog \
         verhoogd verminderen verminder verlagen verlaag versterken versterk vermeerderen \
         ontwikkelen ontwikkel ontwikkeling groeien groei uitbreiden uitbreiding stimuleren \
         bevorderen optimaliseren professionaliseren verdiepen verdiep verbreden ontplooien \
         ondersteunen helpen bijdragen vernieuwen stijgen dalen toenemen afnemen bijleren \
         bijscholen ophalen bijspijkeren opfrissen opkrikken werken werk inzetten beter-worden verkleinen intensiveren omgaan omhoog omlaag",
    ),
    (
        Class::Comparative,
        "meer minder beter betere vaker sneller snellere gezonder gezondere fitter gelukkiger \
         lekkerder hoger hogere lager lagere groter grotere kleiner sterker zelfverzekerder \
         rustiger succesvoller slimmer efficiënter effectiever klantgerichter servicegerichter \
         assertiever duidelijker goedkoper langer korter eerder socialer actiever productiever \
         creatiever zuiniger bewuster opener zekerder professioneler makkelijker fijner flexibeler \
         bekender zichtbaarder best beste optimaal optimale zelfstandiger digitaler harder zwaarder vlotter soepeler vroeger later breder veiliger \
         duurzamer vriendelijker leuker mooier vrijer losser kritischer strakker zichtbaarder",
    ),
    (
        Class::Quality,
        "goed goede gezond gezonde succesvol succesvolle gelukkig gelukkige tevreden betrokken fit \
         sociaal sociale sterk sterke prettig fijn rijk beroemd beroemde geweldig geweldige ervaren \
         professioneel professionele deskundig zelfverzekerd rustig positief positieve actief \
         actieve optimaal volwaardig echt echte top lekker weerbaar zelfbewust geschoold passend \
         passende adequaat leidend toonaangevend inspirerend",
    ),
    (Class::AsMany, "zoveel"),
    (Class::Distance, "km kilometer kilometers meter meters mijl"),
    (
        Class::Umbrella,
        "gezond gezonde gezondheid conditie werk carrière loopbaan leven dingen zaken mensen \
         vaardigheden vaardigheid kennis communicatie samenwerking zelfvertrouwen geld winst omzet \
         verkoop klanten klant tevredenheid kwaliteit resultaat resultaten prestaties succes \
         succesvol reputatie imago naamsbekendheid service structuur balans stress rust geluk \
         gelukkig tijd energie inzicht begrip geduld voeding sport sporten bewegen relatie relaties \
         netwerk collega's team organisatie bedrijf omgeving taal talen leiderschap leiding planning \
         motivatie betrokkenheid lichaam vel gewicht punten cijfers school studie lessen les \
         onderwijs zorg veiligheid bevolking gemeente sfeer cultuur ervaring toekomst sociaal \
         sociale fit betrokken tevreden afvallen sparen overhouden opzijzetten leefstijl groei \
         vak vakgebied gebied manier wijze niveau uitstelgedrag productiviteit efficiëntie doelen \
         doel ontwikkeling kansen mogelijkheden persoon iets alles administratie rijk dag dagen \
         medewerkers medewerker leerlingen studenten product producten diensten bezoekers aandacht \
         vertrouwen invloed impact ruimte bewustzijn eten vrienden familie kosten uitgaven",
    ),
    (
        Class::PlainVerb,
        "samenwerken samenwerking leren leer lezen lees koken kook schrijf praten praat doen doe maken maak worden word wordt zijn ben krijgen krijg hebben gaan werken werk \
         voelen voel omgaan kijken zetten brengen geven nemen houden vinden komen eten leven \
         slapen bewegen sporten zorgen zorg denken blijven bereiken halen haal inzetten letten let \
         besteden steken schieten piekeren tobben inslapen presteren functioneren",
    ),
    (
        Class::TrackVerb,
        "bijhouden bijhoud bijgehouden meten meet registreren registreer noteren noteer opschrijven \
         monitoren loggen evalueren evalueer reflecteren reflecteer controleren",
    ),
    (
        Class::TrackTool,
        "app logboek dagboek agenda excel schema spreadsheet stappenteller weegschaal notitieboek \
         kalender lijst enquête vragenlijst feedback schrift stopwatch",
    ),
    (Class::Method, "via middels dankzij aan-de-hand"),
    (Class::Example, "zoals bijvoorbeeld namelijk bijv bv o.a waaronder inclusief"),
    (Class::Extreme, "iedereen altijd nooit"),
    (
        Class::Tongue,
        "frans duits engels spaans italiaans portugees nederlands zweeds chinees japans turks arabisch \
         russisch pools fries deens noors grieks papiaments oekraïens gebarentaal nt2 latijn",
    ),
    (
        Class::Obligation,
        "verplicht verplichte verplichting wettelijk wettelijke herregistratie herregistreren \
         herregistratie-eis herregistratie-eisen registratie-eisen nascholingsplicht scholingsplicht \
         hercertificering schooldoel teamdoel exameneis diploma-eis",
    ),
    (Class::DecideVerb, "besluiten besluit besloten beslissen beslis beslist kiezen kies gekozen"),
    (Class::Lapse, "laat afwezig dronken rood onvoorbereid"),
    (
        Class::Explore,
        "onderzoeken onderzoek uitzoeken verkennen oriënteren nagaan verdiepen verdiep kijken \
         bekijken nadenken",
    ),
    (
        Class::Reported,
        "mogelijkheden mogelijkheid manieren hoe vereisten redenen tips ideeën kansen manier",
    ),
];
