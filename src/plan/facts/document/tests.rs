//! Tests of `document`.

use crate::plan::facts::told;

fn about(bytes: &[u8]) -> Vec<String> {
    let facts = told(bytes);
    facts.about.iter().map(|(key, value)| format!("{key}: {value}")).collect()
}

#[test]
fn a_pdf_tells_its_author() {
    let pdf = |info: &str| {
        format!(
            "%PDF-1.4\n11 0 obj\n<</Title (Wrong)>>\nendobj\n1 0 obj\n<<{info}>>\nendobj\n\
                 trailer\n<</Size 3 /Info 1 0 R /Root 2 0 R>>\n%%EOF"
        )
    };
    let plain = pdf("/Author(Joost \\(J.\\) Vos) /Producer (Acme (2)) /Title <FEFF004100E9>");
    assert_eq!(
        about(plain.as_bytes()),
        ["Author: Joost (J.) Vos", "Title: Aé", "Producer: Acme (2)"]
    );
    assert_eq!(about(pdf("/Author () /Title (  )").as_bytes()), Vec::<String>::new());
    let only = told(pdf("/Producer (x)").as_bytes());
    assert!(!only.is_empty() && !only.names_somebody());
    let xmp = "%PDF-1.7 <x:xmpmeta><rdf:Description pdf:Producer=\"Acme\"><dc:creator><rdf:Seq>\
                   <rdf:li>Vos &amp; Co</rdf:li></rdf:Seq></dc:creator></rdf:Description></x:xmpmeta>";
    assert_eq!(about(xmp.as_bytes()), ["Author: Vos & Co", "Producer: Acme"]);
    let far = format!("%PDF-1.4{}{}", " ".repeat(3 << 20), &plain[8..]);
    assert_eq!(about(far.as_bytes()).len(), 3, "the end of a large file is read too");
}

/// A ZIP package of files, each compressed or stored.
fn package(files: &[(&str, &str, bool)]) -> Vec<u8> {
    let (mut all, mut list) = (Vec::new(), Vec::new());
    for (name, text, packs) in files {
        let bytes = if *packs {
            miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 6)
        } else {
            text.as_bytes().to_vec()
        };
        let method = if *packs { 8_u16 } else { 0 };
        let sizes =
            [(bytes.len() as u32).to_le_bytes(), (text.len() as u32).to_le_bytes()].concat();
        let middle =
            [&method.to_le_bytes()[..], &[0; 8], &sizes, &(name.len() as u16).to_le_bytes()];
        let middle = middle.concat();
        let place = (all.len() as u32).to_le_bytes();
        all.extend(
            [b"PK\x03\x04\x14\0\0\0", &middle[..], &[0; 2], name.as_bytes(), &bytes].concat(),
        );
        list.extend(
            [b"PK\x01\x02\x14\0\x14\0\0\0", &middle[..], &[0; 12], &place, name.as_bytes()]
                .concat(),
        );
    }
    let (start, size) = ((all.len() as u32).to_le_bytes(), (list.len() as u32).to_le_bytes());
    [&all[..], &list, b"PK\x05\x06\0\0\0\0\0\0\0\0", &size, &start, &[0; 2]].concat()
}

#[test]
fn an_office_file_tells_its_author_and_company() {
    let core =
        "<cp:coreProperties><dc:creator>Joost Vos</dc:creator><dc:title/></cp:coreProperties>";
    let app = "<Properties><Application>Office</Application><Company>Acme</Company></Properties>";
    for packs in [false, true] {
        let file = package(&[
            ("word/document.xml", "<w>x</w>", packs),
            ("docProps/core.xml", core, packs),
            ("docProps/app.xml", app, packs),
        ]);
        assert_eq!(
            about(&file),
            ["Author: Joost Vos", "Company: Acme", "Application: Office"],
            "{packs}"
        );
    }
    let meta = "<office:meta><meta:initial-creator>Joost</meta:initial-creator></office:meta>";
    assert_eq!(about(&package(&[("meta.xml", meta, true)])), ["Author: Joost"]);
    let bomb = "<dc:creator>".to_owned() + &" ".repeat(3 << 20) + "x</dc:creator>";
    assert_eq!(about(&package(&[("docProps/core.xml", &bomb, true)])), Vec::<String>::new());
}
