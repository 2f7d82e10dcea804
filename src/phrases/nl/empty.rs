//! Dutch words that describe nothing visible: adverbs, praise, states and umbrella nouns.

use crate::phrases::class::Class;

/// The words, separated by spaces.
pub(super) const WORDS: &[(Class, &str)] = &[
    (
        Class::Adverb,
        "concreet gewenste gewenst hoeverre weer juist juiste mogelijk mogelijke vooraf verder verdere steeds telkens meteen direct \
         zeker zekere vooral voornamelijk helemaal volledig compleet tegelijk tegelijkertijd \
         opnieuw alsnog nogmaals altijd vroeger later eerder straks alvast bewust gericht gerichte \
         optimaal maximaal werkelijk daadwerkelijk uiteraard natuurlijk ongeveer bijna nauwelijks \
         liever liefst anders elkaar daarvan hiervan hierdoor daardoor zodoende hiermee daarmee \
         waarvan overal nergens ergens alleen slechts tevens bovendien intern interne extern \
         externe onderling onderlinge huidige dagelijkse wekelijkse algemene algemeen \
         verschillende diverse bepaalde zodanig dusdanig telkens voortdurend continu constant \
         structureel structurele duurzaam tijdig open oude oud jong jonge klein kleine groot grote \
         snel snelle vlot vlotte rap raak druk drukke hoog hoge laag lage vast vaste gewone \
         gewoonweg zelfs zoals alsof sowieso vanzelf thuis ieders moeilijk moeilijke lastig \
         lastige makkelijk makkelijke simpel simpele eenvoudig eenvoudige echt vrij",
    ),
    (
        Class::Quality,
        "duidelijk duidelijke breed brede bredere wakker uitgerust fris frisse net nette netjes kalm kalme streng strenge stoer serieus serieuze slank slanke lief lieve \
         dapper dappere trots trotse blij blije vrolijk vrolijke moe boos boze bang bange angstig \
         gespannen nerveus onzeker onzekere zenuwachtig ontspannen energiek energieke vitaal \
         vitale helder heldere scherp scherpe strak strakke soepel soepele lenig lenige gezellig \
         gezellige hecht hechte stevig stevige stabiel stabiele stil stille rustige evenwichtig \
         evenwichtige verantwoord verantwoorde verstandig slim slimme wijs wijze \
          zacht zachte mild milde eerlijk eerlijke oprecht integer loyaal respectvol \
         respectvolle zorgvuldig nauwkeurig grondig kundig vaardig bekwaam competent effectief \
         effectieve efficiënt efficiënte doelmatig doeltreffend productief productieve creatief \
         creatieve proactief proactieve assertief assertieve communicatief communicatieve \
         flexibel flexibele veerkrachtig gemotiveerd gemotiveerde enthousiast enthousiaste \
         inspirerende geduldig geduldige tolerant zichtbaar zichtbare succesrijk waardevol \
         waardevolle zinvol zinvolle betekenisvol betekenisvolle belangrijk belangrijke serieuzer \
         modern moderne vrijer gelijkwaardig sterkst beste uitmuntend excellent \
         excellente hoogwaardig hoogwaardige kwalitatief kwalitatieve perfect perfecte mooi mooie \
         prachtig prachtige fatsoenlijk degelijk degelijke volwassen aanwezig klantgericht \
         resultaatgericht oplossingsgericht toegankelijk toegankelijke laagdrempelig \
         zelfredzaam mondig weerbare geconcentreerd gefocust gedisciplineerd \
         gestructureerd gestructureerde consistent consequent daadkrachtig besluitvaardig",
    ),
    (
        Class::Abstract,
        "handvatten handvat repertoire orde professional professionals cliënt cliënte patiënt leerling student bewoner bewoonster deelnemer mantelzorger klant rol positie stap stappen comfortzone hoofd gevoel gevoelens grip regie controle uitstraling \
         houding vermogen gedrag mentaliteit karakter persoonlijkheid identiteit zelf zelfbeeld \
         beeld kant kanten richting plek plaats basis kern versie leven wereld maatschappij \
         samenleving buurt gemeenschap stad land mens mensheid ander anderen iedereen niemand \
         wensen behoefte behoeften wens ambitie ambities droom dromen passie talent talenten \
         potentie potentieel kracht krachten kwaliteiten eigenschappen competentie competenties \
         capaciteiten expertise deskundigheid vakmanschap vakkennis professionaliteit \
         effectiviteit innovatie verandering veranderingen vernieuwing vooruitgang voortgang \
         progressie proces processen procedures aanpak werkwijze methode methoden strategie visie \
         missie beleid plannen prioriteit prioriteiten keuze keuzes beslissing beslissingen \
         verantwoordelijkheid verantwoordelijkheden taak taken werkzaamheden situatie situaties \
         omstandigheden uitdaging uitdagingen probleem problemen obstakels valkuil valkuilen \
         verwachting verwachtingen eisen norm normen standaard standaarden waarde waarden \
         belang belangen voordeel bijdrage rendement opbrengst opbrengsten winstgevendheid \
         concurrentie concurrentiepositie markt marktaandeel dienstverlening werksfeer \
         werkplezier plezier voldoening zingeving inspiratie creativiteit nieuwsgierigheid \
         discipline concentratie focus veerkracht weerbaarheid flexibiliteit zelfstandigheid \
         zelfkennis zelfreflectie assertiviteit empathie respect liefde vriendschap contact \
         contacten verbinding band gezin partner kinderen kind privé werk-privébalans privéleven \
         thuissituatie vrede harmonie evenwicht ontspanning vitaliteit fitheid uithoudingsvermogen \
         lenigheid slaap nachtrust eetpatroon levensstijl gewoonte gewoontes gewoonten routine \
         ritme patroon financiën schulden inkomen salaris budget bezit toegang informatie \
         middelen overzicht duidelijkheid helderheid rede woorden hand handen voeten schoenen \
         benen grenzen grens feedback kritiek mening advies hulp steun ondersteuning begeleiding \
         zorgverlening onderzoeksvaardigheden gesprekken communiceren overleg overleggen \
         vergadering vergaderingen teamoverleg werkoverleg wijze wijzen vlak vlakken thema \
         onderwerp onderwerpen onderdeel onderdelen deel aspect aspecten punt aantal mate inzet \
         inspanning moeite beste uiterste doelgroep management leidinggeven werkveld beroep \
         theorie praktijksituaties project projecten werkomgeving werkplek werknemers \
         huis afdeling bedrijfsleven ploeg inwoners bewoners burgers ouders publiek maatwerk meerwaarde toegevoegde efficiency \
         uitvoering beheer organiseren plannen timemanagement tijdsmanagement tijdmanagement \
         frans duits engels spaans italiaans portugees nederlands zweeds chinees japans turks \
         arabisch russisch pools wiskunde rekenen techniek ict digitalisering",
    ),
    (
        Class::PlainVerb,
        "meedoen deelnemen verkopen krijgt heeft doet maakt gaat bieden bied biedt staan sta staat durven durf durft stappen stap zet zetten gaan pakken \
         pak pakt aanpakken aangaan nemen neem neemt geven geef geeft laten laat tonen toon toont \
         stellen stel stelt vormen hebben horen hoor hoort luisteren luister begrijpen ervaren \
         ervaar ontdekken ontdek doorgroeien doorontwikkelen excelleren uitblinken bloeien \
         opbloeien veranderen verander vernieuwen veroorzaken beleven beleef genieten geniet \
         bekwamen bekwaam specialiseren leggen leg legt brengen breng brengt tillen til tilt \
         kiezen kies kiest zoeken zoek zoekt proberen probeer probeert behalen behaal bedenken \
         communiceren communiceer samenwerk samenwerkt organiseren plannen opkomen overkomen \
         uitstralen benutten benut gebruiken gebruik gebruikt toepassen streven betrekken betrek \
         betrokken vergaren opdoen aangeven gedragen gedraag uiten opstellen opstelt ondernemen \
         waarmaken vervullen zien zie ziet merken merk toe voldoen volhouden presteer presteert \
         loslaten doorzetten zitten zit spreken spreek praat vinden vind vindt",
    ),
    (
        Class::Process,
        "oefenen oefen oefent geoefend aandacht richten richt focussen focus verdiepen verdiep \
         blijven blijf ernaar voortzetten streven meewerken bezig slag gang trachten letten let \
         leren leer beginnen begin",
    ),
    (Class::Purpose, "zodat opdat omdat want aangezien"),
    (
        Class::Complement,
        "leren leer leert staat tijd doel lukken lukt proberen probeer durven durf ruimte moeite \
         moed kans kansen mogelijkheid mogelijkheden manier manieren afspraak besloten bereid \
         nodig is was wil ga gaan streven streef aan ernaar erin plan gevraagd eens even rond",
    ),
    (Class::Great, "vloeiend vloeiende roman marathon directeur tweetalig"),
    (Class::Kilo, "kilo kilo's kg kilogram"),
    (Class::Pound, "pond ponden"),
    (Class::Lose, "afvallen afval verliezen verlies kwijtraken kwijt afslanken vermageren"),
    (
        Class::Assent,
        "ja jawel zeker natuurlijk uiteraard absoluut jazeker hoor oké ok prima klopt inderdaad \
         haalbaar haalbare haalbaarheid acceptabel acceptabele realistisch realistische relevant \
         relevante relevantie belangrijk belangrijke belang nuttig nuttige zinvol goed mogelijk \
         mogelijke doenlijk uitvoerbaar bereikbaar lukken lukt gelukt werken werkt komen komt \
         goedkomen denk denken vind weet idee geen probleem makkelijk gemakkelijk graag gewoon \
         dit dat doel doelstelling zie hierboven boven bovenstaand bovenstaande eerder genoemd \
         hiervoor vorige vraag specifiek meetbaar tijdgebonden idem zelfde hetzelfde als letter \
         moet kan wil omdat daarom redelijk best wel vast lijkt me mij waarschijnlijk waar \
         nodig antwoord onder hieronder verderop elders",
    ),
    (
        Class::Agree,
        "akkoord eens steunt steunen gesteund goedgekeurd toestemming instemming instemt \
         ondersteunt onderschrijft achter toegezegd afgesproken goedkeuring",
    ),
    (
        Class::Someone,
        "hij zij ze leidinggevende chef baas teamleider partner man vrouw moeder vader ouders \
         begeleider stagebegeleider praktijkbegeleider werkbegeleider mentor coach docent collega \
         directie directeur bestuur gezin werkgever therapeut arts huisarts trainer vriend vriendin",
    ),
    (
        Class::Human,
        "collega collega's cliënt cliënte cliënten patiënt patiënte patiënten leerling leerlingen \
         student studenten bewoner bewoonster bewoners deelnemer deelnemers mantelzorger \
         mantelzorgers klant klanten partner kinderen kind gezin gezinnen inwoners burgers ouders \
         publiek doelgroep werknemers medewerker medewerkers team teams mensen iedereen anderen \
         ander familie vrienden stagiair stagiairs vrijwilligers leidinggevende gasten gast",
    ),
    (Class::Adjective, "open vervangen bereikt"),
    (Class::Past, "over voor"),
    (Class::Situation, "bij op na wanneer als telkens"),
    (Class::Negation, "niet geen nooit noch"),
    (Class::None, "geen"),
    (Class::Degree, "zo zulke zo'n te erg heel"),
    (
        Class::Mental,
        "piekeren piekerend tobben malen denken nadenken twijfelen uitstellen zorgen stressen \
         schamen voelen zijn worden vergelijken pleasen klagen zeuren",
    ),
    (
        Class::Concrete,
        "boekhouding huishouding kalender afzender koffer kelder zolder vlinder ladder wekker emmer computer printer server router \
         container filter motor boter suiker water kleuter peuter puber broer moeder vader zuster \
         zus dochter meester keeper boxer lager brief brieven tarief archief motief perspectief \
         bende legende dividend dozijn gedicht gebit gebed bewijs ticket kachel",
    ),
];
