//! Ownership: a document that names no readers is closed to everyone who may not read what it
//! belongs to.
//!
//! The schema declares which keys mean ownership ([`Belongs`]). A chain ends at a document that
//! names its readers; a cycle ends because readers are only ever removed.

use std::collections::HashSet;

use crate::base::Span;
use crate::plan::audience::{self, Access, ReaderSet, Why, item_readers};
use crate::plan::closing::is_closed;
use crate::plan::config::Config;
use crate::plan::graph::owner;
use crate::plan::proves::{measures_called, names_shown};
use crate::plan::{Entry, EntryId, Found, Kind, Plan};
use crate::syntax::Record;
use crate::syntax::record::each_reference_of;
use crate::syntax::schema::Belongs;

/// A document that another one belongs to.
#[derive(Clone, Copy, Debug)]
struct Tie {
    to: EntryId,
    /// The readers of the part that is named, if it is not a whole document.
    part: ReaderSet,
    /// Whether it counts even if nobody named readers for the other document.
    always: bool,
}

/// Who may read each document: the readers it names itself, otherwise the default of its kind
/// narrowed to the readers of what it belongs to.
pub(in crate::plan) fn follow(plan: &Plan) -> Vec<Access> {
    let mut access: Vec<Access> =
        plan.entries.iter().map(|entry| audience::access(&plan.config, entry)).collect();
    let follows = |access: &Access| matches!(access.why, Why::Kind | Why::Follows(_));
    let mut ties: Vec<Vec<Tie>> = vec![Vec::new(); access.len()];
    let mut back: Vec<Vec<EntryId>> = vec![Vec::new(); access.len()];
    let mut waiting: Vec<EntryId> = Vec::new();
    for (id, entry) in plan.iter() {
        for (from, tie) in ties_of(plan, id, entry) {
            if from != tie.to && follows(&access[from.0 as usize]) {
                ties[from.0 as usize].push(tie);
                back[tie.to.0 as usize].push(from);
            }
        }
        if follows(&access[id.0 as usize]) && is_lost(plan, entry) {
            let own = &mut access[id.0 as usize];
            (own.document, own.why) = (ReaderSet::NOBODY, Why::Lost);
        }
    }
    close_parts(plan, &mut access);
    close_undecided(plan, &mut access);
    waiting.extend(plan.iter().map(|(id, _)| id).filter(|id| !ties[id.0 as usize].is_empty()));
    while let Some(id) = waiting.pop() {
        let Access { document, why, .. } = access[id.0 as usize];
        if !matches!(why, Why::Kind | Why::Follows(_)) {
            continue;
        }
        let (mut readers, mut because) = (document, why);
        for tie in &ties[id.0 as usize] {
            let Some(theirs) = readers_of(&access, *tie) else { continue };
            if !readers.is_within(theirs, &plan.config) {
                readers = readers.narrowed(theirs);
                because = Why::Follows(tie.to);
            }
        }
        if readers != document || because != why {
            let own = &mut access[id.0 as usize];
            (own.document, own.why) = (readers, because);
            waiting.extend(&back[id.0 as usize]);
        }
    }
    access
}

/// Closes all entries of a file in which something cannot be read.
fn close_parts(plan: &Plan, access: &mut [Access]) {
    let closed: HashSet<&str> =
        plan.iter().filter(|(_, entry)| is_closed(entry)).map(|(_, entry)| &*entry.path).collect();
    for (id, _) in plan.iter().filter(|(_, entry)| closed.contains(&*entry.path)) {
        let own = &mut access[id.0 as usize];
        (own.document, own.why) = (ReaderSet::NOBODY, Why::Unreadable);
    }
}

/// Closes the documents that name their own readers and belong to something that cannot be found or
/// read: it may have had fewer readers than they name, and nobody can tell.
fn close_undecided(plan: &Plan, access: &mut [Access]) {
    let mut closing = true;
    while std::mem::take(&mut closing) {
        for (id, entry) in plan.iter() {
            let at = id.0 as usize;
            if access[at].why == Why::Said && is_undecided(plan, id, entry, access) {
                (access[at].document, access[at].why) = (ReaderSet::NOBODY, Why::Lost);
                closing = true;
            }
        }
    }
}

fn is_undecided(plan: &Plan, id: EntryId, entry: &Entry, access: &[Access]) -> bool {
    let record = &entry.record;
    let ties = |belongs| belongs == Belongs::To;
    let broken = record
        .broken
        .iter()
        .any(|name| record.schema.iter().any(|field| field.name == *name && ties(field.belongs)));
    broken
        || record.items.iter().filter(|item| ties(item.field.belongs)).any(|item| {
            let mut undecided = false;
            each_reference_of(item, &mut |reference, _| {
                let found = plan.refers(item.field.targets(), reference.symbol);
                undecided |= match found.map(owner) {
                    Some(found) if found == id => false,
                    Some(found) => {
                        matches!(access[found.0 as usize].why, Why::Unreadable | Why::Lost)
                    }
                    None => true,
                };
            });
            undecided
        })
}

/// The readers of what a document belongs to; `None` if that names no readers and does not have to.
fn readers_of(access: &[Access], tie: Tie) -> Option<ReaderSet> {
    let theirs = &access[tie.to.0 as usize];
    let counts = tie.always || theirs.why != Why::Silent;
    let part = tie.part != ReaderSet::EVERYONE;
    match (counts, part) {
        (true, _) => Some(theirs.document.narrowed(tie.part)),
        (false, true) => Some(tie.part),
        (false, false) => None,
    }
}

/// The documents that a document belongs to, and those that belong to it.
fn ties_of<'p>(
    plan: &'p Plan,
    id: EntryId,
    entry: &'p Entry,
) -> impl Iterator<Item = (EntryId, Tie)> + use<'p> {
    let mut ties = Vec::new();
    let items = entry.record.items.iter().filter(|item| item.field.belongs != Belongs::No);
    for item in items {
        each_reference_of(item, &mut |reference, _| {
            let targets = item.field.targets();
            let Some(found) = plan.refers(targets, reference.symbol) else { return };
            let part = part(plan, found);
            let whole = matches!(found, Found::Entry(_));
            ties.push(match item.field.belongs {
                Belongs::Holds => {
                    (owner(found), Tie { to: id, part: ReaderSet::EVERYONE, always: false })
                }
                belongs => {
                    let always = whole && belongs == Belongs::To;
                    (id, Tie { to: owner(found), part, always })
                }
            });
        });
    }
    // The name of a measure belongs to its goal.
    for (name, _) in names_shown(entry) {
        for (goal, at, _) in measures_called(plan, entry, name) {
            let measures = plan.entry(goal).record.tables("measure");
            let part =
                measures.get(at).map_or(ReaderSet::NOBODY, |one| item_readers(&plan.config, one));
            ties.push((id, Tie { to: goal, part, always: true }));
        }
    }
    ties.into_iter()
}

/// Who may read the part of a document that a reference names, apart from the readers of the
/// document.
fn part(plan: &Plan, found: Found) -> ReaderSet {
    let (field, number) = match found {
        Found::Entry(_) => return ReaderSet::EVERYONE,
        Found::Competence(_, number) => ("competence", number),
        Found::Difference(_, number) => ("difference", number),
    };
    let items = plan.entry(owner(found)).record.tables(field);
    let item = items.get(number as usize);
    item.map_or(ReaderSet::NOBODY, |item: &Record| item_readers(&plan.config, item))
}

/// Whether a document names an owner that cannot be found, or whose name cannot be read.
fn is_lost(plan: &Plan, entry: &Entry) -> bool {
    let ties = |belongs| matches!(belongs, Belongs::To | Belongs::From);
    let broken = entry.record.broken.iter().any(|name| {
        entry.record.schema.iter().any(|field| field.name == *name && ties(field.belongs))
    });
    broken
        || entry.record.items.iter().filter(|item| ties(item.field.belongs)).any(|item| {
            let mut lost = false;
            each_reference_of(item, &mut |reference, _| {
                lost |= plan.refers(item.field.targets(), reference.symbol).is_none();
            });
            lost
        })
}

/// Something that a document belongs to and that has fewer readers, although the document names its
/// own readers.
#[derive(Clone, Copy, Debug)]
pub struct Wider {
    /// What it belongs to.
    pub owner: EntryId,
    /// The place of the reference.
    pub place: Span,
    /// The readers of both.
    pub both: ReaderSet,
}

/// The owners of a document with named readers that have fewer readers than the document.
pub fn wider(plan: &Plan, id: EntryId) -> Vec<Wider> {
    let entry = plan.entry(id);
    let access = plan.access(id);
    let mut wider: Vec<Wider> = Vec::new();
    if access.why != Why::Said || !entry.sound {
        return wider;
    }
    let mut tied = |owner: EntryId, place| {
        let theirs = plan.access(owner);
        let unclear = !plan.entry(owner).sound || matches!(theirs.why, Why::Unreadable | Why::Lost);
        if owner != id && !unclear && !access.document.is_within(theirs.document, &plan.config) {
            let both = access.document.narrowed(theirs.document);
            wider.push(Wider { owner, place, both });
        }
    };
    let items = entry.record.items.iter().filter(|item| item.field.belongs == Belongs::To);
    for item in items {
        each_reference_of(item, &mut |reference, place| {
            let found = plan.refers(item.field.targets(), reference.symbol);
            if let Some(Found::Entry(owner)) = found {
                tied(owner, place);
            }
        });
    }
    for (name, place) in names_shown(entry) {
        let called = measures_called(plan, entry, name);
        // A name that several goals have tells of none of them.
        if let [(goal, ..)] = called[..] {
            tied(goal, place);
        }
    }
    wider
}

/// The readers of a new document of this kind that names no readers and belongs to these owners.
pub(crate) fn readers_of_new(plan: &Plan, kind: Kind, owners: &[EntryId]) -> ReaderSet {
    let usual = plan.config.default_readers(kind).unwrap_or(ReaderSet::NOBODY);
    owners.iter().fold(usual, |set, owner| set.narrowed(plan.access(*owner).document))
}

/// The goals that everyone in a review may see. If the plan names no readers for the review, goals
/// that it keeps to the author are left out.
pub(crate) fn goals_of_talk(plan: &Plan, talk: EntryId, goals: &[EntryId]) -> Vec<EntryId> {
    let readers = plan.access(talk).document;
    let shown = |goal: &&EntryId| {
        let access = plan.access(**goal);
        if readers == ReaderSet::NOBODY {
            return access.document != ReaderSet::NOBODY || access.why == Why::Silent;
        }
        readers.is_within(access.document, &plan.config)
    };
    goals.iter().filter(shown).copied().collect()
}

/// The names of the readers in a set, as the plan declares them; only `public` if that is everyone.
pub fn names(config: &Config, set: ReaderSet) -> Vec<&str> {
    if set.is_public() {
        return vec!["public"];
    }
    audience::viewers(config)
        .filter(|viewer| set.allows(*viewer))
        .map(|viewer| match viewer {
            audience::Viewer::Audience(number) => &*config.audiences[number as usize].name,
            _ => "public",
        })
        .collect()
}

#[cfg(test)]
mod tests;
