//! From visible Markdown to HTML: no raw HTML, no style, only links that lead somewhere.

use std::collections::HashMap;

use pulldown_cmark::{Event, Tag, TagEnd, html::push_html};
use serde::Serialize;

use super::image::{Picture, Slot, Sort};
use super::words::Words;
use crate::base::events;
use crate::base::percent::encode;
use crate::base::symbol::normal;
use crate::view::{Address, Prose, Target};

/// What a renderer of prose needs to know of the page.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'s> {
    /// What to put before the path of another page to reach it from this one: nothing, or `../`.
    pub root: &'s str,
    /// The attachments of the edition: their addresses, and their sizes if they are pictures.
    pub pictures: &'s [Picture],
    /// The words of the edition.
    pub words: Words,
}

/// Prose as HTML.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Html {
    /// The first paragraph, without its tag, when it was asked for.
    pub lead: String,
    /// What comes before the first heading.
    pub intro: String,
    /// The parts below each heading of the second level.
    pub sections: Vec<Section>,
}

/// A part of a text below a heading.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Section {
    /// The anchor.
    pub id: String,
    /// What the heading means to the kind of the document, if anything.
    pub name: Option<&'static str>,
    /// The heading as HTML.
    pub title: String,
    /// The text as HTML.
    pub html: String,
}

/// How a text is used on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It is the page: headings of the second level make sections.
    Page,
    /// The same, and the first paragraph is set apart.
    PageWithLead,
    /// It stands inside something else: headings sink by this many levels, none has an anchor.
    Inside(u8),
}

/// Turns prose into HTML.
pub fn render(prose: &Prose, setting: Setting<'_>, purpose: Use) -> Html {
    let mut parts = Parts { prose, setting, purpose, ids: HashMap::new(), heading: 0 };
    parts.split()
}

/// About the first `letters` of a text, without markup; words that a link shows are there, what a
/// picture shows is not.
pub fn plain(prose: &Prose, letters: usize) -> String {
    let mut out = String::new();
    let (mut pictures, mut named) = (0_usize, false);
    let mut room = letters;
    for (event, _) in events(&prose.markdown) {
        match event {
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures = pictures.saturating_sub(1),
            // An id between brackets is shown as the title of what it names.
            Event::Start(Tag::Link {
                dest_url,
                link_type: pulldown_cmark::LinkType::WikiLink { has_pothole: false },
                ..
            }) => {
                if let Some(Target::Inside(_, Some(name))) = prose.links.get(&*dest_url) {
                    out.push_str(name);
                    named = true;
                }
            }
            Event::End(TagEnd::Link) => named = false,
            Event::Text(_) if named => {}
            Event::Text(text) | Event::Code(text) if pictures == 0 => {
                room = room.saturating_sub(text.len());
                out.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) if !out.ends_with(' ') => {
                out.push(' ');
            }
            _ => {}
        }
        if room == 0 {
            break;
        }
    }
    out.trim().to_owned()
}

/// The address of a place in the edition, as seen from a page.
pub fn href(address: &Address, root: &str) -> String {
    let page = encode(&address.page);
    match &address.anchor {
        Some(anchor) => format!("{root}{page}#{}", encode(anchor)),
        None => format!("{root}{page}"),
    }
}

struct Parts<'p> {
    prose: &'p Prose,
    setting: Setting<'p>,
    purpose: Use,
    /// The anchors of the page, each with the last number that was put behind it.
    ids: HashMap<String, usize>,
    /// How many headings of the body itself were met.
    heading: usize,
}

impl<'p> Parts<'p> {
    #[expect(clippy::too_many_lines, reason = "one arm for each kind of event")]
    fn split(&mut self) -> Html {
        let mut html = Html::default();
        let mut part: Vec<Event<'p>> = Vec::new();
        let mut title: Option<Vec<Event<'p>>> = None;
        let mut depth = 0_usize;
        let mut links: Vec<bool> = Vec::new();
        let mut untitled = 0_usize;
        let mut picture: Option<(Option<usize>, String)> = None;
        let mut lead = self.purpose == Use::PageWithLead;
        let mut in_lead = false;
        for (event, _) in events(&self.prose.markdown) {
            // The text of a picture is its description; nothing of it is marked up.
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
                Event::Start(Tag::Heading { level, id, .. }) => {
                    let level = level as u8;
                    let top = depth == 0;
                    depth += 1;
                    if top && level <= 2 && self.purpose_is_page() {
                        flush(&mut html, &mut part);
                        let name = self.prose.headings.get(self.heading).copied().flatten();
                        let id = id.map(|id| id.to_string()).unwrap_or_default();
                        html.sections.push(Section { id, name, ..Section::default() });
                        title = Some(Vec::new());
                    } else {
                        let shown = self.level(level);
                        part.push(Event::Html(format!("<h{shown}>").into()));
                    }
                    self.heading += usize::from(top);
                }
                Event::End(TagEnd::Heading(level)) => {
                    depth = depth.saturating_sub(1);
                    if let Some(events) = title.take() {
                        self.finish_title(&mut html, events);
                    } else {
                        let shown = self.level(level as u8);
                        part.push(Event::Html(format!("</h{shown}>\n").into()));
                    }
                }
                Event::Start(Tag::Paragraph) if lead && depth == 0 => {
                    (in_lead, lead) = (true, false);
                }
                Event::End(TagEnd::Paragraph) if in_lead => {
                    in_lead = false;
                    push_html(&mut html.lead, part.drain(..));
                }
                Event::Start(Tag::Link { dest_url, title: hint, link_type, .. }) => {
                    let target = match link_type {
                        pulldown_cmark::LinkType::Email => format!("mailto:{dest_url}"),
                        _ => dest_url.to_string(),
                    };
                    let bare = matches!(
                        link_type,
                        pulldown_cmark::LinkType::WikiLink { has_pothole: false }
                    );
                    let found = self.prose.links.get(&target).filter(|found| self.is_there(found));
                    links.push(found.is_some());
                    let Some(found) = found else { continue };
                    let open = format!("<a href=\"{}\">", escape(&self.address(found, &target)));
                    push(&mut title, &mut part, Event::Html(open.into()));
                    drop(hint);
                    if let (true, Target::Inside(_, Some(name))) = (bare, found) {
                        push(&mut title, &mut part, Event::Text(name.clone().into()));
                        untitled = 1;
                    }
                }
                Event::End(TagEnd::Link) => {
                    untitled = 0;
                    if links.pop() == Some(true) {
                        push(&mut title, &mut part, Event::Html("</a>".into()));
                    }
                }
                // The id between the brackets was replaced by the title of what it names.
                Event::Text(_) if untitled > 0 => {}
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
                Event::Start(Tag::HtmlBlock) => part.push(Event::Html("<p>".into())),
                Event::End(TagEnd::HtmlBlock) => part.push(Event::Html("</p>\n".into())),
                Event::Start(Tag::Table(columns)) => {
                    depth += 1;
                    let plain = vec![pulldown_cmark::Alignment::None; columns.len()];
                    part.push(Event::Start(Tag::Table(plain)));
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
                    depth += usize::from(nests(&tag));
                    push(&mut title, &mut part, Event::Start(tag));
                }
                Event::End(tag) => {
                    depth = depth.saturating_sub(usize::from(nests_end(tag)));
                    push(&mut title, &mut part, Event::End(tag));
                }
                other => push(&mut title, &mut part, other),
            }
        }
        flush(&mut html, &mut part);
        html
    }

    fn purpose_is_page(&self) -> bool {
        matches!(self.purpose, Use::Page | Use::PageWithLead)
    }

    /// The level at which a heading is shown: below its section, or below what it stands inside.
    fn level(&self, level: u8) -> u8 {
        match self.purpose {
            Use::Inside(shift) => (level.max(2) + shift).min(6),
            _ => level.clamp(3, 6),
        }
    }

    fn finish_title(&mut self, html: &mut Html, events: Vec<Event<'p>>) {
        let Some(section) = html.sections.last_mut() else { return };
        let plain: String = events
            .iter()
            .filter_map(|event| match event {
                Event::Text(text) | Event::Code(text) => Some(&**text),
                _ => None,
            })
            .collect();
        push_html(&mut section.title, events.into_iter());
        let wanted = if section.id.is_empty() { normal(&plain) } else { normal(&section.id) };
        // An anchor of the text must not meet one of the page.
        let wanted = if wanted.is_empty() { "deel".to_owned() } else { wanted };
        let mut id = wanted.clone();
        let mut again = self.ids.get(&wanted).copied().unwrap_or(1);
        while self.ids.contains_key(&id) {
            again += 1;
            id = format!("{wanted}-{again}");
        }
        self.ids.insert(wanted, again);
        self.ids.entry(id.clone()).or_insert(1);
        section.id = id;
    }

    fn address(&self, target: &Target, written: &str) -> String {
        match target {
            Target::Inside(address, _) => href(address, self.setting.root),
            Target::File(number) => match self.setting.pictures.get(*number) {
                Some(file) => format!("{}{}", self.setting.root, encode(&file.path)),
                None => String::new(),
            },
            Target::Fragment(fragment) => format!("#{}", encode(&normal(fragment))),
            Target::External => written.to_owned(),
        }
    }

    /// Whether what a link leads to is published; an attachment may have been refused.
    fn is_there(&self, target: &Target) -> bool {
        match target {
            Target::File(number) => {
                let file = self.setting.pictures.get(*number);
                file.is_some_and(|file| file.sort != Sort::Refused)
            }
            _ => true,
        }
    }

    /// A picture, or what it shows in words when there is no such picture.
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

/// Whether what is inside a tag stands in a block of its own and not in the body itself.
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

/// Text as HTML writes it.
pub fn escape(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    // Writing to memory cannot fail, and escaping keeps text valid.
    let _ = tera::escape_html(text, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;

    fn prose(markdown: &str) -> Prose {
        let links = [
            (
                "eerste-klant",
                Target::Inside(
                    Address { page: "doelen/eerste-klant.html".into(), anchor: None },
                    Some("Mijn <eerste> klant".into()),
                ),
            ),
            ("https://x.example/?a=1&b=2", Target::External),
        ];
        let links = links.into_iter().map(|(key, target)| (key.to_owned(), target)).collect();
        Prose { markdown: markdown.into(), links, headings: Vec::new() }
    }

    fn html(markdown: &str) -> Html {
        let setting = Setting { root: "../", pictures: &[], words: Words { lang: Lang::Nl } };
        render(&prose(markdown), setting, Use::Page)
    }

    fn check(markdown: &str, expected: &str) {
        assert_eq!(html(markdown).intro.trim(), expected, "{markdown}");
    }

    #[test]
    fn plain_words_are_those_of_the_page() {
        let markdown = "# A *b*\n\n[[eerste-klant]], [[eerste-klant|zij]] `c`\n\n![picture](x.png) d<!-- e -->";
        assert_eq!(plain(&prose(markdown), 100), "A b Mijn <eerste> klant, zij c  d");
        assert!(plain(&prose(&"word ".repeat(100)), 20).len() >= 20);
    }

    #[test]
    fn raw_html_is_text() {
        check("a <b>x</b>", "<p>a &lt;b&gt;x&lt;/b&gt;</p>");
        check("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    }

    #[test]
    fn a_link_leads_where_the_view_says_or_nowhere() {
        check(
            "[[eerste-klant]]",
            "<p><a href=\"../doelen/eerste-klant.html\">Mijn &lt;eerste&gt; klant</a></p>",
        );
        check(
            "[[eerste-klant|die ene]]",
            "<p><a href=\"../doelen/eerste-klant.html\">die ene</a></p>",
        );
        check("[x](javascript:alert(1))", "<p>x</p>");
        check(
            "[x](https://x.example/?a=1&b=2)",
            "<p><a href=\"https://x.example/?a=1&amp;b=2\">x</a></p>",
        );
        check("![wat er *te zien* is](weg.png)", "<p>wat er te zien is</p>");
    }

    #[test]
    fn no_style_leaves_the_text() {
        let table = html("| a | b |\n|:--|--:|\n| 1 | 2 |\n").intro;
        assert!(!table.contains("style"), "{table}");
        let tasks = html("- [x] af\n- [ ] open\n").intro;
        assert!(!tasks.contains("<input") && tasks.contains("gedaan"), "{tasks}");
    }

    #[test]
    fn headings_make_sections_with_anchors() {
        let html =
            html("een\n\n## Waarom *dit*\n\ntwee\n\n### Diep\n\n## Waarom dit\n\n> ## Binnen\n");
        let ids: Vec<&str> = html.sections.iter().map(|section| &*section.id).collect();
        assert_eq!(ids, ["waarom-dit", "waarom-dit-2"]);
        assert_eq!(html.sections[0].title, "Waarom <em>dit</em>");
        assert!(html.sections[0].html.contains("<h3>Diep</h3>"));
        assert!(html.sections[1].html.contains("<blockquote>\n<h3>Binnen</h3>"));
    }
}
