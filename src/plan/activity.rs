//! What was done for each goal: the entries that name it, and those that seem to belong to it.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Detail, Entry, EntryId, Plan, alike, progress};
use crate::phrases;

/// The log entries of each goal. A plan computes it once, from the front matter of its documents
/// ([`Plan::activity`]).
#[derive(Debug, Default)]
pub struct Activity {
    /// The entries that name a goal, by day and then by path.
    pub named: HashMap<EntryId, Vec<EntryId>>,
    /// The entries that name no goal and share telling words with one, by path.
    pub alike: HashMap<EntryId, Vec<EntryId>>,
    /// The entries with points, of each goal that is measured in points, by path.
    pub counted: BTreeMap<EntryId, Vec<EntryId>>,
}

impl Activity {
    pub(super) fn of(plan: &Plan) -> Self {
        Self {
            named: progress::logs_by_goal(plan),
            alike: alike::entries(plan),
            counted: counted(plan),
        }
    }

    /// Everything that was done for a goal.
    pub fn entries(&self, goal: EntryId) -> impl Iterator<Item = EntryId> {
        let lists = [self.named.get(&goal), self.alike.get(&goal), self.counted.get(&goal)];
        lists.into_iter().flatten().flatten().copied()
    }

    /// The goal to which an entry that names none seems to belong.
    pub(crate) fn seeming(&self, entry: EntryId) -> Option<EntryId> {
        let mut goals = self.alike.iter().filter(|(_, list)| list.contains(&entry));
        goals.next().map(|(goal, _)| *goal)
    }
}

/// The number of entries from which a goal is no longer just tried.
pub(crate) const SEVERAL: usize = 2;

/// The number of log entries that show that a goal is being worked on, up to today.
pub(crate) fn deeds(plan: &Plan, goal: EntryId) -> usize {
    let held = |id: &EntryId| match &plan.entry(*id).detail {
        Detail::Log(log) => log.day().is_some_and(|day| day <= plan.today),
        _ => false,
    };
    plan.activity().entries(goal).filter(held).collect::<HashSet<_>>().len()
}

/// Entries with points, for every goal whose measure is in points.
fn counted(plan: &Plan) -> BTreeMap<EntryId, Vec<EntryId>> {
    let scored = plan.logs().filter(|(_, entry, _)| entry.record.has("points"));
    let scored: Vec<EntryId> = scored.map(|(id, ..)| id).collect();
    if scored.is_empty() {
        return BTreeMap::new();
    }
    let in_points = |entry: &Entry| {
        let letters = entry.record.table("smart");
        let said = letters.and_then(|letters| letters.text("measurable"));
        said.as_deref().is_some_and(phrases::is_in_points)
    };
    let goals = plan.goals().filter(|(_, entry, _)| in_points(entry));
    goals.map(|(id, ..)| (id, scored.clone())).collect()
}
