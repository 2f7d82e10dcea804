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
         @media (prefers-color-scheme:light){{:root{{--hero:{ground};--on-hero:{on};--on-hero-2:{quiet}}}}}\
         @media (prefers-color-scheme:dark){{:root{{--gone:{line}}}}}}}}}\n"
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
mod tests;
