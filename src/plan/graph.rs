//! Resolves references and links, and their backlinks.

use std::sync::Arc;

use crate::base::Span;
use crate::syntax::Field;
use crate::syntax::schema::{self, Target};

use super::files::Address;
use super::{EntryId, Found, Lead, Plan};

/// The resolved target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A document or a part of one.
    Found(Found),
    /// A file of the plan, by its path.
    File(Arc<str>),
    /// A place on the same page.
    Fragment(String),
    /// Out into the world.
    External,
    /// There is no such id or path.
    Missing,
    /// The address is not allowed.
    Forbidden,
}

/// The documents that refer to each document, without duplicates, in the order of their paths.
pub(crate) fn backlinks(plan: &Plan) -> Vec<Vec<EntryId>> {
    let mut back = vec![Vec::new(); plan.entries.len()];
    for (from, entry) in plan.iter() {
        let mut point = |to: Option<Found>| {
            let Some(to) = to.map(owner) else { return };
            let sources: &mut Vec<EntryId> = &mut back[to.0 as usize];
            if to != from && sources.last() != Some(&from) {
                sources.push(from);
            }
        };
        entry.record.each_reference(&mut |field, reference, _| {
            point(plan.refers(field.targets(), reference.symbol));
        });
        for (_, lead) in entry.body.links() {
            if let Destination::Found(found) = destination(plan, lead) {
                point(Some(found));
            }
        }
    }
    for sources in &mut back {
        sources.sort_unstable();
        sources.dedup();
    }
    back
}

/// Resolves a link of a body.
pub fn destination(plan: &Plan, lead: &Lead) -> Destination {
    let address = match lead {
        Lead::Name { symbol, file, .. } => {
            if let Some(found) = plan.find(*symbol) {
                return Destination::Found(found);
            }
            return match named(plan, file.as_ref())[..] {
                [file] => Destination::File(Arc::clone(file)),
                // Which of several files is meant is for the author to say: one may be private.
                _ => Destination::Missing,
            };
        }
        Lead::Place(address) => address,
    };
    match address {
        Address::External => Destination::External,
        Address::Forbidden | Address::Outside => Destination::Forbidden,
        Address::Fragment(fragment) => Destination::Fragment(fragment.clone()),
        Address::Inside { path, .. } => {
            if let Some(id) = plan.at_path(path) {
                return Destination::Found(Found::Entry(id));
            }
            let file = plan.files.get(path).map(Arc::clone);
            file.map_or(Destination::Missing, Destination::File)
        }
    }
}

/// The files that a wikilink can mean, if there are several of them.
pub fn several<'p>(plan: &'p Plan, lead: &Lead) -> Option<Vec<&'p Arc<str>>> {
    let Lead::Name { symbol, file, .. } = lead else { return None };
    let files = if plan.find(*symbol).is_some() { Vec::new() } else { named(plan, file.as_ref()) };
    Some(files).filter(|files| files.len() > 1)
}

fn named<'p>(plan: &'p Plan, file: Option<&(Arc<str>, Arc<str>)>) -> Vec<&'p Arc<str>> {
    file.map(|(name, beside)| plan.files.named(name, beside)).unwrap_or_default()
}

/// The heading that a link refers to, on this page or another.
pub(crate) fn fragment(lead: &Lead) -> Option<&str> {
    let fragment = match lead {
        Lead::Name { fragment, .. } => fragment.as_deref(),
        Lead::Place(Address::Fragment(fragment)) => Some(&**fragment),
        Lead::Place(Address::Inside { fragment, .. }) => fragment.as_deref(),
        Lead::Place(_) => None,
    };
    fragment.filter(|fragment| !fragment.is_empty())
}

/// The document that contains a target.
pub fn owner(found: Found) -> EntryId {
    match found {
        Found::Entry(id) | Found::Competence(id, _) | Found::Difference(id, _) => id,
    }
}

/// A goal on the path, its references that are still to be followed, and the place of the reference
/// that led to it.
type Visit = (EntryId, Vec<(EntryId, Span)>, Span);

/// The cycles of goals that wait for each other: each cycle once, as a path from its first goal.
pub(crate) fn cycles(plan: &Plan) -> Vec<Vec<(EntryId, Span)>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let mut marks = vec![Mark::New; plan.entries.len()];
    let mut cycles = Vec::new();
    for (root, _, _) in plan.goals() {
        if marks[root.0 as usize] != Mark::New {
            continue;
        }
        // A path of goals with the references still to be followed. It is iterative, so a chain of
        // ten thousand goals cannot overflow the stack.
        let mut path: Vec<Visit> = vec![(root, prerequisites(plan, root), Span::default())];
        marks[root.0 as usize] = Mark::Open;
        while let Some((_, rest, _)) = path.last_mut() {
            let Some((next, span)) = rest.pop() else {
                if let Some((done, ..)) = path.pop() {
                    marks[done.0 as usize] = Mark::Done;
                }
                continue;
            };
            match marks[next.0 as usize] {
                Mark::New => {
                    marks[next.0 as usize] = Mark::Open;
                    path.push((next, prerequisites(plan, next), span));
                }
                Mark::Open => {
                    let from = path.iter().position(|(id, ..)| *id == next).unwrap_or(0);
                    let mut cycle: Vec<(EntryId, Span)> = Vec::new();
                    for at in from..path.len() {
                        let follow = path.get(at + 1).map_or(span, |(.., span)| *span);
                        cycle.push((path[at].0, follow));
                    }
                    cycles.push(cycle);
                }
                Mark::Done => {}
            }
        }
    }
    cycles
}

/// The goals that come before a goal, each with the place of the reference, in reverse order.
fn prerequisites(plan: &Plan, goal: EntryId) -> Vec<(EntryId, Span)> {
    let mut found: Vec<(EntryId, Span)> = Vec::new();
    plan.entry(goal).record.each_reference(&mut |field, reference, span| {
        if field.name == "after"
            && let Some(id) = plan.find_of(super::Kind::Goal, reference.symbol)
        {
            found.push((id, span));
        }
    });
    found.reverse();
    found
}

/// The documents of a kind that refer to something through one of their keys, each with what it
/// refers to.
pub(crate) fn referring<'p>(
    plan: &'p Plan,
    kind: super::Kind,
    field: &'static str,
) -> impl Iterator<Item = (EntryId, Found)> + 'p {
    let targets = targets(kind, field);
    plan.of_kind(kind).iter().flat_map(move |id| {
        let symbols = plan.entry(*id).record.references(field).into_iter();
        symbols.filter_map(move |symbol| Some((*id, plan.refers(targets, symbol)?)))
    })
}

/// What a key of a kind can refer to.
pub fn targets(kind: super::Kind, field: &str) -> &'static [Target] {
    schema::find(kind.spec().fields, field).map_or(&[], Field::targets)
}
