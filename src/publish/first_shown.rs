//! When each edition first showed each document and each of its parts, and so what its readers will
//! see for the first time.
//!
//! The file is next to the editions, not in them, because it is for the author.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::base::calendar::{Date, parse_date};
use crate::host::{self, disk};
use crate::plan::visibility::{Extent, Row};
use crate::plan::{EntryId, Plan};

/// The name of the file in the output folder.
const NAME: &str = ".pop-shown.json";

/// The parts of one document by their stable names, each with the day on which it was first shown.
/// The document itself is the part with an empty name.
type Parts = BTreeMap<String, String>;

/// What editions showed when they were last built.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstShown {
    /// By the name of the edition, then by the path of the document.
    editions: BTreeMap<String, BTreeMap<String, Parts>>,
}

/// What is new about a document in an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// The document.
    pub id: EntryId,
    /// The indices of its new parts in its row; empty if the whole document is new.
    pub parts: Vec<usize>,
}

impl FirstShown {
    /// Reads the file next to an output. If it cannot be read, everything counts as new.
    pub fn read(out: &Path) -> Self {
        let bytes = disk::read_output(&place(out)).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Whether an edition was built before, as far as is known.
    pub fn knows(&self, edition: &str) -> bool {
        self.editions.contains_key(edition)
    }

    /// What an edition will show that it did not show when it was last built. `edition` is its
    /// index in the settings.
    pub fn news(&self, plan: &Plan, rows: &[Row], edition: usize) -> Vec<New> {
        self.first(plan, rows, edition, |day| day.is_none())
    }

    /// What an edition showed for the first time after a day; nothing if it was not built before, as
    /// its readers may have seen everything elsewhere.
    pub fn since(&self, plan: &Plan, rows: &[Row], edition: usize, day: Date) -> Vec<New> {
        let parsed = |first: &str| parse_date(first).ok();
        let before = self.editions.get(&*plan.config.editions[edition].name);
        let mut days = before.into_iter().flat_map(BTreeMap::values).flat_map(BTreeMap::values);
        if !days.any(|first| parsed(first).is_some_and(|first| first <= day)) {
            return Vec::new();
        }
        self.first(plan, rows, edition, |first| {
            first.and_then(parsed).is_none_or(|first| first > day)
        })
    }

    /// The shown documents and parts that this file knows, by the day on which they were first
    /// shown.
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
            let parts = before.and_then(|before| before.get(&plan.entry(row.id).key()));
            let day = |part: &str| parts.and_then(|parts| parts.get(part)).map(String::as_str);
            if is(day("")) {
                return Some(New { id: row.id, parts: Vec::new() });
            }
            let of = row.parts.iter().enumerate().filter(|(_, part)| {
                part.shown[edition].extent != Extent::Nothing && is(day(&part.name.stable()))
            });
            let parts: Vec<usize> = of.map(|(at, _)| at).collect();
            (!parts.is_empty()).then_some(New { id: row.id, parts })
        });
        new.collect()
    }

    /// Remembers what an edition shows from this day on, and forgets what it no longer shows.
    pub fn remember(&mut self, plan: &Plan, rows: &[Row], edition: usize, today: Date) {
        let name = plan.config.editions[edition].name.to_string();
        let before = self.editions.remove(&name).unwrap_or_default();
        let shown = rows.iter().filter(|row| row.extent(edition) != Extent::Nothing);
        let now = shown.map(|row| {
            let path = plan.entry(row.id).key();
            let known = before.get(&path);
            let seen =
                row.parts.iter().filter(|part| part.shown[edition].extent != Extent::Nothing);
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

    /// Forgets the editions that are gone, and writes the file next to an output if it differs.
    pub fn write(&mut self, plan: &Plan, out: &Path) -> Result<(), host::Error> {
        self.editions.retain(|name, _| plan.config.editions.iter().any(|one| *one.name == **name));
        if *self == Self::read(out) {
            return Ok(());
        }
        // Something else may have been put there.
        if disk::is_link(&place(out)) {
            return Err(host::Error::new("trouble-linked-file", &place(out)));
        }
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        disk::write_file(&place(out), text.as_bytes())
    }
}

fn place(out: &Path) -> PathBuf {
    out.join(NAME)
}
