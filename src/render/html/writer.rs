//! Writes events of Markdown as HTML, divided into a lead, an introduction and sections.

use pulldown_cmark::{
    Alignment, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html::push_html,
};

use super::notes::Notes;
use super::{Html, Section, Setting, Use, alert, escape, href};
use crate::base::percent::encode;
use crate::render::image::{Slot, Sort};
use crate::view::{Prose, Target};

/// A text while it is being written.
pub(super) struct Writer<'p> {
    prose: &'p Prose,
    setting: Setting<'p>,
    purpose: Use,
    notes: Notes<'p>,
    /// What is finished.
    html: Html,
    /// The events since then.
    part: Vec<Event<'p>>,
    /// The events of the heading of a section, inside that heading.
    title: Option<Vec<Event<'p>>>,
    /// The events around the open notes, and the names of these.
    outer: Vec<(Vec<Event<'p>>, String)>,
    /// The number of open blocks that are not part of the body itself.
    depth: usize,
    /// For each open link, whether it is written.
    links: Vec<bool>,
    /// The open picture: the number of its file, and its description so far.
    picture: Option<(Option<usize>, String)>,
    lead: Lead,
    /// How many levels its headings are raised, so that the highest ones make sections.
    raised: u8,
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

/// The opening paragraph that is set apart. Notes are at the end, wherever they are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// The next paragraph is it.
    Awaited,
    /// The open paragraph is it.
    Open,
    /// There is none, or it is finished.
    Done,
}

/// How far the highest headings of a text are below the second level.
fn raised(events: &[Event<'_>]) -> u8 {
    let levels = events.iter().filter_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
        _ => None,
    });
    levels.min().unwrap_or(2).saturating_sub(2)
}

impl<'p> Writer<'p> {
    pub(super) fn new(
        prose: &'p Prose,
        setting: Setting<'p>,
        purpose: Use,
        events: &[Event<'p>],
    ) -> Self {
        let has_lead = purpose == Use::PageWithLead && !prose.repeats_title;
        Self {
            prose,
            setting,
            purpose,
            notes: Notes::of(events, &prose.prefix),
            html: Html::default(),
            part: Vec::new(),
            title: None,
            outer: Vec::new(),
            depth: 0,
            links: Vec::new(),
            picture: None,
            lead: if has_lead { Lead::Awaited } else { Lead::Done },
            raised: raised(events),
            heading: usize::from(prose.repeats_title),
            top: usize::from(prose.repeats_title),
            columns: Vec::new(),
            cell: 0,
            in_head: false,
        }
    }

    pub(super) fn write(mut self, events: Vec<Event<'p>>) -> Html {
        for event in events {
            if self.picture.is_some() {
                self.describe(event);
                continue;
            }
            match event {
                Event::Start(tag) => self.start(tag),
                Event::End(tag) => self.end(tag),
                Event::Html(text) | Event::InlineHtml(text) => self.push(Event::Text(text)),
                Event::FootnoteReference(name) => self.mark(&name),
                Event::TaskListMarker(done) => self.task(done),
                // The library closes these tags as in XML, which the standard advises against.
                Event::HardBreak => self.push(Event::Html("<br>\n".into())),
                Event::Rule => {
                    self.no_lead();
                    self.push(Event::Html("<hr>\n".into()));
                }
                other => self.push(other),
            }
        }
        let notes = self.notes.list(self.setting.words);
        self.part.push(Event::Html(notes.into()));
        self.flush();
        self.html
    }

    fn start(&mut self, tag: Tag<'p>) {
        match tag {
            Tag::Paragraph if self.lead == Lead::Awaited && self.depth == 0 => {
                self.lead = Lead::Open;
            }
            Tag::Heading { level, .. } => self.heading(level),
            Tag::Link { dest_url, link_type, .. } => self.link(&dest_url, link_type),
            Tag::Image { dest_url, .. } => {
                let number = match self.prose.links.get(&*dest_url) {
                    Some(Target::File(number)) => Some(*number),
                    _ => None,
                };
                self.picture = Some((number, String::new()));
            }
            Tag::HtmlBlock => {
                self.no_lead();
                self.part.push(Event::Html("<p>".into()));
            }
            Tag::FootnoteDefinition(name) => {
                self.depth += 1;
                self.outer.push((std::mem::take(&mut self.part), name.to_lowercase()));
            }
            Tag::BlockQuote(Some(kind)) => {
                self.no_lead();
                self.depth += 1;
                let word = escape(&self.setting.words.say(alert(kind)));
                let open = format!("<blockquote class=\"alert\"><p><strong>{word}</strong></p>\n");
                self.part.push(Event::Html(open.into()));
            }
            tag => {
                if self.depth == 0 && !is_inline(&tag) {
                    self.no_lead();
                }
                self.depth += usize::from(nests(&tag));
                let event = self.table(&tag).map_or(Event::Start(tag), Event::Html);
                self.push(event);
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.depth = self.depth.saturating_sub(usize::from(nests_end(tag)));
        match tag {
            TagEnd::Paragraph if self.lead == Lead::Open && self.depth == 0 => {
                self.lead = Lead::Done;
                push_html(&mut self.html.lead, self.part.drain(..));
            }
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::Link => {
                if self.links.pop() == Some(true) {
                    self.push(Event::Html("</a>".into()));
                }
            }
            TagEnd::HtmlBlock => self.part.push(Event::Html("</p>\n".into())),
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::BlockQuote(Some(_)) => self.part.push(Event::Html("</blockquote>\n".into())),
            tag => {
                let html = self.table_end(tag);
                self.push(html.map_or(Event::End(tag), |html| Event::Html(html.into())));
            }
        }
    }

    /// The text of a picture is its description, without markup.
    fn describe(&mut self, event: Event<'p>) {
        let Some((number, alt)) = &mut self.picture else { return };
        match event {
            Event::End(TagEnd::Image) => {
                let html = picture(self.setting, *number, alt);
                self.picture = None;
                self.push(Event::Html(html.into()));
            }
            Event::Text(text) | Event::Code(text) => alt.push_str(&text),
            Event::SoftBreak | Event::HardBreak => alt.push(' '),
            _ => {}
        }
    }

    fn heading(&mut self, level: HeadingLevel) {
        self.no_lead();
        let level = level as u8 - self.raised;
        let top = self.depth == 0;
        self.depth += 1;
        let id = self.prose.anchors.get(self.heading).cloned().unwrap_or_default();
        if top && level <= 2 && matches!(self.purpose, Use::Page | Use::PageWithLead) {
            self.flush();
            let name = self.prose.headings.get(self.top).copied().flatten();
            self.html.sections.push(Section { id, name, ..Section::default() });
            self.title = Some(Vec::new());
        } else {
            let shown = self.level(level);
            let id = match self.purpose {
                Use::Excerpt => String::new(),
                _ => attribute("id", &id),
            };
            self.part.push(Event::Html(format!("<h{shown}{id}>").into()));
        }
        self.heading += 1;
        self.top += usize::from(top);
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        self.depth = self.depth.saturating_sub(1);
        if let Some(events) = self.title.take() {
            if let Some(section) = self.html.sections.last_mut() {
                push_html(&mut section.title, events.into_iter());
            }
        } else {
            let shown = self.level(level as u8);
            self.part.push(Event::Html(format!("</h{shown}>\n").into()));
        }
    }

    /// Opens a link, unless it leads nowhere in this edition.
    fn link(&mut self, to: &str, form: LinkType) {
        let target = match form {
            LinkType::Email => format!("mailto:{to}"),
            _ => to.to_owned(),
        };
        let found = self.prose.links.get(&target).filter(|found| self.is_there(found));
        self.links.push(found.is_some());
        let Some(found) = found else { return };
        let open = format!("<a href=\"{}\">", escape(&self.address(found, &target)));
        self.push(Event::Html(open.into()));
    }

    /// The mark of a note.
    fn mark(&mut self, name: &str) {
        if self.purpose != Use::Excerpt
            && let Some(mark) = self.notes.mark(name)
        {
            self.push(Event::Html(mark.into()));
        }
    }

    fn end_note(&mut self) {
        let Some((before, name)) = self.outer.pop() else { return };
        let note = std::mem::replace(&mut self.part, before);
        let mut text = String::new();
        push_html(&mut text, note.into_iter());
        self.notes.add(&name, &text);
    }

    /// The box of a task.
    fn task(&mut self, done: bool) {
        let word = escape(&self.setting.words.say(if done { "task-done" } else { "task-open" }));
        let class = if done { "box done" } else { "box" };
        let mark = format!("<span class=\"{class}\" role=\"img\" aria-label=\"{word}\"></span> ");
        self.part.push(Event::Html(mark.into()));
    }

    fn no_lead(&mut self) {
        if self.lead == Lead::Awaited {
            self.lead = Lead::Done;
        }
    }

    fn push(&mut self, event: Event<'p>) {
        self.title.as_mut().unwrap_or(&mut self.part).push(event);
    }

    fn flush(&mut self) {
        let section = self.html.sections.last_mut();
        let target = section.map_or(&mut self.html.intro, |section| &mut section.html);
        push_html(target, self.part.drain(..));
    }

    /// The tag of a table or a part of it. Alignment is a class, because pages have no styles of
    /// their own.
    fn table(&mut self, tag: &Tag<'p>) -> Option<CowStr<'p>> {
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
}

/// A picture, or its description if the picture cannot be shown.
fn picture(setting: Setting<'_>, number: Option<usize>, alt: &str) -> String {
    let file = number.and_then(|number| setting.pictures.get(number));
    match file {
        Some(file) if file.is_shown() => file.tag(setting.root, alt, Slot::Text),
        Some(file) if file.sort == Sort::File => {
            let address = format!("{}{}", setting.root, encode(&file.path));
            format!("<a href=\"{}\">{}</a>", escape(&address), escape(alt))
        }
        _ => escape(alt),
    }
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
