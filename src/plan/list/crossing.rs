//! Hides the entries of a file in which something that may hide text crosses their borders.

use crate::base::Span;
use crate::plan::{Entry, Form};
use crate::syntax::Document;

/// Hides every entry from others if something that may hide text, such as a comment or a mark of
/// another program, begins in one place and ends in another; returns its place.
pub(super) fn hide_what_crosses(document: &Document<'_>, entries: &mut [Entry]) -> Option<Span> {
    let outline = &document.outline;
    let spans: Vec<Span> = entries
        .iter()
        .filter_map(|entry| entry.part.as_ref())
        .filter(|part| part.form != Form::Rest)
        .map(|part| part.span)
        .collect();
    let inside = |place: &Span| spans.iter().any(|span| span.contains(*place));
    let crosses = |place: &&Span| {
        let touched = spans.iter().any(|span| span.start < place.end && place.start < span.end);
        touched && !inside(place)
    };
    let above = outline.headings.iter().find(|heading| {
        let holds = |span: &Span| heading.section.contains(*span) && heading.section != *span;
        heading.is_marked() && spans.iter().any(holds)
    });
    let stray = outline.strays.iter().find(|place| !inside(place)).copied();
    let comment = || outline.comments.iter().find(crosses).copied();
    let place = above.map(|heading| heading.span).or_else(comment).or(stray)?;
    for entry in entries {
        entry.record.broken.push("audience");
    }
    Some(place)
}
