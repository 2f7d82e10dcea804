//! Tests of `breaks`.

use super::*;

fn shown(page: &str) -> String {
    breaks(page).replace(OPPORTUNITY, "|").replace(IF_NARROW, "¦")
}

#[test]
fn long_words_break_at_syllables_of_their_language() {
    let word = "Arbeidsongeschiktheidsverzekeringsvoorwaarden";
    let page = format!("<html lang=\"nl\"><body><h1>{word}</h1></body></html>");
    let made = shown(&page);
    assert!(made.contains("Arbeids|onge|schikt|heids|"), "{made}");
    assert_eq!(made.replace('|', ""), page);
    // In English the same letters have other syllables, and in Polish nobody knows.
    assert_ne!(shown(&page.replace("\"nl\"", "\"en\"")), made.replace("\"nl\"", "\"en\""));
    assert!(!shown(&page.replace("\"nl\"", "\"pl\"")).contains('|'));
    let quote = "<html lang=\"nl\"><p lang=\"en\">internationalisation</p><p>x</p></html>";
    assert!(shown(quote).contains("inter|nation"), "{}", shown(quote));
}

#[test]
fn a_heading_breaks_words_on_narrow_screens_and_a_column_shorter_ones() {
    let page = |name: &str, word: &str| {
        shown(&format!("<html lang=\"nl\"><{name}>{word}</{name}></html>"))
    };
    assert!(page("h1", "Verantwoordelijkheid").contains('¦'));
    assert!(!page("h1", "Verantwoordelijkheid").contains('|'));
    assert!(page("dt", "Vaardigheden").contains('|'));
    assert!(!page("p", "Vaardigheden").contains('|'));
    assert!(!page("p", "<b>Vaardigheden</b> elders").contains('|'));
}

#[test]
fn addresses_code_and_attributes_stay_whole() {
    let long = "arbeidsongeschiktheidsverzekering";
    for inner in [
        format!("<code>{long}</code>"),
        format!("{long}@{long}.example"),
        format!("https://{long}.example/{long}"),
        format!("{long}2026"),
        format!("<a href=\"x\" title=\"a > {long}\">kort</a>"),
        format!("<svg><text>{long}</text><path d=\"M0 0\"/></svg>"),
        format!("<!-- {long} > {long} -->"),
    ] {
        let page =
            format!("<html lang=\"nl\"><head><title>{long}</title></head><p>{inner}</p></html>");
        assert_eq!(breaks(&page), page);
    }
}

#[test]
fn whatever_the_markup_nothing_but_opportunities_is_added() {
    let long = "arbeidsongeschiktheidsverzekering";
    for page in [
        "",
        "<",
        "</",
        "<>",
        "a<b",
        "<html lang=\"nl\"><p>x</q></p></html></html>",
        "<a \"",
        "<!--",
    ] {
        let page = format!("{page}{long} <p lang=\"nl\">{long}é&amp;{long}</p>");
        let made = breaks(&page);
        assert_eq!(made.replace(OPPORTUNITY, "").replace(IF_NARROW, ""), page);
    }
}
