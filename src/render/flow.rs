//! The events of a body for pages and paper: every link has a text, and the title is not repeated.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::base::{events, is_picture_size};
use crate::view::{Prose, Target};

/// The events of a body. A wikilink becomes an ordinary link with a text, or a picture; a heading
/// that repeats the title is left out.
pub(crate) fn flow(prose: &Prose) -> Vec<Event<'_>> {
    let mut out = Vec::new();
    let mut events = events(&prose.markdown).map(|(event, _)| event);
    let mut begins = prose.repeats_title;
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Heading { .. }) if std::mem::take(&mut begins) => {
                events.find(|event| matches!(event, Event::End(TagEnd::Heading(_))));
            }
            Event::Start(tag) => match wiki(&tag) {
                Some(own) => {
                    let inner = inside(&mut events);
                    let inner = if own { inner } else { Vec::new() };
                    out.extend(linked(prose, tag, inner));
                }
                None => out.push(Event::Start(tag)),
            },
            event => out.push(event),
        }
    }
    out
}

/// Whether a tag comes from a wikilink, and if so, whether the author wrote the text it shows.
fn wiki(tag: &Tag<'_>) -> Option<bool> {
    match tag {
        Tag::Link { link_type: LinkType::WikiLink { has_pothole }, .. }
        | Tag::Image { link_type: LinkType::WikiLink { has_pothole }, .. } => Some(*has_pothole),
        _ => None,
    }
}

/// The events up to the end of the current link or picture.
fn inside<'p>(events: &mut impl Iterator<Item = Event<'p>>) -> Vec<Event<'p>> {
    let mut depth = 0_usize;
    let mut inner = Vec::new();
    for event in events {
        match &event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => depth += 1,
            Event::End(TagEnd::Link | TagEnd::Image) if depth == 0 => break,
            Event::End(TagEnd::Link | TagEnd::Image) => depth -= 1,
            _ => {}
        }
        inner.push(event);
    }
    inner
}

/// A wikilink as a picture, if it is one, or as a link with a text.
fn linked<'p>(prose: &'p Prose, tag: Tag<'p>, mut inner: Vec<Event<'p>>) -> Vec<Event<'p>> {
    let (picture, dest_url) = match tag {
        Tag::Image { dest_url, .. } => (true, dest_url),
        Tag::Link { dest_url, .. } => (false, dest_url),
        other => return vec![Event::Start(other)],
    };
    let said: String = inner.iter().filter_map(text).collect();
    let target = prose.links.get(&*dest_url);
    let (link_type, title, id) = (LinkType::Inline, "".into(), "".into());
    let (start, end) = if picture && matches!(target, Some(Target::File(_))) {
        // A size is not a description.
        if is_picture_size(&said) {
            inner.clear();
        }
        (Tag::Image { link_type, dest_url, title, id }, TagEnd::Image)
    } else {
        if said.trim().is_empty() {
            let words =
                if let Some(Target::Inside(_, Some(title)) | Target::Fragment { title, .. }) =
                    target
                {
                    title
                } else {
                    // The name of a file, without its folder.
                    let name = dest_url.trim_end_matches('\\').rsplit(['/', '\\']).next();
                    name.unwrap_or_default()
                };
            inner = vec![Event::Text(words.to_owned().into())];
        }
        (Tag::Link { link_type, dest_url, title, id }, TagEnd::Link)
    };
    let mut events = vec![Event::Start(start)];
    events.append(&mut inner);
    events.push(Event::End(end));
    events
}

/// The text of an event.
fn text<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        _ => None,
    }
}
