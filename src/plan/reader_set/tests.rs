//! Tests of `reader_set`.

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
