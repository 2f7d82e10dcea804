//! Reads the outline of a body without rendering it: headings and who may read them, links, images,
//! raw HTML, comments.

mod anchors;
mod blocks;
mod marks;
mod remarks;
mod tables;

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag, TagEnd};

use crate::base::{Events, Span, Spanned, has_tags, is_picture_size, markdown_options};

use blocks::{is_block, is_block_end};

pub use anchors::anchors;
pub(crate) use anchors::find_anchor;
pub(crate) use tables::grids;
pub use tables::{Cell, Grid, Row};

/// The parts of a body; all places are in the whole source text.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The links and images, in order.
    pub links: Vec<Link>,
    /// The definitions of reference links, `[name]: address`.
    pub definitions: Vec<Spanned<String>>,
    /// Raw HTML, which is shown as text; without comments.
    pub html: Vec<Span>,
    /// Comments, and remarks in the style of Obsidian, which are not shown. An unclosed one extends
    /// to the end of the body.
    pub comments: Vec<Span>,
    /// The opening markers of comments and remarks that are never closed.
    pub unclosed: Vec<Span>,
    /// Remarks that may be code, because they are indented like it.
    pub indented: Vec<Span>,
    /// Ends of comments in visible text.
    pub loose_ends: Vec<Span>,
    /// Code, in which markers have no effect.
    pub code: Vec<Span>,
    /// Marks such as `{.private}` in places where they hide nothing.
    pub strays: Vec<Span>,
    /// The references to notes, each with the name of the note in lower case.
    pub note_references: Vec<Spanned<String>>,
    /// The notes, each with its name in lower case.
    pub notes: Vec<Spanned<String>>,
}

/// A heading and the text below it, up to the next heading of its level or a higher one.
#[derive(Clone, Debug)]
pub struct Heading {
    /// The level, 1 to 6.
    pub level: u8,
    /// The text without marks.
    pub text: String,
    /// The name for links, if the heading has its own: `{#mine}`.
    pub id: Option<String>,
    /// The span of the whole line or lines.
    pub span: Span,
    /// The span of the heading and everything that belongs to it. For a heading inside a quote or
    /// list, it starts at the start of that block.
    pub section: Span,
    /// Who may read the section, if the heading has a mark for that: each name with its place.
    pub readers: Option<Vec<Spanned<String>>>,
    /// Marks after the heading that have no meaning here.
    pub strange: Vec<String>,
    /// Whether the heading is in the body itself and not inside a quote, list or note.
    pub top: bool,
}

/// A link or an image.
#[derive(Clone, Debug)]
pub struct Link {
    /// The span of the whole link.
    pub span: Span,
    /// The span of the visible part: the text of a link, the description of an image.
    pub shown: Span,
    /// The address as written, or the id of a wikilink.
    pub target: String,
    /// Its form.
    pub form: Form,
    /// Whether the target is between double brackets.
    pub wiki: bool,
    /// The place of the definition that a reference link uses.
    pub definition: Option<Span>,
}

/// The forms of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// `[text](address)`, or by reference.
    Link,
    /// `<https://…>`.
    Auto,
    /// `[[id]]`, or `[[id|text]]` with its own text.
    Wiki {
        /// Whether the author wrote the visible text.
        text: bool,
    },
    /// `![description](address)`.
    Image,
}

impl Outline {
    /// The heading of level 1 at the top, outside every quote and list.
    pub(crate) fn title(&self) -> Option<&Heading> {
        self.headings.first().filter(|heading| heading.top && heading.level == 1)
    }

    /// Whether another outline has the same headings, and links of the same form to the same
    /// targets: everything a page depends on besides the text itself.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let heading = |heading: &Heading| {
            (heading.level, heading.top, heading.text.clone(), heading.id.clone())
        };
        let link = |link: &Link| (link.form, link.target.clone());
        self.headings.iter().map(heading).eq(other.headings.iter().map(heading))
            && self.links.iter().map(link).eq(other.links.iter().map(link))
    }
}

/// Reads the outline of the body at a span of a text.
pub fn read(text: &str, body: Span) -> Outline {
    let remarks = remarks::find(&text[body.range()]);
    let markdown = &*remarks.masked;
    let parser = Parser::new_ext(markdown, markdown_options());
    let definitions: Vec<(String, Range<usize>)> = parser
        .reference_definitions()
        .iter()
        .map(|(name, definition)| (name.to_owned(), definition.span.clone()))
        .collect();
    let mut reader = Reader {
        markdown,
        offset: body.start as usize,
        definitions: by_name(&definitions),
        outline: Outline::default(),
        depth: 0,
        block: 0,
        open: Vec::new(),
        code: Vec::new(),
    };
    reader.outline.definitions = definitions
        .into_iter()
        .map(|(name, range)| Spanned::new(name, Span::from(range).shifted(body.start as usize)))
        .collect();
    reader.outline.definitions.sort_by_key(|definition| definition.span);
    reader.walk(Events::of(markdown, parser));
    for remark in &remarks.places {
        reader.outline.comments.push(reader.place(remark));
    }
    let indented = remarks.indented.iter().map(|remark| reader.place(remark));
    reader.outline.indented = indented.collect();
    reader.outline.unclosed.extend(remarks.unclosed.as_ref().map(|sign| reader.place(sign)));
    reader.close_sections();
    reader.find_strays();
    reader.outline
}

/// The definitions by name, ignoring case.
fn by_name(definitions: &[(String, Range<usize>)]) -> HashMap<String, Range<usize>> {
    let mut named = HashMap::with_capacity(definitions.len());
    for (name, range) in definitions {
        named.entry(name.to_lowercase()).or_insert_with(|| range.clone());
    }
    named
}

/// The markers of HTML comments.
const OPENS: &str = "<!--";
const CLOSES: &str = "-->";

struct Reader<'t> {
    markdown: &'t str,
    offset: usize,
    /// The name and the place of each definition of a reference link.
    definitions: HashMap<String, Range<usize>>,
    outline: Outline,
    /// The number of open blocks around the current event.
    depth: usize,
    /// The start of the outermost open block.
    block: usize,
    /// The open links, as indices in the outline.
    open: Vec<usize>,
    /// Code in which a mark has no meaning: fenced blocks and inline code. In indented code, and in
    /// headings, the mark may have been intended.
    code: Vec<Range<usize>>,
}

/// What the current event is inside of.
#[derive(Default)]
struct Inside {
    /// The heading, as an index in the outline.
    heading: Option<usize>,
    /// The start of the last block of HTML.
    html: usize,
    /// The number of open blocks of code.
    code: usize,
}

impl<'t> Reader<'t> {
    fn walk(&mut self, events: Events<'t>) {
        let mut inside = Inside::default();
        for (event, range) in events {
            self.cover(&event, &range);
            match event {
                Event::Start(tag) => self.start(&tag, &range, &mut inside),
                Event::End(tag) => self.end(tag, &range, &mut inside),
                Event::InlineHtml(_) => {
                    self.html(&self.markdown[range.clone()], range.start);
                }
                Event::Text(text) => {
                    if let Some(index) = inside.heading {
                        self.outline.headings[index].text.push_str(&text);
                    }
                    if inside.code == 0 {
                        self.open_comment(&range);
                        self.loose_ends(&range);
                    }
                }
                Event::Code(text) => {
                    self.outline.code.push(self.place(&range));
                    match inside.heading {
                        Some(index) => self.outline.headings[index].text.push_str(&text),
                        None => self.code.push(range),
                    }
                }
                Event::FootnoteReference(name) => {
                    let place = self.place(&range);
                    self.outline.note_references.push(Spanned::new(name.to_lowercase(), place));
                }
                _ => {}
            }
        }
    }

    fn start(&mut self, tag: &Tag<'t>, range: &Range<usize>, inside: &mut Inside) {
        match tag {
            Tag::Heading { .. } => inside.heading = Some(self.heading(tag, range)),
            Tag::Link { link_type, dest_url, id, .. } => {
                self.link(*link_type, dest_url, id, range, false);
            }
            Tag::Image { link_type, dest_url, id, .. } => {
                self.link(*link_type, dest_url, id, range, true);
            }
            Tag::FootnoteDefinition(name) => {
                let place = self.place(range);
                self.outline.notes.push(Spanned::new(name.to_lowercase(), place));
            }
            Tag::HtmlBlock => inside.html = range.start,
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) => {
                inside.code += 1;
                self.fence(info, range);
                self.outline.code.push(self.place(range));
                self.code.push(range.clone());
            }
            // Four spaces turn an intended comment into code.
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                inside.code += 1;
                self.outline.code.push(self.place(range));
                self.html_comments(range);
            }
            _ => {}
        }
        if is_block(tag) {
            if self.depth == 0 {
                self.block = range.start;
            }
            self.depth += 1;
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>, inside: &mut Inside) {
        match tag {
            TagEnd::Heading(_) => inside.heading = None,
            TagEnd::Link | TagEnd::Image => self.end_link(),
            TagEnd::HtmlBlock => self.html(&self.markdown[inside.html..range.end], inside.html),
            TagEnd::CodeBlock => inside.code = inside.code.saturating_sub(1),
            _ => {}
        }
        if is_block_end(tag) {
            self.depth = self.depth.saturating_sub(1);
        }
    }

    /// Extends the visible part of every open link by an event inside it.
    fn cover(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if matches!(event, Event::End(TagEnd::Link | TagEnd::Image)) && self.open.len() < 2 {
            return;
        }
        let inside = match event {
            Event::End(TagEnd::Link | TagEnd::Image) => &self.open[..self.open.len() - 1],
            _ => &self.open[..],
        };
        let place = Span::from(range.clone()).shifted(self.offset);
        // A link around the innermost one already covers it.
        if let Some(index) = inside.last() {
            let shown = &mut self.outline.links[*index].shown;
            *shown = if shown.start == shown.end {
                place
            } else {
                Span { start: shown.start.min(place.start), end: shown.end.max(place.end) }
            };
        }
    }

    fn heading(&mut self, tag: &Tag<'_>, range: &Range<usize>) -> usize {
        let Tag::Heading { level, id, classes, attrs } = tag else { return 0 };
        let written = self.markdown[range.clone()].trim_end();
        let span = Span::new(range.start, range.start + written.len()).shifted(self.offset);
        let id = id.as_deref().map(str::to_owned);
        let (readers, mut strange) = self.readers(range, id.as_deref(), classes, attrs);
        // Braces that the Markdown parser did not accept as attributes were still intended as
        // marks.
        if id.is_none() && classes.is_empty() && attrs.is_empty() {
            strange.extend(Heading::misread(written));
        }
        let top = self.depth == 0;
        let start = if top { range.start } else { self.block };
        let section = Span::new(start, start).shifted(self.offset);
        let level = *level as u8;
        let text = String::new();
        self.outline.headings.push(Heading {
            level,
            text,
            id,
            span,
            section,
            readers,
            strange,
            top,
        });
        self.outline.headings.len() - 1
    }

    fn link(&mut self, form: LinkType, target: &str, id: &str, range: &Range<usize>, image: bool) {
        let span = self.place(range);
        let form_of = match form {
            LinkType::WikiLink { .. } if image && is_file(target) => Form::Image,
            LinkType::WikiLink { has_pothole } => Form::Wiki { text: has_pothole },
            _ if image => Form::Image,
            LinkType::Autolink | LinkType::Email => Form::Auto,
            _ => Form::Link,
        };
        let wiki = matches!(form, LinkType::WikiLink { .. });
        let by_name =
            matches!(form, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut);
        let definition = by_name.then(|| self.definition(id)).flatten();
        let target = match form {
            LinkType::Email => format!("mailto:{target}"),
            _ => target.to_owned(),
        };
        let shown = Span { start: span.end, end: span.end };
        self.outline.links.push(Link { span, shown, target, form: form_of, wiki, definition });
        self.open.push(self.outline.links.len() - 1);
    }

    /// Closes the innermost link. A wikilink shows its own text only if there is text after the
    /// bar.
    fn end_link(&mut self) {
        let Some(index) = self.open.pop() else { return };
        let link = &mut self.outline.links[index];
        let range = link.shown.range();
        let shown = &self.markdown[range.start - self.offset..range.end - self.offset];
        match &mut link.form {
            Form::Wiki { text } => *text &= !shown.trim().is_empty(),
            Form::Image if link.wiki && (shown == link.target || is_picture_size(shown)) => {
                link.shown = Span { start: link.span.end, end: link.span.end };
            }
            _ => {}
        }
    }

    fn definition(&self, name: &str) -> Option<Span> {
        self.definitions.get(&name.to_lowercase()).map(|range| self.place(range))
    }

    /// Hides the rest of the body from an unclosed comment on. To Markdown this is not HTML at all,
    /// but the author intended to hide it.
    fn open_comment(&mut self, range: &Range<usize>) {
        let opens = |at: &usize| {
            let before = &self.markdown[..*at];
            let slashes = before.len() - before.trim_end_matches('\\').len();
            self.markdown[*at..].starts_with(OPENS) && slashes.is_multiple_of(2)
        };
        let text = &self.markdown[range.clone()];
        let at = text.match_indices('<').map(|(at, _)| range.start + at).find(opens);
        if let Some(at) = at {
            let rest = at..self.markdown.len();
            // The rest of the body is already hidden by the first one.
            if self.outline.unclosed.is_empty() {
                self.outline.unclosed.push(self.place(&(at..at + OPENS.len())));
            }
            self.outline.comments.push(self.place(&rest));
        }
    }

    /// Records ends of comments in visible text: the text before them may have been meant to be
    /// hidden.
    fn loose_ends(&mut self, range: &Range<usize>) {
        for (at, end) in self.markdown[range.clone()].match_indices(CLOSES) {
            let at = range.start + at;
            self.outline.loose_ends.push(self.place(&(at..at + end.len())));
        }
    }

    /// Hides the comments in a range that Markdown does not treat as HTML.
    fn html_comments(&mut self, range: &Range<usize>) {
        let before = self.outline.html.len();
        let markdown = self.markdown;
        if markdown[range.clone()].contains(OPENS) {
            self.html(&markdown[range.clone()], range.start);
        }
        self.outline.html.truncate(before);
    }

    /// Splits a piece of HTML into comments and the rest.
    fn html(&mut self, html: &str, start: usize) {
        let mut at = 0;
        let mut raw = false;
        while let Some(open) = html[at..].find(OPENS).map(|found| at + found) {
            raw |= has_tags(&html[at..open]);
            self.loose_ends(&(start + at..start + open));
            let close = html[open..].find(CLOSES).map(|found| open + found + CLOSES.len());
            if close.is_none() && self.outline.unclosed.is_empty() {
                let sign = start + open..start + open + OPENS.len();
                self.outline.unclosed.push(self.place(&sign));
            }
            let end = close.unwrap_or(self.markdown.len() - start);
            self.outline.comments.push(self.place(&(start + open..start + end)));
            at = end.min(html.len());
        }
        raw |= has_tags(&html[at..]);
        self.loose_ends(&(start + at..start + html.len()));
        if raw {
            let trimmed = html.trim_end().len();
            self.outline.html.push(self.place(&(start..start + trimmed)));
        }
    }

    /// Assigns every heading the text that belongs to it.
    fn close_sections(&mut self) {
        let end = (self.offset + self.markdown.len()) as u32;
        let headings = &mut self.outline.headings;
        // From last to first: the start of the next heading at each level or above.
        let mut next = [end; 7];
        for heading in headings.iter_mut().rev() {
            heading.section.end = next[usize::from(heading.level.min(6))];
            if heading.top {
                let below = usize::from(heading.level.min(6));
                next[below..].fill(heading.section.start);
            }
        }
        for heading in headings {
            heading.text = heading.text.trim().to_owned();
        }
    }

    fn place(&self, range: &Range<usize>) -> Span {
        Span::from(range.clone()).shifted(self.offset)
    }
}

/// Whether the target of a wikilink is the name of a file that is not a document: `![[oven.png]]`.
pub fn is_file(target: &str) -> bool {
    let path = target.split('#').next().unwrap_or_default().trim_end_matches('\\').trim();
    let Some((stem, ending)) = path.rsplit_once('.') else { return false };
    let document = ["md", "markdown"].iter().any(|one| ending.eq_ignore_ascii_case(one));
    let named = (1..=5).contains(&ending.len())
        && ending.chars().all(|c| c.is_ascii_alphanumeric())
        && ending.contains(|c: char| c.is_ascii_alphabetic());
    named && !document && !stem.is_empty()
}

/// The ranges in order, each with the end of the longest range so far: anything before that end is
/// covered.
fn covered(ranges: impl Iterator<Item = Range<usize>>) -> Vec<(usize, usize)> {
    let mut places: Vec<(usize, usize)> = ranges.map(|range| (range.start, range.end)).collect();
    places.sort_unstable();
    let mut end = 0;
    for place in &mut places {
        end = end.max(place.1);
        place.1 = end;
    }
    places
}

#[cfg(test)]
mod tests;
