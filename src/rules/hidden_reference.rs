//! Something visible that points at something its readers cannot see.

use std::sync::Arc;

use super::Check;
use crate::base::{Diagnostic, Span};
use crate::plan::audience::readers;
use crate::plan::graph::{Destination, destination, owner};
use crate::plan::{Entry, EntryId, Found, Plan, Viewer};

rule!("hidden-reference", Warning, Check::Entry(check));

fn check(plan: &Plan, id: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    if !entry.sound {
        return;
    }
    let mut seen: Vec<(Span, Found, Vec<Arc<str>>)> = Vec::new();
    for edition in &plan.config.editions {
        let viewer = plan.viewer(edition);
        if viewer == Viewer::Author || !plan.access(id).document.allows(viewer) {
            continue;
        }
        for (span, found) in visible_references(plan, id, entry, viewer) {
            let target = plan.entry(owner(found));
            let unclear = !target.sound || target.record.is_broken("audience");
            if unclear || plan.access(owner(found)).document.allows(viewer) {
                continue;
            }
            match seen.iter_mut().find(|(place, ..)| *place == span) {
                Some((_, _, names)) => names.push(Arc::clone(&edition.name)),
                None => seen.push((span, found, vec![Arc::clone(&edition.name)])),
            }
        }
    }
    for (span, found, editions) in seen {
        let target = plan.entry(owner(found));
        let names: Vec<String> = editions.iter().map(|name| format!("`{name}`")).collect();
        findings.push(
            entry
                .finding("hidden-reference", span)
                .arg("target", &*target.id)
                .arg("editions", names.join(", "))
                .arg("count", editions.len()),
        );
    }
}

/// The references and links of a document that a viewer would meet.
fn visible_references(
    plan: &Plan,
    id: EntryId,
    entry: &Entry,
    viewer: Viewer,
) -> Vec<(Span, Found)> {
    let mut visible = Vec::new();
    let access = plan.access(id);
    for item in &entry.record.items {
        if access.field(item.field.name, item.field.reserved).allows(viewer) {
            crate::syntax::record::each_reference_of(item, &mut |reference, span| {
                visible.extend(plan.find(reference.symbol).map(|found| (span, found)));
            });
        }
    }
    if !access.field("body", false).allows(viewer) {
        return visible;
    }
    let outline = &entry.body.outline;
    let hidden: Vec<Span> = outline
        .headings
        .iter()
        .filter(|heading| {
            heading.readers.as_ref().is_some_and(|names| {
                let names = names.iter().map(|name| &*name.value);
                !readers(&plan.config, names).0.allows(viewer)
            })
        })
        .map(|heading| heading.section)
        .chain(outline.comments.iter().copied())
        .collect();
    for (link, lead) in entry.body.links() {
        if hidden.iter().any(|section| section.contains(link.span)) {
            continue;
        }
        if let Destination::Found(found) = destination(plan, lead) {
            visible.push((link.span, found));
        }
    }
    visible
}
