//! Tests with invented sentences, each with the letters a reader would give.

use crate::phrases::{Lang, guess_lang, judge, read};

/// `expected` lists the letters that are met, such as `SMT`; `-` for none.
pub(super) fn check(lang: Lang, cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found = judge(text, lang);
        let letters = [('S', &found.s), ('M', &found.m), ('T', &found.t)];
        let met: String = letters.iter().filter(|(_, l)| l.met).map(|(letter, _)| letter).collect();
        if met != expected.trim_matches('-') {
            let why = letters.map(|(_, letter)| format!("{:?}", letter.why));
            wrong.push(format!("{text}\n    expected {expected}, found {met} {}", why.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn dutch_goals_are_judged() {
    check(Lang::Nl, DUTCH);
}

#[test]
fn english_goals_are_judged() {
    check(Lang::En, ENGLISH);
}

#[test]
fn dutch_false_friends_are_seen_through() {
    check(Lang::Nl, DUTCH_FRIENDS);
}

#[test]
fn english_false_friends_are_seen_through() {
    check(Lang::En, ENGLISH_FRIENDS);
}

#[test]
fn the_language_is_guessed() {
    let lists = [
        (Lang::Nl, DUTCH),
        (Lang::Nl, DUTCH_FRIENDS),
        (Lang::En, ENGLISH),
        (Lang::En, ENGLISH_FRIENDS),
    ];
    for (lang, list) in lists {
        for (text, _) in list {
            assert_eq!(guess_lang(text), lang, "{text}");
        }
    }
}

#[test]
fn extremes_and_open_rhythms_are_flagged() {
    let flags = |text, lang| {
        let reading = read(text, lang);
        (!reading.extremes().is_empty(), reading.has_open_frequency())
    };
    assert_eq!(flags("Iedereen volgt in juni de training", Lang::Nl), (true, false));
    assert_eq!(flags("Grow revenue 10x by May", Lang::En), (true, false));
    assert_eq!(flags("Reach 100% attendance", Lang::En), (true, false));
    assert_eq!(flags("Zwem 2 keer per week 30 minuten", Lang::Nl), (false, true));
    assert_eq!(flags("Swim twice a week until August", Lang::En), (false, false));
}

const DUTCH: &[(&str, &str)] = &[
    ("Ik wil beter leren plannen", "-"),
    ("Meer zelfvertrouwen krijgen", "-"),
    ("Ik wil vaker sporten", "-"),
    ("Onze communicatie verbeteren", "-"),
    ("Ik wil dit jaar gezonder eten", "T"),
    ("Ik wil zo snel mogelijk een betere conditie", "-"),
    ("Ik zou graag wat assertiever willen zijn", "-"),
    ("De klanttevredenheid moet omhoog", "-"),
    ("Ik wil groeien in mijn functie", "-"),
    ("Werken aan mijn leiderschap", "-"),
    ("Op 1 juni loop ik 10 kilometer zonder te stoppen", "SMT"),
    ("Voor 1 december heb ik mijn rijbewijs gehaald", "SMT"),
    ("Ik verhoog de omzet van mijn webwinkel met 15% in het derde kwartaal", "SMT"),
    ("Eind dit jaar heb ik twintig nieuwe abonnees voor de nieuwsbrief geworven", "SMT"),
    ("Binnen zes maanden heb ik het diploma mbo niveau 4 logistiek behaald", "SMT"),
    ("Ik lees tot de zomervakantie elke week één Engels boek", "SMT"),
    ("Ik wil elke ochtend een half uur wandelen", "SM"),
    ("Gedurende acht weken zwem ik twee keer per week 40 banen", "SMT"),
    (
        "Aan het einde van de opleiding kan ik zelfstandig een infuus inbrengen en uitleggen waarom",
        "SMT",
    ),
    ("De student kan na de les de vier seizoenen benoemen", "SMT"),
    ("Het ziekteverzuim daalt van 7 naar 5 procent voor eind 2027", "SMT"),
    ("Voor het einde van het schooljaar haal ik minimaal een 6,5 voor wiskunde", "SMT"),
    ("Ik stop op 1 januari met roken", "SMT"),
    ("Binnen twee weken stuur ik drie open sollicitaties", "SMT"),
    ("Volgend kwartaal voer ik met elk teamlid één ontwikkelgesprek", "SMT"),
    ("Ik volg voor 1 mei de cursus timemanagement en rond die af met een certificaat", "SMT"),
    ("In het najaar van 2026 open ik een tweede winkel in Utrecht", "SMT"),
    ("Over anderhalf jaar spreek ik Spaans op niveau B1 en heb ik het examen gehaald", "SMT"),
    ("Uiterlijk 15 maart staat de nieuwe website online", "SMT"),
    ("Ik spaar € 200 per maand tot ik op vakantie ga", "SMT"),
    ("Ik wil in drie maanden vijf kilo afvallen", "SMT"),
    ("Tegen Kerstmis heb ik mijn kamer opgeruimd en alle dozen uitgezocht", "SMT"),
    ("Van maandag tot en met vrijdag lees ik dagelijks 20 minuten voor", "SM"),
    ("Ik bel iedere week twee potentiële klanten", "SM"),
    ("Aan het eind van elke werkdag schrijf ik drie dingen op die goed gingen", "SM"),
    ("Om de dag doe ik tien minuten ademhalingsoefeningen, zes weken lang", "SMT"),
    ("Na afloop van mijn stage krijg ik een vast contract", "SMT"),
    ("Ik wil leren jongleren", "-"),
    ("Ik wil teamleider worden", "SM"),
    ("Ik wil een betere leidinggevende worden", "-"),
    ("De wachttijd op de poli is in 2027 maximaal vier weken", "SMT"),
    ("Halverwege het jaar zijn er 12 intervisiebijeenkomsten geweest", "SMT"),
    ("Ik wil mijn kennis van privacywetgeving vergroten", "-"),
    ("Ik ga mijn uren bijhouden in een app", "S"),
    ("Ik wil me ontwikkelen", "-"),
    ("Elke dinsdagavond ga ik naar de koorrepetitie", "SM"),
    ("Deze maand maak ik een begroting voor de verbouwing", "SMT"),
    ("Ik solliciteer deze week op drie vacatures", "SMT"),
];

const ENGLISH: &[(&str, &str)] = &[
    ("I want to be more organised", "-"),
    ("Get better at time management", "-"),
    ("Be healthier this year", "T"),
    ("Improve customer satisfaction", "-"),
    ("Become a better listener", "-"),
    ("I'd like to earn more money someday", "-"),
    ("Grow our business", "-"),
    ("Be a great leader", "-"),
    ("I need to work on my confidence", "-"),
    ("Exercise more often", "-"),
    ("Run a half marathon in under two hours by October", "SMT"),
    ("Read two books a month until the end of the year", "SMT"),
    ("I will pass the driving test before my birthday", "SMT"),
    ("Reduce customer complaints by 30% within six months", "SMT"),
    ("Raise the average test score from 65 to 75 by the end of the semester", "SMT"),
    ("Save $5,000 for a car by December 2026", "SMT"),
    ("Publish one blog post every Tuesday for the next 12 weeks", "SMT"),
    ("Launch the new website by the end of Q3", "SMT"),
    ("I will complete the project management certification by 1 March", "SMT"),
    ("Drink eight glasses of water every day", "SM"),
    ("Walk 10,000 steps a day for 30 days", "SMT"),
    ("Write a 50,000-word novel in November", "SMT"),
    (
        "By the end of the workshop participants will be able to explain three types of feedback",
        "SMT",
    ),
    ("Sign five new clients this quarter", "SMT"),
    ("Cut the time to answer a ticket from 48 hours to 24 hours by July", "SMT"),
    ("Find a new job in the next three months", "SMT"),
    ("Attend two networking events each month", "SM"),
    ("Lower my resting heart rate to 60 bpm by spring", "SMT"),
    ("Learn to play three songs on the guitar by Christmas", "SMT"),
    ("I will get promoted to team lead within a year and a half", "SMT"),
    ("Eat vegetables with every dinner", "SM"),
    ("Meditate for ten minutes each morning before work", "SM"),
    ("Hold weekly one-on-ones with my three direct reports through December", "SMT"),
    ("Earn a B or higher in chemistry this term", "SMT"),
    (
        "Given a grade-level text, the student will answer 8 out of 10 questions correctly by May",
        "SMT",
    ),
    ("Speak up in meetings by asking at least one question each time", "SM"),
    ("Finish the first draft of my thesis two weeks from today", "SMT"),
    ("Double our newsletter subscribers in nine months", "SMT"),
    ("Learn Spanish", "-"),
    ("Build a table for the garden", "SM"),
    ("Stop procrastinating", "-"),
    ("Decrease response time to under 4 hours by the second quarter of 2026", "SMT"),
    ("Keep track of my spending in an app", "S"),
    ("Drive more traffic to the website", "-"),
    ("Be promoted", "SM"),
    ("Go to the gym on Mondays and Thursdays", "SM"),
    ("I will limit screen time to one hour per day for the month of June", "SMT"),
    ("Do three sets of push-ups, twice a week, for eight weeks", "SMT"),
];

const DUTCH_FRIENDS: &[(&str, &str)] = &[
    // Ages, levels, clock times, names, thresholds, counts, budgets, starting points.
    ("Meer jongeren van 18-30 jaar bereiken met onze posts", "S"),
    ("Beter lesgeven aan kinderen van 4 jaar", "S"),
    ("Meer structuur aanbrengen in groep 6", "S"),
    ("Ik wil vaker om 16u30 naar huis", "-"),
    ("Ik wil beter worden in Office 365", "-"),
    ("Betere zorg voor patiënten boven de 65 jaar", "S"),
    ("Fijner samenwerken in een team van 8", "-"),
    ("Het nieuwe systeem beter laten aansluiten bij de afdeling (50 gebruikers)", "S"),
    ("Leuker kantoor binnen een budget van € 10.000", "-"),
    ("Sneller worden op de 5 km (nu 25 minuten)", "-"),
    ("Vaker verkopen aan klanten die meer dan € 500 besteden", "-"),
    ("Beter leren schrijven op B1", "S"),
    ("Hoofdstuk 3 beter begrijpen", "-"),
    // Efforts and service levels are not ends.
    ("Ik mediteer elke dag 30 minuten", "SM"),
    ("We beantwoorden klachten binnen 24 uur na ontvangst", "SM"),
    ("De pagina laadt binnen 2 seconden", "SM"),
    ("Ik val binnen een half uur in slaap", "SM"),
    // Prepositions with two meanings.
    ("Hogere cijfers halen voor Frans", "-"),
    ("Meer weten voor mijn reis", "-"),
    ("Beter samenwerken binnen de organisatie", "-"),
    ("Een cursus over agressie volgen", "SM"),
    ("Beter functioneren op de afdeling", "-"),
    ("Vaker naar de supermarkt lopen", "S"),
    ("Meer doen om te leren", "-"),
    // Dates that are not ends.
    ("Vanaf 1 oktober eet ik gezonder", "-"),
    ("Sinds vorig jaar wil ik meer sporten", "-"),
    ("Beter scoren dan vorig jaar", "-"),
    ("Elke dinsdag een uur Italiaans oefenen", "SM"),
    ("Meer doen met de visie 2023-2027", "-"),
    // Soft expressions.
    ("Op termijn wil ik meer verantwoordelijkheid", "-"),
    ("Uiteindelijk wil ik gelukkiger zijn", "-"),
    ("Ik wil binnenkort meer bewegen", "-"),
];

const ENGLISH_FRIENDS: &[(&str, &str)] = &[
    ("Engage more people aged 18-24", "S"),
    ("Be a better teacher for Year 10", "-"),
    ("Get better at leaving at 5:30 pm", "-"),
    ("Get better at using Windows 11", "-"),
    ("Improve my GAD-7", "-"),
    ("Get more donors giving more than $1,000", "-"),
    ("Communicate better in my team of 5", "-"),
    ("Stay within a budget of $500 while eating better", "-"),
    ("Get faster (currently 25 min)", "-"),
    ("Understand chapter 4 better", "-"),
    ("Follow a better 16-week plan", "-"),
    ("Reply to every customer within 12 hours of their request", "SM"),
    ("The page loads in 3 seconds", "SM"),
    ("Run 5 km in 30 minutes", "SM"),
    ("Reduce errors by 15%", "SM"),
    ("Feel better by exercising", "-"),
    ("Feel better by June", "T"),
    ("Run 100 km in two days", "SMT"),
    ("Practise for my exam", "-"),
    ("Practise more for a year", "T"),
    ("Work better within my hours", "-"),
    ("I may march more", "-"),
    ("Eat better starting next week", "-"),
    ("Sell more than last year", "-"),
    ("Call my mother on Mondays", "SM"),
    ("Feel better soon", "-"),
    ("Eventually be happier", "-"),
    ("Learn more at my own pace", "-"),
    ("Sleep better as quickly as possible", "-"),
    ("Attendance was 65% and should get better", "-"),
];

#[test]
fn a_second_batch_of_dutch_goals_is_judged() {
    check(Lang::Nl, DUTCH_SECOND);
}

#[test]
fn a_second_batch_of_english_goals_is_judged() {
    check(Lang::En, ENGLISH_SECOND);
}

const DUTCH_SECOND: &[(&str, &str)] = &[
    ("Tegen 30 september wil ik twee nieuwe recepten per week gekookt hebben", "SMT"),
    ("Ik wil minder stress ervaren", "-"),
    ("Volgend jaar rond deze tijd heb ik € 2.500 op mijn spaarrekening staan", "SMT"),
    ("Wij willen de beste zijn in onze branche", "-"),
    ("Aan het eind van dit schooljaar leest 90% van groep 4 op AVI-M4", "SMT"),
    ("Voor de kerstvakantie heeft elke leerling een portfolio gemaakt", "SMT"),
    ("Ik wil graag wat meer bewegen", "-"),
    ("In week 20 lever ik mijn onderzoeksvoorstel in bij mijn begeleider", "SMT"),
    ("Vóór mijn volgende beoordelingsgesprek heb ik drie collega's om feedback gevraagd", "SMT"),
    ("Ik wil mijn timemanagement verbeteren", "-"),
    ("Binnen drie maanden daalt mijn schermtijd van vijf naar twee uur per dag", "SMT"),
    ("Ik ga elke zaterdag met de kinderen naar het zwembad", "SM"),
    ("Een groter netwerk opbouwen", "-"),
    ("Na acht sessies loop ik zonder rollator naar de brievenbus en terug", "SMT"),
    ("De gemiddelde wachttijd aan de telefoon is eind Q3 korter dan 2 minuten", "SMT"),
    ("Ik wil promotie maken", "SM"),
    ("Uiterlijk eind maart hebben alle medewerkers de e-learning gevolgd", "SMT"),
    ("Dit kwartaal wil ik meer klanten", "T"),
    ("Ik rond in juni de opleiding tot doktersassistent af", "SMT"),
    ("Ons team gaat beter samenwerken", "-"),
    ("In de komende zes weken oefen ik iedere avond een kwartier gitaar", "SMT"),
    ("Ik wil een boek schrijven", "SM"),
    ("De patiënt kan over vier weken zelfstandig de trap op en af lopen", "SMT"),
    ("Ik haal dit jaar mijn motorrijbewijs", "SMT"),
    ("Het aantal klachten moet omlaag", "-"),
    ("Per 1 januari zijn we volledig rookvrij", "SMT"),
    ("Ik sta drie ochtenden per week om zes uur op om te hardlopen", "SM"),
    ("Wij organiseren in het voorjaar een open dag voor nieuwe ouders", "SMT"),
    ("Ik wil in de toekomst een eigen bedrijf", "-"),
    ("Binnen een jaar verdien ik 10 procent meer", "SMT"),
    ("Ik wil mijn Engels ophalen", "-"),
    ("Voor vrijdag heb ik de presentatie af", "SMT"),
    ("Tijdens mijn stage schrijf ik minstens vier verpleegplannen", "SMT"),
    ("Ik wil de Vierdaagse van Nijmegen uitlopen", "SM"),
    ("Meer vrouwen in de top", "-"),
    (
        "Op de laatste dag van de cursus geef ik een presentatie van tien minuten in het Frans",
        "SMT",
    ),
    ("Ik ga aan mijn conditie werken", "-"),
    ("Elk kwartaal bespreek ik met mijn manager de voortgang van mijn leerdoelen", "SM"),
    ("Tot en met december leg ik maandelijks 150 euro opzij", "SMT"),
    ("Ik wil betere feedback leren geven", "-"),
];

const ENGLISH_SECOND: &[(&str, &str)] = &[
    ("I will cook at home five nights a week through the end of March", "SMT"),
    ("Have a better work-life balance", "-"),
    ("Grow our Instagram following from 2,000 to 5,000 by year-end", "SMT"),
    ("I want to be rich", "-"),
    ("Cut our electricity use by a quarter before next summer", "SMT"),
    ("Complete a 10K race in less than 60 minutes this fall", "SMT"),
    ("Learn how to cook", "-"),
    ("Make 20 cold calls every weekday", "SM"),
    ("Become fluent in German", "-"),
    ("Pass the CPA exam on the first try next spring", "SMT"),
    ("Increase sales", "-"),
    ("I will submit my application to three graduate schools by January 15", "SMT"),
    ("Improve employee retention", "-"),
    (
        "By the end of third grade, Liam will write a paragraph with five complete sentences in 4 of 5 trials",
        "SMT",
    ),
    ("Spend less time on social media", "-"),
    ("Limit social media to 20 minutes per day for the rest of the year", "SMT"),
    ("Pay off my $3,200 credit card debt in ten months", "SMT"),
    ("Get more sleep", "-"),
    ("Be in bed by 10:30 pm on weeknights", "SM"),
    (
        "Our support team will lower average first response time to 2 hours by the close of Q2",
        "SMT",
    ),
    ("Mentor a junior colleague over the next six months, meeting twice a month", "SMT"),
    ("Develop my leadership skills", "-"),
    ("Deliver a conference talk in the fall of 2026", "SMT"),
    ("Reach a credit score of 720 within two years", "SMT"),
    ("Win more customers this quarter", "T"),
    ("Start a podcast", "SM"),
    ("Interview ten users and present the findings to the board on May 12", "SMT"),
    ("Drink less coffee", "S"),
    ("Move to a bigger house eventually", "-"),
    ("Replace soda with water at every meal for 30 days", "SMT"),
    ("The patient will walk 50 feet with a walker without help within 2 weeks", "SMT"),
    ("Do yoga", "-"),
    ("Ship version 2 of the app before the holidays", "SMT"),
    ("I should network more", "-"),
    ("Volunteer at the shelter every other Saturday", "SM"),
    ("Try harder at school", "-"),
    ("Raise my grade in biology from a C to an A by finals", "SMT"),
    ("Hire two engineers in the first half of the year", "SMT"),
    ("Understand the market better", "-"),
    ("Have 90% of invoices paid within 30 days of receipt by the end of the fiscal year", "SMT"),
];
