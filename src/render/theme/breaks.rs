//! Break opportunities in the long words of a page, by the syllables of the language that a text is
//! in: few browsers have a dictionary of Dutch, and none of them in headings.

use crate::base::Lang;
use crate::base::breaks::{IF_NARROW, OPPORTUNITY};
use crate::render::syllables;

/// The number of letters from which a word may break in a narrow column.
const NARROW: usize = 12;
/// The number of letters from which a word may break elsewhere.
const LONG: usize = 16;
/// The number of letters from which a word may break in a heading of a wide screen.
const HUGE: usize = 22;

/// The elements that have no end tag.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "wbr", "source"];
/// The elements of which the text stays as it is.
const WHOLE: [&str; 8] = ["code", "head", "kbd", "pre", "script", "style", "svg", "textarea"];
/// The elements that are narrow columns.
const COLUMNS: [&str; 3] = ["dt", "td", "th"];

/// An open element, and how its text breaks.
#[derive(Clone, Copy)]
struct Inside<'p> {
    name: &'p str,
    /// Its language, if its syllables are known.
    lang: Option<Lang>,
    heading: bool,
    narrow: bool,
    whole: bool,
}

/// A page with break opportunities in its long words.
pub(super) fn breaks(page: &str) -> String {
    let mut out = String::with_capacity(page.len() + page.len() / 64);
    let outside = Inside { name: "", lang: None, heading: false, narrow: false, whole: false };
    let mut open = vec![outside];
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let (text, behind) = rest.split_at(at);
        let end = end_of_tag(behind);
        let (tag, after) = behind.split_at(end);
        text_of(text, *open.last().unwrap_or(&outside), &mut out);
        out.push_str(tag);
        follow(tag, &mut open);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The width of a tag or a comment. A sign in the quotes of an attribute ends no tag.
fn end_of_tag(text: &str) -> usize {
    if text.starts_with("<!--") {
        return text.find("-->").map_or(text.len(), |end| end + 3);
    }
    let mut quote = None;
    for (at, sign) in text.bytes().enumerate() {
        match (quote, sign) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// Opens or closes the element of a tag.
fn follow<'p>(tag: &'p str, open: &mut Vec<Inside<'p>>) {
    let inner = tag.trim_start_matches(['<', '/']);
    let end = inner.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(inner.len());
    let name = &inner[..end];
    if name.is_empty() || VOID.contains(&name) || tag.ends_with("/>") {
        return;
    }
    if tag.starts_with("</") {
        if let Some(at) = open.iter().rposition(|one| one.name == name) {
            // The outermost one is no element.
            open.truncate(at.max(1));
        }
        return;
    }
    let Some(around) = open.last().copied() else { return };
    let lang = match attribute(tag, "lang") {
        Some(code) => Lang::from_code(code),
        None => around.lang,
    };
    open.push(Inside {
        name,
        lang,
        heading: around.heading || matches!(name, "h1" | "h2" | "h3"),
        narrow: around.narrow || COLUMNS.contains(&name),
        whole: around.whole || WHOLE.contains(&name),
    });
}

/// The value of an attribute in double quotes, as the templates write it.
fn attribute<'p>(tag: &'p str, name: &str) -> Option<&'p str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next()
}

/// Writes the text between two tags.
fn text_of(text: &str, inside: Inside<'_>, out: &mut String) {
    let Some(lang) = inside.lang.filter(|_| !inside.whole && text.len() >= NARROW) else {
        out.push_str(text);
        return;
    };
    let least = if inside.narrow { NARROW } else { LONG };
    for token in text.split_inclusive(char::is_whitespace) {
        if token.len() < least || is_address(token) {
            out.push_str(token);
            continue;
        }
        let mut rest = token;
        while let Some(start) = rest.find(char::is_alphabetic) {
            let (before, word) = rest.split_at(start);
            let end = word.find(|sign: char| !sign.is_alphabetic()).unwrap_or(word.len());
            let (word, after) = word.split_at(end);
            out.push_str(before);
            let letters = word.chars().count();
            if letters >= least {
                let narrow = inside.heading && letters < HUGE;
                let opportunity = if narrow { IF_NARROW } else { OPPORTUNITY };
                out.push_str(&syllables::parts(word, lang).join(opportunity));
            } else {
                out.push_str(word);
            }
            rest = after;
        }
        out.push_str(rest);
    }
}

/// Whether a hyphen in a word could become part of it: an address, a code, the name of a file.
fn is_address(token: &str) -> bool {
    let inner = token.trim_end();
    inner.contains(|sign: char| matches!(sign, '@' | '/' | '\\' | '_' | '=') || sign.is_numeric())
        || inner.trim_end_matches('.').contains('.')
}

#[cfg(test)]
mod tests;
