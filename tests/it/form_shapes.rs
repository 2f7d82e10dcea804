//! Shapes of forms: where the room for an answer is, and what places say together.

use std::fs;

use pop::media::package::Package;
use serde_json::Value;

use super::form_files::{bold, docx, heading, p, plan, table};
use super::tool::{err, out, pop};

/// What a form would hold: the label, what it asks for, and the text of each place.
fn places(body: &str) -> Vec<(String, String, String)> {
    let folder = plan();
    let root = folder.path();
    fs::write(root.join("form.docx"), docx(body)).expect("a form");
    let command = ["form", "form.docx", "--inspect", "--format", "json", "--date", "2026-10-01"];
    let output = pop(root, &command);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let found: Value = serde_json::from_str(&out(&output)).expect("JSON");
    let said = |place: &Value| {
        let rows = place["rows"].as_array().into_iter().flatten();
        let cells = rows.flat_map(|row| row.as_array().into_iter().flatten());
        let ticked = place["ticked"].as_array().into_iter().flatten();
        let words = std::iter::once(&place["text"]).chain(cells).chain(ticked);
        words.filter_map(Value::as_str).collect::<Vec<_>>().join(" | ")
    };
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = found["places"].as_array().expect("places").iter();
    all.map(|place| (text(&place["label"]), text(&place["asks"]), said(place))).collect()
}

/// Compares places with the label, meaning and text of each.
fn expect(body: &str, wanted: &[(&str, &str, &str)]) {
    let found = places(body);
    assert_eq!(found.len(), wanted.len(), "{found:#?}");
    for ((label, asks, text), (named, meant, said)) in found.iter().zip(wanted) {
        assert!(label.contains(named), "{named}: {found:#?}");
        assert_eq!((asks.as_str(), text.as_str()), (*meant, *said), "{named}: {found:#?}");
    }
}

/// A table with one column, of which each cell holds these paragraphs.
fn cells(cells: &[&[&str]]) -> String {
    let paragraph = |text: &&str| if text.is_empty() { "<w:p/>".to_owned() } else { p(text) };
    let cell = |texts: &&[&str]| texts.iter().map(paragraph).collect::<String>();
    let row = |texts: &&[&str]| format!("<w:tr><w:tc><w:tcPr/>{}</w:tc></w:tr>", cell(texts));
    format!("<w:tbl>{}</w:tbl>", cells.iter().map(row).collect::<String>())
}

/// A cell of a table that covers columns; `merge` is how it goes on below.
fn cell(text: &str, span: usize, merge: &str) -> String {
    let inside = if text.is_empty() { "<w:p/>".to_owned() } else { p(text) };
    format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/>{merge}</w:tcPr>{inside}</w:tc>")
}

#[test]
fn room_in_the_cell_of_a_label_is_filled_below_its_explanation() {
    expect(
        &cells(&[
            &["Wat gaat er goed?", "Denk aan resultaten en samenwerking.", "", ""],
            &["Ontwikkelpunten", "", ""],
            &["Obstakels", "Denk aan tijd, geld en mensen.", ""],
            &["Opmerkingen van de leidinggevende", "", ""],
        ]),
        &[
            ("Wat gaat er goed", "strengths", "Ik proef fijn"),
            ("Ontwikkelpunten", "weaknesses", "Ik plan te krap"),
            ("Obstakels", "obstacles", "Desem: Vroeg op"),
        ],
    );
    // The answer stays below the label and its explanation.
    let folder = plan();
    let root = folder.path();
    let form = docx(&cells(&[&["Wat gaat er goed?", "Denk aan je werk.", "", ""]]));
    fs::write(root.join("form.docx"), form).expect("a form");
    let output = pop(root, &["form", "form.docx", "-o", "done.docx", "--yes"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let bytes = fs::read(root.join("done.docx")).expect("the filled form");
    let mut package = Package::open(&bytes).expect("a package");
    let part = package.read("word/document.xml").expect("unpacked").expect("the part");
    let xml = String::from_utf8(part).expect("UTF-8");
    let at = |text: &str| xml.find(text).expect(text);
    assert!(at("Wat gaat er goed?") < at("Denk aan je werk.") && at("Denk aan") < at("Ik proef"));
}

#[test]
fn an_explanation_between_a_heading_and_its_room_changes_nothing() {
    let body = heading("Waar sta je nu?")
        + &p("Beschrijf je werk en wat je daarvan vindt.")
        + &p("")
        + &p("")
        + &heading("Doelen")
        + &p("Formuleer hooguit drie doelen, met je leidinggevende.")
        + &p("")
        + &heading("Afspraken")
        + &p("Dit deel vullen jullie samen in.");
    // One empty line is only the space above the next heading.
    expect(&body, &[("Waar sta je nu", "now", "Ik kneed en vorm.")]);
}

#[test]
fn a_cell_above_columns_is_a_heading() {
    let wide = format!(
        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{}<w:p/></w:tc></w:tr>",
        p("Doelen:")
    );
    let rows = table(&[&["Naam", ""], &["Functie", ""]]).replacen("<w:tbl>", "", 1);
    expect(
        &format!("<w:tbl>{wide}{rows}"),
        &[("Naam", "name", "Ada de Wit"), ("Functie", "role", "Bakker")],
    );
}

#[test]
fn headings_of_two_rows_are_read_together() {
    let (begin, more) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let row = |cells: String| format!("<w:tr>{cells}</w:tr>");
    let first = cell("Doel", 1, begin) + &cell("Planning", 2, "") + &cell("Kosten", 1, begin);
    let second =
        cell("", 1, more) + &cell("Start", 1, "") + &cell("Einde", 1, "") + &cell("", 1, more);
    let empty = row(cell("", 1, "").repeat(4));
    let body = format!("<w:tbl>{}{}{empty}{empty}</w:tbl>", row(first), row(second));
    expect(
        &body,
        &[(
            "Doel | Start | Einde | Kosten",
            "goal",
            "Desem: Ik bak alleen. | 1 september 2026 | 1 maart 2027 | € 250 | \
             Winkel: Ik leid de winkel. | 1 september 2026 | 30 juni 2027",
        )],
    );
}

#[test]
fn a_point_to_develop_with_actions_is_a_goal_and_without_them_is_not() {
    let body = table(&[&["Ontwikkelpunt", "Acties", "Gereed"], &["", "", ""]])
        + &p("")
        + &table(&[&["Sterke punten", "Ontwikkelpunten"], &["", ""]]);
    expect(
        &body,
        &[
            (
                "Ontwikkelpunt |",
                "goal",
                "Desem: Ik bak alleen. | • Kneden (11 december 2026)\n• Bakken | 1 maart 2027 | \
                 Winkel: Ik leid de winkel. | 30 juni 2027",
            ),
            ("Sterke punten", "strengths", "Ik proef fijn"),
            ("Ontwikkelpunten", "weaknesses", "Ik plan te krap"),
        ],
    );
}

#[test]
fn places_say_together_what_they_ask_for() {
    let body = p("Periode van: ........ tot: ........")
        + &p("")
        + &table(&[&["Doel 1", ""], &["S", ""], &["M", ""], &["A", ""], &["R", ""], &["T", ""]])
        + &p("Stand van zaken:  ☐ nog niet gestart  ☐ loopt  ☐ afgerond");
    expect(
        &body,
        &[
            ("Periode van", "period-start", "1 september 2026"),
            ("tot", "period-end", "30 juni 2027"),
            ("Doel 1", "goal", "Desem: Ik bak alleen."),
            ("S", "specific", "Elk brood zelf"),
            ("M", "measurable", "Tien broden"),
            ("A", "attainable", ""),
            ("R", "relevant", ""),
            ("T", "timebound", "1 maart 2027"),
            ("Stand van zaken", "status", "loopt"),
        ],
    );
    // A period of one place holds both days.
    let body = p("Periode: ........") + &p("Bestemd voor: ........ tot: ........");
    let found = places(&body);
    assert_eq!(found[0].1, "period", "{found:#?}");
    assert!(found[1..].iter().all(|place| place.1.is_empty()), "{found:#?}");
}

#[test]
fn labels_may_be_counted_and_ask_twice() {
    let ask = |question: &str| table(&[&[question], &[""]]) + &p("");
    let body = ask("Vraag 1: Waar ben je goed in en waar krijg je energie van?")
        + &ask("B. Welke obstakels zie je?")
        + &ask("Deel 2 – Wat ga je doen en wanneer?")
        + &ask("Wat wil je leren en waarom?")
        + &ask("Waar ben je goed in en wat vindt je leidinggevende daarvan?")
        + &bold("Vraag 6: ruimte voor opmerkingen");
    let found = places(&body);
    let asks: Vec<&str> = found.iter().map(|place| place.1.as_str()).collect();
    assert_eq!(&asks[..3], ["strengths", "obstacles", "steps"], "{found:#?}");
    assert!(asks[3..].iter().all(|asks| asks.is_empty()), "{found:#?}");
}

#[test]
fn a_new_form_names_the_letters_as_the_plan_does() {
    for (lang, settings, named, others) in [
        ("nl", "", ["Haalbaar", "Relevant"], ["Acceptabel", "Realistisch"]),
        (
            "nl",
            "a = \"acceptabel\"\nr = \"realistisch\"",
            ["Acceptabel", "Realistisch"],
            ["Haalbaar", "Relevant"],
        ),
        (
            "en",
            "a = \"attainable\"\nr = \"relevant\"",
            ["Attainable", "Relevant"],
            ["Acceptable", "Realistic"],
        ),
        (
            "en",
            "a = \"acceptable\"\nr = \"realistic\"",
            ["Acceptable", "Realistic"],
            ["Attainable", "Relevant"],
        ),
    ] {
        let folder = plan();
        let root = folder.path();
        let known = fs::read_to_string(root.join("pop.toml")).expect("settings");
        let known = known.replace("taal = \"nl\"", &format!("taal = \"{lang}\""));
        fs::write(root.join("pop.toml"), format!("{known}\n[smart]\n{settings}\n"))
            .expect("settings");
        let goal = fs::read_to_string(root.join("doelen/a-desem.md")).expect("a goal");
        let letters =
            "[smart]\nattainable = \"De oven is vrij.\"\nrelevant = \"Brood is mijn vak.\"";
        fs::write(root.join("doelen/a-desem.md"), goal.replace("[smart]", letters))
            .expect("a goal");
        for file in ["new.docx", "new.pdf"] {
            let output = pop(root, &["form", "--new", "-o", file, "--date", "2026-10-01", "--yes"]);
            assert_eq!(output.status.code(), Some(0), "{}", err(&output));
            // The form is read again, as a form of somebody else.
            let command = ["form", file, "--inspect", "--format", "json", "--date", "2026-10-01"];
            let shown = pop(root, &command);
            let found: Value = serde_json::from_str(&out(&shown)).expect("JSON");
            let labels: Vec<&str> = found["places"]
                .as_array()
                .expect("places")
                .iter()
                .filter_map(|place| place["label"].as_str())
                .collect();
            let has = |word: &&str| labels.iter().any(|label| label.contains(word));
            assert!(named.iter().all(has) && !others.iter().any(has), "{lang} {file}: {labels:#?}");
        }
    }
}
