//! Dutch function words and words of time, by grammatical class.

use crate::phrases::class::Class;

/// The words, separated by spaces.
pub(super) const WORDS: &[(Class, &str)] = &[
    // Small words.
    (Class::Article, "de het een 't"),
    (Class::One, "een"),
    (Class::Possessive, "mijn onze ons je jouw zijn haar hun uw m'n z'n"),
    (Class::This, "dit deze huidige lopende"),
    (
        Class::Next,
        "volgende volgend komende komend eerstvolgende eerstkomende aankomende aanstaande",
    ),
    (Class::Last, "vorig vorige afgelopen voorbije laatste"),
    (Class::Each, "elk elke ieder iedere"),
    (Class::All, "alle al alles beide allemaal"),
    (Class::Whole, "hele heel volle volledige gehele aaneengesloten opeenvolgende extra volle"),
    (Class::First, "eerste"),
    (Class::Of, "van"),
    (Class::And, "en"),
    (Class::Or, "of ofwel danwel à"),
    (Class::To, "te"),
    (Class::Toward, "naar tot"),
    (Class::Away, "van vanaf"),
    (Class::Pronoun, "ik we wij jij hij zij ze jullie iemand men mij me mezelf ons onszelf zich"),
    (Class::With, "met"),
    (Class::Other, "andere"),
    (Class::Reflexive, "mezelf mijzelf onszelf jezelf zichzelf"),
    (Class::TimeWord, "tijd"),
    (Class::Turning, "word"),
    (Class::Relative, "die dat wie waarin waarmee"),
    (Class::If, "als indien wanneer mits"),
    (Class::Because, "omdat want doordat aangezien waardoor"),
    (
        Class::Filler,
        "er hier daar dan nu ook nog niet geen wel zo heel erg zeer echt gewoon toch eens met aan \
         uit door bij op in om te of dus maar en is ben bent was wordt worden word zou zal zullen \
         heb heeft hebben had gaan ga gaat wil willen moet moeten mag mogen kan kunnen laten laat \
         blijven blijf zijn bij tot naar voor van over onder qua zonder tegen zelf zodat dat daarna \
         daarbij daarvoor waarbij hoe wat waar welke wie terug af toe op mee samen veel vele \
         eigen ander andere nieuw nieuwe goed goede om omhoog omlaag verder vol soort eventuele \
         leuk fijn mooi best flink",
    ),
    // Prepositions of time.
    (Class::Within, "binnen"),
    (Class::In, "in"),
    (Class::Over, "over"),
    (Class::For, "voor gedurende"),
    (Class::By, "tegen uiterlijk per"),
    (Class::Before, "vóór voordat alvorens voor"),
    (Class::Until, "tot t/m totdat"),
    (Class::From, "vanaf sinds startend beginnend ingaande"),
    (Class::After, "na nadat"),
    (Class::On, "op"),
    (Class::At, "om rond omstreeks"),
    (Class::Occasion, "bij op in tijdens aan"),
    (Class::During, "tijdens gedurende"),
    (Class::Between, "tussen"),
    // Words of time.
    (Class::End, "eind einde slot afloop afronding rest restant"),
    (Class::Begin, "begin start aanvang"),
    (Class::Middle, "medio midden half halverwege"),
    (Class::QuarterWord, "kwartaal"),
    (Class::HalfWord, "helft jaarhelft semester halfjaar"),
    (Class::Fraction, "kwart derde helft vijfde tiende"),
    (Class::BySize, "met"),
    (Class::Doubtful, "jan"),
    (Class::SchoolWord, "academisch academische"),
    (Class::Long, "lang aaneen durend"),
    (Class::Ago, "geleden terug"),
    (Class::Today, "vandaag vanavond vanmiddag vannacht"),
    (Class::Tomorrow, "morgen overmorgen morgenavond"),
    (
        Class::DayPart,
        "ontbijt lunch diner avondeten ochtend avond middag nacht morgen ochtenden avonden middagen nachten werkochtend lunchpauze pauze maaltijd",
    ),
    (Class::Somewhen, "ergens"),
    (Class::AsBefore, "zo zoveel"),
    (Class::Soft, "zsm spoedig binnenkort ooit uiteindelijk gauw straks"),
    (Class::Times, "keer maal keren x"),
    (Class::TimesOnce, "eenmaal tweemaal driemaal viermaal vijfmaal"),
    (Class::Per, "per"),
    (Class::VagueOften, "regelmatig vaak vaker geregeld meermaals dikwijls soms af-en-toe"),
    (Class::ClockWord, "uur u"),
    (
        Class::LongEvent,
        "stage stageperiode cursus training opleiding traject project module vak studie minor \
         seizoen vakantie proeftijd proefperiode inwerkperiode campagne leergang programma kuur \
         behandeling revalidatie onderzoek bouw verbouwing verlof zwangerschap reis scriptie \
         schoolvakantie opname pilot contractperiode",
    ),
    (
        Class::ShortEvent,
        "les lessen workshop gesprek functioneringsgesprek beoordelingsgesprek evaluatie \
         vergadering toets tentamen examen rapport presentatie wedstrijd meting audit \
         voortgangsgesprek inleverdatum deadline oplevering deploy release bijeenkomst sessie \
         toernooi concert congres open-dag beurs ronde toetsweek overdracht verhuizing bruiloft \
         marathon uitvoering optreden inspectie controle spreekuur excursie evenement tentoonstelling voorstelling expositie zitting repetitie première kampioenschap kampioenschappen finale regatta festival kerstmarkt",
    ),
    (
        Class::FinalEvent,
        "eindtoets eindexamen eindexamens eindgesprek eindpresentatie eindbeoordeling \
         diploma-uitreiking diplomauitreiking eindmeting eindevaluatie nameting einddatum \
         inleverdatum deadline streefdatum afstuderen pensioen pensionering ontslag vertrek opening sluiting",
    ),
    (
        Class::Kin,
        "opa opa's oma oma's grootouders grootvader grootmoeder moeder vader broer broers broertje \
         zus zussen zusje zuster zoon zonen zoontje dochter dochters dochtertje oom ooms tante tantes \
         neef neven nicht nichten stiefzoon stiefdochter stiefvader stiefmoeder stiefkinderen \
         kleinzoon kleindochter kleinkinderen schoonouders schoonmoeder schoonvader schoonzus zwager \
         peuter kleuter puber",
    ),
    (
        Class::KnownDay,
        "advent carnavalsvakantie verjaardag bruiloft trouwdag suikerfeest kerstvakantie herfstvakantie \
         zomervakantie voorjaarsvakantie meivakantie krokusvakantie paasvakantie wintervakantie \
         bouwvak zomerreces kerstreces herfstreces meireces voorjaarsreces winterreces reces \
         zomerstop winterstop toetsweek tentamenweek examenweek proefwerkweek projectweek \
         rapportvergadering ouderavond prinsjesdag ramadan \
         examenperiode tentamenperiode",
    ),
    (
        Class::Trigger,
        "ontvangst aanvraag melding klacht bestelling order verzoek ticket contact contactmoment \
         aanmelding intake vraag opname incident storing binnenkomst",
    ),
    (
        Class::Respond,
        "beantwoorden beantwoord beantwoordt antwoorden reageren reageer reageert gereageerd \
         terugbellen oplossen opgelost afhandelen afgehandeld beantwoordt verwerken verwerkt slaap \
         inslapen leveren bezorgen bezorgd terugkoppelen",
    ),
];
