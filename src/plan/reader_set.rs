//! Sets of readers, by the names of the declared audiences.

use crate::base::readers::{BuiltIn, MANAGER, built_in, counterpart, is_same};

/// The readers that an edition is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// The author, who sees everything.
    Author,
    /// Everyone.
    Public,
    /// One of the declared audiences, by its index in the settings.
    Audience(u8),
    /// Someone who was never declared and therefore sees nothing.
    Nobody,
}

/// A set of readers. The author is always one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReaderSet {
    /// The declared audiences in the set, one bit each.
    named: u64,
    /// Whether everyone may read, including the declared audiences.
    public: bool,
}

/// The largest number of audiences a plan can declare.
pub(crate) const MAX_AUDIENCES: usize = 64;

impl ReaderSet {
    /// The author alone.
    pub const NOBODY: Self = Self { named: 0, public: false };
    /// Everyone.
    pub(crate) const EVERYONE: Self = Self { named: u64::MAX, public: true };

    /// Everyone, as the settings name it, without the declared audiences.
    #[cfg(test)]
    pub(super) const PUBLIC: Self = Self { named: 0, public: true };

    /// Whether a viewer is among the readers.
    pub fn allows(self, viewer: Viewer) -> bool {
        match viewer {
            Viewer::Author => true,
            Viewer::Nobody => false,
            Viewer::Public => self.public,
            Viewer::Audience(number) => self.public || self.named & (1 << number) != 0,
        }
    }

    /// Whether everyone may read.
    pub(crate) fn is_public(self) -> bool {
        self.public
    }

    /// The readers that are in both sets. What is public counts as readable by every audience.
    #[must_use]
    pub fn narrowed(self, other: Self) -> Self {
        let named = match (self.public, other.public) {
            (true, false) => other.named,
            (false, true) => self.named,
            _ => self.named & other.named,
        };
        Self { named, public: self.public && other.public }
    }

    /// The set with one more viewer.
    #[must_use]
    pub fn with(self, viewer: Viewer) -> Self {
        match viewer {
            Viewer::Public => Self { public: true, ..self },
            Viewer::Audience(number) => Self { named: self.named | 1 << number, ..self },
            Viewer::Author | Viewer::Nobody => self,
        }
    }

    /// The set without the public, for what stays between the author and named readers.
    #[must_use]
    pub(crate) fn without_public(self) -> Self {
        Self { public: false, ..self }
    }
}

/// The set for a list of names, and the names that are unknown. An unknown name grants nothing, and
/// a list with a word for the author alone grants nothing to anyone else.
pub(crate) fn readers_among<'d, 'n, D: Iterator<Item = &'d str>>(
    declared: impl Fn() -> D,
    names: impl IntoIterator<Item = &'n str>,
) -> (ReaderSet, Vec<&'n str>) {
    let mut set = ReaderSet::NOBODY;
    let mut unknown = Vec::new();
    let mut private = false;
    for name in names {
        match viewer_among(&declared, name) {
            Some(Viewer::Author) => private = true,
            Some(Viewer::Nobody) => {}
            Some(Viewer::Public) => set.public = true,
            Some(Viewer::Audience(number)) => set.named |= 1 << number,
            None => unknown.push(name),
        }
    }
    (if private { ReaderSet::NOBODY } else { set }, unknown)
}

/// The audience with a name: built in, or declared in the settings. Two that were declared under
/// similar names differ by spelling, or not at all. Readers that pop names itself are found under
/// their name in the other language too, unless that one is declared as well.
pub(crate) fn viewer_among<'d, D: Iterator<Item = &'d str>>(
    declared: impl Fn() -> D,
    name: &str,
) -> Option<Viewer> {
    match built_in(name) {
        Some(BuiltIn::Author) => return Some(Viewer::Author),
        Some(BuiltIn::Everyone) => return Some(Viewer::Public),
        None => {}
    }
    let audiences = || declared().zip(0..);
    let named = |name: &str| {
        let exact = audiences().find(|(audience, _)| *audience == name.trim());
        let mut same = audiences().filter(|(audience, _)| is_same(audience, name));
        exact.or_else(|| same.next().filter(|_| same.next().is_none()))
    };
    let is_declared = audiences().any(|(audience, _)| is_same(audience, name));
    let other = || counterpart(name).filter(|other| !is_declared && MANAGER.contains(other));
    let found = named(name).or_else(|| named(other()?));
    found.map(|(_, at)| Viewer::Audience(at))
}

#[cfg(test)]
mod tests;
