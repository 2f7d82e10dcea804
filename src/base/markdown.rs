//! The Markdown dialect of plans, shared by parsing and rendering.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};

mod callout;

use super::bare::{Bare, bare_addresses, may_hold_addresses};

/// The parser options: `CommonMark` with tables, strikethrough, task lists, footnotes, heading
/// attributes, alerts and wikilinks.
pub(crate) fn markdown_options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_WIKILINKS
}

/// The events of a Markdown text with their places, as all code uses them: a bare address is a
/// link, `<br>` ends a line, and a callout of Obsidian has its title in bold.
pub fn events(markdown: &str) -> Events<'_> {
    Events::of(markdown, Parser::new_ext(markdown, markdown_options()))
}

/// An event and its range in the text.
type Placed<'t> = (Event<'t>, Range<usize>);

/// See [`events`].
#[derive(Debug)]
pub struct Events<'t> {
    parser: OffsetIter<'t>,
    text: &'t str,
    /// Events of the parser that were read ahead, and are still to be processed.
    ahead: VecDeque<Placed<'t>>,
    /// The events that are ready to be returned.
    ready: VecDeque<Placed<'t>>,
    /// The number of open elements that cannot contain an address: links, pictures, code.
    inside: usize,
    /// Whether the text can contain a bare address.
    addressed: bool,
    /// Whether the last event was a `<br>`, so that the line break after it must be skipped.
    broken: bool,
}

impl<'t> Events<'t> {
    /// Wraps the events of a parser.
    pub fn of(text: &'t str, parser: Parser<'t>) -> Self {
        Self {
            parser: parser.into_offset_iter(),
            text,
            ahead: VecDeque::new(),
            ready: VecDeque::new(),
            inside: 0,
            addressed: may_hold_addresses(text),
            broken: false,
        }
    }

    /// The next event that is not processed yet.
    fn pull(&mut self) -> Option<Placed<'t>> {
        self.ahead.pop_front().or_else(|| self.parser.next())
    }

    /// Processes an event.
    fn take(&mut self, (event, range): Placed<'t>) {
        let after_break = std::mem::take(&mut self.broken);
        match event {
            Event::SoftBreak if after_break => {}
            Event::InlineHtml(tag) if is_break(&tag) => {
                self.broken = true;
                self.ready.push_back((Event::HardBreak, range));
            }
            Event::Start(Tag::HtmlBlock) => self.html_block(range),
            Event::Start(Tag::BlockQuote(None)) => {
                let kind = self.callout(&range);
                self.ready.push_back((Event::Start(Tag::BlockQuote(kind)), range));
            }
            Event::Text(_) if self.addressed && self.inside == 0 => self.run((event, range)),
            event => {
                match &event {
                    Event::Start(tag) => self.inside += usize::from(is_closed(tag.to_end())),
                    Event::End(tag) => self.inside -= usize::from(is_closed(*tag)).min(self.inside),
                    _ => {}
                }
                self.ready.push_back((event, range));
            }
        }
    }

    /// Processes a block of HTML: one that only breaks lines produces nothing.
    fn html_block(&mut self, range: Range<usize>) {
        let mut inner: Vec<Placed<'t>> = Vec::new();
        let mut end = range.clone();
        while let Some((event, range)) = self.pull() {
            if matches!(event, Event::End(TagEnd::HtmlBlock)) {
                end = range;
                break;
            }
            match event {
                Event::Html(html) if html.contains('<') => divide(&html, &range, &mut inner),
                other => inner.push((other, range)),
            }
        }
        let says = |(event, _): &Placed<'_>| match event {
            Event::Html(html) => !html.trim().is_empty(),
            event => !matches!(event, Event::HardBreak),
        };
        let Some(first) = inner.iter().position(says) else { return };
        self.ready.push_back((Event::Start(Tag::HtmlBlock), range));
        self.ready.extend(inner.into_iter().skip(first));
        self.ready.push_back((Event::End(TagEnd::HtmlBlock), end));
    }

    /// Processes text up to an event that is neither text nor emphasis, and turns its bare
    /// addresses into links.
    fn run(&mut self, first: Placed<'t>) {
        let mut run = Run { text: self.text, pieces: Vec::new(), whole: String::new() };
        run.push(first);
        let mut behind = None;
        while let Some(placed) = self.pull() {
            if !is_run(&placed.0) {
                behind = Some(placed);
                break;
            }
            run.push(placed);
        }
        run.finish(&mut self.ready);
        if let Some(behind) = behind {
            self.take(behind);
        }
    }
}

impl<'t> Iterator for Events<'t> {
    type Item = Placed<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.ready.is_empty() {
            let placed = self.pull()?;
            self.take(placed);
        }
        self.ready.pop_front()
    }
}

/// Text with emphasis in it, in which an address can span several events.
struct Run<'t> {
    text: &'t str,
    /// The events, each with its range in the text with emphasis markers.
    pieces: Vec<(Placed<'t>, Range<usize>)>,
    /// The text with emphasis markers.
    whole: String,
}

impl<'t> Run<'t> {
    fn push(&mut self, (event, range): Placed<'t>) {
        let start = self.whole.len();
        match &event {
            Event::Text(text) => self.whole.push_str(text),
            // The emphasis markers: one or two at either end.
            Event::Start(Tag::Strong) | Event::End(TagEnd::Strong) => self.signs(&event, &range, 2),
            Event::Start(Tag::Strikethrough) | Event::End(TagEnd::Strikethrough) => {
                let two = self.text[range.clone()].starts_with("~~");
                self.signs(&event, &range, 1 + usize::from(two));
            }
            event => self.signs(event, &range, 1),
        }
        let place = start..self.whole.len();
        self.pieces.push(((event, range), place));
    }

    fn signs(&mut self, event: &Event<'_>, range: &Range<usize>, width: usize) {
        let written = &self.text[range.clone()];
        let signs = if matches!(event, Event::Start(_)) {
            written.get(..width)
        } else {
            written.len().checked_sub(width).and_then(|at| written.get(at..))
        };
        self.whole.push_str(signs.unwrap_or_default());
    }

    /// Emits the events, with links.
    fn finish(self, ready: &mut VecDeque<Placed<'t>>) {
        let mut links = Vec::new();
        if may_hold_addresses(&self.whole) {
            links = bare_addresses(&self.whole);
        }
        let links: Vec<Bare> = links.into_iter().filter_map(|one| self.fit(one)).collect();
        let mut links = links.into_iter().peekable();
        // The end and the start of the open link.
        let mut open: Option<(usize, usize)> = None;
        for ((event, range), place) in self.pieces {
            let Event::Text(text) = event else {
                // Emphasis inside an address is part of it.
                let event = match open {
                    Some(_) => Event::Text(self.whole[place].to_owned().into()),
                    None => event,
                };
                ready.push_back((event, range));
                continue;
            };
            let written = *text == self.text[range.clone()];
            let source = |at: usize, otherwise: usize| {
                if written { range.start + at - place.start } else { otherwise }
            };
            let part = |from: usize, to: usize| {
                let part = from - place.start..to - place.start;
                let text: CowStr<'t> = match &text {
                    CowStr::Borrowed(whole) => whole[part].into(),
                    whole => whole[part].to_owned().into(),
                };
                (Event::Text(text), source(from, range.start)..source(to, range.end))
            };
            let mut at = place.start;
            while at < place.end {
                let next = links.peek().map(|link| link.range.start);
                let to =
                    open.map(|(end, _)| end).or(next).map_or(place.end, |to| to.min(place.end));
                if to > at {
                    ready.push_back(part(at, to));
                }
                at = to;
                if let Some((_, start)) = open.filter(|(end, _)| *end == to) {
                    close(ready, start..source(to, range.end));
                    open = None;
                } else if open.is_none()
                    && to < place.end
                    && let Some(link) = links.next()
                {
                    let start = source(to, range.start);
                    ready.push_back((Event::Start(tag(&link)), start..start));
                    open = Some((link.range.end, start));
                }
            }
        }
    }

    /// The longest part of an address that no emphasis crosses: emphasis opened inside must also
    /// close inside.
    fn fit(&self, bare: Bare) -> Option<Bare> {
        let Range { start, end } = bare.range;
        let from = self.pieces.partition_point(|(_, place)| place.end <= start);
        let mut open: Vec<usize> = Vec::new();
        let mut cut = None;
        for ((event, _), place) in self.pieces[from..].iter().take_while(|(_, p)| p.start < end) {
            match event {
                Event::Start(_) => open.push(place.start),
                Event::End(_) if place.end > end || open.pop().is_none() => {
                    cut = Some(place.start);
                    break;
                }
                _ => {}
            }
        }
        let Some(to) = open.first().copied().into_iter().chain(cut).min() else {
            return Some(Bare { range: start..end, ..bare });
        };
        let shorter = bare_addresses(&self.whole[start..to]).into_iter().next();
        let shorter = shorter.filter(|shorter| shorter.range.start == 0)?;
        Some(Bare { range: start..start + shorter.range.end, ..shorter })
    }
}

/// Closes the open link, now that its range is known.
fn close(ready: &mut VecDeque<Placed<'_>>, place: Range<usize>) {
    let open =
        ready.iter_mut().rev().find(|(event, _)| matches!(event, Event::Start(Tag::Link { .. })));
    if let Some((_, range)) = open {
        *range = place.clone();
    }
    ready.push_back((Event::End(TagEnd::Link), place));
}

fn tag<'t>(bare: &Bare) -> Tag<'t> {
    let link_type = if bare.mail { LinkType::Email } else { LinkType::Autolink };
    let dest_url = bare.target.clone().into();
    Tag::Link { link_type, dest_url, title: "".into(), id: "".into() }
}

/// Whether an address can span an event.
fn is_run(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Text(_)
            | Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough)
    )
}

/// Whether an element cannot contain addresses.
fn is_closed(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock | TagEnd::MetadataBlock(_))
}

/// Splits HTML at each `<br>`.
fn divide(html: &str, range: &Range<usize>, parts: &mut Vec<Placed<'_>>) {
    let mut at = 0;
    let mut from = 0;
    while let Some(open) = html[from..].find('<').map(|found| from + found) {
        let end = html[open..].find('>').map_or(html.len(), |end| open + end + 1);
        from = open + 1;
        if !is_break(&html[open..end]) {
            continue;
        }
        if open > at {
            parts.push((Event::Html(html[at..open].to_owned().into()), range.clone()));
        }
        parts.push((Event::HardBreak, range.clone()));
        (at, from) = (end, end);
    }
    if at < html.len() {
        parts.push((Event::Html(html[at..].to_owned().into()), range.clone()));
    }
}

/// Whether a piece of HTML has tags that a reader would see as text; line breaks do not count.
pub(crate) fn has_tags(html: &str) -> bool {
    html.match_indices('<').any(|(at, _)| {
        let end = html[at..].find('>').map_or(html.len(), |end| at + end + 1);
        !is_break(&html[at..end])
    })
}

/// Whether an HTML tag is a line break, however it is written.
fn is_break(tag: &str) -> bool {
    let inner = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>'));
    let Some(inner) = inner.map(|inner| inner.trim_start_matches('/')) else { return false };
    let name = inner.get(..2).is_some_and(|name| name.eq_ignore_ascii_case("br"));
    name && inner[2..].chars().next().is_none_or(|next| next.is_whitespace() || next == '/')
}

/// Whether the text after the bar of a picture is its size: `300`, `300x200`.
pub(crate) fn is_picture_size(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, 'x' | ' '))
}

#[cfg(test)]
mod tests;
