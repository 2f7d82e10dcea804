//! Tests of `remarks`.

use super::*;

fn check(markdown: &str, expected: &[&str]) {
    let remarks = find(markdown);
    let found: Vec<&str> = remarks.places.iter().map(|place| &markdown[place.clone()]).collect();
    assert_eq!(found, expected, "{markdown}");
    assert_eq!(remarks.masked.len(), markdown.len());
    assert!(
        found.iter().all(|remark| remark.trim().is_empty() || !remarks.masked.contains(remark))
    );
}

#[test]
fn a_remark_goes_from_sign_to_sign() {
    check("a %%b%% c %%d%%", &["%%b%%", "%%d%%"]);
    check("%%\nb\n\n## C {.private}\n%%\nd", &["%%\nb\n\n## C {.private}\n%%"]);
    check("é %%ë%% %%%x%%%", &["%%ë%%", "%%%x%%%"]);
    check("- a %%b\n- c%% d", &["%%b\n- c%%"]);
    check("%%a `b` c%% d", &["%%a `b` c%%"]);
}

#[test]
fn in_code_the_signs_stay() {
    check("`%%a%%` and\n\n```\n%%b%%\n```\n", &[]);
    check("<!-- 5%% --> \\%% 5%", &[]);
    check("Code:\n\n    a %%b%%\n\n    %%c%% %%d\n    e%%\n\nf %%g%%\n", &["%%g%%"]);
    check("> Code:\n>\n>     a %%b%%\n", &[]);
    check("a %%b%%\n\n    c %%d%%\n", &["%%b%%"]);
    check("- a\n\n<!-- -->\n\n    b %%c%%\n", &[]);
}

#[test]
fn indentation_that_may_not_be_code_does_not_show_a_remark() {
    check("    %%a%%\n", &["%%a%%"]);
    check("- a\n\n    b %%c%%\n", &["%%c%%"]);
    check("- a\n\n        b %%c%%\n", &["%%c%%"]);
    check("[^a]: b\n\n        c %%d%%\n", &["%%d%%"]);
    check("a\n\n    b %%c\n\nd\n\n    e%%\n\nf", &["%%c\n\nd\n\n    e%%"]);
    check("a %%b\n\n    c%%\n", &["%%b\n\n    c%%"]);
    check("a\n\n    b %%c\n", &["%%c\n"]);
    assert_eq!(find("a\n\n    %%b%%\n\nc %%d%%\n").indented.len(), 1);
    assert_eq!(find("- a\n\n    %%b%%\n").indented.len(), 0);
}

#[test]
fn what_nothing_ends_reaches_to_the_end() {
    check("a %%b\n\nc", &["%%b\n\nc"]);
    check("a %%b `%%` c", &["%%b `%%` c"]);
    assert!(find("a %%b").unclosed.is_some() && find("a %%b%%").unclosed.is_none());
}
