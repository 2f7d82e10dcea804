//! Dutch words for what nobody can picture: verbs of dealing and being, states, praise, idioms.

use crate::phrases::class::Class;

/// The words, separated by spaces.
pub(super) const WORDS: &[(Class, &str)] = &[
    (
        Class::PlainVerb,
        "verruimen verruim meeslepen uitstijgen raken raak raakt gebeuren gebeurt hangen blijven varen tegenzit tegenzitten tegenvallen adviseren adviseer oppakken oppak oppakt liggen lig ligt lagen gelegen geworden gaan gegaan \
         meegaan meega meegaat meedraaien meedraai bijblijven bijblijf bijdragen bijdraag bijdraagt \
         dragen draag draagt gedragen passen past pas gepast verlopen verloopt \
         ontplooien ontplooi uitdragen inspelen afstemmen afstem meedenken meedenk uitspreken \
         uitspreek uitkomen uitkom opvallen opval profileren profileer positioneren positioneer \
         waarborgen borgen realiseren realiseer sturen bijsturen aansturen stuur coördineren \
         faciliteren coachen motiveren motiveer inspireren inspireer activeren signaleren anticiperen \
         participeren functioneer acteren handelen handel optreden uitstraal relativeren relativeer \
         accepteren accepteer aanvaarden doseren afbakenen prioriteren prioriteer delegeren delegeer \
         overzien structureren structureer ordenen stroomlijnen samenbrengen bundelen verbinden \
         verbind waarderen waardeer respecteren vertrouw vertrouwen geloven \
         geloof hopen dromen durfde herpakken hervinden hervind terugvinden terugvind vasthouden \
         vasthoud volhoud meemaken opladen oplaad bijtanken aarden wennen wen settelen thuisvoelen \
         inburgeren integreren aanpassen aanpas bewaken bewaak behouden behoud handhaven verankeren \
         inbedden uitrollen doorpakken doorpak afmaken afmaak opstarten voortgaan doorgaan doorga \
         ophouden ophoud stilstaan stilsta nadenk bezinnen heroriënteren oriënteer verkennen \
          verwerven verwerf verkrijg creëren creëer scheppen betekenen beteken toevoegen \
         toevoeg overbrengen uitdragen overtuigen overtuig beïnvloeden netwerken \
         opfleuren aanscherpen aanscherp verfijnen bijschaven finetunen updaten actualiseren \
             afremmen vertragen onthaasten ontstressen \
         ontspan ontspannen uitrusten uitrust rust bijkomen bijkom slagen opschieten \
         vooruitkomen vooruitkom vooruitgaan opklimmen klim doorstromen doorstroom doorbreken \
         overwinnen overwin trotseren confronteren opzoeken opzoek verleggen verleg oprekken \
         openstellen openstel openstaan blootgeven kwetsen begrenzen aanspreken aanspreek uitdagen \
         uitdaag verrassen verras vernieuw innoveren experimenteren uitproberen probeert \
         meepraten meebeslissen beslissen beslis besluiten lukken lukt aantonen \
         aantoon bewijzen verdienen verantwoorden verantwoord evalueren afronden werk \
         samenvallen balanceren combineren combineer verdelen verdeel indelen indeel managen \
         regelen regel beheren beheer bemoeien inleven inleef invoelen aanvoelen aanvoel opkom \
         verwoorden vergeven opgeven opgeef zwichten \
         verbergen verstoppen vermijden vermijd ontwijken voorkomen voorkom beperken beperk \
         schelen storen ergeren erger opwinden piekerde relaxen chillen steunen",
    ),
    (
        Class::Adverb,
        "buiten gebaande dezelfde hetzelfde zelfde diezelfde ja nee klaar boven wél vanuit erin eruit eronder erover ertussen totaal volkomen geheel grotendeels merkbaar aantoonbaar zichtbaar hoorbaar lekker haastig \
         digitaal fysiek fysieke mentaal mentale emotioneel emotionele financieel financiële sociaal \
         persoonlijk persoonlijke zakelijk zakelijke privé inhoudelijk inhoudelijke bestaande \
         bestaand openstaande overige gehele totale volgende eerdere toekomstige toekomstig \
         aankomend gevarieerd breed brede diep diepe dieper ver verre kort korte lang lange extra \
         nieuwste laatste hoogste laagste meeste minste minst meest vol lege leeg vrije vooruit \
         achteruit vooraan achteraan bovenaan omheen ertoe erheen ervoor erop erbij ermee eraan \
         eruit ertegen ervan naartoe heen waarvoor waarmee waarin waarop daarin daarop daaruit \
         hierin hierop jezelf zelve beroepsmatig privématig enzovoort etc enzo tijdje poosje \
         momentje daarnaast voorts tenslotte allereerst momenteel tegenwoordig doorgaans meestal \
         gemakkelijk moeiteloos spontaan automatisch geleidelijk stapsgewijs langzaam langzamerhand \
         plotseling onmiddellijk intussen ondertussen opnieuw terug mede dagelijks waarlijk immers \
         hopelijk eindelijk voortaan hoe dan ook hooguit stevig ruimer ruime",
    ),
    (
        Class::Quality,
        "lekkere fijne leuke gave tof toffe heerlijk heerlijke nuttig nuttige bijzonder \
         bijzondere uniek unieke sterkere betekenisvolle haalbare gelukkigere zelfverzekerde \
         zelfbewuste zelfstandige zelfredzame veilige veilig betrouwbaar betrouwbare herkenbaar \
         herkenbare bereikbaar bereikbare beschikbaar beschikbare benaderbaar benaderbare overtuigend \
         overtuigende inspirerend krachtig krachtige doordacht doordachte bewuste onbevangen \
         ontspannen opgewekt opgewekte levendig bevlogen gedreven ambitieus ambitieuze leergierig \
         nieuwsgierig nieuwsgierige onafhankelijk onafhankelijke weerbaar volwaardige waardig hoog \
         openhartig hartelijk vriendelijk vriendelijke aardig aardige behulpzaam attent beleefd \
         sympathiek sportief sportieve muzikaal handig handige lui luie slordig slordige chaotisch \
         druk somber sombere eenzaam eenzame gestrest gestreste overprikkeld vermoeid uitgeput \
         onrustig onrustige prikkelbaar kwetsbaar kwetsbare gelaten geaard gebalanceerd \
         gewaardeerd gewaardeerde gezien gehoord erkend relevant relevante actueel actuele \
         toekomstbestendig toekomstgericht ondernemend ondernemende wendbaar veerkrachtige volhardend \
         standvastig eerlijker gul gulle bescheiden nederig assertiviteit luchtig luchtige",
    ),
    (
        Class::Abstract,
        "fout fouten vergissing vergissingen waan afstand nabijheid schuld schulden inhoud luiheid slag smoesje smoesjes smoes smoezen excuus excuses excuusjes haast drukte hectiek chaos rommel gedoe stress spanning \
         spanningen zorgen angst angsten faalangst onzekerheid twijfel twijfels schaamte schuldgevoel \
         frustratie frustraties boosheid woede verdriet vermoeidheid moeheid eenzaamheid somberheid \
         drijfveer drijfveren beweegreden beweegredenen overtuiging overtuigingen opvatting \
         opvattingen gedachte gedachten idee ideeën inzichten perspectief perspectieven toekomstbeeld \
         toekomstperspectief koers horizon blik blikveld blikken kijk oogpunt invalshoek uitgangspunt \
         fundament fundering grondslag bodem draad leidraad houvast anker kompas balans werk-privé \
         lichtheid luchtigheid ademruimte speelruimte bewegingsvrijheid vrijheid autonomie regie \
         eigenaarschap zeggenschap invloed macht gezag autoriteit aanzien status erkenning waardering \
         zichtbaarheid bekendheid faam reputatie indruk indrukken uiterlijk voorkomen imago merk \
         vertrouwen geloof hoop moed lef durf wilskracht doorzettingsvermogen uithoudingsvermogen \
         daadkracht slagkracht energie vitaliteit levenslust levensvreugde levensgeluk geluk vreugde \
         blijdschap genot tevredenheid dankbaarheid liefde zelfliefde compassie mildheid \
         vriendelijkheid openheid eerlijkheid oprechtheid authenticiteit integriteit loyaliteit \
         betrokkenheid verbondenheid verbinding samenhang saamhorigheid teamgeest sfeer cultuur \
         bedrijfscultuur werkklimaat klimaat omgang omgangsvormen relaties dynamiek wisselwerking \
         dialoog discussie discussies interactie uitwisseling kruisbestuiving \
         bijdragen participatie deelname aandeel betekenis nut zin doelstelling doelstellingen streven \
         speerpunt speerpunten aandachtspunt aandachtspunten leerpunt leerpunten verbeterpunt \
         verbeterpunten ontwikkelpunt ontwikkelpunten werkpunt werkpunten leerdoel leerdoelen \
         leervraag leervragen sterktes zwaktes kracht zwakte tekortkoming tekortkomingen tekort \
         talenten gave gaven aanleg potentieel mogelijkheden kans kansen toekomstkansen baankansen \
         arbeidsmarkt arbeidsmarktpositie inzetbaarheid employability carrièrepad carrièrestap \
         loopbaanpad loopbaanstap doorgroei doorgroeimogelijkheden perspectieven promotiekansen \
         groei bloei vooruitgang verbetering verbeteringen verdieping verbreding ontplooiing \
         ontwikkelingen trend trends verandering omslag ommekeer doorbraak mijlpaal mijlpalen succes \
         successen prestatie prestaties resultaten uitkomst uitkomsten effect effecten impact gevolg \
         gevolgen oorzaak oorzaken reden redenen oplossing oplossingen alternatief alternatieven \
         optie opties variatie afwisseling diversiteit structuur ordening systematiek discipline \
         regelmaat stabiliteit zekerheid veiligheid bestaanszekerheid rust gemoedsrust innerlijk \
         innerlijke binnenkant buitenkant ziel geest hart hoofd onderbuik lijf vel leefritme \
         leefpatroon levenswijze levensstandaard bestaan levensloop levensfase levensdoel levenspad \
         pad weg wegen avontuur avonturen nieuws start begin einde vervolg traject tempo snelheid \
         vaart vlotheid efficiëntie kwaliteit kwaliteiten kwantiteit professionalisering optimalisatie \
         digitalisering automatisering duurzaamheid ondernemerschap vakbekwaamheid bekwaamheid \
         bekwaamheden competentie deskundigheid kunde kennis know-how ervaringen ervaring \
         werkervaring levenservaring praktijkervaring leerervaring beleving scholing bijscholing \
         nascholing educatie vorming opvoeding onderwijs werkveld branche sector bedrijfstak \
         segment discipline domein terrein terreinen gebied gebieden opzicht opzichten facet facetten \
         element elementen factor factoren kader kaders context achtergrond setting omstandigheid \
         functioneren presteren welzijn welbevinden gezondheid leefwijze fitheid mobiliteit \
         belastbaarheid belasting werkdruk werklast prestatiedruk druk tijdsdruk deadline deadlines \
         uitstel vertraging achterstand achterstanden belemmering belemmeringen drempel drempels \
         hindernis hindernissen tegenslag tegenslagen conflict conflicten weerstand commentaar \
         opmerking opmerkingen verwijt beoordeling oordeel oordelen vooroordeel vooroordelen \
         verwachtingspatroon perfectionisme perfectie uitstelgedrag slachtofferrol patronen valkuil \
         ding dingetje dingetjes zaakje spul spullen gelegenheid gelegenheden moment momenten \
         ogenblik periode fase tijdperk vandaag wereldbeeld wereldburger mensenkennis netwerken \
         contactpersonen relatienetwerk kennissenkring vriendenkring sociale omgeving naasten \
         dierbaren medemens medemensen vriend vriendin vrienden vriendinnen echtgenoot geliefde \
         huisgenoten gezinsleven familieleven thuis thuisfront achterban baas bazen leidinggevenden \
         collega teamlid directie bestuur bestuurders stakeholders belanghebbenden ketenpartners \
         samenwerkingspartners partijen partij instanties instelling instellingen overheid bedrijven \
         ondernemingen organisaties werkgever werkgevers opdrachtgever doelgroepen klantgroep \
         specialist expert deskundige vakman vakvrouw allrounder teamspeler leider voorbeeld \
         rolmodel inspiratiebron aanspreekpunt vraagbaak sparringpartner steunpilaar versie mens \
         ouder opvoeder vakmanschap administratie papierwerk rompslomp verplichting verplichtingen \
         plicht plichten afspraak afspraken beloften belofte voornemen voornemens plan plannen \
         planmatigheid tijdsbesteding tijdsindeling vrijetijd vrije tijd ontspanning vrijetijdsbesteding \
         hobby hobby's interesse interesses bezigheid bezigheden activiteit activiteiten daginvulling \
          dagritme dagelijkse beweging lichaamsbeweging sportiviteit eetgewoonte \
         eetgewoonten voedingspatroon consumptie uitgavenpatroon welvaart rijkdom vermogen spaargeld \
         geldzaken financieel inkomsten salarisverhoging zekerheden toekomstplannen \
         drive spirit mindset mindfulness flow skills soft-skills skillset tools feedback input \
         output outcome impact commitment ownership empowerment performance potential quality time \
         me-time selfcare self-care storytelling networking branding teambuilding agility \
         niveau niveaus level levels hoogte dieptepunt hoogtepunt top basis",
    ),
    (
        Class::Blank,
        "dingen dingetjes zaken manieren veranderingen verbeteringen verbeterpunten leerpunten \
         activiteiten ervaringen uitdagingen kansen vaardigheden inzichten initiatieven \
         doelen leerdoelen aspecten punten momenten ideeën keuzes",
    ),
    (Class::Role, "als"),
    (Class::There, "er"),
    (Class::Anything, "iets niets wat veel weinig"),
    (
        Class::Doing,
        "maken maak eten eet lezen lees schrijven schrijf koken kook praten praat drinken drink rijden rij fietsen \
         fiets lopen loop slapen slaap luisteren luister",
    ),
    (
        Class::Concrete,
        "luier zelfverdediging zelfbouw zelfscan zelfportret zelfmoord zelfbediening",
    ),
];

/// Expressions whose words name nothing on their own, separated by bars.
pub(super) const IDIOMS: &str = "een autoriteit|een begrip|de vraagbaak|een vraagbaak|het aanspreekpunt|van slag|van streek|uit het veld|op de kaart|op de rails|op de rit|op een rij|op een rijtje|op orde|op peil|op poten|\
    op scherp|op stoom|op koers|op gang|op de hoogte|op eigen benen|op mijn gemak|op mijn plek|\
    op de voorgrond|op de achtergrond|op de eerste plaats|op de tweede plaats|op één lijn|op een lijn|\
    op de lange baan|op het juiste spoor|op het goede spoor|op mijn tandvlees|op mijn tenen|\
    een stuk|een stukje|een tandje|een schepje|een slag|een spiegel|de spiegel|de lat|de knop|de draad|\
    de teugels|de touwtjes|de vinger|de schouders|de diepte in|het heft|het beste|het voortouw|\
    het uiterste|het maximale|het roer|uit de verf|uit de startblokken|uit mijn schulp|uit mijn schelp|\
    uit mijn dak|uit de voeten|uit balans|in mijn kracht|in je kracht|in mijn vel|in mijn mars|\
    in mijn hoofd|in mijn eentje|in de lift|in de hand|in de gaten|in de basis|in de breedte|in de diepte|\
    in de praktijk|in het algemeen|in alle opzichten|in beweging|in balans|in vorm|in het leven|\
    in mijn leven|in het zadel|in de juiste richting|in de goede richting|in plaats van|\
    naar een hoger plan|naar een hoger niveau|naar het volgende niveau|naar buiten|naar voren|naar boven|\
    van de grond|van de bank|van mezelf|van toegevoegde waarde|aan de bak|aan de gang|aan de weg|\
    aan de bal|aan de man|aan het roer|aan mezelf|met beide benen|met mijn tijd|met de tijd|\
    met hart en ziel|met volle teugen|onder de knie|onder controle|onder de mensen|over de streep|\
    over mijn schaduw|over mijn grenzen|over de drempel|te boven|te lijf|te pakken|tot mijn recht|\
    tot zijn recht|tot bloei|tot rust|vol vertrouwen|stap voor stap|dag in dag uit|nee zeggen|ja zeggen|\
    het roer|voor de dag|voor mezelf|werk en privé|door de mand|er voor|bij de les|bij de tijd|bij de pakken|\
    een goede indruk|een goed gevoel|lekker in mijn vel|goed in mijn vel|op een hoger plan|\
    een succes|open staan|meters maken|handen en voeten|kleur bekennen|kleur geven|gas geven|grip krijgen|\
    kop en schouders|het verschil|de boot|de boel|mijn draai|mijn plek|mijn steentje|mijn ei|\
    mijn vleugels|mijn mannetje|mijn stem|mijn weg|mijn hart|mijn ding|mijn best|de ruimte|de balans";
