//! Tests of `style`.

use std::collections::BTreeMap;

use super::*;
use crate::base::colour::{LINE, TEXT};

#[test]
fn every_accent_carries_its_text() {
    for (name, ground, quiet) in ACCENTS {
        let [ground, quiet] = [ground, quiet].map(|text| Colour::read(text).expect("a colour"));
        assert!(ground.contrast(INK) >= 7.0, "{name}");
        assert!(ground.contrast(quiet) >= 4.5, "{name}");
        assert_eq!(ground.line_in_the_dark(), ground, "{name} as a line in the dark");
    }
}

#[test]
fn a_dark_accent_carries_white_and_a_lighter_line_in_the_dark() {
    let accent = Accent::Own(Colour::read("#1d2f80").expect("a colour"));
    let css = accented(accent, &format!("{PAINTED};color:red}}")).expect("it carries text");
    assert!(css.contains("--on-signal:#ffffff"), "{css}");
    assert!(css.contains("--gone:#") && !css.contains("--gone:#1d2f80"), "{css}");
    assert!(css.contains(".hero{--gone:#ffffff;--stop:#1d2f80"), "{css}");
    assert_eq!(accented(Accent::Named("yellow"), PAINTED), None, "the sheet's own");
}

/// The tokens of a style sheet in a scheme: those of its roots, and those of an accent in the
/// head of a page.
fn tokens(style: &str, dark: bool, head: bool) -> BTreeMap<String, Colour> {
    let mut aliases: Vec<(String, String)> = Vec::new();
    let mut tokens = BTreeMap::new();
    // The media around a rule: what was opened and not closed before it.
    let mut around: Vec<&str> = Vec::new();
    let mut from = 0;
    for (at, brace) in style.match_indices(['{', '}']) {
        let before = style[from..at].rsplit(';').next().unwrap_or_default().trim();
        from = at + 1;
        if brace == "}" {
            around.pop();
            continue;
        }
        let media = around.join(" ");
        around.push(before);
        let inner = &style[at + 1..];
        let inner = &inner[..inner.find('}').unwrap_or(inner.len())];
        let other = if dark { "scheme:light" } else { "scheme:dark" };
        let applies = !media.contains("forced-colors:active)")
            || media.contains("not (forced-colors:active)");
        let root = before == ":root" || (head && before == ".hero");
        if !root || !applies || media.contains(other) || media.contains("print") {
            continue;
        }
        for (name, value) in inner.split(';').filter_map(|one| one.split_once(':')) {
            let name = if name == "outline-color" { "--ring" } else { name.trim() };
            let alias = value.trim().strip_prefix("var(").and_then(|rest| rest.strip_suffix(')'));
            aliases.retain(|(known, _)| known != name);
            if let Some(other) = alias {
                aliases.push((name.to_owned(), other.to_owned()));
            } else if let Some(colour) = Colour::read(value.trim()) {
                tokens.insert(name.to_owned(), colour);
            } else if let Some(short) = value.trim().strip_prefix('#').filter(|v| v.len() == 3) {
                let long: String = short.chars().flat_map(|c| [c, c]).collect();
                tokens.extend(Colour::read(&format!("#{long}")).map(|it| (name.to_owned(), it)));
            }
        }
    }
    for (name, other) in aliases {
        let colour = tokens.get(&other).copied();
        tokens.extend(colour.map(|colour| (name, colour)));
    }
    tokens
}

#[test]
fn every_theme_keeps_its_contrast_with_every_accent_in_both_schemes() {
    let steps = [0_u32, 36, 73, 109, 146, 182, 219, 255];
    let own = steps.into_iter().flat_map(move |red| {
        steps.into_iter().flat_map(move |green| steps.map(move |blue| [red, green, blue]))
    });
    let own = own
        .filter_map(|[red, green, blue]| Colour::read(&format!("#{red:02x}{green:02x}{blue:02x}")));
    let own = own.filter(|colour| colour.text().is_some()).map(Accent::Own);
    let named = ACCENTS.iter().map(|(name, ..)| Accent::Named(name));
    let accents: Vec<Accent> = named.chain(own).collect();
    assert!(accents.len() > 200, "{}", accents.len());
    let mut faint = Vec::new();
    for theme in &super::super::builtin::ALL {
        let style = compact(theme.style.1);
        let painted = style.contains(PAINTED);
        for accent in &accents {
            let style = format!("{style}{}", accented(*accent, &style).unwrap_or_default());
            for dark in [false, true] {
                let page = tokens(&style, dark, false);
                let head = tokens(&style, dark, true);
                let ground = if painted { head["--hero"] } else { head["--paper"] };
                let ink = if painted { head["--on-hero"] } else { head["--ink"] };
                let ring = if painted && style.contains(".hero :focus-visible") && !dark {
                    ink
                } else {
                    head["--ink"]
                };
                for (what, one, other, least) in [
                    ("the route in the head", head["--gone"], ground, LINE),
                    ("the route on the page", page["--gone"], page["--paper"], LINE),
                    ("a stop to come", head["--gone"], head["--stop"], LINE),
                    ("the focus in the head", ring, ground, LINE),
                    ("the focus on the page", page["--ink"], page["--paper"], LINE),
                    ("text in the head", ink, ground, TEXT),
                    ("quiet text in the head", head["--on-hero-2"], ground, TEXT),
                    ("text on the signal", page["--on-signal"], page["--signal"], TEXT),
                ] {
                    // A theme that does not paint its head has its usual quiet text there.
                    if one.contrast(other) < least && (painted || !what.starts_with("quiet")) {
                        faint.push(format!("{} {accent:?} dark {dark}: {what}", theme.name));
                    }
                }
            }
        }
    }
    assert!(faint.is_empty(), "{} too faint: {:#?}", faint.len(), &faint[..faint.len().min(9)]);
}

#[test]
fn remarks_are_taken_out_and_what_stands_in_quotes_is_none() {
    let style = "a{color:red}/* by Jorin Hasvel */b/**/c{content:\"/* kept */ \\\" \"}/* end";
    let plain = without_remarks(style);
    assert_eq!(plain, "a{color:red} b c{content:\"/* kept */ \\\" \"} ");
    assert_eq!(without("a{# b #}c{# d", "{#", "#}"), "ac");
}

#[test]
fn what_a_style_sheet_refers_to_is_found() {
    let css = "@import 'https://x.nl/a.css'; @import url(b.css);\n\
                   /* url(no.png) */ a{background:URL( \"assets/é.png\" )} @font-face{src:url(assets/f.woff2) format('woff2')}";
    let found = addresses(css);
    let texts: Vec<&str> = found.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(texts, ["https://x.nl/a.css", "b.css", "assets/é.png", "assets/f.woff2"]);
    for (text, range) in &found {
        assert_eq!(&css[range.clone()], text);
    }
    for broken in ["url(", "url(\"", "@import", "@import \"", "/*", "url('a"] {
        addresses(broken);
    }
}
