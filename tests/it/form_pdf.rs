//! PDF forms, filled from an edition.

use std::fs;
use std::path::Path;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::form_files::{WISH, check, line, lines, pdf, plan, saved};
use super::tool::{err, out, pop};

/// A form with a field of each kind.
fn form() -> Document {
    let words = vec![
        (50.0, 790.0, 16.0, true, "Persoonlijk ontwikkelplan"),
        (50.0, 750.0, 10.0, false, "Naam medewerker:"),
        (50.0, 725.0, 10.0, false, "Naam leidinggevende:"),
        (50.0, 700.0, 10.0, false, "Datum (dd-mm-jjjj):"),
        (50.0, 675.0, 10.0, false, "Datum in dienst:"),
        (50.0, 640.0, 10.0, false, "Welk doel wil je komend jaar bereiken?"),
        (50.0, 560.0, 9.0, true, "Leerdoel"),
        (260.0, 560.0, 9.0, true, "Acties"),
        (430.0, 560.0, 9.0, true, "Wanneer gereed"),
        (50.0, 400.0, 12.0, true, "In te vullen door de leidinggevende"),
        (50.0, 370.0, 10.0, false, "Functie:"),
        (50.0, 300.0, 10.0, false, "Handtekening medewerker:"),
        (350.0, 300.0, 10.0, false, "Datum:"),
    ];
    let mut fields = vec![
        line("Text1", [200.0, 745.0, 200.0, 18.0]),
        line("Text2", [200.0, 720.0, 200.0, 18.0]),
        line("Text3", [200.0, 695.0, 200.0, 18.0]),
        line("Datum", [200.0, 670.0, 200.0, 18.0]),
        lines("Text4", [50.0, 590.0, 480.0, 45.0]),
        line("functie", [200.0, 365.0, 200.0, 18.0]),
        line("Text5", [190.0, 295.0, 120.0, 18.0]),
        line("Text6", [400.0, 295.0, 100.0, 18.0]),
    ];
    for (row, names) in
        [["A1", "B1", "C1"], ["A2", "B2", "C2"], ["A3", "B3", "C3"]].into_iter().enumerate()
    {
        let bottom = 520.0 - 40.0 * row as f32;
        fields.push(lines(names[0], [50.0, bottom, 200.0, 36.0]));
        fields.push(lines(names[1], [255.0, bottom, 170.0, 36.0]));
        fields.push(line(names[2], [430.0, bottom, 100.0, 36.0]));
    }
    pdf(vec![(words, fields)])
}

fn run(bytes: &[u8], more: &[&str]) -> Result<(Document, String), (i32, String)> {
    let folder = plan();
    let root = folder.path();
    fs::write(root.join("form.pdf"), bytes).expect("a form");
    let command = ["form", "form.pdf", "-o", "done.pdf", "--date", "2026-10-01", "--yes"];
    let output = pop(root, &[&command, more].concat());
    assert_eq!(fs::read(root.join("form.pdf")).expect("the form"), bytes, "it stays as it was");
    let code = output.status.code().unwrap_or(-1);
    if code != 0 {
        assert!(!root.join("done.pdf").exists(), "nothing is written");
        return Err((code, err(&output)));
    }
    Ok((read(&root.join("done.pdf")), out(&output)))
}

fn read(path: &Path) -> Document {
    let mut document = Document::load(path).expect("a PDF");
    let hidden: &[u8] = b"Zweden";
    document.decompress();
    for object in document.objects.values() {
        let text = format!("{object:?}");
        assert!(!text.contains("Zweden"), "{text}");
        if let Object::Stream(stream) = object {
            assert!(!stream.content.windows(hidden.len()).any(|part| part == hidden));
        }
    }
    document
}

fn field<'d>(document: &'d Document, name: &str) -> Option<&'d Dictionary> {
    document.objects.values().filter_map(|object| object.as_dict().ok()).find(|dict| {
        dict.has(b"Rect")
            && dict.get(b"T").and_then(Object::as_str).is_ok_and(|own| own == name.as_bytes())
    })
}

fn value(document: &Document, name: &str) -> String {
    let value = field(document, name).and_then(|dict| dict.get(b"V").ok());
    value.and_then(|value| lopdf::decode_text_string(value).ok()).unwrap_or_default()
}

/// The drawing of a field.
fn drawn(document: &Document, name: &str) -> String {
    let looks = field(document, name).and_then(|dict| dict.get(b"AP").ok()?.as_dict().ok());
    let look = looks.and_then(|looks| looks.get(b"N").ok()?.as_reference().ok());
    let look = look.and_then(|id| document.get_object(id).ok()?.as_stream().ok());
    look.map(|look| String::from_utf8_lossy(&look.content).into_owned()).unwrap_or_default()
}

#[test]
fn fields_get_values_and_appearances() {
    let (document, _) = run(&saved(form()), &[]).expect("filled");
    assert_eq!(value(&document, "Text1"), "Ada de Wit");
    assert_eq!(value(&document, "Text3"), "01-10-2026");
    assert!(value(&document, "Text4").contains("Ik bak alleen."), "a question of its own");
    assert_eq!(value(&document, "A1"), "Desem: Ik bak alleen.");
    assert!(value(&document, "B1").contains("Kneden (11 december 2026)"));
    assert_eq!(value(&document, "C2"), "30 juni 2027");
    for left in ["Text2", "Datum", "functie", "Text5", "Text6", "A3"] {
        assert_eq!(value(&document, left), "", "{left} is left alone");
    }
    assert!(drawn(&document, "Text1").contains("(Ada de Wit) Tj"), "{}", drawn(&document, "Text1"));
    assert!(drawn(&document, "B1").contains("Kneden"), "{}", drawn(&document, "B1"));
}

#[test]
fn text_is_made_smaller_to_seven_points_and_then_reported() {
    let size = |document: &Document, name: &str| -> f32 {
        let drawn = drawn(document, name);
        let before = drawn.split(" Tf").next().unwrap_or_default().to_owned();
        before.rsplit(' ').next().and_then(|size| size.parse().ok()).unwrap_or_default()
    };
    let one = |width: f32, height: f32| {
        let words = vec![(50.0, 750.0, 10.0, false, "Leerdoelen:")];
        saved(pdf(vec![(words, vec![lines("Doel", [150.0, 740.0, width, height])])]))
    };
    let (wide, said) = run(&one(300.0, 40.0), &[]).expect("filled");
    assert!((size(&wide, "Doel") - 11.0).abs() < 0.1 && !said.contains("7 punten"), "{said}");
    let (small, said) = run(&one(120.0, 36.0), &[]).expect("filled");
    assert!((7.0..10.9).contains(&size(&small, "Doel")) && !said.contains("7 punten"), "{said}");
    let (tight, said) = run(&one(60.0, 14.0), &[]).expect("filled");
    assert!((size(&tight, "Doel") - 7.0).abs() < 0.1 && said.contains("7 punten"), "{said}");
    assert!(value(&tight, "Doel").contains("Ik leid de winkel."), "the whole text is in the field");
}

#[test]
fn a_text_longer_than_a_field_allows_is_left_out() {
    let words = vec![(50.0, 750.0, 10.0, false, "Naam:"), (50.0, 720.0, 10.0, false, "Functie:")];
    let mut name = line("Text1", [150.0, 740.0, 200.0, 18.0]);
    name.more.set("MaxLen", 4);
    let fields = vec![name, line("Text2", [150.0, 715.0, 200.0, 18.0])];
    let (document, said) = run(&saved(pdf(vec![(words, fields)])), &[]).expect("filled");
    assert_eq!(
        (value(&document, "Text1"), value(&document, "Text2")),
        (String::new(), "Bakker".into())
    );
    assert!(said.contains("langer dan het formulier"), "{said}");
}

#[test]
fn boxes_and_lists_are_chosen() {
    let words = vec![
        (50.0, 750.0, 10.0, false, "Leerdoel 1"),
        (50.0, 720.0, 10.0, false, "Status:"),
        (168.0, 720.0, 10.0, false, "niet gestart"),
        (268.0, 720.0, 10.0, false, "in uitvoering"),
        (50.0, 690.0, 10.0, false, "Voortgang:"),
    ];
    let mut list = line("Keuze", [150.0, 685.0, 200.0, 18.0]);
    list.more = dictionary! {
        "FT" => "Ch", "Ff" => 1 << 17,
        "Opt" => vec![Object::string_literal("nog niet gestart"), Object::string_literal("loopt")],
    };
    let fields = vec![
        line("Text1", [150.0, 745.0, 200.0, 18.0]),
        check("Vak1", 150.0, 718.0),
        check("Vak2", 250.0, 718.0),
        list,
    ];
    let (document, said) = run(&saved(pdf(vec![(words, fields)])), &[]).expect("filled");
    let state = |name| {
        let state = field(&document, name).and_then(|dict| dict.get(b"AS").ok()?.as_name().ok());
        String::from_utf8_lossy(state.unwrap_or_default()).into_owned()
    };
    assert_eq!((state("Vak1"), state("Vak2")), ("Off".into(), "Ja".into()), "{said}");
    assert_eq!(value(&document, "Keuze"), "loopt");
    assert!(drawn(&document, "Keuze").contains("(loopt) Tj"));
}

#[test]
fn fields_can_become_part_of_the_page() {
    let (document, _) = run(&saved(form()), &["--flatten", "--clear-properties"]).expect("filled");
    assert!(
        field(&document, "Text1").is_none() && !document.catalog().expect("one").has(b"AcroForm")
    );
    let page = document.page_iter().next().expect("a page");
    let content = String::from_utf8_lossy(&document.get_page_content(page)).into_owned();
    assert!(content.contains("/PopField"), "{content}");
    let named = |object: &Object| format!("{object:?}").contains("P. Kok");
    assert!(!document.objects.values().any(named), "the properties are cleared");
    let (code, said) = {
        let folder = plan();
        fs::write(
            folder.path().join("form.docx"),
            super::form_files::docx(&super::form_files::p("Naam: ......")),
        )
        .expect("a form");
        let output = pop(folder.path(), &["form", "form.docx", "--flatten", "--yes"]);
        (output.status.code(), err(&output))
    };
    assert!(code == Some(2) && said.contains("geen PDF"), "{said}");
}

#[test]
fn a_pdf_that_cannot_be_filled_is_refused_with_a_reason() {
    let changed = |change: &dyn Fn(&mut Document)| {
        let mut document = form();
        change(&mut document);
        saved(document)
    };
    let xfa = changed(&|document| {
        let catalog = document.catalog_mut().expect("one");
        let form = catalog.get_mut(b"AcroForm").and_then(Object::as_dict_mut).expect("a form");
        form.set("XFA", Object::string_literal("<xdp/>"));
    });
    let without = changed(&|document| {
        document.catalog_mut().expect("one").remove(b"AcroForm");
    });
    let signed = changed(&|document| {
        let sign = document.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
        let mut sign = sign.filter(|dict| {
            dict.get(b"T").and_then(Object::as_str).is_ok_and(|name| name == b"Text5")
        });
        let dict = sign.next().expect("a field");
        dict.set("FT", "Sig");
        dict.set("V", dictionary! { "Type" => "Sig" });
    });
    let encrypted = changed(&|document| {
        let id = document.add_object(dictionary! { "Filter" => "Standard", "V" => 2, "R" => 3 });
        document.trailer.set("Encrypt", id);
    });
    let whole = saved(form());
    let cut = whole[..300].to_vec();
    for (bytes, word) in [
        (xfa, "XFA"),
        (without, "zonder invulvelden"),
        (signed, "ondertekend"),
        (encrypted, "wachtwoord"),
        (cut, "beschadigd"),
        (b"%PDF-1.7\nhello".to_vec(), "beschadigd"),
    ] {
        let (code, said) = run(&bytes, &[]).expect_err("refused");
        assert!(code == 2 && said.contains(word), "{word}: {said}");
    }
}

#[test]
fn a_pdf_that_holds_what_the_edition_hides_is_refused() {
    let page = |document: &mut Document| {
        let content = format!("BT /F0 10 Tf 50 100 Td ({WISH}) Tj ET").into_bytes();
        let id = document.add_object(Stream::new(Dictionary::new(), content));
        let page = document.page_iter().next().expect("a page");
        document.get_dictionary_mut(page).expect("a page").set("Contents", id);
    };
    let attached = |document: &mut Document| {
        let mut stream = Stream::new(dictionary! { "Type" => "EmbeddedFile" }, WISH.into());
        stream.compress().expect("compressed");
        let id = document.add_object(stream);
        document.catalog_mut().expect("one").set("Attached", id);
    };
    let noted = |document: &mut Document| {
        let note = dictionary! { "Type" => "Annot", "Subtype" => "Text", "Contents" => lopdf::text_string(WISH) };
        let id = document.add_object(note);
        document.catalog_mut().expect("one").set("Noted", id);
    };
    for change in [&page as &dyn Fn(&mut Document), &attached, &noted] {
        let mut document = form();
        change(&mut document);
        let (code, said) = run(&saved(document), &[]).expect_err("refused");
        assert!(code == 1 && said.contains("verbergt"), "{said}");
    }
}

#[test]
fn a_new_form_can_be_a_pdf_with_fields() {
    for (lang, goal, part, now) in [
        ("nl", "Leerdoel", "Specifiek", "Huidige situatie"),
        ("en", "Goal", "Specific", "Current situation"),
    ] {
        let folder = plan();
        let root = folder.path();
        let settings = fs::read_to_string(root.join("pop.toml")).expect("settings");
        let settings = settings.replace("taal = \"nl\"", &format!("taal = \"{lang}\""));
        fs::write(root.join("pop.toml"), settings).expect("settings");
        let command = ["form", "--new", "-o", "new.pdf", "--date", "2026-10-01", "--yes"];
        let output = pop(root, &command);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let form = read(&root.join("new.pdf"));
        let all = |name: &str| value(&form, name);
        assert_eq!(all(now), "Ik kneed en vorm.");
        assert_eq!(all(&format!("{part} 1")), "Elk brood zelf");
        assert!(all(&format!("{goal} 2")).contains("Winkel"), "{}", all(&format!("{goal} 2")));
        assert!(drawn(&form, now).contains("kneed"), "it has an appearance: {}", drawn(&form, now));
        let written = fs::read(root.join("new.pdf")).expect("the form");
        // It is a form like any other: its places are found again.
        fs::write(root.join("form.pdf"), written).expect("a form");
        let shown = pop(root, &["form", "form.pdf", "--inspect", "--date", "2026-10-01"]);
        assert_eq!(shown.status.code(), Some(0), "{}", err(&shown));
    }
}
