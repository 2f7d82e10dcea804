//! Checks whether the text of a drawing can be parsed without superlinear work.
//!
//! The XML parser compares each attribute of an element with all others, copies the namespaces of
//! each element to its children, and expands an entity wherever it is used. None of these has a
//! limit, so they are counted before parsing.

/// The maximum number of attributes of an element.
const MOST_ATTRIBUTES: usize = 2048;
/// The maximum number of different namespaces.
const MOST_NAME_SPACES: usize = 32;
/// The maximum total size of expanded entities, in bytes.
const MOST_ENTITIES: usize = 16 << 20;
/// The nesting of entities; the parser refuses more.
const NESTED: usize = 256;

/// Whether the text of a drawing may be parsed as XML.
pub(super) fn is_bearable(text: &str) -> bool {
    attributes(text) && name_spaces(text) && entities(text)
}

fn attributes(text: &str) -> bool {
    text.split('<').all(|part| {
        part.len() <= 2 * MOST_ATTRIBUTES || part.matches(['"', '\'']).count() <= 2 * MOST_ATTRIBUTES
            // Long texts between elements contain quotes too; an attribute has its equals sign
            // before them.
            || memchr::memchr_iter(b'=', part.as_bytes())
                .filter(|at| part[at + 1..].trim_start().starts_with(['"', '\'']))
                .count()
                <= MOST_ATTRIBUTES
    })
}

fn name_spaces(text: &str) -> bool {
    let mut known: Vec<&str> = Vec::new();
    for part in text.split("xmlns").skip(1) {
        // The prefix and the address: everything up to the second quote.
        let end = part.char_indices().filter(|(_, c)| matches!(c, '"' | '\'')).nth(1);
        let named = &part[..end.map_or(part.len(), |(at, _)| at)];
        if !known.contains(&named) {
            known.push(named);
        }
        if known.len() > MOST_NAME_SPACES {
            return false;
        }
    }
    true
}

fn entities(text: &str) -> bool {
    let mut declared = 0;
    let mut nested = false;
    for part in text.split("<!ENTITY").skip(1) {
        let value = part.split_once('>').map_or(part, |(value, _)| value);
        // A `>` can be in the value; the rest then belongs to it, and everything is counted.
        let value = if value.matches(['"', '\'']).count() % 2 == 0 { value } else { part };
        declared += value.len();
        nested |= value.contains('&') || value.contains("SYSTEM");
    }
    if declared == 0 {
        return true;
    }
    let named = memchr::memchr_iter(b'&', text.as_bytes()).count();
    let each = declared.saturating_mul(if nested { NESTED } else { 1 });
    each.saturating_mul(named) <= MOST_ENTITIES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_grows_faster_than_the_text_is_not_read() {
        let root =
            |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
        let many: Vec<String> = (0..3000).map(|at| format!(" a{at} = '1'")).collect();
        let many = many.concat();
        let spaces: Vec<String> =
            (0..40).map(|at| format!("<g xmlns:n{at}='urn:{at}'/>")).collect();
        let spaces = spaces.concat();
        let long = "x".repeat(4096);
        let named = "&e;".repeat(8192);
        for text in [
            root(&format!("<g{many}/>")),
            root(&spaces),
            format!("<!DOCTYPE svg [<!ENTITY e \"{long}\">]>{}", root(&named)),
            format!("<!DOCTYPE svg [<!ENTITY e \"ha\"><!ENTITY f \"&e;&e;\">]>{}", root(&named)),
        ] {
            assert!(!is_bearable(&text), "{}", &text[..60]);
        }
        // Examples from real programs.
        let editor = "<!DOCTYPE svg [<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">]>\
                      <svg xmlns=\"&ns_svg;\" xmlns:x=\"&ns_svg;\"/>";
        let labels = "<div xmlns=\"http://www.w3.org/1999/xhtml\">a = \"b\"</div>".repeat(3000);
        let quotes = format!("<desc>{}</desc>", "\"so\" ".repeat(5000));
        for text in [editor.to_owned(), root(&labels), root(&quotes)] {
            assert!(is_bearable(&text), "{}", &text[..60]);
        }
    }
}
