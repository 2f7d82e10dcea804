//! What the body of a document holds, without rendering it: headings and who may read them, links,
//! images, raw HTML, comments.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Parser, Tag, TagEnd};

use crate::base::readers::{BuiltIn, built_in};
use crate::base::{Events, Span, Spanned, is_break, markdown_options};

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
    /// Comments, which vanish. A comment that is not closed reaches to the end of the body.
    pub comments: Vec<Span>,
    /// Code, in which signs mean themselves.
    pub code: Vec<Span>,
    /// Marks such as `{.private}` that stand where they hide nothing.
    pub strays: Vec<Span>,
    /// The references to notes, each with the note's name.
    pub note_references: Vec<Spanned<String>>,
    /// The notes, each with its name.
    pub notes: Vec<Spanned<String>>,
}

/// A heading and the text below it, up to the next heading of its level or a higher one.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// The text, without marks.
    pub text: String,
    /// The place of the whole line or lines.
    pub span: Span,
    /// The place of the heading and all that belongs to it. When the heading stands inside a quote
    /// or list, from the start of that block.
    pub section: Span,
    /// Who may read the section, if the heading says so: each name with its place.
    pub readers: Option<Vec<Spanned<String>>>,
    /// Marks behind the heading that mean nothing here.
    pub strange: Vec<String>,
    /// Whether the heading stands in the body itself and not inside a quote, list or note.
    pub top: bool,
}

/// A link or an image.
#[derive(Clone, Debug)]
pub struct Link {
    /// The place of the whole.
    pub span: Span,
    /// The place of what is shown: the link's text, the image's description.
    pub shown: Span,
    /// The address as written, or the id of a wikilink.
    pub target: String,
    /// Its form.
    pub form: Form,
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
    /// `[[id]]`, or `[[id|text]]` when it has a text of its own.
    Wiki {
        /// Whether the person wrote what is shown.
        text: bool,
    },
    /// `![description](address)`.
    Image,
}

impl Outline {
    /// Whether another text has the same headings, and links of the same form to the same places: what
    /// a page goes by besides the text itself.
    pub fn is_like(&self, other: &Self) -> bool {
        let heading = |heading: &Heading| (heading.level, heading.top, heading.text.clone());
        let link = |link: &Link| (link.form, link.target.clone());
        self.headings.iter().map(heading).eq(other.headings.iter().map(heading))
            && self.links.iter().map(link).eq(other.links.iter().map(link))
    }
}

/// Reads the outline of the body that lies at a place of a text.
pub fn read(text: &str, body: Span) -> Outline {
    let markdown = &text[body.range()];
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
    reader.close_sections();
    reader.find_strays();
    reader.outline
}

/// The definitions by their names, which are the same in every case.
fn by_name(definitions: &[(String, Range<usize>)]) -> HashMap<String, Range<usize>> {
    let mut named = HashMap::with_capacity(definitions.len());
    for (name, range) in definitions {
        named.entry(name.to_lowercase()).or_insert_with(|| range.clone());
    }
    named
}

struct Reader<'t> {
    markdown: &'t str,
    offset: usize,
    /// The name and the place of each definition of a reference link.
    definitions: HashMap<String, Range<usize>>,
    outline: Outline,
    /// How many blocks are open around the current event.
    depth: usize,
    /// The start of the outermost open block.
    block: usize,
    /// The links that are open: their index in the outline.
    open: Vec<usize>,
    /// Where code stands in which a mark is none: fenced blocks and pieces in a line. In what is code by
    /// its indentation, and in headings, a mark may have been meant.
    code: Vec<Range<usize>>,
}

impl<'t> Reader<'t> {
    fn walk(&mut self, events: Events<'t>) {
        let mut heading: Option<usize> = None;
        let mut html = String::new();
        let mut html_start = 0;
        let mut code = 0_usize;
        for (event, range) in events {
            self.cover(&event, &range);
            match event {
                Event::Start(tag) => {
                    match &tag {
                        Tag::Heading { .. } => heading = Some(self.heading(&tag, &range)),
                        Tag::Link { link_type, dest_url, id, .. } => {
                            self.link(*link_type, dest_url, id, &range, false);
                        }
                        Tag::Image { link_type, dest_url, id, .. } => {
                            self.link(*link_type, dest_url, id, &range, true);
                        }
                        Tag::FootnoteDefinition(name) => {
                            let place = self.place(&range);
                            self.outline.notes.push(Spanned::new(name.to_string(), place));
                        }
                        Tag::HtmlBlock => {
                            html.clear();
                            html_start = range.start;
                        }
                        Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                            code += 1;
                            self.outline.code.push(self.place(&range));
                            self.code.push(range.clone());
                        }
                        // Four spaces make code of what was meant as a comment.
                        Tag::CodeBlock(CodeBlockKind::Indented) => {
                            code += 1;
                            self.outline.code.push(self.place(&range));
                            self.html_comments(&range);
                        }
                        _ => {}
                    }
                    if is_block(&tag) {
                        if self.depth == 0 {
                            self.block = range.start;
                        }
                        self.depth += 1;
                    }
                }
                Event::End(tag) => {
                    match tag {
                        TagEnd::Heading(_) => heading = None,
                        TagEnd::Link | TagEnd::Image => {
                            self.open.pop();
                        }
                        TagEnd::HtmlBlock => {
                            self.html(&self.markdown[html_start..range.end], html_start);
                        }
                        TagEnd::CodeBlock => code = code.saturating_sub(1),
                        _ => {}
                    }
                    if is_block_end(tag) {
                        self.depth = self.depth.saturating_sub(1);
                    }
                }
                Event::InlineHtml(_) => {
                    self.html(&self.markdown[range.clone()], range.start);
                }
                Event::Text(text) => {
                    if let Some(index) = heading {
                        self.outline.headings[index].text.push_str(&text);
                    }
                    if code == 0 {
                        self.open_comment(&range);
                    }
                }
                Event::Code(text) => {
                    self.outline.code.push(self.place(&range));
                    match heading {
                        Some(index) => self.outline.headings[index].text.push_str(&text),
                        None => self.code.push(range),
                    }
                }
                Event::FootnoteReference(name) => {
                    let place = self.place(&range);
                    self.outline.note_references.push(Spanned::new(name.to_string(), place));
                }
                _ => {}
            }
        }
    }

    /// Extends what is shown of every open link by an event inside it.
    fn cover(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if matches!(event, Event::End(TagEnd::Link | TagEnd::Image)) && self.open.len() < 2 {
            return;
        }
        let inside = match event {
            Event::End(TagEnd::Link | TagEnd::Image) => &self.open[..self.open.len() - 1],
            _ => &self.open[..],
        };
        let place = Span::from(range.clone()).shifted(self.offset);
        // What is around the innermost link has covered all of that link already.
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
        let Tag::Heading { level, classes, attrs, .. } = tag else { return 0 };
        let written = self.markdown[range.clone()].trim_end();
        let span = Span::new(range.start, range.start + written.len()).shifted(self.offset);
        let (readers, mut strange) = self.readers(range, classes, attrs);
        // Braces that the Markdown reader did not take for marks were meant as marks all the same.
        if classes.is_empty() && attrs.is_empty() && written.ends_with('}') {
            let mark = written.rsplit('{').next().unwrap_or_default();
            strange.push(mark.trim_end_matches('}').to_owned());
        }
        let top = self.depth == 0;
        let start = if top { range.start } else { self.block };
        let section = Span::new(start, start).shifted(self.offset);
        let level = *level as u8;
        let text = String::new();
        self.outline.headings.push(Heading { level, text, span, section, readers, strange, top });
        self.outline.headings.len() - 1
    }

    fn readers(
        &self,
        range: &Range<usize>,
        classes: &[CowStr<'_>],
        attrs: &[(CowStr<'_>, Option<CowStr<'_>>)],
    ) -> (Option<Vec<Spanned<String>>>, Vec<String>) {
        let mut readers: Option<Vec<Spanned<String>>> = None;
        let mut strange = Vec::new();
        // Two marks may contradict each other; nobody should have to guess which one holds.
        if classes.len() + attrs.len() > 1 {
            let marks = classes.iter().map(|class| format!(".{class}"));
            let pairs = attrs.iter().map(|(name, _)| name.to_string());
            strange.push(marks.chain(pairs).collect::<Vec<_>>().join(" "));
        }
        let spanned = |name: &str| {
            let written = &self.markdown[range.clone()];
            let at = written.rfind(name).unwrap_or(0) + range.start;
            Spanned::new(name.to_owned(), Span::new(at, at + name.len()).shifted(self.offset))
        };
        for class in classes {
            match built_in(class) {
                Some(BuiltIn::Author) => {
                    readers.get_or_insert_default();
                }
                Some(BuiltIn::Everyone) => {
                    readers.get_or_insert_default().push(spanned(class));
                }
                None => strange.push(format!(".{class}")),
            }
        }
        for (name, value) in attrs {
            match (&**name, value) {
                ("audience" | "lezers", Some(value)) => {
                    let names = value.split(',').map(|name| name.trim_matches(['"', '\'', ' ']));
                    readers
                        .get_or_insert_default()
                        .extend(names.filter(|name| !name.is_empty()).map(spanned));
                }
                (other, _) => strange.push(other.to_owned()),
            }
        }
        (readers, strange)
    }

    fn link(&mut self, form: LinkType, target: &str, id: &str, range: &Range<usize>, image: bool) {
        let span = self.place(range);
        let form_of = match form {
            LinkType::WikiLink { has_pothole } => Form::Wiki { text: has_pothole },
            _ if image => Form::Image,
            LinkType::Autolink | LinkType::Email => Form::Auto,
            _ => Form::Link,
        };
        let by_name =
            matches!(form, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut);
        let definition = by_name.then(|| self.definition(id)).flatten();
        let target = match form {
            LinkType::Email => format!("mailto:{target}"),
            _ => target.to_owned(),
        };
        let shown = Span { start: span.end, end: span.end };
        self.outline.links.push(Link { span, shown, target, form: form_of, definition });
        self.open.push(self.outline.links.len() - 1);
    }

    fn definition(&self, name: &str) -> Option<Span> {
        self.definitions.get(&name.to_lowercase()).map(|range| self.place(range))
    }

    /// Finds marks that look as if they hid something and do not: behind a word, in a list, on a line
    /// that is no heading, or followed by more text.
    fn find_strays(&mut self) {
        /// How far behind a brace its mark may stand, in bytes.
        const NEAR: usize = 120;
        const MARKS: [&str; 8] =
            [".priv", ".publ", ".openb", "audience", "lezers", "private", "prive", "openbaar"];
        let taken: Vec<Span> =
            self.outline.headings.iter().filter(|h| h.readers.is_some()).map(|h| h.span).collect();
        let code = covered(self.code.iter().cloned());
        let comments = covered(self.outline.comments.iter().map(|span| span.range()));
        let mut strays = Vec::new();
        for (at, _) in self.markdown.match_indices(['{', '\u{ff5b}']) {
            let invisible = |c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}');
            // A mark and what stands between it and its brace are short.
            let rest = &self.markdown[at..self.markdown.floor_char_boundary(at + NEAR)];
            let rest = rest.trim_start_matches(['{', '\u{ff5b}']);
            let rest = rest.trim_start_matches(invisible);
            let lower: String = rest.chars().take(10).flat_map(char::to_lowercase).collect();
            if !MARKS.iter().any(|mark| lower.starts_with(mark)) {
                continue;
            }
            let place = self.place(&(at..at + 1));
            let last = |heading: &Span| {
                let line = &self.markdown
                    [heading.range().start - self.offset..heading.range().end - self.offset];
                heading.contains(place)
                    && line.rfind('{') == Some(at + self.offset - heading.start as usize)
            };
            let before = code.partition_point(|(start, _)| *start <= at);
            let in_code = before > 0 && at < code[before - 1].1;
            let before = comments.partition_point(|(start, _)| *start <= place.start as usize);
            let hidden = before > 0 && (place.start as usize) < comments[before - 1].1;
            let before = taken.partition_point(|heading| heading.start <= place.start);
            let is_last = before > 0 && last(&taken[before - 1]);
            if !in_code && !hidden && !is_last {
                let near = self.markdown.floor_char_boundary(at + NEAR);
                let line = self.markdown[at..near].find(['\n', '\r']).map_or(near, |end| at + end);
                strays.push(self.place(&(at..line)));
            }
        }
        self.outline.strays = strays;
    }

    /// Hides the rest of the body from a comment on that is not closed. To Markdown it is no HTML at
    /// all, but the person meant to hide it.
    fn open_comment(&mut self, range: &Range<usize>) {
        let opens = |at: &usize| {
            let before = &self.markdown[..*at];
            let slashes = before.len() - before.trim_end_matches('\\').len();
            self.markdown[*at..].starts_with("<!--") && slashes.is_multiple_of(2)
        };
        let text = &self.markdown[range.clone()];
        let at = text.match_indices('<').map(|(at, _)| range.start + at).find(opens);
        if let Some(at) = at {
            let rest = at..self.markdown.len();
            self.outline.comments.push(self.place(&rest));
        }
    }

    /// Hides the comments in a range that Markdown does not take for HTML.
    fn html_comments(&mut self, range: &Range<usize>) {
        let before = self.outline.html.len();
        let markdown = self.markdown;
        if markdown[range.clone()].contains("<!--") {
            self.html(&markdown[range.clone()], range.start);
        }
        self.outline.html.truncate(before);
    }

    /// Parts a piece of HTML in comments and the rest.
    fn html(&mut self, html: &str, start: usize) {
        let mut at = 0;
        let mut raw = false;
        while let Some(open) = html[at..].find("<!--").map(|found| at + found) {
            raw |= has_tags(&html[at..open]);
            let close = html[open..].find("-->").map(|found| open + found + 3);
            let end = close.unwrap_or(self.markdown.len() - start);
            self.outline.comments.push(self.place(&(start + open..start + end)));
            at = end.min(html.len());
        }
        raw |= has_tags(&html[at..]);
        if raw {
            let trimmed = html.trim_end().len();
            self.outline.html.push(self.place(&(start..start + trimmed)));
        }
    }

    /// Gives every heading the text that belongs to it.
    fn close_sections(&mut self) {
        let end = (self.offset + self.markdown.len()) as u32;
        let headings = &mut self.outline.headings;
        // From the last to the first: where the next heading of each level or a higher one begins.
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

/// Whether a piece of HTML has tags that a reader would see as signs; one that ends a line is none.
fn has_tags(html: &str) -> bool {
    html.match_indices('<').any(|(at, _)| {
        let end = html[at..].find('>').map_or(html.len(), |end| at + end + 1);
        !is_break(&html[at..end])
    })
}

/// The places in order, each with the end of the longest so far: what lies before that is covered.
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

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::Superscript
            | Tag::Subscript
    )
}

fn is_block_end(tag: TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::Superscript
            | TagEnd::Subscript
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(text: &str) -> Outline {
        read(text, Span::new(0, text.len()))
    }

    #[test]
    fn a_section_ends_at_the_next_heading_of_its_level() {
        let text =
            "intro\n\n## A {.private}\none\n### B\ntwo\n## C {audience=coach,manager}\nthree\n";
        let found = outline(text);
        let sections: Vec<&str> =
            found.headings.iter().map(|heading| &text[heading.section.range()]).collect();
        assert_eq!(sections[0], "## A {.private}\none\n### B\ntwo\n");
        assert_eq!(sections[1], "### B\ntwo\n");
        assert_eq!(found.headings[0].readers, Some(Vec::new()));
        let names: Vec<&str> = found.headings[2]
            .readers
            .as_ref()
            .map(|names| names.iter().map(|name| &text[name.span.range()]).collect())
            .unwrap_or_default();
        assert_eq!(names, ["coach", "manager"]);
        assert_eq!(found.headings[2].text, "C");
    }

    #[test]
    fn a_mark_that_means_nothing_is_kept() {
        assert_eq!(outline("## A {.privaat}\n").headings[0].strange, [".privaat"]);
        assert_eq!(outline("## A {prive}\n").headings[0].strange, ["prive"]);
        assert_eq!(outline("## A {.private .public}\n").headings[0].strange.len(), 1);
    }

    #[test]
    fn a_mark_that_hides_nothing_is_found() {
        for text in [
            "## A {.private} <!-- x -->\n",
            "## A {.private}.\n",
            "## A {.private} ##\n",
            "## {.private} A\n",
            "## A {.private\n",
            "##A {.private}\n",
            "####### A {.private}\n",
            "    ## A {.private}\n",
            "## *A {.private}*\n",
            "## A `{.private}`\n",
            "## [A {.private}](https://x.example)\n",
            "A {.private}\nmore\n---\n",
            "**A** {audience=coach}\n",
            "- item { .prive }\n",
            "## A {.private}\u{200b}\n",
            "## A ｛.private}\n",
            "## A {.private}\rmore\n",
        ] {
            let found = outline(text);
            let strange = found.headings.iter().any(|heading| !heading.strange.is_empty());
            assert!(!found.strays.is_empty() || strange, "{text:?}");
        }
        for text in
            ["## A {.private}\n", "Say `{.private}` behind it.\n", "```\n## A {.private}\n```\n"]
        {
            assert_eq!(outline(text).strays, [], "{text:?}");
        }
    }

    #[test]
    fn links_know_what_they_show() {
        let text =
            "see [[eerste-klant|my *first*]] and [x](y.md \"t\") ![alt](a.png) [r]\n\n[r]: z.md\n";
        let found = outline(text);
        let shown: Vec<&str> = found.links.iter().map(|link| &text[link.shown.range()]).collect();
        assert_eq!(shown[1..], ["x", "alt", "r"]);
        assert_eq!(found.links[0].target, "eerste-klant");
        assert_eq!(found.links[0].form, Form::Wiki { text: true });
        assert_eq!(&text[found.links[0].span.range()], "[[eerste-klant|my *first*]]");
        assert_eq!(found.links[3].definition.map(|span| &text[span.range()]), Some("[r]: z.md"));
    }

    #[test]
    fn comments_are_told_from_raw_html() {
        let text = "a <b>bold</b> <!-- secret --> c\n\n<!-- more\nsecret -->\n\n<div>\nx <!-- y -->\n</div>\n";
        let found = outline(text);
        let comments: Vec<&str> = found.comments.iter().map(|span| &text[span.range()]).collect();
        assert_eq!(comments, ["<!-- secret -->", "<!-- more\nsecret -->", "<!-- y -->"]);
        assert_eq!(found.html.len(), 3);
    }

    #[test]
    fn an_open_comment_hides_the_rest() {
        let text = "a <!-- secret\n\nmore secret\n";
        let found = outline(text);
        assert_eq!(&text[found.comments[0].range()], "<!-- secret\n\nmore secret\n");
    }
}
