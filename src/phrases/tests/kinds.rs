//! Tests of kinds of errors that readers reported, each with sentences on both sides of the line.

use super::invented::check;
use crate::phrases::{Lang, Reason, judge};

#[test]
fn the_party_is_won_only_where_it_is_the_object() {
    let dutch = [
        ("De patiënt krijgt meer vertrouwen", "-"),
        ("Mijn vrijwilligers vinden hun werk leuker", "-"),
        ("Meer begrip krijgen voor een stagiair", "-"),
        ("Ik wil twee nieuwe afnemers vinden", "SM"),
        ("Ik heb eind mei mijn eerste klant binnengehaald", "SMT"),
    ];
    let english = [
        ("The tenant will get calmer", "-"),
        ("My mentor and I get on better", "-"),
        ("Get along with my partner", "-"),
        ("Find more joy in working with a volunteer", "-"),
        ("Win three new clients", "SM"),
        ("Find a sponsor for our team", "SM"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn a_share_of_the_times_is_no_day() {
    let dutch = [
        ("Het kind poetst in 3/4 van de keren zelf zijn tanden", "SM"),
        ("In 2/3 pogingen schiet ik raak", "SM"),
        ("Op 12/3 lever ik mijn verslag in", "SMT"),
        ("Mijn verslag is ingeleverd voor 12/3", "SMT"),
    ];
    let english = [
        ("Joe asks for a break in 3/4 lessons", "SM"),
        ("She answers on 2/3 of the prompts", "SM"),
        ("Hand in the report by 3/12", "SMT"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn what_it_is_for_is_not_the_goal() {
    let dutch = [
        ("Ik wil afvallen zodat ik weer kan skiën", "-"),
        ("Ik wil gezonder eten omdat mijn vader op zijn 50e ziek werd", "-"),
        ("Ik wil mijn vaardigheden vergroten om betere keuzes te maken", "-"),
        ("We bellen sneller terug, zodat het aantal klachten daalt van 12 naar 4", "SM"),
        ("Omdat ik graag zing, geef ik op 3 mei een concert", "SMT"),
    ];
    let english = [
        ("Get fitter so that I can dance at the wedding", "-"),
        ("I want more energy because my son is 4", "-"),
        ("Sleep more in order to be a calmer parent", "-"),
        ("I will swim twice a week so that my back hurts less", "SM"),
        ("We call back faster so that complaints drop from 12 to 4", "SM"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn a_number_that_says_which_part_is_no_measure() {
    let m = |text: &str, lang: Lang| judge(text, lang).m.met;
    for text in [
        "The first 12 bars of the nocturne",
        "I practise the last 20 pages of the script",
        "The third six stanzas",
    ] {
        assert!(!m(text, Lang::En), "{text}");
    }
    for text in ["De eerste 12 maten van de mars", "Ik oefen de laatste drie coupletten"] {
        assert!(!m(text, Lang::Nl), "{text}");
    }
    for text in [
        "Win the first 100 members",
        "I play 12 pieces by heart",
        "My first 5 clients",
        "I read the last book in 3 hours",
    ] {
        assert!(m(text, Lang::En), "{text}");
    }
    for text in ["De eerste 50 leden werven", "Ik speel 12 stukken uit mijn hoofd"] {
        assert!(m(text, Lang::Nl), "{text}");
    }
}

#[test]
fn a_superlative_says_which_and_not_how_much() {
    let why = |text: &str| judge(text, Lang::En).m.why;
    for text in ["I know the most complicated parts of the app", "I know the most used routes"] {
        assert_ne!(why(text), why("I know more of the app"), "{text}");
    }
}

#[test]
fn a_length_from_the_start_is_an_end() {
    for text in ["90 days from start: the certificate", "Six weeks after the start I lead a shift"]
    {
        assert!(judge(text, Lang::En).t.met, "{text}");
    }
    for text in
        ["Binnen 90 dagen na de start haal ik het diploma", "Zes weken na aanvang sta ik alleen"]
    {
        assert!(judge(text, Lang::Nl).t.met, "{text}");
    }
    assert!(!judge("90 days of training", Lang::En).t.met);
}

#[test]
fn a_time_of_the_day_is_no_amount() {
    let dutch = [
        ("Ik wil om half zes opstaan", "-"),
        ("Om kwart voor tien ga ik naar bed", "-"),
        ("Ik ga rond tien over half elf slapen", "-"),
        ("Ik lees elke avond een half uur", "SM"),
        ("Ik drink om de dag een halve liter melk", "SM"),
    ];
    let english = [
        ("I want to get up at half past five", "-"),
        ("Be in bed by quarter to ten", "-"),
        ("Walk half a mile every day", "SM"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn by_doing_is_a_means_and_no_end() {
    let english = [
        ("I will improve by attending training", "S"),
        ("Raise morale by using the evaluation", "S"),
        ("Finish the quilt by the next exhibition", "SMT"),
        ("Know my lines by the performance", "ST"),
    ];
    check(Lang::En, &english);
}

#[test]
fn a_number_behind_one_thing_tells_which() {
    let dutch = [
        ("Ik speel couplet 3 vloeiender", "-"),
        ("Rustiger zwemmen in baan 4", "-"),
        ("Ik wil vóór de zomer van '28 vaardiger zijn", "T"),
        ("Ik zwem 4 banen", "SM"),
        ("Ik speel minstens 3 coupletten", "SM"),
    ];
    let english = [
        ("Play verse 3 more evenly", "-"),
        ("Feel better in lane 4", "-"),
        ("Be calmer before winter '28", "T"),
        ("Swim 4 lengths", "SM"),
        ("Learn at least 3 verses", "SM"),
    ];
    let measured = |lang, text| judge(text, lang).m.met;
    for (text, expected) in dutch {
        assert_eq!(measured(Lang::Nl, text), expected.contains('M'), "{text}");
    }
    for (text, expected) in english {
        assert_eq!(measured(Lang::En, text), expected.contains('M'), "{text}");
    }
}

#[test]
fn an_adjective_of_rhythm_is_no_rhythm() {
    let dutch = [
        ("Beter omgaan met het dagelijks leven", "-"),
        ("Onze wekelijkse overleggen verbeteren", "-"),
        ("Ik schrijf wekelijks een blog", "SM"),
        ("Ik doe dagelijks drie rekoefeningen", "SM"),
    ];
    let english = [
        ("Manage daily tasks better", "-"),
        ("Improve our monthly meetings", "-"),
        ("Stretch daily", "SM"),
        ("Write a weekly letter to my aunt", "SM"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn what_stops_is_a_state_of_its_own() {
    let dutch = [
        ("Ik gok niet meer", "SM"),
        ("Ik wil niet langer pillen slikken", "SM"),
        ("Geen suiker in mijn koffie", "SM"),
        ("Stoppen met duimzuigen", "SM"),
        ("Ik wil niet meer zo snel boos worden", "-"),
        ("Ik wil niet meer zo moe zijn", "-"),
    ];
    let english = [
        ("I no longer gamble", "SM"),
        ("I don't want to bite my lip any more", "SM"),
        ("No screens at the dinner table", "SM"),
        ("Stop chewing my pens", "SM"),
        ("I don't want to be so shy anymore", "-"),
        ("Stop worrying", "-"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
    assert_eq!(judge("Ik gok niet meer", Lang::Nl).m.why, Reason::Stops);
    assert_eq!(judge("Ik wil niet meer zo moe zijn", Lang::Nl).m.why, Reason::NegatedState);
    assert_eq!(judge("I don't want to be so shy anymore", Lang::En).m.why, Reason::NegatedState);
}

#[test]
fn practising_and_planning_finish_nothing() {
    let dutch = [
        ("Op 1 mei heb ik mijn houding versterkt door gericht te oefenen", "T"),
        ("Ik sta open voor een ander geluid", "-"),
        ("Beter worden bij het maken van de planning", "-"),
        ("Op 1 mei heb ik de schuur geverfd", "SMT"),
        ("Ik maak voor vrijdag de weekplanning", "SMT"),
    ];
    let english = [
        ("Base my work on sound values by the end of the term", "T"),
        ("Focus on patience this spring", "T"),
        ("Paint the shed this spring", "SMT"),
    ];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn comparatives_are_known_by_their_form() {
    for text in [
        "Slordigheden voorkomen en netter werken",
        "Ik wil leniger worden",
        "Behulpzamer zijn voor anderen",
        "Ordelijker leren werken",
        "Kritischer en nauwkeuriger zijn",
        "Respectvoller met elkaar omgaan",
        "Kalmer blijven",
    ] {
        let s = judge(text, Lang::Nl).s;
        assert_eq!((s.met, s.why), (false, Reason::OnlyComparative), "{text}");
    }
    // A profession ends in the same letters.
    for text in ["Ik word in mei bakker in Deventer", "In mei koop ik een nieuwe wekker"] {
        let s = judge(text, Lang::Nl).s;
        assert!(s.met, "{text}: {:?}", s.why);
    }
}

#[test]
fn a_job_is_an_outcome_and_a_better_job_is_not() {
    let dutch = [
        ("Ik wil een bijbaan", "SM"),
        ("Ik wil een leukere baan", "-"),
        ("Ik wil groeien in mijn baan", "-"),
    ];
    let english =
        [("I want a new job", "SM"), ("I want a better job", "-"), ("I want to enjoy my job", "-")];
    check(Lang::Nl, &dutch);
    check(Lang::En, &english);
}

#[test]
fn ends_are_shifts_discharges_and_openings_too() {
    let dutch = [
        ("Deze dienst neem ik twee keer bloed af", "SMT"),
        ("Bij ontslag loopt hij zonder hulp de trap op", "SMT"),
        ("Op de eerste dag geef ik iedereen een hand", "T"),
        ("Juni en juli geen alcohol", "SMT"),
        ("Minder eten op verjaardagen", "-"),
    ];
    let time = |lang, text| judge(text, lang).t.met;
    for (text, expected) in dutch {
        assert_eq!(time(Lang::Nl, text), expected.contains('T'), "{text}");
    }
    for text in [
        "This shift I will take blood twice",
        "By discharge she climbs the stairs without help",
        "Polish the counter before opening",
        "On the first day I greet every child",
    ] {
        assert!(time(Lang::En, text), "{text}");
    }
}

#[test]
fn the_sentence_of_the_textbook_is_vague_and_says_by_which_word() {
    for (lang, text) in VAGUE {
        let s = judge(text, *lang).s;
        assert!(!s.met, "{text}: {:?}", s.why);
        assert!(!s.spans.is_empty(), "{text}: {:?} names no word", s.why);
    }
}

#[test]
fn the_concrete_sentence_of_like_length_is_specific() {
    let strict: Vec<_> = CONCRETE.iter().filter(|(lang, text)| !judge(text, *lang).s.met).collect();
    assert!(strict.is_empty(), "{strict:#?}");
}

const VAGUE: &[(Lang, &str)] = &[
    (Lang::Nl, "Ik wil mijn professionele groei stimuleren door mijn zelfkennis te vergroten."),
    (Lang::Nl, "Ik wil mijn adviesvaardigheden versterken om betere keuzes te kunnen maken."),
    (Lang::Nl, "Ik wil effectiever worden in het organiseren en plannen van mijn werk."),
    (Lang::Nl, "Ik wil beter leren luisteren, zodat anderen zich gehoord voelen."),
    (Lang::Nl, "Ik laat mezelf meer zien in de vergadering."),
    (Lang::Nl, "Ik wil mijn leiderschapskwaliteiten ontwikkelen door meer leiding te nemen."),
    (Lang::Nl, "Ik wil mijn stressbestendigheid verbeteren door beter te ontspannen."),
    (Lang::Nl, "Ik wil groeien als professional door uit mijn comfortzone te stappen."),
    (Lang::Nl, "Ik wil assertiever communiceren binnen mijn team."),
    (Lang::Nl, "Ik wil mijn flexibiliteit vergroten om beter met veranderingen om te gaan."),
    (Lang::Nl, "Ik wil meer verantwoordelijkheid nemen in mijn huidige functie."),
    (Lang::Nl, "Ik wil mijn kennis en vaardigheden verder uitbreiden binnen mijn vakgebied."),
    (Lang::Nl, "Ik wil een proactievere houding ontwikkelen in de samenwerking."),
    (Lang::Nl, "Ik wil mijn besluitvaardigheid versterken door sneller keuzes te maken."),
    (Lang::Nl, "Ik wil zelfstandiger leren werken en meer initiatief tonen."),
    (Lang::Nl, "Ik wil beter omgaan met kritiek, zodat ik me niet meer zo onzeker voel."),
    (Lang::Nl, "Ik wil mijn sociale netwerk verbreden om meer kansen te krijgen."),
    (Lang::Nl, "Ik wil klantgerichter worden door beter naar behoeften te luisteren."),
    (Lang::Nl, "Ik wil mijn werkdruk verminderen door efficiënter te plannen."),
    (Lang::Nl, "Ik wil een sterkere positie binnen de organisatie."),
    (Lang::Nl, "Ik wil mijn gezondheid bevorderen door bewuster te leven."),
    (Lang::Nl, "Ik wil meer plezier en voldoening halen uit mijn dagelijkse werk."),
    (Lang::Nl, "Ik wil mijn motivatie verhogen door duidelijkere doelen te stellen."),
    (Lang::En, "I want to strengthen my research skills to make better decisions."),
    (Lang::En, "I want to further my personal development by improving my time management."),
    (Lang::En, "I want to be more effective in planning and managing projects."),
    (Lang::En, "I want to get better at listening so that others feel heard."),
    (Lang::En, "I want to develop my leadership qualities by taking more initiative."),
    (Lang::En, "I want to improve my resilience by relaxing better."),
    (Lang::En, "I want to grow as a professional by stepping outside my comfort zone."),
    (Lang::En, "I want to communicate more assertively within my team."),
    (Lang::En, "I want to increase my flexibility to cope better with change."),
    (Lang::En, "I want to take on more responsibility in my current role."),
    (Lang::En, "I want to broaden my knowledge and expand my skills in my field."),
    (Lang::En, "I want to develop a more proactive attitude towards my work."),
    (Lang::En, "I want to work more independently and show more initiative."),
    (Lang::En, "I want to handle criticism better because it makes me insecure."),
    (Lang::En, "I want to become more customer-focused by understanding needs better."),
    (Lang::En, "I want to reduce my workload by planning more efficiently."),
    (Lang::En, "I want a stronger position within the organisation."),
    (Lang::En, "I want to improve my health by living more consciously."),
    (Lang::En, "I want to get more joy and satisfaction out of my daily work."),
    (Lang::En, "I want to boost my motivation by setting clearer goals."),
    (Lang::En, "I want to enhance my professionalism by raising my standards."),
    (Lang::En, "I want to improve the quality of my communication with colleagues."),
    (Lang::En, "I want to make better choices in life."),
];

const CONCRETE: &[(Lang, &str)] = &[
    (Lang::Nl, "Ik wil beter leren hechten bij honden en katten."),
    (Lang::Nl, "Ik wil sneller bladmuziek leren lezen voor de klarinet."),
    (Lang::Nl, "Ik wil mijn tweeling vaker voorlezen voor het slapengaan."),
    (Lang::Nl, "Ik wil beter worden in het schatten van hoeveelheden stucmortel."),
    (Lang::Nl, "Ik wil rustiger blijven als een bewoner met dementie mij uitscheldt."),
    (Lang::Nl, "Ik wil duidelijker rapporteren over wondjes in het zorgdossier."),
    (Lang::Nl, "Ik wil minder vlees eten door op maandag en dinsdag bonen te koken."),
    (Lang::Nl, "Ik wil mijn Spaanse uitspraak verbeteren door podcasts na te zeggen."),
    (Lang::Nl, "Ik wil mijn backhand verbeteren tegen linkshandige tegenstanders."),
    (Lang::Nl, "Ik wil tijdens oudergesprekken eerst vragen stellen en dan pas adviseren."),
    (Lang::Nl, "Ik leer stamppotten koken zonder pakjes."),
    (Lang::Nl, "Ik wil zelf fietsbanden kunnen plakken."),
    (Lang::Nl, "Ik wil meer inwoners van de Vogelbuurt spreken over het nieuwe zwembad."),
    (Lang::Nl, "Ik haal het certificaat heftruckchauffeur."),
    (Lang::Nl, "Ik wil de facturen van leveranciers sneller boeken."),
    (Lang::Nl, "Ik wil mijn moestuin winterklaar maken met bladeren en stro."),
    (Lang::Nl, "Ik wil minder schreeuwen tegen mijn pubers aan de ontbijttafel."),
    (Lang::Nl, "Ik schrijf elke week een brief aan mijn tante."),
    (Lang::Nl, "Ik wil beter dakgoten leren solderen."),
    (Lang::Nl, "Ik verlaag onze gasrekening van 180 naar 140 euro."),
    (Lang::En, "I want to get better at stitching wounds in cats and dogs."),
    (Lang::En, "I want to sight-read clarinet scores faster."),
    (Lang::En, "I want to read bedtime stories to my twins more often."),
    (Lang::En, "I want to improve how I estimate plaster for ceilings."),
    (Lang::En, "I want to stay calm when a resident with dementia swears at me."),
    (Lang::En, "I want to write clearer wound notes in the patient file."),
    (Lang::En, "I want to eat less meat by cooking beans on Mondays."),
    (Lang::En, "I want to improve my pronunciation by repeating podcasts aloud."),
    (Lang::En, "I want to improve my backhand against left-handed opponents."),
    (Lang::En, "I want to ask questions before giving advice during parents' evening."),
    (Lang::En, "I am learning to bake sourdough in a Dutch oven."),
    (Lang::En, "I want to repair bicycle tyres at the roadside."),
    (Lang::En, "I want to talk to more tenants on the estate about the new playground."),
    (Lang::En, "I will earn my forklift certificate."),
    (Lang::En, "I want to book supplier invoices faster."),
    (Lang::En, "I want to get the allotment ready for winter with leaves and straw."),
    (Lang::En, "I want to shout less at my teenagers at breakfast."),
    (Lang::En, "I write a letter to my aunt every week."),
    (Lang::En, "I want to get better at soldering zinc gutters."),
    (Lang::En, "I will cut our gas bill from £180 to £140."),
];
