//! Callouts as Obsidian writes them: an alert with a title of its own, or of a kind that GitHub does
//! not have. `[!tip]` alone on a line is an alert for the parser already.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CowStr, Event, Tag, TagEnd};

use super::{Events, Placed};

/// The first line of a callout: `[!kind]`, `[!kind|layout]`, `[!kind]- folded`, `[!kind] Title`.
struct Marker<'t> {
    kind: &'t str,
    /// Where the title begins, in the text.
    end: usize,
}

/// The marker at the start of a quote, if it has one.
fn marker<'t>(text: &'t str, quote: &Range<usize>) -> Option<Marker<'t>> {
    let space = |sign: char| sign == ' ' || sign == '\t';
    let line = text[quote.clone()].lines().next()?;
    let rest = line.strip_prefix('>')?.trim_start_matches(space).strip_prefix("[!")?;
    let (inner, after) = rest.split_once(']')?;
    let kind = inner.split('|').next().unwrap_or_default().trim();
    let is_kind = kind.chars().any(char::is_alphabetic)
        && kind.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_' | ' '));
    // A link is no marker.
    if !is_kind || after.starts_with(['(', '[', ':']) {
        return None;
    }
    let title = after.strip_prefix(['-', '+']).unwrap_or(after).trim_start_matches(space);
    Some(Marker { kind, end: quote.start + line.len() - title.len() })
}

/// The alert with the meaning of a kind.
fn alert(kind: &str) -> Option<BlockQuoteKind> {
    Some(match &*kind.to_lowercase() {
        "note" => BlockQuoteKind::Note,
        "tip" | "hint" => BlockQuoteKind::Tip,
        "important" => BlockQuoteKind::Important,
        "warning" | "attention" => BlockQuoteKind::Warning,
        "caution" => BlockQuoteKind::Caution,
        _ => return None,
    })
}

/// A kind as a title: `open-question` is "Open question".
fn spoken(kind: &str) -> String {
    let mut letters = kind.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect::<String>().replace(['-', '_'], " ")
}

impl<'t> Events<'t> {
    /// Reads ahead in a quote. If it is a callout, its marker goes, and its title or kind becomes a
    /// first paragraph in bold; a kind that is an alert and has no title is returned.
    pub(super) fn callout(&mut self, quote: &Range<usize>) -> Option<BlockQuoteKind> {
        let marker = marker(self.text, quote)?;
        let paragraph = match self.pull() {
            Some((Event::Start(Tag::Paragraph), range)) => range,
            other => {
                self.ahead.extend(other);
                return None;
            }
        };
        let mut title: Vec<Placed<'t>> = Vec::new();
        let mut last = None;
        while let Some(placed) = self.pull() {
            if matches!(
                placed.0,
                Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph)
            ) {
                last = Some(placed);
                break;
            }
            title.extend(self.behind(placed, marker.end));
        }
        let alert = alert(marker.kind).filter(|_| title.is_empty());
        let start = title.first().map_or(marker.end, |(_, range)| range.start);
        let end = title.last().map_or(marker.end, |(_, range)| range.end);
        if alert.is_none() {
            if title.is_empty() {
                let kind: CowStr<'t> = spoken(marker.kind).into();
                title.push((Event::Text(kind), start..end));
            }
            self.ahead.push_back((Event::Start(Tag::Paragraph), start..end));
            self.ahead.push_back((Event::Start(Tag::Strong), start..start));
            self.ahead.extend(title);
            self.ahead.push_back((Event::End(TagEnd::Strong), end..end));
            self.ahead.push_back((Event::End(TagEnd::Paragraph), start..end));
        }
        if let Some((Event::SoftBreak | Event::HardBreak, place)) = last {
            let rest = place.end..paragraph.end;
            self.ahead.push_back((Event::Start(Tag::Paragraph), rest));
        }
        alert
    }

    /// The part of an event behind a place on its line.
    fn behind(&self, (event, range): Placed<'t>, place: usize) -> Option<Placed<'t>> {
        match event {
            _ if range.end <= place => None,
            Event::Text(_) if range.start < place => {
                Some((Event::Text(self.text[place..range.end].into()), place..range.end))
            }
            event => Some((event, range)),
        }
    }
}
