//! Updates a plan after an edit that changes nothing other documents depend on: the only shortcut from
//! one reading to the next.
//!
//! While an author writes, nearly every save changes the words of one document and nothing else. A
//! [`Patch`] names the documents whose words changed. It exists only under this invariant:
//!
//! > Two plans have the same settings, day and file names and the same documents in the same order, and
//! > each document has the same [`interface_hash`](Entry::interface_hash) as before: its front matter,
//! > headings and links did not change.
//!
//! So everything computed from several documents still holds, and everything computed from one document
//! holds unless the patch names it. Each layer keeps what is expensive and computes the rest again:
//!
//! | layer | what it keeps | what it computes again |
//! | --- | --- | --- |
//! | `workspace` | the plan: index, access, references ([`Plan::with_documents`]) | the documents of the patch |
//! | `rules::check_again` | the findings of each document by itself | those of the patch, and all rules about several |
//! | `view::project_again` | the reduced documents | those of the patch |
//! | `view::assemble` | the view, if only texts of log entries differ for this reader | these texts |
//! | `preview::State` | attachments, theme and routes, if the view was kept | pages, on request |
//!
//! If the invariant does not hold, there is no patch, and everything is made from scratch. A property
//! test compares both ways after every step of a random sequence of edits
//! (`robust::a_snapshot_depends_only_on_the_last_texts`).

use std::sync::Arc;

use super::{Entry, EntryId, Plan};

/// The documents whose words differ between two readings of a plan that are otherwise the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patch(Vec<EntryId>);

impl Patch {
    /// The documents, by their index in both plans.
    pub fn documents(&self) -> &[EntryId] {
        &self.0
    }

    /// The difference between a patched plan and an earlier one; `None` if they may differ in more.
    /// Plans that are patches of each other share their index.
    pub fn between(before: &Plan, now: &Plan) -> Option<Self> {
        let same = Arc::ptr_eq(&now.index, &before.index) && now.today == before.today;
        let pairs = now.entries.iter().zip(&before.entries).enumerate();
        let differ = pairs.filter(|(_, (now, before))| !Arc::ptr_eq(now, before));
        same.then(|| Self(differ.map(|(number, _)| EntryId(number as u32)).collect()))
    }
}

impl Plan {
    /// This plan with new readings of documents, each given with its old one; `None` if the
    /// invariant does not hold.
    pub fn patched(&self, documents: Vec<(Arc<Entry>, Arc<Entry>)>) -> Option<(Self, Patch)> {
        let mut changed = Vec::with_capacity(documents.len());
        for (old, new) in documents {
            let first = self.at_path(&new.path)?;
            let number = new.part.as_ref().map_or(0, |part| part.number);
            let id = EntryId(first.0 + number);
            // A document merged with a translation is not the reading of one file.
            let is_it =
                self.entries.get(id.0 as usize).is_some_and(|entry| Arc::ptr_eq(entry, &old));
            if !is_it || new.interface_hash != old.interface_hash {
                return None;
            }
            changed.push((id, new));
        }
        let patch = Patch(changed.iter().map(|(id, _)| *id).collect());
        Some((self.with_documents(changed), patch))
    }

    /// This plan with some documents replaced by others that the rest of the plan cannot tell apart
    /// from them.
    #[must_use]
    pub(crate) fn with_documents(&self, documents: Vec<(EntryId, Arc<Entry>)>) -> Self {
        let mut plan = self.clone();
        for (id, entry) in documents {
            plan.entries[id.0 as usize] = entry;
        }
        plan
    }
}
