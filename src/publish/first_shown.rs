//! When each edition first showed each document and each of its parts: what its readers will see for the
//! first time.
//!
//! Kept beside the editions, not in them: it is the author's.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::base::calendar::{Date, parse_date};
use crate::host::{self, disk};
use crate::plan::visibility::{Extent, Row};
use crate::plan::{EntryId, Plan};

/// The name of the file in the folder of the output.
const NAME: &str = ".pop-shown.json";

/// Parts of one document by their stable names, each with the day on which it was first shown. The
/// document itself is the part without a name.
type Parts = BTreeMap<String, String>;

/// What editions showed when they were last built.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstShown {
    /// By the name of the edition, then by the path of the document.
    editions: BTreeMap<String, BTreeMap<String, Parts>>,
}

/// What is new of a document in an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// The document.
    pub id: EntryId,
    /// The places of its new parts in its row; none when the document is new as a whole.
    pub parts: Vec<usize>,
}

impl FirstShown {
    /// Reads what is known beside an output. What cannot be read is not known: everything is new then.
    pub fn read(out: &Path) -> Self {
        let bytes = disk::read_output(&place(out)).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Whether an edition was built before, as far as is known.
    pub fn knows(&self, edition: &str) -> bool {
        self.editions.contains_key(edition)
    }

    /// What an edition will show that it did not show when it was last built; `edition` is its place in
    /// the settings.
    pub fn news(&self, plan: &Plan, rows: &[Row], edition: usize) -> Vec<New> {
        self.first(plan, rows, edition, |day| day.is_none())
    }

    /// What an edition shows that it showed for the first time after a day.
    pub fn since(&self, plan: &Plan, rows: &[Row], edition: usize, day: Date) -> Vec<New> {
        self.first(plan, rows, edition, |first| {
            first.and_then(|first| parse_date(first).ok()).is_none_or(|first| first > day)
        })
    }

    /// The documents and parts that are shown and of which this holds, by the day of their first showing.
    fn first(
        &self,
        plan: &Plan,
        rows: &[Row],
        edition: usize,
        is: impl Fn(Option<&str>) -> bool,
    ) -> Vec<New> {
        let name = &*plan.config.editions[edition].name;
        let before = self.editions.get(name);
        let shown = rows.iter().filter(|row| row.extent(edition) != Extent::Nothing);
        let new = shown.filter_map(|row| {
            let parts = before.and_then(|before| before.get(&*plan.entry(row.id).path));
            let day = |part: &str| parts.and_then(|parts| parts.get(part)).map(String::as_str);
            if is(day("")) {
                return Some(New { id: row.id, parts: Vec::new() });
            }
            let of = row.parts.iter().enumerate().filter(|(_, part)| {
                part.shown[edition] != Extent::Nothing && is(day(&part.name.stable()))
            });
            let parts: Vec<usize> = of.map(|(at, _)| at).collect();
            (!parts.is_empty()).then_some(New { id: row.id, parts })
        });
        new.collect()
    }

    /// Remembers what an edition shows from this day on. What it no longer shows is forgotten.
    pub fn remember(&mut self, plan: &Plan, rows: &[Row], edition: usize, today: Date) {
        let name = plan.config.editions[edition].name.to_string();
        let before = self.editions.remove(&name).unwrap_or_default();
        let shown = rows.iter().filter(|row| row.extent(edition) != Extent::Nothing);
        let now = shown.map(|row| {
            let path = plan.entry(row.id).path.to_string();
            let known = before.get(&path);
            let seen = row.parts.iter().filter(|part| part.shown[edition] != Extent::Nothing);
            let names = std::iter::once(String::new()).chain(seen.map(|part| part.name.stable()));
            let parts = names.map(|name| {
                let first = known.and_then(|known| known.get(&name)).cloned();
                (name, first.unwrap_or_else(|| today.to_string()))
            });
            let parts = parts.collect();
            (path, parts)
        });
        let now = now.collect();
        self.editions.insert(name, now);
    }

    /// Forgets the editions that are gone, and writes the rest beside an output when it differs from what
    /// is there.
    pub fn write(&mut self, plan: &Plan, out: &Path) -> Result<(), host::Error> {
        self.editions.retain(|name, _| plan.config.editions.iter().any(|one| *one.name == **name));
        if *self == Self::read(out) {
            return Ok(());
        }
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        disk::write_file(&place(out), text.as_bytes())
    }
}

fn place(out: &Path) -> PathBuf {
    out.join(NAME)
}
