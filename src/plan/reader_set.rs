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
    pub const EVERYONE: Self = Self { named: u64::MAX, public: true };

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
    pub fn is_public(self) -> bool {
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

    /// The set without the public, for what stays between the author and named readers.
    #[must_use]
    pub fn without_public(self) -> Self {
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
mod tests {
    use super::*;

    const COACH: Viewer = Viewer::Audience(0);
    const MANAGER: Viewer = Viewer::Audience(1);

    fn set(named: u64, public: bool) -> ReaderSet {
        ReaderSet { named, public }
    }

    #[test]
    fn the_manager_is_found_in_both_languages_unless_both_names_are_declared() {
        let one = || ["manager", "gesprek"].into_iter();
        assert_eq!(viewer_among(one, "leidinggevende"), Some(Viewer::Audience(0)));
        assert_eq!(viewer_among(one, "review"), None);
        let both = || ["manager", "Leidinggevende"].into_iter();
        assert_eq!(viewer_among(both, "leidinggevende"), Some(Viewer::Audience(1)));
        assert_eq!(viewer_among(both, "manager"), Some(Viewer::Audience(0)));
    }

    #[test]
    fn audiences_are_sets_not_a_ladder() {
        let coach = set(0b01, false);
        assert!(coach.allows(Viewer::Author) && coach.allows(COACH));
        assert!(!coach.allows(MANAGER) && !coach.allows(Viewer::Public));
        let public = set(0, true);
        assert!(public.allows(MANAGER) && public.allows(Viewer::Public));
    }

    #[test]
    fn a_part_narrows_and_never_widens() {
        let manager = set(0b10, false);
        let public = set(0, true);
        assert_eq!(public.narrowed(manager), manager);
        assert_eq!(manager.narrowed(public), manager);
        assert_eq!(manager.narrowed(set(0b01, false)), ReaderSet::NOBODY);
        assert!(!manager.narrowed(ReaderSet::EVERYONE).allows(COACH));
    }

    #[test]
    fn reserved_keeps_the_named_readers() {
        let both = set(0b10, true);
        assert!(both.without_public().allows(MANAGER));
        assert!(!both.without_public().allows(Viewer::Public));
        assert!(!both.without_public().allows(COACH));
        assert!(!set(0, true).without_public().allows(MANAGER));
    }
}
