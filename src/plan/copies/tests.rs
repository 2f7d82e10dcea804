//! Tests of `copies`.

use super::*;

#[test]
fn the_names_that_programs_give_copies_are_known() {
    for name in [
        "goal.sync-conflict-20260828-101112-ABCDEFG",
        "goal (conflicted copy 2026-08-28)",
        "goal (Robin's conflicted copy 2026-08-28)",
        "goal (conflicted copy 2026-08-28 101112)",
        "goal (In Konflikt stehende Kopie von Robin 2026-08-28)",
        "goal (conflicterende kopie van Robin)",
        "goal (Case Conflict)",
        "goal [conflicted]",
        "goal (SFConflict robin@plan.example 2026-08-28-10-11-12)",
        "goal_conflict-20260828-101112",
        "goal_ROBINPC_Aug-28-101112-2026_Conflict",
        "goal.Conflict",
        "goal.conflict1",
        "goal-DESKTOP-AB12CD",
        "goal-LAPTOP-0K3JD91-2",
        "goal.orig",
        "goal.bak",
        "goal~",
        "goal_LOCAL_4711",
    ] {
        let found = marks(name);
        let (of, sure) = found.last().map(|mark| (mark.of.as_str(), mark.sure)).expect(name);
        assert_eq!((of, sure), ("goal", true), "{name}");
    }
}

#[test]
fn a_name_that_a_person_may_give_needs_an_original() {
    for name in [
        "goal (1)",
        "goal 2",
        "goal copy",
        "goal copy 2",
        "goal kopie",
        "goal - Copy",
        "goal - Kopie",
        "goal - Copy (2)",
        "goal (copy)",
        "goal (another copy)",
        "goal (kopie 2)",
        "Copy of goal",
        "Kopie van goal",
        "goal.old",
        "goal-ROBINS-PC",
        "goal-Robins-MacBook-Pro",
        "goal-MacBook-Pro-van-Robin",
        "goal (conflict with Piet)",
        "goal (conflict 3)",
    ] {
        let found = marks(name);
        assert!(found.iter().any(|mark| mark.of == "goal"), "{name}: {found:?}");
        assert!(found.iter().all(|mark| !mark.sure), "{name}: {found:?}");
    }
    for name in [
        "goal",
        "goal-2",
        "step-2",
        "report 2026",
        "2026-08-28",
        "rolls-b2",
        "goal 1",
        "prince2",
        "word-count",
        "conflicts",
        "a-conflict-at-work",
        "copywriting",
        "goal.en",
        "gesprek (coach)",
        "level 007",
        "my-pc",
        "win-win-goal",
        "3. Conflict op de vloer",
    ] {
        assert_eq!(marks(name), [], "{name}");
    }
}

#[test]
fn what_is_in_a_copied_folder_is_a_copy() {
    let of = |path: &str| {
        let originals = originals(path);
        originals.into_iter().map(|one| (one.of, one.sure)).collect::<Vec<_>>()
    };
    let unsure = |of: &str| vec![(of.to_owned(), false)];
    assert_eq!(of("goals/pay - Copy/y.md"), unsure("goals/pay/y"));
    assert_eq!(of("goals (1)/pay/y.md"), unsure("goals/pay/y"));
    let sync = "goals/pay.sync-conflict-20260828-101112-ABCDEFG/y.md";
    assert_eq!(of(sync), [("goals/pay/y".to_owned(), true)]);
    assert_eq!(of("goals/pay/y.md"), []);
}

#[test]
fn a_copy_of_a_translation_is_one() {
    for path in ["goals/a (1).en.md", "goals/a.en (1).md"] {
        let originals = originals(path);
        assert!(originals.iter().any(|one| one.of == "goals/a.en" && !one.sure), "{path}");
    }
    assert!(is_of_settings("pop.sync-conflict-20260828-101112-ABCDEFG.toml"));
    assert!(!is_of_settings("popcorn.toml"));
    assert!(!is_of_settings("below/pop (1).toml"));
}
