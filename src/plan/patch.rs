//! Reading a plan again after an edit that changes nothing other documents depend on: the only shortcut
//! from one reading to the next.
//!
//! While somebody writes, nearly every save changes the words of one document and nothing else. A
//! [`Patch`] names the documents whose words changed, and exists only while this holds:
//!
//! > Two plans have the same settings, day and file names and the same documents in the same order, and
//! > each document has the [`interface_hash`](Entry::interface_hash) it had: its front matter, headings
//! > and links are what they were.
//!
//! So whatever was made of several documents holds as it is, and whatever was made of one holds for every
//! document that the patch does not name. Each layer keeps what is expensive and makes the rest again:
//!
//! | layer | what it keeps | what it makes again |
//! | --- | --- | --- |
//! | `workspace` | the plan: index, access, references ([`Plan::with_documents`]) | the documents of the patch |
//! | `rules::check_again` | the findings of each document by itself | those of the patch, and all rules about several |
//! | `view::project_again` | the reduced documents | those of the patch |
//! | `view::assemble` | the view, when only texts of log entries differ for this reader | these texts |
//! | `preview::State` | attachments, theme and routes, when the view was kept | pages, when they are asked for |
//!
//! Where the invariant does not hold there is no patch, and everything is made from scratch. A property
//! test compares both ways after every step of a random sequence of edits
//! (`robust::a_snapshot_depends_only_on_the_last_texts`).

use std::sync::Arc;

use super::{Entry, EntryId, Plan};

/// The documents whose words differ between two readings of a plan that differ in nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patch(Vec<EntryId>);

impl Patch {
    /// The documents, by their place in both plans.
    pub fn documents(&self) -> &[EntryId] {
        &self.0
    }

    /// What a plan that was patched differs in from an earlier one; nothing when they may differ in
    /// more. Plans that are patches of each other share their index.
    pub fn between(before: &Plan, now: &Plan) -> Option<Self> {
        let same = Arc::ptr_eq(&now.index, &before.index) && now.today == before.today;
        let pairs = now.entries.iter().zip(&before.entries).enumerate();
        let differ = pairs.filter(|(_, (now, before))| !Arc::ptr_eq(now, before));
        same.then(|| Self(differ.map(|(number, _)| EntryId(number as u32)).collect()))
    }
}

impl Plan {
    /// This plan with the new readings of documents, each given with its old one; nothing when the
    /// invariant does not hold.
    pub fn patched(&self, documents: Vec<(Arc<Entry>, Arc<Entry>)>) -> Option<(Self, Patch)> {
        let mut changed = Vec::with_capacity(documents.len());
        for (old, new) in documents {
            let id = self.at_path(&new.path)?;
            // A document that a translation was joined to is no reading of one file.
            let is_it = Arc::ptr_eq(&self.entries[id.0 as usize], &old);
            if !is_it || new.interface_hash != old.interface_hash {
                return None;
            }
            changed.push((id, new));
        }
        let patch = Patch(changed.iter().map(|(id, _)| *id).collect());
        Some((self.with_documents(changed), patch))
    }

    /// This plan with other documents in the place of some, which others depend on in nothing.
    #[must_use]
    pub fn with_documents(&self, documents: Vec<(EntryId, Arc<Entry>)>) -> Self {
        let mut plan = self.clone();
        for (id, entry) in documents {
            plan.entries[id.0 as usize] = entry;
        }
        plan
    }
}
