//! `OpenDocument` forms, filled from an edition.

use std::fs;

use pop::media::package::Package;

use super::form_files::{WISH, odt, odt_p, odt_table, odt_with, plan};
use super::tool::{err, pop};

fn filled(form: &[u8]) -> Result<String, (i32, String)> {
    let folder = plan();
    let root = folder.path();
    fs::write(root.join("form.odt"), form).expect("a form");
    let command = ["form", "form.odt", "-o", "done.odt", "--date", "2026-10-01", "--yes"];
    let output = pop(root, &command);
    assert_eq!(fs::read(root.join("form.odt")).expect("the form"), form, "it stays as it was");
    let code = output.status.code().unwrap_or(-1);
    if code != 0 {
        assert!(!root.join("done.odt").exists(), "nothing is written");
        return Err((code, err(&output)));
    }
    let bytes = fs::read(root.join("done.odt")).expect("the filled form");
    let mut package = Package::open(&bytes).expect("a package");
    assert_eq!(package.names()[0], "mimetype", "the first part stays the first");
    let part = package.read("content.xml").expect("unpacked").expect("the part");
    let text = String::from_utf8(part).expect("UTF-8");
    assert!(!text.contains("Zweden"), "{text}");
    Ok(text)
}

#[test]
fn cells_rows_dots_and_placeholders_of_an_odt_are_filled() {
    let body = odt_table(&[
        &["Naam", "", "Kostenplaats", ""],
        &["Functie", "", "Naam leidinggevende", ""],
    ]) + &odt_p("Organisatie: ..........")
        + &odt_p("Beste {{na<text:span>am}}, wel</text:span>kom.")
        + &odt_p(
            "Bedrijf: <text:placeholder text:placeholder-type=\"text\">&lt;organisatie&gt;</text:placeholder>",
        )
        + &odt_p("Beroep: <text:text-input text:description=\"Functie\">vul in</text:text-input>")
        + &odt_p("Voortgang 2026")
        + &odt_table(&[&["Leerdoel", "Acties", "Wanneer"], &["", "", ""]])
        + &odt_p("Ruimte").repeat(4)
        + &odt_p("Handtekening medewerker: .......... Datum: ..........");
    let xml = filled(&odt(&body)).expect("filled");
    for text in [
        "<text:p>Ada de Wit</text:p>",
        "<text:p>Bakker</text:p>",
        "Organisatie: Bakkerij Zuid",
        "Beste Ada de Wit<text:span>, wel</text:span>kom.",
        "Bedrijf: Bakkerij Zuid",
        "<text:text-input text:description=\"Functie\">Bakker</text:text-input>",
        "<text:p>Desem: Ik bak alleen.</text:p>",
        "<text:p>Winkel: Ik leid de winkel.</text:p>",
        "<text:list-item><text:p>Kneden (11 december 2026)</text:p></text:list-item>",
        "Handtekening medewerker: .......... Datum: ..........",
    ] {
        assert!(xml.contains(text), "{text} is not in {xml}");
    }
    assert_eq!(xml.matches("<table:table-row>").count(), 5, "a row is added");
    assert_eq!(xml.matches("Ada de Wit").count(), 2, "the manager's name is left alone");
}

#[test]
fn controls_and_lists_of_an_odt_are_filled() {
    let forms = "<office:forms><form:form><form:text form:name=\"Naam\" form:id=\"c1\"/>\
                 <form:textarea form:name=\"Leerdoel\" form:id=\"c2\" form:current-value=\"\"/></form:form></office:forms>";
    let control = |id: &str| odt_p(&format!("<draw:control draw:control=\"{id}\"/>"));
    let list = "<text:drop-down text:name=\"Status\"><text:label text:value=\"gepland\"/><text:label text:value=\"loopt\"/>gepland</text:drop-down>";
    let body = forms.to_owned()
        + &control("c1")
        + &control("c2")
        + &odt_p("Leerdoel 1: ........")
        + &odt_p(&format!("Status: {list}"));
    let xml = filled(&odt(&body)).expect("filled");
    assert!(xml.contains("form:current-value=\"Ada de Wit\""), "{xml}");
    assert!(xml.contains("Desem: Ik bak alleen."), "{xml}");
    assert!(xml.contains("text:value=\"loopt\" text:current-selected=\"true\"/>loopt<"), "{xml}");
}

#[test]
fn an_odt_that_cannot_be_filled_or_holds_what_is_hidden_is_refused() {
    let body = odt_table(&[&["Naam", ""]]);
    let encrypted = b"<manifest><encryption-data/></manifest>".to_vec();
    let meta = format!("<meta>{WISH}</meta>").into_bytes();
    for (form, code, word) in [
        (odt_with(&body, &[("Basic/Standard/Module1.xml", vec![1])]), 2, "macro"),
        (odt_with(&body, &[("META-INF/documentsignatures.xml", vec![1])]), 2, "ondertekend"),
        (odt("<text:p>"), 2, "beschadigd"),
        (odt_with(&body, &[("meta.xml", meta)]), 1, "verbergt"),
        (odt(&(body.clone() + &odt_p(WISH))), 1, "verbergt"),
    ] {
        let (known, said) = filled(&form).expect_err("refused");
        assert!(known == code && said.contains(word), "{word}: {said}");
    }
    let sealed = {
        let whole = odt(&body);
        let mut package = Package::open(&whole).expect("a package");
        package.with(&[("META-INF/manifest.xml".to_owned(), encrypted)].into()).expect("written")
    };
    let (code, said) = filled(&sealed).expect_err("refused");
    assert!(code == 2 && said.contains("wachtwoord"), "{said}");
}
