//! Tests of `read`.

use super::*;

#[test]
fn a_plan_without_end_is_refused_and_one_within_its_limits_is_read() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in [("a.md", "four"), ("b.md", "five "), ("c.pdf", "no text is counted")] {
        fs::write(folder.path().join(name), text).expect("written");
    }
    let read = |files, texts| {
        let limit = Limit { files, texts };
        match read_below(folder.path(), folder.path(), limit) {
            Ok(changes) => format!("{} files", changes.len()),
            Err(trouble) => trouble.message().to_owned(),
        }
    };
    assert_eq!(read(3, 9), "3 files");
    assert_eq!(read(2, 9), "trouble-too-many-files");
    assert_eq!(read(3, 8), "trouble-too-much-text");
    assert_eq!((WHOLE.files, WHOLE.texts), (250_000, 512 * 1024 * 1024), "the sentences say so");
}

#[test]
fn a_template_without_end_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let themes = folder.path().join("themes");
    fs::create_dir(&themes).expect("a folder");
    let write = |length| {
        let file = fs::File::create(themes.join("report.typ")).expect("a file");
        file.set_len(length).expect("its length");
    };
    write(limits::TEXT as u64);
    assert_eq!(read_templates(folder.path()).expect("a template").len(), 1);
    write(limits::TEXT as u64 + 1);
    let trouble = read_templates(folder.path()).expect_err("too long");
    assert_eq!(trouble.message(), "trouble-too-long");
}
