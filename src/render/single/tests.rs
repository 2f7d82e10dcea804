//! Tests of `single`.

use super::*;

fn page(body: &str) -> Vec<u8> {
    format!(
        "<!doctype html>\n<html lang=\"nl\" class=\"goal\"><head><title>T &amp; U</title>\
             <link rel=\"stylesheet\" href=\"a.css\"></head><body>\
             <a class=\"skip\" href=\"#m\">x</a><main id=\"m\">{body}</main></body></html>"
    )
    .into_bytes()
}

#[test]
fn links_lead_to_sections_and_files_stand_inside() {
    let files = [
        (
            "index.html",
            page(
                "<a href=\"goals/b.html#x\" title=\"a > b\">b</a><a href=\"https://e.example/#x\">e</a>",
            ),
        ),
        (
            "goals/b.html",
            page(
                "<h2 id=\"x\">X</h2><a href=\"../index.html\">up</a><a href=\"#x\">x</a>\
                <img src=\"../files/p%20q.png\" srcset=\"a 1w\" alt=\"\"><a href=\"../files/d.pdf\">d</a>",
            ),
        ),
        ("404.html", page("lost")),
        ("a.css", b"@font-face{src:url(fonts/f.woff2)}b{content:\"</style>\"}".to_vec()),
        ("fonts/f.woff2", b"font".to_vec()),
        ("files/p q.png", b"png".to_vec()),
        ("files/d.pdf", b"pdf".to_vec()),
    ];
    let files: Vec<(String, Vec<u8>)> =
        files.into_iter().map(|(path, bytes)| (path.to_owned(), bytes)).collect();
    let html = bind("portfolio", &files).expect("a page");
    for part in [
        "<title>T &amp; U</title>",
        "<section id=\"p0\" class=\"goal\">",
        "<a href=\"#p1-x\" title=\"a > b\">",
        "<a href=\"https://e.example/#x\">",
        "<h2 id=\"p1-x\">X</h2><a href=\"#p0\">up</a><a href=\"#p1-x\">",
        "<img src=\"data:image/png;base64,cG5n\" alt=\"\">",
        "<a href=\"data:application/pdf;base64,cGRm\" download>",
        "url(\"data:font/woff2;base64,Zm9udA==\")",
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    for gone in ["lost", "srcset", "skip", "a.css", "</style>\"}"] {
        assert!(!html.contains(gone), "{gone} is in {html}");
    }
    let style = html.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>"));
    let hash = BASE64.encode(Sha256::digest(style.expect("a style").0.as_bytes()));
    assert!(html.contains(&format!("style-src 'sha256-{hash}'")), "the policy lets it in");
}
