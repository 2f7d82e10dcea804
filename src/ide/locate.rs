//! Finds the place in the plan where words on a page are written, and back.

use std::sync::Arc;

use super::Place;
use crate::base::Span;
use crate::workspace::Snapshot;

/// The smallest number of letters that identifies a place.
const FEWEST: usize = 4;

/// The place of words on a page: in the documents of the page, or else in any document. A page
/// shows words without markup and writes dates in full, so only letters and digits count; if the
/// whole text is not found, its beginning is tried.
pub fn locate(snapshot: &Snapshot, first: &[Arc<str>], words: &str) -> Option<Place> {
    let wanted: Vec<char> = letters(words).map(|(_, letter)| letter).take(120).collect();
    let lengths = [wanted.len(), 60, 30, 15, FEWEST].into_iter();
    let lengths = lengths.filter(|length| (FEWEST..=wanted.len()).contains(length));
    let others = snapshot.sources.keys().filter(|path| !first.contains(path));
    for length in lengths {
        // A few letters occur everywhere; they are significant only in the documents of the page.
        let enough = length >= 15 || length == wanted.len();
        let paths = first.iter().chain(others.clone().filter(|_| enough));
        for path in paths {
            let Some(source) = snapshot.sources.get(path) else { continue };
            if let Some(span) = find(&source.text, &wanted[..length]) {
                return Some(Place { path: Arc::clone(path), span });
            }
        }
    }
    None
}

/// The words of the first line that differs from an earlier text, for finding it on a page.
pub fn changed_words(before: &str, after: &str) -> String {
    let mut old = before.lines();
    let differs = |line: &&str| old.next() != Some(*line) && !line.trim().is_empty();
    shown(after.lines().find(differs).unwrap_or_default())
}

/// The words of a line, counted from 1, for finding it on a page; those of the nearest line above it
/// if it has none.
pub fn words_at(text: &str, line: usize) -> String {
    let lines: Vec<&str> = text.lines().take(line).collect();
    let mut words = lines.into_iter().rev().map(shown);
    words.find(|words| letters(words).nth(FEWEST - 1).is_some()).unwrap_or_default()
}

/// What a page shows of a line.
fn shown(line: &str) -> String {
    // The key of a line in the header is not shown.
    let shown = line.split_once(" = ").map_or(line, |(_, value)| value);
    shown.chars().filter(|letter| letter.is_alphanumeric() || *letter == ' ').take(120).collect()
}

/// The letters and digits of a text in lower case, with their offsets.
fn letters(text: &str) -> impl Iterator<Item = (usize, char)> + Clone {
    text.char_indices()
        .filter(|(_, letter)| letter.is_alphanumeric())
        .flat_map(|(at, letter)| letter.to_lowercase().map(move |letter| (at, letter)))
}

/// The place of the first run of these letters in a text.
fn find(text: &str, wanted: &[char]) -> Option<Span> {
    let first = *wanted.first()?;
    let mut from = letters(text);
    loop {
        let here = from.clone();
        let (start, letter) = from.next()?;
        if letter == first {
            let mut rest = here;
            let mut end = start;
            let same = wanted.iter().all(|wanted| {
                rest.next().is_some_and(|(at, letter)| {
                    end = at;
                    letter == *wanted
                })
            });
            if same {
                return Some(Span::new(start, end));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Source;
    use crate::workspace::{Change, Workspace};
    use jiff::civil::date;

    fn snapshot() -> Snapshot {
        let mut workspace = Workspace::on(date(2026, 6, 1));
        workspace.apply(vec![
            Change::Text(Source::new(
                "goals/bread.md",
                "+++\ntitle = \"Sourdough\"\n+++\n## Why\n\nBecause **bread** that [fails](x) is sad.\n",
            )),
            Change::Text(Source::new("log/a.md", "+++\n+++\nI baked forty loaves today.\n")),
        ]);
        workspace.snapshot()
    }

    fn at(words: &str, first: &str) -> Option<(String, u32)> {
        let snapshot = snapshot();
        let place = locate(&snapshot, &[first.into()], words)?;
        let text = &snapshot.sources[&place.path].text;
        let line = text[..place.span.start as usize].lines().count() as u32;
        Some((place.path.to_string(), line))
    }

    #[test]
    fn words_lead_to_their_line() {
        let goal = "goals/bread.md";
        assert_eq!(at("Because bread that", goal), Some((goal.to_owned(), 5)));
        assert_eq!(at("Because bread that fails is sad.", goal), Some((goal.to_owned(), 5)));
        assert_eq!(at("I baked forty loaves today.", goal), Some(("log/a.md".to_owned(), 2)));
        assert_eq!(at("Nothing of the sort", goal), None);
        assert_eq!(at("", goal), None);
    }

    #[test]
    fn the_changed_line_is_told_by_its_words() {
        assert_eq!(changed_words("a\nb\n", "a\nI bake **bread**.\n"), "I bake bread");
        assert_eq!(changed_words("title = \"A\"\n", "title = \"B c\"\n"), "B c");
        assert_eq!(changed_words("a\n", "a\n\nand more\n"), "and more");
        assert_eq!(changed_words("a\n", "a\n"), "");
    }

    #[test]
    fn a_line_without_words_is_found_by_the_one_above_it() {
        let text = "+++\ntitle = \"Sourdough\"\n+++\n\nI bake **bread**.\n\nAnd more.\n";
        assert_eq!(words_at(text, 2), "Sourdough");
        assert_eq!(words_at(text, 4), "Sourdough");
        assert_eq!(words_at(text, 6), "I bake bread");
        assert_eq!(words_at(text, 99), "And more");
        assert_eq!(words_at(text, 1), "");
        assert_eq!(words_at("", 0), "");
    }
}
