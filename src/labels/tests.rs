//! Tests of `labels`.

use super::*;

#[test]
fn labels_are_understood_or_left_alone() {
    use Meaning as M;
    for (label, meaning, number) in [
        ("Naam:", Some(M::Name), None),
        ("Naam medewerker", Some(M::Name), None),
        ("Employee's name", Some(M::Name), None),
        ("Naam (leidinggevende)", None, None),
        ("Naam leidinggevende", None, None),
        ("Functie leidinggevende", None, None),
        ("Manager's name", None, None),
        ("Datum in dienst", None, None),
        ("Geboortedatum", None, None),
        ("Personeelsnummer", None, None),
        ("1. Wat zijn je sterke punten?", Some(M::Strengths), None),
        ("Leerdoel 2", Some(M::Goal), Some(2)),
        ("Tweede leerdoel:", Some(M::Goal), Some(2)),
        ("Leerdoel (formuleer SMART)", Some(M::Goal), None),
        ("Doelen van het team", None, None),
        ("Doelen vorig jaar", None, None),
        ("S – Specifiek", Some(M::Specific), None),
        ("T: Tijdgebonden", Some(M::Timebound), None),
        ("Handtekening medewerker", Some(M::Signature), None),
        ("Welke ondersteuning heb je nodig van je leidinggevende?", Some(M::Support), None),
        ("Opmerkingen leidinggevende", None, None),
        ("Where do you want to be in five years?", Some(M::Ambition), None),
        ("[vul hier uw functie in]", Some(M::Role), None),
        ("What support do I need?", Some(M::Support), None),
        ("Welke activiteiten ga je ondernemen om dit doel te bereiken?", Some(M::Actions), None),
        ("Hoe weet je dat je het doel hebt bereikt?", Some(M::Result), None),
        ("Wat wil je leren en waarom?", None, None),
        ("Wat heb je het afgelopen jaar bereikt?", None, None),
        ("Doel van het gesprek", None, None),
        ("Uren per week (contract)", None, None),
        ("What would you like to achieve in the coming year?", Some(M::Goal), None),
        ("What will you do to reach your goal?", Some(M::Actions), None),
        ("Job description", None, None),
        ("Naam 2", None, None),
        ("", None, None),
    ] {
        let found = understand(label);
        let found = found.map_or((None, None), |one| (Some(one.meaning), one.number));
        assert_eq!(found, (meaning, number), "{label}");
    }
}

/// Wordings that real forms use beside the plain ones.
const WORDINGS: &[(Meaning, &[&str])] = &[
    (
        Meaning::Name,
        &[
            "Voorletters en achternaam",
            "Naam cursist",
            "Staff member",
            "Name of postholder",
            "Naam personeelslid",
            "Learner",
        ],
    ),
    (Meaning::Role, &["Functie binnen de organisatie", "Current post", "Position held"]),
    (
        Meaning::Today,
        &[
            "Datum opmaak",
            "Ingevuld op",
            "Opgesteld d.d.",
            "Plan drawn up on",
            "Form completed on",
            "Datum invulling",
            "Today's date",
            "Today’s date",
        ],
    ),
    (
        Meaning::Period,
        &["Periode waarop dit POP betrekking heeft", "Period covered by this plan", "PDP period"],
    ),
    (
        Meaning::NextReview,
        &[
            "When shall we talk about this again?",
            "Wij spreken elkaar weer op",
            "Wanneer bespreken we de voortgang?",
            "Evaluatie op:",
            "When will we review this plan?",
            "Next catch-up",
        ],
    ),
    (
        Meaning::Now,
        &[
            "Hoe sta je er nu voor?",
            "Hoe gaat het nu met je werk?",
            "How would you describe your current situation at work?",
        ],
    ),
    (Meaning::Desired, &["What would the ideal situation look like?", "Desired future state"]),
    (
        Meaning::Ambition,
        &[
            "Hoe zie je je toekomst?",
            "Wat wilt u over drie jaar doen?",
            "Welke functie ambieer je?",
            "Waar wil je naartoe groeien?",
            "What role do you aspire to?",
            "Where would you like to be in 3 years?",
            "Career direction",
            "Hoe ziet jouw werk er over vijf jaar uit?",
        ],
    ),
    (
        Meaning::Strengths,
        &[
            "What are you really good at?",
            "Wat kun je al goed?",
            "Waar ligt je kracht?",
            "Welke vaardigheden beheers je al?",
            "Welke kwaliteiten zet u in?",
            "What do I do well in my role?",
            "Strengths to build on",
            "Wat zijn je drie belangrijkste kwaliteiten?",
        ],
    ),
    (
        Meaning::Weaknesses,
        &[
            "Dit wil ik beter kunnen",
            "What would you like to get better at?",
            "Waar liggen je ontwikkelkansen?",
            "Waar wil je in groeien?",
            "Where do you need to grow?",
            "Areas you would like to improve",
            "Where I want to improve",
            "Welke kanten van jezelf wil je verder ontwikkelen?",
            "Opportunities for Growth",
        ],
    ),
    (
        Meaning::Goal,
        &[
            "What is the one thing you want to learn this year?",
            "Waar ga je dit jaar aan werken?",
            "Mijn leervraag voor dit schooljaar is",
            "What do I need to learn?",
            "Ontwikkelthema",
            "Learning need identified",
            "Ontwikkelingsdoelstelling",
            "Leerwensen",
        ],
    ),
    (
        Meaning::Reason,
        &[
            "Daarom is het belangrijk",
            "Ik wil dit leren omdat",
            "Waarom heb ik deze leervraag gekozen?",
            "Why is this important for my practice?",
        ],
    ),
    (
        Meaning::Actions,
        &[
            "Wat ga je doen en wanneer?",
            "How will this be achieved?",
            "What will I do to meet it?",
            "Ontwikkelingsacties",
            "Zo ga ik eraan werken",
            "Studieactiviteiten",
        ],
    ),
    (
        Meaning::Due,
        &[
            "Mijn doel is bereikt op",
            "Wanneer moet het lukken?",
            "Op welke datum wil ik dit bereikt hebben?",
            "Wanneer rond ik het af?",
            "Date to be achieved by",
            "Dan wil ik het kunnen",
            "Timing",
            "I will have done this by",
        ],
    ),
    (
        Meaning::Support,
        &[
            "Van wie krijg ik hulp?",
            "Wie kan je daarbij ondersteunen?",
            "Wat kan de organisatie voor je doen?",
            "How can your manager support you?",
            "Wat heb ik nodig van mijn team of mijn coach?",
            "Wat vraagt dat van je leidinggevende?",
        ],
    ),
    (
        Meaning::Result,
        &[
            "How will we know it worked?",
            "Ik ben tevreden als",
            "Hoe weten we dat het gelukt is?",
            "Welke bewijzen lever ik in?",
            "How will I know the need has been met?",
            "Waaruit blijkt straks dat mijn doel is behaald?",
            "I will know I have succeeded when",
        ],
    ),
    (
        Meaning::Cost,
        &[
            "Kosten scholing",
            "Scholingsbudget nodig (in euro)",
            "Cost implications",
            "Wat zijn de te verwachten kosten?",
        ],
    ),
    (
        Meaning::Obstacles,
        &[
            "Wat staat je in de weg?",
            "What could stop you?",
            "What obstacles might hold you back?",
            "Risico's en belemmeringen",
            "Wat kan je in de weg staan?",
        ],
    ),
    (Meaning::Hours, &["Hoeveel uur per week ben je eraan kwijt?"]),
];

#[test]
fn wordings_of_others_are_understood() {
    for (meaning, labels) in WORDINGS {
        for label in *labels {
            let found = understand(label).map(|one| one.meaning);
            assert_eq!(found, Some(*meaning), "{label}");
        }
    }
}

#[test]
fn what_is_past_or_about_others_is_left_alone() {
    for label in [
        "Wie ben je?",
        "To be completed by",
        "To be completed by the manager",
        "Wat heb je voor het team gedaan?",
        "Doelen van de afdeling",
        "Waar ben je trots op?",
        "Waar ben je goed in en wat vindt je leidinggevende daarvan?",
        "Hoe tevreden ben je over je werk?",
        "Wat verwacht je van je leidinggevende?",
        "Reden indien niet behaald",
        "Datum behaald",
        "Werkelijke einddatum",
        "Naam cursus",
        "Course title",
        "Ontwikkeling van het team",
        "What support have you had this year?",
        "Welke acties zijn al uitgevoerd?",
        "Hoe gaat het nu echt met je gezondheid?",
        "Naam collega",
        "Welke acties heb je ondernomen?",
        "What goals have you achieved?",
    ] {
        assert_eq!(understand(label), None, "{label}");
    }
}

#[test]
fn no_label_means_two_things() {
    let mut seen: HashMap<String, (Meaning, &str)> = HashMap::new();
    let mut clashes = Vec::new();
    for (meaning, labels) in NL.iter().chain(EN) {
        for label in labels.split('|').map(str::trim).filter(|label| !label.is_empty()) {
            let key = key(&content(&tokens(label)));
            match seen.insert(key, (*meaning, label)) {
                Some((other, first)) if other != *meaning => {
                    clashes.push(format!("{first} ({other:?}) and {label} ({meaning:?})"));
                }
                _ => {}
            }
        }
    }
    assert!(clashes.is_empty(), "{clashes:#?}");
}
