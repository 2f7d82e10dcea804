//! Finds the texts that make the typesetter fail, so that only those are set as plain text.

use std::collections::BTreeSet;

use crate::view::{Head, View};

/// The documents with texts in a report.
pub(super) fn places(view: &View) -> Vec<String> {
    let change = &view.change;
    let heads = view.goals.iter().map(|goal| &goal.head);
    let heads = heads.chain(view.home.iter());
    let heads = heads.chain(change.now.iter()).chain(change.desired.iter());
    let heads = heads.chain(change.comparison.iter());
    let heads = heads.chain(change.observations.iter().map(|observation| &observation.head));
    let heads = heads.chain(change.conclusions.iter().map(|conclusion| &conclusion.head));
    let heads = heads.chain(view.evaluations.iter().map(|evaluation| &evaluation.head));
    let heads = heads.chain(view.skills.iter().map(|profile| &profile.head));
    let heads = heads.chain(view.assessments.iter().map(|assessment| &assessment.head));
    let heads = heads.chain(view.needs.iter().map(|need| &need.head));
    let heads = heads.chain(view.reviews.iter().map(|review| &review.head));
    let heads = heads.chain(view.pages.iter().map(|page| &page.head));
    let place = |head: &Head| super::place(&head.at.page, head.anchor());
    heads.map(place).collect::<BTreeSet<_>>().into_iter().collect()
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
mod tests {
    use super::*;

    fn check(guilty: &[usize]) {
        let pages: Vec<String> = (0..9).map(|number| number.to_string()).collect();
        let guilty: BTreeSet<String> = guilty.iter().map(ToString::to_string).collect();
        let print = |plain: &BTreeSet<String>| guilty.is_subset(plain).then_some("printed");
        assert_eq!(rescue(&pages, print), Some(("printed", guilty.clone())));
    }

    #[test]
    fn only_the_texts_that_fail_become_plain() {
        check(&[4]);
        check(&[0, 8]);
        check(&[1, 2, 7]);
        let none = rescue(&["a".to_owned()], |_| None::<()>);
        assert_eq!(none, None);
    }
}
