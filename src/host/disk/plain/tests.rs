//! Tests of `plain`.

use super::*;

#[cfg(unix)]
#[test]
fn a_path_is_followed_to_its_end_also_where_nothing_is_yet() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path().canonicalize().expect("there");
    fs::create_dir_all(root.join("plan/pages")).expect("folders");
    std::os::unix::fs::symlink(root.join("plan/pages"), root.join("link")).expect("a link");
    std::os::unix::fs::symlink(root.join("nowhere"), root.join("lost")).expect("a link");
    for (path, leads) in [
        ("plan/out", "plan/out"),
        ("plan/out/..", "plan"),
        ("plan/out/a/../..", "plan"),
        ("plan/./out/../../elsewhere", "elsewhere"),
        ("link/..", "plan"),
        ("link/new/../..", "plan"),
    ] {
        assert_eq!(resolved(&root.join(path)).expect("it leads there"), root.join(leads));
    }
    assert!(resolved(&root.join("lost/x")).is_err(), "a link to nothing leads nowhere");
}

#[test]
fn only_files_within_the_limit_are_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let place = folder.path().join("file");
    fs::write(&place, "four").expect("a file");
    assert_eq!(read(&place, 4).expect("it fits"), b"four");
    assert!(read(&place, 3).is_err() && read(folder.path(), 9).is_err());
    assert_eq!(start(&place, 2).expect("a start"), b"fo");
    assert_eq!(compare(&place, b"four").expect("seen"), Standing::Same);
    assert_eq!(compare(&place, b"five").expect("seen"), Standing::Other);
    assert_eq!(compare(folder.path(), b"").expect("seen"), Standing::Odd);
    assert_eq!(compare(&folder.path().join("no"), b"").expect("seen"), Standing::Free);
}
