//! Finds the blocks that make the typesetter fail, so that only those are set as plain text.

use std::collections::{BTreeMap, BTreeSet};

use crate::view::{Head, View};

/// The documents with texts in a report.
pub(super) fn documents(view: &View) -> impl Iterator<Item = &Head> {
    let change = &view.change;
    let heads = view.goals.iter().map(|goal| &goal.head);
    let heads = heads.chain(view.home.iter());
    let heads = heads.chain(change.now.iter()).chain(change.desired.iter());
    let heads = heads.chain(change.others.iter().map(|(_, head)| head));
    let heads = heads.chain(change.comparison.iter()).chain(change.compared_before.iter());
    let heads = heads.chain(change.observations.iter().map(|observation| &observation.head));
    let heads = heads.chain(change.conclusions.iter().map(|conclusion| &conclusion.head));
    let heads = heads.chain(view.evaluations.iter().map(|evaluation| &evaluation.head));
    let heads = heads.chain(view.skills.iter().map(|profile| &profile.head));
    let heads = heads.chain(view.assessments.iter().map(|assessment| &assessment.head));
    let heads = heads.chain(view.needs.iter().map(|need| &need.head));
    let heads = heads.chain(view.reviews.iter().map(|review| &review.head));
    heads.chain(view.pages.iter().map(|page| &page.head))
}

/// Their places.
pub(super) fn places(view: &View) -> Vec<String> {
    let place = |head: &Head| super::place(&head.at.page, head.anchor());
    documents(view).map(place).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The identity of a block of a document.
pub(super) fn part(place: &str, at: usize) -> String {
    format!("{place} {at}")
}

/// The document that a block belongs to, or the document itself.
pub(super) fn document(part: &str) -> &str {
    part.rsplit_once(' ').map_or(part, |(place, _)| place)
}

/// Finds a small subset of `pages` that must be plain for `print` to succeed; returns the result
/// and the subset. `None` if it fails even with all of them plain.
pub(super) fn rescue<T>(
    pages: &[String],
    mut print: impl FnMut(&BTreeSet<String>) -> Option<T>,
) -> Option<(T, BTreeSet<String>)> {
    print(&pages.iter().cloned().collect())?;
    let guilty = narrow(pages, &BTreeSet::new(), &mut print);
    print(&guilty).map(|made| (made, guilty))
}

/// Makes only the blocks plain that must be, in documents that `print` needs to be plain; `made` is
/// the result with those. A document of which the blocks are not enough, because one of its notes is
/// to blame, stays plain as a whole.
pub(super) fn refine<T>(
    (made, plain): (T, BTreeSet<String>),
    parts: &BTreeMap<String, Vec<String>>,
    mut print: impl FnMut(&BTreeSet<String>) -> Option<T>,
) -> (T, BTreeSet<String>) {
    let mut best = (made, plain.clone());
    for place in plain {
        let mut others = best.1.clone();
        others.remove(&place);
        let blocks = parts.get(&place).map_or(&[][..], Vec::as_slice);
        let with =
            |part: &BTreeSet<String>| -> BTreeSet<String> { others.union(part).cloned().collect() };
        if let Some((made, part)) = rescue(blocks, |part| print(&with(part))) {
            best = (made, with(&part));
        }
    }
    best
}

/// The suspects that must be plain, given that those in `fixed` are.
fn narrow<T>(
    suspects: &[String],
    fixed: &BTreeSet<String>,
    print: &mut impl FnMut(&BTreeSet<String>) -> Option<T>,
) -> BTreeSet<String> {
    if suspects.len() < 2 {
        return suspects.iter().cloned().collect();
    }
    let with = |more: &[String]| fixed.iter().chain(more).cloned().collect::<BTreeSet<_>>();
    let (one, other) = suspects.split_at(suspects.len() / 2);
    if print(&with(one)).is_some() {
        return narrow(one, fixed, print);
    }
    if print(&with(other)).is_some() {
        return narrow(other, fixed, print);
    }
    let mut guilty = narrow(one, &with(other), print);
    let known: BTreeSet<String> = fixed.union(&guilty).cloned().collect();
    guilty.extend(narrow(other, &known, print));
    guilty
}

#[cfg(test)]
mod tests;
