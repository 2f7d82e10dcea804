//! Who reads what, for the author's own edition: what `pop readers` says, as facts for a page.

use std::sync::Arc;

use super::address::of_entry;
use super::{Link, Reader};
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
    /// Its readers.
    pub reader: Reader,
    /// Their name in the settings.
    pub name_of_readers: Arc<str>,
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
    /// The hidden parts, by edition and reason.
    pub hidden: Vec<HiddenParts>,
}

/// Parts of a document that an edition does not show for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenParts {
    /// The index of the edition in the settings.
    pub edition: usize,
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
        let editions = plan.config.editions.iter().map(|edition| Readership {
            name: Arc::clone(&edition.name),
            reader: plan.viewer(edition).into(),
            name_of_readers: Arc::clone(&edition.audience),
        });
        let rows = overview(plan);
        let documents = rows.iter().map(|row| reading(plan, row, edition.lang));
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
    let hidden = editions.clone().flat_map(|edition| {
        let reasons = row.hidden(edition).into_iter();
        reasons.map(move |(hidden, parts)| HiddenParts {
            edition,
            parts: parts.iter().map(|part| said::part(plan, &part.name, lang)).collect(),
            why: said::hidden(plan, hidden, lang),
        })
    });
    Reading {
        id: row.id,
        link: Link {
            id: Arc::clone(&entry.id),
            text: entry.label().as_ref().into(),
            to: of_entry(plan, entry),
        },
        kind: said::kinds(entry.kind, lang),
        shown: editions.map(|edition| row.extent(edition)).collect(),
        why: said::why(plan, row.id, lang),
        hidden: hidden.collect(),
    }
}
