//! A heading with nothing below it.

use super::Check;
use super::reflection::used;
use crate::base::{Diagnostic, Span};
use crate::plan::{Entry, EntryId, Kind, Plan};
use crate::syntax::outline;
use crate::syntax::schema::Heading;

rule!("empty-heading", Info, Check::Entry(check));

fn check(_: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    // The questions of these kinds have a rule of their own.
    let asked: &[Heading] = match entry.kind {
        Kind::Situation | Kind::Evaluation | Kind::Comparison => entry.kind.spec().headings,
        _ => &[],
    };
    // So have the letters of a reflection.
    let letters: &[Heading] = match entry.kind {
        Kind::Log | Kind::Evaluation => used(entry).map_or(&[][..], |model| model.1),
        _ => &[],
    };
    let headings = &entry.body.outline.headings;
    let is_empty = |heading: &&outline::Heading| {
        let section = heading.section;
        // A comment below a heading is a question that waits for an answer.
        let text = entry.body.text.get(heading.span.end as usize..section.end as usize);
        heading.top
            && heading.level > 1
            && Heading::find(asked, &heading.text).is_none()
            && Heading::find(letters, &heading.text).is_none()
            && text.is_some_and(|text| text.trim().is_empty())
    };
    let empty: Vec<&outline::Heading> = headings.iter().filter(is_empty).collect();
    let Some((first, others)) = empty.split_first() else { return };
    if !entry.sound {
        return;
    }
    let places: Vec<Span> = others.iter().map(|heading| heading.span).collect();
    findings.push(
        entry
            .finding("empty-heading", first.span)
            .also(places)
            .arg("heading", &*first.text)
            .arg("count", empty.len()),
    );
}
