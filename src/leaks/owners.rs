//! Which documents a reader may see, computed a second time.
//!
//! The rule is that of [`crate::plan::visibility`]: a document that names no readers is closed to
//! everyone who may not see what it belongs to. The keys are listed here again and followed in the
//! opposite direction, from a closed document to what belongs to it, so that a mistake there shows
//! up here.

use std::collections::HashMap;

use crate::plan::audience::{access, item_readers};
use crate::plan::graph::{owner, targets};
use crate::plan::{Access, EntryId, Found, Kind, Plan, Viewer, Why};
use crate::syntax::Value;

/// How a key ties two documents together.
#[derive(Clone, Copy, PartialEq)]
enum Tie {
    /// The document is part of what the key names.
    Part,
    /// The document came from what the key names.
    Came,
    /// What the key names came from the document.
    Gave,
}

const TIES: [(Kind, &str, Tie); 10] = [
    (Kind::Log, "goal", Tie::Part),
    (Kind::Log, "need", Tie::Part),
    (Kind::Log, "evidence", Tie::Gave),
    (Kind::Evaluation, "of", Tie::Part),
    (Kind::Evaluation, "new_needs", Tie::Gave),
    (Kind::Goal, "need", Tie::Part),
    (Kind::Evidence, "supports", Tie::Part),
    (Kind::Need, "from", Tie::Came),
    (Kind::Assessment, "profile", Tie::Came),
    (Kind::Conclusion, "leads_to", Tie::Gave),
];

/// Whether a reader may see each document.
pub(super) fn open(plan: &Plan, viewer: Viewer) -> Vec<bool> {
    let own: Vec<_> = plan.entries.iter().map(|entry| access(&plan.config, entry)).collect();
    let mut open: Vec<bool> = own.iter().map(|own| own.document.allows(viewer)).collect();
    if viewer == Viewer::Author {
        return open;
    }
    for (id, unknown) in undecided(plan, &own).into_iter().enumerate() {
        open[id] &= !unknown;
    }
    let mut closed: Vec<EntryId> = Vec::new();
    let mut below: HashMap<EntryId, Vec<EntryId>> = HashMap::new();
    let asks = |id: EntryId| !own[id.0 as usize].document_is_named();
    for (id, entry) in plan.iter() {
        for (_, key, tie) in TIES.iter().filter(|(kind, ..)| *kind == entry.kind) {
            let mut shut = *tie != Tie::Gave && entry.record.is_broken(key);
            for symbol in entry.record.references(key) {
                let Some(found) = plan.refers(targets(entry.kind, key), symbol) else {
                    shut |= *tie != Tie::Gave;
                    continue;
                };
                let whole = matches!(found, Found::Entry(_));
                let (part, story) =
                    if *tie == Tie::Gave { (owner(found), id) } else { (id, owner(found)) };
                let counts =
                    (whole && *tie == Tie::Part) || own[story.0 as usize].why != Why::Silent;
                if counts && part != story {
                    below.entry(story).or_default().push(part);
                }
                shut |= *tie != Tie::Gave && !shows_part(plan, found, viewer);
            }
            if shut && asks(id) {
                open[id.0 as usize] = false;
            }
        }
    }
    closed.extend(plan.iter().map(|(id, _)| id).filter(|id| !open[id.0 as usize]));
    while let Some(id) = closed.pop() {
        for part in below.get(&id).into_iter().flatten().copied() {
            if asks(part) && std::mem::take(&mut open[part.0 as usize]) {
                closed.push(part);
            }
        }
    }
    open
}

/// Whether each document belongs to something that cannot be found or read: whatever readers it
/// names, nobody can tell whether that had fewer.
fn undecided(plan: &Plan, own: &[Access]) -> Vec<bool> {
    let mut unknown: Vec<bool> = own.iter().map(|own| own.why == Why::Unreadable).collect();
    loop {
        let before = unknown.clone();
        for (id, entry) in plan.iter() {
            for (_, key, tie) in TIES.iter().filter(|(kind, ..)| *kind == entry.kind) {
                let mut lost = *tie != Tie::Gave && entry.record.is_broken(key);
                for symbol in entry.record.references(key) {
                    lost |= match plan.refers(targets(entry.kind, key), symbol).map(owner) {
                        None => *tie != Tie::Gave,
                        Some(found) => *tie == Tie::Part && before[found.0 as usize] && found != id,
                    };
                }
                let came = *tie == Tie::Came && own[id.0 as usize].document_is_named();
                unknown[id.0 as usize] |= lost && !came;
            }
        }
        if unknown == before {
            return unknown;
        }
    }
}

/// Whether a reader may see the part of a document that a reference names; true for a whole
/// document.
fn shows_part(plan: &Plan, found: Found, viewer: Viewer) -> bool {
    let (field, number) = match found {
        Found::Entry(_) => return true,
        Found::Competence(_, number) => ("competence", number as usize),
        Found::Difference(_, number) => ("difference", number as usize),
    };
    match plan.entry(owner(found)).record.get(field).map(|item| &item.value) {
        Some(Value::Tables(items)) => {
            items.get(number).is_some_and(|item| item_readers(&plan.config, item).allows(viewer))
        }
        _ => false,
    }
}
