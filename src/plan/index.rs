//! The meaning of names. A name belongs to a kind: a goal and a competence may share one.
//!
//! A reference means the thing of a kind that its key can take. Where that leaves a choice, as in a
//! wikilink, one order decides: a goal, a need, the other kinds in the order of
//! [`SPECS`](super::kinds::SPECS), a competence, a difference. A folder or a kind before the name
//! (`[[needs/baking]]`, `competence/baking`) chooses another.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::base::symbol::{self, normal};
use crate::base::{Interner, Symbol};
use crate::syntax::schema::Target;

use super::graph::owner;
use super::numbers;
use super::{Activity, Detail, Entry, EntryId, Found, Kind, Plan};

/// The lookup tables.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// The first meaning of each name, by symbol.
    found: Vec<Option<Found>>,
    /// All meanings of the names that several kinds share, in the order that decides.
    shared: HashMap<Symbol, Vec<Found>>,
    /// The documents of each kind, by path.
    by_kind: [Vec<EntryId>; 13],
    /// The first document at each path.
    by_path: HashMap<Arc<str>, EntryId>,
    /// What was done for each goal, once somebody asked.
    pub(super) activity: OnceLock<Activity>,
}

impl Index {
    pub(super) fn of(entries: &[Arc<Entry>], names: &Interner) -> Self {
        let mut index = Self { found: vec![None; names.len()], ..Self::default() };
        for (number, entry) in entries.iter().enumerate() {
            let id = EntryId(number as u32);
            index.by_kind[entry.kind as usize].push(id);
            index.by_path.entry(Arc::clone(&entry.path)).or_insert(id);
            if let Cow::Owned(written) = symbol::composed(&entry.path) {
                index.by_path.entry(written.into()).or_insert(id);
            }
            index.name(entries, entry.symbol, Found::Entry(id));
        }
        for (short, goal) in numbers::short_names(&index.by_kind[Kind::Goal as usize], entries) {
            index.name(entries, names.intern(&short), Found::Entry(goal));
        }
        for profile in index.by_kind[Kind::Profile as usize].clone() {
            let Detail::Profile(detail) = &entries[profile.0 as usize].detail else { continue };
            for (number, competence) in detail.competences.iter().enumerate() {
                let Some(id) = competence.id.as_deref() else { continue };
                let found = Found::Competence(profile, number as u32);
                index.name(entries, names.intern(&normal(id)), found);
            }
        }
        for comparison in index.by_kind[Kind::Comparison as usize].clone() {
            let Detail::Comparison(detail) = &entries[comparison.0 as usize].detail else {
                continue;
            };
            for (number, difference) in detail.differences.iter().enumerate() {
                let Some(id) = difference.id.as_deref() else { continue };
                let found = Found::Difference(comparison, number as u32);
                index.name(entries, names.intern(&normal(id)), found);
            }
        }
        index
    }

    /// Gives a name a meaning. The first of a kind keeps the name; a rule reports the others.
    fn name(&mut self, entries: &[Arc<Entry>], symbol: Symbol, found: Found) {
        let number = symbol.0 as usize;
        if number >= self.found.len() {
            self.found.resize(number + 1, None);
        }
        let Some(first) = self.found[number] else {
            self.found[number] = Some(found);
            return;
        };
        let rank = |found: Found| rank(entries, found);
        let meanings = self.shared.get(&symbol).map_or(std::slice::from_ref(&first), Vec::as_slice);
        if meanings.iter().any(|known| rank(*known) == rank(found)) {
            return;
        }
        let meanings = self.shared.entry(symbol).or_insert_with(|| vec![first]);
        meanings.push(found);
        meanings.sort_by_key(|found| rank(*found));
        self.found[number] = meanings.first().copied();
    }

    /// The meanings of a name, at most one of each kind.
    fn meanings(&self, symbol: Symbol) -> &[Found] {
        if let Some(shared) = self.shared.get(&symbol) {
            return shared;
        }
        self.found.get(symbol.0 as usize).map_or(&[], Option::as_slice)
    }
}

/// The place of a kind in the order that decides.
fn rank(entries: &[Arc<Entry>], found: Found) -> usize {
    match found {
        Found::Entry(id) => match entries[id.0 as usize].kind {
            Kind::Goal => 0,
            Kind::Need => 1,
            kind => kind as usize + 2,
        },
        Found::Competence(..) => usize::MAX - 1,
        Found::Difference(..) => usize::MAX,
    }
}

impl Plan {
    /// The documents of a kind, by path.
    pub fn of_kind(&self, kind: Kind) -> &[EntryId] {
        &self.index.by_kind[kind as usize]
    }

    /// The document at a path, in any Unicode form; the first, if its file holds several.
    pub fn at_path(&self, path: &str) -> Option<EntryId> {
        let by_path = &self.index.by_path;
        by_path.get(path).or_else(|| by_path.get(&*symbol::composed(path))).copied()
    }

    /// The meaning of a name by itself, as in a wikilink.
    pub fn find(&self, symbol: Symbol) -> Option<Found> {
        self.refers(&[], symbol)
    }

    /// The meaning of a name for a key that can take these: the first of them that has the name,
    /// otherwise whatever has it.
    pub fn refers(&self, targets: &[Target], symbol: Symbol) -> Option<Found> {
        let meanings = self.index.meanings(symbol);
        if let [one] = meanings {
            return Some(*one);
        }
        let wanted = targets.iter().find_map(|target| self.that_is(meanings, *target));
        wanted.or_else(|| meanings.first().copied()).or_else(|| self.in_folder(targets, symbol))
    }

    /// The document of a kind with a name.
    pub fn find_of(&self, kind: Kind, symbol: Symbol) -> Option<EntryId> {
        match self.refers(&[Target::Kind(kind.spec().name)], symbol)? {
            Found::Entry(id) if self.entry(id).kind == kind => Some(id),
            _ => None,
        }
    }

    /// What has a name among things of the same kind as `like`: the first keeps it.
    pub(crate) fn first_like(&self, like: Found, symbol: Symbol) -> Option<Found> {
        let wanted = rank(&self.entries, like);
        let mut meanings = self.index.meanings(symbol).iter().copied();
        meanings.find(|found| rank(&self.entries, *found) == wanted)
    }

    /// The meanings of a name, at most one of each kind, in the order that decides.
    pub(crate) fn meanings(&self, symbol: Symbol) -> &[Found] {
        self.index.meanings(symbol)
    }

    /// Whether something is this document.
    pub(crate) fn is_of(&self, found: Found, entry: &Entry) -> bool {
        let same = |id: EntryId| {
            let other = self.entry(id);
            other.kind == entry.kind && other.symbol == entry.symbol
        };
        matches!(found, Found::Entry(id) if same(id))
    }

    /// The English name of what something is.
    pub(crate) fn sort_name(&self, found: Found) -> &'static str {
        match found {
            Found::Entry(id) => self.entry(id).kind.spec().name,
            Found::Competence(..) => "competence",
            Found::Difference(..) => "difference",
        }
    }

    /// Whether something is what a key can take.
    pub(crate) fn is_a(&self, found: Found, target: Target) -> bool {
        match (found, target) {
            (Found::Entry(id), Target::Kind(name)) => self.entry(id).kind.spec().name == name,
            (Found::Competence(..), Target::Competence)
            | (Found::Difference(..), Target::Difference) => true,
            _ => false,
        }
    }

    fn that_is(&self, meanings: &[Found], target: Target) -> Option<Found> {
        meanings.iter().copied().find(|found| self.is_a(*found, target))
    }

    /// The meaning of a name with a folder or a kind before it: that of the kind, if it has the
    /// name; otherwise the whole or the last part is taken as a name.
    fn in_folder(&self, targets: &[Target], symbol: Symbol) -> Option<Found> {
        let written = self.names.name(symbol);
        let (folder, _) = written.split_once('/')?;
        let last = written.rsplit('/').next().unwrap_or_default();
        let last = self.names.intern(last);
        let kind = match folder {
            "competence" | "competences" | "competentie" | "competenties" => {
                Some(Target::Competence)
            }
            "difference" | "differences" | "verschil" | "verschillen" => Some(Target::Difference),
            folder => Kind::from_folder(folder).map(|kind| Target::Kind(kind.spec().name)),
        };
        let of_kind = kind.and_then(|kind| self.that_is(self.index.meanings(last), kind));
        let joined = || self.names.intern(&written.replace('/', "-"));
        // In a reference, a slash may be part of a name; in a link, it follows a folder.
        let joined = || (!targets.is_empty()).then(|| self.refers(targets, joined())).flatten();
        of_kind.or_else(joined).or_else(|| self.refers(targets, last))
    }

    /// The document that a reference of a key leads to, or whose part it leads to.
    pub(crate) fn owner_of(&self, targets: &[Target], symbol: Symbol) -> Option<EntryId> {
        self.refers(targets, symbol).map(owner)
    }
}
