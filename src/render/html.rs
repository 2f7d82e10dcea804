//! Renders visible Markdown as HTML: no raw HTML, no styles, and only links with a target.

mod notes;

use std::borrow::Cow;

use pulldown_cmark::{Alignment, Event, LinkType, Tag, TagEnd, html::push_html};
use serde::Serialize;

use super::flow::flow;
use super::image::{Picture, Slot, Sort};
use super::wording::Words;
use crate::base::percent::encode;
use crate::view::{Address, Prose, Target};

use notes::Notes;

/// The context for rendering prose.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'s> {
    /// The prefix for paths to other pages: empty, or `../`.
    pub root: &'s str,
    /// The attachments of the edition: their addresses, and the sizes of pictures.
    pub pictures: &'s [Picture],
    /// The language of the edition.
    pub words: Words,
}

/// Prose as HTML.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Html {
    /// The first paragraph, without its tag, if requested.
    pub lead: String,
    /// The text before the first heading.
    pub intro: String,
    /// The sections, one for each second-level heading.
    pub sections: Vec<Section>,
}

/// A section of a text.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Section {
    /// The anchor.
    pub id: String,
    /// The meaning of the heading for this kind of document, if any.
    pub name: Option<&'static str>,
    /// The heading as HTML.
    pub title: String,
    /// The text as HTML.
    pub html: String,
}

/// The use of a text on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It is the page: second-level headings make sections.
    Page,
    /// The same, with an opening paragraph set apart.
    PageWithLead,
    /// It is part of something else: its headings are this many levels lower.
    Inside(u8),
    /// Only its first block is shown, in a list: without notes and anchors.
    Excerpt,
}

/// Renders prose as HTML. Its notes are at the end of the last section.
pub fn render(prose: &Prose, setting: Setting<'_>, purpose: Use) -> Html {
    let mut events = flow(prose);
    if purpose == Use::Excerpt {
        events = first_block(events);
    }
    let mut parts = Parts {
        prose,
        setting,
        purpose,
        notes: Notes::of(&events, &prose.prefix),
        heading: usize::from(prose.repeats_title),
        top: usize::from(prose.repeats_title),
        columns: Vec::new(),
        cell: 0,
        in_head: false,
    };
    parts.split(events)
}

/// The address of a place in the edition, relative to a page.
pub fn href(address: &Address, root: &str) -> String {
    let page = encode(&address.page);
    match &address.anchor {
        Some(anchor) => format!("{root}{page}#{}", encode(anchor)),
        None => format!("{root}{page}"),
    }
}

/// The first block that is neither a heading nor a note.
fn first_block(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut block = Vec::new();
    let (mut depth, mut passed) = (0_usize, false);
    for event in events {
        match &event {
            Event::Start(tag) => {
                if depth == 0 {
                    passed = matches!(tag, Tag::Heading { .. } | Tag::FootnoteDefinition(_));
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => passed |= depth == 0,
        }
        if !passed {
            block.push(event);
        }
        if depth == 0 && !passed {
            break;
        }
    }
    block
}

struct Parts<'p> {
    prose: &'p Prose,
    setting: Setting<'p>,
    purpose: Use,
    notes: Notes<'p>,
    /// The number of headings so far.
    heading: usize,
    /// The number of headings of the body itself so far.
    top: usize,
    /// The alignment of the columns, the index of the next cell, and whether it is in the header
    /// row.
    columns: Vec<Alignment>,
    cell: usize,
    in_head: bool,
}

impl<'p> Parts<'p> {
    #[expect(clippy::too_many_lines, reason = "one arm for each kind of event")]
    fn split(&mut self, events: Vec<Event<'p>>) -> Html {
        let mut html = Html::default();
        let mut part: Vec<Event<'p>> = Vec::new();
        // The context around the open notes, and their names.
        let mut outer: Vec<(Vec<Event<'p>>, String)> = Vec::new();
        let mut title: Option<Vec<Event<'p>>> = None;
        let mut depth = 0_usize;
        let mut links: Vec<bool> = Vec::new();
        let mut picture: Option<(Option<usize>, String)> = None;
        let mut lead = self.purpose == Use::PageWithLead && !self.prose.repeats_title;
        let mut in_lead = false;
        for event in events {
            // The text of a picture is its description, without markup.
            if let Some((_, alt)) = &mut picture {
                match event {
                    Event::End(TagEnd::Image) => {
                        let html = self.picture(picture.take());
                        push(&mut title, &mut part, Event::Html(html.into()));
                    }
                    Event::Text(text) | Event::Code(text) => alt.push_str(&text),
                    Event::SoftBreak | Event::HardBreak => alt.push(' '),
                    _ => {}
                }
                continue;
            }
            match event {
                // An opening paragraph is the lead; notes are at the end, wherever they are
                // written.
                Event::Start(Tag::Paragraph) if lead && depth == 0 => {
                    (in_lead, lead) = (true, false);
                }
                Event::End(TagEnd::Paragraph) if in_lead && depth == 0 => {
                    in_lead = false;
                    push_html(&mut html.lead, part.drain(..));
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    lead = false;
                    let level = level as u8;
                    let top = depth == 0;
                    depth += 1;
                    let id = self.prose.anchors.get(self.heading).cloned().unwrap_or_default();
                    if top && level <= 2 && self.purpose_is_page() {
                        flush(&mut html, &mut part);
                        let name = self.prose.headings.get(self.top).copied().flatten();
                        html.sections.push(Section { id, name, ..Section::default() });
                        title = Some(Vec::new());
                    } else {
                        let shown = self.level(level);
                        let id = match self.purpose {
                            Use::Excerpt => String::new(),
                            _ => attribute("id", &id),
                        };
                        part.push(Event::Html(format!("<h{shown}{id}>").into()));
                    }
                    self.heading += 1;
                    self.top += usize::from(top);
                }
                Event::End(TagEnd::Heading(level)) => {
                    depth = depth.saturating_sub(1);
                    if let Some(events) = title.take() {
                        if let Some(section) = html.sections.last_mut() {
                            push_html(&mut section.title, events.into_iter());
                        }
                    } else {
                        let shown = self.level(level as u8);
                        part.push(Event::Html(format!("</h{shown}>\n").into()));
                    }
                }
                Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                    let target = match link_type {
                        LinkType::Email => format!("mailto:{dest_url}"),
                        _ => dest_url.to_string(),
                    };
                    let found = self.prose.links.get(&target).filter(|found| self.is_there(found));
                    links.push(found.is_some());
                    let Some(found) = found else { continue };
                    let open = format!("<a href=\"{}\">", escape(&self.address(found, &target)));
                    push(&mut title, &mut part, Event::Html(open.into()));
                }
                Event::End(TagEnd::Link) => {
                    if links.pop() == Some(true) {
                        push(&mut title, &mut part, Event::Html("</a>".into()));
                    }
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    let number = match self.prose.links.get(&*dest_url) {
                        Some(Target::File(number)) => Some(*number),
                        _ => None,
                    };
                    picture = Some((number, String::new()));
                }
                Event::Html(text) | Event::InlineHtml(text) => {
                    push(&mut title, &mut part, Event::Text(text));
                }
                Event::Start(Tag::HtmlBlock) => {
                    lead = false;
                    part.push(Event::Html("<p>".into()));
                }
                Event::End(TagEnd::HtmlBlock) => part.push(Event::Html("</p>\n".into())),
                Event::FootnoteReference(name) => {
                    if self.purpose != Use::Excerpt
                        && let Some(mark) = self.notes.mark(&name)
                    {
                        push(&mut title, &mut part, Event::Html(mark.into()));
                    }
                }
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    depth += 1;
                    outer.push((std::mem::take(&mut part), name.to_lowercase()));
                }
                Event::End(TagEnd::FootnoteDefinition) => {
                    depth = depth.saturating_sub(1);
                    let Some((before, name)) = outer.pop() else { continue };
                    let note = std::mem::replace(&mut part, before);
                    let mut text = String::new();
                    push_html(&mut text, note.into_iter());
                    self.notes.add(&name, &text);
                }
                Event::TaskListMarker(done) => {
                    let word = self.setting.words.say(if done { "task-done" } else { "task-open" });
                    let class = if done { "box done" } else { "box" };
                    let mark = format!(
                        "<span class=\"{class}\" role=\"img\" aria-label=\"{}\"></span> ",
                        escape(&word)
                    );
                    part.push(Event::Html(mark.into()));
                }
                Event::Start(Tag::BlockQuote(Some(kind))) => {
                    lead = false;
                    depth += 1;
                    let word = self.setting.words.say(alert(kind));
                    let open = format!(
                        "<blockquote class=\"alert\"><p><strong>{}</strong></p>\n",
                        escape(&word)
                    );
                    part.push(Event::Html(open.into()));
                }
                Event::End(TagEnd::BlockQuote(Some(_))) => {
                    depth = depth.saturating_sub(1);
                    part.push(Event::Html("</blockquote>\n".into()));
                }
                Event::Start(tag) => {
                    lead &= depth > 0 || is_inline(&tag);
                    depth += usize::from(nests(&tag));
                    let event = self.table(&tag).map_or(Event::Start(tag), Event::Html);
                    push(&mut title, &mut part, event);
                }
                Event::End(tag) => {
                    depth = depth.saturating_sub(usize::from(nests_end(tag)));
                    let event = self
                        .table_end(tag)
                        .map_or(Event::End(tag), |html| Event::Html(html.into()));
                    push(&mut title, &mut part, event);
                }
                other => {
                    lead &= !matches!(other, Event::Rule);
                    push(&mut title, &mut part, other);
                }
            }
        }
        part.push(Event::Html(self.notes.list(self.setting.words).into()));
        flush(&mut html, &mut part);
        html
    }

    /// The tag of a table or a part of it. Alignment is a class, because pages have no styles of
    /// their own.
    fn table(&mut self, tag: &Tag<'p>) -> Option<pulldown_cmark::CowStr<'p>> {
        Some(match tag {
            Tag::Table(columns) => {
                self.columns.clone_from(columns);
                "<table>".into()
            }
            Tag::TableHead => {
                (self.cell, self.in_head) = (0, true);
                "<thead><tr>".into()
            }
            Tag::TableRow => {
                self.cell = 0;
                "<tr>".into()
            }
            Tag::TableCell => {
                let class = match self.columns.get(self.cell) {
                    Some(Alignment::Left) => " class=\"left\"",
                    Some(Alignment::Center) => " class=\"center\"",
                    Some(Alignment::Right) => " class=\"right\"",
                    _ => "",
                };
                self.cell += 1;
                let name = if self.in_head { "th" } else { "td" };
                format!("<{name}{class}>").into()
            }
            _ => return None,
        })
    }

    fn table_end(&mut self, tag: TagEnd) -> Option<&'static str> {
        Some(match tag {
            TagEnd::Table => "</tbody></table>\n",
            TagEnd::TableHead => {
                self.in_head = false;
                "</tr></thead><tbody>\n"
            }
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell if self.in_head => "</th>",
            TagEnd::TableCell => "</td>",
            _ => return None,
        })
    }

    fn purpose_is_page(&self) -> bool {
        matches!(self.purpose, Use::Page | Use::PageWithLead)
    }

    /// The level at which a heading is shown: below its section, or below its container.
    fn level(&self, level: u8) -> u8 {
        match self.purpose {
            Use::Inside(shift) => (level.max(2) + shift).min(6),
            _ => level.clamp(3, 6),
        }
    }

    fn address(&self, target: &Target, written: &str) -> String {
        match target {
            Target::Inside(address, _) => href(address, self.setting.root),
            Target::File(number) => match self.setting.pictures.get(*number) {
                Some(file) => format!("{}{}", self.setting.root, encode(&file.path)),
                None => String::new(),
            },
            // In an excerpt, the rest of the text is on another page.
            Target::Fragment { anchor, .. } if self.purpose == Use::Excerpt => {
                format!("{}{}#{}", self.setting.root, encode(&self.prose.page), encode(anchor))
            }
            Target::Fragment { anchor, .. } => format!("#{}", encode(anchor)),
            Target::External => written.to_owned(),
        }
    }

    /// Whether the target of a link is published; an attachment may have been refused.
    fn is_there(&self, target: &Target) -> bool {
        match target {
            Target::File(number) => {
                let file = self.setting.pictures.get(*number);
                file.is_some_and(|file| file.sort != Sort::Refused)
            }
            _ => true,
        }
    }

    /// A picture, or its description if the picture cannot be shown.
    fn picture(&self, picture: Option<(Option<usize>, String)>) -> String {
        let Some((number, alt)) = picture else { return String::new() };
        let file = number.and_then(|number| self.setting.pictures.get(number));
        match file {
            Some(file) if file.is_shown() => file.tag(self.setting.root, &alt, Slot::Text),
            Some(file) if file.sort == Sort::File => {
                let address = format!("{}{}", self.setting.root, encode(&file.path));
                format!("<a href=\"{}\">{}</a>", escape(&address), escape(&alt))
            }
            _ => escape(&alt),
        }
    }
}

fn push<'e>(title: &mut Option<Vec<Event<'e>>>, part: &mut Vec<Event<'e>>, event: Event<'e>) {
    title.as_mut().unwrap_or(part).push(event);
}

fn flush(html: &mut Html, part: &mut Vec<Event<'_>>) {
    let target = html.sections.last_mut().map_or(&mut html.intro, |section| &mut section.html);
    push_html(target, part.drain(..));
}

/// An attribute, unless it is empty.
fn attribute(name: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!(" {name}=\"{}\"", escape(value)) }
}

/// Whether a tag is inline.
fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript
    )
}

/// Whether the contents of a tag form a separate block instead of being part of the body itself.
fn nests(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::BlockQuote(_)
            | Tag::List(_)
            | Tag::Item
            | Tag::FootnoteDefinition(_)
            | Tag::Table(_)
            | Tag::CodeBlock(_)
    )
}

fn nests_end(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::Table
            | TagEnd::CodeBlock
    )
}

pub(super) fn alert(kind: pulldown_cmark::BlockQuoteKind) -> &'static str {
    use pulldown_cmark::BlockQuoteKind as Kind;
    match kind {
        Kind::Note => "alert-note",
        Kind::Tip => "alert-tip",
        Kind::Important => "alert-important",
        Kind::Warning => "alert-warning",
        Kind::Caution => "alert-caution",
    }
}

/// Escapes text for HTML and XML. Characters that XML cannot contain become a space if they end a
/// line, and are removed otherwise.
pub fn escape(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    // Writing to memory cannot fail, and escaping keeps text valid UTF-8.
    let _ = tera::escape_html(&sayable(text), &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// A text without the characters that XML 1.0 cannot contain.
fn sayable(text: &str) -> Cow<'_, str> {
    let unsayable = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if !text.contains(unsayable) {
        return text.into();
    }
    let signs = text.chars().filter_map(|c| match c {
        '\u{b}' | '\u{c}' => Some(' '),
        c => (!unsayable(c)).then_some(c),
    });
    signs.collect()
}

#[cfg(test)]
mod tests;
