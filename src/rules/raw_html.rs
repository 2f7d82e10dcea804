//! HTML in a body, which is shown as text.

use super::Check;
use crate::base::Diagnostic;
use crate::plan::placeholder::is_room;
use crate::plan::{Entry, Plan};

rule!("raw-html", Warning, Check::Text { settings: None, text });

fn text(_: &Plan, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    let places = entry.body.outline.html.iter();
    // One finding is enough for a pair of tags.
    let opening = places.filter(|span| !entry.body.text[span.range()].starts_with("</"));
    findings.extend(opening.map(|place| {
        let tag = entry.body.text[place.range()].trim();
        if is_room(tag) {
            entry.finding("placeholder-text", *place).variant("body").arg("text", tag)
        } else {
            entry.finding("raw-html", *place)
        }
    }));
}
