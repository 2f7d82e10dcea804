//! Tests of `replace`.

use super::*;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_text_that_is_still_what_was_read_is_replaced_and_no_other() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let place = folder.path().join("goal.md");
    fs::write(&place, "one").expect("a file");
    replace(&place, "one", "two").expect("replaced");
    assert_eq!(fs::read_to_string(&place).expect("there"), "two");
    let refused = replace(&place, "one", "three").expect_err("it changed");
    assert_eq!(refused.message(), "trouble-changed-meanwhile");
    assert_eq!(fs::read_to_string(&place).expect("there"), "two");
    fs::remove_file(&place).expect("gone");
    let refused = replace(&place, "two", "three").expect_err("it is gone");
    assert_eq!(refused.message(), "trouble-changed-meanwhile");
    assert!(names(folder.path()).is_empty());
}

#[test]
fn what_is_left_over_of_a_file_goes_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for name in ["a.pdf", ".a.pdf.123", ".b.pdf.123", ".a.pdf.x1", "a.pdf.123"] {
        fs::write(folder.path().join(name), "x").expect("a file");
    }
    write_file(&folder.path().join("a.pdf"), b"new").expect("written");
    assert_eq!(names(folder.path()), [".a.pdf.x1", ".b.pdf.123", "a.pdf", "a.pdf.123"]);
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (place, link) = (folder.path().join("real.md"), folder.path().join("link.md"));
    fs::write(&place, "one").expect("a file");
    symlink(&place, &link).expect("a link");
    for mode in [0o600, 0o640, 0o604] {
        fs::set_permissions(&place, Permissions::from_mode(mode)).expect("set");
        let now = fs::read_to_string(&place).expect("there");
        replace(&link, &now, &format!("{now}+")).expect("replaced");
        write_file(&link, format!("{now}++").as_bytes()).expect("written");
        let found = fs::metadata(&place).expect("there");
        assert_eq!(found.permissions().mode() & 0o777, mode);
    }
    assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
    assert_eq!(names(folder.path()), ["link.md", "real.md"]);
}
