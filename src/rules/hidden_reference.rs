//! Finds a text that loses words because it refers to something its readers cannot see.

use std::sync::Arc;

use super::Check;
use crate::base::{Diagnostic, Span};
use crate::plan::graph::owner;
use crate::plan::visibility::{Editions, Reason};
use crate::plan::{EntryId, Found, Why};

rule!("hidden-reference", Warning, Check::Shown { settings: None, document });

/// A link that is left out: the text that contains it, its place, its target, the editions.
type Lost = (Arc<str>, Span, Found, Vec<Arc<str>>);

fn document(editions: &Editions<'_>, id: EntryId, findings: &mut Vec<Diagnostic>) {
    let plan = editions.plan;
    let entry = plan.entry(id);
    if !entry.sound {
        return;
    }
    let mut lost: Vec<Lost> = Vec::new();
    for edition in editions.of_others() {
        if !edition.document(id) || !edition.field(id, "body") {
            continue;
        }
        let (version, path) = edition.version(id);
        for cut in edition.cuts(&version.body) {
            let Reason::Link { to: Some(found), gap: true } = cut.reason else { continue };
            // A document that cannot be read is hidden until it can be.
            if matches!(plan.access(owner(found)).why, Why::Unreadable | Why::Lost) {
                continue;
            }
            let name = Arc::clone(&edition.edition().name);
            match lost.iter_mut().find(|(from, place, ..)| from == path && *place == cut.span) {
                Some((.., names)) => names.push(name),
                None => lost.push((Arc::clone(path), cut.span, found, vec![name])),
            }
        }
    }
    for (path, place, found, editions) in lost {
        let names: Vec<String> = editions.iter().map(|name| format!("`{name}`")).collect();
        findings.push(
            Diagnostic::new("hidden-reference", &path, place)
                .arg("target", &*plan.id_of(found))
                .arg("editions", names.join(", "))
                .arg("count", editions.len()),
        );
    }
}
