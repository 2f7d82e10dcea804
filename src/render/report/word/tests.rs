//! Tests of the report for Word.

use roxmltree::{Document, ParsingOptions};
use serde_json::json;

use super::writer::{self, Place};
use super::*;
use crate::media::package::Package as Reader;

fn read(bytes: &[u8], name: &str) -> String {
    let mut package = Reader::open(bytes).expect("a package");
    let part = package.read(name).expect("readable").unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8(part).expect("text")
}

fn packed(nodes: &serde_json::Value, files: &[(String, &[u8])]) -> Vec<u8> {
    let mut writer = Writer::new(Package::new(files));
    writer.blocks(writer::nodes(nodes), Place::below(1));
    let Writer { body, package, .. } = writer;
    package.packed(&body, &About { title: "A & B", author: None, lang: "nl", accent: "#123456" })
}

#[test]
fn every_part_is_xml_and_every_relation_leads_somewhere() {
    let text = |text: &str| json!({"kind": "text", "text": text});
    let nodes = json!([
        {"kind": "paragraph", "children": [
            text("a <b> & \"c\" \u{200b}\u{1b}"),
            {"kind": "link", "to": "https://example.org/?a=1&b=2", "children": [text("there")]},
            {"kind": "note", "label": "n", "children": [{"kind": "paragraph", "children": [text("A note.")]}]},
            {"kind": "note", "again": "n"},
            {"kind": "image", "file": "picture-0.png", "width": 2000.0, "height": 10.0, "children": [text("alt")]},
            {"kind": "image", "file": null, "children": [text("no picture")]},
        ]},
        {"kind": "list", "start": 3, "children": [
            {"kind": "item", "children": [text("three"), {"kind": "list", "start": null, "children": [
                {"kind": "item", "children": [{"kind": "paragraph", "children": [text("deep")]},
                                              {"kind": "paragraph", "children": [text("more")]}]},
            ]}]},
        ]},
        {"kind": "codeblock", "children": [text("one\n\ttwo\n")]},
        {"kind": "table", "columns": 2, "sides": [null, null], "children": [
            {"kind": "head", "children": [{"kind": "cell", "children": [text("h")]}]},
            {"kind": "row", "children": [{"kind": "cell", "children": []}, {"kind": "cell", "children": [text("v")]}]},
        ]},
    ]);
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";
    let files = [("picture-0.png".to_owned(), png.as_slice())];
    let bytes = packed(&nodes, &files);
    assert_eq!(bytes, packed(&nodes, &files), "the same bytes each time");
    let mut package = Reader::open(&bytes).expect("a package");
    for name in package.names().into_iter().filter(|name| !name.contains("media/")) {
        let part = read(&bytes, &name);
        let strict = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
        Document::parse_with_options(&part, strict)
            .unwrap_or_else(|error| panic!("{name}: {error}\n{part}"));
    }
    let document = read(&bytes, "word/document.xml");
    let relations = read(&bytes, "word/_rels/document.xml.rels");
    for part in document.split("r:id=\"").skip(1).chain(document.split("r:embed=\"").skip(1)) {
        let id = part.split('"').next().expect("an id");
        assert!(relations.contains(&format!("Id=\"{id}\"")), "{id}: {relations}");
    }
    assert!(package.read("word/media/picture-0.png").expect("readable").is_some());
    assert!(document.contains("a &lt;b&gt; &amp; &quot;c&quot; <"), "{document}");
    assert!(document.contains("no picture") && document.contains("descr=\"alt\""));
    assert_eq!(document.matches("<w:footnoteReference").count(), 1, "a note is printed once");
    assert!(read(&bytes, "word/footnotes.xml").contains("A note."));
    assert!(read(&bytes, "word/numbering.xml").contains("<w:startOverride w:val=\"3\"/>"));
    assert!(document.contains("<w:tab/>") && document.contains("<w:tblHeader/>"));
    let widths = document.split("<wp:extent cx=\"").nth(1).expect("a picture");
    let width: u64 = widths.split('"').next().expect("a width").parse().expect("a number");
    assert!(width <= 450 * 12_700, "no wider than the text: {width}");
}
