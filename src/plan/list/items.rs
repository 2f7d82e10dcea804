//! Finds the items of a list that begin with a day, each of which is an entry: `- 3 October 2026: first batch`.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::base::{Span, events};
use crate::syntax::Document;
use crate::syntax::record::Around;

use super::dated::{Dated, Digits, Words, day_of, ends, is_between, learn};

/// The longest title of an item, in bytes.
const LONGEST: usize = 160;

/// The items of the lists of which most begin with a day. `is_free` tells whether a place is not part of
/// another entry.
pub(super) fn items<'d>(
    document: &'d Document<'_>,
    around: &mut Around<'_>,
    is_free: impl Fn(Span) -> bool,
) -> Vec<Dated<'d>> {
    let text = &*document.source.text;
    let lists: Vec<Vec<Span>> = lists(text, document.body)
        .into_iter()
        .filter(|list| list.iter().all(|item| is_free(*item)))
        .collect();
    let read = |around: Around<'_>| -> Vec<Dated<'d>> {
        let dated = lists.iter().map(|list| {
            let dated: Vec<Dated<'d>> =
                list.iter().filter_map(|item| in_item(text, *item, around)).collect();
            // One day among other words is not a log.
            if dated.len() > 1 && dated.len() * 2 >= list.len() { dated } else { Vec::new() }
        });
        dated.flatten().collect()
    };
    let found = read(*around);
    learn(around, found.iter().map(|one| (&*one.day.text, one.date)));
    read(*around)
}

/// The items of each list that is in no other, without their markers.
fn lists(text: &str, body: Span) -> Vec<Vec<Span>> {
    let (mut lists, mut depth): (Vec<Vec<Span>>, usize) = (Vec::new(), 0);
    for (event, place) in events(&text[body.range()]) {
        match event {
            Event::Start(Tag::List(_)) => {
                if depth == 0 {
                    lists.push(Vec::new());
                }
                depth += 1;
            }
            Event::Start(Tag::BlockQuote(_)) => depth += 1,
            Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => depth -= 1,
            Event::Start(Tag::Item) if depth == 1 => {
                let span = Span::new(place.start, place.end).shifted(body.start as usize);
                if let Some(list) = lists.last_mut() {
                    list.push(span);
                }
            }
            _ => {}
        }
    }
    lists
}

/// An item that begins with a day. Its first sentence is the title.
fn in_item<'d>(text: &str, item: Span, around: Around<'_>) -> Option<Dated<'d>> {
    let marker =
        |sign: char| sign.is_ascii_digit() || is_between(sign) || is_mark(sign) || sign == '+';
    let all = text[item.range()].trim_end();
    let line = all.lines().next()?;
    // The marker ends with a space; a day begins after it.
    let begin = line.find(' ').filter(|at| line[..*at].chars().all(marker))?;
    let begin =
        begin + line[begin..].len() - line[begin..].trim_start_matches([' ', '*', '_']).len();
    let place = |from: usize, to: usize| Span::new(from, to).shifted(item.start as usize);
    let (end, day, (date, on)) = ends(&line[begin..]).into_iter().rev().find_map(|end| {
        let end = begin + end;
        let words = line[begin..end].trim_matches(|sign| is_between(sign) || is_mark(sign));
        let at = begin + line[begin..end].find(words)?;
        let found = day_of(words, around, Digits::Years)?;
        Some((end, Words { text: words.to_owned(), span: place(at, at + words.len()) }, found))
    })?;
    let rest = all[end..].trim_start_matches(|sign| is_between(sign) || is_mark(sign));
    let from = all.len() - rest.len();
    let stop = rest.find(['\n', '\r']).unwrap_or(rest.len());
    let sentence = [". ", "! ", "? "].iter().filter_map(|mark| Some(rest[..stop].find(mark)? + 1));
    let stop = sentence.min().unwrap_or(stop);
    let title = plain(rest[..stop].trim_end_matches('.'));
    let fits = stop <= LONGEST && !title.is_empty();
    let title = fits.then(|| Words { text: title, span: place(from, from + stop) });
    let body = if fits { from + stop } else { from };
    let section = place(0, all.len());
    let (head, body) = (place(0, line.len()), place(body, all.len()));
    Some(Dated { heading: None, head, section, body, date, on, day, title })
}

/// The words of a text without its markup.
fn plain(markdown: &str) -> String {
    let words = events(markdown).filter_map(|(event, _)| match event {
        Event::Text(words) | Event::Code(words) => Some(words.into_string()),
        Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
        _ => None,
    });
    words.collect::<String>().trim().to_owned()
}

/// Whether a character makes words bold or italic.
fn is_mark(sign: char) -> bool {
    matches!(sign, '*' | '_')
}
