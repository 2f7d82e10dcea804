//! Who reads what, for the author's own edition: what `pop readers` says, as facts for a page.

use std::sync::Arc;

use super::Link;
use super::address::of_entry;
use crate::base::Lang;
use crate::plan::visibility::{Extent, Row, overview, row_of, said};
use crate::plan::{Edition, EntryId, Plan, Viewer};

/// Who reads what.
#[derive(Clone, Debug)]
pub struct Readers {
    /// The editions, in the order of the settings.
    pub editions: Vec<Readership>,
    /// The declared readers for whom no edition is made.
    pub without: Vec<Arc<str>>,
    /// The documents, by kind in the order of the cycle, then by title.
    pub documents: Vec<Reading>,
}

/// Who reads an edition.
#[derive(Clone, Debug)]
pub struct Readership {
    /// The name of the edition.
    pub name: Arc<str>,
    /// Its readers, in words.
    pub who: String,
}

/// Who reads a document.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The document in the plan.
    pub id: EntryId,
    /// Its title and page.
    pub link: Link,
    /// Its kind, in the plural.
    pub kind: String,
    /// How much of it each edition shows, in the order of the settings.
    pub shown: Vec<Extent>,
    /// Why it has its readers, in words.
    pub why: String,
    /// The parts that an edition with the document does not show, or not whole.
    pub hidden: Vec<HiddenParts>,
}

/// Parts of a document that an edition does not show, or not whole, for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenParts {
    /// The index of the edition in the settings.
    pub edition: usize,
    /// How much of them it shows.
    pub extent: Extent,
    /// The names of the parts.
    pub parts: Vec<String>,
    /// The reason, in words.
    pub why: String,
}

impl Readers {
    /// Who reads what in a plan; only the author may know.
    pub(super) fn of(plan: &Plan, edition: &Edition) -> Option<Arc<Self>> {
        if plan.viewer(edition) != Viewer::Author {
            return None;
        }
        let lang = edition.lang;
        let editions = plan.config.editions.iter().map(|edition| Readership {
            name: Arc::clone(&edition.name),
            who: said::readers_of(plan, edition, lang),
        });
        let rows = overview(plan);
        let documents = rows.iter().map(|row| reading(plan, row, lang));
        Some(Arc::new(Self {
            editions: editions.collect(),
            without: plan.config.audiences_without_edition().cloned().collect(),
            documents: documents.collect(),
        }))
    }

    /// The same for a plan in which only the words of these documents differ.
    pub(super) fn patched(&self, plan: &Plan, lang: Lang, changed: &[EntryId]) -> Self {
        let mut readers = self.clone();
        for id in changed {
            let known = readers.documents.iter_mut().find(|reading| reading.id == *id);
            if let Some(known) = known {
                *known = reading(plan, &row_of(plan, *id), lang);
            }
        }
        readers
    }
}

fn reading(plan: &Plan, row: &Row, lang: Lang) -> Reading {
    let entry = plan.entry(row.id);
    let editions = 0..plan.config.editions.len();
    let name = |at: usize| said::part(plan, &row.parts[at].name, lang);
    let mut hidden = Vec::new();
    for edition in editions.clone() {
        for extent in [Extent::Part, Extent::Nothing] {
            for (reason, parts) in row.by_reason(edition, extent) {
                // Without a reason, the edition does not show the document at all.
                let Some(reason) = reason else { continue };
                let parts = parts.into_iter().map(name).collect();
                let why = said::hidden(plan, reason, lang);
                hidden.push(HiddenParts { edition, extent, parts, why });
            }
        }
    }
    Reading {
        id: row.id,
        link: Link {
            id: Arc::clone(&entry.id),
            text: entry.label().as_ref().into(),
            to: of_entry(plan, entry),
            lang: Some(entry.lang.unwrap_or(plan.config.lang)).filter(|own| *own != lang),
        },
        kind: said::kinds(entry.kind, lang),
        shown: editions.map(|edition| row.extent(edition)).collect(),
        why: said::why(plan, row.id, lang),
        hidden,
    }
}
