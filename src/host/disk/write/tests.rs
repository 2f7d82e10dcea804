//! Tests of `write`.

use super::*;

fn build(target: &Path, files: &[(&str, &str)]) -> Result<Written, Error> {
    let mut writer = Writer::open(target)?;
    for (path, text) in files {
        writer.put(&Searched::unsearched(path, text.as_bytes()))?;
    }
    writer.finish()
}

fn written(written: usize, same: usize, removed: usize) -> Written {
    Written { written, same, removed }
}

#[test]
fn only_what_differs_is_written() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let target = folder.path().join("out/site");
    let files = [("a.html", "1"), ("log/b.html", "2")];
    assert_eq!(build(&target, &files).expect("first"), written(2, 0, 0));
    assert_eq!(build(&target, &files).expect("second"), written(0, 2, 0));
    assert_eq!(build(&target, &[("a.html", "3")]).expect("third"), written(1, 0, 1));
    assert!(!target.join("log").exists());
    assert_eq!(fs::read_dir(folder.path().join("out")).expect("out").count(), 1);
}

#[test]
fn files_of_others_are_never_touched() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let target = folder.path().join("site");
    build(&target, &[("a.html", "1")]).expect("first");
    fs::write(target.join("mine.txt"), "mine").expect("a file of another");
    build(&target, &[("b.html", "1")]).expect("second");
    assert_eq!(fs::read_to_string(target.join("mine.txt")).expect("still there"), "mine");
    let clash = build(&target, &[("mine.txt", "ours")]);
    assert!(clash.is_err());
    assert_eq!(fs::read_to_string(target.join("mine.txt")).expect("still there"), "mine");
    assert!(target.join("b.html").exists(), "a refused build changes nothing");
}

#[test]
fn a_folder_with_other_things_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("photo.jpg"), "x").expect("a file of another");
    assert!(Writer::open(folder.path()).is_err());
}

#[test]
fn a_build_that_stops_half_way_changes_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let target = folder.path().join("site");
    build(&target, &[("a.html", "old")]).expect("first");
    let mut writer = Writer::open(&target).expect("open");
    writer.put(&Searched::unsearched("a.html", b"new")).expect("put");
    drop(writer);
    assert_eq!(fs::read_to_string(target.join("a.html")).expect("there"), "old");
}

#[test]
fn a_folder_of_an_edition_that_is_gone_is_emptied() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    build(&folder.path().join("old"), &[("a.html", "1"), ("b/c.html", "1")]).expect("built");
    build(&folder.path().join("mixed"), &[("a.html", "1")]).expect("built");
    build(&folder.path().join("new"), &[("a.html", "1")]).expect("built");
    fs::write(folder.path().join("mixed/mine.txt"), "x").expect("a file of another");
    fs::create_dir(folder.path().join("other")).expect("a folder of another");
    assert_eq!(forgotten(folder.path(), &["new"]), ["mixed", "old"]);
    let retired = retire(folder.path(), &["new"]).expect("retired");
    let stays = Some(folder.path().join("mixed"));
    let all = [("mixed", stays), ("old", None)];
    let all = all.map(|(name, stays)| Retired { name: name.to_owned(), stays });
    assert_eq!(retired, all);
    assert!(!folder.path().join("old").exists());
    assert!(folder.path().join("mixed/mine.txt").exists());
    assert!(!folder.path().join("mixed/a.html").exists());
    assert!(folder.path().join("new/a.html").exists());
    assert!(folder.path().join("other").exists());
}

#[test]
fn a_manifest_cannot_point_outside() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let target = folder.path().join("site");
    build(&target, &[("a.html", "1")]).expect("first");
    fs::write(folder.path().join("precious"), "x").expect("a file of another");
    fs::write(target.join(MANIFEST), "../precious\na.html\n").expect("a changed manifest");
    build(&target, &[("b.html", "1")]).expect("second");
    assert!(folder.path().join("precious").exists());
}
