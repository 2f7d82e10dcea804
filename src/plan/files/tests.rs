//! Tests of `files`.

use super::*;

fn inside_path(path: &str) -> Address {
    Address::Inside { path: path.to_owned(), fragment: None }
}

#[test]
fn a_relative_path_starts_at_the_document() {
    assert_eq!(resolve("goals/a.md", "b.md"), inside_path("goals/b.md"));
    assert_eq!(resolve("goals/a.md", "../log/b.md"), inside_path("log/b.md"));
    assert_eq!(resolve("index.md", "./x%20y.png"), inside_path("x y.png"));
    assert_eq!(resolve("goals/a.md", "..\\log\\b.md"), inside_path("log/b.md"));
}

#[test]
fn only_a_few_schemes_leave_the_plan() {
    assert_eq!(resolve("a.md", "https://x.example"), Address::External);
    assert_eq!(resolve("a.md", "MAILTO:x@y.example"), Address::External);
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "ht\ntp://x",
    ] {
        assert_eq!(resolve("a.md", address), Address::Forbidden, "{address:?}");
    }
}

#[test]
fn nothing_leaves_the_folder() {
    assert_eq!(resolve("goals/a.md", "../../x"), Address::Outside);
    assert_eq!(resolve("a.md", "/etc/passwd"), Address::Outside);
    assert_eq!(resolve("a.md", "%2e%2e/x"), Address::Outside);
}
