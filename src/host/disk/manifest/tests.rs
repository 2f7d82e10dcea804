//! Tests of `manifest`.

use std::fs;

use super::*;

#[test]
fn what_no_build_made_is_told_as_briefly_as_can_be() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |path: &str, text: &str| {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("folders");
        fs::write(place, text).expect("a file");
    };
    for path in ["index.html", "a/b/c.html", "a/b/late.html", "a/mine.txt", "x/1", "x/y/2"] {
        write(path, "x");
    }
    write(MANIFEST, &text_of(&["index.html".to_owned(), "a/b/c.html".to_owned()]));
    fs::create_dir(folder.path().join("empty")).expect("a folder");
    let found = inside(folder.path());
    let strangers: Vec<(&str, usize)> =
        found.strangers.iter().map(|(path, count)| (&**path, *count)).collect();
    assert_eq!(strangers, [("a/b/late.html", 1), ("a/mine.txt", 1), ("x/", 2)]);
    assert_eq!(found.files.len(), 6);
}

#[test]
fn a_list_without_end_is_not_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    assert_eq!(listed(folder.path()).expect("none"), None);
    let file = fs::File::create(folder.path().join(MANIFEST)).expect("a file");
    file.set_len(4 << 30).expect("its length");
    let trouble = listed(folder.path()).expect_err("too long");
    assert_eq!(trouble.message(), "trouble-manifest");
}
