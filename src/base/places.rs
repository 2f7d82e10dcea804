//! The additional places of a finding, in words.

use super::{Arg, Diagnostic, Lang, LineIndex, Span, lang};

/// The number of places that are named; the rest are counted.
const NAMED: usize = 8;

/// The places after the first: `also at 4:3 and 9:1`. Empty if there is only one place.
pub fn also(text: &str, index: &LineIndex, finding: &Diagnostic, language: Lang) -> Option<String> {
    listed(text, index, &finding.also, language)
}

/// Places in other files, each as `path:line`, in the same form.
pub(crate) fn in_files(places: &[String], language: Lang) -> Option<String> {
    let named = places.get(..NAMED).unwrap_or(places);
    words(named, places.len() - named.len(), language)
}

/// Several places in words, in the same form.
pub fn listed(text: &str, index: &LineIndex, places: &[Span], language: Lang) -> Option<String> {
    let place = |span: &Span| {
        let start = index.position(text, span.start as usize);
        format!("{}:{}", start.line, start.column)
    };
    let named: Vec<String> = places.iter().take(NAMED).map(place).collect();
    words(&named, places.len() - named.len(), language)
}

fn words(named: &[String], rest: usize, language: Lang) -> Option<String> {
    if named.is_empty() {
        return None;
    }
    let (id, named) = if rest > 0 {
        ("also-more", named.join(", "))
    } else {
        ("also-at", lang::list(language, named, "and"))
    };
    let args = [("places", Arg::from(named)), ("count", Arg::from(rest))];
    Some(lang::say_with(language, id, &args))
}
