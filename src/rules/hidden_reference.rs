//! Finds a text that loses words because it refers to something its readers cannot see.

use std::sync::Arc;

use super::Check;
use crate::base::{Diagnostic, Span};
use crate::plan::graph::owner;
use crate::plan::visibility::{Editions, Reason, Visibility, key_links};
use crate::plan::{Entry, EntryId, Found, Why};

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
        if !edition.document(id) {
            continue;
        }
        let mut add = |path: &Arc<str>, span: Span, found: Found| {
            // A document that cannot be read is hidden until it can be.
            if matches!(plan.access(owner(found)).why, Why::Unreadable | Why::Lost) {
                return;
            }
            let name = Arc::clone(&edition.edition().name);
            match lost.iter_mut().find(|(from, place, ..)| from == path && *place == span) {
                Some((.., names)) => names.push(name),
                None => lost.push((Arc::clone(path), span, found, vec![name])),
            }
        };
        for (span, found) in in_keys(edition, id, entry) {
            add(&entry.path, span, found);
        }
        let (version, path) = edition.version(id);
        let cuts = if edition.field(id, "body") { edition.cuts(&version.body) } else { Vec::new() };
        for cut in cuts {
            if let Reason::Link { to: Some(found), gap: true } = cut.reason {
                add(path, cut.span, found);
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

/// The links in the texts of visible keys whose words are left out, with their targets. A text of
/// which nothing is left leaves no gap.
fn in_keys(edition: &Visibility<'_>, id: EntryId, entry: &Entry) -> Vec<(Span, Found)> {
    let mut lost = Vec::new();
    edition.record(id, entry).each_text(&mut |text, place| {
        let links = key_links(text);
        if links.is_empty() || edition.unlinked(text).is_empty() {
            return;
        }
        for link in links.iter().filter(|link| edition.words_of(link).is_none()) {
            let Some(found) = link.found(edition.plan()) else { continue };
            lost.push((entry.place_of(&text[link.range.clone()], place), found));
        }
    });
    lost
}
