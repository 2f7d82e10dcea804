//! The labels of forms and what they ask for. Words that only make a sentence are not compared (see
//! [`labels`](super)), so each line needs the words that count.

use super::meaning::Meaning::{
    self, Actions, Activity, Agreement, AgreementDone, AgreementWho, Ambition, Attainable,
    Competence, Cost, Desired, Due, Email, Evaluation, FirstName, Goal, Hours, LastName,
    LastReview, LevelNow, LevelRequired, Location, Measurable, Name, NextReview, Now, Obstacles,
    Opportunities, Organisation, Period, Phone, Reason, Relevant, Result, Role, Signature, Smart,
    Specific, Start, Status, Strengths, Support, Threats, Timebound, Today, Weaknesses,
};

/// Dutch labels.
pub(super) const NL: &[(Meaning, &str)] = &[
    (
        Name,
        "naam | medewerker | werknemer | medewerkster | student | aios | trainee | stagiair | kandidaat | promovendus | naam medewerker | voor en achternaam | voornaam en achternaam | volledige naam | naam en voornaam | \
        naam student | naam leerling | naam aios | naam docent in opleiding | naam kandidaat | naam deelnemer | achternaam en voornaam | \
        naam werknemer | naam leraar | naam verpleegkundige | naam onderzoeker | naam promovendus | voor- en achternaam | \
        naam trainee | naam stagiair | naam arts | naam huisarts in opleiding | naam invuller | ingevuld door | naam ambtenaar | opgesteld door | auteur",
    ),
    (FirstName, "voornaam | roepnaam | voornamen"),
    (LastName, "achternaam | familienaam"),
    (
        Role,
        "functie | huidige functie | functie en rol | functienaam | functietitel | functiebenaming | beroep | functie medewerker | functie of rol | rol | huidige rol | functieomschrijving titel",
    ),
    (
        Organisation,
        "organisatie | naam organisatie | bedrijf | bedrijfsnaam | naam bedrijf | werkgever | naam werkgever | instelling | naam instelling | school | naam school | organisatie en plaats",
    ),
    (Email, "email | emailadres | mailadres | mail"),
    (
        Phone,
        "telefoon | telefoonnummer | mobiel | mobiele nummer | telefoonnr | tel | mobiel nummer",
    ),
    (Location, "woonplaats"),
    (
        Today,
        "datum | datum invullen | datum ingevuld | invuldatum | datum opgesteld | datum opstellen | datum van vandaag | datum formulier | opgesteld op | datum plan | datum pop | datum versie | versiedatum | datum vandaag",
    ),
    (
        Period,
        "periode | looptijd | planperiode | looptijd plan | periode pop | duur plan | periode plan | looptijd pop | pop periode | betreft periode | periode waarop dit plan betrekking heeft",
    ),
    (
        NextReview,
        "volgend gesprek | volgende gesprek | datum volgend gesprek | datum volgende gesprek | volgende afspraak gesprek | volgende evaluatie | \
        datum gesprek | gespreksdatum | datum pop gesprek | datum evaluatie | evaluatiedatum | evaluatiemoment | datum evaluatiegesprek | datum volgende evaluatie | datum voortgangsgesprek | \
        wanneer volgende gesprek | wanneer spreken we elkaar weer | datum vervolggesprek | vervolggesprek | volgend evaluatiemoment | planning volgend gesprek | datum ontwikkelgesprek",
    ),
    (
        LastReview,
        "vorig gesprek | datum vorig gesprek | datum laatste gesprek | laatste gesprek | datum vorige gesprek | vorige gesprek",
    ),
    (
        Now,
        "huidige situatie | waar sta ik nu | waar sta nu | situatie nu | uitgangssituatie | beginsituatie | hoe ziet mijn huidige situatie eruit | waar sta je nu | waar sta je op dit moment | hoe gaat het nu | startsituatie | \
        huidige werksituatie | hoe is situatie nu | beschrijving huidige situatie | stand van zaken | waar staat u nu | waar sta ik | waar sta ik op dit moment | huidig functioneren",
    ),
    (
        Desired,
        "gewenste situatie | toekomstige situatie | situatie gewenst | beoogde situatie | hoe ziet gewenste situatie eruit | eindsituatie | hoe wil ik het | toekomstbeeld | streefsituatie",
    ),
    (
        Ambition,
        "ambitie | ambities | loopbaanwens | loopbaanwensen | loopbaanambitie | loopbaandoel | toekomstwens | toekomstwensen | toekomst | loopbaanperspectief | droombaan | ambitie op lange termijn | ambitie lange termijn | wensen en ambities | \
        waar wil ik naartoe | waar wil ik naar toe | waar wil ik heen | waar wil je heen | waar wil je over drie jaar staan | waar wil je over 3 jaar staan | waar wil je over vijf jaar staan | waar wil je over 5 jaar staan | waar zie je jezelf over vijf jaar | waar zie je jezelf over 5 jaar | \
        waar zie je jezelf over drie jaar | waar zie je jezelf over 3 jaar | wat wil ik worden | gewenste functie | gewenste rol | toekomstige functie | op weg naar | ambities en wensen | wat is je ambitie | welke ambitie heb je | welke ambities heb je | wat zijn je ambities voor de toekomst | ambitie voor toekomst | loopbaanwensen en ambities | \
        wat zijn je ambities komende jaren | ambities komende jaren | waar wil je naar toe groeien | doorgroeiwens | ambitie binnen organisatie | professionele ambitie | waar wilt u over drie jaar staan | waar wilt u over vijf jaar staan",
    ),
    (
        Strengths,
        "sterke punten | sterk punt | kwaliteiten | sterktes | sterke kanten | sterke eigenschappen | kracht | krachten | sterk | talenten | waar ben ik goed in | waar ben je goed in | wat gaat goed | wat kan ik goed | wat kan je goed | wat gaat er goed | kwaliteiten en talenten | \
        talenten en kwaliteiten | wat doe ik goed | welke kwaliteiten heb je | welke sterke punten heb ik | sterke punten en kwaliteiten | kernkwaliteiten | wat zijn mijn kwaliteiten | sterke kanten en kwaliteiten | waar bent u goed in | sterkten | sterkte",
    ),
    (
        Weaknesses,
        "ontwikkelpunten | ontwikkelpunt | verbeterpunten | verbeterpunt | leerpunten | leerpunt | zwakke punten | zwak punt | zwaktes | zwakke kanten | ontwikkelingspunten | aandachtspunten | valkuilen | zwak | wat kan beter | wat kan er beter | minder sterke punten | te ontwikkelen punten | minder sterke kanten | \
        wat wil ik verbeteren | wat wil je verbeteren | waar wil ik beter in worden | waar wil je beter in worden | welke ontwikkelpunten heb je | welke punten wil je verbeteren | verbeter en ontwikkelpunten | punten van ontwikkeling | ontwikkel en aandachtspunten | zwakten | zwakte | wat vind ik lastig | wat gaat minder goed | waar wil je je in ontwikkelen | verbeterpunten en valkuilen",
    ),
    (Opportunities, "kansen | kans | mogelijkheden | welke kansen zie je | welke kansen zie ik"),
    (
        Threats,
        "bedreigingen | bedreiging | risicos | welke bedreigingen zie je | welke bedreigingen zie ik",
    ),
    (
        Goal,
        "leerdoel | leerdoelen | doel | doelen | doelstelling | ontwikkeldoel | persoonlijk doel | wat wil ik bereiken | wat wil je bereiken | wat wil ik leren | wat wil je leren | wat wilt u leren | wat ga ik leren | ontwikkelwens | ontwikkelwensen | leerwens | leerwensen | mijn doel | \
        wat is mijn doel | wat is je doel | smart doel | smart leerdoel | smart geformuleerd leerdoel | smart geformuleerd doel | doel smart geformuleerd | leervraag | leervragen | ontwikkelvraag | doelen komend jaar | doelen komende periode | doelen voor komend jaar | leerdoelen komende periode | ontwikkeldoelen komend jaar | \
        welke doelen wil je bereiken | welke doelen wil ik bereiken | welke leerdoelen heb je | wat zijn je leerdoelen | wat wil ik ontwikkelen | wat wil je ontwikkelen | wat wilt u bereiken | wat wilt u ontwikkelen | te bereiken doel | ontwikkelpunt en doel | doel en resultaat | leerdoel of ontwikkelwens | titel doel | titel leerdoel | naam doel | naam leerdoel | doel omschrijving | omschrijving doel | wat wil ik leren of ontwikkelen | wat wil je leren of ontwikkelen | ontwikkelbehoefte | leerbehoefte | \
        doel op korte termijn | doelen op korte termijn | korte termijn doelen | waaraan wil ik werken | waar wil ik aan werken | waar wil je aan werken | waar ga ik aan werken | ontwikkelonderwerp | ontwikkelrichting",
    ),
    (
        Smart,
        "smart | smart geformuleerd | smart uitwerking | smart omschrijving | smart formulering | uitwerking smart | doel smart uitgewerkt | smart criteria",
    ),
    (
        Specific,
        "specifiek | wat wil ik precies bereiken | wat wil je precies bereiken | wat ga ik precies doen | wat precies",
    ),
    (
        Measurable,
        "meetbaar | hoe meet ik dat | hoe meet je dat | hoe meten we dat | hoe wordt resultaat gemeten | hoe meet ik of doel bereikt is | meetbaar resultaat | hoe meet je resultaat | hoe meet ik resultaat | hoe ga je het meten | meetbaarheid | hoe meet je of doel bereikt is",
    ),
    (
        Attainable,
        "acceptabel | haalbaar | ambitieus | aanvaardbaar | acceptabel of ambitieus | acceptabel haalbaar | ambitieus acceptabel | is het haalbaar | actiegericht | acceptabel en actiegericht | is doel haalbaar | haalbaarheid",
    ),
    (
        Relevant,
        "realistisch | relevant | realistisch en relevant | relevant realistisch | relevantie | is doel realistisch",
    ),
    (
        Timebound,
        "tijdgebonden | tijdsgebonden | tijd gebonden | tijdgebondenheid | tijdspad en deadline",
    ),
    (
        Reason,
        "waarom | waarom wil ik dit | waarom wil je dit | waarom dit doel | reden | aanleiding | motivatie | waarom wil ik dit leren | waarom wil je dit leren | waarom is dit belangrijk | waarom wil ik dat | motivatie doel | wat is aanleiding | waarom is dit doel belangrijk | waarom wil ik dit bereiken | belang | aanleiding en reden | waarom vind ik dit belangrijk | onderbouwing",
    ),
    (
        Actions,
        "actie | acties | activiteiten | stappen | aanpak | plan van aanpak | stappenplan | actieplan | hoe | hoe ga ik dat doen | hoe ga je dat doen | hoe ga ik dit bereiken | hoe ga ik dat bereiken | hoe ga je dit bereiken | hoe ga je dat bereiken | hoe wil ik dat bereiken | hoe wil ik dit bereiken | hoe wil je dat bereiken | \
        wat ga ik doen | wat ga je doen | wat ga ik daarvoor doen | wat ga je daarvoor doen | welke acties | welke stappen | welke acties onderneem ik | welke acties ga ik ondernemen | welke acties ga je ondernemen | welke stappen ga ik zetten | welke stappen ga je zetten | welke activiteiten onderneem ik | te ondernemen acties | te ondernemen stappen | acties en activiteiten | leeractiviteiten | \
        concrete acties | hoe ga ik eraan werken | hoe ga ik hieraan werken | hoe ga je hieraan werken | welke activiteiten ga je ondernemen | welke activiteiten ga ik ondernemen | actie en activiteit | aanpak en acties | activiteiten om doel te bereiken | acties om doel te bereiken | hoe ga ik leren | hoe wil ik leren | hoe ga je het aanpakken | hoe ga ik het aanpakken | hoe pak ik het aan | hoe pak je het aan | welke stappen zet ik | wat gaat u daarvoor doen | wat gaat u doen | hoe gaat u dat bereiken | wat ga ik ervoor doen | stap | welke stappen zijn nodig | leeractiviteit | opleiding of activiteit | ontwikkelactiviteit",
    ),
    (
        Start,
        "start | startdatum | begindatum | begin | aanvang | datum start | begin datum | start op | wanneer begin ik | wanneer start ik",
    ),
    (
        Due,
        "wanneer | timing | tijdlijn | tijdslijn | tijdschema | tijdsbestek | einddatum | deadline | gereed | gereed op | datum gereed | streefdatum | wanneer klaar | wanneer gereed | uiterlijk | uiterste datum | wanneer wil ik dit bereikt hebben | wanneer wil ik doel bereikt hebben | wanneer wil je doel bereikt hebben | wanneer is het klaar | wanneer is het af | wanneer bereikt | tijdpad | tijdspad | termijn | planning | tijdsplanning | tijdstip | \
        datum afronding | afgerond op | datum realisatie | realisatiedatum | gereed voor | wanneer wil je dit bereikt hebben | wanneer wil ik het bereikt hebben | binnen welke termijn | per wanneer | voor wanneer | einde | datum einde | vóór | wanneer moet het klaar zijn | wanneer is doel bereikt | klaar op | datum klaar | wanneer af | gereeddatum | tijd en planning | wanneer ga ik dit doen | wanneer ga je dit doen | wanneer ga ik dat doen | wanneer wilt u dit bereikt hebben",
    ),
    (
        Support,
        "ondersteuning | benodigde ondersteuning | gewenste ondersteuning | hulp | hulp nodig | wie of wat heb ik nodig | wie heb ik nodig | wat heb ik nodig | wat heb je nodig | wie heb je nodig | welke ondersteuning heb ik nodig | welke ondersteuning heb je nodig | welke ondersteuning heb je nodig van je leidinggevende | welke ondersteuning heb ik nodig van mijn leidinggevende | \
        ondersteuning van leidinggevende | ondersteuning door leidinggevende | ondersteuning leidinggevende | begeleiding | benodigde begeleiding | gewenste begeleiding | ondersteuning nodig | welke hulp heb ik nodig | welke hulp heb je nodig | steun | wat heb ik daarbij nodig | wat heb je daarbij nodig | wat heb ik hiervoor nodig | wat heb je hiervoor nodig | wat heb ik daarvoor nodig | wat heb je daarvoor nodig | ondersteuning en middelen | \
        middelen | benodigde middelen | randvoorwaarden | voorwaarden | faciliteiten | benodigde faciliteiten | benodigdheden | nodig | wat is nodig | wie kan mij helpen | wie kan je helpen | wie helpt mij | van wie heb ik hulp nodig | ondersteuning door | hulpbronnen | welke begeleiding heb je nodig | faciliteiten en ondersteuning | ondersteuning en faciliteiten | middelen en ondersteuning | hulp en middelen | hulp en ondersteuning | wat heb ik nodig van leidinggevende | wat heb je nodig van je leidinggevende | wat heb ik nodig van mijn leidinggevende | welke ondersteuning is nodig | gewenste ondersteuning van leidinggevende | gewenste ondersteuning leidinggevende | benodigde hulp | wat hebt u daarbij nodig | welke ondersteuning hebt u nodig | welke ondersteuning heeft u nodig | benodigde ondersteuning en middelen | wie en wat heb ik nodig | steun van anderen",
    ),
    (
        Result,
        "resultaat | beoogd resultaat | gewenst resultaat | verwacht resultaat | bewijs | bewijsstuk | bewijsstukken | eindresultaat | hoe laat ik zien dat doel bereikt is | hoe toon ik aan dat doel bereikt is | hoe toon ik dit aan | hoe toon ik dat aan | hoe toon je dat aan | hoe laat ik dat zien | hoe laat je dat zien | succescriteria | \
        wanneer ben ik tevreden | wanneer ben je tevreden | wanneer is doel behaald | waaraan merk ik dat doel bereikt is | waaraan zie ik dat doel bereikt is | hoe weet ik dat doel bereikt is | hoe weet je dat doel bereikt is | aantonen | bewijs van resultaat | op te leveren resultaat | resultaat en bewijs | hoe bewijs ik dit | wat is resultaat | wat is gewenste resultaat | wat moet het opleveren | wat levert het op | toetsing | beoordelingscriteria | hoe wordt dit getoetst | hoe aantonen | te behalen resultaat | concreet resultaat | waaruit blijkt resultaat | waaruit blijkt dat doel bereikt is | meetbaar resultaat en bewijs | indicator | indicatoren | hoe weet ik dat ik doel bereikt heb | hoe weet je dat je doel bereikt hebt | waaraan merk je dat doel bereikt is",
    ),
    (
        Cost,
        "kosten | kosten in euro | geschatte kosten | budget | verwachte kosten | benodigd budget | kosten euro | scholingskosten | opleidingskosten | begrote kosten | investering in geld | kosten en budget | raming kosten | totale kosten",
    ),
    (
        Hours,
        "uren | tijdsinvestering | tijdinvestering | benodigde tijd | aantal uren | studiebelasting | uren per week | tijdsbesteding | hoeveel tijd kost het | hoeveel tijd heb ik nodig | hoeveel tijd heb je nodig | investering in tijd | benodigde uren | tijdsbeslag | geschatte tijd | tijd in uren | hoeveel tijd | uren p w",
    ),
    (
        Status,
        "status | voortgang | stand | status doel | voortgang doel | stand van doel | status en voortgang",
    ),
    (
        Obstacles,
        "obstakels | belemmeringen | belemmering | knelpunten | hindernissen | mogelijke belemmeringen | mogelijke obstakels | welke belemmeringen verwacht ik | welke belemmeringen verwacht je | wat kan mij in weg staan | wat kan in weg staan | wat houdt mij tegen | mogelijke knelpunten | welke obstakels verwacht je | welke obstakels zie ik | welke obstakels kan ik tegenkomen | drempels | beren op weg",
    ),
    (
        Competence,
        "competentie | competenties | te ontwikkelen competentie | te ontwikkelen competenties | competentie of vaardigheid | vaardigheid | vaardigheden | welke competentie | aan welke competentie werk ik | welke competenties wil je ontwikkelen | competentiegebied | bijbehorende competentie",
    ),
    (
        Evaluation,
        "evaluatie | evaluatie doel | terugblik op doel | evaluatie leerdoel | evaluatie van doelen | evaluatie en reflectie | behaald resultaat | bereikt resultaat",
    ),
    (
        Agreement,
        "afspraak | afspraken | gemaakte afspraken | afspraken met leidinggevende | welke afspraken zijn gemaakt | welke afspraken maken we | afspraken tussen medewerker en leidinggevende | afspraken medewerker en leidinggevende | gespreksafspraken | conclusies en afspraken | samenvatting afspraken | afspraken uit gesprek | actie uit gesprek | wat is afgesproken | wat spreken we af",
    ),
    (
        AgreementWho,
        "wie | wie doet het | verantwoordelijke | verantwoordelijk | actiehouder | door wie | uitvoering door | uitvoerder | wie doet wat | eigenaar",
    ),
    (AgreementDone, "afgehandeld | gedaan op | afgehandeld op"),
    (
        LevelNow,
        "huidig niveau | niveau nu | huidige niveau | score | huidige score | zelfscore | niveau huidig | nu",
    ),
    (
        LevelRequired,
        "gewenst niveau | vereist niveau | gevraagd niveau | benodigd niveau | niveau gewenst | streefniveau | gewenste niveau | gewenst | norm",
    ),
    (
        Activity,
        "gevolgde opleidingen en cursussen | uitgevoerde activiteiten | gevolgde scholing | logboek | uitgevoerde leeractiviteiten | ondernomen activiteiten | ondernomen acties",
    ),
    (
        Signature,
        "handtekening | handtekening medewerker | handtekening leidinggevende | handtekening manager | ondertekening | paraaf | voor akkoord | akkoord | getekend | voor gezien | handtekening coach | handtekening begeleider | paraaf leidinggevende | paraaf medewerker | akkoord leidinggevende | akkoord medewerker | voor akkoord medewerker | voor akkoord leidinggevende | ondertekening medewerker | ondertekening leidinggevende | handtekening hr | handtekening student | handtekening docent | handtekening opleider | handtekening mentor",
    ),
];

/// English labels.
pub(super) const EN: &[(Meaning, &str)] = &[
    (
        Name,
        "employee | staff member | learner | candidate | participant | name | full name | employee name | name of employee | name student | student name | trainee name | name of trainee | name of candidate | postdoc name | name of postdoc | staff name | name of researcher | prepared by | completed by | first and last name | your name | name in full | name of participant | participant name | name of fellow | author | teacher name | name of teacher | nurse name | doctor name | researcher name | scholar name",
    ),
    (FirstName, "first name | given name | forename | given names"),
    (LastName, "last name | surname | family name"),
    (
        Role,
        "role | job title | position | current position | current role | title of position | job | function | position title | post | job role | job title and role | current job title | occupation | current job",
    ),
    (
        Organisation,
        "organisation | organisation employer | organization | company | institution | employer | company name | name of organisation | name of organization | practice | school | name of company | name of institution | university | name of school | hospital",
    ),
    (Email, "email | email address | e mail | mail"),
    (
        Phone,
        "phone | phone number | telephone | telephone number | mobile | mobile number | mobile phone",
    ),
    (Location, "home town | place of residence"),
    (
        Today,
        "date | date form completed | date of this plan | date of plan | today date | date prepared | date written | plan date | date of idp | date today | form date | prepared on",
    ),
    (
        Period,
        "period | plan period | time period | period covered | period of this plan | duration of plan | plan duration | idp period | timeframe of plan",
    ),
    (
        NextReview,
        "next review | next review date | date of next review | next meeting | date of next meeting | next meeting date | review date | date of review | date of meeting | meeting date | follow up date | follow up meeting | date for review | next review meeting | date of follow up | next evaluation | planned review date | review on",
    ),
    (
        LastReview,
        "last review | date of last review | previous review | last meeting | date of last meeting | date of previous review",
    ),
    (
        Now,
        "current situation | where am i now | where are you now | present situation | starting point | current state | where am i today | where are you today | situation now | where do i stand | where do i stand now | baseline situation | where do you stand now",
    ),
    (
        Desired,
        "desired situation | future situation | target situation | desired state | future state | where do i want it to be",
    ),
    (
        Ambition,
        "ambition | ambitions | career goal | career goals | career aspiration | career aspirations | aspirations | long term goal | long term goals | long term career goals | long term career goal | career objective | career ambition | career ambitions | career vision | vision | desired role | target role | where do i want to be | where do you want to be | where do you want to be in five years | where do you want to be in 5 years | \
        where do you want to be in three years | where do you want to be in 3 years | where do i want to be in five years | where do i want to be in 5 years | where do i want to be in three years | where do i want to be in 3 years | where do you see yourself in five years | where do you see yourself in 5 years | where do you see yourself in three years | where do you see yourself in 3 years | where am i going | where are you going | future role | long term objectives | career plans | career interests | future ambitions",
    ),
    (
        Strengths,
        "strengths | my strengths | what am i good at | what are you good at | what are your strengths | key strengths | what goes well | talents | what do i do well | what do you do well | qualities | strengths and talents | current strengths | areas of strength | strong points",
    ),
    (
        Weaknesses,
        "weaknesses | development points | areas for improvement | areas for development | development areas | areas to improve | improvement points | points for improvement | development needs | areas of improvement | areas of development | what could be better | what can be better | what do i want to improve | what do you want to improve | weaknesses and development areas | areas for growth | growth areas | gaps | skill gaps | weak points | areas needing improvement",
    ),
    (Opportunities, "opportunities | what opportunities do you see | which opportunities do i see"),
    (Threats, "threats | what threats do you see | risks and threats"),
    (
        Goal,
        "goal | goals | objective | objectives | learning goal | learning objective | development goal | development objective | learning goals | smart goal | smart goals | smart objective | what do i want to learn | what do you want to learn | what do i want to achieve | what do you want to achieve | my goal | goal description | goal statement | development goals | short term goals | short term goal | goal title | learning outcome | learning need | learning needs | \
        goals for coming year | goals for this year | goals for next year | objectives for coming year | what will i learn | what are your goals | what are your learning goals | title of goal | professional development goal | professional development goals | learning or development goal | development objectives | what do i need to learn | what do you need to learn | short term objectives | goal or objective | training goals | research goals",
    ),
    (Smart, "smart | smart description | smart formulation | goal in smart terms | smart criteria"),
    (Specific, "specific | what exactly | what exactly do i want to achieve"),
    (
        Measurable,
        "measurable | how will i measure it | how will you measure it | how will it be measured | how will i measure success | how will you measure success | how will success be measured | how is it measured | measurement | how will this be measured | how do i measure it | metrics",
    ),
    (
        Attainable,
        "achievable | attainable | acceptable | ambitious | action oriented | is it achievable | achievable attainable | agreed upon achievable",
    ),
    (Relevant, "relevant | realistic | relevant realistic | relevance | is it realistic"),
    (
        Timebound,
        "time bound | timebound | timed | timely | time based | time limited | time related | time specific",
    ),
    (
        Reason,
        "why | reason | why do i want this | why do you want this | why is this important | motivation | rationale | why this goal | reason for goal | why is this goal important | why is it important | why does it matter | purpose | justification | why do i want to learn this",
    ),
    (
        Actions,
        "action | actions | activities | steps | action steps | action plan | how | how will i achieve this | how will i achieve it | how will you achieve this | how will you achieve it | how will i do this | how will i do it | how will you do this | how will i get there | how will you get there | what will i do | what will you do | planned activities | planned actions | approach | development activities | learning activities | actions to be taken | action to be taken | steps to be taken | \
        what action will i take | what actions will i take | what actions will you take | development actions | actions needed | required actions | actions required | steps to achieve goal | actions to achieve goal | action items | activities to achieve goal | how will i learn | strategies | strategy | method | methods | how will i address this | how will you address this | how will i address them | how will you address them | tasks | learning activity | activities and actions | development activity | activity or training | what steps will i take | what steps will you take | how do i get there | how am i going to achieve this | training activities",
    ),
    (Start, "start | start date | begin date | starting date | date started | from"),
    (
        Due,
        "when | due | due date | deadline | target date | by when | date due | completion date | timescale | timeline | time frame | timeframe | target completion date | when will i do it | when will i do this | when will it be done | end date | date for completion | time line | by what date | complete by | planned completion date | expected completion | expected completion date | when will i achieve this | when will i achieve it | target timeframe | when will you achieve this | finish date | until",
    ),
    (
        Support,
        "support | support needed | support required | resource | resources | resources needed | resources required | resources and support | support and resources | help needed | help | what do i need | what do you need | what support do i need | what support do you need | support from manager | support needed from manager | support required from manager | support from supervisor | support needed from supervisor | support from mentor | who can help | who can help me | who can help you | what help do i need | what resources do i need | what resources do you need | \
        resources support needed | required support | required resources | resources available | assistance needed | support or resources needed | resources or support needed | who will help me | necessary support | who will support me | what support or resources do i need | support needed from others | resources support required | what resources will you need | what support will you need | what will i need | help from others | help required",
    ),
    (
        Result,
        "result | results | expected result | expected results | desired result | intended result | evidence | evidence of completion | evidence of achievement | success criteria | outcome | expected outcome | desired outcome | intended outcome | deliverable | deliverables | how will i know | how will you know | how will i know i have achieved it | how will you know you have achieved it | how will i show this | how will i demonstrate this | how will i demonstrate it | proof | measure of success | measures of success | success measures | indicator of success | \
        how will i evidence this | how will i know that i have learned it | how will i know when i have achieved it | what will success look like | what does success look like | expected deliverables | indicators | how will you demonstrate this | success indicators | how will i demonstrate achievement | how will i know i have achieved my goal | evidence of success | evidence to be produced | planned outcome | how will i know i succeeded",
    ),
    (
        Cost,
        "cost | costs | estimated cost | estimated costs | budget | budget needed | expected cost | cost estimate | budget required | cost in euro | costs euro | training cost | expected costs | total cost | funding needed",
    ),
    (
        Hours,
        "hours | time needed | time required | time investment | number of hours | hours per week | estimated time | how much time | estimated hours | time commitment | study load | hours needed | hours required",
    ),
    (Status, "status | progress | current status | goal status | progress status | state"),
    (
        Obstacles,
        "obstacles | barriers | potential obstacles | possible obstacles | potential barriers | possible barriers | challenges | anticipated obstacles | anticipated barriers | what could get in way | what might get in way | hurdles | what stands in my way | expected obstacles",
    ),
    (
        Competence,
        "competence | skill to be developed | competency | competencies | skill | skills | competence to develop | competency area | skill area | competence to be developed | competencies to develop | skills to develop | skill or competence | knowledge and skills | skill to develop | capability | domain of competence | competency domain",
    ),
    (
        Evaluation,
        "evaluation | evaluation of goal | achieved result | evaluation of goals | reflection and evaluation | review of goal",
    ),
    (
        Agreement,
        "agreement | agreements | agreed actions | agreements made | what was agreed | what is agreed | action points from review | what have we agreed | agreements with manager | agreements between employee and manager | agreements from review",
    ),
    (
        AgreementWho,
        "who | responsible | by whom | owner | person responsible | responsible person | action by | responsibility | assigned to | who is responsible",
    ),
    (AgreementDone, "done on | date done"),
    (
        LevelNow,
        "current level | present level | self score | current rating | self rating | score | rating | current proficiency | level now | current skill level",
    ),
    (
        LevelRequired,
        "required level | desired level | target level | target rating | level required | desired proficiency | target proficiency",
    ),
    (
        Activity,
        "completed activities | training completed | activities completed | learning log | courses attended | completed training",
    ),
    (
        Signature,
        "signature | signatures | signed | signature of employee | employee signature | manager signature | signature of manager | supervisor signature | signature of supervisor | initials | signature mentor | mentor signature | signature of mentor | trainee signature | student signature | approved by | agreed by | signed by | signature of student | signature of trainee",
    ),
];
