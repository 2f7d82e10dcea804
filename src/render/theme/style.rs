//! Processes style sheets: compacts them, applies the accent, and finds the files they refer to.

use std::fmt::Write;
use std::ops::Range;

use crate::base::colour::{Accent, Colour, INK};

/// The accent colours with a name: the name, the background in the light scheme, the quiet text
/// colour on it. The first is the default of the style sheet.
pub const ACCENTS: [(&str, &str, &str); 5] = [
    ("yellow", "#ffd23f", "#3d3a24"),
    ("mint", "#a5e3c4", "#24453a"),
    ("salmon", "#ffb59e", "#4d2a1f"),
    ("sky", "#b4d8f5", "#23405a"),
    ("quiet", "#e9ebf0", "#3f4553"),
];

/// The background of an accent, if it is not the default.
pub(super) fn ground(accent: Accent) -> Option<Colour> {
    match accent {
        Accent::Named(name) => {
            let (_, ground, _) = ACCENTS.iter().skip(1).find(|(known, ..)| *known == name)?;
            Colour::read(ground)
        }
        Accent::Own(ground) => Some(ground),
    }
}

/// The colours of the page header in the light scheme: background, text, quiet text.
pub fn head(accent: Option<Accent>) -> [String; 3] {
    let first = (ACCENTS[0].1.to_owned(), ACCENTS[0].2.to_owned());
    let (ground, quiet) = match accent {
        Some(Accent::Named(name)) => {
            let known = ACCENTS.iter().find(|(known, ..)| *known == name);
            known.map_or(first, |(_, ground, quiet)| ((*ground).to_owned(), (*quiet).to_owned()))
        }
        Some(Accent::Own(ground)) => match ground.text() {
            Some(on) => return [ground, on, on.quiet_on(ground)].map(|colour| colour.to_string()),
            None => first,
        },
        None => first,
    };
    [ground, INK.to_string(), quiet]
}

/// How a style sheet paints the head of a page in the accent colour.
const PAINTED: &str = ".hero{background:var(--hero)";

/// The rules that an accent adds to a style sheet: the background, the text on it, and lines in the
/// dark scheme.
pub(super) fn accented(accent: Accent, style: &str) -> Option<String> {
    let ground = ground(accent)?;
    let on = ground.text()?;
    let quiet = match accent {
        Accent::Named(name) => ACCENTS.iter().find(|(known, ..)| *known == name)?.2.to_owned(),
        Accent::Own(_) => on.quiet_on(ground).to_string(),
    };
    let line = ground.line_in_the_dark();
    let mut css = format!(
        "\n@layer tokens{{@media not (forced-colors:active){{:root{{--signal:{ground};--on-signal:{on}}}\
         @media screen and (prefers-color-scheme:light){{:root{{--hero:{ground};--on-hero:{on};--on-hero-2:{quiet}}}}}\
         @media screen and (prefers-color-scheme:dark){{:root{{--gone:{line}}}}}}}}}\n"
    );
    if on != INK && style.contains(PAINTED) {
        // On a dark background the route and the focus outline are light; below it they are not.
        let _ = writeln!(
            css,
            "@layer parts{{@media screen and (prefers-color-scheme:light) and (forced-colors:none)\
             {{.hero{{--gone:{on};--stop:{ground};--hero-rule:{on}59}}\
             .hero :focus-visible{{outline-color:{on}}}}}}}"
        );
    }
    Some(css)
}

/// A style sheet without comments and trailing spaces.
pub(super) fn compact(style: &str) -> String {
    let mut plain = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    plain.lines().map(str::trim).filter(|line| !line.is_empty()).fold(
        String::with_capacity(plain.len()),
        |mut style, line| {
            if !style.ends_with(['{', '}', ';', ',']) {
                style.push('\n');
            }
            style.push_str(line);
            style
        },
    )
}

/// A style sheet without comments; text in quotes is kept.
pub(super) fn without_remarks(style: &str) -> String {
    let mut plain = String::with_capacity(style.len());
    let mut quote = None;
    let mut signs = style.chars();
    while let Some(sign) = signs.next() {
        if quote.is_none() && sign == '/' && signs.as_str().starts_with('*') {
            let behind = signs.as_str()[1..].split_once("*/").map_or("", |(_, behind)| behind);
            signs = behind.chars();
            // A comment ends a word, as white space does.
            plain.push(' ');
            continue;
        }
        plain.push(sign);
        match quote {
            Some(_) if sign == '\\' => plain.extend(signs.next()),
            Some(open) if sign == open || sign == '\n' => quote = None,
            None if matches!(sign, '"' | '\'') => quote = Some(sign),
            _ => {}
        }
    }
    plain
}

/// A text without the parts between two markers.
pub(super) fn without(text: &str, open: &str, close: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(open) {
        plain.push_str(before);
        rest = behind.split_once(close).map_or("", |(_, behind)| behind);
    }
    plain + rest
}

/// Text inside the quotes of a style sheet.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '\\' | '<' | '>' | '&' => {
                let _ = write!(out, "\\{:x} ", u32::from(character));
            }
            other if other.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// The addresses in a style sheet: in `url(…)` and in `@import "…"`, with their ranges.
pub fn addresses(style: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = style.get(at..) {
        let starts = |word: &str| {
            rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        if starts("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
        } else if starts("url(") {
            at = address(style, at + 4, ')', &mut found);
        } else if starts("@import") {
            at = address(style, at + 7, ';', &mut found);
        } else if let Some(next) = rest.chars().next() {
            at += next.len_utf8();
        } else {
            break;
        }
    }
    found
}

/// Reads an address, with or without quotes; returns the offset after it.
fn address(style: &str, at: usize, end: char, found: &mut Vec<(String, Range<usize>)>) -> usize {
    let rest = &style[at..];
    let start = at + rest.len() - rest.trim_start().len();
    let rest = &style[start..];
    let (start, length) = match rest.chars().next() {
        Some(quote @ ('"' | '\'')) => (start + 1, rest[1..].find(quote).unwrap_or(rest.len() - 1)),
        // `@import url(…)` is found as `url(…)`.
        _ if end == ';' => return start,
        _ => (start, rest.find(end).unwrap_or(rest.len())),
    };
    let text = style[start..start + length].trim_end();
    if !text.is_empty() {
        found.push((text.to_owned(), start..start + text.len()));
    }
    start + length
}

#[cfg(test)]
mod tests {
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
                if let Some(colour) = Colour::read(value.trim()) {
                    tokens.insert(name.to_owned(), colour);
                } else if let Some(short) = value.trim().strip_prefix('#').filter(|v| v.len() == 3)
                {
                    let long: String = short.chars().flat_map(|c| [c, c]).collect();
                    tokens
                        .extend(Colour::read(&format!("#{long}")).map(|it| (name.to_owned(), it)));
                }
            }
        }
        tokens
    }

    #[test]
    fn every_theme_keeps_its_contrast_with_every_accent_in_both_schemes() {
        let steps = [0_u32, 36, 73, 109, 146, 182, 219, 255];
        let own = steps.into_iter().flat_map(move |red| {
            steps.into_iter().flat_map(move |green| steps.map(move |blue| [red, green, blue]))
        });
        let own = own.filter_map(|[red, green, blue]| {
            Colour::read(&format!("#{red:02x}{green:02x}{blue:02x}"))
        });
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
}
