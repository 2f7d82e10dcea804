//! Tests that a finding reports when the words of a goal and its measure give different values.

use jiff::civil::date;
use pop::base::Source;
use pop::workspace::{Change, Workspace};

/// Whether words next to a measure are reported as different.
fn disagrees(language: &str, measure: &str, words: &str) -> bool {
    let text = format!(
        "+++\ntitle = \"A goal\"\nstatus = \"active\"\ndue = 2026-12-01\n\n[[measure]]\n{measure}\n\n\
         [smart]\nmeasurable = \"{words}\"\n+++\n"
    );
    let settings = format!("lang = \"{language}\"\n");
    let files = [("pop.toml", settings.as_str()), ("goals/a.md", text.as_str())];
    let mut workspace = Workspace::new(date(2026, 6, 1));
    workspace
        .apply(files.iter().map(|(path, text)| Change::Text(Source::new(path, text))).collect());
    workspace.snapshot().diagnostics.iter().any(|finding| finding.rule == "measure-disagrees")
}

/// The language, the measure, words that agree with it, and words that do not.
type Pair = (&'static str, &'static str, &'static str, &'static str);

const PAIRS: &[Pair] = &[
    // Money.
    ("en", "name = \"Saved\"\nfrom = 0\nto = 400", "$400 saved", "$4,000 saved"),
    ("en", "name = \"Savings\"\nfrom = 50\nto = 900", "£900 in the account", "£90 in the account"),
    ("en", "name = \"Debt\"\nunit = \"dollars\"\nfrom = 800\nto = 100", "$100 left", "$300 left"),
    (
        "en",
        "name = \"Fund\"\nunit = \"€\"\nfrom = 0\nto = 2500",
        "€ 2,500 raised",
        "€ 2,000 raised",
    ),
    ("nl", "name = \"Gespaard\"\nfrom = 0\nto = 750", "€ 750 gespaard", "€ 7.500 gespaard"),
    (
        "nl",
        "name = \"Opbrengst\"\nunit = \"euro\"\nfrom = 0\nto = 1200",
        "1200 euro opgehaald",
        "1500 euro opgehaald",
    ),
    (
        "nl",
        "name = \"Schuld\"\nunit = \"€\"\nfrom = 900\nto = 0",
        "De schuld van € 900 is weg",
        "De schuld van € 600 is weg",
    ),
    // Rhythms in words.
    (
        "en",
        "name = \"Runs\"\nper = \"week\"\nfrom = 0\nto = 3",
        "Three runs a week",
        "Two runs a week",
    ),
    (
        "en",
        "name = \"Swims\"\nunit = \"swims a week\"\nfrom = 0\nto = 2",
        "Twice a week",
        "Four times a week",
    ),
    (
        "en",
        "name = \"Letters\"\nunit = \"per month\"\nfrom = 0\nto = 4",
        "Four letters a month",
        "One letter a month",
    ),
    (
        "en",
        "name = \"Walks\"\nper = \"day\"\nfrom = 0\nto = 1",
        "One walk a day",
        "Three walks a day",
    ),
    (
        "nl",
        "name = \"Trainingen\"\nper = \"week\"\nfrom = 0\nto = 3",
        "Drie trainingen per week",
        "Vijf trainingen per week",
    ),
    (
        "nl",
        "name = \"Bezoeken\"\nunit = \"keer per maand\"\nfrom = 0\nto = 2",
        "Twee keer per maand",
        "Eén keer per maand",
    ),
    (
        "nl",
        "name = \"Gesprekken\"\nper = \"month\"\nfrom = 0\nto = 6",
        "Zes gesprekken per maand",
        "Acht gesprekken per maand",
    ),
    // Other words for the same thing.
    ("en", "name = \"Talks\"\nfrom = 0\nto = 5", "5 presentations", "8 presentations"),
    ("en", "name = \"Clients\"\nfrom = 0\nto = 12", "12 customers", "10 customers"),
    ("en", "name = \"Posts\"\nfrom = 0\nto = 6", "Six articles online", "Four articles online"),
    (
        "en",
        "name = \"Distance\"\nunit = \"kilometres\"\nfrom = 5\nto = 21",
        "I run 21 km",
        "I run 10 km",
    ),
    ("nl", "name = \"Lezingen\"\nfrom = 0\nto = 4", "4 presentaties", "6 presentaties"),
    ("nl", "name = \"Klanten\"\nfrom = 2\nto = 9", "9 cliënten", "5 cliënten"),
    (
        "nl",
        "name = \"Afstand\"\nunit = \"km\"\nfrom = 5\nto = 16",
        "16 kilometer hardlopen",
        "10 kilometer hardlopen",
    ),
    ("nl", "name = \"Overleggen\"\nfrom = 0\nto = 3", "3 gesprekken", "7 gesprekken"),
    // Scores.
    (
        "en",
        "name = \"Average grade\"\nfrom = 6\nto = 8",
        "An average grade of 8",
        "An average grade of 7.5",
    ),
    ("en", "name = \"Score\"\nfrom = 4\nto = 7", "A score of 7", "A score of 9"),
    ("en", "name = \"NPS\"\nfrom = 20\nto = 35", "An NPS of 35", "An NPS of 50"),
    ("nl", "name = \"Cijfer\"\nfrom = 5\nto = 7.5", "Gemiddeld cijfer 7,5", "Gemiddeld cijfer 8"),
    (
        "nl",
        "name = \"Waardering\"\nfrom = 6\nto = 8",
        "Een waardering van 8",
        "Een waardering van 9",
    ),
    // A change in percent.
    (
        "en",
        "name = \"Complaints\"\nfrom = 10\nto = 8",
        "20% fewer complaints",
        "40% fewer complaints",
    ),
    ("en", "name = \"Members\"\nfrom = 200\nto = 250", "25% more members", "50% more members"),
    (
        "en",
        "name = \"Waste\"\nunit = \"kg\"\nfrom = 60\nto = 45",
        "Cut waste by 25%",
        "Cut waste by 50%",
    ),
    ("nl", "name = \"Klachten\"\nfrom = 40\nto = 30", "25% minder klachten", "50% minder klachten"),
    ("nl", "name = \"Leden\"\nfrom = 50\nto = 60", "20% meer leden", "40% meer leden"),
    (
        "nl",
        "name = \"Verbruik\"\nunit = \"m3\"\nfrom = 1000\nto = 900",
        "Het verbruik daalt met 10%",
        "Het verbruik daalt met 30%",
    ),
    // From one value to another.
    (
        "en",
        "name = \"Share\"\nunit = \"%\"\nfrom = 60\nto = 80",
        "From 60% to 80%",
        "From 50% to 80%",
    ),
    (
        "en",
        "name = \"Minutes\"\nfrom = 30\nto = 20",
        "From 30 to 20 minutes",
        "From 30 to 25 minutes",
    ),
    ("nl", "name = \"Wachttijd\"\nfrom = 14\nto = 8", "Van 14 naar 8 dagen", "Van 12 naar 8 dagen"),
    (
        "nl",
        "name = \"Gewicht\"\nunit = \"kg\"\nfrom = 92\nto = 86",
        "Van 92 naar 86 kilo",
        "Van 92 naar 80 kilo",
    ),
    // A fraction of a total.
    ("en", "name = \"Files\"\nfrom = 0\nto = 20", "Half of the 40 files", "Half of the 60 files"),
    (
        "en",
        "name = \"Rooms\"\nfrom = 0\nto = 6",
        "A quarter of the 24 rooms",
        "A third of the 24 rooms",
    ),
    (
        "nl",
        "name = \"Dossiers\"\nfrom = 0\nto = 20",
        "De helft van de 40 dossiers",
        "De helft van de 50 dossiers",
    ),
    (
        "nl",
        "name = \"Kamers\"\nfrom = 0\nto = 8",
        "Een derde van de 24 kamers",
        "Een kwart van de 24 kamers",
    ),
    // Counts.
    (
        "en",
        "name = \"Workshops\"\nfrom = 0\nto = 4",
        "Four workshops are given",
        "Five workshops are given",
    ),
    (
        "nl",
        "name = \"Proeflessen\"\nfrom = 0\nto = 3",
        "Ik geef drie proeflessen",
        "Ik geef zes proeflessen",
    ),
];

#[test]
fn words_that_agree_are_left_alone_and_others_are_told() {
    assert!(PAIRS.len() * 2 >= 60, "at least sixty pairs");
    let mut wrong = Vec::new();
    for (language, measure, agreeing, other) in PAIRS {
        for (words, expected) in [(agreeing, false), (other, true)] {
            if disagrees(language, measure, words) != expected {
                wrong.push(format!("{measure:?} beside {words:?}: expected {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), PAIRS.len() * 2, wrong.join("\n"));
}

#[test]
fn words_about_something_else_are_no_disagreement() {
    for (language, measure, words) in [
        ("en", "name = \"Savings\"\nunit = \"dollars\"\nfrom = 0\nto = 400", "I can name 3 funds"),
        ("en", "name = \"Runs\"\nfrom = 0\nto = 12", "Twice a week"),
        ("en", "name = \"Share\"\nunit = \"%\"\nfrom = 60\nto = 80", "I read 12 reports"),
        ("nl", "name = \"Lessen\"\nfrom = 0\nto = 10", "Een budget van € 500"),
        ("nl", "name = \"Cijfer\"\nfrom = 5\nto = 7", "Ik maak 20 opgaven"),
    ] {
        assert!(!disagrees(language, measure, words), "{measure:?} beside {words:?}");
    }
}
