//! Tests of `watch`.

use super::*;

#[test]
fn what_editors_leave_beside_a_file_is_no_part_of_the_plan() {
    for name in [
        ".goal.md.swp",
        "goal.md~",
        "4913",
        "#goal.md#",
        ".#goal.md",
        "goal.md.bck",
        "~$plan.odt",
        ".~lock.plan.odt#",
        "goal.md.tmp",
        ".goal.md.4242",
        ".git",
    ] {
        assert!(is_passing(name), "{name}");
    }
    for name in ["goal.md", "pop.toml", "2026-03-17.md", "c#.md", "foto.jpg", "doel~1.md"] {
        assert!(!is_passing(name), "{name}");
    }
}
