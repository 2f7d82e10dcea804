//! Renders visible Markdown as HTML: no raw HTML, no styles, and only links with a target.

mod notes;
mod writer;

use std::borrow::Cow;

use pulldown_cmark::{Event, Tag};
use serde::Serialize;

use super::flow::flow;
use super::image::Picture;
use super::wording::Words;
use crate::base::percent::encode;
use crate::view::{Address, Prose};

use writer::Writer;

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
    Writer::new(prose, setting, purpose, &events).write(events)
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
pub(crate) fn escape(text: &str) -> String {
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
