//! An employer's own form, filled from an edition.

use std::fs;
use std::path::Path;

use pop::media::package::{Package, packed};
use serde_json::Value;

use super::exports::fits;
use super::form_files::{WISH, docx, docx_with, p, plan, table};
use super::tool::{err, out, pop};

/// Fills a form; returns its main part, or the exit code and what was said.
fn filled(form: &[u8], more: &[&str]) -> Result<String, (i32, String)> {
    let folder = plan();
    let root = folder.path();
    fs::write(root.join("form.docx"), form).expect("a form");
    let command = ["form", "form.docx", "-o", "done.docx", "--date", "2026-10-01", "--yes"];
    let output = pop(root, &[&command, more].concat());
    let code = output.status.code().unwrap_or(-1);
    assert_eq!(fs::read(root.join("form.docx")).expect("the form"), form, "it stays as it was");
    if code != 0 {
        assert!(!root.join("done.docx").exists(), "nothing is written");
        return Err((code, err(&output)));
    }
    let bytes = fs::read(root.join("done.docx")).expect("the filled form");
    let mut package = Package::open(&bytes).expect("a package");
    for name in package.names() {
        let part = package.read(&name).expect("unpacked").expect("the part");
        assert!(!String::from_utf8_lossy(&part).contains("Zweden"), "{name} holds the wish");
    }
    let part = package.read("word/document.xml").expect("unpacked").expect("the part");
    Ok(String::from_utf8(part).expect("UTF-8"))
}

/// The words of each paragraph.
fn words(xml: &str) -> Vec<String> {
    let xml = xml.replace("<w:t xml:space=\"preserve\">", "<w:t>");
    let paragraphs = xml.split("</w:p>").map(|part| {
        let pieces = part.split("<w:t>").skip(1);
        pieces.filter_map(|piece| piece.split("</w:t>").next()).collect::<String>()
    });
    paragraphs.filter(|text| !text.is_empty()).collect()
}

#[test]
fn cells_rows_dots_and_placeholders_are_filled_and_signatures_are_not() {
    let body = table(&[&["Naam", "", "Afdeling", ""], &["Functie", "", "Naam leidinggevende", ""]])
        + &p("Organisatie: ..........")
        + "<w:p><w:r><w:t>Beste {{na</w:t></w:r><w:r><w:t>am}}, welkom.</w:t></w:r></w:p>"
        + &p("1. Wat wil je leren?")
        + &table(&[&["Leerdoel", "Acties", "Wanneer", "Opmerkingen HR"], &["", "", "", ""]])
        + &p("Ruimte")
        + &p("Ruimte")
        + &p("Ruimte")
        + &p("Ruimte")
        + &p("Naam: ........ Datum: ........ Handtekening: ........");
    let xml = filled(&docx(&body), &[]).expect("filled");
    let words = words(&xml);
    let has = |text: &str| words.iter().any(|word| word == text);
    assert!(has("Ada de Wit") && has("Bakker") && has("Organisatie: Bakkerij Zuid"), "{words:#?}");
    assert!(has("Beste Ada de Wit, welkom."), "{words:#?}");
    assert!(has("Desem: Ik bak alleen.") && has("Winkel: Ik leid de winkel."), "{words:#?}");
    assert!(has("Kneden (11 december 2026)") && has("Bakken"), "{words:#?}");
    assert!(has("Naam: ........ Datum: ........ Handtekening: ........"), "{words:#?}");
    assert_eq!(xml.matches("<w:tr>").count(), 5, "the row is repeated");
    assert_eq!(xml.matches("Ada de Wit").count(), 2, "the manager's name is left alone");
}

#[test]
fn goals_follow_each_other_and_a_third_one_stays_empty() {
    let block = |number: usize| {
        let title = format!("Leerdoel {number}");
        table(&[&[title.as_str(), ""], &["Specifiek", ""], &["Wanneer", ""], &["Kosten", ""]])
    };
    let body = block(1) + &p("") + &block(2) + &p("") + &block(3);
    let xml = filled(&docx(&body), &[]).expect("filled");
    let words = words(&xml);
    let at = |text: &str| words.iter().position(|word| word == text);
    assert!(
        at("Elk brood zelf") < at("Leerdoel 2") && at("€ 250") < at("Leerdoel 2"),
        "{words:#?}"
    );
    assert!(
        at("Winkel") > at("Leerdoel 2") || at("Winkel: Ik leid de winkel.") > at("Leerdoel 2"),
        "{words:#?}"
    );
    assert_eq!(words.last().map(String::as_str), Some("Kosten"), "{words:#?}");
}

#[test]
fn fields_of_word_are_filled() {
    let body = "<w:p><w:r><w:t>Naam: </w:t></w:r><w:sdt><w:sdtPr><w:alias w:val=\"Naam\"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>Klik hier om tekst in te voeren.</w:t></w:r></w:sdtContent></w:sdt></w:p>\
        <w:p><w:r><w:t>Bedrijf: </w:t></w:r><w:fldSimple w:instr=\" MERGEFIELD Organisatie \"><w:r><w:t>«Organisatie»</w:t></w:r></w:fldSimple></w:p>\
        <w:p><w:r><w:t>Status: </w:t></w:r><w:r><w:t>☐ niet gestart ☐ in uitvoering</w:t></w:r></w:p>\
        <w:p><w:bookmarkStart w:id=\"1\" w:name=\"functie\"/><w:bookmarkEnd w:id=\"1\"/></w:p>\
        <w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Text1\"/><w:statusText w:type=\"text\" w:val=\"Datum\"/><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>     </w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    let xml = filled(&docx(body), &[]).expect("filled");
    let words = words(&xml);
    assert_eq!(words[0], "Naam: Ada de Wit", "{words:#?}");
    assert_eq!(words[1], "Bedrijf: Bakkerij Zuid", "{words:#?}");
    assert!(words.iter().any(|word| word == "Bakker"), "{words:#?}");
    assert!(words.iter().any(|word| word == "1 oktober 2026"), "{words:#?}");
    assert!(!xml.contains("showingPlcHdr") && !xml.contains("MERGEFIELD"), "{xml}");
}

#[test]
fn everything_else_keeps_its_bytes() {
    let rest =
        p("Een <w:noBreakHyphen/> toelichting").replace("Een <w:noBreakHyphen/>", "Een &amp;");
    let deleted =
        "<w:p><w:del w:id=\"3\" w:author=\"P\"><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>";
    let form = docx_with(
        &(rest.clone() + deleted + &table(&[&["Naam", ""]])),
        &[
            ("word/media/logo.png", vec![7; 5000]),
            (
                "docProps/core.xml",
                b"<c xmlns:dc=\"x\"><dc:creator>P. Kok</dc:creator></c>".to_vec(),
            ),
        ],
    );
    let xml = filled(&form, &[]).expect("filled");
    assert!(xml.contains(&rest) && xml.contains(deleted), "{xml}");
    let folder = plan();
    let root = folder.path();
    fs::write(root.join("form.docx"), &form).expect("a form");
    let run = |more: &[&str]| {
        let output = pop(root, &[&["form", "form.docx", "-o", "b.docx", "--yes"], more].concat());
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let bytes = fs::read(root.join("b.docx")).expect("the filled form");
        let mut package = Package::open(&bytes).expect("a package");
        let part =
            |package: &mut Package<'_>, name| package.read(name).expect("read").expect("there");
        assert_eq!(part(&mut package, "word/media/logo.png"), vec![7; 5000]);
        (out(&output), String::from_utf8(part(&mut package, "docProps/core.xml")).expect("UTF-8"))
    };
    let (said, kept) = run(&[]);
    // The form and an earlier result are in the folder of the plan.
    run(&[]);
    assert!(said.contains("P. Kok") && kept.contains("P. Kok"), "{said}");
    let (_, cleared) = run(&["--clear-properties"]);
    assert!(!cleared.contains("P. Kok"), "{cleared}");
}

#[test]
fn a_form_that_holds_what_the_edition_hides_is_refused() {
    let comment = format!("<w:comments xmlns:w=\"x\">{}</w:comments>", p(WISH));
    for form in [
        docx_with(&table(&[&["Naam", ""]]), &[("word/comments.xml", comment.into_bytes())]),
        docx(
            &(table(&[&["Naam", ""]])
                + "<w:p><w:r><w:t>Op een dag begin ik mijn ei</w:t></w:r><w:r><w:t>gen bakkerij in Zweden</w:t></w:r></w:p>"),
        ),
    ] {
        let (code, said) = filled(&form, &[]).expect_err("refused");
        assert_eq!(code, 1, "{said}");
    }
}

#[test]
fn what_is_no_form_is_refused_with_a_reason() {
    let macros = docx_with(&p("Naam: ...."), &[("word/vbaProject.bin", vec![1])]);
    let signed = docx_with(&p("Naam: ...."), &[("_xmlsignatures/sig1.xml", vec![b'x'])]);
    let origin = packed(&[
        ("[Content_Types].xml", b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"sigs\" ContentType=\"application/vnd.openxmlformats-package.digital-signature-origin\"/></Types>".to_vec()),
        ("word/document.xml", b"<w/>".to_vec()),
    ]);
    let whole = docx(&p("Naam: ...."));
    let encrypted: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0]
        .into_iter()
        .chain("EncryptedPackage".bytes().flat_map(|byte| [byte, 0]))
        .collect();
    for (bytes, word) in [
        (b"hello".to_vec(), "geen formulier"),
        (macros, "macro"),
        (signed, "ondertekend"),
        (origin, "ondertekend"),
        (encrypted, "wachtwoord"),
        (whole[..whole.len() / 2].to_vec(), "beschadigd"),
        (docx(&p("Alleen tekst")), "geen plek"),
        (docx("<w:p>"), "beschadigd"),
    ] {
        let (code, said) = filled(&bytes, &[]).expect_err("refused");
        assert!(code == 2 && said.contains(word), "{word}: {said}");
    }
}

fn inspected(root: &Path, more: &[&str]) -> Value {
    let command = ["form", "form.docx", "--inspect", "--format", "json", "--date", "2026-10-01"];
    let output = pop(root, &[&command, more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    serde_json::from_str(&out(&output)).expect("JSON")
}

#[test]
fn places_can_be_inspected_and_corrected() {
    let folder = plan();
    let root = folder.path();
    fs::write(root.join("form.docx"), docx(&table(&[&["Naam", ""], &["Afdeling", ""]])))
        .expect("a form");
    let found = inspected(root, &[]);
    fits(&found, include_str!("../../docs/form.schema.json"));
    assert_eq!(found["places"][0]["text"], "Ada de Wit");
    let output = pop(root, &["form", "form.docx", "--write-map"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let place = root.join("forms/form.toml");
    let map = fs::read_to_string(&place).expect("the map");
    assert_eq!(inspected(root, &["--map", "forms/form.toml"])["filled"], found["filled"], "{map}");
    fs::write(&place, map.replace("fill = \"naam\"", "text = \"A. de Wit\"")).expect("corrected");
    let found = inspected(root, &["--map", "forms/form.toml"]);
    assert_eq!(found["places"][0]["text"], "A. de Wit");
    assert_eq!(found["places"][0]["why"], "map");
}

#[test]
fn a_new_form_is_made_and_filled_in_both_languages() {
    for (lang, name, title, label) in [
        ("nl", "POP-formulier.docx", "Persoonlijk ontwikkelplan", "Leerdoel 2"),
        ("en", "POP form.docx", "Personal development plan", "Goal 2"),
    ] {
        let folder = plan();
        let root = folder.path();
        let settings = fs::read_to_string(root.join("pop.toml")).expect("settings");
        fs::write(
            root.join("pop.toml"),
            settings.replace("taal = \"nl\"", &format!("taal = \"{lang}\"")),
        )
        .expect("settings");
        let output = pop(root, &["form", "--new", "--date", "2026-10-01", "--yes"]);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let bytes = fs::read(root.join(name)).expect("the form");
        let mut package = Package::open(&bytes).expect("a package");
        let part = package.read("word/document.xml").expect("unpacked").expect("the part");
        let words = words(&String::from_utf8(part).expect("UTF-8"));
        let has = |text: &str| words.iter().any(|word| word.contains(text));
        for text in [
            title,
            label,
            "Ada de Wit",
            "Ik kneed en vorm.",
            "Ik leid de winkel.",
            "Kneden",
            "Een dag meelopen",
        ] {
            assert!(has(text), "{text} is not in {words:#?}");
        }
        assert!(!has("Zweden"), "{words:#?}");
        let again = pop(root, &["form", "--new", "--date", "2026-10-01", "--yes"]);
        assert_eq!(again.status.code(), Some(2), "an earlier form is not overwritten");
        assert_eq!(fs::read(root.join(name)).expect("the form"), bytes);
    }
}

#[test]
fn a_form_that_is_too_large_or_unpacks_without_end_is_refused() {
    let bomb = docx_with(&p("Naam: ...."), &[("word/media/a.bin", vec![0; 65 << 20])]);
    assert!(bomb.len() < 1 << 20, "it is small when packed");
    let (code, said) = filled(&bomb, &[]).expect_err("refused");
    assert!(code == 2 && said.contains("uitgepakt"), "{said}");
    let folder = plan();
    let root = folder.path();
    let large = fs::File::create(root.join("form.docx")).expect("a file");
    large.set_len((50 << 20) + 1).expect("a large file");
    let output = pop(root, &["form", "form.docx", "-o", "done.docx", "--yes"]);
    assert!(output.status.code() == Some(2) && err(&output).contains("50 MB"), "{}", err(&output));
    assert!(!root.join("done.docx").exists(), "nothing is written");
}

#[test]
fn places_for_others_and_about_the_past_are_left_alone() {
    let heading = |text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"Kop1\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let group = |name: &str| {
        let cell = |text: &str, merge: &str| {
            format!(
                "<w:tc><w:tcPr>{merge}</w:tcPr>{}</w:tc>",
                if text.is_empty() { "<w:p/>".into() } else { p(text) }
            )
        };
        format!(
            "<w:tr>{}{}{}</w:tr><w:tr>{}{}{}</w:tr>",
            cell(name, "<w:vMerge w:val=\"restart\"/>"),
            cell("Naam", ""),
            cell("", ""),
            cell("", "<w:vMerge/>"),
            cell("Functie", ""),
            cell("", ""),
        )
    };
    let body = heading("Terugblik op het afgelopen jaar")
        + &table(&[&["Doelen", "Resultaat"], &["", ""]])
        + &heading("Vooruitblik")
        + &p("Gegevens leidinggevende")
        + &table(&[&["Naam", ""], &["Telefoon", ""]])
        + &p("Gegevens medewerker")
        + &format!("<w:tbl>{}{}</w:tbl>", group("Leidinggevende"), group("Medewerker"))
        + &table(&[
            &["Competentie", "Score medewerker", "Score leidinggevende"],
            &["Plannen", "", ""],
        ])
        + &p("Uren per week (contract): ........")
        + &p("Wat heb je het afgelopen jaar bereikt? ........")
        + &p("Naam 2: ........")
        + &p("Organisatie: ........");
    let xml = filled(&docx(&body), &[]).expect("filled");
    let words = words(&xml);
    let count = |text: &str| words.iter().filter(|word| *word == text).count();
    assert_eq!((count("Ada de Wit"), count("Bakker")), (1, 1), "{words:#?}");
    assert!(words.iter().any(|word| word == "Organisatie: Bakkerij Zuid"), "{words:#?}");
    assert!(!xml.contains("Desem"), "{words:#?}");
}
