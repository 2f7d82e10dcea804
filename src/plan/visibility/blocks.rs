//! Blocks that contain nothing but links to hidden targets. They are removed as a whole, so that no
//! empty bullet, row or heading shows that something was left out.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use crate::base::{Events, Span, markdown_options};
use crate::plan::Body;

/// A removed block: its place, and the text that replaces it.
pub(super) type Emptied = (Span, String);

/// A block that is being read.
struct Open {
    kind: Kind,
    range: Range<usize>,
    /// Whether a link in it is removed.
    lost: bool,
    /// Whether anything else in it has content.
    says: bool,
    /// For a numbered list: its first number, and whether an item was removed before the first one
    /// that stays.
    first: Option<u64>,
    starts_later: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Item,
    List,
    Head,
    Row,
    Table,
    Heading,
    /// A paragraph, a quote, a note.
    Other,
    /// A cell or a part of a line, which is never removed by itself.
    Inner,
}

/// The blocks of a body that are empty without the links in `lost`; `gone` is everything that is
/// removed.
pub(super) fn emptied(body: &Body, lost: &[Span], gone: &[Span]) -> Vec<Emptied> {
    let text = masked(body);
    let offset = body.span.start as usize;
    let place = |range: &Range<usize>| Span::from(range.clone()).shifted(offset);
    let is_in =
        |spans: &[Span], range: &Range<usize>| spans.iter().any(|span| span.contains(place(range)));
    let mut open: Vec<Open> = Vec::new();
    let mut gone_too: Vec<(Range<usize>, String)> = Vec::new();
    let mut words: Vec<Span> = Vec::new();
    for (event, range) in Events::of(&text, Parser::new_ext(&text, markdown_options())) {
        let is_lost = is_in(lost, &range);
        let is_gone = is_lost || is_in(gone, &range);
        let mut says = false;
        match &event {
            Event::Start(tag) => {
                says = matches!(tag, Tag::Image { .. });
                open.push(Open::of(tag, range.clone()));
            }
            Event::End(end) => {
                if let Some(block) = open.pop() {
                    close(&block, *end, open.last_mut(), &text, &mut gone_too);
                }
                continue;
            }
            Event::Text(said) | Event::Code(said) | Event::Html(said) | Event::InlineHtml(said) => {
                says = said.contains(char::is_alphanumeric);
            }
            _ => {}
        }
        if let Some(block) = open.last_mut() {
            block.lost |= is_lost;
            block.says |= says && !is_gone;
        }
        if says && !is_gone {
            words.push(place(&range));
        }
    }
    let mut emptied: Vec<Emptied> =
        gone_too.into_iter().map(|(range, with)| (place(&range), with)).collect();
    sections(body, lost, &words, &mut emptied);
    emptied
}

impl Open {
    fn of(tag: &Tag<'_>, range: Range<usize>) -> Self {
        let kind = match tag {
            Tag::Item => Kind::Item,
            Tag::List(_) => Kind::List,
            Tag::TableHead => Kind::Head,
            Tag::TableRow => Kind::Row,
            Tag::Table(_) => Kind::Table,
            Tag::Heading { .. } => Kind::Heading,
            Tag::Paragraph | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) => Kind::Other,
            _ => Kind::Inner,
        };
        let first = match tag {
            Tag::List(first) => *first,
            _ => None,
        };
        Self { kind, range, lost: false, says: false, first, starts_later: false }
    }
}

/// Ends a block: it is empty, or it counts as content of the block around it.
fn close(
    block: &Open,
    end: TagEnd,
    around: Option<&mut Open>,
    text: &str,
    emptied: &mut Vec<(Range<usize>, String)>,
) {
    let is_empty = block.lost && !block.says && block.kind != Kind::Inner;
    if is_empty && block.kind != Kind::Head {
        let with = if block.kind == Kind::Heading { "\n" } else { "" };
        emptied.push((lines(text, &block.range), with.to_owned()));
    }
    let Some(around) = around else { return };
    around.lost |= block.lost;
    // The header of a table is no content once no row is left.
    around.says |= block.says && end != TagEnd::TableHead;
    let Some(first) = around.first.filter(|_| block.kind == Kind::Item) else { return };
    if is_empty {
        around.starts_later = true;
    } else if std::mem::take(&mut around.starts_later) {
        // The first item that stays gets the first number.
        let digits = text[block.range.clone()].bytes().take_while(u8::is_ascii_digit).count();
        let number = block.range.start..block.range.start + digits;
        emptied.push((number, first.to_string()));
        around.first = None;
    } else {
        around.first = None;
    }
}

/// The lines of a block, including the quote markers before them if it starts its line.
fn lines(text: &str, range: &Range<usize>) -> Range<usize> {
    let line = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let marks = text[line..range.start].chars().all(|sign| matches!(sign, ' ' | '\t' | '>'));
    let start = if marks { line } else { range.start };
    let blank = |sign: char| sign.is_whitespace() || sign == '>';
    let end = range.start + text[range.clone()].trim_end_matches(blank).len();
    let rest = &text[end..];
    let length = rest.find('\n').map_or(rest.len(), |at| if marks { at + 1 } else { at });
    start..end + length
}

/// Adds the sections of which only the heading is left.
fn sections(body: &Body, lost: &[Span], words: &[Span], emptied: &mut Vec<Emptied>) {
    let headings = &body.outline.headings;
    let mut gone: Vec<Span> = Vec::new();
    for heading in headings.iter().rev().filter(|heading| heading.top) {
        let below = Span { start: heading.span.end, end: heading.section.end };
        let held = lost.iter().any(|link| below.contains(*link));
        let says = words.iter().any(|word| {
            below.contains(*word) && !gone.iter().any(|section| section.contains(*word))
        });
        if held && !says {
            gone.push(heading.section);
        }
    }
    emptied.extend(gone.into_iter().map(|section| (section, "\n".to_owned())));
}

/// The body, with spaces in place of comments.
fn masked(body: &Body) -> String {
    let mut text = body.markdown().to_owned();
    for comment in &body.outline.comments {
        let from = (comment.start.max(body.span.start) - body.span.start) as usize;
        let to = (comment.end.min(body.span.end).max(body.span.start) - body.span.start) as usize;
        let blank: String = text[from..to]
            .chars()
            .map(|sign| if sign == '\n' { "\n".to_owned() } else { " ".repeat(sign.len_utf8()) })
            .collect();
        text.replace_range(from..to, &blank);
    }
    text
}
