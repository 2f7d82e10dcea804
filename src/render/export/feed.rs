//! Exports the latest log entries of an edition as an Atom feed (RFC 4287).

use std::fmt::Write;

use super::{on_the_web, opening};
use crate::render::html::escape;
use crate::render::wording::Words;
use crate::view::View;

/// The number of entries.
const ENTRIES: usize = 20;

/// The feed. An edition without an address has none, because every id is an address.
pub(super) fn feed(view: &View, words: Words, log: &str) -> String {
    let name = view.person.name.as_deref().or(view.title.as_deref());
    let name = name.map_or_else(|| words.say("plan-untitled"), str::to_owned);
    let at = |page: &str| escape(&on_the_web(view, page).unwrap_or_default());
    let newest = view.log.iter().find_map(|entry| entry.day).unwrap_or(view.today);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{}</id>\n<updated>{newest}T00:00:00Z</updated>\n\
         <link rel=\"self\" href=\"{}\"/>\n<link href=\"{}\"/>\n\
         <author><name>{}</name></author>\n",
        view.edition.lang.code(),
        escape(&words.with("feed-title", &[("name", name.as_str().into())])),
        at(log),
        at("feed.xml"),
        at(log),
        escape(&name),
    );
    for entry in view.log.iter().filter(|entry| entry.day.is_some()).take(ENTRIES) {
        let head = &entry.head;
        let title = head.title.as_deref().map_or_else(|| words.say("kind-log"), str::to_owned);
        let summary = entry.result.as_deref().map_or_else(|| opening(head, 300), str::to_owned);
        let day = entry.day.unwrap_or(view.today);
        let url = at(&head.at.page);
        let _ = writeln!(
            out,
            "<entry><title>{}</title><id>{url}</id><link href=\"{url}\"/>\
             <updated>{day}T00:00:00Z</updated><summary>{}</summary></entry>",
            escape(&title),
            escape(&summary),
        );
    }
    out.push_str("</feed>\n");
    out
}
