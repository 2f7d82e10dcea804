//! Compares the signatures of reviews with the current goals.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::Span;
use crate::base::calendar::Date;
use crate::base::symbol::normal;

use super::{EntryId, Kind, Plan, fingerprint};

/// The state of a signed goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is as it was signed.
    Stands,
    /// It has changed.
    Changed,
    /// It has changed, but the same person signed again later.
    Renewed,
    /// It no longer exists.
    Gone,
}

impl State {
    /// Its name in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stands => "stands",
            Self::Changed => "changed",
            Self::Renewed => "renewed",
            Self::Gone => "gone",
        }
    }

    /// Whether it needs attention.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Changed | Self::Gone)
    }
}

/// A goal that was signed.
#[derive(Clone, Debug)]
pub struct Signed {
    /// Its id, as written in the signature.
    pub id: String,
    /// The goal, if it exists.
    pub goal: Option<EntryId>,
    /// Its state.
    pub state: State,
}

/// A signature.
#[derive(Clone, Debug)]
pub struct Signature {
    /// The review.
    pub review: EntryId,
    /// Its index among the signatures of the review.
    pub number: usize,
    /// Who signed.
    pub who: Arc<str>,
    /// seen, agreed or disagreed.
    pub mode: Option<&'static str>,
    /// The date; that of the review unless the signature has its own.
    pub date: Option<Date>,
    /// The place of its fingerprints, if it has any.
    pub hash: Option<Span>,
    /// The goals it covers, in the order of writing.
    pub goals: Vec<Signed>,
}

impl Signature {
    /// Whether it has fingerprints that cannot be read.
    pub(crate) fn is_unreadable(&self) -> bool {
        self.hash.is_some() && self.goals.is_empty()
    }
}

/// Every signature of a plan, by review and in the order of writing.
pub fn signatures(plan: &Plan) -> Vec<Signature> {
    let mut signatures = Vec::new();
    for (review, entry, detail) in plan.reviews() {
        for (number, item) in entry.record.tables("signature").iter().enumerate() {
            let hash = item.text("hash");
            let goals = hash.iter().flat_map(|hash| fingerprint::read(hash)).map(|(id, mark)| {
                let goal = plan.find_of(Kind::Goal, plan.names.intern(&normal(id)));
                let state = match goal {
                    None => State::Gone,
                    Some(goal) if fingerprint::of(plan.entry(goal)) == mark => State::Stands,
                    Some(_) => State::Changed,
                };
                Signed { id: id.to_owned(), goal, state }
            });
            signatures.push(Signature {
                review,
                number,
                who: item.text("who").unwrap_or_default(),
                mode: item.choice("mode"),
                date: item.date("date").or(detail.date),
                goals: goals.collect(),
                hash: hash.is_some().then(|| item.place("hash")),
            });
        }
    }
    renew(&mut signatures);
    signatures
}

/// A person who signs a goal again has agreed to the change: only the last signature of each person
/// counts.
fn renew(signatures: &mut [Signature]) {
    let mut last: BTreeMap<(EntryId, Arc<str>), (Option<Date>, usize)> = BTreeMap::new();
    for (number, signature) in signatures.iter().enumerate() {
        for goal in signature.goals.iter().filter_map(|goal| goal.goal) {
            let now = (signature.date, number);
            let known = last.entry((goal, Arc::clone(&signature.who))).or_insert(now);
            if known.0 <= now.0 {
                *known = now;
            }
        }
    }
    for (number, signature) in signatures.iter_mut().enumerate() {
        for signed in &mut signature.goals {
            let Some(goal) = signed.goal else { continue };
            let counts = last.get(&(goal, Arc::clone(&signature.who)));
            if signed.state == State::Changed && counts.is_some_and(|(_, last)| *last != number) {
                signed.state = State::Renewed;
            }
        }
    }
}
